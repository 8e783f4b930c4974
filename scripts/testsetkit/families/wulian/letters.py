"""The parent's letter in six forms."""

from __future__ import annotations

import random
from html import escape

from testsetkit.case import Case, Letter
from testsetkit.families.wulian.look import HEI, KAI, SONG, doc
from testsetkit.markup import sides
from testsetkit.pen import Pen
from testsetkit.press import Paper

_RELATION = {
    "parent": ("系我集团所属子公司", "为我公司控股企业", "是集团权属企业，股权关系清晰"), "self": ("专业从事制造业生产经营", "为本地骨干企业"), "government": ("系我区规模较大的工业企业", "为我辖区工业企业"),
    "association": ("为我会会员单位", "系我会副会长单位"), "other": ("与我公司有多年业务往来", "系我公司合作单位"),
}  # fmt: skip


def _red(rng: random.Random, issuer: str) -> str:
    number = f"{issuer[2:4]}{rng.choice(['科', '规划', '数智', '运营'])}函〔2026〕{rng.randrange(4, 90)}号"
    ink = rng.choice(["#c4161c", "#b8232a"])
    tail = rng.choice(["", "文件"]) if len(issuer) < 12 else ""
    return f'<p class=c style="font:700 {27 if len(issuer) < 13 else 21}pt/1.6 {SONG};color:{ink}">{escape(issuer)}{tail}</p><p class={rng.choice(["c", "r"])} style="border-bottom:.9mm solid {ink};padding-bottom:2mm;margin-bottom:8mm">{number}</p>'


def _end(pen: Pen, letter: Letter) -> str:
    rng = pen.rng
    over = pen.seal(letter.issuer, role="letter", style=rng.choice(["right:2mm;top:-15mm", "right:16mm;top:-14mm"]), size=42) if letter.sealed else ""  # fmt: skip
    slot = pen.slot("seal", escape(letter.issuer), filled=letter.sealed)
    day = pen.day(letter.day, "cn", "words", "cn0", "space") if letter.dated else "　　　　"
    return f'<div class=keep style="text-align:right;position:relative;margin:20mm 6mm 18mm 0">{slot}{over}<br>{pen.slot("date", day, filled=letter.dated)}</div>'


def _body(pen: Pen, case: Case, letter: Letter) -> str:
    rng, named = pen.rng, letter.named or case.firm.name
    ask = rng.choice(["经我单位研究，同意推荐该公司申报2026年先进级智能工厂。", "该公司具备申报条件，材料真实，特推荐其申报山东省先进级智能工厂，请予支持。", "现推荐该单位申报2026年度先进级智能工厂，恳请审核。"])  # fmt: skip
    return f"<p>{pen.critical(named, 'name')}{rng.choice(_RELATION[letter.by])}。{ask}</p>"


def _file(pen: Pen, case: Case, letter: Letter) -> str:
    named = escape(letter.named or case.firm.name)
    title = f'<p class=c style="font:700 18pt/1.5 {SONG};margin-bottom:5mm">关于推荐{named}<br>申报先进级智能工厂的{pen.rng.choice(["函", "推荐函"])}</p>'
    return f"{_red(pen.rng, letter.issuer)}{title}<p class=f>山东省工业和信息化厅：</p>{_body(pen, case, letter)}<p>特此函告。</p>{_end(pen, letter)}"


def _plain(pen: Pen, case: Case, letter: Letter) -> str:
    return f'<p class=c style="font:700 22pt {HEI};margin:8mm 0">推 荐 函</p><p class=f>{pen.rng.choice(["省工业和信息化厅", "山东省工业和信息化厅装备产业处"])}：</p>{_body(pen, case, letter)}<p>此函。</p>{_end(pen, letter)}'


def _form(pen: Pen, case: Case, letter: Letter) -> str:
    rng, named = pen.rng, letter.named or case.firm.name
    opinion = f'<div style="min-height:80mm"><p>该公司{rng.choice(_RELATION[letter.by])}，同意推荐申报。</p>{_end(pen, letter)}</div>'
    rows = [("被推荐单位", pen.critical(named, "name")), ("推荐事项", "申报2026年先进级智能工厂"), ("上级公司意见" if letter.by == "parent" and rng.random() < 0.5 else "推荐单位意见", opinion)]  # fmt: skip
    return f'<p class=c style="font:700 19pt {SONG};margin-bottom:6mm">{rng.choice(["推荐意见表", "先进级智能工厂申报推荐表"])}</p>{sides(rows, "22%", "font-size:13pt")}'


def _letterhead(pen: Pen, case: Case, letter: Letter) -> str:
    """Company paper with a coloured head and an address line at the foot."""
    ink = pen.rng.choice(["#0b4a8f", "#14603d", "#8a1c1c"])
    head = f'<div style="display:flex;align-items:center;border-bottom:.8mm solid {ink};padding-bottom:2mm;margin-bottom:12mm"><div style="width:13mm;height:13mm;border-radius:50%;background:{ink};margin-right:5mm"></div><div style="font:700 17pt {HEI};color:{ink}">{escape(letter.issuer)}</div></div>'
    foot = f'<div style="border-top:.3mm solid {ink};font-size:9pt;color:#555;margin-top:40mm">综合办公室</div>'
    return f"{head}<p class=f>山东省工业和信息化厅：</p>{_body(pen, case, letter)}<p>特此推荐。</p>{_end(pen, letter)}{foot}"


def _memo(pen: Pen, case: Case, letter: Letter) -> str:
    """A group's opinion under an item of its office."""
    rng = pen.rng
    grade = f'<p class=f style="font-size:11pt;display:flex;justify-content:space-between"><span>编号：{rng.randrange(100, 999)}</span><span>缓急：{rng.choice(["平件", "急"])}</span></p>'
    return f'{grade}<p class=c style="font:700 20pt {SONG};border-bottom:.4mm solid #222;padding-bottom:2mm">{escape(letter.issuer)}推荐意见</p><div style="font-family:{KAI}">{_body(pen, case, letter)}</div>{_end(pen, letter)}'


def _reply(pen: Pen, case: Case, letter: Letter) -> str:
    rng, named = pen.rng, letter.named or case.firm.name
    title = f'<p class=c style="font:700 18pt/1.5 {SONG};margin-bottom:5mm">关于同意推荐{escape(named)}<br>申报先进级智能工厂的意见</p>'
    text = f"<p>《关于申报先进级智能工厂的请示》收悉。{rng.choice(['经研究', '经集团总经理办公会研究'])}，同意推荐所属企业{pen.critical(named, 'name')}申报2026年山东省先进级智能工厂。</p><p>请认真组织材料，按属地原则报送，确保数据真实。</p>"
    return f"{_red(rng, letter.issuer)}{title}<p class=f>{escape(named)}：</p>{text}{_end(pen, letter)}"


def parent_letter(case: Case, rng: random.Random) -> Paper:
    pen = Pen(case, rng, "parent_letter")
    letter = case.letter
    assert letter is not None
    ways = [_file, _file, _plain, _form, _letterhead, _memo]
    if letter.by == "parent":
        ways.append(_reply)
    if letter.by == "government":
        ways = [_file, _plain, _form]
    inner = rng.choice(ways)(pen, case, letter)
    html = doc(rng, inner, size=rng.choice([14, 15, 16]), margin="27mm 26mm", skin="grid")
    return Paper("parent_letter", "推荐函", html, pen.marks, ("推荐函.pdf", "集团推荐函.pdf", "上级公司推荐函.pdf", "母公司推荐意见.pdf"), wants_native=False, photo=True)  # fmt: skip
