"""Where the characters of a line stand on its page.

What comes in: a line. What goes out: where one of its characters begins, as read or, where
the source does not say, as wide characters and narrow ones share the line's box.
"""

from __future__ import annotations

from itertools import pairwise

from docproc.evidence import Box
from docproc.page import Line


def place_of(line: Line, index: int) -> float:
    """Where a character of a line begins, as a share of the page's width."""
    if line.box is None:
        return 1.0
    if index >= len(line.text):
        return _end(line, line.box)
    if len(line.chars) == len(line.text):
        return line.chars[index]
    widths = [0.55 if ord(c) < 0x2E80 else 1.0 for c in line.text]
    return line.box.left + line.box.width * sum(widths[:index]) / max(sum(widths), 1.0)


def letter_width(line: Line) -> float:
    """The room that a wide character of a line takes, as a share of the page's width."""
    wide = sum(0.55 if c.isascii() else 1.0 for c in line.text.strip())
    return line.box.width / wide if line.box and wide else 0.0


def inner_width(line: Line) -> float:
    """The room that a wide character of a line takes without the margins of its box, which weigh
    on a short one; 0 where fewer than three characters, or no places of theirs, can tell."""
    if len(line.chars) != len(line.text) or len(line.text) < 3:
        return 0.0
    wide = sum(0.55 if c.isascii() else 1.0 for c in line.text[1:-1])
    return (line.chars[-1] - line.chars[1]) / wide


def _end(line: Line, box: Box) -> float:
    """Where the last character of a line ends: a stroke of the pen behind a label may have
    been taken into its box and not into its text."""
    if len(line.chars) != len(line.text) or len(line.text) < 4:
        return box.right
    steps = sorted(b - a for a, b in pairwise(line.chars))
    return min(box.right, line.chars[-1] + 1.25 * steps[len(steps) // 2])
