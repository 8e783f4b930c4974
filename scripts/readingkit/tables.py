"""The figures of a run as tables for people, in Markdown."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from readingkit.score import wilson

NAMES = {
    "first": "docproc, first reading",
    "docproc": "docproc, everything",
    "tesseract": "Tesseract",
    "rapidocr": "RapidOCR",
    "ocrmypdf": "OCRmyPDF",
}
Found = dict[str, Any]


def whole(found: Found) -> str:
    """Every table of a run."""
    names = [n for n in NAMES if n in found]
    parts = [_summary(found, names), _captures(found, names), _kinds(found, names)]
    parts += [_values(found, names), _native(found), _memory(found)]
    return "\n\n".join(part for part in parts if part)


def _sum(kinds: Found, key: str, wanted: Callable[[str], bool] = lambda _: True) -> float:
    rows = [row for capture, row in kinds.items() if wanted(capture)]
    return sum(sum(r[key]) if isinstance(r[key], list) else r[key] for r in rows)


def _pace(kinds: Found, key: str = "processor") -> float:
    return _sum(kinds, key) / max(_sum(kinds, "pages"), 1)


def _share(part: float, whole: float) -> str:
    low, high = wilson(part, whole)
    percent = 100 * part / max(whole, 1)
    return f"{percent:.2f} % [{100 * low:.2f}, {100 * high:.2f}]"


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    return "\n".join([_row(head), _row(["---"] * len(head)), *(_row(row) for row in rows)])


def _summary(found: Found, names: Sequence[str]) -> str:
    rows = []
    for name in names:
        kinds, peak = found[name]["kinds"], found[name]["peak"]
        against = [
            f"{_pace(kinds) / _pace(found[other]['kinds']):.2f}" if other in found else "–"
            for other in ("tesseract", "rapidocr")
        ]
        characters = _sum(kinds, "characters")
        rows.append(
            [
                NAMES[name], f"{_pace(kinds):.2f}", *against, f"{_pace(kinds, 'seconds'):.2f}",
                f"{_sum(kinds, 'errors'):.0f}/{characters:.0f}",
                _share(_sum(kinds, "errors"), characters),
                f"{100 * _sum(kinds, 'lost') / max(characters, 1):.2f}",
                f"{100 * _sum(kinds, 'extra') / max(_sum(kinds, 'read'), 1):.2f}",
                f"{peak['own_mb']} + {peak['children_mb']}",
            ]
        )  # fmt: skip
    head = (
        "reader",
        "processor s a page",
        "÷ Tesseract",
        "÷ RapidOCR",
        "clock s",
        "errors",
        "CER",
        "lost %",
        "extra %",
        "peak MB (own + child)",
    )
    return _table(head, rows)


def _captures(found: Found, names: Sequence[str]) -> str:
    captures = sorted({c for n in names for c in found[n]["kinds"]})
    rows = []
    for capture in captures:
        of = {n: found[n]["kinds"].get(capture) for n in names}
        one = next(v for v in of.values() if v)
        cells = [capture, str(one["pages"]), str(one["characters"])]
        cells += [_errors_and_pace(row) for row in of.values()]
        rows.append(cells)
    return _table(["capture", "pages", "characters", *(NAMES[n] for n in names)], rows)


def _errors_and_pace(row: Found | None) -> str:
    if not row:
        return "–"
    pace = sum(row["processor"]) / row["pages"]
    return f"{_share(row['errors'], row['characters'])}, {pace:.2f} s"


def _kinds(found: Found, names: Sequence[str]) -> str:
    seen: dict[tuple[str, str], dict[str, list[int]]] = {}
    for name in names:
        for capture, row in found[name]["kinds"].items():
            for kind, counts in row["kinds"].items():
                places = [(kind, "all")]
                if kind == "stamped":
                    places.append((kind, capture))
                for place in places:
                    had = seen.setdefault(place, {}).setdefault(name, [0, 0, 0])
                    seen[place][name] = [a + b for a, b in zip(had, counts, strict=True)]
    rows = []
    for (kind, capture), by in sorted(seen.items()):
        count = next(iter(by.values()))[0]
        cells = [_share(by[n][1], by[n][0]) if n in by else "–" for n in names]
        rows.append([kind, capture, str(count), *cells])
    return _table(["text of the kind", "capture", "characters", *(NAMES[n] for n in names)], rows)


def _values(found: Found, names: Sequence[str]) -> str:
    seen: dict[str, dict[str, list[int]]] = {}
    for name in names:
        for row in found[name]["kinds"].values():
            for kind, counts in row["values"].items():
                had = seen.setdefault(kind, {}).setdefault(name, [0, 0, 0, 0])
                seen[kind][name] = [a + b for a, b in zip(had, counts, strict=True)]
    rows = []
    for kind, by in sorted(seen.items()):
        cells = []
        for name in names:
            count, exact, confident, wrong = by.get(name, [0, 0, 0, 0])
            sure = f"; wrong and confident {wrong}/{confident}" if confident else ""
            cells.append(f"{exact}/{count} {_share(exact, count)}{sure}")
        rows.append([kind, *cells])
    return _table(["exact as a whole", *(NAMES[n] for n in names)], rows) if rows else ""


def _native(found: Found) -> str:
    rows = []
    native = found.get("native")
    if not native:
        return ""
    base = native["pdfplumber"]["seconds_a_page"]
    for name, row in native.items():
        rows.append(
            [
                name, str(row["pages"]), f"{row['seconds_a_page']:.4f}",
                f"{base / max(row['seconds_a_page'], 1e-9):.1f}",
                _share(row["errors"], row["characters"]),
            ]
        )  # fmt: skip
    return _table(["text layers", "pages", "s a page", "× pdfplumber", "CER"], rows)


def _memory(found: Found) -> str:
    rows = [
        [str(s["pages"]), str(s["resident_mb"]), str(s["peak_mb"])] for s in found.get("memory", [])
    ]
    return _table(["pages read by one process", "MB now", "MB at most"], rows) if rows else ""
