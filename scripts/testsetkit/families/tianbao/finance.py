"""Audits and the enterprise's own statements."""

from __future__ import annotations

import random
from html import escape

from testsetkit.case import Case
from testsetkit.families.tianbao.look import HEI, KAI, SONG, Look, cell, document, look, row, table
from testsetkit.invent import Firm
from testsetkit.pen import Pen, in_words
from testsetkit.press import Paper

_FIRMS = ("山东弘正会计师事务所有限公司", "济南天润会计师事务所（普通合伙）", "山东中信恒诚会计师事务所有限公司", "烟台华审会计师事务所", "山东德衡会计师事务所（特殊普通合伙）")  # fmt: skip


def _money(value: float) -> str:
    return f"{value:,.2f}"


def _figures(firm: Firm, year: int) -> dict[str, tuple[float, float]]:
    """This year's and last year's figures in yuan; revenue grows to the case's of 2025."""
    rng = random.Random(f"{firm.uscc}-{year}")
    now = firm.revenue * (0.9 ** (2025 - year)) * 10000
    before = now * 0.9

    def pair(share: float) -> tuple[float, float]:
        wobble = rng.uniform(0.93, 1.0)
        return round(now * share, 2), round(before * share * wobble, 2)

    def added(*of: tuple[float, float]) -> tuple[float, float]:
        return round(sum(x[0] for x in of), 2), round(sum(x[1] for x in of), 2)

    def part(of: tuple[float, float], share: float) -> tuple[float, float]:
        return round(of[0] * share, 2), round(of[1] * share, 2)

    def less(of: tuple[float, float], off: tuple[float, float]) -> tuple[float, float]:
        return round(of[0] - off[0], 2), round(of[1] - off[1], 2)

    cash, owed, stock, other = pair(0.09), pair(0.18), pair(0.14), pair(0.03)
    current = added(cash, owed, stock, other)
    fixed, ground = pair(0.34), pair(0.06)
    total = added(current, fixed, ground)
    debt = part(total, 0.42)
    sold = part((now, before), 1)
    gain = part(sold, 0.08)
    tax = part(gain, 0.15)
    return {
        "货币资金": cash, "应收账款": owed, "存货": stock, "其他流动资产": other, "流动资产合计": current, "固定资产": fixed, "无形资产": ground,
        "资产总计": total, "负债合计": debt, "所有者权益合计": less(total, debt), "营业收入": sold, "营业成本": part(sold, 0.81), "利润总额": gain,
        "所得税费用": tax, "净利润": less(gain, tax),
    }  # fmt: skip


_BALANCE = ("货币资金", "应收账款", "存货", "其他流动资产", "流动资产合计", "固定资产", "无形资产", "资产总计", "负债合计", "所有者权益合计")  # fmt: skip
_PROFIT = ("营业收入", "营业成本", "利润总额", "所得税费用", "净利润")


def _sheet(pen: Pen, shape: Look, name: str, firm: Firm, year: int, which: str) -> str:
    made = _figures(firm, year)
    keys = _BALANCE if which == "资产负债表" else _PROFIT
    heads = ("项目", "期末余额", "年初余额") if which == "资产负债表" else ("项目", "本年金额", "上年金额")  # fmt: skip
    young = firm.founded[0] >= year
    slim = "padding:.8mm 1.6mm;line-height:1.3"
    rows = [row(*[cell(h, style=f"text-align:center;{slim}") for h in heads])]
    for k in keys:
        last = "—" if young else _money(made[k][1])
        rows.append(row(cell(k, style=slim), cell(_money(made[k][0]), style=f"text-align:right;{slim}"), cell(last, style=f"text-align:right;{slim}")))  # fmt: skip
    when = f"{year}年12月31日" if which == "资产负债表" else f"{year}年度"
    return f'<div style="text-align:center;font:bold 16pt {shape.head};margin-bottom:3mm">{which}</div><div style="display:flex;justify-content:space-between;font-size:10pt"><span>编制单位：{pen.critical(name, "name")}</span><span>{when}</span><span>单位：元</span></div>{table(rows, [40, 30, 30], "font-size:10.5pt;margin:2mm 0 6mm")}<div style="display:flex;justify-content:space-between;font-size:10pt"><span>单位负责人：{escape(firm.person)}</span><span>主管会计工作负责人：</span><span>制表人：</span></div>'


def statements(case: Case, year: int, rng: random.Random) -> Paper:
    """Unaudited statements under the enterprise's own seal."""
    pen = Pen(case, rng, "financial_report")
    shape = look(rng, numbered=False)
    name = case.audit_names.get(year, case.firm.name)
    if rng.random() < 0.2:
        return _tax_office(pen, case, name, year, shape)
    ink = pen.seal(name, kind=rng.choice(["official", "finance"]), size=38, style="right:6mm;top:4mm", role="financial_report")  # fmt: skip
    one = rng.random() < 0.4
    mid = '<div style="height:10mm"></div>' if one else '<div style="break-before:page"></div>'
    head = f'<div style="text-align:center;font:bold 20pt {HEI};margin-bottom:6mm">{year}年度财务报表</div>' if rng.random() < 0.6 else ""  # fmt: skip
    if rng.random() < 0.2:
        head = f'<div style="text-align:center;margin:70mm 0 10mm;font:bold 26pt {SONG}">{year}年度财务会计报表</div><div style="text-align:center;font-size:14pt;break-after:page">{escape(name)}</div>'
    first, second = (
        _sheet(pen, shape, name, case.firm, year, which) for which in ("资产负债表", "利润表")
    )
    last = f'{second}<div style="position:relative;height:46mm">{ink}</div>'
    html = document(shape, f'{head}{first}<div style="break-inside:avoid">{mid}{last}</div>' if one else f"{head}{first}{mid}{last}", cover=False)  # fmt: skip
    label = f"{year}年度财务报表"
    return Paper("financial_report", label, html, pen.marks, (f"{label}.pdf", f"{year}年报表.pdf", f"{year}年度会计报表.pdf"))  # fmt: skip


def _tax_office(pen: Pen, case: Case, name: str, year: int, shape: Look) -> Paper:
    """What the tax office's site prints of what was handed in there."""
    head = [
        ("纳税人名称", pen.critical(name, "name")),
        ("纳税人识别号", pen.critical(case.firm.uscc, "code")),
        ("所属期", f"{year}-01-01至{year}-12-31"),
        ("报表类型", f"{year}年度年报"),
    ]
    rows = [row(cell(a, style="background:#f4f4f4"), cell(b)) for a, b in head]
    sheets = "".join(f'<div style="margin-top:6mm">{_sheet(pen, shape, name, case.firm, year, which)}</div>' for which in ("资产负债表", "利润表"))  # fmt: skip
    html = document(shape, f'<div style="font-size:8.5pt;color:#555">国家税务总局山东省电子税务局</div><div style="text-align:center;font:bold 16pt {HEI};margin:2mm 0 4mm">财务报表报送与信息采集（{year}年度）</div>{table(rows, [26, 74], "font-size:10pt")}{sheets}', cover=False)  # fmt: skip
    label = f"{year}年度财务报表"
    return Paper("financial_report", label, html, pen.marks, (f"{label}.pdf", f"{year}年报送报表.pdf"))  # fmt: skip


def _opinion(pen: Pen, name: str, year: int, office: str, shape: Look) -> str:
    number = f"{office[:2]}审字〔{year + 1}〕第{pen.rng.randrange(11, 880):04d}号"
    day = (year + 1, pen.rng.randrange(1, 4), pen.rng.randrange(5, 28))
    ink = pen.seal(office, size=42, style="right:4mm;top:2mm", role="accountants")
    one, two = ("".join(pen.rng.sample("王李张刘陈杨赵", 1)) + pen.rng.choice("伟芳敏静军洋") for _ in (1, 2))  # fmt: skip
    return (
        f'<div style="text-align:center;font:bold 22pt {shape.head};margin-top:8mm">审 计 报 告</div><div style="text-align:right;margin:4mm 0">{number}</div><p class=n>{pen.critical(name, "name")}{pen.rng.choice(["：", "全体股东："])}</p>'
        f"<h4>一、审计意见</h4><p>我们审计了{escape(name)}（以下简称贵公司）财务报表，包括{year}年12月31日的资产负债表，{year}年度的利润表、现金流量表、所有者权益变动表以及相关财务报表附注。我们认为，后附的财务报表在所有重大方面按照企业会计准则的规定编制，公允反映了贵公司{year}年12月31日的财务状况以及{year}年度的经营成果和现金流量。</p>"
        "<h4>二、形成审计意见的基础</h4><p>我们按照中国注册会计师审计准则的规定执行了审计工作，获取的审计证据是充分、适当的，为发表审计意见提供了基础。</p><h4>三、管理层和治理层的责任</h4><p>贵公司管理层负责按照企业会计准则的规定编制财务报表，并设计、执行和维护必要的内部控制。</p>"
        f'<div style="position:relative;margin-top:10mm;height:46mm;line-height:2.1;padding-right:48mm;text-align:right">{escape(office)}<br>中国注册会计师：{one}　{two}<br>{pen.day(day, "cn", "words")}{ink}</div>'
    )


def _own(pen: Pen, office: str) -> str:
    """The accountants' own licence, as audits append it."""
    assert pen.case is not None
    pen.case.accountants_licence = True
    body = "91370100" + "".join(pen.rng.choice("0123456789") for _ in range(9)) + "X"
    return f'<div style="break-before:page;border:1mm double #8a6d2b;padding:10mm;font-size:12pt"><div style="text-align:center;font:bold 26pt {KAI};margin-bottom:8mm">执业证书</div><p class=n>名称：{escape(office)}</p><p class=n>执业证书编号：{body[8:16]}</p><p class=n>组织形式：会计师事务所</p><p class=n>发证机关：山东省财政厅</p></div>'


def audit(case: Case, year: int, rng: random.Random) -> Paper:
    """An audit of one year; with or without cover, contents, notes and the accountants' certificate."""
    pen = Pen(case, rng, "financial_report")
    shape = look(rng, numbered=rng.random() < 0.6)
    name = case.audit_names.get(year, case.firm.name)
    office = rng.choice(_FIRMS)
    covered = rng.random() < 0.6
    cover_design = rng.choice(["mid", "left", "table"])
    first = ""
    if covered and cover_design == "mid":
        first = f'<div style="text-align:center;padding-top:55mm;break-after:page"><div style="font-size:17pt">{escape(name)}</div><div style="font:bold 30pt {shape.head};margin:16mm 0">审 计 报 告</div><div style="font-size:15pt">{year}年度</div><div style="margin-top:80mm;font-size:14pt">{escape(office)}</div></div>'
    elif covered and cover_design == "left":
        first = f'<div style="padding:40mm 0 0 10mm;break-after:page"><div style="font:bold 24pt {HEI}">{year}年度财务报表审计报告</div><div style="border-top:.6mm solid #000;margin:8mm 0"></div><p class=n>被审计单位：{escape(name)}</p><p class=n>审计单位：{escape(office)}</p></div>'
    elif covered:
        rows = [row(cell(a), cell(b)) for a, b in (("委托单位", escape(name)), ("报告年度", f"{year}年度"), ("出具单位", escape(office)))]  # fmt: skip
        first = f'<div style="padding-top:50mm;break-after:page"><div style="text-align:center;font:bold 28pt {KAI};margin-bottom:24mm">审计报告</div>{table(rows, [30, 70])}</div>'
    if covered and rng.random() < 0.4:
        told = "".join(f"<p class=n>{in_words(n)}、{t}</p>" for n, t in enumerate(("审计报告", "资产负债表", "利润表", "财务报表附注"), 1))  # fmt: skip
        first += f'<div style="break-after:page"><h1 style="text-align:center">目录</h1>{told}</div>'  # fmt: skip
    body = _opinion(pen, name, year, office, shape)
    body += f'<div style="break-before:page">{_sheet(pen, shape, name, case.firm, year, "资产负债表")}</div>'
    gap = "" if rng.random() < 0.5 else "break-before:page;"
    body += f'<div style="{gap}margin-top:8mm">{_sheet(pen, shape, name, case.firm, year, "利润表")}</div>'
    if rng.random() < 0.5:
        body += f'<div style="break-before:page"><h2>财务报表附注</h2><p>一、公司基本情况：{escape(name)}主要从事{escape(case.firm.product)}的生产和销售。</p><p>二、财务报表的编制基础：以持续经营为基础，根据实际发生的交易和事项编制。</p><p>三、会计期间：自公历1月1日起至12月31日止。记账本位币为人民币。</p><p>四、存货按加权平均法计价，固定资产按年限平均法计提折旧。</p></div>'
    if rng.random() < 0.25:
        body += _own(pen, office)
    label = f"{year}年度审计报告"
    html = document(shape, first + body, cover=covered)
    return Paper("financial_report", label, html, pen.marks, (f"{label}.pdf", f"{year}年审计报告.pdf", f"审计报告{year}.pdf"))  # fmt: skip
