"""Covers in ten looks, the book's date and its seal."""

from __future__ import annotations

from collections.abc import Callable
from html import escape

from testsetkit.answers import gone
from testsetkit.case import Case, City
from testsetkit.families.junan import look
from testsetkit.families.junan.facts import serial, ticked
from testsetkit.families.junan.look import HEI, KAI, LATIN, MICRO, SONG
from testsetkit.pen import LEVELS, Pen
from testsetkit.signing import book_day, stamp

Rows = list[tuple[str, str]]
Cover = Callable[[Pen, Case, str, str, Rows], str]


def date(pen: Pen, case: Case) -> str:
    return book_day(
        pen,
        case,
        left_open=(look.blank(), "　　　年　　月　　日"),
        forms=("cn", "cn", "cn0", "words", "dot", "dash", "space", "slash", "dot1"),
    )


def _unit(pen: Pen, case: Case, *, seal: bool) -> str:
    name = pen.book("enterprise_name")
    style = pen.rng.choice(["left:20mm;top:-16mm", "left:36mm;top:-17mm", "left:8mm;top:-14mm", "left:28mm;top:-12mm"])  # fmt: skip
    over = stamp(pen, case, style) if seal else ""
    slot = pen.slot("seal", f'<span style="display:inline-block;min-width:58mm">{name}</span>', filled=seal)  # fmt: skip
    return f'<span class="at">{slot}{over}</span>'


def _lines(pen: Pen, case: Case, title: str, second: str, rows: Rows) -> str:
    inner = "".join(f'<div style="display:flex;font-size:14.5pt;margin:5mm 8mm"><span style="width:50mm;flex:none">{k}：</span><span style="flex:1;border-bottom:.3mm solid #222">{v}</span></div>' for k, v in rows)  # fmt: skip
    return f'<p class=c style="font:700 28pt/1.6 {SONG};margin-top:40mm">{title}</p><p class=c style="font:16pt/2 {KAI}">{second}</p><div style="margin-top:60mm">{inner}</div>'  # fmt: skip


def _plain(pen: Pen, case: Case, title: str, second: str, rows: Rows) -> str:
    inner = "".join(f'<p class=f style="font:15pt/2.2 {SONG};padding-left:14mm;text-align:left">{k}：{v}</p>' for k, v in rows)  # fmt: skip
    return f'<p class=c style="font:700 26pt/1.7 {HEI};margin-top:48mm">{title}</p><p class=c style="font-size:15pt">{second}</p><div style="margin-top:64mm">{inner}</div>'  # fmt: skip


def _middle(pen: Pen, case: Case, title: str, second: str, rows: Rows) -> str:
    """Everything centred, answers below their labels."""
    inner = "".join(f'<p class=c style="font-size:10.5pt;color:#666;margin-top:5mm">{k}</p><p class=c style="font-size:14pt">{v}</p>' for k, v in rows)  # fmt: skip
    return f'<p class=c style="font:700 27pt/1.6 {HEI};margin-top:36mm">{title}</p><p class=c style="font-size:14pt">{second}</p><div style="margin-top:38mm">{inner}</div>'  # fmt: skip


def _grid(pen: Pen, case: Case, title: str, second: str, rows: Rows) -> str:
    inner = "".join(f'<tr><td style="width:34%;padding:3.5mm;font-size:13.5pt;border:.3mm solid #222;text-align:center">{k}</td><td style="padding:3.5mm;font-size:13.5pt;border:.3mm solid #222">{v}</td></tr>' for k, v in rows)  # fmt: skip
    return f'<p class=f style="font-size:12pt">附件：</p><p class=c style="font:700 27pt/1.6 {SONG};margin-top:34mm">{title}</p><p class=c style="font-size:15pt">{second}</p><table style="width:90%;margin:58mm auto 0">{inner}</table>'  # fmt: skip


def _poster(pen: Pen, case: Case, title: str, second: str, rows: Rows) -> str:
    """An agency's: half the page in colour."""
    tint, ink = pen.rng.choice(look.PALETTE)
    inner = "".join(f'<p class=f style="font:13pt/2.1 {HEI};text-align:left;border-bottom:.2mm solid {ink}"><span style="color:{ink};display:inline-block;min-width:38mm">{k}</span>{v}</p>' for k, v in rows)  # fmt: skip
    word = pen.rng.choice(["SMART FACTORY", "INTELLIGENT MANUFACTURING", "智 · 造", "2026"])
    return f'<div style="background:{ink};color:#fff;height:108mm;padding:16mm 12mm;box-sizing:border-box"><div style="font:11pt {HEI};letter-spacing:1mm">{word}</div><div style="font:700 29pt/1.5 {HEI};margin-top:22mm">{title}</div><div style="font:14pt/2 {HEI}">{second}</div></div><div style="background:{tint};padding:20mm 12mm 26mm">{inner}</div>'  # fmt: skip


def _ribbon(pen: Pen, case: Case, title: str, second: str, rows: Rows) -> str:
    """A coloured strip at the left, texts at the right."""
    _, ink = pen.rng.choice(look.PALETTE)
    inner = "".join(f'<p class=f style="font:13pt/2 {MICRO};text-align:left"><b>{k}</b><br>{v}</p>' for k, v in rows)  # fmt: skip
    return f'<div style="display:flex;height:228mm"><div style="width:16mm;background:{ink}"></div><div style="flex:1;padding:30mm 0 0 14mm"><div style="font:700 28pt/1.5 {HEI};color:{ink}">{title}</div><div style="font:14pt/2 {HEI}">{second}</div><div style="margin-top:44mm">{inner}</div></div></div>'  # fmt: skip


def _printout(pen: Pen, case: Case, title: str, second: str, rows: Rows) -> str:
    """A program's: number and bars at the corner, a table at once."""
    rng = pen.rng
    bars = "".join(f'<span style="display:inline-block;width:{rng.choice([0.3, 0.5, 0.9])}mm;height:9mm;background:#000;margin-right:{rng.choice([0.3, 0.6])}mm"></span>' for _ in range(44))  # fmt: skip
    inner = "".join(f'<tr><td style="width:32%;border:.2mm solid #555;background:#f2f2f2">{k}</td><td style="border:.2mm solid #555;padding:3mm">{v}</td></tr>' for k, v in rows)  # fmt: skip
    return f'<div style="text-align:right;line-height:1">{bars}<div style="font:9pt/1.6 {HEI}">单据号：{serial(case, rng)}</div></div><p class=c style="font:700 22pt/1.5 {HEI};margin-top:12mm">{title}</p><p class=c>{second}</p><table style="margin-top:24mm;font-size:12pt">{inner}</table>'  # fmt: skip


def _two_tongues(pen: Pen, case: Case, title: str, second: str, rows: Rows) -> str:
    """A joint venture's: an English line under the title."""
    inner = "".join(f'<div style="display:flex;font-size:13.5pt;margin:4.5mm 4mm"><span style="width:58mm;flex:none;text-align:right;padding-right:4mm">{k}：</span><span style="flex:1">{v}</span></div>' for k, v in rows)  # fmt: skip
    return f'<p class=c style="font:700 26pt/1.6 {SONG};margin-top:42mm">{title}</p><p class=c style="font:14pt/1.8 {LATIN}">Smart Factory Application Book 2026</p><p class=c>{second}</p><div style="border-top:.6mm solid #222;border-bottom:.6mm solid #222;margin-top:60mm;padding:3mm 0 14mm">{inner}</div>'  # fmt: skip


def _frame(pen: Pen, case: Case, title: str, second: str, rows: Rows) -> str:
    edge = pen.rng.choice(["1mm double #222", ".5mm solid #222", ".8mm dashed #444"])
    inner = "".join(f'<p class=f style="font-size:14pt;margin:4mm 0 0 12mm;text-align:left">{k}：<u>{v}</u></p>' for k, v in rows)  # fmt: skip
    return f'<div style="border:{edge};height:222mm;padding:6mm"><p class=c style="font:700 27pt/1.7 {SONG};margin-top:36mm">{title}</p><p class=c style="font:15pt/2 {KAI}">{second}</p><div style="margin-top:58mm">{inner}</div></div>'  # fmt: skip


def _top(pen: Pen, case: Case, title: str, second: str, rows: Rows) -> str:
    """No title page to speak of: title and lines on top, the rest of the leaf empty."""
    inner = "".join(f'<p class=f style="font-size:13pt;line-height:2.2;text-align:left">{k}：{v}</p>' for k, v in rows)  # fmt: skip
    return f'<p class=c style="font:700 22pt/1.6 {HEI};margin:6mm 0 2mm">{title}</p><p class=c>{second}</p><div style="margin-top:26mm;padding-bottom:24mm">{inner}</div>'  # fmt: skip


OF_HOUSE: dict[str, tuple[Cover, ...]] = {
    "county": (_lines, _lines, _grid, _grid, _plain, _frame),
    "home": (_lines, _plain, _plain, _top, _frame),
    "assist": (_middle, _plain, _ribbon, _top),
    "system": (_printout, _printout, _printout, _grid, _lines),
    "agency": (_poster, _poster, _ribbon, _middle),
    "joint": (_two_tongues, _two_tongues, _lines, _middle),
}


def cover(pen: Pen, case: Case, city: City, house: str, *, seal: bool) -> str:
    rng, level = pen.rng, LEVELS[case.book_level]
    rows: Rows = []
    if rng.random() < 0.5 and not gone(case, "factory_name"):
        rows.append(
            (rng.choice(["工厂名称", "申报工厂名称", "智能工厂"]), escape(case.firm.factory))
        )
    unit = (rng.choice(["申报单位（盖章）", "申报企业", "企业名称（公章）", "申报单位（公章）", "企业名称（加盖公章）"]), _unit(pen, case, seal=seal))  # fmt: skip
    rows.insert(rng.choice([0, len(rows)]), unit)
    told = rng.choice(["title", "title", "second", "row", "ticks"])
    title = rng.choice(["智能工厂申报书", "智能工厂申报材料", "山东省智能工厂<br>申报书", "2026年度智能工厂<br>申 报 书"])  # fmt: skip
    second = rng.choice(["（2026年度）", "2026年度", "山东省工业和信息化厅 制", ""])
    if told == "title":
        title = rng.choice([f"{level}智能工厂<br>申报书", f"山东省{level}智能工厂申报书", f"2026年{level}智能工厂<br>申报材料", f"{level}智能工厂申报书"])  # fmt: skip
    elif told == "second":
        second = rng.choice([f"（{level}）", f"申报等级：{level}", f"【{level}】", f"—— 申报{level}智能工厂 ——"])  # fmt: skip
    elif told == "row":
        rows.append((rng.choice(["申报级别", "申报等级", "申报类型", "拟申报级别"]), rng.choice([level, f"{level}智能工厂"])))  # fmt: skip
    else:
        options = ["基础级", "先进级"] if case.book_level in ("basic", "advanced") and rng.random() < 0.5 else ["基础级", "先进级", "卓越级", "领航级"]  # fmt: skip
        rows.append((rng.choice(["申报级别", "申报等级", "申报级别（勾选）"]), ticked(rng, options, level)))  # fmt: skip
    if rng.random() < 0.6:
        rows.append((rng.choice(["推荐单位", "推荐部门", "推荐单位（盖章）", "主管部门"]), f"{city.name}工业和信息化局"))  # fmt: skip
    rows.append((rng.choice(["申报日期", "填报日期", "日期", "申报时间", "填表日期"]), date(pen, case)))  # fmt: skip
    return rng.choice(OF_HOUSE[house])(pen, case, title, second, rows)


def end(pen: Pen, case: Case, *, seal: bool) -> str:
    """A block for seal and date at the end of the book."""
    over = stamp(pen, case, f"left:{pen.rng.randrange(16, 38)}mm;top:-16mm") if seal else ""
    unit = pen.rng.choice(["申报单位（公章）：", "企业盖章：", ""])
    slot = pen.slot("seal", f"{unit}{escape(case.firm.name)}", filled=seal)
    return f'<div class=keep style="padding:18mm 0 22mm 50mm"><p class=f style="text-align:left"><span class="at">{slot}{over}</span></p><p class=f style="margin-top:4mm">{date(pen, case)}</p></div>'  # fmt: skip
