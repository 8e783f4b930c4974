"""What a recogniser held possible along a line, in a form that is small enough to keep.

What comes in: its probabilities, column by column. What goes out: `Chances`, the few
characters of each column that may stand there. It decides nothing.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from docproc.chinese.lookalike import normal_name
from docproc.page import BLANK, Chances
from docproc.text.engines.runtime import Floats

LEAST = 0.0005
"""Probability from which a character is kept, and"""
MOST = 12
"""how many of a column at most. A name's characters on worn 1-bit seals have a
hundredth or so each, which is still a hundred times what any other character has."""


def chances_of(scores: Floats, alphabet: Sequence[str]) -> Chances:
    """The likely characters of T x C probabilities; class 0 of `alphabet` is the blank."""
    columns: list[tuple[str, tuple[int, ...]]] = []
    silent = ((BLANK, (0,)),)
    most = min(MOST, len(alphabet))
    for row in scores:
        best = np.argpartition(row, -most)[-most:]
        shares: dict[str, float] = {}
        for number in best.tolist():
            if row[number] < LEAST:
                continue
            character = BLANK if number == 0 else normal_name(alphabet[number])
            if len(character) == 1:
                shares[character] = shares.get(character, 0.0) + float(row[number])
        if len(shares) <= 1 and BLANK in shares:
            if columns[-1:] != list(silent):
                columns += silent
            continue
        ranked = sorted(shares.items(), key=lambda item: (-item[1], item[0]))
        columns.append((
            "".join(c for c, _ in ranked),
            tuple(round(-10 * float(np.log(min(p, 1.0)))) for _, p in ranked),
        ))  # fmt: skip
    return tuple(columns)
