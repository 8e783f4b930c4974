"""The openings of paragraphs: what leads to a name, what closes it, where a paragraph begins.

What comes in: a book's lines. What goes out: whether a paragraph may begin with a line, and the
forms in which its opening may name a scenario. It finds none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from docproc.extract.scenarios.lines import BookLine, in_table
from docproc.extract.wording.headings import BULLETS

QUOTED = "“”\"'‘’「」『』《》〈〉【】[]"
MARK = re.compile(
    r"^(?:[①-⑳❶-❿]|[(（]?[\d一二三四五六七八九十]{1,3}[)）、.．:：]|[一二三四五六七八九十]是|"
    r"第[一二三四五六七八九十\d]+[,，、:：]|\d{1,2}(?![\d.年月日号个项条套台家万亿%％级])|其[一二三四五六七八九十][,，、:：]|"
    rf"[{BULLETS}-])+"
)
LEAD = (
    r"(?:[^，,。；;：:“”\"]{2,8}[，,]|(?:针对|解决|破解)?(?:痛点|难点)[：:])?"  # 针对痛点，
    r"(?P<lead>[^，,。；;：:、？！?!\d" + re.escape(QUOTED) + r"]{0,9}?)"
)
OPEN = "[" + re.escape(QUOTED) + "]"
CALLED = r"(?:这一|这个|的)?(?:智能制造|典型|应用|智能|建设)*场景"
LIST = re.compile(r"^[、/]|^(?:和|与|及|以及|等)" + OPEN + "?")


@dataclass(frozen=True, slots=True)
class Opening:
    """The name in a paragraph's opening, and the link told before it; `certain` where form and
    words are a scenario's."""

    at: int
    name: str
    rest: str
    certain: bool
    numbered: bool
    link: str | None = None


LEAST_ALIKE = 3
"""So many names of the guide before their own full stop head paragraphs, and make others before
one, among them, names too."""


INDENT = 0.025
"""Paragraphs of one text begin within so much of one another (share of the page's width)."""


def as_far_in(one: BookLine, other: BookLine) -> bool:
    """Whether two lines begin equally far from the edge, as paragraphs of one text do."""
    a, b = one.line.box, other.line.box
    return a is None or b is None or abs(a.left - b.left) < INDENT


OF_THE_BOOK = re.compile(
    r"(?:情况|基础|保障|条件|概况|简介|说明|介绍|效益|成效|效果|体系|机制|计划|方面|名称|措施|目标|思路|打算|工作|建议|问题"
    r"|不足|方向|总结|良好|明显|显著|稳定|正常)$"
)
"""How a sentence or a part of the book ends, and no scenario's name."""


def end_of_part(texts: Sequence[BookLine], at: int) -> int:
    """The next numbered heading behind a line."""
    for n in range(at + 1, len(texts)):
        head = texts[n].head
        if head is not None and head.style != "plain":
            return n
    return len(texts)


def opens(texts: Sequence[BookLine], at: int) -> bool:
    """Whether a paragraph may begin with this line."""
    if texts[at].contents:
        return False
    before, own = (texts[at - 1] if at else None), texts[at]
    if before is None or MARK.match(own.line.text.strip()):
        return True
    if before.page is not own.page or (before.head is not None and before.head.style != "plain"):
        return True
    if before.line.text.rstrip()[-1:] in "。！？；：;!?:…）)〕】］]":
        return True
    if in_table(before.page, before.line, ruled=True) and not in_table(own.page, own.line):
        return True
    one, other = before.line.box, own.line.box
    return one is not None and other is not None and other.left - one.left >= 0.02
