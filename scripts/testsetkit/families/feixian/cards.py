"""Designs of the described scenarios as consultants' slides have them: cards, lanes, matrices, times."""

from __future__ import annotations

from testsetkit.case import Case
from testsetkit.families.feixian import tales
from testsetkit.families.feixian.look import Counter
from testsetkit.families.feixian.scenes import Layout, parts, split
from testsetkit.families.junan.scenes import LINKS
from testsetkit.pen import Pen
from testsetkit.telling import by_link, name


def cards(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """Bars of links, cards three abreast."""
    out, width = "", pen.rng.choice(["32%", "48.5%"])
    for link, claims in split(pen, case):
        inner = ""
        for c in claims:
            _, b, _, e = parts(pen, case, c, house)
            inner += f'<div class=box style="width:{width};box-sizing:border-box;margin:0"><p class="f ink"><b>{name(pen, c)}</b></p><p class=f style="font-size:.92em">{b}</p><p class=f style="font-size:.92em">↓ {e}</p></div>'  # fmt: skip
        out += f'<div class=bar>{link}</div><div style="display:flex;flex-wrap:wrap;gap:2mm 2%">{inner}</div>'  # fmt: skip
    return out


def lanes(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """A lane a link: its name at the left, boxes beside it."""
    out = ""
    for link, claims in by_link(case):
        inner = ""
        for c in claims:
            _, b, _, e = parts(pen, case, c, house)
            inner += f'<div style="flex:1 1 {"29%" if len(claims) > 1 else "100%"};border:.2mm solid #888;padding:1.5mm 2.5mm;box-sizing:border-box;break-inside:avoid"><b>{name(pen, c)}</b><br><span style="font-size:.9em">{b}{e}</span></div>'  # fmt: skip
        out += f'<div style="display:flex;gap:2mm;margin:1.5mm 0"><div class=chip style="width:24mm;flex:none;display:flex;align-items:center;justify-content:center;font-weight:700">{link}</div><div style="flex:1;display:flex;flex-wrap:wrap;gap:2mm">{inner}</div></div>'  # fmt: skip
    return out


def matrix(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """A column a link, its scenarios in boxes below."""
    out = ""
    groups = by_link(case)
    for link, claims in groups:
        inner = ""
        for c in claims:
            what = tales.topic(c)
            inner += f'<div class=box style="padding:1.5mm 2mm"><b>{name(pen, c)}</b><br><span style="font-size:.86em">{what[1]}，{what[2]}。{tales.gain(pen.rng, c, house)}</span></div>'  # fmt: skip
        out += f'<div style="flex:1"><div class=bar style="text-align:center;padding:0">{link}</div>{inner}</div>'  # fmt: skip
    return f'<div style="display:flex;gap:2mm;align-items:flex-start">{out}</div>'


def slides(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """A leaf each: link and name on top, three columns with their words."""
    rng, out = pen.rng, ""
    words = rng.choice([("WHY 背景", "HOW 举措", "WHAT 成效"), ("现状痛点", "解决思路", "落地成果"), ("问题诊断", "建设举措", "价值呈现")])  # fmt: skip
    full = len(case.claims) < 10
    for n, c in enumerate(case.claims, 1):
        a, b, w, e = parts(pen, case, c, house)
        three = "".join(f'<div class=box style="flex:1;margin:0"><p class="f ink"><b>{k}</b></p><p class=f>{t}</p></div>' for k, t in zip(words, (a, b + w, e), strict=True))  # fmt: skip
        top = f'<div style="display:flex;justify-content:space-between;border-bottom:.6mm solid #444;align-items:baseline"><span class=ink style="font-size:1.5em;font-weight:700">{name(pen, c)}</span><span>{rng.choice(["所属环节", "环节"])}：{c.link}</span></div>'  # fmt: skip
        page = "break-before:page;" if full and n > 1 else ""
        out += f'<div class=keep style="{page}padding:3mm 0 5mm">{top}<div style="display:flex;gap:3mm;margin-top:3mm;{"min-height:70mm" if full else ""}">{three}</div></div>'  # fmt: skip
    return out


def timeline(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """Quarters down a line; a chip tells the link."""
    out, total = "", len(case.claims)
    for n, c in enumerate(case.claims):
        _, b, _, e = parts(pen, case, c, house)
        at = n * 12 // total
        when = (
            f"第{at // 4 + 1}阶段" if case.young else f"{2023 + at // 4}年{'一二三四'[at % 4]}季度"
        )
        out += f'<div class=keep style="display:flex;gap:4mm"><div style="width:30mm;flex:none;text-align:right;font-size:.9em">{when}</div><div style="border-left:.6mm solid #777;padding:0 0 3mm 4mm;flex:1"><p class=f><b>● {name(pen, c)}</b>　<span class=chip>{c.link}</span></p><p class=f style="font-size:.94em">{b}{e}</p></div></div>'  # fmt: skip
    return out


def road(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """The links as a row of arrows, then names under numbered heads with their link."""
    arrows = "".join(f'<div class=chip style="flex:1;text-align:center">{x} ▶</div>' for x in LINKS)
    out = f'<div style="display:flex;gap:1mm;margin-bottom:3mm">{arrows}</div>'
    for n, c in enumerate(case.claims, 1):
        a, b, _, e = parts(pen, case, c, house)
        out += f'<div class=side><p class=f><b>{n:02d} {name(pen, c)}</b>（{c.link}）</p><p class=f style="font-size:.94em">{a}{b}{e}</p></div>'  # fmt: skip
    return out


def rings(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """Numbers in rings, two abreast, without links."""
    inner = ""
    for n, c in enumerate(case.claims, 1):
        _, b, w, e = parts(pen, case, c, house)
        inner += f'<div style="width:48.5%;display:flex;gap:3mm;break-inside:avoid"><div class=chip style="width:9mm;height:9mm;border-radius:50%;flex:none;text-align:center;line-height:9mm;padding:0">{n}</div><div><p class=f><b>{name(pen, c)}</b></p><p class=f style="font-size:.92em">{b}{w}{e}</p></div></div>'  # fmt: skip
    return f'<div style="display:flex;flex-wrap:wrap;gap:3mm 3%">{inner}</div>'


UNLINKED: tuple[Layout, ...] = (rings,)
DECK: tuple[Layout, ...] = (cards, cards, lanes, lanes, matrix, slides, slides, timeline, road, rings)  # fmt: skip
