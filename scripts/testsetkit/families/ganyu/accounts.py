"""Accounts of a year: audit reports with amounts in words, own statements."""

from __future__ import annotations

import random
from html import escape

from testsetkit.case import Case
from testsetkit.cheques import capitals
from testsetkit.families.ganyu.look import HEI, SONG, doc, grid
from testsetkit.pen import Pen
from testsetkit.press import Paper

_OFFICES = ("山东汇信达会计师事务所有限公司", "泉城众合会计师事务所（普通合伙）", "鲁中永正会计师事务所有限公司", "海岱天衡会计师事务所（特殊普通合伙）")  # fmt: skip
_ASSETS = ("货币资金", "应收账款", "预付款项", "存货", "其他流动资产", "固定资产", "在建工程", "无形资产", "其他非流动资产")  # fmt: skip
_DEBTS = ("短期借款", "应付账款", "合同负债", "应付职工薪酬", "应交税费", "长期借款", "实收资本（股本）", "盈余公积", "未分配利润")  # fmt: skip
_INCOME = (("一、营业总收入", 1.0), ("其中：营业收入", 1.0), ("二、营业总成本", 0.9), ("其中：营业成本", 0.74), ("税金及附加", 0.005), ("销售费用", 0.04), ("管理费用", 0.055), ("研发费用", 0.04), ("财务费用", 0.02), ("三、营业利润", 0.1), ("四、利润总额", 0.102), ("减：所得税费用", 0.014), ("五、净利润", 0.088))  # fmt: skip


def _tables(rng: random.Random, case: Case, name: str, year: int) -> tuple[str, str, int]:
    """Balance sheet, income statement, total of assets in yuan."""
    revenue = case.firm.revenue * {2025: 1.0, 2024: 0.93, 2023: 0.87}.get(year, 0.8) * 10000
    total = int(revenue * rng.uniform(0.8, 1.6))

    def split(names: tuple[str, ...]) -> list[tuple[str, float]]:
        weights = [rng.uniform(0.4, 2) for _ in names]
        return [(n, total * w / sum(weights)) for n, w in zip(names, weights, strict=True)]

    rows = [(a, f"{x:,.2f}", b, f"{y:,.2f}") for (a, x), (b, y) in zip(split(_ASSETS), split(_DEBTS), strict=True)]  # fmt: skip
    rows.append(("资产总计", f"{total:,.2f}", "负债和所有者权益总计", f"{total:,.2f}"))
    line = f'<p class=f style="display:flex;justify-content:space-between;font-size:9.5pt"><span>编制单位：{escape(name)}</span><span>{{}}</span><span>金额单位：人民币元</span></p>'
    head = '<p class=c style="font:700 17pt {}">{}</p>'
    balance = head.format(HEI, "资产负债表") + line.format(f"{year}年12月31日") + grid(("资产", "期末余额", "负债和所有者权益", "期末余额"), rows, "font-size:9pt")  # fmt: skip
    income = head.format(HEI, "利润表") + line.format(f"{year}年度") + grid(("项目", "本期金额", "上期金额"), [(k, f"{revenue * p:,.2f}", f"{revenue * 0.93 * p:,.2f}") for k, p in _INCOME], "font-size:9.5pt")  # fmt: skip
    return balance, income, total


def audit(case: Case, year: int, rng: random.Random) -> Paper:
    pen = Pen(case, rng, "financial_report")
    name = case.audit_names.get(year) or case.firm.name
    office = rng.choice(_OFFICES)
    number = f"{office[2:4]}审字（{year + 1}）第{rng.randrange(20, 990):04d}号"
    balance, income, total = _tables(rng, case, name, year)
    over = pen.seal(office.split("（")[0], role="audit", style="left:20mm;top:-14mm", size=41)
    who = [pen.written(x, height_mm=8) for x in rng.sample(["苗立群", "解春燕", "栾志刚", "曲文"], 2)]  # fmt: skip
    words = f"<p>截至{year}年12月31日，贵公司资产总额为人民币{capitals(total)}（¥{total:,}.00）。</p>" if rng.random() < 0.6 else ""  # fmt: skip
    opinion = f'<p class=c style="font:700 21pt {SONG}">审　计　报　告</p><p class=c>{number}</p><p class=f>{escape(name)}全体股东：</p><h2>一、审计意见</h2><p>我们审计了{pen.critical(name, "name")}财务报表，包括{year}年12月31日的资产负债表，{year}年度的利润表、现金流量表、所有者权益变动表以及相关财务报表附注。我们认为，后附的财务报表在所有重大方面按照企业会计准则的规定编制，公允反映了公司的财务状况和经营成果。</p>{words}<h2>二、形成审计意见的基础</h2><p>我们按照中国注册会计师审计准则的规定执行了审计工作。</p><h2>三、管理层和治理层的责任</h2><p>管理层负责按照企业会计准则编制财务报表并使其实现公允反映。</p><table class="nb keep" style="margin-top:16mm"><tr><td style="width:55%"><span class=at>{office}{over}</span></td><td>中国注册会计师：{who[0]}<br><br>中国注册会计师：{who[1]}</td></tr><tr><td>中国·{rng.choice(["济南", "潍坊", "临沂"])}</td><td>{pen.form((year + 1, rng.randrange(2, 5), rng.randrange(2, 28)), "words", "cn")}</td></tr></table>'
    parts = [opinion, balance, income]
    if rng.random() < 0.6:
        parts.insert(0, f'<p class=c style="margin-top:50mm;font-size:19pt">{escape(name)}</p><p class=c style="font:700 28pt/2 {HEI}">{year}年度审计报告</p><p class=c>{number}</p><p class=c style="margin-top:100mm;font-size:14pt">{office}</p>')  # fmt: skip
    if rng.random() < 0.4:
        parts.append(f'<p class=c style="font:700 17pt {HEI}">财务报表附注</p><h2>一、基本情况</h2><p>{escape(name)}主要从事{case.firm.product}的生产和销售，本附注金额单位为人民币元。</p><h2>二、编制基础</h2><p>以持续经营为基础编制。</p>')  # fmt: skip
    if rng.random() < 0.15:
        case.accountants_licence = True
        parts.append(f'<div style="border:1mm double #8c6f2c;padding:8mm"><p class=c style="font:700 26pt {SONG}">营业执照</p><p class=c>（副本）</p><p class=f>统一社会信用代码　9137010{rng.randrange(10**8, 10**9)}X{rng.choice("ABCD")}</p><p class=f>名称　{office}</p><p class=f>经营范围　注册会计师业务；税务服务。</p></div>')  # fmt: skip
    html = doc(rng, "<div class=new></div>".join(parts), numbers=rng.random() < 0.6, size=11.5, skin=rng.choice(["three", "grid"]))  # fmt: skip
    return Paper("financial_report", f"{year}年审计报告", html, pen.marks, (f"{year}年审计报告.pdf", f"{year}年度审计报告.pdf", f"审计报告-{year}.pdf"), wants_native=False)  # fmt: skip


def statements(case: Case, year: int, rng: random.Random) -> Paper:
    """A year without audit."""
    pen = Pen(case, rng, "financial_report")
    name = case.audit_names.get(year) or case.firm.name
    balance, income, _ = _tables(rng, case, name, year)
    over = pen.seal(name, kind="finance", role="statement", style="left:40mm;top:-16mm", size=38)
    sign = f'<div class=at style="margin-top:10mm">法定代表人：{case.firm.person}　主管会计工作负责人：{rng.choice(["盛楠", "仲伟"])}　会计机构负责人：{rng.choice(["巩莉", "展红"])}{over}</div>'
    title = f'<p class=c style="margin-top:60mm;font:700 25pt/2 {HEI}">{year}年度财务报表</p><p class=c>{escape(name)}</p><div class=new></div>' if rng.random() < 0.4 else ""  # fmt: skip
    html = doc(rng, title, balance, sign, "<div class=new></div>", income, size=11, skin="grid")
    return Paper("financial_report", f"{year}年财务报表", html, pen.marks, (f"{year}年财务报表.pdf", f"{year}年度报表.pdf"))  # fmt: skip
