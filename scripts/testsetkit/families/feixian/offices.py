"""What a city's office writes: the recommendation under seven heads, and policies."""

from __future__ import annotations

import random
from html import escape

from testsetkit.case import City
from testsetkit.families.feixian.look import HEI, KAI, MING, SONG, Frame, doc
from testsetkit.families.junan.look import grid
from testsetkit.pen import Pen, in_words
from testsetkit.press import Paper


def _head(rng: random.Random, bureau: str, number: str) -> str:
    red = rng.choice(["#cf1218", "#b9141a"])
    size = 29 if len(bureau) < 11 else 24
    number = f"{number}&nbsp;"
    name = f"font:700 {size}pt/1.6 {SONG};color:{red}"
    return rng.choice([
        f'<p class=c style="{name}">{bureau}文件</p><p class=c style="border-bottom:.8mm solid {red};padding:4mm 0 2mm">{number}</p>',
        f'<p class=c style="{name}">{bureau}</p><div style="border-top:1.1mm double {red};margin-top:2mm"></div><p class=r>{number}</p>',
        f'<p class=f style="font:11pt {MING}">000{rng.randrange(10, 99)}<br>特急</p><p class=c style="{name}">{bureau}</p><p class=f style="display:flex;justify-content:space-between;border-bottom:.8mm solid {red}"><span>{number}</span><span style="font-family:{KAI}">签发人：巩玉泉</span></p>',
        f'<p class=c style="font:700 20pt/1.6 {SONG}">{bureau}（函）</p><p class=r>{number}</p>',
        f'<p class=c style="{name}">{bureau}便函</p><p class=c style="border-top:.3mm solid {red}">{number}</p>',
        f"<p class=r>{number}</p>",
        f'<p class=f style="{name};font-size:22pt;border-bottom:.5mm solid {red}">{bureau}</p><p class=f>{number}</p>',
    ])  # fmt: skip


def _count(rng: random.Random, city: City) -> str:
    if city.stated is None:
        return rng.choice(["现将申报材料呈报如下", "现将我市申报情况予以上报"])
    n = rng.choice([f"{city.stated}家", f"{in_words(city.stated)}家", f"{city.stated} 家"])
    return rng.choice(["决定推荐{}企业申报先进级智能工厂", "现推荐{}企业申报2026年先进级智能工厂", "共推荐{}企业", "我市共有{}企业符合申报条件，拟予推荐"]).format(n)  # fmt: skip


def _named(rng: random.Random, city: City) -> str:
    """The enterprises by name, where the table names them all once."""
    if city.stated != len(city.summary_rows) or not city.summary or rng.random() > 0.45:
        return ""
    names = [r.name or r.firm.name for r in city.summary_rows]
    if len(set(names)) < len(names):
        return ""
    way = rng.choice(["list", "table", "line"])
    if way == "list":
        return "".join(f"<p>（{in_words(n)}）{escape(x)}</p>" for n, x in enumerate(names, 1))
    if way == "table":
        return grid(("推荐顺序", "企业名称"), [(str(n), escape(x)) for n, x in enumerate(names, 1)], "", (20, 80))  # fmt: skip
    return f"<p>按推荐顺序分别为：{'；'.join(escape(x) for x in names)}。</p>"


def recommendation(city: City, rng: random.Random) -> Paper:
    pen = Pen(None, rng, "city_recommendation")
    bureau = f"{city.name}工业和信息化局"
    number = f"{city.name[0]}工信{rng.choice(['字', '报', '装', '函', '发'])}〔2026〕{rng.randrange(4, 96)}号"
    shown = pen.critical(number, "code") if city.recommendation_numbered else ""
    title = rng.choice([f"{bureau}<br>关于推荐2026年先进级智能工厂的报告", "关于2026年先进级智能工厂推荐工作的报告", f"{bureau}关于报送<br>先进级智能工厂申报材料的函", "关于推荐先进级智能工厂企业的请示"])  # fmt: skip
    lead = rng.choice(["按照《关于组织开展2026年基础级、先进级智能工厂申报工作的通知》要求，我局组织各县（市、区）开展申报，经材料审核和现场核查，", "根据省厅部署，我局认真组织申报和初审，", "贵厅通知收悉。我局随即组织企业申报，经审核把关，"])  # fmt: skip
    body = f"<p>{lead}{_count(rng, city)}。</p>{_named(rng, city)}<p>{rng.choice(['特此报告。', '当否，请示。', '请审核。', '请予支持。'])}</p>"  # fmt: skip
    attach = rng.choice(["<p>附件：1. 先进级智能工厂推荐汇总表</p><p style='text-indent:5em'>2. 企业申报材料</p>", "<p>附件：推荐汇总表</p>", ""])  # fmt: skip
    contact = f"<p>（联系人：{rng.choice(['尹承业', '毕晓'])}，联系电话：1{rng.choice('3578')}{rng.randrange(10**8, 10**9)}）</p>" if rng.random() < 0.45 else ""  # fmt: skip
    over = pen.seal(bureau, role="recommendation", style=rng.choice(["right:2mm;top:-15mm", "right:14mm;top:-16mm"]), size=42) if city.recommendation_sealed else ""  # fmt: skip
    day = pen.day((2026, 4, rng.randrange(8, 22)), "cn", "words", "cn") if city.recommendation_dated else ""  # fmt: skip
    sign = f'<div class=keep style="text-align:right;position:relative;margin:20mm 12mm 14mm 0">{bureau}{over}<br>{day}</div>'  # fmt: skip
    html = doc(rng, _head(rng, bureau, shown), f'<p class=c style="font:700 19pt/1.6 {SONG};margin:8mm 0">{title}</p><p class=f>{rng.choice(["山东省工业和信息化厅：", "省工业和信息化厅："])}</p>{body}{attach}{contact}{sign}', house="state", size=rng.choice([14, 15, 16]), margin="27mm 26mm", skin="black", frame=Frame(numbers=rng.random() < 0.4))  # fmt: skip
    return Paper("city_recommendation", "推荐文件", html, pen.marks, ("推荐文件.pdf", "推荐报告.pdf", f"{city.name}推荐文件.pdf", "关于推荐先进级智能工厂的报告.pdf"), wants_native=False)  # fmt: skip


_ITEMS = ("支持企业实施智能化技术改造，按设备投入给予奖补。", "对新获评的各级智能工厂给予一次性奖励。", "组织智能制造能力成熟度免费诊断。", "发挥链主企业带动作用，推动上下游协同改造。", "支持工业软件首版次应用。", "加大金融支持，设立技改专项贷款。", "建设智能制造公共服务平台和培训基地。", "完善梯度培育库，实行动态管理。")  # fmt: skip


def policies(city: City, rng: random.Random) -> list[Paper]:
    made = []
    for _ in range(rng.choice([1, 1, 2])):
        pen = Pen(None, rng, "policy_document")
        name = rng.choice([f"{city.name}支持智能制造发展若干政策", f"{city.name}智能工厂建设行动方案", f"{city.name}工业企业智能化技术改造扶持办法", f"{city.name}加快数字化转型若干政策措施"])  # fmt: skip
        issuer = rng.choice(
            [f"{city.name}人民政府", f"{city.name}人民政府办公室", f"{city.name}工业和信息化局"]
        )
        mark = {"府": "政发", "室": "政办字", "局": "工信字"}[issuer[-1]]
        form = rng.choice(["<p>第{w}条　{x}</p>", "<p>（{w}）{x}</p>", "<p>{n}．{x}</p>", "<p>{w}、{x}</p>"])  # fmt: skip
        body = "".join(form.format(w=in_words(n), n=n, x=x) for n, x in enumerate(rng.sample(_ITEMS, rng.choice([4, 5, 6])), 1))  # fmt: skip
        when = f"202{rng.choice([4, 5])}年{rng.randrange(1, 13)}月{rng.randrange(1, 28)}日"
        head = f'<p class=c style="font:700 25pt {SONG};color:#c3151b">{issuer}文件</p><p class=c style="border-bottom:.8mm solid #c3151b">{city.name[0]}{mark}〔{when[:4]}〕{rng.randrange(3, 50)}号</p>' if rng.random() < 0.7 else ""  # fmt: skip
        notice = f"关于印发《{name}》的通知" if head else name
        html = doc(rng, f'{head}<p class=c style="font:700 18pt/1.6 {HEI};margin:7mm 0">{notice}</p>{"<p class=f>各县（市、区）人民政府，有关单位：</p>" if head else ""}{body}<p class=r style="margin-top:14mm">{issuer}</p><p class=r>{when}</p>', house="state", size=14)  # fmt: skip
        made.append(Paper("policy_document", name, html, pen.marks, (f"{name}.pdf", "扶持政策.pdf", "政策文件.pdf")))  # fmt: skip
    return made
