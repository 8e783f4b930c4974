"""Labels that were read in pieces: made whole before anybody looks for them.

What comes in: a page and the slot labels of the notice. What goes out: the page with
such labels in one line. It joins nothing that is a label without it.
"""

from __future__ import annotations

import re
from dataclasses import replace

from docproc.chinese.text import plain
from docproc.evidence import Box
from docproc.extract.slots.asked import asked_in
from docproc.extract.slots.signers import WHO
from docproc.notice.fields import SlotsSpec
from docproc.page import Line, Page

SPREAD = 0.12
"""How far apart two characters of a label may stand, as a share of the page's width."""

_WHOLE = re.compile(rf"\s*(?:{WHO})+\s*")
_IN_BRACKET = re.compile(r"\s*[（(](?!\s*(?:加?盖|公?章))")
TOUCHES = 0.02
"""How far apart, or into each other, two parts of one label stand (share of the page's width; 0.014
seen where a signature is read with the second one)."""


def with_spaced_labels(page: Page, paper: str, spec: SlotsSpec) -> Page:
    """The page with labels made whole whose first character was read apart (日　　期：2026), whose
    bracket was (授权代表 | （签字）：), or whose bracket ends in the line under (负责人（签 over
    名）)."""
    page = replace(page, lines=tuple(_with_broken_labels(page)))
    lines = list(page.lines)
    for line in page.lines:
        box = line.box
        one = bool(re.fullmatch(r"[㐀-鿿]", plain(line.text)))
        if box is None or not (one or _WHOLE.fullmatch(line.text)):
            continue
        least, most = (-0.002, SPREAD) if one else (-TOUCHES, TOUCHES)
        near = [
            (b.left, j)
            for j, x in enumerate(page.lines)
            if (b := x.box) and least <= b.left - box.right < most and b.same_row(box)
            if one or _IN_BRACKET.match(x.text)
        ]
        if not near:
            continue
        j = min(near)[1]
        rest = page.lines[j]
        whole = replace(
            rest, text=line.text + rest.text, box=Box.around([box, rest.box or box]),
            chars=line.chars + rest.chars,
        )  # fmt: skip
        lines[j] = whole
        made = replace(page, lines=tuple(lines))
        apart = {a.label for a in asked_in(page, j, paper, spec)}
        if not any(
            len(a.label) > 1 and a.label not in apart for a in asked_in(made, j, paper, spec)
        ):
            lines[j] = rest
    return replace(page, lines=tuple(lines))


_OPEN = re.compile(r"^(?:[^（()）]{2,12}[（(][^（()）]{0,4}|.{4,40}[（(](?:加?盖|加盖公|公))$")
_CLOSE = re.compile(r"^[^（()）]{0,4}[)）][:：]?$")


_ROLE_ALONE = re.compile(rf"(?:{WHO})+(?:[（(][^（()）]{{2,8}}[)）])?")
_SIGNS_ALONE = re.compile(r"(?:亲笔)?签(?:字|名|章|署)(?:[（(][^（()）]{1,6}[)）])?[:：]?")


def _goes_on_under(line: Line, rest: Line) -> bool:
    """Whether one label is broken in two: inside its bracket, or before 签字 (负责人 over 签字)."""
    one, other = plain(line.text), plain(rest.text)
    if _OPEN.match(one) and _CLOSE.match(other):
        return True
    return bool(_ROLE_ALONE.fullmatch(one) and _SIGNS_ALONE.fullmatch(other))


def _with_broken_labels(page: Page) -> list[Line]:
    """The lines, with a label that a narrow column breaks in two in one of them."""
    lines = list(page.lines)
    gone: set[int] = set()
    for i, line in enumerate(page.lines):
        box = line.box
        if box is None or not (_OPEN.match(plain(line.text)) or _WHOLE.match(line.text)):
            continue
        for j, rest in enumerate(page.lines):
            b = rest.box
            if b is None or j in gone or j == i or not _goes_on_under(line, rest):
                continue
            under = 0.4 * box.height < b.centre[1] - box.centre[1] < 1.6 * box.height
            if under and b.left > box.left - 0.02 and b.right < box.right + 0.02:
                lines[i] = replace(line, text=line.text + rest.text, chars=(), alternatives=())
                gone.add(j)
                break
    return [line if i not in gone else replace(line, text="") for i, line in enumerate(lines)]
