"""An answer that a check must give, with what else is accepted."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from testsetkit.case import Campaign, Case, City

ANY = ("pass", "review", "fail", "na")


@dataclass(frozen=True)
class Expectation:
    """The accepted answers, best first. All four mean: not graded."""

    expect: tuple[str, ...]
    note: str = ""


def answer(*expect: str, note: str = "") -> Expectation:
    return Expectation(expect, note)


PASS, NA = answer("pass"), answer("na")


def unread(c: Case) -> bool:
    """Whether a file of the dossier cannot be read, so that it may hold what seems absent."""
    return bool(c.damaged or c.encrypted or c.unsafe or c.hard or c.unsupported)


def with_review(made: Expectation) -> Expectation:
    """The same, but a person may be asked."""
    if "review" in made.expect or made.expect[0] == "na":
        return made
    return Expectation((*made.expect, "review"), (made.note + "; poor copy").strip("; "))


def licence_read(c: Case) -> bool:
    return c.licence and c.damaged != "business_licence"


def elsewhere(uscc: str) -> bool:
    """Whether digits 3 to 8 name a place outside the province, or Qingdao."""
    return bool(uscc) and (uscc[2:4] != "37" or uscc[2:6] == "3702")


Check = Callable[[Case, City, Campaign], Expectation]
