"""What a city writes: its recommendation and its policies."""

from __future__ import annotations

import random

from testsetkit.case import City
from testsetkit.families.kunyu.house import KAI, MING, SONG, page, paper
from testsetkit.pen import Pen, in_words
from testsetkit.press import Paper


def _bureau(city: City) -> str:
    return f"{city.name}工业和信息化局"


def recommendation(city: City, rng: random.Random) -> Paper:
    """The recommending document, with number, date and seal where the city has them."""
    pen = Pen(None, rng, "city_recommendation")
    who = _bureau(city)
    short = city.name[0]
    number = (
        f"{short}工信{rng.choice(['装', '装备', '字', '函', '发'])}〔2026〕{rng.randrange(3, 96)}号"
    )
    title = rng.choice(
        [
            "关于推荐2026年先进级智能工厂的报告",
            "关于报送2026年先进级智能工厂推荐名单的函",
            "关于2026年度先进级智能工厂申报推荐的请示",
            "关于2026年先进级智能工厂初审推荐情况的报告",
        ]
    )
    count = ""
    if city.stated is not None:
        n = city.stated
        said = rng.choice([str(n), str(n), in_words(n)])
        count = rng.choice(
            [
                f"经企业自愿申报、区县审核和专家初审，现推荐{said}家企业申报先进级智能工厂。",
                f"经研究，拟推荐先进级智能工厂{said}家，",
                f"经初审，共有{said}家企业符合申报条件，予以推荐，",
                f"我局对申报材料进行了初审，同意推荐{said}家企业，",
            ]
        )
    else:
        count = "经企业申报、县市区审核，我局对申报材料进行了初审，现予推荐，"
    tail = rng.choice(["名单详见附件。", "具体见推荐汇总表。", "详见附件。"])
    text = f"<p>按照《山东省工业和信息化厅关于组织开展2026年基础级、先进级智能工厂申报工作的通知》要求，{rng.choice(['我局认真组织了申报工作。', '我市积极开展了申报组织工作。'])}{count}{tail}</p>"
    text += rng.choice(["<p>妥否，请批示。</p>", "<p>特此报告。</p>", "<p>请予审核。</p>", "<p>现随文报送申报材料，请审定。</p>"])  # fmt: skip
    seal = (
        pen.seal(who, role="city_recommendation", style="right:2mm;top:-16mm")
        if city.recommendation_sealed
        else ""
    )
    day_at = city.posted or city.received
    day_of = (2026, 4, min(day_at[2], 20)) if day_at[1] == 4 else (2026, 4, 22)
    day = pen.day(day_of, "cn", "words", "space") if city.recommendation_dated else "　　　"
    shown = f'<div class="c" style="margin:6mm 0 2mm">{pen.critical(number, "code")}</div>' if city.recommendation_numbered else '<div style="height:8mm"></div>'  # fmt: skip
    name = pen.critical(who, "name")
    sign = f'<div class="r keep" style="margin-top:28mm;padding-bottom:18mm"><span style="position:relative">{name}{seal}</span>　　<div>{day}　　　</div></div>'
    attachments = "<p>附件：先进级智能工厂推荐汇总表</p>" if rng.random() < 0.8 else ""
    to = '<p style="text-indent:0">山东省工业和信息化厅：</p>'
    head = rng.choice([who, f"{who}文件", who, ""])
    top = (
        f'<div class="c" style="color:#cb1a20;font-size:{26 if len(head) < 15 else 23}pt;font-weight:bold;margin-top:16mm">{head}</div>{shown}<div style="border-top:{rng.choice(["1mm solid", "1.4mm double"])} #cb1a20;margin-bottom:10mm"></div>'
        if head
        else shown
    )
    body = f'{top}<h1 class="c" style="font-size:20pt;margin-bottom:8mm">{title}</h1><div style="font-size:14.5pt;line-height:1.95">{to}{text}{attachments}{sign}</div>'
    if rng.random() < 0.3:
        body += '<div style="border-top:.3mm solid #333;border-bottom:.3mm solid #333;font-size:12pt;padding:1mm 3mm">（此件公开属性：依申请公开）</div>'
    html = page(body, face=rng.choice([SONG, KAI, MING]), margin="30mm 26mm 24mm")
    return paper(pen, "推荐文件", html, ("推荐文件", f"{title}", f"{city.name[:-1]}推荐函"))


_MEASURES = (
    "对首次认定的智能工厂，按级别给予一次性奖励，所需资金由市级财政统筹安排。",
    "支持企业开展智能化技术改造，对符合条件的项目按设备投资额的一定比例给予补助。",
    "组织专业机构开展免费诊断，每年服务企业不少于200家。",
    "鼓励金融机构开发专属信贷产品，降低企业融资成本。",
    "推动工业互联网平台应用，建设行业公共服务平台。",
    "支持企业引进高层次技术人员，落实相关奖励待遇。",
    "将智能工厂培育情况纳入年度综合评价，强化跟踪服务。",
)


def policies(city: City, rng: random.Random) -> list[Paper]:
    """One or two documents in support of smart manufacturing."""
    made = []
    subjects = [
        ("支持智能制造高质量发展若干政策措施", "若干政策措施"),
        ("推进制造业数字化转型实施方案", "实施方案"),
        ("智能工厂梯度培育扶持办法", "扶持办法"),
        ("促进工业企业智能化改造行动计划（2025—2027年）", "行动计划"),
    ]
    for subject, short in rng.sample(subjects, rng.choice([1, 1, 2])):
        pen = Pen(None, rng, "policy_document")
        who = rng.choice([f"{city.name}人民政府办公室", f"{city.name}人民政府", _bureau(city)])
        day = pen.day((2025, rng.randrange(2, 12), rng.randrange(2, 28)), "cn", "words")
        number = f"{city.name[0]}{'政办发' if '政府' in who else '工信发'}〔2025〕{rng.randrange(2, 40)}号"
        points = "".join(
            f"<p>{in_words(n)}、{t}</p>"
            for n, t in enumerate(rng.sample(_MEASURES, rng.choice([4, 5, 6])), 1)
        )
        seal = (
            pen.seal(who, role="policy_document", style="right:0;top:-16mm")
            if rng.random() < 0.6
            else ""
        )
        title = rng.choice([f"关于印发{city.name}{subject}的通知", f"{city.name}{subject}"])
        top = f'<div class="c" style="color:#cb1a20;font-size:25pt;font-weight:bold;margin-top:12mm">{who}文件</div><div class="c" style="margin:5mm 0 2mm">{number}</div><div style="border-top:1mm solid #cb1a20;margin-bottom:9mm"></div>'
        intro = f"<p>为贯彻落实制造强省部署，加快我市智能制造发展，制定本{'方案' if '方案' in short else '政策'}。</p>"
        body = f'{top}<h1 class="c" style="font-size:20pt">{title}</h1><div style="font-size:14pt;line-height:1.9">{intro}{points}<div class="r keep" style="margin-top:26mm;padding-bottom:16mm"><span style="position:relative">{pen.critical(who, "name")}{seal}</span>　　<br>{day}　　</div></div>'
        html = page(body, face=SONG, margin="28mm 26mm 24mm", foot='"— " counter(page) " —"')
        made.append(paper(pen, subject, html, (subject.split("（")[0], f"政策文件-{short}", f"{city.name}{short}")))  # fmt: skip
    return made
