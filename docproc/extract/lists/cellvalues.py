"""One cell of a table, read by its column's kind.

What comes in: a cell (or None where the table has none there) and the kind of
value its column holds. What goes out: a `Fact` in normal form. A cell without
text is blank only where it holds no ink; text that is no such value stays as
raw text and is unreadable. Nothing is corrected.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from docproc.chinese import uscc
from docproc.chinese.levels import band_of, maturity_level_of
from docproc.chinese.names import is_company, names_in, normal_name
from docproc.chinese.numerals import number_of
from docproc.chinese.phones import phones_in
from docproc.chinese.text import plain, says_nothing
from docproc.extract.model import Fact, FactValue, State
from docproc.page import Cell, Page, PageSource, Table

INK_OF_TEXT = 0.01
"""Share of a cell's area that is inked where anything is written in it."""

_SCORE = re.compile(r"(?<![\d.])([0-5]\.\d{1,2})(?![\d.])")
_LEVEL = re.compile(r"[1-5一二三四五ⅠⅡⅢⅣⅤ]\s*级|规划级|规范级|集成级|优化级|引领级")
_PERSON = re.compile(r"[㐀-鿿𠀀-𲎯·]{2,4}")
_LONG_CODE = re.compile(r"[0-9A-Z]{17,19}")
_COUNT = re.compile(r"\d{1,4}")
_ROUNDED = re.compile(r"\d\.\d+[Ee]\+\d+")


_IN_WORDS = frozenset({"text", "words", "name", "person"})
_SCRAP = re.compile(r"[A-Za-z]")
"""What a scan shows in a cell that no word is: strokes of a seal read as V under 行业."""
_TOLD_APART = frozenset({"name", "code", "person", "phone"})
"""Kinds of value that are found among others in one cell; of other texts none is."""


def cell_fact(
    kind: str,
    cell: Cell | None,
    page: Page,
    table: Table,
    *,
    joint: bool = False,
    crowded: bool = False,
) -> Fact:
    """The fact in a cell. `joint`: its header asks for another value too; `crowded`: the
    cell runs over another column's place, so that what belongs where must be found."""
    if cell is None:
        return Fact(State.UNREADABLE, confidence=0.0, evidence=(page.evidence(),))
    place = (page.evidence(cell),)
    text = cell.text.strip()
    if not text:
        if cell.ink > INK_OF_TEXT:
            return Fact(State.UNREADABLE, confidence=0.0, evidence=place)
        return Fact(State.BLANK, confidence=_blank_confidence(cell, page, table), evidence=place)
    sure = cell.confidence
    if kind != "text" and says_nothing(text):
        return Fact(State.BLANK, None, text, sure, place)
    if page.source is PageSource.OCR and kind in _IN_WORDS and _SCRAP.fullmatch(plain(text)):
        return Fact(State.UNREADABLE, None, text, sure, place)
    if crowded and kind not in _TOLD_APART:
        return Fact(State.UNREADABLE, None, text, sure, place)
    value = _name_among(text) if crowded and kind == "name" else value_in(kind, text, joint=joint)
    if value is None:
        return Fact(State.UNREADABLE, None, text, sure, place)
    if kind == "code" and uscc.is_valid(str(value)):
        sure = max(sure, 0.97)
    other = uscc.repairs(str(value)) if kind == "code" and page.source is PageSource.OCR else ()
    return Fact(State.READ, value, text, sure, place, alternatives=tuple(other[:5]))


def value_in(kind: str, text: str, *, joint: bool = False) -> FactValue:
    """The value of a cell's text by its column's kind; None where it is no such value."""
    return _READERS[kind](text, joint)


def _name_among(text: str) -> FactValue:
    """The one company named in a text that holds more."""
    found = {normal_name(n.name) for n in names_in(plain(text)) if is_company(n.name)}
    return found.pop() if len(found) == 1 else None


def _blank_confidence(cell: Cell, page: Page, table: Table) -> float:
    if page.source is not PageSource.OCR:
        return 1.0
    return cell.confidence if table.origin == "aligned" else min(0.95, max(page.confidence, 0.5))


def _order(text: str, _: bool) -> FactValue:
    return number_of(plain(text).strip("（）.、第号名位"))


def _name(text: str, joint: bool) -> FactValue:
    return normal_name(_LONG_CODE.sub("", plain(text)) if joint else text) or None


def _code(text: str, _: bool) -> FactValue:
    if _ROUNDED.fullmatch(plain(text)):
        return None  # a workbook kept the code as a number and lost its last digits
    found = uscc.codes_in(text)
    return found[0][0] if found else uscc.normal_form(text) or None


def _text(text: str, _: bool) -> FactValue:
    return plain(text) or None


def _maturity(text: str, _: bool) -> FactValue:
    shown = plain(text)
    score = _SCORE.search(shown)
    said = _LEVEL.findall(shown)
    level = maturity_level_of("".join(said[:1]) if said else _SCORE.sub("", shown))
    if level is not None:
        return level
    return (band_of(float(score.group(1))) or None) if score else None


def _count(text: str, _: bool) -> FactValue:
    whole = number_of(plain(text).rstrip("个项家"))
    if whole is not None:
        return whole
    found = _COUNT.findall(plain(text))
    return int(found[0]) if len(found) == 1 else None


def _person(text: str, joint: bool) -> FactValue:
    if not joint:
        return plain(text) or None
    found = _PERSON.search(plain(text))
    return found.group() if found else None


def _phone(text: str, joint: bool) -> FactValue:
    found = phones_in("".join(text.split())) or phones_in(text)
    if found:
        return found[0]
    return None if joint else plain(text)


_READERS: dict[str, Callable[[str, bool], FactValue]] = {
    "order": _order,
    "name": _name,
    "code": _code,
    "text": _text,
    "words": _text,
    "date": _text,
    "maturity_level": _maturity,
    "count": _count,
    "person": _person,
    "phone": _phone,
}
