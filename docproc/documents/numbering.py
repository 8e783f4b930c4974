"""Page numbers as they are printed on pages.

What comes in: a page. What goes out: its printed number and total, the line that says so,
and the number of the other page on a sheet that holds two. Only a line of its own at the
head or foot is a page number, never an amount or a line of a table of contents.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from docproc.chinese.numerals import number_of
from docproc.chinese.text import plain
from docproc.evidence import Box
from docproc.page import Line, Page

HEAD, FOOT = 0.1, 0.88
"""A page number stands above the one or below the other, as a share of the page."""

MIDDLE = 0.06
"""How far from the middle of a page (share of its width) a number in its middle stands."""
MOST_PAGES = 999

_NUMBER = r"(?P<n>\d{1,3}|[一二三四五六七八九十百〇零]{1,5})"
_TOTAL = r"(?P<t>\d{1,3}|[一二三四五六七八九十百〇零]{1,5})"
_LABEL = r"(?:(?:page|p\.?|页码?|页次|页号)[:：]?)"
_DASH = r"[-—–−－~～·•.一_]"
_STROKE = r"[-—–－−~～·•._。]"
"""A dash that is no 一: beside a Chinese numeral that sign counts."""
_CHINESE = r"[一二三四五六七八九十百〇○零]{1,4}"
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"^.{{0,24}}第{_NUMBER}页[,，/|;；（(]*(?:共|总){_TOTAL}页[)）]?$",
        rf"^.{{0,24}}(?:共|总){_TOTAL}页[,，/|;；]*第{_NUMBER}页$",
        rf"^.{{0,24}}第{_NUMBER}页.{{0,2}}$",
        rf"^{_DASH}{{0,3}}{_LABEL}?(?P<n>\d{{1,3}})(?:of|/)(?P<t>\d{{1,3}})(?:页|pages?)?{_DASH}{{0,3}}$",
        rf"^{_LABEL}(?P<n>\d{{1,3}})$",
        rf"^{_DASH}{{1,3}}(?P<n>\d{{1,3}}){_DASH}{{1,3}}$",
        rf"^{_STROKE}{{1,3}}(?P<n>{_CHINESE}){_STROKE}{{1,3}}$",
    )
)
_SPECKS = ".,，·、'‘’`“”\"*°:：;；"
"""What a dirty copy sets round a number: 6/7. is 6/7."""
_BARE = re.compile(r"^(\d{1,3})$")
_SLASH_AS_ONE = re.compile(r"^(\d{1,2}?)1(\d{1,2})$")
FAR_OFF = 90
"""A number so far beyond a page's place in its file, and whose first figures are that place,
is none: 317 on the third page is 3/7; 111 on the fourth goes on from another file."""
_HALF_DASHED = re.compile(rf"^(?:{_DASH}{{1,2}}(\d{{1,3}})|(\d{{1,3}}){_DASH}{{1,2}})$")
_BRACKETED = re.compile(r"^[\[【〔［](\d{1,3})[\]】〕］]$")
_HALF_CHINESE = re.compile(rf"^(?:{_STROKE}{{1,2}}({_CHINESE})|({_CHINESE}){_STROKE}{{1,2}})$")


def printed_number(page: Page) -> tuple[int | None, int | None]:
    """The number printed on a page and the total, each None where there is none.

    A number alone counts only where it stands in the middle or at the outer
    edge with nothing beside it.
    """
    number, total, _ = _told(page)
    return number, total


def number_line(page: Page) -> Line | None:
    """The line that says which page this is; None where there is none."""
    return _told(page)[2]


def _told(page: Page) -> tuple[int | None, int | None, Line | None]:
    """The number printed on a page, the total, and the line that says so."""
    edge = [line for line in page.lines if line.box is not None and _at_edge(line.box)]
    edge.sort(key=lambda line: _outwardness(line.box), reverse=True)
    for line in edge:
        said = plain(line.text)
        for form in _FORMS:
            match = form.match(said) or form.match(said.strip(_SPECKS))
            if match:
                return *_in_range(match.groupdict()), line
    for line in edge[:6]:
        said = plain(line.text)
        slash = _SLASH_AS_ONE.match(said)
        if (
            slash
            and abs(int(slash[1]) - page.number) <= 1
            and int(said) > page.number + FAR_OFF
            and _stands_alone(line, page.lines)
        ):
            number, total = _in_range({"n": slash[1], "t": slash[2]})
            if total is not None:
                return number, total, line
        bare = _BARE.match(said) or _HALF_DASHED.match(said) or _HALF_CHINESE.match(said)
        if line.box is not None and abs(line.box.centre[0] - 0.5) < MIDDLE:
            bare = bare or _BRACKETED.match(said)  # at the margin it may count references
        if bare and _stands_alone(line, page.lines):
            return number_of(next(g for g in bare.groups() if g)) or None, None, line
    return None, None, None


def _at_edge(box: Box) -> bool:
    return box.bottom <= HEAD or box.top >= FOOT


def _outwardness(box: Box | None) -> float:
    """How near to the foot or the head; the foot goes first."""
    if box is None:
        return 0.0
    return box.top if box.top >= FOOT else 0.5 - box.top


def _in_range(groups: dict[str, str | None]) -> tuple[int | None, int | None]:
    number = number_of(groups.get("n") or "")
    total = number_of(groups.get("t") or "")
    if number is None or not 0 < number <= MOST_PAGES:
        return None, None
    if total is not None and not number <= total <= MOST_PAGES:
        total = None
    return number, total


def _stands_alone(line: Line, lines: Sequence[Line]) -> bool:
    box = line.box
    if box is None or not (abs(box.centre[0] - 0.5) < 0.12 or box.right > 0.8 or box.left < 0.2):
        centre = box.centre[0] if box else 0.0
        if not (0.2 < centre < 0.3 or 0.7 < centre < 0.8):  # the middle of half a spread
            return False
    if box is None or box.width > 0.06:
        return False
    others = [o.box for o in lines if o is not line and o.box is not None]
    if any(o.same_row(box, 0.4) and abs(o.centre[0] - box.centre[0]) < 0.3 for o in others):
        return False
    beyond = [o for o in others if (o.top > box.bottom if box.top >= FOOT else o.bottom < box.top)]
    return len(beyond) <= 1


SHEET_MM = 350.0
"""Width from which a sheet copied across is two pages of A4 side by side."""
HALVES = (0.4, 0.6)
"""A number left of the one or right of the other is that of half a sheet (share of its width)."""


def beside_number(page: Page) -> int | None:
    """The number of the other page on a sheet that holds two which were not parted, told from the
    side on which its one number was read; a number in the middle is the whole sheet's."""
    number, _, line = _told(page)
    if page.part is not None or number is None or line is None or line.box is None:
        return None
    if (other := _in_its_row(page, number, line.box)) is not None:
        return other
    if page.size_mm is None or page.size_mm[0] < max(SHEET_MM, page.size_mm[1] + 1):
        return None
    middle = line.box.centre[0]
    if middle < HALVES[0]:
        return number + 1
    return number - 1 or None if middle > HALVES[1] else None


def _in_its_row(page: Page, number: int, own: Box) -> int | None:
    """The number before or after a page's own that stands in one row with it, in the same form
    (第3页，共4页 | 第4页，共4页): two pages that were copied onto one of any size."""
    for line in page.lines:
        if line.box is None or line.box is own or not line.box.same_row(own, 0.6):
            continue
        told = next((m for form in _FORMS if (m := form.match(plain(line.text)))), None)
        other = _in_range(told.groupdict())[0] if told else None
        if other is not None and abs(other - number) == 1:
            return other
    return None
