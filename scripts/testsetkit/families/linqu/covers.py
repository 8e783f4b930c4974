"""Covers of the book and its end: where seal, date and level stand."""

from __future__ import annotations

import random
from collections.abc import Callable
from html import escape

from testsetkit.answers import gone
from testsetkit.case import Case, City
from testsetkit.families.linqu.facts import parted, ticked
from testsetkit.families.linqu.look import HEI, KAI, SONG, Style, dots, ruled, table, td, th, tr
from testsetkit.pen import LEVELS, Pen, iso

Rows = list[tuple[str, str]]
_DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def date(pen: Pen, case: Case) -> str:
    """The book's date in its slot; kept for the truth where it is one."""
    day = case.book_day
    if day is None:
        return pen.slot("date", dots(), filled=False)
    shown = pen.form(day, "cn", "cn", "cn0", "words", "dot", "dash", "space", "dot1")
    if 1 <= day[1] <= 12 and 1 <= day[2] <= _DAYS[day[1] - 1]:
        accept = [f"{day[0]}-{day[1]:02d}"]
        case.filled_by_family.setdefault("signed_on", {"value": iso(day), "printed": shown, "accept": accept})  # fmt: skip
    return pen.slot("date", f"<span>{shown}</span>", filled=True)


def _stamp(pen: Pen, case: Case, style: str) -> str:
    kind = case.book_seal or "official"
    name = case.seal_name or case.firm.name
    size = pen.rng.choice([39, 40, 42])
    return pen.seal(name, kind="official" if kind == "other" else kind, role="cover", style=style, size=size)  # fmt: skip


def _unit(pen: Pen, case: Case, *, seal: bool) -> str:
    """The applicant on the cover, with the seal over it where there is one."""
    style = pen.rng.choice(["left:16mm;top:-16mm", "left:34mm;top:-14mm", "left:6mm;top:-18mm"])
    over = _stamp(pen, case, style) if seal else ""
    name = f'<span style="display:inline-block;min-width:58mm">{pen.book("enterprise_name")}</span>'
    return f"<span class=at>{pen.slot('seal', name, filled=seal)}{over}</span>"


# ---- looks: title, second line, rows
def _classic(head: str, second: str, rows: Rows, st: Style, rng: random.Random) -> str:
    inner = "".join(f'<div style="display:flex;font:14.5pt/1.6 {SONG};margin:7mm 4mm"><span style="width:46mm;text-align:justify;text-align-last:justify;flex:none">{k}</span>：{ruled(v)}</div>' for k, v in rows)  # fmt: skip
    return f'<p class=c style="font:700 29pt/1.5 {st.heads};margin-top:42mm">{head}</p><p class=c style="font:16pt/2 {KAI}">{second}</p><div style="margin-top:52mm">{inner}</div>'


def _brand(head: str, second: str, rows: Rows, st: Style, rng: random.Random) -> str:
    tone = st.ink if st.ink != "#111" else "#24405e"
    slogan = rng.choice(["精工致远 · 智造未来", "SMART MANUFACTURING", "以数提质　以智增效", "创新 · 品质 · 责任"])  # fmt: skip
    inner = "".join(f'<p class=f style="font-size:12.5pt;margin:5mm 0">{k}　|　{v}</p>' for k, v in rows)  # fmt: skip
    return f'<div style="display:flex;align-items:center;gap:3mm"><span style="width:11mm;height:11mm;background:{tone};border-radius:2mm;display:inline-block"></span><span style="font:10pt {st.heads};color:{tone}">{slogan}</span></div><div style="background:{tone};color:#fff;margin-top:42mm;padding:12mm 10mm"><div style="font:700 26pt/1.5 {st.heads}">{head}</div><div style="font:13pt/2 {st.heads}">{second}</div></div><div style="margin:52mm 0 0 8mm">{inner}</div>'


def _gridded(head: str, second: str, rows: Rows, st: Style, rng: random.Random) -> str:
    inner = table([tr(th(k, style="padding:4mm 2mm;font-size:12.5pt"), td(v, style="padding:4mm;font-size:12.5pt")) for k, v in rows], (34, 66))  # fmt: skip
    return f'<p class=c style="font:700 27pt/1.6 {st.heads};margin-top:34mm">{head}</p><p class=c style="font:15pt/2 {st.face}">{second}</p><div style="width:88%;margin:52mm auto 0">{inner}</div>'


def _framed(head: str, second: str, rows: Rows, st: Style, rng: random.Random) -> str:
    inner = "".join(f'<p class=c style="font-size:14pt;margin:4.5mm 0">{k}：{v}</p>' for k, v in rows)  # fmt: skip
    return f'<div style="border:{rng.choice([".8mm double", ".5mm solid", ".4mm dashed"])} #333;padding:36mm 6mm 26mm;margin-top:6mm"><p class=c style="font:700 27pt/1.6 {st.heads}">{head}</p><p class=c style="font:15pt/2 {KAI}">{second}</p><div style="margin-top:58mm">{inner}</div></div>'


def _left(head: str, second: str, rows: Rows, st: Style, rng: random.Random) -> str:
    inner = "".join(f'<div style="margin:4mm 0"><div style="font-size:9.5pt;color:#666">{k}</div><div style="font-size:13pt">{v}</div></div>' for k, v in rows)  # fmt: skip
    code = f"文档编号：ZC-{rng.randrange(100, 999)}　　密级：内部"
    return f'<p class=f style="font-size:9pt;color:#555">{code}</p><div style="border-left:2.5mm solid {st.ink};padding-left:9mm;margin-top:56mm"><div style="font:700 27pt/1.5 {st.heads}">{head}</div><div style="font:14pt/2 {st.heads};color:#444">{second}</div></div><div style="margin:58mm 0 0 12mm">{inner}</div>'


def _upright(head: str, second: str, rows: Rows, st: Style, rng: random.Random) -> str:
    flat = head.replace("<br>", "")
    inner = "".join(f'<p class=f style="font-size:13.5pt;margin:6mm 0">{k}：{v}</p>' for k, v in rows)  # fmt: skip
    return f'<div style="display:flex;gap:16mm;margin-top:20mm"><div style="writing-mode:vertical-rl;font:700 25pt/1.6 {st.heads};letter-spacing:1.5mm;border-right:.5mm solid {st.ink};padding-right:4mm;height:178mm">{flat}</div><div style="padding-top:84mm"><p class=f style="font:14pt/2 {KAI}">{second}</p>{inner}</div></div>'


def _stacked(head: str, second: str, rows: Rows, st: Style, rng: random.Random) -> str:
    """The applicant's rows first, the title in the middle, no rules."""
    first, rest = rows[0], rows[1:]
    inner = "".join(f'<p class=c style="font-size:13.5pt;margin:3mm 0">{k}：{v}</p>' for k, v in rest)  # fmt: skip
    return f'<p class=c style="font:15pt/1.8 {st.heads};margin-top:26mm">{first[1]}</p><p class=c style="font-size:10pt;color:#555">（{first[0]}）</p><p class=c style="font:700 30pt/1.6 {st.heads};margin-top:34mm">{head}</p><p class=c style="font:15pt/2 {KAI}">{second}</p><div style="margin-top:62mm">{inner}</div>'


Look = Callable[[str, str, Rows, Style, random.Random], str]
LOOKS: dict[str, tuple[Look, ...]] = {
    "assistant": (_classic, _classic, _gridded, _framed, _stacked), "listed": (_brand, _brand, _left, _stacked), "vendor": (_left, _brand, _gridded, _upright), "bureau": (_classic, _gridded, _framed, _upright),
}  # fmt: skip


def cover(pen: Pen, case: Case, city: City, st: Style, house: str, *, seal: bool) -> str:
    rng, level = pen.rng, LEVELS[case.book_level]
    unit = rng.choice(
        ["申报单位（盖章）", "申报企业", "企业名称（公章）", "申报单位", "填报单位（盖章）"]
    )
    rows: Rows = [(unit, _unit(pen, case, seal=seal))]
    if rng.random() < 0.35 and not gone(case, "factory_name"):
        rows.append((rng.choice(["工厂名称", "智能工厂名称"]), escape(case.firm.factory)))
    told = rng.choice(["title", "title", "second", "row", "ticks"])
    head = rng.choice(["智能工厂申报书", "山东省智能工厂<br>申报书", "智能工厂认定申报书", "2026年山东省智能工厂<br>申报书", "智能工厂梯度培育<br>申报书"])  # fmt: skip
    second = rng.choice(["（2026年度）", "2026年", "二〇二六年"])
    if told == "title":
        head = rng.choice([f"{level}智能工厂申报书", f"山东省{level}智能工厂<br>申报书", f"{level}智能工厂<br>申　报　书", f"2026年度{level}智能工厂<br>申报书"])  # fmt: skip
    elif told == "second":
        second = rng.choice([f"（{level}）", f"申报类别：{level}智能工厂", f"（申报{level}）", f"{level}　2026年度"])  # fmt: skip
    elif told == "row":
        rows.append((rng.choice(["申报等级", "申报类型", "申报级别"]), f"{level}智能工厂"))
    else:
        rows.append((rng.choice(["申报级别", "申报等级（打√）"]), ticked(rng, ["基础级", "先进级", "卓越级", "领航级"], level)))  # fmt: skip
    if rng.random() < 0.55:
        office = f"{case.firm.county}工业和信息化局" if house == "bureau" and rng.random() < 0.4 else f"{city.name}工业和信息化局"  # fmt: skip
        rows.append((rng.choice(["推荐单位", "推荐部门", "主管部门"]), office))
    rows.append((rng.choice(["申报日期", "填报日期", "日期", "填表日期", "编制日期"]), date(pen, case)))  # fmt: skip
    return rng.choice(LOOKS[house])(head, second, rows, st, rng)


def end(pen: Pen, case: Case, *, seal: bool) -> str:
    """The last lines of a book: applicant, seal and date once more."""
    rng = pen.rng
    name = parted(case.firm) if rng.random() < 0.15 else escape(case.firm.name)
    said = rng.choice(["申报单位（盖章）：", "单位（公章）：", ""])
    slot = pen.slot("seal", f'<span style="display:inline-block;text-align:left">{said}{name}</span>', filled=seal)  # fmt: skip
    right = rng.random() < 0.5
    where = "text-align:right;padding-right:12mm" if right else "padding-left:52mm"
    side = f"right:{rng.randrange(4, 20)}mm" if right else f"left:{rng.randrange(14, 34)}mm"
    over = _stamp(pen, case, f"{side};top:-16mm") if seal else ""
    return f'<div class=keep style="{where};padding-top:18mm;padding-bottom:22mm;font-family:{HEI}"><p class=f style="text-align:inherit"><span class=at>{slot}{over}</span></p><p class=f style="text-align:inherit;margin-top:4mm">{date(pen, case)}</p></div>'
