"""How strongly a page speaks for each kind of paper.

What comes in: page views and the notice's kinds of paper. What goes out: for
each page and kind a `Score`, in units of evidence (log-odds, roughly). Phrases
are found with room for misread characters: one in five to nine characters, two
in ten or more, on pages that were read by OCR. A page by itself decides
nothing here; `sequence` weighs pages together.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import PurePosixPath

from rapidfuzz import fuzz

from docproc.chinese.lookalike import look_alike
from docproc.chinese.text import plain
from docproc.documents.headings import Heading
from docproc.documents.views import PageView
from docproc.evidence import Box
from docproc.notice.documents import PaperKind, Part, Phrase
from docproc.page import PageSource

WORDING_CAP, BEYOND = 7.0, 0.1
"""However many phrases a page holds, its wording weighs no more than a title; what is beyond
counts so much, which tells two kinds apart that both have all they need."""

CONTENTS_SHARE = 0.25
"""What is left of wording on a contents page, which names every other paper."""

LEAST_STRENGTH = 0.25
"""A line that is no likelier a heading than this bears no title."""

DIVIDER_SHARE = 0.3
"""What is left of a title on a page that holds hardly more than it (a divider)."""

INK_OF_DIVIDER = 0.02
"""Share of a page that a title alone inks, at most."""

DIVIDER = 6.0
"""Against a page with an annex's number and a name alone being the paper that it names."""
MOST_OF_DIVIDER, LONGEST_NAME = 4, 32
"""Lines of such a page, and characters of the name on it, at most."""

FILE_NAME_WEIGHT = 1.2
HIDDEN = 20.0
"""Against a sheet that its workbook hides being any paper: it was not meant to be sent."""

MISREAD_TITLE = 0.7
"""What is left of a short title (审计报告) with one of its characters misread."""

ANYWHERE = "any"
ELSEWHERE = 3.0
"""Taken away where a kind is not expected at this place."""
OUT_OF_PLACE = 12.0
"""Taken away where a paper of the office's own inbox seems to lie among what was sent to it."""

_CONTENTS = re.compile(r"^(?:.{0,8}材料)?(?:总)?目录$")
_ANNEX = re.compile(
    r"附[件表录图]?第?[（(]?(?:[一二三四五六七八九十]{1,3}|\d{1,2})(?:[-—.]\d{1,2})?[）)]?[:：、.]?|"
    r"(?:证明|佐证|支撑|附件|申报)?(?:材料|资料)[（(]?(?:[一二三四五六七八九十]{1,3}|\d{1,2})[）)]?[:：、.]?"
)
FOLIO = re.compile(r"[-—–·.]?\d{1,3}[-—–·.]?|第\d{1,3}页.{0,8}")
_LEADERS = re.compile(r"(?:[.…·]{3,}|\.{2,})\d{0,3}$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Score:
    """What one page says for one kind.

    `wording` weighs the text, `title` the best heading (0 for none). `part` is
    the rank of the part that the heading opens, None without one. `opens`: a
    paper may begin with that part; `once`: it has only one of it.
    """

    wording: float
    title: float
    part: int | None = None
    opens: bool = False
    once: bool = False

    @property
    def evidence(self) -> float:
        """All that the page says for the kind."""
        return self.wording + self.title


def scores_of(view: PageView, kinds: Sequence[PaperKind], place: str) -> tuple[Score, ...]:
    """One score for each kind, in the order of `kinds`."""
    contents, divides = is_contents(view), is_divider(view)
    scores = tuple(_score(view, kind, place, contents, divides) for kind in kinds)
    return scores if view.page.source is PageSource.OCR else _with_sections(view, kinds, scores)


def _with_sections(
    view: PageView, kinds: Sequence[PaperKind], scores: tuple[Score, ...]
) -> tuple[Score, ...]:
    """The scores of a page that holds a whole paper, as a DOCX does, its sections with it: what may
    be a section of a paper whose title stands before its own (真实性承诺书 under 申报书) is one."""
    if any(line.box is not None for line in view.page.lines):
        return scores
    begins = {
        kind.type: _titled_at(view, kind)
        for kind, score in zip(kinds, scores, strict=True)
        if score.title
    }
    out = []
    for kind, score in zip(kinds, scores, strict=True):
        outer = [begins[name] for name in kind.section_of if name in begins]
        if outer and min(outer) < _titled_at(view, kind):
            score = Score(score.wording * SECTION_SHARE, 0.0)
        out.append(score)
    return tuple(out)


SECTION_SHARE = 0.25
"""What is left of the wording of a section, beside that of the paper that it is in."""


def _titled_at(view: PageView, kind: PaperKind) -> float:
    """Where a kind's title stands first on a page, below all where it has none."""
    titles = [phrase for part in _parts(kind) for phrase in part.titles]
    tops = [h.top for h in view.headings if any(_titled(p, h, fuzzy=False) > 0 for p in titles)]
    return min(tops, default=float("inf"))


def is_contents(view: PageView) -> bool:
    """Whether the page is a table of contents: it names papers and is none."""
    titled = any(_CONTENTS.match(h.text) and h.strength > 0.4 for h in view.headings)
    leaders = len(_LEADERS.findall(view.rows))
    return (titled and leaders >= 1) or leaders >= 5


def is_divider(view: PageView) -> bool:
    """Whether nothing but an annex's number and name stand on the page: the paper comes behind."""
    rows = [row for row in view.rows.split("\n") if not FOLIO.fullmatch(row)]
    if not 1 <= len(rows) <= MOST_OF_DIVIDER or _much_ink(view):
        return False
    numbered = _ANNEX.match(rows[0])
    name = rows[0][numbered.end() :] + "".join(rows[1:]) if numbered else ""
    return 2 <= len(name) <= LONGEST_NAME and not (view.running and _begins_at_head(view))


LIST_TOP = 0.15


def _begins_at_head(view: PageView) -> bool:
    """Whether an annex is named right under the running head: the rest of a list from the page
    before stands there, the name on a divider lower. The running head itself may name one."""
    return any(
        line.box is not None and line.box.top < LIST_TOP and _ANNEX.match(text)
        for line in view.page.lines
        if (text := plain(line.text).lower()) not in view.running
    )


def _score(view: PageView, kind: PaperKind, place: str, contents: bool, divides: bool) -> Score:
    if view.hidden:
        return Score(-HIDDEN, 0.0)
    if view.blank or view.failed:
        return Score(_file_hint(view, kind), 0.0)
    if divides:
        return Score(-DIVIDER, 0.0)
    fuzzy = view.page.source is PageSource.OCR
    said = sum(_found(p, view, fuzzy) for p in kind.wording)
    wording = min(said, WORDING_CAP) + BEYOND * max(said - WORDING_CAP, 0.0)
    wording -= sum(_found(p, view, fuzzy) for p in kind.against)
    if contents:
        wording = min(wording, wording * CONTENTS_SHARE)
    title, part = _title(view, kind, fuzzy)
    if (listing := _own_contents(view, kind)) is not None:
        return Score(wording, OWN_CONTENTS, listing, opens=True)
    if len(view.text) < kind.least_text and not _much_ink(view):
        title *= DIVIDER_SHARE
    if title and kind.needs and not any(_found(p, view, fuzzy) for p in kind.needs):
        wording -= max(p.weight for p in kind.needs)
    wording += _file_hint(view, kind)
    if not _expected(kind, place):
        wording -= OUT_OF_PLACE if kind.places == ("inbox",) else ELSEWHERE
    if part is None:
        return Score(wording, title)
    own = _parts(kind)[part]
    return Score(wording, title, part, own.opening, own.once)


OWN_CONTENTS, OWN_PARTS, MOSTLY = 5.0, 3, 0.5
"""Weight of a table of contents that names so many parts of one kind of paper: it is its own."""


def _own_contents(view: PageView, kind: PaperKind) -> int | None:
    """The rank of a kind's part 目录 where the page is the contents of such a paper, else None."""
    parts = _parts(kind)
    rank = next((i for i, part in enumerate(parts) if part.name == CONTENTS_PART), None)
    if rank is None or not any(_CONTENTS.match(h.text) and h.strength > 0.4 for h in view.headings):
        return None
    rows = [
        row for row in view.rows.split("\n") if not (FOLIO.fullmatch(row) or _CONTENTS.match(row))
    ]
    naming = [
        (part.name, row)
        for row in rows
        for part in parts
        if part.name != CONTENTS_PART and len(row) <= LONGEST_NAME
        if any(not p.pattern and p.text in row for p in part.titles)
    ]
    parts_named, rows_naming = {part for part, _ in naming}, {row for _, row in naming}
    enough = min(len(parts_named), len(rows_naming)) >= OWN_PARTS
    return rank if enough and len(rows_naming) >= MOSTLY * len(rows) else None


CONTENTS_PART = "contents"


@dataclass(frozen=True, slots=True)
class Reason:
    """A phrase of a kind that a page holds: `where` is title, wording, against or file.

    `heading` is the line that a title was found in.
    """

    where: str
    phrase: str
    weight: float
    heading: str = ""


def reasons_of(view: PageView, kind: PaperKind) -> tuple[Reason, ...]:
    """Which phrases speak for a kind on a page, and which against: the parts of its score.

    For people who write a kind's data; weights are those before any cap. Titles
    are told with what is left of their weight in the heading they stand in.
    """
    fuzzy = view.page.source is PageSource.OCR
    found: list[Reason] = []
    for one in _parts(kind):
        if _too_full(one, view):
            continue
        headings = [
            h
            for h in view.headings
            if h.strength > LEAST_STRENGTH and not (one.opening and h.numbered)
        ]
        for phrase in one.titles:
            weighed = [(_titled(phrase, h, fuzzy), h.text) for h in headings]
            weight, text = max(weighed, default=(0.0, ""))
            if weight > 0:
                found.append(Reason("title", phrase.text, round(weight, 2), text))
    for where, phrases, sign in (("wording", kind.wording, 1), ("against", kind.against, -1)):
        found += [
            Reason(where, p.text, sign * p.weight) for p in phrases if _found(p, view, fuzzy) > 0
        ]
    if kind.needs and not any(_found(p, view, fuzzy) for p in kind.needs):
        heaviest = max(kind.needs, key=lambda p: p.weight)
        if any(r.where == "title" for r in found):
            found.append(Reason("against", f"缺少：{heaviest.text} 等", -heaviest.weight))
    if _file_hint(view, kind):
        found.append(Reason("file", _file_name(view.page.file), FILE_NAME_WEIGHT))
    return tuple(found)


def _much_ink(view: PageView) -> bool:
    """Whether far more stands on a page than was read: a paper read badly, no divider."""
    covered = view.page.ink.coverage(Box(0.0, 0.0, 1.0, 1.0))
    return covered is not None and covered > INK_OF_DIVIDER


def _expected(kind: PaperKind, place: str) -> bool:
    """Whether a kind is at home at a place; anywhere inside a city is not the inbox."""
    if place == ANYWHERE:
        return kind.places != ("inbox",)
    return place in kind.places


def _file_hint(view: PageView, kind: PaperKind) -> float:
    """A file's own name is a hint, its folders' names are not (they name the firm)."""
    name = _file_name(view.page.file)
    return FILE_NAME_WEIGHT if any(word in name for word in kind.file_names) else 0.0


@lru_cache(maxsize=4096)
def _file_name(path: str) -> str:
    return plain(PurePosixPath(path).stem).lower()


def _title(view: PageView, kind: PaperKind, fuzzy: bool) -> tuple[float, int | None]:
    """The weight of the best heading and the rank of the part it opens."""
    best, part, told = 0.0, None, 0.0
    for rank, one in enumerate(_parts(kind)):
        if _too_full(one, view):
            continue
        headings = [h for h in view.headings if not (one.opening and h.numbered)]
        weight = max((_titled(p, h, fuzzy) for h in headings for p in one.titles), default=0.0)
        if weight <= 0.0:
            continue
        apart = weight + sum(_found(p, view, fuzzy) for p in one.wording)
        if apart > told + 0.01:
            best, part, told = weight, rank, apart
    return best, part


def _too_full(part: Part, view: PageView) -> bool:
    """Whether a page has more lines than such a part (a cover); a Word file is all of its paper."""
    laid_out = any(line.box is not None for line in view.page.lines)
    return part.most_lines is not None and laid_out and view.lines > part.most_lines


@lru_cache(maxsize=256)
def _parts(kind: PaperKind) -> tuple[Part, ...]:
    own = (Part(name="title", titles=kind.titles, opening=True, once=True),) if kind.titles else ()
    return (*own, *kind.parts)


def _titled(phrase: Phrase, heading: Heading, fuzzy: bool) -> float:
    """Weight of one title phrase in one heading: how sure a heading, how much of it."""
    sure = min(max((heading.strength - LEAST_STRENGTH) / 0.4, 0.0), 1.0)
    if sure == 0.0:
        return 0.0
    if phrase.pattern:
        return phrase.weight * sure if _compiled(phrase.text).search(heading.text) else 0.0
    if len(heading.text) > 3 * len(phrase.text) + 6:
        return 0.0
    if not _contains(heading.text, phrase.text, fuzzy):
        near = fuzzy and _nearly(heading.text, phrase.text) and heading.strength > 0.7
        return MISREAD_TITLE * phrase.weight if near else 0.0
    share = min(len(phrase.text) / max(len(heading.text), 1) * 1.7, 1.0)
    return phrase.weight * sure * share


def holds(phrase: Phrase, view: PageView) -> bool:
    """Whether a page holds a phrase, misreadings allowed for where it was read by OCR."""
    return _found(phrase, view, view.page.source is PageSource.OCR) > 0


def _found(phrase: Phrase, view: PageView, fuzzy: bool) -> float:
    """The phrase's weight if the page holds it, else 0."""
    if phrase.pattern:
        compiled = _compiled(phrase.text)
        text = view.rows if phrase.text.startswith("^") else view.text
        return phrase.weight if compiled.search(text) else 0.0
    return phrase.weight if _contains(view.text, phrase.text, fuzzy) else 0.0


@lru_cache(maxsize=4096)
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.MULTILINE)


def allowed_misreadings(length: int) -> int:
    """Characters of a phrase that OCR may have got wrong: none under five."""
    return 0 if length < 5 else 1 if length < 10 else 2


def _nearly(text: str, phrase: str) -> bool:
    """Whether a heading is a title of three or four characters with one misread."""
    if not 3 <= len(phrase) <= 4 or len(text) != len(phrase):
        return False
    wrong = [i for i, (a, b) in enumerate(zip(text, phrase, strict=True)) if a != b]
    return len(wrong) == 1 and (len(phrase) == 4 or look_alike(text[wrong[0]], phrase[wrong[0]]))


@lru_cache(maxsize=65536)
def _contains(text: str, phrase: str, fuzzy: bool) -> bool:
    if phrase in text:
        return True
    room = allowed_misreadings(len(phrase)) if fuzzy else 0
    if not room or len(text) < len(phrase) - room:
        return False
    if sum(c not in text for c in phrase) > room:
        return False
    cutoff = 100.0 * (1 - room / len(phrase)) - 0.01
    return fuzz.partial_ratio(phrase, text, score_cutoff=cutoff) > 0
