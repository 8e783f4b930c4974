"""Shares with their 95 % intervals."""

from __future__ import annotations

import math


def wilson(right: int, total: int) -> tuple[float, float]:
    """The 95 % interval of a share (Wilson 1927)."""
    if not total:
        return 0.0, 1.0
    z, share = 1.96, right / total
    middle = share + z * z / (2 * total)
    spread = z * math.sqrt(share * (1 - share) / total + z * z / (4 * total * total))
    whole = 1 + z * z / total
    return max((middle - spread) / whole, 0.0), min((middle + spread) / whole, 1.0)


def share(right: int, total: int) -> str:
    """`98/100 0.980 [0.930, 0.994]`; a dash where nothing was counted."""
    if not total:
        return "–"
    low, high = wilson(right, total)
    return f"{right}/{total} {right / total:.3f} [{low:.3f}, {high:.3f}]"


def table(heads: list[str], rows: list[list[str]]) -> list[str]:
    """A Markdown table, its columns aligned so that it reads well as text too."""
    widths = [max(len(row[i]) for row in [heads, *rows]) for i in range(len(heads))]

    def line(cells: list[str]) -> str:
        first = cells[0].ljust(widths[0])
        rest = [c.rjust(w) for c, w in zip(cells[1:], widths[1:], strict=True)]
        return f"| {' | '.join([first, *rest])} |"

    ruler = ["-" * widths[0] if i == 0 else "-" * (w - 1) + ":" for i, w in enumerate(widths)]
    return [line(heads), line(ruler), *map(line, rows)]
