"""Characters that were passed over make their neighbours doubtful."""

from __future__ import annotations

import numpy as np

from docproc.text.lines import Span
from docproc.text.lost import DOUBTED, doubted

PITCH = 30


def written(text: str, *, lost_behind: int | None = None) -> tuple[Span, np.ndarray]:
    """A line of 30-pixel characters; two more stand, unread, behind character `lost_behind`."""
    edges, x = [], 100.0
    clean = np.zeros((200, 900), np.uint8)
    for n in range(len(text) + 1):
        edges.append(x)
        wide = PITCH
        if lost_behind is not None and n in (lost_behind, lost_behind + 1):
            wide += PITCH
        clean[85:115, round(x) + 4 : round(x) + wide - 4] = 255
        x += wide
    span = Span(text, edges[0], 80, edges[-1], 120, (0.99,) * len(text), tuple(edges))
    return span, clean


def test_ink_between_two_characters_set_apart_is_a_loss() -> None:
    span, clean = written("山东奕气有限公司", lost_behind=2)
    (told,) = doubted([span], clean)
    assert [n for n, c in enumerate(told.confidences) if c <= DOUBTED] == [2, 3]


def test_characters_set_apart_with_nothing_between_them_are_no_loss() -> None:
    span, clean = written("姓名王建国电话", lost_behind=4)
    clean[:, round(span.edges[5]) - 28 : round(span.edges[5]) + 28] = 0
    assert doubted([span], clean) == [span]


def test_a_line_set_evenly_is_left_alone() -> None:
    span, clean = written("山东奕翮电气有限公司")
    assert doubted([span], clean) == [span]
