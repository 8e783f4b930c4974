"""What all papers of the hand share: faces, page numbers, tables, lines to fill in, who signs."""

from __future__ import annotations

import random
from dataclasses import dataclass
from html import escape

from testsetkit import marks
from testsetkit.case import Case, Day
from testsetkit.pen import Pen

SONG, HEI, KAI, MING, MICRO, ZEN = (
    "Noto Serif CJK SC", "Noto Sans CJK SC", "AR PL UKai CN", "AR PL UMing CN", "WenQuanYi Micro Hei", "WenQuanYi Zen Hei",
)  # fmt: skip
GAP = "　"


@dataclass
class Look:
    """A clerk's habits: faces, sizes, rules, how pages are numbered."""

    body: str
    head: str
    size: float
    lead: float
    rule: str
    shade: str
    number: str
    margin: str

    @property
    def counted(self) -> bool:
        return bool(self.number)


NUMBERS = (
    '@bottom-center{content:"— " counter(page) " —"}', '@bottom-right{content:counter(page)}', '@bottom-center{content:"第 " counter(page) " 页"}',
    '@bottom-right{content:"第" counter(page) "页 / 共" counter(pages) "页"}', '@bottom-center{content:counter(page) " / " counter(pages)}',
    '@bottom-center{content:"· " counter(page) " ·"}', '@top-right{content:"P." counter(page)}', '@bottom-left{content:"- " counter(page) " -"}',
    '@bottom-center{content:"第" counter(page) "页，共" counter(pages) "页"}', '@bottom-center{content:"~ " counter(page) " ~"}',
)  # fmt: skip


def look(rng: random.Random, *, numbered: bool | None = None) -> Look:
    """A clerk by chance. `numbered`: whether pages have numbers."""
    number = rng.choice(NUMBERS) if (numbered or (numbered is None and rng.random() < 0.6)) else ""
    return Look(
        rng.choice([SONG, SONG, MING, KAI, HEI, MICRO]),
        rng.choice([HEI, ZEN, SONG, MICRO]),
        rng.choice([10.5, 11, 12, 12]),
        rng.choice([1.5, 1.6, 1.75, 1.9]),
        rng.choice(["#000", "#000", "#444", "#7a8794"]),
        rng.choice(["#fff", "#fff", "#eef2f6", "#f3f0e6", "#e3ecdf"]),
        number,
        rng.choice(["22mm 24mm 22mm 26mm", "25mm 22mm", "20mm 20mm 24mm 20mm", "30mm 26mm 26mm"]),
    )


def sheet(
    look: Look, body: str, *, extra: str = "", first: str = "", paper: str = "A4", running: str = ""
) -> str:
    """The whole HTML. `first`: how the cover counts: '' like all, bare (no number on it), anew (from 1 behind it)."""
    boxes = look.number.replace("{content", f"{{font:9.5pt {look.body};content")
    if running:
        boxes += f'@top-center{{font:8.5pt {look.body};color:#555;content:"{running}"}}'
    cover = "".join(
        f"@{b}{{content:none}}"
        for b in ("bottom-center", "bottom-right", "bottom-left", "top-right", "top-center")
    )
    anew = "counter-reset:page -1;" if first == "anew" and "pages" not in look.number else ""
    return f"""<html><head><meta charset="utf-8"><style>
@page{{size:{paper};margin:{look.margin};{boxes}}}
{f"@page :first{{{anew}{cover}}}" if first else ""}
@page wide{{size:A4 landscape;margin:18mm}}
.wide{{page:wide}}
body{{margin:0;font-family:{look.body};font-size:{look.size}pt;line-height:{look.lead};color:#111}}
h1,h2,h3,h4{{font-family:{look.head};font-weight:bold;margin:0;break-after:avoid}}
h1{{font-size:{look.size + 7}pt;text-align:center;margin:2mm 0 6mm}}
h2{{font-size:{look.size + 3}pt;margin:6mm 0 3mm}} h3{{font-size:{look.size + 1.5}pt;margin:4mm 0 2mm}} h4{{font-size:{look.size}pt;margin:3mm 0 1mm}}
p{{margin:0 0 1.6mm;text-indent:2em;text-align:justify}} .flat{{text-indent:0}} .mid{{text-align:center;text-indent:0}} .end{{text-align:right;text-indent:0}}
table{{border-collapse:collapse;width:99.4%;margin:2mm 0 4mm}} tr{{break-inside:avoid}} tr:first-child{{break-after:avoid}}
td,th{{border:.3mm solid {look.rule};padding:1.4mm 2mm;vertical-align:middle;line-height:1.45;font-weight:normal}}
th{{background:{look.shade};font-family:{look.head}}} .bare td,.bare th{{border:none;background:none}}
.tight td,.tight th{{padding:.5mm 1.6mm;line-height:1.3}}
.up{{writing-mode:vertical-rl;letter-spacing:2mm;text-align:center;width:9mm;padding:2mm 0}}
.new{{break-before:page}} .keep{{break-inside:avoid}} .note{{font-size:9pt;color:#333;text-indent:0;line-height:1.4}}
.u{{border-bottom:.3mm solid #222;display:inline-block;min-width:60mm;padding:0 2mm;text-indent:0}}
{extra}</style></head><body>{body}</body></html>"""


def para(*texts: str) -> str:
    return "".join(f"<p>{escape(t)}</p>" for t in texts if t)


def rows(lines: list[list[str]], head: list[str] | None = None, *, style: str = "") -> str:
    """A plain grid (cells are HTML)."""
    top = f"<tr>{''.join(f'<th>{c}</th>' for c in head)}</tr>" if head else ""
    body = "".join(f"<tr>{''.join(f'<td>{c}</td>' for c in line)}</tr>" for line in lines)
    return f'<table style="{style}">{top}{body}</table>'


def wide_label(label: str, rng: random.Random) -> str:
    """A short label drawn out by spaces, as typists do."""
    if len(label) in (2, 3) and rng.random() < 0.7:
        return (GAP * 2 if len(label) == 2 else GAP).join(label)
    return label


def blank_day(rng: random.Random) -> str:
    return rng.choice(["　　年　　月　　日", "　　　　年　　月　　日", "2026年　　月　　日"])


def signed(pen: Pen, case: Case, *, of: str = "", name: str = "") -> str:
    """The slot of the signature: by hand, or empty."""
    hand = pen.rng.choice([None, *marks.HANDS])
    who = name or case.firm.person
    inner = (
        pen.written(who, height_mm=pen.rng.choice([9, 11, 13]), hand=hand)
        if case.signed
        else GAP * 7
    )
    return pen.slot(
        "signature", f'<span style="padding:0 3mm">{inner}</span>', filled=case.signed, of=of
    )


def dated(pen: Pen, case: Case, day: Day, *, of: str = "") -> str:
    """The slot of the commitment's date: printed, by hand, or empty."""
    if not case.dated:
        return pen.slot("date", blank_day(pen.rng), filled=False, of=of)
    if pen.rng.random() < 0.35:
        case.dated_by_hand = True
        text = pen.form(day, "cn", "dot1", "cn")
        hand = pen.rng.choice([None, *marks.HANDS])
        return pen.slot("date", pen.written(text, height_mm=8, hand=hand), filled=True, of=of)
    return pen.slot("date", pen.day(day, "cn", "cn0", "words", "space", "dot"), filled=True, of=of)


def stamped(pen: Pen, inner: str, seal: str) -> str:
    """Something with a seal over it (the seal is absolutely placed)."""
    return (
        f'<span style="position:relative;display:inline-block;text-indent:0">{inner}{seal}</span>'
    )
