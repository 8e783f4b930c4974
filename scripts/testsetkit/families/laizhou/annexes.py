"""Annexes 4, 5 and 6 as tables, drawn workbooks and printed sheets; registers and the receiving log."""

from __future__ import annotations

import io
import random
from dataclasses import dataclass
from html import escape

import openpyxl
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter

from testsetkit.annex import Table
from testsetkit.case import Campaign, City, Row
from testsetkit.families.laizhou.style import page
from testsetkit.pen import Pen, day_forms
from testsetkit.press import Paper

LINKS = ("工厂建设", "研发设计", "生产作业", "生产管理", "运营管理")
HEADS = {
    "number": ("序号", "推荐顺序", "推荐次序", "排序", "推荐序号"), "name": ("企业名称", "申报企业", "单位名称", "企业全称", "申报单位名称"),
    "uscc": ("统一社会信用代码", "社会信用代码", "信用代码", "企业统一社会信用代码"), "factory": ("工厂名称", "智能工厂名称", "申报工厂名称", "拟申报智能工厂名称"),
    "industry": ("所属行业", "行业", "行业类别", "所属行业大类"), "level": ("成熟度等级", "自评估等级", "成熟度自评估等级", "智能制造成熟度"),
    "links": ("覆盖环节", "已覆盖环节", "建设覆盖环节"), "remark": ("备注", "说明"), "county": ("县（市、区）", "所在县区", "县市区"),
    "contact": ("联系人", "企业联系人"), "phone": ("联系电话", "手机号码", "联系方式"),
}  # fmt: skip


@dataclass
class Drawn(Table):
    """A table with heads of groups (column → group) and, where drawn, its own workbook."""

    groups: tuple[str, ...] = ()
    workbook: bytes | None = None


def _cell(row: Row, key: str) -> str:
    f = row.firm
    return {"county": f.county, "contact": f.contact, "phone": f.phone}.get(key) or str(
        getattr(row, key, "")
    )


def _table(
    rows: list[Row], keys: list[str], rng: random.Random, *, ticks: bool
) -> tuple[list[str], list[str], list[list[str]]]:
    """Groups, header and cells; covered links as ticks under a group where `ticks`."""
    header: list[str] = []
    groups: list[str] = []
    people = (
        rng.choice(["", "联系方式", "企业联系人信息"]) if {"contact", "phone"} <= set(keys) else ""
    )
    mark = rng.choice(["√", "√", "●", "是"])
    covered = rng.choice(HEADS["links"])
    for k in keys:
        if k == "links" and ticks:
            header += LINKS
            groups += [covered] * 5
            continue
        header.append(
            rng.choice(HEADS[k])
            if not (people and k == "contact")
            else "姓名"
            if people == "企业联系人信息"
            else "联系人"
        )
        groups.append(people if k in ("contact", "phone") else "")
    cells = []
    for r in rows:
        line: list[str] = []
        for k in keys:
            line += (
                [mark if x in r.links else "" for x in LINKS]
                if k == "links" and ticks
                else [_cell(r, k)]
            )
        cells.append(line)
    return groups, header, cells


def summary(city: City, rng: random.Random) -> Drawn:
    rows = city.summary_rows
    middle = ["name", "uscc", "factory", "industry"]
    if rng.random() < 0.4:
        middle = rng.choice(
            [
                ["name", "factory", "uscc", "industry"],
                ["name", "uscc", "industry", "factory"],
                ["uscc", "name", "factory", "industry"],
                ["factory", "name", "industry", "uscc"],
            ]
        )
    keys = ["number", *middle]
    if rng.random() < 0.4:
        keys.insert(1, "county")
    if rng.random() < 0.5:
        keys.append("level")
    if rng.random() < 0.6:
        keys += ["contact", "phone"]
    if any(r.remark for r in rows) or rng.random() < 0.3:
        keys.append("remark")
    groups, header, cells = _table(rows, keys, rng, ticks=False)
    title = rng.choice(
        [
            "先进级智能工厂推荐汇总表",
            f"{city.name}先进级智能工厂推荐汇总表",
            "2026年先进级智能工厂推荐汇总表",
            f"{city.name}2026年度先进级智能工厂推荐汇总表",
        ]
    )
    above = [
        rng.choice(["附件5", "附件5：", "附件 5"]),
        title,
        f"{rng.choice(['推荐单位', '填报单位', '报送单位'])}（盖章）：{city.name}工业和信息化局",
    ]
    below = rng.choice([[], ["注：请按推荐优先顺序填写。"], ["填表说明：企业按推荐先后排序。"]])
    made = Drawn(
        "summary_table",
        "推荐汇总表",
        above,
        header,
        cells,
        list(below),
        ("附件5.xlsx", "先进级智能工厂推荐汇总表.xlsx", "推荐汇总表.xlsx"),
        tuple(groups),
    )
    return _drawn(made, rng)


def basic(city: City, rng: random.Random) -> Drawn:
    rows = city.basic_rows
    keys = [
        "number",
        *rng.choice(
            [
                ["name", "uscc", "industry"],
                ["name", "industry", "uscc"],
                ["uscc", "name", "industry"],
            ]
        ),
    ]
    if rng.random() < 0.4:
        keys.insert(rng.choice([1, 2]), "county")
    extra = (["level"] if city.level_column else []) + (["links"] if city.links_column else [])
    rng.shuffle(extra)
    keys += extra
    if rng.random() < 0.4:
        keys.insert(3, "factory")
    if any(r.remark for r in rows) or rng.random() < 0.3:
        keys.append("remark")
    groups, header, cells = _table(rows, keys, rng, ticks=rng.random() < 0.35)
    header[0] = rng.choice(["序号", "序号", "编号"])
    title = rng.choice(
        [
            "基础级智能工厂名单汇总表",
            f"{city.name}基础级智能工厂名单汇总表",
            f"{city.name}2026年基础级智能工厂认定名单",
        ]
    )
    above = [
        rng.choice(["附件4", "附件4：", "附件 4"]),
        title,
        f"填报单位：{city.name}工业和信息化局",
    ]
    made = Drawn(
        "basic_list",
        "基础级名单",
        above,
        header,
        cells,
        [],
        ("附件4.xlsx", "基础级智能工厂名单汇总表.xlsx", "基础级名单.xlsx"),
        tuple(groups),
    )
    return _drawn(made, rng)


def overseas(city: City, rng: random.Random) -> Drawn:
    places = rng.sample(
        [
            ("泰国罗勇工厂", "泰国"),
            ("越南海防工厂", "越南"),
            ("墨西哥克雷塔罗工厂", "墨西哥"),
            ("塞尔维亚诺维萨德工厂", "塞尔维亚"),
        ],
        2,
    )
    rows = []
    for n, (row, (plant, country)) in enumerate(zip(city.basic_rows[:2], places, strict=False), 1):
        rows.append(
            [
                str(n),
                row.firm.name,
                f"{row.firm.brand}{plant}",
                "" if city.overseas_blank and n == 1 else country,
                row.firm.industry,
                rng.choice(["先进级", "卓越级"]),
            ]
        )
    header = [
        "序号",
        rng.choice(["国内企业名称", "企业名称（国内）"]),
        rng.choice(["海外工厂（项目）名称", "海外工厂名称", "海外工厂项目名称"]),
        rng.choice(["国家/地区", "所在国家（地区）", "国家（地区）"]),
        rng.choice(["所属行业", "行业"]),
        rng.choice(["拟培育等级", "培育方向"]),
    ]
    above = [
        "附件6",
        rng.choice(["海外智能工厂培育名单", f"{city.name}海外智能工厂培育名单"]),
        f"填报单位：{city.name}工业和信息化局",
    ]
    return _drawn(
        Drawn(
            "overseas_list",
            "海外名单",
            above,
            header,
            rows,
            [],
            ("附件6.xlsx", "海外智能工厂培育名单.xlsx"),
            ("",) * 6,
        ),
        rng,
    )


def _drawn(made: Drawn, rng: random.Random) -> Drawn:
    """Give it a workbook with frames and merged heads, mostly; it may begin off the corner."""
    if not any(made.groups) and rng.random() < 0.25:
        return made
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = rng.choice(["Sheet1", made.label, "汇总表"])
    top, left = rng.choice([(1, 1), (1, 1), (2, 1), (1, 2), (2, 2)])
    last = left + len(made.header) - 1
    line = Side(style="thin")
    frame = Border(left=line, right=line, top=line, bottom=line)
    fill = (
        PatternFill("solid", fgColor=rng.choice(["DDEBF7", "F2F2F2", "E2EFDA"]))
        if rng.random() < 0.5
        else None
    )
    r = top
    for i, text in enumerate(made.above):
        sheet.cell(r, left, text).font = Font(size=18 if i == 1 else 11, bold=i == 1)
        sheet.cell(r, left).alignment = Alignment(horizontal="center" if i == 1 else "left")
        sheet.merge_cells(start_row=r, end_row=r, start_column=left, end_column=last)
        r += 1
    two = any(made.groups)
    for k, name in enumerate(made.header):
        if two and not made.groups[k]:
            sheet.cell(r, left + k, name)
            sheet.merge_cells(
                start_row=r, end_row=r + 1, start_column=left + k, end_column=left + k
            )
        else:
            sheet.cell(r + 1 if two else r, left + k, name)
    if two:
        k = 0
        while k < len(made.groups):
            n = k
            while n + 1 < len(made.groups) and made.groups[n + 1] == made.groups[k]:
                n += 1
            if made.groups[k]:
                sheet.cell(r, left + k, made.groups[k])
                if n > k:
                    sheet.merge_cells(
                        start_row=r, end_row=r, start_column=left + k, end_column=left + n
                    )
            k = n + 1
    for row in range(r, r + (2 if two else 1)):
        for k in range(left, last + 1):
            sheet.cell(row, k).border = frame
            sheet.cell(row, k).font = Font(bold=True)
            sheet.cell(row, k).alignment = Alignment(
                horizontal="center", vertical="center", wrap_text=True
            )
            if fill:
                sheet.cell(row, k).fill = fill
    r += 2 if two else 1
    for cells in made.rows:
        for k, text in enumerate(cells):
            at = sheet.cell(r, left + k, int(text) if k == 0 and text.isdigit() else (text or None))
            at.border = frame
            at.alignment = Alignment(wrap_text=True, vertical="center")
        r += 1
    for text in made.below:
        sheet.cell(r, left, text)
        r += 1
    for k, name in enumerate(made.header):
        sheet.column_dimensions[get_column_letter(left + k)].width = (
            24 if "名称" in name or "代码" in name else 14
        )
    held = io.BytesIO()
    book.save(held)
    made.workbook = held.getvalue()
    return made


def as_paper(city: City, table: Table, rng: random.Random) -> Paper:
    """The table as a printed sheet, sealed."""
    pen = Pen(None, rng, table.kind)
    groups: tuple[str, ...] = getattr(table, "groups", ())
    if any(groups):
        first = second = ""
        k = 0
        while k < len(groups):
            n = k
            while n + 1 < len(groups) and groups[n + 1] == groups[k] and groups[k]:
                n += 1
            if groups[k]:
                first += f"<th colspan={n - k + 1}>{groups[k]}</th>"
                second += "".join(f"<th>{table.header[x]}</th>" for x in range(k, n + 1))
            else:
                first += f"<th rowspan=2>{table.header[k]}</th>"
            k = n + 1
        head = f"<tr>{first}</tr><tr>{second}</tr>"
    else:
        head = "<tr>" + "".join(f"<th>{h}</th>" for h in table.header) + "</tr>"
    rows = "".join(
        "<tr>" + "".join(f"<td>{escape(c)}</td>" for c in r) + "</tr>" for r in table.rows
    )
    over = pen.seal(
        f"{city.name}工业和信息化局", role="table", style="left:44mm;top:-20mm", size=38
    )
    last = table.above[2] if len(table.above) > 2 else ""
    notes = "".join(f"<p class=flat>{x}</p>" for x in table.below)
    html = page(
        rng,
        f'<p class=flat>{table.above[0]}</p><h1>{table.above[1]}</h1><div class=at style="margin-bottom:9mm"><p class=flat>{last}</p>{over}</div><table style="font-size:9.5pt">{head}{rows}</table>{notes}',
        landscape=True,
        size=11,
        margin="18mm 15mm",
    )
    names = tuple(n.replace(".xlsx", ".pdf") for n in table.names)
    return Paper(table.kind, table.label, html, pen.marks, names, wants_native=False)


def inbox(campaign: Campaign, rng: random.Random) -> dict[str, Table]:
    """Receiving log and registers: path → table."""
    made: dict[str, Table] = {}
    if campaign.log:
        form = rng.choice(["dash", "cn", "slash", "dot"])
        rows = []
        for city in campaign.cities:
            posted = day_forms(city.posted)[form] if city.posted else ""
            way = (
                rng.choice(["EMS", "顺丰", "邮政快递"])
                if city.posted
                else rng.choice(["专人送达", "现场报送", "送交"])
            )
            number = (
                f"{rng.choice(['EM', 'SF', '12'])}{rng.randrange(10**9, 10**10)}"
                if city.posted
                else ""
            )
            rows.append([city.name, day_forms(city.received)[form], posted, number, way])
        header = [
            rng.choice(["市", "市", "报送市"]),
            rng.choice(["收到日期", "收到日期", "收件日期"]),
            rng.choice(["寄出日期", "寄出日期", "寄出日期（邮戳）"]),
            rng.choice(["寄件单号", "寄件单号", "快递单号"]),
            rng.choice(["备注", "备注", "送达方式"]),
        ]
        above = rng.choice([[], ["2026年智能工厂申报材料收件登记"]])
        made["收件登记.xlsx"] = Table("receiving_log", "收件登记", above, header, rows)
    for path, firms in campaign.registers().items():
        columns = [
            ("企业名称", [f.name for _, f in firms]),
            (
                rng.choice(["统一社会信用代码", "统一社会信用代码", "信用代码"]),
                [f.uscc for _, f in firms],
            ),
            (rng.choice(["市", "市", "所在市", "地市"]), [c.name for c, _ in firms]),
        ]
        if rng.random() < 0.4:
            columns = [columns[2], columns[0], columns[1]]
        if rng.random() < 0.4:
            columns.append(("工厂名称", [f.factory for _, f in firms]))
        header = ["序号", *(k for k, _ in columns)]
        rows = [[str(n + 1), *(v[n] for _, v in columns)] for n in range(len(firms))]
        made[path] = Table("register", "名录", [], header, rows)
    return made
