"""Commitments and statements of the enterprise, as papers and as a part of the book."""

from __future__ import annotations

import random

from testsetkit.case import Case
from testsetkit.families.wenhe.facts import accident_text, discredit_text
from testsetkit.families.wenhe.ink import Look, head, look, para, sheet
from testsetkit.families.wenhe.signing import Foot, foot
from testsetkit.pen import Pen
from testsetkit.press import Paper

_WHO = ("我单位", "本企业", "本公司", "我公司")
_PROMISES = (
    "{}提交的申报材料全部真实、合法、有效，复印件与原件一致。", "{}对所填数据的真实性、准确性和完整性承担全部责任。", "{}不存在虚报、瞒报或者重复申报的行为。",
    "{}将积极配合主管部门组织的现场核查和后续监督。", "{}同意主管部门在工作范围内使用申报材料。", "如有违反，{}自愿承担由此产生的一切后果，并接受相应处理。",
    "{}按照规定及时报送运行情况，重大变更主动报告。", "{}的申报内容不涉及国家秘密，可以公开宣传。",
)  # fmt: skip
_LABELS = (
    "法定代表人（签字）", "法定代表人或授权代表（签字）", "法定代表人签名", "企业负责人（签字）", "法人代表（签章）", "法定代表人（负责人）签字",
)  # fmt: skip
_NEUTRAL = ("承诺人（签字）", "授权代表（签字）", "签字人")
_TITLES = ("承　诺　书", "申报材料真实性承诺书", "企业承诺书", "智能工厂申报承诺书", "关于申报材料真实性的承诺", "诚信申报承诺书")  # fmt: skip


def _body(case: Case, rng: random.Random) -> str:
    who = rng.choice(_WHO)
    said = [x.format(who) for x in rng.sample(_PROMISES, rng.choice([3, 4, 5]))]
    if case.accident_in == "commitment":
        said.insert(rng.randrange(len(said)), accident_text(case, rng))
    if case.discredit_in == "commitment":
        said.insert(rng.randrange(len(said)), discredit_text(case, rng))
    said = [x for x in said if x]
    sort = rng.randrange(4)
    if sort == 0:
        return para("".join(said))
    sign = ("", "{}．", "（{}）", "{}、")[sort]
    numbers = "12345678" if sort == 1 else "一二三四五六七八"
    return "".join(para(sign.format(n) + x) for n, x in zip(numbers, said, strict=False))


def _opening(rng: random.Random, name: str) -> str:
    to = rng.choice(["山东省工业和信息化厅：", "", "省、市工业和信息化主管部门：", "致：主管部门"])
    said = rng.choice(
        ["{}就申报智能工厂梯度培育事宜，郑重承诺如下：", "{}自愿申报2026年度智能工厂，现承诺：", "作为申报单位，{}作出以下承诺：", "{}承诺："]
    ).format(name)  # fmt: skip
    return (f"<p>{to}</p>" if to else "") + para(said)


def _foot(case: Case, pen: Pen, rng: random.Random, name: str, labels: tuple[str, ...]) -> str:
    return foot(
        Foot(case, pen, rng, name, case.firm.person, case.commitment_day, case.signed, case.dated, labels)
    )  # fmt: skip


def section(case: Case, pen: Pen, k: Look, rng: random.Random) -> str:
    """The commitment as a part of the book."""
    hidden = "legal_representative" in case.blank | case.unlabelled
    labels = _NEUTRAL if hidden else _LABELS
    made = _opening(rng, pen.book("enterprise_name")) + _body(case, rng)
    return made + _foot(case, pen, rng, case.firm.name, labels)


def commitment(case: Case, rng: random.Random) -> Paper:
    """The commitment as a paper."""
    pen = Pen(case, rng, "commitment")
    k = look(rng, numbered=False)
    name = case.commitment_name or case.firm.name
    title = f'<p style="text-align:center;font-size:{rng.choice([18, 20, 22])}pt;font-weight:bold;margin:8mm 0 10mm;font-family:{k.head}">{rng.choice(_TITLES)}</p>'
    body = _opening(rng, pen.critical(name, "name")) + _body(case, rng)
    made = title + f'<div style="font-size:{rng.choice([12, 14, 15])}pt;line-height:1.8">{body}{_foot(case, pen, rng, name, _LABELS)}</div>'  # fmt: skip
    if rng.random() < 0.15:
        made = f'<p style="font-family:{k.head}">附件{rng.choice("12345")}</p>' + made
    names = ("承诺书", "真实性承诺书", "03承诺书", "企业承诺（签字盖章）")
    return Paper("commitment", "承诺书", sheet(k, made), pen.marks, names, wants_native=False, photo=True)  # fmt: skip


def no_accident(case: Case, rng: random.Random) -> Paper:
    """A statement on accidents and credit, as far as it stands on a paper of its own."""
    pen = Pen(case, rng, "no_accident_statement")
    k = look(rng, numbered=False)
    said = []
    if case.accident_in == "paper":
        said.append(accident_text(case, rng))
    if case.discredit_in == "paper":
        said.append(discredit_text(case, rng))
    said = [x for x in said if x]
    safe = case.accident_in == "paper" and case.accident != "absent"
    title = rng.choice(["情况说明", "证明", "近三年情况声明", "无事故声明", "关于安全环保质量情况的说明"])  # fmt: skip
    if not safe:
        title = rng.choice(["信用情况声明", "情况说明", "关于信用情况的声明"])
    name = case.firm.name
    code = f"（统一社会信用代码：{pen.critical(case.firm.uscc, 'code')}）" if rng.random() < 0.4 else ""  # fmt: skip
    first = rng.choice(["兹声明，", "现将有关情况说明如下：", "经自查，"])
    body = para(f"{pen.critical(name, 'name')}{code}{first}" + "".join(said))
    body += para(
        rng.choice(["特此声明。", "特此说明。", "以上情况属实。", "本单位对以上声明负责。"])
    )
    stamp = pen.seal(name, size=40, style="left:-34mm;top:-20mm")
    on = case.commitment_day if case.commitment_day == case.book_day else (2026, 4, 2)
    day = pen.day(on, "cn", "words", "dot", "cn0")
    signed = f'<p style="text-align:right;margin:22mm 8mm 3mm">{pen.critical(name, "name")}<span style="position:relative;display:inline-block;width:0;height:0">{stamp}</span></p>'
    signed += f'<p style="text-align:right;margin-right:18mm">{day}</p>'
    made = head(k, title, 1, "text-align:center;font-size:20pt;margin:10mm 0 10mm") + f'<div style="font-size:14pt;line-height:1.9">{body}{signed}</div>'  # fmt: skip
    names = ("情况说明", "无事故证明", "声明", "07情况声明")
    return Paper("no_accident_statement", "情况声明", sheet(k, made), pen.marks, names, wants_native=False)  # fmt: skip
