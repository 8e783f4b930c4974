"""`letter.yaml` of a notice as checked, frozen data.

What comes in: the file's content. What goes out: `LetterWords`. Refuses keys that
it does not know, so that a misspelt one is not passed over in silence.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from pydantic import BaseModel, ConfigDict

Pair = tuple[str, str]
"""What is replaced, and by what."""


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Headings(_Frozen):
    """The headings over the three parts of an enterprise's findings."""

    must: str
    should: str
    look: str


class DeficiencyWords(_Frozen):
    """The sentences of 补正告知单."""

    title: tuple[str, ...]
    opening: tuple[str, ...]
    headings: Headings
    city_heading: str
    notes: Mapping[Literal["must", "should", "look"], str] = {}
    complete_heading: str
    closing: tuple[str, ...]
    contact: str
    attachment: str
    handled: str


class CompleteWords(_Frozen):
    """The sentences of 材料齐全."""

    title: tuple[str, ...]
    opening: tuple[str, ...]
    closing: tuple[str, ...]
    contact: str
    handled: str


class FindingWords(_Frozen):
    """How one finding is told."""

    fail: str
    review: str
    asking: tuple[str, ...]
    looking: tuple[str, ...]
    changed: Mapping[str, str]
    trail: str
    items_shown: int
    more: str
    follow: str
    waits: str


class LetterWords(_Frozen):
    """`letter.yaml` as it stands."""

    addressee: str
    signer: str
    date: str
    workbook_title: str
    list_title: str
    page_title: str
    deficiency: DeficiencyWords
    complete: CompleteWords
    finding: FindingWords
    clauses: Mapping[str, str]
    clause: str
    softened: tuple[Pair, ...]
    never: tuple[Pair, ...]
    outward: tuple[Pair, ...]
    remedies: Mapping[str, str]
    follows: Mapping[str, Mapping[str, str]]
    topics: Mapping[str, str]
