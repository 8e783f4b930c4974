"""What a kind of check hands back: findings with reasons, or that it does not apply.

A `Finding` names a reason and the values for its message; the words themselves
are the rule's (`messages:`), so that a kind of check can be used by any rule.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Self

from pydantic import BaseModel, ConfigDict, model_validator

from docproc.evidence import Evidence, Span
from docproc.rules.model import Status

if TYPE_CHECKING:
    from docproc.rules.subject import Subject


class Options(BaseModel):
    """Parameters of a kind of check (`with:` in a rule); unknown ones are refused."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    @model_validator(mode="after")
    def _something_asked(self) -> Self:
        """A list that must be written and is empty would make a rule that never speaks."""
        for key, known in type(self).model_fields.items():
            if known.is_required() and getattr(self, key) in ((), ""):
                raise ValueError(f"{known.alias or key} 不能为空，请至少写一项")
        return self


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that fails or needs a person; `reason` picks the rule's message."""

    item: str
    status: Status
    reason: str
    values: Mapping[str, str] = field(default_factory=dict)
    evidence: tuple[Evidence, ...] = ()
    lacking: str = ""
    """Pages not received on which the thing may stand, in words; said behind the message."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """A kind's answer: no findings is `pass`; `why_not` set is `na`.

    `absent`: the paper that the rule asks for is not there (rules that are
    carried by this one then answer na or review). `evidence` shows what was
    found where all is well. `searched` and `unread` as in the contract.
    """

    findings: tuple[Finding, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    searched: tuple[Span, ...] = ()
    unread: tuple[Span, ...] = ()
    why_not: str | None = None
    absent: bool = False

    @property
    def status(self) -> Status:
        """The worst finding's; pass without any, na where it does not apply."""
        if self.why_not is not None:
            return Status.NA
        return max((f.status for f in self.findings), key=lambda s: s.rank, default=Status.PASS)


def not_applicable(why: str) -> Outcome:
    """The rule does not apply here, with the reason for staff."""
    return Outcome(why_not=why)


def _always(_: Any) -> tuple[str, ...]:
    return ()


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of check: its parameters, its reasons with the values that their
    messages may use, and the function itself. `not_for` tells, for parameters, in
    which cases the kind itself answers that the rule does not apply."""

    options: type[Options]
    reasons: Mapping[str, frozenset[str]]
    check: Callable[[Subject, Any], Outcome]
    about: str
    not_for: Callable[[Any], tuple[str, ...]] = _always
