"""Labels that ask for two facts, and answers with something beside them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from drawn import line, page, prose, table

from docproc.extract.fields.labels import lexicon_for
from docproc.extract.fields.lines.labelenglish import with_english_joined
from docproc.extract.fields.values import read as value_of
from docproc.extract.model import Paper
from docproc.extract.paper import candidates_of
from docproc.notice.fields import ExtractSpec

Read = Callable[..., Paper]
Values = Callable[..., dict[str, object]]
BOOK = "application_book"
NAME, CODE = "山东甲木机械有限公司", "91370100MA3C00001W"


@pytest.mark.parametrize(
    ("label", "said", "told"),
    [
        ("企业名称及统一社会信用代码", f"{NAME} {CODE}", {"enterprise_name": NAME, "uscc": CODE}),
        (
            "企业名称（统一社会信用代码）", f"{NAME}（{CODE}）",
            {"enterprise_name": NAME, "uscc": CODE},
        ),
        (
            "联系人（姓名、职务、手机）", "李明、部长、13853112345",
            {"contact_name": "李明", "contact_phone": "13853112345"},
        ),
        (
            "联系人（手机必须畅通）", "李明 13853112345",
            {"contact_name": "李明", "contact_phone": "13853112345"},
        ),
        (
            "成熟度自评估时间及等级", "2026年3月15日，三级",
            {"maturity_level": 3, "maturity_date": "2026-03-15"},
        ),
        ("自评估得分及等级", "3.12分，三级", {"maturity_level": 3}),
        (
            "申报工厂名称及所在地", "甲木机床智能工厂\n山东省济宁市梁山县兴业路9号",
            {"factory_name": "甲木机床智能工厂", "factory_address": "山东省济宁市梁山县兴业路9号"},
        ),
        (
            "智能工厂名称、详细地址", "甲木机床智能工厂，山东省济宁市梁山县兴业路9号",
            {"factory_name": "甲木机床智能工厂", "factory_address": "山东省济宁市梁山县兴业路9号"},
        ),
        (
            "智能工厂名称地址", "甲木机床智能工厂\n山东省济宁市梁山县兴业路9号",
            {"factory_name": "甲木机床智能工厂", "factory_address": "山东省济宁市梁山县兴业路9号"},
        ),  # the mark between was lost at the end of its line
        (
            "成立时间及注册地址", "2002/4/12；山东省济宁市梁山县兴业路9号",
            {"established_on": "2002-04-12", "registered_address": "山东省济宁市梁山县兴业路9号"},
        ),
        ("法定代表人姓名及电话", "王建国 13905311111", {"legal_representative": "王建国"}),
        ("法定代表人及联系电话", "王建国 13905311111", {"legal_representative": "王建国"}),
        ("法定代表人（电话）", "王建国 13905311111", {"legal_representative": "王建国"}),
        ("财务负责人及联系电话", "王建国 13905311111", {}),
    ],
)  # fmt: skip
def test_a_label_that_asks_for_two_facts(
    values: Values, label: str, said: str, told: dict[str, object]
) -> None:
    assert values(BOOK, page(tables=[table([["备注", "无"], [label, said]])])) == told


def test_a_bracket_asks_for_what_is_the_same_bodys_only(spec: ExtractSpec) -> None:
    lexicon = lexicon_for(spec.fields, BOOK)
    for label in ("单位名称（盖章）", "联系人（签字）", "企业名称（电话）", "注册地址（邮编）"):
        assert len(lexicon.match(label)) == 1


@pytest.mark.parametrize(
    ("kind", "said", "value"),
    [
        ("address", "济南市历城区工业北路88号 250100", "济南市历城区工业北路88号"),
        ("address", "济南市历城区工业北路88号（邮编：250100）", "济南市历城区工业北路88号"),
        ("address", "济南市历城区工业北路88号，邮政编码250100", "济南市历城区工业北路88号"),
        ("address", "济南市历城区凤凰路厂区3101", "济南市历城区凤凰路厂区3101"),
        ("title", "高端机床智能工厂，济南市章丘区唐王山路3号", "高端机床智能工厂"),
        ("title", "高端机床智能工厂（济南市章丘区唐王山路3号）", "高端机床智能工厂"),
        ("title", "高端机床智能工厂山东省济南市章丘区唐王山路3号经济开发区内", "高端机床智能工厂"),
        ("title", "高端机床智能工厂（一期）", "高端机床智能工厂（一期）"),
        ("organisation", f"{NAME}\nShandong Jiamu Machinery Co., Ltd.", NAME),
        ("organisation", f"{NAME}（原名：济南甲木机床有限公司）", NAME),
        ("organisation", f"{NAME}（股票代码：600123）", NAME),
        ("organisation", f"{NAME} 51%", NAME),
        ("organisation", f"是，{NAME}", NAME),
        ("organisation", "山东甲木审计有限公司（普通合伙）", "山东甲木审计有限公司（普通合伙）"),
        ("organisation", "北京ABB公司", "北京ABB公司"),
        ("phrase", "民营/中型", "民营"),
        ("phrase", "民营企业（中型）", "民营企业"),
        ("phrase", "中小型企业", "中小型企业"),
    ],
)
def test_what_stands_beside_an_answer_is_no_part_of_it(kind: str, said: str, value: str) -> None:
    told = value_of(kind, said)
    assert told is not None
    assert (told.value, told.fit > 0.9 or kind == "organisation") == (value, True)


@pytest.mark.parametrize(
    ("key", "label", "said"),
    [
        ("uscc", "USCC", CODE),
        ("industry", "申报行业", "通用设备制造业"),
        ("employees", "从业人员年平均人数", "386人"),
        ("parent_company", "股权结构（控股股东）", NAME),
        ("maturity_level", "CMMM等级", "三级"),
    ],
)
def test_other_wordings_of_labels(read: Read, key: str, label: str, said: str) -> None:
    fact = read(BOOK, page(tables=[table([["备注", "无"], [label, said]])])).facts[key]
    assert fact.confidence > 0.9


@pytest.mark.parametrize(
    ("key", "text", "value", "sure"),
    [
        (
            "revenue",
            "2025年，公司实现工业总产值3.1亿元，营业收入2.8亿元，利润1800万元。",
            28000,
            True,
        ),
        ("revenue", "2024年，公司实现工业总产值3.1亿元，营业收入2.8亿元。", None, True),
        ("revenue", "2025年投资3亿元，营业收入2.8亿元。", None, True),
        ("employees", "公司2025年营收突破28亿元，员工超过3000人。", 3000, False),
        ("employees", "公司成立于2008年6月，员工约386人。", 386, True),
        ("total_investment", "公司累计投入资金1.2亿元用于智能工厂建设。", 12000, True),
        ("total_investment", "公司累计投入资金1.2亿元用于环保治理。", None, True),
        ("total_investment", "MES系统总投资320万元，由北京甲木系统工程有限公司实施。", None, True),
        ("total_investment", "智能工厂总投资1.2亿元，其中软件投资2300万元。", 12000, True),
        ("employees", "车间现有员工86人，较改造前减少40人。", None, True),
        ("employees", "公司现有员工386人，其中研发人员62人。", 386, True),
        ("legal_representative", "公司法定代表人为王建国先生，总经理为赵强先生。", "王建国", True),
        ("legal_representative", "公司法定代表人为王伟女士。", "王伟", True),
    ],
)
def test_facts_in_usual_sentences(
    read: Read, key: str, text: str, value: object, sure: bool
) -> None:
    fact = read(BOOK, page(prose(text))).facts[key]
    assert (fact.value, fact.confidence > 0.9) == (value, sure)


def test_english_under_labels_is_put_to_them_in_a_form_in_two_languages(spec: ExtractSpec) -> None:
    lexicon = lexicon_for(spec.fields, "application_book")
    pairs = [
        ("员工人数", "Employees"),
        ("智能工厂名称", "Factory Name"),
        ("联系人", "Contact Person"),
    ]
    drawn = [
        line(text, 0.19, 0.2 + 0.05 * n + under)
        for n, pair in enumerate(pairs)
        for text, under in zip(pair, (0.0, 0.015), strict=True)
    ]
    joined = with_english_joined(page(drawn), lexicon)
    assert [x.text for x in joined.lines] == [chinese for chinese, _ in pairs]
    assert all(x.box and x.box.height > 0.025 for x in joined.lines)
    two = page(drawn[:4])  # two may be an answer in letters
    assert with_english_joined(two, lexicon) is two


def test_rows_of_a_page_that_slopes_are_levelled(spec: ExtractSpec) -> None:
    slope = 0.04
    drawn = [
        line(text, left, 0.2 + 0.04 * n + slope * (left - 0.5))
        for n, pair in enumerate([("申报主体", "甲木铜业有限公司"), ("所处行业", "有色金属冶炼"),
                                  ("隶属集团", "丙丁集团有限公司"), ("员工人数", "707人")])
        for text, left in zip(pair, (0.08, 0.75), strict=True)
    ]  # fmt: skip
    askew = replace(page(drawn), slope=slope)
    found = candidates_of("application_book", [askew], [], spec.fields)
    told = {c.key: c for c in found}
    assert told["enterprise_name"].raw == "甲木铜业有限公司"
    assert (told["industry"].raw, told["employees"].raw) == ("有色金属冶炼", "707人")
    (place,) = (e.box for e in told["employees"].evidence)
    original = drawn[-1].box  # the evidence is where the answer stands on the page as received
    assert place and original
    assert abs(place.top - original.top) < 0.002


@pytest.mark.parametrize(
    "label", ["联系人（电话）", "联系人及电话", "联系人、电话", "1.3.1联系人及手机"]
)
def test_the_second_answer_of_a_joint_label_set_apart(values: Values, label: str) -> None:
    first = line(f"{label}：顾涛华", 0.12, 0.3)
    assert first.box is not None
    form = page(
        line("智能工厂申报书", 0.4, 0.1), first, line("13544854156", first.box.right + 0.05, 0.3),
        line("电子邮箱：vquw447@sina.com", 0.12, 0.33),
    )  # fmt: skip
    told = values(BOOK, form)
    assert (told["contact_name"], told["contact_phone"]) == ("顾涛华", "13544854156")


@pytest.mark.parametrize("kind", ["一人有限责任公司", "普通有限责任公司", "高新技术股份有限公司"])
def test_a_form_of_company_is_a_kind_and_a_groups_name_is_none(read: Read, kind: str) -> None:
    title = line("申报单位基本信息", 0.3, 0.2)
    fact = read(BOOK, page(title, line(f"企业类型：{kind}", 0.12, 0.3))).facts["enterprise_type"]
    assert (fact.value, fact.confidence > 0.9) == (kind, True)
    group = line("隶属关系（集团公司名称）：鲁泰控股集团有限公司", 0.12, 0.3)
    facts = read(BOOK, page(title, group)).facts
    assert facts["parent_company"].value == "鲁泰控股集团有限公司"
    assert facts["enterprise_type"].confidence < 0.9
