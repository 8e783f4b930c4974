"""Papers that count for nothing here (`other`), and a notice of a changed name."""

from __future__ import annotations

import random
from html import escape

from testsetkit.case import Case
from testsetkit.families.laizhou.style import page
from testsetkit.pen import Pen
from testsetkit.press import Paper

PHANTOMS = {
    "dengbao": "网络安全等级保护备案证明",
    "photo": "生产车间现场照片",
    "iso": "质量管理体系认证证书",
    "energy": "节能诊断报告",
}


def change_notice(case: Case, rng: random.Random) -> Paper:
    pen = Pen(case, rng, "other")
    f, office = case.firm, f"{case.firm.city}行政审批服务局"
    over = pen.seal(office, role="other", style="right:0;top:-12mm")
    year = max(2024, min(f.founded[0] + 1, 2025))
    html = page(
        rng,
        f'<h1>{rng.choice(["登记通知书", "企业变更情况", "公司登记（备案）通知书"])}</h1><p class=flat>{pen.critical(f.name, "name")}：</p><p>你单位提交的变更登记申请材料齐全，符合法定形式，我局决定准予变更登记。变更事项如下：</p><table><tr><th>变更项目</th><th>原登记内容</th><th>变更后内容</th></tr><tr><td>企业名称</td><td>{escape(f.former_name)}</td><td>{escape(f.name)}</td></tr></table><div class=r style="position:relative;margin-top:20mm">{office}{over}<br>{year}年{rng.randrange(2, 12)}月{rng.randrange(1, 28)}日</div>',
    )
    return Paper(
        "other",
        "名称变更通知书",
        html,
        pen.marks,
        ("名称变更通知.pdf", "更名通知书.jpg"),
        photo=True,
    )


def dcmm(case: Case, rng: random.Random) -> Paper:
    pen = Pen(case, rng, "other")
    html = page(
        rng,
        f'<div style="border:1.4mm solid #3d6ea5;padding:14mm"><h1>数据管理能力成熟度等级证书</h1><p class=c style="font-size:16pt;margin:10mm">{pen.critical(case.firm.name, "name")}</p><p class=c>符合 GB/T 36073-2018 数据管理能力成熟度评估模型</p><p class=c>受管理级（2级）</p><p class=c style="margin-top:16mm">发证日期：2025年8月11日　有效期至：2028年8月10日</p><p class=c>证书编号：DCMM-{rng.randrange(10000, 99999)}</p></div>',
        landscape=True,
    )
    return Paper(
        "other", "DCMM证书", html, pen.marks, ("DCMM证书.pdf", "数据管理能力证书.jpg"), photo=True
    )


def others(case: Case, rng: random.Random, count: int) -> list[Paper]:
    pool = [_iso, _patent, _contract, _photos, _invoice, _meeting, _high_tech]
    return [of(case, rng) for of in rng.sample(pool, count)]


def _iso(case: Case, rng: random.Random) -> Paper:
    pen = Pen(case, rng, "other")
    html = page(
        rng,
        f'<div style="border:.8mm double #567;padding:14mm"><h1>质量管理体系认证证书</h1><p class=r>注册号：{rng.randrange(100, 999)}25Q{rng.randrange(1000, 9999)}R1M</p><p class=flat>兹证明</p><p class=c style="font-size:15pt;margin:8mm">{pen.critical(case.firm.name, "name")}</p><p class=flat>质量管理体系符合 GB/T 19001-2016/ISO 9001:2015 标准</p><p class=flat>覆盖范围：{case.firm.product}的设计和生产</p><p class=flat style="margin-top:20mm">发证日期：2024年11月20日　有效期：2027年11月19日</p><p class=r>东方万联认证有限公司</p></div>',
    )
    return Paper(
        "other",
        "质量管理体系认证证书",
        html,
        pen.marks,
        ("ISO9001证书.pdf", "质量体系证书.jpg"),
        photo=True,
    )


def _patent(case: Case, rng: random.Random) -> Paper:
    pen = Pen(case, rng, "other")
    html = page(
        rng,
        f'<p class=r>证书号第{rng.randrange(4000000, 9999999)}号</p><h1>发明专利证书</h1><p class=flat>发明名称：一种{case.firm.product}的自动检测方法</p><p class=flat>专利号：ZL 2022 1 {rng.randrange(1000000, 9999999)}.{rng.randrange(10)}</p><p class=flat>专利申请日：2022年05月17日</p><p class=flat>专利权人：{pen.critical(case.firm.name, "name")}</p><p class=flat>授权公告日：2024年03月08日</p><p style="margin-top:10mm">国家知识产权局依照中华人民共和国专利法进行审查，决定授予专利权，颁发发明专利证书并在专利登记簿上予以登记。</p>',
    )
    return Paper(
        "other", "专利证书", html, pen.marks, ("发明专利证书.pdf", "专利证书.jpg"), photo=True
    )


def _contract(case: Case, rng: random.Random) -> Paper:
    pen = Pen(case, rng, "other")
    html = page(
        rng,
        f'<h1>设备购销合同</h1><p class=flat>合同编号：GX-2024-{rng.randrange(100, 999)}</p><p class=flat>买方：{pen.critical(case.firm.name, "name")}</p><p class=flat>卖方：{rng.choice(["苏州恒锐自动化有限公司", "济南奥图机器人有限公司"])}</p><table><tr><th>名称</th><th>型号</th><th>数量</th><th>金额（万元）</th></tr><tr><td>六轴机器人工作站</td><td>HR-{rng.randrange(10, 99)}</td><td>{rng.randrange(2, 9)}</td><td>{rng.randrange(80, 420)}</td></tr></table><p>一、质量标准：按技术协议执行。</p><p>二、交货期：合同生效后90日内。</p><p>三、结算方式：预付30%，验收后付60%，质保金10%。</p><p class=flat style="margin-top:12mm">买方代表：　　　　　　　　卖方代表：</p>',
    )
    return Paper("other", "设备购销合同", html, pen.marks, ("设备合同.pdf", "购销合同.pdf"))


def _photos(case: Case, rng: random.Random) -> Paper:
    pen = Pen(case, rng, "other")

    def picture() -> str:
        parts = "".join(
            f'<rect x="{rng.randrange(280)}" y="{rng.randrange(30, 150)}" width="{rng.randrange(16, 90)}" height="{rng.randrange(14, 66)}" fill="rgb({rng.randrange(50, 210)},{rng.randrange(60, 200)},{rng.randrange(60, 210)})"/>'
            for _ in range(16)
        )
        return f'<svg viewBox="0 0 320 190" style="width:76%"><rect width="320" height="190" fill="#c3ccd2"/><rect y="140" width="320" height="50" fill="#83898a"/>{parts}</svg>'

    shown = rng.sample(["中央控制室", "总装车间", "立体库", "检测间", "配电室"], 3)
    html = page(
        rng,
        "<h1>现场照片</h1>",
        *[f"<p class=c>{picture()}<br>{n}. {t}</p>" for n, t in enumerate(shown, 1)],
    )
    return Paper("other", "生产车间现场照片", html, pen.marks, ("现场照片.pdf", "车间照片.jpg"))


def _invoice(case: Case, rng: random.Random) -> Paper:
    pen = Pen(case, rng, "other")
    price = rng.randrange(20, 300) * 1000
    html = page(
        rng,
        f'<h1 style="color:#7a3b12">电子发票（增值税专用发票）</h1><p class=r style="font-size:10pt">发票号码：{rng.randrange(10**9, 10**10)}{rng.randrange(10**9, 10**10)}<br>开票日期：2024年{rng.randrange(1, 12):02d}月{rng.randrange(1, 28):02d}日</p><table style="font-size:10pt"><tr><td style="width:8%">购买方</td><td>名称：{pen.critical(case.firm.name, "name")}<br>统一社会信用代码/纳税人识别号：{pen.critical(case.firm.uscc, "code")}</td></tr><tr><td>项目</td><td>*软件*生产管理软件　1套　{price:,.2f}　税率13%　税额{price * 0.13:,.2f}</td></tr><tr><td>合计</td><td>¥{price * 1.13:,.2f}</td></tr></table>',
        landscape=True,
    )
    return Paper("other", "软件采购发票", html, pen.marks, ("发票.pdf", "软件发票.pdf"))


def _meeting(case: Case, rng: random.Random) -> Paper:
    pen = Pen(case, rng, "other")
    html = page(
        rng,
        f'<h1>会 议 纪 要</h1><p class=flat>时间：2025年{rng.randrange(3, 11)}月{rng.randrange(3, 27)}日　地点：三楼会议室</p><p class=flat>单位：{pen.critical(case.firm.name, "name")}</p><p>会议听取了信息中心关于智能工厂建设进展的汇报，讨论了下半年系统上线计划，要求各车间配合做好基础数据整理工作，按期完成编码统一。</p><p>会议议定事项：一、设备编码于月底前完成；二、各班组终端由车间主任负责保管；三、每周五通报进度。</p><p class=r style="margin-top:10mm">记录：{pen.written(rng.choice(["王晓", "李萌"]), height_mm=7)}</p>',
    )
    return Paper("other", "会议纪要", html, pen.marks, ("会议纪要.pdf", "纪要.pdf"), photo=True)


def _high_tech(case: Case, rng: random.Random) -> Paper:
    pen = Pen(case, rng, "other")
    html = page(
        rng,
        f'<div style="border:1.2mm solid #b33;padding:16mm"><h1 style="color:#b01818">高新技术企业证书</h1><p class=flat style="margin-top:12mm">企业名称：{pen.critical(case.firm.name, "name")}</p><p class=flat>证书编号：GR20243700{rng.randrange(1000, 9999)}</p><p class=flat>发证时间：2024年12月7日　　有效期：三年</p><p class=flat style="margin-top:14mm">批准机关：山东省科学技术厅　山东省财政厅　国家税务总局山东省税务局</p></div>',
        landscape=rng.random() < 0.5,
    )
    return Paper(
        "other",
        "高新技术企业证书",
        html,
        pen.marks,
        ("高企证书.pdf", "高新技术企业.jpg"),
        photo=True,
    )
