"""The basic-information form without a plain table: ruled lines, lists, cards, sentences, an office's own sheet."""

from __future__ import annotations

import re
from html import escape

from testsetkit.families.dengzhou import basics, sheet
from testsetkit.families.dengzhou.fields import (
    ALL,
    CONTACT,
    ENTERPRISE,
    FACTORY,
    MONEY,
    PERSON,
    Form,
)
from testsetkit.families.dengzhou.sheet import lab, row


def colons(form: Form) -> str:
    """A line each: label, colon, answer."""
    form.noted = False
    rng = form.rng
    style = rng.choice(["{n}. ", "（{n}）", "", "{n}、", "◆", "● "])
    rows = [
        f"<p class=f>{style.format(n=n)}{p.label}：{p.value}</p>"
        for n, p in enumerate(form.pairs(*ALL), 1)
    ]
    return "".join(rows)


def ruled(form: Form) -> str:
    """Labels of one width and answers on ruled places."""
    form.noted, form.drawn = False, True
    rows = []
    for p in form.pairs(*ALL, extras=form.rng.random() < 0.5):
        rows.append(
            f'<tr><td style="border:0;width:34%;text-align:justify;padding-bottom:0">{p.label}：</td><td style="border:0;border-bottom:.25mm solid #222;padding-bottom:0">{p.value or "&nbsp;"}</td></tr>'
        )
    return sheet.table(rows, style="font-size:12pt;line-height:1.9")


def dotted(form: Form) -> str:
    """Groups with a heading each and dotted places."""
    form.noted, mark = False, form.rng.random() < 0.6
    out = []
    for n, (name, keys) in enumerate(
        (
            ("申报单位情况", (*ENTERPRISE, *PERSON)),
            ("经营情况", MONEY),
            ("申报工厂情况", FACTORY),
            ("联系方式", CONTACT),
        ),
        1,
    ):
        some = form.pairs(*keys)
        if not some:
            continue
        out.append(f"<h4>（{sheet.cn(n)}）{name}</h4>" if mark else f"<h4>【{name}】</h4>")
        out += [
            f'<p class=f style="margin-left:2em">{p.label}：<span style="border-bottom:.3mm dotted #333;padding:0 3mm">{p.value or "　　　　　　　　"}</span></p>'
            for p in some
        ]
    return "".join(out)


def cards(form: Form) -> str:
    """A box a group."""
    rng = form.rng
    tone = rng.choice(["#1f4e79", "#7a1c1c", "#333", "#2c5e3f"])
    out = []
    for name, keys in (
        ("企业信息", (*ENTERPRISE, *PERSON)),
        ("经营数据", MONEY),
        ("工厂信息", FACTORY),
        ("联系人信息", CONTACT),
    ):
        some = form.pairs(*keys)
        if not some:
            continue
        inner = "".join(
            f'<tr><td style="border:0;width:32%;color:{tone}">{p.label}</td><td style="border:0">{p.value}</td></tr>'
            for p in some
        )
        out.append(
            f'<div class=keep style="border:.3mm solid {tone};margin:3mm 0"><p class=f style="background:{tone};color:#fff;padding:1mm 3mm">{name}</p><table>{inner}</table></div>'
        )
    return "".join(out)


def bureau(form: Form) -> str:
    """A county bureau's own sheet: pairs, then opinions of county and city, left empty."""
    rng = form.rng
    rows = basics.grid(form.pairs(*ENTERPRISE, *PERSON, *CONTACT, *MONEY, *FACTORY), 2)
    for who in rng.choice(
        [
            ["县（市、区）工信部门意见", "市工信部门意见"],
            ["县级审核意见", "市级审核意见"],
            ["镇街（园区）意见", "县工信局意见"],
        ]
    ):
        day = rng.choice(
            ["（盖章）<br>　　年　月　日", "经办人：　　　　（单位公章）<br>年　　月　　日"]
        )
        rows.append(
            f'<tr>{lab(who)}<td colspan=3 style="height:24mm;text-align:right;vertical-align:bottom;padding-right:12mm">{day}</td></tr>'
        )
    return sheet.table(rows, widths=[19, 31, 19, 31])


def hints(form: Form) -> str:
    """Requirements in small print below each label."""
    form.noted = True
    rng = form.rng
    rows = []
    for n, p in enumerate(form.pairs(*ALL), 1):
        rows.append(
            f'<tr><td class=l style="text-align:left;width:38%">{n}.{p.label}</td><td>{p.value}</td></tr>'
        )
    foot = rng.choice(
        [
            "<p class=f><small>注：1.表中内容须如实填写；2.联系人应为熟悉情况的人员。</small></p>",
            "<p class=f><small>填写要求：不得改变表格格式，可加页。</small></p>",
        ]
    )
    return sheet.table(rows) + foot


def asked(form: Form) -> str:
    """A question sheet: the question in a grey row, the answer in the row below."""
    rows = []
    for n, p in enumerate(form.pairs(*ALL), 1):
        rows.append(
            f'<tr style="break-after:avoid"><td style="background:#f2f2f2;padding:.6mm 2mm">Q{n}　{p.label}</td></tr><tr><td style="padding-left:9mm;height:6mm">{p.value}</td></tr>'
        )
    return sheet.table(rows)


def two_columns(form: Form) -> str:
    """Two lists beside one another: the enterprise, the factory and who to call."""
    form.noted = False

    def column(title: str, keys: tuple[str, ...]) -> str:
        lines = "".join(
            f'<p class=f style="margin-bottom:1.2mm"><b>{p.label}</b><br>{p.value or "　"}</p>'
            for p in form.pairs(*keys)
        )
        return f'<td style="width:50%;vertical-align:top;line-height:1.35"><p class="f c"><b>{title}</b></p>{lines}</td>'

    return sheet.table(
        [
            row(
                column("申报单位", (*ENTERPRISE, *PERSON)),
                column("申报工厂及联系人", (*FACTORY, *MONEY, *CONTACT)),
            )
        ]
    )


def sentences(form: Form) -> str:
    """Running text; needs all fields filled and labelled."""
    if not form.whole:
        return colons(form)
    form.case.told_in_prose = True
    v, rng, f = form.value, form.rng, form.case.firm
    form.noted = False
    form.unit = dict.fromkeys(form.unit, False)
    form.by_hand = form.boxed = form.ticked = False
    age = f"，成立于{v('established_on')}" if "established_on" in form.keys else ""
    kind = f"，企业性质为{v('enterprise_type')}" if "enterprise_type" in form.keys else ""
    owner = f"，隶属于{v('parent_company')}" if "parent_company" in form.keys and f.parent else ""
    deal = f"主营业务为{v('main_business')}。" if "main_business" in form.keys else ""
    staff = f"现有职工{v('employees')}，" if "employees" in form.keys else ""
    cost = f"，累计总投资{v('total_investment')}" if "total_investment" in form.keys else ""
    mail = f"，电子邮箱{v('contact_email')}" if "contact_email" in form.keys else ""
    staff = re.sub(r"(\d)(</a>)，", r"\1\2人，", staff)
    scale = (
        f"是否规模以上工业企业：{'是' if form.case.scale == 'yes' else '否'}。"
        if form.case.scale in ("yes", "no")
        else ""
    )
    texts = [
        f"企业名称：{v('enterprise_name')}（统一社会信用代码：{v('uscc')}）{age}{kind}{owner}，法定代表人为{v('legal_representative')}，注册地址为{v('registered_address')}，所属行业为{v('industry')}。{deal}{staff}2025年营业收入{v('revenue')}。{scale}",
        f"本次申报的工厂名称为“{v('factory_name')}”，工厂地址位于{v('factory_address')}{cost}。",
        f"联系人：{v('contact_name')}，联系电话：{v('contact_phone')}{mail}。",
    ]
    if rng.random() < 0.4:
        texts = [f"{sheet.cn(n)}是{t}" if n > 1 else t for n, t in enumerate(texts, 1)]
        texts = [t.replace("二是", "（二）").replace("三是", "（三）") for t in texts]
    return sheet.paras(texts)


def half(form: Form) -> str:
    """Half a table, half lines below it."""
    upper = sheet.table(basics.grid(form.pairs(*ENTERPRISE, *PERSON), 2), widths=[19, 31, 19, 31])
    form.noted = False
    lower = "".join(
        f"<p class=f>{p.label}：{p.value}</p>" for p in form.pairs(*MONEY, *FACTORY, *CONTACT)
    )
    return upper + lower


def boxed(form: Form) -> str:
    """The code in boxes at the top, then pairs."""
    form.boxed, form.noted = True, False
    top = "".join(
        f'<p class=f style="margin:2mm 0">{p.label}：{p.value}</p>'
        for p in form.pairs("enterprise_name", "uscc", extras=False)
    )
    rest = [k for k in ALL if k not in ("enterprise_name", "uscc")]
    return top + sheet.table(basics.grid(form.pairs(*rest), 2), widths=[19, 31, 19, 31])


def indented(form: Form) -> str:
    """Numbered items in two depths: 1.1, 1.2."""
    form.noted = False
    out = []
    for n, (name, keys) in enumerate(
        (("企业", (*ENTERPRISE, *PERSON, *MONEY)), ("工厂", FACTORY), ("联系", CONTACT)), 1
    ):
        out.append(f"<h4>1.{n} {escape(name)}基本信息</h4>")
        out += [
            f'<p class=f style="margin-left:6mm">1.{n}.{k} {p.label}：{p.value}</p>'
            for k, p in enumerate(form.pairs(*keys), 1)
        ]
    return "".join(out)


DESIGNS = (
    basics.classic, basics.triple, basics.upright, basics.above, basics.notes, basics.unit_column, basics.inside, basics.bands, basics.nested,
    basics.matrix, basics.two_sheets, basics.one_column, basics.narrow, basics.joint, basics.together,
    colons, ruled, dotted, cards, bureau, hints, asked, two_columns, sentences, half, boxed, indented,
)  # fmt: skip


def basic_information(form: Form) -> str:
    """The form in a design by chance; running text seldom."""
    rng, case = form.rng, form.case
    of = rng.choice(DESIGNS)
    if of is sentences and rng.random() < 0.4:
        of = basics.classic
    if of is basics.joint and case.firm.kind != "中外合资企业" and rng.random() < 0.6:
        of = basics.nested
    return of(form)
