"""Seals and handwriting as SVG and HTML, drawn into the papers."""

from __future__ import annotations

import math
from html import escape


def seal(
    name: str, *, bottom: str = "", turn: float = 0.0, style: str = "", size_mm: float = 42
) -> str:
    """A round seal: ring, star, the name along the rim, a line under the star."""
    step = min(300 / max(len(name), 1), 27)
    start = -step * (len(name) - 1) / 2
    letters = []
    for index, letter in enumerate(name):
        angle = start + step * index
        rad = math.radians(angle - 90)
        x, y = 100 + 74 * math.cos(rad), 100 + 74 * math.sin(rad)
        letters.append(
            f'<text x="{x:.1f}" y="{y:.1f}" transform="rotate({angle:.1f} {x:.1f} {y:.1f})" '
            f'font-size="{min(23, 4.2 * step / 4):.1f}" text-anchor="middle" dominant-baseline="central">'
            f"{escape(letter)}</text>"
        )
    points = " ".join(
        f"{100 + r * math.sin(math.pi * k / 5):.1f},{100 - r * math.cos(math.pi * k / 5):.1f}"
        for k, r in ((k, 27 if k % 2 == 0 else 10.5) for k in range(10))
    )
    foot = (
        f'<text x="100" y="148" font-size="17" text-anchor="middle">{escape(bottom)}</text>'
        if bottom
        else ""
    )
    return (
        f'<svg class="seal" style="width:{size_mm}mm;height:{size_mm}mm;{style}" viewBox="0 0 200 200">'
        f'<g transform="rotate({turn} 100 100)" fill="#c8202c" font-family="Noto Serif CJK SC" font-weight="700">'
        '<circle cx="100" cy="100" r="95" fill="none" stroke="#c8202c" stroke-width="5"/>'
        f'<polygon points="{points}"/>{"".join(letters)}{foot}</g></svg>'
    )


def written(text: str, *, turn: float = -4, size_pt: float = 20) -> str:
    """Handwriting: a brush-like font, slanted, in pen ink."""
    return (
        f"<span style=\"font-family:'AR PL UKai CN';font-size:{size_pt}pt;color:#1c2340;"
        f'display:inline-block;transform:rotate({turn}deg) skewX(-9deg)">{escape(text)}</span>'
    )
