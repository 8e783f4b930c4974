"""One hostile file and what must come of it."""

from __future__ import annotations

from dataclasses import dataclass

GOOD = "ok"
REFUSED = "damaged"


@dataclass(frozen=True, slots=True)
class Trap:
    """`status` holds the allowed statuses (contract: FILE.status), `|` between them.

    `failed`: True where every page must be `failed`, None where either will do.
    """

    path: str
    content: bytes
    status: str = GOOD
    why: str = ""
    failed: bool | None = None

    @property
    def statuses(self) -> frozenset[str]:
        return frozenset(self.status.split("|"))
