"""Papers that nobody asked for, and the notice of a changed name."""

from __future__ import annotations

import random
from html import escape

from testsetkit.case import Case
from testsetkit.families.tianbao.look import HEI, KAI, SONG, cell, page, row, table
from testsetkit.pen import Pen
from testsetkit.press import Paper


def change_notice(case: Case, rng: random.Random) -> Paper:
    """The registry's notice: the former name and the present one."""
    pen = Pen(case, rng, "other")
    firm = case.firm
    body = f"{firm.county}行政审批服务局"
    day = (2024, rng.randrange(2, 11), rng.randrange(2, 27))
    ink = pen.seal(body, size=40, style="right:10mm;top:22mm", role="registry")
    rows = [row(cell("变更事项"), cell("变更前"), cell("变更后")), row(cell("名称"), cell(escape(firm.former_name)), cell(escape(firm.name)))]  # fmt: skip
    html = f'<div style="text-align:center;font:bold 20pt {SONG};margin:8mm 0">{rng.choice(["准予变更登记通知书", "名称变更核准通知书"])}</div><p class=n>{escape(firm.name)}：</p><p>你单位提交的变更登记申请材料齐全，符合法定形式，我局准予变更登记，具体如下：</p>{table(rows, [20, 40, 40])}<div style="position:relative;height:70mm;margin-top:12mm;text-align:right">{body}<br>{pen.day(day, "cn")}{ink}</div>'
    return Paper("other", "名称变更通知书", page("26mm", html, size=14), pen.marks, ("名称变更通知书.pdf", "变更登记通知书.pdf"))  # fmt: skip


def _patent(case: Case, rng: random.Random) -> Paper:
    pen = Pen(case, rng, "other")
    number = f"ZL 20{rng.randrange(19, 25)} 2 {rng.randrange(1000000, 9999999)}.{rng.randrange(10)}"
    html = f'<div style="border:1mm solid #b33;padding:14mm;height:235mm;box-sizing:border-box"><div style="text-align:center;font:bold 28pt {KAI};margin:20mm 0 16mm">实用新型专利证书</div><p class=n>实用新型名称：一种{escape(case.firm.product)}用夹持装置</p><p class=n>专利号：{number}</p><p class=n>专利权人：{escape(case.firm.name)}</p><p style="margin-top:14mm">国家知识产权局依照中华人民共和国专利法进行初步审查，决定授予专利权，颁发本证书并在专利登记簿上予以登记。</p></div>'
    return Paper("other", "专利证书", page("18mm", html, size=14), pen.marks, ("专利证书.pdf", "实用新型专利.pdf"), photo=True)  # fmt: skip


def _software(case: Case, rng: random.Random) -> Paper:
    pen = Pen(case, rng, "other")
    html = f'<div style="text-align:center;font:bold 24pt {HEI};margin:24mm 0 18mm">计算机软件著作权登记证书</div><p class=n>软件名称：{escape(case.firm.brand)}车间数据看板软件 V1.0</p><p class=n>著作权人：{escape(case.firm.name)}</p><p class=n>权利取得方式：原始取得</p><p class=n>登记号：2024SR{rng.randrange(1000000, 1999999)}</p>'
    return Paper("other", "软件著作权证书", page("22mm", html, size=14), pen.marks, ("软著.pdf", "软件著作权登记证书.pdf"), photo=True)  # fmt: skip


def _contract(case: Case, rng: random.Random) -> Paper:
    pen = Pen(case, rng, "other")
    rows = [row(*[cell(h) for h in ("序号", "名称", "数量", "含税价（万元）")])] + [row(cell(str(n)), cell(t), cell("1"), cell(f"{rng.randrange(20, 300)}.00")) for n, t in enumerate(("制造执行系统软件许可", "实施服务", "服务器"), 1)]  # fmt: skip
    html = f'<div style="text-align:center;font:bold 22pt {SONG};margin:10mm 0">软件采购合同（节选）</div><p class=n>甲方：{escape(case.firm.name)}</p><p class=n>乙方：浪湾信息技术有限公司</p><p>双方就制造执行系统的采购和实施达成如下协议：</p>{table(rows, [12, 46, 14, 28])}<p>付款方式：合同生效后支付30%，验收后支付65%，余款为质保金。</p>'
    return Paper("other", "软件采购合同", page("26mm", html, size=13), pen.marks, ("采购合同.pdf", "MES合同节选.pdf"))  # fmt: skip


def _award(case: Case, rng: random.Random) -> Paper:
    pen = Pen(case, rng, "other")
    html = f'<div style="background:#b5121b;color:#fbe6b0;height:165mm;padding:20mm;box-sizing:border-box;text-align:center"><div style="font:bold 34pt {KAI}">荣誉证书</div><div style="font-size:18pt;margin-top:22mm">{escape(case.firm.name)}</div><div style="font-size:16pt;margin-top:10mm">被评为{escape(case.firm.county)}{rng.choice(["工业发展先进单位", "纳税信用先进企业", "技术改造优秀企业"])}</div></div>'
    return Paper("other", "荣誉证书", page("15mm", html, wide=True), pen.marks, ("荣誉证书.pdf", "获奖证书.pdf"), photo=True)  # fmt: skip


def others(case: Case, rng: random.Random, count: int) -> list[Paper]:
    """Up to so many papers of other kinds."""
    return [of(case, rng) for of in rng.sample([_patent, _software, _contract, _award], count)]
