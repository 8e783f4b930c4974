"""Audit reports of accountants and the enterprise's own statements."""

from __future__ import annotations

import random
from html import escape

from testsetkit.case import Case
from testsetkit.families.weishan.look import by_hand, code_square, sheet
from testsetkit.invent import brand, person
from testsetkit.pen import Pen, in_words
from testsetkit.press import Paper

ASSETS = ("流动资产：", "货币资金", "应收票据", "应收账款", "预付款项", "其他应收款", "存货", "其他流动资产", "流动资产合计", "非流动资产：", "固定资产", "在建工程", "无形资产", "长期待摊费用", "递延所得税资产", "非流动资产合计", "资产总计")  # fmt: skip
DEBTS = ("流动负债：", "短期借款", "应付票据", "应付账款", "合同负债", "应付职工薪酬", "应交税费", "其他应付款", "流动负债合计", "非流动负债：", "长期借款", "负债合计", "所有者权益：", "实收资本", "盈余公积", "未分配利润", "负债和所有者权益总计")  # fmt: skip
_Column = dict[str, float]


def turnover(case: Case, year: int) -> float:
    """The year's revenue in 元: that of the case for 2025, growing towards it before."""
    fate = random.Random(f"{case.firm.uscc}-{case.firm.revenue}")
    steps = {2025: 1.0, 2024: fate.uniform(0.86, 0.97), 2023: fate.uniform(0.74, 0.85), 2022: 0.7}
    return round(case.firm.revenue * 10000 * steps[year], 2)


def _sheet_of(case: Case, year: int) -> _Column:
    """A balance sheet that balances."""
    fate = random.Random(f"{case.firm.uscc}-{year}")
    total = turnover(case, year) * fate.uniform(0.7, 1.3)
    out: _Column = {}

    def spread(names: tuple[str, ...], amount: float) -> None:
        weights = [fate.uniform(0.3, 2) for _ in names]
        for name, w in zip(names, weights, strict=True):
            out[name] = round(amount * w / sum(weights), 2)

    spread(ASSETS[1:8], total * 0.52)
    spread(ASSETS[10:15], total * 0.48)
    out["流动资产合计"] = round(sum(out[n] for n in ASSETS[1:8]), 2)
    out["非流动资产合计"] = round(sum(out[n] for n in ASSETS[10:15]), 2)
    out["资产总计"] = out["负债和所有者权益总计"] = round(out["流动资产合计"] + out["非流动资产合计"], 2)  # fmt: skip
    spread(DEBTS[1:8], total * 0.34)
    out["流动负债合计"] = round(sum(out[n] for n in DEBTS[1:8]), 2)
    out["长期借款"] = round(total * 0.06, 2)
    out["负债合计"] = round(out["流动负债合计"] + out["长期借款"], 2)
    rest = round(out["资产总计"] - out["负债合计"], 2)
    out["实收资本"] = round(min(case.firm.capital * 10000.0, rest * 0.8), 2)
    out["盈余公积"] = round((rest - out["实收资本"]) * 0.1, 2)
    out["未分配利润"] = round(rest - out["实收资本"] - out["盈余公积"], 2)
    return out


def _income(case: Case, year: int) -> list[tuple[str, float]]:
    r, fate = turnover(case, year), random.Random(f"{case.firm.uscc}+{year}")
    cost, tax, sell, run, study, money = (round(r * fate.uniform(*x), 2) for x in ((0.7, 0.78), (0.004, 0.008), (0.02, 0.04), (0.03, 0.05), (0.03, 0.05), (0.004, 0.01)))  # fmt: skip
    profit = round(r - cost - tax - sell - run - study - money, 2)
    due = round(profit * 0.15, 2)
    return [("一、营业收入", r), ("减：营业成本", cost), ("税金及附加", tax), ("销售费用", sell), ("管理费用", run), ("研发费用", study), ("财务费用", money), ("二、营业利润", profit), ("三、利润总额", profit), ("减：所得税费用", due), ("四、净利润", round(profit - due, 2))]  # fmt: skip


def _n(value: float | None) -> str:
    return "" if value is None else f"{value:,.2f}"


def _tables(pen: Pen, case: Case, year: int, name: str, below: str, seal: str = "") -> str:
    """Balance sheet and income statement: side by side, or one below the other."""
    rng = pen.rng
    before = year - 1 >= max(case.firm.founded[0], 2022)
    now, then = _sheet_of(case, year), _sheet_of(case, year - 1) if before else {}
    a, b = rng.choice([("期末余额", "期初余额"), ("期末余额", "年初余额"), ("年末数", "年初数")])
    r = 'class="r"'

    def cells(item: str) -> str:
        return f"<td>{item}</td><td {r}>{_n(now.get(item))}</td><td {r}>{_n(then.get(item))}</td>"

    top = f'<div style="display:flex;justify-content:space-between;font-size:.9em"><span>编制单位：{pen.critical(name, "name")}</span><span>{{0}}</span><span>单位：人民币元</span></div>'
    head = f"<th>项目</th><th>{a}</th><th>{b}</th>"
    if rng.random() < 0.6:
        lines = "".join(f"<tr>{cells(x)}{cells(y)}</tr>" for x, y in zip(ASSETS, DEBTS, strict=True))  # fmt: skip
        one = f'<table style="font-size:7.6pt"><tr>{head}{head}</tr>{lines}</table>'
    else:
        lines = "".join(f"<tr>{cells(x)}</tr>" for x in ASSETS + DEBTS)
        one = f'<table style="font-size:8.2pt"><tr>{head}</tr>{lines}</table>'
    past = dict(_income(case, year - 1)) if before else {}
    made = ""
    for item, v in _income(case, year):
        shown = _n(v)
        if item == "一、营业收入":
            shown = pen.critical(shown, "amount", f"{v / 10000:.2f}")
        made += f"<tr><td>{item}</td><td {r}>{shown}</td><td {r}>{_n(past.get(item))}</td></tr>"
    c, d = rng.choice([("本期金额", "上期金额"), ("本年累计数", "上年同期数"), ("本年金额", "上年金额")])  # fmt: skip
    two = f'<table style="font-size:9.5pt"><tr><th>项目</th><th>{c}</th><th>{d}</th></tr>{made}</table>'
    day = pen.day((year, 12, 31), "cn")
    return f'<div class="pb"></div><h1>资产负债表</h1>{top.format(day)}{one}<div class="at">{below}{seal}</div><div class="pb"></div><h1>利润表</h1>{top.format(f"{year}年度")}{two}<div class="at">{below}</div>'


def _who(case: Case, rng: random.Random) -> str:
    one, two = person(rng), person(rng)
    return f'<p class="n small" style="white-space:nowrap">法定代表人：{case.firm.person}&emsp;&emsp;&emsp;主管会计工作负责人：{one}&emsp;&emsp;&emsp;会计机构负责人：{two}</p>'


def statements(case: Case, year: int, rng: random.Random) -> Paper:
    """The year's statements, not audited, under the enterprise's finance seal."""
    pen = Pen(case, rng, "financial_report")
    name = case.audit_names.get(year, case.firm.name)
    kind = rng.choice(["finance", "finance", "official"])
    seal = pen.seal(name, kind=kind, size=38, style=f"right:{rng.randrange(8, 50)}mm;top:-14mm")
    body = _tables(pen, case, year, name, _who(case, rng), seal)
    first = ""
    if rng.random() < 0.5:
        first = f'<h1 style="font-size:2.2em;margin-top:50mm">{escape(name)}</h1><h1 style="margin-top:14mm">{pen.critical(f"{year}年度", "date", str(year))}{rng.choice(["财务报表", "财务会计报表", "财务报告"])}</h1><p class="c" style="margin-top:60mm">{rng.choice(["（未经审计）", ""])}</p>'
    else:
        body = body.removeprefix('<div class="pb"></div>')
    html = sheet(rng, first + body, size=11, margin="20mm 15mm 16mm", foot=rng.random() < 0.3)
    names = (f"{year}年财务报表.pdf", f"{year}财务报表.pdf", f"{year}年度报表（盖章）.pdf")
    return Paper("financial_report", f"{year}年度财务报表", html, pen.marks, names)


def audit(case: Case, year: int, rng: random.Random) -> Paper:
    """An ordinary audit report: cover or not, opinion, statements, notes."""
    pen = Pen(case, rng, "financial_report")
    name = case.audit_names.get(year, case.firm.name)
    fate = random.Random(f"{case.firm.uscc}-audit-{year if rng.random() < 0.3 else 0}")
    short = brand(fate)
    firm = f"{fate.choice(['山东', '山东', case.firm.city[:-1], '北京'])}{short}{fate.choice(['会计师事务所有限公司', '会计师事务所（普通合伙）', '联合会计师事务所', '会计师事务所（特殊普通合伙）'])}"
    number = f"{rng.choice(['鲁', ''])}{short}{rng.choice(['会审字', '审字', '会师审字'])}〔{year + 1}〕第{rng.choice(['', '1-', 'A'])}{rng.randrange(12, 980):04d}号"
    when = (year + 1, rng.choice([2, 3, 3]) if year == 2025 else rng.choice([2, 3, 4]), rng.randrange(3, 27))  # fmt: skip
    period = pen.critical(f"{year}年度", "date", str(year))
    how = rng.randrange(3)
    cover = ""
    if how < 2:
        bar = f'<p class="r small">报告防伪编码：37{rng.randrange(10**8, 10**9)}<br>{code_square(rng, 18)}</p>' if rng.random() < 0.6 else ""  # fmt: skip
        listing = ""
        if how == 1:
            lines = "".join(f'<tr><td>{in_words(n)}、{t}</td><td class=r style="width:20mm">{p}</td></tr>' for n, (t, p) in enumerate([("审计报告", "1-2"), ("资产负债表", "3"), ("利润表", "4"), ("财务报表附注", "5-6")], 1))  # fmt: skip
            listing = (
                f'<div class="pb"></div><h1>目&emsp;录</h1><table class="plain">{lines}</table>'
            )
        cover = f'{bar}<h1 style="margin-top:34mm;font-size:2em">{escape(name)}</h1><h1 style="font-size:2.8em;letter-spacing:.5em;margin-top:16mm">审计报告</h1><p class="c">{pen.critical(number, "code")}</p><p class="c" style="margin-top:8mm">{year}年度</p><p class="c" style="margin-top:74mm;font-size:1.2em">{firm}</p>{listing}<div class="pb"></div>'
    day = pen.day((year, 12, 31), "cn")
    who = f"{escape(name)}{rng.choice(['全体股东', '', '董事会'])}："
    head = f'<h1 style="font-size:2em;letter-spacing:.4em">审计报告</h1><p class="r">{number}</p><p class="n">{who}</p>'
    opinion = f"<p>我们审计了{pen.critical(name, 'name')}（以下简称“贵公司”）财务报表，包括{day}的资产负债表，{period}的利润表、现金流量表、所有者权益变动表以及相关财务报表附注。</p><p>我们认为，后附的财务报表在所有重大方面按照{rng.choice(['企业会计准则', '企业会计准则', '小企业会计准则'])}的规定编制，公允反映了贵公司{year}年12月31日的财务状况以及{year}年度的经营成果和现金流量。</p>"
    rest = """<h3>二、形成审计意见的基础</h3><p>我们按照中国注册会计师审计准则的规定执行了审计工作。审计报告的“注册会计师对财务报表审计的责任”部分进一步阐述了我们在这些准则下的责任。按照中国注册会计师职业道德守则，我们独立于贵公司，并履行了职业道德方面的其他责任。我们相信，我们获取的审计证据是充分、适当的，为发表审计意见提供了基础。</p>
<h3>三、管理层和治理层对财务报表的责任</h3><p>贵公司管理层负责按照企业会计准则的规定编制财务报表，使其实现公允反映，并设计、执行和维护必要的内部控制，以使财务报表不存在由于舞弊或错误导致的重大错报。在编制财务报表时，管理层负责评估贵公司的持续经营能力，披露与持续经营相关的事项，并运用持续经营假设，除非管理层计划进行清算、终止运营或别无其他现实的选择。治理层负责监督贵公司的财务报告过程。</p>
<h3>四、注册会计师对财务报表审计的责任</h3><p>我们的目标是对财务报表整体是否不存在由于舞弊或错误导致的重大错报获取合理保证，并出具包含审计意见的审计报告。合理保证是高水平的保证，但并不能保证按照审计准则执行的审计在某一重大错报存在时总能发现。错报可能由于舞弊或错误导致，如果合理预期错报单独或汇总起来可能影响财务报表使用者依据财务报表作出的经济决策，则通常认为错报是重大的。在按照审计准则执行审计工作的过程中，我们运用职业判断，并保持职业怀疑。</p>"""
    signs = "".join(f'<p class="n">中国注册会计师：&emsp;{by_hand(pen, person(fate), 9)}</p>' for _ in range(2))  # fmt: skip
    seal = pen.seal(firm, size=42, style="left:8mm;top:-12mm", role="accountants")
    end = f'<div class="at keep" style="margin-top:14mm;display:flex;justify-content:space-between"><div><p class="n">{firm}</p><p class="n">{rng.choice(["中国·济南", f"中国·{case.firm.city[:-1]}", "中国　山东"])}</p></div><div style="line-height:2.2">{signs}<p class="n">{pen.day(when, "cn", "words")}</p></div>{seal}</div>'
    notes = f"""<div class="pb"></div><h1>财务报表附注</h1><p class="c">（{year}年度，除特别注明外，金额单位为人民币元）</p><h3>一、公司基本情况</h3><p>{escape(name)}成立于{pen.form(case.firm.founded, "cn")}，注册资本{case.firm.capital}万元，主要从事{escape(case.firm.main_business)}。</p>
<h3>二、财务报表的编制基础</h3><p>本公司财务报表以持续经营为基础，根据实际发生的交易和事项，按照企业会计准则及其应用指南的规定进行确认和计量。</p><h3>三、重要会计政策</h3><p>会计年度自公历1月1日至12月31日。记账本位币为人民币。应收款项按预期信用损失法计提坏账准备；存货发出采用加权平均法；固定资产折旧采用年限平均法，房屋建筑物折旧年限20年，机器设备10年，电子设备3—5年。</p><h3>四、税项</h3><p>增值税税率13%，城市维护建设税7%，教育费附加3%，企业所得税税率15%。</p><h3>五、报表主要项目注释</h3><p>货币资金期末余额主要为银行存款及承兑汇票保证金；应收账款账龄主要在一年以内；固定资产增加主要系设备购置及在建工程转入所致；营业收入均来自主营业务及材料销售。</p>"""
    extra = ""
    if rng.random() < 0.22:
        case.accountants_licence = True
        own = pen.seal("山东省财政厅", size=36, style="right:20mm;top:-8mm", role="accountants")
        extra = f'<div class="pb"></div><div style="border:1.4mm double #2c5f4a;padding:14mm;height:150mm"><h1 style="font-size:2.4em">会计师事务所<br>执业证书</h1><p class="n">名称：{firm}</p><p class="n">首席合伙人（主任会计师）：{person(fate)}</p><p class="n">执业证书编号：3701{fate.randrange(1000, 9999)}</p><p class="n">批准执业文号：鲁财会协字〔20{fate.randrange(10, 19)}〕{fate.randrange(10, 90)}号</p><div class="at" style="margin-top:18mm"><p class="r">发证机关：山东省财政厅</p>{own}</div></div>'
    body = f"{cover}{head}<h3>一、审计意见</h3>{opinion}{rest}{end}{_tables(pen, case, year, name, _who(case, rng))}{notes}{extra}"
    html = sheet(rng, body, size=11, margin="22mm 18mm 18mm 20mm", foot=rng.random() < 0.6)
    names = (f"{year}年审计报告.pdf", f"{year}年度审计报告.pdf", f"审计报告{year}.pdf", f"{case.firm.brand}{year}审计报告.pdf")  # fmt: skip
    return Paper("financial_report", f"{year}年度审计报告", html, pen.marks, names, wants_native=False)  # fmt: skip
