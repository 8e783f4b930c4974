"""The commitment, as a paper or a section, and the statement on accidents."""

from __future__ import annotations

import random
from html import escape

from testsetkit import marks
from testsetkit.answers import gone, home
from testsetkit.case import Case
from testsetkit.families.haiyang import sayings
from testsetkit.families.haiyang.paper import HEI, SONG, blank, doc, sides, title
from testsetkit.pen import LEVELS, Pen, in_words
from testsetkit.press import Paper

_TRUE = [
    "申报书及全部附件内容真实、完整、有效，无弄虚作假",
    "所填数据和所附证明材料均属实，复印件与原件一致",
    "我单位对本次申报材料的真实性、准确性负责",
]
_MORE = [
    "申报内容未涉及国家秘密、商业秘密和知识产权纠纷",
    "接受主管部门及专家的现场核查，如实提供资料",
    "如有不实，愿意承担由此产生的一切后果",
    "认定后按要求做好运行监测、经验交流等工作",
    "同意在官方网站公示企业名称和工厂名称",
    "不以同一内容重复申报财政资金",
]


def _date(pen: Pen, case: Case) -> str:
    rng, day = pen.rng, case.commitment_day
    if not case.dated:
        return rng.choice(
            ["　　　　年　　月　　日", "2026年　　月　　日", blank(36), "　　年　月　日"]
        )
    if rng.random() < 0.5:
        return pen.day(day, "cn", "cn0", "words", "dot", "dot1", "space")
    case.dated_by_hand = True
    clear = [h for h in marks.HANDS if h.name.startswith(("long-cang", "ma-shan"))]
    hand = rng.choice([None, *clear])
    y, m, d = (pen.written(str(x), height_mm=5.6, hand=hand) for x in day)
    return f"{y}.{m}.{d}" if rng.random() < 0.2 else f"{y}年{m}月{d}日"


def _signed(pen: Pen, case: Case, name: str, *, section: bool) -> str:
    """Signature, unit and day: in lines, a table, abreast, on ruled places or in a box."""
    rng = pen.rng
    hand = rng.choice([None, *marks.HANDS])
    high = rng.choice([9, 10, 12])
    sign = pen.written(case.firm.person, height_mm=high, hand=hand) if case.signed else blank(32)
    who = rng.choice(
        [
            "法定代表人（签字）",
            "法人代表签字",
            "法定代表人签名",
            "法定代表人（签章）",
            "单位负责人签字",
        ]
    )
    if case.branch:
        who = rng.choice(["负责人（签字）", "单位负责人签字"])
    if section and gone(case, "legal_representative"):
        who = "承诺人（签字）"
    unit = rng.choice(
        [
            "申报单位（盖章）",
            "承诺单位（公章）",
            "单位（公章）",
            "企业名称（盖章）",
            "申报主体（盖章）",
        ]
    )
    spot = rng.choice(["left:30mm;top:-16mm", "left:44mm;top:-14mm", "left:24mm;top:-18mm"])
    over = pen.seal(name, role="commitment", style=spot, size=rng.choice([38, 40, 42]))
    a = f"{who}：{pen.slot('signature', sign, filled=case.signed, of=pen.kind)}"
    slot = pen.slot("seal", f"{unit}：{escape(name)}", filled=True, of=pen.kind)
    b = f'<span class="at">{slot}{over}</span>'
    told = pen.slot("date", _date(pen, case), filled=case.dated, of=pen.kind)
    c = f"{rng.choice(['日期：', '签署日期：', '承诺日期：', '时间：', ''])}{told}"
    way = rng.choice(["lines", "lines", "table", "abreast", "sign_first", "box", "date_first"])
    if way == "table":
        row = '<tr><td style="padding:7mm 4mm">{}</td></tr>'
        inner = "".join(row.format(x) for x in (b, a, c))
        return (
            f'<div class=keep style="padding:14mm 0 16mm"><table class=full>{inner}</table></div>'
        )
    if way == "abreast":
        top = f'<p class=f style="margin-bottom:17mm">{b}</p>'
        return f'<div class=keep style="padding:20mm 0 20mm">{top}<p class=f>{a}　　　{c}</p></div>'
    if way == "box":
        cell = '<td style="padding:14mm 3mm 16mm;width:50%;vertical-align:top">{}</td>'
        right = f"{a}<br><br>{c}"
        inner = f"<tr>{cell.format(b)}</tr><tr>{cell.format(right)}</tr>"
        return f'<div class=keep style="padding:12mm 0"><table class=box>{inner}</table></div>'
    order = {"sign_first": (a, b, c), "date_first": (b, c, a)}.get(way, (b, a, c))
    side = rng.choice([0, 40, 56])
    inner = "".join(f'<p class=f style="margin-top:11mm;text-align:left">{x}</p>' for x in order)
    return f'<div class=keep style="padding:10mm 0 22mm {side}mm">{inner}</div>'


def promise(pen: Pen, case: Case, *, section: bool) -> str:
    """The text with its signing."""
    rng, f = pen.rng, case.firm
    name = case.commitment_name or f.name
    told = escape(name) if section else pen.critical(name, "name")
    level = LEVELS[case.book_level]
    items = [rng.choice(_TRUE), *rng.sample(_MORE, rng.choice([2, 3, 4]))]
    if case.accident_in == "commitment":
        items.insert(rng.randrange(1, 3), sayings.accident(rng, case).rstrip("。"))
    if case.discredit_in == "commitment":
        items.append(sayings.credit(rng, case).rstrip("。"))
    items = [x for x in items if x]
    opening = rng.choice(
        [
            f"我单位（{told}）申报2026年度{level}智能工厂，现作出如下承诺：",
            f"{told}现申报山东省{level}智能工厂，郑重声明：",
            f"根据通知要求，{told}组织编写了{level}智能工厂申报材料，并承诺以下事项：",
            f"{told}作为申报单位，就{level}智能工厂申报事宜承诺：",
        ]
    )
    if not section and rng.random() < 0.25:
        code = pen.critical(f.uscc, "code")
        opening = f"单位名称：{told}<br>统一社会信用代码：{code}</p><p>为申报{level}智能工厂，本单位承诺如下："
    form = rng.choice(
        ["{n}. {x}；", "{w}、{x}。", "（{w}）{x}；", "（{n}）{x}。", "第{w}，{x}。", ""]
    )
    if form:
        lines = (form.format(n=n, w=in_words(n), x=x) for n, x in enumerate(items, 1))
        body = "".join(f"<p>{pen.mark(x, what='passage', text='')}</p>" for x in lines)
    else:
        body = f"<p>{pen.mark('。'.join(items) + '。', what='passage', text='')}</p>"
    end = rng.choice(["特此承诺。", "本承诺书自盖章之日起有效。", "特此声明。", ""])
    return f"<p>{opening}</p>{body}<p>{end}</p>{_signed(pen, case, name, section=section)}"


def commitment(case: Case, rng: random.Random) -> Paper:
    """The commitment on a sheet of its own."""
    pen = Pen(case, rng, "commitment")
    head = rng.choice(
        [
            "真实性承诺书",
            "申报单位承诺书",
            "责 任 声 明",
            "企业承诺函",
            "申报材料真实性承诺",
            "承 诺 书",
        ]
    )
    to = rng.choice(
        [
            "",
            "",
            "<p class=f>山东省工业和信息化厅：</p>",
            "<p class=f>省、市工业和信息化主管部门：</p>",
        ]
    )
    top = title(head, rng.choice([19, 21, 22]), rng.choice([HEI, SONG]), "margin:5mm 0 8mm")
    inner = f"{top}{to}{promise(pen, case, section=False)}"
    if rng.random() < 0.2:
        inner = f'<div style="border:.5mm solid #333;padding:6mm 8mm">{inner}</div>'
    html = doc(rng, inner, size=rng.choice([13, 14, 15]))
    names = ("承诺书.pdf", "真实性承诺书.pdf", "责任声明.pdf", "承诺书扫描件.pdf", "02承诺书.pdf")
    return Paper("commitment", "承诺书", html, pen.marks, names, wants_native=False, photo=True)


def no_accident(case: Case, rng: random.Random) -> Paper:
    """The statement as a paper: the enterprise's, or an office's where all is well."""
    pen = Pen(case, rng, "no_accident_statement")
    f = case.firm
    clean = case.accident == "ok" and not case.incident
    here = case.accident_in == "paper"
    said = sayings.accident(rng, case) if here or not case.incident else ""
    credit = sayings.credit(rng, case) if case.discredit_in == "paper" else ""
    name, code = pen.critical(f.name, "name"), pen.critical(f.uscc, "code")
    day = pen.day((2026, 4, rng.randrange(1, 16)), "cn", "words", "cn0")
    spot = "right:6mm;top:-16mm"
    if clean and rng.random() < 0.4:
        place = home(case) + (f.county if home(case) == f.city else "")
        office = rng.choice([f"{place}应急管理局", f"{place}工业和信息化局"])
        head = rng.choice(["证　明", "企业无较大事故证明"])
        text = f"兹证明{name}（统一社会信用代码：{code}）近三年未发生较大（含）以上安全、环保、质量等事故。{credit}"
        over, sign = pen.seal(office, role="noacc", style=spot, size=42), office
    else:
        head = rng.choice(
            ["近三年安全环保质量情况说明", "情况说明", "关于安全、环保、质量等情况的说明"]
        )
        text = f"我单位{name}（统一社会信用代码：{code}）情况说明如下：{said}{credit}"
        over, sign = pen.seal(f.name, role="noacc", style=spot, size=40), escape(f.name)
    if rng.random() < 0.25:
        text = sides(
            [("企业名称", name), ("统一社会信用代码", code), ("情况", said + credit)], "full"
        )
        if sign != escape(f.name) and clean:
            text = sides([("企业名称", name), ("统一社会信用代码", code)], "full") + (
                f"<p>该企业近三年未发生较大（含）以上安全、环保、质量等事故。{credit}</p>"
            )
    else:
        text = f"<p>{text}</p>"
    foot = (
        '<div style="text-align:right;position:relative;margin:20mm'
        f' 6mm 16mm 0">{sign}{over}<br>{day}</div>'
    )
    last = "特此证明。" if "证" in head else "特此说明。"
    html = doc(rng, f"{title(head, 20, SONG, 'margin:8mm 0')}{text}<p>{last}</p>{foot}", size=14)
    label = "无事故说明" if clean else "情况说明"
    names = (f"{label}.pdf", "安全环保质量情况说明.pdf", "事故情况说明.pdf")
    return Paper(
        "no_accident_statement", label, html, pen.marks, names, wants_native=False, photo=True
    )
