"""Web pages, and the tables that business systems export as HTML under the name of a workbook.

What comes in: the text of such a file. What goes out: its lines in order and its
tables with their cells. Nothing is run, fetched or drawn; scripts and styles are
no text.
"""

from __future__ import annotations

import re

from lxml import etree, html

from docproc.page import Cell, Line, Table

MOST_CELLS = 300_000
_HTML = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|table|meta)\b",
    re.IGNORECASE | re.DOTALL,
)
_SPACE = re.compile(r"\s+")
_UNSEEN = ("script", "style", "head", "noscript", "template")
_BLOCKS = frozenset(
    {"p", "div", "br", "tr", "li", "h1", "h2", "h3", "h4", "h5", "h6", "table", "dt", "dd", "pre"}
)


def is_html(text: str) -> bool:
    """Whether a text file begins as web pages do."""
    return bool(_HTML.match(text[:4096]))


def read_html(text: str, most_lines: int) -> tuple[tuple[Line, ...], tuple[Table, ...]]:
    """The lines and tables of a page; none where nothing can be parsed."""
    try:
        root = html.document_fromstring(text.encode("utf-8"), parser=_parser())
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return (), ()
    etree.strip_elements(root, *_UNSEEN, with_tail=False)
    tables = [_table(node, n) for n, node in enumerate(root.iter("table"), 1)]
    rows = [row for row in map(_tidy, _flowing(root).splitlines()) if row][:most_lines]
    lines = tuple(Line(row, None, 1.0, where=f"第{n}行") for n, row in enumerate(rows, 1))
    return lines, tuple(table for table in tables if table is not None)


def _parser() -> html.HTMLParser:
    return html.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True)


def _tidy(text: str) -> str:
    return _SPACE.sub(" ", text).strip()


def _flowing(root: html.HtmlElement) -> str:
    """The text with a line break around each block, cells of a row two spaces apart."""
    told: list[str] = []
    for event, node in etree.iterwalk(root, events=("start", "end")):
        tag = str(node.tag)
        if tag in _BLOCKS:
            told.append("\n")
        elif tag in ("td", "th"):
            told.append("  ")
        inside = node.text if event == "start" else node.tail
        told.append(_SPACE.sub(" ", inside or ""))
    return "".join(told)


def _table(node: html.HtmlElement, number: int) -> Table | None:
    """A table's own cells; those of a table inside a cell are that table's."""
    cells: list[Cell] = []
    covered: set[tuple[int, int]] = set()
    rows = [row for row in node.iter("tr") if next(row.iterancestors("table"), None) is node]
    for r, row in enumerate(rows):
        column = 0
        for one in row.xpath("./td|./th"):
            while (r, column) in covered:
                column += 1
            down, right = _span(one, "rowspan"), _span(one, "colspan")
            covered |= {(r + d, column + c) for d in range(down) for c in range(right)}
            said = _tidy(one.text_content())
            where = f"表{number} 第{r + 1}行"
            cells.append(Cell(r, column, said, None, row_span=down, column_span=right, where=where))
            column += right
            if len(cells) > MOST_CELLS:
                return None
    if not cells:
        return None
    width = max(c.column + c.column_span for c in cells)
    return Table(len(rows), width, tuple(cells), None, "sheet", f"表{number}")


def _span(cell: html.HtmlElement, name: str) -> int:
    said = str(cell.get(name, "1")).strip()
    return min(max(int(said), 1), 200) if said.isascii() and said.isdigit() else 1
