"""The city's tables, as workbooks and on paper, the registers and the receiving log."""

from __future__ import annotations

import io
import random
from collections.abc import Callable
from dataclasses import dataclass, field
from html import escape

import openpyxl
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter

from testsetkit.annex import Table
from testsetkit.case import Campaign, City, Row
from testsetkit.families.qingzhou.style import NUMBERS, look, sheet
from testsetkit.pen import Pen, day_forms
from testsetkit.press import Paper

_HEADS = {
    "number": ("序号", "推荐顺序", "推荐次序", "优先级"), "name": ("企业名称", "申报企业", "企业全称", "推荐企业名称"), "uscc": ("统一社会信用代码", "统一社会信用代码", "信用代码"),
    "factory": ("智能工厂名称", "工厂名称", "申报工厂"), "industry": ("所属行业", "行业", "行业领域"), "level": ("成熟度等级", "成熟度自评等级", "智能制造成熟度等级"),
    "links": ("覆盖环节", "场景覆盖环节", "涉及环节"), "remark": ("备注", "说明"),
}  # fmt: skip
_OVER = {
    "name": "企业基本信息", "uscc": "企业基本信息", "county": "企业基本信息", "industry": "企业基本信息", "factory": "申报情况", "level": "申报情况", "links": "申报情况",
    "contact": "联系方式", "phone": "联系方式",
}  # fmt: skip


@dataclass
class Sheet(Table):
    """A table with a row of heads over its heads; `over` has a word for each column or ''."""

    over: list[str] = field(default_factory=list)
    workbook: bytes | None = None


def _cells(rows: list[Row], key: str) -> list[str]:
    own: dict[str, Callable[[Row], str]] = {
        "name": lambda r: r.name, "uscc": lambda r: r.uscc, "county": lambda r: r.firm.county, "contact": lambda r: r.firm.contact, "phone": lambda r: r.firm.phone,
        "product": lambda r: r.firm.product,
    }  # fmt: skip
    of = own.get(key)
    return [str(of(r) if of else getattr(r, key)) for r in rows]


def _made(
    kind: str,
    label: str,
    city: City,
    rng: random.Random,
    rows: list[Row],
    keys: list[str],
    titles: list[str],
    number: str,
    files: tuple[str, ...],
    below: list[str],
) -> Sheet:
    extra = {
        "county": ("县（市、区）", "所在县区"),
        "contact": ("联系人", "企业联系人"),
        "phone": ("手机", "联系电话"),
        "product": ("主要产品",),
    }
    header = [rng.choice(_HEADS.get(k) or extra[k]) for k in keys]
    if kind == "basic_list":
        header[0] = "序号"
    columns = [_cells(rows, k) for k in keys]
    body = [[c[i] for c in columns] for i in range(len(rows))]
    over: list[str] = []
    if rng.random() < 0.45:
        over = [_OVER.get(k, "") for k in keys]
    unit = f"{rng.choice(['填报单位', '推荐单位', '报送单位', '上报单位'])}（{rng.choice(['公章', '盖章'])}）：{city.name}工业和信息化局"
    above = [number, rng.choice(titles), unit]
    table = Sheet(kind, label, above, header, body, below, files, over)
    if rng.random() < 0.7:
        table.workbook = _workbook(table, rng)
    return table


def summary(city: City, rng: random.Random) -> Sheet:
    rows = city.summary_rows
    middle = [
        ["name", "uscc", "factory", "industry"],
        ["name", "factory", "uscc", "industry"],
        ["uscc", "name", "industry", "factory"],
        ["name", "uscc", "industry", "factory"],
    ]
    keys = ["number", *rng.choice(middle)]
    keys += ["level"] if rng.random() < 0.6 else []
    keys += ["contact", "phone"] if rng.random() < 0.5 else []
    if rng.random() < 0.3:
        keys.insert(1, "county")
    if any(r.remark for r in rows):
        keys.append("remark")
    titles = [
        "先进级智能工厂推荐汇总表",
        f"{city.name}先进级智能工厂推荐汇总表",
        "2026年先进级智能工厂推荐汇总表",
    ]
    below = rng.choice(
        [[], ["注：按推荐优先顺序填写。"], [f"共{len(rows)}家"], ["填表人：　　　　　联系电话："]]
    )
    files = ("附件5 推荐汇总表.xlsx", "先进级推荐汇总表.xlsx", "附件5.xlsx", "推荐表（最终）.xlsx")
    return _made(
        "summary_table",
        "推荐汇总表",
        city,
        rng,
        rows,
        keys,
        titles,
        rng.choice(["附件5", "附件 5", "附件5："]),
        files,
        below,
    )


def basic(city: City, rng: random.Random) -> Sheet:
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
    keys += ["level"] if city.level_column else []
    keys += ["links"] if city.links_column else []
    if rng.random() < 0.35:
        keys.insert(1, "county")
    if any(r.remark for r in city.basic_rows):
        keys.append("remark")
    titles = [
        "基础级智能工厂名单汇总表",
        f"{city.name}2026年基础级智能工厂名单汇总表",
        f"{city.name}基础级智能工厂认定名单",
    ]
    files = ("附件4 基础级名单.xlsx", "基础级智能工厂汇总表.xlsx", "附件4.xlsx")
    return _made(
        "basic_list",
        "基础级名单",
        city,
        rng,
        city.basic_rows,
        keys,
        titles,
        rng.choice(["附件4", "附件 4"]),
        files,
        [],
    )


def overseas(city: City, rng: random.Random) -> Sheet:
    places = (
        ("泰国罗勇工厂", "泰国"),
        ("塞尔维亚工厂", "塞尔维亚"),
        ("印尼工业园基地", "印度尼西亚"),
        ("墨西哥工厂", "墨西哥"),
    )
    rows = []
    for n, row in enumerate(city.basic_rows[:2], 1):
        plant, country = rng.choice(places)
        if city.overseas_blank and n == 1:
            country, plant = "", "海外生产基地"
        rows.append(
            [
                str(n),
                row.firm.name,
                f"{row.firm.brand}{plant}",
                country,
                row.firm.industry,
                rng.choice(["先进级", "卓越级"]),
            ]
        )
    header = [
        "序号",
        rng.choice(["企业名称", "境内企业名称"]),
        rng.choice(["海外工厂名称", "海外工厂（项目）名称"]),
        rng.choice(["所在国家", "国家/地区", "国别（地区）"]),
        "所属行业",
        rng.choice(["拟培育级别", "意向级别"]),
    ]
    table = Sheet(
        "overseas_list",
        "海外名单",
        ["附件6", "海外智能工厂培育名单", f"填报单位：{city.name}工业和信息化局"],
        header,
        rows,
        [],
        ("附件6.xlsx", "海外工厂名单.xlsx"),
    )
    if rng.random() < 0.6:
        table.workbook = _workbook(table, rng)
    return table


def _workbook(table: Sheet, rng: random.Random) -> bytes:
    """A drawn sheet: off the corner sometimes, titles merged, heads on one or two rows, ruled."""
    book = openpyxl.Workbook()
    page = book.active
    assert page is not None
    page.title = rng.choice(["Sheet1", "汇总表", "名单", "填报"])
    left, at, width = rng.choice([1, 1, 2]), rng.choice([1, 1, 2]), len(table.header)
    thin = Side(style="thin")
    ruled = Border(left=thin, right=thin, top=thin, bottom=thin)
    fill = PatternFill("solid", fgColor=rng.choice(["DDEBF7", "E2EFDA", "FFF2CC", "FFFFFF"]))
    for k, line in enumerate(table.above):
        cell = page.cell(at, left, line)
        cell.font = Font(size=16 if k == 1 else 11, bold=k == 1)
        cell.alignment = Alignment(horizontal="center" if k == 1 else "left")
        page.merge_cells(start_row=at, end_row=at, start_column=left, end_column=left + width - 1)
        at += 1
    if table.over:
        k = 0
        while k < width:
            word = table.over[k]
            last = k
            while word and last + 1 < width and table.over[last + 1] == word:
                last += 1
            if last > k:
                page.cell(at, left + k, word)
                page.merge_cells(
                    start_row=at, end_row=at, start_column=left + k, end_column=left + last
                )
                for j in range(k, last + 1):
                    page.cell(at + 1, left + j, table.header[j])
            else:
                page.cell(at, left + k, table.header[k])
                page.merge_cells(
                    start_row=at, end_row=at + 1, start_column=left + k, end_column=left + k
                )
            k = last + 1
        at += 1
    else:
        for k, word in enumerate(table.header):
            page.cell(at, left + k, word)
    for row in page.iter_rows(
        min_row=at - bool(table.over), max_row=at, min_col=left, max_col=left + width - 1
    ):
        for spot in row:
            spot.fill, spot.border = fill, ruled
            spot.font = Font(bold=True)
            spot.alignment = Alignment(horizontal="center", vertical="center", wrap_text=True)
    for row_of in table.rows:
        at += 1
        for k, text in enumerate(row_of):
            held_in = page.cell(
                at, left + k, int(text) if text.isdigit() and len(text) < 4 else text or None
            )
            held_in.border = ruled
            held_in.alignment = Alignment(vertical="center", wrap_text=True)
    for line in table.below:
        at += 1
        page.cell(at, left, line)
    for k in range(width):
        page.column_dimensions[get_column_letter(left + k)].width = rng.choice([12, 18, 24])
    held = io.BytesIO()
    book.save(held)
    return held.getvalue()


def _heads(table: Sheet) -> str:
    if not table.over:
        return "<tr>" + "".join(f"<th>{h}</th>" for h in table.header) + "</tr>"
    first, second, k = "", "", 0
    while k < len(table.header):
        word, last = table.over[k], k
        while word and last + 1 < len(table.header) and table.over[last + 1] == word:
            last += 1
        if last > k:
            first += f"<th colspan={last - k + 1}>{word}</th>"
            second += "".join(f"<th>{table.header[j]}</th>" for j in range(k, last + 1))
        else:
            first += f"<th rowspan=2>{table.header[k]}</th>"
        k = last + 1
    return f"<tr>{first}</tr>" + (f"<tr>{second}</tr>" if second else "")


def as_paper(city: City, table: Sheet, rng: random.Random) -> Paper:
    """The table printed, as Excel or Word print it, sealed."""
    pen = Pen(None, rng, table.kind)
    at = look(rng, size=rng.choice([10.5, 11]))
    bureau = f"{city.name}工业和信息化局"
    over = pen.seal(bureau, role="table", style="left:36mm;top:-14mm", size=40)
    rows = "".join(
        "<tr>" + "".join(f"<td>{escape(c)}</td>" for c in r) + "</tr>" for r in table.rows
    )
    notes = "".join(f"<p class=flat>{x}</p>" for x in table.below)
    unit = f'<div class="at" style="margin:2mm 0">{table.above[2]}{over}</div>'
    grid = f'<table class="{rng.choice(["", "xl", "shade", "xl shade"])}"><thead>{_heads(table)}</thead>{rows}</table>'
    top = f"<p class=flat>{table.above[0]}</p><h1>{table.above[1]}</h1>"
    main = (
        f"{top}{unit}{grid}{notes}"
        if rng.random() < 0.6
        else f'{top}{grid}{notes}<div style="padding:14mm 0 26mm">{unit}</div>'
    )
    html = sheet(
        rng,
        at,
        main,
        landscape=len(table.header) > 5 or rng.random() < 0.6,
        numbers=rng.choice([None, *NUMBERS]),
    )
    return Paper(
        table.kind,
        table.label,
        html,
        pen.marks,
        tuple(n.replace(".xlsx", ".pdf") for n in table.names),
        wants_native=False,
    )


def inbox(campaign: Campaign, rng: random.Random) -> dict[str, Table]:
    """Receiving log and registers: path → table."""
    made: dict[str, Table] = {}
    if campaign.log:
        form = rng.choice(["dash", "slash", "cn", "dot"])
        rows = []
        for c in campaign.cities:
            posted = day_forms(c.posted)[form] if c.posted else ""
            note = (
                rng.choice(["", "", "快递签收"])
                if c.posted
                else rng.choice(["专人送达", "现场报送", "派人送交"])
            )
            rows.append(
                [
                    c.name,
                    day_forms(c.received)[form],
                    posted,
                    f"{rng.choice(['SF', 'EMS', 'JD'])}{rng.randrange(10**10, 10**11)}"
                    if c.posted
                    else "",
                    note,
                ]
            )
        made["收件登记.xlsx"] = Table(
            "receiving_log",
            "收件登记",
            [],
            ["市", "收到日期", "寄出日期", "寄件单号", "备注"],
            rows,
        )

    for path, firms in campaign.registers().items():
        rows = [[str(n), f.name, f.uscc, c.name] for n, (c, f) in enumerate(firms, 1)]
        header = ["序号", "企业名称", "统一社会信用代码", "市"]
        made[path] = Table("register", "名录", [], header, rows)
    return made
