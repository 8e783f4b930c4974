"""Papers on maturity: reports of the platform or not, its page, certificates."""

from __future__ import annotations

import random
from html import escape

from testsetkit.case import Case
from testsetkit.families.juxian.look import HEI, doc, grid, sides, title
from testsetkit.pen import Pen, iso
from testsetkit.press import Paper

_CALLED = {1: "规划级", 2: "规范级", 3: "集成级", 4: "优化级", 5: "引领级"}
_AREAS = [
    "组织战略",
    "人员技能",
    "数据",
    "集成",
    "信息安全",
    "装备",
    "网络",
    "设计",
    "采购",
    "计划与调度",
    "生产作业",
    "设备管理",
    "仓储配送",
    "安全环保",
    "能源管理",
    "物流",
    "销售",
    "服务",
]
_PLATFORM = "智能制造评估评价公共服务平台山东省分平台"


def _level(pen: Pen, level: int) -> str:
    numeral = " 一二三四五"[level]
    said = pen.rng.choice([
        f"{numeral}级", f"{level}级", f"{_CALLED[level]}（{level}级）", f"{numeral}级（{_CALLED[level]}）",
    ])  # fmt: skip
    return pen.mark(
        said, what="critical", key="maturity_level", sort="text", text=said, value=str(level)
    )


def _day(pen: Pen, case: Case, *forms: str) -> str:
    shown, day = pen.form(case.maturity.day, *forms), case.maturity.day
    return pen.mark(
        escape(shown), what="critical", key="maturity_date", sort="date", text=shown, value=iso(day)
    )


def _bars(scores: list[tuple[str, float]]) -> str:
    """Scores as bars."""
    out = ""
    for name, score in scores:
        out += (
            f'<div style="display:flex;font-size:8.5pt;line-height:1.7"><span style="width:26mm">'
            f'{name}</span><span style="width:{score * 18:.0f}mm;background:#7d9dbd;'
            f'margin:.8mm 2mm .8mm 0"></span>{score:.2f}</div>'
        )
    return f'<div style="margin:3mm 0" class=keep>{out}</div>'


def papers(case: Case, rng: random.Random) -> list[Paper]:
    """What the case says of maturity, on paper."""
    form = case.maturity.form
    if form == "certificate":
        return [_certificate(case, rng)]
    return [_report(case, rng)] if form in ("report", "page", "offplatform") else []


def _report(case: Case, rng: random.Random) -> Paper:
    m = case.maturity
    pen = Pen(case, rng, "maturity_report")
    rows = [
        (
            rng.choice(["企业名称", "评估单位", "受评企业"]),
            pen.critical(m.subject or case.firm.name, "name"),
        )
    ]
    if not m.subject and rng.random() < 0.7:
        rows.append(("统一社会信用代码", pen.critical(case.firm.uscc, "code")))
    rows += [
        (
            rng.choice(["评估完成日期", "自评估时间", "提交日期"]),
            _day(pen, case, "dash", "cn", "slash"),
        ),
        (rng.choice(["自评估得分", "总得分", "综合得分"]), f"{m.score:.2f}"),
        (rng.choice(["自评估等级", "成熟度等级", "评估等级"]), _level(pen, m.level)),
    ]
    areas = rng.sample(_AREAS, 14)
    scores = [(a, min(5.0, max(0.2, m.score + rng.uniform(-0.8, 0.8)))) for a in areas]
    told = [(a, f"{s:.2f}") for a, s in scores]
    flat = [(*told[k], *told[k + 1]) for k in range(0, len(told), 2)]
    table = grid(("评估域", "得分") * 2, flat) if rng.random() < 0.6 else _bars(scores)
    if m.form == "page":
        bar = f'<div style="background:#20589c;color:#fff;padding:2mm 4mm">{_PLATFORM}</div>'
        crumb = '<p class=f style="color:#666;font-size:9pt">我的评估 / 自评估结果 / 查看</p>'
        html = doc(
            rng,
            bar,
            crumb,
            sides(rows),
            table,
            web=("智能制造评估评价公共服务平台", "https://www.c3mep.cn/home?subPlatformId=8"),
            size=10.5,
            face=HEI,
            rule="grey",
        )
        names = ("自评估截图.pdf", "平台页面.pdf", "自评估结果打印.pdf")
    else:
        source = _PLATFORM if m.form == "report" else escape(m.subject or case.firm.name)
        head = rng.choice(["智能制造能力成熟度自评估报告", "智能制造能力成熟度自诊断评估报告"])
        if rng.random() < 0.5:
            top = (
                f'<p class=c style="margin-top:62mm;font:700 24pt/1.6 {HEI}">{head}</p>'
                f'<p class=c style="margin-top:96mm">{source}</p><div class=new></div>'
            )
        else:
            top = f"{title(head, 19, 3)}<p class=c>{source}</p>"
        body = (
            f"<h2>一、评估结果</h2>{sides(rows)}<p>评估依据：GB/T 39116—2020《智能制造能力成熟度模型》、"
            f"GB/T 39117—2020《智能制造能力成熟度评估方法》。</p><h2>二、各域得分</h2>{table}"
            "<h2>三、提升建议</h2><p>对得分偏低的域逐项制定计划，先补短板再求提高。</p>"
        )
        html = doc(rng, top, body, numbers=rng.random() < 0.8, size=11.5)
        names = ("自评估报告.pdf", "成熟度自评估.pdf", "智能制造成熟度报告.pdf")
    return Paper("maturity_report", "自评估报告", html, pen.marks, names)


def _certificate(case: Case, rng: random.Random) -> Paper:
    m = case.maturity
    pen = Pen(case, rng, "maturity_certificate")
    issuer = rng.choice([
        "赛智认证（北京）有限公司", "华评信合认证服务有限公司", "鲁标联合认证（济南）有限公司",
    ])  # fmt: skip
    over = pen.seal(issuer, role="cert", style="right:12mm;top:-15mm", size=40)
    until = pen.day(m.until or (2028, 3, 1), "cn", "dash", "dot")
    colour = rng.choice(["#27537f", "#8a2b2b", "#3e6b3e", "#7a6a2a"])
    number = f"SMM-{m.day[0]}-{rng.randrange(100, 9999):05d}"
    subject = pen.critical(m.subject or case.firm.name, "name")
    lines = [
        f"成熟度等级：<b>{_level(pen, m.level)}</b>",
        "评估标准：GB/T 39116—2020、GB/T 39117—2020",
        f"颁发日期：{_day(pen, case, 'cn', 'dash', 'dot')}",
        f"有效期至：{until}",
    ]
    inner = "".join(f"<p class={rng.choice(['f', 'c'])}>{x}</p>" for x in lines)
    html = doc(
        rng,
        f'<div style="border:2mm double {colour};padding:10mm 14mm"><p class=c style="font:'
        f'700 25pt {HEI};color:{colour}">智能制造能力成熟度<br>等级证书</p><p class=r style="font-size:10pt">'
        f'证书编号：{number}</p><p class=c style="font-size:18pt;margin:6mm 0">{subject}</p><p class=c>'
        f"经评估，符合下列等级的要求，特发此证。</p>{inner}<div style='text-align:right;"
        f"position:relative;margin:14mm 0 12mm'>{issuer}{over}</div></div>",
        landscape=rng.random() < 0.5,
        margin="14mm",
        size=13,
    )
    names = ("成熟度证书.pdf", "能力成熟度等级证书.jpg", "CMMM证书.pdf")
    return Paper("maturity_certificate", "成熟度证书", html, pen.marks, names, photo=True)
