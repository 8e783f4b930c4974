"""Sheets of paper as Word and WPS leave them: fonts, margins, headings, tables, places to sign."""

from __future__ import annotations

import random
from collections.abc import Iterable, Sequence
from html import escape as esc

from testsetkit.pen import Pen, in_words

SONG, HEI, KAI = "Noto Serif CJK SC", "Noto Sans CJK SC", "AR PL UKai CN"
MING, MICRO = "AR PL UMing CN", "WenQuanYi Micro Hei"
RINGS = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
__all__ = ["HEI", "KAI", "MICRO", "MING", "SONG", "Heads", "esc", "grid", "paras", "sheet", "table"]

NUMBERS = (
    "counter(page)", "'- ' counter(page) ' -'", "'— ' counter(page) ' —'", "'第 ' counter(page) ' 页'",
    "'第' counter(page) '页 共' counter(pages) '页'", "counter(page) ' / ' counter(pages)",
)  # fmt: skip


def sheet(
    rng: random.Random,
    body: str,
    *,
    font: str = SONG,
    size: float = 12,
    lead: float = 1.65,
    margin: str = "25mm 24mm 22mm 26mm",
    numbers: str = "",
    at: str = "bottom-center",
    across: bool = False,
    head: str = "",
    first: bool = True,
) -> str:
    """A whole document. `numbers`: the content of the page number's place; `first`: page one has it too."""
    foot = f"@{at}{{content:{numbers};font:9.5pt '{font}'}}" if numbers else ""
    top = f"@top-center{{content:'{head}';font:9pt '{KAI}';color:#333}}" if head else ""
    bare = (
        f"@page:first{{@{at}{{content:''}}@top-center{{content:''}}}}"
        if (numbers or head) and not first
        else ""
    )
    style = (
        f"@page{{size:{'A4 landscape' if across else 'A4'};margin:{margin};{foot}{top}}}{bare}"
        f"body{{margin:0;font-family:'{font}';font-size:{size}pt;line-height:{lead};color:#111}}"
        "p{margin:0 0 1mm 0;text-indent:2em;text-align:justify}p.n{text-indent:0;text-align:left}p.c{text-indent:0;text-align:center}p.r{text-indent:0;text-align:right}"
        "table{border-collapse:collapse;width:100%}td,th{font-weight:normal;padding:1mm 1.6mm;vertical-align:middle}"
        "table.g td,table.g th{border:.3mm solid #222}table.t td,table.t th{border:.2mm solid #777}"
        "table.d td,table.d th{border:.25mm dotted #555}table{border:0}table.h td,table.h th{border:0;border-top:.25mm solid #444;border-bottom:.25mm solid #444}"
        "tr{page-break-inside:avoid}.long tr{page-break-inside:auto}.new{page-break-before:always}h1,h2,h3{font-weight:normal;margin:0}"
        ".keep{page-break-inside:avoid}.f{display:flex}.f>span{flex:1}"
    )
    return f'<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><style>{style}</style></head><body>{body}</body></html>'


def paras(texts: Iterable[str]) -> str:
    return "".join(f"<p>{t}</p>" for t in texts)


def table(
    rows: Sequence[Sequence[str]],
    *,
    cls: str = "g",
    widths: Sequence[str] = (),
    size: float = 0,
    style: str = "",
    head: bool = False,
) -> str:
    """Rows of HTML cells; a cell may begin with `@…@`, attributes of its td."""
    cols = "".join(f'<col style="width:{w}">' for w in widths)
    out = []
    for n, row in enumerate(rows):
        cells = ""
        for cell in row:
            about = ""
            if cell.startswith("@"):
                about, cell = cell[1:].split("@", 1)
            if head and n == 0:
                about = about or 'style="text-align:center"'
                cells += f"<th {about}>{cell}</th>"
            else:
                cells += f"<td {about}>{cell}</td>"
        out.append(f"<tr>{cells}</tr>")
    small = f"font-size:{size}pt;line-height:1.4;" if size else ""
    lines = ' border="1"' if cls in ("g", "t", "d", "h") else ""  # what a word file goes by
    return f'<table class="{cls}"{lines} style="{small}{style}">{cols}{"".join(out)}</table>'


def grid(rng: random.Random) -> str:
    """A class of table lines."""
    return rng.choice(["g", "g", "g", "t", "t", "d", "h"])


def gap(width: float = 30, inner: str = "") -> str:
    """An underlined place, with what is written on it."""
    return f'<span style="display:inline-block;min-width:{width}mm;border-bottom:.25mm solid #222;text-align:center;line-height:1.25">{inner or "&nbsp;"}</span>'


def dotted(width: float = 30, inner: str = "") -> str:
    return f'<span style="display:inline-block;min-width:{width}mm;border-bottom:.4mm dotted #444;text-align:center;line-height:1.25">{inner or "&nbsp;"}</span>'


class Heads:
    """Headings of one clerk: numbers mixed, now and then without one."""

    def __init__(self, rng: random.Random) -> None:
        self.rng, self.one, self.two = rng, 0, 0
        self.scheme = rng.choice(["cn", "cn", "cn", "bu", "arab", "bare", "chapter"])
        self.second = rng.choice(
            ["（{c}）", "（{c}）", "{a}、", "{a}.", "（{a}）", "{r}", "{o}.{a} "]
        )
        self.look = rng.choice([
            f"font-family:{HEI};font-size:1.12em", "font-weight:bold", "font-weight:bold;text-align:center;font-size:1.2em",
            f"font-family:{HEI};text-indent:2em", f"font-family:{KAI};font-weight:bold;text-indent:2em", "font-weight:bold;text-decoration:underline",
            f"font-family:{HEI};text-align:center;font-size:1.25em;margin:3mm 0",
        ])  # fmt: skip
        self.look2 = rng.choice([f"font-family:{KAI};text-indent:2em", "font-weight:bold", "font-weight:bold;text-indent:2em", f"font-family:{HEI}", "text-indent:2em"])  # fmt: skip
        self.titles: list[str] = []

    def h1(self, title: str, *, new: bool = False) -> str:
        self.one, self.two = self.one + 1, 0
        if self.one > 2 and self.rng.random() < 0.05:  # a number that nobody missed
            self.one += 1
        c = in_words(self.one)
        head = {"cn": f"{c}、", "bu": f"第{c}部分　", "arab": f"{self.one}. ", "bare": "", "chapter": f"{c}. "}[self.scheme]  # fmt: skip
        self.titles.append(head + title)
        return f'<h2 style="{self.look};page-break-after:avoid"{" class=new" if new else ""}>{head}{title}</h2>'

    def h2(self, title: str) -> str:
        self.two += 1
        head = self.second.format(c=in_words(self.two), a=self.two, r=RINGS[(self.two - 1) % 20], o=self.one)  # fmt: skip
        return f'<h3 style="{self.look2};page-break-after:avoid">{head}{title}</h3>'


def sealed_name(pen: Pen, name: str, *, size: float = 40, kind: str = "official", dx: float = 0, dy: float = -14, role: str = "") -> str:  # fmt: skip
    """The name with its seal over it."""
    mark = pen.seal(name, kind=kind, size=size, role=role, style=f"left:{dx}mm;top:{dy}mm")
    return f'<span style="position:relative;display:inline-block">{pen.critical(name, "name")}{mark}</span>'


def seal_here(pen: Pen, name: str, *, size: float = 40, kind: str = "official", style: str = "left:0;top:-16mm", role: str = "") -> str:  # fmt: skip
    """A seal at a point of a line."""
    return f'<span style="position:relative;display:inline-block;width:0;height:0">{pen.seal(name, kind=kind, size=size, role=role, style=style)}</span>'


def spaced(label: str) -> str:
    """A short label drawn out with spaces, as on covers."""
    return {2: "　　", 3: "　", 4: ""}.get(len(label), "").join(label) if len(label) < 4 else label
