"""Figures in one answer and the years told with them: which is of the year asked for?

What comes in: the raw text of a slot and the year. What goes out: what the text says of that
year, and how far its year is told; nothing where it speaks of other years only. A year stands
before its figure (2024年3.1亿、2025年3.4亿) or behind it (28650万元（2025年）). It reads no figure.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from docproc.extract.fields.yearly import UNORDERED, years_of

_YEAR = r"20[0-3]\d"
_MARK = re.compile(
    r"(?<!其中)(?:(?<![\d较比与同])|(?<=\.\d\d)|(?<=,\d{3})|(?<=\d{3})(?=20[0-3]\d年度?\s?[:：]))(?:"
    rf"{_YEAR}(?:\s*+年?度?\s*+[-—–~～至到、,，/及和与]{{1,2}}+\s*+{_YEAR})*"
    r"(?:\s*年(?:度|末|底)?+(?:12月(?:31日)?|1[-—–~～至]12月)?+|(?=\s*[:：]))"
    rf"|(?<=[（(]){_YEAR}(?=[)）])"
    r")\s*+[:：]?\s*+(?!(?:\d{1,2}[-—–~～至])?\d{1,2}月|月)"
)
"""A year or several, maybe right behind another's figure: 2023年64,016.562024年67,613.00. A day
of the year's end is that year; other months are none's, and so is what is compared (较2024年)."""
_NUMERALS = "壹贰叁肆伍陆柒捌玖拾佰仟一二三四五六七八九十百千万亿零〇两"
_FIGURE = re.compile(
    rf"(?<![\d.])(?>\d{{1,3}}(?:[,，]\d{{3}})+(?!\d)|\d+)(?:\.\d++)?+(?!\s*[%％‰])|[{_NUMERALS}]{{2,}}+"
)
_UNIT = re.compile(r"\s*((?:千万|百万|亿|万)?元|[亿万])")
_RIM = re.compile(r"^[\s,，、;；。/)）]+|[\s,，、;；。/（(]+$")
_IN_BRACKETS = re.compile(r"[（(]\s*[)）]")
LONGEST_ANSWER = 600
"""Characters of an answer at most: what is longer is no list of figures."""
UNDATED = 0.8
"""Trust in a figure without a year beside those of other years: 28650万元（2024年25500万元）."""


@dataclass(frozen=True, slots=True)
class Said:
    """What an answer says of a year, and how far the year is told."""

    text: str
    trust: float = 1.0


@dataclass(frozen=True, slots=True)
class _Mark:
    """Years named at `start`..`end` of a text; `behind`: their figures stand before them."""

    years: tuple[int, ...]
    start: int
    end: int
    behind: bool = False


def of_year(raw: str, year: int, *, several: bool = False) -> Said | None:
    """What a text says of one year: 2024年3.1亿、2025年3.4亿 → 3.4亿; None where it names other
    years only; the whole text where it names none. `several`: asked for some years, a text
    without years tells the last of them last."""
    if len(raw) > LONGEST_ANSWER:
        return Said(raw)
    listed = [_Mark(years_of(m.group()), *m.span()) for m in _MARK.finditer(raw)]
    figures = _figures(raw, listed)
    marks = [mark for m in listed for mark in _apart(raw, m, figures)]
    if not marks:
        return _of_several(raw, figures) if several and figures else Said(raw)
    if not figures:
        return _unanswered(raw, marks, year)
    placed = [_placed(raw, marks, n, figures) for n in range(len(marks))]
    for n, mark in enumerate(placed):
        if year in mark.years:
            start, end = _reach(raw, placed, n)
            if said := _of_list(raw, mark.years, year, _within(figures, start, end), end):
                return said
            if text := _RIM.sub("", raw[start:end]):
                return Said(text)
    head = figures[0][0] < placed[0].start and not placed[0].behind
    named = any(year in mark.years for mark in placed)
    return Said(_RIM.sub("", raw[: placed[0].start]), UNDATED) if head and not named else None


def _apart(raw: str, mark: _Mark, figures: Sequence[tuple[int, int]]) -> list[_Mark]:
    """Years in brackets with fewer figures than years, each alone: 28650万元（2025年，2024年
    为25500万元）."""
    end = _clause_end(raw, mark.end, _SHUT)
    held = len(_within(figures, mark.end, end))
    if not raw[: mark.start].endswith(("（", "(")) or not 0 < held < len(mark.years):
        return [mark]
    found = [m.span() for m in _ONE_YEAR.finditer(raw, mark.start, mark.end)]
    return [_Mark((year,), *at) for year, at in zip(mark.years, found, strict=False)]


_ONE_YEAR = re.compile(rf"{_YEAR}\s*年?(?:度|末|底)?")
_SHUT = re.compile(r"[)）]")
_CLAUSE = re.compile(r"[)）；;，]|,(?!\d{3})")


def _clause_end(raw: str, start: int, ends: re.Pattern[str]) -> int:
    end = ends.search(raw, start)
    return end.start() if end else len(raw)


def _figures(raw: str, marks: Sequence[_Mark]) -> list[tuple[int, int]]:
    """Where figures stand that are no years."""
    masked = raw
    for mark in marks:
        masked = masked[: mark.start] + " " * (mark.end - mark.start) + masked[mark.end :]
    return [m.span() for m in _FIGURE.finditer(masked)]


def _within(figures: Sequence[tuple[int, int]], start: int, end: int) -> list[tuple[int, int]]:
    return [f for f in figures if start <= f[0] < end]


def _unanswered(raw: str, marks: Sequence[_Mark], year: int) -> Said | None:
    """What is left where no figure stands: a unit behind the year, or before it in brackets."""
    mark = next((m for m in marks if year in m.years), None)
    if mark is None:
        return None
    if len(marks) == 1:
        left = _IN_BRACKETS.sub("", raw[: mark.start] + raw[mark.end :])
        bracketed = raw.lstrip()[:1] in ("（", "(")
        return Said(left if left.strip() or bracketed else raw)  # 2025年 alone is no blank
    start, end = _reach(raw, marks, marks.index(mark))
    text = _RIM.sub("", raw[start:end])
    return Said(text) if text else None


def _placed(raw: str, marks: Sequence[_Mark], n: int, figures: Sequence[tuple[int, int]]) -> _Mark:
    """A mark with the side on which its figures stand. One in brackets dates what stands before
    them, unless a figure stands in its own clause there (（2025年25500万元，2024年…）); others do
    so where no figure ends the text."""
    mark = marks[n]
    if figures[0][0] > marks[0].start:
        return mark
    opened = max(raw.rfind("（", 0, mark.start), raw.rfind("(", 0, mark.start))
    shut = max(raw.rfind("）", 0, mark.start), raw.rfind(")", 0, mark.start))
    following = marks[n + 1].start if n + 1 < len(marks) else len(raw)
    if opened > shut:
        behind = not _within(figures, mark.end, min(_clause_end(raw, mark.end, _CLAUSE), following))
    else:
        behind = not _within(figures, marks[-1].end, len(raw))
    return _Mark(mark.years, mark.start, mark.end, behind)


def _reach(raw: str, marks: Sequence[_Mark], n: int) -> tuple[int, int]:
    """Where what a mark dates begins and ends."""
    if marks[n].behind:
        return (marks[n - 1].end if n else 0), marks[n].start
    return marks[n].end, (marks[n + 1].start if n + 1 < len(marks) else len(raw))


def _of_list(
    raw: str, years: Sequence[int], year: int, figures: Sequence[tuple[int, int]], end: int
) -> Said | None:
    """The figure of one of several years that are told together; None for a year alone."""
    if len(years) < 2 or not figures:
        return None
    if len(years) != len(figures):
        return Said(_RIM.sub("", raw[figures[0][0] : end]), UNORDERED)
    return Said(_one_of(raw, figures, years.index(year), end))


def _of_several(raw: str, figures: Sequence[tuple[int, int]]) -> Said:
    """The last of the figures of some years that are not named; one alone may be their sum."""
    return Said(_one_of(raw, figures, len(figures) - 1, len(raw)), UNORDERED)


def _one_of(raw: str, figures: Sequence[tuple[int, int]], at: int, end: int) -> str:
    """One of a list's figures, with the unit that the last has where it has none."""
    start, stop = figures[at]
    unit = _UNIT.match(raw, stop, end) or _UNIT.match(raw, figures[-1][1], end)
    return raw[start:stop] + (unit[1] if unit else "")
