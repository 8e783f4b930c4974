"""How a paper of this family looks: faces, margins, page numbers, running heads, marks behind the text."""

from __future__ import annotations

import base64
import io
import random
from html import escape
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from testsetkit import marks
from testsetkit.pen import Pen

SONG = "Noto Serif CJK SC"
HEI = "Noto Sans CJK SC"
KAI = "AR PL UKai CN"
CN = "一二三四五六七八九十"
RINGS = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
NUMBERS = {
    "plain": "counter(page)",
    "dash": "'- ' counter(page) ' -'",
    "long": "'— ' counter(page) ' —'",
    "cn": "'第 ' counter(page) ' 页'",
    "tight": "'第' counter(page) '页 共' counter(pages) '页'",
    "of": "'第 ' counter(page) ' 页，共 ' counter(pages) ' 页'",
    "slash": "counter(page) '/' counter(pages)",
    "en": "'Page ' counter(page) ' of ' counter(pages)",
    "mark": "'〔' counter(page) '〕'",
    "p": "'P' counter(page)",
}
PLACES = (
    "@bottom-center",
    "@bottom-center",
    "@bottom-center",
    "@bottom-right",
    "@bottom-left",
    "@top-right",
)


def paper(
    rng: random.Random,
    *body: str,
    numbers: str | None = None,
    landscape: bool = False,
    size: float = 12,
    face: str | None = None,
    margin: str = "",
    head: str = "",
    behind: str = "",
) -> str:
    """A whole paper. `numbers`: a key of `NUMBERS`; `head`: the running head; `behind`: a faint mark."""
    face = face or rng.choice([SONG, SONG, SONG, HEI, KAI])
    where = rng.choice(PLACES if not head else PLACES[:5])
    foot = (
        f"{where} {{ content: {NUMBERS[numbers]}; font: {rng.choice([9, 10, 10.5, 14 if numbers == 'long' else 10])}pt '{SONG}' }}"
        if numbers
        else ""
    )
    line = (
        "border-bottom: .2mm solid #666; padding-bottom: 1mm; vertical-align: bottom;"
        if rng.random() < 0.6
        else ""
    )
    top = (
        f"{rng.choice(['@top-center', '@top-left', '@top-center'])} {{ content: '{head}'; font: 9pt '{rng.choice([SONG, KAI])}'; color: #444; {line} }}"
        if head
        else ""
    )
    margin = margin or rng.choice(
        [
            "25mm 26mm 24mm 28mm",
            "22mm 22mm",
            "24mm 20mm 22mm 24mm",
            "28mm 26mm 26mm",
            "21mm 19mm 20mm 23mm",
        ]
    )
    lead = rng.choice([1.5, 1.6, 1.75, 1.9])
    title = rng.choice([HEI, SONG, SONG])
    cell = rng.choice([9.5, 10, 10.5, 10.5, 11])
    pad = rng.choice(["1mm 1.6mm", "1.3mm 2mm", ".8mm 1.4mm", "1.8mm 2mm"])
    edge = rng.choice(
        [".25mm solid #222", ".2mm solid #000", ".35mm solid #111", ".2mm solid #555"]
    )
    label = rng.choice(
        [
            "",
            "",
            "background:#efefef;",
            f"font-family:'{HEI}';",
            "font-weight:700;",
            "background:#e6edf4;",
        ]
    )
    mark = _behind(rng, behind) if behind else ""
    return f"""<html><meta charset=utf-8><style>
@page {{ size: A4 {"landscape" if landscape else ""}; margin: {margin}; {foot} {top} }}
body {{ font: {size}pt/{lead} '{face}'; margin: 0; color: #151515 }}
h1 {{ font: 700 {rng.choice([18, 20, 22])}pt/1.45 '{title}'; text-align: center; margin: 5mm 0 5mm; break-after: avoid }}
h2 {{ font: 700 {rng.choice([14, 15, 16])}pt/1.6 '{rng.choice([HEI, HEI, SONG])}'; margin: 5mm 0 2mm; break-after: avoid }}
h3 {{ font: 700 {rng.choice([12, 13, 14])}pt/1.6 '{rng.choice([KAI, HEI, SONG])}'; margin: 3mm 0 1mm; break-after: avoid }}
h4 {{ font: 700 12pt/1.6 '{face}'; margin: 2mm 0 .5mm; break-after: avoid }}
p {{ margin: 0; text-indent: 2em; text-align: justify }} p.f {{ text-indent: 0; text-align: left }} .c {{ text-align: center; text-indent: 0 }} p.c {{ text-align: center }} .r, p.r {{ text-align: right; text-indent: 0 }}
table {{ border-collapse: collapse; width: 100%; font-size: {cell}pt; line-height: 1.4; margin: 2mm 0 }}
td, th {{ border: {edge}; padding: {pad}; vertical-align: middle; overflow-wrap: anywhere }}
th {{ font-weight: 700; text-align: center }} td.l {{ text-align: center; {label} }} td.n {{ text-align: right }} td.c {{ text-align: center; text-indent: 0 }}
td.w {{ writing-mode: vertical-rl; text-align: center; letter-spacing: 1mm; padding: 1mm .8mm; width: 7mm; white-space: nowrap }}
tr {{ break-inside: avoid }} .plain td, .plain th {{ border: 0 }}
small {{ font-size: 82% }} .u {{ display: inline-block; border-bottom: .25mm solid #333; min-width: 30mm; text-align: center; line-height: 1.35; text-indent: 0 }}
.at {{ position: relative; display: inline-block; text-indent: 0 }} .keep {{ break-inside: avoid }} .new {{ break-before: page }}
.red {{ color: #d01818 }}
</style><body>{mark}{"".join(body)}</body></html>"""


def _behind(rng: random.Random, text: str) -> str:
    """A faint slanting line of writing behind every page, as a picture."""
    font = ImageFont.truetype("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc", 46, index=2)
    canvas = Image.new("L", (int(font.getlength(text)) + 20, 70))
    ImageDraw.Draw(canvas).text((10, 4), text, font=font, fill=rng.choice([26, 32, 40]))
    alpha = canvas.rotate(rng.choice([28, 35, 40]), expand=True)
    picture = Image.new("RGBA", alpha.size, (90, 90, 90, 0))
    picture.putalpha(alpha)
    held = io.BytesIO()
    picture.save(held, "PNG")
    uri = "data:image/png;base64," + base64.b64encode(held.getvalue()).decode()
    return f'<img src="{uri}" style="position:fixed;left:18%;top:{rng.choice([30, 38])}%;width:64%;z-index:-1">'


def table(
    rows: list[str],
    *,
    head: str = "",
    widths: list[float] | None = None,
    style: str = "",
    cls: str = "",
) -> str:
    """A table; `head` is repeated on every page; `widths` in percent."""
    cols = "".join(f'<col style="width:{w}%">' for w in widths or [])
    fixed = "table-layout:fixed;" if widths else ""
    lines = (
        "" if cls or any("border:0" in r for r in rows) else " border=1 cellspacing=0"
    )  # Word's reader of HTML asks for them
    return f'<table{lines} class="{cls}" style="{fixed}{style}">{f"<colgroup>{cols}</colgroup>" if cols else ""}{f"<thead>{head}</thead>" if head else ""}{"".join(rows)}</table>'


def heads(*names: str) -> str:
    return "<tr>" + "".join(f"<th>{n}</th>" for n in names) + "</tr>"


def row(*cells: str) -> str:
    """Cells that begin with `<td` stay, others are wrapped."""
    return "<tr>" + "".join(c if c.startswith("<td") else f"<td>{c}</td>" for c in cells) + "</tr>"


def lab(text: str, **span: int) -> str:
    return f"<td class=l {_span(span)}>{text}</td>"


def val(text: str, **span: int) -> str:
    return f"<td {_span(span)}>{text}</td>"


def side(text: str, rows: int) -> str:
    """A narrow upright label that goes over several rows."""
    return f'<td class="l w" rowspan={rows}>{text}</td>'


def _span(span: dict[str, int]) -> str:
    return " ".join(f"{k}span={v}" for k, v in span.items())


def spaced(text: str, wide: int = 6) -> str:
    """Short labels drawn apart to one width, as offices type them."""
    if not 2 <= len(text) < wide or not text.isalpha():
        return text
    gap = "　" * max(1, round((wide - len(text)) / (len(text) - 1)))
    return gap.join(text)


def gap(width: float = 34) -> str:
    return f'<span class="u" style="min-width:{width}mm">　</span>'


def ticks(rng: random.Random, options: list[str], chosen: str, inner: str | None = None) -> str:
    """Options with one ticked; `inner` is the ticked one's HTML."""
    on, off = rng.choice([("☑", "□"), ("■", "□"), ("√", "□"), ("☑", "☐"), ("☒", "☐"), ("●", "○")])
    tick = rng.choice(["　", "&emsp;", "  "])
    if on == "√":
        return tick.join(
            f"□√{inner or escape(o)}" if o == chosen else f"{off}{escape(o)}" for o in options
        )
    return tick.join(
        f"{on}{inner or escape(o)}" if o == chosen else f"{off}{escape(o)}" for o in options
    )


def paras(texts: list[str]) -> str:
    return "".join(f"<p>{t}</p>" for t in texts if t)


def fact(pen: Pen, text: str) -> str:
    """A sentence of the book that a check looks for: its page is never the lost one."""
    return pen.mark(text, what="fact") if text else ""


def hand(rng: random.Random) -> Path | None:
    """A handwriting face where faces are installed."""
    return rng.choice(marks.HANDS) if marks.HANDS and rng.random() < 0.7 else None


def heading(rng: random.Random, n: int, title: str, scheme: str) -> str:
    """The heading of a chapter in one of the schemes."""
    number = {
        "cn": f"{_cn(n)}、", "ch": f"第{_cn(n)}章　", "part": f"第{_cn(n)}部分　", "dot": f"{n}. ",
        "bare": f"{n}　", "paren": f"（{_cn(n)}）", "none": "", "bu": f"{_cn(n)}．",
    }[scheme]  # fmt: skip
    style = ' style="text-align:center"' if scheme in ("ch", "part") else ""
    return f"<h2{style}>{number}{title}</h2>"


def _cn(n: int) -> str:
    return (
        CN[n - 1]
        if n <= 10
        else f"十{CN[n - 11]}"
        if n < 20
        else f"二十{CN[n - 21] if n > 20 else ''}"
    )


cn = _cn
