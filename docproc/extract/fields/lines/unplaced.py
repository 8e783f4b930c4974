"""Slots of lines that have no place on a page, as in Word files: a label and the line behind it.

What comes in: a label that fills its line. What goes out: candidates with the line that answers
it, or with the slot left open; none where the words neither ask nor have an answer behind them.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from docproc.chinese.text import plain
from docproc.extract.fields.candidate import Candidate, line_candidate
from docproc.extract.fields.rooms import Label
from docproc.page import Line, Page

RUNNING = frozenset({"main_business"})
"""Facts whose answer may be several sentences; every other ends at a full stop."""
ANSWER = 60
"""Characters of another answer that stands in the line behind its label; more is a text."""
_HEADING = re.compile(
    r"[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十]{1,3}[)）]|第.{1,3}[章节部篇]"
    r"|\d{1,2}[、.．][㐀-鿿]"
)
"""How a heading begins; 3.02亿元 and C34 通用设备制造业 are answers."""
_OPEN = re.compile(r"[:：][\s_＿…\-—]*$|[_＿]{2,}\s*$")
"""How a slot ends that is left open: 联系电话：, 联系电话：____."""


def answers_behind(
    page: Page, label: Label, taken: Collection[int], order: int
) -> Iterator[Candidate]:
    """What the line behind a label without layout answers; `taken` ones answer something else."""
    wanted = [hit for hit in label.hits if hit.key is not None]
    asked, at = page.lines[label.lines[-1]], label.lines[-1] + 1
    behind = page.lines[at] if at < len(page.lines) and at not in taken else None
    for hit in wanted:
        if behind is not None and _answers(behind, running=hit.key in RUNNING):
            yield line_candidate(page, [behind], hit, behind.text, "below", order, 1.0)
        elif _OPEN.search(asked.text):
            yield line_candidate(page, [asked], hit, "", "inline", order, 1.0)


def _answers(line: Line, *, running: bool) -> bool:
    """Whether a line may be an answer: no heading, no slot and, unless answers run, no text."""
    shown = plain(line.text)
    if _HEADING.match(shown):
        return False
    text = len(shown) > ANSWER or shown.endswith("。")
    return bool(shown) and not shown.endswith((":", "：")) and (running or not text)
