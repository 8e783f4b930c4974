"""Accounts of a year: audits with any of covers and notes, own statements."""

from __future__ import annotations

import random
from html import escape

from testsetkit.case import Case
from testsetkit.families.linqu.facts import GROWTH
from testsetkit.families.linqu.look import HEI, SONG, Frame, doc, grid, style, title
from testsetkit.pen import Pen
from testsetkit.press import Paper

_OFFICES = ("山东正源恒会计师事务所有限公司", "济南信诚会计师事务所（普通合伙）", "山东天元同会计师事务所有限公司", "鲁信永诚会计师事务所（特殊普通合伙）", "潍坊立方会计师事务所有限公司")  # fmt: skip
_ASSETS = ("货币资金", "应收票据", "应收账款", "预付款项", "存货", "固定资产", "在建工程", "无形资产", "长期待摊费用")  # fmt: skip
_DEBTS = ("短期借款", "应付票据", "应付账款", "应付职工薪酬", "应交税费", "长期借款", "实收资本", "资本公积", "未分配利润")  # fmt: skip
_INCOME = (("一、营业收入", 1.0), ("减：营业成本", 0.76), ("税金及附加", 0.006), ("销售费用", 0.036), ("管理费用", 0.052), ("研发费用", 0.034), ("财务费用", 0.015), ("二、营业利润", 0.101), ("加：营业外收入", 0.002), ("三、利润总额", 0.103), ("减：所得税费用", 0.015), ("四、净利润", 0.088))  # fmt: skip
_CASH = (("销售商品、提供劳务收到的现金", 1.08), ("购买商品、接受劳务支付的现金", 0.71), ("支付给职工以及为职工支付的现金", 0.14), ("支付的各项税费", 0.05), ("经营活动产生的现金流量净额", 0.09))  # fmt: skip


def _named(case: Case, year: int) -> str:
    return case.audit_names.get(year) or case.firm.name


def _sheets(rng: random.Random, case: Case, year: int, *, cash: bool) -> list[str]:
    """Balance sheet, income statement and perhaps cash flow."""
    name = escape(_named(case, year))
    revenue = case.firm.revenue * GROWTH.get(year, 0.8) * 10000
    total = revenue * rng.uniform(0.75, 1.5)

    def split(names: tuple[str, ...]) -> list[tuple[str, float]]:
        weights = [rng.uniform(0.3, 2) for _ in names]
        return [(n, total * w / sum(weights)) for n, w in zip(names, weights, strict=True)]

    def head(said: str, when: str) -> str:
        line = f'<p class=f style="display:flex;justify-content:space-between;font-size:9pt"><span>编制单位：{name}</span><span>{when}</span><span>单位：元</span></p>'
        return title(said, 16, space="2mm 0") + line

    rows = [(a, f"{x:,.2f}", b, f"{y:,.2f}") for (a, x), (b, y) in zip(split(_ASSETS), split(_DEBTS), strict=True)]  # fmt: skip
    rows.append(("资产总计", f"{total:,.2f}", "负债和所有者权益总计", f"{total:,.2f}"))
    small = "font-size:9pt"
    made = [
        head("资产负债表", f"{year}年12月31日") + grid(("资产", "期末数", "负债及所有者权益", "期末数"), rows, (26, 24, 26, 24), small),
        head("利润表", f"{year}年度") + grid(("项目", "行次", "本年金额"), [(k, str(n), f"{revenue * p:,.2f}") for n, (k, p) in enumerate(_INCOME, 1)], (52, 10, 38), small),
    ]  # fmt: skip
    if cash:
        made.append(head("现金流量表", f"{year}年度") + grid(("项目", "本年金额"), [(k, f"{revenue * p:,.2f}") for k, p in _CASH], (60, 40), small))  # fmt: skip
    return made


def _opinion(pen: Pen, case: Case, year: int, office: str, number: str) -> str:
    rng = pen.rng
    name = _named(case, year)
    over = pen.seal(office.split("（")[0], role="audit", style="left:16mm;top:-15mm", size=41)
    who = [
        pen.written(x, height_mm=8) for x in rng.sample(["尹志芳", "迟守信", "逄丽", "仪德海"], 2)
    ]
    day = pen.form((year + 1, rng.randrange(2, 5), rng.randrange(2, 28)), "words", "cn", "space")
    body = f"<p><b>一、审计意见</b></p><p>我们审计了后附的{pen.critical(name, 'name')}（以下简称贵公司）财务报表，包括{year}年12月31日的资产负债表，{year}年度的利润表、现金流量表以及财务报表附注。</p><p>我们认为，上述财务报表在所有重大方面按照企业会计准则的规定编制，公允反映了贵公司{year}年12月31日的财务状况以及{year}年度的经营成果。</p><p><b>二、形成审计意见的基础</b></p><p>我们按照中国注册会计师审计准则的规定执行了审计工作，获取的审计证据是充分、适当的。</p><p><b>三、管理层对财务报表的责任</b></p><p>编制和公允列报财务报表是贵公司管理层的责任。</p>"
    foot = f'<div class=keep style="display:flex;margin-top:18mm"><div style="width:54%"><span class=at>{office}{over}</span><p class=f style="margin-top:14mm">中国·山东</p></div><div>中国注册会计师：{who[0]}<br><br>中国注册会计师：{who[1]}<br><br>{day}</div></div>'
    return f"{title('审 计 报 告', 20, SONG)}<p class=r>{number}</p><p class=f>{escape(name)}：</p>{body}{foot}"


def audit(case: Case, year: int, rng: random.Random) -> Paper:
    pen = Pen(case, rng, "financial_report")
    office = rng.choice(_OFFICES)
    number = f"{office[2:4]}{rng.choice(['审字', '会审字', '内审字'])}[{year + 1}]第{rng.randrange(12, 900)}号"
    parts = [_opinion(pen, case, year, office, number), *_sheets(rng, case, year, cash=rng.random() < 0.4)]  # fmt: skip
    name = escape(_named(case, year))
    if rng.random() < 0.55:
        way = rng.choice(["middle", "framed", "left"])
        frame = "border:.5mm solid #444;padding:20mm 8mm 30mm;" if way == "framed" else ""
        align = "f" if way == "left" else "c"
        parts.insert(0, f'<div style="{frame}margin-top:24mm"><p class={align} style="font:700 25pt/2 {HEI}">{year}年度审计报告</p><p class={align} style="font-size:14pt;margin-top:18mm">被审计单位：{name}</p><p class={align}>报告文号：{number}</p><p class={align} style="margin-top:70mm;font-size:13pt">{office}</p></div>')  # fmt: skip
    if rng.random() < 0.4:
        parts.append(f"{title('财务报表附注', 16)}<p>一、公司概况：{name}主营{case.firm.product}。</p><p>二、财务报表以持续经营为基础编制，会计年度为公历1月1日至12月31日。</p><p>三、本附注金额以人民币元列示。</p>")  # fmt: skip
    if rng.random() < 0.15:
        case.accountants_licence = True
        code = f"91370{rng.randrange(100, 999)}{rng.randrange(10**7, 10**8)}X{rng.choice('CDE')}"
        parts.append(f'<div style="border:1.2mm double #8d6a1f;padding:9mm;margin-top:10mm">{title("营业执照", 26, SONG)}<p class=c>（副　本）</p><p class=f>统一社会信用代码：{code}</p><p class=f>名称：{office}</p><p class=f>经营范围：注册会计师业务；代理记账。</p></div>')  # fmt: skip
    html = doc(rng, "<div class=new></div>".join(parts), st=style(rng, "assistant", 11.5), frame=Frame(numbers=rng.random() < 0.6))  # fmt: skip
    names = (f"{year}年审计报告.pdf", f"{year}年度审计报告.pdf", f"06{year}审计.pdf")
    return Paper("financial_report", f"{year}年审计报告", html, pen.marks, names, wants_native=False)  # fmt: skip


def statements(case: Case, year: int, rng: random.Random) -> Paper:
    """A year without an audit: the enterprise's own sheets."""
    pen = Pen(case, rng, "financial_report")
    name = _named(case, year)
    sheets = _sheets(rng, case, year, cash=rng.random() < 0.3)
    over = pen.seal(name, kind=rng.choice(["finance", "finance", "official"]), role="statement", style="left:52mm;top:-17mm", size=38)  # fmt: skip
    foot = f'<div class=at style="margin:10mm 0 14mm;font-size:10pt">单位负责人：{case.firm.person}　　财务负责人：{rng.choice(["窦红", "相立军", "明娟"])}　　制表人：{rng.choice(["公丽", "郇斌"])}{over}</div>'
    first = f"{title(f'{year}年度财务报表', 24, HEI, '58mm 0 8mm')}<p class=c>{escape(name)}</p><div class=new></div>" if rng.random() < 0.4 else ""  # fmt: skip
    html = doc(rng, first, sheets[0], foot, "".join(f"<div class=new></div>{x}" for x in sheets[1:]), st=style(rng, "assistant", 11))  # fmt: skip
    names = (f"{year}年财务报表.pdf", f"{year}年度财务报表.pdf", f"{year}年报表（未审）.pdf")
    return Paper("financial_report", f"{year}年财务报表", html, pen.marks, names)
