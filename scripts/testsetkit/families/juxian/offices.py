"""What a city's office writes: the recommendation under five heads, and policies."""

from __future__ import annotations

import random
from html import escape

from testsetkit.case import City
from testsetkit.families.juxian.look import HEI, KAI, SONG, doc, grid, number, title
from testsetkit.pen import Pen, in_words
from testsetkit.press import Paper

_RED = "#cf1620"


def _head(rng: random.Random, bureau: str, mark: str) -> str:
    big = f'<p class=c style="font:700 28pt/1.6 {SONG};color:{_RED}">{{}}</p>'
    line = f'<p class=c style="border-bottom:.9mm solid {_RED};padding-bottom:2mm">{mark}&nbsp;</p>'
    way = rng.choice(["file", "double", "signed", "plain", "star"])
    if way == "file":
        return big.format(f"{bureau}文件") + line
    if way == "double":
        rule = f"border-top:1mm double {_RED}"
        return big.format(bureau) + f'<p class=r style="{rule}">{mark}&nbsp;</p>'
    if way == "signed":
        name = rng.choice(["隽学东", "管仁福", "厉建国"])
        return big.format(bureau) + (
            f'<p class=f style="display:flex;justify-content:space-between;'
            f'border-bottom:.8mm solid {_RED}"><span>{mark}&nbsp;</span><span>签发：'
            f'<span style="font-family:{KAI}">{name}'
            "</span></span></p>"
        )
    if way == "star":
        star = f'<p class=c style="color:{_RED};margin-top:-3mm">———★———</p>'
        return big.format(bureau) + f"<p class=c>{mark}&nbsp;</p>{star}"
    return f"<p class=f>{mark}&nbsp;</p>"


def _count(rng: random.Random, city: City) -> str:
    if city.stated is None:
        return "现将审核通过的企业材料呈报省厅"
    n = rng.choice([f"{city.stated}家", f"{in_words(city.stated)}家", f"{city.stated}户"])
    return rng.choice([
        f"我市共推荐{n}企业申报先进级智能工厂", f"经把关，同意{n}企业申报2026年先进级智能工厂，特此推荐",
        f"拟推荐先进级智能工厂企业共{n}",
    ])  # fmt: skip


def _named(rng: random.Random, city: City) -> str:
    """The enterprises by name, where the letter agrees with the table."""
    names = [r.name or r.firm.name for r in city.summary_rows]
    doubtful = city.stated != len(names) or not city.summary or len(set(names)) < len(names)
    if doubtful or rng.random() < 0.5:
        return ""
    way = rng.choice(["list", "table", "run"])
    if way == "table":
        rows = [(str(n), escape(x)) for n, x in enumerate(names, 1)]
        return grid(("名次", "企业"), rows, (18, 82))
    if way == "list":
        form = rng.choice(["{n}. {x}", "（{n}）{x}", "{w}、{x}"])
        return "".join(
            f"<p>{number(form.replace('{x}', escape(x)), n)}</p>" for n, x in enumerate(names, 1)
        )
    return f"<p>推荐顺序为：{'；'.join(escape(x) for x in names)}。</p>"


def recommendation(city: City, rng: random.Random) -> Paper:
    pen = Pen(None, rng, "city_recommendation")
    bureau = f"{city.name}工业和信息化局"
    kind = rng.choice(["字", "函", "报", "装"])
    mark = f"{city.name[0]}工信{kind}〔2026〕{rng.randrange(4, 99)}号"
    shown = pen.critical(mark, "code") if city.recommendation_numbered else ""
    head = rng.choice([
        "关于推荐2026年先进级智能工厂的函", "关于上报先进级智能工厂申报企业的报告",
        f"{bureau}<br>关于2026年先进级智能工厂推荐情况的报告", "关于呈报先进级智能工厂推荐企业名单的请示",
    ])  # fmt: skip
    lead = rng.choice([
        "收到省厅申报通知后，我局转发各县（市、区），对申报企业逐户看现场、查资料。",
        "按照省厅统一安排，我局组织了初审和专家评议，并在网上公示五天，无异议。",
        "根据2026年智能工厂申报通知，各县（市、区）逐级推荐，我局集体研究。",
    ])  # fmt: skip
    body = f"<p>{lead}{_count(rng, city)}。</p>{_named(rng, city)}"
    body += f"<p>{rng.choice(['请审定。', '妥否，请批示。', '特此报告。'])}</p>"
    if rng.random() < 0.6:
        body += "<p>附件：1. 推荐汇总表　2. 企业申报材料</p>"
    over = ""
    if city.recommendation_sealed:
        style = rng.choice(["right:2mm;top:-16mm", "right:16mm;top:-15mm"])
        over = pen.seal(bureau, role="recommendation", style=style, size=42)
    day = ""
    if city.recommendation_dated:
        day = pen.day((2026, 4, rng.randrange(8, 22)), "cn", "words", "cn0")
    sign = (
        '<div class=keep style="text-align:right;position:relative;margin:22mm 8mm 16mm 0">'
        f"{bureau}{over}<br>{day}</div>"
    )
    foot = ""
    if rng.random() < 0.4:
        foot = '<p class=f style="border-top:.3mm solid #222;font-size:11pt">（此件主动公开）</p>'
    html = doc(
        rng,
        _head(rng, bureau, shown),
        title(head, 18, 8),
        f"<p class=f>{rng.choice(['山东省工业和信息化厅：', '省工业和信息化厅装备产业处：'])}</p>",
        body,
        sign,
        foot,
        size=rng.choice([14, 15]),
        margin="27mm 26mm",
        face=rng.choice([SONG, KAI]),
        rule="grid",
    )
    names = ("推荐函.pdf", "推荐报告.pdf", "市局推荐文件.pdf")
    return Paper("city_recommendation", "推荐文件", html, pen.marks, names, wants_native=False)


_ITEMS = (
    "对认定的先进级、卓越级智能工厂，分档给予奖励。",
    "企业购买工业软件和网络服务，按发票金额给予补贴。",
    "组织专家进厂诊断，费用由财政承担。",
    "对做完成熟度评估的企业优先安排技改贷款贴息。",
    "县、市两级财政分担资金，按季拨付。",
    "每年举办两次现场会，推广好的做法。",
    "弄虚作假的，追回资金，三年内不得再报。",
    "支持职业学校开设数字化课程。",
)


def policies(city: City, rng: random.Random) -> list[Paper]:
    made = []
    for _ in range(rng.choice([1, 1, 2])):
        pen = Pen(None, rng, "policy_document")
        name = rng.choice([
            f"{city.name}支持智能制造发展的若干政策", f"{city.name}智能工厂培育奖补办法",
            f"{city.name}工业企业技术改造三年行动方案", f"{city.name}推进数字化转型实施意见",
        ])  # fmt: skip
        issuer = rng.choice([f"{city.name}人民政府", f"{city.name}工业和信息化局、财政局"])
        form = rng.choice(["第{w}条　{x}", "{w}、{x}", "（{w}）{x}", "{n}. {x}"])
        items = "".join(
            f"<p>{number(form.replace('{x}', x), n)}</p>"
            for n, x in enumerate(rng.sample(_ITEMS, rng.choice([5, 6, 7])), 1)
        )
        year = rng.choice([2023, 2024, 2025])
        mark = f"{city.name[0]}{rng.choice(['政字', '工信发'])}〔{year}〕{rng.randrange(3, 60)}号"
        head = f'<p class=c style="font:700 23pt {SONG};color:{_RED}">{issuer}</p>'
        head += f"<p class=c>{mark}</p>"
        day = f"{year}年{rng.randrange(1, 13)}月{rng.randrange(1, 28)}日"
        html = doc(
            rng,
            head,
            f'<p class=c style="font:700 18pt/1.6 {HEI};margin:6mm 0">{name}</p>',
            items,
            f'<p class=r style="margin-top:14mm">{issuer}</p><p class=r>{day}</p>',
            size=13.5,
            numbers=rng.random() < 0.5,
        )
        names = (f"{name}.pdf", "政策文件.pdf", "相关政策.pdf")
        made.append(Paper("policy_document", name, html, pen.marks, names))
    return made
