"""Rows of options whose boxes the reader lost: the ink at them tells which is ticked."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from drawn import HIGH, document, dossier, page

from docproc.evidence import Box
from docproc.extract.dossier import dossier_facts
from docproc.extract.model import ScenariosTold, State
from docproc.extract.wording.options import ticked_once
from docproc.extract.wording.ticks import with_ticks
from docproc.notice.fields import ExtractSpec
from docproc.page import Cell, InkMap, Line, Page, Table, _unpacked

COLUMNS, ROWS = 210, 297
SIZE, TOP, LEFT = 0.024, 0.3, 0.2
"""A character's width, and where the row stands."""
EMPTY, FULL, PALE = 4, 14, 0
"""Levels of ink in cells under a ring, a ticked box, and a ring that the copier lost."""


def row(
    drawn: str,
    *,
    inks: dict[str, int] | None = None,
    slope: float = 0.0,
    lost: str = "○●√",
    top: float = TOP,
    lean: float = 0.0,
) -> Page:
    """A page with one row as it is drawn, the signs of `lost` not read but for their ink.

    `lean`: how much nearer than the middle a sign stands to what follows it.
    """
    levels = {"○": EMPTY, "●": FULL, "√": FULL, "□": EMPTY, **(inks or {})}
    cells = bytearray(COLUMNS * ROWS)
    text, places = "", []
    for n, sign in enumerate(drawn):
        x = LEFT + n * SIZE
        if sign in levels:
            y = top + slope * (x - LEFT)
            box = Box(x + (0.1 + lean) * SIZE, y, x + 0.9 * SIZE, y + HIGH)
            for r in range(round(box.top * ROWS), round(box.bottom * ROWS)):
                for c in range(round(box.left * COLUMNS), round(box.right * COLUMNS)):
                    cells[r * COLUMNS + c] = levels[sign]
        if sign not in lost and sign != "　":
            text += sign
            places.append(x)
    # A reader gives half of the room between two characters to either.
    edges = [places[0], *((a + SIZE + b) / 2 for a, b in pairwise(places))]
    right = LEFT + len(drawn) * SIZE
    box = Box(
        LEFT, top + slope * (right - LEFT) / 2, right, top + slope * (right - LEFT) / 2 + HIGH
    )
    line = Line(text, box, 0.99, tuple(edges))
    map_ = InkMap(COLUMNS, ROWS, InkMap.pack(bytes(cells)), "")
    return replace(page(line, ink=map_), slope=slope)


def told(drawn: Page) -> str:
    return with_ticks(drawn).lines[0].text.replace(" ", "")


@pytest.mark.parametrize(
    ("drawn", "text"),
    [
        ("申报级别：○基础级　●先进级　○卓越级", "申报级别：□基础级☑先进级□卓越级"),
        ("申报级别：●基础级　○先进级　○卓越级", "申报级别：☑基础级□先进级□卓越级"),
        ("○国有企业　○民营企业　●外资企业", "□国有企业□民营企业☑外资企业"),
        ("中央企业●　省属国有企业○　其他国有企业○", "☑中央企业□省属国有企业□其他国有企业"),
        ("规划级○　规范级●　集成级○　优化级○", "□规划级☑规范级□集成级□优化级"),
        ("（　）国有企业（√）民营企业（　）外资企业", "□国有企业☑民营企业□外资企业"),
        ("国有企业（　）民营企业（√）外资企业（　）", "□国有企业☑民营企业□外资企业"),
        ("性质：（　）国有企业（√）民营企业（　）外资企业", "性质：□国有企业☑民营企业□外资企业"),
    ],
)
@pytest.mark.parametrize("slope", [0.0, 0.04, -0.04])
def test_the_box_with_most_ink_is_ticked(drawn: str, text: str, slope: float) -> None:
    assert told(row(drawn, slope=slope)) == text


def test_boxes_that_were_read_as_empty_leave_the_lost_one() -> None:
    assert told(row("□基础级　●先进级　□卓越级")) == "□基础级☑先进级□卓越级"


def test_a_thin_tick_is_told_where_every_other_box_was_seen_empty() -> None:
    thin = {"●": EMPTY + 1}
    seen = row("国有企业□　私营企业●　外商独资企业□　中外合资企业□", inks=thin, lost="●")
    assert told(seen) == "□国有企业☑私营企业□外商独资企业□中外合资企业"
    lost = row("国有企业□　私营企业●　外商独资企业○　中外合资企业□", inks=thin)
    assert told(lost) == "国有企业□私营企业外商独资企业中外合资企业□"


@pytest.mark.parametrize(
    "drawn",
    [
        "申报级别：○基础级　○先进级　○卓越级",  # none is ticked
        "申报级别：●基础级　●先进级　○卓越级",  # two are
        "基础级　先进级　卓越级",  # no boxes at all
        "●其他　○国有企业",  # of two, one may have its box in the line above
        "申报级别：基础级、●先进级、卓越级三级",  # a sentence
        "○基础级　□先进级　○卓越级",  # the sign that was read is empty
    ],
)
def test_where_ink_does_not_tell_the_row_stays_as_it_was_read(drawn: str) -> None:
    levels = {"□": FULL} if "□" in drawn else {}
    was = row(drawn, inks=levels)
    assert with_ticks(was) == was


def test_a_dot_in_rings_that_the_copier_lost_belongs_to_the_nearer_word() -> None:
    pale = {"○": PALE}
    before = row("申报级别：　○基础级　　●先进级　　○卓越级", inks=pale)
    behind = row("申报级别：基础级○　　先进级●　　卓越级○　", inks=pale)
    assert told(before) == "申报级别：□基础级☑先进级□卓越级"
    assert told(behind) == "申报级别：□基础级☑先进级□卓越级"


@pytest.mark.parametrize(
    ("drawn", "text"),
    [
        ("申报级别：○基础级　●先进级　○卓越级", "申报级别：□基础级☑先进级□卓越级"),
        ("申报级别：基础级○　先进级●　卓越级○", "申报级别：□基础级☑先进级□卓越级"),
        ("○国有　○集体　●民营　○合资", "□国有□集体☑民营□合资"),
    ],
)
def test_a_tick_that_was_read_among_lost_boxes_is_its_options(drawn: str, text: str) -> None:
    assert told(row(drawn, lost="○")) == text


def test_a_row_of_which_nothing_was_lost_stays() -> None:
    was = row("○基础级　●先进级　○卓越级", lost="")
    assert with_ticks(was) == was


def test_a_box_that_was_read_between_two_words_does_not_say_whose_it_is() -> None:
    pale = {"○": PALE}
    behind = row("国有企业□　集体企业○　民营企业●　外资企业○　", inks=pale)
    before = row("　国有企业　□集体企业　●民营企业　○外资企业", inks=pale)
    assert told(behind) == "□国有企业□集体企业☑民营企业□外资企业"
    assert told(before) == "□国有企业□集体企业☑民营企业□外资企业"
    assert told(row("国有企业□集体企业●民营企业○外资企业", inks=pale)) == (
        "国有企业□集体企业民营企业外资企业"
    )


def test_a_cell_that_goes_on_behind_its_row_has_the_rows_tick(spec: ExtractSpec) -> None:
    """Boxes behind their options; the last option stands in a line of its own."""
    form = row("国有企业○　集体企业○　民营企业●　外资企业○")
    (line,) = form.lines
    assert line.box is not None
    held = (
        Cell(0, 0, "企业性质", Box(0.05, TOP, 0.19, TOP + HIGH)),
        Cell(0, 1, line.text + "其他", line.box.grown(0.01, 0.01)),
    )
    asked = replace(form, tables=(Table(1, 2, held, Box(0.05, TOP, 0.95, TOP + HIGH)),))
    facts = dossier_facts(
        dossier(document("application_book", asked)), spec, scenarios=lambda _: ScenariosTold()
    )
    assert facts.fields["enterprise_type"].value == "民营企业"


@pytest.mark.parametrize("said", ["国有企业●民营企业外资企业○其他", "基础级●先进级卓越级□领航级"])
def test_a_tick_between_options_that_share_a_box_is_not_sure(said: str) -> None:
    assert not ticked_once(said)


@pytest.mark.parametrize(
    "said",
    [
        "□一级（规划级） ☑二级（规范级） □三级（集成级）",
        "□一级规划级☑二级规范级",
        "□国有控股 ☑民营/私营",
    ],
)
def test_an_option_with_two_words_for_it_shares_no_box(said: str) -> None:
    assert ticked_once(said)


def test_the_field_is_read(spec: ExtractSpec) -> None:
    cover = row("申报级别：○基础级　●先进级　○卓越级")
    book = dossier(document("application_book", cover))
    facts = dossier_facts(book, spec, scenarios=lambda _: ScenariosTold())
    level = facts.fields["level_applied"]
    assert (level.state, level.value) == (State.READ, "advanced")


def test_the_cells_of_rows_read_alike_have_the_boxes_of_their_own_row() -> None:
    upper, lower = (
        row("○国有企业　●民营企业　○外资企业"),
        row("●国有企业　○民营企业　○外资企业", top=0.4),
    )
    cells, lines = [], []
    for n, one in enumerate((upper, lower)):
        (line,) = one.lines
        lines.append(line)
        assert line.box is not None
        cells.append(Cell(n, 0, line.text, line.box.grown(0.01, 0.002)))
    ink = InkMap(COLUMNS, ROWS, InkMap.pack(_together(upper.ink, lower.ink)), "")
    held = Table(2, 1, tuple(cells), Box(0.1, 0.25, 0.9, 0.5))
    told_ = with_ticks(replace(upper, lines=tuple(lines), ink=ink, tables=(held,)))
    assert [c.text.replace(" ", "") for c in told_.tables[0].cells] == [
        "□国有企业☑民营企业□外资企业",
        "☑国有企业□民营企业□外资企业",
    ]


@pytest.mark.parametrize(
    ("left", "top", "wide", "high"),
    [
        (8.1, 0.0, 0.8, 0.2),  # a stain between two words
        (12.3, -0.4, 0.5, 1.8),  # a stroke that runs through the row: a fold, a seal's rim
    ],
)
def test_a_stain_where_no_box_left_a_trace_ticks_nothing(
    left: float, top: float, wide: float, high: float
) -> None:
    bare = row("申报级别：基础级　　先进级　　卓越级")
    cells = bytearray(COLUMNS * ROWS)
    for r in range(round((TOP + top * HIGH) * ROWS), round((TOP + (top + high) * HIGH) * ROWS)):
        for c in range(
            round((LEFT + left * SIZE) * COLUMNS), round((LEFT + (left + wide) * SIZE) * COLUMNS)
        ):
            cells[r * COLUMNS + c] = FULL
    stained = replace(bare, ink=InkMap(COLUMNS, ROWS, InkMap.pack(bytes(cells)), ""))
    assert with_ticks(stained) == stained


@pytest.mark.parametrize(
    "drawn",
    [
        "●国有企业○　集体企业○　民营企业○",  # the first sign is the line's above
        "○国有企业　○集体企业　○民营企业●",  # the last one the next line's
    ],
)
def test_one_sign_more_than_options_says_nothing(drawn: str) -> None:
    was = row(drawn)
    assert with_ticks(was) == was


def _together(one: InkMap, other: InkMap) -> bytes:
    a, b = (_unpacked(x.dark) for x in (one, other))
    return bytes(max(x, y) for x, y in zip(a, b, strict=True))
