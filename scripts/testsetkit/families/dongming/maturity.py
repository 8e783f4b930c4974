"""Papers on maturity: the platform's report and page, reports of others, certificates."""

from __future__ import annotations

import random
from html import escape

from testsetkit.case import Case, Day
from testsetkit.families.dongming.style import (
    HEI,
    MICRO,
    SANS,
    SERIF,
    SONG,
    grid,
    pairs,
    paper,
    title,
)
from testsetkit.pen import Pen
from testsetkit.press import Paper

NAMES = {1: "规划级", 2: "规范级", 3: "集成级", 4: "优化级", 5: "引领级"}
NUMERALS = {1: "一级", 2: "二级", 3: "三级", 4: "四级", 5: "五级"}
DOMAINS = ("人员", "技术", "资源", "制造")
PLATFORM = "智能制造评估评价公共服务平台"


def papers(case: Case, rng: random.Random) -> list[Paper]:
    """What the dossier holds on maturity."""
    form = case.maturity.form
    if form == "report":
        return [report(case, rng)]
    if form == "page":
        return [page(case, rng)]
    if form == "certificate":
        return [certificate(case, rng)]
    if form == "offplatform":
        return [elsewhere(case, rng)]
    return []


def _level(case: Case, rng: random.Random) -> str:
    n = case.maturity.level
    return rng.choice(
        [f"{n}级", NUMERALS[n], f"{NUMERALS[n]}（{NAMES[n]}）", f"{n}级（{NAMES[n]}）"]
    )


def _scores(score: float, rng: random.Random) -> list[str]:
    """Four scores about the whole one."""
    off = [rng.uniform(-0.12, 0.12) for _ in range(3)]
    off.append(-sum(off))
    return [f"{score + o:.2f}" for o in off]


def _subject(case: Case) -> str:
    return case.maturity.subject or case.firm.name


def report(case: Case, rng: random.Random) -> Paper:
    """The platform's self-assessment report."""
    m, f = case.maturity, case.firm
    pen = Pen(case, rng, "maturity_report")
    name = pen.critical(_subject(case), "name")
    own = m.subject_kind != "other"
    day = pen.day(m.day, "cn", "dash", "cn0", "dot")
    when = rng.choice(["自评估完成时间", "评估日期", "提交时间", "自评估日期"])
    level, score = _level(case, rng), f"{m.score:.2f}"
    font = rng.choice([SANS, MICRO, SERIF])
    head = rng.choice(["智能制造能力成熟度自评估报告", "智能制造能力成熟度自诊断报告", "智能制造成熟度自评估报告"])  # fmt: skip
    site = f"{PLATFORM}{rng.choice(['山东省分平台', '（山东省分平台）'])}"
    parts = grid(["能力要素", "得分", "权重"], [[d, s, w] for d, s, w in zip(DOMAINS, _scores(m.score, rng), rng.choice([("6%", "11%", "6%", "77%"), ("8%", "12%", "10%", "70%")]), strict=True)])  # fmt: skip
    facts = [(rng.choice(["企业名称", "单位名称", "评估对象"]), name)]
    if own and m.subject_kind == "own":
        facts.append(("统一社会信用代码", pen.critical(f.uscc, "code")))
        facts.append(("所属行业", escape(f.industry)))
    facts += [(when, day), (rng.choice(["自评估等级", "成熟度等级", "评估等级"]), level), (rng.choice(["综合得分", "总得分", "成熟度得分"]), score)]  # fmt: skip
    note = "依据GB/T 39116-2020《智能制造能力成熟度模型》和GB/T 39117-2020《智能制造能力成熟度评估方法》，企业在线填报问卷后由系统自动计算得出本结果。"
    way = rng.choice(["cover", "plain", "letter", "card"])
    if way == "cover":
        html = f'<div style="height:60mm"></div>{title(head, size=27, font=HEI)}<div style="height:70mm"></div><div class=c style="font-size:15pt;line-height:2">{escape(_subject(case))}<br>{site}</div><div class=b></div><h2 style="font-size:15pt">一、基本信息</h2>{pairs(facts, wide="32%")}<h2 style="font-size:15pt">二、评估说明</h2><p>{note}</p><h2 style="font-size:15pt">三、得分情况</h2>{parts}<h2 style="font-size:15pt">四、评估结论</h2><p>经自评估，企业智能制造能力成熟度综合得分{score}，达到{level}水平。</p>'
    elif way == "letter":
        html = f"{title(head, size=22, font=font)}<p>{name}于{day}在{site}完成智能制造能力成熟度自评估。{note}</p><p>评估结果：综合得分{score}，成熟度等级为{level}。</p>{parts}"
    elif way == "card":
        html = f'<div style="background:#14508c;color:#fff;padding:4mm;font-size:16pt">{site}</div>{title(head, size=20, font=font)}<table><tr><td class=c style="font-size:26pt;width:36%;color:#14508c">{score}<div style="font-size:10pt;color:#333">综合得分</div></td><td class=c style="font-size:22pt;color:#14508c">{level}<div style="font-size:10pt;color:#333">成熟度等级</div></td></tr></table>{pairs(facts[:-2], wide="32%", style="margin-top:5mm")}<h3>要素得分</h3>{parts}<p style="font-size:9.5pt">{note}</p>'
    else:
        html = f"{title(head, size=22, font=font)}<p class=n>数据来源：{site}</p>{pairs(facts, wide='32%')}<h3>各要素得分</h3>{parts}<p>{note}</p>"
    number = rng.choice([None, ("bottom-center", 'counter(page)'), ("bottom-right", '"第" counter(page) "页"')])  # fmt: skip
    full = paper(html, font=font, size=12, number=number, cover=way == "cover")
    names = ("成熟度自评估报告", "自评估报告", "智能制造能力成熟度报告")
    return Paper("maturity_report", "智能制造能力成熟度自评估报告", full, pen.marks, names)


def page(case: Case, rng: random.Random) -> Paper:
    """A page of the platform as the browser printed it."""
    m = case.maturity
    pen = Pen(case, rng, "maturity_report")
    name, day = pen.critical(_subject(case), "name"), pen.day(m.day, "dash", "slash", "cn0")
    level, score = _level(case, rng), f"{m.score:.2f}"
    top = f'<div style="font-size:8pt;color:#555;border-bottom:.2mm solid #ccc;margin-bottom:3mm">{PLATFORM}－山东省分平台　　　　https://www.c3mep.cn/home?subPlatformId=8</div><div style="background:{rng.choice(["#1667b7", "#0a3d7a", "#2b7de1"])};color:#fff;padding:3mm 4mm;font-size:14pt">{PLATFORM}<span style="font-size:10pt">　山东省分平台</span></div>'
    way = rng.choice(["record", "result", "list"])
    if way == "list":
        html = f'<p class=n style="font-size:13pt;margin:5mm 0">首页 &gt; 我的评估 &gt; 自评估记录</p>{grid(["序号", "企业名称", "评估类型", "综合得分", "成熟度等级", "提交时间", "状态"], [["1", name, "智能制造能力成熟度自评估", score, level, day, "已完成"]], style="font-size:10pt")}'
    elif way == "record":
        html = f'<p class=n style="font-size:13pt;margin:5mm 0">自评估详情</p>{pairs([("企业名称", name), ("评估标准", "GB/T 39116-2020"), ("提交时间", day), ("综合得分", score), ("自评估等级", level), ("状态", "已提交")], wide="28%")}'
    else:
        html = f'<div class=c style="margin:8mm 0;font-size:14pt">{name}</div><div class=c style="font-size:12pt">智能制造能力成熟度自评估结果</div><div class=c style="font-size:30pt;color:#1667b7">{level}</div><div class=c>综合得分：{score}　　完成时间：{day}</div>{grid(list(DOMAINS), [_scores(m.score, rng)], style="margin-top:6mm")}'
    html += '<p class=n style="font-size:8pt;color:#777;margin-top:14mm">技术支持：平台运维组　　建议使用谷歌浏览器访问</p>'
    full = paper(top + html, font=rng.choice([SANS, MICRO]), size=11, margin="14mm 16mm", lead=1.5)
    names = ("自评估截图", "平台自评估结果", "成熟度自评估页面打印")
    return Paper("maturity_report", "智能制造能力成熟度自评估结果", full, pen.marks, names)


def elsewhere(case: Case, rng: random.Random) -> Paper:
    """A report that a consultant or the enterprise made, on no platform."""
    m = case.maturity
    pen = Pen(case, rng, "maturity_report")
    name, day = pen.critical(_subject(case), "name"), pen.day(m.day, "cn", "words")
    level, score = _level(case, rng), f"{m.score:.2f}"
    maker = rng.choice(["鲁智咨询服务有限公司", "企业信息化部自行编制", "齐鲁智造管理咨询中心"])
    html = (
        title(rng.choice(["智能制造能力成熟度评估报告", "智能制造成熟度自评报告"]), size=22)
        + f"<p class=n>编制单位：{maker}</p><p class=n>评估日期：{day}</p>"
        + f"<p>受{name}委托，对照GB/T 39116-2020《智能制造能力成熟度模型》，通过查阅资料、现场访谈方式对其智能制造能力进行了评估。</p>"
        + grid(["能力要素", "得分"], [[d, s] for d, s in zip(DOMAINS, _scores(m.score, rng), strict=True)])
        + f"<p>综合得分{score}，成熟度等级为{level}。</p><p>本报告系线下评估形成，未在公共服务平台填报。</p>"
    )  # fmt: skip
    if "自行编制" in maker:
        html = html.replace("受", "我公司", 1).replace("委托，", "，", 1)
    names = ("成熟度评估报告", "智能制造评估报告")
    return Paper("maturity_report", "智能制造能力成熟度评估报告", paper(html, size=14), pen.marks, names)  # fmt: skip


def certificate(case: Case, rng: random.Random) -> Paper:
    """A certificate of maturity."""
    m = case.maturity
    pen = Pen(case, rng, "maturity_certificate")
    until: Day = m.until or (m.day[0] + 3, m.day[1], m.day[2])
    name = pen.critical(_subject(case), "name")
    issued, ends = pen.day(m.day, "cn", "cn0", "dash"), pen.day(until, "cn", "cn0", "dash")
    level = rng.choice([NUMERALS[m.level], f"{m.level}级", f"{NUMERALS[m.level]}（{NAMES[m.level]}）"])  # fmt: skip
    body = rng.choice(
        ["中智认证（北京）有限公司", "华信智造评估认证有限公司", "北方赛智认证中心有限公司"]
    )
    number = pen.critical(f"CMMM-{m.day[0]}-37-{rng.randrange(100, 999)}{rng.randrange(10, 99)}", "code")  # fmt: skip
    seal = pen.seal(body, style="right:20mm;top:-12mm")
    end = f'<div style="position:relative;text-align:right;padding-right:24mm;margin-top:12mm;line-height:1.9">{body}<br>{seal}</div>'
    way = rng.choice(["lying", "upright", "both"])
    dates = f"<p class=n>{rng.choice(['发证日期', '颁证日期'])}：{issued}</p><p class=n>{rng.choice(['有效期至', '有效期限至'])}：{ends}</p>"
    if way == "lying":
        html = f'<div style="border:2mm double #8a6a1f;padding:12mm 18mm;height:150mm"><div class=c style="font-family:{SERIF};font-size:30pt">智能制造能力成熟度等级证书</div><p class=n>证书编号：{number}</p><p style="font-size:15pt;line-height:2">兹证明{name}的智能制造能力经评估，符合GB/T 39116-2020《智能制造能力成熟度模型》{level}要求，特发此证。</p>{dates}{end}</div>'
        full = paper(html, size=13, page="A4 landscape", margin="14mm", lead=1.6)
    elif way == "upright":
        html = f'<div style="border:1.4mm solid #2d5f8b;padding:14mm 12mm;height:220mm"><div class=c style="font-size:32pt;font-family:{HEI};margin:10mm 0">证　书</div><p class=n>编号：{number}</p><p style="font-size:15pt;line-height:2.1">{name}：</p><p style="font-size:15pt;line-height:2.1">经评估，你单位智能制造能力成熟度达到</p><div class=c style="font-size:28pt;margin:6mm 0">{level}</div><p class=n>评估依据：GB/T 39116-2020</p>{dates}{end}</div>'
        full = paper(html, size=13, margin="16mm 18mm", lead=1.7)
    else:
        html = f'{title("智能制造能力成熟度评估证书", size=26, font=SERIF)}<div class=c style="font-size:11pt;margin-bottom:6mm">Certificate of Intelligent Manufacturing Capability Maturity</div>{pairs([("证书编号<br>No.", number), ("获证单位<br>Organization", name), ("成熟度等级<br>Level", level), ("评估依据<br>Standard", "GB/T 39116-2020　GB/T 39117-2020"), ("发证日期<br>Date of issue", issued), ("有效期至<br>Valid until", ends)], wide="36%")}{end}'
        full = paper(html, font=rng.choice([SONG, SANS]), size=13)
    names = ("成熟度证书", "智能制造能力成熟度等级证书", "CMMM证书")
    return Paper("maturity_certificate", "智能制造能力成熟度等级证书", full, pen.marks, names, photo=True)  # fmt: skip
