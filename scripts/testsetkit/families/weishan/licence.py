"""Business licences: the duplicate upright, across, and the older edition."""

from __future__ import annotations

import random
from html import escape

from testsetkit.case import Case
from testsetkit.families.weishan.look import code_square, sheet
from testsetkit.invent import Firm
from testsetkit.pen import Pen
from testsetkit.press import Paper

EMBLEM = '<svg viewBox="0 0 40 40" style="width:17mm;height:17mm"><circle cx="20" cy="20" r="18" fill="#c8102e"/><circle cx="20" cy="20" r="15.5" fill="none" stroke="#f5d36b" stroke-width="1.4"/><path d="M20 8l1.8 5.3h5.6l-4.5 3.3 1.7 5.3-4.6-3.2-4.6 3.2 1.7-5.3-4.5-3.3h5.6z M9 28h22v2.4H9z M12 24h16v2H12z" fill="#f5d36b"/></svg>'


def _kind(firm: Firm, case: Case) -> str:
    if firm.branch_of:
        return "有限责任公司分公司"
    if firm.state_owned or (firm is case.firm and not case.ownership_told):
        return "其他有限责任公司"
    if "股份有限公司" in firm.name:
        return "股份有限公司(非上市、自然人投资或控股)"
    if firm.kind == "中外合资企业":
        return "有限责任公司(中外合资)"
    return "有限责任公司(自然人投资或控股)"


def licence(case: Case, rng: random.Random, of: Firm | None = None) -> Paper:
    pen = Pen(case, rng, "business_licence")
    firm = of or case.firm
    name = firm.name if of else case.licence_name or firm.name
    code = firm.uscc if of else case.licence_code or firm.uscc
    branch = bool(firm.branch_of)
    scope = f"一般项目：{firm.main_business}；技术服务、技术开发、技术咨询；货物进出口；技术进出口。（除依法须经批准的项目外，凭营业执照依法自主开展经营活动）许可项目：道路货物运输（不含危险货物）。（依法须经批准的项目，经相关部门批准后方可开展经营活动，具体经营项目以审批结果为准）"
    left = [("名　　称", pen.critical(name, "name")), ("类　　型", escape(_kind(firm, case))), ("负 责 人" if branch else "法定代表人", pen.critical(firm.person, "name")), ("经营范围", f'<span style="font-size:.82em">{escape(scope)}</span>')]  # fmt: skip
    right = [("成立日期", pen.day(firm.founded, "cn0", "cn0", "cn")), ("营业场所" if branch else "住　　所", escape(firm.address))]  # fmt: skip
    if not branch:
        right.insert(0, ("注册资本", rng.choice([f"{firm.capital}万元整", f"人民币{firm.capital}万元"])))  # fmt: skip
    if rng.random() < 0.55:
        start = pen.form(firm.founded, "cn0")
        right.insert(-1, ("营业期限", rng.choice([f"{start}至长期", f"{start}至{firm.founded[0] + 30}年{firm.founded[1]:02d}月{firm.founded[2]:02d}日" if firm.founded[0] > 1997 else "长期"])))  # fmt: skip
    place = firm.city if firm.city in firm.address else ""
    bureau = f"{place}{firm.county if place else ''}" + rng.choice(
        ["市场监督管理局", "行政审批服务局"]
    )
    bureau = bureau if place else "市场监督管理局"
    issued = pen.form((rng.randrange(max(2018, firm.founded[0]), 2025), rng.randrange(1, 13), rng.randrange(1, 28)), "space")  # fmt: skip
    seal = pen.seal(bureau, size=38, style="right:6mm;top:-16mm", role="business_licence")
    how = rng.choice(["across", "across", "upright", "old"])
    low = rng.randrange(24, 36) if how == "across" else 4 if how == "upright" else 12
    office = f'<div class="at" style="margin-top:{low}mm"><p class="r">登记机关&emsp;&emsp;&emsp;&emsp;</p><p class="r" style="margin-top:7mm">{issued}&emsp;</p>{seal}</div>'
    title, duplicate = "营 业 执 照", rng.choice(["（副 本）", "（副 本）", "（副  本）", ""])
    shown = pen.critical(code, "code")
    number = f"统一社会信用代码<br><b>{shown}</b>"
    web = "国家企业信用信息公示系统网址：http://www.gsxt.gov.cn"
    year = "市场主体应当于每年1月1日至6月30日通过国家企业信用信息公示系统报送公示年度报告"
    by = rng.choice(["国家市场监督管理总局监制", "国家市场监督管理总局监制", ""])
    scan = f'<div style="text-align:center;font-size:7pt;width:34mm">{code_square(rng, 22)}<br>扫描二维码登录“国家企业信用信息公示系统”了解更多登记、备案、许可、监管信息</div>'
    rim = rng.choice(["2.2mm double #b8963e", "1.6mm solid #c9a85a", "2.4mm double #9a7b3c"])
    colour = rng.choice(["#fffdf6", "#fff", "#fdf8ec"])

    def block(part: list[tuple[str, str]], width: str) -> str:
        return "".join(f'<tr><td style="width:{width};white-space:nowrap;vertical-align:top;color:#5a4516">{a}</td><td style="vertical-align:top">{b}</td></tr>' for a, b in part)  # fmt: skip

    if how == "across":
        body = f"""<div style="border:{rim};background:{colour};padding:6mm 9mm;height:174mm;position:relative;box-sizing:border-box">
<div style="display:flex;justify-content:space-between;align-items:flex-start"><div style="font-size:10.5pt;width:64mm">{number}</div><div style="text-align:center">{EMBLEM}<h1 style="font-size:33pt;margin:0">{title}</h1>{duplicate}</div><div style="width:64mm;display:flex;justify-content:flex-end">{scan}</div></div>
<div style="display:flex;gap:7mm;margin-top:3mm"><table class="plain" style="width:54%">{block(left, "22mm")}</table><div style="width:46%"><table class="plain">{block(right, "22mm")}</table>{office}</div></div>
<div style="position:absolute;left:9mm;right:9mm;bottom:2mm;font-size:7.5pt;display:flex;justify-content:space-between"><span>{web}</span><span>{year}</span><span>{by}</span></div></div>"""
        html = sheet(rng, body, wide=True, margin="14mm 14mm 12mm", size=14, style="p{text-indent:0}")  # fmt: skip
    elif how == "upright":
        body = f"""<div style="border:{rim};background:{colour};padding:8mm 10mm;height:254mm;position:relative;box-sizing:border-box">
<div class="c">{EMBLEM}</div><h1 style="font-size:36pt;margin:.1em 0">{title}</h1><p class="c">{duplicate}</p><div style="display:flex;justify-content:space-between;align-items:center"><div>{number}</div>{scan}</div>
<table class="plain" style="margin-top:5mm">{block([*left[:3], *right, left[3]], "30mm")}</table>{office}
<div style="position:absolute;left:10mm;right:10mm;bottom:3mm;font-size:8pt;text-align:center">{year}<br>{web}&emsp;{by}</div></div>"""
        html = sheet(rng, body, margin="16mm 16mm 14mm", size=13, style="p{text-indent:0}")
    else:
        given = rng.choice([f"编号：{rng.choice('123')}-{rng.choice('123')}", f"（{rng.choice('123')}-{rng.choice('123')}）", ""])  # fmt: skip
        body = f"""<div style="border:{rim};background:{colour};padding:9mm 14mm;height:250mm;position:relative;box-sizing:border-box">
<p class="r small">{given}</p><div class="c">{EMBLEM}</div><h1 style="font-size:36pt;margin:.1em 0">{title}</h1><p class="c">{duplicate}</p><p class="c" style="font-size:13pt">统一社会信用代码 &nbsp;{shown}</p>
<table class="plain" style="margin-top:4mm;line-height:2">{block([*left[:2], right[-1], left[2], *right[:-1], left[3]], "32mm")}</table><div style="display:flex;justify-content:space-between;align-items:flex-end">{code_square(rng, 24)}<div style="width:70mm">{office}</div></div>
<div style="position:absolute;left:14mm;right:14mm;bottom:3mm;font-size:8pt;display:flex;justify-content:space-between"><span>{web}</span><span>{by}</span></div></div>"""
        html = sheet(rng, body, margin="17mm 18mm 14mm", size=13.5, style="p{text-indent:0}")
    label = "营业执照" if not of else "营业执照（他人）"
    names = ("营业执照.pdf", "营业执照副本.pdf", "企业营业执照.pdf", "法人营业执照.pdf")
    return Paper("business_licence", label, html, pen.marks, names, photo=True, wants_native=False)
