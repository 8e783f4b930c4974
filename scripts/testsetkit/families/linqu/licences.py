"""Business licences in several renderings."""

from __future__ import annotations

import random

from testsetkit.case import Case
from testsetkit.cheques import capitals
from testsetkit.families.linqu.facts import county
from testsetkit.families.linqu.look import HEI, KAI, SONG, doc, sides, style
from testsetkit.invent import Firm
from testsetkit.pen import Pen, in_words
from testsetkit.press import Paper

_GOLD = "#8d6a1f"
Rows = list[tuple[str, str]]


def _rows(pen: Pen, case: Case, f: Firm, name: str) -> Rows:
    rng = pen.rng
    y, m, d = f.founded
    kind = "有限责任公司分公司" if f.branch_of else "股份有限公司（非上市）" if "股份" in name else "有限责任公司（国有控股）" if f.state_owned and case.ownership_told else "其他有限责任公司"  # fmt: skip
    scope = f"一般项目：{f.product}制造；{f.product}销售；专用设备修理；技术服务、技术开发、技术咨询；货物进出口。（除依法须经批准的项目外，凭营业执照依法自主开展经营活动）"
    rows = [("名　　称", pen.critical(name, "name")), ("类　　型", kind)]
    rows.append(("负 责 人" if f.branch_of else "法定代表人", pen.critical(f.person, "name")))
    rows.append(("经营范围", f'<span style="font-size:.8em;line-height:1.35">{scope}</span>'))
    if not f.branch_of:
        rows.append(("注册资本", capitals(f.capital * 10000)))
    rows.append(("成立日期", pen.critical(f"{y}年{m:02d}月{d:02d}日", "date")))
    rows.append(("营业场所" if f.branch_of else "住　　所", pen.critical(f.address, "text")))
    if rng.random() < 0.4:
        rows.insert(-1, ("营业期限", "长期"))
    return rows


def _lines(rows: Rows, size: float, width: int = 27) -> str:
    return "".join(f'<div style="display:flex;margin:2.5mm 0;font-size:{size}pt;line-height:1.5"><span style="flex:none;width:{width}mm;color:{_GOLD}">{k}</span><span style="flex:1">{v}</span></div>' for k, v in rows)  # fmt: skip


def _foot(pen: Pen, office: str, way: str) -> str:
    """The registrar with seal and day."""
    rng = pen.rng
    over = pen.seal(office, role="licence", style="right:4mm;top:-13mm", size=39)
    y, m, d = rng.randrange(2019, 2026), rng.randrange(1, 13), rng.randrange(1, 29)
    day = (
        f"{y} 年 {m:02d} 月 {d:02d} 日" if way != "old" else f"{y}年{in_words(m)}月{in_words(d)}日"
    )
    return f'<div style="position:relative;text-align:right;margin-top:12mm;padding-bottom:17mm">登记机关{"　" + office if rng.random() < 0.25 else ""}{over}<br>{day}</div>'


def _head(code: str, size: int) -> str:
    return f'<div style="text-align:center;font:700 {size}pt/1.3 {SONG};letter-spacing:5mm;color:#222">营业执照</div><div style="text-align:center;font-size:13pt">（副　本）</div><div style="font-size:11.5pt;margin:2mm 0">统一社会信用代码<br>{code}</div>'


def _lying(code: str, rows: Rows, foot: str) -> str:
    at = (len(rows) + 1) // 2
    tail = '<p class=note style="text-align:center">国家企业信用信息公示系统网址：http://www.gsxt.gov.cn</p>'
    return f'<div style="border:1.6mm double {_GOLD};padding:6mm 10mm">{_head(code, 30)}<div style="display:flex;gap:9mm"><div style="flex:1">{_lines(rows[:at], 12.5)}</div><div style="flex:1">{_lines(rows[at:], 12.5)}{foot}</div></div></div>{tail}'


def _standing(code: str, rows: Rows, foot: str) -> str:
    return f'<div style="border:1.2mm solid {_GOLD};outline:.3mm solid {_GOLD};outline-offset:-2.2mm;padding:10mm 12mm;min-height:200mm">{_head(code, 34)}{_lines(rows, 13.5, 30)}{foot}</div>'


def _reduced(code: str, rows: Rows, foot: str) -> str:
    """A small copy in the middle of a white sheet."""
    return f'<div style="width:128mm;margin:24mm auto 0;border:.8mm double #444;padding:5mm 7mm">{_head(code, 20)}{_lines(rows, 9.5, 20)}{foot}</div>'


def _electronic(code: str, rows: Rows, foot: str) -> str:
    cells = [
        ("统一社会信用代码", code),
        *[(k.replace("　", "").replace(" ", ""), v) for k, v in rows],
    ]
    return f'<p class=c style="font:700 22pt {HEI}">电子营业执照</p>{sides(cells, 24)}{foot}<p class=note>说明：本打印件由电子营业执照小程序生成，仅限本次申报使用。</p>'


def licence(case: Case, rng: random.Random, *, of: Firm | None = None) -> Paper:
    """The enterprise's licence, or that `of` a stranger."""
    pen = Pen(case, rng, "business_licence")
    f = of or case.firm
    name = f.name if of else case.licence_name or f.name
    code = pen.critical(f.uscc if of else case.licence_code or f.uscc, "code")
    rows = _rows(pen, case, f, name)
    place = f"{f.city}{f.county}" if of else county(case)
    office = f"{place}{rng.choice(['行政审批服务局', '市场监督管理局'])}"
    way = rng.choice(["lying", "lying", "standing", "reduced", "electronic", "old"])
    of_way = {"lying": _lying, "standing": _standing, "old": _standing, "reduced": _reduced, "electronic": _electronic}[way]  # fmt: skip
    inner = of_way(code, rows, _foot(pen, office, way))
    if rng.random() < 0.45:
        copy = pen.seal(f.name, role="copy", style="left:14mm;top:-15mm", size=39)
        said = rng.choice(["与原件一致", "此复印件与原件相符", "仅用于申报智能工厂"])
        inner += f'<div class=at style="margin:{6 if way == "lying" else 16}mm 0 0 46mm;font:14pt {KAI}">{said}{copy}</div>'  # fmt: skip
    html = doc(rng, inner, st=style(rng, "bureau", 12), landscape=way == "lying", margin="12mm 15mm")  # fmt: skip
    names = ("营业执照.pdf", "营业执照副本.pdf", "营业执照复印件.jpg", "03营业执照.pdf")
    return Paper("business_licence", "营业执照", html, pen.marks, names, wants_native=False, photo=True)  # fmt: skip
