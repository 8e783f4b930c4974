"""Papers on maturity: the platform's report and page, an own paper, certificates."""

from __future__ import annotations

import random
from collections.abc import Callable
from html import escape

from testsetkit.case import Case
from testsetkit.families.changyi.look import HEI, KAI, grid, number_style, page
from testsetkit.maturity import marked_day
from testsetkit.pen import Pen
from testsetkit.press import Paper

NAMES = {1: "规划级", 2: "规范级", 3: "集成级", 4: "优化级", 5: "引领级"}
_AREAS = [
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
]


def level_of(pen: Pen, level: int, *, short: bool = False) -> str:
    numeral = " 一二三四五"[level]
    forms = [f"{numeral}级", f"{level}级"] + (
        []
        if short
        else [
            f"{numeral}级（{NAMES[level]}）",
            f"{NAMES[level]}（{level}级）",
            f"{NAMES[level]}（{numeral}级）",
            f"成熟度{numeral}级",
        ]
    )
    said = pen.rng.choice(forms)
    return pen.mark(
        said, what="critical", key="maturity_level", sort="text", text=said, value=str(level)
    )


def _scores(rng: random.Random, score: float) -> str:
    cells = [(a, f"{max(0.2, score + rng.uniform(-0.6, 0.6)):.2f}") for a in _AREAS]
    count = rng.choice([1, 2, 4])
    heads = ("能力子域", "得分") * count
    rows = [
        tuple(x for pair in cells[k : k + count] for x in pair) for k in range(0, len(cells), count)
    ]
    return grid(heads, rows, "font-size:9.5pt")


def _facts(pen: Pen, case: Case) -> list[tuple[str, str]]:
    rng, m, f = pen.rng, case.maturity, case.firm
    rows = [
        (
            rng.choice(["企业名称", "被评估方", "自评估企业", "单位名称"]),
            pen.critical(m.subject or f.name, "name"),
        )
    ]
    if not m.subject and rng.random() < 0.7:
        rows.append(("统一社会信用代码", pen.critical(f.uscc, "code")))
    rows += [
        (rng.choice(["所属行业", "行业"]), f.industry), (rng.choice(["自评估时间", "提交日期", "完成日期", "评估日期"]), marked_day(pen, case, "cn", "dash", "slash")),
        (rng.choice(["总得分", "综合得分", "自评得分"]), f"{m.score:.2f}"), (rng.choice(["成熟度等级", "评估等级", "所处等级", "对应级别"]), level_of(pen, m.level)),
    ]  # fmt: skip
    return rows


def report(pen: Pen, case: Case, *, platform: bool) -> str:
    """A report with cover, result and scores."""
    rng, m = pen.rng, case.maturity
    where = "智能制造评估评价公共服务平台（山东省分平台）" if platform else ""
    title = rng.choice(
        [
            "智能制造能力成熟度<br>自评估报告",
            "智能制造能力成熟度自诊断报告",
            "智能制造能力成熟度<br>自评报告",
        ]
    )
    subject = escape(m.subject or case.firm.name)
    cover = f'<div style="padding-top:45mm;text-align:center"><div style="font:12pt {KAI}">{where}</div><h1 style="font-size:26pt">{title}</h1><div style="margin-top:60mm;font-size:14pt">{subject}<br>{pen.form(m.day, "cn")}</div></div>'
    table = (
        "<table>"
        + "".join(
            f"<tr><th style='width:30%'>{k}</th><td>{v}</td></tr>" for k, v in _facts(pen, case)
        )
        + "</table>"
    )
    basis = "<p>依据标准：GB/T 39116-2020《智能制造能力成熟度模型》、GB/T 39117-2020《智能制造能力成熟度评估方法》。</p>"
    parts = [
        f"<h2>一、评估结果</h2>{table}{basis}",
        f"<h2>二、得分明细</h2>{_scores(rng, m.score)}",
        "<h2>三、建议</h2><p>建议补齐数据采集短板，加强系统之间的集成，提升人员技能。</p>",
    ]
    end = (
        f"<p class=r style='margin-top:9mm'>{where}</p>"
        if platform
        else f"<p class=r style='margin-top:9mm'>{subject}</p>"
    )
    first = (
        cover + '<div class="new"></div>'
        if rng.random() < 0.65
        else f"<h1>{title}</h1><p class=c>{where}</p>"
    )
    return first + "".join(parts) + end


def site(pen: Pen, case: Case) -> str:
    """The platform's result page as the browser printed it."""
    rng, m, f = pen.rng, case.maturity, case.firm
    at = f"{rng.randrange(9, 18)}:{rng.randrange(10, 59)}"
    top = f'<div style="font-size:8pt;color:#555;display:flex;justify-content:space-between"><span>2026/4/{rng.randrange(1, 20)} {at}</span><span>智能制造评估评价公共服务平台</span></div><div style="background:{rng.choice(["#1d5fb0", "#0f7b8a", "#b5322c"])};color:#fff;padding:3mm 4mm;font:700 13pt {HEI}">智能制造评估评价公共服务平台 · 山东省分平台</div>'
    lines = [
        f"企业名称：{pen.critical(m.subject or f.name, 'name')}",
        f"自评估完成时间：{marked_day(pen, case, 'dash', 'slash')} {at}:{rng.randrange(10, 59)}",
    ]
    if not m.subject:
        lines.insert(1, f"统一社会信用代码：{pen.critical(f.uscc, 'code')}")
    result = rng.choice(["您的企业达到 {}", "自评估等级：{}", "当前成熟度水平：{}"]).format(
        f"<b>{level_of(pen, m.level)}</b>"
    )
    box = f'<div style="border:.3mm solid #bbb;padding:6mm;margin:4mm 0;text-align:center"><span style="font:700 28pt {HEI};color:#1d5fb0">{m.score:.2f}</span> 分<br>{result}</div>'
    return f'{top}<p class=flat style="color:#666;margin-top:4mm">我的评估 / 自评估记录 / 查看结果</p>{"".join(f"<p class=flat>{x}</p>" for x in lines)}{box}{_scores(rng, m.score)}<p class=flat style="font-size:8pt;color:#777">https://www.c3mep.cn/home?subPlatformId=8#/result/{rng.randrange(10**6, 10**7)}　1/1</p>'


def _certificate_facts(pen: Pen, case: Case, issuer: str) -> list[str]:
    rng, m, f = pen.rng, case.maturity, case.firm
    until = pen.day(m.until or (2028, 1, 1), "cn", "dash", "cn0")
    return [
        pen.critical(m.subject or f.name, "name"),
        rng.choice(["经评估，智能制造能力成熟度达到", "其智能制造能力成熟度等级为", "智能制造能力成熟度符合"]) + f"　<b>{level_of(pen, m.level)}</b>",
        "评估依据：GB/T 39116-2020、GB/T 39117-2020", f"评估范围：{f.product}的生产、销售",
        f"{rng.choice(['发证日期', '颁证日期', '首次发证'])}：{marked_day(pen, case, 'cn', 'dash', 'cn0')}", f"{rng.choice(['有效期至', '有效期限至', '证书有效期至'])}：{until}",
    ]  # fmt: skip


def certificate(pen: Pen, case: Case) -> str:
    rng = pen.rng
    issuer = rng.choice(
        [
            "鲁智评（济南）认证有限公司",
            "中标智造评估中心",
            "华夏工业能力评估研究院",
            "东方质量评估认证（北京）有限公司",
        ]
    )
    over = pen.seal(
        issuer,
        role="cert",
        style=rng.choice(["right:14mm;top:-16mm", "left:30mm;top:-12mm"]),
        size=40,
    )
    title = rng.choice(
        ["智能制造能力成熟度证书", "智能制造能力成熟度<br>等级证书", "智能制造能力成熟度评估证书"]
    )
    number = f"证书编号：{rng.choice(['IMCMM', 'CMMM', 'ZNZZ'])}-{case.maturity.day[0]}-{rng.randrange(100, 9999):04d}"
    lines = _certificate_facts(pen, case, issuer)
    if rng.random() < 0.4:
        english = '<p class=c style="font:11pt Times New Roman">CERTIFICATE OF SMART MANUFACTURING CAPABILITY MATURITY</p>'
        inner = "".join(f'<p class=c style="margin:4mm 0">{x}</p>' for x in lines)
    else:
        english, inner = (
            "",
            f'<p class=c style="font-size:17pt;margin:5mm">{lines[0]}</p>'
            + "".join(
                f'<p class=flat style="padding-left:18mm;margin:2.5mm 0">{x}</p>' for x in lines[1:]
            ),
        )
    frame = rng.choice(["2mm solid #b9924a", "1.5mm double #9a1f1f", "3mm ridge #caa"])
    return f'<div style="border:{frame};padding:12mm"><h1 style="font-size:26pt">{title}</h1>{english}<p class=r>{number}</p>{inner}<div style="position:relative;margin-top:12mm;text-align:right">{issuer}{over}</div></div>'


def papers(case: Case, rng: random.Random) -> list[Paper]:
    form = case.maturity.form
    if form not in ("report", "page", "offplatform", "certificate"):
        return []
    if form == "certificate":
        pen = Pen(case, rng, "maturity_certificate")
        html = page(
            rng, certificate(pen, case), landscape=rng.random() < 0.45, size=13, margin="14mm"
        )
        return [
            Paper(
                "maturity_certificate",
                "成熟度证书",
                html,
                pen.marks,
                ("成熟度证书.pdf", "成熟度证书.jpg", "CMMM.pdf"),
                photo=True,
            )
        ]
    pen = Pen(case, rng, "maturity_report")
    made: Callable[[], str] = (
        (lambda: site(pen, case))
        if form == "page"
        else (lambda: report(pen, case, platform=form == "report"))
    )
    html = page(
        rng,
        made(),
        numbers=number_style(rng) if form != "page" else None,
        size=rng.choice([11, 12]),
    )
    return [
        Paper(
            "maturity_report",
            "自评估报告",
            html,
            pen.marks,
            ("自评估报告.pdf", "成熟度自评.pdf", "智能制造自评.pdf", "平台自评结果.pdf"),
        )
    ]
