"""How a paper of this hand looks: six houses with faces, rules of tables, frames and page numbers."""  # fmt: skip

from __future__ import annotations

import random
from collections.abc import Iterable, Sequence

from testsetkit.markup import cols
from testsetkit.pen import in_words

SONG, HEI, KAI, MING, MICRO, LATIN = "Noto Serif CJK SC", "Noto Sans CJK SC", "AR PL UKai CN", "AR PL UMing CN", "WenQuanYi Micro Hei", "Nimbus Roman"  # fmt: skip
HOUSES = ("assist", "system", "home", "agency", "county", "joint")
"""Assistants' books, systems' print-outs, family firms, design agencies, counties' forms, joint ventures."""  # fmt: skip
_N, _A = "counter(page)", "counter(pages)"
NUMBERS = (
    _N, f"'第 ' {_N} ' 页'", f"'－ ' {_N} ' －'", f"'-' {_N} '-'", f"{_N} ' / ' {_A}", f"'第' {_N} '页，共' {_A} '页'", f"'Page ' {_N}", f"'P.' {_N} '/' {_A}",
    f"'| ' {_N} ' |'", f"'【' {_N} '】'", f"'页次：' {_N} '/' {_A}", f"'（' {_N} '）'", f"'Page ' {_N} ' of ' {_A} '  第' {_N} '页'", f"'· ' {_N} ' ·'", f"'共 ' {_A} ' 页，第 ' {_N} ' 页'",
)  # fmt: skip
PALETTE = (("#e4eef9", "#15508c"), ("#e2f3ec", "#11694b"), ("#fff0df", "#b35a00"), ("#fbe6e8", "#a81f30"), ("#ece8f6", "#51388f"), ("#e5e9ee", "#2c3e50"), ("#e0f4f6", "#08707c"))  # fmt: skip
_FACES = {"assist": (HEI, MICRO, SONG), "system": (HEI, MICRO, SONG), "home": (SONG, SONG, KAI, MING), "agency": (HEI, HEI, MICRO), "county": (MING, SONG, SONG, KAI), "joint": (f"{LATIN}, {SONG}", SONG, HEI)}  # fmt: skip
_SKINS = {
    "full": "td,th{border:.25mm solid #1d1d1d}",
    "shade": "td,th{border:.25mm solid #444} th{background:#efefef}",
    "mark": "td,th{border:.2mm solid #c9ced6} th{background:#f4f6f8;font-weight:700} table{border-bottom:.3mm solid #9aa3ad}",
    "hair": "td,th{border:.1mm solid #666}",
    "heavy": "table{border:.7mm solid #111} td,th{border:.25mm solid #111}",
    "tinted": "td,th{border:.25mm solid INK} th{background:TINT;color:INK;font-weight:700}",
    "solid": "td,th{border:.2mm solid INK} th{background:INK;color:#fff}",
    "floor": "td,th{border-bottom:.25mm solid #8a8a8a} table{border-top:.5mm solid INK;border-bottom:.5mm solid INK}",
    "striped": "tr:nth-child(odd)>td,tr:nth-child(odd)>th{background:#f3f3f3} table{border-top:.4mm solid #555;border-bottom:.4mm solid #555}",
    "inner": "table{border:.45mm solid #222} td,th{border:.2mm dashed #555}",
    "twin": "table{border:1mm double #222} td,th{border:.2mm solid #222}",
}
SKINS = {"assist": ("mark", "mark", "shade", "striped"), "system": ("hair", "full", "shade", "inner"), "home": ("full", "full", "heavy", "shade"), "agency": ("tinted", "solid", "floor", "striped"), "county": ("full", "full", "heavy", "hair", "twin"), "joint": ("full", "floor", "shade", "tinted")}  # fmt: skip


def doc(
    rng: random.Random,
    *body: str,
    house: str = "county",
    landscape: bool = False,
    numbers: bool = False,
    running: str = "",
    web: tuple[str, str] | None = None,
    margin: str = "",
    size: float = 12,
    face: str = "",
    bare: bool = False,
    skin: str = "",
) -> str:
    """A whole paper; `web`: what a program prints at head and foot; `bare`: a first page without."""  # fmt: skip
    face = face or rng.choice(_FACES[house])
    heads = rng.choice([HEI, HEI, SONG, MICRO])
    tint, ink = rng.choice(PALETTE)
    tables = _SKINS[skin or rng.choice(SKINS[house])].replace("TINT", tint).replace("INK", ink)
    colour = ink if house == "agency" or (house == "assist" and rng.random() < 0.3) else "#111"
    frames = ""
    if web:
        frames = f"@top-left{{content:'{web[0]}';font:8pt {HEI};white-space:nowrap}} @bottom-left{{content:'{web[1]}';font:8pt {HEI};white-space:nowrap}} @bottom-right{{content:{_N} '/' {_A};font:8pt {HEI}}} "  # fmt: skip
    elif numbers:
        place = rng.choice(["bottom-center", "bottom-center", "bottom-right", "bottom-left", "top-right"])  # fmt: skip
        frames = f"@{place}{{content:{rng.choice(NUMBERS)};font:{rng.choice([9, 10, 10.5, 12])}pt {rng.choice([SONG, HEI, LATIN])};color:#222;white-space:nowrap}} "  # fmt: skip
    if running and not web:
        place = "top-left" if "top-right" in frames else rng.choice(["top-left", "top-center", "top-right"])  # fmt: skip
        frames += f"@{place}{{content:'{running}';font:9pt {rng.choice([SONG, HEI])};color:#555;white-space:nowrap;vertical-align:bottom;margin-bottom:4mm}} "  # fmt: skip
    first = ""
    if bare:
        corners = ("bottom-center", "bottom-right", "bottom-left", "top-right", "top-left", "top-center")  # fmt: skip
        first = "@page :first{" + " ".join(f"@{c}{{content:none}}" for c in corners) + "}"
    margin = margin or ("17mm 16mm" if landscape else f"{rng.randrange(20, 27)}mm {rng.randrange(18, 26)}mm")  # fmt: skip
    pad = rng.choice([0.7, 1.1, 1.6])
    title = "text-align:center;" if rng.random() < 0.2 else ""
    bar = rng.choice([f"border-left:1.5mm solid {ink};padding-left:2.5mm;", "", ""]) if house in ("assist", "agency") else ""  # fmt: skip
    return f"""<html><meta charset=utf-8><style>
@page {{ size: A4 {"landscape" if landscape else ""}; margin: {margin}; {frames} }} {first}
@page wide {{ size: A4 landscape; margin: 18mm 15mm; {frames} }}
.wide {{ page: wide; break-before: page; break-after: page }}
body {{ font: {size}pt/{rng.choice([1.5, 1.6, 1.7, 1.8])} {face}; margin: 0; padding: 0 .6mm; color: #151515 }}
h1 {{ font: 700 {rng.choice([15, 16, 17])}pt/1.5 {heads}; color: {colour}; margin: 5mm 0 2.5mm; break-after: avoid; {title}{bar} }}
h2 {{ font: 700 {rng.choice([12.5, 13, 14])}pt/1.6 {rng.choice([heads, KAI])}; color: {colour}; margin: 3.5mm 0 1.5mm; break-after: avoid }}
h3 {{ font: 700 {rng.choice([11.5, 12])}pt/1.6 {face}; margin: 2.5mm 0 1mm; break-after: avoid }}
h4 {{ font: 400 11pt/1.6 {face}; margin: 1.5mm 0 .5mm; break-after: avoid }}
p {{ margin: 0 0 .6mm; text-indent: 2em; text-align: justify; overflow-wrap: anywhere }} p.f, .f p {{ text-indent: 0 }}
p.c {{ text-align: center; text-indent: 0 }} p.r {{ text-align: right; text-indent: 0 }}
p.cap {{ text-align: center; text-indent: 0; font: 700 {size - 1}pt/1.5 {heads}; margin: 3mm 0 1mm; break-after: avoid }}
p.note {{ text-indent: 0; font-size: 9pt; color: #333 }} .eg {{ color: #8b8b8b; font-size: .82em }} ul {{ margin: 0; padding-left: 6mm }}
table {{ border-collapse: collapse; width: 100%; font-size: {rng.choice([10, 10.5, 11])}pt; line-height: 1.5; margin: 1mm 0 3mm }}
td, th {{ padding: {pad}mm 1.5mm; font-weight: 400; text-align: left; vertical-align: middle; overflow-wrap: anywhere }}
th {{ text-align: {rng.choice(["center", "center", "left"])} }} tr {{ break-inside: avoid }} {tables}
td.g {{ font-weight: 700; text-align: center }} .nb, .nb td, .nb th {{ border: 0 !important; background: none !important }}
.new {{ break-before: page }} .keep {{ break-inside: avoid }} .at {{ position: relative; display: inline-block }}
.bar {{ background: {ink}; color: #fff; font: 700 13pt/1.9 {heads}; padding: 0 4mm; margin: 2mm 0; break-after: avoid }}
.box {{ border: .25mm solid {ink}; background: {tint}; padding: 2mm 4mm; margin: 2mm 0; break-inside: avoid }}
.side {{ border-left: 1.2mm solid {ink}; background: {tint}; padding: 1.5mm 4mm; margin: 2mm 0; break-inside: avoid }}
.ink {{ color: {ink} }} .chip {{ background: {ink}; color: #fff; padding: .3mm 2mm; font-size: .88em }}
</style><body>{"".join(body)}</body></html>"""


def grid(header: Sequence[str], rows: Iterable[Sequence[str]], style: str = "", widths: Sequence[int] = ()) -> str:  # fmt: skip
    top = "<tr>" + "".join(f"<th>{h}</th>" for h in header) + "</tr>" if header else ""
    inner = "".join("<tr>" + "".join(f"<td>{c or '&nbsp;'}</td>" for c in r) + "</tr>" for r in rows)  # fmt: skip
    fixed = "table-layout:fixed;" if widths else ""
    return f'<table style="{fixed}{style}">{cols(*widths) if widths else ""}{top}{inner}</table>'


def blank(width: float = 32) -> str:
    return f'<span style="display:inline-block;width:{width}mm;border-bottom:.25mm solid #222">&nbsp;</span>'  # fmt: skip


def title_of(said: str, size: float = 20, face: str = SONG) -> str:
    return f'<p class=c style="font:700 {size}pt/1.5 {face};margin:5mm 0 7mm">{said}</p>'


class Counter:
    """Numbers of chapters, sections and captions of one document."""

    def __init__(self, scheme: str, caption: str = "表{n}") -> None:
        self.scheme, self.form = scheme, caption
        self.chapter = self.tables = self.clauses = self.points = 0

    def head(self, title: str, *, new: bool = False) -> str:
        self.chapter, self.clauses = self.chapter + 1, 0
        n, w = self.chapter, in_words(self.chapter)
        said = {"cn": f"{w}、{title}", "dot": f"{n}. {title}", "deep": f"{n} {title}", "chapter": f"第{w}章 {title}", "part": f"第{w}部分：{title}", "two": f"{n:02d} | {title}", "english": f"Part {n}　{title}", "item": f"【{w}】{title}", "bare": title}[self.scheme]  # fmt: skip
        return f'<h1 class="{"new" if new else ""}">{said}</h1>'

    def clause(self, title: str) -> str:
        self.clauses, self.points = self.clauses + 1, 0
        n, w = self.clauses, in_words(self.clauses)
        said = {"cn": f"（{w}）{title}", "part": f"{w}、{title}", "bare": f"■ {title}", "chapter": f"第{w}节 {title}", "item": f"{n}、{title}"}.get(self.scheme, f"{self.chapter}.{n} {title}")  # fmt: skip
        return f"<h2>{said}</h2>"

    def point(self, title: str) -> str:
        """A heading below a section."""
        self.points += 1
        n, w = self.points, in_words(self.points)
        said = {"cn": f"{n}.{title}", "part": f"（{w}）{title}", "bare": f"▷ {title}", "chapter": f"{w}、{title}", "item": f"（{n}）{title}"}.get(self.scheme, f"{self.chapter}.{self.clauses}.{n} {title}")  # fmt: skip
        return f"<h3>{said}</h3>"

    def caption(self, title: str) -> str:
        self.tables += 1
        return f"<p class=cap>{self.form.format(n=self.tables, c=self.chapter)}　{title}</p>"
