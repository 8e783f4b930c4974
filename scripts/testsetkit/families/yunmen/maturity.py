"""Maturity papers: the platform's report in two layouts, its page, a report off the platform, a certificate."""

from __future__ import annotations

import math
import random
from html import escape

from testsetkit.case import Case
from testsetkit.families.yunmen.forms import quick
from testsetkit.families.yunmen.licence import date_key
from testsetkit.families.yunmen.look import BIAO, FANG, HEI, WEI, rows, sheet
from testsetkit.pen import Pen
from testsetkit.press import Paper

_PLATFORM = "智能制造评估评价公共服务平台"
_NAMES = {1: "规划级", 2: "规范级", 3: "集成级", 4: "优化级", 5: "引领级"}
_DOMAINS = (
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
)


def maturity(case: Case, rng: random.Random) -> list[Paper]:
    """The papers that the case has: one or none."""
    made = {"report": _report, "page": _page, "offplatform": _off, "certificate": _certificate}.get(
        case.maturity.form
    )
    return [made(case, rng)] if made else []


def _level(case: Case, rng: random.Random) -> str:
    n = case.maturity.level
    word = " 一二三四五"[n]
    return rng.choice([f"{word}级", f"{n}级", f"{word}级（{_NAMES[n]}）"])


def _facts(pen: Pen, case: Case) -> list[tuple[str, str]]:
    m, f, rng = case.maturity, case.firm, pen.rng
    subject = m.subject or f.name
    out = [(rng.choice(["企业名称", "被评估企业", "参评企业"]), pen.critical(subject, "name"))]
    if not m.subject:
        out.append(("统一社会信用代码", pen.critical(f.uscc, "code")))
    out += [
        ("行业类别", f.industry),
        (
            rng.choice(["评估时间", "自评估完成日期", "提交时间"]),
            pen.day(m.day, "cn", "dash", "dot"),
        ),
    ]
    return out


def _scores(case: Case, rng: random.Random) -> list[list[str]]:
    s = case.maturity.score
    return [
        [str(n), d, f"{min(max(rng.gauss(s, 0.3), 0.6), 4.6):.2f}"]
        for n, d in enumerate(_DOMAINS, 1)
    ]


def _radar(case: Case, rng: random.Random) -> str:
    """A drawing of the domains' scores."""
    axes, points = "", []
    n = 8
    for k in range(n):
        x, y = math.sin(2 * math.pi * k / n), -math.cos(2 * math.pi * k / n)
        axes += f"<line x1=100 y1=100 x2={100 + 80 * x:.0f} y2={100 + 80 * y:.0f} stroke='#99a'/><text x={100 + 92 * x:.0f} y={103 + 92 * y:.0f} font-size=8 text-anchor=middle>{_DOMAINS[2 * k]}</text>"
        r = 80 * min(max(rng.gauss(case.maturity.score, 0.25), 0.5), 4.5) / 5
        points.append(f"{100 + r * x:.0f},{100 + r * y:.0f}")
    return f"<svg viewBox='-20 -5 240 210' style='width:92mm;display:block;margin:3mm auto'>{axes}<polygon points='{' '.join(points)}' fill='#3b7dd855' stroke='#1d4f9c'/></svg>"


def _report(case: Case, rng: random.Random) -> Paper:
    """The platform's report: a cover with facts, the result, scores, drawings."""
    pen, m = Pen(case, rng, "maturity_report"), case.maturity
    title = rng.choice(
        [
            "智能制造能力成熟度自评估报告",
            "智能制造能力成熟度自诊断报告",
            "智能制造能力成熟度水平自评估结果报告",
        ]
    )
    result = rng.choice([
        f"<p>依据GB/T 39116—2020《智能制造能力成熟度模型》，企业综合得分为{m.score:.2f}分，智能制造能力成熟度等级为<b>{_level(case, rng)}</b>。</p>", quick(rng, [("综合得分", f"{m.score:.2f}"), ("成熟度等级", _level(case, rng))]),
        f"<div style='display:flex;gap:8mm;margin:4mm 0'><div style='flex:1;border:.3mm solid #36c;padding:4mm;text-align:center'>总得分<br><b style='font-size:20pt'>{m.score:.2f}</b></div><div style='flex:1;border:.3mm solid #36c;padding:4mm;text-align:center'>等级<br><b style='font-size:20pt'>{_level(case, rng)}</b></div></div>",
    ])  # fmt: skip
    facts = quick(rng, _facts(pen, case))
    source = f"{_PLATFORM}{rng.choice(['山东省分平台', '（山东省分平台）'])}"
    number = f"<p class=r>报告编号：SDZP{date_key(m.day)}{rng.randrange(100, 999)}</p>"
    if rng.random() < 0.5:
        front = f"<div style='height:60mm'></div><div class=t style='font-size:26pt'>{title}</div><div style='height:30mm'></div>{facts}<div style='height:40mm'></div><p class=c>{source}</p><div class=new></div>"
    else:
        front = f"{number}<div class=t>{title}</div><p class=c>（{source}）</p>{facts}"
    body = f"{front}<div class=h>{rng.choice(['一、评估结论', '评估结果', '1 总体结果'])}</div>{result}{_radar(case, rng)}<div class=h>{rng.choice(['二、各能力域得分', '能力子域得分', '2 分项得分'])}</div>{rows(('序号', '能力子域', '得分'), _scores(case, rng))}<p style='margin-top:4mm'>本报告由企业根据自身情况填报后由平台自动生成，仅反映填报时点的状况。</p>"
    html = sheet(
        rng,
        body,
        face=rng.choice([HEI, WEI, FANG]),
        numbers=rng.choice(["p", "of", "di", ""]),
        size=11,
    )
    return Paper(
        "maturity_report",
        "成熟度自评估报告",
        html,
        pen.marks,
        ("成熟度自评估报告.pdf", "智能制造能力成熟度报告.pdf", "自评估报告.pdf"),
        wants_native=rng.choice([True, None]),
    )


def _page(case: Case, rng: random.Random) -> Paper:
    """The platform's page as a browser prints it."""
    pen, m = Pen(case, rng, "maturity_report"), case.maturity
    facts = "".join(
        f"<tr><td class=k>{a}</td><td>{b}</td></tr>"
        for a, b in [
            *_facts(pen, case),
            ("自评估得分", f"{m.score:.2f}"),
            ("对应等级", _level(case, rng)),
            ("状态", rng.choice(["已提交", "已完成"])),
        ]
    )
    body = f"<div style='background:#1768c4;color:#fff;padding:4mm 6mm;font:700 15pt {HEI}'>{_PLATFORM}<span style='font-size:10pt;float:right'>山东省分平台</span></div><p class=n style='color:#555;margin:3mm 0'>首页 &gt; 企业中心 &gt; 自评估记录 &gt; 智能制造能力成熟度自评估结果</p><table style='font-size:11pt'>{facts}</table>{_radar(case, rng)}<p class=n style='font-size:8pt;margin-top:20mm'>https://www.c3mep.cn/home?subPlatformId=8</p>"
    return Paper(
        "maturity_report",
        "自评估平台页面",
        sheet(rng, body, face=HEI, size=11, margin="12mm"),
        pen.marks,
        ("平台截图.pdf", "自评估结果页.pdf"),
        wants_native=rng.choice([True, None]),
    )


def _off(case: Case, rng: random.Random) -> Paper:
    """A consultant's assessment that no platform made."""
    pen, m = Pen(case, rng, "maturity_report"), case.maturity
    by = f"山东{rng.choice(['启明', '智汇', '博衡'])}{rng.choice(['企业管理咨询', '信息技术服务'])}有限公司"
    stamp = pen.seal(by, role="report", style="right:2mm;top:-14mm", size=40)
    body = f"<div class=t>智能制造能力成熟度评估报告</div>{quick(rng, _facts(pen, case))}<div class=h>一、评估过程</div><p>受企业委托，{by}组织专家进行访谈、现场查看和资料查验，对照GB/T 39116—2020逐项打分。</p><div class=h>二、结论</div><p>综合得分{m.score:.2f}，达到{_level(case, rng)}。</p>{rows(('序号', '能力子域', '得分'), _scores(case, rng))}<div class=whole style='text-align:right;padding:16mm 8mm 26mm 0;line-height:2'><span class=rel>{by}{stamp}</span></div>"
    return Paper(
        "maturity_report",
        "成熟度评估报告（咨询机构）",
        sheet(rng, body, size=12),
        pen.marks,
        ("成熟度评估报告.pdf", "第三方评估.pdf"),
    )


def _certificate(case: Case, rng: random.Random) -> Paper:
    pen, m = Pen(case, rng, "maturity_certificate"), case.maturity
    issuer = rng.choice(
        ["中国电子技术标准化研究院", "北京赛西认证有限责任公司", "山东省智能制造评测有限公司"]
    )
    stamp = pen.seal(issuer, role="cert", style="right:4mm;top:-16mm", size=41)
    level = _level(case, rng)
    until = f"<br>有效期至：{pen.day(m.until, 'cn', 'dash')}" if m.until else ""
    inner = f"""<div style="box-sizing:border-box;height:{{high}};border:2mm ridge #b9974a;padding:14mm 16mm;text-align:center">
<div style="font:700 27pt/1.5 {BIAO};letter-spacing:1mm">{rng.choice(["智能制造能力成熟度等级证书", "智能制造能力成熟度评估证书", "智能制造能力成熟度符合性证书"])}</div><div style="margin:3mm 0 8mm">证书编号：CMMM-{date_key(m.day)[:4]}-{rng.randrange(1000, 9999)}</div>
<div style="font:13pt/2 {FANG};text-align:left">兹证明：<br><span style="font-size:17pt">{pen.critical(m.subject or case.firm.name, "name")}</span><br>{escape("")}经评估，符合GB/T 39116—2020《智能制造能力成熟度模型》，能力成熟度等级为</div>
<div style="font:700 30pt/1.8 {HEI}">{level}</div><div style="text-align:left;font:12pt/1.9 {FANG}">发证日期：{pen.day(m.day, "cn", "dash")}{until}</div>
<div style="text-align:right;margin-top:9mm"><span class=rel>{issuer}{stamp}</span></div></div>"""
    wide = rng.random() < 0.5
    html = sheet(
        rng,
        inner.replace("{high}", "176mm" if wide else "255mm"),
        landscape=wide,
        margin="15mm",
        face=FANG,
        size=12,
    )
    return Paper(
        "maturity_certificate",
        "成熟度等级证书",
        html,
        pen.marks,
        ("成熟度证书.pdf", "CMMM证书.pdf"),
        photo=True,
    )
