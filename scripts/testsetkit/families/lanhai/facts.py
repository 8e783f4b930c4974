"""The facts a book tells of firm and factory: labels, notes, and six ways to lay them out."""

from __future__ import annotations

import random

from testsetkit.case import Case
from testsetkit.pen import Pen

LABELS: dict[str, tuple[str, ...]] = {
    "enterprise_name": ("企业名称", "单位全称", "申报主体名称", "企业（单位）名称", "企业全称"),
    "uscc": (
        "统一社会信用代码",
        "社会信用代码",
        "统一社会<br>信用代码",
        "信用代码（18位）",
        "统一社会信用代码（三证合一）",
    ),
    "legal_representative": ("法定代表人", "法人代表", "法定代表人姓名", "法定代表<br>人"),
    "registered_address": (
        "注册地址",
        "注册地",
        "住所（注册地址）",
        "工商注册地址",
        "企业注册地址",
    ),
    "established_on": ("成立日期", "成立时间", "注册时间", "设立日期"),
    "industry": ("所属行业", "行业类别", "所属国民经济行业", "所属行业（大类）", "行业代码及名称"),
    "enterprise_type": ("企业性质", "单位性质", "所有制性质", "经济类型"),
    "parent_company": ("上级集团", "控股股东", "母公司名称", "所属集团（如有）", "上级公司"),
    "main_business": ("主营业务", "主要业务", "主营产品及业务", "主营业务范围"),
    "employees": ("职工人数", "员工总数", "从业人员数", "在职职工（人）"),
    "revenue": (
        "2025年营业收入（万元）",
        "上年度主营业务收入（万元）",
        "2025年主营业务收入",
        "营业收入（2025年）",
        "2025年度销售收入（万元）",
    ),
    "contact_name": ("联系人", "项目联系人", "申报联系人", "填报联系人", "联系人姓名"),
    "contact_phone": ("联系电话", "手机", "联系方式", "联系人电话", "移动电话"),
    "contact_email": ("电子邮箱", "E-mail", "邮箱", "联系邮箱"),
    "factory_name": ("智能工厂名称", "工厂名称", "申报工厂名称", "工厂（项目）名称"),
    "factory_address": ("工厂地址", "智能工厂所在地", "建设地点", "工厂详细地址"),
    "total_investment": ("总投资额（万元）", "项目总投资", "智能工厂总投资（万元）", "累计投资额"),
}
FIRM_KEYS = ("enterprise_name", "uscc", "legal_representative", "established_on", "registered_address", "industry", "enterprise_type", "parent_company", "main_business", "employees", "revenue", "contact_name", "contact_phone", "contact_email")  # fmt: skip
FACTORY_KEYS = ("factory_name", "factory_address", "total_investment")
OPTIONAL = ("established_on", "main_business", "employees", "contact_email", "total_investment")


def facts(pen: Pen, case: Case, keys: tuple[str, ...]) -> str:
    rng = pen.rng
    keys = tuple(
        k
        for k in keys
        if pen.has(k) and (k not in OPTIONAL or k in case.blank or rng.random() < 0.85)
    )
    keys = tuple(
        k for k in keys if k not in ("enterprise_type", "parent_company") or case.ownership_told
    )
    forced = bool((case.blank | case.unlabelled) & set(keys))
    layouts = [_table2, _table4, _table4, _table6, _columns, _lines, *([] if forced else [_prose])]
    return rng.choice(layouts)(pen, case, keys)


_NOTES = {
    "uscc": "（18位）", "registered_address": "（与营业执照一致）", "industry": "（按国民经济行业分类填写）", "factory_address": "（具体到门牌号）",
    "parent_company": "（没有填“无”）", "employees": "（2025年末）", "total_investment": "（含软硬件）",
}  # fmt: skip
_TICKED = ("民营企业", "国有企业", "外商投资企业", "港澳台投资企业", "其他")


def _pairs(pen: Pen, case: Case, keys: tuple[str, ...]) -> list[tuple[str, str]]:
    """Labels and values, in the book's order, with what else such tables ask for."""
    rng, made = pen.rng, []
    notes = rng.random() < 0.3
    boxed = rng.random() < 0.08
    free = not case.blank & {"contact_name", "contact_phone", "revenue"}
    together = free and {"contact_name", "contact_phone"} <= set(keys) and rng.random() < 0.15
    three_years = free and "revenue" in keys and rng.random() < 0.18
    for key in keys:
        label = rng.choice(LABELS[key])
        if together and key in ("contact_name", "contact_phone"):
            if key == "contact_name":
                made.append(
                    (
                        rng.choice(["联系人及电话", "联系人/联系电话", "联系人及联系方式"]),
                        f"{pen.book('contact_name')}{rng.choice(['　', ' / ', '，'])}{pen.book('contact_phone')}",
                    )
                )
            continue
        if three_years and key == "revenue":
            made.append(
                (
                    rng.choice(["近三年营业收入（万元）", "近三年主营业务收入（万元）"]),
                    _three_years(pen, case),
                )
            )
        elif key == "enterprise_type" and "民营" in case.firm.kind and rng.random() < 0.35:
            ticked = pen.book(key, shown="民营企业", value="民营企业", accept=("民营",))
            marks = rng.choice([("☑", "☐"), ("√", "□"), ("■", "□")])
            made.append(
                (
                    label,
                    " ".join(
                        f"{marks[0] if x == '民营企业' else marks[1]}{ticked if x == '民营企业' else x}"
                        for x in _TICKED
                    ),
                )
            )
        else:
            if notes and rng.random() < 0.5:
                label += _NOTES.get(key, "")
            made.append(
                (
                    label,
                    pen.book(
                        key,
                        unit_in_label="万元" in label or "（人）" in label,
                        boxed=boxed and key == "uscc",
                    ),
                )
            )
        made += _asked_too(rng, case, key)
    return made


def _three_years(pen: Pen, case: Case) -> str:
    """Revenue of three years in one cell; that of 2025 is the field."""
    rng = pen.rng
    last = pen.book("revenue", unit_in_label=True)
    before = [f"{case.firm.revenue * part:,.2f}" for part in (0.89, 0.94)]
    form = rng.choice(["2023年：{}；2024年：{}；2025年：{}", "2023年 {}<br>2024年 {}<br>2025年 {}"])
    return form.format(*before, last)


def _asked_too(rng: random.Random, case: Case, key: str) -> list[tuple[str, str]]:
    """What stands between the fields."""
    f = case.firm
    if key == "uscc" and rng.random() < 0.3:
        return [(rng.choice(["注册资本", "注册资本（万元）"]), f"{f.capital}万元")]
    if key == "legal_representative" and rng.random() < 0.2:
        return [("邮政编码", f"2{rng.randrange(50000, 77999)}")]
    if key == "revenue" and case.scale:
        return [
            (rng.choice(["是否规模以上工业企业", "是否规上企业", "是否规上"]), _scale(rng, case))
        ]
    if key == "main_business" and rng.random() < 0.25:
        return [("开户银行", f"中国农业银行{f.city}{rng.choice(['城区', '开发区', '新城'])}支行")]
    if key == "legal_representative" and rng.random() < 0.12:
        return [(rng.choice(["法人电话", "单位总机"]), f.landline)]
    if key == "factory_name" and rng.random() < 0.3:
        return [
            ("建设起止时间", f"{rng.randrange(2018, 2022)}年3月—{rng.randrange(2022, 2026)}年12月")
        ]
    return []


def _scale(rng: random.Random, case: Case) -> str:
    yes = case.scale == "yes"
    if case.scale == "words":
        return rng.choice(["规下工业企业", "规模以下（规下）"])
    return rng.choice(
        [
            "是" if yes else "否",
            "☑是　☐否" if yes else "☐是　☑否",
            "√是　□否" if yes else "□是　√否",
        ]
    )


def _table2(pen: Pen, case: Case, keys: tuple[str, ...]) -> str:
    rows = "".join(
        f'<tr><th style="width:32%">{k}</th><td>{v}</td></tr>' for k, v in _pairs(pen, case, keys)
    )
    return f"<table>{rows}</table>"


def _table4(pen: Pen, case: Case, keys: tuple[str, ...]) -> str:
    """Two pairs a row; long values over the whole width; sometimes a vertical title at the left."""
    rng, rows, held = pen.rng, [], []
    for k, v in _pairs(pen, case, keys):
        if any(x in k for x in ("地址", "住所", "主营", "主要业务", "注册地", "地点")):
            rows.append(f"<th>{k}</th><td colspan=3>{v}</td>")
            continue
        held.append((k, v))
        if len(held) == 2:
            rows.append("".join(f'<th style="width:19%">{a}</th><td>{b}</td>' for a, b in held))
            held = []
    if held:
        rows.append(f"<th>{held[0][0]}</th><td colspan=3>{held[0][1]}</td>")
    side = ""
    if rng.random() < 0.4:
        title = (
            "工厂信息"
            if keys[0] == "factory_name"
            else rng.choice(["基本信息", "单位情况", "企业信息"])
        )
        side = (
            f'<td rowspan={len(rows)} style="width:7%;text-align:center">{"<br>".join(title)}</td>'
        )
    return (
        "<table>"
        + "".join(f"<tr>{side if i == 0 else ''}{r}</tr>" for i, r in enumerate(rows))
        + "</table>"
    )


def _table6(pen: Pen, case: Case, keys: tuple[str, ...]) -> str:
    rows, held = [], []
    for k, v in _pairs(pen, case, keys):
        if any(
            x in k
            for x in (
                "地址",
                "住所",
                "主营",
                "名称",
                "全称",
                "代码",
                "注册地",
                "地点",
                "行业",
                "集团",
                "母公司",
                "股东",
                "邮",
                "mail",
            )
        ):
            rows.append(f"<th>{k}</th><td colspan=5>{v}</td>")
            continue
        held.append((k, v))
        if len(held) == 3:
            rows.append("".join(f'<th style="width:14%">{a}</th><td>{b}</td>' for a, b in held))
            held = []
    for a, b in held:
        rows.append(f"<th>{a}</th><td colspan=5>{b}</td>")
    return "<table>" + "".join(f"<tr>{r}</tr>" for r in rows) + "</table>"


def _columns(pen: Pen, case: Case, keys: tuple[str, ...]) -> str:
    """Labels in one row, their values in the row below."""
    pairs = _pairs(pen, case, keys)
    rows = ""
    for at in range(0, len(pairs), 3):
        part = pairs[at : at + 3]
        wide = f' colspan="{4 - len(part)}"' if len(part) < 3 else ""
        for n in (0, 1):
            tag = "td" if n else "th"
            cells = "".join(
                f"<{tag}{wide if k == len(part) - 1 else ''}>{p[n] or '&nbsp;'}</{tag}>"
                for k, p in enumerate(part)
            )
            rows += f"<tr>{cells}</tr>"
    return f"<table>{rows}</table>"


def _lines(pen: Pen, case: Case, keys: tuple[str, ...]) -> str:
    rng = pen.rng
    mark = rng.choice(["", "", "（{n}）", "{n}. ", "● "])
    out = []
    for n, (k, v) in enumerate(_pairs(pen, case, keys), 1):
        k = k.replace("<br>", "")
        out.append(f"<p class=flat>{mark.format(n=n)}{k}{rng.choice(['：', '：', ':'])}{v}</p>")
    return "".join(out)


def _prose(pen: Pen, case: Case, keys: tuple[str, ...]) -> str:
    """Facts in running sentences, as clumsy books have them."""
    case.told_in_prose = True
    told = {k: pen.book(k) for k in keys}
    said = {
        "enterprise_name": "{}（以下简称“公司”）", "uscc": "，统一社会信用代码为{}", "established_on": "，成立于{}", "registered_address": "，注册地址为{}",
        "legal_representative": "。公司法定代表人为{}", "industry": "，所属行业为{}", "enterprise_type": "，企业性质为{}", "main_business": "。公司主营业务为{}",
        "employees": "，现有员工{}", "revenue": "，2025年实现营业收入{}", "contact_name": "。本次申报联系人：{}", "contact_phone": "，联系电话：{}",
        "contact_email": "，邮箱：{}", "factory_name": "。本次申报的工厂名称为{}", "factory_address": "，工厂地址位于{}", "total_investment": "，工厂总投资{}",
    }  # fmt: skip
    text = "".join(form.format(told[k]) for k, form in said.items() if told.get(k))
    if told.get("parent_company") and case.firm.parent:
        text += f"。公司的控股股东为{told['parent_company']}"
    return f"<p>{text.lstrip('，。')}。</p>"
