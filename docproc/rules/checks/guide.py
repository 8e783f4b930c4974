"""guide: are the scenarios called what the guide calls them, and each told once?"""

from __future__ import annotations

from collections import defaultdict
from typing import Literal

from docproc.chinese.lookalike import could_be_misread
from docproc.extract.model import Scenario
from docproc.rules.identity import near_names
from docproc.rules.model import Status
from docproc.rules.outcome import Finding, Options, Outcome
from docproc.rules.scenario_counts import distinct, short_of_total
from docproc.rules.subject import Subject, place

REASONS = {
    "not_listed": frozenset({"claimed", "nearest", "place"}),
    "misread": frozenset({"claimed", "nearest", "place"}),
    "twice": frozenset({"name", "claimed", "place"}),
    "maybe_twice": frozenset({"name", "claimed", "place"}),
    "stated": frozenset({"count", "total"}),
}


class GuideOptions(Options):
    """`ask` listed: every name is one of the guide's; once: none is told twice."""

    ask: Literal["listed", "once"]


def check(subject: Subject, spec: GuideOptions) -> Outcome:
    """An item for each scenario that is called otherwise, or told again."""
    assert subject.dossier is not None
    scenarios = subject.dossier.scenarios
    evidence = tuple(e for s in scenarios for e in s.evidence[:1])
    found = _listed(scenarios) if spec.ask == "listed" else _once(scenarios)
    total = short_of_total(subject.dossier)
    if spec.ask == "listed" and total and scenarios:
        values = {"count": str(len(distinct(scenarios))), "total": str(total)}
        found.append(Finding("场景数量", Status.REVIEW, "stated", values, evidence))
    return Outcome(tuple(found), evidence)


def _listed(scenarios: tuple[Scenario, ...]) -> list[Finding]:
    findings = []
    for scenario in scenarios:
        if scenario.match == "exact":
            continue
        nearest = scenario.name or scenario.nearest or ""
        misread = bool(nearest) and (
            could_be_misread(scenario.claimed, nearest) or _lost_an_end(scenario.claimed, nearest)
        )
        values = {
            "claimed": scenario.claimed,
            "nearest": nearest,
            "place": place(scenario.evidence),
        }
        # A slip of reading does not spell a name of former years to the letter.
        slip = scenario.match != "former" and scenario.confidence < 0.7
        unsure = misread or (slip and near_names(scenario.claimed, nearest))
        findings.append(
            Finding(
                scenario.claimed,
                Status.REVIEW if unsure else Status.FAIL,
                "misread" if unsure else "not_listed",
                values,
                scenario.evidence,
            )
        )
    return findings


LEAST_NAME = 6
"""Characters of a name of which one at its end may have been lost in reading."""


def _lost_an_end(claimed: str, official: str) -> bool:
    """Whether a name is an official one without its first or last character, as where a page's
    edge, a fold or a seal took it: 艺数字化设计."""
    return len(official) >= LEAST_NAME and claimed in (official[1:], official[:-1])


LEAST_OF_A_COPY, ALIKE = 5, 0.8
"""So many scenarios of a file, and such a share of them in another, make it a copy of that."""


def _of_one_copy(scenarios: tuple[Scenario, ...]) -> list[Scenario]:
    """The scenarios without those of a file that tells the same ones again: a draft beside the
    final book."""
    by_file: dict[str, list[Scenario]] = defaultdict(list)
    for scenario in scenarios:
        by_file[scenario.evidence[0].file if scenario.evidence else ""].append(scenario)
    kept: list[list[Scenario]] = []
    for held in by_file.values():
        numbers = {s.number for s in held if s.number is not None}
        copied = any(
            len(numbers & {s.number for s in other}) >= max(LEAST_OF_A_COPY, ALIKE * len(numbers))
            for other in kept
        )
        if not copied:
            kept.append(held)
    return [scenario for held in kept for scenario in held]


def _once(scenarios: tuple[Scenario, ...]) -> list[Finding]:
    groups: dict[int, list[Scenario]] = defaultdict(list)
    for scenario in _of_one_copy(scenarios):
        if scenario.number is not None:
            groups[scenario.number].append(scenario)
    findings = []
    for _, group in sorted(groups.items()):
        if len(group) < 2:
            continue
        solid = sum(s.match in ("exact", "former") for s in group) >= 2
        evidence = tuple(e for s in group for e in s.evidence[:1])
        name = group[0].name or group[0].claimed
        claimed = "、".join(dict.fromkeys(s.claimed for s in group))
        values = {"name": name, "claimed": claimed, "place": place(evidence)}
        status = Status.FAIL if solid else Status.REVIEW
        findings.append(
            Finding(name, status, "twice" if solid else "maybe_twice", values, evidence)
        )
    return findings
