"""Questions of a form and their answers, made into statements.

What comes in: a cell of a table, with what stands beside it, or a text that holds a question
and its answer (是否发生较大事故：□是 ☑否). What goes out: what both state together (未发生较大
事故。), or None. A box that nobody ticked states nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from docproc.chinese.text import plain
from docproc.extract.wording.options import OPTION_MARK, ticked_in, with_boxes
from docproc.page import Cell, Line, Page, Table

_WORD = r"(?:答复?|回答|[AaＡ])\s*[:：]"
ARROWS = "→⇒➜➤➢▶►▸▷▹»"
"""Arrows that lead answers in; elsewhere some are bullets."""
ANSWER_WORD = re.compile(rf"^\s*{_WORD}\s*(?=\S)")
"""The word that leads an answer in, and is nothing else."""
ANSWER_MARK = re.compile(
    rf"^\s*(?:{_WORD}|(?:填报?|填写)\s*[:：]|[{ARROWS}]|[-—=]{{1,2}}[>＞])\s*(?=\S)"
)
"""What leads an answer in, in lists of questions and forms without colons: 答：民营, → 民营."""
TICKED_YES = "（勾选是）"
"""Ends the statement that a question ticked with yes makes."""
_QUESTION = re.compile(r"是否(?:已|曾|为|有|存在)?|有无")
_NEGATIVE = {"是否存在": "不存在", "是否有": "没有", "有无": "没有", "是否为": "不是"}
_NO = ("否", "无", "没有", "不", "未")
_YES = ("是", "有", "发生")
_NOTHING = frozenset({"无", "没有", "未发生", "0", "零", "0起", "零起", "无此情况", "无此类情况"})
LEAST_ASKED = 6
"""Shorter cells beside 无 are labels of a form's slots, and state nothing."""
_ANSWER = re.compile(
    r"(?P<said>是|否|有|无|没有|未发生)(?:$|[,，。;；:：（](?P<more>.*))", re.DOTALL
)
"""A bare answer, maybe with more behind it: 是，2024年6月较大火灾."""
_OWN = re.compile(
    r"(?P<asks>[^。;；:：?？]{0,60}(?:是否|有无)[^。;；:：?？□☐☑☒√✓■]{2,60})"
    r"(?:[:：?？]|(?=[□☐☑☒√✓■]))"
    r"(?P<answer>(?:[□☐☑☒√✓■]|是|否|有|无|没有|未发生)[^。;；]{0,60})[。;；]?"
)
"""A question and its answer in one line or cell."""
_COUNT = re.compile(r"(?:20\d\d年?度?[:：])?(?P<count>\d{1,2})(?:[起次件例])?")
_COUNTS = re.compile(r"（[起次件例]）|[起次件例]数|次数")
"""A label that asks for how many times."""
_YEAR = re.compile(r"20\d\d(?:年度?)?")


def answered_question(table: Table, cell: Cell) -> str | None:
    """What a question in a table states by the answer beside it, else None.

    是否发生较大事故 | □是 ☑否 states 未发生较大事故; a box that nobody ticked states
    nothing, and is given back as an empty question.
    """
    shown = plain(cell.text)
    answer = table.at(cell.row, cell.column + cell.column_span)
    said = with_boxes(answer.text) if answer is not None else ""
    asked = _QUESTION.search(shown)
    if asked is not None:
        return _stated(shown, asked, said)
    head = table.at(0, cell.column + cell.column_span) if cell.row else None
    if len(shown) < LEAST_ASKED or (head is not None and "备注" in plain(head.text)):
        return None
    if OPTION_MARK.search(said):
        return _ticked_beside(shown, said)
    return _counted(shown, _answers_right_of(table, cell))


def own_answer(text: str) -> str | None:
    """What a text in plain form states that is a question with its answer, else None."""
    whole = _OWN.fullmatch(with_boxes(text))
    asked = _QUESTION.search(whole["asks"]) if whole else None
    if whole is None or asked is None:
        return None
    stated = _stated(whole["asks"], asked, whole["answer"])
    return stated if stated != asked.group() else None


def _stated(shown: str, asked: re.Match[str], said: str) -> str | None:
    """The question as a statement; the bare question word for a box that nobody ticked."""
    boxes = OPTION_MARK.search(said)
    bare = _ANSWER.fullmatch(plain(said))
    if not boxes and bare is None:
        return None
    more = (bare["more"] or "").rstrip("。）") if bare and not boxes else ""
    ticked = plain("".join(ticked_in(said))) if boxes else bare["said"] if bare else ""
    question = re.sub(r"[?？:：]+$", "", shown)
    behind = f",{more}。" if more else "。"
    if ticked.startswith(_NO):
        negative = _NEGATIVE.get(asked.group(), "未")
        return question.replace(asked.group(), negative, 1) + behind
    if ticked.startswith(_YES):
        kept = asked.group().replace("是否", "").replace("有无", "有")
        return question.replace(asked.group(), kept, 1) + TICKED_YES + behind
    return asked.group()


def _ticked_beside(shown: str, said: str) -> str | None:
    """What a label that asks without a question word states by the box beside it: 近三年事故 |
    □无 ☑有. A denial that is ticked with no says nothing."""
    ticked = plain("".join(ticked_in(said)))
    if ticked.startswith(_NO):
        return "否" if re.search(r"[未无没不]", shown) else f"{shown}：无。"
    if ticked.startswith(_YES) and not re.search(r"[未无没不]", shown):
        return f"{shown}：有{TICKED_YES}。"
    return None


def _answers_right_of(table: Table, cell: Cell) -> list[str]:
    """The answers in a row: one, or one a year where the columns are headed with years."""
    column = cell.column + cell.column_span
    found: list[str] = []
    while column < table.columns and (right := table.at(cell.row, column)) is not None:
        head = table.at(0, column) if cell.row else None
        shown = plain(right.text).rstrip("。")
        yearly = bool(head is not None and _YEAR.fullmatch(plain(head.text)))
        if found and not (yearly or shown.startswith("20")):
            break
        if shown or not found:
            found.append(shown)
        column = right.column + right.column_span
    return found


def _counted(shown: str, answers: Sequence[str]) -> str | None:
    """What a label states by 无 or 0 in each of its answers, or by how many there were."""
    counts = [_COUNT.fullmatch(answer) for answer in answers]
    if answers and all(
        answer in _NOTHING or (count is not None and int(count["count"]) == 0)
        for answer, count in zip(answers, counts, strict=True)
    ):
        return f"{shown}：无。"
    most = max((int(c["count"]) for c in counts if c is not None), default=0)
    if most and all(c or a in _NOTHING for a, c in zip(answers, counts, strict=True)):
        asks = _COUNTS.search(shown) or any(a.endswith(("起", "次", "件")) for a in answers)
        return f"{shown}：{most}起{TICKED_YES}。" if asks or len(answers) > 1 else None
    return None


_ASKED = re.compile(r"^\s*(?:问题?|提问|Q)\s*\d{0,2}\s*[:：.．、]\s*(?=\S.*[?？])")
_ANSWERED = re.compile(r"^\s*(?:答|A)\s*\d{1,2}\s*[:：.．、]\s*(?=\S)")
LEAST_ASKED = 3
"""So many lines of a paper that are led in by 问： make them the questions of a form."""


def with_bare_questions(pages: Sequence[Page]) -> list[Page]:
    """The pages of a paper whose questions stand without the word that leads them in
    (问：法定代表人是谁？), and their numbered answers led in by a word (A1. 王一 as 答：王一)."""
    asked = sum(bool(_ASKED.match(line.text)) for page in pages for line in page.lines)
    return [_bare(page) for page in pages] if asked >= LEAST_ASKED else list(pages)


def _bare(page: Page) -> Page:
    return replace(page, lines=tuple(map(_bare_line, page.lines)))


def _bare_line(line: Line) -> Line:
    if asked := _ASKED.match(line.text):
        return replace(line, text=line.text[asked.end() :], chars=line.chars[asked.end() :])
    if answered := _ANSWERED.match(line.text):
        at = answered.end()
        return replace(line, text="答：" + line.text[at:], chars=line.chars[at - 2 :])
    return line
