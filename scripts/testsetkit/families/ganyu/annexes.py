"""Annexes 4, 5 and 6 as drawn workbooks and printed, the receiving log, the registers."""

from __future__ import annotations

import random
from html import escape
from typing import Any

import openpyxl
from openpyxl.styles import Alignment, Font, PatternFill

from testsetkit.annex import Table
from testsetkit.case import Campaign, City, Row
from testsetkit.families.ganyu.look import HEI, doc
from testsetkit.pen import Pen, day_forms
from testsetkit.press import Paper
from testsetkit.receipts import registers
from testsetkit.workbook import Sheet, heads, ruled, runs, saved, typed, widened

_HEADS = {
    "number": ("序号", "推荐序号", "排序"), "name": ("企业名称", "企业全称", "申报单位"), "uscc": ("统一社会信用代码", "企业统一社会信用代码", "信用代码"),
    "factory": ("智能工厂名称", "工厂名称", "申报工厂"), "industry": ("所属行业", "行业", "国民经济行业"), "level": ("成熟度等级", "自评估等级", "成熟度自评估结果"),
    "links": ("覆盖环节", "场景覆盖环节", "建设环节"),
}  # fmt: skip
_OVER = {"name": "企业基本信息", "uscc": "企业基本信息", "industry": "企业基本信息", "factory": "建设情况", "level": "建设情况", "links": "建设情况"}  # fmt: skip


def _drawn(table: Sheet, rng: random.Random) -> bytes:
    book = openpyxl.Workbook()
    sheet: Any = book.active
    sheet.title = rng.choice(["Sheet1", "汇总", table.label])
    width, at = len(table.header), 1
    for n, line in enumerate(table.above):
        cell = sheet.cell(at, 1, line)
        cell.font = Font(name="黑体" if n == 1 else "宋体", size=16 if n == 1 else 11, bold=n == 1)
        cell.alignment = Alignment(horizontal="center" if n == 1 else "left")
        sheet.merge_cells(start_row=at, end_row=at, start_column=1, end_column=width)
        at += 1
    top = at
    fill = PatternFill("solid", fgColor=rng.choice(["DDEBF7", "E2EFDA", "F2F2F2"]))
    if table.groups:
        for start, end, name in runs(table.groups):
            if name:
                sheet.cell(at, start + 1, name)
                if end - start > 1:
                    sheet.merge_cells(start_row=at, end_row=at, start_column=start + 1, end_column=end)  # fmt: skip
                for k in range(start, end):
                    sheet.cell(at + 1, k + 1, table.header[k])
            else:
                for k in range(start, end):
                    sheet.cell(at, k + 1, table.header[k])
                    sheet.merge_cells(start_row=at, end_row=at + 1, start_column=k + 1, end_column=k + 1)  # fmt: skip
        at += 2
    else:
        for k, text in enumerate(table.header):
            sheet.cell(at, k + 1, text).fill = fill
        at += 1
    if table.lead:
        sheet.cell(at, 1, table.lead).font = Font(bold=True)
        sheet.merge_cells(start_row=at, end_row=at, start_column=1, end_column=width)
        at += 1
    for cells in table.rows:
        for k, value in enumerate(cells):
            sheet.cell(at, k + 1, typed(value)).alignment = Alignment(wrap_text=True, vertical="center")  # fmt: skip
        at += 1
    ruled(sheet, top, at, table, style="thin")
    widened(sheet, table, least=8, most=34, per_sign=1.7)
    for n, text in enumerate(table.below):
        sheet.cell(at + n, 1, text)
    return saved(book)


def _sheet(rng: random.Random, kind: str, label: str, city: City, no: int, rows: list[Row], keys: list[str], title: str, names: tuple[str, ...]) -> Sheet:  # fmt: skip
    header = [rng.choice(_HEADS[k]) for k in keys]
    cells = [[str(getattr(r, k)) for k in keys] for r in rows]
    groups = [_OVER.get(k, "") for k in keys]

    def add(name: str, values: list[str], over: str = "") -> None:
        header.append(name)
        groups.append(over)
        for line, value in zip(cells, values, strict=True):
            line.append(value)

    if rng.random() < 0.35:
        add(rng.choice(["所属县区", "县（市、区）"]), [r.firm.county for r in rows])
    if rng.random() < 0.45:
        add("联系人", [r.firm.contact for r in rows], "联系信息")
        add(rng.choice(["联系电话", "手机号"]), [r.firm.phone for r in rows], "联系信息")
    if any(r.remark for r in rows) or rng.random() < 0.3:
        add("备注", [r.remark for r in rows])
    bureau = f"{city.name}工业和信息化局"
    above = [f"附件{no}", title, rng.choice([f"填报单位：{bureau}", f"推荐单位（盖章）：{bureau}　　　填报时间：2026年4月"])]  # fmt: skip
    below = rng.choice([[], ["注：本表按优先顺序排列。"] if kind == "summary_table" else ["注：本表一式两份。"], ["联系人：　　　　联系电话："]])  # fmt: skip
    table = Sheet(kind, label, above, header, cells, below, names)
    table.groups = groups if rng.random() < 0.35 else []
    table.lead = rng.choice(["一、本市推荐企业", "（一）推荐企业"]) if kind == "summary_table" and rng.random() < 0.2 else ""  # fmt: skip
    table.workbook = _drawn(table, rng)
    return table


def _order(rng: random.Random, keys: list[str]) -> list[str]:
    rest = keys[2:]
    rng.shuffle(rest)
    return [*keys[:2], *rest]


def summary(city: City, rng: random.Random) -> Sheet:
    keys = ["number", "name", "uscc", "factory", "industry", *(["level"] if rng.random() < 0.5 else [])]  # fmt: skip
    title = rng.choice(["先进级智能工厂推荐汇总表", f"{city.name}2026年先进级智能工厂推荐汇总表"])
    return _sheet(rng, "summary_table", "推荐汇总表", city, 5, city.summary_rows, _order(rng, keys), title, ("附件5推荐汇总表.xlsx", "先进级智能工厂推荐汇总表.xlsx", "汇总表（附件5）.xlsx"))  # fmt: skip


def basic(city: City, rng: random.Random) -> Sheet:
    more = [k for k, there in (("level", city.level_column), ("links", city.links_column)) if there]
    keys = _order(rng, ["number", "name", "uscc", "industry", *more])
    title = rng.choice(["基础级智能工厂名单汇总表", f"{city.name}基础级智能工厂名单汇总表"])
    table = _sheet(rng, "basic_list", "基础级名单", city, 4, city.basic_rows, keys, title, ("附件4基础级智能工厂名单.xlsx", "基础级智能工厂名单汇总表.xlsx"))  # fmt: skip
    if table.header[0] != "序号":
        table.header[0] = "序号"
        table.workbook = _drawn(table, rng)
    return table


def overseas(city: City, rng: random.Random) -> Sheet:
    places = (("泰国春武里工厂", "泰国"), ("匈牙利工厂", "匈牙利"), ("墨西哥蒙特雷工厂", "墨西哥"), ("越南北宁工厂", "越南"))  # fmt: skip
    rows = []
    for n, r in enumerate(city.basic_rows[:2], 1):
        plant, country = rng.choice(places)
        rows.append([str(n), r.firm.name, f"{r.firm.brand}{plant}", "" if city.overseas_blank and n == 1 else country, r.firm.industry, rng.choice(["先进级", "卓越级"])])  # fmt: skip
    header = ["序号", "企业名称", rng.choice(["海外工厂名称", "海外智能工厂名称"]), rng.choice(["所在国家", "所在国家（地区）"]), "所属行业", rng.choice(["拟培育级别", "培育级别"])]  # fmt: skip
    above = ["附件6", "海外智能工厂培育名单", f"填报单位：{city.name}工业和信息化局"]
    table = Sheet("overseas_list", "海外名单", above, header, rows, [], ("附件6海外智能工厂培育名单.xlsx", "海外智能工厂名单.xlsx"))  # fmt: skip
    table.workbook = _drawn(table, rng)
    return table


def as_paper(city: City, table: Table, rng: random.Random) -> Paper:
    pen = Pen(None, rng, table.kind)
    bureau = f"{city.name}工业和信息化局"
    lead = getattr(table, "lead", "")
    line = f"<tr><td colspan={len(table.header)}><b>{lead}</b></td></tr>" if lead else ""
    rows = "".join("<tr>" + "".join(f"<td>{escape(c) or '&nbsp;'}</td>" for c in r) + "</tr>" for r in table.rows)  # fmt: skip
    over = pen.seal(bureau, role="table", style="left:34mm;top:-14mm", size=40)
    notes = "".join(f"<p class=note>{x}</p>" for x in table.below)
    head = f'<p class=f>{table.above[0]}</p><p class=c style="font:700 17pt {HEI}">{table.above[1]}</p>'  # fmt: skip
    html = doc(rng, f"{head}<div class=at><p class=f>{table.above[2]}</p>{over}</div><table>{heads(table)}{line}{rows}</table>{notes}", landscape=True, size=11, skin=rng.choice(["grid", "box"]))  # fmt: skip
    return Paper(table.kind, table.label, html, pen.marks, tuple(n.replace(".xlsx", ".pdf") for n in table.names), wants_native=False)  # fmt: skip


def inbox(campaign: Campaign, rng: random.Random) -> dict[str, Table]:
    """The receiving log and the registers."""
    made: dict[str, Table] = {}
    if campaign.log:
        form = rng.choice(["dash", "slash", "cn"])
        rows = []
        for n, city in enumerate(campaign.cities, 1):
            posted = day_forms(city.posted)[form] if city.posted else ""
            slip = f"{rng.choice(['SF', 'EMS', 'YT'])}{rng.randrange(10**11, 10**12)}" if posted else ""  # fmt: skip
            note = rng.choice(["", "快递到付"]) if posted else rng.choice(["专人送达", "现场送交"])
            rows.append([str(n), city.name, day_forms(city.received)[form], posted, slip, note])
        header = ["序号", "报送市", rng.choice(["收到日期", "签收日期"]), rng.choice(["寄出日期", "邮寄日期"]), "快递单号", "备注"]  # fmt: skip
        made["收件登记.xlsx"] = Table("receiving_log", "收件登记", rng.choice([[], ["2026年智能工厂申报材料收件登记表"]]), header, rows)  # fmt: skip
    return made | registers(campaign, ("序号", "市", "企业名称", "统一社会信用代码"))
