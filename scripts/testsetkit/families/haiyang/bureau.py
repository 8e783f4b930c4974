"""What a city's bureau writes: the recommendation under five heads, policies."""

from __future__ import annotations

import random

from testsetkit.bureau import counted, named
from testsetkit.case import City
from testsetkit.families.haiyang.paper import HEI, KAI, SONG, doc, grid, title
from testsetkit.pen import Pen, in_words
from testsetkit.press import Paper


def _head(rng: random.Random, bureau: str, number: str) -> str:
    red = rng.choice(["#d40f18", "#c00000"])
    way = rng.choice(["file", "file", "letter", "signed", "left", "plain"])
    line = f"border-bottom:.9mm solid {red}"
    if way == "file":
        return (
            f"{title(bureau + '文件', 28, SONG, f'color:{red}')}<p class=c"
            f' style="{line};padding-bottom:2mm">{number}&nbsp;</p>'
        )
    if way == "letter":
        double = f"border-top:.8mm double {red};margin-top:2mm"
        return (
            f"{title(bureau, 27, SONG, f'color:{red}')}<p"
            f' class=r style="{double}">{number}&nbsp;</p>'
        )
    if way == "signed":
        who = f'签发人：<span style="font-family:{KAI}">姜学峰</span>'
        gap = f"display:flex;justify-content:space-between;{line}"
        return (
            f"{title(bureau, 29, HEI, f'color:{red}')}<p class=f"
            f' style="{gap}"><span>{number}&nbsp;</span><span>{who}</span></p>'
        )
    if way == "left":
        return (
            '<p class=f style="font:700 24pt/1.8'
            f' {SONG};color:{red};{line}">{bureau}</p><p class=f>{number}&nbsp;</p>'
        )
    return f"<p class=r>{number}&nbsp;</p>"


def _count(rng: random.Random, city: City) -> str:
    return counted(
        rng,
        city,
        without=("现将有关材料随文报送", "现将我市推荐企业名单和材料报上"),
        numbers=("{n}家", "{n}户", "{w}家"),
        forms=(
            "经综合评审，拟推荐{}企业申报2026年先进级智能工厂",
            "我市共推荐{}企业申报先进级智能工厂",
            "最终确定{}企业作为我市2026年先进级智能工厂推荐对象",
        ),
    )


def _named(rng: random.Random, city: City) -> str:
    return named(
        rng,
        city,
        share=0.45,
        item="<p>{w}、{x}</p>",
        table=lambda rows: grid(
            ("序号", "企业名称"), rows, rng.choice(["full", "three"]), [16, 84]
        ),
        line="<p>推荐企业依次为{}。</p>",
    )


def recommendation(city: City, rng: random.Random) -> Paper:
    """The city's document on whom it recommends."""
    pen = Pen(None, rng, "city_recommendation")
    bureau = f"{city.name}工业和信息化局"
    number = (
        f"{city.name[0]}工信{rng.choice(['字', '发', '报', '装'])}〔2026〕{rng.randrange(4, 88)}号"
    )
    shown = pen.critical(number, "code") if city.recommendation_numbered else ""
    what = rng.choice(
        [
            "关于推荐2026年先进级智能工厂的报告",
            f"{bureau}<br>关于上报2026年先进级智能工厂申报材料的函",
            "关于2026年度先进级智能工厂推荐情况的报告",
            "关于推荐申报省先进级智能工厂的请示",
        ]
    )
    lead = rng.choice(
        [
            "省厅通知印发后，我局及时转发各县（市、区），组织企业自愿申报，",
            "按照《关于组织开展2026年基础级、先进级智能工厂申报工作的通知》要求，我局组织开展了申报、初审和现场复核，",
            "根据通知安排，在企业自评、县区审核的基础上，",
        ]
    )
    last = rng.choice(["请予审定。", "妥否，请批示。", "特此报告。", "请予支持。"])
    body = f"<p>{lead}{_count(rng, city)}。</p>{_named(rng, city)}<p>{last}</p>"
    attach = rng.choice(
        ["<p>附件：先进级智能工厂推荐汇总表</p>", "<p>附：1. 推荐汇总表；2. 企业申报材料</p>", ""]
    )
    spot = rng.choice(["right:4mm;top:-16mm", "right:16mm;top:-14mm"])
    over = ""
    if city.recommendation_sealed:
        over = pen.seal(bureau, role="recommendation", style=spot, size=42)
    day = (2026, 4, rng.randrange(7, 23))
    when = pen.day(day, "cn", "words", "cn") if city.recommendation_dated else ""
    sign = (
        '<div class=keep style="text-align:right;position:relative;margin:22mm'
        f' 10mm 16mm 0">{bureau}{over}<br>{when}</div>'
    )
    foot = ""
    if rng.random() < 0.35:
        rule = "border-top:.3mm solid #222;border-bottom:.3mm solid #222;font-size:11pt"
        foot = (
            f'<p class=f style="{rule}">{bureau}办公室　　　　2026年4月印发</p>'
            if city.recommendation_dated
            else ""
        )
    to = rng.choice(["山东省工业和信息化厅：", "省工业和信息化厅：", "省工信厅："])
    top = title(what, 19, rng.choice([HEI, SONG]), "margin:7mm 0")
    html = doc(
        rng,
        _head(rng, bureau, shown),
        f"{top}<p class=f>{to}</p>{body}{attach}{sign}{foot}",
        size=rng.choice([14, 15]),
        margin="28mm 26mm",
        face=rng.choice([SONG, KAI]),
    )
    names = ("推荐文件.pdf", "推荐报告.pdf", "市局推荐文件.pdf", "关于推荐先进级智能工厂的报告.pdf")
    return Paper("city_recommendation", "推荐文件", html, pen.marks, names, wants_native=False)


_ITEMS = [
    "对当年获评的各级智能工厂，由受益财政给予奖补。",
    "鼓励企业实施设备更新，符合条件的按投资额补助。",
    "每年组织不少于两次供需对接。",
    "支持企业开展能力成熟度评估，费用给予部分补贴。",
    "引导银行推出设备更新贷款，财政适当贴息。",
    "培育本地智能制造系统解决方案供应商。",
    "建立培育库，实行动态管理。",
    "加强政策宣传和业务培训。",
]


def policies(city: City, rng: random.Random) -> list[Paper]:
    """One or two documents on what the city gives."""
    made = []
    for _ in range(rng.choice([1, 1, 2])):
        pen = Pen(None, rng, "policy_document")
        year = rng.choice([2024, 2025])
        name = rng.choice(
            [
                f"{city.name}支持智能制造发展的若干政策",
                f"{city.name}制造业数字化转型行动方案",
                f"{city.name}智能工厂培育实施意见",
                f"{city.name}工业企业技术改造奖补办法",
            ]
        )
        issuer = rng.choice(
            [f"{city.name}人民政府办公室", f"{city.name}工业和信息化局", f"{city.name}人民政府"]
        )
        form = rng.choice(
            ["<p>第{w}条　{x}</p>", "<p>{w}、{x}</p>", "<p>（{w}）{x}</p>", "<p>{n}. {x}</p>"]
        )
        items = enumerate(rng.sample(_ITEMS, 6), 1)
        body = "".join(form.format(w=in_words(n), n=n, x=x) for n, x in items)
        number = f"{city.name[0]}{rng.choice(['政字', '政办字', '工信发'])}〔{year}〕{rng.randrange(2, 60)}号"
        head = (
            f"{title(issuer, 24, SONG, 'color:#c9151b')}<p class=c"
            f' style="border-bottom:.8mm solid #c9151b">{number}</p>'
        )
        what = title(f"关于印发《{name}》的通知", 18, HEI, "margin:6mm 0")
        day = f"{year}年{rng.randrange(1, 13)}月{rng.randrange(1, 28)}日"
        tail = f'<p class=r style="margin-top:15mm">{issuer}</p><p class=r>{day}</p>'
        html = doc(
            rng, f"{head}{what}<p class=f>各县（市、区），市直各部门：</p>{body}{tail}", size=13.5
        )
        names = (f"{name}.pdf", "政策文件.pdf", "市级支持政策.pdf")
        made.append(Paper("policy_document", name, html, pen.marks, names))
    return made
