"""How a paper of this family looks: faces, margins, page numbers."""

from __future__ import annotations

import random
from html import escape

SERIF = "'Noto Serif CJK SC'"
SANS = "'Noto Sans CJK SC'"
KAI = "'AR PL UKai CN'"


def page(
    rng: random.Random,
    *body: str,
    numbers: str | None = None,
    landscape: bool = False,
    size: float = 12,
    face: str | None = None,
    margin: str = "",
    running: str | None = None,
) -> str:
    """A whole paper. `numbers`: how pages are numbered, None: not at all; `running`: its head."""
    face = face or rng.choice([SERIF, SERIF, SERIF, SANS, KAI])
    forms = {
        "plain": "counter(page)", "dashes": "'— ' counter(page) ' —'", "of": "'第 ' counter(page) ' 页 共 ' counter(pages) ' 页'",
        "only": "'第' counter(page) '页'", "slash": "counter(page) ' / ' counter(pages)",
    }  # fmt: skip
    where = rng.choice(["@bottom-center", "@bottom-center", "@bottom-right"])
    foot = f"{where} {{ content: {forms[numbers]}; font: 10pt {SERIF} }}" if numbers else ""
    top = (
        f"@top-center {{ content: '{running}'; font: 9pt {SERIF}; color: #555 }}" if running else ""
    )
    margin = margin or f"{rng.randrange(19, 27)}mm {rng.randrange(18, 26)}mm"
    lead = rng.choice([1.5, 1.65, 1.8])
    heads = rng.choice([SANS, SANS, SERIF])
    return f"""<html><meta charset=utf-8><style>
@page {{ size: A4 {"landscape" if landscape else ""}; margin: {margin}; {foot} {top} }}
body {{ font: {size}pt/{lead} {face}; margin: 0; color: #141414 }}
h1 {{ font: 700 {rng.choice([20, 22, 24])}pt/1.5 {heads}; text-align: center; margin: 8mm 0 6mm }}
h2 {{ font: 700 {rng.choice([14, 15, 16])}pt/1.6 {heads}; margin: 6mm 0 2mm }}
h3 {{ font: 700 {rng.choice([12, 12.5, 13])}pt/1.6 {heads}; margin: 3mm 0 1mm }}
h4 {{ font: 700 12pt/1.6 {face}; margin: 2mm 0 0 }}
p {{ margin: 0; text-indent: 2em }} p.flat {{ text-indent: 0 }} .c {{ text-align: center; text-indent: 0 }} .r {{ text-align: right; text-indent: 0 }}
table {{ border-collapse: collapse; width: 100%; font-size: {rng.choice([10, 10.5, 11])}pt; margin: 2mm 0 }}
td, th {{ border: .35mm solid #222; padding: {rng.choice([1, 1.5, 2.2])}mm 1.6mm; font-weight: 400; text-align: left; vertical-align: middle }}
th {{ {rng.choice(["background:#e9eef4", "", "", "font-weight:700"])}; text-align: center }}
.new {{ break-before: page }} .keep {{ break-inside: avoid }} .at {{ position: relative; display: inline-block }}
.u {{ border-bottom: .3mm solid #222; padding: 0 3mm }}
</style><body>{"".join(body)}</body></html>"""


def head(rng: random.Random, number: int, title: str, scheme: str) -> str:
    """A chapter's heading in the book's numbering."""
    from testsetkit.pen import in_words

    said = {
        "cn": f"{in_words(number)}、{title}",
        "chapter": f"第{in_words(number)}章　{title}",
        "dec": f"{number} {title}",
        "part": f"第{in_words(number)}部分 {title}",
        "bare": title,
    }[scheme]
    return f"<h2>{escape(said)}</h2>"


def gap(width: float = 36) -> str:
    """An empty line to write on."""
    return f'<span style="display:inline-block;width:{width}mm;border-bottom:.3mm solid #333">&nbsp;</span>'
