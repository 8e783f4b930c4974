"""How a paper of this hand looks: houses, rules of tables, heads on each page, numbers."""

from __future__ import annotations

import random
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from testsetkit.pen import in_words

SONG, HEI, KAI, MING, MICRO = "Noto Serif CJK SC", "Noto Sans CJK SC", "AR PL UKai CN", "AR PL UMing CN", "WenQuanYi Micro Hei"  # fmt: skip
_N, _A = "counter(page)", "counter(pages)"
NUMBERS = (
    _N, f"'- ' {_N} ' -'", f"'— ' {_N} ' —'", f"'第' {_N} '页'", f"'第 ' {_N} ' 页　共 ' {_A} ' 页'", f"{_N} '/' {_A}", f"'第' {_N} '页/共' {_A} '页'",
    f"'Page ' {_N} ' of ' {_A}", f"'P' {_N}", f"'· ' {_N} ' ·'", f"'～ ' {_N} ' ～'", f"'［' {_N} '］'", f"'共' {_A} '页 第' {_N} '页'", f"'页码：' {_N}",
)  # fmt: skip
PALETTE = (("#dbe7f5", "#1f4e79"), ("#e3f0dc", "#3b6b2e"), ("#fdeada", "#a5540f"), ("#f9e0e0", "#9b2323"), ("#e9e4f2", "#4c3a78"), ("#dff1f1", "#0f6468"), ("#f2f2f2", "#333333"))  # fmt: skip
_SKINS = {
    "grid": "td,th{border:.25mm solid #222}",
    "grey": "td,th{border:.25mm solid #333} th{background:#ececec}",
    "thick": "table{border:.6mm solid #111} td,th{border:.2mm solid #444}",
    "three": "table{border-top:.5mm solid #111;border-bottom:.5mm solid #111} th.t{border-bottom:.25mm solid #111;font-weight:700}",
    "tint": "td,th{border:.2mm solid INK} th{background:TINT;color:INK;font-weight:700} td.g{background:INK;color:#fff}",
    "soft": "td,th{border:.2mm solid #bbb} th{background:TINT} td.g{background:TINT;color:INK}",
    "open": "td,th{border-top:.25mm solid #222;border-bottom:.25mm solid #222;border-left:.25mm solid #222;border-right:.25mm solid #222} table td:first-child,table th:first-child{border-left:0} table td:last-child,table th:last-child{border-right:0}",
    "double": "table{border:.9mm double #222} td,th{border:.2mm solid #333}",
    "lines": "td,th{border-bottom:.2mm solid #777} table{border-top:.4mm solid #333}",
    "dots": "td,th{border:.2mm dotted #444} table{border:.4mm solid #222}",
}
SKINS = {"plain": ("grid", "grid", "grid", "grey", "thick", "open"), "control": ("grid", "thick", "grey"), "group": ("grid", "double", "grey", "lines"), "wps": ("tint", "tint", "soft", "dots"), "paper": ("three", "three", "lines", "grid")}  # fmt: skip


@dataclass
class Head:
    """A controlled document's head on each page: who, what, number, version."""

    firm: str
    title: str
    number: str
    version: str
    drawn: str = ""

    def boxes(self, rng: random.Random) -> str:
        edge = rng.choice([".3mm solid #222", ".25mm solid #555", ".5mm solid #111"])
        base = f"border:{edge};white-space:pre;vertical-align:middle;text-align:center;margin:9mm 0 4mm;font:8.5pt/1.45 {SONG};"  # fmt: skip
        page = f"'第 ' {_N} ' 页 共 ' {_A} ' 页'"
        firm = self.firm if len(self.firm) < 12 else self.firm[:10] + "\\A " + self.firm[10:]
        right = rng.choice([f"'编号：{self.number}\\A 版本：{self.version}\\A ' {page}", f"'文件编号 {self.number}\\A 版次/修改 {self.version}\\A 页次 ' {_N} '/' {_A}"])  # fmt: skip
        out = f"@top-left{{content:'{firm}';width:30%;{base}}} @top-center{{content:'{self.title}';width:42%;{base}border-left:0;border-right:0;font-weight:700;font-size:11pt}} @top-right{{content:{right};width:28%;{base}text-align:left;padding-left:2mm}} "  # fmt: skip
        if self.drawn:
            out += f"@bottom-center{{content:'{self.drawn}';width:100%;white-space:pre;font:8.5pt {SONG};border-top:{edge};vertical-align:top;padding-top:1.5mm;margin-bottom:6mm}} "  # fmt: skip
        return out


def doc(
    rng: random.Random,
    *body: str,
    house: str = "plain",
    landscape: bool = False,
    numbers: bool = False,
    head: Head | None = None,
    running: str = "",
    web: tuple[str, str] | None = None,
    margin: str = "",
    size: float = 12,
    face: str = "",
    bare: bool = False,
    skin: str = "",
) -> str:
    """A whole paper; `web`: title and address that a browser prints; `bare`: a first page without furniture."""
    face = face or rng.choice({"control": [SONG, MING, SONG], "wps": [MICRO, HEI, SONG], "group": [SONG, KAI, SONG], "paper": [SONG, MING]}.get(house, [SONG, SONG, MING, KAI, HEI]))  # fmt: skip
    heads = rng.choice([HEI, HEI, SONG, MICRO] if house != "group" else [HEI, SONG])
    tint, ink = rng.choice(PALETTE)
    skin = skin or rng.choice(SKINS[house])
    tables = _SKINS[skin].replace("TINT", tint).replace("INK", ink)
    colour = ink if house == "wps" else "#111"
    frames = head.boxes(rng) if head else ""
    if web:
        stamp = f"2026/4/{rng.randrange(2, 24)} {rng.choice(['上午', '下午'])}{rng.randrange(1, 12)}:{rng.randrange(10, 60)}"
        for place, text in (("top-left", stamp), ("top-center", web[0]), ("bottom-left", web[1])):
            frames += f"@{place} {{ content: '{text}'; font: 8pt {SONG}; white-space: nowrap }} "
        frames += f"@bottom-right {{ content: {_N} '/' {_A}; font: 8pt {SONG} }} "
    if numbers and not (head and head.drawn):
        place = rng.choice(["bottom-center", "bottom-center", "bottom-right", "bottom-left"])
        frames += f"@{place} {{ content: {rng.choice(NUMBERS)}; font: {rng.choice([9, 10.5, 12])}pt {rng.choice([SONG, HEI, 'Nimbus Roman'])}; color: #222; white-space: nowrap }} "
    if running and not head:
        frames += f"@{rng.choice(['top-right', 'top-left', 'top-center'])} {{ content: '{running}'; font: 9pt {rng.choice([SONG, KAI])}; color: #444; white-space: nowrap; border-bottom: .2mm solid #777; vertical-align: bottom; margin-bottom: 5mm }} "
    first = ""
    if bare:
        corners = ("bottom-center", "bottom-right", "bottom-left", "top-right", "top-left", "top-center")  # fmt: skip
        first = "@page :first { " + " ".join(f"@{c} {{ content: none; border: 0 }}" for c in corners) + " }"  # fmt: skip
    if head:
        margin = "37mm 20mm 22mm"
    margin = margin or ("18mm 17mm" if landscape else f"{rng.randrange(22, 28)}mm {rng.randrange(20, 27)}mm")  # fmt: skip
    wide = "34mm 16mm 16mm" if head else "20mm 16mm 16mm"
    pad = rng.choice([0.8, 1.2, 1.7])
    h1 = "text-align:center;" if rng.random() < (0.5 if house in ("paper", "group") else 0.15) else ""  # fmt: skip
    return f"""<html><meta charset=utf-8><style>
@page {{ size: A4 {"landscape" if landscape else ""}; margin: {margin}; {frames} }} {first}
@page wide {{ size: A4 landscape; margin: {wide}; {frames} }}
.wide {{ page: wide; break-before: page; break-after: page }}
body {{ font: {size}pt/{rng.choice([1.5, 1.6, 1.75, 1.85])} {face}; margin: 0; padding: 0 .5mm; color: #161616 }}
h1 {{ font: 700 {rng.choice([15, 16, 18])}pt/1.5 {heads}; color: {colour}; margin: 5mm 0 3mm; break-after: avoid; {h1} }}
h2 {{ font: {rng.choice([400, 700])} {rng.choice([13, 14])}pt/1.6 {rng.choice([heads, KAI])}; color: {colour}; margin: 3.5mm 0 1.5mm; break-after: avoid }}
h3 {{ font: 700 {rng.choice([11.5, 12.5])}pt/1.6 {face}; margin: 3mm 0 1mm; break-after: avoid }}
p {{ margin: 0 0 .5mm; text-indent: 2em; text-align: justify; overflow-wrap: anywhere }} p.f, .f p {{ text-indent: 0 }}
p.c {{ text-align: center; text-indent: 0 }} p.r {{ text-align: right; text-indent: 0 }}
p.cap {{ text-align: center; text-indent: 0; font: 700 {size - 1.5}pt/1.5 {heads}; margin: 3mm 0 1mm; break-after: avoid }}
p.note {{ text-indent: 0; font-size: 9pt; color: #333 }}
table {{ border-collapse: collapse; width: 100%; font-size: {rng.choice([10, 10.5, 11])}pt; line-height: 1.5; margin: 1mm 0 3mm }}
td, th {{ padding: {pad}mm 1.5mm; font-weight: 400; text-align: left; vertical-align: middle; overflow-wrap: anywhere }}
th {{ text-align: center }} tr {{ break-inside: avoid }} {tables}
td.g {{ font-weight: 700; text-align: center }} .nb td, .nb th, .nb {{ border: 0 !important; background: none !important }}
table.whole {{ font-size: 1em }} table.whole > tbody > tr {{ break-inside: auto }} table.whole table {{ width: 100% }}
.new {{ break-before: page }} .keep {{ break-inside: avoid }} .at {{ position: relative; display: inline-block }}
.bar {{ background: {ink}; color: #fff; font: 700 14pt/1.9 {heads}; padding: 0 4mm; margin: 2mm 0 3mm; break-after: avoid }}
.card {{ border: .3mm solid {ink}; background: {tint if house == "wps" else "none"}; padding: 2.5mm 4mm; margin: 2mm 0; break-inside: avoid }}
.up {{ writing-mode: vertical-rl; text-orientation: upright; letter-spacing: 1mm; text-indent: 0 }}
</style><body>{"".join(body)}</body></html>"""


def row(cells: Iterable[str], tag: str = "td", attributes: str = "") -> str:
    return "<tr>" + "".join(f"<{tag} {attributes}>{c or '&nbsp;'}</{tag}>" for c in cells) + "</tr>"


def grid(header: Sequence[str], rows: Iterable[Sequence[str]], style: str = "", widths: Sequence[int] = ()) -> str:  # fmt: skip
    cols = "<colgroup>" + "".join(f'<col style="width:{w}%">' for w in widths) + "</colgroup>"
    top = row(header, "th", "class=t") if header else ""
    fixed = "table-layout:fixed;" if widths else ""
    return f'<table style="{fixed}{style}">{cols if widths else ""}{top}{"".join(row(r) for r in rows)}</table>'


class Counter:
    """Numbers of chapters, sections and captions of one document."""

    def __init__(self, scheme: str, caption: str = "表{n}") -> None:
        self.scheme, self.chapter, self.tables, self.clauses, self.points = scheme, 0, 0, 0, 0
        self.form = caption

    def head(self, title: str, *, new: bool = False) -> str:
        self.chapter += 1
        self.clauses = 0
        n, w = self.chapter, in_words(self.chapter)
        said = {"cn": f"{w}、{title}", "deep": f"{n}　{title}", "chapter": f"第{w}章　{title}", "part": f"第{w}部分　{title}", "control": f"{n}.0 {title}", "roman": f"（{w}）{title}", "bare": title}[self.scheme]  # fmt: skip
        return f'<h1 class="{"new" if new else ""}">{said}</h1>'

    def clause(self, title: str) -> str:
        self.clauses += 1
        self.points = 0
        n, w = self.clauses, in_words(self.clauses)
        said = {"cn": f"（{w}）{title}", "chapter": f"第{w}节　{title}", "part": f"{w}、{title}", "roman": f"{n}. {title}", "bare": f"◆ {title}"}.get(self.scheme, f"{self.chapter}.{n} {title}")  # fmt: skip
        return f"<h2>{said}</h2>"

    def point(self, title: str) -> str:
        """A heading below a section."""
        self.points += 1
        n, w = self.points, in_words(self.points)
        said = {"cn": f"{n}．{title}", "chapter": f"{w}、{title}", "part": f"（{w}）{title}", "roman": f"（{n}）{title}", "bare": f"{n}）{title}"}.get(self.scheme, f"{self.chapter}.{self.clauses}.{n} {title}")  # fmt: skip
        return f"<h3>{said}</h3>"

    def caption(self, title: str) -> str:
        self.tables += 1
        return f"<p class=cap>{self.form.format(n=self.tables, c=self.chapter)}　{title}</p>"
