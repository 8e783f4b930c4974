"""What is a label, whose it is, and what is none."""

from __future__ import annotations

import pytest
from drawn import Read, Values, boxless, line, lines, page, prose, table

from docproc.evidence import Box
from docproc.extract.fields.labels import lexicon_for
from docproc.extract.model import State
from docproc.notice.fields import ExtractSpec
from docproc.page import Line, PageSource


def card(label: str, value: str, left: float, top: float) -> list[object]:
    """A label in small type with its answer under it."""
    return [line(label, left, top), line(value, left, top + 0.024)]


def test_answers_under_their_labels_are_read_and_not_called_blank(values: Values) -> None:
    cards = [
        *card("企业全称", "甲木铜业有限公司", 0.12, 0.10),
        *card("法定代表人", "冯七", 0.42, 0.10),
        *card("注册地址", "山东省滨州市邹平市一路1号", 0.12, 0.18),
        *card("联系人", "田九", 0.60, 0.18),
    ]
    assert values("application_book", page(cards, source=PageSource.NATIVE)) == {
        "enterprise_name": "甲木铜业有限公司",
        "legal_representative": "冯七",
        "registered_address": "山东省滨州市邹平市一路1号",
        "contact_name": "田九",
    }


def test_one_line_under_one_label_answers_nothing(values: Values) -> None:
    form = page(line("法定代表人：", 0.12, 0.1), line("本表一式三份", 0.12, 0.124))
    assert values("application_book", form).get("legal_representative") != "本表一式三份"


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("冷秋 智造部部长", "冷秋"),
        ("冷小秋信息部部长", "冷小秋"),
        ("欧阳漱 总经理助理", "欧阳漱"),
        ("姓名：冷秋", "冷秋"),
    ],
)
def test_a_post_is_no_part_of_a_name(values: Values, said: str, name: str) -> None:
    form = page(tables=[table([["联系人及职务", said]])])
    assert values("application_book", form)["contact_name"] == name


@pytest.mark.parametrize("number", ["1.2", "1.2.3", "（3）", "4、", "2.1、"])
def test_numbers_before_labels_do_not_matter(values: Values, number: str) -> None:
    form = page(lines(f"{number}法定代表人：冯七"))
    assert values("application_book", form) == {"legal_representative": "冯七"}


def test_the_level_may_stand_under_the_title(values: Values) -> None:
    cover = page(lines("山东省智能工厂申报书\n（先进级）"))
    assert values("application_book", cover)["level_applied"] == "advanced"


def test_a_label_does_not_take_the_end_of_the_value_before_it(values: Values) -> None:
    form = page(lines("所属行业:非金属矿物制品业 企业类型:有限责任公司职工人数:455人"))
    found = values("application_book", form)
    assert (found["enterprise_type"], found["employees"]) == ("有限责任公司", 455)


def test_a_name_that_a_seal_cut_off_is_read_where_it_stands_whole(values: Values) -> None:
    form = page(lines("申报单位：甲木铜业有限\n企业名称：甲木铜业有限公司"))
    assert values("application_book", form)["enterprise_name"] == "甲木铜业有限公司"


@pytest.mark.parametrize(
    ("label", "key"),
    [
        ("企业工商登记地址", "registered_address"),
        ("项目联系人姓名", "contact_name"),
        ("企业是否规上", "above_scale"),
        ("单位在职人数", "employees"),
    ],
)
def test_words_that_add_nothing_to_a_label(spec: ExtractSpec, label: str, key: str) -> None:
    assert [h.key for h in lexicon_for(spec.fields, "application_book").match(label)] == [key]


def test_the_representatives_telephone_is_not_the_contacts(spec: ExtractSpec) -> None:
    hits = lexicon_for(spec.fields, "application_book").match("企业法人代表电话")
    assert [h.key for h in hits] in ([None], [])


@pytest.mark.parametrize(
    ("label", "key"),
    [
        ("填表联系人", "contact_name"),
        ("承办联系人", "contact_name"),
        ("实际控制企业", "parent_company"),
        ("最终控制单位名称", "parent_company"),
        ("出资企业", "parent_company"),
        ("年度主营收入（2025年，万元）", "revenue"),
        ("经营范围（主营）", "main_business"),
        ("办公或移动电话", "contact_phone"),
        ("申请认定级别", "level_applied"),
        ("拟申报智能工厂", "factory_name"),
    ],
)
def test_labels_that_nobody_listed_are_known_by_their_form(
    spec: ExtractSpec, label: str, key: str
) -> None:
    assert [h.key for h in lexicon_for(spec.fields, "application_book").match(label)] == [key]


@pytest.mark.parametrize(
    "label", ["推荐单位联系人", "主管部门联系人", "紧急联系人", "主营业务收入占比"]
)
def test_labels_of_others_are_not_taken_for_the_applicants(spec: ExtractSpec, label: str) -> None:
    hits = lexicon_for(spec.fields, "application_book").match(label)
    assert not any(h.key for h in hits)


def test_an_enterprises_name_in_an_industry_leaves_it_in_doubt(read: Read) -> None:
    form = table([["所属行业", "甲木铜业有限公司通用设备制造业"]])
    fact = read("application_book", page(tables=[form])).facts["industry"]
    assert fact.confidence <= 0.8


def test_a_code_under_its_long_label_in_a_form_without_colons(values: Values) -> None:
    rows = [
        line("营业执照代码（统一社会信用代码）", 0.12, 0.1),
        line("91370500MA3C0A1B25", 0.27, 0.127),
        line("法定代表人姓名", 0.12, 0.154),
        line("崔丽超", 0.35, 0.154),
    ]
    assert values("application_book", page(rows))["uscc"] == "91370500MA3C0A1B25"


def test_an_answer_stands_alone_and_indented_under_its_label(read: Read) -> None:
    rows = [
        line("统一社会信用代码/组织机构代码：", 0.12, 0.1),
        line("91370500MA3C0A1B25", 0.25, 0.13),
        line("申报智能工厂名称：", 0.12, 0.16),
        line("年产三万吨铜板带智能工厂", 0.25, 0.19),
    ]
    facts = read("application_book", page(rows, source=PageSource.NATIVE)).facts
    assert facts["uscc"].value == "91370500MA3C0A1B25"
    assert facts["factory_name"].value == "年产三万吨铜板带智能工厂"


def test_certificates_print_label_and_answer_without_a_colon(values: Values) -> None:
    rows = [
        line("智能制造能力成熟度评估证书", 0.3, 0.1),
        line("单位名称甲木铜业有限公司", 0.3, 0.2),
        line("评估等级三级·集成级", 0.3, 0.25),
        line("评估范围三级维护服务", 0.3, 0.3),
        line("发证日期2025年6月18日", 0.3, 0.35),
    ]
    told = values("maturity_certificate", page(rows))
    assert told["enterprise_name"] == "甲木铜业有限公司"
    assert (told["maturity_level"], told["maturity_date"]) == (3, "2025-06-18")


def test_a_licence_whose_labels_are_read_in_one_line_with_their_answers(values: Values) -> None:
    rows = [
        line("营业执照", 0.4, 0.1),
        line("统一社会信用代码 91370703MAD3FHNQ04", 0.3, 0.15),
        line("名 称 甲木玻璃集团有限公司", 0.15, 0.2),
        line("名称变更须登记", 0.15, 0.25),
    ]
    told = values("business_licence", page(rows))
    assert told["enterprise_name"] == "甲木玻璃集团有限公司"


def test_the_heading_of_a_tilted_licence_is_no_part_of_the_name_beside_it(values: Values) -> None:
    """Its box, made tall by the tilt, reaches down into the row of 名称."""
    rows = [
        line("统一社会信用代码 91370703MAD3FHNQ04", 0.15, 0.05),
        Line("营业执照", Box(0.40, 0.10, 0.60, 0.18), 0.99),
        line("名称", 0.15, 0.165),
        line("甲木玻璃集团有限公司", 0.25, 0.17),
        line("住所", 0.15, 0.22),
        line("山东省滨州市一路1号", 0.25, 0.225),
    ]
    assert values("business_licence", page(rows))["enterprise_name"] == "甲木玻璃集团有限公司"


def test_a_label_at_the_foot_of_its_page_is_not_called_blank(read: Read) -> None:
    form = table([["工厂名称"], ["甲木铜板带智能工厂"], ["工厂地址"]], top=0.78)
    fact = read("application_book", page(tables=[form])).facts["factory_address"]
    assert fact.state is State.ABSENT


def test_a_word_that_means_the_opposite_is_no_misread_label(values: Values) -> None:
    form = table([["企业规模", "规模以下工业企业"], ["主营业务", "齿轮的研发、生产和销售"]])
    assert values("application_book", page(tables=[form]))["above_scale"] == "no"


def test_a_legal_form_that_there_is_not_leaves_a_name_in_doubt(read: Read) -> None:
    form = table([["控股股东", "中国甲木控股有限责仟公司"]])
    fact = read("application_book", page(tables=[form])).facts["parent_company"]
    assert fact.confidence < 0.9
    assert "中国甲木控股有限责任公司" in fact.alternatives


@pytest.mark.parametrize("hint", ["18位", "填写与公章一致的全称", "年月"])
def test_a_hint_under_a_label_is_no_answer(values: Values, hint: str) -> None:
    form = boxless([f"统一社会信用代码\n{hint}", "91350100M000100Y43"])
    told = values("application_book", page(tables=[form], source=PageSource.NATIVE))
    assert told.get("uscc") in (None, "91350100M000100Y43")


@pytest.mark.parametrize(
    ("said", "level"),
    [
        ("总投资3亿元，申报等级为先进级。", "advanced"),
        ("申报等级为先进级的企业，应达到成熟度二级。", None),
        ("上一年度申报级别为基础级，未获通过。", None),
        ("若申报等级为基础级，则不需要。", None),
    ],
)
def test_a_level_said_of_the_application_and_of_others(
    values: Values, said: str, level: str | None
) -> None:
    told = values("application_book", page(prose(said, 0.3)))
    assert told.get("level_applied") == level


def test_an_answer_that_reaches_into_its_small_label_is_under_it(values: Values) -> None:
    cards: list[Line] = []
    for n, (label, said) in enumerate(
        [("法定代表人", "冯七"), ("企业全称", "甲木铜业有限公司"), ("联系人", "田九")]
    ):
        top = 0.1 + 0.06 * n
        cards.append(Line(label, Box(0.12, top, 0.2, top + 0.021), 0.99))
        cards.append(Line(said, Box(0.12, top + 0.013, 0.3, top + 0.037), 0.99))
    told = values("application_book", page(cards))
    assert (told["legal_representative"], told["contact_name"]) == ("冯七", "田九")


def test_the_level_applied_for_is_no_name_of_a_factory(values: Values) -> None:
    row = line("拟申报智能工厂：先进级智能工厂", 0.15, 0.2)
    assert values("application_book", page(row))["factory_name"] == "<unreadable>"
    named = line("申报智能工厂名称：甲木先进级智能工厂", 0.15, 0.2)
    assert values("application_book", page(named))["factory_name"] == "甲木先进级智能工厂"


def test_an_answered_label_is_no_label_as_a_whole(values: Values) -> None:
    """Its brackets end before the colon: 所属行业（大类）：通用设备制造业（C34）."""
    row = line("6. 所属行业（大类）：通用设备制造业（C34）", 0.11, 0.38)
    more = line("7. 主营业务：高压柱塞泵的研发、生产和销售", 0.11, 0.41)
    assert values("application_book", page(row, more))["industry"] == "通用设备制造业（C34）"
