"""Credit reports of several platforms, and other papers that dossiers hold."""

from __future__ import annotations

import random

from testsetkit.case import Case
from testsetkit.families.laoshan.sheet import FEET, E, behind, code, document, look
from testsetkit.pen import Pen
from testsetkit.press import Paper


def credit_report(case: Case, rng: random.Random) -> Paper:
    """What a credit platform exports or shows of the enterprise."""
    pen = Pen(case, rng, "credit_report")
    of = look(rng, machine=True)
    f = case.firm
    title, source = rng.choice([("公共信用信息报告", "信用中国（山东）"), ("法人和非法人组织公共信用信息报告", "信用中国"), ("企业公共信用信息报告", "信用山东"), ("企业信用查询结果", "信用中国")])  # fmt: skip
    day = pen.day((2026, rng.choice([3, 4]), rng.randrange(4, 25)), "cn", "dash")
    rows = [("企业名称", pen.critical(f.name, "name")), ("统一社会信用代码", pen.critical(f.uscc, "code")), (rng.choice(["法定代表人", "法定代表人/负责人"]), E(f.person)), ("成立日期", pen.day(f.founded, "dash", "cn")), ("登记状态", "在营（开业）企业")]  # fmt: skip
    base = f"<h2>{rng.choice(['一、基本信息', '基础信息', '1. 主体基本信息'])}</h2><table>{''.join(f'<tr><td class=k style=width:32%>{a}</td><td>{b}</td></tr>' for a, b in rows)}</table>"
    none = rng.choice(["查询期内无相关记录", "无", "暂无记录", "0条", "未查询到相关信息"])
    entry = f"列入日期：{rng.choice([2024, 2025])}-0{rng.randrange(1, 9)}-1{rng.randrange(0, 9)}；列入事由：{rng.choice(['拖欠农民工工资且拒不支付', '有履行能力而拒不履行生效文书确定的义务', '重大税收违法'])}；列入机关：{f.city}有关部门；状态：在列"
    penalty = f"决定书文号：{rng.choice(['环罚', '应急罚', '市监罚'])}字〔2024〕{rng.randrange(3, 90)}号；处罚内容：罚款{rng.choice(['1.2', '2', '3.5'])}万元；状态：已履行"
    parts = [("行政许可信息", f"{rng.randrange(2, 15)}条"), ("行政处罚信息", f"1条　{penalty}" if case.penalty else none), ("严重失信主体名单信息", f"1条　{entry}" if case.blacklisted else none), ("经营异常名录信息", none), ("守信激励信息", rng.choice(["纳税信用A级", none]))]  # fmt: skip
    if rng.random() < 0.5:
        table = "".join(f'<tr><td class="k" style="width:34%">{a}</td><td>{b}</td></tr>' for a, b in parts)  # fmt: skip
        found = f"<h2>{rng.choice(['二、查询结果', '信用记录', '2. 信用信息'])}</h2><table>{table}</table>"
    else:
        found = "".join(f"<h3>{n}. {a}</h3><p>{b}</p>" for n, (a, b) in enumerate(parts, 2))
    if not case.blacklisted and rng.random() < 0.3:
        found += "<p>截至报告生成之日，该主体未被列入严重失信主体名单。</p>"
    head = f'<div style="display:flex;justify-content:space-between;align-items:flex-start"><div><div style="font-size:19pt;font-family:{of.head};color:{of.ink}">{title}</div><div style="font-size:10pt;margin-top:2mm">来源：{source}　报告编号：{rng.randrange(10**11, 10**12)}　{rng.choice(["生成时间", "报告日期", "查询日期"])}：{day}</div></div><img src="{code(rng)}" style="width:20mm"></div>'
    tail = f'<p class="n" style="font-size:9pt;color:#666;margin-top:6mm">{rng.choice(["本报告仅供参考，如有异议可向信用主管部门提出。", "报告内容以归集到的数据为准。"])}</p>'
    mark = behind(source) if rng.random() < 0.6 else ""
    return Paper("credit_report", "信用报告", document(head + base + found + tail, of, foot=rng.choice(FEET), bare_first=False, behind=mark), pen.marks, ("信用报告.pdf", "公共信用信息报告.pdf", "信用中国报告.pdf"))  # fmt: skip


def _iso(case: Case, rng: random.Random) -> Paper:
    pen = Pen(case, rng, "other")
    of = look(rng)
    label = rng.choice(["质量管理体系认证证书", "环境管理体系认证证书"])
    if case.phantom == "iso":
        label = "环境管理体系认证证书"
    rule = "GB/T 19001-2016 / ISO 9001:2015" if "质量" in label else "GB/T 24001-2016 / ISO 14001:2015"  # fmt: skip
    body = f'<div style="border:1mm double #567;padding:10mm;text-align:center;min-height:220mm"><div style="font-size:26pt;font-family:{of.head};margin:18mm 0">{label}</div><p class="n">兹证明</p><p class="n" style="font-size:16pt">{pen.critical(case.firm.name, "name")}</p><p class="n">管理体系符合 {rule}</p><p class="n">覆盖范围：{E(case.firm.main_business)}</p></div>'
    return Paper("other", label, document(body, of, margins="15mm"), pen.marks, (f"{label}.pdf", "体系证书.pdf"), photo=True)  # fmt: skip


def _patent(case: Case, rng: random.Random) -> Paper:
    pen = Pen(case, rng, "other")
    of = look(rng)
    body = f'<div style="text-align:center;padding-top:20mm"><div style="font-size:24pt;letter-spacing:3mm">{rng.choice(["实用新型专利证书", "发明专利证书"])}</div></div><div style="margin:18mm 10mm;line-height:2.2">专利名称：一种{case.firm.product}用自动上料装置<br>专利号：ZL 20{rng.randrange(19, 25)}2 {rng.randrange(1000000, 9999999)}.{rng.randrange(0, 9)}<br>专利权人：{pen.critical(case.firm.name, "name")}</div>'
    return Paper("other", "专利证书", document(body, of), pen.marks, ("专利证书.pdf", "专利.pdf"), photo=True)  # fmt: skip


def _photos(case: Case, rng: random.Random) -> Paper:
    pen = Pen(case, rng, "other")
    of = look(rng)
    shots = ""
    for said in rng.sample(["总装线", "立体库", "中控大厅", "检测工位", "数据机房", "包装线"], 3):
        shade = rng.choice(["#8a97a5", "#a89f8f", "#7f8f86"])
        shots += f'<div style="height:62mm;background:linear-gradient(160deg,{shade},#dde);margin-top:3mm"></div><p class="cap">{said}</p>'
    body = f"<h2>现场照片</h2><p class='n'>{pen.critical(case.firm.name, 'name')}</p>{shots}"
    return Paper("other", "现场照片", document(body, of), pen.marks, ("现场照片.pdf", "车间照片.pdf"))  # fmt: skip


def others(case: Case, rng: random.Random) -> list[Paper]:
    """Papers that nobody asked for; none that the case says is missing."""
    makers = [_iso, _patent, *([] if case.phantom == "photo" else [_photos])]
    return [m(case, rng) for m in rng.sample(makers, rng.choice([0, 1, 1, 2]))]
