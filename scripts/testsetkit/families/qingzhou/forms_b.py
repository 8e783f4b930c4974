"""Basic information as marketing people and web pages lay it out."""

from __future__ import annotations

from testsetkit.families.qingzhou.forms_a import Form
from testsetkit.families.qingzhou.labels import (
    TITLES,
    Fact,
    facts,
    of_group,
    ordered_groups,
    person_rows,
)  # fmt: skip
from testsetkit.families.qingzhou.style import SANS, Look
from testsetkit.pen import Pen

_NOTHING = "&nbsp;"


def _bare(label: str) -> str:
    return label.replace("<br>", "")


def cards(pen: Pen, at: Look) -> str:
    """Large answers over small captions, two a row."""
    rng = pen.rng
    made = facts(pen, plain=True)
    big = at.size + rng.choice([1.5, 2.5])
    out = "".join(
        f'<div class="card" style="padding:2.2mm 3mm{";grid-column:1/3" if x.wide else ""}"><div style="font:700 {big}pt/1.4 {SANS};color:{at.main};min-height:6mm">{x.value or _NOTHING}</div><div class="cap">{x.label}</div></div>'
        for x in made
    )
    return f'<div class="g2" style="gap:2mm">{out}</div>'


def tiles(pen: Pen, at: Look) -> str:
    """Key figures on tiles, captions below; the rest in lines."""
    rng = pen.rng
    made = facts(pen, plain=True)
    key = [
        x for x in made if x.key in ("revenue", "employees", "total_investment", "established_on")
    ]
    rest = [x for x in made if x not in key]
    top = "".join(
        f'<div style="background:{at.pale};border-top:1mm solid {at.main};padding:3mm;text-align:center"><div style="font:700 15pt/1.4 {SANS};color:{at.main}">{x.value or _NOTHING}</div><div style="font:9pt/1.5 {SANS}">{x.label}</div></div>'
        for x in key
    )
    low = "".join(
        f'<tr><td style="width:30%;color:#666">{x.label}</td><td>{x.value}</td></tr>' for x in rest
    )
    wide = f"grid-template-columns:repeat({min(max(len(key), 2), 2)},1fr)"
    block = f'<div style="display:grid;{wide};gap:2mm;margin:2mm 0">{top}</div>'
    table = f'<table class="thin">{low}</table>'
    return block + table if rng.random() < 0.6 else table + block


def chips(pen: Pen, at: Look) -> str:
    """Labels on chips, answers behind them."""
    rng = pen.rng
    kind = rng.choice(["chip", "dark"])
    lines = "".join(
        f'<div style="margin:1.6mm 0;padding-left:46mm;text-indent:-46mm"><span class="{kind}" style="min-width:40mm;text-indent:0;margin-right:3mm">{_bare(x.label)}</span> {x.value}</div>'
        for x in facts(pen)
    )
    return f"<div>{lines}</div>"


def slide(pen: Pen, at: Look) -> str:
    """A lying slide: groups side by side."""
    rng = pen.rng
    made = facts(pen, more=False, plain=True)
    out = ""
    for group in ordered_groups(made):
        inner = "".join(
            f'<div style="margin:1.2mm 0"><span style="color:{at.main}">{x.label}</span>：{x.value}</div>'
            for x in of_group(made, group)
        )
        out += f'<div class="card" style="border-top:1.4mm solid {at.main}"><div style="font:700 12pt/1.6 {SANS}">{rng.choice(TITLES[group])}</div>{inner}</div>'
    return f'<div class="wide"><div style="background:{at.main};color:#fff;font:700 17pt/1.8 {SANS};padding:0 6mm;margin-bottom:4mm">PART 01　{rng.choice(["企业档案", "我们是谁", "申报主体速览"])}</div><div class="g2" style="gap:4mm;font-size:11pt">{out}</div></div>'


def brochure(pen: Pen, at: Look) -> str:
    """Two columns as in a printed brochure, label over answer."""
    made = facts(pen, plain=True)
    out = "".join(
        f'<div style="break-inside:avoid;margin-bottom:3mm"><div style="color:{at.main};font:700 9pt/1.5 {SANS}">{x.label}</div><div style="border-left:.8mm solid {at.main};padding-left:2.5mm;min-height:5mm">{x.value or _NOTHING}</div></div>'
        for x in made
    )
    return f'<div style="columns:2;column-gap:10mm;column-rule:.2mm solid #ccc">{out}</div>'


def dots(pen: Pen, at: Look) -> str:
    """Label, a line of dots, answer at the right."""
    rng = pen.rng
    line = rng.choice(["dotted", "dashed"])
    out = "".join(
        f'<div style="display:flex;align-items:baseline;margin:1.5mm 0"><span style="white-space:nowrap">{_bare(x.label)}</span><span style="flex:1;min-width:8mm;border-bottom:.4mm {line} #888;margin:0 2mm">&nbsp;</span><span style="max-width:105mm;text-align:right">{x.value}</span></div>'
        for x in facts(pen, plain=True)
    )
    return f"<div>{out}</div>"


def colons(pen: Pen, at: Look) -> str:
    """Two columns of colon lines without any rule."""
    rng = pen.rng
    mark = rng.choice(["：", ":", "： "])
    out = "".join(
        f'<div style="{"grid-column:1/3;" if x.wide else ""}">{_bare(x.label)}{mark}{x.value}</div>'
        for x in facts(pen, plain=True)
    )
    return f'<div style="display:grid;grid-template-columns:1fr 1fr;gap:2.2mm 6mm">{out}</div>'


def survey(pen: Pen, at: Look) -> str:
    """An on-line questionnaire with its answers."""
    rng = pen.rng
    sign = rng.choice(["答：", "▸ ", "您的回答：", "↳ "])
    out = ""
    for n, x in enumerate(facts(pen), 1):
        star = '<span style="color:#d33">*</span>' if x.key and rng.random() < 0.8 else ""
        kind = rng.choice(["[填空题]", ""]) if "□" not in x.value else "[单选题]"
        hint = f'<span class="cap">（{x.hint}）</span>' if x.hint and rng.random() < 0.4 else ""
        out += f'<div class="keep" style="margin:2mm 0"><div><b>{n}. {_bare(x.label)}</b>{star} <span class="cap">{kind}</span>{hint}</div><div style="padding-left:6mm">{sign}{x.value}</div></div>'
    return out


def boxes(pen: Pen, at: Look) -> str:
    """A web form: steps at the top, labels at the right, answers in input boxes."""
    rng = pen.rng
    made = facts(pen)
    steps = "".join(
        f'<div style="flex:1;text-align:center;border-bottom:.8mm solid {at.main if n == 0 else "#ccc"};color:{at.main if n == 0 else "#999"}">{n + 1} {s}</div>'
        for n, s in enumerate(["填写信息", "上传材料", "提交审核"])
    )
    out = ""
    for x in made:
        hint = (
            f'<div class="cap" style="margin-left:58mm">{x.hint}</div>'
            if x.hint and rng.random() < 0.35
            else ""
        )
        out += f'<div class="keep" style="display:flex;align-items:center;margin:1.3mm 0"><span style="width:55mm;text-align:right;padding-right:3mm;font-size:{at.size - 1}pt"><span style="color:#d33">*</span>{x.label}</span> <span style="flex:1;border:.25mm solid #c8ccd2;border-radius:1mm;padding:.6mm 2.5mm;min-height:5.5mm">{x.value or _NOTHING}</span></div>{hint}'
    return f'<div style="display:flex;font:9pt/1.8 {SANS};margin-bottom:3mm">{steps}</div>{out}'


def hints(pen: Pen, at: Look) -> str:
    """Labels with a hint below them, in small print; answers beside."""
    rng = pen.rng
    out = ""
    for x in facts(pen):
        below = f'<br><span class="cap">{x.hint}</span>' if x.hint else ""
        out += f'<tr><td style="width:34%">{x.label}{below}</td><td style="font-size:{at.size}pt">{x.value}</td></tr>'
    return f'<table class="{rng.choice(["", "thin"])}">{out}</table>'


def inside(pen: Pen, at: Look) -> str:
    """Label small in the corner of the answer's own cell, two or three a row."""
    rng = pen.rng
    each = rng.choice([2, 3])
    rows: list[list[Fact]] = []
    held: list[Fact] = []
    for x in facts(pen, plain=True):
        held.append(x)
        if len(held) == each or x.wide:
            rows.append(held)
            held = []
    rows += [held] if held else []
    out = ""
    for row in rows:
        span = 6 // len(row)
        out += (
            "<tr>"
            + "".join(
                f'<td colspan={span} style="vertical-align:top"><div class="cap">{x.label}</div><div style="min-height:5mm">{x.value}</div></td>'
                for x in row
            )
            + "</tr>"
        )
    return f'<table style="table-layout:fixed">{out}</table>'


def profile(pen: Pen, at: Look) -> str:
    """A profile with a side bar: contacts as a small grid, the rest in lines."""
    rng = pen.rng
    skip = ("legal_representative", "contact_name", "contact_phone", "contact_email")
    made = facts(pen, skip=skip, plain=True)
    side = [x for x in made if x.group in ("money", "plant")]
    main = [x for x in made if x not in side]
    grid = person_rows(pen, mail=rng.random() < 0.5)
    table = "".join(
        "<tr>"
        + "".join(
            f"<td style='border-color:#bbb;text-align:center;word-break:break-all'>{c or _NOTHING}</td>"
            for c in row
        )
        + "</tr>"
        for row in grid
    )
    left = "".join(
        f'<div style="margin-bottom:3mm"><div style="font:9pt/1.5 {SANS}">{x.label}</div><div style="font:700 11pt/1.5 {SANS};min-height:5mm">{x.value or _NOTHING}</div></div>'
        for x in side
    )
    right = "".join(
        f'<div style="margin-bottom:2mm"><b>{_bare(x.label)}</b>　{x.value}</div>' for x in main
    )
    return f'<div style="display:flex;gap:5mm"><div style="width:56mm;background:{at.pale};border-left:2mm solid {at.main};padding:4mm;box-sizing:border-box">{left}</div><div style="flex:1">{right}<table>{table}</table></div></div>'


def told(pen: Pen, at: Look) -> str:
    """Half in sentences: only where nothing is blank or left out."""
    rng, case = pen.rng, pen.case
    assert case is not None
    case.told_in_prose = True
    v = {k: pen.book(k) for k in ("enterprise_name", "uscc", "legal_representative", "registered_address", "industry", "revenue", "employees", "established_on", "factory_name", "factory_address", "contact_name", "contact_phone")}  # fmt: skip
    kind = ""
    if case.ownership_told:
        kind = f"，企业性质为{pen.book('enterprise_type')}"
        kind += f"，上级单位为{pen.book('parent_company')}" if case.firm.parent else ""
    person = "负责人" if case.firm.branch_of else "法定代表人"
    size = ""
    if case.scale:
        size = {
            "yes": "公司为规模以上工业企业。",
            "no": "是否规模以上工业企业：否。",
            "words": "公司目前为规下企业。",
        }[case.scale]
    return (
        f"<p>{v['enterprise_name']}成立于{v['established_on']}，统一社会信用代码{v['uscc']}，注册地址为{v['registered_address']}，{person}：{v['legal_representative']}{kind}。"
        f"公司属于{v['industry']}，2025年实现营业收入{v['revenue']}，在册员工{v['employees']}。{size}</p>"
        f"<p>此次申报的智能工厂名称为“{v['factory_name']}”，工厂地址：{v['factory_address']}。</p>"
        f"<p>申报工作{rng.choice(['联系人', '经办人'])}：{v['contact_name']}，{rng.choice(['联系电话', '电话'])}：{v['contact_phone']}。</p>"
    )


def half(pen: Pen, at: Look) -> str:
    """The enterprise in a card with chips, the factory in a table across, contacts as a line."""
    made = facts(pen, plain=True, more=False)
    org = "".join(
        f'<div style="margin:1mm 0"><span class="chip">{x.label}</span> {x.value}</div>'
        for x in made
        if x.group == "org"
    )
    rest = [x for x in made if x.group in ("plant", "money")]
    head = "".join(f"<th>{x.label}</th>" for x in rest)
    cells = "".join(f'<td style="text-align:center">{x.value or _NOTHING}</td>' for x in rest)
    line = "　".join(f"{_bare(x.label)}：{x.value}" for x in made if x.group == "contact")
    return f'<div class="card">{org}</div><table class="shade" style="table-layout:fixed"><tr>{head}</tr><tr>{cells}</tr></table><p class=flat>☎ {line}</p>'


FORMS: tuple[Form, ...] = (cards, tiles, chips, slide, brochure, dots, colons, survey, boxes, hints, inside, profile, half)  # fmt: skip
