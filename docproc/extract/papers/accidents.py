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

from docproc.extract.fields.owners import said_of_another
from docproc.extract.model import Passage
from docproc.extract.papers.happened import (
    Places,
    accident_told,
    of_another_kind,
    speaks_of_accidents,
)
from docproc.extract.wording.sentences import Sentence
from docproc.notice.fields import Whose
from docproc.notice.phrases import AccidentSpec

_Denied = tuple[str, Places]
"""adequate | narrow, and the places of the denial and of the grade."""

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
_EXCEPT = re.compile(r"除[^。;；]{2,60}?(?:之?外|以外)")
"""除2024年7月发生1起较大事故外，未发生其他事故: the denial leaves one out."""
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
        if not speaks_of_accidents(text, words):
            continue
        before = (
            sentences[i - 1].text if i and sentences[i - 1].paragraph == sentence.paragraph else ""
        )
        denial = _denial(text, words)
        if denial and not said_of_another(text, denial[1][0][0], whose):
            value, places = denial
            recent = any(p in text or p in before for p in words.period)
            sure = prod(sentence.sure(*place) for place in places) * (0.97 if recent else 0.88)
            if _is_doubted(text, denial, recent=recent, words=words):
                sure = min(sure, DOUBTED)
            if _TITLE.fullmatch(text):
                place = sentence.evidence
                titles.append(Passage("no_accident", value, AS_TITLE, place, paper, title=True))
            else:
                denied = True
                yield Passage("no_accident", value, round(sure, 3), sentence.evidence, paper)
        told = accident_told(text, words, whose)
        if told:
            sure = round(prod(sentence.sure(*place) for place in told.places) * 0.95, 3)
            if told.doubted or _BEFORE_WORKS.search(text):
                sure = min(sure, DOUBTED)
            yield Passage("accident", told.value, sure, sentence.evidence, paper)
    if not denied:
        yield from titles


def _is_doubted(text: str, denial: _Denied, *, recent: bool, words: AccidentSpec) -> bool:
    """Whether a denial falls short of the notice's question: fewer years, an exception, a part of
    the plant, a scenario's benefit, one kind of harm."""
    place, whole = denial[1][0], text[: max(end for _, end in denial[1])]
    before = text[: place[0]]
    graded = any(g in text for g in words.grade_minor)
    stated = recent and graded and any(body in before for body in words.own_bodies)
    if not recent and (_TOO_SHORT.search(text) or _names_few_years(before)):
        return True
    if not stated and any(re.search(form, before) for form in words.doubted_denials):
        return True
    return _leaves_one_out(text, words) or _of_one_harm(text, len(whole), place, words)


_FEW_YEARS = re.compile(
    r"20\d\d年(?:度|全年|以?内|期间)?(?:[、和与及]20\d\d年(?:度)?)?,?[^,，。;；:：]{0,16}$"
)
_RANGE = re.compile(r"[至到\-—–~－～]|以来|起|截|自|从")
ALL_YEARS = 3
"""So many years the notice asks about (近三年)."""


def _names_few_years(before: str) -> bool:
    """Whether the years named right before a denial are fewer than are asked about, and neither
    begin nor end a longer time."""
    near = before[-40:]
    few = len(set(re.findall(r"20\d\d", near))) < ALL_YEARS
    return few and bool(_FEW_YEARS.search(near)) and not _RANGE.search(near)


def _of_one_harm(text: str, end: int, place: tuple[int, int], words: AccidentSpec) -> bool:
    """Whether what is denied is one kind of harm (泄漏事故) and no grade or kind of accident."""
    noun = _noun_at(text[place[0] :], words)
    said = text[place[0] : max(end, place[0] + noun if noun is not None else end)]
    wide = (*words.kinds, *words.grade_minor, *words.grade_narrow, *words.narrow_forms)
    return any(h in said for h in words.harm) and not any(w in said for w in wide)


def _leaves_one_out(text: str, words: AccidentSpec) -> bool:
    """Whether what a sentence excepts from its denial is an accident."""
    left_out = _EXCEPT.search(text)
    return left_out is not None and speaks_of_accidents(left_out.group(), words)


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
        if re.search(r"[。;；]", said) or of_another_kind(
            _SAID.split(scope)[0], words, words.other_kinds
        ):
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
        if not places:
            continue
        start, length = max(places, key=lambda p: p[1])
        if value == "narrow" and (wider := _joined_grade(scope, noun, graded, words)):
            return "adequate", (match.span(), (wider[0] + match.start(), wider[1] + match.start()))
        return value, (match.span(), (start, start + length))
    later = next((g for g in words.grade_narrow if g in _clause_after(scope, noun)), None)
    if later is None:
        return "adequate", (match.span(),)
    at = text.find(later, match.start())
    return "narrow", (match.span(), (at, at + len(later)), (0, len(text)))


_JOINED = re.compile(r"(?:以及|及|和|与|或者|或|、)(?:其他)?")


def _joined_grade(
    scope: str, noun: int, graded: Sequence[str], words: AccidentSpec
) -> tuple[int, int] | None:
    """Where a lower grade is joined to a denied graver one and covers its kinds: 重特大事故及较大
    事故. 重大安全事故或较大环境事故 leaves the larger accidents of safety open."""
    behind = _clause_after(scope, noun)[2:]
    joined = _JOINED.match(behind)
    rest = behind[joined.end() :] if joined else ""
    grade = next((g for g in graded if rest.startswith(g)), None)
    if joined is None or grade is None or _noun_at(rest, words) is None:
        return None
    first = {kind for kind in words.kinds if kind in scope[:noun]}
    second = {kind for kind in words.kinds if kind in rest[: _noun_at(rest, words)]}
    if second and not (first and first <= second):
        return None
    start = noun + 2 + joined.end()
    return start, start + len(grade)


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
