"""The city's tables: heads on one row or two, workbooks, printed tables, the receiving log and the registers."""

from __future__ import annotations

import io
import random
from dataclasses import dataclass, field
from html import escape

import openpyxl
from openpyxl.styles import Alignment, Border, Font, Side
from openpyxl.utils import get_column_letter

from testsetkit.annex import Table
from testsetkit.case import Campaign, City, Row
from testsetkit.families.dengzhou import sheet
from testsetkit.families.dengzhou.cityred import bureau
from testsetkit.pen import Pen, day_forms
from testsetkit.press import Paper

LINKS = ("工厂建设", "研发设计", "生产作业", "生产管理", "运营管理")


@dataclass
class Annex(Table):
    """A table whose columns may stand under merged heads."""

    groups: list[str] = field(default_factory=list)
    """For each column the merged head above it, or ''."""
    workbook: bytes | None = None


Column = tuple[str, str, list[str]]
"""Merged head (or ''), head, cells."""


def _made(
    rng: random.Random,
    city: City,
    kind: str,
    label: str,
    titles: tuple[str, ...],
    columns: list[Column],
    notes: list[str],
    names: tuple[str, ...],
) -> Annex:
    count = len(columns[0][2])
    rows = [[c[2][n] for c in columns] for n in range(count)]
    day = (
        rng.choice(["2026年4月", "2026年4月8日", "2026.4.10"])
        if kind != "overseas_list"
        else "2026年3月"
    )
    who = rng.choice(["填报单位（盖章）", "填报单位", "市工业和信息化主管部门（盖章）", "报送单位"])
    last = rng.choice(
        [
            f"{who}：{bureau(city)}　　　　填报日期：{day}",
            f"{who}：{bureau(city)}",
            f"{who}：{bureau(city)}　　联系人：{rng.choice('王李张刘')}工　　{day}",
        ]
    )
    number = {"summary_table": "5", "basic_list": "4", "overseas_list": "6"}[kind]
    above = [
        rng.choice([f"附件{number}", f"附件{number}：", f"附件 {number}"]),
        rng.choice(titles),
        last,
    ]
    grouped = any(c[0] for c in columns)
    made = Annex(
        kind,
        label,
        above,
        [c[1] for c in columns],
        rows,
        notes,
        names,
        [c[0] for c in columns] if grouped else [],
    )
    made.workbook = _book(rng, made)
    return made


def _grouped(rng: random.Random, columns: list[Column]) -> list[Column]:
    """Half of the tables lose their merged heads, but for ticked links."""
    return (
        columns
        if rng.random() < 0.45
        else [("" if c[0] != "覆盖环节" else c[0], c[1], c[2]) for c in columns]
    )


def _phones(rng: random.Random, rows: list[Row]) -> list[Column]:
    if rng.random() < 0.5:
        return []
    return [
        ("联系人", rng.choice(["联系人", "姓名"]), [r.firm.contact for r in rows]),
        ("联系人", rng.choice(["联系电话", "手机"]), [r.firm.phone for r in rows]),
    ]


def _core(rng: random.Random, rows: list[Row]) -> list[Column]:
    name = rng.choice(["企业名称", "企业名称", "单位名称", "申报企业名称", "企业名称（全称）"])
    code = rng.choice(
        ["统一社会信用代码", "统一社会信用代码", "社会信用代码", "统一社会信用代码（18位）"]
    )
    return [("企业信息", name, [r.name for r in rows]), ("企业信息", code, [r.uscc for r in rows])]


def summary(city: City, rng: random.Random) -> Annex:
    rows = city.summary_rows
    order: Column = (
        "",
        rng.choice(["序号", "推荐顺序", "推荐序号", "推荐排序"]),
        [r.number for r in rows],
    )
    industry: Column = (
        "企业信息",
        rng.choice(["所属行业", "行业", "所属行业（大类）"]),
        [r.industry for r in rows],
    )
    factory: Column = (
        "工厂信息",
        rng.choice(["工厂名称", "智能工厂名称", "申报工厂名称"]),
        [r.factory for r in rows],
    )
    columns = [order, *_core(rng, rows)]
    middle = [industry, factory] if rng.random() < 0.5 else [factory, industry]
    if middle[0] is factory:
        middle[1] = ("", industry[1], industry[2])
    columns += middle
    if rng.random() < 0.5:
        columns.insert(
            rng.choice([1, 3]),
            ("", rng.choice(["县（市、区）", "所在县区", "属地"]), [r.firm.county for r in rows]),
        )
    if rng.random() < 0.6:
        columns.append(
            (
                "",
                rng.choice(["成熟度等级", "智能制造能力成熟度等级", "自评估等级"]),
                [r.level for r in rows],
            )
        )
    columns += _phones(rng, rows)
    if any(r.remark for r in rows) or rng.random() < 0.6:
        columns.append(("", "备注", [r.remark for r in rows]))
    notes = rng.choice(
        [
            [],
            ["注：按推荐优先顺序填写。"],
            ["说明：1.推荐顺序即优先顺序；2.本表一式两份，加盖公章。"],
            [f"合计：{len(rows)}家"],
        ]
    )
    return _made(
        rng,
        city,
        "summary_table",
        "附件5",
        (
            "先进级智能工厂推荐汇总表",
            "2026年先进级智能工厂推荐汇总表",
            f"{city.name}先进级智能工厂推荐汇总表",
        ),
        _grouped(rng, columns),
        notes,
        (
            "附件5先进级智能工厂推荐汇总表.xlsx",
            "附件5.xlsx",
            f"{city.name}推荐汇总表.xlsx",
            "推荐汇总表（盖章）.xlsx",
        ),
    )


def basic(city: City, rng: random.Random) -> Annex:
    rows = city.basic_rows
    columns: list[Column] = [
        ("", rng.choice(["序号", "编号"]), [r.number for r in rows]),
        *_core(rng, rows),
    ]
    columns.append(
        ("企业信息", rng.choice(["所属行业", "行业", "行业类别"]), [r.industry for r in rows])
    )
    if rng.random() < 0.5:
        columns.append(("", rng.choice(["工厂名称", "智能工厂名称"]), [r.factory for r in rows]))
    if rng.random() < 0.4:
        columns.insert(
            1, ("", rng.choice(["县（市、区）", "所属县区"]), [r.firm.county for r in rows])
        )
    if city.level_column:
        columns.append(
            (
                "",
                rng.choice(["成熟度等级", "智能制造成熟度等级", "成熟度自评估等级", "成熟度"]),
                [r.level for r in rows],
            )
        )
    if city.links_column and rng.random() < 0.3:
        mark = rng.choice(["√", "√", "✓"])
        columns += [
            ("覆盖环节", link, [mark if link in r.links else "" for r in rows]) for link in LINKS
        ]
    elif city.links_column:
        columns.append(
            ("", rng.choice(["覆盖环节", "覆盖的环节", "建设环节"]), [r.links for r in rows])
        )
    columns += _phones(rng, rows)
    if any(r.remark for r in rows) or rng.random() < 0.5:
        columns.append(("", "备注", [r.remark for r in rows]))
    notes = rng.choice(
        [
            [],
            ["注：本表所列企业均经现场复核。"],
            ["填表说明：成熟度等级以平台评估结果为准。"],
            [f"以上共{len(rows)}家。"],
        ]
    )
    return _made(
        rng,
        city,
        "basic_list",
        "附件4",
        (
            "基础级智能工厂名单汇总表",
            f"{city.name}基础级智能工厂名单汇总表",
            "2026年基础级智能工厂名单汇总表",
        ),
        _grouped(rng, columns),
        notes,
        ("附件4基础级智能工厂名单汇总表.xlsx", "附件4.xlsx", f"{city.name}基础级名单.xlsx"),
    )


def overseas(city: City, rng: random.Random) -> Annex:
    firms = [r.firm for r in city.basic_rows][: rng.choice([1, 2, 3])]
    lands = rng.sample(
        ["越南", "泰国", "印度尼西亚", "匈牙利", "墨西哥", "塞尔维亚", "马来西亚"], len(firms)
    )
    blank = rng.randrange(len(firms)) if city.overseas_blank else -1
    columns: list[Column] = [
        ("", "序号", [str(n) for n in range(1, len(firms) + 1)]),
        ("", rng.choice(["国内企业名称", "国内母公司（企业）名称", "境内企业名称"]), [f.name for f in firms]),
        ("海外工厂", rng.choice(["海外工厂（项目）名称", "海外工厂名称", "海外项目（工厂）名称"]), [f"{land}{f.product}工厂" if n != blank else f"海外{f.product}工厂" for n, (f, land) in enumerate(zip(firms, lands, strict=True))]),
        ("海外工厂", rng.choice(["国家/地区", "所在国家/地区", "国家（地区）"]), ["" if n == blank else land for n, land in enumerate(lands)]),
        ("", "主要产品", [f.product for f in firms]),
    ]  # fmt: skip
    return _made(
        rng,
        city,
        "overseas_list",
        "附件6",
        ("海外智能工厂培育名单", f"{city.name}海外智能工厂培育名单"),
        _grouped(rng, columns),
        [],
        ("附件6海外智能工厂培育名单.xlsx", "附件6.xlsx", "海外工厂名单.xlsx"),
    )


def _head(table: Annex) -> list[list[tuple[str, int, int, int]]]:
    """Rows of the head: text, first column, columns, rows."""
    if not table.groups:
        return [[(h, n, 1, 1) for n, h in enumerate(table.header)]]
    first: list[tuple[str, int, int, int]] = []
    second: list[tuple[str, int, int, int]] = []
    n = 0
    while n < len(table.header):
        group = table.groups[n]
        end = n + 1
        while group and end < len(table.header) and table.groups[end] == group:
            end += 1
        if group and end - n > 1:
            first.append((group, n, end - n, 1))
            second += [(table.header[k], k, 1, 1) for k in range(n, end)]
        else:
            first.append((table.header[n], n, 1, 2))
        n = end
    return [first, second] if second else [[(h, n, 1, 1) for n, h in enumerate(table.header)]]


def _book(rng: random.Random, table: Annex) -> bytes:
    """The workbook as a clerk draws it."""
    book = openpyxl.Workbook()
    page = book.active
    assert page is not None
    page.title = rng.choice(["Sheet1", table.label, "汇总表", "名单"])
    right, down = rng.choice([(0, 0), (0, 0), (1, 0), (0, 1), (1, 1)])
    thin = Side(style="thin")
    edge, mid = Border(thin, thin, thin, thin), Alignment("center", "center", wrap_text=True)
    wide = len(table.header)
    at = 1 + down

    def put(
        r: int,
        c: int,
        value: str | int | float | None,
        *,
        columns: int = 1,
        rows: int = 1,
        bold: bool = False,
        box: bool = True,
    ) -> None:
        cell = page.cell(r, c + 1 + right, value)
        cell.alignment, cell.font = (
            mid if box else Alignment("left", "center"),
            Font(name="宋体", size=11, bold=bold),
        )
        if box:
            for y in range(rows):
                for x in range(columns):
                    page.cell(r + y, c + 1 + right + x).border = edge
        if columns > 1 or rows > 1:
            page.merge_cells(
                start_row=r,
                end_row=r + rows - 1,
                start_column=c + 1 + right,
                end_column=c + columns + right,
            )

    for n, line in enumerate(table.above):
        put(at, 0, line, columns=wide, bold=n == 1, box=False)
        if n == 1:
            page.cell(at, 1 + right).alignment = mid
            page.cell(at, 1 + right).font = Font(name="黑体", size=16, bold=True)
        at += 1
    head = _head(table)
    for k, line in enumerate(head):
        for text, c, columns, rows in line:
            put(at + k, c, text, columns=columns, rows=rows, bold=True)
    at += len(head)
    for row in table.rows:
        for c, value in enumerate(row):
            put(at, c, int(value) if value.isdigit() and len(value) < 4 else (value or None))
        at += 1
    for line in table.below:
        put(at, 0, line, columns=wide, box=False)
        at += 1
    for c, name in enumerate(table.header):
        page.column_dimensions[get_column_letter(c + 1 + right)].width = (
            30
            if "名称" in name
            else 22
            if "代码" in name
            else 26
            if "行业" in name
            else 14
            if len(name) > 3
            else 9
        )
    held = io.BytesIO()
    book.save(held)
    return held.getvalue()


def as_paper(city: City, table: Annex, rng: random.Random) -> Paper:
    """The table printed, with the bureau's seal."""
    pen = Pen(None, rng, table.kind)
    head = "".join(
        "<tr>"
        + "".join(f"<th colspan={w} rowspan={h}>{escape(t)}</th>" for t, _, w, h in line)
        + "</tr>"
        for line in _head(table)
    )
    body = [
        "<tr>"
        + "".join(f"<td{' class=c' if len(c) < 8 else ''}>{escape(c)}</td>" for c in r)
        + "</tr>"
        for r in table.rows
    ]
    ring = pen.seal(bureau(city), role="table", style="left:34mm;top:-15mm", size=40)
    title = table.above[1]
    weights = [
        0.6
        if h in ("序号", "编号") or "顺序" in h or h in LINKS
        else 2.6
        if "名称" in h
        else 2.3
        if "代码" in h
        else 1.7
        if "行业" in h or "电话" in h or "手机" in h
        else 1.3
        for h in table.header
    ]
    widths = [round(w * 100 / sum(weights), 1) for w in weights]
    inner = (
        f"<p class=f>{table.above[0]}</p><h1>{title}</h1><div class=at><p class=f>{table.above[2]}</p>{ring}</div>"
        + sheet.table(body, head=head, widths=widths)
        + "".join(f"<p class=f>{x}</p>" for x in table.below)
    )
    html = sheet.paper(
        rng,
        inner,
        landscape=True,
        size=11,
        margin="16mm 14mm",
        face=rng.choice([sheet.SONG, sheet.HEI]),
        numbers=rng.choice([None, "plain", "of"]),
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
        for city in campaign.cities:
            posted = day_forms(city.posted)[form] if city.posted else ""
            number = (
                rng.choice(
                    [f"SF{rng.randrange(10**11, 10**12)}", f"EMS{rng.randrange(10**9, 10**10)}"]
                )
                if city.posted
                else ""
            )
            note = (
                rng.choice(["", "", "快递"])
                if city.posted
                else rng.choice(["专人送达", "派人送达", "现场送交"])
            )
            rows.append([city.name, day_forms(city.received)[form], posted, number, note])
        made["收件登记.xlsx"] = Table(
            "receiving_log",
            "收件登记",
            rng.choice([[], ["2026年智能工厂申报材料收件登记"]]),
            ["市", "收到日期", "寄出日期", "寄件单号", "备注"],
            rows,
        )

    for path, firms in campaign.registers(8).items():
        rows = [[str(n), f.name, f.uscc, c.name] for n, (c, f) in enumerate(firms, 1)]
        header = ["序号", "企业名称", "统一社会信用代码", "市"]
        made[path] = Table("register", "名录", [], header, rows)
    return made
