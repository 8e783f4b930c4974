"""How many scenarios a book itself says that it describes.

What comes in: a book's lines, and which of them tell of plans. What goes out: the number that it
states as its whole, in a row 合计 of a table of counts (环节 | 场景数) or in a sentence
(共建设13个典型场景), or 0 where it states none or several. What one link or a stage holds, what is
planned, and what the guide, a group or a city has is no whole. The number is held against what
was found, never told for it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from docproc.chinese.numerals import number_of
from docproc.extract.scenarios.lines import BookLine
from docproc.extract.wording.phrases import folded
from docproc.extract.wording.putoff import puts_off
from docproc.notice.scenarios import ScenarioGuide
from docproc.page import Table

_COUNTS = re.compile(r"场景的?(?:数量|个数|数)(?:[（(][个项][)）])?")
_WHOLE = re.compile(r"合计|总计|总数|共计")
_NUMBER = r"(?P<count{}>\d{{1,2}}|[一二三四五六七八九十]{{1,3}})[个项类]"
_STATED = re.compile(
    r"(?<![公办])(?:共(?:计|有)?|累计)(?:建设|建成|实施|应用|覆盖|涵盖|申报|描述|打造|形成|涉及|上线)*了?"
    r"(?:[一二三四五六七八九十\d]{1,3}[个大]环节[的、，,]?)?"
    rf"(?:{_NUMBER.format('')}(?:智能制造|典型|应用|智能|建设)*场景"
    rf"|(?:智能制造|典型|应用|智能|建设)*场景{_NUMBER.format('_behind')})"
)
_OF_OTHERS = re.compile(
    r"指引|目录|全[省市国区]|集团|行业|同行|其中|(?:到|至)20\d\d年|年内|[一二三四五]期|本环节|环节$"
)
"""What says before a number that it is another's, a part's or of another time."""
_OF_A_PART = 16
"""Characters before a number among which such a word, or a link's name, says so."""


def stated_total(texts: Sequence[BookLine], plans: Sequence[bool], guide: ScenarioGuide) -> int:
    """The number of scenarios that a book states as its whole, or 0."""
    built = [t for t, plan in zip(texts, plans, strict=True) if not plan]
    found = {n for table in _tables(built) for n in _of_table(table)}
    found = found or set(_of_sentences(built, guide))
    whole = found.pop() if len(found) == 1 else 0
    return whole if whole < len(guide.scenarios) else 0  # 指引共40个场景


def _tables(texts: Sequence[BookLine]) -> Iterator[Table]:
    """The tables in which some of these lines stand."""
    pages = {id(t.page): t.page for t in texts}.values()
    for page in pages:
        boxes = [t.line.box for t in texts if t.page is page and t.line.box]
        for table in page.tables:
            box = table.box
            if box is None or any(box.covers(line, 0.6) for line in boxes):
                yield table


def _of_table(table: Table) -> Iterator[int]:
    """The numbers in the row of the whole, under a head that counts scenarios."""
    for head in table.row(0):
        if not _COUNTS.fullmatch(folded(head.text)):
            continue
        for cell in table.cells:
            if _WHOLE.fullmatch(folded(cell.text)) and cell.column < head.column:
                whole = table.at(cell.row, head.column)
                number = folded(whole.text) if whole else ""
                if number.isdigit() and int(number):
                    yield int(number)


def _of_sentences(texts: Sequence[BookLine], guide: ScenarioGuide) -> Iterator[int]:
    text = folded("".join(t.line.text for t in texts))
    for stated in _STATED.finditer(text):
        before = text[max(stated.start() - _OF_A_PART, 0) : stated.start()]
        clause = re.split(r"[。；;]", before)[-1]
        part = _OF_OTHERS.search(clause) or any(link in clause for link in guide.link_names())
        number = number_of(stated["count"] or stated["count_behind"])
        if not part and number and not puts_off(clause):
            yield number
