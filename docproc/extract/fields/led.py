"""Whose slot is it? What stands behind another body's slot in one sentence is that body's.

What comes in: what stands before a label in its sentence (下属企业：某某公司，). What goes out:
whether the label asks for the applicant (own), for that body (other), or maybe for either
(unsure), and the labels of the applicant's alone. It knows no body by name: a slot's form tells
that it asks for one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from enum import Enum

from docproc.chinese.text import plain
from docproc.extract.fields.labels import LabelHit
from docproc.extract.fields.owners import ANOTHERS, DETAILS, IDENTITY, OWNER
from docproc.notice.fields import Whose

OF_ANY_BODY = (IDENTITY | DETAILS | {"contact_name", "parent_company"}) - {"enterprise_name"}
"""Facts that other bodies have too; a slot for the enterprise's name is the applicant's."""
PERSONS = DETAILS | {"contact_name"}
"""Facts of a person, who may be anybody's."""
_SLOT = re.compile(r"(?P<label>[㐀-鿿]{2,14})(?:[（(][^()（）]{1,8}[)）])?[:：]")
_BODY = re.compile(r"(?:公司|企业|单位|集团|[商方]|厂家|股东|机构|事务所|院|大学)(?:名称|全称)?$")
"""How the label of a slot ends that asks for a body: 下属企业, 系统集成商, 合作单位名称."""
_APPLICANT = re.compile(
    r"^(?:[本我该](?:公司|企业|单位|厂)|(?:企业|公司|单位|工厂|法人)(?:名称|全称|联系|负责|法定|简介|概况))"
    r"|申报|申请|填[报表]|承担|承诺|(?:建设|实施|编制|运营|登记|注册|被审计|项目|法人|生产|牵头|业主|报送|委托)(?:单位|企业|主体|名称)"
    r"|(?:参评|被评估?|受评估?)(?:单位|企业|方)"
    r"|(?:所属|所在)(?:企业|单位|公司)|^(?:企业|公司|单位|工厂)$"
)
_OURS = re.compile(r"[本我](?:公司|企业|厂|单位)|申报(?:单位|企业)")
_JOINT = re.compile(r"联合|共同|合作|协作|协同|参与")
_OFFICE = re.compile(r"[局委厅会办](?:$|[^㐀-鿿])")
_NAME = re.compile(
    r"^(?!无|没有|暂|不|否)[^，,；;。（(\s]{2,}(?:公司|集团|厂|院|所|大学|中心|银行|[局委厅会社])(?:$|[^㐀-鿿])"
)


class Led(Enum):
    """Whose slot stands before a label in its sentence."""

    BY_OWN = "own"
    BY_OTHER = "other"
    UNSURE = "unsure"


def led_by(before: str) -> Led:
    """Whose slot leads the sentence up to a label. Where the applicant's own slots come before
    its owner's (企业名称：…，母公司：…，) stands the form's next; behind a gap maybe the body's."""
    sentence = re.split(r"。", before)[-1]
    led, beside, own_first = Led.BY_OWN, Led.BY_OWN, False
    slots = list(_SLOT.finditer(sentence))
    ends = [slot.start() for slot in slots[1:]] + [len(sentence)]
    for slot, end in zip(slots, ends, strict=False):
        label = plain(slot["label"])
        value = sentence[slot.end() : end].strip()
        if _APPLICANT.search(label) and not _JOINT.search(label):
            led, own_first = Led.BY_OWN, True
        elif _BODY.search(label) and _NAME.match(value):
            of_form = Led.BY_OWN if re.fullmatch(OWNER, label) else Led.UNSURE
            led = of_form if own_first else Led.BY_OTHER
            beside = Led.BY_OWN if _OFFICE.search(value) else of_form
    if slots and _OURS.search(sentence, slots[-1].end()):
        return Led.BY_OWN
    goes_on = sentence.rstrip()[-1:] in tuple("，,；;、（(")
    return led if goes_on or led is Led.BY_OWN else beside


def of_applicant(hits: Sequence[LabelHit], before: str) -> tuple[LabelHit, ...]:
    """The labels behind a text that ask for the applicant, with less weight where they may ask
    for another body."""
    led = led_by(before)
    if led is Led.BY_OWN:
        return tuple(hits)
    own = tuple(h for h in hits if h.key not in OF_ANY_BODY)
    if led is Led.BY_OTHER:
        return own
    unsure = (h for h in hits if h.key in OF_ANY_BODY)
    return (*own, *(replace(h, score=round(h.score * ANOTHERS, 3)) for h in unsure))


_DETAIL = re.compile(
    r"联系|联络|电话|手机|邮箱|邮件|传真|职务|姓名|地址|网址|微信|QQ|mail", re.IGNORECASE
)
"""Slots of a person or body whose own slot stands before them: 评估师：张三，职务：…，电话：…."""
_CARRIED_OUT = re.compile(
    r"由(?P<whom>[^，,。；;：:]{2,40}(?:公司|院|所|大学|中心))(?:负责|联合|统一|独家|共同)?"
    r"(?:承建|承担|实施|开发|建设|提供|集成|搭建|供货|施工|设计|编制|运维|维护|总包)"
)
"""A clause that names who carried something out, whose contact is asked for behind it."""
_OUR_OWN = re.compile(
    r"(?:本|我)(?:公司|单位|企业|厂|集团)"
    r"|(?:公司|单位|企业|厂|集团)(?!.*(?:有限|大学|学院|研究院|软件|系统))"
)
"""How the firm or its group begins that carried it out itself: 由公司信息中心负责开发."""


def is_persons_of_another(before: str, whose: Whose) -> bool:
    """Whether the contact or number behind a text is another's: of the slot that leads its
    sentence (评估师：…，联系电话：…; 监督举报电话：…，邮箱：…), or of who carried something out."""
    sentence = re.split(r"[。\n]", before)[-1]
    slots = list(_SLOT.finditer(sentence))
    for slot in reversed(slots):
        label = plain(slot["label"])
        if any(word in label for word in whose.slots):
            return not _OURS.search(sentence, slot.end())
        if not _DETAIL.search(label):
            return False
    carried = _CARRIED_OUT.search(sentence)
    if carried is None or _OUR_OWN.match(carried["whom"]):
        return False
    return not _OURS.search(sentence, carried.end())
