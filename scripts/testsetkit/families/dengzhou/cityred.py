"""A city's recommendation and its policies, as red-headed documents, letters and forms."""

from __future__ import annotations

import random

from testsetkit.case import City
from testsetkit.families.dengzhou import sheet
from testsetkit.families.dengzhou.letters import red_head
from testsetkit.families.dengzhou.sheet import lab, row
from testsetkit.pen import Pen
from testsetkit.press import Paper


def bureau(city: City) -> str:
    return f"{city.name}工业和信息化局"


def _count(rng: random.Random, n: int) -> str:
    return rng.choice(
        [f"{n}家", f"{n}户", f"{sheet.cn(n)}家" if 0 < n < 20 and n != 2 else f"{n}家", f"共{n}家"]
    )


def recommendation(city: City, rng: random.Random) -> Paper:
    pen = Pen(None, rng, "city_recommendation")
    name = bureau(city)
    short = f"{city.name[0]}工信{rng.choice(['装', '字', '函', '发', '装备'])}"
    number = f"{short}〔2026〕{rng.randrange(4, 98)}号" if city.recommendation_numbered else ""
    counted = ""
    if city.stated is not None:
        n = _count(rng, city.stated)
        counted = rng.choice(
            [
                f"共推荐{n.removeprefix('共')}企业",
                f"现推荐{n.removeprefix('共')}企业申报先进级智能工厂",
                f"经审核，择优推荐{n.removeprefix('共')}企业",
            ]
        )
    day = (
        2026,
        4,
        min(
            rng.randrange(9, 20),
            (city.posted or (2026, 4, 20))[2] if (city.posted or city.received)[1] == 4 else 20,
        ),
    )
    title = rng.choice(
        [
            "关于推荐2026年先进级智能工厂的报告",
            "关于报送2026年先进级智能工厂推荐材料的函",
            f"{name}<br>关于推荐申报2026年先进级智能工厂的请示",
            "关于2026年度先进级智能工厂推荐情况的报告",
            f"{name}关于推荐先进级智能工厂的函",
        ]
    )
    basis = rng.choice(
        [
            "按照《关于组织开展2026年基础级、先进级智能工厂申报工作的通知》要求，",
            "根据贵厅《关于组织开展2026年基础级、先进级智能工厂申报工作的通知》，",
        ]
    )
    texts = [
        f"{basis}我局组织各县（市、区）开展申报，对企业材料进行了初审"
        + (f"，{counted}" if counted else "，择优提出推荐名单")
        + rng.choice(["，推荐顺序见附件。", "，现将有关材料随文报送，请予审核。"]),
        rng.choice(
            [
                "我局将继续做好智能制造成熟度自评估和智能工厂梯度培育工作。",
                "推荐企业均已完成成熟度自评估，材料齐全。",
                "有关支持政策文件一并报送。",
            ]
        ),
    ]
    ring = (
        pen.seal(
            name, role="recommendation", style=f"right:{rng.randrange(2, 12)}mm;top:-14mm", size=42
        )
        if city.recommendation_sealed
        else ""
    )
    date = pen.day(day, "cn", "cn", "words") if city.recommendation_dated else ""
    sign = f'<div class=keep style="padding:18mm 8mm 28mm 0"><p class="f r"><span class="at">{pen.slot("seal", name, filled=city.recommendation_sealed)}{ring}</span></p><p class="f r" style="margin-top:4mm;padding-right:6mm">{pen.slot("date", date or "　　　　", filled=city.recommendation_dated)}</p></div>'
    added = (
        "<p>附件：1.先进级智能工厂推荐汇总表<br>　　　　　2.支持政策文件</p>"
        if rng.random() < 0.5
        else "<p>附件：先进级智能工厂推荐汇总表</p>"
    )
    form = rng.choice(["red", "red", "letter", "plain", "up", "sheet"])
    if form == "sheet":
        day_of = pen.slot("date", date or "　　　　", filled=city.recommendation_dated)
        opinion = f'{sheet.paras(texts)}<div style="padding:44mm 0 16mm 50mm">（公章）<span class="at">{pen.slot("seal", name, filled=city.recommendation_sealed)}{ring}</span><br><span style="margin-left:20mm">{day_of}</span></div>'
        rows = [
            row(lab("推荐单位"), name),
            row(lab("发文字号"), number),
            row(lab("推荐等级"), "先进级智能工厂"),
            row(lab("推荐意见"), opinion),
        ]
        inner, sign, texts = (
            f"<h1>{rng.choice(['智能工厂申报推荐意见表', '市级工业和信息化主管部门推荐意见'])}</h1>{sheet.table(rows, widths=[20, 80])}",
            "",
            [],
        )
    elif form == "plain":
        inner = f'<p class="f r">{number}</p><h1>{title}</h1>'
    elif form == "up":
        head = f'<p class="c red" style="font:700 30pt/1.4 {sheet.SONG};margin-top:14mm">{name}文件</p><table class=plain style="font-size:13pt;border-bottom:.8mm solid #d01818"><tr><td>{number}</td><td style="text-align:right">签发人：{rng.choice(["刘", "王", "孙"])}{rng.choice(["建国", "海涛", "立新"])}</td></tr></table>'
        inner = head + f"<h1>{title}</h1>"
    else:
        inner = red_head(rng, name, number, letter=form == "letter") + f"<h1>{title}</h1>"
    foot = (
        f'<div style="border-top:.3mm solid #222;border-bottom:.3mm solid #222;font-size:12pt;padding:1mm 2mm">{name}办公室　　　　　　　　　　　　{"2026年4月" + str(day[2]) + "日印发" if city.recommendation_dated else ""}</div>'
        if rng.random() < 0.4 and form not in ("plain", "sheet")
        else ""
    )
    html = sheet.paper(
        rng,
        inner,
        f"<p class=f>{rng.choice(['省工业和信息化厅：', '山东省工业和信息化厅：'])}</p>"
        if texts
        else "",
        sheet.paras(texts),
        added,
        sign,
        foot,
        size=rng.choice([14, 15, 16]),
        face=rng.choice([sheet.SONG, sheet.KAI]),
        numbers=rng.choice([None, "long"]),
    )
    return Paper(
        "city_recommendation",
        "推荐文件",
        html,
        pen.marks,
        (
            "推荐文件.pdf",
            "推荐报告.pdf",
            f"{city.name}推荐文件.pdf",
            "关于推荐先进级智能工厂的报告.pdf",
        ),
        wants_native=False,
    )


_TITLES = (
    "关于支持智能制造发展的若干政策",
    "加快工业企业智能化改造数字化转型实施方案",
    "支持制造业数字化转型若干措施",
    "智能制造提升行动计划（2025—2027年）",
    "关于推进智能工厂梯度培育的实施意见",
    "工业技术改造专项资金管理办法",
)
_ARTICLES = (
    "对新获评国家级智能工厂的企业，按等级给予一次性奖励。", "对企业购置智能装备和工业软件的，按不超过投资额10%给予补助，最高300万元。",
    "支持开展智能制造能力成熟度自评估，对达到二级及以上的企业给予诊断补贴。", "鼓励银行机构开发“智改数转”专项贷款，市财政给予贴息。",
    "建设智能制造服务商资源池，为中小企业提供免费诊断。", "每年培育市级智能工厂不少于20家，推动规上工业企业应改尽改。",
    "将智能制造纳入县（市、区）高质量发展综合考核。", "支持龙头企业搭建行业级工业互联网平台，带动链上企业转型。",
)  # fmt: skip


def policies(city: City, rng: random.Random) -> list[Paper]:
    made = []
    for title in rng.sample(_TITLES, rng.choice([1, 1, 2])):
        pen = Pen(None, rng, "policy_document")
        issuer = rng.choice(
            [
                f"{city.name}人民政府办公室",
                f"{city.name}人民政府",
                bureau(city),
                f"{bureau(city)}　{city.name}财政局",
            ]
        )
        seal_of = issuer.split("　")[0]
        day = (rng.choice([2024, 2025]), rng.randrange(2, 12), rng.randrange(2, 28))
        word = (
            "政办发"
            if issuer.endswith("办公室")
            else "政发"
            if issuer.endswith("政府")
            else "工信发"
        )
        number = f"{city.name[0]}{word}〔{day[0]}〕{rng.randrange(2, 60)}号"
        some = rng.sample(_ARTICLES, rng.choice([5, 6, 8]))
        how = rng.choice(["{c}、{t}", "第{c}条　{t}", "（{c}）{t}"])
        body = sheet.paras([how.format(c=sheet.cn(n), t=t) for n, t in enumerate(some, 1)])
        ring = (
            pen.seal(seal_of, role="policy", style="right:2mm;top:-14mm", size=42)
            if rng.random() < 0.8
            else ""
        )
        sign = f'<div class=keep style="padding:18mm 8mm 26mm 0"><p class="f r"><span class=at>{seal_of}{ring}</span></p><p class="f r" style="margin-top:4mm">{pen.day(day, "cn")}</p></div>'
        notice = f"<h1>关于印发《{city.name}{title}》的通知</h1><p class=f>各县（市、区）人民政府，市有关部门：</p><p>《{city.name}{title}》已经研究同意，现印发给你们，请认真贯彻执行。</p>{sign}<div class=new></div><h1>{city.name}{title}</h1>{body}"
        plain = f"<h1>{city.name}{title}</h1>{body}{sign}"
        if rng.random() < 0.2:
            rows = [
                row(
                    lab("索引号"),
                    f"{city.code}0{rng.randrange(10, 99)}/{day[0]}-{rng.randrange(1000, 9999)}",
                ),
                row(lab("发文字号"), number),
                row(lab("发布机构"), issuer),
            ]
            inner = f'<p class=f style="font-size:10pt;color:#555">当前位置：首页 &gt; 政务公开 &gt; 政策文件</p>{sheet.table(rows, widths=[24, 76])}{plain}'
        else:
            inner = red_head(rng, issuer, number) + (notice if rng.random() < 0.6 else plain)
        html = sheet.paper(
            rng, inner, size=rng.choice([13, 14, 15]), numbers=rng.choice([None, "long", "plain"])
        )
        made.append(
            Paper(
                "policy_document",
                title,
                html,
                pen.marks,
                (f"政策文件-{title[:12]}.pdf", "支持政策.pdf", f"{title}.pdf"),
            )
        )
    return made
