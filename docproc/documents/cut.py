"""Where a file with several application books is cut into dossiers.

What comes in: the documents of one unit. What goes out: the cuts, none where
no file holds two books. A cut is where a book begins; what stands before the
first book belongs to it. A second copy of the same enterprise's book is no
other dossier. A cut is doubtful where a book does not say whose it is, where
it was not recognised surely, or where papers on one side name the enterprise
of the other.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from docproc.chinese.names import is_company, names_in
from docproc.chinese.text import plain
from docproc.documents.model import Document

BOOK = "application_book"
SAME_NAME = 88.0
SURE_BOOK = 0.9


@dataclass(frozen=True, slots=True)
class BookCut:
    """One dossier out of a file: its id (`path#1`), its documents and their files."""

    id: str
    documents: tuple[Document, ...]
    files: frozenset[str]
    doubtful: bool


def book_cuts(documents: Sequence[Document]) -> tuple[BookCut, ...]:
    """The dossiers that the first file with several books is cut into; empty for none."""
    path = _file_with_books(documents)
    if path is None:
        return ()
    groups, names = _groups(documents, path)
    elsewhere = [d for d in documents if d.pages[0].page.file != path]
    for document in elsewhere:
        groups[_best_group(document, names)].append(document)
    cuts = []
    for number, held in enumerate(groups, start=1):
        files = frozenset(p.page.file for d in held for p in d.pages)
        cuts.append(
            BookCut(f"{path}#{number}", tuple(held), files, _doubtful(number - 1, groups, names))
        )
    return tuple(cuts)


def enterprise_of(document: Document) -> str | None:
    """The enterprise a paper names first, on its first two pages; None where it names none.

    Blank backs are no pages here.
    """
    for typed in [p for p in document.pages if p.page.lines][:2]:
        labelled = _labelled(tuple(plain(line.text) for line in typed.page.lines))
        if labelled:
            return labelled
        for found in names_in("\n".join(line.text for line in typed.page.lines)):
            if is_company(found.name) and "会计师事务所" not in found.name:
                return found.name
    return None


def _labelled(lines: tuple[str, ...]) -> str | None:
    """The name on the line of a label like 申报单位（盖章）, or on the next."""
    for place, line in enumerate(lines):
        if not any(word in line for word in ("申报单位", "企业名称", "单位名称", "申请单位")):
            continue
        for near in lines[place : place + 3]:
            for found in names_in(near.split("：")[-1].split(":")[-1]):
                if is_company(found.name):
                    return found.name
    return None


def _file_with_books(documents: Sequence[Document]) -> str | None:
    for path in sorted({d.pages[0].page.file for d in documents}):
        books = [d for d in documents if d.type == BOOK and d.pages[0].page.file == path]
        names = [enterprise_of(b) for b in books]
        if len(books) > 1 and not all(_same(names[0], n) for n in names[1:]):
            return path
    return None


def _same(first: str | None, second: str | None) -> bool:
    return bool(first and second and fuzz.ratio(first, second) >= SAME_NAME)


def _groups(
    documents: Sequence[Document], path: str
) -> tuple[list[list[Document]], list[str | None]]:
    """The file's documents, in one group for each book with the name in it."""
    groups: list[list[Document]] = []
    names: list[str | None] = []
    before: list[Document] = []
    for document in documents:
        if document.pages[0].page.file != path:
            continue
        name = enterprise_of(document) if document.type == BOOK else None
        if document.type == BOOK and not (names and _same(names[-1], name)):
            groups.append([*before, document])
            names.append(name)
            before = []
        elif groups:
            groups[-1].append(document)
        else:
            before.append(document)
    return groups, names


def _best_group(document: Document, names: Sequence[str | None]) -> int:
    """The group whose enterprise a paper from another file names, else the first."""
    name = enterprise_of(document)
    return next((n for n, held in enumerate(names) if _same(name, held)), 0)


def _doubtful(
    number: int, groups: Sequence[Sequence[Document]], names: Sequence[str | None]
) -> bool:
    books = [d for group in groups for d in group if d.type == BOOK]
    if any(name is None for name in names) or any(b.confidence < SURE_BOOK for b in books):
        return True
    others = [name for place, name in enumerate(names) if place != number]
    return any(
        _same(enterprise_of(document), other)
        for document in groups[number]
        if document.type in ("business_licence", "commitment")
        for other in others
    )
