"""Maturity papers: the platform's reports and pages, certificates, reports made elsewhere, and DCMM."""

from __future__ import annotations

import random
from collections.abc import Sequence

from testsetkit.case import Case
from testsetkit.families.taishan import words
from testsetkit.families.taishan.look import (
    HEI,
    KAI,
    code_picture,
    listing,
    look,
    paragraphs,
    table,
    td,
)
from testsetkit.pen import Pen
from testsetkit.press import Paper

PLATFORM = "智能制造评估评价公共服务平台"
_AREAS = ("组织战略", "人员技能", "数据", "集成", "设备", "网络", "产品设计", "工艺设计", "采购", "计划与调度", "生产作业", "设备管理", "仓储配送", "安全环保", "能源管理", "销售", "客户服务")  # fmt: skip


def papers(case: Case, rng: random.Random) -> list[Paper]:
    """What the dossier holds of maturity; nothing where only the book speaks of it."""
    of = {"report": _report, "page": _page, "certificate": _certificate, "offplatform": _elsewhere}
    made = of.get(case.maturity.form)
    return [made(case, rng)] if made else []


def _who(case: Case) -> str:
    return case.maturity.subject or case.firm.name


def _scores(case: Case, rng: random.Random, count: int) -> list[list[str]]:
    s = case.maturity.score
    return [[x, f"{min(max(s + rng.uniform(-0.5, 0.5), 0.1), 5):.2f}"] for x in rng.sample(_AREAS, count)]  # fmt: skip


def _radar(rng: random.Random) -> str:
    """A picture of a web diagram without words."""
    ring = "".join(f'<polygon points="{_corners(r)}" fill="none" stroke="#99a" stroke-width=".6"/>' for r in (15, 30, 45))  # fmt: skip
    web = f'<polygon points="{_corners(30, rng)}" fill="#4a80c433" stroke="#2a5a9a"/>'
    return f'<div style="text-align:center"><svg viewBox="-50 -50 100 100" style="width:62mm">{ring}{web}</svg></div>'


def _corners(radius: float, rng: random.Random | None = None) -> str:
    steps: Sequence[tuple[float, float]] = ((0, -1), (0.87, -0.5), (0.87, 0.5), (0, 1), (-0.87, 0.5), (-0.87, -0.5))  # fmt: skip
    made = []
    for x, y in steps:
        r = radius * (rng.uniform(0.6, 1.3) if rng else 1)
        made.append(f"{x * r:.1f},{y * r:.1f}")
    return " ".join(made)


def _facts(pen: Pen, case: Case) -> list[tuple[str, str]]:
    rng, m, f = pen.rng, case.maturity, case.firm
    who = pen.critical(_who(case), "name")
    facts = [
        (rng.choice(["企业名称", "评估对象", "参评企业"]), who),
        (rng.choice(["自评估得分", "综合得分", "总分", "成熟度得分"]), pen.mark(str(m.score), what="told")),
        (rng.choice(["成熟度等级", "自评估等级", "评估结果", "对应等级"]), pen.mark(words.level(rng, m.level), what="told")),
        (rng.choice(["评估时间", "自评估日期", "提交时间", "完成日期"]), pen.day(m.day, "cn", "dash", "cn0", "dot")),
    ]  # fmt: skip
    if m.subject_kind == "own":
        facts.insert(1, ("统一社会信用代码", pen.critical(f.uscc, "code")))
        facts.insert(2, (rng.choice(["所属行业", "行业"]), f.industry))
    return facts


def _report(case: Case, rng: random.Random) -> Paper:
    """The platform's report: cover with facts, or a table, or sentences first."""
    pen = Pen(case, rng, "maturity_report")
    m = case.maturity
    page = look(rng, running="智能制造能力成熟度自评估报告")
    title = rng.choice(["智能制造能力成熟度自评估报告", "智能制造能力成熟度<br>自诊断报告", "企业智能制造能力成熟度自评估结果报告"])  # fmt: skip
    way = rng.choice(["cover", "table", "prose"])
    facts = _facts(pen, case)
    origin = f"{PLATFORM}（山东省分平台）"
    if way == "prose":
        body = f'<h1 style="text-align:center">{title}</h1><p class=n style="text-align:center">{origin}</p>'
        body += paragraphs([f"{facts[0][1]}依据GB/T 39116-2020《智能制造能力成熟度模型》在本平台开展自评估，自评估于{facts[-1][1]}完成。经系统测算，企业综合得分为{m.score}分，自评估等级达到{facts[-2][1]}。", "各能力子域得分情况如下。"])  # fmt: skip
    elif way == "cover":
        inner = "".join(f'<p class=n style="margin:4mm 24mm">{a}：{b}</p>' for a, b in facts)
        body = f'<div style="height:228mm"><h1 style="font-size:25pt;text-align:center;padding:44mm 0 60mm">{title}</h1>{inner}<p class=n style="text-align:center;padding-top:30mm">{origin}</p></div>'
    else:
        body = f'<p class=n>{origin}</p><h1 style="text-align:center">{title}</h1>' + table([[td(a, label=True, style="width:34%"), td(b)] for a, b in facts])  # fmt: skip
    new = " class=new" if way == "cover" else ""
    body += f"<h2{new}>{rng.choice(['能力子域得分', '二、各能力域得分'])}</h2>" + listing(["能力子域", "得分"], _scores(case, rng, 9)) + (_radar(rng) if rng.random() < 0.6 else "")  # fmt: skip
    body += "<h2>评估模型说明</h2>" + paragraphs(
        ["本次评估以国家标准为依据，从人员、技术、资源、制造四个要素打分。"]
    )
    if rng.random() < 0.6:
        rows = [["一级", "规划级", "0.8≤S＜1.8"], ["二级", "规范级", "1.8≤S＜2.8"], ["三级", "集成级", "2.8≤S＜3.8"], ["四级", "优化级", "3.8≤S＜4.8"], ["五级", "引领级", "4.8≤S≤5"]]  # fmt: skip
        body += listing(["等级", "名称", "得分区间"], rows)
    body += "<h2>改进建议</h2>" + paragraphs(
        ["建议进一步提升数据采集覆盖率，加强设计与制造的协同。", "建议完善能源计量。"]
    )
    names = ("成熟度自评估报告.pdf", "自评估报告.pdf", "CMMM自评.pdf", "4 智能制造成熟度.pdf")
    return Paper("maturity_report", "智能制造能力成熟度自评估报告", page.sheet(body), pen.marks, names, wants_native=rng.choice([True, None]))  # fmt: skip


def _page(case: Case, rng: random.Random) -> Paper:
    """A browser's print of the platform's page."""
    pen = Pen(case, rng, "maturity_report")
    page = look(rng, plain=True)
    facts = _facts(pen, case)
    bar = f'<div style="background:#0d4ea6;color:#fff;padding:3mm 5mm;font:12pt {HEI}">{PLATFORM}　山东省分平台</div><p class=n style="font-size:8pt;color:#567">首页 ＞ 企业中心 ＞ 自评估 ＞ 评估结果</p>'
    if rng.random() < 0.5:
        tiles = "".join(f'<div style="flex:1 0 40%;border:.3mm solid #bcd;padding:4mm;margin:1.5mm"><div style="font-size:8.5pt;color:#678">{a}</div><div style="font-size:13pt">{b}</div></div>' for a, b in facts)  # fmt: skip
        body = f'{bar}<div style="display:flex;flex-wrap:wrap">{tiles}</div>'
    else:
        body = bar + "".join(f'<p class=n style="border-bottom:.2mm solid #ccd">{a}　<b>{b}</b></p>' for a, b in facts)  # fmt: skip
    body += _radar(rng) + listing(["能力子域", "得分"], _scores(case, rng, 6))
    body += '<p class=n style="font-size:8pt">https://www.c3mep.cn/selfAssess/result?subPlatformId=8</p>'
    return Paper("maturity_report", "成熟度自评估结果", page.sheet(body, numbered=False), pen.marks, ("平台截图.pdf", "自评估结果页面.pdf"), wants_native=rng.choice([True, None]))  # fmt: skip


def _certificate(case: Case, rng: random.Random) -> Paper:
    """A certificate of an assessing body: framed sheet, landscape diploma, or a plain table."""
    pen = Pen(case, rng, "maturity_certificate")
    m = case.maturity
    page = look(rng, plain=True)
    who, day = pen.critical(_who(case), "name"), pen.day(m.day, "cn", "cn0", "dash")
    until = pen.day(m.until, "cn", "cn0", "dash") if m.until else ""
    said = pen.mark(rng.choice([f"{words.ORDINALS[m.level]}级（{words.LEVEL_NAMES[m.level]}）", f"{words.ORDINALS[m.level]}级"]), what="told")  # fmt: skip
    body_name = rng.choice(
        ["赛智评估认证（北京）有限公司", "山东智评标准技术服务有限公司", "中国电子技术标准化研究院"]
    )
    seal = pen.seal(body_name, role="cert", style="left:6mm;top:-18mm")
    number = f"证书编号：CMMM-{m.day[0]}-37-{rng.randrange(100, 9999):04d}"
    title = rng.choice(
        [
            "智能制造能力成熟度等级证书",
            "智能制造能力成熟度标准符合性证书",
            "智能制造能力成熟度评估证书",
        ]
    )
    head = f'<div style="text-align:center;font:bold 21pt {HEI};padding:12mm 0 3mm">{title}</div><p class=n style="text-align:center">{number}</p>'
    sign = f'<div style="margin:24mm 0 0 60%;position:relative">{body_name}{seal}</div>'
    wide = rng.random() < 0.4
    if rng.random() < 0.4:
        rows = [("获证单位", who), ("评估依据", "GB/T 39116-2020、GB/T 39117-2020"), ("成熟度等级", said), ("发证日期", day), ("有效期至", until)]  # fmt: skip
        middle = table([[td(a, label=True, style="width:30%"), td(b)] for a, b in rows if b])
    else:
        middle = f'<div style="font:14pt/2 {KAI};padding:8mm 12mm"><p>兹证明 <b>{who}</b> 经评估，符合GB/T 39116-2020《智能制造能力成熟度模型》的要求，达到 <b>{said}</b>。</p><p class=n>颁证日期：{day}</p>{f"<p class=n>有效期至：{until}</p>" if until else ""}</div>'
    code = f'<div style="position:absolute;left:14mm;bottom:12mm">{code_picture(rng, 18)}</div>' if rng.random() < 0.5 else ""  # fmt: skip
    body = f'<div style="border:2mm double #b58b2a;padding:6mm 10mm;min-height:{140 if wide else 220}mm;position:relative">{head}{middle}{sign}{code}</div>'
    return Paper("maturity_certificate", "智能制造能力成熟度证书", page.sheet(body, landscape=wide, numbered=False), pen.marks, ("成熟度证书.pdf", "CMMM证书.pdf"), photo=True)  # fmt: skip


def _elsewhere(case: Case, rng: random.Random) -> Paper:
    """A report that a consultant made with tools of his own."""
    pen = Pen(case, rng, "maturity_report")
    page = look(rng, running="诊断服务")
    m = case.maturity
    who = rng.choice(["济南智汇数转咨询有限公司", "山东云工数字科技有限公司"])
    facts = _facts(pen, case)
    body = f'<h1 style="text-align:center">智能制造能力成熟度{rng.choice(["评估", "诊断"])}报告</h1><p class=n style="text-align:center">{who}编制</p>'
    body += table([[td(a, label=True, style="width:34%"), td(b)] for a, b in facts])
    body += paragraphs([f"{who}受委托，采用自有诊断工具，通过访谈、现场走访对企业进行了评估，得分{m.score}。", "各方面得分如下。"]) + listing(["方面", "得分"], _scores(case, rng, 6))  # fmt: skip
    return Paper("maturity_report", "智能制造能力成熟度诊断报告", page.sheet(body), pen.marks, ("成熟度诊断报告.pdf", "评估报告.pdf"))  # fmt: skip


def dcmm(case: Case, rng: random.Random) -> Paper:
    """The certificate that looks alike and does not count."""
    pen = Pen(case, rng, "other")
    page = look(rng, plain=True)
    seal = pen.seal("中国电子信息行业联合会", role="other", style="left:2mm;top:-18mm")
    body = (
        f'<div style="border:2mm double #3b6aa0;padding:14mm 12mm;min-height:210mm"><div style="text-align:center;font:bold 25pt {HEI}">数据管理能力成熟度等级证书</div><p class=n style="text-align:center">DCMM-{rng.randrange(2023, 2026)}-{rng.randrange(1000, 9999)}</p>'
        f'<p style="margin-top:16mm">{pen.critical(case.firm.name, "name")}按照GB/T 36073-2018《数据管理能力成熟度评估模型》评估，等级为受管理级（2级）。</p><p class=n>有效期至：2027年10月20日</p><div style="margin:40mm 0 0 86mm;position:relative">中国电子信息行业联合会{seal}</div></div>'
    )
    return Paper("other", "数据管理能力成熟度证书", page.sheet(body, numbered=False), pen.marks, ("DCMM证书.pdf", "数据管理能力成熟度证书.pdf"), photo=True)  # fmt: skip
