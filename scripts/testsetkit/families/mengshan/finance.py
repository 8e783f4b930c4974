"""Balance sheets, incomes, audits: small firms' papers."""

from __future__ import annotations

import random
from html import escape as esc

from testsetkit.case import Case
from testsetkit.families.mengshan.look import (
    HEI,
    MICRO,
    MING,
    SONG,
    seal_here,
    sealed_name,
    sheet,
    table,
)
from testsetkit.pen import Pen
from testsetkit.press import Paper

OFFICES = ("山东正汇", "鲁南方正", "临沂天成", "山东恒达信", "齐鲁嘉信", "山东诚信达", "中鲁华")


def figures(case: Case, year: int) -> dict[str, float]:
    """The year's figures in 万元, the same on every paper."""
    rng = random.Random(f"{case.firm.uscc}-{year}-figures")
    revenue = case.firm.revenue
    for y in range(2025, year, -1):
        revenue /= 1 + random.Random(f"{case.firm.uscc}-{y}").uniform(-0.04, 0.16)
    revenue = round(revenue, 2)
    cost, tax = revenue * rng.uniform(0.72, 0.83), revenue * rng.uniform(0.004, 0.008)
    sell, run, study, money = (revenue * rng.uniform(a, b) for a, b in ((0.02, 0.04), (0.03, 0.05), (0.03, 0.045), (0.003, 0.01)))  # fmt: skip
    made = {"revenue": revenue, "cost": cost, "tax": tax, "sell": sell, "run": run, "study": study, "money": money}  # fmt: skip
    made["operating"] = revenue - cost - tax - sell - run - study - money
    made["other"] = revenue * rng.uniform(0, 0.004)
    made["profit"] = made["operating"] + made["other"]
    made["income_tax"] = max(made["profit"], 0) * 0.15
    made["net"] = made["profit"] - made["income_tax"]
    made["assets"] = revenue * rng.uniform(0.8, 1.3)
    made["cash"], made["owed"], made["stock"] = (
        made["assets"] * rng.uniform(0.08, 0.2) for _ in range(3)
    )
    made["ahead"] = made["assets"] * rng.uniform(0.01, 0.04)
    made["current"] = made["cash"] + made["owed"] + made["stock"] + made["ahead"]
    made["land"] = made["assets"] * rng.uniform(0.04, 0.08)
    made["fixed"] = made["assets"] - made["current"] - made["land"]
    made["loan"], made["payable"] = (
        made["assets"] * rng.uniform(0.08, 0.2),
        made["assets"] * rng.uniform(0.1, 0.2),
    )
    made["pay"] = made["assets"] * rng.uniform(0.005, 0.02)
    made["debts"] = made["loan"] + made["payable"] + made["pay"]
    made["capital"] = float(min(case.firm.capital, round(made["assets"] * 0.3)))
    made["kept"] = made["assets"] - made["debts"] - made["capital"]
    return made


def _n(value: float, unit: float = 10000) -> str:
    return f"{value * unit:,.2f}"


def _old(case: Case, year: int) -> dict[str, float] | None:
    """Figures of the year before; None where the firm was not there."""
    return figures(case, year - 1) if year - 1 >= case.firm.founded[0] else None


def _balance(case: Case, year: int, *, opposite: bool, size: float) -> str:
    now, old = figures(case, year), _old(case, year)
    left = [("流动资产：", ""), ("货币资金", "cash"), ("应收账款", "owed"), ("预付账款", "ahead"), ("存货", "stock"), ("流动资产合计", "current"), ("非流动资产：", ""), ("固定资产", "fixed"), ("无形资产", "land"), ("资产总计", "assets")]  # fmt: skip
    right = [("流动负债：", ""), ("短期借款", "loan"), ("应付账款", "payable"), ("应付职工薪酬", "pay"), ("流动负债合计", "debts"), ("负债合计", "debts"), ("所有者权益：", ""), ("实收资本", "capital"), ("未分配利润", "kept"), ("负债和所有者权益总计", "assets")]  # fmt: skip

    def cells(label: str, key: str, n: int) -> list[str]:
        a = '@style="text-align:right"@'
        return [label, f'@style="text-align:center"@{n}', a + (_n(now[key]) if key else ""), a + (_n(old[key]) if key and old else "")]  # fmt: skip

    if opposite:
        rows = [
            [
                "资产",
                "行次",
                "期末余额",
                "年初余额",
                "负债和所有者权益",
                "行次",
                "期末余额",
                "年初余额",
            ]
        ]
        rows += [[*cells(*a, n), *cells(*b, n + 10)] for n, (a, b) in enumerate(zip(left, right, strict=True), 1)]  # fmt: skip
        return table(rows, size=size, head=True)
    rows = [["项目", "行次", "期末余额", "年初余额"]]
    rows += [cells(*x, n) for n, x in enumerate([*left, *right], 1)]
    return table(rows, size=size, head=True, widths=("42%", "8%", "25%", "25%"))


INCOME = (
    ("一、营业收入", "revenue"), ("减：营业成本", "cost"), ("税金及附加", "tax"), ("销售费用", "sell"), ("管理费用", "run"), ("研发费用", "study"), ("财务费用", "money"),
    ("二、营业利润", "operating"), ("加：营业外收入", "other"), ("三、利润总额", "profit"), ("减：所得税费用", "income_tax"), ("四、净利润", "net"),
)  # fmt: skip


def _income(case: Case, year: int, size: float, heads: tuple[str, str] = ("本年金额", "上年金额")) -> str:  # fmt: skip
    now, old = figures(case, year), _old(case, year)
    a = '@style="text-align:right"@'
    rows = [["项目", "行次", *heads]]
    for n, (label, key) in enumerate(INCOME, 1):
        rows.append([label, f'@style="text-align:center"@{n}', a + _n(now[key]), a + (_n(old[key]) if old else "")])  # fmt: skip
    return table(rows, size=size, head=True, widths=("44%", "8%", "24%", "24%"))


def _cash(case: Case, year: int, size: float) -> str:
    f = figures(case, year)
    got, paid = f["revenue"] * 1.04, f["cost"] * 1.03
    staff, taxes = f["run"] * 1.6, f["tax"] + f["income_tax"]
    net = got - paid - staff - taxes
    rows = [["项目", "行次", "本年累计金额"]]
    for n, (label, value) in enumerate((("一、经营活动产生的现金流量：", None), ("销售商品、提供劳务收到的现金", got), ("购买商品、接受劳务支付的现金", paid), ("支付给职工以及为职工支付的现金", staff), ("支付的各项税费", taxes), ("经营活动产生的现金流量净额", net), ("二、投资活动产生的现金流量：", None), ("购建固定资产支付的现金", f["land"]), ("三、筹资活动产生的现金流量：", None), ("取得借款收到的现金", f["loan"])), 1):  # fmt: skip
        rows.append(
            [label, str(n), f'@style="text-align:right"@{_n(value) if value is not None else ""}']
        )
    return table(rows, size=size, head=True, widths=("60%", "8%", "32%"))


def _top(pen: Pen, title: str, code: str, who: str, when: str, rng: random.Random) -> str:
    look = rng.choice(["font-size:16pt;font-weight:bold", f"font-size:17pt;font-family:{HEI}", "font-size:15pt;letter-spacing:2mm"])  # fmt: skip
    return f'<p class="c" style="{look}">{title}</p><p class="r" style="font-size:9pt">{code}</p><table style="font-size:10pt"><tr><td>编制单位：{who}</td><td style="text-align:center">{when}</td><td style="text-align:right">单位：元</td></tr></table>'


def statements(case: Case, year: int, rng: random.Random) -> Paper:
    """The firm's own statements: by accounting software or as for the tax bureau."""
    pen = Pen(case, rng, "financial_report")
    name = case.audit_names.get(year, case.firm.name)
    tax = rng.random() < 0.35
    seal = rng.choice([None, "finance", "official", "official"])
    opposite = rng.random() < 0.5
    small = 8.5 if opposite else 10
    who = pen.critical(name, "name")
    parts = []
    if tax:
        kind = rng.choice(["小企业会计准则", "一般企业（已执行新准则）"])
        for title, body in (
            ("资产负债表", _balance(case, year, opposite=True, size=8.5)),
            ("利润表", _income(case, year, 10, ("本年累计金额", "上年金额"))),
        ):
            parts.append(
                f'<p class="n" style="font-size:9pt">财务报表报送与信息采集（{kind}）</p><p class="c" style="font-size:15pt;font-weight:bold">{title}</p>'
                f'<p class="n" style="font-size:9.5pt">纳税人识别号：{pen.critical(case.firm.uscc, "code")}　纳税人名称：{pen.critical(name, "name")}</p>'
                f'<p class="n" style="font-size:9.5pt">所属期起：{year}-01-01　所属期止：{year}-12-31　单位：元</p>{body}'
                '<p class="n" style="font-size:9pt">申报状态：申报成功　打印来源：电子税务局</p>'
            )  # fmt: skip
    else:
        cover = ""
        if rng.random() < 0.3:
            cover = f'<div style="padding-top:70mm;text-align:center"><p class="c" style="font-size:26pt;font-family:{HEI}">{year}年度财务报表</p><p class="c" style="font-size:15pt;margin-top:40mm">{pen.critical(name, "name")}</p></div>'
        if cover:
            parts.append(cover)
        parts.append(_top(pen, "资 产 负 债 表", rng.choice(["会企01表", "会小企01表"]), who, f"{year}年12月31日", rng) + _balance(case, year, opposite=opposite, size=small))  # fmt: skip
        parts.append(_top(pen, "利 润 表", rng.choice(["会企02表", "会小企02表"]), pen.critical(name, "name"), f"{year}年度", rng) + _income(case, year, 10))  # fmt: skip
        if rng.random() < 0.6:
            parts.append(_top(pen, "现 金 流 量 表", "会企03表", pen.critical(name, "name"), f"{year}年度", rng) + _cash(case, year, 10))  # fmt: skip
    stamp = seal_here(pen, name, kind=seal, size=38, style="left:10mm;top:-16mm") if seal else ""
    foot = f'<p class="n" style="font-size:9.5pt;margin-top:6mm">单位负责人：　　　　会计机构负责人：　　　　制表人：{stamp}</p>'
    body = '<div class="new"></div>'.join(p + (foot if n == len(parts) - 1 else "") for n, p in enumerate(parts))  # fmt: skip
    html = sheet(
        rng, body, font=rng.choice([SONG, MICRO, MING]), size=11, lead=1.4, margin="20mm 18mm"
    )
    label = f"{year}年度财务报表"
    return Paper("financial_report", label, html, pen.marks, (f"{year}年财务报表.pdf", f"{year}年报表.pdf", f"财务报表{year}.pdf", f"{year}资产负债表利润表.pdf"))  # fmt: skip


def audit(case: Case, year: int, rng: random.Random) -> Paper:
    """An auditor's report with its statements."""
    pen = Pen(case, rng, "financial_report")
    name = case.audit_names.get(year, case.firm.name)
    office = (
        f"{rng.choice(OFFICES)}会计师事务所{rng.choice(['有限公司', '（普通合伙）', '有限公司'])}"
    )
    short = office[:4]
    number = f"{short}审字〔{year + 1}〕第{rng.randrange(12, 980):03d}号"
    day = (year + 1, rng.choice([2, 3, 3, 4]), rng.randrange(3, 26))
    if year == 2025:
        day = (2026, rng.choice([2, 3]), rng.randrange(3, 20))
    parts = []
    if rng.random() < 0.6:
        parts.append(
            f'<div style="text-align:center;padding-top:45mm"><p class="c" style="font-size:{rng.choice([24, 28])}pt;font-family:{HEI}">{rng.choice(["审 计 报 告", "审计报告"])}</p>'
            f'<p class="c" style="margin-top:8mm">{number}</p><p class="c" style="font-size:15pt;margin-top:35mm">{pen.critical(name, "name")}</p><p class="c">{year}年度财务报表审计</p>'
            f'<p class="c" style="margin-top:60mm">{office}</p></div>'
        )  # fmt: skip
    if rng.random() < 0.35:
        parts.append('<p class="c" style="font-size:16pt">目　录</p>' + "".join(f'<p class="n">{n}、{t}{"." * 60}{p}</p>' for n, (t, p) in enumerate((("审计报告", "1-2"), ("资产负债表", "3"), ("利润表", "4"), ("财务报表附注", "5")), 1)))  # fmt: skip
    told = [
        f'<p class="c" style="font-size:18pt;font-family:{HEI}">审 计 报 告</p><p class="r">{number}</p><p class="n">{pen.critical(name, "name")}{rng.choice(["全体股东", "", "董事会"])}：</p>'.replace("全体股东" if case.firm.branch_of else "\x00", ""),
        f"<p><b>一、审计意见</b></p><p>我们审计了{pen.critical(name, 'name')}（以下简称贵公司）财务报表，包括{year}年12月31日的资产负债表，{year}年度的利润表、现金流量表以及财务报表附注。</p>",
        f"<p>我们认为，后附的财务报表在所有重大方面按照企业会计准则的规定编制，公允反映了贵公司{year}年12月31日的财务状况以及{year}年度的经营成果和现金流量。</p>",
        "<p><b>二、形成审计意见的基础</b></p><p>我们按照中国注册会计师审计准则的规定执行了审计工作。我们相信，我们获取的审计证据是充分、适当的，为发表审计意见提供了基础。</p>",
        "<p><b>三、管理层和治理层对财务报表的责任</b></p><p>管理层负责按照企业会计准则的规定编制财务报表，使其实现公允反映，并设计、执行和维护必要的内部控制。治理层负责监督贵公司的财务报告过程。</p>",
        "<p><b>四、注册会计师对财务报表审计的责任</b></p><p>我们的目标是对财务报表整体是否不存在由于舞弊或错误导致的重大错报获取合理保证，并出具包含审计意见的审计报告。</p>",
    ]  # fmt: skip
    sign = (
        f'<table style="margin-top:12mm"><tr><td style="width:52%">{sealed_name(pen, office, size=39, dx=4, dy=-15)}</td><td>中国注册会计师：{pen.written(rng.choice(["王立新", "刘海燕", "张建国", "孙振华"]), height_mm=8)}</td></tr>'
        f'<tr><td>{rng.choice(["中国·济南", "中国·临沂", "中国　山东"])}</td><td>中国注册会计师：{pen.written(rng.choice(["李玉林", "周永胜", "赵新", "陈少峰"]), height_mm=8)}</td></tr><tr><td></td><td>{pen.day(day, "cn", "words")}</td></tr></table>'
    )  # fmt: skip
    parts.append("".join(told) + sign)
    opposite = rng.random() < 0.5
    parts.append(_top(pen, "资产负债表", "会企01表", pen.critical(name, "name"), f"{year}年12月31日", rng) + _balance(case, year, opposite=opposite, size=8.5 if opposite else 10))  # fmt: skip
    parts.append(_top(pen, "利润表", "会企02表", pen.critical(name, "name"), f"{year}年度", rng) + _income(case, year, 10))  # fmt: skip
    if rng.random() < 0.5:
        parts.append(_top(pen, "现金流量表", "会企03表", pen.critical(name, "name"), f"{year}年度", rng) + _cash(case, year, 10))  # fmt: skip
    if rng.random() < 0.55:
        parts.append(
            f'<p class="c" style="font-size:15pt">财务报表附注</p><p class="c">{year}年度</p><p>一、公司基本情况</p><p>{esc(name)}主要从事{esc(case.firm.main_business)}。</p><p>二、财务报表编制基础</p><p>以持续经营为基础，根据实际发生的交易和事项编制。</p>'
            "<p>三、主要会计政策</p><p>会计年度自公历1月1日起至12月31日止，以人民币为记账本位币。存货按加权平均法计价，固定资产按年限平均法计提折旧。</p><p>四、期后事项</p><p>无需要披露的重大期后事项。</p>"
        )  # fmt: skip
    if rng.random() < 0.2:
        case.accountants_licence = True
        parts.append(
            f'<div style="border:1mm double #999;padding:14mm;text-align:center"><p class="c" style="font-size:24pt;letter-spacing:6mm">营业执照</p><p class="c">（副本）</p><p class="n">名　　称　{office}</p><p class="n">类　　型　{"普通合伙企业" if "合伙" in office else "有限责任公司"}</p>'
            '<p class="n">经营范围　审查企业会计报表，出具审计报告；验证企业资本，出具验资报告。</p><p class="n">此件仅供出具报告使用</p></div>'
        )  # fmt: skip
    html = sheet(rng, '<div class="new"></div>'.join(parts), font=rng.choice([SONG, SONG, MING]), size=12, lead=1.55, numbers=rng.choice(["", "counter(page)"]), first=False)  # fmt: skip
    return Paper("financial_report", f"{year}年度审计报告", html, pen.marks, (f"{year}年审计报告.pdf", f"审计报告（{year}）.pdf", f"{year}年度审计.pdf"))  # fmt: skip
