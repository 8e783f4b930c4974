"""Candidates for a fact, and the choice among them.

What comes in: slots found on a paper's pages, each with the label that asks
for it and the text in it. What goes out: one `Fact` a key, with the other
mentions kept. Says blank, absent and unreadable apart; prefers saying that it
is unsure to being wrong.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from rapidfuzz.distance import Levenshtein

from docproc.chinese.lookalike import could_be_misread
from docproc.chinese.names import is_company
from docproc.chinese.uscc import is_valid
from docproc.extract.fields.candidate import Candidate
from docproc.extract.fields.knownlabels import SECOND, WEAK
from docproc.extract.fields.weighing import weigh
from docproc.extract.model import Fact, FactValue, State


def fact_of(
    key: str,
    kind: str,
    candidates: Iterable[Candidate],
    *,
    year: int | None = None,
    since: int | None = None,
) -> Fact:
    """The fact that the candidates for one key make up; ABSENT where there are none."""
    told = [_typed_otherwise(_of_long_ago(c, since)) for c in candidates if c.key == key]
    kept = ranked(key, kind, _alone(key, told), year=year)
    if not kept:
        return Fact()
    strong = [w for w in kept if not w[1].label.weak]
    filled = [w for w in kept if w[2].state is State.READ]
    if strong and not (filled and filled[0][0] >= 0.5 and not filled[0][1].label.weak):
        chosen = strong[0]
        if chosen[2].state is State.UNREADABLE and filled and filled[0][1].place != "alone":
            chosen = filled[0]  # told elsewhere on the paper
        elif filled and _heads(chosen[1], filled[0][1]):
            doubt = replace(chosen[2], state=State.UNREADABLE, confidence=0.6)
            chosen = (chosen[0], chosen[1], doubt)
    else:
        chosen = filled[0] if filled else kept[0]
    chosen = _crossed_out(chosen, kept) or _whole(_largest(chosen, kept), kept)
    chosen = _better_read(chosen, kept)
    others = tuple(
        w[2]
        for w in kept
        if w is not chosen and w[2].state is State.READ and w[0] >= 0.3
        if _apart(w[2], chosen[2])
    )
    return _agreed(chosen[2], others)


def _of_long_ago(c: Candidate, since: int | None) -> Candidate:
    """A candidate whose label names a year before `since`, read with doubt: it may be another
    today (2023年自评等级 alone)."""
    long_ago = since is not None and 0 < (c.label.year or 0) < since
    return replace(c, reading=min(c.reading, LONG_AGO)) if long_ago else c


LONG_AGO = 0.8
"""Less than what passes for certain: an answer of another year is shown to a person."""


def _typed_otherwise(c: Candidate) -> Candidate:
    """A candidate whose label was guessed from another word, in a file's own text: nobody misread
    it there, so that it counts as a weak one (作业人数 for 从业人数)."""
    guessed = WEAK < c.label.score < GUESSED and c.place != "prose"
    typed = all(e.confidence >= 1.0 for e in c.evidence)
    return _surer(c, WEAK) if guessed and typed else c


GUESSED = 0.9
"""Below this is the score of a label that differs from a known one in a character."""
ROWS_UNDER = 2.5
"""Heights of a group's name within which its first row stands under it."""


def _heads(blank: Candidate, filled: Candidate) -> bool:
    """Whether a label with nothing beside it may name the group whose first row is the other's
    slot, and no slot of its own: 联系人 over 填报人：武振春."""
    if blank.place != "beside" or blank.raw or filled.place != "beside":
        return False
    a, b = blank.evidence[0], filled.evidence[0]
    if (a.file, a.page, a.part) != (b.file, b.page, b.part) or a.box is None or b.box is None:
        return False
    return 0 < b.box.centre[1] - a.box.centre[1] < ROWS_UNDER * a.box.height


def _alone(key: str, candidates: Iterable[Candidate]) -> list[Candidate]:
    """The candidates for a key, those of a second kind made surer where there is no first.

    A label that another would say better is as good where that one does not stand
    (主营业务收入), and so is running text on a paper without a slot for the fact, but where it
    may tell of another year or body.
    """
    own = [c for c in candidates if c.key == key]
    slots = [c.label.score for c in own if c.place != "prose"]
    if slots and WEAK < max(slots) <= SECOND:
        return [_surer(c, SECOND_ALONE) if c.label.score == SECOND else c for c in own]
    if not slots:
        told = [_surer(c, PROSE_ALONE) if _told_plainly(c.label.score) else c for c in own]
        return [c for c in told if c.label.score >= PROSE_ALONE] or told
    return own


def _told_plainly(score: float) -> bool:
    return DOUBTFUL <= score < PROSE_ALONE


DOUBTFUL = 0.7
"""Below this is the trust in running text that may tell of another year or body."""
SECOND_ALONE, PROSE_ALONE = 0.99, 0.95
"""On made books told in prose 22 of 22 such facts were right, and with second labels 12 of 12."""


def _surer(candidate: Candidate, score: float) -> Candidate:
    return replace(candidate, label=replace(candidate.label, score=score))


def _better_read(chosen: _Weighed, kept: Sequence[_Weighed]) -> _Weighed:
    """Another mention that differs by look-alikes only and was read more surely."""
    value = chosen[2].value
    surer = [
        w
        for w in kept
        if isinstance(value, str)
        if isinstance(w[2].value, str) and w[2].state is State.READ
        if w[2].confidence > chosen[2].confidence + 0.1 and w[1].place != "title"
        if not value.startswith(w[2].value) and _misread(value, w[2].value)
    ]
    return max(surer, key=lambda w: w[2].confidence) if surer else chosen


def _misread(a: str, b: str) -> bool:
    """Whether two longer values differ in one or two characters, none of them a letter or
    a figure: 智能出, 智能工厂."""
    if min(len(a), len(b)) < 6 or Levenshtein.distance(a, b, score_cutoff=2) > 2:
        return False
    changed = {c for c in a if a.count(c) != b.count(c)} | {
        c for c in b if a.count(c) != b.count(c)
    }
    return not any(c.isascii() for c in changed)


_Weighed = tuple[float, Candidate, Fact]


def _crossed_out(chosen: _Weighed, kept: Sequence[_Weighed]) -> _Weighed | None:
    """The cell with 无 or / in it, where text near the same label would answer instead."""
    if chosen[1].place not in {"beside", "below"}:
        return None
    same = [w for w in kept if w[1].place == "cell" and w[1].order == chosen[1].order]
    return next(
        (w for w in same if w[2].state is State.BLANK and w[1].raw and not w[1].label.weak), None
    )


def _largest(chosen: _Weighed, kept: Sequence[_Weighed]) -> _Weighed:
    """The largest of the sums that running text tells of an investment: a scenario's own (2023年立
    项，总投入138万元) is part of the factory's."""
    if chosen[1].key not in WHOLES or chosen[1].place != "prose":
        return chosen
    told = [w for w in kept if w[1].place == "prose" and isinstance(w[2].value, int | float)]
    return max(told, key=lambda w: float(str(w[2].value)), default=chosen)


WHOLES = frozenset({"total_investment"})
"""Facts of which a book tells parts in the same words."""


def _whole(chosen: _Weighed, kept: Sequence[_Weighed]) -> _Weighed:
    """The full name where the chosen mention of it was cut off: 甲乙有限, 甲乙有限公司; and the
    code that keeps its check character where the chosen one broke off at the end of a line. What
    stands beside a label in a cell is the cell's whole text."""
    value = chosen[2].value
    if not isinstance(value, str):
        return chosen
    longer = [
        w for w in kept
        if isinstance(w[2].value, str) and w[2].value != value and w[2].value.startswith(value)
    ]  # fmt: skip
    if chosen[1].key == "uscc":
        longer = [w for w in longer if is_valid(str(w[2].value))]
    elif not (value.endswith(_CUT) or value.count("（") > value.count("）")):
        ruled = chosen[1].place == "beside" and not is_company(value)
        longer = [
            w for w in longer if ruled and w[1].place == "cell" and w[1].order == chosen[1].order
        ]
    return longer[0] if longer else chosen


_CUT = ("有限", "责任", "股份", "公")
"""How a company's name ends that goes on behind."""


def ranked(
    key: str, kind: str, candidates: Iterable[Candidate], *, year: int | None = None
) -> list[tuple[float, Candidate, Fact]]:
    """The candidates for one key, best first: rank, candidate, and the fact it would be."""
    held = [c for c in candidates if c.key == key]
    latest = max((c.label.year or 0 for c in held), default=0)
    weighed = [weigh(c, kind, year, latest) for c in held]
    return sorted((w for w in weighed if w is not None), key=lambda w: (-w[0], w[1].order))


def _agreed(chosen: Fact, others: Sequence[Fact]) -> Fact:
    """The fact with its other mentions; agreement raises confidence, dispute lowers it."""
    sure = chosen.confidence
    if chosen.state is State.READ:
        same = [o for o in others if _same(o.value, chosen.value)]
        if same:
            sure = 1 - (1 - sure) * (1 - 0.6 * max(o.confidence for o in same))
    return replace(chosen, confidence=round(min(sure, 0.999), 3), others=tuple(others))


def _apart(a: Fact, b: Fact) -> bool:
    """Whether two mentions stand in different places: one reading found twice is one.

    Two bodies named in one line (甲公司、乙公司) are two mentions too.
    """
    if _two_companies(a.value, b.value):
        return True
    for x in a.evidence:
        for y in b.evidence:
            if (x.file, x.page, x.part) != (y.file, y.page, y.part):
                continue
            if x.box is None or y.box is None:
                if x.where == y.where and a.value == b.value:
                    return False
            elif x.box.overlap(y.box) > 0.5 * min(x.box.area, y.box.area):
                return False
    return True


def _two_companies(a: FactValue, b: FactValue) -> bool:
    """Whether two values are whole names of companies, neither read out of the other."""
    if not (isinstance(a, str) and isinstance(b, str)):
        return False
    named = is_company(a) and is_company(b)
    return named and a not in b and b not in a and not could_be_misread(a, b)


def _same(a: FactValue, b: FactValue) -> bool:
    if isinstance(a, int | float) and isinstance(b, int | float):
        return abs(a - b) <= max(1.0, abs(b) * 1e-3)
    return a == b
