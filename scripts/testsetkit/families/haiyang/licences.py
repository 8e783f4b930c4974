"""Licences in four renderings, the registry's notice of a changed name."""

from __future__ import annotations

import random
from html import escape

from testsetkit.answers import home
from testsetkit.case import Case
from testsetkit.families.haiyang.paper import HEI, KAI, SONG, capitals, doc, grid, sides, title
from testsetkit.invent import Firm
from testsetkit.pen import Pen
from testsetkit.press import Paper


def _rows(pen: Pen, case: Case, f: Firm, name: str) -> list[tuple[str, str]]:
    rng, (y, m, d) = pen.rng, f.founded
    if f.branch_of:
        kind = rng.choice(["有限责任公司分公司", "分公司"])
    elif "股份" in name:
        kind = "股份有限公司（非上市）"
    else:
        owned = f.state_owned and case.ownership_told
        kind = "有限责任公司（国有控股）" if owned else "有限责任公司（自然人投资或控股）"
        kind = kind if owned or rng.random() < 0.4 else "有限责任公司"
    boss = "负责人" if f.branch_of else "法定代表人"
    rows = [
        ("名称", pen.critical(name, "name")),
        ("类型", kind),
        (boss, pen.critical(f.person, "name")),
    ]
    if not f.branch_of:
        said = f"{capitals(f.capital * 10000)}元整"
        rows.append(("注册资本", rng.choice([said, f"{f.capital}万元整", said])))
    rows.append(("成立日期", pen.critical(f"{y}年{m:02d}月{d:02d}日", "date")))
    rows.append(("营业场所" if f.branch_of else "住所", pen.critical(f.address, "text")))
    scope = f"一般项目：{f.product}制造；{f.product}销售；技术服务、技术开发；货物进出口。（除依法须经批准的项目外，凭营业执照依法自主开展经营活动）"
    rows.append(("经营范围", f'<span style="font-size:.8em">{scope}</span>'))
    return rows


def licence(case: Case, rng: random.Random, *, of: Firm | None = None) -> Paper:
    """The enterprise's licence, or a stranger's."""
    pen = Pen(case, rng, "business_licence")
    f = of or case.firm
    name = f.name if of else case.licence_name or f.name
    code = pen.critical(f.uscc if of else case.licence_code or f.uscc, "code")
    rows = _rows(pen, case, f, name)
    place = home(case) if not of else f.city
    county = f.county if place == f.city else ""
    office = f"{place}{county}{rng.choice(['行政审批服务局', '市场监督管理局'])}"
    over = pen.seal(office, role="licence", style="right:4mm;top:-13mm", size=40)
    when = f"{rng.randrange(2019, 2026)}年{rng.randrange(1, 13):02d}月{rng.randrange(1, 29):02d}日"
    foot = (
        '<div style="text-align:right;position:relative;'
        f'margin-top:15mm;padding-bottom:15mm">登记机关{over}'
        f"<br>{when}</div>"
    )
    way = rng.choice(["across", "across", "upright", "screen", "grid"])
    gold = rng.choice(["#8a6d1f", "#6f5a2a", "#333"])
    wide = {"名称": "名　　称", "类型": "类　　型", "住所": "住　　所", "负责人": "负 责 人"}

    def line(k: str, v: str) -> str:
        return (
            '<div style="display:flex;margin:2.2mm 0">'
            f'<span style="flex:none;width:27mm;color:{gold}">{wide.get(k, k)}</span>'
            f'<span style="flex:1">{v}</span></div>'
        )

    stamp = ""
    if rng.random() < 0.4:
        copy = pen.seal(f.name, role="copy", style="left:14mm;top:-15mm", size=39)
        said = rng.choice(["与原件核对无误", "此复印件仅用于智能工厂申报", "复印件与原件一致"])
        near = "20mm 0 10mm 10mm" if way == "across" else "13mm 0 12mm 36mm"
        stamp = f'<div class=at style="margin:{near};font:14pt {KAI}">{said}{copy}</div>'
    if way in ("screen", "grid"):
        cells = [("统一社会信用代码", code), *rows]
        top = title("营业执照", 24) if way == "grid" else title("营业执照（电子）", 20)
        note = (
            "<p class=note>本页由电子营业执照系统生成，扫码可核验。</p>" if way == "screen" else ""
        )
        cls = "full" if way == "grid" else rng.choice(["three", "lines", "bare"])
        inner = f"{top}{sides(cells, cls, '26%')}{foot}{note}{stamp}"
    else:
        head = f"{title('营业执照', 32, SONG, 'letter-spacing:5mm')}<p class=c>（副　本）</p>"
        no = f'<div style="margin:2mm 0 4mm">统一社会信用代码<br><b>{code}</b></div>'
        left, right = (rows[:4], rows[4:]) if way == "across" else (rows, [])
        one = "".join(line(*x) for x in left)
        two = "".join(line(*x) for x in right)
        body = f"{one}{foot}"
        if way == "across":
            body = (
                f'<div style="display:flex;gap:9mm"><div style="flex:1">{one}{stamp}'
                f'</div><div style="flex:1">{two}{foot}</div></div>'
            )
        below = "" if way == "across" else stamp
        web = "<p class=note>国家企业信用信息公示系统网址：http://www.gsxt.gov.cn</p>"
        inner = (
            f'<div style="border:1.3mm double {gold};padding:7mm'
            f' 10mm">{head}{no}{body}{web}</div>{below}'
        )
    across = way == "across"
    html = doc(rng, inner, landscape=across, margin="13mm 16mm", size=12.5, face=SONG)
    names = ("营业执照.pdf", "营业执照副本.pdf", "执照.jpg", "03营业执照复印件.pdf")
    return Paper(
        "business_licence", "营业执照", html, pen.marks, names, wants_native=False, photo=True
    )


def change_notice(case: Case, rng: random.Random) -> Paper:
    """The registry's notice that the name was changed."""
    pen = Pen(case, rng, "other")
    f = case.firm
    office = f"{home(case)}行政审批服务局"
    over = pen.seal(office, role="other", style="right:4mm;top:-13mm")
    rows = [("企业名称", escape(f.former_name), pen.critical(f.name, "name"))]
    table = grid(("变更项目", "原登记内容", "现登记内容"), rows, rng.choice(["full", "three"]))
    day = f"2024年{rng.randrange(4, 11)}月{rng.randrange(2, 28)}日"
    foot = (
        f'<div style="text-align:right;position:relative;margin-top:22mm">{office}{over}'
        f"<br>{day}</div>"
    )
    text = "<p>你单位提交的名称变更登记申请，经审查符合规定，准予变更。</p>"
    html = doc(
        rng, f"{title('准予变更登记通知书', 20, HEI, 'margin:8mm 0')}{text}{table}{foot}", size=13
    )
    names = ("企业名称变更通知书.pdf", "准予变更登记通知书.pdf")
    return Paper("other", "变更登记通知书", html, pen.marks, names, photo=True)
