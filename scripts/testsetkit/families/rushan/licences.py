"""Business licences in six renderings."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass

from testsetkit.case import Case
from testsetkit.families.rushan.style import HEI, KAI, SONG, page
from testsetkit.invent import Firm
from testsetkit.pen import Pen
from testsetkit.press import Paper

_CAPITAL = {1000: "壹仟万元整", 2000: "贰仟万元整", 3000: "叁仟万元整", 5000: "伍仟万元整", 6800: "陆仟捌佰万元整", 10000: "壹亿元整", 12000: "壹亿贰仟万元整", 20000: "贰亿元整"}  # fmt: skip


@dataclass
class Told:
    """What a licence says, ready to be placed."""

    code: str
    left: list[tuple[str, str]]
    right: list[tuple[str, str]]
    sign: str
    copy: str
    bars: str


def licence(case: Case, rng: random.Random, *, of: Firm | None = None) -> Paper:
    """The licence of the enterprise, or of `of`."""
    pen = Pen(case, rng, "business_licence")
    made = _told(pen, case, of)
    looks: list[tuple[Callable[[Told, random.Random], str], bool]] = [(_across, True), (_across, True), (_upright, False), (_table, False), (_electronic, False), (_reduced, False), (_plain, True)]  # fmt: skip
    look, lying = rng.choice(looks)
    inner = look(made, rng)
    if rng.random() < 0.4:
        over = pen.seal((of or case.firm).name, role="copy", style="left:4mm;top:-14mm", size=38)
        said = rng.choice(["复印件与原件一致", "与原件核对无误", "仅供申报智能工厂使用"])
        inner += f'<div class=at style="margin:5mm 0 0 {rng.randrange(10, 80)}mm;font:15pt {KAI};color:#22223a">{said}{over}</div>'
    html = page(rng, inner, landscape=lying, size=13, face=rng.choice([SONG, SONG, HEI]), margin="12mm 14mm")  # fmt: skip
    names = (
        "营业执照.jpg",
        "营业执照副本.pdf",
        "营业执照（正本）.pdf",
        "附件1营业执照.pdf",
        "yyzz.jpg",
    )
    return Paper("business_licence", "营业执照", html, pen.marks, names, wants_native=False, photo=True)  # fmt: skip


def _told(pen: Pen, case: Case, of: Firm | None) -> Told:
    rng, f = pen.rng, of or case.firm
    name = f.name if of else case.licence_name or f.name
    code = f.uscc if of else case.licence_code or f.uscc
    branch = bool(f.branch_of)
    y, m, d = f.founded
    scope = f"许可项目：检验检测服务。（依法须经批准的项目，经相关部门批准后方可开展经营活动）一般项目：{f.product}制造；{f.product}销售；货物进出口；技术服务、技术开发、技术转让；机械设备租赁。（除依法须经批准的项目外，凭营业执照依法自主开展经营活动）"
    person = "负责人" if branch else "法定代表人"
    left = [("名称", pen.critical(name, "name")), ("类型", _kind(rng, case, name, branch)), (person, pen.critical(f.person, "name")), ("经营范围", f'<span style="font-size:10.5pt">{scope}</span>')]  # fmt: skip
    right = [] if branch else [("注册资本", rng.choice([f"人民币{_CAPITAL.get(f.capital, f'{f.capital}万元')}", _CAPITAL.get(f.capital, f"{f.capital}万元")]))]  # fmt: skip
    right.append(("成立日期", pen.critical(f"{y}年{m:02d}月{d:02d}日", "date")))
    if rng.random() < 0.5:
        right.append(("营业期限", f"{y}年{m:02d}月{d:02d}日至{rng.choice(['长期', '无固定期限', f'{y + 40}年{m:02d}月{d - 1 or 1:02d}日'])}"))  # fmt: skip
    right.append(("营业场所" if branch else "住所", pen.critical(f.address, "text")))
    bureau = (
        f"{f.city}{rng.choice([f.county, ''])}{rng.choice(['行政审批服务局', '市场监督管理局'])}"
    )
    seal = pen.seal(bureau, role="licence", style="right:2mm;top:-9mm", size=40)
    issued = (rng.randrange(2018, 2026), rng.randrange(1, 13), rng.randrange(1, 29))
    sign = f'<div style="text-align:right;position:relative;margin-top:9mm">登记机关　　　　　{seal}<br><br>{issued[0]}年{issued[1]:02d}月{issued[2]:02d}日</div>'
    copy = rng.choice(
        ["（副　本）", "（副本）", "（副　本）<br><small>（1-1）</small>", "（正　本）", ""]
    )
    bars = "".join(f'<rect x="{rng.randrange(0, 20) * 3}" y="{rng.randrange(0, 20) * 3}" width="3" height="3"/>' for _ in range(190))  # fmt: skip
    picture = f'<svg viewBox="0 0 60 60" style="width:21mm"><rect width="60" height="60" fill="#fff"/>{bars}</svg>'
    return Told(pen.critical(code, "code"), left, right, sign, copy, picture)


def _kind(rng: random.Random, case: Case, name: str, branch: bool) -> str:
    """The licence's 类型; of the owners it tells only what the case tells."""
    if branch:
        return rng.choice(["有限责任公司分公司", "分公司"])
    if "股份" in name:
        return "股份有限公司（非上市、国有控股）" if case.firm.state_owned else "其他股份有限公司（非上市）"  # fmt: skip
    if case.firm.state_owned:
        return rng.choice(["其他有限责任公司", "有限责任公司（国有控股）"])
    return rng.choice(["其他有限责任公司", "有限责任公司"])


_SITE = "国家企业信用信息公示系统网址：http://www.gsxt.gov.cn"


def _foot() -> str:
    return f'<p class=flat style="font-size:8pt;border-top:.3mm solid #777;margin-top:5mm">{_SITE}　　　国家市场监督管理总局监制</p>'


def _lines(rows: list[tuple[str, str]], width: int = 28) -> str:
    return f'<table class=open style="font-size:12.5pt">{"".join(f"<tr><td style=width:{width}mm;color:#444;vertical-align:top>{_wide(k)}</td><td style=vertical-align:top>{v}</td></tr>" for k, v in rows)}</table>'


def _wide(label: str) -> str:
    return {2: "　　", 3: "　"}.get(len(label), "").join(label) if len(label) < 4 else label


def _across(t: Told, rng: random.Random) -> str:
    body = f'<table class=open style="margin:0"><tr><td style="width:54%;vertical-align:top">{_lines(t.left)}</td><td style="vertical-align:top">{_lines(t.right)}{t.sign}</td></tr></table>'
    top = f'<table class=open style="margin:0"><tr><td style="width:33%">统一社会信用代码<br><b>{t.code}</b></td><td style="text-align:center;font:700 34pt {SONG};letter-spacing:5mm">营业执照<div style="font-size:15pt">{t.copy}</div></td><td style="width:33%;text-align:right;font-size:8pt">{t.bars}<br>扫描二维码登录公示系统了解更多登记、备案、许可、监管信息</td></tr></table>'
    return f'<div style="border:1.4mm double #8c6a2a;padding:6mm 8mm">{top}{body}{_foot()}</div>'


def _upright(t: Told, rng: random.Random) -> str:
    rows = [*t.left[:3], *t.right, t.left[3]]
    return f'<div style="border:1mm solid #9a7b3c;padding:10mm"><h1 style="font-size:36pt;letter-spacing:6mm">营业执照</h1><p class=c style="font-size:16pt">{t.copy}</p><p class=c style="margin:5mm 0">统一社会信用代码　{t.code}</p>{_lines(rows, 32)}{t.sign}{_foot()}</div>'


def _table(t: Told, rng: random.Random) -> str:
    """An older cut: thin lines, the code at the right, the wording of 2015."""
    rows = "".join(f'<tr><td style="border:0;width:34mm;font-family:{KAI}">{_wide(k)}</td><td style="border:0;border-bottom:.2mm dotted #888">{v}</td></tr>' for k, v in [*t.left[:2], t.right[-1], t.left[2], *t.right[:-1], t.left[3]])  # fmt: skip
    return f'<div style="padding:8mm"><h1 style="font:700 40pt {KAI};color:#222;letter-spacing:8mm">营业执照</h1><p class=c>{t.copy}</p><p class=r>统一社会信用代码：{t.code}</p><table class=open style="font-size:13pt;line-height:1.9">{rows}</table>{t.sign}<p class=flat style="font-size:8.5pt">提示：每年1月1日至6月30日通过企业信用信息公示系统报送上一年度年度报告并公示。</p></div>'


def _electronic(t: Told, rng: random.Random) -> str:
    """The electronic licence, printed from the terminal."""
    rows = "".join(f'<tr><td style="width:30%;background:#f6f1e4">{k}</td><td>{v}</td></tr>' for k, v in [("统一社会信用代码", t.code), *t.left[:3], *t.right, t.left[3]])  # fmt: skip
    stamp = (
        f"打印时间：2026-03-{rng.randrange(10, 30)} {rng.randrange(9, 17)}:{rng.randrange(10, 59)}"
    )
    return f'<p class=flat style="font:9pt {HEI};color:#777">电子营业执照打印件　　{stamp}</p><h1 style="font-size:30pt;letter-spacing:4mm">营业执照</h1><p class=c>{t.copy}</p><table style="font-size:12pt">{rows}</table>{t.sign}<p class=flat style="font-size:8.5pt;margin-top:6mm">{t.bars}　使用电子营业执照小程序扫码验证真伪</p>'


def _reduced(t: Told, rng: random.Random) -> str:
    """A reduced copy at the top of an otherwise empty sheet."""
    return f'<div style="width:{rng.randrange(150, 172)}mm;margin:6mm auto 0;zoom:.82">{_across(t, rng)}</div>'


def _plain(t: Told, rng: random.Random) -> str:
    """Without a frame: the printer took the text alone."""
    left, right = _lines([*t.left[:3], *t.right[:1]]), _lines([*t.right[1:], t.left[3]])
    return f'<h1 style="font:700 32pt {SONG};letter-spacing:6mm;margin:0">营业执照</h1><p class=c style="font-size:14pt">{t.copy}</p><p class=flat>统一社会信用代码：<b>{t.code}</b></p><table class=open><tr><td style="width:48%;vertical-align:top">{left}</td><td style="vertical-align:top">{right}</td></tr></table>{t.sign}{_foot()}'
