"""Business licences in seven renderings, notices of change, and papers that count for nothing."""

from __future__ import annotations

import random
from collections.abc import Callable
from html import escape

from testsetkit.answers import home
from testsetkit.case import Case
from testsetkit.cheques import capitals
from testsetkit.families.feixian.look import HEI, KAI, MICRO, MING, SONG, doc, title_of
from testsetkit.families.junan.licences import square
from testsetkit.families.junan.look import grid
from testsetkit.invent import Firm
from testsetkit.markup import sides
from testsetkit.pen import Pen
from testsetkit.press import Paper

Rows = list[tuple[str, str]]
Licence = Callable[[str, Rows, str, random.Random], str]


def _list(rows: Rows, width: int, ink: str, size: float = 13) -> str:
    return "".join(f'<div style="display:flex;margin:2.6mm 0;font-size:{size}pt"><span style="flex:none;width:{width}mm;color:{ink}">{k}</span><span style="flex:1">{v}</span></div>' for k, v in rows)  # fmt: skip


def _lying(code: str, rows: Rows, foot: str, rng: random.Random) -> str:
    """The usual copy: two columns, the office below at the right."""
    ink, edge = rng.choice([("#735a1e", "2mm double #a08343"), ("#333", "1mm solid #b49a5a"), ("#5b4a1f", "1.4mm ridge #a3873e")])  # fmt: skip
    head = f'<div style="text-align:center;font:700 34pt/1.3 {SONG};letter-spacing:6mm">营业执照</div><div style="text-align:center;font-size:13pt">（副　本）{rng.randrange(1, 3)}-1</div>'  # fmt: skip
    top = f'<div style="display:flex;justify-content:space-between;align-items:center;font-size:11pt"><span>统一社会信用代码<br><b>{code}</b></span>{square(rng)}</div>'  # fmt: skip
    return f'<div style="border:{edge};padding:5mm 9mm;background:#fffef8">{top}{head}<div style="display:flex;gap:10mm;margin-top:4mm"><div style="flex:1">{_list(rows[:4], 27, ink, 12.5)}</div><div style="flex:1">{_list(rows[4:], 27, ink, 12.5)}{foot}</div></div></div>'  # fmt: skip


def _standing(code: str, rows: Rows, foot: str, rng: random.Random) -> str:
    return f'<div style="border:1.6mm double #97772f;padding:12mm 13mm"><div style="text-align:center;font:700 34pt {MING};letter-spacing:8mm">营业执照</div><p class=c style="margin-top:4mm">统一社会信用代码 {code}</p><div style="margin-top:6mm">{_list(rows, 32, "#222", 13.5)}</div><div style="display:flex;align-items:flex-end;gap:6mm">{square(rng, 26)}<div style="flex:1">{foot}</div></div></div>'  # fmt: skip


def _screen(code: str, rows: Rows, foot: str, rng: random.Random) -> str:
    """The electronic one, printed from the telephone."""
    held = [
        ("统一社会信用代码", code),
        *[(k.replace("　", "").replace(" ", ""), v) for k, v in rows],
    ]
    lines = "".join(f'<div style="padding:2mm 0;border-bottom:.15mm solid #ddd"><div style="font-size:9pt;color:#888">{k}</div><div>{v}</div></div>' for k, v in held)  # fmt: skip
    return f'<div style="width:118mm;margin:0 auto;border:.3mm solid #bbb;border-radius:4mm;padding:6mm 8mm;font:12pt/1.5 {MICRO}"><div style="text-align:center;font-weight:700;font-size:15pt">电子营业执照</div>{lines}<div style="text-align:center;margin-top:4mm">{square(rng, 24)}</div>{foot}</div>'  # fmt: skip


def _table(code: str, rows: Rows, foot: str, rng: random.Random) -> str:
    """What the publicity system prints of it."""
    held = [
        ("统一社会信用代码", code),
        *[(k.replace("　", "").replace(" ", ""), v) for k, v in rows],
    ]
    return f"{title_of('营业执照信息', 18, HEI)}{sides(held, '24%', 'font-size:12.5pt')}{foot}"


def _old(code: str, rows: Rows, foot: str, rng: random.Random) -> str:
    """Labels spread, answers underlined, as older sheets had them."""
    inner = "".join(f'<div style="display:flex;margin:3mm 0;font-size:13pt"><span style="width:34mm;flex:none;text-align-last:justify">{k.replace("　", "").replace(" ", "")}</span><span style="flex:1;border-bottom:.2mm solid #999;margin-left:4mm">{v}</span></div>' for k, v in rows)  # fmt: skip
    return f'<div style="border:1mm solid #8d2b2b;padding:8mm 14mm"><div style="display:flex;justify-content:space-between;font-size:11pt"><span>统一社会信用代码：{code}</span><span>（副本）</span></div><div style="text-align:center;font:700 30pt {SONG};letter-spacing:10mm;color:#8d2b2b">营业执照</div>{inner}{foot}</div>'  # fmt: skip


def _pasted(code: str, rows: Rows, foot: str, rng: random.Random) -> str:
    """A small copy on a sheet with a heading of the book's kind."""
    return f'<p class=f style="font:700 14pt {HEI}">{rng.choice(["附件一　营业执照复印件", "1. 营业执照", "证明材料（一）营业执照"])}</p><div style="zoom:.66;width:250mm;margin-top:14mm">{_lying(code, rows, foot, rng)}</div>'  # fmt: skip


def _three(code: str, rows: Rows, foot: str, rng: random.Random) -> str:
    """Three zones side by side, the scope in the last."""
    return f'<div style="border:.5mm solid #7c6a33;padding:6mm"><div style="display:flex;align-items:center;gap:8mm;border-bottom:.4mm solid #7c6a33;padding-bottom:3mm">{square(rng, 20)}<div style="font:700 28pt {SONG};letter-spacing:4mm">营业执照</div><div style="margin-left:auto;font-size:11pt">代码 {code}</div></div><div style="display:flex;gap:7mm"><div style="flex:1">{_list(rows[:3], 24, "#555", 11.5)}</div><div style="flex:1">{_list(rows[3:-1], 24, "#555", 11.5)}</div><div style="flex:1">{_list(rows[-1:], 20, "#555", 11.5)}</div></div>{foot}</div>'  # fmt: skip


def _kind(case: Case, f: Firm, name: str, rng: random.Random) -> str:
    told = case.ownership_told
    if f.branch_of:
        return "有限责任公司分公司"
    if "股份" in name:
        return "股份有限公司"
    if f.state_owned and told:
        return rng.choice(["有限责任公司（国有控股）", "其他有限责任公司"])
    if "外" in f.kind and told:
        return "有限责任公司（中外合资）"
    if told and not f.parent:
        return rng.choice(["有限责任公司", "有限责任公司（自然人投资或控股）"])
    return "有限责任公司"


def licence(case: Case, rng: random.Random, *, of: Firm | None = None) -> Paper:
    pen = Pen(case, rng, "business_licence")
    f = of or case.firm
    name = f.name if of else case.licence_name or f.name
    code = pen.critical(f.uscc if of else case.licence_code or f.uscc, "code")
    y, m, d = f.founded
    rows: Rows = [("名　　称", pen.critical(name, "name")), ("类　　型", _kind(case, f, name, rng)), ("负 责 人" if f.branch_of else "法定代表人", pen.critical(f.person, "name")), ("成立日期", pen.critical(f"{y}年{m:02d}月{d:02d}日", "date"))]  # fmt: skip
    if not f.branch_of:
        rows.insert(2, ("注册资本", capitals(f.capital * 10000)))
    rows.append(("营业场所" if f.branch_of else "住　　所", pen.critical(f.address, "text")))
    scope = f"一般项目：{f.product}制造、销售；专用设备销售；技术服务、技术开发；货物进出口。（除依法须经批准的项目外，凭营业执照依法自主开展经营活动）"
    rows.append(("经营范围", f'<span style="font-size:.78em">{scope}</span>'))
    place = home(case) if not of else f.city
    office = f"{place}{f.county if place == f.city else ''}{rng.choice(['市场监督管理局', '行政审批服务局'])}"
    over = pen.seal(office, role="licence", style="right:2mm;top:-13mm", size=38)
    foot = f'<div style="text-align:right;position:relative;margin-top:13mm;padding-bottom:16mm;font-size:11.5pt">登记机关　　　　　　{over}<br>{rng.randrange(max(2018, f.founded[0] + 1), 2026)}年{rng.randrange(1, 13):02d}月{rng.randrange(1, 29):02d}日</div>'  # fmt: skip
    ways: tuple[Licence, ...] = (_lying, _lying, _standing, _screen, _table, _old, _pasted, _three)
    way = rng.choice(ways)
    inner = way(code, rows, foot, rng)
    if rng.random() < 0.3:
        copy = pen.seal(f.name, role="copy", style="left:8mm;top:-15mm", size=38)
        inner += f'<div class=at style="margin:10mm 0 0 46mm;font:14pt {KAI}">{rng.choice(["此复印件与原件相符", "与原件一致", "复印无效，仅供申报"])}{copy}</div>'  # fmt: skip
    html = doc(rng, inner, landscape=way in (_lying, _three), margin="11mm 15mm", size=12.5, skin="black")  # fmt: skip
    return Paper("business_licence", "营业执照", html, pen.marks, ("营业执照.pdf", "营业执照副本.pdf", "营业执照.jpg", "03营业执照.pdf"), wants_native=False, photo=True)  # fmt: skip


# ---- what counts for nothing
PHANTOMS = {
    "dengbao": "网络安全等级保护备案证明",
    "photo": "现场照片",
    "iso": "质量管理体系认证证书",
    "energy": "节能验收报告",
}


def change_notice(case: Case, rng: random.Random) -> Paper:
    pen = Pen(case, rng, "other")
    f = case.firm
    office = f"{home(case)}行政审批服务局"
    over = pen.seal(office, role="other", style="right:4mm;top:-12mm")
    table = grid(("变更项目", "原登记内容", "现登记内容"), [("企业名称", escape(f.former_name), pen.critical(f.name, "name"))])  # fmt: skip
    html = doc(rng, f'{title_of("准予变更登记通知书", 20, HEI)}<p>你单位提交的变更登记申请材料齐全、符合法定形式，决定准予变更登记。</p>{table}<div style="text-align:right;position:relative;margin-top:20mm">{office}{over}<br>2024年{rng.randrange(3, 11)}月{rng.randrange(2, 27)}日</div>', size=13.5, skin="black")  # fmt: skip
    return Paper(
        "other",
        "名称变更通知书",
        html,
        pen.marks,
        ("准予变更登记通知书.pdf", "名称变更证明.pdf"),
        photo=True,
    )


def dcmm(case: Case, rng: random.Random) -> Paper:
    pen = Pen(case, rng, "other")
    html = doc(rng, f'<div style="border:1.4mm ridge #3a5f8a;padding:14mm;text-align:center"><p class=c style="font:700 24pt {SONG}">数据管理能力成熟度评估证书</p><p class=c style="font-size:12pt">（DCMM）</p><p class=c style="font-size:17pt;margin:9mm 0">{pen.critical(case.firm.name, "name")}</p><p class=c>数据管理能力成熟度等级：受管理级（2级）</p><p class=c>评估依据：GB/T 36073—2018</p><p class=c style="margin-top:12mm">2025年7月8日颁发，三年有效</p></div>', landscape=True, margin="14mm")  # fmt: skip
    return Paper(
        "other",
        "DCMM证书",
        html,
        pen.marks,
        ("DCMM评估证书.pdf", "数据管理能力证书.jpg"),
        photo=True,
    )


def others(case: Case, rng: random.Random, count: int) -> list[Paper]:
    made = []
    f = case.firm
    for label in rng.sample(
        [
            "质量管理体系认证证书",
            "设备采购合同",
            "实用新型专利证书",
            "发票清单",
            "专精特新企业证书",
        ],
        count,
    ):
        pen = Pen(case, rng, "other")
        name = pen.critical(f.name, "name")
        inner = {
            "质量管理体系认证证书": f"<p class=c>{name}</p><p class=c>建立的质量管理体系符合 GB/T 19001—2016/ISO 9001:2015</p><p class=c>覆盖范围：{f.product}的生产和服务</p>",
            "设备采购合同": f"<p class=f>买方：{name}</p><p class=f>卖方：淄博精工自动化设备厂</p><p>卖方向买方供应自动包装线{rng.randrange(1, 4)}套，总价{capitals(rng.randrange(20, 200) * 10000)}，安装调试后付清。</p>",
            "实用新型专利证书": f"<p class=f>实用新型名称：一种{f.product}用上料装置</p><p class=f>专利号：ZL 2023 2 {rng.randrange(10**6, 10**7)}.{rng.randrange(10)}</p><p class=f>专利权人：{name}</p>",
            "发票清单": f"<p class=f>购货单位：{name}</p>{grid(('序号', '货物名称', '金额（元）'), [(str(n), x, f'{rng.randrange(20000, 900000):,}.00') for n, x in enumerate(('工业交换机', '条码打印机', '服务器'), 1)])}",
            "专精特新企业证书": f"<p class=c>{name}</p><p class=c>专精特新中小企业</p><p class=c>有效期三年</p>",
        }[label]  # fmt: skip
        made.append(Paper("other", label, doc(rng, title_of(label, 21) + inner, size=13.5), pen.marks, (f"{label}.pdf", f"其他-{label}.pdf"), photo=True))  # fmt: skip
    return made
