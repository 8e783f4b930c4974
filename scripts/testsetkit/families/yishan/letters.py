"""Letters of parent companies: red-headed, plain, on letterhead, as a form, as minutes."""

from __future__ import annotations

import random
from collections.abc import Callable
from html import escape

from testsetkit.case import Case, Letter
from testsetkit.families.yishan.craft import KAI, Look, look, paper, para, title
from testsetkit.pen import LEVELS, Pen
from testsetkit.press import Paper

Design = Callable[[Pen, Letter, str, str, random.Random, Look], str]


def _foot(pen: Pen, letter: Letter, *, right: int = 14, named: bool = True) -> str:
    """Issuer, seal and date."""
    seal = pen.seal(letter.issuer, style=f"right:{right}mm;top:-12mm") if letter.sealed else ""
    day = pen.day(letter.day, "cn", "words", "cn0", "dot", "space") if letter.dated else ""
    slot = pen.slot(
        "date",
        f'<span style="display:inline-block;min-width:30mm">{day or "&nbsp;"}</span>',
        filled=letter.dated,
    )
    issuer = pen.critical(letter.issuer, "name") if named else ""
    return f'<div style="position:relative;text-align:right;margin-top:18mm;line-height:2.2">{issuer}<br>{slot}{seal}</div>'


def _texts(pen: Pen, letter: Letter, firm: str, word: str, rng: random.Random) -> list[str]:
    """What the letter says; only a parent says that the enterprise is its own."""
    kin = {"parent": rng.choice(["系我集团所属企业", "为我公司权属子公司", "是我公司控股企业"]), "other": "与我公司有长期业务往来", "government": "是我辖区内企业", "association": "是本会会员单位"}  # fmt: skip
    shown = pen.critical(firm, "name")
    own = f"{shown}{kin[letter.by]}，" if letter.by in kin else f"{shown}"
    one = rng.choice(
        [
            f"{own}近年来持续推进数字化改造，取得较好效果。经研究，同意推荐其申报2026年{word}智能工厂。",
            f"{own}符合{word}智能工厂的申报要求，现予推荐，请按程序审核。",
            f"按照属地申报原则，{own}拟申报{word}智能工厂。我单位对申报材料进行了审核，同意推荐。",
        ]
    )
    two = rng.choice(["请予支持为盼。", "妥否，请审定。", "特此推荐。", "特致此函。"])
    return [one, two]


def _number(letter: Letter, rng: random.Random) -> str:
    return f"{rng.choice(['企函', '综字', '技改函', '办函'])}〔2026〕{rng.randrange(3, 98)}号"


def red(pen: Pen, letter: Letter, firm: str, word: str, rng: random.Random, face: Look) -> str:
    body = "".join(para(t) for t in _texts(pen, letter, firm, word, rng))
    head = f'<div class="c" style="font-size:{30 if len(letter.issuer) < 12 else 24}pt;color:#c8161d;font-weight:bold;letter-spacing:1mm">{escape(letter.issuer)}{rng.choice(["", "文件"])}</div>'
    line = f'<div class="c" style="margin-top:8mm;border-bottom:.8mm solid #c8161d;padding-bottom:2mm">{_number(letter, rng)}</div>'
    what = rng.choice(
        [
            f"关于推荐{escape(firm)}申报{word}智能工厂的函",
            f"关于同意{escape(firm)}申报{word}智能工厂的批复",
        ]
    )
    return f"{head}{line}{title(what, face, size=18)}<div class='n'><p>{rng.choice(['山东省工业和信息化厅：', '省工信厅：', '市工业和信息化局：'])}</p></div>{body}{_foot(pen, letter)}"


def simple(pen: Pen, letter: Letter, firm: str, word: str, rng: random.Random, face: Look) -> str:
    body = "".join(para(t) for t in _texts(pen, letter, firm, word, rng))
    return f"<div style='font-size:14pt;line-height:2'>{title(rng.choice(['推荐函', '推　荐　函', '推荐意见书', '推荐信']), face, size=24, style='margin:18mm 0 12mm')}<div class='n'><p>山东省工业和信息化厅：</p></div>{body}{_foot(pen, letter)}</div>"


def letterhead(
    pen: Pen, letter: Letter, firm: str, word: str, rng: random.Random, face: Look
) -> str:
    body = "".join(para(t) for t in _texts(pen, letter, firm, word, rng))
    head = f'<div style="border-bottom:.6mm solid {face.ink};font-family:{KAI};font-size:17pt;padding-bottom:1mm">{escape(letter.issuer)}<span style="float:right;font-size:9.5pt">办公室　综合行文</span></div>'
    return f"{head}<div class='r' style='margin-top:6mm'>编号：{_number(letter, rng)}</div>{title('关于智能工厂申报的推荐意见', face, size=19)}{body}{_foot(pen, letter, right=20)}"


def form(pen: Pen, letter: Letter, firm: str, word: str, rng: random.Random, face: Look) -> str:
    texts = "".join(para(t) for t in _texts(pen, letter, firm, word, rng))
    rows = f'<tr><td class="c" style="width:28%">被推荐单位</td><td>{escape(firm)}</td></tr><tr><td class="c">推荐级别</td><td>{word}智能工厂</td></tr><tr><td class="c">推荐单位</td><td>{escape(letter.issuer)}</td></tr><tr style="height:100mm"><td class="c">推荐意见</td><td>{texts}{_foot(pen, letter, named=False)}</td></tr>'
    return f"{title('上级单位推荐意见表', face, size=20) if letter.by == 'parent' else title('推荐意见表', face, size=20)}<table style='font-size:12pt'>{rows}</table>"


def minutes(pen: Pen, letter: Letter, firm: str, word: str, rng: random.Random, face: Look) -> str:
    texts = "".join(para(t) for t in _texts(pen, letter, firm, word, rng))
    lead = para(f"{escape(letter.issuer)}有关会议审议了智能工厂申报事宜，形成如下意见：")
    head = f'<div class="c" style="font-family:{KAI};font-size:26pt;color:#b11;letter-spacing:3mm">会议决定通知</div><div style="border-bottom:.5mm solid #b11;margin:2mm 0 6mm;display:flex;justify-content:space-between"><span>{_number(letter, rng)}</span><span>{rng.choice(["综合办公室", "党政办公室", "技术部"])}印</span></div>'
    return f"{head}{lead}{texts}{_foot(pen, letter)}"


DESIGNS: tuple[Design, ...] = (red, simple, letterhead, form, minutes)


def letter(case: Case, rng: random.Random) -> Paper:
    """The parent's letter (or what is sent in its place)."""
    held = case.letter
    assert held is not None
    pen = Pen(case, rng, "parent_letter")
    face = look(rng, folio=False)
    design = rng.choice(DESIGNS if held.by in ("parent", "other") else DESIGNS[:4])
    body = design(pen, held, held.named or case.firm.name, LEVELS[case.book_level], rng, face)
    names = ("推荐函.pdf", "集团推荐函.pdf", "上级单位推荐意见.pdf", "母公司推荐函.pdf")
    return paper(pen, face, f'<div style="font-size:13pt">{body}</div>', label=rng.choice(["上级单位推荐函", "母公司推荐函", "推荐函"]), names=names, native=False, photo=True)  # fmt: skip
