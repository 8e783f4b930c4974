"""Tables of what was counted, as Markdown, every share with its interval."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from accuracykit.pairs import CONFIDENT, CheckPair, FieldPair, PagePair, Pairs, SealPair, SlotPair
from accuracykit.shares import share, table
from accuracykit.told import CriticalPair, DocumentPair, ScenarioPair, TextPair

T = TypeVar("T")


def all_tables(pairs: Pairs) -> str:
    """Every table with its heading."""
    parts = [
        ("Pages by capture", pages_by_capture(pairs.pages)),
        ("Fields", fields_by(pairs.fields, lambda f: f.key, "field")),
        ("Fields by capture of the page they stand on", fields_by_capture(pairs.fields)),
        ("Seals", seals(pairs.seals)),
        ("Slots", slots(pairs.slots)),
        ("Scenarios", scenarios(pairs.scenarios)),
        ("Papers", documents(pairs.documents)),
        ("Text by capture", texts(pairs.texts)),
        ("Critical values", critical(pairs.critical)),
        ("Checks by code", checks(pairs.checks)),
        ("Defects that nobody is told of", listed([c for c in pairs.checks if c.missed])),
        ("False alarms", listed([c for c in pairs.checks if c.false_alarm])),
        ("Needless reviews", listed([c for c in pairs.checks if c.needless])),
    ]
    return "\n".join(f"\n### {title}\n\n" + "\n".join(lines) for title, lines in parts) + "\n"


def grouped(things: Iterable[T], key: Callable[[T], str]) -> list[tuple[str, list[T]]]:
    """Things by key, sorted, and all of them together in the end."""
    held: dict[str, list[T]] = {}
    every = list(things)
    for thing in every:
        held.setdefault(key(thing), []).append(thing)
    return [*sorted(held.items()), ("all", every)]


def pages_by_capture(pages: Sequence[PagePair]) -> list[str]:
    rows = [
        [
            name,
            share(sum(p.right for p in group), len(group)),
            share(sum(p.same_source for p in group), len(group)),
            share(sum(p.same_rotation for p in group), len(group)),
            str(sum(p.wrongly_native for p in group)),
        ]
        for name, group in grouped(pages, lambda p: p.capture)
    ]
    return table(
        ["capture", "type right", "source right", "rotation right", "wrongly native"], rows
    )


def fields_by(fields: Sequence[FieldPair], key: Callable[[FieldPair], str], head: str) -> list[str]:
    rows = []
    for name, group in grouped(fields, key):
        stated = [f for f in group if f.stated]
        wrong = [f for f in stated if f.outcome == "wrong"]
        sure = sum(f.confidence >= CONFIDENT for f in wrong)
        rows.append(
            [
                name,
                share(sum(f.outcome == "right" for f in stated), len(stated)),
                str(len(wrong)),
                share(sure, len(stated)),
                str(sum(f.outcome == "missing" for f in stated)),
                str(sum(f.outcome == "invented" for f in group)),
            ]
        )
    heads = [head, "exact", "wrong", "wrong and confident", "missing", "invented"]
    return table(heads, rows)


def fields_by_capture(fields: Sequence[FieldPair]) -> list[str]:
    return fields_by(fields, lambda f: f.capture, "capture")


def seals(found: Sequence[SealPair]) -> list[str]:
    """By colour, shape and whether the page cuts them; then by capture."""

    def kind(seal: SealPair) -> str:
        return f"{seal.colour} {seal.shape}{' cut' if seal.partial else ''}"

    by_kind = grouped(found, kind)
    by_capture = grouped(found, lambda s: s.capture)[:-1]
    rows = []
    for name, group in [*by_kind[:-1], *by_capture, by_kind[-1]]:
        wrong = [s for s in group if s.told and not s.exact]
        sure = sum(s.confidence >= CONFIDENT for s in wrong)
        rows.append(
            [
                name,
                share(sum(s.found for s in group), len(group)),
                share(sum(s.exact for s in group), len(group)),
                str(len(wrong)),
                str(sure),
            ]
        )
    heads = ["seals", "found", "read exactly", "read otherwise", "otherwise and confident"]
    return table(heads, rows)


def slots(found: Sequence[SlotPair]) -> list[str]:
    if not found:
        return ["This set's truth tells no slots."]
    rows = [
        [
            name,
            share(sum(s.told == s.true for s in group), len(group)),
            str(sum(s.told is None for s in group)),
            str(sum(s.told == "unreadable" != s.true for s in group)),
            str(sum({s.told, s.true} == {"filled", "blank"} for s in group)),
        ]
        for name, group in grouped(found, lambda s: s.kind)
    ]
    return table(["slot", "state right", "not found", "not judged", "wrong"], rows)


def checks(found: Sequence[CheckPair]) -> list[str]:
    """Recall: of the defects, those told as fail or review, and as fail. Precision: of
    the answers fail, those that are right."""
    rows = []
    for name, group in grouped(found, lambda c: c.code):
        defects = [c for c in group if c.defect]
        fails = [c for c in group if c.told == "fail"]
        needless = [c for c in group if c.needless]
        rows.append(
            [
                name,
                share(sum(c.told in ("fail", "review") for c in defects), len(defects)),
                share(sum(c.told == "fail" for c in defects), len(defects)),
                share(sum("fail" in c.expect for c in fails), len(fails)),
                str(len(needless)),
                str(sum(c.missed for c in defects)),
            ]
        )
    heads = ["code", "recall", "recall as fail", "precision of fail", "needless review", "missed"]
    return table(heads, rows)


def listed(found: Sequence[CheckPair]) -> list[str]:
    """The checks one by one, with what was planted."""
    if not found:
        return ["None."]
    rows = [[c.code, c.told, "/".join(c.expect), c.subject, c.note] for c in found]
    return table(["code", "told", "expected", "of", "note"], sorted(rows))


def scenarios(found: Sequence[ScenarioPair]) -> list[str]:
    there = [s for s in found if s.claimed]
    rows = [
        [
            name,
            share(sum(s.found for s in group), len(group)),
            share(sum(s.mapped for s in group), len(group)),
        ]
        for name, group in grouped(there, lambda s: s.match)
    ]
    more = len(found) - len(there)
    return [*table(["scenario", "found", "mapped right"], rows), "", f"Told and not there: {more}."]


def documents(found: Sequence[DocumentPair]) -> list[str]:
    rows = [
        [
            name,
            share(sum(d.found for d in group), len(group)),
            share(sum(d.exact for d in group), len(group)),
        ]
        for name, group in grouped(found, lambda d: d.type)
    ]
    return table(["paper", "found in its file", "with its very pages"], rows)


def texts(found: Sequence[TextPair]) -> list[str]:
    """Shares of all true characters, whatever their order; handwriting and seals are extra."""
    if not found:
        return ["No text was compared."]
    rows = []
    for name, group in grouped(found, lambda t: t.capture):
        length = max(sum(t.length for t in group), 1)
        lost, extra = sum(t.lost for t in group) / length, sum(t.extra for t in group) / length
        rows.append([name, str(len(group)), f"{lost:.4f}", f"{extra:.4f}"])
    return table(["capture", "pages", "lost", "extra"], rows)


def critical(found: Sequence[CriticalPair]) -> list[str]:
    """By sort of value, then by capture."""
    if not found:
        return ["No critical values were compared."]
    by_sort, by_capture = grouped(found, lambda c: c.sort), grouped(found, lambda c: c.capture)
    rows = []
    for name, group in [*by_sort[:-1], *by_capture]:
        wrong = [c for c in group if not c.exact]
        sure = sum(c.confidence >= CONFIDENT for c in wrong)
        rows.append([name, share(len(group) - len(wrong), len(group)), str(len(wrong)), str(sure)])
    return table(["values", "read exactly", "otherwise", "otherwise and confident"], rows)
