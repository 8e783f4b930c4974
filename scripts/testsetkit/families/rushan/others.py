"""Papers that count for nothing here (`other`), and some that explain."""

from __future__ import annotations

import random
from collections.abc import Callable
from html import escape

from testsetkit.case import Case
from testsetkit.families.rushan.style import page
from testsetkit.pen import Pen
from testsetkit.press import Paper

PHANTOMS = {"dengbao": "网络安全等级保护备案证明", "photo": "车间现场照片", "iso": "质量管理体系认证证书", "energy": "节能诊断报告"}  # fmt: skip


def change_notice(case: Case, rng: random.Random) -> Paper:
    pen = Pen(case, rng, "other")
    f = case.firm
    office = f"{f.city}{rng.choice(['市场监督管理局', '行政审批服务局'])}"
    stamp = pen.seal(office, role="other", style="right:2mm;top:-11mm")
    html = page(rng, f'<h1>准予变更登记通知书</h1><p class=flat>{pen.critical(f.name, "name")}：</p><p>你单位提交的变更登记申请材料齐全、符合法定形式，我局决定准予变更登记。</p><table><tr><th>变更事项</th><th>原登记内容</th><th>现登记内容</th></tr><tr><td>企业名称</td><td>{escape(f.former_name)}</td><td>{escape(f.name)}</td></tr></table><div class=r style="position:relative;margin-top:18mm">{office}{stamp}<br>2024年05月17日</div>')  # fmt: skip
    return Paper(
        "other",
        "企业名称变更通知书",
        html,
        pen.marks,
        ("名称变更通知.pdf", "更名材料.pdf"),
        photo=True,
    )


def dcmm(case: Case, rng: random.Random) -> Paper:
    pen = Pen(case, rng, "other")
    html = page(rng, f'<div style="border:1.2mm double #246;padding:16mm;text-align:center"><h1>数据管理能力成熟度（DCMM）<br>等级证书</h1><p class=c>编号：DCMM-{rng.randrange(2023, 2026)}-37-{rng.randrange(100, 999)}</p><p class=c style="font-size:17pt;margin:10mm 0">{pen.critical(case.firm.name, "name")}</p><p class=c>依据GB/T 36073-2018，数据管理能力成熟度等级为受管理级（二级）</p><p class=c style="margin-top:16mm">有效期：2025年03月11日至2028年03月10日</p><p class=c>东方数据评估中心</p></div>', landscape=rng.random() < 0.5)  # fmt: skip
    return Paper(
        "other",
        "数据管理能力成熟度证书",
        html,
        pen.marks,
        ("DCMM证书.pdf", "数据管理能力证书.jpg"),
        photo=True,
    )


def others(case: Case, rng: random.Random, count: int) -> list[Paper]:
    pool: list[Callable[[Case, random.Random], Paper]] = [_system, _patent, _copyright, _handover, _mandate, _contract, _photos, _acceptance]  # fmt: skip
    return [x(case, rng) for x in rng.sample(pool, count)]


def _system(case: Case, rng: random.Random) -> Paper:
    pen = Pen(case, rng, "other")
    html = page(rng, f'<div style="border:1mm solid #465;padding:14mm;text-align:center"><h1>质量管理体系认证证书</h1><p class=c>注册号：{rng.randrange(100, 999)}25Q{rng.randrange(10000, 99999)}R0L</p><p class=c style="margin:9mm;font-size:16pt">{pen.critical(case.firm.name, "name")}</p><p class=c>建立的质量管理体系符合标准 GB/T 19001-2016/ISO 9001:2015</p><p class=c>覆盖范围：{case.firm.product}的设计和制造</p><p class=c>颁证日期：2025-02-18　有效期至：2028-02-17</p><p class=c>中恒认证集团（北京）有限公司</p></div>')  # fmt: skip
    return Paper(
        "other",
        "质量管理体系认证证书",
        html,
        pen.marks,
        ("质量体系证书.pdf", "ISO9001.jpg"),
        photo=True,
    )


def _patent(case: Case, rng: random.Random) -> Paper:
    pen = Pen(case, rng, "other")
    html = page(rng, f'<p class=flat>证书号第{rng.randrange(10**6, 10**7)}号</p><h1>发明专利证书</h1><p class=flat>发明名称：一种{case.firm.product}加工用定位夹具</p><p class=flat>专利号：ZL 2022 1 {rng.randrange(10**6, 10**7)}.{rng.randrange(10)}</p><p class=flat>专利申请日：2022年07月08日</p><p class=flat>专利权人：{pen.critical(case.firm.name, "name")}</p><p class=flat>授权公告日：2024年09月13日</p><p style="margin-top:10mm">国家知识产权局依照中华人民共和国专利法进行审查，决定授予专利权，颁发发明专利证书。专利权期限为二十年，自申请日起算。</p>')  # fmt: skip
    return Paper(
        "other", "发明专利证书", html, pen.marks, ("发明专利.pdf", "专利证书.jpg"), photo=True
    )


def _copyright(case: Case, rng: random.Random) -> Paper:
    pen = Pen(case, rng, "other")
    html = page(rng, f"<h1>计算机软件著作权登记证书</h1><p class=flat>证书号：软著登字第{rng.randrange(10**6, 10**7)}号</p><p class=flat>软件名称：{case.firm.brand}设备数据采集软件V1.{rng.randrange(9)}</p><p class=flat>著作权人：{pen.critical(case.firm.name, 'name')}</p><p class=flat>权利范围：全部权利</p><p class=flat>登记号：2024SR{rng.randrange(10**6, 10**7)}</p>")  # fmt: skip
    return Paper(
        "other",
        "软件著作权登记证书",
        html,
        pen.marks,
        ("软著证书.pdf", "软件著作权登记证.pdf"),
        photo=True,
    )


def _handover(case: Case, rng: random.Random) -> Paper:
    pen = Pen(case, rng, "other")
    rows = "".join(f"<tr><td class=c>{n}</td><td>{x}</td><td class=c>1</td><td>纸质</td></tr>" for n, x in enumerate(("申报材料一套", "电子光盘", "邮寄回执"), 1))  # fmt: skip
    html = page(rng, f"<h1>材料报送清单</h1><p class=flat>报送单位：{pen.critical(case.firm.name, 'name')}</p><table><tr><th>序号</th><th>内容</th><th>份数</th><th>形式</th></tr>{rows}</table><p class=flat style='margin-top:8mm'>经办：{pen.written(case.firm.contact)}　　　签收：</p>")  # fmt: skip
    return Paper(
        "other", "材料报送清单", html, pen.marks, ("报送清单.pdf", "交接清单.jpg"), photo=True
    )


def _mandate(case: Case, rng: random.Random) -> Paper:
    pen = Pen(case, rng, "other")
    stamp = pen.seal(case.firm.name, role="other", style="left:66mm;top:-11mm")
    html = page(rng, f'<h1>法人授权委托书</h1><p>现授权我公司{pen.critical(case.firm.contact, "name")}办理智能工厂申报材料的报送、补充和领取事宜，授权期限至2026年10月31日，无转委托权。</p><div class=at style="margin-top:14mm"><p class=flat>授权单位：{escape(case.firm.name)}</p>{stamp}</div><p class=flat>2026年4月2日</p>')  # fmt: skip
    return Paper(
        "other", "授权委托书", html, pen.marks, ("授权委托书.pdf", "委托书扫描.jpg"), photo=True
    )


def _contract(case: Case, rng: random.Random) -> Paper:
    pen = Pen(case, rng, "other")
    html = page(rng, f"<h1>信息系统实施服务合同</h1><p class=r>合同编号：XX-{rng.randrange(2021, 2025)}-{rng.randrange(100, 999)}</p><p class=flat>甲方（委托方）：{pen.critical(case.firm.name, 'name')}</p><p class=flat>乙方（受托方）：{rng.choice(['济南云途数科技术有限公司', '青岛海联工业软件有限公司', '北京佰信自动化工程有限公司'])}</p><p>一、项目内容：乙方为甲方提供系统部署、接口开发及培训服务。</p><p>二、合同金额：人民币{rng.randrange(38, 460)}万元（含税）。</p><p>三、工期：自合同生效之日起六个月内完成验收。</p><p>四、违约责任：任何一方违约，应按合同总价的5%支付违约金。</p>")  # fmt: skip
    return Paper("other", "信息系统实施合同", html, pen.marks, ("实施合同.pdf", "软件合同节选.pdf"))


def _acceptance(case: Case, rng: random.Random) -> Paper:
    pen = Pen(case, rng, "other")
    html = page(rng, f"<h1>项目验收单</h1><table><tr><th style='width:26%'>用户单位</th><td>{pen.critical(case.firm.name, 'name')}</td></tr><tr><th>项目名称</th><td>车间数据采集系统二期</td></tr><tr><th>验收日期</th><td>2024年11月20日</td></tr><tr><th>验收结论</th><td style='height:40mm'>系统功能满足合同要求，试运行三个月无故障，同意通过验收。</td></tr></table>")  # fmt: skip
    return Paper(
        "other", "项目验收单", html, pen.marks, ("验收单.pdf", "系统验收报告.pdf"), photo=True
    )


def _photos(case: Case, rng: random.Random) -> Paper:
    pen = Pen(case, rng, "other")
    shots = ""
    for n, title in enumerate(
        rng.sample(["总装线", "中央控制室", "立体仓库", "加工单元", "检验室", "动力站房"], 4), 1
    ):
        shapes = "".join(f'<rect x="{rng.randrange(0, 250)}" y="{rng.randrange(30, 140)}" width="{rng.randrange(15, 90)}" height="{rng.randrange(15, 70)}" fill="rgb({rng.randrange(60, 210)},{rng.randrange(60, 200)},{rng.randrange(70, 210)})"/>' for _ in range(12))  # fmt: skip
        shots += f'<p class=c style="margin-top:4mm"><svg viewBox="0 0 300 180" style="width:60%"><rect width="300" height="180" fill="#c3ccd2"/><rect y="140" width="300" height="40" fill="#83898c"/>{shapes}</svg><br>图{n}　{title}</p>'
    return Paper("other", "车间现场照片", page(rng, f"<h1>车间现场照片</h1>{shots}"), pen.marks, ("现场照片.pdf", "照片.pdf"))  # fmt: skip
