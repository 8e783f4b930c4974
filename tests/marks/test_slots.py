"""Places round a rim: even steps, votes, lost characters, names printed beside."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docproc.chinese.lookalike import UNREAD
from docproc.marks.slots import (
    COMPLETED,
    Glyph,
    Grid,
    Slot,
    complete,
    fit_grid,
    probability,
    room,
    text_of,
    trimmed,
    vote,
)

NAME = "海岳精工机械有限公司"


def heard(text: str, *, sure: float = 0.98, start: float = 0.2, pitch: float = 0.06) -> list[Glyph]:
    """A reading with its characters at even steps; a blank is a place not heard."""
    return [
        Glyph(start + n * pitch, character, sure)
        for n, character in enumerate(text)
        if character != " "
    ]


def voted(*texts: str, inked: str | None = None) -> list[Slot]:
    """The vote over readings of one rim whose ink stands where `inked` has no blank."""
    readings = [heard(text) for text in texts]
    grid = fit_grid(readings)
    assert grid is not None
    ink = inked or texts[0]

    def ink_at(at: float, width: float) -> float:
        place = round((at - 0.2) / 0.06)
        return 0.3 if 0 <= place < len(ink) and ink[place] != " " else 0.0

    return vote(readings, grid, inked=ink_at, covered=lambda at, width: 0.0)


@given(st.floats(0.03, 0.08), st.floats(0.05, 0.2))
def test_even_steps_are_found(pitch: float, start: float) -> None:
    readings = [
        heard(NAME, start=start, pitch=pitch),
        heard("海岳 工机械有限公司", start=start, pitch=pitch),
    ]
    grid = fit_grid(readings)
    assert grid is not None
    assert grid.pitch == pytest.approx(pitch, rel=0.02)


def test_uneven_characters_have_no_grid() -> None:
    places = [0.1, 0.13, 0.22, 0.25, 0.37, 0.39, 0.54, 0.66, 0.69]
    assert fit_grid([[Glyph(p, "海", 0.9) for p in places]]) is None


def test_readings_that_agree_are_sure() -> None:
    slots = voted(NAME, NAME, NAME)
    assert text_of(slots) == NAME
    assert probability(slots) > 0.95


def test_a_character_missed_by_one_reading_is_put_in_by_the_others() -> None:
    assert text_of(voted(NAME, "海岳 工机械有限公司", NAME)) == NAME


def test_a_place_that_nobody_read_stands_as_unread() -> None:
    slots = voted("海岳 工机械有限公司", "海岳 工机械有限公司", inked=NAME)
    assert text_of(slots) == f"海岳{UNREAD}工机械有限公司"
    assert probability(slots) < 0.1


def test_ink_before_the_first_character_is_a_lost_character() -> None:
    slots = voted(" 岳精工机械有限公司", " 岳精工机械有限公司", inked=NAME)
    assert text_of(slots) == f"{UNREAD}岳精工机械有限公司"


def test_readings_that_differ_are_not_sure() -> None:
    slots = voted(NAME, "海岳精土机械有限公司", "海岳精王机械有限公司")
    assert probability(slots) < 0.7


def test_words_under_the_star_that_reach_both_ends_fall_off() -> None:
    inner = [Slot(0.2 + 0.06 * n, c, 0.98) for n, c in enumerate(NAME)]
    blank = Slot(0.1, UNREAD, 0.0)
    kept, cut = trimmed([blank, *inner, blank])
    assert (text_of(kept), cut) == (NAME, True)


def test_one_unread_place_before_a_name_stays() -> None:
    inner = [Slot(0.2 + 0.06 * n, c, 0.98) for n, c in enumerate(NAME)]
    kept, _ = trimmed([Slot(0.14, UNREAD, 0.0), *inner])
    assert text_of(kept) == UNREAD + NAME


def test_a_printed_name_fills_what_cannot_be_read() -> None:
    slots = voted("海岳 工机 有限公司", "海岳 工机 有限公司", inked=NAME)
    filled, changed = complete(slots, ["承诺单位（盖章）：" + NAME])
    assert (text_of(filled), changed) == (NAME, True)


def test_a_printed_name_never_overrides_what_was_read_well() -> None:
    slots = voted("海岭精工机械有限公司", "海岭精工机械有限公司")
    filled, changed = complete(slots, [NAME])
    assert (text_of(filled), changed) == ("海岭精工机械有限公司", False)


def test_a_printed_name_of_another_length_fills_nothing() -> None:
    slots = voted("海岳 工机械有限公司", "海岳 工机械有限公司", inked=NAME)
    filled, changed = complete(slots, ["海岳精工机械有限责任公司"])
    assert not changed
    assert UNREAD in text_of(filled)


def test_room_beyond_the_ends_is_given_only_where_something_lies() -> None:
    slots = [Slot(0.3 + 0.06 * n, c, 0.98) for n, c in enumerate(NAME)]
    grid = Grid(0.3, 0.06)
    before, after = room(slots, grid, lambda at, width: 0.2 if at > 0.2 else 0.0)
    assert [round(s.at, 2) for s in before] == [0.24]
    assert len(after) == 2


def test_a_completed_text_is_never_sure() -> None:
    assert COMPLETED < 0.9
