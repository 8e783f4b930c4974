"""Papers of a city: the recommendation in two letterheads, policies of four kinds."""

from __future__ import annotations

import random

from testsetkit.case import City
from testsetkit.families.heyan import tables
from testsetkit.families.heyan.look import FACES, sheet
from testsetkit.pen import Pen, in_words
from testsetkit.press import Paper

Table = tables.Table
summary, basic, overseas, as_paper, inbox = (
    tables.summary,
    tables.basic,
    tables.overseas,
    tables.as_paper,
    tables.inbox,
)


def _letterhead(rng: random.Random, bureau: str, number: str, signer: str) -> str:
    """The head of a document with 文件, or of a letter with its double line."""
    if rng.random() < 0.55:
        word = rng.choice(["文件", "文件", ""])
        line = (
            f'<div style="display:flex;justify-content:space-between;padding:0 3mm"><span>{number or "&nbsp;"}</span><span>{signer}</span></div>'
            if signer
            else f"<p class=m>{number or '&nbsp;'}</p>"
        )
        return f'<p class=m style="font:700 {rng.choice([30, 33, 36])}pt/1.3 {FACES["serif"]};color:#d01818;margin:4mm 0 12mm">{bureau}{word}</p>{line}<div style="border-top:.7mm solid #d01818;margin:2mm 0 12mm"></div>'
    return f'<p class=m style="font:700 31pt/1.3 {FACES["serif"]};color:#d01818">{bureau}</p><div style="border-top:1mm solid #d01818;border-bottom:.25mm solid #d01818;height:.7mm;margin-bottom:3mm"></div><p class=e>{number or "&nbsp;"}</p><div style="height:8mm"></div>'


def recommendation(city: City, rng: random.Random) -> Paper:
    pen = Pen(None, rng, "city_recommendation")
    bureau = f"{city.name}工业和信息化局"
    kind = rng.choice(["函", "报告", "请示", "函"])
    letters = {
        "函": ["工信函", "工信装备函", "工信字"],
        "报告": ["工信报", "工信发", "工信呈"],
        "请示": ["工信请", "工信发"],
    }[kind]
    number = (
        pen.critical(
            f"{city.name[0]}{rng.choice(letters)}〔2026〕{rng.randrange(3, 130)}号", "code"
        )
        if city.recommendation_numbered
        else ""
    )
    signer = (
        f"签发人：{rng.choice('赵孙周郑')}{rng.choice(['建国', '洪涛', '海峰'])}"
        if kind != "函" and rng.random() < 0.7
        else ""
    )
    title = {
        "函": f"{bureau}<br>关于推荐2026年先进级智能工厂的函", "报告": f"关于{city.name}2026年度先进级智能工厂<br>初审推荐情况的报告", "请示": f"{bureau}<br>关于推荐先进级智能工厂申报单位的请示",
    }[kind]  # fmt: skip
    said = "现将有关企业的申报材料随文呈报"
    if city.stated is not None:
        n, first = city.stated, next((r.name for r in city.summary_rows if r.name), "")
        count = rng.choice([f"{n}家", f"{in_words(n)}家", f"{n}户", f"{n} 家"])
        forms = [
            f"从中遴选出{count}企业推荐申报先进级智能工厂",
            f"同意推荐{count}企业申报2026年先进级智能工厂，排名见推荐汇总表",
            f"现推荐以下{count}单位申报先进级智能工厂",
        ]
        if first and n > 1:
            forms.append(f"拟推荐{first}等{count}企业申报先进级智能工厂")
        said = rng.choice(forms)
    before = rng.choice([
        "省厅《关于组织开展2026年基础级、先进级智能工厂申报工作的通知》印发后，我局迅速部署，组织专家对申报材料逐份审查，并到企业现场核实。", "按照贵厅通知安排，我市各县（市、区）主管部门认真组织发动，企业自愿申报，经初审和集体研究，",
        "为做好2026年智能工厂梯度培育工作，根据通知要求，我局开展了申报审核。",
    ])  # fmt: skip
    body = f"<p>{before}{said}。</p><p>{rng.choice(['随文附推荐汇总表和企业申报材料，请审阅。', '上述企业均已完成智能制造能力成熟度自评估，材料齐备。', '现将相关材料报上。'])}</p>"
    close = {
        "函": "<p>请予支持为盼。</p>",
        "报告": "<p>特此报告。</p>",
        "请示": "<p>当否，请批示。</p>",
    }[kind]
    attach = rng.choice(
        [
            "<p class=n style='padding-left:2em'>附件：1. 先进级智能工厂推荐汇总表</p><p class=n style='padding-left:5em'>2. 有关政策文件</p>",
            "<p class=n style='padding-left:2em'>附件：先进级智能工厂推荐汇总表</p>",
            "",
        ]
    )
    stamp = (
        pen.seal(
            bureau,
            role="recommendation",
            style=f"right:{rng.randrange(-4, 8)}mm;top:-16mm",
            size=42,
        )
        if city.recommendation_sealed
        else ""
    )
    day = (
        pen.day((2026, 4, rng.randrange(8, 25)), "cn", "cn", "cn", "words")
        if city.recommendation_dated
        else "&nbsp;"
    )
    sign = f'<div style="text-align:right;position:relative;margin:18mm {rng.randrange(8, 18)}mm 0 0">{bureau}{stamp}<br>{day}</div>'
    contact = (
        f'<p style="margin-top:8mm">（联系人：{rng.choice("刘陈徐")}{rng.choice("伟磊燕")}，联系电话：0{rng.randrange(531, 543)}-{rng.randrange(3000000, 8900000)}）</p>'
        if rng.random() < 0.5
        else ""
    )
    html = sheet(
        rng,
        _letterhead(rng, bureau, number, signer),
        f"<h1>{title}</h1><p class=n>山东省工业和信息化厅：</p>",
        body,
        close,
        attach,
        sign,
        contact,
        size=16,
        face=rng.choice(["serif", "ming", "kai"]),
        margin="32mm 26mm 28mm 28mm",
    )
    return Paper(
        "city_recommendation",
        "推荐文件",
        html,
        pen.marks,
        (
            f"{city.name[:2]}市推荐{kind}.pdf",
            f"关于推荐先进级智能工厂的{kind}.pdf",
            f"正文-{kind}.pdf",
            "01推荐.pdf",
        ),
        wants_native=False,
    )


_AIMS = (
    "到2027年，全市规模以上工业企业数字化改造基本实现全覆盖。",
    "力争每年培育智能工厂30家以上，形成一批可推广的典型场景。",
    "建立“企业出题、服务商答题、政府助题”的工作机制。",
)
_MEASURES = (
    "对首次通过省级认定的智能工厂，按实际投入的10%给予补助，单户最高200万元。", "支持企业开展智能制造能力成熟度自评估和认证，对达到二级、三级及以上的分档奖励。", "设立智能制造专项资金，优先保障企业数字化改造项目用地、用能。",
    "遴选智能制造系统解决方案供应商，发布服务目录，免费为中小企业做诊断。", "鼓励金融机构推出“智改贷”，市级财政给予贴息支持。", "举办智能制造现场会、供需对接会，推广先进经验。", "将智能工厂建设情况纳入县（市、区）高质量发展考核。",
)  # fmt: skip


def policies(city: City, rng: random.Random) -> list[Paper]:
    return [_policy(city, rng) for _ in range(rng.choice([1, 1, 2]))]


def _policy(city: City, rng: random.Random) -> Paper:
    pen = Pen(None, rng, "policy_document")
    kind = rng.choice(["measures", "plan", "fund", "notice"])
    issuer = {
        "measures": f"{city.name}人民政府",
        "plan": f"{city.name}人民政府办公室",
        "fund": f"{city.name}工业和信息化局　{city.name}财政局",
        "notice": f"中共{city.name}委员会　{city.name}人民政府",
    }[kind]
    what = {
        "measures": f"{city.name}支持智能制造高质量发展若干政策措施", "plan": f"{city.name}智能制造三年行动方案（2025—2027年）", "fund": f"{city.name}智能制造专项资金管理办法", "notice": "关于推动工业企业智能化技术改造的意见",
    }[kind]  # fmt: skip
    number = f"{city.name[0]}{rng.choice(['政发', '政办字', '工信规'])}〔{rng.choice([2024, 2025])}〕{rng.randrange(2, 40)}号"
    day = (rng.choice([2024, 2025]), rng.randrange(2, 12), rng.randrange(3, 28))
    red = f'<p class=m style="font:700 {22 if len(issuer) > 16 else 28}pt/1.4 {FACES["serif"]};color:#d01818">{issuer}{"文件" if kind != "fund" else ""}</p><p class=m>{number}</p><div style="border-top:.7mm solid #d01818;margin:2mm 0 9mm"></div>'
    picked = rng.sample(_MEASURES, rng.choice([5, 6, 7]))
    if kind == "fund":
        articles = "".join(
            f"<p>第{in_words(n)}条　{x}</p>"
            for n, x in enumerate(
                [
                    "为规范智能制造专项资金管理，提高使用效益，制定本办法。",
                    "本办法所称专项资金，由市级财政预算安排，用于支持智能制造发展。",
                    *picked,
                    "本办法由市工业和信息化局会同市财政局解释。",
                ],
                1,
            )
        )
        body = f"<h2 style='text-align:center'>第一章　总则</h2>{articles}"
    else:
        body = (
            f"<h3>一、总体目标</h3><p>{rng.choice(_AIMS)}</p><h3>二、重点任务</h3>"
            + "".join(f"<p>{n}．{x}</p>" for n, x in enumerate(picked, 1))
            + f"<h3>三、组织保障</h3><p>{rng.choice(['各级各部门要加强协同，抓好落实。', '强化资金、人才、土地等要素保障。'])}</p>"
        )
    stamp = (
        pen.seal(issuer.split("　")[-1], role="policy", style="right:2mm;top:-14mm", size=44)
        if rng.random() < 0.6
        else ""
    )
    preface = (
        f"<h1>{issuer.replace('　', '<br>')}<br>关于印发《{what}》的通知</h1><p class=n>各县（市、区）人民政府，市直有关部门：</p><p>现将《{what}》印发给你们，请结合实际认真贯彻执行。</p>"
        if kind != "notice"
        else f"<h1>{what}</h1>"
    )
    sign = f'<div class=e style="position:relative;margin:18mm 8mm 0 0">{issuer.split("　")[-1]}{stamp}<br>{pen.form(day, "cn")}</div>'
    rest = f"<div class=brk><h1>{what}</h1>{body}</div>" if kind != "notice" else body
    html = sheet(
        rng,
        red,
        preface,
        sign if kind != "notice" else "",
        rest,
        sign if kind == "notice" else "",
        '<p class=n style="border-top:.3mm solid #333;border-bottom:.3mm solid #333;margin-top:10mm;font-size:12pt">（此件公开发布）</p>'
        if rng.random() < 0.4
        else "",
        size=rng.choice([15, 16]),
        numbers=rng.choice(["dash", "dash", None]),
        margin="30mm 26mm",
    )
    return Paper(
        "policy_document",
        "政策文件",
        html,
        pen.marks,
        (f"{what[:14]}.pdf", "支持政策.pdf", "市级政策文件.pdf", f"附：{what[:10]}.pdf"),
        wants_native=False,
    )
