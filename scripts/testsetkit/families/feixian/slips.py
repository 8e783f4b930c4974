"""Designs of the basic information without rules: townships' slips, groups' paragraphs, sentences."""

from __future__ import annotations

from testsetkit.answers import gone
from testsetkit.case import Case
from testsetkit.families.feixian import words
from testsetkit.families.feixian.facts import Ask, asks, grouped
from testsetkit.families.feixian.forms import Form, held, paired
from testsetkit.families.feixian.look import KAI, Counter
from testsetkit.markup import sides
from testsetkit.pen import Pen, in_words

_GAP = "&nbsp;" * 6


def _on(said: str, extra: str = "") -> str:
    """An answer on the line of a blank form."""
    return f'<span style="border-bottom:.25mm solid #222;padding:0 2mm;{extra}">{said or _GAP}</span>'  # fmt: skip


def blanks(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """Underlined places, one or two a line."""
    rng = pen.rng
    gap, face = (
        rng.choice(["：", ":", "", "　"]),
        f"font-family:{KAI}" if rng.random() < 0.5 else "",
    )
    out = "".join(f'<span style="display:inline-block;margin:1.2mm 5mm 1.2mm 0;max-width:100%">{a.label}{gap}{_on(a.answer, face)}</span>' + ("<br>" if a.wide else " ") for a in asks(pen, case, house))  # fmt: skip
    return f'<div style="text-align:left">{out}</div>'


def no_colons(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """Label and answer with a space between them, answers in a column."""
    width = pen.rng.choice([46, 52, 58])
    return "".join(f'<div style="display:flex;margin:1mm 0"><span style="width:{width}mm;flex:none">{a.label}</span> <span style="flex:1">{a.said}</span></div>' for a in asks(pen, case, house))  # fmt: skip


def mixed_signs(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """Full and half colons, dashes and blanks as they come; numbers as they come."""
    rng, out = pen.rng, ""
    lead = rng.choice(["{n}.", "{n}、", "({n})", "{n},", "", "{n}）"])
    for n, a in enumerate(asks(pen, case, house), 1):
        sign = rng.choice(["：", "：", ":", "： ", "——", " : "])
        out += f'<p class=f style="text-align:left">{lead.format(n=n)}{a.label}{sign}{a.answer}{rng.choice(["", "", "；", "。", ";"]) if a.answer else ""}</p>'  # fmt: skip
    return out


def paragraph(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """One paragraph of labels and answers."""
    rng = pen.rng
    gap = rng.choice(["；", "，", "；  ", ";"])
    said = [a.label + rng.choice(["：", "：", ":"]) + (a.answer or chr(12288) * 4) for a in asks(pen, case, house)]  # fmt: skip
    return f"<p>{gap.join(said)}。</p>"


def groups(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """A paragraph a group under （一）, as 公文 has it."""
    rng, out = pen.rng, ""
    for n, (title, made) in enumerate(grouped(asks(pen, case, house), rng.choice(words.TITLES)), 1):
        said = "；".join(f"{a.label}：{a.answer or chr(12288) * 4}" for a in made)
        out += f"<p><b>（{in_words(n)}）{title}。</b>{said}。</p>"
    return out


def bracketed(pen: Pen, case: Case, count: Counter, house: str) -> str:
    b1, b2 = pen.rng.choice([("〔", "〕"), ("[", "]"), ("「", "」"), ("｛", "｝"), ("(", ")")])
    return "".join(f'<p class=f style="text-align:left">{a.label}{b1}{a.answer or chr(12288) * 4}{b2}</p>' for a in asks(pen, case, house))  # fmt: skip


def outline(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """A nested list: 1、（1）① as Word numbers it."""
    out = ""
    for n, (title, made) in enumerate(grouped(asks(pen, case, house), pen.rng.choice(words.TITLES)), 1):  # fmt: skip
        out += f"<p class=f>{n}、{title}</p>"
        for k, a in enumerate(made):
            out += f'<p class=f style="padding-left:8mm;text-align:left">{chr(0x2460 + k) if k < 20 else k + 1}{a.label}：{a.answer}</p>'  # fmt: skip
    return out


def columns(pen: Pen, case: Case, count: Counter, house: str) -> str:
    inner = "".join(f'<p class=f style="break-inside:avoid;text-align:left">{a.label}：{a.said}</p>' for a in asks(pen, case, house))  # fmt: skip
    return f'<div style="column-count:2;column-gap:9mm;column-rule:.2mm solid #999;font-size:.94em">{inner}</div>'  # fmt: skip


def spread(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """Labels spread to one width, colons below one another."""
    return "".join(f'<div style="display:flex;margin:1.2mm 0"><span style="width:50mm;flex:none;{"text-align-last:justify" if len(a.label) < 11 else ""}">{a.label}</span><span style="flex:none">：</span><span style="flex:1">{a.said}</span></div>' for a in asks(pen, case, house))  # fmt: skip


def leaders(pen: Pen, case: Case, count: Counter, house: str) -> str:
    return "".join(f'<div style="display:flex;margin:1.2mm 0;align-items:baseline"><span>{a.label}</span><span style="flex:1;min-width:8mm;border-bottom:.35mm dotted #777;margin:0 2mm">&nbsp;</span><span style="max-width:100mm">{a.said}</span></div>' for a in asks(pen, case, house))  # fmt: skip


def stacked(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """The label on a line, the answer indented on the next."""
    sign = pen.rng.choice(["：", "", " ↓", ":"])
    return "".join(f'<div class=keep><p class=f><b>{a.label}</b>{sign}</p><p class=f style="padding-left:9mm;text-align:left">{a.said}</p></div>' for a in asks(pen, case, house))  # fmt: skip


def halves(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """Some groups on underlined places, the rest in a table."""
    made, first = asks(pen, case, house), pen.rng.choice(["ad", "cd", "ac", "b"])
    lines = "".join(f'<p class=f style="text-align:left">{a.label}：{_on(a.answer)}</p>' for a in made if a.group in first)  # fmt: skip
    rest: list[Ask] = [a for a in made if a.group not in first]
    table = held(paired(rest), 21, 29, 21, 29) if pen.rng.random() < 0.5 else sides([(a.label, a.answer) for a in rest], "34%")  # fmt: skip
    return lines + table if pen.rng.random() < 0.6 else table + lines


def filled_sentence(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """A printed sentence with places; what stands on them is the answer; the rest in lines."""
    skip = ("enterprise_name", "uscc", "legal_representative", "registered_address")
    if gone(case, *skip):
        return blanks(pen, case, count, house)
    case.told_in_prose = True
    b, person = pen.book, "负责人" if case.branch else "法定代表人"
    made = [a for a in asks(pen, case, house, plain=True) if a.key not in skip]
    top = f"<p>{_on(b('enterprise_name'))}（单位全称），统一社会信用代码{_on(b('uscc'))}，{person}{_on(b('legal_representative'))}，注册地址{_on(b('registered_address'))}。其他情况：</p>"  # fmt: skip
    return top + "".join(f'<p class=f style="text-align:left">{a.label}：{_on(a.answer)}</p>' for a in made)  # fmt: skip


def told(pen: Pen, case: Case, count: Counter, house: str) -> str:
    """Everything in sentences; only where nothing is left open."""
    case.told_in_prose = True
    rng, b = pen.rng, pen.book
    person = "负责人" if case.branch else "法定代表人"
    own = f"企业性质为{b('enterprise_type')}，" if case.ownership_told else ""
    if case.ownership_told and case.firm.parent:
        own += f"上级单位为{b('parent_company')}，"
    size = {"yes": "属规模以上工业企业", "no": "不属规模以上工业企业", "words": "属规下企业"}.get(
        case.scale or "", ""
    )
    parts = [
        f"{b('enterprise_name')}注册于{b('established_on')}，统一社会信用代码为{b('uscc')}，注册地址位于{b('registered_address')}，{person}{b('legal_representative')}。",
        f"{own}所属行业为{b('industry')}，主营业务为{b('main_business')}{'，' + size if size else ''}。现有职工{b('employees')}，2025年营业收入{b('revenue')}。",
        f"申报工厂名称为{b('factory_name')}，工厂地址为{b('factory_address')}，总投资{b('total_investment')}。",
        f"申报联系人{b('contact_name')}，联系电话{b('contact_phone')}，电子邮箱{b('contact_email')}。",
    ]  # fmt: skip
    return "".join(f"<p>{x}</p>" for x in parts) if rng.random() < 0.5 else f"<p>{''.join(parts)}</p>"  # fmt: skip


OF_HOUSE: dict[str, tuple[Form, ...]] = {
    "word": (outline, outline, halves, stacked, leaders),
    "state": (groups, groups, groups, spread, spread, outline, filled_sentence),
    "portal": (no_colons, columns, stacked),
    "plant": (columns, outline, leaders),
    "deck": (columns, stacked),
    "town": (blanks, blanks, mixed_signs, mixed_signs, no_colons, paragraph, bracketed, halves, filled_sentence, leaders),
}  # fmt: skip
