"""How papers of the family look: sheets, typefaces, page numbers, running heads, cells of tables.

Everything returns HTML; a `Look` is drawn once for a paper and kept through it.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from html import escape

SONG, HEI, KAI, MING, ZEN = (
    "Noto Serif CJK SC",
    "Noto Sans CJK SC",
    "AR PL UKai CN",
    "AR PL UMing CN",
    "WenQuanYi Zen Hei",
)
FOOTS = (
    '"— " counter(page) " —"', '"第 " counter(page) " 页"', '"第" counter(page) "页 共" counter(pages) "页"',
    'counter(page) " / " counter(pages)', "counter(page)", '"- " counter(page) " -"',
)  # fmt: skip
TICKS = (("☑", "□"), ("■", "□"), ("☑", "☐"), ("●", "○"), ("[√]", "[ ]"), ("√", "□"))
_TENS = "一二三四五六七八九十"
HEADINGS: tuple[Callable[[int], str], ...] = (
    lambda n: f"{_TENS[n - 1]}、",
    lambda n: f"第{_TENS[n - 1]}章 ",
    lambda n: f"{n} ",
    lambda n: f"第{_TENS[n - 1]}部分：",
    lambda n: f"{n}. ",
)


@dataclass(frozen=True)
class Look:
    """One writer's template."""

    body: str
    heads: str
    size: float
    leading: float
    margin: str
    foot: str
    foot_place: str
    running: str
    watermark: str
    tint: str
    tick: tuple[str, str]
    heading: int

    def sheet(self, body: str, *, landscape: bool = False, numbered: bool = True) -> str:
        """The whole paper. Page numbers and the running head stand in the margins, not on the first page."""
        boxes = f"@{self.foot_place}{{content:{self.foot};font:9pt {SONG}}}" if numbered else ""
        if self.running:
            boxes += f'@top-center{{content:"{self.running}";font:9pt {KAI};border-bottom:.2mm solid #666}}'
        first = (
            f"@page:first{{@{self.foot_place}{{content:none}}@top-center{{content:none;border:0}}}}"
        )
        water = (
            f'<div style="position:fixed;top:110mm;left:22mm;font:46pt {HEI};color:#000;opacity:.06;transform:rotate(-32deg)">{self.watermark}</div>'
            if self.watermark
            else ""
        )
        return (
            f'<html><head><meta charset="utf-8"><style>@page{{size:A4{" landscape" if landscape else ""};margin:{self.margin};{boxes}}}{first}'
            f"body{{font:{self.size}pt/{self.leading} {self.body};margin:0;color:#111}}"
            f"h1,h2,h3{{font-family:{self.heads};margin:4mm 0 2mm;break-after:avoid}}h1{{font-size:{self.size + 4}pt}}h2{{font-size:{self.size + 2}pt}}h3{{font-size:{self.size + 0.5}pt}}"
            "p{margin:0 0 1.4mm;text-indent:2em;text-align:justify}p.n{text-indent:0}table{border-collapse:collapse;width:100%;margin:2mm 0}"
            f"td,th{{border:.25mm solid #222;padding:1.2mm 1.8mm;font-size:{self.size - 1}pt;line-height:1.4;font-weight:normal;overflow-wrap:anywhere}}"
            f"td.l,th{{background:{self.tint};text-align:center}}.new{{break-before:page}}tr,.keep{{break-inside:avoid}}"
            f".plain td{{border:0}}.open td{{border-left:0;border-right:0}}</style></head><body>{water}{body}</body></html>"
        )

    def head(self, number: int, title: str, *, new: bool = False) -> str:
        return f"<h1{' class=new' if new else ''}>{self.ordinal(number)}{title}</h1>"

    def ordinal(self, number: int) -> str:
        return HEADINGS[self.heading](number)

    def ticked(self, options: Iterable[tuple[str, bool]]) -> str:
        """Options (HTML) with their boxes."""
        return " ".join(f"{self.tick[0 if on else 1]}{said}" for said, on in options)


def look(rng: random.Random, *, running: str = "", plain: bool = False) -> Look:
    """A template by chance; `plain` without running head, mark and tint."""
    return Look(
        body=rng.choice([SONG, SONG, MING, KAI, HEI]),
        heads=rng.choice([HEI, HEI, ZEN, SONG]),
        size=rng.choice([10.5, 11, 12, 12]),
        leading=rng.choice([1.45, 1.6, 1.75]),
        margin=rng.choice(["22mm 20mm 20mm 24mm", "25mm 26mm", "18mm 17mm", "30mm 24mm 22mm 28mm"]),
        foot=rng.choice(FOOTS),
        foot_place=rng.choice(["bottom-center", "bottom-center", "bottom-right", "bottom-left"]),
        running="" if plain or rng.random() < 0.5 else running,
        watermark="" if plain or rng.random() < 0.85 else rng.choice(["申报专用", "再次复印无效"]),
        tint="transparent" if plain else rng.choice(["transparent", "#eee", "#e3ecf7", "#f5efe0"]),
        tick=rng.choice(TICKS),
        heading=rng.randrange(len(HEADINGS)),
    )


def td(inner: str, *, label: bool = False, across: int = 1, down: int = 1, style: str = "") -> str:
    """A cell; `inner` is HTML."""
    spans = (f" colspan={across}" if across > 1 else "") + (f" rowspan={down}" if down > 1 else "")
    return f'<td{" class=l" if label else ""}{spans} style="{style}">{inner}</td>'


def table(rows: Sequence[Sequence[str]], *, kind: str = "", style: str = "") -> str:
    """Rows of cells made by `td`."""
    inner = "".join(f"<tr>{''.join(row)}</tr>" for row in rows)
    return f'<table class="{kind}" style="{style}">{inner}</table>'


def listing(head: Sequence[str], rows: Iterable[Sequence[str]], *, kind: str = "") -> str:
    """A table with a row of heads; cells are HTML."""
    top = [td(h, label=True) for h in head]
    return table([top, *[[td(c) for c in row] for row in rows]], kind=kind)


def paragraphs(sentences: Iterable[str]) -> str:
    return "".join(f"<p>{s}</p>" for s in sentences)


def spread(text: str, width: int = 4) -> str:
    """A short label drawn out to the width of `width` characters."""
    if len(text) >= width or len(text) < 2:
        return escape(text)
    gap = (width - len(text)) / (len(text) - 1)
    return f'<span style="letter-spacing:{gap:.2f}em">{text[:-1]}</span>{text[-1]}'


def code_picture(rng: random.Random, side: float = 22) -> str:
    """A square of black and white modules that looks like a two-dimensional code and holds nothing."""
    size = 25
    dots = "".join(
        f"M{x} {y}h1v1h-1z"
        for y in range(size)
        for x in range(size)
        if not (((x < 8 or x > 16) and y < 8) or (x < 8 and y > 16)) and rng.random() < 0.48
    )
    eyes = "".join(
        f'<path d="M{x} {y}h7v7h-7z" fill="#000"/><path d="M{x + 1} {y + 1}h5v5h-5z" fill="#fff"/><path d="M{x + 2} {y + 2}h3v3h-3z" fill="#000"/>'
        for x, y in ((0, 0), (18, 0), (0, 18))
    )
    return f'<svg viewBox="0 0 {size} {size}" style="width:{side}mm;height:{side}mm"><path d="{dots}"/>{eyes}</svg>'
