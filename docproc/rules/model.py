"""What a rule answers: a check with its status, items, evidence and search.

Types of the rules stage, in the form of the contract (CHECK).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from docproc.evidence import Evidence, Span


class Status(StrEnum):
    """A check's answer (contract: CHECK.status)."""

    FAIL = "fail"
    REVIEW = "review"
    PASS = "pass"
    NA = "na"

    @property
    def rank(self) -> int:
        """fail > review > pass > na: the worst of several is the check's."""
        return {"fail": 3, "review": 2, "pass": 1, "na": 0}[self.value]


class Severity(StrEnum):
    """How much a failed check weighs (contract: CHECK.severity)."""

    REQUIRED = "required"
    CUSTOMARY = "customary"
    VERIFY = "verify"


@dataclass(frozen=True, slots=True)
class Item:
    """One thing that fails or needs a look: a field, a year, a row, a page …"""

    item: str
    status: Status
    message: str
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Decision:
    """A person's word on a check (contract: CHECK.decision)."""

    result: str  # pass | fail | na | waived
    reason: str
    who: str
    on: str
    until: str | None = None


@dataclass(frozen=True, slots=True)
class Check:
    """One rule's answer for one holder.

    `searched` are the pages where a missing thing was looked for, `unread`
    those that could not be searched. `change` compares with an earlier report.
    """

    code: str
    status: Status
    severity: Severity
    title: str
    clause: str
    message: str
    remedy: str
    items: tuple[Item, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    searched: tuple[Span, ...] = ()
    unread: tuple[Span, ...] = ()
    decision: Decision | None = None
    change: str | None = None
