"""Business licences: original, copy, the electronic one printed, reduced copies, the older cut."""

from __future__ import annotations

import random
import re
from collections.abc import Callable

from testsetkit.answers import home
from testsetkit.case import Case
from testsetkit.families.changyi.look import HEI, KAI, SONG, page
from testsetkit.invent import Firm
from testsetkit.pen import Pen
from testsetkit.press import Paper

_MONEY = {
    1000: "壹仟万元整",
    2000: "贰仟万元整",
    3000: "叁仟万元整",
    5000: "伍仟万元整",
    6800: "陆仟捌佰万元整",
    10000: "壹亿元整",
    12000: "壹亿贰仟万元整",
    20000: "贰亿元整",
}
Rows = list[tuple[str, str]]


def _kind(rng: random.Random, case: Case, f: Firm, name: str) -> str:
    """The licence's 类型; it tells of the owners only what the case tells."""
    if f.branch_of:
        return rng.choice(["有限责任公司分公司", "其他有限责任公司分公司"])
    if "股份" in name:
        return "股份有限公司（非上市）"
    if f.state_owned:
        return rng.choice(["其他有限责任公司", "有限责任公司（国有控股）"])
    return (
        "有限责任公司"
        if not case.ownership_told
        else rng.choice(["有限责任公司（自然人投资或控股）", "有限责任公司"])
    )


def _facts(pen: Pen, case: Case, f: Firm, name: str) -> Rows:
    rng = pen.rng
    y, m, d = f.founded
    scope = f"一般项目：{f.product}制造；{f.product}销售；金属材料销售；技术服务、技术咨询；货物进出口。（除依法须经批准的项目外，凭营业执照依法自主开展经营活动）"
    rows: Rows = [
        ("名　　称", pen.critical(name, "name")), ("类　　型", _kind(rng, case, f, name)),
        ("负 责 人" if f.branch_of else "法定代表人", pen.critical(f.person, "name")), ("经营范围", f'<span style="font-size:.8em">{scope}</span>'),
    ]  # fmt: skip
    if not f.branch_of:
        rows.append(("注册资本", _MONEY.get(f.capital, f"{f.capital}万元整")))
    rows.append(("成立日期", pen.critical(f"{y}年{m:02d}月{d:02d}日", "date")))
    if rng.random() < 0.5:
        rows.append(("营业期限", f"{y}年{m:02d}月{d:02d}日至长期"))
    rows.append(("营业场所" if f.branch_of else "住　　所", pen.critical(f.address, "text")))
    return rows


def _lines(rows: Rows, size: float, width: int = 28) -> str:
    return "".join(
        f'<div style="display:flex;margin:2mm 0;font-size:{size}pt"><span style="width:{width}mm;color:#444;flex:none">{k}</span><span style="flex:1">{v}</span></div>'
        for k, v in rows
    )


def _foot(pen: Pen, f: Firm, case: Case) -> str:
    rng = pen.rng
    place = home(case) if f is case.firm else f.city
    county = f.county if place == f.city else ""
    office = f"{place}{county}{rng.choice(['行政审批服务局', '市场监督管理局'])}"
    over = pen.seal(office, role="licence", style="right:0;top:-10mm", size=40)
    return f'<div style="text-align:right;position:relative;margin-top:9mm;font-size:12pt">登记机关{over}<br>{rng.randrange(2019, 2026)} 年 {rng.randrange(1, 13):02d} 月 {rng.randrange(1, 29):02d} 日</div>'


def lying(pen: Pen, code: str, rows: Rows, foot: str) -> str:
    half = (len(rows) + 1) // 2
    copy = pen.rng.choice(["（副　本）", "（副本）", "（副 本）1-1", ""])
    return f'<div style="border:1.3mm double #937a3a;padding:6mm 8mm"><div style="font-size:11pt">统一社会信用代码<br><b>{code}</b></div><div style="text-align:center;font:700 34pt {SONG};letter-spacing:7mm;margin-top:-8mm">营业执照</div><div style="text-align:center;font-size:15pt">{copy}</div><div style="display:flex;gap:9mm"><div style="flex:1">{_lines(rows[:half], 13)}</div><div style="flex:1">{_lines(rows[half:], 13)}{foot}</div></div></div>'


def standing(pen: Pen, code: str, rows: Rows, foot: str) -> str:
    order = [r for r in rows if r[0] != "经营范围"] + [r for r in rows if r[0] == "经营范围"]
    copy = pen.rng.choice(["（副本）", "（副　本）", "正　本"])
    return f'<div style="border:1mm solid #8a6d2f;padding:9mm"><div style="text-align:center;font:700 32pt {SONG};letter-spacing:5mm">营业执照</div><div style="text-align:center;font-size:14pt">{copy}</div><div style="text-align:center;font-size:12pt;margin:3mm">统一社会信用代码　{code}</div>{_lines(order, 13)}{foot}</div>'


def electronic(pen: Pen, code: str, rows: Rows, foot: str) -> str:
    """The electronic licence as somebody printed it: a two-dimensional code, times of printing."""
    dots = "".join(
        f'<rect x="{x}" y="{y}" width="1" height="1"/>'
        for x in range(21)
        for y in range(21)
        if pen.rng.random() < 0.48
    )
    square = f'<svg viewBox="-1 -1 23 23" style="width:26mm">{dots}<path d="M0 0h7v7h-7z M14 0h7v7h-7z M0 14h7v7h-7z" fill="none" stroke="#000"/></svg>'
    cells = "".join(
        f"<tr><td style='width:24%'>{k.replace('　', '')}</td><td>{v}</td></tr>"
        for k, v in [("统一社会信用代码", code), *rows]
    )
    return f'<div style="text-align:center;font:700 24pt {HEI}">电子营业执照</div><div style="text-align:right;margin-top:-12mm">{square}</div><table style="font-size:12pt">{cells}</table>{foot}<p class=flat style="font-size:8.5pt;color:#555;margin-top:6mm">扫描二维码登录“国家企业信用信息公示系统”了解更多登记、备案、许可、监管信息。打印时间：2026年04月0{pen.rng.randrange(1, 9)}日 {pen.rng.randrange(9, 17)}:{pen.rng.randrange(10, 59)}</p>'


def older(pen: Pen, code: str, rows: Rows, foot: str) -> str:
    """The older cut: the number in brackets behind the title, dotted lines."""
    lines = "".join(
        f'<p class=flat style="font-size:14pt;border-bottom:.25mm dotted #888;padding:1.4mm 0 1.4mm 34mm;text-indent:-34mm"><span style="display:inline-block;width:34mm;text-indent:0">{k}</span>{v}</p>'
        for k, v in rows
    )
    return f'<div style="border:2mm ridge #b39b5a;padding:10mm"><div style="text-align:center;font:700 30pt {KAI}">营 业 执 照</div><p class=c>（副　本）</p><p class=r style="font-size:11pt">统一社会信用代码 {code}</p>{lines}{foot}</div>'


def reduced(pen: Pen, code: str, rows: Rows, foot: str) -> str:
    """A licence copied smaller on the upper half of a sheet."""
    return f'<div style="width:150mm;margin:6mm auto">{lying(pen, code, rows, foot).replace("34pt", "22pt").replace("margin-top:-8mm", "margin-top:1mm").replace("13pt", "9.5pt")}</div>'


def _over(pen: Pen, f: Firm) -> str:
    """Copies bear the enterprise's seal over a handwritten or typed remark, sometimes crooked."""
    rng = pen.rng
    said = rng.choice(
        ["与原件一致", "复印件与原件核对无误", "再次复印无效　仅供申报智能工厂使用", "复印属实"]
    )
    text = (
        pen.written(said, height_mm=7)
        if rng.random() < 0.5
        else f'<span style="font:15pt {KAI}">{said}</span>'
    )
    over = pen.seal(f.name, role="copy", style="left:6mm;top:-16mm", size=40)
    return f'<div class=at style="margin:8mm 0 0 {rng.randrange(14, 90)}mm">{text}{over}</div>'


WAYS: tuple[tuple[Callable[[Pen, str, Rows, str], str], bool], ...] = ((lying, True), (lying, True), (standing, False), (electronic, False), (older, False), (reduced, False))  # fmt: skip


def licence(case: Case, rng: random.Random, *, of: Firm | None = None) -> Paper:
    pen = Pen(case, rng, "business_licence")
    f = of or case.firm
    name = f.name if of else case.licence_name or f.name
    if rng.random() < 0.15:
        name = re.sub(r"（(.+?)）", r"(\1)", name)
    number = f.uscc if of else case.licence_code or f.uscc
    way, wide = rng.choice(WAYS)
    code = pen.critical(number, "code") + (
        "" if way is electronic else rng.choice(["", "", "　1-1", "（1-2）"])
    )
    rows = _facts(pen, case, f, name)
    inner = way(pen, code, rows, _foot(pen, f, case))
    if rng.random() < 0.5:
        inner += _over(pen, f)
    html = page(
        rng, inner, landscape=wide, size=13, face=rng.choice([SONG, HEI, ""]), margin="12mm 14mm"
    )
    return Paper(
        "business_licence",
        "营业执照",
        html,
        pen.marks,
        (
            "营业执照.jpg",
            "营业执照副本.pdf",
            "执照复印件.pdf",
            "03营业执照.pdf",
            "电子营业执照.pdf",
        ),
        wants_native=False,
        photo=True,
    )
