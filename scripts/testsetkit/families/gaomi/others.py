"""Papers that count for nothing here."""

from __future__ import annotations

from html import escape

from testsetkit.case import Case
from testsetkit.families.gaomi.look import by_hand, page, table
from testsetkit.pen import Pen
from testsetkit.press import Paper

PHANTOMS = {
    "dengbao": "网络安全等级保护备案证明",
    "photo": "车间现场照片",
    "iso": "质量管理体系认证证书",
    "energy": "节能评估报告",
}


def some(case: Case, pens: list[Pen]) -> list[Paper]:
    """One paper for each pen; none of what the book lists and does not send."""
    rng = pens[0].rng if pens else None
    if rng is None:
        return []
    pool = [
        ("iso", _system),
        ("patent", _patent),
        ("soft", _software),
        ("slip", _slip),
        ("power", _power),
        ("deal", _contract),
        ("photo", _photos),
        ("energy", _saving),
    ]
    pool = [x for x in pool if x[0] != case.phantom]
    return [of(case, pen) for pen, (_, of) in zip(pens, rng.sample(pool, len(pens)), strict=True)]


def _system(case: Case, pen: Pen) -> Paper:
    rng = pen.rng
    html = page(
        rng,
        f'<div style="border:1.2mm double #46608a;padding:14mm;text-align:center"><h1>质量管理体系认证证书</h1><p class=c>证书编号：{rng.randrange(100, 999)}25Q{rng.randrange(10000, 99999)}R{rng.randrange(0, 4)}M</p><p class=c style="font-size:16pt;margin:8mm">{pen.critical(case.firm.name, "name")}</p><p class=c>符合 GB/T 19001-2016/ISO 9001:2015 标准</p><p class=c>覆盖范围：{case.firm.product}的生产和服务</p><p class=c>颁证日期：2025年3月6日　有效期至：2028年3月5日</p><p class=c>华标认证有限公司</p></div>',
    )
    return Paper(
        "other",
        "质量管理体系认证证书",
        html,
        pen.marks,
        ("体系证书.pdf", "ISO9001证书.jpg"),
        photo=True,
    )


def _patent(case: Case, pen: Pen) -> Paper:
    rng = pen.rng
    html = page(
        rng,
        f'<p class=f>证书号第{rng.randrange(10**6, 10**7)}号</p><h1>实用新型专利证书</h1><p class=f>实用新型名称：一种{case.firm.product}检测工装</p><p class=f>专利号：ZL 2024 2 {rng.randrange(10**6, 10**7)}.{rng.randrange(0, 9)}</p><p class=f>专利权人：{pen.critical(case.firm.name, "name")}</p><p class=f>授权公告日：2025年02月11日</p><p style="margin-top:12mm">国家知识产权局依照中华人民共和国专利法进行初步审查，决定授予专利权，颁发本证书并在专利登记簿上予以登记。</p>',
    )
    return Paper("other", "专利证书", html, pen.marks, ("专利证书.pdf", "专利.jpg"), photo=True)


def _software(case: Case, pen: Pen) -> Paper:
    rng = pen.rng
    html = page(
        rng,
        f"<h1>计算机软件著作权登记证书</h1><p class=r>软著登字第{rng.randrange(10**6, 10**7)}号</p><p class=f>软件名称：{case.firm.brand}生产报工软件 V1.{rng.randrange(0, 9)}</p><p class=f>著作权人：{pen.critical(case.firm.name, 'name')}</p><p class=f>登记号：2025SR{rng.randrange(10**6, 10**7)}</p><p class=f>权利范围：全部权利</p>",
    )
    return Paper(
        "other", "软件著作权证书", html, pen.marks, ("软著证书.pdf", "软件著作权.pdf"), photo=True
    )


def _slip(case: Case, pen: Pen) -> Paper:
    rng = pen.rng
    rows = [(str(n), x, "1份", "") for n, x in enumerate(("申报书", "附件材料", "电子版U盘"), 1)]
    html = page(
        rng,
        f"<h1>材料报送清单</h1><p class=f>报送单位：{pen.critical(case.firm.name, 'name')}</p>{table(rows, head=('序号', '材料', '数量', '备注'))}<p class=f>经办人：{by_hand(pen, case.firm.contact, 9)}　　接收人：</p>",
    )
    return Paper(
        "other", "材料报送清单", html, pen.marks, ("报送清单.pdf", "交接清单.jpg"), photo=True
    )


def _power(case: Case, pen: Pen) -> Paper:
    rng = pen.rng
    red = pen.seal(case.firm.name, role="other", style="left:60mm;top:-12mm")
    html = page(
        rng,
        f'<h1>授权委托书</h1><p>兹委托我单位职工{pen.critical(case.firm.contact, "name")}办理智能工厂申报材料递交事宜，有效期至2026年6月30日。</p><div class=at style="margin-top:14mm"><p class=f>委托单位：{escape(case.firm.name)}</p>{red}</div><p class=f style="margin-top:8mm">2026年4月{rng.randrange(1, 9)}日</p>',
        size=14,
    )
    return Paper(
        "other", "授权委托书", html, pen.marks, ("授权委托书.pdf", "委托书.jpg"), photo=True
    )


def _contract(case: Case, pen: Pen) -> Paper:
    rng = pen.rng
    html = page(
        rng,
        f"<h1>设备采购合同</h1><p class=f>甲方（买方）：{pen.critical(case.firm.name, 'name')}</p><p class=f>乙方（卖方）：{rng.choice(['苏州恒联自动化设备有限公司', '深圳优控科技有限公司', '沈阳通泰机器人有限公司'])}</p><p>一、甲方向乙方购买码垛机器人{rng.randrange(1, 6)}套，合同总价{rng.randrange(48, 320)}万元。</p><p>二、交货期：合同签订后60日内。</p><p>三、付款：预付30%，到货付60%，质保金10%。</p><p>四、争议由买方所在地法院管辖。</p>",
    )
    return Paper("other", "设备采购合同", html, pen.marks, ("设备合同.pdf", "采购合同.pdf"))


def _saving(case: Case, pen: Pen) -> Paper:
    rng = pen.rng
    html = page(
        rng,
        f"<h1>节能评估报告</h1><p class=f>项目单位：{pen.critical(case.firm.name, 'name')}</p><p>一、项目年综合能源消费量约{rng.randrange(300, 4800)}吨标准煤。</p><p>二、主要用能设备为空压机、电炉和风机，能效等级均达到二级及以上。</p><p>三、结论：项目用能方案基本合理。</p>",
    )
    return Paper("other", "节能评估报告", html, pen.marks, ("节能评估.pdf", "节能报告.pdf"))


def _photos(case: Case, pen: Pen) -> Paper:
    rng = pen.rng
    out = ""
    for n, x in enumerate(rng.sample(["车间全景", "中控室", "立体仓库", "检验台", "成品区"], 3), 1):
        shapes = "".join(
            f'<rect x="{rng.randrange(0, 260)}" y="{rng.randrange(30, 140)}" width="{rng.randrange(20, 80)}" height="{rng.randrange(20, 60)}" fill="rgb({rng.randrange(50, 220)},{rng.randrange(60, 210)},{rng.randrange(60, 220)})"/>'
            for _ in range(12)
        )
        out += f'<p class=c><svg viewBox="0 0 320 190" style="width:70%"><rect width="320" height="190" fill="#bfc8cc"/>{shapes}</svg><br>照片{n} {x}</p>'
    html = page(rng, "<h1>车间现场照片</h1>", out)
    return Paper("other", "车间现场照片", html, pen.marks, ("现场照片.pdf", "照片.pdf"))
