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

from docproc.chinese.lookalike import could_be_misread
from docproc.extract.model import Fact, State
from docproc.notice.divisions import Divisions

ADDRESSES = ("registered_address", "factory_address")
SET_RIGHT = 0.85
"""At most so sure is an address whose county was set right; three of three were on made pages."""
_COUNTY = re.compile(r"[㐀-鿿]{1,4}?[县区市]")
_SHORT = 2
"""Characters of a county's name with one of its own: no zone or town is called 某县."""


def with_real_places(fields: Mapping[str, Fact], divisions: Divisions) -> dict[str, Fact]:
    """The fields, with addresses in real counties."""
    out = dict(fields)
    for key in ADDRESSES:
        fact = fields.get(key)
        if fact is None or fact.state is not State.READ or not isinstance(fact.value, str):
            continue
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
        meant = [name for name in known if _meant(said.group(), name)]
        return f"{before}{named}{meant[0]}{rest[said.end() :]}" if len(meant) == 1 else None
    return None


def _meant(said: str, name: str) -> bool:
    """Whether a county may have been read as what stands there."""
    short = len(said) == len(name) == _SHORT and said[-1] == name[-1] == "县"
    return short or (len(said) == len(name) > _SHORT and could_be_misread(said, name))
