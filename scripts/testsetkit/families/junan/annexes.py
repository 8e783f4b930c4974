"""Annexes 4, 5 and 6 as drawn workbooks and printed, the receiving log, the registers."""

from __future__ import annotations

import io
import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import escape
from typing import Any

import openpyxl
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

from testsetkit.annex import Table
from testsetkit.case import Campaign, City, Row
from testsetkit.families.junan.look import HEI, SONG, doc
from testsetkit.pen import Pen, day_forms
from testsetkit.press import Paper

_HEADS = {
    "number": "序号|推荐顺序|推荐排序|顺序", "name": "企业名称|申报单位|单位名称|申报企业名称", "uscc": "统一社会信用代码|企业信用代码|社会信用代码|统一社会信用代码（18位）",
    "factory": "智能工厂名称|工厂名称|申报工厂|申报智能工厂名称", "industry": "所属行业|行业|行业类别|所属行业大类", "level": "成熟度等级|自评估等级|智能制造能力成熟度等级|成熟度自评估等级", "links": "覆盖环节|涉及环节|建设环节|场景覆盖环节",
}  # fmt: skip
_OVER = {"name": "企业信息", "uscc": "企业信息", "industry": "企业信息", "factory": "工厂信息", "level": "工厂信息", "links": "工厂信息"}  # fmt: skip


@dataclass
class Sheet(Table):
    """A table with its workbook, its heads under groups where there are any, and where it begins."""  # fmt: skip

    workbook: bytes | None = None
    groups: list[str] = field(default_factory=list)
    off: tuple[int, int] = (0, 0)


def runs(groups: list[str]) -> Iterator[tuple[int, int, str]]:
    """Neighbouring columns under one head: start, end, head; columns without one stand alone."""
    start = 0
    for k in range(1, len(groups) + 1):
        if k == len(groups) or not groups[k] or groups[k] != groups[start]:
            yield start, k, groups[start]
            start = k


def drawn(table: Sheet, rng: random.Random) -> bytes:
    book = openpyxl.Workbook()
    sheet: Any = book.active
    sheet.title = rng.choice(["Sheet1", "汇总", "附件表", table.label])
    down, right = table.off
    width, at = len(table.header), 1 + down
    head_face = rng.choice(["黑体", "宋体", "微软雅黑"])

    def put(r: int, k: int, value: Any, *, bold: bool = False) -> Any:
        held = sheet.cell(r, k + 1 + right, value)
        held.alignment = Alignment(wrap_text=True, vertical="center", horizontal="center")
        held.font = Font(name=head_face if bold else "宋体", size=11, bold=bold)
        return held

    def join(r1: int, r2: int, k1: int, k2: int) -> None:
        if (r1, k1) != (r2, k2 - 1):
            sheet.merge_cells(start_row=r1, end_row=r2, start_column=k1 + 1 + right, end_column=k2 + right)  # fmt: skip

    for n, line in enumerate(table.above):
        held = put(at, 0, line, bold=n == 1)
        held.font = Font(name="方正小标宋简体" if n == 1 else "仿宋", size=18 if n == 1 else 12)
        held.alignment = Alignment(horizontal="center" if n == 1 else "left")
        join(at, at, 0, width)
        at += 1
    top = at
    fill = PatternFill("solid", fgColor=rng.choice(["DDEBF7", "E2EFDA", "FCE4D6", "FFFFFF"]))
    deep = 2 if table.groups else 1
    for start, end, over in runs(table.groups or [""] * width):
        for k in range(start, end):
            held = put(at + (1 if over else 0), k, table.header[k], bold=True)
            held.fill = fill
            if not over:
                join(at, at + deep - 1, k, k + 1)
        if over:
            put(at, start, over, bold=True)
            join(at, at, start, end)
    at += deep
    first = at
    for cells in table.rows:
        for k, value in enumerate(cells):
            number: Any = int(value) if value.isdigit() and len(value) < 4 else value
            put(at, k, number or None)
        at += 1
    thin = Side(style=rng.choice(["thin", "thin", "hair", "medium"]))
    for line in sheet.iter_rows(min_row=top, max_row=at - 1, min_col=1 + right, max_col=width + right):  # fmt: skip
        for held in line:
            held.border = Border(left=thin, right=thin, top=thin, bottom=thin)
    for k in range(width):
        longest = max([len(r[k]) for r in table.rows] or [6])
        sheet.column_dimensions[chr(65 + k + right)].width = min(38, max(7, longest * 1.9))
    for n, said in enumerate(table.below):
        sheet.cell(at + n, 1 + right, said)
    if rng.random() < 0.3:
        sheet.freeze_panes = sheet.cell(first, 1 + right)
    kept = io.BytesIO()
    book.save(kept)
    return kept.getvalue()


def _sheet(rng: random.Random, kind: str, label: str, city: City, rows: list[Row], keys: list[str], title: str, names: tuple[str, ...]) -> Sheet:  # fmt: skip
    rest = keys[1:]
    rng.shuffle(rest)
    if rng.random() < 0.6:
        rest.sort(key=lambda k: k != "name")
    together = rng.random() < 0.4
    if together:
        rest.sort(key=lambda k: ("企业信息", "工厂信息").index(_OVER[k]))
    keys = [keys[0], *rest]
    header = [rng.choice(_HEADS[k].split("|")) for k in keys]
    if kind != "summary_table":
        header[0] = "序号"
    cells = [[str(getattr(r, k)) for k in keys] for r in rows]
    groups = [_OVER.get(k, "") for k in keys]

    def add(name: str, values: list[str], over: str = "", at: int | None = None) -> None:
        spot = len(header) if at is None else at
        header.insert(spot, name)
        groups.insert(spot, over)
        for line, value in zip(cells, values, strict=True):
            line.insert(spot, value)

    if rng.random() < 0.35:
        add(rng.choice(["县（市、区）", "所在县区", "县区"]), [r.firm.county for r in rows], "", rng.choice([1, None]))  # fmt: skip
    if rng.random() < 0.2:
        add(rng.choice(["市", "设区市"]), [city.name] * len(rows), "", 1)
    if rng.random() < 0.4:
        over = rng.choice(["企业联系人", ""])
        add("姓名" if over else "联系人", [r.firm.contact for r in rows], over)
        add(rng.choice(["联系电话", "电话", "手机号"]), [r.firm.phone for r in rows], over)
        together = together or bool(over)
    if any(r.remark for r in rows) or rng.random() < 0.35:
        add("备注", [r.remark for r in rows])
    bureau = f"{city.name}工业和信息化局"
    no = {"summary_table": 5, "basic_list": 4}[kind]
    above = [rng.choice([f"附件{no}", f"附件 {no}"]), title, rng.choice([f"填报单位（盖章）：{bureau}", f"填报单位：{bureau}", f"推荐单位（公章）：{bureau}　　　　时间：2026年4月"])]  # fmt: skip
    below = rng.choice([[], [], ["填报人：　　　　　审核人：　　　　　"], ["说明：按推荐先后排序。"] if no == 5 else ["说明：企业名称用全称。", "　　　本表一式两份。"]])  # fmt: skip
    table = Sheet(kind, label, above, header, cells, below, names)
    # one kind of group alone would leave "姓名" without its head
    table.groups = groups if together else []
    table.off = rng.choice([(0, 0), (0, 0), (1, 0), (0, 1), (2, 1)])
    table.workbook = drawn(table, rng)
    return table


def summary(city: City, rng: random.Random) -> Sheet:
    keys = ["number", "name", "uscc", "factory", "industry", *(["level"] if rng.random() < 0.5 else [])]  # fmt: skip
    title = rng.choice(["先进级智能工厂推荐汇总表", f"{city.name}先进级智能工厂推荐汇总表", "2026年度先进级智能工厂推荐汇总表"])  # fmt: skip
    return _sheet(rng, "summary_table", "推荐汇总表", city, city.summary_rows, keys, title, ("附件5 先进级智能工厂推荐汇总表.xlsx", "推荐汇总表.xlsx", f"{city.name}先进级推荐汇总表.xlsx"))  # fmt: skip


def basic(city: City, rng: random.Random) -> Sheet:
    more = [k for k, there in (("level", city.level_column), ("links", city.links_column)) if there]
    title = rng.choice(["基础级智能工厂名单汇总表", f"{city.name}基础级智能工厂名单汇总表", "2026年度基础级智能工厂名单汇总表"])  # fmt: skip
    return _sheet(rng, "basic_list", "基础级名单", city, city.basic_rows, ["number", "name", "uscc", "industry", *more], title, ("附件4 基础级智能工厂名单汇总表.xlsx", "基础级名单汇总表.xlsx", f"{city.name}基础级名单.xlsx"))  # fmt: skip


def overseas(city: City, rng: random.Random) -> Sheet:
    places = (("越南海防工厂", "越南"), ("匈牙利工厂", "匈牙利"), ("泰国春武里工厂", "泰国"), ("印尼雅加达工厂", "印度尼西亚"), ("巴西工厂", "巴西"))  # fmt: skip
    rows = []
    for n, r in enumerate(city.basic_rows[:2], 1):
        plant, country = rng.choice(places)
        rows.append([str(n), r.firm.name, f"{r.firm.brand}{plant}", "" if city.overseas_blank and n == 1 else country, r.firm.product, rng.choice(["先进级", "卓越级"])])  # fmt: skip
    header = ["序号", rng.choice(["企业名称", "境内企业名称"]), rng.choice(["海外工厂名称", "海外工厂（项目）名称"]), rng.choice(["所在国家", "所在国家（地区）"]), "主要产品", rng.choice(["培育级别", "拟培育方向"])]  # fmt: skip
    table = Sheet("overseas_list", "海外名单", ["附件6", "海外智能工厂培育名单", f"填报单位：{city.name}工业和信息化局"], header, rows, [], ("附件6 海外智能工厂培育名单.xlsx", "海外工厂名单.xlsx"))  # fmt: skip
    table.workbook = drawn(table, rng)
    return table


def _heads(table: Table) -> str:
    groups: list[str] = getattr(table, "groups", [])
    if not groups:
        return "<tr>" + "".join(f"<th>{h}</th>" for h in table.header) + "</tr>"
    top = low = ""
    for start, end, over in runs(groups):
        held = table.header[start:end]
        if over:
            top += f"<th colspan={end - start}>{over}</th>"
            low += "".join(f"<th>{h}</th>" for h in held)
        else:
            top += "".join(f"<th rowspan=2>{h}</th>" for h in held)
    return f"<tr>{top}</tr><tr>{low}</tr>"


def as_paper(city: City, table: Table, rng: random.Random) -> Paper:
    pen = Pen(None, rng, table.kind)
    whole = "white-space:nowrap" if rng.random() < 0.85 else ""

    def cell(said: str) -> str:
        style = whole if said.isascii() and len(said) > 10 else ""
        return f'<td style="{style}">{escape(said) or "&nbsp;"}</td>'

    rows = "".join("<tr>" + "".join(cell(c) for c in r) + "</tr>" for r in table.rows)
    over = pen.seal(f"{city.name}工业和信息化局", role="table", style=rng.choice(["left:36mm;top:-14mm", "left:28mm;top:-17mm"]), size=40)  # fmt: skip
    notes = "".join(f"<p class=note>{x}</p>" for x in table.below)
    head = f'<p class=f>{table.above[0]}</p><p class=c style="font:700 18pt/1.8 {rng.choice([HEI, SONG])}">{table.above[1]}</p>'  # fmt: skip
    html = doc(rng, f"{head}<div class=at><p class=f>{table.above[2]}</p>{over}</div><table>{_heads(table)}{rows}</table>{notes}", landscape=True, size=11, skin=rng.choice(["full", "heavy", "shade"]), numbers=rng.random() < 0.4)  # fmt: skip
    return Paper(table.kind, table.label, html, pen.marks, tuple(n.replace(".xlsx", ".pdf") for n in table.names), wants_native=False)  # fmt: skip


def inbox(campaign: Campaign, rng: random.Random) -> dict[str, Table]:
    """The receiving log and the registers."""
    made: dict[str, Table] = {}
    if campaign.log:
        form = rng.choice(["dash", "slash", "cn", "dot"])
        hand = rng.choice(["专人送达", "派人送达", "当面递交", "直送"])
        rows = []
        for n, city in enumerate(campaign.cities, 1):
            posted = day_forms(city.posted)[form] if city.posted else ""
            slip = f"{rng.choice(['EMS', 'SF', 'YT', 'JDV'])}{rng.randrange(10**10, 10**11)}" if posted else ""  # fmt: skip
            rows.append([str(n), city.name, rng.choice(["邮寄", "快递"]) if posted else hand, posted, day_forms(city.received)[form], slip])  # fmt: skip
        header = ["序号", rng.choice(["报送市", "来件单位", "报送单位"]), rng.choice(["报送方式", "送达方式"]), rng.choice(["寄出日期", "邮寄日期"]), rng.choice(["收到日期", "收件日期"]), "快递单号"]  # fmt: skip
        above = rng.choice([[], ["纸质申报材料接收登记表"], ["2026年先进级智能工厂材料收件登记"]])
        made["收件登记.xlsx"] = Table("receiving_log", "收件登记", above, header, rows)
    heads = rng.choice([["序号", "市", "企业名称", "统一社会信用代码"], ["序号", "所属市", "单位名称", "统一社会信用代码"]])  # fmt: skip
    for path, firms in campaign.registers().items():
        lines = [[str(n), c.name, f.name, f.uscc] for n, (c, f) in enumerate(firms, 1)]
        made[path] = Table("register", "名录", [], list(heads), lines)
    return made
