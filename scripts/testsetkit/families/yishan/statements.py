"""Basic information without a table: ruled lines, numbers, typewriter columns, sentences."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence

from testsetkit.case import Case
from testsetkit.families.yishan import profile
from testsetkit.families.yishan.craft import MONO, Look, ordinal, spread, underlined
from testsetkit.families.yishan.fields import IDENTITY, PEOPLE, TRADE, WORKS, Entry, Form
from testsetkit.families.yishan.profile import everything
from testsetkit.pen import Pen


def numbered(form: Form, face: Look) -> str:
    """Numbered statements, a colon after each label."""
    style = form.rng.choice(["comma", "stop", "wide", "half", "digit", "right"])
    gap = "　" * form.rng.choice([0, 0, 1])
    return "".join(
        f'<div style="margin:1.6mm 0">{ordinal(style, n)}{e.label}：{gap}{e.answer}</div>'
        for n, e in enumerate(everything(form), 1)
    )


def ruled(form: Form, face: Look) -> str:
    """Answers on lines."""
    return "".join(
        f'<div style="margin:2.2mm 0;display:flex"><span style="white-space:nowrap">{spread(e.label, form.rng)}：</span><span style="flex:1;border-bottom:.25mm solid #000;padding-left:2mm">{e.answer or "&nbsp;"}</span></div>'
        for e in everything(form)
    )


def dotted(form: Form, face: Look) -> str:
    """Labels and answers joined by dots."""
    line = '<span style="flex:1;border-bottom:.4mm dotted #555;margin:0 2mm 1.4mm"></span>'
    return "".join(
        f'<div style="margin:1.6mm 0;display:flex"><span>{e.label}</span>{line}<span style="max-width:62%">{e.answer}</span></div>'
        for e in everything(form)
    )


def typewriter(form: Form, face: Look) -> str:
    """Columns kept by spaces, in a face of even width."""
    made = everything(form)
    width = max(len(e.label) for e in made)
    lines = "".join(
        f'<div style="white-space:pre-wrap;padding-left:{width + 2}em;text-indent:-{width + 2}em">{e.label}{"　" * (width - len(e.label))}： {e.answer}</div>'
        for e in made
    )
    return f'<div style="font-family:{MONO};font-size:10pt;line-height:1.9">{lines}</div>'


_LONG = ("registered_address", "factory_address", "main_business", "factory_name", "enterprise_name", "uscc", "parent_company", "industry")  # fmt: skip


def places(form: Form, face: Look) -> str:
    """Underlined places: long ones alone on their line, short ones two by two."""
    lines: list[str] = []
    open_line = ""
    for e in everything(form):
        piece = f'<span style="white-space:nowrap">{e.label}：</span>{underlined(e.answer, 95 if e.key in _LONG else 34)}'
        if e.key in _LONG:
            lines.append(piece)
        elif open_line:
            lines.append(f"{open_line}　{piece}")
            open_line = ""
        else:
            open_line = piece
    lines += [open_line] if open_line else []
    return "".join(f'<div style="margin:2.4mm 0">{line}</div>' for line in lines)


def sentences(form: Form, face: Look) -> str:
    """Everything told in running sentences; nothing is blank here."""
    pen, rng = form.pen, form.rng
    form.case.told_in_prose = True

    def told(key: str, before: str, after: str = "") -> str:
        return f"{before}{form.answer(key)}{after}" if form.asks(key) else ""

    revenue = f"2025年实现营业收入{form.amount('revenue', False)}"
    scale = {"yes": "，系规模以上工业企业", "no": "，不属于规模以上工业企业"}.get(
        form.case.scale or "", ""
    )
    person = (
        "负责人" if form.case.branch else rng.choice(["法定代表人", "法定代表人为", "法定代表人系"])
    )
    one = f"{told('enterprise_name', '')}（统一社会信用代码：{pen.book('uscc')}）{told('established_on', '成立于')}，{told('registered_address', '注册地址为')}，{person}{pen.book('legal_representative')}。"
    two = f"公司{told('industry', '所属行业为')}{told('enterprise_type', '，企业性质为')}{told('parent_company', '，上级单位：') if form.case.firm.state_owned else ''}{told('main_business', '，主要从事')}{told('employees', '，现有职工')}。{revenue}{scale}。"
    three = f"本次申报的智能工厂名称为“{pen.book('factory_name')}”，工厂地址位于{pen.book('factory_address')}{told('total_investment', '，总投资')}。"
    four = f"申报工作联系人：{pen.book('contact_name')}，联系电话：{form.answer('contact_phone')}{told('contact_email', '，电子邮箱：')}。"
    return "".join(f"<p>{t}</p>" for t in (one, two, three, four))


def half(form: Form, face: Look) -> str:
    """The enterprise in lines, its people and works as a small table."""
    scale = form.scale()
    lines = form.entries(*IDENTITY) + ([scale] if scale else []) + form.entries(*TRADE)
    first = "".join(f'<div style="margin:1.2mm 0">◆ {e.label}：{e.answer}</div>' for e in lines)
    return first + _table(form.entries(*PEOPLE), form.entries(*WORKS))


def _table(*groups: Sequence[Entry]) -> str:
    """Heads over answers: a group a table."""
    made = ""
    for group in groups:
        heads = "".join(f'<th style="background:#eee">{e.label}</th>' for e in group)
        cells = "".join(f'<td class="c" style="height:9mm">{e.answer}</td>' for e in group)
        made += (
            f'<table style="margin:3mm 0;font-size:10pt"><tr>{heads}</tr><tr>{cells}</tr></table>'
        )
    return made


def headed(form: Form, face: Look) -> str:
    """Heads over answers all through: three or four fields a band."""
    made = everything(form)
    across = form.rng.choice([3, 4])
    return _table(*[made[at : at + across] for at in range(0, len(made), across)])


Design = Callable[[Form, Look], str]
LINES: tuple[Design, ...] = (numbered, ruled, dotted, typewriter, places, half, headed)


def basic(pen: Pen, case: Case, rng: random.Random, face: Look) -> str:
    """The basic information in one of the designs."""
    form = Form.of(pen, case, rng)
    whole = not case.blank and not case.unlabelled
    if whole and rng.random() < 0.09:
        return sentences(form, face)
    pool: list[Design] = [*profile.TABLES, *LINES]
    return rng.choice(pool)(form, face)
