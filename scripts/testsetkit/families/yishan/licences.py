"""Business licences: lying, upright, of an older cut, reduced on a larger sheet."""

from __future__ import annotations

import random
from html import escape

from testsetkit.case import Case
from testsetkit.families.yishan.craft import HEI, KAI, SONG, look, paper
from testsetkit.invent import Firm
from testsetkit.pen import Pen
from testsetkit.press import Paper


def _kind(firm: Firm, case: Case, name: str) -> str:
    """The legal form, as the registry words it."""
    if firm.branch_of:
        return "有限责任公司分公司"
    if "股份" in name:
        return "股份有限公司(非上市)" if not case.resembles else "其他股份有限公司"
    if case.resembles or "中外" in firm.kind:
        return "其他有限责任公司" if case.resembles else "有限责任公司(中外合资)"
    if firm.state_owned:
        return "有限责任公司(非自然人投资或控股的法人独资)"
    return "有限责任公司(自然人投资或控股)"


def _items(
    pen: Pen, case: Case, firm: Firm, own: bool, rng: random.Random
) -> list[tuple[str, str]]:
    name = (case.licence_name if own else "") or firm.name
    person = "负责人" if firm.branch_of else "法定代表人"
    scope = f"{firm.product}的研发、制造、销售；货物及技术进出口；技术咨询服务。（依法须经批准的项目，经相关部门批准后方可开展经营活动）"
    made = [
        ("名称", pen.critical(name, "name")),
        ("类型", escape(_kind(firm, case, name))),
        (person, pen.critical(firm.person, "name")),
        ("经营范围", escape(scope)),
        ("注册资本", escape(f"{rng.choice(['', '人民币'])}{firm.capital}万元{rng.choice(['', '整'])}")),
        ("成立日期", pen.day(firm.founded, "cn", "cn0", "words")),
        ("营业期限", f"{pen.form(firm.founded, 'cn0')}至{rng.choice(['无固定期限', '长期', '2049年12月31日'])}"),
        ("营业场所" if firm.branch_of else "住所", escape(firm.address)),
    ]  # fmt: skip
    if firm.branch_of:
        made = [m for m in made if m[0] != "注册资本"]
    return made


def _codes(rng: random.Random) -> str:
    """A square that looks like a two-dimensional code."""
    cells = "".join(f'<rect x="{x}" y="{y}" width="1" height="1"/>' for x in range(21) for y in range(21) if rng.random() < 0.5)  # fmt: skip
    return f'<svg viewBox="0 0 21 21" style="width:22mm;height:22mm">{cells}</svg>'


def _registry(pen: Pen, firm: Firm, rng: random.Random) -> str:
    office = f"{firm.county}{rng.choice(['市场监督管理局', '行政审批服务局'])}"
    day = (rng.choice([2019, 2021, 2023, 2024]), rng.randrange(1, 13), rng.randrange(1, 28))
    day = max(day, firm.founded)
    y, m, d = day
    return f'<div style="position:relative;text-align:right;padding-right:12mm;line-height:2;height:34mm">登记机关　　{escape(office)}{pen.seal(office, style="right:14mm;top:-4mm", size=36)}<br>{y} 年 {m} 月 {d} 日</div>'


def licence(case: Case, rng: random.Random, of: Firm | None = None) -> Paper:
    """The licence of the enterprise, or a stranger's."""
    pen = Pen(case, rng, "business_licence")
    firm = of or case.firm
    face = look(rng, folio=False, plain=True)
    items = _items(pen, case, firm, of is None, rng)
    code = (case.licence_code if of is None else "") or firm.uscc
    shown = pen.critical(code, "code")
    design = rng.choice([_lying, _upright, _old, _reduced])
    inner = design(items, shown, _registry(pen, firm, rng), rng)
    names = ("营业执照.pdf", "2、营业执照复印件.pdf", "执照.jpg", "营业执照副本.pdf")
    return paper(
        pen,
        face,
        inner,
        label="营业执照",
        names=names,
        native=rng.choice([False, None]),
        photo=True,
    )


def _lying(items: list[tuple[str, str]], code: str, foot: str, rng: random.Random) -> str:
    """The present edition, two columns on a lying sheet."""
    half = (len(items) + 1) // 2
    columns = "".join(
        f'<div style="flex:1;padding:0 4mm">{_lines(part)}</div>'
        for part in (items[:half], items[half:])
    )
    return f'<div class="wide" style="font-family:{SONG};font-size:11.5pt"><div style="border:2mm double #b58a3c;padding:6mm;height:158mm"><div style="display:flex;justify-content:space-between"><div>统一社会信用代码<br>{code}</div><div class="c" style="font-family:{KAI};font-size:34pt;letter-spacing:6mm">营业执照<div style="font-size:12pt;letter-spacing:0">（副　本）</div></div>{_codes(rng)}</div><div style="display:flex;margin-top:8mm">{columns}</div>{foot}</div></div>'


def _lines(items: list[tuple[str, str]]) -> str:
    return "".join(f'<div style="display:flex;margin:2.4mm 0"><span style="width:26mm;flex:none;color:#7a5a20">{_wide(a)}</span><span>{b}</span></div>' for a, b in items)  # fmt: skip


def _wide(label: str) -> str:
    return "　　".join(label) if len(label) == 2 else label


def _upright(items: list[tuple[str, str]], code: str, foot: str, rng: random.Random) -> str:
    """An upright sheet, the code below the title."""
    return f'<div style="border:1.6mm solid #c9a24b;outline:.4mm solid #c9a24b;outline-offset:1mm;padding:9mm;font-size:13pt;height:205mm"><div class="c" style="font-family:{KAI};font-size:40pt;letter-spacing:8mm">营业执照</div><div class="c">（副本）　统一社会信用代码　{code}</div><div style="margin-top:8mm">{_lines(items)}</div><div style="margin-top:8mm">{foot}</div></div>'


def _old(items: list[tuple[str, str]], code: str, foot: str, rng: random.Random) -> str:
    """The older cut: right-aligned labels on lines of their own, number on top."""
    lines = "".join(f'<tr><td class="r" style="width:30%;font-family:{HEI}">{a}</td><td style="border-bottom:.2mm solid #999">{b}</td></tr>' for a, b in items)  # fmt: skip
    return f'<div style="padding:6mm 2mm"><div class="r">编号：{rng.randrange(1, 9)}-{rng.randrange(1, 4)}</div><div class="c" style="font-size:36pt;font-weight:bold;letter-spacing:5mm">营业执照</div><div class="c" style="margin:2mm">统一社会信用代码：{code}</div><table class="bare" style="font-size:12.5pt;line-height:2">{lines}</table>{foot}<div style="font-size:9pt;border-top:.2mm solid #999;margin-top:6mm">市场主体应当于每年1月1日至6月30日通过国家企业信用信息公示系统报送公示年度报告。</div></div>'


def _reduced(items: list[tuple[str, str]], code: str, foot: str, rng: random.Random) -> str:
    """A reduced copy in the upper half of a sheet, with the clerk's words below."""
    note = rng.choice(["此复印件仅供智能工厂申报使用", "与原件一致", "复印件　再次复印无效"])
    return f'<div style="width:138mm;margin:6mm auto;border:.8mm solid #777;padding:5mm;font-size:8.6pt;line-height:1.35"><div class="c" style="font-family:{KAI};font-size:22pt;letter-spacing:4mm">营业执照</div><div class="c">（副　本）</div><div>统一社会信用代码：{code}</div>{_lines(items)}{foot}</div><div class="c" style="font-family:{KAI};margin-top:14mm">{note}</div>'
