"""The commitment, and the statement on accidents."""

from __future__ import annotations

import random
from html import escape

from testsetkit import marks
from testsetkit.case import Case
from testsetkit.families.wulian import statements
from testsetkit.families.wulian.look import KAI, SONG, doc, grid
from testsetkit.markup import blank
from testsetkit.pen import Pen
from testsetkit.pledges import Assurance, Promise
from testsetkit.press import Paper
from testsetkit.signing import commitment_day


def _date(pen: Pen, case: Case) -> str:
    left_open = ("　　年　　月　　日", "2026年　　月　　日", blank(30), "　　　　")
    return commitment_day(
        pen, case, left_open=left_open, forms=("cn", "cn0", "words", "dot", "space", "dash")
    )


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


_PROMISE = Promise(
    true=("申报书及附件内容真实、完整、有效", "提供的全部材料真实可靠，无弄虚作假", "所填报的数据和提供的佐证材料真实合法，并对其真实性负责", "申报材料真实、准确，复印件与原件一致"),
    more=("自觉接受主管部门的监督检查和现场核查", "不存在重复申报同一财政支持的情况", "如有不实，愿承担一切后果和法律责任", "积极参与经验交流，配合做好宣传推广", "申报内容不含涉密信息，知识产权清晰", "严格执行安全、环保、质量法律法规"),
    most=4,
    openings=("我单位{told}申报2026年{level}智能工厂，现承诺如下：", "{told}郑重承诺：", "本公司（{told}）就{level}智能工厂申报工作，承诺：", "根据申报要求，{told}承诺以下事项："),
    forms=("{n}．{x}。", "{w}、{x}。", "（{n}）{x}。", "{n}）{x}；", "☑{x}。", ""),
    joint="。",
    closings=("特此承诺。", "以上承诺真实有效。", "如有违反，愿意承担相应责任。"),
    statements=statements.SAID,
    signed=_signed,
)  # fmt: skip
promise = _PROMISE.text


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


def _heading(title: str) -> str:
    return f'<p class=c style="font:700 20pt {SONG};margin:6mm 0 8mm">{title}</p>'


no_accident = Assurance(
    statements=statements.SAID,
    doc=doc,
    heading=_heading,
    skin="grid",
    label="安全环保质量情况说明",
    names=("情况说明.pdf", "安全环保质量说明.pdf"),
    titles=("关于安全、环保、质量情况的说明", "近三年无事故承诺说明", "企业情况说明"),
    title_else="情况说明",
    seal_at="right:6mm;top:-15mm",
    form=(0.35, ("单位名称", "统一社会信用代码", "说明事项", "单位盖章"), "24%"),
    opening="{name}（统一社会信用代码：{code}）说明如下：",
    proof_heading=f'<p class=c style="font:700 24pt {SONG};margin:14mm 0 10mm">证　明</p>',
    proof="兹证明{name}（统一社会信用代码：{code}）近三年未发生较大及以上安全、环保、质量等事故。",
    proof_credit="经查询，该公司未被列入严重失信主体名单。",
).no_accident
