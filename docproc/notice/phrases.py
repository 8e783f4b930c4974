"""How the passages that the notice asks about are worded, as checked data: the parts of
`passages.yaml`.

What comes in: its entries. What goes out: frozen groups of words and expressions, ready to be
looked for. Refuses unknown keys, and expressions that do not compile.
"""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, model_validator

from docproc.notice.names import PaperName
from docproc.notice.patterns import Pattern, compiles


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


def _compiles(pattern: object) -> object:
    return compiles(pattern) if isinstance(pattern, str) else pattern


class PhraseGroup(_Frozen):
    """One way in which a passage says its thing.

    `all_of`: each entry is a set of words of which one must stand in the same
    sentence. `form`: an expression that the sentence must meet as well; its groups are the
    words that decide. `none_of`: words that take it back. `value` is the passage's value.
    """

    value: str = "yes"
    all_of: tuple[tuple[str, ...], ...] = ()
    form: Annotated[re.Pattern[str], BeforeValidator(_compiles)] | None = None
    none_of: tuple[str, ...] = ()
    items: dict[str, tuple[str, ...]] = {}

    @model_validator(mode="after")
    def _says_something(self) -> PhraseGroup:
        if not self.all_of and self.form is None:
            raise ValueError("all_of（词组）和 form（表达式）至少写一项")
        return self


class PassageSpec(_Frozen):
    """A kind of passage; `papers` restricts it to these document types (empty: any);
    `exact`: no misread character is forgiven (规模以下 is one stroke from 规模以上).
    `about`: expressions that a sentence meets, each of them, which touches the subject
    without saying it in a known way (empty: nothing is suspected), `not_about`: words
    that make it another subject; `affirmed`: what is denied or put off says nothing. `doubts`:
    expressions that leave of what a sentence says a suspicion, `system_doubts`: so do those for
    a system's work or benefit."""

    key: str
    papers: tuple[PaperName, ...] = ()
    not_papers: tuple[PaperName, ...] = ()
    exact: bool = False
    affirmed: bool = False
    doubts: tuple[Pattern, ...] = ()
    system_doubts: bool = False
    about: tuple[Annotated[re.Pattern[str], BeforeValidator(_compiles)], ...] = ()
    not_about: tuple[str, ...] = ()
    says: tuple[PhraseGroup, ...]

    def touches(self, text: str) -> bool:
        """Whether a text speaks of the subject, whatever it says of it."""
        other = any(word in text for word in self.not_about)
        return bool(self.about) and not other and all(p.search(text) for p in self.about)


class AccidentSpec(_Frozen):
    """Words for accidents, their grades, and what denies that one happened."""

    nouns: tuple[str, ...]
    denials: tuple[str, ...]
    zero: tuple[Pattern, ...] = ()  # patterns that say it behind the noun: 事故起数为零
    period: tuple[str, ...]
    happened: tuple[str, ...]
    harm: tuple[str, ...]
    not_real: tuple[str, ...]
    grade_minor: tuple[str, ...]
    grade_major: tuple[str, ...]
    grade_narrow: tuple[str, ...]
    narrow_forms: tuple[str, ...] = ()  # what makes a denial narrow and is no grade: 死亡
    minor_forms: tuple[str, ...]
    any_forms: tuple[str, ...]
    kinds: tuple[str, ...] = ()  # of accidents that the notice asks about: 安全, 环境
    since: int = 0  # the first year that the notice asks about
    others: tuple[str, ...] = ()  # whose accident is not the applicant's: 同行业某公司
    others_forms: tuple[Pattern, ...] = ()  # the same as expressions: 全国…发生, 某化工企业
    not_told: tuple[Pattern, ...] = ()  # a rule, a rate or a count of none in a clause: 是指, 0起
    doubted_denials: tuple[Pattern, ...] = ()  # before a denial: a part of the plant, 上线后
    own_bodies: tuple[str, ...] = ()  # who speaks for all of the plant: 公司
    happened_forms: tuple[Pattern, ...] = ()  # as expressions: 较大事故1起, 因…事故被处罚
    doubted_forms: tuple[Pattern, ...] = ()  # a clause that may tell of others: 据…统计
    other_kinds: tuple[str, ...] = ()  # of those it does not, where none of `kinds` is named too


class AttachmentSpec(_Frozen):
    """How the book's list of attachments is headed, and what its entries are. `unsent`: what a
    list says of a paper that need not be there (不适用, 如有)."""

    headings: tuple[str, ...]
    types: dict[PaperName, tuple[str, ...]]
    not_types: dict[PaperName, tuple[str, ...]] = {}
    years: tuple[int, ...] = ()
    recent_years: tuple[str, ...] = ()
    unsent: tuple[str, ...] = ()
