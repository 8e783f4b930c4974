"""Accidents that a sentence tells of as the applicant's own, and how bad they were.

What comes in: a sentence in plain form and the words for accidents. What goes out: graded |
ungraded | minor, the places of the words that decide, and whether it is in doubt whose
accident it is. What a rule defines, a rate or a count of none, others' accidents and those
before the years that are asked about are told by nobody.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from docproc.chinese.dates import dates_in
from docproc.extract.fields.owners import said_of_another
from docproc.extract.wording.questions import TICKED_YES
from docproc.notice.fields import Whose
from docproc.notice.phrases import AccidentSpec

Places = tuple[tuple[int, int], ...]

_DATED = re.compile(r"20[12]\d年(?:\d{1,2}月)?")
_COUNTED_ONES = re.compile(r"(?<![第每\d])[一二两三1-3](?:起|次|例)")
_ONCE = re.compile(
    r"(?:发生|出|出现|有|遭遇|经历|遇到)过|曾|以前|过去|从前|早年|早些|早先|此前|前[几些两]年|当年|历史上"
)
"""The aspect 过 and words for the past tell of what was, with no date and no harm named."""
_EVENT = re.compile(
    r"发生(?:了|过|一起|一次|两起)*[^，,。；;、发生]{0,4}(火灾|爆炸|泄漏|中毒|坍塌|窒息|透水|喷溅|喷爆|爆燃|闪爆|着火|起火|灼烫|坠落|触电|垮塌|倾覆)"
    r"(?!报警|探测|检测|监测|预警|风险|隐患)"
)
"""An accident told without that word: 公司于2024年发生氨泄漏，造成3人死亡."""
_ASKED = re.compile(r"是否|有无|如有|若有|凡|不得|应当|须")
_YEAR = re.compile(r"(?:19|20)\d\d(?=年)")
_MILD = re.compile(r"一般|轻微|轻伤")
LONGEST_TOLD_APART = 90
"""Characters of a sentence whose date may stand in another clause than its accident."""


@dataclass(frozen=True, slots=True)
class Told:
    """An accident: graded | ungraded | minor, where the words stand that say so, and whether
    it may be another body's."""

    value: str
    places: Places
    doubted: bool = False


def speaks_of_accidents(text: str, words: AccidentSpec) -> bool:
    """Whether a text names an accident or one of its kinds that happened."""
    return bool(_EVENT.search(text)) or any(n in text for n in words.nouns)


def accident_told(text: str, words: AccidentSpec, whose: Whose) -> Told | None:
    """The accident of the applicant that a sentence tells of: the first that is graded, else
    the first."""
    years = [int(year) for year in _YEAR.findall(text)]
    if any(w in text for w in words.others) or (years and max(years) < words.since):
        return None
    mild: Told | None = None  # unless a later clause tells the grade
    told_apart = _DATED.search(text) and not any(d in text for d in words.denials)
    whole = (text,) if told_apart and len(text) < LONGEST_TOLD_APART else ()
    for clause in (*_groups(text), *whole):
        found = _told_in(clause, text, words, whose)
        if found is not None and found.value == "graded":
            return found
        mild = mild or found
    return mild


def _told_in(clause: str, text: str, words: AccidentSpec, whose: Whose) -> Told | None:
    """What one clause of a sentence tells."""
    at = _told_at(clause, words)
    if at is None or not speaks_of_accidents(clause, words):
        return None
    head = clause[: at[1]]
    denied = any(d in head for d in words.denials if len(d) > 1) or re.search(
        r"[未无没不零]", head[-8:]
    )
    if denied or not _is_real(clause, words):
        return None
    harmed = any(h in text for h in words.harm) or bool(_COUNTED_ONES.search(clause))
    harmed = harmed or TICKED_YES in text
    harmed = harmed or bool(_ONCE.search(clause) and not _ASKED.search(clause))
    if not (harmed or dates_in(clause) or _DATED.search(clause)):
        return None
    doubted = _meets(words.doubted_forms, clause) or said_of_another(clause, at[0], whose)
    graded = any(g in clause for g in (*words.grade_major, *words.grade_narrow))
    if graded and (dates_in(text) or _DATED.search(text)):
        return Told("graded", _deciding(text, clause, at, words), doubted)
    value = "minor" if not graded and _MILD.search(text) else "ungraded"
    return Told(value, ((0, len(text)),), doubted)


def _told_at(clause: str, words: AccidentSpec) -> tuple[int, int] | None:
    """Where the words stand that say that it happened."""
    told = next((w for w in (*words.happened, TICKED_YES) if w in clause), None)
    if told is not None:
        start = clause.find(told)
        return start, start + len(told)
    forms = (re.search(form, clause) for form in words.happened_forms)
    return next((m.span() for m in forms if m), None)


def _is_real(clause: str, words: AccidentSpec) -> bool:
    """Whether a clause tells of what happened to the applicant, not of what is prevented,
    defined, counted as none, or befell others."""
    if any(w in clause for w in words.not_real) or _meets(words.not_told, clause):
        return False
    return not (_meets(words.others_forms, clause) or _only_of_other_kinds(clause, words))


def _meets(forms: Iterable[str], clause: str) -> bool:
    return any(re.search(form, clause) for form in forms)


def _only_of_other_kinds(clause: str, words: AccidentSpec) -> bool:
    """Whether nothing but a network's incident or a stop is told, and no harm; a machine's
    accident is one that a person looks into."""
    incidents = [kind for kind in words.other_kinds if not kind.endswith("事故")]
    harmed = any(h in clause for h in words.harm)
    return not harmed and of_another_kind(clause, words, incidents)


def of_another_kind(said: str, words: AccidentSpec, kinds: Sequence[str]) -> bool:
    """Whether what is said is of one of these kinds, such as a network's incident, and of no
    accident that the notice asks about."""
    rest = said
    for kind in kinds:
        rest = rest.replace(kind, "")
    return rest != said and not any(kind in rest for kind in words.kinds)


def _deciding(text: str, clause: str, at: tuple[int, int], words: AccidentSpec) -> Places:
    """Where the words stand that say: it happened (and nothing before denies it), how bad, when."""
    start = max(text.find(clause), 0)
    grades = [g for g in (*words.grade_major, *words.grade_narrow) if g in clause]
    grade = max(grades, key=len)
    spots = [(max(start + at[0] - 8, 0), start + at[1])]
    event = _EVENT.search(clause)
    noun = next((n for n in words.nouns if n in clause), event[1] if event else grade)
    for word in (grade, noun):
        place = start + clause.find(word)
        spots.append((place, place + len(word)))
    when = _DATED.search(text)
    return (*spots, when.span()) if when else tuple(spots)


def _groups(text: str) -> list[str]:
    """Clauses, each with the one before it: 2024年6月, 公司发生一起事故."""
    clauses = list(re.finditer(r"[^,，。;；]+", text))
    joined = []
    for i, clause in enumerate(clauses):
        before = clauses[i - 1] if i else None
        dated = before and _DATED.search(before.group()) and len(before.group()) <= 14
        joined.append(text[(before if before and dated else clause).start() : clause.end()])
    return joined
