"""What a recogniser says in print's stead: slips that print cannot hold, set right.

What comes in: the reading of one line. What goes out: the reading with one
glyph said twice made one, the rule of a slot taken off its answer, the year of a
document number in its own brackets, and commas between the thousands of an
amount. It refuses to guess at words: nothing is changed that could stand on paper.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import replace

from docproc.text.engines.model import Reading

_RULE = re.compile(r"(?<![_A-Za-z0-9.@/-])_{1,2}(?=[^\W_])|(?<=[^\W_])_{1,2}(?![_A-Za-z0-9.@/-])")
"""The underline of a filled slot, read as a sign: short, beside a character, and no part
of an address of the net or a file name."""
_YEAR = re.compile(r"[\[［〔【]((?:19|20)\d{2})[\]］〕】](?=第?\d{1,5}号)")
_AMOUNT = re.compile(r"(?<![\d.,])\d{1,3}(?:[,.;]\d{3})*,\d{3}(?:[,.;]\d{3})*[.,]\d{2}(?![\d.,])")
"""An amount with a comma between thousands: every mark but the last is one."""
_SAME = ({"°", "º"}, {"℃"})  # the sign of a degree and the whole sign of Celsius


def tidied(reading: Reading) -> Reading:
    """The reading without what the recogniser alone put there; same places for the rest."""
    text = reading.text
    if len(reading.char_confidences) != len(text):
        return reading
    drop = {n for match in _RULE.finditer(text) for n in range(*match.span())}
    drop |= _said_twice(text, reading.char_confidences)
    if drop:
        reading = _without(reading, drop)
    said = _AMOUNT.sub(_with_commas, _YEAR.sub(r"〔\1〕", reading.text))
    return replace(reading, text=said) if said != reading.text else reading


def _with_commas(amount: re.Match[str]) -> str:
    text = amount.group()
    return f"{re.sub('[.;]', ',', text[:-3])}.{text[-2:]}"


def _said_twice(text: str, sure: Sequence[float]) -> set[int]:
    """Of two neighbours that are forms of one sign (（ and (, ° and ℃) the less sure."""
    gone: set[int] = set()
    for n in range(len(text) - 1):
        a, b = text[n], text[n + 1]
        if n in gone or a == b:
            continue
        if a in _SAME[0] and b in _SAME[1]:
            gone.add(n)
        elif _is_sign(a) and unicodedata.normalize("NFKC", a) == unicodedata.normalize("NFKC", b):
            gone.add(n if sure[n] < sure[n + 1] else n + 1)
    return gone


def _is_sign(character: str) -> bool:
    return unicodedata.category(character)[0] in "PS"


def _without(reading: Reading, drop: set[int]) -> Reading:
    keep = [n for n in range(len(reading.text)) if n not in drop]
    sure = tuple(reading.char_confidences[n] for n in keep)
    places, others = reading.char_positions, reading.runners_up
    return Reading(
        "".join(reading.text[n] for n in keep),
        sum(sure) / len(sure) if sure else 0.0,
        sure,
        tuple(places[n] for n in keep) if len(places) == len(reading.text) else (),
        tuple(others[n] for n in keep) if len(others) == len(reading.text) else (),
    )
