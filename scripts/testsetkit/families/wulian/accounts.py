"""Accounts of a year: audits with any of cover, contents, notes and the accountants' licence; own statements."""

from __future__ import annotations

import random
from html import escape

from testsetkit.case import Case
from testsetkit.families.wulian.look import HEI, SONG, doc, grid
from testsetkit.pen import Pen
from testsetkit.press import Paper

_OFFICES = ("山东齐信联合会计师事务所（普通合伙）", "山东鲁泽会计师事务所有限公司", "和衡会计师事务所（特殊普通合伙）山东分所", "泰安正源有限责任会计师事务所", "烟台同济会计师事务所有限公司")  # fmt: skip
_ASSETS = ("货币资金", "应收票据", "应收账款", "其他应收款", "存货", "固定资产净额", "在建工程", "无形资产", "长期待摊费用")  # fmt: skip
_DEBTS = ("短期借款", "应付票据", "应付账款", "预收款项", "应交税费", "长期借款", "实收资本", "资本公积", "未分配利润")  # fmt: skip
_INCOME = (("一、营业收入", 1.0), ("减：营业成本", 0.76), ("税金及附加", 0.006), ("销售费用", 0.035), ("管理费用", 0.05), ("研发费用", 0.036), ("财务费用", 0.012), ("加：其他收益", 0.004), ("二、营业利润", 0.105), ("加：营业外收入", 0.002), ("三、利润总额", 0.107), ("减：所得税费用", 0.016), ("四、净利润", 0.091))  # fmt: skip


def _tables(rng: random.Random, case: Case, name: str, year: int) -> list[str]:
    revenue = case.firm.revenue * {2025: 1.0, 2024: 0.93, 2023: 0.87}.get(year, 0.8) * 10000
    total = revenue * rng.uniform(0.7, 1.5)

    def split(names: tuple[str, ...]) -> list[tuple[str, float]]:
        weights = [rng.uniform(0.4, 2) for _ in names]
        return [(n, total * w / sum(weights)) for n, w in zip(names, weights, strict=True)]

    numbered = rng.random() < 0.4
    rows = []
    for k, ((a, x), (b, y)) in enumerate(zip(split(_ASSETS), split(_DEBTS), strict=True), 1):
        rows.append((a, *([str(k)] if numbered else []), f"{x:,.2f}", b, *([str(k + 20)] if numbered else []), f"{y:,.2f}"))  # fmt: skip
    line = ["行次"] if numbered else []
    rows.append(("资产总计", *([str(10)] if numbered else []), f"{total:,.2f}", "负债及所有者权益合计", *([str(30)] if numbered else []), f"{total:,.2f}"))  # fmt: skip
    ending = rng.choice(["期末余额", "期末数", "年末余额"])
    head = '<p class=c style="font:700 17pt {}">{}</p>'
    bar = f'<p class=f style="display:flex;justify-content:space-between;font-size:9.5pt"><span>编制单位：{escape(name)}</span><span>{{}}</span><span>单位：元</span></p>'
    sign = '<p class=f style="font-size:9.5pt">单位负责人：　　　　　　主管会计工作负责人：　　　　　　会计机构负责人：</p>'
    balance = head.format(HEI, "资产负债表") + bar.format(f"{year}年12月31日") + grid(("资产", *line, ending, "负债和所有者权益", *line, ending), rows, "font-size:9pt") + sign  # fmt: skip
    income = head.format(HEI, "利润表") + bar.format(f"{year}年度") + grid(("项　目", "本年金额", "上年金额"), [(k, f"{revenue * p:,.2f}", f"{revenue * 0.93 * p:,.2f}") for k, p in _INCOME], "font-size:9.5pt") + sign  # fmt: skip
    made = [balance, income]
    if rng.random() < 0.35:
        flow = [("经营活动产生的现金流量净额", 0.08), ("投资活动产生的现金流量净额", -0.05), ("筹资活动产生的现金流量净额", -0.01), ("现金及现金等价物净增加额", 0.02)]  # fmt: skip
        made.append(head.format(HEI, "现金流量表") + bar.format(f"{year}年度") + grid(("项　目", "本年金额"), [(k, f"{revenue * p:,.2f}") for k, p in flow], "font-size:9.5pt"))  # fmt: skip
    return made


def _notes(rng: random.Random, case: Case, name: str, year: int) -> str:
    return f'<p class=c style="font:700 16pt {HEI}">{escape(name)}<br>{year}年度财务报表附注</p><p class=f><b>一、公司基本情况</b></p><p>公司主要产品为{case.firm.product}。</p><p class=f><b>二、重要会计政策</b></p><p>会计年度自公历1月1日起至12月31日止，以人民币为记账本位币。固定资产按年限平均法计提折旧。</p><p class=f><b>三、税项</b></p>{grid(("税种", "税率"), [("增值税", "13%"), ("企业所得税", rng.choice(["15%", "25%"])), ("城市维护建设税", "7%")])}'


def audit(case: Case, year: int, rng: random.Random) -> Paper:
    pen = Pen(case, rng, "financial_report")
    name = case.audit_names.get(year) or case.firm.name
    office = rng.choice(_OFFICES)
    short = "和衡" if "和衡" in office else office[2:4]
    number = (
        f"{short}{rng.choice(['审字', '会审字', '财审字'])}[{year + 1}]第{rng.randrange(20, 990)}号"
    )
    over = pen.seal(office.split("（")[0], role="audit", style="left:16mm;top:-15mm", size=40)
    who = [pen.written(x, height_mm=8) for x in rng.sample(["苏秉文", "岳春玲", "甄永光", "年小琴"], 2)]  # fmt: skip
    day = pen.form((year + 1, rng.randrange(2, 5), rng.randrange(2, 28)), "words", "cn")
    heads = rng.choice([("一、审计意见", "二、形成审计意见的基础", "三、管理层对财务报表的责任"), ("（一）审计意见", "（二）形成审计意见的基础", "（三）管理层的责任")])  # fmt: skip
    opinion = f'<p class=c style="font:700 22pt {SONG}">审 计 报 告</p><p class=r>{number}</p><p class=f>{escape(name)}：</p><p class=f><b>{heads[0]}</b></p><p>我们审计了{pen.critical(name, "name")}（以下简称贵公司）的财务报表，包括{year}年12月31日的资产负债表、{year}年度的利润表、现金流量表、所有者权益变动表以及财务报表附注。我们认为，后附的财务报表在所有重大方面按照企业会计准则的规定编制，公允反映了贵公司{year}年12月31日的财务状况以及{year}年度的经营成果和现金流量。</p><p class=f><b>{heads[1]}</b></p><p>我们按照中国注册会计师审计准则的规定执行了审计工作，相信获取的审计证据是充分、适当的。</p><p class=f><b>{heads[2]}</b></p><p>贵公司管理层负责编制财务报表，并设计、执行和维护必要的内部控制。</p><table class="nb keep" style="margin-top:14mm"><tr><td style="width:56%"><span class=at>{office}{over}</span></td><td>中国注册会计师：{who[0]}<br><br>中国注册会计师：{who[1]}</td></tr><tr><td>{rng.choice(["中国 · 山东", "中国·济南", "地址：山东省"])}</td><td>{day}</td></tr></table>'
    parts = [opinion, *_tables(rng, case, name, year)]
    if rng.random() < 0.5:
        parts.append(_notes(rng, case, name, year))
    if rng.random() < 0.35:
        items = ["一、审计报告", "二、资产负债表", "三、利润表", "四、财务报表附注"]
        parts.insert(0, '<p class=c style="font:700 18pt SONG;margin-bottom:8mm">目　录</p>'.replace("SONG", SONG) + "".join(f"<p class=f>{x}</p>" for x in items))  # fmt: skip
    way = rng.choice(["none", "none", "middle", "frame", "left"])
    if way == "middle":
        parts.insert(0, f'<p class=c style="margin-top:48mm;font-size:20pt">{escape(name)}</p><p class=c style="font:700 30pt/2 {HEI}">审 计 报 告</p><p class=c>{number}</p><p class=c style="font-size:14pt">（{year}年度）</p><p class=c style="margin-top:90mm;font-size:14pt">{office}</p>')  # fmt: skip
    elif way == "frame":
        parts.insert(0, f'<div style="border:1mm double #333;height:220mm;text-align:center"><p class=c style="font:700 28pt {SONG};margin-top:50mm">{year}年度审计报告</p><p class=c style="margin-top:30mm">被审计单位：{escape(name)}</p><p class=c>报告文号：{number}</p><p class=c style="margin-top:60mm">{office}</p></div>')  # fmt: skip
    elif way == "left":
        parts.insert(0, f'<p class=f style="font:700 15pt {HEI};color:#1f4e79">{office}</p><div style="margin-top:80mm;border-left:2mm solid #1f4e79;padding-left:6mm"><p class=f style="font:700 26pt/1.6 {HEI}">审计报告</p><p class=f style="font-size:14pt">{escape(name)}<br>{year}年度</p></div>')  # fmt: skip
    if rng.random() < 0.15:
        case.accountants_licence = True
        parts.append(f'<div style="border:1.2mm double #8c6f2c;padding:8mm"><p class=c style="font:700 26pt {SONG}">营业执照</p><p class=c>（副本）</p><p class=f>统一社会信用代码：9137090{rng.randrange(10**8, 10**9)}K{rng.choice("EFG")}</p><p class=f>名称：{office}</p><p class=f>经营范围：审查企业会计报表，出具审计报告；验证企业资本。</p></div>')  # fmt: skip
    html = doc(rng, "<div class=new></div>".join(parts), numbers=rng.random() < 0.5, size=11.5, skin=rng.choice(["three", "grid", "thick"]))  # fmt: skip
    return Paper("financial_report", f"{year}年审计报告", html, pen.marks, (f"{year}年审计报告.pdf", f"{year}审计.pdf", f"{year}年度审计报告.pdf", f"{name}{year}年审计报告.pdf"), wants_native=False)  # fmt: skip


def statements(case: Case, year: int, rng: random.Random) -> Paper:
    """A year without audit."""
    pen = Pen(case, rng, "financial_report")
    name = case.audit_names.get(year) or case.firm.name
    tables = _tables(rng, case, name, year)
    over = pen.seal(name, kind=rng.choice(["finance", "official"]), role="statement", style="left:30mm;top:-16mm", size=38)  # fmt: skip
    sign = f'<div class=at style="margin-top:8mm">制表：{rng.choice(["亓娟", "展莉"])}　　复核：{rng.choice(["楚静", "仝伟"])}　　（单位盖章）{over}</div>'
    title = f'<p class=c style="margin-top:70mm;font:700 26pt/1.8 {HEI}">{year}年度财务报表</p><p class=c style="font-size:15pt">{escape(name)}</p><p class=c>（未经审计）</p><div class=new></div>' if rng.random() < 0.4 else ""  # fmt: skip
    html = doc(rng, title, tables[0], sign, "<div class=new></div>", "<div class=new></div>".join(tables[1:]), size=11, skin=rng.choice(["grid", "thick"]))  # fmt: skip
    return Paper("financial_report", f"{year}年财务报表", html, pen.marks, (f"{year}年财务报表.pdf", f"{year}年报表.pdf", f"财务报表{year}.pdf"))  # fmt: skip
