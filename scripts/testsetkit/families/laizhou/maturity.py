"""Maturity papers: the platform's report and page, an own paper, certificates."""

from __future__ import annotations

import random
from html import escape

from testsetkit.case import Case
from testsetkit.families.laizhou.licence import code_like
from testsetkit.families.laizhou.style import HEI, KAI, SONG, page
from testsetkit.pen import Pen, iso
from testsetkit.press import Paper

_NAMES = {1: "规划级", 2: "规范级", 3: "集成级", 4: "优化级", 5: "引领级"}
PLATFORM = "智能制造评估评价公共服务平台"
_AREAS = {
    "人员": ("组织战略", "人员技能"), "技术": ("数据", "集成", "信息安全"), "资源": ("装备", "网络"),
    "制造": ("产品设计", "工艺设计", "采购", "计划与调度", "生产作业", "设备管理", "仓储配送", "安全环保", "能源管理", "物流", "销售", "客户服务"),
}  # fmt: skip


def papers(case: Case, rng: random.Random) -> list[Paper]:
    form = case.maturity.form
    if form == "report":
        return [rng.choice([_report, _report, _sheet])(case, rng)]
    if form == "offplatform":
        return [_own(case, rng)]
    if form == "page":
        return [_page(case, rng)]
    return [_certificate(case, rng)] if form == "certificate" else []


def _level(pen: Pen, level: int) -> str:
    chinese = " 一二三四五"[level]
    said = pen.rng.choice(
        [
            f"{level}级",
            f"{chinese}级",
            f"{chinese}级（{_NAMES[level]}）",
            f"{_NAMES[level]}（{chinese}级）",
            f"{level}级（{_NAMES[level]}）",
        ]
    )
    return pen.mark(
        said, what="critical", key="maturity_level", sort="text", text=said, value=str(level)
    )


def _day(pen: Pen, case: Case, *forms: str) -> str:
    said = pen.form(case.maturity.day, *forms)
    return pen.mark(
        said,
        what="critical",
        key="maturity_date",
        sort="date",
        text=said,
        value=iso(case.maturity.day),
    )


def _scores(rng: random.Random, score: float, *, whole: bool) -> str:
    rows = ""
    for area, subs in _AREAS.items():
        for i, s in enumerate(subs):
            side = (
                f"<td rowspan={len(subs)} class=c>{area}</td>"
                if i == 0 and whole
                else ""
                if whole
                else f"<td class=c>{area}</td>"
            )
            rows += f"<tr>{side}<td>{s}</td><td class=c>{max(0.2, score + rng.uniform(-0.6, 0.6)):.2f}</td></tr>"
    return f'<table style="font-size:9pt;line-height:1.15"><tr><th style="width:24%">能力要素</th><th>能力子域</th><th style="width:22%">得分</th></tr>{rows}</table>'


def _facts(pen: Pen, case: Case) -> list[tuple[str, str]]:
    rng, m, f = pen.rng, case.maturity, case.firm
    rows = [
        (
            rng.choice(["企业名称", "评估对象", "单位名称"]),
            pen.critical(m.subject or f.name, "name"),
        )
    ]
    if not m.subject and rng.random() < 0.8:
        rows.append(("统一社会信用代码", pen.critical(f.uscc, "code")))
    rows.append(("所属行业", f.industry))
    rows.append(
        (
            rng.choice(["自评估时间", "评估日期", "提交时间", "完成时间"]),
            _day(pen, case, "cn", "dash", "slash"),
        )
    )
    rows.append((rng.choice(["综合得分", "总得分", "评估得分"]), f"{m.score:.2f}"))
    rows.append(
        (rng.choice(["成熟度等级", "评估等级", "达到等级", "自评估等级"]), _level(pen, m.level))
    )
    return rows


def _grid(rows: list[tuple[str, str]]) -> str:
    return (
        "<table>"
        + "".join(f'<tr><th style="width:32%">{k}</th><td>{v}</td></tr>' for k, v in rows)
        + "</table>"
    )


_TALK = (
    "企业在生产作业、仓储配送方面基础较好，计划与调度、供应协同尚有提升空间。", "建议继续提高数据采集的自动化程度，减少人工录入。", "建议完善数据字典和编码规则，提高系统间集成水平。",
    "建议加强人员数字技能培训，逐步建立模型管理制度。",
)  # fmt: skip


def _report(case: Case, rng: random.Random) -> Paper:
    pen = Pen(case, rng, "maturity_report")
    m, subject = case.maturity, case.maturity.subject or case.firm.name
    kind = rng.choice(["自评估报告", "自评估报告", "自诊断报告"])
    cover = f'<div style="padding-top:35mm"><p class=c style="font-size:14pt">{PLATFORM}<br>山东省分平台</p><h1 style="font-size:28pt;margin-top:25mm">智能制造能力成熟度<br>{kind}</h1><p class=c style="margin-top:70mm;font-size:15pt">{escape(subject)}</p><p class=c>报告编号：SD{rng.randrange(10**9, 10**10)}</p></div>'
    body = f"<h2 class=new>一、评估结论</h2>{_grid(_facts(pen, case))}<p>评估依据为GB/T 39116-2020《智能制造能力成熟度模型》、GB/T 39117-2020《智能制造能力成熟度评估方法》。</p><h2>二、各能力子域得分</h2>{_scores(rng, m.score, whole=rng.random() < 0.6)}"
    talk = (
        "<h2>三、诊断与建议</h2>"
        + "".join(f"<p>{x}</p>" for x in rng.sample(_TALK, 3))
        + f'<p class="r s" style="margin-top:8mm">本报告由{PLATFORM}（山东省分平台）根据企业填报数据自动生成</p>'
    )
    html = page(
        rng,
        cover,
        body,
        talk,
        numbers=rng.choice(["bare", "nth_of", None]),
        face=rng.choice([SONG, HEI]),
    )
    names = (
        "智能制造能力成熟度自评估报告.pdf",
        "自评估报告.pdf",
        "4.成熟度自评估.pdf",
        "能力成熟度报告.pdf",
    )
    return Paper("maturity_report", "自评估报告", html, pen.marks, names)


def _sheet(case: Case, rng: random.Random) -> Paper:
    """A short result of one page, with the platform's head."""
    pen = Pen(case, rng, "maturity_report")
    top = f'<p class=c style="font:700 12pt {HEI};color:#1c4587">{PLATFORM}（山东省分平台）</p><h1>智能制造能力成熟度自评估结果</h1>'
    html = page(
        rng,
        top,
        f'<p class="flat s">自评估网址：https://www.c3mep.cn　　打印自{PLATFORM}</p>',
        _grid(_facts(pen, case)),
        _scores(rng, case.maturity.score, whole=True),
        size=11,
    )
    return Paper(
        "maturity_report",
        "自评估报告",
        html,
        pen.marks,
        ("自评估结果.pdf", "成熟度自评估报告.pdf", "自评估.pdf"),
    )


def _own(case: Case, rng: random.Random) -> Paper:
    """A self-assessment made without the platform."""
    pen = Pen(case, rng, "maturity_report")
    m, f = case.maturity, case.firm
    head = f"<h1>{rng.choice(['智能制造能力成熟度自评估报告', '智能制造能力成熟度自评报告'])}</h1><p>按照GB/T 39116-2020和GB/T 39117-2020，公司组织信息、生产、设备等部门，对能力子域逐项打分，现将结果报告如下。</p>"
    tail = f'<p class=r style="margin-top:12mm">{escape(m.subject or f.name)}</p>'
    html = page(
        rng,
        head,
        _grid(_facts(pen, case)),
        _scores(rng, m.score, whole=False),
        f"<p>{rng.choice(_TALK)}</p>",
        tail,
    )
    return Paper(
        "maturity_report",
        "自评估报告",
        html,
        pen.marks,
        ("自评估报告.pdf", "成熟度自评.pdf", "自评报告.pdf"),
    )


def _page(case: Case, rng: random.Random) -> Paper:
    """A printed page of the platform's site."""
    pen = Pen(case, rng, "maturity_report")
    m, f = case.maturity, case.firm
    tint = rng.choice(["#0b5cad", "#14509b", "#1b7f79"])
    bar = f'<div style="background:{tint};color:#fff;padding:3mm 4mm;font:700 13pt {HEI}">{PLATFORM}　<span style="font-size:10pt">山东省分平台</span></div>'
    crumbs = rng.choice(["首页 / 我的评估 / 评估结果", "当前位置：自评估 > 历史记录 > 查看结果"])
    when = f"{_day(pen, case, 'dash', 'slash')} {rng.randrange(8, 18):02d}:{rng.randrange(60):02d}"
    info = f"<p class=flat>企业名称：{pen.critical(m.subject or f.name, 'name')}</p><p class=flat>行业：{f.industry}</p><p class=flat>{rng.choice(['自评估时间', '提交时间'])}：{when}</p>"
    result = f'<div style="border:.3mm solid #cfd8e3;padding:6mm;margin:4mm 0" class=c><div style="font-size:11pt">综合得分</div><div style="font:700 28pt {HEI};color:{tint}">{m.score:.2f}</div><div>智能制造能力成熟度自评估等级：<b>{_level(pen, m.level)}</b></div></div>'
    foot = f'<p class="flat s" style="margin-top:6mm">https://www.c3mep.cn/assess/result?subPlatformId=8&amp;sn={rng.randrange(10**6, 10**7)}　　2026/3/{rng.randrange(4, 29)} {rng.randrange(8, 18)}:{rng.randrange(10, 59)}</p>'
    html = page(
        rng,
        bar,
        f'<p class="flat s" style="margin:3mm 0">{crumbs}</p>',
        info,
        result,
        _scores(rng, m.score, whole=False),
        foot,
        size=10.5,
        face=HEI,
    )
    return Paper(
        "maturity_report",
        "平台结果页",
        html,
        pen.marks,
        ("平台自评估截图.pdf", "自评估结果页.pdf", "成熟度平台页面.pdf"),
    )


def _certificate(case: Case, rng: random.Random) -> Paper:
    pen = Pen(case, rng, "maturity_certificate")
    m, f = case.maturity, case.firm
    issuer = rng.choice(["山东智衡评估认证有限公司", "北方工业评价技术中心", "齐鲁标准化认证中心"])
    over = pen.seal(issuer, role="cert", style="right:12mm;top:-16mm", size=38)
    until = pen.day(m.until or (2028, 1, 1), "cn", "dash", "dot")
    day = _day(pen, case, "cn", "dash", "dot")
    title = rng.choice(["智能制造能力成熟度等级证书", "智能制造能力成熟度评估证书"])
    english = (
        '<p class=c style="font-size:10pt">Certificate of Intelligent Manufacturing Capability Maturity</p>'
        if rng.random() < 0.5
        else ""
    )
    number = f"证书编号：ZNZZ{m.day[0]}{rng.randrange(1000, 9999)}"
    subject = pen.critical(m.subject or f.name, "name")
    low = rng.random() < 0.5
    if low:
        inner = f'<p class=flat>兹证明</p><p class=c style="font:700 17pt {KAI};margin:6mm">{subject}</p><p class=flat>依据GB/T 39116-2020、GB/T 39117-2020，其智能制造能力成熟度达到</p><p class=c style="font-size:20pt;margin:6mm">{_level(pen, m.level)}</p><p class=flat>评估范围：{f.product}的设计、生产、仓储、销售和服务</p>'
    else:
        rows = [
            ("获证单位", subject),
            ("评估依据", "GB/T 39116-2020　GB/T 39117-2020"),
            ("评估范围", f"{f.product}的设计、生产及服务"),
            ("成熟度等级", _level(pen, m.level)),
        ]
        inner = (
            "<table class=plain style='font-size:13pt'>"
            + "".join(f"<tr><td style='width:26%'>{k}</td><td>{v}</td></tr>" for k, v in rows)
            + "</table>"
        )
    foot = f'<div style="position:relative;margin-top:12mm"><p class=flat>发证日期：{day}</p><p class=flat>有效期至：{until}</p><p class=r>{issuer}</p>{over}<div style="position:absolute;left:78mm;top:-4mm">{code_like(rng, 18)}</div></div>'
    html = page(
        rng,
        f'<div style="border:1.8mm solid {rng.choice(["#b8923a", "#2d5f8b", "#7a1f2b"])};padding:12mm"><h1>{title}</h1>{english}<p class=r style="font-size:10pt">{number}</p>{inner}{foot}</div>',
        size=13,
        margin="14mm",
        landscape=rng.random() < 0.35,
    )
    return Paper(
        "maturity_certificate",
        "成熟度证书",
        html,
        pen.marks,
        ("能力成熟度证书.pdf", "成熟度等级证书.jpg", "4.CMMM证书.pdf"),
        photo=True,
    )
