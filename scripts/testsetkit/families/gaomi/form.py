"""The basic information of a book: which questions, in which design, with how many tables."""

from __future__ import annotations

from testsetkit.case import Case
from testsetkit.families.gaomi import forms, items, words
from testsetkit.families.gaomi.look import table
from testsetkit.pen import Pen

CAPTIONS = (
    "企业基本情况表",
    "申报单位基本信息表",
    "基本信息",
    "表1 企业基本情况",
    "一览表",
    "企业基本信息表",
)


def basic(pen: Pen, case: Case) -> str:
    """Basic information in one design by chance."""
    rng = pen.rng
    if rng.random() < 0.1 and items.blended(pen, case):
        return sentences(pen, case)
    firm = list(words.FIRM_KEYS)
    if rng.random() < 0.3:  # order as another bureau has it
        tail = firm[2:]
        rng.shuffle(tail)
        firm = [*firm[:2], *tail]
    contact, factory = list(words.CONTACT_KEYS), list(words.FACTORY_KEYS)
    figures = ""
    if (
        rng.random() < 0.22
        and case.firm.founded[0] < 2022
        and "revenue" not in case.blank
        and "revenue" not in case.unlabelled
    ):
        firm.remove("revenue")
        figures = _figures(pen, case)
        if case.scale:
            said, answer = items.scale_line(rng, case)
            figures += f"<p class=f>{said}：{answer}</p>"
    order = rng.choice(
        [
            [*firm, *contact, *factory],
            [*firm, *factory, *contact],
            [*factory, *firm, *contact],
            [*firm[:4], *contact, *firm[4:], *factory],
        ]
    )
    design = rng.choice([*forms.TABLES, *forms.LISTS])
    if rng.random() < 0.3 and order[: len(firm)] == firm:  # two tables, under titles of their own
        parts = [order[: len(firm)], order[len(firm) :]]
        second = design if rng.random() < 0.5 else rng.choice([*forms.TABLES[:11], *forms.LISTS])
        titles = rng.choice(
            [
                ("（一）企业情况", "（二）工厂及联系人"),
                ("1.企业信息", "2.工厂及联系信息"),
                ("表1-1 单位情况", "表1-2 工厂情况"),
            ]
        )
        out = ""
        for keys, of, title in zip(parts, (design, second), titles, strict=True):
            made = items.items(pen, case, keys)
            of = forms.pairs if of is forms.broken and len(made) < 8 else of
            out += f"<p class=f><b>{title}</b></p>{of(rng, made)}"
        return out + figures
    caption = f"<p class=c><b>{rng.choice(CAPTIONS)}</b></p>" if rng.random() < 0.4 else ""
    if rng.random() < 0.12:
        return caption + _units(pen, case, order) + figures
    return caption + design(rng, items.items(pen, case, order)) + figures


def _units(pen: Pen, case: Case, keys: list[str]) -> str:
    """Item, unit, answer: the unit in a column of its own."""
    rng = pen.rng
    made = items.items(pen, case, keys, units=True)
    heads = rng.choice(
        [("项目", "单位", "内容"), ("指标", "计量单位", "填报值"), ("名称", "单位", "填写")]
    )
    rows = [
        (x.label.replace("<br>", ""), x.unit or rng.choice(["—", "/", "—"]), x.value) for x in made
    ]
    return table(rows, head=heads, widths=("32%", "12%", ""))


def _figures(pen: Pen, case: Case) -> str:
    """A table of indicators with a column for each year; 2025's revenue is the field."""
    rng, f = pen.rng, case.firm
    last = pen.book("revenue", unit_in_label=True)
    said = rng.choice(["主营业务收入", "营业收入", "营业总收入", "销售收入"])
    rows = [(said, "万元", f"{f.revenue * 0.89:,.2f}", f"{f.revenue * 0.94:,.2f}", last)]
    for name, unit, part in (
        ("利润总额", "万元", 0.085),
        ("上缴税金", "万元", 0.041),
        ("研发费用", "万元", 0.037),
        ("资产总额", "万元", 1.2),
        ("资产负债率", "%", None),
    ):
        if rng.random() < 0.7:
            values = [
                rng.uniform(31, 58) if part is None else f.revenue * part * rng.uniform(0.85, 1.1)
                for _ in range(3)
            ]
            rows.append((name, unit, *(f"{v:,.2f}" for v in values)))
    heads = (
        "指标",
        "单位",
        *rng.choice(
            [
                ("2023年", "2024年", "2025年"),
                ("2023", "2024", "2025"),
                ("2023年度", "2024年度", "2025年度"),
            ]
        ),
    )
    title = rng.choice(
        ["近三年主要经济指标", "企业近三年经营情况", "主要经营指标", "近三年经营数据"]
    )
    return f"<p class=f><b>{title}</b></p>" + table(
        rows, head=heads, widths=("26%", "12%", "", "", "")
    )


def sentences(pen: Pen, case: Case) -> str:
    """Facts in running sentences, as some write them."""
    rng = pen.rng
    case.told_in_prose = True
    keys = items.keys_of(pen, case, (*words.FIRM_KEYS, *words.CONTACT_KEYS, *words.FACTORY_KEYS))
    told = {k: pen.book(k) for k in keys if k != "parent_company" or case.firm.parent}
    forms_ = {
        "enterprise_name": ("{}（以下简称“公司”）", "申报单位为{}"), "uscc": ("，统一社会信用代码{}", "，统一社会信用代码为{}"),
        "legal_representative": ("，法定代表人{}", "，法定代表人为{}"), "established_on": ("，成立于{}", "，成立日期为{}"),
        "registered_address": ("，注册地址：{}", "，注册地址为{}"), "industry": ("。所属行业为{}", "。公司所属行业：{}"), "enterprise_type": ("，企业性质为{}", "，企业性质：{}"),
        "main_business": ("，主营业务为{}", "，主营业务：{}"), "employees": ("，现有职工{}", "，职工人数{}"), "revenue": ("，2025年营业收入{}", "，2025年实现主营业务收入{}"),
        "contact_name": ("。联系人：{}", "。申报联系人为{}"), "contact_phone": ("，联系电话：{}", "，联系电话{}"), "contact_email": ("，邮箱：{}", "，电子邮箱{}"),
        "factory_name": ("。申报的智能工厂名称为“{}”", "。本次申报的工厂名称为{}"), "factory_address": ("，工厂地址为{}", "，工厂地址：{}"), "total_investment": ("，总投资{}", "，项目总投资{}"),
    }  # fmt: skip
    text = "".join(rng.choice(of).format(told[k]) for k, of in forms_.items() if told.get(k))
    if told.get("parent_company"):
        text += f"。公司的上级集团为{told['parent_company']}"
    return f"<p>{text.lstrip('，。')}。</p>"
