"""The commitment, and the statement on accidents."""

from __future__ import annotations

import random
from html import escape

from testsetkit import marks
from testsetkit.answers import home
from testsetkit.case import Case
from testsetkit.families.junan import statements
from testsetkit.families.junan.facts import serial
from testsetkit.families.junan.look import HEI, KAI, SONG, blank, doc, title_of
from testsetkit.markup import sides
from testsetkit.pen import LEVELS, Pen, in_words
from testsetkit.press import Paper

_TRUE = ("所提交的申报材料内容真实、准确、完整", "申报书及全部附件真实有效，无虚假内容", "所填信息和所附证明材料均真实合法", "对本次申报材料的真实性、完整性负责")  # fmt: skip
_MORE = ("主动配合现场评估、宣传总结等工作", "如存在弄虚作假，自愿承担相应责任并取消申报资格", "遵守国家法律法规，依法诚信经营", "未使用相同内容重复申报", "申报内容不涉及国家秘密和商业秘密纠纷", "按要求持续推进智能工厂建设")  # fmt: skip


def _date(pen: Pen, case: Case) -> str:
    rng, day = pen.rng, case.commitment_day
    if not case.dated:
        return rng.choice(["　　　年　　月　　日", "2026年　　月　　日", blank(30), "　　　　"])
    if rng.random() < 0.5:
        return pen.day(day, "cn", "cn0", "words", "dot", "space", "dash", "slash")
    case.dated_by_hand = True
    clear = [h for h in marks.HANDS if h.name.startswith(("long-cang", "liu-jian"))]
    hand = rng.choice([None, *clear])
    if rng.random() < 0.3:
        return pen.written(f"{day[0]}.{day[1]}.{day[2]}", height_mm=7)
    y, m, d = (pen.written(str(x), height_mm=5.5, hand=hand) for x in day)
    return f"{y} 年 {m} 月 {d} 日"


def _signed(pen: Pen, case: Case, name: str) -> str:
    """The slots in one of ten ways."""
    rng = pen.rng
    hand = rng.choice([None, *marks.HANDS])
    ink = pen.written(case.firm.person, height_mm=rng.choice([8, 10, 11]), hand=hand) if case.signed else blank(rng.choice([28, 36]))  # fmt: skip
    boss = "负责人" if case.branch and rng.random() < 0.5 else "法定代表人"
    who = rng.choice([f"{boss}（签字）：", f"{boss}签字：", f"{boss}签名：", f"{boss}（签字或盖章）：", f"企业{boss}（手写签名）："])  # fmt: skip
    unit = rng.choice(["承诺单位（公章）：", "企业名称（盖章）：", "申报单位（公章）：", "单位名称（盖章）：", "承诺企业："])  # fmt: skip
    over = pen.seal(name, role="commitment", style=rng.choice(["left:32mm;top:-15mm", "left:46mm;top:-15mm", "left:20mm;top:-16mm"]), size=rng.choice([38, 40, 42]))  # fmt: skip
    way = rng.choice(["right", "right", "left", "rows", "cells", "date_first", "middle", "bare", "beside", "three", "framed"])  # fmt: skip
    sign = pen.slot("signature", ink, filled=case.signed, of=pen.kind)
    slot = pen.slot("seal", f"{'' if way in ('bare', 'rows', 'cells') else unit}{escape(name)}", filled=True, of=pen.kind)  # fmt: skip
    seal = f'<span class="at">{slot}{over}</span>'
    day = pen.slot("date", _date(pen, case), filled=case.dated, of=pen.kind)
    when = ("" if way in ("bare", "rows", "cells") else rng.choice(["日期：", "承诺日期：", "", "签署日期："])) + day  # fmt: skip
    if way == "rows":
        lines = ((unit.rstrip("："), seal), (who.rstrip("："), sign), ("日期", day))
        inner = "".join(f'<tr><td style="width:34%;padding:6mm 3mm;border:.25mm solid #333">{k}</td><td style="padding:7mm 3mm;border:.25mm solid #333">{v}</td></tr>' for k, v in lines)  # fmt: skip
        return f'<table class=keep style="margin:12mm 0 16mm;font-size:12pt">{inner}</table>'
    if way == "cells":
        edge, names = "border:.25mm solid #333;overflow-wrap:anywhere", (unit, who, "日期")
        heads = "".join(f'<th style="{edge};width:{w}%">{x.rstrip("：")}</th>' for x, w in zip(names, (40, 27, 33), strict=True))  # fmt: skip
        # a date by hand is as wide as its picture: smaller, so that it stays in its cell
        held = f'<td style="{edge};padding:12mm 2mm">{seal}</td><td style="{edge};text-align:center">{sign}</td><td style="{edge};text-align:center"><div style="zoom:.85">{day}</div></td>'  # fmt: skip
        return f'<table class=keep style="margin:12mm 0 16mm;font-size:11pt;table-layout:fixed"><tr>{heads}</tr><tr>{held}</tr></table>'  # fmt: skip
    if way == "middle":
        return f'<div class=keep style="padding:14mm 0 20mm;text-align:center"><div>{seal}</div><div style="margin-top:10mm">{who}{sign}</div><div style="margin-top:6mm">{when}</div></div>'  # fmt: skip
    if way == "beside":
        return f'<div class=keep style="padding:18mm 0 20mm;display:flex;justify-content:space-between;gap:6mm"><div>{seal}<br><br>{when}</div><div>{who}<br>{sign}</div></div>'  # fmt: skip
    if way == "three":
        return f'<div class=keep style="padding:16mm 0 20mm"><p class=f style="text-align:left">{seal}</p><p class=f style="margin-top:12mm;display:flex;justify-content:space-between"><span>{who}{sign}</span><span>{when}</span></p></div>'  # fmt: skip
    if way == "framed":
        return f'<div class=keep style="border:.3mm solid #555;padding:14mm 6mm 16mm 30mm;margin:8mm 0"><p class=f>{seal}</p><p class=f style="margin-top:9mm">{who}{sign}</p><p class=f style="margin-top:5mm">{when}</p></div>'  # fmt: skip
    signed = f"{who}{sign}"
    order = {"date_first": (when, seal, signed), "bare": (seal, signed, when)}.get(way, (signed, seal, when) if rng.random() < 0.4 else (seal, signed, when))  # fmt: skip
    pad = 0 if way == "left" else rng.choice([45, 58])
    inner = "".join(f'<p class=f style="margin-top:9mm;text-align:left">{x}</p>' for x in order)
    return f'<div class=keep style="padding:9mm 0 20mm {pad}mm">{inner}</div>'


def promise(pen: Pen, case: Case, *, section: bool) -> str:
    rng, f = pen.rng, case.firm
    name = case.commitment_name or f.name
    told = escape(name) if section else pen.critical(name, "name")
    level = LEVELS[case.book_level]
    items = [rng.choice(_TRUE), *rng.sample(_MORE, rng.choice([1, 2, 3]))]
    if case.accident_in == "commitment":
        items.insert(rng.randrange(1, len(items) + 1), statements.accident(rng, case).rstrip("。"))
    if case.discredit_in == "commitment":
        items.append(statements.credit(rng, case).rstrip("。"))
    items = [x for x in items if x]
    opening = rng.choice([f"{told}自愿申报{level}智能工厂，并作出如下承诺：", f"我公司（{told}）现就申报{level}智能工厂一事承诺如下：", f"本单位：{told}。现郑重承诺：", f"为做好{level}智能工厂申报，{told}承诺："])  # fmt: skip
    form = rng.choice(["{n}.{x}。", "{w}、{x}；", "（{w}）{x}。", "{n}、{x}。", "☑ {x}。", "第{w}，{x}。", ""])  # fmt: skip
    body = "".join(f"<p>{form.format(n=n, w=in_words(n), x=x)}</p>" for n, x in enumerate(items, 1)) if form else f"<p>{'；'.join(items)}。</p>"  # fmt: skip
    close = rng.choice(["特此承诺。", "以上承诺，敬请监督。", "本承诺自签署之日起生效。", ""])
    return f"<p>{opening}</p>{body}{f'<p>{close}</p>' if close else ''}{_signed(pen, case, name)}"


def commitment(case: Case, rng: random.Random) -> Paper:
    pen = Pen(case, rng, "commitment")
    title = rng.choice(["承诺书", "承 诺 书", "企业承诺书", "申报真实性承诺书", "承诺函", "诚信申报承诺书", "真实性声明及承诺"])  # fmt: skip
    to = rng.choice(["", "", "<p class=f>山东省工业和信息化厅：</p>", f"<p class=f>{case.city}工业和信息化局：</p>"])  # fmt: skip
    way = rng.choice(["plain", "plain", "plain", "printout", "english", "frame", "annex"])
    head = title_of(title, rng.choice([20, 22]), rng.choice([SONG, HEI]))
    inner = f"{to}{promise(pen, case, section=False)}"
    if way == "printout":
        head = f'<p class=r style="font:9pt {HEI}">单据号：{serial(case, rng)}</p>{head}'
    elif way == "english":
        head += '<p class=c style="font:11pt Nimbus Roman">Letter of Commitment</p>'
    elif way == "frame":
        inner = f'<div style="border:.5mm double #333;padding:6mm 8mm">{inner}</div>'
    elif way == "annex":
        head = f"<p class=f>附件2</p>{head}"
    html = doc(rng, head, inner, size=rng.choice([13, 14, 15]), skin="full", face=rng.choice([SONG, KAI, HEI, ""]))  # fmt: skip
    names = ("承诺书.pdf", "企业承诺书.pdf", "承诺书（签字）.pdf", "真实性承诺.pdf", "2承诺书.pdf")
    return Paper("commitment", "承诺书", html, pen.marks, names, wants_native=False, photo=True)


def no_accident(case: Case, rng: random.Random) -> Paper:
    """The statement as a paper of its own, or an office's proof where all is well."""
    pen = Pen(case, rng, "no_accident_statement")
    clean = case.accident == "ok" and not case.incident
    if clean and rng.random() < 0.35:
        html, title = _proof(pen, case), "无事故证明"
    else:
        html, title = _own(pen, case, clean), "无事故说明" if clean else "情况说明"
    return Paper("no_accident_statement", title, html, pen.marks, (f"{title}.pdf", "说明.pdf", "安全环保质量情况说明.pdf"), wants_native=False, photo=True)  # fmt: skip


def _own(pen: Pen, case: Case, clean: bool) -> str:
    rng, f = pen.rng, case.firm
    said = [statements.accident(rng, case), statements.credit(rng, case) if case.discredit_in == "paper" else ""]  # fmt: skip
    title = rng.choice(["近三年安全环保质量情况说明", "关于近三年无较大事故的说明", "企业自述"]) if clean else "关于有关情况的说明"  # fmt: skip
    over = pen.seal(f.name, role="noacc", style="right:8mm;top:-15mm")
    day = pen.day((2026, 4, rng.randrange(1, 15)), "cn", "dot", "words")
    name, code = pen.critical(f.name, "name"), pen.critical(f.uscc, "code")
    end = f'<div class=keep style="text-align:right;position:relative;margin:18mm 4mm 18mm 0">{escape(f.name)}{over}<br>{day}</div>'  # fmt: skip
    lines = "".join(f"<p>{x}</p>" for x in said if x)
    if rng.random() < 0.3:
        body = sides([("企业名称", name), ("信用代码", code), ("情况说明", lines or "&nbsp;"), ("企业盖章", end)], "22%")  # fmt: skip
    else:
        body = f"<p>{name}，统一社会信用代码{code}，现将有关情况说明如下：</p>{lines}<p>特此说明。</p>{end}"
    return doc(rng, title_of(title), body, size=14, skin="full")


def _proof(pen: Pen, case: Case) -> str:
    """A county's bureau proves it."""
    rng, f = pen.rng, case.firm
    place = home(case) + (f.county if home(case) == f.city else "")
    office = f"{place}{rng.choice(['应急管理局', '市场监督管理局', '工业和信息化局'])}"
    over = pen.seal(office, role="noacc", style="right:4mm;top:-15mm", size=41)
    day = pen.day((2026, 4, rng.randrange(1, 15)), "cn", "words")
    extra = "该单位未被列入严重失信主体名单。" if case.discredit_in == "paper" and case.discredit in ("statement", "both") else ""  # fmt: skip
    return doc(rng, title_of("证　　明", 24), f'<p>经核查，{pen.critical(f.name, "name")}（统一社会信用代码：{pen.critical(f.uscc, "code")}）近三年在我辖区未发生较大及以上安全、环保、质量等事故。{extra}</p><p>特此证明。</p><div class=keep style="text-align:right;position:relative;margin-top:22mm">{office}{over}<br>{day}</div>', size=15)  # fmt: skip
