"""A whole notice: its head at once, its parts when they are first asked for.

What comes in: a notice's id. What goes out: `Notice`, frozen, with the sha256
of all its files. Head and rules are read and checked at once, so that a faulty
notice never half-loads; documents, fields, scenarios, divisions and lists are
read by their own modules when a stage asks for them.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError, ValidationInfo, field_validator

from docproc.errors import NoticeError
from docproc.notice.folder import NoticeFolder
from docproc.notice.lines import LinedYaml, keys_at, read_lined
from docproc.notice.lists import (
    FileNames,
    Owners,
    Titles,
    load_file_names,
    load_owners,
    load_titles,
)
from docproc.notice.names import LevelName, Vocabulary
from docproc.notice.problems import FaultyNoticeError, Problem, explain, place_of
from docproc.notice.rules import Clause, RuleSpec, load_clauses, load_rules
from docproc.notice.yamls import text_of

if TYPE_CHECKING:
    from docproc.notice.scenarios import ScenarioGuide


class Head(BaseModel):
    """`notice.yaml`: what the notice is called and the dates that it sets.

    `programme` and `applied` are what letters and lists call it by: 智能工厂, 先进级智能工厂.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str
    title: str = Field(min_length=2)
    extends: str | None = None
    issuer: str = ""
    addressee: str = ""
    issued_on: date
    deadline: date
    level: LevelName = "advanced"
    programme: str = Field(min_length=1)
    applied: str = Field(min_length=1)
    unquoted_clauses: tuple[str, ...] = ()

    @field_validator("deadline")
    @classmethod
    def _later(cls, deadline: date, info: ValidationInfo) -> date:
        issued = info.data.get("issued_on")
        if issued is not None and deadline < issued:
            raise ValueError(f"截止日期 {deadline} 早于印发日期 {issued}，请改正其一")
        return deadline


@dataclass(frozen=True)
class Notice:
    """A notice as the stages use it; the parts are loaded when first asked for."""

    head: Head
    folder: NoticeFolder
    rules: tuple[RuleSpec, ...]
    sha256: str

    @property
    def id(self) -> str:
        """The notice's id: its folder's name."""
        return self.head.id

    @property
    def title(self) -> str:
        """The notice's full title."""
        return self.head.title

    def rule(self, code: str) -> RuleSpec:
        """The rule with this code; raises `NoticeError` where there is none."""
        found = next((r for r in self.rules if r.code == code), None)
        if found is None:
            raise NoticeError(
                f"通知 {self.id} 没有编号为 {code} 的规则，用 docproc rules list 查看"
            )
        return found

    @cached_property
    def reading_sha256(self) -> str:
        """sha256 of the data by which papers are told apart and their facts found.

        Rules, cases, letters and the notice's own words are no part of it: who
        changes a rule changes no fact.
        """
        return digest(self.folder, without=_JUDGING)

    @cached_property
    def text(self) -> str:
        """The notice's own words."""
        path = self.folder.file("notice.txt")
        return text_of(path) if path else ""

    @cached_property
    def clauses(self) -> tuple[Clause, ...]:
        """Every clause with what covers it."""
        return load_clauses(self.folder)

    @cached_property
    def titles(self) -> Titles:
        """What staff call types, fields and registers."""
        return load_titles(self.folder)

    @cached_property
    def file_names(self) -> FileNames:
        """What names of files suggest."""
        return load_file_names(self.folder)

    @cached_property
    def owners(self) -> Owners:
        """State-owned groups."""
        return load_owners(self.folder)

    @cached_property
    def documents(self) -> Any:
        """Types of papers (`docproc.notice.documents`)."""
        from docproc.notice import documents

        return documents.load(self.folder)

    @cached_property
    def fields(self) -> Any:
        """Fields and their labels (`docproc.notice.fields`)."""
        from docproc.notice import fields

        return fields.load_extract_spec(self.folder)

    @cached_property
    def tables(self) -> Any:
        """Tables and their columns (`docproc.notice.tables`)."""
        from docproc.notice import tables

        return tables.load(self.folder)

    @cached_property
    def scenarios(self) -> ScenarioGuide | None:
        """The scenario guide; None where the notice has none."""
        from docproc.notice import scenarios

        return scenarios.load(self.folder)

    @cached_property
    def divisions(self) -> Any:
        """Cities and counties."""
        from docproc.notice import divisions

        return divisions.load(self.folder)


def load_notice(named: str) -> Notice:
    """The notice of this id or in this folder.

    Raises `NoticeError` with every fault of head and rules.
    """
    folder = NoticeFolder.find(named)
    head = load_head(folder)
    rules = load_rules(folder, head.unquoted_clauses)
    return Notice(head, folder, rules, digest(folder))


def load_head(folder: NoticeFolder, names: Vocabulary | None = None) -> Head:
    """`notice.yaml`, on top of the notices that it extends (nearest first).

    Raises `FaultyNoticeError` with every fault, each in the file that holds it.
    """
    files = [read_lined(base / "notice.yaml") for base in folder.chain]
    for lined in files:
        if not isinstance(lined.content, dict):
            raise FaultyNoticeError([lined.problem((), "文件应写成“名字: 内容”，如 id: 通知编号")])
    merged: dict[str, Any] = {}
    for lined in reversed(files):
        merged |= lined.content
    if len(folder.chain) == 1 and isinstance(merged.get("extends"), str | None):
        merged.pop("extends", None)
    try:
        head = Head.model_validate(merged, context=names)
    except ValidationError as error:
        raise FaultyNoticeError(_head_problem(files, f) for f in error.errors()) from error
    if head.id != folder.id:
        what = f"id 写作 {head.id}，应与文件夹名 {folder.id} 相同"
        raise FaultyNoticeError([files[0].problem(("id",), what)])
    return head


def _head_problem(files: list[LinedYaml], fault: Any) -> Problem:
    """A fault where it stands: in the nearest file that holds the entry."""
    place = place_of(fault)
    holder = next((f for f in files if place and place[0] in f.content), files[0])
    return holder.problem(place, explain(fault, known=keys_at(Head, place[:-1])))


_JUDGING = ("rules", "cases", "letters", "clauses.yaml", "notice.txt")
"""Files and folders of a notice that no stage before `rules` looks at."""


def digest(folder: NoticeFolder, *, without: tuple[str, ...] = ()) -> str:
    """sha256 over the names and contents of all files of the notice's chain.

    `without`: names of files and folders, directly in a notice's folder, left out.
    """
    total = hashlib.sha256()
    for base in folder.chain:
        for path in sorted(p for p in base.rglob("*") if p.is_file()):
            if path.relative_to(base).parts[0] in without:
                continue
            total.update(f"{base.name}/{path.relative_to(base).as_posix()}\0".encode())
            total.update(hashlib.sha256(path.read_bytes()).digest())
    return total.hexdigest()
