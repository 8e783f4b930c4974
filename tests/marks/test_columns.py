"""Readings of one rim side by side: what they agree on, and where the name begins and ends."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docproc.chinese.lookalike import UNREAD
from docproc.marks.columns import lost_at_ends, name_in, side_by_side
from docproc.marks.slots import Glyph, probability, text_of

NAME = "海岳精工机械有限公司"
PITCH = 0.06


def heard(
    text: str, *, sure: float = 0.98, start: float = 0.23, pitch: float = PITCH
) -> list[Glyph]:
    """A reading with its characters at even steps; a blank is a place not heard."""
    return [
        Glyph(start + n * pitch, character, sure)
        for n, character in enumerate(text)
        if character != " "
    ]


def read(*readings: list[Glyph], axis: float | None = None) -> str:
    slots, step = side_by_side(readings, lambda at, width: 0.0)
    row = name_in(slots, step, axis)
    assert row is not None
    return text_of(row.slots)


def test_readings_that_agree_are_sure() -> None:
    slots, step = side_by_side([heard(NAME)] * 3, lambda at, width: 0.0)
    row = name_in(slots, step, None)
    assert row is not None
    assert text_of(row.slots) == NAME
    assert probability(row.slots) > 0.95


@given(st.floats(0.03, 0.08), st.floats(0.05, 0.2))
def test_the_usual_step_is_found(pitch: float, start: float) -> None:
    readings = [heard(NAME, start=start, pitch=pitch), heard(NAME, start=start, pitch=pitch)]
    assert side_by_side(readings, lambda at, width: 0.0)[1] == pytest.approx(pitch, rel=0.02)


def test_a_character_missed_by_one_reading_is_put_in_by_the_others() -> None:
    assert read(heard(NAME), heard("海岳 工机械有限公司"), heard(NAME)) == NAME


def test_a_character_invented_by_one_reading_between_two_falls_out() -> None:
    odd = [*heard(NAME), Glyph(0.23 + 3.5 * PITCH, "一", 0.6)]
    odd.sort(key=lambda g: g.at)
    assert read(heard(NAME), odd, heard(NAME)) == NAME


def test_uneven_steps_do_no_harm() -> None:
    places = [0.23, 0.28, 0.35, 0.40, 0.47, 0.52, 0.59, 0.64, 0.71, 0.76]
    uneven = [Glyph(at, c, 0.98) for at, c in zip(places, NAME, strict=True)]
    assert read(uneven, uneven) == NAME


def test_a_place_that_nobody_read_stands_as_unread() -> None:
    lost = heard("海岳 工机械有限公司")
    assert read(lost, lost) == f"海岳{UNREAD}工机械有限公司"


def test_words_under_the_star_that_stand_apart_are_not_the_name() -> None:
    foot = [*heard(NAME), Glyph(0.92, "化", 0.9), Glyph(0.97, "入", 0.9)]
    assert read(foot, foot) == NAME


def test_a_word_beside_the_name_falls_off_where_the_star_shows_the_middle() -> None:
    beside = [*heard(NAME), Glyph(0.23 + 10 * PITCH, "出", 0.9)]
    assert read(beside, beside, axis=0.5) == NAME


def test_the_first_characters_stay_though_one_behind_them_is_lost() -> None:
    lost = heard("海岳 工机械有限公司")
    few = heard("   工机械有限公司")
    assert read(lost, lost, few) == f"海岳{UNREAD}工机械有限公司"


def test_a_name_that_stands_lopsided_lost_a_character() -> None:
    short = heard(" " + NAME[1:])
    slots, step = side_by_side([short, short], lambda at, width: 0.0)
    row = name_in(slots, step, 0.5)
    assert row is not None
    before, after = lost_at_ends(row, 0.5, lambda at, width: 1.0)
    assert ([s.character for s in before], after) == ([UNREAD], [])


def test_nothing_is_lost_where_nothing_lies() -> None:
    short = heard(" " + NAME[1:])
    slots, step = side_by_side([short, short], lambda at, width: 0.0)
    row = name_in(slots, step, 0.5)
    assert row is not None
    ink = lost_at_ends(row, 0.5, lambda at, width: 1.0 if at > 0.28 else 0.0)
    assert ink == ([], [])
