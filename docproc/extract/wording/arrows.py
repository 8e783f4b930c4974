"""Arrows that lead answers in, where the reader took them for letters.

What comes in: a paper's pages. What goes out: the pages with an arrow for what was read in its
place behind a question (▷廖秀, read as D廖秀 or 口廖秀), if several were. It looks at no ink.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from docproc.extract.wording.questions import ARROWS
from docproc.page import Line, Page

LEAST = 3
"""So many arrows, or letters in their place, make them the page's own way to lead an answer in:
answers to several questions do not all begin with D or >."""
MOSTLY = 0.35
"""Share of the answers behind questions that must be led in so: of the others the reader may have
lost the arrow (0.42 seen where it read D for most)."""
ARROW = "▷"
_LED = re.compile(rf"^\s*[{ARROWS}DＤ>＞》](?=\s?[㐀-鿿\dA-Zー—一-])")
_TRUE = re.compile(rf"^\s*[{ARROWS}]")
_READ_AS = re.compile(r"^\s*(?:[>＞》口回]|[DＤ](?![类型级区座栋厂公]))(?=\s?[㐀-鿿\dA-Zー—一-])")
_READ_BESIDE = re.compile(
    r"^\s*(?:(?:[>＞》]|[DＤ](?![类型级区座栋厂公]))(?=\s?[㐀-鿿\dA-Zー—一-])|[口回](?=\s?[是否有无]\s*$))"
)
"""What arrows were read as where the reader told others right: 口子酒业 is a name then."""
_ASKS = re.compile(r"[:：?？]\s*$")


def with_arrows(pages: Sequence[Page]) -> list[Page]:
    """A paper's pages with arrows where letters were read in their place, behind its questions."""
    behind = [_behind_questions(page) for page in pages]
    answers = [
        page.lines[n].text for page, places in zip(pages, behind, strict=True) for n in places
    ]
    led = sum(bool(_LED.match(text)) for text in answers)
    if led < LEAST or led < MOSTLY * len(answers):
        return list(pages)
    letters = _READ_BESIDE if any(map(_TRUE.match, answers)) else _READ_AS
    return [
        replace(
            page,
            lines=tuple(
                _led_in(x, letters) if n in places else x for n, x in enumerate(page.lines)
            ),
        )
        for page, places in zip(pages, behind, strict=True)
    ]


def _behind_questions(page: Page) -> set[int]:
    return {n + 1 for n, (asks, _) in enumerate(pairwise(page.lines)) if _ASKS.search(asks.text)}


def _led_in(line: Line, letters: re.Pattern[str]) -> Line:
    found = letters.match(line.text)
    if found is None:
        return line
    chars = line.chars[found.end() - 1 :] if len(line.chars) == len(line.text) else ()
    return replace(line, text=ARROW + line.text[found.end() :], chars=chars)
