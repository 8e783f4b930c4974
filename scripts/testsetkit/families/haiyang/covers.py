"""Covers and the closing place of the book: who applies, for which level, when."""

from __future__ import annotations

import random
from html import escape

from testsetkit.answers import gone
from testsetkit.case import Case, City
from testsetkit.families.haiyang.answers import ticked
from testsetkit.families.haiyang.paper import HEI, KAI, SONG, blank, title
from testsetkit.pen import LEVELS, Pen, iso

Rows = list[tuple[str, str]]
_ALL_LEVELS = ["基础级", "先进级", "卓越级", "领航级"]


def _real(day: tuple[int, int, int]) -> bool:
    limits = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
    return 1 <= day[1] <= 12 and 1 <= day[2] <= limits[day[1] - 1]


def date(pen: Pen, case: Case) -> str:
    """The book's date in its slot; kept as a field where there is such a day."""
    day = case.book_day
    if day is None:
        return pen.slot("date", blank(), filled=False)
    shown = pen.form(day, "cn", "cn", "cn0", "words", "words", "dot1", "dot", "dash", "space")
    if _real(day):
        also = [f"{day[0]}-{day[1]:02d}"]
        case.filled_by_family.setdefault(
            "signed_on", {"value": iso(day), "printed": shown, "accept": also}
        )
    return pen.slot("date", f"<span>{shown}</span>", filled=True)


def _stamp(pen: Pen, case: Case, style: str) -> str:
    kind = case.book_seal or "official"
    name = case.seal_name or case.firm.name
    size = pen.rng.choice([38, 40, 42])
    if kind == "other":
        kind = "official"
    return pen.seal(name, kind=kind, role="cover", style=style, size=size)


def _unit(pen: Pen, case: Case, *, seal: bool) -> str:
    name = pen.book("enterprise_name")
    spots = [
        "left:22mm;top:-16mm",
        "left:38mm;top:-14mm",
        "left:8mm;top:-17mm",
        "left:30mm;top:-20mm",
    ]
    over = _stamp(pen, case, pen.rng.choice(spots)) if seal else ""
    inner = f'<span style="display:inline-block;min-width:58mm">{name}</span>'
    return f'<span class="at">{pen.slot("seal", inner, filled=seal)}{over}</span>'


def _classic(head: str, second: str, rows: Rows, rng: random.Random) -> str:
    """Title high, labels spread to one width, colons."""
    inner = "".join(
        '<div style="display:flex;font-size:14pt;margin:5.5mm 2mm">'
        f'<span style="width:53mm;flex:none;white-space:nowrap;text-align-last:justify">{k}'
        "</span><span>：</span>"
        f'<span style="flex:1">{v}</span></div>'
        for k, v in rows
    )
    top = title(head, 28, rng.choice([HEI, SONG]), "margin-top:44mm")
    return f'{top}{title(second, 16, KAI)}<div style="margin-top:56mm">{inner}</div>'


def _ruled(head: str, second: str, rows: Rows, rng: random.Random) -> str:
    """Answers on ruled lines, labels before them."""
    inner = "".join(
        '<div style="display:flex;align-items:flex-end;font-size:14pt;margin:7mm 4mm">'
        f'<span style="white-space:nowrap">{k}：</span>'
        f'<span style="flex:1;border-bottom:.3mm solid #111;padding-left:4mm">{v}</span></div>'
        for k, v in rows
    )
    top = title(head, 26, SONG, "letter-spacing:1.5mm;margin-top:38mm")
    return f'{top}{title(second, 15, HEI)}<div style="margin-top:62mm">{inner}</div>'


def _gridded(head: str, second: str, rows: Rows, rng: random.Random) -> str:
    """A table at the foot of the cover."""
    cls = rng.choice(["full", "box", "three", "open"])
    inner = "".join(
        f'<tr><td style="width:36%;padding:3.6mm;font-size:13pt">{k}</td>'
        f'<td style="padding:3.6mm;font-size:13pt">{v}</td></tr>'
        for k, v in rows
    )
    top = title(head, 27, HEI, "margin-top:34mm")
    return (
        f'{top}{title(second, 15, SONG)}<table class="{cls}"'
        f' style="margin-top:64mm">{inner}</table>'
    )


def _annexed(head: str, second: str, rows: Rows, rng: random.Random) -> str:
    """As an annex of the notice: its number at the corner, a number of the office left empty."""
    inner = "".join(
        f'<p class=f style="font-size:14pt;margin:5mm 0 0 16mm">{k}：{v}</p>' for k, v in rows
    )
    corner = rng.choice(["附件", "附件1", "附：", "（模板）"])
    serial = '<p class=r style="font-size:11pt">编号（由受理单位填写）：＿＿＿＿＿＿</p>'
    top = f'<p class=f style="font:14pt {HEI}">{corner}</p>{serial if rng.random() < 0.6 else ""}'
    return (
        f"{top}{title(head, 28, SONG, 'margin-top:36mm')}{title(second, 16, KAI)}"
        f'<div style="margin-top:58mm">{inner}</div>'
    )


def _report(head: str, second: str, rows: Rows, rng: random.Random) -> str:
    """A report's cover: bars above and below, lines centred at the foot."""
    tone = rng.choice(["#233d63", "#6b1d1d", "#2f4f3e", "#333"])
    inner = "".join(
        f'<p class=c style="font-size:13.5pt;margin:4mm 0">{k}：{v}</p>' for k, v in rows
    )
    bar = f"border-top:1.2mm solid {tone};border-bottom:1.2mm solid {tone};padding:9mm 0"
    top = f'<div style="margin-top:46mm;{bar}">{title(head, 27, HEI)}{title(second, 14, HEI)}</div>'
    return f'{top}<div style="margin-top:66mm">{inner}</div>'


def _framed(head: str, second: str, rows: Rows, rng: random.Random) -> str:
    """All inside a frame, labels over answers."""
    inner = "".join(
        f'<p class=c style="font-size:10.5pt;margin:4mm 0 0;color:#444">{k}</p>'
        f'<p class=c style="font-size:14pt">{v}</p>'
        for k, v in rows
    )
    top = title(head, 25, SONG, "margin-top:26mm") + title(second, 14, KAI)
    frame = f"border:{rng.choice(['.9mm double', '.5mm solid'])} #333;padding:0 8mm 12mm"
    return (
        f'<div style="{frame};min-height:226mm">{top}<div'
        f' style="margin-top:52mm">{inner}</div></div>'
    )


def _plain(head: str, second: str, rows: Rows, rng: random.Random) -> str:
    """A Word document without care: all at the left, large spaces."""
    inner = "".join(f'<p class=f style="font-size:15pt;margin:3mm 0">{k}　{v}</p>' for k, v in rows)
    top = title(head, 24, rng.choice([SONG, KAI]), "margin-top:60mm")
    return f'{top}{title(second, 14, SONG)}<div style="margin-top:48mm">{inner}</div>'


COVERS = (_classic, _classic, _ruled, _gridded, _annexed, _report, _framed, _plain)


def _titles(rng: random.Random, level: str, told: str) -> str:
    if told == "title":
        return rng.choice(
            [
                f"山东省{level}智能工厂<br>申报书",
                f"{level}智能工厂申报书",
                f"2026年山东省{level}智能工厂<br>申 报 材 料",
                f"{level}智能工厂建设项目<br>申报书",
                f"智能工厂梯度培育（{level}）<br>申报书",
            ]
        )
    return rng.choice(
        [
            "山东省智能工厂申报书",
            "智能工厂梯度培育申报书",
            "智 能 工 厂<br>申 报 书",
            "2026年度智能工厂<br>建设情况申报书",
            "智能工厂培育认定申请报告",
        ]
    )


def cover(pen: Pen, case: Case, city: City, *, seal: bool) -> str:
    """One of the covers; the level stands in the title, below it, in a row or ticked."""
    rng, level = pen.rng, LEVELS[case.book_level]
    who = [
        "申报单位（盖章）",
        "申报单位",
        "申请单位（公章）",
        "企业名称（盖章）",
        "申报企业（公章）",
        "申报主体（加盖公章）",
    ]
    rows: Rows = [(rng.choice(who), _unit(pen, case, seal=seal))]
    told = rng.choice(["title", "title", "second", "row", "ticks"])
    second = rng.choice(["（2026年度）", "二〇二六年", "2026", "（申报用）"])
    if told == "second":
        second = rng.choice(
            [
                f"（{level}）",
                f"申报等级：{level}",
                f"——{level}智能工厂——",
                f"申报类型：{level}智能工厂",
            ]
        )
    elif told == "row":
        rows.append(
            (rng.choice(["申报级别", "申请认定等级", "培育级别", "申报类别"]), f"{level}智能工厂")
        )
    elif told == "ticks":
        picked = (
            _ALL_LEVELS
            if level not in ("基础级", "先进级")
            else rng.choice([_ALL_LEVELS, _ALL_LEVELS[:2]])
        )
        rows.append((rng.choice(["申报级别", "级别选择", "申报等级"]), ticked(rng, picked, level)))
    if rng.random() < 0.5 and not gone(case, "factory_name"):
        rows.insert(
            rng.choice([0, 1]),
            (rng.choice(["工厂名称", "智能工厂名称", "项目名称"]), escape(case.firm.factory)),
        )
    if rng.random() < 0.6:
        rows.append(
            (rng.choice(["推荐单位", "推荐单位（盖章）", "主管部门"]), f"{city.name}工业和信息化局")
        )
    phone = case.filled_by_family.get("contact_phone")
    hand = getattr(pen, "by_hand", False)
    if (
        phone
        and not hand
        and not gone(case, "contact_name", "contact_phone")
        and rng.random() < 0.3
    ):
        rows.append(("联系人", escape(case.firm.contact)))
        rows.append(("联系电话", escape(str(phone["printed"]))))
    rows.append(
        (rng.choice(["申报日期", "填报日期", "编制时间", "申报时间", "日期"]), date(pen, case))
    )
    return rng.choice(COVERS)(_titles(rng, level, told), second, rows, rng)


def closing(pen: Pen, case: Case, *, seal: bool) -> str:
    """The book's last lines: unit, seal, day."""
    rng = pen.rng
    over = _stamp(pen, case, f"left:{rng.randrange(24, 48)}mm;top:-16mm") if seal else ""
    unit = rng.choice(["申报单位（公章）：", "单位盖章：", "（企业公章）", ""])
    slot = pen.slot("seal", f"{unit}{escape(case.firm.name)}", filled=seal)
    side = rng.choice([8, 46])
    return (
        f'<div class=keep style="padding:20mm 0 24mm {side}mm"><p class=f>'
        f'<span class="at">{slot}{over}</span></p>'
        f'<p class=f style="margin-top:5mm">{date(pen, case)}</p></div>'
    )
