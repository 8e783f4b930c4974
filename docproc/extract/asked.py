"""What lines ask for: the labels of slots.

What comes in: a page's lines and the slot labels of the notice. What goes out:
each label with where its text ends, so that one knows where to look for the
signature, the date or the seal.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from docproc.chinese.lookalike import could_be_misread
from docproc.chinese.surnames import is_surnamed
from docproc.chinese.text import plain
from docproc.evidence import Box
from docproc.notice.fields import SlotsSpec
from docproc.page import Line, Page

SPREAD = 0.12
"""How far apart two characters of a label may stand, as a share of the page's width."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A label on a page that asks for something; `right` is where its text ends. `before` is what
    was read in its line before it, and `left` where the label itself begins."""

    kind: str
    line: int
    label: str
    rest: str
    right: float
    until: float
    before: str = ""
    left: float = 0.0


_LABEL_TAIL = re.compile(
    r"^(?:[\s)）:：/]|(?:或|及|和|、|并)(?:加盖|盖)?(?:签字|签名|签章|盖章|公章|印章|名章|$))+"
)
"""What may still be the label's: 法定代表人签名或盖章：."""


@lru_cache(maxsize=64)
def _labels(kind_labels: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """(label without brackets, label) longest first."""
    pairs = {(_flat(label), label) for label in kind_labels}
    return tuple(sorted(pairs, key=lambda p: (-len(p[0]), p)))


def _flat(text: str) -> str:
    return re.sub(r"[（）()\s]", "", plain(text))


def signs(label: str) -> bool:
    """Whether a label asks for a hand-written signature, not just for a name."""
    return bool(re.search(r"签|手写", label))


def asked_in(page: Page, index: int, paper: str, spec: SlotsSpec) -> Iterator[Asked]:
    """Labels inside one line, left to right; each runs until the next one."""
    line = page.lines[index]
    shown = line.text
    letters = [(i, flat) for i, c in enumerate(shown) for flat in _flat(c)]  # … is three points
    joined = "".join(c for _, c in letters)
    if len(joined) < 2 or len(joined) > 80 or UNDER_THE_RULE.fullmatch(plain(shown)):
        return
    cuts: list[tuple[int, int, str, str]] = []
    if (body := _SEALED_BODY.match(shown)) and _seals(paper, spec):
        cuts.append((*body.span("label"), "seal", _flat(body["label"])))
    for exact in (True, False):
        for slot in spec.slots if exact or not cuts else ():
            for flat, label in _labels(slot.labels) if paper in slot.papers else ():
                place = _find(shown, letters, joined, flat, exact)
                if place is None or any(s < place[1] and place[0] < e for s, e, _, _ in cuts):
                    continue
                if slot.kind == "signature" and not signs(flat) and not _is_asked(shown, place[1]):
                    continue
                if slot.kind == "signature" and _ANOTHER_SIGNS.search(_flat(shown[: place[1]])):
                    continue
                cuts.append((*place, slot.kind, label))
    if not cuts and (signer := _SIGNS_IN_BRACKETS.match(shown)) and _signs(paper, spec):
        cuts = [(*signer.span("label"), "signature", "签字")]
    behind = None if cuts or not _signs(paper, spec) else _SIGNED_BEHIND.fullmatch(shown)
    marked = behind is not None and behind["label"].rstrip().endswith((")", "）", ":", "："))
    # In print words follow the label too (签字程序); a seal that hides its colon is read badly.
    if behind and is_surnamed(behind["name"]) and (marked or line.confidence < PRINT):
        cuts = [(*behind.span("label"), "signature", "签字")]
    if not cuts and (named := _SEALED_NAME.search(shown)) and _seals(paper, spec):
        cuts = [(*named.span("label"), "seal", named["label"])]
    cuts = _one_of_two(sorted(cuts), shown)
    for n, (start, end, kind, label) in enumerate(cuts):
        stop = cuts[n + 1][0] if n + 1 < len(cuts) else len(shown)
        until = place_of(line, stop) if n + 1 < len(cuts) else 1.0
        tail = shown[end:stop]
        rest = _LABEL_TAIL.sub("", tail)
        begins = end if rest else end + len(tail.rstrip(" 　_＿-—….:："))
        before = shown[:start] if n == 0 else ""
        right, left = place_of(line, begins), place_of(line, start)
        yield Asked(kind, index, label, rest, right, until, before, left)


_SEALED_BODY = re.compile(
    r"\s*(?P<label>(?:(?:申报|申请|填报|承诺|声明|证明|编制|推荐|报送)?"
    r"(?:单位|企业|公司|工厂|主体)(?:名称|全称)?\s*[:：]?)?"
    r"\s*[（(]\s*(?:加盖|盖)?(?:单位|企业|公司)?[公印签]?章\s*[)）]|[（(]?(?:加盖|盖)(?:单位)?公?章处[)）]?)\s*"
    r"(?P<more>$|[:：]|(?=[㐀-鿿（）]{4,40}(?:公司|集团|厂|院|社|中心)\s*$))"
)
"""A body that is asked for its seal, in whatever words: 申报单位（签章）, 单位名称：（公章）."""
_SEALED_NAME = re.compile(
    r"(?:公司|集团|厂|院|社|中心)\s*(?P<label>[（(]\s*(?:加?盖)?公?章\s*[)）])\s*$"
)
"""A name that says itself where it is sealed: 某某有限公司（盖章）."""


_WHO = (
    r"(?:企业|单位|公司|或|及|其|、|/|主要|委托|授权)*"
    r"(?:法定代表人|法人代表|法人|负责人|授权代表|授权人|代理人|承诺人|董事长|总经理)"
)
_ANOTHER_SIGNS = re.compile(
    r"(?:(?:项目|财务|技术|安全|环保|质量|设备|生产|部门|车间|信息化|会计)(?:工作|管理|机构)?(?:主要)?(?:负责人|主管)"
    r"|联系人|经办人|填[表报]人|制表人|审核人|复核人|见证人)[^人:：]{0,4}[:：]?$"
)
"""Who signs beside whoever binds the enterprise: 项目负责人（签字）, 填表人（签名）."""
_SIGNS_IN_BRACKETS = re.compile(
    rf"\s*(?P<label>(?:{_WHO})+[（(](?:(?![兼男女正副章盖公])\S|\S字|[^()（）]{{0,4}}签(?![到约收发订])[^()（）]{{0,6}})"
    r"[)）]\s*[:：])"
)
"""Who signs, with a word in brackets that was misread or lost a sign: 法定代表人（金）：. A whole
word there (手机, 姓名) asks for something else."""
PRINT = 0.9
"""Confidence from which a line is plain print that no seal lies over."""
_SIGNED_BEHIND = re.compile(
    rf"\s*(?P<label>(?:{_WHO}|[（(](?:{_WHO})+[)）])+[（(]?"
    r"(?:签[字名章]?|[^（()）:：]?字[^（()）:：]?)[)）]?\s*[:：]?)\s*(?P<name>[㐀-鿿]{2,4})\s*"
)
"""Who signs, and the name that signed behind it, where a seal hides what stands between: a part of
签字, its brackets, the colon."""


def _is_asked(shown: str, end: int) -> bool:
    """Whether a label that says nothing of signing ends in a colon, or its line with it."""
    return shown[end - 1 : end] in {":", "："} or not shown[end:].strip("_＿-—…. ")


def _signs(paper: str, spec: SlotsSpec) -> bool:
    """Whether somebody signs papers of this type."""
    return any(slot.kind == "signature" and paper in slot.papers for slot in spec.slots)


def _seals(paper: str, spec: SlotsSpec) -> bool:
    """Whether a paper of this type has places for seals at all."""
    return any(slot.kind == "seal" and paper in slot.papers for slot in spec.slots)


UNDER_THE_RULE = re.compile(
    r"[（(](?:签[名字章])?(?:"
    r"(?:须|请|由|应)*本人(?:手写|亲笔|签[字名])+|(?:须|请)?(?:亲笔|手写)签[名字]"
    r"|(?:法定代表人|法人代表|负责人|授权代表|代理人|或|、|/|[（()）])+[:：][㐀-鿿·]{2,4})[)）]"
)
"""What is printed under the rule that one signs on: （签名须本人手写）, （法定代表人：张三）."""


_Cut = tuple[int, int, str, str]
_OR = re.compile(r"[\s)）]*(?:或|及|和|、|并|/)(?:加)?[(（]?")


_YEAR_AT_MOST = re.compile(r"[\s\d:：_]*")


def _one_of_two(cuts: list[_Cut], shown: str) -> list[_Cut]:
    """Labels with 签名或盖章 or 签名或签章 as one: whoever signs so may also seal with a chop; and
    a date's label with the frame that follows it (日期：2026年　月　日)."""
    out: list[_Cut] = []
    for cut in cuts:
        last = out[-1] if out else None
        kinds = (last[2], cut[2]) if last else ()
        if last and kinds == ("date", "date") and _YEAR_AT_MOST.fullmatch(shown[last[1] : cut[0]]):
            continue
        chops = kinds in (("signature", "seal"), ("signature", "signature"))
        if last and chops and _OR.fullmatch(shown[last[1] : cut[0]]):
            out[-1] = (last[0], cut[1], last[2], last[3])
        else:
            out.append(cut)
    return out


_WHOLE = re.compile(rf"\s*(?:{_WHO})+\s*")
_IN_BRACKET = re.compile(r"\s*[（(](?!\s*(?:加?盖|公?章))")
TOUCHES = 0.02
"""How far apart, or into each other, two parts of one label stand (share of the page's width; 0.014
seen where a signature is read with the second one)."""


def with_spaced_labels(page: Page, paper: str, spec: SlotsSpec) -> Page:
    """The page with labels made whole whose first character was read apart (日　　期：2026), whose
    bracket was (授权代表 | （签字）：), or whose bracket ends in the line under (负责人（签 over
    名）)."""
    page = replace(page, lines=tuple(_with_broken_labels(page)))
    lines = list(page.lines)
    for line in page.lines:
        box = line.box
        one = bool(re.fullmatch(r"[㐀-鿿]", plain(line.text)))
        if box is None or not (one or _WHOLE.fullmatch(line.text)):
            continue
        least, most = (-0.002, SPREAD) if one else (-TOUCHES, TOUCHES)
        near = [
            (b.left, j)
            for j, x in enumerate(page.lines)
            if (b := x.box) and least <= b.left - box.right < most and b.same_row(box)
            if one or _IN_BRACKET.match(x.text)
        ]
        if not near:
            continue
        j = min(near)[1]
        rest = page.lines[j]
        whole = replace(
            rest, text=line.text + rest.text, box=Box.around([box, rest.box or box]),
            chars=line.chars + rest.chars,
        )  # fmt: skip
        lines[j] = whole
        made = replace(page, lines=tuple(lines))
        apart = {a.label for a in asked_in(page, j, paper, spec)}
        if not any(
            len(a.label) > 1 and a.label not in apart for a in asked_in(made, j, paper, spec)
        ):
            lines[j] = rest
    return replace(page, lines=tuple(lines))


_OPEN = re.compile(r"^(?:[^（()）]{2,12}[（(][^（()）]{0,4}|.{4,40}[（(](?:加?盖|加盖公|公))$")
_CLOSE = re.compile(r"^[^（()）]{0,4}[)）][:：]?$")


def _with_broken_labels(page: Page) -> list[Line]:
    """The lines, with a label that a narrow column breaks inside its bracket in one of them."""
    lines = list(page.lines)
    gone: set[int] = set()
    for i, line in enumerate(page.lines):
        box = line.box
        if box is None or not _OPEN.match(plain(line.text)):
            continue
        for j, rest in enumerate(page.lines):
            b = rest.box
            if b is None or j in gone or not _CLOSE.match(plain(rest.text)):
                continue
            under = 0.4 * box.height < b.centre[1] - box.centre[1] < 1.6 * box.height
            if under and b.left > box.left - 0.02 and b.right < box.right + 0.02:
                lines[i] = replace(line, text=line.text + rest.text, chars=(), alternatives=())
                gone.add(j)
                break
    return [line if i not in gone else replace(line, text="") for i, line in enumerate(lines)]


def _find(
    text: str, letters: Sequence[tuple[int, str]], joined: str, flat: str, exact: bool
) -> tuple[int, int] | None:
    """Where a label stands in a line: at its start, after a gap or a bracket, before a colon."""
    at = joined.find(flat) if exact else _nearly_at_start(joined, flat)
    if at < 0:
        return None
    start, last = letters[at][0], letters[min(at + len(flat), len(letters)) - 1][0]
    before = joined[:at]
    ends = last + 1
    while ends < len(text) and text[ends] in "）) 　":
        ends += 1
    if signs(flat) and (chop := _OR_A_CHOP.match(text[ends:])):
        ends += chop.end()
    colon = text[ends : ends + 1] in {":", "：", ";", "；"}
    alone = not joined[at + len(flat) :].strip("_＿-—…. ")  # a rule to write on was read as text
    dated = bool(_ASKS_DAY.search(flat) and _DAY_BEHIND.match(text[ends:]))
    short = len(before) <= 8 and not re.search(r"[。,，;；]", text[:start])
    opens = at == 0 or short or _names_a_signer(text[:start], before)
    if dated and (at == 0 or signs(before)):
        return start, min(ends + 1, len(text)) if text[ends : ends + 1] in _MARKS else ends
    if not (opens and (colon or alone or len(flat) >= 6)):
        return None
    if len(flat) <= 3 and at > 0 and not (colon or alone):
        return None
    return start, min(ends + (1 if colon else 0), len(text))


_SIGNER = re.compile(
    r"(?:企业|单位|公司|本单位|承诺|声明|被?授权|委托|主要|法定|或|及|其|和|、|/"
    r"|代表人?|法人|负责人|代理人|委托人|授权人|承诺人|董事长|总经理|厂长)+"
)
"""Who signs for an enterprise, in however many words: 法定代表人（或授权人）签字."""
_OR_A_CHOP = re.compile(
    r"[（(](?:加盖|盖)?(?:名|印|公|签)?章[)）]"
    r"|(?:[（(]|[，、,及和或/])[^()（）:：]{1,8}[)）](?=\s*[:：])|处[)）]?(?=\s*[:：])"
)
"""What a label for a signature may end in: 法人签字（盖章）：, （签字处）：, （签字、手印）：."""
_BEHIND_A_NAME = re.compile(r"(?:公司|集团|厂|院|社|中心|[:：\s])\s*(?P<signer>[^:：\s]{2,})$")
_MARKS = frozenset(":：;；.．·,，、")
_ASKS_DAY = re.compile(r"(?:日期|时间)$")
_DAY_BEHIND = re.compile(r"[\s:：;；.．·,，、]*(?:20[2-9]\d\s*[年.．/-]|二[〇○零0Oo]二)")
"""A day right behind its label, whatever the colon was read as: 日期.2026.3.9."""


def _names_a_signer(text: str, before: str) -> bool:
    """Whether what stands before a signing word names who signs, also behind the enterprise's
    name in one line: 某某有限公司 法定代表人（负责人）签字：."""
    behind = _BEHIND_A_NAME.search(text)
    return bool(_SIGNER.fullmatch(before)) or bool(
        behind and _SIGNER.fullmatch(_flat(behind["signer"]))
    )


def _nearly_at_start(joined: str, flat: str) -> int:
    """0 where the line begins with the label but for look-alikes, or for one character of a
    long one; the telling word (签字, 盖章 …) must be there as it is: 法定代表人姓名 asks for
    no signature."""
    head = joined[: len(flat)]
    if len(flat) >= LONG and flat[-2] == "签" and head[: len(flat) - 1] == flat[:-1]:
        last, rest = head[len(flat) - 1 :], joined[len(flat) :]
        if last not in _OF_ANOTHER_WORD and (not rest or rest[0] in ":：_＿"):
            return 0  # 签家：, or 签 alone where a seal hides the last
    if len(flat) >= SEALED and flat[-2:] in ("公章", "盖章") and _lost_its_end(joined, flat):
        return 0
    if len(flat) < 6 or len(head) < len(flat) or head[-2:] != flat[-2:]:
        return -1
    one = len(flat) >= LONG and sum(a != b for a, b in zip(head, flat, strict=True)) == 1
    return 0 if one or could_be_misread(head, flat) else -1


SEALED = 6
"""Characters of a label for a seal whose last one a seal may hide."""


def _lost_its_end(joined: str, flat: str) -> bool:
    """Whether a line begins with a label for a seal but for its last character, under the seal:
    申报单位（公）： for 申报单位（公章）."""
    rest = joined[len(flat) - 1 :]
    return joined.startswith(flat[:-1]) and rest[:1] in {":", "："}


_OF_ANOTHER_WORD = ("署", "发", "订", "收", "到", "约", "批")
LONG = 8
"""Characters of a label that is told even with one of them read as any other."""


def place_of(line: Line, index: int) -> float:
    """Where a character of a line begins, as a share of the page's width."""
    if line.box is None:
        return 1.0
    if index >= len(line.text):
        return _end(line, line.box)
    if len(line.chars) == len(line.text):
        return line.chars[index]
    widths = [0.55 if ord(c) < 0x2E80 else 1.0 for c in line.text]
    return line.box.left + line.box.width * sum(widths[:index]) / max(sum(widths), 1.0)


def _end(line: Line, box: Box) -> float:
    """Where the last character of a line ends: a stroke of the pen behind a label may have
    been taken into its box and not into its text."""
    if len(line.chars) != len(line.text) or len(line.text) < 4:
        return box.right
    steps = sorted(b - a for a, b in pairwise(line.chars))
    return min(box.right, line.chars[-1] + 1.25 * steps[len(steps) // 2])
