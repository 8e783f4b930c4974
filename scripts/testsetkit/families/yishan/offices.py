"""Papers of the city's bureau: the recommendation and the policies."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import replace
from html import escape

from testsetkit.case import City, Day
from testsetkit.families.yishan.craft import KAI, Look, look, paper, para, paras, title
from testsetkit.pen import Pen, in_words
from testsetkit.press import Paper


def _sent(city: City, rng: random.Random) -> Day:
    """When the letter was dated: before it was posted."""
    last = min(city.posted or (2026, 4, 27), city.received, (2026, 4, 27))
    return (2026, 4, rng.randrange(9, max(last[2], 10))) if last[1] == 4 else (2026, 4, 22)


def _count(city: City, rng: random.Random) -> str:
    if city.stated is None:
        return rng.choice(["择优推荐了一批企业", "确定了拟推荐企业名单"])
    n = city.stated
    shown = rng.choice([f"{n}", f" {n} ", in_words(n) if n > 0 else f"{n}"])
    return rng.choice(
        [
            f"共推荐{shown}家企业",
            f"择优推荐{shown}家企业",
            f"拟推荐{shown}家企业",
            f"现推荐{shown}户企业",
        ]
    )


def _number(city: City, rng: random.Random) -> str:
    short = city.name.removesuffix("市")[0]
    return f"{short}工信{rng.choice(['字', '装备', '发', '函', '智造'])}〔2026〕{rng.randrange(5, 120)}号"


def _texts(city: City, rng: random.Random) -> list[str]:
    asked = rng.choice(
        [
            "根据《关于组织开展2026年基础级、先进级智能工厂申报工作的通知》要求",
            "按照省厅《关于组织开展2026年基础级、先进级智能工厂申报工作的通知》部署",
        ]
    )
    done = rng.choice(
        [
            "我局认真组织，经企业申报、县区初审、现场核查、集体研究",
            "我局组织有关专家对申报材料进行了审查，并通过局党组会议研究",
            "在各县（市、区）推荐的基础上，我局逐户进行了核实",
        ]
    )
    return [
        f"{asked}，{done}，{_count(city, rng)}申报先进级智能工厂。",
        rng.choice(
            [
                "现将有关材料随文报上，请予审核。",
                "推荐汇总表及纸质材料一并呈报，请审示。",
                "现将推荐汇总表、申报材料报上，请查收。",
            ]
        ),
    ]


def _foot(pen: Pen, city: City, office: str, rng: random.Random) -> str:
    seal = (
        pen.seal(office, style="right:8mm;top:-12mm", size=42) if city.recommendation_sealed else ""
    )
    day = (
        pen.day(_sent(city, rng), "cn", "words", "space") if city.recommendation_dated else "&nbsp;"
    )
    person = rng.choice(
        [
            "",
            f"<div style='text-align:left;margin-top:12mm;font-size:11pt'>（联系人：{rng.choice('王李张刘')}工　电话：05{rng.randrange(31, 43)}-{rng.randrange(2000000, 8999999)}）</div>",
        ]
    )
    return f'<div style="position:relative;margin-top:16mm;text-align:right;line-height:2;padding-right:8mm">{pen.critical(office, "name")}<br>{day}{seal}{person}</div>'


Design = Callable[[Pen, City, str, random.Random, Look], str]


def _report(pen: Pen, city: City, office: str, rng: random.Random, face: Look) -> str:
    """A red head with the word 文件."""
    number = (
        f'<div class="c" style="margin-top:10mm">{_number(city, rng)}</div>'
        if city.recommendation_numbered
        else ""
    )
    head = f'<div class="c" style="color:#d0111b;font-size:{rng.choice([30, 34])}pt;font-weight:bold;letter-spacing:1mm">{office}{rng.choice(["文件", ""])}</div>{number}<div style="border-bottom:.9mm solid #d0111b;margin:3mm 0 8mm"></div>'
    return head + _body(pen, city, office, rng, face)


def _letter(pen: Pen, city: City, office: str, rng: random.Random, face: Look) -> str:
    """A letter: head with a double line, the number at the right."""
    number = f'<div class="r">{_number(city, rng)}</div>' if city.recommendation_numbered else ""
    head = f'<div class="c" style="color:#d0111b;font-size:28pt;font-family:{KAI}">{office}</div><div style="border-bottom:1.2mm double #d0111b;margin:2mm 0"></div>{number}'
    return head + _body(pen, city, office, rng, face)


def _plain(pen: Pen, city: City, office: str, rng: random.Random, face: Look) -> str:
    number = f'<div class="c">{_number(city, rng)}</div>' if city.recommendation_numbered else ""
    return f'<div style="height:20mm"></div>{number}{_body(pen, city, office, rng, face)}'


def _body(pen: Pen, city: City, office: str, rng: random.Random, face: Look) -> str:
    what = rng.choice(
        [
            "关于推荐2026年先进级智能工厂的报告",
            "关于报送2026年先进级智能工厂申报材料的函",
            f"{office}<br>关于推荐申报先进级智能工厂的请示",
            "关于上报先进级智能工厂推荐名单的报告",
        ]
    )
    to = rng.choice(
        ["山东省工业和信息化厅：", "省工业和信息化厅：", "省工业和信息化厅装备产业处："]
    )
    return f"{title(what, face, size=20)}<div class='n'><p>{to}</p></div>{paras(_texts(city, rng))}{_foot(pen, city, office, rng)}"


def recommendation(city: City, rng: random.Random) -> Paper:
    """The city's letter to the province."""
    pen = Pen(None, rng, "city_recommendation")
    face = replace(look(rng, folio=False), size=14, leading=1.9)
    office = f"{city.name}工业和信息化局"
    design = rng.choice(
        [_report, _letter, _plain] if city.recommendation_sealed else [_report, _letter]
    )
    names = (
        "推荐文件.pdf",
        "推荐函.pdf",
        f"{city.name}推荐报告.pdf",
        "市局请示.pdf",
        "关于推荐的报告.pdf",
    )
    return paper(pen, face, design(pen, city, office, rng, face), label="推荐文件", names=names)


# ---- policies
_ABOUT = (
    "支持智能制造高质量发展的若干措施",
    "加快工业企业技术改造的实施意见",
    "智能工厂梯度培育奖补办法",
    "推进数字化转型三年行动方案（2024—2026年）",
    "促进先进制造业发展若干政策",
)


def _articles(rng: random.Random) -> list[str]:
    pool = [
        f"对新获评先进级智能工厂的企业，由市级财政给予一次性奖励{rng.choice([20, 30, 50])}万元。", f"企业购置智能装备、工业软件的，按实际投入的{rng.choice([5, 8, 10])}%给予补助，最高不超过{rng.choice([200, 300, 500])}万元。",
        "鼓励金融机构开发技改专项贷款，对符合条件的给予贴息。", "每年遴选一批服务商，免费为企业提供诊断服务。", "支持企业开展智能制造能力成熟度评估，对评估费用给予适当补助。", "定期举办现场观摩会，推广先进经验。",
        "各县（市、区）要结合实际制定配套措施，确保政策落实到位。", "本办法自印发之日起施行，有效期三年。",
    ]  # fmt: skip
    return rng.sample(pool[:7], rng.choice([4, 5, 6])) + pool[7:]


def policies(city: City, rng: random.Random) -> list[Paper]:
    """One or two policies of the city or its bureaus."""
    return [_policy(city, rng, about) for about in rng.sample(_ABOUT, rng.choice([1, 1, 2]))]


def _policy(city: City, rng: random.Random, about: str) -> Paper:
    pen = Pen(None, rng, "policy_document")
    face = replace(look(rng), size=13)
    head, number = rng.choice(
        [
            (
                f"{city.name}人民政府办公室文件",
                f"{city.name[0]}政办发〔2024〕{rng.randrange(3, 40)}号",
            ),
            (f"{city.name}工业和信息化局", f"{city.name[0]}工信发〔2025〕{rng.randrange(3, 60)}号"),
            (f"{city.name}人民政府", f"{city.name[0]}政发〔2024〕{rng.randrange(3, 30)}号"),
            (
                f"中共{city.name}委　{city.name}人民政府",
                f"{city.name[0]}发〔2025〕{rng.randrange(2, 20)}号",
            ),
        ]
    )
    office = head.removesuffix("文件").split("　")[-1]
    style = rng.choice(["article", "comma", "bracket"])
    lines = [f"第{in_words(n)}条　{t}" if style == "article" else f"{in_words(n)}、{t}" if style == "comma" else f"（{in_words(n)}）{t}" for n, t in enumerate(_articles(rng), 1)]  # fmt: skip
    year = 2025 if "2025" in number else 2024
    foot = f'<div class="r" style="position:relative;margin-top:12mm;padding-bottom:20mm;line-height:2">{escape(office)}<br>{pen.day((year, rng.randrange(2, 12), rng.randrange(3, 28)), "cn", "words")}{pen.seal(office, style="right:6mm;top:-12mm", size=40)}</div>'
    red = f'<div class="c" style="color:#d0111b;font-size:26pt;font-weight:bold">{escape(head)}</div><div class="c" style="border-bottom:.7mm solid #d0111b;padding:3mm 0">{number}</div>'
    body = f"{red}{title(f'关于印发《{about}》的通知', face, size=19)}<div class='n'><p>各县（市、区）人民政府，市直有关部门：</p></div>{para('现印发给你们，请认真贯彻执行。')}{foot}<div class='new'></div>{title(about, face, size=19)}{paras(lines)}"
    names = (f"{about}.pdf", "政策文件.pdf", f"关于印发{about}的通知.pdf", "支持政策.pdf")
    return paper(pen, face, body, label=about, names=names)
