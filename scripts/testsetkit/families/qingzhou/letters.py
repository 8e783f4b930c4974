"""The parent's letter: red head, letterhead, plain letter, form, minutes or an opinion at the foot."""

from __future__ import annotations

import random
from html import escape

from testsetkit.case import Case
from testsetkit.families.qingzhou.style import RED, SANS, look, sheet
from testsetkit.pen import Pen
from testsetkit.press import Paper


def parent_letter(case: Case, rng: random.Random) -> Paper:
    pen = Pen(case, rng, "parent_letter")
    letter = case.letter
    assert letter is not None
    at = look(rng, size=rng.choice([13, 14, 15]))
    f, issuer = case.firm, letter.issuer
    named = letter.named or f.name
    who = pen.critical(named, "name")
    kind = rng.choice(["red", "head", "plain", "form", "card"])
    code = (
        f"（统一社会信用代码{pen.critical(f.uscc, 'code')}）"
        if not letter.named and kind != "form" and rng.random() < 0.5
        else ""
    )
    relation = {
        "parent": rng.choice(["系我公司所属子公司", "为集团下属控股企业", "是我集团权属企业"]), "self": "从事制造业多年", "government": "为本辖区骨干企业",
        "association": "为我协会理事单位", "other": "是我公司的重要供应商",
    }[letter.by]  # fmt: skip
    over = (
        pen.seal(issuer, role="letter", style="right:0;top:-15mm", size=rng.choice([40, 42, 44]))
        if letter.sealed
        else ""
    )
    slot = pen.slot("seal", escape(issuer), filled=letter.sealed)
    day = pen.slot(
        "date",
        pen.day(letter.day, "cn", "cn0", "words", "space") if letter.dated else "　　　　",
        filled=letter.dated,
    )
    sign = f'<div class="r" style="position:relative;margin:22mm 6mm 24mm 0;padding-right:4mm">{slot}{over}<br>{day}</div>'
    to = rng.choice(
        ["山东省工业和信息化厅：", f"{f.city}工业和信息化局：", "省工业和信息化厅装备产业处："]
    )
    ask = rng.choice(
        [
            "经研究，同意推荐该公司申报2026年先进级智能工厂。",
            "现推荐该公司申报山东省2026年先进级智能工厂，请予审核。",
            "我单位对其申报材料进行了核对，同意其申报先进级智能工厂，特予推荐。",
        ]
    )
    praise = rng.choice(
        [
            f"该公司主要生产{f.product}，数字化基础较好。",
            "该公司智能化改造成效突出，在同类企业中具有代表性。",
        ]
    )
    body = f"<p>{who}{code}{relation}。{praise}{ask}</p><p>{rng.choice(['专此致函。', '请予支持为盼。', '特此推荐。'])}</p>"
    title = rng.choice(
        [
            f"关于推荐{escape(named)}申报先进级智能工厂的函",
            "推荐函",
            "关于推荐申报先进级智能工厂的函",
            "推荐意见书",
        ]
    )
    if kind == "red":
        number = (
            f"<p class=c>{issuer[2:4]}发规〔2026〕{rng.randrange(2, 80)}号</p>"
            if len(issuer) > 6
            else ""
        )
        top = f'<p class=c style="color:{RED};font:700 {25 if len(issuer) < 15 else 19}pt/1.5 {SANS}">{escape(issuer)}{rng.choice(["", "文件"])}</p>{number}<div style="border-top:.8mm solid {RED};margin:2mm 0 6mm"></div>'
        main = f"{top}<h1>{title}</h1><p class=flat>{to}</p>{body}{sign}"
    elif kind == "head":
        top = f'<div style="display:flex;align-items:center;border-bottom:.6mm solid {at.main};padding-bottom:2mm"><div style="width:12mm;height:12mm;background:{at.main};border-radius:2mm"></div><div style="margin-left:4mm;font:700 14pt/1.4 {SANS}">{escape(issuer)}<div class="cap">联系函 LETTER</div></div></div>'
        main = f"{top}<p class=flat style='margin-top:8mm'>主送：{to.rstrip('：')}</p><p class=flat>事由：{title}</p>{body}{sign}"
    elif kind == "form":
        rows = f'<tr><th style="width:24%">被推荐企业</th><td>{who}</td></tr>' + (
            f"<tr><th>统一社会信用代码</th><td>{pen.critical(f.uscc, 'code')}</td></tr>"
            if not letter.named
            else ""
        )
        rows += f'<tr><th>与推荐单位关系</th><td>{relation}</td></tr><tr><th>推荐理由</th><td>{praise}</td></tr><tr><th>推荐单位意见</th><td><p>{ask}</p><div style="text-align:right;position:relative;margin:14mm 4mm 12mm 0">{slot}{over}<br>{day}</div></td></tr>'
        main = f"<h1>{rng.choice(['先进级智能工厂推荐表', '所属企业申报推荐意见表'])}</h1><p class=flat>推荐单位：{escape(issuer)}　　报送：{to.rstrip('：')}</p><table>{rows}</table>"
    elif kind == "card":
        main = f'<p class="s">{escape(issuer)}　便函</p><h1>{title}</h1><p class=flat>{to}</p><p>{who}{code}{relation}。</p><p>一、基本情况。{praise}</p><p>二、推荐意见。{ask}</p>{sign}'
    else:
        main = f"<h1>{title}</h1><p class=flat>{to}</p>{body}{sign}"
    html = sheet(rng, at, main, margin="28mm 25mm")
    files = ("推荐函.pdf", "上级公司推荐函.pdf", "08集团推荐.pdf", "推荐意见.pdf")
    return Paper("parent_letter", "推荐函", html, pen.marks, files, wants_native=False, photo=True)
