"""Designs of the basic information."""

from __future__ import annotations

import random
from collections.abc import Callable
from html import escape

from testsetkit.answers import gone, grouped
from testsetkit.case import Case
from testsetkit.families.ganyu import words
from testsetkit.families.ganyu.facts import Ask, asks
from testsetkit.families.ganyu.look import HEI, Counter, grid, sides
from testsetkit.pen import Pen

Form = Callable[[Pen, Case, Counter], str]


def captioned(pen: Pen, case: Case, count: Counter) -> str:
    """A numbered table a group, as consultants set them, with a sentence that refers to it."""
    out, rng = "", pen.rng
    titles = {"主体信息": "申报主体登记信息表", "经营信息": "企业经营情况表", "联络信息": "联络信息表", "工厂信息": "智能工厂概况表"}  # fmt: skip
    for group, made in grouped(asks(pen, case)):
        head = count.caption(titles[group])
        out += f"<p>{group}见表{count.chapter}-{count.tables}。</p>{head}"
        if rng.random() < 0.5:
            rows = [(str(n), a.label, a.answer) for n, a in enumerate(made, 1)]
            out += grid(("序号", "指标", "内容"), rows)
        else:
            out += sides((a.label, a.answer) for a in made)
    return out


def _packed(made: list[Ask], wide: int) -> list[list[Ask]]:
    """Questions in bands: long answers take two places."""
    bands: list[list[Ask]] = [[]]
    room = wide
    for a in made:
        need = 2 if a.wide else 1
        if need > room:
            bands.append([])
            room = wide
        bands[-1].append(a)
        room -= need
    return bands


def bands(pen: Pen, case: Case, count: Counter) -> str:
    """Labels on top, values below, in several bands."""
    wide = pen.rng.choice([3, 4, 4])
    out = ""
    for band in _packed(asks(pen, case), wide):
        used = sum(2 if a.wide else 1 for a in band)
        spans = [2 if a.wide else 1 for a in band]
        spans[-1] += wide - used
        top = "".join(f"<th colspan={s}>{a.label}</th>" for s, a in zip(spans, band, strict=True))
        low = "".join(f'<td colspan={s} style="text-align:center">{a.answer or "&nbsp;"}</td>' for s, a in zip(spans, band, strict=True))  # fmt: skip
        out += f"<tbody class=keep><tr>{top}</tr><tr>{low}</tr></tbody>"
    cols = "<colgroup>" + f'<col style="width:{100 / wide:.1f}%">' * wide + "</colgroup>"
    return f'{count.caption("企业及工厂基本情况一览表")}<table style="table-layout:fixed">{cols}{out}</table>'


def bilingual(pen: Pen, case: Case, count: Counter) -> str:
    rows = []
    for a in asks(pen, case, joint=False):
        if a.key:
            rows.append(
                (
                    f'{a.label}<br><span style="font:8.5pt Arial;color:#555">{words.english(a.key)}</span>',
                    a.answer,
                )
            )
    return sides(rows, "34%")


def ledger(pen: Pen, case: Case, count: Counter) -> str:
    """Item, content and how it is counted."""
    rows = [
        (a.label, a.answer, f'<span style="font-size:8.5pt">{words.hint(a.key)}</span>')
        for a in asks(pen, case)
    ]
    heads = pen.rng.choice([("项目", "填报内容", "填报口径"), ("指标名称", "企业填报", "口径说明")])
    return count.caption("基本信息填报表") + grid(heads, rows)


def sheet(pen: Pen, case: Case, count: Counter) -> str:
    """A spreadsheet printed: shaded section rows, pairs abreast."""
    out = ""
    for group, made in grouped(asks(pen, case)):
        out += f"<tr><td class=g colspan=4>{group}</td></tr>"
        waiting: Ask | None = None
        for a in [*made, None]:
            if waiting and (a is None or a.wide):
                out += f"<tr><th>{waiting.label}</th><td colspan=3>{waiting.answer or '&nbsp;'}</td></tr>"
                waiting = None
            if a is None:
                break
            if a.wide:
                out += f"<tr><th>{a.label}</th><td colspan=3>{a.answer or '&nbsp;'}</td></tr>"
            elif waiting:
                out += f"<tr><th>{waiting.label}</th><td>{waiting.answer or '&nbsp;'}</td><th>{a.label}</th><td>{a.answer or '&nbsp;'}</td></tr>"
                waiting = None
            else:
                waiting = a
    cols = '<colgroup><col style="width:20%"><col style="width:30%"><col style="width:20%"><col style="width:30%"></colgroup>'
    return f'<table style="table-layout:fixed">{cols}{out}</table>'


def upright(pen: Pen, case: Case, count: Counter) -> str:
    """Groups upright at the side."""
    out = ""
    for group, made in grouped(asks(pen, case)):
        side = "<br>".join(group)
        for n, a in enumerate(made):
            first = f'<td class=g rowspan={len(made)} style="width:6%">{side}</td>' if n == 0 else ""  # fmt: skip
            out += f'<tr>{first}<th style="width:26%">{a.label}</th><td>{a.answer or "&nbsp;"}</td></tr>'
    return f"<table>{out}</table>"


def clauses(pen: Pen, case: Case, count: Counter) -> str:
    """A manual's clauses: number, label, the answer on the next line."""
    same = pen.rng.random() < 0.5
    out = ""
    for n, a in enumerate(asks(pen, case), 1):
        number = f"{count.chapter or 1}.{n}"
        gap = (
            "："
            if same
            else "</b></p><p class=f style='padding-left:9mm'><b style='font-weight:400'>"
        )
        out += f"<div class=keep><p class=f><b>{number}　{a.label}{gap}</b>{a.answer or '&nbsp;'}</p></div>"
    return out


def cards(pen: Pen, case: Case, count: Counter) -> str:
    """Blocks of a slide."""
    out = ""
    for group, made in grouped(asks(pen, case)):
        inner = "".join(f"<p class=f>{a.label}：{a.answer}</p>" for a in made)
        out += f'<div class=card style="width:46%;box-sizing:border-box"><b>{group}</b>{inner}</div>'  # fmt: skip
    return f'<div style="display:flex;flex-wrap:wrap;gap:0 4%">{out}</div>'


def summary_card(pen: Pen, case: Case, count: Counter) -> str:
    """The one-page card of the application's data, the code in boxes."""
    rows = "".join(
        f'<tr><th style="width:25%;text-align:left">{a.label}</th><td style="width:75%">{a.answer or "&nbsp;"}</td></tr>'
        for a in asks(pen, case, boxed=True)
    )
    title = pen.rng.choice(["申报信息汇总卡", "申报信息卡", "智能工厂申报信息摘要"])
    number = f"{pen.rng.randrange(1000, 9999)}"
    return f'<div style="border:.7mm solid #333;padding:5mm"><p class=c style="font:700 16pt {HEI}">{title}</p><p class=r style="font-size:9pt">卡片编号：{number}</p><table>{rows}</table></div>'


def quarters(pen: Pen, case: Case, count: Counter) -> str:
    """Pairs, and the year's revenue by quarter."""
    out = sheet(pen, case, count)
    if gone(case, "revenue"):
        return out
    return out + count.caption("2025年营业收入分季度情况（占全年比重）") + _shares(pen.rng)


def _shares(rng: random.Random) -> str:
    parts = [rng.randrange(20, 25), rng.randrange(22, 27), rng.randrange(23, 27)]
    parts.append(100 - sum(parts))
    return grid(
        ("季度", "一季度", "二季度", "三季度", "四季度"), [("占比", *[f"{p}%" for p in parts])]
    )


def told(pen: Pen, case: Case, count: Counter) -> str:
    """Everything in sentences; only where nothing is left open."""
    rng, b = pen.rng, pen.book
    case.told_in_prose = True
    name, code, day = b("enterprise_name"), b("uscc"), b("established_on")
    first = f"{name}（统一社会信用代码{code}）成立于{day}，注册地址为{b('registered_address')}，法定代表人{b('legal_representative')}。企业所属行业为{b('industry')}，主营业务为{b('main_business')}。"
    owner = f"企业性质为{b('enterprise_type')}。" if case.ownership_told else ""
    if case.ownership_told and case.firm.parent:
        owner += f"公司隶属于{b('parent_company')}。"
    scale = {"yes": "公司为规模以上工业企业。", "no": "公司不是规模以上工业企业。", "words": "公司属于规模以下（规下）工业企业。"}.get(case.scale or "", "")  # fmt: skip
    revenue = f"2025年实现营业收入{b('revenue')}。{scale}{owner}"
    factory = f"本次申报的智能工厂名称为{b('factory_name')}，工厂地址位于{b('factory_address')}，总投资{b('total_investment')}。"
    contact = f"本次申报联系人为{b('contact_name')}，联系电话{b('contact_phone')}，电子邮箱{b('contact_email')}。"
    parts = [first, revenue, factory, contact]
    return "".join(f"<p>{x}</p>" for x in (parts if rng.random() < 0.6 else [*parts[:2], parts[3], parts[2]]))  # fmt: skip


FORMS: tuple[Form, ...] = (captioned, captioned, bands, bands, bilingual, ledger, sheet, upright, clauses, cards, quarters, summary_card)  # fmt: skip


def form(pen: Pen, case: Case, count: Counter, way: Form | None = None) -> str:
    rng = pen.rng
    if way is None and not (case.blank | case.unlabelled) and rng.random() < 0.07:
        return told(pen, case, count)
    return (way or rng.choice(FORMS))(pen, case, count)


def again(pen: Pen, case: Case) -> str:
    """Facts of the form repeated in prose, as far as the form tells them."""
    f, rng = case.firm, pen.rng
    lines = [f"{escape(f.name)}长期从事{f.product}的生产制造，产品在细分市场有一定影响力。"]
    if not gone(case, "established_on"):
        lines.append(f"公司成立于{f.founded[0]}年，是所在地{f.industry}的骨干企业。")
    if not gone(case, "factory_name") and rng.random() < 0.6:
        lines.append(f"本次申报的“{escape(f.factory)}”以数据贯通为主线，分期建设、持续迭代。")
    if f.parent and case.ownership_told and rng.random() < 0.6:
        lines.append(f"公司为{escape(f.parent)}所属企业，独立核算、自主经营。")
    lines.append(rng.choice(["公司生产经营平稳，近三年财务状况良好。", "公司坚持走专精发展之路，经营状况良好。"]))  # fmt: skip
    return f"<p>{''.join(lines)}</p>"
