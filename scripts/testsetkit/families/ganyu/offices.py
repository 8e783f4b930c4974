"""What a city's office writes: the recommendation and policies."""

from __future__ import annotations

import random

from testsetkit.bureau import counted, named
from testsetkit.case import City
from testsetkit.families.ganyu.look import HEI, KAI, SONG, doc, grid
from testsetkit.pen import Pen, in_words
from testsetkit.press import Paper


def _head(rng: random.Random, bureau: str, number: str) -> str:
    red = "#d11a20"
    way = rng.choice(["file", "letter", "upward", "plain"])
    if way == "file":
        return f'<p class=c style="font:700 29pt/1.6 {SONG};color:{red}">{bureau}文件</p><p class=c style="border-bottom:1mm solid {red};padding-bottom:2mm">{number}&nbsp;</p>'
    if way == "letter":
        return f'<p class=c style="font:700 27pt/1.6 {HEI};color:{red};border-bottom:.9mm double {red}">{bureau}</p><p class=r>{number}&nbsp;</p>'
    if way == "upward":
        return f'<p class=c style="font:700 29pt/1.6 {SONG};color:{red}">{bureau}</p><p class=f style="display:flex;justify-content:space-between;border-bottom:.9mm solid {red}"><span>{number}&nbsp;</span><span>签发人：<span style="font-family:{KAI}">初海峰</span></span></p>'
    return f"<p class=r>{number}&nbsp;</p>"


def _count(rng: random.Random, city: City) -> str:
    return counted(
        rng,
        city,
        without="现将我市推荐材料报上",
        numbers=("{n}家", "{w}家", "{n} 家"),
        forms=("共择优推荐{}企业申报先进级智能工厂", "经审核公示，推荐{}企业申报2026年先进级智能工厂", "现推荐{}企业参加2026年先进级智能工厂申报"),
    )  # fmt: skip


def _named(rng: random.Random, city: City) -> str:
    return named(
        rng, city, share=0.5, item="<p>{n}．{x}</p>", line="<p>按优先顺序为：{}。</p>",
        table=lambda rows: grid(("推荐顺序", "企业名称"), rows),
    )  # fmt: skip


def recommendation(city: City, rng: random.Random) -> Paper:
    pen = Pen(None, rng, "city_recommendation")
    bureau = f"{city.name}工业和信息化局"
    number = f"{city.name[0]}工信{rng.choice(['函', '呈', '发', '装备'])}〔2026〕{rng.randrange(5, 90)}号"
    shown = pen.critical(number, "code") if city.recommendation_numbered else ""
    title = rng.choice(["关于报送2026年先进级智能工厂推荐名单的函", "关于推荐先进级智能工厂的请示", "关于我市2026年先进级智能工厂推荐工作的报告", "关于推荐2026年度先进级智能工厂申报企业的函"])  # fmt: skip
    lead = rng.choice(["接省厅通知后，我局迅速动员部署，严格组织初审，", "根据省厅关于组织开展2026年基础级、先进级智能工厂申报工作的通知要求，经企业申报、县区推荐、专家评审、局党组研究，"])  # fmt: skip
    body = f"<p>{lead}{_count(rng, city)}。</p>{_named(rng, city)}<p>{rng.choice(['请予审核。', '现随文报送有关材料，请审阅。'])}</p>"
    attach = rng.choice(["<p>附件：1．先进级智能工厂推荐汇总表</p><p style='text-indent:5em'>2．申报材料</p>", "<p>附件：推荐汇总表</p>", ""])  # fmt: skip
    over = pen.seal(bureau, role="recommendation", style=rng.choice(["right:2mm;top:-15mm", "right:14mm;top:-17mm"]), size=42) if city.recommendation_sealed else ""  # fmt: skip
    day = pen.day((2026, 4, rng.randrange(8, 22)), "cn", "words") if city.recommendation_dated else ""  # fmt: skip
    sign = f'<div class=keep style="text-align:right;position:relative;margin:20mm 10mm 14mm 0">{bureau}{over}<br>{day}</div>'
    foot = '<p class=f style="border-top:.4mm solid #333;border-bottom:.4mm solid #333;font-size:11pt">抄送：市政府办公室，各县（市、区）工业和信息化主管部门。</p>' if rng.random() < 0.4 else ""  # fmt: skip
    html = doc(rng, _head(rng, bureau, shown), f'<p class=c style="font:700 19pt/1.6 {HEI};margin:7mm 0">{title}</p><p class=f>{rng.choice(["山东省工业和信息化厅：", "省工业和信息化厅："])}</p>{body}{attach}{sign}{foot}', size=rng.choice([14, 15]), margin="27mm 26mm", face=rng.choice([SONG, KAI]), skin="grid")  # fmt: skip
    return Paper("city_recommendation", "推荐文件", html, pen.marks, ("推荐文件.pdf", "推荐函.pdf", "推荐文件（红头）.pdf"), wants_native=False)  # fmt: skip


_ITEMS = (
    "对新认定的智能工厂按级别给予一次性奖励。", "对企业购置设备和软件的投入给予一定比例补助。", "支持服务商为中小企业提供诊断服务。", "对开展智能制造能力成熟度评估的企业给予费用补贴。",
    "鼓励金融机构开发技改专项信贷产品。", "支持重点企业开放应用场景，组织现场观摩。", "加强资金绩效管理，严禁重复申报。",
)  # fmt: skip


def policies(city: City, rng: random.Random) -> list[Paper]:
    made = []
    for _ in range(rng.choice([1, 1, 2])):
        pen = Pen(None, rng, "policy_document")
        name = rng.choice([f"{city.name}推进智能制造高质量发展若干措施", f"{city.name}新型技术改造实施方案", f"{city.name}智能工厂梯度培育行动计划", f"{city.name}制造业数字化转型专项资金管理细则"])  # fmt: skip
        issuer = rng.choice([f"{city.name}人民政府办公室", f"{city.name}工业和信息化局"])
        items = rng.sample(_ITEMS, 5)
        form = rng.choice(["<p>第{w}条　{x}</p>", "<p>{w}、{x}</p>", "<p>（{w}）{x}</p>"])
        body = "".join(form.format(w=in_words(n), x=x) for n, x in enumerate(items, 1))
        head = f'<p class=c style="font:700 24pt {SONG};color:#d11a20">{issuer}</p><p class=c style="border-bottom:.8mm solid #d11a20">{city.name[0]}{rng.choice(["政办发", "工信字"])}〔202{rng.randrange(3, 6)}〕{rng.randrange(3, 50)}号</p>'
        html = doc(rng, f'{head}<p class=c style="font:700 18pt/1.6 {HEI};margin:6mm 0">关于印发《{name}》的通知</p><p class=f>各县（市、区），市直有关部门：</p>{body}<p class=r style="margin-top:14mm">{issuer}</p><p class=r>202{rng.choice([4, 5])}年{rng.randrange(1, 13)}月{rng.randrange(1, 28)}日</p>', size=13.5)  # fmt: skip
        made.append(Paper("policy_document", name, html, pen.marks, (f"{name}.pdf", "政策文件.pdf", "支持政策文件.pdf")))  # fmt: skip
    return made
