"""Maturity: the platform's reports and pages, own assessments, certificates; DCMM beside them."""

from __future__ import annotations

import random

from testsetkit.case import Case
from testsetkit.families.laoshan.sheet import FEET, E, Look, code, document, figure, grid, look
from testsetkit.pen import Pen
from testsetkit.press import Paper

_NAMES = {1: "规划级", 2: "规范级", 3: "集成级", 4: "优化级", 5: "引领级"}
_CN = "零一二三四五"
_PARTS = (
    ("人员", ("组织战略", "人员技能")), ("技术", ("数据", "集成", "信息安全")), ("资源", ("装备", "网络")),
    ("制造", ("设计", "生产", "物流", "销售", "服务")),
)  # fmt: skip


def _level(pen: Pen, level: int) -> str:
    said = pen.rng.choice([f"{_CN[level]}级", f"{level}级", f"{_CN[level]}级（{_NAMES[level]}）", f"{level}级（{_NAMES[level]}）", f"{_NAMES[level]}（{_CN[level]}级）"])  # fmt: skip
    return pen.critical(said, "text", str(level))


def _facts(case: Case, pen: Pen) -> list[tuple[str, str]]:
    m, rng = case.maturity, pen.rng
    name = m.subject or case.firm.name
    rows = [
        (rng.choice(["企业名称", "评估对象", "受评单位", "单位名称", "参评企业"]), pen.critical(name, "name")), (rng.choice(["评估类型", "评估方式"]), "自评估"),
        (rng.choice(["评估时间", "评估日期", "完成时间", "提交时间", "自评估完成时间"]), pen.day(m.day, "cn", "dash", "cn0", "slash")),
        (rng.choice(["评估得分", "总得分", "综合得分", "成熟度得分"]), pen.critical(f"{m.score:.2f}", "amount")), (rng.choice(["成熟度等级", "评估等级", "评估结果", "所处等级", "能力成熟度等级"]), _level(pen, m.level)),
    ]  # fmt: skip
    if m.subject_kind == "own" and rng.random() < 0.6:
        rows.insert(1, ("统一社会信用代码", pen.critical(case.firm.uscc, "code")))
        rows.insert(2, ("所属行业", E(case.firm.industry)))
    return rows


def _table(rows: list[tuple[str, str]], width: int = 34) -> str:
    return f"<table>{''.join(f'<tr><td class=k style=width:{width}%>{a}</td><td>{b}</td></tr>' for a, b in rows)}</table>"


def _detail(pen: Pen, of: Look, score: float) -> str:
    rows = []
    for part, fields in _PARTS:
        for field in fields:
            rows.append((part, field, f"{max(0.6, score + pen.rng.uniform(-0.4, 0.4)):.2f}"))
    return grid(of, 2, "各能力域得分", ("能力要素", "能力域", "得分"), rows, ("30%", "40%", "30%"))


def _radar(rng: random.Random) -> str:
    points = []
    for n in range(6):
        r = rng.uniform(22, 42)
        x = (0, 0.87, 0.87, 0, -0.87, -0.87)[n] * r
        y = (-1, -0.5, 0.5, 1, 0.5, -0.5)[n] * r
        points.append(f"{50 + x:.1f},{50 + y:.1f}")
    return f'<svg viewBox="0 0 100 100" style="width:62mm;display:block;margin:3mm auto"><circle cx="50" cy="50" r="45" fill="none" stroke="#aaa" stroke-width=".4"/><circle cx="50" cy="50" r="28" fill="none" stroke="#ccc" stroke-width=".4"/><polygon points="{" ".join(points)}" fill="#4a80c055" stroke="#2a5caa" stroke-width=".8"/></svg>'


def _report(case: Case, rng: random.Random) -> Paper:
    """The platform's report: cover, result, domains, advice."""
    pen = Pen(case, rng, "maturity_report")
    of = look(rng, machine=True)
    of.caption = rng.choice(["above", "none"])
    platform = "智能制造评估评价公共服务平台"
    name = case.maturity.subject or case.firm.name
    title = rng.choice(["智能制造能力成熟度自评估报告", "智能制造能力成熟度评估报告（自评估）", "智能制造能力成熟度自诊断评估报告"])  # fmt: skip
    where = rng.choice([platform, f"{platform}山东省分平台", f"{platform}（山东省分平台）"])
    front = f'<div style="text-align:center;padding-top:56mm"><div style="font-size:26pt;font-family:{of.head};color:{of.ink}">{title}</div><div style="margin:10mm 0 70mm;font-size:14pt">{pen.critical(name, "name")}</div><div style="font-size:12pt">{where}</div></div>'
    result = f'<h2 class="new">{rng.choice(["一、评估概况", "1 评估结果", "一、自评估结论"])}</h2>{_table(_facts(case, pen))}<p>依据GB/T 39116《智能制造能力成熟度模型》与GB/T 39117《智能制造能力成熟度评估方法》，企业在{platform}填报问卷后生成本报告。</p>{_radar(rng)}'
    detail = f"<h2>{rng.choice(['二、能力域分析', '2 得分明细'])}</h2>{_detail(pen, of, case.maturity.score)}"
    advice = f"<h2>{rng.choice(['三、提升建议', '3 改进方向'])}</h2><p>建议围绕数据贯通、装备联网和业务协同继续改进，优先补齐得分较低的能力域。</p>{figure(of, rng, 3, '改进路径', ('现状梳理', '短板改进', '复评'))}"
    body = (front if rng.random() < 0.7 else f"<h1 style='text-align:center'>{title}</h1><p class='n c'>{where}</p>") + result + detail + advice  # fmt: skip
    body = body if front in body else body.replace('<h2 class="new">', "<h2>")
    return Paper("maturity_report", "智能制造能力成熟度自评估报告", document(body, of, foot=rng.choice(FEET), top=(where, "") if rng.random() < 0.6 else ("", "")), pen.marks, ("成熟度自评估报告.pdf", "智能制造能力成熟度报告.pdf", "自评估报告.pdf"))  # fmt: skip


def _page(case: Case, rng: random.Random) -> Paper:
    """A page of the platform, printed from a browser."""
    pen = Pen(case, rng, "maturity_report")
    of = look(rng, machine=True)
    bar = f'<div style="background:{of.ink};color:#fff;padding:3mm 5mm;font-size:13pt">智能制造评估评价公共服务平台<span style="font-size:9.5pt;margin-left:5mm">山东省分平台</span></div><div style="font-size:9pt;color:#666;padding:1.5mm 5mm;border-bottom:.2mm solid #ccc">首页 &gt; 企业中心 &gt; {rng.choice(["自评估结果", "我的评估", "评估记录"])}</div>'
    score, level = pen.critical(f"{case.maturity.score:.2f}", "amount"), _level(pen, case.maturity.level)  # fmt: skip
    facts = _facts(case, pen)
    if rng.random() < 0.5:
        rows = [r for r in facts if "得分" not in r[0] and "级" not in r[0] and r[0] != "评估结果"]
        big = f'<div style="display:flex;gap:8mm;margin:8mm 0"><div style="flex:1;border:.3mm solid #ccc;padding:5mm;text-align:center"><div style="font-size:24pt;color:{of.ink}">{score}</div>总分</div><div style="flex:1;border:.3mm solid #ccc;padding:5mm;text-align:center"><div style="font-size:20pt;color:{of.ink}">{level}</div>成熟度等级</div></div>'
        body = f"{bar}<h2>智能制造能力成熟度自评估结果</h2>{_table(rows)}{big}{_radar(rng)}"
    else:
        body = f"{bar}<h2>智能制造能力成熟度自评估</h2>{_table(facts)}{_radar(rng)}{_detail(pen, of, case.maturity.score)}"
    foot = f"'https://www.c3mep.cn/　　' {rng.choice(FEET[:4])}"
    return Paper("maturity_report", "智能制造能力成熟度自评估结果", document(body, of, foot=foot, bare_first=False, margins="14mm 14mm 16mm 14mm"), pen.marks, ("自评估结果截图.pdf", "平台自评估结果.pdf", "成熟度评估页面.pdf"))  # fmt: skip


def _own(case: Case, rng: random.Random) -> Paper:
    """The enterprise's own assessment that names no platform."""
    pen = Pen(case, rng, "maturity_report")
    of = look(rng)
    name = pen.critical(case.firm.name, "name")
    body = f'<h1 style="text-align:center;margin:10mm 0 6mm">{rng.choice(["智能制造能力成熟度自评估报告", "智能制造能力成熟度自我评价报告"])}</h1><p class="n c">{name}</p><h2>一、评价过程</h2><p>公司参照GB/T 39116和GB/T 39117的条款组织各部门逐项打分，汇总形成结论。</p><h2>二、评价结论</h2>{_table(_facts(case, pen))}{_detail(pen, of, case.maturity.score)}'
    return Paper("maturity_report", "智能制造能力成熟度自评估报告", document(body, of, foot=rng.choice(FEET)), pen.marks, ("成熟度自评报告.pdf", "自评估报告.pdf"))  # fmt: skip


def _certificate(case: Case, rng: random.Random) -> Paper:
    """A certificate of a body, in one or two languages."""
    pen = Pen(case, rng, "maturity_certificate")
    of = look(rng)
    m = case.maturity
    name = pen.critical(m.subject or case.firm.name, "name")
    until = m.until or (m.day[0] + 3, m.day[1], max(m.day[2] - 1, 1))
    level = _level(pen, m.level)
    body_name = rng.choice(
        ["中电标协智评认证（北京）有限公司", "国智检评估认证中心", "华信智造认证有限公司"]
    )
    english = '<div style="font-size:12pt;color:#555">CERTIFICATE OF MANUFACTURING CAPABILITY MATURITY</div>' if rng.random() < 0.5 else ""  # fmt: skip
    number = "ZNZZ-" + "".join(rng.choice("0123456789") for _ in range(8))
    day, last = pen.day(m.day, "cn", "dash", "cn0"), pen.day(until, "cn", "dash", "cn0")
    seal = pen.seal(body_name, role="maturity_certificate", size=42, style="right:22mm;top:-6mm;")
    dates = rng.choice([f"发证日期：{day}<br>有效期至：{last}", f"颁发日期：{day}<br>有效期截止：{last}", f"发证日期：{day}<br>证书有效期：至{last}"])  # fmt: skip
    if rng.random() < 0.5:
        told = f'<p class="n" style="font-size:14pt">兹证明</p><p class="n" style="font-size:18pt;font-weight:700">{name}</p><p class="n" style="font-size:14pt">经评估，符合GB/T 39116-2020《智能制造能力成熟度模型》{level}要求。</p>'
    else:
        told = _table([("获证单位", name), ("评估依据", "GB/T 39116-2020、GB/T 39117-2020"), ("成熟度等级", level), ("评估范围", rng.choice(["设计、生产、物流、销售、服务", "设计、生产、物流"]))])  # fmt: skip
    frame = f'<div style="border:1.4mm double #9a7b32;padding:9mm;text-align:center;min-height:160mm"><div style="text-align:right;font-size:10pt">证书编号：{number}</div><div style="font-size:28pt;font-family:{of.head};margin:8mm 0 2mm">智能制造能力成熟度{rng.choice(["认证证书", "证书", "等级证书"])}</div>{english}<div style="margin:10mm 6mm">{told}</div><div style="position:relative;text-align:left;margin:8mm 8mm 0;height:44mm;line-height:2">{dates}<br>发证机构：{body_name}{seal}<img src="{code(rng)}" style="position:absolute;right:0;bottom:0;width:18mm"></div></div>'
    return Paper("maturity_certificate", "智能制造能力成熟度证书", document(frame, of, landscape=rng.random() < 0.5, margins="15mm"), pen.marks, ("成熟度证书.pdf", "智能制造能力成熟度认证证书.pdf"), photo=True)  # fmt: skip


def maturity(case: Case, rng: random.Random) -> list[Paper]:
    """The maturity paper, where the case has one."""
    of = {"report": _report, "page": _page, "offplatform": _own, "certificate": _certificate}
    made = of.get(case.maturity.form)
    return [made(case, rng)] if made else []


def dcmm(case: Case, rng: random.Random) -> Paper:
    """A certificate of data management, which is none of maturity in manufacturing."""
    pen = Pen(case, rng, "other")
    of = look(rng)
    seal = pen.seal("数联评估中心", role="other", size=40, style="right:20mm;top:0;")
    body = f'<div style="border:1.2mm double #456;padding:10mm;text-align:center;min-height:160mm"><div style="font-size:27pt;font-family:{of.head};margin:12mm 0">数据管理能力成熟度等级证书</div><p class="n" style="font-size:13pt">（DCMM）</p><p class="n" style="font-size:17pt;margin:10mm 0">{pen.critical(case.firm.name, "name")}</p><p class="n">符合GB/T 36073-2018《数据管理能力成熟度评估模型》{rng.choice(["受管理级（2级）", "稳健级（3级）"])}要求</p><div style="position:relative;height:46mm;text-align:left;padding:14mm 10mm 0">评估机构：数联评估中心<br>证书编号：DCMM-{rng.randrange(10000, 99999)}{seal}</div></div>'
    return Paper("other", "DCMM证书", document(body, of, landscape=rng.random() < 0.5, margins="15mm"), pen.marks, ("DCMM证书.pdf", "数据管理能力成熟度证书.pdf"), photo=True)  # fmt: skip
