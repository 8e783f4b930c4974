"""Covers in eleven looks, the book's date and its seal."""

from __future__ import annotations

import random
from collections.abc import Callable
from html import escape

from testsetkit.answers import gone
from testsetkit.case import Case, City
from testsetkit.families.feixian.facts import odd_day, serial, ticked
from testsetkit.families.feixian.look import HEI, KAI, MING, SONG, ZEN
from testsetkit.families.junan.licences import square
from testsetkit.families.junan.look import blank
from testsetkit.pen import LEVELS, Pen, iso
from testsetkit.signing import real, stamp

Rows = list[tuple[str, str]]
Cover = Callable[[Pen, Case, str, str, Rows], str]


def date(pen: Pen, case: Case, house: str) -> str:
    day, rng = case.book_day, pen.rng
    if day is None:
        return pen.slot(
            "date",
            rng.choice([blank(30), "　　　年　　月　　日", "2026年　　月　　日"]),
            filled=False,
        )
    shown = odd_day(rng, day) if house == "town" and rng.random() < 0.6 else pen.form(day, "cn", "cn", "cn0", "words", "dot", "dash", "space", "slash", "dot1", "dash1")  # fmt: skip
    if real(day):
        case.filled_by_family.setdefault("signed_on", {"value": iso(day), "printed": shown, "accept": [f"{day[0]}-{day[1]:02d}"]})  # fmt: skip
    return pen.slot("date", f"<span>{shown}</span>", filled=True)


def _unit(pen: Pen, case: Case, *, seal: bool) -> str:
    style = pen.rng.choice(["left:24mm;top:-15mm", "left:40mm;top:-17mm", "left:10mm;top:-13mm", "left:32mm;top:-11mm"])  # fmt: skip
    over = stamp(pen, case, style) if seal else ""
    slot = pen.slot("seal", f'<span style="display:inline-block;min-width:56mm">{pen.book("enterprise_name")}</span>', filled=seal)  # fmt: skip
    return f'<span class="at">{slot}{over}</span>'


def _cells(rows: Rows, width: int, rule: str, size: float = 13.5) -> str:
    return "".join(f'<div style="display:flex;font-size:{size}pt;margin:4.5mm 0"><span style="width:{width}mm;flex:none">{k}：</span><span style="flex:1;{rule}">{v}</span></div>' for k, v in rows)  # fmt: skip


def _word(pen: Pen, case: Case, title: str, second: str, rows: Rows) -> str:
    return f'<p class=c style="font:700 27pt/1.6 {HEI};margin-top:44mm">{title}</p><p class=c style="font-size:15pt">{second}</p><div style="margin:62mm 10mm 0">{_cells(rows, 48, "border-bottom:.3mm solid #111")}</div>'  # fmt: skip


def _table(pen: Pen, case: Case, title: str, second: str, rows: Rows) -> str:
    inner = "".join(f'<tr><td style="width:34%;border:.3mm solid #111;padding:4mm;text-align:center">{k}</td><td style="border:.3mm solid #111;padding:4mm">{v}</td></tr>' for k, v in rows)  # fmt: skip
    return f'<p class=c style="font:700 25pt/1.6 {SONG};margin-top:38mm">{title}</p><p class=c>{second}</p><table style="margin-top:54mm;font-size:13pt">{inner}</table>'  # fmt: skip


def _red(pen: Pen, case: Case, title: str, second: str, rows: Rows) -> str:
    """A red line as a group's papers have it; who files it above the line."""
    ink = pen.rng.choice(["#c4161c", "#b51a1f"])
    head = f'<p class=f style="font:11pt {MING}">份号：{pen.rng.randrange(1, 20):03d}</p><p class=c style="font:700 24pt/1.5 {SONG};color:{ink};margin-top:16mm">申报材料</p><div style="border-top:.8mm solid {ink};border-bottom:.25mm solid {ink};height:1mm;margin:3mm 0 22mm"></div>'  # fmt: skip
    return f'{head}<p class=c style="font:700 24pt/1.6 {SONG}">{title}</p><p class=c style="font:15pt {KAI}">{second}</p><div style="margin:50mm 14mm 0">{_cells(rows, 50, "", 14.5)}</div>'  # fmt: skip


def _formal(pen: Pen, case: Case, title: str, second: str, rows: Rows) -> str:
    """Title low on the leaf, labels spread to one width."""
    inner = "".join(f'<div style="display:flex;font:14.5pt/1.6 {MING};margin:4.5mm 12mm"><span style="width:44mm;flex:none;{"text-align-last:justify" if len(k) < 9 else ""}">{k}</span><span>：</span><span style="flex:1">{v}</span></div>' for k, v in rows)  # fmt: skip
    return f'<p class=c style="font:700 28pt/1.7 {SONG};margin-top:62mm">{title}</p><p class=c style="font:15pt {KAI}">{second}</p><div style="margin-top:50mm">{inner}</div>'  # fmt: skip


def _receipt(pen: Pen, case: Case, title: str, second: str, rows: Rows) -> str:
    """A platform's print: number, a square to scan, its name small at the foot."""
    number = serial(pen.rng)
    inner = "".join(f'<tr><td style="width:32%;padding:3mm;border-bottom:.2mm solid #ccc;color:#555">{k}</td><td style="padding:3mm;border-bottom:.2mm solid #ccc">{v}</td></tr>' for k, v in rows)  # fmt: skip
    return f'<div style="display:flex;justify-content:space-between;font:9.5pt {HEI}"><span>申报编号：{number}<br>状态：{pen.rng.choice(["已提交", "待纸质材料", "已锁定"])}</span>{square(pen.rng, 24)}</div><p class=c style="font:700 22pt/1.5 {HEI};margin-top:34mm">{title}</p><p class=c>{second}</p><table style="margin-top:40mm;font-size:12pt" class=nb>{inner}</table>'  # fmt: skip


def _plate(pen: Pen, case: Case, title: str, second: str, rows: Rows) -> str:
    """A works' cover: number and version in a box on top."""
    top = "".join(f'<td style="border:.25mm solid #222;padding:1.5mm">{x}</td>' for x in (f"文件编号：{serial(pen.rng)[:10]}", "版次：A/0", "受控状态：受控"))  # fmt: skip
    inner = "".join(f'<tr><td style="border:.25mm solid #222;padding:3mm;width:30%">{k}</td><td style="border:.25mm solid #222;padding:3mm">{v}</td></tr>' for k, v in rows)  # fmt: skip
    return f'<table style="font-size:10pt"><tr>{top}</tr></table><p class=c style="font:700 24pt/1.6 {HEI};margin-top:46mm">{title}</p><p class=c style="font-size:11pt">SMART FACTORY APPLICATION</p><p class=c>{second}</p><table style="margin-top:52mm;font-size:12pt">{inner}</table>'  # fmt: skip


def _slide(pen: Pen, case: Case, title: str, second: str, rows: Rows) -> str:
    """A lying leaf: a coloured half with the title, lines beside or below."""
    lines = "".join(f'<p class=f style="font-size:12.5pt;margin:3.5mm 0;text-align:left">{k}　{v}</p>' for k, v in rows)  # fmt: skip
    return f'<div style="display:flex;height:168mm"><div class=bar style="width:44%;margin:0;padding:40mm 8mm 0;box-sizing:border-box;line-height:1.5"><div style="font:700 26pt/1.5 {HEI}">{title}</div><div style="font:400 13pt/2 {HEI}">{second}</div></div><div style="flex:1;padding:52mm 4mm 0 12mm">{lines}</div></div>'  # fmt: skip


def _wide(pen: Pen, case: Case, title: str, second: str, rows: Rows) -> str:
    lines = "".join(f'<span style="width:47%;margin:3mm 0;font-size:12pt"><span style="font-size:.85em">{k}</span><br><b>{v}</b></span>' for k, v in rows)  # fmt: skip
    return f'<p class="f ink" style="font:700 30pt/1.5 {HEI};margin-top:34mm">{title.replace("<br>", "")}</p><p class=f>{second}</p><div style="border-top:1.2mm solid #666;margin-top:12mm;padding:14mm 0 12mm;display:flex;flex-wrap:wrap;gap:2mm 4%">{lines}</div>'  # fmt: skip


def _bare(pen: Pen, case: Case, title: str, second: str, rows: Rows) -> str:
    """A township's: title and lines, nothing else; colons at times left out."""
    sign = pen.rng.choice(["：", ":", "　"])
    inner = "".join(f'<p class=f style="font:15pt/2.3 {pen.rng.choice([SONG, SONG, KAI])};text-align:left;padding-left:10mm">{k}{sign}{v}</p>' for k, v in rows)  # fmt: skip
    return f'<p class=c style="font:700 25pt/1.7 {ZEN};margin-top:30mm">{title}</p><p class=c>{second}</p><div style="margin-top:58mm;padding-bottom:16mm">{inner}</div>'  # fmt: skip


def _low(pen: Pen, case: Case, title: str, second: str, rows: Rows) -> str:
    """The enterprise and the level first, the title below them."""
    inner = "".join(f'<p class=c style="font-size:13.5pt;line-height:2.2">{k}：{v}</p>' for k, v in rows)  # fmt: skip
    return f'<div style="margin-top:26mm">{inner}</div><p class=c style="font:700 27pt/1.6 {SONG};margin-top:62mm">{title}</p><p class=c>{second}</p>'  # fmt: skip


def _framed(pen: Pen, case: Case, title: str, second: str, rows: Rows) -> str:
    edge = pen.rng.choice([".9mm double #222", ".3mm dashed #333", ".6mm solid #222"])
    return f'<div style="border:{edge};padding:8mm 10mm 26mm"><p class=c style="font:700 25pt/1.7 {SONG};margin-top:28mm">{title}</p><p class=c>{second}</p><div style="margin-top:58mm">{_cells(rows, 46, "border-bottom:.25mm dotted #333", 13)}</div></div>'  # fmt: skip


OF_HOUSE: dict[str, tuple[Cover, ...]] = {
    "word": (_word, _word, _table, _framed), "state": (_red, _red, _formal, _formal, _table), "portal": (_receipt, _receipt, _receipt, _table),
    "plant": (_plate, _plate, _word, _table), "deck": (_slide, _slide, _wide), "town": (_bare, _bare, _low, _framed, _word),
}  # fmt: skip


def _levelled(rng: random.Random, case: Case, rows: Rows) -> tuple[str, str]:
    """Title and second line; the level stands in one of them or in a row more."""
    level = LEVELS[case.book_level]
    told = rng.choice(["title", "title", "second", "row", "ticks"])
    title = rng.choice(
        [
            "智能工厂申报书",
            "智能工厂<br>申报书",
            "山东省智能工厂申报书",
            "智 能 工 厂 申 报 书",
            "2026年智能工厂申报书",
        ]
    )
    second = rng.choice(["（2026年）", "二〇二六年度", "", "2026年度申报"])
    if told == "title":
        title = rng.choice([f"{level}智能工厂申报书", f"山东省{level}智能工厂<br>申 报 书", f"2026年度{level}智能工厂<br>申报书", f"{level}智能工厂<br>申报材料"])  # fmt: skip
    elif told == "second":
        second = rng.choice(
            [f"（{level}）", f"申报类别：{level}", f"——{level}", f"〔{level}智能工厂〕"]
        )
    elif told == "row":
        rows.append((rng.choice(["申报等级", "申报级别", "申报类别", "申报层级"]), rng.choice([level, f"{level}智能工厂"])))  # fmt: skip
    else:
        low = case.book_level in ("basic", "advanced") and rng.random() < 0.5
        options = ["基础级", "先进级"] if low else ["基础级", "先进级", "卓越级", "领航级"]
        rows.append(
            (rng.choice(["申报级别", "申报等级", "级别（勾选）"]), ticked(rng, options, level))
        )
    return title, second


def cover(pen: Pen, case: Case, city: City, house: str, *, seal: bool) -> str:
    rng = pen.rng
    rows: Rows = [(rng.choice(["申报单位（盖章）", "申报企业（公章）", "填报单位（盖章）", "企业名称（盖章）", "申报单位（加盖公章）"]), _unit(pen, case, seal=seal))]  # fmt: skip
    if rng.random() < 0.45 and not gone(case, "factory_name"):
        rows.insert(rng.choice([0, 1]), (rng.choice(["工厂名称", "智能工厂名称", "申报工厂"]), escape(case.firm.factory)))  # fmt: skip
    title, second = _levelled(rng, case, rows)
    if rng.random() < 0.55:
        rows.append(
            (
                rng.choice(["推荐单位", "推荐单位（盖章）", "市级主管部门"]),
                f"{city.name}工业和信息化局",
            )
        )
    rows.append(
        (
            rng.choice(["填报日期", "申报日期", "申报时间", "日期", "填表时间"]),
            date(pen, case, house),
        )
    )
    return rng.choice(OF_HOUSE[house])(pen, case, title, second, rows)


def end(pen: Pen, case: Case, house: str, *, seal: bool) -> str:
    """A block for seal and date at the end of the book."""
    over = stamp(pen, case, f"left:{pen.rng.randrange(16, 40)}mm;top:-15mm") if seal else ""
    unit = pen.rng.choice(["申报单位（盖章）：", "填报单位：", ""])
    slot = pen.slot("seal", f"{unit}{escape(case.firm.name)}", filled=seal)
    return f'<div class=keep style="padding:18mm 0 22mm {pen.rng.choice([40, 56])}mm"><p class=f style="text-align:left"><span class="at">{slot}{over}</span></p><p class=f style="margin-top:4mm">{date(pen, case, house)}</p></div>'  # fmt: skip
