"""YAML with line numbers, so that a faulty entry can be pointed at.

What comes in: a YAML file. What goes out: its content and, for any place in it,
the line on which that place begins. Nothing is judged here.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

import yaml
from pydantic import BaseModel, ValidationError

from docproc.notice.folder import LOADER, read_yaml
from docproc.notice.problems import FaultyNoticeError, Problem, explain


@dataclass(frozen=True, slots=True)
class LinedYaml:
    """The content of a YAML file together with its parsed nodes."""

    path: Path
    content: Any
    root: yaml.Node | None

    @property
    def name(self) -> str:
        """`rules/city.yaml`: the file within its notice's folder."""
        return f"{self.path.parent.name}/{self.path.name}"

    def line(self, place: Sequence[str | int] = ()) -> int:
        """The line (from 1) of a place such as `("rules", 3, "title")`.

        Where the place does not exist, the line of the last part that does.
        """
        node = self.root
        found = node.start_mark.line + 1 if node else 1
        for step in place:
            node = _child(node, step)
            if node is None:
                break
            found = node.start_mark.line + 1
        return found

    def problem(self, place: Sequence[str | int], message: str) -> Problem:
        """A problem at a place of this file."""
        return Problem(self.name, self.line(place), message)


def read_lined(path: Path) -> LinedYaml:
    """Read a YAML file with its line numbers; raises `NoticeError` as `read_yaml`."""
    content = read_yaml(path)
    lined = LinedYaml(path, content, yaml.compose(path.read_text(encoding="utf-8"), LOADER))
    if twice := tuple(_keys_twice(lined.root)):
        raise FaultyNoticeError(
            Problem(lined.name, line, f"“{key}”写了两遍，后一遍会盖掉前一遍，请删去一处")
            for key, line in twice
        )
    return lined


def _keys_twice(node: yaml.Node | None) -> Iterator[tuple[str, int]]:
    """The keys that one mapping holds twice, with the line of the second."""
    if isinstance(node, yaml.SequenceNode):
        for one in node.value:
            yield from _keys_twice(one)
    if isinstance(node, yaml.MappingNode):
        seen: set[str] = set()
        for key, value in node.value:
            if key.value in seen:
                yield str(key.value), key.start_mark.line + 1
            seen.add(key.value)
            yield from _keys_twice(value)


_Model = TypeVar("_Model", bound=BaseModel)


def checked(kind: type[_Model], lined: LinedYaml) -> _Model:
    """A file's content as typed data; raises `FaultyNoticeError` with every fault and its line."""
    try:
        return kind.model_validate(lined.content or {})
    except ValidationError as error:
        faults = (lined.problem(f["loc"], explain(f)) for f in error.errors())
        raise FaultyNoticeError(dict.fromkeys(faults)) from error


def _child(node: yaml.Node | None, step: str | int) -> yaml.Node | None:
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if key.value == str(step):
                return value  # type: ignore[no-any-return]
    if isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
        return node.value[step]  # type: ignore[no-any-return]
    return None
