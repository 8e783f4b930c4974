"""The parent's letter: red-headed, plain, an opinion sheet, a consent, a short certificate."""

from __future__ import annotations

import random
from html import escape

from testsetkit.case import Case, Letter
from testsetkit.families.juxian.look import HEI, KAI, SONG, doc, sides, title
from testsetkit.pen import LEVELS, Pen
from testsetkit.press import Paper

_TIES = {
    "parent": ("是我公司控股的企业", "系我集团所属子公司", "由我单位出资控股"),
    "self": ("从事制造业多年", "一直重视技术改造"),
    "government": ("是我区骨干工业企业", "系本辖区重点企业"),
    "association": ("是本协会会员", "为我协会会员单位"),
    "other": ("与我公司有长期业务往来", "是我公司的合作单位"),
}


def _end(pen: Pen, letter: Letter) -> str:
    rng = pen.rng
    style = rng.choice(["right:6mm;top:-15mm", "right:20mm;top:-13mm", "right:2mm;top:-17mm"])
    over = pen.seal(letter.issuer, role="letter", style=style, size=41) if letter.sealed else ""
    slot = pen.slot("seal", escape(letter.issuer), filled=letter.sealed)
    day = pen.day(letter.day, "cn", "words", "cn0", "dot") if letter.dated else "　　　　　"
    side = rng.choice(["right", "right", "center"])
    return (
        f'<div class=keep style="text-align:{side};position:relative;margin:22mm 4mm 18mm 0">'
        f"{slot}{over}<br>{pen.slot('date', day, filled=letter.dated)}</div>"
    )


def parent_letter(case: Case, rng: random.Random) -> Paper:
    pen = Pen(case, rng, "parent_letter")
    letter = case.letter
    assert letter is not None
    named = letter.named or case.firm.name
    goal = f"{LEVELS[case.book_level]}智能工厂"
    name = pen.critical(named, "name")
    tie = rng.choice(_TIES[letter.by])
    to = rng.choice(["山东省工业和信息化厅：", "省工信厅：", f"{case.firm.city}工业和信息化局："])
    why = rng.choice([
        f"该企业条件具备，材料真实，我们同意并推荐其申报2026年{goal}。",
        f"经研究，同意推荐该企业申报2026年山东省{goal}，请予支持。",
        f"现推荐其参加2026年度{goal}申报，望给予审核。",
    ])  # fmt: skip
    text = f"<p>{name}{tie}。{why}</p>"
    way = rng.choice(["red", "plain", "sheet", "consent", "paper"])
    if way == "red":
        mark = f"{letter.issuer[2:4]}{rng.choice(['函', '企发', '字'])}〔2026〕{rng.randrange(3, 70)}号"
        size = 26 if len(letter.issuer) < 13 else 20
        inner = (
            f'<p class=c style="font:700 {size}pt/1.6 {SONG};color:#c4161c">{escape(letter.issuer)}'
            f'</p><p class=r style="border-bottom:.8mm solid #c4161c">{mark}</p>'
            f"{title(f'关于推荐申报{goal}的函', 18, 8)}<p class=f>{to}</p>{text}"
            f"<p>特此函告。</p>{_end(pen, letter)}"
        )
    elif way == "sheet":
        rows = [
            (rng.choice(["被推荐企业", "企业名称"]), name),
            ("申报项目", f"2026年{goal}"),
            ("推荐意见", f'<div style="min-height:60mm"><p>该企业{tie}。{why}</p></div>'),
            ("推荐单位", _end(pen, letter)),
        ]
        inner = title("企业申报推荐意见表", 19, 6) + sides(rows, 20, "font-size:12.5pt")
    elif way == "consent":
        inner = (
            f"{title('同意推荐的意见', 20, 10)}<p class=f>{to}</p><p>{name}报来的申报资料已收悉，"
            f"该企业{tie}。{why}</p>{_end(pen, letter)}"
        )
    elif way == "paper":
        inner = (
            f'<p class=f style="font:700 15pt {HEI};border-bottom:.6mm solid #234">'
            f"{escape(letter.issuer)}</p>{title('推荐信', 19, 8)}<p class=f>{to}</p>{text}"
            f"<p>此致</p><p class=f>敬礼！</p>{_end(pen, letter)}"
        )
    else:
        inner = f"{title('推　荐　函', 21, 10)}<p class=f>{to}</p>{text}{_end(pen, letter)}"
    html = doc(
        rng,
        inner,
        size=rng.choice([13, 14, 15]),
        margin="27mm 26mm",
        face=rng.choice([SONG, KAI]),
        rule="grid",
    )
    names = ("推荐函.pdf", "母公司推荐函.pdf", "上级推荐意见.pdf")
    return Paper("parent_letter", "推荐函", html, pen.marks, names, wants_native=False, photo=True)
