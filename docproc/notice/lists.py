"""The small lists of a notice: names for people, file names, owners.

What comes in: `lists/titles.yaml`, `lists/file-names.yaml`, `lists/owners.yaml`.
What goes out: typed, frozen data. Divisions are read in `divisions.py`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, TypeVar

from pydantic import BaseModel, ConfigDict

from docproc.notice.folder import NoticeFolder
from docproc.notice.lines import checked, read_lined
from docproc.notice.names import HintName, PaperName, PassageName, RegisterName, TitledName
from docproc.notice.patterns import Pattern


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Titles(_Frozen):
    """What staff call document types, fields, table cells and passages."""

    documents: Mapping[PaperName, str] = {}
    fields: Mapping[TitledName, str] = {}
    passages: Mapping[PassageName, str] = {}
    registers: Mapping[RegisterName, str] = {}
    levels: Mapping[str, str] = {}


class FileNameHint(_Frozen):
    """What a file's name suggests about a file that cannot be read."""

    pattern: Pattern
    types: tuple[HintName, ...]


class FileNames(_Frozen):
    """Hints in order (the first that matches counts), and suffixes that hold no paper.

    A hint with the type `any` is a bundle: it says nothing about what is inside.
    """

    hints: tuple[FileNameHint, ...] = ()
    never_papers: tuple[str, ...] = ()


class Owner(_Frozen):
    """A state-owned group; `aliases` are how its subsidiaries' names begin."""

    name: str
    level: Literal["central", "provincial", "former"]
    aliases: tuple[str, ...] = ()


class Owners(_Frozen):
    """State-owned groups, and the words by which papers state an owner.

    `state_capital_words` say that the state owns an enterprise, not which body of it.
    """

    groups: tuple[Owner, ...] = ()
    state_owned_words: tuple[str, ...] = ()
    state_capital_words: tuple[str, ...] = ()
    private_words: tuple[str, ...] = ()
    government_owner_words: tuple[str, ...] = ()
    government_suffixes: tuple[str, ...] = ()
    association_suffixes: tuple[str, ...] = ()
    region_words: tuple[str, ...] = ()


_List = TypeVar("_List", bound=_Frozen)


def load_titles(folder: NoticeFolder) -> Titles:
    """Names for people; empty where the notice has none."""
    return _load(folder, "lists/titles.yaml", Titles)


def load_file_names(folder: NoticeFolder) -> FileNames:
    """Hints of file names; empty where the notice has none."""
    return _load(folder, "lists/file-names.yaml", FileNames)


def load_owners(folder: NoticeFolder) -> Owners:
    """State-owned groups; empty where the notice has none."""
    return _load(folder, "lists/owners.yaml", Owners)


def _load(folder: NoticeFolder, name: str, kind: type[_List]) -> _List:
    path = folder.file(name)
    if path is None:
        return kind()
    return checked(kind, read_lined(path))
