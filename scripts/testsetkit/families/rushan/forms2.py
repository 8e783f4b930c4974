"""Basic information in forms that nest, mix or transpose, and tables beside figures."""

from __future__ import annotations

from testsetkit.families.rushan.ask import Form, Item, pairs
from testsetkit.families.rushan.forms1 import cells, grouped
from testsetkit.families.rushan.style import INKS, TINTS
from testsetkit.families.rushan.words import ENGLISH

SHARES = (0.87, 0.93)
"""Revenue of 2023 and 2024 as parts of that of 2025."""


def tree(form: Form) -> str:
    """Three levels: group, label, answer; addresses, persons and figures under shared heads."""
    items = form.items("label", extras=0.2)
    heads = (("基本信息", ()), ("地址", ("registered_address", "factory_address")), ("2025年主要指标", ("revenue", "employees", "total_investment")),
             ("联系方式", ("contact_name", "contact_phone", "contact_email")))  # fmt: skip
    taken = {k for _, keys in heads for k in keys}
    out = ""
    for name, keys in heads:
        part = [x for x in items if (x.key in keys if keys else x.key not in taken)]
        for n, x in enumerate(part):
            side = f'<th rowspan={len(part)} style="width:14%">{name}</th>' if n == 0 else ""
            label = x.told()
            out += f'<tr>{side}<td style="width:28%">{label}</td><td>{x.html}</td></tr>'
    return f"<table>{out}</table>"


def bilingual(form: Form) -> str:
    """English under the Chinese label."""
    rows = ""
    for r in pairs(form.items()):
        inner = ""
        for n, x in enumerate(r):
            span = " colspan=3" if len(r) == 1 and n == 0 else ""
            english = ENGLISH.get(x.key, "")
            inner += f'<th style="width:20%">{x.told()}<br><span class=s>{english}</span></th><td{span}>{x.html}</td>'
        rows += f"<tr>{inner}</tr>"
    return f"<table>{rows}</table>"


def years(form: Form) -> str:
    """Three years' figures amid the form; that of 2025 is the field."""
    pen, case, rng = form.pen, form.case, form.pen.rng
    asked = "revenue" in form.keys and pen.has("revenue")
    inner = Form(pen, case, tuple(k for k in form.keys if k not in ("revenue", "employees")), form.level, form.maturity)  # fmt: skip
    items = inner.items(extras=0.2)
    firm = [x for x in items if x.group == "unit"]
    rest = [x for x in items if x.group != "unit"]
    table = "".join(f"<tr>{cells(r, 2, 18)}</tr>" for r in pairs(firm))
    if asked:
        order = rng.choice([(2023, 2024, 2025), (2025, 2024, 2023)])
        now = pen.book("revenue", unit_in_label=True)
        told = {2023: f"{case.firm.revenue * SHARES[0]:,.2f}", 2024: f"{case.firm.revenue * SHARES[1]:,.2f}", 2025: now}  # fmt: skip
        if not now:
            told = dict.fromkeys(order, "")
        assets = [f"{case.firm.revenue * x:,.2f}" for x in (1.02, 1.1, 1.21)]
        lines = [("营业收入（万元）", [told[y] for y in order]), ("资产总额（万元）", assets if order[0] == 2023 else assets[::-1])]  # fmt: skip
        table += f"<tr><th>主要经济指标</th>{''.join(f'<th>{y}年</th>' for y in order)}</tr>"
        table += "".join(f"<tr><th>{a}</th>{''.join(f'<td class=c>{v}</td>' for v in b)}</tr>" for a, b in lines)  # fmt: skip
        if case.scale:
            from testsetkit.families.rushan.ask import scale

            table += f"<tr><th>是否规上工业企业</th><td colspan=3>{scale(pen, case)}</td></tr>"
    table += "".join(f"<tr>{cells(r, 2, 18)}</tr>" for r in pairs(rest))
    return f"<table>{table}</table>"


def several(form: Form) -> str:
    """Several labelled answers in one wide cell behind a group's name."""
    rng, out = form.pen.rng, ""
    for group, items in grouped(form.items()):
        name = {"unit": "企业概况", "people": "联系人", "factory": "工厂概况"}[group]
        lines, held = [], ""
        for x in items:
            said = f"{x.told()}：{x.html}"
            if x.long or not held:
                lines.append(held) if held else None
                held = said
                if x.long:
                    lines.append(held)
                    held = ""
            else:
                lines.append(f"{held}；　　{said}")
                held = ""
        lines += [held] if held else []
        style = rng.choice(["line-height:1.9", "line-height:1.6"])
        out += f'<tr><th style="width:15%">{name}</th><td style="{style}">{"<br>".join(lines)}</td></tr>'
    return f"<table>{out}</table>"


def proofs(form: Form) -> str:
    """A column for the proof and one for the check mark."""
    rng = form.pen.rng
    proof = {"uscc": "营业执照", "enterprise_name": "营业执照", "revenue": "审计报告", "registered_address": "营业执照", "established_on": "营业执照", "maturity": "评估材料"}  # fmt: skip
    rows = "".join(
        f"<tr><td>{x.told()}</td><td>{x.html}</td><td class=s>{proof.get(x.key, '—')}</td><td class=c>{'√' if x.html else ''}</td></tr>"
        for x in form.items("label")
    )
    top = rng.choice([("信息项", "填报信息", "佐证材料", "自查"), ("要素", "具体内容", "依据", "核对")])  # fmt: skip
    return f"<table><tr>{''.join(f'<th>{h}</th>' for h in top)}</tr>{rows}</table>"


def triptych(form: Form) -> str:
    """One record under a row of heads, band after band, with ordinal numbers below the heads."""
    items, out, n = form.items("label"), "", 0
    for at in range(0, len(items), 4):
        part = items[at : at + 4]
        fill = "<td></td>" * (4 - len(part))
        out += f"<tr>{''.join(f'<th style=width:25%>{x.told()}</th>' for x in part)}{fill}</tr>"
        out += f"<tr>{''.join(f'<td class=c><small>（{n + k + 1}）</small></td>' for k in range(len(part)))}{fill}</tr>"
        out += (
            f"<tr>{''.join(f'<td class=c style=height:9mm>{x.html}</td>' for x in part)}{fill}</tr>"
        )
        n += len(part)
    return f'<table style="font-size:9.5pt">{out}</table>'


def half(form: Form) -> str:
    """Two tables abreast: the enterprise at the left, all else at the right."""
    items = form.items("label")
    left = [x for x in items if x.group == "unit"]
    right = [x for x in items if x.group != "unit"] or [left.pop()]

    def column(part: list[Item]) -> str:
        return "".join(f'<tr><th style="width:36%">{x.told()}</th><td>{x.html}</td></tr>' for x in part)  # fmt: skip

    inner = f'<td style="width:52%;vertical-align:top;border:0;padding:0 1mm 0 0"><table style="margin:0">{column(left)}</table></td><td style="vertical-align:top;border:0;padding:0"><table style="margin:0">{column(right)}</table></td>'
    return f'<table style="font-size:9.5pt;border:0"><tr class=cut>{inner}</tr></table>'


def zebra(form: Form) -> str:
    """Horizontal rules only, every second row shaded."""
    rng = form.pen.rng
    ink, tint = rng.choice(INKS), rng.choice(TINTS)
    rows = ""
    for n, x in enumerate(form.items()):
        shade = f"background:{tint}" if n % 2 else ""
        rows += f'<tr style="{shade}"><td style="width:36%;color:{ink};font-weight:700;border-width:0 0 .25mm">{x.told()}</td><td style="border-width:0 0 .25mm">{x.html}</td></tr>'
    return (
        f'<table style="border-top:.8mm solid {ink};border-bottom:.8mm solid {ink}">{rows}</table>'
    )


def merged_title(form: Form) -> str:
    """The form's title and the table's number stand inside the grid; notes at its foot."""
    rng = form.pen.rng
    title = rng.choice(["智能工厂申报企业基本信息登记表", "企业及工厂基本情况表", "申报主体信息表"])
    rows = "".join(f"<tr>{cells(r, 2, 19)}</tr>" for r in pairs(form.items()))
    notes = "<br>".join(
        f"{n}．{x}" for n, x in enumerate(rng.sample(["数据口径为2025年12月31日时点数。", "金额单位为万元，保留两位小数。", "地址须填写到门牌号。", "本表由企业管理部门统一填写。"], 3), 1)
    )  # fmt: skip
    return f'<table><tr><td colspan=4 style="text-align:center;font-weight:700;font-size:13pt">{title}</td></tr>{rows}<tr><td colspan=4 class=s>填表说明：{notes}</td></tr></table>'


def unit_column(form: Form) -> str:
    """Item, answer, unit; units in a column of their own."""
    rows = "".join(f"<tr><td>{x.label}</td><td class=c>{x.html}</td><td class=c>{x.unit or '/'}</td></tr>" for x in form.items("column"))  # fmt: skip
    return f'<table><tr><th style="width:36%">项　目</th><th>内　容</th><th style="width:12%">单位</th></tr>{rows}</table>'


def crossed(form: Form) -> str:
    """Label at the left for one pair, at the right end the group's name upright."""
    out = ""
    for group, items in grouped(form.items()):
        rows = pairs(items)
        name = {"unit": "企业信息", "people": "联络", "factory": "工厂信息"}[group]
        side = f'<th rowspan={len(rows)} style="width:6%">{"<br>".join(name)}</th>'
        out += "".join(f"<tr>{cells(r, 2, 17)}{side if n == 0 else ''}</tr>" for n, r in enumerate(rows))  # fmt: skip
    return f"<table>{out}</table>"
