"""Decisions of people: read from the sheet 人工核定 or from YAML, set beside the checks.

What comes in: a file of decisions and the checks of holders. What goes out: the
same checks with `decision` set where a decision stands, and those that do not
stand any more, each with the reason. The machine's own status is never changed.

A decision names its holder (材料: a dossier's id, a city's name, 收件目录), the rule,
the result, the reason, who decided, on which day and, if it is not for good,
until which day.
"""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
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
_SAID = {
    "符合": "pass", "合格": "pass", "符合要求": "pass", "不符合": "fail", "不合格": "fail",
    "不符合要求": "fail", "不涉及": "na", "免": "waived", "免交": "waived", "免于提供": "waived",
}  # fmt: skip
"""What else people write for a result."""
_FOR_GOOD = frozenset(
    {"长期", "长期有效", "永久", "永久有效", "无", "不限", "无期限", "/", "-", "—", "——"}
)
"""What people write under 有效期 where a decision is for good; the cell may be empty as well."""


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
    holders: Mapping[str, Iterable[Check]],
    rulings: Iterable[Ruling],
    *,
    today: date,
    enterprises: Iterable[tuple[str, str]] = (),
) -> tuple[dict[str, tuple[Check, ...]], tuple[Stale, ...]]:
    """The checks of all holders with their decisions, and the stale decisions.

    `holders` by the name that stands under 材料; `enterprises`: names of applicants with their
    holders'. A holder may be written by its folder or its enterprise alone, where only one bears
    that. Of several decisions on one check the latest day counts, then the one further down. A
    decision is stale where its holder or rule is unknown, its day is past, a later one replaces
    it, or the finding that it was about is gone.
    """
    latest: dict[tuple[str, str], Ruling] = {}
    stale: list[Stale] = []
    called = _called(holders, enterprises)
    named = [replace(r, holder=_meant(r.holder, holders, called)) for r in rulings]
    for ruling in sorted(named, key=lambda r: r.decision.on):
        older = latest.get((ruling.holder, ruling.code))
        if older is not None:
            stale.append(Stale(older, f"已由 {ruling.decision.on} 的核定代替"))
        latest[ruling.holder, ruling.code] = ruling
    decided = {name: tuple(checks) for name, checks in holders.items()}
    for (holder, code), ruling in latest.items():
        check = next((c for c in decided.get(holder, ()) if c.code == code), None)
        why = _unknown(holder, decided, called) or _why_stale(ruling, check, today)
        if why is not None:
            stale.append(Stale(ruling, why))
            continue
        decided[holder] = tuple(
            replace(c, decision=ruling.decision) if c.code == code else c for c in decided[holder]
        )
    return decided, tuple(sorted(stale, key=lambda s: (s.ruling.holder, s.ruling.code, s.why)))


def _plainly(name: str) -> str:
    """A holder's name without what typing adds: full-width signs and blanks."""
    return "".join(unicodedata.normalize("NFKC", name).split()).strip("/")


def _called(
    holders: Iterable[str], enterprises: Iterable[tuple[str, str]]
) -> dict[str, tuple[str, ...]]:
    """Every way to write a holder, plainly, with the holders that it may mean."""
    ways: dict[str, set[str]] = defaultdict(set)
    for holder in holders:
        ways[_plainly(holder)].add(holder)
    whole = set(ways)
    others = [(holder.rsplit("/", 1)[-1], holder) for holder in holders]
    for name, holder in (*others, *enterprises):
        if _plainly(name) not in whole:  # what names a holder in full is no other's
            ways[_plainly(name)].add(holder)
    return {way: tuple(sorted(held)) for way, held in ways.items()}


def _meant(written: str, holders: Iterable[str], called: Mapping[str, tuple[str, ...]]) -> str:
    """The one holder that a written name means; what means none or several stays as it is."""
    held = called.get(_plainly(written), ())
    return held[0] if written not in holders and len(held) == 1 else written


def _unknown(
    holder: str, known: Iterable[str], called: Mapping[str, tuple[str, ...]]
) -> str | None:
    """Why a name is no holder's: it means several, or none."""
    if holder in known:
        return None
    held = called.get(_plainly(holder), ())
    if held:
        return f"“{holder}”有 {len(held)} 份材料（{'、'.join(held)}），请写明是哪一份"
    near = difflib.get_close_matches(holder, list(known), n=1)
    return f"没有名为“{holder}”的材料" + (f"，是不是“{near[0]}”？" if near else "")


def _why_stale(ruling: Ruling, check: Check | None, today: date) -> str | None:
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
        if key == "until" and _is_for_good(row.get(key)):
            continue
        if row.get(key) not in (None, "") and _day(row[key]) is None:
            more = "，长期有效的不填" if key == "until" else ""
            return f"{title}“{row[key]}”应写作 2026-05-06{more}"
    return None


def _is_for_good(until: Any) -> bool:
    return until is None or str(until).strip() in ("", *_FOR_GOOD)


def _result(row: Mapping[str, Any]) -> str | None:
    said = _plainly(str(row["result"]))
    return _RESULTS.get(said) or _SAID.get(said) or (said if said in _RESULTS.values() else None)


FIRST_SERIAL, LAST_SERIAL = 40_000, 60_000
"""Excel's numbers of the days from 2009 to 2064."""


def _day(value: Any) -> str | None:
    """A day however it is written: 2026-05-06, 2026/5/6, 2026年5月6日, or the number that Excel
    keeps of one (46148) where the cell is not shown as a date."""
    if isinstance(value, int | float) and FIRST_SERIAL < value < LAST_SERIAL:
        return (date(1899, 12, 30) + timedelta(days=int(value))).isoformat()
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
        until=None if _is_for_good(until) else _day(until),
    )
    holder = str(row["holder"]).strip()
    code = unicodedata.normalize("NFKC", str(row["code"])).strip().split()[0].upper()
    return Ruling(holder, _SHORT.sub(r"\g<1>0\2", code), decision, place)


_SHORT = re.compile(r"^([A-Z])(\d)$")
"""A rule's code without its nought: F9."""
