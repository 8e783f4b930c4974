"""Attachments that a book's list names and says itself that it does not hold.

What comes in: an entry's name, or the row of a list's table. What goes out: whether the entry is
of a paper that need not be sent (推荐函（不适用）, 有无：无). An empty cell, and a stroke under
页码, say nothing.
"""

from __future__ import annotations

import re

from docproc.chinese.text import plain
from docproc.notice.phrases import AttachmentSpec
from docproc.page import Table

_ASIDE = re.compile(r"[（(【\[]([^（()）】\]]{1,20})[)）】\]]")
_WHETHER = re.compile(
    r"(?:有无|有/无|是否(?:提供|具备|提交|报送|附有?|有|齐全)|(?:提供|提交|报送)情况)(?:[（(].{1,8}[)）])?"
)
_NO = re.compile(r"[无否×xX✗✘╳/／—–-]|没有|未(?:提供|提交|报送)|不(?:涉及|适用|需要?)")
_HOW_MANY = re.compile(r"份数|数量|件数")
_NONE = re.compile(r"0|无|0份")


def is_unsent(name: str, spec: AttachmentSpec) -> bool:
    """Whether a remark in brackets says that a paper is sent only where there is one, or not: its
    words end a clause of it, or are all that it says but for a request (如有请提供). What a paper
    owes where something holds (如有变更附变更证明) is no such remark."""
    words = "|".join(map(re.escape, spec.unsent)) or r"(?!)"
    remark = re.compile(
        rf".*(?:{words})(?:[的者项则]|此项|(?:可|请|须|则)?(?:提供|提交|附上?|报送|不报|不附))*"
    )
    return any(
        _NO.fullmatch(aside) or any(map(remark.fullmatch, re.split(r"[,，:：;；。、]", aside)))
        for aside in _ASIDE.findall(name)
    )


def row_is_unsent(table: Table, row: int, column: int, spec: AttachmentSpec) -> bool:
    """Whether a row of a list, whose names stand in `column`, says that its paper is not there."""
    heads = {c.column: plain(c.text) for c in table.row(0)}
    for cell in table.row(row):
        said, head = plain(cell.text), heads.get(cell.column, "")
        if cell.row != row or cell.column == column or not said:
            continue
        asked = _WHETHER.fullmatch(head) and _NO.fullmatch(said)
        counted = _HOW_MANY.search(head) and _NONE.fullmatch(said)
        if asked or counted or said.strip("。") in spec.unsent:
            return True
    return False
