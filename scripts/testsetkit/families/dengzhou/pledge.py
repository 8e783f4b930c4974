"""Commitments as papers or as the book's section, with many ways to sign, and the statement on accidents."""

from __future__ import annotations

import random
from html import escape

from testsetkit.case import Case
from testsetkit.families.dengzhou import sheet, words
from testsetkit.families.dengzhou.sheet import fact, lab, row, val
from testsetkit.pen import LEVELS, Pen
from testsetkit.press import Paper

_BODIES = (
    "我单位自愿申报2026年{level}智能工厂，郑重承诺：所提交的申报书及附件内容真实、完整、准确，无虚假、伪造和隐瞒。如有不实，愿承担由此产生的一切责任。",
    "本单位对申报{level}智能工厂提供的全部材料的真实性负责，复印件与原件一致，如存在弄虚作假，自愿撤回申报并承担相应后果。",
    "我公司已认真阅读申报通知，承诺本次{level}智能工厂申报材料的数据和内容真实可靠，不存在侵犯他人知识产权的情形，并自觉接受监督检查。",
    "根据有关要求，本企业就{level}智能工厂申报作出如下承诺：所填内容与实际相符，证明材料合法有效，若有违反，愿意承担法律责任。",
    "本次申报{level}智能工厂所提供的材料均由本单位编制，内容属实，知识产权清晰，主动配合现场评估和宣传推广。",
)
_POINTS = (
    "严格遵守国家法律法规和产业政策，依法生产经营。", "所报数据与财务报表、统计报表一致，没有重复计算。", "申报书所述建设内容均已实施，不属于规划设想。",
    "同意主管部门对申报材料进行核查，并提供必要的原始资料。", "工厂使用的软件、设备权属清楚，不存在纠纷。", "入选后积极总结经验，配合宣传推广。", "材料中不含国家秘密和敏感信息。",
)  # fmt: skip
TITLES = (
    "真实性承诺书",
    "承 诺 书",
    "承诺书",
    "申报材料真实性承诺书",
    "企业真实性承诺",
    "申报单位承诺书",
    "真实性承诺声明",
)


def body(pen: Pen, case: Case, *, section: bool) -> str:
    """Text and signing of a commitment."""
    rng = pen.rng
    name = case.commitment_name or case.firm.name
    level = LEVELS[case.book_level] if section or rng.random() < 0.7 else ""
    more = [
        words.accident(rng, case) if case.accident_in == "commitment" else "",
        words.credit(rng, case) if case.discredit_in == "commitment" else "",
    ]
    texts = [rng.choice(_BODIES).format(level=level)]
    points = [t for t in more if t]
    opening = rng.choice(
        [
            "",
            "",
            f"{escape(name)}声明：",
            "山东省工业和信息化厅：",
            f"致：{escape(case.firm.city)}工业和信息化局",
        ]
    )
    if rng.random() < 0.35:
        some = rng.sample(_POINTS, rng.choice([3, 4, 5]))
        mark = rng.choice(["{c}、", "{n}. ", "（{c}）", "{c}是"])
        said = [*some, *[fact(pen, t) for t in points]]
        texts += [mark.format(c=sheet.cn(n), n=n) + t for n, t in enumerate(said, 1)]
    elif len(points) > 1 and rng.random() < 0.5:
        texts += [f"{n}. {fact(pen, t)}" for n, t in enumerate(points, 1)]
    else:
        texts += [fact(pen, t) for t in points]
    if rng.random() < 0.4:
        texts.append(
            rng.choice(["特此承诺。", "以上承诺如有违反，愿接受处理。", "本承诺自签署之日起生效。"])
        )
    return (
        (f"<p class=f>{opening}</p>" if opening else "")
        + sheet.paras(texts)
        + _signing(pen, case, name, section=section)
    )


def _signing(pen: Pen, case: Case, name: str, *, section: bool) -> str:
    """Seal, signature and date in one of eleven arrangements."""
    rng, f = pen.rng, case.firm
    hidden = section and "legal_representative" in (case.blank | case.unlabelled)
    who = (
        rng.choice(["承诺人（签字）", "企业负责人（签字）"])
        if hidden
        else rng.choice(
            [
                "法定代表人（签字）",
                "法定代表人签字",
                "法定代表人（签名）",
                "法人代表（签章）",
                "法定代表人或授权代表（签字）",
                "负责人签字",
            ]
        )
    )
    printed = not hidden and not section and rng.random() < 0.2
    ink = (
        pen.written(f.person, height_mm=rng.choice([9, 10, 11]), hand=sheet.hand(rng))
        if case.signed
        else ""
    )
    sign = pen.slot(
        "signature",
        f'<span class=u style="min-width:34mm;min-height:8mm">{ink or "　"}</span>',
        filled=case.signed,
    )
    if printed:
        sign += f"（{escape(f.person)}）"
    day = case.commitment_day
    by_hand = case.dated and rng.random() < 0.4
    if by_hand:
        case.dated_by_hand = True
        shown = pen.written(pen.form(day, "cn", "dot1", "cn"), height_mm=8, hand=sheet.hand(rng))
    else:
        shown = (
            pen.form(day, "cn", "cn0", "space", "words", "dot")
            if case.dated
            else rng.choice(["　　年　　月　　日", "　　　　年　　月　　日"])
        )
    date = pen.slot("date", f"<span>{shown}</span>", filled=case.dated)
    unit = rng.choice(
        [
            "承诺单位（盖章）",
            "申报单位（盖章）",
            "单位（公章）",
            "企业名称（盖章）",
            "承诺单位（公章）",
            "申报企业（盖章）",
        ]
    )
    ask = rng.choice(["日期", "签署日期", "承诺日期", "日　期"])

    def sealed(place: str, *, text: str | None = None) -> str:
        ring = pen.seal(name, role="commitment", style=place, size=rng.choice([39, 41, 43]))
        return pen.slot(
            "seal",
            f'<span class="at">{escape(name) if text is None else text}{ring}</span>',
            filled=True,
        )

    how = rng.choice(
        [
            "lines",
            "right",
            "table",
            "two",
            "date_first",
            "under",
            "ruled",
            "block",
            "bare",
            "row",
            "cells",
        ]
    )
    left = f"left:{rng.randrange(6, 30)}mm;top:-{rng.randrange(10, 17)}mm"
    if how == "table":
        rows = [
            row(lab(unit), val(sealed(left))),
            row(lab(who), val(sign)),
            row(lab(ask), val(date)),
        ]
        inner = sheet.table(
            [r.replace("<tr>", '<tr style="height:19mm">') for r in rows],
            widths=[34, 66],
            style="font-size:12pt",
        )
    elif how == "two":
        inner = f'<table class=plain style="font-size:12pt"><tr><td style="width:52%">{unit}：<br><br>{sealed("left:12mm;top:-13mm")}</td><td>{who}：<br><br>{sign}<br><br>{date}</td></tr></table>'
    elif how == "date_first":
        inner = f'<p class=f style="margin-left:60mm">{ask}：{date}</p><p class=f style="margin:13mm 0 0 30mm">{unit}：{sealed(left)}</p><p class=f style="margin:12mm 0 0 30mm">{who}：{sign}</p>'
    elif how == "under":
        inner = f'<p class="f r" style="padding-right:10mm">{sealed(f"right:{rng.randrange(-6, 12)}mm;top:-13mm")}</p><p class="f r" style="padding-right:10mm;margin-top:10mm">{who}：{sign}</p><p class="f r" style="padding-right:10mm;margin-top:4mm">{date}</p>'
    elif how == "ruled":
        inner = "".join(
            f'<p class=f style="margin:7mm 0 0 {rng.choice([20, 20])}mm">{a}：{b}</p>'
            for a, b in (
                (who, sign),
                (
                    unit,
                    sealed(
                        "left:6mm;top:-12mm",
                        text=f'<span class=u style="min-width:62mm">{escape(name)}</span>',
                    ),
                ),
                (ask, date),
            )
        )
    elif how == "block":
        inner = f'<div style="border:.3mm solid #333;padding:12mm 8mm 14mm"><p class=f>{unit}：{sealed(left)}</p><p class=f style="margin-top:12mm">{who}：{sign}　　{ask}：{date}</p></div>'
    elif how == "bare":
        inner = (
            f'<p class=f style="margin-left:70mm">{sign}<small>（法定代表人签名处）</small></p><p class=f style="margin:14mm 0 0 56mm">{sealed(left)}</p><p class=f style="margin:5mm 0 0 72mm">{date}</p>'
            if not hidden
            else f'<p class=f style="margin-left:56mm">{who}：{sign}</p><p class=f style="margin:14mm 0 0 56mm">{sealed(left)}</p><p class=f style="margin:5mm 0 0 72mm">{date}</p>'
        )
    elif how == "row":
        inner = f'<p class=f>{who}：{sign}　　　{ask}：{date}</p><p class=f style="margin-top:14mm">{unit}：{sealed(left)}</p>'
    elif how == "cells":
        inner = sheet.table(
            [
                row(
                    f'<td style="height:34mm;vertical-align:bottom">{who}：{sign}</td>',
                    f'<td style="vertical-align:bottom">{unit}：<br>{sealed("left:6mm;top:-22mm")}<br><br>{date}</td>',
                )
            ],
            widths=[48, 52],
            style="font-size:11.5pt",
        )
    else:
        margin = "62mm" if how == "right" else "22mm"
        inner = f'<p class=f style="margin-left:{margin}">{unit}：{sealed(left) if how == "lines" else "<br>" + sealed(left)}</p><p class=f style="margin:13mm 0 0 {margin}">{who}：{sign}</p><p class=f style="margin:5mm 0 0 {margin}">{ask}：{date}</p>'
    return f'<div class=keep style="padding:{rng.choice([20, 24])}mm 0 24mm">{inner}</div>'


def commitment(case: Case, rng: random.Random) -> Paper:
    pen = Pen(case, rng, "commitment")
    title = rng.choice(TITLES)
    top = rng.choice(
        ["", "", "<p class=f>附件2</p>", "<p class=f>附：</p>", "<p class=f>附件4：</p>"]
    )
    html = sheet.paper(
        rng,
        f'{top}<h1 style="margin:14mm 0 10mm">{title}</h1>',
        body(pen, case, section=False),
        size=rng.choice([13, 14, 15]),
    )
    return Paper(
        "commitment",
        "真实性承诺书",
        html,
        pen.marks,
        ("承诺书.pdf", "真实性承诺.pdf", "2真实性承诺书.pdf", "承诺书（盖章）.pdf"),
        wants_native=False,
        photo=True,
    )


def no_accident(case: Case, rng: random.Random) -> Paper:
    """Statement on accidents (and credit, where it stands there)."""
    pen = Pen(case, rng, "no_accident_statement")
    f = case.firm
    title = rng.choice(
        [
            "近三年无事故声明",
            "关于安全、环保、质量情况的说明",
            "情况说明",
            "无较大以上事故证明",
            "安全环保质量声明",
        ]
        if case.accident == "ok" and not case.incident and case.accident_in == "paper"
        else ["关于安全、环保、质量情况的说明", "情况说明"]
        if case.accident_in == "paper"
        else ["情况说明", "企业情况说明"]
    )
    texts = [
        f"{escape(f.name)}（统一社会信用代码：{pen.critical(f.uscc, 'code')}）现就有关情况说明如下："
        if rng.random() < 0.6
        else f"现将{escape(f.name)}有关情况说明如下："
    ]
    texts += [
        t
        for t in (
            words.accident(rng, case) if case.accident_in == "paper" else "",
            words.credit(rng, case) if case.discredit_in == "paper" else "",
        )
        if t
    ]
    texts.append(rng.choice(["特此说明。", "特此声明。", "以上情况属实。"]))
    ring = pen.seal(f.name, role="noacc", style="right:2mm;top:-13mm", size=41)
    end = f'<div class=keep style="padding:22mm 6mm 26mm 0"><p class="f r"><span class="at">{rng.choice(["", "声明单位（盖章）："])}{escape(f.name)}{ring}</span></p><p class="f r" style="margin-top:5mm">{pen.day((2026, rng.choice([3, 4]), rng.randrange(5, 26)), "cn", "cn0", "space", "words")}</p></div>'
    html = sheet.paper(
        rng, f'<h1 style="margin:12mm 0 10mm">{title}</h1>', sheet.paras(texts), end, size=14
    )
    return Paper(
        "no_accident_statement",
        "近三年无事故说明",
        html,
        pen.marks,
        ("无事故声明.pdf", "情况说明.pdf", "无事故证明.pdf"),
        wants_native=False,
        photo=True,
    )
