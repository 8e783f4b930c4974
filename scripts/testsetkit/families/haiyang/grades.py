"""Maturity: the platform's report, its screen, an own paper, certificates."""

from __future__ import annotations

import random
from html import escape

from testsetkit.case import Case
from testsetkit.families.haiyang.paper import HEI, SONG, doc, grid, sides, title
from testsetkit.pen import Pen, iso
from testsetkit.press import Paper

_NAMES = {1: "规划级", 2: "规范级", 3: "集成级", 4: "优化级", 5: "引领级"}
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
    "安全环保",
    "仓储配送",
    "能源管理",
    "物流",
    "销售",
    "客户服务",
]
_WHERE = "智能制造评估评价公共服务平台山东省分平台"


def _level(pen: Pen, level: int) -> str:
    numeral = " 一二三四五"[level]
    forms = [
        f"{numeral}级",
        f"{level}级",
        f"{_NAMES[level]}（{level}级）",
        f"{numeral}级（{_NAMES[level]}）",
        f"成熟度{numeral}级",
    ]
    said = pen.rng.choice(forms)
    return pen.mark(
        said, what="critical", key="maturity_level", sort="text", text=said, value=str(level)
    )


def _day(pen: Pen, case: Case, *forms: str) -> str:
    day = case.maturity.day
    shown = pen.form(day, *forms)
    return pen.mark(
        escape(shown), what="critical", key="maturity_date", sort="date", text=shown, value=iso(day)
    )


def _bars(pairs: list[tuple[str, float]]) -> str:
    out = ""
    for k, v in pairs:
        bar = (
            '<span style="display:inline-block;height:2.6mm;'
            f'width:{v * 16:.0f}mm;background:#6c8ebf"></span>'
        )
        out += (
            f'<tr><td style="width:24%">{k}</td><td>{bar}'
            f'</td><td style="width:14%">{v:.2f}</td></tr>'
        )
    return f"<table class=lines>{out}</table>"


def maturity(case: Case, rng: random.Random) -> list[Paper]:
    """What shows the maturity, if anything does."""
    m = case.maturity
    if m.form not in ("report", "page", "offplatform", "certificate"):
        return []
    if m.form == "certificate":
        return [_certificate(case, rng)]
    pen = Pen(case, rng, "maturity_report")
    rows = [
        (
            rng.choice(["企业名称", "评估对象", "单位名称"]),
            pen.critical(m.subject or case.firm.name, "name"),
        )
    ]
    if not m.subject and rng.random() < 0.6:
        rows.append(("统一社会信用代码", pen.critical(case.firm.uscc, "code")))
    more = [
        (
            rng.choice(["评估完成时间", "自评估时间", "自评日期", "报告日期"]),
            _day(pen, case, "dash", "cn", "slash", "dot"),
        ),
        (rng.choice(["综合得分", "评估得分", "总得分"]), f"{m.score:.2f}"),
        (rng.choice(["成熟度等级", "自评估等级", "评估等级", "自评估结果"]), _level(pen, m.level)),
    ]
    rng.shuffle(more)
    rows += more
    areas = rng.sample(_AREAS, rng.choice([12, 16, 18]))
    pairs = [(a, min(5.0, max(0.2, m.score + rng.uniform(-0.8, 0.8)))) for a in areas]
    table = _bars(pairs)
    if rng.random() < 0.6:
        flat = [
            tuple(x for a, s in pairs[k : k + 3] for x in (a, f"{s:.2f}"))
            for k in range(0, len(pairs), 3)
        ]
        table = grid(("能力子域", "得分") * 3, flat, rng.choice(["three", "full", "open"]))
    cls = rng.choice(["full", "three", "lines", "tint"])
    if m.form == "page":
        bar = (
            '<div style="background:#1d5fa8;color:#fff;font:700'
            f' 14pt/2 {HEI};padding:0 5mm">{_WHERE}</div>'
        )
        path = '<p class=f style="color:#666">企业中心 / 自评估管理 / 查看结果</p>'
        web = ("智能制造评估评价公共服务平台", "https://www.c3mep.cn/home?subPlatformId=8")
        html = doc(rng, bar, path, sides(rows, cls), table, web=web, size=10.5)
        names = ("平台自评估截图.pdf", "自评估结果页.pdf", "成熟度自评估网页打印.pdf")
    else:
        source = _WHERE if m.form != "offplatform" else escape(m.subject or case.firm.name)
        name = rng.choice(["智能制造能力成熟度自评估报告", "智能制造能力成熟度<br>自评估报告"])
        if rng.random() < 0.55:
            top = (
                title(name, 26, HEI, "margin-top:58mm")
                + f'<p class=c style="margin-top:92mm">{source}</p><div class=new></div>'
            )
        else:
            top = title(name.replace("<br>", ""), 18) + f"<p class=c>{source}</p>"
        lead = (
            "<p>本次自评估依据GB/T 39116—2020《智能制造能力成熟度模型》和GB/T 39117—2020进行。</p>"
        )
        tail = "<p>得分较低的能力子域应优先改进。</p>"
        body = f"<h2>一、评估结果</h2>{sides(rows, cls)}{lead}<h2>二、各项得分</h2>{table}<h2>三、建议</h2>{tail}"
        html = doc(rng, top, body, numbers=rng.random() < 0.7, size=11.5)
        names = ("成熟度自评估报告.pdf", "智能制造能力成熟度自评估报告.pdf", "自评报告.pdf")
    return [Paper("maturity_report", "自评估报告", html, pen.marks, names)]


def _certificate(case: Case, rng: random.Random) -> Paper:
    pen = Pen(case, rng, "maturity_certificate")
    m = case.maturity
    issuer = rng.choice(
        ["华信智造认证（北京）有限公司", "齐鲁智测认证中心有限公司", "中工评测认证有限公司"]
    )
    over = pen.seal(issuer, role="cert", style="right:12mm;top:-16mm", size=40)
    until = pen.day(m.until or (2028, 3, 1), "cn", "dash", "dot")
    subject = pen.critical(m.subject or case.firm.name, "name")
    number = (
        f"证书编号：{rng.choice(['ZNZZ', 'CMMM', 'IM'])}-{m.day[0]}-{rng.randrange(100, 9999):04d}"
    )
    rows = [
        ("获证单位", subject),
        ("成熟度等级", _level(pen, m.level)),
        ("评估依据", "GB/T 39116—2020"),
    ]
    rows += [("发证日期", _day(pen, case, "cn", "dash", "dot")), ("有效期至", until)]
    if rng.random() < 0.5:
        body = sides(rows, rng.choice(["three", "lines", "bare"]), "30%")
    else:
        body = f"<p>兹证明{subject}的智能制造能力经评估，达到GB/T 39116—2020规定的<b>{rows[1][1]}</b>。</p>"
        body += f"<p>发证日期：{rows[3][1]}　　有效期至：{until}</p>"
    foot = (
        f'<div style="text-align:right;position:relative;margin:16mm 4mm 12mm">{issuer}{over}</div>'
    )
    edge = rng.choice(["#27537f", "#8a6d1f", "#2d6a4f"])
    inner = (
        f'<div style="border:1.6mm double {edge};padding:11mm'
        f' 15mm">{title("智能制造能力成熟度证书", 25, SONG)}<p class=r>{number}</p>{body}{foot}</div>'
    )
    html = doc(rng, inner, landscape=rng.random() < 0.5, margin="14mm", size=13)
    names = ("成熟度证书.pdf", "智能制造成熟度等级证书.jpg", "CMMM证书.pdf")
    return Paper("maturity_certificate", "成熟度证书", html, pen.marks, names, photo=True)
