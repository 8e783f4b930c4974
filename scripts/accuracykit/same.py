"""What counts as the same: dossiers, cities, field values, boxes, seal texts, lines of text.

Truths and reports write the same thing in different forms (万元 and 亿元, half-
and full-width brackets, with or without spaces); these functions say when two
forms are one. They belong to no set.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from rapidfuzz import fuzz

Box = Sequence[float]
_ENOUGH_FILES = 0.3
"""Two dossiers that share this part of their files are one."""
_AMOUNTS = ("revenue", "total_investment", "employees")
_DATES = ("established_on", "maturity_date", "signed_on")
_LEVEL_NAMES = {"规划": 1, "规范": 2, "集成": 3, "优化": 4, "引领": 5}
_NUMERALS = {"一": 1, "二": 2, "三": 3, "四": 4, "五": 5}
NOTHING = (None, "", [], "无", "/", "—", "——")
"""What stands for nothing in a field."""


def plain(path: object) -> str:
    """A path in the form in which sets and reports are compared."""
    return unicodedata.normalize("NFKC", str(path or "")).strip().strip("/")


def squeezed(text: object) -> str:
    """NFKC, no white space, small letters."""
    return re.sub(r"\s+", "", unicodedata.normalize("NFKC", str(text or ""))).casefold()


def seal_text(text: object) -> str:
    """A seal's letters alone."""
    return re.sub(r"[^\u4e00-\u9fffa-z()]", "", squeezed(text))


def close(first: object, second: object) -> float:
    """How alike two texts are, in 0..100."""
    return fuzz.ratio(squeezed(first), squeezed(second))


def overlap(first: Box | None, second: Box | None) -> float:
    """The shared part of two boxes (intersection over union)."""
    if not first or not second:
        return 0.0
    wide = min(first[2], second[2]) - max(first[0], second[0])
    high = min(first[3], second[3]) - max(first[1], second[1])
    if wide <= 0 or high <= 0:
        return 0.0
    areas = [(b[2] - b[0]) * (b[3] - b[1]) for b in (first, second)]
    return wide * high / (sum(areas) - wide * high)


# ---- which is which
def _files(thing: Mapping[str, Any]) -> set[str]:
    return {plain(f["path"]) for f in thing.get("files") or [] if f.get("path")}


def match_dossiers(truth: Sequence[Any], told: Sequence[Any]) -> dict[str, Any]:
    """True id → dossier of the report: by id, else by files, else by the enterprise's name."""
    left, pairs = list(told), {}
    for wanted in truth:
        found = next((r for r in left if plain(r.get("id")) == plain(wanted["id"])), None)
        if found is not None:
            pairs[wanted["id"]] = found
            left.remove(found)
    for wanted in (t for t in truth if t["id"] not in pairs):
        at = _by_files(wanted, left)
        if at is None:
            at = _by_name(wanted, left)
        if at is not None:
            pairs[wanted["id"]] = left.pop(at)
    return pairs


def _by_files(wanted: Mapping[str, Any], told: Sequence[Any]) -> int | None:
    mine = _files(wanted)
    shares = [
        (len(mine & _files(r)) / max(len(mine | _files(r)), 1), n) for n, r in enumerate(told)
    ]
    share, at = max(shares, default=(0.0, -1))
    return at if share >= _ENOUGH_FILES else None


def _by_name(wanted: Mapping[str, Any], told: Sequence[Any]) -> int | None:
    name = squeezed(wanted.get("enterprise"))
    same = (n for n, r in enumerate(told) if name and squeezed(r.get("enterprise")) == name)
    return next(same, None)


def match_cities(truth: Sequence[Any], told: Sequence[Any]) -> dict[str, Any]:
    """True folder → city of the report: by folder, else by name, else by code."""
    pairs = {}
    for wanted in truth:
        ways = (
            lambda r, w=wanted: plain(w["folder"]) in {plain(f) for f in r.get("folders") or []},
            lambda r, w=wanted: w.get("name") and r.get("name") == w["name"],
            lambda r, w=wanted: w.get("code") and r.get("code") == w["code"],
        )
        found = next((r for way in ways for r in told if way(r)), None)
        if found is not None:
            pairs[wanted["folder"]] = found
    return pairs


# ---- fields
def normal(key: str, value: object) -> str | float:
    """A field's value in the one form in which it is compared; amounts in 万元."""
    said = squeezed(value)
    if key in _AMOUNTS:
        found = re.search(r"-?\d[\d,]*\.?\d*", said)
        if not found:
            return said
        amount = float(found.group().replace(",", ""))
        return amount * 10000 if "亿" in said else amount
    if key in _DATES:
        parts = re.findall(r"\d+", said)
        return "-".join(f"{int(p):02d}" for p in parts[:3]) if len(parts) >= 2 else said
    if key == "maturity_level":
        return _level(said)
    if key == "contact_phone":
        return re.sub(r"\D", "", said)
    if key == "uscc":
        return said.upper()
    return re.sub(r"[。，,;；:：、]", "", said)


def _level(said: str) -> str:
    for name, level in _LEVEL_NAMES.items():
        if name in said:
            return str(level)
    found = re.search(r"([1-5一二三四五])级|^([1-5])$|level([1-5])", said)
    if not found:
        return said
    mark = next(g for g in found.groups() if g)
    return str(_NUMERALS.get(mark, mark))


def same_field(key: str, stated: Mapping[str, Any], told: object) -> bool:
    """Whether what was told is the stated value, its printed form or another accepted one."""
    got = normal(key, told)
    for form in (stated.get("value"), stated.get("printed"), *(stated.get("accept") or [])):
        if form in (None, ""):
            continue
        wanted = normal(key, form)
        if isinstance(wanted, float) and isinstance(got, float):
            if abs(wanted - got) <= max(0.006, abs(wanted) * 1e-4):
                return True
        elif wanted == got != "":
            return True
    return False


# ---- text
def differing(wanted: str, read: str) -> tuple[int, int, int]:
    """Characters lost, characters too many, characters wanted; whatever the order."""
    want, have = Counter(squeezed(wanted)), Counter(squeezed(read))
    return sum((want - have).values()), sum((have - want).values()), sum(want.values())
