"""Columns of tables as data: which header words mean which column.

What comes in: `tables.yaml` of a notice. What goes out: `TableSpecs`, checked
and frozen. Refuses unknown keys and columns that no table knows.
"""

from __future__ import annotations

import re
from typing import Annotated, Literal, TypeAlias

from pydantic import BaseModel, BeforeValidator, ConfigDict, model_validator

from docproc.errors import NoticeError
from docproc.notice.folder import NoticeFolder
from docproc.notice.lines import checked, read_lined

CellKind: TypeAlias = Literal[
    "order", "name", "code", "text", "maturity_level", "count", "person", "phone", "date"
]


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


def _patterns(raw: object) -> object:
    """`['/附件.{0,2}4/']` → patterns without their slashes, each known to compile."""
    if not isinstance(raw, list):
        return raw
    bare = tuple(str(word).removeprefix("/").removesuffix("/") for word in raw)
    for word in bare:
        try:
            re.compile(word)
        except re.error as error:
            raise ValueError(f"“{word}”不是有效的正则表达式：{error}") from error
    return bare


Patterns = Annotated[tuple[str, ...], BeforeValidator(_patterns)]


class Column(_Frozen):
    """A column: how its cells are read, and what its header may say."""

    kind: CellKind
    headers: tuple[str, ...]


class TableSpec(_Frozen):
    """A table: its columns; a header row holds at least one of `required`.

    `titles` are patterns of the line above it, where a sheet holds several.
    """

    required: tuple[str, ...]
    columns: tuple[str, ...]
    titles: Patterns = ()


class RegisterWords(_Frozen):
    """A register's key and the patterns of its file's, sheet's or title's wording."""

    key: str
    words: Patterns


class TableSpecs(_Frozen):
    """All tables of a notice and the words that belong to them."""

    columns: dict[str, Column]
    tables: dict[str, TableSpec]
    joint_headers: dict[str, tuple[str, ...]] = {}
    ignored: tuple[str, ...] = ()
    footers: tuple[str, ...] = ()
    registers: tuple[RegisterWords, ...] = ()
    by_hand: tuple[str, ...] = ()

    @model_validator(mode="after")
    def _holds_together(self) -> TableSpecs:
        named = {key for table in self.tables.values() for key in (*table.columns, *table.required)}
        unknown = sorted((named | set(self.joint_headers)) - set(self.columns))
        if unknown:
            raise ValueError(f"tables 中有未定义的列：{'、'.join(unknown)}")
        return self


def load(folder: NoticeFolder) -> TableSpecs:
    """The tables of a notice; raises `NoticeError` where they are missing or faulty."""
    path = folder.file("tables.yaml")
    if path is None:
        raise NoticeError(f"通知 {folder.id} 缺少 tables.yaml")
    return checked(TableSpecs, read_lined(path))
