"""Business licences in five renderings, notices of change, and papers that count for nothing."""

from __future__ import annotations

import random
from html import escape

from testsetkit.answers import home
from testsetkit.case import Case
from testsetkit.cheques import capitals
from testsetkit.families.wulian.look import HEI, KAI, SONG, doc, grid
from testsetkit.invent import Firm
from testsetkit.licensing import Rows, code_on, entry, name_on
from testsetkit.markup import sides
from testsetkit.pen import Pen
from testsetkit.press import Paper


def _squares(rng: random.Random) -> str:
    """A square that looks like a code to scan, and is none."""
    cells = "".join(f'<rect x="{x}" y="{y}" width="1" height="1"/>' for x in range(21) for y in range(21) if rng.random() < 0.48)  # fmt: skip
    return f'<svg viewBox="0 0 21 21" style="width:21mm;height:21mm">{cells}</svg>'


def _lying(head: str, code: str, rows: Rows, foot: str, rng: random.Random) -> str:
    def part(held: Rows) -> str:
        return "".join(f'<div style="display:flex;margin:2.2mm 0;font-size:13pt"><span style="flex:none;width:27mm;color:#6b5320">{k}</span><span style="flex:1">{v}</span></div>' for k, v in held)  # fmt: skip

    top = f'<div style="display:flex;justify-content:space-between;align-items:center"><div style="font-size:11.5pt">统一社会信用代码<br>{code}</div><div style="text-align:center;font:700 33pt {SONG};letter-spacing:5mm">营业执照<div style="font-size:14pt;letter-spacing:1mm">（副　本）{rng.randrange(1, 4)}-1</div></div>{_squares(rng)}</div>'
    return f'<div style="border:1.5mm double #8c6f2c;padding:6mm 9mm;background:#fffdf5">{top}<div style="display:flex;gap:9mm;margin-top:5mm"><div style="flex:1">{part(rows[:4])}</div><div style="flex:1">{part(rows[4:])}{foot}</div></div></div>'


def _standing(head: str, code: str, rows: Rows, foot: str, rng: random.Random) -> str:
    inner = "".join(f'<div style="display:flex;margin:3mm 0;font-size:13.5pt"><span style="flex:none;width:32mm;text-align:justify">{k}</span><span style="flex:1">{v}</span></div>' for k, v in rows)  # fmt: skip
    return f'<div style="border:1.2mm solid #9a7b33;padding:9mm 12mm"><div style="text-align:center;font:700 34pt {SONG};letter-spacing:7mm">营业执照</div><div style="text-align:center;font-size:13pt">（副本）　统一社会信用代码：{code}</div><div style="margin-top:8mm">{inner}</div>{foot}</div>'


def _electronic(head: str, code: str, rows: Rows, foot: str, rng: random.Random) -> str:
    cells = [
        ("统一社会信用代码", code),
        *[(k.replace("　", "").replace(" ", ""), v) for k, v in rows],
    ]
    return f'<div style="display:flex;justify-content:space-between"><b style="font:700 19pt {HEI}">电子营业执照</b>{_squares(rng)}</div>{sides(cells, "24%")}{foot}<p class=note>下载时间：2026年4月　本文件用于办理申报事项</p>'


def _original(head: str, code: str, rows: Rows, foot: str, rng: random.Random) -> str:
    """The original that hangs in the entrance: lying, labels in a column, the code in the middle."""
    inner = "".join(f'<tr><td style="width:34mm;text-align:right;color:#5d4a1c">{k}</td><td>{v}</td></tr>' for k, v in rows)  # fmt: skip
    top = f'<div style="text-align:center;font:700 36pt {SONG};letter-spacing:8mm;color:#222">营业执照</div><p class=c>（正　本）</p><p class=c style="font-size:13pt">统一社会信用代码 {code}</p>'
    return f'<div style="border:2.2mm ridge #a98c45;padding:5mm 16mm">{top}<table class=nb style="font-size:13pt">{inner}</table>{foot.replace("margin-top:13mm", "margin-top:4mm")}</div>'


def _pasted(head: str, code: str, rows: Rows, foot: str, rng: random.Random) -> str:
    """A small copy pasted on a sheet with the quality office's label."""
    small = _lying(head, code, rows, foot, rng)
    return f'<p class=f style="font-size:11pt">附件：企业营业执照复印件</p><div style="zoom:.72;width:246mm">{small}</div>'


def licence(case: Case, rng: random.Random, *, of: Firm | None = None) -> Paper:
    pen = Pen(case, rng, "business_licence")
    f = of or case.firm
    name, code = name_on(case, of), code_on(pen, case, of)
    kind = "有限责任公司分公司" if f.branch_of else "股份有限公司（非上市）" if "股份" in name else "有限责任公司（国有控股）" if f.state_owned and case.ownership_told else rng.choice(["有限责任公司（自然人投资或控股）", "有限责任公司", "其他有限责任公司"])  # fmt: skip
    if not case.ownership_told and "股份" not in name and not f.branch_of:
        kind = "有限责任公司"
    scope = f"一般项目：{f.product}制造；{f.product}销售；技术服务、技术开发、技术咨询；货物进出口。（除依法须经批准的项目外，凭营业执照依法自主开展经营活动）"
    offices = ("行政审批服务局", "市场监督管理局", "行政审批局")
    rows, foot = entry(pen, case, of, kind=kind, scope=scope, offices=offices)
    way = rng.choice([_lying, _lying, _standing, _electronic, _original, _pasted])
    inner = way("", code, rows, foot, rng)
    if rng.random() < 0.4:
        copy = pen.seal(f.name, role="copy", style="left:8mm;top:-15mm", size=38)
        inner += f'<div class=at style="margin:10mm 0 0 42mm;font:14pt {KAI}">{rng.choice(["与原件一致", "复印件与原件核对无误", "仅供申报智能工厂使用"])}{copy}</div>'
    html = doc(rng, inner, landscape=way in (_lying, _original), margin="13mm 15mm", size=12.5, skin="grid")  # fmt: skip
    return Paper("business_licence", "营业执照", html, pen.marks, ("营业执照.pdf", "营业执照副本.pdf", "营业执照复印件.jpg", "02营业执照.pdf"), wants_native=False, photo=True)  # fmt: skip


# ---- what counts for nothing
PHANTOMS = {"dengbao": "网络安全等级保护备案证明", "photo": "现场照片", "iso": "质量管理体系认证证书", "energy": "节能验收报告"}  # fmt: skip


def change_notice(case: Case, rng: random.Random) -> Paper:
    pen = Pen(case, rng, "other")
    f = case.firm
    office = f"{home(case)}行政审批服务局"
    over = pen.seal(office, role="other", style="right:2mm;top:-12mm")
    table = grid(("变更事项", "原登记内容", "变更后内容"), [("企业名称", escape(f.former_name), pen.critical(f.name, "name"))])  # fmt: skip
    html = doc(rng, f'<p class=c style="font:700 20pt {HEI};margin-bottom:6mm">准予变更登记通知书</p><p class=f>申请人：</p><p>经审查，你单位提交的企业名称变更登记申请符合法定形式，我局准予登记。</p>{table}<div style="text-align:right;position:relative;margin-top:20mm">{office}{over}<br>2024年{rng.randrange(5, 9)}月{rng.randrange(2, 27)}日</div>', size=13.5, skin="grid")  # fmt: skip
    return Paper("other", "名称变更通知书", html, pen.marks, ("准予变更登记通知书.pdf", "名称变更证明.pdf"), photo=True)  # fmt: skip


def dcmm(case: Case, rng: random.Random) -> Paper:
    pen = Pen(case, rng, "other")
    html = doc(rng, f'<div style="border:1.6mm double #355f8a;padding:15mm;text-align:center"><p class=c style="font:700 24pt {SONG}">数据管理能力成熟度等级证书</p><p class=c style="font:10pt Nimbus Roman">Data Management Capability Maturity Certificate</p><p class=c style="font-size:17pt;margin:9mm 0">{pen.critical(case.firm.name, "name")}</p><p class=c>等级：受管理级（2级）</p><p class=c>评估标准：GB/T 36073—2018《数据管理能力成熟度评估模型》</p><p class=c style="margin-top:12mm">颁发日期：2025年3月8日　　有效期：三年</p></div>', landscape=True, margin="14mm")  # fmt: skip
    return Paper(
        "other", "DCMM证书", html, pen.marks, ("DCMM证书.pdf", "DCMM贯标证书.jpg"), photo=True
    )


def others(case: Case, rng: random.Random, count: int) -> list[Paper]:
    made = []
    f = case.firm
    for label in rng.sample(["质量管理体系认证证书", "设备采购合同", "实用新型专利证书", "产品检验报告", "排污许可证"], count):  # fmt: skip
        pen = Pen(case, rng, "other")
        name = pen.critical(f.name, "name")
        inner = {
            "质量管理体系认证证书": f"<p class=c>兹证明</p><p class=c>{name}</p><p class=c>建立的质量管理体系符合 GB/T 19001—2016/ISO 9001:2015</p><p class=c>范围：{f.product}的生产和销售</p>",
            "设备采购合同": f"<p class=f>买方：{name}</p><p class=f>卖方：莱州恒工机械制造厂</p><p>卖方向买方提供输送设备{rng.randrange(2, 9)}套，合同总价人民币{capitals(rng.randrange(18, 90) * 10000)}，货到验收合格后付款。</p>",
            "实用新型专利证书": f"<p class=f>实用新型名称：一种{f.product}用上料装置</p><p class=f>专利号：ZL 2023 2 {rng.randrange(10**6, 10**7)}.{rng.randrange(10)}</p><p class=f>专利权人：{name}</p>",
            "产品检验报告": f"<p class=f>样品名称：{f.product}</p><p class=f>委托单位：{name}</p><p class=f>检验结论：所检项目符合标准要求。</p>",
            "排污许可证": f"<p class=c>单位名称：{name}</p><p class=c>行业类别：{f.industry}</p><p class=c>有效期限：自2024年7月1日至2029年6月30日止</p>",
        }[label]
        html = doc(rng, f'<p class=c style="font:700 21pt {SONG};margin:12mm 0">{label}</p>{inner}', size=13.5)  # fmt: skip
        made.append(Paper("other", label, html, pen.marks, (f"{label}.pdf", f"附件-{label}.pdf"), photo=True))  # fmt: skip
    return made
