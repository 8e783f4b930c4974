"""What stands beside a label for signing in one line: a （盖章）, the date that closes it.

What comes in: a line and the labels that were found in it. What goes out: the place for
the seal and the date of that line, which no label asks for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from docproc.extract.slots.sealrows import SEAL_BRACKET
from docproc.extract.wording.charplaces import place_of
from docproc.notice.fields import SlotsSpec
from docproc.page import Line

Cut = tuple[int, int, str, str]
"""Where a label begins and ends in its line, its kind, and the label."""
FRAME = "年月日"
"""The label of a date that is its own frame."""
APART = 0.03
"""Share of the page's width between a label and what belongs to another place."""

_SEAL = re.compile(SEAL_BRACKET)
_DAY = re.compile(
    r"(?P<frame>(?:20\d{0,2}\s{0,40})?年\s{0,40}月\s{0,40}[日目]?)\s{0,40}$"
    r"|20\d\d\s{0,4}[年./-]\s{0,4}\d{1,2}\s{0,4}[月./-]\s{0,4}\d{1,2}\s{0,4}日?\s{0,40}$"
)


def closing_cuts(line: Line, cuts: Sequence[Cut], paper: str, spec: SlotsSpec) -> Iterator[Cut]:
    """The seal's place and the date behind the last label of a line, a room away from it."""
    kinds = {kind for _, _, kind, _ in cuts}
    if not kinds & {"signature", "seal"}:
        return
    end = max(e for _, e, _, _ in cuts)
    if "seal" not in kinds and _asked(paper, "seal", spec):
        for seal in _SEAL.finditer(line.text):
            last = max((e for s, e, _, _ in cuts if s < seal.end()), default=0)
            if last <= seal.start() and _apart(line, last, seal.start()):
                yield (*seal.span(), "seal", "盖章")
                end = max(end, seal.end())
    day = _DAY.search(line.text, end)
    if day is None or "date" in kinds or FRAME not in _asked(paper, "date", spec):
        return
    if _apart(line, end, day.start()):
        yield (day.start(), day.end() if day["frame"] else day.start(), "date", FRAME)


def _asked(paper: str, kind: str, spec: SlotsSpec) -> frozenset[str]:
    """The labels of a kind on a paper of this type."""
    slots = (s for s in spec.slots if s.kind == kind and paper in s.papers)
    return frozenset(label for slot in slots for label in slot.labels)


def _apart(line: Line, end: int, begins: int) -> bool:
    """Whether a blank, a rule or an open room stands before a place in a line."""
    if line.text[begins - 1 : begins] in {" ", "　", "_", "＿", "…", "—"}:
        return True
    return line.box is not None and place_of(line, begins) - place_of(line, end) >= APART
