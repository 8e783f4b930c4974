"""Papers that count for nothing, and those that explain."""

from __future__ import annotations

import random
from html import escape

from testsetkit.case import Case
from testsetkit.families.mengyin import look
from testsetkit.families.mengyin.look import HEI
from testsetkit.families.mengyin.official import seat
from testsetkit.families.mengyin.said import STAFF
from testsetkit.pen import Pen
from testsetkit.press import Paper

PHANTOMS = {"dengbao": "信息系统安全等级保护备案证明", "photo": "厂区和车间照片", "iso": "质量管理体系认证证书", "energy": "节能审查意见"}  # fmt: skip


def _made(case: Case, rng: random.Random, label: str, names: tuple[str, ...], body: str, pen: Pen, *, lying: bool = False, size: float = 12) -> Paper:  # fmt: skip
    html = look.paper(look.drawn(rng, size=size, plain=True), body, lying=lying)
    return Paper("other", label, html, pen.marks, names, photo=True)


def change_notice(case: Case, rng: random.Random) -> Paper:
    pen = Pen(case, rng, "other")
    f = case.firm
    office = f"{seat(f)}{rng.choice(['行政审批服务局', '市场监督管理局'])}"
    stamp = pen.seal(office, role="other", style="right:0;top:-12mm")
    title = rng.choice(["准予变更登记通知书", "企业名称变更证明", "变更登记情况"])
    told = rng.choice(["经审查，准予下列变更登记：", "兹证明该企业已办理名称变更登记："])
    rows = f"<table><tr><th>事项</th><th>变更前</th><th>变更后</th><th>日期</th></tr><tr><td>企业名称</td><td>{escape(f.former_name)}</td><td>{escape(f.name)}</td><td>2024-07-{rng.randrange(10, 29)}</td></tr></table>"
    body = f'<h1>{title}</h1><p class=f>{pen.critical(f.name, "name")}：</p><p>{told}</p>{rows}<div class=r style="position:relative;margin-top:22mm">{office}{stamp}<br>2024年7月30日</div>'
    return _made(case, rng, "名称变更证明", ("更名通知书.pdf", "名称变更证明.pdf"), body, pen)


def dcmm(case: Case, rng: random.Random) -> Paper:
    pen = Pen(case, rng, "other")
    level = rng.choice(["受管理级（2级）", "稳健级（3级）"])
    body = f'<div style="border:1.2mm solid #3a6a9c;padding:15mm;text-align:center"><h1>数据管理能力成熟度<br>等级证书</h1><p class=c>DCMM-{rng.randrange(10, 40)}-{rng.randrange(1000, 9999)}</p><p class=c style="font-size:16pt;margin:9mm">{pen.critical(case.firm.name, "name")}</p><p class=c>符合GB/T 36073-2018《数据管理能力成熟度评估模型》{level}要求</p><p class=c style="margin-top:14mm">发证日期：2025年4月16日　　有效期：三年</p></div>'
    return _made(case, rng, "DCMM证书", ("DCMM证书.pdf", "数据管理成熟度证书.pdf"), body, pen, lying=rng.random() < 0.4)  # fmt: skip


def _quality(case: Case, rng: random.Random) -> Paper:
    pen = Pen(case, rng, "other")
    body = f'<div style="border:.6mm solid #666;padding:13mm;text-align:center"><h1>质量管理体系认证证书</h1><p class=c>注册号：{rng.randrange(10, 99)}325Q{rng.randrange(1000, 9999)}R{rng.randrange(1, 4)}M</p><p class=c style="margin:7mm">{pen.critical(case.firm.name, "name")}</p><p class=c>建立的质量管理体系符合标准：GB/T 19001-2016/ISO 9001:2015</p><p class=c>覆盖范围：{case.firm.product}的制造</p><p class=c>颁证日期：2024年5月11日　有效期至：2027年5月10日</p></div>'
    return _made(case, rng, PHANTOMS["iso"], ("ISO9001证书.pdf", "质量体系证书.jpg"), body, pen)


def _photos(case: Case, rng: random.Random) -> Paper:
    pen = Pen(case, rng, "other")

    def picture() -> str:
        boxes = "".join(f'<rect x="{rng.randrange(0, 250)}" y="{rng.randrange(50, 150)}" width="{rng.randrange(18, 80)}" height="{rng.randrange(15, 60)}" fill="rgb({rng.randrange(50, 210)},{rng.randrange(60, 200)},{rng.randrange(60, 200)})"/>' for _ in range(11))  # fmt: skip
        return f'<svg viewBox="0 0 320 200" style="width:70%"><rect width="320" height="200" fill="#c4cbd0"/><rect y="155" width="320" height="45" fill="#84908f"/>{boxes}</svg>'

    names = rng.sample(["厂区大门", "机加工车间", "智能立库", "集控室", "检测中心", "包装线"], 2)
    body = f"<h1>{PHANTOMS['photo']}</h1>" + "".join(f"<p class=c>{picture()}<br>{n}. {t}</p>" for n, t in enumerate(names, 1))  # fmt: skip
    return _made(case, rng, PHANTOMS["photo"], ("照片.pdf", "车间照片.pdf"), body, pen)


def _software(case: Case, rng: random.Random) -> Paper:
    pen = Pen(case, rng, "other")
    body = f"<h1>计算机软件著作权登记证书</h1><p class=r>软著登字第{rng.randrange(10**6, 10**7)}号</p><p class=f>软件名称：{case.firm.brand}生产数据采集软件V1.0</p><p class=f>著作权人：{pen.critical(case.firm.name, 'name')}</p><p class=f>首次发表日期：未发表</p><p class=f>登记号：2024SR{rng.randrange(10**6, 10**7)}</p>"
    return _made(
        case, rng, "软件著作权登记证书", ("软著.pdf", "软件著作权.pdf"), body, pen, size=13
    )


def _patent(case: Case, rng: random.Random) -> Paper:
    pen = Pen(case, rng, "other")
    body = f"<p class=f>证书号第{rng.randrange(10**6, 10**7)}号</p><h1>发明专利证书</h1><p class=f>发明名称：一种{case.firm.product}的在线检测方法</p><p class=f>发明人：{'；'.join(rng.sample(STAFF, 3))}</p><p class=f>专利号：ZL 2022 1 {rng.randrange(10**6, 10**7)}.{rng.randrange(9)}</p><p class=f>专利权人：{pen.critical(case.firm.name, 'name')}</p><p class=f>授权公告日：2024年09月17日</p>"
    return _made(case, rng, "发明专利证书", ("专利证书.pdf", "发明专利.jpg"), body, pen, size=13)


def _invoice_list(case: Case, rng: random.Random) -> Paper:
    pen = Pen(case, rng, "other")
    rows = "".join(f"<tr><td class=m>{n}</td><td>{rng.choice(['数控机床', '服务器', '软件许可', '机器人'])}</td><td class=m>{rng.randrange(10**7, 10**8)}</td><td class=n>{rng.uniform(3, 180):,.2f}</td></tr>" for n in range(1, rng.randrange(9, 18)))  # fmt: skip
    body = f"<h1>设备软件购置发票清单</h1><p class=f>单位：{pen.critical(case.firm.name, 'name')}　　金额单位：万元</p><table><tr><th>序号</th><th>名称</th><th>发票号码</th><th>金额</th></tr>{rows}</table>"
    return _made(case, rng, "发票清单", ("发票清单.pdf", "购置清单.pdf"), body, pen)


def _mandate(case: Case, rng: random.Random) -> Paper:
    pen = Pen(case, rng, "other")
    stamp = pen.seal(case.firm.name, role="other", style="left:60mm;top:-12mm")
    body = f'<h1>授权委托书</h1><p>现委托{pen.critical(case.firm.contact, "name")}办理我单位智能工厂申报材料的报送、补正事宜，委托期限自签发之日起三个月。</p><div class=at style="margin-top:16mm"><p class=f>委托单位：{escape(case.firm.name)}</p>{stamp}</div><p class=f>2026年4月2日</p>'
    return _made(case, rng, "授权委托书", ("授权委托书.pdf", "委托书.jpg"), body, pen, size=14)


def _minutes(case: Case, rng: random.Random) -> Paper:
    pen = Pen(case, rng, "other")
    body = f'<p class=c style="font:700 20pt {HEI};color:#b11">会 议 纪 要</p><p class=f style="border-bottom:.5mm solid #b11">{pen.critical(case.firm.name, "name")}　　第{rng.randrange(2, 19)}期</p><p>会议听取了智能工厂二期项目进展情况汇报，研究了设备到货、厂房地坪和供电增容等事项。会议要求各责任部门于月底前完成施工图会审。</p><p>参会：{"、".join(rng.sample(STAFF, 4))}</p><p>记录：{rng.choice(STAFF)}</p>'
    return _made(case, rng, "项目例会纪要", ("会议纪要.pdf", "纪要.pdf"), body, pen, size=14)


def others(case: Case, rng: random.Random, count: int) -> list[Paper]:
    pool = [_quality, _photos, _software, _patent, _invoice_list, _mandate, _minutes]
    return [of(case, rng) for of in rng.sample(pool, count)]
