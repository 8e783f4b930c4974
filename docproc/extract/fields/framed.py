"""Forms in one running text whose labels stand in brackets: 【企业名称】甲木公司。【手机号】138….

What comes in: a page's lines and the labels of its document type. What goes out: candidates for
what each bracket asks, with the text up to the next one, over the ends of lines. A page of few
such brackets is no form.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from docproc.extract.fields.candidate import Candidate
from docproc.extract.fields.knownlabels import SECOND
from docproc.extract.fields.labels import Lexicon
from docproc.extract.fields.owners import owned
from docproc.extract.fields.trailed import asked_in_bracket
from docproc.page import Line, Page

LEAST = 4
"""So many brackets that ask for different facts make a text a form."""
_ASKS = re.compile(
    r"[【〖\[＜<〈「](?P<label>[^【】〖〗\[\]＜＞<>〈〉「」]{2,30})[】〗\]＞>〉」]\s*[:：]?"
)
_ENDS = " ，,；;。、"
IN_LINES = 0.8
"""Share of the brackets that begin lines of their own in a form of rows."""
LEAST_EDGE, TO_THE_EDGE = 0.8, 0.06
"""Where a page's right edge of print is at least, and how far before it a full line ends (shares
of the page's width)."""


@dataclass(frozen=True, slots=True)
class _Run:
    """Lines joined, and where each of them begins in the text."""

    text: str
    starts: tuple[int, ...]
    lines: tuple[Line, ...]

    def held(self, start: int, stop: int) -> list[Line]:
        ends = (*self.starts[1:], len(self.text))
        places = zip(self.starts, ends, self.lines, strict=True)
        return [line for a, b, line in places if a < stop and start < b]

    def line_end(self, place: int) -> int:
        return next((s for s in self.starts if s > place), len(self.text))

    def row_end(self, place: int) -> int:
        """Where the lines end that go on from this place: each but the last is full."""
        edge = max(LEAST_EDGE, *(line.box.right for line in self.lines if line.box))
        end = self.line_end(place)
        while end < len(self.text):
            last = self.held(end - 1, end)[-1].box
            if last is None or last.right < edge - TO_THE_EDGE:
                break
            end = self.line_end(end)
        return end


def framed(page: Page, lexicon: Lexicon, order: int) -> Iterator[Candidate]:
    """What the brackets of a page ask for, with their answers."""
    run = _joined(page)
    found = [(m, asked_in_bracket(m["label"], lexicon)) for m in _ASKS.finditer(run.text)]
    asked = {h.key for _, hits in found for h in hits if h.key and h.score >= SECOND}
    if len(asked) < LEAST:
        return
    starts = sum(m.start() in run.starts for m, _ in found)
    in_lines = starts >= IN_LINES * len(found)
    for n, (bracket, hits) in enumerate(found):
        start = bracket.end()
        stop = found[n + 1][0].start() if n + 1 < len(found) else run.line_end(start)
        if in_lines:  # what stands between two of them may be the next part's heading
            stop = min(stop, run.row_end(start))
        raw = run.text[start:stop].strip(_ENDS)
        said = [m["label"] for m, _ in reversed(found[:n])]
        lines = run.held(start, max(stop, start + 1))
        reading = min((line.confidence for line in lines), default=0.0)
        for hit in (owned(h, said, lexicon, "") for h in hits if h.key is not None):
            evidence = tuple(page.evidence(line) for line in lines)
            yield Candidate(str(hit.key), hit, raw, "inline", evidence, reading, False, None, order)


def _joined(page: Page) -> _Run:
    text, starts, lines = "", [], []
    for line in page.lines:
        starts.append(len(text))
        lines.append(line)
        text += line.text.strip()
    return _Run(text, tuple(starts), tuple(lines))
