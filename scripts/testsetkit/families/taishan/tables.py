"""Annexes 4, 5 and 6 of a city, on paper and as sheets, and what lies beside the cities' folders."""

from __future__ import annotations

import io
import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from html import escape

import openpyxl
from openpyxl.styles import Alignment, Border, Side

from testsetkit import annex
from testsetkit.case import Campaign, City, Row
from testsetkit.families.taishan.look import listing, look, td
from testsetkit.families.taishan.look import table as boxed
from testsetkit.invent import Firm
from testsetkit.pen import Pen, day_forms
from testsetkit.press import Paper


@dataclass
class Table(annex.Table):
    """A sheet: titles above, the header, the rows, lines below."""

    workbook: bytes | None = None
    """An Excel file of the family's own making."""


Column = tuple[tuple[str, ...], Callable[[Row], str]]
_NUMBER: Column = (("序号", "排序", "推荐顺序", "序号（优先顺序）"), lambda r: r.number)
_NAME: Column = (("企业名称", "申报单位", "单位名称", "申报企业名称"), lambda r: r.name)
_CODE: Column = (("统一社会信用代码", "社会信用代码", "信用代码"), lambda r: r.uscc)
_FACTORY: Column = (("工厂名称", "智能工厂名称", "申报工厂名称"), lambda r: r.factory)
_TRADE: Column = (("所属行业", "行业大类", "行业类别"), lambda r: r.industry)
_LEVEL: Column = (("成熟度等级", "自评估等级", "智能制造成熟度等级"), lambda r: r.level)
_LINKS: Column = (("覆盖环节", "建设环节", "涉及环节"), lambda r: r.links)
_REMARK: Column = (("备注", "说明"), lambda r: r.remark)
_COUNTY: Column = (("县（市、区）", "所在区县", "属地"), lambda r: r.firm.county)
_PERSON: Column = (("联系人", "企业联系人"), lambda r: r.firm.contact)
_PHONE: Column = (("联系电话", "手机", "电话"), lambda r: r.firm.phone)


def _made(
    rng: random.Random, columns: Sequence[Column], rows: Sequence[Row]
) -> tuple[list[str], list[list[str]]]:
    return [rng.choice(c[0]) for c in columns], [[c[1](r) for c in columns] for r in rows]


def _filled_by(city: City, rng: random.Random) -> str:
    day = day_forms((2026, 4, rng.randrange(10, 22)))["cn"]
    bureau = f"{city.name}工业和信息化局"
    return rng.choice([f"填报单位（盖章）：{bureau}　　填报日期：{day}", f"报送单位：{bureau}", f"{bureau}（公章）　　　{day}"])  # fmt: skip


def _own_sheet(table: Table, rng: random.Random) -> Table:
    """Sometimes the table as a workbook with an empty column, frames and a sheet of notes."""
    if rng.random() < 0.5:
        return table
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.title = rng.choice(["Sheet1", "汇总", "2026"])
    left = rng.choice([1, 2])
    lines = [*[[x] for x in table.above], table.header, *table.rows, *[[x] for x in table.below]]
    thin = Side(style="thin")
    for n, row in enumerate(lines, rng.choice([1, 2])):
        for k, said in enumerate(row, left):
            cell = sheet.cell(n, k, said or None)
            if len(row) > 1:
                cell.border = Border(thin, thin, thin, thin)
                cell.alignment = Alignment(wrap_text=True, vertical="center")
        if len(row) == 1:
            sheet.merge_cells(start_row=n, end_row=n, start_column=left, end_column=left + len(table.header) - 1)  # fmt: skip
    if rng.random() < 0.5:
        book.create_sheet("填表说明")["A1"] = "请勿改动表头。"
    held = io.BytesIO()
    book.save(held)
    table.workbook = held.getvalue()
    return table


def summary(city: City, rng: random.Random) -> Table:
    """Annex 5."""
    more = [c for c in (_COUNTY, _LEVEL, _PERSON, _PHONE) if rng.random() < 0.5]
    order = rng.choice([[_NAME, _CODE, _FACTORY, _TRADE], [_NAME, _FACTORY, _TRADE, _CODE], [_FACTORY, _NAME, _CODE, _TRADE]])  # fmt: skip
    header, rows = _made(rng, [_NUMBER, *order, *more, _REMARK], city.summary_rows)
    title = rng.choice(["先进级智能工厂推荐汇总表", f"{city.name}2026年先进级智能工厂推荐汇总表", "2026年先进级智能工厂申报推荐表（汇总）"])  # fmt: skip
    above = [*rng.choice([["附件5"], [], ["附件 5"]]), title, _filled_by(city, rng)]
    below = ["注：按推荐优先顺序填写。"] if rng.random() < 0.4 else []
    return _own_sheet(Table("summary_table", "推荐汇总表", above, header, rows, below, ("附件5推荐汇总表.xlsx", f"{city.name}先进级推荐汇总表.xlsx", "汇总表.xlsx")), rng)  # fmt: skip


def basic(city: City, rng: random.Random) -> Table:
    """Annex 4."""
    columns = [_NUMBER, _NAME, _CODE]
    columns += [c for c in (_COUNTY, _FACTORY) if rng.random() < 0.6] + [_TRADE]
    columns += [_LEVEL] if city.level_column else []
    columns += [_LINKS] if city.links_column else []
    header, rows = _made(rng, [*columns, _REMARK], city.basic_rows)
    header[0] = "序号"
    title = rng.choice(["基础级智能工厂名单汇总表", f"{city.name}基础级智能工厂认定名单汇总表", "2026年基础级智能工厂名单汇总表"])  # fmt: skip
    above = [*rng.choice([["附件4"], []]), title, _filled_by(city, rng)]
    return _own_sheet(Table("basic_list", "基础级名单", above, header, rows, [], ("附件4基础级名单.xlsx", f"{city.name}基础级智能工厂名单汇总表.xlsx", "基础级.xlsx")), rng)  # fmt: skip


def overseas(city: City, rng: random.Random) -> Table:
    """Annex 6; a country is blank where the city's facts say so."""
    firms = [r.firm for r in city.basic_rows[:2]] or [c.firm for c in city.cases[:2]]
    lands = rng.sample(["越南", "泰国", "墨西哥", "匈牙利", "印度尼西亚", "摩洛哥"], len(firms))
    if city.overseas_blank and lands:
        lands[-1] = ""
    rows = [
        [str(n), f.name, f.uscc, f"{f.brand}海外{f.product}工厂", land, f.industry, rng.choice(["先进级", "卓越级"])]
        for n, (f, land) in enumerate(zip(firms, lands, strict=True), 1)
    ]  # fmt: skip
    header = ["序号", rng.choice(["国内企业名称", "国内母公司名称"]), "统一社会信用代码", rng.choice(["海外工厂（项目）名称", "海外工厂名称"]), rng.choice(["国家/地区", "所在国家（地区）"]), "所属行业", "拟培育级别"]  # fmt: skip
    above = ["附件6", "海外智能工厂培育名单", _filled_by(city, rng)]
    return _own_sheet(Table("overseas_list", "海外名单", above, header, rows, [], ("附件6海外智能工厂培育名单.xlsx", "海外工厂名单.xlsx")), rng)  # fmt: skip


def as_paper(city: City, table: Table, rng: random.Random) -> Paper:
    pen = Pen(None, rng, table.kind)
    page = look(rng, plain=True)
    inner = [[escape(c) for c in row] for row in table.rows]
    titles = "".join(f'<p class=n style="text-align:{"center;font-size:17pt" if "表" in t or "名单" in t else "left"}">{t}</p>' for t in table.above)  # fmt: skip
    seal = pen.seal(f"{city.name}工业和信息化局", role="table", style="left:150mm;top:-7mm") if rng.random() < 0.5 else ""  # fmt: skip
    foot = "".join(f"<p class=n>{x}</p>" for x in table.below)
    body = (
        f'{titles}{listing(table.header, inner)}{foot}<div style="position:relative">{seal}</div>'
    )
    names = tuple(n.replace(".xlsx", ".pdf") for n in table.names)
    return Paper(table.kind, table.label, page.sheet(body, landscape=True), pen.marks, names)


def _titled(table: Table, inner: list[list[str]]) -> str:
    """The titles as rows of the table itself, as a sheet prints them."""
    wide = len(table.header)
    rows = [[td(t, across=wide, style="text-align:center")] for t in table.above]
    rows += [[td(h, label=True) for h in table.header], *[[td(c) for c in row] for row in inner]]
    return boxed(rows)


def inbox(campaign: Campaign, rng: random.Random) -> dict[str, Table]:
    """The receiving log and the registers, by path."""
    made: dict[str, Table] = {}
    if campaign.log:
        rows = []
        for city in campaign.cities:
            form = rng.choice(["dash", "cn", "slash", "dot1"])
            posted = day_forms(city.posted)[form] if city.posted else ""
            parcel = (
                f"{rng.choice(['SF', 'EMS', 'JD'])}{rng.randrange(10**11, 10**12)}"
                if posted
                else ""
            )
            rows.append([city.name, day_forms(city.received)[form], posted, parcel, "" if posted else "专人送达"])  # fmt: skip
        made["收件登记.xlsx"] = Table("receiving_log", "收件登记", [], ["市", "收到日期", "寄出日期", "寄件单号", "备注"], rows)  # fmt: skip
    stars = [(c, f) for c in campaign.cities for f in c.excellent]
    older = [(c, f) for c in campaign.cities for f in c.provincial]
    known = [(c, x.firm) for c in campaign.cities for x in c.cases if x.in_register]
    for there, path, title, firms in (
        (campaign.excellent_register, "2024卓越级.xlsx", "2024年度卓越级智能工厂名单", stars),
        (campaign.provincial_register, "2021-2024省级智能工厂.xlsx", "2021—2024年省级智能工厂和智能制造标杆", older),
        (campaign.basic_register, "基础级.xlsx", "基础级智能工厂名录", known),
    ):  # fmt: skip
        if there:
            made[f"名录/{path}"] = _register(title, firms, rng)
    return made


def _register(title: str, firms: Sequence[tuple[City, Firm]], rng: random.Random) -> Table:
    coded = rng.random() < 0.7
    header = ["序号", "市", "企业名称", *(["统一社会信用代码"] if coded else []), "工厂名称"]
    rows = [
        [str(n), city.name, f.name, *([f.uscc] if coded else []), f.factory]
        for n, (city, f) in enumerate(firms, 1)
    ]
    return Table("register", title, [title] if rng.random() < 0.6 else [], header, rows)
