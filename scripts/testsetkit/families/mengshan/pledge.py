"""Commitments and statements, as letters on one sheet."""

from __future__ import annotations

import random
from html import escape as esc

from testsetkit.case import Case
from testsetkit.families.mengshan import words
from testsetkit.families.mengshan.look import HEI, KAI, MING, RINGS, SONG, gap, seal_here, sheet
from testsetkit.marks import HANDS
from testsetkit.pen import Pen, in_words
from testsetkit.press import Paper

__all__ = ["commitment", "promise", "statement"]

PROMISES = (
    "本次申报提交的材料真实、准确、完整，没有弄虚作假", "申报书中的数据和内容与实际情况相符，所附证明材料的复印件与原件一致", "积极配合主管部门组织的审核、现场评估和宣传总结",
    "申报的智能工厂在本地实际建设并已投入运行", "没有重复申报、借用他人材料申报的情况", "如有不实之处，自愿承担由此产生的一切责任和后果", "同意主管部门将申报信息用于评审和公示",
)  # fmt: skip


def promise(pen: Pen, case: Case, *, section: bool = False) -> str:
    """Title, text and places to sign."""
    rng = pen.rng
    name = case.commitment_name or case.firm.name
    title = rng.choice(
        ["承 诺 书", "申报承诺书", "真实性承诺书", "企业承诺书", "承诺函", "申报材料真实性承诺"]
    )
    said = [*rng.sample(PROMISES[:5], rng.choice([2, 3, 4])), PROMISES[5]]
    accident = words.accident(rng, case, we="本单位") if case.accident_in == "commitment" else ""
    credit = words.credit(rng, case, we="本单位") if case.discredit_in == "commitment" else ""
    apart = not section and bool(accident or credit) and rng.random() < 0.4
    if not apart:
        for text in (t for t in (accident, credit) if t):
            said.insert(rng.randrange(1, len(said)), text)
    to = rng.choice(
        ["", "山东省工业和信息化厅：", f"{case.city}工业和信息化局：", "各级工业和信息化主管部门："]
    )
    mark = pen.critical(name, "name")
    opening = rng.choice([
        f"我单位（{mark}）申报2026年智能工厂，现郑重承诺如下：", f"{mark}就2026年度智能工厂申报事项作出如下承诺：", "我公司自愿申报山东省2026年智能工厂，并承诺：", f"本单位{mark}，现对申报材料承诺如下：",
    ])  # fmt: skip
    scheme = rng.choice(["{a}.", "{a}、", "（{a}）", "{c}、", "{r}", "（{c}）"])
    if rng.random() < 0.7:
        body = "".join(f"<p>{scheme.format(a=n, c=in_words(n), r=RINGS[n - 1])}{s}；</p>" for n, s in enumerate(said, 1))  # fmt: skip
        body = body.removesuffix("；</p>") + "。</p>"
    else:
        body = f"<p>{'；'.join(said)}。</p>"
    close = rng.choice(["", "<p>特此承诺。</p>", "<p>以上承诺，请予监督。</p>"])
    look = rng.choice([f"font-size:22pt;font-family:{HEI}", "font-size:20pt;font-weight:bold", f"font-size:22pt;font-family:{KAI};font-weight:bold"])  # fmt: skip
    head = "" if section else f'<p class="c" style="{look};margin-bottom:7mm">{title}</p>'
    head += f'<p class="n">{to}</p>' if to else ""
    more = ""
    if apart:  # statements typed below it on the same sheet
        for top, text in (("近三年无事故声明", accident), ("未列入严重失信主体名单声明", credit)):
            more += (
                f'<p class="c" style="{look};font-size:1.15em;margin:4mm 0 2mm">{"声　明" if text == accident and case.accident == "old" else top}</p><p>{text}。</p>'
                if text
                else ""
            )
    return head + f"<p>{opening}</p>{body}{close}{more}" + _signed(pen, case, name)


def _signed(pen: Pen, case: Case, name: str) -> str:
    """Where it is signed, sealed and dated."""
    rng = pen.rng
    of = "commitment"
    hand = rng.choice([None, *HANDS])
    who = case.firm.person
    label = rng.choice(
        ["法定代表人（签字）：", "法定代表人签字：", "法人代表（签名）：", "法定代表人（签章）："]
    )
    if case.firm.branch_of or "legal_representative" in case.unlabelled | case.blank:
        label = rng.choice(["负责人（签字）：", "承诺人签字：", "单位负责人签字："])
    ink = pen.written(who, height_mm=10, hand=hand) if case.signed else ""
    place = gap(34, ink or "&nbsp;") if rng.random() < 0.6 else (ink or "　　　　　　　　")
    signature = label + pen.slot("signature", place, filled=case.signed, of=of)
    day = case.commitment_day
    if case.dated:
        if rng.random() < 0.35:
            case.dated_by_hand = True
            shown = f"{day[0]}年{day[1]}月{day[2]}日"
            date = pen.mark(pen.written(shown, height_mm=8), what="critical", sort="date", text=shown, value=f"{day[0]:04d}-{day[1]:02d}-{day[2]:02d}")  # fmt: skip
        else:
            date = pen.day(day, "cn", "cn", "space", "dot", "words")
    else:
        date = rng.choice(
            [
                "　　　年　　月　　日",
                "2026年　　月　　日",
                "&emsp;&emsp;&emsp;年&emsp;&emsp;月&emsp;&emsp;日",
            ]
        )
    date = pen.slot("date", date, filled=case.dated, of=of)
    told = rng.choice(["日期：", "日期：", "", "签署日期："])
    unit = rng.choice(["承诺单位（盖章）：", "单位（公章）：", "承诺单位：", "企业名称（盖章）："])
    seal_of = case.firm.name
    shown = pen.critical(name, "name")
    way = rng.randrange(6)
    left = rng.choice([-34, -26]) if way in (0, 1, 2, 4) else -20 if way == 3 else -46
    stamp = seal_here(pen, seal_of, size=rng.choice([38, 40, 42]), role="commitment", style=f"left:{left}mm;top:{rng.choice([-18, -14, -9])}mm")  # fmt: skip
    if way == 0:  # one below the other, right
        return f'<div style="margin:14mm 4mm 0 34%;line-height:2.3"><p class="n">{unit}{shown}{stamp}</p><p class="n">{signature}</p><p class="n">{told}{date}</p></div>'
    if way == 1:  # signature left, unit and date right
        return f'<table style="margin-top:14mm;line-height:2.2"><tr><td style="width:46%;vertical-align:top">{signature}</td><td>{unit}{shown}{stamp}<br>{told}{date}</td></tr></table>'
    if way == 2:  # date above the name
        return f'<div style="margin-top:12mm;line-height:2.2"><p class="r">{date}</p><p class="r">{shown}{stamp}（盖章）</p><p class="n" style="margin-top:4mm">{signature}</p></div>'
    if way == 3:  # seal beside the name
        return f'<div style="margin-top:14mm;line-height:2.3"><p class="n">{unit}{shown}　　　　{stamp}</p><p class="n">{signature}</p><p class="n">{told}{date}</p></div>'
    if way == 4:  # two columns for two signers
        clerk = case.firm.contact if "contact_name" not in case.blank | case.unlabelled else ""
        by = (
            f"经办人：{pen.written(clerk, height_mm=8)}"
            if clerk and case.signed and rng.random() < 0.6
            else "　"
        )
        return f'<table style="margin-top:14mm;line-height:2.2"><tr><td style="width:52%">{unit}<br>{shown}{stamp}</td><td>{signature}</td></tr><tr><td>{told}{date}</td><td>{by}</td></tr></table>'
    return f'<div style="margin-top:12mm;line-height:2.2"><p class="n" style="text-align:center">{signature}</p><p class="r">{shown}{stamp}</p><p class="r">{date}</p></div>'


def commitment(case: Case, rng: random.Random) -> Paper:
    pen = Pen(case, rng, "commitment")
    html = sheet(rng, promise(pen, case), font=rng.choice([SONG, SONG, KAI, MING]), size=rng.choice([14, 15, 16]), lead=rng.choice([1.6, 1.8, 2.0]))  # fmt: skip
    return Paper("commitment", rng.choice(["承诺书", "申报承诺书"]), html, pen.marks, ("承诺书.pdf", "企业承诺书.pdf", "2承诺书（盖章）.pdf", "真实性承诺.pdf"), False, rng.random() < 0.4)  # fmt: skip


def statement(case: Case, rng: random.Random) -> Paper | None:
    """A sheet of its own on accidents, credit or both; None where there is nothing to say."""
    pen = Pen(case, rng, "no_accident_statement")
    parts: list[tuple[str, str]] = []
    if case.accident_in == "paper":
        parts.append((rng.choice(["无事故证明", "关于近三年安全环保质量情况的说明", "无重大安全、环保、质量事故声明" if case.accident == "old" else "安全生产、环保、质量情况声明"]), words.accident(rng, case)))  # fmt: skip
    if case.discredit_in == "paper":
        parts.append((rng.choice(["信用情况声明", "未列入严重失信主体名单声明", "关于企业信用状况的说明"]), words.credit(rng, case)))  # fmt: skip
    parts = [p for p in parts if p[1]]
    if not parts:
        return None
    me = pen.critical(case.firm.name, "name")
    out = []
    look = rng.choice([f"font-size:20pt;font-family:{HEI}", "font-size:18pt;font-weight:bold", f"font-size:20pt;font-family:{KAI}"])  # fmt: skip
    split = len(parts) > 1 and rng.random() < 0.5
    if len(parts) > 1 and not split:
        parts = [(rng.choice(["情况说明", "声　明", "企业声明"]), "。".join(p[1] for p in parts))]
    day = (
        case.commitment_day
        if (2026, 3, 3) <= case.commitment_day <= (2026, 4, 30)
        else (2026, 4, 8)
    )
    for n, (title, text) in enumerate(parts):
        lead = rng.choice(["兹声明：", "现就有关情况说明如下：", ""])
        stamp = seal_here(
            pen,
            case.firm.name,
            size=40,
            role="no_accident_statement",
            style=f"left:{rng.choice([-48, -56])}mm;top:-17mm",
        )
        end = rng.choice([
            f'<p class="r" style="margin-top:12mm">{me}{stamp}</p><p class="r">{pen.day(day, "cn", "words", "dot")}</p>',
            f'<p class="r" style="margin-top:12mm">{pen.day(day, "cn")}</p><p class="r">{me}{stamp}</p>',
            f'<p class="n" style="margin-top:12mm">单位（公章）：{me}{stamp}</p><p class="n">日　期：{pen.day(day, "cn", "space")}</p>',
        ])  # fmt: skip
        out.append(f'<div style="margin-top:{0 if n == 0 else 18}mm"><p class="c" style="{look};margin-bottom:6mm">{esc(title)}</p><p>{lead}{text}。</p><p>{rng.choice(["特此声明。", "特此说明。", "以上情况属实。"])}</p>{end}</div>')  # fmt: skip
        me = pen.critical(case.firm.name, "name")
    html = sheet(rng, "".join(out), font=rng.choice([SONG, KAI]), size=15, lead=1.8)
    label = (
        "近三年无事故声明"
        if case.accident_in == "paper" and case.accident != "absent"
        else "企业信用声明"
    )
    return Paper("no_accident_statement", label, html, pen.marks, ("声明.pdf", "无事故证明.pdf", "情况说明.pdf", "企业声明（盖章）.pdf"), False, rng.random() < 0.3)  # fmt: skip
