"""Maturity papers, certificates beside them, and credit reports."""

from __future__ import annotations

import random
from html import escape

from testsetkit.case import Case, Day
from testsetkit.families.kunyu.house import GROUND, HEI, SONG, WEI, Desk, headed, page, paper, rows
from testsetkit.pen import in_words
from testsetkit.press import Paper

_DOMAINS = (
    ("人员", ("组织战略", "人员技能")), ("技术", ("数据", "集成", "信息安全")), ("资源", ("装备", "网络")),
    ("制造", ("设计", "生产", "物流", "销售", "服务")),
)  # fmt: skip
PLATFORM = "智能制造评估评价公共服务平台"


def _subject(desk: Desk) -> tuple[str, bool]:
    m = desk.case.maturity
    return (m.subject or desk.firm.name), m.subject_kind == "own"


def _scores(rng: random.Random, score: float) -> list[tuple[str, str, str]]:
    """Scores of the domains, near the whole."""
    return [
        (a, b, f"{min(max(score + rng.uniform(-0.35, 0.35), 0.4), 4.6):.2f}")
        for a, of in _DOMAINS
        for b in of
    ]


def _head(desk: Desk) -> list[list[str]]:
    """Who was assessed, when, with what result."""
    case, pen, rng = desk.case, desk.pen, desk.rng
    m = case.maturity
    name, own = _subject(desk)
    word = rng.choice([f"{m.level}级", f"{in_words(m.level)}级", f"{m.level} 级"])
    made = [
        [rng.choice(["企业名称", "评估对象", "被评估企业"]), pen.critical(name, "name")],
    ]
    if own:
        made.append(["统一社会信用代码", pen.critical(case.firm.uscc, "code")])
        made.append(["所属行业", escape(case.firm.industry)])
    made += [
        [rng.choice(["评估得分", "总得分", "综合得分"]), f"<b>{m.score:.2f}</b>"],
        [rng.choice(["评估等级", "成熟度等级", "能力成熟度等级"]), f"<b>{word}</b>"],
        [
            rng.choice(["评估时间", "评估日期", "自评估完成时间", "提交日期"]),
            pen.day(m.day, "cn", "dash", "dot", "cn0"),
        ],
    ]
    return made


def _report(desk: Desk, *, platform: bool) -> Paper:
    """A report of some pages."""
    case, rng = desk.case, desk.rng
    m = case.maturity
    title = rng.choice(
        ["智能制造能力成熟度自评估报告", "智能制造能力成熟度水平自评报告"]
        if platform
        else ["智能制造能力成熟度评估报告", "智能制造能力成熟度诊断报告"]
    )
    source = (
        rng.choice([f"{PLATFORM}山东省分平台", f"{PLATFORM}（山东省分平台）出具", PLATFORM])
        if platform
        else rng.choice(["公司数字化部编制", "咨询机构协助编制"])
    )
    table = rows(_head(desk), widths=("34%", "66%"))
    detail = headed(("能力要素", "能力域", "得分"), _scores(rng, m.score), widths=("30%", "40%", "30%"))  # fmt: skip
    notes = "<p>本报告依据GB/T 39117-2020《智能制造能力成熟度评估方法》形成，结果由企业填报数据计算得出。</p>"
    way = rng.choice(["cover", "slide", "short"])
    if way == "cover":
        body = f'<div style="break-after:page;padding-top:60mm" class="c"><div style="font-size:27pt;font-weight:bold">{title}</div><div style="font-size:14pt;margin-top:90mm">{source}</div></div><h2>一、评估结果</h2>{table}<h2>二、各能力域得分</h2>{detail}<h2>三、说明</h2>{notes}'
    elif way == "slide":
        body = f'<div style="background:{desk.colour};color:#fff;padding:5mm 8mm;font-size:20pt">{title}<div style="font-size:10pt">{source}</div></div><div style="margin-top:6mm">{table}</div>{detail}{notes}'
    else:
        body = f'<div class="small">{source}</div><h1 class="c" style="font-size:20pt">{title}</h1>{table}<h3>得分明细</h3>{detail}{notes}'
    html = page(body, face=rng.choice([HEI, SONG, WEI]), foot="counter(page)" if way == "cover" else "")  # fmt: skip
    return paper(desk.pen, "智能制造能力成熟度自评估报告" if platform else "智能制造能力成熟度评估报告", html, ("自评估报告", "智能制造成熟度报告", "成熟度评估"), kind="maturity_report")  # fmt: skip


def _screen(desk: Desk) -> Paper:
    """The platform's page as a browser prints it."""
    case, rng = desk.case, desk.rng
    table = rows(_head(desk), widths=("34%", "66%"))
    bar = f'<div style="background:#1f5fbf;color:#fff;padding:3mm 5mm;font-size:13pt">{PLATFORM}<span style="font-size:9pt">　山东省分平台　首页　自评估　我的报告　帮助</span></div>'
    cells = "".join(
        f'<td class="c" style="background:{GROUND}">{b}<br><b>{v}</b></td>'
        for _, b, v in _scores(rng, case.maturity.score)[:6]
    )
    body = f'{bar}<h2>自评估结果</h2>{table}<table><tr>{cells}</tr></table><div class="small">https://www.c3mep.cn/home?subPlatformId=8　　打印</div>'
    html = page(body, face=HEI, margin="10mm 12mm", wide=rng.random() < 0.4)
    return paper(desk.pen, "智能制造能力成熟度自评估结果页", html, ("平台截图", "自评估结果", "成熟度自评估页面"), kind="maturity_report")  # fmt: skip


def _certificate(desk: Desk) -> Paper:
    """A certificate of a body of assessors."""
    case, rng, pen = desk.case, desk.rng, desk.pen
    m = case.maturity
    name, own = _subject(desk)
    body_name = rng.choice(["山东启衡认证有限公司", "北京智评技术服务有限公司", "齐鲁标准评估中心有限公司"])  # fmt: skip
    level = rng.choice([f"{in_words(m.level)}级", f"{m.level}级", f"{in_words(m.level)}级（{['', '规划', '规范', '集成', '优化', '引领'][m.level]}级）"])  # fmt: skip
    seal = pen.seal(body_name, role="maturity_certificate", style="right:3mm;top:-16mm")
    until = f"<br>有效期至：{pen.day(m.until, 'cn', 'dash', 'dot')}" if m.until else ""
    english = '<div style="font-size:12pt;color:#777">CERTIFICATE OF SMART MANUFACTURING CAPABILITY MATURITY</div>' if rng.random() < 0.5 else ""  # fmt: skip
    code = f"<br>统一社会信用代码：{pen.critical(case.firm.uscc, 'code')}" if own else ""
    body = f'<div style="border:2.5mm double {desk.colour};padding:12mm 16mm;min-height:{170 if rng.random() < 0.5 else 172}mm" class="c"><div style="font-size:28pt;font-weight:bold;color:{desk.colour}">智能制造能力成熟度{rng.choice(["证书", "认证证书", "评估证书", "等级证书"])}</div>{english}<div style="text-align:left;font-size:14pt;line-height:2;margin-top:9mm">证书编号：SMCM-{m.day[0]}-{rng.randrange(1000, 9999)}<br>兹证明：{pen.critical(name, "name")}{code}<br>依据GB/T 39116-2020《智能制造能力成熟度模型》评估，等级为：<b>{level}</b><br>发证日期：{pen.day(m.day, "cn", "dash", "dot")}{until}</div><div class="r" style="margin-top:18mm;padding-bottom:12mm"><span style="position:relative">{escape(body_name)}{seal}</span></div></div>'
    html = page(body, face=rng.choice([SONG, HEI]), margin="12mm 14mm", wide=True)
    return paper(pen, "智能制造能力成熟度证书", html, ("成熟度证书", "CMMM证书", "智能制造能力成熟度证书"), kind="maturity_certificate", photo=True)  # fmt: skip


def maturity(case: Case, rng: random.Random) -> list[Paper]:
    """The maturity papers, if any."""
    form = case.maturity.form
    if form in ("none", "dcmm", "book"):
        return []
    if form == "certificate":
        return [_certificate(Desk(case, rng, "maturity_certificate"))]
    desk = Desk(case, rng, "maturity_report")
    if form == "page":
        return [_screen(desk)]
    return [_report(desk, platform=form == "report")]


def dcmm(case: Case, rng: random.Random) -> Paper:
    """A certificate on the management of data, which is another thing."""
    desk = Desk(case, rng, "other")
    pen = desk.pen
    body_name = "中电数评认证（济南）有限公司"
    seal = pen.seal(body_name, role="other", style="right:3mm;top:-16mm")
    body = f'<div style="border:2mm solid {desk.colour};padding:14mm;min-height:170mm" class="c"><div style="font-size:28pt;font-weight:bold">数据管理能力成熟度等级证书</div><div>DCMM</div><div style="text-align:left;font-size:14pt;line-height:2.1;margin-top:12mm">证书编号：DCMM-{rng.randrange(10000, 99999)}<br>单位名称：{pen.critical(case.firm.name, "name")}<br>依据GB/T 36073-2018，等级：受管理级（2级）<br>发证日期：{pen.day((2024, rng.randrange(1, 13), 16), "cn", "dash")}</div><div class="r" style="margin-top:16mm;padding-bottom:12mm"><span style="position:relative">{body_name}{seal}</span></div></div>'
    return paper(pen, "数据管理能力成熟度证书", page(body, face=SONG, margin="12mm 14mm", wide=True), ("DCMM证书", "数据管理能力成熟度证书"), photo=True)  # fmt: skip


# ---- credit
def credit_report(case: Case, rng: random.Random) -> Paper:
    """A credit report of one of three platforms, or a printed search."""
    desk = Desk(case, rng, "credit_report")
    pen, f = desk.pen, case.firm
    when: Day = (2026, rng.choice([3, 4]), rng.randrange(5, 25))
    title, site = rng.choice([("法人和非法人组织公共信用信息报告", "信用中国"), ("企业信用报告（公共信用信息）", "信用山东"), ("企业公共信用信息查询结果", "信用中国"), ("市场主体公共信用报告", "信用中国（山东）")])  # fmt: skip
    base = rows(
        [
            ["企业名称", pen.critical(f.name, "name")],
            ["统一社会信用代码", pen.critical(f.uscc, "code")],
            [
                "负责人" if f.branch_of else "法定代表人",
                pen.critical(f.person, "name"),
            ],
            ["住所", escape(f.address)],
            ["成立日期", pen.day(f.founded, "dash", "cn")],
        ],
        widths=("30%", "70%"),
    )
    penalty, black = int(case.penalty), int(case.blacklisted)
    counts = [
        ["行政许可", str(rng.randrange(1, 14))],
        ["行政处罚", str(penalty)],
        ["守信激励", str(rng.randrange(0, 3))],
        [rng.choice(["严重失信主体名单", "列入严重失信主体名单"]), str(black)],
        ["经营异常名录", "0"],
    ]
    summary = headed(("信息类别", "条数"), counts, widths=("70%", "30%"))
    more = ""
    if penalty:
        more += f"<h3>行政处罚信息</h3>{rows([['处罚决定书文号', f'鲁市监罚〔2024〕{rng.randrange(10, 300)}号'], ['处罚类别', '罚款'], ['处罚内容', '罚款人民币贰万元整'], ['处罚决定日期', pen.day((2024, rng.randrange(2, 11), 18), 'dash', 'cn')]], widths=('30%', '70%'))}"
    if black:
        more += f"<h3>严重失信主体名单信息</h3>{rows([['名单类别', rng.choice(['拖欠农民工工资失信联合惩戒对象名单', '市场监督管理严重违法失信名单', '失信被执行人'])], ['列入日期', pen.day((2025, rng.randrange(2, 11), 14), 'dash', 'cn')], ['列入事由', '有履行能力而拒不履行法定义务'], ['状态', '列入中']], widths=('30%', '70%'))}"
    elif rng.random() < 0.5:
        more += "<h3>严重失信主体名单信息</h3><p>查询期内无相关记录。</p>"
    date = rng.choice(["报告生成日期", "查询时间", "出具日期"])
    first = rng.random() < 0.4
    top = f'<div class="c" style="font-size:22pt;font-weight:bold;margin:8mm 0">{title}</div><div class="c">{site}　{date}：{pen.day(when, "cn", "dash")}</div>'
    start = f'<div style="break-after:page;padding-top:70mm">{top}<div class="c" style="margin-top:20mm">报告编号：{rng.randrange(10**11, 10**12)}</div></div>' if first else top  # fmt: skip
    body = f'{start}<h3>一、基本信息</h3>{base}<h3>二、信息概览</h3>{summary}{more}<div class="small">本报告信息仅供参考，以业务主管部门数据为准。</div>'
    html = page(body, face=rng.choice([HEI, WEI]), foot='"第 " counter(page) " 页"')
    return paper(pen, "公共信用信息报告", html, ("信用报告", "公共信用报告", "信用查询"), wants_native=True if rng.random() < 0.6 else None)  # fmt: skip
