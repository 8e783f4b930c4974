"""Papers that count for nothing here, and the notice of a changed name."""

from __future__ import annotations

import random
from html import escape

from testsetkit.case import Case
from testsetkit.families.qingzhou.style import SANS, look, sheet
from testsetkit.pen import Pen
from testsetkit.press import Paper

PHANTOMS = {
    "dengbao": "网络安全等级保护备案证明",
    "photo": "车间现场照片",
    "iso": "质量管理体系认证证书",
    "energy": "节能诊断报告",
}
NAMED = {"photo": "车间现场照片", "iso": "质量管理体系认证证书"}


def change_notice(case: Case, rng: random.Random) -> Paper:
    pen = Pen(case, rng, "other")
    f, at = case.firm, look(rng, size=13)
    office = f"{f.city}{rng.choice(['行政审批服务局', '市场监督管理局'])}"
    over = pen.seal(office, role="other", style="right:2mm;top:-12mm", size=40)
    body = f"<p class=flat>{pen.critical(f.name, 'name')}：</p><p>你单位提交的变更登记申请符合规定，准予变更登记。</p><table><tr><th>事项</th><th>变更前内容</th><th>变更后内容</th></tr><tr><td>名称</td><td>{escape(f.former_name)}</td><td>{escape(f.name)}</td></tr></table>"
    html = sheet(
        rng,
        at,
        f"<h1>{rng.choice(['准予变更登记通知书', '变更登记通知书'])}</h1>",
        body,
        f'<div class="r" style="position:relative;margin:20mm 4mm 20mm 0">{office}{over}<br>2024年07月09日</div>',
    )
    return Paper(
        "other", "变更登记通知书", html, pen.marks, ("更名通知书.pdf", "变更证明.pdf"), photo=True
    )


def dcmm(case: Case, rng: random.Random) -> Paper:
    pen = Pen(case, rng, "other")
    at = look(rng, size=13)
    body = f'<div style="border:1.4mm double {at.main};padding:12mm;text-align:center"><h1>数据管理能力成熟度等级证书</h1><p class=c>DCMM</p><p class=c style="font-size:16pt;margin:8mm 0">{pen.critical(case.firm.name, "name")}</p><p class=c>数据管理能力成熟度等级：受管理级（2级）</p><p class=c>评估依据：GB/T 36073-2018</p><p class=c style="margin-top:14mm">发证日期：2025年6月11日　有效期：三年</p><p class=c>中原数据管理评估中心</p></div>'
    return Paper(
        "other",
        "DCMM证书",
        sheet(rng, at, body, landscape=rng.random() < 0.5),
        pen.marks,
        ("DCMM证书.pdf", "数据管理能力证书.jpg"),
        photo=True,
    )


def others(case: Case, rng: random.Random, count: int) -> list[Paper]:
    return [
        of(case, rng)
        for of in rng.sample([_iso, _patent, _award, _photos, _invoice, _minutes], count)
    ]


def _paper(
    pen: Pen,
    case: Case,
    rng: random.Random,
    label: str,
    body: str,
    files: tuple[str, ...],
    *,
    photo: bool = True,
) -> Paper:
    return Paper(
        "other", label, sheet(rng, look(rng, size=12), body), pen.marks, files, photo=photo
    )


def _iso(case: Case, rng: random.Random) -> Paper:
    pen = Pen(case, rng, "other")
    body = f'<div style="border:1mm double #346;padding:10mm"><h1>质量管理体系认证证书</h1><p class="r">No. {rng.randrange(100, 999)}25Q{rng.randrange(10000, 99999)}R0</p><p class=flat>兹证明：{pen.critical(case.firm.name, "name")}</p><p class=flat>质量管理体系符合 GB/T 19001-2016/ISO 9001:2015</p><p class=flat>覆盖范围：{case.firm.product}的生产</p><p class=flat>颁证日期：2024年5月21日　有效期至：2027年5月20日</p><p class="r">中质泰和认证（北京）有限公司</p></div>'
    return _paper(pen, case, rng, "质量管理体系认证证书", body, ("体系认证.pdf", "ISO证书.jpg"))


def _patent(case: Case, rng: random.Random) -> Paper:
    pen = Pen(case, rng, "other")
    body = f'<h1>发明专利证书</h1><p class=flat>证书号 第{rng.randrange(10**6, 10**7)}号</p><table class="bare"><tr><td>发明名称</td><td>一种{case.firm.product}加工用定位装置</td></tr><tr><td>专利号</td><td>ZL 2023 1 {rng.randrange(10**6, 10**7)}.{rng.randrange(0, 9)}</td></tr><tr><td>专利权人</td><td>{pen.critical(case.firm.name, "name")}</td></tr><tr><td>授权公告日</td><td>2025年02月18日</td></tr></table><p>本发明经过实质审查，依照专利法授予专利权。</p><p class="r">国家知识产权局</p>'
    return _paper(pen, case, rng, "专利证书", body, ("发明专利.pdf", "专利证书.jpg"))


def _award(case: Case, rng: random.Random) -> Paper:
    pen = Pen(case, rng, "other")
    body = f'<div style="border:2mm solid #b9922e;padding:18mm 10mm;text-align:center"><div style="font:700 34pt/1.6 {SANS};color:#b3202a">荣誉证书</div><p style="font-size:15pt;margin-top:8mm">{pen.critical(case.firm.name, "name")}：</p><p style="font-size:15pt">荣获2024年度{case.firm.city}{rng.choice(["先进制造业企业", "技术创新示范单位"])}。</p><p class="r" style="margin-top:16mm">{case.firm.city}工业经济联合会</p><p class="r">2025年1月</p></div>'
    return _paper(pen, case, rng, "荣誉证书", body, ("荣誉证书.jpg", "获奖证书.pdf"))


def _photos(case: Case, rng: random.Random) -> Paper:
    pen = Pen(case, rng, "other")
    out = ""
    for n, t in enumerate(rng.sample(["机加区", "成品库房", "中控大厅", "包装线", "检验室"], 4), 1):
        shapes = "".join(
            f'<rect x="{rng.randrange(0, 250)}" y="{rng.randrange(50, 140)}" width="{rng.randrange(15, 80)}" height="{rng.randrange(15, 60)}" fill="rgb({rng.randrange(60, 210)},{rng.randrange(60, 210)},{rng.randrange(60, 210)})"/>'
            for _ in range(12)
        )
        out += f'<div class="c"><svg viewBox="0 0 300 180" style="width:100%"><rect width="300" height="180" fill="#aebac2"/><rect y="140" width="300" height="40" fill="#747d7e"/>{shapes}</svg><br>{n}. {t}</div>'
    return _paper(
        pen,
        case,
        rng,
        "车间现场照片",
        f'<h1>现场照片</h1><div class="g2">{out}</div>',
        ("现场图片.pdf", "车间照片.jpg"),
    )


def _invoice(case: Case, rng: random.Random) -> Paper:
    pen = Pen(case, rng, "other")
    sum_ = rng.randrange(20, 300) * 10000
    body = f'<h1 style="color:#8a2a1a">电子发票（增值税专用发票）</h1><p class="r">发票号码：2537{rng.randrange(10**15, 10**16)}<br>开票日期：2025年{rng.randrange(1, 12):02d}月{rng.randrange(1, 28):02d}日</p><table><tr><td>购买方<br>名称：{pen.critical(case.firm.name, "name")}</td><td>销售方<br>名称：济南云拓软件有限公司</td></tr><tr><td>*软件*生产管理软件　1套</td><td class=r>￥{sum_:,.2f}</td></tr><tr><td>价税合计（小写）</td><td class=r>￥{sum_ * 1.13:,.2f}</td></tr></table>'
    return _paper(pen, case, rng, "软件采购发票", body, ("发票.pdf", "软件发票.pdf"), photo=False)


def _minutes(case: Case, rng: random.Random) -> Paper:
    pen = Pen(case, rng, "other")
    body = f"<h1>项目验收会议纪要</h1><p class=flat>时间：2025年{rng.randrange(2, 12)}月{rng.randrange(2, 27)}日　地点：公司三楼会议室</p><p class=flat>建设单位：{pen.critical(case.firm.name, 'name')}</p><p>与会专家听取了项目组汇报，查看了系统运行情况，一致同意通过验收。</p><p>建议：完善操作手册，加强后期培训。</p><p class=flat>参会人员签到：{pen.written(case.firm.contact)}</p>"
    return _paper(pen, case, rng, "验收纪要", body, ("验收纪要.pdf", "会议纪要.pdf"))
