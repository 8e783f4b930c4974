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
PIECES = 3
"""Lines in which a name between its label and its bracket is read at most."""
SEAL_BRACKET = (
    r"[（(]\s{0,4}(?:请?加?盖)?(?:单位|企业|公司)?(?:加?盖)?[公印签]?章处?\s{0,4}[)）]\s{0,4}[:：]?"
)
"""What asks for a seal behind a name or a blank: （盖章）, （单位公章）, （签章处）."""
_BRACKET = re.compile(SEAL_BRACKET)
_LABEL = re.compile(
    r"[^:：]{0,12}(?:单位|企业|公司|主体|部门|机构|名称|全称|人)(?:[:：]?|[:：](?P<name>[^:：]{4,40}))"
)


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
    named = False
    for box, text in before:
        if row[-1].left - box.right > LONGEST:
            break
        label = _LABEL.fullmatch(text)
        if label and (not label["name"] or (len(row) == 1 and is_organisation(label["name"]))):
            return Box.around([*row, box])
        # Under its seal a name is read badly, or in pieces; its label tells what they are.
        if ":" in text or len(row) > PIECES:
            break
        named = named or (len(row) == 1 and is_organisation(text))
        row.append(box)
    return Box.around(row[:2]) if named else None
