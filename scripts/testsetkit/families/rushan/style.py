"""How papers of this hand look: faces, margins, page numbers, running heads, headings."""

from __future__ import annotations

import random
from html import escape

from testsetkit.pen import in_words

SONG = "'Noto Serif CJK SC'"
HEI = "'Noto Sans CJK SC'"
KAI = "'AR PL UKai CN'"
MING = "'AR PL UMing CN','Noto Serif CJK SC'"
MICRO = "'WenQuanYi Micro Hei','Noto Sans CJK SC'"
BODIES = (SONG, SONG, SONG, MING, HEI, KAI, MICRO)

NUMBERS = {
    "plain": "counter(page)", "dash": "'- ' counter(page) ' -'", "long": "'— ' counter(page) ' —'",
    "of": "'第 ' counter(page) ' 页 共 ' counter(pages) ' 页'", "ye": "'第' counter(page) '页'", "slash": "counter(page) '/' counter(pages)",
    "dots": "'· ' counter(page) ' ·'", "pq": "'P' counter(page)", "page": "'Page ' counter(page) ' of ' counter(pages)",
    "gong": "'共' counter(pages) '页，第' counter(page) '页'", "wave": "'～ ' counter(page) ' ～'", "zero": "counter(page, decimal-leading-zero)",
}  # fmt: skip
PLACES = ("bottom-center", "bottom-center", "bottom-right", "bottom-left", "top-right")
TINTS = ("#dbe5f1", "#e7e6e6", "#deeaf6", "#f2f2f2", "#e2efd9", "#fff2cc", "#d9d9d9")
INKS = ("#1f3864", "#002060", "#7b1d1d", "#0b5345", "#333333", "#1f4e79")


def page(
    rng: random.Random,
    *body: str,
    numbers: str | None = None,
    landscape: bool = False,
    size: float = 12,
    face: str | None = None,
    margin: str = "",
    running: str | None = None,
    first_bare: bool = False,
) -> str:
    """A whole paper. `numbers`: a key of NUMBERS; `running`: a line at the head; `first_bare`: neither on page one."""
    face = face or rng.choice(BODIES)
    where = rng.choice(PLACES)
    foot = f"@{where} {{ content: {NUMBERS[numbers]}; font: {rng.choice([9, 10, 10.5])}pt {SONG} }}" if numbers else ""  # fmt: skip
    side = rng.choice(["top-left", "top-center"]) if where == "top-right" else rng.choice(["top-center", "top-right", "top-left"])  # fmt: skip
    line = rng.choice(["", "border-bottom: .3mm solid #777;"])
    top = f"@{side} {{ content: '{running}'; font: 9pt {rng.choice([SONG, KAI, HEI])}; color: #444; {line} }}" if running else ""  # fmt: skip
    bare = f"@page :first {{ @{where} {{ content: none }} @{side} {{ content: none }} }}" if first_bare else ""  # fmt: skip
    margin = margin or f"{rng.randrange(22, 28)}mm {rng.randrange(19, 27)}mm"
    heads, lead = rng.choice([HEI, HEI, SONG, KAI]), rng.choice([1.45, 1.6, 1.75])
    pad, cell = rng.choice([0.9, 1.4, 2]), rng.choice([9.5, 10, 10.5, 11])
    rule = rng.choice([".3mm solid #111", ".35mm solid #333", ".25mm solid #555"])
    label = rng.choice([f"background:{rng.choice(TINTS)}", "", "", "font-weight:700", f"font-family:{HEI}"])  # fmt: skip
    return f"""<html><meta charset=utf-8><style>
@page {{ size: A4 {"landscape" if landscape else ""}; margin: {margin}; {foot} {top} }} {bare}
@page lying {{ size: A4 landscape; margin: 18mm 16mm }}
body {{ font: {size}pt/{lead} {face}; margin: 0; color: #111 }}
h1 {{ font: 700 {rng.choice([18, 20, 22])}pt/1.45 {heads}; text-align: center; margin: 6mm 0 5mm }}
h2 {{ font: 700 {rng.choice([14, 15, 16])}pt/1.55 {heads}; margin: 5mm 0 2mm; break-after: avoid }}
h3 {{ font: 700 {rng.choice([12, 12.5, 13, 14])}pt/1.55 {rng.choice([heads, KAI])}; margin: 3mm 0 1mm; break-after: avoid }}
h4 {{ font: 700 12pt/1.55 {face}; margin: 2mm 0 .5mm; break-after: avoid }}
p {{ margin: 0; text-indent: 2em }} p.flat, .flat p {{ text-indent: 0 }} .c {{ text-align: center; text-indent: 0 }} .r {{ text-align: right; text-indent: 0 }}
table {{ border-collapse: collapse; width: calc(100% - .6mm); font-size: {cell}pt; line-height: 1.4; margin: 2mm 0 }}
td, th {{ border: {rule}; padding: {pad}mm 1.5mm; font-weight: 400; text-align: left; vertical-align: middle; overflow-wrap: anywhere }}
th {{ {label}; text-align: center }} td p {{ text-indent: 2em }} tr {{ break-inside: avoid }} tr.cut {{ break-inside: auto }}
table.open td, table.open th {{ border: 0 }} small, .s {{ font-size: 82%; color: #444 }}
.new {{ break-before: page }} .keep {{ break-inside: avoid }} .at {{ position: relative; display: inline-block }} .lying {{ page: lying }}
.u {{ border-bottom: .3mm solid #222; padding: 0 3mm }}
</style><body>{"".join(body)}</body></html>"""


def head(scheme: str, number: int, title: str) -> str:
    """A chapter's heading (plain text) in the book's numbering."""
    return {
        "cn": f"{in_words(number)}、{title}", "chapter": f"第{in_words(number)}章 {title}", "dec": f"{number} {title}", "point": f"{number}．{title}",
        "part": f"第{in_words(number)}部分　{title}", "roman": f"{'ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ'[min(number, 12) - 1]}、{title}", "bare": title,
    }[scheme]  # fmt: skip


def gap(width: float = 34) -> str:
    """An empty place to write on."""
    return f'<span style="display:inline-block;width:{width}mm;border-bottom:.3mm solid #333">&nbsp;</span>'


def paragraphs(said: list[str]) -> str:
    return "".join(f"<p>{escape(x)}</p>" for x in said if x)


def tick(rng: random.Random, options: list[str], chosen: str, inner: str = "") -> str:
    """Options with the chosen one ticked; `inner`: what is printed for it (HTML)."""
    yes, no = rng.choice([
        ("☑", "☐"), ("√", "□"), ("■", "□"), ("●", "○"), ("[√]", "[　]"), ("（√）", "（　）"), ("✔", "□"), ("◉", "○"), ("☑", "□"),
    ])  # fmt: skip
    behind = rng.random() < 0.25
    gaps = rng.choice(["　", "　　", "　 "])
    made = []
    for x in options:
        shown = inner if x == chosen and inner else escape(x)
        sign = yes if x == chosen else no
        made.append(f'<span style="white-space:nowrap">{shown + sign if behind else sign + shown}</span>')  # fmt: skip
    return gaps.join(made)


def spread(label: str) -> str:
    """A short label with spaces, as typists line labels up."""
    return {2: "　　", 3: " ", 4: ""}.get(len(label), "").join(label)


def leader(title: str, number: int | str, indent: float = 0) -> str:
    """A line of a contents page."""
    return f'<p class=flat style="display:flex;padding-left:{indent}em"><span>{escape(title)}</span><span style="flex:1;border-bottom:.4mm dotted #555;margin:0 2mm 1.6mm"></span><span>{number}</span></p>'
