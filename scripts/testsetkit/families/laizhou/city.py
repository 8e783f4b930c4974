"""Papers of a city: recommendation and policies."""

from __future__ import annotations

import random
from html import escape

from testsetkit.case import City
from testsetkit.families.laizhou.style import HEI, KAI, SONG, page
from testsetkit.pen import Pen, in_words
from testsetkit.press import Paper


def _red(name: str, size: int, tail: str = "") -> str:
    return f'<p class=c style="font:700 {size}pt {SONG};color:#d0101a;letter-spacing:1mm">{name}{tail}</p>'


def recommendation(city: City, rng: random.Random) -> Paper:
    pen = Pen(None, rng, "city_recommendation")
    bureau, short = f"{city.name}工业和信息化局", city.name[0]
    number = f"{short}工信{rng.choice(['装备', '字', '函', '发', '智造'])}〔2026〕{rng.randrange(3, 120)}号"
    shown = pen.critical(number, "code") if city.recommendation_numbered else "&nbsp;"
    rule = '<div style="border-top:.9mm solid #d0101a;margin:2mm 0 9mm"></div>'
    how = rng.choice(["file", "file", "letter", "report", "double"])
    if how == "file":
        top = f'<div style="height:12mm"></div>{_red(bureau, 32, "文件")}<p class=c style="font-size:15pt;margin-top:12mm">{shown}</p>{rule}'
    elif how == "letter":
        top = f'{_red(bureau, 30)}<div style="border-top:1mm solid #d0101a;border-bottom:.3mm solid #d0101a;height:1mm;margin:3mm 0"></div><p class=r style="font-size:14pt">{shown}</p>'
    elif how == "report":
        top = f'<div style="height:10mm"></div>{_red(bureau, 32)}<table class=plain style="font-size:14pt;margin-top:10mm"><tr><td>{shown}</td><td class=r>签发人：{pen.written(rng.choice(["张卫东", "李建国", "王海峰"]), height_mm=8)}</td></tr></table>{rule}'
    else:
        top = f'<p class=flat style="font-size:12pt">{rng.choice(["000012", "急　件", ""])}</p>{_red(bureau, 32, "文件")}<p class=c style="font-size:14pt;margin-top:8mm">{shown}</p><p class=c style="color:#d0101a;line-height:1">———————————　★　———————————</p>'
    title = rng.choice(
        [
            f"关于推荐2026年先进级智能工厂的{rng.choice(['报告', '函', '请示'])}",
            f"{bureau}<br>关于报送2026年先进级智能工厂申报材料的函",
            f"关于{city.name}2026年度先进级智能工厂推荐情况的报告",
        ]
    )
    if city.stated is not None:
        n = city.stated
        said = rng.choice([f"{n}家", f"{in_words(n)}家", f"{n} 家"])
        what = rng.choice(
            [
                f"经审核，推荐{said}企业申报先进级智能工厂",
                f"共推荐{said}企业申报2026年先进级智能工厂",
                f"现推荐以下{said}企业",
            ]
        )
    else:
        what = "现将我市推荐企业名单及申报材料随文报送"
    body = [
        rng.choice(
            [
                "按照《关于组织开展2026年基础级、先进级智能工厂申报工作的通知》要求，我局认真组织，严格初审，",
                "根据省厅关于组织开展2026年基础级、先进级智能工厂申报工作的通知，经企业自愿申报、县级审查、市级复核，",
            ]
        )
        + what
        + "。"
    ]
    if city.stated == len(city.summary_rows) and rng.random() < 0.3:
        body.append(
            "推荐企业为：" + "、".join(escape(r.firm.name) for r in city.summary_rows) + "。"
        )
    body.append(rng.choice(["请予审核。", "特此报告。", "妥否，请批示。", "请审阅。"]))
    attach = rng.choice(
        [
            "附件：先进级智能工厂推荐汇总表",
            "附件：1．先进级智能工厂推荐汇总表<br>　　　2．申报材料",
            "",
        ]
    )
    over = (
        pen.seal(bureau, role="recommendation", style="right:4mm;top:-15mm", size=42)
        if city.recommendation_sealed
        else ""
    )
    date = (
        pen.day((2026, 4, rng.randrange(8, 25)), "cn", "cn", "words")
        if city.recommendation_dated
        else ""
    )
    contact = (
        f"<p>（联系人：{rng.choice(['周', '孙', '于'])}{rng.choice(['科长', '工'])}，联系电话：05{rng.randrange(31, 44)}-{rng.randrange(2000000, 8900000)}）</p>"
        if rng.random() < 0.5
        else ""
    )
    foot = f'<div style="text-align:right;position:relative;margin:22mm 10mm 14mm 0">{bureau}{over}<br>{date}</div>'
    html = page(
        rng,
        top,
        f'<h1 style="font-size:{rng.choice([17, 18])}pt">{title}</h1><p class=flat>{rng.choice(["山东省工业和信息化厅：", "省工业和信息化厅："])}</p>',
        *[f"<p>{x}</p>" for x in body],
        f"<p>{attach}</p>",
        foot,
        contact,
        size=15,
        face=rng.choice([SONG, KAI]),
        margin="28mm 26mm",
    )
    names = ("推荐文件.pdf", f"{city.name[:-1]}推荐函.pdf", "红头文件.pdf", "推荐报告.pdf")
    return Paper("city_recommendation", "推荐文件", html, pen.marks, names, wants_native=False)


_ITEMS = (
    ("强化财政支持", "对新认定的基础级、先进级、卓越级智能工厂，市级财政分别给予{a}万元、{b}万元、{c}万元一次性奖励。"), ("支持技术改造", "对企业购置智能化设备和工业软件的投入，按不超过{p}%的比例给予补助。"),
    ("推进诊断评估", "组织服务商为企业提供免费诊断，支持企业开展智能制造能力成熟度自评估。"), ("培育服务机构", "建立智能制造服务商名录，定期发布供需清单。"),
    ("加强要素保障", "优先保障智能工厂项目用地、用能指标。"), ("完善金融服务", "引导银行推出技改专项贷款，给予贴息支持。"), ("加大宣传推广", "每年遴选典型案例，组织现场观摩。"),
)  # fmt: skip


def policies(city: City, rng: random.Random) -> list[Paper]:
    made = []
    for _ in range(rng.choice([1, 1, 2])):
        pen = Pen(None, rng, "policy_document")
        issuer = rng.choice(
            [
                f"{city.name}人民政府",
                f"{city.name}人民政府办公室",
                f"{city.name}工业和信息化局<br>{city.name}财政局",
            ]
        )
        name = rng.choice(
            [
                f"{city.name}智能制造提升行动实施方案",
                f"{city.name}关于支持智能工厂建设的若干政策",
                f"{city.name}制造业智改数转扶持办法",
                f"{city.name}推动智能制造高质量发展的实施意见",
            ]
        )
        picked = rng.sample(_ITEMS, rng.choice([4, 5]))
        a = rng.choice([5, 10])
        items = "".join(
            f"<h3>{in_words(n)}、{k}</h3><p>{v.format(a=a, b=a * 3, c=a * 10, p=rng.choice([8, 10, 15]))}</p>"
            for n, (k, v) in enumerate(picked, 1)
        )
        number = f"{city.name[0]}{rng.choice(['政办字', '政发', '工信字'])}〔202{rng.randrange(4, 6)}〕{rng.randrange(3, 60)}号"
        top = f'{_red(issuer, 26, "文件" if "<br>" not in issuer else "")}<p class=c style="margin-top:6mm">{number}</p><div style="border-top:.8mm solid #d0101a;margin:2mm 0 6mm"></div>'
        if rng.random() < 0.3:
            top = f'<p class=c style="font:9pt {HEI};color:#666">{city.name}人民政府网站　政策文件库　{number}</p>'
        foot = f'<p class=r style="margin-top:12mm">{issuer}</p><p class=r>2025年{rng.randrange(1, 13)}月{rng.randrange(1, 28)}日</p>'
        html = page(
            rng,
            top,
            f"<h1>{rng.choice(['关于印发《{}》的通知', '{}']).format(name)}</h1><p class=flat>各县（市、区）人民政府，市直各有关部门：</p>",
            items,
            foot,
            size=14,
            numbers=rng.choice(["long", "dash", None]),
        )
        made.append(
            Paper(
                "policy_document",
                name,
                html,
                pen.marks,
                (f"{name}.pdf", "政策文件.pdf", "支持政策.pdf"),
            )
        )
    return made
