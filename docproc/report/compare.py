"""A second round: what was resolved, what is still open, what is new.

What comes in: a report and an earlier one of the same campaign. What goes out:
the report with `Check.change` filled in. Holders are matched by id, else by
credit code, else by the enterprise's name, for papers that come again rarely
come in the same folder. Nothing is judged anew.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from docproc.report.model import CityEntry, DossierEntry, Report
from docproc.report.view import is_finding
from docproc.rules.model import Check, Item


def compare(report: Report, previous: Report) -> Report:
    """The report with `change` set: `new`, `open`, `resolved`, or None where all was well.

    A holder that the earlier report does not know has only new findings.
    """
    dossiers = _partners(report.dossiers, previous.dossiers)
    cities = {_city_key(c): c for c in previous.cities}
    return replace(
        report,
        inbox=replace(report.inbox, checks=_changes(report.inbox.checks, previous.inbox.checks)),
        cities=tuple(
            replace(c, checks=_changes(c.checks, _checks(cities.get(_city_key(c)))))
            for c in report.cities
        ),
        dossiers=tuple(
            replace(d, checks=_changes(d.checks, _checks(dossiers.get(d.id))))
            for d in report.dossiers
        ),
    )


def _city_key(city: CityEntry) -> str:
    return city.code or city.name


def _checks(holder: CityEntry | DossierEntry | None) -> tuple[Check, ...]:
    return holder.checks if holder else ()


def _partners(
    now: Iterable[DossierEntry], before: Iterable[DossierEntry]
) -> Mapping[str, DossierEntry]:
    """The earlier dossier of each id; each earlier one is used once."""
    held = list(now)
    free = {d.id: d for d in before}
    found = {d.id: free.pop(d.id) for d in held if d.id in free}
    for key in ("uscc", "enterprise"):
        by_value: dict[tuple[str | None, str], list[DossierEntry]] = {}
        for old in free.values():
            value = getattr(old, key)
            if value:
                by_value.setdefault((old.city, value), []).append(old)
        for dossier in held:
            partners = by_value.get((dossier.city, getattr(dossier, key) or ""), [])
            # Two earlier dossiers of one name: which it was cannot be told.
            if dossier.id not in found and len(partners) == 1 and partners[0].id in free:
                found[dossier.id] = free.pop(partners[0].id)
    return found


def _changes(now: Iterable[Check], before: Iterable[Check]) -> tuple[Check, ...]:
    earlier = {c.code: c for c in before}
    return tuple(replace(c, change=_change(c, earlier.get(c.code))) for c in now)


def _change(check: Check, before: Check | None) -> str | None:
    was = before is not None and is_finding(before)
    if not is_finding(check):
        return "resolved" if was else None
    if before is None or not was:
        return "new"
    mine, theirs = _keys(check.items), _keys(before.items)
    # All that was told is mended and something else came up: that is news.
    return "new" if mine and theirs and not mine & theirs else "open"


def _keys(items: Iterable[Item]) -> set[str]:
    return {i.item for i in items}
