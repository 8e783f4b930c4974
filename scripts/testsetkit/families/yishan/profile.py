"""Basic information as tables: the designs of offices and of typists."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from testsetkit.families.yishan.craft import KAI, Look, spread
from testsetkit.families.yishan.fields import IDENTITY, PEOPLE, TRADE, WORKS, Entry, Form, short


def everything(form: Form) -> list[Entry]:
    """All that the form asks for, in one of the orders of such forms."""
    rng = form.rng
    groups = [IDENTITY, TRADE, PEOPLE, WORKS]
    if rng.random() < 0.4:
        groups = [groups[0], *rng.sample(groups[1:], 3)]
    made: list[Entry] = []
    for n, keys in enumerate(groups):
        made += form.entries(*keys)
        if n == 0:
            scale = form.scale()
            made += [scale] if scale else []
    for extra in form.needless():
        made.insert(rng.randrange(2, len(made)), extra)
    if rng.random() < 0.25:
        made.append(form.level())
    return made


def _cell(text: str, *, head: bool = False, span: int = 1, style: str = "") -> str:
    kind = "text-align:center;" if head else ""
    across = f' colspan="{span}"' if span > 1 else ""
    return f'<td{across} style="{kind}{style}">{text}</td>'


def pairs(form: Form, face: Look) -> str:
    """Two pairs a row; long answers over the whole width."""
    share = form.rng.choice([0.0, 1.0, 0.5])
    rows, held = "", []
    for e in everything(form):
        label = spread(e.label, form.rng, share)
        if e.key in ("registered_address", "main_business", "factory_address", "factory_name"):
            rows += f"<tr>{_cell(label, head=True)}{_cell(e.answer, span=3)}</tr>"
            continue
        held.append(_cell(label, head=True) + _cell(e.answer))
        if len(held) == 2:
            rows += f"<tr>{''.join(held)}</tr>"
            held = []
    if held:
        rows += f"<tr>{held[0]}{_cell('', head=True)}{_cell('')}</tr>"
    return f'<table style="font-size:10.5pt;table-layout:fixed"><col style="width:19%"><col style="width:32%"><col style="width:19%"><col style="width:30%">{rows}</table>'


def dense(form: Form, face: Look) -> str:
    """Eight narrow columns: four pairs a row, as an office saves paper."""
    rows, held, used = "", "", 0
    for e in everything(form):
        wide = e.key in ("registered_address", "main_business", "factory_address", "factory_name", "enterprise_name", "industry", "uscc", "parent_company")  # fmt: skip
        need = 4 if wide else 2
        if used + need > 8:
            rows += f"<tr>{held}{_cell('', span=8 - used) if used < 8 else ''}</tr>"
            held, used = "", 0
        held += _cell(short(e), head=True, style="background:#f6f6f6") + _cell(
            e.answer, span=need - 1
        )
        used += need
    rows += f"<tr>{held}{_cell('', span=8 - used) if used < 8 else ''}</tr>"
    columns = '<col style="width:11%"><col style="width:14%">' * 4
    return f'<table style="font-size:9pt;table-layout:fixed">{columns}{rows}</table>'


def plain(form: Form, face: Look) -> str:
    """Two columns, a row a field, sometimes numbered."""
    rng = form.rng
    numbered = rng.random() < 0.5
    share = rng.choice([0.0, 1.0])
    rows = ""
    for n, e in enumerate(everything(form), 1):
        first = _cell(str(n), head=True) if numbered else ""
        rows += f"<tr>{first}{_cell(spread(e.label, rng, share), head=True)}{_cell(e.answer)}</tr>"
    columns = (
        '<col style="width:8%"><col style="width:30%"><col>'
        if numbered
        else '<col style="width:33%"><col>'
    )
    return f'<table style="font-size:11pt">{columns}{rows}</table>'


def upright(form: Form, face: Look) -> str:
    """Groups named upright at the side."""
    rng = form.rng
    heads = rng.choice([("企业概况", "经营", "联系人", "工厂情况"), ("基本情况", "经营状况", "联络", "智能工厂"), ("单位信息", "生产经营", "经办人员", "申报工厂")])  # fmt: skip
    groups = [
        form.entries(*IDENTITY),
        form.entries(*TRADE),
        form.entries(*PEOPLE),
        form.entries(*WORKS),
    ]
    scale = form.scale()
    groups[1] += [scale] if scale else []
    rows = ""
    for head, group in zip(heads, groups, strict=True):
        for n, e in enumerate(group):
            side = f'<td rowspan="{len(group)}" style="width:8mm;text-align:center;line-height:1.2;font-family:{face.head}">{"<br>".join(head)}</td>'
            rows += f"<tr>{side if n == 0 else ''}{_cell(e.label, head=True, style='width:34%')}{_cell(e.answer)}</tr>"
    return f'<table style="font-size:10.5pt">{rows}</table>'


def above(form: Form, face: Look) -> str:
    """Small labels above their answers, two or three a row."""
    rng = form.rng
    across = rng.choice([2, 3])
    made = everything(form)
    rows = ""
    for at in range(0, len(made), across):
        cells = ""
        for e in made[at : at + across]:
            cells += f'<td style="vertical-align:top;height:12mm"><div style="font-size:8pt;color:#555">{e.label}</div><div style="min-height:5mm">{e.answer}</div></td>'
        cells += "<td></td>" * (across - len(made[at : at + across]))
        rows += f"<tr>{cells}</tr>"
    return f'<table style="font-size:10.5pt;table-layout:fixed">{rows}</table>'


def several(form: Form, face: Look) -> str:
    """Answers over several lines: all of a group in one cell, labels with colons."""
    rng = form.rng
    heads = rng.choice(
        [
            ("企业登记信息", "经营情况", "联系信息", "工厂信息"),
            ("登记注册", "生产经营", "联系办法", "厂区厂房"),
        ]
    )
    groups = [
        form.entries(*IDENTITY),
        form.entries(*TRADE),
        form.entries(*PEOPLE),
        form.entries(*WORKS),
    ]
    scale = form.scale()
    groups[1] += [scale] if scale else []
    rows = ""
    colon = rng.choice(["：", "：", ":"])
    for head, group in zip(heads, groups, strict=True):
        lines = "".join(
            f'<div style="margin:.8mm 0">{e.label}{colon}{e.answer}</div>' for e in group
        )
        rows += f"<tr>{_cell(head, head=True, style='width:24%')}{_cell(lines)}</tr>"
    return f'<table style="font-size:11pt">{rows}</table>'


def two_tables(form: Form, face: Look) -> str:
    """Two tables, the second on a page of its own."""
    rng = form.rng
    first, second = rng.choice([("表一　企业登记情况", "表二　工厂与联系人情况"), ("表1 单位基本信息", "表2 申报工厂信息"), ("（一）企业情况表", "（二）工厂情况表")])  # fmt: skip
    scale = form.scale()
    one = form.entries(*IDENTITY) + ([scale] if scale else []) + form.entries(*TRADE)
    two = form.entries(*WORKS) + form.entries(*PEOPLE)
    return (
        f'<h3 class="c">{first}</h3>{_listed(one, rng.choice([1, 2]))}'
        f'<h3 class="c new">{second}</h3>{_listed(two, rng.choice([1, 2]))}'
    )


def _listed(made: Sequence[Entry], across: int) -> str:
    rows = ""
    for at in range(0, len(made), across):
        part = made[at : at + across]
        cells = "".join(_cell(e.label, head=True) + _cell(e.answer) for e in part)
        rows += f"<tr>{cells}{_cell('', span=2) if len(part) < across else ''}</tr>"
    widths = (
        '<col style="width:34%"><col>'
        if across == 1
        else '<col style="width:18%"><col style="width:32%">' * 2
    )
    return f'<table style="font-size:10.5pt;table-layout:fixed">{widths}{rows}</table>'


def bureau(form: Form, face: Look) -> str:
    """The municipal bureau's sheet with places for opinions, left empty."""
    rng = form.rng
    rows = ""
    for e in everything(form):
        rows += f"<tr>{_cell(e.label, head=True)}{_cell(e.answer)}</tr>"
    steps = rng.choice(
        [("县（市、区）工信部门意见", "市工信部门意见"), ("初审意见", "复审意见"), ("开发区（乡镇）意见", "县级主管部门意见", "市级主管部门意见")]
    )  # fmt: skip
    room = "<div style='height:16mm'></div><div style='text-align:right'>年　　月　　日</div>"
    rows += "".join(f"<tr>{_cell(escape(s), head=True)}{_cell(room)}</tr>" for s in steps)
    return f'<table style="font-size:10.5pt"><col style="width:28%"><col>{rows}</table>'


def ticked(form: Form, face: Look) -> str:
    """A questionnaire: numbered questions, ticks, lines for answers."""
    rng = form.rng
    rows = ""
    number = 0
    for e in everything(form):
        number += 1
        rows += f'<tr><td style="text-align:center;width:9mm">{number}</td><td style="width:36%">{e.label}{rng.choice(["", "", "（必填）", "*"])}</td><td>{e.answer}</td></tr>'
    kinds = ["研发设计类", "生产制造类", "仓储物流类", "其他"]
    extra = f"<tr><td style='text-align:center'>{number + 1}</td><td>已用软件种类（可多选）</td><td>{form.ticks(kinds, rng.choice(kinds[:3]))}</td></tr>"
    return f'<table style="font-size:10.5pt">{rows}{extra}</table>'


def years(form: Form, face: Look) -> str:
    """Fields, and a grid of three years' figures below them."""
    rng, case = form.rng, form.case
    form_entries = form.entries(*IDENTITY) + form.entries("main_business", "employees") + form.entries(*PEOPLE) + form.entries(*WORKS)  # fmt: skip
    scale = form.scale()
    form_entries += [scale] if scale else []
    revenue = form.pen.book("revenue", unit_in_label=True) if form.pen.has("revenue") else ""
    base = case.firm.revenue
    empty = not revenue
    cells = {2023: rng.uniform(0.7, 0.9), 2024: rng.uniform(0.85, 0.98)}
    told = {y: "" if empty else f"{base * k:.2f}" for y, k in cells.items()}
    if case.young:
        told[2023] = "—"
    other = [f"{rng.uniform(300, 2900):.2f}" for _ in range(3)]
    head = ["项目（万元）", "2023年", "2024年", "2025年"]
    grid = "".join(f'<th style="background:#f3f3f3">{h}</th>' for h in head)
    figures = f"<tr>{grid}</tr><tr><td class='c'>营业收入</td><td class='r'>{told[2023]}</td><td class='r'>{told[2024]}</td><td class='r'>{revenue}</td></tr>"
    first = "—" if case.young else other[0]
    figures += f"<tr><td class='c'>实缴税金</td><td class='r'>{first}</td><td class='r'>{other[1]}</td><td class='r'>{other[2]}</td></tr>"
    return f'{_listed(form_entries, 2)}<div style="font-family:{KAI};margin-top:3mm">近三年主要经济指标</div><table style="font-size:10.5pt">{figures}</table>'


TABLES = (pairs, dense, plain, upright, above, several, two_tables, bureau, ticked, years)
