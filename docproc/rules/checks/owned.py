"""owned: a subsidiary of a state-owned group needs its parent's letter."""

from __future__ import annotations

import re
from dataclasses import replace

from docproc.notice.names import PaperName
from docproc.rules.model import Status
from docproc.rules.outcome import Finding, Options, Outcome, not_applicable
from docproc.rules.ownership import Owned, ownership
from docproc.rules.search import search
from docproc.rules.subject import Subject, evidence_of

REASONS = {
    "absent": frozenset({"paper", "group"}),
    "unread": frozenset({"paper", "group", "pages"}),
    "resembles": frozenset({"paper", "group"}),
    "disputed": frozenset({"paper", "group"}),
    "owner_unread": frozenset({"paper"}),
    "owner_untold": frozenset({"paper", "group"}),
}


class OwnedOptions(Options):
    """The letter's `type`; it may lie among the city's papers."""

    type: PaperName = "parent_letter"


_OF_A_KIND = re.compile(r"的?(?:全资|控股|下属|所属|权属)*子公司$")
_NOT_OWNED = "不是中央驻鲁企业、省属国企的子公司。"


def not_for(_: OwnedOptions) -> tuple[str, ...]:
    """When this kind answers that the rule does not apply."""
    return (_NOT_OWNED,)


def check(subject: Subject, spec: OwnedOptions) -> Outcome:
    """Fail for a declared subsidiary without a letter; review where a name hints at it."""
    owner = ownership(subject)
    if owner.state is Owned.NOT:
        return not_applicable(_NOT_OWNED)
    letters = subject.papers((spec.type,), city_too=True)
    if letters:
        return Outcome(evidence=tuple(e for p in letters for e in evidence_of(p)))
    looked = search(subject, (spec.type,), city_too=True)
    title = subject.title(spec.type)
    # Where only the kind is declared (中央企业控股子公司), it is a subsidiary of such a one.
    values = {"paper": title, "group": _OF_A_KIND.sub("", owner.group) or owner.group}
    if owner.state is Owned.SUBSIDIARY:
        finding = replace(looked.absence(title, **values), evidence=owner.evidence)
    else:
        reason = "resembles" if owner.group else "owner_unread"
        reason = "disputed" if owner.disputed else "owner_untold" if owner.untold else reason
        finding = Finding(title, Status.REVIEW, reason, values, owner.evidence)
    return Outcome((finding,), owner.evidence, looked.searched, looked.unread, absent=True)
