"""Archives in several parts: which files of a folder are the parts of one.

What comes in: the names in one folder. What goes out: for each archive in parts
the part that a program must be given, its form, and the other parts.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

PREFIX = "volumes-"
"""Before the form of an archive in parts (`tools` knows who opens those)."""
_FORMS: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"(?P<stem>.+)\.part(?P<number>\d+)\.rar", re.IGNORECASE), "rar"),
    (re.compile(r"(?P<stem>.+)\.7z\.(?P<number>\d{3})", re.IGNORECASE), "7z"),
    (re.compile(r"(?P<stem>.+)\.zip\.(?P<number>\d{3})", re.IGNORECASE), "zip"),
    (re.compile(r"(?P<stem>.+)\.rar\.(?P<number>\d{3})", re.IGNORECASE), "rar"),
)
_TAILS: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"(?P<stem>.+)\.z\d\d", re.IGNORECASE), "zip"),
    (re.compile(r"(?P<stem>.+)\.r\d\d", re.IGNORECASE), "rar"),
)
"""Parts beside an archive of the plain name (`a.z01` beside `a.zip`)."""


@dataclass(frozen=True, slots=True)
class Volumes:
    """One archive in parts. `first` is None where the part to begin with is missing."""

    form: str
    first: str | None
    others: tuple[str, ...]


def volumes(names: Iterable[str]) -> list[Volumes]:
    """The archives in parts among the names of one folder, in order of their names."""
    by_name = {name.lower(): name for name in names}
    numbered: dict[tuple[str, str], dict[int, str]] = {}
    tails: dict[tuple[str, str], list[str]] = {}
    for low, name in sorted(by_name.items()):
        for pattern, form in _FORMS:
            if found := pattern.fullmatch(low):
                key = pattern.pattern, found["stem"]
                numbered.setdefault((form, "\0".join(key)), {})[int(found["number"])] = name
        for pattern, form in _TAILS:
            if found := pattern.fullmatch(low):
                tails.setdefault((form, found["stem"]), []).append(name)
    told = [
        Volumes(PREFIX + form, parts.get(1), tuple(n for k, n in sorted(parts.items()) if k != 1))
        for (form, _), parts in numbered.items()
    ]
    told += [
        Volumes(PREFIX + form, by_name.get(f"{stem}.{form}"), tuple(others))
        for (form, stem), others in tails.items()
    ]
    return [one for one in told if one.others]
