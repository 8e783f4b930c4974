"""Papers that nobody asked for."""

from __future__ import annotations

import random
from html import escape as esc

from testsetkit.case import Case
from testsetkit.families.mengshan.look import HEI, KAI, SONG, sealed_name, sheet, table
from testsetkit.invent import brand, person
from testsetkit.pen import Pen
from testsetkit.press import Paper

PHANTOMS = {
    "dengbao": "网络安全等级保护备案证明",
    "photo": "生产现场照片",
    "iso": "质量管理体系认证证书",
    "energy": "能源管理体系认证证书",
}


def others(case: Case, rng: random.Random, count: int) -> list[Paper]:
    makers = [_patent, _contract, _honour, _invoice]
    if case.phantom != "photo":
        makers.append(_photos)
    if case.phantom != "iso":
        makers.append(_iso)
    return [make(case, rng) for make in rng.sample(makers, count)]


def _frame(rng: random.Random, inner: str) -> str:
    colour = rng.choice(["#b0893c", "#3b6fa8", "#777", "#8a2b2b"])
    return f'<div style="border:{rng.choice(["1.5mm double", "1mm solid", "2mm ridge"])} {colour};padding:13mm 11mm">{inner}</div>'


def _iso(case: Case, rng: random.Random) -> Paper:
    pen = Pen(case, rng, "other")
    inner = (
        f'<p class="c" style="font-size:25pt;font-family:{HEI}">质量管理体系认证证书</p><p class="c">证书编号：{rng.randrange(100, 999)}25Q{rng.randrange(10000, 99999)}R{rng.randrange(0, 4)}M</p><p class="c">兹证明</p><p class="c" style="font-size:17pt">{pen.critical(case.firm.name, "name")}</p>'
        f'<p class="c">质量管理体系符合GB/T 19001-2016 / ISO 9001:2015标准</p><p class="c">覆盖范围：{esc(case.firm.main_business)}</p><p class="c">初次发证：2022年8月15日　有效期至：2028年8月14日</p><p class="c" style="margin-top:14mm">{sealed_name(pen, "华信创认证有限公司", dx=3)}</p>'
    )  # fmt: skip
    return Paper("other", "质量管理体系认证证书", sheet(rng, _frame(rng, inner), size=13, margin="16mm"), pen.marks, ("质量体系证书.pdf", "ISO9001.pdf", "体系认证证书.pdf"), None, rng.random() < 0.3)  # fmt: skip


def _patent(case: Case, rng: random.Random) -> Paper:
    pen = Pen(case, rng, "other")
    inner = (
        f'<p class="c" style="font-size:26pt;font-family:{SONG}">实用新型专利证书</p><p class="n">证书号第{rng.randrange(15000000, 21000000)}号</p><p class="n">实用新型名称：一种{esc(case.firm.product)}用{rng.choice(["夹紧", "输送", "检测", "清洗"])}装置</p><p class="n">发明人：{person(rng)}；{person(rng)}</p>'
        f'<p class="n">专利号：ZL 2023 2 {rng.randrange(1000000, 3999999)}.{rng.randrange(0, 9)}</p><p class="n">专利权人：{pen.critical(case.firm.name, "name")}</p><p>国家知识产权局依照中华人民共和国专利法经过初步审查，决定授予专利权，颁发实用新型专利证书并在专利登记簿上予以登记。</p>'
    )  # fmt: skip
    return Paper("other", "专利证书", sheet(rng, _frame(rng, inner), size=13, margin="18mm", lead=2), pen.marks, ("专利证书.pdf", "知识产权.pdf"), None, rng.random() < 0.3)  # fmt: skip


def _contract(case: Case, rng: random.Random) -> Paper:
    pen = Pen(case, rng, "other")
    seller = f"济南{brand(rng)}软件有限公司"
    body = (
        f'<p class="c" style="font-size:20pt;font-family:{HEI}">软件采购合同</p><p class="n">甲方：{pen.critical(case.firm.name, "name")}</p><p class="n">乙方：{seller}</p><p>甲乙双方就{rng.choice(["MES系统", "WMS系统", "能源管理系统", "数据采集系统"])}的采购与实施达成如下协议：</p>'
        f"<p>一、合同总价人民币{rng.randrange(18, 160)}万元（含税）。</p><p>二、乙方负责软件安装、调试，工期{rng.randrange(60, 180)}天。</p><p>三、付款方式：签订合同付30%，上线付40%，验收合格付25%，余款一年后付清。</p><p>四、本合同一式四份，双方盖章后生效。</p>"
        f'<table style="margin-top:16mm"><tr><td>甲方（盖章）：{sealed_name(pen, case.firm.name, kind="contract", dx=-4)}</td><td>乙方（盖章）：{seller}</td></tr></table>'
    )  # fmt: skip
    return Paper("other", "软件采购合同", sheet(rng, body, size=13), pen.marks, ("MES合同.pdf", "软件合同.pdf", "采购合同.pdf"))  # fmt: skip


def _honour(case: Case, rng: random.Random) -> Paper:
    pen = Pen(case, rng, "other")
    body = f'<p class="c" style="font-size:34pt;color:#b3202c;font-family:{KAI};margin:16mm 0">荣誉证书</p><p class="n" style="font-size:18pt">{pen.critical(case.firm.name, "name")}：</p><p style="font-size:18pt">被评为{rng.choice(["2024年度纳税先进企业", "2023年度工业发展先进单位", "2024年度科技创新先进企业"])}。</p><p class="n" style="font-size:18pt">特发此证，以资鼓励。</p><p class="r" style="font-size:15pt;margin-top:20mm">中共{esc(case.firm.county)}委员会　{esc(case.firm.county)}人民政府</p>'
    return Paper("other", "荣誉证书", sheet(rng, body, across=True), pen.marks, ("荣誉证书.pdf", "获奖证书.pdf"), None, rng.random() < 0.4)  # fmt: skip


def _invoice(case: Case, rng: random.Random) -> Paper:
    pen = Pen(case, rng, "other")
    rows = [["设备名称", "规格", "数量", "金额（元）"]]
    for thing in rng.sample(
        ("数控车床", "工业机器人", "视觉检测仪", "智能电表", "立体货架", "采集网关"), 4
    ):
        rows.append([thing, f"{rng.choice('ABKXZ')}-{rng.randrange(100, 900)}", str(rng.randrange(1, 30)), f"{rng.randrange(20000, 900000):,}.00"])  # fmt: skip
    body = f'<p class="c" style="font-size:17pt;font-family:{HEI}">设备购置明细及发票目录</p><p class="n">购买方：{pen.critical(case.firm.name, "name")}</p>{table(rows, head=True)}<p class="n">发票复印件存财务备查。</p>'
    return Paper(
        "other", "设备购置明细", sheet(rng, body), pen.marks, ("设备发票明细.pdf", "设备清单.pdf")
    )


def _photos(case: Case, rng: random.Random) -> Paper:
    pen = Pen(case, rng, "other")
    pictures = ""
    for what in rng.sample(
        ("生产车间", "立体仓库", "自动化生产线", "中控室", "检验室", "数据大屏"), 4
    ):
        a, b, c = (f"#{rng.randrange(0x55, 0xcc):02x}{rng.randrange(0x60, 0xd0):02x}{rng.randrange(0x60, 0xd0):02x}" for _ in range(3))  # fmt: skip
        pictures += f'<div style="display:inline-block;width:48%;margin:1%;text-align:center"><div style="height:52mm;background:linear-gradient({rng.randrange(0, 180)}deg,{a},{b} 55%,{c})"></div>{what}</div>'
    body = f'<p class="c" style="font-size:17pt;font-family:{HEI}">现场照片</p>{pictures}'
    return Paper(
        "other", "生产现场照片", sheet(rng, body), pen.marks, ("现场照片.pdf", "车间照片.pdf")
    )
