"""Sections of a credit report on serious entries, and how many each tells.

What comes in: pages. What goes out: one fact, the number of entries under 严重失信主体名单 by
the report's sections and the rows of its lists of results.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from docproc.chinese.numerals import NUMERAL, number_of
from docproc.chinese.text import plain
from docproc.extract.model import Fact, State
from docproc.extract.wording.headings import BULLETS
from docproc.page import Cell, Line, Page

_HEADING = re.compile(
    rf"^[{BULLETS}-]?"
    r"(?:[一二三四五六七八九十]{1,3}[、.．,]|第[一二三四五六七八九十]部分|"
    r"[（(][一二三四五六七八九十][)）]|\d{1,2}[、.．](?!\d)|(?:附?表)?\d{1,2}[、.．:：]?(?=严重))?"
)
_COUNTS = re.compile(r"(?:附?表)?(\d{1,2})(?:[、.．](?!\d)|(?=[㐀-鿿]{4}))")
"""A section counted so ends where the next is counted; entries within one count from 1."""
_SERIOUS = re.compile(
    r"(?:是否)?(?:被)?(?:列入)?严重(?:违法)?失信(?:主体|企业|行为)?(?:(?:名单|名录)(?:信息|记录|情况)?|(?:信息|记录|情况))"
)
_SECTION = re.compile(
    r"^(?:[一二三四五六七八九十]{1,3}[、.．,，]|第[一二三四五六七八九十]+[章部])|^经营[（(]?活?动?[)）]?异常名录"
    r"|^(?:行政(?:许可|处罚|管理)|诚实守信|信用承诺|信用评价)[㐀-鿿]{0,4}(?:信息|记录)"
)
_BLACK = re.compile(r"黑名单（(?:列入|被列入)?严重(?:违法)?失信[^（）]{0,12}）")
"""What a list of results calls it by: 黑名单（严重失信主体名单）."""
_NONE = re.compile(
    r"暂无|无相关|未(?:查询?到|检索到|发现|见|有|曾?被?列入|涉及)|没有|查询?期内无|查无|无(?:此类?)?(?:记录|信息)|"
    r"^[无否][。.]?$|不存在|不在|[:：]无"
)
_SOME = re.compile(rf"(?:共|计|合计|有)?({NUMERAL}{{1,3}}|\d{{1,3}})\s?条")
_COUNTED = re.compile(rf"(?:共|计|合计|有)?({NUMERAL}{{1,3}}|\d{{1,3}})\s?[条项次个]")
"""In a row of a list of results; in a section's text other things are counted so."""
_BRACKETED = re.compile(r"[（(][^（()）]*[)）]")
"""An aside in a heading; it makes the heading no longer than its words."""
ARTICLE = re.compile(rf"第(?:{NUMERAL}+|\d+)\s?条")
"""An article of a law that is cited: 《…管理暂行办法》第五条; it counts nothing."""
_BARE_ANSWER = re.compile(r"(\d{1,3})|[-—/]+|(是|有|已?被?列入)")
"""A row's whole answer: a number, a dash for none, or a word for one entry at least."""
ENTRY = re.compile(
    r"列入日期|列入事由|认定单位|认定机关|列入原因|作出机关|名单名称|列入决定|失信被执行|列入机关"
)


def section_count(pages: Sequence[Page]) -> Fact:
    """What the sections on serious entries tell; a row of a list of results is one too.

    Those that agree bear each other out; those that do not leave it in doubt.
    """
    told = [_counted(body, head) for head, body in _sections(pages)]
    told += [f for f in _rows_counted(pages) if f.state is State.READ]
    read = sorted((f for f in told if f.state is State.READ), key=lambda f: -f.confidence)
    if not read:
        return told[-1] if told else Fact()
    if len({f.value for f in read}) == 1:
        return read[0]
    worst = max(read, key=lambda f: int(str(f.value)))
    return replace(worst, confidence=min(worst.confidence, 0.6), others=tuple(read))


_Placed = tuple[Page, Line | Cell]


def _rows_counted(pages: Sequence[Page]) -> Iterator[Fact]:
    """What the rows of tables tell whose title, of one line or several, is the list's name."""
    for page in pages:
        for table in page.tables:
            for title in table.cells:
                said = plain(title.text)
                if not (_SERIOUS.fullmatch(bare_title(said)) or _BLACK.fullmatch(said)):
                    continue
                answer = table.at(title.row, title.column + title.column_span)
                if answer is not None:
                    yield _counted([(page, answer)], (page, title))


def bare_title(text: str) -> str:
    """A title without its number and asides; 严重失信主体（黑名单） is such a list's name."""
    shown = _BLACKLIST.sub("名单", _HEADING.sub("", plain(text)))
    return _BRACKETED.sub("", shown)


_BLACKLIST = re.compile(r"(?:名单)?[（(]黑名单[)）]")


def _sections(pages: Sequence[Page]) -> Iterator[tuple[_Placed, list[_Placed]]]:
    """Each heading (or row) on serious entries, and the lines that answer it, up to the next
    section, number or bullet of its kind."""
    head: _Placed | None = None
    body: list[_Placed] = []
    number, bullet = 0, ""
    for page, line in ((p, line) for p in pages for line in p.lines):
        shown = plain(line.text)
        if head is not None and numbers_the_next(page, line):
            yield head, body
            head = None
        counted_on = _COUNTS.match(shown)
        titled = _HEADING.sub("", shown)
        named = _SERIOUS.match(titled)
        counted = named and _SOME.match(titled[named.end() :])  # 列入严重失信主体名单1条：…
        if named and (counted or shown != titled or len(_BRACKETED.sub("", titled)) <= 16):
            if head is not None:
                yield head, body
            head, body = (page, line), _beside(page, line)
            number = int(counted_on[1]) if counted_on else 0
            bullet = shown[0] if shown[0] in BULLETS + "-" else ""
            rest = ARTICLE.sub("", _behind_title(shown))
            if _NONE.search(rest) or _SOME.search(rest) or _IN_TITLE.fullmatch(rest):
                body = [(page, line)]
            if body:
                yield head, body
                head = None
        elif head is not None and (
            _SECTION.search(shown)
            or (number and counted_on and int(counted_on[1]) == number + 1)
            or (bullet and shown.startswith(bullet) and not _tells(shown))
        ):
            yield head, body
            head = None
        elif head is not None and not re.match(r"^信用中国|^第?\d+页|^-?\d+-?$", shown):
            body.append((page, line))
    if head is not None:
        yield head, body


def numbers_the_next(page: Page, line: Line) -> bool:
    """Whether a line is the number of a section whose title stands apart: 4 | 守信激励信息."""
    box = line.box
    if box is None or not re.fullmatch(r"\d{1,2}[.、．]?", plain(line.text)):
        return False
    return any(
        0 <= b.left - box.right < NEXT_TO
        and b.same_row(box)
        and _NAMES_SECTION.search(plain(x.text))
        for x in page.lines
        if x is not line and (b := x.box)
    )


NEXT_TO = 0.05
"""How far behind its number a section's title begins at most (share of the page's width)."""
_NAMES_SECTION = re.compile(r"^[㐀-鿿]{2,10}(?:信息|名单|情况|记录|公示|异常|处罚)$")


def _tells(shown: str) -> bool:
    """Whether a line is the answer to its heading, be it behind a bullet of its own (●共0条)."""
    bare = shown.lstrip(BULLETS + "- ")
    return len(bare) <= LONGEST_ANSWER and ":" not in bare and _answers(bare)


LONGEST_ANSWER = 12
"""Characters of an answer behind a bullet; a longer line may be another list's heading, and one
with a colon (·行政处罚：无) answers itself."""
_IN_TITLE = re.compile(r"\d{1,3}|是|有")
"""A bare answer in the line of its title: 是否列入严重失信主体名单：是."""


def _behind_title(text: str) -> str:
    """What a line says behind the list's name that it begins with; the line without such."""
    titled = _HEADING.sub("", text)
    named = _SERIOUS.match(titled)
    return titled[named.end() :].strip("（():）：") if named else text


def _beside(page: Page, head: Line) -> list[_Placed]:
    """What stands right of a row's title, if it answers by itself."""
    box = head.box
    row: list[_Placed] = [
        (page, line)
        for line in page.lines
        if box and (b := line.box) and b.left >= box.right - 0.005 and b.same_row(box)
    ]
    return row if any(_answers(plain(line.text)) for _, line in row) else []


def _answers(text: str) -> bool:
    return bool(_NONE.search(text) or _COUNTED.fullmatch(text) or _BARE_ANSWER.fullmatch(text))


def _counted(body: Sequence[_Placed], head: _Placed | None) -> Fact:
    if not body:
        titled = (head[0].evidence(head[1]),) if head else ()
        return Fact(State.UNREADABLE, None, None, 0.5, titled)
    texts = [ARTICLE.sub("", _behind_title(plain(line.text))) for _, line in body]
    evidence = tuple(page.evidence(line) for page, line in body)
    sure = min(line.confidence for _, line in body)
    joined = " ".join(plain(line.text) for _, line in body)
    entries = sum(bool(re.search(r"列入日期|列入时间", t)) for t in texts)
    counts = [n for t in texts for m in _SOME.findall(t) if (n := number_of(m)) is not None]
    counts += [n for t in texts if (m := _COUNTED.fullmatch(t)) and (n := number_of(m[1]))]
    told = [x.confidence for t, (_, x) in zip(texts, body, strict=True) if ENTRY.search(t)]
    if told:
        # What shows an entry is its labels; how it is worded tells nothing of the number.
        number, sure = max([entries, *counts, 1]), max(told)
        if len({label for t in texts for label in ENTRY.findall(t)}) > 1:
            sure = max(sure, BORNE_OUT)  # no two labels of an entry are a misreading
        return Fact(State.READ, number, joined, round(sure * 0.98, 3), evidence)
    none = any(_NONE.search(t) for t in texts)
    if counts:
        if none:  # 没有找到（0条）: words and figure say the same, or not
            sure = min(sure, 0.6) if max(counts) else max(sure, BORNE_OUT)
        return Fact(State.READ, max(counts), joined, round(sure, 3), evidence)
    if none:
        return Fact(State.READ, 0, joined, round(sure, 3), evidence)
    bare = [m for t in texts if (m := _BARE_ANSWER.fullmatch(t))]
    numbers = {int(m[1] or 0) if not m[2] else 1 for m in bare}
    if len(numbers) == 1:
        return Fact(State.READ, numbers.pop(), joined, round(sure, 3), evidence)
    return Fact(State.UNREADABLE, None, joined, 0.5, evidence)


BORNE_OUT = 0.95
"""Trust in what two readings of different words tell alike, however each was read."""
