"""Annexes 4, 5 and 6: shuffled columns, grouped heads, drawn workbooks; and printed."""

from __future__ import annotations

import random
from html import escape

from testsetkit.annex import Table
from testsetkit.case import City, Row
from testsetkit.families.changyi.look import page
from testsetkit.families.changyi.workbooks import drawn
from testsetkit.pen import Pen
from testsetkit.press import Paper
from testsetkit.workbook import Sheet, heads

_HEADS = {
    k: v.split("|")
    for k, v in {
        "number": "序号|推荐顺序|推荐次序|排序|优先序", "name": "企业名称|申报企业|企业名称（全称）|单位名称|申报主体名称", "uscc": "统一社会信用代码|信用代码|社会信用代码（18位）|企业统一社会信用代码",
        "factory": "智能工厂名称|工厂名称|申报工厂名称|拟推荐工厂", "industry": "所属行业|行业|行业大类|国民经济行业", "level": "成熟度等级|自评估等级|成熟度自评结果|智能制造能力成熟度等级",
        "links": "覆盖环节|场景覆盖环节|已开展环节|涉及环节", "remark": "备注|说明|其他",
    }.items()
}  # fmt: skip
_GROUPS = {
    "name": "企业情况",
    "uscc": "企业情况",
    "industry": "企业情况",
    "factory": "工厂情况",
    "level": "工厂情况",
    "links": "工厂情况",
}


def _columns(
    rows: list[Row], keys: list[str], rng: random.Random, extra: list[tuple[str, list[str]]]
) -> tuple[list[str], list[list[str]], list[str]]:
    header = [rng.choice(_HEADS[k]) for k in keys] + [n for n, _ in extra]
    cells = [
        [str(getattr(r, k)) for k in keys] + [v[i] for _, v in extra] for i, r in enumerate(rows)
    ]
    groups = [_GROUPS.get(k, "") for k in keys] + [
        "联系方式" if n in ("联系人", "联系电话", "手机") else "" for n, _ in extra
    ]
    return header, cells, groups


def _shuffled(rng: random.Random, keys: list[str]) -> list[str]:
    """The number first, the rest in some order that keeps the name early."""
    rest = keys[2:]
    if rng.random() < 0.6:
        rng.shuffle(rest)
    head = keys[:2] if rng.random() < 0.9 else [keys[0], rest.pop(0), keys[1]]
    return [*head, *rest]


def _extra(rows: list[Row], rng: random.Random) -> list[tuple[str, list[str]]]:
    made: list[tuple[str, list[str]]] = []
    if rng.random() < 0.3:
        made.append((rng.choice(["县（市、区）", "所在县区"]), [r.firm.county for r in rows]))
    if rng.random() < 0.5:
        made += [
            ("联系人", [r.firm.contact for r in rows]),
            (rng.choice(["联系电话", "手机"]), [r.firm.phone for r in rows]),
        ]
    if rng.random() < 0.25:
        made.append((rng.choice(["主要产品", "主导产品"]), [r.firm.product for r in rows]))
    if any(r.remark for r in rows) or rng.random() < 0.25:
        made.append((rng.choice(_HEADS["remark"]), [r.remark for r in rows]))
    return made


def _sheet(
    rng: random.Random,
    kind: str,
    label: str,
    above: list[str],
    columns: tuple[list[str], list[list[str]], list[str]],
    below: list[str],
    names: tuple[str, ...],
) -> Sheet:
    header, rows, groups = columns
    table = Sheet(kind, label, above, header, rows, below, names)
    table.groups = groups if rng.random() < 0.3 else []
    if rng.random() < 0.85 or table.groups:
        table.workbook = drawn(table, rng)
    return table


def summary(city: City, rng: random.Random) -> Sheet:
    rows = city.summary_rows
    keys = _shuffled(
        rng,
        [
            "number",
            "name",
            "uscc",
            "factory",
            "industry",
            *(["level"] if rng.random() < 0.6 else []),
        ],
    )
    title = rng.choice(
        [
            "先进级智能工厂推荐汇总表",
            f"{city.name}先进级智能工厂推荐汇总表",
            "2026年先进级智能工厂推荐汇总表（按推荐顺序排列）",
        ]
    )
    above = [
        rng.choice(["附件5", "附件5：", "附件 5", "附件"]),
        title,
        f"{rng.choice(['填报单位', '推荐单位', '报送单位（盖章）'])}：{city.name}工业和信息化局",
    ]
    below = rng.choice([[], [], ["备注：请按推荐优先顺序填写。"], ["填表人：　　　　　审核人："]])
    return _sheet(
        rng,
        "summary_table",
        "推荐汇总表",
        above,
        _columns(rows, keys, rng, _extra(rows, rng)),
        below,
        ("附件5.xlsx", "推荐汇总表.xlsx", "附件5汇总表（定稿）.xlsx"),
    )


def basic(city: City, rng: random.Random) -> Sheet:
    rows = city.basic_rows
    more = [k for k, there in (("level", city.level_column), ("links", city.links_column)) if there]
    keys = _shuffled(rng, ["number", "name", "uscc", "industry", *more])
    title = rng.choice(
        [
            "基础级智能工厂名单汇总表",
            f"{city.name}基础级智能工厂名单汇总表",
            f"{city.name}2026年基础级智能工厂认定名单",
        ]
    )
    above = [
        rng.choice(["附件4", "附件4：", "附件"]),
        title,
        f"填报单位：{city.name}工业和信息化局",
    ]
    columns = _columns(rows, keys, rng, _extra(rows, rng))
    if columns[0][0] not in ("序号",):
        columns[0][0] = "序号"
    return _sheet(
        rng,
        "basic_list",
        "基础级名单",
        above,
        columns,
        rng.choice([[], ["以上企业均已完成现场复核。"]]),
        ("附件4.xlsx", "基础级名单.xlsx", "附件4基础级汇总.xlsx"),
    )


def overseas(city: City, rng: random.Random) -> Sheet:
    places = (
        ("泰国罗勇工厂", "泰国"),
        ("塞尔维亚工厂", "塞尔维亚"),
        ("印尼雅加达工厂", "印度尼西亚"),
        ("越南海防工厂", "越南"),
    )
    rows = []
    for n, r in enumerate(city.basic_rows[:2], 1):
        plant, country = rng.choice(places)
        rows.append(
            [
                str(n),
                r.firm.name,
                f"{r.firm.brand}{plant}",
                "" if city.overseas_blank and n == 1 else country,
                r.firm.industry,
                rng.choice(["先进级", "卓越级"]),
            ]
        )
    header = [
        "序号",
        rng.choice(["企业名称", "境内企业名称"]),
        rng.choice(["海外工厂名称", "海外工厂项目名称"]),
        rng.choice(["所在国家", "国家（地区）", "所在国别/地区"]),
        rng.choice(["所属行业", "行业"]),
        rng.choice(["培育级别", "拟培育级别"]),
    ]
    above = [
        rng.choice(["附件6", "附件6："]),
        rng.choice(["海外智能工厂培育名单", f"{city.name}海外智能工厂培育名单"]),
        f"填报单位：{city.name}工业和信息化局",
    ]
    return _sheet(
        rng,
        "overseas_list",
        "海外名单",
        above,
        (header, rows, [""] * 6),
        [],
        ("附件6.xlsx", "海外工厂名单.xlsx"),
    )


def as_paper(city: City, table: Table, rng: random.Random) -> Paper:
    """The table as a printed sheet with the bureau's seal at the head or the foot."""
    pen = Pen(None, rng, table.kind)
    bureau = f"{city.name}工业和信息化局"
    rows = "".join(
        "<tr>" + "".join(f"<td>{escape(c) or '&nbsp;'}</td>" for c in r) + "</tr>"
        for r in table.rows
    )
    over = pen.seal(bureau, role="table", style="left:36mm;top:-14mm", size=40)
    notes = "".join(f"<p class=flat>{x}</p>" for x in table.below)
    head, title, unit = table.above[0], table.above[1], table.above[2]
    body = f"<table>{heads(table)}{rows}</table>{notes}"
    if rng.random() < 0.5:
        inner = f"<p class=flat>{head}</p><h1>{title}</h1><div class=at><p class=flat>{unit}</p>{over}</div>{body}"
    else:
        inner = f"<p class=flat>{head}</p><h1>{title}</h1>{body}<div class=at style='margin-top:14mm'><p class=flat>{unit}</p>{over}</div>"
    html = page(rng, inner, landscape=True, size=11)
    return Paper(
        table.kind,
        table.label,
        html,
        pen.marks,
        tuple(n.replace(".xlsx", ".pdf") for n in table.names),
        wants_native=False,
    )
