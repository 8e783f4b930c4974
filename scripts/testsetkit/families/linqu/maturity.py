"""Papers on maturity: reports, the platform's page, papers of the firm's own, certificates."""

from __future__ import annotations

import random
from html import escape

from testsetkit.case import Case
from testsetkit.families.linqu.look import (
    HEI,
    KAI,
    SONG,
    Frame,
    doc,
    grid,
    sides,
    style,
    table,
    td,
    th,
    title,
    tr,
)
from testsetkit.pen import Pen, iso
from testsetkit.press import Paper

_NAMES = {1: "规划级", 2: "规范级", 3: "集成级", 4: "优化级", 5: "引领级"}
_AREAS = {
    "人员": ("组织战略", "人员技能"), "技术": ("数据", "集成", "信息安全"), "资源": ("装备", "网络"),
    "制造": ("产品设计", "工艺设计", "采购", "计划与调度", "生产作业", "设备管理", "仓储配送", "安全环保", "能源管理", "物流", "销售", "客户服务"),
}  # fmt: skip
_PLATFORM = "智能制造评估评价公共服务平台山东省分平台"


def _level(pen: Pen, case: Case) -> str:
    level = case.maturity.level
    numeral = " 一二三四五"[level]
    said = pen.rng.choice([f"{numeral}级", f"{level}级", f"{numeral}级（{_NAMES[level]}）", f"{_NAMES[level]}（{level}级）", f"成熟度{numeral}级"])  # fmt: skip
    return pen.mark(said, what="critical", key="maturity_level", sort="text", text=said, value=str(level))  # fmt: skip


def _day(pen: Pen, case: Case, *forms: str) -> str:
    day = case.maturity.day
    shown = pen.form(day, *forms)
    return pen.mark(shown, what="critical", key="maturity_date", sort="date", text=shown, value=iso(day))  # fmt: skip


def _rows(pen: Pen, case: Case) -> list[tuple[str, str]]:
    rng, m = pen.rng, case.maturity
    rows = [(rng.choice(["企业名称", "被评估企业", "评估对象"]), pen.critical(m.subject or case.firm.name, "name"))]  # fmt: skip
    if not m.subject and rng.random() < 0.7:
        rows.append(("统一社会信用代码", pen.critical(case.firm.uscc, "code")))
    rows.append((rng.choice(["评估完成时间", "自评估时间", "提交日期", "评估日期"]), _day(pen, case, "dash", "cn", "slash", "dot")))  # fmt: skip
    rows.append((rng.choice(["评估得分", "自评估总分", "综合得分"]), f"{m.score:.2f}{rng.choice(['', '分'])}"))  # fmt: skip
    rows.append(
        (rng.choice(["成熟度等级", "自评估等级", "评估等级", "所处等级"]), _level(pen, case))
    )
    return rows


def _scores(rng: random.Random, case: Case) -> dict[str, list[tuple[str, str]]]:
    m = case.maturity
    return {g: [(a, f"{min(5, max(0.4, m.score + rng.uniform(-0.6, 0.6))):.2f}") for a in areas] for g, areas in _AREAS.items()}  # fmt: skip


def _score_table(held: dict[str, list[tuple[str, str]]]) -> str:
    """Elements down merged cells, areas with their scores."""
    rows = [tr(th("能力要素"), th("能力域/子域"), th("得分"))]
    for group, areas in held.items():
        for k, (a, s) in enumerate(areas):
            rows.append(tr(th(group, 1, len(areas)) if k == 0 else "", td(a), td(s, style="text-align:center")))  # fmt: skip
    return table(rows, (26, 48, 26))


def _bars(held: dict[str, list[tuple[str, str]]]) -> str:
    """Scores as bars out of five."""
    out = ""
    for areas in held.values():
        for a, s in areas:
            out += f'<div style="display:flex;align-items:center;margin:.8mm 0;font-size:9.5pt"><span style="width:28mm">{a}</span><span style="flex:1;background:#e9edf1;height:3mm"><span style="display:block;width:{float(s) * 20:.0f}%;height:3mm;background:#3f7fb5"></span></span><span style="width:14mm;text-align:right">{s}</span></div>'
    return out


def maturity(case: Case, rng: random.Random) -> list[Paper]:
    m = case.maturity
    if m.form == "certificate":
        return [_certificate_paper(case, rng)]
    if m.form not in ("report", "page", "offplatform"):
        return []
    pen = Pen(case, rng, "maturity_report")
    held, rows = _scores(rng, case), _rows(pen, case)
    shown = rng.choice([_score_table, _bars])(held)
    if m.form == "page":
        st = style(rng, "vendor", 10.5)
        crumbs = rng.choice(["首页 &gt; 企业中心 &gt; 自评估结果", "我的自评估 / 历史记录 / 详情"])
        bar = f'<div class=bar>{_PLATFORM}</div><p class=f style="color:#777;font-size:9pt">{crumbs}</p>'
        html = doc(rng, bar, sides(rows, 30), "<h3>各能力子域得分</h3>", shown, st=st, frame=Frame(web=("自评估详情", "https://www.c3mep.cn/home?subPlatformId=8")))  # fmt: skip
        return [Paper("maturity_report", "自评估报告", html, pen.marks, ("平台自评估截图.pdf", "自评估结果页面.pdf", "成熟度自评估结果.pdf"))]  # fmt: skip
    source = _PLATFORM if m.form == "report" else escape(m.subject or case.firm.name)
    head = rng.choice(["智能制造能力成熟度<br>自评估报告", "智能制造能力成熟度自评估报告"])
    st = style(rng, rng.choice(["vendor", "listed", "bureau"]), 11)
    if rng.random() < 0.55:
        cover = f'<p class=c style="font:700 25pt/1.6 {HEI};margin-top:58mm">{head}</p><p class=c style="margin-top:92mm;font-size:13.5pt">{source}</p><div class=new></div>'
    else:
        cover = (
            f"{title(head, 18)}<p class=c>{'报告来源：' if rng.random() < 0.5 else ''}{source}</p>"
        )
    basis = "<p>评估依据：《智能制造能力成熟度模型》（GB/T 39116—2020）、《智能制造能力成熟度评估方法》（GB/T 39117—2020）。</p>"
    advice = rng.choice(
        ["<p>建议优先补齐得分较低的能力子域。</p>", "<p>后续应加强系统集成和数据治理。</p>"]
    )
    way = rng.choice(["cn", "plain"])
    h = ("一、评估结果", "二、得分情况", "三、改进建议") if way == "cn" else ("评估结果", "得分情况", "改进建议")  # fmt: skip
    html = doc(rng, cover, f"<h2>{h[0]}</h2>{sides(rows, 32)}{basis}<h2>{h[1]}</h2>{shown}<h2>{h[2]}</h2>{advice}", st=st, frame=Frame(numbers=rng.random() < 0.7))  # fmt: skip
    return [Paper("maturity_report", "自评估报告", html, pen.marks, ("成熟度自评估报告.pdf", "智能制造能力成熟度自评估报告.pdf", "05自评估报告.pdf"))]  # fmt: skip


# ---- certificates
def _certificate_paper(case: Case, rng: random.Random) -> Paper:
    pen = Pen(case, rng, "maturity_certificate")
    inner = rng.choice([_framed, _ribboned, _ruled])(pen, case)
    html = doc(rng, inner, st=style(rng, "listed", 12.5), landscape=rng.random() < 0.5, margin="14mm 16mm")  # fmt: skip
    names = ("智能制造能力成熟度证书.pdf", "成熟度证书.jpg", "CMMM证书.pdf")
    return Paper("maturity_certificate", "成熟度证书", html, pen.marks, names, photo=True)


def _parts(pen: Pen, case: Case) -> dict[str, str]:
    rng, m = pen.rng, case.maturity
    issuer = rng.choice(["华标认证（山东）有限公司", "中智评认证中心有限公司", "北京赛迪评认证服务有限公司", "齐鲁质量认证有限公司"])  # fmt: skip
    over = pen.seal(issuer, role="cert", style="right:6mm;top:-14mm", size=39)
    return {
        "name": pen.critical(m.subject or case.firm.name, "name"), "level": _level(pen, case), "number": f"CMMM-{m.day[0]}-{rng.randrange(100, 999)}{rng.choice('ABC')}",
        "day": _day(pen, case, "cn", "dash", "dot"), "until": pen.day(m.until or (2028, 5, 1), "cn", "dash", "dot"),
        "foot": f'<div style="position:relative;text-align:right;margin-top:10mm;padding-bottom:14mm">{issuer}{over}</div>',
    }  # fmt: skip


def _framed(pen: Pen, case: Case) -> str:
    p = _parts(pen, case)
    return f'<div style="border:2mm ridge #b08d3c;padding:9mm 14mm">{title("智能制造能力成熟度等级证书", 23, SONG)}<p class=r style="font-size:9.5pt">证书编号：{p["number"]}</p><p class=f>兹证明</p><p class=c style="font-size:17pt">{p["name"]}</p><p class=f>按照GB/T 39116—2020和GB/T 39117—2020进行评估，达到<b>{p["level"]}</b>。</p><p class=f>颁证日期：{p["day"]}　　有效期至：{p["until"]}</p>{p["foot"]}</div>'


def _ribboned(pen: Pen, case: Case) -> str:
    """In two languages, with a coloured band."""
    p = _parts(pen, case)
    rows = [("获证组织<br><small>Organization</small>", p["name"]), ("等级<br><small>Maturity Level</small>", p["level"]), ("依据<br><small>Standards</small>", "GB/T 39116—2020，GB/T 39117—2020"), ("发证日期<br><small>Date of Issue</small>", p["day"]), ("有效期至<br><small>Valid until</small>", p["until"])]  # fmt: skip
    return f'<div style="border-left:14mm solid #2b5f8a;padding:6mm 8mm"><p class=f style="font:700 22pt/1.4 {HEI}">证　书</p><p class=f style="font:11pt Arial;color:#555">CERTIFICATE</p><p class=f>智能制造能力成熟度评估　编号 {p["number"]}</p>{sides(rows, 28)}{p["foot"]}</div>'


def _ruled(pen: Pen, case: Case) -> str:
    p = _parts(pen, case)
    pairs = [("证书编号", p["number"]), ("企业名称", p["name"]), ("评估等级", p["level"]), ("签发日期", p["day"]), ("截止日期", p["until"])]  # fmt: skip
    return f'<div style="border:.4mm solid #555;padding:12mm">{title("智能制造能力成熟度证书", 24, KAI)}{grid((), pairs, (30, 70))}<p class=note>获证企业可在有效期内使用本证书，逾期自动失效。</p>{p["foot"]}</div>'
