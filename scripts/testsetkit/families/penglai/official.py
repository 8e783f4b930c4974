"""Papers that offices and platforms make: licences, maturity, credit; and what else is put in."""

from __future__ import annotations

import random
from html import escape

from testsetkit.case import Case
from testsetkit.families.penglai import prose
from testsetkit.families.penglai.sheet import (  # fmt: skip
    GAP,
    HEI,
    KAI,
    MICRO,
    SONG,
    look,
    para,
    rows,
    sheet,
    stamped,
)
from testsetkit.invent import Firm
from testsetkit.pen import Pen, iso
from testsetkit.press import Paper


def _code_like(rng: random.Random, size: int = 22) -> str:
    """Something that looks like a two-dimensional code."""
    side = 21
    dots = "".join(f'<rect x="{x}" y="{y}" width="1" height="1"/>' for x in range(side) for y in range(side) if rng.random() < 0.48 or (x < 7 and y < 7 and (x in (0, 6) or y in (0, 6))))  # fmt: skip
    return f'<svg viewBox="0 0 {side} {side}" style="width:{size}mm;height:{size}mm">{dots}</svg>'


def licence(case: Case, rng: random.Random, of: Firm | None = None) -> Paper:
    """Lying, upright, or a small copy on a sheet with a remark."""
    pen = Pen(case, rng, "business_licence")
    firm = of or case.firm
    name = firm.name if of else case.licence_name or firm.name
    code = firm.uscc if of else case.licence_code or firm.uscc
    inside = firm.branch_of and not of
    money = f"{firm.capital}万元整" if rng.random() < 0.5 else f"人民币{firm.capital}万元"
    kind = f"{'股份有限公司' if '股份' in name else '有限责任公司'}{rng.choice(['（自然人投资或控股）', '（非上市）', '']) if not firm.state_owned else '（国有控股）'}"
    scope = f"许可项目：货物进出口。一般项目：{firm.product}制造；{firm.product}销售；技术服务、技术开发、技术咨询；机械设备租赁。（除依法须经批准的项目外，凭营业执照依法自主开展经营活动）"
    day = pen.critical(pen.form(firm.founded, "cn0", "cn"), "date", iso(firm.founded))
    term = pen.form(firm.founded, "cn0")
    left = [("名　　称", pen.critical(name, "name")), ("类　　型", "有限责任公司分公司" if inside else kind), ("负 责 人" if inside else "法定代表人", pen.critical(firm.person, "name")), ("经营范围", scope)]  # fmt: skip
    right = [*([] if inside else [("注册资本", money)]), ("成立日期", day), *([("营业期限", f"{term}至长期")] if rng.random() < 0.4 else []), ("营业场所" if inside else rng.choice(["住　　所", "住所"]), escape(firm.address))]  # fmt: skip
    office = f"{firm.city}{firm.county}{rng.choice(['市场监督管理局', '行政审批服务局'])}"
    if "市" not in firm.address[:9] and not firm.county:
        office = f"{firm.city}行政审批服务局"
    issued = (2023, rng.randrange(1, 13), rng.randrange(1, 28))
    if issued < firm.founded:
        issued = firm.founded
    seal = pen.seal(office, size=40, style="left:8mm;top:-20mm", role="business_licence")
    foot = f'<div style="text-align:center;display:inline-block">登记机关　{stamped(pen, GAP * 6, seal)}<br><br>{pen.day(issued, "cn", "space")}</div>'
    head = f'<div style="text-align:center;font-family:{KAI};font-size:34pt;letter-spacing:6mm;color:#222">营业执照</div><div class="mid" style="letter-spacing:2mm">（副　本）{rng.choice(["", "1-1", "（3-1）"])}</div>'
    number = f'<div style="font-size:10.5pt">统一社会信用代码<br><b style="font-size:13pt">{pen.critical(code, "code")}</b></div>'
    line = "国家企业信用信息公示系统网址：http://www.gsxt.gov.cn"

    def block(items: list[tuple[str, str]]) -> str:
        return "".join(f'<tr><td style="width:24mm;vertical-align:top;white-space:nowrap;color:#444">{a}</td><td style="vertical-align:top">{b}</td></tr>' for a, b in items)  # fmt: skip

    design = rng.choice(["lying", "upright", "small"])
    plate = f"border:1.2mm double #a8862b;padding:7mm 9mm;background:{rng.choice(['#fffdf4', '#fdfaf0', '#fff'])}"
    if design == "lying":
        body = f'<div style="{plate};min-height:150mm"><table class="bare"><tr><td style="width:64mm;vertical-align:top">{number}</td><td>{head}</td><td style="width:40mm;text-align:right">{_code_like(rng)}</td></tr></table><table class="bare" style="table-layout:fixed;font-size:13pt"><tr><td style="vertical-align:top"><table class="bare">{block(left)}</table></td><td style="vertical-align:top"><table class="bare">{block(right)}</table><div style="margin:26mm 0 0 20mm">{foot}</div></td></tr></table></div><p class="note">{line}</p>'
        html = sheet(look(rng, numbered=False), body, paper="A4 landscape", extra="@page{margin:12mm}")  # fmt: skip
    else:
        inner = f'{head}<div style="text-align:right">{number}</div><table class="bare">{block([left[0], left[1], right[-1], left[2], *right[:-1], left[3]])}</table><div style="margin:18mm 0 8mm 88mm">{foot}</div>'
        if design == "small":
            note = rng.choice(["此件与原件一致", "与原件核对无异，仅用于智能工厂申报", "复印件，再复印无效"])  # fmt: skip
            body = f'<div style="{plate};width:150mm;margin:8mm auto;font-size:9.5pt">{inner}</div><p class="mid">{note}</p>'
        else:
            body = (
                f'<div style="{plate};min-height:235mm;font-size:14pt;line-height:2">{inner}</div>'
            )
        html = sheet(look(rng, numbered=False), body, extra="@page{margin:14mm}")
    return Paper("business_licence", "营业执照", html, pen.marks, ("营业执照.pdf", "营业执照副本.pdf", "企业证照.pdf"), photo=True)  # fmt: skip


# ---- maturity
_DOMAINS = ("设计", "生产", "物流", "销售", "服务", "资源", "人员", "技术")
_PLATFORM = "智能制造评估评价公共服务平台"


def _scores(total: float, rng: random.Random) -> list[list[str]]:
    return [[d, f"{max(0.5, total + rng.uniform(-0.4, 0.4)):.2f}", f"{w}%"] for d, w in zip(_DOMAINS, (12, 28, 11, 9, 8, 10, 10, 12), strict=True)]  # fmt: skip


def maturity(case: Case, rng: random.Random) -> list[Paper]:
    m = case.maturity
    if m.form in ("none", "dcmm", "book"):
        return []
    if m.form == "certificate":
        return [_certificate(case, rng)]
    pen = Pen(case, rng, "maturity_report")
    name = pen.critical(m.subject or case.firm.name, "name")
    own = m.subject_kind == "own"
    level = pen.critical(prose.level_said(m.level, rng), "text", str(m.level))
    score = pen.critical(f"{m.score:.2f}", "amount", str(m.score))
    day = pen.day(m.day, "cn", "dash", "cn0", "dot")
    serial = f"{rng.choice(['ZP', 'ZC', 'CMMM-S', 'SD'])}{m.day[0]}{rng.randrange(100000, 999999)}"
    where = rng.choice([f"{_PLATFORM}山东省分平台", f"{_PLATFORM}（山东省分平台）", f"{_PLATFORM}·山东"])  # fmt: skip
    scores = rows(_scores(m.score, rng), [rng.choice(["能力域", "评估域", "维度"]), "得分", "权重"], style="text-align:center")  # fmt: skip
    code = pen.critical(case.firm.uscc, "code") if own and rng.random() < 0.6 else ""
    facts = [
        [rng.choice(["企业名称", "参评企业", "被评估组织"]), name],
        *([["统一社会信用代码", code]] if code else []),
        [rng.choice(["成熟度等级", "评估等级", "自评估结果", "等级"]), level],
        [rng.choice(["综合得分", "总得分", "成熟度得分"]), score],
        [rng.choice(["完成时间", "评估日期", "提交时间", "报告生成日期"]), day],
    ]
    if m.form == "page":
        bar = f'<div style="background:#0b5fb3;color:#fff;padding:3mm 5mm;font-size:13pt">{where}<span style="float:right;font-size:9pt">首页　评估　资讯　我的</span></div>'
        card = f'<div style="border:.3mm solid #cfd8e3;border-radius:2mm;padding:5mm;margin:6mm 0"><h3>{rng.choice(["我的评估结果", "自诊断结果", "企业自评估详情"])}</h3>{rows(facts)}</div>'
        top = '<div class="note">2026/4/2 09:41　　https://www.c3mep.cn/enterprise/result/detail</div>'
        html = sheet(look(rng, numbered=False), f"{top}{bar}{card}{scores}", extra=f"body{{font-family:{MICRO}}} h3{{text-align:left}}")  # fmt: skip
        return [Paper("maturity_report", "智能制造能力成熟度自评估结果", html, pen.marks, ("自评估截图.pdf", "平台结果页.pdf"), wants_native=None)]  # fmt: skip
    on = m.form == "report"
    head = rng.choice(["智能制造能力成熟度自评估报告", "智能制造能力成熟度自诊断报告", "企业智能制造能力成熟度评估结果报告"]) if on else rng.choice(["智能制造能力成熟度诊断报告", "企业智能制造水平评估报告"])  # fmt: skip
    origin = (
        where
        if on
        else f"{case.firm.city[:-1]}{rng.choice(['智诚', '同创', '远见'])}管理咨询有限公司"
    )
    basis = (
        "GB/T 39116—2020《智能制造能力成熟度模型》、GB/T 39117—2020《智能制造能力成熟度评估方法》"
    )
    low = rng.sample(_DOMAINS, 3)
    advice = para(f"从各能力域得分看，{low[0]}、{low[1]}相对领先，{low[2]}尚有提升空间，建议结合业务需求优先补齐短板。", "建议进一步打通系统接口，提高数据自动采集比例，逐步开展分析与优化应用。")  # fmt: skip
    said = f"<p>依据{basis}，{name}经{rng.choice(['自评估', '自诊断']) if on else '我公司现场诊断'}，综合得分{score}分，达到{level}。</p>"
    design = rng.choice(["cover", "one", "long", "letter"])
    source = f'<p class="note mid">{"本报告由" + where + "自动生成" if on else "编制单位：" + origin}　报告编号：{serial}</p>'
    if design == "cover":
        body = f'<div style="height:60mm"></div><h1 style="font-size:25pt">{head}</h1><div style="height:80mm"></div><table class="bare" style="width:80%;margin:auto">{"".join(f"<tr><td>{a}：</td><td>{b}</td></tr>" for a, b in (facts[0], facts[-1], [rng.choice(["报告来源", "出具平台"]) if on else "编制单位", origin]))}</table><div class="new"><h2>一、评估结论</h2>{said}<h2>二、各域得分</h2>{scores}<h2>三、改进建议</h2>{advice}</div>'
    elif design == "one":
        body = f"<h1>{head}</h1>{rows(facts)}{scores}{source}"
    elif design == "letter":
        body = f'<p class="note end">{serial}</p><h1>{head}</h1><p class="flat">{name}：</p>{said}<p>各能力域得分见下表。</p>{scores}<p class="end">{origin}<br>{day}</p>'
    else:
        body = f'<h1>{head}</h1>{source}<h3>1 企业信息</h3>{rows(facts[:2])}<h3>2 评估依据</h3>{para(basis)}<h3>3 评估结果</h3>{rows(facts[-3:])}{said}<div class="new"><h3>4 得分明细</h3>{scores}</div><h3>5 分析与建议</h3>{advice}<p class="end">{origin}</p>'
    html = sheet(look(rng), body)
    return [Paper("maturity_report", head, html, pen.marks, ("成熟度自评估报告.pdf", "能力成熟度报告.pdf", "自诊断报告.pdf"), wants_native=None)]  # fmt: skip


def _certificate(case: Case, rng: random.Random) -> Paper:
    m = case.maturity
    pen = Pen(case, rng, "maturity_certificate")
    name = pen.critical(m.subject or case.firm.name, "name")
    level = pen.critical(f"{' 一二三四五'[m.level]}级", "text", str(m.level))
    given, until = pen.day(m.day, "cn", "dash", "dot"), pen.day(m.until, "cn", "dash", "dot") if m.until else ""  # fmt: skip
    body_name = rng.choice(["北京赛智认证中心有限公司", "山东鲁标认证有限公司", "中电标研（北京）认证有限公司"])  # fmt: skip
    number = f"CMMM{m.day[0]}{rng.randrange(10000, 99999)}R0"
    seal = pen.seal(body_name, size=38, style="left:10mm;top:-16mm")
    foot = f'<div style="margin:16mm 0 0 50%">{stamped(pen, body_name, seal)}</div>'
    title = rng.choice(["智能制造能力成熟度证书", "智能制造能力成熟度等级证书", "智能制造能力成熟度认证证书"])  # fmt: skip
    scope = f"{case.firm.product}的设计、生产及服务"
    design = rng.choice(["upright", "lying", "two"])
    lines = [["证书编号", number], ["获证组织", name], ["认证范围", scope], ["依据标准", "GB/T 39116—2020"], ["评定等级", f"{level}（{prose.LEVEL[m.level]}）"], ["发证日期", given]]  # fmt: skip
    if until:
        lines.append(["有效期至", until])
    if design == "two":
        english = ("Certificate No.", "Organization", "Scope", "Standard", "Maturity Level", "Date of Issue", "Valid until")  # fmt: skip
        grid = "".join(f'<tr><td style="width:42%">{a}<br><span style="font-size:8.5pt">{e}</span></td><td>{b}</td></tr>' for (a, b), e in zip(lines, english, strict=False))  # fmt: skip
        inner = f'<h1 style="font-size:24pt">{title}</h1><p class="mid">Certificate of Smart Manufacturing Capability Maturity</p><table class="bare">{grid}</table>'
    elif design == "lying":
        period = f"有效期：{given}至{until}" if until else f"发证日期：{given}"
        inner = f'<p class="end note">{number}</p><h1 style="font-size:28pt;margin:3mm 0">{title}</h1><p class="mid" style="font-size:15pt">兹证明</p><p class="mid" style="font-size:18pt">{name}</p><p class="mid">在{scope}方面的智能制造能力符合 GB/T 39116—2020 的要求，成熟度等级为</p><p class="mid" style="font-size:22pt">{level}</p><p class="mid">{period}</p>'
    else:
        inner = f'<h1 style="font-size:26pt;margin:14mm 0">{title}</h1><table class="bare" style="font-size:13pt">{"".join(f"<tr><td>{a}：</td><td>{b}</td></tr>" for a, b in lines)}</table>'
    plate = f'<div style="border:2mm ridge #b59a4c;padding:10mm 14mm;min-height:{"138mm" if design == "lying" else "225mm"}">{inner}{foot}</div>'
    html = sheet(look(rng, numbered=False), plate, paper="A4 landscape" if design == "lying" else "A4", extra="@page{margin:14mm}")  # fmt: skip
    return Paper("maturity_certificate", title, html, pen.marks, ("CMMM证书.pdf", "成熟度证书.pdf"), photo=True)  # fmt: skip


def dcmm(case: Case, rng: random.Random) -> Paper:
    pen = Pen(case, rng, "other")
    name = pen.critical(case.firm.name, "name")
    seal = pen.seal("中国电子信息行业联合会", size=38, style="left:6mm;top:-16mm")
    body = f'<div style="border:1.5mm double #2b4f81;padding:16mm;min-height:210mm"><h1 style="font-size:24pt">数据管理能力成熟度等级证书</h1><p class="mid">（DCMM）</p><p style="margin-top:16mm">{name}依据GB/T 36073—2018《数据管理能力成熟度评估模型》，经评估，数据管理能力成熟度等级为：受管理级（2级）。</p><p class="flat">证书编号：DCMM-{rng.randrange(1000, 9999)}-37</p><p class="flat">发证日期：{pen.day((2025, 5, 20), "cn")}</p><div style="margin:26mm 0 0 50%">{stamped(pen, "中国电子信息行业联合会", seal)}</div></div>'
    return Paper("other", "数据管理能力成熟度证书", sheet(look(rng, numbered=False), body, extra="@page{margin:14mm}"), pen.marks, ("DCMM证书.pdf",), photo=True)  # fmt: skip


# ---- credit
def credit(case: Case, rng: random.Random) -> Paper:
    pen = Pen(case, rng, "credit_report")
    firm = case.firm
    name, code = pen.critical(firm.name, "name"), pen.critical(firm.uscc, "code")
    day = (2026, rng.choice([3, 4]), rng.randrange(5, 25))
    made = pen.day(day, "cn", "dash")
    court = f"{firm.city}{firm.county}人民法院"
    black = f"列入严重失信主体名单1条：列入事由　有履行能力而拒不履行生效法律文书确定的义务；认定单位　{court}；列入日期　2025-09-12" if case.blacklisted else ""  # fmt: skip
    fine = f"行政处罚决定书　{firm.county}市监处罚〔2024〕{rng.randrange(11, 200)}号；处罚类别　罚款；金额　0.8万元；处罚日期　2024-06-18；状态　已履行" if case.penalty else ""  # fmt: skip
    design = rng.choice(["report", "gsxt", "search", "proof"])
    counts = [["行政许可", f"{rng.randrange(2, 19)}"], ["行政处罚", "1" if fine else "0"], ["守信激励", f"{rng.randrange(0, 3)}"], ["严重失信主体名单", "1" if black else "0"], ["经营异常", "0"]]  # fmt: skip
    none = rng.choice(["未查询到相关信息", "暂无记录", "截至报告生成时，无相关信息"])
    if design == "report":
        body = f'<div style="height:40mm"></div><h1 style="font-size:26pt">公共信用信息报告</h1><p class="mid">（法人和非法人组织）</p><div style="height:70mm"></div><p class="mid">主体名称：{name}</p><p class="mid">报告生成日期：{made}</p><p class="mid">信用中国（山东{firm.city[:-1]}）</p><div class="new"><h3>一、基础信息</h3>{rows([["主体名称", name], ["统一社会信用代码", code], ["法定代表人/负责人", firm.person], ["登记状态", "存续"]])}<h3>二、信息概览</h3>{rows(counts, ["信息类别", "数量（条）"], style="text-align:center")}<h3>三、行政处罚</h3>{para(fine or none)}<h3>四、严重失信主体名单</h3>{para(black or none)}<p class="note">说明：本报告内容来源于信用信息共享平台归集的数据，仅供参考。</p></div>'
    elif design == "gsxt":
        body = f'<div style="border-bottom:1mm solid #c00;color:#b00;font-size:15pt">国家企业信用信息公示系统</div><h2 class="mid">企业信用信息公示报告</h2><p class="flat">企业名称：{name}<br>统一社会信用代码：{code}<br>登记状态：存续（在营、开业）<br>报告生成时间：{made}</p><h4>行政处罚信息</h4>{rows([["1", escape(fine)]] if fine else [[f"{none}"]])}<h4>列入经营异常名录信息</h4>{rows([[none]])}<h4>列入严重违法失信名单（黑名单）信息</h4>{rows([["1", escape(black)]] if black else [[none]])}'
    elif design == "proof":
        centre = f"{firm.city}社会信用中心"
        seal = pen.seal(centre, size=40, style="left:4mm;top:-18mm")
        grid = rows([["主体名称", name], ["统一社会信用代码", code], ["行政处罚", escape(fine) or none], ["严重失信主体名单", escape(black) or none], ["信用修复", "无"]])  # fmt: skip
        body = f'<h1>企业公共信用信息查询报告</h1><p>应{escape(firm.name)}申请，经查询公共信用信息平台，结果如下：</p>{grid}<div style="margin:24mm 0 0 52%;text-align:center">{stamped(pen, centre, seal)}<br>{made}</div>'
    else:
        found = f'<div style="border:.3mm solid #d33;padding:4mm;color:#a00">{escape(black)}</div>' if black else f'<div style="border:.3mm dashed #888;padding:8mm;text-align:center">查询对象“{escape(firm.name)}”{rng.choice(["未被列入严重失信主体名单", "没有查到严重失信主体名单信息"])}</div>'  # fmt: skip
        also = f"<h4>行政处罚</h4>{para(fine)}" if fine else ""
        body = f'<div style="background:#b3131b;color:#fff;padding:3mm 6mm;font-size:16pt;font-family:{HEI}">信用中国　CREDIT CHINA</div><p class="note">首页 &gt; 信用服务 &gt; 严重失信主体名单查询　　打印时间：{made}</p><p class="flat">{name}　{code}</p>{found}{also}'
    html = sheet(look(rng, numbered=design == "report"), body, extra=f"body{{font-family:{MICRO if design == 'search' else SONG}}}")  # fmt: skip
    return Paper("credit_report", "信用报告", html, pen.marks, ("信用报告.pdf", "信用中国查询结果.pdf", "企业信用信息报告.pdf"))  # fmt: skip


# ---- other papers
PHANTOMS = {"dengbao": "信息系统等级保护备案证明", "photo": "现场照片", "iso": "质量管理体系认证证书", "energy": "能源管理体系认证证书"}  # fmt: skip


def change(case: Case, rng: random.Random) -> Paper:
    """The registrar's notice of a new name."""
    pen = Pen(case, rng, "other")
    firm = case.firm
    office = f"{firm.city}{firm.county}行政审批服务局"
    old, new = pen.critical(firm.former_name, "name"), pen.critical(firm.name, "name")
    seal = pen.seal(office, style="left:8mm;top:-18mm")
    foot = f'<div style="margin:24mm 0 0 50%">{stamped(pen, office, seal)}<br>{pen.day((2024, 3, 15), "cn")}</div>'
    grid = rows([["变更事项", "变更前", "变更后"], ["名称", old, new]])
    text = f"<p>{new}：</p><p>你单位提交的变更登记申请材料齐全、符合法定形式，准予变更登记。原名称{old}自即日起停止使用。</p>"
    body = f"<h1>{rng.choice(['准予变更登记通知书', '企业名称变更证明', '登记变更核准通知'])}</h1>{text}{grid}{foot}"
    return Paper("other", "企业名称变更证明", sheet(look(rng, numbered=False), body), pen.marks, ("更名证明.pdf", "变更登记通知书.pdf"))  # fmt: skip


def others(case: Case, rng: random.Random, count: int) -> list[Paper]:
    """Papers nobody asked for; none that the list promises in vain."""
    firm = case.firm
    made = []
    for kind in rng.sample(["iso", "patent", "photo", "prize", "contract"], count):
        if kind == case.phantom:
            continue
        pen = Pen(case, rng, "other")
        name = pen.critical(firm.name, "name")
        if kind == "iso":
            label = PHANTOMS["iso"]
            body = f'<div style="border:1.5mm groove #557;padding:14mm"><h1>{label}</h1><p class="flat">证书号：0{rng.randrange(100, 999)}25Q{rng.randrange(1000, 9999)}R3M</p><p class="flat">兹证明 {name}</p><p class="flat">质量管理体系符合 GB/T 19001—2016 / ISO 9001:2015</p><p class="flat">覆盖范围：{firm.product}的生产和销售</p><p class="flat">首次发证：{pen.day((2019, 7, 3), "cn")}</p></div>'
        elif kind == "patent":
            label = "发明专利证书"
            body = f'<div style="border:1mm solid #3a5f8a;padding:18mm;min-height:150mm"><h1>发明专利证书</h1><p class="flat">发明名称：一种{firm.product}的加工装置</p><p class="flat">专利号：ZL 2021 1 {rng.randrange(1000000, 9999999)}.{rng.randrange(0, 9)}</p><p class="flat">专利权人：{name}</p><p class="flat">授权公告日：{pen.day((2023, 5, 16), "cn")}</p></div>'
        elif kind == "photo":
            label = PHANTOMS["photo"]
            box = "".join(f'<div style="background:linear-gradient({rng.randrange(360)}deg,#8da,#456 60%,#bba);height:84mm;margin:4mm 0"></div><p class="mid">图{k}　{w}</p>' for k, w in enumerate(rng.sample(["主生产线", "立体库", "中控室", "质检工位"], 2), 1))  # fmt: skip
            body = f"<h2>{rng.choice(['车间实景', '现场图片'])}</h2>{box}"
        elif kind == "prize":
            label = "荣誉证书"
            body = f'<div style="border:2mm solid #c9a227;padding:20mm;min-height:100mm"><h1 style="color:#b00">荣誉证书</h1><p>{name}：</p><p>被评为{firm.city}{rng.choice([2023, 2024])}年度工业强市先进集体。</p></div>'
        else:
            label = "系统采购合同"
            body = f"<h1>软件采购合同</h1><p class='flat'>甲方：{name}</p><p class='flat'>乙方：济南某信息技术有限公司</p>{para('第一条　乙方向甲方提供生产管理软件及实施服务，含安装、调试和一年质保。', '第二条　合同总价含税，分三期支付，验收合格后付清余款。', '第三条　本合同一式四份，双方各执两份，签字盖章后生效。')}"
        made.append(Paper("other", label, sheet(look(rng, numbered=False), body), pen.marks, (f"{label}.pdf",), photo=kind != "contract"))  # fmt: skip
    return made
