"""Basic information in tables: as offices, groups' companies and statisticians rule them."""

from __future__ import annotations

import random
from collections.abc import Sequence

from testsetkit import answers
from testsetkit.case import Case
from testsetkit.families.mengyin.asks import GROUPS, Ask, money
from testsetkit.markup import cols
from testsetkit.pen import Pen, in_words

Asks = list[Ask]


def cell(a: Ask) -> str:
    return a.said or "&nbsp;"


def named(a: Ask, way: str = "br") -> str:
    """The label with its hint."""
    if not a.hint:
        return a.label
    return f"{a.label}<br><small>（{a.hint}）</small>" if way == "br" else f"{a.label}（{a.hint}）"


def rows_of(made: Sequence[Ask], width: int) -> list[list[Ask]]:
    """Questions in rows of `width`; wide ones alone."""
    rows: list[list[Ask]] = []
    for a in made:
        if a.wide or not rows or rows[-1][0].wide or len(rows[-1]) == width:
            rows.append([a])
        else:
            rows[-1].append(a)
    return rows


def _filled(row: list[Ask], width: int) -> str:
    """A row's cells over `width` pairs of columns: the last answer takes what is left."""
    left = (width - len(row)) * 2 + 1
    return "".join(f"<th>{named(a)}</th><td{f' colspan={left}' if k == len(row) - 1 and left > 1 else ''}>{cell(a)}</td>" for k, a in enumerate(row))  # fmt: skip


def pairs(pen: Pen, case: Case, made: Asks) -> str:
    """Four columns; long answers over three of them."""
    rows = "".join(f"<tr>{_filled(r, 2)}</tr>" for r in rows_of(made, 2))
    return f"<table>{cols(*pen.rng.choice([(18, 32, 18, 32), (20, 34, 16, 30), (15, 35, 15, 35)]))}{rows}</table>"


def triples(pen: Pen, case: Case, made: Asks) -> str:
    """Six columns."""
    rows = "".join(f"<tr>{_filled(r, 3)}</tr>" for r in rows_of(made, 3))
    return f'<table style="font-size:9.5pt">{cols(13, 20, 13, 21, 13, 20)}{rows}</table>'


def single(pen: Pen, case: Case, made: Asks) -> str:
    """Label and answer, one below the other."""
    high = pen.rng.choice(["", "height:9mm", "height:11mm"])
    rows = "".join(f'<tr style="{high}"><th>{named(a)}</th><td>{cell(a)}</td></tr>' for a in made)
    return f"<table>{cols(*pen.rng.choice([(30, 70), (36, 64), (25, 75)]))}{rows}</table>"


def sides(pen: Pen, case: Case, made: Asks) -> str:
    """Groups at the side over the rows that belong to them."""
    rng, out = pen.rng, ""
    upright = rng.random() < 0.5
    for title, held in answers.grouped(made, rng.choice(GROUPS)):
        rows = rows_of(held, 2)
        said = "<br>".join(title) if upright else title
        for k, r in enumerate(rows):
            side = f"<th rowspan={len(rows)}>{said}</th>" if k == 0 else ""
            out += f"<tr>{side}{_filled(r, 2)}</tr>"
    return (
        f"<table>{cols(*((6, 17, 30, 17, 30) if upright else (12, 16, 28, 16, 28)))}{out}</table>"
    )


def bands(pen: Pen, case: Case, made: Asks) -> str:
    """A row with each group's title, then its pairs."""
    rng, out = pen.rng, ""
    form = rng.choice(["（{}）{}", "{}、{}", "{}.{}"])
    align = rng.choice(["left", "center"])
    for n, (title, held) in enumerate(answers.grouped(made, rng.choice(GROUPS)), 1):
        said = form.format(n if "." in form else in_words(n), title)
        out += f'<tr><td colspan=4 style="text-align:{align};font-weight:700;background:#eee">{said}</td></tr>'
        out += "".join(f"<tr>{_filled(r, 2)}</tr>" for r in rows_of(held, 2))
    return f"<table>{cols(18, 33, 18, 31)}{out}</table>"


def numbered(pen: Pen, case: Case, made: Asks) -> str:
    """Number, item, answer and a column for remarks."""
    rng = pen.rng
    last = rng.choice(["备注", "填报说明", "说明"])
    rows = "".join(f'<tr><td class=m>{n}</td><td>{a.label}</td><td>{cell(a)}</td><td style="font-size:8.5pt">{a.hint}</td></tr>' for n, a in enumerate(made, 1))  # fmt: skip
    return f"<table>{cols(7, 25, 48, 20)}<tr><th>{rng.choice(['序号', '编号'])}</th><th>{rng.choice(['项目', '填报事项', '指标名称'])}</th><th>{rng.choice(['内容', '填报内容', '具体情况'])}</th><th>{last}</th></tr>{rows}</table>"


def above(pen: Pen, case: Case, made: Asks) -> str:
    """Labels in one row, answers in the next, as many columns as fit."""
    wide = pen.rng.choice([2, 3, 3])
    out = ""
    for at in range(0, len(made), wide):
        part = made[at : at + wide]
        left = wide - len(part) + 1
        span = [f" colspan={left}" if k == len(part) - 1 and left > 1 else "" for k in range(len(part))]  # fmt: skip
        out += (
            f"<tr>{''.join(f'<th{s}>{a.label}</th>' for a, s in zip(part, span, strict=True))}</tr>"
        )
        out += (
            f"<tr>{''.join(f'<td{s}>{cell(a)}</td>' for a, s in zip(part, span, strict=True))}</tr>"
        )
    return f"<table>{cols(*[100 // wide] * wide)}{out}</table>"


def inside(pen: Pen, case: Case, made: Asks) -> str:
    """Each cell says label and answer."""
    mark = pen.rng.choice(["：", ":", "："])
    out = ""
    for r in rows_of(made, 2):
        span = " colspan=2" if len(r) == 1 else ""
        out += "<tr>" + "".join(f"<td{span}>{named(a, 'in')}{mark}{a.said}</td>" for a in r) + "</tr>"  # fmt: skip
    return f"<table>{cols(50, 50)}{out}</table>"


def uneven(pen: Pen, case: Case, made: Asks) -> str:
    """Rows of one, two and three pairs in one table of twelve columns."""
    rng, out, at = pen.rng, "", 0
    while at < len(made):
        a = made[at]
        n = 1 if a.wide else rng.choice([2, 3, 2])
        row = [a]
        while len(row) < n and at + len(row) < len(made) and not made[at + len(row)].wide:
            row.append(made[at + len(row)])
        at += len(row)
        spans = {1: [(2, 10)], 2: [(2, 4), (2, 4)], 3: [(2, 2), (2, 2), (2, 2)]}[len(row)]
        out += "<tr>" + "".join(f"<th colspan={s}>{x.label}</th><td colspan={t}>{cell(x)}</td>" for x, (s, t) in zip(row, spans, strict=True)) + "</tr>"  # fmt: skip
    return f'<table style="table-layout:fixed">{cols(*[8] * 12)}{out}</table>'


def two(pen: Pen, case: Case, made: Asks) -> str:
    """The enterprise in one table, the factory in another, each with a caption."""
    rng = pen.rng
    own, plant = [a for a in made if a.group != "d"], [a for a in made if a.group == "d"]
    form = rng.choice(["表{}　{}", "附表{} {}", "表1-{} {}"])
    names = rng.choice([("申报单位情况", "申报工厂情况"), ("企业基本情况表", "智能工厂基本情况表")])
    one, other = (pairs, single) if rng.random() < 0.6 else (triples, pairs)
    made_ = [f"<p class=c><b>{form.format(n, t)}</b></p>{of(pen, case, x)}" for n, (t, of, x) in enumerate(((names[0], one, own), (names[1], other, plant)), 1) if x]  # fmt: skip
    return "".join(made_)


def statistics(pen: Pen, case: Case, made: Asks) -> str:
    """As a statistician asks: item, code, unit, answer."""
    out = ""
    for n, a in enumerate(made, 1):
        unit, label = "—", a.flat
        for u in ("万元", "人", "亩", "㎡", "%"):
            if f"（{u}）" in label:
                unit, label = u, label.replace(f"（{u}）", "")
        out += f"<tr><td>{label}</td><td class=m>{n:02d}</td><td class=m>{unit}</td><td>{cell(a)}</td></tr>"
    heads = pen.rng.choice([("指标名称", "代码", "计量单位", "本企业"), ("甲", "乙", "丙", "1"), ("项　目", "行次", "单位", "填报值")])  # fmt: skip
    return f"<table>{cols(34, 8, 12, 46)}<tr>{''.join(f'<th>{h}</th>' for h in heads)}</tr>{out}</table>"


def nested(pen: Pen, case: Case, made: Asks) -> str:
    """What belongs together under one label, with labels of its own."""
    rng, out = pen.rng, ""
    for title, held in answers.grouped(made, rng.choice(GROUPS)):
        for k, a in enumerate(held):
            side = f'<th rowspan={len(held)} style="font-weight:700">{title}</th>' if k == 0 else ""
            out += f"<tr>{side}<td>{named(a, 'in')}</td><td>{cell(a)}</td></tr>"
    return f"<table>{cols(14, 28, 58)}{out}</table>"


def proofs(pen: Pen, case: Case, made: Asks) -> str:
    """A column that says where the proof lies."""
    rng, out = pen.rng, ""
    where = {"uscc": "营业执照", "registered_address": "营业执照", "revenue": "财务资料", "factory_address": "见厂区图", "established_on": "营业执照", "enterprise_name": "公章"}  # fmt: skip
    for a in made:
        out += f"<tr><th style='text-align:left'>{named(a)}</th><td>{cell(a)}</td><td class=m>{where.get(a.key, '/')}</td></tr>"
    return f"<table>{cols(29, 51, 20)}<tr><th>{rng.choice(['填报项', '内容'])}</th><th>填报值</th><th>{rng.choice(['佐证材料', '依据'])}</th></tr>{out}</table>"


def opinions(pen: Pen, case: Case, made: Asks) -> str:
    """Pairs, and below them places that others are to fill in."""
    rng = pen.rng
    rows = "".join(f"<tr>{_filled(r, 2)}</tr>" for r in rows_of(made, 2))
    for who in rng.choice([("县级主管部门意见", "市级主管部门意见"), ("初审意见",), ("县（市、区）工信局意见", "专家组意见")]):  # fmt: skip
        rows += f'<tr style="height:30mm"><th>{who}</th><td colspan=3 style="vertical-align:bottom;text-align:right">（盖章）　　　　　　<br>年　　月　　日　　</td></tr>'
    return f"<table>{cols(18, 32, 18, 32)}{rows}</table>"


def stacked(pen: Pen, case: Case, made: Asks) -> str:
    """A row a group, all its answers in one cell."""
    rng, out = pen.rng, ""
    for title, held in answers.grouped(made, rng.choice(GROUPS)):
        lines = "<br>".join(f"{a.flat}：{a.said}" for a in held)
        out += f'<tr><th>{title}</th><td style="line-height:1.9">{lines}</td></tr>'
    return f"<table>{cols(18, 82)}{out}</table>"


def years(pen: Pen, case: Case, made: Asks) -> str:
    """Pairs, with the revenue among the figures of three years."""
    rng = pen.rng
    if answers.gone(case, "revenue") or case.young:
        return pairs(pen, case, made)
    plain = [a for a in made if a.key != "revenue" and "2024年" not in a.label and "2025年" not in a.label]  # fmt: skip
    case.filled_by_family.pop("revenue", None)  # it is told in another form than the question's
    told = pen.book("revenue", unit_in_label=True)
    r = case.firm.revenue
    lines = [("营业收入", [money(r * 0.89), money(r * 0.94), told]), ("利润总额", [money(r * 0.087), money(r * 0.09), money(r * 0.098)]), ("研发投入", [money(r * 0.028), money(r * 0.031), money(r * 0.034)])]  # fmt: skip
    order = [2, 1, 0] if rng.random() < 0.25 else [0, 1, 2]
    heads = "".join(f"<th>{(2023, 2024, 2025)[k]}年</th>" for k in order)
    body = "".join(f"<tr><th>{k}</th>{''.join(f'<td class=n>{v[j]}</td>' for j in order)}</tr>" for k, v in lines)  # fmt: skip
    return f"{pairs(pen, case, plain)}<table>{cols(28, 24, 24, 24)}<tr><th>{rng.choice(['近三年经营指标（万元）', '指标（单位：万元）'])}</th>{heads}</tr>{body}</table>"


def people(pen: Pen, case: Case, made: Asks) -> str:
    """Persons in a grid of their own, the rest in pairs."""
    keys = ("legal_representative", "contact_name", "contact_phone", "contact_email")
    got = {a.key: a.said for a in made if a.key in keys}
    if not all(k in got for k in keys[1:3]) or case.blank & set(keys) or case.unlabelled & set(keys):  # fmt: skip
        return sides(pen, case, made)
    mates = answers.staff(case, ("高玉宝", "庄茂林", "任秀云", "苗庆国", "臧克明"), 2)
    lines = [("联系人", got["contact_name"], got["contact_phone"], got.get("contact_email", ""))]
    lines.append((pen.rng.choice(["财务负责人", "安全总监", "信息化负责人"]), mates[0], case.firm.landline[:-4] + "8021", ""))  # fmt: skip
    if "legal_representative" in got:
        lines.insert(0, ("法定代表人", got["legal_representative"], case.firm.landline[:-4] + "8001", ""))  # fmt: skip
    grid = "".join(f"<tr><th>{a}</th><td class=m>{b}</td><td class=m>{c}</td><td>{d}</td></tr>" for a, b, c, d in lines)  # fmt: skip
    rest = [a for a in made if a.key not in keys]
    return f"{pairs(pen, case, rest)}<table>{cols(20, 20, 26, 34)}<tr><th>人员</th><th>姓名</th><th>{pen.rng.choice(['电话', '联系电话'])}</th><th>邮箱</th></tr>{grid}</table>"


def double(pen: Pen, case: Case, made: Asks) -> str:
    """Two columns of label and answer beside each other, the right one another subject."""
    half = (len(made) + 1) // 2
    out = ""
    for k in range(half):
        a, b = made[k], made[k + half] if k + half < len(made) else None
        right = f"<th>{b.label}</th><td>{cell(b)}</td>" if b else "<td colspan=2></td>"
        out += f"<tr><th>{a.label}</th><td>{cell(a)}</td>{right}</tr>"
    return f"<table>{cols(17, 33, 17, 33)}{out}</table>"


GRIDS = (
    pairs, pairs, triples, single, sides, bands, numbered, above, inside, uneven, two, statistics,
    nested, proofs, opinions, stacked, years, people, double,
)  # fmt: skip


def grid(pen: Pen, case: Case, made: Asks, rng: random.Random) -> str:
    return rng.choice(GRIDS)(pen, case, made)
