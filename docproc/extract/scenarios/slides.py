"""Pages that begin with a scenario's name, one for each: slides.

What comes in: a book's lines. What goes out: the lines that are such names. A list of names, a
table that goes on over a page's end and a running head are none.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from rapidfuzz.distance import Levenshtein

from docproc.extract.scenarios.brief import SAYS
from docproc.extract.scenarios.candidate import KNOWN
from docproc.extract.scenarios.lines import BookLine, in_table
from docproc.extract.scenarios.names import match_name
from docproc.extract.wording.phrases import folded
from docproc.notice.scenarios import ScenarioGuide

LEAST_SLIDES = 3
"""So many pages that begin with a name of the guide have one for each scenario."""


def slides_at(texts: Sequence[BookLine], guide: ScenarioGuide) -> frozenset[int]:
    """The first lines of pages that are names of the guide, where several pages begin so and tell
    of them in sentences; a table that goes on over a page's end is none."""
    firsts = _firsts(texts)
    found = [
        at
        for at, text in enumerate(texts[:-1])
        if at in firsts
        and texts[at + 1].page is text.page
        and text.head is not None
        and text.head.style == "plain"
        and not in_table(text.page, text.line, ruled=True)
        and match_name(text.head.title, "", guide).match in KNOWN
    ]
    below = {at: _said_below(texts, at, guide) for at in found}
    in_sentences = [at for at in found if any(_CLAUSES.search(text) for text in below[at])]
    if len(in_sentences) < LEAST_SLIDES:
        return frozenset()
    told = {folded(texts[at].line.text) for at in in_sentences}
    # A slide among them may tell in words; a scenario's second slide has captions of pictures.
    in_words = {at for at in found if below[at] and folded(texts[at].line.text) not in told}
    return frozenset(in_words.union(in_sentences))


def _firsts(texts: Sequence[BookLine]) -> frozenset[int]:
    """The first line of each page but for running heads, which stand on several pages, a sign
    or two of them read otherwise."""
    heads = Counter(folded(t.line.text) for t in texts if (b := t.line.box) and b.bottom < HEAD)

    def runs_on(text: BookLine) -> bool:
        words = folded(text.line.text)
        if words not in heads or (text.line.box and text.line.box.bottom >= HEAD):
            return False
        near = (
            n for one, n in heads.items() if Levenshtein.normalized_similarity(words, one) >= ALIKE
        )
        return sum(near) >= LEAST_SLIDES

    def stands_off(at: int) -> bool:
        """Whether a line at the head stands well above the next one that is none."""
        box = texts[at].line.box
        below = (b for t in texts[at + 1 :] if t.page is texts[at].page and (b := t.line.box))
        title = next((b for b in below if b.bottom >= HEAD), None)
        if box is None or title is None or box.bottom >= HEAD:
            return False
        return title.top - box.bottom > 0.5 * title.height

    firsts: dict[int, int] = {}
    for at, text in enumerate(texts):
        if id(text.page) not in firsts and not (runs_on(text) or stands_off(at)):
            firsts[id(text.page)] = at
    return frozenset(firsts.values())


ALIKE = 0.8
"""How alike two readings of one running head are at least."""
HEAD = 0.1
"""Share of a page's height above which its running head stands."""
_CLAUSES = re.compile(r"[，。；、,;]")


def _said_below(texts: Sequence[BookLine], at: int, guide: ScenarioGuide) -> list[str]:
    """What is said under a page's first line: nothing by a list of names or a row of a table."""
    below = [t.line.text.strip() for t in texts[at + 1 :] if t.page is texts[at].page]
    if any(match_name(text, "", guide).match in KNOWN for text in below):
        return []
    return [text for text in below if len(text) >= SAYS]
