"""`report.html`: the whole campaign on one page that needs no network.

What comes in: an `Overview`, the notice's words, pictures. What goes out: HTML
files, by their path under the output directory: `report.html` alone, or, for a
large campaign, with one page a city under `report/`. Everything that was read
from papers is escaped by the template; the page allows no script but its own,
by its hash.
"""

from __future__ import annotations

import base64
import hashlib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import quote

from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape

from docproc.notice.scenarios import ScenarioGuide
from docproc.report import charts
from docproc.report.crops import PLACES_ASKED, Crop, Pictures
from docproc.report.ledger import Stamp, exchanged_text
from docproc.report.model import Report
from docproc.report.outfiles import distinct_names, plain
from docproc.report.view import (
    CHANGE_WORDS,
    CityView,
    Finding,
    Overview,
    Section,
    Standing,
    resolved,
    standing,
)
from docproc.report.wording import Wording
from docproc.rules.model import Check

_TEMPLATES = Path(__file__).parent / "templates"
SPLIT_DOSSIERS = 150
SPLIT_FINDINGS = 1_500
"""Above either, a page a city: a browser opens some 20 MB of pictures, not 200."""
_CHART_DOSSIERS = 80
_ITEMS = 40
"""Single things of one finding that the page shows."""
_PICTURES, _PICTURES_SPLIT = 3, 1
"""Pictures of one finding on the page of a small campaign, and of a large one."""


@dataclass(slots=True)
class _Figures:
    """The pictures of one page; each is written once, whatever points at it."""

    pictures: Pictures
    most: int = _PICTURES
    numbers: dict[str, int] = field(default_factory=dict)

    def of(self, finding: Finding) -> list[dict[str, Any]]:
        """At most `most` pictures of a finding's places, none twice."""
        shown: list[dict[str, Any]] = []
        seen: set[str] = set()
        for evidence in finding.evidence[:PLACES_ASKED]:
            crop = self.pictures.crop(evidence)
            if crop is None or crop.digest in seen:
                continue
            seen.add(crop.digest)
            shown.append(self._figure(crop, evidence.page))
            if len(shown) == self.most:
                break
        return shown

    def _figure(self, crop: Crop, page: int) -> dict[str, Any]:
        number = self.numbers.get(crop.digest)
        first = number is None
        if number is None:
            number = self.numbers[crop.digest] = len(self.numbers) + 1
        address = base64.b64encode(crop.jpeg).decode("ascii") if first else ""
        return {
            "number": number,
            "address": f"data:image/jpeg;base64,{address}" if first else "",
            "width": crop.width,
            "height": crop.height,
            "page": page,
        }


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page to be: its path under the output directory, the city that alone it tells
    of (None: the whole campaign), and how it is made."""

    name: str
    city: CityView | None
    build: Callable[[], bytes]


def pages(
    overview: Overview,
    wording: Wording,
    guide: ScenarioGuide | None,
    pictures: Pictures,
) -> Iterator[Sheet]:
    """The page, or pages; none is made before its `build` is called."""
    environment = _environment(wording.words.page_title)
    if not _large(overview):

        def whole() -> bytes:
            shown = _holders(overview, overview.cities, wording, _Figures(pictures))
            return _render(environment, overview, guide, shown, {})

        yield Sheet("report.html", None, whole)
        return
    names = distinct_names(c.name for c in overview.cities)
    links = {n: f"report/{quote(name)}.html" for n, name in enumerate(names)}

    def front() -> bytes:
        inbox = Overview(overview.report, (), overview.inbox)
        shown = _holders(inbox, (), wording, _Figures(pictures, _PICTURES_SPLIT))
        return _render(environment, overview, guide, shown, links)

    def part(city: CityView) -> bytes:
        one = Overview(overview.report, (city,), ())
        shown = _holders(one, one.cities, wording, _Figures(pictures, _PICTURES_SPLIT))
        return _render(environment, one, guide, shown, {}, part=city.name)

    yield Sheet("report.html", None, front)
    for name, city in zip(names, overview.cities, strict=True):
        yield Sheet(f"report/{name}.html", city, partial(part, city))


def run_stamp(report: Report) -> Stamp:
    """Where a page says when the run was; the words are text of the template's own."""
    began = report.run.started_at[:16].replace("T", " ")
    return Stamp(f'<p class="quiet">{began}　共 ', exchanged_text)


def _large(overview: Overview) -> bool:
    return len(overview.dossiers) > SPLIT_DOSSIERS or len(overview.findings) > SPLIT_FINDINGS


def _environment(title: str) -> Environment:
    environment = Environment(
        loader=FileSystemLoader(_TEMPLATES),
        autoescape=select_autoescape(default=True, default_for_string=True),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["plain"] = plain
    environment.globals["title"] = title
    return environment


def _render(
    environment: Environment,
    overview: Overview,
    guide: ScenarioGuide | None,
    holders: Sequence[Mapping[str, Any]],
    links: Mapping[int, str],
    part: str | None = None,
) -> bytes:
    style = (_TEMPLATES / "report.css").read_text(encoding="utf-8")
    script = (_TEMPLATES / "report.js").read_text(encoding="utf-8")
    page = environment.get_template("report.html.j2").render(
        report=overview.report,
        part=part,
        style=style,
        script=script,
        style_hash=_hash(style),
        script_hash=_hash(script),
        totals=_totals(overview),
        cities=[_city_card(c, n, links) for n, c in enumerate(overview.cities)],
        bars=charts.city_bars(overview) if not part else None,
        heat=charts.heat_map(overview),
        coverage=_coverage(overview, guide),
        guide=guide,
        holders=holders,
        rules=_rules(overview),
        changes=[CHANGE_WORDS[c] for c in ("open", "new")] if overview.second_round else [],
        split=bool(links),
    )
    return page.encode("utf-8", "replace")


def _hash(text: str) -> str:
    digest = hashlib.sha256(text.encode()).digest()
    return f"sha256-{base64.b64encode(digest).decode()}"


def _totals(overview: Overview) -> list[tuple[str, int, str]]:
    count = Counter(f.section for f in overview.findings)
    whole = sum(not d.findings for _, d in overview.dossiers)
    waived = sum(standing(c) is Standing.WAIVED for x in overview.cities for c in x.checks())
    return [
        ("申报材料", len(overview.dossiers), "plain"),
        ("未发现问题", whole, "good"),
        *((part.value, count[part], kind) for part, kind in charts.PART_CLASSES.items()),
        ("已豁免", waived, "plain"),
        *(
            (word, overview.changes[change], "good" if change == "resolved" else "plain")
            for change, word in CHANGE_WORDS.items()
            if overview.second_round
        ),
    ]


def _coverage(overview: Overview, guide: ScenarioGuide | None) -> charts.Chart | None:
    if guide is None or not overview.dossiers:
        return None
    if len(overview.dossiers) > _CHART_DOSSIERS and len(overview.cities) > 1:
        return charts.city_coverage(overview.cities, guide)
    return charts.dossier_coverage(overview.dossiers, guide)


def _rules(overview: Overview) -> list[tuple[str, str]]:
    found = {f.check.code: f.check.title for f in overview.findings}
    return sorted(found.items())


def _city_card(city: CityView, number: int, links: Mapping[int, str]) -> dict[str, Any]:
    count = Counter(f.section for f in city.all_findings)
    return {
        "name": city.name,
        "link": links.get(number, f"#city-{number}"),
        "dossiers": len(city.dossiers),
        "whole": sum(not d.findings for d in city.dossiers),
        "parts": [(p.value, count[p], kind) for p, kind in charts.PART_CLASSES.items()],
        "complete": city.complete,
    }


def _holders(
    overview: Overview, cities: Iterable[CityView], wording: Wording, figures: _Figures
) -> list[dict[str, Any]]:
    """Inbox, then each city: its own papers, then its dossiers."""
    out = []
    inbox_checks = overview.report.inbox.checks
    if overview.inbox:
        out.append(_holder("收件目录", "", None, overview.inbox, inbox_checks, wording, figures))
    for number, city in enumerate(cities):
        anchor = f"city-{number}"
        title = f"{city.name}（市级材料）"
        own = _holder(title, city.name, None, city.findings, city.entry.checks, wording, figures)
        out.append(own | {"anchor": anchor, "city_starts": city.name})
        for dossier in city.dossiers:
            entry = dossier.entry
            shown = _holder(
                f"{dossier.anchor} {dossier.name}",
                city.name,
                entry.uscc,
                dossier.findings,
                entry.checks,
                wording,
                figures,
            )
            out.append(shown | {"anchor": f"{anchor}-{dossier.anchor}", "id": entry.id})
    return out


def _holder(
    title: str,
    city: str,
    uscc: str | None,
    findings: Sequence[Finding],
    checks: Sequence[Check],
    wording: Wording,
    figures: _Figures,
) -> dict[str, Any]:
    waits = wording.waiting(findings)
    return {
        "title": title,
        "city": city,
        "uscc": uscc,
        "id": "",
        "anchor": "inbox",
        "city_starts": "",
        "resolved": [
            f"{c.code} {wording.words.topics.get(c.code, c.title)}" for c in resolved(checks)
        ],
        "findings": [_finding(f, wording, figures, waits.get(f.number, ())) for f in findings],
    }


def _finding(
    finding: Finding, wording: Wording, figures: _Figures, after: tuple[Finding, ...]
) -> dict[str, Any]:
    check = finding.check
    message, items = wording.told(finding)
    if len(items) > _ITEMS:
        items = (*items[:_ITEMS], f"等共{len(items)}处，见材料缺项清单")
    return {
        "number": finding.number,
        "code": check.code,
        "title": wording.topic(finding),
        "clause": check.clause,
        "part": finding.section.value,
        "kind": charts.PART_CLASSES[finding.section],
        "severity": finding.weighed.replace("\n", ""),
        "waits": wording.waits(after) if after else "",
        "decided": finding.decided_by,
        "internal": finding.section is Section.RESCAN,
        "message": message,
        "items": items,
        "where": wording.where(finding).split("\n"),
        "remedy": "" if after else wording.remedy(finding),
        "decision": check.decision,
        "change": CHANGE_WORDS.get(check.change or "", ""),
        "figures": figures.of(finding),
    }
