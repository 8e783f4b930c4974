"""Basic information as spreadsheets and platforms print it."""

from __future__ import annotations

from collections.abc import Callable

from testsetkit.families.qingzhou.labels import (
    ENGLISH,
    TITLES,
    Fact,
    facts,
    of_group,
    ordered_groups,
    person_rows,
)  # fmt: skip
from testsetkit.families.qingzhou.style import MONO, SANS, Look
from testsetkit.pen import Pen

Form = Callable[[Pen, Look], str]
_NOTHING = "&nbsp;"


def _rows_of(made: list[Fact], abreast: int) -> list[list[Fact]]:
    """Facts in rows; wide ones alone."""
    rows: list[list[Fact]] = []
    held: list[Fact] = []
    for x in made:
        if x.wide:
            rows.append([x])
            continue
        held.append(x)
        if len(held) == abreast:
            rows.append(held)
            held = []
    return rows + ([held] if held else [])


def xl_pairs(pen: Pen, at: Look) -> str:
    """A sheet of eight narrow columns with merged cells, two pairs a row."""
    rng = pen.rng
    made = facts(pen)
    fill = rng.choice(["#ddebf7", "#e2efda", "#fff2cc", "#f2f2f2", "none"])
    out = ""
    for row in _rows_of(made, 2):
        if len(row) == 2:
            out += (
                "<tr>"
                + "".join(
                    f'<th colspan=1 style="background:{fill}">{x.label}</th><td colspan=3>{x.value}</td>'
                    for x in row
                )
                + "</tr>"
            )
        else:
            out += f'<tr><th style="background:{fill}">{row[0].label}</th><td colspan=7>{row[0].value}</td></tr>'
    cols = '<col style="width:15%">' + '<col style="width:11.6%">' * 3
    title = rng.choice(
        ["企业基础信息采集表", "基本信息表", "申报单位信息一览", "表1 企业及工厂基本情况"]
    )
    return f'<table class="xl" style="table-layout:fixed">{cols * 2}<tr><td colspan=8 style="text-align:center;font-weight:700">{title}</td></tr>{out}</table>'


def xl_under(pen: Pen, at: Look) -> str:
    """Answers in a row, their labels small below them."""
    rng = pen.rng
    out = ""
    for row in _rows_of(facts(pen, plain=True), rng.choice([2, 3])):
        span = 6 // len(row)
        out += (
            "<tr>"
            + "".join(
                f'<td colspan={span} style="border:0;border-bottom:.3mm solid #333;text-align:center;padding-top:3.5mm;font-size:{at.size + 0.5}pt">{x.value or _NOTHING}</td>'
                for x in row
            )
            + "</tr>"
        )
        out += (
            "<tr>"
            + "".join(
                f'<td colspan={span} style="border:0;text-align:center;padding-top:.2mm" class="cap">{x.label}</td>'
                for x in row
            )
            + "</tr>"
        )
    lead = rng.choice(
        [
            "（横线下方小字为填写项目名称）",
            "填写说明：请在横线上方填写，横线下为项目名称。",
            "注：线下小字为栏目名。",
        ]
    )
    return f'<p class="s">{lead}</p><table style="table-layout:fixed">{out}</table>'


def xl_over(pen: Pen, at: Look) -> str:
    """Labels over their answers, three or four narrow columns."""
    rng = pen.rng
    abreast = rng.choice([3, 4])
    out = ""
    for row in _rows_of(facts(pen, plain=True), abreast):
        span = 12 // len(row)
        out += (
            '<tr style="break-after:avoid">'
            + "".join(
                f'<th colspan={span} style="background:{at.pale};font-size:8.5pt">{x.label}</th>'
                for x in row
            )
            + "</tr>"
        )
        out += (
            "<tr>"
            + "".join(
                f'<td colspan={span} style="text-align:center;word-break:break-all">{x.value or _NOTHING}</td>'
                for x in row
            )
            + "</tr>"
        )
    return f'<table class="xl" style="table-layout:fixed">{out}</table>'


def persons(pen: Pen, at: Look) -> str:
    """Pairs, and persons in a small grid inside the table."""
    rng = pen.rng
    skip = ("legal_representative", "contact_name", "contact_phone", "contact_email")
    made = facts(pen, skip=skip)
    grid = person_rows(pen)
    width = len(grid[0])
    head, tail = [x for x in made if x.group == "org"], [x for x in made if x.group != "org"]

    def lines(some: list[Fact]) -> str:
        told = ""
        for x in some:
            told += f'<tr><th colspan=2 style="width:30%">{x.label}</th><td colspan={width - 1}>{x.value}</td></tr>'
        return told

    side = f'<th rowspan={len(grid)} style="width:6%">{rng.choice(["人<br>员", "联<br>系", "人<br>员<br>信<br>息"])}</th>'
    people = ""
    for n, row in enumerate(grid):
        cells = "".join(
            f'<{"th" if n == 0 or k == 0 else "td"} style="text-align:center;word-break:break-all">{c or _NOTHING}</{"th" if n == 0 or k == 0 else "td"}>'
            for k, c in enumerate(row)
        )
        people += f"<tr>{side if n == 0 else ''}{cells}</tr>"
    body = lines(head) + people + lines(tail) if rng.random() < 0.6 else lines(made) + people
    return f'<table class="xl shade">{body}</table>'


def coded(pen: Pen, at: Look) -> str:
    """A statistical form: item, code, unit, answer."""
    rng = pen.rng
    made = facts(pen)
    prefix = rng.choice(["A", "QY", "10", "G0", "B1"])
    unit_head, code_head, item, answer = rng.choice(
        [
            ("计量单位", "代码", "指标名称", "填报内容"),
            ("单位", "指标编码", "指标项", "填报值"),
            ("计量单位", "项目代码", "甲", "本单位情况"),
        ]
    )
    out = ""
    for n, x in enumerate(made, 1):
        name, unit = x.label, "—"
        if "万元" in name and ("（万元）" in name or "，万元" in name):
            name, unit = name.replace("（万元）", "").replace("，万元", ""), "万元"
        elif "（人）" in name:
            name, unit = name.replace("（人）", ""), "人"
        out += f'<tr><td style="width:26%">{name}</td><td class=c style="width:11%;font-family:{MONO}">{prefix}{n:02d}</td><td class=c style="width:12%">{unit}</td><td>{x.value}</td></tr>'
    top = f'<div style="display:flex;justify-content:space-between" class="s"><div>表　　号：智工申{rng.randrange(101, 209)}表</div><div>制定机关：申报平台统一格式</div><div>2025年度</div></div>'
    return f"{top}<table><tr><th>{item}</th><th>{code_head}</th><th>{unit_head}</th><th>{answer}</th></tr>{out}</table>"


def sections(pen: Pen, at: Look) -> str:
    """A platform's export: grey section rows, label and answer with a colon, two a row."""
    rng = pen.rng
    made = facts(pen)
    out = ""
    for n, group in enumerate(ordered_groups(made), 1):
        out += f'<tr><td colspan=2 style="background:#e6e8eb;font-weight:700">{n}.{rng.choice(TITLES[group])}</td></tr>'
        for row in _rows_of(of_group(made, group), 2):
            cells = [
                f'<td style="width:50%"><span style="color:#666">{x.label}：</span>{x.value}</td>'
                for x in row
            ]
            if len(row) == 1:
                cells = [cells[0].replace("<td", "<td colspan=2", 1)]
            out += f"<tr>{''.join(cells)}</tr>"
    return f'<table class="thin" style="font-family:{SANS}">{out}</table>'


def checked(pen: Pen, at: Look) -> str:
    """A platform's list of fields: number, field, value, result of its own check."""
    rng = pen.rng
    made = facts(pen, boxed=rng.random() < 0.3)
    heads = rng.choice(
        [
            ("序号", "字段名称", "字段值", "校验结果"),
            ("No.", "采集项", "采集内容", "状态"),
            ("#", "表单项", "填写结果", "是否必填"),
        ]
    )
    told = {"校验结果": ("通过", "未填写"), "状态": ("已提交", "空"), "是否必填": ("是", "是")}[
        heads[3]
    ]
    rows = "".join(
        f'<tr><td class=c style="width:8%">{n}</td><td style="width:28%">{x.label}</td><td>{x.value}</td><td class=c style="width:13%;color:#4a8a4a">{told[0] if x.value else told[1]}</td></tr>'
        for n, x in enumerate(made, 1)
    )
    return f'<table class="shade" style="font-family:{SANS}"><tr>{"".join(f"<th>{h}</th>" for h in heads)}</tr>{rows}</table>'


def wrapping(pen: Pen, at: Look) -> str:
    """Three pairs a row in cells so narrow that labels and answers go over several lines."""
    rng = pen.rng
    made = [Fact(x.key, x.label, x.value, group=x.group) for x in facts(pen, plain=True)]
    out = ""
    each = rng.choice([3, 4])
    for k in range(0, len(made), each):
        row = made[k : k + each]
        cells = ""
        for n, x in enumerate(row):
            last = n == len(row) - 1 and len(row) < each
            cells += f'<th style="background:{at.pale}">{x.label}</th><td{f" colspan={2 * each - 1 - 2 * n}" if last else ""} style="word-break:break-all">{x.value}</td>'
        out += f"<tr>{cells}</tr>"
    cols = f'<col style="width:{33 / each:.1f}%"><col style="width:{66 / each:.1f}%">' * each
    return f'<table class="{rng.choice(["xl", ""])}" style="table-layout:fixed">{cols}{out}</table>'


def record(pen: Pen, at: Look) -> str:
    """One record of a data base in bands on a lying page: a row of column heads, a row of values."""
    rng = pen.rng
    made = facts(pen, plain=True)
    each = rng.choice([5, 6])
    out, letters = "", "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    for k in range(0, len(made), each):
        row = made[k : k + each]
        mark = "".join(
            f'<td style="background:#e3e3e3;text-align:center;color:#777;font:8pt {SANS}">{letters[k + n]}</td>'
            for n in range(len(row))
        )
        head = "".join(f'<th style="background:{at.pale}">{x.label}</th>' for x in row)
        cells = "".join(
            f'<td style="text-align:center;word-break:break-all">{x.value or _NOTHING}</td>'
            for x in row
        )
        out += f'<table class="xl keep" style="table-layout:fixed"><tr>{mark}</tr><tr>{head}</tr><tr>{cells}</tr></table>'
    return f'<div class="wide">{out}</div>'


def merged(pen: Pen, at: Look) -> str:
    """Groups upright at the left in merged cells, answers with their units in a column of their own."""
    rng = pen.rng
    made = facts(pen)
    out = ""
    for group in ordered_groups(made):
        some = of_group(made, group)
        title = rng.choice(TITLES[group])
        for n, x in enumerate(some):
            side = (
                f'<td rowspan={len(some)} style="width:7%;text-align:center;background:{at.pale}">{"<br>".join(title)}</td>'
                if n == 0
                else ""
            )
            out += f'<tr>{side}<td style="width:27%">{x.label}</td><td>{x.value}</td></tr>'
    return f'<table class="{rng.choice(["", "xl"])}">{out}</table>'


def bilingual(pen: Pen, at: Look) -> str:
    """Items in two languages."""
    rng = pen.rng
    made = facts(pen, more=False)
    rows = ""
    for n, x in enumerate(made, 1):
        english = ENGLISH.get(x.key, "Above Designated Size (Y/N)")
        said = f'{x.label}<br><span class="cap">{english}</span>' if rng.random() < 0.9 else x.label
        rows += f'<tr><td class=c style="width:9%">{n}</td><td style="width:36%">{said}</td><td>{x.value}</td></tr>'
    return f'<table class="{rng.choice(["shade", "thin shade"])}"><tr><th>No.<br>序号</th><th>Item<br>项目</th><th>Content<br>内容</th></tr>{rows}</table>'


def broken(pen: Pen, at: Look) -> str:
    """A form that goes on on the next page in the middle of an answer, after 续表."""
    rng, case = pen.rng, pen.case
    assert case is not None
    made = facts(pen, more=False, skip=("main_business",))
    cut = rng.randrange(4, max(len(made) - 3, 5))
    head = "".join(
        f'<tr><th style="width:27%">{x.label}</th><td>{x.value}</td></tr>' for x in made[:cut]
    )
    tail = "".join(
        f'<tr><th style="width:27%">{x.label}</th><td>{x.value}</td></tr>' for x in made[cut:]
    )
    text = (
        f"我公司长期从事{case.firm.product}及配套件的生产经营，建有从原料入厂到成品出库的完整产线，设备以数控、自动化装备为主，"
        "质量体系覆盖设计、采购、制造、检验、服务全过程；近年来围绕设备联网、"
    )
    rest = "数据治理和系统集成持续投入，初步形成以订单为牵引、以数据为纽带的生产组织方式，产品主要供给国内主机厂和系统集成商，并有部分出口。"
    kept = pen.book("main_business") if pen.has("main_business") else ""
    first = (
        f"<tr><th>{rng.choice(['主营业务', '主营产品'])}</th><td>{kept}</td></tr>"
        if kept or "main_business" in case.blank
        else ""
    )
    again = rng.choice(["（续表）", "续上表", "表1（续）", "接上页"])
    return (
        f'<table class="shade">{head}{first}<tr><th style="width:27%">企业简介</th><td style="padding-bottom:3mm">{text}</td></tr></table>'
        f'<div class="new"><p class="r s">{again}</p><table class="shade"><tr><th style="width:27%"></th><td>{rest}</td></tr>{tail}</table></div>'
    )


FORMS: tuple[Form, ...] = (xl_pairs, xl_under, xl_over, persons, coded, sections, checked, wrapping, record, merged, bilingual, broken)  # fmt: skip
