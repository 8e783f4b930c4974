"""How papers of this hand look: faces, rules of tables, page numbers, headings, small helpers."""

from __future__ import annotations

import random
from collections.abc import Iterable, Sequence
from html import escape

from testsetkit.pen import in_words

SONG, HEI, KAI = "Noto Serif CJK SC", "Noto Sans CJK SC", "AR PL UKai CN"
MING, MICRO, ZEN = "AR PL UMing CN", "WenQuanYi Micro Hei", "WenQuanYi Zen Hei"
FACES = (SONG, SONG, SONG, MING, HEI, KAI, MICRO, ZEN)
NUMBERS = (
    "'第' counter(page) '页'",
    "counter(page)",
    "'— ' counter(page) ' —'",
    "'· ' counter(page) ' ·'",
    "counter(page) '／' counter(pages)",
    "'共' counter(pages) '页　第' counter(page) '页'",
    "'〔' counter(page) '〕'",
    "'页码：' counter(page)",
    "'P.' counter(page)",
    "'第 ' counter(page) ' 页（共 ' counter(pages) ' 页）'",
    "'~ ' counter(page) ' ~'",
)
CHINESE = "'第' counter(page, simp-chinese-informal) '页'"
PLACES = ("bottom-center", "bottom-center", "bottom-right", "bottom-left", "top-right")
RULES = {
    "grid": "td,th{border:.25mm solid #111}",
    "grey": "td,th{border:.2mm solid #888} th{background:#ededed}",
    "dotted": "td,th{border:.25mm dotted #333} table{border:.3mm solid #222}",
    "dashed": "td,th{border:.22mm dashed #555}",
    "outer": "table{border:.6mm solid #111} td,th{border:0}",
    "outerdots": "table{border:.6mm solid #111} td,th{border:0;border-bottom:.2mm dotted #777}",
    "three": "table{border-top:.5mm solid #111;border-bottom:.5mm solid #111}"
    " td,th{border-bottom:.15mm solid #aaa}",
    "level": "td,th{border-bottom:.25mm solid #222;border-top:.25mm solid #222}",
    "double": "table{border:1.1mm double #111} td,th{border:.2mm solid #444}",
    "upright": "td,th{border-left:.25mm solid #333;border-right:.25mm solid #333}"
    " table{border-top:.4mm solid #222;border-bottom:.4mm solid #222}",
}
SAFE = ("grid", "grey", "dotted", "dashed", "double")


def doc(
    rng: random.Random,
    *body: str,
    landscape: bool = False,
    numbers: bool = False,
    plain_numbers: bool = False,
    running: str = "",
    web: tuple[str, str] | None = None,
    margin: str = "",
    size: float = 12,
    face: str = "",
    bare: bool = False,
    rule: str = "",
) -> str:
    """A whole paper; `web`: what a browser prints in the corners; `bare`: not on page one."""
    face = face or rng.choice(FACES)
    heads = rng.choice([HEI, HEI, SONG, face, ZEN])
    frames = ""
    if web:
        stamp = f"2026/4/{rng.randrange(2, 24)} {rng.randrange(8, 18):02d}:{rng.randrange(10, 60)}"
        corners = {
            "top-left": f"'{stamp}'",
            "top-center": f"'{web[0]}'",
            "bottom-left": f"'{web[1]}'",
            "bottom-right": "counter(page) '/' counter(pages)",
        }
        for place, text in corners.items():
            frames += f"@{place}{{content:{text};font:8pt {SONG};white-space:nowrap}} "
    used = ""
    if numbers:
        used = rng.choice(PLACES)
        form = CHINESE if not plain_numbers and rng.random() < 0.1 else rng.choice(NUMBERS)
        frames += f"@{used}{{content:{form};font:{rng.choice([9, 10, 10.5])}pt {SONG}}} "
    if running:
        place = rng.choice([p for p in ("top-left", "top-center", "bottom-left") if p != used])
        frames += f"@{place}{{content:'{running}';font:9pt {KAI};color:#444;white-space:nowrap}} "
    first = ""
    if bare:
        corners_off = " ".join(
            f"@{c}{{content:none}}" for c in (*dict.fromkeys(PLACES), "top-left", "top-center")
        )
        first = f"@page :first {{{corners_off}}}"
    margin = margin or f"{rng.randrange(20, 28)}mm {rng.randrange(20, 27)}mm"
    lead = rng.choice([1.5, 1.6, 1.75, 1.9])
    cell = rng.choice([0.8, 1.2, 1.7, 2.2])
    rules = RULES[rule or rng.choice(tuple(RULES))]
    return f"""<html><meta charset=utf-8><style>
@page {{ size: A4 {"landscape" if landscape else ""}; margin: {margin}; {frames} }} {first}
@page wide {{ size: A4 landscape; margin: 17mm 16mm; {frames} }}
.wide {{ page: wide; break-before: page; break-after: page }}
body {{ font: {size}pt/{lead} {face}; margin: 0; color: #111 }}
h1 {{ font: 700 {rng.choice([15, 16, 18])}pt/1.6 {heads}; margin: 5mm 0 3mm; break-after: avoid }}
h1.mid {{ text-align: center }}
h2 {{ font: 700 {rng.choice([12.5, 13, 14])}pt/1.6 {heads}; margin: 4mm 0 1mm; break-after: avoid }}
h3 {{ font: 700 {size}pt/1.7 {rng.choice([heads, KAI, face])}; margin: 3mm 0 .5mm;
  break-after: avoid }}
p {{ margin: 0; text-indent: 2em; text-align: justify; overflow-wrap: anywhere; orphans: 2 }}
p.f {{ text-indent: 0 }} .f p {{ text-indent: 0 }} p.c {{ text-align: center; text-indent: 0 }}
p.r {{ text-align: right; text-indent: 0 }} p.s {{ font-size: 9pt; text-indent: 0; color: #333 }}
p.t {{ text-align: center; text-indent: 0; font: 700 {size}pt/1.6 {heads}; margin: 3mm 0 1mm;
  break-after: avoid }}
table {{ border-collapse: collapse; width: 100%; font-size: {min(size, 11) - 0.5}pt;
  line-height: 1.5; margin: 1.5mm 0 3mm }}
td, th {{ padding: {cell}mm 1.7mm; font-weight: 400; text-align: left; vertical-align: middle;
  overflow-wrap: break-word }}
th {{ text-align: center }} tr {{ break-inside: avoid }} {rules}
th.b, td.b {{ font-weight: 700; text-align: center }} i {{ font-style: normal; font-size: 8.5pt;
  color: #444 }}
table.no, .no td, .no th {{ border: 0 !important; background: none !important }}
.new {{ break-before: page }} .keep {{ break-inside: avoid }}
.at {{ position: relative; display: inline-block }}
.box {{ border: .4mm solid #222; padding: 3mm 4mm; margin: 2.5mm 0; break-inside: avoid }}
</style><body>{"".join(body)}</body></html>"""


def row(cells: Iterable[str], tag: str = "td") -> str:
    return "<tr>" + "".join(f"<{tag}>{c or '&nbsp;'}</{tag}>" for c in cells) + "</tr>"


def grid(head: Sequence[str], rows: Iterable[Sequence[str]], widths: Sequence[int] = ()) -> str:
    """A table under a header; `widths` in per cent."""
    cols = "".join(f'<col style="width:{w}%">' for w in widths)
    fixed = ' style="table-layout:fixed"' if widths else ""
    top = f"<thead>{row(head, 'th')}</thead>" if head else ""
    return f"<table{fixed}><colgroup>{cols}</colgroup>{top}{''.join(row(r) for r in rows)}</table>"


def sides(rows: Iterable[tuple[str, str]], width: int = 28, style: str = "") -> str:
    """Labels at the left."""
    inner = "".join(
        f'<tr><th style="width:{width}%">{k}</th><td>{v or "&nbsp;"}</td></tr>' for k, v in rows
    )
    return f'<table style="{style}">{inner}</table>'


def title(text: str, size: float = 20, gap: float = 6) -> str:
    """A paper's title."""
    return f'<p class=c style="font:700 {size}pt/1.5 {HEI};margin:{gap / 2}mm 0 {gap}mm">{text}</p>'


def paras(lines: Iterable[str]) -> str:
    return "".join(f"<p>{escape(x)}</p>" for x in lines if x)


def blank(width: float = 36) -> str:
    return (
        f'<span style="display:inline-block;width:{width}mm;border-bottom:.25mm solid #111">'
        "&nbsp;</span>"
    )


STEMS = "甲乙丙丁戊己庚辛壬癸"
BIG = "壹贰叁肆伍陆柒捌玖拾"


def number(form: str, n: int) -> str:
    """`form` with {n} 3, {z} 03, {w} 三, {g} 丙, {B} 叁, {r} ③ filled in."""
    return form.format(
        n=n,
        z=f"{n:02d}",
        w=in_words(n),
        g=STEMS[(n - 1) % 10],
        B=BIG[(n - 1) % 10],
        r=chr(0x245F + n) if n <= 20 else f"({n})",
    )


_DIGITS = "零壹贰叁肆伍陆柒捌玖"


def capitals(wan: int) -> str:
    """Whole 万元 in the numerals of cheques."""
    out, gap = "", False
    for power, unit in ((1000, "仟"), (100, "佰"), (10, "拾"), (1, "")):
        digit = wan % (power * 10) // power if power < 1000 else wan // 1000 % 10
        if digit:
            out += ("零" if gap and out else "") + _DIGITS[digit] + unit
            gap = False
        else:
            gap = True
    high = wan // 10000
    head = (_DIGITS[high] if high < 10 else capitals_small(high)) + "亿" if high else ""
    return head + (out + "万" if out else "") + "元整"


def capitals_small(count: int) -> str:
    tens, ones = divmod(count, 10)
    return _DIGITS[tens] + "拾" + (_DIGITS[ones] if ones else "")
