"""Pages that look like what a mechanism is made for, and are not: it keeps its hands off them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from drawn import document, ink, line, lines, page, prose, table

from docproc.chinese.names import normal_name
from docproc.chinese.surnames import is_surnamed
from docproc.evidence import Box
from docproc.extract.model import Paper, State
from docproc.extract.papers.attachments import attachments_of
from docproc.extract.papers.passages import passages_of
from docproc.extract.scenarios import scenarios_of
from docproc.extract.wording.columns import in_reading_order
from docproc.extract.wording.sentences import sentences_of
from docproc.notice.fields import ExtractSpec
from docproc.notice.scenarios import ScenarioGuide
from docproc.page import Line
from docproc.rules.subject import CONFIDENT

Values = Callable[..., dict[str, object]]
Read = Callable[..., Paper]


def test_notes_on_how_to_fill_in_a_form_answer_nothing(values: Values) -> None:
    """They begin with its labels, one under another, as a run-on form's rows do."""
    notes = """
企业名称应与营业执照一致
所属行业按国民经济行业分类填写
法定代表人身份证明复印件
注册地址以登记机关核准的为准
员工总数指年末在岗职工人数
"""
    told = values("application_book", page(lines(notes)))
    assert not {"enterprise_name", "industry", "legal_representative", "employees"} & set(told)


FORM = """
企业名称{name}
统一社会信用代码91370502703737803L
法定代表人{who}
注册地址山东省德州市德城区东风路9号
所属行业{industry}
员工总数1489人
"""


@pytest.mark.parametrize(
    ("name", "who", "industry"),
    [
        ("如意毛纺有限公司", "应勇", "新材料"),
        ("以岭药业有限公司", "应国强", "包装材料"),
        ("如皋甲木有限公司", "应建国", "不锈钢制品"),
    ],
)
def test_answers_that_begin_or_end_like_notes_are_answers(
    values: Values, name: str, who: str, industry: str
) -> None:
    told = values(
        "application_book", page(lines(FORM.format(name=name, who=who, industry=industry)))
    )
    assert (told["enterprise_name"], told["legal_representative"], told["industry"]) == (
        name, who, industry,
    )  # fmt: skip
    assert (told["employees"], told["uscc"]) == (1489, "91370502703737803L")


@pytest.mark.parametrize(
    "note",
    [
        "应为营业执照上的全称", "应按营业执照填列", "如无可不填", "如有变更附变更表",
        "以营业执照所载为准", "以登记机关核准的名称为准", "变更证明材料", "不得简写",
    ],
)  # fmt: skip
def test_a_note_in_a_form_whose_other_rows_are_filled_in_is_no_answer(
    values: Values, note: str
) -> None:
    filled = FORM.format(name=note, who="冯七远", industry="金属制品业")
    told = values("application_book", page(lines(filled + "联系人张三\n成立日期2003年1月1日")))
    assert "enterprise_name" not in told
    assert told["legal_representative"] == "冯七远"


def test_two_labels_one_over_the_other_are_not_one(values: Values) -> None:
    """联系人 over 联系电话: each has its answer, though the first ran on into it."""
    text = "联系人王立新"
    parted = replace(
        line(text, 0.12, 0.30),
        chars=(0.12, 0.14, 0.16, 0.254, 0.274, 0.294),
        box=Box(0.12, 0.30, 0.32, 0.318),
    )
    rows = [
        line("一路1号", 0.254, 0.2), line("2315", 0.254, 0.23), line("是", 0.254, 0.26), parted,
        line("联系电话", 0.12, 0.325), line("13805310001", 0.254, 0.325),
    ]  # fmt: skip
    told = values("application_book", page(rows))
    assert told["contact_name"] == "王立新"
    assert told["contact_phone"] == "13805310001"


@pytest.mark.parametrize(
    ("before", "built"), [("公司", True), ("公司将", False), ("公司拟", False)]
)
def test_what_will_be_built_is_no_scenario(guide: ScenarioGuide, before: str, built: bool) -> None:
    """Nor does 场景建设情况 above it say that it was built."""
    told = "原来靠人工记录，数据滞后。上线相应系统后，设备、物料和人员的数据贯通，效率明显提高。"
    said = [
        f"{before}围绕“{name}”典型场景开展建设。{told}" for name in ("在线智能检测", "车间智能排产")
    ]
    book = document("application_book", page(prose("\n".join(["三、场景建设情况", *said]))))
    assert bool(scenarios_of(book, guide)) is built


def test_a_clause_that_names_an_enterprise_names_another(values: Values) -> None:
    said = "联系人：王立新，设备供应商名称为鲁南丙丁机械有限公司，企业名称为鲁南丙丁机械有限公司"
    assert values("application_book", page(lines(said))) == {"contact_name": "王立新"}


def test_an_empty_slot_before_the_next_slot_is_blank(values: Values) -> None:
    """What stands under the label asks for something itself and is no text."""
    rows = [
        line("主要产品", 0.12, 0.2),
        line("是否为专精特新企业或单项冠军企业（是、否）", 0.12, 0.23),
        line("企业名称：甲木铜业有限公司", 0.12, 0.17),
    ]
    assert values("application_book", page(rows)) == {
        "enterprise_name": "甲木铜业有限公司", "main_business": "<blank>",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("told", "business"),
    [
        (
            "公司主要从事工业软件和低代码平台的研发、生产和销售。",
            {"main_business": "工业软件和低代码平台的研发、生产和销售"},
        ),
        ("公司有无缝钢管和焊管两个系列，产品销往全国各地市场。", {}),
        ("公司主要生产无缝钢管，产品是否合格均由在线检测判定。", {}),
        ("低代码平台和工业软件由公司自主研发，产品销往全国各地。", {}),
    ],
)
def test_text_that_speaks_of_codes_or_of_whether_is_text(
    values: Values, told: str, business: dict[str, object]
) -> None:
    """Under 主要产品 it is what the heading announces: no slot was left blank."""
    rows = [line("企业名称：甲木铜业有限公司", 0.12, 0.17), line("主要产品", 0.12, 0.2)]
    read = values("application_book", page(rows, prose(told, top=0.227)))
    assert read == {"enterprise_name": "甲木铜业有限公司", **business}


@pytest.mark.parametrize(
    "asks",
    ["统一社会信用代码（营业执照上的十八位号码）", "企业近三年是否发生较大及以上安全生产事故"],
)
def test_a_label_under_an_empty_slot_is_no_text(values: Values, asks: str) -> None:
    rows = [
        line("企业名称：甲木铜业有限公司", 0.12, 0.17),
        line("主要产品", 0.12, 0.2), line(asks, 0.12, 0.227),
    ]  # fmt: skip
    assert values("application_book", page(rows))["main_business"] == "<blank>"


def test_a_clause_may_say_that_it_is(values: Values) -> None:
    said = "注册地址：德州市德城区东风路9号，成立时间是1996年8月9日，法定代表人为冯七远。"
    told = values("application_book", page(lines(said)))
    assert told["registered_address"] == "德州市德城区东风路9号"
    assert told["established_on"] == "1996-08-09"
    assert told["legal_representative"] == "冯七远"


def test_whether_something_is_so_answers_nothing(values: Values) -> None:
    said = "注册地址：德州市德城区东风路9号，所属行业是否为重点行业由主管部门认定"
    assert values("application_book", page(lines(said))).get("industry") is None


@pytest.mark.parametrize(
    "owner",
    [
        "母公司名称：甲木集团有限公司，法定代表人为张大山，注册地址为济南市历下区1号",
        "控股股东：甲木集团有限公司（法定代表人为张大山），成立时间是1990年1月1日",
        "控股股东：甲木集团有限公司，持股60%，其注册地址为济南市历下区1号，\n"
        "法定代表人为张大山，所属行业为金融业。",
        "公司控股股东为甲木集团有限公司，其法定代表人为张大山。",
    ],
)
def test_a_clause_behind_the_owner_tells_of_the_owner(values: Values, owner: str) -> None:
    told = values("application_book", page(lines(f"企业名称：甲木铜业有限公司\n{owner}")))
    assert told == {"enterprise_name": "甲木铜业有限公司", "parent_company": "甲木集团有限公司"}


@pytest.mark.parametrize(
    "said",
    [
        "母公司名称：甲木集团有限公司　法定代表人：冯七远",
        "企业名称：甲木铜业有限公司，法定代表人为冯七远，控股股东为甲木集团有限公司",
        "注册地址：德州市德城区东风路9号，法定代表人为冯七远，所属集团为甲木集团有限公司",
        "母公司名称：甲木集团有限公司，我公司法定代表人为冯七远",
    ],
)
def test_what_tells_of_the_applicant_beside_its_owner_is_read(values: Values, said: str) -> None:
    assert values("application_book", page(lines(said)))["legal_representative"] == "冯七远"


def test_prose_about_enclosures_is_no_list_of_them(spec: ExtractSpec, read: Read) -> None:
    said = """
相关附件
随本申报书提交的审计报告，推荐函
以及信用报告，均与原件一致
信用状况声明另册装订，一并报送
"""
    book = read("application_book", page(lines(said))).document
    assert not attachments_of(book, spec.passages.attachments)


@pytest.mark.parametrize(
    "closing",
    ["以上材料均加盖公司印章，真实有效。", "上述材料一式三份，按顺序装订", "均与原件一致。"],
)
def test_a_sentence_behind_a_list_without_numbers_closes_it(
    spec: ExtractSpec, read: Read, closing: str
) -> None:
    said = f"附件清单\n营业执照\n2024年度审计报告\n真实性承诺书\n信用报告\n{closing}"
    book = read("application_book", page(lines(said))).document
    listed = attachments_of(book, spec.passages.attachments)
    assert [one.name for one in listed or ()] == [
        "营业执照", "2024年度审计报告", "真实性承诺书", "信用报告",
    ]  # fmt: skip


def test_a_comma_in_brackets_makes_no_sentence_of_an_entry(spec: ExtractSpec, read: Read) -> None:
    said = (
        "附件清单\n营业执照\n节能审查批复（鲁发改〔2023〕12号，复印件）\n2024年度审计报告\n信用报告"
    )
    book = read("application_book", page(lines(said))).document
    listed = attachments_of(book, spec.passages.attachments)
    assert [one.name[:6] for one in listed or ()] == [
        "营业执照", "节能审查批复", "2024年度", "信用报告",
    ]  # fmt: skip


def test_full_lines_about_enclosures_are_prose(spec: ExtractSpec, read: Read) -> None:
    """Each runs to the margin, where the next goes on with it."""
    said = """
相关附件
公司把申报工作交给综合管理部门办理并且安排专人对全部内容加以核对其中
审计报告由会计师事务所出具并且随本申报书一起提交给主管部门予以核验而
营业执照的复印件与信用报告则由公司综合管理部门负责保管并且按时更新存
档，均与原件一致。
"""
    book = read("application_book", page(lines(said))).document
    assert not attachments_of(book, spec.passages.attachments)


def test_lines_at_other_edges_are_no_entries(spec: ExtractSpec, read: Read) -> None:
    drawn = [
        line("相关附件", 0.12, 0.1),
        line("推荐函", 0.12, 0.13),
        line("2024年度审计报告", 0.12, 0.16),
        line("共三册", 0.7, 0.19),
    ]
    book = read("application_book", page(drawn)).document
    listed = attachments_of(book, spec.passages.attachments)
    assert [one.name for one in listed or ()] == ["推荐函", "2024年度审计报告"]


def test_a_list_with_its_figures_on_a_slide_is_no_two_columns() -> None:
    """Its rows stay rows: no headings stand over it side by side."""
    drawn = []
    for n, (left, right) in enumerate(
        [
            (
                "建设内容包括自动识别立体库位与出入库管理",
                "投入一千二百万元，二〇二五年六月完成验收工作",
            ),
            (
                "表计全部在线并由平台按班次分析用量偏差值",
                "投入六百万元，二〇二五年九月底全部投入使用中",
            ),
            (
                "设备全部联网并按工况提示维护与备件的采购",
                "投入九百万元，二〇二五年十一月完成全部的联调",
            ),
        ]
    ):
        drawn += [line(left, 0.06, 0.2 + 0.03 * n), line(right, 0.52, 0.2 + 0.03 * n)]
    slide = replace(page(drawn), size_mm=(297.0, 210.0))
    assert in_reading_order(slide) == slide.lines


@pytest.mark.parametrize(("before", "left"), [("盖章", 0.37), ("2026年", 0.37), ("燕峰", 0.6)])
def test_what_a_form_prints_before_its_next_label_signs_nothing(
    read: Read, before: str, left: float
) -> None:
    rows = [
        *lines("承诺书\n我单位承诺申报材料真实、准确、完整。"),
        Line("法定代表人（签字）：", Box(0.13, 0.54, 0.34, 0.56), 0.98),
        Line(f"{before}日期：2026.4.11", Box(left, 0.54, 0.9, 0.56), 0.88),
    ]
    slots = read("commitment", page(rows, ink=ink())).slots
    assert [(slot.kind, slot.state) for slot in slots] == [
        ("signature", State.BLANK), ("date", State.READ),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("word", "state"),
    [
        ("权限", State.UNREADABLE), ("简介", State.UNREADABLE), ("项目", State.UNREADABLE),
        ("应急", State.UNREADABLE), ("签字", State.BLANK), ("盖章", State.READ),
        ("王权", State.READ), ("应勇", State.READ),
    ],
)  # fmt: skip
def test_words_that_begin_like_a_family_name_are_no_names(
    read: Read, word: str, state: State
) -> None:
    """A word of business is no name, what a form prints is none or doubted, a name is certain."""
    rows = [line("联系人", 0.12, 0.3), line(word, 0.3, 0.3)]
    fact = read("application_book", page(rows)).facts["contact_name"]
    assert fact.state is state
    assert (fact.confidence >= CONFIDENT) is (word in ("王权", "应勇"))


@pytest.mark.parametrize("name", ["洪涛", "萧然", "欧建国", "麻宁", "张李明月", "欧阳明月", "候君"])
def test_names_begin_with_family_names(name: str) -> None:
    assert is_surnamed(name)
    assert not is_surnamed("明月山庄")


@pytest.mark.parametrize(
    ("said", "built"),
    [
        ("公司应用虚拟调试技术建成了", True),
        ("公司基于模拟仿真建成了", True),
        ("公司将视觉设备接入产线，建成了", True),
        ("公司面向未来工厂建成了", True),
        ("公司按照智能化改造计划建成了", True),
        ("公司原计划于2023年建设，现已建成", True),
        ("下一步，公司建设", False),
        ("2026年年底前，建设", False),
        ("公司正在建设", False),
        ("按照规划，将于2027年，建成", False),
    ],
)
def test_words_of_plans_count_where_they_put_off(
    said: str, built: bool, guide: ScenarioGuide
) -> None:
    told = "原来靠人工记录，数据滞后。上线后设备、物料和人员的数据贯通，效率提高20%。"
    rows = [f"{said}“{name}”典型场景。{told}" for name in ("在线智能检测", "车间智能排产")]
    book = document("application_book", page(prose("\n".join(["三、场景建设情况", *rows]))))
    assert len(scenarios_of(book, guide)) == (2 if built else 0)


@pytest.mark.parametrize(
    ("label", "told", "built"),
    [
        ("对应典型场景", "", True),
        ("对应典型场景", "该场景拟投资五百万元，尚未实施。", False),
        ("下步拟建场景", "", False),
        ("规划建设场景", "", False),
    ],
)
def test_cards_of_what_will_be_built_are_no_scenarios(
    label: str, told: str, built: bool, guide: ScenarioGuide
) -> None:
    done = (
        told
        + "原来靠人工记录，数据滞后。上线后设备、物料和人员的数据贯通，效率提高20%，差错率下降。"
    )
    rows: list[list[str | tuple[str, int]]] = []
    for name, link in (("车间智能排产", "生产管理"), ("在线智能检测", "生产作业")):
        rows += [
            [label, name, "实例名称", "一车间"],
            ["所属环节", (link, 3)],
            ["建设情况", (done, 3)],
        ]
    book = document("application_book", page(tables=[table(rows)]))
    assert len(scenarios_of(book, guide)) == (2 if built else 0)


@pytest.mark.parametrize(
    ("header", "answers", "built"),
    [
        (["编号", "对应环节", "对照指引的场景"], [], True),
        (["编号", "对应环节", "对照指引的场景", "计划完成时间"], ["2027年6月", "2027年9月"], False),
        (["编号", "对应环节", "对照指引的场景", "状态"], ["建设中", "建设中"], False),
        (["编号", "对应环节", "对照指引的场景", "状态"], ["已验收", "已验收"], True),
    ],
)
def test_small_tables_of_plans_head_no_scenarios(
    header: list[str], answers: list[str], built: bool, guide: ScenarioGuide
) -> None:
    named = [("场景01", "生产作业", "在线智能检测"), ("场景02", "生产管理", "车间智能排产")]
    tables, told = [], []
    for n, row in enumerate(named):
        tables.append(table([header, [*row, *answers[n : n + 1]]], top=0.1 + 0.3 * n))
        text = "上线后设备、物料和人员的数据贯通，效率提高20%，差错率下降7%，成本降低10%以上。"
        told += [line(text[k : k + 30], 0.12, 0.2 + 0.3 * n + 0.001 * k) for k in (0, 30)]
    book = document("application_book", page(told, tables=tables))
    assert len(scenarios_of(book, guide)) == (2 if built else 0)


@pytest.mark.parametrize("last", [["支撑系统", "MES系统"], ["企业实例", "轴承检测案例"]])
def test_a_card_whose_row_ends_in_a_word_of_columns(last: list[str], guide: ScenarioGuide) -> None:
    told = (
        "上线后设备、物料和人员的数据贯通，效率提高20%，差错率下降7%，成本降低10%以上，交付更快。"
    )
    drawn = []
    for n, name in enumerate(("在线智能检测", "车间智能排产")):
        top = 0.1 + 0.3 * n
        row = ["场景名称", name, *last]
        drawn += [line(text, 0.1 + 0.2 * k, top) for k, text in enumerate(row)]
        drawn += [line("建设内容", 0.1, top + 0.03)]
        drawn += [line(told[k : k + 20], 0.3, top + 0.03 + 0.0012 * k) for k in (0, 20, 40)]
    book = document("application_book", page(drawn))
    assert [s.name for s in scenarios_of(book, guide)] == ["在线智能检测", "车间智能排产"]


@pytest.mark.parametrize(
    ("slots", "under"),
    [
        (["申报等级", "", "总投资（万元）", ""], [("近三年经营数据（2023-2025年）", 4)]),
        (["所属行业", "", "母公司名称", ""], [("我公司成立于2003年，专注于轴承。", 4)]),
        (["母公司名称", "", "联系人", ""], ["股票简称", "甲木股份", "财务总监", "王五六"]),
    ],
)
def test_two_blank_slots_side_by_side_head_nothing(
    slots: list[str], under: list[str | tuple[str, int]], read: Read
) -> None:
    form = table([["注册地址", ("德州市德城区东风路9号", 3)], slots, under])
    facts = read("application_book", page(tables=[form])).facts
    for key in ("total_investment", "industry", "parent_company", "contact_name"):
        assert facts[key].state in (State.BLANK, State.ABSENT), (key, facts[key])


@pytest.mark.parametrize(
    ("head", "foot"),
    [
        ("目录\n一、企业基本信息\n二、智能工厂建设情况\n三、典型场景建设\n四、真实性承诺书", "申报单位（盖章）：\n法定代表人（签字）："),
        ("三、保障措施\n（三）质量与服务承诺", "公司对客户承诺：24小时响应。\n四、审核意见\n推荐单位（盖章）：\n2026年3月5日"),
        ("三、保障措施\n公司将加大投入，\n落实各项承诺", "企业名称：甲木铜业有限公司\n申报单位（盖章）：\n日期：    年  月  日"),
    ],
)  # fmt: skip
def test_a_title_that_ends_a_page_is_promised_on_the_next_in_so_many_words(
    head: str, foot: str, read: Read
) -> None:
    pages = page(lines(head)), page(lines(foot), number=2)
    kinds = {s.document_type for s in read("application_book", *pages).slots}
    assert "commitment" not in kinds


def test_a_promise_of_anything_is_no_commitment(spec: ExtractSpec) -> None:
    for said in (
        "公司建立了质量体系，并承诺对产品实行终身质保服务。",
        "公司向全体供应商共同承诺采购价格公开。",
    ):
        assert not found_passages(said, spec)
    assert found_passages("我公司承诺所提供的材料真实、准确。", spec)


def found_passages(said: str, spec: ExtractSpec) -> list[str]:
    told = passages_of(sentences_of([page(prose(said))]), spec.passages, "application_book")
    return [p.key for p in told if p.key == "commitment_section"]


@pytest.mark.parametrize(
    ("next_row", "key"),
    [
        ("其中出口500万元，联系人：张三　联系电话：13805310001", "revenue"),
        ("专精特新企业☑是□否　联系人：张三　联系电话：13805310001", "registered_address"),
        ("（传真0534-2345678）　联系人：张三　邮箱：a@163.com", "contact_phone"),
    ],
)
def test_a_blank_slot_at_the_margin_is_not_answered_by_an_aside_below(
    next_row: str, key: str, read: Read
) -> None:
    label = {
        "revenue": "2025年营业收入",
        "registered_address": "注册地址",
        "contact_phone": "联系电话",
    }
    wide = replace(
        line(f"企业名称：甲木铜业有限公司　企业类型：民营　{label[key]}：", 0.1, 0.2),
        box=Box(0.1, 0.2, 0.87, 0.218),
    )
    below = replace(line(next_row, 0.1, 0.225), box=Box(0.1, 0.225, 0.87, 0.243))
    rest = line("智能工厂名称：甲木智能工厂", 0.1, 0.25)
    assert read("application_book", page([wide, below, rest])).facts[key].state is State.BLANK


@pytest.mark.parametrize(
    ("signed", "day"), [("2026年4月26日", "2026-04-26"), ("    年   月   日", None)]
)
def test_a_citys_form_is_dated_by_the_city(signed: str, day: str | None, read: Read) -> None:
    told = [
        ("申报单位意见", ["同意申报。", "甲木铜业有限公司（盖章）", "2026年3月2日"]),
        ("市级推荐意见", ["同意推荐。", "滨州市工业和信息化局（盖章）", signed]),
        ("省级审核意见", ["同意。", "山东省工业和信息化厅（盖章）", "2026年5月20日"]),
    ]
    form = table([[label, "".join(parts)] for label, parts in told], top=0.2)
    cells = tuple(
        replace(
            c,
            box=Box(0.3 if c.column else 0.1, 0.2 + 0.2 * c.row, 0.9 if c.column else 0.3, 0.4 + 0.2 * c.row),
        )
        for c in form.cells
    )  # fmt: skip
    form = replace(form, cells=cells, box=Box(0.1, 0.2, 0.9, 0.8))
    drawn = [line("智能工厂推荐意见表", 0.35, 0.12)]
    for row, (label, parts) in enumerate(told):
        drawn.append(line(label, 0.12, 0.25 + 0.2 * row))
        drawn += [line(text, 0.32, 0.22 + 0.2 * row + 0.03 * k) for k, text in enumerate(parts)]
    fact = read("city_recommendation", page(drawn, tables=[form])).facts["signed_on"]
    assert fact.value == day


def test_answers_that_stand_higher_than_their_labels_are_beside_them(values: Values) -> None:
    """On a tilted page the answer beside the next label comes to lie under this one."""
    rows = [
        ("企业名称：", "甲木铜业有限公司"),
        ("成立日期：", "2003年10月6日"),
        ("所属行业：", "专用设备制造业"),
        ("企业性质：", "民营企业"),
        ("主营业务：", "轴承的研发、生产和销售"),
    ]
    drawn = []
    for n, (label, answer) in enumerate(rows):
        drawn += [line(label, 0.12, 0.171 + 0.0305 * n), line(answer, 0.47, 0.159 + 0.0305 * n)]
    told = values("application_book", page(drawn))
    assert told["industry"] == "专用设备制造业"
    assert told["enterprise_type"] == "民营企业"
    assert told["established_on"] == "2003-10-06"


@pytest.mark.parametrize(("rest", "told"), [("全可控，来源清晰，供应有保障。", 1), ("", 0)])
def test_a_sentence_whose_row_a_fold_cut_goes_on_below(
    rest: str, told: int, spec: ExtractSpec
) -> None:
    rows = [
        ["序号", "条件", "企业情况"],
        ["2", "装备和软件来源", "工厂所用的关键技术装备、工业软件和系统解决方案均安"],
        ["", "", rest],
    ]
    sheet = page(tables=[table(rows)])
    found = passages_of(sentences_of([sheet]), spec.passages, "application_book")
    assert sum(p.key == "secure_technology" for p in found) == told


@pytest.mark.parametrize(
    "lead",
    [
        "针对原有设备尚未联网的问题，公司",
        "为争取更多订单，公司",
        "面对将于2025年实施的新国标，公司",
    ],
)
def test_a_problem_told_first_puts_no_scenario_off(lead: str, guide: ScenarioGuide) -> None:
    told = "原来靠人工记录，数据滞后。上线后设备、物料和人员的数据贯通，效率提高20%。"
    rows = [f"{lead}围绕“{name}”场景开展建设。{told}" for name in ("设备运行监控", "车间智能排产")]
    book = document("application_book", page(prose("\n".join(["三、场景建设情况", *rows]))))
    assert len(scenarios_of(book, guide)) == 2


def test_a_part_of_a_whole_is_not_surely_what_is_asked_for(read: Read) -> None:
    form = table([["资产总额", "50000", "其中：从业人数", "50"]])
    fact = read("application_book", page(tables=[form])).facts["employees"]
    assert fact.value is None or fact.confidence < 0.9


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("依托青岛基地，建设轮胎智能工厂", "依托青岛基地,建设轮胎智能工厂"),
        ("轮胎智能工厂（含炼胶车间，成型车间）", "轮胎智能工厂（含炼胶车间,成型车间）"),
        ("轮胎智能工厂，工厂地址位于某路", "轮胎智能工厂"),
    ],
)
def test_a_name_is_cut_only_where_another_slot_follows(
    said: str, name: str, values: Values
) -> None:
    told = values("application_book", page(lines(f"智能工厂名称：{said}")))
    assert told["factory_name"] == name


def test_the_slot_behind_the_owners_is_the_forms_own(values: Values) -> None:
    row = "企业名称：山东甲乙有限公司，母公司：甲集团有限公司，法定代表人：李明远，从业人数：500人"
    told = values("application_book", page(lines(row)))
    assert (told["legal_representative"], told["employees"]) == ("李明远", 500)


@pytest.mark.parametrize(
    ("read_as", "name"),
    [("山东甲乙限公司", "山东甲乙有限公司"), ("山东甲乙无限责任公司", "山东甲乙无限责任公司"), ("山东极限公司", "山东极限公司")],
)  # fmt: skip
def test_a_legal_form_that_lost_a_sign_is_made_whole(read_as: str, name: str) -> None:
    assert normal_name(read_as) == name


@pytest.mark.parametrize(
    ("text", "key", "told"),
    [
        ("联系电话（手机：必填）：13853600000", "contact_phone", "13853600000"),
        (
            "注册地址（注：与执照一致）：山东省潍坊市东风街1号",
            "registered_address",
            "山东省潍坊市东风街1号",
        ),
        ("联系人（姓名：）王建国", "contact_name", "王建国"),
    ],
)
def test_a_colon_in_a_labels_bracket_ends_no_label(
    values: Values, text: str, key: str, told: str
) -> None:
    assert values("application_book", page(lines(text)))[key] == told


def test_a_label_may_be_set_in_brackets_of_its_own(values: Values) -> None:
    cells = [["【企业名称】", "山东甲木机械有限公司"], ["【法人代表】", "王建国"]]
    told = values("application_book", page(tables=[table(cells)]))
    assert (told["enterprise_name"], told["legal_representative"]) == (
        "山东甲木机械有限公司",
        "王建国",
    )
