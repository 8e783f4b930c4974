"""What a city's bureau writes: recommendations under many heads, and its policies."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass
from html import escape

from testsetkit.case import City
from testsetkit.families.mengyin import look
from testsetkit.families.mengyin.look import HEI, SONG
from testsetkit.pen import Pen, in_words
from testsetkit.press import Paper

RED = "#cf1a1f"


@dataclass
class Said:
    """A letter's elements, each as HTML."""

    bureau: str
    number: str
    title: str
    to: str
    body: str
    attached: str
    signed: str
    contact: str
    printed: str
    """The day of printing; none where the letter tells no day."""


def recommendation(city: City, rng: random.Random) -> Paper:
    pen = Pen(None, rng, "city_recommendation")
    bureau = f"{city.name}工业和信息化局"
    short = city.name[0] if rng.random() < 0.4 else city.name[:2]
    number = f"{short}{rng.choice(['工信', '工信装', '工信字', '工信函', '工信发', '工信规'])}〔2026〕{rng.randrange(5, 120)}号"
    shown = pen.critical(number, "code") if city.recommendation_numbered else ""
    title = rng.choice([f"关于推荐{city.name}2026年先进级智能工厂的报告", "关于报送2026年先进级智能工厂推荐材料的函", f"{bureau}<br>关于申报2026年度先进级智能工厂的推荐意见", f"{bureau}关于<br>报送先进级智能工厂推荐名单的报告", "关于先进级智能工厂推荐情况的报告"])  # fmt: skip
    day = (2026, 4, rng.randrange(9, 27))
    on = pen.day(day, "cn", "cn", "cn0", "words") if city.recommendation_dated else ""  # fmt: skip
    stamp = pen.seal(bureau, role="recommendation", style="right:-3mm;top:-15mm", size=42) if city.recommendation_sealed else ""  # fmt: skip
    signed = f'<div style="text-align:right;margin:20mm 10mm 0 0"><span class=at>{bureau}{stamp}</span><br>{on}</div>'
    contact = rng.choice(["", "", f"<p>（联系人：{rng.choice(['尹科长', '夏工', '窦主任'])}，0{rng.randrange(530, 544)}-{rng.randrange(2000000, 8900000)}）</p>", f"<p class=f>联系人及电话：{rng.choice(['岳超', '戚丽丽', '滕飞'])}　{rng.randrange(2000000, 8900000)}</p>"])  # fmt: skip
    attached = rng.choice(["<p>附件：1. 先进级智能工厂推荐汇总表</p><p style='padding-left:3em'>2. 企业申报材料</p>", "<p>附件：先进级智能工厂推荐汇总表</p>", "<p>附：推荐汇总表、申报书及支持政策文件</p>", ""])  # fmt: skip
    said = Said(bureau, shown, title, rng.choice(["山东省工业和信息化厅：", "省工业和信息化厅：", "山东省工业和信息化厅装备产业处："]), _body(city, rng), attached, signed, contact, f"2026年4月{day[2]}日" if city.recommendation_dated else "")  # fmt: skip
    html = look.paper(look.Look(rng.choice([SONG, SONG, look.KAI]), rng.choice([SONG, HEI]), rng.choice([15, 16]), rng.choice([1.65, 1.8]), "32mm 26mm 28mm 28mm", 12, ".3mm solid #111", "", "#111"), rng.choice(_HEADS)(said, rng), numbers=rng.choice([None, "long", "dashed"]))  # fmt: skip
    return Paper("city_recommendation", "推荐文件", html, pen.marks, ("推荐文件.pdf", "推荐报告.pdf", f"{city.name[:2]}推荐文件（红头）.pdf", "正式文件.pdf"), wants_native=False)  # fmt: skip


def _body(city: City, rng: random.Random) -> str:
    """What is recommended; the number of enterprises only where the city states one."""
    told = rng.choice(["按照《关于组织开展2026年基础级、先进级智能工厂申报工作的通知》要求，", "接到省厅申报通知后，", "根据省厅统一部署，"])  # fmt: skip
    way = rng.choice(["我局组织各县（市、区）开展申报，经企业自愿申请、县级初审、市级复核", "经县区推荐、专家论证、现场核查", "我市认真组织发动，逐企核对申报材料"])  # fmt: skip
    if city.stated is None:
        what = rng.choice(["现将推荐企业名单及申报材料报送你厅", "确定了推荐企业名单，现予报送"])
    else:
        n = city.stated
        what = rng.choice(["现推荐{a}家企业申报先进级智能工厂", "确定推荐{w}家企业申报2026年先进级智能工厂", "共有{a}家企业符合先进级智能工厂申报条件，现予推荐", "拟推荐先进级智能工厂{a}家，名单附后"]).format(a=n, w=in_words(n))  # fmt: skip
    lines = [f"{told}{way}，{what}。"]
    if rng.random() < 0.3:
        lines.insert(0, rng.choice([f"近年来，{city.name}把智能工厂建设作为工业转型的重要抓手，出台了一系列支持政策。", "我市高度重视智能工厂梯度培育工作，多次召开专题会议部署。"]))  # fmt: skip
    if city.stated == len(city.summary_rows) and city.stated and rng.random() < 0.25:
        lines.append("推荐企业依次为：" + "、".join(escape(r.firm.name) for r in city.summary_rows) + "。")  # fmt: skip
    lines.append(rng.choice(["上述企业申报材料真实有效，推荐顺序见附件。", "我局对材料的完整性进行了审查，推荐排序见汇总表。", "有关材料随文一并报送。"]))  # fmt: skip
    if rng.random() < 0.5:
        lines.append(rng.choice(["特此报告。", "请予审核。", "专此函报，请审示。"]))
    return "".join(f"<p>{x}</p>" for x in lines)


def _text(s: Said) -> str:
    return f"<h1>{s.title}</h1><p class=f>{s.to}</p>{s.body}{s.attached}{s.signed}{s.contact}"


def _file(s: Said, rng: random.Random) -> str:
    size = 30 if len(s.bureau) < 12 else 26
    return f'<p class=c style="color:{RED};font:900 {size}pt {SONG};letter-spacing:1mm;white-space:nowrap">{s.bureau}文件</p><p class=c style="margin-top:8mm">{s.number}&nbsp;</p><div style="border-top:.7mm solid {RED};margin-bottom:12mm"></div>{_text(s)}'


def _report(s: Said, rng: random.Random) -> str:
    """An upward report: number at the left, who signs for it at the right."""
    return f'<p class=c style="color:{RED};font:700 32pt {SONG}">{s.bureau}</p><p class=f style="display:flex;justify-content:space-between;margin-top:9mm"><span>{s.number}&nbsp;</span><span>签发人：{rng.choice(["吕建民", "孟宪国", "相龙海"])}</span></p><div style="border-top:.6mm solid {RED};margin-bottom:10mm"></div>{_text(s)}'


def _letter(s: Said, rng: random.Random) -> str:
    """Letter form: double line below the name, the number at the right."""
    return f'<p class=c style="color:{RED};font:700 28pt {SONG}">{s.bureau}</p><div style="border-top:1mm solid {RED};border-bottom:.25mm solid {RED};height:1.2mm"></div><p class=r style="font-size:13pt">{s.number}&nbsp;</p>{_text(s)}'


def _plain(s: Said, rng: random.Random) -> str:
    return f'<p class=r style="font-size:13pt">{s.number}</p>{_text(s)}'


def _starred(s: Said, rng: random.Random) -> str:
    star = f'<span style="color:{RED};font-size:15pt">★</span>'
    return f'<p class=c style="color:{RED};font:900 29pt {HEI}">{s.bureau}</p><p class=c style="margin-top:6mm">{s.number}&nbsp;</p><div style="display:flex;align-items:center;gap:3mm;margin-bottom:9mm"><div style="flex:1;border-top:.6mm solid {RED}"></div>{star}<div style="flex:1;border-top:.6mm solid {RED}"></div></div>{_text(s)}'


def _noted(s: Said, rng: random.Random) -> str:
    """With the printing note at the end."""
    return f'{_file(s, rng)}<table style="margin-top:26mm;font-size:12pt"><tr><td style="border-left:0;border-right:0">抄送：{rng.choice(["市政府办公室", "各县（市、区）工信局", "市财政局"])}。</td></tr><tr><td style="border-left:0;border-right:0;display:flex;justify-content:space-between"><span>{s.bureau}办公室</span><span>{s.printed}印发</span></td></tr></table>'


_HEADS: tuple[Callable[[Said, random.Random], str], ...] = (_file, _file, _report, _letter, _plain, _starred, _noted)  # fmt: skip

_POLICY = (
    "对新评定的先进级、卓越级智能工厂，市财政分档给予一次性奖励。", "企业购置工业软件、智能装备的，按实际投入的8%予以补助，单个企业最高300万元。", "每年组织不少于200家企业开展智能制造诊断，诊断费用由财政承担。", "对通过智能制造能力成熟度二级及以上评估的企业给予评估费用补贴。", "鼓励银行开发智改数转专项贷款，财政按比例贴息。", "支持龙头企业开放平台和应用场景，带动配套企业改造。", "将智能工厂培育纳入县（市、区）高质量发展考核。", "建设市级智能制造服务商名录并动态调整。",
)  # fmt: skip
_CHAPTERS = ("培育重点", "奖补标准", "服务保障", "资金管理", "工作要求", "附则", "支持方向")


def policies(city: City, rng: random.Random) -> list[Paper]:
    made = []
    for _ in range(rng.choice([1, 1, 2])):
        pen = Pen(None, rng, "policy_document")
        who = rng.choice([f"{city.name}人民政府", f"{city.name}人民政府办公室", f"{city.name}工业和信息化局　{city.name}财政局"])  # fmt: skip
        name = rng.choice([f"{city.name}支持制造业智能化改造若干政策", f"{city.name}智能工厂梯度培育行动方案（2025—2027年）", f"{city.name}智能制造奖补资金管理办法", f"关于加快推进{city.name}智能工厂建设的实施意见", f"{city.name}“智改数转”三年行动计划"])  # fmt: skip
        picked = rng.sample(_POLICY, rng.choice([4, 5, 6]))
        way = rng.choice(["article", "cn", "chapter"])
        heads = rng.sample(_CHAPTERS, 3)
        items = ""
        for n, x in enumerate(picked, 1):
            if way == "chapter" and n % 2 and n // 2 < 3:
                items += f"<h3>{in_words(n // 2 + 1)}、{heads[n // 2]}</h3>"
            items += f"<p>{ {'article': f'第{in_words(n)}条　', 'cn': f'（{in_words(n)}）', 'chapter': ''}[way] }{x}</p>"
        top = rng.choice([f'<p class=c style="color:{RED};font:700 25pt {SONG};border-bottom:.7mm solid {RED}">{who}{"文件" if "　" not in who else ""}</p><p class=c style="font-size:13pt">{city.name[0]}政{rng.choice(["发", "办发", "字"])}〔2025〕{rng.randrange(2, 40)}号</p>', ""])  # fmt: skip
        lead = rng.choice(["<p class=f>各县（市、区）人民政府，市直有关部门：</p><p>现将《{n}》印发给你们，请认真贯彻执行。</p>", "<p>为加快制造业智能化发展，结合我市实际，制定本政策。</p>"]).format(n=name)  # fmt: skip
        end = f'<div class=r style="margin-top:14mm">{who}<br>2025年{rng.randrange(2, 12)}月{rng.randrange(2, 28)}日</div>'
        html = look.paper(look.drawn(rng, size=15, margin="28mm 25mm", plain=True), f"{top}<h1>{name}</h1>{lead}{items}{end}", numbers=rng.choice([None, "long", "bare"]))  # fmt: skip
        made.append(Paper("policy_document", name, html, pen.marks, ("支持政策.pdf", f"{name[:14]}.pdf", "市级政策文件.pdf")))  # fmt: skip
    return made
