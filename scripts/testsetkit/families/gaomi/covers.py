"""Covers of the book and its end: titles, lines, places for seal and date."""

from __future__ import annotations

from html import escape

from testsetkit.case import Case, City
from testsetkit.families.gaomi.look import HEI, KAI, SONG, by_hand, gap, ticked
from testsetkit.pen import LEVELS, Pen, iso

_TITLES = (
    "山东省{level}智能工厂<br>申 报 书", "2026年山东省{level}智能工厂申报书", "{level}智能工厂申报书", "{level}智能工厂<br>申报材料", "{level}智能工厂建设申报书（2026年）", "山东省{level}智能工厂申报表", "关于申报{level}智能工厂的申请报告", "智能工厂申报书<br>（{level}）", "2026年度{level}智能工厂<br>申 请 书",
)  # fmt: skip
_BARE = (
    "山东省智能工厂申报书",
    "智能工厂梯度培育申报书",
    "2026年智能工厂<br>申 报 书",
    "智能工厂申报材料",
    "智能工厂申报表",
)


def stamp(pen: Pen, case: Case, style: str) -> str:
    """The book's seal: the enterprise's, a special one or another's."""
    kind = case.book_seal or "official"
    return pen.seal(
        case.seal_name or case.firm.name,
        kind="official" if kind == "other" else kind,
        role="cover",
        style=style,
        size=pen.rng.choice([38, 40, 42, 44]),
    )


def day(pen: Pen, case: Case, style: str = "") -> str:
    """The book's date in its place."""
    when = case.book_day
    if when is None:
        return pen.slot("date", gap(), filled=False)
    shown = pen.form(when, "cn", "cn", "cn0", "space", "dot", "words", "dash", "slash")
    _, m, d = when
    if m <= 12 and d <= (28 if m == 2 else 30 if m in (4, 6, 9, 11) else 31):
        case.filled_by_family.setdefault(
            "signed_on", {"value": iso(when), "printed": shown, "accept": []}
        )
    return pen.slot("date", f'<span style="{style}">{shown}</span>', filled=True)


def known(case: Case, *keys: str) -> bool:
    """Whether the book may tell the fields outside the form."""
    return not set(keys) & (case.blank | case.unlabelled)


def cover(pen: Pen, case: Case, city: City, *, sealed: bool) -> str:
    """A cover in one of nine looks."""
    rng, level = pen.rng, LEVELS[case.book_level]
    apart = rng.random() < 0.28
    title = rng.choice(_BARE if apart else _TITLES).format(level=level)
    way = rng.choice(
        [
            "lines",
            "lines",
            "underlined",
            "underlined",
            "table",
            "grid",
            "middle",
            "wide",
            "office",
            "frame",
        ]
    )
    if apart and way == "middle":
        way = "lines"
    size, face = rng.choice([24, 26, 28, 32]), rng.choice([HEI, SONG, KAI])
    heading = f'<h1 style="font:700 {size}pt/1.6 {face};margin:0 0 {rng.randrange(38, 68)}mm">{title}</h1>'
    top = f'<div style="padding-top:{rng.randrange(22, 50)}mm">{heading}'
    red = stamp(pen, case, f"left:{rng.randrange(34, 52)}mm;top:-15mm") if sealed else ""
    name = pen.book("enterprise_name")
    if way == "middle":
        slot = pen.slot(
            "seal",
            f'<span style="display:inline-block;min-width:56mm">{name}</span>',
            filled=sealed,
        )
        return f'{top}<p class=c style="font-size:18pt;margin-top:30mm"><span class=at>{slot}{red}</span></p><p class=c style="font-size:15pt;margin-top:6mm">{day(pen, case)}</p></div>'
    under = way in ("underlined", "office", "frame")
    line = "border-bottom:.3mm solid #222;padding:0 2mm" if under else ""
    slot = pen.slot(
        "seal",
        f'<span style="display:inline-block;min-width:58mm;{line}">{name}</span>',
        filled=sealed,
    )
    unit = rng.choice(
        [
            "申报单位（盖章）",
            "申报企业（盖章）",
            "申报单位（公章）",
            "企业名称（盖章）",
            "申报单位：（盖章）",
            "申 报 单 位（盖章）",
            "申报单位",
        ]
    )
    behind = "（盖章）" if unit == "申报单位" else ""
    rows: list[tuple[str, str]] = [
        (unit.replace("：", ""), f"<span class=at>{slot}{red}</span>{behind}")
    ]
    if apart:
        answer = ticked(
            rng,
            ("基础级", "先进级", "卓越级", "领航级")
            if level == "领航级"
            else ("基础级", "先进级", "卓越级"),
            level,
        )
        asked = rng.choice(["申报等级", "申报级别", "申报类别", "申报类型"])
        rows.insert(
            rng.choice([0, 1]),
            (asked, rng.choice([answer, answer, f'<span style="{line}">{level}</span>'])),
        )
    if known(case, "factory_name") and rng.random() < 0.45:
        rows.append(
            (
                rng.choice(["工厂名称", "智能工厂名称", "申报工厂名称"]),
                f'<span style="{line}">{pen.book("factory_name")}</span>',
            )
        )
    if rng.random() < 0.6:
        said = rng.choice([f"{city.name}工业和信息化局", city.name, f"{city.name}工信局"])
        rows.append(
            (
                rng.choice(["推荐单位", "推荐部门", "所在市", "推荐单位（盖章）"]),
                f'<span style="{line}">{said}</span>',
            )
        )
    rows.append(
        (
            rng.choice(["申报日期", "填报日期", "申报时间", "填表日期", "编制日期", "日　　期"]),
            day(pen, case, line),
        )
    )
    big = rng.choice([14, 15, 16])
    if way in ("table", "grid"):
        border = "" if way == "grid" else "border:0;"
        cells = "".join(
            f'<tr><td style="{border}width:38%;text-align:{"center" if way == "grid" else "right"};height:11mm">{k}{"" if way == "grid" else "："}</td><td style="{border}">{v}</td></tr>'
            for k, v in rows
        )
        return f'{top}<table style="width:88%;margin:0 auto;font-size:{big - 1}pt">{cells}</table></div>'
    if way == "wide":
        body = "".join(
            f'<p class=c style="font-size:{big}pt;margin-top:6mm">{k}：{v}</p>' for k, v in rows
        )
    else:
        body = "".join(
            f'<p class=f style="font-size:{big}pt;margin:7mm 0 0 {8 if under else 14}mm">{k}：{v}</p>'
            for k, v in rows
        )
    foot = (
        f'<p class=c style="margin-top:26mm;font-size:14pt">{rng.choice(["山东省工业和信息化厅制", "山东省工业和信息化厅　编制", "二〇二六年三月制"])}</p>'
        if way == "office"
        else ""
    )
    if way == "frame":
        return f'<div style="border:1mm double #333;padding:0 4mm 14mm;margin-top:6mm">{top}{body}</div></div>'
    return f"{top}{body}{foot}</div>"


def end(pen: Pen, case: Case, *, sealed: bool, hand: bool) -> str:
    """The book's foot: unit with seal, date, sometimes a signature. `hand`: whether a pen may write here."""
    rng = pen.rng
    red = stamp(pen, case, f"left:{rng.randrange(24, 44)}mm;top:-14mm") if sealed else ""
    unit = rng.choice(
        [
            "申报单位（盖章）：",
            "申报单位（公章）：",
            "单位盖章：",
            "企业（盖章）：",
            "申报企业盖章：",
        ]
    )
    shown = escape(case.firm.name) if rng.random() < 0.6 else ""
    slot = pen.slot(
        "seal",
        f'{unit}<span style="display:inline-block;min-width:46mm">{shown}</span>',
        filled=sealed,
    )
    sign = ""
    if hand and known(case, "legal_representative") and rng.random() < 0.4:
        sign = f'<p class=f style="margin-top:9mm">法定代表人（签字）：{pen.slot("signature", by_hand(pen, case.firm.person, 10), filled=True)}</p>'
    when = f'<p class=f style="margin-top:5mm">{rng.choice(["", "日期：", "填报日期："])}{day(pen, case)}</p>'
    if rng.random() < 0.3:
        rows = f'<tr><th style="width:24%;height:34mm">{rng.choice(["申报单位意见", "申报单位", "企业意见"])}</th><td style="vertical-align:bottom">{rng.choice(["同意申报。", "同意上报。", "经研究，同意申报。"])}<br><br><span class=at>{slot}{red}</span>{sign}{when}</td></tr>'
        return f'<table class="keep" style="margin-top:10mm;margin-bottom:14mm">{rows}</table>'
    return f'<div class="keep" style="padding:18mm 0 20mm {rng.choice([20, 45, 55])}mm"><p class=f><span class=at>{slot}{red}</span></p>{sign}{when}</div>'
