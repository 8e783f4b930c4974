"""Values that are words of the applicant's own: an address, a title, a statement.

What comes in: the text of a slot. What goes out: the words without what the form prints round
them, with how well they fit. Names and options are other modules'.
"""

from __future__ import annotations

import re

from docproc.chinese.levels import FACTORY_LEVELS
from docproc.chinese.text import is_cjk, plain
from docproc.extract.fields import trim
from docproc.extract.fields.values.reading import Reading

_ADDRESS = re.compile(r"[省市县区州盟旗镇乡村路街巷弄号园厂楼]")


def read_address(text: str, _: str | None) -> Reading | None:
    """An address; one that ends with its division is little trusted."""
    value = trim.address(plain(text))
    if len(value) < 2:
        return None
    marks = len(_ADDRESS.findall(value))
    fit = 1.0 if marks >= 2 else 0.85 if marks else 0.5
    return Reading(value, fit if _STREET.search(value) else min(fit, CUT_OFF))


_STREET = re.compile(
    r"(?:[园工厂矿]|开发|高新|保税|新|示范|管理|聚集|集聚)区|产业园|集团|公司|大厦|广场"
    r"|[路街道巷弄村镇乡屯庄社园厂港湾岛桥号楼座栋院段侧内旁口\d](?:[^市县区州盟旗]|市[政场])*$"
)
"""What follows the division in an address; a form's second line with it may be lost."""
CUT_OFF = 0.8
"""Trust in an address that ends with its division or amid a word: 山东省烟台市栖霞市工业."""


def read_text(text: str, _: str | None) -> Reading | None:
    """A statement in words, no mere figure."""
    value = trim.statement(plain(text))
    if not value or _ONLY_FIGURE.fullmatch(value):
        return None
    return Reading(value, 1.0 if sum(map(is_cjk, value)) >= 2 else 0.6)


_ONLY_FIGURE = re.compile(r"[\d,.，]+(?:[万亿]?元?(?:人民币)?|%|[人家项台套])")
"""What answers a label that wraps (2025年主营业务 | 收入) and states no words."""


_ONLY_LEVEL = re.compile(
    rf"(?:[^，,。；;]{{0,8}}(?:省|市))?(?:{'|'.join(FACTORY_LEVELS)})(?:智能|数字化)?(?:工厂|车间)(?:建设)?(?:项目)?"
)
"""What is applied for, and the name of no factory: 先进级智能工厂."""


def read_title(text: str, _: str | None) -> Reading | None:
    """The name of a factory or a project, no mere level."""
    value = trim.title(plain(text))
    if _ONLY_LEVEL.fullmatch(value):
        return None
    if not 2 <= len(value) <= 80 or not any(map(is_cjk, value)):
        return None
    return Reading(value, 1.0 if re.search(r"工厂|车间|项目|基地|厂$", value) else 0.9)
