"""Designs of the basic information in ruled tables: the forms of counties, families and joint ventures."""  # fmt: skip

from __future__ import annotations

from collections.abc import Callable

from testsetkit.answers import gone, grouped
from testsetkit.case import Case
from testsetkit.families.junan import words
from testsetkit.families.junan.facts import Ask, asks
from testsetkit.families.junan.look import KAI, Counter, grid
from testsetkit.markup import cols, sides
from testsetkit.pen import Pen

Form = Callable[[Pen, Case, Counter, str], str]


def small(said: str) -> str:
    return f'<br><span style="font-size:.78em;color:#555">（{said}）</span>' if said else ""


def pairs(made: list[Ask], across: int, *, hints: bool = False, eg: bool = False, number: str = "") -> str:  # fmt: skip
    """Rows of label and answer; what is long takes the rest of its row."""
    out, line, room = "", "", across
    for n, (a, after) in enumerate(zip(made, [*made[1:], None], strict=True), 1):
        alone = a.wide or after is None or after.wide
        span = room * 2 - 1 if alone else 1
        first = f"{number}{n} " if number else ""
        grey = f"<br><span class=eg>{a.example}</span>" if eg and a.example else ""
        line += f"<th>{first}{a.label}{small(a.hint) if hints else ''}</th><td colspan={span}>{a.said}{grey}</td>"  # fmt: skip
        room = 0 if alone else room - 1
        if not room:
            out += f"<tr>{line}</tr>"
            line, room = "", across
    return out


def fixed(inner: str, *widths: int, style: str = "") -> str:
    return f'<table style="table-layout:fixed;{style}">{cols(*widths)}{inner}</table>'


def official(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """Pairs, long answers across."""
    across = pen.rng.choice([(19, 31, 19, 31), (22, 28, 20, 30), (17, 35, 16, 32)])
    return fixed(pairs(asks(pen, case, house), 2, hints=pen.rng.random() < 0.3), *across)


def county(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """A county's items 1.1, 1.2 under bands, with hints in brackets and grey samples."""
    rng, out = pen.rng, ""
    eg = rng.random() < 0.5
    for n, (title, made) in enumerate(grouped(asks(pen, case, house), rng.choice(words.TITLES)), 1):
        out += f'<tr><td class=g colspan=4 style="text-align:left">{n}. {title}</td></tr>'
        out += pairs(made, 2, hints=not eg, eg=eg, number=f"{n}.")
    return fixed(out, 21, 29, 21, 29)


def items(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """Numbered items one below another, what is asked for in grey under the answer."""
    rng, out = pen.rng, ""
    for n, (title, made) in enumerate(grouped(asks(pen, case, house), rng.choice(words.TITLES)), 1):
        out += f"<tr><th colspan=3>{'一二三四'[n - 1]}、{title}</th></tr>"
        for k, a in enumerate(made, 1):
            out += f'<tr><td style="text-align:center">{n}.{k}</td><td>{a.label}</td><td>{a.said}<br><span class=eg>{a.example or "据实填写"}</span></td></tr>'  # fmt: skip
    return fixed(out, 10, 32, 58)


def triples(pen: Pen, case: Case, count: Counter, house: str) -> str:
    return fixed(pairs(asks(pen, case, house), 3), 13, 20, 13, 21, 13, 20, style="font-size:9.5pt")


def single(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """One label and one answer a row."""
    rng = pen.rng
    hints = rng.random() < 0.5
    face = f"font-family:{KAI}" if rng.random() < 0.3 else ""
    rows = [(f"{a.label}{small(a.hint) if hints else ''}", f'<span style="{face}">{a.answer}</span>' if a.answer else "") for a in asks(pen, case, house)]  # fmt: skip
    return sides(rows, rng.choice(["25%", "31%", "38%"]))


def inside(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """Labels small inside the cell, over or before their answer."""
    rng = pen.rng
    gap = rng.choice(["<br>", "<br>", "："])
    tone = rng.choice(["#555", "#111"])
    out, line = "", ""
    for a in asks(pen, case, house):
        cell = f'<span style="font-size:.84em;color:{tone}">{a.label}</span>{gap}{a.said}'
        if a.wide:
            out += f"<tr>{line}<td></td></tr>" if line else ""
            out, line = f"{out}<tr><td colspan=2>{cell}</td></tr>", ""
        elif line:
            out, line = f"{out}<tr>{line}<td>{cell}</td></tr>", ""
        else:
            line = f"<td>{cell}</td>"
    return fixed(out + (f"<tr>{line}<td></td></tr>" if line else ""), 50, 50)


def above(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """Rows of labels over rows of answers."""
    made, out = asks(pen, case, house), ""
    for k in range(0, len(made), 3):
        held = made[k : k + 3]
        span = {1: (3,), 2: (1, 2), 3: (1, 1, 1)}[len(held)]
        out += "<tr>" + "".join(f"<th colspan={s}>{a.label}</th>" for a, s in zip(held, span, strict=True)) + "</tr>"  # fmt: skip
        out += "<tr>" + "".join(f'<td colspan={s} style="text-align:center">{a.said}</td>' for a, s in zip(held, span, strict=True)) + "</tr>"  # fmt: skip
    return fixed(out, 33, 34, 33)


def upright(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """Groups letter by letter at the left or at the right."""
    rng, out = pen.rng, ""
    right = rng.random() < 0.35
    for title, made in grouped(asks(pen, case, house), rng.choice(words.TITLES)):
        said = "<br>".join(title) if len(made) > 2 else title
        side = f'<td class=g rowspan={len(made)} style="line-height:1.25">{said}</td>'
        for k, a in enumerate(made):
            first = side if k == 0 else ""
            row = f"<th>{a.label}</th><td>{a.said}</td>"
            out += f"<tr>{row}{first}</tr>" if right else f"<tr>{first}{row}</tr>"
    return fixed(out, *((28, 62, 10) if right else (10, 28, 62)))


def two_pages(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """The table goes on behind a page break under 续表."""
    made, rng = asks(pen, case, house), pen.rng
    cut = rng.randrange(len(made) // 2 - 1, len(made) - 3)
    name = rng.choice(["企业基本情况表", "申报信息表", "基本情况"])
    wide = rng.choice([(20, 30, 20, 30), (24, 27, 19, 30)])
    return f"<p class=cap>表1　{name}</p>{fixed(pairs(made[:cut], 2), *wide)}<div class=new></div><p class=cap>表1　{name}{rng.choice(['（续）', '（续表）', '（接上页）'])}</p>{fixed(pairs(made[cut:], 2), *wide)}"  # fmt: skip


def units(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """Units in a column of their own."""
    made = asks(pen, case, house, unit="column")
    first = pen.rng.random() < 0.3
    rows = [[str(n), a.label, *([a.unit or "—", a.said] if first else [a.said, a.unit or "—"])] for n, a in enumerate(made, 1)]  # fmt: skip
    heads = ["序号", "指标名称", *(["单位", "填报内容"] if first else ["填报内容", "计量单位"])]
    return grid(heads, rows, "", (8, 30, 12, 50) if first else (8, 30, 50, 12))


def remarks(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """Item, answer, remark; the columns in one of three orders."""
    order = pen.rng.choice([(0, 1, 2), (0, 2, 1), (2, 0, 1)])
    heads = ("填报项目", "填写内容", pen.rng.choice(["备注", "填写要求", "说明"]))
    rows = [(a.label, a.said, f'<span style="font-size:.88em">{a.hint}</span>' if a.hint else "") for a in asks(pen, case, house)]  # fmt: skip
    widths = (27, 50, 23)
    return grid([heads[k] for k in order], [[r[k] for k in order] for r in rows], "", [widths[k] for k in order])  # fmt: skip


def years(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """Pairs, then figures of the years in columns; only 2025's is asked for."""
    rng, f = pen.rng, case.firm
    made = asks(pen, case, house, unit="above")
    money = next((a for a in made if a.key == "revenue"), None)
    out = fixed(pairs([a for a in made if a is not money], 2), 20, 30, 20, 30)
    note = "<p class=note>注：金额单位均为万元。</p>"
    if money is None:
        return out + note
    known = [y for y in (2023, 2024, 2025) if not (case.young and y == 2023)]
    if rng.random() < 0.3:
        known.reverse()
    told = {y: f"{f.revenue * words.EARLIER[y]:.2f}" if money.answer else "" for y in known}
    told[2025] = money.answer
    tax = [f"{f.revenue * words.EARLIER[y] * 0.028:.2f}" for y in known]
    name = rng.choice(["营业收入", "主营业务收入", "年营业收入"])
    return f"{out}{grid(['指标名称', *(f'{y}年' for y in known)], [[name, *(told[y] for y in known)], ['实缴税金', *tax]])}{note}"  # fmt: skip


def nested(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """The contact's and the factory's answers under merged heads, the rest plain."""
    rng, out = pen.rng, ""
    titles = rng.choice(words.TITLES)
    made = asks(pen, case, house, joint=False)
    for group in rng.choice(["abcd", "acbd", "dacb"]):
        held = [a for a in made if a.group == group]
        for k, a in enumerate(held):
            if group in "ab":
                out += f"<tr><th colspan=2>{a.label}</th><td>{a.said}</td></tr>"
            else:
                head = f"<th rowspan={len(held)}>{titles[group]}</th>" if k == 0 else ""
                out += f"<tr>{head}<th>{a.label}</th><td>{a.said}</td></tr>"
    return fixed(out, 15, 21, 64)


def boxed(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """Item codes before the labels, the credit code in boxes."""
    made = asks(pen, case, house, boxed=True)
    rows = [(f"{n:02d}", a.label, a.said) for n, a in enumerate(made, 1)]
    return grid((pen.rng.choice(["代码", "项", "行次"]), "项目", "内容"), rows, "", (8, 27, 65))


def answer_first(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """Answers before their labels, as a head over the columns says."""
    rows = [(a.said, a.label) for a in asks(pen, case, house)]
    return grid(("填写内容", "填写事项"), rows, "", (66, 34))


def several(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """Several answers in a group's cell."""
    rng, out = pen.rng, ""
    sign = rng.choice(["", "· ", "{n}. ", "（{n}）"])
    for title, made in grouped(asks(pen, case, house), rng.choice(words.TITLES)):
        lines = "<br>".join(f"{sign.format(n=n)}{a.label}：{a.answer}" for n, a in enumerate(made, 1))  # fmt: skip
        out += f'<tr><th style="width:20%">{title}</th><td style="line-height:1.9">{lines}</td></tr>'  # fmt: skip
    return f"<table>{out}</table>"


def abreast(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """Two tables side by side."""
    made = asks(pen, case, house)
    half = (len(made) + 1) // 2

    def table(held: list[Ask]) -> str:
        return fixed("".join(f"<tr><th>{a.label}</th><td>{a.said}</td></tr>" for a in held), 38, 62)

    return f'<div style="display:flex;gap:3mm;font-size:.92em;align-items:flex-start"><div style="flex:1">{table(made[:half])}</div><div style="flex:1">{table(made[half:])}</div></div>'  # fmt: skip


def levels(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """Three levels of heads: part, group, label."""
    rng, out = pen.rng, ""
    titles = rng.choice(words.TITLES)
    held = grouped(asks(pen, case, house), titles)
    parts = [("企业", [h for h in held if h[0] != titles["d"]]), ("工厂", [h for h in held if h[0] == titles["d"]])]  # fmt: skip
    for part, groups in parts:
        total = sum(len(m) for _, m in groups)
        for g, (title, made) in enumerate(groups):
            for k, a in enumerate(made):
                lead = f"<td class=g rowspan={total}>{part}</td>" if g == 0 and k == 0 else ""
                lead += f"<th rowspan={len(made)}>{title}</th>" if k == 0 else ""
                out += f"<tr>{lead}<td>{a.label}</td><td>{a.said}</td></tr>"
    return fixed(out, 9, 14, 25, 52)


def opinions(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """Pairs, then rows for opinions that nobody has filled in yet."""
    rng = pen.rng
    rows = rng.sample(["镇（街道、开发区）意见", "县级主管部门意见", "专家评审意见", "市级主管部门意见", "审核人意见"], rng.choice([2, 3]))  # fmt: skip
    empty = "".join(f'<tr><th>{x}</th><td colspan=3 style="height:{rng.choice([18, 24])}mm;vertical-align:bottom;text-align:right">（盖章）　　　　年　　月　　日　</td></tr>' for x in rows)  # fmt: skip
    return fixed(pairs(asks(pen, case, house), 2) + empty, 19, 31, 19, 31)


def bilingual(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """Labels in two languages, one below another."""
    rows = [(f'{a.label}<br><span style="font-size:.8em">{a.english}</span>' if a.english else a.label, a.answer) for a in asks(pen, case, house)]  # fmt: skip
    return sides(rows, pen.rng.choice(["34%", "40%"]))


def bilingual_wings(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """Chinese label at the left, English at the right, the answer between."""
    rows = [(a.label, a.said, f'<span style="font-size:.88em">{a.english}</span>') for a in asks(pen, case, house)]  # fmt: skip
    return grid(("项目", "内容 Content", "Item"), rows, "", (26, 46, 28))


def bilingual_pairs(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """Pairs whose labels hold both languages in a line."""
    made = asks(pen, case, house)
    for a in made:
        a.label = f"{a.label} {a.english}" if a.english else a.label
    return fixed(pairs(made, 2), 23, 27, 22, 28, style="font-size:9.5pt")


def factory_apart(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """The enterprise's and the factory's tables under headings of their own."""
    made, rng = asks(pen, case, house), pen.rng
    own, plant = [a for a in made if a.group != "d"], [a for a in made if a.group == "d"]
    again = "" if gone(case, "factory_name") else f"<p>{rng.choice(['工厂现已正常运行。', '工厂设备齐全，运转正常。'])}</p>"  # fmt: skip
    return f"{count.clause(rng.choice(['企业情况', '申报企业概况']))}{fixed(pairs(own, 2), 20, 30, 20, 30)}{count.clause(rng.choice(['工厂情况', '申报工厂概况']))}{sides([(a.label, a.answer) for a in plant], '30%')}{again}"  # fmt: skip


OF_HOUSE: dict[str, tuple[Form, ...]] = {
    "county": (county, county, items, official, opinions, boxed, remarks, levels, two_pages, units, years, single),
    "home": (official, single, above, nested, several, upright, factory_apart, two_pages, official, inside),
    "joint": (bilingual, bilingual_wings, bilingual_pairs, units, triples, levels),
    "assist": (remarks, several, single, factory_apart, years),
    "system": (triples, inside, units, abreast, opinions, above),
    "agency": (abreast, inside, years, upright, answer_first),
}  # fmt: skip
