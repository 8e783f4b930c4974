"""Maturity papers: the platform's reports and pages, a company's own report, certificates."""

from __future__ import annotations

import random
from html import escape

from testsetkit.case import Case
from testsetkit.families.qingzhou.style import SANS, Look, look, sheet
from testsetkit.pen import Pen, iso
from testsetkit.press import Paper

_NAMES = {1: "规划级", 2: "规范级", 3: "集成级", 4: "优化级", 5: "引领级"}
_CHINESE = " 一二三四五"
_AREAS = (
    ("人员", ("组织战略", "人员技能")), ("技术", ("数据", "集成", "信息安全")), ("资源", ("装备", "网络")),
    ("制造", ("产品设计", "工艺设计", "采购", "计划与调度", "生产作业", "设备管理", "仓储配送", "安全环保", "能源管理", "物流", "销售", "客户服务")),
)  # fmt: skip
_SITE = "智能制造评估评价公共服务平台"


def maturity(case: Case, rng: random.Random) -> list[Paper]:
    form = case.maturity.form
    if form in ("report", "offplatform"):
        return [_report(case, rng, platform=form == "report")]
    if form == "page":
        return [_page(case, rng)]
    return [_certificate(case, rng)] if form == "certificate" else []


def _level(pen: Pen) -> str:
    level = pen.case.maturity.level if pen.case else 2
    word = pen.rng.choice(
        [
            f"{_CHINESE[level]}级",
            f"{level}级",
            f"{_CHINESE[level]}级（{_NAMES[level]}）",
            f"{_NAMES[level]}（{level}级）",
            f"{level}级 {_NAMES[level]}",
        ]
    )
    return pen.mark(
        word, what="critical", key="maturity_level", sort="text", text=word, value=str(level)
    )


def _day(pen: Pen, *forms: str) -> str:
    assert pen.case is not None
    day = pen.case.maturity.day
    shown = pen.form(day, *forms)
    return pen.mark(
        escape(shown), what="critical", key="maturity_date", sort="date", text=shown, value=iso(day)
    )


def _scores(rng: random.Random, score: float, at: Look) -> str:
    """Scores of the areas: a table with merged elements, bars, or a wheel drawn with its table."""

    def one() -> float:
        return min(4.9, max(0.4, score + rng.uniform(-0.6, 0.6)))

    kind = rng.choice(["table", "bars", "wheel"])
    if kind == "bars":
        lines = ""
        for _, parts in _AREAS:
            for p in parts:
                v = one()
                lines += f'<div style="display:flex;align-items:center;margin:.8mm 0;font-size:9pt"><div style="width:30mm">{p}</div><div style="background:{at.main};height:3mm;width:{v * 20:.0f}mm"></div><div style="margin-left:2mm">{v:.2f}</div></div>'
        return lines
    rows = ""
    for element, parts in _AREAS:
        for n, p in enumerate(parts):
            side = f"<td rowspan={len(parts)} class=c>{element}</td>" if n == 0 else ""
            rows += f"<tr>{side}<td>{p}</td><td class=c>{one():.2f}</td></tr>"
    table = f'<table class="shade" style="font-size:9pt"><tr><th>能力要素</th><th>能力域/子域</th><th>分值</th></tr>{rows}</table>'
    if kind == "table":
        return table
    spots = " ".join(
        f"{50 + 9 * one() * x:.1f},{50 + 9 * one() * y:.1f}"
        for x, y in ((0, -1), (0.95, -0.31), (0.59, 0.81), (-0.59, 0.81), (-0.95, -0.31))
    )
    rings = "".join(
        f'<circle cx="50" cy="50" r="{r}" fill="none" stroke="#ccc"/>' for r in (15, 30, 45)
    )
    return f'<div style="text-align:center"><svg viewBox="0 0 100 100" style="width:60mm">{rings}<polygon points="{spots}" fill="{at.main}" fill-opacity=".35" stroke="{at.main}"/></svg></div>{table}'


def _report(case: Case, rng: random.Random, *, platform: bool) -> Paper:
    pen = Pen(case, rng, "maturity_report")
    at = look(rng, size=11)
    m, f = case.maturity, case.firm
    subject = m.subject or f.name
    code = pen.critical(f.uscc, "code") if not m.subject and rng.random() < 0.7 else ""
    when, level = _day(pen, "cn", "dash", "slash", "dot"), _level(pen)
    site = rng.choice([f"{_SITE}山东省分平台", f"{_SITE}（山东省分平台）"])
    title = rng.choice(
        [
            "智能制造能力成熟度自评估报告",
            "智能制造能力成熟度自诊断报告",
            "智能制造能力成熟度<br>自评估结果报告",
        ]
    )
    pairs = [(rng.choice(["企业名称", "评估对象", "受评单位"]), pen.critical(subject, "name"))]
    pairs += [("统一社会信用代码", code)] if code else []
    pairs += [
        ("所属行业", f.industry),
        (rng.choice(["自评估日期", "完成时间", "评估提交日期"]), when),
        (rng.choice(["总得分", "评估总分", "综合分值"]), f"{m.score:.2f}"),
        (rng.choice(["成熟度等级", "自评等级", "评估结论"]), level),
    ]
    kind = rng.choice(["table", "tiles", "across", "text"])
    if kind == "tiles":
        block = (
            '<div class="g2">'
            + "".join(
                f'<div class="card"><div class="cap">{k}</div><div style="font:700 12.5pt/1.5 {SANS};color:{at.main}">{v}</div></div>'
                for k, v in pairs
            )
            + "</div>"
        )
    elif kind == "across":
        block = (
            '<table style="table-layout:fixed"><tr>'
            + "".join(f"<th style='background:{at.pale}'>{k}</th>" for k, _ in pairs)
            + "</tr><tr>"
            + "".join(f"<td class=c style='word-break:break-all'>{v}</td>" for _, v in pairs)
            + "</tr></table>"
        )
    elif kind == "text":
        block = "".join(f"<p class=flat>{k}：{v}</p>" for k, v in pairs)
    else:
        block = (
            "<table>"
            + "".join(
                f"<tr><th style='width:30%;background:{at.pale}'>{k}</th><td>{v}</td></tr>"
                for k, v in pairs
            )
            + "</table>"
        )
    basis = "<p>依据标准：GB/T 39116-2020《智能制造能力成熟度模型》、GB/T 39117-2020《智能制造能力成熟度评估方法》。</p>"
    if platform:
        intro, tail = (
            f"<p>本报告由企业登录{site}在线填报问卷后由系统生成。</p>",
            f'<p class="r s">{site}　c3mep.cn</p>',
        )
    else:
        intro, tail = (
            "<p>本报告由公司数字化部门对照国家标准自行打分编制。</p>",
            f'<p class="r">{escape(subject)}数字化部门</p>',
        )
    parts = []
    if rng.random() < 0.6:
        head = site if platform else escape(subject)
        parts.append(
            f'<div style="padding-top:45mm"><p class=c>{head}</p><h1 style="font-size:26pt">{title}</h1><p class=c style="margin-top:70mm;font-size:14pt">{escape(subject)}</p></div><h2 class="new">一、评估概况</h2>'
        )
    else:
        parts.append(f"<h1>{title}</h1>")
    parts += [
        intro,
        block,
        basis,
        f"<h2>{rng.choice(['二、能力域得分', '得分明细'])}</h2>",
        _scores(rng, m.score, at),
    ]
    parts.append(
        "<h2>改进方向</h2><p>建议优先补齐数据标准和系统集成短板，逐步推广预测性分析应用。</p>"
        + tail
    )
    html = sheet(
        rng,
        at,
        *parts,
        numbers=rng.choice([None, "of", "slash", "plain"]),
        running=_SITE if platform and rng.random() < 0.4 else "",
    )
    files = (
        "成熟度自评估报告.pdf",
        "智能制造能力成熟度报告.pdf",
        "04自评估.pdf",
        "平台自诊断报告.pdf" if platform else "成熟度自评.pdf",
    )
    return Paper("maturity_report", "自评估报告", html, pen.marks, files)


def _page(case: Case, rng: random.Random) -> Paper:
    """A printed page of the platform's site."""
    pen = Pen(case, rng, "maturity_report")
    at = Look("#0f62b5", "#e8f1fb", SANS, SANS, 10.5, 1.6)
    m, f = case.maturity, case.firm
    name, when, level = (
        pen.critical(m.subject or f.name, "name"),
        _day(pen, "dash", "slash"),
        _level(pen),
    )
    tabs = "".join(
        f'<div style="padding:1mm 4mm;{"border-bottom:.8mm solid #0f62b5;color:#0f62b5" if n == 1 else ""}">{t}</div>'
        for n, t in enumerate(["首页", "自评估结果", "标准库", "服务商"])
    )
    top = f'<div style="display:flex;justify-content:space-between" class="cap"><div>2026/3/{rng.randrange(10, 28)} 上午{rng.randrange(8, 12)}:{rng.randrange(10, 59)}</div><div>{_SITE}-山东省分平台</div></div><div style="background:#0f62b5;color:#fff;padding:2mm 5mm;font:700 14pt/1.6 {SANS}">{_SITE}　<span style="font-size:10pt">山东省分平台</span></div><div style="display:flex;border-bottom:.2mm solid #ccc;margin-bottom:4mm">{tabs}</div>'
    if rng.random() < 0.5:
        main = f'<div style="display:flex;gap:4mm"><div class="card" style="width:58mm;text-align:center"><div style="font:700 34pt/1.3 {SANS};color:#0f62b5">{m.score:.2f}</div><div class="cap">综合得分</div><div style="font:700 15pt/1.6 {SANS}">{level}</div><div class="cap">成熟度等级</div></div><div class="card" style="flex:1"><p class=flat>{name}</p><p class=flat>行业：{f.industry}</p><p class=flat>评估完成时间：{when}</p><p class=flat>状态：<span class="chip">已提交</span></p></div></div>'
    else:
        main = f'<table class="shade"><tr><th>企业名称</th><th>自评估时间</th><th>得分</th><th>等级</th><th>操作</th></tr><tr><td>{name}</td><td class=c>{when}</td><td class=c>{m.score:.2f}</td><td class=c>{level}</td><td class=c style="color:#0f62b5">查看 下载</td></tr></table><p class="cap">共 1 条　第 1/1 页</p>'
    html = sheet(
        rng,
        at,
        top,
        main,
        _scores(rng, m.score, at),
        f'<p class="s">https://www.c3mep.cn/selfAssess/result?subPlatformId=8&amp;rid={rng.randrange(10**5, 10**6)}</p>',
        margin="12mm 14mm",
    )
    return Paper(
        "maturity_report",
        "平台结果页",
        html,
        pen.marks,
        ("自评估截图.pdf", "平台结果.pdf", "成熟度截图.pdf"),
    )


def _certificate(case: Case, rng: random.Random) -> Paper:
    pen = Pen(case, rng, "maturity_certificate")
    at = look(rng, size=13)
    m, f = case.maturity, case.firm
    issuer = rng.choice(
        ["齐鲁智造标准评估（济南）有限公司", "国信智评技术服务中心", "华东智能制造评估中心"]
    )
    name, level, when = (
        pen.critical(m.subject or f.name, "name"),
        _level(pen),
        _day(pen, "cn", "dash", "dot"),
    )
    until = pen.day(m.until or (2028, 1, 1), "cn", "dash", "dot")
    over = pen.seal(issuer, role="cert", style="right:12mm;top:-14mm", size=40)
    number = f"ZZCSD-{m.day[0]}-{rng.randrange(1000, 9999)}"
    kind = rng.choice(["classic", "bilingual", "table"])
    title = rng.choice(["智能制造能力成熟度等级证书", "智能制造能力成熟度评估证书"])
    if kind == "table":
        rows = (
            ("证书编号", number),
            ("获证组织", name),
            ("成熟度等级", level),
            ("评估标准", "GB/T 39116-2020、GB/T 39117-2020"),
            ("评估范围", f"{f.product}的设计、制造与服务"),
            ("颁发日期", when),
            ("有效期至", until),
        )
        main = (
            f"<h1>{title}</h1><table>"
            + "".join(f"<tr><th style='width:28%'>{k}</th><td>{v}</td></tr>" for k, v in rows)
            + f'</table><div class="r" style="position:relative;margin:16mm 10mm 20mm 0">{issuer}{over}</div>'
        )
    elif kind == "bilingual":
        main = f'<h1 style="margin-bottom:0">{title}</h1><p class="c cap">Certificate of Intelligent Manufacturing Capability Maturity</p><p class=c>证书编号 Certificate No.: {number}</p><p class=c style="margin-top:8mm">兹证明 This is to certify that</p><p class=c style="font-size:17pt">{name}</p><p class=c>符合 GB/T 39116-2020 的要求，成熟度等级 Level</p><p class=c style="font-size:18pt;color:{at.main}">{level}</p><p class=c style="margin-top:8mm">发证日期 Date of Issue：{when}　　有效期至 Valid until：{until}</p><div class="r" style="position:relative;margin:14mm 10mm 20mm 0">{issuer}{over}</div>'
    else:
        main = f'<h1 style="font-size:28pt">{title}</h1><p class="r">编号：{number}</p><p style="margin-top:10mm;font-size:15pt">{name}：</p><p style="font-size:15pt">经评估，贵单位智能制造能力成熟度达到{level}，特发此证。</p><p class=flat style="margin-top:10mm">评估依据：GB/T 39116-2020</p><p class=flat>发证日期：{when}</p><p class=flat>有效期至：{until}</p><div class="r" style="position:relative;margin:10mm 10mm 20mm 0">发证机构：{issuer}{over}</div>'
    html = sheet(
        rng,
        at,
        f'<div style="border:1.6mm double {at.main};padding:9mm">{main}</div>',
        landscape=rng.random() < 0.45,
        margin="13mm",
    )
    return Paper(
        "maturity_certificate",
        "成熟度证书",
        html,
        pen.marks,
        ("成熟度证书.pdf", "等级证书.jpg", "04成熟度评估证书.pdf"),
        photo=True,
    )
