"""Audits, own statements and tax forms of a year."""

from __future__ import annotations

import random
from html import escape

from testsetkit.case import Case
from testsetkit.families.gaomi.look import HEI, by_hand, page, table
from testsetkit.pen import Pen, in_words
from testsetkit.press import Paper

_OFFICES = (
    "山东嘉信会计师事务所有限公司",
    "鲁中天元会计师事务所（普通合伙）",
    "正和联合会计师事务所（特殊普通合伙）",
    "济南华衡有限责任会计师事务所",
    "齐信会计师事务所（普通合伙）",
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
    "长期股权投资",
    "固定资产",
    "在建工程",
    "无形资产",
    "非流动资产合计",
    "资产总计",
)
_RIGHT = (
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
_LINES = (
    ("减：营业成本", 0.76),
    ("税金及附加", 0.006),
    ("销售费用", 0.03),
    ("管理费用", 0.052),
    ("研发费用", 0.035),
    ("财务费用", 0.009),
    ("二、营业利润", 0.1),
    ("加：营业外收入", 0.002),
    ("三、利润总额", 0.102),
    ("减：所得税费用", 0.014),
    ("四、净利润", 0.088),
)


def revenue_of(case: Case, year: int) -> float:
    """The year's revenue in 万元; 2025 is the book's, the others as its table of years has them."""
    return case.firm.revenue * {2025: 1.0, 2024: 0.94, 2023: 0.89}.get(year, 0.8)


def _line(name: str, middle: str) -> str:
    return f'<p class=f style="display:flex;justify-content:space-between;font-size:10pt"><span>编制单位：{escape(name)}</span><span>{middle}</span><span>单位：元</span></p>'


def _balance(rng: random.Random, name: str, year: int, revenue: float) -> str:
    rows = []
    for a, b in zip(_LEFT, _RIGHT, strict=True):
        n = [f"{revenue * 10000 * rng.uniform(0.01, 0.6):,.2f}" for _ in range(4)]
        rows.append(
            (
                a,
                f"<div class=r>{n[0]}</div>",
                f"<div class=r>{n[1]}</div>",
                b,
                f"<div class=r>{n[2]}</div>",
                f"<div class=r>{n[3]}</div>",
            )
        )
    heads = ("资产", "期末余额", "年初余额", "负债和所有者权益", "期末余额", "年初余额")
    return (
        f"<h1>{rng.choice(['资 产 负 债 表', '资产负债表'])}</h1>{_line(name, f'{year}年12月31日')}"
        + table(rows, head=heads, style="font-size:8pt")
    )


def _income(rng: random.Random, name: str, year: int, revenue: float) -> str:
    before = revenue * rng.uniform(0.9, 1.05)
    rows = [
        (
            "一、营业收入",
            f"<div class=r>{revenue * 10000:,.2f}</div>",
            f"<div class=r>{before * 10000:,.2f}</div>",
        )
    ]
    rows += [
        (
            k,
            f"<div class=r>{revenue * 10000 * p:,.2f}</div>",
            f"<div class=r>{before * 10000 * p * rng.uniform(0.9, 1.1):,.2f}</div>",
        )
        for k, p in _LINES
    ]
    return (
        f"<h1 class=new>{rng.choice(['利 润 表', '利润表'])}</h1>{_line(name, f'{year}年度')}"
        + table(
            rows,
            head=("项目", "本期金额", "上期金额"),
            widths=("44%", "", ""),
            style="font-size:9.5pt",
        )
    )


def audit(case: Case, year: int, pen: Pen) -> Paper:
    """An audit report with any of three covers, notes and the accountants' own licence."""
    rng = pen.rng
    name = case.audit_names.get(year) or case.firm.name
    office = rng.choice(_OFFICES)
    short = office[:2] if not office.startswith(("山东", "济南")) else office[2:4]
    number = f"{short}{rng.choice(['会审字', '审字', '财审'])}〔{year + 1}〕第{rng.randrange(100, 990)}号"
    way = rng.choice(["classic", "boxed", "code", "none", "none"])
    cover = {
        "classic": f'<div style="padding-top:48mm"><h1 style="font-size:25pt">{escape(name)}</h1><h1>{year}年度审计报告</h1><p class=c>{number}</p><p class=c style="margin-top:90mm;font-size:15pt">{office}</p></div>',
        "boxed": f'<div style="border:.6mm solid #333;padding:36mm 8mm;margin-top:18mm"><h1 style="font-size:27pt">审 计 报 告</h1><p class=c>AUDIT REPORT</p><p class=c style="margin-top:26mm;font-size:14pt">被审计单位：{escape(name)}</p><p class=c style="font-size:14pt">报告年度：{year}年度</p><p class=c style="margin-top:44mm">{office}</p></div>',
        "code": f'<div style="padding-top:20mm"><p class=r style="font-size:9pt">防伪编码：{rng.randrange(10**11, 10**12)}</p><h1 style="font-size:24pt;margin-top:40mm">{year}年度财务报表审计报告</h1><p class=c style="font-size:14pt">委托单位：{escape(name)}</p><p class=c>文号：{number}</p><p class=c style="margin-top:70mm;font-size:14pt">{office}</p></div>',
        "none": "",
    }[way]  # fmt: skip
    red = pen.seal(
        office.split("（")[0],
        role="audit",
        style=f"left:{rng.randrange(50, 80)}mm;top:-12mm",
        size=rng.choice([38, 40]),
    )
    day = (
        (year + 1, rng.randrange(2, 5), rng.randrange(1, 27))
        if year < 2025
        else (2026, rng.choice([2, 3]), rng.randrange(1, 27))
    )
    hands = [
        by_hand(pen, rng.choice(["孙立", "郭强", "韩梅", "董斌", "程静"]), 9) for _ in range(2)
    ]
    text = f"<p class=f>{escape(name)}{rng.choice(['全体股东', '董事会', '股东会'])}：</p><h2>一、审计意见</h2><p>我们审计了{pen.critical(name, 'name')}财务报表，包括{year}年12月31日的资产负债表，{year}年度的利润表、现金流量表以及相关附注。我们认为，财务报表在所有重大方面按照企业会计准则的规定编制，公允反映了该公司{year}年12月31日的财务状况以及{year}年度的经营成果。</p><h2>二、形成审计意见的基础</h2><p>我们按照中国注册会计师审计准则的规定执行了审计工作，获取的审计证据充分、适当。</p><h2>三、管理层的责任</h2><p>管理层负责编制财务报表并使其实现公允反映，设计、执行和维护必要的内部控制。</p>"
    signed = f'<div class="keep" style="position:relative;margin-top:9mm"><p class=f>{office}{red}</p><p class=f style="margin-top:12mm">中国注册会计师：{hands[0]}</p><p class=f style="margin-top:5mm">中国注册会计师：{hands[1]}</p><p class=r>{pen.form(day, "cn", "words", "cn0")}</p></div>'
    revenue = revenue_of(case, year)
    balance = _balance(rng, name, year, revenue).replace("<h1>", "<h1 class=new>", 1)
    notes = (
        f"<h1 class=new>财务报表附注</h1><p>（除特别注明外，金额单位为人民币元）</p><h2>一、公司概况</h2><p>{escape(name)}主要生产经营{case.firm.product}。</p><h2>二、编制基础</h2><p>以持续经营为基础，按权责发生制编制。</p><h2>三、主要会计政策</h2><p>存货发出采用加权平均法；固定资产折旧采用年限平均法；收入在客户取得控制权时确认。</p>"
        if rng.random() < 0.45
        else ""
    )
    licence = ""
    if rng.random() < 0.16:
        case.accountants_licence = True
        licence = f'<div class=new style="border:1mm double #96732f;padding:8mm"><div style="text-align:center;font:700 28pt {HEI}">营业执照</div><p class=c>（副本）</p><p class=f>统一社会信用代码：{_code(rng)}</p><p class=f>名称：{office}</p><p class=f>类型：{"普通合伙企业" if "合伙" in office else "有限责任公司"}</p><p class=f>经营范围：审查企业会计报表，出具审计报告；验证企业资本，出具验资报告。</p><p class=r style="margin-top:14mm">登记机关　济南市历下区行政审批服务局</p></div>'
    html = page(
        rng,
        cover,
        f"<h1{' class=new' if cover else ''}>审 计 报 告</h1><p class=c>{number}</p>{text}{signed}",
        balance,
        _income(rng, name, year, revenue),
        notes,
        licence,
        numbers=rng.choice([None, "plain", "hyphens", "only"]),
        size=11.5,
        lead=1.6,
    )
    return Paper(
        "financial_report",
        f"{year}年审计报告",
        html,
        pen.marks,
        (f"{year}年审计报告.pdf", f"{year}审计.pdf", f"审计报告{year}.pdf"),
        wants_native=False,
    )


def _code(rng: random.Random) -> str:
    """A code of the accountants'; of no account."""
    from testsetkit.invent import code

    return code(rng, "370102")


def own(case: Case, year: int, pen: Pen) -> Paper:
    """Unaudited statements: with a cover, bare, or the tax office's form."""
    rng, f = pen.rng, case.firm
    name = case.audit_names.get(year) or f.name
    revenue = revenue_of(case, year)
    red = pen.seal(
        name,
        kind=rng.choice(["finance", "finance", "official"]),
        role="statement",
        style="left:36mm;top:-17mm",
        size=38,
    )
    people = f'<div class=at style="margin-top:9mm"><p class=f>单位负责人：{escape(f.person)}　　财务负责人：{rng.choice(["王静", "李敏", "张红"])}　　制表：{rng.choice(["刘娜", "赵倩"])}</p>{red}</div>'
    way = rng.choice(["cover", "bare", "tax"])
    top = ""
    if way == "cover":
        top = f'<div style="padding-top:56mm"><h1 style="font-size:27pt">财 务 报 表</h1><p class=c>（{year}年度）</p><p class=c style="margin-top:50mm">编报单位：{pen.critical(name, "name")}</p><p class=c>报表日期：{year}年12月31日</p></div>'
    elif way == "tax":
        top = f'<p class=f style="font-size:9pt">国家税务总局山东省电子税务局　　财务报表报送与信息采集（企业会计准则）</p><p class=f style="font-size:9pt">纳税人名称：{pen.critical(name, "name")}　所属期：{year}-01-01至{year}-12-31　报送日期：{year + 1}-0{rng.randrange(1, 4)}-{rng.randrange(10, 28)}</p>'
    balance = _balance(rng, name, year, revenue)
    if way == "cover":
        balance = balance.replace("<h1>", "<h1 class=new>", 1)
    html = page(rng, top, balance, people, _income(rng, name, year, revenue), size=11.5, lead=1.5)
    return Paper(
        "financial_report",
        f"{year}年财务报表",
        html,
        pen.marks,
        (f"{year}年财务报表.pdf", f"{year}年度报表.pdf", f"财务报表{in_words(year % 100)}年.pdf"),
        wants_native=None,
    )
