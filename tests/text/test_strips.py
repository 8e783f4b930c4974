"""Columns of upright characters become lines."""

from __future__ import annotations

import numpy as np

from docproc.pages.model import Pixels
from docproc.text.strips import column_as_row


def _cell(pitch: int, tops: list[tuple[int, ...]], *, rules: bool) -> Pixels:
    """A tall cell, 60 wide, with characters of 30 x 28 made of level bars."""
    cell = np.full((pitch * len(tops) + 16, 60, 3), 250, np.uint8)
    for number, bars in enumerate(tops):
        for bar in bars:
            top = 8 + number * pitch + bar
            cell[top : top + 5, 15:45] = 20
    if rules:
        cell[:2], cell[-2:], cell[:, :2] = 0, 0, 0
    return cell


def _bars(row: Pixels) -> list[int]:
    """Dark runs down the middle of each square tile of the row."""
    side = row.shape[0]
    counts = []
    for left in range(0, row.shape[1], side):
        dark = row[:, left + side // 2, 0] < 128
        counts.append(int((np.diff(dark.astype(int)) == 1).sum() + dark[0]))
    return counts


def test_a_column_in_a_wide_cell_with_rules_is_cut_between_its_characters() -> None:
    made = _cell(40, [(0, 23), (0, 11, 23), (12,), (2, 20)], rules=True)
    assert _bars(column_as_row(made)) == [2, 3, 1, 2]


def test_a_column_without_a_cell_is_cut_the_same() -> None:
    made = _cell(34, [(0, 23), (0, 11, 23), (0, 12, 23)], rules=False)
    assert _bars(column_as_row(made)) == [2, 3, 3]


def test_an_empty_column_is_given_back() -> None:
    blank = np.full((90, 30, 3), 250, np.uint8)
    assert column_as_row(blank) is blank
