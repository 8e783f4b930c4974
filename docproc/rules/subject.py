"""The holder that a rule judges: a dossier, a city or the inbox, with its surroundings.

What comes in: the campaign's facts and one holder of it. What goes out: the
questions that all kinds of check ask: which papers of a type there are, who the
applicant is, which rows and registers exist. Nothing is judged here.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from docproc.chinese.lookalike import could_be_misread
from docproc.documents.model import Bundle, Document, TypedPage
from docproc.evidence import Evidence, Span
from docproc.extract.model import (
    CampaignFacts,
    CityFacts,
    DossierFacts,
    Fact,
    Paper,
    Passage,
    Register,
    Row,
    State,
)
from docproc.intake.model import Kind as FileKind
from docproc.notice.load import Notice
from docproc.options import PAGE_THRESHOLD
from docproc.rules.identity import Identity, identity_of, normal_name
from docproc.rules.joins import Joins, Lookup, Party, lookup_of_rows, party_of_dossier

SEEN_SEAL = 0.6
"""A mark less likely than this to be a seal is only a suspicion."""
CONFIDENT = 0.9
"""From here on a reading is trusted (contract: Confident means ≥ 0.9)."""
WITHOUT_MARKS = frozenset({FileKind.DOCX, FileKind.DOC, FileKind.XLSX, FileKind.XLS, FileKind.TEXT})
"""Files that are no picture of a paper: a seal or a pen's stroke cannot show in them."""


@dataclass(frozen=True)
class Subject:
    """One holder. `dossier` None: a city; `city` None too: the inbox.

    `joins` and `tables` by table, `lookups` by register's key and `parties` (all
    names and codes of an applicant) by dossier id are made once a run. `lost` names
    pages (or, with page None, files) that an error of the tool's own touched; they
    count as unread.
    """

    notice: Notice
    campaign: CampaignFacts
    bundle: Bundle
    city: CityFacts | None = None
    dossier: DossierFacts | None = None
    joins: Mapping[str, Joins] = field(default_factory=dict)
    lookups: Mapping[str, Lookup] = field(default_factory=dict)
    tables: Mapping[str, Lookup] = field(default_factory=dict)
    parties: Mapping[str, Party] = field(default_factory=dict)
    lost: frozenset[tuple[str, int | None]] = frozenset()
    page_threshold: float = PAGE_THRESHOLD

    @cached_property
    def identity(self) -> Identity:
        """The applicant's name and code as its papers give them."""
        assert self.dossier is not None
        return identity_of(self.dossier)

    def papers(self, types: Iterable[str], *, city_too: bool = False) -> tuple[Paper, ...]:
        """Papers of these types of the holder.

        With `city_too` a dossier's papers include those among the city's own
        that name the applicant (a parent's letter sent with the city's papers).
        """
        wanted = tuple(types)
        if self.dossier is None:
            return self.city.of_type(*wanted) if self.city else ()
        found = self.dossier.of_type(*wanted)
        if city_too and self.city is not None:
            found += tuple(p for p in self.city.of_type(*wanted) if self.identity.is_named_by(p))
        return found

    def own_papers(self, types: Iterable[str], *, city_too: bool = False) -> tuple[Paper, ...]:
        """Papers of these types that are not of a second enterprise (see F09)."""
        papers = self.papers(types, city_too=city_too)
        if self.dossier is None:
            return papers
        return tuple(p for p in papers if not self.identity.is_stranger(p))

    def facts(self, types: Iterable[str], key: str) -> tuple[tuple[Paper, Fact], ...]:
        """One fact of every own paper of these types, whatever its state."""
        return tuple((p, p.facts.get(key, Fact())) for p in self.own_papers(types))

    def passages(self, *keys: str) -> tuple[Passage, ...]:
        """Passages with these keys, surest first."""
        held = self.dossier.passages if self.dossier else ()
        return tuple(sorted((p for p in held if p.key in keys), key=lambda p: -p.confidence))

    def renamed(self, name: str, passage: str | None, *, of: DossierFacts | None = None) -> bool:
        """Whether the papers document that the applicant is or was called so.

        `passage` is the key of the passages that do, None where the rule asks for none.
        """
        dossier = of or self.dossier
        told = [p.value for p in dossier.passages if p.key == passage] if dossier else []
        shown = normal_name(name)
        return any(v == "yes" or v == shown or could_be_misread(v, shown) for v in told)

    def rows(self, table: str) -> tuple[Row, ...]:
        """The rows of one of the city's tables."""
        return self.city.rows_of(table) if self.city else ()

    def party(self, dossier: DossierFacts) -> Party:
        """The names and codes of any dossier of the campaign."""
        return self.parties.get(dossier.id) or party_of_dossier(dossier)

    def register(self, key: str) -> Register | None:
        """A register, None where it was not given."""
        return self.campaign.registers.get(key)

    def lookup(self, register_key: str) -> Lookup:
        """A register's entries; none where it was not given."""
        return self.lookups.get(register_key) or Lookup(())

    def rows_lookup(self, table: str) -> Lookup:
        """The entries of one of the city's tables."""
        return self.tables.get(table) or lookup_of_rows(self.rows(table))

    @property
    def pages(self) -> tuple[TypedPage, ...]:
        """The holder's pages."""
        return self.bundle.pages

    @cached_property
    def _markless(self) -> frozenset[str]:
        bundles = [self.bundle] + ([self.city.papers_of.bundle] if self.city else [])
        return frozenset(
            f.source.path for b in bundles for f in b.files if f.source.kind in WITHOUT_MARKS
        )

    def shows_marks(self, document: Document) -> bool:
        """Whether seals and signatures could be seen on this document at all."""
        return any(p.page.file not in self._markless for p in document.pages)

    def title(self, document_type: str) -> str:
        """What staff call a document type."""
        return self.notice.titles.documents.get(document_type, document_type)

    def field_title(self, key: str) -> str:
        """What staff call a field or a table's cell."""
        return self.notice.titles.fields.get(key, key)


def read(fact: Fact | None) -> str | None:
    """The text of a fact that was read, else None."""
    if fact is None or fact.state is not State.READ or fact.value is None:
        return None
    return str(fact.value)


def sure(fact: Fact) -> bool:
    """Whether a fact was read (or seen to be blank) with confidence."""
    return fact.confidence >= CONFIDENT


def evidence_of(paper: Paper) -> tuple[Evidence, ...]:
    """Where a paper is: its first page."""
    pages = paper.document.pages
    return (pages[0].page.evidence(text=""),) if pages else ()


def place(evidence: Iterable[Evidence]) -> str:
    """`a.pdf 第3页` for the first place, empty for none."""
    first = next(iter(evidence), None)
    if first is None:
        return ""
    name = first.file.rsplit("/", 1)[-1]
    return f"{name} {first.where}" if first.where else f"{name} 第{first.page}页"


def said(spans: Iterable[Span], limit: int = 4) -> str:
    """`a.pdf 第3—5页、b.pdf 第1页` for a message, at most `limit` places; files of one name, as an
    archive full of copies holds them, are one of these."""
    named: Counter[str] = Counter()
    for span in dict.fromkeys(spans):
        name = span.file.rsplit("/", 1)[-1]
        pages = f"{span.first}" if span.first == span.last else f"{span.first}—{span.last}"
        named[f"{name} 第{pages}页"] += 1
    parts = [f"{text}（{n}个同名文件）" if n > 1 else text for text, n in named.items()]
    rest = f"等{len(parts)}处" if len(parts) > limit else ""
    return "、".join(parts[:limit]) + rest
