"""Licence, parent's letter, notice of change, certificates, credit report, maturity papers."""

from __future__ import annotations

import random
import re
from html import escape as esc

from testsetkit.case import Case
from testsetkit.families.mengshan.look import (
    HEI,
    KAI,
    MICRO,
    SONG,
    seal_here,
    sealed_name,
    sheet,
    table,
)
from testsetkit.invent import Firm
from testsetkit.pen import Pen, in_words
from testsetkit.press import Paper

CAPITAL = "零壹贰叁肆伍陆柒捌玖"


def _capital(value: int) -> str:
    """万元 in capital numerals: 6800 → 陆仟捌佰万元整."""
    parts, units = "", ("", "拾", "佰", "仟")
    wan, rest = divmod(value, 10000)
    for part, unit in ((wan, "亿"), (rest, "万")):
        text, digits = "", str(part)
        if not part:
            continue
        for i, d in enumerate(digits):
            if d != "0":
                text += CAPITAL[int(d)] + units[len(digits) - 1 - i]
        parts += text + unit
    return f"{parts.removesuffix('万') + '万' if rest else parts}元整"


def home(firm: Firm) -> tuple[str, str]:
    """City and county of the registered address."""
    found = re.match(r"(?:[^省]{2,3}省)?(.{2,4}?市)(.{1,5}?[区县市])?", firm.address)
    return (found.group(1), found.group(2) or "") if found else (firm.city, firm.county)


def company_type(case: Case | None, firm: Firm) -> str:
    if firm.branch_of:
        return "有限责任公司分公司"
    if "股份" in firm.name:
        return "股份有限公司（非上市）"
    if firm.state_owned:
        return "有限责任公司（法人独资）" if "全资" in firm.kind else "其他有限责任公司"
    if case is not None and not case.ownership_told:
        return "有限责任公司"
    return "有限责任公司（中外合资）" if "合资" in firm.kind else "有限责任公司（自然人投资或控股）"


def licence(case: Case, rng: random.Random, *, of: Firm | None = None) -> Paper:
    pen = Pen(case, rng, "business_licence")
    f = of or case.firm
    name = f.name if of else case.licence_name or f.name
    code = f.uscc if of else case.licence_code or f.uscc
    head, place = ("负责人", "经营场所") if f.branch_of else ("法定代表人", "住所")
    rows = [
        ("名称", pen.critical(name, "name")), ("类型", company_type(None if of else case, f)), (place, esc(f.address)), (head, pen.critical(f.person, "name")),
        *([] if f.branch_of else [("注册资本", _capital(f.capital))]), ("成立日期", pen.day(f.founded, "cn0")),
        *([] if rng.random() < 0.4 else [("营业期限", f"{f.founded[0]}年{f.founded[1]:02d}月{f.founded[2]:02d}日至长期")]),
        ("经营范围", f"一般项目：{esc(f.main_business)}；货物进出口；技术服务、技术开发。（除依法须经批准的项目外，凭营业执照依法自主开展经营活动）"),
    ]  # fmt: skip
    across = rng.random() < 0.55
    stretch = {"名称": "名　　称", "类型": "类　　型", "住所": "住　　所", "负责人": "负 责 人"}
    listed = [(stretch.get(a, a), b) for a, b in rows]
    number = f'<div style="font-size:10pt">统一社会信用代码<br><b style="font-size:13pt">{pen.critical(code, "code")}</b></div>'
    copy = rng.choice(["（副　本）", "（副 本）", ""])
    square = "".join(f'<div style="position:absolute;left:{rng.randrange(0, 21)}mm;top:{rng.randrange(0, 21)}mm;width:1.6mm;height:1.6mm;background:#111"></div>' for _ in range(110))  # fmt: skip
    code_box = f'<div style="position:relative;width:23mm;height:23mm;border:.2mm solid #888">{square}</div>'
    title = f'<div style="text-align:center"><div style="font-size:{rng.choice([34, 38])}pt;font-family:{SONG};letter-spacing:5mm;font-weight:bold;white-space:nowrap">营业执照</div><div>{copy}</div></div>'
    office = "".join(home(f)) + "市场监督管理局"
    stamp = seal_here(pen, office, size=38, style="left:8mm;top:-20mm")
    day = (
        rng.choice([2021, 2022, 2023, 2024, 2025]) if f.founded[0] < 2021 else 2024,
        rng.randrange(8, 13),
        rng.randrange(1, 28),
    )
    if across:
        half = (len(listed) + 1) // 2

        def column(part: list[tuple[str, str]]) -> str:
            return "".join(f'<tr><td style="width:26mm;color:#555;vertical-align:top">{a}</td><td>{b}</td></tr>' for a, b in part)  # fmt: skip

        body = f'<table style="width:100%"><tr><td style="width:50%;vertical-align:top"><table>{column(listed[:half])}</table></td><td style="vertical-align:top"><table>{column(listed[half:])}</table></td></tr></table>'
        inner = f'<table><tr><td style="width:70mm">{number}</td><td>{title}</td><td style="width:50mm">{code_box}</td></tr></table>{body}'
    else:
        body = "".join(f'<tr><td style="width:32mm;color:#444;vertical-align:top">{a}</td><td>{b}</td></tr>' for a, b in listed)  # fmt: skip
        inner = f'{title}<table style="margin:6mm 0"><tr><td>{number}</td><td style="width:26mm">{code_box}</td></tr></table><table style="line-height:1.9">{body}</table>'
    sign = f'<div style="margin:10mm 0 0 58%;line-height:2">登记机关{stamp}<br>{pen.day(day, "cn0", "space")}</div>'
    foot = '<div style="font-size:8pt;color:#444;margin-top:8mm">国家企业信用信息公示系统网址：http://www.gsxt.gov.cn　　市场主体应当于每年1月1日至6月30日通过国家企业信用信息公示系统报送公示年度报告</div>'
    true = ""
    if rng.random() < 0.45 and not of:
        words = rng.choice(["与原件一致", "此件与原件一致", "复印件与原件一致"])
        ink = rng.choice(
            [
                f'<span style="border:.5mm solid #b22;color:#b22;padding:1mm 3mm;font-family:{HEI}">{words}</span>',
                pen.written(words, height_mm=9),
            ]
        )
        spot = "left:6mm;top:-26mm" if across else "left:6mm;top:-14mm"
        true = f'<div style="margin-top:5mm;position:relative">{ink}{seal_here(pen, f.name, size=38, style=spot)}</div>'
    small = rng.choice([100, 100, 82, 70])
    frame = f'<div style="border:1.6mm double {rng.choice(["#b79a4a", "#888", "#a33"])};padding:9mm;zoom:{small}%">{inner}{sign}{foot}</div>{true}'
    html = sheet(rng, frame, size=12, lead=1.5, margin="14mm", across=across and small == 100)
    return Paper("business_licence", "营业执照", html, pen.marks, ("营业执照.pdf", "营业执照副本.pdf", "1营业执照复印件.pdf", "执照.pdf") if not of else ("营业执照2.pdf", "执照副本.pdf"), False, rng.random() < 0.5)  # fmt: skip


def parent_letter(case: Case, rng: random.Random) -> Paper:
    assert case.letter
    pen = Pen(case, rng, "parent_letter")
    letter = case.letter
    whom = pen.critical(letter.named or case.firm.name, "name")
    level = "先进级智能工厂" if case.book_level == "advanced" else "智能工厂"
    tie = {"parent": rng.choice(["我公司下属企业", "我集团所属子公司", "我公司控股子公司" if "控股" in case.firm.kind else "我公司所属企业"]), "self": "我公司", "government": "我辖区企业", "association": "我协会会员企业", "other": ""}[letter.by]  # fmt: skip
    title = rng.choice(
        [
            "推 荐 函",
            "推荐函",
            "关于推荐申报智能工厂的函",
            f"关于推荐申报2026年{level}的函",
            "同意申报推荐意见",
        ]
    )
    text = rng.choice([
        f"根据《关于组织开展2026年基础级、先进级智能工厂申报工作的通知》要求，经研究，现推荐{tie}{whom}申报2026年{level}，请予支持。",
        f"{tie}{whom}重视数字化改造，具备申报条件，经审核，同意推荐其申报山东省2026年度{level}。",
        f"兹推荐{tie}{whom}参加2026年{level}申报。该单位申报材料已经我方审核，情况属实。",
    ])  # fmt: skip
    if letter.by == "self":
        text = f"根据通知要求，{whom}符合申报条件，现自荐申报2026年{level}，请予受理。"
    name = pen.critical(letter.issuer, "name")
    stamp = seal_here(pen, letter.issuer, size=42, style=f"left:{rng.choice([-52, -46])}mm;top:{rng.choice([-22, -15])}mm") if letter.sealed else ""  # fmt: skip
    date = (
        pen.day(letter.day, "cn", "words")
        if letter.dated
        else rng.choice(["", "　　年　　月　　日"])
    )
    design = rng.randrange(4 if letter.by == "parent" else 3)
    to = rng.choice(
        ["山东省工业和信息化厅：", f"{case.city}工业和信息化局：", "省工业和信息化厅："]
    )
    if design == 0:  # red head
        serial = (
            f'<p class="c">{rng.choice(["企函", "司函", "战投函"])}〔2026〕{rng.randrange(2, 90)}号</p>'
            if rng.random() < 0.7
            else ""
        )
        top = f'<p class="c" style="color:#c3172b;font-size:{26 if len(letter.issuer) < 14 else 21}pt;font-family:{SONG};font-weight:bold;letter-spacing:1mm">{esc(letter.issuer)}</p>{serial}<div style="border-top:.7mm solid #c3172b;margin:2mm 0 9mm"></div>'
        body = f'<p class="c" style="font-size:18pt;margin-bottom:6mm">{title}</p><p class="n">{to}</p><p>{text}</p><p>特此函达。</p>'
        end = f'<p class="r" style="margin-top:18mm">{name}{stamp}</p><p class="r">{date}</p>'
    elif design == 1:  # a plain letter, date left of the seal
        top = f'<p class="c" style="font-size:20pt;font-family:{HEI};margin-bottom:8mm">{title}</p>'
        body = f'<p class="n">{to}</p><p>{text}</p><p>联系部门：{rng.choice(["规划发展部", "科技数字部", "综合管理部"])}</p>'
        end = f'<div style="margin:16mm 0 0 45%;line-height:2"><p class="n">推荐单位（盖章）：</p><p class="n">{name}{stamp}</p><p class="n">{date}</p></div>'
    elif design == 3:  # an answer to the enterprise's request
        top = '<p class="c" style="font-size:20pt;font-weight:bold;margin-bottom:7mm">关于同意并推荐申报智能工厂的批复</p>'
        body = f'<p class="n">{whom}：</p><p>你公司关于申报2026年{level}的请示收悉。经研究，同意你公司申报，并由我公司向省工业和信息化厅推荐。请按照通知要求认真准备材料，对材料的真实性负责。</p><p>此复。</p>'
        end = f'<p class="r" style="margin-top:18mm">{name}{stamp}</p><p class="r">{date}</p>'
    else:  # a form
        top = (
            f'<p class="c" style="font-size:18pt;font-family:{HEI};margin-bottom:6mm">{rng.choice(["上级单位推荐意见表", "推荐意见表"])}</p>'
            if letter.by == "parent"
            else f'<p class="c" style="font-size:18pt;font-family:{HEI};margin-bottom:6mm">推荐意见表</p>'
        )
        body = table([["被推荐企业", whom], ["推荐单位", name], ["推荐意见", f"@style='height:70mm;vertical-align:top'@{text.replace(whom, '该企业')}"], ["盖章、日期", f"@style='height:45mm;text-align:right;padding-right:14mm'@（公章）{stamp}<br>{date}"]], widths=("24%", "76%"))  # fmt: skip
        end = ""
    html = sheet(rng, top + body + end, font=rng.choice([SONG, KAI, SONG]), size=15, lead=1.8)
    return Paper("parent_letter", "推荐函", html, pen.marks, ("推荐函.pdf", "上级推荐函.pdf", "集团推荐函.pdf", "推荐意见.pdf"), False, rng.random() < 0.25)  # fmt: skip


def change_notice(case: Case, rng: random.Random) -> Paper:
    pen = Pen(case, rng, "other")
    f = case.firm
    bureau = f"{f.city}{f.county}{rng.choice(['市场监督管理局', '行政审批服务局'])}"
    day = (2024, rng.randrange(2, 11), rng.randrange(2, 27))
    title = rng.choice(["准予变更登记通知书", "企业名称变更核准通知书", "登记通知书"])
    body = (
        f'<p class="c" style="font-size:20pt;font-family:{HEI}">{title}</p><p class="r">（{f.county[:-1]}）登字〔2024〕第{rng.randrange(1000, 9999)}号</p><p class="n">{pen.critical(f.name, "name")}：</p><p>你单位提交的变更登记申请材料齐全，符合法定形式，准予变更登记。变更事项如下：</p>'
        + table([["变更事项", "变更前", "变更后"], ["名称", pen.critical(f.former_name, "name"), pen.critical(f.name, "name")]], head=True)
        + f'<p class="r" style="margin-top:20mm">{sealed_name(pen, bureau, dx=-4)}</p><p class="r">{pen.day(day, "cn")}</p>'
    )  # fmt: skip
    return Paper("other", "企业名称变更通知书", sheet(rng, body, size=14), pen.marks, ("变更通知书.pdf", "名称变更核准通知书.pdf", "更名证明.pdf"), None, rng.random() < 0.3)  # fmt: skip


# ---- credit
def credit_report(case: Case, rng: random.Random) -> Paper:
    pen = Pen(case, rng, "credit_report")
    f = case.firm
    day = (2026, rng.choice([3, 4]), rng.randrange(3, 10))
    when = pen.day(day, "dash", "cn")
    no = "0"
    yes = "1"
    lines = [
        ("行政许可信息", str(rng.randrange(1, 7))), ("行政处罚信息", yes if case.penalty else no), ("守信激励信息", str(rng.randrange(0, 3))),
        ("经营异常名录信息", no), ("严重失信主体名单信息", yes if case.blacklisted else no), ("信用承诺信息", str(rng.randrange(0, 4))),
    ]  # fmt: skip
    base = [("主体名称", pen.critical(f.name, "name")), ("统一社会信用代码", pen.critical(f.uscc, "code")), ("法定代表人/负责人", esc(f.person)), ("企业类型", company_type(case, f)), ("成立日期", pen.day(f.founded, "dash")), ("住所", esc(f.address))]  # fmt: skip
    y, m, d = 2024, rng.randrange(2, 12), rng.randrange(1, 28)
    details = ""
    if case.penalty:
        details += '<p class="n" style="margin-top:4mm"><b>行政处罚信息</b></p>' + table([["决定书文号", f"{f.county[:-1]}市监罚〔2024〕{rng.randrange(11, 99)}号"], ["处罚类别", "罚款"], ["违法事实", rng.choice(["未按规定公示企业年度报告", "产品标识不符合规定"])], ["处罚内容", "罚款0.5万元"], ["处罚日期", f"{y}-{m:02d}-{d:02d}"], ["信用修复情况", "已修复"]], widths=("30%", ""), size=10)  # fmt: skip
    if case.blacklisted:
        what, who = rng.choice(
            [
                ("拖欠农民工工资失信联合惩戒对象名单", f"{home(f)[0]}人力资源和社会保障局"),
                ("失信被执行人名单", f"{home(f)[0]}中级人民法院"),
                ("重大税收违法失信主体", f"国家税务总局{home(f)[0]}税务局稽查局"),
            ]
        )
        details += '<p class="n" style="margin-top:4mm"><b>严重失信主体名单信息</b></p>' + table([["名单名称", what], ["列入日期", f"2025-{m:02d}-{d:02d}"], ["列入机关", who], ["状态", "未移出"]], widths=("30%", ""), size=10)  # fmt: skip
    else:
        details += f'<p class="n">严重失信主体名单：{rng.choice(["查询期内无相关记录", "暂无数据", "未查询到列入记录"])}</p>'
    if not case.penalty:
        details += '<p class="n">行政处罚：暂无数据</p>'
    counts = [["信息类别", "条数"], *[[a, f'@style="text-align:center"@{b}'] for a, b in lines]]
    if rng.random() < 0.5:  # the report
        body = (
            f'<p class="c" style="font-size:24pt;color:#b02020;font-family:{HEI}">信用中国（山东）</p><p class="c" style="font-size:18pt">法人和非法人组织公共信用信息报告</p><p class="c">报告编号：{"".join(rng.choice("0123456789") for _ in range(16))}</p><p class="c">报告生成日期：{when}</p>'
            f"<p class=n><b>一、基本信息</b></p>{table(base, widths=('32%', ''), size=10.5)}<p class=n style='margin-top:4mm'><b>二、信息概览</b></p>{table(counts, size=10.5, head=True)}<p class=n style='margin-top:4mm'><b>三、信息明细</b></p>{details}<p style='font-size:9pt'>本报告仅展示已归集的公共信用信息，供参考使用。</p>"
        )  # fmt: skip
        return Paper("credit_report", "公共信用信息报告", sheet(rng, body, font=rng.choice([SONG, HEI]), size=11, numbers="counter(page) '/' counter(pages)"), pen.marks, ("信用报告.pdf", "信用中国报告.pdf", "公共信用信息报告.pdf"), rng.choice([True, None]))  # fmt: skip
    tabs = "".join(f'<span style="border:.2mm solid #ccc;padding:1mm 3mm;margin-right:1mm">{a}（{b}）</span>' for a, b in lines)  # fmt: skip
    body = (
        f'<div style="font-size:8.5pt;color:#555">{when}　　　信用中国 - 信用信息查询结果　　https://www.creditchina.gov.cn/xinyongxinxixiangqing/</div><div style="background:#1d5fae;color:#fff;padding:2mm 4mm;font-size:16pt;margin:2mm 0">信用中国　信用信息查询</div>'
        f'<p class="n" style="font-size:15pt;font-weight:bold">{esc(f.name)}</p>{table(base, cls="t", widths=("32%", ""), size=10)}<p class="n" style="font-size:9pt;line-height:2.6;margin-top:3mm">{tabs}</p>{details}<div style="margin-top:8mm;font-size:8.5pt;color:#777">以上信息由各部门归集，更新时间以网站为准</div>'
    )  # fmt: skip
    return Paper("credit_report", "信用信息查询结果", sheet(rng, body, font=MICRO, size=11, margin="12mm 14mm"), pen.marks, ("信用查询.pdf", "信用中国查询结果.pdf", "信用截图.pdf"), rng.choice([True, None]))  # fmt: skip


# ---- maturity
LEVEL_WORDS = {1: "规划级", 2: "规范级", 3: "集成级", 4: "优化级", 5: "引领级"}
AREAS = ("组织战略", "人员技能", "数据应用", "集成互通", "装备配置", "网络建设", "产品设计", "工艺设计", "采购管理", "计划与调度", "生产作业", "设备管理", "仓储配送", "安全环保", "能源管理", "物流", "销售管理", "客户服务")  # fmt: skip


def level_word(rng: random.Random, level: int) -> str:
    return rng.choice([f"{in_words(level)}级", f"{level}级", f"{in_words(level)}级（{LEVEL_WORDS[level]}）", f"{LEVEL_WORDS[level]}（{in_words(level)}级）"])  # fmt: skip


def maturity(case: Case, rng: random.Random) -> list[Paper]:
    form = case.maturity.form
    if form == "report":
        return [_report(case, rng)]
    if form == "offplatform":
        return [_own(case, rng)]
    if form == "page":
        return [_page(case, rng)]
    return [_certificate(case, rng)] if form == "certificate" else []


def _scores(rng: random.Random, score: float) -> list[tuple[str, str]]:
    picked = list(AREAS) if rng.random() < 0.5 else sorted(rng.sample(AREAS, 10), key=AREAS.index)
    return [(a, f"{min(max(score + rng.uniform(-0.35, 0.35), 0.4), 4.9):.2f}") for a in picked]


def _report(case: Case, rng: random.Random) -> Paper:
    m = case.maturity
    pen = Pen(case, rng, "maturity_report")
    subject = m.subject or case.firm.name
    name = pen.critical(subject, "name")
    own = m.subject_kind == "own"
    rows = [["企业名称", name], *([["统一社会信用代码", pen.critical(case.firm.uscc, "code")]] if own else []), [rng.choice(["自评估时间", "提交时间", "自评估完成时间"]), pen.day(m.day, "dash", "cn")], [rng.choice(["成熟度得分", "综合得分", "自评估得分"]), f"{m.score:.2f}"], [rng.choice(["成熟度等级", "自评估等级", "评估等级"]), level_word(rng, m.level)]]  # fmt: skip
    scores = _scores(rng, m.score)
    two = [
        [*scores[i], *(scores[i + 1] if i + 1 < len(scores) else ("", ""))]
        for i in range(0, len(scores), 2)
    ]
    site = rng.choice(
        ["智能制造评估评价公共服务平台", "智能制造评估评价公共服务平台（山东省分平台）"]
    )
    body = (
        f'<div style="text-align:center;padding-top:{rng.choice([10, 30])}mm"><p class="c" style="font-size:13pt;color:#225a9c">{site}</p><p class="c" style="font-size:23pt;font-family:{HEI};margin:8mm 0">智能制造能力成熟度<br>自评估报告</p></div>'
        + table(rows, cls=rng.choice(["g", "t"]), widths=("34%", ""), size=12)
        + ('<div class="new"></div>' if rng.random() < 0.5 else "<br>")
        + f"<p class=n><b>一、评估依据</b></p><p>GB/T 39116-2020《智能制造能力成熟度模型》、GB/T 39117-2020《智能制造能力成熟度评估方法》。</p><p class=n><b>二、各能力子域得分</b></p>{table([['能力子域', '得分', '能力子域', '得分'], *two], head=True, size=10.5)}"
        f"<p class=n><b>三、自评估结论</b></p><p>企业自评估得分{m.score:.2f}分，达到智能制造能力成熟度{level_word(rng, m.level)}水平。</p><p class=n><b>四、改进建议</b></p><p>建议对得分较低的能力子域制定提升计划，逐步推进系统集成和数据应用。</p>"
    )  # fmt: skip
    return Paper("maturity_report", "智能制造能力成熟度自评估报告", sheet(rng, body, font=rng.choice([SONG, HEI, MICRO]), size=12, numbers=rng.choice(["", "counter(page)"])), pen.marks, ("自评估报告.pdf", "成熟度自评估报告.pdf", "智能制造能力成熟度报告.pdf"), rng.choice([True, None, False]))  # fmt: skip


def _own(case: Case, rng: random.Random) -> Paper:
    """The firm's or an adviser's own assessment, off the platform."""
    m = case.maturity
    pen = Pen(case, rng, "maturity_report")
    name = pen.critical(m.subject or case.firm.name, "name")
    by = rng.choice(
        ["本报告由企业信息部对照标准自行打分编写", "本报告由咨询公司协助企业对照标准线下打分形成"]
    )
    rows = [["能力子域", "自评得分"], *[list(x) for x in _scores(rng, m.score)]]
    body = (
        f'<p class="c" style="font-size:20pt;font-family:{HEI}">智能制造能力成熟度内部自评报告</p><p class="c">{name}</p><p class="c">{pen.day(m.day, "cn")}</p><p>为了解公司智能制造水平，对照GB/T 39116-2020标准进行了内部自评。{by}。</p>{table(rows, widths=("60%", ""), size=10.5, head=True)}'
        f'<p>经汇总，总得分{m.score:.2f}分，相当于{level_word(rng, m.level)}水平。</p><p class="r" style="margin-top:8mm">{sealed_name(pen, case.firm.name)}</p>'
    )  # fmt: skip
    return Paper(
        "maturity_report",
        "智能制造能力成熟度自评报告",
        sheet(rng, body, size=13),
        pen.marks,
        ("成熟度自评.pdf", "内部自评报告.pdf"),
        None,
    )


def _page(case: Case, rng: random.Random) -> Paper:
    """The platform's page of results, printed from the browser."""
    m = case.maturity
    pen = Pen(case, rng, "maturity_report")
    menu = "".join(f'<div style="padding:1.6mm 3mm;{"background:#dbe9fb;color:#1553a0" if x == "自评估结果" else ""}">{x}</div>' for x in ("首页", "企业信息", "自评估", "自评估结果", "改进建议"))  # fmt: skip
    rows = [["企业名称", pen.critical(m.subject or case.firm.name, "name")], ["评估模型", "GB/T 39116-2020"], ["提交时间", pen.day(m.day, "dash")], ["评估得分", f"{m.score:.2f}"], ["成熟度等级", level_word(rng, m.level)], ["状态", "已提交"]]  # fmt: skip
    bars = "".join(f'<tr><td style="width:30mm">{a}</td><td><div style="background:#5b9bd5;height:3mm;width:{float(b) * 18:.0f}%"></div></td><td style="width:14mm">{b}</td></tr>' for a, b in _scores(rng, m.score)[:8])  # fmt: skip
    body = (
        '<div style="font-size:8pt;color:#666">智能制造评估评价公共服务平台　　https://www.c3mep.cn/home?subPlatformId=8</div><div style="background:#0f4c9b;color:#fff;padding:3mm;font-size:15pt">智能制造评估评价公共服务平台 <span style="font-size:10pt">山东省分平台</span></div>'
        f'<table><tr><td style="width:32mm;vertical-align:top;background:#f4f6fa;font-size:10pt">{menu}</td><td style="vertical-align:top"><div style="font-size:14pt;margin:2mm 0">自评估结果</div>{table(rows, cls="t", widths=("34%", ""), size=11)}<div style="margin:4mm 0 1mm">能力子域得分</div><table style="font-size:9.5pt">{bars}</table></td></tr></table>'
    )  # fmt: skip
    return Paper("maturity_report", "成熟度自评估结果", sheet(rng, body, font=MICRO, size=11, margin="10mm", across=rng.random() < 0.5), pen.marks, ("自评估结果.pdf", "平台自评估截图.pdf", "成熟度结果页.pdf"), rng.choice([True, None]))  # fmt: skip


def _certificate(case: Case, rng: random.Random) -> Paper:
    m = case.maturity
    pen = Pen(case, rng, "maturity_certificate")
    body_name = rng.choice(
        ["北京赛迪认证中心有限公司", "中电标协认证（北京）有限公司", "山东鲁信认证评估有限公司"]
    )
    number = f"CITIMS-{m.day[0]}-{rng.randrange(100, 999)}-{m.level}"
    until = f"<p class=c>有效期至：{pen.day(m.until, 'cn', 'dash')}</p>" if m.until else ""
    subject = m.subject or case.firm.name
    inner = (
        f'<p class="c" style="font-size:26pt;font-family:{HEI};letter-spacing:2mm">智能制造能力成熟度</p><p class="c" style="font-size:24pt;font-family:{HEI}">{rng.choice(["证　书", "等级证书", "评估认证证书"])}</p><p class="c">证书编号：{number}</p><p class="c" style="font-size:17pt;margin-top:10mm">{pen.critical(subject, "name")}</p>'
        f'<p class="c">{"统一社会信用代码：" + pen.critical(case.firm.uscc, "code") if m.subject_kind == "own" and rng.random() < 0.6 else ""}</p><p class="c">经评估，符合GB/T 39116-2020《智能制造能力成熟度模型》</p><p class="c" style="font-size:22pt;color:#a21">{level_word(rng, m.level)}</p><p class="c">评估范围：{esc(case.firm.product)}的生产制造</p>'
        f'<p class="c" style="margin-top:6mm">发证日期：{pen.day(m.day, "cn", "dash")}</p>{until}<p class="c" style="margin-top:14mm">{sealed_name(pen, body_name, dx=6, dy=-18)}</p>'
    )  # fmt: skip
    frame = f'<div style="border:2mm double #3b6fa8;padding:12mm 10mm">{inner}</div>'
    return Paper("maturity_certificate", "智能制造能力成熟度证书", sheet(rng, frame, size=13, margin="16mm"), pen.marks, ("成熟度证书.pdf", "智能制造能力成熟度证书.pdf", "CMMM证书.pdf"), False, rng.random() < 0.4)  # fmt: skip


def dcmm(case: Case, rng: random.Random) -> Paper:
    pen = Pen(case, rng, "other")
    inner = (
        f'<p class="c" style="font-size:25pt;font-family:{HEI}">数据管理能力成熟度等级证书</p><p class="c">证书编号：DCMM-{rng.randrange(3000, 9999)}-370-2025</p><p class="c" style="font-size:17pt;margin-top:12mm">{pen.critical(case.firm.name, "name")}</p><p class="c">经评估，符合GB/T 36073-2018《数据管理能力成熟度评估模型》</p>'
        f'<p class="c" style="font-size:21pt;color:#234">受管理级（2级）</p><p class="c">发证日期：2025年9月16日　有效期至：2028年9月15日</p><p class="c" style="margin-top:16mm">{sealed_name(pen, "中国电子信息行业联合会", dx=4)}</p>'
    )  # fmt: skip
    return Paper("other", "数据管理能力成熟度证书", sheet(rng, f'<div style="border:1.5mm double #888;padding:14mm">{inner}</div>', size=13), pen.marks, ("DCMM证书.pdf", "数据管理能力成熟度证书.pdf"), None, rng.random() < 0.3)  # fmt: skip
