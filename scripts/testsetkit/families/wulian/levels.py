"""Papers on maturity: the platform's report and page, own papers, certificates."""

from __future__ import annotations

import random
from html import escape

from testsetkit.case import Case
from testsetkit.families.wulian.look import HEI, SONG, doc, grid
from testsetkit.markup import sides
from testsetkit.maturity import Labels, marked_day, marked_level, scores
from testsetkit.pen import Pen
from testsetkit.press import Paper

_AREAS = (("人员", ("组织战略", "人员技能")), ("技术", ("数据", "集成", "信息安全")), ("资源", ("装备", "网络")), ("制造", ("产品设计", "工艺设计", "采购", "计划与调度", "生产作业", "设备管理", "仓储配送", "安全环保", "能源管理", "物流", "销售", "客户服务")))  # fmt: skip
_WHERE = "智能制造评估评价公共服务平台"
_LEVELS = ("{w}级", "{n}级", "{n}级（{name}）", "{w}级（{name}）", "{name}（{n}级）")  # fmt: skip
_LABELS = Labels(
    subject=("企业名称", "评估对象", "单位名称"),
    code=0.65,
    industry="所属行业",
    day=("自评估时间", "评估日期", "完成时间", "自评估提交日期"),
    score=("总得分", "自评估得分", "综合得分"),
    score_unit=("", "分"),
    level=("能力成熟度等级", "自评估等级", "评估等级", "成熟度等级"),
    levels=_LEVELS,
)  # fmt: skip


def _bars(scores: list[tuple[str, float]]) -> str:
    out = ""
    for name, s in scores:
        out += f'<div style="display:flex;align-items:center;font-size:9pt;margin:.6mm 0"><span style="width:24mm;flex:none;text-align:right;padding-right:2mm">{name}</span><span style="width:{s * 18:.1f}mm;height:3mm;background:#4a86c5"></span><span style="padding-left:2mm">{s:.2f}</span></div>'
    return out


def maturity(case: Case, rng: random.Random) -> list[Paper]:
    m = case.maturity
    if m.form not in ("report", "page", "offplatform", "certificate"):
        return []
    if m.form == "certificate":
        return [_certificate(case, rng)]
    pen = Pen(case, rng, "maturity_report")
    rows = _LABELS.rows(pen, case)
    held = scores(rng, case, _AREAS)
    table = grid(("能力要素", "能力域", "得分"), [(g, a, f"{s:.2f}") for g, a, s in held], "font-size:9.5pt")  # fmt: skip
    short = [(a, s) for _, a, s in held]
    if m.form == "page":
        return [_page(pen, case, rows, short)]
    title = rng.choice(["智能制造能力成熟度自评估报告", "智能制造能力成熟度自评估结果报告", "智能制造能力成熟度<br>自评估报告"])  # fmt: skip
    own = m.form == "offplatform"
    source = escape(m.subject or case.firm.name) if own else rng.choice([_WHERE, f"{_WHERE}（山东省分平台）", f"{_WHERE}山东省分平台"])  # fmt: skip
    stage = rng.choice(["cover", "head", "control" if own else "cover", "letter"])
    if stage == "cover":
        top = f'<p class=c style="margin-top:62mm;font:700 26pt/1.6 {HEI}">{title}</p><p class=c style="margin-top:88mm;font-size:14pt">{source}</p><div class=new></div>'
    elif stage == "control":
        top = grid((), [(f"<b>{title.replace('<br>', '')}</b>", f"编号：QR-CM-{rng.randrange(1, 60):02d}<br>版本：A/0")], "", (70, 30)) + f"<p class=r>{source}</p>"  # fmt: skip
    elif stage == "letter":
        top = f'<p class=f style="font:700 14pt {HEI};color:#1f4e79;border-bottom:.6mm solid #1f4e79">{source}</p><p class=c style="font:700 20pt {SONG}">{title}</p>'
    else:
        top = f'<p class=c style="font:700 20pt/1.5 {SONG}">{title}</p><p class=c>{source}</p>'
    heads = rng.choice([("一、基本信息与结果", "二、能力域得分", "三、改进建议"), ("1 评估结果", "2 得分明细", "3 提升方向"), ("（一）结果概览", "（二）分项得分", "（三）建议")])  # fmt: skip
    basis = "<p>评估依据：GB/T 39116—2020《智能制造能力成熟度模型》、GB/T 39117—2020《智能制造能力成熟度评估方法》。</p>"
    shown = _bars(short) if rng.random() < 0.35 else table
    tail = rng.choice(["<p>建议加强数据标准建设，提高系统集成水平。</p>", "<p>应持续完善设备管理和能源管理，逐步向更高等级提升。</p>"])  # fmt: skip
    result = sides(rows, "32%") if rng.random() < 0.7 else "".join(f"<p class=f>{k}：{v}</p>" for k, v in rows)  # fmt: skip
    html = doc(rng, f"{top}<h2>{heads[0]}</h2>{result}{basis}<h2>{heads[1]}</h2>{shown}<h2>{heads[2]}</h2>{tail}", numbers=rng.random() < 0.7, size=11.5, house=rng.choice(["plain", "paper", "wps"]))  # fmt: skip
    return [Paper("maturity_report", "自评估报告", html, pen.marks, ("成熟度自评估报告.pdf", "自评估报告.pdf", "智能制造成熟度自评估.pdf", "03自评估报告.pdf"))]  # fmt: skip


def _page(pen: Pen, case: Case, rows: list[tuple[str, str]], scores: list[tuple[str, float]]) -> Paper:  # fmt: skip
    rng = pen.rng
    menu = '<div style="display:flex;gap:6mm;font-size:10pt;color:#456;border-bottom:.2mm solid #bbb;padding-bottom:1.5mm">首页　自评估　评估记录　帮助中心　退出</div>'
    tiles = "".join(f'<div style="flex:1 1 40%;border:.2mm solid #ccd;padding:2.5mm;background:#f6f9fd"><span style="color:#678;font-size:9pt">{k}</span><br><b>{v}</b></div>' for k, v in rows)  # fmt: skip
    body = f'<div style="display:flex;flex-wrap:wrap;gap:2mm;margin:4mm 0">{tiles}</div>' if rng.random() < 0.5 else sides(rows, "30%")  # fmt: skip
    html = doc(rng, f"<div class=bar>{_WHERE}　山东省分平台</div>{menu}<p class=f style='margin-top:4mm'><b>自评估结果</b></p>{body}{_bars(scores)}", web=(_WHERE, "https://www.c3mep.cn/home?subPlatformId=8"), size=10.5)  # fmt: skip
    return Paper("maturity_report", "自评估报告", html, pen.marks, ("自评估结果页面.pdf", "平台截图.pdf", "自评估结果打印.pdf"))  # fmt: skip


def _certificate(case: Case, rng: random.Random) -> Paper:
    pen = Pen(case, rng, "maturity_certificate")
    m = case.maturity
    issuer = rng.choice(["北京中标赛评认证有限公司", "山东智衡认证服务有限公司", "工信联创评估认证（济南）有限公司"])  # fmt: skip
    over = pen.seal(issuer, role="cert", style="right:12mm;top:-15mm", size=40)
    until = pen.day(m.until or (2028, 3, 1), "cn", "dash", "dot")
    name, level, day = pen.critical(m.subject or case.firm.name, "name"), marked_level(pen, m.level, _LEVELS), marked_day(pen, case, "cn", "dash", "dot")  # fmt: skip
    number = f"SMC-{m.day[0]}-{rng.randrange(1000, 9999)}"
    way = rng.choice(["prose", "rows", "english"])
    if way == "rows":
        inner = sides([("证书编号", number), ("获证组织", name), ("评估等级", level), ("评估标准", "GB/T 39116—2020　GB/T 39117—2020"), ("颁证日期", day), ("有效期至", until)], "26%", "font-size:13pt")  # fmt: skip
    elif way == "english":
        inner = f'<p class=c style="font:11pt Nimbus Roman">CERTIFICATE OF SMART MANUFACTURING CAPABILITY MATURITY</p><p class=c>No. {number}</p><p class=c style="font-size:18pt;margin:6mm 0">{name}</p><p class=c>经评估，智能制造能力成熟度达到</p><p class=c style="font-size:17pt"><b>{level}</b></p><p class=c>发证日期（Issued）：{day}　　有效期至（Valid until）：{until}</p>'
    else:
        inner = f'<p class=r style="font-size:10pt">证书编号：{number}</p><p>兹证明{name}的智能制造能力成熟度经评估符合GB/T 39116—2020 {level}的要求，特发此证。</p><p class=f>发证日期：{day}</p><p class=f>有效期至：{until}</p>'
    edge = rng.choice(["2mm double #27537f", "1mm solid #a88b3a", "2mm double #8a1c1c"])
    html = doc(rng, f'<div style="border:{edge};padding:11mm 15mm"><p class=c style="font:700 26pt {SONG};margin-bottom:6mm">{rng.choice(["智能制造能力成熟度等级证书", "智能制造能力成熟度证书"])}</p>{inner}<div style="text-align:right;position:relative;margin:14mm 0 12mm">{issuer}{over}</div></div>', landscape=rng.random() < 0.5, margin="14mm", size=13, skin="lines")  # fmt: skip
    return Paper("maturity_certificate", "成熟度证书", html, pen.marks, ("成熟度证书.pdf", "智能制造成熟度证书.jpg", "CMMM证书.pdf"), photo=True)  # fmt: skip
