"""What is planted: the facts of a dossier and of a city, from which truth is derived.

A family prints what stands here and nothing that contradicts it; `plant`
changes it; `expect` derives from it what every check must answer.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from testsetkit.invent import Firm

Day = tuple[int, int, int]


@dataclass
class Claim:
    """A described scenario: its guide number (None: none of the 40) and its name on paper."""

    number: int | None
    claimed: str
    match: str
    link: str | None
    guide_link: str | None


@dataclass
class Letter:
    """A parent's letter."""

    issuer: str
    by: str = "parent"
    """parent, self, government, association, other."""
    sealed: bool = True
    dated: bool = True
    day: Day = (2026, 4, 8)
    named: str = ""


@dataclass
class Maturity:
    """The maturity papers. `form`: report, certificate, page, offplatform, book, dcmm, none."""

    form: str
    level: int = 2
    score: float = 2.24
    subject: str = ""
    day: Day = (2026, 1, 15)
    until: Day | None = None
    book_level: int | None = 2
    """What the book says of it; None: nothing."""
    subject_kind: str = "own"
    """own, other, workshop."""


@dataclass
class Case:
    """One dossier."""

    firm: Firm
    id: str = ""
    city: str = ""
    order: int = 1
    layout: str = "folder"
    county_folder: bool = False
    """Whether the dossier lies in a folder of its county."""
    planned: list[str] = field(default_factory=list)
    traps: list[str] = field(default_factory=list)
    book: bool = True
    book_level: str = "advanced"
    book_code: str = ""
    book_day: Day | None = (2026, 4, 6)
    blank: set[str] = field(default_factory=set)
    unlabelled: set[str] = field(default_factory=set)
    scale: str | None = None
    """The book's answer to 是否规上: yes, no, words (says 规下), None (not asked)."""
    book_seal: str | None = "official"
    """official, finance, contract, invoice, other, None."""
    seal_name: str = ""
    commitment: str | None = "paper"
    """paper, section, None."""
    signed: bool = True
    dated: bool = True
    dated_by_hand: bool = False
    """Whether the commitment's date is handwriting; set while printing."""
    commitment_name: str = ""
    commitment_day: Day = (2026, 4, 6)
    licence: bool = True
    licence_name: str = ""
    licence_code: str = ""
    years: tuple[int, ...] = (2023, 2024, 2025)
    accountants_licence: bool = False
    """Whether an audit holds a copy of the accountants' own licence; set while printing."""
    audit_names: dict[int, str] = field(default_factory=dict)
    unaudited: set[int] = field(default_factory=set)
    accident: str = "ok"
    """The statement: ok, old (excludes only 重大 or 特大), absent."""
    accident_in: str = "book"
    """book, commitment, paper."""
    incident: str = ""
    """An accident told: serious (graded 较大, dated), vague, minor, or none."""
    discredit: str = "statement"
    """statement, report, both, absent."""
    discredit_in: str = "book"
    blacklisted: bool = False
    penalty: bool = False
    secure: set[str] = field(default_factory=lambda: {"technology", "network"})
    people: set[str] = field(default_factory=lambda: {"organisation", "people"})
    maturity: Maturity = field(default_factory=lambda: Maturity("report"))
    dcmm: bool = False
    claims: list[Claim] = field(default_factory=list)
    letter: Letter | None = None
    ownership_told: bool = True
    resembles: bool = False
    branch: str = ""
    """'' or excepted, claimed, plain."""
    list_attachments: bool = False
    phantom: str = ""
    change_notice: bool = False
    in_basic: bool = True
    in_register: bool = True
    excellent: bool = False
    strangers: str = ""
    """A second enterprise's paper: licence, commitment."""
    stranger: Firm | None = None
    damaged: str = ""
    encrypted: str = ""
    unsupported: bool = False
    blank_file: bool = False
    hard: str = ""
    lost_page: bool = False
    repeated: str = ""
    unsafe: bool = False
    division_only: bool = False
    young: bool = False
    told_in_prose: bool = False
    """Whether facts of the book stand in running sentences."""
    filled_by_family: dict[str, dict[str, object]] = field(default_factory=dict)
    """Fields as printed in the book: key → {value, printed, accept}; set while printing."""
    book_form: str = "paper"
    """paper or docx; set when the parcel is planned."""
    headed: bool = True
    """Whether the book's scenarios stand under headings of links."""


@dataclass
class Row:
    """A row of annex 5 or 4."""

    number: str
    firm: Firm
    name: str
    uscc: str
    factory: str
    industry: str
    level: str = "二级"
    links: str = ""
    remark: str = ""
    kind: str = "dossier"
    """dossier, excellent, unsent, twice, basic."""


def row_of(n: int, firm: Firm, **more: str) -> Row:
    """The firm's row number `n`, as it is; `more` says otherwise."""
    return Row(
        str(n), firm, firm.name, more.pop("uscc", firm.uscc), firm.factory, firm.industry, **more
    )


@dataclass
class City:
    """One city and what it sent beside the dossiers."""

    name: str
    code: str
    folder: str
    in_scope: bool = True
    planned: list[str] = field(default_factory=list)
    traps: list[str] = field(default_factory=list)
    cases: list[Case] = field(default_factory=list)
    recommendation: bool = True
    recommendation_sealed: bool = True
    recommendation_numbered: bool = True
    recommendation_dated: bool = True
    stated: int | None = None
    summary: bool = True
    summary_rows: list[Row] = field(default_factory=list)
    basic: bool = True
    basic_rows: list[Row] = field(default_factory=list)
    overseas: bool = False
    overseas_blank: bool = False
    policy: bool = True
    received: Day = (2026, 4, 24)
    posted: Day | None = (2026, 4, 21)
    excellent: list[Firm] = field(default_factory=list)
    """Enterprises of the city in the 2024 excellent-level register."""
    provincial: list[Firm] = field(default_factory=list)
    """Enterprises of the city in the 2021–2024 register."""
    level_column: bool = True
    links_column: bool = True
    forms: dict[str, str] = field(default_factory=dict)
    """How annex tables come: summary_table, basic_list, overseas_list → xlsx, docx, native, scan."""
    notes: dict[str, str] = field(default_factory=dict)
    """code → what was planted."""


@dataclass
class Campaign:
    seed: int
    family: str
    cities: list[City]
    log: bool = True
    way_told: bool = False
    """Whether the receiving log names what was brought by hand."""
    excellent_register: bool = True
    provincial_register: bool = True
    basic_register: bool = True

    def registers(self, most: int = 6) -> dict[str, list[tuple[City, Firm]]]:
        """The registers that lie in this inbox: path → who stands in it, in order.

        Of the cities' own lists of basic factories the first `most` firms are in the last one.
        """
        held: dict[str, list[tuple[City, Firm]]] = {}
        if self.excellent_register:
            held["名录/2024卓越级.xlsx"] = [(c, f) for c in self.cities for f in c.excellent]
        if self.provincial_register:
            held["名录/2021-2024省级智能工厂.xlsx"] = [
                (c, f) for c in self.cities for f in c.provincial
            ]
        if self.basic_register:
            own = [(c, k.firm) for c in self.cities for k in c.cases if k.in_register]
            listed = [(c, r.firm) for c in self.cities for r in c.basic_rows if r.kind == "basic"]
            held["名录/基础级.xlsx"] = own + listed[:most]
        return held
