"""The commitment, and the statement on accidents."""

from __future__ import annotations

import random
from html import escape

from testsetkit import marks
from testsetkit.answers import home
from testsetkit.case import Case
from testsetkit.families.wulian import statements
from testsetkit.families.wulian.look import KAI, SONG, doc, grid
from testsetkit.markup import blank, sides
from testsetkit.pen import LEVELS, Pen, in_words
from testsetkit.press import Paper

_TRUE = ("申报书及附件内容真实、完整、有效", "提供的全部材料真实可靠，无弄虚作假", "所填报的数据和提供的佐证材料真实合法，并对其真实性负责", "申报材料真实、准确，复印件与原件一致")  # fmt: skip
_MORE = ("自觉接受主管部门的监督检查和现场核查", "不存在重复申报同一财政支持的情况", "如有不实，愿承担一切后果和法律责任", "积极参与经验交流，配合做好宣传推广", "申报内容不含涉密信息，知识产权清晰", "严格执行安全、环保、质量法律法规")  # fmt: skip


def _date(pen: Pen, case: Case) -> str:
    rng, day = pen.rng, case.commitment_day
    if not case.dated:
        return rng.choice(["　　年　　月　　日", "2026年　　月　　日", blank(30), "　　　　"])
    if rng.random() < 0.5:
        return pen.day(day, "cn", "cn0", "words", "dot", "space", "dash")
    case.dated_by_hand = True
    clear = [h for h in marks.HANDS if h.name.startswith(("long-cang", "liu-jian"))]
    hand = rng.choice([None, *clear])
    if rng.random() < 0.3:
        return pen.written(f"{day[0]}.{day[1]}.{day[2]}", height_mm=7)
    y, m, d = (pen.written(str(x), height_mm=5.5, hand=hand) for x in day)
    return f"{y} 年 {m} 月 {d} 日"


def _signed(pen: Pen, case: Case, name: str) -> str:
    """The slots in one of nine ways."""
    rng = pen.rng
    hand = rng.choice([None, *marks.HANDS])
    ink = pen.written(case.firm.person, height_mm=rng.choice([8, 10, 12]), hand=hand) if case.signed else blank(rng.choice([28, 36]))  # fmt: skip
    boss = "负责人" if case.branch and rng.random() < 0.5 else "法定代表人"
    who = rng.choice([f"{boss}（签字）：", f"{boss}签字：", f"{boss}（签名）：", f"{boss}（签章）：", f"{boss}或授权代表（签字）："])  # fmt: skip
    unit = rng.choice(["单位（公章）：", "申报单位（盖章）：", "承诺单位（盖章）：", "企业名称（公章）：", "单位盖章："])  # fmt: skip
    over = pen.seal(name, role="commitment", style=rng.choice(["left:30mm;top:-15mm", "left:44mm;top:-14mm", "left:18mm;top:-17mm"]), size=rng.choice([38, 40, 42]))  # fmt: skip
    way = rng.choice(["right", "right", "left", "boxes", "date_first", "centre", "bare", "two", "control", "lines"])  # fmt: skip
    sign = pen.slot("signature", ink, filled=case.signed, of=pen.kind)
    a = f"{who}{sign}"
    slot = pen.slot("seal", f"{'' if way == 'bare' else unit}{escape(name)}", filled=True, of=pen.kind)  # fmt: skip
    b = f'<span class="at">{slot}{over}</span>'
    said = "" if way in ("bare", "lines") else rng.choice(["日期：", "签署日期：", "", "时间："])
    c = f"{said}{pen.slot('date', _date(pen, case), filled=case.dated, of=pen.kind)}"
    if way == "boxes":
        inner = "".join(f'<tr><td style="width:30%;padding:5mm 3mm;border:.25mm solid #333">{k}</td><td style="padding:6mm 3mm;border:.25mm solid #333">{v}</td></tr>' for k, v in ((unit.rstrip("："), b.replace(unit, "")), (who.rstrip("："), sign), ("日期", c.removeprefix(said))))  # fmt: skip
        return f'<table class=keep style="margin:12mm 0 16mm;font-size:12pt">{inner}</table>'
    if way == "two":
        return f'<table class="nb keep" style="margin:20mm 0 18mm;font-size:1em"><tr><td style="width:52%">{b}</td><td>{a}</td></tr><tr><td></td><td style="padding-top:8mm">{c}</td></tr></table>'
    if way == "control":
        return f'<div class=keep style="padding:16mm 0 20mm"><p class=f>{b}</p><p class=f style="margin-top:14mm;display:flex;justify-content:space-between"><span>{a}</span><span>{c}</span></p></div>'
    if way == "centre":
        return f'<div class=keep style="padding:14mm 0 20mm;text-align:center"><div>{b}</div><div style="margin-top:9mm">{a}</div><div style="margin-top:6mm">{c}</div></div>'
    if way == "lines":
        return f'<div class=keep style="padding:12mm 0 18mm 40mm"><p class=f style="border-bottom:.2mm solid #555">{b}</p><p class=f style="border-bottom:.2mm solid #555;margin-top:9mm">{a}</p><p class=f style="margin-top:6mm">{c}</p></div>'
    order = {"date_first": (c, b, a), "bare": (b, a, c)}.get(way, (a, b, c) if rng.random() < 0.4 else (b, a, c))  # fmt: skip
    pad = 0 if way == "left" else rng.choice([48, 60])
    inner = "".join(f'<p class=f style="margin-top:9mm;text-align:left">{x}</p>' for x in order)
    return f'<div class=keep style="padding:9mm 0 20mm {pad}mm">{inner}</div>'


def promise(pen: Pen, case: Case, *, section: bool) -> str:
    rng, f = pen.rng, case.firm
    name = case.commitment_name or f.name
    told = escape(name) if section else pen.critical(name, "name")
    level = LEVELS[case.book_level]
    items = [rng.choice(_TRUE), *rng.sample(_MORE, rng.choice([1, 2, 3, 4]))]
    if case.accident_in == "commitment":
        items.insert(rng.randrange(1, len(items) + 1), statements.accident(rng, case).rstrip("。"))
    if case.discredit_in == "commitment":
        items.append(statements.credit(rng, case).rstrip("。"))
    items = [x for x in items if x]
    opening = rng.choice([f"我单位{told}申报2026年{level}智能工厂，现承诺如下：", f"{told}郑重承诺：", f"本公司（{told}）就{level}智能工厂申报工作，承诺：", f"根据申报要求，{told}承诺以下事项："])  # fmt: skip
    form = rng.choice(["{n}．{x}。", "{w}、{x}。", "（{n}）{x}。", "{n}）{x}；", "□{x}。", ""]).replace("□", "☑")  # fmt: skip
    body = "".join(f"<p>{form.format(n=n, w=in_words(n), x=x)}</p>" for n, x in enumerate(items, 1)) if form else f"<p>{'。'.join(items)}。</p>"  # fmt: skip
    close = rng.choice(["特此承诺。", "以上承诺真实有效。", "如有违反，愿意承担相应责任。"])
    return f"<p>{opening}</p>{body}<p>{close}</p>{_signed(pen, case, name)}"


def commitment(case: Case, rng: random.Random) -> Paper:
    pen = Pen(case, rng, "commitment")
    title = rng.choice(["承诺书", "承 诺 书", "真实性承诺书", "申报承诺书", "企业承诺书", "申报材料真实性承诺函", "诚信承诺书"])  # fmt: skip
    to = rng.choice(["", "", "<p class=f>山东省工业和信息化厅：</p>", f"<p class=f>{case.city}工业和信息化局：</p>"])  # fmt: skip
    way = rng.choice(["plain", "plain", "plain", "control", "letter", "frame"])
    head = (
        f'<p class=c style="font:700 {rng.choice([20, 22])}pt {SONG};margin:8mm 0 9mm">{title}</p>'
    )
    inner = f"{to}{promise(pen, case, section=False)}"
    if way == "control":
        head = grid((), [(f'<b style="font-size:15pt">{title}</b>', f"编号：QR-CN-{rng.randrange(1, 40):02d}<br>版本：A/0<br>页码：1/1")], "", (70, 30))  # fmt: skip
    elif way == "letter":
        head = f'<p class=c style="font:700 19pt/1.5 {SONG};color:#a3181d;border-bottom:.8mm solid #a3181d;padding-bottom:2mm">{escape(case.commitment_name or case.firm.name)}</p>{head}'
    elif way == "frame":
        inner = f'<div style="border:.5mm solid #333;padding:6mm 8mm">{inner}</div>'
    html = doc(rng, head, inner, size=rng.choice([13, 14, 15]), skin="grid", face=rng.choice([SONG, KAI, ""]))  # fmt: skip
    names = (
        "承诺书.pdf",
        "真实性承诺书.pdf",
        "承诺书扫描件.pdf",
        "附件1承诺书.pdf",
        "企业承诺.pdf",
    )
    return Paper("commitment", "承诺书", html, pen.marks, names, wants_native=False, photo=True)


def no_accident(case: Case, rng: random.Random) -> Paper:
    """The statement as a paper of its own, a quality office's form, or an office's proof where all is well."""
    pen = Pen(case, rng, "no_accident_statement")
    clean = case.accident == "ok" and not case.incident
    if clean and rng.random() < 0.35:
        html, title = _proof(pen, case), "无事故证明"
    else:
        html, title = _own(pen, case, clean), "安全环保质量情况说明" if clean else "情况说明"
    return Paper("no_accident_statement", title, html, pen.marks, (f"{title}.pdf", "情况说明.pdf", "安全环保质量说明.pdf"), wants_native=False, photo=True)  # fmt: skip


def _own(pen: Pen, case: Case, clean: bool) -> str:
    rng, f = pen.rng, case.firm
    said = [statements.accident(rng, case), statements.credit(rng, case) if case.discredit_in == "paper" else ""]  # fmt: skip
    title = rng.choice(["关于安全、环保、质量情况的说明", "近三年无事故承诺说明", "企业情况说明"]) if clean else "情况说明"  # fmt: skip
    over = pen.seal(f.name, role="noacc", style="right:6mm;top:-15mm")
    day = pen.day((2026, 4, rng.randrange(1, 15)), "cn", "dot", "words")
    name, code = pen.critical(f.name, "name"), pen.critical(f.uscc, "code")
    end = f'<div class=keep style="text-align:right;position:relative;margin:18mm 4mm 18mm 0">{escape(f.name)}{over}<br>{day}</div>'
    lines = "".join(f"<p>{x}</p>" for x in said if x)
    if rng.random() < 0.35:
        body = sides([("单位名称", name), ("统一社会信用代码", code), ("说明事项", lines or "&nbsp;"), ("单位盖章", end)], "24%")  # fmt: skip
    else:
        body = f"<p>{name}（统一社会信用代码：{code}）说明如下：</p>{lines}<p>特此说明。</p>{end}"
    return doc(rng, f'<p class=c style="font:700 20pt {SONG};margin:6mm 0 8mm">{title}</p>', body, size=14, skin="grid")  # fmt: skip


def _proof(pen: Pen, case: Case) -> str:
    """A county's bureau proves it."""
    rng, f = pen.rng, case.firm
    place = home(case) + (f.county if home(case) == f.city else "")
    office = f"{place}{rng.choice(['应急管理局', '市场监督管理局', '工业和信息化局'])}"
    over = pen.seal(office, role="noacc", style="right:4mm;top:-15mm", size=41)
    day = pen.day((2026, 4, rng.randrange(1, 15)), "cn", "words")
    extra = "经查询，该公司未被列入严重失信主体名单。" if case.discredit_in == "paper" and case.discredit in ("statement", "both") else ""  # fmt: skip
    return doc(rng, f'<p class=c style="font:700 24pt {SONG};margin:14mm 0 10mm">证　明</p><p>兹证明{pen.critical(f.name, "name")}（统一社会信用代码：{pen.critical(f.uscc, "code")}）近三年未发生较大及以上安全、环保、质量等事故。{extra}</p><p>特此证明。</p><div class=keep style="text-align:right;position:relative;margin-top:22mm">{office}{over}<br>{day}</div>', size=15)  # fmt: skip
