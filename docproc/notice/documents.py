"""The kinds of paper a notice knows, as data: titles, wording, parts, habits.

What comes in: `documents/*.yaml` of a notice. What goes out: `PaperKinds`,
checked and frozen, phrases in the form in which pages are compared. Refuses
unknown keys, unknown document types, faulty patterns and doubled kinds.

A phrase is plain text, looked for with room for misread characters, or a
regular expression between slashes (`/关于.{2,40}的函/`), taken as it stands.
Weights are in units of evidence that add up: 6 settles the question on its
own, 1 is a hint.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal, TypeAlias

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, WrapValidator, model_validator

from docproc.chinese.text import plain
from docproc.notice.folder import NoticeFolder
from docproc.notice.lines import checked, read_lined
from docproc.notice.names import PaperName
from docproc.notice.patterns import compiles
from docproc.notice.problems import FaultyNoticeError, Problem

TYPES = (
    "application_book", "commitment", "business_licence", "parent_letter", "maturity_report",
    "maturity_certificate", "financial_report", "credit_report", "no_accident_statement",
    "city_recommendation", "summary_table", "basic_list", "overseas_list", "policy_document",
    "receiving_log", "register", "blank", "other",
)  # fmt: skip
"""The document types of the contract, in its order."""

PLACES: tuple[Literal["dossier", "city", "inbox"], ...] = ("dossier", "city", "inbox")
"""Whose papers they are: an applicant's, a city's own, or nobody's."""


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Phrase(_Frozen):
    """One phrase with its weight; `pattern` where it is a regular expression."""

    text: str
    weight: float
    pattern: bool = False


def _bare(text: str) -> str | None:
    """The expression between slashes; None for plain text."""
    return text[1:-1] if len(text) > 2 and text.startswith("/") and text.endswith("/") else None


def _sound(text: str) -> str:
    pattern = _bare(text)
    return text if pattern is None else f"/{compiles(pattern)}/"


def _phrase(text: str, weight: float) -> Phrase:
    pattern = _bare(text)
    if pattern is not None:
        return Phrase(text=pattern, weight=weight, pattern=True)
    return Phrase(text=plain(text).lower(), weight=weight)


def _phrases(written: dict[float, tuple[str, ...]]) -> tuple[Phrase, ...]:
    """`{6: [营业执照], 2: [/副本.{0,4}号/]}` → phrases, heaviest first."""
    return tuple(_phrase(t, w) for w in sorted(written, reverse=True) for t in written[w])


if TYPE_CHECKING:
    Phrases: TypeAlias = tuple[Phrase, ...]
else:  # written as a map of weights, so that a fault is told of at its weight; or made before
    Phrases = Annotated[
        dict[float, tuple[Annotated[str, Field(min_length=1), AfterValidator(_sound)], ...]],
        AfterValidator(_phrases),
        WrapValidator(lambda raw, read: raw if isinstance(raw, tuple) else read(raw)),
    ]


class Part(_Frozen):
    """A part of a paper, in the order in which parts follow one another.

    `opening`: a paper may begin with it. `once`: a paper has it once, so that a
    second one begins another paper. `most_lines`: it holds no more lines than
    that (a cover). `wording` tells it from parts with the same title.
    """

    name: str
    titles: Phrases
    wording: Phrases = ()
    opening: bool = False
    once: bool = False
    most_lines: int | None = None


class PaperKind(_Frozen):
    """How one kind of paper is recognised.

    `type` is the contract's, or with `own_type` one that this notice brings;
    several kinds may share one (`other` has many).
    `titles` count in headings only, `wording` anywhere, `against` takes away.
    `needs`: a page with a title of this kind holds at least one of these, or the
    title (等级证书) is another paper's; a need's weight is what is taken away.
    `most_pages`: such a paper seldom has more. `least_text`: a page with fewer
    characters is a divider, not the paper itself. `yearly`: there is one for
    each year, so another year begins another. `applicant`: only an applicant
    sends it, so what holds one is a dossier; `city`: only a city does.
    `section_of`: inside the pages of that type it is a section, no paper of its
    own. `tail_of`: right behind a paper of that type it belongs to it (the
    auditor's licence to the audit report). `closings`: what stands on the last page of such
    a paper alone (同意申报，以上内容属实), so that a section or an unknown page right behind it
    that holds one is its end. `places`: where it is expected;
    elsewhere it needs more evidence. `file_names`: words of file names that
    hint at it.
    """

    kind: str
    type: str
    name: str
    own_type: bool = False
    titles: Phrases = ()
    wording: Phrases = ()
    against: Phrases = ()
    needs: Phrases = ()
    parts: tuple[Part, ...] = ()
    most_pages: int | None = None
    least_text: int = 0
    yearly: bool = False
    applicant: bool = False
    city: bool = False
    section_of: tuple[PaperName, ...] = ()
    tail_of: tuple[PaperName, ...] = ()
    closings: Phrases = ()
    places: tuple[Literal["dossier", "city", "inbox"], ...] = PLACES
    file_names: tuple[str, ...] = ()

    @model_validator(mode="after")
    def _known(self) -> PaperKind:
        if self.type == "blank" or not (self.own_type or self.type in TYPES):
            raise ValueError(f"没有材料类型 {self.type}；本通知自己的类型请写 own_type: true")
        return self


class Retyping(_Frozen):
    """A kind that, found among a dossier's papers, is taken for another type.

    `unless`: phrases that keep it what it is (a list of several enterprises).
    """

    type: PaperName
    becomes: PaperName
    unless: Phrases = ()


class PaperKinds(_Frozen):
    """All kinds of a notice, by name; `in_dossier` corrects types by their place."""

    kinds: tuple[PaperKind, ...]
    in_dossier: tuple[Retyping, ...] = ()

    @model_validator(mode="after")
    def _apart(self) -> PaperKinds:
        names = [k.kind for k in self.kinds]
        doubled = sorted({n for n in names if names.count(n) > 1})
        if doubled:
            raise ValueError(f"材料种类重名：{'、'.join(doubled)}")
        return self

    def of_type(self, type_name: str) -> tuple[PaperKind, ...]:
        """The kinds that make up one document type."""
        return tuple(k for k in self.kinds if k.type == type_name)

    @property
    def applicant_types(self) -> frozenset[str]:
        """Types that only an applicant sends."""
        return frozenset(k.type for k in self.kinds if k.applicant)

    @property
    def city_types(self) -> frozenset[str]:
        """Types that only a city sends."""
        return frozenset(k.type for k in self.kinds if k.city)


def load(folder: NoticeFolder) -> PaperKinds:
    """All kinds of a notice; raises `NoticeError` naming the file that is faulty.

    Each file of `documents/` holds `kinds:` (a list) and may hold `in_dossier:`.
    """
    kinds: dict[str, PaperKind] = {}
    retypings: list[Retyping] = []
    problems: list[Problem] = []
    files = [read_lined(path) for path in folder.files("documents")]
    types = {k.type for lined in files for k in checked(PaperKinds, lined).kinds} | set(TYPES)
    for lined in files:
        part = checked(PaperKinds, lined, names={"材料类型": frozenset(types)})
        for index, kind in enumerate(part.kinds):
            if kind.kind in kinds:
                said = f"材料种类 {kind.kind} 在另一个文件里已有，请换一个名字，或删去一处"
                problems.append(lined.problem(("kinds", index, "kind"), said))
            kinds[kind.kind] = kind
        retypings.extend(part.in_dossier)
    if problems:
        raise FaultyNoticeError(problems)
    return PaperKinds(
        kinds=tuple(kinds[name] for name in sorted(kinds)), in_dossier=tuple(retypings)
    )
