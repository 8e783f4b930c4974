"""Annexes 4, 5 and 6 with shuffled and grouped columns, the receiving log, the registers."""

from __future__ import annotations

import random
from html import escape

from testsetkit.annex import Table
from testsetkit.case import Campaign, City, Row
from testsetkit.families.haiyang import workbook
from testsetkit.families.haiyang.paper import HEI, SONG, doc, title
from testsetkit.pen import Pen, day_forms
from testsetkit.press import Paper
from testsetkit.receipts import registers
from testsetkit.workbook import Sheet, heads

_HEADS = {
    "number": "序号|排序|推荐顺序",
    "name": "企业名称|申报单位|单位名称|申报企业名称",
    "uscc": "统一社会信用代码|社会信用代码|企业信用代码",
    "factory": "智能工厂名称|工厂名称|申报智能工厂名称",
    "industry": "所属行业|行业|所属国民经济行业",
    "level": "成熟度等级|自评估等级|成熟度自评估等级|能力成熟度",
    "links": "覆盖环节|建设环节|场景所涉环节|已覆盖环节",
}
_OVER = {
    "name": "企业信息",
    "uscc": "企业信息",
    "industry": "企业信息",
    "factory": "工厂信息",
    "level": "工厂信息",
    "links": "工厂信息",
}


def _order(rng: random.Random, keys: list[str]) -> list[str]:
    """The number first, the rest in any order; the name before the code or behind it."""
    rest = keys[1:]
    if rng.random() < 0.5:
        tail = rest[1:]
        rng.shuffle(tail)
        return [keys[0], rest[0], *tail]
    rng.shuffle(rest)
    return [keys[0], *rest]


def _sheet(
    rng: random.Random,
    table: Sheet,
    city: City,
    number: int,
    heading: str,
    rows: list[Row],
    keys: list[str],
) -> Sheet:
    """Fills the table in: columns of the rows, further ones, groups, lines above and below."""
    table.header = [rng.choice(_HEADS[k].split("|")) for k in keys]
    if table.kind == "basic_list":
        table.header[0] = "序号"
    table.rows = [[str(getattr(r, k)) for k in keys] for r in rows]
    groups = [_OVER.get(k, "") for k in keys]

    def add(name: str, values: list[str], over: str = "") -> None:
        table.header.append(name)
        groups.append(over)
        for line, value in zip(table.rows, values, strict=True):
            line.append(value)

    if rng.random() < 0.3:
        add(rng.choice(["县（市、区）", "所在区县", "属地"]), [r.firm.county for r in rows])
    if rng.random() < 0.4:
        add("联系人", [r.firm.contact for r in rows], "联系方式")
        add(rng.choice(["手机", "联系电话"]), [r.firm.phone for r in rows], "联系方式")
    if any(r.remark for r in rows) or rng.random() < 0.35:
        add(rng.choice(["备注", "备 注"]), [r.remark for r in rows])
    bureau = f"{city.name}工业和信息化局"
    said = rng.choice(
        [f"填报单位（盖章）：{bureau}", f"推荐单位：{bureau}", f"{bureau}（盖章）　　2026年4月"]
    )
    table.above = [f"附件{number}", heading, said]
    notes = ["填表人：　　　　审核人：", "说明：行业按国民经济大类填写。"]
    if table.kind == "summary_table":
        notes.append("注：按推荐优先顺序填写。")
    table.below = [] if rng.random() < 0.5 else [rng.choice(notes)]
    table.groups = groups if rng.random() < 0.35 else []
    table.workbook = workbook.drawn(table, table.groups, rng)
    return table


def summary(city: City, rng: random.Random) -> Sheet:
    keys = ["number", "name", "uscc", "factory", "industry"]
    if rng.random() < 0.5:
        keys.append("level")
    heading = rng.choice(
        [
            "先进级智能工厂推荐汇总表",
            f"{city.name}先进级智能工厂推荐汇总表",
            "2026年先进级智能工厂推荐汇总表",
        ]
    )
    names = ("附件5.先进级智能工厂推荐汇总表.xlsx", "推荐汇总表.xlsx", "先进级推荐汇总表.xlsx")
    table = Sheet("summary_table", "推荐汇总表", [], [], [], [], names)
    return _sheet(rng, table, city, 5, heading, city.summary_rows, _order(rng, keys))


def basic(city: City, rng: random.Random) -> Sheet:
    keys = ["number", "name", "uscc", "industry"]
    keys += [
        k for k, there in (("level", city.level_column), ("links", city.links_column)) if there
    ]
    heading = rng.choice(
        [
            "基础级智能工厂名单汇总表",
            f"{city.name}基础级智能工厂名单汇总表",
            "2026年基础级智能工厂名单汇总表",
        ]
    )
    names = (
        "附件4.基础级智能工厂名单汇总表.xlsx",
        "基础级智能工厂名单.xlsx",
        "基础级名单汇总表.xlsx",
    )
    table = Sheet("basic_list", "基础级名单", [], [], [], [], names)
    return _sheet(rng, table, city, 4, heading, city.basic_rows, _order(rng, keys))


def overseas(city: City, rng: random.Random) -> Sheet:
    """Annex 6: the first row's country is blank where that is planted."""
    places = (
        ("罗勇府生产基地", "泰国"),
        ("海防工厂", "越南"),
        ("克拉古耶瓦茨工厂", "塞尔维亚"),
        ("雪兰莪制造基地", "马来西亚"),
    )
    rows = []
    for n, r in enumerate(city.basic_rows[:2], 1):
        plant, country = rng.choice(places)
        place = "" if city.overseas_blank and n == 1 else country
        level = rng.choice(["先进级", "卓越级"])
        rows.append([str(n), r.firm.name, f"{r.firm.brand}{plant}", place, r.firm.industry, level])
    header = [
        "序号",
        rng.choice(["企业名称", "国内企业名称"]),
        rng.choice(["海外工厂名称", "海外工厂项目名称"]),
        rng.choice(["所在国家", "国家（地区）"]),
        "所属行业",
        rng.choice(["培育级别", "拟培育等级"]),
    ]
    above = ["附件6", "海外智能工厂培育名单", f"填报单位：{city.name}工业和信息化局"]
    names = ("附件6.海外智能工厂培育名单.xlsx", "海外智能工厂培育名单.xlsx")
    table = Sheet("overseas_list", "海外名单", above, header, rows, [], names)
    table.workbook = workbook.drawn(table, [], rng)
    return table


def as_paper(city: City, table: Table, rng: random.Random) -> Paper:
    """The table as a printed sheet under the bureau's seal."""
    pen = Pen(None, rng, table.kind)
    bureau = f"{city.name}工业和信息化局"
    rows = "".join(
        "<tr>" + "".join(f"<td>{escape(c) or '&nbsp;'}</td>" for c in r) + "</tr>"
        for r in table.rows
    )
    over = pen.seal(bureau, role="table", style="left:36mm;top:-15mm", size=40)
    notes = "".join(f"<p class=note>{x}</p>" for x in table.below)
    top = f"<p class=f>{table.above[0]}</p>{title(table.above[1], 17, rng.choice([HEI, SONG]))}"
    unit = f'<div class=at style="margin-bottom:9mm"><p class=f>{table.above[2]}</p>{over}</div>'
    cls = rng.choice(["full", "full", "box", "open"])
    if getattr(table, "groups", []):
        cls = "full"
    inner = f'<table class="{cls}"><thead>{heads(table, "class=h")}</thead>{rows}</table>'
    html = doc(rng, f"{top}{unit}{inner}{notes}", landscape=True, size=11)
    names = tuple(n.replace(".xlsx", ".pdf") for n in table.names)
    return Paper(table.kind, table.label, html, pen.marks, names, wants_native=False)


def inbox(campaign: Campaign, rng: random.Random) -> dict[str, Table]:
    """The receiving log and the registers."""
    made: dict[str, Table] = {}
    if campaign.log:
        form = rng.choice(["dash", "slash", "cn", "dot"])
        rows = []
        for n, city in enumerate(campaign.cities, 1):
            got = day_forms(city.received)[form]
            sent = day_forms(city.posted)[form] if city.posted else ""
            slip = (
                f"{rng.choice(['EMS', 'SF', 'JD'])}{rng.randrange(10**10, 10**12)}" if sent else ""
            )
            way = "邮寄" if sent else rng.choice(["专人送达", "派人报送", "现场递交"])
            rows.append([str(n), city.name, way, sent, got, slip])
        header = [
            "序号",
            rng.choice(["报送单位", "地市", "市别"]),
            rng.choice(["报送方式", "送达方式"]),
            rng.choice(["寄出日期", "邮戳日期"]),
            rng.choice(["收到日期", "签收日期"]),
            rng.choice(["快递单号", "邮件号"]),
        ]
        above = rng.choice([[], ["收文登记簿"], ["2026年智能工厂申报材料接收登记"]])
        path = rng.choice(["收件登记表.xlsx", "材料接收登记.xlsx"])
        made[path] = Table("receiving_log", "收件登记", above, header, rows)
    heads = ("序号", "所在市", "企业名称", "统一社会信用代码")
    return made | registers(campaign, heads)
