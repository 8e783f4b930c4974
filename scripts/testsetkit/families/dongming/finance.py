"""Accounts: audits with all or few of their parts, own statements, forms of the tax office."""

from __future__ import annotations

import random
from html import escape

from testsetkit.case import Case
from testsetkit.families.dongming.style import HEI, KAI, SERIF, SONG, paper, title
from testsetkit.invent import Firm, brand, code, person
from testsetkit.pen import Pen, in_words
from testsetkit.press import Paper

YEARS = (2022, 2023, 2024, 2025)


def revenues(firm: Firm) -> dict[int, float]:
    """Revenue of four years in 万元; the same wherever it is printed."""
    own = random.Random(f"{firm.uscc} revenues")
    made = {2025: firm.revenue}
    for year in (2024, 2023, 2022):
        made[year] = round(made[year + 1] * own.uniform(0.86, 0.98), 2)
    return made


def _money(value: float) -> str:
    return f"{value:,.2f}"


def _figures(firm: Firm, year: int) -> dict[str, float]:
    """A year's accounts in 元, such that the sums hold."""
    own = random.Random(f"{firm.uscc} {year}")
    sales = round(revenues(firm)[year] * 10000, 2)
    cost = round(sales * own.uniform(0.74, 0.84), 2)
    tax = round(sales * own.uniform(0.004, 0.009), 2)
    selling, managing, research = (round(sales * own.uniform(0.02, 0.045), 2) for _ in range(3))
    interest = round(sales * own.uniform(0.002, 0.01), 2)
    profit = round(sales - cost - tax - selling - managing - research - interest, 2)
    levy = round(max(profit, 0) * 0.15, 2)
    cash, owed, stock = (round(sales * own.uniform(0.06, 0.19), 2) for _ in range(3))
    plant, land = round(sales * own.uniform(0.3, 0.6), 2), round(sales * own.uniform(0.02, 0.08), 2)
    current, fixed = round(cash + owed + stock, 2), round(plant + land, 2)
    assets = round(current + fixed, 2)
    loans, due = round(assets * own.uniform(0.1, 0.2), 2), round(assets * own.uniform(0.08, 0.2), 2)
    debts = round(loans + due, 2)
    return {
        "货币资金": cash, "应收账款": owed, "存货": stock, "流动资产合计": current, "固定资产": plant, "无形资产": land, "非流动资产合计": fixed, "资产总计": assets,
        "短期借款": loans, "应付账款": due, "负债合计": debts, "所有者权益合计": round(assets - debts, 2), "负债和所有者权益总计": assets,
        "一、营业收入": sales, "减：营业成本": cost, "税金及附加": tax, "销售费用": selling, "管理费用": managing, "研发费用": research, "财务费用": interest,
        "二、营业利润": profit, "三、利润总额": profit, "减：所得税费用": levy, "四、净利润": round(profit - levy, 2),
        "销售商品、提供劳务收到的现金": round(sales * 1.05, 2), "购买商品、接受劳务支付的现金": round(cost * 1.02, 2), "经营活动产生的现金流量净额": round(sales * 1.05 - cost * 1.02, 2),
    }  # fmt: skip


BALANCE = ("货币资金", "应收账款", "存货", "流动资产合计", "固定资产", "无形资产", "非流动资产合计", "资产总计", "短期借款", "应付账款", "负债合计", "所有者权益合计", "负债和所有者权益总计")  # fmt: skip
INCOME = ("一、营业收入", "减：营业成本", "税金及附加", "销售费用", "管理费用", "研发费用", "财务费用", "二、营业利润", "三、利润总额", "减：所得税费用", "四、净利润")  # fmt: skip
FLOW = (
    "销售商品、提供劳务收到的现金",
    "购买商品、接受劳务支付的现金",
    "经营活动产生的现金流量净额",
)


def _statement(
    name: str, head: str, lines: tuple[str, ...], firm: Firm, year: int, rng: random.Random, *, stock: bool, style: str
) -> str:  # fmt: skip
    now = _figures(firm, year)
    then = _figures(firm, year - 1) if year > 2022 and firm.founded[0] < year else {}
    day = f"{year}年12月31日" if stock else f"{year}年度"
    tops = ("期末余额", "年初余额") if stock else ("本期金额", "上期金额")
    if style == "tax":
        tops = ("期末余额", "上年年末余额") if stock else ("本年累计金额", "上年同期金额")
    rows = ""
    for n, line in enumerate(lines, 1):
        bold = f"font-family:{HEI}" if line[0] in "一二三四" or "计" in line else ""
        rows += f'<tr><td style="{bold}">{line}</td><td class=c style="width:9%">{n}</td><td class=r style="width:25%">{_money(now[line])}</td><td class=r style="width:25%">{_money(then[line]) if then else ""}</td></tr>'
    who = "纳税人名称" if style == "tax" else "编制单位"
    info = f'<table class=o style="font-size:10pt"><tr><td>{who}：{name}</td><td class=c>{day}</td><td class=r>单位：元</td></tr></table>'
    return f'{title(head, size=17, below="3mm")}{info}<table style="font-size:10.5pt"><tr><th>项　　目</th><th>行次</th><th>{tops[0]}</th><th>{tops[1]}</th></tr>{rows}</table>'


def report(case: Case, year: int, rng: random.Random) -> Paper:
    return _own(case, year, rng) if year in case.unaudited else _audit(case, year, rng)


def _own(case: Case, year: int, rng: random.Random) -> Paper:
    """The enterprise's statements, or those handed in at the tax office."""
    f = case.firm
    pen = Pen(case, rng, "financial_report")
    said = case.audit_names.get(year, f.name)
    style = rng.choice(["own", "tax", "own"])
    parts = [
        _statement(pen.critical(said, "name"), "资产负债表", BALANCE, f, year, rng, stock=True, style=style),
        _statement(pen.critical(said, "name"), "利润表", INCOME, f, year, rng, stock=False, style=style),
    ]  # fmt: skip
    if rng.random() < 0.6:
        parts.append(_statement(pen.critical(said, "name"), "现金流量表", FLOW, f, year, rng, stock=False, style=style))  # fmt: skip
    foot = '<table class=o style="font-size:10.5pt;margin-top:4mm"><tr><td>单位负责人：</td><td>会计主管：</td><td>制表：</td></tr></table>'
    if style == "tax":
        for n, p in enumerate(parts):
            parts[n] = (
                f'<p class=n style="font-size:10pt">（适用执行企业会计准则的一般企业）　　纳税人识别号：{pen.critical(f.uscc, "code")}</p>{p}'
            )
    kind = rng.choice(["finance", "official"])
    made = []
    for p in parts:
        seal = pen.seal(said, kind=kind, style="right:14mm;bottom:-18mm", size=38)
        made.append(f'<div style="position:relative">{p}{foot}{seal}</div>')
    top = ""
    if style == "own" and rng.random() < 0.5:
        top = f'<div style="height:70mm"></div>{title(f"{year}年度财务报表", size=28)}<div class=c style="font-size:16pt;margin-top:60mm">{escape(said)}</div><div class=b></div>'
    number = rng.choice([None, ("bottom-center", 'counter(page)'), ("bottom-center", '"第" counter(page) "页，共" counter(pages) "页"')])  # fmt: skip
    html = top + '<div class=b></div>'.join(made)  # fmt: skip
    full = paper(html, font=rng.choice([SONG, SERIF]), size=12, number=number, margin="22mm 20mm", lead=1.5)  # fmt: skip
    label = f"{year}年度财务报表"
    return Paper("financial_report", label, full, pen.marks, (label, f"{year}年财务报表", f"{year}年报表"))  # fmt: skip


def _sheets(pages: list[str], numbers: list[str]) -> str:
    """Pages of a fixed height, each with its number."""
    made = ""
    for n, (page, number) in enumerate(zip(pages, numbers, strict=True)):
        turn = "" if n == len(pages) - 1 else "break-after:page;"
        made += f'<div style="position:relative;height:250mm;{turn}">{page}<div class=c style="position:absolute;bottom:0;width:100%;font:10pt {SERIF}">{number}</div></div>'
    return made


def _audit(case: Case, year: int, rng: random.Random) -> Paper:
    """An audit report of a firm of accountants."""
    f = case.firm
    own = random.Random(f"{f.uscc} accountants")
    firm = f"{own.choice(['山东', '菏泽', '济南', '鲁西'])}{brand(own)}会计师事务所{own.choice(['（普通合伙）', '有限公司', '（特殊普通合伙）'])}"
    number_of = f"{own.choice(['鲁', '正', '诚'])}{own.choice(['会审字', '审字'])}"
    pen = Pen(case, rng, "financial_report")
    said = case.audit_names.get(year, f.name)

    def name() -> str:
        return pen.critical(said, "name")

    number = pen.critical(f"{number_of}〔{year + 1}〕第{rng.randrange(12, 900):03d}号", "code")
    issued = (year + 1, rng.randrange(2, 5), rng.randrange(5, 28))
    covered, listed = rng.random() < 0.65, rng.random() < 0.45
    noted, flowing = rng.random() < 0.5, rng.random() < 0.7
    cover = f'<div style="height:52mm"></div>{title(name(), size=21, font=SERIF)}{title("审 计 报 告", size=32)}<div class=c style="font-size:14pt">{number}<br>（{year}年度）</div><div style="position:relative;margin-top:66mm;text-align:center;font-size:16pt">{firm}{pen.seal(firm, style="left:64mm;top:-14mm")}</div>'
    auditors = person(rng), person(rng)
    opinion = f'{title("审 计 报 告", size=22)}<div class=r>{number}</div><p class=n>{name()}全体股东：</p><p>一、审计意见</p><p>我们审计了{escape(said)}（以下简称“贵公司”）财务报表，包括{year}年12月31日的资产负债表，{year}年度的利润表{"、现金流量表" if flowing else ""}以及相关财务报表附注。我们认为，后附的财务报表在所有重大方面按照企业会计准则的规定编制，公允反映了贵公司的财务状况和经营成果。</p><p>二、形成审计意见的基础</p><p>我们按照中国注册会计师审计准则的规定执行了审计工作。我们独立于贵公司，并履行了职业道德方面的其他责任。</p><p>三、管理层对财务报表的责任</p><p>管理层负责按照企业会计准则的规定编制财务报表，使其实现公允反映。</p><p>四、注册会计师的责任</p><p>我们的目标是对财务报表整体是否不存在重大错报获取合理保证，并出具包含审计意见的审计报告。</p><div style="position:relative;margin-top:12mm"><table class=o><tr><td style="width:52%">{firm}<br><br>中国　济南</td><td>中国注册会计师：{auditors[0]}<br>中国注册会计师：{auditors[1]}<br>{pen.day(issued, "words", "cn")}</td></tr></table>{pen.seal(firm, style="left:16mm;top:-10mm")}</div>'
    statements = [
        _statement(name(), "资产负债表", BALANCE, f, year, rng, stock=True, style="own"),
        _statement(name(), "利润表", INCOME, f, year, rng, stock=False, style="own"),
    ]
    if flowing:
        statements.append(_statement(name(), "现金流量表", FLOW, f, year, rng, stock=False, style="own"))  # fmt: skip
    notes = f'{title("财务报表附注", size=18)}<p class=n>{name()}　　{year}年度</p>' + "".join(f"<p>{in_words(n)}、{t}</p>" for n, t in enumerate((f"公司基本情况：本公司主要从事{f.main_business}。", "财务报表的编制基础：以持续经营为基础编制。", "会计期间：自公历1月1日至12月31日。", "记账本位币：人民币。", "固定资产按年限平均法计提折旧，房屋建筑物20年，机器设备10年。", f"营业收入：本年发生额{_money(_figures(f, year)['一、营业收入'])}元。", "或有事项：截至资产负债表日无需披露的重大或有事项。"), 1))  # fmt: skip
    front: list[str] = [cover] if covered else []
    if listed:
        items = ["审计报告", "资产负债表", "利润表", *(["现金流量表"] if flowing else []), *(["财务报表附注"] if noted else [])]  # fmt: skip
        front.append(title("目　　录", size=20) + "".join(f'<p class=n style="font-size:14pt;line-height:2.2">{in_words(n)}、{i}</p>' for n, i in enumerate(items, 1)))  # fmt: skip
    rest = [opinion, *statements, *([notes] if noted else [])]
    if rng.random() < 0.12:
        case.accountants_licence = True
        theirs = code(own, "370102")
        rest.append(f'<div style="border:1.4mm double #8c6d2a;padding:8mm;height:200mm"><div class=c style="font-family:{KAI};font-size:32pt">营业执照</div><p class=n>统一社会信用代码　{theirs}</p><p class=n>名　　称　{firm}</p><p class=n>类　　型　{"有限责任公司" if "有限公司" in firm else "合伙企业"}</p><p class=n>执行事务合伙人　{person(own)}</p><p class=n>经营范围　审查企业会计报表，出具审计报告；验证企业资本，出具验资报告。</p><p class=n style="margin-top:40mm;text-align:right">登记机关　济南市历下区行政审批服务局</p></div>')  # fmt: skip
    style = rng.choice(["none", "rest", "whole", "total", "anew"])
    form = rng.choice(["{}", "— {} —", "第{}页", "-{}-"])
    count = len(front) + len(rest)
    if style == "none":
        numbers = [""] * count
    elif style == "whole":
        numbers = [""] * len(front) + [form.format(n) for n in range(len(front) + 1, count + 1)]
    elif style == "total":
        numbers = [""] * len(front) + [f"第{n}页 共{len(rest)}页" for n in range(1, len(rest) + 1)]
    elif style == "anew" and noted:
        at = 1 + len(statements)
        numbers = [""] * len(front) + [form.format(n) for n in range(1, at + 1)] + [form.format(n) for n in range(1, len(rest) - at + 1)]  # fmt: skip
    else:
        numbers = [""] * len(front) + [form.format(n) for n in range(1, len(rest) + 1)]
    html = _sheets([*front, *rest], numbers)
    full = paper(html, font=rng.choice([SONG, SERIF]), size=12, margin="22mm 22mm", lead=1.6)
    label = f"{year}年度审计报告"
    return Paper("financial_report", label, full, pen.marks, (label, f"{year}年审计报告", f"{year}审计"))  # fmt: skip
