"""Dates: the day that a slot names, and the last one of a term.

What comes in: the text of a slot. What goes out: the date in the contract's form with how
well it fits; a term without an end is 长期.
"""

from __future__ import annotations

import re

from docproc.chinese.dates import dates_in
from docproc.chinese.text import plain
from docproc.extract.fields.values.reading import Reading

_LOST_RING = re.compile(r"(?<![〇○零一二三四五六七八九])二二(?=[一二三四五六七八九]年)")
_BEHIND_FIGURES = re.compile(r"^\d{1,4}(20[0-3]\d年\d{1,2}月\d{1,2}日)$")


def read_date(text: str, _: str | None) -> Reading | None:
    """The day that a text names, the first one with a day where it names several."""
    found = dates_in(text)
    if not found:
        # A seal's letters were read as figures before it: 2252026年3月24日; or the ring of a
        # year's zero was not read: 二二六年四月九日.
        behind = _BEHIND_FIGURES.search(plain(text))
        ringed = _LOST_RING.subn("二〇二", plain(text))
        told = behind[1] if behind else ringed[0] if ringed[1] else ""
        found = dates_in(told)
        return Reading(found[0].value, 0.85) if found and found[0].possible else None
    best = next((d for d in found if d.has_day), found[0])
    # The sign 日 was lost, and with it perhaps a figure: 2026年3月9.
    cut = None if best.has_day else dates_in(f"{text.rstrip()}日")
    if cut and cut[-1].has_day and cut[-1].possible:
        return Reading(cut[-1].value, 0.8)
    return Reading(best.value, (1.0 if best.has_day else 0.95) if best.possible else 0.94)


def read_last_date(text: str, _: str | None) -> Reading | None:
    """The last date of a term (2020年3月1日至2040年2月29日), or 长期."""
    found = [d for d in dates_in(text) if d.possible]
    if found:
        return Reading(found[-1].value, 1.0)
    return Reading("长期", 0.95) if re.search(r"长期|永久|无固定期限", text) else None
