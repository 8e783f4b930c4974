"""What a recogniser held possible is kept in few words: likely characters, one blank for many."""

from __future__ import annotations

import numpy as np

from docproc.text.engines.chances import chances_of

ALPHABET = ("", "计", "师", "(", " ")


def test_likely_characters_stay_and_silence_stands_once() -> None:
    scores = np.array(
        [
            [0.9999, 0, 0, 0, 0],
            [0.9999, 0, 0, 0, 0],
            [0.09, 0.9, 0.01, 0, 0],
            [0.9999, 0, 0, 0, 0],
            [0.5, 0, 0, 0.5, 0],
        ],
        dtype=np.float32,
    )
    assert chances_of(scores, ALPHABET) == (
        ("_", (0,)),
        ("计_师", (1, 24, 46)),
        ("_", (0,)),
        ("_（", (7, 7)),
    )
