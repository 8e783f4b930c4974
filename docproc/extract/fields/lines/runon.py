"""Forms whose answers run on behind their labels with no mark: 企业名称甲木有限公司, a pair a row.

What comes in: a page's lines and the labels of its document type. What goes out: for each
such line what its label asks for and the rest of it. A gap or another weight of print parts
the two on paper; a reader loses both. One such line proves little; a column of them does.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import median

from docproc.chinese.names import is_person
from docproc.chinese.surnames import is_surnamed
from docproc.chinese.text import is_cjk, plain
from docproc.extract.fields.knownlabels import SECOND
from docproc.extract.fields.labels import LabelHit, Lexicon
from docproc.extract.fields.lines.labelenglish import without_own_english
from docproc.extract.fields.lines.pairs import has_label
from docproc.extract.wording.charplaces import place_of
from docproc.extract.wording.contents import contents_entries
from docproc.page import Line, Page

LEAST = 4
"""So many different facts must be asked for along one left edge."""
ALIGNED = 0.012
"""Rows of one column begin within so much of one another (share of the page's width)."""
MOST_OTHER = 0.2
"""Share of a column's rests that may be no answers: notes on how to fill in a form, and lists of
enclosures, begin with its labels too (所属行业按国民经济行业分类填写, 法定代表人身份证明)."""
_TELLING = re.compile(r"[0-9A-Z]{15,}|(?:19|20)\d\d[年./-]|[\d,.]+(?:人|[万亿]?元|$)")
_HOW_TO_FILL_IN = (
    r"应(?:与|按|填|符合|包括|注明|提供|如实)|应(?:为|在|同|写|由|以|当|是)(?=.{3})"
    r"|如(?:有|无|为|果|下|实|非|系|属|涉及|不|未|已|需|没有|存在|填)"
    r"|以(?:营业执照|万?元|上|下|.{1,24}(?:为准|为依据|为限|计算?|填写|填报))"
    r"|须|需(?!求)|请|填|按(?!摩)|不(?!锈)|指(?!南)|与|见|必须"
)
"""What begins a note; 应 and 如 alone begin names too: 应勇, 如意毛纺, 以岭药业."""
_ENCLOSED = (
    r"填写|一致|说明|证明|证书|通知书|复印件|证件|清单"
    r"|(?:证明|佐证|支撑|相关|有关|申报|附件|附报|辅助|补充|审批|登记|备案|资格|报送|以上|上述)材料"
)
"""What ends a note or an enclosure's name; 新材料 and 包装材料 are industries."""
_NO_ANSWER = re.compile(rf"^(?:{_HOW_TO_FILL_IN})|(?:{_ENCLOSED})$")
_RUNNING = re.compile(r"^[为是系的在由及和等](?!$)")
_ASIDE = re.compile(r"(?<=.{8})[（(][^（()）]{2,6}[:：]\d{4,}[)）]$")
"""What an answer tells aside: …2834号（邮编：264554）."""
_WITHIN = re.compile(r"[0-9A-Za-z][A-Za-z]|[A-Z]\d|\d\d|[A-Za-z0-9._-]{1,40}@")
"""No label ends within a word, a number or an address of mail."""
_CODE = re.compile(r"[A-Z]\d{2}")
"""A code of an industry begins an answer: 所属行业及代码|C30非金属矿物制品业."""
_ANOTHER_PAIR = re.compile(
    r"[㐀-鿿]{0,8}(?:编码|邮编|电话|手机|传真|号码?|邮箱|地址|日期|时间|人|名称|情况|类型|规模|网址|职务|部门|代码)\s+\S"
)
"""The next pair, its label unknown, with a gap that was read: 邮政编码 252891."""


_Parted = tuple[tuple[tuple[LabelHit, ...], str], float, float]
"""What a line asks and its answer, where it begins, and where it turns from one to the other."""


@dataclass(frozen=True, slots=True)
class RunOn:
    """A line that is label and answer: its hits, its answer, and the lines that hold both."""

    hits: tuple[LabelHit, ...]
    answer: str
    lines: tuple[int, ...]


def run_ons(page: Page, lexicon: Lexicon) -> list[RunOn]:
    """The pairs of a page that stand in such a column, from the top."""
    contents = contents_entries(page)
    parted: dict[int, _Parted] = {
        i: (pair, line.box.left, _turn(line, pair[1]))
        for i, line in enumerate(page.lines)
        if i not in contents and line.box is not None and (pair := _parted(line, lexicon))
    }
    parted |= _parted_at_the_turn(page, parted, contents, lexicon)
    found: list[RunOn] = []
    for i, ((hits, rest), left, turn) in parted.items():
        begun = [pair for pair, other, _ in parted.values() if abs(other - left) < ALIGNED]
        turned = [pair for pair, _, other in parted.values() if abs(other - turn) < TURN]
        if not (_is_column(begun) or _is_column(turned)):  # labels begin, or end, along one edge
            continue
        if _is_no_answer(plain(rest)):
            continue
        more = _goes_on(page.lines, i, left, lexicon)
        answer = rest + "".join(page.lines[k].text for k in more)
        if not any(hit.key == "maturity_level" for hit in hits):  # whose date stands behind it
            answer = _own(answer, lexicon)
        found.append(RunOn(hits, answer, (i, *more)))
    return found


def _own(answer: str, lexicon: Lexicon) -> str:
    """An answer without the next pair of its row, read on without a gap: 汪洪涛|注册资本5000万元,
    民营企业|是否上市否."""
    for at in range(LEAST_ANSWER, len(answer) - NEXT_LABEL):
        ends = range(min(len(answer) - 1, at + lexicon.known.longest), at + NEXT_LABEL - 1, -1)
        label = next((answer[at:end] for end in ends if answer[at:end] in lexicon.known.words), "")
        behind = answer[at + len(label) :]
        asked = label and _BEGINS_ANSWER.match(behind) and is_cjk(answer[at - 1])
        if asked or _YES_OR_NO.match(answer, at):
            return answer[:at]
    return answer


LEAST_ANSWER, NEXT_LABEL = 2, 4
"""Characters of an answer, and of the next label, at least."""
_BEGINS_ANSWER = re.compile(r"(?:约|人民币)?\d(?!\d{0,4}[号栋楼座层])")
"""What a label's answer begins with; 永达街|联系电话100号 is a house's number."""
_YES_OR_NO = re.compile(r"(?:是否|有无)[㐀-鿿]{2,12}[是否有无]$")


def _is_column(pairs: Sequence[tuple[tuple[LabelHit, ...], str]]) -> bool:
    """Whether pairs along one edge are a form's: they ask for many facts and answer them."""
    asked = {hit.key for pair in pairs for hit in pair[0]}
    said = [plain(rest) for _, rest in pairs]
    told = any(map(_TELLING.match, said))  # a form states a code, a day or a number
    return len(asked) >= LEAST and told and sum(map(_is_no_answer, said)) <= MOST_OTHER * len(said)


def _turn(line: Line, rest: str) -> float:
    """Where a line turns from its label to its answer."""
    return place_of(line, max(line.text.rfind(rest), 0))


def _parted_at_the_turn(
    page: Page, parted: Mapping[int, _Parted], contents: set[int], lexicon: Lexicon
) -> dict[int, _Parted]:
    """The lines that turn where most others do, from a label that is none of the longest: 行业类别
    及代码|石油加工业, which as a whole looks like a label that nobody listed."""
    turns = [turn for _, _, turn in parted.values()]
    edge = median(turns) if turns else 0.0
    if sum(abs(turn - edge) < TURN for turn in turns) < LEAST_TURNS:
        return {}
    found: dict[int, _Parted] = {}
    for i, line in enumerate(page.lines):
        box, own = line.box, parted.get(i)
        if own is not None and abs(own[2] - edge) < ELSEWHERE:
            continue
        if i in contents or box is None or not box.left + TURN < edge < box.right - TURN:
            continue
        at = min(range(1, len(line.text)), key=lambda n: abs(place_of(line, n) - edge), default=0)
        label, rest = line.text[:at].strip(), line.text[at:].strip()
        asked = tuple(h for h in lexicon.match(label) if h.key and h.score >= SECOND)
        if (
            asked
            and rest
            and abs(place_of(line, at) - edge) < TURN
            and not has_label(label, lexicon)
        ):
            found[i] = (asked, rest), box.left, place_of(line, at)
    return found


LEAST_TURNS = 6
"""So many lines that turn along one edge show where labels end."""
ELSEWHERE = 0.05
"""So far from that edge (share of the width, two characters) a line turns elsewhere."""
TURN = 0.015
"""So near one another labels end that are set to end along one edge (share of the width)."""


def _is_no_answer(rest: str) -> bool:
    return bool(_NO_ANSWER.search(rest))


def _parted(line: Line, lexicon: Lexicon) -> tuple[tuple[LabelHit, ...], str] | None:
    """The longest label that a line begins with, and what follows it."""
    text = line.text.strip()
    whole = any(hit.score >= SECOND for hit in lexicon.match(text))
    if whole or has_label(_ASIDE.sub("", text), lexicon) or re.search(r"[。；;]", text):
        return None  # 企业法定代表人朱兰 is no 企业法定代表人姓名 with two characters misread
    for end in range(min(len(text) - 1, lexicon.known.longest + 8), 1, -1):
        if _WITHIN.match(text, end - 1) or _CODE.search(text, 0, end):
            continue
        rest = without_own_english(text[end:]).strip()
        hits = tuple(h for h in lexicon.match(text[:end]) if h.score >= SECOND or _is_who(h, rest))
        if not hits:
            continue
        asked = tuple(h for h in hits if h.key is not None)
        return (asked, rest) if asked and plain(rest) and not _RUNNING.match(rest) else None
    return None


def _opens_a_pair(line: Line, lexicon: Lexicon) -> bool:
    """Whether a line is a pair of its own, of a fact or of anything else: 占地面积（亩）149."""
    if _parted(line, lexicon) is not None or has_label(line.text, lexicon):
        return True
    text = line.text.strip()
    ends = range(min(len(text) - 1, lexicon.known.longest + 8), LEAST - 1, -1)
    return any(
        not _WITHIN.match(text, end - 1)
        and any(h.score >= SECOND for h in lexicon.match(text[:end]))
        for end in ends
    )


def _is_who(hit: LabelHit, rest: str) -> bool:
    """Whether a weak label for a person is answered by one: 负责人吕俊杰."""
    name = _POST.sub("", plain(rest))
    return hit.key == "legal_representative" and is_person(name) and is_surnamed(name)


_POST = re.compile(r"（[^（）]{2,10}）$")
"""An office told with a name: 姜丽雨（兼总经理）."""


def _goes_on(lines: Sequence[Line], index: int, left: float, lexicon: Lexicon) -> list[int]:
    """The line right under a pair at the same edge that begins with no label: it wrapped."""
    box = lines[index].box
    for k, other in enumerate(lines):
        b = other.box
        if b is None or box is None or k == index or abs(b.left - left) >= ALIGNED:
            continue
        under = 0.5 * box.height < b.centre[1] - box.centre[1] < 1.8 * box.height
        if _ANOTHER_PAIR.match(other.text):
            continue
        if under and not _opens_a_pair(other, lexicon) and not lexicon.match(other.text):
            return [k] if b.right <= box.right + ALIGNED else []
    return []
