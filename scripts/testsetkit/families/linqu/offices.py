"""What a city's bureau writes: the recommendation and its policies."""

from __future__ import annotations

import random

from testsetkit.bureau import counted, named
from testsetkit.case import City
from testsetkit.families.linqu.look import HEI, KAI, SONG, doc, grid, style, title
from testsetkit.pen import Pen, in_words
from testsetkit.press import Paper

_RED = "#d3151b"


def _head(rng: random.Random, bureau: str, number: str) -> str:
    """A red head in one of five ways; `number` may be empty."""
    n = number or "&nbsp;"
    return rng.choice([
        f'<p class=c style="font:700 30pt/1.6 {SONG};color:{_RED}">{bureau}文件</p><p class=c>{n}</p><div style="border-top:1mm solid {_RED};margin:1mm 0 8mm"></div>',
        f'<p class=c style="font:700 28pt/1.5 {SONG};color:{_RED}">{bureau}</p><div style="border-top:1.2mm double {_RED}"></div><p class=r>{n}</p>',
        f'<p class=c style="font:700 28pt/1.5 {SONG};color:{_RED}">{bureau}</p><p class=f style="display:flex;justify-content:space-between"><span>{n}</span><span>签发人：<span style="font-family:{KAI}">逄增田</span></span></p><div style="border-top:.8mm solid {_RED};margin-bottom:8mm"></div>',
        f'<p class=f style="font:11pt {HEI}">类别：A</p><p class=c style="font:700 27pt/1.5 {SONG};color:{_RED}">{bureau}（报告）</p><p class=c>{n}</p><div style="border-top:.6mm solid {_RED};margin-bottom:7mm"></div>',
        f'<p class=f>{n}</p>',
    ])  # fmt: skip


def _counted(rng: random.Random, city: City) -> str:
    return counted(
        rng,
        city,
        without="现将推荐材料予以报送",
        numbers=("{n}家", "{w}家", " {n} 家"),
        forms=("我市共推荐{}企业申报2026年先进级智能工厂", "现推荐{}企业为先进级智能工厂申报单位", "拟推荐{}企业申报先进级智能工厂", "确定推荐{}企业参加先进级智能工厂评审"),
    )  # fmt: skip


def _names(rng: random.Random, city: City) -> str:
    return named(
        rng, city, share=0.45, item="<p>{n}. {x}</p>", line="<p>推荐企业依次为：{}。</p>",
        table=lambda rows: grid(("顺序", "推荐企业"), rows, (18, 82)),
    )  # fmt: skip


def recommendation(city: City, rng: random.Random) -> Paper:
    pen = Pen(None, rng, "city_recommendation")
    bureau = f"{city.name}工业和信息化局"
    number = f"{city.name[0]}工信{rng.choice(['字', '报', '装备字', '函'])}〔2026〕{rng.randrange(4, 96)}号"
    shown = pen.critical(number, "code") if city.recommendation_numbered else ""
    about = rng.choice(["关于推荐申报2026年先进级智能工厂的报告", "关于报送先进级智能工厂推荐企业的函", "关于2026年度先进级智能工厂推荐情况的报告", "关于呈报先进级智能工厂申报材料的请示"])  # fmt: skip
    lead = rng.choice(["按照省厅统一部署，我局组织各县市区开展了申报工作，经企业自愿申报、县级初审、现场查看，", "我市高度重视智能工厂梯度培育，经逐级审核、集体研究并公示无异议，", "根据省工信厅申报通知，我局对企业材料逐一把关，"])  # fmt: skip
    body = f"<p>{lead}{_counted(rng, city)}。</p>{_names(rng, city)}<p>{rng.choice(['妥否，请批示。', '请予审查。', '现将有关材料随文上报，请审核。'])}</p>"
    attach = rng.choice(["<p>附件：先进级智能工厂推荐汇总表</p>", "<p>附件：1. 推荐汇总表</p><p style='text-indent:5em'>2. 企业申报材料</p>", ""])  # fmt: skip
    over = pen.seal(bureau, role="recommendation", style=rng.choice(["right:4mm;top:-16mm", "right:18mm;top:-15mm"]), size=42) if city.recommendation_sealed else ""  # fmt: skip
    day = pen.day((2026, 4, rng.randrange(8, 22)), "cn", "words", "cn0") if city.recommendation_dated else ""  # fmt: skip
    sign = f'<div class=keep style="text-align:right;position:relative;margin:22mm 12mm 16mm 0">{bureau}{over}<br>{day}</div>'
    tail = f'<p class=f style="font-size:11pt">（联系人：{rng.choice(["房磊", "昃小雨"])}　　电话：05{rng.randrange(31, 44)}-{rng.randrange(2000000, 8999999)}）</p>' if rng.random() < 0.4 else ""  # fmt: skip
    st = style(rng, "bureau", rng.choice([14, 14.5, 15]))
    html = doc(rng, _head(rng, bureau, shown), title(about, 18.5, HEI), "<p class=f>山东省工业和信息化厅：</p>", body, attach, sign, tail, st=st, margin="28mm 26mm")  # fmt: skip
    return Paper("city_recommendation", "推荐文件", html, pen.marks, ("推荐文件.pdf", "推荐报告.pdf", "红头推荐文件.pdf", "推荐函扫描件.pdf"), wants_native=False)  # fmt: skip


_ITEMS = (
    "对首次认定的基础级、先进级智能工厂给予一次性奖补。", "对企业智能化改造设备投资按一定比例给予补助。", "鼓励企业开展智能制造能力成熟度自评估，组织免费诊断。", "培育本地智能制造系统解决方案供应商。",
    "引导银行机构推出技改贷产品，给予贴息支持。", "定期组织现场观摩和供需对接活动。", "支持产业链龙头企业带动配套企业改造。", "强化要素保障，优先安排用地用能指标。",
)  # fmt: skip


def policies(city: City, rng: random.Random) -> list[Paper]:
    made = []
    for _ in range(rng.choice([1, 1, 2])):
        pen = Pen(None, rng, "policy_document")
        name = rng.choice([f"{city.name}支持智能制造发展若干政策", f"{city.name}工业企业技改提级行动方案", f"{city.name}智能工厂培育奖补办法", f"关于推动{city.name}制造业智改数转的实施意见"])  # fmt: skip
        issuer = rng.choice([f"{city.name}人民政府", f"{city.name}人民政府办公室", f"{city.name}工业和信息化局"])  # fmt: skip
        form = rng.choice(["<p>{w}、{x}</p>", "<p><b>第{w}条</b>　{x}</p>", "<p>{n}. {x}</p>"])
        items = "".join(form.format(w=in_words(n), n=n, x=x) for n, x in enumerate(rng.sample(_ITEMS, rng.choice([4, 5, 6])), 1))  # fmt: skip
        year = rng.choice([2023, 2024, 2025])
        sign = "工信发" if issuer.endswith("局") else "政办字" if issuer.endswith("室") else "政发"
        number = f"{city.name[0]}{sign}〔{year}〕{rng.randrange(2, 40)}号"
        head = f'<p class=c style="font:700 26pt/1.6 {SONG};color:{_RED}">{issuer}{rng.choice(["文件", ""])}</p><p class=c>{number}</p><div style="border-top:.9mm solid {_RED}"></div>'
        said = rng.choice([f"关于印发《{name}》的通知", name])
        foot = f'<p class=r style="margin-top:14mm">{issuer}</p><p class=r>{year}年{rng.randrange(1, 12)}月{rng.randrange(1, 28)}日</p><p class=f>（此件公开发布）</p>'
        html = doc(rng, head, title(said, 18), "<p class=f>各县市区人民政府，市直有关部门、单位：</p>", items, foot, st=style(rng, "bureau", 13.5))  # fmt: skip
        made.append(Paper("policy_document", name, html, pen.marks, (f"{name}.pdf", "支持政策.pdf", "市级政策文件.pdf")))  # fmt: skip
    return made
