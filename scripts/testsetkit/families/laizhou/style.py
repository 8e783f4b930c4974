"""How this hand's papers look: faces, margins, page numbers, headings."""

from __future__ import annotations

import random

from testsetkit.marks import HANDS
from testsetkit.pen import in_words

SONG = "Noto Serif CJK SC"
HEI = "Noto Sans CJK SC"
KAI = "AR PL UKai CN"
MING = "AR PL UMing CN"
MICRO = "WenQuanYi Micro Hei"
ZEN = "WenQuanYi Zen Hei"
BODY_FACES = (SONG, SONG, SONG, MING, MING, KAI, HEI, MICRO, ZEN)

NUMBERS = {
    "bare": "counter(page)",
    "dash": "'- ' counter(page) ' -'",
    "long": "'— ' counter(page) ' —'",
    "nth": "'第 ' counter(page) ' 页'",
    "nth_of": "'第 ' counter(page) ' 页　共 ' counter(pages) ' 页'",
    "nth_of_tight": "'第' counter(page) '页/共' counter(pages) '页'",
    "slash": "counter(page) '/' counter(pages)",
    "page": "'Page ' counter(page) ' of ' counter(pages)",
    "p": "'P' counter(page)",
    "dots": "'· ' counter(page) ' ·'",
    "zero": "counter(page, decimal-leading-zero)",
    "code_word": "'页码：' counter(page)",
}
SURE_NUMBERS = ("bare", "dash", "long", "nth", "nth_of", "nth_of_tight", "slash")
PLACES = ("@bottom-center", "@bottom-center", "@bottom-center", "@bottom-right", "@top-right", "@bottom-left")  # fmt: skip


def page(
    rng: random.Random,
    *body: str,
    numbers: str | None = None,
    landscape: bool = False,
    size: float = 12,
    face: str | None = None,
    margin: str = "",
    running: str | None = None,
    bare_first: bool = False,
    css: str = "",
) -> str:
    """A whole paper; `numbers` names a style of NUMBERS, `bare_first` leaves the cover without."""
    face = face or rng.choice(BODY_FACES)
    heads = rng.choice([HEI, HEI, SONG, ZEN, face])
    where = rng.choice(PLACES)
    said = ""
    if numbers:
        said += f"{where} {{ content: {NUMBERS[numbers]}; font: {rng.choice([9, 10, 10.5])}pt '{rng.choice([SONG, face])}' }}"
    if running and where != "@top-right":
        rule = rng.choice(["", "border-bottom:.2mm solid #777"])
        said += f" {rng.choice(['@top-center', '@top-left'])} {{ content: '{running}'; font: 9pt '{SONG}'; color:#555; {rule} }}"
    first = "@page :first { @bottom-center { content: none } @bottom-right { content: none } @bottom-left { content: none } @top-right { content: none } @top-center { content: none } @top-left { content: none } }"
    margin = (
        margin
        or f"{rng.randrange(20, 28)}mm {rng.randrange(18, 26)}mm {rng.randrange(20, 26)}mm {rng.randrange(20, 28)}mm"
    )
    grid = rng.choice([".25mm solid #111", ".35mm solid #222", ".2mm solid #444"])
    shade = rng.choice(["", "", "background:#f0f0f0", "background:#e6eef6", "font-weight:700"])
    return f"""<html><meta charset=utf-8><style>
@page {{ size: A4 {"landscape" if landscape else ""}; margin: {margin}; {said} }}
@page wide {{ size: A4 landscape; margin: 18mm 16mm; {said} }}
{first if bare_first else ""}
body {{ font: {size}pt/{rng.choice([1.5, 1.6, 1.75])} '{face}'; margin: 0; color: #151515 }}
h1 {{ font: 700 {rng.choice([20, 22, 24])}pt/1.45 '{heads}'; text-align: center; margin: 6mm 0 6mm }}
h2 {{ font: 700 {rng.choice([15, 16])}pt/1.6 '{heads}'; margin: 6mm 0 2mm; break-after: avoid }}
h3 {{ font: 700 {rng.choice([12.5, 13.5])}pt/1.6 '{heads}'; margin: 4mm 0 1mm; break-after: avoid }}
h4 {{ font: 700 12pt/1.6 '{face}'; margin: 2.5mm 0 .5mm; break-after: avoid }}
p {{ margin: 0; text-indent: 2em; text-align: justify }} p.flat {{ text-indent: 0; text-align: left }}
.c {{ text-align: center !important; text-indent: 0 }} .r {{ text-align: right !important; text-indent: 0 }}
table {{ border-collapse: collapse; width: 100%; font-size: {rng.choice([10, 10.5, 11])}pt; line-height: 1.4; margin: 2mm 0 }}
td, th {{ border: {grid}; padding: {rng.choice([1.1, 1.6, 2.1])}mm 1.5mm; font-weight: 400; text-align: left; vertical-align: middle }}
th {{ text-align: center; {shade} }} td p {{ text-indent: 0 }} tr {{ break-inside: avoid }} tr.long {{ break-inside: auto }}
table.plain td, table.plain th {{ border: 0; background: none }}
.new {{ break-before: page }} .keep {{ break-inside: avoid }} .at {{ position: relative; display: inline-block }}
.u {{ border-bottom: .3mm solid #222; padding: 0 2mm }} .wide {{ page: wide }} .s {{ font-size: 8.5pt; color: #444 }}
{css}</style><body>{"".join(body)}</body></html>"""


def gap(width: float = 36) -> str:
    """An empty place to write on."""
    return f'<span style="display:inline-block;width:{width}mm;border-bottom:.3mm solid #333">&nbsp;</span>'


def spread(label: str) -> str:
    """A short label with spaces in it, as typists line them up."""
    if len(label) == 2:
        return f"{label[0]}　　{label[1]}"
    if len(label) == 3:
        return " ".join(label)
    return label


SCHEMES = ("cn", "cn", "chapter", "part", "arabic", "dec", "bare")


def head(number: int, title: str, scheme: str) -> str:
    """A chapter's number and title in the book's scheme."""
    n = in_words(number)
    return {
        "cn": f"{n}、{title}", "chapter": f"第{n}章 {title}", "part": f"第{n}部分　{title}",
        "arabic": f"{number}. {title}", "dec": f"{number} {title}", "bare": title,
    }[scheme]  # fmt: skip


DIGITS = (None, *(h for h in HANDS if h.name.startswith(("liu-jian", "long-cang"))))
"""Hands whose figures read as what they are: the others write a 4 like a 9."""
RINGED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
