"""Levels: of a factory (基础级 … 领航级), and of maturity (一级 … 五级), ticked or written.

What comes in: the text of a slot, with the boxes that were read. What goes out: the one level
with how well it fits; None where the form's options are all there and none is ticked.
"""

from __future__ import annotations

import re

from docproc.chinese.levels import factory_level_of, levels_named, maturity_level_of
from docproc.chinese.text import plain
from docproc.extract.fields.reached import reached
from docproc.extract.fields.values.reading import Reading
from docproc.extract.wording.options import EMPTY_BOX, OPTION, OPTION_MARK, ticked_in, with_boxes

RAISED = 0.7
"""Trust in a level to which a slot says that something was, or will be, raised."""


def read_maturity_level(text: str, _: str | None) -> Reading | None:
    """A level of maturity (1 to 5), of several options the ticked one."""
    options = OPTION.findall(text)
    if len(options) > 1:  # □一级 ☑二级 □三级
        ticked = ticked_in(text)
        level = maturity_level_of(ticked[0]) if len(ticked) == 1 else None
        return None if level is None else Reading(level, 1.0)
    told = reached(plain(text))
    level = maturity_level_of(told) if told else None
    if level is None:  # 提升至三级 in a slot is an answer, of today or of a plan
        level = maturity_level_of(reached(plain(text), raised=True))
        return None if level is None else Reading(level, RAISED)
    clean = told == plain(text) and len(told) <= 20
    return Reading(level, 1.0 if clean else 0.85)


OPEN = 0.5
"""Trust in a level behind an empty box that stands alone: an option that is not ticked, or a
bullet."""
_OPEN_BOX = re.compile(rf"\s*{EMPTY_BOX}")
_BETWEEN = re.compile(
    rf"^[^☑☒√✓✔■●◉▣⊠▇█◼⬛□☐○◯〇]*级(?P<gap>\s*){OPTION_MARK.pattern}(?P=gap)[㐀-鿿]{{2}}级(?!.*{OPTION_MARK.pattern})"
)
"""A lone sign as far from the options on both sides of it is either's: 先进级●卓越级."""
_UNBOXED_FIRST = re.compile(r"\s*([㐀-鿿]{2}级)\s*[□☐○◯〇]")


_OF_FACTORY = re.compile(r"(基础|先进|卓越|领航)型?智能工厂[A-Za-z]?")
"""A level without its word, where a slot asks for it: 先进智能工厂, with the cell's rule behind."""


def read_factory_level(text: str, _: str | None) -> Reading | None:
    """A level of factories, of several options the ticked one."""
    if said := _OF_FACTORY.fullmatch(plain(text)):
        return Reading(factory_level_of(said[1] + "级"), 0.97)
    ticked = "".join(ticked_in(text))
    marked = not ticked and OPTION_MARK.search(with_boxes(text))
    alone = re.fullmatch(r"[^㐀-鿿]*[㐀-鿿]{2}级(?:智能工厂)?[^㐀-鿿]*", text)
    # 越级（ ）领航级 is half a row of options; a box before one level alone is a bullet.
    level = None if marked and not alone else factory_level_of(ticked or text)
    if level is not None and alone and _OPEN_BOX.match(text):
        return Reading(level, OPEN)
    if level is not None:
        return Reading(level, 0.75 if _BETWEEN.search(text) else 1.0)
    # The reader lost the empty rings of the other options: 基础级●先进级 领航级.
    first = re.match(r"\s*[㐀-鿿]{2}级", ticked)
    level = factory_level_of(first.group()) if first else None
    if level is not None:
        return Reading(level, 0.75 if _BETWEEN.search(text) else 0.97)
    # □基础级先进级□卓越级: the one box that was not read is most likely the ticked one.
    boxed = [word for _, word in OPTION.findall(text)]
    unboxed = [word[3:] for word in boxed if levels_named(word) == 2]
    first = _UNBOXED_FIRST.match(text)
    if not unboxed and first and not ticked:
        unboxed = [first[1]]
    level = factory_level_of(unboxed[0]) if len(unboxed) == 1 and not ticked else None
    return None if level is None else Reading(level, 0.75)
