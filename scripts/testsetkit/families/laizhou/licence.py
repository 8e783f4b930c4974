"""The business licence in four renderings."""

from __future__ import annotations

import random

from testsetkit.case import Case
from testsetkit.families.laizhou.style import HEI, KAI, SONG, page
from testsetkit.invent import Firm
from testsetkit.pen import Pen
from testsetkit.press import Paper

_CAPITAL = {
    1000: "壹仟万元整", 2000: "贰仟万元整", 3000: "叁仟万元整", 5000: "伍仟万元整", 6800: "陆仟捌佰万元整", 10000: "壹亿元整", 12000: "壹亿贰仟万元整", 20000: "贰亿元整",
}  # fmt: skip


def kind_of(rng: random.Random, case: Case, f: Firm, name: str) -> str:
    """The licence's 类型; it tells of the owners only what the case tells."""
    if f.branch_of:
        return "有限责任公司分公司"
    if "股份" in name:
        return "股份有限公司（非上市）"
    if f.state_owned:
        return rng.choice(["其他有限责任公司", "有限责任公司（国有控股）"])
    if not case.ownership_told:
        return "其他有限责任公司"
    return rng.choice(["有限责任公司（自然人投资或控股）", "其他有限责任公司"])


def emblem(rng: random.Random) -> str:
    """A round emblem in red and gold, drawn roughly."""
    return '<svg viewBox="0 0 60 60" style="width:20mm;height:20mm"><circle cx="30" cy="30" r="28" fill="#c8191e" stroke="#d9a520" stroke-width="3"/><path d="M30 8l3 8h8l-6 5 2 8-7-5-7 5 2-8-6-5h8z" fill="#f4c430"/><rect x="16" y="34" width="28" height="9" fill="#f4c430"/><rect x="12" y="45" width="36" height="4" fill="#d9a520"/></svg>'


def code_like(rng: random.Random, size: int = 22) -> str:
    """What looks like a two-dimensional code and says nothing."""
    cells = "".join(f'<rect x="{x}" y="{y}" width="1" height="1"/>' for x in range(21) for y in range(21) if rng.random() < 0.47)  # fmt: skip
    eyes = "".join(
        f'<rect x="{x}" y="{y}" width="7" height="7" fill="#fff"/><rect x="{x + 0.5}" y="{y + 0.5}" width="6" height="6" fill="none" stroke="#000"/><rect x="{x + 2}" y="{y + 2}" width="3" height="3"/>'
        for x, y in ((0, 0), (14, 0), (0, 14))
    )
    return f'<svg viewBox="0 0 21 21" style="width:{size}mm;height:{size}mm">{cells}{eyes}</svg>'


def licence(case: Case, rng: random.Random, *, of: Firm | None = None) -> Paper:
    pen = Pen(case, rng, "business_licence")
    f = of or case.firm
    name = f.name if of else case.licence_name or f.name
    code = f.uscc if of else case.licence_code or f.uscc
    branch = bool(f.branch_of)
    y, m, d = f.founded
    scope = f"一般项目：{f.product}制造；{f.product}销售；通用零部件销售；技术服务、技术开发、技术转让；货物进出口。（除依法须经批准的项目外，凭营业执照依法自主开展经营活动）"
    rows = [
        ("名　　称", pen.critical(name, "name")),
        ("类　　型", kind_of(rng, case, f, name)),
        ("负 责 人" if branch else "法定代表人", pen.critical(f.person, "name")),
    ]
    scope_row = ("经营范围", f'<span style="font-size:10pt;line-height:1.4">{scope}</span>')
    right = [] if branch else [("注册资本", _CAPITAL.get(f.capital, f"{f.capital}万元整"))]
    right.append(("成立日期", pen.critical(f"{y}年{m:02d}月{d:02d}日", "date")))
    if rng.random() < 0.5:
        right.append(
            ("营业期限", f"{y}年{m:02d}月{d:02d}日至 {rng.choice(['长期', '长期', '无固定期限'])}")
        )
    right.append(("营业场所" if branch else "住　　所", pen.critical(f.address, "text")))
    issuer = f"{f.city}{f.county}{rng.choice(['行政审批服务局', '市场监督管理局'])}"
    issued = (
        rng.randrange(max(2019, min(f.founded[0], 2025)), 2026),
        rng.randrange(1, 13),
        rng.randrange(1, 29),
    )
    over = pen.seal(issuer, role="licence", style="left:6mm;top:-10mm", size=40)
    signed = f'<div style="margin-top:8mm;text-align:right"><span class=at style="min-width:60mm;text-align:center;padding-bottom:16mm">登记机关{over}<br>{issued[0]}年{issued[1]:02d}月{issued[2]:02d}日</span></div>'
    shown = pen.critical(code, "code")
    number = f'<div style="font-size:10pt">统一社会信用代码<br><b style="font-size:13pt">{shown}</b></div>'
    foot = '<div style="font-size:8pt;border-top:.2mm solid #888;margin-top:3mm;padding-top:1mm">国家企业信用信息公示系统网址：http://www.gsxt.gov.cn　　　市场主体应当于每年1月1日至6月30日通过国家企业信用信息公示系统报送公示年度报告　　　国家市场监督管理总局监制</div>'

    def block(of_rows: list[tuple[str, str]], width: int = 26) -> str:
        cells = "".join(
            f'<tr><td style="border:0;width:{width}mm;color:#6b4a12;vertical-align:top">{k}</td><td style="border:0">{v}</td></tr>'
            for k, v in of_rows
        )
        return f'<table style="font-size:12pt;margin:0">{cells}</table>'

    design = rng.choice(["lying", "lying", "upright", "old", "reduced"])
    title = f'<div style="font:700 34pt {SONG};letter-spacing:5mm;text-align:center">营业执照</div>'
    copy = f'<div style="text-align:center;font-size:14pt">{rng.choice(["（副　本）", "（副本）", "（副　本）1-1"])}</div>'
    if design == "lying":
        top = f'<table class=plain style="margin:0"><tr><td style="width:30%">{number}</td><td class=c>{emblem(rng)}<br>{title}{copy}</td><td style="width:24%" class=r>{code_like(rng)}<div style="font-size:7pt">扫描二维码登录“国家企业信用信息公示系统”了解更多登记、备案、许可、监管信息</div></td></tr></table>'
        inner = f'{top}<table class=plain style="margin:2mm 0"><tr><td style="width:50%;vertical-align:top">{block([*rows, scope_row])}</td><td style="vertical-align:top">{block(right)}{signed}</td></tr></table>{foot}'
    elif design == "old":
        top = f'<div class=c>{emblem(rng)}</div>{title}{copy}<div class=r style="font-size:10pt;margin:2mm 0">统一社会信用代码 {shown}</div>'
        inner = f"{top}{block([*rows, right[-1], *right[:-1], scope_row], 32)}{signed}{foot}"
    else:
        top = f'<table class=plain style="margin:0"><tr><td style="width:26%">{code_like(rng, 20)}</td><td class=c>{emblem(rng)}</td><td style="width:36%" class=r>{number}</td></tr></table>{title}{copy}'
        inner = f"{top}{block([*rows, *right, scope_row], 30)}{signed}{foot}"
    box = f'<div style="border:1.4mm double #9a7b35;padding:7mm;background:{rng.choice(["#fffdf6", "#ffffff", "#fdf8ea"])}">{inner}</div>'
    if design == "reduced":
        box = f'<div style="zoom:.78;margin:10mm 6mm">{box}</div>'
    if rng.random() < 0.45:
        words = rng.choice(["与原件一致", "复印件与原件核对无误", "此复印件仅用于智能工厂申报"])
        own = pen.seal(f.name, role="copy", style="left:2mm;top:-13mm", size=38)
        box += f'<div class=at style="margin:6mm 0 0 {rng.randrange(20, 80)}mm;font:15pt {KAI};color:#22264a">{words}{own}</div>'
    html = page(
        rng,
        box,
        landscape=design == "lying",
        size=12,
        face=rng.choice([SONG, SONG, HEI, KAI]),
        margin="10mm 12mm",
    )
    names = ("营业执照.pdf", "营业执照副本.jpg", "3.营业执照.pdf", "营业执照复印件.pdf")
    return Paper(
        "business_licence", "营业执照", html, pen.marks, names, wants_native=False, photo=True
    )
