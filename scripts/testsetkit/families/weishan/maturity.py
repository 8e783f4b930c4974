"""Maturity: the platform's self-assessment report, its page, certificates, and a report of one's own."""

from __future__ import annotations

import math
import random
from html import escape

from testsetkit.case import Case
from testsetkit.families.weishan.look import code_square, rows, sheet
from testsetkit.invent import brand
from testsetkit.pen import Pen
from testsetkit.press import Paper

DOMAINS = (
    ("人员", ("组织战略", "人员技能")), ("技术", ("数据", "集成", "信息安全")), ("资源", ("装备", "网络")), ("设计", ("产品设计", "工艺设计")),
    ("生产", ("采购", "计划与调度", "生产作业", "设备管理", "仓储配送", "安全环保", "能源管理")), ("物流", ("物流",)), ("销售", ("销售",)), ("服务", ("客户服务", "产品服务")),
)  # fmt: skip
STEP = ("", "规划级", "规范级", "集成级", "优化级", "引领级")
CN = " 一二三四五"
PLATFORM = "智能制造评估评价公共服务平台"


def papers(case: Case, rng: random.Random) -> list[Paper]:
    """What the case holds on maturity, as papers."""
    form = case.maturity.form
    if form == "report":
        return [_report(case, rng)]
    if form == "page":
        return [_page(case, rng)]
    if form == "certificate":
        return [_certificate(case, rng)]
    return [_own(case, rng)] if form == "offplatform" else []


def _subject(case: Case) -> str:
    return case.maturity.subject or case.firm.name


def _level(rng: random.Random, n: int) -> str:
    return rng.choice(
        [f"{CN[n]}级（{STEP[n]}）", f"{CN[n]}级", f"{n}级", f"{STEP[n]}（{CN[n]}级）"]
    )


def _scores(case: Case) -> list[tuple[str, str, float]]:
    """Twenty sub-domains whose mean is the score."""
    fate, m = random.Random(f"{case.firm.uscc}-cmmm"), case.maturity
    names = [(d, s) for d, parts in DOMAINS for s in parts]
    spread = [fate.uniform(-0.35, 0.35) for _ in names]
    middle = sum(spread) / len(spread)
    return [(d, s, max(m.score + x - middle, 0.3)) for (d, s), x in zip(names, spread, strict=True)]


def _radar(rng: random.Random, values: list[tuple[str, float]], size: int = 96) -> str:
    n, c = len(values), 60.0

    def at(i: int, r: float) -> tuple[float, float]:
        a = 2 * math.pi * i / n - math.pi / 2
        return c + r * math.cos(a), c + r * math.sin(a)

    def ring(radii: list[float]) -> str:
        return " ".join(f"{x:.1f},{y:.1f}" for x, y in (at(i, r) for i, r in enumerate(radii)))

    grid = "".join(f'<polygon points="{ring([k * 8.4] * n)}" fill="none" stroke="#aaa" stroke-width=".3"/>' for k in range(1, 6))  # fmt: skip
    hue = rng.choice(["#2f6fbf", "#d9822b", "#3a9a5b"])
    area = f'<polygon points="{ring([v * 8.4 for _, v in values])}" fill="{hue}" fill-opacity=".28" stroke="{hue}" stroke-width=".7"/>'
    text = ""
    for i, (name, _) in enumerate(values):
        x, y = at(i, 47)
        text += f'<text x="{x:.1f}" y="{y + 1:.1f}" font-size="3.6" text-anchor="{"middle" if abs(x - c) < 6 else "start" if x > c else "end"}">{name}</text>'
    return f'<svg viewBox="-12 6 144 108" style="width:{size * 1.3}mm;height:{size}mm">{grid}{area}{text}</svg>'


def _table(rng: random.Random, case: Case) -> str:
    told = _scores(case)
    if rng.random() < 0.5:
        made, last = "", ""
        for d, s, v in told:
            parts = dict(DOMAINS)[d]
            side = f"<td class=l rowspan={len(parts)}>{d}</td>" if d != last else ""
            last = d
            made += f"<tr>{side}<td class=l>{s}</td><td class=l>{v:.2f}</td></tr>"
        return f'<table class="small"><tr><th>能力要素/能力域</th><th>能力子域</th><th>得分</th></tr>{made}</table>'
    half = [(told[i][1], f"{told[i][2]:.2f}", told[i + 10][1], f"{told[i + 10][2]:.2f}") for i in range(10)]  # fmt: skip
    return rows(half, head=("能力子域", "得分", "能力子域", "得分"), css="small")


ADVICE = (
    "企业在装备、网络等方面具备一定基础，核心业务活动已实现流程化管理并应用信息技术手段进行规范，部分业务之间实现了数据共享。",
    "建议在数据和集成方面继续加强，完善数据采集范围，推动设计、生产、物流、销售等业务系统间的集成；同时加强能源管理与设备管理的数字化应用。",
    "建议围绕薄弱能力子域制定提升计划，明确目标、责任人和完成时间，定期开展评估并持续改进。",
)


def _facts(pen: Pen, case: Case) -> list[tuple[str, str]]:
    """Name, code, industry of whom it is about."""
    made = [("企业名称", pen.critical(_subject(case), "name"))]
    if case.maturity.subject_kind != "other":
        made += [("统一社会信用代码", pen.critical(case.firm.uscc, "code")), ("所在地区", f"山东省{case.city}" if case.city else "山东省")]  # fmt: skip
    return [*made, ("所属行业", escape(case.firm.industry) if case.maturity.subject_kind != "other" else "制造业")]  # fmt: skip


def _report(case: Case, rng: random.Random) -> Paper:
    """The platform's report: cover, facts, result, radar, sub-domains, advice."""
    pen, m = Pen(case, rng, "maturity_report"), case.maturity
    how = rng.randrange(3)
    title = rng.choice(["智能制造能力成熟度自评估报告", "智能制造能力成熟度自诊断报告" if how == 2 else "智能制造能力成熟度自评估报告"])  # fmt: skip
    number = f"CMMM-ZP-{m.day[0]}{m.day[1]:02d}{rng.randrange(10**5, 10**6)}"
    name, day = _subject(case), pen.day(m.day, "cn", "dash", "cn0")
    level = _level(rng, m.level)
    score = f"{m.score:.2f}"
    facts = rows([*_facts(pen, case), (rng.choice(["评估时间", "提交时间", "自评估日期"]), day)])
    radar = f'<div class="keep c">{_radar(rng, [(s, v) for _, s, v in _scores(case)])}<p class="c small">图1 能力子域得分雷达图</p></div>'
    bands = rows([("一级（规划级）", "0.8≤S＜1.8"), ("二级（规范级）", "1.8≤S＜2.8"), ("三级（集成级）", "2.8≤S＜3.8"), ("四级（优化级）", "3.8≤S＜4.8"), ("五级（引领级）", "4.8≤S≤5")], head=("成熟度等级", "对应评分区间"), css="small")  # fmt: skip
    about = "<p>本报告依据GB/T 39116-2020《智能制造能力成熟度模型》和GB/T 39117-2020《智能制造能力成熟度评估方法》，由企业在平台自主填报问卷后自动生成，结果仅供企业了解自身智能制造水平使用。</p>"
    if how == 0:
        cover = f'<p class="n hei" style="color:#1c5aa6">{PLATFORM}<br><span class="small">山东省分平台</span></p><h1 style="font-size:2.2em;margin-top:60mm">{title}</h1><div style="margin:50mm 0 0 22mm;line-height:2.4"><p class="n">企业名称：{escape(name)}</p><p class="n">报告编号：{number}</p><p class="n">评估日期：{pen.form(m.day, "cn")}</p></div><p class="r">{code_square(rng, 22)}</p><div class="pb"></div>'
        result = f'<table><tr><td class=l style="width:50%">总得分<br><b style="font-size:1.8em">{score}</b></td><td class=l>成熟度等级<br><b style="font-size:1.8em">{level}</b></td></tr></table>'
        body = f"{cover}<h2>1 评估说明</h2>{about}<h2>2 企业基本信息</h2>{facts}<h2>3 评估结果</h2>{result}{radar}<h2>4 能力子域得分</h2>{_table(rng, case)}<h2>5 等级说明</h2>{bands}<h2>6 改进建议</h2>" + "".join(f"<p>{a}</p>" for a in ADVICE)  # fmt: skip
    elif how == 1:
        result = f"<p>贵公司智能制造能力成熟度自评估总分为<b>{score}</b>分（满分5分），成熟度等级为<b>{level}</b>。</p>"
        body = f'<h1>{title}</h1><p class="c small">（{PLATFORM}&emsp;报告编号：{number}）</p><h2>一、企业信息</h2>{facts}<h2>二、总体结果</h2>{result}{radar}<h2>三、各能力子域情况</h2>{_table(rng, case)}<h2>四、诊断与建议</h2>' + "".join(f"<p>{a}</p>" for a in ADVICE[:2])  # fmt: skip
    else:
        core = rows([("成熟度等级", level), ("综合得分", score), ("评估依据", "GB/T 39116-2020、GB/T 39117-2020"), ("评估方式", "平台自评估"), ("报告编号", number)])  # fmt: skip
        body = f'<div style="border-bottom:.8mm solid #1c5aa6;display:flex;justify-content:space-between;color:#1c5aa6"><b>{PLATFORM}</b><span class="small">www.c3mep.cn</span></div><h1>{title}</h1>{facts}<h3>评估结论</h3>{core}<h3>能力子域雷达图</h3>{radar}<div class="pb"></div><h3>得分明细</h3>{_table(rng, case)}<h3>等级对照</h3>{bands}<p>{ADVICE[0]}</p><p>{ADVICE[2]}</p>'
    names = ("智能制造能力成熟度自评估报告.pdf", "成熟度自评估报告.pdf", "CMMM自评估报告.pdf", "自评估报告.pdf")  # fmt: skip
    return Paper("maturity_report", "智能制造能力成熟度自评估报告", sheet(rng, body, foot=True, size=11, margin="22mm 20mm"), pen.marks, names, wants_native=None)  # fmt: skip


def _page(case: Case, rng: random.Random) -> Paper:
    """A screen of the platform, printed from the browser."""
    pen, m = Pen(case, rng, "maturity_report"), case.maturity
    stamp = pen.day(m.day, "dash", "slash")
    level, score = _level(rng, m.level), f"{m.score:.2f}"
    name = pen.critical(_subject(case), "name")
    top = f'<div style="background:#1c5aa6;color:#fff;padding:3mm 6mm;display:flex;justify-content:space-between"><b>{PLATFORM}（山东）</b><span class="small">首页　自评估　报告查询　个人中心</span></div>'
    how = rng.randrange(3)
    if how == 0:
        body = f'{top}<p class="n small">当前位置：自评估 &gt; 评估结果</p><div style="border:.3mm solid #ccd;padding:5mm;margin-top:4mm"><p class="n">{name}</p><p class="n">自评估等级：<b style="color:#d9601a;font-size:1.5em">{level}</b>&emsp;&emsp;得分：<b style="color:#d9601a;font-size:1.5em">{score}</b></p><p class="n">提交时间：{stamp} 1{rng.randrange(10)}:{rng.randrange(10, 60)}</p></div>{_radar(rng, [(s, v) for _, s, v in _scores(case)])}'
    elif how == 1:
        table = rows([("1", name, stamp, score, level, "已完成")], head=("序号", "企业名称", "评估日期", "得分", "成熟度等级", "状态"))  # fmt: skip
        body = f'{top}<h3>我的自评估记录</h3>{table}<p class="n small">共 1 条　10条/页　前往 1 页</p><h3>能力子域得分</h3>{_table(rng, case)}'
    else:
        body = f'{top}<h2 class="c">智能制造能力成熟度自评估结果</h2>{rows([("企业名称", name), ("统一社会信用代码", escape(case.firm.uscc)), ("总得分", score), ("成熟度等级", level), ("评估时间", stamp)])}<div class="c">{_radar(rng, [(s, v) for _, s, v in _scores(case)], 80)}</div>'
    body += '<p class="n small" style="margin-top:12mm">https://www.c3mep.cn/assess/result?subPlatformId=8&emsp;&emsp;1/1</p>'
    names = ("自评估截图.pdf", "成熟度平台截图.pdf", "自评估结果.pdf")
    return Paper("maturity_report", "智能制造能力成熟度自评估结果", sheet(rng, body, size=11, face="'Noto Sans CJK SC'", margin="14mm 14mm"), pen.marks, names, wants_native=None)  # fmt: skip


def _certificate(case: Case, rng: random.Random) -> Paper:
    pen, m = Pen(case, rng, "maturity_certificate"), case.maturity
    body_name = rng.choice([f"山东{brand(rng)}智能制造评估中心有限公司", f"北京{brand(rng)}认证检测有限公司", f"{brand(rng)}（山东）标准技术服务有限公司"])  # fmt: skip
    name, level = pen.critical(_subject(case), "name"), f"{CN[m.level]}级（{STEP[m.level]}）"
    number = f"CMMM{rng.choice(['-', ''])}{m.day[0]}{rng.randrange(1000, 9999)}{rng.choice(['R0M', 'R1L', ''])}"
    until = pen.day(m.until, "cn") if m.until else ""
    valid = f"<p>有效期至：{until}</p>" if until else ""
    seal = pen.seal(body_name, size=42, style="right:18mm;top:-10mm", role="maturity_certificate")
    scope = f"{escape(case.firm.product)}的设计、生产、销售及服务" if m.subject_kind != "other" else "产品设计、生产、销售"  # fmt: skip
    how = rng.randrange(3)
    given = f'<div class="at" style="margin-top:12mm;line-height:1.9"><p class="n">发证日期：{pen.day(m.day, "cn")}</p>{valid.replace("<p>", "<p class=n>")}<p class="r">{body_name}&emsp;&emsp;</p>{seal}</div>'
    title = rng.choice(
        ["智能制造能力成熟度等级证书", "智能制造能力成熟度评估证书", "智能制造能力成熟度证书"]
    )
    if how == 0:
        text = f"<p>兹证明{name}（统一社会信用代码：{case.firm.uscc if m.subject_kind != 'other' else '—'}）经评估，符合GB/T 39116-2020《智能制造能力成熟度模型》标准要求，成熟度等级达到：</p><p class='c hei' style='font-size:1.9em;margin:6mm 0'>{level}</p><p>评估范围：{scope}。</p>"
    elif how == 1:
        text = rows([("获证组织", name), ("评估依据", "GB/T 39116-2020、GB/T 39117-2020"), ("成熟度等级", f"<b>{level}</b>"), ("评估范围", scope), ("评估地址", escape(case.firm.factory_address) if m.subject_kind != "other" else "山东省")])  # fmt: skip
    else:
        text = f'<p class="c" style="font-size:1.3em">{name}</p><p class="c">智能制造能力成熟度经评估达到</p><p class="c hei" style="font-size:1.8em">{level}</p><p class="c small">Intelligent Manufacturing Capability Maturity Level {m.level}</p><p class="c">（{scope}）</p>'
    wide = rng.random() < 0.5
    edge = rng.choice(["2mm double #1c5aa6", "1.6mm solid #b8963e", "2.4mm double #8a6d2f"])
    body = f'<div style="border:{edge};padding:10mm 14mm;min-height:{"150mm" if wide else "225mm"};box-sizing:border-box"><h1 style="font-size:2em;margin-top:{6 if wide else 26}mm">{title}</h1><p class="c">证书编号：{pen.critical(number, "code")}</p><div style="margin-top:{6 if wide else 20}mm">{text}</div>{given}{code_square(rng, 18)}</div>'
    names = ("成熟度证书.pdf", "智能制造能力成熟度证书.pdf", "CMMM证书.pdf")
    return Paper("maturity_certificate", "智能制造能力成熟度证书", sheet(rng, body, wide=wide, size=13, margin="12mm 14mm"), pen.marks, names, wants_native=False, photo=True)  # fmt: skip


def _own(case: Case, rng: random.Random) -> Paper:
    """A report that the enterprise wrote itself from the standard, without the platform."""
    pen, m = Pen(case, rng, "maturity_report"), case.maturity
    name, level = pen.critical(_subject(case), "name"), _level(rng, m.level)
    seal = pen.seal(case.firm.name, size=40, style="right:10mm;top:-14mm")
    team = rng.choice(
        ["公司信息中心组织生产、设备、质量等部门", "公司内部评估小组", "公司委托咨询顾问与各部门"]
    )
    title = rng.choice(["智能制造能力成熟度自我评价报告", "智能制造能力成熟度内部评估报告", "智能制造水平自评报告（CMMM）"])  # fmt: skip
    end = f'<div class="at" style="margin-top:20mm"><p class="r">{escape(case.firm.name)}</p><p class="r">{pen.day(m.day, "cn")}</p>{seal}</div>'
    facts = rows(_facts(pen, case)) if rng.random() < 0.6 else f"<p>评估对象：{name}</p>"
    body = f"<h1>{title}</h1><h2>一、评估概况</h2>{facts}<p>依据GB/T 39116-2020《智能制造能力成熟度模型》，由{team}对照标准条款逐项打分，现将结果汇总如下。</p><h2>二、评分情况</h2>{_table(rng, case)}<h2>三、评估结论</h2><p>经汇总，总得分为{m.score:.2f}分，成熟度等级自评为{level}。</p><p>{ADVICE[1]}</p>{end}"
    return Paper("maturity_report", "智能制造能力成熟度自评报告", sheet(rng, body, size=12, foot=True), pen.marks, ("自评报告.pdf", "成熟度自评报告.pdf", "CMMM自评.pdf"))  # fmt: skip
