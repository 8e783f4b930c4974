"""Accounts of a year: audits, own statements, the tax office's print. All have two pages or more."""

from __future__ import annotations

import random
from dataclasses import replace
from html import escape

from testsetkit import invent
from testsetkit.case import Case
from testsetkit.families.yishan.craft import KAI, Look, grid, look, paper, para, title
from testsetkit.pen import Pen, in_words
from testsetkit.press import Paper

Rows = list[tuple[str, float, float]]


def _figures(case: Case, year: int, rng: random.Random) -> tuple[Rows, Rows]:
    """Balance sheet and income statement in 万元: this year and the one before; sums hold."""
    own = random.Random(f"{case.firm.uscc}{year}")
    before = random.Random(f"{case.firm.uscc}{year - 1}")
    sales, past = _sales(case, year), _sales(case, year - 1)

    def of(share: float, spread: float) -> tuple[float, float]:
        return sales * own.uniform(share, share + spread), past * before.uniform(
            share, share + spread
        )

    cash, debts, stock, plant, loans, payable = of(0.05, 0.1), of(0.1, 0.1), of(0.1, 0.1), of(0.2, 0.3), of(0.05, 0.1), of(0.08, 0.08)  # fmt: skip
    total = tuple(sum(x) for x in zip(cash, debts, stock, plant, strict=True))
    owed = tuple(a + b for a, b in zip(loans, payable, strict=True))
    balance = [("货币资金", *cash), ("应收账款", *debts), ("存货", *stock), ("固定资产", *plant), ("资产总计", total[0], total[1]), ("短期借款", *loans), ("应付账款", *payable), ("负债合计", owed[0], owed[1]), ("所有者权益合计", total[0] - owed[0], total[1] - owed[1])]  # fmt: skip
    cost, fees = of(0.72, 0.06), of(0.08, 0.05)
    gain = (sales - cost[0] - fees[0], past - cost[1] - fees[1])
    income = [("一、营业收入", sales, past), ("减：营业成本", *cost), ("　　期间费用", *fees), ("二、利润总额", *gain), ("减：所得税费用", gain[0] * 0.15, gain[1] * 0.15), ("三、净利润", gain[0] * 0.85, gain[1] * 0.85)]  # fmt: skip
    return balance, income


def _sales(case: Case, year: int) -> float:
    """Sales of the year; those of 2025 are what the case says, none before the firm was founded."""
    if year < case.firm.founded[0]:
        return 0.0
    share = {2025: 1.0}.get(year) or random.Random(f"{case.firm.uscc}s{year}").uniform(0.78, 0.97)
    return case.firm.revenue * share


def _table(rows: Rows, heads: tuple[str, str, str], unit: float) -> str:
    body = [
        [a, f"<div class='r'>{b * unit:,.2f}</div>", f"<div class='r'>{c * unit:,.2f}</div>"]
        for a, b, c in rows
    ]
    return grid(list(heads), body, widths=(44, 28, 28), size=10.5)


def _sheets(
    pen: Pen,
    case: Case,
    year: int,
    rng: random.Random,
    name: str,
    seal: str,
    *,
    lead: str = "",
    opener: bool = False,
) -> str:
    """Balance sheet and income statement, a page each; `opener` when they begin the paper."""
    balance, income = _figures(case, year, rng)
    unit, word = rng.choice([(10000.0, "元"), (10000.0, "人民币元"), (1.0, "万元")])
    first = rng.choice(["资产负债表", "资　产　负　债　表"])
    second = rng.choice(["利润表", "利　润　表", "损益表"])
    people = f'<div style="display:flex;justify-content:space-between;font-size:10pt;margin-top:3mm"><span>单位负责人：{escape(case.firm.person)}</span><span>主管会计：{invent.person(rng)}</span><span>制表：{invent.person(rng)}</span></div>'

    def page(word_: str, when: str, rows: Rows, heads: tuple[str, str, str], fresh: bool) -> str:
        top = f'<div style="display:flex;justify-content:space-between;font-size:10pt"><span>编制单位：{pen.critical(name, "name")}</span><span>{when}</span><span>单位：{word}</span></div>'
        return f'<div class="{"new " if fresh else ""}n" style="position:relative">{title(lead + word_, _plain(rng), size=18)}{top}{_table(rows, heads, unit)}{people}{seal}</div>'

    return page(
        first, f"{year}年12月31日", balance, ("项　目", "期末余额", "年初余额"), not opener
    ) + page(
        second,
        f"{year}年度",
        income,
        ("项　目", rng.choice(["本年金额", "本年累计数"]), "上年金额"),
        True,
    )


def _plain(rng: random.Random) -> Look:
    """A plain look for heads of sheets."""
    return look(rng, folio=False, plain=True)


def _accountants(rng: random.Random) -> str:
    mark = invent.brand(rng)
    return rng.choice(
        [f"山东{mark}会计师事务所有限公司", f"{mark}会计师事务所（特殊普通合伙）山东分所", f"{mark}（中国）会计师事务所有限公司", f"{mark}联合会计师事务所"]
    )  # fmt: skip


def _opinion(pen: Pen, case: Case, year: int, rng: random.Random, name: str, house: str) -> str:
    number = f"{rng.choice(['鲁', ''])}{house.replace('山东', '')[:2]}{rng.choice(['审字', '会审', '年审'])}〔{year + 1}〕第{rng.randrange(11, 899):03d}号"
    head = rng.choice(["审 计 报 告", "审计报告", "审　计　报　告"])
    one = f"我们审计了{pen.critical(name, 'name')}（以下简称贵公司）财务报表，包括{year}年12月31日的资产负债表，{year}年度的利润表以及财务报表附注。"
    two = "我们认为，后附的财务报表在所有重大方面按照企业会计准则的规定编制，公允反映了贵公司的财务状况及经营成果。"
    three = rng.choice(
        [
            "管理层负责按照企业会计准则编制财务报表，并设计、执行必要的内部控制。",
            "我们按照中国注册会计师审计准则的规定执行了审计工作，相信获取的审计证据是充分、适当的。",
        ]
    )
    day = (year + 1, rng.randrange(2, 4), rng.randrange(3, 28))
    foot = f'<div style="position:relative;text-align:right;margin-top:16mm;line-height:2">{pen.critical(house, "name")}{pen.seal(house, style="right:6mm;top:-12mm", size=38)}<br>中国注册会计师：{invent.person(rng)}　{invent.person(rng)}<br>{pen.day(day, "cn", "words", "cn0")}</div>'
    return f'<div class="n">{title(head, _plain(rng), size=24)}<div class="r">{number}</div><p>{escape(name)}全体股东：</p></div><h4>一、审计意见</h4>{para(one)}{para(two)}<h4>二、其他说明</h4>{para(three)}{foot}'


def audit(case: Case, year: int, rng: random.Random) -> Paper:
    """An audit: sometimes a cover, the opinion, the sheets, sometimes notes and the accountants' licence."""
    pen = Pen(case, rng, "financial_report")
    name = case.audit_names.get(year, case.firm.name)
    house = _accountants(rng)
    face = replace(look(rng, plain=True), margin=(24, 22), size=11.5)
    cover = rng.random() < 0.5
    front = ""
    if cover:
        what = rng.choice(
            [f"{year}年度审计报告", f"{year} 年度财务报表审计报告", f"二〇{_two(year)}年度审计报告"]
        )
        front = f'<div style="height:215mm;text-align:center"><div style="height:60mm"></div><div style="font-size:22pt;line-height:1.7">{escape(name)}<br>{what}</div><div style="height:90mm"></div><div style="font-family:{KAI};font-size:15pt">{escape(house)}</div></div><div class="new"></div>'
    body = (
        front
        + _opinion(pen, case, year, rng, name, house)
        + _sheets(pen, case, year, rng, name, "")
    )
    if rng.random() < 0.5:
        body += f"<div class='new'><h3>财务报表附注</h3>{_notes(case, year, rng)}</div>"
    if rng.random() < 0.25:
        case.accountants_licence = True
        body += _their_licence(pen, house, rng)
    label = rng.choice([f"{year}年度审计报告", f"{year}年审计报告"])
    names = (f"{year}年审计报告.pdf", f"{year}审计.pdf", f"{label}（扫描件）.pdf")
    return paper(pen, face, body, label=label, names=names, cover=cover)


def _two(year: int) -> str:
    return "".join("〇一二三四五六七八九"[int(c)] for c in str(year)[2:])


def _notes(case: Case, year: int, rng: random.Random) -> str:
    texts = [f"会计期间：{year}年1月1日至{year}年12月31日。", "记账本位币为人民币，存货按加权平均法计价。", f"固定资产折旧采用直线法，预计净残值率{rng.choice([3, 5])}%。", "应收账款按账龄计提坏账准备，一年以内不计提。", "本期无应披露的或有事项及资产负债表日后事项。", "收入在商品控制权转移给客户时确认。"]  # fmt: skip
    return "".join(para(f"{in_words(n)}、{t}") for n, t in enumerate(rng.sample(texts, 5), 1))


def _their_licence(pen: Pen, house: str, rng: random.Random) -> str:
    """The accountants' own licence, as audits carry it at the end."""
    code = pen.critical(invent.code(rng, "370102"), "code")
    return f'<div class="new n" style="border:1mm solid #b58a3c;padding:8mm;margin-top:10mm"><div class="c" style="font-family:{KAI};font-size:32pt">营业执照</div><p>统一社会信用代码：{code}</p><p>名称：{escape(house)}</p><p>经营范围：审查企业会计报表，出具审计报告；验证企业资本</p><p>类型：有限责任公司</p></div>'


def statements(case: Case, year: int, rng: random.Random) -> Paper:
    """The enterprise's own statements, or what the tax office's site prints."""
    pen = Pen(case, rng, "financial_report")
    name = case.audit_names.get(year, case.firm.name)
    face = replace(look(rng, plain=True), margin=(22, 20), size=11)
    if rng.random() < 0.35:
        return _tax(pen, case, year, rng, name, face)
    stamp = pen.seal(name, style="right:20mm;top:6mm", size=38) if rng.random() < 0.6 else ""
    finance = (
        pen.seal(name, kind="finance", style="left:20mm;top:10mm", size=36) if not stamp else ""
    )
    front = ""
    cover = rng.random() < 0.4
    if cover:
        words = rng.choice(
            [f"{year}年度财务会计报表", f"{year}年财务报表", f"{year}年度会计报表（未经审计）"]
        )
        front = f'<div style="height:200mm;text-align:center;padding-top:50mm"><div style="font-size:26pt">{words}</div><div style="margin-top:60mm;font-size:15pt">编制单位：{escape(name)}<br>{in_words(12)}月三十一日</div></div>'
    body = front + _sheets(pen, case, year, rng, name, stamp or finance, opener=not cover)
    label = f"{year}年度财务报表"
    names = (f"{year}年财务报表.pdf", f"{year}年度报表.pdf", f"财务报表{year}.pdf")
    return paper(
        pen, face, body, label=label, names=names, cover=cover, native=rng.choice([None, False])
    )


def _tax(pen: Pen, case: Case, year: int, rng: random.Random, name: str, face: Look) -> Paper:
    """A print of the tax bureau's site."""
    day = (year + 1, rng.randrange(2, 4), rng.randrange(2, 28))
    lead = f'<div style="font-size:9.5pt;border:.2mm solid #999;padding:2mm;margin-bottom:4mm">国家税务总局山东省电子税务局　财务报表报送<br>纳税人名称：{escape(name)}　纳税人识别号：{pen.critical(case.firm.uscc, "code")}<br>所属期起：{year}-01-01　所属期止：{year}-12-31　报送日期：{pen.day(day, "dash")}</div>'
    body = lead + _sheets(pen, case, year, rng, name, "", opener=True)
    names = (f"{year}年报税报表.pdf", f"电子税务局{year}.pdf", f"{year}年度报表.pdf")
    return paper(
        pen, face, body, label=f"{year}年度财务报表", names=names, native=rng.choice([True, None])
    )
