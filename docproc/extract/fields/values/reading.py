"""A value as it was read from a slot, whatever its kind."""

from __future__ import annotations

from dataclasses import dataclass

from docproc.extract.model import FactValue


@dataclass(frozen=True, slots=True)
class Reading:
    """A value read from a slot. `fit` 0..1: how well it is such a value."""

    value: FactValue
    fit: float
    alternatives: tuple[FactValue, ...] = ()
