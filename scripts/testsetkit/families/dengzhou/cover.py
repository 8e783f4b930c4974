"""Covers, notes on filling in, contents, and where the book is sealed and dated."""

from __future__ import annotations

import random
from html import escape

from testsetkit.case import Case, City
from testsetkit.families.dengzhou import sheet
from testsetkit.families.dengzhou.sheet import lab, row, val
from testsetkit.pen import LEVELS, Pen, iso


def stamp(pen: Pen, case: Case, style: str) -> str:
    """The seal of the book as the case has it; empty where it has none."""
    kind = case.book_seal
    if kind is None:
        return ""
    return pen.seal(
        case.seal_name or case.firm.name,
        kind="official" if kind == "other" else kind,
        role="cover",
        style=style,
        size=pen.rng.choice([38, 40, 42, 44]),
    )


def day_of(pen: Pen, case: Case, *, form: str = "") -> str:
    """The book's date in its slot."""
    day = case.book_day
    if day is None:
        return pen.slot("date", sheet.gap(), filled=False)
    shown = pen.form(
        day, *([form] if form else ["cn", "cn", "cn0", "space", "dot", "dash", "words"])
    )
    real = day[1] <= 12 and day[2] <= (28 if day[1] == 2 else 30 if day[1] in (4, 6, 9, 11) else 31)
    if real:
        case.filled_by_family.setdefault(
            "signed_on", {"value": iso(day), "printed": shown, "accept": []}
        )
    return pen.slot("date", f"<span>{shown}</span>", filled=True)


def titles(rng: random.Random, case: Case) -> tuple[str, str]:
    """The title, and the line that tells the level where the title does not."""
    level = LEVELS[case.book_level]
    year = rng.choice(["2026年", "2026年度", "", "山东省", "2026年山东省"])
    if rng.random() < 0.62:
        return rng.choice([
            f"{year}{level}智能工厂<br>申 报 书", f"{year}{level}智能工厂申报书", f"{level}智能工厂申报书", f"智能工厂梯度培育<br>{level}申报书",
            f"{year}智能工厂申报书<br>（{level}）", f"{year}{level}智能工厂认定<br>申　报　书",
        ]), ""  # fmt: skip
    title = rng.choice(
        [
            f"{year}智能工厂申报书",
            f"{year}智能工厂梯度培育申报书",
            f"{year}智能工厂<br>申 报 书",
            "智能工厂申报材料",
        ]
    )
    options = (
        ["基础级", "先进级", "卓越级", "领航级"]
        if case.book_level == "leading" or rng.random() < 0.4
        else ["基础级", "先进级", "卓越级"]
    )
    ask = rng.choice(["申报等级", "申报级别", "申报类别", "申报层级"])
    return (
        title,
        f"{ask}：{sheet.ticks(rng, options, level) if rng.random() < 0.75 else level + '智能工厂'}",
    )


def cover(pen: Pen, case: Case, city: City, *, seal: bool) -> str:
    """The first page. `seal`: whether the book's seal stands on it."""
    rng, f = pen.rng, case.firm
    title, level = titles(rng, case)
    ask = rng.choice(
        [
            "申报单位（盖章）",
            "申报单位（公章）",
            "申报企业（盖章）",
            "企业名称（盖章）",
            "申报单位（加盖公章）",
            "单位名称（公章）",
        ]
    )
    plain = not seal and rng.random() < 0.5
    if plain:
        ask = rng.choice(["申报单位", "企业名称"])
    name = pen.book("enterprise_name", shown=f.name, value=f.name)
    place = f"left:{rng.randrange(8, 36)}mm;top:{rng.randrange(-17, -9)}mm"
    held = f'<span class="at">{name}{stamp(pen, case, place) if seal else ""}</span>'
    held = held if plain else pen.slot("seal", held, filled=seal)
    lines = [(ask, held)]
    if not {"factory_name"} & (case.blank | case.unlabelled) and rng.random() < 0.55:
        lines.insert(
            rng.choice([0, 1]),
            (
                rng.choice(["工厂名称", "智能工厂名称", "申报工厂"]),
                pen.book("factory_name", shown=f.factory, value=f.factory),
            ),
        )
    if rng.random() < 0.5:
        lines.append(
            (
                rng.choice(["推荐单位", "组织推荐单位", "推荐部门"]),
                f"{escape(city.name)}工业和信息化局",
            )
        )
    if rng.random() < 0.3:
        lines.append(("所在市", escape(city.name)))
    lines.append(
        (
            rng.choice(["申报日期", "填报日期", "填表日期", "申报时间", "日　　期"]),
            day_of(pen, case),
        )
    )
    body = _lines(rng, lines, level)
    top = rng.choice(
        [
            "",
            "",
            "<p class=f>附件</p>",
            '<p class="f r">编号：　　　　　　</p>',
            '<p class="f r">受理编号：<span class=u>　</span></p>',
            '<p class="f r">密级：公开</p>',
            "<p class=f>附件：1</p>",
        ]
    )
    foot = rng.choice(
        [
            "",
            "山东省工业和信息化厅　制",
            "山东省工业和信息化厅<br>二〇二六年三月",
            f"{escape(city.name)}工业和信息化局　印制",
        ]
    )
    head = f'<h1 style="font-size:{rng.choice([26, 28, 30, 32])}pt;margin:{rng.choice([34, 42, 50])}mm 0 {rng.choice([10, 14])}mm">{title}</h1>'
    said = f'<p class=c style="font-size:14pt;margin-bottom:8mm">{level}</p>' if level else ""
    return f'{top}{head}{said}<div style="height:{rng.choice([30, 40, 48])}mm"></div>{body}<p class=c style="margin-top:26mm;font-size:14pt">{foot}</p><div class=new></div>'


def _lines(rng: random.Random, lines: list[tuple[str, str]], level: str) -> str:
    how = rng.choice(["colon", "colon", "table", "ruled", "left"])
    if how == "table":
        rows = [f'<tr style="height:13mm">{lab(a)}{val(b)}</tr>' for a, b in lines]
        return sheet.table(rows, widths=[32, 68], style="font-size:14pt;width:88%;margin:0 auto")
    if how == "ruled":
        rows = [
            f'<tr style="height:12mm"><td style="border:0;width:38%;text-align:justify;text-align-last:justify">{a}</td><td style="border:0;width:2%">：</td><td style="border:0;border-bottom:.3mm solid #222;text-align:center">{b}</td></tr>'
            for a, b in lines
        ]
        return sheet.table(rows, style="font-size:15pt;width:90%;margin:0 auto")
    indent = "18mm" if how == "left" else "10mm"
    return "".join(
        f'<p class=f style="font-size:15pt;line-height:2.2;margin-left:{indent}">{sheet.spaced(a, 4)}：{b}</p>'
        for a, b in lines
    )


_NOTES = (
    "申报单位应仔细阅读有关要求，如实、准确填写，所附材料真实有效。",
    "本申报书用A4纸双面打印，左侧装订，一式一份，加盖公章。",
    "申报书中除另有说明外，金额单位为万元，保留两位小数。",
    "工厂名称应简洁，体现主要产品和生产特点。",
    "填写内容应简明扼要，突出重点，各部分字数不得超过规定上限。",
    "申报单位对所填内容的真实性负责，涉密内容不得填报。",
    "表格不够时可另附页，但不得改变表格结构和顺序。",
    "统计数据截至2025年12月31日。",
    "“√”选项请在相应方框内勾选，没有的内容填“无”。",
    "线上填报与纸质材料内容应当一致。",
)


def instructions(rng: random.Random) -> str:
    """填报说明."""
    title = rng.choice(
        ["填报说明", "填 报 说 明", "填写说明", "填表须知", "填 写 须 知", "编写说明"]
    )
    number = rng.choice(["{c}、{t}", "{n}. {t}", "{n}.{t}", "（{c}）{t}"])
    some = rng.sample(_NOTES, rng.choice([4, 5, 6, 8]))
    lines = [number.format(c=sheet.cn(n), n=n, t=t) for n, t in enumerate(some, 1)]
    return f"<h1>{title}</h1>{sheet.paras(lines)}<div class=new></div>"


def contents(rng: random.Random, titles_: list[str]) -> str:
    """目录 without page numbers."""
    lines = "".join(f'<p class=f style="line-height:2">{t}</p>' for t in titles_)
    return f"<h1>{rng.choice(['目　录', '目录', '目　　次'])}</h1>{lines}<div class=new></div>"


def ending(pen: Pen, case: Case, *, seal: bool) -> str:
    """Where the enterprise seals and dates at the end of the book."""
    rng, f = pen.rng, case.firm
    ask = rng.choice(
        ["申报单位（盖章）", "申报单位（公章）", "企业（盖章）", "申报企业盖章", "填报单位（盖章）"]
    )
    how = rng.choice(["right", "table", "left", "stack"])
    far = {"right": (0, 10), "table": (0, 12), "left": (10, 44), "stack": (6, 40)}[how]
    place = f"left:{rng.randrange(*far)}mm;top:{rng.randrange(-16, -8)}mm"
    held = f'<span class="at"><span style="display:inline-block;min-width:52mm">{escape(f.name) if rng.random() < 0.6 else "　"}</span>{stamp(pen, case, place) if seal else ""}</span>'
    slot = pen.slot("seal", held, filled=seal)
    if how == "table":
        opinion = rng.choice(["申报单位意见", "企业意见", "单位意见"])
        inner = f'<p class=f>{rng.choice(["以上内容由本单位填报，同意申报。", "同意申报。", "填报内容属实。"])}</p><div style="padding:18mm 0 12mm 30mm">{ask}：{slot}<br><span style="margin-left:26mm">{day_of(pen, case)}</span></div>'
        return (
            f"<div class=keep>{sheet.table([row(lab(opinion), val(inner))], widths=[14, 86])}</div>"
        )
    left = {"right": "52mm", "left": "4mm", "stack": "40mm"}[how]
    between = "<br>" if how == "stack" else "："
    return f'<div class=keep style="padding:20mm 0 24mm {left}"><p class=f>{ask}{between}{slot}</p><p class=f style="margin-top:6mm">{rng.choice(["", "日期：", "　　"])}{day_of(pen, case)}</p></div>'
