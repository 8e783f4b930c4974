"""How a client's papers look: colours, faces, bars, running heads and page numbers."""

from __future__ import annotations

import random
from dataclasses import dataclass
from html import escape

from testsetkit.pen import Pen, in_words

PALETTES = (
    ("#1f4e79", "#dce6f1", "#c55a11"),
    ("#0b5fa5", "#e3f0fb", "#f0932b"),
    ("#2e7d5b", "#e2f1ea", "#b8860b"),
    ("#8b1a1a", "#f7e6e4", "#444444"),
    ("#34495e", "#e9edf1", "#16a085"),
    ("#00707a", "#dff1f2", "#d35400"),
    ("#4a3f8c", "#e8e6f4", "#c0392b"),
    ("#333333", "#eeeeee", "#1f4e79"),
)
SERIF = "Noto Serif CJK SC"
SANS = "Noto Sans CJK SC"
FACES = (
    SANS,
    SANS,
    SERIF,
    "WenQuanYi Micro Hei, Noto Sans CJK SC",
    "WenQuanYi Zen Hei, Noto Sans CJK SC",
)
ROMAN = ("", "Ⅰ", "Ⅱ", "Ⅲ", "Ⅳ", "Ⅴ", "Ⅵ", "Ⅶ", "Ⅷ", "Ⅸ", "Ⅹ", "Ⅺ", "Ⅻ")
RINGS = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
KAI = "LangyaKai, Noto Serif CJK SC"
_KAI_FACE = (
    "@font-face{font-family:LangyaKai;src:local('AR PL UKai CN');unicode-range:U+20-7E,U+4E00-9FFF}"
)
"""The letters alone: the face sets its commas in the middle, as nobody here does."""


@dataclass(frozen=True)
class Look:
    """What one writer keeps to through a paper."""

    main: str
    pale: str
    accent: str
    face: str
    size: float
    bar: int
    number: int
    english: bool
    heading: int

    @staticmethod
    def drawn(rng: random.Random) -> Look:
        main, pale, accent = rng.choice(PALETTES)
        return Look(
            main, pale, accent, rng.choice(FACES), rng.choice([10.5, 11, 11.5, 12]),
            rng.randrange(6), rng.randrange(8), rng.random() < 0.45, rng.randrange(6),
        )  # fmt: skip

    # ---- headings
    def chapter(self, n: int, title: str, english: str = "", *, kept: Pen | None = None) -> str:
        """A chapter's head; `kept` marks it, so that its page is not one that may be lost."""
        said = escape(title)
        said = kept.mark(said, what="passage") if kept else said
        counted = [
            f"{in_words(n)}、", f"第{in_words(n)}章　", f"{n:02d}　", f"{ROMAN[n]}　", f"{n} ", f"第{in_words(n)}部分　",
        ][self.heading]  # fmt: skip
        sub = (
            f'<span style="font-size:9pt;letter-spacing:1px;opacity:.8;margin-left:4mm;font-weight:normal">{escape(english)}</span>'
            if self.english and english
            else ""
        )
        return f'<div style="break-inside:avoid;break-after:avoid">{self._bar(counted, said, sub)}</div>'

    def _bar(self, counted: str, said: str, sub: str) -> str:
        if self.bar == 0:
            return f'<div style="background:{self.main};color:#fff;padding:2.2mm 4mm;font-size:16pt;font-weight:bold;margin:0 0 4mm">{counted}{said}{sub}</div>'
        if self.bar == 1:
            return f'<div style="border-left:3mm solid {self.main};background:{self.pale};color:{self.main};padding:2mm 4mm;font-size:16pt;font-weight:bold;margin:0 0 4mm">{counted}{said}{sub}</div>'
        if self.bar == 2:
            return f'<div style="border-bottom:.8mm solid {self.main};color:{self.main};padding:0 0 1.5mm;font-size:17pt;font-weight:bold;margin:0 0 4mm">{counted}{said}{sub}</div>'
        if self.bar == 3:
            return f'<table style="width:100%;border-collapse:collapse;margin:0 0 4mm"><tr><td style="background:{self.accent};color:#fff;width:18mm;text-align:center;font-size:15pt;font-weight:bold;padding:2mm">{counted.strip("　、 ")}</td><td style="background:{self.main};color:#fff;font-size:15pt;font-weight:bold;padding:2mm 4mm">{said}{sub}</td></tr></table>'
        if self.bar == 4:
            return f'<div style="text-align:center;color:{self.main};font-size:17pt;font-weight:bold;margin:2mm 0 5mm">{counted}{said}{f"<br>{sub}" if sub else ""}</div>'
        return f'<div style="font-size:16pt;font-weight:bold;margin:0 0 4mm"><span style="background:{self.main};color:#fff;padding:1mm 3mm;margin-right:3mm">{counted.strip("　、 ")}</span>{said}{sub}</div>'

    def section(self, text: str, n: int = 0) -> str:
        """A head below the chapter; `text` is HTML."""
        told = ""
        if n:
            told = [f"（{in_words(n)}）", f"第{in_words(n)}节　", f"{n}. ", f"{n}、", f"{n}　", f"（{in_words(n)}）"][self.heading]  # fmt: skip
        shapes = (
            f'<div style="color:{self.main};font-weight:bold;font-size:13pt;margin:4mm 0 2mm;break-after:avoid">{told}{text}</div>',
            f'<div style="background:{self.pale};font-weight:bold;font-size:12.5pt;margin:4mm 0 2mm;padding:1.2mm 3mm;break-after:avoid">{told}{text}</div>',
            f'<div style="font-weight:bold;font-size:13pt;margin:4mm 0 2mm;border-left:1.4mm solid {self.accent};padding-left:2.5mm;break-after:avoid">{told}{text}</div>',
        )
        return shapes[self.bar % 3]

    def ring(self, n: int) -> str:
        return f'<span style="display:inline-block;width:7mm;height:7mm;line-height:7mm;border-radius:50%;background:{self.main};color:#fff;text-align:center;font-size:10.5pt;font-weight:bold;margin-right:2mm">{n}</span>'

    def style(self, head: str, foot: str, *, cover: bool = True, plain: bool = False) -> str:
        """The sheet of a paper with running head and page numbers; `plain`: an ordinary number on each page."""
        number = (
            '"— " counter(page) " —"', '"第 " counter(page) " 页"', 'counter(page)', '"- " counter(page) " -"',
            'counter(page) " / " counter(pages)', '"第" counter(page) "页 共" counter(pages) "页"', '"Page " counter(page)', '"· " counter(page) " ·"',
        )[self.number]  # fmt: skip
        where = ("bottom-center", "bottom-right", "bottom-center", "bottom-center", "bottom-right", "bottom-center", "bottom-right", "bottom-center")[self.number]  # fmt: skip
        head = head.replace('"', "")
        foot = foot.replace('"', "")
        top = f'@top-left{{content:"{head}";font:8.5pt {self.face};color:#666;border-bottom:.25mm solid {self.main};padding-bottom:1mm}}' if head else ""  # fmt: skip
        side = f'@bottom-left{{content:"{foot}";font:8.5pt {self.face};color:#666}}' if foot and not plain else ""  # fmt: skip
        first = "@page:first{margin:0;@top-left{content:none;border:none}@bottom-left{content:none}@bottom-center{content:none}@bottom-right{content:none}}" if cover else ""  # fmt: skip
        return f"""<style>
@page{{size:A4;margin:24mm 20mm 20mm 22mm;{top}{side}@{where}{{content:{number};font:9pt {self.face};color:#333}}}}
{first}
*{{-webkit-print-color-adjust:exact;box-sizing:border-box}}
body{{font-family:{self.face};font-size:{self.size}pt;line-height:1.65;margin:0;color:#111}}
p{{text-indent:2em;margin:1mm 0 1.5mm;text-align:justify}}
table.t{{border-collapse:collapse;width:100%;line-height:1.4}}
table.t td,table.t th{{border:.3mm solid #777;padding:1.6mm 2mm;vertical-align:middle;overflow-wrap:anywhere}}
table.t th{{background:{self.pale};font-weight:bold}}
tr,.whole{{break-inside:avoid}}
.new{{break-before:page}}
.r{{position:relative}}
.e{{display:block;font-size:7.5pt;color:#777;font-weight:normal;letter-spacing:.3px}}
</style>"""


def page(style: str, body: str) -> str:
    return f'<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8">{style}</head><body>{body}</body></html>'


def sheet(
    face: str = SERIF, size: float = 12, *, margin: str = "28mm 26mm 25mm 28mm", more: str = "", landscape: bool = False
) -> str:  # fmt: skip
    """The style of a paper that is not the book."""
    return f"""<style>{_KAI_FACE}@page{{size:A4{" landscape" if landscape else ""};margin:{margin};{more}}}
*{{-webkit-print-color-adjust:exact;box-sizing:border-box}}
body{{font-family:{face};font-size:{size}pt;line-height:1.7;margin:0;color:#111}}
p{{text-indent:2em;margin:0 0 1.2mm;text-align:justify}}
table.t{{border-collapse:collapse;width:100%;line-height:1.35}}
table.t td,table.t th{{border:.3mm solid #333;padding:1.4mm 2mm;vertical-align:middle}}
tr,.whole{{break-inside:avoid}} .new{{break-before:page}} .r{{position:relative}} .num td{{font-size:9.5pt}} .n{{text-align:right}}
</style>"""


def upper_money(capital: int) -> str:
    """5000 (万元) → 伍仟万元整."""
    digits, units = "零壹贰叁肆伍陆柒捌玖", ("", "拾", "佰", "仟")

    def part(n: int) -> str:
        said, gap = "", False
        for k in (3, 2, 1, 0):
            d = n // 10**k % 10
            if d:
                said += ("零" if gap and said else "") + digits[d] + units[k]
                gap = False
            else:
                gap = True
        return said

    high, low = divmod(capital, 10000)
    if not high:
        return f"{part(low)}万元整"
    return f"{part(high)}亿{f'{part(low)}万' if low else ''}元整"
