"""Answers among which one ticks: what kind something is, yes or no.

What comes in: the text of a slot, with the boxes that were read. What goes out: the ticked
options or the words written instead; where one box alone was not read, most likely that one.
Levels, which have options too, are another module's.
"""

from __future__ import annotations

import re

from docproc.chinese.ownership import ownerships
from docproc.chinese.text import is_cjk, plain
from docproc.extract.fields import trim
from docproc.extract.fields.values.bodies import LEAST_OF_A_NAME
from docproc.extract.fields.values.reading import Reading
from docproc.extract.wording.options import (
    EMPTY_BOX,
    boxes_behind,
    lost_boxes,
    ticked_in,
    unboxed,
    uncounted,
)

_NEXT_NUMBER = re.compile(r"(?<=[㐀-鿿）)])\s*\d{1,2}[.、．](?=[㐀-鿿])")
"""Where the next option begins by its number: ☑2.民营企业3.外商独资."""


def read_phrase(text: str, _: str | None) -> Reading | None:
    """What kind something is: the ticked options, or the words written there."""
    words = [uncounted(word) for word in ticked_in(text)]
    whole = [plain(word) for word in words]
    words = [_own_kind(word, behind=bool(boxes_behind(text))) for word in words]
    ticked = [_NEXT_NUMBER.split(_before_gap(word))[0] for word in words]
    if ticked:  # the box before the next option may be lost: ☑民营企业股份合作□其他
        return Reading("、".join(ticked), 0.9 if ticked == whole else 0.8)
    if len(lost := unboxed(text)) == 1 and len(ownerships(plain(lost[0]))) < 2:
        return Reading(plain(lost[0]), 0.7)  # □国有 □民营 外资: most likely the ticked one
    if lost or lost_boxes(text) or _NOT_TICKED.match(text):
        return None
    value = trim.kind(uncounted(plain(text)))
    if not value or re.search(EMPTY_BOX, value):
        return None  # what an empty box stands beside is no answer
    letters = sum(map(is_cjk, value))  # 写 is the end of a hint: 按行业分类填 | 写
    return Reading(value, 1.0 if letters >= LEAST_OF_A_NAME else 0.5 if letters else 0.7)


def _own_kind(word: str, *, behind: bool) -> str:
    """A ticked option without those beside it whose boxes were not read: ●民营企业集体企业. What
    qualifies the kind behind it is of one option with it: 民营控股混合所有制企业."""
    kinds = ownerships(plain(word)) if " " not in word.strip() else ()
    whole = len(kinds) > 1 and all(kind.endswith(_ENDS_A_KIND) for kind in kinds[:-1])
    return kinds[-1 if behind else 0] if whole else word


_ENDS_A_KIND = ("企业", "公司")


def _before_gap(word: str) -> str:
    """A ticked option without the next one, whose box was not read: ●民营 外资."""
    first, _, rest = word.strip().partition(" ")
    return plain(first if ownerships(plain(first)) and ownerships(plain(rest)) else word)


_NOT_TICKED = re.compile(rf"\s*{EMPTY_BOX}\s*[㐀-鿿]")
"""One option of a row whose others stand elsewhere, with an empty box: it answers nothing."""
_LOST_TICK = re.compile(
    rf"(?:{EMPTY_BOX}\s?(?:是|属于)\s*(?P<no>否|不是|不属于)|(?:是|属于){EMPTY_BOX}\s+(?P<behind>否|不是|不属于)|"
    rf"(?:是|属于)\s+{EMPTY_BOX}\s?(?:否|不是|不属于)|(?:是|属于)\s+(?:否|不是|不属于){EMPTY_BOX})"
)
"""Of two boxes the reader saw one, and it is empty: the other was most likely the ticked one."""


def read_yes_no(text: str, _: str | None) -> Reading | None:
    """yes or no, ticked or written."""
    ticked = "".join(ticked_in(text))
    if not ticked and (lost := _LOST_TICK.fullmatch(text.strip())):
        return Reading("no" if lost["no"] or lost["behind"] else "yes", 0.75)
    shown = plain(ticked or text)
    if re.match(r"否|不是|非|不属于|规模?以?下|未", shown):
        return Reading("no", 0.9 if ticked else 1.0)
    # Behind a tick a 否 is the other option, whose empty box the reader lost: √是 否.
    if re.match(r"是|属于|规上|规模以上|已", shown) and (ticked or "否" not in shown):
        return Reading("yes", 0.9 if ticked else 1.0)
    return None
