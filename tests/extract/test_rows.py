"""Rows of annexes 4, 5 and 6 are read whatever the header is called."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tabled import CODES, paper, scan, sheet, table

from docproc.documents.views import MOST_SIGNS, views_of
from docproc.evidence import Box
from docproc.extract.lists.rows import read_rows, rows_of, rows_of_all
from docproc.extract.model import Row, State
from docproc.extract.paper import facts_of
from docproc.notice.fields import ExtractSpec
from docproc.notice.folder import NoticeFolder
from docproc.notice.tables import TableSpecs, load
from docproc.page import Line, Page, PageSource

A, B, C, D = CODES


@pytest.fixture(scope="module")
def specs() -> TableSpecs:
    return load(NoticeFolder.find("shandong-2026"))


def values(rows: tuple[Row, ...], *keys: str) -> list[tuple[object, ...]]:
    return [tuple(row.cells[key].value for key in keys) for row in rows]


def test_a_plain_sheet(specs: TableSpecs) -> None:
    page = sheet(table(
        [("先进级智能工厂推荐汇总表", 6)],
        ["序号", "企业名称", "统一社会信用代码", "工厂名称", "所属行业", "成熟度等级"],
        ["1", "鲁北甲乙轴承有限公司", A, "轴承智能工厂", "通用设备制造业", "二级"],
        ["2", "东营丙丁化工有限公司", B.lower(), "化工智能工厂", "化学原料和化学制品制造业", "3"],
    ))  # fmt: skip
    rows = rows_of(paper("summary_table", page), specs)
    assert [row.number for row in rows] == [1, 2]
    assert values(rows, "order", "enterprise_name", "uscc", "maturity_level") == [
        (1, "鲁北甲乙轴承有限公司", A, 2), (2, "东营丙丁化工有限公司", B, 3),
    ]  # fmt: skip
    assert rows[0].cells["uscc"].evidence[0].where == "Sheet1!C3"
    assert set(rows[0].cells) == {
        "order", "enterprise_name", "uscc", "factory_name", "industry", "maturity_level",
    }  # fmt: skip


@pytest.mark.parametrize(
    "header",
    [
        ["推荐顺序", "申报单位", "社会信用代码", "智能工厂名称", "行业"],
        ["优先级", "单位名称（全称）*", "信用代码", "申报工厂名称", "行业类别"],
        ["排序", "企业全称", "统一社会信用代码（18位）", "项目名称", "所属行业（大类）"],
        ["序 号", "申报企业名称", "统-社会信用代码", "工厂名称★", "所属领域"],
    ],
)
def test_headers_in_other_words(specs: TableSpecs, header: list[str]) -> None:
    page = sheet(table(header, ["1", "鲁北甲乙轴承有限公司", A, "轴承智能工厂", "制造业"]))
    rows = rows_of(paper("summary_table", page), specs)
    assert values(rows, "order", "enterprise_name", "uscc", "factory_name", "industry") == [
        (1, "鲁北甲乙轴承有限公司", A, "轴承智能工厂", "制造业")
    ]


def test_a_header_of_two_rows_with_groups(specs: TableSpecs) -> None:
    page = sheet(table(
        [("基本情况", 3), ("成熟度", 2), ("联系方式", 2)],
        ["序号", "企业名称", "统一社会信用代码", "自评估等级", "自评估时间", "姓名", "电话"],
        ["1", "鲁北甲乙轴承有限公司", A, "二级（2.31分）", "2026.2", "王一", "0531-88880000"],
    ))  # fmt: skip
    rows = rows_of(paper("basic_list", page), specs)
    assert values(rows, "enterprise_name", "maturity_level", "contact_name", "contact_phone") == [
        ("鲁北甲乙轴承有限公司", 2, "王一", "0531-88880000")
    ]


def test_titles_units_notes_template_rows_and_footers_are_no_rows(specs: TableSpecs) -> None:
    page = sheet(table(
        ["附件4", "", "", ""],
        [("基础级智能工厂名单汇总表", 4)],
        [("填报单位（盖章）：东营市工业和信息化局", 4)],
        ["序号", "企业名称", "统一社会信用代码", "认定方式"],
        ["（1）", "（2）", "（3）", "（4）"],
        ["1", "鲁北甲乙轴承有限公司", A, "新认定"],
        ["2", "", "", ""],
        ["3", "", "", ""],
        [("注：成熟度以平台结果为准。", 4)],
        ["填表人：王一", "", "联系电话：0546-1234567", ""],
    ))  # fmt: skip
    reading = read_rows(paper("basic_list", page), specs)
    assert values(reading.rows, "enterprise_name", "recognised_by") == [
        ("鲁北甲乙轴承有限公司", "新认定")
    ]
    assert reading.understood


def test_blank_unreadable_and_absent_are_three_things(specs: TableSpecs) -> None:
    ruled = table(
        ["序号", "企业名称", "统一社会信用代码", "工厂名称"],
        ["1", "", A, "轴承智能工厂"],
        origin="ruled",
    )
    inked = table(
        ["序号", "企业名称", "统一社会信用代码", "工厂名称"],
        ["1", "", A, "轴承智能工厂"],
        origin="ruled", ink=0.2,
    )  # fmt: skip
    (blank,) = rows_of(paper("summary_table", scan(ruled)), specs)
    (unread,) = rows_of(paper("summary_table", scan(inked)), specs)
    assert blank.cells["enterprise_name"].state is State.BLANK
    assert blank.cells["enterprise_name"].confidence >= 0.9
    assert unread.cells["enterprise_name"].state is State.UNREADABLE
    assert "industry" not in blank.cells


@pytest.mark.parametrize("dash", ["无", "/", "——", "-"])
def test_a_dash_is_a_blank_where_a_name_is_asked_for(specs: TableSpecs, dash: str) -> None:
    page = sheet(table(["序号", "企业名称", "统一社会信用代码"], ["1", dash, A]))
    (row,) = rows_of(paper("summary_table", page), specs)
    assert row.cells["enterprise_name"].state is State.BLANK


@pytest.mark.parametrize(
    ("printed", "level"),
    [("2", 2), ("2级", 2), ("二级", 2), ("规范级", 2), ("三级（集成级）", 3), ("Level 2", 2),
     ("2.35", 2), ("一级", 1), ("L2", 2), ("二级/2.1", 2), ("2.8", 3)],
)  # fmt: skip
def test_maturity_levels_in_every_form(specs: TableSpecs, printed: str, level: int) -> None:
    page = sheet(
        table(["序号", "企业名称", "成熟度自评估等级/分数"], ["1", "鲁北甲乙轴承有限公司", printed])
    )
    (row,) = rows_of(paper("basic_list", page), specs)
    assert row.cells["maturity_level"].value == level


def test_a_level_that_cannot_be_told_is_unreadable_and_keeps_its_words(specs: TableSpecs) -> None:
    page = sheet(table(["序号", "企业名称", "成熟度等级"], ["1", "鲁北甲乙轴承有限公司", "已完成"]))
    (row,) = rows_of(paper("basic_list", page), specs)
    fact = row.cells["maturity_level"]
    assert (fact.state, fact.value, fact.raw) == (State.UNREADABLE, None, "已完成")


def test_is_it_basic_level_is_no_factory_name(specs: TableSpecs) -> None:
    page = sheet(table(
        ["序号", "企业名称", "是否为基础级智能工厂", "智能工厂名称"],
        ["1", "鲁北甲乙轴承有限公司", "是", "轴承智能工厂"],
    ))  # fmt: skip
    (row,) = rows_of(paper("summary_table", page), specs)
    assert row.cells["factory_name"].value == "轴承智能工厂"


def test_a_table_goes_on_over_pages_with_and_without_its_header(specs: TableSpecs) -> None:
    header = ["序号", "企业名称", "统一社会信用代码", "工厂名称"]
    pages = [
        scan(table(header, ["1", "鲁北甲乙轴承有限公司", A, "一厂"], origin="ruled")),
        scan(table(header, ["2", "东营丙丁化工有限公司", B, "二厂"], origin="ruled"), number=2),
        scan(table(["3", "临沂戊己机械有限公司", C, "三厂"], origin="ruled"), number=3),
    ]
    rows = rows_of(paper("summary_table", *pages), specs)
    assert values(rows, "order", "uscc") == [(1, A), (2, B), (3, C)]
    assert [row.number for row in rows] == [1, 2, 3]


def test_a_continued_table_that_lost_its_first_column_is_moved_into_place(
    specs: TableSpecs,
) -> None:
    header = ["序号", "企业名称", "统一社会信用代码", "工厂名称"]
    pages = [
        scan(table(header, ["1", "鲁北甲乙轴承有限公司", A, "一厂"], origin="ruled")),
        scan(table(["东营丙丁化工有限公司", B, "二厂"], origin="ruled"), number=2),
    ]
    rows = rows_of(paper("summary_table", *pages), specs)
    assert rows[1].cells["enterprise_name"].value == "东营丙丁化工有限公司"
    assert rows[1].cells["uscc"].value == B


def test_a_merged_city_counts_for_every_row_below_it(specs: TableSpecs) -> None:
    from dataclasses import replace

    plain = table(
        ["市", "企业名称", "统一社会信用代码"],
        ["东营市", "鲁北甲乙轴承有限公司", A],
        ["", "东营丙丁化工有限公司", B],
    )
    cells = tuple(
        replace(c, row_span=2) if c.text == "东营市" else c
        for c in plain.cells
        if not (c.row == 2 and c.column == 0)
    )
    rows = rows_of(paper("summary_table", sheet(replace(plain, cells=cells))), specs)
    assert values(rows, "city") == [("东营市",), ("东营市",)]


def test_a_contact_and_a_telephone_in_one_cell_are_told_apart(specs: TableSpecs) -> None:
    page = sheet(
        table(
            ["序号", "企业名称", "联系人及电话"], ["1", "鲁北甲乙轴承有限公司", "王一 13800001111"]
        )
    )
    (row,) = rows_of(paper("overseas_list", page), specs)
    assert (row.cells["contact_name"].value, row.cells["contact_phone"].value) == (
        "王一",
        "13800001111",
    )


def test_the_overseas_list_keeps_the_firm_at_home_and_the_plant_abroad_apart(
    specs: TableSpecs,
) -> None:
    page = sheet(table(
        ["序号", "国内母公司名称", "统一社会信用代码", "海外工厂（项目）名称", "海外公司名称", "所在国家/地区", "拟培育级别"],
        ["1", "鲁北甲乙轴承有限公司", A, "泰国轴承工厂", "JY (Thailand) Co.", "泰国", "先进级"],
    ))  # fmt: skip
    rows = rows_of(paper("overseas_list", page), specs)
    assert values(rows, "enterprise_name", "foreign_name", "country", "level") == [
        ("鲁北甲乙轴承有限公司", "泰国轴承工厂", "泰国", "先进级")
    ]


def test_a_code_that_a_workbook_rounded_is_unreadable(specs: TableSpecs) -> None:
    page = sheet(
        table(
            ["序号", "企业名称", "统一社会信用代码"], ["1", "鲁北甲乙轴承有限公司", "9.13705E+17"]
        )
    )
    (row,) = rows_of(paper("basic_list", page), specs)
    assert row.cells["uscc"].state is State.UNREADABLE


def test_a_faulty_code_is_read_as_it_stands(specs: TableSpecs) -> None:
    page = sheet(
        table(["序号", "企业名称", "统一社会信用代码"], ["1", "鲁北甲乙轴承有限公司", A[:-1]])
    )
    (row,) = rows_of(paper("basic_list", page), specs)
    assert row.cells["uscc"].value == A[:-1]


def test_two_tables_on_one_sheet_are_two_annexes(specs: TableSpecs) -> None:
    page = sheet(table(
        [("附件4 基础级智能工厂名单汇总表", 3)],
        ["序号", "企业名称", "统一社会信用代码"],
        ["1", "鲁北甲乙轴承有限公司", A],
        ["", "", ""],
        [("附件5 先进级智能工厂推荐汇总表", 3)],
        ["优先顺序", "企业名称", "统一社会信用代码"],
        ["1", "东营丙丁化工有限公司", B],
    ))  # fmt: skip
    rows = rows_of(paper("basic_list", page), specs)
    assert [(r.table, r.number, r.cells["uscc"].value) for r in rows] == [
        ("basic_list", 1, A), ("summary_table", 1, B),
    ]  # fmt: skip


def test_a_table_that_cannot_be_understood_leaves_an_unreadable_row(specs: TableSpecs) -> None:
    page = scan(table(["甲", "乙", "丙"], ["1", "2", "3"], origin="ruled"))
    reading = read_rows(paper("summary_table", page), specs)
    assert not reading.understood
    (row,) = reading.rows
    assert {fact.state for fact in row.cells.values()} == {State.UNREADABLE}
    assert row.evidence[0].page == 1


def test_a_page_that_failed_leaves_an_unreadable_row(specs: TableSpecs) -> None:
    good = scan(
        table(
            ["序号", "企业名称", "统一社会信用代码"],
            ["1", "鲁北甲乙轴承有限公司", A],
            origin="ruled",
        )
    )
    lost = Page("a.pdf", 2, PageSource.FAILED)
    reading = read_rows(paper("summary_table", good, lost), specs)
    assert [row.cells["enterprise_name"].state for row in reading.rows] == [
        State.READ, State.UNREADABLE,
    ]  # fmt: skip


def aligned(*rows: tuple[str, ...], edges: tuple[float, ...]) -> Page:
    lines = []
    for number, row in enumerate(rows):
        for text, left in zip(row, edges, strict=True):
            if text:
                top = 0.2 + number * 0.04
                width = 0.011 * len(text) if not text.isascii() else 0.006 * len(text)
                lines.append(Line(text, Box(left, top, left + width, top + 0.02), 0.97))
    return Page("a.pdf", 1, PageSource.OCR, confidence=0.97, lines=tuple(lines))


def test_a_table_without_rules_is_put_together_from_its_lines(specs: TableSpecs) -> None:
    page = aligned(
        ("序号", "企业名称", "统一社会信用代码", "工厂名称"),
        ("1", "鲁北甲乙轴承有限公司", A, "轴承工厂"),
        ("2", "东营丙丁化工有限公司", B, ""),
        edges=(0.05, 0.15, 0.45, 0.75),
    )
    rows = rows_of(paper("summary_table", page), specs)
    assert values(rows, "order", "enterprise_name", "uscc") == [
        (1, "鲁北甲乙轴承有限公司", A), (2, "东营丙丁化工有限公司", B),
    ]  # fmt: skip
    empty = rows[1].cells["factory_name"]
    assert empty.state is State.BLANK
    assert empty.confidence < 0.9


def test_a_second_copy_of_a_table_adds_no_rows(specs: TableSpecs) -> None:
    header = ["序号", "企业名称", "统一社会信用代码"]
    entries = [["1", "鲁北甲乙轴承有限公司", A], ["2", "东营丙丁化工有限公司", B]]
    stamped = paper("summary_table", scan(table(header, *entries, origin="ruled")))
    electronic = paper("summary_table", sheet(table(header, *entries)))
    rows = rows_of_all([stamped, electronic], specs)
    assert values(rows, "uscc") == [(A,), (B,)]
    assert {row.evidence[0].file for row in rows} <= {"a.pdf", "a.xlsx"}


def test_two_halves_of_a_table_in_two_files_are_joined(specs: TableSpecs) -> None:
    header = ["序号", "企业名称", "统一社会信用代码"]
    one = paper("basic_list", sheet(table(header, ["1", "鲁北甲乙轴承有限公司", A])))
    two = paper("basic_list", sheet(table(header, ["2", "东营丙丁化工有限公司", B])))
    rows = rows_of_all([one, two], specs)
    assert [(row.number, row.cells["uscc"].value) for row in rows] == [(1, A), (2, B)]


def test_columns_whose_header_a_seal_hides_are_told_by_their_values(specs: TableSpecs) -> None:
    drawn = table(
        ["推荐顺序", "东单位ST一e", "工厂名称", "行业", "火", "联系人", "电"],
        ["1", "鲁中甲乙机床有限公司", "数控机床智能工厂", "机械", CODES[0], "王一", "13905310001"],
        ["2", "鲁北丙丁化工有限公司", "树脂智能工厂", "化工", CODES[1], "李二", "13905460002"],
        origin="ruled",
    )
    rows = rows_of(paper("summary_table", scan(drawn)), specs)
    assert [(r.cells["enterprise_name"].value, r.cells["contact_phone"].value) for r in rows] == [
        ("鲁中甲乙机床有限公司", "13905310001"),
        ("鲁北丙丁化工有限公司", "13905460002"),
    ]
    assert [r.cells["uscc"].value for r in rows] == list(CODES[:2])


def test_a_name_and_a_code_read_as_one_cell_are_told_apart(specs: TableSpecs) -> None:
    drawn = table(
        ["推荐顺序", "企业名称社会信用代码", "工厂名称", "行业"],
        ["1", f"鲁中甲乙机床{CODES[0]}有限公司", "数控机床智能工厂", "机械"],
        origin="ruled",
    )
    (row,) = rows_of(paper("summary_table", scan(drawn)), specs)
    assert (row.cells["enterprise_name"].value, row.cells["uscc"].value) == (
        "鲁中甲乙机床有限公司",
        CODES[0],
    )


def test_a_header_says_whose_its_column_is(specs: TableSpecs) -> None:
    page = sheet(table(
        [("基础级智能工厂名单汇总表", 4)],
        ["No.", "单位名称", "统一社会信用代码", "智能工厂覆盖环节"],
        ["1", "鲁北甲乙轴承有限公司", A, "生产作业/生产管理"],
    ))  # fmt: skip
    (row,) = rows_of(paper("basic_list", page), specs)
    assert (row.cells["order"].value, row.cells["links"].value) == (1, "生产作业/生产管理")


HEAD_OF_TICKS = ("序号", "企业名称", "统一社会信用代码", ("覆盖环节", 3), "成熟度等级")
LINKS = ("", "", "", "研发设计", "生产作业", "生产管理", "")


def test_columns_of_ticks_tell_what_their_heads_say(specs: TableSpecs) -> None:
    drawn = table(
        HEAD_OF_TICKS,
        LINKS,
        ("1", "甲木有限公司", CODES[0], "√", "√", "", "二级"),
        ("2", "乙水有限公司", CODES[1], "√", "", "√", "二级"),
        ("3", "丙火有限公司", CODES[2], "", "", "", "二级"),
    )
    rows = rows_of(paper("basic_list", sheet(drawn)), specs)
    assert [r.cells["links"].value for r in rows] == [
        "研发设计、生产作业",
        "研发设计、生产管理",
        None,
    ]
    assert rows[2].cells["links"].state is State.BLANK


def test_columns_of_ticks_go_on_over_the_page(specs: TableSpecs) -> None:
    head = table(HEAD_OF_TICKS, LINKS, ("1", "甲木有限公司", CODES[0], "√", "√", "", "二级"))
    rest = table(
        ("2", "乙水有限公司", CODES[1], "", "√", "√", "二级"),
        ("3", "丙火有限公司", CODES[2], "", "", "", "二级"),
    )
    pages = sheet(head), replace(sheet(rest), number=2)
    rows = rows_of(paper("basic_list", *pages), specs)
    assert [r.cells["links"].value for r in rows] == [
        "研发设计、生产作业",
        "生产作业、生产管理",
        None,
    ]


def test_columns_with_anything_but_ticks_are_left_alone(specs: TableSpecs) -> None:
    drawn = table(
        HEAD_OF_TICKS, LINKS, ("1", "甲木有限公司", CODES[0], "√", "排产系统", "", "二级")
    )
    rows = rows_of(paper("basic_list", sheet(drawn)), specs)
    assert rows[-1].cells["links"].value == "√"


def test_the_forms_own_example_is_no_row(specs: TableSpecs) -> None:
    drawn = table(
        ("序号", "企业名称", "统一社会信用代码", "成熟度等级"),
        ("示例", "山东XX有限公司", "91370000XXXXXXXXXX", "2级"),
        ("1", "甲木有限公司", CODES[0], "二级"),
        ("2", "乙水有限公司", "XXXXXXXXXXXXXXXXXX", "二级"),
    )
    rows = rows_of(paper("basic_list", sheet(drawn)), specs)
    assert [r.cells["enterprise_name"].value for r in rows] == ["甲木有限公司", "乙水有限公司"]


@pytest.mark.parametrize(
    "shown",
    [
        ("1", "（示例）山东某某机械有限公司", "91370000MA00000000", "二级", ""),
        ("1", "山东甲乙机械有限公司", "91370000MA00000000", "二级", "示例行，填报时删除"),
        ("填写说明", "与营业执照一致", "18位", "1-5级", ""),
        ("填表要求：", "全称", "18位代码", "自评估等级", "可不填"),
    ],
)
def test_what_a_form_shows_or_asks_is_no_row(specs: TableSpecs, shown: tuple[str, ...]) -> None:
    drawn = table(
        ("序号", "企业名称", "统一社会信用代码", "成熟度等级", "备注"),
        shown,
        ("1", "示例科技（济南）有限公司", CODES[0], "二级", "示范企业"),
    )
    rows = rows_of(paper("summary_table", sheet(drawn)), specs)
    assert [r.cells["enterprise_name"].value for r in rows] == ["示例科技（济南）有限公司"]


@pytest.mark.parametrize("head", ["国别及城市", "所在国家（城市）", "国家/城市"])
def test_a_country_may_be_asked_for_with_its_city(specs: TableSpecs, head: str) -> None:
    drawn = table(
        ("序号", "企业名称", "海外智能工厂名称", head),
        ("1", "甲木有限公司", "泰国轴承工厂", "泰国罗勇府"),
    )
    (row,) = rows_of(paper("overseas_list", sheet(drawn)), specs)
    assert row.cells["country"].value == "泰国罗勇府"


def test_a_stroke_of_a_seal_is_no_industry(specs: TableSpecs) -> None:
    page = scan(table(
        ["序号", "企业名称", "统一社会信用代码", "工厂名称", "所属行业"],
        ["1", "鲁北甲乙轴承有限公司", A, "轴承智能工厂", "V"],
    ))  # fmt: skip
    (row,) = rows_of(paper("summary_table", page), specs)
    assert (row.cells["industry"].state, row.cells["industry"].raw) == (State.UNREADABLE, "V")


def test_a_column_is_told_by_the_few_words_that_it_holds(specs: TableSpecs) -> None:
    page = sheet(table(
        ["序号", "企业名称", "统一社会信用代码", "工作进展"],
        ["1", "鲁北甲乙轴承有限公司", A, "生产作业、生产管理"],
        ["2", "东营丙丁化工有限公司", B, "工厂建设/运营管理"],
    ))  # fmt: skip
    rows = rows_of(paper("basic_list", page), specs)
    assert values(rows, "links") == [("生产作业、生产管理",), ("工厂建设/运营管理",)]
    other = sheet(table(
        ["序号", "企业名称", "统一社会信用代码", "工作进展"],
        ["1", "鲁北甲乙轴承有限公司", A, "生产作业正在改造"],
    ))  # fmt: skip
    (row,) = rows_of(paper("basic_list", other), specs)
    assert "links" not in row.cells


def test_a_sheet_of_five_thousand_rows(specs: TableSpecs, spec: ExtractSpec) -> None:
    """A list of a whole province in one sheet: every row is read, and what it is, and whose, its
    first lines tell."""
    rows = [[str(n), f"企业甲{n}有限公司", A, f"工厂{n}", "制造业"] for n in range(1, 5001)]
    page = sheet(
        table(
            [("附件4 威海市基础级智能工厂名单", 5)],
            ["序号", "企业名称", "统一社会信用代码", "工厂名称", "所属行业"],
            *rows,
            [("填报单位：威海市工业和信息化局", 5)],
        )
    )
    annex = paper("basic_list", page)
    assert len(rows_of(annex, specs)) == 5000
    assert facts_of(annex, spec).facts["city"].value == "威海市工业和信息化局"
    (only,) = views_of([page], [(None, None)])
    assert len(only.text) <= MOST_SIGNS
    assert "威海市基础级智能工厂名单" in only.text


def test_short_heads_and_what_fills_nothing_in(specs: TableSpecs) -> None:
    page = sheet(table(
        ["序号", "单位", "代码", "工厂", "行业"],
        ["1", "鲁北甲乙轴承有限公司", A, "轴承智能工厂", "无"],
        ["2", "东营丙丁化工有限公司", B, "/", "化学原料和化学制品制造业"],
    ))  # fmt: skip
    rows = rows_of(paper("summary_table", page), specs)
    assert values(rows, "order", "enterprise_name", "uscc", "factory_name", "industry") == [
        (1, "鲁北甲乙轴承有限公司", A, "轴承智能工厂", None),
        (2, "东营丙丁化工有限公司", B, None, "化学原料和化学制品制造业"),
    ]  # fmt: skip
    assert rows[0].cells["industry"].state is State.BLANK
    assert rows[1].cells["factory_name"].state is State.BLANK


def test_a_formula_without_its_value_is_unread_and_not_blank(specs: TableSpecs) -> None:
    drawn = table(
        ["序号", "企业名称", "统一社会信用代码"], ["", "鲁北甲乙轴承有限公司", A],
        ["", "东营丙丁化工有限公司", B],
    )  # fmt: skip
    cells = tuple(replace(c, ink=1.0) if c.row and not c.column else c for c in drawn.cells)
    rows = rows_of(paper("summary_table", sheet(replace(drawn, cells=cells))), specs)
    assert [row.cells["order"].state for row in rows] == [State.UNREADABLE] * 2


def test_evidence_of_a_paper_without_layout_has_its_first_place() -> None:
    page = sheet(table(["序号", "企业名称"], ["1", "鲁北甲乙轴承有限公司"]))
    assert page.evidence().where == "Sheet1!A1"
    assert scan(table(["序号"], origin="ruled")).evidence().where is None
