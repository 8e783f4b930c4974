"""Whether an applicant stands in a register: the columns of 汇总.xlsx that ask so.

What comes in: the facts of a campaign with its registers. What goes out: per
dossier and register yes, no, or None where no register was given (or where a
row of it could not be read, so that a no would be a guess). Joined by credit
code where both have one, else by normalised name.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping

from docproc.extract.model import CampaignFacts, DossierFacts, Register, State
from docproc.report.model import DossierEntry, Report

REGISTERS = {
    "nursery": "培育库企业",
    "provincial_2021_2024": "2021—2024省级",
    "excellent_2024": "2024卓越级",
}
"""Register keys and the columns that tell of them, in order."""

Memberships = Mapping[str, Mapping[str, bool | None]]
"""Dossier id, then register key: whether the applicant stands in it."""


def memberships(facts: CampaignFacts) -> Memberships:
    """Every dossier's memberships."""
    return {
        dossier.id: {key: _listed(dossier, facts.registers.get(key)) for key in REGISTERS}
        for city in facts.cities
        for dossier in city.dossiers
    }


def memberships_of_report(report: Report) -> Memberships:
    """What a stored report can still tell: rule A32 knows the register of 2024."""
    return {d.id: {"excellent_2024": _by_a32(d)} for d in report.dossiers}


def _by_a32(dossier: DossierEntry) -> bool | None:
    status = next((c.status.value for c in dossier.checks if c.code == "A32"), "na")
    return {"fail": True, "pass": False}.get(status)


def _listed(dossier: DossierFacts, register: Register | None) -> bool | None:
    name, code = _read(dossier, "enterprise_name"), _read(dossier, "uscc")
    if register is None or (not name and not code):
        return None
    if code and any(listing.uscc == code for listing in register.listings):
        return True
    wanted = _normal(name)
    if wanted and any(_normal(x.enterprise_name or "") == wanted for x in register.listings):
        return True
    return False if register.complete else None


def _read(dossier: DossierFacts, key: str) -> str:
    fact = dossier.fields.get(key)
    return str(fact.value or "") if fact and fact.state is State.READ else ""


def _normal(name: str) -> str:
    held = unicodedata.normalize("NFKC", name)
    return "".join(held.split()).replace("(", "（").replace(")", "）")
