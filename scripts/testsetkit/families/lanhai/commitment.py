"""The commitment to truth, as a paper or as a section of the book; and the statement on accidents."""

from __future__ import annotations

import random
from html import escape

from testsetkit.case import Case
from testsetkit.families.lanhai import statements
from testsetkit.families.lanhai.style import gap, page
from testsetkit.pen import LEVELS, Pen
from testsetkit.press import Paper

_OPENINGS = (
    "我单位自愿申报2026年{level}智能工厂，并郑重承诺如下：", "为保证申报工作的严肃性，本企业就所报材料作出以下承诺：", "本公司现就{level}智能工厂申报事宜承诺：",
)  # fmt: skip
_PROMISES = (
    "所提交的申报书及全部附件内容真实、准确、完整，没有虚假记载、误导性陈述和重大遗漏；", "申报材料不涉及国家秘密和他人商业秘密，不侵犯第三方知识产权；",
    "愿意接受主管部门的现场核查，并对核查中发现的问题限期整改；", "如有弄虚作假行为，自愿退出申报，并承担相应法律责任；",
    "入选后积极配合经验推广和运行监测；",
)  # fmt: skip


def promise(pen: Pen, case: Case, *, section: bool) -> str:
    """The text with its slots."""
    rng = pen.rng
    name = case.commitment_name or case.firm.name
    picked = rng.sample(_PROMISES, rng.choice([3, 4]))
    if _PROMISES[0] not in picked:
        picked[0] = _PROMISES[0]
    extra = [
        statements.accident(rng, case) if case.accident_in == "commitment" else "",
        statements.credit(rng, case) if case.discredit_in == "commitment" else "",
    ]
    items = [*picked, *[x for x in extra if x]]
    numbered = rng.random() < 0.6
    body = "".join(
        f"<p>{f'{n}.' if numbered else ''}{escape(x)}</p>" for n, x in enumerate(items, 1)
    )
    who = (
        f"<p class=flat>{rng.choice(['致：山东省工业和信息化厅', '山东省工业和信息化厅：', ''])}</p>"
        if not section
        else ""
    )
    told = pen.critical(name, "name") if not section else escape(name)
    opening = rng.choice(_OPENINGS).format(level=LEVELS[case.book_level])
    return f"{who}<p>{told}{rng.choice(['：', ''])}</p><p>{opening}</p>{body}<p>特此承诺。</p>{_slots(pen, case, name, section=section)}"


def _slots(pen: Pen, case: Case, name: str, *, section: bool) -> str:
    rng = pen.rng
    by_hand = rng.random() < 0.7
    sign = (
        pen.written(case.firm.person, height_mm=rng.choice([9, 10, 12]))
        if case.signed
        else gap(rng.choice([30, 40]))
    )
    if case.signed and rng.random() < 0.5:
        sign = f'<span style="border-bottom:.3mm solid #333;padding:0 4mm">{sign}</span>'
    day = case.commitment_day
    if not case.dated:
        shown = rng.choice(["　　　年　　月　　日", f"2026年{'　' * 2}月{'　' * 2}日", gap(34)])
    elif by_hand:
        case.dated_by_hand = True
        y, m, d = day
        pieces = [pen.written(str(x), height_mm=rng.choice([4.5, 5.5, 6.5])) for x in (y, m, d)]
        shown = (
            f"{pieces[0]}年{pieces[1]}月{pieces[2]}日"
            if rng.random() < 0.7
            else pen.written(f"{y}.{m}.{d}", height_mm=rng.choice([5, 6, 7]))
        )
    else:
        shown = pen.day(day, "cn", "cn0", "words", "dot", "space")
    stamp = pen.seal(
        name,
        role="commitment",
        style=f"left:{rng.randrange(26, 46)}mm;top:-13mm",
        size=rng.choice([38, 40, 42]),
    )
    about = rng.choice(
        ["法定代表人（签字）", "法定代表人或授权代表签字", "法人代表签名", "负责人（签字）"]
    )
    unit = rng.choice(
        ["承诺单位（盖章）", "单位名称（公章）", "企业（盖章）", "承诺人（单位公章）"]
    )
    slots = [
        f'<span class="at">{pen.slot("seal", f"{unit}：{escape(name)}", filled=True, of=pen.kind)}{stamp}</span>',
        f'{about}：{pen.slot("signature", sign, filled=case.signed, of=pen.kind)}',
        f'{rng.choice(["日期：", "承诺日期：", "", "签署日期："])}{pen.slot("date", shown, filled=case.dated, of=pen.kind)}',
    ]  # fmt: skip
    if rng.random() < 0.3:
        slots[0], slots[1] = slots[1], slots[0]
    if not section and rng.random() < 0.2:
        cells = "".join(f'<tr><td style="padding:5mm 3mm">{x}</td></tr>' for x in slots)
        return f'<table class="keep" style="margin-top:8mm">{cells}</table>'
    side = rng.choice(["padding-left:62mm", "padding-left:6mm", "padding-left:80mm"])
    lines = "".join(
        f'<p class="flat" style="margin-top:{rng.randrange(7, 13)}mm">{x}</p>' for x in slots
    )
    return f'<div class="keep" style="{side};padding-top:6mm;padding-bottom:14mm">{lines}</div>'


def commitment(case: Case, rng: random.Random) -> Paper:
    pen = Pen(case, rng, "commitment")
    title = rng.choice(
        ["申报材料真实性承诺书", "承 诺 书", "企业真实性承诺", "信用承诺书", "真实性及保密承诺书"]
    )
    html = page(
        rng, f"<h1>{title}</h1>", promise(pen, case, section=False), size=rng.choice([12, 14, 15])
    )
    return Paper(
        "commitment",
        "承诺书",
        html,
        pen.marks,
        ("承诺书.pdf", "真实性承诺书（签字盖章）.pdf", "2承诺书.pdf", "企业承诺.pdf"),
        wants_native=False,
        photo=True,
    )


def no_accident(case: Case, rng: random.Random) -> Paper:
    """The statement on accidents (and the black list) as a paper of its own."""
    pen = Pen(case, rng, "no_accident_statement")
    title = rng.choice(
        ["关于近三年无安全环保质量事故的声明", "无事故证明", "情况说明", "安全环保质量情况声明"]
    )
    said = [
        statements.accident(rng, case),
        statements.credit(rng, case) if case.discredit_in == "paper" else "",
    ]
    stamp = pen.seal(case.firm.name, role="noacc", style="right:4mm;top:-12mm")
    day = (2026, 4, rng.randrange(1, 15))
    html = page(rng, f"<h1>{title}</h1><p class=flat>{rng.choice(['山东省工业和信息化厅：', '各有关部门：', ''])}</p><p>{pen.critical(case.firm.name, 'name')}（统一社会信用代码：{pen.critical(case.firm.uscc, 'code')}）就有关情况声明如下：</p>",
                statements.paragraphs(said), f'<p>特此{rng.choice(["声明", "说明", "证明"])}。</p><div class=r style="margin-top:16mm;position:relative">{escape(case.firm.name)}{stamp}<br>{pen.day(day, "cn", "cn0")}</div>')  # fmt: skip
    return Paper(
        "no_accident_statement",
        "无事故声明",
        html,
        pen.marks,
        ("无事故声明.pdf", "安全环保质量说明.pdf", "近三年情况声明.pdf"),
        wants_native=False,
        photo=True,
    )
