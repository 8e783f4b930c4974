"""Basic information without a table: lines, leaders, captions below, questions, sentences."""

from __future__ import annotations

from html import escape

from testsetkit.answers import gone, grouped
from testsetkit.case import Case
from testsetkit.families.juxian import words
from testsetkit.families.juxian.facts import Ask, asks
from testsetkit.families.juxian.forms import TABLES, Form, name_of
from testsetkit.families.juxian.look import number
from testsetkit.pen import Pen


def _answer(a: Ask) -> str:
    return a.answer or "&nbsp;"


def numbered(pen: Pen, case: Case) -> str:
    """A list with numbers and colons."""
    form = pen.rng.choice(["{n}. ", "{w}、", "（{n}）", "{r} ", "{n}）"])
    out = ""
    for n, a in enumerate(asks(pen, case), 1):
        out += f"<p class=f>{number(form, n)}{a.label}：{a.answer}</p>"
    return f'<div style="line-height:2">{out}</div>'


def places(pen: Pen, case: Case) -> str:
    """Underlined or dotted places behind labels that are spread to one width."""
    line = pen.rng.choice(["solid", "dotted", "dashed"])
    wide = pen.rng.choice([48, 54])
    out = ""
    for a in asks(pen, case):
        out += (
            f'<div style="display:flex;margin:2.2mm 0"><span style="width:{wide}mm;flex:none">'
            f"{a.label}</span><span style='flex:none'>：</span>"
            f'<span style="flex:1;border-bottom:.25mm {line} #222">{_answer(a)}</span></div>'
        )
    return out


def leaders(pen: Pen, case: Case) -> str:
    """Labels at the left edge, answers at the right, dots between."""
    out = ""
    for a in asks(pen, case):
        dots = '<span style="flex:1;border-bottom:.3mm dotted #888;margin:0 2mm 1.5mm"></span>'
        out += (
            f'<div style="display:flex;margin:1.6mm 0"><span>{a.label}</span>{dots}'
            f'<span style="max-width:95mm;text-align:right">{_answer(a)}</span></div>'
        )
    return out


def brackets(pen: Pen, case: Case) -> str:
    """Labels in brackets, groups headed."""
    left, right = pen.rng.choice([("【", "】"), ("〔", "〕"), ("[", "]"), ("＜", "＞")])
    out = ""
    for group, made in grouped(asks(pen, case)):
        inner = "".join(f"<p class=f>{left}{a.label}{right} {a.answer}</p>" for a in made)
        out += f"<h3>{name_of(pen, group)}</h3>{inner}"
    return out


def captions(pen: Pen, case: Case) -> str:
    """Answers on lines, what they are in small letters below."""
    out = ""
    for a in asks(pen, case):
        width = 100 if a.long else 46
        out += (
            f'<div class=keep style="width:{width}%;margin:2mm 0"><div style="border-bottom:'
            f'.3mm solid #333;text-align:center">{_answer(a)}</div><div style="text-align:center;'
            f'font-size:9pt;line-height:1.4;color:#333">（{a.label}）</div></div>'
        )
    return f'<div style="display:flex;flex-wrap:wrap;justify-content:space-between">{out}</div>'


def asked(pen: Pen, case: Case) -> str:
    """Questions and answers as an association's sheet has them."""
    rng, out = pen.rng, ""
    ask, tell = rng.choice([("问：", "答："), ("Q{n}. ", "A{n}. "), ("{n}. ", "　→ ")])
    for n, a in enumerate(asks(pen, case, more=False), 1):
        said = rng.choice(words.QUESTIONS[a.key])
        if case.branch and a.key == "legal_representative":
            said = "单位负责人是谁？"
        out += (
            f"<div class=keep><p class=f><b>{ask.format(n=n)}{said}</b></p>"
            f"<p class=f>{tell.format(n=n)}{a.answer}</p></div>"
        )
    return out


def columns(pen: Pen, case: Case) -> str:
    """Two newspaper columns of short lines."""
    inner = "".join(
        f'<p class=f style="break-inside:avoid;text-align:left"><b>{a.label}</b>　{a.answer}</p>'
        for a in asks(pen, case)
    )
    return f'<div style="columns:2;column-gap:8mm;column-rule:.2mm solid #888">{inner}</div>'


def stacked(pen: Pen, case: Case) -> str:
    """Each label a small heading, its answer in a line below."""
    sign = pen.rng.choice(["▪ ", "◇ ", "", "— "])
    return "".join(
        f"<div class=keep><p class=f style='margin-top:1.5mm'><b>{sign}{a.label}</b></p>"
        f"<p>{_answer(a)}</p></div>"
        for a in asks(pen, case)
    )


def told(pen: Pen, case: Case) -> str:
    """Everything in sentences; only where nothing is left open."""
    rng, b = pen.rng, pen.book
    case.told_in_prose = True
    head = "负责人" if case.branch else "法定代表人"
    own = f"企业性质为{b('enterprise_type')}" if case.ownership_told else ""
    if own and case.firm.parent:
        own += f"，母公司为{b('parent_company')}"
    own = f"{own}。" if own else ""
    scale = {
        "yes": "我单位是规模以上工业企业。",
        "no": "我单位不是规模以上工业企业。",
        "words": "我单位属规下（规模以下）工业企业。",
    }.get(case.scale or "", "")
    first = (
        f"{b('enterprise_name')}，{b('established_on')}成立，统一社会信用代码为{b('uscc')}，"
        f"注册地址为{b('registered_address')}，{head}是{b('legal_representative')}。{own}"
    )
    second = (
        f"我单位所属行业为{b('industry')}，主营业务是{b('main_business')}，"
        f"现有职工{b('employees', unit_in_label=True)}人，2025年营业收入{b('revenue')}。{scale}"
    )
    third = (
        f"这次申报的智能工厂名称是“{b('factory_name')}”，工厂地址在{b('factory_address')}，"
        f"总投资{b('total_investment')}。"
    )
    fourth = (
        f"联系人：{b('contact_name')}；电话：{b('contact_phone')}；邮箱：{b('contact_email')}。"
    )
    parts = [first, second, third, fourth]
    if rng.random() < 0.4:
        parts = [first, third, second, fourth]
    return "".join(f"<p>{x}</p>" for x in parts)


LINES: tuple[Form, ...] = (
    numbered, places, leaders, brackets, captions, asked, columns, stacked,
)  # fmt: skip


def form(pen: Pen, case: Case) -> str:
    """The basic information in one of the designs."""
    rng = pen.rng
    if not (case.blank | case.unlabelled) and rng.random() < 0.06:
        return told(pen, case)
    return rng.choice(LINES if rng.random() < 0.36 else TABLES)(pen, case)


def profile(pen: Pen, case: Case) -> str:
    """Who the enterprise is, told once more as far as the form tells it."""
    f, rng = case.firm, pen.rng
    lines = [
        rng.choice([
            f"{escape(f.name)}专做{f.product}，客户以省内外老用户为主，口碑较好。",
            f"{escape(f.name)}以{f.product}为拳头产品，在同行中有一定知名度。",
            f"我公司生产的{f.product}质量稳定，市场认可度较高。",
        ])
    ]  # fmt: skip
    if not gone(case, "established_on") and rng.random() < 0.6:
        lines.append(f"{f.founded[0]}年建厂以来，企业一步一个脚印，逐年更新设备。")
    if not gone(case, "factory_name") and rng.random() < 0.6:
        lines.append(f"本次申报的工厂为“{escape(f.factory)}”，车间、仓库和检验室均已联网。")
    if f.parent and case.ownership_told and not gone(case, "parent_company"):
        lines.append(f"企业为{escape(f.parent)}下属单位。")
    lines.append(rng.choice([
        "近三年企业经营正常，资金周转良好，按时纳税。",
        "企业近三年收支平衡、略有盈余，财务状况良好。",
        "近三年产销两旺，没有拖欠职工工资和银行贷款。",
    ]))  # fmt: skip
    return f"<p>{''.join(lines)}</p>"
