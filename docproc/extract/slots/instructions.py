"""Sentences that say how to sign, and words in another language: nobody signs behind them.

What comes in: a line's text and where a label stands in it, with the notice's words for
instructions. What goes out: whether the label is only told of (注：须由法定代表人签字).
"""

from __future__ import annotations

import re
from functools import lru_cache

from docproc.chinese.text import is_cjk, plain
from docproc.notice.fields import Instructions

LONGEST_ANSWER = 8
"""Chinese signs behind a label that may be a signature; a sentence has more."""
SOON = 12
"""Signs within which a colon stands that makes a label of what stands before it."""
NEAR = 10
"""Signs of the same clause between 须 and the word for signing."""
LONGEST_CLAUSE = 40
"""Signs before a label among which such a word is looked for."""

_ASKS_SOON = re.compile(rf"[^。；;，,]{{0,{SOON}}}[:：](?P<more>.*)")
_NOTE = re.compile(r"[（(][^（()）]{2,40}[)）]\s{0,40}$")
_ENGLISH = re.compile(r"/?\s?[A-Za-z][A-Za-z\s.,'’&/()（）-]*")
_ENGLISH_WORD = re.compile(r"[A-Za-z]{4}")


@lru_cache(maxsize=8)
def _compiled(told: Instructions) -> tuple[re.Pattern[str], ...]:
    def any_of(words: tuple[str, ...]) -> str:
        return "|".join(words) or r"(?!)"

    return (
        re.compile(rf"[（(*※★]*(?:{any_of(told.heads)})\d{{0,2}}[:：]"),
        re.compile(rf"(?:{any_of(told.before)})[^:：。；;，,]{{0,{NEAR}}}$"),
        re.compile(rf"(?:{any_of(told.behind)})"),
    )


def only_told(text: str, start: int, end: int, kind: str, told: Instructions) -> bool:
    """Whether a label in a line is part of a sentence that says who signs and how. Under 注： any
    kind is; else places for seals ask with such words themselves (请加盖公章)."""
    head, before, behind = _compiled(told)
    said, more = plain(text[:start]), plain(text[end:])
    asks = _ASKS_SOON.match(text[end - 1 : end].strip() + more)
    answered = asks is not None and _hanzi(asks["more"]) <= LONGEST_ANSWER
    if answered:
        return False
    if head.match(said):
        return True
    return kind != "seal" and bool(before.search(said[-LONGEST_CLAUSE:]) or behind.match(more))


def hint_in(tail: str, told: Instructions) -> int | None:
    """Where, behind a label, a note in brackets begins that says how to sign: （须本人亲笔）."""
    note = _NOTE.search(tail)
    return note.start() if note and any(re.search(w, note[0]) for w in told.hints) else None


def runs_on(label: str, rest: str) -> bool:
    """Whether what follows a label that no colon ends is a sentence, or another column."""
    return not label.rstrip().endswith((":", "：", ";", "；")) and _hanzi(rest) > LONGEST_ANSWER


def in_english(label: str, tail: str) -> bool:
    """Whether what follows a label that no colon ends says the label again in English."""
    if label.rstrip().endswith((":", "：")):
        return False
    return bool(_ENGLISH.fullmatch(tail.strip()) and _ENGLISH_WORD.search(tail))


def _hanzi(text: str) -> int:
    return sum(map(is_cjk, text))
