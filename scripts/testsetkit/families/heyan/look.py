"""How a paper of this family looks: faces, sheets, running heads, page numbers, numbered headings."""

from __future__ import annotations

import math
import random
from dataclasses import dataclass
from html import escape
from pathlib import Path
from urllib.parse import quote

from testsetkit.marks import HANDS
from testsetkit.pen import in_words

FACES = {
    "serif": "'Noto Serif CJK SC'", "sans": "'Noto Sans CJK SC'", "ming": "Comma, 'AR PL UMing CN'", "kai": "Comma, 'AR PL UKai CN'",
    "wei": "'WenQuanYi Micro Hei'", "zheng": "'WenQuanYi Zen Hei'",
}  # fmt: skip
_BODIES = ("ming", "ming", "serif", "serif", "sans", "wei", "kai")
_HEADS = ("sans", "wei", "zheng", "serif")
_NUMBERS = {
    "dash": "'- ' counter(page) ' -'", "bare": "counter(page)", "page": "'第' counter(page) '页'", "both": "'第' counter(page) '页/共' counter(pages) '页'",
    "slash": "counter(page) '/' counter(pages)", "tight": "'-' counter(page) '-'", "comma": "'第 ' counter(page) ' 页，共 ' counter(pages) ' 页'",
}  # fmt: skip
_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"


def sheet(
    rng: random.Random, *body: str, size: float | None = None, face: str | None = None, head_face: str | None = None, margin: str | None = None,
    landscape: bool = False, numbers: str | None = None, running: str = "", bare_cover: bool = False, lead: float | None = None,
) -> str:  # fmt: skip
    """A whole paper. `numbers`: a key of the forms of page numbers; `running`: text in every page's head."""
    text_face, heads = FACES[face or rng.choice(_BODIES)], FACES[head_face or rng.choice(_HEADS)]
    size = size or rng.choice([10.5, 11, 12, 12, 14])
    boxes, brush = "", f"font-family: {FACES['kai']}"
    if numbers:
        where = rng.choice(["bottom-center", "bottom-center", "bottom-right", "bottom-left"])
        boxes += f"@{where} {{ content: {_NUMBERS[numbers]}; font: 9pt {FACES['ming']} }}"
    if running:
        boxes += f'@{rng.choice(["top-center", "top-right", "top-left"])} {{ content: "{running}"; font: 9pt {FACES["kai"]}; color: #444; vertical-align: bottom; padding-bottom: 2mm }}'
    margin = (
        margin
        or f"{rng.randrange(22, 31)}mm {rng.randrange(20, 28)}mm {rng.randrange(20, 27)}mm {rng.randrange(22, 31)}mm"
    )
    cover = (
        "@page cover { @bottom-center { content: none } @bottom-right { content: none } @bottom-left { content: none } @top-center { content: none } @top-right { content: none } @top-left { content: none } } .cover { page: cover }"
        if bare_cover
        else ""
    )
    line = rng.choice([".25mm", ".3mm", ".18mm"])
    outer = rng.choice(["", "table.f { border: .6mm solid #111 }", ""])
    return f"""<html lang="zh-CN"><meta charset=utf-8><style>
@font-face {{ font-family: Comma; src: local('Noto Serif CJK SC'), local('NotoSerifCJKsc-Regular'); unicode-range: U+3001-3002, U+FF0C, U+FF1A-FF1B, U+FF1F, U+FF01 }}
@page {{ size: A4 {"landscape" if landscape else ""}; margin: {margin}; {boxes} }}
@page wide {{ size: A4 landscape; margin: 18mm 16mm }} .wide {{ page: wide }} {cover}
body {{ font: {size}pt/{lead or rng.choice([1.45, 1.6, 1.75, 1.9])} {text_face}; margin: 0; color: #111; text-align: justify }}
h1 {{ font: {rng.choice([400, 700])} {rng.choice([18, 20, 22])}pt/1.45 {heads}; text-align: center; margin: 0 0 7mm }}
h2 {{ font: 700 {size + rng.choice([2, 3, 4])}pt/1.5 {heads}; margin: 7mm 0 3mm; {rng.choice(["", "", "text-align: center"])} }}
h3 {{ font: 700 {size + 1}pt/1.5 {rng.choice([heads, FACES["kai"]])}; margin: 4mm 0 1.5mm }}
h4 {{ font: {rng.choice([400, 700])} {size}pt/1.6 {rng.choice([heads, text_face])}; margin: 2.5mm 0 1mm }}
h2, h3, h4 {{ break-after: avoid }}
p {{ margin: 0; text-indent: 2em }} .n {{ text-indent: 0; text-align: left }} .m {{ text-align: center; text-indent: 0 }} .e {{ text-align: right; text-indent: 0 }}
table.f {{ border-collapse: collapse; width: 100%; font-size: {min(size, rng.choice([10, 10.5, 11]))}pt; line-height: 1.4; margin: 2.5mm 0; text-align: left }} {outer}
table.f td {{ border: {line} solid #111; padding: {rng.choice([0.8, 1.3, 1.9])}mm 1.4mm; vertical-align: middle; text-indent: 0; height: {rng.choice([6, 8, 9])}mm }}
table.f td.k {{ text-align: center; {rng.choice(["", "", "background: #efefef", "font-weight: 700", brush])} }} table.f td.v {{ text-align: center; width: 8mm }}
table.f tr {{ break-inside: avoid }} td p {{ text-indent: 2em }}
.brk {{ break-before: page }} .one {{ break-inside: avoid }} .rel {{ position: relative; display: inline-block }}
.ul {{ display: inline-block; border-bottom: .28mm solid #111; text-indent: 0; text-align: center }}
.box {{ border: .3mm solid #555; padding: 3mm 4mm; margin: 3mm 0; text-indent: 0 }}
</style><body>{"".join(body)}</body></html>"""


def hand(rng: random.Random) -> Path | None:
    """Somebody's handwriting: one face for all that one person writes on a paper."""
    return rng.choice([*HANDS, None]) if HANDS else None


def spaced(word: str, gap: str = "　") -> str:
    """A letter-spaced word: 申　报　书."""
    return gap.join(word)


def blank_line(mm: float) -> str:
    """An underlined space to be filled in."""
    return f'<span class="ul" style="width:{mm}mm">&nbsp;</span>'


def lined(inner: str, mm: float) -> str:
    """Something on an underlined space of at least that width."""
    return f'<span class="ul" style="min-width:{mm}mm">{inner or "&nbsp;"}</span>'


def circled(n: int) -> str:
    return _CIRCLED[n - 1] if n <= 20 else f"({n})"


@dataclass
class Numbering:
    """How a book numbers its chapters and what lies below them."""

    kind: str
    chapter: int = 0
    section: int = 0
    at: int = 0

    def h2(self, title: str, *, fresh: bool = False) -> str:
        self.chapter, self.section, self.at = self.chapter + 1, 0, 0
        said = {
            "zhang": f"第{in_words(self.chapter)}章　{title}", "dun": f"{in_words(self.chapter)}、{title}", "dec": f"{self.chapter}　{title}",
            "bu": f"第{in_words(self.chapter)}部分　{title}", "roman": f"{['Ⅰ', 'Ⅱ', 'Ⅲ', 'Ⅳ', 'Ⅴ', 'Ⅵ', 'Ⅶ', 'Ⅷ', 'Ⅸ', 'Ⅹ', 'Ⅺ', 'Ⅻ'][min(self.chapter, 12) - 1]}. {title}", "dotdec": f"{self.chapter}. {title}",
        }[self.kind]  # fmt: skip
        return f"<h2{' class=brk' if fresh else ''}>{escape(said)}</h2>"

    def h3(self, inner: str) -> str:
        """`inner` is HTML."""
        self.section, self.at = self.section + 1, 0
        said = {
            "zhang": f"第{in_words(self.section)}节　",
            "dun": f"（{in_words(self.section)}）",
            "bu": f"{in_words(self.section)}、",
            "roman": f"{self.section}．",
        }.get(self.kind, f"{self.chapter}.{self.section}　")
        return f"<h3>{said}{inner}</h3>"

    def h4(self, inner: str) -> str:
        self.at += 1
        said = {
            "zhang": f"（{self.at}）",
            "dun": f"{self.at}．",
            "bu": f"（{in_words(self.at)}）",
            "roman": f"（{self.at}）",
        }.get(self.kind, f"{self.chapter}.{self.section}.{self.at}　")
        return f"<h4>{said}{inner}</h4>"


def drawing(svg: str, width: float, height: float, *, mm: float) -> str:
    """An SVG as a picture (a figure of a book, an emblem, a code)."""
    whole = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:g} {height:g}">{svg}</svg>'
    )
    return f'<img src="data:image/svg+xml;utf8,{quote(whole)}" style="width:{mm}mm;height:{mm * height / width:.1f}mm">'


def square_code(rng: random.Random, mm: float = 24) -> str:
    """Something that looks like a QR code and says nothing."""
    cells = "".join(
        f'<rect x="{x}" y="{y}" width="1" height="1"/>'
        for x in range(25)
        for y in range(25)
        if rng.random() < 0.48 and not ((x < 8 or x > 16) and y < 8) and not (x < 8 and y > 16)
    )
    eyes = "".join(
        f'<path d="M{x} {y}h7v7h-7z M{x + 1} {y + 1}v5h5v-5z" fill-rule="evenodd"/><rect x="{x + 2}" y="{y + 2}" width="3" height="3"/>'
        for x, y in ((0, 0), (18, 0), (0, 18))
    )
    return drawing(f'<rect width="25" height="25" fill="#fff"/>{cells}{eyes}', 25, 25, mm=mm)


def architecture(rng: random.Random) -> str:
    """A figure of layers, as consultants draw it."""
    layers = rng.choice([
        ("决策层", ("经营驾驶舱", "BI分析", "移动端")), ("应用层", ("ERP", "MES", "WMS", "QMS")), ("平台层", ("数据湖", "微服务网关", "算法引擎")),
    ]), ("管控层", ("MES", "APS", "EMS", "TPM")), ("采集层", ("SCADA", "边缘盒子", "DNC")), ("设备层", ("加工中心", "机械手", "立库", "AGV"))  # fmt: skip
    tone = rng.choice(["#dbe8f6", "#e6f1e0", "#f6eadb"])
    parts = []
    for n, (name, boxes) in enumerate(layers):
        y = 8 + n * 46
        parts.append(
            f'<rect x="6" y="{y}" width="388" height="40" fill="{tone}" stroke="#456"/><text x="14" y="{y + 25}" font-size="13" font-family="WenQuanYi Micro Hei">{name}</text>'
        )
        for k, box in enumerate(boxes):
            x = 78 + k * 78
            parts.append(
                f'<rect x="{x}" y="{y + 7}" width="70" height="26" fill="#fff" stroke="#789"/><text x="{x + 35}" y="{y + 25}" font-size="11" text-anchor="middle" font-family="WenQuanYi Micro Hei">{box}</text>'
            )
    return drawing("".join(parts), 400, 8 + len(layers) * 46, mm=118)


def radar(rng: random.Random, names: list[str], scores: list[float]) -> str:
    """A radar picture of scores (of 5)."""

    def at(k: int, r: float) -> str:
        a = 2 * math.pi * k / len(names) - math.pi / 2
        return f"{150 + r * math.cos(a):.1f},{130 + r * math.sin(a):.1f}"

    rings = "".join(
        f'<polygon points="{" ".join(at(k, 20 * n) for k in range(len(names)))}" fill="none" stroke="#bbb"/>'
        for n in range(1, 6)
    )
    shape = f'<polygon points="{" ".join(at(k, 20 * s) for k, s in enumerate(scores))}" fill="#3b7dd8" fill-opacity=".35" stroke="#2b5fae" stroke-width="2"/>'
    words = "".join(
        f'<text x="{at(k, 116).split(",")[0]}" y="{at(k, 112).split(",")[1]}" font-size="10" text-anchor="middle" font-family="WenQuanYi Micro Hei">{n}</text>'
        for k, n in enumerate(names)
    )
    return drawing(rings + shape + words, 300, 262, mm=rng.choice([78, 88, 96]))
