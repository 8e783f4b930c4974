"""Places in words: files and pages as a reader in a city office finds them.

What comes in: a `Finding` and its evidence. What goes out: short Chinese
phrases, without the holder's own folder, capped so that a cell can hold them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from docproc.evidence import Evidence, Span, spans_of
from docproc.report.view import Finding

# Every repetition is bounded: names come from strangers and may be very long.
_CELL = re.compile(
    r"([^\s（）()、，。；：“”!]{1,31})!([A-Z]{1,3}\d+(?::[A-Z]{1,3}\d+)?)(?![A-Za-z])"
)
_ARCHIVE_PAGE = re.compile(r"(\.(?:zip|rar|7z|tar|gz|tgz)) ?第1页", re.IGNORECASE)
_SHEET_PAGE = re.compile(r"(\.xls[xm]?) ?第(\d+(?:[、—]\d+)*)页", re.IGNORECASE)
_WHOLE_PAGE = re.compile(r"(\.docx?) 第1页", re.IGNORECASE)
_DAY = re.compile(
    r"(?<![\d\-_./A-Za-z])(\d{4})-(\d\d)-(\d\d)(?![\d\-_./A-Za-z])"
    # Not within the name of a file.
    r"(?![^\s，。；：、（）“”《》]{0,120}\.[A-Za-z]{2,4}\b)"
)


def readable(text: str) -> str:
    """A text without the notations of programs: as staff write places and days.

    >>> readable("材料.zip!/名单.xlsx Sheet1!C7，2026-05-06收到")
    '材料.zip内的名单.xlsx “Sheet1”C7格，2026年5月6日收到'
    """
    text = text.replace("!/", "内的")
    text = _CELL.sub(r"“\1”\2格", text)
    text = _ARCHIVE_PAGE.sub(r"\1", text)
    text = _SHEET_PAGE.sub(r"\1 第\2张表", text)
    text = _WHOLE_PAGE.sub(r"\1", text)
    return _DAY.sub(lambda m: f"{m[1]}年{int(m[2])}月{int(m[3])}日", text)


def place_words(evidence: Evidence, roots: Iterable[str] = ()) -> str:
    """Where that is, for a reader: `申报书.pdf 第3页`, `名单.xlsx “Sheet1”C7格`."""
    return readable(f"{short_path(evidence.file, roots)} {_spot(evidence)}")


def _spot(evidence: Evidence) -> str:
    if evidence.where:
        return evidence.where
    side = {1: "左半页", 2: "右半页"}.get(evidence.part or 0, "")
    return f"第{evidence.page}页{side}"


def span_words(span: Span, roots: Iterable[str] = ()) -> str:
    """A page range for a reader: `申报书.pdf 第1—32页`."""
    return readable(f"{short_path(span.file, roots)} 第{_range(span)}页").rstrip()


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


def places(finding: Finding, limit: int = 8, hidden: Iterable[str] = ()) -> tuple[str, ...]:
    """The places of a finding in words, one entry a file: `申报书.pdf 第2、5—7页`.

    Files of `hidden` are left out.
    """
    files: dict[str, list[Evidence]] = {}
    left_out = frozenset(hidden)
    for evidence in finding.evidence:
        if evidence.file not in left_out:
            files.setdefault(evidence.file, []).append(evidence)
    return _capped((_in_file(f, held, finding.roots) for f, held in files.items()), limit)


def _in_file(file: str, held: list[Evidence], roots: Iterable[str]) -> str:
    """The places in one file: its pages drawn together, then what has a place of its own."""
    whole = [e for e in held if e.where is None and e.part is None]
    spans = spans_of((e.file, e.page) for e in whole)
    spots = [f"第{'、'.join(_range(s) for s in spans)}页"] if spans else []
    spots += dict.fromkeys(_spot(e) for e in held if e not in whole)
    words = "、".join(_capped(spots, _SPOTS))
    return readable(f"{short_path(file, roots)} {words}").rstrip()


_SPOTS = 8
"""Places of one file that are named one by one."""


def searched_words(finding: Finding, limit: int = 5) -> tuple[str, ...]:
    """Where a thing that is not there was looked for."""
    return _capped((span_words(s, finding.roots) for s in finding.check.searched), limit)


def unread_words(finding: Finding, limit: int = 5) -> tuple[str, ...]:
    """The pages that could not be searched."""
    return _capped((span_words(s, finding.roots) for s in finding.check.unread), limit)


def _capped(words: Iterable[str], limit: int) -> tuple[str, ...]:
    held = tuple(words)
    if len(held) <= limit:
        return held
    return (*held[: limit - 1], f"等共{len(held)}处")
