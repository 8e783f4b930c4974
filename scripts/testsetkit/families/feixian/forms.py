"""Designs of the basic information in ruled tables: engineers' Word forms, groups' forms, dense sheets of works."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from testsetkit.answers import gone
from testsetkit.case import Case
from testsetkit.families.feixian import words
from testsetkit.families.feixian.facts import Ask, asks, grouped
from testsetkit.families.feixian.look import KAI, LATIN, Counter
from testsetkit.families.junan.look import grid
from testsetkit.markup import cols, sides
from testsetkit.pen import Pen

Form = Callable[[Pen, Case, Counter, str], str]
_SPLITS: dict[int, tuple[tuple[int, ...], ...]] = {1: ((2, 10), (3, 9), (4, 8)), 2: ((2, 4, 2, 4), (3, 4, 2, 3), (2, 3, 3, 4)), 3: ((2, 2, 2, 2, 2, 2), (1, 3, 2, 2, 2, 2))}  # fmt: skip


def small(said: str) -> str:
    return f'<br><span style="font-size:.8em;color:#444">{said}</span>' if said else ""


def held(inner: str, *widths: int, style: str = "") -> str:
    return f'<table style="table-layout:fixed;{style}">{cols(*widths)}{inner}</table>'


def paired(made: Sequence[Ask], across: int = 2, lead: Callable[[int], str] = lambda n: "", hints: bool = False) -> str:  # fmt: skip
    """Rows of so many labels and answers; what is long takes its row alone."""
    out, line, room = "", "", across
    for n, (a, after) in enumerate(zip(made, [*made[1:], None], strict=True), 1):
        alone = a.wide or after is None or after.wide
        line += f"<th>{lead(n)}{a.label}{small(a.hint) if hints else ''}</th><td colspan={room * 2 - 1 if alone else 1}>{a.said}</td>"  # fmt: skip
        room = 0 if alone else room - 1
        if not room:
            out, line, room = f"{out}<tr>{line}</tr>", "", across
    return out


def patched(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """Cells merged and split row by row, as an engineer does it who knows Word well."""
    rng, made, out = pen.rng, asks(pen, case, house), ""
    while made:
        most = 1 if made[0].wide else min(rng.choice([1, 2, 2, 3]), next((k for k, a in enumerate(made) if a.wide), len(made)))  # fmt: skip
        row, made = made[:most], made[most:]
        widths = rng.choice(_SPLITS[len(row)])
        line = "".join(f"<th colspan={widths[2 * k]}>{a.label}</th><td colspan={widths[2 * k + 1]}>{a.said}</td>" for k, a in enumerate(row))  # fmt: skip
        out += f"<tr>{line}</tr>"
    return held(out, *([8] * 8 + [9] * 4))


def official(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """Two pairs a row."""
    widths = pen.rng.choice([(18, 32, 18, 32), (21, 30, 19, 30), (16, 36, 15, 33)])
    return held(paired(asks(pen, case, house), hints=pen.rng.random() < 0.3), *widths)


def nested(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """A table within a cell for each group."""
    out = ""
    for title, made in grouped(asks(pen, case, house), pen.rng.choice(words.TITLES)):
        inner = "".join(f'<tr><th style="width:34%">{a.label}</th><td>{a.said}</td></tr>' for a in made)  # fmt: skip
        out += f'<tr style="break-inside:auto"><th>{title}</th><td style="padding:1.5mm"><table>{inner}</table></td></tr>'  # fmt: skip
    return held(out, 16, 84)


def decimals(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """Bands of groups, items numbered three deep."""
    out, n = "", max(count.chapter, 1)
    for k, (title, made) in enumerate(grouped(asks(pen, case, house), pen.rng.choice(words.TITLES)), 1):  # fmt: skip
        out += f'<tr><td class=g colspan=4 style="text-align:left">{n}.{k} {title}</td></tr>'
        out += paired(made, lead=f"{n}.{k}.{{}} ".format)
    return held(out, 22, 28, 22, 28)


def long_answers(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """One answer a row; the last rows run on for lines."""
    rng, f = pen.rng, case.firm
    rows = [(f"{a.label}{small('（' + a.hint + '）') if a.hint and rng.random() < 0.4 else ''}", a.answer) for a in asks(pen, case, house)]  # fmt: skip
    more = [f"主导产品{f.product}已形成系列化，广泛用于下游行业；", "生产组织以订单驱动为主、备货为辅；", "质量体系按要求运行，客户验收一次通过率稳定；", "近年持续开展技术改造，装备水平逐年提高；", "生产现场按工段划分，物流路线单向流动。"]  # fmt: skip
    rows.append((rng.choice(["企业简介", "需说明的其他情况", "产品与市场"]), "".join(f"{n}）{x}" for n, x in enumerate(more, 1)) * rng.choice([1, 1, 2])))  # fmt: skip
    return sides(rows, rng.choice(["23%", "30%", "36%"]))


def continued(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """The table goes on over the page with its head again."""
    made, rng = asks(pen, case, house), pen.rng
    cut = rng.randrange(5, len(made) - 3)
    name = rng.choice(["申报单位及工厂基本情况表", "基本信息登记表", "企业基本情况"])
    again = rng.choice(["续表1", f"{name}（续）", "（接上页）"])

    def part(rows: list[Ask]) -> str:
        return grid(("填报事项", "填报内容"), [(a.label, a.answer) for a in rows], "", (30, 70))

    return f"<p class=cap>{name}</p>{part(made[:cut])}<div class=new></div><p class=f>{again}</p>{part(made[cut:])}"  # fmt: skip


def opinions(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """Pairs, then places for opinions that are still empty."""
    rng = pen.rng
    rows = rng.sample(
        ["镇街初审意见", "区县工信部门意见", "专家意见", "市级工信部门审核意见", "归口部门意见"],
        rng.choice([2, 3]),
    )
    empty = "".join(f'<tr><th>{x}</th><td colspan=3 style="height:{rng.choice([17, 22])}mm;vertical-align:bottom">负责人：　　　　　　（公章）　　　　　年　　月　　日</td></tr>' for x in rows)  # fmt: skip
    return held(paired(asks(pen, case, house)) + empty, 20, 30, 19, 31)


def upright(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """Groups in upright writing at the side."""
    rng, out = pen.rng, ""
    for title, made in grouped(asks(pen, case, house), rng.choice(words.TITLES)):
        said = f"<div class=up>{title}</div>" if len(made) > 3 else title
        for k, a in enumerate(made):
            first = f'<td class=g rowspan={len(made)} style="padding:1mm">{said}</td>' if k == 0 else ""  # fmt: skip
            out += f"<tr>{first}<th>{a.label}</th><td>{a.said}</td></tr>"
    return held(out, 9, 29, 62)


def two_tongues(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """Chinese and English labels, groups upright."""
    out = ""
    for title, made in grouped(asks(pen, case, house), pen.rng.choice(words.TITLES)):
        for k, a in enumerate(made):
            first = f"<td class=g rowspan={len(made)}>{title}</td>" if k == 0 else ""
            out += f'<tr>{first}<td>{a.label}</td><td style="font-family:{LATIN}">{a.english}</td><td>{a.said}</td></tr>'  # fmt: skip
    return held(out, 12, 25, 17, 46)


def dense(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """Three pairs a row in small print."""
    return held(paired(asks(pen, case, house), 3), 12, 21, 12, 22, 12, 21, style="font-size:8.5pt")


def item_codes(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """Item code, item, unit, value: a works' data sheet."""
    rng, rows = pen.rng, []
    head = rng.choice(["QI", "BI", "EM", "F"])
    for n, a in enumerate(asks(pen, case, house, unit="column"), 1):
        rows.append((f"{head}-{n:02d}", a.label, a.unit or "/", a.said))
    if rng.random() < 0.4:
        return grid(("编号", "数据项", "数值或内容", "单位"), [(r[0], r[1], r[3], r[2]) for r in rows], "", (10, 30, 49, 11))  # fmt: skip
    return grid(
        ("编号 No.", "数据项 Item", "单位 Unit", "内容 Content"), rows, "", (12, 29, 12, 47)
    )


def years(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """Figures of three years in columns within the table; only 2025's is asked for."""
    rng, f = pen.rng, case.firm
    made = asks(pen, case, house, unit="above")
    money = next((a for a in made if a.key == "revenue"), None)
    unit = f"<p class=r style='font-size:.9em'>{rng.choice(['单位：万元', '（金额单位：万元）', '金额：万元'])}</p>"
    if money is None:
        return unit + held(paired(made), 20, 30, 20, 30)
    known = [y for y in (2023, 2024, 2025) if not (case.young and y == 2023)]
    told = {y: f"{f.revenue * words.EARLIER[y]:.2f}" if money.answer else "&nbsp;" for y in known}
    told[2025] = money.said
    span = 6 // len(known)
    name = rng.choice(["营业收入", "年营业收入", "主营业务收入"])
    heads = "".join(f"<th colspan={span}>{y}年</th>" for y in known)
    cells = "".join(f"<td colspan={span}>{told[y]}</td>" for y in known)
    rest = paired([a for a in made if a is not money]).replace("<th>", "<th colspan=2>").replace("<td colspan=3>", "<td colspan=6>").replace("<td colspan=1>", "<td colspan=2>")  # fmt: skip
    return unit + held(f"{rest}<tr><th rowspan=2 colspan=2>{name}</th>{heads}</tr><tr>{cells}</tr>", 12, 12, 13, 13, 12, 12, 13, 13)  # fmt: skip


def required(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """Number, item, what is asked, answer, in one of three orders."""
    order = pen.rng.choice([(0, 1, 2, 3), (0, 1, 3, 2), (1, 3, 2, 0)])
    heads, widths = (
        ("序", "项目", pen.rng.choice(["填写要求", "说明", "口径"]), "填写内容"),
        (7, 24, 22, 47),
    )
    rows = [(str(n), a.label, f'<span style="font-size:.88em">{a.hint}</span>' if a.hint else "—", a.said) for n, a in enumerate(asks(pen, case, house), 1)]  # fmt: skip
    return grid([heads[k] for k in order], [[r[k] for k in order] for r in rows], "", [widths[k] for k in order])  # fmt: skip


def under(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """Answers in the cells, what they are small below."""
    out, line = "", ""
    for a in asks(pen, case, house):
        cell = f'{a.said}<br><span style="font-size:.78em;color:#333">（{a.label}）</span>'
        if a.wide:
            out, line = f"{out}{f'<tr>{line}<td>&nbsp;</td></tr>' if line else ''}<tr><td colspan=2>{cell}</td></tr>", ""  # fmt: skip
        elif line:
            out, line = f"{out}<tr>{line}<td>{cell}</td></tr>", ""
        else:
            line = f"<td>{cell}</td>"
    note = "<p class=note>（注：各格上方为填写内容，下方括号内为填写事项）</p>"
    return note + held(out + (f"<tr>{line}<td>&nbsp;</td></tr>" if line else ""), 50, 50)


def over(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """A row of labels, a row of answers, two to four a row."""
    made, out = asks(pen, case, house), ""
    while made:
        take = pen.rng.choice([2, 3, 3, 4]) if not made[0].wide else 2
        row, made = made[:take], made[take:]
        spans = [12 // len(row)] * len(row)
        out += "<tr>" + "".join(f"<th colspan={s}>{a.label}</th>" for a, s in zip(row, spans, strict=True)) + "</tr>"  # fmt: skip
        out += "<tr>" + "".join(f'<td colspan={s} style="text-align:center">{a.said}</td>' for a, s in zip(row, spans, strict=True)) + "</tr>"  # fmt: skip
    return held(out, *([8] * 8 + [9] * 4))


def boxed(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """The credit code in boxes, labels spread over their cells."""
    spread = pen.rng.random() < 0.6
    rows = [(f'<span style="display:block;text-align-last:justify">{a.label}</span>' if spread and len(a.label) < 9 else a.label, f'<span style="font-size:8.5pt">{a.said}</span>' if a.key == "uscc" else a.said) for a in asks(pen, case, house, boxed=True)]  # fmt: skip
    return sides(rows, "30%")


def persons(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """The contact's answers under heads in a strip of their own, all else in pairs."""
    made = asks(pen, case, house, joint=False)
    who = [a for a in made if a.group == "c"]
    rest = held(paired([a for a in made if a.group != "c"]), 19, 31, 19, 31)
    if not who or any(a.wide for a in who):
        return rest + held(paired(who), 19, 31, 19, 31)
    name = pen.rng.choice(["联系人信息", "联络人员", "工作对接人员"])
    strip = f"<tr><td class=g colspan={len(who)}>{name}</td></tr><tr>{''.join(f'<th>{a.label}</th>' for a in who)}</tr><tr>{''.join(f'<td>{a.said}</td>' for a in who)}</tr>"  # fmt: skip
    strip = f'<table style="table-layout:fixed">{strip}</table>'
    return strip + rest if pen.rng.random() < 0.4 else rest + strip


def apart(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """Two tables under headings: the enterprise's and the factory's."""
    made, rng = asks(pen, case, house), pen.rng
    own, plant = [a for a in made if a.group != "d"], [a for a in made if a.group == "d"]
    tail = "" if gone(case, "factory_name") else "<p>工厂布局合理，公用工程配套齐全。</p>"
    return f"{count.clause(rng.choice(['申报主体基本信息', '企业基本信息']))}{held(paired(own), 20, 30, 20, 30)}{count.clause(rng.choice(['智能工厂基本信息', '工厂基本信息']))}{sides([(a.label, a.answer) for a in plant], '28%')}{tail}"  # fmt: skip


def several(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """All of a group in one cell, numbered or with signs."""
    rng, out = pen.rng, ""
    sign = rng.choice(["{n}）", "({n}) ", "◎ ", "", "{n}.&nbsp;"])
    face = f"font-family:{KAI};" if rng.random() < 0.3 else ""
    for title, made in grouped(asks(pen, case, house), rng.choice(words.TITLES)):
        lines = "<br>".join(f"{sign.format(n=n)}{a.label}：{a.answer}" for n, a in enumerate(made, 1))  # fmt: skip
        out += f'<tr><th>{title}</th><td style="line-height:1.8;{face}">{lines}</td></tr>'
    return held(out, 18, 82)


OF_HOUSE: dict[str, tuple[Form, ...]] = {
    "word": (patched, patched, patched, nested, decimals, long_answers, continued, years, required, official, persons, over),
    "state": (official, opinions, persons, apart, years, boxed, upright, required, continued),
    "portal": (decimals, item_codes, dense, required),
    "plant": (two_tongues, two_tongues, dense, item_codes, upright, decimals, under, years),
    "deck": (dense, over, upright),
    "town": (official, under, boxed, several, long_answers, patched, apart, opinions),
}  # fmt: skip
