"""Audit reports of differing accountants, and statements that nobody audited."""

from __future__ import annotations

import random
from html import escape

from testsetkit.case import Case
from testsetkit.families.heyan.look import hand, sheet, spaced, square_code
from testsetkit.pen import Pen, in_words
from testsetkit.press import Paper

_OFFICES = (
    "济南衡岳会计师事务所有限公司",
    "山东汇岱会计师事务所（普通合伙）",
    "淄博正源恒信会计师事务所有限公司",
    "烟台海衡联合会计师事务所",
    "鲁衡（山东）会计师事务所有限公司",
)
_BALANCE = (
    (("货币资金", .09), ("应收票据", .04), ("应收账款", .21), ("预付款项", .03), ("其他应收款", .01), ("存货", .18), ("流动资产合计", .56), ("长期股权投资", .02), ("固定资产", .31), ("在建工程", .04), ("无形资产", .06), ("递延所得税资产", .01), ("非流动资产合计", .44), ("资产总计", 1.0)),
    (("短期借款", .12), ("应付票据", .03), ("应付账款", .15), ("合同负债", .03), ("应付职工薪酬", .01), ("应交税费", .01), ("流动负债合计", .35), ("长期借款", .06), ("非流动负债合计", .06), ("负债合计", .41), ("实收资本", .22), ("盈余公积", .05), ("未分配利润", .32), ("负债和所有者权益总计", 1.0)),
)  # fmt: skip


def _yuan(x: float) -> str:
    return f"{x:,.2f}"


def revenue_of(case: Case, year: int) -> float:
    return case.firm.revenue * {2025: 1.0, 2024: 0.94, 2023: 0.89, 2022: 0.85}[year]


def _balance(rng: random.Random, name: str, year: int, revenue: float, *, two: bool) -> str:
    total = revenue * 10000 * rng.uniform(0.9, 1.4)
    grow = rng.uniform(0.86, 0.97)
    left = [(n, _yuan(total * p), _yuan(total * p * grow)) for n, p in _BALANCE[0]]
    right = [(n, _yuan(total * p), _yuan(total * p * grow)) for n, p in _BALANCE[1]]
    head = f'<h1 style="font-size:17pt;margin-bottom:2mm">{spaced("资产负债表", " ")}</h1><p class=m>{year}年12月31日</p><p class=n style="font-size:9pt;display:flex;justify-content:space-between"><span>编制单位：{escape(name)}</span><span>{rng.choice(["会企01表", "金额单位：人民币元", "单位：元"])}</span></p>'
    if two:
        rows = "".join(
            f"<tr><td>{a}</td><td class=e>{b}</td><td class=e>{c}</td><td>{d}</td><td class=e>{e}</td><td class=e>{g}</td></tr>"
            for (a, b, c), (d, e, g) in zip(left, right, strict=True)
        )
        return f'{head}<table class=f style="font-size:8pt"><tr><td class=k>资　产</td><td class=k>期末余额</td><td class=k>年初余额</td><td class=k>负债和所有者权益</td><td class=k>期末余额</td><td class=k>年初余额</td></tr>{rows}</table>'
    rows = "".join(
        f"<tr><td>{a}</td><td class=k>{n}</td><td class=e>{b}</td><td class=e>{c}</td></tr>"
        for n, (a, b, c) in enumerate(left + right, 1)
    )
    return f'{head}<table class=f style="font-size:9pt"><tr><td class=k>项　目</td><td class=k>行次</td><td class=k>年末数</td><td class=k>年初数</td></tr>{rows}</table>'


def _income(rng: random.Random, name: str, year: int, revenue: float, last: float) -> str:
    items = (
        ("一、营业总收入", 1),
        ("其中：主营业务收入", 0.985),
        ("减：营业成本", 0.79),
        ("税金及附加", 0.005),
        ("销售费用", 0.031),
        ("管理费用", 0.046),
        ("研发费用", 0.041),
        ("财务费用", 0.007),
        ("加：其他收益", 0.004),
        ("二、营业利润", 0.084),
        ("加：营业外收入", 0.001),
        ("减：营业外支出", 0.001),
        ("三、利润总额", 0.084),
        ("减：所得税费用", 0.012),
        ("四、净利润", 0.072),
    )
    rows = "".join(
        f"<tr><td>{k}</td><td class=e>{_yuan(revenue * 10000 * p)}</td><td class=e>{_yuan(last * 10000 * p)}</td></tr>"
        for k, p in items
    )
    return f'<h1 style="font-size:17pt;margin-bottom:2mm">{rng.choice([spaced("利润表", " "), "利润表"])}</h1><p class=m>{year}年度</p><p class=n style="font-size:9pt;display:flex;justify-content:space-between"><span>编制单位：{escape(name)}</span><span>单位：元</span></p><table class=f style="font-size:9pt"><tr><td class=k>项　目</td><td class=k>本年金额</td><td class=k>上年金额</td></tr>{rows}</table>'


def _cash(rng: random.Random, name: str, year: int, revenue: float) -> str:
    items = (
        "销售商品、提供劳务收到的现金",
        "收到的税费返还",
        "经营活动现金流入小计",
        "购买商品、接受劳务支付的现金",
        "支付给职工以及为职工支付的现金",
        "经营活动现金流出小计",
        "经营活动产生的现金流量净额",
        "购建固定资产支付的现金",
        "投资活动产生的现金流量净额",
        "取得借款收到的现金",
        "筹资活动产生的现金流量净额",
        "现金及现金等价物净增加额",
    )
    rows = "".join(
        f"<tr><td>{k}</td><td class=e>{_yuan(revenue * 10000 * rng.uniform(0.01, 0.8))}</td><td class=e>{_yuan(revenue * 9400 * rng.uniform(0.01, 0.8))}</td></tr>"
        for k in items
    )
    return f'<h1 style="font-size:17pt;margin-bottom:2mm">{spaced("现金流量表", " ")}</h1><p class=m>{year}年度</p><p class=n style="font-size:9pt">编制单位：{escape(name)}</p><table class=f style="font-size:9pt"><tr><td class=k>项目</td><td class=k>本期金额</td><td class=k>上期金额</td></tr>{rows}</table>'


def audit(case: Case, years: tuple[int, ...], rng: random.Random) -> Paper:
    """One year's audit, or one of several years together."""
    pen = Pen(case, rng, "financial_report")
    first, year = years[0], years[-1]
    name = case.audit_names.get(year) or case.firm.name
    office = rng.choice(_OFFICES)
    short = office
    for place in ("济南", "山东", "淄博", "烟台"):
        short = short.removeprefix(place)
    number = (
        f"{short[:2]}会审字[{year + 1}]第{rng.randrange(11, 9999):04d}号"
        if rng.random() < 0.6
        else f"{short[:2]}审报字（{year + 1}）{rng.randrange(100, 2600)}号"
    )
    guard = f"鲁{str(year + 1)[2:]}{''.join(rng.choice('ABCDEFGHJKLMNPQRSTUVWXYZ23456789') for _ in range(8))}"
    day = (year + 1, rng.randrange(1, 5), rng.randrange(3, 28))
    parts = [
        _cover(rng, name, years, office, number, guard),
        f"<div class=brk>{_opinion(pen, rng, name, years, office, number, day)}</div>",
    ]
    two = rng.random() < 0.5
    for y in years:
        now, last = revenue_of(case, y), revenue_of(case, y - 1)
        sheetwise = [
            _balance(rng, name, y, now, two=two),
            _income(rng, name, y, now, last),
            _cash(rng, name, y, now),
        ]
        parts += [
            f'<div class="{"wide" if two and n == 0 else "brk"}">{x}{_signers(rng, case)}</div>'
            for n, x in enumerate(sheetwise)
        ]
    if "财务报表附注" in parts[0] or rng.random() < 0.6:
        parts.append(f"<div class=brk>{_notes(case, name, year)}</div>")
    if rng.random() < 0.14:
        case.accountants_licence = True
        parts.append(f"<div class=brk>{_office_licence(pen, rng, office)}</div>")
    html = sheet(
        rng,
        *parts,
        size=rng.choice([11, 12]),
        numbers=rng.choice([None, "bare", "dash", "page"]),
        face=rng.choice(["ming", "serif", "kai"]),
    )
    span = f"{year}年度" if first == year else f"{first}—{year}年度"
    return Paper(
        "financial_report",
        f"{span}审计报告",
        html,
        pen.marks,
        (f"{span}审计报告.pdf", f"审计报告-{span[:-2]}.pdf", f"{span[2:-2]}年审.pdf"),
        wants_native=False,
    )


def _office_licence(pen: Pen, rng: random.Random, office: str) -> str:
    """A copy of the accountants' own licence, as they bind it into their reports."""
    code = (
        "91370102" + "".join(rng.choice("0123456789") for _ in range(9)) + rng.choice("0123456789X")
    )
    stamp = pen.seal(
        office.replace("（普通合伙）", ""), role="audit", style="right:8mm;top:-16mm", size=40
    )
    rows = "".join(
        f'<tr><td style="width:32mm;padding:2mm 0">{k}</td><td>{v}</td></tr>'
        for k, v in (
            ("统一社会信用代码", code),
            ("名　　称", office),
            ("类　　型", "普通合伙企业" if "合伙" in office else "有限责任公司"),
            (
                "经营场所",
                f"山东省济南市历下区{rng.choice(['泺源大街', '经十路'])}{rng.randrange(10, 400)}号",
            ),
            (
                "经营范围",
                "审查企业会计报表，出具审计报告；验证企业资本；法律、法规规定的其他审计业务。",
            ),
        )
    )
    return f'<div style="border:1.2mm double #999;padding:10mm"><h1 style="letter-spacing:5mm">营业执照</h1><p class=m>（副本）</p><table style="width:100%">{rows}</table><div style="position:relative;margin-top:22mm;text-align:right">本复印件仅供出具审计报告使用{stamp}</div></div>'


def _span(years: tuple[int, ...]) -> str:
    return f"{years[0]}年度" if len(years) == 1 else "、".join(f"{y}年度" for y in years)


def _cover(
    rng: random.Random, name: str, years: tuple[int, ...], office: str, number: str, guard: str
) -> str:
    form = rng.choice(["code", "plain", "list"])
    if form == "code":
        return f'<div style="display:flex;justify-content:space-between;font-size:9pt"><span>防伪编码：{guard}<br>报告文号：{number}<br>委托单位：{escape(name)}</span>{square_code(rng, 26)}</div><div style="padding-top:48mm"><h1 style="font-size:30pt">{spaced("审计报告", "　")}</h1><p class=m style="font-size:15pt;margin-top:12mm">{escape(name)}</p><p class=m>{_span(years)}</p></div><p class=m style="margin-top:70mm;font-size:14pt">{office}</p><p class=m style="font-size:8.5pt;color:#555">您可使用手机扫描二维码，查验本报告是否由具有执业许可的会计师事务所出具</p>'
    if form == "list":
        rows = "".join(
            f'<p class=n style="display:flex;margin:2mm 14mm"><span>{k}</span><span style="flex:1;border-bottom:.3mm dotted #777;margin:0 2mm 2mm"></span><span>{v}</span></p>'
            for k, v in (
                ("审计报告", "一"),
                ("已审财务报表", "二"),
                ("财务报表附注", "三"),
            )
        )
        return f'<div style="padding-top:30mm"><h1>{escape(name)}<br>审计报告及财务报表</h1><p class=m>（{years[0]}年1月1日至{years[-1]}年12月31日止）</p><p class=m>{number}</p><h2 style="text-align:center;margin-top:40mm">目　录</h2>{rows}</div>'
    return f'<div style="padding-top:52mm"><p class=m style="font-size:17pt">{escape(name)}</p><h1 style="font-size:28pt;margin-top:10mm">{_span(years)}审计报告</h1><p class=m>{number}</p><table class=f style="margin:70mm auto 0;width:70%;font-size:10pt"><tr><td class=k>事务所名称</td><td>{office}</td></tr><tr><td class=k>报告编码</td><td>{guard}</td></tr></table></div>'


def _opinion(
    pen: Pen,
    rng: random.Random,
    name: str,
    years: tuple[int, ...],
    office: str,
    number: str,
    day: tuple[int, int, int],
) -> str:
    ends = "、".join(f"{y}年12月31日" for y in years)
    heads = rng.random() < 0.75
    h = (lambda n, t: f"<h3>{in_words(n)}、{t}</h3>") if heads else (lambda n, t: "")
    stamp = pen.seal(
        office.replace("（普通合伙）", ""),
        role="audit",
        style=f"left:{rng.randrange(10, 40)}mm;top:-13mm",
        size=42,
    )
    scope = (
        f"包括{ends}的资产负债表，{_span(years)}的利润表、现金流量表以及财务报表附注"
        if rng.random() < 0.7
        else f"包括一是{ends}的资产负债表，二是{_span(years)}利润表和现金流量表，三是相关附注"
    )
    return f"""<h1>{rng.choice([spaced("审计报告", "　"), "审 计 报 告"])}</h1><p class="{rng.choice(["m", "e"])}">{number}</p><p class=n>{escape(name)}{rng.choice(["：", "股东会：", "董事会："])}</p>
{h(1, "对财务报表出具的审计意见")}<p>我们接受委托，审计了{pen.critical(name, "name")}（以下简称“公司”）财务报表，{scope}。</p><p>我们认为，上述财务报表已经按照企业会计准则的规定编制，在所有重大方面公允反映了公司{ends}的财务状况及{_span(years)}的经营成果和现金流量。</p>
{h(2, "形成意见的基础")}<p>审计工作依照中国注册会计师审计准则进行。按照职业道德守则，我们独立于公司。获取的审计证据充分、适当。</p>
{h(3, "管理层的责任")}<p>按照准则编制财务报表，设计、执行并维护必要的内部控制，评估持续经营能力，是公司管理层的责任。</p>{h(4, "注册会计师的责任")}<p>我们的目标是对财务报表整体是否不存在由于舞弊或错误导致的重大错报获取合理保证。</p>
<table style="width:100%;margin-top:14mm"><tr><td style="width:52%;position:relative;vertical-align:top"><span class=rel>{office}{stamp}</span><br><br>中国·{rng.choice(["济南", "烟台", "淄博"])}</td><td>中国注册会计师：{pen.written(rng.choice(["陈国栋", "于静", "张立新"]), height_mm=9, hand=hand(rng))}<br><br>中国注册会计师：{pen.written(rng.choice(["宋颖", "徐志刚", "范敏"]), height_mm=9, hand=hand(rng))}</td></tr></table><p class=e style="margin-top:8mm">{pen.form(day, "words", "cn")}</p>"""


def _signers(rng: random.Random, case: Case) -> str:
    return f'<p class=n style="font-size:9pt;display:flex;justify-content:space-between"><span>法定代表人：{case.firm.person}</span><span>主管会计工作负责人：{rng.choice(["潘丽华", "郑勇", "宋梅"])}</span><span>会计机构负责人：{rng.choice(["周洁", "曲敏", "董芳"])}</span></p>'


def _notes(case: Case, name: str, year: int) -> str:
    f = case.firm
    return f"<h1 style='font-size:16pt'>财务报表附注</h1><p class=m>{year}年度</p><h3>附注一、公司概况</h3><p>{escape(name)}于{f.founded[0]}年设立，注册资本{f.capital}万元，主要生产和销售{f.product}。</p><h3>附注二、编制基础</h3><p>本财务报表以持续经营假设为基础，按照实际发生的交易和事项编制。</p><h3>附注三、主要会计政策</h3><p>会计年度自公历1月1日起至12月31日止。收入在客户取得商品控制权时确认。固定资产折旧采用年限平均法。</p><h3>附注四、税项</h3><table class=f><tr><td class=k>税种</td><td class=k>计税依据</td><td class=k>税率</td></tr><tr><td>增值税</td><td>应税收入</td><td>13%</td></tr><tr><td>企业所得税</td><td>应纳税所得额</td><td>15%</td></tr></table><h3>附注五、期后事项</h3><p>无需要披露的重大期后事项。</p>"


def statements(case: Case, year: int, rng: random.Random) -> Paper:
    """The enterprise's own statements, not audited."""
    pen = Pen(case, rng, "financial_report")
    name = case.audit_names.get(year) or case.firm.name
    stamp = pen.seal(
        name,
        kind=rng.choice(["finance", "official"]),
        role="statement",
        style="left:52mm;top:-20mm",
        size=39,
    )
    now, last = revenue_of(case, year), revenue_of(case, year - 1)
    foot = f'<div class=one style="position:relative;margin-top:8mm;padding-bottom:22mm">{_signers(rng, case)}{stamp}</div>'
    html = sheet(
        rng,
        _balance(rng, name, year, now, two=False) + foot,
        f"<div class=brk>{_income(rng, name, year, now, last)}{_signers(rng, case)}</div>",
        size=11,
        numbers=None,
    )
    return Paper(
        "financial_report",
        f"{year}年度财务报表",
        html,
        pen.marks,
        (f"{year}年度财务报表.pdf", f"{year}年12月报表.pdf", f"财务报表{year}（未经审计）.pdf"),
        wants_native=None,
    )
