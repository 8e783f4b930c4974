"""Ruled lines: what the text stage calls a rule.

Pixels of a picture, or points of a drawn page.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule: runs from `start` to `end` along its axis, lying at `first` and `last` across it.

    For a level rule the axis is x and it lies at heights y; for an upright
    rule the axis is y and it lies at places x. All in pixels.
    """

    start: float
    end: float
    first: float
    last: float
    thickness: float
    solid: float = 0.0  # summed length of its unbroken stretches
    longest: float = 0.0  # the longest of them

    @property
    def length(self) -> float:
        """Pixels from end to end."""
        return self.end - self.start

    def at(self, along: float) -> float:
        """Where the rule (or its continuation) lies at `along`."""
        if self.length <= 0:
            return self.first
        return self.first + (self.last - self.first) * (along - self.start) / self.length


@dataclass(frozen=True, slots=True, eq=False)
class Rules:
    """All rules of a page; `mask` is 255 on their pixels, a little grown."""

    level: tuple[Rule, ...]
    upright: tuple[Rule, ...]
    mask: NDArray[np.uint8]
