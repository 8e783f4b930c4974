"""Defects and traps of a dossier: each changes the facts, none writes a truth.

A module a subject. They are listed in the order of `SUBJECTS`, in which a seed deals them:
another order makes other campaigns.
"""

from __future__ import annotations

from testsetkit.plant import (
    agreed,
    book,
    described,
    filed,
    lettered,
    ripeness,
    stated,
    trapped,
)  # fmt: skip
from testsetkit.plant.variants import ASKED, Variant, planted_in

SUBJECTS = (book, stated, ripeness, described, lettered, agreed, filed, trapped)
_ALL = [variant for module in SUBJECTS for variant in planted_in(module.__name__)]
VARIANTS = [variant for variant in _ALL if not variant.trap]
TRAPS = [variant for variant in _ALL if variant.trap]

__all__ = ["ASKED", "TRAPS", "VARIANTS", "Variant"]
