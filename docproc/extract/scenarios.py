"""Scenarios that a book describes: found by structure, named by the guide.

What comes in: an application book and the scenario guide. What goes out: one
`Scenario` for each description, in the book's order. A name in a table of
contents, in a summary table, or in a list of plans is none: only a heading (or
a labelled name, or a table row) that a description follows counts.

How: headings that match the guide are seeds; their numbering style tells which
other headings of the same section are scenarios too, so a scenario that is not
in the guide is found by the company it keeps.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from docproc.documents.model import Document
from docproc.evidence import Evidence
from docproc.extract.columns import in_reading_order
from docproc.extract.headings import Heading, heading, is_contents_entry, run_in
from docproc.extract.model import Scenario
from docproc.extract.phrases import folded
from docproc.extract.scenario_names import NameMatch, match_name, read_as_official
from docproc.notice.scenarios import ScenarioGuide
from docproc.page import Line, Page, Table

LEAST_DESCRIPTION = 30
"""Characters of running text below which a heading is a mention, not a description."""

LEAST_PROSE = 15
"""A heading without a number is one only above a line of this length, or a label."""

_NAME_LABEL = re.compile(r"^(?:典型|应用)?场景(?:名称|名)\s*[:：]?\s*(.*)$")
_LABEL_NUMBER = re.compile(
    r"^[【\[（(]*(?:\d{1,2}[)）.、]?|[一二三四五六七八九十][)）、.])?[】\]]*"
)
_DASH = r"[—–―─－\-~～|/>→]+"
_TRIPLE = re.compile(rf"\s*(?:{_DASH}|一)\s*")
_LINK_TAIL = re.compile(r"(环节|方面|领域|类|部分|场景|的|典型|建设|情况|智能|[（(].*[)）])")


@dataclass(frozen=True, slots=True)
class _Text:
    """A line of the book with the page it stands on."""

    line: Line
    page: Page
    head: Heading | None
    contents: bool


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A heading that may name a scenario, with the text that follows it."""

    at: int
    style: str
    number: int | None
    claimed: str
    link: str | None
    match: NameMatch
    body: str
    labelled: bool


def scenarios_of(document: Document, guide: ScenarioGuide) -> tuple[Scenario, ...]:
    """All scenarios that the book describes, in its order, repeats included."""
    pages = [typed.page for typed in document.pages]
    texts = _without_refrains(_texts(pages), guide)
    links = _links_at(texts, guide)
    candidates = _candidates(texts, links, guide)
    told_at_once = _run_in_candidates(texts, links, guide)
    if _official(told_at_once) > _official(c for c in candidates if _is_seed(c)):
        candidates = told_at_once
    summary = _summary_links(pages, guide)
    chosen = [
        replace(c, link=c.link or summary.get(folded(c.claimed)))
        for c in _chosen(candidates, texts, guide)
    ]
    found = [(c.at, _scenario(c, texts, guide)) for c in chosen]
    described = {folded(s.claimed) for _, s in found}
    for scenario in _from_tables(pages, guide):
        if folded(scenario.claimed) not in described:
            found.append((_place(scenario, texts), scenario))
    return tuple(s for _, s in sorted(found, key=lambda pair: pair[0]))


def _texts(pages: Sequence[Page]) -> list[_Text]:
    """The book's lines without running headers, page numbers and contents pages."""
    repeated = Counter(
        folded(line.text) for page in pages for line in {*page.lines[:1], *page.lines[-1:]}
    )
    out = []
    for page in pages:
        entries = [is_contents_entry(line.text) for line in page.lines]
        contents = sum(entries) >= 4 and sum(entries) >= 0.3 * len(entries)
        for index, line in enumerate(in_reading_order(page)):
            edge = index in (0, len(page.lines) - 1)
            if not (edge and repeated[folded(line.text)] >= 3 and len(pages) >= 3):
                head = None if contents else heading(line.text)
                out.append(_Text(line, page, head, contents or is_contents_entry(line.text)))
    return out


def _without_refrains(texts: Sequence[_Text], guide: ScenarioGuide) -> list[_Text]:
    """Headings that come back three times are parts of descriptions, not headings."""
    official = {folded(n) for s in guide.scenarios for n in (s.name, *s.former)}
    times = Counter(folded(t.head.title) for t in texts if t.head and t.head.style != "plain")
    return [
        replace(t, head=None)
        if t.head and times[(title := folded(t.head.title))] >= 3 and title not in official
        else t
        for t in texts
    ]


def link_in(title: str, guide: ScenarioGuide) -> str | None:
    """The notice's link that a short heading names (生产作业环节), else None."""
    bare = _LINK_TAIL.sub("", folded(title))
    names = guide.link_names()
    for name in sorted(names, key=len, reverse=True):
        if bare == folded(name):
            return names[name]
    return None


def _links_at(texts: Sequence[_Text], guide: ScenarioGuide) -> list[str | None]:
    """For every line the link of the nearest heading above that names one."""
    current: str | None = None
    out = []
    for text in texts:
        if text.head is not None and not text.contents:
            named = link_in(text.head.title, guide)
            if named and (text.head.style != "plain" or "环节" in text.head.title):
                current = named
        out.append(current)
    return out


def _split_name(title: str, guide: ScenarioGuide) -> tuple[str, str | None, bool]:
    """(claimed name, link named with it, whether it is a 环节—场景—实例 triple)."""
    names = guide.link_names()
    plain = title.strip().strip("“”\"'【】[]「」《》")
    for name in sorted(names, key=len, reverse=True):
        rest = re.match(rf"^{name}(?:环节|类)?\s*(?:{_DASH}|一|[:：])\s*(.+)$", plain)
        if rest:
            return _first_part(rest.group(1), guide), names[name], True
    return _bare_name(plain, guide), None, False


def _first_part(rest: str, guide: ScenarioGuide) -> str:
    """The scenario's name of `场景名—实例名`; official names may hold a 一 themselves."""
    for scenario in guide.scenarios:
        for name in (scenario.name, *scenario.former):
            if rest.startswith(name):
                return name
    parts = [p for p in re.split(_DASH, rest) if p]
    if len(parts) == 1:
        parts = [p for p in _TRIPLE.split(rest) if p] or [rest]
    return _bare_name(parts[0], guide)


def _bare_name(name: str, guide: ScenarioGuide) -> str:
    """The name without quotes, a trailing 场景 and a remark in brackets."""
    known = {folded(n) for s in guide.scenarios for n in (s.name, *s.former)}
    bare = re.sub(r"[（(][^（()）]*[)）]$", "", name.strip(' :：“”"')).strip()
    for suffix in guide.name_suffixes:
        if bare.endswith(suffix) and len(bare) > len(suffix) + 1 and folded(bare) not in known:
            return bare[: -len(suffix)].rstrip('的典型“”" ')
    return bare


def _starts_with_label(text: str, guide: ScenarioGuide) -> bool:
    """Whether the line opens a part of a description (【痛点】…, 主要做法：…)."""
    bare = _LABEL_NUMBER.sub("", folded(text)).lstrip("【[(（")
    for label in guide.description_labels:
        rest = bare[len(label) :] if bare.startswith(label) else None
        if rest is not None and (not rest or rest[0] in "】]):：）。，,.、;；"):
            return True
    return False


def _body(texts: Sequence[_Text], start: int, styles: set[str]) -> str:
    """The running text after a heading, up to the next heading of these styles."""
    out = []
    for text in texts[start + 1 : start + 60]:
        head = text.head
        if head is not None and head.style in styles and len(head.title) <= 30:
            break
        out.append(text.line.text)
    return "\n".join(out)


def _candidates(
    texts: Sequence[_Text], links: Sequence[str | None], guide: ScenarioGuide
) -> list[_Candidate]:
    """Every heading that may name a scenario and has a description under it."""
    out = []
    for at, text in enumerate(texts):
        if text.contents:
            continue
        named = _NAME_LABEL.match(text.line.text.strip())
        if named:
            title = named.group(1) or _beside(texts, at)
            style, number = "name-label", None
            if _heads_column(title):
                continue
        elif text.head is not None and not _starts_with_label(text.line.text, guide):
            title, style, number = text.head.title, text.head.style, text.head.number
        else:
            continue
        candidate = _candidate(texts, at, title, style, number, links[at], guide)
        if candidate is not None:
            out.append(candidate)
    return out


_COLUMN = re.compile(
    r"(?:内容|做法|描述|方案|简介|情况|成效|效果|措施|说明|概述|环节|备注|序号|类别|编号|时间|系统|供应商)$"
)


def _heads_column(title: str) -> bool:
    """Whether a word beside 场景名称 is the head of a table's next column, and no name."""
    return bool(_COLUMN.search(folded(title)))


def _candidate(
    texts: Sequence[_Text],
    at: int,
    title: str,
    style: str,
    number: int | None,
    link: str | None,
    guide: ScenarioGuide,
) -> _Candidate | None:
    claimed, own_link, triple = _split_name(title, guide)
    if not 2 <= len(claimed) <= 30 or link_in(title, guide):
        return None
    shape = "triple" if triple else style
    stops = (
        {s for s in _ALL_STYLES if s != "plain"}
        if style != "plain"
        else set(_ALL_STYLES) - {"plain"}
    )
    body = _body(texts, at, {s for s in stops if _higher_or_same(s, style)})
    if sum(len(p) for p in body.split("\n") if len(p) >= 12) < LEAST_DESCRIPTION:
        return None
    following = next((t.line.text for t in texts[at + 1 : at + 2]), "")
    labelled = _starts_with_label(following, guide)
    if style == "plain" and not labelled and len(following) < LEAST_PROSE:
        return None  # a cell of a table: what follows is the next cell
    match = match_name(claimed, body[:600], guide)
    return _Candidate(at, shape, number, claimed, own_link or link, match, body, labelled)


def _official(candidates: Iterable[_Candidate]) -> int:
    """How many different scenarios of the guide the candidates name."""
    return len({c.match.scenario.number for c in candidates if c.match.scenario is not None})


def _run_in_candidates(
    texts: Sequence[_Text], links: Sequence[str | None], guide: ScenarioGuide
) -> list[_Candidate]:
    """Headings on one line with their descriptions: `（1）智能排产。公司部署…`."""
    opened = {
        at: found
        for at, text in enumerate(texts)
        if not text.contents and (found := run_in(text.line.text)) is not None
    }
    out = []
    for at, (head, rest) in opened.items():
        claimed, own_link, _ = _split_name(head.title, guide)
        if not 2 <= len(claimed) <= 30 or link_in(claimed, guide):
            continue
        if _starts_with_label(claimed + "：", guide):
            continue
        body = rest + "\n" + _text_until(texts, at, head.style, opened)
        if len(folded(body)) < LEAST_DESCRIPTION:
            continue
        match = match_name(claimed, body[:600], guide)
        link = own_link or links[at]
        out.append(_Candidate(at, head.style, head.number, claimed, link, match, body, False))
    return out


def _text_until(
    texts: Sequence[_Text], at: int, style: str, opened: Mapping[int, tuple[Heading, str]]
) -> str:
    """The lines after one up to the next heading, alone on its line or of the same style."""
    out = []
    for n in range(at + 1, min(at + 60, len(texts))):
        head = texts[n].head
        if n in opened and opened[n][0].style == style:
            break
        if head is not None and head.style != "plain" and len(head.title) <= 30:
            break
        out.append(texts[n].line.text)
    return "\n".join(out)


_ALL_STYLES = (
    "chapter",
    "scene",
    "cn",
    "cn-paren",
    "paren",
    "half-paren",
    "multi-2",
    "multi-3",
    "multi-4",
    "dot",
    "bare",
)


def _higher_or_same(style: str, of: str) -> bool:
    """Whether a heading of `style` ends a section headed in style `of`.

    Sub-points of a description are numbered too; only styles that stand at the
    same depth or above end it, in the usual order 一、（一）1.（1）①.
    """
    order = {
        s: i
        for i, s in enumerate(
            (
                "chapter",
                "cn",
                "bare",
                "multi-2",
                "cn-paren",
                "multi-3",
                "scene",
                "dot",
                "multi-4",
                "half-paren",
                "paren",
            )
        )
    }
    return order.get(style, 99) <= order.get(of, 98) or style == of


def _beside(texts: Sequence[_Text], at: int) -> str:
    """The value beside a label that stands alone: the next line of the same row."""
    box = texts[at].line.box
    for text in texts[at + 1 : at + 3]:
        other = text.line.box
        if box is None or other is None or (text.page == texts[at].page and other.same_row(box)):
            return text.line.text
    return ""


def _chosen(
    candidates: Sequence[_Candidate], texts: Sequence[_Text], guide: ScenarioGuide
) -> list[_Candidate]:
    """The candidates that are scenarios: seeds, and those that keep them company."""
    seeds = [c for c in candidates if _is_seed(c)]
    if not seeds:
        return [c for c in candidates if c.style in ("triple", "name-label")]
    styles = Counter(c.style for c in seeds)
    kept = {s for s, n in styles.items() if s != "plain" and (n >= 2 or len(seeds) == 1)}
    first, last = _section(seeds, candidates, texts, guide, kept)
    label_like = sum(c.labelled for c in seeds) >= 0.6 * len(seeds)
    out = []
    for candidate in candidates:
        company = (
            candidate.style in kept
            and first <= candidate.at <= last
            and (candidate.labelled or not label_like)
        )
        seed = candidate in seeds and (
            candidate.style in kept or candidate.match.match in ("exact", "former")
        )
        if (seed or company or candidate.style in ("triple", "name-label")) and not _planned(
            candidate, guide
        ):
            out.append(candidate)
    return _without_echoes(out)


def _is_seed(candidate: _Candidate) -> bool:
    match = candidate.match.match
    if candidate.style == "plain":
        return match in ("exact", "former") or (match == "similar" and candidate.labelled)
    return match != "none" and (
        match != "similar" or candidate.labelled or candidate.match.confidence >= 0.75
    )


def _section(
    seeds: Sequence[_Candidate],
    candidates: Sequence[_Candidate],
    texts: Sequence[_Text],
    guide: ScenarioGuide,
    kept: set[str],
) -> tuple[int, int]:
    """First and last line of the section that holds the scenarios."""
    first, last = seeds[0].at, seeds[-1].at
    for at in range(first, -1, -1):
        head = texts[at].head
        if head and head.style not in kept | {"plain"} and not link_in(head.title, guide):
            if any(word in head.title for word in guide.section_words):
                first = at
            break
    for at in range(last + 1, len(texts)):
        head = texts[at].head
        if (
            head
            and head.style not in kept | {"plain"}
            and not link_in(head.title, guide)
            and _outer(head, kept)
        ):
            return first, at
    return first, len(texts)


def _outer(head: Heading, kept: set[str]) -> bool:
    """Whether a heading stands above the scenarios' own headings."""
    return any(_higher_or_same(head.style, s.removeprefix("run-")) for s in kept) or not kept


def _planned(candidate: _Candidate, guide: ScenarioGuide) -> bool:
    """Whether the heading or its first sentence says that it is yet to be built."""
    opening = candidate.claimed + re.split(r"[。；]", candidate.body.replace("\n", ""))[0][:60]
    return any(word in opening for word in guide.planned_words)


def _without_echoes(candidates: Sequence[_Candidate]) -> list[_Candidate]:
    """Drop a labelled name that repeats the heading just above it."""
    out: list[_Candidate] = []
    for candidate in candidates:
        before = out[-1] if out else None
        echo = (
            before is not None
            and candidate.at - before.at <= 4
            and "name-label" in (candidate.style, before.style)
            and folded(candidate.claimed) in folded(before.claimed) + folded(candidate.claimed)
            and (
                folded(before.claimed) == folded(candidate.claimed)
                or candidate.match.scenario == before.match.scenario
            )
        )
        if not echo:
            out.append(candidate)
    return out


def _scenario(candidate: _Candidate, texts: Sequence[_Text], guide: ScenarioGuide) -> Scenario:
    text = texts[candidate.at]
    evidence = text.page.evidence(text.line)
    return _stated(
        candidate.claimed, candidate.match, candidate.link, evidence, text.line.confidence, guide
    )


def _stated(
    claimed: str,
    match: NameMatch,
    heading_link: str | None,
    evidence: Evidence,
    reading: float,
    guide: ScenarioGuide,
) -> Scenario:
    """The scenario as a fact; a name misread in one character counts as read right."""
    misread = read_as_official(claimed, guide) if match.match != "exact" else None
    if misread is not None and match.match != "former" and reading < 0.97:
        match = NameMatch(misread, "exact", 0.8, misread.name)
        claimed = misread.name
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


_DESCRIBES = (
    "内容",
    "做法",
    "描述",
    "方案",
    "简介",
    "情况",
    "成效",
    "效果",
    "措施",
    "说明",
    "概述",
)


def _from_tables(pages: Sequence[Page], guide: ScenarioGuide) -> list[Scenario]:
    """Scenarios that stand as rows of a table with a column that describes them."""
    out = []
    for page in pages:
        for table in page.tables:
            out.extend(_table_rows(page, table, guide))
    return out


def _columns(table: Table) -> tuple[int | None, int | None, list[int]]:
    """The columns that hold a scenario's name, its link, and its description."""
    heads = {c.column: folded(c.text) for c in table.row(0)}
    named = [k for k, t in heads.items() if "场景" in t and "名" in t]
    named += [k for k, t in heads.items() if t in ("场景", "典型场景", "应用场景", "智能场景")]
    told = [k for k, t in heads.items() if k not in named and any(w in t for w in _DESCRIBES)]
    link = next((k for k, t in heads.items() if "环节" in t), None)
    return (named[0] if named else None), link, told


def _summary_links(pages: Sequence[Page], guide: ScenarioGuide) -> dict[str, str]:
    """The link that a summary table gives each scenario, by folded name.

    A table that goes on over a page has its header on the first page only.
    """
    links: dict[str, str] = {}
    layout: tuple[int, int, int] | None = None  # name's column, link's column, columns
    for table in (t for page in pages for t in page.tables):
        name_at, link_at, _ = _columns(table)
        first = 1
        if name_at is not None and link_at is not None:
            layout = (name_at, link_at, table.columns)
        elif layout is not None and layout[2] == table.columns:
            name_at, link_at, first = layout[0], layout[1], 0
        else:
            layout = None
            continue
        for row in range(first, table.rows):
            name, cell = table.at(row, name_at), table.at(row, link_at)
            link = link_in(cell.text, guide) if cell else None
            if name and link:
                links.setdefault(folded(name.text), link)
    return links


def _table_rows(page: Page, table: Table, guide: ScenarioGuide) -> list[Scenario]:
    name_at, link_at, told = _columns(table)
    if name_at is None or not told:
        return []
    out = []
    for row in range(1, table.rows):
        name = table.at(row, name_at)
        body = "".join(c.text for k in told if (c := table.at(row, k)) is not None)
        if name is None or not name.text.strip() or len(folded(body)) < LEAST_DESCRIPTION // 2:
            continue
        claimed, own_link, _ = _split_name(name.text.replace("\n", ""), guide)
        link_cell = table.at(row, link_at) if link_at is not None else None
        link = own_link or (link_in(link_cell.text, guide) if link_cell else None)
        match = match_name(claimed, body, guide)
        out.append(_stated(claimed, match, link, page.evidence(name), name.confidence, guide))
    return out


def _place(scenario: Scenario, texts: Sequence[_Text]) -> int:
    """Where in the book's lines a table's scenario stands, for the order."""
    seen = scenario.evidence[0]
    for at, text in enumerate(texts):
        if (text.page.number, text.page.part) == (seen.page, seen.part) and (
            text.line.box is None or seen.box is None or text.line.box.bottom >= seen.box.top
        ):
            return at
    return len(texts)
