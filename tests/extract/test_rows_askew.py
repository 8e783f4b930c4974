"""Tables gone askew: each row is read right or said to be unreadable, never misread."""

from __future__ import annotations

from dataclasses import replace

import pytest
from drawn import document, line
from drawn import page as drawn_page
from tabled import CODES, paper, scan, sheet, table

from docproc.evidence import Box
from docproc.extract.lists.rows import rows_of
from docproc.extract.model import Row, State
from docproc.notice.folder import NoticeFolder
from docproc.notice.tables import TableSpecs, load
from docproc.page import Cell, Page, PageSource, Table
from docproc.rules.subject import CONFIDENT

A, B, C, _ = CODES
HEAD = ["序号", "企业名称", "统一社会信用代码", "工厂名称", "所属行业"]
FIRST = ["1", "鲁北甲乙轴承有限公司", A, "轴承智能工厂", "通用设备制造业"]
KEYS = ("order", "enterprise_name", "uscc", "factory_name", "industry")


@pytest.fixture(scope="module")
def specs() -> TableSpecs:
    return load(NoticeFolder.find("shandong-2026"))


def said(row: Row) -> dict[str, object]:
    """What was read, by column; `?` for what is said to be unreadable."""
    return {
        key: "?" if fact.state is State.UNREADABLE else fact.value
        for key, fact in row.cells.items()
    }


def read(specs: TableSpecs, *pages: Page) -> list[dict[str, object]]:
    return [said(row) for row in rows_of(paper("summary_table", *pages), specs)]


WHOLE = dict(zip(KEYS, [1, *FIRST[1:]], strict=True))


def test_a_row_that_lost_its_first_cell_is_moved_into_place(specs: TableSpecs) -> None:
    lost = ["东营丙丁化工有限公司", B, "化工智能工厂", "化学原料和化学制品制造业", ""]
    rows = read(specs, sheet(table(HEAD, FIRST, lost)))
    assert rows[0] == WHOLE
    assert rows[1] == {
        "order": "?", "enterprise_name": "东营丙丁化工有限公司", "uscc": B,
        "factory_name": "化工智能工厂", "industry": "化学原料和化学制品制造业",
    }  # fmt: skip


def test_a_row_with_a_cell_too_many_is_moved_into_place(specs: TableSpecs) -> None:
    more = ["2", "东营", "东营丙丁化工有限公司", B, "化工智能工厂"]
    rows = read(specs, sheet(table(HEAD, FIRST, more)))
    assert rows[1] == {
        "order": 2, "enterprise_name": "东营丙丁化工有限公司", "uscc": B,
        "factory_name": "化工智能工厂", "industry": "?",
    }  # fmt: skip


def test_a_gap_before_the_code_moves_only_what_follows(specs: TableSpecs) -> None:
    head = [*HEAD, "备注"]
    gap = ["2", "东营丙丁化工有限公司", "", B, "化工智能工厂", "化工"]
    row = read(specs, sheet(table(head, [*FIRST, ""], gap)))[1]
    assert (row["order"], row["enterprise_name"], row["uscc"]) == (2, "东营丙丁化工有限公司", B)
    assert (row["factory_name"], row["industry"]) == ("化工智能工厂", "化工")


def test_a_number_elsewhere_in_the_row_moves_nothing(specs: TableSpecs) -> None:
    head = [*HEAD, "备注"]
    noted = [
        "2",
        "东营丙丁化工有限公司",
        "办理中",
        "化工智能工厂",
        "化工",
        "证书SDZN20240000012345",
    ]
    row = read(specs, sheet(table(head, [*FIRST, ""], noted)))[1]
    assert (row["enterprise_name"], row["factory_name"]) == ("东营丙丁化工有限公司", "化工智能工厂")


def test_name_and_code_in_each_others_place_are_unreadable(specs: TableSpecs) -> None:
    swapped = ["2", B, "东营丙丁化工有限公司", "化工智能工厂", "化学原料和化学制品制造业"]
    row = read(specs, sheet(table(HEAD, FIRST, swapped)))[1]
    assert (row["enterprise_name"], row["uscc"]) == ("?", "?")


def merged(*columns: int, text: str) -> Table:
    """The second row with some columns in one cell, as a scan with a faint rule gives it."""
    drawn = table(
        HEAD, FIRST, ["2", "东营丙丁化工有限公司", B, "化工智能工厂", "化工"], origin="ruled"
    )
    kept = [c for c in drawn.cells if not (c.row == 2 and c.column in columns)]
    first = next(c for c in drawn.cells if c.row == 2 and c.column == columns[0])
    return replace(drawn, cells=(*kept, replace(first, text=text, column_span=len(columns))))


def test_name_and_code_run_into_one_cell_are_told_apart(specs: TableSpecs) -> None:
    row = read(specs, scan(merged(1, 2, text=f"东营丙丁化工有限公司{B}")))[1]
    assert (row["enterprise_name"], row["uscc"]) == ("东营丙丁化工有限公司", B)
    assert row["factory_name"] == "化工智能工厂"


def test_texts_run_into_one_cell_are_unreadable(specs: TableSpecs) -> None:
    row = read(specs, scan(merged(3, 4, text="化工智能工厂化学原料制造业")))[1]
    assert (row["factory_name"], row["industry"]) == ("?", "?")
    assert (row["enterprise_name"], row["uscc"]) == ("东营丙丁化工有限公司", B)


def test_an_entry_over_two_merged_rows_is_one(specs: TableSpecs) -> None:
    drawn = table(HEAD, FIRST, ["", "", "", "二号智能工厂", "通用设备制造业"])
    cells = tuple(
        replace(c, row_span=2) if c.row == 1 and c.column < 3 else c
        for c in drawn.cells
        if not (c.row == 2 and c.column < 3)
    )
    assert read(specs, sheet(replace(drawn, cells=cells))) == [WHOLE]


def test_a_row_with_its_own_number_under_a_merged_name_is_an_entry(specs: TableSpecs) -> None:
    drawn = table(HEAD, FIRST, ["2", "", "", "二号智能工厂", "通用设备制造业"])
    cells = tuple(
        replace(c, row_span=2) if c.row == 1 and c.column in (1, 2) else c
        for c in drawn.cells
        if not (c.row == 2 and c.column in (1, 2))
    )
    second = {**WHOLE, "order": 2, "factory_name": "二号智能工厂"}
    assert read(specs, sheet(replace(drawn, cells=cells))) == [WHOLE, second]


def test_a_row_broken_by_the_end_of_a_page_is_put_together(specs: TableSpecs) -> None:
    broken = ["2", "东营丙丁化工", B, "化工智能", "化学原料和化学制品制造业"]
    first = scan(table(HEAD, FIRST, broken, origin="ruled"))
    rest = ["", "有限公司", "", "工厂", ""]
    last = ["3", "泰安戊己泵业有限公司", C, "泵业智能工厂", "通用设备制造业"]
    second = scan(table(rest, last, origin="ruled"), number=2)
    rows = read(specs, first, second)
    assert [row["order"] for row in rows] == [1, 2, 3]
    assert (rows[1]["enterprise_name"], rows[1]["factory_name"]) == (
        "东营丙丁化工有限公司", "化工智能工厂",
    )  # fmt: skip


def test_a_whole_name_at_the_head_of_a_page_is_a_row_of_its_own(specs: TableSpecs) -> None:
    first = scan(table(HEAD, FIRST, origin="ruled"))
    forgotten = ["", "东营丙丁化工有限公司", "", "化工智能工厂", "化工"]
    last = ["3", "泰安戊己泵业有限公司", C, "泵业智能工厂", "通用设备制造业"]
    rows = read(specs, first, scan(table(forgotten, last, origin="ruled"), number=2))
    assert [row["enterprise_name"] for row in rows] == [
        FIRST[1], "东营丙丁化工有限公司", "泰安戊己泵业有限公司",
    ]  # fmt: skip


def test_entries_without_any_header_are_unreadable(specs: TableSpecs) -> None:
    (row,) = read(
        specs, sheet(table(FIRST, ["2", "东营丙丁化工有限公司", B, "化工智能工厂", "化工"]))
    )
    assert set(row.values()) == {"?"}


def test_titles_units_and_sums_round_a_table_are_no_rows(specs: TableSpecs) -> None:
    drawn = table(
        [("附件5", 5)],
        [("2026年度先进级智能工厂推荐汇总表", 5)],
        [("填报单位（盖章）：东营市工业和信息化局　　填报日期：2026年4月20日", 5)],
        HEAD,
        FIRST,
        ["合计", "1家", "", "", ""],
        [("注：1.按推荐优先顺序填写；2.所属行业填国民经济行业大类。", 5)],
        ["填表人：", "王五", "", "联系电话：", "0546-5550100"],
    )
    assert read(specs, sheet(drawn)) == [WHOLE]


def test_a_row_whose_first_lines_were_torn_off_is_put_together(specs: TableSpecs) -> None:
    """Of wrapped cells the first lines were taken for a row of their own."""
    first, second = "91370303MA0GA6600N"[:16], "91370303MA0GA6600N"[16:]
    rows = read(
        specs,
        scan(
            table(
                ("序号", "单位名称", "社会信用代码", "所属行业"),
                ("", "", first, "黑色金属冶炼和压延加工"),
                ("1", "甲木特钢有限责任公司", second, "业"),
                ("2", "甲木泵业有限公司", CODES[1], "通用设备制造业"),
                origin="scan",
            )
        ),
    )
    assert [r["enterprise_name"] for r in rows] == ["甲木特钢有限责任公司", "甲木泵业有限公司"]
    assert (rows[0]["uscc"], rows[0]["industry"]) == (first + second, "黑色金属冶炼和压延加工业")


def test_the_last_line_of_an_entry_that_a_fold_cut_off_is_no_row(specs: TableSpecs) -> None:
    head = ("序号", "单位名称", "社会信用代码", "所属行业")
    first = ("1", "甲木特钢有限责任公司", A, "黑色金属冶炼和压延加工")
    second = ("2", "甲木泵业有限公司", B, "通用设备制造业")
    drawn = table(head, first, ("", "", "", "业"), second, origin="scan")
    rows = read(specs, scan(drawn))
    assert [row["order"] for row in rows] == [1, 2]
    assert rows[0]["industry"] == "黑色金属冶炼和压延加工业"
    # What stands in a column that is empty above begins an entry that lacks the rest.
    bare = table(head, (*first[:3], ""), ("", "", "", "化学纤维制造业"), second, origin="scan")
    assert len(read(specs, scan(bare))) == 3


def torn(*rows: tuple[str, ...], origin: str = "ruled", heights: tuple[float, ...] = ()) -> Table:
    """A table on a scan whose rows have these heights, one below the other."""
    drawn = table(HEAD, FIRST, *rows, origin=origin)
    tops = [0.1]
    for high in (0.04, *heights):
        tops.append(tops[-1] + high)
    placed = tuple(
        replace(c, box=c.box._replace(top=tops[c.row], bottom=tops[c.row + 1])) if c.box else c
        for c in drawn.cells
    )
    return replace(drawn, cells=placed)


SECOND_FACTORY = ("", "", "", "曲轴智能工厂", "汽车零部件及配件制造")
LAST = ("2", "东营丙丁化工有限公司", B, "化工智能工厂", "化学原料和化学制品制造业")


@pytest.mark.parametrize("origin", ["ruled", "sheet"])
def test_a_row_that_lost_number_name_and_code_stays_a_row(specs: TableSpecs, origin: str) -> None:
    """As high as the row above and with words of its own, it is an entry; and no fold tears
    the rows of a sheet."""
    drawn = torn(SECOND_FACTORY, LAST, origin=origin, heights=(0.04, 0.04, 0.04))
    rows = read(specs, sheet(drawn) if origin == "sheet" else scan(drawn))
    assert [row["factory_name"] for row in rows] == [FIRST[3], "曲轴智能工厂", LAST[3]]


def test_no_fold_tears_rows_of_a_sheet_or_of_ruled_text(specs: TableSpecs) -> None:
    few = ("", "", "", "", "业")
    assert len(read(specs, sheet(table(HEAD, FIRST, few, LAST)))) == 3
    native = replace(
        scan(torn(few, LAST, origin="native", heights=(0.04, 0.04, 0.04))),
        source=PageSource.NATIVE,
    )
    assert len(read(specs, native)) == 3


def test_a_low_row_that_a_fold_cut_off_is_joined_and_doubted(specs: TableSpecs) -> None:
    """The last lines of two wrapped cells; what the two rows say together is not certain."""
    rest = ("", "", "", "车间与数字化仓库", "配件制造")
    drawn = torn(rest, LAST, heights=(0.08, 0.03, 0.04))
    rows = rows_of(paper("summary_table", scan(drawn)), specs)
    assert [row.cells["order"].value for row in rows] == [1, 2]
    joined, whole = rows[0].cells["factory_name"], rows[0].cells["enterprise_name"]
    assert joined.value == FIRST[3] + rest[3]
    assert joined.confidence < CONFIDENT <= whole.confidence


def test_a_low_row_further_down_is_not_joined(specs: TableSpecs) -> None:
    drawn = torn(("", "", "", "", "业"), LAST, heights=(0.08, 0.03, 0.04))
    apart = tuple(
        replace(c, box=c.box._replace(top=c.box.top + 0.1, bottom=c.box.bottom + 0.1))
        if c.box and c.row > 1
        else c
        for c in drawn.cells
    )
    assert len(read(specs, scan(replace(drawn, cells=apart)))) == 3


@pytest.mark.parametrize(("ruled", "country"), [(False, State.BLANK), (True, None)])
def test_two_columns_that_a_lost_rule_made_one(
    ruled: bool, country: State | None, specs: TableSpecs
) -> None:
    """A text that runs over the gap shows that they are one column indeed."""
    heads = ["序号", "国内企业名称", "海外工厂名称所在国家", "所属行业"]
    first = ["1", "山东鑫奕仪表有限公司", "鑫奕海外水表工厂越南", "仪器仪表制造业"]
    second = ["2", "滨州五金有限公司", "沂珩海外工厂", "金属制品业"]
    lefts, high = (0.08, 0.13, 0.33, 0.75, 0.93), 0.04
    cells, lines = [], []
    for r, row in enumerate((heads, first, second)):
        top = 0.2 + high * r
        for c, text in enumerate(row):
            box = Box(lefts[c], top, lefts[c + 1], top + high)
            cells.append(Cell(r, c, text, box))
            if c != 2:
                lines.append(line(text, box.left + 0.005, top + 0.01))
    for r, (left, right) in enumerate(
        (("海外工厂名称", "所在国家"), (first[2][:8], "越南"), (second[2], ""))
    ):
        top = 0.21 + high * r
        lines.append(line(left, 0.34, top))
        if right:
            lines.append(line(right, 0.62, top))
    if ruled:
        lines.append(line("二期工程在印度尼西亚加里曼丹省的工业园内", 0.34, 0.305))
    drawn = Table(3, 4, tuple(cells), Box(0.08, 0.2, 0.93, 0.32))
    rows = rows_of(document("overseas_list", drawn_page(lines, tables=[drawn])), specs)
    found = rows[1].cells.get("country")
    assert (found.state if found else None) is country


def test_a_first_row_whose_rule_to_the_head_was_lost(specs: TableSpecs) -> None:
    """A scanner's program whitens a thin rule: head and first row are one row of cells, whose lines
    stand at two heights. Its empty cell is the first row's, not the head's."""
    heads = ["序号", "企业名称", "海外工厂名称", "所在国家", "所属行业", "拟培育等级"]
    first = ["1", "鲁北甲乙轴承有限公司", "甲乙海防工厂", "", "通用设备制造业", "卓越级"]
    second = ["2", "东营丙丁化工有限公司", "丙丁生产基地", "泰国", "化学制品制造业", "卓越级"]
    cells, drawn = [], []
    for n, (head, answer, other) in enumerate(zip(heads, first, second, strict=True)):
        left, right = 0.05 + 0.15 * n, 0.2 + 0.15 * n
        cells.append(Cell(0, n, head + answer, Box(left, 0.2, right, 0.26)))
        cells.append(Cell(1, n, other, Box(left, 0.26, right, 0.29)))
        drawn.append(replace(line(head, 0, 0), box=Box(left + 0.01, 0.205, right - 0.01, 0.225)))
        if answer:
            drawn.append(
                replace(line(answer, 0, 0), box=Box(left + 0.01, 0.235, right - 0.01, 0.255))
            )
        drawn.append(replace(line(other, 0, 0), box=Box(left + 0.01, 0.265, right - 0.01, 0.285)))
    whole = Table(2, 6, tuple(cells), Box(0.05, 0.2, 0.95, 0.29))
    rows = rows_of(paper("overseas_list", drawn_page(drawn, tables=(whole,))), specs)
    assert [row.cells["enterprise_name"].value for row in rows] == [first[1], second[1]]
    assert rows[0].cells["country"].state is State.BLANK
