"""Covers, the book's date and its seal."""

from __future__ import annotations

from collections.abc import Callable
from html import escape

from testsetkit.answers import gone
from testsetkit.case import Case, City
from testsetkit.families.wulian import look
from testsetkit.families.wulian.facts import staff, ticked
from testsetkit.families.wulian.look import HEI, KAI, SONG
from testsetkit.markup import blank
from testsetkit.pen import LEVELS, Pen
from testsetkit.signing import book_day, stamp

Rows = list[tuple[str, str]]
Cover = Callable[[Pen, str, str, Rows], str]


def date(pen: Pen, case: Case) -> str:
    return book_day(
        pen,
        case,
        left_open=blank(),
        forms=("cn", "cn", "cn0", "words", "dot", "dot1", "dash", "space", "slash"),
    )


def _unit(pen: Pen, case: Case, *, seal: bool) -> str:
    name = pen.book("enterprise_name")
    style = pen.rng.choice(["left:18mm;top:-16mm", "left:34mm;top:-18mm", "left:6mm;top:-13mm", "left:26mm;top:-11mm"])  # fmt: skip
    over = stamp(pen, case, style) if seal else ""
    slot = pen.slot("seal", f'<span style="display:inline-block;min-width:60mm">{name}</span>', filled=seal)  # fmt: skip
    return f'<span class="at">{slot}{over}</span>'


def _spread(label: str) -> str:
    return "　".join(label) if len(label) == 2 else f"{label[0]} {label[1]} {label[2]}" if len(label) == 3 else label  # fmt: skip


def _official(pen: Pen, title: str, second: str, rows: Rows) -> str:
    inner = "".join(f'<div style="display:flex;font-size:15pt;margin:5mm 6mm"><span style="width:52mm;flex:none">{k}：</span><span style="flex:1;border-bottom:.3mm solid #222">{v}</span></div>' for k, v in rows)  # fmt: skip
    return f'<p class=c style="font:700 29pt/1.6 {SONG};margin-top:42mm">{title}</p><p class=c style="font:16pt/2 {KAI}">{second}</p><div style="margin-top:58mm">{inner}</div>'


def _colons(pen: Pen, title: str, second: str, rows: Rows) -> str:
    inner = "".join(f'<p class=f style="font:15pt/2.1 {KAI};padding-left:16mm;text-align:left">{k}：{v}</p>' for k, v in rows)  # fmt: skip
    return f'<p class=f style="font-size:13pt">附件</p><p class=c style="font:700 27pt/1.6 {HEI};margin-top:40mm">{title}</p><p class=c style="font-size:15pt">{second}</p><div style="margin-top:66mm">{inner}</div>'


def _control(pen: Pen, title: str, second: str, rows: Rows) -> str:
    """Under document control: a grid of who and what, boxes below."""
    rng = pen.rng
    cells = "".join(f'<tr><th style="width:30%;padding:3.2mm;font-size:12pt;border:.3mm solid #222">{k}</th><td style="padding:3.2mm;font-size:12pt;border:.3mm solid #222">{v}</td></tr>' for k, v in rows)  # fmt: skip
    assert pen.case is not None
    who = staff(pen.case)
    boxes = "".join(f'<td style="border:.3mm solid #222;padding:2.5mm;text-align:center">{k}</td><td style="border:.3mm solid #222;text-align:center">{w}</td>' for k, w in zip(("编制", "审核", "批准"), who, strict=True))  # fmt: skip
    number = f"{rng.choice(['QM', 'SMP', 'GL', 'IMS'])}-{rng.randrange(10, 99)}-{rng.randrange(100, 999)}"
    return f'<p class=f style="font-size:10.5pt;display:flex;justify-content:space-between"><span>文件编号：{number}</span><span>版本：{rng.choice(["A/0", "A/1", "01", "B/0"])}　受控状态：受控</span></p><p class=c style="font:700 27pt/1.6 {HEI};margin-top:40mm">{title}</p><p class=c style="font-size:14pt">{second}</p><table style="margin-top:48mm">{cells}</table><table>{"<tr>" + boxes + "</tr>"}</table>'


def _letterhead(pen: Pen, title: str, second: str, rows: Rows) -> str:
    """A company's letterhead on top, the title in its report style."""
    assert pen.case is not None
    f = pen.case.firm
    red = pen.rng.choice(["#b3191f", "#0b4a8f", "#8a1c1c"])
    inner = "".join(f'<p class=c style="font-size:14pt;margin:3.5mm 0">{_spread(k)}：{v}</p>' for k, v in rows)  # fmt: skip
    over = f.parent if f.parent and pen.case.ownership_told and "parent_company" not in pen.case.blank | pen.case.unlabelled else f.name  # fmt: skip
    return f'<p class=c style="font:700 {22 if len(over) < 16 else 18}pt/1.6 {SONG};color:{red};border-bottom:1.1mm double {red};padding-bottom:3mm">{escape(over)}</p><p class=c style="font:700 28pt/1.6 {SONG};margin-top:44mm">{title}</p><p class=c style="font:15pt/2 {KAI}">{second}</p><div style="margin-top:60mm">{inner}</div>'


def _coloured(pen: Pen, title: str, second: str, rows: Rows) -> str:
    """A template's coloured band."""
    tint, ink = pen.rng.choice(look.PALETTE[:6])
    inner = "".join(f'<p class=f style="font:13.5pt/2.1 {HEI}"><span style="background:{ink};color:#fff;padding:.6mm 3mm;margin-right:2mm">{k}</span>　{v}</p>' for k, v in rows)  # fmt: skip
    return f'<div style="background:{ink};height:16mm"></div><div style="background:{tint};padding:14mm 10mm;margin-top:34mm;border-left:5mm solid {ink}"><div style="font:700 28pt/1.5 {HEI};color:{ink}">{title}</div><div style="font:14pt/2 {HEI}">{second}</div></div><div style="margin:56mm 0 0 12mm">{inner}</div>'


def _research(pen: Pen, title: str, second: str, rows: Rows) -> str:
    """A report's title page: number and class at the corners, everything in the middle."""
    rng = pen.rng
    inner = "".join(f'<p class=c style="font-size:13pt;margin:3mm 0">{k}　{v}</p>' for k, v in rows)
    return f'<p class=f style="display:flex;justify-content:space-between;font-size:10.5pt"><span>报告编号：R2026-{rng.randrange(10, 400):03d}</span><span>密级：{rng.choice(["公开", "内部"])}</span></p><p class=c style="font:700 25pt/1.7 {SONG};margin-top:55mm">{title}</p><p class=c style="font:14pt/2 {SONG}">——{second.strip("（）—")}</p><div style="margin-top:70mm">{inner}</div>'


def _grid(pen: Pen, title: str, second: str, rows: Rows) -> str:
    inner = "".join(f'<tr><td style="width:36%;padding:3.5mm;font-size:14pt;border:.3mm solid #222;text-align:center">{k}</td><td style="padding:3.5mm;font-size:14pt;border:.3mm solid #222">{v}</td></tr>' for k, v in rows)  # fmt: skip
    return f'<p class=c style="font:700 28pt/1.6 {HEI};margin-top:38mm">{title}</p><p class=c style="font-size:15pt">{second}</p><table style="width:88%;margin:60mm auto 0">{inner}</table>'


def _frame(pen: Pen, title: str, second: str, rows: Rows) -> str:
    edge = pen.rng.choice(["1.2mm double #333", ".6mm solid #333"])
    inner = "".join(f'<p class=f style="font-size:14pt;margin:4.5mm 0 0 14mm;text-align:left"><u>{_spread(k)}</u>　{v}</p>' for k, v in rows)  # fmt: skip
    return f'<div style="border:{edge};height:225mm;padding:6mm"><p class=c style="font:700 28pt/1.7 {SONG};margin-top:40mm">{title}</p><p class=c style="font:16pt/2 {KAI}">{second}</p><div style="margin-top:58mm">{inner}</div></div>'


def _bare(pen: Pen, title: str, second: str, rows: Rows) -> str:
    """No title page: title and lines on top of the first page, then a break."""
    inner = "".join(f'<p class=f style="font-size:13pt;line-height:2.2;text-align:left">{k}：{v}</p>' for k, v in rows)  # fmt: skip
    return f'<p class=c style="font:700 22pt/1.6 {SONG};margin:8mm 0 2mm">{title}</p><p class=c>{second}</p><div style="margin-top:30mm;padding-bottom:25mm">{inner}</div>'


OF_HOUSE: dict[str, tuple[Cover, ...]] = {
    "plain": (_official, _official, _colons, _grid, _frame, _bare, _colons),
    "control": (_control, _control, _grid, _official),
    "group": (_letterhead, _letterhead, _official, _frame),
    "wps": (_coloured, _coloured, _frame, _grid),
    "paper": (_research, _research, _colons, _frame),
}


def cover(pen: Pen, case: Case, city: City, house: str, *, seal: bool) -> str:
    rng, level = pen.rng, LEVELS[case.book_level]
    rows: Rows = []
    if rng.random() < 0.6 and not gone(case, "factory_name"):
        rows.append((rng.choice(["工厂名称", "智能工厂名称", "申报工厂"]), escape(case.firm.factory)))  # fmt: skip
    unit = (rng.choice(["申报单位（盖章）", "申报单位", "企业名称（盖章）", "申报企业（公章）", "申报单位（公章）"]), _unit(pen, case, seal=seal))  # fmt: skip
    rows.insert(rng.choice([0, len(rows)]), unit)
    told = rng.choice(["title", "title", "second", "row", "ticks"])
    title = rng.choice(["智能工厂申报书", "山东省智能工厂<br>申报书", "2026年智能工厂梯度培育<br>申报书", "智能工厂培育认定申报书"])  # fmt: skip
    second = rng.choice(["（2026年度）", "2026年", "（申报材料）", "二〇二六年"])
    if told == "title":
        title = rng.choice([f"山东省{level}智能工厂<br>申报书", f"{level}智能工厂申报书", f"{level}智能工厂<br>申 报 书", f"2026年{level}智能工厂申报书"])  # fmt: skip
    elif told == "second":
        second = rng.choice([f"（{level}）", f"（{level}智能工厂）", f"申报级别：{level}", f"——{level}智能工厂申报"])  # fmt: skip
    elif told == "row":
        rows.append((rng.choice(["申报级别", "申报类别", "申报等级"]), rng.choice([level, f"{level}智能工厂"])))  # fmt: skip
    else:
        options = ["基础级", "先进级"] if case.book_level in ("basic", "advanced") and rng.random() < 0.5 else ["基础级", "先进级", "卓越级", "领航级"]  # fmt: skip
        rows.append((rng.choice(["申报级别", "申报类别"]), ticked(rng, options, level)))
    if rng.random() < 0.65:
        rows.append((rng.choice(["推荐单位", "推荐部门", "推荐单位（盖章）"]), f"{city.name}工业和信息化局"))  # fmt: skip
    rows.append((rng.choice(["申报日期", "填报日期", "日期", "申报时间", "编制日期"]), date(pen, case)))  # fmt: skip
    return rng.choice(OF_HOUSE[house])(pen, title, second, rows)


def end(pen: Pen, case: Case, *, seal: bool) -> str:
    """A block for seal and date at the end of the book."""
    over = stamp(pen, case, f"left:{pen.rng.randrange(16, 40)}mm;top:-16mm") if seal else ""
    unit = pen.rng.choice(["申报单位（公章）：", "单位盖章：", ""])
    slot = pen.slot("seal", f"{unit}{escape(case.firm.name)}", filled=seal)
    return f'<div class=keep style="padding:20mm 0 22mm 52mm"><p class=f style="text-align:left"><span class="at">{slot}{over}</span></p><p class=f style="margin-top:4mm">{date(pen, case)}</p></div>'
