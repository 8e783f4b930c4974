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
ANSWER = 100
"""Characters of another answer that stands in the line behind its label; more is a text."""
_CHAPTER = re.compile(r"[一二三四五六七八九十]{1,3}[、.．]|第.{1,3}[章节部篇]")
"""How the book goes on to something else."""
_NUMBERED = re.compile(r"(?:[（(][一二三四五六七八九十\d]{1,3}[)）]|1?\d[、.．])(?=[㐀-鿿])")
"""How a heading begins, or an entry of a list that answers; 3.02亿元 begins an answer."""
MOST_CLAUSES = 2
"""Marks of clauses in an answer; more are a text, which the book goes on with."""
HEADING = 8
"""Characters of a numbered line that is a heading rather than an answer: 1、企业概况."""
LABEL = 20
"""Characters before a colon that may be a label."""
UNSURE = 0.8
"""Trust in a numbered line as what answers."""
_OPEN = re.compile(r"[:：][\s_＿…\-—]*$|[_＿]{2,}\s*$")
"""How a slot ends that is left open: 联系电话：, 联系电话：____."""


def answers_behind(
    page: Page, label: Label, taken: Collection[int], order: int
) -> Iterator[Candidate]:
    """What the line behind a label without layout answers; `taken` ones answer something else."""
    wanted = [hit for hit in label.hits if hit.key is not None]
    asked, at = page.lines[label.lines[-1]], label.lines[-1] + 1
    behind = page.lines[at] if at < len(page.lines) else None
    if behind is not None and at in taken:
        if len(re.split("[:：]", plain(behind.text))[0]) > LABEL:
            return  # an answer that holds a slot: 某路1号（办公楼）；生产地址：…
        behind = None
    for hit in wanted:
        running = hit.key in RUNNING
        trust = _answers(behind, running=running) if behind is not None else 0.0
        if behind is not None and trust:
            yield line_candidate(page, [behind], hit, behind.text, "below", order, trust)
        elif _OPEN.search(asked.text) and (behind is None or _goes_on(behind, running=running)):
            yield line_candidate(page, [asked], hit, "", "inline", order, 1.0)


def _answers(line: Line, *, running: bool) -> float:
    """How far a line may be an answer, 0 to 1: no heading, no slot and, unless answers run, no
    text. Its one full stop makes no text of it: 烟台市西环路1413号。"""
    shown = plain(line.text)
    said = shown if running else shown.removesuffix("。")
    text = len(said) > ANSWER or "。" in said or said.count(",") > MOST_CLAUSES
    if not shown or shown.endswith((":", "：")) or _goes_on(line, running=running):
        return 0.0
    if text and not running:
        return 0.0
    return UNSURE if _NUMBERED.match(shown) and not running else 1.0


def _goes_on(line: Line, *, running: bool) -> bool:
    """Whether with this line the book goes on to something else, by all that its form tells."""
    shown = plain(line.text)
    numbered = _NUMBERED.match(shown)
    return (
        _CHAPTER.match(shown) is not None
        or (numbered is not None and not running and len(shown) - numbered.end() <= HEADING)
        or (not running and sum(map(shown.count, ",。;")) > MOST_CLAUSES)
    )
