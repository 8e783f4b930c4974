"""Accounts of a year: an audit, the enterprise's own statements, the tax office's print."""

from __future__ import annotations

import random
from html import escape

from testsetkit.case import Case
from testsetkit.families.juxian.look import HEI, SONG, doc, grid, sides, title
from testsetkit.pen import Pen
from testsetkit.press import Paper

_OFFICES = (
    "莒州明诚会计师事务所（普通合伙）",
    "山东同信永和会计师事务所有限公司",
    "沭东正源会计师事务所（普通合伙）",
    "齐岳会计师事务所有限责任公司",
)
_LEFT = [
    "货币资金",
    "应收票据",
    "应收账款",
    "预付账款",
    "存货",
    "固定资产净值",
    "在建工程",
    "无形资产",
    "长期待摊费用",
]
_RIGHT = [
    "短期借款",
    "应付账款",
    "预收账款",
    "应付工资",
    "应交税金",
    "其他应付款",
    "实收资本",
    "盈余公积",
    "未分配利润",
]
_LINES = (
    ("一、营业收入", 1.0), ("减：营业成本", 0.76), ("税金及附加", 0.006), ("销售费用", 0.035),
    ("管理费用", 0.05), ("研发费用", 0.038), ("财务费用", 0.018), ("二、营业利润", 0.093),
    ("加：营业外收入", 0.003), ("三、利润总额", 0.096), ("减：所得税", 0.013), ("四、净利润", 0.083),
)  # fmt: skip


def _split(rng: random.Random, names: list[str], total: float) -> list[tuple[str, str]]:
    weights = [rng.uniform(0.3, 2) for _ in names]
    return [(n, f"{total * w / sum(weights):,.2f}") for n, w in zip(names, weights, strict=True)]


def _tables(rng: random.Random, case: Case, name: str, year: int) -> tuple[str, str]:
    """Balance sheet and income statement in yuan."""
    revenue = case.firm.revenue * {2025: 1.0, 2024: 0.94, 2023: 0.88}.get(year, 0.8) * 10000
    total = revenue * rng.uniform(0.7, 1.5)
    rows = [
        (*a, *b) for a, b in zip(_split(rng, _LEFT, total), _split(rng, _RIGHT, total), strict=True)
    ]
    rows.append(("资产合计", f"{total:,.2f}", "负债及所有者权益合计", f"{total:,.2f}"))

    def line(when: str) -> str:
        return (
            '<p class=f style="display:flex;justify-content:space-between;font-size:9.5pt"><span>'
            f"单位名称：{escape(name)}</span><span>{when}</span><span>单位：元</span></p>"
        )

    head = rng.choice([("资产负债表", "利润表"), ("资 产 负 债 表", "损 益 表")])
    balance = title(head[0], 16, 4) + line(f"{year}年12月31日")
    balance += grid(("资产", "年末数", "负债和权益", "年末数"), rows, (26, 24, 26, 24))
    told = [(k, f"{revenue * p:,.2f}") for k, p in _LINES]
    income = (
        title(head[1], 16, 4) + line(f"{year}年度") + grid(("项目", "本年累计"), told, (56, 44))
    )
    return balance, income


def _licence(rng: random.Random, office: str) -> str:
    return (
        '<div style="border:1mm double #8c6f2c;padding:8mm"><p class=c style="font:700 25pt '
        f'{SONG}">营业执照</p><p class=c>（副本）</p><p class=f>统一社会信用代码　9137110'
        f"{rng.randrange(10**8, 10**9)}X{rng.choice('ABCD')}</p><p class=f>名称　{office}</p>"
        "<p class=f>经营范围　审查企业会计报表，出具审计报告；代理记账。</p></div>"
    )


def audit(case: Case, year: int, rng: random.Random) -> Paper:
    """An accountants' report with any of cover, notes and the accountants' own licence."""
    pen = Pen(case, rng, "financial_report")
    name = case.audit_names.get(year) or case.firm.name
    office = rng.choice(_OFFICES)
    mark = f"{office[:2]}会审字〔{year + 1}〕{rng.randrange(10, 900)}号"
    balance, income = _tables(rng, case, name, year)
    over = pen.seal(office.split("（")[0], role="audit", style="left:16mm;top:-15mm", size=40)
    who = [pen.written(x, height_mm=8) for x in rng.sample(["厉明", "来庆华", "卞志远", "庄欣"], 2)]
    day = pen.form((year + 1, rng.randrange(2, 5), rng.randrange(2, 28)), "words", "cn", "cn0")
    to = rng.choice([f"{escape(name)}全体股东：", f"{escape(name)}董事会："])
    opinion = (
        f"{title('审 计 报 告', 21, 4)}<p class=c>{mark}</p><p class=f>{to}</p>"
        f"<p><b>一、审计意见</b></p><p>我们审计了后附的{pen.critical(name, 'name')}财务报表，包括"
        f"{year}年12月31日资产负债表、{year}年度利润表及附注。我们认为，报表在所有重大方面按照企业"
        "会计准则编制，公允反映了该公司的财务状况和经营成果。</p><p><b>二、形成意见的基础</b></p>"
        "<p>我们依照中国注册会计师审计准则开展工作，取得的证据充分、适当。</p>"
        "<p><b>三、管理层的责任</b></p><p>编制财务报表是管理层的责任。</p>"
        f'<table class="no keep" style="margin-top:18mm"><tr><td style="width:54%">'
        f"<span class=at>{office}{over}</span></td><td>注册会计师：{who[0]}<br><br>"
        f"注册会计师：{who[1]}</td></tr><tr><td>中国 · 山东</td><td>{day}</td></tr></table>"
    )
    parts = [opinion, balance, income]
    if rng.random() < 0.5:
        parts.insert(
            0,
            f'<p class=c style="margin-top:46mm;font-size:18pt">{escape(name)}</p><p class=c '
            f'style="font:700 27pt/2 {HEI}">{year}年度<br>审计报告</p><p class=c '
            f'style="margin-top:96mm;font-size:13pt">{office}</p>',
        )
    if rng.random() < 0.4:
        parts.append(
            f"{title('会计报表附注', 16, 4)}<p>一、公司概况：{escape(name)}主要生产经营"
            f"{case.firm.product}。</p><p>二、会计年度自公历1月1日起至12月31日止。</p>"
            "<p>三、记账本位币为人民币。</p>"
        )
    if rng.random() < 0.13:
        case.accountants_licence = True
        parts.append(_licence(rng, office))
    html = doc(
        rng,
        "<div class=new></div>".join(parts),
        numbers=rng.random() < 0.6,
        size=11.5,
        rule=rng.choice(["grid", "three", "grey", "level"]),
    )
    names = (f"{year}审计报告.pdf", f"{year}年审计.pdf", f"{year}年度审计报告.pdf")
    return Paper(
        "financial_report", f"{year}年审计报告", html, pen.marks, names, wants_native=False
    )


def statements(case: Case, year: int, rng: random.Random) -> Paper:
    """A year without audit: own statements, or the tax office's print with their numbers."""
    pen = Pen(case, rng, "financial_report")
    name = case.audit_names.get(year) or case.firm.name
    balance, income = _tables(rng, case, name, year)
    rule = rng.choice(["grid", "grey", "level"])
    if rng.random() < 0.4:
        head = title("财务报表报送与信息采集（年报）", 15, 4) + sides(
            [
                ("纳税人名称", pen.critical(name, "name")),
                ("所属期", f"{year}-01-01 至 {year}-12-31"),
                ("会计制度", "企业会计准则（一般企业）"),
                ("申报状态", "申报成功"),
            ]
        )
        html = doc(
            rng,
            head,
            balance,
            "<div class=new></div>",
            income,
            web=("电子税务局", "https://etax.shandong.chinatax.gov.cn"),
            size=10.5,
            rule=rule,
        )
    else:
        over = pen.seal(
            name, kind="finance", role="statement", style="left:44mm;top:-16mm", size=38
        )
        makers = rng.sample(["尹霞", "滕梅", "公茂林", "牟伟"], 2)
        sign = (
            f'<div class=at style="margin-top:12mm">单位负责人：{case.firm.person}　　财务负责人：'
            f"{makers[0]}　　制表：{makers[1]}{over}</div>"
        )
        cover = title(f"{escape(name)}<br>{year}年度会计报表", 20, 6)
        first = f"{cover}<div class=new></div>" if rng.random() < 0.35 else ""
        html = doc(rng, first, balance, sign, "<div class=new></div>", income, size=11, rule=rule)
    names = (f"{year}年财务报表.pdf", f"{year}年报表.pdf", f"{year}资产负债表利润表.pdf")
    return Paper("financial_report", f"{year}年财务报表", html, pen.marks, names)
