"""The county's form: basic information in ten designs."""

from __future__ import annotations

import random
from collections.abc import Callable

from testsetkit.case import Case
from testsetkit.families.dongming.finance import revenues
from testsetkit.families.dongming.labels import GROUPS, Entry, entries, shaped, tells
from testsetkit.families.dongming.style import gap, title, upright
from testsetkit.pen import Pen

_SMALL = '<br><span style="font-size:8.5pt">（{}）</span>'


def _label(e: Entry) -> str:
    return e.label + (_SMALL.format(e.hint) if e.hint else "")


def _cell(inner: str, width: str = "", more: str = "") -> str:
    style = f' style="width:{width}"' if width else ""
    return f"<td class=c{style} {more}>{inner}</td>"


def _packed(made: list[Entry], across: int) -> list[list[Entry]]:
    """Entries in rows: `across` narrow ones, or a wide one alone."""
    rows: list[list[Entry]] = []
    for e in made:
        if e.wide:
            rows.append([e])
        elif rows and not rows[-1][0].wide and len(rows[-1]) < across:
            rows[-1].append(e)
        else:
            rows.append([e])
    return rows


def _row(row: list[Entry], across: int, widths: tuple[str, str], before: str = "") -> str:
    made = before
    for n, e in enumerate(row):
        last = n == len(row) - 1
        span = 1 + 2 * (across - len(row)) if last else 1
        made += _cell(_label(e), widths[0])
        side = "" if e.wide else " class=c"
        wide = "" if span > 1 else f' style="width:{widths[1]}"'
        made += f"<td{side} colspan={span}{wide}>{e.answer}</td>"
    return f"<tr>{made}</tr>"


def side_by_side(case: Case, pen: Pen, rng: random.Random) -> str:
    made = shaped(rng, entries(case, pen, rng))
    across = rng.choice([2, 2, 2, 3])
    widths = ("19%", "31%") if across == 2 else ("13%", "20.3%")
    rows = "".join(_row(r, across, widths) for r in _packed(made, across))
    return f'<table style="font-size:{11 if across == 2 else 10}pt">{rows}</table>'


def grouped(case: Case, pen: Pen, rng: random.Random) -> str:
    """Groups named down the side in a narrow cell."""
    made = shaped(rng, entries(case, pen, rng))
    names = list(GROUPS)
    if rng.random() < 0.4:
        names = ["申报工厂", "企业概况", "经营情况", "联系方式"]
    out = ""
    for name in names:
        rows = _packed([e for e in made if e.key in GROUPS[name]], 2)
        for n, row in enumerate(rows):
            side = (
                _cell(upright(name), "7%", f"rowspan={len(rows)}") if n == 0 and len(rows) else ""
            )
            out += _row(row, 2, ("18%", "28.5%"), side)
    return f'<table style="font-size:11pt">{out}</table>'


def hinted(case: Case, pen: Pen, rng: random.Random) -> str:
    """Two columns, hints below labels."""
    made = shaped(rng, entries(case, pen, rng))
    rows = "".join(
        f"<tr>{_cell(_label(e), '33%')}<td style=padding-left:3mm>{e.answer}</td></tr>"
        for e in made
    )
    return f'<table style="font-size:11.5pt">{rows}</table>'


def over(case: Case, pen: Pen, rng: random.Random) -> str:
    """Labels over their answers."""
    made = entries(case, pen, rng)
    tone = rng.choice(["#e8e8e8", "#fff", "#f1f1ea"])
    out = ""
    at = 0
    while at < len(made):
        row = [made[at]]
        limit = 2 if made[at].wide else 3
        while len(row) < limit and at + len(row) < len(made) and made[at + len(row)].wide == made[at].wide:  # fmt: skip
            row.append(made[at + len(row)])
        at += len(row)
        spans = {1: [6], 2: [3, 3], 3: [2, 2, 2]}[len(row)]
        heads = "".join(
            f"<td class=c colspan={s} style=background:{tone}>{_label(e)}</td>"
            for e, s in zip(row, spans, strict=True)
        )
        answers = "".join(
            f'<td class=c colspan={s} style="height:8mm">{e.answer}</td>'
            for e, s in zip(row, spans, strict=True)
        )
        out += f"<tr style=break-after:avoid>{heads}</tr><tr>{answers}</tr>"
    columns = "<colgroup>" + '<col style="width:16.66%">' * 6 + "</colgroup>"
    return f'<table style="font-size:10.5pt;table-layout:fixed">{columns}{out}</table>'


def inside(case: Case, pen: Pen, rng: random.Random) -> str:
    """Label and answer in the same cell."""
    rows = _packed(entries(case, pen, rng), 2)
    below = rng.random() < 0.4
    out = ""
    for row in rows:
        cells = ""
        for n, e in enumerate(row):
            span = 2 if len(row) == 1 else 1
            cells += f'<td colspan={span} style="width:50%">{e.label}：{"<br>" if below and n == 0 and e.wide else ""}{e.answer}</td>'
        out += f"<tr>{cells}</tr>"
    return f'<table style="font-size:11pt">{out}</table>'


def listed(case: Case, pen: Pen, rng: random.Random) -> str:
    """Numbered lines with ruled answers."""
    style = rng.choice(["{}.", "{}、", "（{}）"])
    made = ""
    for n, e in enumerate(entries(case, pen, rng), 1):
        said = e.answer or gap(40)
        made += f'<p class=n style="line-height:2">{style.format(n)}{e.label}：<span class=u>{said}</span></p>'
    return made


def banded(case: Case, pen: Pen, rng: random.Random) -> str:
    """Bands between groups."""
    made = shaped(rng, entries(case, pen, rng))
    names = {"企业概况": "一、企业基本情况", "经营情况": "二、生产经营情况", "联系方式": "三、联系人信息", "申报工厂": "四、申报工厂信息"}  # fmt: skip
    out = ""
    for group, keys in GROUPS.items():
        of = [e for e in made if e.key in keys]
        if not of:
            continue
        out += f"<tr style=break-after:avoid><td colspan=4 style=font-family:WenQuanYi Zen Hei;background:#eee>{names[group]}</td></tr>"
        out += "".join(_row(r, 2, ("20%", "30%")) for r in _packed(of, 2))
    return f'<table style="font-size:11pt">{out}</table>'


def noted(case: Case, pen: Pen, rng: random.Random) -> str:
    """Number, item, content, remarks."""
    made = entries(case, pen, rng)
    heads = rng.choice(
        [
            ("序号", "项目", "填报内容", "备注"),
            ("序号", "指标名称", "内容", "填报说明"),
            ("编号", "事项", "企业填写", "备注"),
        ]
    )
    rows = "".join(f"<th>{h}</th>" for h in heads)
    rows = f"<tr>{rows}</tr>"
    for n, e in enumerate(made, 1):
        rows += f'<tr><td class=c style="width:8%">{n}</td><td class=c style="width:26%">{e.label}</td><td>{e.answer}</td><td style="width:20%;font-size:9pt">{e.hint or rng.choice(["", "", "/"])}</td></tr>'
    return f'<table style="font-size:11pt">{rows}</table>'


def yearly(case: Case, pen: Pen, rng: random.Random) -> str:
    """Pairs, and below them three years' figures of which the last are the case's."""
    made = shaped(rng, entries(case, pen, rng, without=("revenue", "total_investment")))
    rows = "".join(_row(r, 2, ("20%", "30%")) for r in _packed(made, 2))
    f = case.firm
    revenue = pen.book("revenue", unit_in_label=True) if pen.has("revenue") else ""
    sales = revenues(f)
    said = [f"{sales[2023]:.2f}", f"{sales[2024]:.2f}"]
    tax = [f"{f.revenue * rng.uniform(0.02, 0.05):.2f}" for _ in range(3)]
    if case.young:
        said[0] = tax[0] = "/"
    rows += "<tr style=break-after:avoid><td class=c>主要指标</td><td class=c>2023年</td><td class=c>2024年</td><td class=c>2025年</td></tr>"
    rows += f"<tr><td class=c>营业收入（万元）</td><td class=c>{said[0]}</td><td class=c>{said[1]}</td><td class=c>{revenue}</td></tr>"
    rows += (
        f"<tr><td class=c>上缴税金（万元）</td>{''.join(f'<td class=c>{x}</td>' for x in tax)}</tr>"
    )
    return f'<table style="font-size:11pt">{rows}</table>'


def told(case: Case, pen: Pen, rng: random.Random) -> str:
    """Running sentences, as an accountant writes a report; what is blank keeps its place."""
    case.told_in_prose = True

    def of(key: str, **more: bool) -> str:
        return pen.book(key, **more) or gap(24)  # type: ignore[arg-type]

    def said(key: str, text: str) -> str:
        return text.format(of(key)) if tells(case, pen, key) else ""

    f = case.firm
    who = f"{said('enterprise_name', rng.choice(['{}', '我单位全称为{}', '本公司（{}）']))}{said('uscc', rng.choice(['，统一社会信用代码{}', '（统一社会信用代码：{}）']))}"
    who += said(
        "established_on", rng.choice(["，成立于{}", "，于{}经登记机关核准成立", "，{}注册成立"])
    )
    who += said(
        "registered_address", rng.choice(["，注册地址为{}", "，住所：{}", "，公司注册地址：{}"])
    )
    who += said("legal_representative", rng.choice(["，法定代表人{}", "，法定代表人为{}"])) + "。"
    trade = said("industry", rng.choice(["公司所属行业为{}", "所属行业：{}"]))
    trade += said("main_business", rng.choice(["，主营业务为{}", "，主要从事{}"]))
    trade += said("enterprise_type", rng.choice(["，企业性质为{}", "，企业性质：{}"]))
    if tells(case, pen, "parent_company") and f.parent:
        trade += said("parent_company", rng.choice(["，隶属于{}", "，上级集团公司为{}"]))
    trade = trade.lstrip("，") + ("。" if trade else "")
    people = said("employees", rng.choice(["现有职工{}", "职工人数{}"]))
    money = f"{people}{'，' if people else ''}2025年营业收入{of('revenue')}。"
    if case.scale:
        money += {
            "yes": "公司是规模以上工业企业。",
            "no": "公司不是规模以上工业企业。",
            "words": "公司目前为规模以下工业企业。",
        }[case.scale]
    plant = f"本次申报的智能工厂名称为{of('factory_name')}"
    plant += said("factory_address", rng.choice(["，工厂地址：{}", "，工厂位于{}"]))
    plant += said("total_investment", rng.choice(["，总投资{}", "，工厂总投资{}"])) + "。"
    if case.maturity.book_level is not None:
        plant += f"智能制造能力成熟度自评估达到{case.maturity.book_level}级。"
    call = said("contact_name", rng.choice(["联系人：{}", "申报联系人：{}"]))
    call += said("contact_phone", rng.choice(["，联系电话：{}", "，电话：{}"]))
    call += said("contact_email", "，电子邮箱：{}")
    return "".join(f"<p>{x}</p>" for x in (who, trade, money, plant, call.lstrip("，") + "。"))


FORMS: tuple[Callable[[Case, Pen, random.Random], str], ...] = (
    side_by_side, side_by_side, grouped, grouped, hinted, over, inside, listed, banded, noted, yearly, told,
)  # fmt: skip


def form(case: Case, pen: Pen, rng: random.Random) -> str:
    """Basic information in one of the designs."""
    return rng.choice(FORMS)(case, pen, rng)


def form_title(rng: random.Random) -> str:
    return title(rng.choice(["企业基本信息表", "申报单位基本情况表", "智能工厂申报表", "申报企业及工厂基本情况"]), size=17, below="3mm")  # fmt: skip
