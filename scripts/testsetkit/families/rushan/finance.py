"""Accounts of a year: audits of several bindings, own statements, the tax office's print, a final account."""

from __future__ import annotations

import random
from html import escape

from testsetkit import marks
from testsetkit.case import Case
from testsetkit.families.rushan.forms2 import SHARES
from testsetkit.families.rushan.style import HEI, leader, page
from testsetkit.pen import Pen
from testsetkit.press import Paper

_OFFICES = ("立泰恒信会计师事务所（特殊普通合伙）", "山东方正永信会计师事务所有限公司", "中鲁联合会计师事务所（普通合伙）", "和衡会计师事务所（特殊普通合伙）山东分所", "信诺天成会计师事务所有限责任公司")  # fmt: skip
_ASSETS = ("货币资金", "交易性金融资产", "应收票据", "应收账款", "预付款项", "其他应收款", "存货", "流动资产合计", "长期股权投资", "固定资产", "在建工程", "无形资产", "非流动资产合计", "资产总计")  # fmt: skip
_DEBTS = ("短期借款", "应付票据", "应付账款", "合同负债", "应付职工薪酬", "应交税费", "流动负债合计", "长期借款", "递延收益", "负债合计", "实收资本（或股本）", "资本公积", "未分配利润", "负债和所有者权益总计")  # fmt: skip
_RESULT = (("减：营业成本", 0.742), ("税金及附加", 0.0061), ("销售费用", 0.038), ("管理费用", 0.047), ("研发费用", 0.037), ("财务费用", 0.009), ("加：其他收益", 0.004), ("二、营业利润", 0.102), ("三、利润总额", 0.101), ("减：所得税费用", 0.015), ("四、净利润", 0.086))  # fmt: skip
_CASH = ("销售商品、提供劳务收到的现金", "收到的税费返还", "购买商品、接受劳务支付的现金", "支付给职工以及为职工支付的现金", "支付的各项税费", "经营活动产生的现金流量净额", "投资活动产生的现金流量净额", "筹资活动产生的现金流量净额", "期末现金及现金等价物余额")  # fmt: skip


def revenue_of(case: Case, year: int) -> float:
    """The year's revenue in 万元; that of 2025 is the book's."""
    return case.firm.revenue * {2025: 1.0, 2024: SHARES[1], 2023: SHARES[0]}[year]


def _n(value: float) -> str:
    return f"{value:,.2f}"


def _top(name: str, when: str, form: str) -> str:
    return f'<table class=open style="margin:0;font-size:9.5pt"><tr><td>编制单位：{escape(name)}</td><td class=c>{when}</td><td class=r>{form}　单位：元</td></tr></table>'


def balance(rng: random.Random, name: str, year: int, scale: float) -> str:
    rows = ""
    for a, b in zip(_ASSETS, _DEBTS, strict=True):
        v = [_n(scale * 10000 * rng.uniform(0.02, 0.48)) for _ in range(4)]
        rows += f"<tr><td>{a}</td><td class=r>{v[0]}</td><td class=r>{v[1]}</td><td>{b}</td><td class=r>{v[2]}</td><td class=r>{v[3]}</td></tr>"
    return f'<h1>资产负债表</h1>{_top(name, f"{year}年12月31日", "会企01表")}<table style="font-size:8pt"><tr><th>资　产</th><th>期末余额</th><th>上年年末余额</th><th>负债和所有者权益</th><th>期末余额</th><th>上年年末余额</th></tr>{rows}</table>'


def income(rng: random.Random, name: str, year: int, revenue: float) -> str:
    last = revenue * rng.uniform(0.88, 1.08)
    lines = [("一、营业收入", 1.0), *_RESULT]
    rows = "".join(f"<tr><td>{k}</td><td class=r>{_n(revenue * 10000 * p)}</td><td class=r>{_n(last * 10000 * p)}</td></tr>" for k, p in lines)  # fmt: skip
    return f'<h1 class=new>利润表</h1>{_top(name, f"{year}年度", "会企02表")}<table style="font-size:9.5pt"><tr><th>项　目</th><th>本期金额</th><th>上期金额</th></tr>{rows}</table>'


def cash(rng: random.Random, name: str, year: int, revenue: float) -> str:
    rows = "".join(f"<tr><td>{k}</td><td class=r>{_n(revenue * 10000 * rng.uniform(0.03, 0.9))}</td><td class=r>{_n(revenue * 10000 * rng.uniform(0.03, 0.9))}</td></tr>" for k in _CASH)  # fmt: skip
    return f'<h1 class=new>现金流量表</h1>{_top(name, f"{year}年度", "会企03表")}<table style="font-size:9.5pt"><tr><th>项　目</th><th>本期金额</th><th>上期金额</th></tr>{rows}</table>'


def _notes(rng: random.Random, case: Case, name: str, year: int) -> str:
    return f"<h1 class=new>{year}年度财务报表附注</h1><h3>一、公司基本情况</h3><p>{escape(name)}主要产品为{case.firm.product}。</p><h3>二、财务报表的编制基础</h3><p>本公司以持续经营为基础，按照企业会计准则的规定编制财务报表。</p><h3>三、重要会计政策和会计估计</h3><p>会计年度自公历1月1日起至12月31日止，以人民币为记账本位币。存货发出采用加权平均法，固定资产折旧采用年限平均法。</p><h3>四、承诺及或有事项</h3><p>截至{year}年12月31日，本公司无需披露的重大承诺及或有事项。</p>"


def _opinion(pen: Pen, case: Case, year: int, office: str, number: str, name: str) -> str:
    rng = pen.rng
    short = office.split("（")[0]
    stamp = pen.seal(short, role="audit", style="left:58mm;top:-10mm", size=40)
    hands = [pen.written(rng.choice(["孙岩", "周海波", "刘雪梅", "徐志远", "丁洁"]), height_mm=8, hand=rng.choice(marks.HANDS) if marks.HANDS and rng.random() < 0.4 else None) for _ in range(2)]  # fmt: skip
    day = (year + 1, rng.randrange(2, 5), rng.randrange(1, 29))
    kinds = [f"我们审计了{{}}（以下简称“贵公司”）财务报表，包括{year}年12月31日的资产负债表，{year}年度的利润表、现金流量表和所有者权益变动表，以及相关财务报表附注。",
             f"我们接受委托，审计了后附的{{}}{year}年度财务报表，包括{year}年12月31日的资产负债表，{year}年度利润表、现金流量表以及财务报表附注。"]  # fmt: skip
    body = rng.choice(kinds).format(pen.critical(name, "name"))
    return f"""<p class=c>{number}</p><p class=flat>{escape(name)}{rng.choice(["全体股东", "", "董事会"])}：</p><h3>一、审计意见</h3><p>{body}</p>
<p>我们认为，后附的财务报表在所有重大方面按照企业会计准则的规定编制，公允反映了贵公司{year}年12月31日的财务状况以及{year}年度的经营成果和现金流量。</p><h3>二、形成审计意见的基础</h3>
<p>我们按照中国注册会计师审计准则的规定执行了审计工作，按照职业道德守则，我们独立于贵公司。我们获取的审计证据是充分、适当的。</p><h3>三、管理层对财务报表的责任</h3><p>管理层负责按照企业会计准则的规定编制财务报表，并设计、执行和维护必要的内部控制。</p>
<h3>四、注册会计师的责任</h3><p>我们的目标是对财务报表整体是否不存在由于舞弊或错误导致的重大错报获取合理保证。</p>
<div style="position:relative;margin-top:8mm" class="flat keep"><p>{office}</p>{stamp}<p>中国注册会计师：{hands[0]}</p><p style="margin-top:4mm">中国注册会计师：{hands[1]}</p><p class=r>{pen.form(day, "cn", "words")}</p></div>"""


def _cover(rng: random.Random, name: str, year: int, office: str, number: str) -> str:
    if rng.random() < 0.4:
        code = f"鲁{str(year + 1)[2:]}{''.join(rng.choice('ABCDEFGHJK23456789') for _ in range(8))}"
        return f'<div style="padding-top:30mm"><p class=c style="font:13pt {HEI}">注册会计师行业统一监管平台　防伪查验</p><p class=c>报告编码：{code}</p><table style="margin-top:20mm"><tr><th style="width:30%">被审计单位</th><td>{escape(name)}</td></tr><tr><th>报告名称</th><td>{year}年度审计报告</td></tr><tr><th>报告文号</th><td>{number}</td></tr><tr><th>会计师事务所</th><td>{office}</td></tr></table></div>'
    return f'<div style="padding-top:46mm"><h1 style="font-size:25pt">{escape(name)}</h1><h1>{year}年度{rng.choice(["审计报告", "财务报表审计报告", "审计报告及财务报表"])}</h1><p class=c>{number}</p><p class=c style="margin-top:86mm;font-size:15pt">{office}</p></div>'


def _own_licence(rng: random.Random, office: str) -> str:
    return f'<div class=new style="border:1mm double #8c6a2a;padding:10mm"><h1 style="font-size:30pt">营业执照</h1><p class=c>（副　本）</p><p class=flat>统一社会信用代码：9137{rng.randrange(10**7, 10**8)}MA3{rng.randrange(1000, 9999)}X7</p><p class=flat>名　　称：{office}</p><p class=flat>类　　型：{rng.choice(["普通合伙企业", "特殊普通合伙企业", "有限责任公司"])}</p><p class=flat>经营范围：审查企业会计报表，出具审计报告；验证企业资本；税务咨询。</p></div>'


def audit(case: Case, year: int, rng: random.Random) -> Paper:
    """An audit with any of cover, contents, notes and the accountants' own licence."""
    pen = Pen(case, rng, "financial_report")
    name = case.audit_names.get(year) or case.firm.name
    office = rng.choice(_OFFICES)
    number = f"{office[:2]}{rng.choice(['审字', '鲁审字', '会审字'])}〔{year + 1}〕第{rng.randrange(100, 9999)}号"
    revenue = revenue_of(case, year)
    parts, fresh = [], ""
    if rng.random() < 0.65:
        parts.append(_cover(rng, name, year, office, number))
        fresh = " class=new"
    if fresh and rng.random() < 0.5:
        lines = "".join(leader(k, p) for k, p in (("一、审计报告", "1-3"), ("二、资产负债表", "4"), ("三、利润表", "5"), ("四、现金流量表", "6"), ("五、财务报表附注", "7")))  # fmt: skip
        parts.append(f"<h1 class=new>目　录</h1>{lines}")
    parts.append(f"<h1{fresh}>审　计　报　告</h1>{_opinion(pen, case, year, office, number, name)}")
    parts.append(balance(rng, name, year, revenue).replace("<h1>", "<h1 class=new>", 1))
    parts.append(income(rng, name, year, revenue))
    if rng.random() < 0.7:
        parts.append(cash(rng, name, year, revenue))
    if rng.random() < 0.5:
        parts.append(_notes(rng, case, name, year))
    if rng.random() < 0.25:
        case.accountants_licence = True
        parts.append(_own_licence(rng, office))
    html = page(rng, *parts, numbers=rng.choice([None, None, "plain", "dash", "page"]), size=11.5)
    names = (
        f"{year}年审计报告.pdf",
        f"{year}年度审计报告.pdf",
        f"审计报告-{year}.pdf",
        f"{year}审计.pdf",
    )
    return Paper(
        "financial_report", f"{year}年度审计报告", html, pen.marks, names, wants_native=False
    )


def statements(case: Case, year: int, rng: random.Random) -> Paper:
    """Unaudited accounts: own statements, the tax office's print, or a group's final account."""
    pen = Pen(case, rng, "financial_report")
    name, revenue = case.audit_names.get(year) or case.firm.name, revenue_of(case, year)
    how = rng.choice(["own", "own", "tax", "final"])
    body = f"{balance(rng, name, year, revenue)}{{foot}}{income(rng, name, year, revenue)}"
    if how == "tax":
        top = f'<p class=flat style="font:9pt {HEI};color:#555">国家税务总局山东省电子税务局　　财务报表报送与信息采集（企业会计准则）　　申报日期：{year + 1}-0{rng.randrange(1, 5)}-{rng.randrange(10, 28)}</p><p class=flat>纳税人名称：{pen.critical(name, "name")}　　纳税人识别号：{pen.critical(case.firm.uscc, "code")}　　所属期：{year}-01-01至{year}-12-31</p>'
        html = page(rng, top + body.format(foot=""), size=10.5)
        return Paper("financial_report", f"{year}年度财务报表", html, pen.marks, (f"{year}年财务报表（税务）.pdf", f"{year}年报表.pdf"))  # fmt: skip
    stamp = pen.seal(name, kind="finance", role="accounts", style="left:44mm;top:-17mm", size=36)
    foot = f'<div class=at style="margin-top:10mm"><p class=flat>企业负责人：{case.firm.person}　　主管会计工作负责人：{rng.choice(["韩雪", "陶军", "付丽"])}　　会计机构负责人：{rng.choice(["曲红", "尚静"])}</p>{stamp}</div>'
    cover = f'<div style="padding-top:52mm"><h1 style="font-size:26pt">{year}年度企业财务决算报表</h1><p class=c style="margin-top:60mm">企业名称：{pen.critical(name, "name")}</p><p class=c>填报日期：{year + 1}年{rng.randrange(1, 4)}月{rng.randrange(5, 28)}日</p></div><div class=new></div>' if how == "final" else ""  # fmt: skip
    html = page(rng, cover + body.format(foot=foot), numbers=rng.choice([None, "plain"]), size=11)
    return Paper("financial_report", f"{year}年度财务报表", html, pen.marks, (f"{year}年度财务报表.pdf", f"{year}年报表（未审计）.pdf", f"{year}年财务决算.pdf"))  # fmt: skip
