from docproc.page import Table
from docproc.pages.model import Pixels
from docproc.text.engines.model import Quad, Reading
from docproc.text.read import read_image

from .drawing import Scripted, image, paper, px, quad, reading, table, write


def _read(page: Pixels, lines: list[tuple[Quad, Reading]]) -> tuple[Table, ...]:
    return read_image(image(page), Scripted(lines)).tables


def _texts(made: Table) -> list[list[str]]:
    return [[c.text for c in made.row(n)] for n in range(made.rows)]


def test_lines_stand_in_the_cells_that_hold_them() -> None:
    page = paper()
    table(page, [10, 50, 90], [10, 20, 30])
    (made,) = _read(
        page,
        [
            (quad(52, 12, 70, 18), reading("乙")),
            (quad(12, 12, 30, 18), reading("甲")),
            (quad(12, 22, 30, 28), reading("丙")),
        ],
    )
    assert _texts(made) == [["甲", "乙"], ["丙", ""]]
    assert made.origin == "ruled"


def test_the_lines_of_a_cell_are_one_text() -> None:
    page = paper()
    table(page, [10, 50, 90], [10, 30, 40])
    (made,) = _read(
        page,
        [
            (quad(12, 20, 30, 26), reading("信用代码")),
            (quad(12, 12, 30, 18), reading("统一社会")),
        ],
    )
    assert made.cells[0].text == "统一社会信用代码"


def test_a_line_found_across_a_rule_is_cut_there_before_it_is_read() -> None:
    page = paper()
    table(page, [10, 50, 90], [10, 20, 30])
    engine = Scripted([(quad(12, 12, 88, 18), reading("甲"))])
    read_image(image(page), engine)
    assert engine.asked[0] == 2


def test_an_engine_that_reads_across_a_rule_is_cut_by_its_characters() -> None:
    page = paper()
    table(page, [10, 50, 90], [10, 20, 30])
    page[px(10) + 3 : px(20) - 3, px(49) : px(51)] = 250  # the wall is broken here
    page[px(12) : px(18), px(20) : px(22)] = 250
    (made,) = _read(page, [(quad(10, 12, 90, 18), reading("甲乙丙丁"))])
    assert made.row(0)[0].text in ("甲乙", "甲乙丙丁")


def test_ink_in_a_cell_that_was_not_read_is_told() -> None:
    page = paper()
    table(page, [10, 50, 90], [10, 20, 30])
    write(page, "W", 15, 18)
    (made,) = _read(page, [])
    assert made.cells[0].text == ""
    assert made.cells[0].ink > 0.01
    assert made.cells[1].ink == 0


def test_three_columns_without_rules_are_an_aligned_table() -> None:
    page = paper()
    lines = [
        (quad(x, y, x + 15, y + 5), reading(f"{x}之{y}"))
        for y in (10, 18, 26)
        for x in (10, 40, 70)
    ]
    (made,) = _read(page, lines)
    assert made.origin == "aligned"
    assert (made.rows, made.columns) == (3, 3)
    assert _texts(made)[1] == ["10之18", "40之18", "70之18"]


def test_an_aligned_cell_is_as_sure_as_its_line() -> None:
    lines = [
        (quad(x, y, x + 15, y + 5), reading(f"{x}之{y}", 0.6 if x == 40 else 0.99))
        for y in (10, 18, 26)
        for x in (10, 40, 70)
    ]
    (made,) = _read(paper(), lines)
    sure = [made.at(0, column) for column in range(3)]
    assert [c is not None and c.confidence > 0.9 for c in sure] == [True, False, True]


def test_two_columns_of_labels_are_no_table() -> None:
    page = paper()
    lines = [
        (quad(x, y, x + 20, y + 5), reading("一二三四")) for y in (10, 18, 26, 34) for x in (10, 50)
    ]
    assert _read(page, lines) == ()


def _cards(ends: str, heads: str) -> list[list[str]]:
    """Three cards, one under another, with no rule between the last label and the next name."""
    page = paper(100, 120)
    table(page, [10, 40, 90], [10, 20, 30, 50, 60, 80, 90])
    rows = [
        (12, heads, "排产"), (22, "环节", "管理"), (32, ends, "省一成"), (41, heads, "检测"),
        (52, "环节", "作业"), (62, ends, "快三成"), (71, heads, "追溯"), (82, "环节", "作业"),
    ]  # fmt: skip
    lines = [(quad(12, y, 30, y + 6), reading(label)) for y, label, _ in rows]
    lines += [(quad(45, y, 70, y + 6), reading(answer)) for y, _, answer in rows]
    (made,) = _read(page, lines)
    return _texts(made)


def test_labels_that_a_column_repeats_are_rows_without_a_rule_between() -> None:
    assert _cards("成效", "名称") == [
        ["名称", "排产"], ["环节", "管理"], ["成效", "省一成"], ["名称", "检测"],
        ["环节", "作业"], ["成效", "快三成"], ["名称", "追溯"], ["环节", "作业"],
    ]  # fmt: skip


def test_a_label_of_two_lines_is_one() -> None:
    page = paper(100, 120)
    table(page, [10, 40, 90], [10, 30, 50, 60])
    labels = [(12, "做法"), (21, "与成效"), (32, "做法"), (41, "与成效"), (52, "环节")]
    lines = [(quad(12, y, 30, y + 6), reading(label)) for y, label in labels]
    lines += [(quad(45, y, 70, y + 6), reading("一行说明")) for y, _ in labels]
    (made,) = _read(page, lines)
    assert _texts(made)[:2] == [["做法与成效", "一行说明一行说明"]] * 2


def test_a_frame_with_a_wall_and_many_short_lines_has_a_row_a_line() -> None:
    page = paper(100, 120)
    table(page, [10, 50, 90], [10, 75])
    rows = [("甲公司", "名称"), ("一百人", "职工人数"), ("王一", "法人"), ("某路1号", "注册地址"),
            ("三千万", "营业收入合计"), ("机床", "产品"), ("李二", "联系人姓名")]  # fmt: skip
    lines = []
    for n, (answer, label) in enumerate(rows):
        y = 12 + 9 * n
        lines.append((quad(12, y, 12 + 5 * len(answer), y + 6), reading(answer)))
        lines.append((quad(52, y, 52 + 5 * len(label), y + 6), reading(label)))
    (made,) = _read(page, lines)
    assert _texts(made) == [list(row) for row in rows]


def test_two_columns_of_running_text_are_two_cells() -> None:
    page = paper(100, 120)
    table(page, [10, 50, 90], [10, 75])
    lines = []
    for n in range(7):
        y = 12 + 9 * n
        lines.append((quad(12, y, 48, y + 6), reading("本公司自成立以来")))
        lines.append((quad(52, y, 88, y + 6), reading("通过建设智能工厂")))
    (made,) = _read(page, lines)
    assert (made.rows, made.columns) == (1, 2)
