"""Commitments, as papers and in the book; the statement on accidents and credit."""

from __future__ import annotations

from collections.abc import Callable
from html import escape
from random import Random

from testsetkit import signing
from testsetkit.case import Case
from testsetkit.families.mengyin import look, said
from testsetkit.families.mengyin.look import gap, paragraphs
from testsetkit.pen import LEVELS, Pen, in_words
from testsetkit.press import Paper

_TITLES = ("承诺书", "承　诺　书", "申报材料真实性承诺书", "真实性承诺", "申报单位承诺书", "企业承诺函", "材料真实性和合规性承诺")  # fmt: skip
_OPEN = (
    "{n}申报2026年{l}智能工厂，现承诺：", "我单位对申报{l}智能工厂所提交的材料作如下承诺：", "根据通知要求，{n}就{l}智能工厂申报事项承诺如下：", "本单位参加2026年度{l}智能工厂申报，郑重承诺以下事项：",
)  # fmt: skip
_TRUE = (
    "申报书填写的内容和所附材料真实、准确、完整，复印件与原件一致。", "所报数据和材料真实有效，不存在弄虚作假。", "对提交的全部材料的真实性、准确性负责。",
)  # fmt: skip
_MORE = (
    "材料中不含国家秘密，也不侵犯他人知识产权和商业秘密。", "配合各级主管部门现场核实、专家评审和后续监测。", "同意主管部门在宣传推广中使用申报书所列案例。", "如有不实，愿意撤回申报并承担由此产生的一切责任。", "同一内容没有重复申报其他同类项目。", "获评后按要求报送运行数据，发生更名、搬迁等情况及时报告。",
)  # fmt: skip
_ENDS = ("特此承诺。", "以上承诺，请予监督。", "", "本承诺自签署之日起生效。")


def text(pen: Pen, case: Case, *, section: bool) -> str:
    """The promise and its slots."""
    rng = pen.rng
    name = case.commitment_name or case.firm.name
    told = escape(name) if section else pen.critical(name, "name")
    items = [rng.choice(_TRUE), *rng.sample(_MORE, rng.choice([2, 3, 4]))]
    extra = [said.accident(rng, case) if case.accident_in == "commitment" else "", said.credit(rng, case) if case.discredit_in == "commitment" else ""]  # fmt: skip
    items += [x for x in extra if x]
    if rng.random() < 0.3:
        tail = items[1:]
        rng.shuffle(tail)
        items = [items[0], *tail]
    opening = rng.choice(_OPEN)
    lead = opening.format(n=told, l=LEVELS[case.book_level])
    if "{n}" not in opening:
        lead = f"{told}：</p><p>{lead}"
    way = rng.choice(["{n}. ", "（{w}）", "{w}、", "", "{w}是"])
    to = (
        ""
        if section
        else rng.choice(["", "", "山东省工业和信息化厅：", "各级工业和信息化主管部门："])
    )
    if rng.random() < 0.2:
        body = f"<p>{''.join(escape(x) for x in items)}</p>"
    else:
        body = "".join(f"<p>{way.format(n=n, w=in_words(n))}{escape(x)}</p>" for n, x in enumerate(items, 1))  # fmt: skip
    to = f"<p class=f>{to}</p>" if to else ""
    return f"{to}<p>{lead}</p>{body}<p>{rng.choice(_ENDS)}</p>{_slots(pen, case, name)}"


def _slots(pen: Pen, case: Case, name: str) -> str:
    rng = pen.rng
    sign = pen.written(case.firm.person, height_mm=rng.choice([8, 9, 11])) if case.signed else gap(rng.choice([28, 36]))  # fmt: skip
    unit = rng.choice(["承诺单位（盖章）", "申报单位（公章）", "单位盖章", "承诺单位（公章）", "企业名称（盖章）"])  # fmt: skip
    about = rng.choice(["法定代表人（签字）", "法定代表人签字", "法人代表（签名）", "法定代表人（签章）", "负责人签字"])  # fmt: skip
    stamp = pen.seal(name, role="commitment", style=f"left:{rng.randrange(26, 44)}mm;top:-14mm", size=rng.choice([38, 40, 42]))  # fmt: skip
    shown = name if rng.random() < 0.75 else ""
    held = pen.slot("seal", f'{unit}：<span style="display:inline-block;min-width:44mm">{escape(shown)}</span>', filled=True, of=pen.kind)  # fmt: skip
    first = f"<span class=at>{held}{stamp}</span>"
    signed = pen.slot("signature", sign, filled=case.signed, of=pen.kind)
    second = f"{about}：{signed}"
    day = signing.commitment_day(pen, case, left_open=("　　年　　月　　日", "2026年　　月　　日", gap(36)), forms=("cn", "cn0", "space", "dot", "words"))  # fmt: skip
    third = f"{rng.choice(['日期：', '', '签署日期：', '承诺日期：', '时间：'])}{pen.slot('date', day, filled=case.dated, of=pen.kind)}"
    way: Callable[[str, str, str], str] = rng.choice([_stack, _stack, _table, _abreast, _right, _boxed])  # fmt: skip
    return way(first, second, third) if rng.random() < 0.75 else way(second, first, third)


def _stack(a: str, b: str, c: str) -> str:
    return '<div class=keep style="padding:12mm 0 14mm 64mm">' + "".join(f'<p class=f style="margin-top:8mm">{x}</p>' for x in (a, b, c)) + "</div>"  # fmt: skip


def _right(a: str, b: str, c: str) -> str:
    return '<div class=keep style="padding:12mm 10mm 14mm 0">' + "".join(f'<p class=r style="margin-top:9mm">{x}</p>' for x in (a, b, c)) + "</div>"  # fmt: skip


def _table(a: str, b: str, c: str) -> str:
    return '<table class=keep style="margin-top:10mm;margin-bottom:12mm;font-size:inherit">' + "".join(f'<tr style="height:17mm"><td>{x}</td></tr>' for x in (a, b, c)) + "</table>"  # fmt: skip


def _abreast(a: str, b: str, c: str) -> str:
    """Both on one line, the date below at the right."""
    return f'<div class=keep style="padding:18mm 0 16mm"><table class=o style="font-size:inherit"><tr><td style="width:56%">{a}</td><td>{b}</td></tr></table><p class=r style="margin-top:9mm">{c}</p></div>'


def _boxed(a: str, b: str, c: str) -> str:
    """The date beside the signature, the seal above."""
    return f'<div class=keep style="padding:16mm 0 14mm 6mm"><p class=f>{a}</p><p class=f style="margin-top:12mm">{b}　　　{c}</p></div>'


def commitment(case: Case, rng: Random) -> Paper:
    pen = Pen(case, rng, "commitment")
    of = look.drawn(rng, size=rng.choice([12, 13, 14, 15]), margin="28mm 25mm", plain=True)
    pre = rng.choice(["", "", "<p class=f>附件2</p>", "<p class=f>附：</p>"])
    html = look.paper(of, pre, f"<h1>{rng.choice(_TITLES)}</h1>", text(pen, case, section=False))
    return Paper("commitment", "承诺书", html, pen.marks, ("承诺书.pdf", "真实性承诺书.pdf", "02承诺书签字盖章.pdf", "企业承诺书扫描件.pdf"), wants_native=False, photo=True)  # fmt: skip


def no_accident(case: Case, rng: Random) -> Paper:
    """What is stated in a paper of its own."""
    pen = Pen(case, rng, "no_accident_statement")
    lines = [said.accident(rng, case) if case.accident_in == "paper" else "", said.credit(rng, case) if case.discredit_in == "paper" else ""]  # fmt: skip
    if not any(lines):
        lines = ["企业生产经营正常，各项手续齐全。"]
    title = rng.choice(["情况说明", "关于安全环保质量情况的说明", "声　明", "自查情况说明", "近三年合规情况证明"])  # fmt: skip
    who = rng.choice(["{n}（统一社会信用代码{c}）现就有关情况说明如下：", "我单位{n}，统一社会信用代码为{c}，经自查说明如下：", "兹有{n}（代码：{c}），声明如下："]).format(n=pen.critical(case.firm.name, "name"), c=pen.critical(case.firm.uscc, "code"))  # fmt: skip
    stamp = pen.seal(case.firm.name, role="noacc", style="right:6mm;top:-13mm")
    day = pen.day((2026, rng.choice([3, 4]), rng.randrange(5, 22)), "cn", "cn0", "words")
    of = look.drawn(rng, size=rng.choice([13, 14, 15]), margin="30mm 26mm", plain=True)
    end = f'<div class=r style="position:relative;margin:18mm 8mm 0 0">{escape(case.firm.name)}{stamp}<br>{day}</div>'
    html = look.paper(of, f"<h1>{title}</h1>{rng.choice(['', '<p class=f>山东省工业和信息化厅：</p>', '<p class=f>有关部门：</p>'])}<p>{who}</p>{paragraphs(lines)}<p>{rng.choice(['特此说明。', '以上情况属实。', '特此声明。'])}</p>{end}")  # fmt: skip
    return Paper("no_accident_statement", "情况说明", html, pen.marks, ("情况说明.pdf", "安全环保质量声明.pdf", "近三年情况说明（盖章）.pdf"), wants_native=False, photo=True)  # fmt: skip
