"""What the papers are made of: faces, numbers of chapters and pages, boxes, tables, blanks."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from testsetkit.marks import HANDS
from testsetkit.pen import Pen, in_words
from testsetkit.press import Paper

SONG, HEI = "Noto Serif CJK SC", "Noto Sans CJK SC"
KAI, MONO = "AR PL UKai CN", "Noto Sans Mono CJK SC"
RINGED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
_FORMAL = "零壹贰叁肆伍陆柒捌玖拾"
_ROMAN = "ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ"

FOLIOS = {
    "bare": "counter(page)",
    "hyphen": '"- " counter(page) " -"',
    "dash": '"— " counter(page) " —"',
    "page": '"第 " counter(page) " 页"',
    "of": '"第" counter(page) "页　共" counter(pages) "页"',
    "slash": 'counter(page) " / " counter(pages)',
    "words": '"第" counter(page, simp-chinese-informal) "页"',
    "english": '"Page " counter(page) " of " counter(pages)',
    "colon": '"页码：" counter(page)',
    "dots": '"· " counter(page) " ·"',
    "zero": "counter(page, decimal-leading-zero)",
    "tilde": '"～ " counter(page) " ～"',
}
_PLACES = (
    "bottom-center",
    "bottom-center",
    "bottom-center",
    "bottom-right",
    "bottom-left",
    "top-right",
)


@dataclass(frozen=True)
class Look:
    """How one author's paper looks."""

    body: str
    head: str
    size: float
    leading: float
    indent: bool
    rule: str
    ink: str
    margin: tuple[int, int]
    folio: str = ""
    place: str = "bottom-center"
    running: str = ""
    ground: str = ""
    """Words behind the text."""
    frame: bool = False
    """Whether a border runs round every page."""


def look(rng: random.Random, *, folio: bool | None = None, plain: bool = False) -> Look:
    """A look by chance; `folio` tells whether pages are numbered, `plain` forbids ornaments."""
    numbered = rng.random() < 0.8 if folio is None else folio
    names = [n for n in FOLIOS if n != "words"] if folio else list(FOLIOS)
    return Look(
        body=rng.choice([SONG, SONG, SONG, KAI, HEI]),
        head=rng.choice([HEI, HEI, SONG, KAI]),
        size=rng.choice([10.5, 11, 12, 12, 13, 14]),
        leading=rng.choice([1.45, 1.6, 1.75, 1.9]),
        indent=rng.random() < 0.85,
        rule=rng.choice([".25mm solid #000", ".35mm solid #222", ".2mm solid #555", ".5mm double #000"]),
        ink=rng.choice(["#000", "#000", "#111", "#7a1414", "#123a66"]),
        margin=rng.choice([(24, 24), (26, 22), (20, 20), (30, 26), (22, 28)]),
        folio=rng.choice(names) if numbered else "",
        place=rng.choice(_PLACES),
        frame=not plain and rng.random() < 0.12,
    )  # fmt: skip


def paper(
    pen: Pen, face: Look, body: str, *, label: str, names: Sequence[str], cover: bool = False,
    native: bool | None = None, photo: bool = False,
) -> Paper:  # fmt: skip
    """The paper as it goes to the press; `cover`: the first page bears neither number nor running head."""
    return Paper(
        pen.kind, label, html(face, body, cover=cover), pen.marks, tuple(names), native, photo
    )


def html(face: Look, body: str, *, cover: bool = False) -> str:
    """The whole page of markup."""
    inset = 8 if face.frame else 0  # the border stands that far outside the text
    top, side = face.margin[0] - inset, face.margin[1] - inset
    boxes = []
    if face.folio:
        boxes.append(f"@{face.place}{{content:{FOLIOS[face.folio]};font:9.5pt {face.body}}}")
    if face.running:
        where = "top-left" if face.place == "top-right" else "top-center"
        line = "border-bottom:.2mm solid #666;" if where == "top-center" else ""
        boxes.append(
            f'@{where}{{content:"{face.running}";font:9pt {face.body};color:#444;{line}margin-bottom:4mm;vertical-align:bottom}}'
        )
    first = "@page :first{@bottom-center{content:none}@bottom-right{content:none}@bottom-left{content:none}@top-right{content:none}@top-left{content:none}@top-center{content:none;border:none}}"
    style = (
        f"@page{{size:A4;margin:{top}mm {side}mm;{''.join(boxes)}}}"
        f"@page wide{{size:A4 landscape;margin:16mm 14mm}}{first if cover else ''}"
        f"body{{font-family:{face.body};font-size:{face.size}pt;line-height:{face.leading};margin:0;color:#000;padding:{inset}mm;box-decoration-break:clone}}"
        f"p{{margin:.4em 0;text-align:justify;{'text-indent:2em' if face.indent else ''}}}"
        f"table{{border-collapse:collapse;width:calc(100% - .8mm);margin:1mm 0}}"
        f"td,th{{border:{face.rule};padding:1mm 1.6mm;font-weight:normal;vertical-align:middle;line-height:1.35;word-break:break-all}}"
        "td p{margin:.1em 0}tr{break-inside:avoid}h1,h2,h3,h4{break-after:avoid;line-height:1.35}"
        f"h1,h2,h3,h4{{font-family:{face.head};color:{face.ink}}}"
        ".wide{page:wide}.new{break-before:page}.whole{break-inside:avoid}.c{text-align:center}.r{text-align:right}"
        ".bare td,.bare th{border:none}.n p{text-indent:0}"
    )
    return f"<html><head><meta charset='utf-8'><style>{style}</style></head><body>{_ground(face)}{body}</body></html>"


def _ground(face: Look) -> str:
    """Border and words behind the text, repeated on every page."""
    made = ""
    if face.frame:
        made += '<div style="position:fixed;left:0;right:0;top:0;bottom:0;border:.7mm double #444"></div>'
    if face.ground:
        made += f'<div style="position:fixed;left:0;right:0;top:42%;text-align:center;font-size:46pt;color:#ececec;transform:rotate(-28deg);z-index:-1">{escape(face.ground)}</div>'
    return made


# ---- small parts
def para(text: str, style: str = "") -> str:
    """A paragraph of `text` (HTML)."""
    return f'<p style="{style}">{text}</p>' if style else f"<p>{text}</p>"


def paras(texts: Sequence[str]) -> str:
    return "".join(para(t) for t in texts)


def row(cells: Sequence[str], *, tag: str = "td", style: str = "") -> str:
    inner = "".join(f'<{tag} style="{style}">{c}</{tag}>' for c in cells)
    return f"<tr>{inner}</tr>"


def grid(
    head: Sequence[str],
    rows: Sequence[Sequence[str]],
    *,
    widths: Sequence[float] = (),
    size: float = 9.5,
) -> str:
    """A table with a header; the header is repeated on every page."""
    columns = "".join(f'<col style="width:{w}%">' for w in widths)
    top = f"<thead>{row(head, tag='th', style='text-align:center;background:#f1f1f1')}</thead>"
    inner = "".join(row(r) for r in rows)
    return f'<table style="font-size:{size}pt"><colgroup>{columns}</colgroup>{top}<tbody>{inner}</tbody></table>'


def spread(text: str, rng: random.Random, share: float = 1.0) -> str:
    """A label as a typist spreads it: 单 位 名 称; only short ones, and only a share of them."""
    if not 2 <= len(text) <= 4 or rng.random() > share or not all("一" <= c <= "龥" for c in text):
        return text
    gap = {2: "　　", 3: rng.choice([" ", "　"]), 4: " "}[len(text)]
    return gap.join(text)


def full_width(text: str) -> str:
    """Digits, capitals and hyphens as wide as Chinese characters."""
    return "".join(
        chr(ord(c) + 0xFEE0) if c.isascii() and (c.isalnum() or c == "-") else c for c in text
    )


def ordinal(style: str, n: int) -> str:
    """The number before a heading."""
    return {
        "comma": f"{in_words(n)}、", "chapter": f"第{in_words(n)}章　", "part": f"第{in_words(n)}部分　",
        "digit": f"{n} ", "dot": f"{n}.", "stop": f"{n}、", "bracket": f"（{in_words(n)}）", "half": f"({n})", "wide": f"（{n}）",
        "ring": RINGED[(n - 1) % 20], "right": f"{n}) ", "letter": f"{chr(96 + n)}. ", "roman": f"{_ROMAN[(n - 1) % 12]}、",
        "formal": f"{_FORMAL[n] if n <= 10 else in_words(n)}、", "none": "",
    }[style]  # fmt: skip


def title(text: str, face: Look, *, size: float = 22, style: str = "") -> str:
    return f'<div class="c" style="font-family:{face.head};font-size:{size}pt;line-height:1.4;font-weight:bold;margin:4mm 0;text-wrap:balance;{style}">{text}</div>'


def underlined(inner: str, width: float) -> str:
    """An answer on a line as long as `width` mm at least."""
    return f'<span style="display:inline-block;min-width:{width}mm;border-bottom:.25mm solid #000;text-align:center;text-indent:0">{inner or "&nbsp;"}</span>'


def by_hand(pen: Pen, rng: random.Random, text: str, height: float = 9) -> str:
    """Handwriting in one of the faces that there are."""
    return pen.written(text, height_mm=height, hand=rng.choice(HANDS) if HANDS else None)


def chop(pen: Pen, person: str, *, role: str = "") -> str:
    """A person's square seal, in place of a signature."""
    text = person if len(person) > 3 else f"{person}印"
    half = (len(text) + 1) // 2
    lines = f"{escape(text[:half])}<br>{escape(text[half:])}"
    inner = f'<span style="display:inline-block;border:.7mm solid #c3262c;color:#c3262c;font-family:{KAI};font-size:14pt;line-height:1.05;padding:.6mm .8mm;text-indent:0;text-align:center;vertical-align:middle">{lines}</span>'
    return pen.mark(
        inner, what="seal", text=text, bottom=None, kind="name", shape="rect", role=role or pen.kind
    )


def box(on: bool, rng: random.Random, style: str = "") -> str:
    """A ticked or empty box, in one of the ways people tick."""
    ways = {
        "ballot": "☑☐",
        "solid": "■□",
        "bracket": "[√][ ]",
        "x": "[x][ ]",
        "dot": "●○",
        "paren": "（√）（　）",
        "circle": "◉○",
        "tick": "√□",
    }
    pair = ways[style or rng.choice(list(ways))]
    half = len(pair) // 2
    return pair[:half] if on else pair[half:]


def pick_way(rng: random.Random) -> str:
    return rng.choice(["ballot", "solid", "bracket", "x", "dot", "paren", "circle", "tick"])


def fact(pen: Pen, text: str) -> str:
    """A passage that a check asks for: the page on which it stands is never the lost one."""
    return pen.mark(escape(text), what="fact")
