"""Audits, own statements and the tax office's prints of a year."""

from __future__ import annotations

import random
from html import escape

from testsetkit.case import Case
from testsetkit.families.laizhou.licence import code_like, emblem
from testsetkit.families.laizhou.style import SONG, page
from testsetkit.pen import Pen
from testsetkit.press import Paper

_OFFICES = (
    "山东衡鉴会计师事务所有限公司",
    "鲁正联合会计师事务所（普通合伙）",
    "信永恒会计师事务所（特殊普通合伙）",
    "山东公信达会计师事务所有限公司",
)
_ASSETS = (
    "货币资金",
    "应收票据",
    "应收账款",
    "预付款项",
    "其他应收款",
    "存货",
    "其他流动资产",
    "流动资产合计",
    "长期股权投资",
    "固定资产",
    "在建工程",
    "无形资产",
    "非流动资产合计",
    "资产总计",
)
_DEBTS = (
    "短期借款",
    "应付票据",
    "应付账款",
    "合同负债",
    "应付职工薪酬",
    "应交税费",
    "其他应付款",
    "流动负债合计",
    "长期借款",
    "负债合计",
    "实收资本",
    "资本公积",
    "未分配利润",
    "负债和所有者权益总计",
)
_PARTS = {2025: 1.0, 2024: 0.94, 2023: 0.89}


def _money(value: float) -> str:
    return f"{value:,.2f}"


def _tight(title: str, name: str, when: str, *, fresh: bool) -> str:
    return f'<h1{" class=new" if fresh else ""} style="font-size:17pt;margin-bottom:3mm">{title}</h1><table class=plain style="margin:0;font-size:9pt"><tr><td>编制单位：{escape(name)}</td><td class=c>{when}</td><td class=r>单位：元</td></tr></table>'


def balance(rng: random.Random, name: str, year: int, whole: float, *, fresh: bool) -> str:
    rows = ""
    for a, b in zip(_ASSETS, _DEBTS, strict=True):
        v = [_money(whole * 10000 * rng.uniform(0.01, 0.5)) for _ in range(4)]
        rows += f"<tr><td>{a}</td><td class=r>{v[0]}</td><td class=r>{v[1]}</td><td>{b}</td><td class=r>{v[2]}</td><td class=r>{v[3]}</td></tr>"
    return (
        _tight(rng.choice(["资产负债表", "资 产 负 债 表"]), name, f"{year}年12月31日", fresh=fresh)
        + f'<table style="font-size:8pt"><tr><th>资产</th><th>期末余额</th><th>上年年末余额</th><th>负债和所有者权益</th><th>期末余额</th><th>上年年末余额</th></tr>{rows}</table>'
    )


def income(rng: random.Random, name: str, year: int, revenue: float) -> str:
    last = revenue * rng.uniform(0.88, 1.05)
    items = (
        ("一、营业收入", 1.0),
        ("减：营业成本", 0.76),
        ("　　税金及附加", 0.006),
        ("　　销售费用", 0.035),
        ("　　管理费用", 0.045),
        ("　　研发费用", 0.036),
        ("　　财务费用", 0.009),
        ("二、营业利润", 0.11),
        ("三、利润总额", 0.11),
        ("减：所得税费用", 0.017),
        ("四、净利润", 0.093),
    )
    rows = "".join(
        f"<tr><td>{k}</td><td class=r>{_money(revenue * 10000 * p)}</td><td class=r>{_money(last * 10000 * p)}</td></tr>"
        for k, p in items
    )
    return (
        _tight("利润表", name, f"{year}年度", fresh=True)
        + f'<table style="font-size:9pt"><tr><th>项目</th><th>本期金额</th><th>上期金额</th></tr>{rows}</table>'
    )


def cash(rng: random.Random, name: str, year: int, revenue: float) -> str:
    items = (
        "销售商品、提供劳务收到的现金",
        "收到的税费返还",
        "购买商品、接受劳务支付的现金",
        "支付给职工以及为职工支付的现金",
        "支付的各项税费",
        "经营活动产生的现金流量净额",
        "购建固定资产支付的现金",
        "投资活动产生的现金流量净额",
        "筹资活动产生的现金流量净额",
        "期末现金及现金等价物余额",
    )
    rows = "".join(
        f"<tr><td>{k}</td><td class=r>{_money(revenue * 10000 * rng.uniform(0.02, 0.8))}</td></tr>"
        for k in items
    )
    return (
        _tight("现金流量表", name, f"{year}年度", fresh=True)
        + f'<table style="font-size:9pt"><tr><th>项目</th><th>本期金额</th></tr>{rows}</table>'
    )


def _cover(rng: random.Random, name: str, year: int, office: str, number: str) -> str:
    how = rng.choice(["none", "plain", "framed", "left"])
    if how == "none":
        return ""
    if how == "plain":
        return f'<div style="padding-top:45mm"><h1 style="font-size:24pt">{escape(name)}</h1><h1>{year}年度审计报告</h1><p class=c>{number}</p><p class=c style="margin-top:95mm;font-size:14pt">{office}</p></div>'
    if how == "framed":
        return f'<div style="border:.6mm solid #345;height:225mm;box-sizing:border-box;padding:40mm 10mm"><h1 style="font-size:30pt">审 计 报 告</h1><p class=c>AUDIT REPORT</p><p class=flat style="margin-top:70mm">被审计单位：{escape(name)}</p><p class=flat>会计年度：{year}年度</p><p class=flat>报告文号：{number}</p><p class=flat>审计机构：{office}</p></div>'
    return f'<div style="padding-top:60mm"><p class=flat style="font-size:12pt">{number}</p><p class=flat style="font:700 22pt {SONG};margin-top:6mm">{escape(name)}<br>财务报表审计报告</p><p class=flat style="font-size:13pt">{year}年1月1日至{year}年12月31日</p><p class=flat style="margin-top:80mm">{office}</p></div>'


def audit(case: Case, year: int, rng: random.Random) -> Paper:
    pen = Pen(case, rng, "financial_report")
    name = case.audit_names.get(year) or case.firm.name
    office = rng.choice(_OFFICES)
    short = office.split("（")[0]
    number = f"{short.removeprefix('山东')[:2]}审字〔{year + 1}〕第{rng.randrange(100, 999)}号"
    cover = _cover(rng, name, year, office, number)
    contents = ""
    if cover and rng.random() < 0.4:
        contents = (
            "<div class=new><h1>目　录</h1>"
            + "".join(
                f"<p class=flat>{n}、{x}</p>"
                for n, x in enumerate(("审计报告", "资产负债表", "利润表", "现金流量表"), 1)
            )
            + "</div>"
        )
    over = pen.seal(short, role="audit", style="left:60mm;top:-12mm", size=40)
    opinion = f'<h1{" class=new" if cover else ""}>审 计 报 告</h1><p class=r style="font-size:10.5pt">{number}</p><p class=flat>{pen.critical(name, "name")}：</p><h3>一、审计意见</h3><p>我们审计了后附的{escape(name)}财务报表，包括{year}年12月31日的资产负债表，{year}年度的利润表、现金流量表和财务报表附注。</p><p>我们认为，上述财务报表在所有重大方面按照企业会计准则的规定编制，公允反映了贵公司{year}年12月31日的财务状况以及{year}年度的经营成果和现金流量。</p><h3>二、形成审计意见的基础</h3><p>我们按照中国注册会计师审计准则的规定执行了审计工作，获取的审计证据是充分、适当的。</p><h3>三、管理层的责任</h3><p>管理层负责按照企业会计准则编制财务报表，并设计、执行和维护必要的内部控制，使财务报表不存在由于舞弊或错误导致的重大错报。</p>'
    signers = "　　　".join(
        f"中国注册会计师：{pen.written(x, height_mm=8)}"
        for x in rng.sample(["孙立新", "郑晓岚", "赵广义", "刘海青"], 2)
    )
    signed = f'<div style="position:relative;margin-top:8mm" class=keep><p class=flat>{office}{over}</p><p class=flat style="margin-top:12mm">{signers}</p><p class=r>{pen.form((year + 1, rng.randrange(2, 5), rng.randrange(1, 29)), "cn", "words")}</p></div>'
    revenue = case.firm.revenue * _PARTS[year]
    parts = [
        cover,
        contents,
        opinion + signed,
        balance(rng, name, year, revenue, fresh=True),
        income(rng, name, year, revenue),
    ]
    if rng.random() < 0.6:
        parts.append(cash(rng, name, year, revenue))
    if rng.random() < 0.4:
        parts.append(
            f"<h1 class=new>财务报表附注</h1><h3>一、公司基本情况</h3><p>{escape(name)}主要从事{case.firm.product}的生产和销售。</p><h3>二、主要会计政策</h3><p>会计年度自公历1月1日起至12月31日止，记账本位币为人民币，存货发出采用月末一次加权平均法，固定资产折旧采用年限平均法。</p><h3>三、其他事项</h3><p>本期无需要披露的其他重要事项。</p>"
        )
    if rng.random() < 0.3:
        case.accountants_licence = True
        parts.append(_own_licence(rng, office))
    html = page(
        rng, *parts, numbers=rng.choice([None, "bare", "dash", "nth_of"]), size=11.5, face=SONG
    )
    names = (f"{year}年审计报告.pdf", f"审计报告（{year}年度）.pdf", f"6.{year}年度审计报告.pdf")
    return Paper(
        "financial_report", f"{year}年审计报告", html, pen.marks, names, wants_native=False
    )


def _own_licence(rng: random.Random, office: str) -> str:
    """A copy of the accountants' own licence."""
    rows = [
        ("名称", office),
        ("类型", "专业服务机构"),
        ("经营范围", "审查企业会计报表，出具审计报告；验证企业资本，出具验资报告"),
        (
            "主要经营场所",
            f"济南市历下区{rng.choice(['泺源大街', '经十路'])}{rng.randrange(20, 300)}号",
        ),
    ]
    cells = "".join(
        f'<tr><td style="border:0;width:32mm">{k}</td><td style="border:0">{v}</td></tr>'
        for k, v in rows
    )
    return f'<div class=new style="border:1.2mm double #9a7b35;padding:8mm"><div class=c>{emblem(rng)}</div><h1 style="letter-spacing:4mm">营业执照</h1><p class=c>（副本）</p><table>{cells}</table><div class=r>{code_like(rng, 18)}</div></div>'


def statements(case: Case, year: int, rng: random.Random) -> Paper:
    """Unaudited statements with the finance seal, or as the tax office prints them."""
    pen = Pen(case, rng, "financial_report")
    name = case.audit_names.get(year) or case.firm.name
    revenue = case.firm.revenue * _PARTS[year]
    if rng.random() < 0.35:
        head = f'<p class="flat s">国家税务总局山东省电子税务局　　打印日期：{year + 1}-03-{rng.randrange(10, 28)}</p><h1 style="font-size:16pt">财务报表报送与信息采集（企业会计准则）</h1><p class=flat style="font-size:10pt">纳税人名称：{pen.critical(name, "name")}　纳税人识别号：{pen.critical(case.firm.uscc, "code")}</p><p class=flat style="font-size:10pt">所属期起：{year}-01-01　所属期止：{year}-12-31　报送小类：年报</p>'
        html = page(
            rng,
            head,
            balance(rng, name, year, revenue, fresh=False),
            income(rng, name, year, revenue),
            size=11,
            face=SONG,
        )
        return Paper(
            "financial_report",
            f"{year}年财务报表",
            html,
            pen.marks,
            (f"{year}年财务报表（税务）.pdf", f"{year}年年报.pdf"),
        )
    over = pen.seal(name, kind="finance", role="statement", style="left:34mm;top:-15mm", size=36)
    foot = f'<div class=at style="margin-top:12mm;font-size:10pt;padding-bottom:12mm">单位负责人：{case.firm.person}　　　财务负责人：{rng.choice(["王敏", "刘芳", "陈红"])}　　　制表：{rng.choice(["李静", "张洁"])}{over}</div>'
    front = ""
    if rng.random() < 0.35:
        front = f'<div style="padding-top:60mm"><h1 style="font-size:26pt">{year}年度财务报表</h1><p class=c style="margin-top:90mm;font-size:14pt">{escape(name)}</p></div>'
    html = page(
        rng,
        front,
        balance(rng, name, year, revenue, fresh=bool(front)),
        foot,
        income(rng, name, year, revenue),
        size=11.5,
    )
    return Paper(
        "financial_report",
        f"{year}年财务报表",
        html,
        pen.marks,
        (f"{year}年财务报表.pdf", f"{year}年度报表（未审计）.pdf", f"{year}报表.pdf"),
        wants_native=None,
    )
