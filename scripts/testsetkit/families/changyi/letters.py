"""The parent's letter: red head, letterhead, notepaper, a form with opinions, an approval."""

from __future__ import annotations

import random
from collections.abc import Callable
from html import escape

from testsetkit.case import Case, Letter
from testsetkit.families.changyi.look import HEI, KAI, SONG, page
from testsetkit.pen import Pen
from testsetkit.press import Paper

_RELATION = {
    "parent": ("是我公司的控股子公司", "系我集团下属企业", "为我集团权属单位"), "self": ("从事制造业多年",), "government": ("是我辖区重点企业", "是本地规划布局的制造企业"),
    "association": ("系本协会会员单位",), "other": ("与我公司有长期业务往来",),
}  # fmt: skip


def _number(rng: random.Random, issuer: str) -> str:
    return f"{issuer[2:4] if len(issuer) > 6 else '企'}{rng.choice(['函', '发', '字'])}〔2026〕{rng.randrange(2, 80)}号"


def _end(pen: Pen, letter: Letter, *, side: str = "right") -> str:
    """Issuer and date with their slots, the seal over both."""
    rng = pen.rng
    spot = (
        rng.choice(["right:2mm;top:-14mm", "right:16mm;top:-8mm", "right:24mm;top:-18mm"])
        if side == "right"
        else "left:14mm;top:-14mm"
    )
    over = (
        pen.seal(letter.issuer, role="letter", style=spot, size=rng.choice([40, 42, 44]))
        if letter.sealed
        else ""
    )
    slot = pen.slot("seal", escape(letter.issuer), filled=letter.sealed)
    day = pen.day(letter.day, "cn", "cn0", "words", "dot") if letter.dated else ""
    return f'<div class=keep style="text-align:{side};position:relative;margin:20mm 5mm 14mm 0">{slot}{over}<br>{pen.slot("date", day or "　　　　", filled=letter.dated)}</div>'


def _text(pen: Pen, case: Case, letter: Letter) -> tuple[str, str]:
    """Title and body."""
    rng, f = pen.rng, case.firm
    named = letter.named or f.name
    code = (
        f"（统一社会信用代码：{pen.critical(f.uscc, 'code')}）"
        if not letter.named and rng.random() < 0.5
        else ""
    )
    title = rng.choice(
        [
            f"关于推荐{escape(named)}申报<br>先进级智能工厂的函",
            "推荐信",
            "推 荐 意 见",
            f"关于同意{escape(named)}申报先进级智能工厂的批复",
            "关于推荐所属企业申报<br>2026年先进级智能工厂的函",
        ]
    )
    body = rng.choice(
        [
            "该公司重视技改和信息化，{p}智能工厂建设情况良好，材料属实，同意推荐申报2026年先进级智能工厂。",
            "近年来企业围绕{p}开展数字化改造，成效明显。经研究，推荐其申报山东省先进级智能工厂，请予受理。",
            "其申报的工厂符合通知要求，我单位审核后无异议，现予推荐。",
        ]
    ).format(p=f.product)  # fmt: skip
    return (
        title,
        f"<p>{pen.critical(named, 'name')}{code}{rng.choice(_RELATION[letter.by])}。{body}</p><p>{rng.choice(['特此函告。', '此函。', '请予支持为盼。'])}</p>",
    )


def _to(rng: random.Random, case: Case) -> str:
    return f"<p class=flat>{rng.choice(['山东省工业和信息化厅：', f'{case.firm.city}工业和信息化局：', '省工信厅装备产业处：'])}</p>"


def red_head(pen: Pen, case: Case, letter: Letter) -> str:
    rng = pen.rng
    title, body = _text(pen, case, letter)
    size = 30 if len(letter.issuer) < 12 else 22
    tail = rng.choice(["", "文件", "（函）"])
    return f'<p class=c style="color:#cc1018;font:700 {size}pt/1.6 {SONG}">{escape(letter.issuer)}{tail}</p><p class=c style="border-bottom:1mm solid #cc1018;padding-bottom:2mm">{_number(rng, letter.issuer)}</p><h1>{title}</h1>{_to(rng, case)}{body}{_end(pen, letter)}'


def letterhead(pen: Pen, case: Case, letter: Letter) -> str:
    title, body = _text(pen, case, letter)
    return f'<div style="display:flex;justify-content:space-between;border-bottom:.5mm solid #1c4f8a;color:#1c4f8a;font:700 13pt {HEI}"><span>{escape(letter.issuer)}</span><span style="font-size:9pt">电话 0{pen.rng.randrange(531, 543)}-{pen.rng.randrange(2000000, 8999999)}</span></div><h1>{title}</h1>{_to(pen.rng, case)}{body}{_end(pen, letter)}'


def notepaper(pen: Pen, case: Case, letter: Letter) -> str:
    """Typed on ruled notepaper."""
    title, body = _text(pen, case, letter)
    ruled = "background:repeating-linear-gradient(#fff 0 9.8mm,#d99 9.8mm 10mm);line-height:10mm"
    return f'<p class=c style="color:#c33;font:17pt {KAI}">{escape(letter.issuer)}便笺</p><div style="{ruled}"><p class=c><b>{title.replace("<br>", "")}</b></p>{_to(pen.rng, case)}{body}</div>{_end(pen, letter)}'


def opinion_form(pen: Pen, case: Case, letter: Letter) -> str:
    """A form: enterprise, factory, the parent's opinion with seal and date in its cell."""
    f = case.firm
    named = letter.named or f.name
    factory = (
        ""
        if letter.named or {"factory_name"} & (case.blank | case.unlabelled)
        else f"<tr><th>申报工厂</th><td>{escape(f.factory)}</td></tr>"
    )
    relation = pen.rng.choice(_RELATION[letter.by])
    return f"<h1>{pen.rng.choice(['上级单位推荐意见表', '集团（总公司）推荐表', '推荐函（表）'])}</h1><table style='font-size:12pt'><tr><th style='width:22%'>被推荐企业</th><td>{pen.critical(named, 'name')}</td></tr>{factory}<tr><th>申报级别</th><td>先进级智能工厂（2026年）</td></tr><tr><th>推荐单位意见</th><td style='height:90mm'><p>该企业{relation}，材料真实，同意推荐申报。</p>{_end(pen, letter)}</td></tr></table>"


def plain(pen: Pen, case: Case, letter: Letter) -> str:
    title, body = _text(pen, case, letter)
    return f"<h1>{title}</h1>{_to(pen.rng, case)}{body}{_end(pen, letter)}"


def left_signed(pen: Pen, case: Case, letter: Letter) -> str:
    """Signed at the left, a number at the right, the addressee below as copies go."""
    title, body = _text(pen, case, letter)
    return f'<p class=r>{_number(pen.rng, letter.issuer)}</p><h1>{title}</h1>{body}<p class=flat style="margin-top:6mm">　　此致</p>{_to(pen.rng, case).replace("：", "")}{_end(pen, letter, side="left")}'


WAYS: tuple[Callable[[Pen, Case, Letter], str], ...] = (red_head, red_head, letterhead, notepaper, opinion_form, plain, left_signed)  # fmt: skip


def parent_letter(case: Case, rng: random.Random) -> Paper:
    pen = Pen(case, rng, "parent_letter")
    assert case.letter is not None
    html = page(rng, rng.choice(WAYS)(pen, case, case.letter), size=rng.choice([13, 14, 15, 16]))
    return Paper(
        "parent_letter",
        "推荐函",
        html,
        pen.marks,
        ("推荐函.pdf", "上级推荐函.pdf", "集团公司推荐信.pdf", "推荐意见.jpg"),
        wants_native=False,
        photo=True,
    )
