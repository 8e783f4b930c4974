"""The annexes' tables, printed and as workbooks; the receiving log and the registers."""

from __future__ import annotations

import io
import random
from collections.abc import Callable
from dataclasses import dataclass, field
from html import escape

import openpyxl
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter

from testsetkit import annex, invent
from testsetkit.case import Campaign, City, Row
from testsetkit.families.kunyu.house import HEI, KAI, SONG, page, paper
from testsetkit.pen import Pen, day_forms
from testsetkit.press import Paper


@dataclass
class Table(annex.Table):
    """`spans`: heads over the header, each with how many columns; `workbook`: the sheet as drawn."""

    spans: list[tuple[str, int]] = field(default_factory=list)
    workbook: bytes | None = None


_Column = tuple[str, str, Callable[[Row], str]]
"""Label, the head above it, the cell."""


def _columns(rng: random.Random, keys: list[str]) -> list[_Column]:
    """Columns under one of their labels."""
    held: dict[str, tuple[tuple[str, ...], str, Callable[[Row], str]]] = {
        "number": (("序号", "序号", "编号", "No."), "", lambda r: r.number),
        "name": (("企业名称", "单位名称", "申报企业名称", "企业名称（全称）"), "企业信息", lambda r: r.name),
        "uscc": (("统一社会信用代码", "社会信用代码", "统一社会信用代码（18位）"), "企业信息", lambda r: r.uscc),
        "county": (("县（市、区）", "所在区县", "属地"), "企业信息", lambda r: r.firm.county),
        "industry": (("所属行业", "行业", "行业类别"), "企业信息", lambda r: r.industry),
        "factory": (("智能工厂名称", "工厂名称", "申报智能工厂名称"), "工厂信息", lambda r: r.factory),
        "level": (("成熟度等级", "智能制造能力成熟度等级", "自评估等级"), "工厂信息", lambda r: r.level),
        "links": (("覆盖环节", "建设环节", "涉及环节"), "工厂信息", lambda r: r.links),
        "remark": (("备注", "备注", "说明"), "", lambda r: r.remark),
    }  # fmt: skip
    return [(rng.choice(held[k][0]), held[k][1], held[k][2]) for k in keys]


def _table(
    kind: str, label: str, above: list[str], columns: list[_Column], rows: list[Row], below: list[str], names: tuple[str, ...], rng: random.Random,
) -> Table:  # fmt: skip
    spans: list[tuple[str, int]] = []
    if rng.random() < 0.35:
        for _, head, _ in columns:
            if spans and spans[-1][0] == head and head:
                spans[-1] = (head, spans[-1][1] + 1)
            else:
                spans.append((head, 1))
        named = [head for head, _ in spans if head]
        if len(named) != len(set(named)):
            spans = []  # a head that stands twice would be an odd table
    cells = [[of(r) for _, _, of in columns] for r in rows]
    made = Table(kind, label, above, [c[0] for c in columns], cells, below, tuple(f"{n}.xlsx" for n in names), spans=spans)  # fmt: skip
    made.workbook = _drawn(made, rng)
    return made


def _drawn(table: Table, rng: random.Random) -> bytes:
    """A workbook with borders and merged titles; it may begin off the corner."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = rng.choice(["Sheet1", "汇总表", "附件", "名单"])
    left = rng.choice([1, 1, 1, 2])
    at = rng.choice([1, 1, 2])
    edge = Side(style="thin")
    box = Border(left=edge, right=edge, top=edge, bottom=edge)
    middle = Alignment(horizontal="center", vertical="center", wrap_text=True)
    width = len(table.header)
    for n, line in enumerate(table.above):
        cell = sheet.cell(at, left, line)
        sheet.merge_cells(start_row=at, end_row=at, start_column=left, end_column=left + width - 1)
        cell.font = Font(bold=True, size=16 if n == len(table.above) - 1 else 11)
        if n:
            cell.alignment = middle
        at += 1
    fill = PatternFill("solid", fgColor=rng.choice(["DDE6F2", "EEEEEE", "FFFFFF"]))
    deep = bool(table.spans)
    column = left
    for group, count in table.spans:
        if group:
            sheet.cell(at, column, group)
            if count > 1:
                sheet.merge_cells(
                    start_row=at, end_row=at, start_column=column, end_column=column + count - 1
                )
        column += count
    column = left
    for n, label in enumerate(table.header):
        alone = deep and _alone(table, n)
        sheet.cell(at if alone or not deep else at + 1, left + n, label)
        if alone:
            sheet.merge_cells(
                start_row=at, end_row=at + 1, start_column=left + n, end_column=left + n
            )
    for row in range(at, at + 1 + deep):
        for n in range(width):
            head = sheet.cell(row, left + n)
            head.border, head.alignment, head.font, head.fill = box, middle, Font(bold=True), fill
    at += 1 + deep
    for cells in table.rows:
        for n, value in enumerate(cells):
            said = int(value) if value.isdigit() and len(value) < 4 else (value or None)
            place = sheet.cell(at, left + n, said)
            place.border, place.alignment = box, middle
        at += 1
    for line in table.below:
        sheet.cell(at, left, line)
        at += 1
    for n in range(width):
        sheet.column_dimensions[get_column_letter(left + n)].width = 8 if n == 0 else 24  # fmt: skip
    held = io.BytesIO()
    book.save(held)
    return held.getvalue()


def _alone(table: Table, n: int) -> bool:
    """Whether no head stands over column `n`."""
    at = 0
    for head, count in table.spans:
        if at <= n < at + count:
            return not head
        at += count
    return True


def summary(city: City, rng: random.Random) -> Table:
    """Annex 5."""
    keys = ["number", "name", "uscc", "factory", "industry"]
    if rng.random() < 0.4:
        keys = ["number", "name", "uscc", "industry", "factory"]
    if rng.random() < 0.4:
        keys.insert(rng.choice([1, 3]), "county")
    if rng.random() < 0.6:
        keys.append("level")
    keys.append("remark")
    title = rng.choice(["先进级智能工厂推荐汇总表", "2026年先进级智能工厂推荐汇总表", f"{city.name}先进级智能工厂推荐汇总表"])  # fmt: skip
    above = ["附件5", title] if rng.random() < 0.7 else [title]
    if rng.random() < 0.5:
        above.append(f"推荐单位：{city.name}工业和信息化局")
    names = ("附件5 先进级智能工厂推荐汇总表", "推荐汇总表", "先进级推荐汇总表")
    return _table("summary_table", "推荐汇总表", above, _columns(rng, keys), city.summary_rows, rng.choice([[], ["注：按推荐优先顺序排列。"]]), names, rng)  # fmt: skip


def basic(city: City, rng: random.Random) -> Table:
    """Annex 4."""
    keys = ["number", "name", "uscc", "industry"]
    if rng.random() < 0.5:
        keys.insert(1, "county")
    if rng.random() < 0.7:
        keys.append("factory")
    if city.level_column:
        keys.append("level")
    if city.links_column:
        keys.append("links")
    keys.append("remark")
    title = rng.choice(["基础级智能工厂名单汇总表", f"{city.name}基础级智能工厂名单", "2026年基础级智能工厂名单汇总表"])  # fmt: skip
    above = ["附件4", title] if rng.random() < 0.7 else [title]
    if rng.random() < 0.5:
        above.append(f"填报单位：{city.name}工业和信息化局")
    names = ("附件4 基础级智能工厂名单汇总表", "基础级名单", "基础级智能工厂名单")
    return _table("basic_list", "基础级名单", above, _columns(rng, keys), city.basic_rows, [], names, rng)  # fmt: skip


def overseas(city: City, rng: random.Random) -> Table:
    """Annex 6."""
    places = ["越南", "泰国", "匈牙利", "墨西哥", "印度尼西亚", "马来西亚"]
    rows: list[list[str]] = []
    for n in range(1, rng.choice([2, 3, 4])):
        firm = invent.firm(rng, city.name)
        country = rng.choice(places)
        rows.append([str(n), firm.name, firm.uscc, f"{firm.brand}{country}{firm.product}工厂", country, firm.industry])  # fmt: skip
    if city.overseas_blank:
        rng.choice(rows)[4] = ""
    header = [
        "序号",
        rng.choice(["企业名称", "国内企业名称"]),
        "统一社会信用代码",
        rng.choice(["海外工厂项目名称", "海外智能工厂名称"]),
        rng.choice(["所在国家", "国家（地区）", "所在国家（地区）"]),
        "所属行业",
    ]
    title = rng.choice(["海外智能工厂培育名单", f"{city.name}海外智能工厂培育名单"])
    made = Table("overseas_list", "海外名单", ["附件6", title], header, rows, [], ("附件6 海外智能工厂培育名单.xlsx", "海外工厂名单.xlsx"))  # fmt: skip
    made.workbook = _drawn(made, rng)
    return made


def as_paper(city: City, table: Table, rng: random.Random) -> Paper:
    """The table printed, across."""
    pen = Pen(None, rng, table.kind)
    ground = rng.choice(["#fff", "#e4eaf3", "#eee"])
    heads = ""
    if table.spans:
        at, first, second = 0, "", ""
        for head, count in table.spans:
            if head:
                first += f'<th colspan="{count}" style="background:{ground}">{head}</th>'
                second += "".join(
                    f'<th style="background:{ground}">{h}</th>'
                    for h in table.header[at : at + count]
                )
            else:
                first += f'<th rowspan="2" style="background:{ground}">{table.header[at]}</th>'
            at += count
        heads = f"<tr>{first}</tr><tr>{second}</tr>"
    else:
        heads = f'<tr>{"".join(f"""<th style="background:{ground}">{h}</th>""" for h in table.header)}</tr>'
    body = ""
    for row in table.rows:
        body += (
            f"<tr>{''.join(f'<td class={chr(34)}c{chr(34)}>{escape(c)}</td>' for c in row)}</tr>"
        )
    lines = table.above
    top = ""
    for line in lines:
        big = any(w in line for w in ("汇总表", "名单"))
        top += f'<div class="{"c" if big else ""}" style="font-size:{18 if big else 11}pt;{"font-weight:bold" if big else ""};margin-bottom:2mm">{line}</div>'
    end = "".join(f"<div>{line}</div>" for line in table.below)
    html = page(
        f'{top}<table style="font-size:{rng.choice([9, 9.5, 10])}pt"><thead>{heads}</thead><tbody>{body}</tbody></table>{end}',
        face=rng.choice([SONG, HEI, KAI]),
        margin="16mm 14mm",
        wide=True,
    )
    return paper(pen, table.label, html, tuple(n.rsplit(".", 1)[0] for n in table.names))


# ---- the office's own
def _register(label: str, firms: list[tuple[City, invent.Firm]], rng: random.Random) -> Table:
    header = ["序号", "市", "企业名称", "统一社会信用代码"]
    order = rng.choice([(0, 1, 2, 3), (0, 2, 3, 1)])
    rows = [
        [(str(n), t.name, f.name, f.uscc)[k] for k in order] for n, (t, f) in enumerate(firms, 1)
    ]
    return Table("register", label, [], [header[k] for k in order], rows)


def inbox(campaign: Campaign, rng: random.Random) -> dict[str, annex.Table]:
    """Receiving log and registers."""
    made: dict[str, annex.Table] = {}
    if campaign.log:
        rows = []
        way = rng.choice(["dash", "cn", "slash"])
        for city in campaign.cities:
            got = day_forms(city.received)[way]
            sent = day_forms(city.posted)[way] if city.posted else ""
            number = f"{rng.choice(['SF', 'EMS', 'YT'])}{rng.randrange(10**11, 10**12)}" if city.posted else ""  # fmt: skip
            remark = rng.choice(["", "纸质一份"]) if city.posted else rng.choice(["专人送达", "现场送达", "自送"])  # fmt: skip
            rows.append([city.name, got, sent, number, remark])
        made["收件登记.xlsx"] = Table("receiving_log", "收件登记", [], ["市", "收到日期", "寄出日期", "寄件单号", "备注"], rows)  # fmt: skip
    if campaign.excellent_register:
        listed = [(t, f) for t in campaign.cities for f in t.excellent]
        made["名录/2024卓越级.xlsx"] = _register("2024卓越级", listed, rng)
    if campaign.provincial_register:
        listed = [(t, f) for t in campaign.cities for f in t.provincial]
        made["名录/2021-2024省级智能工厂.xlsx"] = _register("省级智能工厂", listed, rng)
    if campaign.basic_register:
        listed = [(t, c.firm) for t in campaign.cities for c in t.cases if c.in_register]
        listed += [(t, r.firm) for t in campaign.cities for r in t.basic_rows if r.kind == "basic"]
        rng.shuffle(listed)
        made["名录/基础级.xlsx"] = _register("基础级", listed, rng)
    return made
