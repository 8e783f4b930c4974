"""What a defect or a trap is, and the register of all of them.

A variant names the parts of the dossier that it touches; two that touch the
same part are never planted together, so that one defect does not hide another.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass

from testsetkit.case import Case

ASKED = (
    "enterprise_name", "uscc", "legal_representative", "registered_address", "industry",
    "revenue", "contact_name", "contact_phone", "factory_name", "factory_address",
)  # fmt: skip
"""What A02 asks for."""


@dataclass(frozen=True)
class Variant:
    """`code` is the check it is about; `name` tells variants of a code apart."""

    code: str
    name: str
    touches: frozenset[str]
    apply: Callable[[Case, random.Random], None]
    trap: bool = False


_KEPT: dict[str, list[Variant]] = {}


def plants(
    code: str, name: str, *touches: str, trap: bool = False
) -> Callable[[Callable[[Case, random.Random], None]], Callable[[Case, random.Random], None]]:
    """Enter the function below as the variant `name` of `code`, under its module."""

    def keep(apply: Callable[[Case, random.Random], None]) -> Callable[[Case, random.Random], None]:
        variant = Variant(code, name, frozenset(touches), apply, trap)
        _KEPT.setdefault(apply.__module__, []).append(variant)
        return apply

    return keep


def planted_in(module: str) -> list[Variant]:
    """The variants that a module entered, in its order."""
    return _KEPT[module]
