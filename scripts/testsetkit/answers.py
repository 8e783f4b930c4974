"""What a book's form asks and its case answers, whatever the hand: which answers may stand where."""

from __future__ import annotations

import random
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Protocol, TypeVar

from testsetkit import marks
from testsetkit.case import Case
from testsetkit.pen import Pen

GROUP_OF = {
    key: group
    for group, keys in {
        "a": ("enterprise_name", "uscc", "legal_representative", "registered_address", "established_on", "enterprise_type", "parent_company"),
        "b": ("industry", "main_business", "employees", "revenue", "scale"),
        "c": ("contact_name", "contact_phone", "contact_email"),
        "d": ("factory_name", "factory_address", "total_investment"),
    }.items()
    for key in keys
}  # fmt: skip
"""Field → who the enterprise is, what it does, who answers for it, which factory."""


class Grouped(Protocol):
    @property
    def group(self) -> str: ...


Ask = TypeVar("Ask", bound=Grouped)


def home(case: Case) -> str:
    """The city of the registered address."""
    found = re.search(r"(?:省)?([^省]{2,4}市)", case.firm.address)
    return case.firm.city if case.firm.city in case.firm.address or not found else found.group(1)


def gone(case: Case, *keys: str) -> bool:
    """Whether the book leaves one of the fields open, so that no other place may tell it."""
    return bool(set(keys) & (case.blank | case.unlabelled))


def on_paper(case: Case) -> bool:
    """Whether the book surely comes printed, so that handwriting in it is seen."""
    return case.layout == "bundle" or case.lost_page or case.commitment == "section" or case.book_seal != "official"  # fmt: skip


def staff(case: Case, names: Sequence[str], count: int = 3) -> list[str]:
    """People of the enterprise whom no check asks for: the same in all its papers."""
    return random.Random(case.firm.uscc).sample(names, count)


def by_hand(pen: Pen, case: Case, key: str) -> str:
    """The contact's name or number written into the printed form."""
    said = case.firm.contact if key == "contact_name" else case.firm.phone
    case.told_in_prose = True
    case.filled_by_family.setdefault(key, {"value": said, "printed": said, "accept": []})
    clear = [h for h in marks.HANDS if h.name.startswith(("long-cang", "liu-jian"))]
    hand = pen.rng.choice([None, *clear]) if key == "contact_name" else None
    sort = "name" if key == "contact_name" else "code"
    return pen.mark(pen.written(said, height_mm=6, hand=hand), what="critical", key=key, sort=sort, text=said, value=said)  # fmt: skip


def grouped(made: Iterable[Ask], titles: Mapping[str, str] | None = None) -> list[tuple[str, list[Ask]]]:  # fmt: skip
    """The questions under the titles of their groups, or under the groups themselves."""
    held: dict[str, list[Ask]] = {}
    for a in made:
        held.setdefault(titles[a.group] if titles else a.group, []).append(a)
    return list(held.items())


def in_unit(label: str) -> bool:
    """Whether the label names the unit, so that the answer does not."""
    return "万元" in label or "（人）" in label


def sprinkled(rng: random.Random, case: Case, pool: Mapping[str, list[tuple[str, str]]], shares: Sequence[float]) -> dict[str, list[tuple[str, str]]]:  # fmt: skip
    """Of questions nobody needs (by the field after which they stand) those that a book has."""
    share = rng.choice(shares)
    made: dict[str, list[tuple[str, str]]] = {}
    for key, rows in pool.items():
        if rng.random() < share and key not in case.blank | case.unlabelled:
            made[key] = rng.sample(rows, rng.choice([1, 1, min(2, len(rows))]))
    return made
