"""Public credit reports.

What comes in: pages. What goes out: whose report it is, and how many entries it lists under
严重失信主体名单. Penalties (行政处罚) are not such entries.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from docproc.chinese.names import is_company
from docproc.chinese.text import plain
from docproc.chinese.uscc import codes_in
from docproc.evidence import Evidence
from docproc.extract.fields.candidate import Candidate
from docproc.extract.fields.labels import LabelHit
from docproc.extract.model import Fact, State
from docproc.extract.papers.creditsections import (
    ARTICLE,
    ENTRY,
    bare_title,
    numbers_the_next,
    section_count,
)
from docproc.extract.wording.sentences import Sentence
from docproc.page import Cell, Line, Page

_SUMMARY = re.compile(r"严重(?:违法)?失信(?:主体|企业)?(?:名单|名录)?(?:信息)?")
_STATED_NONE = re.compile(
    r"(?:(?:未|没有|从未|不存在)(?:曾|有)?(?:被)?(?:列入|纳入|进入)?(?:过)?|(?:没有|未)(?:查询?到|检索到|发现|找到)|不在|无|未发现|未查询到|未见)"
    r"(?:任何|相关|全国|国家|您(?:所?(?:搜索|查询|检索))的|该(?:企业|主体|单位)的?)?严重(?:违法)?失信[^，,。；;]{0,8}"
)
"""A sentence that says it: 查询期内未被列入严重失信主体名单; not 因未履行义务被列入…."""
_STATED_SOME = re.compile(r"移出|[1-9]\d*\s?条|因[^，,。；;]{0,24}列入")
"""What speaks against such a sentence, wherever it stands beside 失信."""


def credit_candidates(pages: Sequence[Page], _: Sequence[Sentence]) -> Iterator[Candidate]:
    """Whose entries a result shows, named over them without a label: 某某公司 9137…."""
    for page in pages[:1]:
        yield from _over_its_code(page)
        for line in page.lines:
            codes = codes_in(plain(line.text))
            if len(codes) != 1:
                continue
            code, start, end = codes[0]
            name = plain(line.text)[:start].strip("（(|/、,，")
            rest = plain(line.text)[end:].strip("）)")
            if not is_company(name) or rest:
                continue
            for key, said in (("enterprise_name", name), ("uscc", code)):
                yield Candidate(
                    key, LabelHit(key, "", NAMED), said, "title", (page.evidence(line),),
                    line.confidence,
                )  # fmt: skip


def _over_its_code(page: Page) -> Iterator[Candidate]:
    """A name alone in its line, whose code the next line tells behind a label: the head of a page
    of results."""
    for line, below in pairwise(page.lines[:HEAD_LINES]):
        if _OTHERS.search(plain(line.text)):
            break
        name, code = plain(line.text), plain(below.text)
        if is_company(name) and _CODE_LABEL.match(code) and codes_in(code):
            yield Candidate(
                "enterprise_name", LabelHit("enterprise_name", "", NAMED), name, "title",
                (page.evidence(line),), line.confidence,
            )  # fmt: skip


HEAD_LINES = 12
"""Lines at the head of such a page among which its subject stands."""
_OTHERS = re.compile(r"关联|股东|分支|母公司|上级|查询人|主办单位")
"""What is told of below is another body's."""
_CODE_LABEL = re.compile(r"(?:统一)?社会信用代码")
NAMED = 0.95
"""Trust in a name with a code behind it that no label asks for."""


def credit_facts(pages: Sequence[Page], _: Sequence[Sentence]) -> Mapping[str, Fact]:
    """serious_count: entries under 严重失信主体名单, by the section and the summary."""
    section = section_count(pages)
    summary = _summary_count(pages)
    if section.state is State.READ and summary.state is State.READ:
        same = section.value == summary.value or (
            isinstance(section.value, int) and section.value > 0 and summary.value
        )
        sure = max(section.confidence, summary.confidence) if same else 0.6
        best = summary if same and summary.value else section
        if not same and not section.value:
            best = summary
        others = (summary if best is section else section,)
        evidence: tuple[Evidence, ...] = section.evidence + summary.evidence
        return {
            "serious_count": Fact(
                State.READ, best.value, best.raw, round(sure, 3), evidence, (), others
            )
        }
    if section.state is State.READ:
        return {"serious_count": section}
    if summary.state is State.READ:
        return {"serious_count": summary}
    return {"serious_count": _stated_none(pages) or section}


def _stated_none(pages: Sequence[Page]) -> Fact | None:
    """What a sentence tells where no section and no row does, and nothing speaks against it."""
    if any(_against_none(plain(line.text)) for page in pages for line in page.lines):
        return None
    for page in pages:
        for line in page.lines:
            if said := _STATED_NONE.search(plain(line.text)):
                sure = round(0.97 * line.confidence, 3)
                return Fact(State.READ, 0, said.group(), sure, (page.evidence(line),))
    return None


def _against_none(text: str) -> bool:
    return bool(
        ENTRY.search(text) or ("失信" in text and _STATED_SOME.search(ARTICLE.sub("", text)))
    )


def _summary_count(pages: Sequence[Page]) -> Fact:
    """The number under (or right of) 严重失信 in the report's summary."""
    for page in pages:
        found = _count_in_tables(page) or _count_in_lines(page)
        if found is not None:
            return found
    return Fact()


def _count_in_tables(page: Page) -> Fact | None:
    for table in page.tables:
        for cell in table.cells:
            if not _SUMMARY.fullmatch(bare_title(cell.text)):
                continue
            below = table.at(cell.row + cell.row_span, cell.column)
            right = table.at(cell.row, cell.column + cell.column_span)
            for answer in (below, right):
                if answer and re.fullmatch(r"\d{1,3}条?", plain(answer.text)):
                    return _stated(page, answer)
    return None


def _count_in_lines(page: Page) -> Fact | None:
    for line in page.lines:
        shown = plain(line.text)
        inline = re.fullmatch(_SUMMARY.pattern + r"[:：]?(\d{1,3})条?", shown)
        inline = inline or re.match(_SUMMARY.pattern + r"[（(](\d{1,3})条?[)）]", shown)
        if inline:
            sure = round(line.confidence, 3)
            return Fact(State.READ, int(inline[1]), line.text, sure, (page.evidence(line),))
        if line.box and _SUMMARY.fullmatch(bare_title(line.text)):
            for other in page.lines:
                if numbers_the_next(page, other):
                    continue
                if re.fullmatch(r"\d{1,3}", plain(other.text)) and _right_under(line, other):
                    return _stated(page, other)
    return None


def _right_under(head: Line, answer: Line) -> bool:
    """Whether a number stands in the column of a heading, in the next row."""
    if head.box is None or answer.box is None:
        return False
    gap = answer.box.top - head.box.bottom
    high = head.box.height
    inside = head.box.left - 0.01 <= answer.box.centre[0] <= head.box.right + 0.01
    return inside and -0.3 * high <= gap < 2.5 * high


def _stated(page: Page, thing: Line | Cell) -> Fact:
    count = int(re.sub(r"\D", "", plain(thing.text)))
    sure = round(thing.confidence, 3)
    return Fact(State.READ, count, thing.text, sure, (page.evidence(thing),))
