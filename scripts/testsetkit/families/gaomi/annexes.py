"""Annexes 4, 5 and 6 in clerks' own columns; registers and the receiving log."""

from __future__ import annotations

import io
import random
from dataclasses import dataclass, field
from html import escape

import openpyxl
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter

from testsetkit import annex
from testsetkit.case import Campaign, City, Row
from testsetkit.families.gaomi.look import page
from testsetkit.pen import Pen, day_forms
from testsetkit.press import Paper


@dataclass
class Sheet(annex.Table):
    """A table with merged heads over groups of columns (`heads`: title and span, '' for none)."""

    heads: list[tuple[str, int]] = field(default_factory=list)
    workbook: bytes | None = None


NAMES = {
    "number": ("序号", "推荐顺序", "推荐排序", "排序", "优先次序", "推荐次序"), "name": ("企业名称", "申报企业名称", "单位名称", "企业全称", "申报单位"), "uscc": ("统一社会信用代码", "社会信用代码", "统一社会信用代码（18位）", "信用代码"),
    "factory": ("工厂名称", "智能工厂名称", "申报工厂名称", "拟认定工厂名称"), "industry": ("所属行业", "行业", "行业类别", "所属行业（大类）"), "level": ("成熟度等级", "成熟度自评估等级", "智能制造能力成熟度等级", "自评估等级"),
    "links": ("覆盖环节", "已覆盖环节", "建设环节"), "remark": ("备注", "备注说明"),
}  # fmt: skip
Column = tuple[str, list[str], str]
"""Header, cells, and the group under whose merged head it may stand."""


def _columns(rows: list[Row], keys: list[str], rng: random.Random) -> list[Column]:
    groups = {
        "name": "企业信息",
        "uscc": "企业信息",
        "factory": "工厂信息",
        "industry": "工厂信息",
        "level": "工厂信息",
        "links": "工厂信息",
    }
    return [(rng.choice(NAMES[k]), [getattr(r, k) for r in rows], groups.get(k, "")) for k in keys]


def _made(
    kind: str,
    said: str,
    above: list[str],
    columns: list[Column],
    below: list[str],
    names: tuple[str, ...],
    rng: random.Random,
) -> Sheet:
    """The sheet with its workbook; heads are merged where a group has neighbours."""
    heads: list[tuple[str, int]] = []
    if rng.random() < 0.45:
        for _, _, group in columns:
            if heads and group and heads[-1][0] == group:
                heads[-1] = (group, heads[-1][1] + 1)
            else:
                heads.append((group, 1))
        heads = [(g if n > 1 else "", n) for g, n in heads]
        heads = heads if any(g for g, _ in heads) else []
    cells = [list(row) for row in zip(*(values for _, values, _ in columns), strict=True)]
    sheet = Sheet(kind, said, above, [h for h, _, _ in columns], cells, below, names, heads)
    if rng.random() < 0.75:
        sheet.workbook = _workbook(sheet, rng)
    return sheet


def _workbook(table: Sheet, rng: random.Random) -> bytes:
    """The sheet as somebody drew it: titles merged, lines around, sometimes off the corner."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = rng.choice(["Sheet1", "汇总表", "附件", "名单"])
    at, left = rng.choice([(1, 1), (1, 1), (2, 2), (3, 1)])
    wide = len(table.header)
    side = Side(style=rng.choice(["thin", "thin", "medium", "hair"]))
    line = Border(left=side, right=side, top=side, bottom=side)
    middle = Alignment(horizontal="center", vertical="center", wrap_text=True)
    face = rng.choice(["宋体", "仿宋", "黑体", "等线"])
    fill = (
        PatternFill("solid", fgColor=rng.choice(["DDEBF7", "E2EFDA", "F2F2F2"]))
        if rng.random() < 0.35
        else None
    )
    for n, said in enumerate(table.above):
        cell = sheet.cell(at, left, said)
        title = n == 1 or len(table.above) == 1
        cell.font = Font(name=face, size=18 if title else 12, bold=title)
        cell.alignment = middle if title else Alignment(horizontal="left")
        sheet.merge_cells(start_row=at, end_row=at, start_column=left, end_column=left + wide - 1)
        sheet.row_dimensions[at].height = 34 if title else 18
        at += 1

    def put(row: int, column: int, value: object, *, bold: bool = False) -> None:
        cell = sheet.cell(row, column, value)
        cell.border, cell.alignment = line, middle
        cell.font = Font(name=face, size=11, bold=bold)
        if bold and fill:
            cell.fill = fill

    deep = 2 if table.heads else 1
    column = left
    for group, span in table.heads:
        for k in range(span):
            put(
                at,
                column + k,
                (group if k == 0 else None) if group else table.header[column - left + k],
                bold=True,
            )
            put(at + 1, column + k, table.header[column - left + k] if group else None, bold=True)
        if group:
            sheet.merge_cells(
                start_row=at, end_row=at, start_column=column, end_column=column + span - 1
            )
        else:
            for k in range(span):
                sheet.merge_cells(
                    start_row=at, end_row=at + 1, start_column=column + k, end_column=column + k
                )
        column += span
    if not table.heads:
        for k, said in enumerate(table.header):
            put(at, left + k, said, bold=True)
    at += deep
    for row in table.rows:
        for k, value in enumerate(row):
            put(at, left + k, int(value) if value.isdigit() and len(value) < 4 else (value or None))
        at += 1
    for said in table.below:
        sheet.cell(at, left, said).font = Font(name=face, size=11)
        sheet.merge_cells(start_row=at, end_row=at, start_column=left, end_column=left + wide - 1)
        at += 1
    for k, said in enumerate(table.header):
        sheet.column_dimensions[get_column_letter(left + k)].width = (
            7 if k == 0 else 24 if "代码" in said or "名称" in said else 15
        )
    held = io.BytesIO()
    book.save(held)
    return held.getvalue()


def _above(city: City, rng: random.Random, number: str, titles: list[str]) -> list[str]:
    unit = f"{rng.choice(['填报单位', '报送单位', '推荐单位', '填报部门'])}{rng.choice(['（盖章）', '（公章）', ''])}：{city.name}{rng.choice(['工业和信息化局', '工业和信息化局', '工信局'])}"
    tail = rng.choice(
        ["", "", f"　　　　填报人：{rng.choice('王刘张')}{rng.choice(['伟', '芳', '洁'])}"]
    )
    return [
        rng.choice([f"附件{number}", f"附件{number}：", f"附{number}"]),
        rng.choice(titles),
        unit + tail,
    ]


def summary(city: City, rng: random.Random) -> Sheet:
    """Annex 5."""
    rows = city.summary_rows
    order = rng.choice([
        ["number", "name", "uscc", "factory", "industry"], ["number", "factory", "name", "uscc", "industry"], ["number", "name", "uscc", "industry", "factory"], ["number", "industry", "name", "uscc", "factory"],
    ])  # fmt: skip
    if rng.random() < 0.55:
        order = [*order, "level"]
    columns = _columns(rows, order, rng)
    if rng.random() < 0.35:
        columns.insert(
            1, (rng.choice(["县（市、区）", "所在县区", "区县"]), [r.firm.county for r in rows], "")
        )
    if rng.random() < 0.6:
        columns += [
            (rng.choice(["联系人", "姓名"]), [r.firm.contact for r in rows], "联系方式"),
            (rng.choice(["联系电话", "手机"]), [r.firm.phone for r in rows], "联系方式"),
        ]
    if any(r.remark for r in rows) or rng.random() < 0.3:
        columns.append((rng.choice(NAMES["remark"]), [r.remark for r in rows], ""))
    titles = [
        "先进级智能工厂推荐汇总表",
        f"{city.name}2026年先进级智能工厂推荐汇总表",
        f"{city.name}先进级智能工厂推荐汇总表",
        "2026年度先进级智能工厂推荐汇总表",
    ]
    below = rng.choice(
        [[], [], [], ["注：按推荐优先顺序填写。"], ["联系人：                联系电话："]]
    )
    return _made(
        "summary_table",
        "推荐汇总表",
        _above(city, rng, "5", titles),
        columns,
        below,
        ("附件5.xlsx", "附件5推荐汇总表.xlsx", "先进级智能工厂推荐汇总表.xlsx", "汇总表.xlsx"),
        rng,
    )


def basic(city: City, rng: random.Random) -> Sheet:
    """Annex 4; columns of level and links only where the city has them."""
    rows = city.basic_rows
    order = rng.choice(
        [
            ["number", "name", "uscc", "industry"],
            ["number", "name", "industry", "uscc"],
            ["number", "uscc", "name", "industry"],
        ]
    )
    order += ["level"] if city.level_column else []
    order += ["links"] if city.links_column else []
    if city.level_column and city.links_column and rng.random() < 0.4:
        order[-1], order[-2] = order[-2], order[-1]
    columns = _columns(rows, order, rng)
    columns[0] = ("序号", columns[0][1], "")
    if rng.random() < 0.4:
        columns.insert(
            1,
            (rng.choice(["县（市、区）", "所在县市区", "属地"]), [r.firm.county for r in rows], ""),
        )
    if any(r.remark for r in rows) or rng.random() < 0.4:
        columns.append((rng.choice(["备注", "认定情况", "备注说明"]), [r.remark for r in rows], ""))
    titles = [
        "基础级智能工厂名单汇总表",
        f"{city.name}基础级智能工厂名单汇总表",
        f"{city.name}2026年基础级智能工厂名单",
        "2026年基础级智能工厂认定名单汇总表",
    ]
    return _made(
        "basic_list",
        "基础级名单",
        _above(city, rng, "4", titles),
        columns,
        rng.choice([[], [], [f"共{len(rows)}家。"]]),
        ("附件4.xlsx", "附件4基础级名单.xlsx", "基础级智能工厂名单汇总表.xlsx", "基础级名单.xlsx"),
        rng,
    )


def overseas(city: City, rng: random.Random) -> Sheet:
    """Annex 6."""
    places = rng.sample(
        [
            ("泰国罗勇工厂", "泰国"),
            ("越南海防工厂", "越南"),
            ("塞尔维亚工厂", "塞尔维亚"),
            ("印尼青山基地", "印度尼西亚"),
            ("墨西哥工厂", "墨西哥"),
        ],
        2,
    )
    rows = city.basic_rows[:2]
    picked = list(zip(rows, places, strict=False))
    columns: list[Column] = [
        ("序号", [str(n) for n in range(1, len(picked) + 1)], ""), (rng.choice(["国内企业名称", "企业名称", "境内企业名称"]), [r.firm.name for r, _ in picked], ""),
        (rng.choice(["海外工厂名称", "海外工厂（项目）名称", "海外工厂/项目名称"]), [f"{r.firm.brand}{p}" for r, (p, _) in picked], "海外工厂"),
        (rng.choice(["国家/地区", "所在国家（地区）", "国家或地区"]), ["" if city.overseas_blank and n == 0 else c for n, (_, (_, c)) in enumerate(picked)], "海外工厂"),
        (rng.choice(["所属行业", "行业"]), [r.firm.industry for r, _ in picked], ""), (rng.choice(["拟培育等级", "培育方向", "拟申报级别"]), [rng.choice(["先进级", "卓越级"]) for _ in picked], ""),
    ]  # fmt: skip
    return _made(
        "overseas_list",
        "海外名单",
        _above(city, rng, "6", ["海外智能工厂培育名单", f"{city.name}海外智能工厂培育名单"]),
        columns,
        [],
        ("附件6.xlsx", "海外智能工厂培育名单.xlsx"),
        rng,
    )


def as_paper(city: City, table: annex.Table, rng: random.Random) -> Paper:
    """The table as a printed sheet, sealed."""
    pen = Pen(None, rng, table.kind)
    heads = getattr(table, "heads", [])
    if heads:
        first, second, k = "", "", 0
        for group, span in heads:
            if group:
                first += f"<th colspan={span}>{group}</th>"
                second += "".join(f"<th>{h}</th>" for h in table.header[k : k + span])
            else:
                first += "".join(f"<th rowspan=2>{h}</th>" for h in table.header[k : k + span])
            k += span
        top = f"<tr>{first}</tr><tr>{second}</tr>"
    else:
        top = "<tr>" + "".join(f"<th>{h}</th>" for h in table.header) + "</tr>"
    rows = "".join(
        "<tr>"
        + "".join(f"<td{' class=c' if k == 0 else ''}>{escape(c)}</td>" for k, c in enumerate(r))
        + "</tr>"
        for r in table.rows
    )
    red = pen.seal(
        f"{city.name}工业和信息化局",
        role="table",
        style=f"left:{rng.randrange(30, 46)}mm;top:-{rng.randrange(16, 27)}mm",
        size=40,
    )
    notes = "".join(f"<p class=f>{x}</p>" for x in table.below)
    html = page(
        rng,
        f'<p class=f>{table.above[0]}</p><h1>{table.above[1]}</h1><div class=at><p class=f>{table.above[2]}</p>{red}</div><table style="font-size:10pt">{top}{rows}</table>{notes}',
        landscape=True,
        size=11,
        margin="16mm 14mm",
        lead=1.4,
    )
    return Paper(
        table.kind,
        table.label,
        html,
        pen.marks,
        tuple(n.replace(".xlsx", ".pdf") for n in table.names),
        wants_native=False,
    )


def inbox(campaign: Campaign, rng: random.Random) -> dict[str, annex.Table]:
    """Receiving log and registers: path → table."""
    made: dict[str, annex.Table] = {}
    if campaign.log:
        form = rng.choice(["dash", "slash", "cn", "dot"])
        hand = rng.choice(["专人送达", "现场送达", "专人报送"])
        rows = []
        for n, city in enumerate(campaign.cities, 1):
            posted = day_forms(city.posted)[form] if city.posted else ""
            way = "邮寄" if city.posted else hand
            slip = (
                f"{rng.choice(['SF', 'JD', 'YT'])}{rng.randrange(10**10, 10**11)}"
                if city.posted
                else ""
            )
            rows.append([str(n), city.name, day_forms(city.received)[form], posted, slip, way])
        header = [
            "序号",
            rng.choice(["市", "地市", "报送市"]),
            rng.choice(["收到日期", "收件日期", "收到时间"]),
            rng.choice(["寄出日期", "邮戳日期", "寄出时间"]),
            rng.choice(["寄件单号", "快递单号", "邮件号"]),
            rng.choice(["备注", "报送方式", "送达方式"]),
        ]
        above = rng.choice([[], ["2026年智能工厂申报材料收件登记"]])
        made["收件登记.xlsx"] = annex.Table("receiving_log", "收件登记", above, header, rows)
    for path, firms in campaign.registers().items():
        header = [
            "序号",
            rng.choice(["市", "所在市", "地市"]),
            "企业名称",
            rng.choice(["统一社会信用代码", "社会信用代码"]),
        ]
        rows = [[str(n), c.name, f.name, f.uscc] for n, (c, f) in enumerate(firms, 1)]
        above = rng.choice([[], [path.split("/")[-1].removesuffix(".xlsx") + "名单"]])
        made[path] = annex.Table("register", "名录", above, header, rows)
    return made
