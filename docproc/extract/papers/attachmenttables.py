"""Lists of attachments that are drawn as tables, with columns for numbers and names.

What comes in: a book's pages with their tables. What goes out: the entries of the last such
list, over as many pages as its numbers go on. A table of materials that go into a product is
none, unless its head says 附件 or the list's heading stands over it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from docproc.chinese.text import folded, plain
from docproc.extract.model import Listed
from docproc.extract.papers.attachmentnames import listed_as
from docproc.extract.papers.attachmentwords import ENTRY, FURNITURE, NAMES_HEAD, is_heading
from docproc.extract.papers.unsent import is_unsent, row_is_unsent
from docproc.extract.wording.headings import is_contents_entry
from docproc.notice.phrases import AttachmentSpec
from docproc.page import Line, Page, Table

_Part = tuple[int, Table, int]
"""A table of a list, or a part of it on a further page: page's place, table, column of names."""


def tabled_list(
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
    for line in reversed([x for x in above if not FURNITURE.match(folded(x.text))][-NOTES:]):
        if is_heading(line.text, spec) and not is_contents_entry(line.text):
            return True
        if ENTRY.match(folded(line.text)):
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
    named = [c for c in table.row(0) if NAMES_HEAD.search(plain(c.text))]
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
        (b := x.box) and b.top > HEAD and b.bottom < top and not FURNITURE.match(folded(x.text))
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
            yield listed_as([(page, cell)], spec)
