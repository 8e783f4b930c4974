"""The parent's letter in eight forms."""

from __future__ import annotations

import random
from html import escape

from testsetkit.case import Case, Letter
from testsetkit.families.junan.facts import serial
from testsetkit.families.junan.look import HEI, KAI, LATIN, SONG, doc, title_of
from testsetkit.markup import sides
from testsetkit.pen import Pen
from testsetkit.press import Paper

_RELATION = {
    "parent": ("为我公司权属子公司", "是我集团控股的子公司", "系我公司出资设立的企业"), "self": ("为从事制造业的企业", "是当地较有影响的生产企业"), "government": ("为我区重点工业企业", "是我辖区内规模较大的企业"),
    "association": ("是本会会员企业", "系我协会理事单位"), "other": ("与我单位长期合作", "是我公司的业务伙伴"),
}  # fmt: skip


def _end(pen: Pen, letter: Letter, *, left: bool = False) -> str:
    rng = pen.rng
    over = pen.seal(letter.issuer, role="letter", style=rng.choice(["right:2mm;top:-15mm", "right:14mm;top:-14mm"]), size=42) if letter.sealed else ""  # fmt: skip
    slot = pen.slot("seal", escape(letter.issuer), filled=letter.sealed)
    day = pen.day(letter.day, "cn", "words", "cn0", "space") if letter.dated else "　　　　"
    day = pen.slot("date", day, filled=letter.dated)
    if left:
        return f'<div class=keep style="margin:20mm 0 18mm"><p class=f>推荐单位：<span class=at>{slot}{over.replace("right:", "left:")}</span></p><p class=f>日　　期：{day}</p></div>'  # fmt: skip
    return f'<div class=keep style="text-align:right;position:relative;margin:20mm 6mm 18mm 0">{slot}{over}<br>{day}</div>'  # fmt: skip


def _body(pen: Pen, case: Case, letter: Letter) -> str:
    rng, named = pen.rng, letter.named or case.firm.name
    ask = rng.choice(["同意推荐其申报2026年先进级智能工厂。", "经审核，该企业符合申报条件，现推荐其申报山东省先进级智能工厂。", "我单位推荐该企业参加2026年度先进级智能工厂申报，望予支持。"])  # fmt: skip
    return f"<p>{pen.critical(named, 'name')}{rng.choice(_RELATION[letter.by])}。{ask}</p>"


def _red(rng: random.Random, issuer: str) -> str:
    ink = rng.choice(["#c8161d", "#b01e23"])
    number = (
        f"{issuer[2:4]}{rng.choice(['发', '智函', '企管', '办函'])}〔2026〕{rng.randrange(3, 80)}号"
    )
    return f'<p class=c style="font:700 {26 if len(issuer) < 13 else 20}pt/1.6 {SONG};color:{ink}">{escape(issuer)}</p><p class={rng.choice(["c", "r"])} style="border-bottom:{rng.choice([".9mm solid", "1.2mm double"])} {ink};padding-bottom:2mm;margin-bottom:8mm">{number}</p>'  # fmt: skip


def _file(pen: Pen, case: Case, letter: Letter) -> str:
    named = escape(letter.named or case.firm.name)
    head = f'<p class=c style="font:700 18pt/1.5 {SONG};margin-bottom:5mm">关于{named}<br>申报先进级智能工厂的{pen.rng.choice(["推荐函", "推荐意见"])}</p>'  # fmt: skip
    return f"{_red(pen.rng, letter.issuer)}{head}<p class=f>山东省工业和信息化厅：</p>{_body(pen, case, letter)}<p>特此致函。</p>{_end(pen, letter)}"  # fmt: skip


def _plain(pen: Pen, case: Case, letter: Letter) -> str:
    return f"{title_of(pen.rng.choice(['推荐函', '推 荐 信', '推荐意见书']), 22, HEI)}<p class=f>{pen.rng.choice(['省工信厅', '山东省工业和信息化厅'])}：</p>{_body(pen, case, letter)}<p>特此推荐。</p>{_end(pen, letter)}"  # fmt: skip


def _form(pen: Pen, case: Case, letter: Letter) -> str:
    rng, named = pen.rng, letter.named or case.firm.name
    opinion = f'<div style="min-height:76mm"><p>该公司{rng.choice(_RELATION[letter.by])}，同意推荐。</p>{_end(pen, letter)}</div>'  # fmt: skip
    rows = [("企业名称", pen.critical(named, "name")), ("申报事项", "2026年先进级智能工厂"), ("推荐单位意见", opinion)]  # fmt: skip
    return f"{title_of('推荐表', 19)}{sides(rows, '20%', 'font-size:13pt')}"


def _printout(pen: Pen, case: Case, letter: Letter) -> str:
    """A group's OA: an approval with its opinion."""
    rng, named = pen.rng, letter.named or case.firm.name
    rows = [("流程编号", serial(case, rng)), ("事由", "所属单位申报先进级智能工厂推荐"), ("申报企业", pen.critical(named, "name")), ("与我单位关系", f"{rng.choice(_RELATION[letter.by])}"), ("审批意见", "同意推荐申报。")]  # fmt: skip
    return f"{title_of(f'{escape(letter.issuer)}<br>审批单', 17, HEI)}{sides(rows, '24%', 'font-size:12pt')}{_end(pen, letter)}"  # fmt: skip


def _letterhead(pen: Pen, case: Case, letter: Letter) -> str:
    ink = pen.rng.choice(["#0a4c87", "#19653f", "#7d1a1a"])
    head = f'<div style="font:700 17pt/1.6 {HEI};color:{ink};border-bottom:.8mm solid {ink};margin-bottom:12mm">{escape(letter.issuer)}</div>'  # fmt: skip
    return f"{head}<p class=f>致：山东省工业和信息化厅</p>{_body(pen, case, letter)}<p>顺颂商祺！</p>{_end(pen, letter, left=pen.rng.random() < 0.5)}"  # fmt: skip


def _two_tongues(pen: Pen, case: Case, letter: Letter) -> str:
    return f'{title_of("推 荐 函", 21)}<p class=c style="font:12pt {LATIN}">Letter of Recommendation</p><p class=f>山东省工业和信息化厅：</p>{_body(pen, case, letter)}{_end(pen, letter, left=True)}'  # fmt: skip


def _kai(pen: Pen, case: Case, letter: Letter) -> str:
    return f'<div style="font-family:{KAI};border:.3mm solid #888;padding:12mm 14mm"><p class=c style="font-size:20pt;margin-bottom:8mm">推荐意见</p>{_body(pen, case, letter)}<p>以上意见供参考。</p>{_end(pen, letter)}</div>'  # fmt: skip


def _reply(pen: Pen, case: Case, letter: Letter) -> str:
    rng, named = pen.rng, letter.named or case.firm.name
    head = f'<p class=c style="font:700 18pt/1.5 {SONG};margin-bottom:5mm">关于同意推荐{escape(named)}<br>申报先进级智能工厂的批复</p>'  # fmt: skip
    return f"{_red(rng, letter.issuer)}{head}<p class=f>{escape(named)}：</p><p>你公司请示收悉。{rng.choice(['经研究', '经公司总经理办公会研究'])}，同意推荐{pen.critical(named, 'name')}申报2026年山东省先进级智能工厂，请按属地原则办理。</p><p>此复。</p>{_end(pen, letter)}"  # fmt: skip


def parent_letter(case: Case, rng: random.Random) -> Paper:
    pen = Pen(case, rng, "parent_letter")
    letter = case.letter
    assert letter is not None
    ways = [_file, _file, _plain, _form, _printout, _letterhead, _two_tongues, _kai]
    if letter.by == "parent":
        ways.append(_reply)
    if letter.by == "government":
        ways = [_file, _plain, _form]
    html = doc(rng, rng.choice(ways)(pen, case, letter), size=rng.choice([14, 15, 16]), margin="26mm 25mm", skin="full")  # fmt: skip
    return Paper("parent_letter", "推荐函", html, pen.marks, ("推荐函.pdf", "母公司推荐函.pdf", "集团公司推荐函.pdf", "上级推荐意见.pdf"), wants_native=False, photo=True)  # fmt: skip
