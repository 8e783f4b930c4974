"""Papers that nobody asked for, and those that explain: notices of change, DCMM, photographs, patents."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import replace
from html import escape

from testsetkit import invent
from testsetkit.case import Case
from testsetkit.families.yishan.craft import KAI, grid, look, paper, para, paras, title
from testsetkit.pen import Pen
from testsetkit.press import Paper

PHANTOMS = {
    "dengbao": ("信息系统安全等级保护备案证明", "网络安全等级保护备案证明"),
    "photo": ("生产现场照片", "车间现场照片"),
    "iso": ("质量管理体系认证证书", "ISO9001质量管理体系证书"),
    "energy": ("能源管理体系认证证书", "能源管理体系证书"),
}
"""What a list may name though it was not sent."""


def change_notice(case: Case, rng: random.Random) -> Paper:
    """The registry's notice of a change of name."""
    pen = Pen(case, rng, "other")
    face = look(rng, folio=False)
    f = case.firm
    office = f"{f.county}{rng.choice(['市场监督管理局', '行政审批服务局'])}"
    day = (2024, rng.randrange(1, 12), rng.randrange(2, 27))
    old, new = pen.critical(f.former_name, "name"), pen.critical(f.name, "name")
    if rng.random() < 0.5:
        text = para(f"{old}：") + para(f"经审查，你单位提交的变更登记申请材料齐全，符合法定形式，准予变更登记。企业名称由“{old}”变更为“{new}”，统一社会信用代码不变。")  # fmt: skip
    else:
        text = para("经核准，下列登记事项已变更：") + grid(
            ["变更事项", "变更前", "变更后"], [["名称", old, new]], widths=(20, 40, 40), size=11
        )
    foot = f'<div class="r" style="position:relative;margin-top:24mm;padding-bottom:20mm;line-height:2">{escape(office)}<br>{pen.day(day, "cn", "words")}{pen.seal(office, style="right:8mm;top:-10mm", size=38)}</div>'
    word = rng.choice(["准予变更登记通知书", "企业名称变更核准通知书", "变更登记情况证明"])
    names = ("更名通知.pdf", "变更登记通知书.pdf", "名称变更证明.pdf")
    return paper(
        pen,
        face,
        f"{title(word, face, size=22)}<div style='font-size:13pt'>{text}</div>{foot}",
        label=word,
        names=names,
        native=False,
    )


def dcmm(case: Case, rng: random.Random) -> Paper:
    """A certificate of another maturity: that of data management."""
    pen = Pen(case, rng, "other")
    face = look(rng, folio=False, plain=True)
    house = f"{invent.brand(rng)}（中国）数据技术评估有限公司"
    words = rng.choice(["数据管理能力成熟度等级证书", "数据管理能力成熟度评估证书"])
    inner = f'<div class="c" style="font-family:{KAI};font-size:30pt;margin:12mm 0">{words}</div><div style="font-size:15pt;line-height:2;margin:0 12mm">{pen.critical(case.firm.name, "name")}：<br>经评估，你单位数据管理能力符合GB/T 36073-2018《数据管理能力成熟度评估模型》（DCMM）{rng.choice(["受管理级（2级）", "稳健级（3级）"])}要求。</div><div class="c" style="position:relative;margin-top:30mm;padding-bottom:26mm">{escape(house)}<br>{pen.day((2025, rng.randrange(2, 11), 16), "cn", "dash")}{pen.seal(house, style="left:70mm;top:-8mm", size=38)}</div>'
    names = ("DCMM证书.pdf", "数据管理能力成熟度证书.pdf")
    return paper(
        pen,
        face,
        f'<div style="border:2mm double #2a5d8f;height:215mm">{inner}</div>',
        label="数据管理能力成熟度证书",
        names=names,
    )


def _patent(case: Case, rng: random.Random) -> Paper:
    pen = Pen(case, rng, "other")
    face = look(rng, folio=False, plain=True)
    number = f"ZL20{rng.randrange(20, 25)}2{rng.randrange(10**7, 10**8)}.{rng.randrange(0, 9)}"
    body = f'<div style="padding:8mm"><div class="c" style="font-family:{KAI};font-size:28pt;margin:14mm 0">实用新型专利证书</div>{paras([f"实用新型名称：一种{escape(case.firm.product)}用夹持装置", f"发明人：{invent.person(rng)}；{invent.person(rng)}", f"专利号：{number}", f"专利权人：{escape(case.firm.name)}", "本实用新型经过初步审查，决定授予专利权，颁发本证书并予以登记。"])}</div>'
    return paper(pen, face, body, label="实用新型专利证书", names=("专利证书.pdf", "专利1.pdf"))


def _photos(case: Case, rng: random.Random) -> Paper:
    pen = Pen(case, rng, "other")
    face = look(rng, folio=False, plain=True)
    boxes = "".join(
        f'<div style="height:72mm;background:linear-gradient({rng.randrange(0, 180)}deg,#b9c4cc,#eef0f2 55%,#8d979e);margin:4mm 10mm 1mm"></div><div class="c">{rng.choice(["生产线全景", "立体库一角", "中控大屏", "车间通道", "检测工位"])}</div>'
        for _ in range(2)
    )
    return paper(
        pen,
        face,
        f"{title('生产现场照片', face, size=18)}{boxes}",
        label="生产现场照片",
        names=("现场照片.pdf", "照片.pdf"),
    )


def _quality(case: Case, rng: random.Random) -> Paper:
    pen = Pen(case, rng, "other")
    face = look(rng, folio=False, plain=True)
    house = f"{invent.brand(rng)}质量认证有限公司"
    texts = [f"兹证明：{escape(case.firm.name)}", "质量管理体系符合GB/T 19001-2016/ISO 9001:2015标准", f"覆盖范围：{escape(case.firm.product)}的设计、生产和服务", f"证书编号：{rng.randrange(100, 900)}25Q{rng.randrange(10000, 99999)}R{rng.randrange(0, 4)}M"]  # fmt: skip
    foot = f'<div class="r" style="position:relative;margin-top:24mm;padding-bottom:20mm">{escape(house)}{pen.seal(house, style="right:6mm;top:-10mm", size=36)}</div>'
    return paper(
        pen,
        face,
        f"{title('质量管理体系认证证书', face, size=26)}<div style='font-size:13pt'>{paras(texts)}</div>{foot}",
        label="质量管理体系认证证书",
        names=("质量体系证书.pdf", "ISO9001.pdf"),
    )


def _contract(case: Case, rng: random.Random) -> Paper:
    """The first page and the price list of a purchase."""
    pen = Pen(case, rng, "other")
    face = replace(look(rng, folio=False, plain=True), size=12)
    seller = f"山东{invent.brand(rng)}自动化设备有限公司"
    rows = [[str(n), x, str(rng.randrange(1, 9)), rng.choice(["台", "套"])] for n, x in enumerate(rng.sample(["数据采集终端", "输送线体", "工业交换机", "码垛机械手", "扫码枪", "工控机"], 4), 1)]  # fmt: skip
    texts = [
        f"买方：{escape(case.firm.name)}",
        f"卖方：{escape(seller)}",
        "根据有关法律规定，双方就设备采购事宜协商一致，订立本合同。",
    ]
    return paper(
        pen,
        face,
        f"{title('设备采购合同', face, size=22)}{paras(texts)}{grid(['序号', '名称', '数量', '单位'], rows)}",
        label="设备采购合同",
        names=("采购合同.pdf", "合同首页.pdf"),
    )


_OTHERS: tuple[Callable[[Case, random.Random], Paper], ...] = (
    _patent,
    _photos,
    _quality,
    _contract,
)


def others(case: Case, rng: random.Random, count: int) -> list[Paper]:
    """Papers beside those that count; none that the list only pretends to enclose."""
    barred = {"photo": _photos, "iso": _quality}.get(case.phantom)
    pool = [make for make in _OTHERS if make is not barred]
    return [make(case, rng) for make in rng.sample(pool, min(count, len(pool)))]
