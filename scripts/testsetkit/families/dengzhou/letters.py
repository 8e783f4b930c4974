"""A parent's letter and other official documents: red heads, letters, a form of opinion, reply to a request."""

from __future__ import annotations

import random
from html import escape

from testsetkit.case import Case
from testsetkit.families.dengzhou import sheet
from testsetkit.families.dengzhou.sheet import lab, row, val
from testsetkit.pen import Pen
from testsetkit.press import Paper


def red_head(rng: random.Random, name: str, number: str, *, letter: bool = False) -> str:
    """The red head with the issuer and the document's number."""
    star = rng.choice(["", "", " ★ "])
    word = "" if letter else rng.choice(["文件", "文件", ""])
    size = 34 if len(name) < 12 else 26 if len(name) < 18 else 20
    top = f'<p class="c red" style="font:700 {size}pt/1.4 {sheet.SONG};letter-spacing:1mm;margin-top:{rng.choice([10, 16])}mm">{escape(name)}{word}</p>'
    if letter:
        rule = '<div style="border-top:.9mm solid #d01818;border-bottom:.3mm solid #d01818;height:.8mm;margin:3mm 0"></div>'
        return top + rule + f'<p class="f r">{number}</p>'
    mark = (
        f'<span style="position:absolute;left:50%;bottom:-3mm;transform:translateX(-50%);background:#fff;padding:0 2mm;line-height:6mm">{star}</span>'
        if star
        else ""
    )
    line = f'<div style="position:relative;color:#d01818;border-bottom:.8mm solid #d01818;height:4mm;margin-bottom:7mm">{mark}</div>'
    return top + f'<p class=c style="margin-top:7mm">{number}</p>' + line


def parent_letter(case: Case, rng: random.Random) -> Paper:
    """The letter of the parent (or of whoever wrote it)."""
    letter = case.letter
    assert letter is not None
    pen = Pen(case, rng, "parent_letter")
    named = letter.named or case.firm.name
    issuer = letter.issuer
    to = rng.choice(
        [
            "山东省工业和信息化厅",
            f"{case.firm.city}工业和信息化局",
            "山东省工业和信息化厅装备产业处",
        ]
    )
    who = pen.critical(named, "name")
    own = letter.by == "parent" and not letter.named
    mine = rng.choice(["所属", "我集团所属", "下属"]) if own else ""
    name_of = {"plant": f"“{escape(case.firm.factory)}”"}["plant"]
    texts = {
        "recommend": [f"根据《关于组织开展2026年基础级、先进级智能工厂申报工作的通知》要求，经研究，同意推荐{mine}{who}申报2026年智能工厂。", rng.choice(["该企业生产经营正常，数字化基础较好，材料真实，特此推荐。", "请贵单位予以审核支持。", "申报材料经我单位审核，符合申报要求。"])],
        "reply": [f"你公司报来的智能工厂申报请示收悉。经研究，现批复如下：一、同意{who}申报2026年智能工厂。二、请按要求如实填报材料，按时报送。", "此复。"],
        "note": [f"兹推荐{mine}{who}参加2026年智能工厂申报，请予办理。", rng.choice(["联系人可直接与该公司对接。", "专此函达。"])],
    }  # fmt: skip
    if own and rng.random() < 0.3 and not case.blank & {"factory_name"}:
        texts["recommend"][1] += f"工厂名称：{name_of}。"
    form = rng.choice(["red", "red", "letter", "plain", "form", "reply", "sheet"])
    if form == "reply" and (letter.by != "parent" or letter.named):
        form = "red"
    head_name = issuer
    number = f"{rng.choice(['企发', '集团函', '司函', '规划函'])}〔2026〕{rng.randrange(3, 210)}号"
    day = pen.day(letter.day, "cn", "cn", "words") if letter.dated else ""
    ring = (
        pen.seal(
            issuer,
            role="letter",
            style=f"right:{rng.randrange(0, 12)}mm;top:-14mm",
            size=rng.choice([40, 42, 45]),
        )
        if letter.sealed
        else ""
    )
    at = f'<span class="at">{pen.slot("seal", escape(issuer), filled=letter.sealed)}{ring}</span>'
    date = pen.slot("date", day or "　　　　　　", filled=letter.dated)
    sign = f'<div class=keep style="padding:20mm 8mm 28mm 0"><p class="f r">{at}</p><p class="f r" style="margin-top:4mm;padding-right:6mm">{date}</p></div>'
    title = rng.choice(
        [
            f"关于推荐{escape(named)}申报2026年智能工厂的函",
            "推荐函",
            "关于申报智能工厂的推荐函",
            "关于同意推荐申报智能工厂的函",
            "省级智能工厂申报推荐函",
        ]
    )
    body = sheet.paras(texts["recommend" if rng.random() < 0.7 else "note"])
    if form in ("red", "letter"):
        inner = (
            red_head(rng, head_name, number, letter=form == "letter")
            + f"<h1>{title}</h1><p class=f>{to}：</p>{body}{sign}"
        )
    elif form == "reply":
        inner = (
            red_head(rng, head_name, number)
            + f"<h1>关于{escape(named)}申报智能工厂的批复</h1><p class=f>{escape(named)}：</p>{sheet.paras(texts['reply'])}{sign}"
        )
    elif form == "form":
        rows = [
            row(lab("申报企业"), val(who)),
            row(
                lab(
                    rng.choice(["推荐单位", "上级单位", "集团公司"])
                    if letter.by == "parent"
                    else "推荐单位"
                ),
                val(escape(issuer)),
            ),
            row(lab("申报事项"), val("2026年智能工厂")),
            f'<tr>{lab("推荐意见")}<td style="height:90mm"><p>{rng.choice(["同意推荐。", "经审核，同意推荐申报。", "情况属实，同意推荐上述企业申报智能工厂。"])}</p><div style="padding:40mm 0 10mm 30mm">（盖章）{at}<br><span style="margin-left:30mm">{date}</span></div></td></tr>',
        ]
        inner = (
            f"<h1>{rng.choice(['推荐意见表', '智能工厂申报推荐表', '推荐审核意见表'])}</h1>"
            + sheet.table(rows, widths=[22, 78], style="font-size:13pt;line-height:1.7")
        )
    elif form == "sheet":
        inner = f'<h1 style="letter-spacing:8mm;margin-top:20mm">推荐函</h1><p class=f>{to}：</p>{sheet.paras(texts["note"])}{sign}'
    else:
        inner = f"<h1>{title}</h1><p class=f>{to}：</p>{body}<p>特此函告。</p>{sign}"
    html = sheet.paper(
        rng, inner, size=rng.choice([13, 14, 15, 16]), face=rng.choice([sheet.SONG, sheet.KAI])
    )
    return Paper(
        "parent_letter",
        "省级公司推荐函",
        html,
        pen.marks,
        ("推荐函.pdf", "集团推荐函.pdf", "上级公司推荐函.pdf", "推荐意见.pdf"),
        wants_native=False,
    )
