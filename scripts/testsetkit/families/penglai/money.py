"""Audits and statements of a year."""

from __future__ import annotations

import random
from html import escape

from testsetkit.case import Case
from testsetkit.families.penglai.sheet import look, para, rows, sheet, stamped
from testsetkit.invent import person
from testsetkit.pen import Pen
from testsetkit.press import Paper

_HOUSES = ("山东舜信会计师事务所（普通合伙）", "济南天衡会计师事务所有限公司", "山东海岳有限责任会计师事务所", "中诚信和会计师事务所（特殊普通合伙）山东分所", "鲁正会计师事务所有限公司")  # fmt: skip


def _sums(case: Case, year: int) -> dict[str, float]:
    """Yuan; a year's figures are the same on all papers, the last one the book's revenue."""
    sold = case.firm.revenue * {2025: 1.0, 2024: 0.93, 2023: 0.84}[year] * 10000
    goods, cost = sold * 0.17, sold * 0.79
    fixed, cash = sold * 0.46, sold * 0.09
    debts, loans = sold * 0.14, sold * 0.2
    profit = sold - cost - sold * 0.13
    return {"sold": sold, "cost": cost, "tax": sold * 0.01, "selling": sold * 0.04, "office": sold * 0.05, "interest": sold * 0.03, "profit": profit, "due": profit * 0.15, "net": profit * 0.85,
            "cash": cash, "claims": sold * 0.12, "goods": goods, "fixed": fixed, "all": cash + sold * 0.12 + goods + fixed, "loans": loans, "debts": debts,
            "own": cash + sold * 0.12 + goods + fixed - loans - debts}  # fmt: skip


def _n(value: float | None) -> str:
    return "" if value is None else f"{value:,.2f}"


def _tables(pen: Pen, case: Case, year: int, name: str) -> tuple[str, str]:
    rng = pen.rng
    s, before = _sums(case, year), 0.94
    unit = rng.choice(["单位：元", "金额单位：人民币元", "单位：人民币元"])
    who = rng.choice(["编制单位", "单位名称", "企业名称"])
    other = rng.choice(["年初余额", "期初余额", "上年年末余额"])
    head = f'<div style="display:flex;justify-content:space-between;font-size:10pt"><span>{who}：{pen.critical(name, "name")}</span><span>{pen.critical(f"{year}年12月31日", "date", f"{year}-12-31")}</span><span>{unit}</span></div>'
    more, rest = 0.06 * s["sold"], 0.05 * s["sold"]
    s["all"] += more + rest
    s["own"] += more + rest
    now = s["cash"] + s["claims"] + s["goods"] + more
    assets = [
        ("流动资产：", None), ("货币资金", s["cash"]), ("应收账款", s["claims"]), ("预付款项", more * 0.7), ("其他应收款", more * 0.3), ("存货", s["goods"]), ("流动资产合计", now),
        ("非流动资产：", None), ("固定资产", s["fixed"]), ("在建工程", rest * 0.4), ("无形资产", rest * 0.6), ("非流动资产合计", s["fixed"] + rest), ("资产总计", s["all"]),
    ]  # fmt: skip
    owed = s["loans"] + s["debts"]
    debts = [
        ("流动负债：", None), ("短期借款", s["loans"]), ("应付账款", s["debts"] * 0.8), ("应付职工薪酬", s["debts"] * 0.12), ("应交税费", s["debts"] * 0.08), ("流动负债合计", owed), ("负债合计", owed),
        ("所有者权益：", None), ("实收资本", case.firm.capital * 10000.0), ("盈余公积", s["own"] * 0.05), ("未分配利润", s["own"] * 0.95 - case.firm.capital * 10000), ("所有者权益合计", s["own"]), ("负债和所有者权益总计", s["all"]),
    ]  # fmt: skip
    if rng.random() < 0.5:
        lines = [[a, _n(x), _n(x and x * before), b, _n(y), _n(y and y * before)] for (a, x), (b, y) in zip(assets, debts, strict=True)]  # fmt: skip
        grid = rows(lines, ["资产", "期末余额", other, "负债和权益", "期末余额", other], style="font-size:7.5pt;white-space:nowrap")  # fmt: skip
    else:
        grid = rows([[a, str(k), _n(x), _n(x and x * before)] for k, (a, x) in enumerate([*assets, *debts], 1)], ["项目", "行次", "期末余额", other], style="font-size:10pt")  # fmt: skip
    balance = f"<h2 class='mid'>资 产 负 债 表</h2>{head}<div class='tight'>{grid}</div>"
    items = [("一、营业收入", s["sold"]), ("减：营业成本", s["cost"]), ("税金及附加", s["tax"]), ("销售费用", s["selling"]), ("管理费用", s["office"]), ("财务费用", s["interest"]), ("二、营业利润", s["profit"]), ("三、利润总额", s["profit"]), ("减：所得税费用", s["due"]), ("四、净利润", s["net"])]  # fmt: skip
    head2 = f'<div style="display:flex;justify-content:space-between;font-size:10pt"><span>{who}：{escape(name)}</span><span>{year}年度</span><span>{unit}</span></div>'
    income = f"<h2 class='mid'>利　润　表</h2>{head2}<div class='tight'>{rows([[a, _n(x), _n(x * 0.93)] for a, x in items], ['项　目', rng.choice(['本期金额', '本年金额', '本年累计']), rng.choice(['上期金额', '上年金额'])], style='font-size:10pt')}</div>"
    return balance, income


def _who(rng: random.Random) -> str:
    return f'<p class="note">法定代表人：　　　　　主管会计工作负责人：{person(rng)}　　　会计机构负责人：{person(rng)}</p>'


def statements(case: Case, year: int, rng: random.Random) -> Paper:
    """What the company's own accountants print."""
    pen = Pen(case, rng, "financial_report")
    name = case.audit_names.get(year, case.firm.name)
    balance, income = _tables(pen, case, year, name)
    seal = pen.seal(name, kind=rng.choice(["official", "finance"]), size=38, style="left:20mm;top:-14mm") if rng.random() < 0.7 else ""  # fmt: skip
    front = ""
    if rng.random() < 0.4:
        front = f'<div style="height:70mm"></div><h1>{year}年度财务报表</h1><p class="mid">（未经审计）</p><p class="mid">{escape(name)}</p><div class="new"></div>'
    second = "new" if rng.random() < 0.6 else ""
    body = f'{front}{balance}{_who(rng)}<div class="{second}">{income}</div><div class="keep" style="padding-bottom:24mm">{stamped(pen, _who(rng), seal)}</div>'
    label = f"{year}年度财务报表"
    html = sheet(look(rng, numbered=False), body)
    return Paper("financial_report", label, html, pen.marks, (f"{year}年财务报表.pdf", f"{year}年12月报表.pdf", f"{label}.pdf"))  # fmt: skip


def audit(case: Case, year: int, rng: random.Random) -> Paper:
    """With or without a cover; the opinion; statements; perhaps notes and the accountants' licence."""
    pen = Pen(case, rng, "financial_report")
    name = case.audit_names.get(year, case.firm.name)
    house = rng.choice(_HOUSES)
    number = f"{house[2:4]}{rng.choice(['审字', '会审字', '财审字'])}〔{year + 1}〕第{rng.randrange(11, 980):03d}号"
    day = (year + 1, rng.choice([2, 3, 3]), rng.randrange(3, 28))
    balance, income = _tables(pen, case, year, name)
    who = pen.critical(name, "name")
    seal = pen.seal(house, size=40, style="left:6mm;top:-17mm")
    parts = [
        ("审计意见", f"<p>我们审计了{who}（以下简称“贵公司”）的财务报表，包括{year}年12月31日的资产负债表，{year}年度的利润表以及相关财务报表附注。</p><p>我们认为，后附的财务报表在所有重大方面按照企业会计准则的规定编制，公允反映了贵公司{year}年12月31日的财务状况以及{year}年度的经营成果。</p>"),
        ("形成审计意见的基础", para("我们按照中国注册会计师审计准则的规定执行了审计工作。我们相信，我们获取的审计证据是充分、适当的，为发表审计意见提供了基础。")),
        ("管理层和治理层的责任", para("管理层负责按照企业会计准则的规定编制财务报表，使其实现公允反映，并设计、执行和维护必要的内部控制。")),
        ("注册会计师的责任", para("我们的目标是对财务报表整体是否不存在由于舞弊或错误导致的重大错报获取合理保证，并出具包含审计意见的审计报告。")),
    ]  # fmt: skip
    text = "".join(f"<h4>{'一二三四'[k]}、{a}</h4>{b}" for k, (a, b) in enumerate(parts))
    foot = f'<table class="bare keep" style="margin-top:18mm"><tr><td>{stamped(pen, house, seal)}</td><td>中国注册会计师：{person(rng)}<br>中国注册会计师：{person(rng)}</td></tr><tr><td>中国·山东</td><td>{pen.day(day, "cn", "words")}</td></tr></table>'
    opinion = f'<h1>审　计　报　告</h1><p class="end">{number}</p><p class="flat">{escape(name)}{rng.choice(["：", "全体股东："])}</p>{text}{foot}'
    design = rng.choice(["cover", "cover", "plain", "index"])
    front = ""
    if design != "plain":
        index = rows([["审计报告", "1—2"], ["资产负债表", "3"], ["利润表", "4"], ["财务报表附注", "5"]], ["目　录", "页码"]) if design == "index" else ""  # fmt: skip
        front = f'<div style="height:50mm"></div><p class="mid" style="font-size:18pt">{escape(name)}</p><h1 style="font-size:26pt">{year}年度{rng.choice(["审计报告", "财务报表审计报告"])}</h1><p class="mid">{number}</p>{index}<div style="height:60mm"></div><p class="mid">{house}</p><div class="new"></div>'
    notes = f'<div class="new"><h2 class="mid">财务报表附注</h2>{para("一、公司基本情况：本公司主要从事" + case.firm.product + "的生产与销售。", "二、财务报表以持续经营为编制基础，会计年度自公历1月1日起至12月31日止。", "三、收入在客户取得相关商品控制权时确认；存货发出按加权平均法计价；固定资产按年限平均法计提折旧。")}</div>' if design != "plain" or rng.random() < 0.4 else ""  # fmt: skip
    own = ""
    if rng.random() < 0.15:
        case.accountants_licence = True
        own = f'<div class="new" style="border:1mm double #a8862b;padding:10mm"><h1>营业执照</h1><p class="mid">（副本）</p><p class="flat">名称：{house}</p><p class="flat">类型：普通合伙企业</p><p class="flat">经营范围：审查企业会计报表、出具审计报告；验证企业资本；法律、法规规定的其他审计业务。</p></div>'
    body = f'{front}{opinion}<div class="new">{balance}</div><div class="new">{income}</div>{notes}{own}'
    html = sheet(look(rng), body, first="bare" if front else "")
    label = f"{year}年度审计报告"
    return Paper("financial_report", label, html, pen.marks, (f"{year}年审计报告.pdf", f"{label}.pdf", f"审计报告{year}.pdf"))  # fmt: skip
