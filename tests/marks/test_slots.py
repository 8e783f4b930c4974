"""Places round a rim: how sure a text is, and names printed beside it."""

from __future__ import annotations

from docproc.chinese.lookalike import UNREAD
from docproc.marks.slots import COMPLETED, Slot, complete, probability, text_of

NAME = "海岳精工机械有限公司"


def placed(text: str, share: float = 0.98) -> list[Slot]:
    """The places of a text; a blank is a place that could not be read."""
    return [
        Slot(0.2 + 0.06 * n, UNREAD if c == " " else c, 0.0 if c == " " else share)
        for n, c in enumerate(text)
    ]


def test_readings_that_agree_are_sure() -> None:
    assert probability(placed(NAME)) > 0.95


def test_readings_that_differ_are_not_sure() -> None:
    slots = placed(NAME)
    slots[3] = Slot(slots[3].at, "工", 0.45)
    assert probability(slots) < 0.7


def test_an_unread_place_makes_the_text_doubtful() -> None:
    assert text_of(placed("海岳 工机械有限公司")) == f"海岳{UNREAD}工机械有限公司"
    assert probability(placed("海岳 工机械有限公司")) < 0.1


def test_a_printed_name_fills_what_cannot_be_read() -> None:
    slots = placed("海岳 工机 有限公司")
    filled, changed = complete(slots, ["承诺单位（盖章）：" + NAME])
    assert (text_of(filled), changed) == (NAME, True)


def test_a_printed_name_never_overrides_what_was_read_well() -> None:
    slots = placed("海岭精工机械有限公司")
    filled, changed = complete(slots, [NAME])
    assert (text_of(filled), changed) == ("海岭精工机械有限公司", False)


def test_a_printed_name_of_another_length_fills_nothing() -> None:
    slots = placed("海岳 工机械有限公司")
    filled, changed = complete(slots, ["海岳精工机械有限责任公司"])
    assert not changed
    assert UNREAD in text_of(filled)


def test_a_completed_text_is_never_sure() -> None:
    assert COMPLETED < 0.9
