"""Audit reports of three firms, and the enterprise's own statements."""

from __future__ import annotations

import random
from html import escape

from testsetkit import invent
from testsetkit.case import Case
from testsetkit.families.kunyu.house import HEI, MING, SONG, Desk, headed, page, paper
from testsetkit.press import Paper

_AUDITORS = (
    "山东正衡联合会计师事务所", "济南鼎信会计师事务所有限公司", "中勤万合会计师事务所（特殊普通合伙）山东分所",
    "山东永泰会计师事务所有限公司",
)  # fmt: skip


def _money(value: float) -> str:
    return f"{value:,.2f}"


def _figures(case: Case, year: int, rng: random.Random) -> dict[str, float]:
    """Figures in yuan that add up; those of 2025 with the book's revenue."""
    back = {2025: 1.0, 2024: 0.93, 2023: 0.86}.get(year, 0.8)
    revenue = round(case.firm.revenue * 10000 * (1 if year == 2025 else back * rng.uniform(0.97, 1.03)), 2)  # fmt: skip
    cost = round(revenue * rng.uniform(0.74, 0.83), 2)
    fees = round(revenue * rng.uniform(0.08, 0.13), 2)
    profit = round(revenue - cost - fees, 2)
    tax = round(profit * 0.15, 2)
    cash = round(revenue * rng.uniform(0.08, 0.2), 2)
    debts = round(revenue * rng.uniform(0.1, 0.22), 2)
    stock = round(revenue * rng.uniform(0.12, 0.2), 2)
    fixed = round(revenue * rng.uniform(0.3, 0.5), 2)
    current = round(cash + debts + stock, 2)
    total = round(current + fixed, 2)
    owed = round(total * rng.uniform(0.35, 0.55), 2)
    return {
        "revenue": revenue, "cost": cost, "fees": fees, "profit": profit, "tax": tax, "net": round(profit - tax, 2), "cash": cash,
        "debts": debts, "stock": stock, "current": current, "fixed": fixed, "total": total, "owed": owed, "equity": round(total - owed, 2),
    }  # fmt: skip


def _sheets(desk: Desk, name: str, year: int, figures: dict[str, float]) -> str:
    """Balance sheet and income statement."""
    rng, pen = desk.rng, desk.pen
    before = {k: round(v * rng.uniform(0.88, 0.98), 2) for k, v in figures.items()}
    ask = rng.choice(["编制单位", "单位名称", "编制企业"])
    ends = rng.choice([("期末余额", "期初余额"), ("年末数", "年初数")])
    runs = rng.choice([("本期金额", "上期金额"), ("本年累计", "上年同期")])
    day = pen.day((year, 12, 31), "cn", "dash")

    def line(label: str, key: str) -> list[str]:
        own = _money(figures[key])
        shown = pen.critical(own, "amount", own.replace(",", "")) if key in ("revenue", "total", "net") else own  # fmt: skip
        return [
            label,
            f'<div class="r">{shown}</div>',
            f'<div class="r">{_money(before[key])}</div>',
        ]

    balance = [line(*x) for x in (("货币资金", "cash"), ("应收账款", "debts"), ("存货", "stock"), ("流动资产合计", "current"), ("固定资产", "fixed"), ("资产总计", "total"), ("负债合计", "owed"), ("所有者权益合计", "equity"))]  # fmt: skip
    income = [line(*x) for x in (("一、营业收入", "revenue"), ("减：营业成本", "cost"), ("　　期间费用", "fees"), ("二、利润总额", "profit"), ("减：所得税费用", "tax"), ("三、净利润", "net"))]  # fmt: skip
    row = f'<div style="display:flex;justify-content:space-between"><span>{ask}：{escape(name)}</span><span>{{d}}</span><span>单位：元</span></div>'
    return (
        f'<div class="new"><h2 class="c">资产负债表</h2>{row.format(d=day)}{headed(("项目", *ends), balance, widths=("46%", "27%", "27%"))}</div>'
        f'<div class="new"><h2 class="c">利润表</h2>{row.format(d=f"{year}年度")}{headed(("项目", *runs), income, widths=("46%", "27%", "27%"))}</div>'
    )


def audit(case: Case, year: int, rng: random.Random) -> Paper:
    """An audit report with or without cover, contents, and notes."""
    desk = Desk(case, rng, "financial_report")
    pen = desk.pen
    name = case.audit_names.get(year, case.firm.name)
    auditor = rng.choice(_AUDITORS)
    number = f"{auditor[2:4]}审字〔{year + 1}〕第{rng.randrange(11, 980):04d}号"
    seal = pen.seal(auditor, role="financial_report", style="left:6mm;top:-16mm")
    signed = pen.day(
        (year + 1, rng.choice([2, 3]), rng.randrange(3, 27)), "cn", "words", "cn0", "space"
    )
    shown = pen.critical(name, "name")
    title = rng.choice([f"{year}年度审计报告", f"{year}年度财务报表审计报告", "审计报告"])
    noted = rng.random() < 0.6
    last = "<p>四、财务报表附注</p>" if noted else ""
    cover = ""
    if rng.random() < 0.55:
        period = "" if str(year) in title else f"<div>{year}年度</div>"
        cover = f'<div class="c" style="break-after:page;padding-top:62mm;font-size:18pt;line-height:2.2"><div>{escape(name)}</div><div style="font-size:28pt;font-weight:bold">{title}</div>{period}<div style="font-size:13pt;margin-top:70mm">{escape(auditor)}</div></div>'
        if rng.random() < 0.5:
            cover += f'<div style="break-after:page"><h2 class="c">目　录</h2><p>一、审计报告</p><p>二、资产负债表</p><p>三、利润表</p>{last}</div>'
    text = f"<p>我们审计了{shown}（以下简称“公司”）财务报表，包括{year}年12月31日的资产负债表，{year}年度的利润表以及相关财务报表附注。</p><p>我们认为，后附的财务报表在所有重大方面按照企业会计准则的规定编制，公允反映了公司{year}年12月31日的财务状况以及{year}年度的经营成果。</p><p>我们按照中国注册会计师审计准则的规定执行了审计工作。我们相信，获取的审计证据是充分、适当的，为发表审计意见提供了基础。</p>"
    heads = rng.choice([True, False])
    if heads:
        one, two, three = text.split("</p><p>")
        text = (
            f"<h3>一、审计意见</h3>{one}</p><p>{two}</p><h3>二、形成审计意见的基础</h3><p>{three}"
        )
    sign = f'<div class="keep" style="display:flex;justify-content:space-between;margin-top:24mm;padding-bottom:16mm"><span style="position:relative">{escape(auditor)}{seal}</span><span>中国注册会计师：{desk.hand(invent.person(rng), 8)}<br>中国注册会计师：{desk.hand(invent.person(rng), 8)}<br>{signed}</span></div>'
    notes = ""
    if noted:
        notes = f'<div class="new"><h2 class="c">财务报表附注</h2><p>一、公司基本情况：公司主要从事{escape(case.firm.main_business)}。</p><p>二、财务报表以持续经营为基础编制，记账本位币为人民币，会计年度自公历1月1日起至12月31日止。</p><p>三、固定资产按年限平均法计提折旧，存货发出采用加权平均法。</p><p>四、本公司主要税种为增值税和企业所得税。</p></div>'
    report = f'<h1 class="c" style="font-size:22pt">{"审 计 报 告" if cover or title == "审计报告" else title}</h1><div class="r">{number}</div><p style="text-indent:0">{escape(name)}：</p>{text}{sign}'
    body = f"{cover}{report}{_sheets(desk, name, year, _figures(case, year, rng))}{notes}"
    html = page(body, face=rng.choice([SONG, MING]), size=11.5, foot=rng.choice(["", "counter(page)", '"— " counter(page) " —"']))  # fmt: skip
    return paper(pen, f"{year}年度审计报告", html, (f"{year}年审计报告", f"审计报告{year}", f"{year}年度审计报告"))  # fmt: skip


def statements(case: Case, year: int, rng: random.Random) -> Paper:
    """The enterprise's own statements."""
    desk = Desk(case, rng, "financial_report")
    name = case.audit_names.get(year, case.firm.name)
    kind = rng.choice(["official", "finance"])
    seal = desk.pen.seal(name, kind=kind, style="left:6mm;top:-16mm")
    title = rng.choice([f"{year}年度财务报表", f"{year}年财务会计报告", f"{year}年度会计报表（未经审计）"])  # fmt: skip
    shown = desk.pen.critical(name, "name")
    body = f'<div class="c" style="padding-top:50mm;font-size:17pt;line-height:2.3"><div style="font-size:26pt;font-weight:bold">{title}</div><div style="margin-top:50mm"><span style="position:relative">{shown}{seal}</span></div><div style="font-size:12pt">企业负责人　　主管会计工作负责人　　会计机构负责人</div></div>{_sheets(desk, name, year, _figures(case, year, rng))}'
    html = page(body, face=rng.choice([SONG, HEI]), size=11)
    return paper(desk.pen, f"{year}年度财务报表", html, (f"{year}年财务报表", f"{year}报表", f"{year}年度会计报表"))  # fmt: skip
