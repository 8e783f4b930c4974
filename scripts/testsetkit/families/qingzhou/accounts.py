"""Accounts of a year: audits, own statements, the tax office's print."""

from __future__ import annotations

import random
from html import escape

from testsetkit.case import Case
from testsetkit.families.qingzhou.style import SANS, Look, look, sheet
from testsetkit.invent import person
from testsetkit.pen import Pen
from testsetkit.press import Paper

_OFFICES = (
    ("青岱会计师事务所（普通合伙）", "青岱会计师事务所"), ("山东恒则会计师事务所有限公司", "山东恒则会计师事务所有限公司"),
    ("鲁正联合会计师事务所", "鲁正联合会计师事务所"), ("海右会计师事务所（特殊普通合伙）", "海右会计师事务所"),
)  # fmt: skip


def revenue_of(case: Case, year: int) -> float:
    """The year's revenue in 万元; 2025 is the book's."""
    return case.firm.revenue * {2025: 1.0, 2024: 0.95, 2023: 0.91}[year]


def _n(value: float) -> str:
    return f"{value:,.2f}"


def _top(title: str, name: str, when: str, code: str, rng: random.Random, new: bool) -> str:
    return f'<h1 class="{"new" if new else ""}">{title}</h1><div style="display:flex;justify-content:space-between;font-size:9.5pt"><div>{rng.choice(["编制单位", "单位名称"])}：{escape(name)}</div><div>{when}</div><div>{code}　单位：元</div></div>'


def balance(rng: random.Random, name: str, year: int, scale: float, *, new: bool = True) -> str:
    left = ["流动资产：", "货币资金", "应收票据及应收账款", "预付款项", "存货", "流动资产合计", "非流动资产：", "固定资产", "在建工程", "无形资产", "非流动资产合计", "资产总计"]  # fmt: skip
    right = ["流动负债：", "短期借款", "应付账款", "合同负债", "应付职工薪酬", "流动负债合计", "非流动负债：", "长期借款", "负债合计", "实收资本", "所有者权益合计", "负债和所有者权益总计"]  # fmt: skip
    rows = ""
    for n, (a, b) in enumerate(zip(left, right, strict=True), 1):
        cells = []
        for item in (a, b):
            blank = item.endswith("：")
            cells.append(
                "".join(
                    f"<td class=r>{'' if blank else _n(scale * 10000 * rng.uniform(0.02, 0.6))}</td>"
                    for _ in range(2)
                )
            )
        rows += f"<tr><td>{a}</td><td class=c>{n}</td>{cells[0]}<td>{b}</td><td class=c>{n + 30}</td>{cells[1]}</tr>"
    head = "<tr><th>资产</th><th>行次</th><th>期末余额</th><th>上年年末余额</th><th>负债和所有者权益</th><th>行次</th><th>期末余额</th><th>上年年末余额</th></tr>"
    return (
        _top(
            rng.choice(["资产负债表", "资 产 负 债 表"]),
            name,
            f"{year}年12月31日",
            "会企01表",
            rng,
            new,
        )
        + f'<table style="font-size:8pt">{head}{rows}</table>'
    )


def income(rng: random.Random, name: str, year: int, revenue: float) -> str:
    last = revenue * rng.uniform(0.88, 1.08)
    rows = ""
    items = (("一、营业收入", 1.0), ("减：营业成本", 0.76), ("税金及附加", 0.007), ("销售费用", 0.035), ("管理费用", 0.045), ("研发费用", 0.038), ("财务费用", 0.01), ("二、营业利润", 0.105), ("三、利润总额", 0.104), ("减：所得税费用", 0.015), ("四、净利润", 0.089))  # fmt: skip
    for n, (item, part) in enumerate(items, 1):
        rows += f"<tr><td>{item}</td><td class=c>{n}</td><td class=r>{_n(revenue * 10000 * part)}</td><td class=r>{_n(last * 10000 * part)}</td></tr>"
    return (
        _top(rng.choice(["利润表", "利 润 表"]), name, f"{year}年度", "会企02表", rng, True)
        + f'<table style="font-size:9.5pt"><tr><th>项目</th><th>行次</th><th>本年金额</th><th>上年金额</th></tr>{rows}</table>'
    )


def cash(rng: random.Random, name: str, year: int, revenue: float) -> str:
    rows = ""
    for n, item in enumerate(("销售商品、提供劳务收到的现金", "收到的税费返还", "购买商品、接受劳务支付的现金", "支付给职工的现金", "支付的各项税费", "经营活动现金流量净额", "投资活动现金流量净额", "筹资活动现金流量净额", "期末现金余额"), 1):  # fmt: skip
        rows += f"<tr><td>{item}</td><td class=c>{n}</td><td class=r>{_n(revenue * 10000 * rng.uniform(0.02, 0.95))}</td></tr>"
    return (
        _top("现金流量表", name, f"{year}年度", "会企03表", rng, True)
        + f'<table style="font-size:9.5pt"><tr><th>项目</th><th>行次</th><th>本年金额</th></tr>{rows}</table>'
    )


def _opinion(
    pen: Pen, name: str, year: int, number: str, office: tuple[str, str], new: bool
) -> str:
    rng = pen.rng
    when = (year + 1, rng.randrange(2, 5), rng.randrange(2, 28))
    over = pen.seal(office[1], role="audit", style="left:64mm;top:-12mm", size=40)
    first, second = (pen.written(person(rng), height_mm=8) for _ in range(2))
    heads = rng.random() < 0.7
    h = [
        f"<h3>{x}</h3>" if heads else ""
        for x in (
            "一、审计意见",
            "二、形成审计意见的基础",
            "三、管理层的责任",
            "四、注册会计师的责任",
        )
    ]
    return (
        f'<h1 class="{"new" if new else ""}">审计报告</h1><p class="{rng.choice(["c", "r"])}">{number}</p><p class=flat>{escape(name)}{rng.choice(["全体股东", "董事会", ""])}：</p>'
        f"{h[0]}<p>我们审计了{pen.critical(name, 'name')}的财务报表，包括{year}年12月31日的资产负债表，{year}年度的利润表、现金流量表以及财务报表附注。我们认为，上述财务报表按照企业会计准则编制，在所有重大方面公允反映了该公司{year}年12月31日的财务状况及{year}年度的经营成果和现金流量。</p>"
        f"{h[1]}<p>我们按照中国注册会计师审计准则执行审计工作，独立于被审计单位，所获取的审计证据充分、适当。</p>{h[2]}<p>管理层负责编制财务报表，并建立必要的内部控制。</p>{h[3]}<p>我们的目标是对财务报表整体是否不存在重大错报获取合理保证。</p>"
        f'<div style="position:relative;margin-top:12mm"><p class=flat>{office[0]}</p>{over}<p class=flat style="margin-top:8mm">中国注册会计师：{first}</p><p class=flat style="margin-top:4mm">中国注册会计师：{second}</p><p class=flat style="margin-top:4mm">中国·{rng.choice(["济南", "潍坊", "临沂"])}　　{pen.form(when, "cn", "words", "cn0")}</p></div>'
    )  # fmt: skip


def audit(case: Case, year: int, rng: random.Random) -> Paper:
    pen = Pen(case, rng, "financial_report")
    at = look(rng, size=11)
    name = case.audit_names.get(year) or case.firm.name
    office = rng.choice(_OFFICES)
    number = f"{office[1][:2]}会审字（{year + 1}）第{rng.randrange(100, 2999)}号"
    parts = []
    kind = rng.choice(["none", "plain", "band", "letter"])
    if kind == "plain":
        parts.append(
            f'<div style="padding-top:55mm"><h1 style="font-size:24pt">{escape(name)}</h1><h1>{year}年度财务报表审计报告</h1><p class=c>{number}</p><p class=c style="margin-top:95mm;font-size:14pt">{office[0]}</p></div>'
        )
    elif kind == "band":
        parts.append(
            f'<div style="background:{at.main};color:#fff;padding:16mm 10mm;margin-top:50mm"><div style="font:700 26pt/1.4 {SANS}">审计报告</div><div>AUDIT REPORT　{year}年度</div></div><p class=flat style="margin-top:12mm;font-size:14pt">被审计单位：{escape(name)}</p><p class=flat>报告文号：{number}</p><p class=flat>{office[0]}</p>'
        )
    elif kind == "letter":
        parts.append(
            f'<h1 style="margin-top:60mm">审 计 报 告</h1><table class="bare" style="font-size:13pt;width:80%;margin:20mm auto"><tr><td>委托单位</td><td>{escape(name)}</td></tr><tr><td>审计期间</td><td>{year}年1月1日至{year}年12月31日</td></tr><tr><td>报告文号</td><td>{number}</td></tr></table>'
        )
    if parts and rng.random() < 0.4:
        parts.append(
            '<div class="new"><h1>目录</h1><p class=flat>一、审计报告</p><p class=flat>二、资产负债表</p><p class=flat>三、利润表</p><p class=flat>四、现金流量表</p></div>'
        )
    revenue = revenue_of(case, year)
    parts.append(_opinion(pen, name, year, number, office, bool(parts)))
    parts += [
        balance(rng, name, year, revenue),
        income(rng, name, year, revenue),
        cash(rng, name, year, revenue),
    ]
    if rng.random() < 0.4:
        parts.append(
            f'<h1 class="new">财务报表附注</h1><h3>一、基本情况</h3><p>{escape(name)}主要生产{case.firm.product}。</p><h3>二、主要会计政策</h3><p>以权责发生制为记账基础，历史成本计量。固定资产采用直线法折旧。</p><h3>三、期后事项</h3><p>截至报告日无需披露的期后事项。</p>'
        )
    if rng.random() < 0.2:
        case.accountants_licence = True
        parts.append(
            f'<div class="new" style="border:1mm double #8a6d2f;padding:10mm;text-align:center"><h1>会计师事务所执业证书</h1><p class=flat>名称：{office[0]}</p><p class=flat>组织形式：{"有限责任" if "有限公司" in office[0] else "合伙制"}</p><p class=flat>执业证书编号：37{rng.randrange(10**6, 10**7)}</p><p class=flat>批准执业文号：鲁财会〔2009〕{rng.randrange(10, 60)}号</p></div>'
        )
    html = sheet(rng, at, *parts, numbers=rng.choice([None, "plain", "dash", "of", "slash"]))
    files = (
        f"{year}审计报告.pdf",
        f"{year}年度审计报告.pdf",
        f"05财务审计{year}.pdf",
        f"{year}年报审计.pdf",
    )
    return Paper(
        "financial_report", f"{year}年审计报告", html, pen.marks, files, wants_native=False
    )


def statements(case: Case, year: int, rng: random.Random) -> Paper:
    """Unaudited accounts: own statements with the finance seal, or the tax office's print."""
    pen = Pen(case, rng, "financial_report")
    at: Look = look(rng, size=11)
    name = case.audit_names.get(year) or case.firm.name
    revenue = revenue_of(case, year)
    over = pen.seal(name, kind="finance", role="statement", style="left:44mm;top:-16mm", size=38)
    foot = f'<div class="at" style="margin:12mm 0 14mm">企业负责人：{case.firm.person}　　主管会计：{person(rng)}　　制表：{person(rng)}{over}</div>'
    top = ""
    if rng.random() < 0.4:
        top = f'<p class="s">国家税务总局山东省电子税务局　财务报表报送与信息采集　所属期：{year}-01-01至{year}-12-31　申报状态：已申报</p>'
    parts = [
        top + balance(rng, name, year, revenue, new=False),
        foot,
        income(rng, name, year, revenue),
    ]
    html = sheet(rng, at, *parts, numbers=rng.choice([None, "slash"]))
    files = (f"{year}年度财务报表.pdf", f"{year}报表.pdf")
    return Paper("financial_report", f"{year}年财务报表", html, pen.marks, files, wants_native=None)
