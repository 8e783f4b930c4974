"""Labels of forms: which fact does a printed label ask for?

What comes in: the label words of one document type (`FieldsSpec`). What goes
out: for a piece of text the facts that it asks for, with the unit and the year
that it names. Known words first, then the forms that such labels have, then
words with one misread character in four. Text that is a known label of
something else is told apart from text that is no label at all.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import Levenshtein

from docproc.chinese.amounts import unit_of
from docproc.chinese.lookalike import could_be_misread
from docproc.chinese.numerals import years_in_figures
from docproc.chinese.text import plain
from docproc.extract.fields.spoken import label_of_question
from docproc.notice.fields import Affixes, FieldsSpec

WEAK = 0.75
"""Score of a label that means the fact only where nothing better does."""
SECOND = 0.92
"""Score of a label that means the fact, but less surely than another would (主营业务收入)."""
FORMED = 0.95
"""Score of a label that nobody listed and that has the form of such labels."""

_LATIN = re.compile(r"[A-Za-z][A-Za-z0-9.&'’\-]*|(?<=[A-Za-z.)])[/()（）,]+(?=[A-Za-z]|$)")
_PART = re.compile(r"[㐀-鿿𠀀-𲎯]{1,8}|[Ee]-?mail")
_BARELY_JOINED = re.compile(r"([㐀-鿿]{2,}(?:名称|姓名))(地址|所在地|地点|联系电话|电话|手机)")
"""Two slots of one label whose mark was lost at the end of its line: 智能工厂名称、| 地址."""
_JOINED = re.compile(r"[/／、+＋&]|及其?|和|与|或")

_NUMBERING = re.compile(
    r"^(?:[（(][一二三四五六七八九十\d]{1,3}[）)]|[一二三四五六七八九十]{1,3}[、.．]|"
    r"\d{1,2}(?:\.\d{1,2}(?!\d))+[、.．）)]?|\d{1,2}[、.．）)·•]|"
    r"\d{1,2}(?=[㐀-鿿])(?![年月日号个家台套条项级万亿元人名位])|[①-⑳●■◆▲★*•·✱※\-—])+"
)
_CAPTION = re.compile(r"^附?[表图]\d{1,2}[:：.、—\-]?[㐀-鿿]")
"""表7智能制造能力成熟度 heads a table and asks for nothing."""
_TAIL = re.compile(r"[:：;；*＊\s_.…。·、，,/／]+$")
_HEAD = re.compile(r"^[*＊\s_.…·、，,]+")
_BRACKET = re.compile(r"[（(\[【]([^（()）\]】]*)[)）\]】]?")
_YEAR = re.compile(r"(20[0-3]\d)年?(?:度|末|底|全年)?|(20[0-3]\d)(?=年)")
_YEAR_HEAD = re.compile(r"^(20[0-3]\d)年(?:度|末|底|全年|1[-—~至]12月)?的?")
_LAST_YEAR = re.compile(r"^(?:上一?年度?末?|去年|最近一年度?|最近一个会计年度|上一会计年度)的?")
_SEVERAL = re.compile(
    r"^(?:近|前|最近)(?:三|两|二|3|2)(?:个会计)?年度?来?的?"
    r"|^20[0-3]\d(?:年度?)?(?:[-—–~～至到/、,，和及与]{1,2}20[0-3]\d(?:年度?)?)+(?<=[年度])的?"
)
_FOUR = re.compile(r"\d{4}")
_TAKES_FROM_NAME = re.compile(
    r"(?:有限|责任|股份|集团|总)公司$|(?:企|事)业单位$|(?:民营|国有|股份制|合资)企业$"
)
"""A label found behind a value must not take the end of that value: 有限责任公司|职工人数."""
_SIGN = re.compile(r"签字|签名|签章|签署|手签|亲签")
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
    """The labels of one document type. `words`: label → ((key, score), …)."""

    words: Mapping[str, tuple[tuple[str | None, float], ...]]
    longest: int
    affixes: Affixes
    forms: tuple[tuple[str | None, re.Pattern[str]], ...] = ()
    barred: frozenset[tuple[str, str]] = frozenset()
    others: tuple[str, ...] = ()
    found: dict[str, tuple[LabelHit, ...]] = field(default_factory=dict, compare=False)

    def match(self, text: str) -> tuple[LabelHit, ...]:
        """What a text asks for as a whole; empty where it is no label."""
        known = self.found.get(text)
        if known is None:
            known = self.found[text] = _match(self, text)
        return known

    def is_label(self, text: str) -> bool:
        """Whether the text as a whole is a label of anything."""
        return bool(self.match(text))

    def suffix(self, text: str) -> tuple[int, tuple[LabelHit, ...]]:
        """The longest end of `text` that is exactly a label: its start and hits.

        For labels that follow a value without a gap (张三联系电话：…).
        """
        shown = plain(text)
        for start in range(max(0, len(shown) - self.longest), len(shown) - 1):
            if shown[start:] in self.words and not _TAKES_FROM_NAME.search(shown[: start + 2]):
                return start, self.match(shown[start:])
        return -1, ()


@lru_cache(maxsize=64)
def lexicon_for(spec: FieldsSpec, paper: str) -> Lexicon:
    """The labels that count on papers of one type; unknown types have stop labels only."""
    words: dict[str, dict[str | None, float]] = {}

    def add(labels: Iterable[str], key: str | None, score: float) -> None:
        for label in labels:
            scores = words.setdefault(_bare(label), {})
            scores[key] = max(score, scores.get(key, 0.0))

    about = spec.papers.get(paper)
    owned = set(about.facts) if about else set()
    add(spec.stop, None, 1.0)
    for key, fact in spec.facts.items():
        if key not in owned:
            add((*fact.labels, *fact.second), None, 0.9)
    for key in sorted(owned & set(spec.facts)):
        refused = set(about.without.get(key, ())) if about else set()
        add((x for x in spec.facts[key].labels if x not in refused), key, 1.0)
        add((x for x in spec.facts[key].second if x not in refused), key, SECOND)
        add((x for x in spec.facts[key].weak if x not in refused), key, WEAK)
        add(about.labels.get(key, ()) if about else (), key, 1.0)
    settled = {label: _settled(scores) for label, scores in sorted(words.items())}
    forms = tuple(
        (key if key in owned else None, re.compile(form))
        for key in sorted(spec.facts, key=lambda k: (k not in owned, k))
        for form in spec.facts[key].forms
    )
    barred = frozenset((k, x) for k, names in about.without.items() for x in names) if about else ()
    longest = max(map(len, settled), default=0)
    others = (*spec.whose.others, *spec.whose.schemes)
    others = tuple(sorted(others, key=lambda w: (-len(w), w)))
    return Lexicon(settled, longest, spec.affixes, forms, frozenset(barred), others)


def _settled(scores: dict[str | None, float]) -> tuple[tuple[str | None, float], ...]:
    """A fact's own label beats a stop label; a weak one gives way to a stop label."""
    strong = [(k, s) for k, s in scores.items() if k is not None and s > WEAK]
    if strong:
        return tuple(sorted(strong, key=lambda pair: str(pair[0])))
    if scores.get(None, 0.0) >= 1.0:
        return ((None, 1.0),)
    weak = [(k, s) for k, s in scores.items() if k is not None]
    return tuple(sorted(weak, key=lambda pair: str(pair[0]))) or ((None, 1.0),)


def _bare(label: str) -> str:
    return _HEAD.sub("", _TAIL.sub("", plain(label)))


def _match(lexicon: Lexicon, text: str) -> tuple[LabelHit, ...]:
    if _CAPTION.match(plain(text)):
        return ()
    text = _LEADERS.sub("", _CODED.sub("", _RINGED.sub("", text)))
    among = bool(_AMONG.match(plain(text)))
    shown = label_of_question(_NUMBERING.sub("", _as_printed(plain(text))))
    shown = _ASKED_FOR.sub("", _bare(shown))
    if len(shown) > lexicon.longest + 14 and _LATIN.search(shown):
        shown = _without_latin(shown)
    if caption := _CAPTIONED.fullmatch(shown):
        shown = caption[1]
    if not 1 < len(shown) <= lexicon.longest + 14:
        return ((LabelHit(None, shown),) if shown in lexicon.words else ()) if shown else ()
    if _BRACKET.fullmatch(shown):
        return ()
    if shown not in lexicon.words and _of_another_body(lexicon, shown):
        return (LabelHit(None, shown),)
    known = shown in lexicon.words or _bare(_BRACKET.sub("", shown)) in lexicon.words
    if not known and _LATIN.search(shown):
        shown = _without_latin(shown)
    asides = "".join(_BRACKET.findall(shown))
    year, several, core = _year(shown)
    year2, several2, cut = _year(_BARE_UNIT.sub("", _bare(_BRACKET.sub("", core))))
    year, several = year or year2, several or several2
    hits = lexicon.words.get(core) or lexicon.words.get(cut) or ()
    hits = hits or _of_another_body(lexicon, cut)
    hits = hits or _without_affixes(lexicon, core) or _without_affixes(lexicon, cut)
    hits = hits or _formed(lexicon, core) or _formed(lexicon, cut)
    hits = hits or _of_parts(lexicon, cut)
    hits = hits or _nearly(lexicon, core) or (_nearly(lexicon, cut) if cut != core else ())
    if hits and not {core, cut} & lexicon.words.keys() and _NAMES_A_LEVEL.search(cut):
        return ()
    hits = hits or _before_a_hint(lexicon, cut)
    inside = _YEAR.search(asides)
    if year is None and inside:
        year = int(inside[1] or inside[2])
    hits = _borne_out(lexicon, hits, asides) if asides else hits
    hits = (*hits, *_of_asides(lexicon, hits, asides)) if asides else hits
    if _SIGN.search(asides) and not _SEAL.search(asides.replace("签章", "")):
        hits = tuple((None, s) for _, s in hits)
    unit, seal = unit_of(shown), bool(_SEAL.search(asides))
    if among:
        hits = tuple((k, min(s, WEAK)) for k, s in hits)
    return tuple(LabelHit(k, shown, s, unit, year, several, seal) for k, s in hits)


_NAMES_A_LEVEL = re.compile(
    r"(?:规划级|规范级|集成级|优化级|引领级|(?<!几)[一二三四五1-5]级|(?:基础|先进|卓越|领航)级(?:智能)?工厂)$"
)
"""What ends so answers, and asks for nothing: 智能制造能力成熟度集成级（三级）; on a cover
拟申报先进级智能工厂."""
_ASKED_FOR = re.compile(
    r"^请(?:如实|准确|完整)*(?:填写|填报|填入|填|写明|写出|注明|提供|输入|说明|告知|列出)(?:一下)?"
    r"(?:(?:贵|你|您|本)(?:单位|公司|企业|厂)的|[贵你您](?=单位|公司|企业|厂))?(?=\S{2})"
    r"|^[贵您](?:(?:单位|公司|企业|厂)的|(?=单位|公司|企业|厂))(?=\S{2})"
)
"""How a list of questions asks for a label's fact: 请填写贵单位的统一信用代码."""
_CAPTIONED = re.compile(r"[【\[「『〖]([^【】\[\]「」『』〖〗]{2,30})[】\]」』〗]")
"""A label set in brackets of its own: 【企业名称】. What stands in round ones is a hint."""
_RINGED = re.compile(r"^\s*[①-⑳❶-❿]{1,3}(?=\s*\S)")
"""Numbers in rings, which in plain form make one with what follows: ③2025年销售收入, ⑩④累计投资."""
_LEADERS = re.compile(
    r"(?<=[㐀-鿿）)])\s*(?:[—–－─﹣-]|一(?=[—–－─﹣一-])|(?<=[—–－─﹣一-])一)+\s*$"
)
"""A rule of dashes that leads from a label to its answer, some of them read as 一."""
_CODED = re.compile(r"^\s*[A-Z]{1,2}-?\d{1,2}(?:[-.]\d{1,2})*(?:\s*[.、．:：]\s*|\s+)(?=[\d㐀-鿿])")
"""A form's code of its item, which in plain form makes one with a year: Q11 2025年销售收入."""
_BARE_UNIT = re.compile(
    r"(?<=[㐀-鿿]{2})(?:[，,、·]?(?:万元|亿元)|[，,、](?:元|人|名|亩|平方米|%))$"
)
"""A unit right behind a label, as under the figure of a tile (营业收入万元), or behind a comma."""
_MAIL = re.compile(r"(?<=mai)[1I](?![a-z])", re.IGNORECASE)
_FRAMED = re.compile(r"\[([㐀-鿿])\]")
_AMONG = re.compile(r"^其中[:：,，]")
"""A part of something else, maybe of the very thing that is asked for."""
_T_FOR_WORK = re.compile(r"(?<=[㐀-鿿])T(?=[㐀-鿿]|$)")


def _as_printed(text: str) -> str:
    """A label without what readers make of its print: E-mai1, a rule beside a character taken
    for brackets (所属集[团]), 工 read as a letter (在册职T); without 其中：, and with its year in
    figures (二〇二五年销售收入)."""
    text = years_in_figures(text)
    return _AMONG.sub("", _T_FOR_WORK.sub("工", _FRAMED.sub(r"\1", with_mail(text))))


def with_mail(text: str) -> str:
    """The text with the word mail spelt right where its last letter was read as a figure."""
    return _MAIL.sub("l", text)


def _before_a_hint(lexicon: Lexicon, core: str) -> tuple[tuple[str | None, float], ...]:
    """What a label asks for before a comma and a hint: 统一社会信用代码，18位."""
    word, _, hint = core.replace(",", "，").partition("，")
    if not (word and hint) or len(hint) > LONGEST_HINT or "，" in hint:
        return ()
    if lexicon.words.get(hint) or re.search(r"[:：。；]|公司|有限", hint):
        return ()
    return lexicon.words.get(word) or ()


LONGEST_HINT = 10
"""Characters of a hint behind a label's comma."""


def _of_another_body(lexicon: Lexicon, core: str) -> tuple[tuple[str | None, float], ...]:
    """A label with another body before it asks for what is that body's: 集成商|邮箱,
    初审单位|联系电话, DCMM|评估时间; the body's own name has labels of its own (控股方名称)."""
    body = next((w for w in lexicon.others if core.startswith(w)), "")
    rest = core[len(body) :]
    if not body or len(rest) < 2:
        return ()
    asked = {k for k, _ in lexicon.words.get(rest, ()) or _formed(lexicon, rest) if k}
    whole = {k for k, _ in _formed(lexicon, core)}
    return ((None, 1.0),) if asked and (not whole - {None} or whole & asked) else ()


def _formed(lexicon: Lexicon, core: str) -> tuple[tuple[str | None, float], ...]:
    """What a label asks for by its form: 企业登记注册的地址, 职工规模. One that two facts'
    forms fit asks for both (成熟度等级及评估时间)."""
    if len(core) < 3 or ":" in core:  # a colon amid a text parts a label from its answer
        return ()
    found = [k for k, form in lexicon.forms if form.fullmatch(core)]
    kept = [k for k in dict.fromkeys(found) if k is None or (k, core) not in lexicon.barred]
    own = [k for k in kept if k is not None]
    return tuple((k, FORMED) for k in own) or tuple((k, 1.0) for k in kept)


def _of_parts(lexicon: Lexicon, core: str) -> tuple[tuple[str | None, float], ...]:
    """What a label asks for that joins several: 联系人及职务, 法定代表人/负责人, E-mail/邮箱."""
    parts = [_bare(p) for p in _JOINED.split(core)]
    if len(parts) == 1 and (bare := _BARELY_JOINED.fullmatch(core)):
        parts = [bare[1], bare[2]]
    if len(parts) < 2 or len(parts[0]) < 2 or not all(map(_PART.fullmatch, parts[1:])):
        return ()
    if any(_holds_more(lexicon, part) for part in parts[1:]):
        return ()
    first = lexicon.words.get(parts[0]) or _formed(lexicon, parts[0])
    if not first or any(score <= WEAK for _, score in first):
        return ()
    owner = parts[0].removesuffix("名称")
    more = [h for p in parts[1:] for h in lexicon.words.get(p, ()) if h[0] and h[1] > WEAK]
    if owner != parts[0]:  # 工厂名称及所在地: the place is the factory's
        theirs = [lexicon.words.get(owner + p) or _formed(lexicon, owner + p) for p in parts[1:]]
        more += [h for hits in theirs for h in hits if h[0] and h[1] > WEAK]
    if _SOMEBODY.search(parts[0].removesuffix("姓名")) and not any(
        k == "contact_name" for k, _ in first
    ):
        more = [h for h in more if h[0] not in _TOLD_WITH["contact_name"]]
    joint = {k: min(s, 0.97) for k, s in (*more, *first) if k is not None}
    return tuple(joint.items()) or first


_TOLD_WITH = {
    "enterprise_name": frozenset({"uscc"}),
    "contact_name": frozenset({"contact_phone", "contact_email"}),
    "contact_phone": frozenset({"contact_email"}),
}
"""What a label may ask for in brackets beside its own fact: values that nothing else looks like,
of the same body. A legal representative's telephone number is not the contact's."""
_SOMEBODY = re.compile(r"(?:负责人|代表人?|领导|董事长|经理|厂长|主任|总监|主管|法人)$")
"""Who is not the contact, and whose telephone number is not either: 法定代表人及联系电话."""
_ASKED_IN = re.compile(r"[/／、+＋&，,；;]|及其?|和|与|或|(?=必须|务必|保持|确保|应|须|需)")


def _of_asides(
    lexicon: Lexicon, hits: tuple[tuple[str | None, float], ...], asides: str
) -> tuple[tuple[str | None, float], ...]:
    """What a label asks for in brackets too: 联系人（姓名、手机）, 企业名称（统一社会信用代码）."""
    own = {k: score for k, score in hits if k}
    with_it = frozenset[str]().union(*(_TOLD_WITH.get(k, ()) for k in own)) - own.keys()
    if not with_it:
        return ()
    parts = [_bare(part) for part in _ASKED_IN.split(asides)]
    asked = {k for part in parts for k, s in lexicon.words.get(part, ()) if k and s > WEAK}
    return tuple((k, min(SECOND, *own.values())) for k in sorted(with_it & asked))


def _borne_out(
    lexicon: Lexicon, hits: tuple[tuple[str | None, float], ...], asides: str
) -> tuple[tuple[str | None, float], ...]:
    """The hits, surer where the label's bracket says the same in better words: 营业执照号（统一社会
    信用代码）."""
    said = dict(lexicon.words.get(_bare(asides), ()))
    return tuple((k, max(s, said.get(k, s)) if s == WEAK else s) for k, s in hits)


def _holds_more(lexicon: Lexicon, part: str) -> bool:
    """Whether a part of a label is a known one with more behind it, an answer: 电话孙波宇."""
    if part in lexicon.words or _formed(lexicon, part):
        return False
    return any(part[:end] in lexicon.words for end in range(2, len(part)))


_OPPOSITES = frozenset({"上下", "是否", "有无", "内外", "前后", "大小"})


def _opposed(one: str, other: str) -> bool:
    """Whether two words differ in a character that turns their sense round: 规模以上, 规模以下."""
    return len(one) == len(other) and any(
        a + b in _OPPOSITES or b + a in _OPPOSITES for a, b in zip(one, other, strict=True)
    )


_ANSWERED = re.compile(r"[:：]\s*[^\s)）]*[A-Za-z]")
"""A label that is answered in its own line, with letters: 所属行业：C3311."""
_FIGURES = re.compile(r"[A-Za-z]\D{0,8}\d{5}|\d{5}[A-Za-z]")


def _without_latin(shown: str) -> str:
    """A label without its English: 企业名称Enterprise Name. E-mail alone stays, and so does what
    has figures, an answer: 统一社会信用代码/USCC 9137…."""
    if _FIGURES.search(shown) or _ANSWERED.search(shown):
        return shown
    bare = _bare(re.sub(r"（）|\(\)|^[/／]|[/／]$", "", _LATIN.sub("", shown)))
    return bare if len(bare) >= 2 and any("一" <= c <= "鿿" for c in bare) else shown


def _without_affixes(lexicon: Lexicon, core: str) -> tuple[tuple[str | None, float], ...]:
    """What a label asks for without words that add nothing: 工商|登记地址, 联络员|姓名.

    What is left must be a label of three characters or more, and no weak one.
    """
    heads = [core[len(w) :] for w in lexicon.affixes.before if core.startswith(w)]
    bare = [c for c in (core, *heads) if c]
    ends = [c[: -len(w)] for c in bare for w in lexicon.affixes.after if c.endswith(w)]
    for left in sorted({*heads, *ends}, key=lambda c: (-len(c), c)):
        known = lexicon.words.get(left, ()) if len(left) >= 3 else ()
        if known and all(score > WEAK for _, score in known):
            return tuple((key, round(0.97 * score, 3)) for key, score in known)
    return ()


def _year(text: str) -> tuple[int | None, bool, str]:
    some = _SEVERAL.match(text)
    told = _FOUR.findall(some.group()) if some else []
    if some and len(text) > some.end() and told == sorted(told):
        return None, True, text[some.end() :]
    match = _YEAR_HEAD.match(text)
    if match and len(text) > match.end():
        return int(match[1]), False, text[match.end() :]
    last = _LAST_YEAR.match(text)
    if last and len(text) > last.end():
        return -1, False, text[last.end() :]
    return None, False, text


_LEVEL = re.compile(r"[一二三四五1-5]级")
_ACRONYM = re.compile(r"(?<![A-Za-z\-])[A-Z]{4}(?![A-Za-z\-])")
"""A scheme's letters (CMMM, CSMM), of which one makes another scheme."""


def _nearly(lexicon: Lexicon, core: str) -> tuple[tuple[str | None, float], ...]:
    """The label that a text is but for one misread character in four.

    Readers take one character for another; they seldom lose or add one, and a
    weak label is too common a word to be guessed at.
    """
    if len(core) == 3:
        alike = [w for w in lexicon.words if len(w) == 3 and could_be_misread(w, core)]
        return tuple((k, s * 0.85) for k, s in lexicon.words[alike[0]]) if len(alike) == 1 else ()
    if len(core) < 4 or re.search("[:：]", core):
        return ()  # 是否规上企业：否 is a label with its answer, not a label misread
    best = process.extract(
        core,
        lexicon.words.keys(),
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
        if all(s > WEAK for _, s in lexicon.words[w])
    ]
    if not near:
        return ()
    nearest = [w for w, d in near if d == near[0][1]]
    if len({tuple(k for k, _ in lexicon.words[w]) for w in nearest}) != 1:
        return ()
    score = 0.94 - 0.06 * near[0][1]
    if len(core) == 4 and not could_be_misread(nearest[0], core):
        score = WEAK  # 主要任务 may be another word than 主要业务
    return tuple((k, s * score) for k, s in lexicon.words[nearest[0]])
