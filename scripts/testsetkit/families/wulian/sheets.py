"""Designs of the basic information without rules, in sentences, or by halves."""

from __future__ import annotations

from testsetkit.answers import gone, grouped
from testsetkit.case import Case
from testsetkit.families.wulian import words
from testsetkit.families.wulian.facts import Ask, asks
from testsetkit.families.wulian.forms import Form
from testsetkit.families.wulian.look import KAI, Counter
from testsetkit.markup import sides
from testsetkit.pen import Pen, in_words


def colons(pen: Pen, case: Case, count: Counter) -> str:
    """Numbered lines with colons."""
    form = pen.rng.choice(["{n}．{a}：{b}", "（{w}）{a}：{b}", "{n}、{a}：{b}", "● {a}：{b}", "{a}：{b}"])  # fmt: skip
    return "".join(f"<p class=f>{form.format(n=n, w=in_words(n), a=a.label, b=a.answer)}</p>" for n, a in enumerate(asks(pen, case), 1))  # fmt: skip


def ruled(pen: Pen, case: Case, count: Counter) -> str:
    """Answers on lines, as the blank form has them."""
    width = pen.rng.choice([46, 52, 60])
    face = f"font-family:{KAI}" if pen.rng.random() < 0.5 else ""
    return "".join(f'<div style="display:flex;margin:2.2mm 0"><span style="width:{width}mm;flex:none">{a.label}：</span><span style="flex:1;border-bottom:.25mm solid #333;padding-left:3mm;{face}">{a.said}</span></div>' for a in asks(pen, case))  # fmt: skip


def asked(pen: Pen, case: Case, count: Counter) -> str:
    """Questions and answers."""
    out = ""
    for n, a in enumerate(asks(pen, case), 1):
        out += f'<div class=keep><p class=f style="color:#333">{n}. 请填写{a.label}{f"（{a.hint}）" if a.hint else ""}：</p><p class=f style="padding-left:8mm"><span>答：</span>{a.answer}</p></div>'
    return out


def leaders(pen: Pen, case: Case, count: Counter) -> str:
    """Label, dots, answer at the right."""
    return "".join(f'<div style="display:flex;margin:1.6mm 0;align-items:baseline"><span>{a.label}</span><span style="flex:1;min-width:10mm;border-bottom:.4mm dotted #555;margin:0 2mm">&nbsp;</span><span style="max-width:105mm;text-align:right">{a.said}</span></div>' for a in asks(pen, case))  # fmt: skip


def stacked(pen: Pen, case: Case, count: Counter) -> str:
    """Bold labels, the answer on the next line."""
    rng = pen.rng
    lead = rng.choice(["", "▶ ", "■ ", "§ "])
    return "".join(f'<div class=keep style="margin:1mm 0"><p class=f><b>{lead}{a.label}</b></p><p class=f style="padding-left:7mm">{a.said}</p></div>' for a in asks(pen, case))  # fmt: skip


def columns(pen: Pen, case: Case, count: Counter) -> str:
    """Two columns of lines with colons."""
    inner = "".join(f"<p class=f style='break-inside:avoid;text-align:left'>{a.label}：{a.answer}</p>" for a in asks(pen, case))  # fmt: skip
    return f'<div style="column-count:2;column-gap:9mm;font-size:.94em">{inner}</div>'


def brackets(pen: Pen, case: Case, count: Counter) -> str:
    """Labels in brackets before their answers."""
    a1, a2 = pen.rng.choice([("【", "】"), ("[", "]"), ("〔", "〕")])
    return "".join(f"<p class=f>{a1}{a.label}{a2} {a.answer}</p>" for a in asks(pen, case))


def clauses(pen: Pen, case: Case, count: Counter) -> str:
    """Clauses of a controlled document."""
    out = ""
    for n, (title, made) in enumerate(grouped(asks(pen, case), pen.rng.choice(words.TITLES)), 1):
        out += f"<p class=f><b>{count.chapter or 1}.{n} {title}</b></p>"
        for k, a in enumerate(made, 1):
            out += f'<p class=f style="padding-left:5mm">{count.chapter or 1}.{n}.{k} {a.label}：{a.answer}</p>'
    return out


def tiles(pen: Pen, case: Case, count: Counter) -> str:
    """Coloured tiles, a group each."""
    out = ""
    for title, made in grouped(asks(pen, case), pen.rng.choice(words.TITLES)):
        inner = "".join(f'<p class=f style="text-align:left">{a.label}：{a.answer}</p>' for a in made)  # fmt: skip
        out += f'<div class=card style="width:44%;box-sizing:content-box;padding:2mm 2.2%"><p class=f style="font-weight:700">{title}</p>{inner}</div>'
    return f'<div style="display:flex;flex-wrap:wrap;gap:0 2%;font-size:.92em">{out}</div>'


def run_in(pen: Pen, case: Case, count: Counter) -> str:
    """A paragraph a group: label and answer one behind another."""
    out, gap = "", pen.rng.choice(["；", "，", "；"])
    for title, made in grouped(asks(pen, case), pen.rng.choice(words.TITLES)):
        lines = gap.join(f"{a.label}：{a.answer or '　　　'}" for a in made)
        out += f"<p><b>{title}。</b>{lines}。</p>"
    return out


def captions(pen: Pen, case: Case, count: Counter) -> str:
    """Answers in large, their captions below."""
    cells = [f'<td style="border:0;border-bottom:.2mm solid #888;width:50%;padding:2mm">{a.said}<br><span style="font-size:.75em;color:#555">{a.label}</span></td>' for a in asks(pen, case)]  # fmt: skip
    rows = "".join(f"<tr>{''.join(cells[k : k + 2])}</tr>" for k in range(0, len(cells), 2))
    return f'<table style="border:0">{rows}</table>'


def halves(pen: Pen, case: Case, count: Counter) -> str:
    """Lines first, the factory's and the money in a table."""
    made = asks(pen, case)
    first = [a for a in made if a.group in "ac"]
    second = [a for a in made if a.group in "bd"]

    def lines(held: list[Ask]) -> str:
        return "".join(f"<p class=f>{a.label}：{a.answer}</p>" for a in held)

    return f"{lines(first)}{sides([(a.label, a.answer) for a in second], '34%')}"


def told(pen: Pen, case: Case, count: Counter) -> str:
    """Everything in sentences; only where nothing is left open."""
    case.told_in_prose = True
    rng, b = pen.rng, pen.book
    name, day, home, code = b("enterprise_name"), b("established_on"), b("registered_address"), b("uscc")  # fmt: skip
    person = "负责人" if case.branch else rng.choice(["法定代表人", "法定代表人为"])
    sentences = [f"{name}成立于{day}，注册地址：{home}，统一社会信用代码{code}，{person}{b('legal_representative')}。"]  # fmt: skip
    own = f"企业性质为{b('enterprise_type')}" if case.ownership_told else ""
    if case.ownership_told and case.firm.parent:
        own += f"，上级单位为{b('parent_company')}"
    scale = {"yes": "属于规模以上工业企业", "no": "不属于规模以上工业企业", "words": "目前为规下企业"}.get(case.scale or "", "")  # fmt: skip
    sentences.append(f"公司所属行业为{b('industry')}，主要从事{b('main_business')}{'，' + scale if scale else ''}。{own + '。' if own else ''}")  # fmt: skip
    sentences.append(f"现有职工{b('employees')}，2025年实现营业收入{b('revenue')}。")
    sentences.append(f"申报的智能工厂为{b('factory_name')}，位于{b('factory_address')}，累计投资{b('total_investment')}。")  # fmt: skip
    sentences.append(f"联系人：{b('contact_name')}，电话：{b('contact_phone')}，邮箱：{b('contact_email')}。")  # fmt: skip
    if rng.random() < 0.4:
        return "<p>" + "</p><p>".join(sentences) + "</p>"
    return f"<p>{''.join(sentences[:3])}</p><p>{''.join(sentences[3:])}</p>"


def mixed(pen: Pen, case: Case, count: Counter) -> str:
    """Registration and contact as lines, business in a sentence."""
    if gone(case, "industry", "revenue", "factory_name", "factory_address"):
        return colons(pen, case, count)
    case.told_in_prose = True
    made = [a for a in asks(pen, case, plain=True) if a.key not in ("industry", "main_business", "revenue", "factory_name", "factory_address")]  # fmt: skip
    lines = "".join(f"<p class=f>{a.label}：{a.answer}</p>" for a in made)
    b = pen.book
    return f"{lines}<p>企业属于{b('industry')}行业，主要产品为{case.firm.product}，2025年营业收入{b('revenue')}。本次申报工厂“{b('factory_name')}”坐落于{b('factory_address')}。</p>"


OF_HOUSE: dict[str, tuple[Form, ...]] = {
    "plain": (colons, ruled, ruled, halves, columns, leaders, run_in, asked),
    "control": (clauses, clauses, colons, ruled, asked),
    "group": (run_in, run_in, clauses, halves, brackets),
    "wps": (tiles, tiles, captions, stacked, brackets),
    "paper": (stacked, run_in, leaders, mixed, clauses),
}
