"""A scenario as a fact: a name misread in one character counts as read right.

What comes in: what a book claims, how the guide knows it, where it stands and how surely that was
read. What goes out: the `Scenario`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from docproc.chinese.lookalike import could_be_misread
from docproc.evidence import Evidence
from docproc.extract.model import Scenario
from docproc.extract.scenarios.candidate import KNOWN, LEAST_DESCRIPTION
from docproc.extract.scenarios.lines import link_in
from docproc.extract.scenarios.names import NameMatch, match_name, read_as_official, without_specks
from docproc.extract.scenarios.naming import split_name
from docproc.extract.scenarios.others import told_of_others
from docproc.extract.scenarios.parts import is_no_scenario
from docproc.extract.scenarios.plans import answers_put_off, speaks_of_plans
from docproc.extract.wording.phrases import folded
from docproc.notice.scenarios import ScenarioGuide
from docproc.page import Cell, Page

WELL_READ, HARDLY_READ = 0.97, 0.85
"""Confidence of a line from which each of its characters is what the paper says, and below which
any of them may be another."""
UNSURE = 0.65
"""What a name is trusted that differs from the guide's in one character: below what is told."""


def stated(
    claimed: str,
    match: NameMatch,
    heading_link: str | None,
    evidence: Evidence,
    reading: float,
    guide: ScenarioGuide,
    share: float = 1.0,
) -> Scenario:
    """The scenario as a fact; a name misread in one character counts as read right.

    `reading` is the certainty of the whole line, `share` the name's part of its characters:
    in a long line of which one sign is unsure the name is most likely read well. One that
    differs in characters which are not taken for one another (检测, 检验) is left to a
    person, unless the line was hardly read at all.
    """
    claimed = without_specks(claimed) if match.match in KNOWN else claimed
    misread = read_as_official(claimed, guide) if match.match != "exact" else None
    if misread is not None and match.match != "former" and reading**share < WELL_READ:
        if reading < HARDLY_READ or could_be_misread(claimed, misread.name):
            match = NameMatch(misread, "exact", 0.8, misread.name)
            claimed = misread.name
        else:
            match = NameMatch(misread, "similar", UNSURE, misread.name)
    official = match.scenario
    link = guide.element_link(official.link) if official else heading_link
    return Scenario(
        claimed=claimed,
        number=official.number if official else None,
        name=official.name if official else None,
        guide_link=official.link if official else None,
        link=link,
        match=match.match,
        confidence=round(min(match.confidence, max(reading, 0.5)), 3),
        evidence=(replace(evidence, confidence=round(reading, 3)),),
        nearest=match.nearest,
        heading_link=heading_link,
    )


def of_cell(
    page: Page, name: Cell, told: Sequence[str], link: str | None, guide: ScenarioGuide
) -> Scenario | None:
    """The scenario that a cell names and `told` describes, if they do: nothing for what is put
    off, another body's, or no scenario. `link` where the name tells none of its own."""
    body = "".join(told)
    claimed, own_link, _ = split_name(name.text.replace("\n", ""), guide)
    if len(folded(body)) < LEAST_DESCRIPTION or answers_put_off(told):
        return None
    if any(speaks_of_plans(claimed, text, guide) for text in told):
        return None
    match = match_name(claimed, body[:600], guide)
    if told_of_others(claimed, body, match, guide):
        return None
    if match.scenario is None and (is_no_scenario(claimed, body) or link_in(claimed, guide)):
        return None
    place = page.evidence(name)
    return stated(claimed, match, own_link or link, place, name.confidence, guide)
