"""What a city's office writes: the recommendation under eight heads, and policies."""

from __future__ import annotations

import random
from html import escape

from testsetkit.case import City
from testsetkit.families.junan.look import HEI, KAI, SONG, doc, grid
from testsetkit.pen import Pen, in_words
from testsetkit.press import Paper


def _head(rng: random.Random, bureau: str, number: str) -> str:
    red = rng.choice(["#d0141b", "#bd0f16"])
    size = 30 if len(bureau) < 11 else 25
    number = f"{number}&nbsp;"
    name = f"font:700 {size}pt/1.6 {SONG};color:{red}"
    return rng.choice([
        f'<p class=c style="{name}">{bureau}文件</p><p class=c style="border-bottom:.9mm solid {red};padding-bottom:2mm">{number}</p>',
        f'<p class=c style="{name};border-bottom:1.2mm double {red}">{bureau}</p><p class=r>{number}</p>',
        f'<p class=c style="{name}">{bureau}</p><p class=c style="border-top:.4mm solid {red};margin-top:3mm">{number}</p>',
        f'<p class=f style="font:700 20pt/1.6 {HEI};color:{red}">{bureau}</p><p class=f style="border-bottom:.5mm solid {red}">{number}</p>',
        f'<p class=c style="{name}">{bureau}</p><p class=f style="display:flex;justify-content:space-between;border-bottom:.9mm solid {red}"><span>{number}</span><span>签发人：<span style="font-family:{KAI}">闫怀民</span></span></p>',
        f'<p class=c style="font:700 19pt/1.6 {SONG}">{bureau}</p><p class=c style="border-bottom:.3mm solid #222">{number}</p>',
        f"<p class=f>{number}</p>",
        f'<p class=r style="font-size:12pt">{number}</p><p class=c style="font:700 {size - 3}pt/1.5 {KAI};color:{red};border-bottom:.7mm solid {red}">{bureau}</p>',
    ])  # fmt: skip


def _count(rng: random.Random, city: City) -> str:
    if city.stated is None:
        return rng.choice(["现将有关申报材料予以报送", "现将我市推荐情况随文报上"])
    n = rng.choice([f"{city.stated}家", f"{in_words(city.stated)}家", f"{city.stated} 家", f"{city.stated}户"])  # fmt: skip
    return rng.choice(["现推荐{}企业申报2026年先进级智能工厂", "我市拟推荐{}企业为先进级智能工厂", "经审核，共有{}企业符合条件，予以推荐", "择优推荐{}企业申报"]).format(n)  # fmt: skip


def _named(rng: random.Random, city: City) -> str:
    if city.stated != len(city.summary_rows) or not city.summary or rng.random() > 0.45:
        return ""
    names = [r.name or r.firm.name for r in city.summary_rows]
    if len(set(names)) < len(names):
        return ""
    way = rng.choice(["list", "table", "line"])
    if way == "list":
        return "".join(f"<p>{n}. {escape(x)}</p>" for n, x in enumerate(names, 1))
    if way == "table":
        return grid(("序号", "企业名称"), [(str(n), escape(x)) for n, x in enumerate(names, 1)])
    return f"<p>推荐企业依次为：{'、'.join(escape(x) for x in names)}。</p>"


def recommendation(city: City, rng: random.Random) -> Paper:
    pen = Pen(None, rng, "city_recommendation")
    bureau = f"{city.name}工业和信息化局"
    number = f"{city.name[0]}工信{rng.choice(['发', '装备', '函', '呈', '智造'])}〔2026〕{rng.randrange(4, 96)}号"  # fmt: skip
    shown = pen.critical(number, "code") if city.recommendation_numbered else ""
    title = rng.choice([f"{bureau}<br>关于推荐申报先进级智能工厂的函", "关于报送2026年先进级智能工厂推荐名单的报告", "关于推荐2026年度先进级智能工厂的请示", f"{bureau}关于2026年先进级<br>智能工厂申报推荐情况的报告", "关于上报先进级智能工厂申报材料的报告"])  # fmt: skip
    lead = rng.choice(["根据省厅《关于组织开展2026年基础级、先进级智能工厂申报工作的通知》，我局及时部署，组织企业申报并逐家核查。", "按照省厅通知要求，经企业申报、县区初审、专家评审和公示，", "接到通知后，我局高度重视，对申报企业进行了初审，"])  # fmt: skip
    body = f"<p>{lead}{_count(rng, city)}。</p>{_named(rng, city)}<p>{rng.choice(['特此报告。', '妥否，请批示。', '请予审核。', '专此函达。'])}</p>"  # fmt: skip
    attach = rng.choice(["<p>附件：先进级智能工厂推荐汇总表</p>", "<p>附件：1.先进级智能工厂推荐汇总表</p><p style='text-indent:5em'>2.申报材料</p>", ""])  # fmt: skip
    contact = f"<p>（联系人：{rng.choice(['苑志刚', '仉丽'])}，电话：1{rng.choice('3578')}{rng.randrange(10**8, 10**9)}）</p>" if rng.random() < 0.5 else ""  # fmt: skip
    over = pen.seal(bureau, role="recommendation", style=rng.choice(["right:0mm;top:-15mm", "right:12mm;top:-16mm"]), size=42) if city.recommendation_sealed else ""  # fmt: skip
    day = pen.day((2026, 4, rng.randrange(8, 22)), "cn", "words", "cn") if city.recommendation_dated else ""  # fmt: skip
    sign = f'<div class=keep style="text-align:right;position:relative;margin:20mm 10mm 14mm 0">{bureau}{over}<br>{day}</div>'  # fmt: skip
    html = doc(rng, _head(rng, bureau, shown), f'<p class=c style="font:700 19pt/1.6 {SONG};margin:8mm 0">{title}</p><p class=f>{rng.choice(["省工业和信息化厅：", "山东省工业和信息化厅："])}</p>{body}{attach}{contact}{sign}', size=rng.choice([14, 15, 16]), margin="28mm 26mm", face=rng.choice([SONG, KAI, SONG]), skin="full")  # fmt: skip
    return Paper("city_recommendation", "推荐文件", html, pen.marks, ("推荐文件.pdf", "市工信局推荐文件.pdf", "推荐报告.pdf", "关于推荐先进级智能工厂的函.pdf"), wants_native=False)  # fmt: skip


_ITEMS = (
    "对获评省级以上智能工厂的企业给予资金奖励。", "鼓励企业上云用数，对工业软件投入给予补助。", "开展智能制造诊断，服务费由财政承担。", "支持建设智能制造公共服务平台。",
    "推动企业开展智能制造能力成熟度自评估。", "加强人才引进，对高层次人才给予补贴。", "用好技改贷款贴息政策，降低企业融资成本。", "培育本地系统解决方案供应商。",
)  # fmt: skip


def policies(city: City, rng: random.Random) -> list[Paper]:
    made = []
    for _ in range(rng.choice([1, 1, 2])):
        pen = Pen(None, rng, "policy_document")
        name = rng.choice([f"{city.name}推动工业企业智能化改造若干措施", f"{city.name}智能工厂梯度培育实施方案", f"{city.name}支持智能制造发展扶持政策", f"{city.name}制造业数字化转型奖补办法"])  # fmt: skip
        issuer = rng.choice([f"{city.name}人民政府", f"{city.name}工业和信息化局", f"{city.name}人民政府办公室"])  # fmt: skip
        items = rng.sample(_ITEMS, rng.choice([4, 5, 6]))
        form = rng.choice(["<p>第{w}条　{x}</p>", "<p>{w}、{x}</p>", "<p>{n}.{x}</p>", "<p>（{w}）{x}</p>"])  # fmt: skip
        body = "".join(form.format(w=in_words(n), n=n, x=x) for n, x in enumerate(items, 1))
        when = f"202{rng.choice([4, 5])}年{rng.randrange(1, 13)}月{rng.randrange(1, 28)}日"
        head = f'<p class=c style="font:700 25pt {SONG};color:#c8141a">{issuer}文件</p><p class=c style="border-bottom:.9mm solid #c8141a">{city.name[0]}{rng.choice(["政发", "工信发", "政办发"])}〔{when[:4]}〕{rng.randrange(3, 50)}号</p>' if rng.random() < 0.7 else ""  # fmt: skip
        notice = f"关于印发《{name}》的通知" if head else name
        html = doc(rng, f'{head}<p class=c style="font:700 18pt/1.6 {HEI};margin:7mm 0">{notice}</p>{"<p class=f>各县（市、区）人民政府，市政府各部门：</p>" if head else ""}{body}<p class=r style="margin-top:14mm">{issuer}</p><p class=r>{when}</p>', size=14)  # fmt: skip
        made.append(Paper("policy_document", name, html, pen.marks, (f"{name}.pdf", "支持政策.pdf", "政策文件.pdf")))  # fmt: skip
    return made
