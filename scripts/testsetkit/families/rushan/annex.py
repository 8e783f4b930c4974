"""Annexes 4, 5 and 6 as tables, printed sheets and drawn workbooks; registers and the receiving log."""

from __future__ import annotations

import io
import random
from dataclasses import dataclass, field
from html import escape

import openpyxl
from openpyxl.styles import Alignment, Border, Font, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from testsetkit.annex import Table
from testsetkit.case import Campaign, City, Row
from testsetkit.families.rushan.ask import LINKS
from testsetkit.families.rushan.style import page
from testsetkit.pen import Pen, day_forms
from testsetkit.press import Paper


@dataclass
class Sheet(Table):
    """A table with heads over its header (title, first, last column) and perhaps a workbook of its own."""

    groups: list[tuple[str, int, int]] = field(default_factory=list)
    workbook: bytes | None = None


_HEADS = {
    "number": ("序号", "推荐顺序", "推荐序号", "排序", "优先顺序"), "name": ("企业名称", "单位名称", "申报企业名称", "企业全称", "申报单位"),
    "uscc": ("统一社会信用代码", "企业统一社会信用代码", "社会信用代码", "信用代码"), "factory": ("工厂名称", "智能工厂名称", "申报工厂", "拟认定工厂名称"),
    "industry": ("所属行业", "行业类别", "行业", "所属行业大类"), "level": ("成熟度等级", "智能制造成熟度等级", "自评估等级", "成熟度自评估结果"), "links": ("覆盖环节", "建设环节", "涉及环节"),
    "remark": ("备注", "说明"),
}  # fmt: skip

Column = tuple[str, list[str]]


def _column(key: str, rows: list[Row], rng: random.Random) -> Column:
    return rng.choice(_HEADS[key]), [getattr(r, key) for r in rows]


def _made(kind: str, label: str, above: list[str], columns: list[Column], below: list[str], names: tuple[str, ...], groups: list[tuple[str, int, int]], rng: random.Random) -> Sheet:  # fmt: skip
    count = len(columns[0][1])
    header = [c[0] for c in columns]
    rows = [[c[1][n] for c in columns] for n in range(count)]
    made = Sheet(kind, label, above, header, rows, below, names, groups)
    if rng.random() < 0.75:
        made.workbook = drawn(made, rng)
    return made


def summary(city: City, rng: random.Random) -> Sheet:
    """Annex 5."""
    rows = city.summary_rows
    middle = [_column(k, rows, rng) for k in ("name", "uscc", "factory", "industry")]
    if rng.random() < 0.4:
        middle[1], middle[2] = middle[2], middle[1]
    if rng.random() < 0.3:
        middle.insert(0, ("县（市、区）", [r.firm.county or city.name for r in rows]))
    columns = [_column("number", rows, rng), *middle]
    groups: list[tuple[str, int, int]] = []
    if rng.random() < 0.6:
        columns.append(_column("level", rows, rng))
    if rng.random() < 0.5:
        at = len(columns)
        columns += [
            ("姓名", [r.firm.contact for r in rows]),
            ("电话", [r.firm.phone for r in rows]),
        ]
        groups.append((rng.choice(["企业联系人", "联系方式"]), at, at + 1))
    elif rng.random() < 0.4:
        columns.append(("联系人及电话", [f"{r.firm.contact} {r.firm.phone}" for r in rows]))
    if any(r.remark for r in rows) or rng.random() < 0.3:
        columns.append(_column("remark", rows, rng))
    title = rng.choice(["先进级智能工厂推荐汇总表", f"{city.name}先进级智能工厂推荐汇总表", "2026年先进级智能工厂推荐汇总表", f"{city.name}2026年度先进级智能工厂申报推荐汇总表"])  # fmt: skip
    above = [
        rng.choice(["附件5", "附件5：", "附件 5"]),
        title,
        f"{rng.choice(['推荐单位（盖章）', '填报单位', '报送单位（公章）'])}：{city.name}工业和信息化局",
    ]
    below = rng.choice(
        [
            [],
            ["注：1．按推荐优先顺序排列；2．统一社会信用代码与营业执照一致。"],
            ["填表人：　　　　审核人：　　　　"],
        ]
    )
    return _made("summary_table", "推荐汇总表", above, columns, below, ("附件5.xlsx", "先进级智能工厂推荐汇总表.xlsx", "推荐汇总表（盖章）.xlsx", "汇总表.xlsx"), groups, rng)  # fmt: skip


def _ticks(rows: list[Row], rng: random.Random) -> list[Column]:
    """The covered links, ticked in five columns."""
    sign = rng.choice(["√", "●", "✓"])
    return [(x, [sign if x in r.links else "" for r in rows]) for x in LINKS]


def basic(city: City, rng: random.Random) -> Sheet:
    """Annex 4."""
    rows = city.basic_rows
    columns = [("序号", [r.number for r in rows])]
    middle = [_column(k, rows, rng) for k in ("name", "uscc", "industry")]
    columns += [middle[0], middle[2], middle[1]] if rng.random() < 0.3 else middle
    if city.level_column:
        columns.append(_column("level", rows, rng))
    groups: list[tuple[str, int, int]] = []
    if city.links_column and rng.random() < 0.35:
        at = len(columns)
        columns += _ticks(rows, rng)
        groups.append((rng.choice(["覆盖环节（打√）", "覆盖环节"]), at, at + 4))
    elif city.links_column:
        columns.append(_column("links", rows, rng))
    if any(r.remark for r in rows) or rng.random() < 0.3:
        columns.append(_column("remark", rows, rng))
    title = rng.choice(["基础级智能工厂名单汇总表", f"{city.name}基础级智能工厂名单汇总表", f"{city.name}2026年度基础级智能工厂认定名单"])  # fmt: skip
    above = [
        rng.choice(["附件4", "附件4：", "附件 4"]),
        title,
        f"{rng.choice(['填报单位（盖章）', '填报单位', '报送单位'])}：{city.name}工业和信息化局",
    ]
    return _made("basic_list", "基础级名单", above, columns, rng.choice([[], [f"共{len(rows)}家。"]]), ("附件4.xlsx", "基础级智能工厂名单.xlsx", "基础级汇总.xlsx"), groups, rng)  # fmt: skip


def overseas(city: City, rng: random.Random) -> Sheet:
    """Annex 6."""
    picked = city.basic_rows[:2]
    places = [
        ("泰国罗勇工厂", "泰国"),
        ("墨西哥新莱昂工厂", "墨西哥"),
        ("印度尼西亚苏加武眉基地", "印度尼西亚"),
        ("塞尔维亚尼什工厂", "塞尔维亚"),
    ]
    sites = rng.sample(places, 2)
    columns: list[Column] = [
        ("序号", [str(n) for n in range(1, len(picked) + 1)]), (rng.choice(["境内企业名称", "企业名称", "母公司（企业）名称"]), [r.firm.name for r in picked]),
        (rng.choice(["海外工厂项目名称", "海外工厂名称"]), [f"{r.firm.brand}{sites[n][0]}" for n, r in enumerate(picked)]),
        (rng.choice(["所在国家（地区）", "国别/地区", "国家/地区"]), ["" if city.overseas_blank and n == 0 else sites[n][1] for n in range(len(picked))]),
        ("所属行业", [r.firm.industry for r in picked]), (rng.choice(["培育级别", "拟培育级别"]), [rng.choice(["先进级", "卓越级"]) for _ in picked]),
    ]  # fmt: skip
    above = [
        rng.choice(["附件6", "附件6："]),
        rng.choice(["海外智能工厂培育名单", f"{city.name}海外智能工厂培育名单"]),
        f"填报单位：{city.name}工业和信息化局",
    ]
    return _made("overseas_list", "海外名单", above, columns, [], ("附件6.xlsx", "海外智能工厂培育名单.xlsx"), [], rng)  # fmt: skip


def drawn(sheet: Sheet, rng: random.Random) -> bytes:
    """The table as a workbook with merged titles, borders and heads, sometimes off the corner."""
    book = openpyxl.Workbook()
    leaf = book.active
    assert leaf is not None
    leaf.title = rng.choice(["Sheet1", "汇总表", sheet.label, "附件"])
    left, at, wide = rng.choice([1, 1, 1, 2]), rng.choice([1, 1, 2]), len(sheet.header)
    thin = Side(style="thin")
    box = Border(left=thin, right=thin, top=thin, bottom=thin)
    for n, line in enumerate(sheet.above):
        leaf.cell(at, left, line).font = Font(size=16 if n == 1 else 11, bold=n == 1)
        leaf.merge_cells(start_row=at, end_row=at, start_column=left, end_column=left + wide - 1)
        leaf.cell(at, left).alignment = Alignment(horizontal="center" if n == 1 else "left")
        at += 1
    tops = _tops(sheet)
    for row in ([tops, sheet.header] if sheet.groups else [sheet.header]) + sheet.rows:
        for k, value in enumerate(row):
            plain = value.isdigit() and len(value) < 4
            cell = leaf.cell(at, left + k, int(value) if plain else value or None)
            cell.border, cell.alignment = box, Alignment(horizontal="center", vertical="center", wrap_text=True)  # fmt: skip
        at += 1
    if sheet.groups:
        _merge_heads(leaf, sheet, left, at - len(sheet.rows) - 2)
    for line in sheet.below:
        leaf.cell(at, left, line)
        at += 1
    for k in range(wide):
        leaf.column_dimensions[get_column_letter(left + k)].width = 8 if k == 0 else 24
    held = io.BytesIO()
    book.save(held)
    return held.getvalue()


def _tops(sheet: Sheet) -> list[str]:
    """The upper row of heads: groups over their columns, single heads elsewhere."""
    under = {k for _, a, b in sheet.groups for k in range(a, b + 1)}
    names = {a: g for g, a, _ in sheet.groups}
    return [names.get(k, "") if k in under else h for k, h in enumerate(sheet.header)]


def _merge_heads(leaf: Worksheet, sheet: Sheet, left: int, top: int) -> None:  # fmt: skip
    under = {k for _, a, b in sheet.groups for k in range(a, b + 1)}
    for _, a, b in sheet.groups:
        leaf.merge_cells(start_row=top, end_row=top, start_column=left + a, end_column=left + b)
    for k in range(len(sheet.header)):
        if k not in under:
            leaf.cell(top + 1, left + k).value = None
            leaf.merge_cells(start_row=top, end_row=top + 1, start_column=left + k, end_column=left + k)  # fmt: skip


def as_paper(city: City, table: Table, rng: random.Random) -> Paper:
    """The table as a printed sheet, sealed."""
    pen = Pen(None, rng, table.kind)
    groups = getattr(table, "groups", [])
    under = {k for _, a, b in groups for k in range(a, b + 1)}
    head = "".join(f"<th>{escape(h)}</th>" for h in table.header)
    top = f"<tr>{head}</tr>"
    if groups:
        names = {a: (g, b - a + 1) for g, a, b in groups}
        upper = ""
        for k, h in enumerate(table.header):
            if k in names:
                upper += f"<th colspan={names[k][1]}>{names[k][0]}</th>"
            elif k not in under:
                upper += f"<th rowspan=2>{escape(h)}</th>"
        lower = "".join(f"<th>{escape(h)}</th>" for k, h in enumerate(table.header) if k in under)
        top = f"<tr>{upper}</tr><tr>{lower}</tr>"
    rows = "".join(f"<tr>{''.join(f'<td class=c>{escape(c)}</td>' for c in r)}</tr>" for r in table.rows)  # fmt: skip
    stamp = pen.seal(
        f"{city.name}工业和信息化局", role="table", style="left:36mm;top:-14mm", size=40
    )
    below = "".join(f"<p class=flat>{x}</p>" for x in table.below)
    html = page(rng, f"<p class=flat>{table.above[0]}</p><h1>{table.above[1]}</h1><div class=at><p class=flat>{table.above[2]}</p>{stamp}</div><table><thead>{top}</thead>{rows}</table>{below}", landscape=True, size=11, numbers=rng.choice([None, None, "ye"]), margin="20mm 18mm")  # fmt: skip
    return Paper(table.kind, table.label, html, pen.marks, tuple(n.replace(".xlsx", ".pdf") for n in table.names), wants_native=False)  # fmt: skip


def inbox(campaign: Campaign, rng: random.Random) -> dict[str, Table]:
    """Receiving log and registers: path → table."""
    made: dict[str, Table] = {}
    if campaign.log:
        form = rng.choice(["dash", "slash", "cn", "dot"])
        rows = []
        for city in campaign.cities:
            way = (
                ""
                if city.posted
                else rng.choice(["专人送达", "派人送达（当面签收）", "专人送至收件室"])
            )
            number = f"{rng.choice(['SF', 'EMS', 'JD'])}{rng.randrange(10**10, 10**11)}" if city.posted else ""  # fmt: skip
            rows.append([city.name, day_forms(city.received)[form], day_forms(city.posted)[form] if city.posted else "", number, way])  # fmt: skip
        made["收件登记.xlsx"] = Table("receiving_log", "收件登记", [], ["市", "收到日期", "寄出日期", "寄件单号", "备注"], rows)  # fmt: skip
    for path, firms in campaign.registers().items():
        lines = [[str(n), c.name, f.name, f.uscc] for n, (c, f) in enumerate(firms, 1)]
        title = path.removeprefix("名录/").removesuffix(".xlsx")
        made[path] = Table("register", "名录", rng.choice([[], [f"{title}智能工厂名录"]]), ["序号", "市", "企业名称", "统一社会信用代码"], lines)  # fmt: skip
    return made
