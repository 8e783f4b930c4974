"""Papers that count for nothing: a notice of change, DCMM, certificates, contracts."""

from __future__ import annotations

import random
from html import escape

from testsetkit.case import Case
from testsetkit.families.linqu.facts import county
from testsetkit.families.linqu.look import HEI, SONG, doc, grid, sides, style, title
from testsetkit.pen import Pen
from testsetkit.press import Paper

PHANTOMS = {"dengbao": "网络安全等级保护备案证明", "photo": "厂区及车间照片", "iso": "质量管理体系认证证书", "energy": "节能报告审查意见"}  # fmt: skip


def change_notice(case: Case, rng: random.Random) -> Paper:
    pen = Pen(case, rng, "other")
    f = case.firm
    office = f"{county(case)}行政审批服务局"
    over = pen.seal(office, role="other", style="right:4mm;top:-14mm", size=40)
    name = pen.critical(f.name, "name")
    if rng.random() < 0.5:
        body = f"<p>{escape(f.former_name)}：</p><p>你单位提交的名称变更登记申请，经审查符合规定，准予变更。变更后企业名称为{name}，原名称停止使用。</p>"
    else:
        body = grid(("变更事项", "原登记内容", "变更后内容"), [("企业名称", escape(f.former_name), name)], (20, 40, 40))  # fmt: skip
    foot = f'<div style="text-align:right;position:relative;margin:20mm 8mm 16mm 0">{office}{over}<br>2024年{rng.randrange(5, 9)}月{rng.randrange(2, 27)}日</div>'
    html = doc(rng, title("准予变更登记通知书", 19), body, foot, st=style(rng, "bureau", 13))
    return Paper("other", "名称变更通知书", html, pen.marks, ("名称变更通知书.pdf", "准予变更登记通知书.pdf"), photo=True)  # fmt: skip


def dcmm(case: Case, rng: random.Random) -> Paper:
    pen = Pen(case, rng, "other")
    name = pen.critical(case.firm.name, "name")
    inner = f'<div style="border:1.6mm double #3c6f8f;padding:14mm">{title("数据管理能力成熟度评估证书", 23, HEI)}<p class=c style="font-size:17pt">{name}</p><p class=c>经评估，数据管理能力成熟度（DCMM）等级为：受管理级（2级）</p><p class=c>评估依据：GB/T 36073—2018</p><p class=c>有效期：2025年6月3日至2028年6月2日</p></div>'
    html = doc(rng, inner, st=style(rng, "listed", 13), landscape=True, margin="15mm")
    return Paper("other", "DCMM证书", html, pen.marks, ("DCMM证书.pdf", "数据管理能力成熟度证书.jpg"), photo=True)  # fmt: skip


def _inner(label: str, rng: random.Random, case: Case, name: str) -> str:
    f = case.firm
    if label == "质量管理体系认证证书":
        return f"<p class=f>兹证明</p><p class=c style='font-size:16pt'>{name}</p><p class=f>质量管理体系符合GB/T 19001—2016/ISO 9001:2015，覆盖范围：{f.product}的设计和制造。</p><p class=f>有效期至2027年11月5日</p>"
    if label == "软件采购合同":
        return f"<p class=f>甲方（买方）：{name}</p><p class=f>乙方（卖方）：青禾软件技术有限公司</p><p>乙方向甲方提供生产管理软件一套，合同总价{rng.randrange(30, 90)}万元，质保期一年。</p>"
    if label == "实用新型专利证书":
        return sides([("实用新型名称", f"一种{f.product}检验工装"), ("专利号", f"ZL2023{rng.randrange(10**7, 10**8)}.{rng.randrange(10)}"), ("专利权人", name), ("授权公告日", "2024年5月7日")], 28)  # fmt: skip
    if label == "培训签到表":
        rows = [(str(n), x, "") for n, x in enumerate(["一班组", "二班组", "设备组", "仓储组"], 1)]
        return f"<p class=f>单位：{name}　　培训内容：设备操作规程</p>{grid(('序号', '班组', '签到'), rows, (15, 45, 40))}"
    return f"<p class=f>项目单位：{name}</p><p>项目建设内容：对生产线进行技术改造，购置设备若干。项目已在投资项目在线审批监管平台备案。</p>"


def others(case: Case, rng: random.Random, count: int) -> list[Paper]:
    labels = [
        "质量管理体系认证证书",
        "软件采购合同",
        "实用新型专利证书",
        "培训签到表",
        "技改项目备案证明",
    ]
    made = []
    for label in rng.sample(labels, count):
        pen = Pen(case, rng, "other")
        inner = _inner(label, rng, case, pen.critical(case.firm.name, "name"))
        html = doc(rng, title(label, 21, rng.choice([HEI, SONG]), "8mm 0 10mm"), inner, st=style(rng, "bureau", 13))  # fmt: skip
        made.append(Paper("other", label, html, pen.marks, (f"{label}.pdf", f"其他材料-{label}.pdf"), photo=True))  # fmt: skip
    return made
