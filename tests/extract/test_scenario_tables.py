"""Scenarios under bands, in tables that lie, and beside tables of one column."""

from __future__ import annotations

from dataclasses import replace

from drawn import document, line, page, prose, table
from scenariobooks import TOLD, found
from test_scenario_openings import told_in_paragraphs

from docproc.documents.model import Document
from docproc.evidence import Box
from docproc.extract.scenarios import scenarios_of
from docproc.extract.scenarios.sidecolumn import with_side_columns
from docproc.notice.scenarios import ScenarioGuide
from docproc.page import Cell, Line, Page, Table

NAMES = ("在线智能检测", "车间智能排产", "仓储智能管理")
NUMBERS = [24, 9, 12]
HALF = TOLD[:40]


def drawn(*tables: Table) -> Document:
    head = line("三、场景建设情况", 0.12, 0.05)
    return document("application_book", page(head, tables=list(tables)))


def numbers(book: Document, guide: ScenarioGuide) -> list[int | None]:
    return [number for _, number in found(book, guide)]


def bands(*names: str) -> Table:
    rows: list[list[object]] = []
    for name in names:
        rows += [[(name, 2)], ["堵点难点", HALF], ["解决方案", TOLD], ["实施成效", HALF], [("", 2)]]
    return table(rows)


def test_a_band_with_a_name_heads_the_rows_under_it(guide: ScenarioGuide) -> None:
    assert numbers(drawn(bands(*NAMES)), guide) == NUMBERS


def test_a_band_with_its_number_and_link_heads_rows(guide: ScenarioGuide) -> None:
    named = [f"场景{n}　{name}　［生产管理］" for n, name in enumerate(NAMES, 1)]
    assert numbers(drawn(bands(*named)), guide) == NUMBERS


def test_the_rows_of_a_pages_last_band_stand_on_the_next(guide: ScenarioGuide) -> None:
    first = table([*([[(NAMES[0], 2)], ["描述", TOLD], ["成效", HALF]]), [(NAMES[1], 2)]])
    rest = table([["描述", TOLD], ["成效", HALF], [(NAMES[2], 2)], ["描述", TOLD], ["成效", HALF]])
    head = line("三、场景建设情况", 0.12, 0.05)
    pages = [page(head, tables=[first]), page(tables=[rest], number=2)]
    assert numbers(document("application_book", *pages), guide) == NUMBERS


def test_a_band_of_another_name_is_one_where_its_labels_are_theirs(guide: ScenarioGuide) -> None:
    told = found(drawn(bands(*NAMES, "智慧食堂管理")), guide)
    assert ("智慧食堂管理", None) in told


def test_bands_of_which_the_guide_knows_none_are_no_scenarios(guide: ScenarioGuide) -> None:
    assert found(drawn(bands("企业概况", "联系方式")), guide) == []


def test_a_band_whose_rows_put_it_off_is_none(guide: ScenarioGuide) -> None:
    later = table(
        [[(NAMES[0], 2)], ["建设情况", "计划2027年建设"], ["实施成效", "计划于2027年底实现" + HALF]]
    )
    assert numbers(drawn(bands(*NAMES[1:]), later), guide) == NUMBERS[1:]


def test_a_table_that_lies_tells_a_scenario_a_column(guide: ScenarioGuide) -> None:
    rows = [["场景", *NAMES], ["环节", "生产作业", "生产管理", "生产管理"]]
    rows += [[head, HALF, HALF, HALF] for head in ("建设背景", "建设内容", "建设成效")]
    assert numbers(drawn(table(rows)), guide) == NUMBERS


def test_rows_of_names_over_bands_of_text(guide: ScenarioGuide) -> None:
    named = [*NAMES, "炉温自动寻优"]
    rows = [["编号", "典型场景", "所属环节", "时间"]]
    for n, name in enumerate(named, 1):
        rows += [[str(n), name, "生产作业", "2024年"], [(TOLD, 4)]]
    assert numbers(drawn(table(rows)), guide) == [*NUMBERS, None]
    later = [row if len(row) > 1 else [("计划2027年建设，" + TOLD, 4)] for row in rows]
    assert numbers(drawn(table(later)), guide) == []
    listed = [row for row in rows if len(row) > 1]
    assert numbers(drawn(table(listed)), guide) == []


def test_names_left_of_a_table_of_one_column_are_its_first_column() -> None:
    texts = table([[TOLD], [TOLD], [TOLD]])
    cells = []
    for n, cell in enumerate(texts.cells):
        cells.append(replace(cell, box=Box(0.4, 0.2 + 0.1 * n, 0.9, 0.3 + 0.1 * n)))
    texts = replace(texts, cells=tuple(cells), box=Box(0.4, 0.2, 0.9, 0.5))
    moved = [line(name, 0.28, 0.24 + 0.1 * n) for n, name in enumerate(NAMES)]
    wide = with_side_columns(page(moved, tables=[texts]))
    assert [(t.columns, t.cells[0].text) for t in wide.tables] == [(2, NAMES[0])]
    assert with_side_columns(page(moved[:1], tables=[texts])).tables[0].columns == 1


def test_paragraphs_that_open_with_bare_names_are_scenarios(guide: ScenarioGuide) -> None:
    four = (*NAMES, "能源智能管控")
    rows = [f"{name}　公司研究决定，{TOLD}" for name in four]
    assert numbers(told_in_paragraphs(*rows), guide) == [*NUMBERS, 16]


def test_a_page_without_tables_stays_as_it_is() -> None:
    sheet = page(prose(TOLD, 0.1))
    assert with_side_columns(sheet) is sheet


def test_a_table_with_heads_of_its_own_for_each_scenario(guide: ScenarioGuide) -> None:
    heads = ["编号", "所在环节", "场景名称", "主要系统"]
    rows = [heads, ["01", "工厂建设", "数字基础设施集成", "边缘服务器"], [(TOLD, 4)]]
    alone = table([heads, ["04", "生产管理", "危险作业自动化", "工业机器人"], [(TOLD, 4)]], top=0.5)
    assert [number for _, number in found(drawn(table(rows, top=0.1), alone), guide)] == [2, 14]
    unnamed = table(
        [["编号", "所在环节", "主要系统"], ["01", "生产管理", "办公自动化"], [(TOLD, 3)]]
    )
    assert not found(drawn(unnamed), guide)


def lying(names: tuple[str, ...], top: float) -> tuple[Table, list[Line]]:
    """A table that lies, and the lines that a reader of lines sees of its first rows: the names
    read on behind the label."""
    rows = [["场景", *names], ["环节", *["生产管理"] * len(names)]]
    rows += [[head, *[HALF] * len(names)] for head in ("存在问题", "具体做法", "实际效果")]
    made = table(rows, top=top)
    shown = [line(c.text, c.box.left + 0.01, c.box.top + 0.006) for c in made.cells if c.box]
    return made, shown


def test_a_scenario_in_two_tables_that_lie_is_told_twice(guide: ScenarioGuide) -> None:
    first, shown = lying(NAMES, 0.1)
    second, more = lying((NAMES[2], "能源智能管控", "污染在线管控"), 0.4)
    book = document(
        "application_book", page([*shown, *more], tables=[first, second]),
    )  # fmt: skip
    assert sorted(n or 0 for n in numbers(book, guide)) == sorted([*NUMBERS, 12, 16, 18])


def test_columns_under_heads_of_other_words_tell_too(guide: ScenarioGuide) -> None:
    rows = [["序号", "所属环节", "怎么干的", "成效", "场景名称"]]
    rows += [[str(n), "生产管理", TOLD, "降了三成。", name] for n, name in enumerate(NAMES, 1)]
    assert numbers(drawn(table(rows)), guide) == NUMBERS
    short = [[*row[:2], "软件", *row[3:]] if n else row for n, row in enumerate(rows)]
    assert numbers(drawn(table(short)), guide) == []


def of_names(names: tuple[str, ...], top: float) -> Table:
    rows = [["名称", *names], *[[head, *[HALF] * len(names)] for head in ("平台", "做法", "效果")]]
    return table(rows, top=top)


def on_page(made: Table, number: int) -> Page:
    shown = [line(c.text, c.box.left + 0.01, c.box.top + 0.006) for c in made.cells if c.box]
    return page(shown, tables=[made], number=number)


def test_a_table_that_lies_goes_on_over_the_page(guide: ScenarioGuide) -> None:
    whole = of_names(NAMES, 0.1)
    upper = replace(whole, rows=2, cells=tuple(c for c in whole.cells if c.row < 2),
                    box=Box(0.1, 0.8, 0.9, 0.86))  # fmt: skip
    rest = tuple(replace(c, row=c.row - 2) for c in whole.cells if c.row >= 2)
    lower = replace(whole, rows=2, cells=rest, box=Box(0.1, 0.1, 0.9, 0.2))
    pages = [on_page(upper, 1), on_page(lower, 2)]
    assert numbers(document("application_book", *pages), guide) == NUMBERS
    headed = on_page(lower, 2)
    headed = replace(headed, lines=(line("四、主要设备", 0.12, 0.05), *headed.lines))
    assert numbers(document("application_book", pages[0], headed), guide) != NUMBERS


def test_tables_that_lie_close_together_are_several(guide: ScenarioGuide) -> None:
    first, second = (
        of_names(NAMES, 0.1),
        of_names(("能源智能管控", "污染在线管控", "智能经营决策"), 0.4),
    )
    moved = tuple(replace(c, row=c.row + 5) for c in second.cells)
    blank = tuple(Cell(4, n, "", Box(0.1 + 0.2 * n, 0.39, 0.3 + 0.2 * n, 0.4)) for n in range(4))
    both = replace(first, rows=9, cells=(*first.cells, *blank, *moved), box=Box(0.1, 0.1, 0.9, 0.6))
    book = document("application_book", on_page(both, 1))
    assert numbers(book, guide) == [*NUMBERS, 16, 18, 30]


def test_one_name_lies_where_others_of_its_kind_do(guide: ScenarioGuide) -> None:
    several, one = of_names(NAMES, 0.1), of_names(("能源智能管控",), 0.4)
    book = document("application_book", on_page(several, 1), on_page(one, 2))
    assert numbers(book, guide) == [*NUMBERS, 16]


def test_a_dash_before_the_link_may_be_read_as_one(guide: ScenarioGuide) -> None:
    rows = [f"{n}. {name}一生产管理\n{TOLD}" for n, name in enumerate(NAMES, 1)]
    book = document("application_book", page(prose("\n".join(["三、场景建设情况", *rows]))))
    assert [name for name, _ in found(book, guide)] == list(NAMES)


def test_a_column_of_proofs_describes_nothing(guide: ScenarioGuide) -> None:
    proofs = "合同、发票、验收报告、系统截图、现场照片及操作手册等共计十二份，见附件第三十页"
    rows = [["序号", "场景名称", "成效", "证明材料清单"]]
    rows += [[str(n), name, "见后", proofs] for n, name in enumerate(NAMES, 1)]
    assert numbers(drawn(table(rows)), guide) == []


ASKED = ("之前", "做法", "之后")


def _sides(*names: str, labels: tuple[str, ...] = ASKED) -> Table:
    """Names over several rows of labels and answers, under bands with their links."""
    cells: list[Cell] = []
    at = 0
    for name in names:
        cells.append(Cell(at, 0, "生产作业环节", None, 1.0, 1, 3))
        cells.append(Cell(at + 1, 0, name, None, 1.0, len(labels), 1))
        for n, label in enumerate(labels, at + 1):
            cells += [Cell(n, 1, label, None), Cell(n, 2, HALF, None)]
        at += 1 + len(labels)
    return Table(at, 3, tuple(sorted(cells, key=lambda c: (c.row, c.column))), None, "word", "表1")


def test_names_at_the_side_of_several_rows(guide: ScenarioGuide) -> None:
    book_ = document(
        "application_book", page(line("三、场景应用", 0.12, 0.05), tables=[_sides(*NAMES)])
    )
    told = scenarios_of(book_, guide)
    assert [(s.number, s.heading_link) for s in told] == [(n, "生产作业") for n in NUMBERS]


def test_words_at_the_side_of_several_rows_that_the_guide_does_not_know(
    guide: ScenarioGuide,
) -> None:
    sides = _sides("设备投入", "人员培训", "在线智能检测")
    book_ = document("application_book", page(line("三、资金投入", 0.12, 0.05), tables=[sides]))
    assert scenarios_of(book_, guide) == ()


def _beside(names: tuple[str, ...], labels: tuple[str, ...] = ASKED) -> Document:
    """The same without rules: three columns of lines, each name in the middle of its rows."""
    drawn_lines = [line("三、智能制造场景应用", 0.12, 0.05)]
    top = 0.12
    for name in names:
        for n, label in enumerate(labels):
            drawn_lines.append(line(label, 0.3, top))
            drawn_lines.append(line(f"{name[:2]}上线后效率提升23%，年节约成本180万元", 0.4, top))
            if n == len(labels) // 2:
                drawn_lines.append(line(name, 0.1, top + 0.004))
            top += 0.03
    return document("application_book", page(drawn_lines))


def test_names_beside_repeated_labels_without_rules(guide: ScenarioGuide) -> None:
    assert numbers(_beside((*NAMES, "能源智能管控")), guide) == [*NUMBERS, 16]


def test_other_words_beside_repeated_labels_are_none(guide: ScenarioGuide) -> None:
    assert numbers(_beside(("第一车间", "第二车间", "第三车间", "第四车间")), guide) == []


def test_a_row_at_the_foot_of_a_page_is_told_on_the_next(guide: ScenarioGuide) -> None:
    rows = [
        ["1", NAMES[0], "生产作业", "2024年"],
        [(TOLD, 4)],
        ["2", NAMES[1], "生产管理", "2023年"],
    ]
    rest = [[(TOLD, 4)], ["3", NAMES[2], "生产管理", "2025年"], [(TOLD, 4)]]
    head = line("三、场景建设情况", 0.12, 0.05)
    pages = [page(head, tables=[table(rows)]), page(tables=[table(rest)], number=2)]
    assert numbers(document("application_book", *pages), guide) == NUMBERS
