"""Papers on maturity: the platform's reports and pages, an own assessment, certificates, DCMM."""

from __future__ import annotations

import random
from collections.abc import Callable
from html import escape

from testsetkit.case import Case, Maturity
from testsetkit.families.tianbao.look import (
    HEI,
    KAI,
    SONG,
    Look,
    cell,
    document,
    look,
    page,
    row,
    table,
)
from testsetkit.pen import Pen, in_words
from testsetkit.press import Paper

_DOMAINS = (
    "组织战略",
    "人员技能",
    "数据",
    "集成",
    "信息安全",
    "装备",
    "网络",
    "设计",
    "生产",
    "物流",
    "销售",
    "服务",
)
_PLATFORM = "智能制造评估评价公共服务平台"
_NAMES = {1: "规划级", 2: "规范级", 3: "集成级", 4: "优化级", 5: "引领级"}


def _level(pen: Pen, m: Maturity) -> str:
    shown = pen.rng.choice([f"{in_words(m.level)}级", f"{m.level}级", f"{in_words(m.level)}级（{_NAMES[m.level]}）"])  # fmt: skip
    return pen.critical(shown, "text", str(m.level))


def _name(case: Case) -> str:
    return case.maturity.subject or case.firm.name


def _scores(rng: random.Random, m: Maturity) -> list[tuple[str, str]]:
    """Marks of parts, around the whole one."""
    return [(d, f"{max(0.3, min(4.6, m.score + rng.uniform(-0.45, 0.45))):.2f}") for d in rng.sample(_DOMAINS, rng.choice([6, 8, 10]))]  # fmt: skip


def _day(pen: Pen, m: Maturity) -> str:
    return pen.day(m.day, "cn", "dash", "dot", "cn0")


def _full(pen: Pen, case: Case, shape: Look) -> str:
    """A report with cover, basic table, result and marks."""
    m, rng = case.maturity, pen.rng
    number = f"ZP37{m.day[0]}{rng.randrange(10000, 99999)}"
    rows = [row(cell("能力子域"), cell("得分"), cell("能力子域"), cell("得分"))]
    told = _scores(rng, m)
    for at in range(0, len(told) - 1, 2):
        rows.append(row(*[cell(x) for pair in told[at : at + 2] for x in pair]))
    basic = [row(cell("评估单位"), cell(pen.critical(_name(case), "name"))), row(cell("评估方式"), cell("企业自评估")), row(cell("依据标准"), cell("GB/T 39116-2020 智能制造能力成熟度模型"))]  # fmt: skip
    return (
        f'<div style="break-after:page;text-align:center;padding-top:40mm"><div style="font:bold 28pt {shape.head}">智能制造能力成熟度<br>自评估报告</div><div style="margin-top:60mm;font-size:14pt">{escape(_name(case))}</div><div style="margin-top:30mm;font-size:12pt">{_PLATFORM}（山东省分平台）</div></div>'
        f"<h2>一、基本信息</h2>{table(basic, [28, 72])}<p class=n>报告编号：{number}</p><h2>二、评估结果</h2><p>经自评估，总得分为{m.score:.2f}，智能制造能力成熟度等级为{_level(pen, m)}。提交日期：{_day(pen, m)}。</p><h2>三、得分明细</h2>{table(rows, [30, 20, 30, 20])}<h2>四、改进建议</h2><p>建议围绕得分偏低的子域补齐短板，逐步提升数据应用水平。</p>"
    )


def _short(pen: Pen, case: Case, shape: Look) -> str:
    """A report on one sheet."""
    m, rng = case.maturity, pen.rng
    told = [("企业名称", pen.critical(_name(case), "name")), ("所在地区", f"山东省{escape(case.firm.city)}"), ("自评估总分", f"{m.score:.2f}"), ("成熟度等级", _level(pen, m)), ("自评估完成时间", _day(pen, m))]  # fmt: skip
    rows = [row(cell(a, style=f"background:{shape.shade or '#eef3fa'}"), cell(b)) for a, b in told]
    bars = "".join(
        f'<div style="display:flex;align-items:center;margin:1.2mm 0;font-size:10pt"><div style="width:26mm">{d}</div><div style="width:{float(s) * 18:.0f}mm;height:4mm;background:#5b8bc9"></div><div style="margin-left:2mm">{s}</div></div>'
        for d, s in _scores(rng, m)
    )
    return f'<div style="font-size:9.5pt;color:#456">{_PLATFORM}·山东省分平台</div><div style="text-align:center;font:bold 19pt {HEI};margin:6mm 0">智能制造能力成熟度自评估报告</div>{table(rows, [32, 68])}<h3>各能力域得分</h3>{bars}<p style="margin-top:6mm">本报告由平台根据企业填报数据自动生成。</p>'


def _sentence(pen: Pen, case: Case, shape: Look) -> str:
    """Prose with the result in a sentence, and a table of domains standing upright."""
    m = case.maturity
    told = _scores(pen.rng, m)[:6]
    rows = [row(cell("能力域"), *[cell(d, style="font-size:9.5pt") for d, _ in told]), row(cell("得分"), *[cell(s) for _, s in told])]  # fmt: skip
    return f'<div style="text-align:center;font:bold 20pt {SONG};margin:10mm 0 8mm">智能制造成熟度自评估诊断报告</div><p>{pen.critical(_name(case), "name")}于{_day(pen, m)}在{_PLATFORM}山东省分平台（www.c3mep.cn）完成智能制造能力成熟度自评估，综合得分{m.score:.2f}分，评定等级为{_level(pen, m)}。</p><h3>能力域得分情况</h3>{table(rows, [16] + [14] * len(told))}<h3>评估结论</h3><p>企业在生产环节的数据采集基础较好，设计与销售环节仍有提升空间。</p>'


def _screen(pen: Pen, case: Case, shape: Look) -> str:
    """The platform's page as printed from the browser."""
    m = case.maturity
    cards = "".join(
        f'<div style="flex:1;border:.2mm solid #ccd;padding:3mm;text-align:center"><div style="color:#667;font-size:9pt">{a}</div><div style="font-size:14pt">{b}</div></div>'
        for a, b in (
            ("自评估得分", f"{m.score:.2f}"),
            ("成熟度等级", _level(pen, m)),
            ("完成日期", _day(pen, m)),
        )
    )
    rows = [row(cell(d), cell(s)) for d, s in _scores(pen.rng, m)]
    return f'<div style="font-size:8pt;color:#555;display:flex;justify-content:space-between"><span>自评估结果 - {_PLATFORM}</span><span>https://www.c3mep.cn/home?subPlatformId=8</span></div><div style="background:#1d4f91;color:#fff;padding:4mm;font:bold 14pt {HEI};margin:3mm 0">{_PLATFORM}<span style="float:right;font-size:10pt;font-weight:normal">山东省分平台</span></div><p class=n>首页 &gt; 企业中心 &gt; 自评估记录</p><p class=n style="font-size:13pt">{pen.critical(_name(case), "name")}</p><div style="display:flex;gap:4mm;margin:4mm 0">{cards}</div>{table(rows, [60, 40], "font-size:10pt")}'


def _own(pen: Pen, case: Case, shape: Look) -> str:
    """An assessment that was not made on the platform."""
    m = case.maturity
    rows = [row(cell("评估对象"), cell(pen.critical(_name(case), "name"))), row(cell("评估时间"), cell(_day(pen, m))), row(cell("综合得分"), cell(f"{m.score:.2f}")), row(cell("成熟度等级"), cell(_level(pen, m)))]  # fmt: skip
    return f'<div style="text-align:center;font:bold 20pt {KAI};margin:8mm 0">智能制造能力成熟度自评估报告</div><p>公司信息部门对照GB/T 39116-2020和GB/T 39117-2020，采用内部打分表对各部门开展了自评。</p>{table(rows, [30, 70])}<h3>评分说明</h3><p>评分由各部门填报、信息部汇总，未经第三方复核。</p><div style="text-align:right;margin-top:20mm">{escape(case.firm.name)}信息部</div>'


def _certificate(pen: Pen, case: Case) -> str:
    """A certificate, lying or standing; the seal beside the text."""
    m, rng = case.maturity, pen.rng
    body = rng.choice(["中国电子技术标准化研究院", "赛西认证有限责任公司", "北京赛迪认证中心有限公司"])  # fmt: skip
    number = f"CITMM-{m.day[0]}-{rng.randrange(100, 999)}-{rng.randrange(1000, 9999)}"
    until = f"有效期至：{pen.day(m.until, 'cn', 'dash')}" if m.until else ""
    ink = pen.seal(body, size=38, style="right:0;top:0", role="certifier")
    latin = rng.random() < 0.5
    english = '<div style="text-align:center;font-size:11pt;color:#555">Certificate of Smart Manufacturing Capability Maturity</div>' if latin else ""  # fmt: skip
    wide = rng.random() < 0.5
    high = 168 if wide else 250
    gap = "6mm" if wide else "18mm"
    return page(
        "16mm",
        f'<div style="border:1.4mm double #2b5d8a;padding:{"6mm" if wide else "12mm"} 18mm;height:{high}mm;box-sizing:border-box"><div style="text-align:center;font:bold 26pt {SONG};margin:4mm 0 2mm">智能制造能力成熟度{rng.choice(["认证证书", "等级证书", "符合性证书"])}</div>{english}<div style="text-align:center;font-size:11pt;margin-bottom:{gap}">证书编号：{number}</div><p>兹证明{pen.critical(_name(case), "name")}的智能制造能力成熟度符合GB/T 39116-2020标准要求，等级为{_level(pen, m)}。</p><p class=n style="margin-top:6mm">评估范围：{escape(case.firm.product)}的设计、生产与销售</p><div style="position:relative;height:40mm;margin-top:{gap}"><p class=n>发证日期：{pen.day(m.day, "cn", "dash")}</p><p class=n>{until}</p><p class=n>{body}</p>{ink}</div></div>',
        size=14,
        wide=wide,
    )


def dcmm(case: Case, rng: random.Random) -> Paper:
    """A certificate of data management, which is not one of maturity."""
    pen = Pen(case, rng, "other")
    html = page(
        "18mm",
        f'<div style="border:1mm solid #446;padding:14mm;height:240mm;box-sizing:border-box;text-align:center"><div style="font:bold 26pt {HEI};margin-top:20mm">数据管理能力成熟度等级证书</div><div style="margin:4mm 0 20mm">DCMM</div><p style="text-align:left">{pen.critical(case.firm.name, "name")}依据GB/T 36073-2018《数据管理能力成熟度评估模型》评估，数据管理能力成熟度为受管理级（2级）。</p><p style="text-align:left">颁发日期：2025年5月16日</p><div>中国电子信息行业联合会</div></div>',
        size=14,
    )
    return Paper("other", "数据管理能力成熟度证书", html, pen.marks, ("DCMM证书.pdf", "数据管理能力成熟度证书.pdf"), photo=True)  # fmt: skip


_REPORTS: list[Callable[[Pen, Case, Look], str]] = [_full, _short, _sentence]


def papers(case: Case, rng: random.Random) -> list[Paper]:
    """The paper on maturity, if there is one."""
    m = case.maturity
    if m.form == "certificate":
        pen = Pen(case, rng, "maturity_certificate")
        return [Paper("maturity_certificate", "成熟度证书", _certificate(pen, case), pen.marks, ("智能制造能力成熟度证书.pdf", "成熟度证书.pdf"), photo=True)]  # fmt: skip
    if m.form not in ("report", "page", "offplatform"):
        return []
    pen = Pen(case, rng, "maturity_report")
    shape = look(rng, numbered=rng.random() < 0.4)
    design = _screen if m.form == "page" else _own if m.form == "offplatform" else rng.choice(_REPORTS)  # fmt: skip
    inner = design(pen, case, shape)
    html = document(shape, inner, cover=design is _full)
    return [Paper("maturity_report", "成熟度自评估报告", html, pen.marks, ("智能制造能力成熟度自评估报告.pdf", "成熟度报告.pdf", "自评估报告.pdf"), wants_native=rng.choice([None, None, True]))]  # fmt: skip
