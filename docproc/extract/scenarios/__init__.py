"""Scenarios that a book describes: found by structure, named by the guide.

What comes in: an application book and the scenario guide. What goes out: one
`Scenario` for each description, in the book's order. A name in a table of
contents, in a summary table, or in a list of plans is none: only a heading (or
a labelled name, or a table row) that a description follows counts.

`lines` → `described`, `run_in` (what may be one) → `choice` (what is one), else `own` (the firm's
own names alone); `openings`, `prose`, `frames`, and `tables`, `headed`, `banded`, `spanned`,
`captioned` and `celled` for books without headings; `standing` for what these left out among the
names that it finds too, and where they find none; `among` puts what several tell together;
`plans` tells what is yet to be built, `others` what is somebody else's, `parts` what is none of
any name; `totals` how many the book says there are; `naming` takes a title apart, `names` maps it
to the guide.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence, Set
from dataclasses import replace

from docproc.chinese.text import plain
from docproc.documents.model import Document
from docproc.evidence import Box, Evidence
from docproc.extract.model import Scenario, ScenariosTold
from docproc.extract.scenarios.again import told_once
from docproc.extract.scenarios.among import guide_numbers, with_those_among
from docproc.extract.scenarios.banded import banded_scenarios
from docproc.extract.scenarios.behind import behind_candidates
from docproc.extract.scenarios.candidate import Candidate
from docproc.extract.scenarios.captioned import captioned_scenarios
from docproc.extract.scenarios.celled import celled_scenarios
from docproc.extract.scenarios.choice import (
    chosen,
    is_seed,
    official_named,
    without_copies,
)
from docproc.extract.scenarios.described import heading_candidates
from docproc.extract.scenarios.frames import framed_candidates
from docproc.extract.scenarios.goeson import with_lying_tables_joined
from docproc.extract.scenarios.headed import carded_scenarios, headed_scenarios
from docproc.extract.scenarios.lines import (
    BookLine,
    book_lines,
    links_at,
    with_halves_joined,
    without_refrains,
)
from docproc.extract.scenarios.mapped import lists_names
from docproc.extract.scenarios.naming import names_paper
from docproc.extract.scenarios.numberedlabels import with_plain_labels
from docproc.extract.scenarios.openings import STOPPED, opening_candidates
from docproc.extract.scenarios.others import is_others, others_at
from docproc.extract.scenarios.own import own_named
from docproc.extract.scenarios.plans import is_planned, planned_at
from docproc.extract.scenarios.prose import counted_candidates, marked_candidates, prose_candidates
from docproc.extract.scenarios.run_in import run_in_candidates
from docproc.extract.scenarios.sidecolumn import with_side_columns
from docproc.extract.scenarios.sidelines import with_side_tables
from docproc.extract.scenarios.spanned import spanned_scenarios
from docproc.extract.scenarios.standing import standing_candidates
from docproc.extract.scenarios.stated import stated
from docproc.extract.scenarios.summary import in_summary, summary_links
from docproc.extract.scenarios.tables import table_scenarios
from docproc.extract.scenarios.totals import stated_total
from docproc.extract.wording.phrases import folded
from docproc.notice.scenarios import ScenarioGuide
from docproc.page import Page


def told_in(document: Document, guide: ScenarioGuide) -> ScenariosTold:
    """What a book says of scenarios: those it describes, repeats included, and how many it names.

    Names in plans and tables of contents do not count, unless the book describes and names none
    elsewhere: where the plans end may have been missed. A book that names none at all and has a
    chapter on scenarios counts as naming one: what it tells was not understood.
    """
    received = [with_plain_labels(with_side_columns(t.page)) for t in document.pages]
    pages = with_lying_tables_joined(received, guide)
    texts = without_refrains(with_halves_joined(book_lines(pages), guide), guide)
    plans = planned_at(texts, guide)
    elsewhere = [a or b for a, b in zip(plans, others_at(texts, guide), strict=True)]
    lists = {
        (text.page.file, text.page.number, text.line.box)
        for text in texts
        if text.line.box is not None and lists_names(text, guide)
    }
    links = "|".join(map(re.escape, guide.link_names()))
    heads = re.compile(f"(?:(?:所属|对应)?环节:?)?(?:{links})+")
    described = tuple(
        one  # 工厂建设 heads what a table tells of its scenarios
        for one in _described(pages, texts, elsewhere, guide)
        if not (heads.fullmatch(folded(one.claimed)) or _NO_NAME.fullmatch(folded(one.claimed)))
        and not _stands_in(one, lists)
    )
    named = _named((t for t, plan in zip(texts, plans, strict=True) if not plan), guide)
    if not described:
        named = named or _named(texts, guide) or int(_has_section(texts, guide))
    return ScenariosTold(described, named, stated_total(texts, plans, guide))


def _stands_in(one: Scenario, lists: Set[tuple[str, int, Box | None]]) -> bool:
    """Whether a name stands in a line of names: 工厂建设（2）：数字孪生工厂构建；…."""
    first = one.evidence[0] if one.evidence else None
    return first is not None and (first.file, first.page, first.box) in lists


_NO_NAME = re.compile(
    r"[\W\d_]*|(?:典型|应用|智能|建设)*场景(?:名称|描述|情况)?\d*|.*(?:填写|填报)[)）]?"
)
"""What is no name of anything: a number, the word for scenarios, how to fill in a form."""


def _named(texts: Iterable[BookLine], guide: ScenarioGuide) -> int:
    """How many of the guide's scenarios these lines name, a table of contents aside."""
    shown = "".join(folded(text.line.text) for text in texts if not text.contents)
    return sum(folded(scenario.name) in shown for scenario in guide.scenarios)


SECTION_LINES = 8
"""Lines of text under a heading on scenarios that show it to be more than a mention."""


def _has_section(texts: Sequence[BookLine], guide: ScenarioGuide) -> bool:
    """Whether a numbered heading says 场景 and text stands under it, whatever its design."""
    return any(
        text.head is not None
        and text.head.style != "plain"
        and not text.contents
        and any(word in text.head.title for word in guide.section_words)
        and at + SECTION_LINES < len(texts)
        for at, text in enumerate(texts)
    )


def scenarios_of(document: Document, guide: ScenarioGuide) -> tuple[Scenario, ...]:
    """All scenarios that the book describes, in its order, repeats included."""
    return told_in(document, guide).described


def _described(
    pages: Sequence[Page],
    texts: Sequence[BookLine],
    plans: Sequence[bool],
    guide: ScenarioGuide,
) -> tuple[Scenario, ...]:
    links = links_at(texts, guide)
    by_headings, told_at_once = (
        [
            c
            for c in without_copies(found)
            if not (plans[c.at] or is_others(c, guide))
            and not in_summary(texts[c.at].page, texts[c.at].line, guide)
        ]
        for found in (
            heading_candidates(texts, links, guide),
            run_in_candidates(texts, links, guide),
        )
    )
    candidates = by_headings
    seeds = [c for c in candidates if is_seed(c)]
    numbered = any(c.style != "plain" for c in seeds)
    if official_named(told_at_once) >= official_named(seeds) + numbered and told_at_once:
        candidates = told_at_once
    kept = chosen(candidates, texts, guide)
    marked = marked_candidates(texts, guide)
    behind = behind_candidates(texts, links, guide)
    in_prose = [
        [
            c
            for c in without_copies(told)
            if not (plans[c.at] or is_planned(c, guide) or is_others(c, guide))
        ]
        for told in (
            opening_candidates(texts, links, guide),
            prose_candidates(texts, guide),
            counted_candidates(texts, guide),
            behind if guide_numbers(kept) <= guide_numbers(behind) else [],  # references else
            marked if guide_numbers(kept) <= guide_numbers(marked) else [],  # or headings say more
            _framed(kept, texts, guide) if kept or not own_named(by_headings, texts, guide) else [],
        )
    ]
    for told in in_prose:
        built = told
        if any(c.style != "plain" for c in kept):
            built = [c for c in told if c.style != STOPPED]
        if _names_more(built, kept):
            others = [c for other in in_prose for c in other]
            kept = with_those_among(built, others, texts, guide)
    standing = [
        c
        for c in standing_candidates(texts, links, guide)
        if not (plans[c.at] or is_planned(c, guide) or is_others(c, guide))
    ]
    shared = len(guide_numbers(kept) & guide_numbers(standing))
    if shared >= max(LEAST_SHARED, MOSTLY_SHARED * len(guide_numbers(kept))):
        kept = with_those_among(kept, standing, texts, guide, pages=1)
    summary = summary_links(pages, guide)
    linked = [replace(c, link=c.link or summary.get(folded(c.claimed))) for c in kept]
    found = [(c.at, _of_candidate(c, texts, guide)) for c in linked]
    described = {folded(s.claimed) for _, s in found}
    drawn, later = table_scenarios(pages, guide)
    found = [(at, s) for at, s in found if not _is_put_off(s, texts[at], later)]
    rows = {s.evidence[0] for s in drawn}  # a row may be a table's, and a table of its own
    drawn += [s for s in headed_scenarios(pages, guide) if s.evidence[0] not in rows]
    rows |= {s.evidence[0] for s in drawn}
    drawn += [s for s in banded_scenarios(pages, guide) if s.evidence[0] not in rows]
    sided = [with_side_tables(page, guide) for page in pages]
    at_side = {s.evidence[0]: s for s in spanned_scenarios(sided, guide)}
    # A band across the table names the link of what the rows alone tell without one.
    drawn = [s for s in drawn if s.heading_link or s.evidence[0] not in at_side]
    rows = {s.evidence[0] for s in drawn}
    drawn += [s for place, s in at_side.items() if place not in rows]
    if not drawn:
        drawn = captioned_scenarios(pages, guide)
    cards = [] if drawn else carded_scenarios(pages, guide) or celled_scenarios(pages, guide)
    if sum(folded(s.claimed) in described for s in cards) >= max(LEAST_SHARED, len(cards) / 2):
        # Both readers read the same cards, each with gaps of its own.
        numbers = {s.number for _, s in found}
        drawn = [s for s in cards if s.number is not None and s.number not in numbers]
    elif len(cards) > len(found):
        found, drawn, described = [], cards, set()
    if not (found or drawn):  # the guide knows none of its names
        own = max((own_named(c, texts, guide) for c in (by_headings, told_at_once)), key=len)
        found = [(c.at, _of_candidate(c, texts, guide)) for c in own]
    read = [s for _, s in found] + drawn
    alone = guide_numbers(standing)  # nothing that was read is lost for names that stand alone
    if len(alone) > STANDING_MORE * len(read) and all(s.number in alone for s in read):
        found, drawn = [(c.at, _of_candidate(c, texts, guide)) for c in standing], []
    twice = _abreast(drawn)  # its label may have been read for both
    found = [(at, s) for at, s in found if not any(_in_row(s, other) for other in twice)]
    for scenario in drawn:
        at = _place(scenario, texts)
        planned = at < len(texts) and plans[at]
        if scenario.match == "none" and names_paper(scenario.claimed):
            continue
        new = folded(scenario.claimed) not in described or scenario in twice
        new = new or _stands_elsewhere(scenario, drawn, found)
        if new and not planned:
            found = [(n, s) for n, s in found if not _is_read_on(s, scenario)]
            found.append((at, scenario))
    return tuple(s for _, s in told_once(found, texts, guide))


def _framed(
    kept: Sequence[Candidate], texts: Sequence[BookLine], guide: ScenarioGuide
) -> list[Candidate]:
    """Names in a frame, where headings tell nothing or the same lines in part: a list of honours
    or of spending has frames of its own beside what the headings describe."""
    found = framed_candidates(texts, guide)
    lines = {c.at for c in found}
    shared = sum(c.at in lines for c in kept)
    of_them = 2 * shared >= len(kept) and guide_numbers(kept) <= guide_numbers(found)
    return found if of_them else []


def _abreast(drawn: Sequence[Scenario]) -> list[Scenario]:
    """Those of a table's scenarios that stand in two columns of one row."""
    return [s for s in drawn if any(o is not s and _in_row(o, s) for o in drawn)]


def _stands_elsewhere(
    scenario: Scenario, drawn: Sequence[Scenario], found: Sequence[tuple[int, Scenario]]
) -> bool:
    """Whether what was found under a table's name stands in another row with that name: the book's
    tables tell of the scenario twice."""
    same = [s for s in drawn if folded(s.claimed) == folded(scenario.claimed)]
    told = [s for _, s in found if folded(s.claimed) == folded(scenario.claimed)]
    return not any(_in_row(s, scenario) for s in told) and any(
        _in_row(s, other) for s in told for other in same if other is not scenario
    )


def _in_row(one: Scenario, other: Scenario) -> bool:
    """Whether two names of one scenario stand in one row of a page."""
    a, b = one.evidence[0], other.evidence[0]
    same = one.number == other.number and (a.file, a.page, a.part) == (b.file, b.page, b.part)
    return bool(same and a.box and b.box and a.box.same_row(b.box))


STANDING_MORE = 2
"""Names that stand alone count for themselves where they are more than so many times as many as
all that was read, of a design that nothing else knows."""
LEAST_SHARED, MOSTLY_SHARED = 2, 0.8
"""So many scenarios of cards that headings were read for too make those of both one list; such a
share of what was read that names standing alone tell too makes the others among them part of it."""


def _is_put_off(scenario: Scenario, text: BookLine, later: Sequence[Evidence]) -> bool:
    """Whether a name was found in the cell of a row that says that it is yet to be built."""
    line = scenario.evidence[0]
    for cell in later:
        if (line.file, line.page, line.part) != (cell.file, cell.page, cell.part):
            continue
        if line.box is not None and cell.box is not None:
            if cell.box.covers(line.box, 0.6):
                return True
        elif "表" in (text.line.where or "") and folded(scenario.claimed) in folded(
            cell.text or ""
        ):
            return True
    return False


def _is_read_on(scenario: Scenario, row: Scenario) -> bool:
    """Whether a heading is the name in a table's row, read on into the column beside it, or the
    first line of it."""
    line, cell = scenario.evidence[0], row.evidence[0]
    if (line.file, line.page) != (cell.file, cell.page) or not (line.box and cell.box):
        return False
    one, other = folded(scenario.claimed), folded(row.claimed)
    further = one.startswith(other) and line.box.covers(cell.box, 0.9)
    return further or (other.startswith(one) and cell.box.covers(line.box, 0.9))


def _names_more(some: Sequence[Candidate], others: Sequence[Candidate]) -> bool:
    """Whether some candidates name more of the guide's scenarios, or as many and others too."""
    counts = [
        (official_named(found), len({folded(c.claimed) for c in found})) for found in (some, others)
    ]
    return counts[0] > counts[1]


def _of_candidate(
    candidate: Candidate, texts: Sequence[BookLine], guide: ScenarioGuide
) -> Scenario:
    text = texts[candidate.at]
    evidence = text.page.evidence(text.line)
    share = min(1.0, len(plain(candidate.claimed)) / max(1, len(plain(text.line.text))))
    scenario = stated(
        candidate.claimed,
        candidate.match,
        candidate.link,
        evidence,
        text.line.confidence,
        guide,
        share,
    )
    return replace(scenario, ordinal=candidate.number)


def _place(scenario: Scenario, texts: Sequence[BookLine]) -> int:
    """Where in the book's lines a table's scenario stands, for the order."""
    seen = scenario.evidence[0]
    for at, text in enumerate(texts):
        if (text.page.number, text.page.part) == (seen.page, seen.part) and (
            text.line.box is None or seen.box is None or text.line.box.bottom >= seen.box.top
        ):
            return at
    return len(texts)
