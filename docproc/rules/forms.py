"""The form in which cases write a campaign: every part and key that `builder` understands.

What comes in: `cases/_complete.yaml`, or that with a case's change laid over it.
What goes out: every key that nothing reads, every value of a kind that does not
belong there and every name that the notice does not know, with their lines. It
builds nothing: `builder` makes facts of what has passed here.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal, TypeAlias

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StrictInt, StrictStr

from docproc.intake.model import FileStatus, Kind
from docproc.notice.names import (
    ColumnName,
    FactName,
    LinkName,
    PaperName,
    PassageName,
    RegisterName,
    SealRole,
    SlotName,
    TableName,
)
from docproc.page import PageSource, SealKind

Sure: TypeAlias = Annotated[float, Field(ge=0, le=1)]


class _Form(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


def _long(key: str) -> BeforeValidator:
    """A value written alone stands for a map with just this key."""

    def lengthened(raw: object) -> object:
        return raw if isinstance(raw, dict | BaseModel) else {key: raw}

    return BeforeValidator(lengthened)


def _several(raw: object) -> object:
    return raw if isinstance(raw, list) else [raw]


def _plain_value(raw: object) -> object:
    """A read value: text or a number; what YAML makes of `yes` or a date is neither."""
    if isinstance(raw, bool) or not isinstance(raw, str | int | float | None):
        raise ValueError("应为文字或数字，日期和 yes、no 请加引号")
    return raw


class FactForm(_Form):
    """A read value with how sure it is and what else it may be."""

    value: Annotated[Any, BeforeValidator(_plain_value)] = None
    raw: StrictStr | None = None
    confidence: Sure = 0.98
    page: StrictInt = 1
    alternatives: tuple[Annotated[Any, BeforeValidator(_plain_value)], ...] = ()
    others: tuple[ShortFact, ...] = ()


ShortFact: TypeAlias = Annotated[FactForm, _long("value")]


class PageForm(_Form):
    """One page of a paper or a file."""

    number: StrictInt | None = None
    source: PageSource | None = None
    reason: str = ""
    confidence: Sure | None = None
    text: tuple[str, ...] = ()
    type: PaperName | None = None
    type_confidence: Sure | None = None
    printed: StrictInt | None = None
    printed_total: StrictInt | None = None
    beside: StrictInt | None = None


def _counted(raw: object) -> object:
    """`12`: so many pages without anything to say of them."""
    if isinstance(raw, bool) or not isinstance(raw, int | list):
        raise ValueError("应为页数，或一列页，写成 [{confidence: 0.4}]")
    return [{}] * raw if isinstance(raw, int) else raw


Pages: TypeAlias = Annotated[tuple[PageForm, ...], BeforeValidator(_counted)]


class SealForm(_Form):
    """A seal on a paper. `heard`: the characters of its ring that each reading of it gave."""

    role: SealRole = "applicant"
    kind: SealKind = SealKind.OFFICIAL
    text: str | None = None
    heard: str = ""
    colour: str = "red"
    confidence: Sure = 0.97
    found: Sure = 0.99
    partial: bool = False
    page: StrictInt = 1


class SlotForm(_Form):
    """A place for a signature, a date or a seal."""

    state: Literal["filled", "blank", "unreadable"]
    confidence: Sure = 0.97
    document_type: PaperName | None = None


class PaperForm(_Form):
    """One paper: a file of its own."""

    file: str | None = None
    kind: Kind = Kind.PDF
    pages: Pages = ()
    source: PageSource | None = None
    confidence: Sure = 0.98
    page_confidence: Sure = 0.97
    facts: dict[FactName, ShortFact] = {}
    seals: tuple[SealForm, ...] = ()
    slots: dict[SlotName, Annotated[SlotForm, _long("state")]] = {}


class FileForm(_Form):
    """A received file that is no paper."""

    kind: Kind = Kind.PDF
    status: FileStatus = FileStatus.OK
    reason: str = ""
    sha256: str = ""
    inside: tuple[str, ...] | None = None
    pages: Pages = ()


class ScenarioForm(_Form):
    """A scenario that a book claims."""

    claimed: StrictStr
    number: StrictInt | None = None
    name: str | None = None
    link: LinkName | None = None
    guide_link: str | None = None
    match: Literal["exact", "former", "similar", "none"] = "exact"
    confidence: Sure = 0.95
    nearest: str | None = None
    heading_link: str | None = None
    ordinal: StrictInt | None = None


class PassageForm(_Form):
    """A passage of a book."""

    value: StrictStr = "yes"
    text: str = ""
    page: StrictInt = 5
    confidence: Sure = 0.95
    title: bool = False


class ListedForm(_Form):
    """An entry of a book's list of attachments."""

    name: StrictStr
    types: tuple[PaperName, ...] = ()
    years: tuple[StrictInt, ...] = ()


class ListingForm(_Form):
    """An entry of a register."""

    enterprise_name: str | None = None
    uscc: str | None = None
    city: str | None = None


class RegisterForm(_Form):
    """A register."""

    listings: dict[Any, ListingForm] = {}
    complete: bool = True


class ReceiptForm(_Form):
    """A row of the receiving log; days in quotation marks."""

    city: str | None = None
    received_on: Day | None = None
    posted_on: Day | None = None
    tracking: str | None = None
    note: str | None = None
    by_hand: bool = False


Day: TypeAlias = Annotated[str, Field(pattern=r"^\d{4}-\d\d-\d\d$")]
Papers: TypeAlias = dict[PaperName, Annotated[tuple[PaperForm, ...], BeforeValidator(_several)]]
Passages: TypeAlias = dict[
    PassageName,
    Annotated[tuple[Annotated[PassageForm, _long("value")], ...], BeforeValidator(_several)],
]


class InboxForm(_Form):
    """Files that belong to nobody."""

    papers: Papers = {}
    files: dict[str, FileForm] = {}


class DossierForm(InboxForm):
    """An applicant's papers and what was found in its book."""

    id: StrictStr | None = None
    scenarios: dict[Any, ScenarioForm] = {}
    passages: Passages = {}
    attachments: dict[Any, ListedForm] | None = None
    doubtful_cut: bool = False
    named: StrictInt = 0
    total: StrictInt = 0


class CityForm(InboxForm):
    """A city's own papers and the rows of its tables."""

    name: StrictStr | None = None
    code: StrictStr | None = None
    rows: dict[TableName, dict[StrictInt, dict[ColumnName, ShortFact]]] = {}
    dossiers: dict[str, DossierForm] = {}


class OwnDossierForm(DossierForm):
    """The campaign's first dossier, which needs an id."""

    id: StrictStr


class CampaignForm(_Form):
    """All of a campaign."""

    scope: Literal["campaign", "city", "dossier", "file"] = "campaign"
    city: CityForm
    dossier: OwnDossierForm | None = None
    other_dossiers: dict[str, DossierForm] = {}
    other_cities: dict[Any, CityForm] = {}
    registers: dict[RegisterName, RegisterForm] = {}
    receipts: dict[Any, ReceiptForm] | None = None
    inbox: InboxForm = InboxForm()


for _form in (FactForm, ReceiptForm):
    _form.model_rebuild()
