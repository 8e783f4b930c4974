"""Sheets, faces and small parts of which this hand's papers are put together."""

from __future__ import annotations

import random
from collections.abc import Iterable, Sequence
from html import escape

from testsetkit.case import Day
from testsetkit.marks import HANDS
from testsetkit.pen import Pen

SONG = ("'AR PL UMing CN'", "'Noto Serif CJK SC'", "'Noto Serif CJK SC'")
HEI = ("'Noto Sans CJK SC'", "'WenQuanYi Zen Hei'")
KAI = "'AR PL UKai CN'"
FOOTS = ('counter(page)', '"— " counter(page) " —"', '"- " counter(page) " -"', '"第 " counter(page) " 页"',
         '"第" counter(page) "页 共" counter(pages) "页"', 'counter(page) " / " counter(pages)')  # fmt: skip


def sheet(
    rng: random.Random, body: str, *, style: str = "", foot: bool | None = None, size: float = 0,
    margin: str = "", wide: bool = False, first: bool = False, face: str = "", head: str = "",
) -> str:  # fmt: skip
    """A printable page: faces and size of letters by chance; `foot` prints page numbers."""
    song, hei = face or rng.choice(SONG), rng.choice(HEI)
    size = size or rng.choice([11, 12, 12, 14])
    margin = margin or rng.choice(["25mm 24mm 22mm 26mm", "28mm 25mm 25mm 27mm", "22mm 20mm 20mm"])
    number = ""
    if foot:
        number = f"@bottom-{rng.choice(['center', 'center', 'right'])}{{content:{rng.choice(FOOTS)};font:9.5pt {song}}}"
    over = (
        f'@top-{rng.choice(["center", "right"])}{{content:"{head}";font:9pt {song};color:#444}}'
        if head
        else ""
    )
    bare = (
        ""
        if first
        else "@page:first{@bottom-center{content:none}@bottom-right{content:none}@top-center{content:none}@top-right{content:none}}"
    )
    return f"""<!DOCTYPE html><html lang=zh-CN><meta charset=utf-8><style>
@page{{size:A4{" landscape" if wide else ""};margin:{margin};{number}{over}}}{bare}
body{{margin:0;font-family:{song},serif;font-size:{size}pt;line-height:1.65;color:#111}}
h1,h2,h3,h4{{font-family:{hei};font-weight:600;margin:.7em 0 .35em;break-after:avoid;line-height:1.4}}
h1{{font-size:1.6em;text-align:center}}h2{{font-size:1.22em}}h3{{font-size:1.08em}}h4{{font-size:1em}}
p{{margin:.15em 0;text-indent:2em;text-align:justify}}p.n{{text-indent:0}}.c{{text-align:center;text-indent:0}}.r{{text-align:right;text-indent:0}}
.hei{{font-family:{hei}}}.kai{{font-family:{KAI}}}.pb{{break-before:page}}.at{{position:relative}}.keep{{break-inside:avoid}}
table{{border-collapse:collapse;width:100%;margin:.4em 0}}td,th{{border:.3mm solid #222;padding:.28em .45em;line-height:1.4;font-weight:normal}}
th{{font-family:{hei}}}td.l,th.l{{text-align:center}}.small{{font-size:.86em}}tr{{break-inside:avoid}}
.plain td{{border:0;padding:.35em .3em}}.line{{border-bottom:.3mm solid #222!important}}
{style}</style><body>{body}"""


def rows(cells: Iterable[Sequence[str]], *, head: Sequence[str] = (), css: str = "", first: str = "l") -> str:  # fmt: skip
    """A plain table of finished cells (HTML)."""
    top = f"<tr>{''.join(f'<th>{h}</th>' for h in head)}</tr>" if head else ""
    body = "".join(
        "<tr>" + "".join(f'<td class="{first if i == 0 else ""}">{c}</td>' for i, c in enumerate(r)) + "</tr>"
        for r in cells
    )  # fmt: skip
    return f'<table class="{css}">{top}{body}</table>'


def paragraphs(*texts: str) -> str:
    """Texts that hold no marks as paragraphs."""
    return "".join(f"<p>{escape(t)}</p>" for t in texts if t)


def by_hand(pen: Pen, text: str, height: float = 9) -> str:
    """Handwriting in one of the faces that are there."""
    return pen.written(text, height_mm=height, hand=pen.rng.choice([None, *HANDS]))


def day_slot(pen: Pen, day: Day, *, there: bool, hand: bool, of: str = "") -> str:
    """A slot for a date: printed, by hand, or empty as the form left it."""
    if not there:
        inner = "&nbsp;" * 8 + "年" + "&nbsp;" * 5 + "月" + "&nbsp;" * 5 + "日"
    elif hand:
        inner = by_hand(pen, pen.form(day, "cn", "cn", "dot1"), 8)
    else:
        inner = escape(pen.form(day, "cn", "cn", "space", "words"))
    return pen.slot("date", inner, filled=there, of=of)


def name_slot(pen: Pen, name: str, *, there: bool, of: str = "") -> str:
    """A slot for a signature: on a line, empty or signed."""
    inner = by_hand(pen, name, 11) if there else "&nbsp;" * 16
    held = f'<span style="display:inline-block;min-width:34mm;text-align:center;border-bottom:.3mm solid #222">{inner}</span>'
    return pen.slot("signature", held, filled=there, of=of)


def sealed(pen: Pen, inner: str, name: str, *, kind: str = "official", role: str = "", size: float = 41) -> str:  # fmt: skip
    """What is signed, with a seal over its end."""
    place = f"right:{pen.rng.uniform(4, 24):.0f}mm;top:{pen.rng.uniform(-20, -9):.0f}mm"
    return f'<div class="at">{inner}{pen.seal(name, kind=kind, role=role, size=size, style=place)}</div>'


def code_square(rng: random.Random, side: float = 24) -> str:
    """A picture like a two-dimensional code, which says nothing."""
    n = 25
    dots = [(x, y) for x in range(n) for y in range(n) if rng.random() < 0.47]
    eyes = [(0, 0), (n - 7, 0), (0, n - 7)]
    dots = [d for d in dots if not any(ex - 1 <= d[0] <= ex + 7 and ey - 1 <= d[1] <= ey + 7 for ex, ey in eyes)]  # fmt: skip
    made = "".join(f'<rect x="{x}" y="{y}" width="1" height="1"/>' for x, y in dots)
    for x, y in eyes:
        made += f'<path d="M{x} {y}h7v7h-7z M{x + 1} {y + 1}v5h5v-5z" fill-rule="evenodd"/><rect x="{x + 2}" y="{y + 2}" width="3" height="3"/>'
    return f'<svg viewBox="0 0 {n} {n}" style="width:{side}mm;height:{side}mm">{made}</svg>'


def office(rng: random.Random, city: str, county: str = "") -> str:
    """The bureau of a city or county."""
    return f"{city}{county}工业和信息化局"
