"""Basic information without a grid: fact sheets, tiles, colons, places on lines, questions, sentences."""

from __future__ import annotations

from collections.abc import Callable

from testsetkit.answers import gone, grouped
from testsetkit.case import Case
from testsetkit.families.linqu import words
from testsetkit.families.linqu.facts import Ask, answer, asked, asks, ticked
from testsetkit.families.linqu.look import Style, grid, ruled, table, td, tr
from testsetkit.pen import Pen, in_words

Form = Callable[[Pen, Case, Style], str]


def _bare_table(rows: list[str], widths: tuple[float, ...] = ()) -> str:
    return table(rows, widths, kind="nb", style="border:0")


def sheet(pen: Pen, case: Case, st: Style) -> str:
    """A listed company's fact sheet: two columns of grey captions and bold answers."""
    rng = pen.rng
    made = asks(pen, case)
    above = rng.random() < 0.6
    cells = []
    for a in made:
        caption = f'<div style="font-size:.78em;color:#777">{a.label}</div>'
        said = f'<div style="min-height:5.5mm;border-bottom:.15mm solid #bbb;font-weight:{rng.choice([500, 700])}">{a.answer or "&nbsp;"}</div>'
        cells.append(td(caption + said if above else said + caption, style="vertical-align:top;padding:1mm 3mm"))  # fmt: skip
    half = (len(cells) + 1) // 2
    down = rng.random() < 0.5
    left, right = (cells[:half], cells[half:]) if down else (cells[::2], cells[1::2])
    right += [td("")] * (len(left) - len(right))
    return _bare_table([tr(a, b) for a, b in zip(left, right, strict=True)], (50, 50))


def tiles(pen: Pen, case: Case, st: Style) -> str:
    """Key figures as tiles, the rest in lines below."""
    rng = pen.rng
    made = asks(pen, case, joint=False, idle=False)
    big = [a for a in made if a.key in ("established_on", "employees", "revenue", "total_investment")]  # fmt: skip
    rest = [a for a in made if a not in big]
    icons = rng.sample(["◆", "▲", "●", "■", "★", "◎"], 4)
    below = rng.random() < 0.6
    shown = []
    for sign, a in zip(icons, big, strict=False):
        number = f'<div style="font:700 {rng.choice([12, 13])}pt/1.6 {st.heads};min-height:7mm">{a.answer or "&nbsp;"}</div>'
        caption = f'<div style="font-size:.8em">{a.label}</div>'
        inner = number + caption if below else caption + number
        shown.append(td(f'<div style="color:{st.ink}">{sign}</div>{inner}', style=f"text-align:center;border:.3mm solid {st.ink};background:#f5f7fa"))  # fmt: skip
    top = table([tr(*shown)]) if shown else ""
    lines = [tr(td(f"<span style='color:#555'>{a.label}</span>"), td(a.answer)) for a in rest]
    return top + table(lines, (28, 72))


def beside(pen: Pen, case: Case, st: Style) -> str:
    """A dark bar at the side for the contact, the rest at its right."""
    rng = pen.rng
    held = dict(grouped(asks(pen, case, idle=False)))
    tone = st.ink if st.ink != "#111" else "#333"

    def block(made: list[Ask]) -> str:
        return "".join(f'<div style="margin:1mm 0 2mm"><span style="font-size:.8em;opacity:.8">{a.label}</span><br>{a.answer or "&nbsp;"}</div>' for a in made)  # fmt: skip

    side = "".join(f"<b>{words.group_title(rng, g)}</b>{block(held.get(g, []))}" for g in ("联系", "工厂"))  # fmt: skip
    main = "".join(f"<b style='color:{tone}'>{words.group_title(rng, g)}</b>{block(held.get(g, []))}" for g in ("企业", "经营"))  # fmt: skip
    cells = [td(side, style=f"background:{tone};color:#fff;vertical-align:top;padding:4mm"), td(main, style="vertical-align:top;padding:4mm 6mm")]  # fmt: skip
    flip = rng.random() < 0.4
    return _bare_table([tr(*(cells[::-1] if flip else cells))], (64, 36) if flip else (36, 64))


def colons(pen: Pen, case: Case, st: Style) -> str:
    """A list of colons in a narrow measure: long answers run on in a second line."""
    rng = pen.rng
    lead = rng.choice(["{n}．", "（{w}）", "{n}、", "", "➤ ", "■ "])
    hang = rng.choice(["padding-left:2.6em;text-indent:-2.6em", "padding-left:0;text-indent:0", "padding-left:1em;text-indent:2em"])  # fmt: skip
    wide = rng.choice([92, 110, 150])
    out = ""
    for n, a in enumerate(asks(pen, case), 1):
        out += f'<p style="{hang};text-align:left">{lead.format(n=n, w=in_words(n))}{a.label}：{a.answer}</p>'
    return f'<div style="width:{wide}mm;margin:{rng.choice(["0", "0 auto"])}">{out}</div>'


def columns(pen: Pen, case: Case, st: Style) -> str:
    """The same in two columns of the page: everything breaks."""
    out = "".join(f'<p class=f style="text-align:left;break-inside:avoid;margin-bottom:1.2mm"><b>{a.label}</b>：{a.answer}</p>' for a in asks(pen, case))  # fmt: skip
    return f'<div style="columns:2;column-gap:9mm;column-rule:.2mm {pen.rng.choice(["solid", "dotted"])} #888">{out}</div>'


def places(pen: Pen, case: Case, st: Style) -> str:
    """Answers on ruled places, short ones two a line."""
    rng = pen.rng
    rule = rng.choice(["solid", "dotted", "dashed"])
    gap = rng.choice(["：", "　", ":"])
    lines, waiting = "", ""
    for a in [*asks(pen, case), None]:
        one = f'<span style="white-space:nowrap">{a.label}{gap}</span>{ruled(a.answer, rule)}' if a else ""  # fmt: skip
        short = a is not None and not a.wide
        if waiting and not short:
            lines += f'<div style="display:flex;margin:2.2mm 0">{waiting}</div>'
            waiting = ""
        if not a:
            break
        if not short:
            lines += f'<div style="display:flex;margin:2.2mm 0">{one}</div>'
        elif waiting:
            lines += f'<div style="display:flex;gap:5mm;margin:2.2mm 0"><span style="display:flex;flex:1">{waiting}</span><span style="display:flex;flex:1">{one}</span></div>'
            waiting = ""
        else:
            waiting = one
    return lines


def questions(pen: Pen, case: Case, st: Style) -> str:
    """A questionnaire: the question on a line, the answer on the next."""
    rng = pen.rng
    lead = rng.choice(["答：", "填写：", "→ ", ""])
    same = rng.random() < 0.35
    out = ""
    for n, a in enumerate(asks(pen, case, say="question", joint=False), 1):
        said = f"<b>{n}. {a.label}</b>"
        gap = "　" if same else '</p><p class=f style="padding-left:6mm;min-height:5mm">'
        out += f'<div class=keep><p class=f style="text-align:left">{said}{gap}{lead}{a.answer}</p></div>'
    return out


def asked_table(pen: Pen, case: Case, st: Style) -> str:
    """The questionnaire as a table, questions left or over the answers."""
    made = asks(pen, case, say="question", joint=False)
    if pen.rng.random() < 0.5:
        return grid(("问题", "企业填写"), [(f"{n}．{a.label}", a.answer) for n, a in enumerate(made, 1)], (42, 58))  # fmt: skip
    rows = []
    for n, a in enumerate(made, 1):
        rows += [tr(td(f"<b>{n}．{a.label}</b>", style="border-bottom:0")), tr(td(f"　　{a.answer}", style="border-top:0"))]  # fmt: skip
    return table(rows)


def coded(pen: Pen, case: Case, st: Style) -> str:
    """A vendor's master data: field code, name, value, source."""
    rng = pen.rng
    heads = rng.choice([("字段编码", "字段名称", "字段值", "数据来源"), ("编号", "数据项", "取值", "来源系统")])  # fmt: skip
    source = {"企业": "工商登记", "经营": "ERP/财务系统", "联系": "企业填报", "工厂": "项目台账"}
    prefix = {"企业": "ENT", "经营": "OPR", "联系": "CTC", "工厂": "FAC"}
    rows = [(f"{prefix[a.group]}-{n:03d}", a.label, a.answer, source[a.group]) for n, a in enumerate(asks(pen, case), 1)]  # fmt: skip
    return grid(heads, rows, (14, 27, 42, 17))


def leaders(pen: Pen, case: Case, st: Style) -> str:
    """Dots lead from the label to an answer at the right edge."""
    out = ""
    for a in asks(pen, case):
        out += f'<div style="display:flex;margin:1.4mm 0;align-items:flex-end"><span style="white-space:nowrap">{a.label}</span><span style="flex:1;min-width:8mm;border-bottom:.3mm dotted #555;margin:0 1.5mm 1.2mm"></span><span style="max-width:105mm;text-align:right">{a.answer or "&nbsp;"}</span></div>'
    return out


def cards(pen: Pen, case: Case, st: Style) -> str:
    """A card a group, two abreast, the group's name in a coloured head."""
    out = ""
    tone = st.ink if st.ink != "#111" else "#555"
    for group, made in grouped(asks(pen, case)):
        inner = "".join(f'<p class=f style="text-align:left">{a.label}：{a.answer}</p>' for a in made)  # fmt: skip
        out += f'<div style="display:inline-block;vertical-align:top;width:47%;margin:1mm 1%;border:.25mm solid {tone}"><div style="background:{tone};color:#fff;padding:.5mm 3mm">{words.group_title(pen.rng, group)}</div><div style="padding:2mm 3mm">{inner}</div></div>'
    return out


def blanks(pen: Pen, case: Case, st: Style) -> str:
    """A sentence to be filled in: the answer on a line, in brackets behind it what it is."""
    case.told_in_prose = True
    said = "我单位"
    for k, key in enumerate(asked(pen, case)):
        name = words.label(pen.rng, key, branch=bool(case.branch))
        told = answer(pen, case, key, name)
        said += f'{"，" if k else ""}<u style="text-underline-offset:3px">　{told or "　　　　　　"}　</u>（{name.replace("（", "，").replace("）", "")}）'
    return f'<p style="line-height:2.1;text-align:left">{said}。以上填写内容与原件一致。</p>'


def told(pen: Pen, case: Case, st: Style) -> str:
    """Everything in sentences; only where nothing is left open."""
    case.told_in_prose = True
    rng, b = pen.rng, pen.book
    who = "负责人" if case.branch else "法定代表人"
    lines = [
        f"{b('enterprise_name')}（以下简称“公司”）创建于{b('established_on')}，坐落于{b('registered_address')}（注册地址），{who}为{b('legal_representative')}，统一社会信用代码为{b('uscc')}。",
        f"所属行业为{b('industry')}，主营业务为{b('main_business')}，现有职工{b('employees')}，2025年营业收入为{b('revenue')}。",
    ]  # fmt: skip
    if case.ownership_told:
        owner = f"企业性质为{b('enterprise_type')}"
        lines[0] += (
            f"{owner}，母公司为{b('parent_company')}。" if case.firm.parent else f"{owner}。"
        )
    scale = {"yes": "公司是规模以上工业企业。", "no": "公司不属于规模以上工业企业。", "words": "公司目前为规模以下（规下）工业企业。"}  # fmt: skip
    lines[1] += scale.get(case.scale or "", "")
    last = [
        f"此次申报的智能工厂名称为“{b('factory_name')}”，工厂地址在{b('factory_address')}，总投资{b('total_investment')}。",
        f"联系人：{b('contact_name')}，电话{b('contact_phone')}，邮箱{b('contact_email')}。",
    ]  # fmt: skip
    return "".join(f"<p>{x}</p>" for x in [*lines, *(last if rng.random() < 0.6 else last[::-1])])


def half(pen: Pen, case: Case, st: Style) -> str:
    """The enterprise in a grid, factory and contact as lines with ticks of stages below it."""
    rng = pen.rng
    made = asks(pen, case, joint=False)
    top = [a for a in made if a.group in ("企业", "经营")]
    low = [a for a in made if a.group in ("工厂", "联系")]
    stage = ticked(rng, ["在建", "部分投用", "全部投用"], "全部投用")
    lines = "".join(f'<p class=f style="text-align:left">★ {a.label}：{a.answer}</p>' for a in low)
    extra = "" if gone(case, "factory_name") else f"<p class=f>★ 建设阶段：{stage}</p>"
    return table([tr(td(f"<b>{a.label}</b>"), td(a.answer)) for a in top], (30, 70)) + lines + extra


FORMS: tuple[Form, ...] = (sheet, tiles, beside, colons, colons, columns, places, questions, asked_table, coded, leaders, cards, half)  # fmt: skip
SENTENCES: tuple[Form, ...] = (blanks, told)
