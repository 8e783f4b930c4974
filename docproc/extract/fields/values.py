"""Values of a form's slots, read by their kind into the contract's normal form.

What comes in: the raw text of a slot and the kind of value that it asks for.
What goes out: the value with how well it fits its kind, or None where the text
cannot be such a value at all. Nothing is corrected: what a misread character
may have stood for comes out as an alternative.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass

from docproc.chinese.amounts import amounts_in
from docproc.chinese.dates import dates_in
from docproc.chinese.levels import FACTORY_LEVELS, factory_level_of, levels_named, maturity_level_of
from docproc.chinese.names import is_company, is_organisation, is_person, normal_name
from docproc.chinese.numerals import number_of
from docproc.chinese.ownership import ownerships
from docproc.chinese.phones import email_with_lost_at, emails_in, is_phone, phones_in
from docproc.chinese.surnames import has_two_surnames, is_business_word, is_surnamed
from docproc.chinese.text import folded, is_cjk, plain, simplified, without_fillers
from docproc.chinese.uscc import check, codes_in, looks_like_code, normal_form, repairs
from docproc.extract.fields import trim
from docproc.extract.fields.blanks import HINT
from docproc.extract.fields.reached import reached
from docproc.extract.fields.wholes import Figure, whole_of
from docproc.extract.model import FactValue
from docproc.extract.wording.options import (
    OPTION,
    OPTION_MARK,
    TO_TICK,
    lost_boxes,
    ticked_in,
    unboxed,
    with_boxes,
)

_WITH_POST = re.compile(
    r"(?P<name>(?:[欧司上诸东皇尉公令慕长宇][阳徒官葛方甫迟孙狐容孙文])?[㐀-鿿𠀀-𲎯]{2,3}?)"
    r"(?:(?:信息|数字|智能|生产|技术|设备|质量|综合|行政|办公|项目|企业|企管|工程|工艺|运营|管理|安全|人力|规划|发展|研发|制造|总经理|财务|战略|科技|装备)[㐀-鿿𠀀-𲎯]{0,8})?"
    r"(?:董事长|总经理|副总|副总经理|总监|部长|副部长|主任|副主任|经理|副经理|科长|处长|主管|厂长|副厂长|工程师|总工|总工程师|专员|助理|书记|职员|主任工程师)"
)
"""A name with the post after it: 张三信息部部长. A two-character surname belongs to the name."""
_ADDRESS = re.compile(r"[省市县区州盟旗镇乡村路街巷弄号园厂楼]")


@dataclass(frozen=True, slots=True)
class Reading:
    """A value read from a slot. `fit` 0..1: how well it is such a value."""

    value: FactValue
    fit: float
    alternatives: tuple[FactValue, ...] = ()


def read(kind: str, raw: str, unit: str | None = None) -> Reading | None:
    """The value of a slot, or None where its text cannot be of that kind."""
    shown = simplified(folded(raw))
    shown = without_fillers(HINT.sub("", with_boxes(shown) if kind in TO_TICK else shown))
    if kind in _OF_WORDS and "@" in shown:
        shown = trim.without_mail(shown)
        if not any(map(is_cjk, shown)):
            return None  # an address of mail, read from the slot beside
    return _READERS[kind](shown, unit) if shown else None


_OF_WORDS = frozenset({"organisation", "person", "address", "phrase"})
_BROKEN_FORM = re.compile(r"有限责[^任]公司$|有限[^责]任公司$|有[^限]责任公司$")
LEAST_OF_A_NAME = 2
"""Chinese characters of a body's name; strokes of a seal are read as 三1."""


def _organisation(text: str, _: str | None) -> Reading | None:
    if len(OPTION_MARK.findall(text)) > 1:
        return None  # a row of boxes to tick is nobody's name
    name = normal_name(trim.name(plain(text)))
    if not 2 <= len(name) <= 60 or sum(map(is_cjk, name)) < LEAST_OF_A_NAME:
        return None
    formal = _BROKEN_FORM.sub("有限责任公司", name)
    if formal != name:  # 有限责仟公司: a form that there is not was read, the name may be too
        return Reading(name, 0.8, (formal,))
    if _FORM_FIRST.match(name):
        return Reading(name, 0.6)  # the end of a name that a line or a cell broke
    if is_company(name):
        return Reading(name, 1.0)
    if re.search(r"(?:有限|有限责任|股份|股份有限|公)$", name):
        return Reading(name, 0.6)  # cut off, by a seal or the margin
    return Reading(name, 0.9 if is_organisation(name) else 0.7 if len(name) >= 4 else 0.6)


_FORM_FIRST = re.compile(r"(?:(?:有?限)?责?任|(?:股?份)?有?限|股?份)公司")
"""What no name begins with: the rest of 食品有限责 | 任公司东阿分公司."""


def _code(text: str, _: str | None) -> Reading | None:
    found = codes_in(text)
    code = found[0][0] if found else _without_hint(normal_form(text))
    if not 8 <= len(code) <= 22 or not looks_like_code(code):
        return None
    held = check(code)
    if held.valid:
        return Reading(code, 1.0)
    others: tuple[FactValue, ...] = repairs(code)
    if held.bad or not 17 <= len(code) <= 19:
        return Reading(code, 0.8, others)
    return Reading(code, 0.97 if held.length_ok else LOST_SIGN, others)


def _without_hint(code: str) -> str:
    """A code without the 18 of the hint before it (18位), where the rest is a valid one. Other
    signs too many are the applicant's slip for all that one knows."""
    return code[2:] if code.startswith("18") and check(code[2:]).valid else code


LOST_SIGN = 0.95
"""Trust in a code with one sign too few or too many. Of 222 codes that were read off pictures
in seven made sets none lost or gained one that the paper shows."""


UNSURNAMED = 0.85
"""Trust in a name that begins with no usual family name: 信息, 明细, or a character misread."""

TWO_SURNAMES = 0.88
"""Trust in four characters that begin with two family names: 张李明月, but 江海阳光 too."""


def _person(text: str, _: str | None) -> Reading | None:
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


def _address(text: str, _: str | None) -> Reading | None:
    value = trim.address(plain(text))
    if len(value) < 2:
        return None
    marks = len(_ADDRESS.findall(value))
    fit = 1.0 if marks >= 2 else 0.85 if marks else 0.5
    return Reading(value, fit if _STREET.search(value) else min(fit, CUT_OFF))


_STREET = re.compile(
    r"(?:[园工厂矿]|开发|高新|保税|新|示范|管理|聚集|集聚)区|产业园|集团|公司|大厦|广场"
    r"|[路街道巷弄村镇乡屯庄社园厂港湾岛桥号楼座栋院段侧内旁口\d](?:[^市县区州盟旗]|市[政场])*$"
)
"""What follows the division in an address; a form's second line with it may be lost."""
CUT_OFF = 0.8
"""Trust in an address that ends with its division or amid a word: 山东省烟台市栖霞市工业."""


_LOST_RING = re.compile(r"(?<![〇○零一二三四五六七八九])二二(?=[一二三四五六七八九]年)")
_BEHIND_FIGURES = re.compile(r"^\d{1,4}(20[0-3]\d年\d{1,2}月\d{1,2}日)$")


def _date(text: str, _: str | None) -> Reading | None:
    found = dates_in(text)
    if not found:
        # A seal's letters were read as figures before it: 2252026年3月24日; or the ring of a
        # year's zero was not read: 二二六年四月九日.
        behind = _BEHIND_FIGURES.search(plain(text))
        ringed = _LOST_RING.subn("二〇二", plain(text))
        told = behind[1] if behind else ringed[0] if ringed[1] else ""
        found = dates_in(told)
        return Reading(found[0].value, 0.85) if found and found[0].possible else None
    best = next((d for d in found if d.has_day), found[0])
    # The sign 日 was lost, and with it perhaps a figure: 2026年3月9.
    cut = None if best.has_day else dates_in(f"{text.rstrip()}日")
    if cut and cut[-1].has_day and cut[-1].possible:
        return Reading(cut[-1].value, 0.8)
    return Reading(best.value, (1.0 if best.has_day else 0.95) if best.possible else 0.94)


def _last_date(text: str, _: str | None) -> Reading | None:
    found = [d for d in dates_in(text) if d.possible]
    if found:
        return Reading(found[-1].value, 1.0)
    return Reading("长期", 0.95) if re.search(r"长期|永久|无固定期限", text) else None


_NEXT_OPTION = re.compile(
    r"(?<=子公司|.企业)(?=(?:股份合作|联营|合伙|个体|集体|外资|外商|港澳台|民营|私营|国有|其他)[㐀-鿿]{0,4}$)"
)
"""Where the next option begins whose box was not read: ☑民营企业股份合作."""


def _phrase(text: str, _: str | None) -> Reading | None:
    words = ticked_in(text)
    whole = [plain(word) for word in words]
    ticked = [_NEXT_OPTION.split(_before_gap(word))[0] for word in words]
    if ticked:  # the box before the next option may be lost: ☑民营企业股份合作□其他
        return Reading("、".join(ticked), 0.9 if ticked == whole else 0.8)
    if len(lost := unboxed(text)) == 1:  # □国有 □民营 外资: most likely the ticked one
        return Reading(plain(lost[0]), 0.7)
    if lost or lost_boxes(text):
        return None
    value = trim.kind(plain(text))
    if not value:
        return None
    letters = sum(map(is_cjk, value))  # 写 is the end of a hint: 按行业分类填 | 写
    return Reading(value, 1.0 if letters >= LEAST_OF_A_NAME else 0.5 if letters else 0.7)


def _before_gap(word: str) -> str:
    """A ticked option without the next one, whose box was not read: ●民营 外资."""
    first, _, rest = word.strip().partition(" ")
    return plain(first if ownerships(plain(first)) and ownerships(plain(rest)) else word)


def _text(text: str, _: str | None) -> Reading | None:
    value = trim.statement(plain(text))
    if not value or _ONLY_FIGURE.fullmatch(value):
        return None
    return Reading(value, 1.0 if sum(map(is_cjk, value)) >= 2 else 0.6)


_ONLY_FIGURE = re.compile(r"[\d,.，]+(?:[万亿]?元?(?:人民币)?|%|[人家项台套])")
"""What answers a label that wraps (2025年主营业务 | 收入) and states no words."""


_ONLY_LEVEL = re.compile(
    rf"(?:[^，,。；;]{{0,8}}(?:省|市))?(?:{'|'.join(FACTORY_LEVELS)})(?:智能|数字化)?(?:工厂|车间)(?:建设)?(?:项目)?"
)
"""What is applied for, and the name of no factory: 先进级智能工厂."""


def _title(text: str, _: str | None) -> Reading | None:
    value = trim.title(plain(text))
    if _ONLY_LEVEL.fullmatch(value):
        return None
    if not 2 <= len(value) <= 80 or not any(map(is_cjk, value)):
        return None
    return Reading(value, 1.0 if re.search(r"工厂|车间|项目|基地|厂$", value) else 0.9)


def _count(text: str, _: str | None) -> Reading | None:
    bare = _DAY.sub("", text)
    found = [m for m in _COUNTED.finditer(bare) if not _OTHER_UNIT.match(bare, m.end())]
    if not found:
        spelled = number_of(re.sub(r"[人名约共]", "", plain(bare)))
        return Reading(spelled, 0.9) if spelled is not None else None
    numbers = [_number(m, bare) for m in found]
    spans = [Figure(n, *m.span()) for n, m in zip(numbers, found, strict=True)]
    told = whole_of(bare, spans)
    if told is None:
        return None  # 管理人员30人，技术人员62人: parts, and nobody says how many they are together
    number = numbers[told.at]
    clean = len(found) > 1 or _CLEAN_COUNT.fullmatch(bare.strip()) or _WITH_WORDS.match(bare)
    sure = told.sure and clean and number == int(number)
    return Reading(int(number), 1.0 if sure else 0.7)


_DAY = re.compile(
    r"20[0-3]\d年(?:度|末|底)?(?:\d{1,2}月(?:\d{1,2}日|末|底)?)?(?:[:：]|[)）](?=\d))?"
)
_COUNTED = re.compile(r"\d{1,3}(?:[,，]\d{3})+|\d+(?:\.\d+)?")
_OTHER_UNIT = re.compile(r"\s*(?:[%％‰岁倍亩㎡台套项条]|万?元|个(?:月|百分点)|[余多]?年|平方)")
_CLEAN_COUNT = re.compile(r"(?:约|共)?[\d,，. ]+万?(?:余|多)?(?:人|名|个)?左?右?(?:[（(]\s*[)）])?")
_WITH_WORDS = re.compile(r"\s*[㐀-鿿:：]{0,10}[\d,，]+(?:余|多)?[人名](?=\s*[（(，,；;。]|\s*$)")


def _number(match: re.Match[str], text: str) -> float:
    number = float(re.sub(r"[,，]", "", match.group()))
    return number * 10_000 if re.match(r"\s*万", text[match.end() :]) else number


def _amount(text: str, unit: str | None) -> Reading | None:
    bare = _YEAR_SAID.sub("", text)
    found = amounts_in(bare, unit)
    if not found:
        return None
    told = whole_of(bare, [Figure(a.value, a.start, a.end) for a in found])
    corrected = len(found) > 1 and bool(_CORRECTED.fullmatch(bare))
    corrected = corrected and found[-1].value >= found[0].value
    best = found[-1 if corrected else told.at if told else 0]
    value = round(best.value, 6)
    fit = 1.0 if best.unit else 0.9
    if corrected or told is None or not told.sure or _BROKEN_FIGURE.search(text):
        fit *= 0.8
    return Reading(int(value) if value == int(value) else value, fit)


_YEAR_SAID = re.compile(r"20[0-3]\d年(?:度|末|底)?(?:12月(?:31日)?)?[：:]?")
_CORRECTED = re.compile(
    r"\s*\d[\d,]*(?:\.\d+)?\s+(?!\d{3}(?!\d))\d[\d,]*(?:\.\d+)?\s*(?:[万亿]?元)?\s*"
)
"""Two bare figures one behind the other: the first was struck out, which no reader tells, and the
right one written behind it. 34 211.50 is one whose comma was lost."""
_BROKEN_FIGURE = re.compile(r"\d[,，.]\d{1,2}[,，.]\d{3}|\d,\d{1,2}(?!\d)|\.\d{3}[,，]")


def _phone(text: str, _: str | None) -> Reading | None:
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


def _email(text: str, _: str | None) -> Reading | None:
    found = emails_in(text)
    if found:
        printed = found[0] in plain(text) and _USUAL_ENDS.search(found[0])
        return Reading(found[0], 1.0 if printed else CUT_SHORT)
    if lost := email_with_lost_at(text):
        return Reading(lost, CUT_SHORT)
    value = plain(text)
    return Reading(value, 0.5) if "@" in value or re.search(r"\.(?:com|cn|net)$", value) else None


RAISED = 0.7
"""Trust in a level to which a slot says that something was, or will be, raised."""


def _maturity(text: str, _: str | None) -> Reading | None:
    options = OPTION.findall(text)
    if len(options) > 1:  # □一级 ☑二级 □三级
        ticked = ticked_in(text)
        level = maturity_level_of(ticked[0]) if len(ticked) == 1 else None
        return None if level is None else Reading(level, 1.0)
    told = reached(plain(text))
    level = maturity_level_of(told) if told else None
    if level is None:  # 提升至三级 in a slot is an answer, of today or of a plan
        level = maturity_level_of(reached(plain(text), raised=True))
        return None if level is None else Reading(level, RAISED)
    clean = told == plain(text) and len(told) <= 20
    return Reading(level, 1.0 if clean else 0.85)


_UNBOXED_FIRST = re.compile(r"\s*([㐀-鿿]{2}级)\s*[□☐○◯〇]")


def _factory(text: str, _: str | None) -> Reading | None:
    ticked = "".join(ticked_in(text))
    marked = not ticked and OPTION_MARK.search(with_boxes(text))
    alone = re.fullmatch(r"[^㐀-鿿]*[㐀-鿿]{2}级(?:智能工厂)?[^㐀-鿿]*", text)
    # 越级（ ）领航级 is half a row of options; a box before one level alone is a bullet.
    level = None if marked and not alone else factory_level_of(ticked or text)
    if level is not None:
        return Reading(level, 1.0)
    # The reader lost the empty rings of the other options: 基础级●先进级 领航级.
    first = re.match(r"\s*[㐀-鿿]{2}级", ticked)
    level = factory_level_of(first.group()) if first else None
    if level is not None:
        return Reading(level, 0.97)
    # □基础级先进级□卓越级: the one box that was not read is most likely the ticked one.
    boxed = [word for _, word in OPTION.findall(text)]
    unboxed = [word[3:] for word in boxed if levels_named(word) == 2]
    first = _UNBOXED_FIRST.match(text)
    if not unboxed and first and not ticked:
        unboxed = [first[1]]
    level = factory_level_of(unboxed[0]) if len(unboxed) == 1 and not ticked else None
    return None if level is None else Reading(level, 0.75)


_EMPTY = "[□☐○◯〇]"
_LOST_TICK = re.compile(
    rf"(?:{_EMPTY}\s?(?:是|属于)\s*(?P<no>否|不是|不属于)|(?:是|属于){_EMPTY}\s+(?P<behind>否|不是|不属于)|"
    rf"(?:是|属于)\s+{_EMPTY}\s?(?:否|不是|不属于)|(?:是|属于)\s+(?:否|不是|不属于){_EMPTY})"
)
"""Of two boxes the reader saw one, and it is empty: the other was most likely the ticked one."""


def _yes_no(text: str, _: str | None) -> Reading | None:
    ticked = "".join(ticked_in(text))
    if not ticked and (lost := _LOST_TICK.fullmatch(text.strip())):
        return Reading("no" if lost["no"] or lost["behind"] else "yes", 0.75)
    shown = plain(ticked or text)
    if re.match(r"否|不是|非|不属于|规模?以?下|未", shown):
        return Reading("no", 0.9 if ticked else 1.0)
    # Behind a tick a 否 is the other option, whose empty box the reader lost: √是 否.
    if re.match(r"是|属于|规上|规模以上|已", shown) and (ticked or "否" not in shown):
        return Reading("yes", 0.9 if ticked else 1.0)
    return None


def _score(text: str, _: str | None) -> Reading | None:
    match = re.search(r"(?<![\d.])\d{1,3}(?:\.\d+)?(?![\d.])", text)
    if not match:
        return None
    score = float(match.group())
    return Reading(score, 1.0 if score <= 5 else 0.8)


_READERS: dict[str, Callable[[str, str | None], Reading | None]] = {
    "organisation": _organisation,
    "code": _code,
    "person": _person,
    "address": _address,
    "date": _date,
    "last_date": _last_date,
    "phrase": _phrase,
    "text": _text,
    "title": _title,
    "count": _count,
    "amount": _amount,
    "phone": _phone,
    "email": _email,
    "maturity_level": _maturity,
    "factory_level": _factory,
    "yes_no": _yes_no,
    "score": _score,
}
