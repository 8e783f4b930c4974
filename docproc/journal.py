"""The log of a run: what became of each file, and each failure with its reason.

What comes in: events as they happen. What goes out: a file of JSON lines, one
an event, written through at once, so that it is whole up to the moment at
which a run was broken off. It holds paths, kinds, counts and short reasons:
never a word that was read on a page, and of an exception only where it arose.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import IO, Self

from docproc.errors import OutputError, explained

Note = Callable[..., None]
"""Told an event by name, and what belongs to it by keyword."""

_PLACE = re.compile(r'^\s*File "([^"]+)", line (\d+), in (\S+)', re.MULTILINE)
_CLASS = re.compile(r"^([A-Za-z_][\w.]*)(?::|$)")


class Journal:
    """A log that is added to; raises `OutputError` where FILE cannot be written."""

    def __init__(self, path: Path) -> None:
        self.path = path
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            self._file: IO[str] = path.open("a", encoding="utf-8", newline="\n")
        except OSError as error:
            raise self._refused(error) from error

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._file.close()

    def note(self, event: str, **told: object) -> None:
        """Write one line; it is in the file when this returns."""
        at = datetime.now().astimezone().isoformat(timespec="seconds")
        line = json.dumps({"at": at, "event": event, **told}, ensure_ascii=False)
        try:
            self._file.write(line + "\n")
            self._file.flush()
        except OSError as error:
            raise self._refused(error) from error

    def _refused(self, error: OSError) -> OutputError:
        return OutputError(f"写不了日志文件 {self.path}：{explained(error)}")


def silent(event: str, **told: object) -> None:
    """The log that is not kept."""


def where_it_arose(trace: str) -> str:
    """Of a traceback the exception's class and the innermost place, without its words.

    >>> where_it_arose('  File "a/b.py", line 3, in f\\nValueError: 张三')
    'ValueError b.py:3 f'
    """
    places = _PLACE.findall(trace)
    rows = [row for row in trace.splitlines() if row and not row.startswith((" ", "Traceback"))]
    named = next((m.group(1) for row in reversed(rows) if (m := _CLASS.match(row))), "")
    if not places:
        return named
    file, line, function = places[-1]
    module = file.replace("\\", "/").rpartition("/")[2]
    return f"{named} {module}:{line} {function}".strip()
