"""What a candidate would say, and how much it weighs against others for the same fact.

What comes in: one candidate and the kind of its fact. What goes out: its rank and the fact
that it would be; nothing where its slot asks for another year or another body.
"""

from __future__ import annotations

import re
from dataclasses import replace

from docproc.chinese.industries import division_in, with_figures
from docproc.chinese.levels import maturity_levels_in
from docproc.chinese.names import names_in, normal_name, without_stray
from docproc.chinese.text import plain
from docproc.extract.fields.blanks import is_blank
from docproc.extract.fields.candidate import PLACES, Candidate
from docproc.extract.fields.datedfigures import of_year
from docproc.extract.fields.knownlabels import SECOND
from docproc.extract.fields.owners import of_owner
from docproc.extract.fields.values import read
from docproc.extract.fields.values.bodies import LOST_SIGN
from docproc.extract.fields.values.reading import Reading
from docproc.extract.model import Fact, FactValue, State
from docproc.extract.wording.options import TO_TICK, ticked_in, ticked_once, with_boxes
from docproc.extract.wording.questions import ANSWER_MARK

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


LAST_YEAR = 0.3
"""Taken from the rank of what a label asks of the year before (上年度自评估等级), where the fact
is today's."""


def weigh(
    c: Candidate, kind: str, year: int | None, latest: int
) -> tuple[float, Candidate, Fact] | None:
    """Rank, candidate and fact; None where the slot asks for another year. `latest`: the last
    year that a label of this fact names."""
    if year is not None and c.label.year not in (None, -1, year):
        return None
    led_in = ANSWER_MARK.match(c.raw)
    c = replace(c, raw=c.raw[led_in.end() :] if led_in else _NUMBERED.sub("", c.raw))
    asked_by = SAID if c.label.weak and _SAYS_ITSELF.match(plain(c.raw)) else c.label.score
    trust = asked_by * PLACES[c.place] * (AMID if _amid(c, kind) else 1.0)
    c = _first_sentence(c) if kind in _ONE_SENTENCE else c
    c = _name_alone(_without_lone_letter(c)) if kind == "organisation" else c
    if year is not None:
        said = of_year(c.raw, year, several=c.label.several)
        if said is None:
            return None  # it speaks of other years only
        c, trust = replace(c, raw=said.text), trust * said.trust
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
    trade = c.key == "industry" and bool(division_in(str(value.value)))
    if c.key == "industry" and _STAFF.search(str(value.value)):
        rank *= NO_TRADE
    of_kind = c.key == "enterprise_type" and bool(_A_KIND.fullmatch(str(value.value)))
    vouched = trade or of_kind or led_in is not None
    shown = str(value.value)
    is_kind = _SAYS_A_KIND.search(shown) and not _NAMES_A_FIRM.match(shown)
    if c.key == "enterprise_type" and not is_kind:
        rank, trust = rank * NO_TRADE, trust * NO_TRADE
    if c.place == "below" and not vouched and (kind not in _STRICT or value.fit < telling):
        rank *= 0.5  # any text could stand under a blank; only a telling value outranks it
    return rank, c, _filled(c, kind, value, trust)


_NUMBERED = re.compile(
    r"^\s*[\[［]\d{1,2}[\]］]\s*(?!(?:余|多)?(?:人|名|个|级|分|年|月|%|[万亿]?元|0\d))(?=\S{3})"
)
"""The number of an answer where a cell's labels are numbered, and the cell beside it answers them
under the same numbers: [2]厂址 | [2]某路1号. A figure filled in in brackets has its unit behind it
([86]人)."""
NO_TRADE = 0.6
"""What is left of the rank of an answer to 行业 that names none: the next column's label."""
_STAFF = re.compile(r"在[册职岗]|职工|员工|从业")


_SAYS_A_KIND = re.compile(
    r"企业|公司|国有|国营|国资|央企|国企|民营|私营|民企|集体|外资|外商|合资|合作|股份|独资|控股|个体|自然人|法人|"
    r"事业|全民|港澳台|台资|内资|有限|混合|中央|省属|市属|区属|县属|上市|其他|军工"
)
"""What a kind of enterprise says, in whatever words; 智能工厂信息 heads the next block."""
_NAMES_A_FIRM = re.compile(
    r"(?!.*(?:国有|国营|国资|国企|央企|中央企业|民营|私营|集体|外资|外商|合资|合作|独资|自然人|法人|子公司|分公司"
    r"|港澳台|台资|内资|混合|省属|市属|区属|县属|上市|其他|下属|权属))"
    r"(?:[㐀-鿿（）]{2,}(?:集团|控股)|中国[㐀-鿿（）]{4,})[㐀-鿿（）]*(?:公司|集团)$"
)
"""An enterprise by its name, which says nothing of its kind: 隶属关系（集团公司名称）：…."""


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
_PLACE_ALONE = re.compile(r"[㐀-鿿]{1,8}[省市县区州盟旗]")
_OF_AUTHORITY = re.compile(r"主管|上级(?:单位|部门)")
"""Labels that ask for an owner or for the office in charge."""


def _is_office(name: str, label: str) -> bool:
    """Whether a name is of a public office that owns no enterprise, under this label."""
    if _OWNER.search(name):
        return False
    if _PLACE_ALONE.fullmatch(name):
        return True  # 主管部门：泰安市
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
    if c.key == "enterprise_type" and c.place == "glued" and value is not None:
        said = str(value.value)
        return len(said) <= LONGEST_KIND and bool(_SAYS_A_KIND.search(said))
    if c.key == "industry" and c.place == "glued" and value is not None:
        return bool(division_in(str(value.value)))
    if kind not in _TOLD_BY_VALUE[c.place] or value is None:
        return False
    ticked = kind == "factory_level" and ticked_in(c.raw)  # √基础级 先进级, a box lost
    mistyped = kind == "code"
    return value.fit >= (0.97 if ticked or mistyped else 1.0)


LONGEST_KIND = 16
"""Characters of a kind of enterprise that stands right behind its label: 登记注册类型自然人控股."""
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


_WHAT_IT_IS = re.compile(r"(?:为|系|是|属于?)(?:我|本|该|其)(?:公司|集团|单位|司|企业)?")


def _name_alone(c: Candidate) -> Candidate:
    """A name in whose slot a sentence goes on with what it is to the writer, without that:
    某某公司|为我公司控股子公司."""
    shown = plain(c.raw)
    first = next(iter(names_in(shown)), None) if _WHAT_IT_IS.search(shown) else None
    said = first is not None and first.start == 0 and _WHAT_IT_IS.match(shown, first.end)
    return replace(c, raw=first.name) if first and said else c


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
    elif kind == "maturity_level" and _told_twice(c.raw):
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


def _told_twice(raw: str) -> bool:
    """Whether a text tells one level in two ways, and no other."""
    levels = [level for level, _, _ in maturity_levels_in(raw)]
    return len(levels) > 1 and len(set(levels)) == 1


NO_DAY = 0.88
"""Trust in a date off a picture that has no day: papers seldom print none, copies lose it."""
