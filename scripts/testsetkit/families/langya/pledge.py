"""Commitments, and what is stated on accidents and credit."""

from __future__ import annotations

import random
from html import escape

from testsetkit.case import Case
from testsetkit.families.langya.look import KAI, RINGS, SANS, SERIF, Look, page, sheet
from testsetkit.families.langya.words import (
    ACCIDENT_OK,
    ACCIDENT_OLD,
    CREDIT_OK,
    MINOR,
    SERIOUS,
    VAGUE,
)
from testsetkit.marks import HANDS
from testsetkit.pen import Pen, day_forms
from testsetkit.press import Paper

TRUE = (
    "本单位所提交的申报材料及附件真实、准确、完整，无虚假记载、误导性陈述或重大遗漏。",
    "我单位保证本次填报的全部内容和所附证明材料均真实有效，复印件与原件一致。",
    "所填报数据、所附资料均来源于企业实际生产经营，客观真实，可供现场核验。",
    "申报书及附件内容属实，如有不实，愿承担由此产生的一切后果和法律责任。",
)
MORE = (
    "所涉及的知识产权明晰，不存在侵犯他人合法权益的情形，不含涉密信息。",
    "同意主管部门对申报材料进行公示、核查和宣传推广。",
    "积极配合现场评估和经验总结推广工作。",
    "若入选，将按要求持续建设并按期报送工厂运行情况。",
    "如违反上述承诺，自愿取消申报资格，并承担相应责任。",
    "不以任何方式干预评审工作。",
)


def accident(case: Case, pen: Pen, rng: random.Random) -> list[str]:
    """Sentences on accidents, as marked HTML; none where nothing is said."""
    told = []
    if case.accident == "ok":
        told.append(pen.mark(rng.choice(ACCIDENT_OK), what="passage"))
    elif case.accident == "old":
        told.append(pen.mark(rng.choice(ACCIDENT_OLD), what="passage"))
    if case.incident:
        pool = {"serious": SERIOUS, "vague": VAGUE, "minor": MINOR}[case.incident]
        said = rng.choice(pool)
        if "{day}" in said:
            first, last = said.split("{day}")
            day = (rng.choice([2024, 2025]), rng.randrange(3, 12), rng.randrange(2, 28))
            told.append(
                (pen.mark(first, what="passage") if first else "")
                + pen.day(day, "cn")
                + pen.mark(last, what="passage")
            )
        else:
            told.append(pen.mark(said, what="passage"))
    return told


def credit(case: Case, pen: Pen, rng: random.Random) -> list[str]:
    if case.discredit not in ("statement", "both"):
        return []
    return [pen.mark(rng.choice(CREDIT_OK), what="passage")]


def stated(case: Case, pen: Pen, rng: random.Random, where: str) -> list[str]:
    """What of accidents and credit stands in this place."""
    told = accident(case, pen, rng) if case.accident_in == where else []
    if case.discredit_in == where:
        told += credit(case, pen, rng)
    return told


def signature(case: Case, pen: Pen, rng: random.Random, name: str, *, of: str) -> str:
    """The foot of a commitment: enterprise, seal, signature and date."""
    hand = rng.choice([None, *HANDS]) if rng.random() < 0.6 else None
    written = pen.written(case.firm.person, height_mm=10, hand=hand) if case.signed else ""
    blank = rng.choice(["　" * 6, "＿＿＿＿＿＿", "　" * 7])
    sign = pen.slot("signature", written or blank, filled=case.signed, of=of)
    form = rng.choice(["cn", "cn", "space", "cn0"])
    if not case.dated:
        when = pen.slot("date", rng.choice(["　　　　年　　月　　日", "＿＿＿年＿＿月＿＿日", "　　年　　月　　日"]), filled=False, of=of)  # fmt: skip
    elif rng.random() < 0.35:
        case.dated_by_hand = True
        said = day_forms(case.commitment_day)[rng.choice(["cn", "dot1"])]
        when = pen.slot("date", pen.written(said, height_mm=8, hand=hand), filled=True, of=of)
    else:
        when = pen.slot("date", pen.day(case.commitment_day, form), filled=True, of=of)
    head = "负责人" if case.branch else "法定代表人"
    label = rng.choice([f"{head}（签字）：", f"{head}签字：", f"{head}或授权代表（签字）：", f"{head}（签名）："])  # fmt: skip
    unit = rng.choice(["承诺单位（盖章）：", "企业名称（公章）：", "申报单位（盖章）：", "承诺人（公章）："])  # fmt: skip
    seal = pen.seal(name, role=of, size=rng.choice([38, 40, 42]), style="left:38mm;top:-9mm")
    named = pen.critical(name, "name")
    date_label = rng.choice(["日　期：", "签署日期：", "承诺日期：", ""])
    shape = rng.randrange(4)
    if shape == 0:
        return f'<div class="r whole" style="margin:14mm 0 0 40%;line-height:2.3"><div class="r">{seal}{unit}{named}</div><div>{label}{sign}</div><div>{date_label}{when}</div></div>'
    if shape == 1:
        return f'<table class="t whole" style="margin-top:12mm"><tr><td style="width:50%;height:38mm;vertical-align:top" class="r">{seal}{unit}<br>{named}</td><td style="vertical-align:top">{label}<br><br>{sign}<br><br>{date_label}{when}</td></tr></table>'
    if shape == 2:
        return f'<div class="whole" style="margin-top:14mm;line-height:2.3"><div>{label}{sign}</div><div class="r" style="margin-top:8mm;text-align:right"><span style="position:absolute;left:86mm;top:0">{seal}</span>{named}<br>{when}</div></div>'
    return f'<div class="whole" style="margin-top:14mm;line-height:2.4"><div class="r">{seal}{unit}{named}</div><div>{label}{sign}　　{date_label}{when}</div></div>'


def body(case: Case, pen: Pen, rng: random.Random, look: Look, *, of: str) -> str:
    """The commitment's text and foot."""
    name = case.commitment_name or case.firm.name
    told = [escape(rng.choice(TRUE)), *stated(case, pen, rng, "commitment")]
    told += [escape(t) for t in rng.sample(MORE, rng.choice([1, 2, 3]))]
    named = pen.critical(name, "name")
    begin = rng.choice(
        [
            f"{named}自愿申报2026年度山东省智能工厂，现郑重承诺如下：",
            f"作为申报主体，{named}就本次智能工厂申报事宜作出如下承诺：",
            f"我单位（{named}）在组织申报智能工厂过程中，严格遵守有关规定，并承诺：",
            f"山东省工业和信息化厅：本单位{named}参加2026年智能工厂申报，特承诺如下。",
        ]
    )
    shape = rng.randrange(5)
    if shape == 0:
        lines = "".join(f"<p>{n}. {t}</p>" for n, t in enumerate(told, 1))
    elif shape == 1:
        lines = "".join(f"<p>{RINGS[n]}{t}</p>" for n, t in enumerate(told))
    elif shape == 2:
        lines = f"<p>{''.join(told)}</p>"
    elif shape == 3:
        rows = "".join(f'<tr><td style="width:10%;text-align:center;background:{look.pale}">{n}</td><td>{t}</td></tr>' for n, t in enumerate(told, 1))  # fmt: skip
        lines = f'<table class="t" style="margin:3mm 0">{rows}</table>'
    else:
        lines = "".join(f"<p>{h}、{t}</p>" for h, t in zip("一二三四五六七八九", told, strict=False))  # fmt: skip
    end = rng.choice(["<p>特此承诺。</p>", "", "<p>以上承诺，敬请社会各界监督。</p>"])
    return f"<p>{begin}</p>{lines}{end}" + signature(case, pen, rng, name, of=of)


TITLES = ("承诺书", "申报单位承诺书", "企业承诺函", "真实性承诺书", "申报材料真实性声明及承诺", "诚信承诺书", "企业承诺书", "承诺函")  # fmt: skip


def commitment(case: Case, rng: random.Random) -> Paper:
    """The commitment as a paper of its own."""
    pen = Pen(case, rng, "commitment")
    look = Look.drawn(rng)
    title = rng.choice(TITLES)
    face = rng.choice([SERIF, SERIF, SANS, KAI, "WenQuanYi Micro Hei, Noto Sans CJK SC"])
    style = sheet(face, rng.choice([12, 13, 14]))
    text = body(case, pen, rng, look, of="commitment")
    design = rng.randrange(3)
    if design == 0:
        html = f'<div style="text-align:center;font-size:22pt;font-weight:bold;letter-spacing:3mm;margin:4mm 0 10mm">{title}</div>{text}'
    elif design == 1:
        html = f'<div style="background:{look.main};color:#fff;text-align:center;font-size:19pt;font-weight:bold;padding:4mm;margin:0 0 8mm">{title}</div>{text}'
    else:
        html = f'<div style="border:.8mm double {look.main};padding:10mm 9mm 14mm"><div style="text-align:center;font-size:20pt;font-weight:bold;color:{look.main};margin-bottom:7mm">{title}</div>{text}</div>'
    names = (f"{title}.pdf", "承诺书（盖章）.pdf", f"{title}扫描件.pdf")
    return Paper("commitment", title, page(style, html), pen.marks, names, wants_native=False, photo=rng.random() < 0.5)  # fmt: skip


def statement(case: Case, rng: random.Random) -> Paper | None:
    """A paper of its own on accidents, on credit, or on both; none where it would be empty."""
    pen = Pen(case, rng, "no_accident_statement")
    told = stated(case, pen, rng, "paper")
    if not told:
        return None
    accidents = case.accident_in == "paper" and (case.accident != "absent" or case.incident)
    credits = case.discredit_in == "paper" and case.discredit in ("statement", "both")
    if case.accident_in == "paper" and case.accident == "absent":
        title = rng.choice(["有关情况说明", "情况说明"])
    elif accidents and credits:
        title = rng.choice(["安全生产及信用情况声明", "无较大事故和严重失信情况说明", "合规经营情况声明", "关于安全环保质量及信用状况的说明"])  # fmt: skip
        if case.accident == "old":
            title = rng.choice(["合规经营情况声明", "关于安全环保质量及信用状况的说明"])
    elif accidents:
        title = rng.choice(["安全、环保、质量情况声明", "近三年安全环保质量事故情况说明", "关于安全生产、环境保护和产品质量情况的说明"])  # fmt: skip
    else:
        title = rng.choice(["信用状况声明", "企业信用情况说明"])
    firm = case.firm
    open_ = rng.choice(["山东省工业和信息化厅：", f"{firm.city}工业和信息化局：", ""])
    day = case.book_day if case.book_day and (2026, 3, 3) <= case.book_day <= (2026, 4, 30) and case.book_day[2] <= 30 else (2026, 4, 2)  # fmt: skip
    name = pen.critical(firm.name, "name")
    seal = pen.seal(firm.name, role="no_accident_statement", size=40, style="right:8mm;top:-12mm")
    lines = "".join(f"<p>{t}</p>" for t in told) if rng.random() < 0.6 else f"<p>{''.join(told)}</p>"  # fmt: skip
    extra = rng.choice([f"<p>{name}（统一社会信用代码：{pen.critical(firm.uscc, 'code')}）就有关情况说明如下：</p>", f"<p>现将{name}有关情况说明如下：</p>"])  # fmt: skip
    close = rng.choice(["<p>特此声明。</p>", "<p>特此说明。</p>", "<p>以上情况属实。</p>"])
    html = f'<div style="text-align:center;font-size:20pt;font-weight:bold;margin:6mm 0 10mm">{title}</div><div>{open_}</div>{extra}{lines}{close}<div class="r" style="text-align:right;margin-top:20mm;line-height:2">{seal}{escape(firm.name)}<br>{pen.day(day, "cn", "space")}</div>'
    return Paper("no_accident_statement", title, page(sheet(rng.choice([SERIF, SANS, KAI]), 13.5), html), pen.marks, (f"{title}.pdf", "情况说明.pdf", "声明.pdf"), wants_native=False, photo=True)  # fmt: skip
