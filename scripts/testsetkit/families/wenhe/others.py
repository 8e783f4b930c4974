"""Papers that nobody asks for, the notice of a change of name, and names of attachments."""

from __future__ import annotations

import random

from testsetkit import invent
from testsetkit.case import Case
from testsetkit.families.wenhe.ink import HEI, look, para, sheet, table, td, tr
from testsetkit.pen import Pen
from testsetkit.press import Paper

PHANTOMS = {
    "dengbao": ("网络安全等级保护备案证明", "信息系统等级保护备案证明"),
    "photo": ("车间现场照片", "智能工厂现场照片"),
    "iso": ("质量管理体系认证证书", "ISO 9001质量管理体系认证证书"),
    "energy": ("能源管理体系认证证书", "能源管理体系证书"),
}


def _stamp(pen: Pen, name: str, css: str = "left:-34mm;top:-18mm") -> str:
    return f'<span style="position:relative;display:inline-block;width:0;height:0">{pen.seal(name, size=38, style=css)}</span>'


def change_notice(case: Case, rng: random.Random) -> Paper:
    """The register's notice of the change of name."""
    pen = Pen(case, rng, "other")
    old, new = pen.critical(case.firm.former_name, "name"), pen.critical(case.firm.name, "name")
    office = f"{case.firm.county}{rng.choice(['行政审批服务局', '市场监督管理局'])}"
    title = rng.choice(["准予变更登记通知书", "企业名称变更核准通知书", "变更登记情况证明"])
    if rng.random() < 0.5:
        body = para(f"{new}：") + para(f"经审查，你单位提交的变更登记申请材料齐全，准予名称由“{old}”变更为“{new}”。")  # fmt: skip
    else:
        top = tr(*(td(x, "text-align:center") for x in ("变更事项", "变更前内容", "变更后内容")))
        body = table([top, tr(td("名称"), td(old), td(new))])
    day = pen.day((2024, rng.randrange(2, 12), rng.randrange(3, 27)), "cn", "words")
    foot = f'<p style="text-align:right;margin:26mm 14mm 2mm">{office}{_stamp(pen, office)}</p><p style="text-align:right;margin-right:20mm">{day}</p>'
    made = f'<div style="font-size:14pt"><p style="text-align:center;font-size:20pt;font-weight:bold;margin:12mm 0 10mm">{title}</p>{body}{foot}</div>'
    return Paper("other", "名称变更登记通知书", sheet(look(rng, numbered=False, sober=True), made), pen.marks, ("名称变更通知书", "变更证明"), wants_native=False)  # fmt: skip


def _patent(case: Case, rng: random.Random) -> tuple[str, str, Pen]:
    pen = Pen(case, rng, "other")
    about = rng.choice(["一种自动送料机构", "一种多工位翻转台", "一种除尘罩"])
    lines = (("实用新型名称", about), ("专利号", f"ZL 2023 2 {rng.randrange(1000000, 9999999)}.{rng.randrange(10)}"), ("专利权人", pen.critical(case.firm.name, "name")), ("授权公告日", pen.day((2024, rng.randrange(1, 12), 9), "cn")))  # fmt: skip
    body = "".join(f'<p style="margin:5mm 12mm">{a}：{b}</p>' for a, b in lines)
    return "实用新型专利证书", f'<p style="text-align:center;font-size:26pt;margin:30mm 0 20mm">实用新型专利证书</p>{body}', pen  # fmt: skip


def _acceptance(case: Case, rng: random.Random) -> tuple[str, str, Pen]:
    pen = Pen(case, rng, "other")
    vendor = f"山东{invent.brand(rng)}自动化有限公司"
    rows = [tr(td(a, "width:28%"), td(b)) for a, b in (("项目名称", "设备联网改造"), ("建设单位", pen.critical(case.firm.name, "name")), ("承建单位", pen.critical(vendor, "name")), ("验收结论", "各项功能符合技术协议，同意验收。"), ("验收日期", pen.day((2025, rng.randrange(3, 12), 16), "cn", "dot")))]  # fmt: skip
    return "项目验收单", f'<p style="text-align:center;font-size:20pt;margin:10mm 0">项目竣工验收单</p>{table(rows)}', pen  # fmt: skip


def _invoice_list(case: Case, rng: random.Random) -> tuple[str, str, Pen]:
    pen = Pen(case, rng, "other")
    top = tr(*(td(x, "text-align:center") for x in ("序号", "采购内容", "金额（元）", "票据号码")))
    rows = [tr(td(str(n)), td(x), td(f"{rng.randrange(30000, 900000):,}.00", "text-align:right"), td(str(rng.randrange(10**7, 10**8)))) for n, x in enumerate(rng.sample(["机器人本体", "输送线", "工业交换机", "扫码枪", "伺服电机", "软件许可"], 5), 1)]  # fmt: skip
    return "设备采购票据汇总", f'<p style="text-align:center;font-size:18pt;font-family:{HEI};margin:8mm 0">设备采购票据汇总表</p><p>单位：{pen.critical(case.firm.name, "name")}</p>{table(rows, head=top)}', pen  # fmt: skip


def _honour(case: Case, rng: random.Random) -> tuple[str, str, Pen]:
    pen = Pen(case, rng, "other")
    by = f"{case.firm.county}人民政府"
    body = f'<p style="font-size:34pt;text-align:center;color:#b8860b;margin:20mm 0">荣 誉 证 书</p><p style="font-size:16pt">{pen.critical(case.firm.name, "name")}：</p><p style="font-size:16pt;text-indent:2em">在2025年度全县工业经济工作中成绩突出，特发此证。</p>'.replace("全县", "全域")  # fmt: skip
    return "荣誉证书", body + f'<p style="text-align:right;margin:24mm 20mm 0;font-size:14pt">{by}{_stamp(pen, by)}</p>', pen  # fmt: skip


def others(case: Case, rng: random.Random, count: int) -> list[Paper]:
    """A few papers beside those asked for; none that a list might miss."""
    made = []
    for of in rng.sample([_patent, _acceptance, _invoice_list, _honour], count):
        label, body, pen = of(case, rng)
        html = sheet(look(rng, numbered=False), body)
        made.append(Paper("other", label, html, pen.marks, (label, f"其他-{label}")))
    return made
