"""Columns of tables as data: which header words mean which column.

What comes in: `tables.yaml` of a notice. What goes out: `TableSpecs`, checked
and frozen. Refuses unknown keys; columns that no table knows are told by their type.
"""

from __future__ import annotations

from typing import Literal, TypeAlias

from pydantic import BaseModel, ConfigDict

from docproc.errors import NoticeError
from docproc.notice.folder import NoticeFolder
from docproc.notice.lines import checked, read_lined
from docproc.notice.names import ColumnName
from docproc.notice.patterns import BarePattern

CellKind: TypeAlias = Literal[
    "order", "name", "code", "text", "words", "maturity_level", "count", "person", "phone", "date"
]


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Column(_Frozen):
    """A column: how its cells are read, and what its header may say.

    `values`: the only words that its cells hold, by which it is told where its header says
    something else.
    """

    kind: CellKind
    headers: tuple[str, ...]
    values: tuple[str, ...] = ()


class TableSpec(_Frozen):
    """A table: its columns; a header row holds at least one of `required`.

    `titles` are patterns of the line above it, where a sheet holds several.
    """

    required: tuple[ColumnName, ...]
    columns: tuple[ColumnName, ...]
    titles: tuple[BarePattern, ...] = ()


class RegisterWords(_Frozen):
    """A register's key and the patterns of its file's, sheet's or title's wording."""

    key: str
    words: tuple[BarePattern, ...]


class TableSpecs(_Frozen):
    """All tables of a notice and the words that belong to them."""

    columns: dict[str, Column]
    tables: dict[str, TableSpec]
    joint_headers: dict[ColumnName, tuple[str, ...]] = {}
    ignored: tuple[str, ...] = ()
    footers: tuple[str, ...] = ()
    instructions: tuple[str, ...] = ()
    registers: tuple[RegisterWords, ...] = ()
    by_hand: tuple[str, ...] = ()


def load(folder: NoticeFolder) -> TableSpecs:
    """The tables of a notice; raises `NoticeError` where they are missing or faulty."""
    path = folder.file("tables.yaml")
    if path is None:
        raise NoticeError(f"通知 {folder.id} 缺少 tables.yaml")
    lined = read_lined(path)
    columns = frozenset(checked(TableSpecs, lined).columns)
    return checked(TableSpecs, lined, names={"列": columns})
