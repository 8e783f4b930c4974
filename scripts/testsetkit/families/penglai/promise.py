"""Commitments, statements on accidents and credit, letters of parents."""

from __future__ import annotations

import random
from html import escape

from testsetkit.case import Case, Letter
from testsetkit.families.penglai import prose
from testsetkit.families.penglai.sheet import GAP, dated, look, para, rows, sheet, signed, stamped
from testsetkit.pen import Pen
from testsetkit.press import Paper

_POINTS = (
    "所提交的全部申报资料（含电子版与纸质版）真实、完整、有效，复印件与原件一致",
    "申报工厂的土地、厂房和设备权属清晰，不涉及国家秘密",
    "申报内容未侵犯他人专利、商标和著作权",
    "主动配合主管部门组织的现场核查、评估和宣传推广工作",
    "如获认定，按要求按时报送工厂运行数据，持续开展提升改造",
    "如有弄虚作假，自愿退出申报并承担由此产生的一切法律责任",
    "严格遵守国家法律法规，依法经营、照章纳税",
)
_OPEN = (
    "我单位自愿申报2026年度智能工厂，现就有关事项郑重承诺如下：",
    "为确保申报工作严肃、规范，本公司特作出以下承诺：",
    "根据《关于组织开展2026年基础级、先进级智能工厂申报工作的通知》要求，我单位承诺：",
    "本企业知悉智能工厂申报的各项规定，并就本次申报保证以下各点：",
)


def pledge(pen: Pen, case: Case, *, section: bool = False) -> str:
    """The commitment's text and its signatures."""
    rng = pen.rng
    of = "commitment"
    name = case.commitment_name or case.firm.name
    points = rng.sample(_POINTS, rng.choice([3, 4, 5]))
    if not any("真实" in p for p in points):
        points[0] = _POINTS[0]
    points += [s.rstrip("。") for s in prose.compliance(case, "commitment", rng)]
    mark = rng.choice(["{}．", "（{}）", "{}、", "第{}条　"])
    numbers = "一二三四五六七八九" if rng.random() < 0.5 else "123456789"
    opening = rng.choice(_OPEN)
    how = rng.random()
    if how < 0.65:
        body = f"<p>{escape(opening)}</p>" + "".join(f"<p>{mark.format(numbers[k])}{escape(p)}{'；' if k < len(points) - 1 else '。'}</p>" for k, p in enumerate(points))  # fmt: skip
    else:
        body = para(opening + "；".join(points) + "。") + "<p>特此承诺。</p>"
    if rng.random() < 0.5:
        code = f"（统一社会信用代码：{pen.critical(case.firm.uscc, 'code')}）" if rng.random() < 0.4 else ""  # fmt: skip
        who = pen.critical(name, "name")
        body = f'<p class="flat">承诺单位：{who}{code}</p>{body}'
    elif not section and rng.random() < 0.6:
        body = f'<p class="flat">{rng.choice(["山东省工业和信息化厅：", f"{case.city}工业和信息化局："])}</p>{body}'
    size = rng.choice([36, 40, 42])
    seal = pen.seal(name, size=size, role=of, style=f"left:{rng.randrange(6, 26)}mm;top:{-rng.randrange(14, 22)}mm")  # fmt: skip
    unit = stamped(pen, pen.critical(name, "name"), seal)
    stamp = rng.choice(["（盖章）", "（公章）", "（加盖公章）"])
    man = rng.choice(["法定代表人（签字）", "法人代表签名", "法定代表人（签名或签章）", "企业负责人签字"])  # fmt: skip
    when = rng.choice(["日期", "签署日期", "承诺日期", ""])
    day = dated(pen, case, case.commitment_day, of=of)
    line = {
        "unit": f"{rng.choice(['承诺单位', '申报单位', '单位名称'])}{stamp}：{unit}",
        "man": f"{man}：{signed(pen, case, of=of)}",
        "day": f"{when}：{day}" if when else day,
    }
    order = rng.choice([("unit", "man", "day"), ("man", "unit", "day"), ("unit", "day", "man"), ("man", "day", "unit")])  # fmt: skip
    design = rng.choice(["right", "left", "table", "indent"])
    if design == "table":
        cells = [[line[k].split("：", 1)[0] or "日期", line[k].split("：", 1)[-1]] for k in order if k != "day" or when]  # fmt: skip
        foot = rows(cells, style="margin-top:22mm;width:80%") + ("" if when else f'<p class="end">{line["day"]}</p>')  # fmt: skip
    else:
        css = {"right": "margin:22mm 0 0 50mm", "left": "margin-top:22mm", "indent": "margin:22mm 0 0 30mm"}[design]  # fmt: skip
        foot = f'<div class="keep" style="{css};line-height:2.6">{"".join(f"<div>{line[k]}</div>" for k in order)}</div>'
    return body + foot


def title(rng: random.Random) -> str:
    return rng.choice(["承　诺　书", "企业承诺书", "申报材料真实性承诺书", "申报单位承诺函", "诚信申报承诺书", "承诺与声明", "智能工厂申报承诺"])  # fmt: skip


def commitment(case: Case, rng: random.Random) -> Paper:
    pen = Pen(case, rng, "commitment")
    head = title(rng)
    body = pledge(pen, case)
    frame = rng.random() < 0.2
    inner = f"<h1>{head}</h1>{body}"
    if frame:
        inner = f'<div style="border:.6mm double #444;padding:8mm 10mm 30mm">{inner}</div>'
    html = sheet(look(rng, numbered=False), inner)
    return Paper(
        "commitment", "承诺书", html, pen.marks, ("承诺书.pdf", "附件 承诺函.pdf", "企业承诺（签字盖章）.pdf"), photo=True,
    )  # fmt: skip


def statement(case: Case, rng: random.Random) -> Paper | None:
    """On accidents and credit, where they stand on a paper of their own."""
    said = prose.compliance(case, "paper", rng)
    if not said:
        return None
    pen = Pen(case, rng, "no_accident_statement")
    accident = case.accident_in == "paper" and case.accident != "absent"
    head = rng.choice(["情况说明", "安全环保质量情况声明", "无事故声明", "关于近三年安全生产等情况的说明"]) if accident else rng.choice(["信用情况声明", "关于信用状况的说明"])  # fmt: skip
    firm = case.firm
    to = f'<p class="flat">{rng.choice(["山东省工业和信息化厅：", f"{case.city}工业和信息化局：", "各有关单位："])}</p>'
    name = pen.critical(firm.name, "name")
    code = f"（统一社会信用代码{pen.critical(firm.uscc, 'code')}）" if rng.random() < 0.5 else ""
    first = f"<p>{name}{code}现就有关情况说明如下。</p>"
    listed = para(*said) if rng.random() < 0.5 else "".join(f"<p>{k}．{escape(s)}</p>" for k, s in enumerate(said, 1))  # fmt: skip
    seal = pen.seal(firm.name, size=40, style="left:12mm;top:-20mm")
    day = (2026, 4, rng.randrange(3, 20))
    foot = f'<div class="end keep" style="margin-top:26mm">{stamped(pen, pen.critical(firm.name, "name"), seal)}<br>{pen.day(day, "cn", "words", "cn0")}</div>'
    ends = rng.choice(["<p>特此说明。</p>", "<p>以上情况属实，特此声明。</p>", ""])
    html = sheet(look(rng, numbered=False), f"<h1>{head}</h1>{to}{first}{listed}{ends}{foot}")
    return Paper("no_accident_statement", "安全环保质量情况声明" if accident else "信用情况声明", html, pen.marks, (f"{head}.pdf", "声明.pdf"), photo=True)  # fmt: skip


_RELATION = {
    "parent": ("系我公司所属子公司", "为我集团控股企业", "是我集团权属企业"),
    "self": ("符合申报条件", "现拟自荐申报"),
    "government": ("为我辖区重点企业", "系本地骨干企业"),
    "association": ("为我协会会员单位", "系本行业优势企业"),
    "other": ("为我公司权属企业", "经营状况良好"),
}
_GOOD = (
    "该企业数字化基础扎实，生产、仓储、质量等环节应用成效明显，在同行业具有较好的带动作用。",
    "经研究，该企业智能工厂建设思路清晰、投入充分、成效显著，符合通知规定的申报条件。",
    "经对申报材料认真审核，认为其具备申报条件，同意推荐。",
)


def _red(name: str) -> str:
    return f'<div style="color:#d02020;text-align:center;font-family:Noto Serif CJK SC;font-weight:bold;font-size:{26 if len(name) < 16 else 21}pt;letter-spacing:.5mm">{escape(name)}</div>'


def letter(case: Case, of: Letter, rng: random.Random) -> Paper:
    """A parent's letter in four designs."""
    pen = Pen(case, rng, "parent_letter")
    name = pen.critical(of.named or case.firm.name, "name")
    us = {"government": "我局", "association": "我会", "self": "我公司"}.get(of.by, "我公司")
    tie = rng.choice(_RELATION[of.by])
    good = rng.choice(_GOOD)
    what = rng.choice(
        ["2026年度先进级智能工厂", "山东省先进级智能工厂", "先进级智能工厂（2026年）"]
    )
    seal = pen.seal(of.issuer, size=rng.choice([40, 42, 45]), style=f"left:{rng.randrange(4, 18)}mm;top:-18mm") if of.sealed else ""  # fmt: skip
    unit = stamped(pen, pen.critical(of.issuer, "name"), seal)
    day = pen.day(of.day, "cn", "words", "cn0") if of.dated else ""
    foot = f'<div class="keep" style="margin:24mm 0 0 45%;text-align:center">{unit}<br>{day}</div>'
    to = f'<p class="flat">{rng.choice(["山东省工业和信息化厅：", f"{case.city}工业和信息化局：", f"省工信厅、{case.city}工信局："])}</p>'
    design = rng.choice(["red", "plain", "form", "long"])
    text = f"<p>{name}{tie}。{good}{us}同意其申报{what}，现予推荐。</p>"
    end = rng.choice(["<p>特此推荐。</p>", "<p>请予支持。</p>", "<p>特致此函。</p>", ""])
    if design == "form":
        grid = rows(
            [
                ["被推荐单位", name],
                ["推荐事项", f"申报{what}"],
                ["推荐意见", f"{name}{tie}。{good}同意推荐。"],
                [f"推荐单位{GAP}意见及盖章", f'<div style="height:46mm"></div><div class="end">{unit}<br>{day}</div>'],
            ], style="margin-top:8mm",
        )  # fmt: skip
        body = f"<h1>推荐意见表</h1>{grid}"
    elif design == "red":
        number = f'<div class="mid" style="margin:3mm 0">{escape(case.firm.brand)}函〔2026〕{rng.randrange(3, 80)}号</div>'
        head = f"关于推荐{'所属企业' if of.by == 'parent' else '企业'}申报智能工厂的函"
        body = f'{_red(of.issuer)}{number}<div style="border-top:1mm solid #d02020;margin-bottom:10mm"></div><h2 class="mid">{head}</h2>{to}{text}{end}{foot}'
    elif design == "long":
        extra = para(*prose.result(rng)[:1])
        body = f"<h1>推　荐　信</h1>{to}<p>现将{name}的有关情况推荐如下：</p><p>{name}{tie}。{good}</p>{extra}<p>{us}郑重推荐其申报{what}。</p>{foot}"
    else:
        body = f"<h1>{rng.choice(['推荐函', '推荐申报函', '关于同意申报智能工厂的推荐意见'])}</h1>{to}{text}{end}{foot}"
    label = "上级公司推荐函"
    return Paper("parent_letter", label, sheet(look(rng, numbered=False), body), pen.marks, ("推荐函.pdf", "上级公司推荐意见.pdf", "集团推荐函.pdf"), photo=True)  # fmt: skip
