"""Printed page numbers, and the pages that their gaps tell are missing."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from written import foot, page, text_line

from docproc.documents import page_gaps, printed_number
from docproc.documents.model import Document, TypedPage
from docproc.documents.numbering import beside_number
from docproc.evidence import Box
from docproc.page import Line, Page, PageSource


def numbered(*numbers: int | tuple[int, int] | None) -> Document:
    """A book whose pages bear these numbers (None: none; a pair: number and total)."""
    pages = []
    for place, said in enumerate(numbers, start=1):
        number, total = said if isinstance(said, tuple) else (said, None)
        own = Page("a.pdf", place, PageSource.OCR)
        pages.append(TypedPage(own, "application_book", 0.99, number, total))
    return Document("application_book", tuple(pages), 0.99)


def missing(document: Document) -> list[tuple[int, ...]]:
    return [gap.missing for gap in page_gaps(document)]


@pytest.mark.parametrize(
    ("printed", "wanted"),
    [
        ("第3页 共20页", (3, 20)), ("第 3 页，共 20 页", (3, 20)), ("共20页 第3页", (3, 20)),
        ("- 3 -", (3, None)), ("- 三 -", (3, None)), ("-一四-", (14, None)), ("六。", (6, None)),
        ("三、建设", (None, None)), ("— 12 —", (12, None)), ("－３－", (3, None)), ("·3·", (3, None)),
        ("3/20", (3, 20)), ("3 / 20", (3, 20)), ("Page 3 of 20", (3, 20)), ("P3", (3, None)),
        ("第三页", (3, None)), ("第十二页 共二十页", (12, 20)), ("7", (7, None)), ("-5-", (5, None)),
        ("—3", (3, None)), ("[3]", (3, None)), ("【12】", (12, None)), ("6/7.", (6, 7)), ("·第3页 共8页", (3, 8)),
        ("页码：7", (7, None)), ("页次 3/20", (3, 20)), ("页 3 / 20", (3, 20)),
    ],
)  # fmt: skip
def test_page_numbers_are_read_in_every_usual_form(
    printed: str, wanted: tuple[int, int | None]
) -> None:
    assert printed_number(page("正文一行", printed=printed)) == wanted


@pytest.mark.parametrize(
    "printed", ["2026", "3,000.00", "1,815", "12.5", "87%", "2026/2/15", "（3）人"]
)
def test_years_amounts_and_shares_at_the_foot_are_no_page_numbers(printed: str) -> None:
    assert printed_number(page("正文一行", printed=printed)) == (None, None)


def test_a_number_at_the_head_counts_too() -> None:
    top = Line("第 4 页", Box(0.8, 0.04, 0.88, 0.055))
    assert printed_number(Page("a.pdf", 1, PageSource.OCR, lines=(top,))) == (4, None)


def test_a_number_inside_the_text_is_no_page_number() -> None:
    assert printed_number(Page("a.pdf", 1, PageSource.OCR, lines=(text_line("7", 0.5),))) == (
        None,
        None,
    )


def test_the_last_row_of_a_table_is_no_page_number() -> None:
    row = [Line("7", Box(0.48, 0.93, 0.5, 0.945)), Line("万元", Box(0.55, 0.93, 0.6, 0.945))]
    assert printed_number(Page("a.pdf", 1, PageSource.OCR, lines=tuple(row))) == (None, None)


def test_a_total_below_the_number_is_a_misreading_and_dropped() -> None:
    assert printed_number(page("正文", printed="第9页 共8页")) == (9, None)


def test_the_foot_of_a_page_goes_before_its_head() -> None:
    lines = (Line("第1页", Box(0.1, 0.03, 0.16, 0.045)), foot("- 8 -"))
    assert printed_number(Page("a.pdf", 1, PageSource.OCR, lines=lines)) == (8, None)


def test_a_skipped_number_is_a_gap_with_the_pages_on_either_side() -> None:
    document = numbered(1, 2, 3, 5, 6)
    (gap,) = page_gaps(document)
    assert gap.missing == (4,)
    assert gap.after is document.pages[2]
    assert gap.before is document.pages[3]
    assert gap.confidence >= 0.9


def test_cover_and_contents_without_numbers_are_no_gap() -> None:
    assert missing(numbered(None, None, 1, 2, 3)) == []


def test_a_book_whose_numbers_begin_later_than_its_pages_may_lack_one() -> None:
    (gap,) = page_gaps(numbered(None, None, 4, 5, 6, None, 8))
    assert (gap.missing, gap.confidence < 0.9) == ((3,), True)
    assert page_gaps(numbered(None, None, 3, 4, 5)) == ()
    assert not any(3 in gap for gap in missing(numbered(None, 4, 9, 5, 6)))  # not steady
    assert page_gaps(replace(numbered(None, None, 4, 5, 6), type="financial_report")) == ()


def test_a_page_without_a_number_fills_its_place() -> None:
    assert missing(numbered(1, 2, None, 4)) == []


def test_one_misread_number_between_good_neighbours_is_no_gap() -> None:
    assert missing(numbered(1, 2, 8, 4, 5)) == []
    assert missing(numbered(1, 2, 3, 1, 5)) == []


def test_a_lone_jump_at_the_end_is_told_less_surely() -> None:
    (gap,) = page_gaps(numbered(4, 9))
    assert gap.confidence < 0.8


def test_numbering_may_restart() -> None:
    assert missing(numbered(1, 2, 3, 1, 2, 3, 4)) == []


def test_pages_out_of_order_are_not_missing() -> None:
    assert missing(numbered(1, 2, 4, 3, 5)) == []
    assert missing(numbered(3, 4, 1, 2, 5)) == []


def test_a_page_scanned_twice_is_no_gap() -> None:
    assert missing(numbered(1, 2, 2, 3)) == []


def test_pages_behind_the_last_one_are_missing_against_the_total() -> None:
    assert missing(numbered((1, 5), (2, 5), (3, 5))) == [(4, 5)]


def test_a_page_without_a_number_behind_the_last_one_may_be_the_next() -> None:
    assert not missing(numbered((1, 3), (2, 3), None))
    assert missing(numbered((1, 4), (2, 4), None)) == [(4,)]


def test_pages_before_the_first_one_are_missing_against_the_total() -> None:
    assert missing(numbered((3, 5), (4, 5), (5, 5))) == [(1, 2)]


def test_a_total_that_only_one_page_shows_is_not_believed() -> None:
    assert missing(numbered(1, (2, 90), 3, 4)) == []


def test_a_cover_that_counts_as_page_one_is_no_gap() -> None:
    assert missing(numbered(None, (2, 4), (3, 4), (4, 4))) == []


def test_blank_backs_do_not_count_as_pages() -> None:
    document = numbered(1, None, 2, None, 3)
    backs = tuple(
        TypedPage(Page("a.pdf", p.page.number, PageSource.BLANK), "blank", 1.0)
        if p.printed is None
        else p
        for p in document.pages
    )
    assert missing(Document("application_book", backs, 0.9)) == []


@given(st.integers(2, 40), st.integers(0, 3))
def test_a_complete_run_has_no_gap_and_every_removed_page_is_one(length: int, start: int) -> None:
    front: list[int | None] = [None] * start
    assert missing(numbered(*front, *range(1, length + 1))) == []
    for gone in range(3, length - 1):
        left = [n for n in range(1, length + 1) if n != gone]
        assert missing(numbered(*front, *left)) == [(gone,)]


def test_a_slash_that_was_read_as_a_one() -> None:
    drawn = replace(page("三、建设成效", printed="317"), number=3)
    assert printed_number(drawn) == (3, 7)
    assert printed_number(replace(drawn, number=310)) == (317, None)


def test_numbers_that_go_on_from_another_file_are_no_fractions() -> None:
    drawn = [replace(page("三、建设成效", printed=str(108 + n)), number=1 + n) for n in range(8)]
    assert [printed_number(p)[0] for p in drawn] == list(range(108, 116))


def sheet(printed: str, x: float) -> Page:
    """An A3 sheet with its number at one place of its foot."""
    number = Line(printed, Box(x, 0.95, x + 0.02, 0.965), 0.99)
    text = [
        Line("财务费用", Box(a, y, a + 0.2, y + 0.02), 0.99) for a in (0.1, 0.6) for y in (0.3, 0.5)
    ]
    return Page(
        "a.pdf", 1, PageSource.OCR, size_mm=(420.0, 297.0), confidence=0.99, lines=(*text, number)
    )  # fmt: skip


@pytest.mark.parametrize(
    ("printed", "x", "beside"),
    [("4", 0.74, 3), ("3", 0.25, 4), ("第4页", 0.49, None), ("1", 0.74, None)],
)
def test_the_other_number_of_a_sheet_of_two_pages(
    printed: str, x: float, beside: int | None
) -> None:
    assert beside_number(sheet(printed, x)) == beside
    narrow = replace(sheet(printed, x), size_mm=(210.0, 297.0))
    assert beside_number(narrow) is None


def test_a_sheet_of_two_pages_that_was_not_parted_lacks_none_of_them() -> None:
    """3 and 4 side by side on A3, of which 4 was read. The rules see pages without what was read
    on them."""
    held = numbered(1, 2, 4, 5)
    assert missing(held) == [(3,)]
    two = replace(held.pages[2], beside=3)
    whole = replace(held, pages=(*held.pages[:2], two, held.pages[3])).bare()
    assert missing(whole) == []


def test_two_numbers_in_one_row_are_those_of_two_pages_on_one() -> None:
    foot_of = [
        Line("第3页，共4页", Box(0.22, 0.94, 0.32, 0.955)),
        Line("第4页，共4页", Box(0.72, 0.94, 0.82, 0.955)),
    ]
    sheet = Page("a.pdf", 3, PageSource.OCR, lines=tuple(foot_of), size_mm=(297.0, 210.0))
    assert (printed_number(sheet)[0], beside_number(sheet)) in ((3, 4), (4, 3))


def test_a_part_of_a_pale_number_is_none_where_others_name_their_total() -> None:
    read = [1, 3, 16, 1, None, None, 8, None, 10]
    totals = [None, 12, None, None, None, None, 12, None, 12]
    held = numbered(*read)
    pages = [replace(p, printed_total=t) for p, t in zip(held.pages, totals, strict=True)]
    # The first is 2 / 12; 4 to 7 were read in part or not at all; 11 and 12 lack.
    assert missing(replace(held, pages=(held.pages[4], *pages))) == [(11, 12)]


def test_a_stroke_read_as_a_one_far_behind_in_a_parcel() -> None:
    held = numbered(2, 3, 4, 5, 6, 717)
    pages = [replace(p, printed_total=7 if p.printed != 717 else None) for p in held.pages]
    first = replace(pages[0], printed=None, printed_total=None)
    assert missing(replace(held, pages=(first, *pages))) == []
    assert missing(replace(held, pages=(first, *pages[:-1]))) == [(7,)]


@pytest.mark.parametrize(
    ("totalled", "bare", "gaps"),
    [
        ((1, 2, 3, 4), (1, 2, 3, 4, 7, 8, 9, 10), [(5, 6)]),  # a body behind its contents
        ((1, 2, 3), (4, 5, 6, 9, 10), [(7, 8)]),
    ],
)
def test_numbers_without_a_total_that_go_in_step_count(
    totalled: tuple[int, ...], bare: tuple[int, ...], gaps: list[tuple[int, ...]]
) -> None:
    held = numbered(*totalled, *bare)
    total = 10 if bare[0] > 1 else len(totalled)
    pages = tuple(
        replace(p, printed_total=total) if i < len(totalled) else p
        for i, p in enumerate(held.pages)
    )
    assert missing(replace(held, pages=pages)) == gaps


def test_strokes_read_as_ones_between_few_fractions() -> None:
    held = numbered(None, 215, 315, 4, 5)
    pages = tuple(
        replace(p, printed_total=5 if (p.printed or 0) in (4, 5) else None) for p in held.pages
    )
    assert missing(replace(held, pages=pages)) == []


def test_a_number_whose_page_may_be_another_papers_is_a_suspicion() -> None:
    whole = numbered(1, 2, 3, None, 5, 6)
    lacking = replace(whole, pages=tuple(p for p in whole.pages if p.page.number != 4))
    (gap,) = page_gaps(lacking)
    assert (gap.missing, gap.confidence < 0.9) == ((4,), True)
    (lost,) = page_gaps(numbered(1, 2, 3, 5, 6))
    assert (lost.missing, lost.confidence > 0.9) == ((4,), True)


def test_blank_backs_between_two_numbers_hold_no_other_paper() -> None:
    fronts = numbered(1, 2, 3, 5, 6, 7)
    pages = []
    for place, front in enumerate(fronts.pages):
        own = Page("a.pdf", 2 * place + 1, PageSource.OCR)
        back = Page("a.pdf", 2 * place + 2, PageSource.BLANK)
        pages += [replace(front, page=own), TypedPage(back, "application_book", 0.9, None, None)]
    (gap,) = page_gaps(replace(fronts, pages=tuple(pages)))
    assert (gap.missing, gap.confidence > 0.9) == ((4,), True)
