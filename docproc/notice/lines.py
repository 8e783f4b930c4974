"""YAML with line numbers, so that a faulty entry can be pointed at.

What comes in: a YAML file and the form that its content should have. What goes
out: typed content, or every fault with the line on which it stands, in Chinese.
This is the one place where a notice's data is held against a form.
"""

from __future__ import annotations

import types
import typing
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, TypeVar, cast

import yaml
from pydantic import BaseModel, TypeAdapter, ValidationError

from docproc.notice.names import Vocabulary
from docproc.notice.problems import FaultyNoticeError, Problem, explain, place_of
from docproc.notice.yamls import parse, scalar, shown

Place = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class LinedYaml:
    """The content of a YAML file together with its parsed nodes."""

    path: Path
    content: Any
    root: yaml.Node | None

    @property
    def name(self) -> str:
        """`rules/city.yaml`: the file within its notice's folder."""
        return shown(self.path)

    def line(self, place: Sequence[str | int] = ()) -> int:
        """The line (from 1) of a place such as `("rules", 3, "title")`: that of its key.

        Where the place does not exist, the line on which the last part that does begins.
        """
        node = self.root
        line = begins = node.start_mark.line + 1 if node else 1
        for step in place:
            node, key = _child(node, step)
            if node is None:
                return begins
            line = key.start_mark.line + 1 if key is not None else node.start_mark.line + 1
            # what is empty, or stands elsewhere (`*name`), is looked for at its key
            begins = max(line, node.start_mark.line + 1) if node.value else line
        return line

    def problem(self, place: Sequence[str | int], message: str) -> Problem:
        """A problem at a place of this file."""
        return Problem(self.name, self.line(place), message)


def read_lined(path: Path) -> LinedYaml:
    """Read a YAML file with its line numbers; raises `NoticeError` as `yamls.parse`."""
    content, root = parse(path)
    return LinedYaml(path, content, root)


_Form = TypeVar("_Form")


def read_as(
    form: type[_Form],  # a type or what typing makes of types
    content: object,
    lined: LinedYaml,
    place: Place = (),
    *,
    about: object = "",
    names: Vocabulary | None = None,
) -> tuple[_Form | None, tuple[Problem, ...]]:
    """Content of a file, at a place of it, as typed data; or None with every fault of it.

    `about`: whose it is (a rule's code), for the messages. `names`: what the notice
    knows, where names in the content are to be held against it.
    """
    try:
        return _adapter(cast(Hashable, form)).validate_python(content, context=names), ()
    except ValidationError as error:
        faults = [
            lined.problem(
                (*place, *place_of(f)), explain(f, about, keys_at(form, place_of(f)[:-1]))
            )
            for f in error.errors()
        ]
        return None, tuple(dict.fromkeys(faults))


_Model = TypeVar("_Model", bound=BaseModel)


def checked(kind: type[_Model], lined: LinedYaml, *, names: Vocabulary | None = None) -> _Model:
    """A file's content as typed data; raises `FaultyNoticeError` with every fault and its line."""
    content = {} if lined.content is None else lined.content
    held, problems = read_as(kind, content, lined, names=names)
    if held is None:
        raise FaultyNoticeError(problems)
    return held


@lru_cache(maxsize=256)
def _adapter(form: Any) -> TypeAdapter[Any]:
    return TypeAdapter(form)


def keys_at(form: Any, place: Sequence[str | int]) -> tuple[str, ...]:
    """The keys that a form knows at a place in it; empty where any key will do."""
    forms = [form]
    for step in place:
        forms = [inner for one in forms for inner in _inside(one, step)]
    found: set[str] = set()
    for one in (m for f in forms for m in _alternatives(f)):
        if isinstance(one, type) and issubclass(one, BaseModel):
            found |= {field.alias or key for key, field in one.model_fields.items()}
    return tuple(sorted(found))


def _alternatives(form: Any) -> list[Any]:
    """The forms that a union or an annotated form stands for."""
    if typing.get_origin(form) is typing.Annotated:
        return _alternatives(typing.get_args(form)[0])
    if typing.get_origin(form) in (typing.Union, types.UnionType):
        return [inner for one in typing.get_args(form) for inner in _alternatives(one)]
    return [form]


def _inside(form: Any, step: str | int) -> list[Any]:
    """The forms that stand below a form at one step of a place."""
    found: list[Any] = []
    for one in _alternatives(form):
        inner = typing.get_args(one)
        if isinstance(one, type) and issubclass(one, BaseModel):
            found += [f.annotation for k, f in one.model_fields.items() if step in (k, f.alias)]
        elif typing.get_origin(one) in (dict, Mapping) or (
            inner and issubclass(typing.get_origin(one) or object, Mapping)
        ):
            found.append(inner[1])
        elif inner and isinstance(step, int):
            found.append(inner[0] if inner[-1] is ... or step >= len(inner) else inner[step])
    return found


def _child(node: yaml.Node | None, step: str | int) -> tuple[yaml.Node | None, yaml.Node | None]:
    """What stands below a node at one step, and its key where it has one."""
    if isinstance(node, yaml.MappingNode):
        keys = [(k, v) for k, v in node.value if isinstance(k, yaml.ScalarNode)]
        own = [(k, v) for k, v in keys if k.value == str(step)] or [
            (k, v) for k, v in keys if scalar(k.value) == step
        ]
        if own:
            key, value = own[-1]  # behind what `<<` brought in
            return value, key
        return (node, None) if step == 0 else (None, None)  # one, written where several may be
    if isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
        return node.value[step], None
    return None, None
