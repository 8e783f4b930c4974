"""Forms that a reader ran together: several slots in one line, rows of labels over rows of answers,
options whose ticks were lost, slots told in one sentence."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from drawn import WIDE, document, line, page, prose, table

from docproc.evidence import Box
from docproc.extract.fields.blanks import is_blank
from docproc.extract.fields.values import read
from docproc.extract.scenarios import scenarios_of
from docproc.extract.wording.sentences import sentences_of
from docproc.notice.scenarios import ScenarioGuide
from docproc.page import Line

Values = Callable[..., dict[str, object]]
BOOK = "application_book"


def _run_together(*pieces: str, top: float, early: float = 0.4) -> Line:
    """Pieces with a gap of a sign and a half between them, read as one line; behind a gap the
    first sign is placed early, as readers place it."""
    at, chars, text = 0.12, list[float](), ""
    for piece in pieces:
        for n, sign in enumerate(piece):
            chars.append(at - early * WIDE if n == 0 and text else at)
            at += WIDE if ord(sign) > 0x2E7F else WIDE * 0.55
        text += piece
        at += 1.5 * WIDE
    return Line(text, Box(0.12, top, at, top + 0.018), 0.97, tuple(chars))


def test_several_slots_read_as_one_line_are_parted_at_their_gaps(values: Values) -> None:
    told = values(
        BOOK,
        page(
            _run_together("企业住所", "聊城市东阿县汇源大道2922号", top=0.1),
            _run_together("负责人", "常国", "联络员", "梁静振", "固定电话或手机", "13141990785", top=0.13),
            _run_together("收件邮箱", "buupb3250@163.com", "所属行业", "C40 仪器仪表制造业", top=0.16),
            _run_together("主导业务", "智能水表的研发、生产和销售", top=0.22),
        ),
    )  # fmt: skip
    assert told["registered_address"] == "聊城市东阿县汇源大道2922号"
    assert told["legal_representative"] == "常国"
    assert told["contact_name"] == "梁静振"
    assert told["contact_phone"] == "13141990785"
    assert told["contact_email"] == "buupb3250@163.com"
    assert "仪器仪表制造业" in str(told["industry"])


def test_a_tick_behind_its_option_is_told_by_the_gap_behind_it(values: Values) -> None:
    row = _run_together("企业登记性质", "民营（√）", "港澳台商投资企业", "集体企业", top=0.1)
    told = values(BOOK, page(row, line("上级单位", 0.12, 0.13), line("无", 0.3, 0.13)))
    assert told["enterprise_type"] == "民营"


HEADED = (
    (("统一社会信用代码（18位）", 0.06), ("单位名称", 0.36), ("工商登记日期", 0.66)),
    (("91370612733046938H", 0.14), ("衡铭（烟台）车轮制造有限公司", 0.42), ("2012.12.08", 0.78)),
    (("法人姓名", 0.06), ("所属产业集群", 0.36), ("登记地址", 0.66)),
    (("顾鹏芳", 0.18), ("特色产业集群", 0.46), ("烟台市牟平区西环路1413号", 0.70)),
    (("主导业务", 0.06), ("在职员工数[人]", 0.5)),
    (("轻量化车轮的研发、生产和销售", 0.12), ("2709", 0.7)),
    (("联系人", 0.06), ("移动电话", 0.36), ("邮箱", 0.66)),
    (("潘子英", 0.18), ("18686051673", 0.46), ("hcjt6199@126.com", 0.74)),
)  # fmt: skip


def test_rows_of_labels_over_rows_of_centred_answers(values: Values) -> None:
    drawn = [
        line(text, left, 0.1 + 0.024 * n) for n, row in enumerate(HEADED) for text, left in row
    ]
    told = values(BOOK, page(drawn, line("第二部分 智能制造场景实践", 0.06, 0.36)))
    assert told["uscc"] == "91370612733046938H"
    assert told["enterprise_name"] == "衡铭（烟台）车轮制造有限公司"
    assert told["established_on"] == "2012-12-08"
    assert told["legal_representative"] == "顾鹏芳"
    assert told["registered_address"] == "烟台市牟平区西环路1413号"
    assert told["main_business"] == "轻量化车轮的研发、生产和销售"
    assert told["employees"] == 2709
    assert told["contact_name"] == "潘子英"
    assert told["contact_phone"] == "18686051673"
    assert told["contact_email"] == "hcjt6199@126.com"


@pytest.mark.parametrize(
    "row",
    [
        "□1.其他2.民营企业3.港澳台商投资企业□4.集体企业□5.外商独资",
        "1.港澳台商投资企业2.外商独资3.中央企业下属子公司4.股份合作制企业",
        "民营企业股份合作制企业港澳台商投资企业",
        "中央企业全资子公司港澳台资企业集体所有制",
    ],
)
def test_options_that_lost_their_ticks_answer_nothing_and_are_not_blank(row: str) -> None:
    assert read("phrase", row) is None
    assert not is_blank(row, "phrase")


@pytest.mark.parametrize(
    ("row", "value"),
    [("□1.国有 ☑2.民营", "民营"), ("3.民营企业", "民营企业"), ("民营企业", "民营企业")],
)
def test_the_number_of_an_option_is_none_of_its_words(row: str, value: str) -> None:
    told = read("phrase", row)
    assert told is not None
    assert told.value == value


RECITED = (
    "聊城甲木新材料科技有限公司注册于1998年12月6日。\n公司企业性质为中央企业下属子公司，上级单位为中国"
    "中化控股有限责任公司，所属行业为化学原料和化学制品制造业，主营业务为环氧固化剂的研发、生产和销售。"
)


def test_slots_of_one_sentence_go_on_behind_the_owners(values: Values) -> None:
    told = values(BOOK, page(prose(RECITED)))
    assert told["established_on"] == "1998-12-06"
    assert told["industry"] == "化学原料和化学制品制造业"
    assert told["main_business"] == "环氧固化剂的研发、生产和销售"


def test_a_sentence_that_begins_with_the_owner_tells_of_the_owner(values: Values) -> None:
    said = "上级单位为中国中化控股有限责任公司，成立于1998年12月6日，主营业务为石油化工。"
    told = values(BOOK, page(prose(said)))
    assert not {"established_on", "main_business"} & told.keys()


@pytest.mark.parametrize(
    ("label", "key", "answer", "value"),
    [
        ("2025年营业收入/万元", "revenue", "24,463.98", 24463.98),
        ("1.2.52025年度主营收入，万元", "revenue", "41,152.64", 41152.64),
        ("投资额（总计）/万元", "total_investment", "5,314", 5314),
        ("全厂职工数/人", "employees", "1190", 1190),
        ("法定代表人（签章人）", "legal_representative", "乔鹏丽", "乔鹏丽"),
        ("营业执照成立日期", "established_on", "1997/11/11", "1997-11-11"),
    ],
)
def test_units_and_numbers_beside_labels(
    values: Values, label: str, key: str, answer: str, value: object
) -> None:
    form = table([["企业名称", "青岛甲木机械有限公司"], [label, answer]])
    assert values(BOOK, page(tables=[form]))[key] == value


def test_a_label_and_its_figure_in_one_cell(values: Values) -> None:
    form = table([["所属行业", "C29橡胶和塑料制品业", "2025年营业收入/万元 24,463.98"]])
    assert values(BOOK, page(tables=[form]))["revenue"] == 24463.98


def test_among_heads_of_columns_a_label_asks_for_itself(values: Values) -> None:
    form = table(
        [
            ["法定代表人姓名", "申报联系人", "职务"], ["常艳", "毛伟", "专员"],
            ["所在部门", "移动电话", "邮箱"], ["企业管理部", "15638122635", "a@sina.com"],
            ["成立日期", "注册资本", "所属行业"], ["2014年8月10日", "5000万元", "C30非金属矿物制品业"],
        ]
    )  # fmt: skip
    assert values(BOOK, page(tables=[form]))["contact_phone"] == "15638122635"


def test_an_unknown_head_beside_a_label_is_not_its_answer(values: Values) -> None:
    rows = [
        ["申报主体名称", "信用代码", "注册地点"],
        ["济南甲木纸业科技有限公司", "9137011549477120A", "济南市济阳区汇源大道50号"],
        ["申报工厂名称", "改造性质", "工厂所在地"],
        ["特种装饰原纸智能工厂", "技术改造", "济南市济阳区汇源大道50号"],
    ]
    form = table(rows)
    drawn = [line(c.text, c.box.left, c.box.top) for c in form.cells if c.box]
    assert values(BOOK, page(drawn, tables=[form]))["factory_name"] == "特种装饰原纸智能工厂"


def test_a_covers_day_with_its_own_label_beside_the_title(values: Values) -> None:
    cover = page(
        line("2026年度先进级智能工", 0.08, 0.28), line("申报企业（公章）青岛甲木集团有限公司", 0.48, 0.33),
        line("申报书", 0.08, 0.42), line("日期 2026/4/25", 0.48, 0.42),
    )  # fmt: skip
    told = values(BOOK, cover)
    assert told["signed_on"] == "2026-04-25"
    assert told["level_applied"] == "advanced"


def test_a_cover_is_no_beginning_of_the_next_pages_sentence() -> None:
    cover = page(line("先进级智能工厂", 0.25, 0.5), line("主管部门", 0.25, 0.54))
    contents = page(line("目录", 0.46, 0.1), line("统筹规划、建设和运营", 0.1, 0.14), number=2)
    told = [s.text for s in sentences_of([cover, contents])]
    assert not any("主管部门" in text and "统筹规划" in text for text in told)


def test_a_paragraph_goes_on_over_the_page_from_a_full_line() -> None:
    rows = prose(
        "公司成立了智能工厂建设领导小组，由总经理任组长，统筹推进智能工厂的规划、建设和运营" * 2
    )
    first = page(rows[:-1])
    second = page([replace(rows[-1], box=Box(0.12, 0.1, 0.3, 0.118))], number=2)
    assert len(sentences_of([first, second])) == 1


TOLD = "针对以往依靠人工经验的问题，公司部署了相应的系统，实现全过程在线管理，差错率下降41%。"


def test_a_line_of_a_links_names_describes_none_of_them(guide: ScenarioGuide) -> None:
    drawn = [
        line("二、智能制造场景建设情况", 0.12, 0.1),
        line("生产作业（3）：人机协同作业；质量精准追溯；质量分析与改进", 0.12, 0.13),
        line("生产管理（2）：车间智能排产；生产进度跟踪", 0.12, 0.155),
        line("1. 车间智能排产", 0.12, 0.2),
        *prose(TOLD, 0.23),
    ]
    found = scenarios_of(document(BOOK, page(drawn)), guide)
    assert [s.claimed for s in found] == ["车间智能排产"]


def test_rows_of_names_over_texts_indented_under_them(guide: ScenarioGuide) -> None:
    rows = [
        ["1", ("质量精准追溯", 3), "生产作业"], ["", (TOLD, 4)],
        ["2", ("生产计划优化", 3), "生产管理"], ["", (TOLD, 4)],
    ]  # fmt: skip
    found = scenarios_of(document(BOOK, page(tables=[table(rows)])), guide)
    assert [(s.claimed, s.link) for s in found] == [
        ("质量精准追溯", "生产作业"), ("生产计划优化", "生产管理"),
    ]  # fmt: skip


def test_a_row_that_a_page_broke_goes_on_under_the_heads_it_repeats(guide: ScenarioGuide) -> None:
    heads = ["序号", "所属环节", "场景名称", "建设内容", "实施成效"]
    first = table([heads, ["1", "生产作业", "柔性产线快速换产", TOLD, "提升12%"],
                   ["2", "生产作业", "质量精准追溯", "建设MES与", "能耗下降"]])  # fmt: skip
    rest = [heads, ["", "", "", "SCADA系统，接入126台设备，关键数据自动采集率达到95%以上。", "9.6%"],
            ["3", "生产作业", "设备运行监控", TOLD, "提升8%"]]  # fmt: skip
    found = scenarios_of(
        document(BOOK, page(tables=[first]), page(tables=[table(rest)], number=2)), guide
    )
    assert [s.claimed for s in found] == ["柔性产线快速换产", "质量精准追溯", "设备运行监控"]


def test_a_figure_that_ends_an_answer_begins_no_label(values: Values) -> None:
    row = _run_together("营业收入（万元）", "22000", "24463", "纳税额", "320", top=0.1)
    assert values(BOOK, page([row])).get("revenue") != 2200024463


@pytest.mark.parametrize(
    "said",
    [
        "“甲木”商标注册于2015年6月2日。烟台甲木机械有限公司成立于2012年12月8日。",
        "烟台甲木机械有限公司成立于2012年12月8日，子公司注册时间为2015年6月2日。",
        "烟台甲木机械有限公司成立于2012年12月8日，注册于2015年6月2日的商标为“甲木”。",
    ],
)
def test_what_else_was_registered_founds_no_enterprise(values: Values, said: str) -> None:
    assert values(BOOK, page(prose(said)))["established_on"] == "2012-12-08"


def test_what_a_sentence_tells_behind_the_owner_may_be_the_owners(values: Values) -> None:
    said = "公司所属行业为通用设备制造业，母公司为山东乙火集团有限公司，成立于1998年12月6日。"
    assert "established_on" not in values(BOOK, page(prose(said)))


def test_a_telephone_headed_beside_another_person_is_his(values: Values) -> None:
    form = table(
        [["企业名称", "法定代表人", "电话"], ["烟台甲木机械有限公司", "李明", "13512345678"]]
    )
    assert "contact_phone" not in values(BOOK, page(tables=[form]))


def test_letters_behind_a_whole_address_are_none_of_it(values: Values) -> None:
    form = table([["企业名称", "烟台甲木机械有限公司"], ["电子邮箱", "wang@163.com li"]])
    assert values(BOOK, page(tables=[form]))["contact_email"] == "wang@163.com"


@pytest.mark.parametrize(
    ("options", "ticked"),
    [
        ("●民营企业集体企业", "民营企业"),
        ("国有企业☑民营企业外资企业", "民营企业"),
        ("☑民营控股混合所有制企业", "民营控股混合所有制企业"),
    ],
)
def test_options_beside_a_lost_box_are_not_the_ticked_one(
    values: Values, options: str, ticked: str
) -> None:
    form = table([["企业名称", "烟台甲木机械有限公司"], ["企业性质", options]])
    assert values(BOOK, page(tables=[form]))["enterprise_type"] == ticked


def test_a_column_of_english_asks_for_nothing(values: Values) -> None:
    form = table(
        [
            ["企业名称", "Company Name", "烟台甲木机械有限公司"],
            ["法定代表人", "Legal Rep.", "罗永"],
            ["主营业务", "Main Business", "数控机床的研发和制造"],
            ["联系电话", "Tel.", "0535-4212345"],
        ]
    )
    told = values(BOOK, page(tables=[form]))
    assert (told["enterprise_name"], told["legal_representative"]) == (
        "烟台甲木机械有限公司", "罗永",
    )  # fmt: skip
    assert told["main_business"] == "数控机床的研发和制造"
