"""Commitments to truth as papers and as a part of the book; statements on accidents and credit."""

from __future__ import annotations

import random
from collections.abc import Sequence

from testsetkit.case import Case, Day
from testsetkit.families.laoshan import said
from testsetkit.families.laoshan.sheet import FEET, SONG, E, Look, bars, document, fact, look
from testsetkit.marks import HANDS
from testsetkit.pen import Pen, iso
from testsetkit.press import Paper

_TITLES = ("申报材料真实性承诺书", "真实性承诺书", "企业承诺书", "申报单位承诺书", "承诺书", "材料真实性承诺", "真实性承诺函", "信用承诺书")  # fmt: skip
_POINTS = (
    "本次申报所提交的全部材料内容真实、准确、完整，复印件与原件一致", "所填数据来源可靠，不存在虚报、瞒报和伪造情形", "不以同一内容重复申报", "积极配合主管部门组织的审核和现场评估",
    "申报材料不涉及国家秘密，可用于评审工作", "如有不实，自愿承担由此产生的一切法律责任和后果", "在系统中填报的电子材料与纸质材料内容一致", "获评后按要求开展总结与经验推广",
)  # fmt: skip


def _empty_date(rng: random.Random) -> str:
    return rng.choice(["　　　年　　月　　日", "&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;年&nbsp;&nbsp;&nbsp;&nbsp;月&nbsp;&nbsp;&nbsp;&nbsp;日", "____年____月____日"])  # fmt: skip


def _signature(case: Case, pen: Pen) -> str:
    if not case.signed:
        inner = '<span style="display:inline-block;width:38mm;height:8mm;vertical-align:middle"></span>'  # fmt: skip
        return pen.slot("signature", inner, filled=False, of="commitment")
    hand = pen.rng.choice(HANDS) if HANDS else None
    return pen.slot("signature", pen.written(case.firm.person, hand=hand), filled=True, of="commitment")  # fmt: skip


def _date(case: Case, pen: Pen, day: Day) -> str:
    rng = pen.rng
    if not case.dated:
        return pen.slot("date", _empty_date(rng), filled=False, of="commitment")
    if rng.random() < 0.35:
        case.dated_by_hand = True
        shown = pen.form(day, "cn", "dot", "dot1")
        hand = rng.choice(HANDS) if HANDS and rng.random() < 0.6 else None
        return pen.slot("date", pen.written(shown, hand=hand, height_mm=8), filled=True, of="commitment")  # fmt: skip
    shown = pen.form(day, "cn", "cn0", "words", "space", "dash", "dot")
    return pen.slot("date", pen.critical(shown, "date", iso(day)), filled=True, of="commitment")


def _seal(case: Case, pen: Pen, left: float, top: float) -> str:
    name = case.commitment_name or case.firm.name
    return pen.seal(name, role="commitment", size=pen.rng.uniform(38, 42), style=f"left:{left}mm;top:{top}mm;")  # fmt: skip


def _sign(case: Case, pen: Pen, of: Look) -> str:
    """Who signs, when, and the seal: lines, a table, a row, or a box."""
    rng = pen.rng
    name = pen.critical(case.commitment_name or case.firm.name, "name")
    who = rng.choice(["法定代表人（签字）", "法定代表人或授权代表签字", "法定代表人（签名）", "企业负责人（签字）", "法人代表签字", "承诺人（法定代表人签字）"])  # fmt: skip
    unit = rng.choice(
        ["承诺单位（盖章）", "申报单位（公章）", "单位名称（盖章）", "承诺单位（公章）"]
    )
    when = rng.choice(["日期", "承诺日期", "签署日期", "时间"])
    signed, dated = _signature(case, pen), _date(case, pen, case.commitment_day)
    design = rng.randrange(5)
    if design == 0:
        return f'<div class="whole" style="position:relative;margin:14mm 0 0 46mm;line-height:2.3"><div>{unit}：{name}</div><div>{who}：{signed}</div><div>{when}：{dated}</div>{_seal(case, pen, 44, -12)}</div>'
    if design == 1:
        rows = [(unit, name), (who, signed), (when, dated)]
        rng.shuffle(rows)
        body = "".join(f'<tr><td class="k" style="width:38%;height:13mm">{a}</td><td>{b}</td></tr>' for a, b in rows)  # fmt: skip
        return f'<div class="whole" style="position:relative;margin-top:10mm"><table>{body}</table>{_seal(case, pen, 112, 4)}</div>'
    if design == 2:
        return f'<div class="whole" style="position:relative;margin-top:14mm"><div style="display:flex;justify-content:space-between"><span>{who}：{signed}</span><span>{when}：{dated}</span></div><div style="margin-top:10mm">{unit}：{name}</div>{_seal(case, pen, 52, 2)}</div>'
    if design == 3:
        return f'<div class="whole" style="position:relative;margin-top:14mm;text-align:right;padding-right:6mm;line-height:2.2"><div>{name}</div><div>{who}：{signed}</div><div>{dated}</div>{_seal(case, pen, 88, -14)}</div>'
    return f'<div class="whole" style="position:relative;margin-top:8mm;border:.3mm solid {of.rule};padding:5mm 6mm 24mm"><div>{who}：{signed}</div><div style="margin-top:4mm">{unit}：{name}</div><div style="margin-top:4mm">{when}：{dated}</div>{_seal(case, pen, 100, 6)}</div>'


def _points(case: Case, rng: random.Random) -> list[str]:
    points = rng.sample(_POINTS[:5] + _POINTS[6:], rng.randrange(2, 5))
    told = said.statements(case, rng, "commitment")
    if told:
        points.insert(rng.randrange(len(points) + 1), "，".join(told))
    if not case.book and case.incident:
        points.append(said.incident(case, rng).rstrip("。"))
    return [*points, _POINTS[5]]


def _body(case: Case, pen: Pen) -> str:
    rng = pen.rng
    name = pen.critical(case.commitment_name or case.firm.name, "name")
    points = _points(case, rng)
    subject = rng.choice(["我单位", "本公司", "我公司", "本单位"])
    lead = rng.choice([f"{subject}{name}自愿申报智能工厂，现郑重承诺如下：", f"作为申报单位，{name}就所提交的材料作出以下承诺：", f"{name}（以下简称“{subject}”）承诺："])  # fmt: skip
    sign = rng.choice(["一、", "1.", "（1）", "①", ""])
    if not sign:
        return f"<p>{lead}{subject}{fact(pen, '；'.join(points))}。</p>"
    marks = {"一、": "一二三四五六七八", "1.": "12345678", "（1）": "12345678", "①": "①②③④⑤⑥⑦⑧"}[
        sign
    ]
    made = f"<p>{lead}</p>"
    for mark, point in zip(marks, points, strict=False):
        before = sign.replace(sign.strip("、.（）"), mark)
        made += f"<p>{before}{fact(pen, point)}{'。' if point is points[-1] else '；'}</p>"
    return made


def section(case: Case, pen: Pen, of: Look, lead: str) -> str:
    """The commitment as a part of the book, on a page of its own."""
    title = pen.rng.choice(["申报单位承诺", "真实性承诺", "企业真实性承诺", "申报材料真实性承诺"])
    return f'<div class="new"><h1>{lead}{title}</h1>{_body(case, pen)}{_sign(case, pen, of)}</div>'


def commitment(case: Case, rng: random.Random) -> Paper:
    """The commitment as a paper: typed, or printed from the platform to be signed."""
    pen = Pen(case, rng, "commitment")
    machine = rng.random() < 0.4
    of = look(rng, machine=machine)
    of.size = max(of.size, 12)
    of.line = 1.8
    title = rng.choice(_TITLES)
    top = ""
    if machine:
        top = f'<div style="display:flex;justify-content:space-between;font-size:9pt;color:#555"><span>{rng.choice(["系统打印件，签字盖章后扫描上传", "在线承诺打印页", "申报系统承诺书模板"])}</span><img src="{bars(rng)}" style="width:40mm;height:7mm"></div>'
    to = rng.choice(["<p class='n'>山东省工业和信息化厅：</p>", f"<p class='n'>{case.city}工业和信息化局：</p>", ""])  # fmt: skip
    body = f'{top}<h1 style="text-align:center;margin:12mm 0 9mm;font-size:21pt">{title}</h1>{to}{_body(case, pen)}{_sign(case, pen, of)}'
    names = ("真实性承诺书.pdf", "承诺书.pdf", "企业承诺书（盖章）.pdf", "02承诺书.pdf")
    foot = rng.choice(FEET) if machine else ""
    return Paper("commitment", "真实性承诺书", document(body, of, foot=foot, bare_first=False), pen.marks, names, wants_native=False, photo=rng.random() < 0.4)  # fmt: skip


def no_accident(case: Case, rng: random.Random, told: Sequence[str]) -> Paper:
    """The statement on accidents (and credit) as a paper."""
    pen = Pen(case, rng, "no_accident_statement")
    of = look(rng)
    of.size, of.text = 13, rng.choice([of.text, SONG])
    title = rng.choice(["近三年无较大事故声明", "安全环保质量情况声明", "关于安全、环保、质量情况的说明", "近三年安全生产情况声明", "无事故证明", "企业合规经营声明"])  # fmt: skip
    if case.accident == "old" and "较大" in title:
        title = "安全环保质量情况声明"
    name = pen.critical(case.firm.name, "name")
    who = rng.choice(said.SUBJECT)
    lead = rng.choice(
        [f"{name}现就有关情况声明如下：", f"兹声明：{name}", f"{who}{name}郑重声明："]
    )
    body = f'<h1 style="text-align:center;margin:14mm 0 10mm;font-size:21pt">{title}</h1>'
    if lead.endswith(name):
        body += f"<p>{lead}{E('，'.join(told))}。</p>"
    else:
        body += f"<p>{lead}</p>" + "".join(f"<p>{n}. {who}{E(x)}。</p>" for n, x in enumerate(told, 1))  # fmt: skip
    body += f"<p>{rng.choice(['特此声明。', '特此说明。', '以上情况属实，如有虚假，愿承担相应责任。'])}</p>"
    seal = pen.seal(case.firm.name, size=40, style="left:30mm;top:-13mm;")
    when = pen.day(case.commitment_day, "cn", "words", "cn0") if case.commitment_day < (2026, 5, 1) and case.commitment_day > (2026, 3, 3) else pen.day((2026, 4, 3), "cn")  # fmt: skip
    body += f'<div style="position:relative;width:90mm;margin:20mm 0 0 auto;text-align:center;line-height:2.2"><div>{name}</div><div>{when}</div>{seal}</div>'
    return Paper("no_accident_statement", "近三年无事故声明", document(body, of), pen.marks, ("无事故声明.pdf", "安全环保质量声明.pdf", "情况说明.pdf"), wants_native=False, photo=rng.random() < 0.3)  # fmt: skip
