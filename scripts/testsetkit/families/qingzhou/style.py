"""How papers of this family look: looks, page boxes, numbers, marks behind the text."""

from __future__ import annotations

import base64
import io
import random
from dataclasses import dataclass
from functools import cache
from html import escape

from PIL import Image, ImageDraw, ImageFont

SERIF = "Noto Serif CJK SC"
SANS = "Noto Sans CJK SC"
KAI = "AR PL UKai CN"
MONO = "Noto Sans Mono CJK SC"
RED = "#c9151e"

_COLOURS = (
    ("#1f5fa8", "#e8f0fa"), ("#0b7a75", "#e2f3f1"), ("#7a4a12", "#f6eee2"), ("#444b54", "#eef0f2"),
    ("#a3262a", "#faeaea"), ("#2e6b34", "#e8f3e8"), ("#4b3a8c", "#eeebf8"), ("#217346", "#e6f2ea"),
)  # fmt: skip
NUMBERS = {
    "plain": "counter(page)", "dash": "'- ' counter(page) ' -'", "of": "'第' counter(page) '页/共' counter(pages) '页'",
    "slash": "counter(page) '/' counter(pages)", "p": "'P' counter(page)", "page": "'Page ' counter(page) ' of ' counter(pages)",
    "dots": "'· ' counter(page) ' ·'", "bar": "'| ' counter(page)", "ye": "'第 ' counter(page) ' 页'", "zero": "counter(page, decimal-leading-zero)",
}  # fmt: skip
SAFE_NUMBERS = ("plain", "dash", "of", "slash", "ye")


@dataclass(frozen=True)
class Look:
    """A paper's colours and faces."""

    main: str
    pale: str
    face: str
    heads: str
    size: float
    lead: float


def look(rng: random.Random, *, face: str | None = None, size: float | None = None) -> Look:
    main, pale = rng.choice(_COLOURS)
    return Look(
        main, pale, face or rng.choice([SERIF, SANS, SANS, KAI]), rng.choice([SANS, SANS, SERIF]),
        size or rng.choice([10.5, 11, 12]), rng.choice([1.45, 1.55, 1.7]),
    )  # fmt: skip


@cache
def _water(text: str, grey: int) -> str:
    """A mark behind the text, as a picture: it adds no letters to the page."""
    font = ImageFont.truetype("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc", 46, index=2)
    canvas = Image.new("RGBA", (int(font.getlength(text)) + 40, 90))
    ImageDraw.Draw(canvas).text((20, 10), text, font=font, fill=(grey, grey, grey, 38))
    canvas = canvas.rotate(28, expand=True)
    held = io.BytesIO()
    canvas.save(held, "PNG")
    return "data:image/png;base64," + base64.b64encode(held.getvalue()).decode()


def behind(text: str, *, tiled: bool) -> str:
    spots = [(12, 40), (95, 40), (12, 140), (95, 140), (12, 230), (95, 230)] if tiled else [(40, 110)]  # fmt: skip
    wide = 70 if tiled else 110
    return "".join(
        f'<img src="{_water(text, 90)}" style="position:fixed;left:{x}mm;top:{y}mm;width:{wide}mm;z-index:-1">'
        for x, y in spots
    )


def sheet(
    rng: random.Random,
    at: Look,
    *body: str,
    numbers: str | None = None,
    landscape: bool = False,
    margin: str = "",
    running: str = "",
    foot: str = "",
    where: str = "",
    css: str = "",
) -> str:
    """A whole paper."""
    margin = margin or f"{rng.randrange(17, 25)}mm {rng.randrange(16, 24)}mm"
    where = where or rng.choice(["@bottom-center", "@bottom-center", "@bottom-right", "@bottom-left"])  # fmt: skip
    boxes = ""
    if numbers:
        boxes += f"{where} {{ content: {NUMBERS[numbers]}; font: 9pt {SANS}; color: #333 }}"
    if running:
        boxes += f"{rng.choice(['@top-center', '@top-right', '@top-left'])} {{ content: '{running}'; font: 8.5pt {SANS}; color: #666 }}"
    if foot:
        other = "@bottom-left" if where != "@bottom-left" else "@bottom-right"
        boxes += f"{other} {{ content: '{foot}'; font: 8pt {SANS}; color: #777 }}"
    return f"""<html><meta charset=utf-8><style>
@page {{ size: A4{" landscape" if landscape else ""}; margin: {margin}; {boxes} }}
@page wide {{ size: A4 landscape; margin: 15mm 16mm; {boxes} }}
body {{ font: {at.size}pt/{at.lead} {at.face}; margin: 0; color: #151515 }}
h1 {{ font: 700 20pt/1.45 {at.heads}; text-align: center; margin: 6mm 0 5mm }}
h2 {{ font: 700 {rng.choice([14, 15])}pt/1.5 {at.heads}; margin: 6mm 0 2.5mm; break-after: avoid }}
h3 {{ font: 700 {at.size + 1.5}pt/1.5 {at.heads}; margin: 3.5mm 0 1mm; break-after: avoid }}
h4 {{ font: 700 {at.size + 0.5}pt/1.5 {at.face}; margin: 2.5mm 0 .5mm; break-after: avoid }}
p {{ margin: 0 0 .6mm; text-indent: 2em }} p.flat, .flat {{ text-indent: 0 }}
.c {{ text-align: center; text-indent: 0 }} .r {{ text-align: right; text-indent: 0 }}
.s {{ font-size: 8.5pt; color: #666; text-indent: 0 }}
table {{ border-collapse: collapse; width: 100%; font-size: {at.size - 1}pt; margin: 2mm 0; line-height: 1.4 }}
td, th {{ border: .3mm solid #333; padding: 1.3mm 1.5mm; font-weight: 400; text-align: left; vertical-align: middle }}
th {{ text-align: center }} tr {{ break-inside: avoid }}
table.xl td, table.xl th {{ border: .2mm solid #8a8f94; padding: .8mm 1mm }}
table.bare td, table.bare th {{ border: 0; padding: .8mm 1mm }}
table.thin td, table.thin th {{ border: 0; border-bottom: .25mm solid #b9bec4 }}
.shade th {{ background: {at.pale} }}
.new {{ break-before: page }} .keep {{ break-inside: avoid }} .at {{ position: relative; display: inline-block }}
.u {{ border-bottom: .3mm solid #222; padding: 0 3mm }} .wide {{ page: wide }}
.g2 {{ display: grid; grid-template-columns: 1fr 1fr; gap: 3mm }} .g3 {{ display: grid; grid-template-columns: 1fr 1fr 1fr; gap: 3mm }}
.g2, .g3 {{ padding-right: .6mm }}
.card {{ border: .3mm solid #c3c9d0; border-radius: 1.5mm; padding: 3mm; break-inside: avoid }}
.bar {{ background: {at.main}; color: #fff; font: 700 13pt/1.6 {SANS}; padding: 1mm 4mm; margin: 5mm 0 3mm; break-after: avoid }}
.chip {{ display: inline-block; background: {at.pale}; color: {at.main}; border-radius: 3mm; padding: 0 2.6mm; font: 9pt/1.7 {SANS} }}
.dark {{ display: inline-block; background: {at.main}; color: #fff; padding: 0 2.6mm; font: 9.5pt/1.8 {SANS} }}
.cap {{ font: 9pt/1.4 {SANS}; color: #555 }}
{css}
</style><body>{"".join(body)}</body></html>"""


def gap(width: float = 34) -> str:
    """An empty line to write on."""
    return f'<span style="display:inline-block;width:{width}mm;border-bottom:.3mm solid #333">&nbsp;</span>'


_TICKS = (("☑", "☐"), ("√", "□"), ("■", "□"), ("●", "○"), ("◉", "○"), ("（√）", "（　）"), ("[√]", "[ ]"), ("▣", "□"), ("[×]", "[ ]"))  # fmt: skip


def ticked(
    rng: random.Random,
    options: list[str],
    chosen: str,
    shown: str = "",
    *,
    tail: bool | None = None,
) -> str:
    """Options of which one is ticked; `shown`: its HTML; `tail`: the tick stands behind the word."""
    yes, no = rng.choice(_TICKS)
    tail = rng.random() < 0.25 if tail is None else tail
    made = []
    for x in options:
        word, sign = (shown or escape(x)) if x == chosen else escape(x), yes if x == chosen else no
        made.append(f"{word}{sign}" if tail else f"{sign}{word}")
    return "　".join(made)


def spaced(label: str) -> str:
    """A short label pulled apart, as typists line labels up."""
    return "　".join(label) if len(label) == 2 else " ".join(label) if len(label) <= 4 else label
