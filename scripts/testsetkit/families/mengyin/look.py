"""How papers of this hand look: faces, rules, margins, heads, page numbers."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from testsetkit.pen import in_words

SONG = "'Noto Serif CJK SC'"
HEI = "'Noto Sans CJK SC'"
KAI = "'AR PL UKai CN'"
MING = "'AR PL UMing CN'"

NUMBERS = {
    "bare": "counter(page)", "dashed": "'- ' counter(page) ' -'", "cn": "'第' counter(page) '页'", "of": "'第 ' counter(page) ' 页 共 ' counter(pages) ' 页'",
    "slash": "counter(page) '/' counter(pages)", "long": "'— ' counter(page) ' —'", "zero": "counter(page, decimal-leading-zero)", "brackets": "'（' counter(page) '）'",
}  # fmt: skip


@dataclass(frozen=True)
class Look:
    """A writer's settings, the same through one paper."""

    face: str
    heads: str
    size: float
    lead: float
    margin: str
    cell: float
    rule: str
    label: str
    """CSS of label cells."""
    tone: str
    """Colour of headings."""
    indent: bool = True

    @property
    def faces(self) -> str:
        """The face, with signs at the foot of the line where its own stand in the middle."""
        return f"Signs, {self.face}" if self.face in (KAI, MING) else self.face


def drawn(rng: random.Random, *, size: float | None = None, margin: str = "", plain: bool = False) -> Look:  # fmt: skip
    """A look by chance; `plain`: black on white, as offices print."""
    tone = "#111" if plain or rng.random() < 0.72 else rng.choice(["#1f4e79", "#7a1c1c", "#28543a", "#33407a"])  # fmt: skip
    label = rng.choice(["", "", "font-weight:700", "background:#f2f2f2", "background:#e6edf5", "font-family:'AR PL UKai CN'"])  # fmt: skip
    return Look(
        face=rng.choice([SONG, SONG, MING, HEI, KAI]), heads=rng.choice([HEI, HEI, SONG, KAI]),
        size=size or rng.choice([11, 11.5, 12, 12, 13]), lead=rng.choice([1.45, 1.55, 1.7, 1.85]),
        margin=margin or f"{rng.randrange(18, 29)}mm {rng.randrange(17, 27)}mm {rng.randrange(18, 27)}mm {rng.randrange(19, 29)}mm",
        cell=rng.choice([9.5, 10, 10.5, 11]), rule=rng.choice([".3mm solid #111", ".2mm solid #333", ".45mm solid #000", ".25mm solid #7f8a99"]),
        label="" if plain and "background" in label else label, tone=tone, indent=rng.random() < 0.9,
    )  # fmt: skip


def paper(look: Look, *body: str, numbers: str | None = None, side: str = "center", running: str | None = None, lying: bool = False) -> str:  # fmt: skip
    """A whole paper; `running`: what stands at the head of its pages."""
    foot = f"@bottom-{side} {{ content: {NUMBERS[numbers]}; font: 9.5pt {SONG} }}" if numbers else ""  # fmt: skip
    top = f"@top-right {{ content: '{running}'; font: 8.5pt {HEI}; color: #666 }}" if running else ""  # fmt: skip
    ink = "2em" if look.indent else "0"
    return f"""<html lang=zh-CN><meta charset=utf-8><style>
@font-face {{ font-family: Signs; src: local('Noto Serif CJK SC'), local('NotoSerifCJKsc-Regular'); unicode-range: U+3001, U+3002, U+FF0C, U+FF1A, U+FF1B }}
@page {{ size: A4 {"landscape" if lying else ""}; margin: {look.margin}; {foot} {top} }}
@page wide {{ size: A4 landscape; margin: 16mm 15mm; {foot} }}
body {{ font: {look.size}pt/{look.lead} {look.faces}; margin: 0; color: #151515 }} span {{ text-indent: 0 }}
h1 {{ font: 700 21pt/1.45 {look.heads}; text-align: center; text-wrap: balance; margin: 6mm 0 6mm; color: {look.tone} }}
h2 {{ font: 700 {look.size + 3}pt/1.6 {look.heads}; margin: 6mm 0 2mm; color: {look.tone}; break-after: avoid }}
h3 {{ font: 700 {look.size + 1}pt/1.6 {look.heads}; margin: 3.5mm 0 1mm; break-after: avoid }}
h4 {{ font: 700 {look.size}pt/1.6 {look.face}; margin: 2mm 0 .5mm; break-after: avoid }}
p {{ margin: 0; text-indent: {ink}; text-align: justify }} p.f {{ text-indent: 0; text-align: left }} .c {{ text-align: center; text-indent: 0 }} .r {{ text-align: right; text-indent: 0 }}
table {{ border-collapse: collapse; width: 100%; font-size: {look.cell}pt; line-height: 1.45; margin: 2mm 0 }}
td, th {{ border: {look.rule}; padding: 1.4mm 1.6mm; font-weight: 400; text-align: left; vertical-align: middle; word-break: break-all }}
tr {{ break-inside: avoid }}
th {{ text-align: center; {look.label} }} td.n {{ text-align: right; font-size: 92% }} td.m {{ text-align: center }}
table.o td, table.o th {{ border: 0; padding: 1mm 1.5mm }}
.new {{ break-before: page }} .keep {{ break-inside: avoid }} .at {{ position: relative; display: inline-block }} .wide {{ page: wide }}
small {{ font-size: 82%; color: #555 }}
</style><body>{"".join(body)}</body></html>"""


SCHEMES = ("cn", "part", "chapter", "dec", "dot", "bare", "brackets")


def head(scheme: str, n: int, title: str) -> str:
    """A chapter's heading in the book's numbering."""
    said = {
        "cn": f"{in_words(n)}、{title}", "part": f"第{in_words(n)}部分　{title}", "chapter": f"第{in_words(n)}章 {title}", "dec": f"{n} {title}",
        "dot": f"{n}. {title}", "bare": title, "brackets": f"【{title}】",
    }[scheme]  # fmt: skip
    return f"<h2>{escape(said)}</h2>"


def sub(scheme: str, chapter: int, n: int, title: str) -> str:
    """A heading below a chapter's, as its scheme has it; `title` may hold HTML."""
    said = {"dec": f"{chapter}.{n} {title}", "dot": f"{chapter}.{n} {title}", "bare": f"{n}. {title}", "brackets": f"◆ {title}"}  # fmt: skip
    return f"<h3>{said.get(scheme, f'（{in_words(n)}）{title}')}</h3>"


def paragraphs(lines: Sequence[str]) -> str:
    return "".join(f"<p>{escape(x)}</p>" for x in lines if x)


def gap(width: float = 36) -> str:
    """A ruled place to fill in, in mm."""
    return f'<span style="display:inline-block;width:{width}mm;border-bottom:.25mm solid #222">&nbsp;</span>'


def under(inner: str, width: float = 60) -> str:
    """What is filled in over a rule."""
    return f'<span style="display:inline-block;min-width:{width}mm;border-bottom:.25mm solid #222;text-indent:0;padding:0 2mm">{inner or "&nbsp;"}</span>'
