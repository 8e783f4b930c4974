"""Accounts of a year: audits with any of three covers, contents, notes and the accountants' licence; own statements."""  # fmt: skip

from __future__ import annotations

import random
from html import escape

from testsetkit.case import Case
from testsetkit.families.junan.look import HEI, SONG, doc, grid, title_of
from testsetkit.families.junan.words import EARLIER
from testsetkit.pen import Pen
from testsetkit.press import Paper

_OFFICES = ("山东天衡会计师事务所有限公司", "济南立诚有限责任会计师事务所", "鲁正信会计师事务所（普通合伙）", "中瑞衡会计师事务所（特殊普通合伙）山东分所", "临沂恒信会计师事务所（普通合伙）")  # fmt: skip
_LEFT = (
    "货币资金",
    "应收账款",
    "预付款项",
    "其他应收款",
    "存货",
    "固定资产",
    "在建工程",
    "无形资产",
)
_RIGHT = ("短期借款", "应付账款", "合同负债", "应付职工薪酬", "应交税费", "长期借款", "实收资本（股本）", "未分配利润")  # fmt: skip
_INCOME = (("一、营业总收入", 1.0), ("减：营业成本", 0.77), ("税金及附加", 0.007), ("销售费用", 0.031), ("管理费用", 0.047), ("研发费用", 0.038), ("财务费用", 0.011), ("二、营业利润", 0.096), ("加：营业外收入", 0.003), ("减：营业外支出", 0.001), ("三、利润总额", 0.098), ("减：所得税费用", 0.015), ("四、净利润", 0.083))  # fmt: skip


def _tables(rng: random.Random, case: Case, name: str, year: int) -> list[str]:
    revenue = case.firm.revenue * EARLIER.get(year, 0.8) * 10000
    before = case.firm.revenue * EARLIER.get(year - 1, 0.78) * 10000
    total = revenue * rng.uniform(0.8, 1.4)

    def split(names: tuple[str, ...]) -> list[tuple[str, str]]:
        weights = [rng.uniform(0.5, 2) for _ in names]
        return [(n, f"{total * w / sum(weights):,.2f}") for n, w in zip(names, weights, strict=True)]  # fmt: skip

    rows = [(a, x, b, y) for (a, x), (b, y) in zip(split(_LEFT), split(_RIGHT), strict=True)]
    rows.append(("资产总计", f"{total:,.2f}", "负债和所有者权益总计", f"{total:,.2f}"))
    unit = rng.choice(["单位：元", "单位：人民币元", "金额单位：元"])

    def head(title: str, when: str) -> str:
        return f'<p class=c style="font:700 17pt {HEI}">{title}</p><p class=f style="display:flex;justify-content:space-between;font-size:9.5pt"><span>编制单位：{escape(name)}</span><span>{when}</span><span>{unit}</span></p>'  # fmt: skip

    sign = '<p class=f style="font-size:9.5pt">法定代表人：　　　　　　主管会计工作负责人：　　　　　　会计机构负责人：</p>'
    ending = rng.choice(["期末余额", "年末数"])
    balance = head("资产负债表", f"{year}年12月31日") + grid(("资产", ending, "负债和所有者权益", ending), rows, "font-size:9pt") + sign  # fmt: skip
    lines = [(k, f"{revenue * p:,.2f}", f"{before * p:,.2f}") for k, p in _INCOME]
    income = head("利润表", f"{year}年度") + grid(("项　　目", "本期金额", "上期金额"), lines, "font-size:9.5pt") + sign  # fmt: skip
    made = [balance, income]
    if rng.random() < 0.35:
        flow = [("经营活动产生的现金流量净额", 0.07), ("投资活动产生的现金流量净额", -0.04), ("筹资活动产生的现金流量净额", -0.01), ("现金及现金等价物净增加额", 0.02)]  # fmt: skip
        made.append(head("现金流量表", f"{year}年度") + grid(("项　　目", "本期金额"), [(k, f"{revenue * p:,.2f}") for k, p in flow], "font-size:9.5pt"))  # fmt: skip
    return made


def _notes(case: Case, name: str, year: int) -> str:
    return f'<p class=c style="font:700 16pt {HEI}">{escape(name)}<br>{year}年度财务报表附注</p><p class=f><b>附注一、企业概况</b></p><p>本公司主要从事{case.firm.product}的生产与销售。</p><p class=f><b>附注二、编制基础</b></p><p>财务报表以持续经营为基础，按照企业会计准则编制，记账本位币为人民币。</p><p class=f><b>附注三、重要会计政策</b></p><p>应收款项按预期信用损失计提准备；存货按加权平均法计价；固定资产按直线法计提折旧。</p>'  # fmt: skip


def audit(case: Case, year: int, rng: random.Random) -> Paper:
    pen = Pen(case, rng, "financial_report")
    name = case.audit_names.get(year) or case.firm.name
    office = rng.choice(_OFFICES)
    number = f"{office[2:4] if office[:2] in ('山东', '济南', '临沂') else office[:2]}{rng.choice(['审字', '会审字', '年审字'])}〔{year + 1}〕{rng.randrange(20, 990)}号"  # fmt: skip
    over = pen.seal(office.split("（")[0], role="audit", style="left:14mm;top:-15mm", size=40)
    who = [pen.written(x, height_mm=8) for x in rng.sample(["孔令峰", "亓秀云", "庄立民", "尚菊"], 2)]  # fmt: skip
    day = pen.form((year + 1, rng.randrange(2, 5), rng.randrange(2, 28)), "words", "cn")
    h = rng.choice([("一、审计意见", "二、形成审计意见的基础", "三、管理层和治理层的责任"), ("（一）审计意见", "（二）审计意见的基础", "（三）管理层的责任")])  # fmt: skip
    opinion = f'{title_of(rng.choice(["审　计　报　告", "审计报告"]), 22)}<p class=r>{number}</p><p class=f>{escape(name)}全体股东：</p><p class=f><b>{h[0]}</b></p><p>我们审计了{pen.critical(name, "name")}的财务报表，包括{year}年12月31日的资产负债表，{year}年度的利润表、现金流量表以及财务报表附注。我们认为，后附财务报表在所有重大方面按照企业会计准则的规定编制，公允反映了该公司{year}年12月31日的财务状况以及{year}年度的经营成果。</p><p class=f><b>{h[1]}</b></p><p>我们按照中国注册会计师审计准则的规定执行了审计工作，独立于被审计单位，获取的审计证据充分、适当。</p><p class=f><b>{h[2]}</b></p><p>管理层负责按照企业会计准则编制财务报表，并设计、执行和维护必要的内部控制。</p><table class="nb keep" style="margin-top:14mm"><tr><td style="width:56%"><span class=at>{office}{over}</span></td><td>中国注册会计师：{who[0]}<br><br>中国注册会计师：{who[1]}</td></tr><tr><td>中国 山东</td><td>{day}</td></tr></table>'  # fmt: skip
    parts = [opinion, *_tables(rng, case, name, year)]
    if rng.random() < 0.5:
        parts.append(_notes(case, name, year))
    if rng.random() < 0.3:
        parts.insert(0, title_of("目　录", 18) + "".join(f"<p class=f>{n}、{x}</p>" for n, x in enumerate(("审计报告", "资产负债表", "利润表", "财务报表附注"), 1)))  # fmt: skip
    way = rng.choice(["none", "none", "middle", "boxed", "band"])
    if way == "middle":
        parts.insert(0, f'<p class=c style="margin-top:52mm;font:700 30pt/2 {SONG}">审计报告</p><p class=c style="font-size:17pt">{escape(name)}</p><p class=c>{year}年度</p><p class=c>{number}</p><p class=c style="margin-top:96mm;font-size:14pt">{office}</p>')  # fmt: skip
    elif way == "boxed":
        rows = [("报告文号", number), ("被审计单位", escape(name)), ("报告年度", f"{year}年度"), ("事务所名称", office), ("报备状态", "已报备")]  # fmt: skip
        parts.insert(0, f'{title_of("审计报告封面", 18, HEI)}{grid((), rows, "font-size:12pt", (28, 72))}<p class=note>本封面信息由系统生成，以报告正文为准。</p>')  # fmt: skip
    elif way == "band":
        parts.insert(0, f'<div style="background:#23456b;color:#fff;padding:10mm;margin-top:60mm"><div style="font:700 28pt/1.6 {HEI}">审计报告</div><div style="font-size:15pt">{escape(name)}　{year}年度</div></div><p class=r style="margin-top:90mm">{office}</p>')  # fmt: skip
    if rng.random() < 0.15:
        case.accountants_licence = True
        parts.append(f'<div style="border:1.2mm double #8c6f2c;padding:8mm"><p class=c style="font:700 26pt {SONG}">营业执照</p><p class=c>（副本）</p><p class=f>统一社会信用代码：9137010{rng.randrange(10**8, 10**9)}K{rng.choice("EFG")}</p><p class=f>名称：{office}</p><p class=f>经营范围：注册会计师业务；资产评估；税务服务。</p></div>')  # fmt: skip
    html = doc(rng, "<div class=new></div>".join(parts), numbers=rng.random() < 0.5, size=11.5, skin=rng.choice(["full", "heavy", "hair"]))  # fmt: skip
    return Paper("financial_report", f"{year}年审计报告", html, pen.marks, (f"{year}年审计报告.pdf", f"{year}审计报告.pdf", f"审计报告（{year}）.pdf", f"{name}{year}审计.pdf"), wants_native=False)  # fmt: skip


def statements(case: Case, year: int, rng: random.Random) -> Paper:
    """A year without audit."""
    pen = Pen(case, rng, "financial_report")
    name = case.audit_names.get(year) or case.firm.name
    tables = _tables(rng, case, name, year)
    over = pen.seal(name, kind=rng.choice(["finance", "official"]), role="statement", style="left:30mm;top:-16mm", size=38)  # fmt: skip
    sign = f'<div class=at style="margin-top:8mm">制表人：{rng.choice(["曲艳", "衣梅"])}　　审核人：{rng.choice(["鞠平", "初海"])}　　（盖章）{over}</div>'  # fmt: skip
    top = f'<p class=c style="margin-top:72mm;font:700 26pt/1.8 {HEI}">财务会计报表</p><p class=c style="font-size:15pt">{escape(name)}</p><p class=c>{year}年度（企业自编，未经审计）</p><div class=new></div>' if rng.random() < 0.45 else ""  # fmt: skip
    html = doc(rng, top, tables[0], sign, "<div class=new></div>", "<div class=new></div>".join(tables[1:]), size=11, skin=rng.choice(["full", "heavy"]))  # fmt: skip
    return Paper("financial_report", f"{year}年财务报表", html, pen.marks, (f"{year}年财务报表.pdf", f"{year}报表.pdf", f"财务报表（{year}年）.pdf"))  # fmt: skip
