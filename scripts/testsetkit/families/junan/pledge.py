"""The commitment, and the statement on accidents."""

from __future__ import annotations

import random
from html import escape

from testsetkit import marks
from testsetkit.case import Case
from testsetkit.families.junan import statements
from testsetkit.families.junan.facts import serial
from testsetkit.families.junan.look import HEI, KAI, SONG, blank, doc, title_of
from testsetkit.pen import Pen
from testsetkit.pledges import Assurance, Promise
from testsetkit.press import Paper
from testsetkit.signing import commitment_day


def _date(pen: Pen, case: Case) -> str:
    left_open = ("　　　年　　月　　日", "2026年　　月　　日", blank(30), "　　　　")
    return commitment_day(
        pen,
        case,
        left_open=left_open,
        forms=("cn", "cn0", "words", "dot", "space", "dash", "slash"),
    )


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


_PROMISE = Promise(
    true=("所提交的申报材料内容真实、准确、完整", "申报书及全部附件真实有效，无虚假内容", "所填信息和所附证明材料均真实合法", "对本次申报材料的真实性、完整性负责"),
    more=("主动配合现场评估、宣传总结等工作", "如存在弄虚作假，自愿承担相应责任并取消申报资格", "遵守国家法律法规，依法诚信经营", "未使用相同内容重复申报", "申报内容不涉及国家秘密和商业秘密纠纷", "按要求持续推进智能工厂建设"),
    most=3,
    openings=("{told}自愿申报{level}智能工厂，并作出如下承诺：", "我公司（{told}）现就申报{level}智能工厂一事承诺如下：", "本单位：{told}。现郑重承诺：", "为做好{level}智能工厂申报，{told}承诺："),
    forms=("{n}.{x}。", "{w}、{x}；", "（{w}）{x}。", "{n}、{x}。", "☑ {x}。", "第{w}，{x}。", ""),
    joint="；",
    closings=("特此承诺。", "以上承诺，敬请监督。", "本承诺自签署之日起生效。", ""),
    statements=statements.SAID,
    signed=_signed,
)  # fmt: skip
promise = _PROMISE.text


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


no_accident = Assurance(
    statements=statements.SAID,
    doc=doc,
    heading=title_of,
    skin="full",
    label="无事故说明",
    names=("说明.pdf", "安全环保质量情况说明.pdf"),
    titles=("近三年安全环保质量情况说明", "关于近三年无较大事故的说明", "企业自述"),
    title_else="关于有关情况的说明",
    seal_at="right:8mm;top:-15mm",
    form=(0.3, ("企业名称", "信用代码", "情况说明", "企业盖章"), "22%"),
    opening="{name}，统一社会信用代码{code}，现将有关情况说明如下：",
    proof_heading=title_of("证　　明", 24),
    proof="经核查，{name}（统一社会信用代码：{code}）近三年在我辖区未发生较大及以上安全、环保、质量等事故。",
    proof_credit="该单位未被列入严重失信主体名单。",
).no_accident
