"""Labels of forms: which fact does a printed label ask for?

What comes in: the labels that the notice lists for one document type, and a piece of text.
What goes out: the facts that it asks for, with the unit and the year that it names. Known
words first, then the forms that such labels have, then words with one misread character in
four. Text that is a known label of something else is told apart from text that is no label
at all.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache

from docproc.chinese.amounts import unit_of
from docproc.chinese.text import plain
from docproc.extract.fields.barelabels import (
    BARE_UNIT,
    BRACKET,
    CAPTIONED,
    LATIN,
    YEAR,
    asked_words,
    heads_a_table,
    is_part,
    without_latin,
    without_marks,
    year_of,
)
from docproc.extract.fields.jointlabels import borne_out, of_asides, of_parts
from docproc.extract.fields.knownlabels import (
    WEAK,
    KnownLabels,
    Meanings,
    bare_label,
    formed,
    known_labels,
)
from docproc.extract.fields.misreadlabels import misread
from docproc.notice.fields import FieldsSpec

_TAKES_FROM_NAME = re.compile(
    r"(?:有限|责任|股份|集团|总)公司$|(?:企|事)业单位$|(?:民营|国有|股份制|合资)企业$"
)
"""A label found behind a value must not take the end of that value: 有限责任公司|职工人数."""
_SIGN = re.compile(r"(?:签字|签名|签章|签署|手签|亲签)(?!人)")
_SEAL = re.compile(r"盖章|公章|章|印")


@dataclass(frozen=True, slots=True)
class LabelHit:
    """A label. `key` is None for a label of something else. `score` is 1 for the
    very words, less for a misread or weak one. `several`: asks for some years."""

    key: str | None
    text: str
    score: float = 1.0
    unit: str | None = None
    year: int | None = None
    several: bool = False
    seal: bool = False

    @property
    def weak(self) -> bool:
        """Whether this label means its fact only where no better one stands."""
        return self.score < 0.8


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The labels of one document type, and what texts were found to ask for."""

    known: KnownLabels
    found: dict[str, tuple[LabelHit, ...]] = field(default_factory=dict, compare=False)

    def match(self, text: str) -> tuple[LabelHit, ...]:
        """What a text asks for as a whole; empty where it is no label."""
        hits = self.found.get(text)
        if hits is None:
            hits = self.found[text] = _match(self.known, text)
        return hits

    def is_label(self, text: str) -> bool:
        """Whether the text as a whole is a label of anything."""
        return bool(self.match(text))

    def suffix(self, text: str) -> tuple[int, tuple[LabelHit, ...]]:
        """The longest end of `text` that is exactly a label: its start and hits.

        For labels that follow a value without a gap (张三联系电话：…).
        """
        shown = plain(text)
        for start in range(max(0, len(shown) - self.known.longest), len(shown) - 1):
            if shown[start:] in self.known.words and not _TAKES_FROM_NAME.search(
                shown[: start + 2]
            ):
                return start, self.match(shown[start:])
        return -1, ()


@lru_cache(maxsize=64)
def lexicon_for(spec: FieldsSpec, paper: str) -> Lexicon:
    """The labels that count on papers of one type; unknown types have stop labels only."""
    return Lexicon(known_labels(spec, paper))


def _match(known: KnownLabels, text: str) -> tuple[LabelHit, ...]:
    if heads_a_table(text):
        return ()
    text = _NUMBERED_YEAR.sub("", _UNIT_IN_SQUARES.sub(r"（\1）", without_marks(text)))
    among = is_part(text)
    shown = asked_words(text)
    if len(shown) > known.longest + 14 and LATIN.search(shown):
        shown = without_latin(shown)
    if caption := CAPTIONED.fullmatch(shown):
        shown = caption[1]
    if not 1 < len(shown) <= known.longest + 14:
        return ((LabelHit(None, shown),) if shown in known.words else ()) if shown else ()
    if BRACKET.fullmatch(shown):
        return ()
    if shown not in known.words and _of_another_body(known, shown):
        return (LabelHit(None, shown),)
    listed = shown in known.words or bare_label(BRACKET.sub("", shown)) in known.words
    if not listed and LATIN.search(shown):
        shown = without_latin(shown)
    asides = "".join(BRACKET.findall(shown))
    year, several, core = year_of(shown)
    year2, several2, cut = year_of(BARE_UNIT.sub("", bare_label(BRACKET.sub("", core))))
    year, several = year or year2, several or several2
    hits = known.words.get(core) or known.words.get(cut) or ()
    hits = hits or _of_another_body(known, cut)
    hits = hits or _without_affixes(known, core) or _without_affixes(known, cut)
    hits = hits or formed(known, core) or formed(known, cut)
    hits = hits or of_parts(known, cut)
    hits = hits or misread(known, core) or (misread(known, cut) if cut != core else ())
    if hits and not {core, cut} & known.words.keys() and _NAMES_A_LEVEL.search(cut):
        return ()
    hits = hits or _before_a_hint(known, cut)
    hits = hits or (known.words.get(asides) if _SPOKEN.fullmatch(shown) else None) or ()
    inside = YEAR.search(asides)
    if year is None and inside:
        year = int(inside[1] or inside[2])
    hits = borne_out(known, hits, cut, asides) if asides else hits
    hits = (*hits, *of_asides(known, hits, asides)) if asides else hits
    if _SIGN.search(asides) and not _SEAL.search(asides.replace("签章", "")):
        hits = tuple((None, s) for _, s in hits)
    unit, seal = unit_of(shown), bool(_SEAL.search(asides))
    if among:
        hits = tuple((k, min(s, WEAK)) for k, s in hits)
    return tuple(LabelHit(k, shown, s, unit, year, several, seal) for k, s in hits)


_UNIT_IN_SQUARES = re.compile(r"[\[【]\s*(人|名|元|万元|亿元|%|㎡|亩|年|平方米)\s*[\]】]")
"""A label's unit in square brackets: 在职员工数[人]."""
_NUMBERED_YEAR = re.compile(r"^\s*\d{1,2}(?:\.\d{1,2})?\.\d(?=20[0-3]\d年)")
"""A label's number that was read on into its year: 1.2.5|2025年度主营收入."""
_NAMES_A_LEVEL = re.compile(
    r"(?:规划级|规范级|集成级|优化级|引领级|(?<!几)[一二三四五1-5]级|(?:基础|先进|卓越|领航)级(?:智能)?工厂)$"
)
"""What ends so answers, and asks for nothing: 智能制造能力成熟度集成级（三级）; on a cover
拟申报先进级智能工厂."""


_SPOKEN = re.compile(
    r".*(?:什么|哪[里儿些个年家位]|多少|几[个人名位]|谁|何[时处地]).*[（(][^（()）]+[)）][?？:：]*"
)
"""What makes a label a spoken question, whose printed form may follow it in brackets:
企业主要做什么（主营业务）."""


def _before_a_hint(known: KnownLabels, core: str) -> Meanings:
    """What a label asks for before a comma and a hint: 统一社会信用代码，18位."""
    word, _, hint = core.replace(",", "，").partition("，")
    if not (word and hint) or len(hint) > HINT_BEHIND_COMMA or "，" in hint:
        return ()
    if known.words.get(hint) or re.search(r"[:：。；]|公司|有限", hint):
        return ()
    return known.words.get(word) or ()


HINT_BEHIND_COMMA = 10
"""Characters of a hint behind a label's comma."""


def _of_another_body(known: KnownLabels, core: str) -> Meanings:
    """A label with another body before it asks for what is that body's: 集成商|邮箱,
    初审单位|联系电话, DCMM|评估时间; the body's own name has labels of its own (控股方名称)."""
    body = next((w for w in known.others if core.startswith(w)), "")
    rest = core[len(body) :]
    if not body or len(rest) < 2:
        return ()
    asked = {k for k, _ in known.words.get(rest, ()) or formed(known, rest) if k}
    whole = {k for k, _ in formed(known, core)}
    return ((None, 1.0),) if asked and (not whole - {None} or whole & asked) else ()


def _without_affixes(known: KnownLabels, core: str) -> Meanings:
    """What a label asks for without words that add nothing: 工商|登记地址, 联络员|姓名.

    What is left must be a label of three characters or more, and no weak one.
    """
    heads = [core[len(w) :] for w in known.affixes.before if core.startswith(w)]
    bare = [c for c in (core, *heads) if c]
    ends = [c[: -len(w)] for c in bare for w in known.affixes.after if c.endswith(w)]
    for left in sorted({*heads, *ends}, key=lambda c: (-len(c), c)):
        hits = known.words.get(left, ()) if len(left) >= 3 else ()
        if hits and all(score > WEAK for _, score in hits):
            return tuple((key, round(0.97 * score, 3)) for key, score in hits)
    return ()
