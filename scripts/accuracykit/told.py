"""Scenarios, papers, text and critical values: truth and report side by side."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from accuracykit.same import Box, close, differing, plain, squeezed

MATURITY = {"maturity_report", "maturity_certificate"}
"""A certificate beside a report says the same; sets count them as one."""
_SAME_NAME = 75.0
"""Names of scenarios that are at least so alike (0..100) are one."""


@dataclass(frozen=True)
class Read:
    """The lines of a received page: text, box, confidence."""

    lines: tuple[tuple[str, Box | None, float], ...]

    @property
    def text(self) -> str:
        return "".join(text for text, _, _ in self.lines)


@dataclass(frozen=True)
class ScenarioPair:
    """A described scenario, or one told that is none (`claimed` empty).

    `found`: told under its claimed name; `mapped`: to the right number of the guide."""

    claimed: str
    match: str
    found: bool
    mapped: bool


@dataclass(frozen=True)
class DocumentPair:
    """A paper: whether one of its type was found in its file, and with its very pages."""

    type: str
    found: bool
    exact: bool


@dataclass(frozen=True)
class TextPair:
    """A page with known text: characters lost, too many, and all."""

    capture: str
    lost: int
    extra: int
    length: int


@dataclass(frozen=True)
class CriticalPair:
    """A marked code, date, amount or name: whether it was read as it is printed, and
    the confidence of the surest line at its place."""

    sort: str
    capture: str
    exact: bool
    confidence: float


def scenarios_of(truth: Any, told: Any) -> Iterator[ScenarioPair]:
    """Each true scenario with the told one that is most alike; then those told in vain."""
    left = list(told.get("scenarios") or [])
    for wanted in truth.get("scenarios") or []:
        name = wanted["claimed"]
        by = [
            (close(s.get("claimed"), name) + (3 if s.get("number") == wanted["number"] else 0), n)
            for n, s in enumerate(left)
        ]
        likeness, at = max(by, default=(0.0, -1))
        said = squeezed(left[at].get("claimed")) if at >= 0 else ""
        found = at >= 0 and (likeness >= _SAME_NAME or squeezed(name) in said)
        mapped = found and left[at].get("number") == wanted["number"]
        if found:
            left.pop(at)
        yield ScenarioPair(name, wanted["match"], found, mapped)
    for _ in left:
        yield ScenarioPair("", "told, not there", False, False)


def documents_of(truth: Any, told: Any) -> Iterator[DocumentPair]:
    """Each span of each paper that counts; blank backs at the end of a span do not."""
    blank = {
        (plain(p["file"]), p["number"]) for p in truth.get("pages") or [] if p["type"] == "blank"
    }
    seen = list(_spans(told, blank))
    for kind, file, first, last in _spans(truth, blank):
        same = [s for s in seen if s[:2] == (kind, file)]
        exact = [s for s in same if first is None or s[2:] == (first, last)]
        if same:
            seen.remove((exact or same)[0])
        yield DocumentPair(kind, bool(same), bool(exact))


def _spans(thing: Any, blank: set[tuple[str, int]]) -> Iterator[tuple[str, str, Any, Any]]:
    for document in thing.get("documents") or []:
        if document["type"] in ("blank", "other"):
            continue
        kind = "maturity_report" if document["type"] in MATURITY else document["type"]
        for span in document["spans"]:
            file, first, last = plain(span["file"]), span["first"], span["last"]
            while last and last > first and (file, last) in blank:
                last -= 1
            yield kind, file, first, last


def texts_of(known: Sequence[Any], read: Mapping[tuple[str, int], Read]) -> Iterator[TextPair]:
    """The pages of which the truth holds the text."""
    for page in known:
        seen = read.get((plain(page["file"]), page["number"]))
        lost, extra, length = differing(page["text"], seen.text if seen else "")
        yield TextPair(page.get("capture") or "?", lost, extra, length)


def critical_of(
    known: Sequence[Any], read: Mapping[tuple[str, int], Read]
) -> Iterator[CriticalPair]:
    """The values that the truth marks on those pages, against the lines at their places."""
    for page in known:
        seen = read.get((plain(page["file"]), page["number"]))
        lines = seen.lines if seen else ()
        for value in page.get("critical") or []:
            here = [(text, sure) for text, box, sure in lines if box and _touch(box, value["box"])]
            text = squeezed("".join(t for t, _ in here))
            yield CriticalPair(
                value["sort"],
                page.get("capture") or "?",
                squeezed(value["text"]) in text,
                max((sure for _, sure in here), default=0.0),
            )


def _touch(line: Box, value: Sequence[float]) -> bool:
    """Whether a line and a value share height and width enough to be one."""
    across = min(line[2], value[2]) - max(line[0], value[0])
    down = min(line[3], value[3]) - max(line[1], value[1])
    return bool(across > 0 and down > 0.3 * min(line[3] - line[1], value[3] - value[1]))
