"""Figures that running text tells for years: which of them is of the year asked for?

What comes in: the text before a word for the figure (营业收入), what follows it (one figure or
several) and the year. What goes out: where that year's figure stands and how far its year is
told. A year stands before the word, in a list as long as that of the figures (2023年、2024年和
2025年营业收入分别为…), or right before its figure. Sums over years and plans are nobody's year.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

_YEAR = r"20[0-3]\d"
_YEARS = re.compile(
    rf"(?<![较比近\d]){_YEAR}(?:年度?)?(?:[、,和及与至到—~–\-]{{1,2}}{_YEAR}(?:年度?)?)*(?<=[年度])(?!\d{{1,2}}月)"
)
_SPAN = re.compile(rf"({_YEAR})(?:年度?)?[至到—~–\-]{{1,2}}({_YEAR})")
_UNIT = r"(?:千万|百万|亿|万)?元"
_FIGURE = re.compile(
    rf"(?:(?P<year>{_YEAR})年度?[^\d、,]{{0,8}})?"
    rf"(?P<figure>(?:人民币)?\d[\d,.]*(?:亿\d[\d,.]*)?(?P<unit>{_UNIT})|\d[\d.]*(?=[、和及]))"
)
"""A figure with its unit, or one of a list whose last has it: 8.12、9.03和10.26亿元."""
_FAR = 18
"""Characters that may stand between a year and the word for its figure."""
_OUTPUT = re.compile(
    r"[,，]?[㐀-鿿]{0,10}(?:产值|增加值)(?:约|达到?|为)?\d[\d.]{0,12}[亿万]+元[,，、](?:实现|完成)?"
)
"""The year's output, told before its revenue: 2025年，公司实现工业总产值3.1亿元，营业收入…."""
_NO_YEARS_OWN = re.compile(r"年均|平均|预计|计划|预期|预测|力争|有望|目标|拟|争取")
_LAST = re.compile(r"(?:上一?年度?|去年|上一会计年度|最近一个?(?:会计)?年度?)[^,，。;；元]{0,12}$")
_SEVERAL = re.compile(r"(?:近|最近|过去|前)([三两二32])(?:个)?(?:会计)?年度?来?[^。;；元]{0,12}$")
_COUNTS = {"三": 3, "3": 3, "两": 2, "二": 2, "2": 2}
UNORDERED = 0.8
"""Trust in the last of figures whose years are not named, but for how many: 近三年分别为…."""


@dataclass(frozen=True, slots=True)
class Yearly:
    """A year's figure, where it stands in what follows the word, and how far its year is told."""

    figure: str
    start: int
    end: int
    trust: float


def figure_of(before: str, told: str, year: int) -> Yearly | None:
    """The figure of `year` among those `told` behind the word that `before` ends with."""
    found = list(_FIGURE.finditer(told))
    heads, begins = _head(before)
    if not found or _NO_YEARS_OWN.search(before[begins:] + told):
        return None
    named = _named(heads, [m["year"] for m in found])
    if year in named:
        return _yearly(found, named.index(year), 1.0)
    if heads or any(named):
        return None
    if _LAST.search(before):
        return _yearly(found, 0, 1.0)
    some = _SEVERAL.search(before)
    return _yearly(found, -1, UNORDERED) if some and _COUNTS[some[1]] == len(found) else None


def _yearly(found: Sequence[re.Match[str]], at: int, trust: float) -> Yearly:
    """One of the figures, with the unit of the next that has one."""
    match = found[at]
    units = [m["unit"] for m in found[at:] if m["unit"]] if at >= 0 else [match["unit"]]
    borrowed = "" if match["unit"] or not units else units[0]
    return Yearly(match["figure"] + (borrowed or ""), *match.span("figure"), trust)


def _head(before: str) -> tuple[tuple[int, ...], int]:
    """The years named last before the word, and where what follows them begins."""
    clusters = list(_YEARS.finditer(before))
    if clusters:
        last = clusters[-1]
        between = before[last.end() :]
        near = len(between) <= _FAR and not re.search(r"[。;；元]", between)
        if near or _OUTPUT.fullmatch(between):
            return years_of(last.group()), last.end()
    return (), max(before.rfind(mark) for mark in ",，。;；") + 1


def years_of(cluster: str) -> tuple[int, ...]:
    """The years of 2023年、2024年和2025年, and of 2023-2025年."""
    span = _SPAN.fullmatch(cluster.rstrip("年度"))
    if span and int(span[1]) < int(span[2]) <= int(span[1]) + 5:
        return tuple(range(int(span[1]), int(span[2]) + 1))
    return tuple(int(y) for y in re.findall(_YEAR, cluster))


def _named(heads: Sequence[int], own: Sequence[str | None]) -> list[int | None]:
    """The year of each figure: its own, or its place's in the list before the word."""
    named: list[int | None] = [int(y) if y else None for y in own]
    if len(heads) == len(named) and not any(named):
        return list(heads)
    if len(heads) == 1 and named[0] is None:
        named[0] = heads[0]  # of several figures without years the others are something else
    return named
