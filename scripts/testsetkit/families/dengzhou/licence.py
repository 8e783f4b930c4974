"""Business licences: lying, upright, older cut, reduced copy."""

from __future__ import annotations

import random
from html import escape

from testsetkit.case import Case
from testsetkit.families.dengzhou import sheet
from testsetkit.invent import Firm
from testsetkit.pen import Pen
from testsetkit.press import Paper


def _kind(rng: random.Random, case: Case, f: Firm, name: str, branch: bool) -> str:
    if branch:
        return rng.choice(["有限责任公司分公司", "其他有限责任公司分公司", "分公司"])
    base = "股份有限公司" if name.endswith("股份有限公司") else "有限责任公司"
    if not case.ownership_told or f is not case.firm:
        return base
    if f.kind == "中外合资企业":
        return f"{base}（中外合资）" if base.startswith("股份") else "有限责任公司（中外合资）"
    if f.state_owned:
        return (
            f"{base}（{rng.choice(['国有控股', '国有法人独资'])}）"
            if "全资" not in f.kind
            else f"{base}（非自然人投资或控股的法人独资）"
        )
    return (
        f"{base}{rng.choice(['（自然人投资或控股）', '（自然人投资或控股）', ''])}"
        if base.startswith("有限")
        else f"{base}（非上市、自然人投资或控股）"
    )


def licence(case: Case, rng: random.Random, *, of: Firm | None = None) -> Paper:
    """The licence of the enterprise, or of a stranger."""
    pen = Pen(case, rng, "business_licence")
    f = of or case.firm
    name = f.name if of else case.licence_name or f.name
    code = f.uscc if of else case.licence_code or f.uscc
    branch = bool(f.branch_of)
    day = ("cn", "cn0")
    rows = [
        ("名　　称", pen.critical(name, "name")),
        ("类　　型", escape(_kind(rng, case, f, name, branch))),
        ("负 责 人" if branch else "法定代表人", pen.critical(f.person, "name")),
        ("经营范围", f"一般项目：{escape(f.product)}制造；{escape(f.product)}销售；{rng.choice(['技术服务、技术开发、技术咨询', '货物进出口', '机械设备租赁'])}。（除依法须经批准的项目外，凭营业执照依法自主开展经营活动）"),
        ("注册资本", f"{f.capital}万元整" if rng.random() < 0.5 else f"人民币{f.capital}万元"),
        ("成立日期", pen.day(f.founded, *day)),
        ("营业期限", rng.choice([f"{f.founded[0]}年{f.founded[1]:02d}月{f.founded[2]:02d}日至长期", "长期"])),
        ("营业场所" if branch else "住　　所", pen.critical(f.address, "text")),
    ]  # fmt: skip
    if branch:
        rows.pop(4)
    office = _office(rng, f)
    given = rng.choice([(2019, 6, 12), (2021, 3, 25), (2022, 11, 9), (2023, 8, 1), (2024, 12, 18)])
    given = max(given, f.founded)
    ring = pen.seal(office, role="licence", style="right:2mm;top:-15mm", size=rng.choice([38, 42]))
    issue = f'<span class="at" style="display:inline-block;min-width:66mm;text-align:right">登记机关　　　　　　　　{ring}</span>'
    dated = " 　 ".join((f"{given[0]}年", f"{given[1]}月", f"{given[2]}日"))
    over = ""
    if rng.random() < 0.55 and not of:
        copy = pen.seal(
            case.firm.name, role="copy", style=f"left:{rng.randrange(30, 60)}mm;top:-4mm", size=36
        )
        over = f'<div style="position:relative;height:34mm"><p class=f style="margin-left:20mm;font-size:12pt">{rng.choice(["与原件一致", "复印件与原件相符", "此复印件仅供申报智能工厂使用"])}</p>{copy}</div>'
    design = rng.choice([_lying, _upright, _older, _reduced])
    html = design(rng, pen, rows, code, issue, dated, over, branch)
    return Paper(
        "business_licence",
        "营业执照",
        html,
        pen.marks,
        ("营业执照.pdf", "营业执照副本.jpg", "3营业执照.pdf", "执照.pdf", "营业执照（副本）.pdf"),
        wants_native=False,
        photo=True,
    )


def _office(rng: random.Random, f: Firm) -> str:
    if ("山东" not in f.address and "省" in f.address) or "省" in f.address.replace("山东省", ""):
        return f.address.split("市")[0].split("省")[-1] + "市市场监督管理局"
    where = f.address.replace("山东省", "")
    city, _, rest = where.partition("市")
    county = next((rest[: rest.index(c) + 1] for c in "区县市" if c in rest[:6]), "")
    return f"{city}市{county}{rng.choice(['行政审批服务局', '市场监督管理局'])}"


def _title(branch: bool, size: int) -> str:
    return f'<p class=c style="font:700 {size}pt/1.3 {sheet.SONG};letter-spacing:8mm">营业执照</p>'


def _grid(rows: list[tuple[str, str]], size: float, lead: float = 1.75) -> str:
    return "".join(
        f'<tr><td style="border:0;width:24%;vertical-align:top;color:#6a4a12">{a}</td><td style="border:0">{b}</td></tr>'
        for a, b in rows
    ).join((f'<table style="font-size:{size}pt;line-height:{lead}">', "</table>"))


def _lying(
    rng: random.Random,
    pen: Pen,
    rows: list[tuple[str, str]],
    code: str,
    issue: str,
    dated: str,
    over: str,
    branch: bool,
) -> str:
    half = 4
    lead = (10, 1.5) if over else (11, 1.75)
    one, two = _grid(rows[:half], *lead), _grid(rows[half:], *lead)
    inner = f'<div style="border:1.6mm double #b08d3c;padding:{"5mm 10mm;min-height:100mm" if over else "8mm 10mm;min-height:138mm"}"><p class=f style="font-size:10.5pt">统一社会信用代码<br><b>{pen.critical(code, "code")}</b></p>{_title(branch, 28 if over else 34)}<p class=c>（副　本）</p><table class=plain><tr><td style="width:52%;vertical-align:top">{one}</td><td style="vertical-align:top">{two}</td></tr></table><p class="f r" style="margin-top:{8 if over else 16}mm">{issue}</p><p class="f r" style="margin:{6 if over else 9}mm 8mm 4mm 0">{dated}</p></div><p class=f style="font-size:8.5pt">国家企业信用信息公示系统网址：http://www.gsxt.gov.cn　　　市场主体应当于每年1月1日至6月30日报送公示年度报告</p>{over}'
    return sheet.paper(rng, inner, landscape=True, margin="12mm 14mm", face=sheet.SONG)


def _upright(
    rng: random.Random,
    pen: Pen,
    rows: list[tuple[str, str]],
    code: str,
    issue: str,
    dated: str,
    over: str,
    branch: bool,
) -> str:
    inner = f'<div style="border:1.4mm ridge #b08d3c;padding:12mm 12mm;min-height:{165 if over else 200}mm">{_title(branch, 36)}<p class=c>（副　本）　1-1</p><p class=c style="margin:4mm 0 8mm">统一社会信用代码　<b>{pen.critical(code, "code")}</b></p>{_grid(rows, 12, 1.6 if over else 2)}<p class="f r" style="margin-top:{12 if over else 22}mm">{issue}</p><p class="f r" style="margin:10mm 8mm 0 0">{dated}</p></div>{over}'
    return sheet.paper(rng, inner, margin="18mm 16mm", face=sheet.SONG)


def _older(
    rng: random.Random,
    pen: Pen,
    rows: list[tuple[str, str]],
    code: str,
    issue: str,
    dated: str,
    over: str,
    branch: bool,
) -> str:
    serial = "".join(rng.choice("0123456789") for _ in range(8))
    inner = f'<div style="border:.6mm solid #8a2f2f;padding:3mm"><div style="border:.3mm solid #8a2f2f;padding:10mm">{_title(branch, 32)}<p class=c style="color:#8a2f2f">(副　本)</p><p class="f r" style="font-size:9pt">编号 {serial}</p><p class=f>统一社会信用代码 {pen.critical(code, "code")}</p>{_grid(rows, 11.5, 2.1)}<table class=plain><tr><td style="width:40%"><div style="width:26mm;height:26mm;background:repeating-conic-gradient(#222 0 25%,#fff 0 50%) 0 0/3mm 3mm"></div><small>扫描二维码登录公示系统</small></td><td><p class=f style="margin-top:10mm">{issue}</p><p class="f r" style="margin-top:9mm">{dated}</p></td></tr></table></div></div>{over}'
    return sheet.paper(rng, inner, margin="20mm 22mm", face=sheet.KAI)


def _reduced(
    rng: random.Random,
    pen: Pen,
    rows: list[tuple[str, str]],
    code: str,
    issue: str,
    dated: str,
    over: str,
    branch: bool,
) -> str:
    inner = f'<div style="width:150mm;margin:18mm auto 0;border:1mm double #555;padding:6mm">{_title(branch, 22)}<p class=c style="font-size:9pt">（副本）　统一社会信用代码：{pen.critical(code, "code")}</p>{_grid(rows, 9.5, 1.6)}<p class="f r" style="margin-top:14mm">{issue}</p><p class="f r" style="margin:7mm 6mm 2mm 0">{dated}</p></div><div style="height:20mm"></div>{over}'
    return sheet.paper(rng, inner, margin="18mm 16mm", face=sheet.SONG, size=10.5)
