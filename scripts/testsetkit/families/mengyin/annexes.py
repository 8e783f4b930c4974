"""Annexes 4, 5 and 6 as bureaus draw them, the same printed, the receiving log and the registers."""

from __future__ import annotations

import random
from html import escape

from testsetkit.annex import Table
from testsetkit.case import Campaign, City, Row
from testsetkit.families.mengyin import look
from testsetkit.pen import Pen
from testsetkit.press import Paper
from testsetkit.receipts import Wordings
from testsetkit.workbook import Drawing, Sheet, drawn, heads

_DRAWING = Drawing(sheets=("Sheet1", "汇总", "表", "名单", "Sheet2"), faces=("宋体", "黑体", "仿宋", "微软雅黑"), fills=("FFFFFF", "D9E2F3", "EDEDED", "FFF2CC", "E2EFDA"), widest=40, per_sign=1.9, dressed=True)  # fmt: skip
_PLAIN = Drawing(sheets=("Sheet1", "附表"), faces=("宋体", "方正小标宋简体"), fills=("F2F2F2", "FFFFFF"), widest=34, per_sign=2.0, dressed=False)  # fmt: skip
_CALLED = {
    "number": ("序号", "推荐顺序", "排序", "推荐次序"), "name": ("企业名称", "申报单位名称", "单位名称", "推荐企业"), "uscc": ("统一社会信用代码", "信用代码", "社会信用代码"), "factory": ("智能工厂名称", "工厂名称", "申报工厂名称"),
    "industry": ("所属行业", "行业类别", "行业大类", "国民经济行业"), "level": ("成熟度等级", "自评估等级", "成熟度自评估结果", "智能制造成熟度等级"), "links": ("覆盖环节", "建设环节", "已覆盖的环节"),
}  # fmt: skip
Column = tuple[str, str, list[str]]
"""A group's head or none, the head, the cells."""


def _columns(rows: list[Row], keys: list[str], rng: random.Random) -> list[Column]:
    return [("", rng.choice(_CALLED[k]), [getattr(r, k) for r in rows]) for k in keys]


def _more(city: City, rows: list[Row], rng: random.Random) -> list[Column]:
    """Columns that no check needs."""
    person: list[Column] = [("联系方式", "联系人", [r.firm.contact for r in rows]), ("联系方式", "手机", [r.firm.phone for r in rows])]  # fmt: skip
    made: list[Column] = [] if rng.random() < 0.45 else person
    pool: list[Column] = [
        ("", rng.choice(["县（市、区）", "所在县区"]), [r.firm.county or r.firm.city for r in rows]), ("", "主导产品", [r.firm.product for r in rows]), ("", "从业人数", [str(r.firm.employees) for r in rows]), ("", "总投资（万元）", [f"{r.firm.investment:g}" for r in rows]), ("", "法定代表人", [r.firm.person for r in rows]),
    ]  # fmt: skip
    return rng.sample(pool, rng.choice([0, 1, 1, 2])) + made


def _sheet(kind: str, label: str, above: list[str], columns: list[Column], below: list[str], names: tuple[str, ...], rng: random.Random) -> Sheet:  # fmt: skip
    grouped = rng.random() < 0.5
    count = len(columns[0][2])
    rows = [[c[2][n] for c in columns] for n in range(count)]
    groups = [c[0] for c in columns] if grouped and any(c[0] for c in columns) else []
    if groups == ["联系方式"] * len(groups):
        groups = []
    off = (rng.choice([0, 0, 0, 1]), rng.choice([0, 0, 0, 0, 1]))
    made = Sheet(kind, label, above, [c[1] for c in columns], rows, below, names, None, groups, off)
    if rng.random() < 0.8:
        made.workbook = drawn(made, rng, rng.choice([_DRAWING, _DRAWING, _PLAIN]))
    elif groups:
        made.groups = []
    return made


def _above(city: City, rng: random.Random, n: int, title: str) -> list[str]:
    who = rng.choice(
        ["填报单位（盖章）", "推荐单位（盖章）", "报送单位", "填报单位", "单位（公章）"]
    )
    bureau = f"{city.name}工业和信息化局"
    third = rng.choice([f"{who}：{bureau}", f"{who}：{bureau}　　　　填报日期：2026年4月", f"{bureau}（盖章）"])  # fmt: skip
    return [rng.choice([f"附件{n}", f"附件{n}：", f"附件 {n}"]), title, third]


def summary(city: City, rng: random.Random) -> Sheet:
    rows = city.summary_rows
    keys = ["number", "name", "uscc", "factory", "industry"]
    middle = keys[1:]
    if rng.random() < 0.4:
        rng.shuffle(middle)
    columns = _columns(rows, ["number", *middle, *(["level"] if rng.random() < 0.6 else [])], rng)
    columns += _more(city, rows, rng)
    if any(r.remark for r in rows) or rng.random() < 0.4:
        columns.append(("", "备注", [r.remark for r in rows]))
    if rng.random() < 0.25:
        columns.insert(1, ("", "市", [city.name] * len(rows)))
    title = rng.choice(["先进级智能工厂推荐汇总表", "2026年先进级智能工厂推荐汇总表", f"{city.name}先进级智能工厂推荐汇总表"])  # fmt: skip
    below = rng.choice([[], [], ["注：请按推荐优先顺序排列"], ["填表人：　　　　　审核人："], [f"联系人：{rng.choice(['夏工', '岳超'])}"]])  # fmt: skip
    return _sheet("summary_table", "推荐汇总表", _above(city, rng, 5, title), columns, below, ("附件5.xlsx", "附件5推荐汇总表.xlsx", f"{city.name}先进级推荐汇总表.xlsx"), rng)  # fmt: skip


def basic(city: City, rng: random.Random) -> Sheet:
    rows = city.basic_rows
    keys = ["name", "uscc", "industry", *(["level"] if city.level_column else []), *(["links"] if city.links_column else [])]  # fmt: skip
    if rng.random() < 0.4:
        rng.shuffle(keys)
    columns = _columns(rows, ["number", *keys], rng)
    columns[0] = ("", rng.choice(["序号", "编号"]), columns[0][2])
    columns += _more(city, rows, rng)
    if rng.random() < 0.4:
        columns.insert(2, ("", "工厂名称", [r.factory for r in rows]))
    if any(r.remark for r in rows) or rng.random() < 0.5:
        columns.append(("", rng.choice(["备注", "认定方式"]), [r.remark or rng.choice(["新认定", "2026年认定", "新认定"]) for r in rows]))  # fmt: skip
    title = rng.choice(["基础级智能工厂名单汇总表", f"{city.name}基础级智能工厂名单汇总表", "2026年基础级智能工厂培育认定结果汇总表"])  # fmt: skip
    below = rng.choice([[], [], ["注：本表作为备案依据"], ["说明：认定结果已公示五个工作日"]])
    return _sheet("basic_list", "基础级名单", _above(city, rng, 4, title), columns, below, ("附件4.xlsx", "附件4基础级名单.xlsx", "基础级智能工厂汇总表.xlsx"), rng)  # fmt: skip


_ABROAD = (("泰国罗勇工厂", "泰国"), ("越南海防工厂", "越南"), ("墨西哥克雷塔罗基地", "墨西哥"), ("塞尔维亚工厂", "塞尔维亚"), ("埃及苏伊士工厂", "埃及"), ("印尼青山生产基地", "印度尼西亚"))  # fmt: skip


def overseas(city: City, rng: random.Random) -> Sheet:
    rows = city.basic_rows[: rng.choice([1, 2, 2, 3])]
    places = [rng.choice(_ABROAD) for _ in rows]
    columns: list[Column] = [
        ("", "序号", [str(n) for n in range(1, len(rows) + 1)]), ("", rng.choice(["企业名称", "国内企业名称", "境内母公司"]), [r.firm.name for r in rows]), ("", rng.choice(["海外工厂名称", "海外工厂（项目）名称", "境外工厂项目名称"]), [f"{r.firm.brand}{p}" for r, (p, _) in zip(rows, places, strict=True)]),
        ("", rng.choice(["所在国家（地区）", "国家/地区", "所在国别"]), ["" if city.overseas_blank and n == 0 else c for n, (_, c) in enumerate(places)]), ("", "主要产品", [r.firm.product for r in rows]), ("", rng.choice(["拟培育级别", "培育方向"]), [rng.choice(["先进级", "卓越级"]) for _ in rows]),
    ]  # fmt: skip
    if rng.random() < 0.5:
        columns.insert(2, ("", "统一社会信用代码", [r.firm.uscc for r in rows]))
    return _sheet("overseas_list", "海外名单", _above(city, rng, 6, "海外智能工厂培育名单"), columns, [], ("附件6.xlsx", "附件6海外名单.xlsx", "海外智能工厂培育名单.xlsx"), rng)  # fmt: skip


def as_paper(city: City, table: Sheet, rng: random.Random) -> Paper:
    """The table printed and sealed."""
    pen = Pen(None, rng, table.kind)
    bureau = f"{city.name}工业和信息化局"
    body = "".join("<tr>" + "".join(f"<td>{escape(x) or '&nbsp;'}</td>" for x in r) + "</tr>" for r in table.rows)  # fmt: skip
    foot = "".join(f"<p class=f>{x}</p>" for x in table.below)
    low = rng.random() < 0.3
    stamp = pen.seal(bureau, role="table", style=f"left:{rng.randrange(24, 44)}mm;top:-15mm", size=40)  # fmt: skip
    third = f"<div class=at><p class=f>{table.above[2]}</p>{'' if low else stamp}</div>"
    end = f'<div class=at style="margin:14mm 0 0 {rng.randrange(130, 180)}mm"><p class=f>{bureau}</p>{stamp}</div>' if low else ""  # fmt: skip
    set_ = look.drawn(rng, size=11, margin="20mm 16mm")
    html = look.paper(set_, f'<p class=f>{table.above[0]}</p><h1>{table.above[1]}</h1>{third}<table style="font-size:{9 if len(table.header) > 8 else 10}pt">{heads(table)}{body}</table>{foot}{end}', lying=True, numbers=rng.choice([None, None, "cn", "bare"]))  # fmt: skip
    return Paper(table.kind, table.label, html, pen.marks, tuple(n.replace(".xlsx", ".pdf") for n in table.names), wants_native=False)  # fmt: skip


_INBOX = Wordings(
    by_hand=("专人送达", "派人送来", "现场递交", "当面送交"), by_post=("邮寄", "快递", "快递寄来", "特快专递"), couriers=("SF", "EMS", "YT", "JD"), senders=("报送市", "市", "地市", "来文单位"), ways=("报送方式", "送达方式", "来件方式"),
    posted=("寄出日期", "寄件日期", "邮戳日期"), received=("收到日期", "收件日期", "签收日期"), titles=("2026年智能工厂材料收件登记表", "收件台账"), registers=(["序号", "市", "企业名称", "统一社会信用代码"], ["编号", "所属市", "单位名称", "信用代码"]),
)  # fmt: skip


def inbox(campaign: Campaign, rng: random.Random) -> dict[str, Table]:
    return _INBOX.inbox(campaign, rng)
