"""Papers on maturity, and the public credit report."""

from __future__ import annotations

import random
from html import escape

from testsetkit.case import Case
from testsetkit.families.mengyin import look
from testsetkit.families.mengyin.look import HEI, KAI, SONG
from testsetkit.markup import cols, sides
from testsetkit.maturity import Labels, marked_day, marked_level, scores
from testsetkit.pen import Pen
from testsetkit.press import Paper

_AREAS = (
    ("人员", ("组织战略", "人员技能")), ("技术", ("数据", "集成", "信息安全")), ("资源", ("装备", "网络")), ("设计", ("产品设计", "工艺设计")),
    ("生产", ("采购", "计划与调度", "生产作业", "设备管理", "仓储配送", "安全环保", "能源管理")), ("物流销售", ("物流", "销售")), ("服务", ("客户服务", "产品服务")),
)  # fmt: skip
_LEVELS = ("{w}级", "{n}级", "{w}级（{name}）", "{name}（{w}级）", "{n}级 {name}", "成熟度{w}级")
_RESULT = Labels(
    subject=("企业名称", "评估对象", "参评企业", "自评单位", "单位名称"), code=0.6, industry="行业分类", day=("评估日期", "自评估时间", "完成时间", "提交日期"),
    score=("总得分", "综合得分", "评估总分", "得分"), score_unit=("", "", "分", "（满分5分）"), level=("成熟度等级", "评估结论", "所处等级", "对应等级"), levels=_LEVELS,
)  # fmt: skip
PLATFORM = "智能制造评估评价公共服务平台"


def maturity(case: Case, rng: random.Random) -> list[Paper]:
    form = case.maturity.form
    if form in ("report", "offplatform"):
        return [_report(case, rng, platform=form == "report")]
    if form == "page":
        return [_page(case, rng)]
    return [_certificate(case, rng)] if form == "certificate" else []


def _areas(case: Case, rng: random.Random, ways: tuple[int, ...] = (0, 1, 2)) -> str:
    made = scores(rng, case, _AREAS)
    way = rng.choice(ways)
    if way == 0:
        rows = "".join(f"<tr><td>{g}</td><td>{a}</td><td class=m>{s:.2f}</td></tr>" for g, a, s in made)  # fmt: skip
        return f"<table>{cols(24, 46, 30)}<tr><th>能力域</th><th>能力子域</th><th>得分</th></tr>{rows}</table>"
    if way == 1:
        bars = "".join(f'<tr><td style="width:26%">{a}</td><td><span style="display:inline-block;height:3.4mm;width:{s * 19:.0f}mm;background:#4f81bd"></span> {s:.2f}</td></tr>' for _, a, s in made)  # fmt: skip
        return f'<table class=o style="font-size:9.5pt">{bars}</table>'
    half = (len(made) + 1) // 2
    rows = "".join(f"<tr><td>{made[k][1]}</td><td class=m>{made[k][2]:.2f}</td><td>{made[k + half][1]}</td><td class=m>{made[k + half][2]:.2f}</td></tr>" for k in range(half))  # fmt: skip
    return f"<table>{cols(32, 18, 32, 18)}<tr><th>子域</th><th>分值</th><th>子域</th><th>分值</th></tr>{rows}</table>"


def _report(case: Case, rng: random.Random, *, platform: bool) -> Paper:
    pen = Pen(case, rng, "maturity_report")
    m, subject = case.maturity, case.maturity.subject or case.firm.name
    rows = _RESULT.rows(pen, case)
    result = sides(rows, rng.choice(["28%", "34%"])) if rng.random() < 0.6 else "".join(f"<p class=f>{k}：{v}</p>" for k, v in rows)  # fmt: skip
    site = (
        rng.choice([f"{PLATFORM}山东省分平台", f"{PLATFORM}（山东）", PLATFORM]) if platform else ""
    )
    title = rng.choice(["智能制造能力成熟度自评估报告", "智能制造能力成熟度<br>自诊断报告", "智能制造能力成熟度自我评估报告"])  # fmt: skip
    front = rng.choice([
        f'<div style="padding-top:48mm"><h1 style="font-size:26pt">{title}</h1><p class=c style="margin-top:70mm;font-size:15pt">{escape(subject)}</p><p class=c>{site}</p></div>',
        f'<div style="padding-top:20mm"><p class=f style="color:#2d6ca2;font:700 13pt {HEI}">{site}</p><h1 style="text-align:left;font-size:28pt;margin-top:50mm">{title}</h1><p class=f style="font-size:14pt">{escape(subject)}</p></div>',
        "",
    ])  # fmt: skip
    basis = rng.choice(["<p>本报告依据GB/T 39116-2020《智能制造能力成熟度模型》和GB/T 39117-2020《智能制造能力成熟度评估方法》形成。</p>", "<p>评估标准：GB/T 39116-2020、GB/T 39117-2020。评估方式：企业自评。</p>"])  # fmt: skip
    scale = '<table style="font-size:9pt"><tr><th>分值区间</th><td>[0.8,1.8)</td><td>[1.8,2.8)</td><td>[2.8,3.8)</td><td>[3.8,4.8)</td><td>[4.8,5]</td></tr><tr><th>等级</th><td>一级</td><td>二级</td><td>三级</td><td>四级</td><td>五级</td></tr></table>' if rng.random() < 0.35 else ""  # fmt: skip
    advice = "".join(f"<p>{n}. {x}</p>" for n, x in enumerate(rng.sample(["打通计划与设备数据，减少人工填报。", "对照高一级要求逐项列出差距和改进时限。", "提高仓储和物流环节的数据采集比例。", "开展跨部门的数据治理，统一编码规则。"], 2), 1))  # fmt: skip
    tail = f"<p class=r style='margin-top:8mm;font-size:9pt;color:#666'>报告由{site}生成，编号SD{m.day[0]}{rng.randrange(10**6, 10**7)}</p>" if platform else f"<p class=r style='margin-top:8mm'>{escape(subject)}自评工作组</p>"  # fmt: skip
    first = "<h2 class=new>" if front else f"<h1>{title}</h1><h2>"
    body = f"{first}一、评估结果</h2>{result}{basis}{scale}<h2>二、能力域得分</h2>{_areas(case, rng)}<h2>三、改进方向</h2>{advice}{tail}"
    if not front and site:
        body = f'<p class=c style="color:#777">{site}</p>{body}'
    html = look.paper(look.drawn(rng, size=11.5), front, body, numbers=rng.choice([None, "bare", "of", "slash"]))  # fmt: skip
    return Paper("maturity_report", "自评估报告", html, pen.marks, ("自评估报告.pdf", "智能制造成熟度自评报告.pdf", "成熟度自评估.pdf", "05自评估.pdf"))  # fmt: skip


def _page(case: Case, rng: random.Random) -> Paper:
    """The platform's page of the result, printed from the browser."""
    pen = Pen(case, rng, "maturity_report")
    m, f = case.maturity, case.firm
    name, day, level = pen.critical(m.subject or f.name, "name"), marked_day(pen, case, "dash", "slash"), marked_level(pen, m.level, _LEVELS)  # fmt: skip
    top = f'<div style="display:flex;justify-content:space-between;font:8pt {HEI};color:#777"><span>2026/4/{rng.randrange(1, 13)} {rng.randrange(8, 18)}:{rng.randrange(10, 60)}</span><span>自评估结果 - {PLATFORM}</span></div>'
    bar = f'<div style="background:{rng.choice(["#0b5cab", "#1b4b8a", "#0a7a6b"])};color:#fff;padding:4mm;font:700 13pt {HEI}">{PLATFORM}　<span style="font-size:9pt">山东省分平台</span></div>'
    if rng.random() < 0.5:
        core = f'<table style="margin-top:5mm"><tr><th>企业名称</th><td colspan=3>{name}</td></tr><tr><th>自评估时间</th><td>{day}</td><th>得分</th><td>{m.score:.2f}</td></tr><tr><th>自评估等级</th><td>{level}</td><th>状态</th><td>已提交</td></tr></table>'
    else:
        core = f'<p class=f style="margin-top:6mm;font-size:13pt"><b>{name}</b></p><p class=f style="color:#666">提交时间 {day}　　行业：{f.industry}</p><div style="border:.3mm solid #bcd;padding:7mm;text-align:center;margin-top:4mm">贵企业当前智能制造能力成熟度<br><span style="font:700 24pt {HEI};color:#0b5cab">{level}</span><br>总分 {m.score:.2f}</div>'
    foot = f'<p class=f style="font-size:7.5pt;color:#888;margin-top:8mm">https://www.c3mep.cn/home?subPlatformId=8#/result/{rng.randrange(10**5, 10**6)}　　1/1</p>'
    set_ = look.Look(HEI, HEI, 10.5, 1.6, "12mm 13mm", 10, ".2mm solid #bbb", "background:#f4f7fb", "#111", indent=False)  # fmt: skip
    return Paper("maturity_report", "平台结果页", look.paper(set_, top, bar, core, "<h3>各能力子域</h3>", _areas(case, rng, (1, 2, 2)), foot), pen.marks, ("平台自评结果.pdf", "自评估截图.pdf", "成熟度结果页.pdf"))  # fmt: skip


def _certificate(case: Case, rng: random.Random) -> Paper:
    pen = Pen(case, rng, "maturity_certificate")
    m, f = case.maturity, case.firm
    name, level = pen.critical(m.subject or f.name, "name"), marked_level(pen, m.level, _LEVELS[:4])
    day, until = marked_day(pen, case, "cn", "dash", "cn0"), pen.day(m.until or (2028, 1, 1), "cn", "dash", "cn0")  # fmt: skip
    who = rng.choice(
        ["山东智评标准化技术服务有限公司", "中鲁认证（济南）有限公司", "齐信标准符合性评估中心"]
    )
    stamp = pen.seal(who, role="cert", style="right:12mm;top:-16mm", size=40)
    title = rng.choice(["智能制造能力成熟度<br>标准符合性证书", "智能制造能力成熟度等级证书", "智能制造能力成熟度<br>评估证书"])  # fmt: skip
    number = f"{rng.choice(['CMMM', 'IMC', 'ZZCS'])}-{m.day[0]}-{rng.randrange(1000, 99999)}"
    scope = f"{f.product}的设计、制造和服务"
    if rng.random() < 0.5:
        inner = f'<div style="border:1.6mm solid {rng.choice(["#a98534", "#2d5b88"])};outline:.3mm solid #777;outline-offset:-4mm;padding:18mm 14mm;text-align:center"><h1>{title}</h1><p class=c>证书编号：{number}</p><p class=c style="font-size:17pt;margin:8mm 0">{name}</p><p class=c>经评估，符合GB/T 39116-2020、GB/T 39117-2020</p><p class=c style="font-size:18pt;margin:5mm">{level}</p><p class=c>评估范围：{scope}</p><div style="position:relative;margin-top:12mm"><p class=c>发证日期：{day}　　有效期至：{until}</p><p class=c>{who}</p>{stamp}</div></div>'
    else:
        rows = [("获证单位", name), ("证书编号", number), ("评估依据", "GB/T 39116-2020　GB/T 39117-2020"), ("成熟度等级", level), ("评估范围", scope), ("颁证日期", day), ("有效期至", until)]  # fmt: skip
        inner = f'<div style="padding:10mm 12mm"><h1 style="font-size:25pt">{title}</h1><table class=o style="font-size:13pt;line-height:1.9">{"".join(f"<tr><td style=width:30%>{k}</td><td>{v}</td></tr>" for k, v in rows)}</table><div style="position:relative;text-align:right;margin-top:12mm">{who}{stamp}</div></div>'
    set_ = look.Look(rng.choice([SONG, KAI]), rng.choice([HEI, SONG]), 13, 1.6, "14mm", 12, ".3mm solid #333", "", "#7a5a14", indent=False)  # fmt: skip
    return Paper("maturity_certificate", "成熟度证书", look.paper(set_, inner, lying=rng.random() < 0.4), pen.marks, ("成熟度证书.pdf", "能力成熟度证书.jpg", "评估证书.pdf"), photo=True)  # fmt: skip


def _entries(case: Case, rng: random.Random) -> tuple[str, str]:
    """What stands under penalties and under the black list."""
    f = case.firm
    none = rng.choice(["<p>未查询到相关记录。</p>", "<p>暂无。</p>", "<p>共 0 条</p>", "<p>查无此项。</p>"])  # fmt: skip
    fine = f"<table><tr><th>处罚文号</th><td>{f.city[0]}环罚字〔2024〕{rng.randrange(11, 99)}号</td></tr><tr><th>违法事实</th><td>未按规定公开环境信息</td></tr><tr><th>处罚内容</th><td>罚款{rng.randrange(1, 4)}万元</td></tr><tr><th>处罚机关</th><td>{f.city}生态环境局</td></tr></table>" if case.penalty else none  # fmt: skip
    black = none
    if case.blacklisted:
        kind, who = rng.choice([("失信被执行人", "中级人民法院"), ("重大税收违法失信主体", "税务局"), ("拖欠农民工工资失信主体", "人力资源和社会保障局"), ("安全生产严重失信主体", "应急管理局")])  # fmt: skip
        black = f"<table><tr><th>名单类别</th><td>{kind}</td></tr><tr><th>列入日期</th><td>2025-{rng.randrange(1, 10):02d}-{rng.randrange(10, 28)}</td></tr><tr><th>认定单位</th><td>{f.city}{who}</td></tr><tr><th>移出日期</th><td>/</td></tr></table>"
    return fine, black


def credit_report(case: Case, rng: random.Random) -> Paper:
    """The report that 信用中国 makes, in three looks."""
    pen = Pen(case, rng, "credit_report")
    f = case.firm
    fine, black = _entries(case, rng)
    none = rng.choice(["<p>暂无。</p>", "<p>未查询到相关记录。</p>"])
    number = f"202604{rng.randrange(10, 22)}{rng.randrange(10**9, 10**10)}{rng.choice('ABCDEFH')}{rng.randrange(100, 999)}"
    day = f"2026年04月{rng.randrange(8, 22):02d}日"
    facts = [("名称", pen.critical(f.name, "name")), ("统一社会信用代码", pen.critical(f.uscc, "code")), ("法定代表人/负责人", f.person), ("成立日期", f"{f.founded[0]}-{f.founded[1]:02d}-{f.founded[2]:02d}"), ("住所", f.address)]  # fmt: skip
    allowed = rng.randrange(2, 30)
    counts = [("行政管理", allowed + int(case.penalty)), ("诚实守信", 0), ("严重失信", int(case.blacklisted)), ("经营异常", 0), ("信用承诺", 1), ("信用评价", 0), ("司法判决", 0), ("其他", 0)]  # fmt: skip
    sums = f"<table><tr>{''.join(f'<th>{k}</th>' for k, _ in counts)}</tr><tr>{''.join(f'<td class=m>{v}{x}</td>' for (_, v), x in zip(counts, ['条'] * 8, strict=True))}</tr></table>" if rng.random() < 0.6 else f"<p>{'；'.join(f'{k}信息{v}条' for k, v in counts)}。</p>"  # fmt: skip
    parts = [
        ("登记注册基础信息", sides(facts, "30%")), ("行政管理信息", f"<h3>行政许可</h3><p>共{allowed}条，明细略。</p><h3>行政处罚</h3>{fine}"), ("诚实守信相关荣誉信息", none), ("严重失信主体名单信息", black), ("经营（活动）异常名录（状态）信息", none),
        ("信用承诺信息", "<p>主动型信用承诺，已公示。</p>"), ("信用评价信息", none), ("司法判决及执行信息", none), ("其他信息", none),
    ]  # fmt: skip
    body = "".join(f"<h2>{'一二三四五六七八九'[n]}、{t}</h2>{x}" for n, (t, x) in enumerate(parts))
    front = f'<p class=r style="font-size:9pt">报告编号：{number}</p><h1 style="font-size:28pt;margin-top:{rng.choice([50, 70])}mm">公共信用信息报告</h1><p class=c>（法人和非法人组织）　V2.0</p><p class=c style="margin-top:60mm">{escape(f.name)}</p><p class=c>报告日期：{day}</p><p class=c>国家公共信用和地理空间信息中心</p>'
    if rng.random() < 0.3:
        front = f'<div style="display:flex;justify-content:space-between"><b style="font-size:17pt;color:#b3201f">信用中国</b><span style="font-size:9pt">编号 {number}<br>生成时间 {day}</span></div><h1>法人和非法人组织公共信用信息报告</h1>'
        sums = f"<h2>信用信息概览</h2>{sums}"
    else:
        sums = f"<h2 class=new>报告概要</h2>{sums}"
    note = '<p class=f style="font-size:9pt;color:#666;margin-top:5mm">声明：本报告仅反映归集到的公共信用信息，不进行评分或等级评定，供参考使用。</p>'
    set_ = look.Look(rng.choice([HEI, SONG]), HEI, 10.5, 1.6, "18mm 18mm", 9.5, ".2mm solid #888", "background:#f3f3f3", "#222")  # fmt: skip
    return Paper("credit_report", "信用报告", look.paper(set_, front, sums, body, note, numbers=rng.choice(["of", "slash", "dashed"])), pen.marks, ("信用报告.pdf", "信用中国信用报告.pdf", "公共信用信息报告.pdf"))  # fmt: skip
