"""What sentences say of accidents: which grades they exclude, and which happened.

What comes in: sentences and the words for accidents. What goes out: passages
`no_accident` (adequate | narrow) and `accident` (graded | ungraded | minor).
A sentence on preventing, detecting or rehearsing accidents says neither.
Grades: 较大 and above by State Council Decree 493, art. 3; 一般 is `minor`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from math import prod

from docproc.chinese.dates import dates_in
from docproc.extract.model import Passage
from docproc.extract.owners import said_of_another
from docproc.extract.sentences import TICKED_YES, Sentence
from docproc.notice.fields import AccidentSpec, Whose

_Places = tuple[tuple[int, int], ...]
_Denied = tuple[str, _Places]
"""adequate | narrow, and the places of the denial and of the grade."""

_SCORE = re.compile(r"20[12]\d年(?:\d{1,2}月)?")
_COUNTED_ONES = re.compile(r"[一二两三1-3](?:起|次|例)")
_ONCE = re.compile(
    r"(?:发生|出|出现|有|遭遇|经历|遇到)过|曾|以前|过去|从前|早年|早些|早先|此前|前[几些两]年|当年|历史上"
)
"""The aspect 过 and words for the past tell of what was, with no date and no harm named."""
_EVENT = re.compile(
    r"发生(?:了|过|一起|一次|两起)*[^，,。；;、发生]{0,4}(火灾|爆炸|泄漏|中毒|坍塌|窒息|透水)"
    r"(?!报警|探测|检测|监测|预警|风险|隐患)"
)
"""An accident told without that word: 公司于2024年发生氨泄漏，造成3人死亡."""
_ASKED = re.compile(r"是否|有无|如有|若有|凡|不得|应当|须")
_MISREAD = {
    "较太": "较大",
    "较犬": "较大",
    "末发生": "未发生",
    "末出现": "未出现",
    "重太": "重大",
    "来发生": "未发生",
}
_SAID = re.compile(r"[。;；,，]")
_MISREAD_RE = re.compile("|".join(_MISREAD))


_TOO_SHORT = re.compile(r"(?:近|最近|过去|前)(?:一|两|二|1|2)(?:个)?年")
"""Fewer years than the notice asks about."""
DOUBTED = 0.4
"""What a denial for fewer years than are asked about is worth: a question."""


def accident_passages(
    sentences: Sequence[Sentence], words: AccidentSpec, paper: str, whose: Whose
) -> Iterator[Passage]:
    """Every denial of accidents and every accident told, in reading order.

    What a paper is called (近三年无事故证明) denies nothing by itself: its text says of which
    grade, and the title is a suspicion where no text does.
    """
    titles: list[Passage] = []
    denied = False
    for i, sentence in enumerate(sentences):
        text = _MISREAD_RE.sub(lambda m: _MISREAD[m.group()], sentence.text)
        event = _EVENT.search(text)
        if not event and not any(n in text for n in words.nouns):
            continue
        before = (
            sentences[i - 1].text if i and sentences[i - 1].paragraph == sentence.paragraph else ""
        )
        denial = _denial(text, words)
        if denial and not said_of_another(text, denial[1][0][0], whose):
            value, places = denial
            recent = any(p in text or p in before for p in words.period)
            sure = prod(sentence.sure(*place) for place in places) * (0.97 if recent else 0.88)
            if _TOO_SHORT.search(text) and not recent:
                sure = min(sure, DOUBTED)
            if _TITLE.fullmatch(text):
                place = sentence.evidence
                titles.append(Passage("no_accident", value, AS_TITLE, place, paper, title=True))
            else:
                denied = True
                yield Passage("no_accident", value, round(sure, 3), sentence.evidence, paper)
        told = None if _is_beside_the_question(text, words) else _happened(text, words)
        if told:
            value, places = told
            sure = round(prod(sentence.sure(*place) for place in places) * 0.95, 3)
            sure = min(sure, DOUBTED) if _BEFORE_WORKS.search(text) else sure
            yield Passage("accident", value, sure, sentence.evidence, paper)
    if not denied:
        yield from titles


_BEFORE_WORKS = re.compile(r"(?:上线|改造|建设|实施|应用|投用|升级)(?:以|之)?前")
"""What was before a scenario's works, whenever that was: a question."""
AS_TITLE = 0.5
"""What the title of a paper is worth as a passage, where none of its text says the same."""
_TITLE = re.compile(r"[^，,。；;：:]{4,24}(?:证明|声明|承诺|说明|情况|报告|证明书|承诺书|声明书)")


def _denial(text: str, words: AccidentSpec) -> _Denied | None:
    """Where the sentence excludes accidents: down to which grade, and the words that decide; the
    widest of several denials."""
    narrow: _Denied | None = None
    for match in re.finditer(
        "|".join(map(re.escape, sorted(words.denials, key=len, reverse=True))), text
    ):
        scope = text[match.start() :]
        noun = _noun_at(scope, words)
        if noun is None or noun > 70:
            continue
        said = scope[: noun + 2]
        if any(
            w in text[max(0, match.start() - 8) : match.start() + noun + 6] for w in words.not_real
        ):
            continue
        if re.search(r"[。;；]", said) or _of_another_kind(_SAID.split(scope)[0], words):
            continue
        graded = [*words.minor_forms, *words.grade_minor]
        found = _graded(text, match, scope, noun, graded, words)
        if found[0] == "adequate":
            return found
        narrow = narrow or found
    return narrow or _counted(text, words)


def _graded(
    text: str,
    match: re.Match[str],
    scope: str,
    noun: int,
    graded: Sequence[str],
    words: AccidentSpec,
) -> _Denied:
    """Down to which grade one denial reaches, and the words that decide."""
    said = scope[: noun + 2]
    grades = {"adequate": graded, "narrow": (*words.grade_narrow, *words.narrow_forms)}
    for value, forms in grades.items():
        places = [(at + match.start(), len(f)) for f in forms if (at := said.find(f)) >= 0]
        if places:
            start, length = max(places, key=lambda p: p[1])
            return value, (match.span(), (start, start + length))
    later = next((g for g in words.grade_narrow if g in _clause_after(scope, noun)), None)
    if later is None:
        return "adequate", (match.span(),)
    at = text.find(later, match.start())
    return "narrow", (match.span(), (at, at + len(later)), (0, len(text)))


def _of_another_kind(said: str, words: AccidentSpec) -> bool:
    """Whether what is denied is an incident of a network or of data, and of nothing else."""
    rest = said
    for kind in words.other_kinds:
        rest = rest.replace(kind, "")
    return rest != said and not any(kind in rest for kind in words.kinds)


def _clause_after(scope: str, noun: int) -> str:
    """What follows the first noun in its sentence: 安全事故或重大环境事故 has its grade there."""
    return _SAID.split(scope[noun:])[0]


def _counted(text: str, words: AccidentSpec) -> _Denied | None:
    """事故起数为零: the denial stands behind the noun."""
    for pattern in words.zero:
        match = re.search(pattern, text)
        if match and not any(w in text for w in words.not_real):
            narrow = any(g in text for g in words.grade_narrow)
            minor = any(g in text for g in (*words.minor_forms, *words.grade_minor))
            return ("narrow" if narrow and not minor else "adequate"), (match.span(),)
    return None


def _noun_at(text: str, words: AccidentSpec) -> int | None:
    places = [p for n in words.nouns if (p := text.find(n)) >= 0]
    return min(places, default=None)


_YEAR = re.compile(r"(?:19|20)\d\d(?=年)")


def _is_beside_the_question(text: str, words: AccidentSpec) -> bool:
    """Whether an accident is somebody else's, or was before the years that are asked about."""
    years = [int(year) for year in _YEAR.findall(text)]
    return any(w in text for w in words.others) or (bool(years) and max(years) < words.since)


def _happened(text: str, words: AccidentSpec) -> tuple[str, _Places] | None:
    """graded | ungraded | minor where a clause tells of an accident that happened, and the
    places of the words that decide."""
    mild: tuple[str, _Places] | None = None  # unless a later clause tells the grade
    told_apart = _SCORE.search(text) and not any(d in text for d in words.denials)
    for clause in (*_groups(text), *((text,) if told_apart and len(text) < 90 else ())):
        told = next((w for w in words.happened if w in clause), None)
        event = _EVENT.search(clause)
        if told is None or not (event or any(n in clause for n in words.nouns)):
            continue
        head = clause[: clause.find(told) + len(told)]
        denied = any(d in head for d in words.denials if len(d) > 1) or re.search(
            r"[未无没不零]", head[-8:]
        )
        real = not any(w in clause for w in words.not_real)
        harmed = any(h in text for h in words.harm) or bool(_COUNTED_ONES.search(clause))
        harmed = harmed or TICKED_YES in text
        harmed = harmed or bool(_ONCE.search(clause) and not _ASKED.search(clause))
        if denied or not real or not (harmed or dates_in(clause) or _SCORE.search(clause)):
            continue
        graded = any(g in clause for g in (*words.grade_major, *words.grade_narrow))
        dated = bool(dates_in(text)) or bool(_SCORE.search(text))
        if graded and dated:
            return "graded", _deciding(text, clause, told, words)
        value = "minor" if not graded and re.search(r"一般|轻微|轻伤", text) else "ungraded"
        mild = mild or (value, ((0, len(text)),))
    return mild


def _deciding(text: str, clause: str, told: str, words: AccidentSpec) -> _Places:
    """Where the words stand that say: it happened (and nothing before denies it), how bad, when."""
    start = max(text.find(clause), 0)
    at = start + clause.find(told)
    grades = [g for g in (*words.grade_major, *words.grade_narrow) if g in clause]
    grade = max(grades, key=len)
    spots = [(max(at - 8, 0), at + len(told))]
    event = _EVENT.search(clause)
    noun = next((n for n in words.nouns if n in clause), event[1] if event else grade)
    for word in (grade, noun):
        place = start + clause.find(word)
        spots.append((place, place + len(word)))
    when = _SCORE.search(text)
    return (*spots, when.span()) if when else tuple(spots)


def _groups(text: str) -> list[str]:
    """Clauses, each with the one before it: 2024年6月, 公司发生一起事故."""
    clauses = [c for c in re.split(r"[,，。;；]", text) if c]
    joined = []
    for i, clause in enumerate(clauses):
        dated = i > 0 and (_SCORE.search(clauses[i - 1]) and len(clauses[i - 1]) <= 14)
        joined.append(clauses[i - 1] + "," + clause if dated else clause)
    return joined
