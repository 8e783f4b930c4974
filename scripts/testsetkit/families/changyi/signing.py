"""Ways to sign, seal and date a commitment."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from html import escape

from testsetkit import marks
from testsetkit.case import Case
from testsetkit.families.changyi.facts import clear_hand
from testsetkit.families.changyi.look import gap
from testsetkit.pen import Pen


@dataclass
class Ends:
    """The three slots with their labels, and the seal that is laid over one of them."""

    unit: str
    sign: str
    date: str
    seal: str


def ends(pen: Pen, case: Case, name: str) -> Ends:
    rng = pen.rng
    about = rng.choice(
        [
            "法定代表人（签字）",
            "法人代表签名",
            "法定代表人签章",
            "企业负责人签字",
            "法人（签字）",
            "签字（法定代表人）",
        ]
    )
    unit = rng.choice(
        [
            "承诺单位（盖章）",
            "企业名称（公章）",
            "单位（盖章）",
            "申报单位（公章）",
            "承诺企业（章）",
        ]
    )
    when = rng.choice(["日期：", "承诺日期：", "时间：", "", "签字日期："])
    hand = rng.choice([None, *marks.HANDS])
    sign = (
        pen.written(case.firm.person, height_mm=rng.choice([9, 10, 12]), hand=hand)
        if case.signed
        else gap(rng.choice([28, 40]))
    )
    if case.signed and rng.random() < 0.4:
        sign = f'<span style="border-bottom:.3mm solid #333;padding:0 4mm">{sign}</span>'
    spot = rng.choice(["left:30mm;top:-15mm", "left:46mm;top:-12mm", "left:12mm;top:-18mm"])
    return Ends(
        pen.slot("seal", f"{unit}：{escape(name)}", filled=True, of=pen.kind),
        f"{about}：{pen.slot('signature', sign, filled=case.signed, of=pen.kind)}",
        when + pen.slot("date", _date(pen, case), filled=case.dated, of=pen.kind),
        pen.seal(name, role="commitment", style=spot, size=rng.choice([38, 40, 42])),
    )


def _date(pen: Pen, case: Case) -> str:
    rng, day = pen.rng, case.commitment_day
    if not case.dated:
        return rng.choice(
            ["　　　　年　　月　　日", "2026年　　月　　日", gap(36), "20　　年　　月　　日"]
        )
    if rng.random() < 0.35:
        return pen.day(day, "cn", "cn0", "words", "dot", "space", "dash")
    case.dated_by_hand = True
    hand = clear_hand(rng)
    y, m, d = (pen.written(str(x), height_mm=rng.choice([5, 6]), hand=hand) for x in day)
    return rng.choice(
        [
            f"{y}年{m}月{d}日",
            f"2026年{m}月{d}日" if day[0] == 2026 else f"{y}年{m}月{d}日",
            pen.written(f"{day[0]}.{day[1]}.{day[2]}", height_mm=7, hand=hand),
        ]
    )


def _at(unit: str, seal: str) -> str:
    return f'<span class="at">{unit}{seal}</span>'


def _block(lines: list[str], style: str, step: str = "9mm") -> str:
    inner = "".join(
        f'<p class=flat style="margin-top:{step};text-align:left">{x}</p>' for x in lines
    )
    return f'<div class=keep style="padding-top:8mm;padding-bottom:18mm;{style}">{inner}</div>'


def right(e: Ends) -> str:
    return _block([_at(e.unit, e.seal), e.sign, e.date], "padding-left:58mm")


def left(e: Ends) -> str:
    return _block([e.sign, _at(e.unit, e.seal), e.date], "padding-left:2mm", "12mm")


def table(e: Ends) -> str:
    rows = "".join(
        f'<tr><td style="padding:6mm 3mm">{x}</td></tr>'
        for x in (_at(e.unit, e.seal), e.sign, e.date)
    )
    return f'<table class=keep style="margin:9mm 0 16mm">{rows}</table>'


def two_cells(e: Ends) -> str:
    return f'<table class=keep style="margin:12mm 0 18mm;table-layout:fixed"><tr><td style="padding:14mm 2mm">{_at(e.unit, e.seal)}</td><td style="padding:14mm 2mm">{e.sign}</td></tr><tr><td colspan=2 style="text-align:right;padding:3mm">{e.date}</td></tr></table>'


def one_line(e: Ends) -> str:
    return f'<div class=keep style="padding:16mm 0 22mm"><p class=flat>{e.sign}　　　{e.date}</p><p class=flat style="margin-top:16mm">{_at(e.unit, e.seal)}</p></div>'


def date_first(e: Ends) -> str:
    return _block([e.date, e.sign, _at(e.unit, e.seal)], "padding-left:34mm", "10mm")


def over_date(e: Ends) -> str:
    """The seal lies over the date."""
    return _block(
        [
            e.unit,
            e.sign,
            _at(e.date + "　　　　　　　　", e.seal.replace("top:-15mm", "top:-20mm")),
        ],
        "padding-left:50mm",
        "11mm",
    )


def boxed(e: Ends) -> str:
    inner = "".join(
        f'<p class=flat style="margin:7mm 0">{x}</p>' for x in (e.sign, _at(e.unit, e.seal), e.date)
    )
    return f'<div class=keep style="border:.4mm dashed #555;padding:6mm 8mm;margin:10mm 0 14mm 40mm">{inner}</div>'


def in_text(e: Ends) -> str:
    return f'<div class=keep style="padding-bottom:24mm"><p style="margin-top:6mm">本承诺经签字盖章后生效。{e.sign}，{e.date}。</p><p class=r style="margin-top:18mm">{_at(e.unit, e.seal)}</p></div>'


def opposite(e: Ends) -> str:
    """Signature at the left, unit and date at the right."""
    return f'<div class=keep style="display:flex;justify-content:space-between;padding:20mm 0 22mm"><div>{e.sign}</div><div>{_at(e.unit, e.seal.replace("left:46mm", "left:8mm").replace("left:30mm", "left:14mm"))}<br><br>{e.date}</div></div>'


WAYS: tuple[Callable[[Ends], str], ...] = (right, left, table, two_cells, one_line, date_first, over_date, boxed, in_text, opposite)  # fmt: skip


def signed(pen: Pen, case: Case, name: str) -> str:
    return pen.rng.choice(WAYS)(ends(pen, case, name))
