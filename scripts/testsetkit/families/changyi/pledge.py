"""The commitment as a paper or a part of the book, and the statement on accidents."""

from __future__ import annotations

import random
from html import escape

from testsetkit.case import Case
from testsetkit.families.changyi import signing, statements
from testsetkit.families.changyi.look import page, spaced
from testsetkit.pen import LEVELS, Pen, in_words
from testsetkit.press import Paper

_OPEN = (
    "我单位申报2026年{level}智能工厂，现承诺：", "为申报{level}智能工厂，本公司作如下承诺：", "根据通知要求，本企业对申报{level}智能工厂所报的材料承诺如下：",
)  # fmt: skip
_TRUE = (
    "申报书和所有附件材料真实、有效、完整，复印件与原件一致",
    "所报数据、图片、证明材料全部属实，无虚假、无隐瞒",
    "我公司对申报材料的真实性、准确性和合法性负全部责任",
)
_MORE = (
    "如有不实，愿意退回一切资格和奖励，并承担由此产生的法律责任", "同意县、市、省工信部门及专家到现场核查", "申报内容不涉密，可以对外公开宣传", "入选后按要求报送运行情况，配合经验推广",
    "不存在知识产权纠纷", "不委托中介编造数据",
)  # fmt: skip


def promise(pen: Pen, case: Case, *, section: bool) -> str:
    """The text with what is signed below (or, seldom, between)."""
    rng = pen.rng
    name = case.commitment_name or case.firm.name
    extra = [
        statements.accident(rng, case, ticks=False) if case.accident_in == "commitment" else "",
        statements.credit(rng, case, ticks=False) if case.discredit_in == "commitment" else "",
    ]
    items = [
        rng.choice(_TRUE) + "。",
        *[f"{x}。" for x in rng.sample(_MORE, rng.choice([2, 3]))],
        *[x for x in extra if x],
    ]
    told = pen.critical(name, "name") if not section else escape(name)
    opening = rng.choice(_OPEN).format(level=LEVELS[case.book_level])
    form = rng.choice(["{n}.", "{w}、", "（{w}）", "", "{n}）"])
    if form and rng.random() < 0.85:
        body = "".join(
            f"<p>{form.format(n=n, w=in_words(n))}{x}</p>" for n, x in enumerate(items, 1)
        )
    else:
        body = f"<p>{''.join(items)}</p>"
    who = (
        f"<p class=flat>{rng.choice(['山东省工业和信息化厅：', '各级工信部门：', ''])}</p>"
        if not section
        else ""
    )
    if not section and rng.random() < 0.35:
        code = case.firm.uscc
        head = (
            f"<p class=flat>企业名称：{told}</p><p class=flat>统一社会信用代码：{pen.critical(code, 'code')}</p>"
            if not case.book_code
            else f"<p class=flat>企业名称：{told}</p>"
        )
        return f"{who}{head}<p>{opening}</p>{body}{signing.signed(pen, case, name)}"
    return f"{who}<p>{told}{rng.choice(['郑重承诺。', '：', '承诺书。'])}</p><p>{opening}</p>{body}<p>{rng.choice(['特此承诺。', '以上承诺，请予监督。'])}</p>{signing.signed(pen, case, name)}"


def commitment(case: Case, rng: random.Random) -> Paper:
    pen = Pen(case, rng, "commitment")
    title = rng.choice(
        [
            "承诺书",
            "真实性承诺书",
            "申报材料真实性承诺书",
            "企业承诺书",
            "关于申报材料真实性的承诺",
            "诚信承诺书",
        ]
    )
    head = f"<h1>{spaced(rng, title)}</h1>"
    letter = (
        f'<p class=c style="border-bottom:.6mm solid #b33;color:#b33;font-size:15pt">{escape(case.commitment_name or case.firm.name)}</p>'
        if rng.random() < 0.2
        else ""
    )
    html = page(
        rng, letter + head + promise(pen, case, section=False), size=rng.choice([12, 13, 14, 15])
    )
    return Paper(
        "commitment",
        "承诺书",
        html,
        pen.marks,
        ("承诺书.pdf", "真实性承诺.pdf", "02承诺书（法人签字）.pdf", "企业承诺书盖章.pdf"),
        wants_native=False,
        photo=True,
    )


def no_accident(case: Case, rng: random.Random) -> Paper:
    """The statement on accidents (and the black list) as a paper of its own."""
    pen = Pen(case, rng, "no_accident_statement")
    clean = case.accident == "ok" and not case.incident
    sure = ["近三年安全环保质量情况说明", "无安全环保质量事故证明", "关于近三年无事故的声明"]
    title = rng.choice(["情况说明", "声　明", *(sure if clean else ["有关情况说明"])])
    said = [
        statements.accident(rng, case, ticks=False),
        statements.credit(rng, case) if case.discredit_in == "paper" else "",
    ]
    body = "".join(f"<p>{x}</p>" for x in said if x)
    over = pen.seal(
        case.firm.name,
        role="noacc",
        style=rng.choice(["right:4mm;top:-12mm", "right:26mm;top:-16mm"]),
    )
    day = (2026, 4, rng.randrange(1, 15))
    code = (
        f"（统一社会信用代码{pen.critical(case.firm.uscc, 'code')}）" if rng.random() < 0.6 else ""
    )
    lead = rng.choice(["现将有关情况说明如下：", "郑重声明：", "就本企业有关情况报告如下："])
    html = page(
        rng,
        f"<h1>{title}</h1><p class=flat>{rng.choice(['县工业和信息化局：', '省工业和信息化厅：', ''])}</p><p>{pen.critical(case.firm.name, 'name')}{code}{lead}</p>{body}",
        f'<p>特此{rng.choice(["说明", "声明"])}。</p><div class=r style="margin-top:18mm;position:relative">{escape(case.firm.name)}{over}<br>{pen.day(day, "cn", "cn0", "dot")}</div>',
        size=rng.choice([13, 14, 15]),
    )
    return Paper(
        "no_accident_statement",
        "近三年无安全环保质量事故声明" if clean else "有关情况说明",
        html,
        pen.marks,
        (
            "情况说明.pdf",
            "声明.pdf",
            *(["无事故声明.pdf", "安全环保质量声明.pdf"] if clean else []),
        ),
        wants_native=False,
        photo=True,
    )
