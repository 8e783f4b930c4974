"""Addresses in counties that there are: 日照市茗县 is 日照市莒县, misread.

What comes in: a dossier's fields and the province's divisions. What goes out: the fields, with
an address set right whose county its city does not have, where just one of the city's counties
could have been misread so. The text as read stays in `raw`; the certainty says that it was set
right.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from docproc.chinese.lookalike import could_be_misread, look_alike
from docproc.extract.model import Fact, State
from docproc.notice.divisions import Divisions

ADDRESSES = ("registered_address", "factory_address")
SET_RIGHT = 0.85
"""At most so sure is an address whose county was set right; three of three were on made pages."""
_COUNTY = re.compile(r"[㐀-鿿]{1,4}?[县区市]")
_SHORT = 2
"""Characters of a county's name of which one is its own: 莒县."""


def with_real_places(fields: Mapping[str, Fact], divisions: Divisions) -> dict[str, Fact]:
    """The fields, with addresses in real counties."""
    out = dict(fields)
    for key in ADDRESSES:
        fact = fields.get(key)
        if fact is None or fact.state is not State.READ or not isinstance(fact.value, str):
            continue
        if fact.evidence and all(e.confidence >= 1.0 for e in fact.evidence):
            continue  # typed: the applicant's own slip, if it is one
        real = real_place(fact.value, divisions)
        if real is not None:
            sure = min(fact.confidence, SET_RIGHT)
            others = (*fact.alternatives, fact.value)
            out[key] = replace(fact, value=real, confidence=sure, alternatives=others)
    return out


def real_place(address: str, divisions: Divisions) -> str | None:
    """The address with the county that was meant; None where it has one that there is, or where
    several could have been meant."""
    for city in divisions.cities:
        before, named, rest = address.partition(city.name)
        said = _COUNTY.match(rest) if named else None
        if said is None:
            continue
        known = divisions.counties_of(city)
        if said.group() in known or any(rest.startswith(name) for name in known):
            return None
        if divisions.names_county(said.group()):
            return None  # there is one of this name elsewhere
        meant = [c.name for c in city.counties if _meant(said.group(), c.name)]
        return f"{before}{named}{meant[0]}{rest[said.end() :]}" if len(meant) == 1 else None
    return None


def _meant(said: str, name: str) -> bool:
    """Whether a county may have been read as what stands there."""
    if len(said) == len(name) == _SHORT:
        return said[-1] == name[-1] and look_alike(said[0], name[0])
    return could_be_misread(said, name)
