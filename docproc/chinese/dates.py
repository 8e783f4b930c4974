"""Dates as Chinese papers print them.

What comes in: text. What goes out: every date in it, with its place, as
YYYY-MM-DD, or YYYY-MM where no day is printed. A date that no calendar holds
(2月30日) is found and marked impossible; it is never bent into a possible one.
Years of two digits and dates without a year are refused: they cannot be told
from version numbers and fractions.
"""

from __future__ import annotations

import calendar
import re
import unicodedata
from dataclasses import dataclass

from docproc.chinese.numerals import DIGITS, digits_of, number_of

_CN = "".join(c for c in DIGITS if c not in "Oo")
_YEAR = rf"(?P<year>(?:19|20)\s?\d\s?\d|[一二壹贰][{_CN}Oo0]{{3}})"
_SMALL = rf"\d\s?\d?|[{_CN}十拾廿卅]{{1,3}}"
_SPECKS = r"[\s.·]*"
"""A speck on a copy reads as a dot between a date's figures and its words: 3月.6日."""
_COLON = r"[:：](?=\d{1,2}\s*(?:$|[,，。;；)）]))"
"""A dot read as a colon, before the last figures of what is nothing but a date."""
_FOR_DAY = r"[做旧且白田自昔甲]"
"""Signs that 日 was read as at the end of a date: 2026年3月17做. Most others are a unit (12批)."""
_PATTERNS = (
    re.compile(
        rf"(?:(?<![\d{_CN}])|(?<=^[{_CN}])(?=20\d\d)){_YEAR}\s*年度?{_SPECKS}(?P<month>{_SMALL})\s*月(?:份)?"
        rf"{_SPECKS}(?:(?P<day>{_SMALL}){_SPECKS}(?:日|号|目|曰|口(?![一-鿿]))|(?<=月)(?P<last>\d{{2}})(?=\s*(?:{_FOR_DAY})?$))?"
    ),
    re.compile(
        r"(?<![\d.\-/])(?P<year>(?:19|20)\d\d)\s?(?P<sep>[.\-/·])\s?(?P<month>\d{1,2})"
        r"(?:\s?(?:(?P=sep)|(?<=\.\d)" + _COLON + r"|(?<=\.\d\d)" + _COLON + r")"
        r"\s?(?:(?P<stamped>\d{1,2})(?=\d{2}:\d{2})|(?P<day>\d{1,2})(?![\d.])))?"
        r"(?(stamped)|(?![\d.]))"
    ),
    re.compile(r"(?<!\d)(?P<year>20[0-4]\d)(?P<month>0[1-9]|1[0-2])(?P<day>[0-3]\d)(?!\d)"),
)
_DASHES = str.maketrans({"－": "-", "–": "-", "—": "-", "−": "-", "．": ".", "／": "/"})


BROKEN = re.compile(
    r"(?:\d{3,4}|[〇○零一二三四五六七八九]{2,4}|(?![第自至从])[㐀-鿿][〇○零一二三四五六七八九]{2,3})年"
    r"(?:[^年月日_xX×]{1,3}月[^年日_xX×]{1,3}.?|月[\d一二三四五六七八九十]{1,3}日)"
)
"""A date in plain form of which a figure was misread (2026年H月15日, 3026年4月12日,
202年3月10昔, 受二六年四月十八日) or lost under a seal (2026年月20日, 二六年四月十九日): it is
there."""


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date in a text: `value` in ISO form, `start`..`end` its place in the
    NFKC form of the text (as `dates_in` got it), `possible` by the calendar."""

    value: str
    raw: str
    start: int
    end: int
    possible: bool = True

    @property
    def has_day(self) -> bool:
        """Whether a day is printed, not only year and month."""
        return len(self.value) == 10


def is_possible(year: int, month: int, day: int | None = None) -> bool:
    """Whether the calendar holds this day (or month); years 1900 to 2099."""
    if not (1900 <= year <= 2099 and 1 <= month <= 12):
        return False
    return day is None or 1 <= day <= calendar.monthrange(year, month)[1]


def dates_in(text: str) -> tuple[FoundDate, ...]:
    """Every date in the text, in order.

    >>> [d.value for d in dates_in("2026年3月3日发文，二〇二六年四月截止")]
    ['2026-03-03', '2026-04']
    """
    shown = unicodedata.normalize("NFKC", text.translate(_DASHES)).translate(_DASHES)
    found: list[FoundDate] = []
    for pattern in _PATTERNS:
        for match in pattern.finditer(shown):
            if any(match.start() < f.end and f.start < match.end() for f in found):
                continue
            date = _found(match)
            if date is not None:
                found.append(date)
    return tuple(sorted(found, key=lambda f: f.start))


def date_of(text: str) -> FoundDate | None:
    """The first date of a text, preferring one with a day."""
    found = dates_in(text)
    return next((d for d in found if d.has_day), found[0] if found else None)


def _found(match: re.Match[str]) -> FoundDate | None:
    year_text = re.sub(r"\s", "", match["year"])
    spelled = digits_of(year_text)
    month = _small(match["month"])
    held = match.groupdict()
    day_text = held["day"] or held.get("stamped") or held.get("last")
    day = _small(day_text) if day_text else None
    if spelled is None or month is None or (day_text and day is None):
        return None
    year = int(spelled)
    value = f"{year:04d}-{month:02d}" + (f"-{day:02d}" if day is not None else "")
    if month > 99 or (day is not None and day > 99):
        return None
    if "sep" in match.re.groupindex and day is None and not is_possible(year, month):
        return None  # 2026.15 is a number, not a date
    return FoundDate(
        value, match.group(), match.start(), match.end(), is_possible(year, month, day)
    )


def _small(text: str) -> int | None:
    return number_of(re.sub(r"\s", "", text))
