"""Licences, letters of groups, and credit reports."""

from __future__ import annotations

import random
from html import escape

from testsetkit.case import Case
from testsetkit.families.dongming.style import (
    HEI,
    KAI,
    MICRO,
    SANS,
    SERIF,
    SONG,
    grid,
    pairs,
    paper,
    title,
)
from testsetkit.invent import Firm
from testsetkit.pen import LEVELS, Pen
from testsetkit.press import Paper


def _company_type(firm: Firm, case: Case | None, rng: random.Random) -> str:
    """What the licence says of the kind of company, without a word against the book."""
    share = "股份" in firm.name
    head = "股份有限公司" if share else "有限责任公司"
    if firm.branch_of:
        return "有限责任公司分公司" if not share else "股份有限公司分公司"
    if firm.state_owned:
        return f"{head}{rng.choice(['（国有控股）', '（非上市、国有控股）' if share else '（国有控股）'])}"
    if case and (case.resembles or not case.ownership_told):
        return rng.choice([head, f"其他{head}"])
    if "外资" in firm.kind:
        return f"{head}（中外合资）" if "中外" in firm.kind else f"{head}（外商投资）"
    return f"{head}{rng.choice(['（自然人投资或控股）', '', '（自然人投资或控股）'])}"


def _twodim(rng: random.Random, mm: float = 22) -> str:
    """Something that looks like a two-dimensional code and holds nothing."""
    side = 25
    cells = [[rng.random() < 0.48 for _ in range(side)] for _ in range(side)]
    for top, left in ((0, 0), (0, side - 7), (side - 7, 0)):
        for y in range(8):
            for x in range(8):
                yy, xx = top + y - (top > 0), left + x - (left > 0)
                if 0 <= yy < side and 0 <= xx < side:
                    edge = max(abs(y - (top > 0) - 3), abs(x - (left > 0) - 3))
                    cells[yy][xx] = edge in (0, 1, 3)
    dots = "".join(f"<rect x={x} y={y} width=1.03 height=1.03 />" for y, row in enumerate(cells) for x, on in enumerate(row) if on)  # fmt: skip
    return f'<svg viewBox="0 0 {side} {side}" style="width:{mm}mm;height:{mm}mm">{dots}</svg>'


def _office(firm: Firm, rng: random.Random) -> str:
    place = firm.county or firm.city
    for known in (firm.city,):
        if known not in firm.address:  # registered elsewhere: the office of that place
            head = firm.address.removeprefix("山东省")
            at = head.find("市")
            place = head[: at + 1] if at > 0 else place
    return f"{place}{rng.choice(['市场监督管理局', '行政审批服务局', '市场监督管理局'])}"


def licence(case: Case, rng: random.Random, of: Firm | None = None) -> Paper:
    """The business licence, of the enterprise or of a stranger."""
    f = of or case.firm
    own = of is None
    pen = Pen(case, rng, "business_licence")
    name = pen.critical((case.licence_name if own else "") or f.name, "name")
    code = pen.critical((case.licence_code if own else "") or f.uscc, "code")
    branch = bool(f.branch_of)
    kind = _company_type(f, case if own else None, rng)
    person = pen.critical(f.person, "name")
    founded = pen.day(f.founded, "cn0", "cn")
    scope = f"一般项目：{f.main_business}；货物进出口；技术进出口；技术服务、技术开发。（除依法须经批准的项目外，凭营业执照依法自主开展经营活动）"
    who, home = ("负责人", "经营场所") if branch else ("法定代表人", "住所")
    capital = f"{'零壹贰叁肆伍陆柒捌玖'[f.capital // 1000] + '仟' if f.capital < 10000 and f.capital % 1000 == 0 else f.capital}万元{rng.choice(['整', '人民币', ''])}"  # fmt: skip
    office = _office(f, rng)
    issued = (rng.choice([2019, 2021, 2022, 2023, 2024]), rng.randrange(1, 13), rng.randrange(1, 28))  # fmt: skip
    if issued <= f.founded:
        issued = (2025, 3, 18)
    left = [("名　　称", name), ("类　　型", kind), (who, person), ("经营范围", scope)]
    right = [("成立日期", founded), (home, escape(f.address))]
    if not branch:
        right.insert(0, ("注册资本", capital))
        right.insert(2, ("营业期限", rng.choice(["长期", f"{pen.form(f.founded, 'cn0')}至长期"])))
    seal = pen.seal(office, style="right:8mm;bottom:-4mm", size=38)
    foot = f'<div style="position:relative;text-align:right;padding:4mm 16mm 6mm">登记机关<br>{"&nbsp;" * 4}<br>{pen.day(issued, "cn", "space")}{seal}</div>'
    way = rng.choice(["lying", "lying", "upright", "old", "copy"])

    def rows(pairs: list[tuple[str, str]]) -> str:
        top = "vertical-align:top"
        return "".join(
            f'<tr><td style="width:26mm;color:#333;{top}">{a}</td><td style="{top}">{b}</td></tr>'
            for a, b in pairs
        )

    duplicate = rng.choice(["（副　本）", "（副本）", ""])
    number = f"{rng.randrange(1, 3)}-{rng.randrange(1, 3)}"
    public = '<div style="font-size:8.5pt;border-top:.2mm solid #888;padding-top:1mm">国家企业信用信息公示系统网址：http://www.gsxt.gov.cn　　　　国家市场监督管理总局监制</div>'
    if way == "lying":
        html = (
            f'<div style="border:1.6mm double #9a7b32;padding:8mm 10mm;height:162mm;position:relative"><table class=o style="font-size:10pt"><tr><td style="width:70mm">统一社会信用代码<br><span style="font-size:12.5pt">{code}</span></td>'
            f'<td class=c style="font-family:{SERIF};font-size:34pt;letter-spacing:5mm">营业执照<div style="font-size:13pt;letter-spacing:0">{duplicate}</div></td><td class=r style="width:48mm">{_twodim(rng)}<br><span style="font-size:7.5pt">扫描二维码查询登记信息</span></td></tr></table>'
            f'<table class=o style="font-size:13pt;margin-top:6mm"><tr><td style="width:54%;vertical-align:top"><table class=o>{rows(left)}</table></td><td style="vertical-align:top"><table class=o>{rows(right)}</table></td></tr></table>{foot}{public}</div>'
        )
        full = paper(html, size=11, margin="12mm", page="A4 landscape", lead=1.4)
    elif way in ("upright", "copy"):
        html = (
            f'<div style="border:1.2mm solid #8c6d2a;outline:.3mm solid #8c6d2a;outline-offset:1.5mm;padding:9mm 9mm"><div style="font-size:10pt">编号：{rng.randrange(10**8, 10**9)}（{number}）</div><div class=c style="font-family:{SERIF};font-size:32pt;letter-spacing:4mm">营业执照</div><div class=c>{duplicate}</div>'
            f'<div class=c style="font-size:12pt;margin:3mm 0 5mm">统一社会信用代码　{code}</div><table class=o style="font-size:12pt">{rows([*left[:3], *right, left[3]])}</table>{foot}{public}</div>'
        )
        if way == "copy":
            note = f"仅供智能工厂申报使用{rng.choice(['', '，再次复印无效'])}"
            html += f'<div style="font-family:{KAI};font-size:14pt;margin-top:6mm">{note}</div>'
        full = paper(html, size=12, margin="16mm 18mm", lead=1.5)
    else:
        lines = "".join(f'<div style="font-size:12.5pt;margin:2.5mm 0"><span style="display:inline-block;width:46mm;vertical-align:top">{a}</span><span style="display:inline-block;width:112mm">{b}</span></div>' for a, b in [("统一社会信用代码", code), *left[:3], *right, left[3]])  # fmt: skip
        html = f'<div class=c style="font-family:{KAI};font-size:40pt;margin-top:10mm;letter-spacing:6mm">营业执照</div><div class=c style="margin-bottom:6mm">{duplicate}</div>{lines}{foot}{public}'
        full = paper(html, font=KAI, size=12, margin="18mm 24mm", lead=1.5)
    names = ("营业执照", "营业执照副本", "执照", "营业执照复印件")
    return Paper("business_licence", "营业执照", full, pen.marks, names, photo=True)


def parent_letter(case: Case, rng: random.Random) -> Paper:
    """The group's recommendation in one of the official forms."""
    letter, f = case.letter, case.firm
    assert letter is not None
    pen = Pen(case, rng, "parent_letter")
    named = letter.named or f.name
    who, name = escape(letter.issuer), pen.critical(named, "name")
    level = rng.choice([LEVELS[case.book_level], ""])
    ours = "我公司" if letter.by in ("parent", "other", "self") else "我单位"
    tie = {"parent": rng.choice(["我公司所属企业", "我集团下属子公司", "我公司控股子公司"]), "self": "我公司"}.get(letter.by, "")  # fmt: skip
    if letter.by == "government":
        tie = "辖区企业"
    if letter.by == "association":
        tie = "会员单位"
    if letter.by == "other":
        tie = rng.choice(["所属企业", "我公司所属企业"])
    if letter.by == "self" and named == f.name:
        tie = ""
    reasons = rng.choice(
        [
            "该企业生产经营稳定，智能化基础较好，近年来持续开展数字化改造，具备申报条件。",
            "经研究，该单位已按要求完成工厂建设，运行良好，符合申报要求。",
            "经审查，其申报材料齐全、内容属实。",
        ]
    )
    ask = rng.choice([f"同意推荐其申报2026年{level}智能工厂", f"现推荐其参加2026年度{level}智能工厂申报", f"特推荐该企业申报山东省2026年{level}智能工厂"])  # fmt: skip
    to = rng.choice(["山东省工业和信息化厅：", f"{f.city}工业和信息化局：", "省工业和信息化厅："])
    date = pen.day(letter.day, "cn", "words", "cn0") if letter.dated else ""
    seal = pen.seal(letter.issuer, style=f"right:{rng.choice([4, 12])}mm;top:-14mm") if letter.sealed else ""  # fmt: skip
    end = f'<div style="position:relative;text-align:right;padding-right:10mm;margin-top:18mm;line-height:2">{who}<br>{date}{seal}</div>'
    head = rng.choice(["推荐函", "关于推荐申报智能工厂的函", "推荐意见", "智能工厂申报推荐函"])
    text = f"<p class=n>{to}</p><p>{tie}{name}，{rng.choice(['主要从事', '主营'])}{f.main_business}。{reasons}{ask}。</p>"
    if named != f.name:
        text = f"<p class=n>{to}</p><p>{tie}{name}，{reasons}{ask}。</p>"
    way = rng.choice(["red", "plain", "numbered", "form", "reply"])
    if way == "red":
        html = f'<div style="color:#c8161d;text-align:center;font-family:{SERIF};font-weight:bold;font-size:27pt;border-bottom:.8mm solid #c8161d;padding-bottom:4mm;margin-bottom:12mm;letter-spacing:1mm">{who}</div>{title(head)}{text}<p>{rng.choice(["特此推荐。", "请予支持。", "妥否，请审核。"])}</p>{end}'
    elif way == "numbered":
        html = f'<div class=r style="font-size:12pt">{rng.choice(["函", "企函", "综函"])}〔2026〕{rng.randrange(6, 90)}号</div>{title(head, size=22, font=SERIF)}{text}<p>特此函达。</p>{end}'
    elif way == "form":
        rows = [("被推荐企业", name), ("主营业务", f.main_business if named == f.name else "/"), ("推荐单位", who), ("推荐理由", reasons + ask + "。")]  # fmt: skip
        html = title("推荐表" if rng.random() < 0.5 else head) + f"<p class=n>报送：{to.rstrip('：')}</p>" + pairs(rows, wide="24%", style="font-size:13pt") + f'<table style="font-size:13pt"><tr><td class=c style="width:24%">推荐单位意见</td><td style="height:64mm;position:relative">同意推荐。<div style="text-align:right;padding-right:6mm;margin-top:30mm">{who}<br>{date}</div>{seal.replace("top:-14mm", "top:18mm")}</td></tr></table>'  # fmt: skip
    elif way == "reply":
        html = title(f"关于同意{rng.choice(['推荐', '支持'])}申报智能工厂的意见", size=21) + f"<p class=n>{to}</p><p>{tie}{name}拟申报2026年{level}智能工厂，{ours}经研究，意见如下：</p><p>一、{reasons}</p><p>二、{ask}。</p><p>三、{ours}将督促其做好后续建设。</p>" + end  # fmt: skip
    else:
        html = title(head, size=24, font=HEI, below="10mm") + text + "<p>特此推荐！</p>" + end
    full = paper(html, font=rng.choice([SONG, SONG, KAI, SERIF]), size=15.5, lead=1.8, margin="30mm 26mm")  # fmt: skip
    names = ("推荐函", "集团推荐函", "上级公司推荐函")
    return Paper("parent_letter", "推荐函", full, pen.marks, names, wants_native=False)


def credit_report(case: Case, rng: random.Random) -> Paper:
    """A report of one of several platforms."""
    f = case.firm
    pen = Pen(case, rng, "credit_report")
    name, code = pen.critical(f.name, "name"), pen.critical(f.uscc, "code")
    day = pen.day((2026, 3, rng.randrange(6, 30)), "cn", "dash")
    punished = rng.randrange(1, 3) if case.penalty else 0
    black = 1 if case.blacklisted else 0
    kinds = ["行政许可", "行政处罚", "守信激励", "严重失信主体名单", "经营异常名录", "信用承诺"]
    counts = {"行政许可": rng.randrange(1, 20), "行政处罚": punished, "守信激励": rng.randrange(0, 3), "严重失信主体名单": black, "经营异常名录": 0, "信用承诺": rng.randrange(0, 6)}  # fmt: skip
    basic = [("企业名称", name), ("统一社会信用代码", code), (rng.choice(["法定代表人", "法定代表人/负责人"]), pen.critical(f.person, "name")), ("企业类型", _company_type(f, case, rng)),
             ("成立日期", pen.day(f.founded, "dash")), ("住所", escape(f.address)), ("登记状态", "存续（在营、开业、在册）")]  # fmt: skip
    way = rng.choice(["china", "china", "province", "gazette", "bank"])
    font = rng.choice([SANS, MICRO])
    detail = ""
    if punished:
        detail += f'<h3 style="font-size:13pt">行政处罚信息</h3>{grid(["序号", "决定书文号", "处罚机关", "处罚类别", "违法事实"], [[str(n), f"（{rng.choice([2023, 2024])}）罚字第{rng.randrange(10, 200)}号", f"{f.county}消防救援大队", "罚款2000元", "疏散通道堆放物品"] for n in range(1, punished + 1)], style="font-size:10pt")}'
    if black:
        detail += f'<h3 style="font-size:13pt">严重失信主体名单信息</h3>{grid(["序号", "列入名单", "列入机关", "列入日期", "状态"], [["1", rng.choice(["严重违法失信名单", "失信被执行人", "拖欠农民工工资失信联合惩戒对象名单"]), f.city + rng.choice(["市场监督管理局", "中级人民法院"]), "2025-07-16", "尚未移出"]], style="font-size:10pt")}'
    else:
        detail += f'<h3 style="font-size:13pt">严重失信主体名单信息</h3><p class=n>{rng.choice(["查询期内，未查询到该企业被列入严重失信主体名单的记录。", "未列入严重失信主体名单。", "无相关记录"])}</p>'
    if way == "china":
        head = rng.choice(["法人和非法人组织公共信用信息报告", "公共信用信息报告"])
        html = f'<div style="font-size:20pt;color:#b3141c;font-weight:bold">信用中国</div>{title(head, size=21, font=font)}<p class=n>报告编号：{rng.randrange(10**13, 10**14)}　　生成日期：{day}</p><h3 style="font-size:13pt">一、基础信息</h3>{pairs(basic, wide="30%")}<h3 style="font-size:13pt">二、信息概览</h3>{grid(["信息类别", "数量（条）"], [[k, str(counts[k])] for k in kinds])}<h3 style="font-size:13pt">三、详细信息</h3>{detail}'
    elif way == "province":
        html = f'{title("公共信用报告（有无违法违规记录证明版）", size=19, font=font)}<p class=n>信用中国（山东）　　打印日期：{day}</p>{pairs(basic, wide="30%")}<h3 style="font-size:13pt">核查结果</h3>{grid(["核查事项", "核查结果"], [[k, f"{counts[k]}条" if counts[k] else "无"] for k in kinds])}{detail}'
    elif way == "gazette":
        html = f'<div style="background:#1c5aa0;color:#fff;padding:3mm;font-size:15pt">国家企业信用信息公示系统</div>{title("企业信用信息公示报告", size=20, font=font)}<p class=n>报告生成时间：{day}</p>{pairs(basic, wide="30%")}<h3 style="font-size:13pt">列入情况</h3>{grid(["项目", "记录数"], [[k, str(counts[k])] for k in kinds if k != "信用承诺"])}{detail}'
    else:
        html = f'{title("企业信用报告", size=22, font=font)}<p class=n>（第三方查询版）　查询日期：{day}</p><h3 style="font-size:13pt">主体信息</h3>{pairs(basic, wide="30%")}<h3 style="font-size:13pt">信用提示</h3>{grid(kinds, [[str(counts[k]) for k in kinds]], style="font-size:10pt")}{detail}'
    html += f'<p class=n style="font-size:9pt;color:#555;margin-top:8mm">{rng.choice(["本报告由系统自动生成，仅供参考，数据以各部门公示为准。", "声明：报告内容来源于各单位归集的信息，如有异议请向信息提供单位核实。"])}</p>'
    number = rng.choice([None, ("bottom-center", '"第" counter(page) "页/共" counter(pages) "页"')])
    full = paper(html, font=font, size=11, number=number, margin="20mm 20mm", lead=1.5)
    names = ("信用报告", "信用中国报告", "公共信用信息报告", "信用查询")
    return Paper("credit_report", "信用报告", full, pen.marks, names)
