"""A case's described scenarios in the groups in which books tell them, and the mark of each name."""

from __future__ import annotations

from html import escape
from itertools import groupby

from testsetkit.case import Case, Claim
from testsetkit.pen import Pen

Linked = list[tuple[str, list[Claim]]]
"""A link and its scenarios, in the case's order."""


def name(pen: Pen, claim: Claim) -> str:
    """The scenario's name as it is claimed: marked, once a book."""
    return pen.mark(escape(claim.claimed), what="scenario", text=claim.claimed)


def by_link(case: Case) -> Linked:
    """By the notice's five links."""
    return [(link, list(held)) for link, held in groupby(case.claims, lambda c: c.link or "")]


def by_guide(case: Case) -> Linked:
    """By the guide's eight links; what the guide has not stands under the notice's."""
    return [(link, list(held)) for link, held in groupby(case.claims, lambda c: c.guide_link or c.link or "")]  # fmt: skip


def split(pen: Pen, case: Case, share: float) -> Linked:
    """By the guide's links as often as `share` says, else by the notice's."""
    return by_guide(case) if pen.rng.random() < share else by_link(case)
