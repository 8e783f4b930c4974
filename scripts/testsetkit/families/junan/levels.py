"""Papers on maturity: the platform's report and page, own papers, four certificates."""

from __future__ import annotations

import random
from html import escape

from testsetkit.case import Case
from testsetkit.families.junan.facts import serial
from testsetkit.families.junan.look import HEI, LATIN, SONG, doc, grid, title_of
from testsetkit.markup import sides
from testsetkit.maturity import Labels, marked_day, marked_level, scores
from testsetkit.pen import Pen
from testsetkit.press import Paper

_AREAS = (("人员", ("组织战略", "人员技能")), ("技术", ("数据应用", "系统集成", "信息安全")), ("资源", ("装备", "网络")), ("制造", ("产品设计", "工艺设计", "采购", "计划调度", "生产作业", "设备管理", "仓储配送", "安全环保", "能源管理", "物流", "销售", "服务")))  # fmt: skip
_WHERE = "智能制造评估评价公共服务平台"
_LEVELS = ("{n}级", "{w}级", "{w}级（{name}）", "{n}级（{name}）", "{n} 级", "成熟度{w}级")  # fmt: skip
_LABELS = Labels(
    subject=("企业名称", "自评估企业", "单位名称", "评估对象"),
    code=0.6,
    industry="行业",
    day=("自评估日期", "评估完成时间", "提交时间", "自评估时间"),
    score=("总分", "自评估总得分", "评估得分"),
    score_unit="",
    level=("成熟度等级", "自评估等级", "评估结果", "能力成熟度等级"),
    levels=_LEVELS,
)  # fmt: skip


def _bars(scores: list[tuple[str, float]]) -> str:
    return "".join(f'<div style="display:flex;align-items:center;font-size:9pt;margin:.6mm 0"><span style="width:24mm;flex:none">{k}</span><span style="width:{s * 17:.1f}mm;height:2.6mm;background:#5b9bd5"></span><span style="padding-left:2mm">{s:.2f}</span></div>' for k, s in scores)  # fmt: skip


def maturity(case: Case, rng: random.Random) -> list[Paper]:
    m = case.maturity
    if m.form not in ("report", "page", "offplatform", "certificate"):
        return []
    if m.form == "certificate":
        return [_certificate(case, rng)]
    pen = Pen(case, rng, "maturity_report")
    rows = _LABELS.rows(pen, case)
    held = scores(rng, case, _AREAS)
    short = [(a, s) for _, a, s in held]
    if m.form == "page":
        return [_page(pen, case, rows, short)]
    title = rng.choice(["智能制造能力成熟度自评估报告", "智能制造能力成熟度<br>自评估报告", "智能制造成熟度自评估报告"])  # fmt: skip
    own = m.form == "offplatform"
    source = escape(m.subject or case.firm.name) if own else rng.choice([_WHERE, f"{_WHERE}山东省分平台", f"{_WHERE}（山东）"])  # fmt: skip
    stage = rng.choice(["cover", "cover", "head", "band", "printout"])
    if stage == "cover":
        top = f'<p class=c style="margin-top:64mm;font:700 26pt/1.6 {HEI}">{title}</p><p class=c style="margin-top:84mm;font-size:14pt">{source}</p><div class=new></div>'  # fmt: skip
    elif stage == "band":
        top = f'<div style="background:#1b4f8a;color:#fff;padding:5mm 6mm"><div style="font:700 18pt/1.5 {HEI}">{title.replace("<br>", "")}</div><div>{source}</div></div>'  # fmt: skip
    elif stage == "printout":
        top = f'<p class=r style="font-size:9pt">报告编号：{serial(case, rng)}</p>{title_of(title, 20, HEI)}<p class=c>来源：{source}</p>'  # fmt: skip
    else:
        top = f"{title_of(title)}<p class=c>{source}</p>"
    heads = rng.choice([("一、评估结果", "二、各能力域得分", "三、改进方向"), ("1. 结果", "2. 分项得分", "3. 建议"), ("基本信息", "得分情况", "提升建议")])  # fmt: skip
    table = grid(("能力要素", "能力域", "得分"), [(g, a, f"{s:.2f}") for g, a, s in held], "font-size:9.5pt")  # fmt: skip
    basis = "<p>依据GB/T 39116—2020、GB/T 39117—2020开展自评估。</p>"
    tail = rng.choice(
        ["<p>建议完善数据标准，打通系统接口。</p>", "<p>建议加强设备联网与数据应用。</p>"]
    )
    result = sides(rows, "32%") if rng.random() < 0.7 else "".join(f"<p class=f>{k}：{v}</p>" for k, v in rows)  # fmt: skip
    html = doc(rng, f"{top}<h2>{heads[0]}</h2>{result}{basis}<h2>{heads[1]}</h2>{_bars(short) if rng.random() < 0.35 else table}<h2>{heads[2]}</h2>{tail}", numbers=rng.random() < 0.7, size=11.5, house=rng.choice(["county", "assist", "agency"]))  # fmt: skip
    return [Paper("maturity_report", "自评估报告", html, pen.marks, ("自评估报告.pdf", "智能制造自评估报告.pdf", "成熟度自评估.pdf", "5自评估报告.pdf"))]  # fmt: skip


def _page(pen: Pen, case: Case, rows: list[tuple[str, str]], scores: list[tuple[str, float]]) -> Paper:  # fmt: skip
    rng = pen.rng
    menu = '<p class=f style="font-size:9.5pt;color:#567">首页 &gt; 企业中心 &gt; 自评估 &gt; 评估结果</p>'
    boxes = "".join(f'<div style="flex:1 1 40%;border:.2mm solid #bcd;padding:2.5mm"><span style="font-size:9pt;color:#678">{k}</span><br><b>{v}</b></div>' for k, v in rows)  # fmt: skip
    body = f'<div style="display:flex;flex-wrap:wrap;gap:2mm;margin:3mm 0">{boxes}</div>' if rng.random() < 0.5 else sides(rows, "30%")  # fmt: skip
    stamp = f"2026/4/{rng.randrange(2, 24)} {rng.randrange(8, 18)}:{rng.randrange(10, 60)}"
    html = doc(rng, f"<div class=bar>{_WHERE}山东省分平台</div>{menu}{body}{_bars(scores)}", web=(f"{stamp}　{_WHERE}", "https://www.c3mep.cn/home?subPlatformId=8"), size=10.5)  # fmt: skip
    return Paper("maturity_report", "自评估报告", html, pen.marks, ("平台自评估结果.pdf", "自评估截图.pdf", "评估结果页面.pdf"))  # fmt: skip


def _certificate(case: Case, rng: random.Random) -> Paper:
    pen = Pen(case, rng, "maturity_certificate")
    m = case.maturity
    issuer = rng.choice(["山东鲁标智能制造评估有限公司", "北京国信赛评认证中心有限公司", "青岛智检认证有限公司"])  # fmt: skip
    over = pen.seal(issuer, role="cert", style="right:12mm;top:-15mm", size=40)
    until = pen.day(m.until or (2028, 3, 1), "cn", "dash", "dot")
    name, level, day = pen.critical(m.subject or case.firm.name, "name"), marked_level(pen, m.level, _LEVELS), marked_day(pen, case, "cn", "dash", "dot")  # fmt: skip
    number = f"CMMM-{m.day[0]}{rng.randrange(10000, 99999)}"
    way = rng.choice(["prose", "rows", "english", "two"])
    if way == "rows":
        inner = sides([("证书编号", number), ("企业名称", name), ("成熟度等级", level), ("依据标准", "GB/T 39116—2020"), ("发证日期", day), ("有效期至", until)], "26%", "font-size:13pt")  # fmt: skip
    elif way == "english":
        inner = f'<p class=c style="font:11pt {LATIN}">Certificate of Intelligent Manufacturing Capability Maturity</p><p class=c style="font-size:18pt;margin:6mm 0">{name}</p><p class=c>智能制造能力成熟度等级 Level：<b>{level}</b></p><p class=c>证书编号 No.：{number}</p><p class=c>发证日期 Date：{day}　有效期至 Valid until：{until}</p>'  # fmt: skip
    elif way == "two":
        inner = f'<div style="display:flex;gap:10mm"><div style="flex:1"><p class=f>企业：{name}</p><p class=f>等级：{level}</p></div><div style="flex:1"><p class=f>证书编号：{number}</p><p class=f>发证日期：{day}</p><p class=f>有效期至：{until}</p></div></div>'  # fmt: skip
    else:
        inner = f"<p>兹证明{name}按照GB/T 39116—2020《智能制造能力成熟度模型》评估，达到{level}。</p><p class=f>证书编号：{number}</p><p class=f>发证日期：{day}　　有效期至：{until}</p>"  # fmt: skip
    edge = rng.choice(["2mm double #1f5d8c", "1mm solid #b08d3c", "2mm ridge #7b1e1e"])
    html = doc(rng, f'<div style="border:{edge};padding:11mm 15mm">{title_of(rng.choice(["智能制造能力成熟度证书", "智能制造能力成熟度等级证书"]), 25)}{inner}<div style="text-align:right;position:relative;margin:14mm 0 12mm">{issuer}{over}</div></div>', landscape=rng.random() < 0.5, margin="14mm", size=13, skin="hair", face=SONG)  # fmt: skip
    return Paper("maturity_certificate", "成熟度证书", html, pen.marks, ("成熟度证书.pdf", "CMMM证书.jpg", "智能制造成熟度等级证书.pdf"), photo=True)  # fmt: skip
