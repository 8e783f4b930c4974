"""What lines ask for: labels of slots, and which lines are a commitment.

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

from docproc.chinese.dates import BROKEN, dates_in
from docproc.chinese.lookalike import could_be_misread
from docproc.chinese.text import plain, without_english
from docproc.documents.model import Document
from docproc.evidence import Box
from docproc.extract.contents import contents_entries
from docproc.notice.fields import SlotsSpec
from docproc.page import Line, Page

_COMMITMENT_TITLE = re.compile(
    r"(?:承诺(?:[与和及并、]?(?:声明|保证))?(?:书|函|事项|内容)?|(?:声明|保证)[与和及并、]承诺(?:书|函)?|"
    r"(?:真实性|诚信|真实).{0,6}(?:声明|保证)书?)$"
)
_PROMISE = re.compile(r"特此承诺|郑重承诺|承诺如下|承诺[:：]|愿承担|承诺单位")
_CLOSES = re.compile(r"盖章|公章|签字|签名|签章|日期|特此承诺|承诺单位|承诺人|年.{0,3}月.{0,3}日$")
SPREAD = 0.12
"""How far apart two characters of a label may stand, as a share of the page's width."""
_CHAPTER = re.compile(
    r"^(?:第?[一二三四五六七八九十]{1,3}[、.．章]|\d{1,2}[、.．]?[㐀-鿿𠀀-𲎯]{2,12}$)"
)


_ITEM_ENDS = re.compile(r"[。；;]$")
SHORT_DATE = 16
"""A closing date stands alone or behind its label, in no more characters than this."""


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


def commitment_ranges(document: Document) -> list[range]:
    """For each page of a document the lines that are a commitment; empty for none.

    A commitment whose page ends before anybody signs goes on at the top of the next; one
    whose title ends a page is promised there.
    """
    found: list[range] = []
    unsigned = titled = False
    for typed in document.pages:
        page = typed.page
        inside = commitment_lines(page, document.type)
        if unsigned and not inside:
            inside = _signed_at_top(page)
        if titled and not inside:
            inside = _promised_at_top(page)
        titled = document.type == BOOK and not inside and _ends_with_title(page)
        titled = titled and not contents_entries(page)
        found.append(inside)
        if page.lines:
            below = [plain(x.text) for x in page.lines[inside.stop :] if not _at_foot(x)]
            signed = any(_SIGNS.search(plain(page.lines[i].text)) for i in inside)
            ends = any(_CHAPTER.match(text) and len(text) <= SHORT_DATE for text in below)
            unsigned = bool(inside) and document.type == BOOK and not (signed or ends)
    return found


BOOK = "application_book"
_SIGNS = re.compile(r"盖章|公章|签字|签名|签章")


def _at_foot(line: Line) -> bool:
    return line.box is not None and line.box.top > 0.93


def _signed_at_top(page: Page) -> range:
    """The first lines of a page, down to the last in which somebody signs or dates."""
    texts = [plain(line.text) for line in page.lines[:TOP]]
    last = max((i for i, t in enumerate(texts) if _CLOSES.search(t)), default=-1)
    head = texts[: last + 1]
    others = any(_OTHERS.search(t) or (_CHAPTER.match(t) and len(t) <= SHORT_DATE) for t in head)
    return range(0) if others or not any(_SIGNS.search(t) for t in head) else range(last + 1)


def _ends_with_title(page: Page) -> bool:
    texts = [plain(line.text) for line in page.lines if not _at_foot(line)]
    return (
        bool(texts)
        and len(texts[-1]) <= 18
        and bool(_COMMITMENT_TITLE.search(without_english(texts[-1])))
    )


def _promised_at_top(page: Page) -> range:
    """The lines of a page on which a promise in so many words stands at the top: of what goes on
    under a chapter's title much else is promised and signed."""
    texts = [plain(line.text) for line in page.lines]
    for i, text in enumerate(texts[:TOP]):
        if _PROMISE_IN_WORDS.search(text):
            return range(_closing_line(page, texts, i) + 1)
        if _OTHERS.search(text) and len(text) <= SHORT_DATE:
            break
    return range(0)


_PROMISE_IN_WORDS = re.compile(
    r"特此承诺|郑重承诺|郑重声明|(?:承诺|声明)如下|承诺(?:单位|人|企业)|(?:真实|属实).{0,20}愿|愿承担|"
    r"(?:承诺|保证|声明).{0,20}(?:材料|资料|内容|信息|数据|申报).{0,12}(?:真实|属实|准确|完整)"
)
TOP = 8
"""Lines at the top of a page among which a commitment of the page before is signed."""
_OTHERS = re.compile(r"推荐|主管|审核|初审|审查|意见|[市县区]级|工信|填报|基本情况|目录")


def commitment_lines(page: Page, document_type: str) -> range:
    """The lines of a page that are a commitment inside a book; empty for none.

    From its title (真实性承诺书) to the last line that closes it: a date or a
    signer's label within a dozen lines of the promise. What a chapter called so
    promises in words of its own is one too, where the applicant signs below it.
    """
    texts = [plain(line.text) for line in page.lines]
    if document_type == "commitment":
        return range(len(texts))
    if document_type != BOOK:
        return range(0)
    for start in range(len(texts)):
        text = without_english(_whole_title(texts, start))
        if len(text) <= 18 and _COMMITMENT_TITLE.search(text):
            promise = _promise_below(texts, start)
            if promise is not None and promise - start < 30:
                return range(start, _closing_line(page, texts, promise) + 1)
    return range(0)


SHORT = 4
"""Characters of a line of a title that stands upright, or in a narrow column."""


def _whole_title(texts: Sequence[str], start: int) -> str:
    """A line, with those under it where a narrow column breaks one title over them: 材料真 |
    实性承 | 诺."""
    whole = texts[start]
    for text in texts[start + 1 : start + 6]:
        if not (len(whole) > 1 and len(texts[start]) <= SHORT and len(text) <= SHORT):
            break
        if _COMMITMENT_TITLE.search(whole):
            break
        whole += text
    return whole


def _promise_below(texts: Sequence[str], title: int) -> int | None:
    """The line under a title that promises, else the first in which its promiser signs."""
    told = next((i for i, t in enumerate(texts[title:], title) if _PROMISE.search(t)), None)
    if told is not None:
        return told
    for i, text in enumerate(texts[title + 1 :], title + 1):
        if _OTHERS.search(text) and len(text) <= SHORT_DATE:
            return None
        if _CHAPTER.match(text) and len(text) <= SHORT_DATE and not _ITEM_ENDS.search(text):
            return None
        if _SIGNS.search(text) and not _OTHERS.search(text):
            return i
    return None


def _closing_line(page: Page, texts: Sequence[str], promise: int) -> int:
    """The last line of the block in which somebody signs and dates; far below a date another
    block begins."""
    last, dated, signed = promise, False, False
    for i in range(promise, min(promise + 26, len(texts))):
        if i - last > 12:
            break
        if i > promise and last > promise and _CHAPTER.match(texts[i]):
            if _in_a_ring(page, page.lines[i]):
                continue  # 6五金有限司: figures and letters of a seal
            break
        # Below date and signature together another block begins; a form may ask for the date
        # first and for the signature in a row of its own below it.
        others = bool(_OTHERS.search(texts[i]))
        if dated and (signed or others) and _far_below(page.lines[last], page.lines[i]):
            break
        signed = signed or (bool(_SIGNATURE.search(texts[i])) and not others)
        day = bool(dates_in(texts[i]) or BROKEN.fullmatch(texts[i]))
        if _CLOSES.search(texts[i]) or (len(texts[i]) <= SHORT_DATE and day):
            last, dated = i, dated or day
    return last


def _in_a_ring(page: Page, line: Line) -> bool:
    """Whether most of a line lies in a round seal."""
    return line.box is not None and any(
        s.shape != "rect" and s.box.covers(line.box, 0.6) for s in page.seals
    )


_SIGNATURE = re.compile(r"签字|签名|签章|签署人")
FAR = 2.5
"""Heights of a line between two blocks that different people sign."""


def _far_below(above: Line, below: Line) -> bool:
    if above.box is None or below.box is None:
        return False
    return below.box.top - above.box.bottom > FAR * min(above.box.height, below.box.height)


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
    if len(joined) < 2 or len(joined) > 80:
        return
    cuts: list[tuple[int, int, str, str]] = []
    for exact in (True, False):
        for slot in spec.slots if exact or not cuts else ():
            for flat, label in _labels(slot.labels) if paper in slot.papers else ():
                place = _find(shown, letters, joined, flat, exact)
                if place is None or any(s < place[1] and place[0] < e for s, e, _, _ in cuts):
                    continue
                cuts.append((*place, slot.kind, label))
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


_Cut = tuple[int, int, str, str]
_OR = re.compile(r"[\s)）]*(?:或|及|和|、|并|/)(?:加)?[(（]?")


_YEAR_AT_MOST = re.compile(r"[\s\d:：_]*")


def _one_of_two(cuts: list[_Cut], shown: str) -> list[_Cut]:
    """Labels with 签名或盖章 as one: whoever signs so may also seal with a chop; and a date's
    label with the frame that follows it (日期：2026年　月　日)."""
    out: list[_Cut] = []
    for cut in cuts:
        last = out[-1] if out else None
        kinds = (last[2], cut[2]) if last else ()
        if last and kinds == ("date", "date") and _YEAR_AT_MOST.fullmatch(shown[last[1] : cut[0]]):
            continue
        if last and kinds == ("signature", "seal") and _OR.fullmatch(shown[last[1] : cut[0]]):
            out[-1] = (last[0], cut[1], last[2], last[3])
        else:
            out.append(cut)
    return out


def with_spaced_labels(page: Page, paper: str, spec: SlotsSpec) -> Page:
    """The page with labels made whole whose first character was read apart (日　　期：2026), or
    whose bracket ends in the line under (负责人（签 over 名）)."""
    page = replace(page, lines=tuple(_with_broken_labels(page)))
    lines = list(page.lines)
    for line in page.lines:
        box = line.box
        if box is None or not re.fullmatch(r"[㐀-鿿]", plain(line.text)):
            continue
        near = [
            (b.left, j)
            for j, x in enumerate(page.lines)
            if (b := x.box) and box.right - 0.002 <= b.left < box.right + SPREAD and b.same_row(box)
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


_OPEN = re.compile(r"^[^（()）]{2,12}[（(][^（()）]{0,4}$")
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
    colon = text[ends : ends + 1] in {":", "：", ";", "；"}
    alone = not joined[at + len(flat) :].strip("_＿-—…. ")  # a rule to write on was read as text
    short = len(before) <= 8 and not re.search(r"[。,，;；]", text[:start])
    opens = at == 0 or short or bool(_SIGNER.fullmatch(before))
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


def _nearly_at_start(joined: str, flat: str) -> int:
    """0 where the line begins with the label but for look-alikes, or for one character of a
    long one; the telling word (签字, 盖章 …) must be there as it is: 法定代表人姓名 asks for
    no signature."""
    head = joined[: len(flat)]
    if len(flat) >= LONG and flat[-2] == "签" and head[: len(flat) - 1] == flat[:-1]:
        last, rest = head[len(flat) - 1 :], joined[len(flat) :]
        if last not in _OF_ANOTHER_WORD and (not rest or rest[0] in ":：_＿"):
            return 0  # 签家：, or 签 alone where a seal hides the last
    if len(flat) < 6 or len(head) < len(flat) or head[-2:] != flat[-2:]:
        return -1
    one = len(flat) >= LONG and sum(a != b for a, b in zip(head, flat, strict=True)) == 1
    return 0 if one or could_be_misread(head, flat) else -1


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
