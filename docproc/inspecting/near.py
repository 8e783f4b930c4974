"""Which other kinds of paper a page nearly was, and which phrases spoke for each.

What comes in: what was received, sorted, and the notice's kinds. What goes
out: for each page the kinds that came into question, likeliest first. The
probabilities are those from which `documents` chose, since the pages are
weighed in the same order and with the same sums.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from docproc.documents.assemble import Files
from docproc.documents.model import CampaignPapers
from docproc.documents.numbering import printed_number
from docproc.documents.order import reading_order
from docproc.documents.scoring import Reason, Score, reasons_of, scores_of
from docproc.documents.sequence import type_probabilities
from docproc.documents.views import PageView, views_of
from docproc.intake.model import Intake, Unit
from docproc.notice.documents import PaperKind, PaperKinds
from docproc.page import Page

SHOWN = 5
"""Kinds told of one page."""

ALWAYS = 3
"""So many are told however far behind they are."""

LEAST = 0.5
"""Evidence below which a kind with no probability to speak of is not worth a line."""

Place = tuple[str, int, int | None]
"""File, received page, part."""


@dataclass(frozen=True, slots=True)
class Near:
    """A type that came into question: `kind` is its data file's entry.

    `probability` is that of the type; `wording` and `title` the page's own
    evidence for the kind, in the units of `documents/*.yaml`.
    """

    type: str
    kind: str
    probability: float
    wording: float = 0.0
    title: float = 0.0
    reasons: tuple[Reason, ...] = ()

    @property
    def evidence(self) -> float:
        """All that the page says for the kind."""
        return self.wording + self.title


def place_of(page: Page) -> Place:
    """The page's name in this package."""
    return page.file, page.number, page.part


def near_misses(
    intake: Intake, papers: CampaignPapers, files: Files, kinds: PaperKinds
) -> Mapping[Place, tuple[Near, ...]]:
    """For each page that is not blank the types in question, the likeliest first."""
    if intake.scope == "undecided":
        intake = intake.settled(papers.scope)
    applicants = {f.source.path for c in papers.cities for d in c.dossiers for f in d.bundle.files}
    units = [(unit, "city") for parcel in intake.parcels for unit in parcel.units]
    units += [(Unit(s.path, (s,)), "inbox") for s in intake.inbox]
    found: dict[Place, tuple[Near, ...]] = {}
    for unit, holder in units:
        paths = [s.path for s in unit.sources]
        pages = [p for path in reading_order(paths) if path in files for p in files[path][1]]
        whose = "dossier" if applicants.intersection(paths) else holder
        found |= _weighed(pages, kinds.kinds, whose)
    return found


def _weighed(
    pages: Sequence[Page], kinds: Sequence[PaperKind], holder: str
) -> dict[Place, tuple[Near, ...]]:
    views = [v for v in views_of(pages, [printed_number(p) for p in pages]) if not v.blank]
    scores = [scores_of(view, kinds, holder) for view in views]
    shares = type_probabilities(views, scores, kinds)
    return {
        place_of(view.page): _nearest(view, own, share, kinds)
        for view, own, share in zip(views, scores, shares, strict=True)
    }


def _nearest(
    view: PageView,
    scores: Sequence[Score],
    shares: Mapping[str, float],
    kinds: Sequence[PaperKind],
) -> tuple[Near, ...]:
    best: dict[str, tuple[Score, PaperKind]] = {}
    for score, kind in zip(scores, kinds, strict=True):
        if kind.type not in best or score.evidence > best[kind.type][0].evidence:
            best[kind.type] = score, kind
    found = [
        Near(t, k.kind, round(shares[t], 4), s.wording, s.title, reasons_of(view, k))
        for t, (s, k) in best.items()
    ]
    if "other" not in best:
        found.append(Near("other", "", round(shares["other"], 4)))
    found.sort(key=lambda n: (-n.probability, -n.evidence, n.type))
    worth = [n.probability >= 0.001 or n.evidence >= LEAST for n in found]
    told = [n for place, n in enumerate(found) if worth[place] or place < ALWAYS]
    return tuple(told[:SHOWN])
