"""Basic information without rules down (三线表 and their kin), without a table, and in sentences."""

from __future__ import annotations

import random

from testsetkit.answers import grouped
from testsetkit.case import Case
from testsetkit.families.haiyang.answers import Ask, asks, pairs
from testsetkit.families.haiyang.paper import grid
from testsetkit.pen import Pen, in_words

_RULED = "display:inline-block;min-width:{w}mm;border-bottom:.25mm solid #222;padding:0 2mm"


def _caption(rng: random.Random) -> str:
    said = rng.choice(["企业及工厂基本情况", "申报单位基本信息", "基本信息一览", "企业概况表"])
    return f"<p class=cap>{rng.choice(['表1　', '表 1.1　', '表1-1 ', '', 'Table 1　'])}{said}</p>"


def booktab(pen: Pen, case: Case) -> str:
    """三线表: item and content, at times with a unit or a notes column."""
    rng = pen.rng
    way = rng.choice(["two", "unit", "note", "number"])
    rows: list[tuple[str, ...]] = []
    for n, a in enumerate(asks(pen, case, units=way == "unit"), 1):
        rows.append(
            {
                "two": (a.label, a.answer),
                "unit": (a.label, a.unit or "—", a.answer),
                "note": (a.label, a.answer, f"<small>{a.hint}</small>"),
                "number": (str(n), a.label, a.answer),
            }[way]
        )
    head: dict[str, tuple[tuple[str, ...], list[float]]] = {
        "two": (("项目", "内容"), [34, 66]),
        "unit": (("指标", "计量单位", "填报值"), [34, 14, 52]),
        "note": (("事项", "具体情况", "备注"), [28, 50, 22]),
        "number": (("No.", "信息项", "信息内容"), [9, 33, 58]),
    }
    return _caption(rng) + grid(head[way][0], rows, "three", head[way][1])


def booktab_double(pen: Pen, case: Case) -> str:
    """三线表 with two items abreast; long answers span."""
    rng, out = pen.rng, ""
    for a, b in pairs(asks(pen, case)):
        if b is None:
            out += f"<tr><td>{a.label}</td><td colspan=3>{a.answer or '&nbsp;'}</td></tr>"
        else:
            out += (
                f"<tr><td>{a.label}</td><td>{a.answer or '&nbsp;'}</td>"
                f"<td>{b.label}</td><td>{b.answer or '&nbsp;'}</td></tr>"
            )
    head = "<thead><tr class=h><th>项目</th><th>内容</th><th>项目</th><th>内容</th></tr></thead>"
    cols = "".join(f'<col style="width:{w}%">' for w in (21, 30, 21, 28))
    body = f"<colgroup>{cols}</colgroup>{head if rng.random() < 0.7 else ''}{out}"
    return f'{_caption(rng)}<table class="three" style="table-layout:fixed">{body}</table>'


def booktab_groups(pen: Pen, case: Case) -> str:
    """三线表 whose groups stand in bold rows, a thin rule above each."""
    rng, out = pen.rng, ""
    indent = rng.choice(["", "padding-left:7mm"])
    for n, (group, made) in enumerate(grouped(asks(pen, case))):
        cls = "mid" if n else ""
        out += f'<tr class="{cls} stay"><td colspan=2><b>{group}</b></td></tr>'
        for a in made:
            said = f'<td style="width:36%;{indent}">{a.label}</td>'
            out += f"<tr>{said}<td>{a.answer or '&nbsp;'}</td></tr>"
    return f'{_caption(rng)}<table class="three">{out}</table>'


def hairlines(pen: Pen, case: Case) -> str:
    """Only thin rules across, grey labels, no head."""
    rng = pen.rng
    grey = rng.choice(["#555", "#1f4e79", "#111"])
    side = rng.choice(["left", "right", "left"])
    inner = "".join(
        f'<tr><td style="width:32%;color:{grey};text-align:{side}">{a.label}</td>'
        f"<td>{a.answer or '&nbsp;'}</td></tr>"
        for a in asks(pen, case)
    )
    return f'<table class="lines">{inner}</table>'


def striped(pen: Pen, case: Case) -> str:
    """No rule at all: every other row is shaded."""
    rng = pen.rng
    gap = rng.choice(["", "："])
    inner = "".join(
        f'<tr><td style="width:34%"><b>{a.label}{gap}</b></td><td>{a.answer or "&nbsp;"}</td></tr>'
        for a in asks(pen, case)
    )
    return f'<table class="bare">{inner}</table>'


def tabbed(pen: Pen, case: Case) -> str:
    """Columns set with tabs: no rule, no shade, two abreast where both are short."""
    rng, out = pen.rng, ""
    for a, b in pairs(asks(pen, case)):
        one = f'<td style="width:23%">{a.label}：</td>'
        if b is None:
            out += f"<tr>{one}<td colspan=3>{a.answer or '&nbsp;'}</td></tr>"
        else:
            two = f'<td style="width:23%">{b.label}：</td><td>{b.answer or "&nbsp;"}</td>'
            out += f"<tr>{one}<td>{a.answer or '&nbsp;'}</td>{two}</tr>"
    return f'<table style="line-height:{rng.choice([1.6, 1.9])}">{out}</table>'


def colons(pen: Pen, case: Case) -> str:
    """A line a question: counted, dotted or plain."""
    rng = pen.rng
    form = rng.choice(
        ["{n}. {k}：{v}", "（{w}）{k}：{v}", "{k}：{v}", "◇ {k}：{v}", "{n}）{k}　{v}"]
    )
    return "".join(
        "<p class=f>" + form.format(n=n, w=in_words(n), k=a.label, v=a.answer or "&nbsp;") + "</p>"
        for n, a in enumerate(asks(pen, case), 1)
    )


def ruled(pen: Pen, case: Case) -> str:
    """Places on ruled lines; short ones share a line."""
    rng, out = pen.rng, ""

    def place(a: Ask, width: int) -> str:
        return f'{a.label}：<span style="{_RULED.format(w=width)}">{a.answer or "&nbsp;"}</span>'

    for a, b in pairs(asks(pen, case)):
        short = b is not None and len(a.label) + len(b.label) < 18
        if b is not None and short:
            inner = f"{place(a, 26)}　{place(b, 26)}"
        elif b is not None:
            out += f'<p class=f style="margin:1.6mm 0">{place(a, 70)}</p>'
            inner = place(b, 70)
        else:
            inner = place(a, 88)
        out += f'<p class=f style="margin:1.6mm 0">{inner}</p>'
    return f'<div style="line-height:{rng.choice([1.7, 1.9])}">{out}</div>'


def cards(pen: Pen, case: Case) -> str:
    """A card a group: its name, then lines."""
    rng, out = pen.rng, ""
    gap = rng.choice(["：", " ｜ ", "　"])
    for group, made in grouped(asks(pen, case)):
        inner = "".join(f"<p class=f>{a.label}{gap}{a.answer or '&nbsp;'}</p>" for a in made)
        out += f"<div class=card><p class=f><b>{group}</b></p>{inner}</div>"
    return out


def headed(pen: Pen, case: Case) -> str:
    """A small heading a group, questions run on with semicolons below it."""
    out = ""
    for n, (group, made) in enumerate(grouped(asks(pen, case)), 1):
        run = "；".join(f"{a.label}：{a.answer or '　　　　'}" for a in made)
        out += f"<h3>（{in_words(n)}）{group}</h3><p>{run}。</p>"
    return out


def _parts(pen: Pen, case: Case) -> list[str]:
    rng, b, f = pen.rng, pen.book, case.firm
    boss = "负责人" if case.branch else rng.choice(["法定代表人", "法定代表人为"])
    born = rng.choice(["{d}注册成立", "成立于{d}", "于{d}登记设立"]).format(d=b("established_on"))
    form = rng.choice(
        [
            "{n}{born}，注册地址{a}，{boss}{p}，统一社会信用代码{c}。",
            "申报单位为{n}（统一社会信用代码：{c}），住所位于{a}，{born}，{boss}{p}。",
        ]
    )
    name, code, where = b("enterprise_name"), b("uscc"), b("registered_address")
    person = b("legal_representative")
    who = form.format(n=name, c=code, a=where, p=person, born=born, boss=boss)
    owner = ""
    if case.ownership_told:
        owner = f"企业性质为{b('enterprise_type')}"
        owner += f"，上级集团为{b('parent_company')}。" if f.parent else "。"
    trade = f"企业所属行业为{b('industry')}，主营{b('main_business')}，现有职工{b('employees')}。"
    scale = {
        "yes": "企业为规模以上工业企业。",
        "no": "企业不是规模以上工业企业。",
        "words": "企业属规下工业企业。",
    }.get(case.scale or "", "")
    money = f"2025年营业收入{b('revenue')}。{scale}"
    works = (
        f"此次申报的智能工厂名称为“{b('factory_name')}”"
        f"，工厂地址为{b('factory_address')}，累计投资{b('total_investment')}。"
    )
    talk = (
        f"申报联系人{b('contact_name')}，联系电话{b('contact_phone')}，邮箱{b('contact_email')}。"
    )
    return [who + owner, trade + money, works, talk]


def told(pen: Pen, case: Case) -> str:
    """Everything in sentences; only where nothing is left open."""
    case.told_in_prose = True
    return "".join(f"<p>{x}</p>" for x in _parts(pen, case))


RULELESS = (
    booktab,
    booktab,
    booktab_double,
    booktab_groups,
    hairlines,
    striped,
    tabbed,
    colons,
    ruled,
    cards,
    headed,
)
