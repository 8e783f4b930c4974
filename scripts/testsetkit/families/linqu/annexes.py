"""Annexes 4, 5 and 6 as drawn workbooks and printed, the receiving log, the registers."""

from __future__ import annotations

import random
from html import escape

from testsetkit.annex import Table
from testsetkit.case import Campaign, City, Row
from testsetkit.families.linqu.drawn import workbook
from testsetkit.families.linqu.look import HEI, SONG, doc, style, table, td, th, title, tr
from testsetkit.pen import Pen, day_forms
from testsetkit.press import Paper
from testsetkit.receipts import registers
from testsetkit.workbook import Sheet, runs

_HEADS = {
    "number": ("序号", "序号", "推荐顺序", "优先顺序"), "name": ("企业名称", "单位名称", "申报单位", "企业名称（全称）"), "uscc": ("统一社会信用代码", "社会信用代码", "企业信用代码"),
    "factory": ("智能工厂名称", "工厂名称", "申报工厂名称", "智能工厂（项目）名称"), "industry": ("所属行业", "行业类别", "行业（大类）"), "level": ("成熟度等级", "自评估等级", "智能制造成熟度等级"),
    "links": ("覆盖环节", "建设环节", "场景涉及环节"),
}  # fmt: skip
_OVER = {"name": "企业情况", "uscc": "企业情况", "industry": "企业情况", "factory": "工厂情况", "level": "工厂情况", "links": "工厂情况"}  # fmt: skip


def _made(city: City, rng: random.Random, kind: str, label: str, annex: int, said: str, names: tuple[str, ...], header: list[str], cells: list[list[str]], groups: list[str]) -> Sheet:  # fmt: skip
    """Titles above, lines below, the drawn workbook."""
    bureau = f"{city.name}工业和信息化局"
    line = rng.choice([f"填报单位（盖章）：{bureau}", f"报送单位：{bureau}", f"单位：{bureau}　　　　填表日期：2026年4月"])  # fmt: skip
    above = [rng.choice([f"附件{annex}", f"附件 {annex}", f"附件{annex}："]), said, line]
    order = (
        ["注：请按推荐优先顺序填写。"]
        if kind == "summary_table"
        else ["注：本表由市工业和信息化局汇总。"]
    )
    below = rng.choice(
        [
            [],
            order,
            ["填表人：　　　　　　审核人：　　　　　　联系电话："],
            [*order, "填表人：　　　　　负责人："],
        ]
    )
    made = Sheet(kind, label, above, header, cells, below, names)
    made.groups = groups if rng.random() < 0.35 and any(groups) else []
    made.workbook = workbook(made, made.groups, rng)
    return made


def _rows(rng: random.Random, rows: list[Row], keys: list[str]) -> tuple[list[str], list[list[str]], list[str]]:  # fmt: skip
    """Heads, cells and groups, with columns that a bureau adds."""
    header = [rng.choice(_HEADS[k]) for k in keys]
    cells = [[str(getattr(r, k)) for k in keys] for r in rows]
    groups = [_OVER.get(k, "") for k in keys]

    def add(name: str, values: list[str], group: str = "", at: int | None = None) -> None:
        spot = len(header) if at is None else at
        header.insert(spot, name)
        groups.insert(spot, group)
        for line, value in zip(cells, values, strict=True):
            line.insert(spot, value)

    if rng.random() < 0.35:
        add(rng.choice(["县市区", "所在县区", "区县"]), [r.firm.county for r in rows], at=rng.choice([1, None]))  # fmt: skip
    if rng.random() < 0.4:
        add("联系人", [r.firm.contact for r in rows], "联系方式")
        add("电话", [r.firm.phone for r in rows], "联系方式")
    if rng.random() < 0.2:
        add("主导产品", [r.firm.product for r in rows], "企业情况")
    if any(r.remark for r in rows) or rng.random() < 0.35:
        add("备注", [r.remark for r in rows])
    return header, cells, groups


def _shuffled(rng: random.Random, keys: list[str]) -> list[str]:
    rest = keys[2:]
    rng.shuffle(rest)
    return [*keys[:2], *rest]


def summary(city: City, rng: random.Random) -> Sheet:
    keys = ["number", "name", "uscc", "factory", "industry", *(["level"] if rng.random() < 0.5 else [])]  # fmt: skip
    said = rng.choice(
        [
            "先进级智能工厂推荐汇总表",
            f"{city.name}先进级智能工厂推荐汇总表",
            "2026年先进级智能工厂推荐汇总表",
        ]
    )
    names = (
        "附件5-推荐汇总表.xlsx",
        "推荐汇总表.xlsx",
        "先进级智能工厂推荐汇总表.xlsx",
        f"{city.name}推荐汇总表.xlsx",
    )
    return _made(city, rng, "summary_table", "推荐汇总表", 5, said, names, *_rows(rng, city.summary_rows, _shuffled(rng, keys)))  # fmt: skip


def basic(city: City, rng: random.Random) -> Sheet:
    more = [k for k, there in (("level", city.level_column), ("links", city.links_column)) if there]
    keys = _shuffled(rng, ["number", "name", "uscc", "industry", *more])
    said = rng.choice(
        [
            "基础级智能工厂名单汇总表",
            f"{city.name}2026年基础级智能工厂名单汇总表",
            "基础级智能工厂认定名单汇总表",
        ]
    )
    names = (
        "附件4-基础级智能工厂名单.xlsx",
        "基础级智能工厂名单汇总表.xlsx",
        f"{city.name}基础级名单.xlsx",
    )
    header, cells, groups = _rows(rng, city.basic_rows, keys)
    header[0] = "序号"
    return _made(city, rng, "basic_list", "基础级名单", 4, said, names, header, cells, groups)


def overseas(city: City, rng: random.Random) -> Sheet:
    places = (("印尼井里汶工厂", "印度尼西亚"), ("越南海防工厂", "越南"), ("塞尔维亚工厂", "塞尔维亚"), ("泰国罗勇工厂", "泰国"), ("墨西哥新莱昂工厂", "墨西哥"))  # fmt: skip
    rows = []
    for n, r in enumerate(city.basic_rows[: rng.choice([1, 2])], 1):
        plant, country = rng.choice(places)
        rows.append([str(n), r.firm.name, f"{r.firm.brand}{plant}", "" if city.overseas_blank and n == 1 else country, r.firm.industry, rng.choice(["先进级", "卓越级"])])  # fmt: skip
    header = ["序号", rng.choice(["企业名称", "境内企业名称"]), rng.choice(["海外工厂名称", "海外智能工厂（项目）名称"]), rng.choice(["所在国家", "国别", "所在国家或地区"]), "所属行业", rng.choice(["培育级别", "拟培育等级"])]  # fmt: skip
    names = ("附件6-海外智能工厂培育名单.xlsx", "海外智能工厂培育名单.xlsx")
    return _made(city, rng, "overseas_list", "海外名单", 6, "海外智能工厂培育名单", names, header, rows, ["", "", "海外工厂", "海外工厂", "", ""])  # fmt: skip


def _heads(sheet: Table) -> list[str]:
    groups: list[str] = getattr(sheet, "groups", [])
    if not groups:
        return [tr(*(th(h) for h in sheet.header))]
    top, low = [], []
    for start, end, name in runs(groups):
        part = sheet.header[start:end]
        if name:
            top.append(th(name, end - start))
            low += [th(h) for h in part]
        else:
            top += [th(h, 1, 2) for h in part]
    return [tr(*top), tr(*low)]


def as_paper(city: City, sheet: Table, rng: random.Random) -> Paper:
    pen = Pen(None, rng, sheet.kind)
    bureau = f"{city.name}工业和信息化局"
    kept = "white-space:nowrap" if rng.random() < 0.6 else ""
    rows = [tr(*(td(escape(c), style=kept if c.isascii() else "") for c in line)) for line in sheet.rows]  # fmt: skip
    over = pen.seal(bureau, role="table", style=rng.choice(["left:38mm;top:-15mm", "left:52mm;top:-13mm"]), size=40)  # fmt: skip
    notes = "".join(f"<p class=note>{x}</p>" for x in sheet.below)
    head = f'<p class=f style="font-family:{HEI}">{sheet.above[0]}</p>{title(sheet.above[1], 17, rng.choice([HEI, SONG]), "1mm 0 3mm")}<div class=at><p class=f>{sheet.above[2]}</p>{over}</div>'
    st = style(rng, "bureau", rng.choice([10.5, 11]))
    st.rules = rng.choice(["thin", "heavy", "double", "grey"])
    html = doc(rng, head, table([*_heads(sheet), *rows]), notes, st=st, landscape=True)
    names = tuple(n.replace(".xlsx", ".pdf") for n in sheet.names)
    return Paper(sheet.kind, sheet.label, html, pen.marks, names, wants_native=False)


def inbox(campaign: Campaign, rng: random.Random) -> dict[str, Table]:
    """The receiving log and the registers."""
    made: dict[str, Table] = {}
    if campaign.log:
        form = rng.choice(["dash", "cn", "dot", "slash"])
        rows = []
        for n, city in enumerate(campaign.cities, 1):
            posted = day_forms(city.posted)[form] if city.posted else ""
            way = rng.choice(["邮政EMS", "顺丰快递", "挂号信"]) if posted else rng.choice(["专人送达", "派人现场递交", "当面递交"])  # fmt: skip
            slip = f"{rng.randrange(10**12, 10**13)}" if posted else ""
            rows.append([str(n), city.name, way, posted, day_forms(city.received)[form], slip, rng.choice(["", "1箱", "2箱"])])  # fmt: skip
        header = ["序号", rng.choice(["报送单位（市）", "市", "来件市"]), rng.choice(["报送方式", "送达方式"]), rng.choice(["寄出日期", "邮戳日期"]), rng.choice(["收件日期", "收到日期"]), "快递单号", "件数"]  # fmt: skip
        above = rng.choice([[], ["智能工厂申报材料收件登记簿"]])
        made["收件登记.xlsx"] = Table("receiving_log", "收件登记", above, header, rows)
    heads = ("序号", "企业名称", "统一社会信用代码", "所在市")
    return made | registers(campaign, heads, city_last=True)
