"""How papers of this family look: faces, sheets, page numbers, tables, lines to be filled in."""

from __future__ import annotations

import random
from collections.abc import Sequence
from html import escape
from pathlib import Path

from testsetkit.case import Case
from testsetkit.marks import HANDS
from testsetkit.pen import Pen, in_words

SONG, HEI, KAI = "Dots, AR PL UMing CN", "Noto Sans CJK SC", "Dots, AR PL UKai CN"
FANG, WEI, BIAO = "Noto Serif CJK SC", "WenQuanYi Micro Hei", "Noto Serif CJK SC"
"""Without quotes: styles stand in quoted attributes."""
_NUMBERS = {
    "p": "counter(page)", "dash": "'— ' counter(page) ' —'", "di": "'第 ' counter(page) ' 页 共 ' counter(pages) ' 页'", "of": "counter(page) ' / ' counter(pages)",
    "P": "'P' counter(page)", "tilde": "'~ ' counter(page) ' ~'", "ye": "'页码：' counter(page)", "dot": "'· ' counter(page) ' ·'",
}  # fmt: skip


def sheet(
    rng: random.Random, *body: str, face: str = "", size: float = 0, lead: float = 0, margin: str = "", numbers: str = "", head: str = "",
    landscape: bool = False, line: str = "", bare: bool = False,
) -> str:  # fmt: skip
    """A whole paper. `numbers`: a form of page numbers; `head`: what every page's head says; `bare`: the first page has neither."""
    face, size = (
        face or rng.choice([SONG, FANG, FANG, KAI, WEI, HEI]),
        size or rng.choice([10.5, 11, 12, 12, 13]),
    )
    boxes = ""
    if numbers:
        spot = rng.choice(["bottom-center", "bottom-right", "bottom-center", "top-right"])
        boxes += f"@{spot}{{content:{_NUMBERS[numbers]};font:9.5pt {SONG}}}"
    if head:
        boxes += f'@top-left{{content:"{head}";font:9pt {KAI};color:#333;border-bottom:.2mm solid #666;vertical-align:bottom;white-space:nowrap}}'
    first = (
        "@page:first{@bottom-center{content:none}@bottom-right{content:none}@top-right{content:none}@top-left{content:none;border:none}}"
        if bare
        else ""
    )
    line = line or rng.choice([".2mm solid #000", ".28mm solid #222", ".35mm solid #000"])
    margin = margin or rng.choice(
        ["25.4mm 31.8mm", "25mm 22mm", "20mm 18mm", "28mm 26mm 24mm 28mm"]
    )
    return f"""<html lang="zh-CN"><meta charset=utf-8><style>
@font-face{{font-family:Dots;src:local('Noto Serif CJK SC'),local('NotoSerifCJKsc-Regular');unicode-range:U+3001-3002,U+FF0C,U+FF1A-FF1B,U+FF1F,U+FF01}}
@page{{size:A4 {"landscape" if landscape else ""};margin:{margin};{boxes}}}{first}
@page broad{{size:A4 landscape;margin:16mm}}.broad{{page:broad}}
body{{font:{size}pt/{lead or rng.choice([1.4, 1.5, 1.7, 1.85])} {face};margin:0;color:#0c0c0c}}
p{{margin:0;text-indent:2em}}.n{{text-indent:0}}.c{{text-align:center;text-indent:0}}.r{{text-align:right;text-indent:0}}
.t{{font:700 {rng.choice([18, 20, 22])}pt/1.5 {rng.choice([HEI, BIAO, WEI])};text-align:center;margin:2mm 0 6mm}}
.h{{font:700 {size + rng.choice([2, 3])}pt/1.5 {rng.choice([HEI, WEI, BIAO])};margin:5mm 0 2mm;break-after:avoid}}
.s{{font:{rng.choice([400, 700])} {size + rng.choice([0, 1])}pt/1.5 {rng.choice([HEI, KAI, face])};margin:3mm 0 1mm;break-after:avoid}}
table{{border-collapse:collapse;width:99.6%;margin:2mm 0;font-size:{min(size, 11)}pt;line-height:1.35}}
td,th{{border:{line};padding:{rng.choice([1, 1.5, 2.2])}mm 1.5mm;text-indent:0;font-weight:400;overflow-wrap:anywhere;height:{rng.choice([5, 7, 9])}mm}}
tr{{break-inside:avoid}}.k{{text-align:center;{rng.choice(["", "font-weight:700", "background:#e9edf2", f"font-family:{HEI}"])}}}
.side{{width:7mm;text-align:center;writing-mode:vertical-rl;letter-spacing:1mm;padding:2mm 1mm}}
.new{{break-before:page}}.whole{{break-inside:avoid}}.rel{{position:relative;display:inline-block}}
.u{{display:inline-block;border-bottom:.25mm solid #000;text-indent:0;text-align:center}}
</style><body>{"".join(body)}</body></html>"""


def hand(rng: random.Random) -> Path | None:
    """One person's writing: a face for all that stands by hand on a paper."""
    return rng.choice([*HANDS, None]) if HANDS else None


def line(inner: str, mm: float) -> str:
    """An answer on an underlined space at least `mm` wide."""
    return f'<span class=u style="min-width:{mm}mm">{inner or "&nbsp;"}</span>'


def rows(header: Sequence[str], body: Sequence[Sequence[str]], widths: Sequence[str] = ()) -> str:
    """A plain table whose head is repeated on every page; cells are HTML."""
    cols = "".join(f'<col style="width:{w}">' for w in widths)
    head = "".join(f"<th class=k>{h}</th>" for h in header)
    return f"<table>{cols}<thead><tr>{head}</tr></thead>{''.join('<tr>' + ''.join(f'<td>{c}</td>' for c in r) + '</tr>' for r in body)}</table>"


def ticked(rng: random.Random, options: Sequence[str], at: int | None) -> str:
    """Boxes of which one is ticked (none where `at` is None)."""
    full, empty = rng.choice([("☑", "□"), ("■", "□"), ("☑", "☐"), ("√", "□")])
    return "&ensp;".join(f"{full if n == at else empty}{o}" for n, o in enumerate(options))


def stamp_of_firm(pen: Pen, case: Case, role: str, style: str, size: float = 41) -> str:
    """The firm's own seal."""
    return pen.seal(case.firm.name, role=role, style=style, size=size)


def foot(
    pen: Pen, who: str, shown: str, stamp: str, *, sealed: bool = True, dated: bool = True, unit: str = "", slots: bool = True
) -> str:  # fmt: skip
    """Who signs, the seal over it, and the date below, at the right."""
    name, day = escape(who), shown
    if slots:
        name, day = (
            pen.slot("seal", name, filled=sealed),
            pen.slot("date", shown or "　　年　　月　　日", filled=dated),
        )
    return f'<div class=whole style="text-align:right;padding:16mm 8mm 26mm 0;line-height:2.1"><span class=rel>{unit}{name}{stamp}</span><br>{day}</div>'


class Count:
    """Numbers of chapters in one manner."""

    def __init__(self, kind: str) -> None:
        self.kind, self.at = kind, 0

    def title(self, said: str, *, fresh: bool = False) -> str:
        self.at += 1
        n, w = self.at, in_words(self.at)
        shown = {"dun": f"{w}、{said}", "part": f"第{w}部分　{said}", "dec": f"{n}　{said}", "bare": said, "round": f"（{w}）{said}", "table": f"表{n}　{said}", "full": f"{n}．{said}"}[self.kind]  # fmt: skip
        return f"<div class='h{' new' if fresh else ''}'>{shown}</div>"
