"""Accounts: audits with what accountants bind to them, own statements, the tax office's print."""

from __future__ import annotations

import random

from testsetkit import invent
from testsetkit.case import Case
from testsetkit.families.wenhe.ink import HEI, KAI, SONG, look, para, sheet, table, td, tr
from testsetkit.pen import Pen
from testsetkit.press import Paper


class Accounts:
    """The figures of a year, the same wherever they are told."""

    def __init__(self, case: Case, year: int, rng: random.Random) -> None:
        self.case, self.year, self.rng = case, year, rng
        self.pen = Pen(case, rng, "financial_report")
        self.name = case.audit_names.get(year, case.firm.name)
        self.unit = rng.choice(["元", "人民币元"])

    def revenue(self, year: int) -> float:
        """Revenue in 元."""
        own = random.Random(f"{self.case.firm.uscc}{year}")
        share = 1.0 if year == 2025 else own.uniform(0.82, 0.99)
        return round(self.case.firm.revenue * share * 10000, 2)

    def firm(self) -> str:
        """The enterprise's name."""
        return self.pen.critical(self.name, "name")

    def _row(self, name: str, share: float, line: int, kind: str) -> str:
        cells = [td(name), td(str(line), "text-align:center")]
        for year in (self.year, self.year - 1):
            own = random.Random(f"{self.case.firm.uscc}{year}{kind}")
            empty = year < self.case.firm.founded[0]
            value = self.revenue(year) * share * (own.uniform(0.85, 1.15) if kind == "资产" else 1)
            cells.append(td("" if empty else f"{value:,.2f}", "text-align:right"))
        return tr(*cells)

    def income(self) -> str:
        """The income statement."""
        names = (("一、营业收入", 1.0), ("减：营业成本", 0.78), ("税金及附加", 0.006), ("销售费用", 0.03), ("管理费用", 0.05), ("研发费用", 0.035),
                 ("财务费用", 0.01), ("二、营业利润", 0.089), ("加：营业外收入", 0.002), ("三、利润总额", 0.091), ("减：所得税费用", 0.013), ("四、净利润", 0.078))  # fmt: skip
        return self._statement(self.rng.choice(["利润表", "利 润 表", "损益表"]), names, f"{self.year}年度", ("本期金额", "上期金额"))  # fmt: skip

    def balance(self) -> str:
        """The balance sheet."""
        names = (("货币资金", 0.12), ("应收票据", 0.05), ("应收账款", 0.2), ("存货", 0.18), ("流动资产合计", 0.58), ("固定资产", 0.42), ("无形资产", 0.06),
                 ("非流动资产合计", 0.5), ("资产总计", 1.08), ("短期借款", 0.15), ("应付账款", 0.17), ("负债合计", 0.46), ("实收资本", 0.2), ("所有者权益合计", 0.62))  # fmt: skip
        return self._statement(
            "资产负债表", names, f"{self.year}年12月31日", ("期末余额", "年初余额")
        )

    def _statement(self, title: str, names: tuple[tuple[str, float], ...], when: str, heads: tuple[str, str]) -> str:  # fmt: skip
        top = f'<p style="text-align:center;font-size:16pt;font-family:{HEI};margin:2mm 0">{title}</p>'
        top += f'<table class="bare"><tr><td>编制单位：{self.firm()}</td><td style="text-align:center">{when}</td><td style="text-align:right">单位：{self.unit}</td></tr></table>'
        head = tr(
            *(td(x, "text-align:center;font-weight:bold") for x in ("项　目", "行次", *heads))
        )
        rows = [self._row(name, share, n, title[:2]) for n, (name, share) in enumerate(names, 1)]
        foot = '<p style="font-size:9.5pt;margin-top:2mm">企业负责人：　　　　　主管会计工作负责人：　　　　　会计机构负责人：</p>'
        return f'<div style="break-before:page;font-size:10.5pt">{top}{table(rows, head=head)}{foot}</div>'


def _cpa(rng: random.Random) -> str:
    return f"山东{invent.brand(rng)}会计师事务所{rng.choice(['（普通合伙）', '有限公司', '（特殊普通合伙）'])}"


def _opinion(a: Accounts, office: str) -> str:
    number = f"鲁{office[2:4]}审字〔{a.year + 1}〕第{a.rng.randrange(10, 999):03d}号"
    made = f'<p style="text-align:center;font-size:20pt;font-weight:bold;margin:6mm 0 4mm">审 计 报 告</p><p style="text-align:right">{number}</p><p>{a.firm()}全体股东：</p>'
    made += "".join(
        para(x)
        for x in (
            f"<b>一、审计意见</b>　我们审计了上述公司{a.year}年度财务报表，包括{a.year}年12月31日的资产负债表，{a.year}年度的利润表、现金流量表以及相关附注。我们认为，后附的财务报表在所有重大方面按照企业会计准则的规定编制，公允反映了公司的财务状况和经营成果。",
            "<b>二、形成审计意见的基础</b>　我们按照中国注册会计师审计准则的规定执行了审计工作，获取的审计证据是充分、适当的，为发表意见提供了基础。",
            "<b>三、管理层的责任</b>　管理层负责按照企业会计准则的规定编制财务报表，并设计、执行和维护必要的内部控制。",
            "<b>四、注册会计师的责任</b>　我们的目标是对财务报表整体是否不存在重大错报获取合理保证，并出具包含审计意见的报告。",
        )
    )  # fmt: skip
    stamp = a.pen.seal(office, size=40, style="left:-30mm;top:-16mm")
    day = a.pen.day((a.year + 1, 3, a.rng.randrange(3, 28)), "words", "cn")
    made += f'<p style="text-align:right;margin:14mm 14mm 2mm">{a.pen.critical(office, "name")}<span style="position:relative;display:inline-block;width:0;height:0">{stamp}</span></p>'
    made += f'<p style="text-align:right;margin-right:14mm">中国注册会计师：{a.pen.written(invent.person(a.rng), height_mm=8)}</p><p style="text-align:right;margin-right:20mm">{day}</p>'
    return made


def _cover(a: Accounts, office: str) -> str:
    return f'<div style="break-after:page;text-align:center"><p style="font-size:20pt;margin:50mm 0 14mm">{a.firm()}</p><p style="font-size:30pt;font-weight:bold;margin-bottom:14mm">{a.year}年度{a.rng.choice(["审计报告", "财务报表审计报告"])}</p><p style="font-size:15pt;margin-top:90mm">{a.pen.critical(office, "name")}</p></div>'


def _notes(a: Accounts) -> str:
    said = (
        "公司以持续经营为基础编制财务报表。", "会计年度自公历1月1日起至12月31日止。", "记账本位币为人民币。", "存货发出采用加权平均法计价。", "固定资产折旧采用年限平均法。",
        "收入在客户取得相关商品控制权时确认。", "应收款项按预期信用损失计提准备。", "所得税采用资产负债表债务法核算。",
    )  # fmt: skip
    body = "".join(para(f"{n}. {x}") for n, x in enumerate(a.rng.sample(said, 6), 1))
    return f'<div style="break-before:page"><p style="text-align:center;font-size:15pt">{a.rng.choice(["财务报表附注", "报表附注"])}（{a.year}年度）</p>{body}</div>'


def _own_licence(a: Accounts, office: str) -> str:
    a.case.accountants_licence = True
    number = invent.code(a.rng, "370102")
    rows = [("名称", a.pen.critical(office, "name")), ("统一社会信用代码", a.pen.critical(number, "code")), ("执行事务合伙人", a.pen.critical(invent.person(a.rng), "name")), ("经营范围", "审查企业会计报表，出具审计报告；代理记账；会计咨询。")]  # fmt: skip
    cells = [tr(td(x, "width:30%"), td(y)) for x, y in rows]
    return f'<div style="break-before:page;border:1mm double #a8842c;padding:10mm"><p style="text-align:center;font-size:24pt">营业执照</p><p style="text-align:center">（会计师事务所，复印件）</p>{table(cells, bare=True)}</div>'


def audit(case: Case, year: int, rng: random.Random) -> Paper:
    """An audit report with some of cover, statements, notes and the accountants' licence."""
    a = Accounts(case, year, rng)
    office = _cpa(random.Random(f"{case.firm.uscc}{'' if year > 2023 else 'old'}"))
    made = _cover(a, office) if rng.random() < 0.6 else ""
    made += _opinion(a, office) + a.balance() + a.income()
    if rng.random() < 0.5:
        made += _notes(a)
    if rng.random() < 0.15:
        made += _own_licence(a, office)
    k = look(rng, sober=True)
    names = (f"{year}年审计报告", f"审计报告{year}", f"{year}年度审计报告（盖章）")
    return Paper("financial_report", f"{year}年度审计报告", sheet(k, f'<div style="font-family:{SONG}">{made}</div>'), a.pen.marks, names)  # fmt: skip


def statements(case: Case, year: int, rng: random.Random) -> Paper:
    """The enterprise's own statements, or those that it filed with the tax office."""
    a = Accounts(case, year, rng)
    taxed = rng.random() < 0.4
    if taxed:
        top = f'<p style="font-size:9pt">国家税务总局山东省电子税务局　打印　|　财务报表报送与信息采集　|　{rng.choice(["一般企业", "已执行新准则"])}</p><p>纳税人识别号：{a.pen.critical(case.firm.uscc, "code")}　　纳税人名称：{a.firm()}　　所属期：{year}年1月1日至{year}年12月31日</p>'
    else:
        stamp = a.pen.seal(a.name, size=40, style="left:20mm;top:-8mm")
        top = f'<p style="text-align:center;font-size:20pt;font-family:{KAI};margin:6mm 0">{year}年度财务报表{rng.choice(["", "（未经审计）"])}</p><p style="text-align:center">{a.firm()}<span style="position:relative;display:inline-block;width:0;height:0">{stamp}</span></p>'
    parts = [a.balance(), a.income()]
    if rng.random() < 0.3:
        parts.reverse()
    parts[0] = parts[0].replace("break-before:page;", "margin-top:10mm;")
    k = look(rng, numbered=False, sober=True)
    names = (f"{year}年财务报表", f"{year}年报表", f"财务报表{year}年度")
    return Paper("financial_report", f"{year}年度财务报表", sheet(k, top + "".join(parts), margin="15mm 18mm"), a.pen.marks, names)  # fmt: skip
