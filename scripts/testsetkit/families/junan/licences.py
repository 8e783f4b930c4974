"""Business licences in six renderings, notices of change, and papers that count for nothing."""

from __future__ import annotations

import random
from html import escape

from testsetkit.answers import home
from testsetkit.case import Case
from testsetkit.cheques import capitals
from testsetkit.families.junan.look import HEI, KAI, LATIN, SONG, doc, grid, title_of
from testsetkit.invent import Firm
from testsetkit.licensing import Rows, code_on, entry, name_on
from testsetkit.markup import sides
from testsetkit.pen import Pen
from testsetkit.press import Paper


def square(rng: random.Random, side: int = 22) -> str:
    """A square that looks like a code to scan, and is none."""
    cells = "".join(f'<rect x="{x}" y="{y}" width="1" height="1"/>' for x in range(21) for y in range(21) if rng.random() < 0.5)  # fmt: skip
    return f'<svg viewBox="0 0 21 21" style="width:{side}mm;height:{side}mm;flex:none">{cells}</svg>'  # fmt: skip


def _column(rows: Rows, width: int, ink: str, size: float = 13) -> str:
    return "".join(f'<div style="display:flex;margin:2.4mm 0;font-size:{size}pt"><span style="flex:none;width:{width}mm;color:{ink}">{k}</span><span style="flex:1">{v}</span></div>' for k, v in rows)  # fmt: skip


def _lying(code: str, rows: Rows, foot: str, rng: random.Random) -> str:
    ink = rng.choice(["#6a5220", "#222"])
    head = f'<div style="display:flex;justify-content:space-between;align-items:center"><div style="font-size:11pt;width:60mm">统一社会信用代码<br>{code}</div><div style="text-align:center;font:700 32pt {SONG};letter-spacing:5mm">营业执照<div style="font-size:13pt;letter-spacing:1mm">（副　本）</div></div><div style="width:60mm;text-align:right">{square(rng)}</div></div>'  # fmt: skip
    return f'<div style="border:1.6mm double #927234;padding:6mm 9mm;background:#fffdf6">{head}<div style="display:flex;gap:10mm;margin-top:5mm"><div style="flex:1">{_column(rows[:4], 28, ink)}</div><div style="flex:1">{_column(rows[4:], 28, ink)}{foot}</div></div></div>'  # fmt: skip


def _standing(code: str, rows: Rows, foot: str, rng: random.Random) -> str:
    return f'<div style="border:1.3mm solid #9a7b33;padding:9mm 12mm"><div style="text-align:center;font:700 33pt {SONG};letter-spacing:7mm">营业执照</div><p class=c>（副 本）</p><p class=r>统一社会信用代码：{code}</p>{_column(rows, 33, "#222", 13.5)}{foot}</div>'  # fmt: skip


def _electronic(code: str, rows: Rows, foot: str, rng: random.Random) -> str:
    held = [("统一社会信用代码", code), *[(k.replace("　", "").replace(" ", ""), v) for k, v in rows]]  # fmt: skip
    return f'<div style="display:flex;justify-content:space-between;align-items:center"><b style="font:700 19pt {HEI}">营业执照（电子版）</b>{square(rng, 20)}</div>{sides(held, "25%")}{foot}<p class=note>本电子营业执照由企业授权下载，用于智能工厂申报。</p>'  # fmt: skip


def _hung(code: str, rows: Rows, foot: str, rng: random.Random) -> str:
    """The original from the wall: lying, labels at the right of their column."""
    inner = "".join(f'<tr><td style="width:36mm;text-align:right;color:#5a481b">{k}</td><td>{v}</td></tr>' for k, v in rows)  # fmt: skip
    return f'<div style="border:2mm groove #a98c45;padding:4mm 16mm"><div style="text-align:center;font:700 35pt {SONG};letter-spacing:8mm">营业执照</div><p class=c style="font-size:12pt">（正 本）　统一社会信用代码 {code}</p><table class=nb style="font-size:13pt">{inner}</table>{foot.replace("margin-top:13mm", "margin-top:2mm")}</div>'  # fmt: skip


def _spread(code: str, rows: Rows, foot: str, rng: random.Random) -> str:
    """Two columns of a folded copy, the code in the middle over both."""
    left, right = rows[::2], rows[1::2]
    return f'<div style="border:.8mm solid #8a6d2b;outline:.3mm solid #8a6d2b;outline-offset:1.5mm;padding:7mm 10mm"><p class=c style="font:700 30pt {SONG}">营 业 执 照</p><p class=c style="font:12pt {LATIN}">BUSINESS LICENSE</p><p class=c>（副本）统一社会信用代码 {code}</p><div style="display:flex;gap:9mm"><div style="flex:1">{_column(left, 26, "#333", 12)}</div><div style="flex:1">{_column(right, 26, "#333", 12)}</div></div>{foot}</div>'  # fmt: skip


def _pasted(code: str, rows: Rows, foot: str, rng: random.Random) -> str:
    """A small copy pasted on a sheet with the office's label."""
    return f'<p class=f style="font-size:12pt">附件{rng.randrange(1, 4)} 营业执照</p><div style="zoom:.7;width:250mm">{_lying(code, rows, foot, rng)}</div>'  # fmt: skip


def licence(case: Case, rng: random.Random, *, of: Firm | None = None) -> Paper:
    pen = Pen(case, rng, "business_licence")
    f = of or case.firm
    name, code = name_on(case, of), code_on(pen, case, of)
    kind = "有限责任公司分公司" if f.branch_of else "股份有限公司（非上市、自然人投资或控股）" if "股份" in name and case.ownership_told and not f.state_owned and "外" not in f.kind else "股份有限公司" if "股份" in name else "有限责任公司（国有控股）" if f.state_owned and case.ownership_told else "有限责任公司（中外合资）" if "外" in f.kind and case.ownership_told else "有限责任公司"  # fmt: skip
    if kind == "有限责任公司" and case.ownership_told and not f.state_owned and not f.parent:
        kind = rng.choice([kind, "有限责任公司（自然人投资或控股）", "其他有限责任公司"])
    scope = f"许可项目：货物进出口；一般项目：{f.product}生产、销售；机械设备租赁；技术咨询服务。（依法须经批准的项目，经相关部门批准后方可开展经营活动）"
    offices = ("行政审批服务局", "市场监督管理局")
    rows, foot = entry(pen, case, of, kind=kind, scope=scope, offices=offices)
    way = rng.choice([_lying, _lying, _standing, _electronic, _hung, _spread, _pasted])
    inner = way(code, rows, foot, rng)
    if rng.random() < 0.35:
        copy = pen.seal(f.name, role="copy", style="left:8mm;top:-15mm", size=38)
        inner += f'<div class=at style="margin:10mm 0 0 42mm;font:14pt {KAI}">{rng.choice(["复印件与原件一致", "与原件核对一致", "仅用于申报智能工厂"])}{copy}</div>'  # fmt: skip
    html = doc(rng, inner, landscape=way in (_lying, _hung), margin="12mm 15mm", size=12.5, skin="full")  # fmt: skip
    return Paper("business_licence", "营业执照", html, pen.marks, ("营业执照.pdf", "营业执照副本.pdf", "执照.jpg", "3营业执照复印件.pdf"), wants_native=False, photo=True)  # fmt: skip


# ---- what counts for nothing
PHANTOMS = {"dengbao": "网络安全等级保护备案证明", "photo": "现场照片", "iso": "质量管理体系认证证书", "energy": "节能验收报告"}  # fmt: skip


def change_notice(case: Case, rng: random.Random) -> Paper:
    pen = Pen(case, rng, "other")
    f = case.firm
    office = f"{home(case)}行政审批服务局"
    over = pen.seal(office, role="other", style="right:2mm;top:-12mm")
    table = grid(("登记事项", "变更前", "变更后"), [("名称", escape(f.former_name), pen.critical(f.name, "name"))])  # fmt: skip
    html = doc(rng, f'{title_of("公司变更登记通知书", 20, HEI)}<p>下列企业名称变更登记申请，材料齐全，符合法定形式，准予变更：</p>{table}<div style="text-align:right;position:relative;margin-top:20mm">{office}{over}<br>2024年{rng.randrange(4, 10)}月{rng.randrange(2, 27)}日</div>', size=13.5, skin="full")  # fmt: skip
    return Paper("other", "名称变更通知书", html, pen.marks, ("变更登记通知书.pdf", "更名证明.pdf"), photo=True)  # fmt: skip


def dcmm(case: Case, rng: random.Random) -> Paper:
    pen = Pen(case, rng, "other")
    html = doc(rng, f'<div style="border:1.8mm double #2f6a62;padding:14mm;text-align:center"><p class=c style="font:700 24pt {SONG}">数据管理能力成熟度等级证书</p><p class=c style="font-size:17pt;margin:9mm 0">{pen.critical(case.firm.name, "name")}</p><p class=c>数据管理能力成熟度（DCMM）等级：受管理级（2级）</p><p class=c>依据标准：GB/T 36073—2018</p><p class=c style="margin-top:12mm">发证日期：2025年5月16日　　有效期三年</p></div>', landscape=True, margin="14mm")  # fmt: skip
    return Paper("other", "DCMM证书", html, pen.marks, ("DCMM证书.pdf", "数据管理证书.jpg"), photo=True)  # fmt: skip


def others(case: Case, rng: random.Random, count: int) -> list[Paper]:
    made = []
    f = case.firm
    for label in rng.sample(["质量管理体系认证证书", "软件采购合同", "发明专利证书", "设备验收单", "高新技术企业证书"], count):  # fmt: skip
        pen = Pen(case, rng, "other")
        name = pen.critical(f.name, "name")
        inner = {
            "质量管理体系认证证书": f"<p class=c>兹证明</p><p class=c>{name}</p><p class=c>质量管理体系符合 GB/T 19001—2016 / ISO 9001:2015 标准</p><p class=c>认证范围：{f.product}的设计和生产</p>",
            "软件采购合同": f"<p class=f>甲方（购买方）：{name}</p><p class=f>乙方（供应方）：济南数源软件开发部</p><p>乙方向甲方提供仓库管理软件一套，合同价款{capitals(rng.randrange(12, 90) * 10000)}。</p>",
            "发明专利证书": f"<p class=f>发明名称：一种{f.product}的加工方法</p><p class=f>专利号：ZL 2022 1 {rng.randrange(10**6, 10**7)}.{rng.randrange(10)}</p><p class=f>专利权人：{name}</p>",
            "设备验收单": f"<p class=f>使用单位：{name}</p><p class=f>设备：{rng.choice(['桁架机械手', '智能仓储货架', '视觉检测机'])}{rng.randrange(1, 5)}台</p><p class=f>验收意见：运行正常，同意验收。</p>",
            "高新技术企业证书": f"<p class=c>企业名称：{name}</p><p class=c>证书编号：GR20243700{rng.randrange(1000, 9999)}</p><p class=c>有效期：三年</p>",
        }[label]
        html = doc(rng, title_of(label, 21) + inner, size=13.5)
        made.append(Paper("other", label, html, pen.marks, (f"{label}.pdf", f"附-{label}.pdf"), photo=True))  # fmt: skip
    return made
