"""Accounts of a year: audits with any of four covers, contents, notes and the accountants' licence; own statements."""

from __future__ import annotations

import random
from html import escape

from testsetkit.case import Case
from testsetkit.families.feixian.look import HEI, MING, SONG, Frame, doc, title_of
from testsetkit.families.feixian.words import EARLIER
from testsetkit.families.junan.look import grid
from testsetkit.pen import Pen
from testsetkit.press import Paper

_OFFICES = ("山东启衡会计师事务所有限公司", "临沂蒙信会计师事务所（普通合伙）", "鲁诚德会计师事务所（特殊普通合伙）", "济南中泽有限责任会计师事务所", "山东审和会计师事务所（普通合伙）")  # fmt: skip
_LEFT = (
    "货币资金",
    "应收票据",
    "应收账款",
    "预付款项",
    "存货",
    "固定资产",
    "在建工程",
    "无形资产",
    "长期待摊费用",
)
_RIGHT = (
    "短期借款",
    "应付票据",
    "应付账款",
    "应交税费",
    "其他应付款",
    "长期借款",
    "实收资本",
    "盈余公积",
    "未分配利润",
)
_INCOME = (("一、营业收入", 1.0), ("减：营业成本", 0.78), ("　　税金及附加", 0.006), ("　　销售费用", 0.033), ("　　管理费用", 0.045), ("　　研发费用", 0.036), ("　　财务费用", 0.009), ("二、营业利润", 0.091), ("加：营业外收入", 0.004), ("减：营业外支出", 0.002), ("三、利润总额", 0.093), ("减：所得税费用", 0.014), ("四、净利润", 0.079))  # fmt: skip
_NEW = "<div class=new></div>"


def _tables(rng: random.Random, case: Case, name: str, year: int) -> list[str]:
    revenue = case.firm.revenue * EARLIER.get(year, 0.79) * 10000
    before = case.firm.revenue * EARLIER.get(year - 1, 0.75) * 10000
    total = revenue * rng.uniform(0.8, 1.4)

    def split(names: tuple[str, ...]) -> list[tuple[str, str]]:
        weights = [rng.uniform(0.5, 2) for _ in names]
        return [(n, f"{total * w / sum(weights):,.2f}") for n, w in zip(names, weights, strict=True)]  # fmt: skip

    unit = rng.choice(["单位：元", "金额单位：人民币元", "币种：人民币　单位：元"])

    def head(title: str, when: str) -> str:
        return f'<p class=c style="font:700 16pt {HEI}">{title}</p><p class=f style="display:flex;justify-content:space-between;font-size:9.5pt"><span>编制单位：{escape(name)}</span><span>{when}</span><span>{unit}</span></p>'  # fmt: skip

    sign = '<p class=f style="font-size:9.5pt">单位负责人：　　　　　　　财务负责人：　　　　　　　制表：</p>'
    ending = rng.choice(["期末余额", "年末余额"])
    rows = [(a, x, b, y) for (a, x), (b, y) in zip(split(_LEFT), split(_RIGHT), strict=True)]
    rows.append(("资产总计", f"{total:,.2f}", "负债和所有者权益总计", f"{total:,.2f}"))
    income = [(k, str(n), f"{revenue * p:,.2f}", f"{before * p:,.2f}") for n, (k, p) in enumerate(_INCOME, 1)]  # fmt: skip
    made = [
        head("资产负债表", f"{year}年12月31日") + grid(("资　产", ending, "负债和所有者权益", ending), rows, "font-size:9pt") + sign,
        head(rng.choice(["利润表", "利 润 表"]), f"{year}年度") + grid(("项　目", "行次", "本年金额", "上年金额"), income, "font-size:9.5pt", (40, 10, 25, 25)) + sign,
    ]  # fmt: skip
    if rng.random() < 0.35:
        flow = [("经营活动现金流量净额", 0.06), ("投资活动现金流量净额", -0.03), ("筹资活动现金流量净额", -0.01), ("现金净增加额", 0.02)]  # fmt: skip
        made.append(head("现金流量表", f"{year}年度") + grid(("项　目", "本年金额"), [(k, f"{revenue * p:,.2f}") for k, p in flow], "font-size:9.5pt"))  # fmt: skip
    return made


def _cover(rng: random.Random, name: str, year: int, number: str, office: str) -> str:
    """One of four, or none."""
    way = rng.choice(["none", "none", "middle", "lines", "table", "foot"])
    if way == "middle":
        return f'<p class=c style="margin-top:60mm;font:700 32pt/1.8 {SONG}">审 计 报 告</p><p class=c style="font-size:14pt">{number}</p><p class=c style="margin-top:90mm;font-size:15pt">{escape(name)}<br>{year}年度</p><p class=c>{office}</p>'  # fmt: skip
    if way == "lines":
        lines = "".join(f'<p class=f style="font-size:14pt;margin:5mm 20mm;text-align:left">{k}：<u>{v}</u></p>' for k, v in (("单位名称", escape(name)), ("报告年度", f"{year}年度"), ("报告文号", number)))  # fmt: skip
        return f'<p class=c style="margin-top:50mm;font:700 26pt/1.8 {HEI}">年度审计报告</p><div style="margin-top:50mm">{lines}</div><p class=c style="margin-top:50mm">{office}</p>'  # fmt: skip
    if way == "table":
        return f'{title_of("会计师事务所业务报告封面", 17, HEI)}{grid((), [("报告名称", "审计报告"), ("报告文号", number), ("委托单位", escape(name)), ("被审验单位", escape(name)), ("年度", str(year)), ("出具单位", office)], "font-size:12.5pt", (28, 72))}'  # fmt: skip
    if way == "foot":
        return f'<p class=f style="font-size:13pt">{office}</p><div style="border-top:.6mm solid #333;margin:40mm 0 6mm"></div><p class=f style="font:700 28pt/1.6 {MING}">{escape(name)}</p><p class=f style="font-size:18pt">{year}年度财务报表审计报告</p>'  # fmt: skip
    return ""


def audit(case: Case, year: int, rng: random.Random) -> Paper:
    pen = Pen(case, rng, "financial_report")
    name = case.audit_names.get(year) or case.firm.name
    office = rng.choice(_OFFICES)
    short = office[2:4] if office[:2] in ("山东", "济南", "临沂") else office[:2]
    number = f"{short}{rng.choice(['会审字', '审字', '专审字'])}〔{year + 1}〕第{rng.randrange(20, 990)}号"
    over = pen.seal(office.split("（")[0], role="audit", style="left:16mm;top:-15mm", size=40)
    who = [
        pen.written(x, height_mm=8) for x in rng.sample(["滕延庆", "苑丽君", "闫玉成", "宫霞"], 2)
    ]
    day = pen.form((year + 1, rng.randrange(2, 5), rng.randrange(2, 28)), "words", "cn")
    a, b, c = rng.choice([("一、审计意见", "二、形成审计意见的基础", "三、管理层对财务报表的责任"), ("1. 审计意见", "2. 形成意见的基础", "3. 管理层的责任")])  # fmt: skip
    opinion = f'{title_of(rng.choice(["审 计 报 告", "审计报告"]), 22)}<p class={rng.choice(["r", "c"])}>{number}</p><p class=f>{escape(name)}：</p><p class=f><b>{a}</b></p><p>我们审计了{pen.critical(name, "name")}（以下简称贵公司）财务报表，包括{year}年12月31日的资产负债表、{year}年度的利润表、现金流量表以及相关附注。我们认为，上述财务报表在所有重大方面按照企业会计准则的规定编制，公允反映了贵公司的财务状况和经营成果。</p><p class=f><b>{b}</b></p><p>我们按照中国注册会计师审计准则执行审计工作，获取的审计证据充分、适当，为发表意见提供了基础。</p><p class=f><b>{c}</b></p><p>贵公司管理层负责编制财务报表并维护必要的内部控制。</p><table class="nb keep" style="margin-top:14mm"><tr><td style="width:56%"><span class=at>{office}{over}</span></td><td>注册会计师：{who[0]}<br><br>注册会计师：{who[1]}</td></tr><tr><td>中国·山东</td><td>{day}</td></tr></table>'  # fmt: skip
    parts = [x for x in (_cover(rng, name, year, number, office),) if x]
    if rng.random() < 0.3:
        parts.append(title_of("目　录", 18) + "".join(f"<p class=f>{x}</p>" for x in ("一、审计报告", "二、资产负债表", "三、利润表", "四、报表附注")))  # fmt: skip
    parts += [opinion, *_tables(rng, case, name, year)]
    if rng.random() < 0.5:
        parts.append(f'<p class=c style="font:700 16pt {HEI}">财务报表附注（{year}年度）</p><p class=f>一、公司基本情况</p><p>{escape(name)}以{case.firm.product}为主要产品。</p><p class=f>二、主要会计政策</p><p>会计年度为公历年度，记账本位币为人民币，存货发出采用加权平均法，固定资产采用年限平均法折旧。</p>')  # fmt: skip
    if rng.random() < 0.15:
        case.accountants_licence = True
        parts.append(f'<div style="border:1.4mm double #8a6e2d;padding:9mm"><p class=c style="font:700 27pt {SONG}">营业执照</p><p class=c>统一社会信用代码：9137130{rng.randrange(10**8, 10**9)}M{rng.choice("ABC")}</p><p class=f>名　称：{office}</p><p class=f>经营范围：审计、验资、会计咨询。</p></div>')  # fmt: skip
    html = doc(rng, _NEW.join(parts), frame=Frame(numbers=rng.random() < 0.5), size=11.5, skin=rng.choice(["black", "thick", "fine"]))  # fmt: skip
    return Paper("financial_report", f"{year}年审计报告", html, pen.marks, (f"{year}年审计报告.pdf", f"{year}年度审计报告.pdf", f"审计报告{year}.pdf", f"{year}审计.pdf"), wants_native=False)  # fmt: skip


def statements(case: Case, year: int, rng: random.Random) -> Paper:
    """A year without audit."""
    pen = Pen(case, rng, "financial_report")
    name = case.audit_names.get(year) or case.firm.name
    tables = _tables(rng, case, name, year)
    over = pen.seal(name, kind=rng.choice(["finance", "official"]), role="statement", style="left:34mm;top:-16mm", size=38)  # fmt: skip
    sign = f'<div class=at style="margin-top:8mm">会计：{rng.choice(["解红", "辛燕"])}　　复核：{rng.choice(["牟静", "栾义"])}　　单位盖章：{over}</div>'  # fmt: skip
    top = f'<p class=c style="margin-top:76mm;font:700 25pt/1.8 {MING}">{year}年度财务报表</p><p class=c style="font-size:15pt">{escape(name)}</p><p class=c>（未经审计）</p>{_NEW}' if rng.random() < 0.45 else ""  # fmt: skip
    html = doc(rng, top, tables[0], sign, _NEW, _NEW.join(tables[1:]), size=11, skin=rng.choice(["black", "thick"]))  # fmt: skip
    return Paper("financial_report", f"{year}年财务报表", html, pen.marks, (f"{year}年财务报表.pdf", f"{year}年报表.pdf", f"财务报表{year}.pdf"))  # fmt: skip
