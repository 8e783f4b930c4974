"""What tells the answers of a form from a list that merely names what a form asks for: figures."""

from __future__ import annotations

import re

LEAST_FIGURED = 2
"""So many answers with figures (a code, a date, a telephone) stand in a form at least."""
_FIGURES = re.compile(r"\d.*\d.*\d.*\d")


def has_figures(answer: str) -> bool:
    """Whether an answer holds four digits at least, as codes, dates, telephones and years do."""
    return bool(_FIGURES.search(answer))
