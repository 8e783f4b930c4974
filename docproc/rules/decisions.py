"""Decisions of people: read from the sheet 人工核定 or from YAML, set beside the checks.

What comes in: a file of decisions and the checks of holders. What goes out: the
same checks with `decision` set where a decision stands, and those that do not
stand any more, each with the reason. The machine's own status is never changed.

A decision names its holder (材料: a dossier's id, a city's name, 收件目录), the rule,
the result, the reason, who decided, on which day and, if it is not for good,
until which day.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

import yaml

from docproc.chinese.dates import date_of
from docproc.errors import UsageError
from docproc.rules.model import Check, Decision, Status

SHEET = "人工核定"
INBOX = "收件目录"
"""How the inbox is called in the column 材料."""
_COLUMNS = {
    "材料": "holder", "规则": "code", "结论": "result", "理由": "reason",
    "经办人": "who", "日期": "on", "有效期": "until",
}  # fmt: skip
_RESULTS = {"通过": "pass", "不通过": "fail", "不适用": "na", "豁免": "waived"}


@dataclass(frozen=True, slots=True)
class Ruling:
    """A decision with the holder and rule that it is about, and where it was written."""

    holder: str
    code: str
    decision: Decision
    place: str


@dataclass(frozen=True, slots=True)
class Stale:
    """A decision that does not stand any more, and why (for staff)."""

    ruling: Ruling
    why: str


def read_decisions(path: Path) -> tuple[Ruling, ...]:
    """All decisions of a file (XLSX with the sheet 人工核定, or YAML), in its order.

    Raises `UsageError` naming file, row and what to write instead; a file with
    one faulty row is not half-read.
    """
    if not path.is_file():
        raise UsageError(f"找不到核定文件 {path}，请核对路径")
    rows = _sheet_rows(path) if path.suffix.lower() in (".xlsx", ".xlsm") else _yaml_rows(path)
    rulings, faults = [], []
    for place, row in rows:
        fault = _fault(row)
        if fault:
            faults.append(f"{path.name} {place}：{fault}")
        else:
            rulings.append(_ruling(row, f"{path.name} {place}"))
    if faults:
        raise UsageError("人工核定有误：\n" + "\n".join(faults))
    return tuple(rulings)


def decide(
    holders: Mapping[str, Iterable[Check]], rulings: Iterable[Ruling], *, today: date
) -> tuple[dict[str, tuple[Check, ...]], tuple[Stale, ...]]:
    """The checks of all holders with their decisions, and the stale decisions.

    `holders` by the name that stands under 材料. Of several decisions on one
    check the latest day counts, then the one further down. A decision is stale
    where its holder or rule is unknown, its day is past, a later one replaces
    it, or the finding that it was about is gone.
    """
    latest: dict[tuple[str, str], Ruling] = {}
    stale: list[Stale] = []
    for ruling in sorted(rulings, key=lambda r: r.decision.on):
        older = latest.get((ruling.holder, ruling.code))
        if older is not None:
            stale.append(Stale(older, f"已由 {ruling.decision.on} 的核定代替"))
        latest[ruling.holder, ruling.code] = ruling
    decided = {name: tuple(checks) for name, checks in holders.items()}
    for (holder, code), ruling in latest.items():
        check = next((c for c in decided.get(holder, ()) if c.code == code), None)
        why = _why_stale(ruling, check, today, known=holder in decided)
        if why is not None:
            stale.append(Stale(ruling, why))
            continue
        decided[holder] = tuple(
            replace(c, decision=ruling.decision) if c.code == code else c for c in decided[holder]
        )
    return decided, tuple(sorted(stale, key=lambda s: (s.ruling.holder, s.ruling.code, s.why)))


def _why_stale(ruling: Ruling, check: Check | None, today: date, *, known: bool) -> str | None:
    if not known:
        return f"没有名为“{ruling.holder}”的材料"
    if check is None:
        return f"没有编号为 {ruling.code} 的规则"
    until = ruling.decision.until
    if until is not None and until < today.isoformat():
        return f"有效期 {until} 已过"
    settled = check.status in (Status.PASS, Status.NA)
    if settled and ruling.decision.result != "fail":
        return "所核定的问题已不存在"
    return None


def _sheet_rows(path: Path) -> list[tuple[str, dict[str, Any]]]:
    from openpyxl import load_workbook

    try:
        with closing(load_workbook(path, read_only=True, data_only=True)) as book:
            held = SHEET in book.sheetnames
            table = list(book[SHEET].iter_rows(values_only=True)) if held else []
    except Exception as error:  # openpyxl raises many kinds for a broken file
        raise UsageError(f"打不开核定文件 {path.name}：{error}") from error
    if not held:
        raise UsageError(f"{path.name} 中没有名为“{SHEET}”的工作表")
    heads = [[str(v).strip() if v is not None else "" for v in row] for row in table]
    top = next((n for n, h in enumerate(heads) if {"材料", "规则", "结论"} <= set(h)), None)
    if top is None:
        raise UsageError(f"{path.name} 的“{SHEET}”没有表头，应有：{'、'.join(_COLUMNS)}")
    keys = [_COLUMNS.get(h) for h in heads[top]]
    return [
        (f"{SHEET} 第{at}行", {k: v for k, v in zip(keys, cells, strict=False) if k})
        for at, cells in enumerate(table[top + 1 :], top + 2)
        if any(v not in (None, "") for v in cells)
    ]


def _yaml_rows(path: Path) -> list[tuple[str, dict[str, Any]]]:
    try:
        content = yaml.safe_load(path.read_text(encoding="utf-8")) or []
    except (yaml.YAMLError, ValueError) as error:  # ValueError: other encodings, no such day
        raise UsageError(f"核定文件 {path.name} 不是有效的 YAML：{error}") from error
    if not isinstance(content, list) or not all(isinstance(e, dict) for e in content):
        raise UsageError(f"{path.name} 应是一列核定，每条写 {'、'.join(_COLUMNS)}")
    return [
        (f"第{number}条", {_COLUMNS.get(str(k), str(k)): v for k, v in entry.items()})
        for number, entry in enumerate(content, 1)
    ]


def _fault(row: Mapping[str, Any]) -> str | None:
    """What is wrong with a row, as a sentence that says what to write."""
    for title, key in _COLUMNS.items():
        if key != "until" and not str(row.get(key) or "").strip():
            return f"“{title}”没有填"
    unknown = sorted(set(row) - set(_COLUMNS.values()))
    if unknown:
        return f"有不认识的项 {'、'.join(unknown)}"
    if _result(row) is None:
        return f"结论“{row['result']}”应为 {'、'.join(_RESULTS)} 之一"
    for title, key in (("日期", "on"), ("有效期", "until")):
        if row.get(key) not in (None, "") and _day(row[key]) is None:
            return f"{title}“{row[key]}”应写作 2026-05-06"
    return None


def _result(row: Mapping[str, Any]) -> str | None:
    said = str(row["result"]).strip()
    return _RESULTS.get(said) or (said if said in _RESULTS.values() else None)


def _day(value: Any) -> str | None:
    """A day however it is written: 2026-05-06, 2026/5/6, 2026年5月6日."""
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    found = date_of(str(value))
    return found.value if found and found.has_day and found.possible else None


def _ruling(row: Mapping[str, Any], place: str) -> Ruling:
    until = row.get("until")
    decision = Decision(
        result=_result(row) or "",
        reason=str(row["reason"]).strip(),
        who=str(row["who"]).strip(),
        on=_day(row["on"]) or "",
        until=_day(until) if until not in (None, "") else None,
    )
    holder = str(row["holder"]).strip()
    return Ruling(holder, str(row["code"]).strip().split()[0].upper(), decision, place)
