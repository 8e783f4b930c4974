"""How the papers look: fonts, pages, tables, page numbers, and small parts of all papers."""

from __future__ import annotations

import random
from html import escape

from testsetkit import marks
from testsetkit.case import Case
from testsetkit.pen import Pen, iso

SONG = "AR PL UMing CN"
KAI = "AR PL UKai CN"
HEI = "WenQuanYi Zen Hei"
SANS = "Noto Sans CJK SC"
SERIF = "Noto Serif CJK SC"
MICRO = "WenQuanYi Micro Hei"

NUMBERS = (
    ("bottom-center", '"— " counter(page) " —"'),
    ("bottom-center", 'counter(page)'),
    ("bottom-center", '"第 " counter(page) " 页"'),
    ("bottom-center", '"第" counter(page) "页 共" counter(pages) "页"'),
    ("bottom-right", '"- " counter(page) " -"'),
    ("bottom-right", 'counter(page) " / " counter(pages)'),
    ("top-right", '"第 " counter(page) " 页"'),
)  # fmt: skip


def paper(
    body: str,
    *,
    font: str = SONG,
    size: float = 12,
    margin: str = "26mm 24mm 24mm 26mm",
    number: tuple[str, str] | None = None,
    cover: bool = False,
    head: str = "",
    css: str = "",
    lead: float = 1.65,
    page: str = "A4",
) -> str:
    """A whole paper. `cover`: the first page bears no number and no running head."""
    boxes = ""
    if number:
        boxes += f"@{number[0]}{{content:{number[1]};font:10.5pt {SERIF}}}"
    if head:
        boxes += f'@top-center{{content:"{head}";font:9pt {SERIF};color:#444}}'
    bare = ""
    if cover and boxes:
        bare = "@page:first{" + (f"@{number[0]}{{content:none}}" if number else "")
        bare += ("@top-center{content:none;border:none}" if head else "") + "}"
    return (
        f"<!DOCTYPE html><html lang=zh-CN><head><meta charset=utf-8><style>@page{{size:{page};margin:{margin};{boxes}}}{bare}"
        f"body{{margin:0;font-family:{font},{SERIF};font-size:{size}pt;line-height:{lead};color:#111}}"
        "p{margin:0;text-indent:2em;text-align:justify}p.n{text-indent:0}h1,h2,h3,h4{font-weight:normal;margin:.5em 0 .25em;break-after:avoid}"
        "table{border-collapse:collapse;width:100%}td,th{border:.28mm solid #222;padding:1mm 1.6mm;vertical-align:middle;font-weight:normal;line-height:1.35}"
        "tr{break-inside:avoid}table.o td{border:none}.c{text-align:center}.r{text-align:right}.b{break-before:page}.k{break-inside:avoid}"
        f".u{{border-bottom:.25mm solid #222;padding:0 2mm}}{css}</style></head><body>{body}</body></html>"
    )


def title(text: str, *, size: float = 20, font: str = HEI, below: str = "6mm") -> str:
    """`text` may hold marks."""
    return f'<div style="text-align:center;font-family:{font};font-size:{size}pt;line-height:1.5;margin:0 0 {below}">{text}</div>'


def spaced(text: str) -> str:
    """A label with its letters apart, as forms have it: 联 系 人."""
    return " ".join(text)


def upright(text: str) -> str:
    """A group's label down a narrow cell."""
    return "<br>".join(text)


def para(text: str) -> str:
    return f"<p>{text}</p>"


def blank_line(mm: float) -> str:
    """An empty ruled place."""
    return f'<span style="display:inline-block;width:{mm}mm;border-bottom:.25mm solid #222">&nbsp;</span>'


def gap(mm: float) -> str:
    return f'<span style="display:inline-block;width:{mm}mm">&nbsp;</span>'


def ticks(rng: random.Random, options: list[str], chosen: str, mark: str = "") -> str:
    """Options of which one is ticked; `mark`: what stands for the ticked one (HTML)."""
    on, off = rng.choice([("☑", "□"), ("■", "□"), ("√", "□"), ("（√）", "（  ）"), ("☑", "☐")])
    after = rng.random() < 0.3
    made = []
    for option in options:
        said = mark if option == chosen and mark else escape(option)
        sign = on if option == chosen else off
        made.append(f"{said}{sign}" if after else f"{sign}{said}")
    return rng.choice(["　", "&nbsp;&nbsp;", "　　"]).join(made)


def may_write(case: Case) -> bool:
    """Whether the book is surely copied from paper: only then can anything in it be by hand."""
    return case.lost_page or case.commitment == "section" or case.layout == "bundle"


def by_hand(pen: Pen, text: str, height: float = 8) -> str:
    """Handwriting in one of the hands."""
    hand = pen.rng.choice([*marks.HANDS, None]) if marks.HANDS else None
    return pen.written(text, height_mm=height, hand=hand)


def hand_field(pen: Pen, key: str) -> str:
    """A field of the book, its answer by hand."""
    html = pen.book(key)
    if not html:
        return html
    shown = str(pen.marks[len(pen.marks)]["text"])
    return html.replace(f">{escape(shown)}</a>", f">{by_hand(pen, shown, 7.5)}</a>")


def passage(pen: Pen, text: str) -> str:
    """A passage that a check looks for: its page is not one that can be lost."""
    return pen.mark(escape(text), what="passage", text=text)


def pairs(rows: list[tuple[str, str]], *, wide: str = "34%", style: str = "") -> str:
    """A table of labels and answers."""
    made = "".join(
        f'<tr><td style="width:{wide}" class=c>{a}</td><td>{b}</td></tr>' for a, b in rows
    )
    return f'<table style="{style}">{made}</table>'


def grid(header: list[str], rows: list[list[str]], *, style: str = "", centre: bool = True) -> str:
    top = "".join(f"<th>{h}</th>" for h in header)
    way = " class=c" if centre else ""
    body = "".join(f"<tr{way}>" + "".join(f"<td>{c}</td>" for c in row) + "</tr>" for row in rows)
    return f'<table style="{style}"><tr style="break-after:avoid">{top}</tr>{body}</table>'


def book_seal(case: Case, pen: Pen, style: str, size: float = 40) -> str:
    """The seal that the book bears, if any."""
    if case.book_seal is None:
        return ""
    name = case.seal_name if case.book_seal == "other" else case.firm.name
    kind = "official" if case.book_seal == "other" else case.book_seal
    return pen.seal(name, kind=kind, size=size, style=style)


def signed_on(case: Case, pen: Pen, *forms: str) -> str:
    """The book's date."""
    if case.book_day is None:
        return ""
    shown = pen.form(case.book_day, *(forms or ("cn", "cn", "space", "cn0", "dot")))
    return pen.book("signed_on", shown=shown, value=iso(case.book_day))
