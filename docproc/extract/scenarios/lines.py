"""A book's lines as scenarios are looked for in: headings told, the link above each.

What comes in: the pages of an application book. What goes out: its lines in
reading order without running heads, with the heading that each may be and
whether it stands in a table of contents; for every line the notice's link
(环节) whose heading stands above it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from docproc.documents.numbering import number_line
from docproc.evidence import Box
from docproc.extract.wording.columns import in_reading_order
from docproc.extract.wording.contents import contents_entries
from docproc.extract.wording.headings import Heading, heading, is_contents_entry
from docproc.extract.wording.phrases import folded
from docproc.extract.wording.questions import ANSWER_WORD
from docproc.notice.scenarios import ScenarioGuide
from docproc.page import Line, Page

_LINK_TAIL = re.compile(r"(环节|方面|领域|类|部分|场景|的|典型|建设|情况|智能|[（(].*[)）])")


LONGEST_LINK = 40
"""A longer title names no link alone."""


RIM = 0.03
"""Of a page's width: nothing is printed there."""


@dataclass(frozen=True, slots=True)
class BookLine:
    """A line of the book with the page it stands on."""

    line: Line
    page: Page
    head: Heading | None
    contents: bool


_SINGLE = str.maketrans("‘’", "“”")
_ORPHAN = re.compile(r"(?<=[㐀-鿿])”")


def with_quotes(line: Line, before: str = "") -> Line:
    """The line with double quotation marks for single ones, and without one that closes what no
    other opens, here or in the line before: readers lose the first of 围绕‘在线智能检测’场景."""
    text = line.text.translate(_SINGLE)
    opened = before.rfind("“") > before.rfind("”")
    for end in reversed([m.start() for m in _ORPHAN.finditer(text)]):
        start = text.rfind("”", 0, end) + 1
        if "“" not in text[start:end] and (start or not opened):
            text = text[:end] + text[end + 1 :]
            places = (*line.chars[:end], *line.chars[end + 1 :])
            line = replace(line, chars=places if line.chars else ())
    return replace(line, text=text) if text != line.text else line


_DASHED = re.compile(r"^\s*(?:[-—–]+|一(?=[㐀-鿿]))\s*")


def _as_answer(line: Line, before: str) -> Line:
    """The line without what leads an answer in behind a question: 答：在线智能检测。…

    A： is no letter that counts there."""
    asked = before.rstrip().endswith(("？", "?"))
    mark = (ANSWER_WORD.match(line.text) or _DASHED.match(line.text)) if asked else None
    if mark is None:
        return line
    return replace(line, text=line.text[mark.end() :], chars=line.chars[mark.end() :])


def book_lines(pages: Sequence[Page]) -> list[BookLine]:
    """The book's lines without running headers, page numbers and contents pages."""
    repeated = Counter(
        folded(line.text) for page in pages for line in {*page.lines[:1], *page.lines[-1:]}
    )
    out = []
    for page in pages:
        entries = {id(page.lines[i]) for i in contents_entries(page)}
        contents = len(entries) >= 4 and len(entries) >= 0.3 * len(page.lines)
        lines: list[BookLine] = []
        folio = number_line(page)
        for index, line in enumerate(in_reading_order(page)):
            if line.box is not None and (line.box.right < RIM or line.box.left > 1 - RIM):
                continue  # marks of a copier at the rim of the glass
            if line.box is not None and _is_hole(line.text, line.box):
                continue
            if line == folio:
                continue
            edge = index in (0, len(page.lines) - 1) and not in_table(page, line)
            if not (edge and repeated[folded(line.text)] >= 3 and len(pages) >= 3):
                entry = id(line) in entries or is_contents_entry(line.text)
                before = lines[-1].line.text if lines else ""
                line = _as_answer(with_quotes(line, before), before)
                head = None if contents else heading(line.text)
                lines.append(BookLine(line, page, head, contents or entry))
        out += _headings_first(_with_numbers_joined(lines))
    return out


MARGIN = 0.06
"""Share of the page's width at either side in which a binding has its holes."""


def _is_hole(text: str, box: Box) -> bool:
    """Whether a sign without a letter in the margin is a hole of the binding."""
    aside = box.right < MARGIN or box.left > 1 - MARGIN
    return aside and not any(c.isalnum() for c in text) and len(text.strip()) <= 2


_NUMBER = re.compile(r"\s*(0[1-9]|1\d)\s*")
_COUNT = re.compile(
    r"\s*(?:第[一二三四五六七八九十\d]{1,3}[步期集]|(?:典型|应用|建设|智能|智能制造)?场景\s*[一二三四五六七八九十\d]{1,2})"
    r"\s*[:：]?\s*"
)


def _with_numbers_joined(lines: list[BookLine]) -> list[BookLine]:
    """A page's lines; a heading whose number stands apart (03 | 设备更新, 第一步 | …) has it."""
    out = list(lines)
    for at, (number, title) in enumerate(pairwise(lines)):
        counted, head = _NUMBER.fullmatch(number.line.text), title.head
        a, b = number.line.box, title.line.box
        step = _COUNT.fullmatch(number.line.text)
        if not ((counted or step) and a and b) or head is None or head.style != "plain":
            continue
        after = lines[at + 2].line.box if at + 2 < len(lines) else None
        wide = after is not None and after.same_row(b, 0.5)
        if wide or (in_table(title.page, title.line) and "场景" not in number.line.text):
            continue  # the number of a row, and what stands in it
        if a.same_row(b, 0.5) and a.left < b.left and -0.03 <= b.left - a.right < 0.05:
            own = heading(f"{number.line.text} {head.title}") if step else None
            bare = Heading("bare", int(counted[1]), head.title) if counted else head
            out[at] = replace(number, head=None)
            out[at + 1] = replace(title, head=own or bare)
    return out


def in_table(page: Page, line: Line, *, ruled: bool = False) -> bool:
    """A running header stands above tables: the label of a card on every page is none. `ruled`: the
    columns of a slide make none."""
    return any(
        t.box and line.box and t.box.covers(line.box, 0.6)
        for t in page.tables
        if not (ruled and t.origin == "aligned")
    )


def _headings_first(lines: list[BookLine]) -> list[BookLine]:
    """A page's lines with each numbered heading before what stands under it.

    A heading on a coloured bar is read apart from the page and may come after the
    columns beneath it; one that is followed by what stands next below it stays.
    """
    out = list(lines)
    for text in lines:
        if text.head is None or text.head.style == "plain" or text.line.box is None:
            continue
        at = out.index(text)
        under = next((n for n, other in enumerate(out[:at]) if _is_under(other, text)), None)
        if under is not None and not _nearer(out[at + 1 : at + 2], out[under], text):
            out.insert(under, out.pop(at))
    return out


def _nearer(following: Sequence[BookLine], under: BookLine, head: BookLine) -> bool:
    """Whether what follows the heading stands beside it, or below and no further down."""
    boxes = [text.line.box for text in following]
    if not boxes or boxes[0] is None or under.line.box is None or head.line.box is None:
        return False
    return head.line.box.top < boxes[0].bottom and boxes[0].top <= under.line.box.top


def _is_under(one: BookLine, other: BookLine) -> bool:
    """Whether `one` stands below `other`, in the same part of the page's width."""
    a, b = one.line.box, other.line.box
    return (
        a is not None
        and b is not None
        and a.top >= b.bottom - 0.003
        and min(a.right, b.right) > max(a.left, b.left)
    )


def without_refrains(texts: Sequence[BookLine], guide: ScenarioGuide) -> list[BookLine]:
    """Headings that come back three times are parts of descriptions, not headings."""
    official = {folded(n) for s in guide.scenarios for n in (s.name, *s.former)}
    times = Counter(folded(t.head.title) for t in texts if t.head and t.head.style != "plain")
    return [
        replace(t, head=None)
        if t.head and times[(title := folded(t.head.title))] >= 3 and title not in official
        else t
        for t in texts
    ]


CLOSE = 0.012
"""So near to one another stand two pieces of one heading (share of the page's width)."""


def with_halves_joined(texts: Sequence[BookLine], guide: ScenarioGuide) -> list[BookLine]:
    """The lines; a numbered heading that was read in two pieces, together a name of the guide, is
    one: 06 生产 | 管理仓储智能管理."""
    official = [folded(n) for s in guide.scenarios for n in (s.name, *s.former)]
    out: list[BookLine] = []
    for text in _with_columns_joined(texts, official):
        whole = _joined(out[-1], text) if out else None
        first = folded(out[-1].line.text) if out else ""
        if whole and any(n in folded(whole.line.text) and n not in first for n in official):
            out[-1] = whole
        else:
            out.append(text)
    return out


def _with_columns_joined(texts: Sequence[BookLine], official: Sequence[str]) -> list[BookLine]:
    """The lines; a name of the guide that a narrow column breaks, whose second line was read after
    the first line of the text beside it, is one: 碳资产全生命周期 | 老职工退休后… | 管理."""
    names, gone = frozenset(official), set[int]()
    out = list(texts)
    for at, text in enumerate(texts):
        box, said = text.line.box, folded(text.line.text)
        begun = box is not None and at not in gone and said not in names
        if not begun or not any(n.startswith(said) for n in official) or len(said) < LEAST_BEGUN:
            continue
        for then in range(at + 1, min(at + NEAR_BELOW, len(texts))):
            rest = texts[then]
            below = rest.line.box
            if rest.page is not text.page or below is None or box is None:
                continue
            under = 0.6 * box.height < below.centre[1] - box.centre[1] < 2.0 * box.height
            if under and below.left < box.right and said + folded(rest.line.text) in names:
                whole = text.line.text + rest.line.text
                line = replace(
                    text.line, text=whole, box=Box.around((box, below)), chars=(), alternatives=(),
                    confidence=min(text.line.confidence, rest.line.confidence),
                )  # fmt: skip
                out[at] = replace(text, line=line, head=heading(whole))
                gone.add(then)
                break
    return [text for at, text in enumerate(out) if at not in gone]


LEAST_BEGUN, NEAR_BELOW = 3, 5
"""Characters of a name in its first line, and lines after it among which its second one is."""


def _joined(one: BookLine, other: BookLine) -> BookLine | None:
    a, b = one.line.box, other.line.box
    if one.head is None or one.head.style == "plain" or one.page is not other.page:
        return None
    if other.head is None or other.head.style != "plain" or a is None or b is None:
        return None
    joined = one.line.text + other.line.text
    whole = heading(joined)
    if whole is None or not (a.same_row(b, 0.6) and 0 <= b.left - a.right < CLOSE):
        return None
    line = replace(
        one.line, text=joined, box=Box.around((a, b)), chars=(), alternatives=(),
        confidence=min(one.line.confidence, other.line.confidence),
    )  # fmt: skip
    return replace(one, line=line, head=whole)


_IN_ITS_PART = re.compile(
    r"^(?:在|围绕|面向|聚焦)?(.{2,8}?)(?:环节|方面|领域|过程)(?:中|上)?的?(?:应用|建设|实践|做法|工作)$"
)
"""A heading that says where what it tells of was done: 在工厂建设方面的应用."""


def link_in(title: str, guide: ScenarioGuide) -> str | None:
    """The notice's link that a short heading names (生产作业环节), else None."""
    if len(title) > LONGEST_LINK:
        return None
    bare = _LINK_TAIL.sub("", _IN_ITS_PART.sub(r"\1", folded(title)))
    names = guide.link_names()
    for name in sorted(names, key=len, reverse=True):
        if bare == folded(name):
            return names[name]
    return None


_TAG = re.compile(
    r"(?:[#＃]|(?:标签|(?:所属|对应|所在)?环节|环节归属)\s*[:：|丨]|(?:所属|对应|所在)环节|环节归属)\s*"
    r"(?P<link>[㐀-鿿]{4,8})"
)
"""What says before a link that it is one: a post's tag, a card's label with its colon or a rule."""


def tagged_link(text: str, guide: ScenarioGuide) -> str | None:
    """The link that a line names behind a label or a tag, and nothing else: 所属环节|生产作业."""
    tagged = _TAG.fullmatch(text.strip())
    return link_in(tagged["link"], guide) if tagged else None


def links_at(texts: Sequence[BookLine], guide: ScenarioGuide) -> list[str | None]:
    """For every line the link of the nearest heading above that names one."""
    current: str | None = None
    out = []
    for text in texts:
        if text.head is not None and not text.contents:
            named = link_in(text.head.title, guide)
            if named and (text.head.style != "plain" or "环节" in text.head.title):
                current = named
        out.append(current)
    return out
