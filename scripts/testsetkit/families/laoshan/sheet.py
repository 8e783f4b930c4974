"""Paper for the hand of laoshan: fonts, frames of pages, numbers of headings, tables, drawn marks."""

from __future__ import annotations

import base64
import io
import random
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from html import escape

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from testsetkit.pen import Pen, in_words

SONG = "Noto Serif CJK SC"
HEI = "Noto Sans CJK SC"
KAI = "AR PL UKai CN"
MING = "AR PL UMing CN"
WEI = "WenQuanYi Micro Hei"
ZEN = "WenQuanYi Zen Hei"
E = escape


@dataclass
class Look:
    """How one paper is set."""

    text: str
    head: str
    size: float
    line: float
    ink: str
    shade: str
    rule: str
    number: str
    """style of headings' numbers: deep, cn, chapter, part."""
    indent: bool
    caption: str
    """above, below, or none."""
    counts: dict[str, int] = field(default_factory=dict)

    def next(self, what: str) -> int:
        """The next number of tables, figures or chapters."""
        self.counts[what] = self.counts.get(what, 0) + 1
        return self.counts[what]


def look(rng: random.Random, *, machine: bool = False) -> Look:
    """A look by chance; `machine`: as a platform prints it."""
    if machine:
        ink = rng.choice(["#1d4f91", "#333", "#0b6e4f", "#2a5caa"])
        return Look(
            text=rng.choice([HEI, WEI, SONG, ZEN]), head=rng.choice([HEI, WEI, ZEN]), size=rng.choice([9.5, 10, 10.5]), line=1.45,
            ink=ink, shade=rng.choice(["#eef3fa", "#f2f2f2", "#e8f1ee", "#fafafa"]), rule=rng.choice(["#999", "#bbb", "#444", "#7f9db9"]),
            number=rng.choice(["cn", "part", "deep"]), indent=False, caption="none",
        )  # fmt: skip
    ink = rng.choice(["#000", "#000", "#1f3864", "#7b1e1e", "#14532d", "#2e4a7d"])
    return Look(
        text=rng.choice([SONG, SONG, MING, KAI, HEI]), head=rng.choice([HEI, HEI, WEI, SONG, ZEN]), size=rng.choice([10.5, 11, 12, 12]),
        line=rng.choice([1.5, 1.6, 1.7, 1.8]), ink=ink, shade=rng.choice(["#f0f0f0", "#e6edf7", "#f6efe3", "#fff"]),
        rule=rng.choice(["#000", "#000", "#666", ink]), number=rng.choice(["deep", "deep", "chapter", "cn", "part"]),
        indent=rng.random() < 0.8, caption=rng.choice(["above", "above", "below", "none"]),
    )  # fmt: skip


FEET = (
    "counter(page) ' / ' counter(pages)", "'第 ' counter(page) ' 页 共 ' counter(pages) ' 页'", "'- ' counter(page) ' -'",
    "counter(page)", "'第' counter(page) '页/共' counter(pages) '页'", "'— ' counter(page) ' —'", "'页码：' counter(page) '/' counter(pages)",
)  # fmt: skip


def document(
    body: str,
    of: Look,
    *,
    margins: str = "24mm 22mm 22mm 24mm",
    foot: str = "",
    corner: str = "center",
    top: tuple[str, str] = ("", ""),
    bare_first: bool = True,
    landscape: bool = False,
    behind: str = "",
    style: str = "",
) -> str:
    """A whole HTML page for the press. `foot`: CSS content of the page number; `top`: running heads."""
    boxes = ""
    small = f"font-family:{of.text};font-size:8.5pt;color:#444;"
    if foot:
        boxes += f"@bottom-{corner}{{content:{foot};{small}}}"
    for side, said in zip(("left", "right"), top, strict=True):
        if said:
            boxes += f"@top-{side}{{content:'{said}';{small}white-space:nowrap}}"
    first = "@page:first{@bottom-center{content:none}@bottom-right{content:none}@top-left{content:none}@top-right{content:none}}" if bare_first else ""  # fmt: skip
    size = "A4 landscape" if landscape else "A4"
    mark = f'<div style="position:fixed;left:0;top:0;width:100%;height:96%;background:url({behind}) center/68mm;z-index:-1"></div>' if behind else ""  # fmt: skip
    return f"""<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><style>
@page{{size:{size};margin:{margins};{boxes}}}{first}
@page wide{{size:A4 landscape;margin:18mm 20mm}}
*{{box-sizing:border-box}}body{{margin:0;font-family:{of.text};font-size:{of.size}pt;line-height:{of.line};color:#111}}
p{{margin:0 0 1.2mm;{"text-indent:2em;" if of.indent else ""}text-align:justify}}p.n{{text-indent:0;text-align:inherit}}p.n.c{{text-align:center}}
h1,h2,h3,h4{{font-family:{of.head};color:{of.ink};margin:4mm 0 2mm;line-height:1.4;break-after:avoid}}
h1{{font-size:{of.size + 5}pt}}h2{{font-size:{of.size + 3}pt}}h3{{font-size:{of.size + 1.5}pt}}h4{{font-size:{of.size + 0.5}pt}}
table{{border-collapse:collapse;width:100%;margin:1.5mm 0 3mm}}td,th{{border:.25mm solid {of.rule};padding:1.2mm 1.8mm;vertical-align:middle;overflow-wrap:anywhere;line-height:1.4}}
th{{background:{of.shade};font-family:{of.head};font-weight:600}}tr{{break-inside:avoid}}td p{{text-indent:0}}
.k{{background:{of.shade};text-align:center}}.c{{text-align:center}}.cap{{text-align:center;font-size:{of.size - 1}pt;font-family:{of.head};text-indent:0;margin:1.5mm 0;break-after:avoid}}
.new{{break-before:page}}.whole{{break-inside:avoid}}.plain td{{border:0}}.wide{{page:wide}}
{style}</style></head><body>{mark}{body}</body></html>"""


def numbered(of: Look, level: int, path: Sequence[int]) -> str:
    """The number before a heading: `path` of chapter, section, item."""
    if of.number == "deep":
        return ".".join(map(str, path[:level])) + " "
    if of.number == "chapter":
        return (
            f"第{in_words(path[0])}章　" if level == 1 else ".".join(map(str, path[:level])) + "　"
        )
    if of.number == "part":
        return (f"第{in_words(path[0])}部分　", f"{in_words(path[min(1, len(path) - 1)])}、", f"（{in_words(path[-1])}）", f"{path[-1]}.")[level - 1]  # fmt: skip
    return (f"{in_words(path[0])}、", f"（{in_words(path[min(1, len(path) - 1)])}）", f"{path[-1]}. ", f"（{path[-1]}）")[level - 1]  # fmt: skip


def heading(of: Look, level: int, path: Sequence[int], said: str, *, new: bool = False) -> str:
    """A heading; `said` is HTML."""
    return f"<h{level}{' class=new' if new else ''}>{numbered(of, level, path)}{said}</h{level}>"


def grid(
    of: Look,
    chapter: int,
    title: str,
    head: Sequence[str],
    rows: Sequence[Sequence[str]],
    widths: Sequence[str] = (),
) -> str:
    """A table with its caption; cells are HTML."""
    caption = f'<p class="cap">表{chapter}-{of.next(f"t{chapter}")}　{title}</p>'
    cols = "".join(f'<col style="width:{w}">' for w in widths)
    top = f"<thead><tr>{''.join(f'<th>{h}</th>' for h in head)}</tr></thead>" if head else ""
    body = "".join(f"<tr>{''.join(f'<td>{c}</td>' for c in row)}</tr>" for row in rows)
    table = f"<table>{cols}{top}<tbody>{body}</tbody></table>"
    if of.caption == "none":
        return table
    return caption + table if of.caption == "above" else table + caption


def paragraphs(*said: str) -> str:
    return "".join(f"<p>{s}</p>" for s in said if s)


def fact(pen: Pen, said: str) -> str:
    """A passage that must not go with a lost page: its first words are marked there."""
    if pen.case is None or not pen.case.lost_page:
        return E(said)
    return pen.critical(said[:14], "text") + E(said[14:])


def figure(of: Look, rng: random.Random, chapter: int, title: str, parts: Sequence[str]) -> str:
    """A plain block diagram with its caption."""
    count = len(parts)
    wide = 150 / count
    fill = rng.choice(["#fff", "#eef3fa", "#f5f5f5", "#fdf3e3"])
    boxes = ""
    if rng.random() < 0.5:
        for n, part in enumerate(parts):
            x = 5 + n * wide
            boxes += f'<rect x="{x}" y="6" width="{wide - 6}" height="14" fill="{fill}" stroke="#456" stroke-width=".3"/><text x="{x + (wide - 6) / 2}" y="14" font-size="3.2" text-anchor="middle">{part}</text>'
            if n < count - 1:
                boxes += f'<path d="M{x + wide - 6} 13h5l-1.4-1m1.4 1l-1.4 1" stroke="#456" stroke-width=".4" fill="none"/>'
        high = 26
    else:
        for n, part in enumerate(parts):
            y = 2 + n * 11
            boxes += f'<rect x="15" y="{y}" width="130" height="9" fill="{fill}" stroke="#456" stroke-width=".3"/><text x="80" y="{y + 5.7}" font-size="3.4" text-anchor="middle">{part}</text>'
        high = 4 + count * 11
    picture = f'<svg viewBox="0 0 160 {high}" style="width:100%;display:block">{boxes}</svg>'
    return f'<div class="whole">{picture}<p class="cap">图{chapter}-{of.next(f"f{chapter}")}　{title}</p></div>'


@cache
def behind(said: str) -> str:
    """A watermark as a picture, so that it is no text of the page."""
    image = Image.new("RGBA", (760, 620), (0, 0, 0, 0))
    font = ImageFont.truetype("/usr/share/fonts/opentype/noto/NotoSerifCJK-Bold.ttc", 38, index=2)
    ImageDraw.Draw(image).text((380, 310), said, font=font, fill=(120, 120, 120, 46), anchor="mm")
    return _uri(image.rotate(28, resample=Image.Resampling.BICUBIC))


def code(rng: random.Random, modules: int = 29) -> str:
    """A picture that looks like a two-dimensional code."""
    bits = np.random.default_rng(rng.randrange(1 << 30)).integers(0, 2, (modules, modules))
    for y, x in ((0, 0), (0, modules - 7), (modules - 7, 0)):
        bits[y : y + 7, x : x + 7] = 1
        bits[y + 1 : y + 6, x + 1 : x + 6] = 0
        bits[y + 2 : y + 5, x + 2 : x + 5] = 1
    image = Image.fromarray(((1 - bits) * 255).astype(np.uint8))
    return _uri(image.resize((modules * 6, modules * 6), Image.Resampling.NEAREST))


def bars(rng: random.Random) -> str:
    """A picture that looks like a bar code."""
    row = np.random.default_rng(rng.randrange(1 << 30)).integers(0, 2, 90).astype(np.uint8)
    image = Image.fromarray(np.repeat((1 - row)[None, :] * 255, 20, axis=0).astype(np.uint8))
    return _uri(image.resize((360, 60), Image.Resampling.NEAREST))


def _uri(image: Image.Image) -> str:
    held = io.BytesIO()
    image.save(held, "PNG")
    return "data:image/png;base64," + base64.b64encode(held.getvalue()).decode()


def ticks(rng: random.Random, options: Sequence[str], chosen: str) -> str:
    """Tick boxes; `options` and `chosen` are HTML."""
    on, off = rng.choice([("☑", "□"), ("■", "□"), ("√", "□"), ("☑", "☐"), ("●", "○")])
    return "　".join(f'<span style="white-space:nowrap">{on if o == chosen else off}{o}</span>' for o in options)  # fmt: skip
