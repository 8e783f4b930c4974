"""How a paper of this family looks: faces, margins, page numbers, headings, tables."""

from __future__ import annotations

import random
from collections.abc import Sequence
from html import escape

from testsetkit.pen import in_words

SONG = "Noto Serif CJK SC"
HEI = "Noto Sans CJK SC"
KAI = "AR PL UKai CN"
MING = "AR PL UMing CN"
ZEN = "WenQuanYi Zen Hei"
FACES = (SONG, SONG, SONG, MING, HEI, KAI, ZEN)

NUMBERS = {
    "plain": "counter(page)", "dash": "'－' counter(page) '－'", "long": "'— ' counter(page) ' —'",
    "of": "'第' counter(page) '页，共' counter(pages) '页'", "only": "'第 ' counter(page) ' 页'",
    "slash": "counter(page) '/' counter(pages)", "dots": "'· ' counter(page) ' ·'", "p": "'P' counter(page)",
    "pages": "'Page ' counter(page) ' of ' counter(pages)", "bracket": "'[' counter(page) ']'",
    "tilde": "'~ ' counter(page) ' ~'", "code": "'页码：' counter(page)",
}  # fmt: skip
_PLACES = ("@bottom-center", "@bottom-center", "@bottom-right", "@bottom-left", "@top-right")


def number_style(rng: random.Random, *, sure: bool = False) -> str | None:
    """A way to number pages, or none unless it must be."""
    if not sure and rng.random() < 0.25:
        return None
    return rng.choice(tuple(NUMBERS))


def _frames(rng: random.Random, numbers: str | None, running: str | None) -> str:
    """What stands in the page's margins."""
    where = rng.choice(_PLACES)
    foot = f"{where} {{ content: {NUMBERS[numbers]}; font: 10pt {SONG} }}" if numbers else ""
    at = rng.choice(["@top-center", "@top-left"])
    line = rng.choice(["", "border-bottom: .25mm solid #666; margin-bottom: 4mm;"])
    head = (
        f"{at} {{ content: '{running}'; font: 9pt {KAI}; color: #444; {line} }}" if running else ""
    )
    return foot + head


def page(
    rng: random.Random,
    *body: str,
    numbers: str | None = None,
    landscape: bool = False,
    size: float = 12,
    face: str = "",
    margin: str = "",
    running: str | None = None,
    first_bare: bool = False,
) -> str:
    """A whole paper; `first_bare`: its first page has neither number nor running head."""
    face = face or rng.choice(FACES)
    heads = rng.choice([HEI, HEI, SONG, ZEN, KAI])
    frames = _frames(rng, numbers, running)
    margin = (
        margin
        or f"{rng.randrange(18, 27)}mm {rng.randrange(16, 24)}mm {rng.randrange(18, 26)}mm {rng.randrange(18, 30)}mm"
    )
    bare = ""
    if first_bare:
        blank = " ".join(
            f"{x} {{ content: none }}"
            for x in (*dict.fromkeys(_PLACES), "@top-center", "@top-left")
        )
        bare = f"@page :first {{ {blank} }}"
    wide = f"@page wide {{ size: A4 landscape; margin: 16mm 15mm; {frames} }}"
    wrap = rng.choice(["anywhere", "break-word"]) if landscape else "anywhere"
    lead = rng.choice([1.45, 1.6, 1.75, 1.9])
    pad = rng.choice([0.8, 1.2, 1.6, 2.2])
    rule = rng.choice(
        [".3mm solid #222", ".25mm solid #000", ".45mm solid #333", ".2mm solid #555"]
    )
    shade = rng.choice(["", "", "background:#eef1f5", "font-weight:700", "background:#f5efe2"])
    return f"""<html><meta charset=utf-8><style>
@page {{ size: A4 {"landscape" if landscape else ""}; margin: {margin}; {frames} }} {bare} {wide}
.wide {{ page: wide; break-before: page; break-after: page }}
body {{ font: {size}pt/{lead} {face}; margin: 0; padding: 0 .5mm; color: #151515 }}
h1 {{ font: 700 {rng.choice([18, 20, 22, 24])}pt/1.5 {heads}; text-align: center; margin: 7mm 0 5mm }}
h2 {{ font: 700 {rng.choice([13.5, 14, 15, 16])}pt/1.6 {heads}; margin: 5mm 0 2mm; break-after: avoid }}
h3 {{ font: 700 {rng.choice([12, 12.5, 13])}pt/1.6 {heads}; margin: 3mm 0 1mm; break-after: avoid }}
h4 {{ font: {rng.choice([400, 700])} 12pt/1.6 {rng.choice([KAI, HEI, SONG])}; margin: 2mm 0 0; break-after: avoid }}
p {{ margin: 0; text-indent: 2em; text-align: justify }} p.flat {{ text-indent: 0 }}
.c {{ text-align: center; text-indent: 0 }} .r {{ text-align: right; text-indent: 0 }}
table {{ border-collapse: collapse; width: 100%; font-size: {rng.choice([9.5, 10, 10.5, 11])}pt; line-height: 1.45; margin: 2mm 0; table-layout: auto }}
td, th {{ border: {rule}; padding: {pad}mm 1.5mm; font-weight: 400; text-align: left; vertical-align: middle; overflow-wrap: {wrap} }}
th {{ text-align: center; {shade} }} tr {{ break-inside: avoid }}
.new {{ break-before: page }} .keep {{ break-inside: avoid }} .at {{ position: relative; display: inline-block }}
.u {{ border-bottom: .3mm solid #222; padding: 0 2mm }}
</style><body>{"".join(body)}</body></html>"""


_SCHEMES = {
    "cn": "{w}、{t}", "cnp": "（{w}）{t}", "part": "第{w}部分　{t}", "chapter": "第{w}章 {t}", "dec": "{n} {t}",
    "dot": "{n}. {t}", "ideo": "{n}、{t}", "bare": "{t}", "stop": "{w}．{t}", "block": "■ {t}", "arrow": "【{t}】",
}  # fmt: skip
SCHEMES = tuple(_SCHEMES)


def head(number: int, title: str, scheme: str) -> str:
    """A chapter's heading as plain text."""
    return _SCHEMES[scheme].format(w=in_words(number), n=number, t=title)


def wrong(rng: random.Random, count: int) -> list[int]:
    """Chapter numbers as a hurried typist counts: mostly right, at times one skipped or twice."""
    numbers = list(range(1, count + 1))
    if count > 5 and rng.random() < 0.3:
        spot = rng.randrange(3, count)
        shift = rng.choice([-1, 1])
        numbers = [n + (shift if i >= spot else 0) for i, n in enumerate(numbers)]
    return numbers


def gap(width: float = 36) -> str:
    """An empty line to write on."""
    return f'<span style="display:inline-block;width:{width}mm;border-bottom:.3mm solid #333">&nbsp;</span>'


def row(*cells: str, tag: str = "td") -> str:
    return "<tr>" + "".join(f"<{tag}>{c or '&nbsp;'}</{tag}>" for c in cells) + "</tr>"


def grid(header: Sequence[str], rows: Sequence[Sequence[str]], style: str = "") -> str:
    """A table with a header row; cells are HTML."""
    top = row(*header, tag="th") if header else ""
    return f'<table style="{style}">{top}{"".join(row(*r) for r in rows)}</table>'


def paragraphs(sentences: Sequence[str]) -> str:
    return "".join(f"<p>{escape(s)}</p>" for s in sentences if s)


def spaced(rng: random.Random, title: str) -> str:
    """A short title as typists spread it."""
    return rng.choice([" ", "　"]).join(title) if len(title) <= 5 and rng.random() < 0.5 else title


def ring_holes(rng: random.Random) -> str:
    """A comb's holes along the left edge of every page."""
    pitch = rng.choice([14, 17, 20])
    dots = "".join(
        f'<circle cx="4" cy="{8 + k * pitch}" r="2" fill="#3a3a3a"/>' for k in range(240 // pitch)
    )
    return f'<svg style="position:fixed;left:-16mm;top:0;width:8mm;height:245mm" viewBox="0 0 8 245">{dots}</svg>'
