"""Maturity papers: the platform's report and page, an office's own assessment, certificates in two languages."""

from __future__ import annotations

import random
from html import escape

from testsetkit.case import Case
from testsetkit.families.heyan.look import FACES, hand, radar, sheet, square_code
from testsetkit.pen import Pen
from testsetkit.press import Paper

LEVEL_NAMES = ("", "规划级", "规范级", "集成级", "优化级", "引领级")
_NUMERALS = " 一二三四五"
_MONTHS = (
    "",
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_PLATFORM = "智能制造评估评价公共服务平台"
_DOMAINS = (
    "组织战略",
    "人员技能",
    "数据",
    "集成",
    "装备",
    "网络",
    "设计",
    "采购",
    "生产",
    "物流",
    "销售",
    "服务",
)


def maturity(case: Case, rng: random.Random) -> list[Paper]:
    form = case.maturity.form
    if form == "report":
        return [_exported(case, rng)]
    if form == "offplatform":
        return [_own(case, rng)]
    if form == "page":
        return [_page(case, rng)]
    return [_certificate(case, rng)] if form == "certificate" else []


def _level(rng: random.Random, level: int) -> str:
    n = _NUMERALS[level]
    return rng.choice(
        [
            f"{n}级",
            f"{level}级",
            f"{LEVEL_NAMES[level]}（{n}级）",
            f"{n}级（{LEVEL_NAMES[level]}）",
            f"{n}级·{LEVEL_NAMES[level]}",
        ]
    )


def _marks(pen: Pen, *forms: str) -> tuple[str, str]:
    """Level and day, marked."""
    m = pen.case.maturity if pen.case else None
    assert m is not None
    word = _level(pen.rng, m.level)
    level = pen.mark(
        word, what="critical", key="maturity_level", sort="text", text=word, value=str(m.level)
    )
    shown = pen.form(m.day, *forms)
    return level, pen.mark(
        escape(shown),
        what="critical",
        key="maturity_date",
        sort="date",
        text=shown,
        value="-".join(f"{x:02d}" for x in m.day),
    )


def _scores(rng: random.Random, score: float) -> list[float]:
    return [max(0.4, min(5.0, score + rng.uniform(-0.6, 0.6))) for _ in _DOMAINS]


def _table(rng: random.Random, scores: list[float]) -> str:
    rows = "".join(
        f"<tr><td class=k>{n}</td><td>{d}</td><td class=k>{s:.2f}</td><td class=k>{s * rng.uniform(0.8, 1.1):.2f}</td></tr>"
        for n, (d, s) in enumerate(zip(_DOMAINS, scores, strict=True), 1)
    )
    return f"<table class=f><tr><td class=k>序号</td><td class=k>能力域</td><td class=k>企业得分</td><td class=k>同行业平均</td></tr>{rows}</table>"


def _bands() -> str:
    rows = "".join(
        f"<tr><td class=k>{_NUMERALS[n]}级</td><td class=k>{LEVEL_NAMES[n]}</td><td class=k>{n - 0.2:.1f}≤S＜{n + 0.8:.1f}</td></tr>"
        for n in range(1, 5)
    )
    return f"<p class=m>表　成熟度等级与分值对应关系（GB/T 39117-2020）</p><table class=f><tr><td class=k>等级</td><td class=k>名称</td><td class=k>评分区间</td></tr>{rows}<tr><td class=k>五级</td><td class=k>引领级</td><td class=k>4.8≤S≤5.0</td></tr></table>"


def _exported(case: Case, rng: random.Random) -> Paper:
    """The report that the platform makes: cover, basic facts, score, radar, table."""
    pen = Pen(case, rng, "maturity_report")
    m, f = case.maturity, case.firm
    subject = m.subject or f.name
    level, day = _marks(pen, "dash", "cn", "slash", "cn0")
    scores = _scores(rng, m.score)
    facts = [(rng.choice(["企业名称", "单位名称", "评估企业"]), pen.critical(subject, "name"))]
    if not m.subject:
        facts.append(("统一社会信用代码", pen.critical(f.uscc, "code")))
    facts += [
        ("所属行业", f.industry),
        *([("所在地区", f"山东省/{f.city}/{f.county}")] if f.city in f.address else []),
        (rng.choice(["评估完成时间", "自评估时间", "评估日期"]), day),
    ]
    block = "".join(
        f'<tr><td class=k style="width:30%">{k}</td><td>{v}</td></tr>' for k, v in facts
    )
    verdict = rng.choice([
        f'<div class=box style="text-align:center;font-size:14pt">综合得分　<b>{m.score:.2f}</b>　　　成熟度等级　<b>{level}</b></div>',
        f"<p>经系统测算，贵单位智能制造能力成熟度总得分为{m.score:.2f}分，对应的成熟度等级为{level}。</p>",
        f"<table class=f><tr><td class=k>总得分</td><td class=k>成熟度等级</td></tr><tr><td class=k>{m.score:.2f}</td><td class=k>{level}</td></tr></table>",
    ])  # fmt: skip
    kind = rng.choice(["自评估报告", "自诊断报告", "自评估分析报告"])
    cover = f'<div class=cover><p class=n style="font:700 12pt {FACES["wei"]};color:#1a5da6;border-bottom:.6mm solid #1a5da6;padding-bottom:2mm">{_PLATFORM}　<span style="font-weight:400;font-size:10pt">山东省分平台</span></p><div style="margin-top:62mm"><p class=m style="font:700 28pt/1.5 {FACES["wei"]}">智能制造能力成熟度<br>{kind}</p></div><p class=m style="margin-top:62mm;font-size:15pt">{escape(subject)}</p><p class=m style="font-size:11pt;color:#666">报告编号：ZZ{m.day[0]}{rng.randrange(100000, 999999)}</p></div>'
    body = f'<div class=brk><h2>1 企业基本信息</h2><table class=f>{block}</table><h2>2 评估结果</h2>{verdict}<div class=one><p class=m>{radar(rng, list(_DOMAINS), scores)}</p><p class=m style="font-size:9pt">图1 各能力域得分雷达图</p></div></div>'
    rest = (
        f"<h2>3 能力域得分</h2>{_table(rng, scores)}"
        + (_bands() if rng.random() < 0.6 else "")
        + "<h2>4 提升建议</h2><p>建议企业在数据采集、系统集成、供应链协同等方面加大投入，逐步向更高等级迈进。</p>"
    )
    html = sheet(
        rng,
        cover,
        body,
        rest,
        numbers=rng.choice(["slash", "page", None]),
        running=_PLATFORM if rng.random() < 0.5 else "",
        face=rng.choice(["wei", "sans", "zheng"]),
        bare_cover=True,
    )
    return Paper(
        "maturity_report",
        "智能制造能力成熟度自评估报告",
        html,
        pen.marks,
        ("能力成熟度自评估报告.pdf", "自评估报告（平台导出）.pdf", "成熟度报告.pdf"),
    )


def _own(case: Case, rng: random.Random) -> Paper:
    """An assessment that shows no platform: made by the enterprise with a consultant."""
    pen = Pen(case, rng, "maturity_report")
    m, f = case.maturity, case.firm
    subject = m.subject or f.name
    level, day = _marks(pen, "cn", "dot")
    scores = _scores(rng, m.score)
    html = sheet(
        rng,
        f"<h1>智能制造能力成熟度自评估报告</h1><p class=m>{escape(subject)}</p><h2>一、评估概况</h2><p>{pen.critical(subject, 'name')}依据GB/T 39116-2020、GB/T 39117-2020，于{day}组织内部评估小组完成了智能制造能力成熟度自评估。</p><h2>二、评估结论</h2><p>综合得分{m.score:.2f}分，智能制造能力成熟度等级为{level}。</p><h2>三、得分情况</h2>{_table(rng, scores)}{_bands()}<p class=e style='margin-top:10mm'>评估组长：{pen.written(f.contact, height_mm=9, hand=hand(rng))}</p>",
    )
    return Paper(
        "maturity_report",
        "智能制造能力成熟度自评估报告",
        html,
        pen.marks,
        ("成熟度自评报告（内部）.pdf", "自评估.pdf"),
    )


def _page(case: Case, rng: random.Random) -> Paper:
    """The platform's result page, printed from a browser."""
    pen = Pen(case, rng, "maturity_report")
    m, f = case.maturity, case.firm
    level, day = _marks(pen, "dash", "slash")
    scores = _scores(rng, m.score)
    menu = "".join(
        f'<p class=n style="padding:1.5mm 3mm;{"background:#e8f1fd;color:#1769d2" if x == "评估结果" else ""}">{x}</p>'
        for x in ("首页", "企业信息", "填报问卷", "评估结果", "历史记录")
    )
    cards = "".join(
        f'<td style="border:.3mm solid #ddd;padding:3mm;text-align:center;width:33%"><span style="color:#888;font-size:9pt">{k}</span><br><span style="font-size:16pt">{v}</span></td>'
        for k, v in (
            ("评估得分", f"{m.score:.2f}"),
            ("成熟度等级", level),
            ("评估时间", f'<span style="font-size:11pt">{day}</span>'),
        )
    )
    html = sheet(
        rng,
        f"""<p class=n style="font-size:8pt;color:#777;display:flex;justify-content:space-between"><span>{_PLATFORM}-山东省分平台</span><span>2026/3/{rng.randrange(10, 30)} 下午{rng.randrange(2, 6)}:{rng.randrange(10, 59)}</span></p>
<div style="background:#2468c9;color:#fff;padding:3mm 4mm;font-size:13pt">{_PLATFORM}<span style="float:right;font-size:9pt">您好，{escape(f.name)}　退出</span></div>
<table style="width:100%;border-collapse:collapse;margin-top:3mm"><tr><td style="width:26mm;vertical-align:top;font-size:10pt;background:#f7f8fa">{menu}</td><td style="padding-left:4mm;vertical-align:top"><p class=n style="font-size:10pt">企业名称：{pen.critical(m.subject or f.name, "name")}</p><p class=n style="font-size:10pt">评估状态：已完成　　评估类型：能力成熟度自评估</p><table style="width:100%;border-collapse:collapse;margin:3mm 0"><tr>{cards}</tr></table><p class=m>{radar(rng, list(_DOMAINS), scores)}</p>{_table(rng, scores)}</td></tr></table>
<p class=n style="font-size:7.5pt;color:#888">https://www.c3mep.cn/evaluate/result?subPlatformId=8　　　　　　　1/1</p>""",
        face=rng.choice(["wei", "sans"]),
        size=10.5,
        margin="10mm 12mm",
    )
    return Paper(
        "maturity_report",
        "智能制造能力成熟度自评估结果",
        html,
        pen.marks,
        ("平台评估结果.pdf", "自评估截图.pdf", "c3mep结果页.pdf"),
    )


def _certificate(case: Case, rng: random.Random) -> Paper:
    """A certificate in Chinese, or in Chinese and English, with a code to scan."""
    pen = Pen(case, rng, "maturity_certificate")
    m, f = case.maturity, case.firm
    issuer = rng.choice(
        [
            "中智评（山东）认证服务有限公司",
            "齐鲁智能制造标准研究院有限公司",
            "赛德认证（北京）有限公司",
        ]
    )
    level, day = _marks(pen, "cn", "dash", "cn0", "dot")
    until = m.until or (m.day[0] + 3, m.day[1], max(m.day[2] - 1, 1))
    both = rng.random() < 0.65
    y, mo, d = m.day
    number = f"CMMM{rng.randrange(10, 99)}{m.day[0]}{rng.randrange(10000, 99999)}"
    subject = pen.critical(m.subject or f.name, "name")
    stamp = pen.seal(issuer, role="cert", style="right:14mm;top:-14mm", size=40)

    def line(chinese: str, english: str, value: str) -> str:
        label = (
            f'{chinese}<br><span style="font-size:8pt;color:#666">{english}</span>'
            if both
            else chinese
        )
        return f'<tr><td style="width:44mm;padding:2mm;text-align:right;color:#444">{label}</td><td style="padding:2mm;text-align:left">{value}</td></tr>'

    english = (
        '<p class=m style="font:11pt/1.6 serif;color:#555">Certificate of Intelligent Manufacturing Capability Maturity</p>'
        if both
        else ""
    )
    says = (
        f'<p class=m style="font-size:9pt;color:#666">This is to certify that the above organization conforms to GB/T 39116-2020 at Maturity Level {m.level}.</p>'
        if both
        else ""
    )
    in_english = (
        f'<p class=m style="font-size:8.5pt;color:#777">Date of issue: {_MONTHS[mo]} {d}, {y}　　Valid until: {_MONTHS[until[1]]} {until[2]}, {until[0]}</p>'
        if both
        else ""
    )
    rows = (line("证书编号", "Certificate No.", number) + line("单位名称", "Organization", f'<b style="font-size:14pt">{subject}</b>') + line("评估依据", "Standard", "GB/T 39116-2020　GB/T 39117-2020") + line("评估等级", "Maturity level", f'<span style="font-size:15pt">{level}</span>')
            + line("评估范围", "Scope", f"{f.product}的设计、生产与交付") + line("发证日期", "Issued on", day) + line("有效期至", "Valid until", pen.day(until, "cn", "dash", "dot")))  # fmt: skip
    inner = f'<div style="border:1.4mm solid #2f5d8c;outline:.4mm solid #2f5d8c;outline-offset:1.4mm;padding:10mm 12mm;text-align:center"><h1 style="font-size:25pt;color:#1c3f66;margin-bottom:2mm">智能制造能力成熟度{rng.choice(["证书", "等级证书", "评估证书"])}</h1>{english}<table style="margin:5mm auto;border-collapse:collapse">{rows}</table>{says}{in_english}<div style="position:relative;display:flex;justify-content:space-between;align-items:flex-end;margin-top:6mm">{square_code(rng, 22)}<span class=rel>{issuer}{stamp}</span></div></div>'
    return Paper(
        "maturity_certificate",
        "智能制造能力成熟度证书",
        sheet(rng, inner, landscape=rng.random() < 0.5, margin="13mm 16mm", size=12),
        pen.marks,
        (
            "智能制造能力成熟度证书.pdf",
            "成熟度认证证书.jpg",
            "CMMM二级证书.pdf" if m.level == 2 else "CMMM证书.pdf",
        ),
        photo=True,
    )
