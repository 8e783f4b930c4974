"""Places for signing whose word stands behind them: 法定代表人：＿＿＿（签字）.

What comes in: the text of a line, or the lines of a page. What goes out: where such a
place begins and ends, between who signs and the bracket that says so. It says nothing of
whether somebody signed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from docproc.chinese.names import is_person
from docproc.chinese.surnames import is_surnamed
from docproc.chinese.text import plain, without_fillers
from docproc.extract.slots.signers import ANOTHER_SIGNS, WHO
from docproc.page import Line

LEAST_ROOM = 0.05
"""Share of the page's width from which one can sign between two words: a centimetre of A4."""
MOST_APART = 0.6
"""How far behind who signs its bracket stands at most (share of the page's width)."""
LONGEST_NAME = 12
"""Signs between the two that may be a name, or what was read of one; a sentence has more."""
LONGEST_ROLE = 80
"""Characters at the end of a line among which who signs is looked for, with a rule behind it."""
BLANKS = 2
"""Blanks or signs of a rule that are a room in a text without layout."""

_SIGNED = (
    r"[（(]\s{0,4}(?:本人|亲笔|手写|手)?\s{0,4}签\s{0,4}[字名章](?!日期|时间|[页后])"
    r"[^（()）:：]{0,8}[)）]"
)
_ROLE = (
    rf"(?P<who>(?:{WHO})+(?:[（(][^（()）:：签章]{{2,8}}[)）])?"
    r"|(?<![㐀-鿿])[㐀-鿿]{0,8}(?:人|代表|经理|厂长)(?=\s{0,4}[:：]))\s{0,4}(?P<colon>[:：]?)"
)
_IN_LINE = re.compile(
    rf"{_ROLE}(?P<gap>[^:：（()）]{{0,120}}?)(?P<word>{_SIGNED})(?:\s{{0,4}}[:：])?"
)
_ROLE_ENDS = re.compile(rf"{_ROLE}(?P<name>[㐀-鿿𠀀-𲎯·\s_＿—….-]{{0,80}})$")
_WORD_BEGINS = re.compile(
    rf"\s{{0,4}}(?P<name>[㐀-鿿𠀀-𲎯·]{{2,4}})?(?P<word>{_SIGNED})(?=$|\s|\d|日期|年)"
    r"(?!\s{0,4}[:：])\s{0,4}(?P<behind>[㐀-鿿𠀀-𲎯]{2,4}$)?"
)
_NAME = re.compile(r"[㐀-鿿𠀀-𲎯A-Za-z·. ]+")


@dataclass(frozen=True, slots=True)
class Suffixed:
    """Where in a text who signs is named (`start`), where one signs (`opens` to `closes`), and
    where the bracket ends; `another`: it is not who binds the enterprise."""

    start: int
    opens: int
    closes: int
    end: int
    label: str
    name: str
    another: bool


def suffixed_in(text: str) -> list[Suffixed]:
    """The places of one text, left to right; none where the bracket closes the label itself
    (法定代表人（签字）：)."""
    out: list[Suffixed] = []
    for found in _IN_LINE.finditer(text):
        name = without_fillers(found["gap"]).strip()
        roomy = found["colon"] or len(found["gap"]) >= BLANKS
        said = not name or (found["colon"] and len(name) <= LONGEST_NAME and _NAME.fullmatch(name))
        if not (roomy and said):
            continue
        another = bool(ANOTHER_SIGNS.search(plain(text[: found.end("colon")])))
        label = plain(found["who"] + found["word"])
        opens, closes = found.end("colon"), found.start("word")
        out.append(Suffixed(found.start(), opens, closes, found.end(), label, name, another))
    return out


@dataclass(frozen=True, slots=True)
class Apart:
    """Two lines of one row that make up such a place: who signs stands at the end of `line` from
    `start` on, one signs from `opens` on, the bracket stands in line `word` as far as `end`;
    `name` was read between the two with either, `behind` behind the bracket."""

    line: int
    start: int
    opens: int
    word: int
    end: int
    label: str
    name: str
    behind: str
    another: bool


def suffixed_apart(lines: Sequence[Line]) -> Iterator[Apart]:
    """The places of which the reader made two lines, or three with a name between them."""
    for j, line in enumerate(lines):
        word = _WORD_BEGINS.match(line.text)
        if word is None or line.box is None or not _may_sign(word["name"]):
            continue
        before = [
            (box.right, i)
            for i, other in enumerate(lines)
            if (box := other.box) and i != j and box.same_row(line.box)
            if line.box.left - MOST_APART < box.right < line.box.left + 0.01
        ]
        for _, i in sorted(before, reverse=True):
            text = lines[i].text
            first = max(len(text) - LONGEST_ROLE, 0)
            role = _ROLE_ENDS.search(text, first)
            name = without_fillers(role["name"]).strip() if role else ""
            if role and (not name or (role["colon"] and len(name) <= LONGEST_NAME)):
                another = bool(ANOTHER_SIGNS.search(plain(text[first : role.end("colon")])))
                label = plain(role["who"] + word["word"])
                span = (role.start(), role.end("colon"))
                name = name + (word["name"] or "")
                end, behind = word.end("word"), word["behind"] or ""
                yield Apart(i, *span, j, end, label, name, behind, another)
                break
            if len(plain(text)) > LONGEST_NAME or re.search(r"[:：（(]", text):
                break  # what another label asks for


def _may_sign(name: str | None) -> bool:
    """Whether what was read before a bracket with it is a person's name, or nothing was."""
    return name is None or (is_person(name) and is_surnamed(name))
