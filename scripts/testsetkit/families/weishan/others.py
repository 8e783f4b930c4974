"""Papers that nobody asked for, and those that look like what was asked."""

from __future__ import annotations

import random
from html import escape

from testsetkit.case import Case
from testsetkit.families.weishan.look import sheet
from testsetkit.pen import Pen
from testsetkit.press import Paper

PHANTOMS = {"dengbao": "网络安全等级保护备案证明", "photo": "生产现场照片", "iso": "质量管理体系认证证书", "energy": "能源管理体系认证证书"}  # fmt: skip


def _framed(rng: random.Random, title: str, text: str, issuer: str, seal: str, day: str) -> str:
    edge = rng.choice(["2mm double #b3201f", "1.5mm solid #b8963e", "2mm double #355f9b"])
    body = f'<div style="border:{edge};padding:12mm 16mm;min-height:150mm;box-sizing:border-box"><h1 style="font-size:2.1em">{title}</h1><div style="margin-top:10mm;font-size:1.1em;line-height:2">{text}</div><div class="at" style="margin-top:14mm"><p class="r">{issuer}&emsp;</p><p class="r">{day}&emsp;</p>{seal}</div></div>'
    return sheet(rng, body, wide=rng.random() < 0.6, size=13, margin="14mm 16mm")


def dcmm(case: Case, rng: random.Random) -> Paper:
    pen = Pen(case, rng, "other")
    issuer = "中国电子信息行业联合会"
    level = rng.choice(["受管理级（2级）", "稳健级（3级）"])
    name = pen.critical(case.firm.name, "name")
    text = rng.choice([
        f"<p>{name}的数据管理能力成熟度符合GB/T 36073-2018《数据管理能力成熟度评估模型》{level}要求，特发此证。</p><p class=n>证书编号：DCMM-37-2025-{rng.randrange(1000, 9999)}</p>",
        f"<p class=n>单位名称：{name}</p><p class=n>评估等级：{level}</p><p class=n>依据标准：GB/T 36073-2018</p><p class=n>有效期：三年</p>",
        f"<p class=c>{name}</p><p class=c>数据管理能力成熟度等级</p><p class='c hei'>{level}</p>",
    ])  # fmt: skip
    seal = pen.seal(issuer, size=40, style="right:8mm;top:-10mm", role="other")
    day = pen.day((2025, rng.randrange(3, 12), rng.randrange(2, 27)), "cn")
    html = _framed(rng, "数据管理能力成熟度等级证书", text, issuer, seal, day)
    return Paper("other", "数据管理能力成熟度等级证书", html, pen.marks, ("DCMM证书.pdf", "数据管理能力成熟度证书.pdf"), photo=True)  # fmt: skip


def change_notice(case: Case, rng: random.Random) -> Paper:
    """The registrar's notice of a changed name."""
    pen, f = Pen(case, rng, "other"), case.firm
    issuer = f"{f.city}{f.county}{rng.choice(['行政审批服务局', '市场监督管理局'])}"
    old, new = pen.critical(f.former_name, "name"), pen.critical(f.name, "name")
    how = rng.randrange(3)
    if how == 0:
        text = f"<p class=n>{new}：</p><p>经审查，提交的变更登记申请材料齐全，符合法定形式，我局决定准予变更登记。变更事项：名称。变更前：{old}；变更后：{new}。</p>"
    elif how == 1:
        text = f"<table><tr><td>变更项目</td><td>变更前内容</td><td>变更后内容</td><td>核准日期</td></tr><tr><td>名称变更</td><td>{old}</td><td>{new}</td><td>2024-06-20</td></tr></table>"
    else:
        text = f"<p>兹证明，原企业名称“{old}”经我局核准登记，于2024年6月20日变更为“{new}”，统一社会信用代码{f.uscc}不变。</p>"
    title = ("准予变更登记通知书", "企业变更登记情况", "企业名称变更证明")[how]
    seal = pen.seal(issuer, size=40, style="right:10mm;top:-10mm", role="other")
    end = f'<div class="at" style="margin-top:20mm"><p class="r">{issuer}</p><p class="r">{pen.day((2024, 6, 20), "cn")}</p>{seal}</div>'
    return Paper("other", title, sheet(rng, f"<h1>{title}</h1><br>{text}{end}", size=14), pen.marks, ("名称变更通知书.pdf", "变更证明.pdf"), wants_native=False)  # fmt: skip


def _patent(pen: Pen, case: Case) -> tuple[str, str]:
    rng = pen.rng
    text = f"<p class=n>发明名称：一种{case.firm.product}加工用自动定位装置</p><p class=n>专利号：ZL 2023 1 {rng.randrange(10**7, 10**8 - 1):08d}.{rng.randrange(10)}</p><p class=n>专利权人：{pen.critical(case.firm.name, 'name')}</p><p class=n>授权公告日：2024年05月{rng.randrange(10, 28)}日</p>"
    seal = pen.seal("国家知识产权局", size=38, style="right:8mm;top:-8mm", role="other")
    return "发明专利证书", _framed(
        rng, "发明专利证书", text, "国家知识产权局", seal, "2024年05月28日"
    )


def _hightech(pen: Pen, case: Case) -> tuple[str, str]:
    rng = pen.rng
    text = f"<p class=n>企业名称：{pen.critical(case.firm.name, 'name')}</p><p class=n>证书编号：GR2024370{rng.randrange(10000, 99999)}</p><p class=n>有效期：三年</p>"
    seal = pen.seal("山东省科学技术厅", size=38, style="right:8mm;top:-8mm", role="other")
    return "高新技术企业证书", _framed(rng, "高新技术企业证书", text, "山东省科学技术厅", seal, "2024年12月07日")  # fmt: skip


def _quality(pen: Pen, case: Case) -> tuple[str, str]:
    rng, issuer = pen.rng, "北京中恒联合认证有限公司"
    text = f"<p class=n>兹证明 {pen.critical(case.firm.name, 'name')}</p><p class=n>注册地址：{escape(case.firm.address)}</p><p class=n>质量管理体系符合 GB/T 19001-2016/ISO 9001:2015</p><p class=n>覆盖范围：{case.firm.product}的生产</p><p class=n>注册号：0{rng.randrange(10**4, 10**5)}Q{rng.randrange(10**4, 10**5)}R1M</p>"
    seal = pen.seal(issuer, size=38, style="right:8mm;top:-8mm", role="other")
    return PHANTOMS["iso"], _framed(rng, PHANTOMS["iso"], text, issuer, seal, "2024年08月15日")


def _photos(pen: Pen, case: Case) -> tuple[str, str]:
    rng, made = pen.rng, ""
    for n, name in enumerate(rng.sample(["智能仓库货架", "机器人工位", "中控室大屏", "AGV运行现场", "数控加工区"], 4), 1):  # fmt: skip
        shade = rng.randrange(120, 200)
        bits = "".join(f'<rect x="{rng.randrange(150)}" y="{rng.randrange(80)}" width="{rng.randrange(8, 40)}" height="{rng.randrange(6, 26)}" fill="rgb({rng.randrange(60, 220)},{rng.randrange(60, 220)},{rng.randrange(60, 220)})"/>' for _ in range(26))  # fmt: skip
        made += f'<svg viewBox="0 0 170 92" style="width:150mm;background:rgb({shade},{shade},{shade + 12})">{bits}</svg><p class="c small">图{n} {name}</p>'
    return PHANTOMS["photo"], sheet(rng, f"<h2 class=c>{PHANTOMS['photo']}</h2>{made}", size=11, margin="18mm 25mm")  # fmt: skip


def others(case: Case, rng: random.Random, count: int) -> list[Paper]:
    """Some papers beyond what is asked; none that a false list names."""
    made = []
    pool = [_patent, _hightech, *([] if case.phantom else [_quality, _photos])]
    for of in rng.sample(pool, min(count, len(pool))):
        pen = Pen(case, rng, "other")
        label, html = of(pen, case)
        made.append(Paper("other", label, html, pen.marks, (f"{label}.pdf", f"其他-{label}.pdf")))
    return made
