"""Numbers that Word writes before paragraphs by itself: 一、 of a heading, 1 of a row.

What comes in: a document, then its paragraphs in their order. What goes out: the sign that
stands before each on paper, empty where there is none; bullets are left out. Source: ECMA-376
part 1, 17.9 (numbering). A numbering that is broken numbers nothing.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from docproc.chinese.numerals import numeral

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
LEVELS = 9
"""Levels that a list can have."""
_STEMS, _BRANCHES = "甲乙丙丁戊己庚辛壬癸", "子丑寅卯辰巳午未申酉戌亥"
_LEGAL = str.maketrans("一二三四五六七八九十百千〇零", "壹贰叁肆伍陆柒捌玖拾佰仟零零")
_ROMANS = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"),
    (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip
_IN_CHINESE = frozenset(
    {"chineseCounting", "chineseCountingThousand", "taiwaneseCounting", "japaneseCounting",
     "taiwaneseCountingThousand", "ideographDigital", "japaneseDigitalTenThousand"}
)  # fmt: skip
_UNSEEN = frozenset({"bullet", "none"})


@dataclass(frozen=True, slots=True)
class _Level:
    """How one level counts and what it writes: `一、` is chineseCounting and `%1、`."""

    format: str = "decimal"
    text: str = ""
    start: int = 1
    spaced: bool = True
    """Whether a gap parts the number from the text."""
    legal: bool = False
    """Whether all numbers of this level are figures."""
    restarts: bool = True
    """Whether it counts anew under each number above; 第五条 goes on in the next 章."""
    style: str | None = None


@dataclass(frozen=True, slots=True)
class _List:
    """A list as paragraphs name it: the definition that it counts on, and its levels."""

    definition: str
    levels: Mapping[int, _Level]
    restarts: Mapping[int, int]


@dataclass(slots=True)
class Numbering:
    """The lists of a document, and how far each has counted."""

    lists: Mapping[str, _List]
    styles: Mapping[str, tuple[str, int]]
    """Style → the list and level of its paragraphs."""
    counted: dict[str, list[int | None]] = field(default_factory=dict)
    begun: set[str] = field(default_factory=set)

    def sign(self, paragraph: Any) -> str:
        """What stands before this paragraph; call it once for each, in the document's order."""
        place = self._place(paragraph)
        if place is None:
            return ""
        number, level = place
        own = self.lists[number]
        counts = self.counted.setdefault(own.definition, [None] * LEVELS)
        if number not in self.begun:
            self.begun.add(number)
            for at, start in own.restarts.items():
                counts[at] = start - 1
                counts[at + 1 :] = [None] * (LEVELS - at - 1)
        before = counts[level]
        counts[level] = own.levels[level].start if before is None else before + 1
        for under in range(level + 1, LEVELS):
            if own.levels.get(under, _Level()).restarts:
                counts[under] = None
        return _written(own, level, counts)

    def _place(self, paragraph: Any) -> tuple[str, int] | None:
        """The list and level of a paragraph, by itself or by its style."""
        style = _said(paragraph, "pPr", "pStyle")
        number, level = _said(paragraph, "pPr", "numPr", "numId"), None
        if number is None:
            number, level = self.styles.get(style or "", (None, 0))
        if number is None or number not in self.lists:
            return None
        named = _said(paragraph, "pPr", "numPr", "ilvl")
        at = int(named) if named and named.isdigit() else level
        if at is None:
            at = next((k for k, x in self.lists[number].levels.items() if x.style == style), 0)
        return (number, at) if at in self.lists[number].levels else None


def numbering_of(document: Any) -> Numbering:
    """The lists that a document declares (python-docx's `Document`); none where it has no such
    part."""
    root = part_root(document, "numbering")
    if root is None:
        return Numbering({}, {})
    definitions: dict[str | None, Any] = {
        x.get(f"{W}abstractNumId"): x for x in root.findall(f"{W}abstractNum")
    }
    linked: dict[str | None, Any] = {
        link: x for x in definitions.values() if (link := _said(x, "styleLink")) is not None
    }
    lists = {}
    for num in root.findall(f"{W}num"):
        named = _said(num, "abstractNumId")
        definition = definitions.get(named)
        if definition is None:
            continue
        definition = linked.get(_said(definition, "numStyleLink"), definition)
        levels = {k: v for x in definition.findall(f"{W}lvl") for k, v in _level(x)}
        restarts = {}
        for override in num.findall(f"{W}lvlOverride"):
            at, start = override.get(f"{W}ilvl", ""), _said(override, "startOverride")
            if at.isdigit() and int(at) < LEVELS and start and start.isdigit():
                restarts[int(at)] = int(start)
            levels.update(k_v for x in override.findall(f"{W}lvl") for k_v in _level(x))
        lists[num.get(f"{W}numId")] = _List(str(named), levels, restarts)
    return Numbering(lists, _numbered_styles(document, lists))


def _level(element: Any) -> list[tuple[int, _Level]]:
    """A level with its place; none where the place is no level's."""
    at, start = element.get(f"{W}ilvl", ""), _said(element, "start")
    if not (at.isdigit() and int(at) < LEVELS):
        return []
    return [
        (
            int(at),
            _Level(
                _said(element, "numFmt") or "decimal",
                _said(element, "lvlText") or "",
                int(start) if start and start.isdigit() else 1,
                _said(element, "suff") != "nothing",
                is_on(element.find(f"{W}isLgl")),
                _said(element, "lvlRestart") != "0",
                _said(element, "pStyle"),
            ),
        )
    ]


def _numbered_styles(
    document: Any, lists: Mapping[str | None, _List]
) -> dict[str, tuple[str, int]]:
    """Styles whose paragraphs are numbered, by themselves or by one that they are based on."""
    root = part_root(document, "styles")
    styles = {} if root is None else {x.get(f"{W}styleId"): x for x in root.findall(f"{W}style")}
    found: dict[str, tuple[str, int]] = {}
    for name in styles:
        seen: set[str | None] = set()
        style = name
        while style in styles and style not in seen:
            seen.add(style)
            number = _said(styles[style], "pPr", "numPr", "numId")
            if number is not None:
                if number in lists:
                    named = _said(styles[style], "pPr", "numPr", "ilvl")
                    own = (k for k, x in lists[number].levels.items() if x.style in (name, style))
                    at = int(named) if named and named.isdigit() else next(own, 0)
                    found[str(name)] = number, at
                break
            style = _said(styles[style], "basedOn")
    return found


def _written(own: _List, level: int, counts: list[int | None]) -> str:
    """The number of a level as it is printed, with a blank behind where a gap parts it."""
    said = own.levels[level]
    if said.format in _UNSEEN:
        return ""

    composed = len(set(re.findall(r"%([1-9])", said.text))) > 1

    def counted(place: re.Match[str]) -> str:
        at = int(place[1]) - 1
        other = own.levels.get(at, _Level())
        count = counts[at] if at <= level else None
        # A number within one of several is a figure to a reader: 1.2 where Word prints 一.2.
        form = "decimal" if said.legal or composed else other.format
        return _figure(other.start if count is None else count, form)

    sign = re.sub(r"%([1-9])", counted, said.text)
    return sign + " " if sign and said.spaced and sign[-1] not in "、．）)】" else sign


def _figure(count: int, form: str) -> str:
    """A count in one of Word's forms of numbers; those that are not known are figures."""
    if form in _IN_CHINESE:
        return numeral(count) if 0 < count < 10_000 else str(count)
    if form in ("chineseLegalSimplified", "ideographLegalTraditional"):
        return numeral(count).translate(_LEGAL) if 0 < count < 10_000 else str(count)
    if form in ("ideographTraditional", "ideographZodiac") and count > 0:
        signs = _STEMS if form == "ideographTraditional" else _BRANCHES
        return signs[(count - 1) % len(signs)]
    if form in ("lowerLetter", "upperLetter") and count > 0:
        letter = chr(ord("A") + (count - 1) % 26) * ((count - 1) // 26 + 1)
        return letter if form == "upperLetter" else letter.lower()
    if form in ("lowerRoman", "upperRoman") and 0 < count < 4000:
        return _roman(count) if form == "upperRoman" else _roman(count).lower()
    if form in ("decimalEnclosedCircle", "decimalEnclosedCircleChinese") and 0 < count <= 20:
        return chr(0x245F + count)
    if form == "decimalEnclosedParen" and 0 < count <= 20:
        return f"({count})"
    if form == "decimalEnclosedFullstop" and 0 < count <= 20:
        return f"{count}."
    if form == "ideographEnclosedCircle" and 0 < count <= 10:
        return chr(0x327F + count)
    if form == "decimalZero":
        return f"{count:02d}"
    return "" if form == "none" else str(count)


def _roman(count: int) -> str:
    text = ""
    for value, sign in _ROMANS:
        text += sign * (count // value)
        count %= value
    return text


def part_root(document: Any, name: str) -> Any:
    """The root of a part that the document's text refers to; None where there is none."""
    for relation in document.part.rels.values():
        if not relation.is_external and relation.reltype.rsplit("/", 1)[-1] == name:
            return getattr(relation.target_part, "element", None)
    return None


def is_on(element: Any) -> bool:
    """Whether a property is there and not switched off."""
    return element is not None and element.get(f"{W}val", "1") not in ("0", "false", "off")


def _said(element: Any, *path: str) -> str | None:
    """The value (`w:val`) of an element's child, or of a child's child."""
    found = element.find("/".join(f"{W}{name}" for name in path))
    return None if found is None else found.get(f"{W}val")
