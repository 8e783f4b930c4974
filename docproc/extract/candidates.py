"""Candidates for a fact, and the choice among them.

What comes in: slots found on a paper's pages, each with the label that asks
for it and the text in it. What goes out: one `Fact` a key, with the other
mentions kept. Says blank, absent and unreadable apart; prefers saying that it
is unsure to being wrong.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from rapidfuzz.distance import Levenshtein

from docproc.chinese.industries import division_in, with_figures
from docproc.chinese.levels import maturity_levels_in
from docproc.chinese.lookalike import could_be_misread
from docproc.chinese.names import is_company, names_in, normal_name, without_stray
from docproc.chinese.text import plain
from docproc.chinese.uscc import is_valid
from docproc.evidence import Evidence
from docproc.extract.blanks import is_blank
from docproc.extract.labels import SECOND, WEAK, LabelHit
from docproc.extract.model import Fact, FactValue, State
from docproc.extract.options import TO_TICK, ticked_once, with_boxes
from docproc.extract.owners import of_owner
from docproc.extract.values import LOST_SIGN, Reading, of_year, read

PLACES: dict[str, float] = {
    "cell": 1.0, "inline": 1.0, "beside": 0.97, "cell_below": 0.97, "above": 0.95, "series": 0.95,
    "below": 0.8,
    "wrapped": 0.85, "alone": 0.85, "glued": 0.95, "prose": 1.0, "title": 0.97,
    "signature": 0.97, "guess": 0.7,
}  # fmt: skip
"""How far a way of finding a slot is to be trusted: on invented forms the cell
beside its label and the text after its colon are practically always the value."""


PLAIN = 0.97
"""From this certainty on a code that breaks its check character was written so."""

_TELLING = frozenset({"code", "phone", "email", "date", "last_date", "amount", "title"})
"""Kinds whose value alone on a line shows what it is: what wraps to the next row."""
_TELLING_GLUED = _TELLING | {
    "organisation", "person", "maturity_level", "factory_level", "address",
}  # fmt: skip
"""Kinds whose value shows what it is right behind its label."""

_STRICT = frozenset({"code", "phone", "email", "date", "maturity_level", "factory_level"})
"""Kinds whose values cannot be mistaken for running text."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A slot that may hold a fact. `reading` is the probability that `raw` is
    what stands there. `ink`: whether ink stands where no text was read; None
    where nobody knows. `order` counts pages from 0 in the paper's order."""

    key: str
    label: LabelHit
    raw: str
    place: str
    evidence: tuple[Evidence, ...]
    reading: float = 1.0
    ink: bool | None = False
    unit: str | None = None
    order: int = 0
    alternatives: tuple[str, ...] = ()
    bonus: float = 0.0


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
    chosen = _crossed_out(chosen, kept) or _whole(chosen, kept)
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
    weighed = [_weigh(c, kind, year, latest) for c in held]
    return sorted((w for w in weighed if w is not None), key=lambda w: (-w[0], w[1].order))


LAST_YEAR = 0.3
"""Taken from the rank of what a label asks of the year before (上年度自评估等级), where the fact
is today's."""


def _weigh(
    c: Candidate, kind: str, year: int | None, latest: int
) -> tuple[float, Candidate, Fact] | None:
    """Rank, candidate and fact; None where the slot asks for another year. `latest`: the last
    year that a label of this fact names."""
    if year is not None and c.label.year not in (None, -1, year):
        return None
    asked_by = SAID if c.label.weak and _SAYS_ITSELF.match(plain(c.raw)) else c.label.score
    trust = asked_by * PLACES[c.place] * (AMID if _amid(c, kind) else 1.0)
    c = _first_sentence(c) if kind in _ONE_SENTENCE else c
    c = _without_lone_letter(c) if kind == "organisation" else c
    if year is not None and (said := of_year(c.raw, year)) is not None:
        c = replace(c, raw=said)
    elif year is not None:
        return None  # it speaks of other years only
    if c.place in _TOLD_BY_VALUE and not _tells_itself(c, kind):
        return None
    if c.key == "parent_company" and _is_office(normal_name(c.raw), c.label.text):
        return None  # 上级单位：某市工业和信息化局 owns nobody
    if kind == "organisation" and _A_KIND.fullmatch(normal_name(c.raw)):
        return None
    if c.key == "enterprise_name" and _OF_ANOTHER.search(normal_name(c.raw)):
        return None
    if c.place == "inline" and of_owner(c.key, _before(c)):
        return None  # 控股股东：…，法定代表人为…
    if c.key == "industry":
        c = replace(c, raw=with_figures(c.raw))
    if is_blank(c.raw, kind):
        # A second-best label asks for the fact none the less: its slot is blank for certain.
        asked = PLACES[c.place] if c.label.score >= SECOND else trust
        return trust * 0.6 + c.bonus, c, _empty(c, asked)
    value = read(kind, c.raw, c.unit or c.label.unit)
    if value is None and c.place == "prose":
        return None  # a sentence that goes on otherwise: 联系人手机号
    if value is None:
        state = Fact(State.UNREADABLE, None, c.raw, 0.6 * c.reading, c.evidence)
        return trust * 0.25 + c.bonus, c, state
    if year is None and c.label.year == -1:
        c = replace(c, bonus=c.bonus - LAST_YEAR)
    elif year is None and c.label.year:
        # Of several years the last; what names none is of today.
        c = replace(c, bonus=c.bonus - 0.002 * (latest + 1 - c.label.year))
    exact = 0.08 if year is not None and c.label.year in (-1, year) else 0.0
    rank = trust * value.fit * (0.55 + 0.45 * c.reading) + exact + c.bonus
    telling = LOST_SIGN if kind == "code" else 1.0
    trade = c.key == "industry" and _names_trade(str(value.value))
    if c.key == "industry" and not trade:
        rank *= NO_TRADE
    if c.place == "below" and not trade and (kind not in _STRICT or value.fit < telling):
        rank *= 0.5  # any text could stand under a blank; only a telling value outranks it
    return rank, c, _filled(c, kind, value, trust)


NO_TRADE = 0.6
"""What is left of the rank of an answer to 行业 that names none: the next column's label."""
_TRADE = re.compile(r"[业造工采]|^[A-T]?\d{2,4}|[A-T]\d{2}")


def _names_trade(text: str) -> bool:
    """Whether a text names an industry, or gives its code, as far as anybody can tell."""
    return bool(division_in(text) or (_TRADE.search(text) and not _STAFF.search(text)))


_STAFF = re.compile(r"在[册职岗]|职工|员工|从业")


def _before(c: Candidate) -> str:
    """What its lines say before a candidate's value."""
    said, raw = plain("".join(e.text for e in c.evidence)), plain(c.raw)
    return said[: max(said.find(raw), 0)] if raw else said


_OFFICE = re.compile(
    r"(?:省|市|县|区|旗).{0,20}(?:局|厅|办公室|委员会)$|(?:人民政府|管委会|管理委员会)$"
)
"""An office of a place; 中国冶金地质总局 is none, and owns enterprises."""
_TASK = (
    r"工业|信息化|工信|经信|经济|发展|改革|发改|科学技术|科技|商务|招商|财政|市场监督|市场监管|应急|"
    r"生态|环境|环保|自然资源|住房|城乡|农业|农村|交通|卫生|健康|民营|中小企业|行政审批|政务|大数据"
)
_BUREAU = re.compile(
    rf"(?:{_TASK})(?:{_TASK}|建设|运输|投资|贸易|技术|企业|产业|管理|监督|促进|服务|合作|和|与|及)*"
    r"(?:局|厅|委|委员会|办公室)$"
)
"""An office by its task, whatever it is of: 潍坊工信局, 工业和信息化局."""
_OWNER = re.compile(r"国有资产监督管理委员会$|国资委$|总局$")
_OF_AUTHORITY = re.compile(r"主管|上级(?:单位|部门)")
"""Labels that ask for an owner or for the office in charge."""


def _is_office(name: str, label: str) -> bool:
    """Whether a name is of a public office that owns no enterprise, under this label."""
    if _OWNER.search(name):
        return False
    return bool(_BUREAU.search(name) or (_OF_AUTHORITY.search(label) and _OFFICE.search(name)))


_A_KIND = re.compile(
    r"(?:.{0,12}制造业|(?:中央|省属|市属|县属|地方)?(?:国有|民营|私营|集体|外资|外商投资|中外合资|合资|独资|股份制"
    r"|混合所有制|大型|中型|小型|微型|中小型?)(?:控股|独资|全资)?企业"
    r"|(?:其他)?(?:股份)?有限(?:责任)?公司(?:分公司)?(?:（.*）)*)"
)
"""A kind of enterprise or of company, or an industry, and nobody's name: the answer of the slot
beside (类型 under 名称 on a tilted licence)."""
_OF_ANOTHER = re.compile(
    r"^是?.+的(?:全资|控股)?(?:分公司|子公司|分支机构|分厂|下属(?:企业|单位))$"
)
"""What an enterprise is to another, and not its name: 本单位是某某公司的分公司."""


_SAYS_ITSELF = re.compile(r"规(?:模以)?[上下](?:工业)?(?:企业)?$")
SAID = 0.97
"""A weak label is as good as another where the answer says what it answers: 企业规模：规下."""

AMID, ROOM = 0.9, 20
"""What a telling value in running text is trusted against one in a slot; so many characters
more than a slot holds make it running text: 信用代码：9137…）申报智能工厂，就有关事项承诺如下."""


def _amid(c: Candidate, kind: str) -> bool:
    return kind in _STRICT and c.place == "inline" and len(plain(c.raw)) > LONGEST_VALUE + ROOM


LONGEST_VALUE = 30
"""Characters of the longest code, date, telephone number or address of mail."""


def _tells_itself(c: Candidate, kind: str) -> bool:
    """Whether a text is a value of its kind and could hardly be anything else."""
    value = read(kind, c.raw, c.unit or c.label.unit)
    if kind not in _TOLD_BY_VALUE[c.place] or value is None:
        return False
    return value.fit >= 1.0 or (kind == "code" and value.fit >= 0.97)  # one mistyped is one too


_TOLD_BY_VALUE = {
    "wrapped": _TELLING,
    "alone": _TELLING | {"organisation", "person"},
    "glued": _TELLING_GLUED,
}
"""Ways of finding a slot that count only where its value says what it is."""


def _first_sentence(c: Candidate) -> Candidate:
    """The candidate up to its first full stop, with that part's share of the certainty."""
    first, stop, rest = c.raw.partition("。")
    if not (stop and rest.strip() and first.strip()):
        return c
    return replace(c, raw=first, reading=max(c.reading, 1e-4) ** (len(first) / len(c.raw)))


def _without_lone_letter(c: Candidate) -> Candidate:
    """A name without a single sign of another line behind its 公司, that ends no name: a letter
    of the seal beside it."""
    if len(c.evidence) < 2 or len(plain(c.evidence[-1].text)) != 1:
        return c
    bare = without_stray(normal_name(c.raw))
    return c if bare is None else replace(c, raw=bare, evidence=c.evidence[:-1])


_ONE_SENTENCE = _STRICT | {"person", "count", "amount", "organisation"}


def _empty(c: Candidate, trust: float) -> Fact:
    if c.ink:
        return Fact(State.UNREADABLE, None, c.raw or None, 0.6, c.evidence)
    lost = plain(c.raw) == "级" and c.reading < 1.0  # the figure before it may not have been read
    sure = 0.75 if lost or (c.ink is None and not c.raw) else 0.97
    return Fact(State.BLANK, None, c.raw or None, round(sure * trust * c.reading, 3), c.evidence)


def _filled(c: Candidate, kind: str, value: Reading, trust: float) -> Fact:
    other = [read(kind, text, c.unit or c.label.unit) for text in c.alternatives]
    alternatives: list[FactValue] = [*value.alternatives, *(r.value for r in other if r)]
    plainly = kind == "code" and c.reading >= PLAIN
    if plainly:
        alternatives = []  # stands for nothing else, wrong or not
    distinct = tuple(dict.fromkeys(a for a in alternatives if a != value.value))
    sure = c.reading * trust * (1.0 if value.fit >= 1.0 else value.fit)
    if kind == "date" and c.reading < 1.0 and len(str(value.value)) == len("2026-03"):
        sure = min(sure, NO_DAY)  # its day may not have been read
    if kind == "person":
        sure *= c.reading  # no language bears a name out: 阎 was read as 间 with 0.90
    if kind == "code" and value.fit == 1.0:
        sure = max(sure, 0.985 * trust)  # a held check character vouches for the reading
    elif kind == "maturity_level" and len(maturity_levels_in(c.raw)) > 1:
        sure = max(sure, 0.96 * trust)  # 二级（规范级）: number and name vouch for each other
    elif kind in TO_TICK and ticked_once(with_boxes(c.raw)):
        sure = max(sure, 0.96 * trust)  # the marks vouch for each other
    elif c.key == "industry" and names_in(str(value.value)):
        sure = min(sure, 0.8)  # an enterprise's name is no industry: a neighbour's text came along
    elif c.key == "industry" and division_in(str(value.value)):
        sure = max(sure, 0.97 * trust)  # a name of the standard's list is not read by chance
    elif not plainly and any(r is not None and r.value != value.value for r in other):
        sure = min(sure, 0.88)
    return Fact(State.READ, value.value, c.raw, round(min(sure, 0.999), 3), c.evidence, distinct)


NO_DAY = 0.88
"""Trust in a date off a picture that has no day: papers seldom print none, copies lose it."""


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
