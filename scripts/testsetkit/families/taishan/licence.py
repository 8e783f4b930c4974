"""Business licences of the old and the new edition, and a notice that a change was registered."""

from __future__ import annotations

import random
from dataclasses import replace
from html import escape

from testsetkit.case import Case
from testsetkit.families.taishan.look import HEI, KAI, SONG, code_picture, look, spread, table, td
from testsetkit.invent import Firm
from testsetkit.pen import Pen
from testsetkit.press import Paper


def licence(case: Case, rng: random.Random, *, of: Firm | None = None) -> Paper:
    """The applicant's licence, or that of another enterprise."""
    pen = Pen(case, rng, "business_licence")
    f = of or case.firm
    name = f.name if of else case.licence_name or f.name
    code = f.uscc if of else case.licence_code or f.uscc
    facts = _facts(pen, f, name, code)
    made = rng.choice([_wide, _wide, _tall, _paired])(pen, f, code, facts)
    page = replace(look(rng, plain=True), margin="12mm 14mm")
    html = page.sheet(made[0], landscape=made[1], numbered=False)
    return Paper("business_licence", "营业执照", html, pen.marks, ("营业执照.pdf", "营业执照副本.pdf", "2 营业执照复印件.pdf"), wants_native=False, photo=True)  # fmt: skip


def _facts(pen: Pen, f: Firm, name: str, code: str) -> list[tuple[str, str]]:
    rng = pen.rng
    branch = bool(f.branch_of)
    sort = "分公司" if branch else "有限责任公司（自然人投资或控股）" if not f.state_owned else "有限责任公司（国有控股）"  # fmt: skip
    if "股份有限公司" in name and not branch:
        sort = "股份有限公司（非上市）"
    facts = [
        ("名称", pen.critical(name, "name")), ("类型", sort),
        ("负责人" if branch else "法定代表人", pen.critical(f.person, "name")),
        ("经营范围", f"一般项目：{escape(f.main_business)}；货物进出口；技术服务、技术开发。（除依法须经批准的项目外，凭营业执照依法自主开展经营活动）"),
        ("成立日期", pen.day(f.founded, "cn", "cn0")), ("营业场所" if branch else "住所", escape(f.address)),
    ]  # fmt: skip
    if not branch:
        facts.insert(
            4, ("注册资本", rng.choice([f"{f.capital}万元人民币", f"人民币{f.capital}万元整"]))
        )
    facts.insert(6 if not branch else 5, ("营业期限", "长期"))
    return facts


def _bureau(f: Firm) -> str:
    return f"{f.county}行政审批服务局" if f.city in f.address else "市场监督管理局"


def _issued(pen: Pen, f: Firm, style: str) -> str:
    seal = pen.seal(_bureau(f), role="licence", size=38, style=style)
    day = (max(f.founded[0], 2019), pen.rng.randrange(1, 13), pen.rng.randrange(1, 28))
    return f'登记机关{seal}<br><br><span style="font-size:12pt">{day[0]} 年 {day[1]} 月 {day[2]} 日</span>'


def _row(pair: tuple[str, str]) -> str:
    return f'<div style="display:flex;margin:2.6mm 0"><span style="flex:0 0 26mm;font-family:{HEI}">{spread(pair[0], 5)}</span><span>{pair[1]}</span></div>'


def _wide(pen: Pen, f: Firm, code: str, facts: list[tuple[str, str]]) -> tuple[str, bool]:
    """The edition of 2019: landscape, two columns, a code picture to the right."""
    copy = pen.rng.choice(["（副　本）", "（副　本）1-1", ""])
    left, right = "".join(map(_row, facts[:4])), "".join(map(_row, facts[4:]))
    return (
        f'<div style="border:2mm double #8a7a45;padding:7mm 10mm;height:158mm;box-sizing:border-box;position:relative"><div style="position:absolute;left:9mm;top:8mm;font-size:10pt">统一社会信用代码<br><b>{pen.critical(code, "code")}</b></div>'
        f'<div style="position:absolute;right:9mm;top:8mm;font-size:6.5pt;width:52mm;display:flex">{code_picture(pen.rng, 19)}<span style="margin-left:2mm">扫描二维码登录“国家企业信用信息公示系统”了解更多登记、备案、许可、监管信息</span></div>'
        f'<div style="text-align:center;font:bold 36pt {SONG};letter-spacing:.4em;padding-top:16mm">营业执照</div><div style="text-align:center">{copy}</div>'
        f'<div style="display:flex;gap:12mm;font-size:11pt;margin-top:6mm"><div style="flex:1.15">{left}</div><div style="flex:1">{right}</div></div>'
        f'<div style="position:absolute;right:36mm;bottom:12mm">{_issued(pen, f, "left:-2mm;top:-12mm")}</div></div><p class=n style="font-size:7.5pt">国家企业信用信息公示系统网址：http://www.gsxt.gov.cn　　　市场主体应当于每年1月1日至6月30日报送公示年度报告　　　国家市场监督管理总局监制</p>',
        True,
    )


def _tall(pen: Pen, f: Firm, code: str, facts: list[tuple[str, str]]) -> tuple[str, bool]:
    """The edition of 2014: portrait, one column, the code above."""
    rows = "".join(map(_row, facts))
    return (
        f'<div style="border:2.4mm ridge #b09a55;padding:14mm;height:262mm;box-sizing:border-box;position:relative;font:12.5pt/1.6 {KAI}"><div style="text-align:center;font:bold 34pt {SONG};letter-spacing:.35em;padding-top:18mm">营业执照</div>'
        f'<p class=n style="text-align:center">（副　本）</p><p class=n style="text-align:center;margin-bottom:9mm">统一社会信用代码 {pen.critical(code, "code")}</p>{rows}'
        f'<div style="position:absolute;left:14mm;bottom:20mm">{code_picture(pen.rng)}</div><div style="position:absolute;right:26mm;bottom:24mm">{_issued(pen, f, "left:0;top:-14mm")}</div></div>',
        False,
    )


def _paired(pen: Pen, f: Firm, code: str, facts: list[tuple[str, str]]) -> tuple[str, bool]:
    """A reduced copy in the upper half of a sheet, with the words of the copy below."""
    rows = "".join(f'<p class=n style="margin:1mm 0">{a}：{b}</p>' for a, b in facts)
    seal = pen.seal(f.name, role="copy", style="left:30mm;top:-12mm")
    note = pen.rng.choice(["此复印件与原件一致", "与原件核对无误，仅限申报智能工厂使用"])
    return (
        f'<div style="border:1.2mm double #777;padding:7mm;font-size:10.5pt;position:relative;min-height:128mm"><div style="text-align:center;font:bold 25pt {SONG};letter-spacing:.3em">营业执照</div><p class=n style="text-align:right">统一社会信用代码：{pen.critical(code, "code")}</p>'
        f'{rows}<div style="margin:10mm 0 0 96mm;position:relative">{_issued(pen, f, "left:4mm;top:-10mm")}</div></div><div style="margin:26mm 0 0 60mm;position:relative;font-family:{KAI}">{note}{seal}</div>',
        False,
    )


def change_notice(case: Case, rng: random.Random) -> Paper:
    """准予变更登记通知书: the former and the new name."""
    pen = Pen(case, rng, "other")
    f = case.firm
    title = rng.choice(["准予变更登记通知书", "登 记 通 知 书", "企业名称变更证明"])
    rows = [
        [td("变更事项", label=True), td("变更前", label=True), td("变更后", label=True)],
        [td("企业名称"), td(pen.critical(f.former_name, "name")), td(pen.critical(f.name, "name"))],
    ]
    seal = pen.seal(_bureau(f), role="other", style="left:4mm;top:-14mm")
    said = f"<p class=n>{escape(f.name)}：</p><p>经审查，提交的名称变更登记申请材料齐全，符合法定形式，准予变更登记。统一社会信用代码：{f.uscc}。</p>"
    body = f'<h1 style="text-align:center;margin:14mm 0">{title}</h1>{said}{table(rows)}<div style="margin:24mm 0 0 92mm;position:relative">{_bureau(f)}{seal}<br>2024年8月6日</div>'
    page = look(rng, plain=True)
    return Paper("other", "名称变更通知书", page.sheet(body, numbered=False), pen.marks, ("变更通知书.pdf", "更名证明.pdf"), wants_native=False)  # fmt: skip
