"""Accounts of a year: audits, own statements, the tax office's print."""

from __future__ import annotations

import random
from html import escape

from testsetkit import invent
from testsetkit.case import Case
from testsetkit.families.dengzhou import figures, sheet
from testsetkit.families.dengzhou.sheet import row
from testsetkit.pen import Pen
from testsetkit.press import Paper


def _name(case: Case, year: int) -> str:
    return case.audit_names.get(year) or case.firm.name


def _sheet(
    title: str,
    name: str,
    when: str,
    rows: list[tuple[str, float | None, float | None]],
    heads: tuple[str, str, str],
    *,
    unit: str = "元",
    code: str = "",
) -> str:
    scale = 10000 if unit == "元" else 1

    def amount(v: float | None) -> str:
        return "" if v is None else figures.money(v * scale)

    body = [
        row(
            f"<td>{a}</td>",
            f"<td class=c>{n}</td>",
            f"<td class=n>{amount(b)}</td>",
            f"<td class=n>{amount(c)}</td>",
        )
        for n, (a, b, c) in enumerate(rows, 1)
    ]
    top = f'<table class=plain style="font-size:9.5pt"><tr><td>编制单位：{escape(name)}</td><td style="text-align:center">{when}</td><td style="text-align:right">{code}单位：{unit}</td></tr></table>'
    return f'<h2 style="text-align:center">{title}</h2>{top}{sheet.table(body, head=sheet.heads(heads[0], "行次", heads[1], heads[2]), widths=[40, 8, 26, 26], style="font-size:9.5pt")}'


def balance(case: Case, year: int, unit: str) -> str:
    n, o = figures.of(case.firm, year), figures.of(case.firm, year - 1)

    def two(share: float, of: str = "assets") -> tuple[float, float]:
        return n[of] * share, o[of] * share

    rows = [
        ("流动资产：", None, None), ("　货币资金", *two(0.12)), ("　应收账款", *two(0.18)), ("　存货", *two(0.2)), ("　流动资产合计", *two(0.5)),
        ("非流动资产：", None, None), ("　固定资产", *two(0.38)), ("　无形资产", *two(0.12)), ("　非流动资产合计", *two(0.5)), ("资产总计", n["assets"], o["assets"]),
        ("短期借款", *two(0.4, "debts")), ("应付账款", *two(0.6, "debts")), ("负债合计", n["debts"], o["debts"]),
        ("所有者权益合计", n["assets"] - n["debts"], o["assets"] - o["debts"]), ("负债和所有者权益总计", n["assets"], o["assets"]),
    ]  # fmt: skip
    return _sheet(
        "资产负债表",
        _name(case, year),
        f"{year}年12月31日",
        rows,
        ("项目", "期末余额", "年初余额"),
        unit=unit,
    )


def income(case: Case, year: int, unit: str) -> str:
    n, o = figures.of(case.firm, year), figures.of(case.firm, year - 1)
    prior = year > case.firm.founded[0]
    left = {
        y["revenue"]: y["revenue"] - y["cost"] - y["tax"] - y["research"] - y["profit"]
        for y in (n, o)
    }
    rows: list[tuple[str, float | None, float | None]] = [
        ("一、营业收入", n["revenue"], o["revenue"]), ("减：营业成本", n["cost"], o["cost"]), ("　税金及附加", n["tax"], o["tax"]), ("　研发费用", n["research"], o["research"]),
        ("　销售、管理及财务费用净额", left[n["revenue"]], left[o["revenue"]]), ("二、营业利润", n["profit"], o["profit"]), ("三、利润总额", n["profit"], o["profit"]),
        ("减：所得税费用", n["profit"] - n["net"], o["profit"] - o["net"]), ("四、净利润", n["net"], o["net"]),
    ]  # fmt: skip
    if not prior:
        rows = [(a, b, None) for a, b, _ in rows]
    return _sheet(
        "利 润 表",
        _name(case, year),
        f"{year}年度",
        rows,
        ("项目", "本期金额", "上期金额"),
        unit=unit,
    )


def cash(case: Case, year: int, unit: str) -> str:
    n, o = figures.of(case.firm, year), figures.of(case.firm, year - 1)
    rows = [
        (a, n["revenue"] * s, o["revenue"] * s if year > case.firm.founded[0] else None)
        for a, s in (
            ("销售商品、提供劳务收到的现金", 1.06),
            ("购买商品、接受劳务支付的现金", 0.78),
            ("支付给职工的现金", 0.09),
            ("支付的各项税费", 0.04),
            ("经营活动产生的现金流量净额", 0.15),
        )
    ]
    return _sheet(
        "现金流量表",
        _name(case, year),
        f"{year}年度",
        rows,
        ("项目", "本期金额", "上期金额"),
        unit=unit,
    )


def audit(case: Case, year: int, rng: random.Random) -> Paper:
    """An auditor's report: cover, contents, opinion, statements, notes, the firm's own licence."""
    pen = Pen(case, rng, "financial_report")
    name = _name(case, year)
    dice = random.Random(f"{case.firm.uscc}-auditor")
    house = f"山东{dice.choice(['正衡', '永信', '中明', '天元同泰', '鲁诚'])}会计师事务所{dice.choice(['有限公司', '（普通合伙）', '（特殊普通合伙）'])}"
    number = f"{house[2:4]}审字〔{year + 1}〕第{rng.randrange(100, 9000)}号"
    unit = rng.choice(["元", "元", "万元"])
    ring = pen.seal(house, role="audit", style="right:10mm;top:-12mm", size=41)
    day = pen.day(
        (
            year + 1,
            rng.choice([2, 3, 4]) if year < 2025 else rng.choice([2, 3]),
            rng.randrange(3, 28),
        ),
        "cn",
        "words",
    )
    who = pen.critical(name, "name")
    opinion = f'<h1>审 计 报 告</h1><p class=c>{number}</p><p class=f>{who}全体股东：</p><h4>一、审计意见</h4><p>我们审计了{escape(name)}（以下简称贵公司）财务报表，包括{year}年12月31日的资产负债表，{year}年度的利润表、现金流量表以及相关财务报表附注。我们认为，后附的财务报表在所有重大方面按照企业会计准则的规定编制，公允反映了贵公司{year}年12月31日的财务状况以及{year}年度的经营成果和现金流量。</p><h4>二、形成审计意见的基础</h4><p>我们按照中国注册会计师审计准则的规定执行了审计工作，我们相信获取的审计证据是充分、适当的。</p><h4>三、管理层对财务报表的责任</h4><p>管理层负责按照企业会计准则编制财务报表，并设计、执行和维护必要的内部控制。</p><div class=keep style="padding:14mm 0 20mm"><table class=plain><tr><td style="width:50%"><span class=at>{house}{ring}</span></td><td>中国注册会计师：{invent.person(dice)}<br><br>中国注册会计师：{invent.person(dice)}<br><br>{day}</td></tr></table></div>'
    parts = [opinion]
    if rng.random() < 0.5:
        parts.insert(
            0,
            f'<h1 style="margin-top:70mm;font-size:24pt">{escape(name)}<br>{year}年度审计报告</h1><p class=c style="margin-top:90mm">{house}</p>',
        )
    parts += [balance(case, year, unit), income(case, year, unit)]
    told = ["审计报告", "资产负债表", "利润表"]
    if rng.random() < 0.75:
        parts.append(cash(case, year, unit))
        told.append("现金流量表")
    if rng.random() < 0.6:
        parts.append(_notes(case, year, rng))
        told.append("财务报表附注")
    if rng.random() < 0.3:
        parts.insert(
            parts.index(opinion),
            "<h1>目　录</h1>" + "".join(f"<p class=f>{n}、{t}</p>" for n, t in enumerate(told, 1)),
        )
    if not case.accountants_licence and not case.strangers and rng.random() < 0.2:
        case.accountants_licence = True
        parts.append(_house_licence(house, dice))
    html = sheet.paper(
        rng,
        "<div class=new></div>".join(parts),
        numbers=rng.choice([None, "plain", "dash", "cn", "of"]),
        face=sheet.SONG,
        size=12,
    )
    return Paper(
        "financial_report",
        f"{year}年度审计报告",
        html,
        pen.marks,
        (
            f"{year}审计报告.pdf",
            f"{year}年审计报告.pdf",
            f"审计报告{year}.pdf",
            f"财务审计{year}.pdf",
        ),
    )


def _notes(case: Case, year: int, rng: random.Random) -> str:
    name = escape(_name(case, year))
    texts = [
        f"本公司{name}，主要从事{case.firm.product}的生产与销售。",
        "本财务报表以持续经营为基础编制，会计年度自公历1月1日起至12月31日止。",
        "记账本位币为人民币。存货发出采用加权平均法计价。",
        "固定资产采用年限平均法计提折旧，房屋20年，机器设备10年。",
        f"{year}年12月31日无需要披露的重大或有事项。",
    ]
    return f"<h2>财务报表附注</h2><p class=c>{year}年度</p>" + sheet.paras(
        [f"{sheet.cn(n)}、{t}" for n, t in enumerate(texts, 1)]
    )


def _house_licence(house: str, dice: random.Random) -> str:
    kind = "有限责任公司" if house.endswith("有限公司") else "合伙企业"
    return f'<div style="border:1mm double #a8802c;padding:14mm;margin-top:20mm"><h1>营业执照</h1><p class=c>（副本）</p><p class=f>统一社会信用代码：{invent.code(dice, "370102")}</p><p class=f>名　　称：{house}</p><p class=f>类　　型：{kind}</p><p class=f>经营范围：审查企业会计报表，出具审计报告；验证企业资本</p><p class=f>成立日期：2009年03月18日</p></div>'


def statements(case: Case, year: int, rng: random.Random) -> Paper:
    """The enterprise's own statements, or what it filed with the tax office."""
    pen = Pen(case, rng, "financial_report")
    name = _name(case, year)
    unit = rng.choice(["元", "元", "万元"])
    if rng.random() < 0.3:
        head = f'<p class=c style="font-size:15pt;font-weight:700">财务报表报送与信息采集（企业会计准则一般企业）</p><table class=plain style="font-size:10pt"><tr><td>纳税人名称：{pen.critical(name, "name")}</td><td>纳税人识别号：{case.firm.uscc}</td></tr><tr><td>所属期：{year}-01-01至{year}-12-31</td><td>报送日期：{year + 1}-0{rng.randrange(2, 4)}-{rng.randrange(10, 28)}</td></tr></table>'
        foot = '<p class=f style="font-size:9pt;margin-top:8mm">国家税务总局山东省电子税务局打印　　本表由纳税人自行填报</p>'
        ring, label = "", f"{year}年财务报表"
    else:
        head = f"<h1>{year}年度财务报表</h1><p class=c>{pen.critical(name, 'name')}</p>"
        seal = pen.seal(
            name, kind="finance", role="statement", style="left:30mm;top:-12mm", size=38
        )
        ring = f'<p class=f style="margin-top:16mm"><span class=at>单位负责人：{escape(case.firm.person)}　　会计机构负责人：　　　　　制表人：{seal}</span></p>'
        foot, label = "", f"{year}年财务报表"
    parts = [balance(case, year, unit), income(case, year, unit)]
    rng.shuffle(parts)
    html = sheet.paper(
        rng,
        head,
        "<div style='height:5mm'></div>".join(parts),
        ring,
        foot,
        face=sheet.SONG,
        size=11,
        numbers=rng.choice([None, "plain"]),
    )
    return Paper(
        "financial_report",
        label,
        html,
        pen.marks,
        (f"{year}财务报表.pdf", f"{year}年报表.pdf", f"{year}年度财务报表（未审）.pdf"),
    )
