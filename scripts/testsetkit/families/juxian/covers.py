"""Covers in eight designs; the level in the title, a line, a row or ticked."""

from __future__ import annotations

import random
from html import escape

from testsetkit.answers import gone
from testsetkit.case import Case, City
from testsetkit.families.juxian.facts import ticked
from testsetkit.families.juxian.look import HEI, KAI, SONG, blank
from testsetkit.pen import LEVELS, Pen, iso
from testsetkit.signing import real

Rows = list[tuple[str, str]]


def date(pen: Pen, case: Case) -> str:
    day = case.book_day
    if day is None:
        return pen.slot("date", blank(), filled=False)
    shown = pen.form(day, "cn", "cn", "cn0", "words", "dot", "dash", "space", "slash")
    if real(day):
        case.filled_by_family.setdefault(
            "signed_on",
            {"value": iso(day), "printed": shown, "accept": [f"{day[0]}-{day[1]:02d}"]},
        )
    return pen.slot("date", f"<span>{shown}</span>", filled=True)


def stamp(pen: Pen, case: Case, style: str) -> str:
    kind = case.book_seal or "official"
    name = case.seal_name or case.firm.name
    kind = "official" if kind == "other" else kind
    return pen.seal(name, kind=kind, role="cover", style=style, size=pen.rng.choice([38, 40, 42]))


def _unit(pen: Pen, case: Case, *, seal: bool) -> str:
    name = pen.book("enterprise_name")
    style = pen.rng.choice(["left:20mm;top:-15mm", "left:36mm;top:-17mm", "left:8mm;top:-16mm"])
    over = stamp(pen, case, style) if seal else ""
    inner = f'<span style="display:inline-block;min-width:60mm">{name}</span>'
    return f'<span class="at">{pen.slot("seal", inner, filled=seal)}{over}</span>'


def _head(text: str, size: int, top: int, style: str = "") -> str:
    return f'<p class=c style="font:700 {size}pt/1.5 {HEI};margin-top:{top}mm;{style}">{text}</p>'


def _sub(text: str, face: str = KAI) -> str:
    return f'<p class=c style="font:16pt/2.2 {face}">{text}</p>'


def _colons(head: str, second: str, rows: Rows) -> str:
    inner = "".join(f'<p class=f style="font-size:14pt;margin:5mm 0">{k}：{v}</p>' for k, v in rows)
    return f'{_head(head, 28, 42)}{_sub(second)}<div style="margin:70mm 0 0 18mm">{inner}</div>'


def _ruled(head: str, second: str, rows: Rows) -> str:
    inner = "".join(
        f'<div style="display:flex;font-size:14pt;margin:6mm 6mm"><span style="width:46mm;'
        f'text-align-last:justify">{k}</span><span style="flex:1;margin-left:4mm;border-bottom:'
        f'.3mm solid #111;padding-left:4mm">{v}</span></div>'
        for k, v in rows
    )
    return f'{_head(head, 30, 50)}{_sub(second)}<div style="margin-top:62mm">{inner}</div>'


def _framed(head: str, second: str, rows: Rows) -> str:
    inner = "".join(
        f'<p class=c style="font-size:13.5pt;margin:5mm 0">{k}　{v}</p>' for k, v in rows
    )
    return (
        '<div style="border:1.2mm double #222;height:228mm;box-sizing:border-box">'
        f'{_head(head, 28, 34)}{_sub(second)}<div style="margin-top:70mm">{inner}</div></div>'
    )


def _celled(head: str, second: str, rows: Rows) -> str:
    cell = "font-size:13pt;padding:4mm;border:.3mm solid #222"
    inner = "".join(
        f'<tr><th style="width:32%;{cell}">{k}</th><td style="{cell}">{v}</td></tr>'
        for k, v in rows
    )
    table = f'<table style="width:88%;margin:60mm auto 0">{inner}</table>'
    return f"{_sub(second, SONG)}{_head(head, 28, 20)}{table}"


def _below(head: str, second: str, rows: Rows) -> str:
    inner = "".join(
        f'<p class=c style="font-size:14pt;margin:6mm 0 0">{v}</p>'
        f'<p class=c style="font-size:10pt;color:#333">（{k}）</p>'
        for k, v in rows
    )
    return f'{_head(head, 30, 40)}{_sub(second)}<div style="margin-top:48mm">{inner}</div>'


def _upper(head: str, second: str, rows: Rows) -> str:
    """The applicant first, the title in the middle of the page."""
    inner = "".join(f'<p class=f style="font-size:13pt;margin:4mm 0">{k}：{v}</p>' for k, v in rows)
    return (
        f'<div style="margin-top:14mm">{inner}</div>{_head(head, 34, 44, "letter-spacing:1mm")}'
        f'<p class=c style="border-top:.6mm solid #222;margin:6mm 20mm"></p>{_sub(second)}'
    )


def _side(head: str, second: str, rows: Rows) -> str:
    """The title upright at the left, the rest at the foot."""
    tall = head.replace("<br>", "")
    inner = "".join(f'<p class=f style="font-size:13pt;margin:4mm 0">{k}：{v}</p>' for k, v in rows)
    return (
        f'<div style="display:flex;height:226mm"><div style="writing-mode:vertical-rl;'
        f"font:700 25pt/1.6 {HEI};letter-spacing:2mm;border-right:.6mm solid #333;"
        f'padding-right:5mm">{tall}</div>'
        f'<div style="flex:1;padding:118mm 0 0 10mm"><p class=f style="font:15pt {KAI};'
        f'margin-bottom:10mm">{second}</p>{inner}</div></div>'
    )


def _form(head: str, second: str, rows: Rows) -> str:
    """A bureau's form: annex mark, dotted lines."""
    inner = "".join(
        f'<p class=f style="font-size:14pt;margin:7mm 10mm">{k}：<span style="border-bottom:.3mm '
        f'dotted #222;padding:0 3mm">{v}</span></p>'
        for k, v in rows
    )
    mark = f'<p class=f style="font:13pt {HEI}">申报表样式</p>'
    return (
        f'{mark}{_head(head, 26, 38)}{_sub(second, SONG)}<div style="margin-top:66mm">{inner}</div>'
    )


COVERS = (_colons, _ruled, _framed, _celled, _below, _upper, _side, _form)


def _titles(rng: random.Random, level: str, told: str) -> tuple[str, str]:
    if told == "title":
        head = rng.choice([
            f"山东省{level}<br>智能工厂申报书", f"{level}智能工厂申报书", f"{level}智能工厂<br>申报材料",
            f"申报{level}智能工厂<br>申 报 书",
        ])  # fmt: skip
        return head, rng.choice(["（二〇二六年度）", "2026年", "（2026年度申报）"])
    head = rng.choice(
        ["智能工厂申报书", "山东省智能工厂<br>申 报 书", "智能工厂培育<br>申报书", "申 报 书"]
    )
    if told == "second":
        return head, rng.choice([
            f"（{level}）", f"申报类别：{level}智能工厂", f"2026年{level}智能工厂", f"——{level}——",
        ])  # fmt: skip
    return head, rng.choice(["2026年度", "（智能工厂 2026年）"])


def cover(pen: Pen, case: Case, city: City, *, seal: bool) -> str:
    """The first page."""
    rng, level = pen.rng, LEVELS[case.book_level]
    told = rng.choice(["title", "title", "second", "row", "ticks"])
    way = rng.choice(COVERS)
    if told == "ticks" and way in (_side, _below):
        told = "row"
    head, second = _titles(rng, level, told)
    unit = rng.choice(
        ["申报单位", "企业名称（盖章）", "申报企业（公章）", "填报企业", "申报单位（章）"]
    )
    rows: Rows = [(unit, _unit(pen, case, seal=seal))]
    if told == "row":
        said = rng.choice([f"{level}智能工厂", level])
        rows.append((rng.choice(["申报级别", "申报类型", "申报等级", "拟申报级别"]), said))
    elif told == "ticks":
        options = ["基础级", "先进级", "卓越级", "领航级"]
        rows.append((rng.choice(["申报级别", "级别（打勾）"]), ticked(rng, options, level)))
    if rng.random() < 0.35 and not gone(case, "factory_name"):
        rows.append((rng.choice(["工厂", "智能工厂名称"]), escape(case.firm.factory)))
    if rng.random() < 0.5:
        said = rng.choice([f"{city.name}工业和信息化局", f"{case.firm.county}工业和信息化局"])
        rows.append((rng.choice(["推荐单位", "报送单位", "主管部门"]), said))
    rng.shuffle(rows)
    day = rng.choice(["填报日期", "填表日期", "申报时间", "日期", "填报时间"])
    rows.append((day, date(pen, case)))
    return way(head, second, rows)


def end(pen: Pen, case: Case, *, seal: bool) -> str:
    """The book's last lines: the unit, its seal, the date."""
    over = stamp(pen, case, f"left:{pen.rng.randrange(18, 42)}mm;top:-16mm") if seal else ""
    unit = pen.rng.choice(["企业（盖章）：", "填报单位（公章）：", "申报单位："])
    slot = pen.slot("seal", f"{unit}{escape(case.firm.name)}", filled=seal)
    return (
        f'<div class=keep style="padding:20mm 0 24mm 40mm"><p class=f><span class="at">{slot}{over}'
        f'</span></p><p class=f style="margin-top:4mm">{date(pen, case)}</p></div>'
    )
