"""Whether a text layer says something, or only looks like Chinese.

Comes in: the texts of a page's layer. Goes out: plausible, not, or too little
to tell. A font whose map is wrong gives real characters in impossible company:
each is a fine character, and no two beside it ever stand together in print. So
pairs are looked up, not characters: in ordinary prose every fifth pair is one
of the words in `common_words.txt`, in scrambled text hardly one in a hundred.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from functools import cache
from importlib.resources import files
from itertools import pairwise

LEAST_PAIRS = 30
"""Fewer pairs of Chinese characters than this do not tell."""
LEAST_COMMON = 0.035
"""Share of common pairs below which a text is scrambled."""
MOST_ODD = 0.15
"""Share of letters from scripts and blocks that such papers do not use."""


class Plausible(StrEnum):
    """Whether a text could be what a paper says."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


@cache
def common_words() -> frozenset[str]:
    """The two-character words of `common_words.txt`."""
    raw = files("docproc.text").joinpath("common_words.txt").read_text("utf-8")
    rows = (row for row in raw.splitlines() if not row.startswith("#"))
    return frozenset(word for row in rows for word in row.split())


def plausibility(texts: Iterable[str]) -> Plausible:
    """Whether the texts, each read on its own, could stand on a Chinese paper."""
    words = common_words()
    pairs = common = odd = letters = 0
    for text in texts:
        for character in text:
            if not character.isspace():
                letters += 1
                odd += is_odd(character)
        for before, after in pairwise(text):
            if is_chinese(before) and is_chinese(after):
                pairs += 1
                common += before + after in words
    if letters and odd > MOST_ODD * letters:
        return Plausible.NO
    if pairs < LEAST_PAIRS:
        return Plausible.UNKNOWN
    return Plausible.YES if common >= LEAST_COMMON * pairs else Plausible.NO


def is_chinese(character: str) -> bool:
    """Whether a character is a Chinese ideograph."""
    return "\u4e00" <= character <= "\u9fff" or "\u3400" <= character <= "\u4dbf"


def is_odd(character: str) -> bool:
    """Whether a character is of a kind that fills the gaps of a broken map.

    Latin with accents, Latin signs, and scripts from Cyrillic's neighbours to
    the symbols; what Chinese papers do use (punctuation, Greek and Roman
    numerals, circled numbers, boxes, full-width forms) is not odd.
    """
    code = ord(character)
    if code < 0x80 or character in "·°±×÷²³¥®©éèêàáíóúüöäñāáǎàēéěèīíǐìōóǒòūúǔù":
        return False
    return code < 0x0370 or 0x0400 <= code < 0x2000 or 0xA000 <= code < 0xAC00
