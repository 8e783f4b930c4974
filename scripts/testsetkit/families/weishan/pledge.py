"""Commitments, statements of their own, and the parent's letter."""

from __future__ import annotations

import random
from html import escape

from testsetkit.case import Case
from testsetkit.families.weishan import words
from testsetkit.families.weishan.look import day_slot, name_slot, sealed, sheet
from testsetkit.invent import Firm
from testsetkit.pen import LEVELS, Pen, in_words
from testsetkit.press import Paper

POINTS = (
    "本单位所提交的全部申报材料真实、完整、准确、有效，不存在虚构、篡改和隐瞒。",
    "所申报的智能工厂在山东省境内建设并已投入运行，相关知识产权归属清晰，无权属争议。",
    "自愿接受工业和信息化主管部门及专家组的现场核查，配合做好评估、宣传推广等工作。",
    "申报材料不涉及国家秘密，可用于评审和公示。",
    "如有弄虚作假或违反上述内容的情形，愿意承担由此产生的一切责任和后果，并同意取消申报及称号。",
    "本单位严格执行安全生产、环境保护、产品质量等法律法规，依法纳税，合法经营。",
)


def _terms(rng: random.Random, extra: list[str]) -> str:
    picked = [POINTS[0], *[p for p in POINTS[1:] if rng.random() < 0.7], *extra]
    how = rng.randrange(3)
    if how == 0:
        return f"<p>{escape(''.join(picked))}</p>"
    form = ("", "{1}、", "{0}.")[how]
    return "".join(f"<p>{form.format(n, in_words(n))}{escape(t)}</p>" for n, t in enumerate(picked, 1))  # fmt: skip


def _end(pen: Pen, case: Case, name: str, of: str) -> str:
    """Who signs, who seals, when: three ways to lay it out."""
    rng, hand = pen.rng, pen.rng.random() < 0.35
    if case.dated:
        case.dated_by_hand = hand
    signer = rng.choice(["法定代表人（签字）", "法定代表人签字", "法定代表人或授权代表（签字）", "企业负责人（签名）"])  # fmt: skip
    sign = name_slot(pen, case.firm.person, there=case.signed, of=of)
    day = day_slot(pen, case.commitment_day, there=case.dated, hand=hand, of=of)
    unit = rng.choice(
        ["承诺单位（盖章）", "申报单位（公章）", "单位名称（盖章）", "承诺单位（公章）"]
    )
    firm = pen.critical(name, "name")
    how = rng.randrange(3)
    gap = f"margin-top:{rng.randrange(14, 26)}mm;line-height:2.4"
    if how == 0:  # at the right, the day below
        inner = f'<div style="{gap}"><p class="r">{unit}：{firm}</p><p class="r">{signer}：{sign}</p><p class="r">{day}</p></div>'
    elif how == 1:  # at the left half
        inner = f'<div style="{gap};padding-left:30%"><p class="n">{signer}：{sign}</p><p class="n">{unit}：{firm}</p><p class="n">日&emsp;期：{day}</p></div>'
    else:  # a ruled form
        a = '<td class=l style="width:32%">'
        inner = f'<table style="margin-top:14mm"><tr>{a}{unit}</td><td style="height:24mm">{firm}</td></tr><tr>{a}{signer}</td><td style="height:13mm">{sign}</td></tr><tr>{a}{rng.choice(["日期", "签署日期"])}</td><td>{day}</td></tr></table>'
    return sealed(pen, inner, name, role=of)


def _pledge(pen: Pen, case: Case, name: str, of: str, extra: list[str]) -> str:
    rng = pen.rng
    level = LEVELS[case.book_level]
    title = rng.choice(["真实性承诺书", "承 诺 书", "申报承诺书", "企业真实性承诺", "申报材料真实性声明"])  # fmt: skip
    shown = pen.critical(name, "name")
    start = rng.choice([
        f"<p>{shown}申报2026年{level}智能工厂，现郑重承诺如下：</p>",
        f'<p class="n">山东省工业和信息化厅：</p><p>我单位（{shown}）自愿申报{level}智能工厂，并作出以下承诺：</p>',
        f"<p>根据2026年智能工厂申报工作要求，我公司{shown}就{level}智能工厂申报事宜声明并承诺：</p>",
    ])  # fmt: skip
    close = rng.choice(["", "", "<p>特此承诺。</p>"])
    return f"<h1>{title}</h1><br>{start}{_terms(rng, extra)}{close}{_end(pen, case, name, of)}"


def section(pen: Pen, case: Case) -> str:
    """The commitment as a page of the book."""
    extra = words.statements(pen.rng, case, "commitment")
    return _pledge(pen, case, case.commitment_name or case.firm.name, "application_book", extra)


def commitment(case: Case, rng: random.Random, of: Firm | None = None) -> Paper:
    pen = Pen(case, rng, "commitment")
    name = of.name if of else case.commitment_name or case.firm.name
    extra = words.statements(rng, case, "commitment")
    html = sheet(rng, _pledge(pen, case, name, "commitment", extra), size=rng.choice([14, 15, 16]), face="" if rng.random() < 0.7 else "'AR PL UKai CN'")  # fmt: skip
    names = ("承诺书.pdf", "真实性承诺.pdf", "企业承诺书（盖章）.pdf", "申报承诺书.pdf")
    return Paper("commitment", "承诺书", html, pen.marks, names, photo=True, wants_native=False)


def own_statement(case: Case, rng: random.Random) -> Paper:
    """A sheet of its own on accidents or credit, or both."""
    pen = Pen(case, rng, "no_accident_statement")
    said = words.statements(rng, case, "paper")
    told = case.accident != "absent" and case.accident_in == "paper"
    lent = case.discredit_in == "paper" and case.discredit in ("statement", "both")
    if told and lent:
        title = rng.choice(["无事故及无失信情况说明", "合规经营情况说明", "守法经营声明"])
    elif told:
        title = rng.choice(["近三年无事故证明", "关于近三年未发生较大事故的说明" if case.accident == "ok" else "无重大事故说明", "安全环保质量情况声明"])  # fmt: skip
    else:
        title = rng.choice(["情况说明", "有关情况的说明"])
    name = case.firm.name
    text, how = "".join(escape(t) for t in said), rng.randrange(3)
    firm = "" if how == 1 else pen.critical(name, "name")
    start = f"<p>兹声明：{text}</p><p>以上情况属实，如有不实，我公司承担相应责任。</p>"
    if how == 0:
        start = f'<p class="n">山东省工业和信息化厅：</p><p>{firm}（统一社会信用代码：{pen.critical(case.firm.uscc, "code")}）现就有关情况说明如下：{text}</p>'
    elif how == 2:
        start = f"<p>我公司{firm}，主要从事{escape(case.firm.main_business)}。{text}</p>"
    day = pen.day((2026, rng.choice([3, 4]), rng.randrange(5, 21)), "cn", "cn", "words")
    end = f'<div style="margin-top:26mm;line-height:2"><p class="r">{escape(name)}{rng.choice(["", "（盖章）"])}</p><p class="r">{day}</p></div>'
    body = f"<h1>{title}</h1><br>{start}<p>{rng.choice(['特此说明。', '特此证明。', ''])}</p>{sealed(pen, end, name)}"
    names = ("无事故证明.pdf", "情况说明.pdf", "合规说明.pdf", "声明.pdf")
    label = "情况说明" if not told else "无事故说明"
    return Paper("no_accident_statement", label, sheet(rng, body, size=15), pen.marks, names, photo=True, wants_native=False)  # fmt: skip


# ---- the parent's letter
def letter(case: Case, rng: random.Random) -> Paper:
    pen = Pen(case, rng, "parent_letter")
    told = case.letter
    assert told is not None
    level, issuer = LEVELS[case.book_level], told.issuer
    recommended = told.named or case.firm.name
    who = pen.critical(recommended, "name")
    relation = {"parent": rng.choice(["我公司下属企业", "本集团所属子公司", "我集团权属企业"]), "self": "我单位", "other": "有关企业"}.get(told.by, "辖区内企业" if told.by == "government" else "会员企业")  # fmt: skip
    subject = rng.choice([f"关于推荐申报2026年{level}智能工厂的函", f"关于推荐{recommended}申报{level}智能工厂的函", "推 荐 函"])  # fmt: skip
    plant = "" if told.named else f"“{escape(case.firm.factory)}”"
    text = rng.choice([
        f"<p>按照《关于组织开展2026年基础级、先进级智能工厂申报工作的通知》要求，经研究，同意推荐{relation}{who}建设的{plant or '智能工厂'}申报2026年{level}智能工厂。</p><p>该企业经营状况良好，智能制造基础扎实，符合申报条件，请予支持。</p>",
        f"<p>{relation}{who}近年来持续开展数字化改造，建成{plant or '智能工厂'}，取得显著成效。经审查，申报材料内容属实，现推荐其申报{level}智能工厂，请贵厅审核。</p>",
        f"<p>兹推荐{who}参加2026年度{level}智能工厂评审。{relation}{plant}建设规范、运行稳定，具有行业示范意义。</p>",
    ])  # fmt: skip
    day = pen.day(told.day, "cn", "cn", "words") if told.dated else ""
    end = f'<div style="margin-top:24mm;line-height:2"><p class="r">{pen.critical(issuer, "name")}&emsp;</p><p class="r">{day}&emsp;&emsp;</p></div>'
    end = sealed(pen, end, issuer, size=42) if told.sealed else end
    to = '<p class="n">山东省工业和信息化厅：</p>'
    how, short = rng.randrange(3), "".join(c for c in issuer if c not in "有限公司控股（）责任")[:4]
    number = (
        f"{short[-2:]}{rng.choice(['函', '发', '科技函', '规划'])}〔2026〕{rng.randrange(5, 160)}号"
    )
    if how == 0:  # red head
        head = f'<p class="c hei" style="color:#c8102e;font-size:{min(2.6, 27 / (len(issuer) + 2)):.2f}em;font-weight:bold;white-space:nowrap">{escape(issuer)}{rng.choice(["", "文件"])}</p><p class="c">{number}</p><hr style="border:0;border-top:.8mm solid #c8102e">'
        body = f"{head}<h1>{escape(subject)}</h1>{to}{text}<p>特此函达。</p>{end}"
    elif how == 1:
        body = f"<h1>{escape(subject)}</h1><br>{to}{text}<p>{rng.choice(['特此推荐。', '请予审核。'])}</p>{end}"
    else:  # a form
        a = '<td class=l style="width:24%">'
        form = f"<table><tr>{a}推荐单位</td><td>{escape(issuer)}</td></tr><tr>{a}被推荐企业</td><td>{escape(recommended)}</td></tr><tr>{a}申报级别</td><td>{level}智能工厂</td></tr><tr>{a}推荐意见</td><td>{text}{end}</td></tr></table>"
        body = f"<h1>{rng.choice(['推荐函', '申报推荐意见'])}</h1>{to}{form}"
    names = ("推荐函.pdf", "集团推荐函.pdf", "上级公司推荐函.pdf", "推荐意见.pdf")
    return Paper("parent_letter", "推荐函", sheet(rng, body, size=15), pen.marks, names, photo=True, wants_native=False)  # fmt: skip
