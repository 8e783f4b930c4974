"""How a sheet of this family looks: page, faces, six skins of tables, page numbers."""

from __future__ import annotations

import random
from collections.abc import Iterable, Sequence
from html import escape

SONG = "Noto Serif CJK SC"
HEI = "Noto Sans CJK SC"
KAI = "AR PL UKai CN"
MING = "AR PL UMing CN"
MICRO = "WenQuanYi Micro Hei"
ZEN = "WenQuanYi Zen Hei"

_PAGE = "counter(page)"
_ALL = "counter(pages)"
NUMBERS = (
    f"{_PAGE}",
    f"'— ' {_PAGE} ' —'",
    f"'- ' {_PAGE} ' -'",
    f"'第 ' {_PAGE} ' 页'",
    f"'第' {_PAGE} '页 共' {_ALL} '页'",
    f"{_PAGE} '/' {_ALL}",
    f"'第 ' {_PAGE} ' 页 / 共 ' {_ALL} ' 页'",
    f"'页码：' {_PAGE}",
    f"'〔' {_PAGE} '〕'",
    f"'· ' {_PAGE} ' ·'",
)
_CORNERS = ("bottom-center", "bottom-right", "bottom-left", "top-right", "top-left", "top-center")
SKINS = ("full", "full", "box", "open", "three", "lines", "tint")


def _tables(tint: str) -> str:
    """Every skin is there; a table's class picks one. `three`: rules across only."""
    return f"""
.full td, .full th {{ border: .25mm solid #111 }}
.box {{ border: .75mm solid #222 }} .box td, .box th {{ border: .18mm solid #555 }}
.open {{ border-top: .5mm solid #111; border-bottom: .5mm solid #111 }}
.open td + td, .open th + th, .open th + td {{ border-left: .18mm solid #333 }}
.open tr + tr > * {{ border-top: .18mm solid #333 }}
.three {{ border-top: .6mm solid #111; border-bottom: .6mm solid #111 }}
.three tr.h > * {{ border-bottom: .28mm solid #111 }}
.three tr.mid > * {{ border-top: .18mm solid #444 }}
.lines td, .lines th {{ border-bottom: .2mm solid #8a8a8a }}
.lines {{ border-top: .2mm solid #8a8a8a }}
.tint td, .tint th {{ border: .2mm solid #9fb0bd }}
.tint th, .tint tr.h > * {{ background: {tint} }}
.bare tr:nth-child(odd) > * {{ background: #f1f3f4 }}
"""


def doc(
    rng: random.Random,
    *body: str,
    landscape: bool = False,
    numbers: bool = False,
    running: str = "",
    web: tuple[str, str] | None = None,
    margin: str = "",
    size: float = 12,
    face: str = "",
    bare_first: bool = False,
) -> str:
    """A whole paper. `web`: title and address a browser prints at the edges."""
    face = face or rng.choice([SONG, SONG, SONG, HEI, MING, KAI, MICRO, ZEN])
    heads = rng.choice([HEI, HEI, HEI, SONG, ZEN])
    ink = rng.choice(["#000", "#000", "#111", "#1b3a5c", "#5a1e1e"])
    frames = ""
    if web:
        at = f"2026/4/{rng.randrange(2, 24)} {rng.randrange(9, 18)}:{rng.randrange(10, 60)}"
        small = f"font: 8pt {SONG}; white-space: nowrap"
        frames = (
            f"@top-left {{ content: '{at}'; {small} }}"
            f" @top-right {{ content: '{web[0]}'; {small} }} "
            f"@bottom-left {{ content: '{web[1]}'; {small} }} "
            f"@bottom-right {{ content: {_PAGE} '/' {_ALL}; {small} }} "
        )
    if numbers:
        place = rng.choice(["bottom-center"] * 4 + ["bottom-right", "bottom-right", "top-right"])
        style = (
            f"font: {rng.choice([9, 10, 10.5])}pt {rng.choice([SONG, HEI])}; white-space: nowrap"
        )
        frames += f"@{place} {{ content: {rng.choice(NUMBERS)}; {style} }} "
    if running:
        rule = rng.choice(
            ["", "border-bottom: .2mm solid #555; margin-bottom: 5mm; vertical-align: bottom;"]
        )
        style = f"font: 9pt {SONG}; white-space: nowrap; color: #444; {rule}"
        frames += f"@{rng.choice(['top-center', 'top-left'])} {{ content: '{running}'; {style} }} "
    first = ""
    if bare_first:
        none = " ".join(f"@{c} {{ content: none; border: 0 }}" for c in _CORNERS)
        first = f"@page :first {{ {none} }}"
    margin = margin or (
        "18mm 17mm" if landscape else f"{rng.randrange(21, 29)}mm {rng.randrange(20, 27)}mm"
    )
    tint = rng.choice(["#e6edf3", "#eceff1", "#f3ece0", "#e3efe6", "#ededed"])
    pad = rng.choice([0.8, 1.2, 1.6, 2.2])
    return f"""<html><meta charset=utf-8><style>
@page {{ size: A4 {"landscape" if landscape else ""}; margin: {margin}; {frames} }} {first}
@page across {{ size: A4 landscape; margin: 17mm 16mm; {frames} }}
.across {{ page: across; break-before: page; break-after: page }}
body {{ font: {size}pt/{rng.choice([1.45, 1.55, 1.65, 1.8])} {face}; margin: 0; color: #101010 }}
h1 {{ font: 700 {rng.choice([15, 16, 18])}pt/1.6 {heads}; color: {ink}; margin: 5mm 0 3mm;
 text-align: {rng.choice(["left", "left", "center"])}; break-after: avoid }}
h2 {{ font: {rng.choice([400, 700])} {size + 1}pt/1.7 {rng.choice([heads, KAI])}; color: {ink};
 margin: 3.5mm 0 1mm; break-after: avoid }}
h3 {{ font: 700 {size}pt/1.7 {rng.choice([face, heads])};
 margin: 2.5mm 0 .6mm; break-after: avoid }}
p {{ margin: 0 0 .5mm; text-indent: 2em; text-align: justify; overflow-wrap: anywhere;
 orphans: 2; widows: 2 }} p.f, .f p {{ text-indent: 0 }}
p.c {{ text-align: center; text-indent: 0 }} p.r {{ text-align: right; text-indent: 0 }}
p.cap {{ text-align: center; text-indent: 0;
 font: {rng.choice([400, 700])} {size - 1}pt/1.6 {heads};
 margin: 2.5mm 0 1mm; break-after: avoid }}
p.note {{ text-indent: 0; font-size: {size - 2.5}pt; color: #333 }}
table {{ border-collapse: collapse; width: 100%; font-size: {size - rng.choice([1, 1.5, 2])}pt;
 line-height: 1.45; margin: 1mm 0 3mm }}
td, th {{ padding: {pad}mm 1.6mm; font-weight: 400; text-align: left; vertical-align: middle;
 overflow-wrap: anywhere }} td p, th p {{ text-align: left }}
tr {{ break-inside: avoid }}
tr.h > * {{ font-weight: {rng.choice([400, 700])}; text-align: center }}
thead {{ display: table-header-group }} {_tables(tint)}
.new {{ break-before: page }} .keep {{ break-inside: avoid }} .stay {{ break-after: avoid }}
.at {{ position: relative; display: inline-block }} .band {{ background: {tint}; font-weight: 700 }}
.card {{ border: .3mm solid #888; padding: 2.4mm 4mm; margin: 2.4mm 0; break-inside: avoid }}
small {{ font-size: .78em; color: #444 }}
</style><body>{"".join(body)}</body></html>"""


def cells(row: Iterable[str], tag: str = "td") -> str:
    return "".join(f"<{tag}>{c or '&nbsp;'}</{tag}>" for c in row)


def grid(
    header: Sequence[str], rows: Iterable[Sequence[str]], cls: str, widths: Sequence[float] = ()
) -> str:
    """A table with a header row; `widths` in per cent."""
    cols = "".join(f'<col style="width:{w}%">' for w in widths)
    top = f"<thead><tr class=h>{cells(header, 'th')}</tr></thead>" if header else ""
    fixed = ' style="table-layout:fixed"' if widths else ""
    body = "".join(f"<tr>{cells(r)}</tr>" for r in rows)
    return f'<table class="{cls}"{fixed}><colgroup>{cols}</colgroup>{top}{body}</table>'


def sides(rows: Iterable[tuple[str, str]], cls: str, width: str = "28%") -> str:
    """Labels at the side."""
    inner = "".join(
        f'<tr><th style="width:{width}">{k}</th><td>{v or "&nbsp;"}</td></tr>' for k, v in rows
    )
    return f'<table class="{cls}">{inner}</table>'


def paragraphs(lines: Iterable[str]) -> str:
    return "".join(f"<p>{escape(x)}</p>" for x in lines if x)


def title(text: str, size: float = 20, face: str = HEI, style: str = "") -> str:
    return f'<p class=c style="font:700 {size}pt/1.6 {face};{style}">{text}</p>'


def blank(width: float = 36) -> str:
    """An empty place on a line."""
    return (
        f'<span style="display:inline-block;width:{width}mm;'
        'border-bottom:.25mm solid #111">&nbsp;</span>'
    )


_DIGITS = "零壹贰叁肆伍陆柒捌玖"


def capitals(number: int) -> str:
    """1203 → 壹仟贰佰零叁: as licences and contracts write amounts."""
    out, zero = "", False
    for power, word in ((8, "亿"), (4, "万"), (0, "")):
        part = number // 10**power % 10**4
        for k, unit in zip((3, 2, 1, 0), ("仟", "佰", "拾", ""), strict=True):
            digit = part // 10**k % 10
            if digit:
                out += ("零" if zero and out else "") + _DIGITS[digit] + unit
                zero = False
            elif out:
                zero = True
        if part and word:
            out, zero = out + word, zero and part % 10 == 0 and part // 10 % 10 != 0
    return out or "零"
