import pytest

from docproc.text.lines import Span, in_reading_order, joined, part_of, span_of, without_doubles
from docproc.text.read import line_of

from .drawing import image, paper, px, quad, reading


def _span(text: str, x0: float, y0: float, x1: float, y1: float) -> Span:
    return span_of(quad(x0, y0, x1, y1), reading(text))


def test_every_character_has_its_place() -> None:
    span = _span("甲乙丙丁", 10, 10, 50, 15)
    assert span.edges == pytest.approx([px(10), px(20), px(30), px(40), px(50)], abs=2)
    line = line_of(span, image(paper()))
    assert len(line.chars) == len(line.text)
    assert line.chars == pytest.approx((0.1, 0.2, 0.3, 0.4), abs=0.01)


def test_pieces_of_a_line_are_joined_and_cells_far_apart_are_not() -> None:
    pieces = [_span("公司", 31, 10, 41, 15), _span("有限", 20, 10, 30, 15)]
    (one,) = joined(pieces)
    assert one.text == "有限公司"
    assert len(one.edges) == 5
    apart = joined([_span("甲", 10, 10, 15, 15), _span("乙", 30, 10, 35, 15)])
    assert [s.text for s in apart] == ["甲", "乙"]


def test_a_box_found_twice_counts_once() -> None:
    kept = without_doubles([_span("有限公司", 10, 10, 50, 15), _span("公司", 31, 10, 49, 15)])
    assert [s.text for s in kept] == ["有限公司"]


def test_a_part_of_a_line_keeps_its_places() -> None:
    piece = part_of(_span("甲 乙丙", 10, 10, 50, 15), 1, 4)
    assert piece.text == "乙丙"
    assert piece.left == pytest.approx(px(30), abs=2)
    assert piece.confidences == (0.999, 0.999)


def test_rows_are_read_left_to_right_even_where_they_are_not_level() -> None:
    spans = [
        _span("右", 60, 10.8, 70, 15.8),
        _span("下", 10, 20, 20, 25),
        _span("左", 10, 10, 20, 15),
    ]
    assert [s.text for s in in_reading_order(spans)] == ["左", "右", "下"]


def test_columns_of_running_text_are_read_one_after_the_other() -> None:
    left = [
        _span(f"左栏第{n}行的文字内容很长很长", 5, 10 + 6 * n, 48, 14 + 6 * n) for n in range(9)
    ]
    right = [
        _span(f"右栏第{n}行的文字内容很长很长", 52, 12 + 6 * n, 95, 16 + 6 * n) for n in range(9)
    ]
    title = _span("标题", 40, 2, 60, 7)
    ordered = in_reading_order([*right, title, *left])
    assert [s.text[:2] for s in ordered] == ["标题", *["左栏"] * 9, *["右栏"] * 9]


def test_a_form_of_two_columns_is_read_by_rows() -> None:
    spans = [
        _span(f"{name}{n}", x, 10 + 6 * n, x + 20, 14 + 6 * n)
        for n in range(9)
        for x, name in ((10, "左"), (60, "右"))
    ]
    assert [s.text for s in in_reading_order(spans)][:4] == ["左0", "右0", "左1", "右1"]
