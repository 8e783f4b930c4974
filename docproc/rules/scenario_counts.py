"""Which scenarios of a book are one and the same, for the rules that count them."""

from __future__ import annotations

from itertools import pairwise

from docproc.chinese.lookalike import normal_name, similar
from docproc.extract.model import DossierFacts, Scenario


def distinct(scenarios: tuple[Scenario, ...]) -> tuple[Scenario, ...]:
    """One scenario of each kind: by the guide's number, else by what it is called.

    Of several with one number the best match stands for them.
    """
    order = {"exact": 0, "former": 1, "similar": 2, "none": 3}
    kept: list[Scenario] = []
    for scenario in sorted(scenarios, key=lambda s: (order[s.match], -s.confidence)):
        if not any(_same(scenario, other) for other in kept):
            kept.append(scenario)
    return tuple(kept)


def skipped(scenarios: tuple[Scenario, ...]) -> int:
    """How many headings the numbers of the headings found jump over, in the book's order.

    场景02, 场景04: what stands as 场景03 was not recognised as a scenario, or not read.
    """
    numbered = [s for s in scenarios if s.ordinal is not None]
    if all(s.ordinal == s.number for s in numbered):
        return 0  # the book numbers its scenarios as the guide does
    numbers = [s.ordinal for s in numbered if s.ordinal is not None]
    return sum(b - a - 1 for a, b in pairwise(numbers) if b > a + 1)


def unseen(dossier: DossierFacts) -> int:
    """How many scenarios the book names beyond those recognised, where it was not understood.

    A book names each scenario that it describes; of one that was understood nearly
    all are told. Where it names twice as many, its design was not.
    """
    told = len(distinct(dossier.scenarios))
    return dossier.named - told if dossier.named > 2 * told else 0


def short_of_total(dossier: DossierFacts) -> int:
    """The number of scenarios that the book says it describes, where fewer were recognised, repeats
    included; or 0."""
    return dossier.total if dossier.total > len(dossier.scenarios) else 0


def unplaced(scenarios: tuple[Scenario, ...]) -> int:
    """How many scenarios neither the guide nor a heading puts into a link, where they are most:
    under the firm's own names nobody can tell which links are covered."""
    odd = sum(s.number is None and not (s.link or s.heading_link) for s in scenarios)
    return odd if 2 * odd > len(scenarios) else 0


def _same(one: Scenario, other: Scenario) -> bool:
    if one.number is not None or other.number is not None:
        return one.number == other.number
    return similar(normal_name(one.claimed), normal_name(other.claimed)) >= 0.9
