"""Designs of the basic information without rules, in sentences, or by halves."""

from __future__ import annotations

from testsetkit.answers import gone, grouped
from testsetkit.case import Case
from testsetkit.families.junan import words
from testsetkit.families.junan.facts import asks
from testsetkit.families.junan.grids import Form
from testsetkit.families.junan.look import KAI, Counter
from testsetkit.markup import sides
from testsetkit.pen import Pen, in_words


def colons(pen: Pen, case: Case, count: Counter, house: str) -> str:
    form = pen.rng.choice(["{n}、{a}：{b}", "（{n}）{a}：{b}", "{w}、{a}：{b}", "{a}：{b}", "{a}： {b}", "◇{a}：{b}"])  # fmt: skip
    return "".join(f'<p class=f style="text-align:left">{form.format(n=n, w=in_words(n), a=a.label, b=a.answer)}</p>' for n, a in enumerate(asks(pen, case, house), 1))  # fmt: skip


def ruled(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """Answers on the lines of the blank form."""
    rule = pen.rng.choice([".25mm solid #222", ".3mm dotted #444", ".25mm dashed #555"])
    face = f"font-family:{KAI}" if pen.rng.random() < 0.5 else ""
    return "".join(f'<div style="display:flex;margin:2mm 0;align-items:flex-end"><span style="flex:none;max-width:62mm">{a.label}{"（" + a.hint + "）" if a.hint and len(a.hint) < 7 else ""}：</span><span style="flex:1;border-bottom:{rule};padding-left:2mm;{face}">{a.said}</span></div>' for a in asks(pen, case, house))  # fmt: skip


def behind(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """Answers on lines, what they are in brackets behind."""
    return '<p class=f style="font-size:10pt">（括号内为填写事项，横线上为填写内容）</p>' + "".join(f'<div style="display:flex;margin:1.8mm 0;align-items:flex-end"><span style="flex:1;border-bottom:.25mm solid #333;padding-left:2mm">{a.said}</span><span style="flex:none;font-size:.9em">（{a.label}）</span></div>' for a in asks(pen, case, house))  # fmt: skip


def leaders(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """Label, dots, answer at the right edge."""
    return "".join(f'<div style="display:flex;margin:1.4mm 0;align-items:baseline"><span>{a.label}</span><span style="flex:1;min-width:8mm;border-bottom:.4mm dotted #666;margin:0 2mm">&nbsp;</span><span style="max-width:104mm;text-align:right">{a.said}</span></div>' for a in asks(pen, case, house))  # fmt: skip


def brackets(pen: Pen, case: Case, count: Counter, house: str) -> str:
    a1, a2 = pen.rng.choice([("【", "】"), ("［", "］"), ("「", "」"), ("&lt;", "&gt;")])
    return "".join(f'<p class=f style="text-align:left">{a1}{a.label}{a2}{a.answer}</p>' for a in asks(pen, case, house))  # fmt: skip


def asked(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """Questions and answers."""
    rng, out = pen.rng, ""
    q, r = rng.choice([("问：", "答："), ("Q{n}：", "A{n}："), ("{n}. ", "答：")])
    for n, a in enumerate(asks(pen, case, house), 1):
        out += f'<div class=keep><p class=f>{q.format(n=n)}{a.label}{rng.choice(["？", "？", "是什么？"]) if a.key else "？"}</p><p class=f style="padding-left:6mm">{r.format(n=n)}{a.answer}</p></div>'  # fmt: skip
    return out


def columns(pen: Pen, case: Case, count: Counter, house: str) -> str:
    inner = "".join(f'<p class=f style="break-inside:avoid;text-align:left">{a.label}：{a.answer}</p>' for a in asks(pen, case, house))  # fmt: skip
    return f'<div style="column-count:2;column-gap:8mm;font-size:.93em">{inner}</div>'


def run_on(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """A paragraph a group: label and answer one behind another."""
    rng, out = pen.rng, ""
    gap = rng.choice(["；", "；", "，", " | "])
    lead = rng.choice(["<b>{}</b>　", "<b>（{}）</b>", "<b>{}：</b>"])
    for title, made in grouped(asks(pen, case, house), rng.choice(words.TITLES)):
        out += f"<p>{lead.format(title)}{gap.join(f'{a.label}：{a.answer or chr(12288) * 3}' for a in made)}。</p>"  # fmt: skip
    return out


def stacked(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """Labels as small headings, answers on the next line."""
    lead = pen.rng.choice(["", "● ", "{n}. ", "# "])
    return "".join(f'<div class=keep><p class=f style="font-weight:700">{lead.format(n=n)}{a.label}</p><p class=f style="padding-left:7mm">{a.said}</p></div>' for n, a in enumerate(asks(pen, case, house), 1))  # fmt: skip


def typed(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """Columns as a typewriter sets them: labels padded with blanks."""
    made = asks(pen, case, house)
    width = max(len(a.label) for a in made) + 1
    inner = "".join(f'<div style="display:flex;margin:.8mm 0"><span style="white-space:pre;flex:none">{a.label}{"　" * (width - len(a.label))}：</span><span>{a.answer}</span></div>' for a in made)  # fmt: skip
    return f'<div style="font-family:Noto Sans Mono CJK SC;font-size:10pt">{inner}</div>'


def halves(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """Two groups as lines, two in a table."""
    made, first = asks(pen, case, house), pen.rng.choice(["ac", "ab", "cd"])
    lines = "".join(f'<p class=f style="text-align:left">{a.label}：{a.answer}</p>' for a in made if a.group in first)  # fmt: skip
    return lines + sides([(a.label, a.answer) for a in made if a.group not in first], "33%")


def numbered(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """A county's items without a table: 1.1 label (hint) and the answer behind it."""
    out = ""
    for n, (title, made) in enumerate(grouped(asks(pen, case, house), pen.rng.choice(words.TITLES)), 1):  # fmt: skip
        out += f"<p class=f><b>{n}．{title}</b></p>"
        for k, a in enumerate(made, 1):
            out += f'<p class=f style="padding-left:6mm;text-align:left">{n}.{k} {a.label}{f"<span class=eg>［{a.hint}］</span>" if a.hint else ""}：{a.answer}</p>'  # fmt: skip
    return out


def told(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """Everything in sentences; only where nothing is left open."""
    case.told_in_prose = True
    rng, b = pen.rng, pen.book
    person = "负责人" if case.branch else "法定代表人"
    first = f"{b('enterprise_name')}（统一社会信用代码：{b('uscc')}）于{b('established_on')}成立，{person}为{b('legal_representative')}，注册地址为{b('registered_address')}。"  # fmt: skip
    own = f"企业性质：{b('enterprise_type')}。" if case.ownership_told else ""
    if case.ownership_told and case.firm.parent:
        own += f"上级公司为{b('parent_company')}。"
    size = {"yes": "公司是规模以上工业企业。", "no": "公司不属于规模以上工业企业。", "words": "公司目前为规下企业。"}.get(case.scale or "", "")  # fmt: skip
    second = f"公司属于{b('industry')}，主营业务为{b('main_business')}，现有员工{b('employees')}，2025年营业收入{b('revenue')}。{own}{size}"  # fmt: skip
    third = f"本次申报工厂名称为“{b('factory_name')}”，工厂地址：{b('factory_address')}，总投资{b('total_investment')}。"  # fmt: skip
    fourth = f"联系人：{b('contact_name')}，联系电话：{b('contact_phone')}，邮箱：{b('contact_email')}。"  # fmt: skip
    if rng.random() < 0.5:
        return f"<p>{first}</p><p>{second}</p><p>{third}</p><p>{fourth}</p>"
    return f"<p>{first}{second}</p><p>{third}{fourth}</p>"


def mixed(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """Lines, and a paragraph that tells the factory and the money."""
    if gone(case, "revenue", "factory_name", "factory_address", "industry"):
        return colons(pen, case, count, house)
    case.told_in_prose = True
    skip = ("revenue", "factory_name", "factory_address", "industry")
    made = [a for a in asks(pen, case, house, plain=True) if a.key not in skip]
    b = pen.book
    prose = f"<p>公司所属行业为{b('industry')}，2025年实现营业收入{b('revenue')}。申报的智能工厂为{b('factory_name')}，地处{b('factory_address')}。</p>"  # fmt: skip
    return "".join(f"<p class=f>{a.label}：{a.answer}</p>" for a in made) + prose


OF_HOUSE: dict[str, tuple[Form, ...]] = {
    "county": (numbered, numbered, ruled, ruled, behind, colons, asked),
    "home": (colons, colons, ruled, leaders, halves, run_on, mixed, columns),
    "assist": (stacked, brackets, run_on, asked, halves),
    "system": (typed, typed, columns, leaders, brackets),
    "agency": (columns, stacked, leaders, mixed, run_on),
    "joint": (ruled, stacked, colons, halves, mixed),
}
