"""Annexes 4, 5 and 6 as drawn workbooks and printed, the receiving log, the registers."""

from __future__ import annotations

import io
import random
from collections.abc import Callable
from html import escape
from typing import Any

import openpyxl
from openpyxl.styles import Alignment

from testsetkit.annex import Table
from testsetkit.case import Campaign, City, Row
from testsetkit.families.feixian.look import HEI, MING, SONG, Frame, doc
from testsetkit.families.junan.annexes import DRAWING
from testsetkit.pen import Pen, day_forms
from testsetkit.press import Paper
from testsetkit.workbook import Sheet, drawn, runs

_HEADS = {
    "number": "序号|推荐排序|排序|优先顺序", "name": "企业名称|申报企业|单位名称（全称）|申报企业名称|企业全称", "uscc": "统一社会信用代码|信用代码|企业统一社会信用代码|社会信用代码（18位）",
    "factory": "智能工厂名称|申报工厂名称|工厂（项目）名称|智能工厂", "industry": "所属行业|行业|行业大类|所属国民经济行业", "level": "成熟度等级|自评估等级|智能制造成熟度等级|成熟度水平", "links": "覆盖环节|场景覆盖环节|涉及环节|已覆盖环节",
}  # fmt: skip
_OVER = {"name": "申报主体", "uscc": "申报主体", "industry": "申报主体", "factory": "智能工厂", "level": "智能工厂", "links": "智能工厂"}  # fmt: skip
_COUNTY = ("所属县（市、区）", "县区", "县市区", "属地")


def _county_merged(sheet: Any, table: Sheet) -> None:
    """Neighbouring rows of one county share their cell."""
    spot = next((k for k, h in enumerate(table.header) if h in _COUNTY), None)
    if spot is None or len(table.rows) < 2:
        return
    column = spot + 1 + table.off[1]
    first = 1 + table.off[0] + len(table.above) + (2 if table.groups else 1)
    start = 0
    for k in range(1, len(table.rows) + 1):
        if k == len(table.rows) or table.rows[k][spot] != table.rows[start][spot]:
            if k - start > 1:
                sheet.merge_cells(start_row=first + start, end_row=first + k - 1, start_column=column, end_column=column)  # fmt: skip
            start = k


def _kept(table: Sheet, rng: random.Random) -> bytes:
    """The drawn workbook with what offices leave in theirs: merged counties, a sheet of notes, empty sheets."""
    book = openpyxl.load_workbook(io.BytesIO(drawn(table, rng, DRAWING)))
    sheet: Any = book.active
    if rng.random() < 0.4:
        _county_merged(sheet, table)
    if table.below and rng.random() < 0.5:
        last = sheet.max_row
        sheet.merge_cells(start_row=last, end_row=last, start_column=1 + table.off[1], end_column=len(table.header) + table.off[1])  # fmt: skip
        sheet.cell(last, 1 + table.off[1]).alignment = Alignment(wrap_text=True, horizontal="left")
    if rng.random() < 0.25:
        notes: Any = book.create_sheet(rng.choice(["填表说明", "说明"]))
        notes.append(["填表说明"])
        notes.append(["1. 企业名称与营业执照一致。"])
        notes.append(["2. 按推荐先后填写序号。"])
    if rng.random() < 0.2:
        book.create_sheet("Sheet2")
    held = io.BytesIO()
    book.save(held)
    return held.getvalue()


def _columns(rng: random.Random, city: City, rows: list[Row], keys: list[str]) -> tuple[list[str], list[str], list[list[str]]]:  # fmt: skip
    """Headers, what stands over them, and the cells, with the columns nobody asked for."""
    header = [rng.choice(_HEADS[k].split("|")) for k in keys]
    groups = [_OVER.get(k, "") for k in keys]
    cells = [[str(getattr(r, k)) for k in keys] for r in rows]

    def add(name: str, of: Callable[[Row], str], over: str = "", at: int | None = None) -> None:
        spot = len(header) if at is None else at
        header.insert(spot, name)
        groups.insert(spot, over)
        for line, row in zip(cells, rows, strict=True):
            line.insert(spot, of(row))

    if rng.random() < 0.4:
        add(rng.choice(_COUNTY), lambda r: r.firm.county, "", rng.choice([1, 1, None]))
    if rng.random() < 0.2:
        add(rng.choice(["推荐市", "市"]), lambda r: city.name, "", 1)
    if rng.random() < 0.25:
        add(rng.choice(["企业法定代表人", "法定代表人"]), lambda r: r.firm.person, "")
    if rng.random() < 0.4:
        over = rng.choice(["联系方式", ""])
        add(
            rng.choice(["联系人", "姓名"]) if over else "企业联系人", lambda r: r.firm.contact, over
        )
        add(rng.choice(["电话", "联系电话", "手机号码"]), lambda r: r.firm.phone, over)
    if any(r.remark for r in rows) or rng.random() < 0.35:
        add(rng.choice(["备注", "备 注"]), lambda r: r.remark)
    return header, groups, cells


def _sheet(rng: random.Random, kind: str, label: str, city: City, rows: list[Row], keys: list[str], title: str, names: tuple[str, ...]) -> Sheet:  # fmt: skip
    rest = keys[1:]
    rng.shuffle(rest)
    if rng.random() < 0.6:
        rest.sort(key=lambda k: k != "name")
    together = rng.random() < 0.4
    if together:
        rest.sort(key=lambda k: ("申报主体", "智能工厂").index(_OVER[k]))
    header, groups, cells = _columns(rng, city, rows, [keys[0], *rest])
    if kind != "summary_table":
        header[0] = "序号"
    bureau = f"{city.name}工业和信息化局"
    no = {"summary_table": 5, "basic_list": 4}[kind]
    above = [rng.choice([f"附件{no}", f"附件{no}：", f"附表{no}"]), title, rng.choice([f"推荐单位（盖章）：{bureau}", f"填报单位：{bureau}　　填报时间：2026年4月", f"单位：{bureau}"])]  # fmt: skip
    below = rng.choice([[], [], ["填表人：　　　　　负责人：　　　　　联系电话："], ["注：本表由市级工信部门填写，按优先顺序排列。" if no == 5 else "注：名单以认定文件为准。"], ["注：1.企业名称填写全称；", "　　2.行业按国民经济行业分类填写。"]])  # fmt: skip
    table = Sheet(kind, label, above, header, cells, below, names)
    # "姓名" alone says too little: its head stays over it
    table.groups = groups if together or "联系方式" in groups else []
    table.off = rng.choice([(0, 0), (0, 0), (1, 1), (0, 2), (2, 0)])
    table.workbook = _kept(table, rng)
    return table


def summary(city: City, rng: random.Random) -> Sheet:
    keys = ["number", "name", "uscc", "factory", "industry", *(["level"] if rng.random() < 0.5 else [])]  # fmt: skip
    title = rng.choice(
        [
            "先进级智能工厂推荐汇总表",
            "2026年先进级智能工厂推荐汇总表",
            f"{city.name}2026年先进级智能工厂推荐汇总表",
        ]
    )
    return _sheet(rng, "summary_table", "推荐汇总表", city, city.summary_rows, keys, title, ("附件5-先进级智能工厂推荐汇总表.xlsx", "先进级推荐汇总表.xlsx", f"{city.name}推荐汇总表.xlsx"))  # fmt: skip


def basic(city: City, rng: random.Random) -> Sheet:
    more = [k for k, there in (("level", city.level_column), ("links", city.links_column)) if there]
    title = rng.choice(
        [
            "基础级智能工厂名单汇总表",
            "2026年基础级智能工厂名单汇总表",
            f"{city.name}基础级智能工厂名单汇总表",
        ]
    )
    return _sheet(rng, "basic_list", "基础级名单", city, city.basic_rows, ["number", "name", "uscc", "industry", *more], title, ("附件4-基础级智能工厂名单汇总表.xlsx", "基础级智能工厂名单.xlsx", f"{city.name}基础级汇总表.xlsx"))  # fmt: skip


def overseas(city: City, rng: random.Random) -> Sheet:
    places = (("墨西哥蒙特雷工厂", "墨西哥"), ("泰国罗勇工厂", "泰国"), ("越南平阳工厂", "越南"), ("塞尔维亚工厂", "塞尔维亚"), ("埃及苏伊士工厂", "埃及"))  # fmt: skip
    rows = []
    for n, r in enumerate(city.basic_rows[:2], 1):
        plant, country = rng.choice(places)
        rows.append([str(n), r.firm.name, f"{r.firm.brand}{plant}", "" if city.overseas_blank and n == 1 else country, r.firm.product, rng.choice(["先进级", "卓越级"])])  # fmt: skip
    header = ["序号", rng.choice(["境内企业名称", "企业名称"]), rng.choice(["海外工厂（项目）名称", "海外工厂名称"]), rng.choice(["所在国别", "所在国家"]), rng.choice(["主要产品", "产品"]), rng.choice(["培育方向", "拟培育级别"])]  # fmt: skip
    table = Sheet("overseas_list", "海外名单", [rng.choice(["附件6", "附件6："]), "海外智能工厂培育名单", f"填报单位：{city.name}工业和信息化局"], header, rows, [], ("附件6-海外智能工厂培育名单.xlsx", "海外智能工厂名单.xlsx"))  # fmt: skip
    table.workbook = _kept(table, rng)
    return table


def _heads(table: Table) -> str:
    groups: list[str] = getattr(table, "groups", [])
    if not groups:
        return "<tr>" + "".join(f"<th>{h}</th>" for h in table.header) + "</tr>"
    top = low = ""
    for start, end, over in runs(groups):
        held = table.header[start:end]
        top += f"<th colspan={end - start}>{over}</th>" if over else "".join(f"<th rowspan=2>{h}</th>" for h in held)  # fmt: skip
        low += "".join(f"<th>{h}</th>" for h in held) if over else ""
    return f"<tr>{top}</tr><tr>{low}</tr>"


def as_paper(city: City, table: Table, rng: random.Random) -> Paper:
    pen = Pen(None, rng, table.kind)
    whole = "white-space:nowrap" if rng.random() < 0.85 else ""

    def cell(said: str) -> str:
        return f'<td style="{whole if said.isascii() and len(said) > 10 else ""}">{escape(said) or "&nbsp;"}</td>'  # fmt: skip

    rows = "".join("<tr>" + "".join(cell(c) for c in r) + "</tr>" for r in table.rows)
    over = pen.seal(f"{city.name}工业和信息化局", role="table", style=rng.choice(["left:40mm;top:-14mm", "left:30mm;top:-17mm"]), size=40)  # fmt: skip
    notes = "".join(f"<p class=note>{x}</p>" for x in table.below)
    head = f'<p class=f>{table.above[0]}</p><p class=c style="font:700 18pt/1.8 {rng.choice([HEI, SONG, MING])}">{table.above[1]}</p>'  # fmt: skip
    html = doc(rng, f"{head}<div class=at><p class=f>{table.above[2]}</p>{over}</div><table><thead>{_heads(table)}</thead>{rows}</table>{notes}", landscape=True, size=11, skin=rng.choice(["black", "thick", "grey"]), frame=Frame(numbers=rng.random() < 0.4))  # fmt: skip
    return Paper(table.kind, table.label, html, pen.marks, tuple(n.replace(".xlsx", ".pdf") for n in table.names), wants_native=False)  # fmt: skip


def inbox(campaign: Campaign, rng: random.Random) -> dict[str, Table]:
    """The receiving log and the registers."""
    made: dict[str, Table] = {}
    if campaign.log:
        form = rng.choice(["dash", "slash", "cn", "dot", "dash1"])
        hand = rng.choice(["专人送达", "现场递交", "派人送达", "自送"])
        rows = []
        for n, city in enumerate(campaign.cities, 1):
            posted = day_forms(city.posted)[form] if city.posted else ""
            slip = f"{rng.choice(['EMS', 'SF', 'ZTO'])}{rng.randrange(10**10, 10**11)}" if posted else ""  # fmt: skip
            rows.append([str(n), city.name, rng.choice(["邮寄", "邮政快递", "快递"]) if posted else hand, slip, posted, day_forms(city.received)[form]])  # fmt: skip
        header = [rng.choice(["序号", "编号"]), rng.choice(["来文单位", "报送市", "报送单位"]), rng.choice(["送达方式", "报送方式"]), rng.choice(["运单号", "快递单号"]), rng.choice(["寄出日期", "邮寄日期"]), rng.choice(["收件日期", "收到日期"])]  # fmt: skip
        above = rng.choice([[], ["2026年智能工厂申报材料收件登记"], ["收文登记簿（纸质材料）"]])
        made["收件登记.xlsx"] = Table("receiving_log", "收件登记", above, header, rows)
    heads = rng.choice(
        [
            ["序号", "所在市", "企业名称", "统一社会信用代码"],
            ["编号", "市", "单位名称", "统一社会信用代码"],
        ]
    )
    for path, firms in campaign.registers().items():
        lines = [[str(n), c.name, f.name, f.uscc] for n, (c, f) in enumerate(firms, 1)]
        made[path] = Table("register", "名录", [], list(heads), lines)
    return made
