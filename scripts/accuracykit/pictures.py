"""Pictures of counts as SVG text: the confusion matrix and the risk–coverage curve.

They hold counts and names of types alone, nothing that was read from papers.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from html import escape

from accuracykit.pairs import CONFIDENT, FieldPair, PagePair
from accuracykit.shares import wilson

_TEXT = 'font-family="Noto Sans, DejaVu Sans, Arial, sans-serif"'
_INK, _QUIET, _BLUE, _RED = "#1d2733", "#5d6875", "#24466f", "#b3261e"


def _svg(width: float, height: float, about: str, parts: Sequence[str]) -> str:
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:g} {height:g}"'
            f' width="{width:g}" height="{height:g}" role="img" aria-label="{escape(about)}">',
            f'<rect width="{width:g}" height="{height:g}" fill="#fff"/>',
            *parts,
            "</svg>\n",
        ]
    )


def _text(
    x: float, y: float, said: str, *, size: float = 12, anchor: str = "start",
    ink: str = _INK, more: str = "",
) -> str:  # fmt: skip
    return (
        f'<text x="{x:g}" y="{y:g}" font-size="{size:g}" text-anchor="{anchor}" fill="{ink}"'
        f" {_TEXT}{more}>{escape(said)}</text>"
    )


def confusion(pages: Sequence[PagePair]) -> str:
    """Rows: true types; columns: types told. A row is tinted by its shares."""
    counts = Counter((p.true, p.told or "(no page)") for p in pages)
    types = sorted({t for pair in counts for t in pair})
    side, left, top = 34.0, 190.0, 200.0
    width, height = left + side * len(types) + 90, top + side * len(types) + 30
    right = sum(p.right for p in pages)
    parts = [
        _text(14, 26, "Page types: true (rows) and told (columns)", size=16, ink=_BLUE),
        _text(14, 46, f"{right} of {len(pages)} pages right", ink=_QUIET),
    ]
    for n, name in enumerate(types):
        middle = side * n + side / 2 + 4
        parts.append(_text(left - 8, top + middle, name, anchor="end"))
        x = left + middle
        turn = f' transform="rotate(-60 {x:g} {top - 8:g})"'
        parts.append(_text(x, top - 8, name, more=turn))
    for row, true in enumerate(types):
        total = sum(counts[true, told] for told in types)
        for column, told in enumerate(types):
            parts += _cell(
                left + side * column,
                top + side * row,
                side,
                counts[true, told],
                total,
                true == told,
            )
        if total:
            parts.append(_text(left + side * len(types) + 8, top + side * row + side / 2 + 4,
                               f"n = {total}", ink=_QUIET))  # fmt: skip
    return _svg(width, height, "Confusion matrix of page types", parts)


def _cell(x: float, y: float, side: float, count: int, total: int, same: bool) -> list[str]:
    part = count / total if total else 0.0
    tint = f"{0.15 + 0.85 * part:.2f}" if count else "0"
    colour = _BLUE if same else _RED
    parts = [
        f'<rect x="{x:g}" y="{y:g}" width="{side:g}" height="{side:g}" fill="{colour}"'
        f' fill-opacity="{tint}" stroke="#d5dbe2"/>'
    ]
    if count:
        ink = "#fff" if part > 0.45 else _INK
        parts.append(_text(x + side / 2, y + side / 2 + 4, str(count), anchor="middle", ink=ink))
    return parts


def curve(fields: Sequence[FieldPair]) -> list[tuple[float, float, float]]:
    """(threshold, coverage, risk), from the surest answer down; equal confidences together.

    Coverage: of the fields stated on paper, those answered at least so surely.
    Risk: of those, the share that is wrong.
    """
    stated = [f for f in fields if f.stated]
    answered = sorted((f for f in stated if f.answered), key=lambda f: -f.confidence)
    points: list[tuple[float, float, float]] = []
    wrong = 0
    for n, one in enumerate(answered, 1):
        wrong += one.outcome == "wrong"
        if n == len(answered) or answered[n].confidence != one.confidence:
            points.append((one.confidence, n / len(stated), wrong / n))
    return points


def risk_coverage(fields: Sequence[FieldPair]) -> str:
    """The curve, with the point of confidence 0.9 and the interval of the risk there."""
    points = curve(fields)
    left, top, wide, high = 90.0, 84.0, 560.0, 300.0
    wrong, sure = _confident(fields)
    top_of_interval = wilson(wrong, sure)[1] if sure else 0.0
    most = max([0.01, top_of_interval, *(risk for _, _, risk in points)]) * 1.1

    def x(coverage: float) -> float:
        return round(left + wide * coverage, 1)

    def y(risk: float) -> float:
        return round(top + high * (1 - min(risk, most) / most), 1)

    stated = sum(f.stated for f in fields)
    parts = [
        _text(14, 26, "Risk and coverage of field values by confidence", size=16, ink=_BLUE),
        _text(14, 46, f"{stated} fields stated on paper", ink=_QUIET),
    ]
    for n in range(6):
        part = n / 5
        parts += [
            f'<path d="M{x(part):g} {top:g}V{top + high:g}" stroke="#e3e7ec"/>',
            f'<path d="M{left:g} {y(most * part):g}H{left + wide:g}" stroke="#e3e7ec"/>',
            _text(x(part), top + high + 18, f"{part:.0%}", anchor="middle", ink=_QUIET),
            _text(left - 8, y(most * part) + 4, f"{most * part:.2%}", anchor="end", ink=_QUIET),
        ]
    parts += [
        _text(left + wide / 2, top + high + 40, "coverage: answered at least so surely",
              anchor="middle"),
        _text(20, top + high / 2, "risk: wrong among them", anchor="middle",
              more=f' transform="rotate(-90 20 {top + high / 2:g})"'),
    ]  # fmt: skip
    path = "".join(
        f"{'L' if n else 'M'}{x(coverage):g} {y(risk):g}"
        for n, (_, coverage, risk) in enumerate(points)
    )
    if path:
        parts.append(f'<path d="{path}" fill="none" stroke="{_BLUE}" stroke-width="2"/>')
    parts += _at_confident(fields, points, x, y, left)
    return _svg(left + wide + 40, top + high + 60, "Risk–coverage curve of fields", parts)


def _confident(fields: Sequence[FieldPair]) -> tuple[int, int]:
    """How many of the confident answers are wrong, and how many there are."""
    sure = [f for f in fields if f.answered and f.confidence >= CONFIDENT]
    return sum(f.outcome == "wrong" for f in sure), len(sure)


def _at_confident(
    fields: Sequence[FieldPair],
    points: Sequence[tuple[float, float, float]],
    x: Callable[[float], float],
    y: Callable[[float], float],
    left: float,
) -> list[str]:
    """The point from which on the contract calls an answer confident."""
    above = [p for p in points if p[0] >= CONFIDENT]
    if not above:
        return []
    _, coverage, risk = above[-1]
    wrong, sure = _confident(fields)
    low, high = wilson(wrong, sure)
    said = f"confidence ≥ {CONFIDENT}: {wrong} of {sure} wrong [{low:.2%}, {high:.2%}]"
    return [
        f'<path d="M{x(coverage):g} {y(high):g}V{y(low):g}" stroke="{_RED}" stroke-width="1.5"/>',
        f'<circle cx="{x(coverage):g}" cy="{y(risk):g}" r="5" fill="{_RED}"/>',
        _text(14, 66, said, ink=_RED),
    ]
