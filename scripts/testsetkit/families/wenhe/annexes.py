"""The city's tables: annexes 4, 5 and 6 as workbook and print, and what the receiving office keeps."""

from __future__ import annotations

import io
import random
from collections.abc import Callable
from dataclasses import dataclass

import openpyxl
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter

from testsetkit import invent
from testsetkit.annex import Table
from testsetkit.case import Campaign, City, Row
from testsetkit.families.wenhe.ink import HEI, look, sheet, table, td, tr
from testsetkit.press import Paper

Column = tuple[tuple[str, ...], Callable[[Row], str]]
_NAME: Column = (("企业名称", "申报单位", "单位名称", "企业全称"), lambda r: r.name)
_CODE: Column = (("统一社会信用代码", "社会信用代码", "信用代码"), lambda r: r.uscc)
_FACTORY: Column = (("智能工厂名称", "工厂名称", "申报智能工厂名称"), lambda r: r.factory)
_TRADE: Column = (("所属行业", "行业", "行业类别"), lambda r: r.industry)
_LEVEL: Column = (
    ("成熟度等级", "能力成熟度等级", "智能制造能力成熟度等级", "自评估等级"),
    lambda r: r.level,
)
_LINKS: Column = (("覆盖环节", "建设环节", "涉及环节"), lambda r: r.links)
_NOTE: Column = (("备注", "说明"), lambda r: r.remark)
_COUNTY: Column = (("县（市、区）", "所在区县", "属地"), lambda r: r.firm.county)
_PERSON: Column = (("联系人", "企业联系人"), lambda r: r.firm.contact)
_PHONE: Column = (("联系电话", "手机号"), lambda r: r.firm.phone)


@dataclass
class Drawn(Table):
    """A table that may bring a workbook of its own."""

    workbook: bytes | None = None
    groups: tuple[tuple[str, int], ...] = ()
    """Heads above the header: name and how many columns it spans; a nameless one spans none."""


def _made(kind: str, label: str, above: list[str], columns: list[Column], rows: list[Row], rng: random.Random) -> Drawn:  # fmt: skip
    heads = [rng.choice(names) for names, _ in columns]
    first = rng.choice(["序号", "编号", "推荐顺序" if kind == "summary_table" else "序号"])
    body = [[r.number, *(of(r) for _, of in columns)] for r in rows]
    below = rng.choice([[], [], ["填报人：　　　　审核人：　　　　填报日期："], ["注：按优先顺序排列。" if kind == "summary_table" else "注：本表由市级主管部门填写。"]])  # fmt: skip
    made = Drawn(kind, label, above, [first, *heads], body, below)
    if rng.random() < 0.4 and len(heads) > 4:
        made.groups = (("", 1), ("基本信息", 2), ("申报信息", len(heads) - 2))
    if rng.random() < 0.65:
        made.workbook = _workbook(made, rng)
    return made


def _workbook(t: Drawn, rng: random.Random) -> bytes:
    """A sheet with titles, perhaps off the corner, heads on one or two rows."""
    book = openpyxl.Workbook()
    page = book.worksheets[0]
    page.title = rng.choice(["Sheet1", t.label[:12], "汇总表"])
    left, row = rng.choice([1, 1, 2]), rng.choice([1, 1, 2])
    right = left + len(t.header) - 1
    for text in t.above:
        page.cell(row, left, text).font = Font(bold=True, size=rng.choice([14, 16, 12]))
        page.merge_cells(start_row=row, end_row=row, start_column=left, end_column=right)
        row += 1
    thin = Side(style="thin")
    grid, fill = Border(thin, thin, thin, thin), PatternFill("solid", fgColor=rng.choice(["DDEBF7", "E2EFDA", "FFFFFF"]))  # fmt: skip
    if t.groups:
        at = left
        for name, span in t.groups:
            if name:
                page.cell(row, at, name)
                page.merge_cells(start_row=row, end_row=row, start_column=at, end_column=at + span - 1)  # fmt: skip
            at += span
        row += 1
    for n, text in enumerate(t.header):
        if t.groups and n == 0:
            page.cell(row - 1, left, text)
            page.merge_cells(start_row=row - 1, end_row=row, start_column=left, end_column=left)
        else:
            page.cell(row, left + n, text).fill = fill
    for cells in t.rows:
        row += 1
        for n, text in enumerate(cells):
            value = int(text) if text.isdigit() and len(text) < 4 else text or None
            page.cell(row, left + n, value).border = grid
            page.cell(row, left + n).alignment = Alignment(wrap_text=True, vertical="center")
    for text in t.below:
        row += 1
        page.cell(row, left, text)
    for n, text in enumerate(t.header):
        page.column_dimensions[get_column_letter(left + n)].width = 8 + 2 * len(text)
    held = io.BytesIO()
    book.save(held)
    return held.getvalue()


def _extra(rng: random.Random) -> list[Column]:
    return rng.choice([[], [_COUNTY], [_PERSON, _PHONE], [_COUNTY, _PERSON]])


def summary(city: City, rng: random.Random) -> Drawn:
    """Annex 5."""
    columns = [_NAME, _CODE, _FACTORY, _TRADE, _LEVEL]
    if rng.random() < 0.4:
        columns = [_NAME, _FACTORY, _CODE, _TRADE, _LEVEL]
    columns += [*_extra(rng), _NOTE]
    title = rng.choice(["先进级智能工厂推荐汇总表", "2026年先进级智能工厂推荐汇总表", f"{city.name}先进级智能工厂推荐汇总表"])  # fmt: skip
    above = rng.choice([["附件5", title], [title, f"推荐单位：{city.name}工业和信息化局"], [title]])
    made = _made(
        "summary_table", "先进级智能工厂推荐汇总表", above, columns, city.summary_rows, rng
    )
    made.names = ("附件5 推荐汇总表.xlsx", "推荐汇总表.xlsx", f"{city.name}先进级汇总.xlsx")
    return made


def basic(city: City, rng: random.Random) -> Drawn:
    """Annex 4."""
    columns = [_NAME, _CODE, _TRADE]
    if rng.random() < 0.4:
        columns.append(_FACTORY)
    if city.level_column:
        columns.append(_LEVEL)
    if city.links_column:
        columns.append(_LINKS)
    columns += [*_extra(rng), _NOTE]
    title = rng.choice(["基础级智能工厂名单汇总表", f"{city.name}基础级智能工厂名单", "2026年基础级智能工厂名单汇总表"])  # fmt: skip
    above = rng.choice([["附件4", title], [title], [title, f"填报单位（市）：{city.name}工业和信息化局"]])  # fmt: skip
    made = _made("basic_list", "基础级智能工厂名单汇总表", above, columns, city.basic_rows, rng)
    made.names = ("附件4 基础级名单.xlsx", "基础级智能工厂名单.xlsx", "基础级汇总表.xlsx")
    return made


def overseas(city: City, rng: random.Random) -> Drawn:
    """Annex 6."""
    rows = []
    places = rng.sample(["泰国", "越南", "墨西哥", "塞尔维亚", "印度尼西亚", "埃及"], 2)
    firms = [r.firm for r in city.basic_rows[:2]] or [invent.firm(rng, city.name)]
    for n, (firm, place) in enumerate(zip(firms, places, strict=False), 1):
        country = "" if city.overseas_blank and n == 1 else place
        rows.append([str(n), firm.name, f"{firm.brand}海外{firm.product}工厂", country, firm.industry, rng.choice(["先进级", "卓越级"])])  # fmt: skip
    header = ["序号", rng.choice(["企业名称", "母公司名称（国内）"]), rng.choice(["海外工厂名称", "海外工厂项目名称"]), rng.choice(["所在国家（地区）", "国家/地区"]), "所属行业", "拟培育级别"]  # fmt: skip
    title = rng.choice(["海外智能工厂培育名单", f"{city.name}海外智能工厂培育名单"])
    made = Drawn("overseas_list", "海外智能工厂培育名单", rng.choice([["附件6", title], [title]]), header, rows)  # fmt: skip
    made.names = ("附件6 海外名单.xlsx", "海外智能工厂名单.xlsx")
    if rng.random() < 0.5:
        made.workbook = _workbook(made, rng)
    return made


def as_paper(city: City, told: Table, rng: random.Random) -> Paper:
    """A table printed, lying or upright."""
    centre = "text-align:center"
    above = "".join(f'<p style="{"" if x.startswith("附件") else centre};font-family:{HEI};font-size:{16 if n + 1 == len(told.above) or "表" in x else 12}pt">{x}</p>' for n, x in enumerate(told.above))  # fmt: skip
    heads = tr(*(td(x, f"{centre};font-weight:bold") for x in told.header))
    groups = told.groups if isinstance(told, Drawn) else ()
    if groups:
        top = td(told.header[0], centre, down=2) + "".join(td(n, f"{centre};font-weight:bold", span=s) for n, s in groups[1:])  # fmt: skip
        heads = tr(top) + tr(*(td(x, f"{centre};font-weight:bold") for x in told.header[1:]))
    rows = [tr(*(td(x or "&nbsp;", "font-size:92%") for x in row)) for row in told.rows]
    below = "".join(f'<p style="margin-top:3mm">{x}</p>' for x in told.below)
    k = look(rng, sober=True)
    html = sheet(k, above + table(rows, "font-size:10pt;line-height:1.35", head=heads) + below, paper="A4 landscape", margin="16mm 14mm")  # fmt: skip
    names = tuple(n.replace(".xlsx", ".pdf") for n in told.names)
    return Paper(told.kind, told.label, html, {}, names)


def inbox(campaign: Campaign, rng: random.Random) -> dict[str, Table]:
    """The receiving log and the registers."""
    made: dict[str, Table] = {}
    if campaign.log:
        made["收件登记.xlsx"] = _log(campaign, rng)
    if campaign.excellent_register:
        firms = [(c, f) for c in campaign.cities for f in c.excellent]
        made["名录/2024卓越级.xlsx"] = _register("2024年卓越级智能工厂名单", firms, rng)
    if campaign.provincial_register:
        firms = [(c, f) for c in campaign.cities for f in c.provincial]
        made["名录/2021-2024省级智能工厂.xlsx"] = _register("2021—2024年省级智能工厂和标杆企业", firms, rng)  # fmt: skip
    if campaign.basic_register:
        firms = [(c, x.firm) for c in campaign.cities for x in c.cases if x.in_register]
        firms += [(c, invent.firm(rng, c.name)) for c in campaign.cities for _ in range(3)]
        rng.shuffle(firms)
        made["名录/基础级.xlsx"] = _register("基础级智能工厂名录", firms, rng)
    return made


def _register(title: str, firms: list[tuple[City, invent.Firm]], rng: random.Random) -> Table:
    rows = [[str(n), f.name, f.uscc, c.name] for n, (c, f) in enumerate(firms, 1)]
    return Table("register", title, [title] if rng.random() < 0.6 else [], ["序号", "企业名称", "统一社会信用代码", "市"], rows)  # fmt: skip


def _log(campaign: Campaign, rng: random.Random) -> Table:
    form = rng.choice(["{}-{:02d}-{:02d}", "{}年{}月{}日", "{}.{:02d}.{:02d}", "{}/{}/{}"])

    def day(of: tuple[int, int, int] | None) -> str:
        return form.format(*of) if of else ""

    by_hand = rng.choice(["现场递交", "专人送达，未邮寄", "市局派人送来（直接送达）"])
    rows = []
    for n, c in enumerate(campaign.cities, 1):
        number = f"SF{rng.randrange(10**10, 10**11)}" if c.posted else ""
        note = "" if c.posted else by_hand
        rows.append([str(n), c.name, day(c.received), day(c.posted), number, note])
    return Table("receiving_log", "收件登记", [], ["序号", "市", "收到日期", "寄出日期", "寄件单号", "备注"], rows)  # fmt: skip
