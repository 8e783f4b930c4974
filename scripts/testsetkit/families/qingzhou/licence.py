"""Business licences: lying, standing, the older cut, a reduced copy on a form, the electronic one."""

from __future__ import annotations

import random

from testsetkit.case import Case
from testsetkit.families.qingzhou.style import KAI, SANS, SERIF, Look, sheet
from testsetkit.invent import Firm
from testsetkit.pen import Pen
from testsetkit.press import Paper

_DIGITS = "零壹贰叁肆伍陆柒捌玖"


def _capital(million: int) -> str:
    """1000 → 壹仟万元整, 12000 → 壹亿贰仟万元整 (thousands and hundreds of 万 only)."""
    high, rest = divmod(million, 10000)
    said = f"{_DIGITS[high]}亿" if high else ""
    thousands, hundreds = rest // 1000, rest % 1000 // 100
    if rest:
        said += (
            (f"{_DIGITS[thousands]}仟" if thousands else "")
            + (f"{_DIGITS[hundreds]}佰" if hundreds else "")
            + "万"
        )
    return said + "元整"


def _kind(rng: random.Random, case: Case, name: str, branch: bool) -> str:
    """What kind of company; it tells of the owners only what the case tells."""
    if branch:
        return "有限责任公司分公司"
    if "股份" in name:
        return "股份有限公司（非上市）"
    if case.firm.state_owned:
        return rng.choice(["有限责任公司（国有控股）", "有限责任公司"])
    return (
        rng.choice(["有限责任公司（自然人投资或控股）", "有限责任公司"])
        if case.ownership_told
        else "有限责任公司"
    )


def _code_picture(rng: random.Random) -> str:
    """What looks like a two-dimensional code."""
    spots = "".join(
        f'<rect x="{x}" y="{y}" width="1" height="1"/>'
        for x in range(21)
        for y in range(21)
        if rng.random() < 0.45
    )
    eyes = "".join(
        f'<rect x="{x}" y="{y}" width="7" height="7" fill="#fff"/><rect x="{x}.5" y="{y}.5" width="6" height="6" fill="none" stroke="#000"/><rect x="{x + 2}" y="{y + 2}" width="3" height="3"/>'
        for x, y in ((0, 0), (14, 0), (0, 14))
    )
    return f'<svg viewBox="0 0 21 21" style="width:22mm;height:22mm">{spots}{eyes}</svg>'


def licence(case: Case, rng: random.Random, *, of: Firm | None = None) -> Paper:
    pen = Pen(case, rng, "business_licence")
    f = of or case.firm
    name = f.name if of else case.licence_name or f.name
    code = f.uscc if of else case.licence_code or f.uscc
    branch = bool(f.branch_of)
    y, m, d = f.founded
    scope = f"一般项目：{f.product}制造；{f.product}销售；机械零部件加工；软件开发；货物进出口；技术进出口。（除依法须经批准的项目外，凭营业执照依法自主开展经营活动）"
    rows = [
        ("名　　称", pen.critical(name, "name")), ("类　　型", _kind(rng, case, name, branch)),
        ("负 责 人" if branch else "法定代表人", pen.critical(f.person, "name")), ("经营范围", f'<span style="font-size:10pt">{scope}</span>'),
    ]  # fmt: skip
    more = [] if branch else [("注册资本", _capital(f.capital))]
    more += [
        ("成立日期", pen.critical(f"{y}年{m:02d}月{d:02d}日", "date")),
        ("营业场所" if branch else "住　　所", pen.critical(f.address, "text")),
    ]
    if rng.random() < 0.4:
        more.insert(-1, ("营业期限", f"{y}年{m:02d}月{d:02d}日至长期"))
    issuer = f"{f.city}{f.county}{rng.choice(['行政审批服务局', '市场监督管理局'])}"
    issued = f"{rng.randrange(2018, 2026)} 年 {rng.randrange(1, 13):02d} 月 {rng.randrange(1, 29):02d} 日"
    over = pen.seal(issuer, role="licence", style="right:0;top:-10mm", size=40)
    office = f'<div style="text-align:right;position:relative;margin:12mm 4mm 16mm 0">登记机关{over}<br>{issued}</div>'
    kind = rng.choice(["lying", "standing", "old", "electronic", "reduced"])
    at = Look("#8a6d2f", "#f7f1e3", rng.choice([SERIF, KAI, SANS]), SERIF, 13, 1.55)
    number = pen.critical(code, "code")
    if kind == "lying":
        main = _lying(rng, rows, more, office, number)
    elif kind == "old":
        main = _old(rows, more, office, number)
    else:
        main = _standing(rng, rows, more, office, number, kind)
    if rng.random() < 0.4 and not of:
        own = pen.seal(f.name, role="copy", style="left:4mm;top:-15mm", size=38)
        said = rng.choice(["本复印件与原件一致", "与原件核对无误", "复印件　仅用于智能工厂申报"])
        main += f'<div class="at" style="margin:8mm 0 16mm {rng.randrange(10, 80)}mm;font:15pt/1.5 {KAI}">{said}{own}</div>'
    if kind == "reduced":
        main = f'<p class=flat style="font-size:12pt">{rng.choice(["附件3　营业执照复印件", "营业执照（复印件粘贴处）"])}</p><div style="width:150mm;margin:8mm auto;font-size:11pt">{main}</div>'
    html = sheet(rng, at, main, landscape=kind == "lying", margin="12mm 14mm")
    files = ("营业执照.pdf", "营业执照副本.jpg", "03营业执照.pdf", "执照扫描件.pdf")
    return Paper(
        "business_licence", "营业执照", html, pen.marks, files, wants_native=False, photo=True
    )


Rows = list[tuple[str, str]]


def _block(rows: Rows, wide: int = 30) -> str:
    return "".join(
        f'<div style="display:flex;margin:2mm 0"><div style="width:{wide}mm;color:#5b4a20">{k}</div><div style="flex:1">{v}</div></div>'
        for k, v in rows
    )


def _lying(rng: random.Random, rows: Rows, more: Rows, office: str, number: str) -> str:
    top = f'<div style="display:flex;justify-content:space-between;align-items:flex-start"><div style="width:62mm;font-size:11pt">统一社会信用代码<br><b style="font-size:13pt">{number}</b></div><div style="text-align:center"><div style="font:700 34pt/1.3 {SERIF};letter-spacing:5mm">营业执照</div><div>（副　本）{rng.choice(["", "1-1", "2-1"])}</div></div><div style="width:62mm;text-align:right">{_code_picture(rng)}<div class="cap">扫描二维码登录国家企业信用信息公示系统了解更多信息</div></div></div>'
    return f'<div style="border:1.4mm double #8a6d2f;padding:6mm 8mm">{top}<div style="display:flex;gap:10mm;margin-top:6mm"><div style="flex:1">{_block(rows)}</div><div style="flex:1">{_block(more)}{office}</div></div></div><p class="s">市场主体应当于每年1月1日至6月30日通过国家企业信用信息公示系统报送公示年度报告　　国家市场监督管理总局监制</p>'


def _standing(
    rng: random.Random, rows: Rows, more: Rows, office: str, number: str, kind: str
) -> str:
    mark = (
        '<p class="s">电子营业执照打印件　本件由电子营业执照系统生成</p>'
        if kind == "electronic"
        else ""
    )
    picture = (
        f'<div style="text-align:right">{_code_picture(rng)}</div>' if kind == "electronic" else ""
    )
    return f'{mark}<div style="border:1mm double #8a6d2f;padding:7mm">{picture}<div style="text-align:center;font:700 32pt/1.4 {SERIF};letter-spacing:4mm">营业执照</div><p class=c>{rng.choice(["（副本）", "副　本", "正　本"])}</p><p class=c>统一社会信用代码：{number}</p>{_block(rows[:3] + more + rows[3:])}{office}</div>'


def _old(rows: Rows, more: Rows, office: str, number: str) -> str:
    lines = "".join(
        f'<tr><td style="border:0;width:32mm;text-align:justify">{k}</td><td style="border:0;border-bottom:.2mm solid #999">{v}</td></tr>'
        for k, v in rows[:3] + more + rows[3:]
    )
    return f'<div style="border:2mm solid #b7a26a;padding:10mm"><div style="text-align:center;font:700 30pt/1.4 {SERIF};letter-spacing:4mm">营业执照</div><p class=c>（副　本）</p><p class="r">统一社会信用代码　{number}</p><table style="line-height:2">{lines}</table>{office}</div><p class="s">企业信用信息公示系统网址：http://www.gsxt.gov.cn</p>'
