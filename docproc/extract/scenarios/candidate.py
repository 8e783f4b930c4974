"""What may be a scenario, and how deep its heading stands.

What goes out: the `Candidate` that `described`, `run_in`, `openings` and `prose` find and
`choice` weighs, and the order in which headings' styles stand within each other.
"""

from __future__ import annotations

from dataclasses import dataclass

from docproc.extract.scenarios.names import NameMatch

LEAST_DESCRIPTION = 30
"""Characters of running text below which a heading is a mention, not a description."""

KNOWN = ("exact", "former")
"""How the guide knows a name: by itself, or by what it was called in other years."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A heading that may name a scenario, with the text that follows it."""

    at: int
    style: str
    number: int | None
    claimed: str
    link: str | None
    match: NameMatch
    body: str
    labelled: bool


ALL_STYLES = (
    "chapter",
    "scene",
    "step",
    "coded",
    "roman",
    "letter",
    "cn",
    "cn-paren",
    "paren",
    "half-paren",
    "multi-2",
    "multi-3",
    "multi-4",
    "circled",
    "pause",
    "dot",
    "bare",
)


CHAPTERS = ("chapter", "cn")
"""How chapters are numbered whatever the depth of the scenarios in them."""


def ends_section(style: str, of: str) -> bool:
    """Whether a heading of `style` ends a section headed in style `of`.

    Sub-points of a description are numbered too; only styles that stand at the
    same depth or above end it, in the usual order 一、（一）1.（1）①.
    """
    order = {name: depth for depth, names in enumerate(_DEPTHS) for name in names}
    return order.get(style, 99) <= order.get(of, 98) or style == of


_DEPTHS = (
    ("chapter",), ("cn",), ("bare",), ("multi-2",), ("cn-paren",), ("multi-3",), ("roman",),
    ("scene",), ("coded",), ("letter",), ("dot", "pause"), ("multi-4",), ("half-paren",),
    ("paren",), ("circled", "step"),
)  # fmt: skip
"""Styles of numbering from the outermost in; 1. and 1、 stand at one depth and are two styles:
books set chapters in the one and scenarios in the other."""
