"""Papers on maturity: the platform's report and page, an own or a consultant's report, certificates, and DCMM."""

from __future__ import annotations

import random
from html import escape

from testsetkit.case import Case
from testsetkit.families.dengzhou import sheet, words
from testsetkit.families.dengzhou.sheet import lab, row, val
from testsetkit.pen import Pen
from testsetkit.press import Paper

_PLATFORM = "智能制造评估评价公共服务平台山东省分平台"
_AREAS = (
    ("人员", ("组织战略", "人员技能")),
    ("技术", ("数据", "集成", "信息安全")),
    ("资源", ("装备", "网络")),
    ("制造", ("设计", "生产", "物流", "销售", "服务")),
)


def maturity(case: Case, rng: random.Random) -> list[Paper]:
    """What the dossier holds on maturity."""
    form = case.maturity.form
    if form == "report":
        return [_report(case, rng, platform=True)]
    if form == "offplatform":
        return [_report(case, rng, platform=False)]
    if form == "page":
        return [_page(case, rng)]
    return [_certificate(case, rng)] if form == "certificate" else []


def _scores(rng: random.Random, score: float) -> str:
    rows = []
    for area, some in _AREAS:
        for k, name in enumerate(some):
            got = min(max(score + rng.uniform(-0.35, 0.35), 0.4), 4.9)
            rows.append(
                row(
                    *([f"<td class=l rowspan={len(some)}>{area}</td>"] if k == 0 else []),
                    name,
                    f"<td class=c>{got:.2f}</td>",
                )
            )
    return sheet.table(rows, head=sheet.heads("能力要素", "能力域", "得分"), widths=[30, 45, 25])


def _report(case: Case, rng: random.Random, *, platform: bool) -> Paper:
    pen = Pen(case, rng, "maturity_report")
    m, f = case.maturity, case.firm
    subject = m.subject or f.name
    name, score, grade = (
        pen.critical(subject, "name"),
        f"{m.score:.2f}",
        words.level(rng, m.level, bare=True),
    )
    day = pen.day(m.day, "cn", "dash", "dot", "slash")
    asked = rng.choice(["评估日期", "自评估日期", "提交日期", "评估时间"])
    facts = [("企业名称", name), ("总得分", score), ("成熟度等级", grade), (asked, day)]
    if not m.subject:
        facts.insert(1, ("统一社会信用代码", pen.critical(f.uscc, "code")))
    if platform:
        facts.append(("评估方式", "企业自评估"))
        facts.append(("数据来源", _PLATFORM))
        code = f"ZP{rng.randrange(10**9, 10**10)}"
        title = rng.choice(
            [
                "智能制造能力成熟度自评估报告",
                "智能制造能力成熟度自诊断报告",
                "智能制造能力成熟度<br>自评估报告",
            ]
        )
        top = f'<p class="f r" style="font-size:9pt">报告编号：{code}</p>'
        foot = f"<p class=c>{_PLATFORM}</p>"
    else:
        title = rng.choice(
            ["智能制造能力成熟度自评估报告", "智能制造成熟度评价报告", "智能制造水平自评报告"]
        )
        top, foot = (
            "",
            f"<p class=c>{escape(subject)}{rng.choice(['编制', '信息部编制', '智能制造办公室'])}</p>",
        )
        facts.append(("评估方式", "企业自行对标"))
    rows = [row(lab(a), val(b)) for a, b in facts]
    basis = "<p>本报告依据GB/T 39116-2020《智能制造能力成熟度模型》和GB/T 39117-2020《智能制造能力成熟度评估方法》形成。</p>"
    end = rng.choice(
        [
            f"<p>综合得分{score}，对应等级为{grade}。</p>",
            f"<p>结论：智能制造能力成熟度{grade}。</p>",
        ]
    )
    advice = sheet.paras(
        rng.sample(
            [
                "建议完善数据标准，扩大设备联网范围。",
                "物流环节得分偏低，建议提升自动化水平。",
                "设计与生产的数据贯通有待加强。",
                "服务环节的数字化应用可进一步深化。",
            ],
            2,
        )
    )
    cut = "<div class=new></div>"
    if rng.random() < 0.5:
        cover = f'{top}<h1 style="margin-top:60mm;font-size:26pt">{title}</h1><p class=c style="margin-top:40mm;font-size:15pt">{escape(subject)}</p><div style="height:50mm"></div>{foot}{cut}'
        inner = f"{cover}<h2>一、基本信息</h2>{sheet.table(rows, widths=[32, 68])}{basis}<h2>二、各能力域得分</h2>{_scores(rng, m.score)}<h2>三、评估结论</h2>{end}<h2>四、改进建议</h2>{advice}"
    else:
        inner = f"{top}<h1>{title}</h1>{sheet.table(rows, widths=[32, 68])}{basis}{_scores(rng, m.score)}{end}{advice}{foot}"
    html = sheet.paper(
        rng,
        inner,
        numbers=rng.choice([None, "plain", "of", "slash"]),
        head=_PLATFORM if platform and rng.random() < 0.4 else "",
        face=rng.choice([sheet.HEI, sheet.SONG]),
        size=11.5,
    )
    return Paper(
        "maturity_report",
        "智能制造能力成熟度自评估报告",
        html,
        pen.marks,
        ("自评估报告.pdf", "成熟度自评估报告.pdf", "智能制造成熟度报告.pdf", "4成熟度.pdf"),
    )


def _page(case: Case, rng: random.Random) -> Paper:
    """The platform's page, printed from a browser."""
    pen = Pen(case, rng, "maturity_report")
    m, f = case.maturity, case.firm
    subject = m.subject or f.name
    tone = rng.choice(["#1f5fbf", "#0c7a6b", "#24446e"])
    bar = f'<div style="background:{tone};color:#fff;padding:3mm 5mm;font-size:13pt">{_PLATFORM}</div><p class=f style="font-size:9pt;color:#666">首页 &gt; 自评估 &gt; {rng.choice(["评估结果", "我的评估", "历史记录"])}</p>'
    day = pen.day(m.day, "dash", "slash", "cn")
    grade = words.level(rng, m.level, bare=True)
    if rng.random() < 0.5:
        rows = [
            row(
                "<td class=c>1</td>",
                pen.critical(subject, "name"),
                f"<td class=c>{m.score:.2f}</td>",
                f"<td class=c>{grade}</td>",
                f"<td class=c>{day}</td>",
                "<td class=c>已完成</td>",
            )
        ]
        core = sheet.table(
            rows,
            head=sheet.heads("序号", "企业名称", "得分", "等级", "提交时间", "状态"),
            widths=[8, 36, 12, 18, 16, 10],
        )
    else:
        core = f'<div style="border:.3mm solid #ccc;padding:6mm;margin:4mm 0"><p class=f>企业名称：{pen.critical(subject, "name")}</p><p class=f>评估得分：<b style="font-size:20pt;color:{tone}">{m.score:.2f}</b>　　成熟度等级：<b>{grade}</b></p><p class=f>提交日期：{day}　　评估状态：已提交</p></div>'
    foot = '<p class=c style="font-size:8.5pt;color:#888;margin-top:14mm">https://www.c3mep.cn/selfAssessment/result?subPlatformId=8　　1/1</p>'
    html = sheet.paper(
        rng,
        bar,
        core,
        _scores(rng, m.score),
        foot,
        face=sheet.HEI,
        size=11,
        margin="14mm 16mm",
        landscape=rng.random() < 0.3,
    )
    return Paper(
        "maturity_report",
        "成熟度自评估结果页",
        html,
        pen.marks,
        ("自评估截图.pdf", "平台自评估结果.pdf", "成熟度截图.jpg"),
    )


def _certificate(case: Case, rng: random.Random) -> Paper:
    pen = Pen(case, rng, "maturity_certificate")
    m, f = case.maturity, case.firm
    subject = m.subject or f.name
    body = rng.choice(["中电鼎信评估有限公司", "华诚智造认证中心", "北京国标智评认证有限公司"])
    grade = words.level(rng, m.level, bare=True)
    ring = pen.seal(body, role="cert", style="right:14mm;top:-14mm", size=40)
    facts = [
        (
            rng.choice(["证书编号", "编号"]),
            f"ITSS-IM-{rng.randrange(1, 4)}-{rng.randrange(10**6, 10**7)}",
        ),
        ("成熟度等级", grade),
        ("评估依据", "GB/T 39116-2020、GB/T 39117-2020"),
        (rng.choice(["发证日期", "颁证日期"]), pen.day(m.day, "cn", "dash", "dot")),
    ]
    if m.until:
        facts.append(
            (rng.choice(["有效期至", "证书有效期至"]), pen.day(m.until, "cn", "dash", "dot"))
        )
    said = rng.choice(
        [
            f'兹证明<br><b style="font-size:18pt">{pen.critical(subject, "name")}</b><br>智能制造能力成熟度达到{grade}',
            f'<b style="font-size:18pt">{pen.critical(subject, "name")}</b><br>经评估，符合智能制造能力成熟度{grade}要求',
        ]
    )
    english = (
        '<p class=c style="font-size:11pt;color:#555">CERTIFICATE OF SMART MANUFACTURING CAPABILITY MATURITY</p>'
        if rng.random() < 0.5
        else ""
    )
    lines = "".join(f'<p class=c style="margin:2mm 0">{a}：{b}</p>' for a, b in facts)
    lie = rng.random() < 0.5
    inner = f'<div style="border:1.5mm double {rng.choice(["#a8802c", "#1f4e79", "#7a1c1c"])};padding:10mm 14mm;min-height:{140 if lie else 215}mm"><h1 style="font-size:{26 if lie else 24}pt">智能制造能力成熟度{rng.choice(["等级证书", "证书", "评估证书"])}</h1>{english}<p class=c style="font-size:14pt;line-height:2;margin:8mm 0">{said}</p>{lines}<p class="f r" style="margin-top:{14 if lie else 30}mm;padding-right:10mm"><span class="at">{body}{ring}</span></p></div>'
    html = sheet.paper(rng, inner, landscape=lie, margin="14mm 16mm", face=sheet.SONG)
    return Paper(
        "maturity_certificate",
        "智能制造能力成熟度证书",
        html,
        pen.marks,
        ("成熟度证书.pdf", "CMMM证书.pdf", "智能制造能力成熟度证书.jpg"),
        wants_native=False,
        photo=True,
    )


def dcmm(case: Case, rng: random.Random) -> Paper:
    """A certificate on data management, which does not count."""
    pen = Pen(case, rng, "other")
    ring = pen.seal("中国电子信息行业联合会", role="other", style="right:10mm;top:-14mm", size=40)
    inner = f'<div style="border:1.2mm double #24446e;padding:16mm"><h1>数据管理能力成熟度等级证书</h1><p class=c>DCMM</p><p class=c style="font-size:16pt;margin:10mm 0">{escape(case.firm.name)}</p><p class=c>经评估，数据管理能力成熟度等级为：受管理级（2级）</p><p class=c>评估依据：GB/T 36073-2018</p><p class=c>证书编号：DCMM-{rng.randrange(10**7, 10**8)}</p><p class=c>有效期：2025年5月16日至2028年5月15日</p><p class="f r" style="margin-top:24mm"><span class=at>中国电子信息行业联合会{ring}</span></p></div>'
    html = sheet.paper(rng, inner, landscape=True, margin="16mm")
    return Paper(
        "other", "DCMM证书", html, pen.marks, ("DCMM证书.pdf", "数据管理能力成熟度.pdf"), photo=True
    )
