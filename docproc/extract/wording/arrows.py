"""Arrows that lead answers in, where the reader took them for letters.

What comes in: a paper's pages. What goes out: the pages with an arrow for what was read in its
place behind a question (▷廖秀, read as D廖秀 or 口廖秀), if several were. It looks at no ink.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from docproc.page import Line, Page

LEAST = 3
"""So many arrows, or letters in their place, make them the page's own way to lead an answer in:
answers to several questions do not all begin with D or >."""
ARROW = "▷"
_LED = re.compile(r"^\s*[▷►▸▹▶➢➤→⇒➜DＤ>＞》](?=\s?[㐀-鿿\dA-Zー—一-])")
_READ_AS = re.compile(r"^\s*[DＤ>＞》口回](?=\s?[㐀-鿿\dA-Zー—一-])")
_ASKS = re.compile(r"[:：?？]\s*$")


def with_arrows(pages: Sequence[Page]) -> list[Page]:
    """A paper's pages with arrows where letters were read in their place, behind its questions."""
    behind = [_behind_questions(page) for page in pages]
    led = sum(
        bool(_LED.match(page.lines[n].text))
        for page, places in zip(pages, behind, strict=True)
        for n in places
    )
    if led < LEAST:
        return list(pages)
    return [
        replace(
            page, lines=tuple(_led_in(x) if n in places else x for n, x in enumerate(page.lines))
        )
        for page, places in zip(pages, behind, strict=True)
    ]


def _behind_questions(page: Page) -> set[int]:
    return {n + 1 for n, (asks, _) in enumerate(pairwise(page.lines)) if _ASKS.search(asks.text)}


def _led_in(line: Line) -> Line:
    found = _READ_AS.match(line.text)
    return replace(line, text=ARROW + line.text[found.end() :], chars=()) if found else line
