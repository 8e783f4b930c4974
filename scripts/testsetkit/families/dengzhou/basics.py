"""The basic-information form in tables: what offices make of the template's first table."""

from __future__ import annotations

from collections.abc import Sequence

from testsetkit.families.dengzhou import sheet
from testsetkit.families.dengzhou.fields import (
    CONTACT,
    ENTERPRISE,
    FACTORY,
    MONEY,
    NOTES,
    PERSON,
    Form,
    Pair,
)
from testsetkit.families.dengzhou.sheet import lab, row, side, val


def pack(pairs: Sequence[Pair], per: int, *, wide_alone: bool = True) -> list[list[Pair]]:
    """Pairs in lines of at most `per`, long answers alone."""
    lines: list[list[Pair]] = []
    held: list[Pair] = []
    for p in pairs:
        if p.wide and wide_alone:
            if held:
                lines.append(held)
            lines.append([p])
            held = []
            continue
        held.append(p)
        if len(held) == per:
            lines.append(held)
            held = []
    if held:
        lines.append(held)
    return lines


def grid(pairs: Sequence[Pair], per: int, *, first: int = 0, wide_alone: bool = True) -> list[str]:
    """Table rows of label, answer, label, answer; the last answer of a short line is merged. `first`: columns taken."""
    out = []
    for line in pack(pairs, per, wide_alone=wide_alone):
        cells = []
        for n, p in enumerate(line):
            span = (per - len(line)) * 2 + 1 if n == len(line) - 1 else 1
            cells += [lab(p.label), val(p.value, col=span) if span > 1 else val(p.value)]
        out.append(row(*cells))
    return out


def _with_side(label: str, rows: list[str]) -> list[str]:
    """The rows with an upright label that goes over all of them."""
    if not rows:
        return []
    return [rows[0].replace("<tr>", "<tr>" + side(label, len(rows)), 1), *rows[1:]]


def classic(form: Form) -> str:
    """Pairs in four columns with merged answers; persons in triple lines; figures of three years below."""
    rng = form.rng
    form.years = rng.random() < 0.5
    rows = grid(form.pairs(*ENTERPRISE), 2)
    rows += _person_lines(form, 4) if rng.random() < 0.6 else grid(form.pairs(*PERSON, *CONTACT), 2)
    rows += grid(form.pairs(*MONEY, *FACTORY), 2)
    made = sheet.table(rows, widths=[18, 32, 18, 32])
    return made + (_years_table(form) if form.years else "")


def _years_table(form: Form) -> str:
    rng = form.rng
    title = rng.choice(
        ["近三年主要经营指标", "近三年经营情况", "主要经济指标（近三年）", "企业近三年经营状况"]
    )
    head = sheet.heads("指标", "2023年", "2024年", "2025年")
    note = rng.choice(
        [
            "",
            "<p class=f><small>注：2025年数据为企业报表数。</small></p>",
            "<p class=f><small>说明：金额单位为万元，成立不满三年的填“—”。</small></p>",
        ]
    )
    return (
        f"<h4>{title}</h4>"
        + sheet.table(form.three_years(), head=head, widths=[34, 22, 22, 22])
        + note
    )


def _person_lines(form: Form, columns: int) -> list[str]:
    """Head cell, then 姓名/职务/电话 of the representative and the contact."""
    rows: list[str] = []
    if "legal_representative" in form.keys:
        rep = form.rep_rows()[1]
        first = form.pairs("legal_representative", extras=False)[0]
        rows.append(row(lab(first.label), val(first.value), lab(rep[0]), val(rep[1])))
    rows += grid(form.pairs(*CONTACT), columns // 2)
    return rows


def triple(form: Form) -> str:
    """Three pairs in a line; addresses over the line."""
    form.by_hand = False
    pairs = form.pairs(*ENTERPRISE, *PERSON, *MONEY, *CONTACT, *FACTORY)
    return sheet.table(grid(pairs, 3), widths=[13, 20, 13, 20, 13, 21])


def upright(form: Form) -> str:
    """Groups with upright labels at the side."""
    rng = form.rng
    form.years = rng.random() < 0.5
    groups = [
        (
            rng.choice(["企业基本信息", "企业信息", "申报单位"]),
            grid(form.pairs(*ENTERPRISE, *PERSON), 2),
        ),
        (rng.choice(["经营情况", "经济指标", "经营指标"]), grid(form.pairs(*MONEY), 2)),
        (rng.choice(["联系人", "联络信息", "联系方式"]), grid(form.pairs(*CONTACT), 2)),
        (rng.choice(["工厂信息", "工厂概况", "智能工厂"]), grid(form.pairs(*FACTORY), 2)),
    ]
    if form.years:
        groups[1] = (groups[1][0], [])
    rows = [
        r
        for name, some in groups
        for r in _with_side(name if len(some) > 2 else name[:2] if len(some) == 1 else name, some)
    ]
    return sheet.table(rows, widths=[6, 17, 30, 17, 30]) + (
        _years_table(form) if form.years else ""
    )


def above(form: Form) -> str:
    """Labels in a head row, answers in the row below."""
    form.by_hand = False
    rows = []
    for line in pack(
        form.pairs(*ENTERPRISE, *PERSON, *MONEY, *CONTACT, *FACTORY), form.rng.choice([3, 4])
    ):
        span = 12 // len(line)
        rows.append(
            f'<tr style="break-after:avoid">{"".join(lab(p.label, col=span) for p in line)}</tr>'
        )
        rows.append(
            row(
                *(
                    f'<td colspan={span} style="height:7mm;text-align:center">{p.value}</td>'
                    for p in line
                )
            )
        )
    return sheet.table(rows, widths=[8.33] * 12)


def notes(form: Form) -> str:
    """Question, answer, note on filling in; the head repeats on the next page."""
    rng = form.rng
    rows = []
    for n, p in enumerate(form.pairs(*ENTERPRISE, *PERSON, *CONTACT, *MONEY, *FACTORY), 1):
        rows.append(
            row(
                f"<td class=c>{n}</td>",
                lab(p.label),
                val(p.value or "&nbsp;"),
                f"<td><small>{rng.choice(NOTES.get(p.key, ('如实填写', '必填', '')))}</small></td>",
            )
        )
    head = sheet.heads(
        "序号",
        rng.choice(["填报项目", "项目", "指标"]),
        rng.choice(["填报内容", "内容", "企业填写"]),
        rng.choice(["填写说明", "填报要求", "备注"]),
    )
    return sheet.table(rows, head=head, widths=[8, 27, 43, 22])


def unit_column(form: Form) -> str:
    """Code, question, unit, answer."""
    form.unit = dict.fromkeys(form.unit, True)
    rows = []
    code = form.rng.choice(["{:02d}", "A{:02d}", "1-{}", "{}"])
    pairs = form.pairs(*ENTERPRISE, *PERSON, *CONTACT, *MONEY, *FACTORY)
    for n, p in enumerate(pairs, 1):
        label, unit = p.label, "—"
        for mark in ("万元", "人"):
            for form_ in (f"（{mark}）", f"/{mark}", f"(单位：{mark})", f"，{mark}"):
                if form_ in label:
                    label, unit = label.replace(form_, ""), mark
        rows.append(
            row(
                f"<td class=c>{code.format(n)}</td>",
                lab(label),
                f"<td class=c>{unit}</td>",
                val(p.value),
            )
        )
    return sheet.table(
        rows,
        head=sheet.heads("代码", "指标名称", "计量单位", "指标值（内容）"),
        widths=[9, 33, 13, 45],
    )


def inside(form: Form) -> str:
    """Label and answer in one cell, two cells in a line."""
    rng = form.rng
    colon = rng.choice(["：", "：", ":"])
    rows = []
    for line in pack(form.pairs(*ENTERPRISE, *PERSON, *CONTACT, *MONEY, *FACTORY), 2):
        cells = [
            f"<td{' colspan=2' if len(line) == 1 else ''}><b>{p.label}</b>{colon}{p.value}</td>"
            for p in line
        ]
        rows.append(row(*cells))
    return sheet.table(rows, widths=[50, 50])


def bands(form: Form) -> str:
    """Groups under head lines that go over the table."""
    rng = form.rng
    per = rng.choice([1, 2, 2])
    marks = rng.choice(
        [
            ["（一）", "（二）", "（三）", "（四）"],
            ["A.", "B.", "C.", "D."],
            ["一、", "二、", "三、", "四、"],
            ["▲"] * 4,
        ]
    )
    groups = [
        ("企业概况", (*ENTERPRISE, *PERSON)),
        ("经营情况", MONEY),
        ("联系方式", CONTACT),
        ("工厂情况", FACTORY),
    ]
    if rng.random() < 0.4:
        groups = [groups[3], groups[0], groups[2], groups[1]]
    rows = []
    for mark, (name, keys) in zip(marks, groups, strict=True):
        some = grid(form.pairs(*keys), per)
        if some:
            rows.append(
                f'<tr style="break-after:avoid"><td colspan={per * 2} style="font-weight:700;background:#f0f0f0">{mark}{name}</td></tr>'
            )
            rows += some
    return sheet.table(rows, widths=[30, 70] if per == 1 else [19, 31, 19, 31])


def nested(form: Form) -> str:
    """法定代表人 and 联系人 as merged heads over 姓名, 职务, 电话."""
    rng = form.rng
    rows = grid(form.pairs(*ENTERPRISE), 2, first=1)
    rows = [r.replace("<td class=l >", "<td class=l colspan=2>", 1) for r in rows]
    if "legal_representative" in form.keys:
        job, phone = form.rep_rows()
        value = form.value("legal_representative")
        rows.append(
            row(
                f"<td class=l rowspan=2>{rng.choice(['法定代表人', '法定<br>代表人', '企业法定代表人'])}</td>",
                lab("姓名"),
                val(value),
                lab(job[0]),
                val(job[1]),
            )
        )
        rows.append(
            row(lab(phone[0]), val(phone[1]), lab("传真"), val(rng.choice(["/", "—", "无"])))
        )
    contact = []
    if form.whole:
        contact = [
            Pair("", rng.choice(["姓名", "姓　名"]), form.value("contact_name")),
            Pair("", "职务", rng.choice(["科长", "主任", "部长", "经理", "工程师"])),
            Pair("", rng.choice(["手机", "电话", "联系电话"]), form.value("contact_phone")),
        ]
        if "contact_email" in form.keys:
            contact.append(Pair("", rng.choice(["邮箱", "E-mail"]), form.value("contact_email")))
        rows += _headed(rng.choice(["联系人", "项目联系人", "申报<br>联系人"]), contact)
    else:
        rows += [
            r.replace("<td class=l >", "<td class=l colspan=2>", 1)
            for r in grid(form.pairs(*CONTACT), 2)
        ]
    rows += [
        r.replace("<td class=l >", "<td class=l colspan=2>", 1)
        for r in grid(form.pairs(*MONEY, *FACTORY), 2)
    ]
    return sheet.table(rows, widths=[11, 11, 29, 18, 31])


def _headed(head: str, pairs: list[Pair]) -> list[str]:
    rows = grid(pairs, 2)
    return [
        rows[0].replace("<tr>", f"<tr><td class=l rowspan={len(rows)}>{head}</td>", 1),
        *rows[1:],
    ]


def matrix(form: Form) -> str:
    """One table: pairs above, years as columns in its middle, the factory below."""
    rng = form.rng
    form.years = True
    six = rng.random() < 0.5
    rows = list(grid(form.pairs(*ENTERPRISE, *PERSON), 2))
    rows.append(
        row(
            lab(rng.choice(["近三年经营指标", "经营指标", "主要经济指标"])),
            *(f"<td class=c><b>{y}年</b></td>" for y in (2023, 2024, 2025)),
        )
    )
    rows += form.three_years()
    if six and form.rng.random() < 0.5:
        rows.append(
            "<tr><td colspan=4><small>注：营业收入以企业年度财务报表为准；表中金额单位为万元。</small></td></tr>"
        )
    rows += grid(form.pairs("employees", *CONTACT, *FACTORY), 2)
    return sheet.table(rows, widths=[25, 25, 25, 25])


def two_sheets(form: Form) -> str:
    """Table 1 of the enterprise, table 2 of the factory on the next page."""
    rng = form.rng
    form.years = rng.random() < 0.6
    first = sheet.table(grid(form.pairs(*ENTERPRISE, *PERSON, *MONEY), 2), widths=[19, 31, 19, 31])
    second = sheet.table(grid(form.pairs(*FACTORY, *CONTACT), rng.choice([1, 2])), widths=None)
    one, two = rng.choice(
        [
            ("表1　企业基本情况表", "表2　工厂基本情况表"),
            ("（一）企业基本信息", "（二）工厂基本信息"),
            ("表1-1 申报单位概况", "表1-2 申报工厂概况"),
        ]
    )
    cut = " class=new" if rng.random() < 0.5 else ""
    return f"<h4>{one}</h4>{first}{_years_table(form) if form.years else ''}<div{cut}></div><h4>{two}</h4>{second}"


def one_column(form: Form) -> str:
    """Question at the left, answer at the right, high rows, over two pages with the head again."""
    rng = form.rng
    high = rng.choice([9, 11, 13])
    rows = [
        f'<tr style="height:{high}mm">{lab(p.label)}{val(p.value)}</tr>'
        for p in form.pairs(*ENTERPRISE, *PERSON, *MONEY, *FACTORY, *CONTACT)
    ]
    head = sheet.heads(
        *rng.choice([("项　　目", "内　　容"), ("填报项", "填报内容"), ("名　称", "情　况")])
    )
    return sheet.table(rows, head=head, widths=[33, 67])


def narrow(form: Form) -> str:
    """Labels so narrow that they break, six columns."""
    form.by_hand = False
    pairs = form.pairs(*ENTERPRISE, *PERSON, *MONEY, *CONTACT, *FACTORY)
    short = {"uscc", "contact_email", "industry", ""}
    for p in pairs:
        p.wide = p.wide or p.key in short
    return sheet.table(grid(pairs, 3), widths=[10, 24, 9, 24, 9, 24], style="font-size:10pt")


def joint(form: Form) -> str:
    """A joint venture's: labels in two languages."""
    form.english = True
    return sheet.table(
        grid(form.pairs(*ENTERPRISE, *PERSON, *MONEY, *CONTACT, *FACTORY), form.rng.choice([1, 2])),
        widths=None,
    )


def together(form: Form) -> str:
    """Several questions answered in one cell."""
    rng = form.rng
    rows = grid(form.pairs(*ENTERPRISE, *PERSON, *MONEY), 2)
    if form.whole:
        slash = rng.choice([" / ", "／", "，", "　"])
        rows.append(
            row(
                lab(rng.choice(["联系人及联系电话", "联系人/手机", "联系人、电话"])),
                val(form.value("contact_name") + slash + form.value("contact_phone"), col=3),
            )
        )
        if "contact_email" in form.keys:
            rows += grid(form.pairs("contact_email", extras=False), 2)
    else:
        rows += grid(form.pairs(*CONTACT), 2)
    rows += grid(form.pairs(*FACTORY), 2)
    return sheet.table(rows, widths=[20, 30, 20, 30])
