"""How a paper of this hand looks: four houses' styles, rules of tables, page furniture."""

from __future__ import annotations

import random
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape

SONG = "Noto Serif CJK SC"
HEI = "Noto Sans CJK SC"
KAI = "AR PL UKai CN"
MING = "AR PL UMing CN"
MICRO = "WenQuanYi Micro Hei"
ZEN = "WenQuanYi Zen Hei"

NUMBERS = (
    "counter(page)", "'— ' counter(page) ' —'", "'第' counter(page) '页'", "'第 ' counter(page) ' 页，共 ' counter(pages) ' 页'",
    "counter(page) '/' counter(pages)", "'P' counter(page)", "'· ' counter(page) ' ·'", "'[' counter(page) ']'", "'页码：' counter(page)",
)  # fmt: skip
INKS = ("#0b3d6b", "#8a1c1c", "#1d5c42", "#3b3f58", "#00677a", "#6b3a0a")

RULES = {
    "thin": "td,th{border:.2mm solid #222}",
    "dashed": "table{border:.45mm solid #222} td,th{border:.2mm dashed #555}",
    "dotted": "table{border:.3mm solid #222} td,th{border:.25mm dotted #333}",
    "double": "table{border:1mm double #222} td,th{border:.2mm solid #333}",
    "heavy": "table{border:.8mm solid #111} td,th{border:.2mm solid #333}",
    "open": "table{border-top:.5mm solid #222;border-bottom:.5mm solid #222} td,th{border:.2mm solid #666} td:last-child,th:last-child{border-right:0} tr>:first-child{border-left:0}",
    "grey": "td,th{border:.2mm solid #444} th{background:#e7e7e7}",
    "tint": "td,th{border:.2mm solid #7a8aa0} th{background:#dfe8f3}",
    "brand": "td,th{border:.2mm solid #b9c0c8} th{background:INK;color:#fff}",
    "hair": "td,th{border:0;border-bottom:.15mm solid #888} table{border-top:.4mm solid INK;border-bottom:.4mm solid INK}",
    "zebra": "td,th{border:.15mm solid #c4c9cf} tr:nth-child(even) td{background:#f4f6f8} th{background:#eceff3}",
}  # fmt: skip


@dataclass
class Style:
    """What one paper keeps through all its pages."""

    face: str
    heads: str
    ink: str
    rules: str
    size: float = 11.5
    guide: bool = False
    """Whether scenarios stand under the guide's eight links, not the notice's five."""


HOUSES: dict[str, tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]] = {
    "assistant": ((SONG, SONG, MING), (HEI, SONG, ZEN), ("thin", "thin", "heavy", "grey", "dashed")),
    "listed": ((HEI, MICRO, SONG), (HEI, MICRO), ("brand", "hair", "zebra", "tint")),
    "vendor": ((MICRO, HEI, ZEN), (HEI, MICRO), ("tint", "zebra", "brand", "grey", "thin")),
    "bureau": ((SONG, MING, KAI), (HEI, SONG), ("dashed", "double", "dotted", "heavy", "open", "thin")),
}  # fmt: skip
"""Faces, faces of heads and rules of tables by who types."""


def style(rng: random.Random, house: str = "bureau", size: float = 11.5) -> Style:
    faces, heads, rules = HOUSES[house]
    coloured = house in ("listed", "vendor")
    ink = rng.choice(INKS) if coloured else "#111"
    return Style(rng.choice(faces), rng.choice(heads), ink, rng.choice(rules), size)


@dataclass
class Frame:
    """What stands in a page's margins."""

    numbers: bool = False
    head: str = ""
    foot: str = ""
    web: tuple[str, str] | None = None
    bare: bool = False
    """A first page without any of it."""


def _frame(rng: random.Random, frame: Frame, st: Style) -> str:
    """The margin boxes of a page, as CSS."""
    out: dict[str, str] = {}
    if frame.web:
        hour = f"2026/4/{rng.randrange(2, 24)} {rng.randrange(9, 18):02d}:{rng.randrange(10, 60)}"
        small = f"font:8pt {SONG};white-space:nowrap"
        out["top-left"] = f"content:'{hour}';{small}"
        out["top-right"] = f"content:'{frame.web[0]}';{small}"
        out["bottom-left"] = f"content:'{frame.web[1]}';{small}"
        out["bottom-right"] = f"content:counter(page) '/' counter(pages);{small}"
    if frame.head:
        place = rng.choice(["top-left", "top-right", "top-center"])
        rule = rng.choice([f"border-bottom:.3mm solid {st.ink};", "", "text-decoration:underline;"])
        out[place] = f"content:'{frame.head}';font:8.5pt {st.heads};color:{st.ink};white-space:nowrap;vertical-align:bottom;padding-bottom:1mm;margin-bottom:4mm;{rule}"  # fmt: skip
    if frame.foot:
        out["bottom-left"] = (
            f"content:'{frame.foot}';font:8pt {st.heads};color:#666;white-space:nowrap"
        )
    if frame.numbers:
        sides = ["bottom-right"] if frame.foot else ["bottom-center", "bottom-center", "bottom-right", "top-right"]  # fmt: skip
        place = next((s for s in rng.sample(sides, len(sides)) if s not in out), "bottom-center")
        out[place] = f"content:{rng.choice(NUMBERS)};font:9.5pt {rng.choice([SONG, HEI])};color:#333;white-space:nowrap"  # fmt: skip
    return " ".join(f"@{k} {{ {v} }}" for k, v in out.items())


_CORNERS = ("top-left", "top-center", "top-right", "bottom-left", "bottom-center", "bottom-right")


def doc(
    rng: random.Random,
    *body: str,
    st: Style,
    frame: Frame | None = None,
    landscape: bool = False,
    margin: str = "",
) -> str:
    """A whole paper."""
    frame = frame or Frame()
    boxes = _frame(rng, frame, st)
    first = ""
    if frame.bare:
        first = "@page :first { " + " ".join(f"@{c} {{ content: none }}" for c in _CORNERS) + " }"
    upright = f"{rng.randrange(21, 27)}mm {rng.randrange(20, 26)}mm"
    margin = margin or ("18mm 17mm 16mm" if landscape else upright)
    lines = rng.choice([1.45, 1.55, 1.65, 1.75])
    return f"""<html><meta charset=utf-8><style>
@page {{ size: A4 {"landscape" if landscape else ""}; margin: {margin}; {boxes} }} {first}
@page lying {{ size: A4 landscape; margin: 17mm 16mm; {boxes} }}
.lying {{ page: lying; break-before: page; break-after: page }}
body {{ font: {st.size}pt/{lines} {st.face}; margin: 0; color: #161616 }}
h1 {{ font: 700 {rng.choice([16, 17, 18])}pt/1.5 {st.heads}; color: {st.ink}; margin: 5mm 0 3mm; break-after: avoid }}
h2 {{ font: 700 {rng.choice([13, 13.5, 14])}pt/1.55 {st.heads}; color: {st.ink}; margin: 4mm 0 1.5mm; break-after: avoid }}
h3 {{ font: 700 {rng.choice([11.5, 12])}pt/1.55 {st.heads}; margin: 3mm 0 1mm; break-after: avoid }}
h4 {{ font: 700 {st.size}pt/1.55 {st.face}; margin: 2mm 0 .5mm; break-after: avoid }}
p {{ margin: 0 0 .5mm; text-indent: 2em; text-align: justify; overflow-wrap: anywhere }}
p.f, .f p, td p, th p {{ text-indent: 0 }} p.c {{ text-align: center; text-indent: 0 }} p.r {{ text-align: right; text-indent: 0 }}
p.cap {{ text-align: center; text-indent: 0; font: 700 {st.size - 1}pt/1.5 {st.heads}; margin: 3mm 0 1mm; break-after: avoid }}
.note {{ text-indent: 0; font-size: 8.8pt; color: #444; line-height: 1.4 }}
table {{ border-collapse: collapse; width: 100%; font-size: {st.size - 1}pt; line-height: 1.45; margin: 1mm 0 3mm }}
td, th {{ padding: {rng.choice([0.9, 1.3, 1.7])}mm 1.4mm; font-weight: 400; text-align: left; vertical-align: middle; overflow-wrap: anywhere }}
th {{ text-align: center }} tr {{ break-inside: avoid }} {RULES[st.rules].replace("INK", st.ink)}
table.nb, .nb td, .nb th {{ border: 0; background: none }} .c {{ text-align: center }}
.up {{ writing-mode: vertical-rl; letter-spacing: .6mm; margin: 0 auto; white-space: nowrap }}
.new {{ break-before: page }} .keep {{ break-inside: avoid }} .at {{ position: relative; display: inline-block }}
.bar {{ background: {st.ink if st.ink != "#111" else "#444"}; color: #fff; font: 700 13pt/1.8 {st.heads}; padding: 0 4mm; margin: 3mm 0 2mm; break-after: avoid }}
.card {{ border: .25mm solid #b5bcc6; padding: 2.5mm 3.5mm; margin: 2mm 0; break-inside: avoid }}
.chip {{ display: inline-block; border: .25mm solid {st.ink}; border-radius: 1.5mm; padding: 0 1.6mm; font-size: .85em; color: {st.ink} }}
</style><body>{"".join(body)}</body></html>"""


# ---- tables
def td(inner: str, across: int = 1, down: int = 1, style: str = "", *, head: bool = False) -> str:
    tag = "th" if head else "td"
    spans = (f" colspan={across}" if across > 1 else "") + (f" rowspan={down}" if down > 1 else "")
    look = f' style="{style}"' if style else ""
    return f"<{tag}{spans}{look}>{inner or '&nbsp;'}</{tag}>"


def th(inner: str, across: int = 1, down: int = 1, style: str = "") -> str:
    return td(inner, across, down, style, head=True)


def tr(*cells: str) -> str:
    return f"<tr>{''.join(cells)}</tr>"


def table(rows: Iterable[str], widths: Sequence[float] = (), style: str = "", kind: str = "") -> str:  # fmt: skip
    """`widths`: of the columns, in hundredths of the table; they then are kept."""
    cols = "".join(f'<col style="width:{w}%">' for w in widths)
    fixed = f"table-layout:fixed;{style}" if widths else style
    return f'<table class="{kind}" style="{fixed}">{f"<colgroup>{cols}</colgroup>" if cols else ""}{"".join(rows)}</table>'


def grid(header: Sequence[str], rows: Iterable[Sequence[str]], widths: Sequence[float] = (), style: str = "") -> str:  # fmt: skip
    top = [tr(*(th(h) for h in header))] if header else []
    return table([*top, *(tr(*(td(c) for c in r)) for r in rows)], widths, style)


def sides(rows: Iterable[tuple[str, str]], width: float = 26, style: str = "") -> str:
    """Labels at the left side."""
    return table([tr(th(k), td(v)) for k, v in rows], (width, 100 - width), style)


def upright(said: str) -> str:
    """Words that run down a cell."""
    return f"<div class=up>{said}</div>"


def slanted(low: str, high: str) -> str:
    """A head's cell that a rule divides from corner to corner."""
    rule = "background:linear-gradient(to top right,transparent 49.3%,#333 49.7%,#333 50.3%,transparent 50.7%)"
    inner = f'<div style="text-align:right">{high}</div><div style="text-align:left">{low}</div>'
    return th(inner, style=f"{rule};padding:1mm 2mm;line-height:1.3")


# ---- small things
def title(said: str, size: float = 20, face: str = HEI, space: str = "4mm 0 7mm") -> str:
    return f'<p class=c style="font:700 {size}pt/1.5 {face};margin:{space}">{said}</p>'


def paragraphs(lines: Iterable[str]) -> str:
    return "".join(f"<p>{escape(x)}</p>" for x in lines if x)


def dots(width: float = 34) -> str:
    """A place to write on, with nothing on it."""
    return f'<span style="display:inline-block;width:{width}mm;border-bottom:.25mm solid #222">&nbsp;</span>'


def ruled(inner: str, rule: str = "solid") -> str:
    """An answer on a line."""
    return f'<span style="flex:1;border-bottom:.25mm {rule} #333;padding:0 2mm;min-width:20mm">{inner or "&nbsp;"}</span>'
