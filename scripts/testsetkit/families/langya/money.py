"""Audit reports of several firms, and statements that nobody audited."""

from __future__ import annotations

import random
from html import escape

from testsetkit import invent
from testsetkit.case import Case
from testsetkit.families.langya.look import KAI, SANS, SERIF, page, sheet
from testsetkit.pen import Pen, in_words
from testsetkit.press import Paper


class House:
    """The accountants of one enterprise: the same in every year."""

    def __init__(self, case: Case, rng: random.Random) -> None:
        mark = invent.brand(rng)
        self.name = rng.choice([f"山东{mark}会计师事务所有限公司", f"{mark}会计师事务所（特殊普通合伙）", f"{case.firm.city[:-1]}{mark}联合会计师事务所", f"{mark}会计师事务所（普通合伙）山东分所"])  # fmt: skip
        self.short = rng.choice([f"{mark[0]}会审字", f"鲁{mark[0]}审字", f"{mark[0]}{mark[1]}会审"])
        self.people = (invent.person(rng), invent.person(rng))
        self.code = invent.code(rng, "370102")
        self.head = invent.person(rng)
        self.licence = rng.random() < 0.35
        self.cover = rng.randrange(4)
        self.face = rng.choice([SERIF, SERIF, SANS, "WenQuanYi Micro Hei, Noto Sans CJK SC"])
        self.address = f"山东省济南市历下区{rng.choice(invent.ROADS)}{rng.randrange(10, 400)}号"
        self.founded = (rng.randrange(2001, 2013), rng.randrange(1, 13), rng.randrange(2, 28))
        self.cash = rng.random() < 0.8
        self.notes = rng.random() < 0.75


def _revenue(case: Case, year: int) -> float:
    """In 元; that of 2025 is the enterprise's, the years before are a little less."""
    return case.firm.revenue * 10000 * {2025: 1.0, 2024: 0.93, 2023: 0.87, 2022: 0.8}[year]


def _n(value: float) -> str:
    return f"{value:,.2f}"


def _balance(case: Case, year: int, rng: random.Random) -> str:
    sales = _revenue(case, year)

    def side(scale: float) -> dict[str, float]:
        base = max(sales, case.firm.capital * 23000.0) * scale
        return {k: round(base * f, 2) for k, f in (("货币资金", 0.11), ("应收账款", 0.19), ("预付款项", 0.03), ("存货", 0.17), ("固定资产", 0.34), ("无形资产", 0.06), ("短期借款", 0.14), ("应付账款", 0.16), ("应交税费", 0.02), ("长期借款", 0.08))}  # fmt: skip

    end, begin = side(rng.uniform(0.9, 1.1)), side(rng.uniform(0.75, 0.88))
    assets, debts = ("货币资金", "应收账款", "预付款项", "存货"), ("短期借款", "应付账款", "应交税费")  # fmt: skip

    def total(which: dict[str, float], names: tuple[str, ...]) -> float:
        return round(sum(which[n] for n in names), 2)

    capital = case.firm.capital * 10000.0
    left: list[tuple[str, float | None, float | None]] = [("流动资产：", None, None)]
    left += [(n, end[n], begin[n]) for n in assets]
    left += [
        ("流动资产合计", total(end, assets), total(begin, assets)),
        ("非流动资产：", None, None),
    ]
    left += [(n, end[n], begin[n]) for n in ("固定资产", "无形资产")]
    all_assets = (*assets, "固定资产", "无形资产")
    sum_end, sum_begin = total(end, all_assets), total(begin, all_assets)
    left += [("资产总计", sum_end, sum_begin)]
    owed = (*debts, "长期借款")
    right: list[tuple[str, float | None, float | None]] = [("流动负债：", None, None)]
    right += [(n, end[n], begin[n]) for n in debts]
    right += [("长期借款", end["长期借款"], begin["长期借款"]), ("负债合计", total(end, owed), total(begin, owed)), ("实收资本", capital, capital)]  # fmt: skip
    right += [("未分配利润", sum_end - total(end, owed) - capital, sum_begin - total(begin, owed) - capital), ("负债和所有者权益总计", sum_end, sum_begin)]  # fmt: skip
    if case.firm.founded[0] >= year:  # the first year has nothing before it
        left = [(n, a, None) for n, a, _ in left]
        right = [(n, a, None) for n, a, _ in right]
    if rng.random() < 0.5:
        rows = "".join(f'<tr><td>{n}</td><td class="n">{"" if a is None else _n(a)}</td><td class="n">{"" if b is None else _n(b)}</td></tr>' for n, a, b in left + right)  # fmt: skip
        return f'<table class="t num"><tr><td>项　目</td><td>期末余额</td><td>年初余额</td></tr>{rows}</table>'
    while len(right) < len(left):
        right.insert(-1, ("", None, None))
    rows = ""
    for a, b in zip(left, right, strict=True):
        rows += "<tr>" + "".join(f'<td>{x[0]}</td><td class="n">{"" if x[1] is None else _n(x[1])}</td><td class="n">{"" if x[2] is None else _n(x[2])}</td>' for x in (a, b)) + "</tr>"  # fmt: skip
    return f'<table class="t num" style="font-size:8pt"><tr><td>资产</td><td>期末余额</td><td>年初余额</td><td>负债和所有者权益</td><td>期末余额</td><td>年初余额</td></tr>{rows}</table>'.replace(
        "9.5pt", "8pt"
    )


def _profit(case: Case, year: int, rng: random.Random) -> str:
    a, b = _revenue(case, year), _revenue(case, year - 1)
    first = case.firm.founded[0] >= year
    names = (("一、营业收入", 1.0), ("减：营业成本", 0.78), ("税金及附加", 0.006), ("销售费用", 0.04), ("管理费用", 0.05), ("研发费用", 0.034), ("财务费用", 0.012), ("二、营业利润", 0.078), ("三、利润总额", 0.078), ("减：所得税费用", 0.0117), ("四、净利润", 0.0663))  # fmt: skip
    rows = "".join(f'<tr><td>{n}</td><td class="n">{_n(a * f)}</td><td class="n">{"" if first else _n(b * f)}</td></tr>' for n, f in names)  # fmt: skip
    heads = rng.choice(
        [("本期金额", "上期金额"), ("本年累计数", "上年同期数"), ("本年金额", "上年金额")]
    )
    return f'<table class="t num"><tr><td>项　目</td><td>{heads[0]}</td><td>{heads[1]}</td></tr>{rows}</table>'


def _cash(case: Case, year: int) -> str:
    a = _revenue(case, year)
    names = (("销售商品、提供劳务收到的现金", 1.06), ("经营活动现金流入小计", 1.07), ("购买商品、接受劳务支付的现金", 0.74), ("支付给职工以及为职工支付的现金", 0.11), ("经营活动产生的现金流量净额", 0.09), ("投资活动产生的现金流量净额", -0.05), ("筹资活动产生的现金流量净额", -0.02), ("现金及现金等价物净增加额", 0.02))  # fmt: skip
    rows = "".join(f'<tr><td>{n}</td><td class="n">{_n(a * f)}</td></tr>' for n, f in names)
    return f'<table class="t num"><tr><td>项　目</td><td>本期金额</td></tr>{rows}</table>'


def _sheet(title: str, name: str, when: str, inner: str, case: Case) -> str:
    return f'<div class="new"><div style="text-align:center;font-size:17pt;font-weight:bold">{title}</div><div style="text-align:center">{when}</div><table style="width:100%;font-size:10pt"><tr><td>编制单位：{name}</td><td style="text-align:right">单位：元</td></tr></table>{inner}<table style="width:100%;font-size:10pt;margin-top:2mm"><tr><td>法定代表人：</td><td>主管会计工作负责人：</td><td>会计机构负责人：</td></tr></table></div>'


def _sheets(case: Case, year: int, name: str, rng: random.Random, *, cash: bool) -> str:
    told = _sheet("资产负债表", name, f"{year}年12月31日", _balance(case, year, rng), case)
    told += _sheet(rng.choice(["利润表", "利 润 表"]), name, f"{year}年度", _profit(case, year, rng), case)  # fmt: skip
    return told + (
        _sheet("现金流量表", name, f"{year}年度", _cash(case, year), case) if cash else ""
    )


def audit(case: Case, year: int, house: House, rng: random.Random) -> Paper:
    """The audit of a year by the enterprise's accountants."""
    pen = Pen(case, rng, "financial_report")
    plain_name = case.audit_names.get(year, case.firm.name)
    name = pen.critical(plain_name, "name")
    number = f"{house.short}〔{year + 1}〕第{rng.randrange(12, 980)}号"
    day = pen.day((year + 1, rng.choice([2, 3, 3, 4]), rng.randrange(3, 27)), "cn", "words", "space")  # fmt: skip
    if year == 2025:
        day = pen.day((2026, rng.choice([1, 2, 3]), rng.randrange(5, 27)), "cn", "words")
    firm = escape(house.name)
    seal = pen.seal(house.name, role="financial_report", style="right:10mm;top:-8mm")
    told = ""
    if house.cover == 0:
        told = f'<div style="text-align:center;margin-top:60mm;font-size:20pt;font-weight:bold">{name}</div><div style="text-align:center;font-size:32pt;font-weight:bold;margin:12mm 0">审 计 报 告</div><div style="text-align:center">{year}年度</div><div style="text-align:center;margin-top:90mm;font-size:14pt">{firm}</div>'
    elif house.cover == 1:
        told = f'<div style="background:#1f4e79;color:#fff;padding:8mm;margin-top:50mm;font-size:26pt;font-weight:bold">{year}年度审计报告<div style="font-size:10pt;font-weight:normal">AUDITOR’S REPORT</div></div><div style="font-size:16pt;margin-top:10mm">{name}</div><div style="margin-top:90mm;text-align:right">{firm}</div>'
    elif house.cover == 2:
        held = ["审计报告", "资产负债表", "利润表", *(["现金流量表"] if house.cash else []), *(["财务报表附注"] if house.notes else [])]  # fmt: skip
        contents = "".join(f"<tr><td>{in_words(n)}、{t}</td></tr>" for n, t in enumerate(held, 1))
        told = f'<div style="text-align:right">{escape(number)}</div><div style="text-align:center;margin-top:55mm;font-size:19pt">{name}<br>{year}年度财务报表<br>审计报告</div><table class="t" style="width:70%;margin:60mm auto 0;line-height:1.9"><tr><td>目　录</td></tr>{contents}</table>'
    opinion = rng.choice(
        [
            f"我们审计了{{}}（以下简称“贵公司”）财务报表，包括{year}年12月31日的资产负债表，{year}年度的利润表、现金流量表、所有者权益变动表以及相关财务报表附注。我们认为，后附的财务报表在所有重大方面按照企业会计准则的规定编制，公允反映了贵公司{year}年12月31日的财务状况以及{year}年度的经营成果和现金流量。",
            f"我们接受委托，审计了后附的{{}}{year}年度财务报表。我们认为，上述财务报表已经按照企业会计准则的规定编制，在所有重大方面公允反映了该公司{year}年12月31日的财务状况和{year}年度的经营成果。",
        ]
    ).format(escape(plain_name))
    new = "new" if told else ""
    again = pen.critical(plain_name, "name")
    told += f'<div class="{new}"><div style="text-align:center;font-size:22pt;font-weight:bold;margin:2mm 0 4mm">审 计 报 告</div><div style="text-align:right">{escape(number)}</div><div style="margin:3mm 0"><b>{again}{rng.choice(["全体股东：", "：", "董事会："])}</b></div><p><b>一、审计意见</b></p><p>{opinion}</p><p><b>二、形成审计意见的基础</b></p><p>我们按照中国注册会计师审计准则的规定执行了审计工作。我们相信，我们获取的审计证据是充分、适当的，为发表审计意见提供了基础。</p><p><b>三、管理层对财务报表的责任</b></p><p>管理层负责按照企业会计准则的规定编制财务报表，使其实现公允反映，并设计、执行和维护必要的内部控制。</p><div class="r whole" style="margin-top:12mm"><table style="width:100%"><tr><td style="width:50%" class="r">{seal}{firm}<br>中国 · 山东</td><td>中国注册会计师：{escape(house.people[0])}<br>中国注册会计师：{escape(house.people[1])}<br>{day}</td></tr></table></div></div>'
    told += _sheets(case, year, escape(plain_name), rng, cash=house.cash)
    if house.notes:
        told += f'<div class="new"><div style="text-align:center;font-size:16pt;font-weight:bold">财务报表附注</div><div style="text-align:center">{year}年度</div><p><b>一、企业基本情况</b></p><p>{escape(plain_name)}主要从事{case.firm.product}的生产与销售。</p><p><b>二、财务报表的编制基础</b></p><p>本财务报表以持续经营为基础，按照企业会计准则的规定编制。</p><p><b>三、重要会计政策</b></p><p>会计年度自公历1月1日起至12月31日止。以人民币为记账本位币。固定资产按年限平均法计提折旧。存货发出按加权平均法计价。</p></div>'
    if house.licence:
        case.accountants_licence = True
        told += f'<div class="new" style="border:1.2mm double #b8860b;padding:10mm;margin-top:20mm"><div style="text-align:center;font-size:28pt;font-weight:bold;letter-spacing:6mm">营业执照</div><div style="text-align:center;font-size:12pt">（副本）</div><div style="margin:4mm 0">统一社会信用代码：{house.code}</div><table style="width:100%;line-height:2"><tr><td style="width:26%">名　　称</td><td>{firm}</td></tr><tr><td>类　　型</td><td>{"有限责任公司" if "有限" in house.name else "特殊普通合伙企业" if "特殊" in house.name else "普通合伙企业"}</td></tr><tr><td>执行事务负责人</td><td>{escape(house.head)}</td></tr><tr><td>主要经营场所</td><td>{house.address}</td></tr><tr><td>成立日期</td><td>{house.founded[0]}年{house.founded[1]}月{house.founded[2]}日</td></tr><tr><td>经营范围</td><td>审计、验资、会计咨询、税务咨询服务。</td></tr></table></div>'
        told += f'<div style="border:1mm solid #8b1a1a;padding:8mm;margin-top:10mm" class="whole"><div style="text-align:center;font-size:18pt;font-weight:bold">会计师事务所执业证书</div><p>名称：{firm}</p><p>主任会计师：{escape(house.head)}</p><p>经营场所：{house.address}</p><p>组织形式及批准文号见财政部门登记</p></div>'
    names = (f"{year}年审计报告.pdf", f"审计报告{year}.pdf", f"{year}年度审计报告.pdf")
    more = "@bottom-center{content:counter(page);font:9pt Noto Serif CJK SC}" if house.cover != 2 and rng.random() < 0.4 else ""  # fmt: skip
    return Paper("financial_report", f"{year}年度审计报告", page(sheet(house.face, 11.5, margin="24mm 22mm 22mm 24mm", more=more), told), pen.marks, names)  # fmt: skip


def statements(case: Case, year: int, rng: random.Random) -> Paper:
    """The enterprise's own statements."""
    pen = Pen(case, rng, "financial_report")
    plain_name = case.audit_names.get(year, case.firm.name)
    name = pen.critical(plain_name, "name")
    seal = pen.seal(case.firm.name if plain_name == case.firm.name else plain_name, kind=rng.choice(["official", "finance"]), role="financial_report", style="left:60mm;top:10mm")  # fmt: skip
    title = rng.choice([f"{year}年度财务报表", f"{year}年度财务会计报表", f"{year}年度会计报表（未经审计）"])  # fmt: skip
    told = f'<div class="r" style="text-align:center;margin-top:55mm;font-size:20pt;font-weight:bold">{name}<div style="font-size:26pt;margin:10mm 0">{title}</div>{seal}</div><div style="text-align:center;margin-top:60mm;font-family:{KAI};font-size:14pt">资产负债表　利润表　现金流量表</div>'
    told += _sheets(case, year, escape(plain_name), rng, cash=True)
    return Paper("financial_report", f"{year}年度财务报表", page(sheet(rng.choice([SERIF, SANS]), 11), told), pen.marks, (f"{year}年财务报表.pdf", f"{year}年报表.pdf", f"{title}.pdf"))  # fmt: skip
