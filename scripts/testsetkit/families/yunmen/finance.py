"""Audit reports of one or more years and unaudited statements."""

from __future__ import annotations

import random

from testsetkit.case import Case
from testsetkit.families.yunmen.look import FANG, HEI, SONG, rows, sheet
from testsetkit.pen import Pen, in_words
from testsetkit.press import Paper

_ASSETS = (
    "货币资金",
    "应收票据",
    "应收账款",
    "预付款项",
    "存货",
    "其他流动资产",
    "流动资产合计",
    "固定资产",
    "在建工程",
    "无形资产",
    "非流动资产合计",
    "资产总计",
)
_DEBTS = (
    "短期借款",
    "应付账款",
    "合同负债",
    "应付职工薪酬",
    "应交税费",
    "其他应付款",
    "流动负债合计",
    "长期借款",
    "负债合计",
    "实收资本",
    "未分配利润",
    "负债和所有者权益总计",
)
_PROFIT = (
    "一、营业收入",
    "减：营业成本",
    "税金及附加",
    "销售费用",
    "管理费用",
    "研发费用",
    "财务费用",
    "二、营业利润",
    "加：营业外收入",
    "减：营业外支出",
    "三、利润总额",
    "减：所得税费用",
    "四、净利润",
)
_FLOW = (
    "销售商品、提供劳务收到的现金",
    "购买商品、接受劳务支付的现金",
    "经营活动产生的现金流量净额",
    "投资活动产生的现金流量净额",
    "筹资活动产生的现金流量净额",
    "现金及现金等价物净增加额",
)


def _cn(year: int) -> str:
    return "".join("〇一二三四五六七八九"[int(c)] for c in str(year))


def revenue(case: Case, year: int) -> float:
    """元: the year's revenue, that of 2025 as the book tells it."""
    return case.firm.revenue * 10000 * {2023: 0.87, 2024: 0.94}.get(year, 1.0)


def _sheets(case: Case, year: int, rng: random.Random, firm: str) -> str:
    """Balance sheet, profit and cash flow of one year; sums hold."""
    top = revenue(case, year)
    part = [top * rng.uniform(0.02, 0.12) for _ in range(6)]
    fixed = [top * rng.uniform(0.03, 0.2) for _ in range(3)]
    total = sum(part) + sum(fixed)
    a = [*part, sum(part), *fixed, sum(fixed), total]
    owed = [total * rng.uniform(0.02, 0.07) for _ in range(6)]
    long, capital = total * 0.05, float(case.firm.capital) * 10000
    debt = sum(owed) + long
    d = [*owed, sum(owed), long, debt, capital, total - debt - capital, total]
    money = lambda v: f"{v:,.2f}" if v >= 0 else f"-{-v:,.2f}"  # noqa: E731
    sheet1 = rows(
        ("资产", "期末余额", "期初余额", "负债和所有者权益", "期末余额", "期初余额"),
        [
            [x, money(v), money(v * 0.93), y, money(w), money(w * 0.93)]
            for x, v, y, w in zip(_ASSETS, a, _DEBTS, d, strict=True)
        ],
    )
    p = [top * k for k in (1, -0.76, -0.006, -0.03, -0.045, -0.035, -0.008)]
    run = sum(p)
    profit = [
        p[0],
        *[-v for v in p[1:]],
        run,
        top * 0.001,
        top * 0.0006,
        run + top * 0.0004,
        (run + top * 0.0004) * 0.15,
        (run + top * 0.0004) * 0.85,
    ]
    sheet2 = rows(
        ("项　　目", "本期金额", "上期金额"),
        [[x, money(v), money(v * 0.92)] for x, v in zip(_PROFIT, profit, strict=True)],
    )
    f = [top * 1.06, top * 0.8, top * 0.26, -top * 0.08, -top * 0.05, top * 0.13]
    sheet3 = rows(
        ("项　　目", "本期金额", "上期金额"),
        [[x, money(v), money(v * 0.9)] for x, v in zip(_FLOW, f, strict=True)],
    )
    out = ""
    for n, (name, body) in enumerate(
        (("资 产 负 债 表", sheet1), ("利 润 表", sheet2), ("现 金 流 量 表", sheet3))
    ):
        when = f"{year}年12月31日" if n == 0 else f"{year}年度"
        fresh = n < 2 or rng.random() < 0.4
        out += f"<div class='{'new' if fresh else 'whole'}' style='font-size:9pt'><div class=t style='margin-bottom:2mm'>{name}</div><div style='display:flex;justify-content:space-between'><span>编制单位：{firm}</span><span>{when}</span><span>单位：元</span></div>{body.replace('<table>', '<table style=font-size:8.5pt>')}<div style='display:flex;justify-content:space-between;margin-top:2mm'><span>法定代表人：{case.firm.person}</span><span>主管会计工作负责人：</span><span>会计机构负责人：</span></div></div>"
    return out


def audit(case: Case, years: tuple[int, ...], rng: random.Random) -> Paper:
    """An accountants' report with its statements."""
    pen = Pen(case, rng, "financial_report")
    firm = case.audit_names.get(years[0], case.firm.name)
    office = f"{rng.choice(['山东', case.city[:-1]])}{rng.choice(['天衡信', '正德', '汇源', '鲁信诚'])}会计师事务所{rng.choice(['（普通合伙）', '有限公司', '（特殊普通合伙）'])}"
    day = (years[-1] + 1, rng.choice([2, 3]), rng.randrange(3, 26))
    span = f"{years[0]}年度" if len(years) == 1 else f"{years[0]}年度至{years[-1]}年度"
    number = f"{rng.choice(['鲁天审字', '正德会审字', '汇审'])}〔{day[0]}〕第{rng.randrange(11, 999):04d}号"
    stamp = pen.seal(
        office.replace("（普通合伙）", "").replace("（特殊普通合伙）", ""),
        role="audit",
        style="left:-3mm;top:-14mm",
        size=41,
    )
    ends = "、".join(f"{y}年12月31日" for y in years)
    who = pen.critical(firm, "name")
    cover = (
        f"<div style='height:50mm'></div><div style='font:400 21pt/1.8 {FANG};text-align:center'>{firm}<br><b style='font-size:30pt;letter-spacing:4mm'>审计报告</b><br>{span}</div><div style='height:70mm'></div><p class=c style='font-size:15pt'>{office}</p><div class=new></div>"
        if rng.random() < 0.6
        else ""
    )
    opinion = f"<div class=t>审　计　报　告</div><p class=r>{number}</p><p class=n>{who}{rng.choice(['全体股东', '', '董事会'])}：</p><div class=s>一、审计意见</div><p>我们审计了{firm}的财务报表，包括{ends}的资产负债表，{span}的利润表、现金流量表以及相关财务报表附注。我们认为，后附的财务报表在所有重大方面按照企业会计准则的规定编制，公允反映了该公司{ends}的财务状况以及{span}的经营成果和现金流量。</p><div class=s>二、形成审计意见的基础</div><p>我们按照中国注册会计师审计准则的规定执行了审计工作。我们相信，获取的审计证据是充分、适当的，为发表审计意见提供了基础。</p><div class=s>三、管理层对财务报表的责任</div><p>管理层负责按照企业会计准则的规定编制财务报表，使其实现公允反映，并设计、执行和维护必要的内部控制。</p>"
    names = [
        rng.choice("刘赵孙冯郑") + rng.choice(["玉梅", "建军", "秀珍", "志国"]) for _ in range(2)
    ]
    end = f"<div class=whole style='display:flex;justify-content:space-between;margin-top:14mm;line-height:2'><div><span class=rel>{office}{stamp}</span></div><div>中国注册会计师：{names[0]}<br>中国注册会计师：{names[1]}<br>{pen.day(day, 'cn', 'words')}</div></div>"
    html = sheet(
        rng,
        cover,
        opinion,
        end,
        *(_sheets(case, y, rng, firm) for y in years),
        face=rng.choice([FANG, SONG]),
        size=12,
        numbers=rng.choice(["p", "", "dash"]),
        margin="22mm 20mm",
    )
    what = f"{years[0]}年审计报告" if len(years) == 1 else f"{years[0]}-{years[-1]}年审计报告"
    return Paper(
        "financial_report",
        what,
        html,
        pen.marks,
        (f"{what}.pdf", f"{years[-1]}审计.pdf", f"附件{years[-1] % 10 + 1}-{what}.pdf"),
    )


def statements(case: Case, year: int, rng: random.Random) -> Paper:
    """The firm's own statements of a year, not audited."""
    pen = Pen(case, rng, "financial_report")
    firm = case.audit_names.get(year, case.firm.name)
    stamp = (
        pen.seal(
            firm,
            kind=rng.choice(["finance", "official"]),
            role="statement",
            style="left:10mm;top:-16mm",
            size=38,
        )
        if rng.random() < 0.7
        else ""
    )
    front = f"<div style='height:52mm'></div><div style='font:700 25pt/1.8 {HEI};text-align:center'>{year}年度财务报表</div><p class=c>（未经审计）</p><div style='height:60mm'></div><p class=c style='font-size:15pt'><span class=rel>{pen.critical(firm, 'name')}{stamp}</span></p><p class=c style='font-size:14pt;margin-top:8mm'>{_cn(year + 1)}年{in_words(rng.choice([1, 2, 3]))}月</p>"
    html = sheet(rng, front, _sheets(case, year, rng, firm), face=SONG, size=11, margin="20mm 16mm")
    return Paper(
        "financial_report",
        f"{year}年财务报表",
        html,
        pen.marks,
        (f"{year}年财务报表.pdf", f"{year}年报表（未审）.pdf", f"{year}三张表.pdf"),
    )
