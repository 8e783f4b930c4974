"""Maturity: the platform's report and page, certificates of several bodies, assessments off the platform, DCMM."""

from __future__ import annotations

import random
from html import escape

from testsetkit import invent
from testsetkit.case import Case
from testsetkit.families.langya.look import SANS, SERIF, Look, page, sheet
from testsetkit.families.langya.words import CMMM, MATURITY
from testsetkit.pen import Pen
from testsetkit.press import Paper

_PARTS = (("人员", ("组织战略", "人员技能")), ("技术", ("数据", "集成", "信息安全")), ("资源", ("装备", "网络")), ("制造", ("设计", "生产", "物流", "销售", "服务")))  # fmt: skip
_ADVICE = ("建议进一步提高关键工序的数据自动采集比例。", "建议加强系统之间的集成，减少人工传递。", "建议完善数据分析模型，提升预测能力。", "建议持续开展现场改善，固化标准作业。")  # fmt: skip
PLATFORM = ("智能制造评估评价公共服务平台", "智能制造评估评价公共服务平台山东省分平台", "智能制造评估评价公共服务平台（山东省分平台）")  # fmt: skip


def maturity(case: Case, rng: random.Random) -> list[Paper]:
    form = case.maturity.form
    if form == "report":
        return [_report(case, rng)]
    if form == "page":
        return [_page(case, rng)]
    if form == "certificate":
        return [_certificate(case, rng)]
    if form == "offplatform":
        return [_off(case, rng)]
    return []


def _subject(case: Case, pen: Pen) -> str:
    return pen.critical(case.maturity.subject or case.firm.name, "name")


def _level(case: Case, rng: random.Random) -> str:
    n = case.maturity.level
    return rng.choice([f"{n}级", f"{CMMM[n]}（{MATURITY[n]}）", f"{n}级（{MATURITY[n]}）", CMMM[n]])


def _scores(case: Case, rng: random.Random) -> list[tuple[str, str, str]]:
    total = case.maturity.score
    made = []
    for part, fields in _PARTS:
        for f in fields:
            made.append((part, f, f"{max(0.3, total + rng.uniform(-0.35, 0.35)):.2f}"))
    return made


def _report(case: Case, rng: random.Random) -> Paper:
    """The self-assessment's report as the platform prints it."""
    pen = Pen(case, rng, "maturity_report")
    m, look = case.maturity, Look.drawn(rng)
    name = _subject(case, pen)
    title = rng.choice(["智能制造能力成熟度自评估报告", "智能制造能力成熟度自评估结果报告", "智能制造能力成熟度自诊断报告"])  # fmt: skip
    platform = rng.choice(PLATFORM)
    day = pen.day(m.day, "cn", "dash", "dash", "slash")
    number = f"ZPG{m.day[0]}37{rng.randrange(10000, 99999)}"
    score = f"{m.score:.2f}"
    level = _level(case, rng)
    own = m.subject_kind == "own"
    about = [(rng.choice(["企业名称", "评估对象", "被评估单位"]), name)]
    if own and rng.random() < 0.6:
        about.append(("统一社会信用代码", pen.critical(case.firm.uscc, "code")))
    if own and rng.random() < 0.5:
        about.append(("所属行业", escape(case.firm.industry)))
    about += [(rng.choice(["评估类型", "评估方式"]), rng.choice(["自评估", "企业自评估（流程型/离散型）", "线上自评估"])), (rng.choice(["评估依据", "依据标准"]), "GB/T 39116—2020、GB/T 39117—2020"), (rng.choice(["报告编号", "编号"]), number), (rng.choice(["评估日期", "提交日期", "评估完成时间", "报告生成日期"]), day)]  # fmt: skip
    rows = "".join(f'<tr><td style="width:30%;background:{look.pale}">{a}</td><td>{b}</td></tr>' for a, b in about)  # fmt: skip
    result = rng.randrange(3)
    if result == 0:
        shown = f'<table style="width:100%;margin:5mm 0;border-collapse:collapse;text-align:center"><tr><td style="width:50%;background:{look.main};color:#fff;padding:5mm"><div style="font-size:24pt;font-weight:bold">{score}</div>综合得分</td><td style="width:50%;background:{look.accent};color:#fff;padding:5mm"><div style="font-size:24pt;font-weight:bold">{level}</div>成熟度等级</td></tr></table>'
    elif result == 1:
        shown = f"<p>经自评估，企业智能制造能力成熟度得分为<b>{score}</b>分，对应成熟度等级为<b>{level}</b>。</p>"
    else:
        shown = f'<table class="t" style="margin:4mm 0;text-align:center"><tr><td style="background:{look.pale}">评估得分</td><td>{score}</td><td style="background:{look.pale}">评估等级</td><td>{level}</td></tr></table>'
    detail, bars = "", rng.random() < 0.5
    last = ""
    for part, field, value in _scores(case, rng):
        span = {p: len(f) for p, f in _PARTS}[part]
        head = f'<td rowspan="{span}" style="text-align:center">{part}</td>' if part != last else ""
        last = part
        bar = f'<td><div style="height:3.5mm;background:{look.main};width:{min(float(value) * 20, 100):.0f}%"></div></td>' if bars else ""  # fmt: skip
        detail += f'<tr>{head}<td>{field}</td><td style="text-align:center">{value}</td>{bar}</tr>'
    bands = "".join(f"<tr><td>{n}级（{MATURITY[n]}）</td><td>{low}≤S＜{high}</td></tr>" for n, low, high in ((1, "0.8", "1.8"), (2, "1.8", "2.8"), (3, "2.8", "3.8"), (4, "3.8", "4.8")))  # fmt: skip
    advice = "".join(f"<p>{n}. {t}</p>" for n, t in enumerate(rng.sample(_ADVICE, 3), 1))
    cover = ""
    if rng.random() < 0.5:
        cover = f'<div style="break-after:page;text-align:center;padding-top:55mm"><div style="color:{look.main};font-size:13pt">{platform}</div><div style="font-size:27pt;font-weight:bold;margin:14mm 0">{title}</div><div style="font-size:15pt">{pen.critical(m.subject or case.firm.name, "name")}</div></div>'
    top = f'<div style="border-bottom:.6mm solid {look.main};color:{look.main};font-size:10pt">{platform}</div><div style="text-align:center;font-size:19pt;font-weight:bold;margin:4mm 0">{title}</div>'
    extra = f'<div style="font-weight:bold;margin-top:4mm">等级与得分对照</div><table class="t" style="width:60%">{bands}</table>' if rng.random() < 0.45 else ""  # fmt: skip
    html = f'{cover}{top}<table class="t">{rows}</table>{shown}<div class="new"><div style="font-weight:bold">能力域得分</div><table class="t"><tr><td>能力要素</td><td>能力域</td><td>得分</td>{"<td>图示</td>" if bars else ""}</tr>{detail}</table>{extra}<div style="font-weight:bold;margin-top:4mm">改进建议</div>{advice}<div style="font-size:9pt;color:#777;margin-top:5mm">本报告由{platform}根据企业自行填报的数据自动生成。</div></div>'
    return Paper("maturity_report", "智能制造能力成熟度自评估报告", page(sheet(SANS, 11, margin="20mm 20mm 18mm 20mm"), html), pen.marks, ("成熟度自评估报告.pdf", "智能制造成熟度报告.pdf", "CMMM自评估.pdf"), wants_native=rng.choice([True, None, None]))  # fmt: skip


def _page(case: Case, rng: random.Random) -> Paper:
    """A print of the platform's page."""
    pen = Pen(case, rng, "maturity_report")
    m, look = case.maturity, Look.drawn(rng)
    name = _subject(case, pen)
    day = pen.day(m.day, "dash", "cn", "slash")
    tabs = "".join(f'<span style="padding:1mm 4mm;{"background:#fff;color:#333" if k == 1 else ""}">{t}</span>' for k, t in enumerate(("首页", "我的评估", "企业信息", "消息")))  # fmt: skip
    rows = [("企业名称", name), ("评估类型", "自评估"), ("评估状态", rng.choice(["已完成", "已提交", "评估完成"])), ("评估得分", f"{m.score:.2f}"), ("成熟度等级", _level(case, rng)), ("完成时间", day)]  # fmt: skip
    if rng.random() < 0.5:
        inner = "".join(f'<tr><td style="width:32%;color:#777">{a}</td><td>{b}</td></tr>' for a, b in rows)  # fmt: skip
    else:
        inner = f"<tr>{''.join(f'<td style=background:#f3f5f8>{a}</td>' for a, _ in rows)}</tr><tr>{''.join(f'<td>{b}</td>' for _, b in rows)}</tr>"
    html = f'<div style="font-size:8pt;color:#777">https://www.c3mep.cn/home?subPlatformId=8</div><div style="background:{look.main};color:#fff;padding:3mm 5mm;font-size:14pt">智能制造评估评价公共服务平台 <span style="font-size:10pt">山东省分平台</span><div style="font-size:9pt;margin-top:2mm">{tabs}</div></div><div style="padding:6mm 0"><b>我的评估 &gt; 评估结果</b><table class="t" style="margin-top:4mm;font-size:9.5pt">{inner}</table><div style="margin-top:6mm"><span style="background:{look.main};color:#fff;padding:1mm 5mm">查看报告</span>　<span style="border:.3mm solid #999;padding:1mm 5mm">返回</span></div></div>'
    return Paper("maturity_report", "成熟度自评估结果截图", page(sheet(SANS, 10.5, margin="14mm"), html), pen.marks, ("自评估结果截图.pdf", "平台截图.pdf", "成熟度自评估.pdf"), wants_native=rng.choice([True, None]))  # fmt: skip


def _certificate(case: Case, rng: random.Random) -> Paper:
    """A certificate of a body, Chinese or in two languages."""
    pen = Pen(case, rng, "maturity_certificate")
    m, look = case.maturity, Look.drawn(rng)
    name = _subject(case, pen)
    body = rng.choice([f"山东{invent.brand(rng)}认证有限公司", f"{invent.brand(rng)}检验认证（山东）有限公司", f"北京{invent.brand(rng)}智能制造评估中心有限公司"])  # fmt: skip
    number = f"CMMM-37-{m.day[0]}-{rng.randrange(100, 9999):04d}"
    begin = pen.day(m.day, "cn", "dash", "cn0")
    until = pen.day(m.until, "cn", "dash", "cn0") if m.until else ""
    n = m.level
    level = rng.choice([f"{CMMM[n]}（{MATURITY[n]}）", f"{n}级", CMMM[n]])
    seal = pen.seal(body, role="maturity_certificate", style="right:18mm;top:-14mm")
    own = m.subject_kind == "own"
    code = f'<div>统一社会信用代码：{pen.critical(case.firm.uscc, "code")}</div>' if own and rng.random() < 0.6 else ""  # fmt: skip
    both = rng.random() < 0.45
    title = rng.choice(["智能制造能力成熟度等级证书", "智能制造能力成熟度评估证书", "智能制造能力成熟度认证证书"])  # fmt: skip

    def en(text: str) -> str:
        return f'<div style="font-size:9pt;color:#666;line-height:1.2">{text}</div>' if both else ""

    ends = f"<div>有效期至：{until}{en('Valid until')}</div>" if until else ""
    if rng.random() < 0.5:
        html = f'<div style="border:2mm solid {look.main};outline:.5mm solid {look.accent};outline-offset:-4mm;padding:16mm 16mm 20mm;text-align:center;min-height:240mm"><div style="font-size:27pt;font-weight:bold;color:{look.main};margin-top:8mm">{title}</div>{en("CERTIFICATE OF SMART MANUFACTURING CAPABILITY MATURITY")}<div style="margin:5mm 0">证书编号：{number}</div><div style="margin-top:12mm">兹证明{en("This is to certify that")}</div><div style="font-size:18pt;font-weight:bold;margin:6mm 0">{name}</div>{code}<div style="margin:8mm 0">依据GB/T 39116—2020《智能制造能力成熟度模型》评估，{en("has been assessed in accordance with GB/T 39116-2020 and reached")}智能制造能力成熟度达到</div><div style="font-size:24pt;font-weight:bold;color:{look.accent}">{level}</div><div class="r" style="margin-top:22mm;text-align:left;line-height:1.9">{seal}<div>发证日期：{begin}{en("Date of issue")}</div>{ends}<div>发证机构：{escape(body)}</div></div></div>'
        style = sheet(SERIF, 13, margin="18mm")
    else:
        rows = [("证书编号", number), ("获证组织", name), ("评估依据", "GB/T 39116—2020、GB/T 39117—2020"), ("成熟度等级", level), ("发证日期", begin)]  # fmt: skip
        rows += [("有效期至", until)] if until else []
        told = "".join(f'<tr><td style="width:28%;background:{look.pale}">{a}</td><td>{b}</td></tr>' for a, b in rows)  # fmt: skip
        html = f'<div style="text-align:center;font-size:26pt;font-weight:bold;color:{look.main};margin:4mm 0">{title}</div>{en("<center>Smart Manufacturing Capability Maturity</center>")}<table class="t" style="font-size:14pt;margin-top:6mm">{told}</table><div class="r" style="margin-top:14mm;text-align:right;padding-right:20mm">{seal}{escape(body)}</div>'
        style = sheet(SANS, 13, margin="18mm 24mm", landscape=True)
    return Paper("maturity_certificate", "智能制造能力成熟度证书", page(style, html), pen.marks, ("成熟度证书.pdf", "智能制造能力成熟度等级证书.pdf", "CMMM证书.pdf"), photo=True)  # fmt: skip


def _off(case: Case, rng: random.Random) -> Paper:
    """An assessment by consultants, not on the platform."""
    pen = Pen(case, rng, "maturity_report")
    m, look = case.maturity, Look.drawn(rng)
    name = _subject(case, pen)
    body = f"山东{invent.brand(rng)}{rng.choice(['管理咨询有限公司', '智能制造研究院有限公司', '信息技术服务有限公司'])}"
    seal = pen.seal(body, role="maturity_report", style="right:12mm;top:-10mm")
    day = pen.day(m.day, "cn", "cn0")
    title = rng.choice(["智能制造能力成熟度诊断报告", "智能制造能力成熟度评估报告", "智能制造水平诊断评估报告"])  # fmt: skip
    detail = "".join(f"<tr><td>{a}</td><td>{b}</td><td>{c}</td></tr>" for a, b, c in _scores(case, rng))  # fmt: skip
    html = f'<div style="background:{look.main};color:#fff;padding:6mm;font-size:22pt;font-weight:bold">{title}</div><div style="margin:6mm 0">受托单位：{escape(body)}<br>被诊断企业：{name}</div><p>受企业委托，我公司组织咨询顾问于现场开展诊断，依据GB/T 39116—2020对企业进行评价，采用访谈、查阅资料和现场核查的方式。</p><p>诊断结论：综合得分{m.score:.2f}，智能制造能力成熟度相当于{_level(case, rng)}水平。</p><table class="t"><tr><td>要素</td><td>能力域</td><td>得分</td></tr>{detail}</table><p>本报告为咨询服务成果，供企业内部改进参考。</p><div class="r" style="text-align:right;margin-top:14mm">{seal}{escape(body)}<br>{day}</div>'
    return Paper("maturity_report", "智能制造诊断报告", page(sheet(SERIF, 11.5), html), pen.marks, ("诊断报告.pdf", "成熟度诊断评估报告.pdf"))  # fmt: skip


def dcmm(case: Case, rng: random.Random) -> Paper:
    """The certificate on data management, which is no maturity of manufacturing."""
    pen = Pen(case, rng, "other")
    look = Look.drawn(rng)
    body = f"山东{invent.brand(rng)}数据评估有限公司"
    begin = pen.day((2025, rng.randrange(2, 9), rng.randrange(3, 27)), "cn")
    html = f'<div style="border:1.5mm double {look.main};padding:16mm;text-align:center;min-height:200mm"><div style="font-size:26pt;font-weight:bold;color:{look.main}">数据管理能力成熟度等级证书</div><div style="font-size:10pt">Data Management Capability Maturity Certificate (DCMM)</div><div style="margin:14mm 0 6mm">兹证明</div><div style="font-size:18pt;font-weight:bold">{pen.critical(case.firm.name, "name")}</div><div style="margin:10mm 0">数据管理能力成熟度符合GB/T 36073—2018</div><div style="font-size:20pt;font-weight:bold">{rng.choice(["受管理级（2级）", "稳健级（3级）"])}</div><div class="r" style="margin-top:20mm">{pen.seal(body, role="other", style="right:20mm;top:-12mm")}{escape(body)}<br>{begin}</div></div>'
    return Paper("other", "数据管理能力成熟度（DCMM）证书", page(sheet(SERIF, 13), html), pen.marks, ("DCMM证书.pdf", "数据管理能力成熟度证书.pdf"))  # fmt: skip
