"""A believed text layer becomes lines and tables in reading order."""

from __future__ import annotations

import pytest

from docproc.evidence import Box
from docproc.intake.model import Kind
from docproc.page import Line, PageSource
from docproc.pages.model import Drawn, Picture, ReceivedPage, TextRun
from docproc.text.native import native_page, rotation_of

SIZE_MM = (210.0, 297.0)
EM_X, EM_Y = 12 / 595.3, 12 / 841.9


def run(text: str, left: float, top: float, **more: object) -> TextRun:
    """A run of 12-point type at page fractions."""
    steps = [0.5 if c.isascii() else 1.0 for c in text]
    edges = [left + sum(steps[:n]) * EM_X for n in range(len(text) + 1)]
    box = Box(left, top, edges[-1], top + 0.9 * EM_Y)
    return TextRun(text, box, tuple(edges[:-1]), 12.0, **more)  # type: ignore[arg-type]


def received(*runs: TextRun, **more: object) -> ReceivedPage:
    return ReceivedPage(1, Kind.PDF, SIZE_MM, runs=runs, **more)  # type: ignore[arg-type]


def grid(left: float, top: float, columns: list[float], rows: list[float]) -> Drawn:
    right, bottom = left + sum(columns), top + sum(rows)
    thin = 0.001
    xs = [left + sum(columns[:n]) for n in range(len(columns) + 1)]
    ys = [top + sum(rows[:n]) for n in range(len(rows) + 1)]
    level = [Box(left, y, right, y + thin) for y in ys]
    upright = [Box(x, top, x + thin, bottom) for x in xs]
    return Drawn((*level, *upright))


def texts(page: ReceivedPage) -> list[str]:
    return [line.text for line in native_page(page, "a.pdf").lines]


def test_a_line_keeps_its_box_and_its_characters() -> None:
    page = native_page(received(run("企业名称", 0.2, 0.3)), "a.pdf")
    (line,) = page.lines
    assert (page.source, page.confidence, page.rotation) == (PageSource.NATIVE, 1.0, 0)
    assert line.text == "企业名称"
    assert line.box is not None
    assert abs(line.box.left - 0.2) < 1e-3
    assert line.chars == pytest.approx([0.2 + n * EM_X for n in range(4)], abs=1e-4)


def test_lines_come_top_to_bottom_whatever_the_order_in_the_file() -> None:
    page = received(run("第三行", 0.1, 0.5), run("第一行", 0.1, 0.1), run("第二行", 0.1, 0.3))
    assert texts(page) == ["第一行", "第二行", "第三行"]


def test_pieces_that_touch_are_one_line() -> None:
    page = received(run("注册资本", 0.1, 0.2), run("5000", 0.1 + 4 * EM_X, 0.2),
                    run("万元", 0.1 + 6 * EM_X, 0.2))  # fmt: skip
    assert texts(page) == ["注册资本5000万元"]


def test_brackets_to_tick_in_are_one_box_whatever_stands_between_them() -> None:
    first = run("集体企业[", 0.1, 0.2)
    page = received(first, run("]外商独资企业", first.box.right + 1.5 * EM_X, 0.2))
    assert texts(page) == ["集体企业[]外商独资企业"]
    page = received(first, run("外商独资企业", first.box.right + 1.5 * EM_X, 0.2))
    assert len(texts(page)) == 2


def test_marks_squeezed_into_one_square_part_no_line() -> None:
    """；【 stand in one square together where a printer trims their blank halves."""
    first = run("【邮政编码】274894；", 0.1, 0.2)
    begin = first.box.right - 0.5 * EM_X
    page = received(first, run("【负责人】周胜", begin, 0.2))
    assert texts(page) == ["【邮政编码】274894；【负责人】周胜"]


def test_quotation_marks_have_squares_of_their_own() -> None:
    """The ink of “ stands in the right half of its square, that of ” in the left one."""
    begins = (1.5, 2.0, 3.0, 4.0, 5.0, 6.0)
    box = Box(0.1 + begins[0] * EM_X, 0.2, 0.1 + 6.5 * EM_X, 0.2 + 0.9 * EM_Y)
    name = TextRun("“智能工厂”", box, tuple(0.1 + x * EM_X for x in begins), 12.0)
    page = received(run("为", 0.1, 0.2), name, run("，总投资", 0.1 + 7.0 * EM_X, 0.2))
    assert texts(page) == ["为“智能工厂”，总投资"]


def test_a_line_is_as_high_as_a_read_one() -> None:
    """Distances between lines are weighed in heights of their boxes, and those of lines that were
    read from pictures leave room around the glyphs."""
    (line,) = native_page(received(run("企业名称", 0.2, 0.3)), "a.pdf").lines
    assert line.box is not None
    assert line.box.height == pytest.approx(1.45 * 0.9 * EM_Y, abs=2e-4)
    assert line.box.centre[1] == pytest.approx(0.3 + 0.45 * EM_Y, abs=2e-4)


def test_label_and_value_far_apart_are_two_lines_of_one_row() -> None:
    page = received(run("联系人", 0.1, 0.2), run("李四", 0.5, 0.2))
    assert texts(page) == ["联系人", "李四"]


def test_a_title_set_wide_is_one_line() -> None:
    spaced = [run(c, 0.3 + n * 2.5 * EM_X, 0.1) for n, c in enumerate("审计报告")]
    assert texts(received(*spaced)) == ["审计报告"]


def test_text_drawn_twice_to_look_bold_is_read_once() -> None:
    page = received(run("承诺书", 0.3, 0.1), run("承诺书", 0.3005, 0.1002))
    assert texts(page) == ["承诺书"]


def test_the_same_word_at_two_places_is_read_twice() -> None:
    page = received(run("合计", 0.3, 0.1), run("合计", 0.3, 0.2))
    assert texts(page) == ["合计", "合计"]


def test_columns_of_running_text_are_read_one_after_the_other() -> None:
    left = [run(f"左栏正文第{n}行这里有足够多的字", 0.08, 0.1 + n * 0.03) for n in range(10)]
    right = [run(f"右栏正文第{n}行这里有足够多的字", 0.55, 0.1 + n * 0.03) for n in range(10)]
    said = texts(received(*(r for pair in zip(left, right, strict=True) for r in pair)))
    assert [s[0] for s in said] == ["左"] * 10 + ["右"] * 10


def test_a_ruled_grid_becomes_a_table() -> None:
    page = received(
        run("企业名称", 0.12, 0.21), run("甲公司", 0.42, 0.21),
        run("法定代表人", 0.12, 0.26), run("张三", 0.42, 0.26),
        drawn=grid(0.1, 0.2, [0.3, 0.4], [0.05, 0.05]),
    )  # fmt: skip
    (table,) = native_page(page, "a.pdf").tables
    assert (table.rows, table.columns, table.origin) == (2, 2, "native")
    assert [(c.row, c.column, c.text) for c in table.cells] == [
        (0, 0, "企业名称"), (0, 1, "甲公司"), (1, 0, "法定代表人"), (1, 1, "张三"),
    ]  # fmt: skip


def test_rules_drawn_cell_by_cell_make_the_same_table() -> None:
    whole = grid(0.1, 0.2, [0.3, 0.4], [0.05, 0.05]).rules
    pieces = []
    for rule in whole:
        if rule.width > rule.height:
            pieces += [Box(rule.left, rule.top, 0.4, rule.bottom),
                       Box(0.4, rule.top, rule.right, rule.bottom)]  # fmt: skip
        else:
            pieces += [Box(rule.left, rule.top, rule.right, 0.25),
                       Box(rule.left, 0.25, rule.right, rule.bottom)]  # fmt: skip
    page = received(run("企业名称", 0.12, 0.21), drawn=Drawn(tuple(pieces)))
    (table,) = native_page(page, "a.pdf").tables
    assert (table.rows, table.columns, len(table.cells)) == (2, 2, 4)


def test_a_run_that_crosses_a_wall_is_cut_there() -> None:
    left = 0.4 - 5 * EM_X
    page = received(
        run("2026年度营业收入", left, 0.21),
        drawn=grid(0.1, 0.2, [0.3, 0.4], [0.05, 0.05]),
    )
    (table,) = native_page(page, "a.pdf").tables
    assert [c.text for c in table.row(0)] == ["2026年度营", "业收入"]


def test_an_empty_cell_with_a_picture_in_it_is_not_blank() -> None:
    page = received(
        run("签字", 0.12, 0.21),
        drawn=grid(0.1, 0.2, [0.3, 0.4], [0.05, 0.05]),
        pictures=(Picture(Box(0.45, 0.205, 0.6, 0.245), (200, 60)),),
    )
    (table,) = native_page(page, "a.pdf").tables
    signed, unsigned = table.at(0, 1), table.at(1, 1)
    assert signed is not None
    assert unsigned is not None
    assert (signed.ink > 0.2, unsigned.ink) == (True, 0.0)


def test_writing_that_runs_down_the_page_turns_it() -> None:
    # Read with the head to the left: the page is to be turned by 90 clockwise.
    down = TextRun("资产负债表", Box(0.1, 0.3, 0.118, 0.37), (0.37, 0.356, 0.342, 0.328, 0.314),
                   12.0, angle=270)  # fmt: skip
    page = native_page(received(down), "a.pdf")
    (line,) = page.lines
    assert (page.rotation, page.size_mm, line.text) == (90, (297.0, 210.0), "资产负债表")
    assert line.box is not None
    assert line.box.height < line.box.width
    assert list(line.chars) == sorted(line.chars)


def test_the_majority_of_characters_decides_the_rotation() -> None:
    stamp = TextRun("骑缝", Box(0, 0, 0.02, 0.05), angle=90)
    assert rotation_of([run("正文有更多的字", 0.1, 0.1), stamp]) == 0
    assert rotation_of([stamp]) == 270


def test_papers_without_layout_pass_through() -> None:
    lines = (Line("第一段", None, where="第1段"),)
    page = native_page(ReceivedPage(1, Kind.DOCX, lines=lines, label=None), "a.docx")
    assert page.lines == lines


def test_the_parts_of_a_date_are_one_line_though_blanks_part_them() -> None:
    at, runs = 0.2, []
    for part in ("2026", "年", "4", "月", "3", "日"):
        runs.append(run(part, at, 0.3))
        at += (len(part) * 0.5 if part.isascii() else 1.0) * EM_X + 0.7 * EM_X
    assert texts(received(*runs)) == ["2026年4月3日"]


def test_columns_of_years_and_months_stay_apart() -> None:
    runs = [run("2025年", 0.2, 0.3), run("2026年", 0.2 + 3.5 * EM_X, 0.3)]
    assert texts(received(*runs)) == ["2025年", "2026年"]


def test_a_mark_that_another_face_sets_lower_goes_on_with_its_line() -> None:
    low = 0.3 + 0.55 * 0.9 * EM_Y
    runs = [
        run("甲木公司", 0.2, 0.3),
        run("，", 0.2 + 4 * EM_X, low),
        run("成立于", 0.2 + 5 * EM_X, 0.3),
    ]
    assert texts(received(*runs)) == ["甲木公司，成立于"]


def test_a_column_of_figures_beside_years_is_no_date() -> None:
    gap = 0.8 * EM_X
    for first, second in (("2023", "15"), ("2025年", "8"), ("编号2024", "年产")):
        one = run(first, 0.2, 0.3)
        assert texts(received(one, run(second, one.box.right + gap, 0.3))) == [first, second]
