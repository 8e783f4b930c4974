"""Places in words: files and pages as a reader in a city office finds them.

What comes in: a `Finding` and its evidence. What goes out: short Chinese
phrases, without the holder's own folder, capped so that a cell can hold them.
"""

from __future__ import annotations

from collections.abc import Iterable

from docproc.evidence import Evidence, Span, spans_of
from docproc.report.view import Finding


def place_words(evidence: Evidence, roots: Iterable[str] = ()) -> str:
    """Where that is, for a reader: `申报书.pdf 第3页`, `名单.xlsx Sheet1!C7`."""
    name = short_path(evidence.file, roots)
    if evidence.where:
        return f"{name} {evidence.where}"
    side = {1: "左半页", 2: "右半页"}.get(evidence.part or 0, "")
    return f"{name} 第{evidence.page}页{side}"


def span_words(span: Span, roots: Iterable[str] = ()) -> str:
    """A page range for a reader: `申报书.pdf 第1—32页`."""
    return f"{short_path(span.file, roots)} 第{_range(span)}页"


def _range(span: Span) -> str:
    return f"{span.first}" if span.first == span.last else f"{span.first}—{span.last}"


def short_path(path: str, roots: Iterable[str]) -> str:
    """A path without the holder's own folder, which the reader already knows."""
    for root in roots:
        folder = root.split("#", 1)[0]
        for joint in ("/", "!/"):
            if path.startswith(folder + joint):
                return path[len(folder) + len(joint) :]
        if path == folder:
            return path.rsplit("/", 1)[-1]
    return path


def places(finding: Finding, limit: int = 8) -> tuple[str, ...]:
    """The places of a finding in words, one entry a file: `申报书.pdf 第2、5—7页`."""
    files: dict[str, list[Evidence]] = {}
    for evidence in finding.evidence:
        files.setdefault(evidence.file, []).append(evidence)
    words: list[str] = []
    for file, held in files.items():
        whole = [e for e in held if e.where is None and e.part is None]
        spans = spans_of((e.file, e.page) for e in whole)
        if spans:
            numbers = "、".join(_range(s) for s in spans)
            words.append(f"{short_path(file, finding.roots)} 第{numbers}页")
        words += dict.fromkeys(place_words(e, finding.roots) for e in held if e not in whole)
    return _capped(words, limit)


def searched_words(finding: Finding, limit: int = 8) -> tuple[str, ...]:
    """Where a thing that is not there was looked for."""
    return _capped((span_words(s, finding.roots) for s in finding.check.searched), limit)


def unread_words(finding: Finding, limit: int = 8) -> tuple[str, ...]:
    """The pages that could not be searched."""
    return _capped((span_words(s, finding.roots) for s in finding.check.unread), limit)


def _capped(words: Iterable[str], limit: int) -> tuple[str, ...]:
    held = tuple(words)
    if len(held) <= limit:
        return held
    return (*held[: limit - 1], f"等共{len(held)}处")
