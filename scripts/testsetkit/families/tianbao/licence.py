"""Business licences: lying, standing, an older cut, a reduced copy."""

from __future__ import annotations

import random
from collections.abc import Callable
from html import escape

from testsetkit.case import Case
from testsetkit.families.tianbao.look import HEI, KAI, SONG, page
from testsetkit.invent import Firm
from testsetkit.pen import Pen, in_words
from testsetkit.press import Paper

Rows = list[tuple[str, str]]


def capital(amount: int) -> str:
    """2000 → 贰仟万元整."""
    digits = "零壹贰叁肆伍陆柒捌玖"
    made, zero = "", False
    for unit, size in (("亿", 10000), ("仟", 1000), ("佰", 100), ("拾", 10), ("", 1)):
        n, amount = divmod(amount, size)
        if n:
            made += ("零" if zero and made else "") + (digits[n] if n < 10 else in_words(n)) + unit
            zero = False
        else:
            zero = True
    return f"{made}万元整"


def _kind(firm: Firm, name: str) -> str:
    if firm.branch_of:
        return "有限责任公司分公司"
    if "股份有限公司" in name:
        return "股份有限公司（非上市、自然人投资或控股）"
    return "有限责任公司（国有控股）" if firm.state_owned else "有限责任公司（自然人投资或控股）"


def _rows(pen: Pen, firm: Firm, name: str) -> Rows:
    rows: Rows = [("名称", pen.critical(name, "name")), ("类型", _kind(firm, name))]
    person = pen.critical(firm.person, "name")
    born = pen.day(firm.founded, "cn", "cn0")
    if firm.branch_of:
        return [*rows, ("负责人", person), ("成立日期", born), ("营业场所", escape(firm.address)), ("经营范围", _scope(firm))]  # fmt: skip
    rows += [("法定代表人", person), ("注册资本", capital(firm.capital)), ("成立日期", born)]
    if pen.rng.random() < 0.5:
        rows.append(("营业期限", f"{pen.day(firm.founded, 'cn0')}至{pen.rng.choice(['长期', '无固定期限'])}"))  # fmt: skip
    return [*rows, ("住所", escape(firm.address)), ("经营范围", _scope(firm))]


def _scope(firm: Firm) -> str:
    return f"{escape(firm.product)}制造、销售；机械设备销售；货物进出口；技术服务、技术开发。（依法须经批准的项目，经相关部门批准后方可开展经营活动）"


def _line(label: str, answer: str, wide: float = 27) -> str:
    return f'<div style="display:flex;margin:2.2mm 0"><div style="width:{wide}mm;text-align-last:justify;flex:none">{label}</div><div style="flex:1;padding-left:5mm">{answer}</div></div>'


def _office(pen: Pen, firm: Firm, *, size: float = 38) -> str:
    """The registry with its seal and the day; the seal stands beside both."""
    body = pen.rng.choice([f"{firm.county}市场监督管理局", f"{firm.county}行政审批服务局"])
    day = pen.day((pen.rng.choice([2021, 2022, 2024]), pen.rng.randrange(8, 13), pen.rng.randrange(1, 28)), "cn", "space")  # fmt: skip
    ink = pen.seal(body, size=size, style="right:0;top:0", role="registry")
    return f'<div style="position:relative;height:{size + 2}mm;margin-top:3mm;text-align:right;padding-right:{size + 4}mm;line-height:2.2">登记机关<br>{day}{ink}</div>'


def _lying(pen: Pen, code: str, rows: Rows, firm: Firm) -> str:
    left, right = rows[:3] + rows[-1:], rows[3:-1]
    if firm.branch_of:
        left, right = [rows[0], rows[1], rows[2], rows[5]], rows[3:5]
    return page(
        "12mm 14mm",
        f'<div style="border:1.6mm double #8a6d2b;padding:7mm 10mm;height:176mm;box-sizing:border-box"><div style="font-size:12pt">统一社会信用代码<br><b>{pen.critical(code, "code")}</b></div><div style="text-align:center;font:bold 34pt {SONG};letter-spacing:8mm;margin:-6mm 0 4mm">营业执照</div><div style="text-align:center">（副&ensp;本）</div>'
        f'<div style="display:flex;gap:10mm;margin-top:5mm"><div style="flex:1.25">{"".join(_line(*r) for r in left)}</div><div style="flex:1">{"".join(_line(*r) for r in right)}{_office(pen, firm, size=36)}</div></div></div>',
        size=13,
        wide=True,
    )


def _standing(pen: Pen, code: str, rows: Rows, firm: Firm) -> str:
    return page(
        "16mm 18mm",
        f'<div style="border:.8mm solid #9a7a30;outline:.3mm solid #9a7a30;outline-offset:1.2mm;padding:10mm 12mm;height:255mm;box-sizing:border-box"><div style="text-align:center;font:bold 36pt {SONG};letter-spacing:6mm;margin:6mm 0">营业执照</div><div style="text-align:center;margin-bottom:10mm">统一社会信用代码&ensp;{pen.critical(code, "code")}</div>{"".join(_line(*r, 30) for r in rows)}{_office(pen, firm)}</div>',
        size=13,
    )


def _older(pen: Pen, code: str, rows: Rows, firm: Firm) -> str:
    number = "".join(pen.rng.choice("0123456789") for _ in range(8))
    return page(
        "18mm 22mm",
        f'<div style="text-align:right;font-size:10pt">编号：SC{number}</div><div style="text-align:center;font:bold 30pt {KAI};margin:8mm 0 2mm">营 业 执 照</div><div style="text-align:center">（副本）1-1</div><div style="margin:8mm 0;text-align:center;font:13pt {HEI}">统一社会信用代码：{pen.critical(code, "code")}</div><div style="font-family:{KAI}">{"".join(_line(a, b, 34) for a, b in rows)}</div>{_office(pen, firm)}<div style="border-top:.2mm solid #999;font-size:8.5pt;margin-top:16mm">市场主体应当于每年1月1日至6月30日通过国家企业信用信息公示系统报送公示年度报告</div>',
        size=13,
    )


def _reduced(pen: Pen, code: str, rows: Rows, firm: Firm) -> str:
    """A copy made smaller on a sheet, with a word of the enterprise below."""
    word = pen.rng.choice(["复印件与原件一致", "此件与原件相符", "仅供申报智能工厂使用"])
    return page(
        "20mm 24mm",
        f'<div style="border:.6mm solid #777;padding:6mm 8mm;font-size:9.5pt"><div style="display:flex;justify-content:space-between"><div>统一社会信用代码<br>{pen.critical(code, "code")}</div><div style="font:bold 24pt {SONG}">营业执照</div><div>（副本）</div></div><div style="margin-top:4mm">{"".join(_line(*r, 22) for r in rows)}</div>{_office(pen, firm, size=32)}</div><div style="margin-top:14mm;text-align:center;font-size:15pt;font-family:{KAI}">{word}</div>',
        size=10,
    )


_DESIGNS: list[Callable[[Pen, str, Rows, Firm], str]] = [_lying, _lying, _standing, _older, _reduced]  # fmt: skip


def licence(case: Case, rng: random.Random, of: Firm | None = None) -> Paper:
    """The enterprise's licence, or a stranger's."""
    pen = Pen(case, rng, "business_licence")
    firm = of or case.firm
    name = firm.name if of else case.licence_name or firm.name
    code = firm.uscc if of else case.licence_code or firm.uscc
    html = rng.choice(_DESIGNS)(pen, code, _rows(pen, firm, name), firm)
    return Paper("business_licence", "营业执照", html, pen.marks, ("营业执照.pdf", "营业执照副本.pdf", "营业执照复印件.pdf", "执照.pdf"), photo=True)  # fmt: skip
