"""Basic information as gridded tables of the usual cuts."""

from __future__ import annotations

from testsetkit.families.rushan.ask import Form, Item, pairs
from testsetkit.families.rushan.style import TINTS, gap
from testsetkit.pen import in_words

GROUP_NAMES = {
    "unit": ("企业基本信息", "一、企业情况", "申报单位情况", "企业信息", "单位概况"),
    "people": ("联系信息", "二、联系方式", "申报联系人", "联络信息"),
    "factory": ("工厂基本信息", "三、工厂情况", "智能工厂概况", "申报工厂信息"),
}


def grouped(items: list[Item]) -> list[tuple[str, list[Item]]]:
    """Items by their group, in the order of first appearance."""
    made: dict[str, list[Item]] = {}
    for x in items:
        made.setdefault(x.group, []).append(x)
    return list(made.items())


def cells(row: list[Item], across: int, width: float, *, hint: bool = False) -> str:
    """A row of pairs; the last answer takes what is left."""
    out = ""
    for n, x in enumerate(row):
        left = (across - len(row)) * 2 + 1 if n == len(row) - 1 else 1
        span = f" colspan={left}" if left > 1 else ""
        out += f'<th style="width:{width}%">{x.told(hint=hint)}</th><td{span}>{x.html}</td>'
    return out


def four(form: Form) -> str:
    """Two pairs a row."""
    rng = form.pen.rng
    width, hint = rng.choice([16, 18, 21]), rng.random() < 0.3
    rows = "".join(f"<tr>{cells(r, 2, width, hint=hint)}</tr>" for r in pairs(form.items()))
    return f"<table>{rows}</table>"


def six(form: Form) -> str:
    """Three narrow pairs a row: answers wrap."""
    rows = "".join(f"<tr>{cells(r, 3, 12.5)}</tr>" for r in pairs(form.items("label"), 3))
    return f'<table style="font-size:9.5pt">{rows}</table>'


def two(form: Form) -> str:
    """One pair a row, answers in the middle or at the left."""
    rng = form.pen.rng
    how, hint = rng.choice(["", "text-align:center"]), rng.random() < 0.5
    rows = "".join(f'<tr><th style="width:34%">{x.told(hint=hint)}</th><td style="{how}">{x.html}</td></tr>' for x in form.items())  # fmt: skip
    return f"<table>{rows}</table>"


def beside(form: Form) -> str:
    """Groups upright at the left side."""
    rng, out = form.pen.rng, ""
    for group, items in grouped(form.items()):
        rows = pairs(items)
        name = rng.choice(GROUP_NAMES[group])[-4:]
        side = f'<th rowspan={len(rows)} style="width:6%">{"<br>".join(name)}</th>'
        out += "".join(f"<tr>{side if n == 0 else ''}{cells(r, 2, 17)}</tr>" for n, r in enumerate(rows))  # fmt: skip
    return f"<table>{out}</table>"


def bands(form: Form) -> str:
    """A shaded row before each group."""
    rng, out = form.pen.rng, ""
    tint, across = rng.choice(TINTS), rng.choice([2, 2, 3])
    for group, items in grouped(form.items()):
        out += f'<tr><td colspan={across * 2} style="background:{tint};font-weight:700;text-align:{rng.choice(["left", "center"])}">{rng.choice(GROUP_NAMES[group])}</td></tr>'
        out += "".join(f"<tr>{cells(r, across, 30 / across)}</tr>" for r in pairs(items, across))
    return f"<table>{out}</table>"


def persons(form: Form) -> str:
    """Persons in a grid of 姓名, 职务, 电话 under merged heads; the rest in pairs."""
    rng, f = form.pen.rng, form.case.firm
    items = form.items(extras=0.2)
    by = {x.key: x for x in items}
    inside = ("contact_name", "contact_phone", "contact_email")
    rest = [x for x in items if x.key not in inside]
    rows = "".join(f"<tr>{cells(r, 2, 18)}</tr>" for r in pairs(rest))
    columns = [k for k in inside if k in by]
    if not columns:
        return f"<table>{rows}</table>"
    titles = {"contact_name": "姓名", "contact_phone": rng.choice(["联系电话", "手机", "手机号码"]), "contact_email": rng.choice(["邮箱", "电子邮箱"])}  # fmt: skip
    if "contact_name" not in columns:
        return (
            f"<table>{rows}{''.join(f'<tr>{cells([by[k]], 2, 18)}</tr>' for k in columns)}</table>"
        )
    other = {"contact_name": rng.choice("孙吴徐高") + rng.choice(["建军", "晓东", "志强"]), "contact_phone": f"{f.landline[:5]}{rng.randrange(2200000, 8800000)}", "contact_email": "—"}  # fmt: skip
    heads = "".join(f"<th>{x}</th>" for x in ["人员类别", "姓名", "职务", *[titles[k] for k in columns[1:]]])  # fmt: skip
    jobs = [(rng.choice(["分管领导", "工厂负责人", "智能制造负责人"]), rng.choice(["副总经理", "总工程师", "生产总监"]), other),
            (rng.choice(["联系人", "申报联系人", "工作联系人"]), rng.choice(["信息中心主任", "项目经理", "企管部部长", "主管"]), {k: by[k].html for k in columns})]  # fmt: skip
    lines = "".join(f"<tr><th>{a}</th><td>{v['contact_name']}</td><td>{b}</td>{''.join(f'<td>{v[k]}</td>' for k in columns[1:])}</tr>" for a, b, v in jobs)  # fmt: skip
    return f'<table style="margin-bottom:0">{rows}</table><table style="margin-top:-.3mm"><tr>{heads}</tr>{lines}</table>'


def inside(form: Form) -> str:
    """A small label over the answer in the same cell."""
    rng, out = form.pen.rng, ""
    across = rng.choice([2, 3])
    for row in pairs(form.items(), across):
        wide = across - len(row) + 1
        out += "<tr>" + "".join(
            f'<td {f"colspan={wide}" if n == len(row) - 1 else ""} style="vertical-align:top;height:11mm"><span class=s>{x.told()}：</span><br>{x.html}</td>'
            for n, x in enumerate(row)
        ) + "</tr>"  # fmt: skip
    return f"<table>{out}</table>"


def heads_over(form: Form) -> str:
    """Labels in one row, their answers in the next."""
    rng, items, out = form.pen.rng, form.items("label"), ""
    across = rng.choice([3, 4])
    for at in range(0, len(items), across):
        part = items[at : at + across]
        wide = across - len(part) + 1
        for tag in ("th", "td"):
            out += "<tr>" + "".join(
                f'<{tag} {f"colspan={wide}" if n == len(part) - 1 else ""} style="text-align:center;width:{100 // across}%">{(x.told() if tag == "th" else x.html) or "&nbsp;"}</{tag}>'
                for n, x in enumerate(part)
            ) + "</tr>"  # fmt: skip
    return f'<table style="font-size:9.5pt">{out}</table>'


def ledger(form: Form) -> str:
    """Number, item, answer, requirement."""
    rng = form.pen.rng
    heads = rng.choice([("序号", "填报项目", "填报内容", "填报要求"), ("编号", "指标名称", "企业填写", "填写说明"), ("No.", "项目", "内容", "备注")])  # fmt: skip
    dec = rng.random() < 0.4
    rows = "".join(
        f"<tr><td class=c>{f'1.{n}' if dec else n}</td><td>{x.told()}</td><td>{x.html}</td><td class=s>{x.hint or '—'}</td></tr>"
        for n, x in enumerate(form.items("label"), 1)
    )
    top = "".join(f'<th style="width:{w}%">{h}</th>' for h, w in zip(heads, (8, 25, 43, 24), strict=True))  # fmt: skip
    return f"<table>{'<tr>' + top + '</tr>'}{rows}</table>"


def statistical(form: Form) -> str:
    """A statistician's sheet: item, unit, code, value."""
    rng, out = form.pen.rng, ""
    top = rng.choice([("指标名称", "计量单位", "代码", "数值或文字"), ("甲", "计量单位", "乙", "1"), ("项目", "单位", "行次", "填报值")])  # fmt: skip
    for n, x in enumerate(form.items("column"), 1):
        label, unit = x.label, x.unit or "—"
        out += f"<tr><td>{label}</td><td class=c>{unit}</td><td class=c>{n:02d}</td><td>{x.html}</td></tr>"
    head = "".join(f'<th style="width:{w}%">{h}</th>' for h, w in zip(top, (34, 13, 9, 44), strict=True))  # fmt: skip
    return f'<p class=flat style="font-size:10pt">表　　号：智工基1表　　　综合机关名称：信息中心　　　2026年</p><table><tr>{head}</tr>{out}</table>'


def continued(form: Form) -> str:
    """The table goes on over the page under 续表."""
    items = form.items()
    rows = pairs(items)
    cut = max(2, len(rows) // 2)
    parts = ["".join(f"<tr>{cells(r, 2, 18)}</tr>" for r in x) for x in (rows[:cut], rows[cut:])]
    name = form.pen.rng.choice(["基本信息表", "申报单位及工厂信息表", "基本情况表"])
    return f'<p class=c><b>表1　{name}</b></p><table>{parts[0]}</table><p class="r new">续表1</p><table>{parts[1]}</table>'


def opinions(form: Form) -> str:
    """A bureau's sheet: pairs, and places for opinions that stay empty."""
    rng = form.pen.rng
    rows = "".join(f"<tr>{cells(r, 2, 18)}</tr>" for r in pairs(form.items()))
    for who in rng.sample(["县（市、区）工业和信息化主管部门初审意见", "市级主管部门审核意见", "专家组评审意见"], 2):  # fmt: skip
        rows += f'<tr><th>{who}</th><td colspan=3 style="height:24mm;vertical-align:bottom;text-align:right">年　　月　　日　　</td></tr>'
    return f"<table>{rows}</table>"


def narrow(form: Form) -> str:
    """Labels so narrow that they break after every few characters."""
    rows = ""
    for r in pairs(form.items("label")):
        inner = ""
        for n, x in enumerate(r):
            span = " colspan=3" if len(r) == 1 and n == 0 else ""
            inner += f'<th style="width:15mm">{x.told()}</th><td{span}>{x.html}</td>'
        rows += f"<tr>{inner}</tr>"
    return f'<table style="font-size:10pt">{rows}</table>'


def boxed(form: Form) -> str:
    """The code in boxes, character by character; the rest in pairs."""
    items = form.items()
    for x in items:
        if x.key == "uscc" and "uscc" not in form.case.blank:
            x.html = form.pen.book("uscc", boxed=True)
    rows = ""
    for x in [i for i in items if i.key == "uscc"]:
        rows += f'<tr><th style="width:18%">{x.label}</th><td colspan=3>{x.html}</td></tr>'
    rows = f"{rows}{''.join(f'<tr>{cells(r, 2, 18)}</tr>' for r in pairs([i for i in items if i.key != 'uscc']))}"
    return f"<table>{rows}</table>"


def numbered(form: Form) -> str:
    """Numbered labels inside the cells, as ministries number their forms."""
    rng, n, out = form.pen.rng, 0, ""
    sign = rng.choice(["{n}.", "（{w}）", "A{n:02d} ", "{n}、"])
    for r in pairs(form.items()):
        row = ""
        for k, x in enumerate(r):
            n += 1
            span = f" colspan={(2 - len(r)) * 2 + 1}" if k == len(r) - 1 and len(r) == 1 else ""
            row += f'<td style="width:20%">{sign.format(n=n, w=in_words(n))}{x.told()}</td><td{span}>{x.html or gap(20)}</td>'
        out += f"<tr>{row}</tr>"
    return f"<table>{out}</table>"
