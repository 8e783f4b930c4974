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
EMPTY_BOX = "[□☐○◯〇]"
"""A box that is not ticked, as an expression."""
OPTION_MARK = re.compile(rf"[{_TICKED}{_UNTICKED[:6]}]")
"""A box to tick, ticked or not (口 is a word too)."""
OPTION = re.compile(rf"([{_TICKED}{_UNTICKED}])\s*([^{_TICKED}{_UNTICKED}]+)")
_MARKS = _TICKED + _UNTICKED
_BRACKETED = (
    (re.compile(rf"[（(\[【]\s*[{_TICKED}]\s*[)）\]】]"), "☑"),
    (re.compile(r"[（(\[【]\s*[)）\]】]"), "□"),
)
_SOMETHING = re.compile(r"[（(\[【]\s*(?:[VvWw]|[丿乂])\s*[)）\]】]")
"""A tick in brackets that was read as a letter or a stroke: 是（）否（W）."""
_TWICE = re.compile(rf"([{_TICKED}])\1+")
_OPTION_BEHIND = re.compile(rf"([^{_MARKS}]+)\s*([{_MARKS}])")
_LONE_TICK = re.compile(rf"(?P<words>[^{_MARKS}]*\S)[{_TICKED}](?:[\s、,，;；/][^{_MARKS}]+)$")
"""Options without boxes of which one has a tick behind it: 1.基础级 2.先进级√ 3.卓越级."""
_OUTER = re.compile(r"^[\s_：:]+|[\s_。；;]+$")


TO_TICK = frozenset({"phrase", "yes_no", "factory_level", "maturity_level"})
"""Kinds of value that forms give as options to tick."""


CHOICE_WORDS = (
    r"(?:基础级|先进级|卓越级|领航级|[一二三四五]级|规划级|规范级|集成级|优化级|引领级|是|否|有|无|"
    r"(?:中央|省属|市属|区属|县属|地方|其他)国有|国有|集体|民营|私营|"
    r"外商独资|外商投资|中外合[资作]|外资|外商|合资|内资|台资|股份|港澳台|混合|自然人|其他|央企|国企|中央|地方|省属|市属|区属|县属|有限)"
)
"""Words that options of the forms' rows begin with."""
_WORDS_ON = r"腔罩岸服径感红号头述收转火流用路报升归馈弹"
_TYPED = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?:^|(?<=[\s:：]))[口回囗](?![{_WORDS_ON}])(?=\s?[㐀-鿿])",  # 口国有  回民营
        rf"[口回囗](?={CHOICE_WORDS})",  # 口国有回民营
        r"(?<=[㐀-鿿])(?<![进出人入门窗港接端路])[口回囗](?=\s|$)",  # 国有口  民营回
    )
)
"""Boxes typed as characters that look like them: 口 empty, 回 with something in it."""


def with_typed_boxes(text: str) -> str:
    """Characters that stand for boxes made into boxes, where a row of options has two of them, or
    one among boxes and ticks; a single 口 may be a word's."""
    for pattern in _TYPED:
        spots = {m.start() for m in pattern.finditer(text)}
        others = sum(c in _TICKED or c in _UNTICKED[:-1] for c in text)
        if len(spots) >= 2 or (spots and others):
            return "".join(
                c if i not in spots else "☑" if c == "回" else "□" for i, c in enumerate(text)
            )
    return text


DIAMONDS = 2
"""So many diamonds in one text, an empty one among them, are boxes: ◇国有 ◆民营 ◇其他."""
_DIAMONDS = str.maketrans({"◇": "□", "◆": "■"})


def with_boxes(text: str) -> str:
    """Brackets to tick in made into boxes: （√）民营 （ ）国有 → ☑民营 □国有, and so are characters
    typed for boxes; a tick that was read twice (☑☑否) is one. The one pair of brackets with
    something in it, beside empty ones, is ticked."""
    if "◇" in text and text.count("◇") + text.count("◆") >= DIAMONDS:  # one alone is a bullet
        text = text.translate(_DIAMONDS)
    odd = len(_SOMETHING.findall(text)) == 1 and not re.search(rf"[{_TICKED}]", text)
    if odd and _BRACKETED[1][0].search(text):
        text = _SOMETHING.sub("☑", text)
    for pattern, box in _BRACKETED:
        text = pattern.sub(box, text)
    return _TWICE.sub(r"\1", with_typed_boxes(text))


def ticked_in(text: str) -> list[str]:
    """The options that are ticked; their boxes stand before them (☑是 □否) or behind (是☑ 否□)."""
    bare = _OUTER.sub("", text)
    if lone := _LONE_TICK.match(bare):
        return [_last_option(re.split(r"[\s、,，;；]+", lone["words"])[-1])]
    behind = bool(bare) and bare[0] not in _MARKS and bare[-1] in _MARKS
    alone = behind and bare[-1] in _TICKED and len(OPTION_MARK.findall(bare)) == 1
    if alone:  # 基础级 先进级√: the last one's
        return [_last_option(re.split(r"[\s、,，;；]+", bare[:-1].strip())[-1])]
    pairs = _OPTION_BEHIND.findall(bare) if behind else OPTION.findall(bare)
    return [word for word, mark in ((p if behind else p[::-1]) for p in pairs) if mark in _TICKED]


def _last_option(words: str) -> str:
    """The last of options that were read as one: 先进级 of 基础级先进级, before its tick."""
    levels = list(_LEVEL.finditer(words))
    if len(levels) > 1:
        return words[levels[-1].start() :]
    kinds = ownerships(plain(words))
    return kinds[-1] if len(kinds) > 1 and plain(words).endswith(kinds[-1]) else words


def ticked_once(text: str) -> bool:
    """Whether of several options with boxes just one is ticked (□是 ☑否): one mark misread
    would leave none or two, so the marks vouch for each other; not where two options have one box
    between them (国有●民营外资), whose it is then."""
    boxes = OPTION_MARK.findall(text)
    pieces = (plain(_ASIDE.sub("", piece)) for piece in OPTION_MARK.split(text))
    if any(len(ownerships(p)) > 1 or len(_LEVEL.findall(p)) > 1 for p in pieces):
        return False
    return len(boxes) >= 2 and sum(mark in _TICKED for mark in boxes) == 1


_LEVEL = re.compile(
    r"(?:基础|先进|卓越|领航)级|[一二三四五]级(?:规划级|规范级|集成级|优化级|引领级)?"
    r"|(?:规划|规范|集成|优化|引领)级"
)
_ASIDE = re.compile(r"[（(][^（()）]*[)）]")
"""What an option adds to itself: 二级（规范级）."""


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
    bare = _OUTER.sub("", _COUNTED.sub("", text))
    if not OPTION_MARK.search(bare) or re.search(rf"[{_TICKED}]", bare):
        return ()
    first, *others = re.split(rf"[{_UNTICKED}]", bare)
    if boxes_behind(bare):
        words = re.sub(rf"\s+(?=[{_UNTICKED}](?:\s|$))", "", bare).split()
        open_ones = [word for word in words if word[-1] not in _UNTICKED]
        lost = open_ones if len(open_ones) == 1 else [*map(_before_it, [first, *others[:-1]])]
        if not any(lost):
            lost = [first, *others][-1:]
        return tuple(word for word in map(str.strip, lost) if word)
    return tuple(filter(None, (_first_word(first), *map(_glued, others))))


def boxes_behind(text: str) -> bool | None:
    """Whether the boxes of a row stand behind their options (国有□ 民营□), as spaces tell, or the
    row's ends; None where neither does."""
    bare = with_boxes(_OUTER.sub("", text))
    behind, before = len(_BOX_BEHIND.findall(bare)), len(_BOX_BEFORE.findall(bare))
    if behind != before:
        return behind > before
    first, last = (bool(OPTION_MARK.match(bare[at:])) for at in (0, len(bare) - 1))
    return None if first == last else last


_BOX_BEFORE = re.compile(rf"(?:^|(?<=\s))[{_UNTICKED}](?=\S)")
_BOX_BEHIND = re.compile(rf"(?<=\S)[{_UNTICKED}](?=\s|$)")


def _first_word(text: str) -> str:
    """The option before the first box; no label and no long text is one."""
    return text.strip() if re.fullmatch(r"[^:：]{2,12}", text.strip()) else ""


def _before_it(text: str) -> str:
    """The option right before another one that has its box behind it: 中外合资企业外商独资□."""
    kinds = ownerships(plain(text))
    return "".join(kinds[:-1])


def _glued(text: str) -> str:
    """The option right behind another one that has a box: 外商投资中外合资企业."""
    kinds = ownerships(plain(text))
    return "".join(kinds[1:]) if len(kinds) > 1 else ""


_COUNTED = re.compile(r"(?<![\d.])\d{1,2}\s?[.、．)）](?!\d)|[①-⑳]|(?<![A-Za-z])[A-Ha-h][.、．]")
"""The numbers of options: 1.国有 2.民营."""
CHOICE = 4
"""So many kinds of ownership in a row are a form's options, whose boxes and tick were lost."""


def uncounted(option: str) -> str:
    """An option without its number: 2.民营企业."""
    number = _COUNTED.match(option.strip())
    return option.strip()[number.end() :].strip() if number else option


def lost_boxes(text: str) -> bool:
    """Whether a text is a form's options without any box: 国有 集体民营 外商投资; three are where
    nothing else stands with them."""
    bare = plain(re.sub("[A-Za-z]+", "", _COUNTED.sub("", text)))
    kinds = ownerships(bare)
    return len(kinds) >= CHOICE or (len(kinds) == CHOICE - 1 and "".join(kinds) == bare)
