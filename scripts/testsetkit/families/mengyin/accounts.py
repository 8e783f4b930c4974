"""Audits by small and large firms of accountants, and an enterprise's own statements."""

from __future__ import annotations

import random
from html import escape

from testsetkit.case import Case
from testsetkit.families.mengyin import look
from testsetkit.families.mengyin.look import HEI, SONG
from testsetkit.markup import cols
from testsetkit.pen import Pen
from testsetkit.press import Paper

_OFFICES = (
    "临沂恒诚有限责任会计师事务所", "山东中明会计师事务所有限公司", "济南齐鲁衡平会计师事务所（普通合伙）", "天同方正会计师事务所（特殊普通合伙）山东分所", "烟台华泽联合会计师事务所", "潍坊正大信和会计师事务所有限公司",
)  # fmt: skip
_SHORT = ("鲁恒会审字", "中明审字", "衡平审字", "天同鲁审", "华泽会审", "正大信和审报字")
_NAMES = ("邱凤霞", "韩德运", "仇玉兰", "毕建国", "解晓峰", "滕淑贞")
_PARTS = {2025: 1.0, 2024: 0.94, 2023: 0.89}


def _n(value: float) -> str:
    return f"{value:,.2f}"


class Year:
    """A year's figures in 元, made to fit together."""

    def __init__(self, case: Case, year: int) -> None:
        r = case.firm.revenue * _PARTS[year] * 10000
        draw = random.Random(f"{case.firm.uscc}{year}")
        self.revenue, self.last = r, r * (0.94 if year == 2025 else 0.947)
        cash, bills, owed, stock, other = (r * draw.uniform(a, b) for a, b in ((0.05, 0.12), (0.02, 0.06), (0.1, 0.22), (0.1, 0.2), (0.01, 0.03)))  # fmt: skip
        fixed, building, rights = (r * draw.uniform(a, b) for a, b in ((0.3, 0.5), (0.02, 0.08), (0.05, 0.1)))  # fmt: skip
        self.assets = [("货币资金", cash), ("应收票据", bills), ("应收账款", owed), ("存货", stock), ("其他流动资产", other), ("流动资产合计", cash + bills + owed + stock + other), ("固定资产", fixed), ("在建工程", building), ("无形资产", rights), ("非流动资产合计", fixed + building + rights)]  # fmt: skip
        total = cash + bills + owed + stock + other + fixed + building + rights
        self.assets.append(("资产总计", total))
        short, pay, wage, tax, long = (total * draw.uniform(a, b) for a, b in ((0.1, 0.18), (0.1, 0.16), (0.01, 0.02), (0.01, 0.02), (0.04, 0.1)))  # fmt: skip
        now = short + pay + wage + tax
        paid = float(case.firm.capital * 10000)
        debts = now + long
        left = total - debts - paid
        self.debts = [("短期借款", short), ("应付账款", pay), ("应付职工薪酬", wage), ("应交税费", tax), ("流动负债合计", now), ("长期借款", long), ("负债合计", debts), ("实收资本", paid), ("未分配利润及公积", left), ("所有者权益合计", total - debts), ("负债和所有者权益总计", total)]  # fmt: skip
        self.income = [("一、营业收入", 1.0), ("减：营业成本", 0.745), ("税金及附加", 0.007), ("销售费用", 0.037), ("管理费用", 0.052), ("研发费用", 0.034), ("财务费用", 0.027), ("二、营业利润", 0.098), ("加：营业外收支净额", 0.0), ("三、利润总额", 0.098), ("减：所得税费用", 0.0147), ("四、净利润", 0.0833)]  # fmt: skip


def _line(name: str, when: str, rng: random.Random) -> str:
    return f'<p class=f style="display:flex;justify-content:space-between;font-size:10pt"><span>{rng.choice(["编制单位", "单位名称"])}：{escape(name)}</span><span>{when}</span><span>单位：{rng.choice(["元", "人民币元"])}</span></p>'


def balance(name: str, year: int, y: Year, rng: random.Random) -> str:
    rows = "".join(f"<tr><td>{a}</td><td class=n>{_n(v)}</td><td class=n>{_n(v * 0.95)}</td><td>{b}</td><td class=n>{_n(w)}</td><td class=n>{_n(w if b == '实收资本' else w * 0.95)}</td></tr>" for (a, v), (b, w) in zip(y.assets, y.debts, strict=True))  # fmt: skip
    return f'<h1>{rng.choice(["资产负债表", "资 产 负 债 表"])}</h1>{_line(name, f"{year}年12月31日", rng)}<table style="font-size:8.5pt">{cols(16, 18, 17, 16, 17, 16)}<tr><th>资　产</th><th>期末余额</th><th>期初余额</th><th>负债和权益</th><th>期末余额</th><th>期初余额</th></tr>{rows}</table>'


def income(name: str, year: int, y: Year, rng: random.Random) -> str:
    rows = "".join(f"<tr><td>{k}</td><td class=m>{n}</td><td class=n>{_n(y.revenue * p)}</td><td class=n>{_n(y.last * p)}</td></tr>" for n, (k, p) in enumerate(y.income, 1))  # fmt: skip
    return f'<h1 class=new>{rng.choice(["利润表", "利 润 表", "损益表"])}</h1>{_line(name, f"{year}年度", rng)}<table style="font-size:9.5pt">{cols(40, 10, 25, 25)}<tr><th>项　目</th><th>行次</th><th>本年金额</th><th>上年金额</th></tr>{rows}</table>'


def cash(name: str, year: int, y: Year, rng: random.Random) -> str:
    items = [("销售商品、提供劳务收到的现金", 1.04), ("购买商品、接受劳务支付的现金", -0.72), ("支付给职工以及为职工支付的现金", -0.11), ("支付的各项税费", -0.05), ("经营活动产生的现金流量净额", 0.16), ("购建固定资产支付的现金", -0.08), ("投资活动产生的现金流量净额", -0.08), ("筹资活动产生的现金流量净额", -0.04), ("现金及现金等价物净增加额", 0.04)]  # fmt: skip
    rows = "".join(f"<tr><td>{k}</td><td class=n>{_n(y.revenue * p)}</td></tr>" for k, p in items)
    return f'<h1 class=new>现金流量表</h1>{_line(name, f"{year}年度", rng)}<table style="font-size:9.5pt">{cols(64, 36)}<tr><th>项　目</th><th>本年金额</th></tr>{rows}</table>'


def _notes(case: Case, name: str, year: int, y: Year, rng: random.Random) -> str:
    return f"<h1 class=new>{rng.choice(['财务报表附注', '会计报表附注'])}</h1><p class=c>{year}年度</p><h2>一、基本情况</h2><p>{escape(name)}主营{case.firm.product}的生产和销售。</p><h2>二、主要会计政策</h2><p>会计年度自公历1月1日起至12月31日止，以人民币为记账本位币。存货按月末一次加权平均法计价，固定资产采用年限平均法计提折旧。</p><h2>三、主要项目注释</h2><p>1.货币资金期末余额{_n(y.assets[0][1])}元；2.应收账款期末余额{_n(y.assets[2][1])}元，账龄一年以内的占{rng.randrange(80, 96)}%；3.存货期末余额{_n(y.assets[3][1])}元。</p><h2>四、其他事项</h2><p>报告期内无应披露未披露的期后事项。</p>"


def audit(case: Case, year: int, rng: random.Random) -> Paper:
    pen = Pen(case, rng, "financial_report")
    name = case.audit_names.get(year) or case.firm.name
    k = rng.randrange(len(_OFFICES))
    office = _OFFICES[k]
    number = f"{_SHORT[k]}〔{year + 1}〕第{rng.randrange(20, 1900)}号"
    y = Year(case, year)
    body = rng.choice([
        "<h2>一、审计意见</h2><p>我们审计了{m}财务报表，包括{y}年12月31日的资产负债表，{y}年度的利润表、现金流量表及相关附注。我们认为，后附的财务报表在所有重大方面按照企业会计准则的规定编制，公允反映了{n}{y}年12月31日的财务状况以及{y}年度的经营成果和现金流量。</p><h2>二、形成审计意见的基础</h2><p>我们按照中国注册会计师审计准则的规定执行了审计工作。我们相信，获取的审计证据是充分、适当的。</p><h2>三、管理层对财务报表的责任</h2><p>管理层负责编制财务报表，使其实现公允反映，并设计、执行和维护必要的内部控制。</p><h2>四、注册会计师的责任</h2><p>我们的目标是对财务报表整体是否不存在由于舞弊或错误导致的重大错报获取合理保证，并出具包含审计意见的审计报告。</p>",
        "<p>我们接受委托，审计了后附的{m}（以下简称贵公司）{y}年度财务报表。按照企业会计准则编制财务报表是贵公司管理层的责任，我们的责任是在实施审计工作的基础上发表审计意见。</p><p>审计意见：我们认为，贵公司财务报表在所有重大方面公允反映了{y}年12月31日的财务状况和{y}年度的经营成果。</p>",
    ]).format(m=pen.critical(name, "name"), n="该公司", y=year)  # fmt: skip
    stamp = pen.seal(office.split("（")[0], role="audit", style="left:62mm;top:-12mm", size=40)
    signed = "　　".join(f"中国注册会计师：{pen.written(x, height_mm=8)}" for x in rng.sample(_NAMES, 2))  # fmt: skip
    on = pen.form((year + 1, rng.randrange(1, 5) if year < 2025 else rng.choice([2, 3]), rng.randrange(3, 28)), "cn", "words")  # fmt: skip
    report = f'<h1>审 计 报 告</h1><p class=r>{number}</p><p class=f>{escape(name)}{rng.choice(["全体股东", "董事会", ""])}：</p>{body}<div style="position:relative;margin-top:9mm"><p class=f>{office}</p>{stamp}<p class=f style="margin-top:9mm">{signed}</p><p class=r>{on}</p></div>'
    front = rng.choice(["", *(c for c in (_plain_cover, _barred_cover, _coded_cover))])
    parts = [front(name, year, number, office, rng) if callable(front) else ""]
    parts.append(report.replace("<h1>", "<h1 class=new>", 1) if parts[0] else report)
    if rng.random() < 0.3:
        parts.insert(1, f'<div class=new><h1>目　录</h1>{"".join(f"<p class=f>{n}、{t}</p>" for n, t in enumerate(("审计报告", "资产负债表", "利润表", "现金流量表", "财务报表附注"), 1))}</div>')  # fmt: skip
        notes = True
    else:
        notes = rng.random() < 0.5
    parts += [balance(name, year, y, rng).replace("<h1>", "<h1 class=new>", 1), income(name, year, y, rng), cash(name, year, y, rng)]  # fmt: skip
    if notes:
        parts.append(_notes(case, name, year, y, rng))
    if rng.random() < 0.12:
        case.accountants_licence = True
        parts.append(_own_licence(office, rng))
    html = look.paper(look.drawn(rng, size=11.5, plain=True), *parts, numbers=rng.choice([None, None, "bare", "dashed", "of"]))  # fmt: skip
    return Paper("financial_report", f"{year}年审计报告", html, pen.marks, (f"{year}年审计报告.pdf", f"审计报告{year}.pdf", f"{year}年度审计.pdf", f"{case.firm.brand}{year}审计报告.pdf"), wants_native=False)  # fmt: skip


def _plain_cover(name: str, year: int, number: str, office: str, rng: random.Random) -> str:
    return f'<div style="padding-top:45mm"><h1 style="font-size:25pt">{escape(name)}</h1><h1>{year}年度审计报告</h1><p class=c>{number}</p><p class=c style="margin-top:95mm;font-size:15pt">{office}</p></div>'


def _barred_cover(name: str, year: int, number: str, office: str, rng: random.Random) -> str:
    return f'<div><p class=f style="font:700 15pt {HEI};border-bottom:.6mm solid #1c3f6e;color:#1c3f6e">{office}</p><div style="padding:70mm 0 0 8mm"><p class=f style="font:700 30pt {SONG}">审计报告</p><p class=f style="font-size:12pt">AUDIT REPORT</p><p class=f style="margin-top:20mm">报告文号：{number}</p><p class=f>被审计单位：{escape(name)}</p><p class=f>会计期间：{year}年1月1日—{year}年12月31日</p></div></div>'


def _coded_cover(name: str, year: int, number: str, office: str, rng: random.Random) -> str:
    bars = "".join(f'<span style="display:inline-block;width:{rng.choice([0.4, 0.8, 1.2])}mm;height:11mm;background:#111;margin-right:{rng.choice([0.4, 0.8])}mm"></span>' for _ in range(34))  # fmt: skip
    return f'<div><div style="text-align:right">{bars}<br><span style="font-size:8pt">报备编码：鲁{year + 1}{rng.randrange(10**7, 10**8)}</span></div><h1 style="margin-top:60mm;font-size:28pt">审 计 报 告</h1><table class=o style="width:80%;margin:12mm auto;font-size:13pt"><tr><td>委托单位</td><td>{escape(name)}</td></tr><tr><td>审计单位</td><td>{office}</td></tr><tr><td>报告文号</td><td>{number}</td></tr><tr><td>所属年度</td><td>{year}年</td></tr></table></div>'


def _own_licence(office: str, rng: random.Random) -> str:
    return f'<div class=new style="border:.8mm solid #8a6b2f;padding:12mm"><h1>会计师事务所<br>执业证书</h1><p class=f>名　　称：{office}</p><p class=f>首席合伙人：{rng.choice(_NAMES)}</p><p class=f>组织形式：{"有限责任" if "有限" in office else "普通合伙"}</p><p class=f>执业证书编号：3701{rng.randrange(1000, 9999)}</p><p class=f>批准执业文号：鲁财会〔20{rng.randrange(10, 20)}〕{rng.randrange(3, 60)}号</p><p class=r>山东省财政厅</p></div>'


def statements(case: Case, year: int, rng: random.Random) -> Paper:
    """An enterprise's own statements, not audited."""
    pen = Pen(case, rng, "financial_report")
    name = case.audit_names.get(year) or case.firm.name
    y = Year(case, year)
    stamp = pen.seal(name, kind="finance", role="statement", style="left:36mm;top:-17mm", size=38)
    who = rng.choice(["企业负责人：{p}　　主管会计工作负责人：{a}　　会计机构负责人：{b}", "单位负责人：{p}　　财务负责人：{a}　　制表人：{b}"]).format(p=case.firm.person, a=_NAMES[0], b=_NAMES[2])  # fmt: skip
    foot = f'<div class=at style="margin-top:11mm;font-size:10pt"><p class=f>{who}</p>{stamp}</div>'
    head = rng.choice(["", f'<div style="padding-top:60mm"><h1>{year}年度财务报表</h1><p class=c>（未经审计）</p><p class=c style="margin-top:60mm">{escape(name)}</p></div>'])  # fmt: skip
    sheet = balance(name, year, y, rng)
    html = look.paper(look.drawn(rng, size=11, plain=True), head, sheet.replace("<h1>", "<h1 class=new>", 1) if head else sheet, foot, income(name, year, y, rng), cash(name, year, y, rng) if rng.random() < 0.5 else "")  # fmt: skip
    return Paper("financial_report", f"{year}年财务报表", html, pen.marks, (f"{year}年财务报表.pdf", f"{year}报表.pdf", f"{year}年度会计报表（未审）.pdf"), wants_native=None)  # fmt: skip
