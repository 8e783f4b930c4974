"""The row of a place for a seal that was read in pieces: 申报单位： | 某某有限公司 | （盖章）.

What comes in: a page's lines and the one with the bracket. What goes out: the box of the
row from its label on, on which the seal stands as well as beside the bracket.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from docproc.chinese.names import is_organisation
from docproc.chinese.text import plain
from docproc.evidence import Box
from docproc.page import Line

LONGEST = 0.4
"""Share of the page's width that may be free between two pieces of such a row."""
_BRACKET = re.compile(
    r"[（(](?:请?加?盖)?(?:单位|企业|公司)?(?:[公印签]?章|公章处|章处)[)）][:：]?"
)
_LABEL = re.compile(r"[^:：]{0,12}(?:单位|企业|公司|主体|部门|机构|名称|全称|人)[:：]?")


def row_before(lines: Sequence[Line], bracket: Line) -> Box | None:
    """The box of a bracket with the name, or the label, or both before it in its row; None where
    the line is no bracket alone, or nothing stands there."""
    own = bracket.box
    if own is None or not _BRACKET.fullmatch(plain(bracket.text)):
        return None
    before = sorted(
        (
            (box, plain(x.text))
            for x in lines
            if (box := x.box) and box.right <= own.left + 0.01 and box.same_row(own)
        ),
        key=lambda pair: -pair[0].right,
    )
    row: list[Box] = [own]
    for box, text in before:
        if row[-1].left - box.right > LONGEST:
            break
        if _LABEL.fullmatch(text):
            row.append(box)
            break
        if not is_organisation(text) or len(row) > 1:
            break
        row.append(box)
    return Box.around(row) if len(row) > 1 else None
