"""Papers on maturity: the platform's report and page, own papers, five certificates."""

from __future__ import annotations

import random
from html import escape

from testsetkit.case import Case
from testsetkit.families.feixian.facts import serial
from testsetkit.families.feixian.look import HEI, KAI, MING, SONG, Frame, doc, title_of
from testsetkit.families.junan.licences import square
from testsetkit.families.junan.look import grid
from testsetkit.markup import sides
from testsetkit.pen import Pen, iso
from testsetkit.press import Paper

_NAMES = {1: "规划级", 2: "规范级", 3: "集成级", 4: "优化级", 5: "引领级"}
_AREAS = (("人员", ("组织战略", "人员技能")), ("技术", ("数据应用", "系统集成", "信息安全")), ("资源", ("装备", "网络")), ("制造", ("设计", "采购", "计划与调度", "生产作业", "设备管理", "仓储配送", "安全环保", "能源管理", "销售", "服务")))  # fmt: skip
_WHERE = "智能制造评估评价公共服务平台"


def _level(pen: Pen, level: int) -> str:
    n = " 一二三四五"[level]
    said = pen.rng.choice([f"{n}级", f"{level}级", f"{level}级（{_NAMES[level]}）", f"{n}级（{_NAMES[level]}）", f"{_NAMES[level]}（{n}级）", f"成熟度{level}级"])  # fmt: skip
    return pen.mark(said, what="critical", key="maturity_level", sort="text", text=said, value=str(level))  # fmt: skip


def _day(pen: Pen, case: Case, *forms: str) -> str:
    shown = pen.form(case.maturity.day, *forms)
    return pen.mark(escape(shown), what="critical", key="maturity_date", sort="date", text=shown, value=iso(case.maturity.day))  # fmt: skip


def _rows(pen: Pen, case: Case) -> list[tuple[str, str]]:
    rng, m = pen.rng, case.maturity
    rows = [(rng.choice(["企业名称", "评估企业", "填报单位", "参评企业名称"]), pen.critical(m.subject or case.firm.name, "name"))]  # fmt: skip
    if not m.subject and rng.random() < 0.6:
        rows.append(("统一社会信用代码", pen.critical(case.firm.uscc, "code")))
    more = [(rng.choice(["自评估时间", "完成日期", "评估日期", "自诊断完成时间"]), _day(pen, case, "dash", "cn", "dot", "slash")), (rng.choice(["综合得分", "总得分", "自评估得分"]), f"{m.score:.2f}"), (rng.choice(["成熟度等级", "评估等级", "自评估成熟度等级", "对应等级"]), _level(pen, m.level))]  # fmt: skip
    rng.shuffle(more)
    return rows + more


def _bars(scores: list[tuple[str, str, float]]) -> str:
    return "".join(f'<div style="display:flex;align-items:center;font-size:9pt;margin:.7mm 0"><span style="width:26mm;flex:none;text-align:right;padding-right:2mm">{k}</span><span style="width:{s * 18:.1f}mm;height:2.4mm;background:#4d9d86"></span><span style="padding-left:2mm">{s:.2f}</span></div>' for _, k, s in scores)  # fmt: skip


def _matrix(scores: list[tuple[str, str, float]]) -> str:
    """Areas across with their scores, one element a row."""
    rows = [(g, "　".join(f"{a} {s:.2f}" for k, a, s in scores if k == g)) for g, _ in _AREAS]
    return grid(("要素", "能力域得分"), rows, "font-size:9.5pt", (16, 84))


def maturity(case: Case, rng: random.Random) -> list[Paper]:
    m = case.maturity
    if m.form not in ("report", "page", "offplatform", "certificate"):
        return []
    if m.form == "certificate":
        return [_certificate(case, rng)]
    pen = Pen(case, rng, "maturity_report")
    scores = [(g, a, min(5.0, max(0.3, m.score + rng.uniform(-0.6, 0.6)))) for g, held in _AREAS for a in held]  # fmt: skip
    return [_page(pen, case, scores) if m.form == "page" else _report(pen, case, scores)]


def _report(pen: Pen, case: Case, scores: list[tuple[str, str, float]]) -> Paper:
    rng, m = pen.rng, case.maturity
    rows = _rows(pen, case)
    title = rng.choice(
        [
            "智能制造能力成熟度自评估报告",
            "智能制造能力成熟度<br>自评估报告",
            "智能制造能力成熟度自诊断报告",
        ]
    )
    source = escape(m.subject or case.firm.name) if m.form == "offplatform" else rng.choice([_WHERE, f"{_WHERE}山东省分平台", f"{_WHERE}·山东"])  # fmt: skip
    top = {
        "cover": f'<p class=c style="margin-top:70mm;font:700 26pt/1.6 {HEI}">{title}</p><p class=c style="margin-top:90mm;font-size:13pt">{source}</p><div class=new></div>',
        "code": f'<div style="display:flex;justify-content:space-between;align-items:center"><div><div style="font:700 19pt/1.4 {HEI}">{title}</div><div style="font-size:10pt">报告编号 {serial(rng)}　{source}</div></div>{square(rng, 18)}</div>',
        "plain": f"{title_of(title)}<p class=c>（{source}）</p>",
        "kai": f'<p class=c style="font:20pt/1.6 {KAI};margin-top:8mm">{title}</p><p class=r>{source}</p>',
    }[rng.choice(["cover", "cover", "code", "plain", "kai"])]  # fmt: skip
    h = rng.choice([("一、基本情况与结果", "二、能力域得分", "三、提升方向"), ("1 评估结论", "2 得分明细", "3 改进建议"), ("结果概览", "分项得分", "建议")])  # fmt: skip
    way = rng.choice(["sides", "sides", "lines", "across"])
    result = sides(rows, "30%") if way == "sides" else "".join(f"<p class=f>{k}：{v}</p>" for k, v in rows) if way == "lines" else grid([k for k, _ in rows], [[v for _, v in rows]])  # fmt: skip
    detail = rng.choice([_bars(scores), _matrix(scores), grid(("能力要素", "能力域", "得分"), [(g, a, f"{s:.2f}") for g, a, s in scores], "font-size:9.5pt")])  # fmt: skip
    body = f"{top}<h2>{h[0]}</h2>{result}<p>评估依据：GB/T 39116—2020《智能制造能力成熟度模型》、GB/T 39117—2020《智能制造能力成熟度评估方法》。</p><h2>{h[1]}</h2>{detail}<h2>{h[2]}</h2><p>{rng.choice(['优先补齐数据应用短板。', '建议推进装备联网，完善集成。'])}</p>"  # fmt: skip
    html = doc(rng, body, frame=Frame(numbers=rng.random() < 0.7), size=11.5, house=rng.choice(["word", "portal", "plant"]))  # fmt: skip
    return Paper("maturity_report", "自评估报告", html, pen.marks, ("自评估报告.pdf", "成熟度自评估报告.pdf", "智能制造成熟度自评估.pdf", "06自评估报告.pdf"))  # fmt: skip


def _page(pen: Pen, case: Case, scores: list[tuple[str, str, float]]) -> Paper:
    rng, rows = pen.rng, _rows(pen, case)
    tiles = "".join(f'<div style="flex:1 1 44%;background:#f2f6fa;padding:2.5mm"><div style="font-size:9pt;color:#789">{k}</div><div>{v}</div></div>' for k, v in rows)  # fmt: skip
    body = rng.choice([f'<div style="display:flex;flex-wrap:wrap;gap:2mm">{tiles}</div>', sides(rows, "28%"), grid([k for k, _ in rows], [[v for _, v in rows]])])  # fmt: skip
    stamp = f"2026/4/{rng.randrange(2, 24)} {rng.randrange(8, 18)}:{rng.randrange(10, 60)}"
    menu = '<p class=f style="font-size:9pt;color:#678">评估管理　>　我的评估　>　结果查看</p>'
    html = doc(rng, f'<div class=bar style="background:#12609c">{_WHERE}山东省分平台</div>{menu}{body}{_bars(scores)}', house="portal", frame=Frame(web=(f"{stamp}　{_WHERE}", "https://www.c3mep.cn/home?subPlatformId=8")), size=10.5)  # fmt: skip
    return Paper("maturity_report", "自评估报告", html, pen.marks, ("自评估结果页.pdf", "平台评估结果.pdf", "自评估截图.pdf"))  # fmt: skip


def _certificate(case: Case, rng: random.Random) -> Paper:
    pen = Pen(case, rng, "maturity_certificate")
    m = case.maturity
    issuer = rng.choice(
        ["山东齐智标准认证有限公司", "山东赛宝评估认证有限公司", "济南国质认证技术有限公司"]
    )
    over = pen.seal(
        issuer.replace("（山东）", ""), role="cert", style="right:14mm;top:-15mm", size=40
    )
    until = pen.day(m.until or (2028, 3, 1), "cn", "dash", "dot")
    name, level, day = pen.critical(m.subject or case.firm.name, "name"), _level(pen, m.level), _day(pen, case, "cn", "dash", "dot")  # fmt: skip
    number = f"ZNZZ-{m.day[0]}-{rng.randrange(1000, 99999)}"
    inner = {
        "prose": f"<p>{name}：</p><p>经评估，你单位智能制造能力成熟度达到{level}，特发此证。</p><p class=f>证书编号：{number}</p><p class=f>颁证日期：{day}</p><p class=f>有效期至：{until}</p>",
        "centre": f'<p class=c style="font-size:17pt;margin:6mm 0">{name}</p><p class=c>智能制造能力成熟度等级：<b>{level}</b></p><p class=c>评估依据 GB/T 39116—2020</p><p class=c>编号 {number}　颁证 {day}　有效期至 {until}</p>',
        "rows": sides([("证书编号", number), ("获证组织", name), ("等级", level), ("颁证日期", day), ("有效期至", until)], "26%", "font-size:13pt"),
        "big": f'<p class=c style="font:700 40pt/1.4 {SONG};color:#9a7b2c">{level}</p><p class=c style="font-size:16pt">{name}</p><p class=c>证书编号：{number}</p><p class=c>发证日期：{day}　有效期至：{until}</p>',
        "grid": grid(("获证企业", "等级", "证书编号", "发证日期", "有效期至"), [(name, level, number, day, until)], "font-size:11.5pt", (30, 17, 21, 16, 16)),
    }[rng.choice(["prose", "centre", "rows", "big", "grid"])]  # fmt: skip
    edge = rng.choice(["2.2mm double #27567d", "1.2mm solid #a98b45", "2mm ridge #5c6b2e"])
    title = rng.choice(
        ["智能制造能力成熟度等级证书", "智能制造能力成熟度评估证书", "智能制造能力成熟度证书"]
    )
    html = doc(rng, f'<div style="border:{edge};padding:11mm 14mm">{title_of(title, 24, rng.choice([SONG, MING]))}{inner}<div style="text-align:right;position:relative;margin:14mm 0 12mm">{issuer}{over}</div></div>', landscape=rng.random() < 0.5, margin="14mm", size=13, skin="fine", face=SONG)  # fmt: skip
    return Paper("maturity_certificate", "成熟度证书", html, pen.marks, ("成熟度证书.pdf", "智能制造能力成熟度证书.pdf", "成熟度等级证书.jpg"), photo=True)  # fmt: skip
