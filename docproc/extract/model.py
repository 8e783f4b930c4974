"""The facts that papers carry: what `extract` states and `rules` judges.

What comes in: nothing, these are types. Facts never judge: a `Fact` says what
stands on the paper, whether the slot is blank, absent or unreadable, how sure
that is and where it was seen.

Facts of a paper, by document type (keys of `Paper.facts`; a key that a type
owns is always there, with state `absent` where the paper lacks the label):

application_book        the 21 fields of the contract, and above_scale (yes|no)
business_licence        enterprise_name uscc legal_representative registered_address
                        established_on enterprise_type principal_only (yes: a
                        branch's licence, 负责人/营业场所) valid_until
commitment              enterprise_name uscc signed_on
no_accident_statement   enterprise_name uscc signed_on
parent_letter           issuer enterprise_name uscc level_applied signed_on
maturity_report,        enterprise_name uscc maturity_level maturity_score
maturity_certificate    maturity_date valid_until platform (yes where it shows
                        that it was made on 智能制造评估评价公共服务平台)
financial_report        enterprise_name year (the financial year it covers; one
                        integer) audited (yes|no)
credit_report           enterprise_name uscc serious_count (entries under
                        严重失信主体名单) issued_on
city_recommendation     issuer document_number signed_on enterprise_count
policy_document         title issuer document_number
summary_table, basic_list, overseas_list    city (填报单位) ; rows stand in CityFacts.rows

A fact that stands on a paper more than once (a form's cover and its table, or a
report over three years) keeps the best as `facts[key]`; all other mentions that
were read stand in `Fact.others`.

Passages are found anywhere in a dossier's papers (`DossierFacts.passages`):
no_accident (value adequate: 较大 or lower excluded | narrow: only 重大/特大),
accident (value graded | ungraded | minor; an accident that did happen, minor:
below 较大),
no_dishonesty, secure_technology, data_security, organisation, talent,
commitment_section (a commitment inside the book), special_industry (claims
行业特殊情况 of a branch), below_scale (says 规下), former_name (a change of
name is documented: value is the other name), self_assessment (book states a
maturity result).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TypeAlias

from docproc.documents.model import CityPapers, Document, DossierPapers
from docproc.evidence import Evidence
from docproc.page import SealMark


class State(StrEnum):
    """What became of a field (contract: FIELD.state)."""

    READ = "read"
    BLANK = "blank"
    ABSENT = "absent"
    UNREADABLE = "unreadable"


FactValue: TypeAlias = str | int | float | None


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact of a paper: its value in normal form (contract: Fields).

    `raw` is what stands on the paper. `confidence` is the probability that
    `value` is right (for BLANK: that the slot is blank). `alternatives` are
    other values that the reading allows, likeliest first. `others` are further
    mentions of the same fact on the same paper.
    """

    state: State = State.ABSENT
    value: FactValue = None
    raw: str | None = None
    confidence: float = 1.0
    evidence: tuple[Evidence, ...] = ()
    alternatives: tuple[FactValue, ...] = ()
    others: tuple[Fact, ...] = ()


@dataclass(frozen=True, slots=True)
class Scenario:
    """A scenario that the book describes (contract: SCENARIO)."""

    claimed: str
    number: int | None
    name: str | None
    guide_link: str | None
    link: str | None
    match: str  # exact | former | similar | none
    confidence: float
    evidence: tuple[Evidence, ...]
    nearest: str | None = None  # the nearest official name, where it is not exact
    heading_link: str | None = None  # the notice's link of the book's own heading
    ordinal: int | None = None  # the number that the book's heading bears


@dataclass(frozen=True, slots=True)
class ScenariosTold:
    """The scenarios that a book describes, in its order, how many different ones of the guide it
    names at all, and how many it says itself that there are (0: it does not say)."""

    described: tuple[Scenario, ...] = ()
    named: int = 0
    total: int = 0


@dataclass(frozen=True, slots=True)
class Seal:
    """A seal on a page of a paper; `role` is what it stands on.

    `role`: `cover` (book's cover), `applicant` (at 申报单位（盖章） or where the
    paper asks its signer to seal), `issuer` (the paper's issuing body), `copy`
    (与原件一致 and the like), `other`.
    """

    mark: SealMark
    role: str
    evidence: Evidence
    document_type: str = "other"


@dataclass(frozen=True, slots=True)
class Slot:
    """A place where the paper asks for a signature, a date or a seal."""

    kind: str  # signature | date | seal
    document_type: str
    state: State  # READ stands for filled; BLANK; UNREADABLE
    evidence: tuple[Evidence, ...]
    label: str = ""
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage that says something the notice asks about (see module docstring).

    `title`: it is what the paper is called, which says less than the paper's own words.
    """

    key: str
    value: str
    confidence: float
    evidence: tuple[Evidence, ...]
    document_type: str
    title: bool = False


@dataclass(frozen=True, slots=True)
class Listed:
    """An attachment named in the book's own list of attachments.

    `types` are the document types that would satisfy it, empty where its name
    says none; `years` are the financial years it names.
    """

    name: str
    types: tuple[str, ...]
    years: tuple[int, ...]
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Paper:
    """A document with the facts that it carries."""

    document: Document
    facts: Mapping[str, Fact] = field(default_factory=dict)
    seals: tuple[Seal, ...] = ()
    slots: tuple[Slot, ...] = ()

    @property
    def type(self) -> str:
        """The document's type."""
        return self.document.type


@dataclass(frozen=True, slots=True)
class DossierFacts:
    """All that one dossier's papers say.

    `fields` holds the contract's 21 keys. `attachments` is None where the book
    has no list of attachments. `named`: how many different scenarios of the guide
    the book names, described or not, but for plans. `total`: how many it says that it describes,
    0 where it does not say.
    """

    papers_of: DossierPapers
    papers: tuple[Paper, ...]
    fields: Mapping[str, Fact]
    scenarios: tuple[Scenario, ...]
    passages: tuple[Passage, ...] = ()
    attachments: tuple[Listed, ...] | None = None
    named: int = 0
    total: int = 0

    @property
    def id(self) -> str:
        """The dossier's id (contract: Names)."""
        return self.papers_of.id

    def of_type(self, *types: str) -> tuple[Paper, ...]:
        """The papers of these document types."""
        return tuple(p for p in self.papers if p.type in types)


@dataclass(frozen=True, slots=True)
class Row:
    """A row of annex 4, 5 or 6 (contract: ROW).

    Cells by key: order enterprise_name uscc city factory_name industry
    maturity_level links (covered 环节) scenario_count ownership level note
    contact_name contact_phone foreign_name country product invested_on
    recognised_by. A key stands here only where the table has such a column;
    a cell that is there and empty has state BLANK. `number` counts the table's
    rows from 1.
    """

    table: str  # summary_table | basic_list | overseas_list
    number: int
    cells: Mapping[str, Fact]
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class CityFacts:
    """A city's own papers, its table rows, and its dossiers' facts."""

    papers_of: CityPapers
    papers: tuple[Paper, ...]
    rows: tuple[Row, ...]
    dossiers: tuple[DossierFacts, ...]

    def of_type(self, *types: str) -> tuple[Paper, ...]:
        """The papers of these document types."""
        return tuple(p for p in self.papers if p.type in types)

    def rows_of(self, table: str) -> tuple[Row, ...]:
        """The rows of one kind of table."""
        return tuple(r for r in self.rows if r.table == table)


@dataclass(frozen=True, slots=True)
class Listing:
    """One enterprise in a register."""

    enterprise_name: str | None
    uscc: str | None
    city: str | None
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Register:
    """A register (名录): `key` excellent_2024 | provincial_2021_2024 | basic | nursery."""

    key: str
    listings: tuple[Listing, ...]
    complete: bool = True  # False where some row could not be read


@dataclass(frozen=True, slots=True)
class Receipt:
    """One row of the receiving log. Dates are ISO strings or None where blank;
    `by_hand` where the log says it was not posted."""

    city: str | None
    received_on: str | None
    posted_on: str | None
    tracking: str | None
    note: str | None
    evidence: Evidence
    by_hand: bool = False


@dataclass(frozen=True, slots=True)
class CampaignFacts:
    """Everything that the rules may judge."""

    scope: str
    cities: tuple[CityFacts, ...]
    registers: Mapping[str, Register] = field(default_factory=dict)
    receipts: tuple[Receipt, ...] | None = None  # None: no receiving log
