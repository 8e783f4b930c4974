"""Whether an applicant stands in a register: the columns of 汇总.xlsx that ask so.

What comes in: the facts of a campaign with its registers, and the registers that the
notice knows. What goes out: per dossier and register yes, no, or None where no
register was given (or where a row of it could not be read, so that a no would be a
guess). Joined by credit code where both have one, else by normalised name.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence

from docproc.extract.model import CampaignFacts, DossierFacts, Register, State

Memberships = Mapping[str, Mapping[str, bool | None]]
"""Dossier id, then register key: whether the applicant stands in it."""


def memberships(facts: CampaignFacts, keys: Sequence[str]) -> Memberships:
    """Every dossier's memberships in the registers of these keys."""
    return {
        dossier.id: {key: _listed(dossier, facts.registers.get(key)) for key in keys}
        for city in facts.cities
        for dossier in city.dossiers
    }


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
