"""Audit reports and plain statements of a year."""

from __future__ import annotations

import random
from html import escape

from testsetkit.case import Case
from testsetkit.families.lanhai.style import page
from testsetkit.pen import Pen
from testsetkit.press import Paper

_OFFICES = (
    "鲁信源会计师事务所（普通合伙）",
    "山东泽恒会计师事务所有限公司",
    "济东立诚会计师事务所（特殊普通合伙）",
    "中衡联合会计师事务所山东分所",
)
_ASSETS = (
    "货币资金",
    "应收票据",
    "应收账款",
    "预付款项",
    "其他应收款",
    "存货",
    "流动资产合计",
    "固定资产",
    "在建工程",
    "无形资产",
    "长期待摊费用",
    "非流动资产合计",
    "资产总计",
)
_DEBTS = (
    "短期借款",
    "应付票据",
    "应付账款",
    "预收款项",
    "应付职工薪酬",
    "应交税费",
    "流动负债合计",
    "长期借款",
    "负债合计",
    "实收资本",
    "盈余公积",
    "未分配利润",
    "负债和所有者权益总计",
)


def _number(value: float) -> str:
    return f"{value:,.2f}"


def _growth(rng: random.Random) -> float:
    return rng.uniform(0.9, 1.06)


def _balance(rng: random.Random, name: str, year: int, scale: float) -> str:
    rows = ""
    for a, b in zip(_ASSETS, _DEBTS, strict=True):
        cells = [_number(scale * 10000 * rng.uniform(0.01, 0.5)) for _ in range(4)]
        rows += f"<tr><td>{a}</td><td class=r>{cells[0]}</td><td class=r>{cells[1]}</td><td>{b}</td><td class=r>{cells[2]}</td><td class=r>{cells[3]}</td></tr>"
    return f'<h1>资 产 负 债 表</h1><p class=flat style="display:flex;justify-content:space-between"><span>编制单位：{escape(name)}</span><span>{year}年12月31日</span><span>单位：元</span></p><table style="font-size:8.5pt"><tr><th>资产</th><th>期末余额</th><th>年初余额</th><th>负债和所有者权益</th><th>期末余额</th><th>年初余额</th></tr>{rows}</table>'


def _income(rng: random.Random, name: str, year: int, revenue: float) -> str:
    last = revenue * rng.uniform(0.85, 1.1)
    rows = f"<tr><td>一、营业收入</td><td class=r>{_number(revenue * 10000)}</td><td class=r>{_number(last * 10000)}</td></tr>"
    for item, part in (
        ("减：营业成本", 0.74),
        ("税金及附加", 0.006),
        ("销售费用", 0.04),
        ("管理费用", 0.05),
        ("研发费用", 0.036),
        ("财务费用", 0.008),
        ("二、营业利润", 0.11),
        ("三、利润总额", 0.11),
        ("减：所得税费用", 0.016),
        ("四、净利润", 0.094),
    ):
        rows += f"<tr><td>{item}</td><td class=r>{_number(revenue * 10000 * part)}</td><td class=r>{_number(last * 10000 * part)}</td></tr>"
    return f'<h1 class=new>{rng.choice(["利 润 表", "利润表"])}</h1><p class=flat style="display:flex;justify-content:space-between"><span>编制单位：{escape(name)}</span><span>{year}年度</span><span>单位：元</span></p><table style="font-size:9.5pt"><tr><th>项目</th><th>本期金额</th><th>上期金额</th></tr>{rows}</table>'


def _cash(rng: random.Random, name: str, year: int, revenue: float) -> str:
    rows = "".join(
        f"<tr><td>{item}</td><td class=r>{_number(revenue * 10000 * rng.uniform(0.02, 0.9))}</td></tr>"
        for item in (
            "销售商品、提供劳务收到的现金",
            "收到其他与经营活动有关的现金",
            "购买商品、接受劳务支付的现金",
            "支付给职工以及为职工支付的现金",
            "支付的各项税费",
            "经营活动产生的现金流量净额",
            "投资活动产生的现金流量净额",
            "筹资活动产生的现金流量净额",
            "期末现金及现金等价物余额",
        )
    )
    return f'<h1 class=new>现金流量表</h1><p class=flat>编制单位：{escape(name)}　　{year}年度　　单位：元</p><table style="font-size:9.5pt"><tr><th>项目</th><th>本期金额</th></tr>{rows}</table>'


def revenue_of(case: Case, year: int) -> float:
    """The year's revenue in 万元; 2025 is the book's."""
    return case.firm.revenue * {2025: 1.0, 2024: 0.94, 2023: 0.89}[year]


def audit(case: Case, year: int, rng: random.Random) -> Paper:
    pen = Pen(case, rng, "financial_report")
    name = case.audit_names.get(year) or case.firm.name
    office = rng.choice(_OFFICES)
    short = office.split("（")[0]
    number = f"{short[:2]}审字〔{year + 1}〕第{rng.randrange(10, 999):03d}号"
    opinion = "<h2>一、审计意见</h2>" if rng.random() < 0.7 else ""
    cover = ""
    if rng.random() < 0.6:
        cover = f'<div style="padding-top:50mm"><h1 style="font-size:26pt">{escape(name)}</h1><h1>{year}年度{rng.choice(["财务报表审计报告", "审计报告"])}</h1><p class=c>{number}</p><p class=c style="margin-top:80mm;font-size:15pt">{office}</p></div>'
    stamp = pen.seal(
        short + "有限公司" if "有限公司" in office and not short.endswith("有限公司") else short,
        role="audit",
        style="left:70mm;top:-10mm",
        size=40,
    )
    signed = f"<p class=flat style='margin-top:14mm'>中国注册会计师：{pen.written(rng.choice(['孙维', '李建平', '周岚', '郑海']), height_mm=8)}　　中国注册会计师：{pen.written(rng.choice(['王宁', '马丽', '高远']), height_mm=8)}</p>"
    day = (year + 1, rng.randrange(2, 5), rng.randrange(1, 29))
    body = f"<p class=flat>{escape(name)}全体股东：</p>{opinion}<p>我们审计了{pen.critical(name, 'name')}（以下简称贵公司）财务报表，包括{year}年12月31日的资产负债表，{year}年度的利润表、现金流量表、所有者权益变动表以及相关财务报表附注。</p><p>我们认为，后附的财务报表在所有重大方面按照企业会计准则的规定编制，公允反映了贵公司{year}年12月31日的财务状况以及{year}年度的经营成果和现金流量。</p><h2>二、形成审计意见的基础</h2><p>我们按照中国注册会计师审计准则的规定执行了审计工作。我们相信，我们获取的审计证据是充分、适当的，为发表审计意见提供了基础。</p><h2>三、管理层和治理层对财务报表的责任</h2><p>贵公司管理层负责按照企业会计准则的规定编制财务报表，使其实现公允反映，并设计、执行和维护必要的内部控制。</p>"
    opinion_page = f'<h1 {"class=new" if cover else ""}>审 计 报 告</h1><p class=c>{number}</p>{body}<div style="position:relative"><p class=flat style="margin-top:8mm">{office}</p>{stamp}{signed}<p class=r>{pen.form(day, "cn", "words")}</p></div>'
    revenue = revenue_of(case, year)
    balance = _balance(rng, name, year, revenue).replace("<h1>", "<h1 class=new>", 1)
    notes = (
        f"<h1 class=new>财务报表附注</h1><h2>一、公司基本情况</h2><p>{escape(name)}主要从事{case.firm.product}的生产经营。</p><h2>二、重要会计政策</h2><p>本公司以持续经营为基础编制财务报表。存货按加权平均法计价，固定资产按年限平均法计提折旧。</p><h2>三、或有事项</h2><p>截至{year}年12月31日，本公司无需要披露的重大或有事项。</p>"
        if rng.random() < 0.5
        else ""
    )
    html = page(
        rng,
        cover,
        opinion_page,
        balance,
        _income(rng, name, year, revenue),
        _cash(rng, name, year, revenue),
        notes,
        numbers=rng.choice([None, "plain"]),
        size=11.5,
    )
    return Paper(
        "financial_report",
        f"{year}年审计报告",
        html,
        pen.marks,
        (f"{year}年审计报告.pdf", f"审计{year}.pdf", f"{year}财务审计报告.pdf"),
        wants_native=False,
    )


def statements(case: Case, year: int, rng: random.Random) -> Paper:
    """Unaudited statements, with the finance seal."""
    pen = Pen(case, rng, "financial_report")
    name = case.audit_names.get(year) or case.firm.name
    revenue = revenue_of(case, year)
    stamp = pen.seal(name, kind="finance", role="statement", style="left:40mm;top:-18mm", size=38)
    foot = f'<div class=at style="margin-top:10mm"><p class=flat>单位负责人：{case.firm.person}　　会计机构负责人：{rng.choice(["刘敏", "陈静", "孙芳"])}　　制表人：{rng.choice(["张倩", "王丽"])}</p>{stamp}</div>'
    html = page(
        rng, _balance(rng, name, year, revenue), foot, _income(rng, name, year, revenue), size=11.5
    )
    return Paper(
        "financial_report",
        f"{year}年财务报表",
        html,
        pen.marks,
        (f"{year}年财务报表.pdf", f"{year}年报表（未审）.pdf"),
        wants_native=None,
    )
