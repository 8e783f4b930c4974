"""Designs of the basic information with rules."""

from __future__ import annotations

from collections.abc import Callable

from testsetkit.answers import grouped
from testsetkit.case import Case
from testsetkit.families.wulian import words
from testsetkit.families.wulian.facts import Ask, asks, staff
from testsetkit.families.wulian.look import HEI, KAI, Counter, grid
from testsetkit.markup import cols, sides
from testsetkit.pen import Pen

Form = Callable[[Pen, Case, Counter], str]


def small(hint: str) -> str:
    return f'<br><span style="font-size:.78em;color:#444">（{hint}）</span>' if hint else ""


def pairs(made: list[Ask], across: int, *, hints: bool = False) -> str:
    """Rows of label and answer; what is long takes the rest of its row."""
    out, line, room = "", "", across
    for a, following in zip(made, [*made[1:], None], strict=True):
        alone = a.wide or following is None or following.wide
        span = room * 2 - 1 if alone else 1
        line += f"<th>{a.label}{small(a.hint) if hints else ''}</th><td colspan={span}>{a.said}</td>"  # fmt: skip
        room = 0 if alone else room - 1
        if not room:
            out += f"<tr>{line}</tr>"
            line, room = "", across
    return out


def official(pen: Pen, case: Case, count: Counter) -> str:
    """The department's form: pairs, long answers across."""
    across = cols(*pen.rng.choice([(20, 30, 20, 30), (18, 34, 17, 31), (24, 26, 22, 28)]))
    hints = pen.rng.random() < 0.3
    return f'<table style="table-layout:fixed">{across}{pairs(asks(pen, case), 2, hints=hints)}</table>'


def nested(pen: Pen, case: Case, count: Counter) -> str:
    """The form with the contact's answers nested beside a merged head."""
    rng = pen.rng
    made = asks(pen, case, joint=False)
    inside = [a for a in made if a.group == "c"]
    rest = [a for a in made if a.group != "c"]
    titles = rng.choice(words.TITLES)
    body = "".join(f"<tr><th colspan=2>{a.label}</th><td colspan=3>{a.said}</td></tr>" for a in rest[:3])  # fmt: skip
    held = ""
    for k in range(0, len(inside), 2):
        two = inside[k : k + 2]
        first = f"<th rowspan={(len(inside) + 1) // 2}>{titles['c']}</th>" if k == 0 else ""
        span = 3 if len(two) == 1 else 1
        held += f"<tr>{first}" + "".join(f"<th>{a.label}</th><td colspan={span}>{a.said}</td>" for a in two) + "</tr>"  # fmt: skip
    tail = "".join(f"<tr><th colspan=2>{a.label}</th><td colspan=3>{a.said}</td></tr>" for a in rest[3:])  # fmt: skip
    order = body + held + tail if rng.random() < 0.5 else body + tail + held
    return f'<table style="table-layout:fixed">{cols(13, 17, 25, 17, 28)}{order}</table>'


def years(pen: Pen, case: Case, count: Counter) -> str:
    """Pairs, and the money of three years in columns of their own."""
    rng = pen.rng
    made = asks(pen, case, unit="above")
    money = next((a for a in made if a.key == "revenue"), None)
    out = f'<table style="table-layout:fixed">{cols(20, 30, 20, 30)}{pairs([a for a in made if a is not money], 2)}</table>'
    if money is None:
        return out
    f = case.firm
    known = bool(money.answer)
    name = rng.choice(["营业收入", "主营业务收入", "销售收入"])
    old = [f"{f.revenue * k:.2f}" if known else "" for k in (0.87, 0.93)]
    tax = [f"{f.revenue * k * 0.03:.2f}" for k in (0.87, 0.93, 1)]
    heads = ["指标（万元）", "2023年", "2024年", "2025年"]
    rows = [[name, *old, money.answer], ["上缴税金", *tax]]
    if case.young:
        heads.pop(1)
        rows = [[r[0], *r[2:]] for r in rows]
    title = rng.choice(["近三年经营情况", "主要经济指标", "经营数据"])
    return f"{out}<p class=cap>{title}</p>{grid(heads, rows)}<p class=note>注：总投资、营业收入单位均为万元。</p>"


def single(pen: Pen, case: Case, count: Counter) -> str:
    """One label and one answer a row."""
    hints = pen.rng.random() < 0.5
    face = f"font-family:{KAI}" if pen.rng.random() < 0.3 else ""
    return sides([(f"{a.label}{small(a.hint) if hints else ''}", f'<span style="{face}">{a.answer}</span>' if a.answer else "") for a in asks(pen, case)], pen.rng.choice(["24%", "30%", "36%"]))  # fmt: skip


def ledger(pen: Pen, case: Case, count: Counter) -> str:
    """Numbers, items, answers and remarks."""
    rng = pen.rng
    note = rng.choice(["备注", "填写说明", "要求"])
    rows = [(str(n), a.label, a.answer, f'<span style="font-size:.82em">{a.hint if note != "备注" or rng.random() < 0.3 else ""}</span>') for n, a in enumerate(asks(pen, case), 1)]  # fmt: skip
    return grid((rng.choice(["序号", "No."]), rng.choice(["项目", "填报事项", "名称"]), rng.choice(["内容", "填写内容"]), note), rows, "", (8, 26, 46, 20))  # fmt: skip


def units(pen: Pen, case: Case, count: Counter) -> str:
    """A column of units of its own."""
    made = asks(pen, case, unit="column", joint=False)
    behind = pen.rng.random() < 0.5
    rows = [(a.label, *((a.answer, a.unit or "—") if behind else (a.unit or "—", a.answer))) for a in made]  # fmt: skip
    heads = ("指标名称", "填报内容", "计量单位") if behind else ("指标名称", "单位", "数值/内容")
    return grid(heads, rows, "", (32, 52, 16) if behind else (32, 12, 56))


def sections(pen: Pen, case: Case, count: Counter) -> str:
    """Bands that head each group."""
    out, mark = "", pen.rng.choice(["{}", "◆ {}", "【{}】", "{n}、{}"])
    for n, (title, made) in enumerate(grouped(asks(pen, case), pen.rng.choice(words.TITLES)), 1):
        out += f'<tr><td class=g colspan=4 style="text-align:left">{mark.format(title, n="一二三四五"[n - 1])}</td></tr>{pairs(made, 2)}'
    return f'<table style="table-layout:fixed">{cols(20, 30, 20, 30)}{out}</table>'


def upright(pen: Pen, case: Case, count: Counter) -> str:
    """Groups upright in merged cells at one side."""
    right = pen.rng.random() < 0.25
    out = ""
    for title, made in grouped(asks(pen, case), pen.rng.choice(words.TITLES)):
        side = f'<td class=g rowspan={len(made)} style="width:8mm;line-height:1.25">{"<br>".join(title)}</td>'
        for n, a in enumerate(made):
            first = side if n == 0 else ""
            cells = f'<th style="width:26%">{a.label}</th><td>{a.said}</td>'
            out += f"<tr>{cells}{first}</tr>" if right else f"<tr>{first}{cells}</tr>"
    return f"<table>{out}</table>"


def triples(pen: Pen, case: Case, count: Counter) -> str:
    """Three pairs in a row, as narrow as they are sent round."""
    return f'<table style="table-layout:fixed;font-size:9.5pt">{cols(13, 21, 13, 20, 13, 20)}{pairs(asks(pen, case), 3)}</table>'


def bands(pen: Pen, case: Case, count: Counter) -> str:
    """Labels over answers."""
    across, out, used = pen.rng.choice([3, 4]), "", 0
    line: list[tuple[Ask, int]] = []
    made = asks(pen, case)

    def flush(line: list[tuple[Ask, int]]) -> str:
        top = "".join(f"<th colspan={s}>{a.label}</th>" for a, s in line)
        low = "".join(f'<td colspan={s} style="text-align:center">{a.said}</td>' for a, s in line)
        return f"<tbody class=keep><tr>{top}</tr><tr>{low}</tr></tbody>"

    for a in made:
        need = 2 if a.wide else 1
        if used + need > across:
            line[-1] = (line[-1][0], line[-1][1] + across - used)
            out, line, used = out + flush(line), [], 0
        line.append((a, need))
        used += need
    line[-1] = (line[-1][0], line[-1][1] + across - used)
    return f'<table style="table-layout:fixed">{cols(*[100 // across] * across)}{out}{flush(line)}</table>'


def inside(pen: Pen, case: Case, count: Counter) -> str:
    """Labels small within the cell, the answer below or behind."""
    rng = pen.rng
    gap = rng.choice(["<br>", "：", "<br>"])
    out, waiting = "", ""
    for a in asks(pen, case):
        cell = f'<span style="font-size:.8em;color:#333">{a.label}</span>{gap}{a.said}'
        if a.wide:
            out += f"<tr><td colspan=2>{waiting}</td></tr>" if waiting else ""
            out, waiting = out + f"<tr><td colspan=2>{cell}</td></tr>", ""
        elif waiting:
            out, waiting = out + f"<tr><td>{waiting}</td><td>{cell}</td></tr>", ""
        else:
            waiting = cell
    out += f"<tr><td colspan=2>{waiting}</td></tr>" if waiting else ""
    return f'<table style="table-layout:fixed">{out}</table>'


def record(pen: Pen, case: Case, count: Counter) -> str:
    """A quality office's record: its number above, filler and checker below."""
    rng = pen.rng
    number = f"{rng.choice(['QR', 'JL', 'R-QA', 'FM'])}-{rng.randrange(10, 99)}-{rng.randrange(1, 30):02d}"
    top = f'<p class=f style="display:flex;justify-content:space-between;font-size:9.5pt"><span>记录编号：{number}</span><span>{rng.choice(["保存期限：三年", "密级：内部", "分发：质量部、生产部"])}</span></p>'
    who = staff(case)
    foot = grid((), [[f"填写：{who[0]}", f"复核：{who[1]}", f"审批：{who[2]}"]]) if rng.random() < 0.7 else ""  # fmt: skip
    return f'{top}<table style="table-layout:fixed">{cols(21, 29, 21, 29)}{pairs(asks(pen, case), 2)}</table>{foot}'


def boxed(pen: Pen, case: Case, count: Counter) -> str:
    """The code in boxes, everything else across."""
    return sides([(a.label, a.answer) for a in asks(pen, case, boxed=True)], "25%")


def abreast(pen: Pen, case: Case, count: Counter) -> str:
    """Two tables side by side."""
    made = asks(pen, case)
    cut = (len(made) + 1) // 2
    two = [sides([(a.label, a.answer) for a in part], "36%", "font-size:9.5pt") for part in (made[:cut], made[cut:])]  # fmt: skip
    return f'<div style="display:flex;gap:{pen.rng.choice([3, 5])}mm;align-items:flex-start"><div style="flex:1">{two[0]}</div><div style="flex:1">{two[1]}</div></div>'


def apart(pen: Pen, case: Case, count: Counter) -> str:
    """A table a group with its caption."""
    out = ""
    for title, made in grouped(asks(pen, case), pen.rng.choice(words.TITLES)):
        out += count.caption(f"{title}表") + sides([(a.label, a.answer) for a in made], "30%")
    return out


def uneven(pen: Pen, case: Case, count: Counter) -> str:
    """A form typed over so often that no column meets another."""
    out, rng, waiting = "", pen.rng, None
    for a in [*asks(pen, case), None]:
        if waiting and (a is None or a.wide):
            k = rng.choice([2, 3])
            out += f"<tr><th colspan={k}>{waiting.label}</th><td colspan={12 - k}>{waiting.said}</td></tr>"  # fmt: skip
            waiting = None
        if a is None:
            break
        if a.wide:
            k = rng.choice([2, 3, 4])
            out += f"<tr><th colspan={k}>{a.label}</th><td colspan={12 - k}>{a.said}</td></tr>"
        elif waiting:
            k, m = rng.choice([2, 3]), rng.choice([5, 6, 7])
            out += f"<tr><th colspan={k}>{waiting.label}</th><td colspan={m - k}>{waiting.said}</td><th colspan=2>{a.label}</th><td colspan={10 - m}>{a.said}</td></tr>"  # fmt: skip
            waiting = None
        else:
            waiting = a
    return f'<table style="table-layout:fixed">{cols(*[8] * 12)}{out}</table>'


def resume(pen: Pen, case: Case, count: Counter) -> str:
    """A downloaded résumé's look: coloured side titles, a place for a picture."""
    out, first = "", True
    for title, made in grouped(asks(pen, case), pen.rng.choice(words.TITLES)):
        inner = f'<table style="margin:0;table-layout:fixed">{cols(22, 30, 20, 28)}{pairs(made, 2)}</table>'
        picture = '<td style="width:26mm;height:32mm;text-align:center;color:#888;font-size:9pt;border:.2mm dashed #999">企业标识<br>LOGO</td>' if first else ""  # fmt: skip
        out += f'<table class=keep style="border:0"><tr><td class=g style="width:9mm;line-height:1.3">{"<br>".join(title)}</td><td style="padding:0;border:0">{inner}</td>{picture}</tr></table>'
        first = False
    return f'<div class=bar style="text-align:center">{pen.rng.choice(["企业信息登记表", "申报企业信息卡", "智能工厂申报信息表"])}</div>{out}'


def opinions(pen: Pen, case: Case, count: Counter) -> str:
    """The form with places for opinions left empty."""
    titles = pen.rng.choice([("县（市、区）工信部门意见",), ("企业意见", "县区意见", "市级意见")])
    rows = "".join(f'<tr><th style="height:24mm">{t}</th><td colspan=3 style="text-align:right;vertical-align:bottom">（盖章）　　　　年　　月　　日</td></tr>' for t in titles)  # fmt: skip
    return f'<table style="table-layout:fixed">{cols(20, 30, 20, 30)}{pairs(asks(pen, case), 2)}{rows}</table>'


def sources(pen: Pen, case: Case, count: Counter) -> str:
    """A researcher's table: what, the value, where it comes from."""
    rng = pen.rng
    said = {"a": "营业执照", "b": "企业统计", "c": "企业提供", "d": "项目资料"}
    rows = [(a.label, a.answer, rng.choice([said[a.group], f"{said[a.group]}<sup>[{rng.randrange(1, 6)}]</sup>"])) for a in asks(pen, case)]  # fmt: skip
    return count.caption("研究对象基本信息") + grid(("项目", "内容", "数据来源"), rows, "", (30, 50, 20))  # fmt: skip


def remarks(pen: Pen, case: Case, count: Counter) -> str:
    """A merged remark down the side; the table's title inside it."""
    made = asks(pen, case)
    note = pen.rng.choice(["填报单位对所填内容的真实性负责", "本表由企业填写，一式两份", "如有变更请及时告知"])  # fmt: skip
    out = (
        f'<tr><td colspan=3 style="text-align:center;font:700 14pt {HEI}">企业基本信息表</td></tr>'
    )
    for n, a in enumerate(made):
        side = f'<td rowspan={len(made)} style="width:10mm;text-align:center;line-height:1.3">{"<br>".join(note)}</td>' if n == 0 else ""  # fmt: skip
        out += f'<tr><th style="width:28%">{a.label}</th><td>{a.said}</td>{side}</tr>'
    return f"<table>{out}</table>"


PLAIN: tuple[Form, ...] = (official, official, official, nested, nested, years, years, single, sections, opinions, uneven, boxed, triples)  # fmt: skip
OF_HOUSE: dict[str, tuple[Form, ...]] = {
    "plain": PLAIN,
    "control": (record, record, ledger, units, single, nested, inside, sections),
    "group": (official, apart, sections, years, upright, ledger, abreast),
    "wps": (resume, resume, upright, sections, bands, inside, abreast, remarks, triples),
    "paper": (sources, sources, apart, units, bands, single),
}
