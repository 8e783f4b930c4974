"""The commitment to truth, as a paper or a section of the book; statements on accidents and credit."""

from __future__ import annotations

import random
from collections.abc import Callable
from html import escape

from testsetkit import marks
from testsetkit.case import Case
from testsetkit.families.rushan import told
from testsetkit.families.rushan.style import gap, page, paragraphs
from testsetkit.pen import LEVELS, Pen, in_words
from testsetkit.press import Paper

_OPENINGS = (
    "本单位申报2026年山东省{level}智能工厂，现就申报材料作出如下承诺：", "根据2026年智能工厂申报工作要求，我公司自愿申报{level}智能工厂，并郑重承诺：", "就本次{level}智能工厂申报事宜，我单位承诺如下：",
    "为维护申报工作的公平公正，本公司承诺：",
)  # fmt: skip
_TRUE = ("申报书所填内容及所附证明材料真实、准确、完整、有效，复印件与原件一致。", "所提供的全部材料均真实可靠，不存在弄虚作假，并对其真实性负责。", "申报材料中的数据、文字和图片真实、合法，无虚假陈述和隐瞒。")  # fmt: skip
_MORE = (
    "所报材料不涉及国家秘密，可用于评审和宣传推广。", "配合主管部门做好现场核查、监测评价和经验推广。", "如有不实，愿承担由此产生的一切责任，并接受取消资格等处理。",
    "获得认定后持续加大投入，按期报送建设情况。", "不侵犯他人知识产权，未就同一内容重复申报。",
)  # fmt: skip


def promise(pen: Pen, case: Case, *, section: bool) -> str:
    """The text with its places to sign, seal and date."""
    rng = pen.rng
    name = case.commitment_name or case.firm.name
    items = [rng.choice(_TRUE), *rng.sample(_MORE, rng.choice([2, 3]))]
    if case.accident_in == "commitment":
        items.insert(1, told.accident(rng, case))
    if case.discredit_in == "commitment":
        items.append(told.credit(rng, case))
    items = [x for x in items if x]
    sign = rng.choice(["{n}．", "{w}、", "（{w}）", "", "{n}）"])
    body = "".join(f"<p>{sign.format(n=n, w=in_words(n))}{escape(x)}</p>" for n, x in enumerate(items, 1))  # fmt: skip
    shown = escape(name) if section else pen.critical(name, "name")
    to = rng.choice(["山东省工业和信息化厅：", f"{case.city}工业和信息化局：", ""])
    who = rng.choice([f"<p>{shown}（以下简称“我单位”）声明：</p>", f"<p>承诺单位：{shown}</p>", f"<p>我单位（{shown}）郑重声明：</p>"])  # fmt: skip
    opening = rng.choice(_OPENINGS).format(level=LEVELS[case.book_level])
    end = rng.choice(["<p>特此承诺。</p>", "<p>以上承诺，请予监督。</p>", ""])
    return f"<p class=flat>{to}</p>{who}<p>{opening}</p>{body}{end}{_places(pen, case, name)}"


def _signature(pen: Pen, case: Case) -> str:
    rng = pen.rng
    if not case.signed:
        return gap(rng.choice([30, 38, 44]))
    hand = rng.choice(marks.HANDS) if marks.HANDS and rng.random() < 0.7 else None
    ink = pen.written(case.firm.person, height_mm=rng.choice([9, 10, 11]), hand=hand)
    return f'<span style="border-bottom:.3mm solid #333;padding:0 3mm">{ink}</span>' if rng.random() < 0.5 else ink  # fmt: skip


def _date(pen: Pen, case: Case) -> str:
    rng, (y, m, d) = pen.rng, case.commitment_day
    if not case.dated:
        return rng.choice(["　　　　年　　　月　　　日", "2026年　　月　　日", gap(34)])
    if rng.random() < 0.5:
        case.dated_by_hand = True
        hand = rng.choice(marks.HANDS) if marks.HANDS and rng.random() < 0.4 else None
        if rng.random() < 0.7:
            a, b, c = (pen.written(str(x), height_mm=5.5, hand=hand) for x in (y, m, d))
            return f"{a} 年 {b} 月 {c} 日"
        return pen.written(f"{y}.{m}.{d}", height_mm=6, hand=hand)
    return pen.day(case.commitment_day, "cn", "cn0", "words", "space", "dot")


def _places(pen: Pen, case: Case, name: str) -> str:
    """The three places in one of nine arrangements."""
    rng = pen.rng
    unit = rng.choice(
        [
            "承诺单位（公章）",
            "单位（盖章）",
            "申报单位（盖章）",
            "企业名称（公章）",
            "承诺单位（盖章）",
        ]
    )
    who = rng.choice(
        [
            "法定代表人（签字）",
            "法定代表人签字",
            "法定代表人（签名）",
            "企业负责人（签字）",
            "法人代表签名",
        ]
    )
    when = rng.choice(["日期", "签署日期", "承诺日期", "时间", "填报日期"])
    stamp = pen.seal(name, role="commitment", style=f"right:{rng.randrange(0, 22)}mm;top:-14mm", size=rng.choice([38, 40, 42]))  # fmt: skip
    arrange: list[Callable[[Pen, str, str, str, str, str, str, str], str]] = [_lines, _lines, _right, _grid, _row, _bare, _behind, _date_first, _two_columns]  # fmt: skip
    seal = pen.slot("seal", escape(name), filled=True, of=pen.kind)
    signature = pen.slot("signature", _signature(pen, case), filled=case.signed, of=pen.kind)
    date = pen.slot("date", _date(pen, case), filled=case.dated, of=pen.kind)
    inner = rng.choice(arrange)(pen, unit, who, when, f'<span class=at>{seal}{stamp}</span>', signature, date, name)  # fmt: skip
    return f'<div class="keep flat" style="padding:12mm 0 16mm">{inner}</div>'


def _lines(pen: Pen, unit: str, who: str, when: str, seal: str, sign: str, date: str, name: str) -> str:  # fmt: skip
    left = pen.rng.choice([0, 40, 60])
    rows = [f"{unit}：{seal}", f"{who}：{sign}", f"{when}：{date}"]
    if pen.rng.random() < 0.3:
        rows[0], rows[1] = rows[1], rows[0]
    return "".join(f'<p style="margin:{9 if n else 0}mm 0 0 {left}mm">{x}</p>' for n, x in enumerate(rows))  # fmt: skip


def _right(pen: Pen, unit: str, who: str, when: str, seal: str, sign: str, date: str, name: str) -> str:  # fmt: skip
    return f'<div style="text-align:right;padding-right:12mm"><p>{seal}</p><p style="margin-top:9mm">{who}：{sign}</p><p style="margin-top:8mm">{date}</p></div>'


def _grid(pen: Pen, unit: str, who: str, when: str, seal: str, sign: str, date: str, name: str) -> str:  # fmt: skip
    rows = [(unit, seal), (who, sign), (when, date)]
    return f"<table style=font-size:12pt>{''.join(f'<tr><th style=width:34%>{a}</th><td style=height:17mm>{b}</td></tr>' for a, b in rows)}</table>"  # fmt: skip


def _row(pen: Pen, unit: str, who: str, when: str, seal: str, sign: str, date: str, name: str) -> str:  # fmt: skip
    return f'<p>{unit}：{seal}</p><p style="margin-top:12mm">{who}：{sign}　　　{when}：{date}</p>'


def _bare(pen: Pen, unit: str, who: str, when: str, seal: str, sign: str, date: str, name: str) -> str:  # fmt: skip
    return f'<p style="margin-left:20mm">{who}：{sign}</p><div style="text-align:right;margin-top:14mm;padding-right:14mm"><p>{seal}</p><p style="margin-top:3mm">{date}</p></div>'


def _behind(pen: Pen, unit: str, who: str, when: str, seal: str, sign: str, date: str, name: str) -> str:  # fmt: skip
    return f'<p style="margin-left:30mm">{seal}（盖章）</p><p style="margin:10mm 0 0 30mm">{sign}（法定代表人签字）</p><p style="margin:9mm 0 0 30mm">{date}</p>'


def _date_first(pen: Pen, unit: str, who: str, when: str, seal: str, sign: str, date: str, name: str) -> str:  # fmt: skip
    return f'<p>{when}：{date}</p><p style="margin-top:10mm">{who}：{sign}</p><p style="margin-top:14mm">{unit}：{seal}</p>'


def _two_columns(pen: Pen, unit: str, who: str, when: str, seal: str, sign: str, date: str, name: str) -> str:  # fmt: skip
    return f'<table class=open style="font-size:12pt"><tr><td style="width:52%;border:0">{unit}：<br>{seal}</td><td style="border:0">{who}：<br><br>{sign}</td></tr><tr><td style="border:0"></td><td style="border:0;padding-top:6mm">{date}</td></tr></table>'


def commitment(case: Case, rng: random.Random) -> Paper:
    """The commitment as a paper of its own."""
    pen = Pen(case, rng, "commitment")
    title = rng.choice(
        [
            "真实性承诺书",
            "申报材料真实性承诺书",
            "承　诺　书",
            "企业承诺书",
            "申报单位真实性承诺",
            "关于申报材料真实性的承诺函",
        ]
    )
    above = rng.choice(["", "", "附件：", "附件3"])
    html = page(rng, f"<p class=flat>{above}</p><h1>{title}</h1>{promise(pen, case, section=False)}", size=rng.choice([13, 14, 15]), margin="28mm 25mm")  # fmt: skip
    names = (
        "承诺书.pdf",
        "真实性承诺书.pdf",
        "附件-承诺书盖章扫描件.pdf",
        "02企业承诺.pdf",
        "申报材料真实性承诺.pdf",
    )
    return Paper(
        "commitment", "真实性承诺书", html, pen.marks, names, wants_native=False, photo=True
    )


def statement(case: Case, rng: random.Random) -> Paper | None:
    """Accidents and credit as a paper of their own; None where nothing is to be said in one."""
    pen = Pen(case, rng, "no_accident_statement")
    f = case.firm
    said = [told.accident(rng, case) if case.accident_in == "paper" else "", told.credit(rng, case) if case.discredit_in == "paper" else ""]  # fmt: skip
    if not any(said):
        return None
    clean = case.accident_in == "paper" and case.accident != "absent" and not case.incident
    title = rng.choice(["无事故情况说明", "近三年安全、环保、质量情况声明", "安全环保质量无事故证明"] if clean else ["有关情况的说明", "情况声明"])  # fmt: skip
    stamp = pen.seal(f.name, role="statement", style="right:6mm;top:-13mm")
    day = (2026, 4, rng.randrange(2, 15))
    who = f"{pen.critical(f.name, 'name')}（统一社会信用代码：{pen.critical(f.uscc, 'code')}）"
    opening = rng.choice([f"<p>{who}现就有关情况说明如下：</p>", f"<p>兹说明，{who}：</p>"])
    html = page(rng, f"<h1>{title}</h1>{opening}{paragraphs(said)}<p>特此说明。</p>", f'<div class=r style="position:relative;margin-top:20mm">{escape(f.name)}{stamp}<br>{pen.day(day, "cn", "words")}</div>', size=14)  # fmt: skip
    return Paper("no_accident_statement", "无事故情况说明", html, pen.marks, ("无事故说明.pdf", "安环质量声明.pdf", "情况说明（盖章）.pdf"), wants_native=False, photo=True)  # fmt: skip
