"""Charts of the web page as plain geometry, which its template draws as SVG.

What comes in: an `Overview`. What goes out: `Chart`s of rectangles and labels
with class names; colours are the style sheet's. Texts are not escaped here: the
template does that.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from docproc.notice.rules import code_order
from docproc.notice.scenarios import ScenarioGuide
from docproc.report.applicant_sheets import scenario_matches
from docproc.report.view import CityView, DossierView, Overview, Section

_NAME = 150
"""Room for names at the left, in pixels."""
_NAME_LETTERS = 11
PART_CLASSES = {
    Section.MUST: "must",
    Section.SHOULD: "should",
    Section.LOOK: "look",
    Section.RESCAN: "rescan",
}
_MATCH_WORDS = {"exact": "名称一致", "former": "往年名称", "similar": "名称近似"}


@dataclass(frozen=True, slots=True)
class Mark:
    """A rectangle; `title` is what a reader sees when pointing at it."""

    x: float
    y: float
    width: float
    height: float
    kind: str
    title: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class Label:
    """A text; `upright` turns it by 90 degrees."""

    x: float
    y: float
    text: str
    kind: str = "name"
    upright: bool = False
    title: str = ""


@dataclass(frozen=True, slots=True)
class Chart:
    """A drawing of `width` × `height` pixels and what it shows."""

    about: str
    width: float
    height: float
    marks: tuple[Mark, ...]
    labels: tuple[Label, ...]


def city_bars(overview: Overview) -> Chart:
    """One bar a city: findings by how they are told."""
    full, step = 620.0, 26
    most = max((len(c.all_findings) for c in overview.cities), default=0) or 1
    marks: list[Mark] = []
    labels: list[Label] = []
    for row, city in enumerate(overview.cities):
        y = row * step + 4
        labels.append(_name(city.name, y + 13))
        count = Counter(f.section for f in city.all_findings)
        x = float(_NAME)
        for part, kind in PART_CLASSES.items():
            width = count[part] / most * full
            if count[part]:
                title = f"{city.name} {part.value} {count[part]}项"
                shown = str(count[part]) if width > 16 else ""
                marks.append(Mark(_r(x), y, _r(width), 18, kind, title, shown))
            x += width
        total = sum(count.values())
        labels.append(Label(_r(x + 6), y + 13, f"{total}项" if total else "齐全", "value"))
    height = max(len(overview.cities), 1) * step + 6
    return Chart("各市问题数", _NAME + full + 60, height, tuple(marks), tuple(labels))


def heat_map(overview: Overview) -> Chart:
    """Cities down, rules across: how many holders have a finding."""
    titles = {c.code: c.title for city in overview.cities for c in city.checks()}
    codes = sorted(titles, key=code_order)
    side, top = 15, 40
    marks: list[Mark] = []
    labels = [
        Label(_NAME + n * side + 10, top - 4, code, "code", upright=True, title=titles[code])
        for n, code in enumerate(codes)
    ]
    counts = [Counter(f.check.code for f in city.all_findings) for city in overview.cities]
    # One finding in a small campaign is not yet a hot spot.
    most = max((5, *(n for count in counts for n in count.values())))
    for row, (city, count) in enumerate(zip(overview.cities, counts, strict=True)):
        y = top + row * 20
        labels.append(_name(city.name, y + 14))
        for n, code in enumerate(codes):
            found = count[code]
            title = f"{city.name} {code} {titles[code]}：{found}份"
            kind = f"heat{_level(found / most)}" if found else "heat0"
            shown = str(found) if found else ""
            marks.append(Mark(_NAME + n * side, y, side - 1, 18, kind, title, shown))
    width = _NAME + len(codes) * side + 4
    return Chart("各市×规则", width, top + 20 * len(counts) + 4, tuple(marks), tuple(labels))


def _level(share: float) -> int:
    """1 … 5 of a share in 0 … 1."""
    return min(int(share * 5) + 1, 5)


def dossier_coverage(
    dossiers: Sequence[tuple[CityView, DossierView]], guide: ScenarioGuide
) -> Chart:
    """Dossiers down, the guide's scenarios across."""
    rows: list[tuple[str, Mapping[int, tuple[str, str]]]] = []
    for _, dossier in dossiers:
        matches = scenario_matches(dossier.entry)
        rows.append(
            (dossier.name, {n: (f"match-{m}", _MATCH_WORDS[m]) for n, m in matches.items()})
        )
    return _scenario_chart("场景覆盖：申报单位×40个场景", rows, guide)


def city_coverage(cities: Sequence[CityView], guide: ScenarioGuide) -> Chart:
    """Cities down, the guide's scenarios across: the share of dossiers that describe each."""
    rows: list[tuple[str, Mapping[int, tuple[str, str]]]] = []
    for city in cities:
        count = Counter(n for d in city.dossiers for n in scenario_matches(d.entry))
        whole = len(city.dossiers) or 1
        rows.append(
            (
                city.name,
                {n: (f"share{_level(k / whole)}", f"{k}/{whole}份") for n, k in count.items()},
            )
        )
    return _scenario_chart("场景覆盖：各市×40个场景", rows, guide)


def _scenario_chart(
    about: str, rows: Sequence[tuple[str, Mapping[int, tuple[str, str]]]], guide: ScenarioGuide
) -> Chart:
    side, gap, top = 22, 8, 46
    marks: list[Mark] = []
    labels: list[Label] = []
    left: dict[int, float] = {}
    x = float(_NAME)
    for link in guide.links:
        labels.append(Label(x, 12, link.name, "link"))
        for scenario in (s for s in guide.scenarios if s.link == link.name):
            left[scenario.number] = x
            title = f"{scenario.number} {scenario.name}"
            labels.append(Label(x + side / 2, top - 8, str(scenario.number), "code", title=title))
            x += side
        x += gap
    names = {s.number: s.name for s in guide.scenarios}
    for row, (name, cells) in enumerate(rows):
        y = top + row * 20
        labels.append(_name(name, y + 14))
        for number, at in left.items():
            kind, word = cells.get(number, ("match-none", "未描述"))
            title = f"{name}：{number} {names[number]} {word}"
            marks.append(Mark(at, y, side - 2, 18, kind, title))
    return Chart(about, x, top + 20 * len(rows) + 4, tuple(marks), tuple(labels))


def _name(text: str, y: float) -> Label:
    shown = text if len(text) <= _NAME_LETTERS else f"{text[: _NAME_LETTERS - 1]}…"
    return Label(_NAME - 8, y, shown, "name", title=text)


def _r(value: float) -> float:
    return round(value, 1)
