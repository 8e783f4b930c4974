"""The commitment, as a paper or as the book's last page, and the statement on accidents."""

from __future__ import annotations

import random
from collections.abc import Callable
from html import escape

from testsetkit.case import Case
from testsetkit.families.tianbao import says
from testsetkit.families.tianbao.look import HEI, KAI, SONG, Writer, cell, look, page, row, table
from testsetkit.pen import LEVELS, Pen, day_forms, iso
from testsetkit.press import Paper

_PROMISES = (
    "所提交的申报材料内容真实、准确、完整，复印件与原件一致",
    "对所填报数据和附件的真实性负责，无虚构、隐瞒",
    "申报内容不涉及国家秘密和他人商业秘密，可以公开",
    "同一建设内容未重复申报同类项目",
    "配合各级主管部门组织的现场评估和核查",
    "申报过程中不弄虚作假，自觉接受监督",
)


def _blank(width: float = 46, line: bool = True) -> str:
    rule = "border-bottom:.25mm solid #000;" if line else ""
    return f'<span style="display:inline-block;width:{width}mm;height:8mm;{rule}vertical-align:bottom"></span>'


def _sign(w: Writer, who: str, *, line: bool = True, width: float = 46) -> str:
    """A place for a signature, signed where the case says so."""
    if not w.case.signed:
        return w.pen.slot("signature", _blank(width, line), filled=False, of="commitment")
    rule = "border-bottom:.25mm solid #000;" if line else ""
    ink = w.pen.written(who, height_mm=w.rng.uniform(8, 11))
    held = f'<span style="display:inline-block;width:{width}mm;{rule}text-align:{w.pick("center", "left")};vertical-align:bottom">{ink}</span>'
    return w.pen.slot("signature", held, filled=True, of="commitment")


def _date(w: Writer) -> str:
    """A place for the date: typed, written, or open."""
    case = w.case
    if not case.dated:
        open_ = '<span style="display:inline-block;width:52mm;white-space:pre">　　　　年　　月　　日</span>'
        return w.pen.slot("date", open_, filled=False, of="commitment")
    day = case.commitment_day
    case.dated_by_hand = w.rng.random() < 0.35
    if case.dated_by_hand:
        shown = day_forms(day)["cn"]
        ink = w.pen.mark(w.pen.written(shown, height_mm=7), what="critical", sort="date", text=shown, value=iso(day))  # fmt: skip
        return w.pen.slot("date", f'<span style="display:inline-block;min-width:46mm">{ink}</span>', filled=True, of="commitment")  # fmt: skip
    return w.pen.slot("date", w.pen.day(day, "cn", "cn", "cn0", "space", "words", "dot"), filled=True, of="commitment")  # fmt: skip


def _seal(w: Writer, name: str, style: str = "left:0;top:0") -> str:
    """The seal on white paper of its own."""
    ink = w.pen.seal(name, size=38, style=style, role="commitment")
    box = f'<span style="display:inline-block;position:relative;width:42mm;height:40mm;vertical-align:middle">{ink}</span>'
    return w.pen.slot("seal", box, filled=True, of="commitment")


def _chief(w: Writer) -> str:
    """How the chief is called where he signs; not as a label that the book shall lack."""
    inside = w.pen.kind == "application_book"
    if w.case.branch:
        return "负责人"
    if inside and "legal_representative" in w.case.unlabelled:
        return "授权代表"
    return w.pick("法定代表人", "法定代表人", "法定代表人（负责人）", "法定代表人或授权代表")


def _sign_right(w: Writer, name: str) -> str:
    firm = w.case.firm
    return f'<div style="margin:10mm 0 0 38mm;line-height:2.2;white-space:nowrap"><div>{_chief(w)}（签字）：{_sign(w, firm.person)}</div><div>日期：{_date(w)}</div><div style="margin-top:5mm">单位（盖章）：{_seal(w, name)}</div></div>'


def _sign_left(w: Writer, name: str) -> str:
    firm = w.case.firm
    return f'<div style="margin-top:10mm;line-height:2.3;white-space:nowrap"><div>{w.pick("承诺单位（公章）", "申报单位（盖章）")}：{_seal(w, name)}</div><div>{_chief(w)}签字：{_sign(w, firm.person)}</div><div>{_date(w)}</div></div>'


def _sign_table(w: Writer, name: str) -> str:
    firm = w.case.firm
    style = "height:17mm"
    rows = [
        row(cell(f"{_chief(w)}<br>（签字）"), cell(_sign(w, firm.person, line=False), style=style)),
        row(cell(w.pick("签署日期", "日期")), cell(_date(w), style="height:12mm")),
        row(cell("单位盖章"), cell(_seal(w, name), style="height:42mm;text-align:center")),
    ]
    return f'<div style="margin-top:8mm">{table(rows, [28, 72])}</div>'


def _sign_under(w: Writer, name: str) -> str:
    """The name stands in print below the line."""
    firm = w.case.firm
    printed_name = f"（{_chief(w)}：{escape(firm.person)}）"
    if w.pen.kind == "application_book":
        printed_name = "（签名须本人手写）"
    return f'<div style="display:flex;margin-top:14mm;justify-content:space-between"><div>{_seal(w, name)}</div><div style="text-align:center"><div>{_sign(w, firm.person, width=60)}</div><div style="font-size:10pt;margin-top:3mm">{printed_name}</div><div style="margin-top:8mm">{_date(w)}</div></div></div>'


def _sign_both(w: Writer, name: str) -> str:
    """Two sign: the chief and who filled in."""
    firm = w.case.firm
    inside = w.pen.kind == "application_book"
    second = w.pick("经办人", "填报人") if inside else w.pick("经办人", "联系人", "填报人")
    return f'<div style="margin-top:10mm;line-height:2.6;white-space:nowrap"><div>{_chief(w)}（签名）：{_sign(w, firm.person)}</div><div>{second}（签名）：{_sign(w, firm.contact)}</div><div style="display:flex;align-items:center"><div>（盖章处）{_seal(w, name)}</div><div style="margin-left:8mm">{_date(w)}</div></div></div>'


def _sign_beside(w: Writer, name: str) -> str:
    """Seal at the left of signature and date."""
    firm = w.case.firm
    return f'<div style="display:flex;margin-top:12mm;align-items:center"><div style="width:54mm">{_seal(w, name)}</div><div style="line-height:2.4;white-space:nowrap"><div>{_chief(w)}：{_sign(w, firm.person)}</div><div>{_date(w)}</div></div></div>'


SIGNS: list[Callable[[Writer, str], str]] = [_sign_right, _sign_left, _sign_table, _sign_under, _sign_both, _sign_beside]  # fmt: skip


def _statements(w: Writer) -> list[str]:
    return [t for t in (says.accident(w.case, w, "commitment"), says.discredit(w.case, w, "commitment")) if t]  # fmt: skip


def body(w: Writer, name: str) -> str:
    """What is promised, and the signatures."""
    case, rng = w.case, w.rng
    said = escape(name) if w.pen.kind == "application_book" else w.pen.critical(name, "name")
    told = rng.sample(_PROMISES, rng.choice([2, 3, 4]))
    told = told[:1] + _statements(w) + told[1:]
    lead = w.pick(
        f"{said}申报2026年{LEVELS[case.book_level]}智能工厂，现郑重承诺如下：",
        f"本单位{said}自愿参加2026年智能工厂申报，并作出以下承诺：",
        f"我单位（{said}）就本次申报作如下承诺：",
    )
    ways = w.rng.choice(["list", "list", "one"])
    if ways == "one":
        text = f"<p>{lead}{'；'.join(told)}。</p>"
    else:
        style = w.pick("{}、", "{}. ", "（{}）")
        ends = ["；"] * (len(told) - 1) + ["。"]
        text = f"<p>{lead}</p>" + "".join(f"<p>{style.format(n)}{t}{e}</p>" for n, (t, e) in enumerate(zip(told, ends, strict=True), 1))  # fmt: skip
    text += f"<p>{w.pick('如有违反，愿承担由此产生的一切责任。', '若有不实之处，愿承担相应法律责任及后果。', '以上承诺如有虚假，自愿退出申报并接受处理。')}</p>"
    return w.fact(text) if w.pen.kind == "application_book" else text


def section(w: Writer) -> str:
    """The commitment as a page of the book."""
    name = w.case.firm.name
    return f'<div style="break-inside:avoid">{body(w, name)}{w.rng.choice(SIGNS)(w, name)}</div>'


def commitment(case: Case, rng: random.Random) -> Paper:
    """The commitment as a paper."""
    pen = Pen(case, rng, "commitment")
    w = Writer(pen, case, rng, look(rng, numbered=False))
    name = case.commitment_name or case.firm.name
    label = rng.choice(
        ["真实性承诺书", "申报材料真实性承诺书", "企业承诺书", "真实性承诺", "承 诺 书"]
    )
    head = f'<div style="text-align:center;font:bold 21pt {rng.choice([SONG, HEI])};margin:8mm 0 10mm">{label}</div>'
    if rng.random() < 0.4:
        head += '<p class=n>山东省工业和信息化厅：</p>'  # fmt: skip
    html = page(
        "28mm 26mm",
        head + body(w, name) + rng.choice(SIGNS)(w, name),
        face=rng.choice([SONG, KAI, HEI]),
        size=rng.choice([12, 13, 14]),
    )
    plain = label.replace(" ", "")
    return Paper("commitment", plain, html, pen.marks, (f"{plain}.pdf", "承诺书签字盖章版.pdf", f"{plain}扫描件.pdf"), photo=True)  # fmt: skip


def no_accident(case: Case, rng: random.Random) -> Paper:
    """The enterprise's own statement on accidents and discredit."""
    pen = Pen(case, rng, "no_accident_statement")
    w = Writer(pen, case, rng, look(rng, numbered=False))
    told = [t for t in (says.accident(case, w, "paper"), says.discredit(case, w, "paper")) if t]
    firm = case.firm
    title = w.pick("情况说明", "声明", "证明") if not told else w.pick("无事故无失信声明", "关于安全环保质量及信用情况的说明", "情况说明")  # fmt: skip
    if told and len(told) == 1:
        title = "关于信用情况的说明" if case.accident_in != "paper" or case.accident == "absent" else w.pick("无事故证明", "安全环保质量情况说明")  # fmt: skip
    text = "；".join(told)
    name = pen.critical(firm.name, "name")
    day = pen.day(case.book_day or (2026, 4, 6), "cn", "cn0", "words") if _fits(case) else ""
    html = (
        f'<div style="text-align:center;font:bold 20pt {HEI};margin:12mm 0 12mm">{title}</div>'
        f"<p class=n>{w.pick('各级工业和信息化主管部门：', '山东省工业和信息化厅：')}</p><p>{name}{w.pick('现就有关情况说明如下：', '郑重声明：')}{text}。</p><p>特此{w.pick('说明', '声明')}。</p>"
        f'<div style="position:relative;margin:18mm 0 0 70mm;text-align:center;height:66mm">{escape(firm.name)}<br>{day}{pen.seal(firm.name, size=40, style="left:22mm;top:24mm")}</div>'
    )
    return Paper("no_accident_statement", title, page("28mm 26mm", html, face=rng.choice([SONG, KAI]), size=14), pen.marks, (f"{title}.pdf", "无事故声明.pdf"), photo=True)  # fmt: skip


def _fits(case: Case) -> bool:
    """Whether the book's day is one on which other papers may be dated."""
    return bool(case.book_day) and (2026, 3, 3) <= (case.book_day or (0, 0, 0)) <= (2026, 4, 30) and (case.book_day or (0, 0, 0))[2] <= 30  # fmt: skip
