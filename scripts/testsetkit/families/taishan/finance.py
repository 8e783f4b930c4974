"""Audits of small firms of accountants and an enterprise's own yearly statements."""

from __future__ import annotations

import random
from collections.abc import Sequence
from html import escape

from testsetkit.case import Case
from testsetkit.families.taishan.look import (
    Look,
    code_picture,
    listing,
    look,
    paragraphs,
    table,
    td,
)
from testsetkit.invent import person
from testsetkit.pen import Pen
from testsetkit.press import Paper

_FIRMS = ("山东鲁衡会计师事务所（普通合伙）", "济南正信源会计师事务所有限公司", "山东瀚诚联合会计师事务所", "中鼎信会计师事务所（特殊普通合伙）山东分所")  # fmt: skip
_ASSETS = ("货币资金", "应收票据", "应收账款", "预付款项", "存货", "流动资产合计", "固定资产", "在建工程", "无形资产", "非流动资产合计", "资产总计")  # fmt: skip
_DEBTS = ("短期借款", "应付票据", "应付账款", "应付职工薪酬", "应交税费", "流动负债合计", "长期借款", "负债合计", "实收资本", "未分配利润", "负债和所有者权益总计")  # fmt: skip
_INCOME = ("减：营业成本", "税金及附加", "销售费用", "管理费用", "研发费用", "财务费用", "二、营业利润", "三、利润总额", "减：所得税费用", "四、净利润")  # fmt: skip
_CASH = ("销售商品、提供劳务收到的现金", "收到的税费返还", "购买商品、接受劳务支付的现金", "支付给职工以及为职工支付的现金", "经营活动产生的现金流量净额", "购建固定资产支付的现金", "投资活动产生的现金流量净额", "取得借款收到的现金", "筹资活动产生的现金流量净额", "期末现金及现金等价物余额")  # fmt: skip


def revenue_of(case: Case, year: int) -> float:
    """Revenue of a year in 万元: that of 2025 is the case's, earlier ones are smaller."""
    return round(case.firm.revenue * (1 - 0.06 * (2025 - year)), 2)


def _yuan(value: float) -> str:
    return f"{value * 10000:,.2f}"


def _name(case: Case, year: int) -> str:
    return case.audit_names.get(year, case.firm.name)


def _some(rng: random.Random, top: float) -> str:
    return _yuan(rng.uniform(0.01, 0.4) * top)


def _top(title: str, name: str, when: str, unit: str = "单位：元") -> str:
    return (
        f'<h1 class=new style="text-align:center">{title}</h1>'
        f'<p class=n style="display:flex;justify-content:space-between;font-size:9.5pt"><span>编制单位：{escape(name)}</span><span>{when}</span><span>{unit}</span></p>'
    )


def _balance(rng: random.Random, name: str, year: int, top: float) -> str:
    head = ["资产", "期末余额", "年初余额", "负债和所有者权益", "期末余额", "年初余额"]
    rows = [
        [a, _some(rng, top), _some(rng, top), d, _some(rng, top), _some(rng, top)]
        for a, d in zip(_ASSETS, _DEBTS, strict=True)
    ]
    return _top("资产负债表", name, f"{year}年12月31日") + listing(head, rows)


def _filed(rng: random.Random, case: Case, year: int) -> str:
    """The statements as a tax office's page prints them: one column, with numbers of lines."""
    name, top = _name(case, year), revenue_of(case, year)
    head = f'<h1 style="text-align:center">财务报表报送与信息采集（企业会计准则一般企业）</h1><p class=n style="font-size:9.5pt">纳税人名称：{escape(name)}　所属期：{year}-01-01至{year}-12-31</p>'
    assets = [[x, str(n), _some(rng, top), _some(rng, top)] for n, x in enumerate((*_ASSETS, *_DEBTS), 1)]  # fmt: skip
    gains = [["一、营业收入", "1", _yuan(top), _yuan(revenue_of(case, year - 1))]]
    gains += [[x, str(n), _some(rng, top), _some(rng, top)] for n, x in enumerate(_INCOME, 2)]
    return (
        f"{head}<h2>资产负债表</h2>{listing(['项目', '行次', '期末余额', '上年年末余额'], assets)}"
        f"<h2 class=new>利润表</h2>{listing(['项目', '行次', '本期金额', '上期金额'], gains)}"
    )


def _results(rng: random.Random, case: Case, year: int) -> str:
    top = revenue_of(case, year)
    heads = rng.choice([["项目", "本期金额", "上期金额"], ["项 目", "本年累计", "上年同期"]])
    rows = [["一、营业收入", _yuan(top), _yuan(revenue_of(case, year - 1))]]
    rows += [[x, _some(rng, top), _some(rng, top)] for x in _INCOME]
    return _top("利润表", _name(case, year), f"{year}年度") + listing(heads, rows)


def _cash(rng: random.Random, case: Case, year: int) -> str:
    top = revenue_of(case, year)
    rows = [[x, _some(rng, top), _some(rng, top)] for x in _CASH]
    return _top("现金流量表", _name(case, year), f"{year}年度") + listing(["项目", "本期金额", "上期金额"], rows)  # fmt: skip


def _tables(rng: random.Random, case: Case, year: int) -> str:
    name, top = _name(case, year), revenue_of(case, year)
    made = [_balance(rng, name, year, top), _results(rng, case, year), _cash(rng, case, year)]
    return "".join(made if rng.random() < 0.7 else made[:2])


def _opinion(name: str, year: int, rng: random.Random) -> str:
    first = rng.choice([
        f"我们审计了后附的{name}（以下简称“贵公司”）财务报表，包括{year}年12月31日的资产负债表，{year}年度的利润表、现金流量表以及财务报表附注。",
        f"我们接受委托，对{name}{year}年度财务报表进行了审计，包括资产负债表、利润表和现金流量表。",
    ])  # fmt: skip
    second = "我们认为，后附的财务报表在所有重大方面按照企业会计准则的规定编制，公允反映了财务状况和经营成果。"
    return paragraphs([f"<b>一、审计意见</b>　{first}", second, "<b>二、形成审计意见的基础</b>　我们按照中国注册会计师审计准则的规定执行了审计工作。", "<b>三、管理层的责任</b>　管理层负责编制财务报表，并设计、执行必要的内部控制。"])  # fmt: skip


def audit(case: Case, year: int, rng: random.Random) -> Paper:
    """An audit: with or without a cover and a code picture, letter, statements, notes, the accountants' licence."""
    pen = Pen(case, rng, "financial_report")
    page, firm, name = look(rng, plain=True), rng.choice(_FIRMS), _name(case, year)
    number = f"{rng.choice(['鲁衡', '正信', '瀚诚', '中鼎'])}{rng.choice(['审字', '会审字', '财审'])}〔{year + 1}〕第{rng.randrange(10, 999):03d}号"  # fmt: skip
    day = (year + 1, rng.choice([2, 3]), rng.randrange(2, 28))
    title = rng.choice(["审 计 报 告", "审计报告", f"{year}年度审计报告"])
    cover = ""
    if rng.random() < 0.7:
        code = code_picture(rng) if rng.random() < 0.5 else ""
        cover = (
            f'<div style="height:225mm;text-align:center"><div style="font-size:17pt;padding-top:40mm">{pen.critical(name, "name")}</div><div style="font:bold 30pt {page.heads};padding:18mm 0">{title}</div>'
            f'<p class=n style="text-align:center">{number}<br>截至{year}年12月31日</p><div style="padding-top:48mm">{code}<br>{firm}</div></div>'
        )
    seal = pen.seal(firm, role="audit", style="left:24mm;top:-10mm")
    signed = table([[td(f'<span style="position:relative">{firm}{seal}</span>', style="height:30mm;width:52%"), td(f"中国注册会计师：{person(rng)}<br><br>中国注册会计师：{person(rng)}<br><br>{pen.day(day, 'cn', 'words')}")]], kind="plain")  # fmt: skip
    letter = f'<div{" class=new" if cover else ""}><h1 style="text-align:center">审 计 报 告</h1><p class=n style="text-align:right">{number}</p><p class=n>{pen.critical(name, "name")}全体股东：</p>{_opinion(escape(name), year, rng)}{signed}</div>'
    notes = _notes(rng, case, year) if rng.random() < 0.5 else ""
    extra = ""
    if rng.random() < 0.25:
        case.accountants_licence = True
        extra = _practice(firm, rng)
    html = page.sheet(cover + letter + _tables(rng, case, year) + notes + extra)
    return Paper("financial_report", f"{year}年度审计报告", html, pen.marks, (f"{year}年审计报告.pdf", f"审计报告{year}.pdf", f"财务-{year}.pdf"))  # fmt: skip


def _notes(rng: random.Random, case: Case, year: int) -> str:
    top = revenue_of(case, year)
    rows = [[x, _some(rng, top), _some(rng, top)] for x in ("库存现金", "银行存款", "其他货币资金")]
    said = paragraphs(["一、公司基本情况：公司主要从事" + case.firm.main_business + "。", "二、编制基础：以持续经营为基础。", "三、会计期间：自公历1月1日起至12月31日止。", "四、货币资金明细："])  # fmt: skip
    return f'<h1 class=new style="text-align:center">{year}年度财务报表附注</h1>{said}{listing(["项目", "期末", "期初"], rows)}'


def _practice(firm: str, rng: random.Random) -> str:
    rows = [["名称", firm], ["首席合伙人", person(rng)], ["组织形式", "合伙"], ["执业证书编号", f"37{rng.randrange(100000, 999999)}"], ["批准执业日期", "2008年6月12日"]]  # fmt: skip
    inner = "".join(f'<p class=n style="margin:5mm 20mm">{a}：{b}</p>' for a, b in rows)
    return f'<div class=new style="border:1.4mm double #a67c00;padding:16mm 4mm;text-align:center"><h1>会计师事务所<br>执 业 证 书</h1>{inner}</div>'


def statements(case: Case, year: int, rng: random.Random) -> Paper:
    """The enterprise's own statements of a year, unaudited."""
    pen = Pen(case, rng, "financial_report")
    page: Look = look(rng, plain=True)
    name = _name(case, year)
    seal = pen.seal(name, role="statement", kind=rng.choice(["official", "finance"]), style="left:8mm;top:-14mm")  # fmt: skip
    foot: Sequence[str] = [f"单位负责人：{escape(case.firm.person)}", f"会计主管：{person(rng)}", f"制表：{person(rng)}"]  # fmt: skip
    last = f'<div style="display:flex;justify-content:space-around;position:relative;margin-top:14mm">{"".join(f"<span>{x}</span>" for x in foot)}{seal}</div>'
    cover = ""
    if rng.random() < 0.4:
        cover = f'<div style="height:225mm;text-align:center;padding-top:60mm;font-size:22pt">{pen.critical(name, "name")}<br><br>{year}年度财务会计报表<br><span style="font-size:12pt">（未经审计）</span></div>'
    sheets = (
        _filed(rng, case, year) if not cover and rng.random() < 0.4 else _tables(rng, case, year)
    )
    html = page.sheet(cover + sheets + last, numbered=False)
    return Paper("financial_report", f"{year}年度财务报表", html, pen.marks, (f"{year}年财务报表.pdf", f"{year}报表.pdf"))  # fmt: skip
