"""A table that a city sends: what all families put into one."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass
class Table:
    """A sheet: titles above, the header, the rows, lines below. `names`: file names it may bear."""

    kind: str
    label: str
    above: list[str]
    header: list[str]
    rows: list[list[str]]
    below: list[str] = field(default_factory=list)
    names: tuple[str, ...] = ()
