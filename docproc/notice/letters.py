"""`letters/` of a notice as checked, frozen data: the words of letters and lists.

What comes in: `letter.yaml` of a notice, and a city's own file on top of it. What
goes out: `LetterWords`. Refuses keys that it does not know, sentences that are no
templates and blanks that nobody fills, so that none is found when letters are due.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Annotated, Any, Literal, TypeAlias

from jinja2 import TemplateError, meta, nodes
from jinja2.sandbox import ImmutableSandboxedEnvironment
from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from docproc.errors import NoticeError
from docproc.notice.folder import NoticeFolder
from docproc.notice.lines import read_as, read_lined
from docproc.notice.load import Head, load_head
from docproc.notice.names import ClauseName, RuleCode, Vocabulary
from docproc.notice.problems import FaultyNoticeError, Problem, told

Pair = tuple[str, str]
"""What is replaced, and by what."""


COUNTS = frozenset({"dossiers", "complete", "must", "should", "look", "resolved", "open", "new"})
LETTER_BLANKS = ("city", "known", "second", "counts")
"""What is filled in where a letter is written."""
_ENVIRONMENT = ImmutableSandboxedEnvironment(autoescape=False)


def _template(*blanks: str) -> Callable[[str], str]:
    """A check that a sentence is a template with these blanks only."""

    def see(sentence: str) -> str:
        try:
            tree = _ENVIRONMENT.parse(sentence)
        except TemplateError as error:
            said = "句子不是有效的模板，请检查 {{ }}、{% %} 是否成对"
            raise ValueError(f"{said}：{_head(sentence)}") from error
        strange = sorted(meta.find_undeclared_variables(tree) - set(blanks))
        if "counts" in blanks:
            strange += sorted(
                f"counts.{one.attr}"
                for one in tree.find_all(nodes.Getattr)
                if isinstance(one.node, nodes.Name)
                and one.node.name == "counts"
                and one.attr not in COUNTS
            )
        if strange:
            known = "、".join(blanks) or "notice.year 等"
            raise ValueError(f"句子里的空 {'、'.join(strange)} 不会被填写，可用：{known}")
        return sentence

    return see


def _head(sentence: str) -> str:
    return " ".join(sentence.split())[:30]


Plain: TypeAlias = Annotated[str, AfterValidator(_template())]
"""A text with blanks of the notice at most, which were filled in before."""
Sentence: TypeAlias = Annotated[str, AfterValidator(_template(*LETTER_BLANKS))]
Told: TypeAlias = Annotated[str, AfterValidator(_template("topic", "message", "asks", "remedy"))]
Trail: TypeAlias = Annotated[str, AfterValidator(_template("number", "places", "clause"))]
More: TypeAlias = Annotated[str, AfterValidator(_template("count"))]
Follow: TypeAlias = Annotated[
    str, AfterValidator(_template("topics", "numbers", "after", "demanded"))
]
Waits: TypeAlias = Annotated[str, AfterValidator(_template("after", "demanded"))]
OfClause: TypeAlias = Annotated[str, AfterValidator(_template("clause"))]


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Headings(_Frozen):
    """The headings over the three parts of an enterprise's findings."""

    must: str
    should: str
    look: str


class DeficiencyWords(_Frozen):
    """The sentences of 补正告知单."""

    title: tuple[Plain, ...]
    opening: tuple[Sentence, ...]
    headings: Headings
    city_heading: str
    notes: Mapping[Literal["must", "should", "look"], str] = {}
    complete_heading: str
    closing: tuple[Sentence, ...]
    contact: str
    attachment: str
    handled: str


class CompleteWords(_Frozen):
    """The sentences of 材料齐全."""

    title: tuple[Plain, ...]
    opening: tuple[Sentence, ...]
    closing: tuple[Sentence, ...]
    contact: str
    handled: str


Change: TypeAlias = Literal["new", "open", "resolved"]


class FindingWords(_Frozen):
    """How one finding is told."""

    fail: Told
    review: Told
    asking: tuple[str, ...] = Field(min_length=1)
    looking: tuple[str, ...]
    changed: Mapping[Change, str]
    trail: Trail
    items_shown: int = Field(ge=1)
    more: More
    follow: Follow
    waits: Waits

    def change(self, name: str | None) -> str:
        """What is said of a finding that is new, or open still; empty where nothing is."""
        return next((said for key, said in self.changed.items() if key == name), "")


class LetterWords(_Frozen):
    """`letter.yaml` as it stands."""

    addressee: Sentence
    signer: Plain
    date: Plain
    workbook_title: Plain
    list_title: Plain
    page_title: Plain
    deficiency: DeficiencyWords
    complete: CompleteWords
    finding: FindingWords
    clauses: Mapping[ClauseName, str]
    clause: OfClause
    softened: tuple[Pair, ...]
    never: tuple[Pair, ...]
    outward: tuple[Pair, ...]
    remedies: Mapping[RuleCode, str]
    follows: Mapping[RuleCode, Mapping[RuleCode, str]]
    topics: Mapping[RuleCode, str]


def load_letter_words(
    folder: NoticeFolder, city_code: str | None = None, *, names: Vocabulary | None = None
) -> LetterWords:
    """The words for a city: its own file where there is one, on top of the common one.

    Raises `NoticeError` naming file and line of every fault.
    """
    path = folder.file("letters/letter.yaml")
    if path is None:
        raise FaultyNoticeError(
            [Problem("letters/letter.yaml", 1, "缺少 letters/letter.yaml，写不了告知单，请补上")]
        )
    head, lined = load_head(folder), read_lined(path)
    content = {} if lined.content is None else lined.content
    own = folder.file(f"letters/{city_code}.yaml") if city_code else None
    if own is not None and own != path:
        lined = read_lined(own)
        content = _merged(content, {} if lined.content is None else lined.content)
    words, problems = read_as(LetterWords, _of_notice(content, head), lined, names=names)
    if words is None:
        raise FaultyNoticeError(problems)
    return words


def letter_problems(folder: NoticeFolder, names: Vocabulary | None = None) -> list[Problem]:
    """Every fault of the words of letters, common or a city's own.

    `names`: codes and clauses that the notice knows; of an inherited file only what
    the notice itself has is used, so it may name others.
    """
    problems: list[Problem] = []
    files = {path.stem: path for path in folder.files("letters")}
    own = "letter" in files and files["letter"].is_relative_to(folder.chain[0])
    for stem in sorted({*files, "letter"}, key=lambda s: (s != "letter", s)):
        try:
            load_letter_words(
                folder, None if stem == "letter" else stem, names=names if own else None
            )
        except NoticeError as error:
            problems += told(error, f"letters/{stem}.yaml")
            if stem == "letter":
                break  # a city's words stand on these
    return problems


def _of_notice(content: Any, head: Head) -> Any:
    """Every text with what the notice is called filled in: {{ notice.year }}年…."""
    if isinstance(content, dict):
        return {key: _of_notice(value, head) for key, value in content.items()}
    if isinstance(content, list):
        return [_of_notice(value, head) for value in content]
    if not isinstance(content, str):
        return content
    called = {"title": head.title, "year": str(head.deadline.year),
              "programme": head.programme, "applied": head.applied}  # fmt: skip
    return _OF_NOTICE.sub(lambda blank: called[blank[1]], content)


_OF_NOTICE = re.compile(r"\{\{\s*notice\.(title|year|programme|applied)\s*\}\}")


def _merged(common: Any, own: Any) -> Any:
    """Maps merged key by key; anything else is replaced."""
    if isinstance(common, dict) and isinstance(own, dict):
        return {
            k: _merged(common.get(k), own[k]) if k in own else common[k]
            for k in (*common, *(k for k in own if k not in common))
        }
    return own
