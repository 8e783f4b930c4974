"""Licences, letters of parents, papers on maturity, credit reports, and papers that count for nothing."""

from __future__ import annotations

import math
import random
from html import escape

from testsetkit.answers import home
from testsetkit.case import Case, Letter
from testsetkit.cheques import capitals
from testsetkit.families.ganyu.look import HEI, KAI, SONG, doc, grid, sides
from testsetkit.invent import Firm
from testsetkit.maturity import marked_day
from testsetkit.pen import Pen, iso
from testsetkit.press import Paper


# ---- licence
def licence(case: Case, rng: random.Random, *, of: Firm | None = None) -> Paper:
    pen = Pen(case, rng, "business_licence")
    f = of or case.firm
    name = f.name if of else case.licence_name or f.name
    code = pen.critical(f.uscc if of else case.licence_code or f.uscc, "code")
    y, m, d = f.founded
    kind = "有限责任公司分公司" if f.branch_of else "股份有限公司" if "股份" in name else "有限责任公司（国有控股）" if f.state_owned and case.ownership_told else "有限责任公司"  # fmt: skip
    rows = [("名　　称", pen.critical(name, "name")), ("类　　型", kind), ("负 责 人" if f.branch_of else "法定代表人", pen.critical(f.person, "name"))]  # fmt: skip
    if not f.branch_of:
        rows.append(("注册资本", capitals(f.capital * 10000)))
    rows += [("成立日期", pen.critical(f"{y}年{m:02d}月{d:02d}日", "date")), ("营业场所" if f.branch_of else "住　　所", pen.critical(f.address, "text"))]  # fmt: skip
    scope = f"许可项目：无。一般项目：{f.product}研发、制造、销售；通用零部件销售；货物进出口；技术推广服务。（依法须经批准的项目，经相关部门批准后方可开展经营活动）"
    rows.append(("经营范围", f'<span style="font-size:.78em">{scope}</span>'))
    place = home(case) if not of else f.city
    office = f"{place}{f.county if place == f.city else ''}{rng.choice(['行政审批服务局', '市场监督管理局'])}"
    over = pen.seal(office, role="licence", style="right:2mm;top:-12mm", size=40)
    foot = f'<div style="text-align:right;position:relative;margin-top:14mm;padding-bottom:16mm">登记机关　{office if rng.random() < 0.3 else ""}{over}<br>{rng.randrange(2019, 2026)}年{rng.randrange(1, 13)}月{rng.randrange(1, 29)}日</div>'
    way = rng.choice(["lying", "lying", "standing", "printed"])
    if way == "printed":
        cells = [("统一社会信用代码", code), *[(k.replace("　", "").replace(" ", ""), v) for k, v in rows]]  # fmt: skip
        inner = f'<p class=c style="font:700 24pt {HEI}">营业执照</p><p class=c>（电子营业执照打印件）</p>{sides(cells, "25%")}{foot}<p class=note>仅供本次申报使用，以公示系统信息为准。</p>'
    else:
        lines = ["".join(f'<div style="display:flex;margin:2.4mm 0;font-size:{13 if way == "lying" else 13.5}pt"><span style="flex:none;width:28mm;color:#6a5420">{k}</span><span style="flex:1">{v}</span></div>' for k, v in part) for part in ((rows[:4], rows[4:]) if way == "lying" else (rows, []))]  # fmt: skip
        head = f'<div style="text-align:center;font:700 32pt {SONG};letter-spacing:6mm">营业执照</div><div style="text-align:center;font-size:14pt">（副　本）</div><div style="font-size:12pt;margin:3mm 0">统一社会信用代码　{code}</div>'
        body = f'<div style="display:flex;gap:10mm"><div style="flex:1">{lines[0]}</div><div style="flex:1">{lines[1]}{foot}</div></div>' if way == "lying" else lines[0] + foot  # fmt: skip
        inner = f'<div style="border:1.4mm double #8c6f2c;padding:7mm 9mm">{head}{body}</div>'
    if rng.random() < 0.45:
        copy = pen.seal(f.name, role="copy", style="left:10mm;top:-14mm", size=39)
        inner += f'<div class=at style="margin:12mm 0 0 40mm;font:14pt {KAI}">复印件与原件一致{copy}</div>'  # fmt: skip
    html = doc(rng, inner, landscape=way == "lying", margin="13mm 15mm", size=12.5, skin="grid")
    return Paper("business_licence", "营业执照", html, pen.marks, ("营业执照.pdf", "营业执照副本.jpg", "3-营业执照.pdf"), wants_native=False, photo=True)  # fmt: skip


# ---- the parent's letter
_RELATION = {
    "parent": ("系我集团控股子公司", "为我公司权属企业", "是集团所属二级企业"), "self": ("长期深耕制造领域",), "government": ("是辖区内重点工业企业",),
    "association": ("为本会理事单位",), "other": ("系我公司长期合作伙伴",),
}  # fmt: skip


def parent_letter(case: Case, rng: random.Random) -> Paper:
    pen = Pen(case, rng, "parent_letter")
    letter = case.letter
    assert letter is not None
    ways = [_head, _plain, _form] + ([_approval, _approval] if letter.by == "parent" else [])
    inner = rng.choice(ways)(pen, case, letter)
    html = doc(rng, inner, size=rng.choice([13, 14, 15]), margin="26mm 25mm", skin="grid")
    return Paper("parent_letter", "推荐函", html, pen.marks, ("推荐函.pdf", "集团推荐意见.pdf", "上级单位推荐函.pdf"), wants_native=False, photo=True)  # fmt: skip


def _end(pen: Pen, letter: Letter) -> str:
    rng = pen.rng
    over = pen.seal(letter.issuer, role="letter", style=rng.choice(["right:4mm;top:-15mm", "right:18mm;top:-12mm"]), size=42) if letter.sealed else ""  # fmt: skip
    slot = pen.slot("seal", escape(letter.issuer), filled=letter.sealed)
    day = pen.day(letter.day, "cn", "words", "cn0") if letter.dated else "　　　　"
    return f'<div class=keep style="text-align:right;position:relative;margin:20mm 6mm 16mm 0">{slot}{over}<br>{pen.slot("date", day, filled=letter.dated)}</div>'


def _red(rng: random.Random, issuer: str) -> str:
    number = f"{issuer[2:4]}{rng.choice(['数字', '企管', '办'])}〔2026〕{rng.randrange(4, 90)}号"
    return f'<p class=c style="font:700 {26 if len(issuer) < 13 else 20}pt/1.6 {SONG};color:#cc1a1f">{escape(issuer)}</p><p class=c style="border-bottom:.9mm solid #cc1a1f;padding-bottom:2mm;margin-bottom:7mm">{number}</p>'


def _body(pen: Pen, case: Case, letter: Letter) -> str:
    rng, named = pen.rng, letter.named or case.firm.name
    return f"<p>{pen.critical(named, 'name')}{rng.choice(_RELATION[letter.by])}。{rng.choice(['经审核，该企业符合申报条件，申报材料属实，同意推荐其申报2026年先进级智能工厂。', '该企业智能工厂建设基础较好，现推荐申报2026年度山东省先进级智能工厂，请予审核。'])}</p>"


def _head(pen: Pen, case: Case, letter: Letter) -> str:
    named = letter.named or case.firm.name
    title = f'<p class=c style="font:700 18pt/1.5 {HEI}">关于推荐{escape(named)}<br>申报先进级智能工厂的函</p>'
    return f"{_red(pen.rng, letter.issuer)}{title}<p class=f>山东省工业和信息化厅：</p>{_body(pen, case, letter)}<p>特此函达。</p>{_end(pen, letter)}"


def _plain(pen: Pen, case: Case, letter: Letter) -> str:
    return f'<p class=c style="font:700 20pt {HEI};margin-bottom:8mm">推　荐　函</p><p class=f>{case.firm.city}工业和信息化局并转省工业和信息化厅：</p>{_body(pen, case, letter)}<p>专此推荐。</p>{_end(pen, letter)}'


def _form(pen: Pen, case: Case, letter: Letter) -> str:
    named = letter.named or case.firm.name
    rows = [("企业名称", pen.critical(named, "name")), ("申报类别", "先进级智能工厂"), ("推荐意见", f'<div style="min-height:70mm"><p>该企业{pen.rng.choice(_RELATION[letter.by])}，同意推荐。</p>{_end(pen, letter)}</div>')]  # fmt: skip
    return f'<p class=c style="font:700 19pt {HEI};margin-bottom:6mm">申报先进级智能工厂推荐意见表</p>{sides(rows, "22%", "font-size:12.5pt")}'


def _approval(pen: Pen, case: Case, letter: Letter) -> str:
    """A meeting has approved: an answer to the subsidiary."""
    rng, named = pen.rng, letter.named or case.firm.name
    title = f'<p class=c style="font:700 18pt/1.5 {HEI}">关于同意{escape(named)}<br>申报先进级智能工厂的批复</p>'
    meeting = f"经{rng.choice(['总经理办公会', '党委会', '董事会战略委员会'])}2026年第{rng.randrange(2, 8)}次会议研究，"
    text = f"<p>报来的申报先进级智能工厂的请示收悉。{meeting}同意并推荐我公司所属{pen.critical(named, 'name')}申报2026年山东省先进级智能工厂。请据实申报，主动接受属地工业和信息化主管部门指导。</p><p>此复。</p>"
    return f"{_red(rng, letter.issuer)}{title}<p class=f>{escape(named)}：</p>{text}{_end(pen, letter)}"


# ---- maturity
_NAMES = {1: "规划级", 2: "规范级", 3: "集成级", 4: "优化级", 5: "引领级"}
_AREAS = ("组织战略", "人员技能", "数据应用", "系统集成", "装备", "网络", "产品设计", "工艺设计", "采购", "计划调度", "生产作业", "设备管理", "仓储配送", "能源管理", "销售", "客户服务")  # fmt: skip


def _level(pen: Pen, level: int) -> str:
    numeral = " 一二三四五"[level]
    said = pen.rng.choice([f"{numeral}级", f"{level}级", f"{_NAMES[level]}（{numeral}级）", f"{level}级（{_NAMES[level]}）"])  # fmt: skip
    return pen.mark(said, what="critical", key="maturity_level", sort="text", text=said, value=str(level))  # fmt: skip


def _radar(scores: list[tuple[str, float]]) -> str:
    """A spider's web of scores out of five."""
    count, out = len(scores), ""

    def at(k: int, r: float) -> str:
        turn = 2 * math.pi * k / count
        return f"{120 + r * math.sin(turn):.1f},{95 - r * math.cos(turn):.1f}"

    for ring in (14, 28, 42, 56, 70):
        out += f'<polygon points="{" ".join(at(k, ring) for k in range(count))}" fill="none" stroke="#bbb" stroke-width=".6"/>'
    points = " ".join(at(k, s * 14) for k, (_, s) in enumerate(scores))
    out += f'<polygon points="{points}" fill="#2a6fb055" stroke="#2a6fb0" stroke-width="1.2"/>'
    for k, (name, _) in enumerate(scores):
        x, y = at(k, 80).split(",")
        out += f'<text x="{x}" y="{y}" font-size="6.5" text-anchor="middle" font-family="{HEI}">{name}</text>'
    return f'<svg viewBox="0 0 240 190" style="width:110mm;display:block;margin:2mm auto">{out}</svg>'  # fmt: skip


def maturity(case: Case, rng: random.Random) -> list[Paper]:
    m = case.maturity
    if m.form not in ("report", "page", "offplatform", "certificate"):
        return []
    if m.form == "certificate":
        pen = Pen(case, rng, "maturity_certificate")
        html = doc(rng, _certificate(pen, case), landscape=rng.random() < 0.5, margin="14mm", size=13)  # fmt: skip
        return [Paper("maturity_certificate", "成熟度证书", html, pen.marks, ("成熟度证书.pdf", "智能制造能力成熟度证书.jpg"), photo=True)]  # fmt: skip
    pen = Pen(case, rng, "maturity_report")
    platform = m.form != "offplatform"
    name = pen.critical(m.subject or case.firm.name, "name")
    rows = [("企业名称", name)]
    if not m.subject and rng.random() < 0.7:
        rows.append(("统一社会信用代码", pen.critical(case.firm.uscc, "code")))
    rows += [(rng.choice(["自评估完成时间", "自评估日期", "提交时间"]), marked_day(pen, case, "dash", "cn", "slash")), (rng.choice(["总分", "综合得分"]), f"{m.score:.2f}"), (rng.choice(["成熟度等级", "自评估等级", "评估结果"]), _level(pen, m.level))]  # fmt: skip
    scores = [(a, min(5, max(0.3, m.score + rng.uniform(-0.7, 0.7)))) for a in _AREAS]
    pairs = [(a, f"{s:.2f}") for a, s in scores]
    lines = [tuple(x for p in pairs[k : k + 4] for x in p) for k in range(0, len(pairs), 4)]
    table = grid(("能力域", "得分") * 4, lines)
    where = "智能制造评估评价公共服务平台山东省分平台"
    if m.form == "page":
        bar = f'<div class=bar>{where}</div><p class=f style="color:#777">首页 &gt; 自评估 &gt; 评估结果</p>'
        html = doc(rng, bar, sides(rows), _radar(scores), table, web=("智能制造评估评价公共服务平台", "https://www.c3mep.cn/home?subPlatformId=8"), size=10.5)  # fmt: skip
        names = ("平台自评估结果.pdf", "自评估页面打印.pdf", "自评估结果.pdf")
    else:
        title = "智能制造能力成熟度自评估报告"
        source = where if platform else escape(m.subject or case.firm.name)
        cover = f'<p class=c style="margin-top:60mm;font:700 25pt/1.6 {HEI}">{title}</p><p class=c style="margin-top:90mm;font-size:14pt">{source}</p><div class=new></div>' if rng.random() < 0.6 else f'<p class=c style="font:700 19pt {HEI}">{title}</p><p class=c>{source}</p>'  # fmt: skip
        basis = "<p>本次自评估依据GB/T 39116—2020和GB/T 39117—2020开展。</p>"
        tail = "<p>改进方向：补齐薄弱能力域，推进系统之间的数据贯通。</p>"
        html = doc(rng, cover, f"<h2>1　评估结论</h2>{sides(rows)}{basis}<h2>2　能力域得分</h2>{_radar(scores)}{table}<h2>3　改进建议</h2>{tail}", numbers=True, size=11.5)  # fmt: skip
        names = ("成熟度自评估报告.pdf", "自评估报告.pdf", "智能制造能力成熟度自评估.pdf")
    return [Paper("maturity_report", "自评估报告", html, pen.marks, names)]


def _certificate(pen: Pen, case: Case) -> str:
    rng, m = pen.rng, case.maturity
    issuer = rng.choice(["中科智评（北京）认证有限公司", "鲁创认证服务有限公司", "国检智造评估（山东）有限公司"])  # fmt: skip
    over = pen.seal(issuer, role="cert", style="right:10mm;top:-15mm", size=40)
    until = pen.day(m.until or (2028, 3, 1), "cn", "dash")
    english = '<p class=c style="font:10pt Arial">Smart Manufacturing Capability Maturity Certificate</p>' if rng.random() < 0.6 else ""  # fmt: skip
    return f'<div style="border:1.8mm double #27537f;padding:10mm 14mm"><p class=c style="font:700 25pt {HEI}">智能制造能力成熟度证书</p>{english}<p class=r style="font-size:10pt">编号：CMMM{m.day[0]}{rng.randrange(1000, 9999)}</p><p class=f>兹证明</p><p class=c style="font-size:18pt;margin:5mm 0">{pen.critical(m.subject or case.firm.name, "name")}</p><p class=f>经评估，智能制造能力成熟度等级为：<b>{_level(pen, m.level)}</b></p><p class=f>评估依据：GB/T 39116—2020、GB/T 39117—2020</p><p class=f>发证日期：{marked_day(pen, case, "cn", "dash")}</p><p class=f>有效期至：{until}</p><div style="text-align:right;position:relative;margin:12mm 0 10mm">{issuer}{over}</div></div>'


# ---- credit
def _credit_parts(pen: Pen, case: Case) -> tuple[str, str, str]:
    rng, f = pen.rng, case.firm
    base = sides([("机构名称", pen.critical(f.name, "name")), ("统一社会信用代码", pen.critical(f.uscc, "code")), ("法定代表人/负责人", f.person), ("成立日期", iso(f.founded)), ("住所", escape(f.address))])  # fmt: skip
    fines = "<p>查询期内无行政处罚记录。</p>"
    if case.penalty:
        fines = sides([("决定文书号", f"环罚字〔2024〕{rng.randrange(5, 90)}号"), ("处罚事由", "危废标识不规范"), ("处罚结果", f"罚款{rng.randrange(1, 5)}万元"), ("处罚机关", f"{home(case)}生态环境局"), ("决定日期", f"2024-0{rng.randrange(2, 9)}-{rng.randrange(10, 28)}")])  # fmt: skip
    black = "<p>查询期内无相关记录。</p>"
    if case.blacklisted:
        black = sides([("名单类别", "重大税收违法失信主体"), ("列入日期", f"2025-0{rng.randrange(2, 9)}-{rng.randrange(10, 28)}"), ("列入机关", f"{home(case)}税务局"), ("状态", "在列")])  # fmt: skip
    return base, fines, black


def credit_report(case: Case, rng: random.Random) -> Paper:
    pen = Pen(case, rng, "credit_report")
    base, fines, black = _credit_parts(pen, case)
    way = rng.choice(["report", "page", "province"])
    stamp = f"2026年4月{rng.randrange(2, 24)}日"
    if way == "page":
        body = f'<div class=bar style="background:#b3261e">信用中国　CREDIT CHINA</div><h2>基础信息</h2>{base}<h2>行政处罚（{int(case.penalty)}）</h2>{fines}<h2>严重失信主体名单（{int(case.blacklisted)}）</h2>{black}<h2>经营异常（0）</h2><p>无。</p>'
        html = doc(rng, body, web=("信用中国", "https://www.creditchina.gov.cn/xinyongxinxixiangqing"), size=10.5)  # fmt: skip
    else:
        title = "公共信用信息报告" if way == "report" else "山东省企业公共信用报告<br>（无违法违规记录证明版）" if not (case.penalty or case.blacklisted) else "山东省企业公共信用报告"  # fmt: skip
        cover = f'<p class=c style="margin-top:55mm;font:700 27pt/1.6 {HEI}">{title}</p><p class=c style="margin-top:80mm;font-size:13pt">{escape(case.firm.name)}<br>报告生成日期：{stamp}</p><div class=new></div>' if rng.random() < 0.6 else f'<p class=c style="font:700 19pt/1.5 {HEI}">{title}</p><p class=r>生成日期：{stamp}</p>'  # fmt: skip
        body = f"<h2>1　主体信息</h2>{base}<h2>2　行政处罚信息</h2>{fines}<h2>3　严重失信主体名单信息</h2>{black}<h2>4　守信激励信息</h2><p>纳税信用等级：A级。</p><p class=note>本报告信息来源于公共信用信息平台，如有异议可申请核查。</p>"
        html = doc(rng, cover, body, numbers=True, size=11)
    return Paper("credit_report", "信用报告", html, pen.marks, ("信用报告.pdf", "信用中国报告.pdf", "公共信用信息报告.pdf"))  # fmt: skip


# ---- what counts for nothing
PHANTOMS = {"dengbao": "信息系统安全等级保护备案证明", "photo": "车间现场照片", "iso": "质量管理体系认证证书", "energy": "节能审查意见"}  # fmt: skip


def change_notice(case: Case, rng: random.Random) -> Paper:
    pen = Pen(case, rng, "other")
    f = case.firm
    office = f"{home(case)}行政审批服务局"
    over = pen.seal(office, role="other", style="right:2mm;top:-12mm")
    table = grid(("变更事项", "变更前", "变更后"), [("名称", escape(f.former_name), pen.critical(f.name, "name"))])  # fmt: skip
    html = doc(rng, f'<p class=c style="font:700 19pt {HEI}">登记（变更）通知书</p><p>经审查，提交的名称变更登记申请材料齐全，决定准予变更登记。</p>{table}<div style="text-align:right;position:relative;margin-top:20mm">{office}{over}<br>2024年{rng.randrange(5, 9)}月{rng.randrange(2, 27)}日</div>', size=13, skin="grid")  # fmt: skip
    return Paper("other", "名称变更通知书", html, pen.marks, ("变更通知书.pdf", "名称变更通知.pdf"), photo=True)  # fmt: skip


def dcmm(case: Case, rng: random.Random) -> Paper:
    pen = Pen(case, rng, "other")
    html = doc(rng, f'<div style="border:1.5mm solid #3a6a4e;padding:14mm;text-align:center"><p class=c style="font:700 23pt {HEI}">数据管理能力成熟度等级证书</p><p class=c>DCMM</p><p class=c style="font-size:17pt;margin:10mm 0">{pen.critical(case.firm.name, "name")}</p><p class=c>数据管理能力成熟度达到受管理级（2级）</p><p class=c>依据标准：GB/T 36073—2018</p><p class=c style="margin-top:14mm">发证日期：2025年5月16日　有效期至：2028年5月15日</p></div>', landscape=True, margin="14mm")  # fmt: skip
    return Paper("other", "DCMM证书", html, pen.marks, ("DCMM证书.pdf", "数据管理能力成熟度.jpg"), photo=True)  # fmt: skip


def others(case: Case, rng: random.Random, count: int) -> list[Paper]:
    made = []
    f = case.firm
    for label in rng.sample(["质量管理体系认证证书", "技术改造合同", "发明专利证书", "会议纪要"], count):  # fmt: skip
        pen = Pen(case, rng, "other")
        name = pen.critical(f.name, "name")
        inner = {
            "质量管理体系认证证书": f"<p class=c>{name}</p><p class=c>质量管理体系符合 GB/T 19001—2016 标准</p><p class=c>认证范围：{f.product}的生产</p><p class=c>有效期至：2027年8月22日</p>",
            "技术改造合同": f"<p class=f>甲方：{name}</p><p class=f>乙方：齐瑞自动化工程有限公司</p><p>乙方为甲方提供输送线改造，总价款人民币{capitals(rng.randrange(20, 90) * 10000)}。质保期十二个月。</p>",
            "发明专利证书": f"<p class=f>发明名称：一种{f.product}的加工夹具</p><p class=f>专利号：ZL20221{rng.randrange(10**7, 10**8)}.{rng.randrange(10)}</p><p class=f>专利权人：{name}</p><p class=f>授权公告日：2024年3月12日</p>",
            "会议纪要": f"<p class=f>单位：{name}</p><p>会议听取了产线改造进度汇报，要求各车间按节点完成安装调试，并做好备件准备。</p>",
        }[label]
        html = doc(rng, f'<p class=c style="font:700 20pt {HEI};margin:10mm 0">{label}</p>{inner}', size=13)  # fmt: skip
        made.append(Paper("other", label, html, pen.marks, (f"{label}.pdf", f"其他-{label}.pdf"), photo=True))  # fmt: skip
    return made
