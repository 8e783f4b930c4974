"""How a paper of this hand looks: six houses with faces, rules of tables, frames and page numbers."""

from __future__ import annotations

import base64
import io
import random
from dataclasses import dataclass

from PIL import Image, ImageDraw, ImageFont

from testsetkit.pen import in_words

SONG, HEI, KAI, MING, MICRO, ZEN, LATIN = "Noto Serif CJK SC", "Noto Sans CJK SC", "AR PL UKai CN", "AR PL UMing CN", "WenQuanYi Micro Hei", "WenQuanYi Zen Hei", "Nimbus Sans Narrow"  # fmt: skip
HOUSES = ("word", "state", "portal", "plant", "deck", "town")
"""An engineer's Word form, a group's 公文, a platform's print, a chemical works, a consultant's slides, a township firm."""
_N, _A = "counter(page)", "counter(pages)"
NUMBERS = {
    "word": (_N, f"'第 ' {_N} ' 页 共 ' {_A} ' 页'", f"{_N} '/' {_A}", f"'- ' {_N} ' -'"),
    "state": (f"'— ' {_N} ' —'", f"'－' {_N} '－'", f"'— ' {_N} ' —'", f"'—' {_N} '—'"),
    "portal": (f"'第' {_N} '页/共' {_A} '页'", f"'页码：' {_N} '/' {_A}", f"{_N} ' of ' {_A}"),
    "plant": (f"'Page ' {_N} ' / ' {_A}", f"'页码 ' {_N} ' of ' {_A}", f"'第' {_N} '页 共' {_A} '页'", f"'P' {_N}"),
    "deck": (_N, f"'/ ' {_N}", f"'[' {_N} ']'", f"'PAGE ' {_N}"),
    "town": (_N, f"'第' {_N} '页'", f"'.' {_N} '.'", f"'共' {_A} '页第' {_N} '页'"),
}  # fmt: skip
PALETTE = (("#e9f1ea", "#2d6a3e"), ("#e6edf8", "#1f4e99"), ("#fdf0e2", "#a8550f"), ("#f4e8ee", "#8a2453"), ("#e3f2f3", "#126b73"), ("#eef0f2", "#38424d"), ("#f6f1dd", "#7a6414"))  # fmt: skip
_FACES = {"word": (SONG, SONG, HEI, KAI), "state": (MING, MING, SONG), "portal": (MICRO, HEI, ZEN), "plant": (HEI, SONG, ZEN), "deck": (HEI, MICRO, HEI), "town": (SONG, MING, KAI, ZEN)}  # fmt: skip
_SKINS = {
    "black": "td,th{border:.25mm solid #111}",
    "grey": "td,th{border:.2mm solid #777} th{background:#ececec}",
    "pale": "td,th{border:.2mm solid #d3d8de} th{background:#f6f8fb;color:#39424e}",
    "line": "table{border-top:.5mm solid #111;border-bottom:.5mm solid #111} tr{border-bottom:.15mm solid #aaa}",
    "thick": "table{border:.8mm solid #111} td,th{border:.2mm solid #111}",
    "double": "table{border:1.1mm double #111} td,th{border:.2mm solid #222}",
    "dots": "table{border:.3mm solid #333} td,th{border:.25mm dotted #666}",
    "fine": "td,th{border:.1mm solid #444}",
    "ink": "td,th{border:.2mm solid INK} th{background:TINT;color:INK;font-weight:700}",
    "fill": "td,th{border:.2mm solid #fff} th{background:INK;color:#fff} td{background:TINT}",
    "open": "table{border-top:.4mm solid #222;border-bottom:.4mm solid #222} td,th{border-bottom:.15mm solid #999;border-left:.15mm solid #999} td:first-child,th:first-child{border-left:0}",
}  # fmt: skip
SKINS = {"word": ("black", "black", "black", "grey", "thick"), "state": ("black", "black", "fine", "double"), "portal": ("pale", "pale", "grey", "fine"), "plant": ("fine", "black", "open", "grey"), "deck": ("ink", "fill", "pale", "line"), "town": ("black", "black", "thick", "dots")}  # fmt: skip


def behind(said: str) -> str:
    """Words that a platform prints grey and slanting behind every page: a picture, as its program makes it."""
    font = ImageFont.truetype("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc", 54, index=2)
    canvas = Image.new("RGBA", (1100, 900), (255, 255, 255, 0))
    draw = ImageDraw.Draw(canvas)
    for x, y in ((60, 120), (520, 420), (60, 720)):
        draw.text((x, y), said, font=font, fill=(150, 160, 175, 46))
    held = io.BytesIO()
    canvas.rotate(24, resample=Image.Resampling.BICUBIC).save(held, "PNG")
    uri = "data:image/png;base64," + base64.b64encode(held.getvalue()).decode()
    return f'<div style="position:fixed;left:0;top:0;width:100%;height:100%;z-index:-1"><img src="{uri}" style="width:100%;height:100%"></div>'  # fmt: skip


@dataclass
class Frame:
    """What stands at the edge of each page; `web`: what a program prints at head and foot."""

    numbers: bool = False
    running: str = ""
    web: tuple[str, str] | None = None
    bare: bool = False

    def css(self, rng: random.Random, house: str) -> tuple[str, str]:
        """The boxes of every page, and the rule for a first page without them."""
        out = ""
        if self.web:
            out = f"@top-left{{content:'{self.web[0]}';font:8pt {HEI};white-space:nowrap}} @bottom-left{{content:'{self.web[1]}';font:8pt {HEI};white-space:nowrap}} @bottom-right{{content:{rng.choice(NUMBERS['portal'])};font:8pt {HEI};white-space:nowrap}} "  # fmt: skip
        elif self.numbers:
            place = rng.choice({"state": ["bottom-center", "bottom-right", "bottom-center"], "plant": ["top-right", "bottom-right", "bottom-center"], "deck": ["bottom-right", "bottom-right", "top-right"]}.get(house, ["bottom-center", "bottom-center", "bottom-right", "bottom-left", "top-right"]))  # fmt: skip
            out = f"@{place}{{content:{rng.choice(NUMBERS[house])};font:{rng.choice([9, 10.5, 12, 14] if house == 'state' else [8.5, 9, 10, 10.5])}pt {rng.choice([SONG, HEI])};white-space:nowrap}} "  # fmt: skip
        if self.running and not self.web:
            place = "top-left" if "top-right" in out else rng.choice(["top-left", "top-center", "top-right"])  # fmt: skip
            out += f"@{place}{{content:'{self.running}';font:8.5pt {rng.choice([SONG, HEI])};color:#555;white-space:nowrap;vertical-align:bottom;margin-bottom:3mm}} "  # fmt: skip
        edges = ("top-left", "top-center", "top-right", "bottom-left", "bottom-center", "bottom-right")  # fmt: skip
        first = "@page :first{" + " ".join(f"@{e}{{content:none}}" for e in edges) + "}"
        return out, first if self.bare else ""


def doc(rng: random.Random, *body: str, house: str = "word", landscape: bool = False, frame: Frame | None = None, margin: str = "", size: float = 12, face: str = "", skin: str = "") -> str:  # fmt: skip
    """A whole paper."""
    face = face or rng.choice(_FACES[house])
    heads = rng.choice([HEI, HEI, ZEN, SONG] if house != "state" else [HEI, KAI, SONG])
    tint, ink = rng.choice(PALETTE)
    tables = _SKINS[skin or rng.choice(SKINS[house])].replace("TINT", tint).replace("INK", ink)
    colour = ink if house == "deck" else "#111"
    frames, first = (frame or Frame()).css(rng, house)
    margin = margin or ("15mm 16mm" if landscape else f"{rng.randrange(19, 28)}mm {rng.randrange(17, 27)}mm")  # fmt: skip
    pad = rng.choice([0.5, 0.8, 1.2, 1.8]) if house != "plant" else 0.4
    small = rng.choice([8.5, 9, 9.5]) if house == "plant" else rng.choice([9.5, 10, 10.5, 11, 11.5])
    title = "text-align:center;" if rng.random() < 0.15 else ""
    return f"""<html><meta charset=utf-8><style>
@page {{ size: A4 {"landscape" if landscape else ""}; margin: {margin}; {frames} }} {first}
@page wide {{ size: A4 landscape; margin: 17mm 15mm; {frames} }}
.wide {{ page: wide; break-before: page; break-after: page }}
body {{ font: {size}pt/{rng.choice([1.4, 1.5, 1.6, 1.75])} {face}; margin: 0; padding: 0 .6mm; color: #141414 }}
h1 {{ font: 700 {rng.choice([14, 15, 16, 17])}pt/1.5 {heads}; color: {colour}; margin: 5mm 0 2.5mm; break-after: avoid; {title} }}
h2 {{ font: {rng.choice([400, 700])} {rng.choice([12.5, 13, 14])}pt/1.6 {rng.choice([heads, KAI])}; color: {colour}; margin: 3mm 0 1.5mm; break-after: avoid }}
h3 {{ font: 700 {rng.choice([11, 11.5, 12])}pt/1.6 {face}; margin: 2.5mm 0 1mm; break-after: avoid }}
h4 {{ font: 400 {rng.choice([10.5, 11])}pt/1.6 {face}; margin: 1.5mm 0 .5mm; break-after: avoid }}
p {{ margin: 0 0 .8mm; text-indent: 2em; text-align: justify; overflow-wrap: anywhere }} p.f, .f p {{ text-indent: 0 }}
p.c {{ text-align: center; text-indent: 0 }} p.r {{ text-align: right; text-indent: 0 }}
p.cap {{ text-align: center; text-indent: 0; font: 700 {size - 1}pt/1.5 {heads}; margin: 3mm 0 1mm; break-after: avoid }}
p.note {{ text-indent: 0; font-size: 9pt; color: #333 }} .eg {{ color: #8a8a8a; font-size: .82em }} ul, ol {{ margin: 0; padding-left: 7mm }}
table {{ border-collapse: collapse; width: 100%; font-size: {small}pt; line-height: 1.45; margin: 1mm 0 3mm }} table table {{ margin: .5mm 0; font-size: .94em }}
td, th {{ padding: {pad}mm 1.4mm; font-weight: 400; text-align: left; vertical-align: middle; overflow-wrap: anywhere }}
th {{ text-align: {rng.choice(["center", "center", "left"])} }} tr {{ break-inside: avoid }} {tables}
td.g {{ font-weight: 700; text-align: center }} .nb, .nb td, .nb th {{ border: 0 !important; background: none !important }}
.new {{ break-before: page }} .keep {{ break-inside: avoid }} .at {{ position: relative; display: inline-block }}
.bar {{ background: {ink}; color: #fff; font: 700 12.5pt/1.9 {heads}; padding: 0 4mm; margin: 2mm 0; break-after: avoid }}
.box {{ border: .25mm solid {ink}; background: {tint}; padding: 2mm 3.5mm; margin: 1.5mm 0; break-inside: avoid }}
.side {{ border-left: 1.2mm solid {ink}; padding: 1mm 4mm; margin: 2mm 0; break-inside: avoid }}
.ink {{ color: {ink} }} .chip {{ background: {ink}; color: #fff; padding: .3mm 2mm; font-size: .86em }}
.up {{ writing-mode: vertical-rl; text-orientation: upright; margin: auto; letter-spacing: .5mm; white-space: nowrap }}
</style><body>{"".join(body)}</body></html>"""  # fmt: skip


def title_of(said: str, size: float = 20, face: str = SONG) -> str:
    return f'<p class=c style="font:700 {size}pt/1.5 {face};margin:5mm 0 7mm">{said}</p>'


_HEADS = {"cn": "{w}、{t}", "official": "{w}、{t}", "deep": "{n} {t}", "deepdot": "{n}. {t}", "chapter": "第{w}章　{t}", "part": "第{w}部分　{t}", "two": "{n:02d}　{t}", "module": "模块{w}：{t}", "bare": "{t}", "half": "{w},{t}", "roman": "{r} {t}"}  # fmt: skip
_CLAUSES = {"cn": "（{k}）{t}", "official": "（{k}）{t}", "part": "{k}、{t}", "bare": "◆ {t}", "chapter": "第{k}节　{t}", "half": "{m}. {t}", "two": "▌{t}", "module": "{m}）{t}", "roman": "{r}-{m} {t}"}  # fmt: skip
_POINTS = {"cn": "{p}. {t}", "official": "{p}．{t}", "part": "（{q}）{t}", "bare": "◇ {t}", "chapter": "{q}、{t}", "half": "({p}){t}", "two": "● {t}", "module": "（{p}）{t}", "roman": "{r}-{m}-{p} {t}"}  # fmt: skip
_ROMAN = ("", "Ⅰ", "Ⅱ", "Ⅲ", "Ⅳ", "Ⅴ", "Ⅵ", "Ⅶ", "Ⅷ", "Ⅸ", "Ⅹ", "Ⅺ", "Ⅻ")


class Counter:
    """Numbers of chapters, sections, points and captions of one document."""

    def __init__(self, scheme: str, caption: str = "表{n}") -> None:
        self.scheme, self.form = scheme, caption
        self.chapter = self.tables = self.clauses = self.points = 0

    def _said(self, form: str, title: str) -> str:
        r = _ROMAN[self.chapter] if self.chapter < len(_ROMAN) else str(self.chapter)
        return form.format(n=self.chapter, w=in_words(self.chapter), r=r, m=self.clauses, k=in_words(self.clauses), p=self.points, q=in_words(self.points), t=title)  # fmt: skip

    def plain(self, title: str) -> str:
        """The next chapter's title without its tag."""
        self.chapter, self.clauses, self.points = self.chapter + 1, 0, 0
        return self._said(_HEADS[self.scheme], title)

    def head(self, title: str, *, new: bool = False) -> str:
        return f'<h1 class="{"new" if new else ""}">{self.plain(title)}</h1>'

    def clause(self, title: str) -> str:
        self.clauses, self.points = self.clauses + 1, 0
        return f"<h2>{self._said(_CLAUSES.get(self.scheme, '{n}.{m} {t}'), title)}</h2>"

    def point(self, title: str) -> str:
        """A heading below a section."""
        self.points += 1
        return f"<h3>{self._said(_POINTS.get(self.scheme, '{n}.{m}.{p} {t}'), title)}</h3>"

    def caption(self, title: str) -> str:
        self.tables += 1
        return f"<p class=cap>{self.form.format(n=self.tables, c=self.chapter)}　{title}</p>"
