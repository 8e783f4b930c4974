"""How many scenarios a book itself says that it describes.

What comes in: a book's pages. What goes out: the number that it states as its whole, in a row
合计 of a table of counts (环节 | 场景数) or in a sentence (共建设13个典型场景), or 0 where it
states none or several. What one link holds and what is planned is no whole. The number is held
against what was found, never told for it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from docproc.chinese.numerals import number_of
from docproc.extract.wording.phrases import folded
from docproc.extract.wording.putoff import puts_off
from docproc.notice.scenarios import ScenarioGuide
from docproc.page import Page, Table

_COUNTS = re.compile(r"场景的?(?:数量|个数|数)(?:[（(][个项][)）])?")
_WHOLE = re.compile(r"合计|总计|总数|共计")
_STATED = re.compile(
    r"共(?:计|有|建设|建成|实施|应用|覆盖|涵盖|申报|描述|打造|形成|涉及|上线)*了?"
    r"(?:[一二三四五六七八九十\d]{1,3}[个大]环节[的、，,]?)?"
    r"(?P<count>\d{1,2}|[一二三四五六七八九十]{1,3})[个项类](?:智能制造|典型|应用|智能|建设)*场景"
)
_OF_A_PART = 16
"""Characters before a number among which a link says that it counts that link's alone."""
MOST = 40
"""What counts more scenarios than the guide has counts something else."""


def stated_total(pages: Sequence[Page], guide: ScenarioGuide) -> int:
    """The number of scenarios that a book states as its whole, or 0."""
    found = {n for page in pages for table in page.tables for n in _of_table(table)}
    found = found or {n for page in pages for n in _of_sentences(page, guide)}
    return found.pop() if len(found) == 1 else 0


def _of_table(table: Table) -> Iterator[int]:
    """The numbers in the row of the whole, under a head that counts scenarios."""
    for head in table.row(0):
        if not _COUNTS.fullmatch(folded(head.text)):
            continue
        for cell in table.cells:
            if _WHOLE.fullmatch(folded(cell.text)) and cell.column < head.column:
                whole = table.at(cell.row, head.column)
                number = folded(whole.text) if whole else ""
                if number.isdigit() and 0 < int(number) <= MOST:
                    yield int(number)


def _of_sentences(page: Page, guide: ScenarioGuide) -> Iterator[int]:
    text = folded("".join(line.text for line in page.lines))
    for stated in _STATED.finditer(text):
        before = text[max(stated.start() - _OF_A_PART, 0) : stated.start()]
        part = "本环节" in before or any(link in before for link in guide.link_names())
        number = number_of(stated["count"])
        if not part and number and number <= MOST and not puts_off(before):
            yield number
