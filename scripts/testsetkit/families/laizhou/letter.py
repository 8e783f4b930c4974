"""The parent's letter in five forms."""

from __future__ import annotations

import random
from html import escape

from testsetkit.case import Case
from testsetkit.families.laizhou.style import HEI, SONG, page
from testsetkit.pen import Pen
from testsetkit.press import Paper

_TIE = {
    "parent": ("系我公司所属企业", "为我集团控股子公司", "是我集团下属企业", "系本集团权属企业"), "self": ("是一家从事制造业的企业", "主要从事装备产品生产"),
    "government": ("系我辖区重点工业企业", "是我区骨干企业"), "association": ("系我会会员单位", "为协会理事单位"), "other": ("是我公司长期合作伙伴", "与我公司有多年业务往来"),
}  # fmt: skip
_SAID = (
    "该企业基础较好，智能工厂建设成效明显，申报材料经我单位审核，同意推荐其申报2026年先进级智能工厂。", "经研究，同意推荐该企业申报2026年度山东省先进级智能工厂，请予支持。",
    "该企业符合申报条件，材料真实完整，现推荐申报山东省先进级智能工厂。",
)  # fmt: skip


def parent_letter(case: Case, rng: random.Random) -> Paper:
    pen = Pen(case, rng, "parent_letter")
    letter = case.letter
    assert letter is not None
    f, issuer = case.firm, letter.issuer
    named = letter.named or f.name
    code = (
        f"（统一社会信用代码：{pen.critical(f.uscc, 'code')}）"
        if not letter.named and rng.random() < 0.6
        else ""
    )
    whom = pen.critical(named, "name")
    made = "" if letter.named else f"，主要产品为{f.product}"
    body = f"<p>{whom}{code}{rng.choice(_TIE[letter.by])}{made}。{rng.choice(_SAID)}</p>"
    over = (
        pen.seal(
            issuer,
            role="letter",
            style=f"right:{rng.randrange(2, 14)}mm;top:-14mm",
            size=rng.choice([40, 42]),
        )
        if letter.sealed
        else ""
    )
    slot = pen.slot("seal", escape(issuer), filled=letter.sealed)
    shown = pen.day(letter.day, "cn", "cn0", "words", "space") if letter.dated else "　　　　　　"
    day = pen.slot("date", shown, filled=letter.dated)
    foot = f'<div style="text-align:right;position:relative;margin:22mm 4mm 10mm 0">{slot}{over}<br>{day}</div>'
    to = f"<p class=flat>{rng.choice(['山东省工业和信息化厅：', f'{f.city}工业和信息化局：', '省工业和信息化厅：'])}</p>"
    close = f"<p>{rng.choice(['特此推荐。', '特此函告。', '专此函达，请予支持。'])}</p>"
    title = rng.choice(
        [
            "推 荐 函",
            f"关于推荐{escape(named)}<br>申报先进级智能工厂的函",
            "关于同意申报先进级智能工厂的推荐函",
        ]
    )
    how = rng.choice(["red", "red", "paper", "plain", "form", "opinion"])
    short = issuer.replace("中国", "").replace("山东", "").removesuffix("有限公司")[:4]
    number = f"{short}函〔2026〕{rng.randrange(3, 120)}号"
    if how == "red":
        size = 30 if len(issuer) < 13 else 22
        top = f'<p class=c style="font:700 {size}pt {SONG};color:#d0111b;margin-top:6mm">{escape(issuer)}</p><p class=c style="font-size:13pt;margin-top:8mm">{number}</p><div style="border-top:.9mm solid #d0111b;margin:3mm 0 8mm"></div>'
        html = page(rng, top, f"<h1>{title}</h1>{to}{body}{close}{foot}", size=15, face=SONG)
    elif how == "paper":
        top = f'<div style="border-bottom:.4mm solid #456;padding-bottom:2mm"><span style="font:700 15pt {HEI};color:#234">{escape(issuer)}</span></div><p class="flat s">地址：{rng.choice(["北京市海淀区", "济南市历下区", "济南市高新区"])}{rng.choice(["复兴路", "经十路", "花园路"])}{rng.randrange(8, 900)}号　　传真：0{rng.choice(["10", "531"])}-{rng.randrange(60000000, 89999999)}</p>'
        html = page(rng, top, f"<h1>{title}</h1>{to}{body}{close}{foot}", size=14)
    elif how == "plain":
        html = page(
            rng,
            f'<h1 style="margin-top:16mm">{title}</h1>{to}{body}{close}{foot}',
            size=rng.choice([14, 16]),
        )
    elif how == "form":
        rows = [
            ("推荐单位", escape(issuer)),
            ("被推荐企业", whom),
            *([] if letter.named else [("企业主要产品", f.product)]),
            ("推荐类别", "先进级智能工厂"),
        ]
        if code:
            rows.insert(2, ("统一社会信用代码", code[len("（统一社会信用代码：") : -1]))
        cells = "".join(
            f'<tr><th style="width:26%;height:12mm">{k}</th><td>{v}</td></tr>' for k, v in rows
        )
        tie = f"被推荐企业{rng.choice(_TIE[letter.by])}。{rng.choice(_SAID)}"
        html = page(
            rng,
            f'<h1>{rng.choice(["先进级智能工厂推荐函", "上级公司推荐函（表）"])}</h1><table style="font-size:12pt">{cells}<tr><th>推荐意见</th><td style="height:70mm;vertical-align:top"><p>{tie}</p>{foot}</td></tr></table>',
            size=12,
        )
    else:
        tie = f"<p>{whom}{code}：</p><p>你单位关于申报2026年先进级智能工厂的请示收悉。你单位{rng.choice(_TIE[letter.by]).replace('该', '')}，{rng.choice(['经审核，同意推荐你单位申报。', '现同意推荐，并对材料真实性负责。'])}请按要求报送省工业和信息化厅。</p><p>此复。</p>"
        html = page(
            rng,
            f"<p class=r>{number}</p><h1>{rng.choice(['关于同意推荐申报先进级智能工厂的复函', '推荐意见（推荐函）'])}</h1>{tie}{foot}",
            size=15,
        )
    names = ("推荐函.pdf", "上级单位推荐函.pdf", "5.集团推荐函.pdf", "推荐函扫描件.pdf")
    return Paper("parent_letter", "推荐函", html, pen.marks, names, wants_native=False, photo=True)
