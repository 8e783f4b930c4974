"""The same page twice among one holder's papers (rule F08).

What comes in: a bundle, or a page. What goes out: pairs of typed pages that
are two scans or copies of the same page. Two readings of one page differ in a
few characters; two pages filled in on the same form differ in names and
figures. So figures are compared apart, and more strictly than words. Pages
with hardly any text (photographs, covers) are never told apart by it and only
repeat where their whole file does.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

from docproc.chinese.text import plain
from docproc.documents.model import Bundle, Document, TypedPage
from docproc.page import Line, Page, PageSource

LEAST_TEXT = 40
"""Pages with fewer characters hold too little to be recognised by."""

ALIKE = 96.5
"""Similarity of two readings of one page, in percent, at 1 % misread characters each."""

_DIGITS = re.compile(r"\d+")
_YEAR = re.compile(r"20[0-3]\d$")
_PRINTED_AT_EDGE = re.compile(r"^(?:第\d+页.{0,8}|[-—–]?\d{1,3}[-—–]?|\d{1,3}/\d{1,3})$")


def page_fingerprint(page: Page) -> str | None:
    """The page's text in normal form, page numbers left out; None where it says too little."""
    if page.source in (PageSource.BLANK, PageSource.FAILED):
        return None
    lines = (plain(line.text) for line in page.lines if not _in_seal(page, line))
    text = "".join(line for line in lines if not _PRINTED_AT_EDGE.match(line))
    return text if len(text) >= LEAST_TEXT else None


def _in_seal(page: Page, line: Line) -> bool:
    """Whether a line lies in a seal: its lettering is read on one copy and not on the other."""
    return line.box is not None and any(seal.box.covers(line.box, 0.6) for seal in page.seals)


def same_content(first: str, second: str) -> bool:
    """Whether two fingerprints are readings of the same page.

    >>> same_content("一" * 50 + "2023年度", "一" * 50 + "2024年度")
    False
    """
    if first == second:
        return True
    if fuzz.ratio(first, second, score_cutoff=ALIKE) == 0:
        return _same_lines_reordered(first, second) and _same_figures(first, second)
    return _same_figures(first, second) and _only_scattered(first, second)


def _same_lines_reordered(first: str, second: str) -> bool:
    """Two readings that hold the same characters in another order of lines."""
    if abs(len(first) - len(second)) > 0.03 * max(len(first), len(second)):
        return False
    bag, other = Counter(first), Counter(second)
    lost = sum((bag - other).values()) + sum((other - bag).values())
    return lost <= 0.03 * (len(first) + len(second)) and fuzz.ratio(first, second) >= 75.0


def _same_figures(first: str, second: str) -> bool:
    """Whether the figures agree but for a misreading: one figure in thirty, one digit each."""
    here = Counter(f for f in _DIGITS.findall(first) if len(f) > 1)
    there = Counter(f for f in _DIGITS.findall(second) if len(f) > 1)
    only_here, only_there = sorted((here - there).elements()), sorted((there - here).elements())
    if any(map(_YEAR.match, only_here)) and any(map(_YEAR.match, only_there)):
        return False  # the same form for another year, whatever else agrees
    if len(only_here) == len(only_there) == 1 and _far_off(only_here[0], only_there[0]):
        return True
    most = max(sum(here.values()), sum(there.values())) // 30
    if len(only_here) > most + 1 or len(only_there) > most + 1:
        return False
    if not most and (only_here or only_there):
        return False
    return all(any(Levenshtein.distance(a, b) <= 1 for b in only_there) for a in only_here)


_FAR_OFF = re.compile(r"20[4-9]\d$")


def _far_off(one: str, other: str) -> bool:
    """Whether two years differ in one figure, which makes one of them a year far off: 2086."""
    far = [bool(_FAR_OFF.match(year)) for year in (one, other)]
    return any(far) and not all(far) and Levenshtein.distance(one, other) == 1


def _only_scattered(first: str, second: str) -> bool:
    """Whether differences are single misread characters, not another name or sentence."""
    for change in Levenshtein.opcodes(first, second):
        if change.tag == "equal":
            continue
        longest = max(change.src_end - change.src_start, change.dest_end - change.dest_start)
        if longest > 3:
            return False
    return True


def repeated_pages(bundle: Bundle) -> list[tuple[TypedPage, TypedPage]]:
    """Pairs (first, repeat), in page order; each repeat is named once.

    A file received twice repeats all its pages, blank ones aside. A page that two papers
    of different content have in common (the notes of two years' accounts, an auditor's
    licence behind each report) belongs to each of them and repeats nothing.
    """
    twin = _twin_files(bundle)
    kept: list[tuple[str, TypedPage]] = []
    by_place = {_place(t): t for t in bundle.pages}
    pairs: list[tuple[TypedPage, TypedPage]] = []
    for typed in bundle.pages:
        page = typed.page
        if page.source is PageSource.BLANK:
            continue
        original = by_place.get((twin.get(page.file, ""), page.number, page.part))
        if original is not None:
            pairs.append((original, typed))
            continue
        print_ = page_fingerprint(page)
        if print_ is None:
            continue
        earlier = next((t for text, t in kept if same_content(text, print_)), None)
        if earlier is not None:
            pairs.append((earlier, typed))
        else:
            kept.append((print_, typed))
    return _without_shared(pairs, bundle.documents)


def _without_shared(
    pairs: list[tuple[TypedPage, TypedPage]], documents: Sequence[Document]
) -> list[tuple[TypedPage, TypedPage]]:
    """The pairs within one document, or between two of which most of the later repeats."""
    document_at = {_place(t): i for i, d in enumerate(documents) for t in d.pages}
    told = Counter(document_at[_place(t)] for d in documents for t in d.pages if _told(t.page))
    both = [(document_at.get(_place(a)), document_at.get(_place(b))) for a, b in pairs]
    common = Counter(both)
    return [
        pair for pair, (first, second) in zip(pairs, both, strict=True)
        if first == second or second is None or 2 * common[first, second] > told[second]
    ]  # fmt: skip


def _told(page: Page) -> bool:
    return page_fingerprint(page) is not None


def _place(typed: TypedPage) -> tuple[str, int, int | None]:
    return (typed.page.file, typed.page.number, typed.page.part)


def _twin_files(bundle: Bundle) -> dict[str, str]:
    """Files whose bytes equal those of an earlier file: path to that file's path."""
    first: dict[str, str] = {}
    twins: dict[str, str] = {}
    for path, digest in _digests(bundle):
        if digest in first:
            twins[path] = first[digest]
        elif digest:
            first[digest] = path
    return twins


def _digests(bundle: Bundle) -> Iterable[tuple[str, str]]:
    for received in bundle.files:
        yield received.source.path, received.source.sha256
