"""Accounts of a year: audits of several makes, own statements, the tax office's print."""

from __future__ import annotations

import random
from collections.abc import Callable
from html import escape

from testsetkit.case import Case
from testsetkit.families.changyi.look import HEI, KAI, SONG, grid, number_style, page
from testsetkit.pen import Pen
from testsetkit.press import Paper

_FIRMS = (
    "鲁东正信会计师事务所有限公司",
    "昌潍联合会计师事务所（普通合伙）",
    "山东德佑会计师事务所有限公司",
    "北海诚达会计师事务所（特殊普通合伙）",
    "齐川会计师事务所有限公司",
)
_LEFT = (
    "货币资金",
    "应收票据",
    "应收账款",
    "预付款项",
    "其他应收款",
    "存货",
    "其他流动资产",
    "流动资产合计",
    "固定资产",
    "在建工程",
    "无形资产",
    "长期待摊费用",
    "非流动资产合计",
    "资产总计",
)
_RIGHT = (
    "短期借款",
    "应付票据",
    "应付账款",
    "预收款项",
    "应付职工薪酬",
    "应交税费",
    "其他应付款",
    "流动负债合计",
    "长期借款",
    "负债合计",
    "实收资本",
    "盈余公积",
    "未分配利润",
    "负债和所有者权益总计",
)
_INCOME = (
    ("一、营业收入", 1.0),
    ("减：营业成本", 0.75),
    ("税金及附加", 0.006),
    ("销售费用", 0.041),
    ("管理费用", 0.052),
    ("研发费用", 0.035),
    ("财务费用", 0.009),
    ("二、营业利润", 0.107),
    ("加：营业外收入", 0.002),
    ("三、利润总额", 0.109),
    ("减：所得税费用", 0.016),
    ("四、净利润", 0.093),
)
_CASH = (
    "销售商品、提供劳务收到的现金",
    "收到其他与经营活动有关的现金",
    "购买商品、接受劳务支付的现金",
    "支付给职工的现金",
    "支付的各项税费",
    "经营活动现金流量净额",
    "投资活动现金流量净额",
    "筹资活动现金流量净额",
    "期末现金余额",
)


def revenue_of(case: Case, year: int) -> float:
    """The year's revenue in 万元; 2025 is the book's."""
    return case.firm.revenue * {2025: 1.0, 2024: 0.94, 2023: 0.89}[year]


def _line(name: str, when: str, unit: str = "元") -> str:
    return f'<p class=flat style="display:flex;justify-content:space-between;font-size:10pt"><span>编制单位：{escape(name)}</span><span>{when}</span><span>单位：{unit}</span></p>'


def balance(rng: random.Random, name: str, year: int, scale: float) -> str:
    rows = [
        (
            a,
            *[f"{scale * 10000 * rng.uniform(0.01, 0.4):,.2f}" for _ in (1, 2)],
            b,
            *[f"{scale * 10000 * rng.uniform(0.01, 0.4):,.2f}" for _ in (1, 2)],
        )
        for a, b in zip(_LEFT, _RIGHT, strict=True)
    ]
    ends = rng.choice(
        [("期末余额", "年初余额"), ("期末数", "期初数"), (f"{year}.12.31", f"{year - 1}.12.31")]
    )
    return f"<h1>{rng.choice(['资 产 负 债 表', '资产负债表'])}</h1>{_line(name, f'{year}年12月31日')}{grid(('资产', *ends, '负债和所有者权益', *ends), rows, 'font-size:8.5pt')}"


def income(rng: random.Random, name: str, year: int, revenue: float) -> str:
    last = revenue * 0.94
    rows = [
        (k, f"{revenue * 10000 * part:,.2f}", f"{last * 10000 * part:,.2f}") for k, part in _INCOME
    ]
    heads = rng.choice([("项目", "本期金额", "上期金额"), ("项　目", "本年累计数", "上年同期数")])
    return f"<h1>{rng.choice(['利 润 表', '利润表', '损益表'])}</h1>{_line(name, f'{year}年度')}{grid(heads, rows, 'font-size:9.5pt')}"


def cash(rng: random.Random, name: str, year: int, revenue: float) -> str:
    rows = [(k, f"{revenue * 10000 * rng.uniform(0.02, 0.8):,.2f}") for k in _CASH]
    return f"<h1>现金流量表</h1>{_line(name, f'{year}年度')}{grid(('项目', '本期金额'), rows, 'font-size:9.5pt')}"


def _new(html: str) -> str:
    return html.replace("<h1>", "<h1 class=new>", 1)


def _notes(rng: random.Random, case: Case, name: str, year: int) -> str:
    return f"<h1 class=new>财务报表附注</h1><p class=c>{year}年度</p><h2>一、公司概况</h2><p>{escape(name)}（以下简称本公司）主要生产销售{case.firm.product}。</p><h2>二、主要会计政策</h2><p>会计年度自公历1月1日起至12月31日止，以人民币为记账本位币。固定资产采用年限平均法折旧。</p><h2>三、其他</h2><p>无需披露的重要事项。</p>"


def _own_licence(pen: Pen, case: Case, office: str) -> str:
    """The accountants' own licence at the end of their report."""
    case.accountants_licence = True
    rng = pen.rng
    return f'<div class=new style="border:1mm double #8a6d2f;padding:8mm"><h1>营业执照</h1><p class=c>（副本）</p><p class=flat>统一社会信用代码　9137{rng.randrange(10**9, 10**10)}MA3{rng.choice("CDFGH")}</p><p class=flat>名　称　{office}</p><p class=flat>经营范围　审查企业会计报表，出具审计报告；验资；会计咨询。</p></div>'


def _opinion(pen: Pen, name: str, year: int, office: str, number: str) -> str:
    rng = pen.rng
    seal_name = office.split("（")[0]
    over = pen.seal(
        seal_name,
        role="audit",
        style=rng.choice(["left:60mm;top:-10mm", "left:4mm;top:-14mm"]),
        size=40,
    )
    who = [
        pen.written(x, height_mm=8)
        for x in rng.sample(["隋建", "綦芳", "李子明", "丛磊", "战丽"], 2)
    ]
    day = (year + 1, rng.randrange(2, 5), rng.randrange(1, 29))
    text = f"<p class=flat>{escape(name)}：</p><p>我们审计了{pen.critical(name, 'name')}（以下简称贵公司）的财务报表，包括{year}年12月31日的资产负债表，{year}年度的利润表、现金流量表以及财务报表附注。</p><p>我们认为，上述财务报表在所有重大方面按照企业会计准则的规定编制，公允反映了贵公司{year}年12月31日的财务状况及{year}年度的经营成果。</p><h2>形成审计意见的基础</h2><p>我们按照中国注册会计师审计准则执行了审计工作，获取的审计证据充分、适当。</p><h2>管理层的责任</h2><p>管理层负责编制财务报表，并设计、执行和维护必要的内部控制。</p>"
    return f'<h1>{rng.choice(["审 计 报 告", "审计报告"])}</h1><p class=c>{number}</p>{text}<div style="position:relative;margin-top:10mm"><p class=flat>{office}</p>{over}<p class=flat style="margin-top:10mm">中国注册会计师：{who[0]}　　中国注册会计师：{who[1]}</p><p class=r>{pen.form(day, "cn", "words")}</p></div>'


def _cover(rng: random.Random, name: str, year: int, office: str, number: str) -> str:
    form = rng.choice(["big", "table", "left"])
    if form == "table":
        rows = [
            ("报告文号", number),
            ("被审计单位", escape(name)),
            ("审计年度", f"{year}年度"),
            ("出具单位", office),
        ]
        return f'<h1 style="margin-top:50mm;font:700 26pt {HEI}">{year}年度审计报告</h1>' + grid(
            (), rows, "font-size:13pt;margin-top:20mm"
        )
    if form == "left":
        return f'<p class=flat style="font:18pt {KAI};margin-top:20mm">{escape(name)}</p><p class=flat style="font:700 30pt {SONG};margin-top:40mm">{year}年度财务报表<br>审计报告</p><p class=flat>{number}</p><p class=flat style="margin-top:90mm">{office}</p>'
    return f'<div style="text-align:center;padding-top:40mm"><h1 style="font-size:28pt">审 计 报 告</h1><div>{number}</div><div style="margin-top:70mm;font-size:15pt">{escape(name)}<br>{year}年度<br><br>{office}</div></div>'


def audit(case: Case, year: int, rng: random.Random) -> Paper:
    pen = Pen(case, rng, "financial_report")
    name = case.audit_names.get(year) or case.firm.name
    office = rng.choice(_FIRMS)
    number = f"{office[:2]}会审字〔{year + 1}〕第{rng.randrange(10, 900)}号"
    revenue = revenue_of(case, year)
    parts = [
        _opinion(pen, name, year, office, number),
        balance(rng, name, year, revenue),
        income(rng, name, year, revenue),
    ]
    if rng.random() < 0.6:
        parts.append(cash(rng, name, year, revenue))
    if rng.random() < 0.6:
        parts.insert(0, _cover(rng, name, year, office, number))
        if rng.random() < 0.4:
            items = ("审计报告", "资产负债表", "利润表", "附表及附注")
            listed = "".join(f"<p>{n}、{x}</p>" for n, x in enumerate(items, 1))
            parts.insert(1, f"<h1>目　录</h1>{listed}")
    html = parts[0] + "".join(_new(p) for p in parts[1:])
    if rng.random() < 0.4:
        html += _notes(rng, case, name, year)
    if rng.random() < 0.12:
        html += _own_licence(pen, case, office)
    made = page(rng, html, numbers=number_style(rng), size=rng.choice([11, 12]))
    return Paper(
        "financial_report",
        f"{year}年审计报告",
        made,
        pen.marks,
        (f"{year}年度审计报告.pdf", f"{year}审计.pdf", f"审计报告{year}年.pdf"),
        wants_native=False,
    )


def _signers(pen: Pen, case: Case, name: str) -> str:
    rng = pen.rng
    over = pen.seal(name, kind="finance", role="statement", style="left:42mm;top:-18mm", size=38)
    return f'<div class=at style="margin-top:9mm"><p class=flat>单位负责人：{case.firm.person}　　财务负责人：{rng.choice(["隋静", "苑红", "徐会计"])}　　制表：{rng.choice(["小于", "孟洁", "刘菲"])}</p>{over}</div>'


def own(pen: Pen, case: Case, name: str, year: int) -> str:
    """Statements the enterprise printed from its own software."""
    rng, revenue = pen.rng, revenue_of(case, year)
    cover = (
        f'<div style="text-align:center;padding-top:60mm"><h1 style="font-size:28pt">财务会计报表</h1><div style="font-size:15pt;margin-top:30mm">{escape(name)}<br>{year}年度</div></div><div class=new></div>'
        if rng.random() < 0.4
        else ""
    )
    return (
        cover
        + balance(rng, name, year, revenue)
        + _signers(pen, case, name)
        + _new(income(rng, name, year, revenue))
    )


def tax(pen: Pen, case: Case, name: str, year: int) -> str:
    """The tax office's print: annual return and statements as sent in."""
    rng, f = pen.rng, case.firm
    revenue = revenue_of(case, year)
    head = grid(
        (),
        [
            ("纳税人识别号（统一社会信用代码）", pen.critical(f.uscc, "code")),
            ("纳税人名称", pen.critical(name, "name")),
            ("税款所属期间", f"{year}年01月01日至{year}年12月31日"),
            ("金额单位", "人民币元（列至角分）"),
        ],
    )
    rows = [
        (str(n), k.replace("、", " ", 1), f"{revenue * 10000 * part:,.2f}")
        for n, (k, part) in enumerate(_INCOME, 1)
    ]
    title = rng.choice(
        [
            "中华人民共和国企业所得税年度纳税申报表（A类）",
            "企业所得税年度纳税申报表（A类，2017年版）",
        ]
    )
    stamp = '<span style="border:.6mm solid #c33;color:#c33;padding:1mm 3mm;font-size:11pt">电子税务局　已申报</span>'
    return f'<h1 style="font-size:17pt">{title}</h1>{head}{grid(("行次", "项目", "金额"), rows, "font-size:10pt")}<p class=r style="margin-top:6mm">{stamp}</p>{_new(balance(rng, name, year, revenue))}<p class=flat>报送日期：{year + 1}年0{rng.randrange(3, 6)}月{rng.randrange(10, 28)}日</p>'


STATEMENTS: tuple[Callable[[Pen, Case, str, int], str], ...] = (own, own, tax)


def statements(case: Case, year: int, rng: random.Random) -> Paper:
    """A year without audit."""
    pen = Pen(case, rng, "financial_report")
    name = case.audit_names.get(year) or case.firm.name
    html = page(rng, rng.choice(STATEMENTS)(pen, case, name, year), size=11)
    return Paper(
        "financial_report",
        f"{year}年财务报表",
        html,
        pen.marks,
        (f"{year}年财务报表.pdf", f"{year}年报表.pdf", f"{year}年度纳税申报及报表.pdf"),
        wants_native=None,
    )
