"""Whose is it? People's details belong to the person named before them, a clause to the
enterprise that its sentence speaks of.

What comes in: a table and the cell of a label (电话, 邮箱), or labels of a row.
What goes out: whether the person whose label stands before it is the contact,
somebody else, or nobody. A form may ask for the details of several people:
法定代表人 | 王一 | 电话 | … above 联系人 | 李二 | 电话 | ….
And whether a clause tells of the applicant's owner: 控股股东：…，法定代表人为…, or of any
other body that the notice's data names: 集团现有员工…, 推荐单位联系电话：….
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from enum import Enum
from functools import lru_cache

from docproc.chinese.names import is_person
from docproc.chinese.text import plain
from docproc.extract.fields.knownlabels import SECOND
from docproc.extract.fields.labels import LabelHit, Lexicon
from docproc.notice.fields import Whose
from docproc.page import Cell, Table

DETAILS = frozenset({"contact_phone", "contact_email"})
"""Facts that are some person's; a label that says whose (联系人电话) needs no owner."""
ANOTHERS = 0.7
"""What is left of a label behind another person's: it counts where nothing better stands."""

NOBODY = Whose()
"""No words for other bodies or times: what a notice without such data knows."""

_PERSON = re.compile(
    r"(?:负责人|代表人?|领导|董事长|总经理|经理|厂长|主任|总监|主管|专员|审核人|审批人|填[报表]人|法人)$"
)
_SAYS_WHOSE = re.compile(r"人|企业|单位|公司|经办|联络|申报")


def owned(hit: LabelHit, before: Sequence[str], lexicon: Lexicon, said: str = "") -> LabelHit:
    """The label with less weight where the nearest person named before it is not the
    contact; `before` are the texts left of it, nearest first, `said` the running text there."""
    joint = _JOINT.match(plain(hit.text)) if hit.key in DETAILS else None
    if joint and (of := role_of(joint["person"], lexicon)):  # none is 电话 of 电话/手机
        return weaker(hit, ANOTHERS) if of == "other" else hit
    if hit.key not in DETAILS or _SAYS_WHOSE.search(hit.text):
        return hit
    role = nearest_role(before, lexicon)
    if role is None and of_another_person(plain(said)):
        role = "other"
    if role is None or role == "contact":
        return hit
    return weaker(hit, ANOTHERS if role == "other" else SECOND)


def weaker(hit: LabelHit, share: float) -> LabelHit:
    """A label with this share of its weight."""
    return replace(hit, score=round(hit.score * share, 3))


def left_of(table: Table, cell: Cell) -> Iterator[str]:
    """The texts of the cells left of a cell in its row, nearest first."""
    column = cell.column - 1
    while column >= 0:
        other = table.at(cell.row, column)
        if other is None:
            column -= 1
            continue
        yield other.text
        column = other.column - 1


def nearest_role(before: Sequence[str], lexicon: Lexicon) -> str | None:
    """The role of the person named nearest before a detail; `before` are the texts there, nearest
    first. A post is a person's label where his name follows it (总经理 | 王建国), and no more than
    an answer elsewhere (职务 | 总经理)."""
    for n, text in enumerate(before):
        if role := role_of(text, lexicon):
            return role
        post = bool(_PERSON.search(plain(text))) and len(plain(text)) <= LONGEST_POST
        if post and n and is_person(plain(before[n - 1])) and not lexicon.is_label(before[n - 1]):
            return "other"
    return None


LONGEST_POST = 8
_JOINT = re.compile(
    r"^(?P<person>[㐀-鿿]{2,10}?)(?:及|和|与|、|/|及其)(?=.*(?:电话|手机|方式|邮箱))"
)
"""A label that asks for a person and his details: 法定代表人及联系电话."""


def cell_of_contact(table: Table, head: Cell, lexicon: Lexicon) -> Cell | None:
    """The cell under or right of a label of details that is the contact's, where rows or columns
    are people's."""
    return row_of_contact(table, head, lexicon) or column_of_contact(table, head, lexicon)


def row_of_contact(table: Table, head: Cell, lexicon: Lexicon) -> Cell | None:
    """The cell under a column's head in the row that is the contact's; None where the
    rows are not people's."""
    roles = []
    for row in range(head.row + head.row_span, table.rows):
        cell = table.at(row, head.column)
        if cell is None or cell.row != row:
            continue
        if lexicon.is_label(cell.text):
            return None  # the next row of a form: 联系人 | 李二 | 电话 | …
        roles.append((nearest_role((cell.text, *left_of(table, cell)), lexicon), cell))
    return _of_contact(roles)


def column_of_contact(table: Table, label: Cell, lexicon: Lexicon) -> Cell | None:
    """The cell right of a label in the contact's column (法定代表人 | 联系人 over 电话 | … | …);
    None where the columns are not people's."""
    roles = []
    column = label.column + label.column_span
    while column < table.columns:
        cell = table.at(label.row, column)
        if cell is None or cell.row != label.row or lexicon.is_label(cell.text):
            break
        over = (table.at(row, column) for row in range(cell.row - 1, -1, -1))
        texts = [c.text for c in over if c is not None and c.column_span == cell.column_span]
        roles.append((next((r for t in texts if (r := role_of(t, lexicon))), None), cell))
        column = cell.column + cell.column_span
    return _of_contact(roles)


def _of_contact(roles: Sequence[tuple[str | None, Cell]]) -> Cell | None:
    """The contact's cell of those of several persons."""
    if sum(role is not None for role, _ in roles) < 2:
        return None
    return next((cell for role, cell in roles if role == "contact"), None)


def role_of(text: str, lexicon: Lexicon) -> str | None:
    """`contact`, `second` (项目负责人, 填报人, who may be the contact) or `other` for the label
    of a person, else None."""
    hits = lexicon.match(text)
    keys = {h.key: h.score for h in hits}
    if "contact_name" in keys:
        return "contact" if keys["contact_name"] > SECOND else "second"
    shown = plain(text).rstrip(":：")
    return "other" if hits and (keys.get("legal_representative") or _PERSON.search(shown)) else None


IDENTITY = frozenset({
    "enterprise_name", "uscc", "legal_representative", "registered_address", "established_on",
    "enterprise_type", "industry", "main_business", "employees", "revenue",
})  # fmt: skip
"""Facts that an owner has too."""
OWNER = (
    r"(?:母公司|控股(?:股东|公司|集团|单位|方)|实际控制人|上级(?:公司|集团|单位|企业|主管单位)|"
    r"所属集团(?:公司)?|集团公司|出资人|投资主体|(?:第一大|最大)股东)(?:名称|全称)?"
)
_SAME_CLAUSES = r"(?:(?!本公司|我公司|本企业|我单位|申报单位|申报企业)[^。；;：:])*"
_OF_OWNER = re.compile(
    rf"(?:{OWNER}[:：]|(?:^|[。；;])(?:公司|企业)?的?{OWNER}(?:为|是|系)){_SAME_CLAUSES}"
    r"[，,（(](?!我|本|申报)[^，,（(:：]{2,16}$"
    rf"|{OWNER}(?:[:：]|为|是|系){_SAME_CLAUSES}[，,（(](?:其|该公司|该集团)[^，,（(]{{2,16}}$"
)


def of_owner(key: str, before: str) -> bool:
    """Whether what stands behind a text answers for the applicant's owner: the slot of the
    owner, or the sentence that begins with it, goes on with this clause. A slot with a colon of
    its own behind it (母公司：…，法定代表人：…) is the form's next."""
    return key in IDENTITY and bool(_OF_OWNER.search(before))


class Body(Enum):
    """Of whom running text speaks."""

    OWN = "own"
    OTHER = "other"
    UNCLEAR = "unclear"


_WHEN = (
    r"(?:截[至止])?(?:20\d\d年(?:度|末|底|\d{1,2}月(?:\d{1,2}日|末|底)?)?)?"
    r"(?:上年|去年|目前|现|近年来?|其中)?,?"
)


@lru_cache(maxsize=8)
def _subjects(whose: Whose) -> re.Pattern[str]:
    """A clause's beginning with the body that it speaks of, maybe behind a date, and a name
    that ends in it (某某集团); behind 是, 属于 or 与 stands no subject, and in 公司全资子公司 the
    latter is."""
    words = sorted((*whose.own, *whose.others, *whose.unclear), key=lambda w: (-len(w), w))
    held = "|".join(map(re.escape, held_bodies(whose))) or r"(?!)"
    own = "|".join(map(re.escape, whose.own)) or r"(?!)"
    return re.compile(
        rf"(?:^|[,，。;；:：（]){_WHEN}"
        rf"(?:(?:{own}){_HELD_AS}(?={held})|[㐀-鿿]{{0,8}}?(?<![作是为系属于在与和的由向对]))"
        rf"(?P<body>{'|'.join(map(re.escape, words))})(?!有限|股份|责任)"
        rf"(?!{_HELD_AS}(?:{held}))"
    )


_HELD_AS = r"(?:的|全资|控股|参股|下属|下设|旗下|所属|主要|重要|核心|骨干)*"


def held_bodies(whose: Whose) -> tuple[str, ...]:
    """The words for companies beside the applicant, which its own name may lead: 公司子公司. Behind
    推荐企业 and 所属企业 the applicant's own may follow."""
    return tuple(
        w for w in whose.others
        if w.endswith(("公司", "企业")) and not w.startswith(("推荐", "所属"))
    )  # fmt: skip


def body_told(before: str, whose: Whose, key: str = "") -> Body:
    """Of whom a clause tells, by what stands before it in its sentence; where no body is named
    it is the applicant."""
    if not (whose.others or whose.unclear):
        return Body.OWN
    told = reversed(list(_subjects(whose).finditer(before)))
    told = (m for m in told if not (_says_its_kind(before, m) or _is_answered(before, m, key)))
    last = next((m["body"] for m in told), "")
    if last in whose.others:
        return Body.OTHER
    return Body.UNCLEAR if last in whose.unclear else Body.OWN


_KIND_ASKED = re.compile(r"(?:性质|类型|类别|属性|所有制|成分)[:：]$")


def _says_its_kind(text: str, found: re.Match[str]) -> bool:
    """Whether a body is the answer of a slot for the kind of enterprise, and nobody that the text
    goes on to speak of: 企业性质：中央企业控股子公司，主营业务…."""
    answers = text.startswith(("，", ",", "；", ";", "。"), found.end())
    return answers and bool(_KIND_ASKED.search(text[: found.start() + 1]))


_ANSWERED = re.compile(
    r"(?:名称|全称)?(?:为|是|系|[:：])[^，,。；;：:]{4,40}(?:公司|集团)[，,；;]"
    r"(?P<on>所属|所处|企业|公司|单位|本|申报|联系|工厂|智能)?"
)
APPLICANTS = frozenset({"industry", "enterprise_type"})
"""Facts that a form asks of the applicant alone."""
# What goes on so goes on about the applicant; 成立于1905年 and 法定代表人为… may be the owner's.
_SLOT_BEFORE = re.compile(r"[㐀-鿿](?:为|是|[:：])[^，,。；;：:]{2,60}$")


def _is_answered(text: str, found: re.Match[str], key: str) -> bool:
    """Whether a body is a slot among others of a sentence that goes on with the applicant's:
    企业性质为国有企业，上级单位为甲木集团，所属行业为…. What begins a sentence is its subject."""
    return (
        re.fullmatch(OWNER, found["body"]) is not None
        and _SLOT_BEFORE.search(text[: found.start()]) is not None
        and (answered := _ANSWERED.match(text, found.end())) is not None
        and (answered["on"] is not None or (key in APPLICANTS and answered.end() == len(text)))
    )


_GROUP = re.compile(r"(?:集团(?:股份)?(?:有限)?(?:责任)?(?:公司)?|（集团）.*公司)$")


def is_group(name: str) -> bool:
    """Whether an enterprise is a group itself, which says 集团 of itself; its subsidiaries bear
    its name with more behind it (甲木集团泵业有限公司)."""
    return bool(_GROUP.search(plain(name)))


@lru_cache(maxsize=8)
def _other_subjects(whose: Whose) -> re.Pattern[str]:
    words = sorted(whose.others, key=lambda w: (-len(w), w))
    return re.compile(
        r"^(?:[^,，。;；]{2,30}(?:书|表|概况|情况|简介|材料))?"  # a heading read with its text
        rf"{_WHEN}[㐀-鿿]{{0,8}}?(?<![作是为系属于在与和的由向对因])"
        rf"(?:{'|'.join(map(re.escape, words))})"
        r"(?:们|方|等)?(?=[近最过未没无均都自已也截从至曾发出多存不2]|$)"
    )


def said_of_another(text: str, place: int, whose: Whose) -> bool:
    """Whether the clause at a place begins with another body, which does or is what it says:
    供应商近三年未发生事故; 客户投诉率… says nothing of the customer's own."""
    clause = re.split(r"[,，。;；:：]", text[:place])[-1]
    rest = re.split(r"[,，。;；]", text[place:], maxsplit=1)[0]
    return bool(whose.others) and bool(_other_subjects(whose).match(clause + rest))


def lead_of(before: str) -> str:
    """What stands right before a word in its clause: 推荐单位 of 推荐单位|联系电话."""
    return re.split(r"[,，。;；:：、（）元]", before)[-1]


_CONTACT = re.compile(r"联系人|联络人|联络员|经办人|填报人")
_SOMEBODY = re.compile(rf"{_PERSON.pattern[:-1]}(?!电话|手机)")


def of_another_person(before: str) -> bool:
    """Whether the person named last before a number, without a label of its own, is not the
    contact: 法定代表人张三，电话…."""
    asked = max((m.start() for m in _CONTACT.finditer(before)), default=-1)
    other = max((m.start() for m in _SOMEBODY.finditer(before)), default=-1)
    return other > asked
