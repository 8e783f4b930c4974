"""Basic information in gridded forms, as bureaus and older programmes draw them."""

from __future__ import annotations

import random
from collections.abc import Callable

from testsetkit.answers import gone, grouped, in_unit
from testsetkit.case import Case
from testsetkit.families.linqu import words
from testsetkit.families.linqu.facts import GROWTH, Ask, answer, asks, packed
from testsetkit.families.linqu.look import Style, grid, sides, slanted, table, td, th, tr, upright
from testsetkit.pen import Pen

Form = Callable[[Pen, Case, Style], str]
_MIDDLE = "text-align:center"
_PERSONS = {
    "legal_representative": ("姓名", "姓　名"), "contact_name": ("姓名", "姓　名"), "contact_phone": ("电话", "联系电话", "手机"), "contact_email": ("邮箱", "电子邮箱"),
}  # fmt: skip
"""Sub-labels below the head of a person."""


def _label(a: Ask, rng: random.Random, share: float = 0.0) -> str:
    """The label, at times with its hint below."""
    if a.hint and rng.random() < share:
        left, right = rng.choice([("（", "）"), ("（注：", "）"), ("*", "")])
        return f'{a.label}<br><span style="font-size:.8em">{left}{a.hint}{right}</span>'
    return a.label


def _halved(said: str) -> str:
    """A label over two lines, as clerks break it to keep its column narrow."""
    half = (len(said) + 1) // 2
    return f"{said[:half]}<br>{said[half:]}" if 5 < len(said) < 12 and "（" not in said else said


def narrow(pen: Pen, case: Case, st: Style) -> str:
    """Three pairs abreast: labels and answers break over two or three lines."""
    place = pen.rng.choice([_MIDDLE, ""])
    rows = []
    for row in packed(asks(pen, case), 3):
        rows.append(tr(*(th(a.label) + td(a.answer, 2 * n - 1, style=place) for a, n in row)))
    widths = pen.rng.choice([(10, 23.3, 10, 23.3, 10, 23.4), (12, 21, 12, 22, 12, 21)])
    return table(rows, widths)


def four(pen: Pen, case: Case, st: Style) -> str:
    """Four pairs abreast in the narrowest of columns."""
    made = asks(pen, case, joint=False)
    rows = [tr(*(th(a.label) + td(a.answer, 2 * n - 1) for a, n in row)) for row in packed(made, 4)]
    return table(rows, (9, 16) * 4, f"font-size:{st.size - 2}pt")


def pairs(pen: Pen, case: Case, st: Style) -> str:
    """The usual form: two pairs abreast, long answers across, hints below some labels."""
    rng = pen.rng
    share, halved = rng.choice([0, 0.4]), rng.random() < 0.35
    rows = []
    for row in packed(asks(pen, case), 2):
        said = [_halved(a.label) if halved else _label(a, rng, share) for a, _ in row]
        rows.append(
            tr(*(th(x) + td(a.answer, 2 * n - 1) for x, (a, n) in zip(said, row, strict=True)))
        )
    return table(
        rows, (14, 36, 14, 36) if halved else rng.choice([(17, 33, 17, 33), (21, 29, 21, 29)])
    )


def remarked(pen: Pen, case: Case, st: Style) -> str:
    """A remark's row between the groups, as a bureau explains its own form."""
    rng, rows = pen.rng, []
    notes = {
        "企业": "注：以上内容请照营业执照填写，不得简写。", "经营": "说明：经济指标为2025年全年数，以万元为单位的保留两位小数。",
        "联系": "注：联系人须为本单位人员，电话保持畅通。", "工厂": "说明：同一企业有多个厂区的，只填本次申报的厂区。",
    }  # fmt: skip
    above = rng.random() < 0.4
    for group, made in grouped(asks(pen, case)):
        note = tr(td(f"<span class=note>{notes[group]}</span>", 4))
        body = [tr(*(th(a.label) + td(a.answer, 2 * n - 1) for a, n in row)) for row in packed(made, 2)]  # fmt: skip
        rows += [note, *body] if above else [*body, note]
    return table(rows, (18, 32, 18, 32))


def nested(pen: Pen, case: Case, st: Style) -> str:
    """The group runs down at the left; persons have a head of their own with sub-labels."""
    rng, rows = pen.rng, []
    for group, made in grouped(asks(pen, case, joint=False)):
        lines = packed(made, 2)
        for k, row in enumerate(lines):
            side = td(upright(words.group_title(rng, group)) if len(lines) > 2 else words.group_title(rng, group), 1, len(lines), _MIDDLE) if k == 0 else ""  # fmt: skip
            rows.append(tr(side, *(th(a.label) + td(a.answer, 2 * n - 1) for a, n in row)))
    return table(rows, (8, 16, 30, 16, 30))


def persons(pen: Pen, case: Case, st: Style) -> str:
    """Persons under merged heads with sub-labels of their own, all else in pairs."""
    rng = pen.rng
    made = asks(pen, case, joint=False, skip=_PERSONS)
    rows = []
    for row in packed(made, 2):
        rows.append(
            tr(
                *(
                    th(a.label, 2 if k == 0 else 1) + td(a.answer, 2 * n - 1)
                    for k, (a, n) in enumerate(row)
                )
            )
        )
    subs = [
        (k, rng.choice(said))
        for k, said in _PERSONS.items()
        if k != "legal_representative" and pen.has(k)
    ]
    cells = [th(said) + td(answer(pen, case, k, said)) for k, said in subs]
    lines = [cells[n : n + 2] for n in range(0, len(cells), 2)]
    who = rng.choice(["联系人", "申报联系人", "联络人"])
    contact = []
    for k, line in enumerate(lines):
        head = th(who, 1, len(lines)) if k == 0 else ""
        wide = line if len(line) == 2 else [line[0].replace("<td", "<td colspan=3", 1)]
        contact.append(tr(head, *wide))
    boss = []
    if pen.has("legal_representative"):
        head = "单位负责人" if case.branch else rng.choice(["法定代表人", "企业法人"])
        said = rng.choice(_PERSONS["legal_representative"])
        boss = [tr(th(head), th(said), td(pen.book("legal_representative"), 3))]
    parts = [rows, contact, boss] if rng.random() < 0.5 else [boss, contact, rows]
    return table([x for part in parts for x in part], (11, 13, 30, 16, 30))


def letters(pen: Pen, case: Case, st: Style) -> str:
    """The group's name stands letter by letter down the side, one question a row."""
    rows = []
    right = pen.rng.random() < 0.3
    for group, made in grouped(asks(pen, case, boxed=pen.rng.random() < 0.3)):
        name = words.group_title(pen.rng, group)
        side = td("<br>".join(name[:4]) if len(made) > 2 else name[:4], 1, len(made), _MIDDLE)
        for k, a in enumerate(made):
            cells = [th(_label(a, pen.rng, 0.25), style="text-align:justify"), td(a.answer)]
            here = [side] if k == 0 else []
            rows.append(tr(*cells, *here) if right else tr(*here, *cells))
    return table(rows, (30, 62, 8) if right else (8, 30, 62))


def over(pen: Pen, case: Case, st: Style) -> str:
    """Heads on two levels: a group over its labels, the answers below."""
    rng, out = pen.rng, ""
    for group, made in grouped(asks(pen, case)):
        room = 3 if len(made) > 2 else max(2, len(made))
        rows = [tr(th(f"<b>{words.group_title(rng, group)}</b>", room))]
        for row in packed(made, room):
            rows.append(tr(*(th(a.label, n) for a, n in row)))
            rows.append(tr(*(td(a.answer, n, style=_MIDDLE) for a, n in row)))
        out += table(rows, [round(100 / room, 2)] * room, "margin:0 0 -.2mm")
    return f'<div style="margin-bottom:4mm">{out}</div>'


def inside(pen: Pen, case: Case, st: Style) -> str:
    """Label and answer share a cell."""
    rng = pen.rng
    way = rng.choice(["colon", "small", "small"])
    rows = []
    for row in packed(asks(pen, case), rng.choice([2, 2, 3])):
        cells = []
        for a, n in row:
            said = f"{a.label}：{a.answer}" if way == "colon" else f'<div style="font-size:.78em;color:#555">{a.label}</div><div style="min-height:5mm">{a.answer}</div>'  # fmt: skip
            cells.append(td(said, n, style="vertical-align:top"))
        rows.append(tr(*cells))
    return table(rows)


def ledger(pen: Pen, case: Case, st: Style) -> str:
    """Number, item, unit, content, remark: a statistician's order of columns or another."""
    rng = pen.rng
    heads = {"no": "序号", "item": rng.choice(["指标名称", "项目", "填报项"]), "unit": "计量单位", "what": rng.choice(["填报内容", "内容", "数据"]), "note": "备注"}  # fmt: skip
    order = rng.choice([("no", "item", "unit", "what", "note"), ("item", "no", "what", "unit"), ("no", "item", "what", "note"), ("item", "unit", "what")])  # fmt: skip
    rows = []
    for n, a in enumerate(asks(pen, case, joint=False, bare="unit" in order), 1):
        cell = {"no": f"{n:02d}", "item": a.label, "unit": words.UNITS.get(a.key, "—"), "what": a.answer, "note": a.hint}  # fmt: skip
        rows.append([cell[k] for k in order])
    size = {"no": 8, "item": 26, "unit": 12, "what": 36, "note": 18}
    total = sum(size[k] for k in order)
    return grid([heads[k] for k in order], rows, [size[k] * 100 / total for k in order])


def mirrored(pen: Pen, case: Case, st: Style) -> str:
    """The answer comes first, its label stands at the right."""
    rows = [tr(td(a.answer, style="text-align:right"), th(a.label, style="text-align:left")) for a in asks(pen, case)]  # fmt: skip
    return table([tr(th("填写栏"), th("填写事项")), *rows], (66, 34))


def slant(pen: Pen, case: Case, st: Style) -> str:
    """Pairs, and the years' figures under a head that a rule divides."""
    f = case.firm
    made = asks(pen, case, joint=False, idle=False)
    rows = []
    for row in packed([a for a in made if a.key != "revenue"], 2):
        rows.append(tr(*(th(a.label) + td(a.answer, 2 * n - 1) for a, n in row)))
    out = table(rows, (18, 32, 18, 32))
    mine = next((a for a in made if a.key == "revenue"), None)
    if mine is None:
        return out
    years = [2024, 2025] if case.young else [2023, 2024, 2025]
    blank = gone(case, "revenue")
    told = ["" if blank else f"{f.revenue * GROWTH[y]:.2f}" for y in years[:-1]]
    spent = ["" if blank else f"{f.revenue * GROWTH[y] * 0.034:.2f}" for y in years]
    unit = "" if in_unit(mine.label) else "（万元）"
    head = tr(slanted("指标", "年度"), *(th(f"{y}年") for y in years))
    name = mine.label.replace("2025年度", "").replace("2025年", "").replace("（）", "").replace("（，", "（")  # fmt: skip
    name = "营业收入" if "营业收入" in name else name
    body = [
        tr(th(f"{name}{'' if in_unit(name) else unit or '（万元）'}"), *(td(x, style=_MIDDLE) for x in told), td(mine.answer, style=_MIDDLE)),
        tr(th("研发费用（万元）"), *(td(x, style=_MIDDLE) for x in spent)),
    ]  # fmt: skip
    return out + table([head, *body], (31, *[69 / len(years)] * len(years)))


def shared(pen: Pen, case: Case, st: Style) -> str:
    """Several answers in a cell, each after its own small label."""
    rng, rows = pen.rng, []
    numbers = rng.choice(["", "①②③④⑤⑥⑦⑧⑨⑩", "1234567890"])
    for group, made in grouped(asks(pen, case, idle=False)):
        lines = ""
        for k, a in enumerate(made):
            lead = f"{numbers[k]}{'.' if numbers[0] == '1' else ''}" if numbers else ""
            lines += f'<p style="padding-left:2em;text-indent:-2em;text-align:left">{lead}{a.label}：{a.answer}</p>'
        rows.append(tr(th(words.group_title(rng, group)), td(lines)))
    return table(rows, (17, 83))


def boxes(pen: Pen, case: Case, st: Style) -> str:
    """A registration form: the code in boxes, one question a row, wide rows for signing."""
    rng = pen.rng
    rows = [(_label(a, rng, 0.3), a.answer) for a in asks(pen, case, boxed=True)]
    cut = rng.choice([0, 1])
    out = sides(rows, rng.choice([24, 30]))
    if cut:
        empty = "<br><br>　　　　　　　　　　　　　　　（盖章）<br>　　　　　　　　　　　　　　　年　　月　　日"
        out += sides([(x, empty) for x in rng.sample(["镇街（园区）意见", "县（市、区）工信部门意见", "专家组意见"], 2)], 20)  # fmt: skip
    return out


def apart(pen: Pen, case: Case, st: Style) -> str:
    """A table for each group, under a caption, with other widths each."""
    rng, out = pen.rng, ""
    for k, (group, made) in enumerate(grouped(asks(pen, case)), 1):
        out += f"<p class=cap>表{k}　{words.group_title(rng, group)}</p>"
        if len(made) > 2 and rng.random() < 0.5:
            out += grid(("序号", "栏目", "填写内容"), [(str(n), a.label, a.answer) for n, a in enumerate(made, 1)], (9, 31, 60))  # fmt: skip
        else:
            out += sides([(a.label, a.answer) for a in made], rng.choice([22, 28, 35]))
    return out


def across(pen: Pen, case: Case, st: Style) -> str:
    """Heads run over the page, the answers stand in one row below: narrow columns, several tables."""
    rng, out = pen.rng, ""
    made = asks(pen, case, joint=False)
    room = rng.choice([5, 6])
    for at in range(0, len(made), room):
        part = made[at : at + room]
        heads = tr(*(th(a.label) for a in part))
        out += table([heads, tr(*(td(a.answer, style=_MIDDLE) for a in part))], [100 / len(part)] * len(part), f"font-size:{st.size - 1.5}pt")  # fmt: skip
    return out


def abreast(pen: Pen, case: Case, st: Style) -> str:
    """The enterprise's table and the factory's stand side by side."""
    made = asks(pen, case, joint=False)
    left = [a for a in made if a.group in ("企业", "经营")]
    right = [a for a in made if a.group in ("工厂", "联系")]
    small = f"font-size:{st.size - 1.5}pt"
    boxes_ = "".join(f'<td style="width:50%;vertical-align:top;padding:0 1mm">{sides([(a.label, a.answer) for a in part], 38, small)}</td>' for part in (left, right))  # fmt: skip
    return f'<table class=nb style="border:0"><tr>{boxes_}</tr></table>'


FORMS: tuple[Form, ...] = (narrow, narrow, four, pairs, remarked, nested, persons, persons, letters, over, inside, ledger, mirrored, slant, shared, boxes, apart, across, abreast)  # fmt: skip
