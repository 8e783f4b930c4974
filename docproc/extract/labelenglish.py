"""A label's English, printed between it and its answer.

What comes in: what follows a label's words. What goes out: the same without the English that
repeats them; an answer in letters stays.
"""

from __future__ import annotations

import re

_OWN_ENGLISH = re.compile(
    r"^\s*(?:[/／|]\s*[A-Za-z][A-Za-z.' ]+|[(（]\s*[A-Za-z][A-Za-z.'/ ]+[)）]|"
    r"[A-Z][a-z]+(?:[.'/ ]+[A-Za-z]+)*[. ]\s*)(?=[㐀-鿿\d])(?!\S*@)"
    r"|^\s*[(（]\s*[A-Za-z][A-Za-z.'/ ]+[)）](?=\s*\S)"
)
"""A label's English, between it and its answer: in brackets, behind a stroke, or in words that end
in a blank (Legal Rep.); TCL王牌, SiC衬底 and C27 are answers."""


def without_own_english(rest: str) -> str:
    """What follows a label's words, without the English that repeats them.

    >>> without_own_english(" Legal Rep. 吴英刚")
    '吴英刚'
    """
    return _OWN_ENGLISH.sub("", rest)
