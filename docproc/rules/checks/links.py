"""links: does every link (环节) that the notice names have a scenario of its own?"""

from __future__ import annotations

from collections.abc import Mapping

from docproc.extract.model import Scenario
from docproc.notice.names import GuideLinkName, LinkName, PaperName
from docproc.rules.model import Status
from docproc.rules.outcome import Finding, Options, Outcome
from docproc.rules.scenario_counts import short_of_total, skipped, unplaced, unseen
from docproc.rules.search import search
from docproc.rules.subject import Subject

REASONS = {
    "absent": frozenset({"link"}),
    "unread": frozenset({"link", "pages"}),
    "skips": frozenset({"link", "skipped"}),
    "named": frozenset({"link", "hidden"}),
    "stated": frozenset({"link", "total"}),
    "weak": frozenset({"link", "names"}),
}


class LinksOptions(Options):
    """`links` to be covered; `weak_guide_links`: for a link, the guide's links that
    count for it only with a person's word."""

    links: tuple[LinkName, ...]
    types: tuple[PaperName, ...]
    weak_guide_links: Mapping[LinkName, tuple[GuideLinkName, ...]] = {}


def check(subject: Subject, spec: LinksOptions) -> Outcome:
    """An item for each link without a scenario, or with doubtful ones only."""
    assert subject.dossier is not None
    scenarios = subject.dossier.scenarios
    looked = search(subject, spec.types)
    looked_at = tuple(e for s in scenarios for e in s.evidence[:1])
    findings = []
    for link in spec.links:
        mine = [s for s in scenarios if link in (s.link, s.heading_link)]
        if any(_solid(s, link, spec) for s in mine):
            continue
        if not mine and looked.complete and (jumped := skipped(scenarios)):
            values = {"link": link, "skipped": str(jumped)}
            findings.append(Finding(link, Status.REVIEW, "skips", values, looked_at))
            continue
        hidden = unseen(subject.dossier) or unplaced(scenarios)
        if not mine and looked.complete and hidden:
            values = {"link": link, "hidden": str(hidden)}
            findings.append(Finding(link, Status.REVIEW, "named", values, looked_at))
            continue
        if not mine and looked.complete and (total := short_of_total(subject.dossier)):
            values = {"link": link, "total": str(total)}
            findings.append(Finding(link, Status.REVIEW, "stated", values, looked_at))
            continue
        if not mine:
            findings.append(looked.absence(link, link=link))
            continue
        names = "、".join(dict.fromkeys(s.claimed for s in mine))
        evidence = tuple(e for s in mine for e in s.evidence[:1])
        values = {"link": link, "names": names}
        findings.append(Finding(link, Status.REVIEW, "weak", values, evidence))
    return Outcome(tuple(findings), looked_at, looked.searched, looked.unread)


def _solid(scenario: Scenario, link: str, spec: LinksOptions) -> bool:
    """Whether the scenario covers the link for certain, by the guide or by the book's heading."""
    if scenario.match != "exact":
        return False
    return scenario.guide_link not in spec.weak_guide_links.get(link, ())
