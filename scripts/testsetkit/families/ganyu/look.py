"""How a paper of this family looks: styles of a template, captions, tables, page furniture."""

from __future__ import annotations

import random
from collections.abc import Iterable, Sequence

from testsetkit.pen import in_words

SONG = "Noto Serif CJK SC"
HEI = "Noto Sans CJK SC"
KAI = "AR PL UKai CN"
MING = "AR PL UMing CN"
MICRO = "WenQuanYi Micro Hei"

NUMBERS = {
    "plain": "counter(page)", "of": "'第 ' counter(page) ' 页 共 ' counter(pages) ' 页'", "bars": "'- ' counter(page) ' -'",
    "slash": "counter(page) ' / ' counter(pages)", "page": "'Page ' counter(page)", "line": "'| ' counter(page)",
}  # fmt: skip
COLOURS = ("#1f4e79", "#2e6b4f", "#7a1f1f", "#394b59", "#00566b", "#5b3a7e")


def doc(
    rng: random.Random,
    *body: str,
    landscape: bool = False,
    numbers: bool = False,
    running: str = "",
    web: tuple[str, str] | None = None,
    margin: str = "",
    size: float = 11.5,
    face: str = "",
    bare: bool = False,
    skin: str = "",
) -> str:
    """A whole paper; `web`: title and address that a browser prints; `bare`: a first page without furniture."""
    face = face or rng.choice([SONG, SONG, HEI, MING, MICRO])
    heads = rng.choice([HEI, HEI, SONG, MICRO])
    colour = rng.choice(COLOURS) if rng.random() < 0.6 else "#111"
    frames = ""
    if web:
        stamp = f"2026/4/{rng.randrange(2, 24)} {rng.randrange(9, 18):02d}:{rng.randrange(10, 60)}"
        for place, text in (("top-left", stamp), ("top-center", web[0]), ("bottom-left", web[1])):
            frames += f"@{place} {{ content: '{text}'; font: 8pt {SONG}; white-space: nowrap }} "
        frames += (
            f"@bottom-right {{ content: counter(page) '/' counter(pages); font: 8pt {SONG} }} "
        )
    if numbers:
        place = rng.choice(["bottom-center", "bottom-right", "bottom-center"])
        frames += f"@{place} {{ content: {NUMBERS[rng.choice(tuple(NUMBERS))]}; font: 9.5pt {SONG}; color: #333 }} "
    if running:
        frames += f"@{rng.choice(['top-right', 'top-left'])} {{ content: '{running}'; font: 8.5pt {HEI}; color: #666; white-space: nowrap }} "
    first = ""
    if bare:
        corners = ("bottom-center", "bottom-right", "top-right", "top-left")
        first = "@page :first { " + " ".join(f"@{c} {{ content: none }}" for c in corners) + " }"
    margin = margin or (
        "17mm 18mm 15mm" if landscape else f"{rng.randrange(20, 26)}mm {rng.randrange(19, 25)}mm"
    )
    skin = skin or rng.choice(["three", "grid", "grid", "box", "stripe"])
    tables = {
        "three": "table{border-top:.6mm solid #222;border-bottom:.6mm solid #222} td,th{border-bottom:.18mm solid #999} th{font-weight:700}",
        "grid": "td,th{border:.25mm solid #222} th{background:#f0f0f0}",
        "box": "table{border:.7mm solid #333} td,th{border:.18mm solid #666}",
        "stripe": f"td,th{{border:.18mm solid #9aa}} th{{background:{colour if colour != '#111' else '#445'}22}} tr:nth-child(odd) td{{background:#f7f9fb}}",
    }[skin]
    return f"""<html><meta charset=utf-8><style>
@page {{ size: A4 {"landscape" if landscape else ""}; margin: {margin}; {frames} }} {first}
@page wide {{ size: A4 landscape; margin: 16mm 15mm; {frames} }}
.wide {{ page: wide; break-before: page; break-after: page }}
body {{ font: {size}pt/{rng.choice([1.5, 1.6, 1.7, 1.8])} {face}; margin: 0; color: #141414 }}
h1 {{ font: 700 {rng.choice([17, 18, 20])}pt/1.5 {heads}; color: {colour}; margin: 4mm 0 4mm; break-after: avoid }}
h2 {{ font: 700 {rng.choice([13, 14])}pt/1.6 {heads}; color: {colour}; margin: 4.5mm 0 1.5mm; break-after: avoid }}
h3 {{ font: 700 {rng.choice([11.5, 12])}pt/1.6 {heads}; margin: 3.5mm 0 1mm; break-after: avoid }}
p {{ margin: 0 0 .6mm; text-indent: 2em; text-align: justify; overflow-wrap: anywhere }} p.f, .f p {{ text-indent: 0 }}
p.c {{ text-align: center; text-indent: 0 }} p.r {{ text-align: right; text-indent: 0 }}
p.cap {{ text-align: center; text-indent: 0; font: 700 {size - 1}pt/1.5 {heads}; margin: 3mm 0 1mm; break-after: avoid }}
p.note {{ text-indent: 0; font-size: 9pt; color: #444 }}
table {{ border-collapse: collapse; width: 100%; font-size: {rng.choice([9.5, 10, 10.5])}pt; line-height: 1.5; margin: 1mm 0 3mm }}
td, th {{ padding: {rng.choice([0.9, 1.3, 1.8])}mm 1.6mm; font-weight: 400; text-align: left; vertical-align: middle; overflow-wrap: anywhere }}
th {{ text-align: center }} tr {{ break-inside: avoid }} {tables}
td.g {{ background: #e9edf2; font-weight: 700; text-align: center }} .nb td, .nb th, .nb {{ border: 0 !important; background: none !important }}
.new {{ break-before: page }} .keep {{ break-inside: avoid }} .at {{ position: relative; display: inline-block }}
.bar {{ background: {colour if colour != "#111" else "#30475e"}; color: #fff; font: 700 15pt/1.9 {heads}; padding: 0 5mm; margin-bottom: 4mm; break-after: avoid }}
.card {{ border: .3mm solid #aab; border-left: 1.6mm solid {colour}; padding: 2.5mm 4mm; margin: 2mm 0; break-inside: avoid }}
</style><body>{"".join(body)}</body></html>"""


def row(cells: Iterable[str], tag: str = "td") -> str:
    return "<tr>" + "".join(f"<{tag}>{c or '&nbsp;'}</{tag}>" for c in cells) + "</tr>"


def grid(header: Sequence[str], rows: Iterable[Sequence[str]], style: str = "") -> str:
    top = row(header, "th") if header else ""
    return f'<table style="{style}">{top}{"".join(row(r) for r in rows)}</table>'


def sides(rows: Iterable[tuple[str, str]], width: str = "27%", style: str = "") -> str:
    """Labels at the side."""
    inner = "".join(
        f'<tr><th style="width:{width};text-align:left">{k}</th><td>{v or "&nbsp;"}</td></tr>'
        for k, v in rows
    )
    return f'<table style="{style}">{inner}</table>'


SCHEMES = ("chapter", "deep", "cn", "part")


class Counter:
    """Numbers of chapters, captions and clauses of one document."""

    def __init__(self, scheme: str) -> None:
        self.scheme, self.chapter, self.tables, self.clauses = scheme, 0, 0, 0

    def head(self, title: str, *, new: bool = False) -> str:
        self.chapter += 1
        self.tables = self.clauses = 0
        n, w = self.chapter, in_words(self.chapter)
        said = {
            "chapter": f"第{w}章　{title}",
            "deep": f"{n}　{title}",
            "cn": f"{w}、{title}",
            "part": f"Part {n:02d}　{title}",
        }[self.scheme]
        return f'<h1 class="{"new" if new else ""}">{said}</h1>'

    def clause(self, title: str) -> str:
        self.clauses += 1
        n = self.clauses
        said = (
            f"（{in_words(n)}）{title}" if self.scheme == "cn" else f"{self.chapter}.{n}　{title}"
        )
        return f"<h2>{said}</h2>"

    def caption(self, title: str) -> str:
        self.tables += 1
        return f"<p class=cap>表{self.chapter}-{self.tables}　{title}</p>"
