"""Accounts: audits with and without cover, contents and notes; an enterprise's own statements."""

from __future__ import annotations

import random

from testsetkit import invent
from testsetkit.case import Case
from testsetkit.families.laoshan.sheet import FEET, HEI, MING, SONG, E, Look, code, document
from testsetkit.pen import Pen, in_words
from testsetkit.press import Paper


def _look(rng: random.Random) -> Look:
    return Look(rng.choice([SONG, MING, HEI]), rng.choice([HEI, SONG]), rng.choice([10.5, 11, 12]), 1.6, "#000", "#fff", "#333", "cn", True, "none")  # fmt: skip


def _money(rng: random.Random, value: float) -> str:
    return f"{value * 10000 + rng.randrange(0, 9999) / 100:,.2f}"


def _figures(case: Case, year: int) -> tuple[float, float]:
    """Revenue of the year and of the year before, in 万元."""
    f = case.firm
    grown = 1 + (sum(map(ord, f.brand)) % 9 + 3) / 100
    return f.revenue / grown ** (2025 - year), f.revenue / grown ** (2026 - year)


def _years(year: int) -> str:
    return "".join("〇一二三四五六七八九"[int(c)] for c in str(year))


def _balance(case: Case, rng: random.Random, year: int, name: str) -> str:
    now, _ = _figures(case, year)
    left = [("货币资金", 0.08), ("应收账款", 0.21), ("预付款项", 0.03), ("存货", 0.16), ("流动资产合计", 0.48), ("固定资产", 0.35), ("在建工程", 0.04), ("无形资产", 0.05), ("非流动资产合计", 0.44), ("资产总计", 0.92)]  # fmt: skip
    right = [("短期借款", 0.1), ("应付账款", 0.14), ("应付职工薪酬", 0.02), ("应交税费", 0.01), ("流动负债合计", 0.27), ("长期借款", 0.08), ("负债合计", 0.35), ("实收资本", 0.2), ("未分配利润", 0.37), ("负债和所有者权益总计", 0.92)]  # fmt: skip
    rows = "".join(f'<tr><td>{a}</td><td style="text-align:right">{_money(rng, now * p)}</td><td>{b}</td><td style="text-align:right">{_money(rng, now * q)}</td></tr>' for (a, p), (b, q) in zip(left, right, strict=True))  # fmt: skip
    date = rng.choice([f"{year}年12月31日", f"{year}-12-31"])
    return f'<h2 class="new" style="text-align:center">{rng.choice(["资产负债表", "资 产 负 债 表"])}</h2><div style="display:flex;justify-content:space-between;font-size:10pt"><span>编制单位：{E(name)}</span><span>{date}</span><span>单位：元</span></div><table style="font-size:9.5pt"><tr><th>资产</th><th>期末余额</th><th>负债和所有者权益</th><th>期末余额</th></tr>{rows}</table>{_makers()}'


def _makers() -> str:
    return '<div style="display:flex;justify-content:space-between;font-size:9.5pt"><span>企业负责人：</span><span>主管会计工作负责人：</span><span>会计机构负责人：</span></div>'


def _income(case: Case, rng: random.Random, year: int, name: str, *, new: bool = True) -> str:
    now, last = _figures(case, year)
    items = [("一、营业收入", 1.0), ("减：营业成本", 0.79), ("税金及附加", 0.006), ("销售费用", 0.035), ("管理费用", 0.047), ("研发费用", 0.041), ("财务费用", 0.008), ("二、营业利润", 0.073), ("加：营业外收入", 0.001), ("三、利润总额", 0.074), ("减：所得税费用", 0.011), ("四、净利润", 0.063)]  # fmt: skip
    rows = "".join(f'<tr><td>{a}</td><td style="text-align:right">{_money(rng, now * p)}</td><td style="text-align:right">{_money(rng, last * p)}</td></tr>' for a, p in items)  # fmt: skip
    return f'<h2 {"class=new" if new else ""} style="text-align:center">{rng.choice(["利润表", "利 润 表"])}</h2><div style="display:flex;justify-content:space-between;font-size:10pt"><span>编制单位：{E(name)}</span><span>{year}年度</span><span>单位：元</span></div><table style="font-size:9.5pt"><tr><th>项目</th><th>本期金额</th><th>上期金额</th></tr>{rows}</table>{_makers()}'


def _notes(case: Case, rng: random.Random, year: int, name: str) -> str:
    told = [
        f"一、公司基本情况　{name}（以下简称本公司）主要从事{case.firm.main_business}。", f"二、财务报表编制基础　本财务报表以持续经营为基础，按照企业会计准则编制。会计期间为{year}年1月1日至12月31日。",
        "三、重要会计政策　固定资产按年限平均法计提折旧，存货发出按加权平均法计价，收入在客户取得商品控制权时确认。", "四、税项　增值税税率13%，城市维护建设税税率7%，企业所得税税率按税法规定执行。",
    ]  # fmt: skip
    return f'<h2 class="new" style="text-align:center">财务报表附注</h2><p class="n c">（{year}年度）</p>{"".join(f"<p>{E(t)}</p>" for t in told)}'


def audit(case: Case, year: int, rng: random.Random) -> Paper:
    """An audit of one year."""
    pen = Pen(case, rng, "financial_report")
    of = _look(rng)
    name = case.audit_names.get(year, case.firm.name)
    firm = f"山东{invent.brand(rng)}{rng.choice(['会计师事务所（普通合伙）', '联合会计师事务所', '会计师事务所有限公司'])}"
    number = f"{firm[2:4]}{rng.choice(['审字', '会审字', '财审字'])}〔{year + 1}〕第{rng.randrange(12, 980)}号"
    marked = pen.critical(name, "name")
    title = rng.choice([f"{year}年度审计报告", "审计报告", f"{_years(year)}年度财务报表审计报告"])
    front = ""
    if rng.random() < 0.6:
        grey = rng.choice(["", f"<p class='n c'>报告文号：{number}</p>"])
        front = f'<div style="text-align:center;padding-top:48mm"><div style="font-size:18pt">{marked}</div><div style="font-size:28pt;font-family:{of.head};margin:12mm 0">{title}</div><div>（{year}年1月1日至{year}年12月31日）</div>{grey}<img src="{code(rng)}" style="width:24mm;margin:20mm 0"><div style="font-size:14pt">{firm}</div></div>'
        if rng.random() < 0.5:
            front += '<h2 class="new" style="text-align:center">目　录</h2><p class="n">一、审计报告</p><p class="n">二、已审财务报表</p><p class="n">　　资产负债表</p><p class="n">　　利润表</p><p class="n">三、财务报表附注</p>'
    day = pen.day((year + 1, rng.choice([3, 3, 4]), rng.randrange(2, 20)), "cn", "words")
    seal = pen.seal(firm, role="financial_report", size=40, style="left:28mm;top:-10mm;")
    opinion = f'<h2 class="{"new" if front else ""}" style="text-align:center;font-size:18pt">审 计 报 告</h2><p class="n" style="text-align:right">{number}</p><p class="n">{E(name)}全体股东：</p><p><b>一、审计意见</b></p><p>我们审计了{E(name)}（以下简称贵公司）的财务报表，包括{year}年12月31日的资产负债表，{year}年度的利润表、现金流量表以及财务报表附注。</p><p>我们认为，后附的财务报表在所有重大方面按照企业会计准则的规定编制，公允反映了贵公司{year}年12月31日的财务状况以及{year}年度的经营成果。</p><p><b>二、形成审计意见的基础</b></p><p>我们按照中国注册会计师审计准则的规定执行了审计工作，获取的审计证据是充分、适当的。</p><div style="position:relative;width:96mm;margin:16mm 0 0 auto;text-align:center;line-height:2"><div>{firm}</div><div>中国注册会计师：</div><div>{day}</div>{seal}</div>'
    body = front + opinion + _balance(case, rng, year, name) + _income(case, rng, year, name)
    if rng.random() < 0.6:
        body += _notes(case, rng, year, name)
    if rng.random() < 0.25:
        case.accountants_licence = True
        body += f'<div class="new" style="border:1.2mm double #a8843c;padding:8mm;margin-top:10mm"><div style="text-align:center;font-size:26pt">营业执照</div><p class="n c">（副本）</p><p class="n">统一社会信用代码：{invent.code(rng, "370102")}</p><p class="n">名称：{firm}</p><p class="n">类型：{rng.choice(["普通合伙企业", "有限责任公司"])}</p><p class="n">经营范围：审计、验资、会计咨询。</p></div>'
    foot = rng.choice([*FEET[:4], ""])
    return Paper("financial_report", f"{year}年度审计报告", document(body, of, foot=foot, bare_first=bool(front)), pen.marks, (f"{year}年审计报告.pdf", f"{year}年度审计报告.pdf", f"审计报告{year}.pdf"), wants_native=False)  # fmt: skip


def statements(case: Case, year: int, rng: random.Random) -> Paper:
    """The enterprise's own statements, or those that it filed with the tax office."""
    pen = Pen(case, rng, "financial_report")
    of = _look(rng)
    name = case.audit_names.get(year, case.firm.name)
    head = rng.choice([f"{year}年度财务报表", f"{_years(year)}年度财务会计报表", f"{year}年财务报表（未经审计）", f"企业会计准则财务报表报送（{year}年度）"])  # fmt: skip
    seal = pen.seal(name, role="financial_report", kind=rng.choice(["official", "finance"]), size=38, style="left:90mm;top:10mm;")  # fmt: skip
    balance = _balance(case, rng, year, name).replace('class="new" ', "")
    body = f'<div style="position:relative"><h1 style="text-align:center">{head}</h1><p class="n c">{pen.critical(name, "name")}</p>{seal}</div>{balance}{_income(case, rng, year, name)}'
    note = f"<p class='n'>所属期：{year}年1月1日至{year}年12月31日（共{in_words(2)}张）</p>" if rng.random() < 0.3 else ""  # fmt: skip
    return Paper("financial_report", f"{year}年度财务报表", document(body + note, of, foot=rng.choice(["", FEET[0]]), bare_first=False), pen.marks, (f"{year}年财务报表.pdf", f"{year}年度报表.pdf", f"财务报表{year}.pdf"))  # fmt: skip
