"""Papers that nobody asked for: certificates, lists of patents, charts of processes, photographs, contracts."""

from __future__ import annotations

import random
from collections.abc import Callable
from html import escape

from testsetkit.case import Case
from testsetkit.families.taishan.look import HEI, KAI, code_picture, listing, look, paragraphs
from testsetkit.pen import Pen
from testsetkit.press import Paper

PHANTOMS = {
    "dengbao": "信息系统安全等级保护备案证明",
    "photo": "现场照片",
    "iso": "质量管理体系认证证书",
    "energy": "能源管理体系认证证书",
}


def others(case: Case, rng: random.Random, count: int) -> list[Paper]:
    """Some of them, never what is listed and not sent."""
    missing = PHANTOMS.get(case.phantom, "")
    picked = rng.sample(_ALL, min(count, len(_ALL)))
    return [p for p in (make(case, rng) for make in picked) if p.label != missing]


def _paper(pen: Pen, label: str, body: str, *names: str, photo: bool = False) -> Paper:
    html = look(pen.rng, plain=True).sheet(body, numbered=False)
    return Paper("other", label, html, pen.marks, names or (f"{label}.pdf",), photo=photo)


def _iso(case: Case, rng: random.Random) -> Paper:
    pen = Pen(case, rng, "other")
    seal = pen.seal("华东检验认证有限公司", role="other", style="left:0;top:-16mm")
    body = (
        f'<div style="border:1.6mm double #2d6a4f;padding:12mm;min-height:214mm"><div style="text-align:center;font:bold 24pt {HEI}">质量管理体系认证证书</div><p class=n style="text-align:center">注册号：{rng.randrange(100, 999)}26Q{rng.randrange(10000, 99999)}R1M</p>'
        f'<p style="margin-top:12mm">兹证明 {pen.critical(case.firm.name, "name")} 的质量管理体系符合GB/T 19001-2016标准，覆盖范围：{escape(case.firm.main_business)}。</p><p class=n>颁证日期：2024-05-11　有效期至：2027-05-10</p>{code_picture(rng)}'
        f'<div style="margin:30mm 0 0 84mm;position:relative">华东检验认证有限公司{seal}</div></div>'
    )
    return _paper(pen, "质量管理体系认证证书", body, "ISO9001.pdf", "质量体系证书.pdf", photo=True)


def _patents(case: Case, rng: random.Random) -> Paper:
    pen = Pen(case, rng, "other")
    rows = [
        [str(n), f"一种{case.firm.product}{rng.choice(['夹具', '检测装置', '上料机构', '加工方法'])}", f"ZL20{rng.randrange(18, 25)}{rng.choice([1, 2])}{rng.randrange(10**6, 10**7)}.{rng.randrange(10)}", rng.choice(["发明", "实用新型"])]
        for n in range(1, rng.randrange(7, 22))
    ]  # fmt: skip
    body = f'<h1 style="text-align:center">知识产权一览表</h1><p class=n>权利人：{escape(case.firm.name)}</p>{listing(["序号", "专利名称", "专利号", "类型"], rows)}'
    return _paper(pen, "知识产权一览表", body, "专利清单.pdf", "知识产权.pdf")


def _chart(case: Case, rng: random.Random) -> Paper:
    """A chart of the process: boxes and arrows."""
    pen = Pen(case, rng, "other")
    steps = rng.sample(
        [
            "来料检验",
            "下料",
            "粗加工",
            "热处理",
            "精加工",
            "装配",
            "测试",
            "包装入库",
            "清洗",
            "喷涂",
        ],
        7,
    )
    boxes = '<div style="text-align:center">↓</div>'.join(f'<div style="margin:2mm auto;width:54mm;border:.4mm solid #235;padding:3mm;text-align:center">{x}</div>' for x in steps)  # fmt: skip
    body = f'<h1 style="text-align:center">{case.firm.product}生产工艺流程图</h1>{boxes}'
    return _paper(pen, "生产工艺流程图", body, "工艺流程图.pdf")


def _photos(case: Case, rng: random.Random) -> Paper:
    pen = Pen(case, rng, "other")
    shots = "".join(
        f'<div style="margin:4mm 0;text-align:center"><svg viewBox="0 0 120 60" style="width:130mm"><rect width="120" height="60" fill="#{rng.choice(["9aa7b0", "b0a89a", "8fa08f"])}"/><rect x="{rng.randrange(8, 30)}" y="22" width="{rng.randrange(20, 60)}" height="30" fill="#5d6b75"/><rect y="52" width="120" height="8" fill="#777"/></svg><br>图{n} {x}</div>'
        for n, x in enumerate(rng.sample(["总装车间", "立体仓库", "中控大厅", "检测工位", "厂区外景"], 3), 1)
    )  # fmt: skip
    return _paper(pen, "现场照片", f'<h1 style="text-align:center">现场照片</h1>{shots}', "照片.pdf", "现场图片.pdf")  # fmt: skip


def _contract(case: Case, rng: random.Random) -> Paper:
    pen = Pen(case, rng, "other")
    other = rng.choice(["济南蓝联软件有限公司", "青岛数巢智能系统有限公司"])
    first = pen.seal(case.firm.name, kind="contract", role="other", style="left:6mm;top:-12mm")
    second = pen.seal(other, kind="contract", role="other", style="left:92mm;top:-12mm")
    text = paragraphs(["一、乙方向甲方提供制造执行系统软件及实施服务。", f"二、合同总价款为人民币{rng.randrange(40, 380)}万元，分三期支付。", "三、自签订之日起六个月内完成验收。", "四、未尽事宜由双方协商解决。"])  # fmt: skip
    body = f'<h1 style="text-align:center">软件采购及实施合同</h1><p class=n>甲方：{escape(case.firm.name)}<br>乙方：{other}</p>{text}<div style="margin-top:26mm;position:relative;display:flex;justify-content:space-between"><span>甲方（章）</span><span>乙方（章）</span>{first}{second}</div>'
    return _paper(pen, "软件采购合同", body, "合同.pdf", "MES合同.pdf")


def _award(case: Case, rng: random.Random) -> Paper:
    pen = Pen(case, rng, "other")
    body = f'<div style="border:3mm ridge #c9a227;padding:40mm 14mm;text-align:center;font:16pt/2 {KAI}"><div style="font:bold 32pt {HEI};color:#b3131b">荣誉证书</div><p>{pen.critical(case.firm.name, "name")}：</p><p>被评为{rng.choice(["省级专精特新中小企业", "市级企业技术中心", "绿色工厂"])}。</p><p style="text-align:right">二〇二四年十二月</p></div>'
    return _paper(pen, "荣誉证书", body, "荣誉证书.pdf", "获奖证书2.pdf", photo=True)


_ALL: list[Callable[[Case, random.Random], Paper]] = [_iso, _patents, _chart, _photos, _contract, _award]  # fmt: skip
