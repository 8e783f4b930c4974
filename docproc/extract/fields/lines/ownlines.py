"""Which lines of a page are labels alone, and which hold label and answer.

What comes in: a page's lines and the labels of its document type. What goes out: the labels,
stacked ones joined, and the lines that hold an answer too.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from docproc.chinese.text import plain, says_nothing, without_fillers
from docproc.evidence import Box
from docproc.extract.fields.knownlabels import SECOND
from docproc.extract.fields.labels import Lexicon
from docproc.extract.fields.lines.pairs import has_label, spaced_pair
from docproc.extract.fields.rooms import Label
from docproc.extract.wording.contents import contents_entries
from docproc.extract.wording.paragraphs import in_table
from docproc.page import Line, Page


def sorted_lines(page: Page, lexicon: Lexicon, answered: set[int]) -> tuple[list[Label], set[int]]:
    """Lines that are a label alone (stacked ones joined), and lines with label and value;
    `answered` ones are known to be both."""
    labels: list[Label] = []
    words: list[Label] = []
    inline: set[int] = set()
    used: set[int] = contents_entries(page) | answered
    for i, line in enumerate(page.lines):
        if i in used or (line.box is None and in_table(page, line)):
            continue  # without layout the cells alone tell which text answers which label
        stack = _stack(page.lines, i, used, lexicon)
        bare = stack is not None and _bare_word(line.text, stack)
        if stack is not None and not bare:
            labels.append(stack)
            used.update(stack.lines)
            continue
        if stack is not None:
            words.append(stack)
        if has_label(line.text, lexicon) or spaced_pair(line, lexicon):
            inline.add(i)
    labels += [word for word in words if _in_line(word, labels)]
    return sorted(labels, key=lambda label: label.lines), inline


LINED_UP = 3
"""So many labels begin at the same place above or below: what stands between is one too."""


ROW = 2
"""So many labels stand in one row with a word that is one too."""


def _in_line(word: Label, labels: Sequence[Label]) -> bool:
    """Whether a word that may be a label begins where a form's labels begin, is centred as
    they are, or stands in a row of them (填报人 | 手机号 | E-mail)."""
    begins = sum(abs(o.box.left - word.box.left) < 0.01 for o in labels)
    centred = sum(abs(o.box.centre[0] - word.box.centre[0]) < 0.01 for o in labels)
    rowed = sum(o.box.same_row(word.box, 0.7) for o in labels)
    return max(begins, centred) >= LINED_UP or rowed >= ROW


def _bare_word(text: str, label: Label) -> bool:
    """公司, 智能工厂 alone on a line end a wrapped name at least as often as they ask for one."""
    return len(label.lines) == 1 and label.hits[0].weak and not re.search(r"[:：]\s*$", text)


def _stack(lines: Sequence[Line], first: int, used: set[int], lexicon: Lexicon) -> Label | None:
    """The label that begins with this line: alone, or with one or two lines under it."""
    box = lines[first].box
    if _NUMBER.fullmatch(plain(lines[first].text)):
        return None  # a figure over its caption (2.37 over 综合得分) numbers no label
    if not without_fillers(lines[first].text) or says_nothing(lines[first].text):
        return None  # a dash or 无 that answers the label above belongs to no label below
    if box is None:
        hits = lexicon.match(lines[first].text)
        return Label(hits, Box(0, 0, 0, 0), (first,)) if hits else None
    if _heads_columns(lines, first):
        hits = lexicon.match(lines[first].text)
        return Label(hits, box, (first,)) if hits else None
    best: Label | None = None
    text, held, last = lines[first].text, [first], box
    for _ in range(3):
        hits = lexicon.match(text)
        if hits and (best is None or hits[0].score >= best.hits[0].score):
            around = Box.around(b for i in held if (b := lines[i].box))
            best = Label(hits, around or box, tuple(held))
        under = _directly_under(lines, last, used | set(held))
        if under is None or re.search(r"[:：]\s*$", text):
            break
        below = lexicon.match(lines[under].text)
        if hits and hits[0].score >= SECOND and below:
            break  # two labels one above the other, not one in two lines
        if below and below[0].score >= SECOND:
            whole = lexicon.match(text + lines[under].text)
            keyed = any(h.key for h in whole) or not any(h.key for h in hits)
            if not keyed or not whole or whole[0].score < (below[0].score if hits else 1.0):
                break  # an answer, or a label of its own, over the next: 郭庆磊 over 邮箱
        text += lines[under].text
        held.append(under)
        last = lines[under].box or last
    return best


_ITEMS = re.compile(
    r"项目|事项|指标(?:名称)?|填报(?:项目?|事项|指标)|信息项|字段(?:名称)?|栏目|内容"
)
_ANSWERS = re.compile(r"(?:填报|填写|具体|主要|申报)?(?:内容|情况|信息|数据|说明)|填报值|数值|结果")


def _heads_columns(lines: Sequence[Line], index: int) -> bool:
    """Whether a line heads a form's column of labels beside the head of its answers (项目 | 内容):
    it is no part of the label under it."""
    box = lines[index].box
    return bool(_ITEMS.fullmatch(plain(lines[index].text))) and any(
        box is not None
        and other.box is not None
        and other.box.left > box.right
        and other.box.same_row(box, 0.7)
        and _ANSWERS.fullmatch(plain(other.text)) is not None
        for other in lines
    )


_NUMBER = re.compile(r"\d[\d,.]*")
_AMOUNT = re.compile(r"\s*(?!20[0-3]\d\s*$)\d[\d,.，]{2,}\s*")
"""A figure that no label contains; a year may stand in one."""


def _directly_under(lines: Sequence[Line], box: Box, used: set[int]) -> int | None:
    """The line right under a box in the same column: short, centred or aligned at either side."""
    for i, line in enumerate(lines):
        b = line.box
        if b is None or i in used or len(plain(line.text)) > 10 or _AMOUNT.fullmatch(line.text):
            continue
        gap = b.top - box.bottom
        aligned = abs(b.centre[0] - box.centre[0]) < 0.02 or any(
            abs(one - other) < 0.012 for one, other in ((b.left, box.left), (b.right, box.right))
        )
        if aligned and -0.3 * box.height < gap < 0.5 * box.height and b.centre[1] > box.centre[1]:
            return i
    return None
