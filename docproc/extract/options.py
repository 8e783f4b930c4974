"""Boxes to tick: which options of a slot are ticked, and whether any is.

What comes in: the raw text of a slot (□国有 ☑民营, 是√ 否□). What goes out: the
ticked words. A box that the reader lost leaves the answer in doubt.
"""

from __future__ import annotations

import re

from docproc.chinese.ownership import ownerships
from docproc.chinese.text import plain

_TICKED = "☑☒√✓✔■●◉▣⊠▇█◼⬛"
_UNTICKED = "□☐○◯〇▢口"
OPTION_MARK = re.compile(rf"[{_TICKED}{_UNTICKED[:6]}]")
"""A box to tick, ticked or not (口 is a word too)."""
OPTION = re.compile(rf"([{_TICKED}{_UNTICKED}])\s*([^{_TICKED}{_UNTICKED}]+)")
_MARKS = _TICKED + _UNTICKED
_BRACKETED = (
    (re.compile(rf"[（(\[【]\s*[{_TICKED}]\s*[)）\]】]"), "☑"),
    (re.compile(r"[（(\[【]\s*[)）\]】]"), "□"),
)
_TWICE = re.compile(rf"([{_TICKED}])\1+")
_OPTION_BEHIND = re.compile(rf"([^{_MARKS}]+)\s*([{_MARKS}])")
_OUTER = re.compile(r"^[\s_：:]+|[\s_。；;]+$")


TO_TICK = frozenset({"phrase", "yes_no", "factory_level", "maturity_level"})
"""Kinds of value that forms give as options to tick."""


def with_boxes(text: str) -> str:
    """Brackets to tick in made into boxes: （√）民营 （ ）国有 → ☑民营 □国有; a tick that was read
    twice (☑☑否) is one."""
    for pattern, box in _BRACKETED:
        text = pattern.sub(box, text)
    return _TWICE.sub(r"\1", text)


def ticked_in(text: str) -> list[str]:
    """The options that are ticked; their boxes stand before them (☑是 □否) or behind (是☑ 否□)."""
    bare = _OUTER.sub("", text)
    behind = bool(bare) and bare[0] not in _MARKS and bare[-1] in _MARKS
    pairs = _OPTION_BEHIND.findall(bare) if behind else OPTION.findall(bare)
    return [word for word, mark in ((p if behind else p[::-1]) for p in pairs) if mark in _TICKED]


def ticked_once(text: str) -> bool:
    """Whether of several options with boxes just one is ticked (□是 ☑否): one mark misread
    would leave none or two, so the marks vouch for each other."""
    boxes = OPTION_MARK.findall(text)
    return len(boxes) >= 2 and sum(mark in _TICKED for mark in boxes) == 1


def none_ticked(text: str) -> bool:
    """Whether there are boxes and none of them is ticked."""
    marks = [mark for mark, _ in OPTION.findall(text)]
    return (
        len(marks) >= 2
        and not any(m in _TICKED for m in marks)
        and not re.search(rf"[{_TICKED}]", text)
        and not unboxed(text)
    )


def unboxed(text: str) -> tuple[str, ...]:
    """The options of a row of empty boxes that have none: the reader lost it, or its tick.

    Where spaces part the options they tell whether boxes stand before their words
    (□国有 □民营 外资) or behind (国有□ 民营□ 外资); else they are held to stand before.
    """
    bare = _OUTER.sub("", text)
    if not OPTION_MARK.search(bare) or re.search(rf"[{_TICKED}]", bare):
        return ()
    behind = len(_BOX_BEHIND.findall(bare)) > len(_BOX_BEFORE.findall(bare))
    first, *others = re.split(rf"[{_UNTICKED}]", bare)
    if behind:
        lost = [first, *others][-1:]
        return tuple(word for word in map(str.strip, lost) if word)
    return tuple(filter(None, (_first_word(first), *map(_glued, others))))


_BOX_BEFORE = re.compile(rf"(?:^|(?<=\s))[{_UNTICKED}](?=\S)")
_BOX_BEHIND = re.compile(rf"(?<=\S)[{_UNTICKED}](?=\s|$)")


def _first_word(text: str) -> str:
    """The option before the first box; no label and no long text is one."""
    return text.strip() if re.fullmatch(r"[^:：]{2,12}", text.strip()) else ""


def _glued(text: str) -> str:
    """The option right behind another one that has a box: 外商投资中外合资企业."""
    kinds = ownerships(plain(text))
    return "".join(kinds[1:]) if len(kinds) > 1 else ""


CHOICE = 4
"""So many kinds of ownership in a row are a form's options, whose boxes and tick were lost."""


def lost_boxes(text: str) -> bool:
    """Whether a text is a form's options without any box: 国有 集体民营 外商投资; three are where
    nothing else stands with them."""
    kinds = ownerships(plain(text))
    return len(kinds) >= CHOICE or (len(kinds) == CHOICE - 1 and "".join(kinds) == plain(text))
