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

import re
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, ValidationError, model_validator

from docproc.chinese.text import plain
from docproc.notice.folder import NoticeFolder
from docproc.notice.lines import checked, read_lined
from docproc.notice.problems import FaultyNoticeError, Problem, explain

TYPES = (
    "application_book", "commitment", "business_licence", "parent_letter", "maturity_report",
    "maturity_certificate", "financial_report", "credit_report", "no_accident_statement",
    "city_recommendation", "summary_table", "basic_list", "overseas_list", "policy_document",
    "receiving_log", "register", "blank", "other",
)  # fmt: skip
"""The document types of the contract, in its order."""

PLACES = ("dossier", "city", "inbox")
"""Whose papers they are: an applicant's, a city's own, or nobody's."""


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Phrase(_Frozen):
    """One phrase with its weight; `pattern` where it is a regular expression."""

    text: str
    weight: float
    pattern: bool = False


def _phrases(raw: object) -> object:
    """`{6: [营业执照], 2: [/副本.{0,4}号/]}` → phrases, heaviest first."""
    if not isinstance(raw, dict):
        return raw
    found = []
    for weight in sorted(raw, key=float, reverse=True):
        for text in raw[weight] or ():
            found.append(_phrase(str(text), float(weight)))
    return tuple(found)


def _phrase(text: str, weight: float) -> Phrase:
    if len(text) > 2 and text.startswith("/") and text.endswith("/"):
        try:
            re.compile(text[1:-1])
        except re.error as error:
            raise ValueError(f"“{text}”不是有效的正则表达式：{error}") from error
        return Phrase(text=text[1:-1], weight=weight, pattern=True)
    return Phrase(text=plain(text).lower(), weight=weight)


Phrases = Annotated[tuple[Phrase, ...], BeforeValidator(_phrases)]


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
    section_of: tuple[str, ...] = ()
    tail_of: tuple[str, ...] = ()
    closings: Phrases = ()
    places: tuple[str, ...] = PLACES
    file_names: tuple[str, ...] = ()

    @model_validator(mode="after")
    def _known(self) -> PaperKind:
        if self.type == "blank" or not (self.own_type or self.type in TYPES):
            raise ValueError(f"没有材料类型 {self.type}；本通知自己的类型请写 own_type: true")
        unknown = [t for t in (*self.section_of, *self.tail_of) if t not in TYPES]
        if unknown:
            raise ValueError(f"section_of、tail_of 中有未知材料类型：{'、'.join(unknown)}")
        if any(p not in PLACES for p in self.places):
            raise ValueError(f"places 只能取 {'、'.join(PLACES)}")
        return self


class Retyping(_Frozen):
    """A kind that, found among a dossier's papers, is taken for another type.

    `unless`: phrases that keep it what it is (a list of several enterprises).
    """

    type: str
    becomes: str
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
    kinds: list[PaperKind] = []
    retypings: list[Retyping] = []
    for path in folder.files("documents"):
        part = checked(PaperKinds, read_lined(path))
        kinds.extend(part.kinds)
        retypings.extend(part.in_dossier)
    try:
        return PaperKinds(
            kinds=tuple(sorted(kinds, key=lambda k: k.kind)), in_dossier=tuple(retypings)
        )
    except ValidationError as error:
        raise FaultyNoticeError([Problem("documents", 1, explain(error.errors()[0]))]) from error
