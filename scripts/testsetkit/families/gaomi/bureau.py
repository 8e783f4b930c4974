"""Papers of a city: the recommendation document and policies."""

from __future__ import annotations

import random

from testsetkit.case import City
from testsetkit.families.gaomi.look import HEI, SONG, page, paragraphs, table
from testsetkit.pen import Pen, in_words
from testsetkit.press import Paper

RED = "#d0121b"


def recommendation(city: City, rng: random.Random) -> Paper:
    """The city's recommendation: red-headed, a letter, a plain report, or a form."""
    pen = Pen(None, rng, "city_recommendation")
    bureau, short = f"{city.name}工业和信息化局", city.name[:-1]
    number = f"{short[:1] if rng.random() < 0.5 else short}工信{rng.choice(['', '装', '装备', '智', '技'])}{rng.choice(['发', '字', '函', '报'])}〔2026〕{rng.randrange(3, 96)}号"
    shown = pen.critical(number, "code") if city.recommendation_numbered else ""
    title = rng.choice(
        [
            "关于推荐2026年先进级智能工厂的函",
            f"关于报送{city.name}2026年先进级智能工厂申报材料的报告",
            f"{bureau}<br>关于推荐申报2026年先进级智能工厂的请示",
            "关于推荐先进级智能工厂申报企业的报告",
            f"关于{city.name}2026年度先进级智能工厂推荐情况的函",
        ]
    )
    if city.stated is not None:
        n = rng.choice([f"{city.stated}家", f"{in_words(city.stated)}家", f"{city.stated}户"])
        count = rng.choice(
            [
                f"现推荐{n}企业申报2026年先进级智能工厂",
                f"经初审，我市共推荐{n}企业申报先进级智能工厂",
                f"我局研究，拟推荐{n}企业（名单附后）申报先进级智能工厂",
                f"经县市区申报、市级审核，确定推荐企业{n}",
            ]
        )
    else:
        count = rng.choice(
            ["现将我市推荐企业名单及申报材料报上", "现将先进级智能工厂推荐企业有关材料报送贵厅"]
        )
    base = rng.choice(
        [
            "按照省厅《关于组织开展2026年基础级、先进级智能工厂申报工作的通知》要求，",
            "根据《关于组织开展2026年基础级、先进级智能工厂申报工作的通知》精神，我局认真组织，",
        ]
    )
    body = [
        f"{base}{count}。",
        rng.choice(["请予审核。", "妥否，请批示。", "请予支持为盼。", "现予上报，请审定。"]),
    ]
    names = ""
    if city.stated is not None and city.stated == len(city.summary_rows) and rng.random() < 0.25:
        names = paragraphs([f"{n}.{r.firm.name}" for n, r in enumerate(city.summary_rows, 1)])
    attached = rng.choice(
        [
            "附件：1.先进级智能工厂推荐汇总表<br>　　　2.申报材料",
            "附件：先进级智能工厂推荐汇总表",
            "附：1.推荐汇总表 2.企业申报材料 3.支持智能制造发展的政策文件",
            "",
        ]
    )
    red = (
        pen.seal(bureau, role="recommendation", style="right:4mm;top:-15mm", size=42)
        if city.recommendation_sealed
        else ""
    )
    date = (
        pen.day((2026, 4, rng.randrange(9, 25)), "cn", "cn", "words")
        if city.recommendation_dated
        else ""
    )
    foot = f'<div style="text-align:right;position:relative;margin:{rng.choice([16, 22])}mm 10mm 0 0">{bureau}{red}<br>{date}</div>'
    contact = (
        f"<p style='margin-top:6mm'>（联系人：{rng.choice('王李张刘孙')}{rng.choice(['军', '娟', '鹏', '倩'])}，联系电话：0{rng.randrange(531, 543)}-{rng.randrange(2000000, 8900000)}）</p>"
        if rng.random() < 0.5
        else ""
    )
    to = f"<p class=f>{rng.choice(['山东省工业和信息化厅：', '省工业和信息化厅：', '山东省工业和信息化厅：', '省工信厅装备产业处：'])}</p>"
    text = f"{to}{paragraphs(body)}{names}<p>{attached}</p>{foot}{contact}"
    way = rng.choice(["red", "red", "letter", "plain", "form"])
    heading = f'<h1 style="font:700 21pt/1.5 {SONG}">{title}</h1>'
    if way == "red":
        size = rng.choice([27, 30, 32])
        top = f'<p class=c style="color:{RED};font:700 {size}pt/1.4 {SONG};letter-spacing:1mm;white-space:nowrap;margin-top:14mm">{bureau}{rng.choice(["文件", "文件", ""])}</p><p class=c style="margin-top:8mm;border-bottom:1mm solid {RED};padding-bottom:2mm">{shown}&nbsp;</p>'
        copied = (
            f'<div style="border-top:.4mm solid #222;border-bottom:.4mm solid #222;font-size:13pt;margin-top:14mm;padding:1mm 3mm">{city.name}工业和信息化局办公室{"　　　2026年4月印发" if city.recommendation_dated else ""}</div>'
            if rng.random() < 0.4
            else ""
        )
        html = page(
            rng, top, heading, text, copied, size=16, margin="28mm 26mm", face=SONG, lead=1.75
        )
    elif way == "letter":
        top = f'<p class=c style="color:{RED};font:700 30pt/1.4 {HEI};letter-spacing:1mm">{bureau}</p><div style="border-top:.9mm solid {RED};border-bottom:.3mm solid {RED};height:1mm"></div><p class=r style="margin-top:3mm">{shown}</p>'
        html = page(rng, top, heading, text, size=16, margin="24mm 26mm", lead=1.8)
    elif way == "form":
        rows = [
            ("报送单位", bureau),
            ("文　号", shown or "&nbsp;"),
            ("报送事项", title.replace("<br>", "")),
            ("报送内容", f"{paragraphs(body)}{names}<p>{attached}</p>"),
            ("单位意见", f'<div style="min-height:50mm"><p>同意报送。</p>{foot}</div>'),
        ]
        rows = [x for x in rows if x[0] != "文　号" or city.recommendation_numbered]
        html = page(
            rng,
            f"<h1>{rng.choice(['先进级智能工厂推荐函', '推荐意见书'])}</h1>{to}",
            table(rows, widths=("22%", "")),
            contact,
            size=14,
        )
    else:
        html = page(rng, heading, f"<p class=c>{shown}</p>", text, size=16, margin="28mm 26mm")
    return Paper(
        "city_recommendation",
        "推荐文件",
        html,
        pen.marks,
        (
            "推荐文件.pdf",
            f"{short}推荐函.pdf",
            "请示.pdf",
            "关于推荐先进级智能工厂的函.pdf",
            "红头.pdf",
        ),
        wants_native=False,
    )


_ITEMS = (
    ("支持梯度培育", "对首次认定的先进级智能工厂，给予一次性资金奖励。"), ("鼓励技术改造", "对企业购置软硬件开展智能化改造的，按投资额的一定比例给予补助。"), ("推广自评估", "引导规模以上工业企业开展智能制造能力成熟度自评估。"),
    ("培育服务商", "遴选一批本地智能制造服务商，为企业提供免费诊断。"), ("强化金融支持", "鼓励银行开发技改贷款产品，财政给予贴息。"), ("加强要素保障", "对重点项目在用地、用能方面予以优先保障。"), ("加强人才支撑", "支持职业院校与企业共建实训基地。"),
)  # fmt: skip


def policies(city: City, rng: random.Random) -> list[Paper]:
    """One or two policies of the city."""
    made = []
    for _ in range(rng.choice([1, 1, 1, 2])):
        pen = Pen(None, rng, "policy_document")
        issuer = rng.choice(
            [
                f"{city.name}人民政府办公室",
                f"{city.name}人民政府",
                f"{city.name}工业和信息化局　{city.name}财政局",
            ]
        )
        name = rng.choice(
            [
                f"{city.name}支持智能制造发展若干政策",
                f"{city.name}智能工厂梯度培育实施方案",
                f"{city.name}制造业数字化转型行动方案（2024—2026年）",
                f"{city.name}推动工业企业智能化改造奖补实施细则",
                f"关于加快{city.name}智能制造发展的意见",
            ]
        )
        year = rng.randrange(2023, 2026)
        picked = rng.sample(_ITEMS, rng.choice([4, 5, 6]))
        chapters = rng.random() < 0.4
        body = "".join(
            f"<h3>{f'第{in_words(n)}条' if chapters else in_words(n) + '、'}{'' if chapters else a}</h3><p>{f'{a}。' if chapters else ''}{b}</p>"
            for n, (a, b) in enumerate(picked, 1)
        )
        spread = (
            f"<p class=f>各县（市、区）人民政府，市有关部门：</p><p>现将《{name}》印发给你们，请认真贯彻执行。</p>"
            if not name.startswith("关于")
            else "<p class=f>各县（市、区）人民政府，市有关部门：</p>"
        )
        top = f'<p class=c style="color:{RED};font:700 {26 if len(issuer) < 14 else 19}pt/1.5 {SONG}">{issuer}{rng.choice(["文件", ""])}</p><p class=c style="border-bottom:.8mm solid {RED};padding-bottom:2mm">{city.name[0]}政{rng.choice(["办发", "发", "办字"])}〔{year}〕{rng.randrange(2, 50)}号</p>'
        title = name if name.startswith("关于") else f"关于印发《{name}》的通知"
        inner = body if name.startswith("关于") else f"<h1 class=new>{name}</h1>{body}"
        if rng.random() < 0.3:  # printed from the bureau's site
            html = page(
                rng,
                f'<p class=f style="font-size:9pt;color:#666">首页 &gt; 政务公开 &gt; 政策文件</p><h1>{title}</h1><p class=c style="font-size:10pt;color:#555">发布日期：{year}-{rng.randrange(1, 12):02d}-{rng.randrange(10, 28)}　来源：{issuer}</p>{spread}{body}',
                size=12,
                face=HEI,
            )
        else:
            html = page(
                rng,
                top,
                f"<h1>{title}</h1>",
                spread,
                f'<p class=r style="margin-top:12mm">{issuer}<br>{year}年{rng.randrange(1, 12)}月{rng.randrange(1, 28)}日</p>',
                inner,
                size=15,
                numbers=rng.choice(["dashes", "hyphens", None]),
            )
        made.append(
            Paper(
                "policy_document",
                name,
                html,
                pen.marks,
                (f"{name[:18]}.pdf", "政策文件.pdf", "支持政策.pdf", "相关政策.pdf"),
            )
        )
    return made
