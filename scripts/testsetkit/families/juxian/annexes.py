"""Annexes 4, 5 and 6 with shuffled or grouped columns, their workbooks, the log, the registers."""

from __future__ import annotations

import random
from html import escape
from typing import Any

import openpyxl
from openpyxl.styles import Alignment, Font

from testsetkit.annex import Table
from testsetkit.case import Campaign, City, Row
from testsetkit.families.juxian.look import HEI, doc
from testsetkit.families.juxian.words import table as lines_of
from testsetkit.pen import Pen, day_forms
from testsetkit.press import Paper
from testsetkit.receipts import registers
from testsetkit.workbook import Sheet, heads, ruled, runs, saved, typed, widened

_HEADS = lines_of("""
number: 序号|编号|推荐顺序
name: 企业名称|单位名称|申报企业|企业全称
uscc: 统一社会信用代码|社会信用代码|统一社会信用代码（18位）
factory: 智能工厂名称|工厂名称|申报的智能工厂名称
industry: 所属行业|行业类别|行业
level: 成熟度等级|自评估等级|智能制造能力成熟度等级
links: 覆盖环节|涉及环节|场景覆盖的环节
""")
_GROUP = {"name": 0, "uscc": 0, "industry": 0, "factory": 1, "level": 1, "links": 1}
_GROUPS = (("企业情况", "工厂及评估"), ("企业信息", "智能工厂信息"), ("申报单位", "建设情况"))


def _drawn(table: Sheet, rng: random.Random) -> bytes:
    """The workbook; it may begin off the corner, with another empty sheet behind."""
    book = openpyxl.Workbook()
    sheet: Any = book.active
    sheet.title = rng.choice(["Sheet1", "表", table.label])
    dx, at = rng.choice([0, 0, 0, 1]), rng.choice([1, 1, 2])
    width = len(table.header)

    def span(top: int, left: int, low: int, right: int) -> None:
        if (top, left) != (low, right):
            sheet.merge_cells(
                start_row=top, start_column=left + dx, end_row=low, end_column=right + dx
            )

    for n, text in enumerate(table.above):
        cell = sheet.cell(at, 1 + dx, text)
        cell.font = Font(name="黑体" if n == 1 else "仿宋", size=17 if n == 1 else 11)
        cell.alignment = Alignment(horizontal="center" if n == 1 else "left")
        span(at, 1, at, width)
        at += 1
    top = at
    high = 2 if table.groups else 1
    for start, stop, name in runs(table.groups):
        if name:
            sheet.cell(at, start + 1 + dx, name)
            span(at, start + 1, at, stop)
    for k, text in enumerate(table.header):
        alone = not table.groups or not table.groups[k]
        sheet.cell(at if alone else at + 1, k + 1 + dx, text).font = Font(bold=True)
        if alone:
            span(at, k + 1, at + high - 1, k + 1)
    at += high
    for cells in table.rows:
        for k, value in enumerate(cells):
            cell = sheet.cell(at, k + 1 + dx, typed(value))
            cell.alignment = Alignment(wrap_text=True, vertical="center")
        at += 1
    ruled(sheet, top, at, table, right=dx, style=rng.choice(["thin", "thin", "hair"]))
    widened(sheet, table, right=dx, least=9, most=36, per_sign=1.8)
    for n, text in enumerate(table.below):
        sheet.cell(at + n, 1 + dx, text)
    if rng.random() < 0.3:
        book.create_sheet("Sheet2")
    return saved(book)


def _made(
    rng: random.Random, kind: str, city: City, rows: list[Row], keys: list[str], titles: list[str]
) -> Sheet:
    """A sheet of rows: columns after the first in any order, grouped, with columns added."""
    no, label = ("5", "推荐汇总表") if kind == "summary_table" else ("4", "基础级名单")
    grouped = rng.random() < 0.4
    rest = keys[1:]
    rng.shuffle(rest)
    if grouped:
        rest.sort(key=lambda k: _GROUP[k])
    keys = [keys[0], *rest]
    header = [rng.choice(_HEADS[k]) for k in keys]
    if kind == "basic_list":
        header[0] = "序号"
    cells = [[str(getattr(r, k)) for k in keys] for r in rows]
    names = rng.choice(_GROUPS)
    over = ["" if k == "number" else names[_GROUP[k]] for k in keys]

    def add(name: str, values: list[str], group: str = "") -> None:
        header.append(name)
        over.append(group)
        for line, value in zip(cells, values, strict=True):
            line.append(value)

    if rng.random() < 0.4:
        add(rng.choice(["县区", "所在县（市、区）"]), [r.firm.county for r in rows])
    if rng.random() < 0.4:
        add("联系人", [r.firm.contact for r in rows], "联系方式")
        add(rng.choice(["电话", "联系电话"]), [r.firm.phone for r in rows], "联系方式")
    if any(r.remark for r in rows) or rng.random() < 0.3:
        add("备注", [r.remark for r in rows])
    bureau = f"{city.name}工业和信息化局"
    unit = rng.choice(
        [f"报送单位：{bureau}", f"填表单位（章）：{bureau}", f"{bureau}　　2026年4月"]
    )
    above = [rng.choice([f"附件{no}", f"附件{no}："]), rng.choice(titles), unit]
    below = rng.choice([[], ["填表人：　　　　　审核人："], ["注：信用代码请逐位核对。"]])
    files = (f"附件{no}.xlsx", f"附件{no} {label}.xlsx", f"{label}.xlsx")
    table = Sheet(kind, label, above, header, cells, below, files)
    table.groups = over if grouped else []
    table.workbook = _drawn(table, rng)
    return table


def summary(city: City, rng: random.Random) -> Sheet:
    keys = ["number", "name", "uscc", "factory", "industry"]
    keys += ["level"] if rng.random() < 0.5 else []
    titles = [
        "先进级智能工厂推荐汇总表",
        f"{city.name}先进级智能工厂推荐汇总表",
        "2026年先进级智能工厂推荐表",
    ]
    return _made(rng, "summary_table", city, city.summary_rows, keys, titles)


def basic(city: City, rng: random.Random) -> Sheet:
    more = [k for k, there in (("level", city.level_column), ("links", city.links_column)) if there]
    keys = ["number", "name", "uscc", "industry", *more]
    titles = [
        "基础级智能工厂名单汇总表",
        f"{city.name}基础级智能工厂汇总表",
        "基础级智能工厂认定名单",
    ]
    return _made(rng, "basic_list", city, city.basic_rows, keys, titles)


def overseas(city: City, rng: random.Random) -> Sheet:
    places = (
        ("印度尼西亚工厂", "印度尼西亚"), ("埃及苏伊士工厂", "埃及"), ("塞尔维亚工厂", "塞尔维亚"),
        ("马来西亚槟城工厂", "马来西亚"),
    )  # fmt: skip
    rows = []
    for n, r in enumerate(city.basic_rows[:2], 1):
        plant, country = rng.choice(places)
        country = "" if city.overseas_blank and n == 1 else country
        level = rng.choice(["先进级", "卓越级"])
        rows.append(
            [str(n), r.firm.name, f"{r.firm.brand}{plant}", country, r.firm.industry, level]
        )
    header = [
        "序号",
        rng.choice(["企业名称", "境内企业名称"]),
        rng.choice(["海外工厂名称", "境外智能工厂名称"]),
        rng.choice(["所在国家", "国家（地区）"]),
        "所属行业",
        rng.choice(["培育级别", "拟培育等级"]),
    ]
    above = ["附件6", "海外智能工厂培育名单", f"报送单位：{city.name}工业和信息化局"]
    files = ("附件6.xlsx", "海外工厂名单.xlsx")
    table = Sheet("overseas_list", "海外名单", above, header, rows, [], files)
    table.workbook = _drawn(table, rng)
    return table


def as_paper(city: City, table: Table, rng: random.Random) -> Paper:
    """The table printed on a lying sheet, sealed."""
    pen = Pen(None, rng, table.kind)
    rows = "".join(
        "<tr>" + "".join(f"<td>{escape(c) or '&nbsp;'}</td>" for c in r) + "</tr>"
        for r in table.rows
    )
    style = f"left:{rng.randrange(30, 60)}mm;top:-15mm"
    over = pen.seal(f"{city.name}工业和信息化局", role="table", style=style, size=39)
    inner = (
        f'<p class=f>{table.above[0]}</p><p class=c style="font:700 17pt/1.6 {HEI}">'
        f"{table.above[1]}</p><div class=at><p class=f>{table.above[2]}</p>{over}</div>"
        f"<table>{heads(table)}{rows}"
        "</table>" + "".join(f"<p class=s>{x}</p>" for x in table.below)
    )
    rule = rng.choice(["grid", "grey", "double"])
    html = doc(rng, inner, landscape=True, size=11, rule=rule, numbers=rng.random() < 0.3)
    names = tuple(n.replace(".xlsx", ".pdf") for n in table.names)
    return Paper(table.kind, table.label, html, pen.marks, names, wants_native=False)


def inbox(campaign: Campaign, rng: random.Random) -> dict[str, Table]:
    """The receiving log and the registers."""
    made: dict[str, Table] = {}
    if campaign.log:
        form = rng.choice(["dash", "slash", "cn", "dot"])
        rows = []
        for n, city in enumerate(campaign.cities, 1):
            posted = day_forms(city.posted)[form] if city.posted else ""
            slip = f"{rng.choice(['SF', 'JD', 'ZTO'])}{rng.randrange(10**11, 10**12)}"
            way = rng.choice(["邮寄", "快递"]) if posted else rng.choice(["派人直送", "专人送达"])
            received = day_forms(city.received)[form]
            rows.append([str(n), city.name, way, posted, slip if posted else "", received])
        header = [
            "序号",
            rng.choice(["报送单位", "地市"]),
            "送达方式",
            rng.choice(["寄出日期", "交寄日期"]),
            "快递单号",
            rng.choice(["收到日期", "收件日期"]),
        ]
        top = rng.choice([[], ["智能工厂申报材料收件登记簿"]])
        made["收件登记.xlsx"] = Table("receiving_log", "收件登记", top, header, rows)
    heads = ("序号", "企业名称", "统一社会信用代码", "所在市")
    return made | registers(campaign, heads, city_last=True)
