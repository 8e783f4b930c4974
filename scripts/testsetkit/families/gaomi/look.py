"""How a paper of this family looks: faces of Word and WPS, margins, page numbers, small pieces."""

from __future__ import annotations

import random
from collections.abc import Sequence
from html import escape

from testsetkit import marks
from testsetkit.pen import Pen, in_words

SONG, HEI, KAI = "Noto Serif CJK SC", "Noto Sans CJK SC", "AR PL UKai CN"
MING, MICRO, ZEN = "AR PL UMing CN", "WenQuanYi Micro Hei", "WenQuanYi Zen Hei"
BODIES = (SONG, SONG, SONG, MING, MING, KAI, HEI, MICRO)
HEADS = (HEI, HEI, ZEN, SONG, KAI)
FACES = "".join(
    f"@font-face {{ font-family: '{f}'; font-weight: {w}; src: local('{o}') }}\n@font-face {{ font-family: '{f}'; font-weight: {w}; src: local('{s}'); unicode-range: U+6237, U+80F6 }}\n"
    for f, s in ((SONG, ZEN), (HEI, MICRO))
    for w, o in ((400, f), (700, f"{f} Bold"))
)
"""户 and 胶 from another face: those of Noto come out of a PDF as other characters."""
NUMBERS = {
    "plain": "counter(page)", "hyphens": "'- ' counter(page) ' -'", "dashes": "'— ' counter(page) ' —'",
    "only": "'第' counter(page) '页'", "spaced": "'第 ' counter(page) ' 页'", "of": "'第 ' counter(page) ' 页 共 ' counter(pages) ' 页'",
    "comma": "'第' counter(page) '页，共' counter(pages) '页'", "slash": "counter(page) '/' counter(pages)",
    "wide": "counter(page) ' / ' counter(pages)", "dots": "'· ' counter(page) ' ·'", "tilde": "'~ ' counter(page) ' ~'",
}  # fmt: skip


def page(
    rng: random.Random,
    *body: str,
    numbers: str | None = None,
    landscape: bool = False,
    size: float = 12,
    face: str | None = None,
    margin: str = "",
    running: str = "",
    lead: float | None = None,
) -> str:
    """A whole paper. `numbers`: a key of NUMBERS or None; `running`: words at the head."""
    face = face or rng.choice(BODIES)
    heads = rng.choice(HEADS)
    where = rng.choice(["@bottom-center", "@bottom-center", "@bottom-center", "@bottom-right"])
    foot = (
        f"{where} {{ content: {NUMBERS[numbers]}; font: {rng.choice([9, 10, 10.5, 12])}pt '{rng.choice([SONG, MING])}' }}"
        if numbers
        else ""
    )
    top = (
        f"@top-{rng.choice(['center', 'left', 'right'])} {{ content: '{running}'; font: 9pt '{MING}'; color: #444 }}"
        if running
        else ""
    )
    margin = margin or f"{rng.randrange(20, 28)}mm {rng.randrange(18, 27)}mm"
    lead = lead or rng.choice([1.45, 1.6, 1.75, 1.9])
    border = rng.choice(
        [".25mm solid #111", ".3mm solid #222", ".4mm solid #000", ".2mm solid #555"]
    )
    shade = rng.choice(["", "", "", "background:#f0f0f0", "background:#e2ecf7", "font-weight:700"])
    return f"""<html><meta charset=utf-8><style>
{FACES}@page {{ size: A4 {"landscape" if landscape else ""}; margin: {margin}; {foot} {top} }}
body {{ font: {size}pt/{lead} '{face}'; margin: 0; color: #121212 }}
h1 {{ font: 700 {rng.choice([18, 20, 22])}pt/1.5 '{heads}'; text-align: center; margin: 6mm 0 5mm }}
h2 {{ font: 700 {rng.choice([14, 15, 16])}pt/1.6 '{heads}'; margin: 5mm 0 2mm; break-after: avoid }}
h3 {{ font: {rng.choice([400, 700])} {rng.choice([12.5, 13, 14])}pt/1.6 '{rng.choice([heads, KAI])}'; margin: 3mm 0 1mm; break-after: avoid }}
h4 {{ font: 700 12pt/1.6 '{face}'; margin: 2mm 0 .5mm; break-after: avoid }}
p {{ margin: 0; text-indent: 2em }} p.f {{ text-indent: 0 }} .c {{ text-align: center; text-indent: 0 }} .r {{ text-align: right; text-indent: 0 }}
table {{ border-collapse: collapse; width: 100%; font-size: {rng.choice([10, 10.5, 10.5, 11])}pt; margin: 2mm 0; line-height: {rng.choice([1.35, 1.5])} }}
td, th {{ border: {border}; padding: {rng.choice([0.9, 1.4, 2])}mm 1.4mm; font-weight: 400; text-align: left; vertical-align: middle; overflow-wrap: anywhere; text-indent: 0 }}
th {{ {shade}; text-align: center }} td p {{ text-indent: 0 }} table.b td, table.b th {{ border: 0 }}
.new {{ break-before: page }} .keep {{ break-inside: avoid }} .at {{ position: relative; display: inline-block }}
.u {{ border-bottom: .3mm solid #222; padding: 0 2mm }} .g {{ color: #8a8a8a; font-size: 8.5pt }}
</style><body>{"".join(body)}</body></html>"""


SCHEMES = ("cn", "cn", "cn", "chapter", "dec", "part", "spaced", "bare")


def head(number: int, title: str, scheme: str) -> str:
    """A chapter's heading in the book's numbering."""
    said = {
        "cn": f"{in_words(number)}、{title}", "chapter": f"第{in_words(number)}章 {title}", "dec": f"{number}. {title}",
        "part": f"第{in_words(number)}部分　{title}", "spaced": f"{in_words(number)}.{title}", "bare": title,
    }[scheme]  # fmt: skip
    return escape(said)


def gap(width: float = 36) -> str:
    """An empty line to write on."""
    return f'<span style="display:inline-block;width:{width}mm;border-bottom:.3mm solid #333">&nbsp;</span>'


def by_hand(pen: Pen, text: str, height: float) -> str:
    """Handwriting in a face by chance; no face writes what it cannot."""
    hand = pen.rng.choice([None, *marks.HANDS]) if marks.HANDS else None
    return pen.written(text, height_mm=height, hand=hand)


def table(
    rows: Sequence[Sequence[str]],
    *,
    head: Sequence[str] = (),
    widths: Sequence[str] = (),
    style: str = "",
) -> str:
    """A plain table; cells are HTML. The first row sets the widths."""
    made = []
    for n, row in enumerate([head, *rows] if head else rows):
        tag = "th" if head and n == 0 else "td"
        cells = []
        for k, cell in enumerate(row):
            width = (
                f' style="width:{widths[k]}"' if n == 0 and k < len(widths) and widths[k] else ""
            )
            cells.append(f"<{tag}{width}>{cell}</{tag}>")
        made.append(f"<tr>{''.join(cells)}</tr>")
    return f'<table style="{style}">{"".join(made)}</table>'


def paragraphs(sentences: Sequence[str]) -> str:
    return "".join(f"<p>{escape(s)}</p>" for s in sentences if s)


def ticked(rng: random.Random, options: Sequence[str], chosen: str, shown: str = "") -> str:
    """Options in a row, one of them ticked; `shown`: its HTML where it is marked."""
    on, off = rng.choice([("☑", "□"), ("☑", "☐"), ("■", "□"), ("√", "□"), ("✔", "□"), ("●", "○")])
    gapped = rng.choice(["　", " ", "&nbsp;&nbsp;"])
    after = rng.random() < 0.3
    made = []
    for x in options:
        word = (shown or escape(x)) if x == chosen else escape(x)
        box = on if x == chosen else off
        made.append(f"{word}{box}" if after else f"{box}{word}")
    return gapped.join(made)
