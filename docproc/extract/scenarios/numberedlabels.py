"""Labels of scenarios' records with a count in their midst: 场景3名称, 场景3所属环节, 场景3描述.

What comes in: a page. What goes out: the same with those labels as forms without a count print
them (场景名称), so that a record is known by them; nothing else is changed.
"""

from __future__ import annotations

import re
from dataclasses import replace

from docproc.page import Page

_LABEL = re.compile(
    r"(?P<head>\s*(?:智能制造|典型|应用|建设)?场景)\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s*(?:的)?"
    r"(?P<rest>(?:名称|所属环节|所在环节|环节|描述|内容|简介|成效|效果|建设内容|实施内容|建设成效|实施效果|痛点|背景)[:：]?)"
)
LEAST = 2
"""So many different labels with a count make records of them."""


def with_plain_labels(page: Page) -> Page:
    """The page with such labels, in lines and cells, without their counts."""
    cells = [c.text for table in page.tables for c in table.cells]
    found = [_LABEL.fullmatch(text) for text in (*cells, *(line.text for line in page.lines))]
    if len({label["rest"] for label in found if label}) < LEAST:
        return page
    lines = tuple(
        replace(line, text=plain_one, chars=(), alternatives=())
        if (plain_one := _plain(line.text)) != line.text
        else line
        for line in page.lines
    )
    tables = tuple(
        replace(table, cells=tuple(replace(c, text=_plain(c.text)) for c in table.cells))
        for table in page.tables
    )
    return replace(page, lines=lines, tables=tables)


def _plain(text: str) -> str:
    label = _LABEL.fullmatch(text)
    return label["head"] + label["rest"] if label else text
