"""The applicant's commitment, as a paper or a section of the book, and statements that stand alone."""

from __future__ import annotations

import random
from html import escape

from testsetkit import marks
from testsetkit.case import Case
from testsetkit.families.taishan import words
from testsetkit.families.taishan.look import KAI, look, paragraphs
from testsetkit.pen import LEVELS, Pen, day_forms, iso
from testsetkit.press import Paper

_TITLES = ("真实性承诺书", "申报材料真实性承诺书", "企业承诺书", "承 诺 函", "诚信申报承诺书")
_TRUE = (
    "本单位所提交的全部申报材料（含纸质件和电子件）内容真实、数据准确、附件完整，复印件与原件相符。",
    "所填报的信息和提供的佐证材料均真实、合法、有效，无虚假记载和重大遗漏。",
    "申报书及附件中的内容均由本单位据实编写，不存在弄虚作假情形。",
)
_MORE = (
    "申报内容不涉及国家秘密，如涉及商业秘密已作脱密处理。", "积极配合主管部门组织的现场核查，按要求提供原始资料。",
    "获评后按要求总结推广经验，接受动态管理。", "如有不实之处，愿意承担由此产生的一切后果，并退回相关荣誉。",
)  # fmt: skip


def told_in(case: Case, rng: random.Random, where: str) -> list[str]:
    """Statements on accidents and credit that stand in the paper `where`."""
    made = []
    if case.accident_in == where:
        made.append(words.accident(case, rng))
    if case.discredit_in == where:
        made.append(words.credit(case, rng))
    if not case.book and where == "commitment":
        made.append(words.incident(case, rng))
    return [m for m in made if m]


def promise(pen: Pen, case: Case, *, section: bool) -> str:
    """Text and slots of the commitment."""
    rng = pen.rng
    name = case.commitment_name or case.firm.name
    shown, level = pen.critical(name, "name"), LEVELS[case.book_level]
    items = [rng.choice(_TRUE), *told_in(case, rng, "commitment"), *rng.sample(_MORE, rng.choice([2, 3, 4]))]  # fmt: skip
    coded = (
        f"（统一社会信用代码：{pen.critical(case.firm.uscc, 'code')}）"
        if rng.random() < 0.4
        else ""
    )
    opening = rng.choice(
        [
            f"{shown}{coded}自愿申报2026年{level}智能工厂，现郑重承诺：",
            f"我单位{shown}{coded}申报山东省{level}智能工厂，就有关事项承诺如下：",
            f"本企业{shown}{coded}根据申报通知要求提交材料，并作出以下承诺：",
        ]
    )
    style = rng.choice(["number", "cn", "run"])
    if style == "run":
        body = paragraphs([opening + "".join(items)])
    else:
        signs = [f"{n}." if style == "number" else f"{'一二三四五六七八九'[n - 1]}、" for n in range(1, 10)]  # fmt: skip
        body = paragraphs([opening, *[s + i for s, i in zip(signs, items, strict=False)]])
    return f"{body}{_slots(pen, case, section=section)}"


def _signature(pen: Pen, case: Case) -> str:
    if not case.signed:
        return pen.slot("signature", _empty(34), filled=False, of="commitment")
    hand = pen.rng.choice([None, *marks.HANDS])
    ink = pen.written(case.firm.person, height_mm=pen.rng.uniform(8, 11), hand=hand)
    inner = f'<span style="display:inline-block;min-width:34mm">{ink}</span>'
    return pen.slot("signature", inner, filled=True, of="commitment")


def _empty(wide: float) -> str:
    return f'<span style="display:inline-block;width:{wide}mm">&nbsp;</span>'


def _date(pen: Pen, case: Case) -> str:
    if not case.dated:
        inner = pen.rng.choice(["　　年　　月　　日", "2026年　　月　　日"])
        return pen.slot("date", inner, filled=False, of="commitment")
    day = case.commitment_day
    if pen.rng.random() < 0.3:
        case.dated_by_hand = True
        said = day_forms(day)[pen.rng.choice(["cn", "dot1"])]
        inner = pen.written(said, height_mm=7.5, hand=pen.rng.choice([None, *marks.HANDS]))
        return pen.slot("date", inner, filled=True, of="commitment")
    said = pen.form(day, "cn", "cn0", "dot", "words", "space")
    inner = pen.critical(said, "date", iso(day))
    return pen.slot("date", inner, filled=True, of="commitment")


def _slots(pen: Pen, case: Case, *, section: bool) -> str:
    """Where it is sealed, signed and dated: four arrangements."""
    rng = pen.rng
    seal = pen.seal(case.firm.name, role="commitment", size=rng.uniform(38, 42), style=f"left:{rng.uniform(18, 40):.0f}mm;top:{rng.uniform(-16, -8):.0f}mm")  # fmt: skip
    body = rng.choice(["申报单位（盖章）：", "承诺单位（公章）：", "单位名称（加盖公章）：", "承诺人（企业公章）："])  # fmt: skip
    who = rng.choice(["法定代表人（签字）：", "法定代表人签名：", "法定代表人（负责人）签字：", "企业法定代表人（签字或盖章）："])  # fmt: skip
    when = rng.choice(["日期：", "承诺日期：", "签署日期：", ""])
    stamped = f'<span style="position:relative">{escape(rng.choice([case.commitment_name or case.firm.name, ""]))}{seal}</span>'
    lines = [f"{body}{stamped}", f"{who}{_signature(pen, case)}", f"{when}{_date(pen, case)}"]
    way = rng.choice(["right", "table", "left", "pairs"])
    if way == "table":
        cells = "".join(f'<tr><td style="height:16mm">{x}</td></tr>' for x in lines)
        return f'<table class=keep style="margin-top:10mm">{cells}</table>'
    if way == "pairs":
        return (
            f'<table class="plain keep" style="margin-top:22mm"><tr><td style="width:58%;vertical-align:top">{lines[0]}</td><td>{lines[1]}</td></tr>'
            f'<tr><td></td><td style="padding-top:9mm">{lines[2]}</td></tr></table>'
        )
    pad = "padding-left:62mm" if way == "right" else "padding-left:8mm"
    return f'<div class=keep style="margin-top:20mm;{pad};line-height:3.2">' + "".join(f"<div>{x}</div>" for x in lines) + "</div>"  # fmt: skip


def commitment(case: Case, rng: random.Random) -> Paper:
    pen = Pen(case, rng, "commitment")
    page = look(rng, plain=True)
    title = rng.choice(_TITLES)
    to = rng.choice(["<p class=n>山东省工业和信息化厅：</p>", "", f"<p class=n>{case.city}工业和信息化局：</p>"])  # fmt: skip
    face = f"font-family:{KAI}" if rng.random() < 0.3 else ""
    body = f'<h1 style="text-align:center;font-size:20pt;margin:12mm 0 8mm">{title}</h1><div style="{face}">{to}{promise(pen, case, section=False)}</div>'
    label = title.replace(" ", "")
    return Paper("commitment", label, page.sheet(body, numbered=False), pen.marks, (f"{label}.pdf", "承诺书.pdf", "3 承诺书（盖章）.pdf"), wants_native=False, photo=True)  # fmt: skip


def statement(case: Case, rng: random.Random) -> Paper | None:
    """The statement on accidents or credit as a paper of its own; None where nothing is to be said."""
    said = told_in(case, rng, "paper")
    if not said:
        return None
    pen = Pen(case, rng, "no_accident_statement")
    page = look(rng, plain=True)
    title = rng.choice(["关于安全、环保、质量及信用情况的说明", "守法经营情况说明", "无事故及信用情况声明", "情 况 说 明"])  # fmt: skip
    name = pen.critical(case.firm.name, "name")
    seal = pen.seal(case.firm.name, role="statement", style="left:20mm;top:-14mm")
    body = (
        f'<h1 style="text-align:center;margin:14mm 0 8mm">{title}</h1><p class=n>{rng.choice(["山东省工业和信息化厅：", "各有关部门："])}</p>'
        f"{paragraphs([f'{name}现就相关情况说明如下：', *said, '特此说明。'])}"
        f'<div style="margin:26mm 0 0 80mm;position:relative">{escape(case.firm.name)}{seal}<br>{pen.day(case.commitment_day, "cn", "cn0", "words")}</div>'
    )
    return Paper("no_accident_statement", title.replace(" ", ""), page.sheet(body, numbered=False), pen.marks, ("情况说明.pdf", "无事故证明.pdf"), wants_native=False)  # fmt: skip
