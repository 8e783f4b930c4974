"""YAML as people without practice write it: content, nodes with their lines, slips by name.

What comes in: a YAML file. What goes out: its content and its nodes, or
`FaultyNoticeError` with the line of the slip and what to write instead. A value
that only looks like a date or a number (2026-13-40) is kept as text, so that
whoever knows what belongs there says so with its line. No meaning is judged here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from docproc.errors import NoticeError
from docproc.notice.problems import FaultyNoticeError, Problem

_FAST: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""Safe either way; the one written in C reads a notice in a tenth of the time."""


class _Loader(_FAST):  # type: ignore[misc]  # which of the two is known only when it runs
    """Safe, and forgiving with scalars that look like something that they are not."""

    def construct_object(self, node: yaml.Node, deep: bool = False) -> Any:
        """As ever, but text where the content is no date or number after all."""
        try:
            return super().construct_object(node, deep=deep)
        except ValueError:
            if not isinstance(node, yaml.ScalarNode):
                raise
            self.recursive_objects.pop(node, None)
            return node.value


Parsed = tuple[Any, yaml.Node | None]
"""What a file holds, and the nodes that tell its lines."""


def shown(path: Path) -> str:
    """`rules/city.yaml`: a file as people call it."""
    return f"{path.parent.name}/{path.name}"


def text_of(path: Path) -> str:
    """A file's text; raises `NoticeError` where it cannot be read or is not in UTF-8."""
    try:
        return path.read_text(encoding="utf-8-sig")  # editors on Windows put a mark in front
    except OSError as error:
        raise NoticeError(f"读不到通知数据文件 {shown(path)}，请检查文件和权限") from error
    except UnicodeDecodeError as error:
        what = "不是 UTF-8 编码的文本，请另存为 UTF-8"
        raise FaultyNoticeError([Problem(shown(path), 1, what)]) from error


def parse(path: Path) -> Parsed:
    """A YAML file's content and nodes; raises `NoticeError` naming file and line.

    The content is shared between callers: nobody may change it.
    """
    return _parsed(shown(path), text_of(path))


def read_yaml(path: Path) -> Any:
    """The content of a YAML file; raises as `parse`."""
    return parse(path)[0]


@lru_cache(maxsize=256)
def _parsed(name: str, text: str) -> Parsed:
    loader = None
    try:
        loader = _Loader(text)  # looks for signs that no text may hold
        node = loader.get_single_node()
        slips = list(_keys_twice(node, ()))  # before `<<` puts inherited keys in
        if slips:
            raise FaultyNoticeError(
                Problem(name, line, f"“{key}”写了两遍，后一遍会盖掉前一遍，请删去一处")
                for key, line in slips
            )
        return (None if node is None else loader.construct_document(node)), node
    except (yaml.YAMLError, ValueError, TypeError, RecursionError) as error:
        raise FaultyNoticeError([_slip(name, text, error)]) from error
    finally:
        if loader is not None:
            loader.dispose()


def scalar(text: str) -> Any:
    """What a text means as a single value of YAML: `yes` is true."""
    try:
        return yaml.load(text, _Loader)
    except (yaml.YAMLError, ValueError):
        return text


def _keys_twice(node: yaml.Node | None, above: tuple[int, ...]) -> Iterator[tuple[str, int]]:
    """The keys that one mapping holds twice, with the line of the second."""
    if id(node) in above:
        raise RecursionError  # an alias inside what it stands for
    inside = (*above, id(node))
    if isinstance(node, yaml.SequenceNode):
        for one in node.value:
            yield from _keys_twice(one, inside)
    if isinstance(node, yaml.MappingNode):
        seen: set[str] = set()
        for key, value in node.value:
            if isinstance(key, yaml.ScalarNode):
                if key.value in seen:
                    yield key.value, key.start_mark.line + 1
                seen.add(key.value)
            yield from _keys_twice(value, inside)


_SLIPS = (
    (re.compile(r"^[ ]*\t"), "行首用了 Tab，缩进请改用空格"),
    (re.compile(r"^\s*(?:-\s+)?[{\[]?\s*\w+："), "冒号写成了全角“：”，请改为半角冒号加一个空格"),
    (re.compile(r"^\s*(?:-\s+)?[A-Za-z_]\w*:[^\s]"), "冒号后面缺一个空格"),
)
"""Slips that leave no YAML behind, by what their line looks like."""
_NOT_YAML = "不是有效的 YAML"
_LOOK_AT = "请检查缩进、冒号后的空格、引号和括号是否成对"
_SAID = (
    ("undefined alias", "用了 *名字，但前面没有写 &名字，请改正名字，或把内容写全"),
    ("duplicate anchor", "&名字 写了两遍，请换一个名字"),
    ("found character '%'", "以 % 开头的文字请加引号"),
    ("cannot start any token", "文字以 @、%、` 等符号开头时请加引号"),
    ("special characters are not allowed", "有看不见的控制字符，请删去"),
    ("control characters are not allowed", "有看不见的控制字符，请删去"),
    ("could not determine a constructor", "文字以 ! 开头时请加引号"),
    ("but found another document", "一个文件里只写一份内容，请删去 --- 以下的部分"),
    ("unhashable", "名字只能是一个词，含 {、[ 的请加引号"),
    ("found unhashable key", "名字只能是一个词，含 {、[ 的请加引号"),
    ("expected a mapping", "<< 后面应写 *名字，指向一组“名字: 内容”"),
    ("found unexpected end of stream", "引号或括号没有配对，请补上"),
    ("while parsing a flow", "括号没有配对，或少了逗号，请改正"),
    ("did not find expected key", "缩进与上面的行对不齐，请对齐，引号里的引号请写两遍"),
    ("did not find expected '-'", "缩进与上面的行对不齐，“-”请上下对齐"),
    ("mapping values are not allowed", "一行里有两个冒号，或上一行少了冒号，含冒号的文字请加引号"),
)


def _slip(name: str, text: str, error: Exception) -> Problem:
    """What is wrong with a text that is no YAML, on the line where it went wrong.

    A parser trips over a slip some lines after it, so the lines up to there are
    looked at for one that tells by its looks.
    """
    if isinstance(error, RecursionError):
        return Problem(name, 1, f"{_NOT_YAML}：内容一层套一层没有尽头，请检查 & 和 * 的用法")
    rows = text.splitlines()
    line = _line_of(error, text)
    for number in range(min(line, len(rows)), 0, -1):
        for looks, said in _SLIPS:
            if looks.search(rows[number - 1]):
                return Problem(
                    name, number, f"{_NOT_YAML}：{said}：{rows[number - 1].strip()[:30]}"
                )
    told = str(error)
    said = next((said for sign, said in _SAID if sign in told), _LOOK_AT)
    return Problem(name, min(line, max(len(rows), 1)), f"{_NOT_YAML}：{said}")


_FROM_THEIR_BEGINNING = ("could not find expected ':'", "quoted scalar", "while parsing a flow")
"""What was begun and never ended is told of where it begins."""


def _line_of(error: Exception, text: str) -> int:
    """Where a parser tripped; or where what it wanted the end of began."""
    problem, context = (getattr(error, f"{m}_mark", None) for m in ("problem", "context"))
    if context is not None and any(sign in str(error) for sign in _FROM_THEIR_BEGINNING):
        return int(context.line) + 1
    if problem is not None:
        return int(problem.line) + 1
    position = getattr(error, "position", None)
    return text[:position].count("\n") + 1 if isinstance(position, int) else 1
