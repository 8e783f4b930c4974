"""Papers beside those asked for: proofs, photographs, notices."""

from __future__ import annotations

import random
from html import escape

from testsetkit.case import Case
from testsetkit.families.kunyu.house import HEI, KAI, SONG, Desk, page, paper
from testsetkit.press import Paper

PHANTOMS = {
    "dengbao": "信息系统等级保护备案证明",
    "photo": "现场照片",
    "iso": "质量管理体系认证证书",
    "energy": "能源管理体系认证证书",
}
"""What a list of attachments may name though it is not sent."""


def change_notice(case: Case, rng: random.Random) -> Paper:
    """The registrar's notice of a changed name."""
    desk = Desk(case, rng, "other")
    pen, f = desk.pen, case.firm
    bureau = f"{f.city}{f.county}{rng.choice(['市场监督管理局', '行政审批服务局'])}"
    seal = pen.seal(bureau, role="other", style="right:4mm;top:-16mm")
    title = rng.choice(["准予变更登记通知书", "企业名称变更证明", "登记通知书（变更）"])
    was, now = pen.critical(f.former_name, "name"), pen.critical(f.name, "name")
    table = f"<table><tr><td>变更事项</td><td>变更前</td><td>变更后</td></tr><tr><td>名称</td><td>{was}</td><td>{now}</td></tr></table>"
    day = pen.day((2024, rng.randrange(2, 11), rng.randrange(2, 27)), "cn", "space")
    body = f'<div style="font-size:13.5pt"><h1 class="c" style="font-size:22pt;margin:14mm 0 10mm">{title}</h1><p>经审查，下列变更登记事项符合法定形式，准予登记。</p>{table}<div class="r" style="margin-top:26mm;padding-bottom:16mm"><span style="position:relative">{bureau}{seal}</span>　　<br>{day}　　</div></div>'
    return paper(pen, "名称变更通知书", page(body, face=SONG, margin="26mm 26mm"), ("变更通知书", "名称变更证明"), photo=True)  # fmt: skip


def _award(desk: Desk) -> Paper:
    """A patent or an honour as a framed sheet."""
    rng, pen, f = desk.rng, desk.pen, desk.firm
    label = rng.choice(["发明专利证书", "软件著作权登记证书", "专精特新企业证书", "质量奖荣誉证书"])
    number = f"{rng.choice(['ZL', '鲁', '第'])}{rng.randrange(10**8, 10**9)}"
    colour = rng.choice(["#a8842c", "#b3221f", "#1f5fbf"])
    body = f'<div style="border:3mm double {colour};padding:18mm;min-height:170mm" class="c"><div style="font-size:30pt;font-weight:bold;color:{colour}">{label}</div><div style="font-size:15pt;line-height:2.3;margin-top:16mm;text-align:left">编号：{number}<br>权利人（获证单位）：{pen.critical(f.name, "name")}<br>名称：一种用于{escape(f.product)}的加工装置<br>日期：{pen.day((rng.randrange(2021, 2026), rng.randrange(1, 13), rng.randrange(1, 28)), "cn", "dash")}</div></div>'
    return paper(pen, label, page(body, face=rng.choice([SONG, KAI]), margin="14mm", wide=True), (label,), photo=True)  # fmt: skip


def _photos(desk: Desk) -> Paper:
    """Drawn pictures of the site, two on a page."""
    rng = desk.rng
    cells = ""
    for n, said in enumerate(rng.sample(["自动化产线", "中控大厅", "立体仓库", "加工区域", "检测室", "原料区"], 4), 1):  # fmt: skip
        boxes = "".join(
            f'<span style="position:absolute;left:{rng.randrange(3, 70)}%;top:{rng.randrange(25, 60)}%;width:{rng.randrange(12, 32)}%;height:{rng.randrange(18, 38)}%;background:{rng.choice(["#6d7f92", "#9fb0bd", "#c7a15a", "#4d5b66"])}"></span>'
            for _ in range(6)
        )
        cells += f'<div class="keep"><div style="position:relative;height:95mm;background:linear-gradient(#cfd9e2 55%,#8d9297 55%)">{boxes}</div><div class="c" style="margin:2mm 0 7mm">图{n}　{said}</div></div>'
    return paper(desk.pen, "现场照片", page(f'<h2 class="c">生产现场照片</h2>{cells}', face=HEI), ("现场照片", "照片"))  # fmt: skip


def _contract(desk: Desk) -> Paper:
    """An excerpt of a purchase."""
    rng, pen, f = desk.rng, desk.pen, desk.firm
    tool = rng.choice(["制造执行系统", "仓储管理系统", "数据采集平台"])
    body = f'<h1 class="c" style="font-size:22pt">{tool}采购合同（节选）</h1><div style="font-size:13pt;line-height:2"><p>甲方：{pen.critical(f.name, "name")}</p><p>乙方：山东云枢软件有限公司</p><p>一、标的：{tool}软件许可及实施服务一套。</p><p>二、合同总价：人民币{rng.randrange(38, 380)}万元。</p><p>三、交付地点：甲方指定现场。实施周期{rng.randrange(3, 12)}个月。</p><p>四、付款方式：签约付30%，上线付60%，质保期满付10%。</p><p>签订日期：{pen.day((rng.randrange(2022, 2026), rng.randrange(1, 13), rng.randrange(1, 28)), "cn")}</p></div>'
    return paper(pen, f"{tool}采购合同", page(body, face=SONG, margin="26mm"), ("采购合同", f"{tool}合同"))  # fmt: skip


def _inspection(desk: Desk) -> Paper:
    """A laboratory's report on a product."""
    rng, pen, f = desk.rng, desk.pen, desk.firm
    lines = "".join(
        f"<tr><td>{n}</td><td>{a}</td><td>符合标准要求</td><td>符合</td><td>合格</td></tr>"
        for n, a in enumerate(rng.sample(["外观", "尺寸偏差", "强度", "密封性", "耐久性", "噪声", "标识"], 5), 1)
    )  # fmt: skip
    body = f'<h1 class="c" style="font-size:22pt">产品检验报告</h1><p>报告编号：{rng.choice("ABCW")}{rng.randrange(2023, 2026)}-{rng.randrange(1000, 9999)}</p><table><tr><td>样品名称</td><td>{escape(f.product)}</td><td>委托单位</td><td>{pen.critical(f.name, "name")}</td></tr></table><table><tr><td>序号</td><td>检验项目</td><td>技术要求</td><td>检验结果</td><td>单项判定</td></tr>{lines}</table><p>检验结论：所检项目合格。</p>'
    return paper(pen, "产品检验报告", page(body, face=SONG, size=12), ("产品检验报告", "检验报告"))


def others(case: Case, rng: random.Random, count: int) -> list[Paper]:
    """Some papers of other kinds; none that a list names as missing."""
    makers = [_award, _contract, _inspection, *([] if case.phantom == "photo" else [_photos])]
    return [make(Desk(case, rng, "other")) for make in rng.sample(makers, min(count, len(makers)))]
