"""Papers that count for nothing here, and the notice of a changed name."""

from __future__ import annotations

import random
from collections.abc import Callable
from html import escape

from testsetkit.answers import home
from testsetkit.case import Case
from testsetkit.families.changyi.look import grid, page
from testsetkit.pen import Pen
from testsetkit.press import Paper

PHANTOMS = {
    "dengbao": "信息系统安全等级保护备案证明",
    "photo": "车间现场照片",
    "iso": "质量管理体系认证证书",
    "energy": "固定资产投资项目节能审查意见",
}


def change_notice(case: Case, rng: random.Random) -> Paper:
    pen = Pen(case, rng, "other")
    f = case.firm
    office = f"{home(case)}行政审批服务局"
    over = pen.seal(office, role="other", style="right:0;top:-10mm")
    table = grid(
        ("变更项目", "原登记", "变更后"), [("企业名称", escape(f.former_name), escape(f.name))]
    )
    html = page(
        rng,
        f'<h1>{rng.choice(["准予变更登记通知书", "企业名称变更证明"])}</h1><p class=flat>{pen.critical(f.name, "name")}：</p><p>你单位提交的变更登记申请，经审核符合规定，准予变更。</p>{table}<div class=r style="position:relative;margin-top:18mm">{office}{over}<br>2024年06月{rng.randrange(10, 28)}日</div>',
    )
    return Paper(
        "other", "名称变更通知书", html, pen.marks, ("更名通知.pdf", "变更证明.jpg"), photo=True
    )


def dcmm(case: Case, rng: random.Random) -> Paper:
    pen = Pen(case, rng, "other")
    html = page(
        rng,
        f'<div style="border:1.6mm solid #2b5c95;padding:14mm;text-align:center"><h1>数据管理能力成熟度评估证书</h1><p class=c>（DCMM）</p><p class=c style="font-size:16pt;margin:10mm">{pen.critical(case.firm.name, "name")}</p><p class=c>经评估，数据管理能力成熟度等级：受管理级（2级）</p><p class=c>标准：GB/T 36073-2018</p><p class=c style="margin-top:16mm">发证日期：2025年06月11日　　有效期至：2028年06月10日</p></div>',
        landscape=rng.random() < 0.5,
    )
    return Paper(
        "other", "DCMM证书", html, pen.marks, ("DCMM证书.pdf", "数据管理能力.jpg"), photo=True
    )


def _iso(pen: Pen, case: Case) -> tuple[str, str]:
    return (
        "质量管理体系认证证书",
        f'<div style="border:1mm double #446;padding:12mm;text-align:center"><h1>质量管理体系认证证书</h1><p class=c>编号：{pen.rng.randrange(100, 999)}24Q{pen.rng.randrange(1000, 9999)}R2M</p><p class=c style="font-size:15pt;margin:8mm">{pen.critical(case.firm.name, "name")}</p><p class=c>管理体系符合 GB/T 19001-2016 标准</p><p class=c>范围：{case.firm.product}的生产</p><p class=c>有效期至：2027年5月17日</p></div>',
    )


def _contract(pen: Pen, case: Case) -> tuple[str, str]:
    return (
        "设备购销合同",
        f"<h1>设备购销合同</h1><p class=flat>需方：{pen.critical(case.firm.name, 'name')}</p><p class=flat>供方：潍北数控设备销售有限公司</p><p>一、需方向供方购买数控机床{pen.rng.randrange(1, 9)}台，总价{pen.rng.randrange(40, 600)}万元。</p><p>二、质保期一年，供方负责安装调试和培训。</p><p>三、未尽事宜双方协商解决。</p><p class=flat style='margin-top:14mm'>需方：　　　　　　　　　　供方：</p>",
    )


def _handover(pen: Pen, case: Case) -> tuple[str, str]:
    rows = [(str(n), x, "1份", "") for n, x in enumerate(("装订材料", "U盘", "信封"), 1)]
    return (
        "材料移交单",
        f"<h1>材 料 移 交 单</h1><p class=flat>移交单位：{pen.critical(case.firm.name, 'name')}</p>{grid(('序号', '名称', '数量', '备注'), rows)}<p class=flat>接收单位：</p>",
    )


def _photos(pen: Pen, case: Case) -> tuple[str, str]:
    rng = pen.rng

    def picture() -> str:
        parts = "".join(
            f'<rect x="{rng.randrange(0, 280)}" y="{rng.randrange(60, 160)}" width="{rng.randrange(12, 80)}" height="{rng.randrange(18, 60)}" fill="rgb({rng.randrange(60, 200)},{rng.randrange(70, 190)},{rng.randrange(70, 190)})"/>'
            for _ in range(16)
        )
        return f'<svg viewBox="0 0 320 190" style="width:92mm"><rect width="320" height="190" fill="#c4ccd0"/>{parts}</svg>'

    return "车间现场照片", "<h1>车间现场照片</h1>" + "".join(
        f"<p class=c>{picture()}</p><p class=c>{x}</p>"
        for x in rng.sample(["机加工区", "中控室", "仓库", "检验室", "厂区大门"], 3)
    )


def _patent(pen: Pen, case: Case) -> tuple[str, str]:
    rng = pen.rng
    return (
        "专利证书",
        f"<h1>实用新型专利证书</h1><p class=flat>实用新型名称：一种{case.firm.product}用夹紧装置</p><p class=flat>专利号：ZL 2023 2 {rng.randrange(10**6, 10**7)}.{rng.randrange(0, 9)}</p><p class=flat>专利权人：{pen.critical(case.firm.name, 'name')}</p><p class=flat>授权公告日：2024年02月09日</p><p>本实用新型经过初步审查，决定授予专利权，颁发本证书并在专利登记簿上予以登记。</p>",
    )


def _filing(pen: Pen, case: Case) -> tuple[str, str]:
    """An investment project's record: looks official, is none of what is asked."""
    rng = pen.rng
    rows = [
        ("项目代码", f"2209-370{rng.randrange(100, 800)}-04-01-{rng.randrange(10**5, 10**6)}"),
        ("项目单位", pen.critical(case.firm.name, "name")),
        ("项目名称", f"{case.firm.product}生产线技术改造项目"),
        ("建设性质", "技术改造"),
    ]
    return "技改项目备案证明", "<h1>山东省建设项目备案证明</h1>" + "<table>" + "".join(
        f"<tr><th style='width:26%'>{k}</th><td>{v}</td></tr>" for k, v in rows
    ) + "</table><p>项目单位承诺：遵守法律法规，符合产业政策，对填报信息负责。</p>"


_MADE: tuple[Callable[[Pen, Case], tuple[str, str]], ...] = (
    _iso,
    _contract,
    _handover,
    _photos,
    _patent,
    _filing,
)


def others(case: Case, rng: random.Random, count: int) -> list[Paper]:
    made = []
    for of in rng.sample(_MADE, count):
        pen = Pen(case, rng, "other")
        label, inner = of(pen, case)
        made.append(
            Paper(
                "other",
                label,
                page(rng, inner),
                pen.marks,
                (f"{label}.pdf", f"附：{label}.pdf"),
                photo=True,
            )
        )
    return made
