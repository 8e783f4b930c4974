"""A city's letters: recommendations in seven forms, policies in five."""

from __future__ import annotations

import random
from collections.abc import Callable
from html import escape

from testsetkit.case import City
from testsetkit.families.rushan.style import HEI, SONG, page
from testsetkit.pen import Pen, in_words
from testsetkit.press import Paper

_RED = "#cf1020"


def _said(city: City, rng: random.Random) -> str:
    """The clause that says how many are recommended, or that says no number."""
    n = city.stated
    if n is None:
        return rng.choice(
            [
                "现将先进级智能工厂推荐名单及有关材料予以报送",
                "择优确定了先进级智能工厂推荐企业，名单见附件",
            ]
        )
    count = rng.choice([f"{n}家", f"{in_words(n)}家", f"{n}户"])
    return rng.choice([f"拟推荐{count}企业申报先进级智能工厂", f"经初审和集体研究，推荐{count}企业申报2026年先进级智能工厂", f"确定先进级智能工厂推荐企业共{count}", f"现推荐先进级智能工厂申报企业{count}"])  # fmt: skip


def _sign(pen: Pen, city: City, bureau: str) -> str:
    rng = pen.rng
    stamp = pen.seal(bureau, role="recommendation", style="right:2mm;top:-14mm", size=42) if city.recommendation_sealed else ""  # fmt: skip
    day = pen.day((2026, 4, rng.randrange(8, 24)), "cn", "cn", "words") if city.recommendation_dated else ""  # fmt: skip
    return f'<div style="text-align:right;position:relative;margin:16mm 8mm 0 0"><p class=r>{bureau}</p>{stamp}<p class=r>{day}</p></div>'


def recommendation(city: City, rng: random.Random) -> Paper:
    """The bureau's letter, report or request."""
    pen = Pen(None, rng, "city_recommendation")
    bureau, short = f"{city.name}工业和信息化局", city.name[:2]
    number = f"{short[:1]}工信{rng.choice(['发', '字', '装', '函', '呈'])}〔2026〕{rng.randrange(3, 99)}号"
    shown = pen.critical(number, "code") if city.recommendation_numbered else ""
    kind = rng.choice(["函", "报告", "请示", "报告", "通知书"]) if rng.random() < 0.9 else "意见"
    kind = "函" if kind == "通知书" else kind
    title = rng.choice([f"关于推荐{city.name}2026年先进级智能工厂的{kind}", f"{bureau}<br>关于报送先进级智能工厂推荐材料的{kind}", f"关于推荐申报2026年先进级智能工厂的{kind}"])  # fmt: skip
    body = [
        f"按照《关于组织开展2026年基础级、先进级智能工厂申报工作的通知》要求，我局组织企业申报，并对申报材料进行了初审，{_said(city, rng)}。"
    ]
    if city.stated is not None and city.stated == len(city.summary_rows) and rng.random() < 0.25:
        body.append(
            f"推荐企业按优先顺序依次为：{'、'.join(r.firm.name for r in city.summary_rows)}。"
        )
    body.append(
        {"请示": "妥否，请批示。", "报告": "特此报告。", "意见": "以上意见供参考。"}.get(
            kind, "请予审核。"
        )
    )
    attach = rng.choice(
        [
            "附件：1．先进级智能工厂推荐汇总表<br>　　　2．申报材料（一式一份）",
            "附件：先进级智能工厂推荐汇总表",
            "",
        ]
    )
    text = f"<h1>{title}</h1><p class=flat>{rng.choice(['山东省工业和信息化厅：', '省工业和信息化厅：', '省厅装备产业处：'])}</p>{''.join(f'<p>{escape(x)}</p>' for x in body)}<p>{attach}</p>{_sign(pen, city, bureau)}"
    looks: list[Callable[[str, str, str, random.Random], str]] = [_classic, _classic, _letterhead, _report, _plain, _two_lines, _foot]  # fmt: skip
    html = page(rng, rng.choice(looks)(bureau, shown, text, rng), size=15.5, margin="28mm 26mm")
    names = (
        "推荐文件.pdf",
        f"{short}推荐先进级智能工厂的函.pdf",
        "红头推荐文件.pdf",
        f"{bureau}推荐函.pdf",
        "推荐报告.pdf",
    )
    return Paper("city_recommendation", "推荐文件", html, pen.marks, names, wants_native=False)


def _classic(bureau: str, number: str, text: str, rng: random.Random) -> str:
    return f'<p class=c style="color:{_RED};font:700 {rng.choice([30, 33])}pt {SONG};letter-spacing:1mm">{bureau}{rng.choice(["文件", ""])}</p><p class=c style="border-bottom:.9mm solid {_RED};padding:9mm 0 2mm">{number}&nbsp;</p>{text}'


def _letterhead(bureau: str, number: str, text: str, rng: random.Random) -> str:
    return f'<p class=c style="color:{_RED};font:700 25pt {HEI};border-bottom:1.2mm double {_RED}">{bureau}</p><p class=r style="font-size:13pt">{number}&nbsp;</p>{text}<div style="border-bottom:1.2mm double {_RED};margin-top:14mm"></div>'


def _report(bureau: str, number: str, text: str, rng: random.Random) -> str:
    """Upward: number at the left, signatory at the right."""
    who = f"{rng.choice('孙李张杜')}{rng.choice(['建国', '海涛', '明'])}"
    return f'<p class=c style="color:{_RED};font:700 31pt {SONG}">{bureau}</p><table class=open style="font-size:14pt;border-bottom:.9mm solid {_RED}"><tr><td>{number}&nbsp;</td><td class=r>签发人：{who}</td></tr></table>{text}'


def _plain(bureau: str, number: str, text: str, rng: random.Random) -> str:
    return f"<p class=flat>{number}</p>{text}"


def _two_lines(bureau: str, number: str, text: str, rng: random.Random) -> str:
    city = bureau.removesuffix("工业和信息化局")
    return f'<p class=c style="color:{_RED};font:700 24pt/1.3 {SONG}">{city}<br>工业和信息化局</p><p class=c style="padding-top:5mm">{number}&nbsp;</p><div style="border-top:.9mm solid {_RED};text-align:center;color:{_RED};line-height:0">★</div>{text}'


def _foot(bureau: str, number: str, text: str, rng: random.Random) -> str:
    """With the imprint at the foot."""
    foot = f'<table style="margin-top:14mm;font-size:11.5pt"><tr><td style="border-width:.3mm 0">{bureau}办公室　　　　　　　　2026年4月印发</td></tr></table>'
    return f"{_classic(bureau, number, text, rng)}{foot}"


_MEASURES = (
    "对首次获评先进级及以上智能工厂的企业，按层级给予一次性资金奖励。", "支持企业实施智能化技术改造，对设备和软件投入给予一定比例补助。", "组织专家为规模以上工业企业开展智能制造诊断，引导企业开展成熟度自评估。",
    "培育一批智能制造系统解决方案供应商，支持首台（套）装备推广应用。", "鼓励金融机构开发智能化改造专项信贷产品，给予贴息支持。", "对通过智能制造能力成熟度二级及以上评估的企业给予奖励。", "支持职业院校与企业共建智能制造实训中心。",
)  # fmt: skip


def policies(city: City, rng: random.Random) -> list[Paper]:
    """One or two policy documents."""
    return [_policy(city, rng) for _ in range(rng.choice([1, 1, 2]))]


def _policy(city: City, rng: random.Random) -> Paper:
    pen = Pen(None, rng, "policy_document")
    issuer = rng.choice(
        [
            f"{city.name}人民政府",
            f"{city.name}人民政府办公室",
            f"{city.name}工业和信息化局　{city.name}财政局",
        ]
    )
    name = rng.choice([f"{city.name}支持智能制造高质量发展若干政策", f"{city.name}智能制造三年行动计划（2024—2026年）", f"{city.name}推动工业企业智能化技术改造实施意见", f"{city.name}智能工厂梯度培育奖励实施细则"])  # fmt: skip
    picked = rng.sample(_MEASURES, rng.choice([4, 5, 6]))
    how = rng.randrange(3)
    if how == 0:
        body = "".join(f"<p><b>第{in_words(n)}条</b>　{x}</p>" for n, x in enumerate(picked, 1))
    elif how == 1:
        body = "".join(f"<h3>{in_words(n)}、{x[:x.find('，')].rstrip('。')}</h3><p>{x}</p>" for n, x in enumerate(picked, 1))  # fmt: skip
    else:
        rows = "".join(f"<tr><td class=c>{n}</td><td>{x}</td><td>市工业和信息化局、市财政局</td></tr>" for n, x in enumerate(picked, 1))  # fmt: skip
        body = f"<table><tr><th>序号</th><th>政策内容</th><th>责任单位</th></tr>{rows}</table>"
    number = f"{city.name[:1]}{rng.choice(['政字', '政办字', '工信发'])}〔202{rng.randrange(3, 6)}〕{rng.randrange(4, 60)}号"
    notice = rng.random() < 0.6
    title = f"关于印发《{name}》的通知" if notice else name
    to = (
        "<p class=flat>各县（市、区）人民政府，市直有关部门：</p><p>现印发给你们，请结合实际认真贯彻落实。</p>"
        if notice
        else ""
    )
    sign = f'<p class=r style="margin-top:12mm">{issuer}</p><p class=r>202{rng.randrange(4, 6)}年{rng.randrange(1, 13)}月{rng.randrange(1, 28)}日</p>'
    html = page(rng, f'<p class=c style="color:{_RED};font:700 23pt {SONG}">{issuer}{rng.choice(["文件", ""])}</p><p class=c style="border-bottom:.8mm solid {_RED}">{number}</p><h1>{title}</h1>{to}{body}{sign}', size=14, numbers=rng.choice([None, "long", "plain"]))  # fmt: skip
    return Paper("policy_document", name, html, pen.marks, (f"{name}.pdf", "支持政策.pdf", f"政策文件-{name[:10]}.pdf"))  # fmt: skip
