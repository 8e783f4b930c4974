"""Whose seal it is: a text read off a ring, settled by the names in the papers.

What comes in: the papers of one holder with their seals. What goes out: the
same papers, where a seal's text that was not read for certain is replaced by
the one name in these papers that it nearly is, with a confidence that says so.
A seal is bent, blurred and half covered, so a slip or two is common; but a text
read for certain is never changed, a text between two names is left alone, and a
difference in the legal form (有限公司, 有限责任公司) is never read away.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from rapidfuzz.distance import Levenshtein

from docproc.chinese.lookalike import differ_by_a_slip, look_alike, normal_name
from docproc.chinese.names import is_organisation, names_in
from docproc.extract.model import Paper, Seal, State
from docproc.extract.seals.chances import likeliest
from docproc.page import SealMark

CERTAIN = 0.9
"""A seal read with this confidence says what it says (contract: Confident means ≥ 0.9)."""
FAIRLY = 0.25
"""Above this a character that differs clearly is believed rather than the papers' name."""
SAME, BRACKETS, SETTLED = 0.95, 0.93, 0.89
"""Confidence of a text that equals a name of the papers, that does but for brackets, and of
one that was completed from them: never certain, for sisters' names differ by a character."""
WEIGHED = 0.85
"""Highest confidence of a name that was weighed and not read."""
BLEACHED = 0.89
"""Highest confidence of a name on a seal without colour that no paper bears out: of 164 such rings
on five sets four were misread with 0.92 to 0.98 (海信 for 海右, 题 for 颢)."""
CUT = 0.6
"""Highest confidence of a name of which the page's edge has left a part."""
_LEFT, _SEEN = 4, 0.3
"""Characters beside the legal form that must be left of it, and what share of the name."""
LIKE = 0.25
"""What a look-alike or a bracket counts; any other slip counts 1."""
APART = 1.0
"""How much further off every other name must be."""

_KEYS = ("enterprise_name", "issuer", "parent_company")
_FORM = re.compile(
    r"(?:有限责任公司|股份有限公司|集团有限公司|集团公司|有限公司|总公司|分公司|公司|总厂|分厂|厂|集团)$"
)


def settled_seals(papers: tuple[Paper, ...]) -> tuple[Paper, ...]:
    """The papers with every seal's text settled by the names that they mention."""
    if not any(s.mark.text or s.mark.heard for p in papers for s in p.seals):
        return papers
    known = known_names(papers)
    return tuple(
        replace(p, seals=tuple(_settled(s, known) for s in p.seals)) if p.seals else p
        for p in papers
    )


def known_names(papers: Sequence[Paper]) -> Counter[str]:
    """Names of organisations in the papers, and on how many of their lines each stands.

    What a field holds counts more than a line, for a line may be misread too.
    """
    found: Counter[str] = Counter()
    for paper in papers:
        for key in _KEYS:
            fact = paper.facts.get(key)
            if fact is not None and fact.state is State.READ and is_organisation(str(fact.value)):
                found[str(fact.value)] += 3
        for typed in paper.document.pages:
            for line in typed.page.lines:
                for name in _names(line.text):
                    found[name] += 1
    return found


def _names(text: str) -> Iterable[str]:
    return {n.name for n in names_in(text) if 5 <= len(n.name) <= 40}


def _settled(seal: Seal, known: Counter[str]) -> Seal:
    mark = settled_mark(seal.mark, known)
    if mark is seal.mark:
        return seal
    evidence = replace(seal.evidence, text=mark.text or "", confidence=mark.confidence)
    return replace(seal, mark=mark, evidence=evidence)


def settled_mark(mark: SealMark, known: Counter[str]) -> SealMark:
    """The mark with the name that it nearly bears; itself where there is none, or it is sure.

    A character that was clearly read is not talked away: a sister's name may differ
    by just that one.
    """
    if mark.partial:
        return _continued(mark, known)
    if mark.text is not None and mark.confidence >= CERTAIN:
        shown = normal_name(mark.text)
        borne_out = mark.colour != "grey" or (shown in known and not _lacks_its_form(shown, known))
        return mark if borne_out else replace(mark, confidence=BLEACHED)
    chosen = None if mark.text is None else nearest_name(mark.text, known)
    if mark.text is None or chosen is None:
        return _weighed(mark, known)
    name, distance = chosen
    if distance >= 1 and mark.confidence >= FAIRLY and not _same_head(name, mark.text):
        return mark
    sure = SAME if name == mark.text else max(SETTLED - 0.1 * distance, 0.5)
    if name != mark.text and _bare(name) == _bare(mark.text):
        sure = BRACKETS
    if _slip_of_another(name, known) or _lacks_its_form(name, known):
        sure = min(sure, WEIGHED)
    return replace(mark, text=name, confidence=round(max(sure, mark.confidence), 3))


def _lacks_its_form(name: str, known: Counter[str]) -> bool:
    """Whether the papers hold this name with a legal form behind it: rings bear whole names, and
    the end of one lies where they are covered (甲木泵业集团 of 甲木泵业集团有限公司)."""
    return any(o.startswith(name) and _FORM.fullmatch(o[len(name) :]) for o in known if o != name)


def _slip_of_another(name: str, known: Counter[str]) -> bool:
    """Whether the papers hold a commoner name that this one is a slip or two away from: it
    may be that one misread, on the paper and on the seal alike (淯 as 清, 制造 as 市查)."""
    return any(known[o] > known[name] and _slipped(o, name) for o in known)


def _slipped(first: str, second: str) -> bool:
    if differ_by_a_slip(first, second):
        return True
    apart = [a != b for a, b in zip(first, second, strict=False)]
    return len(first) == len(second) >= TWO_SLIPS and sum(apart) == 2


TWO_SLIPS = 10
"""Characters of a name of which two may be misread together under a seal."""


def _continued(mark: SealMark, known: Counter[str]) -> SealMark:
    """A seal cut by the edge with the one name of the papers that says what is left of it.

    The ending that many names share tells nothing.
    """
    shown = normal_name(mark.text or "")
    if len(_FORM.sub("", shown)) < _LEFT:
        return mark
    off = {name: _slips_inside(shown, normal_name(name)) for name in known}
    least = min(off.values(), default=9.0)
    if least >= 1:
        return mark  # a sister's name may differ by just the character that was read otherwise
    fits = [name for name in known if off[name] < least + APART]
    name = max(fits, key=lambda n: (known[n], n))
    rivals = [n for n in fits if not _misreads(n, name, known)]
    if rivals or len(shown) < _SEEN * len(name):
        return mark
    return replace(mark, text=name, confidence=min(max(mark.confidence, 0.4), CUT))


def _misreads(other: str, name: str, known: Counter[str]) -> bool:
    """Whether a name is the other one, or a misreading or a part of it."""
    rare = known[other] * 5 <= known[name]
    return slips(other, name) <= 2 * LIKE or rare or other in name


def _slips_inside(part: str, name: str) -> float:
    """How many characters differ where a part of a name fits into it best."""
    reach = range(max(len(name) - len(part), 0) + 1)
    return min(slips(part, name[at : at + len(part)]) for at in reach)


def _weighed(mark: SealMark, known: Counter[str]) -> SealMark:
    """The mark with the name that what was held possible on its rim speaks for, if one does."""
    found = likeliest(mark.heard, known) if mark.heard else None
    if found is None:
        return mark
    name, fit = found
    whole, shown = normal_name(name), normal_name(mark.text or "")
    read = mark.confidence >= FAIRLY or _other_form(shown, whole)
    if mark.text is not None and read and not _ends_in(whole, shown):
        return mark
    return replace(mark, text=name, confidence=round(min(WEIGHED, 1.0 + fit / 10), 3))


def _ends_in(name: str, text: str) -> bool:
    """Whether a text is a later part of a name: its beginning was not seen."""
    return text in name and not name.startswith(text)


def _same_head(name: str, text: str) -> bool:
    """Whether a text and a name say the same up to the legal form: 有阳公司 is a slip."""
    head = _FORM.sub("", name)
    return len(name) == len(text) and len(head) >= 4 and slips(head, text[: len(head)]) < 1


def _bare(name: str) -> str:
    return re.sub(r"[（）]", "", normal_name(name))


def nearest_name(text: str, known: Counter[str]) -> tuple[str, float] | None:
    """The one name that a seal's text nearly is, and how far off; None where none or two are.

    One slip in six characters, three at most. Of names as near as one another
    those that are misreadings of the commonest give way to it.
    """
    shown = normal_name(text)
    limit = min(len(shown) / 6, 3.0)
    near = sorted(
        (distance, -known[name], name)
        for name in known
        if abs(len(name) - len(shown)) <= 4
        if (distance := slips(shown, normal_name(name))) <= limit + APART
    )
    if not near or near[0][0] > limit:
        return None
    distance, _, name = min(
        near[:1] + [n for n in near if n[0] <= near[0][0] + LIKE][:4],
        key=lambda n: (n[1], n[0], n[2]),
    )
    if distance > limit or _other_form(shown, normal_name(name)):
        return None
    rivals = [
        other
        for further, _, other in near
        if other != name and further < distance + APART
        if not _misreads(other, name, known)
    ]
    return None if rivals else (name, distance)


def slips(one: str, other: str) -> float:
    """How many characters of two names differ; look-alikes and brackets count little."""
    cost = 0.0
    for op in Levenshtein.editops(one, other):
        if op.tag == "replace":
            cost += LIKE if look_alike(one[op.src_pos], other[op.dest_pos]) else 1.0
        else:
            moved = one[op.src_pos] if op.tag == "delete" else other[op.dest_pos]
            cost += LIKE if moved in "（）□" else 1.0
    return cost


def _other_form(one: str, other: str) -> bool:
    """Whether two names differ in their legal form alone: then they are two enterprises."""
    first, second = _FORM.sub("", one), _FORM.sub("", other)
    return (
        one != other and slips(first, second) <= LIKE and one[len(first) :] != other[len(second) :]
    )
