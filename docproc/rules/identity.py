"""Who is who: names and codes compared with the doubts of reading weighed in.

What comes in: facts of papers. What goes out: whether two of them name the same
body, and for a dossier the name and code that its papers stand for. A name that
differs by look-alike characters, was read badly or was cut off is `doubtful`,
never `other`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property, lru_cache

from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

from docproc.chinese import lookalike, uscc
from docproc.chinese.lookalike import (
    OUTVOTED_BY,
    could_be_misread,
    differ_by_a_slip,
    lacks_one,
    similar,
)
from docproc.chinese.names import without_stray
from docproc.chinese.remarks import enterprise_in, is_noted
from docproc.extract.model import DossierFacts, Fact, Paper, State

CONFIDENT = 0.9
normal_name = lru_cache(maxsize=1 << 16)(lookalike.normal_name)
"""The form in which names are compared; the same few names are asked for again and again."""
_APPLICANT_TYPES = (
    "application_book", "business_licence", "commitment", "no_accident_statement",
)  # fmt: skip
_WITNESS_TYPES = (*_APPLICANT_TYPES, "credit_report", "financial_report", "maturity_report",
                  "maturity_certificate")  # fmt: skip
_STRANGER_TYPES = ("application_book", "business_licence", "commitment")
_SUFFIX = re.compile(
    r"(?:有限责任公司|股份有限公司|集团有限公司|集团公司|有限公司|总公司|分公司|公司|总厂|分厂|厂|集团|研究院|研究所|中心)$"
)
_UNIT = re.compile(r"(?:分公司|分厂|分部|分支机构|事业部|车间|工厂|厂区|基地|生产线|厂)$")
_BRACKET = re.compile(r"（([^（）]*)）")
_HEADLESS_BRANCH = re.compile(r"(?:(?!公司|厂).)*(?:分公司|分厂)")
"""A branch without the body that it is one of: the end of a name over two lines."""
BRANCH = re.compile(
    r"(?:分公司|分厂|分部|分支机构|分院|油田|办事处|代表处|营业部|项目部|（筹备?）)$"
)
"""How the name of a body ends that is no legal person: a branch, or one not founded yet."""


class Same(StrEnum):
    """How two names or codes stand to one another."""

    SAME = "same"
    DOUBTFUL = "doubtful"
    UNIT = "unit"  # one is a branch, plant or workshop of the other
    OTHER = "other"


def compare_names(one: Fact, other: Fact) -> Same:
    """Whether two facts that were read name the same body."""
    first, second = normal_name(str(one.value)), normal_name(str(other.value))
    if first == second or first in _also(other) or second in _also(one):
        return Same.SAME
    longer = one if len(first) > len(second) else other
    if not is_typed(longer) and _with_a_stray(first, second):
        return Same.SAME
    if could_be_misread(first, second) and not (is_typed(one) and is_typed(other)):
        return Same.DOUBTFUL
    if is_unit(first, second):
        return Same.UNIT
    bare = enterprise_in(first)
    if bare == enterprise_in(second):
        noted = all(name == bare or is_noted(name) for name in (first, second))
        return Same.SAME if noted else Same.DOUBTFUL
    if _cut_off(first, second):
        return Same.DOUBTFUL
    if not (is_typed(one) and is_typed(other)) and (
        differ_by_a_slip(first, second)
        or lacks_one(first, second)
        or _unit_of_a_slip(first, second)
    ):
        return Same.DOUBTFUL
    weakest = min(one.confidence, other.confidence)
    apart = _differ_by_a_word(first, second) or not related(first, second)
    if weakest >= CONFIDENT or (weakest >= 0.75 and apart):
        return Same.OTHER
    return Same.DOUBTFUL


def _with_a_stray(first: str, second: str) -> bool:
    """Whether one name is the other with what no name has: a letter of the seal beside it behind
    its 公司, or the words that ask for it before it."""
    short, long = sorted((first, second), key=len)
    if not short.endswith("公司") or len(short) < LEAST_WHOLE:
        return False
    return without_stray(long) == short or (
        long.endswith(short) and bool(_BEFORE_A_NAME.fullmatch(long[: -len(short)]))
    )


LEAST_WHOLE = 8
"""Characters of a company's whole name, that other words may stand before."""
_BEFORE_A_NAME = re.compile(
    r"(?:有效|真实)的承诺"
    r"|(?:被?评估|被?评价|受评|被评|被?推荐|申报|承诺|声明|相关|投资|出资|所属|下属|成员)(?:企业|单位|对象|主体|人|方)"
)
"""What was read with a name that it asks for: 评估对象, 有效的承诺, 相关企业."""


_WORDS = ("责任", "股份", "（集团）", "集团")


def _differ_by_a_word(first: str, second: str) -> bool:
    """Whether one name is the other with a word of its legal form more: no reader adds or
    loses just that."""
    short, long = sorted((first, second), key=len)
    return any(long.replace(word, "", 1) == short for word in _WORDS if word in long)


def is_typed(fact: Fact) -> bool:
    """Whether a fact comes from text that nobody had to read off a picture, so that no
    character of it was misread (`text.agree.CERTAIN` is the most that a reading gets)."""
    return bool(fact.evidence) and all(e.confidence >= 1.0 for e in fact.evidence)


def _unit_of_a_slip(first: str, second: str) -> bool:
    """Whether one name is the other, but for a slip, plus a branch, plant or workshop."""
    short, long = sorted((first, second), key=len)
    head, rest = long[: len(short)], long[len(short) :]
    alike = could_be_misread(short, head) or differ_by_a_slip(short, head)
    return bool(rest) and alike and bool(_UNIT.search(rest))


def compare_codes(one: Fact, other: Fact) -> Same:
    """Whether two facts that were read hold the same credit code."""
    first, second = str(one.value), str(other.value)
    if first == second or first in _also(other) or second in _also(one):
        return Same.SAME
    if uscc.is_valid(first) and uscc.is_valid(second):
        # Two codes that both keep their check character were not misread into one another.
        return Same.OTHER if min(one.confidence, other.confidence) >= 0.75 else Same.DOUBTFUL
    misread = code_could_be_misread(first, second) and not (is_typed(one) and is_typed(other))
    if misread or min(one.confidence, other.confidence) < CONFIDENT:
        return Same.DOUBTFUL
    return Same.OTHER


FAR_APART = 8
"""Signs in which no two readings of one code differ; neighbours share their first eight."""


def _far_apart(mine: Fact, other: Fact) -> bool:
    """Whether a valid code is none that the other was misread from, however badly that was read."""
    first, second = str(mine.value), str(other.value)
    return uscc.is_valid(second) and Levenshtein.distance(first, second) > FAR_APART


def code_could_be_misread(first: str, second: str) -> bool:
    """Whether two codes differ by look-alike characters only, in at most three places."""
    if len(first) != len(second):
        return Levenshtein.distance(first, second) <= 1
    differing = [(a, b) for a, b in zip(first, second, strict=True) if a != b]
    return len(differing) <= 3 and all(
        b in uscc.LOOKALIKES.get(a, "") or a in uscc.LOOKALIKES.get(b, "") for a, b in differing
    )


def near_names(first: str, second: str) -> bool:
    """Within two characters of one another (contract: how rows join dossiers)."""
    return Levenshtein.distance(normal_name(first), normal_name(second)) <= 2


def is_unit(first: str, second: str) -> bool:
    """Whether one name is the other plus a branch, plant or workshop."""
    short, long = sorted((first, second), key=len)
    rest = long.removeprefix(short)
    framed = _BRACKET.fullmatch(rest)  # 有限公司（齿轮箱智能工厂）
    own = framed[1] if framed else rest
    return bool(short) and rest != long and bool(rest) and bool(_UNIT.search(own))


def related(first: str, second: str) -> bool:
    """Whether two names look like variants of one (a word more, a character off)."""
    a, b = core(first), core(second)
    if not a or not b:
        return False
    shorter = min(a, b, key=len)
    if len(shorter) >= 2 and (shorter in a and shorter in b):
        return True
    return fuzz.ratio(a, b) >= 60 or similar(first, second) >= 0.8


def core(name: str) -> str:
    """A name without its legal form and the brackets' region: what tells it apart.

    >>> core("山东甲乙（集团）有限责任公司")
    '山东甲乙'
    """
    bare = re.sub(r"（[^）]*）", "", normal_name(name))
    previous = ""
    while previous != bare:
        previous, bare = bare, _SUFFIX.sub("", bare)
    return bare


def _also(fact: Fact) -> frozenset[str]:
    return frozenset(normal_name(str(v)) for v in fact.alternatives if v is not None)


def _cut_off(first: str, second: str) -> bool:
    """Whether the shorter is a piece of the longer that cannot be a whole name."""
    short, long = sorted((first, second), key=len)
    if len(short) < 4 or short not in long:
        return False
    if not _SUFFIX.search(short) or not (long.startswith(short) or long.endswith(short)):
        return True
    if _HEADLESS_BRANCH.fullmatch(short) or (long.endswith(short) and len(core(short)) <= 1):
        return True  # 子股份有限公司 is the end of 电子股份有限公司
    return long.endswith(short) and len(short) >= 0.6 * len(long)


UNLIKE = 0.5
"""Names less alike than this are no two readings of one: half of their signs differ."""


@dataclass(frozen=True)
class Identity:
    """The name and code that a dossier stands for, and its papers of others."""

    dossier: DossierFacts
    name: Fact | None
    code: Fact | None

    def is_stranger(self, paper: Paper) -> bool:
        """Whether a book, licence or commitment belongs to a second enterprise.

        Its name must be unrelated to the dossier's and its code, where both can
        be read, another one; a variant of the same name is A28's business.
        """
        return id(paper) in self._strangers

    @cached_property
    def _strangers(self) -> frozenset[int]:
        return frozenset(
            id(p) for p in self.dossier.of_type(*_STRANGER_TYPES) if self._unrelated(p)
        )

    def _unrelated(self, paper: Paper) -> bool:
        name, code = paper.facts.get("enterprise_name"), paper.facts.get("uscc")
        if self.name is None or name is None or name.state is not State.READ:
            return False
        if related(str(self.name.value), str(name.value)):
            return False
        if compare_names(self.name, name) is not Same.OTHER:
            # A name that was read badly, and is in nothing the applicant's, with another's code.
            if code is None or self.code is None or code.state is not State.READ:
                return False
            alike = similar(str(self.name.value), str(name.value)) >= UNLIKE
            return not alike and _far_apart(self.code, code)
        if code is None or self.code is None or code.state is not State.READ:
            return True
        return compare_codes(self.code, code) is Same.OTHER or _far_apart(self.code, code)

    def is_anothers(self, paper: Paper) -> bool:
        """Whether a paper names, for sure, a body whose name is no variant of the applicant's."""
        return self.name is not None and _names_another(paper, self.name)

    def is_named_by(self, paper: Paper) -> bool:
        """Whether a paper that lies elsewhere is about this applicant."""
        name, code = paper.facts.get("enterprise_name"), paper.facts.get("uscc")
        if code is not None and self.code is not None and code.state is State.READ:
            return code.value == self.code.value
        if name is None or self.name is None or name.state is not State.READ:
            return False
        if any(compare_names(self.name, o) is Same.SAME for o in name.others):
            return True  # a letter for several names each of them
        return compare_names(self.name, name) in (Same.SAME, Same.DOUBTFUL)

    @cached_property
    def names(self) -> tuple[Fact, ...]:
        """All readings of the name on the applicant's own papers."""
        return self._mentions("enterprise_name")

    @cached_property
    def codes(self) -> tuple[Fact, ...]:
        """All readings of the code on the applicant's own papers."""
        return self._mentions("uscc")

    def _mentions(self, key: str) -> tuple[Fact, ...]:
        return tuple(
            p.facts[key]
            for p in self.dossier.of_type(*_APPLICANT_TYPES)
            if key in p.facts and p.facts[key].state is State.READ and not self.is_stranger(p)
        )


def identity_of(dossier: DossierFacts) -> Identity:
    """The identity of a dossier: the book's word, unless other papers outvote a misreading.

    The code is the one on papers that do not name somebody else.
    """
    papers = dossier.of_type(*_WITNESS_TYPES)
    name = _chosen(dossier, papers, "enterprise_name")
    own = [p for p in papers if name is None or not _names_another(p, name)]
    return Identity(dossier, name, _chosen(dossier, own, "uscc"))


def _names_another(paper: Paper, name: Fact) -> bool:
    """Whether a paper names a body whose name is no variant of `name`."""
    other = paper.facts.get("enterprise_name")
    if other is None or other.state is not State.READ:
        return False
    stranger = not related(str(name.value), str(other.value))
    return stranger and compare_names(name, other) is Same.OTHER


def _chosen(dossier: DossierFacts, papers: Sequence[Paper], key: str) -> Fact | None:
    """What most of the papers say, as sure as the surest of those that say it."""
    mentions = [
        (p.type, p.facts[key])
        for p in papers
        if key in p.facts and p.facts[key].state is State.READ and p.facts[key].value
    ]
    if not mentions:
        stated = dossier.fields.get(key)
        return stated if stated is not None and stated.state is State.READ else None
    chosen = _most_said(mentions, key)
    surest = max(f.confidence for _, f in mentions if f.value == chosen.value)
    return replace(chosen, confidence=surest)


def _most_said(mentions: list[tuple[str, Fact]], key: str) -> Fact:
    votes = Counter(normal_name(str(f.value)) for _, f in mentions)
    first = _first_word(mentions, votes)
    misread = _misread if key == "enterprise_name" else code_could_be_misread
    value = normal_name(str(first.value))
    rivals = [
        f
        for _, f in mentions
        if votes[normal_name(str(f.value))] > votes[value]
        and misread(value, normal_name(str(f.value)))
        and (first.confidence < 0.97 or _lone_slip(first, f, votes))
    ]
    if not rivals:
        return first
    return max(rivals, key=lambda f: (votes[normal_name(str(f.value))], f.confidence))


def _misread(one: str, other: str) -> bool:
    return could_be_misread(one, other) or differ_by_a_slip(one, other) or lacks_one(one, other)


def _lone_slip(first: Fact, rival: Fact, votes: Counter[str]) -> bool:
    """Whether a name that was read off one picture, however surely, stands alone against
    papers that share another: a reader that hardly knows a character is sure of its neighbour."""
    own, other = normal_name(str(first.value)), normal_name(str(rival.value))
    slip = not is_typed(first) and differ_by_a_slip(own, other)
    return slip and votes[own] == 1 and votes[other] >= OUTVOTED_BY


def _first_word(mentions: list[tuple[str, Fact]], votes: Counter[str]) -> Fact:
    """The book's mention; without a book the one that most papers share."""
    books = [f for t, f in mentions if t == "application_book"]
    if books:
        return max(books, key=lambda f: (votes[normal_name(str(f.value))], f.confidence))
    order = {t: -i for i, t in enumerate(_WITNESS_TYPES)}
    return max(
        mentions, key=lambda m: (votes[normal_name(str(m[1].value))], order[m[0]], m[1].confidence)
    )[1]
