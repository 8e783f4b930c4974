"""Typefaces, paper, page numbers and small pieces of HTML that all papers of the hand share."""

from __future__ import annotations

import random
from collections.abc import Iterable
from dataclasses import dataclass

SONG, HEI, KAI = "Noto Serif CJK SC", "Noto Sans CJK SC", "AR PL UKai CN"
PALETTES = (
    ("#000", "#f2f2f2", "#000"), ("#1f4e79", "#deeaf6", "#5b9bd5"), ("#8c1515", "#fbeaea", "#c88"),
    ("#2e6b3f", "#e6f2e8", "#7fb58c"), ("#3b3b6d", "#ececf7", "#8c8cc0"), ("#7a4a00", "#fff3dc", "#d2a85a"),
    ("#00606b", "#dff3f4", "#58b0b8"), ("#000", "#fff", "#000"), ("#333", "#ddd", "#777"),
)  # fmt: skip


@dataclass(frozen=True)
class Look:
    """How one paper is set: faces, size in points, colours, the foot of the page."""

    body: str
    head: str
    size: float
    lead: float
    dark: str
    tint: str
    rule: str
    margin: str
    foot: str
    plain: bool


def _numbers(of: str, spot: str) -> str:
    return f"@page{{@{spot}{{content:{of};font:9pt {SONG}}}}}"


NUMBERS = (
    _numbers("counter(page)", "bottom-center"),
    _numbers('"— " counter(page) " —"', "bottom-center"),
    _numbers('"第 " counter(page) " 页"', "bottom-right"),
    _numbers('"第" counter(page) "页/共" counter(pages) "页"', "bottom-center"),
    _numbers('counter(page) " / " counter(pages)', "bottom-right"),
    _numbers('"页码：" counter(page)', "top-right"),
    _numbers('"· " counter(page) " ·"', "bottom-center"),
    _numbers('"P" counter(page)', "bottom-right"),
    _numbers('"[" counter(page) "]"', "top-center"),
    _numbers('"~ " counter(page) " ~"', "bottom-left"),
    _numbers('"Page " counter(page) " of " counter(pages)', "bottom-left"),
    _numbers('"- " counter(page, cjk-decimal) " -"', "bottom-center"),
    f"@page:left{{@bottom-left{{content:counter(page);font:9pt {HEI}}}}}@page:right{{@bottom-right{{content:counter(page);font:9pt {HEI}}}}}",
)

RUNNING = ("智能工厂梯度培育", "申报材料", "2026年智能工厂申报", "内部资料　注意保存")


def look(rng: random.Random, *, numbered: bool | None = None, sober: bool = False) -> Look:
    """A setting by chance. `numbered`: with page numbers for sure (or surely none); `sober`: black."""
    dark, tint, rule = rng.choice(PALETTES[:1] if sober else PALETTES)
    if rng.random() < 0.3:
        dark, tint, rule = "#000", "#fff", "#000"
    body = rng.choice([SONG, SONG, KAI, HEI])
    with_numbers = rng.random() < 0.8 if numbered is None else numbered
    margin = rng.choice(["25mm 24mm", "22mm 26mm 20mm 28mm", "28mm 22mm 24mm", "20mm 18mm"])
    foot = rng.choice(NUMBERS) if with_numbers else ""
    if numbered is not False and rng.random() < 0.2:
        foot += f'@page{{@top-left{{content:"{rng.choice(RUNNING)}";font:8.5pt {KAI};color:#666}}}}'
    return Look(
        body, rng.choice([HEI, body, SONG]), rng.choice([10.5, 10.5, 11, 12]), rng.choice([1.5, 1.6, 1.75]),
        dark, tint, rule, margin, foot, dark == "#000",
    )  # fmt: skip


def sheet(k: Look, body: str, *, css: str = "", paper: str = "A4", margin: str = "") -> str:
    """A whole document."""
    return (
        f"<html lang='zh-CN'><head><meta charset='utf-8'><style>@page{{size:{paper};margin:{margin or k.margin}}}{k.foot}"
        "@page bare{@bottom-center{content:none}@bottom-right{content:none}@bottom-left{content:none}@top-right{content:none}@top-center{content:none}@top-left{content:none}}"
        "@page wide{size:A4 landscape;margin:14mm 16mm}"
        f"body{{margin:0;font-family:{k.body};font-size:{k.size}pt;line-height:{k.lead}}}"
        f"table{{border-collapse:collapse;width:100%}}td{{border:.3mm solid {k.rule};padding:1.2mm 1.8mm;overflow-wrap:anywhere}}"
        "tr{break-inside:avoid}p{margin:0 0 1.2mm}"
        ".bare td{border:none}.in{text-indent:2em;text-align:justify}"
        f"{css}</style></head><body>{body}</body></html>"
    )


def td(inner: str, css: str = "", *, span: int = 1, down: int = 1) -> str:
    """A cell."""
    more = (f" colspan={span}" if span > 1 else "") + (f" rowspan={down}" if down > 1 else "")
    return f'<td{more} style="{css}">{inner}</td>' if css else f"<td{more}>{inner}</td>"


def tr(*cells: str) -> str:
    """A row."""
    return f"<tr>{''.join(cells)}</tr>"


def table(rows: Iterable[str], css: str = "", *, bare: bool = False, head: str = "") -> str:
    """A table; `head` repeats on every page."""
    cls = ' class="bare"' if bare else ""
    top = f"<thead>{head}</thead>" if head else ""
    return f'<table{cls} style="{css}">{top}<tbody>{"".join(rows)}</tbody></table>'


def para(inner: str, css: str = "") -> str:
    """A paragraph that begins with two empty letters."""
    return f'<p class="in" style="{css}">{inner}</p>'


def line(inner: str, css: str = "") -> str:
    """A line of its own."""
    return f'<p style="{css}">{inner}</p>'


def head(k: Look, inner: str, level: int = 1, css: str = "") -> str:
    """A heading, level 1 to 3."""
    size = {1: k.size + 4, 2: k.size + 2, 3: k.size + 0.5}[level]
    gap = {1: "5mm 0 3mm", 2: "3.5mm 0 2mm", 3: "2.5mm 0 1.5mm"}[level]
    return f'<div style="font-family:{k.head};font-size:{size}pt;font-weight:bold;color:{k.dark};margin:{gap};break-after:avoid;{css}">{inner}</div>'


def ruled(inner: str, width: str = "60mm", css: str = "") -> str:
    """An answer on a line."""
    return f'<span style="display:inline-block;min-width:{width};border-bottom:.3mm solid #000;padding:0 1mm;{css}">{inner or "&nbsp;"}</span>'


def fresh(inner: str) -> str:
    """On a page of its own."""
    return f'<div style="break-before:page">{inner}</div>'


def wide(inner: str) -> str:
    """On lying pages."""
    return f'<div style="page:wide">{inner}</div>'


def bare(inner: str) -> str:
    """On a page without a number."""
    return f'<div style="page:bare">{inner}</div>'


def pairs(things: list[str], width: int) -> list[list[str]]:
    """Things by rows of `width`; the last one filled with empty ones."""
    rows = [things[n : n + width] for n in range(0, len(things), width)]
    return [r + [""] * (width - len(r)) for r in rows]


CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
