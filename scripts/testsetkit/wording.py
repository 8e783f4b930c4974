"""A wording of a hand, or several of which one is drawn."""

from __future__ import annotations

import random
from collections.abc import Sequence

Said = str | Sequence[str]


def one(rng: random.Random, said: Said) -> str:
    """The wording; one that stands alone costs no draw."""
    return said if isinstance(said, str) else rng.choice(said)
