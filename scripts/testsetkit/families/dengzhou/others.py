"""Papers that nobody asked for, and a notice of a changed name."""

from __future__ import annotations

import random
from html import escape

from testsetkit.case import Case
from testsetkit.families.dengzhou import sheet
from testsetkit.families.dengzhou.sheet import row
from testsetkit.pen import Pen
from testsetkit.press import Paper

PHANTOMS = {
    "dengbao": "网络安全等级保护备案证明",
    "photo": "生产现场照片",
    "iso": "质量管理体系认证证书",
    "energy": "节能评估报告",
}
_CLASH = {"photo": "现场照片", "iso": "质量管理体系认证证书"}


def others(case: Case, rng: random.Random, count: int) -> list[Paper]:
    """`count` papers beside those that are asked for; not what a list names in vain."""
    pool = [_iso, _patent, _software, _photos, _contract, _award, _handover]
    made = [of(case, rng) for of in rng.sample(pool, count)]
    return [p for p in made if p.label != _CLASH.get(case.phantom)]


def change_notice(case: Case, rng: random.Random) -> Paper:
    pen = Pen(case, rng, "other")
    f = case.firm
    office = f"{f.city}{f.county}{rng.choice(['行政审批服务局', '市场监督管理局'])}"
    ring = pen.seal(office, role="other", style="right:0;top:-12mm", size=41)
    rows = [
        row("<td class=l>变更事项</td>", "<td class=l>变更前</td>", "<td class=l>变更后</td>"),
        row("<td class=c>名称</td>", escape(f.former_name), escape(f.name)),
    ]
    inner = f'<h1>{rng.choice(["准予变更登记通知书", "企业名称变更核准通知书"])}</h1><p class=f>{escape(f.name)}：</p><p>经审查，你单位提交的变更登记申请材料齐全，符合法定形式，准予变更登记。</p>{sheet.table(rows, widths=[20, 40, 40])}<div style="padding:24mm 8mm 26mm"><p class="f r"><span class=at>{office}{ring}</span></p><p class="f r" style="margin-top:4mm">{rng.choice(["2024年6月18日", "2024年9月5日", "2025年2月27日"])}</p></div>'
    return Paper(
        "other",
        "名称变更通知书",
        sheet.paper(rng, inner, size=13),
        pen.marks,
        ("名称变更通知书.pdf", "变更登记.pdf"),
        wants_native=False,
    )


def _iso(case: Case, rng: random.Random) -> Paper:
    pen = Pen(case, rng, "other")
    ring = pen.seal("北京中质联合认证有限公司", role="other", style="left:60mm;top:-10mm", size=38)
    inner = f'<div style="border:1mm double #2b4c7e;padding:14mm"><h1>质量管理体系认证证书</h1><p class=f>证书号：{rng.randrange(10**6, 10**7)}Q{rng.randrange(1000, 9999)}</p><p class=c style="font-size:15pt;margin:8mm 0">{escape(case.firm.name)}</p><p class=c>质量管理体系符合 GB/T 19001-2016 / ISO 9001:2015</p><p class=c>认证范围：{escape(case.firm.product)}的生产</p><p class=f style="margin-top:24mm"><span class=at>颁证机构：北京中质联合认证有限公司{ring}</span></p></div>'
    return Paper(
        "other",
        "质量管理体系认证证书",
        sheet.paper(rng, inner),
        pen.marks,
        ("ISO9001.pdf", "质量体系证书.jpg"),
        photo=True,
    )


def _patent(case: Case, rng: random.Random) -> Paper:
    pen = Pen(case, rng, "other")
    ring = pen.seal("国家知识产权局", role="other", style="right:10mm;top:-12mm", size=40)
    inner = f'<p class=f>证书号第{rng.randrange(10**6, 10**7)}号</p><h1 style="margin-top:20mm">实用新型专利证书</h1><p class=f>实用新型名称：一种{escape(case.firm.product)}用定位装置</p><p class=f>专利号：ZL 2023 2 {rng.randrange(10**6, 10**7)}.{rng.randrange(10)}</p><p class=f>专利权人：{escape(case.firm.name)}</p><p style="margin-top:8mm">国家知识产权局依照中华人民共和国专利法经过初步审查，决定授予专利权，颁发实用新型专利证书。</p><p class="f r" style="margin-top:40mm;padding-right:12mm"><span class=at>国家知识产权局{ring}</span></p>'
    return Paper(
        "other",
        "专利证书",
        sheet.paper(rng, inner),
        pen.marks,
        ("专利证书.pdf", "专利.jpg"),
        photo=True,
    )


def _software(case: Case, rng: random.Random) -> Paper:
    pen = Pen(case, rng, "other")
    ring = pen.seal("中华人民共和国国家版权局", role="other", style="right:6mm;top:-12mm", size=40)
    inner = f'<h1>计算机软件著作权登记证书</h1><p class=c>证书号：软著登字第{rng.randrange(10**6, 10**7)}号</p><p class=f>软件名称：生产数据管理软件V1.{rng.randrange(9)}</p><p class=f>著作权人：{escape(case.firm.name)}</p><p class=f>权利取得方式：原始取得</p><p class="f r" style="margin-top:40mm;padding-right:12mm"><span class=at>国家版权局{ring}</span></p>'
    return Paper(
        "other",
        "软件著作权证书",
        sheet.paper(rng, inner),
        pen.marks,
        ("软著.pdf", "软件著作权.pdf"),
        photo=True,
    )


def _photos(case: Case, rng: random.Random) -> Paper:
    pen = Pen(case, rng, "other")
    tones = ["#8f9aa6", "#a7b0a0", "#7d8791", "#b3a894"]
    boxes = "".join(
        f'<div style="height:78mm;margin:4mm 0 1mm;background:linear-gradient({rng.randrange(20, 160)}deg,{rng.choice(tones)},{rng.choice(tones)} 40%,#444)"></div><p class=c>图{n}　{t}</p>'
        for n, t in enumerate(
            rng.sample(["车间全景", "加工单元", "中控室大屏", "成品库", "检验室"], 2), 1
        )
    )
    return Paper(
        "other",
        "现场照片",
        sheet.paper(rng, "<h2>现场照片</h2>", boxes),
        pen.marks,
        ("现场照片.pdf", "照片.pdf"),
    )


def _contract(case: Case, rng: random.Random) -> Paper:
    pen = Pen(case, rng, "other")
    inner = f"<h1>软件采购合同（节选）</h1><p class=f>合同编号：RJ-2024-{rng.randrange(100, 999)}</p><p class=f>甲方：{escape(case.firm.name)}</p><p class=f>乙方：济南云桥信息技术有限公司</p><p>一、合同标的：生产管理软件一套及实施服务。</p><p>二、合同金额：人民币{rng.randrange(20, 180)}万元整。</p><p>三、交付期限：合同生效后180日内上线运行。</p><p>四、质保期：自验收合格之日起12个月。</p>"
    return Paper(
        "other",
        "软件采购合同",
        sheet.paper(rng, inner),
        pen.marks,
        ("采购合同.pdf", "软件合同.pdf"),
    )


def _award(case: Case, rng: random.Random) -> Paper:
    pen = Pen(case, rng, "other")
    office = f"{case.firm.city}{case.firm.county}人民政府"
    ring = pen.seal(office, role="other", style="right:10mm;top:-12mm", size=42)
    inner = f'<div style="border:2mm ridge #c9a13a;padding:24mm 18mm;text-align:center"><h1 style="color:#b01818">荣 誉 证 书</h1><p class=f style="text-align:left;font-size:15pt">{escape(case.firm.name)}：</p><p style="font-size:15pt;text-align:left">被评为2024年度工业经济发展先进单位。特发此证，以资鼓励。</p><p class="f r" style="margin-top:24mm"><span class=at>{office}{ring}</span></p><p class="f r">2025年1月</p></div>'
    return Paper(
        "other",
        "荣誉证书",
        sheet.paper(rng, inner, landscape=True, margin="18mm"),
        pen.marks,
        ("荣誉证书.jpg", "获奖证书扫描.pdf"),
        photo=True,
    )


def _handover(case: Case, rng: random.Random) -> Paper:
    pen = Pen(case, rng, "other")
    rows = [
        row(f"<td class=c>{n}</td>", a, "<td class=c>1</td>", "")
        for n, a in enumerate(("装订成册材料", "电子版光盘"), 1)
    ]
    inner = f'<h1>材料移交单</h1><p class=f>移交单位：{escape(case.firm.name)}</p>{sheet.table(rows, head=sheet.heads("序号", "名称", "份数", "备注"), widths=[12, 48, 15, 25])}<p class=f style="margin-top:10mm">经手人：{pen.written(case.firm.contact, hand=sheet.hand(rng))}</p>'
    return Paper(
        "other",
        "材料移交单",
        sheet.paper(rng, inner, size=13),
        pen.marks,
        ("移交单.jpg", "交接单.pdf"),
        photo=True,
    )
