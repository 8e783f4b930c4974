"""Papers that count for nothing here (`other`), and some that explain."""

from __future__ import annotations

import random
from html import escape

from testsetkit.case import Case
from testsetkit.families.lanhai.style import page
from testsetkit.pen import Pen
from testsetkit.press import Paper

PHANTOMS = {
    "dengbao": "网络安全等级保护备案证明",
    "photo": "生产现场照片",
    "iso": "质量管理体系认证证书",
    "energy": "节能评估报告",
}


def change_notice(case: Case, rng: random.Random) -> Paper:
    pen = Pen(case, rng, "other")
    f = case.firm
    office = f"{f.city}行政审批服务局"
    stamp = pen.seal(office, role="other", style="right:0;top:-10mm")
    html = page(
        rng,
        f'<h1>{rng.choice(["公司变更核准通知书", "准予变更登记通知书"])}</h1><p class=flat>{pen.critical(f.name, "name")}：</p><p>经审查，提交的变更登记申请材料齐全，符合法定形式，准予变更登记。</p><table><tr><th>变更事项</th><th>变更前</th><th>变更后</th></tr><tr><td>名称</td><td>{escape(f.former_name)}</td><td>{escape(f.name)}</td></tr></table><div class=r style="position:relative;margin-top:20mm">{office}{stamp}<br>2024年06月03日</div>',
    )
    return Paper(
        "other", "名称变更通知书", html, pen.marks, ("更名证明.pdf", "变更通知书.pdf"), photo=True
    )


def dcmm(case: Case, rng: random.Random) -> Paper:
    pen = Pen(case, rng, "other")
    html = page(
        rng,
        f'<div style="border:1.5mm solid #2c5f9e;padding:16mm;text-align:center"><h1>数据管理能力成熟度等级证书</h1><p class=c>证书编号：DCMM-37-{rng.randrange(1000, 9999)}</p><p class=c style="font-size:17pt;margin-top:14mm">{pen.critical(case.firm.name, "name")}</p><p class=c>数据管理能力成熟度达到 受管理级（2级）</p><p class=c>依据 GB/T 36073-2018</p><p class=c style="margin-top:20mm">颁证日期：2025年05月20日　有效期至：2028年05月19日</p><p class=c>齐鲁软件行业评估中心</p></div>',
        landscape=True,
    )
    return Paper("other", "DCMM证书", html, pen.marks, ("DCMM.pdf", "数据管理证书.pdf"), photo=True)


def others(case: Case, rng: random.Random, count: int) -> list[Paper]:
    return [
        of(case, rng)
        for of in rng.sample(
            [_iso, _patent, _software, _delivery, _power, _contract, _photos], count
        )
    ]


def _iso(case: Case, rng: random.Random) -> Paper:
    pen = Pen(case, rng, "other")
    html = page(
        rng,
        f'<div style="border:1mm double #557;padding:14mm;text-align:center"><h1>管理体系认证证书</h1><p class=c>证书号：{rng.randrange(10, 99)}26Q{rng.randrange(10000, 99999)}R{rng.randrange(1, 5)}M</p><p class=c style="margin:10mm;font-size:16pt">{pen.critical(case.firm.name, "name")}</p><p class=c>质量管理体系符合 GB/T 19001-2016 / ISO 9001:2015</p><p class=c>认证范围：{case.firm.product}的设计、生产</p><p class=c>发证日期：2024年9月3日　有效期至：2027年9月2日</p><p class=c>华域质量认证（北京）中心</p></div>',
    )
    return Paper(
        "other",
        "质量管理体系认证证书",
        html,
        pen.marks,
        ("ISO9001.pdf", "体系证书.jpg"),
        photo=True,
    )


def _patent(case: Case, rng: random.Random) -> Paper:
    pen = Pen(case, rng, "other")
    html = page(
        rng,
        f'<p class=flat>证书号第{rng.randrange(1000000, 9999999)}号</p><h1>实用新型专利证书</h1><p class=flat>实用新型名称：一种{case.firm.product}自动上料装置</p><p class=flat>发 明 人：{case.firm.person}；{rng.choice(["赵明", "刘洋"])}</p><p class=flat>专 利 号：ZL 2024 2 {rng.randrange(1000000, 9999999)}.{rng.randrange(0, 9)}</p><p class=flat>专利申请日：2024年03月15日</p><p class=flat>专利权人：{pen.critical(case.firm.name, "name")}</p><p class=flat>授权公告日：2024年11月26日</p><p style="margin-top:12mm">国家知识产权局依照中华人民共和国专利法经过初步审查，决定授予专利权，颁发实用新型专利证书并在专利登记簿上予以登记。专利权自授权公告之日起生效。</p><p class=r style="margin-top:26mm">局长（签章）</p>',
    )
    return Paper("other", "专利证书", html, pen.marks, ("专利.pdf", "实用新型证书.pdf"), photo=True)


def _software(case: Case, rng: random.Random) -> Paper:
    pen = Pen(case, rng, "other")
    html = page(
        rng,
        f"<h1>计算机软件著作权登记证书</h1><p class=r>证书号：软著登字第{rng.randrange(1000000, 9999999)}号</p><p class=flat>软 件 名 称：{case.firm.brand}生产执行管理软件 V{rng.randrange(1, 5)}.0</p><p class=flat>著 作 权 人：{pen.critical(case.firm.name, 'name')}</p><p class=flat>开发完成日期：2023年08月11日</p><p class=flat>权利取得方式：原始取得</p><p class=flat>权 利 范 围：全部权利</p><p class=flat>登 记 号：2023SR{rng.randrange(1000000, 9999999)}</p>",
    )
    return Paper("other", "软件著作权", html, pen.marks, ("软著.pdf", "软件著作权.pdf"), photo=True)


def _delivery(case: Case, rng: random.Random) -> Paper:
    pen = Pen(case, rng, "other")
    rows = "".join(
        f"<tr><td>{n}</td><td>{rng.choice(['申报书', '附件册', '光盘'])}</td><td>1</td><td></td></tr>"
        for n in range(1, 4)
    )
    html = page(
        rng,
        f"<h1>材料交接单</h1><p class=flat>移交单位：{pen.critical(case.firm.name, 'name')}</p><table><tr><th>序号</th><th>名称</th><th>份数</th><th>备注</th></tr>{rows}</table><p class=flat>移交人：{pen.written(case.firm.contact)}　　接收人：</p>",
    )
    return Paper("other", "材料交接单", html, pen.marks, ("交接单.jpg", "送件单.pdf"), photo=True)


def _power(case: Case, rng: random.Random) -> Paper:
    pen = Pen(case, rng, "other")
    stamp = pen.seal(case.firm.name, role="other", style="left:70mm;top:-10mm")
    html = page(
        rng,
        f'<h1>授权委托书</h1><p>兹委托{pen.critical(case.firm.contact, "name")}（身份证号：3707**********{rng.randrange(1000, 9999)}）为我单位代理人，办理智能工厂材料报送的有关手续，委托期限至2026年12月31日。</p><div class=at style="margin-top:14mm"><p class=flat>委托单位：{escape(case.firm.name)}</p>{stamp}</div><p class=flat>2026年4月3日</p>',
    )
    return Paper("other", "授权委托书", html, pen.marks, ("委托书.pdf", "授权书.jpg"), photo=True)


def _contract(case: Case, rng: random.Random) -> Paper:
    pen = Pen(case, rng, "other")
    html = page(
        rng,
        f'<h1>软件采购合同</h1><p class=flat>甲方：{pen.critical(case.firm.name, "name")}</p><p class=flat>乙方：{rng.choice(["北京智联云创软件有限公司", "上海澜络信息技术有限公司", "济南博越自动化有限公司"])}</p><p class=flat>合同编号：HT-2024-{rng.randrange(100, 999)}</p><p>第一条　甲方向乙方购买生产管理软件一套，合同总价人民币{rng.randrange(60, 400)}万元整。</p><p>第二条　乙方应于合同签订后九十日内完成部署。</p><p>第三条　付款方式：合同生效后支付30%，验收合格后支付60%，质保期满支付10%。</p><p>第四条　双方因履行合同发生争议的，提交甲方所在地人民法院解决。</p><p class=flat style="margin-top:12mm">甲方（盖章）：　　　　　　　　　　乙方（盖章）：</p>',
    )
    return Paper("other", "软件采购合同", html, pen.marks, ("采购合同.pdf", "合同.pdf"))


def _photos(case: Case, rng: random.Random) -> Paper:
    """A page of pictures of the works: shapes in colour, with captions."""
    pen = Pen(case, rng, "other")

    def picture() -> str:
        parts = "".join(
            f'<rect x="{rng.randrange(0, 260)}" y="{rng.randrange(40, 150)}" width="{rng.randrange(20, 90)}" height="{rng.randrange(20, 70)}" fill="rgb({rng.randrange(40, 220)},{rng.randrange(60, 200)},{rng.randrange(60, 210)})"/>'
            for _ in range(14)
        )
        return f'<svg viewBox="0 0 320 200" style="width:78%"><rect width="320" height="200" fill="#b9c4cc"/><rect y="150" width="320" height="50" fill="#7d8687"/>{parts}</svg>'

    html = page(
        rng,
        "<h1>生产现场照片</h1>",
        *[
            f"<p class=c>{picture()}<br>图{n}　{t}</p>"
            for n, t in enumerate(
                rng.sample(["总装车间", "中控室", "立体仓库", "检测工位", "机器人产线"], 3), 1
            )
        ],
    )
    return Paper("other", "现场照片", html, pen.marks, ("照片.pdf", "车间照片.jpg"))
