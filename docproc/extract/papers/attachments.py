"""The book's own list of attachments.

What comes in: an application book. What goes out: the entries of the list under
its heading, with the document types that would satisfy each and the financial
years it names; None where the book has no such list. A mention of an attachment
in running text, and the heading's line in a table of contents, are no list.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from docproc.chinese.text import folded, plain, without_english
from docproc.documents.model import Document
from docproc.extract.model import Listed
from docproc.extract.papers.unsent import is_unsent, row_is_unsent
from docproc.extract.wording.headings import BULLETS, is_contents_entry, numbered
from docproc.notice.phrases import AttachmentSpec
from docproc.page import Cell, Line, Page, Table

_HEAD = re.compile(
    r"^(?:附[:：]|附?表\d{1,2}[:：.]?)?(?:(?:[Pp]art|PART|[Cc]hapter|[Ss]ection)\s?\d{1,2}[、.．:：]?|第?[一二三四五六七八九十]{1,3}[、.．章节部分]{1,2}|[IVXivx]{1,5}[、.．]|[（(][一二三四五六七八九十\d]{1,2}[）)]|\d{1,2}(?:\.\d{1,2})*[、.．]?)?"
)
_ENTRY = re.compile(
    r"^(?:附件\s?\d(?=20\d\d[年—–~～至-])|附件\s?\d{1,2}(?=[㐀-鿿]|[A-Za-z]{2})|(?:附件|附|证明材料|附表|材料)?\s?(?:[（(【\[](?:\d{1,2}|[一二三四五六七八九十]{1,3})[）)】\]]\s?[:：、.．,，\s-]{0,2}|"
    r"(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s?[)）:：、.．·,，\s-]{1,2})\s?(?=\D|20\d\d))|^[①-⑳●■•·◆\-]\s?"
)
_LIST_HEAD = re.compile(
    r"(?:本书|相关|有关|主要|所附|随附|提交的?|申报)*(?:附件|证明|佐证|支撑|附报|附送)(?:及)?"
    r"(?:附件|证明|佐证|材料|资料|文件)*(?:目录|清单|列表|一览表?|明细表?)"
    r"|(?:申报|提交|报送)?(?:材料|资料)(?:目录|清单)（附件(?:部分)?）"
    r"|(?:随书?附|所附|附送|附报|随报|一并报送|一并提交)的?(?:附件|证明|佐证|支撑)*(?:材料|资料|文件)(?:如下)?"
)
"""The form of such a list's heading: 相关证明材料目录, 佐证资料清单, 随附材料."""
_RANGE = re.compile(r"(20[0-3]\d)年?度?[-—–~～至到一](20[0-3]\d)年?")
_YEAR = re.compile(r"20[0-3]\d")
_ENDS = re.compile(
    r"意见|盖章|公章|签字|承诺|日期|^第[一二三四五六七八九十]章|^年月日$|填表|说明[:：]$"
)
PROMISE = "承诺"
"""Ends a numbered list's entry that it follows; among names of papers it is one (真实性承诺书)."""
_SIGNED_OFF = re.compile(
    r"(?:单位|部门|机关|企业|专家|[局厅委]|推荐|初审|审核)意见|意见[:：]|意见[（(](?!见|附|详|复印|扫描|另|含|共|\d)|[（(](?:盖章|公章|签字)"
)
"""Where somebody gives an opinion or signs; a paper may be one too (节能审查意见)."""
_IN_ENGLISH = re.compile(r"[A-Za-z &/.,'()-]+")
ASIDE = 4
"""Characters of a word beside a heading, which is part of its number."""
_FURNITURE = re.compile(
    r"^[-—–.·~～]?\s?\d{1,3}\s?[-—–.·~～]?$|^[（(【\[]\s?\d{1,3}\s?[)）】\]]$|^(?:\d{1,3}\s?)?[/／]\s?\d{1,3}$|^第\s?\d+\s?页|^[^\w㐀-鿿]{1,2}$"
)


def attachments_of(book: Document, spec: AttachmentSpec) -> tuple[Listed, ...] | None:
    """The list's entries in order; None where the book has no list of attachments."""
    pages = [typed.page for typed in book.pages]
    shown = [page for page in pages if page.lines]
    if told := _tabled(shown, spec, sure=True):
        return told
    things = [(page, line) for page in pages for line in page.lines]
    found: tuple[Listed, ...] | None = None
    for i, (page, line) in enumerate(things):
        if is_contents_entry(line.text):
            continue
        after = things[i + 1 :]
        first = _headed_entry(line)
        if first is not None or _is_heading(line.text, spec):
            entries = tuple(_entries([(page, first), *after] if first else after, spec))
            if first is not None and len(entries) < 2:
                continue  # 附件：1.推荐函 under a letter's text
            columns = tuple(_in_columns(after, spec)) if len(entries) < 2 else ()
            plainly = tuple(_unnumbered(after, spec)) if len(entries) < 2 else ()
            entries = max(entries, columns, plainly, key=len)
            if entries:
                found = entries  # the last list of the book: earlier ones are contents
    if found is not None:
        return tuple(x for x in found if not is_unsent(x.name, spec))
    return _tabled(shown, spec, sure=False)


def _is_heading(text: str, spec: AttachmentSpec) -> bool:
    shown = without_english(plain(text))
    if shown.endswith("。"):  # 证书见附件。: the end of a sentence that wrapped
        return False
    bare = _HEAD.sub("", shown.lstrip(BULLETS)).strip(":： ")
    return (
        bare in spec.headings
        or bool(_LIST_HEAD.fullmatch(bare))
        or any(bare.startswith(h) and bare[len(h) :].startswith("（") for h in spec.headings)
    )


_FIRST = re.compile(r"^(?:附件|附)[:：](?=[（(]?1[.、．)）])")


def _headed_entry(line: Line) -> Line | None:
    """The first entry of a list that begins in its heading's line: 附件：1.营业执照."""
    shown = folded(line.text)
    entry = _FIRST.sub("", shown)
    return replace(line, text=entry, chars=()) if entry != shown else None


def _in_columns(things: Sequence[tuple[Page, Line]], spec: AttachmentSpec) -> Iterator[Listed]:
    """The entries of a list in columns without rules, under heads that ask for numbers and names:
    what stands under the head of names, right of a number that counts on."""
    heads = list(things[:MOST_HEADS])
    named = next((x for x in heads if _NAMED.search(plain(x[1].text))), None)
    counts = next((x for x in heads if plain(x[1].text) == "序号"), None)
    if named is None or counts is None or not (counts[1].box and named[1].box):
        return
    column, left, page = named[1].box, counts[1].box, named[0]
    if not column.same_row(left, 0.5):
        return
    placed = [(b, x) for p, x in things if p is page and (b := x.box) and b.top > column.bottom]
    count = 0
    for box, number in placed:
        if box.centre[0] > column.left or plain(number.text) != str(count + 1):
            continue
        beside = [(b.left, x) for b, x in placed if b.same_row(box, 0.5) and b.left > box.right]
        if not beside:
            return
        count += 1
        yield _listed([(page, min(beside, key=lambda one: one[0])[1])], spec)


MOST_HEADS = 6
"""Lines under the list's heading among which the heads of its columns stand."""
_NAMED = re.compile(r"(?:附件|材料|文件|资料)名称")


def _entries(things: Sequence[tuple[Page, Line]], spec: AttachmentSpec) -> Iterator[Listed]:
    """Numbered lines after the heading, until a line that belongs to something else, or until they
    are counted anew: under the head of another page, or with what is no paper."""
    pending: list[tuple[Page, Line]] = []
    passed: Page | None = None
    for page, line in things:
        shown = folded(line.text)
        if _FURNITURE.match(shown):
            continue
        if _ENTRY.match(shown) and not _stops(shown):
            counted = numbered(shown)
            anew = pending and counted and counted[0].number == 1
            named = counted is not None and _names_a_paper(plain(counted[1]), spec)
            if anew and (passed is page or not named):
                break  # of another list, such as the contents at the end, or notes on this one
            if pending and page is not pending[0][0] and _style(line) != _style(pending[0][1]):
                break  # 十一、填报单位签章 on the page behind 6. 上级公司推荐函
            if pending:
                yield _listed(pending, spec)
            pending = [(page, line)]
        elif pending and _goes_on(pending[-1], (page, line)):
            pending.append((page, line))
        elif not pending and _names_a_paper(plain(shown), spec):
            pending = [(page, line)]
        elif _is_running_head(line) and pending:
            passed = page if page is not pending[-1][0] else passed
            continue
        elif not pending and len(plain(shown)) <= ASIDE and not _ENDS.search(shown):
            continue  # 第七 | 部分 beside the heading's words
        elif not pending and _IN_ENGLISH.fullmatch(shown):
            continue  # ATTACHMENTS under the heading's words
        else:
            break
    if pending:
        yield _listed(pending, spec)


def _style(line: Line) -> str | None:
    """How a line is numbered, None where it is not."""
    counted = numbered(folded(line.text))
    return counted[0].style if counted else None


def _names_a_paper(name: str, spec: AttachmentSpec) -> bool:
    """Whether a line without a number names a paper, and does not speak of one."""
    short = len(name) < LONGEST_NAME and not _is_sentence(name)
    return short and bool(types_of(name, spec))


def _unnumbered(things: Sequence[tuple[Page, Line]], spec: AttachmentSpec) -> Iterator[Listed]:
    """Lines one under another at one left edge, of which two at least name papers: a list whose
    numbers are boxes, bullets or nothing. A sentence behind them closes it."""
    held: list[tuple[Page, Line]] = []
    for page, line in things:
        shown, box = plain(line.text), line.box
        first = held[0] if held else None
        last = held[-1][1].box if held else None
        ends = _ENDS.search(shown)
        promise = ends and ends.group() == PROMISE and _names_a_paper(shown, spec)
        if box is None or not 2 <= len(shown) <= LONGEST_NAME or (ends and not promise):
            break
        if _is_sentence(shown):
            if all(b.right > WRAPS for _, one in held if (b := one.box)):
                return  # prose that speaks of enclosures
            break
        if first and page is not first[0]:
            break
        if last and not 0 < box.top - last.top < APART * last.height:
            break
        if last and abs(box.left - last.left) > ONE_EDGE:
            break
        held.append((page, line))
    if sum(bool(types_of(plain(line.text), spec)) for _, line in held) >= 2:
        yield from (_listed([one], spec) for one in held)


LONGEST_NAME, APART, ONE_EDGE = 40, 2.5, 0.06
"""Characters of such an entry at most, heights of a line from one to the next, and how far
(share of the page's width) their left edges stand from one another: a bullet is read with one
line and passed over with the next."""
WRAPS = 0.75
"""A line that ends further right (share of the page's width) may go on with the next."""
_SENTENCE = re.compile(r"[，,；](?=.)|。$")
_IN_BRACKETS = re.compile(r"[（(][^（）()]*[)）]")


def _is_sentence(text: str) -> bool:
    """Whether a line is no paper's name; what stands in its brackets does not count:
    节能审查批复（鲁发改〔2023〕12号，复印件）."""
    return bool(_SENTENCE.search(_IN_BRACKETS.sub("", text)))


def _stops(text: str) -> bool:
    bare = _ENTRY.sub("", text)
    return bool(_SIGNED_OFF.search(bare)) or len(plain(bare)) > 60


def _is_running_head(line: Line) -> bool:
    return line.box is not None and line.box.top < 0.1


def _goes_on(last: tuple[Page, Line], following: tuple[Page, Line]) -> bool:
    """Whether a line continues the entry before it: right under it, not a new paragraph."""
    above, below = last[1].box, following[1].box
    if last[0] is not following[0] or above is None or below is None:
        return False
    near = below.top - above.bottom < 0.8 * above.height
    return near and above.right > WRAPS and not _ENDS.search(plain(following[1].text))


def _listed(lines: Sequence[tuple[Page, Line | Cell]], spec: AttachmentSpec) -> Listed:
    text = "".join(thing.text for _, thing in lines)
    name = plain(_ENTRY.sub("", folded(text))).strip("。；;，,:：.、")
    page, first = lines[0]
    return Listed(name, types_of(name, spec), years_of(name, spec), page.evidence(first, text))


def types_of(name: str, spec: AttachmentSpec) -> tuple[str, ...]:
    """Document types that would satisfy an attachment of this name."""
    found = []
    for kind, words in spec.types.items():
        barred = any(w in name for w in spec.not_types.get(kind, ()))
        if not barred and any(w in name for w in words):
            found.append(kind)
    if "maturity_report" in found and "证书" in name and "报告" not in name:
        found.remove("maturity_report")
    if "parent_letter" in found and "commitment" in found:
        found.remove("commitment")
    if "no_accident_statement" in found and "commitment" in found and "真实" not in name:
        found.remove("commitment")
    return tuple(found)


def years_of(name: str, spec: AttachmentSpec) -> tuple[int, ...]:
    """Financial years that an attachment's name says: 2023—2025年度, 2024年, 近三年."""
    if "financial_report" not in types_of(name, spec):
        return ()
    span = _RANGE.search(name)
    if span and 0 < int(span[2]) - int(span[1]) <= 6:
        return tuple(range(int(span[1]), int(span[2]) + 1))
    named = tuple(sorted({int(y) for y in _YEAR.findall(name)}))
    if named:
        return named
    return spec.years if any(w in name for w in spec.recent_years) else ()


_Part = tuple[int, Table, int]
"""A table of a list, or a part of it on a further page: page's place, table, column of names."""


def _tabled(
    shown: Sequence[Page], spec: AttachmentSpec, *, sure: bool
) -> tuple[Listed, ...] | None:
    """The last list drawn as a table. `sure`: its head says 附件 or the list's heading stands over
    it; a table of materials may list what goes into the product."""
    found: tuple[Listed, ...] | None = None
    for chain in _chains(shown):
        at, table, column = chain[0]
        head = table.at(0, column)
        attached = head is not None and "附件" in plain(head.text)
        listed = tuple(x for n, part, k in chain for x in _of_table(shown[n], part, k, spec))
        if (
            attached
            or _headed(shown, at, table, spec)
            or (not sure and any(x.types for x in listed))
        ):
            found = listed or found
    return found


def _chains(shown: Sequence[Page]) -> list[list[_Part]]:
    """The tables that have a column for names of papers, each with what goes on of it over the
    pages behind, with its heads or without them."""
    chains: list[list[_Part]] = []
    for at, page in enumerate(shown):
        for place, table in enumerate(page.tables):
            column = _name_column(table)
            before = chains[-1][-1] if chains else None
            follows = before is not None and _counts_on(before[1], table)
            next_page = before is not None and at == before[0] + 1
            if column is not None and follows and next_page:
                chains[-1].append((at, table, column))
            elif column is not None:
                chains.append([(at, table, column)])
            elif (
                before is not None
                and (follows and next_page and place == 0)
                and table.columns == before[1].columns
                and _opens(page, table)
            ):
                chains[-1].append((at, table, before[2]))
    return chains


def _headed(shown: Sequence[Page], at: int, table: Table, spec: AttachmentSpec) -> bool:
    """Whether the list's heading stands right over a table, with a note or two between at most."""
    above = _above(shown[at], table)
    if at and _opens(shown[at], table):
        foot = max((t.box.bottom for t in shown[at - 1].tables if t.box), default=0.0)
        last = [x for x in shown[at - 1].lines if x.box and x.box.top > foot]
        above = [*last, *above]
    for line in reversed([x for x in above if not _FURNITURE.match(folded(x.text))][-NOTES:]):
        if _is_heading(line.text, spec) and not is_contents_entry(line.text):
            return True
        if _ENTRY.match(folded(line.text)):
            return False
    return False


def _above(page: Page, table: Table) -> list[Line]:
    """The lines over a table from the top; those before its heads on a page without layout."""
    if table.box is None:
        texts = [plain(line.text) for line in page.lines]
        heads = [texts.index(t) for c in table.row(0) if (t := plain(c.text)) in texts[1:]]
        return list(page.lines[: max(heads, default=len(texts))])
    over = [(b.top, n) for n, x in enumerate(page.lines) if (b := x.box)
            and b.centre[1] < table.box.top]  # fmt: skip
    return [page.lines[n] for _, n in sorted(over)]


NOTES = 4
"""Lines over a table among which its heading stands."""


def _name_column(table: Table) -> int | None:
    """The column of a table's names of papers, by its heads; None where it has none."""
    head = [plain(c.text) for c in table.row(0)]
    named = [c for c in table.row(0) if _NAMED.search(plain(c.text))]
    return named[0].column if "序号" in head and named and table.rows >= 2 else None


_COUNT = re.compile(r"(?:附件|附)?[（(]?(\d{1,2})[）)]?[.．、。]?")
"""The number of a row, with the mark behind it: 1., 2、, （3）, 附件4."""


def _numbers(table: Table) -> list[int]:
    counted = (_COUNT.fullmatch(plain(c.text)) for c in table.cells if c.column == 0)
    return [int(found[1]) for found in counted if found]


def _opens(page: Page, table: Table) -> bool:
    """Whether a table opens its page: no heading stands over it, but a running head."""
    top = table.box.top if table.box else 0.0
    return not any(
        (b := x.box) and b.top > HEAD and b.bottom < top and not _FURNITURE.match(folded(x.text))
        for x in page.lines
    )


HEAD = 0.1
"""Share of a page's height above which its running head stands."""


def _counts_on(table: Table, more: Table) -> bool:
    """Whether a table's numbers go on in another one."""
    before, behind = _numbers(table), _numbers(more)
    return bool(before and behind) and behind[0] == before[-1] + 1


def _of_table(page: Page, table: Table, column: int, spec: AttachmentSpec) -> Iterator[Listed]:
    """The entries of a table's column of names; its heads, and what reaches over from the left
    (企业意见 below the list), are none."""
    first = 0 if _name_column(table) is None else 1
    cells = [(r, table.at(r, column)) for r in range(first, table.rows)]
    for row, cell in cells:
        if cell is None or (cell.row, cell.column) != (row, column) or not plain(cell.text):
            continue
        if not (is_unsent(plain(cell.text), spec) or row_is_unsent(table, row, column, spec)):
            yield _listed([(page, cell)], spec)
