"""Maturity papers: reports, the platform's page, certificates; and a certificate that does not count."""

from __future__ import annotations

import random

from testsetkit.case import Case
from testsetkit.families.gaomi.look import HEI, KAI, MICRO, SONG, page, table
from testsetkit.families.gaomi.stated import rank
from testsetkit.pen import Pen, iso
from testsetkit.press import Paper

_AREAS = (
    "组织战略",
    "人员技能",
    "数据",
    "集成",
    "信息安全",
    "装备",
    "网络",
    "产品设计",
    "工艺设计",
    "采购",
    "计划与调度",
    "生产作业",
    "设备管理",
    "仓储配送",
    "安全环保",
    "能源管理",
    "物流",
    "销售",
    "客户服务",
    "产品服务",
)


def papers(case: Case, pen: Pen) -> list[Paper]:
    form = case.maturity.form
    if form in ("report", "offplatform"):
        return [_report(case, pen, platform=form == "report")]
    if form == "page":
        pen.kind = "maturity_report"
        return [_page(case, pen)]
    if form == "certificate":
        pen.kind = "maturity_certificate"
        return [_certificate(case, pen)]
    return []


def _marked(pen: Pen, case: Case, *forms: str) -> tuple[str, str]:
    """The level and the date, marked as fields."""
    m = case.maturity
    said, shown = rank(pen.rng, m.level), pen.form(m.day, *forms)
    level = pen.mark(
        said, what="critical", key="maturity_level", sort="text", text=said, value=str(m.level)
    )
    day = pen.mark(
        shown, what="critical", key="maturity_date", sort="date", text=shown, value=iso(m.day)
    )
    return level, day


def _scores(rng: random.Random, score: float, *, bars: bool = True) -> str:
    cells = [(a, f"{min(5, max(0.2, score + rng.uniform(-0.6, 0.6))):.2f}") for a in _AREAS]
    if not bars or rng.random() < 0.5:
        rows = [(*cells[k], *cells[k + 1]) for k in range(0, 20, 2)]
        return table(
            rows, head=("能力子域", "得分", "能力子域", "得分"), widths=("32%", "18%", "32%", "")
        )
    drawn = "".join(
        f'<tr><td style="width:30%">{a}</td><td><span style="display:inline-block;height:3mm;width:{float(v) * 16:.0f}mm;background:#5b8bc0"></span> {v}</td></tr>'
        for a, v in cells
    )
    return f'<table style="font-size:9pt">{drawn}</table>'


def _report(case: Case, pen: Pen, *, platform: bool) -> Paper:
    """A self-assessment report, made on the platform or by themselves."""
    rng, m, f = pen.rng, case.maturity, case.firm
    subject = m.subject or f.name
    level, day = _marked(pen, case, "cn", "dash", "slash")
    where = rng.choice(
        [
            "智能制造评估评价公共服务平台",
            "智能制造评估评价公共服务平台山东省分平台",
            "智能制造评估评价公共服务平台（山东省分平台）",
        ]
    )
    title = rng.choice(
        [
            "智能制造能力成熟度<br>自评估报告",
            "智能制造能力成熟度<br>自诊断报告",
            "企业智能制造能力成熟度<br>自评估报告",
        ]
    )
    rows = [(rng.choice(["企业名称", "单位名称", "评估对象"]), pen.critical(subject, "name"))]
    if not m.subject and rng.random() < 0.75:
        rows.append(("统一社会信用代码", pen.critical(f.uscc, "code")))
    rows += [
        ("所属行业", f.industry),
        (rng.choice(["自评估日期", "评估时间", "提交时间", "完成时间"]), day),
        (rng.choice(["总得分", "综合得分", "最终得分"]), f"{m.score:.2f}"),
        (rng.choice(["成熟度等级", "评估等级", "能力等级", "评估结果"]), level),
    ]
    basis = "<p>评估依据：GB/T 39116-2020《智能制造能力成熟度模型》和GB/T 39117-2020《智能制造能力成熟度评估方法》。</p>"
    tips = "<p>建议进一步完善数据采集和系统集成，加强计划、质量、设备等业务的协同。</p>"
    foot = (
        f"<p class=r style='margin-top:8mm'>本报告由{where}生成</p>"
        if platform
        else f"<p class=r style='margin-top:8mm'>编制：{rng.choice(['信息部', '企管部', '技术中心'])}</p>"
    )
    if rng.random() < 0.6:
        head = f'<div style="padding-top:42mm">{f"<p class=c>{where}</p>" if platform else ""}<h1 style="font-size:26pt">{title}</h1><p class=c style="margin-top:60mm;font-size:15pt">{subject}</p></div><h2 class=new>一、基本信息</h2>'
    else:
        head = f"<h1>{title.replace('<br>', '')}</h1>{f'<p class=c>（{where}）</p>' if platform else ''}<h2>一、基本信息</h2>"
    html = page(
        rng,
        head,
        table(rows, widths=("32%", "")),
        basis,
        "<h2>二、得分情况</h2>",
        _scores(rng, m.score),
        "<h2>三、改进建议</h2>",
        tips,
        foot,
        numbers=rng.choice(["plain", "slash", None]),
    )
    return Paper(
        "maturity_report",
        title.replace("<br>", ""),
        html,
        pen.marks,
        ("自评估报告.pdf", "智能制造能力成熟度自评估报告.pdf", "成熟度评估.pdf", "04成熟度.pdf"),
    )


def _page(case: Case, pen: Pen) -> Paper:
    """A printed page of the platform."""
    rng, m, f = pen.rng, case.maturity, case.firm
    level, day = _marked(pen, case, "dash", "slash")
    clock = f"{rng.randrange(8, 18):02d}:{rng.randrange(10, 59)}"
    bar = rng.choice(["#1e62b4", "#0d7a8c", "#2a3f6f"])
    top = f'<div style="font-size:8.5pt;color:#777">2026/{rng.randrange(2, 4)}/{rng.randrange(10, 28)} {clock}　　　　智能制造评估评价公共服务平台</div><div style="background:{bar};color:#fff;padding:3mm 5mm;font:700 14pt {HEI}">智能制造评估评价公共服务平台 <span style="font-size:10pt">山东省分平台</span></div><p class=f style="color:#777;font-size:9pt">我的自评估 &gt; 结果查看</p>'
    if rng.random() < 0.5:
        rows = [
            ("企业名称", pen.critical(m.subject or f.name, "name")),
            ("所属行业", f.industry),
            ("评估状态", "已完成"),
            ("提交时间", f"{day} {clock}"),
            ("得分", f"{m.score:.2f}"),
            ("成熟度等级", level),
        ]
        inner = table(rows, widths=("28%", ""))
    else:
        inner = f'<div style="border:.3mm solid #ccd;padding:4mm"><p class=f>企业名称：{pen.critical(m.subject or f.name, "name")}</p><p class=f>行业：{f.industry}</p><p class=f>自评估时间：{day}</p></div><div style="text-align:center;border:.3mm solid #ccd;margin-top:3mm;padding:6mm">综合得分 <b style="font-size:24pt;color:{bar}">{m.score:.2f}</b><br>成熟度等级：<b>{level}</b></div>'
    foot = '<p class=f style="font-size:8pt;color:#888;margin-top:6mm">https://www.c3mep.cn/home?subPlatformId=8　　1/1</p>'
    html = page(
        rng,
        top,
        inner,
        _scores(rng, m.score, bars=False),
        foot,
        face=rng.choice([HEI, MICRO]),
        size=10.5,
        margin="12mm 15mm",
        lead=1.5,
    )
    return Paper(
        "maturity_report",
        "平台自评估结果页",
        html,
        pen.marks,
        ("平台截图.pdf", "自评估结果页面.pdf", "平台页面打印.pdf"),
    )


def _certificate(case: Case, pen: Pen) -> Paper:
    """A maturity certificate."""
    rng, m, f = pen.rng, case.maturity, case.firm
    issuer = rng.choice(
        ["鲁东智造标准评估中心", "华信智能制造评估（济南）有限公司", "中工智评认证有限公司"]
    )
    level, day = _marked(pen, case, "cn", "dash", "cn0")
    until = pen.day(m.until or (2028, 1, 1), "cn", "dash")
    red = pen.seal(issuer, role="cert", style="right:16mm;top:-14mm", size=40)
    colour = rng.choice(["#a07a35", "#2c5f9e", "#8a1c1c"])
    number = f"{rng.choice(['CMMM', 'ZNZZ', 'IMMA'])}-{m.day[0]}-{rng.randrange(10000, 99999)}"
    lines = f'<p class=f style="margin-top:6mm">兹证明</p><p class=f style="font-size:17pt;margin:3mm 0">{pen.critical(m.subject or f.name, "name")}</p><p class=f>按照GB/T 39116-2020、GB/T 39117-2020，智能制造能力成熟度达到</p><p class=f style="font-size:18pt;margin:3mm 0">{level}</p><p class=f>评估范围：{f.product}的生产及相关管理</p>'
    html = page(
        rng,
        f'<div style="border:1.6mm double {colour};padding:10mm;text-align:center"><p class=f style="font:700 26pt/1.4 {rng.choice([SONG, KAI])};color:{colour}">智能制造能力成熟度{rng.choice(["评估证书", "等级证书", "证书"])}</p><p class=f style="text-align:right;font-size:10pt">编号：{number}</p>{lines}<div style="position:relative;margin-top:9mm"><p class=f>发证日期：{day}　　有效期至：{until}</p><p class=f style="margin-top:3mm">{issuer}</p>{red}</div></div>',
        landscape=rng.random() < 0.5,
        size=13,
        margin="13mm",
    )
    return Paper(
        "maturity_certificate",
        "成熟度证书",
        html,
        pen.marks,
        ("成熟度证书.pdf", "智能制造能力成熟度证书.jpg", "CMMM证书.pdf"),
        photo=True,
    )


def dcmm(case: Case, pen: Pen) -> Paper:
    """A certificate of data management, which is none of these."""
    rng = pen.rng
    html = page(
        rng,
        f'<div style="border:1.4mm solid #35618f;padding:14mm;text-align:center"><p class=c style="font:700 25pt {SONG}">数据管理能力成熟度等级证书</p><p class=c>证书编号：DCMM-{rng.randrange(100000, 999999)}</p><p class=c style="font-size:17pt;margin-top:10mm">{pen.critical(case.firm.name, "name")}</p><p class=c>经评估，数据管理能力成熟度等级为：受管理级（2级）</p><p class=c>评估依据：GB/T 36073-2018</p><p class=c style="margin-top:14mm">发证日期：2025年{rng.randrange(1, 10)}月{rng.randrange(1, 28)}日</p><p class=c>鲁数数据管理评估中心</p></div>',
        landscape=True,
        size=13,
    )
    return Paper(
        "other",
        "数据管理能力成熟度证书",
        html,
        pen.marks,
        ("DCMM证书.pdf", "数据管理证书.jpg"),
        photo=True,
    )
