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

from docproc.chinese.lookalike import could_be_misread
from docproc.chinese.surnames import is_surnamed
from docproc.chinese.text import plain
from docproc.extract.slots.cuts import closing_cuts
from docproc.extract.slots.instructions import hint_in, in_english, only_told, runs_on
from docproc.extract.slots.signers import ANOTHER_SIGNS, WHO, names_a_signer
from docproc.extract.slots.suffixed import BLANKS, LEAST_ROOM, Suffixed, suffixed_apart, suffixed_in
from docproc.extract.wording.charplaces import place_of
from docproc.notice.fields import SlotsSpec
from docproc.page import Line, Page


@dataclass(frozen=True, slots=True)
class Asked:
    """A label on a page that asks for something; `right` is where its text ends. `before` is what
    was read in its line before it, and `left` where the label itself begins. `then`: the room
    behind it, where the answer is looked for if nothing stands in its own (before a bracket)."""

    kind: str
    line: int
    label: str
    rest: str
    right: float
    until: float
    before: str = ""
    left: float = 0.0
    then: Asked | None = None


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
    line = _last_sentence(page.lines[index])
    shown = line.text
    letters = [(i, flat) for i, c in enumerate(shown) for flat in _flat(c)]  # … is three points
    joined = "".join(c for _, c in letters)
    if len(joined) < 2 or len(joined) > 80 or UNDER_THE_RULE.fullmatch(plain(shown)):
        return
    placed = suffixed_in(shown) if _signs(paper, spec) else []
    cuts = [(s.start, s.end, NOBODY if s.another else "signature", s.label) for s in placed]
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
                if slot.kind == "signature" and ANOTHER_SIGNS.search(_flat(shown[: place[1]])):
                    continue
                told = only_told(shown, *place, slot.kind, spec.instructions)
                cuts.append((*place, NOBODY if told else slot.kind, label))
    if not cuts and (signer := _SIGNS_IN_BRACKETS.match(shown)) and _signs(paper, spec):
        cuts = [(*signer.span("label"), "signature", "签字")]
    behind = None if cuts or not _signs(paper, spec) else _SIGNED_BEHIND.fullmatch(shown)
    marked = behind is not None and behind["label"].rstrip().endswith((")", "）", ":", "："))
    # In print words follow the label too (签字程序); a seal that hides its colon is read badly.
    if behind and is_surnamed(behind["name"]) and (marked or line.confidence < PRINT):
        cuts = [(*behind.span("label"), "signature", "签字")]
    if not cuts and (named := _SEALED_NAME.search(shown)) and _seals(paper, spec):
        cuts = [(*named.span("label"), "seal", named["label"])]
    cuts.extend(closing_cuts(line, cuts, paper, spec))
    cuts = _one_of_two(sorted(cuts), shown)
    for n, (start, end, kind, label) in enumerate(cuts):
        stop = cuts[n + 1][0] if n + 1 < len(cuts) else len(shown)
        until = place_of(line, stop) if n + 1 < len(cuts) else 1.0
        tail = shown[end:stop]
        if kind == "signature" and (hint := hint_in(tail, spec.instructions)) is not None:
            until, tail = place_of(line, end + hint), tail[:hint]
        rest = "" if in_english(shown[:end], tail) else _LABEL_TAIL.sub("", tail)
        own = next((s for s in placed if (s.start, s.end) == (start, end)), None)
        # A line that a seal lies over is read badly; what follows there may be its letters.
        printed = line.confidence >= PRINT
        if kind == "signature" and printed and runs_on(shown[:end], rest):
            apart = len(tail) - len(tail.lstrip())
            if apart < BLANKS and own is None:
                continue
            until, tail, rest = place_of(line, end + apart), tail[:apart], ""
        if kind == NOBODY:
            continue
        begins = end if rest else end + len(tail.rstrip())
        before = shown[:start] if n == 0 else ""
        right, left = place_of(line, begins), place_of(line, start)
        found = Asked(kind, index, label, rest, right, until, before, left)
        yield _before_bracket(line, found, own) if own else found


_ASKS_LAST = re.compile(r"^.*。(?P<label>[^。]{2,18}[:：]\s*)$")


def _last_sentence(line: Line) -> Line:
    """The line from its last full stop on, where a label ends it: …后生效。企业负责人签字："""
    found = _ASKS_LAST.match(line.text)
    if found is None or line.box is None or len(line.chars) != len(line.text):
        return line
    start = found.start("label")
    box = line.box._replace(left=line.chars[start])
    return replace(line, text=line.text[start:], chars=line.chars[start:], box=box)


def asked_on(page: Page, papers: Sequence[str], spec: SlotsSpec) -> list[Asked]:
    """Labels of a page whose lines belong to these papers, also those of which the reader made two
    lines: 法定代表人： and, at the end of the room for it, （签字）."""
    asked = [a for i, paper in enumerate(papers) for a in asked_in(page, i, paper, spec)]
    for own in suffixed_apart(page.lines):
        line, word = page.lines[own.line], page.lines[own.word]
        if not _signs(papers[own.line], spec) or line.box is None or word.box is None:
            continue
        left, end = place_of(line, own.start), place_of(word, own.end)
        parts = {own.line: (left, 1.0), own.word: (0.0, end)}
        asked = [a for a in asked if a.kind == "date" or not _within(a, parts)]
        if own.another:
            continue
        opens, closes = place_of(line, own.opens), word.box.left
        until = min((a.left for a in asked if a.line == own.word and a.left >= end), default=1.0)
        behind = Asked("signature", own.word, own.label, own.behind, end, until, "", left)
        before = replace(
            behind, line=own.line, rest=own.name, right=opens, until=closes, then=behind
        )
        asked.append(before if own.name or closes - opens >= LEAST_ROOM else behind)
    return sorted(asked, key=lambda a: a.line)


def _within(asked: Asked, parts: dict[int, tuple[float, float]]) -> bool:
    """Whether a label begins within the parts of lines that make up another one."""
    first, last = parts.get(asked.line, (1.0, 0.0))
    return first - 0.001 <= asked.left < last


NOBODY = "nobody"
"""The kind of words that ask nobody who binds the enterprise: another's place, an instruction."""


def _before_bracket(line: Line, behind: Asked, own: Suffixed) -> Asked:
    """A place for signing that its bracket closes, with the room behind that as its second one;
    that one alone where the two words leave no room between them."""
    opens, closes = place_of(line, own.opens), place_of(line, own.closes)
    if not own.name and line.box is not None and closes - opens < LEAST_ROOM:
        return behind
    if line.box is None:
        return replace(behind, rest=own.name or behind.rest)
    return replace(behind, rest=own.name, right=opens, until=closes, then=behind)


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


_SIGNS_IN_BRACKETS = re.compile(
    rf"\s*(?P<label>(?:{WHO})+[（(](?:(?![兼男女正副章盖公])\S|\S字|[^()（）]{{0,4}}签(?![到约收发订])[^()（）]{{0,6}})"
    r"[)）]\s*[:：])"
)
"""Who signs, with a word in brackets that was misread or lost a sign: 法定代表人（金）：. A whole
word there (手机, 姓名) asks for something else."""
PRINT = 0.9
"""Confidence from which a line is plain print that no seal lies over."""
_SIGNED_BEHIND = re.compile(
    rf"\s*(?P<label>(?:{WHO}|[（(](?:{WHO})+[)）])+[（(]?"
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
    if gloss := _GLOSS.match(text, ends):
        ends = gloss.end() if not gloss["hint"] or _ASKS_DAY.search(flat) else ends
    colon = text[ends : ends + 1] in {":", "：", ";", "；"}
    alone = not joined[at + len(flat) :].strip("_＿-—…. ")  # a rule to write on was read as text
    dated = bool(_ASKS_DAY.search(flat) and _DAY_BEHIND.match(text[ends:]))
    short = len(before) <= 8 and not re.search(r"[。,，;；]", text[:start])
    opens = at == 0 or short or names_a_signer(text[:start], before)
    if dated and (at == 0 or signs(before)):
        return start, min(ends + 1, len(text)) if text[ends : ends + 1] in _MARKS else ends
    if not (opens and (colon or alone or len(flat) >= 6)):
        return None
    if len(flat) <= 3 and at > 0 and not (colon or alone):
        return None
    return start, min(ends + (1 if colon else 0), len(text))


_OR_A_CHOP = re.compile(
    r"[（(](?:加盖|盖)?(?:名|印|公|签)?章[)）]"
    r"|(?:[（(]|[，、,及和或并/])[^()（）:：]{1,8}[)）](?=\s*[:：])|处[)）]?(?=\s*[:：])"
)
"""What a label for a signature may end in: 法人签字（盖章）：, （签字处）：, （签字、手印）：."""
_GLOSS = re.compile(
    r"[\s/]{0,4}(?:[A-Za-z][A-Za-z .,'’&/()（）-]{1,60}"
    r"|(?P<hint>[（(][年月日YMDymd\d格式填写按请如例\s/.—-]{2,20}[)）]))\s{0,4}(?=[:：])"
)
"""What a form says between a label and its colon: 日期 Date：, 日期（年/月/日）：."""
_MARKS = frozenset(":：;；.．·,，、")
_ASKS_DAY = re.compile(r"(?:日期|时间)$")
_DAY_BEHIND = re.compile(
    r"[\s:：;；.．·,，、]*(?:20[2-9]\d\s*[年.．/-]|二[〇○零0Oo]二"
    r"|(?:20\d{0,2})?\s{0,40}年\s{0,40}月\s{0,40}[日目]?\s{0,40}$)"
)
"""A day right behind its label, whatever the colon was read as (日期.2026.3.9), or its empty
frame."""


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
