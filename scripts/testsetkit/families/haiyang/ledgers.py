"""Accounts of a year: audit reports of several firms, own statements."""

from __future__ import annotations

import random
from html import escape

from testsetkit.case import Case
from testsetkit.families.haiyang.paper import HEI, KAI, SONG, doc, grid, title
from testsetkit.pen import Pen
from testsetkit.press import Paper

_OFFICES = (
    "山东海右会计师事务所有限公司",
    "济南衡正会计师事务所（普通合伙）",
    "山东信永达会计师事务所（特殊普通合伙）",
    "齐州联合会计师事务所",
)
_ASSETS = [
    "货币资金",
    "应收票据",
    "应收账款",
    "其他应收款",
    "存货",
    "固定资产",
    "在建工程",
    "无形资产",
    "长期待摊费用",
]
_DEBTS = [
    "短期借款",
    "应付票据",
    "应付账款",
    "应付职工薪酬",
    "应交税费",
    "其他应付款",
    "长期借款",
    "实收资本",
    "未分配利润",
]
_INCOME = (
    ("一、营业收入", 1.0),
    ("减：营业成本", 0.741),
    ("税金及附加", 0.006),
    ("销售费用", 0.038),
    ("管理费用", 0.052),
    ("研发费用", 0.041),
    ("财务费用", 0.018),
    ("加：其他收益", 0.003),
    ("二、营业利润", 0.101),
    ("加：营业外收入", 0.002),
    ("减：营业外支出", 0.001),
    ("三、利润总额", 0.102),
    ("减：所得税费用", 0.0153),
    ("四、净利润", 0.0867),
)


def turnover(revenue: float, year: int) -> float:
    """What the enterprise turned over in a year, in 万元."""
    return round(revenue * {2025: 1.0, 2024: 0.94, 2023: 0.885}.get(year, 0.82), 2)


def _head(rng: random.Random, said: str, name: str, when: str) -> str:
    gap = "display:flex;justify-content:space-between;font-size:9pt"
    line = f"<span>编制单位：{escape(name)}</span><span>{when}</span><span>单位：元</span>"
    return f'{title(said, 16, rng.choice([HEI, SONG]))}<p class=f style="{gap}">{line}</p>'


def _balance(rng: random.Random, case: Case, name: str, year: int) -> str:
    total = int(turnover(case.firm.revenue, year) * 10000 * rng.uniform(0.9, 1.7))

    def split(names: list[str]) -> list[tuple[str, str]]:
        weights = [rng.uniform(0.3, 2) for _ in names]
        shares = [round(total * w / sum(weights), 2) for w in weights]
        shares[-1] = round(total - sum(shares[:-1]), 2)
        return [(n, f"{x:,.2f}") for n, x in zip(names, shares, strict=True)]

    rows = [(*a, *b) for a, b in zip(split(_ASSETS), split(_DEBTS), strict=True)]
    rows.append(("资产总计", f"{total:,.2f}", "负债及所有者权益总计", f"{total:,.2f}"))
    top = ("资　　产", "期末数", "负债及所有者权益", "期末数")
    cls = rng.choice(["full", "three", "open"])
    head = _head(rng, "资产负债表", name, f"{year}年12月31日")
    return head + grid(top, rows, cls, [24, 26, 24, 26])


def _income(rng: random.Random, case: Case, name: str, year: int) -> str:
    now, old = (turnover(case.firm.revenue, y) * 10000 for y in (year, year - 1))
    young = case.young and year == 2024
    rows = [(k, f"{now * p:,.2f}", "—" if young else f"{old * p:,.2f}") for k, p in _INCOME]
    cls = rng.choice(["full", "three", "open"])
    head = _head(rng, rng.choice(["利润表", "利 润 表", "损益表"]), name, f"{year}年度")
    return head + grid(("项　　目", "本年金额", "上年金额"), rows, cls, [40, 30, 30])


def _opinion(pen: Pen, case: Case, name: str, year: int, office: str, number: str) -> str:
    rng = pen.rng
    shown = pen.critical(name, "name")
    over = pen.seal(office.split("（")[0], role="audit", style="left:16mm;top:-15mm", size=41)
    who = [
        pen.written(x, height_mm=8) for x in rng.sample(["隋文涛", "衣丽华", "丛培军", "滕爱民"], 2)
    ]
    day = pen.form((year + 1, rng.randrange(2, 5), rng.randrange(2, 28)), "words", "cn")
    to = rng.choice([f"{escape(name)}：", f"{escape(name)}全体股东："])
    text = (
        f"<p>我们接受委托，审计了{shown}（以下简称“贵公司”）{year}年12月31日的资产负债表，"
        f"{year}年度的利润表、现金流量表和财务报表附注。我们认为，上述财务报表在所有重大方面"
        "按照企业会计准则编制，公允反映了贵公司的财务状况、经营成果和现金流量。</p>"
    )
    duty = "<p>编制财务报表并保证其公允是管理层的责任，我们的责任是在执行审计工作的基础上发表意见。</p>"
    parts = [("一、审计意见", text), ("二、管理层与注册会计师的责任", duty)]
    if rng.random() < 0.6:
        basis = "<p>我们按照中国注册会计师审计准则执行审计，获取的证据充分、适当。</p>"
        parts.insert(1, ("二、形成审计意见的基础", basis))
        parts[2] = ("三、管理层与注册会计师的责任", duty)
    body = "".join(f"<h2>{k}</h2>{v}" for k, v in parts)
    gap = rng.choice(["审 计 报 告", "审　计　报　告", "审计报告"])
    return (
        f"{title(gap, 20, SONG)}<p class=c>{number}</p><p class=f>{to}</p>{body}"
        '<table class=keep style="margin-top:18mm"><tr><td style="width:52%">'
        f"<span class=at>{office}{over}</span></td><td>中国注册会计师：{who[0]}<br><br>"
        f"中国注册会计师：{who[1]}</td></tr><tr><td>{rng.choice(['中国·济南', '中国·烟台', '地址：济南市历下区'])}"
        f"</td><td>{day}</td></tr></table>"
    )


def audit(case: Case, year: int, rng: random.Random) -> Paper:
    """An audit with any of cover, contents, notes and the accountants' own licence."""
    pen = Pen(case, rng, "financial_report")
    name = case.audit_names.get(year) or case.firm.name
    office = rng.choice(_OFFICES)
    tag = rng.choice(["审字", "会审字", "财审字"])
    number = f"{office[2:4]}{tag}〔{year + 1}〕第{rng.randrange(12, 980)}号"
    parts = [_opinion(pen, case, name, year, office, number)]
    parts += [_balance(rng, case, name, year), _income(rng, case, name, year)]
    if rng.random() < 0.35:
        lines = ["一、审计报告", "二、资产负债表", "三、利润表", "四、财务报表附注"]
        inner = "".join(f'<p class=f style="margin:3mm 0">{x}</p>' for x in lines)
        parts.insert(0, title("目　录", 17) + inner)
    if rng.random() < 0.55:
        top = title(escape(name), 18, KAI, "margin-top:46mm")
        mid = title(rng.choice([f"{year}年度审计报告", f"{year}年度财务报表审计报告"]), 25)
        foot = f'<p class=c style="margin-top:96mm;font-size:13pt">{office}</p>'
        parts.insert(0, f"{top}{mid}<p class=c>{number}</p>{foot}")
    if rng.random() < 0.4:
        notes = (
            f"<h2>一、公司概况</h2><p>{escape(name)}主要生产销售{case.firm.product}。</p>"
            "<h2>二、编制基础</h2><p>本财务报表以持续经营为基础编制，记账本位币为人民币。</p>"
            "<h2>三、主要会计政策</h2><p>存货按加权平均法计价，固定资产按年限平均法折旧。</p>"
        )
        parts.append(title("财务报表附注", 16) + notes)
    if rng.random() < 0.14:
        case.accountants_licence = True
        code = f"9137010{rng.randrange(10**8, 10**9)}M{rng.choice('CDHK')}"
        inner = (
            f"<p class=f>统一社会信用代码　{code}</p><p class=f>名称　{office}"
            "</p><p class=f>经营范围　审计、验资；税务咨询。</p>"
        )
        parts.append(
            f'<div style="border:.9mm double #7d6420;padding:9mm">{title("营业执照", 26, SONG)}'
            f"<p class=c>（副本）</p>{inner}</div>"
        )
    html = doc(rng, "<div class=new></div>".join(parts), numbers=rng.random() < 0.55, size=11.5)
    label = f"{year}年审计报告"
    names = (f"{label}.pdf", f"{year}年度审计报告.pdf", f"{year}审计报告（盖章）.pdf")
    return Paper("financial_report", label, html, pen.marks, names, wants_native=False)


def statements(case: Case, year: int, rng: random.Random) -> Paper:
    """A year without audit: the enterprise's own balance and income, under its finance seal."""
    pen = Pen(case, rng, "financial_report")
    name = case.audit_names.get(year) or case.firm.name
    style = "left:46mm;top:-15mm"
    over = pen.seal(name, kind="finance", role="statement", style=style, size=38)
    who = (
        f"单位负责人：{case.firm.person}　　财务负责人"
        f"：{rng.choice(['于红梅', '矫健', '迟秀云'])}　　制表：{rng.choice(['孙妍', '修蕾'])}"
    )
    sign = f'<div class=at style="margin:10mm 0 14mm;font-size:10.5pt">{who}{over}</div>'
    first = ""
    if rng.random() < 0.4:
        first = title(f"{year}年度财务会计报表", 24, HEI, "margin-top:62mm")
        first += f"<p class=c>{escape(name)}</p><div class=new></div>"
    balance, income = _balance(rng, case, name, year), _income(rng, case, name, year)
    apart = "<div class=new></div>"
    inner = (
        f"{balance}{sign}{apart}{income}"
        if rng.random() < 0.6
        else f"{income}{apart}{balance}{sign}"
    )
    html = doc(rng, first, inner, size=11)
    label = f"{year}年财务报表"
    names = (f"{label}.pdf", f"{year}年度财务报表.pdf", f"{year}年报表（未审）.pdf")
    return Paper("financial_report", label, html, pen.marks, names)
