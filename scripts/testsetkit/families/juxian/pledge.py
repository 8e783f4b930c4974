"""The commitment in seven ways to sign and date, and the statement on accidents as a paper."""

from __future__ import annotations

import random
from html import escape

from testsetkit import marks
from testsetkit.case import Case
from testsetkit.families.juxian import statements
from testsetkit.families.juxian.facts import place
from testsetkit.families.juxian.look import KAI, SAFE, SONG, blank, doc, number, title
from testsetkit.pen import LEVELS, Pen
from testsetkit.press import Paper

_FIRST = (
    "申报书和所附材料都是真实的，没有编造、隐瞒",
    "提交的全部资料真实、准确、完整，复印件与原件相同",
    "所填数字有据可查，所附证件真实有效",
)
_MORE = (
    "网上填报的内容与纸质材料一致",
    "愿意接受各级工信部门的检查、抽查和现场核实",
    "如有虚假，自愿退出申报并承担由此产生的一切后果",
    "申报内容不涉密，也不侵犯别人的知识产权",
    "今后继续做好智能工厂建设，配合宣传推广",
    "依法经营，按时缴纳税款和社会保险",
)


def _date(pen: Pen, case: Case) -> str:
    rng, day = pen.rng, case.commitment_day
    if not case.dated:
        return rng.choice(["　　　　年　　月　　日", "2026年　　月　　日", blank(38)])
    if rng.random() < 0.5:
        return pen.day(day, "cn", "cn0", "words", "dot", "dash", "space")
    case.dated_by_hand = True
    clear = [h for h in marks.HANDS if h.name.startswith(("long-cang", "liu-jian"))]
    hand = rng.choice([None, *clear])
    y, m, d = (pen.written(str(x), height_mm=5.5, hand=hand) for x in day)
    return f"{y} 年 {m} 月 {d} 日"


def _slots(pen: Pen, case: Case, name: str) -> tuple[str, str, str]:
    """Seal, signature and date with their labels."""
    rng = pen.rng
    sign = blank(40)
    if case.signed:
        hand = rng.choice([None, *marks.HANDS])
        sign = pen.written(case.firm.person, height_mm=rng.choice([9, 10, 11]), hand=hand)
    head = "负责人" if case.branch else "法定代表人"
    who = rng.choice([f"{head}（签字）", f"{head}签名", f"{head}（签章）", f"企业{head}签字"])
    unit = rng.choice(["企业（公章）", "承诺企业（盖章）", "单位（章）", "申报单位盖章"])
    day = rng.choice(["日期：", "签订日期：", "", "时间："])
    style = rng.choice(["left:36mm;top:-15mm", "left:48mm;top:-14mm", "left:28mm;top:-17mm"])
    over = pen.seal(name, role="commitment", style=style, size=rng.choice([38, 40, 42]))
    slot = pen.slot("seal", f"{unit}：{escape(name)}", filled=True, of=pen.kind)
    return (
        f'<span class="at">{slot}{over}</span>',
        f"{who}：{pen.slot('signature', sign, filled=case.signed, of=pen.kind)}",
        f"{day}{pen.slot('date', _date(pen, case), filled=case.dated, of=pen.kind)}",
    )


def _end(pen: Pen, case: Case, name: str) -> str:
    rng = pen.rng
    seal, sign, day = _slots(pen, case, name)
    way = rng.choice(["right", "left", "cells", "abreast", "sign first", "date first", "far"])
    if way == "cells":
        pad = "padding:8mm 4mm;border:.25mm solid #222"
        rows = "".join(f'<tr><td style="{pad}">{x}</td></tr>' for x in (sign, seal, day))
        return f'<table class=keep style="margin:10mm 0 16mm">{rows}</table>'
    if way == "abreast":
        return (
            f'<div class=keep style="padding:20mm 0 24mm"><p class=f>{seal}</p><p class=f '
            f'style="margin-top:17mm;display:flex;justify-content:space-between">'
            f"<span>{sign}</span><span>{day}</span></p></div>"
        )
    order = {"sign first": (sign, seal, day), "date first": (day, seal, sign)}
    side = {"right": 60, "left": 0, "sign first": 44, "date first": 36, "far": 52}[way]
    gap = 15 if way == "far" else 10
    inner = "".join(
        f'<p class=f style="margin-top:{gap}mm;text-align:left">{x}</p>'
        for x in order.get(way, (seal, sign, day))
    )
    return f'<div class=keep style="padding:9mm 0 22mm {side}mm">{inner}</div>'


def promise(pen: Pen, case: Case, *, section: bool) -> str:
    """The text from its opening to its signatures."""
    rng = pen.rng
    name = case.commitment_name or case.firm.name
    told = escape(name) if section else pen.critical(name, "name")
    goal = f"{LEVELS[case.book_level]}智能工厂"
    items = [rng.choice(_FIRST), *rng.sample(_MORE, rng.choice([2, 3, 4]))]
    items += [x.rstrip("。") for x in statements.law(rng, case, "commitment")]
    opening = rng.choice([
        f"为申报2026年山东省{goal}，{told}向主管部门保证：",
        f"我单位（{told}）自愿申报2026年{goal}，现声明如下：",
        f"{told}申报2026年度{goal}，对下列事项负责：",
        f"关于{told}申报{goal}一事，我们承诺：",
    ])  # fmt: skip
    form = rng.choice(
        ["{n}、{x}。", "{w}、{x}。", "（{n}）{x}；", "{r}{x}。", "第{w}条　{x}。", ""]
    )
    if form:
        body = "".join(
            f"<p>{number(form.replace('{x}', x), n)}</p>" for n, x in enumerate(items, 1)
        )
    else:
        body = f"<p>{'；'.join(items)}。</p>"
    tail = rng.choice(["特此声明。", "以上如有不实，愿负全部责任。", "特此承诺，请予监督。"])
    return f"<p>{opening}</p>{body}<p>{tail}</p>{_end(pen, case, name)}"


def commitment(case: Case, rng: random.Random) -> Paper:
    pen = Pen(case, rng, "commitment")
    head = rng.choice([
        "承　诺　书", "企业承诺书", "申报单位承诺书", "真实性承诺书", "企业声明与承诺", "诚信申报承诺书",
    ])  # fmt: skip
    to = rng.choice(
        [
            "",
            f"<p class=f>{case.firm.city}工业和信息化局：</p>",
            "<p class=f>省工业和信息化厅：</p>",
        ]
    )
    inner = title(head, rng.choice([18, 20, 22]), 8) + to + promise(pen, case, section=False)
    if rng.random() < 0.25:
        inner = f'<div style="border:.5mm solid #111;padding:6mm 8mm">{inner}</div>'
    html = doc(
        rng, inner, size=rng.choice([13, 14, 15]), face=rng.choice([SONG, KAI, ""]), rule="grid"
    )
    names = ("承诺书.pdf", "企业承诺书.pdf", "承诺书盖章.pdf", "附件-承诺书.pdf")
    return Paper("commitment", "承诺书", html, pen.marks, names, wants_native=False, photo=True)


def no_accident(case: Case, rng: random.Random) -> Paper:
    """The statement as a paper of its own; a county's office proves it where all is well."""
    pen = Pen(case, rng, "no_accident_statement")
    f = case.firm
    clean = case.accident == "ok" and not case.incident
    lines = statements.law(rng, case, "paper")
    name, code = pen.critical(f.name, "name"), pen.critical(f.uscc, "code")
    office = clean and rng.random() < 0.4
    signer = f"{place(case)}应急管理局" if office else f.name
    head = (
        rng.choice(["证　明", "无事故证明"])
        if office
        else (rng.choice(["无事故说明", "安全环保质量情况的说明"]) if clean else "情况说明")
    )
    if office:
        credit = "另查，该企业未被列入严重失信主体名单。"
        asked = case.discredit_in == "paper" and case.discredit in ("statement", "both")
        text = (
            f"<p>兹证明辖区内企业{name}（统一社会信用代码{code}）近三年未发生较大及以上安全、"
            f"环保、质量等事故。{credit if asked else ''}</p><p>此证明仅用于申报智能工厂。</p>"
        )
    else:
        said = "".join(f"<p>{x}</p>" for x in lines)
        text = f"<p>{name}（统一社会信用代码{code}）说明如下：</p>{said}<p>以上情况属实。</p>"
    over = pen.seal(signer, role="noacc", style="right:8mm;top:-16mm", size=40)
    day = pen.day((2026, 4, rng.randrange(1, 15)), "cn", "words", "dot")
    foot = (
        f'<div class=keep style="text-align:right;position:relative;margin-top:22mm">'
        f"{escape(signer)}{over}<br>{day}</div>"
    )
    html = doc(rng, title(head, 20, 10), text, foot, size=14, rule=rng.choice(SAFE))
    label = {True: "无事故证明", False: "情况说明"}[office]
    names = (f"{label}.pdf", "近三年无事故材料.pdf" if clean else "情况说明.pdf")
    return Paper(
        "no_accident_statement", label, html, pen.marks, names, wants_native=False, photo=True
    )
