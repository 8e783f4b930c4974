"""What a city's office writes: the recommendation under six heads, and policies."""

from __future__ import annotations

import random
from html import escape

from testsetkit.case import City
from testsetkit.families.wulian.look import HEI, KAI, SONG, doc, grid
from testsetkit.pen import Pen, in_words
from testsetkit.press import Paper


def _head(rng: random.Random, bureau: str, number: str) -> str:
    red = rng.choice(["#cf1b20", "#c00d14"])
    size = 30 if len(bureau) < 11 else 26
    way = rng.choice(["file", "letter", "two", "upward", "plain", "left", "none"])
    if way == "file":
        return f'<p class=c style="font:700 {size}pt/1.6 {SONG};color:{red}">{bureau}文件</p><p class=c style="border-bottom:1mm solid {red};padding-bottom:2mm">{number}&nbsp;</p>'
    if way == "letter":
        return f'<p class=c style="font:700 {size}pt/1.6 {SONG};color:{red};border-bottom:1.2mm double {red}">{bureau}</p><p class=r>{number}&nbsp;</p>'
    if way == "two":
        return f'<p class=c style="font:700 {size - 2}pt/1.5 {HEI};color:{red}">{bureau}</p><p class=c style="font-size:11pt">{number}&nbsp;</p><p class=c style="border-top:.5mm solid {red};border-bottom:1.2mm solid {red};height:.8mm;margin:2mm 0 6mm">&nbsp;</p>'
    if way == "upward":
        return f'<p class=c style="font:700 {size}pt/1.6 {SONG};color:{red}">{bureau}</p><p class=f style="display:flex;justify-content:space-between;border-bottom:.9mm solid {red}"><span>{number}&nbsp;</span><span>签发人：<span style="font-family:{KAI}">乔振宇</span></span></p>'
    if way == "left":
        return f'<p class=f style="font:700 22pt/1.6 {SONG};color:{red}">{bureau}</p><p class=f style="border-bottom:.6mm solid {red}">{number}&nbsp;</p>'
    if way == "none":
        return f"<p class=f>{number}&nbsp;</p>"
    return f'<p class=c style="font:700 20pt/1.6 {SONG}">{bureau}</p><p class=c>{number}&nbsp;</p>'


def _count(rng: random.Random, city: City) -> str:
    if city.stated is None:
        return rng.choice(["现将有关材料报送贵厅", "现将我市申报材料随函报送"])
    n = rng.choice([f"{city.stated}家", f"{in_words(city.stated)}家", f"{city.stated}户", f"{city.stated} 家"])  # fmt: skip
    return rng.choice(["拟推荐{}企业申报2026年先进级智能工厂", "我市共推荐{}企业申报先进级智能工厂", "现将{}企业推荐为2026年先进级智能工厂申报单位", "经研究，同意推荐{}企业"]).format(n)  # fmt: skip


def _named(rng: random.Random, city: City) -> str:
    if city.stated != len(city.summary_rows) or not city.summary or rng.random() > 0.45:
        return ""
    names = [r.name or r.firm.name for r in city.summary_rows]
    if len(set(names)) < len(names):
        return ""
    way = rng.choice(["list", "table", "line"])
    if way == "list":
        return "".join(f"<p>（{in_words(n)}）{escape(x)}</p>" for n, x in enumerate(names, 1))
    if way == "table":
        return grid(("序号", "推荐企业"), [(str(n), escape(x)) for n, x in enumerate(names, 1)])
    return f"<p>分别为（按优先顺序）：{'；'.join(escape(x) for x in names)}。</p>"


def recommendation(city: City, rng: random.Random) -> Paper:
    pen = Pen(None, rng, "city_recommendation")
    bureau = f"{city.name}工业和信息化局"
    number = f"{city.name[0]}工信{rng.choice(['字', '装', '函', '报', '技改'])}〔2026〕{rng.randrange(4, 96)}号"
    shown = pen.critical(number, "code") if city.recommendation_numbered else ""
    title = rng.choice([f"{bureau}<br>关于推荐先进级智能工厂的函", "关于推荐2026年先进级智能工厂的报告", "关于报送先进级智能工厂申报材料的函", "关于2026年先进级智能工厂推荐情况的报告", f"{bureau}<br>关于上报先进级智能工厂申报材料的请示"])  # fmt: skip
    lead = rng.choice(["按照《关于组织开展2026年基础级、先进级智能工厂申报工作的通知》要求，我局组织开展了申报推荐工作。经企业自愿申报、县（市、区）审核、现场核查、公示，", "根据通知要求，我局认真组织，对申报材料进行了初审，", "按省厅工作部署，我局会同有关县区对企业材料逐一审核，"])  # fmt: skip
    body = f"<p>{lead}{_count(rng, city)}。</p>{_named(rng, city)}<p>{rng.choice(['请予审定。', '特此报告。', '妥否，请批示。', '请审核。'])}</p>"
    attach = rng.choice(["<p>附件：先进级智能工厂推荐汇总表</p>", "<p>附件：1.推荐汇总表</p><p style='text-indent:5em'>2.企业申报材料</p><p style='text-indent:5em'>3.支持政策文件</p>", ""])  # fmt: skip
    contact = f"<p>（联系人：{rng.choice(['仲兆明', '边文'])}，电话：1{rng.choice('3578')}{rng.randrange(10**8, 10**9)}）</p>" if rng.random() < 0.5 else ""  # fmt: skip
    over = pen.seal(bureau, role="recommendation", style=rng.choice(["right:0mm;top:-15mm", "right:12mm;top:-16mm"]), size=42) if city.recommendation_sealed else ""  # fmt: skip
    day = pen.day((2026, 4, rng.randrange(8, 22)), "cn", "words", "cn") if city.recommendation_dated else ""  # fmt: skip
    sign = f'<div class=keep style="text-align:right;position:relative;margin:20mm 10mm 14mm 0">{bureau}{over}<br>{day}</div>'
    html = doc(rng, _head(rng, bureau, shown), f'<p class=c style="font:700 19pt/1.6 {SONG};margin:8mm 0">{title}</p><p class=f>{rng.choice(["省工业和信息化厅：", "山东省工业和信息化厅："])}</p>{body}{attach}{contact}{sign}', size=rng.choice([14, 15, 16]), margin="28mm 26mm", face=rng.choice([SONG, KAI, SONG]), skin="grid")  # fmt: skip
    return Paper("city_recommendation", "推荐文件", html, pen.marks, ("推荐文件.pdf", "推荐函.pdf", "市局推荐文件.pdf", "关于推荐先进级智能工厂的函.pdf"), wants_native=False)  # fmt: skip


_ITEMS = (
    "支持企业购置智能装备和工业软件，按不超过投入额的10%给予补助。", "对首次认定的各级智能工厂给予一次性奖补。", "建立智能工厂培育库，实行动态管理。", "组织专家服务团，为企业提供免费诊断。",
    "推动规上企业开展智能制造能力成熟度自评估。", "鼓励金融机构提供优惠利率贷款。", "每年组织观摩交流，推广典型做法。", "强化人才支撑，支持校企共建实训基地。",
)  # fmt: skip


def policies(city: City, rng: random.Random) -> list[Paper]:
    made = []
    for _ in range(rng.choice([1, 1, 2])):
        pen = Pen(None, rng, "policy_document")
        name = rng.choice([f"{city.name}支持智能制造发展若干政策措施", f"{city.name}智能工厂培育三年行动计划", f"{city.name}制造业智能化改造扶持办法", f"{city.name}关于加快工业数字化转型的实施意见"])  # fmt: skip
        issuer = rng.choice([f"{city.name}人民政府", f"{city.name}工业和信息化局", f"{city.name}人民政府办公室"])  # fmt: skip
        items = rng.sample(_ITEMS, rng.choice([4, 5, 6]))
        form = rng.choice(["<p>第{w}条 {x}</p>", "<p>{w}、{x}</p>", "<p>（{w}）{x}</p>", "<p>{n}.{x}</p>"])  # fmt: skip
        body = "".join(form.format(w=in_words(n), n=n, x=x) for n, x in enumerate(items, 1))
        when = f"202{rng.choice([4, 5])}年{rng.randrange(1, 13)}月{rng.randrange(1, 28)}日"
        head = f'<p class=c style="font:700 25pt {SONG};color:#c8141a">{issuer}文件</p><p class=c style="border-bottom:.9mm solid #c8141a">{city.name[0]}{rng.choice(["政发", "工信发", "政办字"])}〔{when[:4]}〕{rng.randrange(3, 50)}号</p>' if rng.random() < 0.7 else ""  # fmt: skip
        notice = f"关于印发《{name}》的通知" if head else name
        html = doc(rng, f'{head}<p class=c style="font:700 18pt/1.6 {HEI};margin:7mm 0">{notice}</p>{"<p class=f>各县（市、区）人民政府，市直各部门：</p>" if head else ""}{body}<p class=r style="margin-top:14mm">{issuer}</p><p class=r>{when}</p>', size=14)  # fmt: skip
        made.append(Paper("policy_document", name, html, pen.marks, (f"{name}.pdf", "政策文件.pdf", "相关支持政策.pdf")))  # fmt: skip
    return made
