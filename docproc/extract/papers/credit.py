"""Public credit reports.

What comes in: pages. What goes out: whose report it is, and how many entries it lists under
严重失信主体名单. Penalties (行政处罚) are not such entries.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from docproc.chinese.names import is_company
from docproc.chinese.numerals import NUMERAL, number_of
from docproc.chinese.text import plain
from docproc.chinese.uscc import codes_in
from docproc.evidence import Evidence
from docproc.extract.fields.candidate import Candidate
from docproc.extract.fields.labels import LabelHit
from docproc.extract.model import Fact, State
from docproc.extract.wording.headings import BULLETS
from docproc.extract.wording.sentences import Sentence
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
_SUMMARY = re.compile(r"严重(?:违法)?失信(?:主体|企业)?(?:名单|名录)?(?:信息)?")
_STATED_NONE = re.compile(
    r"(?:(?:未|没有|从未|不存在)(?:曾|有)?(?:被)?(?:列入|纳入|进入)?(?:过)?|(?:没有|未)(?:查询?到|检索到|发现|找到)|不在|无|未发现|未查询到|未见)"
    r"(?:任何|相关|全国|国家|您(?:所?(?:搜索|查询|检索))的|该(?:企业|主体|单位)的?)?严重(?:违法)?失信[^，,。；;]{0,8}"
)
"""A sentence that says it: 查询期内未被列入严重失信主体名单; not 因未履行义务被列入…."""
_STATED_SOME = re.compile(r"移出|[1-9]\d*\s?条|因[^，,。；;]{0,24}列入")
"""What speaks against such a sentence, wherever it stands beside 失信."""
_SECTION = re.compile(
    r"^(?:[一二三四五六七八九十]{1,3}[、.．,，]|第[一二三四五六七八九十]+[章部])|^经营[（(]?活?动?[)）]?异常名录"
    r"|^(?:行政(?:许可|处罚|管理)|诚实守信|信用承诺|信用评价)[㐀-鿿]{0,4}(?:信息|记录)"
)
_NONE = re.compile(
    r"暂无|无相关|未(?:查询?到|检索到|发现|见|有|曾?被?列入|涉及)|没有|查询?期内无|查无|无(?:此类?)?(?:记录|信息)|"
    r"^[无否][。.]?$|不存在|不在|[:：]无"
)
_SOME = re.compile(rf"(?:共|计|合计|有)?({NUMERAL}{{1,3}}|\d{{1,3}})\s?条")
_COUNTED = re.compile(rf"(?:共|计|合计|有)?({NUMERAL}{{1,3}}|\d{{1,3}})\s?[条项次个]")
"""In a row of a list of results; in a section's text other things are counted so."""
_BRACKETED = re.compile(r"[（(][^（()）]*[)）]")
"""An aside in a heading; it makes the heading no longer than its words."""
_ARTICLE = re.compile(rf"第(?:{NUMERAL}+|\d+)\s?条")
"""An article of a law that is cited: 《…管理暂行办法》第五条; it counts nothing."""
_BARE_ANSWER = re.compile(r"(\d{1,3})|[-—/]+|(是|有|已?被?列入)")
"""A row's whole answer: a number, a dash for none, or a word for one entry at least."""
_ENTRY = re.compile(
    r"列入日期|列入事由|认定单位|认定机关|列入原因|作出机关|名单名称|列入决定|失信被执行|列入机关"
)


def credit_candidates(pages: Sequence[Page], _: Sequence[Sentence]) -> Iterator[Candidate]:
    """Whose entries a result shows, named over them without a label: 某某公司 9137…."""
    for page in pages[:1]:
        yield from _over_its_code(page)
        for line in page.lines:
            codes = codes_in(plain(line.text))
            if len(codes) != 1:
                continue
            code, start, end = codes[0]
            name = plain(line.text)[:start].strip("（(|/、,，")
            rest = plain(line.text)[end:].strip("）)")
            if not is_company(name) or rest:
                continue
            for key, said in (("enterprise_name", name), ("uscc", code)):
                yield Candidate(
                    key, LabelHit(key, "", NAMED), said, "title", (page.evidence(line),),
                    line.confidence,
                )  # fmt: skip


def _over_its_code(page: Page) -> Iterator[Candidate]:
    """A name alone in its line, whose code the next line tells behind a label: the head of a page
    of results."""
    for line, below in pairwise(page.lines[:HEAD_LINES]):
        if _OTHERS.search(plain(line.text)):
            break
        name, code = plain(line.text), plain(below.text)
        if is_company(name) and _CODE_LABEL.match(code) and codes_in(code):
            yield Candidate(
                "enterprise_name", LabelHit("enterprise_name", "", NAMED), name, "title",
                (page.evidence(line),), line.confidence,
            )  # fmt: skip


HEAD_LINES = 12
"""Lines at the head of such a page among which its subject stands."""
_OTHERS = re.compile(r"关联|股东|分支|母公司|上级|查询人|主办单位")
"""What is told of below is another body's."""
_CODE_LABEL = re.compile(r"(?:统一)?社会信用代码")
NAMED = 0.95
"""Trust in a name with a code behind it that no label asks for."""


def credit_facts(pages: Sequence[Page], _: Sequence[Sentence]) -> Mapping[str, Fact]:
    """serious_count: entries under 严重失信主体名单, by the section and the summary."""
    section = _section_count(pages)
    summary = _summary_count(pages)
    if section.state is State.READ and summary.state is State.READ:
        same = section.value == summary.value or (
            isinstance(section.value, int) and section.value > 0 and summary.value
        )
        sure = max(section.confidence, summary.confidence) if same else 0.6
        best = summary if same and summary.value else section
        if not same and not section.value:
            best = summary
        others = (summary if best is section else section,)
        evidence: tuple[Evidence, ...] = section.evidence + summary.evidence
        return {
            "serious_count": Fact(
                State.READ, best.value, best.raw, round(sure, 3), evidence, (), others
            )
        }
    if section.state is State.READ:
        return {"serious_count": section}
    if summary.state is State.READ:
        return {"serious_count": summary}
    return {"serious_count": _stated_none(pages) or section}


def _stated_none(pages: Sequence[Page]) -> Fact | None:
    """What a sentence tells where no section and no row does, and nothing speaks against it."""
    if any(_against_none(plain(line.text)) for page in pages for line in page.lines):
        return None
    for page in pages:
        for line in page.lines:
            if said := _STATED_NONE.search(plain(line.text)):
                sure = round(0.97 * line.confidence, 3)
                return Fact(State.READ, 0, said.group(), sure, (page.evidence(line),))
    return None


def _against_none(text: str) -> bool:
    return bool(
        _ENTRY.search(text) or ("失信" in text and _STATED_SOME.search(_ARTICLE.sub("", text)))
    )


def _section_count(pages: Sequence[Page]) -> Fact:
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
                if not _SERIOUS.fullmatch(_bare(title.text)):
                    continue
                answer = table.at(title.row, title.column + title.column_span)
                if answer is not None:
                    yield _counted([(page, answer)], (page, title))


def _bare(text: str) -> str:
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
        if head is not None and _numbers_the_next(page, line):
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
            rest = _ARTICLE.sub("", _behind_title(shown))
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


def _numbers_the_next(page: Page, line: Line) -> bool:
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
    texts = [_ARTICLE.sub("", _behind_title(plain(line.text))) for _, line in body]
    evidence = tuple(page.evidence(line) for page, line in body)
    sure = min(line.confidence for _, line in body)
    joined = " ".join(plain(line.text) for _, line in body)
    entries = sum(bool(re.search(r"列入日期|列入时间", t)) for t in texts)
    counts = [n for t in texts for m in _SOME.findall(t) if (n := number_of(m)) is not None]
    counts += [n for t in texts if (m := _COUNTED.fullmatch(t)) and (n := number_of(m[1]))]
    told = [x.confidence for t, (_, x) in zip(texts, body, strict=True) if _ENTRY.search(t)]
    if told:
        # What shows an entry is its labels; how it is worded tells nothing of the number.
        number, sure = max([entries, *counts, 1]), max(told)
        if len({label for t in texts for label in _ENTRY.findall(t)}) > 1:
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


def _summary_count(pages: Sequence[Page]) -> Fact:
    """The number under (or right of) 严重失信 in the report's summary."""
    for page in pages:
        found = _count_in_tables(page) or _count_in_lines(page)
        if found is not None:
            return found
    return Fact()


def _count_in_tables(page: Page) -> Fact | None:
    for table in page.tables:
        for cell in table.cells:
            if not _SUMMARY.fullmatch(_bare(cell.text)):
                continue
            below = table.at(cell.row + cell.row_span, cell.column)
            right = table.at(cell.row, cell.column + cell.column_span)
            for answer in (below, right):
                if answer and re.fullmatch(r"\d{1,3}条?", plain(answer.text)):
                    return _stated(page, answer)
    return None


def _count_in_lines(page: Page) -> Fact | None:
    for line in page.lines:
        shown = plain(line.text)
        inline = re.fullmatch(_SUMMARY.pattern + r"[:：]?(\d{1,3})条?", shown)
        inline = inline or re.match(_SUMMARY.pattern + r"[（(](\d{1,3})条?[)）]", shown)
        if inline:
            sure = round(line.confidence, 3)
            return Fact(State.READ, int(inline[1]), line.text, sure, (page.evidence(line),))
        if line.box and _SUMMARY.fullmatch(_bare(line.text)):
            for other in page.lines:
                if _numbers_the_next(page, other):
                    continue
                if re.fullmatch(r"\d{1,3}", plain(other.text)) and _right_under(line, other):
                    return _stated(page, other)
    return None


def _right_under(head: Line, answer: Line) -> bool:
    """Whether a number stands in the column of a heading, in the next row."""
    if head.box is None or answer.box is None:
        return False
    gap = answer.box.top - head.box.bottom
    high = head.box.height
    inside = head.box.left - 0.01 <= answer.box.centre[0] <= head.box.right + 0.01
    return inside and -0.3 * high <= gap < 2.5 * high


def _stated(page: Page, thing: Line | Cell) -> Fact:
    count = int(re.sub(r"\D", "", plain(thing.text)))
    sure = round(thing.confidence, 3)
    return Fact(State.READ, count, thing.text, sure, (page.evidence(thing),))
