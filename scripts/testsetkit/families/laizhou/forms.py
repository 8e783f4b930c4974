"""Designs of the basic-information form: tables."""

from __future__ import annotations

import random
from collections.abc import Callable

from testsetkit.case import Case
from testsetkit.families.laizhou import labels
from testsetkit.families.laizhou.facts import Item, figures, items, keys_of, ways
from testsetkit.pen import Pen, in_words

GROUPS = {
    "firm": ("企业基本信息", "申报单位基本情况", "企业概况", "单位信息", "一般情况"),
    "contact": ("联系人信息", "联系方式", "申报联系人", "联络信息"),
    "factory": ("智能工厂信息", "工厂基本信息", "申报工厂情况", "工厂概况"),
}
ORDERS = (
    (labels.FIRM, labels.CONTACT, labels.FACTORY),
    (labels.FIRM, labels.FACTORY, labels.CONTACT),
    (labels.FACTORY, labels.FIRM, labels.CONTACT),
)


def all_keys(rng: random.Random) -> tuple[str, ...]:
    order = rng.choice([ORDERS[0], ORDERS[0], ORDERS[1], ORDERS[2]])
    return tuple(k for part in order for k in part)


def _th(label: str, width: str = "") -> str:
    style = f' style="width:{width}"' if width else ""
    return f"<th{style}>{label}</th>"


def _rows(given: list[Item], across: int, first: str) -> list[str]:
    """Rows of `across` pairs; wide ones over the whole row."""
    rows: list[str] = []
    held: list[Item] = []

    def flush() -> None:
        if held:
            cells = ""
            for i, x in enumerate(held):
                last = i == len(held) - 1
                more = (across - len(held)) * 2 + 1
                cells += _th(x.label, first) + (
                    f"<td colspan={more}>{x.value}</td>"
                    if last and more > 1
                    else f"<td>{x.value}</td>"
                )
            rows.append(cells)
            held.clear()

    for x in given:
        if x.wide:
            flush()
            rows.append(f"{_th(x.label, first)}<td colspan={across * 2 - 1}>{x.value}</td>")
            continue
        held.append(x)
        if len(held) == across:
            flush()
    flush()
    return rows


def _table(rows: list[str], style: str = "") -> str:
    return f'<table style="{style}">' + "".join(f"<tr>{r}</tr>" for r in rows) + "</table>"


def _runs(given: list[Item]) -> list[tuple[str, list[Item]]]:
    runs: list[tuple[str, list[Item]]] = []
    for x in given:
        if not runs or runs[-1][0] != x.group:
            runs.append((x.group, []))
        runs[-1][1].append(x)
    return runs


def _short_last(given: list[Item]) -> list[Item]:
    """Within every group the wide questions first, so that the short ones share rows."""
    return [x for _, run in _runs(given) for x in sorted(run, key=lambda i: not i.wide)]


def two_columns(pen: Pen, case: Case) -> str:
    given = items(pen, case, all_keys(pen.rng), ways(pen, case))
    width = pen.rng.choice(["26%", "30%", "34%", "40%"])
    return _table([_th(x.label, width) + f"<td>{x.value}</td>" for x in given])


def pairs(pen: Pen, case: Case) -> str:
    given = items(pen, case, all_keys(pen.rng), ways(pen, case))
    given = _short_last(given) if pen.rng.random() < 0.5 else given
    return _table(_rows(given, 2, pen.rng.choice(["17%", "19%", "22%"])))


def triples(pen: Pen, case: Case) -> str:
    given = items(pen, case, all_keys(pen.rng), ways(pen, case))
    for x in given:  # narrow cells: what is long takes a row
        if x.key in ("uscc", "industry", "contact_email", "enterprise_type", "total_investment"):
            x.value += "<br>" if x.value and x.key != "total_investment" else ""
    rows = _rows(_short_last(given), 3, "13%")
    return _table([r.replace("<br></td>", "</td>") for r in rows])


def at_side(pen: Pen, case: Case) -> str:
    """Groups stand upright at the left."""
    rng, out = pen.rng, ""
    across = rng.choice([1, 2, 2])
    for group, run in _runs(items(pen, case, all_keys(rng), ways(pen, case))):
        rows = _rows(run, across, "20%" if across == 2 else "28%")
        title = rng.choice([x for x in GROUPS[group] if len(x) < 7])
        said = rng.choice(["<br>".join(title), title])
        side = f'<th rowspan={len(rows)} style="width:6%">{said}</th>'
        out += "".join(f"<tr>{side if i == 0 else ''}{r}</tr>" for i, r in enumerate(rows))
    return f"<table>{out}</table>"


def banded(pen: Pen, case: Case) -> str:
    rng, rows = pen.rng, []
    across = rng.choice([1, 2, 2, 3])
    numbered = rng.choice(["cn", "plain", "none"])
    tint = rng.choice(["#dde7f1", "#eeeeee", "#f6ecd9", "#ffffff"])
    for n, (group, run) in enumerate(_runs(items(pen, case, all_keys(rng), ways(pen, case))), 1):
        title = rng.choice(GROUPS[group])
        title = {"cn": f"{in_words(n)}、{title}", "plain": f"{n}. {title}", "none": title}[numbered]
        rows.append(f'<td colspan={across * 2} style="background:{tint};font-weight:700">{title}</td>')  # fmt: skip
        rows += _rows(run, across, {1: "30%", 2: "19%", 3: "13%"}[across])
    return _table(rows)


def above(pen: Pen, case: Case) -> str:
    """Labels in one row, answers in the row below."""
    rng = pen.rng
    given = _short_last(items(pen, case, all_keys(rng), ways(pen, case)))
    across = rng.choice([2, 3, 3])
    rows, at = [], 0
    while at < len(given):
        part = given[at : at + across]
        if part[0].wide:
            part = part[:1]
        elif any(x.wide for x in part):
            part = part[: next(i for i, x in enumerate(part) if x.wide)]
        at += len(part)
        last = 6 - (6 // across) * (len(part) - 1)
        spans = [6 // across] * (len(part) - 1) + [last]
        for tag, of in (("th", "label"), ("td", "value")):
            rows.append("".join(f'<{tag} colspan={s}>{getattr(x, of) or "&nbsp;"}</{tag}>' for x, s in zip(part, spans, strict=True)))  # fmt: skip
    return _table(rows, "table-layout:fixed")


def inside(pen: Pen, case: Case) -> str:
    """Label and answer in one cell."""
    rng, way = pen.rng, ways(pen, case)
    given = items(pen, case, all_keys(rng), way)
    rows, held = [], ""
    for x in given:
        said = f"{x.label.replace('<br>', '')}{way.colon}{x.value}"
        if x.wide:
            if held:
                rows.append(held + "<td></td>")
                held = ""
            rows.append(f"<td colspan=2>{said}</td>")
        elif held:
            rows.append(f"{held}<td>{said}</td>")
            held = ""
        else:
            held = f'<td style="width:50%">{said}</td>'
    if held:
        rows.append(held + "<td></td>")
    return _table(rows)


def numbered(pen: Pen, case: Case) -> str:
    """Serial number, question, answer, note."""
    rng = pen.rng
    way = ways(pen, case)
    way.hints = ""
    given = items(pen, case, all_keys(rng), way)
    heads = rng.choice([("序号", "项目", "填报内容", "填报要求"), ("编号", "指标名称", "内容", "备注"), ("序号", "信息项", "企业填写", "说明")])  # fmt: skip
    rows = ["".join(_th(h, w) for h, w in zip(heads, ("8%", "26%", "", "24%"), strict=True))]
    for n, x in enumerate(given, 1):
        note = labels.HINTS.get(x.key, "") if rng.random() < 0.7 else ""
        rows.append(f'<td class=c>{n}</td><td>{x.label}</td><td>{x.value}</td><td class="s">{note}</td>')  # fmt: skip
    return _table(rows)


def with_units(pen: Pen, case: Case) -> str:
    """A statistician's sheet: code, item, unit, answer."""
    rng = pen.rng
    way = ways(pen, case)
    way.boxed = False
    given = items(pen, case, all_keys(rng), way, units="column")
    unit = {"revenue": "万元", "total_investment": "万元", "employees": "人"}
    heads = rng.choice(
        [("代码", "指标名称", "计量单位", "数值"), ("行次", "项目", "单位", "填报数")]
    )
    rows = ["".join(_th(h, w) for h, w in zip(heads, ("9%", "32%", "13%", ""), strict=True))]
    for n, x in enumerate(given, 1):
        rows.append(f"<td class=c>{n:02d}</td><td>{x.label}</td><td class=c>{unit.get(x.key, '—')}</td><td>{x.value}</td>")  # fmt: skip
    return _table(rows)


def nested(pen: Pen, case: Case) -> str:
    """Persons under merged heads: name, telephone, mail."""
    rng, way = pen.rng, ways(pen, case)
    firm = items(pen, case, tuple(k for k in labels.FIRM), way)
    factory = items(pen, case, labels.FACTORY, way)
    rows = _rows(firm, 3 if rng.random() < 0.3 else 2, "17%")
    wide = 3 if any("colspan=5" in r for r in rows) else 2
    keys = keys_of(case, pen, labels.CONTACT)
    named = {"contact_name": "姓名", "contact_phone": rng.choice(["电话", "手机", "联系电话"]), "contact_email": rng.choice(["邮箱", "电子邮箱"])}  # fmt: skip
    from testsetkit.families.laizhou.facts import answer

    cells = [(named[k], answer(pen, case, k, way, unit_in_label=False)) for k in keys]
    if rng.random() < 0.5:
        cells.insert(1, ("职务", rng.choice(["部长", "经理", "主任", "科长"])))
    group = rng.choice(["联系人", "申报联系人", "项目联系人", "联系人信息"])
    inner = "".join(
        f"<tr>{f'<th rowspan={(len(cells) + 1) // 2}>{group}</th>' if i == 0 else ''}"
        + "".join(f"<th style='width:13%'>{k}</th><td>{v}</td>" for k, v in cells[i : i + 2])
        + ("<th></th><td></td>" if len(cells[i : i + 2]) == 1 else "")
        + "</tr>"
        for i in range(0, len(cells), 2)
    )
    return (
        _table(rows, "margin-bottom:0")
        + f'<table style="margin:-.3mm 0 0">{inner}</table>'
        + _table(_rows(factory, wide, "17%"), "margin:-.3mm 0 0")
    )


def two_tables(pen: Pen, case: Case) -> str:
    """The enterprise on one page, the factory on the next, each with a title and notes."""
    rng, way = pen.rng, ways(pen, case)
    firm = items(pen, case, labels.FIRM + labels.CONTACT, way)
    factory = items(pen, case, labels.FACTORY, way)
    n = rng.choice([("表1", "表2"), ("表1-1", "表1-2"), ("附表一", "附表二")])
    notes = "<p class='flat s'>注：1.本表数据截至2025年12月31日；2.金额保留两位小数。</p>"
    return (
        f"<p class=c><b>{n[0]}　{rng.choice(['申报单位基本信息表', '企业基本情况表'])}</b></p>{_table(_rows(firm, 2, '18%'))}{notes}"
        f"<div class=new></div><p class=c><b>{n[1]}　{rng.choice(['智能工厂基本信息表', '申报工厂基本情况表'])}</b></p>{_table(_rows(factory, 1, '30%'))}"
    )


def together(pen: Pen, case: Case) -> str:
    """Several answers in a cell: contact and telephone, code and name, address and post."""
    rng, way = pen.rng, ways(pen, case)
    blank = case.blank | case.unlabelled
    pen_items = {x.key or x.label: x for x in items(pen, case, all_keys(rng), way)}
    joined = [
        ("contact_name", "contact_phone", ("联系人及电话", "联系人/电话", "联系人及联系电话", "联系人、电话"), rng.choice(["　", "/", "，", "<br>"])),
        ("established_on", "registered_address", ("成立时间及注册地址", "注册时间、地址", "成立日期/注册地址"), rng.choice(["，", "；", "<br>"])),
        ("factory_name", "factory_address", ("工厂名称及地址", "智能工厂名称、地址", "申报工厂名称及所在地"), rng.choice(["；", "<br>", "，位于"])),
    ]  # fmt: skip
    for a, b, words, between in joined:
        if a in pen_items and b in pen_items and not {a, b} & blank and rng.random() < 0.75:
            first, second = pen_items[a], pen_items.pop(b)
            first.label = rng.choice(words)
            first.value = f"{first.value}{between}{second.value}"
            first.key = "factory_name"  # a row of its own
    return _table(_rows(list(pen_items.values()), 2, "20%"))


def with_figures(pen: Pen, case: Case) -> str:
    """A form, then three years' figures, then the rest."""
    rng, way = pen.rng, ways(pen, case)
    told = pen.has("revenue") and "revenue" not in case.blank
    firm = items(pen, case, tuple(k for k in labels.FIRM if k != "revenue" or not told), way)
    rest = items(pen, case, labels.CONTACT + labels.FACTORY, way)
    if told and case.scale:
        from testsetkit.families.laizhou.facts import scale

        firm.append(Item("", *scale(rng, case, way), "firm"))
    across = rng.choice([1, 2])
    middle = f"<p class=flat><b>{rng.choice(['近三年主要经济指标', '近三年经营情况', '企业主要经济指标'])}</b></p>{figures(pen, case)}" if told else ""  # fmt: skip
    width = "30%" if across == 1 else "18%"
    return _table(_rows(firm, across, width)) + middle + _table(_rows(rest, across, width))


def two_languages(pen: Pen, case: Case) -> str:
    way = ways(pen, case)
    way.twins, way.hints = True, ""
    given = items(pen, case, all_keys(pen.rng), way)
    across = pen.rng.choice([1, 2])
    return _table(_rows(given, across, "32%" if across == 1 else "21%"))


def with_opinions(pen: Pen, case: Case) -> str:
    """A bureau's sheet: pairs, then places for opinions that are still empty."""
    rng = pen.rng
    rows = _rows(items(pen, case, all_keys(rng), ways(pen, case)), 2, "19%")
    for who in rng.choice([("县（市、区）工信部门意见", "市工信局意见"), ("县级主管部门<br>审核意见", "市级主管部门<br>推荐意见")]):  # fmt: skip
        rows.append(f'<th>{who}</th><td colspan=3 style="height:26mm;vertical-align:bottom" class=r>（盖章）　　　　<br>年　　月　　日　</td>')  # fmt: skip
    return _table(rows)


def narrow(pen: Pen, case: Case) -> str:
    """Labels so narrow that they wrap, answers in small print."""
    given = items(pen, case, all_keys(pen.rng), ways(pen, case))
    return _table(_rows(given, 2, "11%"), "font-size:9.5pt;table-layout:fixed")


def questions(pen: Pen, case: Case) -> str:
    """Four labels across the top, the answers below; then the next four."""
    rng = pen.rng
    given = items(pen, case, all_keys(rng), ways(pen, case))
    long = [x for x in given if x.wide]
    short = [x for x in given if not x.wide]
    rows = [f"{_th(x.label, '25%')}<td colspan=3>{x.value}</td>" for x in long]
    for at in range(0, len(short), 4):
        part = short[at : at + 4]
        pad = 4 - len(part)
        rows.append("".join(f'<th style="width:25%">{x.label}</th>' for x in part) + "<th></th>" * pad)  # fmt: skip
        rows.append("".join(f"<td class=c>{x.value or '&nbsp;'}</td>" for x in part) + "<td></td>" * pad)  # fmt: skip
    return _table(rows, "font-size:9.5pt;table-layout:fixed;word-break:break-all")


TABLES: tuple[Callable[[Pen, Case], str], ...] = (
    two_columns, pairs, pairs, triples, at_side, banded, above, inside, numbered, with_units, nested,
    two_tables, together, with_figures, two_languages, with_opinions, narrow, questions,
)  # fmt: skip
