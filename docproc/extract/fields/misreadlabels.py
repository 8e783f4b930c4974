"""Labels of which a character was misread: the known one that a text most likely is.

What comes in: the known labels and a text that is none of them. What goes out: what the
nearest one asks for, less surely. A character that turns the sense round (上, 下) was not
misread, nor is a weak label guessed at.
"""

from __future__ import annotations

import re

from rapidfuzz import process
from rapidfuzz.distance import Levenshtein

from docproc.chinese.lookalike import could_be_misread
from docproc.extract.fields.knownlabels import WEAK, KnownLabels, Meanings

_OPPOSITES = frozenset({"上下", "是否", "有无", "内外", "前后", "大小"})


def _opposed(one: str, other: str) -> bool:
    """Whether two words differ in a character that turns their sense round: 规模以上, 规模以下."""
    return len(one) == len(other) and any(
        a + b in _OPPOSITES or b + a in _OPPOSITES for a, b in zip(one, other, strict=True)
    )


_LEVEL = re.compile(r"[一二三四五1-5]级")
_ACRONYM = re.compile(r"(?<![A-Za-z\-])[A-Z]{4}(?![A-Za-z\-])")
"""A scheme's letters (CMMM, CSMM), of which one makes another scheme."""


def misread(known: KnownLabels, core: str) -> Meanings:
    """The label that a text is but for one misread character in four.

    Readers take one character for another; they seldom lose or add one, and a
    weak label is too common a word to be guessed at.
    """
    if len(core) == 3:
        alike = [w for w in known.words if len(w) == 3 and could_be_misread(w, core)]
        return tuple((k, s * 0.85) for k, s in known.words[alike[0]]) if len(alike) == 1 else ()
    if len(core) < 4 or re.search("[:：]", core):
        return ()  # 是否规上企业：否 is a label with its answer, not a label misread
    best = process.extract(
        core,
        known.words.keys(),
        scorer=Levenshtein.distance,
        limit=8,
        score_cutoff=len(core) // 4,
    )
    near = [
        (w, d)
        for w, d, _ in best
        if len(w) >= 4 and (len(w) == len(core) or len(core) >= 7) and not _opposed(w, core)
        if _ACRONYM.findall(w) == _ACRONYM.findall(core)  # CSMM等级 is no CMMM等级 misread
        if _LEVEL.search(w) or not _LEVEL.search(core)  # 自评估三级 is no 自评估等级 misread
        if all(s > WEAK for _, s in known.words[w])
    ]
    if not near:
        return ()
    nearest = [w for w, d in near if d == near[0][1]]
    if len({tuple(k for k, _ in known.words[w]) for w in nearest}) != 1:
        return ()
    score = 0.94 - 0.06 * near[0][1]
    if len(core) == 4 and not could_be_misread(nearest[0], core):
        score = WEAK  # 主要任务 may be another word than 主要业务
    return tuple((k, s * score) for k, s in known.words[nearest[0]])
