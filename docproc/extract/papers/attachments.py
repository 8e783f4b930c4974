"""The book's own list of attachments.

What comes in: an application book. What goes out: the entries of the list under
its heading, with the document types that would satisfy each and the financial
years it names; None where the book has no such list. A mention of an attachment
in running text, and the heading's line in a table of contents, are no list.
"""

from __future__ import annotations

import re
from dataclasses import replace

from docproc.chinese.text import folded
from docproc.documents.model import Document
from docproc.extract.model import Listed
from docproc.extract.papers.attachmentlines import in_columns, numbered_entries, unnumbered_entries
from docproc.extract.papers.attachmenttables import tabled_list
from docproc.extract.papers.attachmentwords import is_heading
from docproc.extract.papers.unsent import is_unsent
from docproc.extract.wording.headings import is_contents_entry
from docproc.notice.phrases import AttachmentSpec
from docproc.page import Line


def attachments_of(book: Document, spec: AttachmentSpec) -> tuple[Listed, ...] | None:
    """The list's entries in order; None where the book has no list of attachments."""
    pages = [typed.page for typed in book.pages]
    shown = [page for page in pages if page.lines]
    if told := tabled_list(shown, spec, sure=True):
        return told
    things = [(page, line) for page in pages for line in page.lines]
    found: tuple[Listed, ...] | None = None
    for i, (page, line) in enumerate(things):
        if is_contents_entry(line.text):
            continue
        after = things[i + 1 :]
        first = _headed_entry(line)
        if first is not None or is_heading(line.text, spec):
            entries = tuple(numbered_entries([(page, first), *after] if first else after, spec))
            if first is not None and len(entries) < 2:
                continue  # 附件：1.推荐函 under a letter's text
            columns = tuple(in_columns(after, spec)) if len(entries) < 2 else ()
            plainly = tuple(unnumbered_entries(after, spec)) if len(entries) < 2 else ()
            entries = max(entries, columns, plainly, key=len)
            if entries:
                found = entries  # the last list of the book: earlier ones are contents
    if found is not None:
        return tuple(x for x in found if not is_unsent(x.name, spec))
    return tabled_list(shown, spec, sure=False)


_FIRST = re.compile(r"^(?:附件|附)[:：](?=[（(]?1[.、．)）])")


def _headed_entry(line: Line) -> Line | None:
    """The first entry of a list that begins in its heading's line: 附件：1.营业执照."""
    shown = folded(line.text)
    entry = _FIRST.sub("", shown)
    return replace(line, text=entry, chars=()) if entry != shown else None
