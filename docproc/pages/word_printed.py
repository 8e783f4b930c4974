"""What a Word file holds and does not print, taken out of it once it is open.

What comes in: a document in memory (python-docx's `Document`). What goes out: the same without
hidden text, the words that an untouched content control shows, and what tracked changes deleted
or moved away. The file on disk stays as it is. Source: ECMA-376 part 1, 17.3.2.41 (vanish),
17.5.2.39 (showingPlcHdr), 17.13.5 (revisions).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from docproc.pages.word_numbers import W, is_on, part_root

_TAKEN_AWAY = (f"{W}del", f"{W}moveFrom")


def leave_out_unprinted(document: Any) -> None:
    """Take out of a document's body what Word does not print; cells and rows stay."""
    body = document.element.body
    hidden = _hidden_styles(document)
    for run in [*_runs_taken_away(body), *_hidden_runs(body, hidden)]:
        if run.getparent() is not None:
            run.getparent().remove(run)
    for paragraph in list(body.iter(f"{W}p")):
        if _is_taken_away(paragraph) and not any(True for _ in paragraph.iter(f"{W}r")):
            paragraph.getparent().remove(paragraph)


def _runs_taken_away(body: Any) -> Iterator[Any]:
    """Runs of deleted and moved text, and those of controls that show what to type into them."""
    for around in body.iter(*_TAKEN_AWAY, f"{W}sdt"):
        if around.tag != f"{W}sdt" or is_on(around.find(f"{W}sdtPr/{W}showingPlcHdr")):
            yield from around.iter(f"{W}r")


def _hidden_runs(body: Any, hidden: frozenset[str]) -> Iterator[Any]:
    for run in body.iter(f"{W}r"):
        own = run.find(f"{W}rPr/{W}vanish")
        style = run.find(f"{W}rPr/{W}rStyle")
        if is_on(own) or (own is None and style is not None and style.get(f"{W}val") in hidden):
            yield run


def _hidden_styles(document: Any) -> frozenset[str]:
    """Styles of characters that are not printed."""
    root = part_root(document, "styles")
    styles = () if root is None else root.iter(f"{W}style")
    return frozenset(
        str(style.get(f"{W}styleId"))
        for style in styles
        if style.get(f"{W}type") == "character" and is_on(style.find(f"{W}rPr/{W}vanish"))
    )


def _is_taken_away(paragraph: Any) -> bool:
    """Whether a paragraph was deleted or moved with its mark, so that it counts in no list."""
    marks = (paragraph.find(f"{W}pPr/{W}rPr/{tag}") for tag in _TAKEN_AWAY)
    return any(mark is not None for mark in marks)
