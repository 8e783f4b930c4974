"""Papers that others issue: licence, parent's letter, maturity papers, credit report."""

from __future__ import annotations

import random
from html import escape

from testsetkit.case import Case
from testsetkit.families.lanhai.style import KAI, SANS, page
from testsetkit.invent import Firm
from testsetkit.pen import Pen
from testsetkit.press import Paper

LEVEL_NAMES = {1: "规划级", 2: "规范级", 3: "集成级", 4: "优化级"}
_CAPITAL = {
    1000: "壹仟万元整",
    2000: "贰仟万元整",
    3000: "叁仟万元整",
    5000: "伍仟万元整",
    6800: "陆仟捌佰万元整",
    10000: "壹亿元整",
    12000: "壹亿贰仟万元整",
    20000: "贰亿元整",
}


def licence(case: Case, rng: random.Random, *, of: Firm | None = None) -> Paper:
    """A business licence: landscape or portrait, new or old, sometimes a stamped copy."""
    pen = Pen(case, rng, "business_licence")
    f = of or case.firm
    name = f.name if of else case.licence_name or f.name
    if rng.random() < 0.2:
        name = name.replace("（", "(").replace("）", ")")
    code = f.uscc if of else case.licence_code or f.uscc
    branch = bool(f.branch_of)
    y, m, d = f.founded
    person = "负责人" if branch else "法定代表人"
    place = "营业场所" if branch else "住所"
    kind = _company_type(rng, case, name, branch)
    scope = f"一般项目：{f.product}制造；{f.product}销售；技术服务、技术开发、技术咨询；货物进出口。（除依法须经批准的项目外，凭营业执照依法自主开展经营活动）许可项目：道路货物运输（不含危险货物）。"
    left = [
        ("名　　称", pen.critical(name, "name")),
        ("类　　型", kind),
        (person if len(person) > 3 else "负 责 人", pen.critical(f.person, "name")),
        ("经营范围", f'<span style="font-size:11pt">{scope}</span>'),
    ]
    right = [] if branch else [("注册资本", _CAPITAL.get(f.capital, f"{f.capital}万元整"))]
    right += [
        ("成立日期", pen.critical(f"{y}年{m:02d}月{d:02d}日", "date")),
        (place if len(place) > 3 else "住　　所", pen.critical(f.address, "text")),
    ]
    if rng.random() < 0.5:
        right.insert(
            -1,
            (
                "营业期限",
                f"{y}年{m:02d}月{d:02d}日至{rng.choice(['长期', f'{y + 30}年{m:02d}月{d:02d}日'])}",
            ),
        )
    issuer = f"{f.city}{f.county}{rng.choice(['行政审批服务局', '市场监督管理局'])}"
    issued = (rng.randrange(2019, 2026), rng.randrange(1, 13), rng.randrange(1, 29))
    stamp = pen.seal(issuer, role="licence", style="right:0;top:-8mm", size=42)
    copy = f'<span style="font-size:17pt">{rng.choice(["（副　本）", "（副本）1-1", ""])}</span>'
    note = '<p class=flat style="font-size:8pt;margin-top:6mm;border-top:.3mm solid #777">国家企业信用信息公示系统网址：http://www.gsxt.gov.cn　　市场主体应当于每年1月1日至6月30日通过国家企业信用信息公示系统报送公示年度报告</p>'
    signed = f'<div style="text-align:right;position:relative;margin-top:10mm">登记机关{stamp}<br>{issued[0]} 年 {issued[1]:02d} 月 {issued[2]:02d} 日</div>'

    def block(rows: list[tuple[str, str]]) -> str:
        return "".join(
            f'<div style="display:flex;margin:2.2mm 0"><span style="width:31mm;color:#444;font-size:13pt">{k}</span><span style="flex:1">{v}</span></div>'
            for k, v in rows
        )

    number = f'<div>统一社会信用代码<br><b style="font-size:14pt">{pen.critical(code, "code")}{rng.choice(["", "", "（1-1）"])}</b></div>'
    landscape = rng.random() < 0.6
    if landscape:
        inner = f'<div style="position:relative">{number}<h1 style="font-size:36pt;letter-spacing:6mm;margin:-10mm 0 6mm">营业执照<br>{copy}</h1><div style="display:flex;gap:8mm"><div style="flex:1">{block(left)}</div><div style="flex:1">{block(right)}{signed}</div></div>{note}</div>'
    else:
        inner = f'<h1 style="font-size:34pt;letter-spacing:5mm">营业执照</h1><p class=c>{copy}</p>{number}{block(left[:3] + right + left[3:])}{signed}{note}'
    if rng.random() < 0.45:
        over = pen.seal(f.name, role="copy", style="left:-2mm;top:-14mm", size=40)
        inner += f'<div class=at style="margin-top:4mm;margin-left:{rng.randrange(20, 90)}mm;font:16pt {KAI};color:#1a1a40">{rng.choice(["与原件一致", "此件与原件相符", "复印件与原件一致"])}{over}</div>'
    frame = (
        f'<div style="border:1.2mm double #8a6d2f;padding:7mm">{inner}</div>'
        if rng.random() < 0.75
        else inner
    )
    html = page(
        rng, frame, landscape=landscape, size=14, face=rng.choice([None, SANS]), margin="12mm 14mm"
    )
    return Paper(
        "business_licence",
        "营业执照",
        html,
        pen.marks,
        ("营业执照.jpg", "营业执照副本.pdf", "3营业执照.pdf", "执照.jpg"),
        wants_native=False,
        photo=True,
    )


def _company_type(rng: random.Random, case: Case, name: str, branch: bool) -> str:
    """The licence's 类型; it tells of the owners only what the case tells."""
    if branch:
        return "有限责任公司分公司"
    if "股份" in name:
        return "其他股份有限公司（非上市）"
    if case.firm.state_owned:
        return rng.choice(["有限责任公司（国有控股）", "其他有限责任公司", "有限责任公司"])
    if not case.ownership_told:
        return rng.choice(["其他有限责任公司", "有限责任公司"])
    return rng.choice(["有限责任公司（自然人投资或控股）", "有限责任公司"])


def parent_letter(case: Case, rng: random.Random) -> Paper:
    pen = Pen(case, rng, "parent_letter")
    letter = case.letter
    assert letter is not None
    f = case.firm
    named = letter.named or f.name
    issuer = letter.issuer
    top = (
        f'<p class=c style="color:#c8141e;font:700 {26 if len(issuer) < 16 else 20}pt {SANS};border-bottom:.9mm solid #c8141e;padding-bottom:3mm">{escape(issuer)}</p>'
        if rng.random() < 0.65
        else ""
    )
    number = (
        f"<p class=r>{issuer[2:4] if len(issuer) > 6 else ''}函〔2026〕{rng.randrange(3, 90)}号</p>"
        if rng.random() < 0.5
        else ""
    )
    title = rng.choice(
        [
            f"关于推荐{escape(named)}<br>申报先进级智能工厂的函",
            "推　荐　函",
            f"关于同意{escape(named)}申报<br>2026年山东省先进级智能工厂的推荐意见",
        ]
    )
    code = (
        f"（统一社会信用代码：{pen.critical(f.uscc, 'code')}）"
        if rng.random() < 0.6 and not letter.named
        else ""
    )
    relation = {
        "parent": rng.choice(["系我集团下属子公司", "为我公司控股企业", "是我集团所属企业"]),
        "self": "是一家制造企业",
        "government": "系我区重点工业企业",
        "association": "系我会会员单位",
        "other": "与我公司长期合作",
    }[letter.by]
    body = f"<p>{pen.critical(named, 'name')}{code}{relation}，在{f.product}领域具有较强实力。该企业智能工厂建设基础扎实，申报材料经我单位审核属实，{rng.choice(['同意推荐其申报2026年先进级智能工厂。', '现推荐其参加2026年度山东省先进级智能工厂评选，请予支持。'])}</p><p>{rng.choice(['特此函达。', '专此推荐。', '特此推荐，请予审核。'])}</p>"
    stamp = (
        pen.seal(issuer, role="letter", style="right:2mm;top:-14mm", size=rng.choice([40, 42, 45]))
        if letter.sealed
        else ""
    )
    slot = pen.slot("seal", escape(issuer), filled=letter.sealed)
    day = pen.day(letter.day, "cn", "cn0", "words") if letter.dated else ""
    html = page(rng, top, number, f"<h1>{title}</h1><p class=flat>{rng.choice(['山东省工业和信息化厅：', f'{f.city}工业和信息化局：', '省工业和信息化厅：'])}</p>", body,
                f'<div style="text-align:right;position:relative;margin:20mm 6mm 0 0">{slot}{stamp}<br>{pen.slot("date", day or "　　　", filled=letter.dated)}</div>', size=rng.choice([14, 15, 16]))  # fmt: skip
    return Paper(
        "parent_letter",
        "推荐函",
        html,
        pen.marks,
        ("推荐函.pdf", "集团推荐函.pdf", "上级公司推荐意见.pdf"),
        wants_native=False,
        photo=True,
    )


def maturity(case: Case, rng: random.Random) -> list[Paper]:
    m = case.maturity
    if m.form in ("report", "offplatform"):
        return [_report(case, rng, platform=m.form == "report")]
    if m.form == "page":
        return [_platform_page(case, rng)]
    if m.form == "certificate":
        return [_certificate(case, rng)]
    return []


def _level(rng: random.Random, level: int) -> str:
    numeral = " 一二三四五"[level]
    return rng.choice(
        [
            f"{numeral}级",
            f"{level}级",
            f"{numeral}级（{LEVEL_NAMES[level]}）",
            f"{LEVEL_NAMES[level]}（{numeral}级）",
        ]
    )


def _areas(rng: random.Random, score: float) -> str:
    areas = [
        "组织战略",
        "人员技能",
        "数据",
        "集成",
        "信息安全",
        "装备",
        "网络",
        "产品设计",
        "工艺设计",
        "采购",
        "计划与调度",
        "生产作业",
        "设备管理",
        "仓储配送",
        "安全环保",
        "能源管理",
        "物流",
        "销售",
        "客户服务",
        "产品服务",
    ]
    cells = [
        f"<td>{a}</td><td class=c>{max(0.3, score + rng.uniform(-0.7, 0.7)):.2f}</td>"
        for a in areas
    ]
    return (
        "<table><tr>"
        + "<th>能力子域</th><th>得分</th>" * 2
        + "</tr>"
        + "".join(f"<tr>{cells[i]}{cells[i + 1]}</tr>" for i in range(0, 20, 2))
        + "</table>"
    )


def _report(case: Case, rng: random.Random, *, platform: bool) -> Paper:
    pen = Pen(case, rng, "maturity_report")
    m, f = case.maturity, case.firm
    subject = m.subject or f.name
    own = not m.subject
    code = (
        f"<tr><th>统一社会信用代码</th><td>{pen.critical(f.uscc, 'code')}</td></tr>"
        if own and rng.random() < 0.8
        else ""
    )
    day = pen.mark(
        escape(shown := pen.form(m.day, "cn", "dash", "slash")),
        what="critical",
        key="maturity_date",
        sort="date",
        text=shown,
        value="-".join(f"{x:02d}" for x in m.day),
    )
    level = _level(rng, m.level)
    marked = pen.mark(
        level, what="critical", key="maturity_level", sort="text", text=level, value=str(m.level)
    )
    where = "智能制造评估评价公共服务平台（山东省分平台）" if platform else ""
    cover = f'<div style="padding-top:40mm"><p class=c>{where}</p><h1 style="font-size:27pt">智能制造能力成熟度<br>{"自评估报告" if rng.random() < 0.7 else "自诊断报告"}</h1><p class=c style="margin-top:50mm;font-size:15pt">{escape(subject)}</p><p class=c>{pen.form(m.day, "cn")}</p></div>'
    table = (
        f"<table><tr><th style='width:30%'>{rng.choice(['企业名称', '评估对象', '被评估单位'])}</th><td>{pen.critical(subject, 'name')}</td></tr>{code}"
        f"<tr><th>行业</th><td>{f.industry}</td></tr><tr><th>{rng.choice(['评估时间', '自评估完成时间', '提交时间'])}</th><td>{day}</td></tr>"
        f"<tr><th>{rng.choice(['总分', '综合得分', '评估得分'])}</th><td>{m.score:.2f}</td></tr><tr><th>{rng.choice(['成熟度等级', '对应等级', '评估等级'])}</th><td>{marked}</td></tr></table>"
    )
    basis = "<p>评估依据：GB/T 39116-2020《智能制造能力成熟度模型》、GB/T 39117-2020《智能制造能力成熟度评估方法》。</p>"
    advice = "<h2>改进建议</h2><p>建议进一步加强设备互联和数据采集，完善计划与排程模型，提升供应链协同能力。</p><p>建议持续引进数字化人才，健全数据治理制度。</p>"
    tail = (
        f"<p class=r style='margin-top:10mm'>{where}自动生成</p>"
        if platform
        else f"<p class=r style='margin-top:10mm'>{escape(subject)}　智能制造部</p>"
    )
    html = page(
        rng,
        cover,
        f'<h2 class="new">一、基本信息与结论</h2>{table}{basis}<h2>二、各能力子域得分</h2>{_areas(rng, m.score)}',
        advice,
        tail,
        numbers=rng.choice(["plain", None]),
    )
    return Paper(
        "maturity_report",
        "自评估报告",
        html,
        pen.marks,
        ("成熟度自评估报告.pdf", "自评报告.pdf", "4智能制造能力成熟度.pdf", "c3mep评估.pdf"),
    )


def _platform_page(case: Case, rng: random.Random) -> Paper:
    """A printed page of the platform's site."""
    pen = Pen(case, rng, "maturity_report")
    m, f = case.maturity, case.firm
    shown = pen.form(m.day, "dash", "slash")
    day = pen.mark(
        shown,
        what="critical",
        key="maturity_date",
        sort="date",
        text=shown,
        value="-".join(f"{x:02d}" for x in m.day),
    )
    level = _level(rng, m.level)
    marked = pen.mark(
        level, what="critical", key="maturity_level", sort="text", text=level, value=str(m.level)
    )
    html = page(
        rng,
        f"""<div style="font:9pt {SANS};color:#666;display:flex;justify-content:space-between"><span>2026/2/9 10:21</span><span>智能制造评估评价公共服务平台</span></div>
<div style="background:#1f5fae;color:#fff;padding:3mm 5mm;font:700 14pt {SANS}">智能制造评估评价公共服务平台<span style="float:right;font-size:10pt">山东省分平台</span></div>
<p class=flat style="margin-top:5mm;color:#555">首页 &gt; 企业自诊断 &gt; 自诊断结果</p>
<div style="border:.3mm solid #ccc;padding:5mm;margin-top:4mm"><p class=flat>企业名称：{pen.critical(m.subject or f.name, "name")}</p><p class=flat>所属行业：{f.industry}</p><p class=flat>自诊断时间：{day} 15:{rng.randrange(10, 59)}:{rng.randrange(10, 59)}</p></div>
<div style="text-align:center;border:.3mm solid #ccc;padding:8mm;margin-top:4mm"><span style="font:700 30pt {SANS};color:#1f5fae">{m.score:.2f}</span> 分<br>您企业的智能制造能力成熟度水平为：<b>{marked}</b></div>
{_areas(rng, m.score)}<p class=flat style="font-size:8pt;color:#888;margin-top:8mm">https://www.c3mep.cn/home/report?subPlatformId=8&amp;id={rng.randrange(100000, 999999)}　　1/1</p>""",
        face=SANS,
        size=10.5,
    )
    return Paper(
        "maturity_report",
        "平台结果页",
        html,
        pen.marks,
        ("平台截图.pdf", "自诊断结果.pdf", "成熟度.pdf"),
    )


def _certificate(case: Case, rng: random.Random) -> Paper:
    pen = Pen(case, rng, "maturity_certificate")
    m, f = case.maturity, case.firm
    issuer = rng.choice(
        ["齐州智造评估认证中心", "北方智能制造评估（山东）有限公司", "泰岱标准技术研究院"]
    )
    level = _level(rng, m.level)
    marked = pen.mark(
        level, what="critical", key="maturity_level", sort="text", text=level, value=str(m.level)
    )
    shown = pen.form(m.day, "cn", "dash")
    day = pen.mark(
        shown,
        what="critical",
        key="maturity_date",
        sort="date",
        text=shown,
        value="-".join(f"{x:02d}" for x in m.day),
    )
    until = pen.day(m.until or (2028, 1, 1), "cn", "dash")
    stamp = pen.seal(issuer, role="cert", style="right:20mm;top:-12mm", size=40)
    html = page(
        rng,
        f"""<div style="border:2mm solid #b08d4a;padding:14mm 12mm;text-align:center"><h1 style="font-size:28pt">智能制造能力成熟度<br>{rng.choice(["等级证书", "评估证书", "符合性证书"])}</h1>
<p class=flat style="text-align:right">证书编号：CMMM-{rng.randrange(10, 99)}-{rng.randrange(1000, 9999)}-{m.day[0]}</p>
<p class=flat style="margin-top:8mm">兹证明</p><p class=flat style="font-size:17pt;margin:4mm">{pen.critical(m.subject or f.name, "name")}</p>
<p class=flat>智能制造能力成熟度符合 GB/T 39116-2020 和 GB/T 39117-2020 的要求</p><p class=flat style="font-size:16pt;margin:6mm 0">成熟度等级：{marked}</p>
<p class=flat>评估范围：{f.product}的设计、生产、销售及服务</p><div style="position:relative;margin-top:10mm"><p class=flat>发证日期：{day}　　有效期至：{until}</p><p class=flat>{issuer}</p>{stamp}</div></div>""",
        landscape=rng.random() < 0.4,
        size=13,
        margin="14mm",
    )
    return Paper(
        "maturity_certificate",
        "成熟度证书",
        html,
        pen.marks,
        ("成熟度证书.pdf", "CMMM证书.jpg", "评估证书.pdf"),
        photo=True,
    )


def credit_report(case: Case, rng: random.Random) -> Paper:
    """The public credit report, as the site makes it."""
    pen = Pen(case, rng, "credit_report")
    f = case.firm
    number = f"202604{rng.randrange(10, 20)}{rng.randrange(100000000, 999999999)}{rng.choice('ABCDE')}{rng.randrange(10, 99)}"
    penalties, black = (1 if case.penalty else 0), (1 if case.blacklisted else 0)
    counts = [
        ("行政管理", rng.randrange(3, 40)),
        ("诚实守信", rng.randrange(0, 4)),
        ("严重失信", black),
        ("经营异常", 0),
        ("信用承诺", rng.randrange(1, 8)),
        ("信用评价", 1),
        ("司法判决", 0),
        ("其他", 0),
    ]
    head = "".join(f"<th>{k}</th>" for k, _ in counts)
    row = "".join(f"<td class=c>{v}条</td>" for _, v in counts)
    fine = (
        f"<table><tr><th>行政处罚决定书文号</th><td>（{f.city[:1]}）应急罚〔2024〕{rng.randrange(10, 99)}号</td></tr><tr><th>处罚内容</th><td>罚款人民币{rng.randrange(1, 5)}万元</td></tr><tr><th>处罚机关</th><td>{f.city}应急管理局</td></tr></table>"
        if penalties
        else "<p>行政许可信息共若干条，略。行政处罚：暂无。</p>"
    )
    listed = (
        f"<table><tr><th>列入名单名称</th><td>{rng.choice(['拖欠农民工工资失信联合惩戒对象名单', '安全生产严重失信主体名单', '重大税收违法失信主体'])}</td></tr><tr><th>列入日期</th><td>2025-0{rng.randrange(1, 9)}-1{rng.randrange(0, 9)}</td></tr><tr><th>列入机关</th><td>{f.city}{rng.choice(['人力资源和社会保障局', '应急管理局', '税务局'])}</td></tr><tr><th>移出日期</th><td>—</td></tr></table>"
        if black
        else f"<p>{rng.choice(['暂无相关信息。', '查询期内无相关记录。', '共0条。'])}</p>"
    )
    empty = rng.choice(["<p>暂无相关信息。</p>", "<p>无。</p>"])
    html = page(
        rng,
        f"""<div style="padding-top:45mm"><h1 style="font-size:30pt">公共信用信息报告</h1><p class=c>（法人和非法人组织）</p><p class=c>V2.0</p><p class=c style="margin-top:40mm">报告编号：{number}</p><p class=c>机构名称：{pen.critical(f.name, "name")}</p><p class=c>报告生成日期：2026年04月{rng.randrange(10, 20)}日</p><p class=c>国家公共信用和地理空间信息中心</p></div>
<h2 class=new>信用信息概要</h2><table><tr>{head}</tr><tr>{row}</tr></table>
<h2>一、登记注册基础信息</h2><table><tr><th style="width:28%">企业名称</th><td>{escape(f.name)}</td></tr><tr><th>统一社会信用代码</th><td>{pen.critical(f.uscc, "code")}</td></tr><tr><th>法定代表人/负责人</th><td>{f.person}</td></tr><tr><th>成立日期</th><td>{f.founded[0]}-{f.founded[1]:02d}-{f.founded[2]:02d}</td></tr><tr><th>住所</th><td>{f.address}</td></tr></table>
<h2>二、行政管理信息</h2>{fine}<h2>三、诚实守信相关荣誉信息</h2><p>纳税信用A级纳税人。</p><h2>四、严重失信主体名单信息</h2>{listed}<h2>五、经营（活动）异常名录（状态）信息</h2>{empty}<h2>六、信用承诺信息</h2><p>主动公示型承诺若干条。</p><h2>七、信用评价信息</h2><p>公共信用综合评价：良。</p><h2>八、司法判决及执行信息</h2>{empty}<h2>九、其他信息</h2>{empty}<p class=flat style="font-size:9pt;margin-top:6mm">说明：本报告不进行评分或等级评定，仅供参考。</p>""",
        numbers="of",
        face=SANS,
        size=10.5,
    )
    return Paper(
        "credit_report",
        "信用报告",
        html,
        pen.marks,
        ("信用报告.pdf", "信用中国报告.pdf", "公共信用信息报告.pdf"),
    )
