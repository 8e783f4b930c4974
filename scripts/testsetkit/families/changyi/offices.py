"""What a city's office writes: the recommendation and policies."""

from __future__ import annotations

import random
from collections.abc import Callable
from html import escape

from testsetkit.case import City
from testsetkit.families.changyi.look import HEI, KAI, SONG, grid, page
from testsetkit.pen import Pen, in_words
from testsetkit.press import Paper

Head = Callable[[str, str], str]


def _file(bureau: str, number: str) -> str:
    return f'<p class=c style="color:#d0121b;font:700 28pt/1.5 {SONG};letter-spacing:.5mm">{bureau}文件</p><p class=c style="border-bottom:1mm solid #d0121b;padding-bottom:3mm">{number}&nbsp;</p>'


def _letter(bureau: str, number: str) -> str:
    return f'<p class=c style="color:#d0121b;font:700 30pt/1.5 {HEI};border-bottom:1mm double #d0121b">{bureau}</p><p class=r>{number}&nbsp;</p>'


def _simple(bureau: str, number: str) -> str:
    return f"<p class=flat>{number}&nbsp;</p>"


def _upward(bureau: str, number: str) -> str:
    """A report upward: who signs stands at the right of the number."""
    return f'<p class=c style="color:#d0121b;font:700 32pt/1.5 {SONG}">{bureau}</p><p class=flat style="display:flex;justify-content:space-between;border-bottom:.9mm solid #d0121b"><span>{number}&nbsp;</span><span>签发人：<span style="font-family:{KAI}">房玉成</span></span></p>'


def _minutes(bureau: str, number: str) -> str:
    return f'<table style="border:0"><tr><td style="border:0;font:700 22pt {SONG};color:#d0121b">{bureau}<br>（公函）</td><td style="border:0;text-align:right">{number}&nbsp;</td></tr></table><div style="border-top:.6mm solid #d0121b;height:3mm"></div>'


HEADS: tuple[Head, ...] = (_file, _letter, _simple, _upward, _minutes)


def _count(rng: random.Random, city: City) -> str:
    if city.stated is None:
        return rng.choice(["现将我市推荐企业的有关材料报上", "现将推荐材料一并报送"])
    n = city.stated
    said = rng.choice([f"{n}家", f"{in_words(n)}家", f"{n} 家", f"{n}户"])
    form = rng.choice(
        [
            "经县级推荐、市级审核，确定推荐{}企业申报先进级智能工厂",
            "现推荐{}企业申报2026年度先进级智能工厂",
            "全市共推荐先进级智能工厂申报企业{}",
            "经研究，同意{}企业申报先进级智能工厂，现予推荐",
        ]
    )
    return form.format(said)


def _named(rng: random.Random, city: City) -> str:
    """At times the enterprises themselves, where the count and the table agree."""
    if city.stated != len(city.summary_rows) or not city.summary or rng.random() > 0.35:
        return ""
    names = [r.name or r.firm.name for r in city.summary_rows]
    if len(set(names)) < len(names):
        return ""
    if rng.random() < 0.5:
        return grid(
            ("排序", "企业"),
            [(str(n), escape(x)) for n, x in enumerate(names, 1)],
            "width:80%;margin:3mm auto",
        )
    return f"<p>推荐企业依次为：{'、'.join(names)}。</p>"


def _signed(pen: Pen, city: City, bureau: str) -> str:
    """Bureau, seal and date as far as they are there, and whom to ask."""
    rng = pen.rng
    spot = rng.choice(["right:0;top:-14mm", "right:12mm;top:-18mm"])
    over, date, foot = "", "", ""
    if city.recommendation_sealed:
        over = pen.seal(bureau, role="recommendation", style=spot, size=42)
    if city.recommendation_dated:
        date = pen.day((2026, 4, rng.randrange(9, 22)), "cn", "cn0", "words")
    if rng.random() < 0.6:
        foot = f'<p class=flat style="margin-top:8mm">（联系人：{rng.choice("孙于丛")}科长　电话：05{rng.randrange(31, 44)}-{rng.randrange(2000000, 8900000)}）</p>'
    return f'<div class=keep style="text-align:right;position:relative;margin:20mm 10mm 12mm 0">{bureau}{over}<br>{date}</div>{foot}'


def recommendation(city: City, rng: random.Random) -> Paper:
    pen = Pen(None, rng, "city_recommendation")
    bureau = f"{city.name}工业和信息化局"
    number = f"{city.name[0]}工信{rng.choice(['发', '字', '函', '报', '装'])}〔2026〕{rng.randrange(3, 88)}号"
    shown = pen.critical(number, "code") if city.recommendation_numbered else ""
    title = rng.choice(
        [
            "关于推荐2026年先进级智能工厂的报告",
            f"关于{city.name}2026年先进级智能工厂推荐情况的函",
            f"{bureau}<br>关于报送先进级智能工厂推荐材料的报告",
            "关于推荐申报先进级智能工厂的函",
        ]
    )
    lead = rng.choice(
        [
            "按照省厅《关于组织开展2026年基础级、先进级智能工厂申报工作的通知》要求，我市认真组织，",
            "根据通知部署，我局及时转发各县（市、区），认真组织申报，",
            "省厅通知下发后，我局立即安排，",
        ]
    )
    body = f"<p>{lead}{_count(rng, city)}。</p>{_named(rng, city)}<p>{rng.choice(['以上企业材料经审核属实，现随文报送，请审定。', '特此报告。', '妥否，请审核。'])}</p>"
    attach = rng.choice(
        [
            "<p>附件：1.先进级智能工厂推荐汇总表</p><p style='text-indent:5em'>2.企业申报材料</p>",
            "<p>附：推荐汇总表及申报材料</p>",
            "",
        ]
    )
    html = page(
        rng,
        rng.choice(HEADS)(bureau, shown),
        f"<h1>{title}</h1><p class=flat>{rng.choice(['省工业和信息化厅：', '山东省工业和信息化厅：'])}</p>{body}{attach}",
        _signed(pen, city, bureau),
        size=rng.choice([14, 15, 16]), face=rng.choice([SONG, KAI]), margin="28mm 26mm",
    )  # fmt: skip
    return Paper(
        "city_recommendation",
        "推荐文件",
        html,
        pen.marks,
        ("推荐文件.pdf", "市局推荐报告.pdf", "红头文件.pdf", "推荐函扫描件.pdf"),
        wants_native=False,
    )


_ITEMS = (
    "对新认定的先进级、卓越级智能工厂给予一次性奖补。", "企业技术改造设备投资超过一定额度的，按比例补助。", "支持开展智能制造能力成熟度评估，评估费用给予补贴。", "组织专家免费入企诊断，出具改造方案。",
    "鼓励银行推出数字化改造贷款，财政适当贴息。", "对企业数字化人才培训给予补助。", "支持企业上云用数，购买云服务给予优惠。", "建立县级领导包联制度，协调解决改造中的问题。",
)  # fmt: skip


def policies(city: City, rng: random.Random) -> list[Paper]:
    made = []
    for _ in range(rng.choice([1, 1, 2, 3])):
        pen = Pen(None, rng, "policy_document")
        issuer = rng.choice(
            [
                f"{city.name}人民政府",
                f"{city.name}人民政府办公室",
                f"{city.name}工业和信息化局 {city.name}财政局",
            ]
        )
        name = rng.choice(
            [
                f"{city.name}支持制造业数字化转型若干政策",
                f"关于加快{city.name}智能制造发展的意见",
                f"{city.name}智能工厂培育奖励办法",
                f"{city.name}工业技术改造专项资金管理办法",
                f"{city.name}“智改数转”三年行动方案",
            ]
        )
        items = rng.sample(_ITEMS, 5)
        form = rng.choice(
            ["<p>第{w}条　{x}</p>", "<h3>{w}、政策措施{w}</h3><p>{x}</p>", "<p>{n}. {x}</p>"]
        )
        body = "".join(form.format(n=n, w=in_words(n), x=x) for n, x in enumerate(items, 1))
        top = f'<p class=c style="color:#d0121b;font:700 {rng.choice([22, 26])}pt {SONG}">{issuer}</p><p class=c style="border-bottom:.8mm solid #d0121b">{city.name[0]}政{rng.choice(["发", "办发", "字"])}〔202{rng.randrange(3, 6)}〕{rng.randrange(2, 40)}号</p>'
        title = rng.choice([f"关于印发《{name}》的通知", name])
        end = f'<p class=r style="margin-top:14mm">{issuer}</p><p class=r>202{rng.choice([4, 5])}年{rng.randrange(1, 13)}月{rng.randrange(1, 28)}日</p>'
        html = page(
            rng,
            f"{top}<h1>{title}</h1><p class=flat>各县（市、区）人民政府，有关单位：</p>{body}{end}",
            size=14,
        )
        made.append(
            Paper(
                "policy_document",
                name,
                html,
                pen.marks,
                (f"{name}.pdf", "支持政策.pdf", "政策文件.pdf"),
            )
        )
    return made
