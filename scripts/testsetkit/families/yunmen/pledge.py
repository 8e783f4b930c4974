"""The commitment, as a paper or inside the book, and papers that tell of accidents and credit."""

from __future__ import annotations

import random
from html import escape

from testsetkit.case import Case
from testsetkit.families.yunmen import prose
from testsetkit.families.yunmen.look import foot, hand, sheet
from testsetkit.pen import Pen, in_words
from testsetkit.press import Paper

_HEADS = (
    "企业承诺书",
    "申报材料真实性声明",
    "郑重承诺",
    "诚信申报承诺书",
    "申报单位承诺",
    "关于申报材料真实、合法、有效的承诺",
)
_ITEMS = (
    "所提交的全部材料真实、准确、完整，复印件与原件一致", "申报内容不涉及国家秘密和商业秘密，可用于评审和宣传", "配合主管部门做好现场核查，及时提供相关资料", "如有弄虚作假，愿意承担相应法律责任，并退回所获支持",
    "申报的工厂和产品知识产权清晰，不存在争议", "同意主管部门使用本单位申报信息开展统计分析",
)  # fmt: skip
_CLOSES = (
    "特此承诺。",
    "以上承诺，请监督。",
    "若违背上述内容，由本单位承担全部责任。",
    "特此声明。",
)


def body(pen: Pen, case: Case, *, section: bool) -> str:
    """Text and foot: seal, signature, date."""
    rng, f = pen.rng, case.firm
    name = f.name if section else (case.commitment_name or f.name)
    items = rng.sample(_ITEMS, rng.choice([3, 4]))
    if case.accident_in == "commitment" and (said := prose.accidents(case, rng)):
        items.append(said.rstrip("。"))
    if case.discredit_in == "commitment" and case.discredit in ("statement", "both"):
        items.append(prose.credit(rng).rstrip("。"))
    who = pen.critical(name, "name")
    lead = rng.choice(
        [
            f"{who}（以下简称“本单位”）在本次智能工厂申报中郑重承诺如下：",
            f"我单位{who}自愿申报智能工厂，现作出以下承诺：",
            f"致山东省工业和信息化厅：<br>　　{who}就申报事宜承诺：",
        ]
    )
    if rng.random() < 0.3:
        text = f"<p>{lead}{'；'.join(items)}。</p>"
    else:
        mark = rng.choice(["{w}、{x}{e}", "{n}. {x}{e}", "（{w}）{x}{e}", "{n}）{x}{e}"])
        text = f"<p>{lead}</p>" + "".join(f"<p>{mark.format(w=in_words(n), n=n, x=x, e='。' if n == len(items) else '；')}</p>" for n, x in enumerate(items, 1))  # fmt: skip
    return text + f"<p>{rng.choice(_CLOSES)}</p>" + _foot(pen, case, name, section=section)


def _foot(pen: Pen, case: Case, name: str, *, section: bool) -> str:
    rng, face = pen.rng, hand(pen.rng)
    sign = pen.written(case.firm.person, height_mm=11, hand=face) if case.signed else "&nbsp;" * 24
    if not case.dated:
        shown = rng.choice(["　　　　年　　月　　日", "2026年　　月　　日"])
    elif rng.random() < 0.3:
        case.dated_by_hand = True
        y, m, d = case.commitment_day
        shown = pen.written(f"{y}年{m}月{d}日", height_mm=7, hand=face)
    else:
        shown = pen.form(case.commitment_day, "cn", "cn", "space", "dot", "words")
    stamp = _stamp(pen, case, name, section=section)
    who = pen.rng.choice(
        ["法定代表人（签字）", "法人代表签字", "法定代表人签名或盖章", "企业负责人（签名）"]
    )
    parts = [
        f"<span class=rel>{rng.choice(['承诺单位（盖章）：', '单位公章：', '企业（盖章）：'])}{pen.slot('seal', escape(name), filled=bool(stamp), of='commitment')}{stamp}</span>",
        f"{who}：{pen.slot('signature', sign, filled=case.signed, of='commitment')}",
        f"{rng.choice(['日期：', '签署日期：', '时间：', ''])}{pen.slot('date', shown, filled=case.dated, of='commitment')}",
    ]
    if rng.random() < 0.3:
        cells = "".join(
            f"<td style='height:34mm;vertical-align:middle;width:33%'>{p}</td>"
            for p in (parts[1], parts[2])
        )
        return f"<table class=whole style='margin-top:12mm;line-height:1.9'><tr><td colspan=2 style='height:44mm'>{parts[0]}</td></tr><tr>{cells}</tr></table>"
    side = rng.choice(
        [
            "padding:26mm 0 22mm 46%",
            "padding:26mm 0 22mm 30%",
            "padding:26mm 4mm 22mm 0;text-align:right",
        ]
    )
    return f"<div class=whole style='line-height:2.6;{side}'>{'<br>'.join(parts)}</div>"


def _stamp(pen: Pen, case: Case, name: str, *, section: bool) -> str:
    """The seal on the commitment; inside a book without official seal it is of the book's own kind."""
    style = f"left:{pen.rng.randrange(20, 44)}mm;top:-21mm"
    if not section:
        return pen.seal(name, role="commitment", style=style, size=pen.rng.choice([38, 41]))
    if case.book_seal is None:
        return ""
    other = case.seal_name if case.book_seal == "other" else name
    kind = "official" if case.book_seal == "other" else case.book_seal
    return pen.seal(other, kind=kind, role="commitment", style=style)


def commitment(case: Case, rng: random.Random) -> Paper:
    pen = Pen(case, rng, "commitment")
    title = rng.choice(_HEADS)
    html = sheet(
        rng,
        f"<div class=t>{title}</div>",
        body(pen, case, section=False),
        size=rng.choice([12, 14, 15]),
        lead=1.8,
    )
    return Paper(
        "commitment",
        rng.choice(["承诺书", "真实性承诺书"]),
        html,
        pen.marks,
        ("承诺书.pdf", "企业承诺（签字盖章）.pdf", "3真实性承诺.pdf"),
        photo=True,
    )


def statement(case: Case, rng: random.Random) -> list[Paper]:
    """A paper of the firm's own on accidents, credit, or both, as far as the case tells it there."""
    pen = Pen(case, rng, "no_accident_statement")
    said = prose.accidents(case, rng) if case.accident_in == "paper" else ""
    trust = (
        prose.credit(rng)
        if case.discredit_in == "paper" and case.discredit in ("statement", "both")
        else ""
    )
    if not said and not trust:
        return []
    f = case.firm
    lead = f"{pen.critical(f.name, 'name')}（统一社会信用代码：{pen.critical(f.uscc, 'code')}）就有关情况说明如下："
    text = "".join(f"<p>{x}</p>" for x in (said, trust) if x)
    stamp = pen.seal(f.name, role="noacc", style="right:4mm;top:-14mm")
    day = pen.day(
        case.commitment_day if case.commitment_day[:2] in ((2026, 3), (2026, 4)) else (2026, 4, 9),
        "cn",
        "dot",
    )
    title = (
        rng.choice(["关于安全环保质量及信用情况的说明", "企业守法情况说明", "情况说明"])
        if trust
        else rng.choice(["安全环保质量情况说明", "近三年事故情况说明"])
    )
    html = sheet(
        rng,
        f"<div class=t>{title}</div><p>{lead}</p>{text}<p>{rng.choice(['特此说明。', '以上情况属实。'])}</p>",
        foot(pen, f.name, day, stamp, slots=False),
        size=14,
    )
    return [
        Paper(
            "no_accident_statement",
            "安全环保质量情况说明",
            html,
            pen.marks,
            ("情况说明.pdf", "无事故说明.pdf"),
            photo=True,
        )
    ]
