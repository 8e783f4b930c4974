"""People: a person's name, and the telephone number and the mail by which one reaches him.

What comes in: the text of a slot. What goes out: the name without the post behind it, the
first number, the address of mail, each with how well it fits.
"""

from __future__ import annotations

import re
import unicodedata

from docproc.chinese.names import is_person
from docproc.chinese.phones import email_with_lost_at, emails_in, is_phone, phones_in
from docproc.chinese.surnames import has_two_surnames, is_business_word, is_surnamed
from docproc.chinese.text import is_cjk, plain
from docproc.extract.fields.values.reading import Reading

_WITH_POST = re.compile(
    r"(?P<name>(?:[欧司上诸东皇尉公令慕长宇][阳徒官葛方甫迟孙狐容孙文])?[㐀-鿿𠀀-𲎯]{2,3}?)"
    r"(?:(?:信息|数字|智能|生产|技术|设备|质量|综合|行政|办公|项目|企业|企管|工程|工艺|运营|管理|安全|人力|规划|发展|研发|制造|总经理|财务|战略|科技|装备)[㐀-鿿𠀀-𲎯]{0,8})?"
    r"(?:董事长|总经理|副总|副总经理|总监|部长|副部长|主任|副主任|经理|副经理|科长|处长|主管|厂长|副厂长|工程师|总工|总工程师|专员|助理|书记|职员|主任工程师)"
)
"""A name with the post after it: 张三信息部部长. A two-character surname belongs to the name."""

UNSURNAMED = 0.85
"""Trust in a name that begins with no usual family name: 信息, 明细, or a character misread."""

TWO_SURNAMES = 0.88
"""Trust in four characters that begin with two family names: 张李明月, but 江海阳光 too."""


def read_person(text: str, _: str | None) -> Reading | None:
    """A person's name."""
    bare = re.sub(r"[（(].*?[)）]|^\s*姓\s*名\s*[:：]?", "", text)
    bare = re.split(r"[\d/、,，;；:：]|(?<=[㐀-鿿𠀀-𲎯]{2})\s+(?=[㐀-鿿𠀀-𲎯]{2})", bare)[0]
    bare = re.split(r"(?:电话|手机|职务|联系)", bare)[0].strip(" .-_。")
    name = plain(bare)
    posted = _WITH_POST.fullmatch(name)
    if is_business_word(posted["name"] if posted else name):
        return None  # 安全生产, 项目: begins with a family name and is none
    if posted:
        return Reading(posted["name"], 0.92)
    if is_person(name):
        if "·" in name or "•" in name:
            return Reading(name, 0.95)
        if has_two_surnames(name):
            return Reading(name, TWO_SURNAMES)
        return Reading(name, 1.0 if is_surnamed(name) else UNSURNAMED)
    if 2 <= len(name) <= 15 and all(is_cjk(c) or c in "·•" or c.isalpha() for c in name):
        return Reading(name, 0.6)
    return None


def read_phone(text: str, _: str | None) -> Reading | None:
    """A telephone number, of several the first."""
    found = phones_in(text)
    if found:
        if re.search(r"[0-9A-Za-z]{2}", _without_phones(text, found)):
            return Reading(found[0], 0.7)  # more digits beside it: the number was read in part
        value = plain(text).strip("；;，,。") if is_phone(text) else ""
        return Reading(value if value and len(found) > 1 else found[0], 1.0)
    digits = re.sub(r"\D", "", text)
    return Reading(plain(text), 0.6) if 7 <= len(digits) <= 20 else None


def _without_phones(text: str, found: tuple[str, ...]) -> str:
    rest = re.sub(r"\s|E-?mail.*$|\S+@\S+", "", unicodedata.normalize("NFKC", text), flags=re.I)
    for number in found:
        rest = rest.replace(number, "")
    return rest


_USUAL_ENDS = re.compile(
    r"\.(?:com|cn|net|org|edu|gov|vip|top|cc|info|ltd|group|tech|hk|de|jp)$", re.I
)
CUT_SHORT = 0.8
"""Trust in an address that ends otherwise (.co is .com cut off by the margin), or one of whose
signs is not the printed one."""


_BROKEN_END = re.compile(r"(@[\w-]+\.(?:c|co|c?n|ne|or|org|com|com\.c))\s+([a-z]{1,2})\s*$")
"""An address whose last letters a narrow cell broke off: …@126.co | m."""


def read_email(text: str, _: str | None) -> Reading | None:
    """An address of mail, as it should be spelt."""
    if not _USUAL_ENDS.search(_BROKEN_END.sub(r"\1", text).strip()):
        text = _BROKEN_END.sub(r"\1\2", text)
    found = emails_in(text)
    if found:
        printed = found[0] in plain(text) and _USUAL_ENDS.search(found[0])
        return Reading(found[0], 1.0 if printed else CUT_SHORT)
    if lost := email_with_lost_at(text):
        return Reading(lost, CUT_SHORT)
    value = plain(text)
    return Reading(value, 0.5) if "@" in value or re.search(r"\.(?:com|cn|net)$", value) else None
