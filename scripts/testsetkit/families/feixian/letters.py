"""The parent's letter in nine forms."""

from __future__ import annotations

import random
from collections.abc import Callable
from html import escape

from testsetkit.case import Case, Letter
from testsetkit.families.feixian.facts import serial
from testsetkit.families.feixian.look import HEI, KAI, MING, SONG, doc, title_of
from testsetkit.families.junan.look import grid
from testsetkit.markup import sides
from testsetkit.pen import Pen
from testsetkit.press import Paper

_RELATION = {
    "parent": ("系我公司所属子公司", "为我集团下属企业", "是我公司控股的子公司"), "self": ("是一家专业从事生产制造的企业", "为行业内有影响力的制造企业"), "government": ("为我区骨干工业企业", "系我辖区规模较大的制造企业"),
    "association": ("为本协会会员单位", "系我会常务理事单位"), "other": ("与我单位有长期业务往来", "为我公司合作单位"),
}  # fmt: skip


def _end(pen: Pen, letter: Letter, *, left: bool = False) -> str:
    rng = pen.rng
    over = pen.seal(letter.issuer, role="letter", style=rng.choice(["right:4mm;top:-15mm", "right:16mm;top:-13mm"]), size=42) if letter.sealed else ""  # fmt: skip
    slot = pen.slot("seal", escape(letter.issuer), filled=letter.sealed)
    day = pen.slot("date", pen.day(letter.day, "cn", "words", "cn0", "space", "dot") if letter.dated else "　　　　", filled=letter.dated)  # fmt: skip
    if left:
        return f'<div class=keep style="margin:20mm 0 18mm"><p class=f>推荐单位（盖章）：<span class=at>{slot}{over.replace("right:", "left:")}</span></p><p class=f>推荐日期：{day}</p></div>'  # fmt: skip
    return f'<div class=keep style="text-align:right;position:relative;margin:20mm 8mm 18mm 0">{slot}{over}<br>{day}</div>'  # fmt: skip


def _named(letter: Letter, case: Case) -> str:
    return letter.named or case.firm.name


def _body(pen: Pen, case: Case, letter: Letter) -> str:
    rng = pen.rng
    ask = rng.choice(["现推荐该公司申报2026年先进级智能工厂，请予支持。", "经审查，其具备申报条件，同意推荐申报山东省先进级智能工厂。", "我单位同意并推荐该企业申报2026年度先进级智能工厂。"])  # fmt: skip
    return f"<p>{pen.critical(_named(letter, case), 'name')}{rng.choice(_RELATION[letter.by])}。{ask}</p>"  # fmt: skip


def _red(rng: random.Random, issuer: str) -> str:
    ink = rng.choice(["#c8151b", "#ae1a1f"])
    number = f"{issuer[2:4]}{rng.choice(['企管', '科信', '规划', '数字'])}{rng.choice(['函', '发'])}〔2026〕{rng.randrange(3, 80)}号"  # fmt: skip
    size = 25 if len(issuer) < 13 else 19
    line = rng.choice([f"border-bottom:.8mm solid {ink}", f"border-bottom:1.1mm double {ink}"])
    who = "" if rng.random() < 0.6 else f'<span style="font-family:{KAI}">签发人：邢维岳</span>'
    return f'<p class=c style="font:700 {size}pt/1.6 {SONG};color:{ink}">{escape(issuer)}</p><div style="display:flex;justify-content:{"space-between" if who else "center"};{line};padding-bottom:2mm;margin-bottom:8mm"><span>{number}</span>{who}</div>'  # fmt: skip


def _file(pen: Pen, case: Case, letter: Letter) -> str:
    head = f'<p class=c style="font:700 18pt/1.5 {SONG};margin-bottom:6mm">{escape(letter.issuer)}关于推荐<br>{escape(_named(letter, case))}申报先进级智能工厂的{pen.rng.choice(["函", "推荐函"])}</p>'  # fmt: skip
    return f"{_red(pen.rng, letter.issuer)}{head}<p class=f>山东省工业和信息化厅：</p>{_body(pen, case, letter)}<p>专此函告。</p>{_end(pen, letter)}"  # fmt: skip


def _plain(pen: Pen, case: Case, letter: Letter) -> str:
    return f"{title_of(pen.rng.choice(['推 荐 函', '推荐函', '推荐意见']), 22, HEI)}<p class=f>{pen.rng.choice(['山东省工业和信息化厅', '省工业和信息化厅'])}：</p>{_body(pen, case, letter)}<p>特此推荐。</p>{_end(pen, letter)}"  # fmt: skip


def _table(pen: Pen, case: Case, letter: Letter) -> str:
    opinion = f'<div style="min-height:70mm"><p>该企业{pen.rng.choice(_RELATION[letter.by])}，同意推荐其申报。</p>{_end(pen, letter)}</div>'  # fmt: skip
    rows = [("被推荐企业", pen.critical(_named(letter, case), "name")), ("推荐申报项目", "2026年先进级智能工厂"), ("推荐意见", opinion)]  # fmt: skip
    return f"{title_of(pen.rng.choice(['推荐意见表', '申报推荐表']), 19)}{sides(rows, '22%', 'font-size:13pt')}"  # fmt: skip


def _memo(pen: Pen, case: Case, letter: Letter) -> str:
    """A group's internal transmission form, its columns filled in."""
    rows = [("编号", serial(pen.rng)), ("主送", "山东省工业和信息化厅"), ("事项", "推荐申报先进级智能工厂"), ("企业", pen.critical(_named(letter, case), "name")), ("说明", f"该企业{pen.rng.choice(_RELATION[letter.by])}，同意推荐。")]  # fmt: skip
    return f"{title_of(f'{escape(letter.issuer)}<br>业务联系单', 17, HEI)}{grid((), rows, 'font-size:13pt', (20, 80))}{_end(pen, letter, left=pen.rng.random() < 0.5)}"  # fmt: skip


def _head(pen: Pen, case: Case, letter: Letter) -> str:
    ink = pen.rng.choice(["#1b4a8a", "#216b4b", "#444"])
    foot = '<p class=c style="font-size:9pt;color:#666;border-top:.2mm solid #999;margin-top:30mm">本函仅用于2026年智能工厂申报</p>'  # fmt: skip
    return f'<p class=r style="font:700 15pt/1.7 {HEI};color:{ink};border-bottom:.6mm solid {ink};margin-bottom:14mm">{escape(letter.issuer)}</p><p class=f>致：山东省工业和信息化厅</p>{_body(pen, case, letter)}<p>此致</p><p class=f>敬礼！</p>{_end(pen, letter)}{foot}'  # fmt: skip


def _minutes(pen: Pen, case: Case, letter: Letter) -> str:
    """An approval after a meeting, articles instead of sentences."""
    named = pen.critical(_named(letter, case), "name")
    return f'{title_of("推荐决定", 21)}<p>经研究，现就有关事项明确如下：</p><p>一、同意推荐{named}申报2026年先进级智能工厂。</p><p>二、该企业{pen.rng.choice(_RELATION[letter.by])}，申报工作由其自行组织。</p><p>三、本意见一式两份。</p>{_end(pen, letter)}'  # fmt: skip


def _kai(pen: Pen, case: Case, letter: Letter) -> str:
    return f'<div style="font-family:{KAI}"><p class=c style="font-size:22pt;margin:8mm 0 10mm">推荐信</p><p class=f>尊敬的省工业和信息化厅：</p>{_body(pen, case, letter)}{_end(pen, letter)}</div>'  # fmt: skip


def _boxed(pen: Pen, case: Case, letter: Letter) -> str:
    return f'<div style="border:.8mm double #333;padding:10mm 12mm;font-family:{MING}">{title_of("推荐证明", 20, MING)}{_body(pen, case, letter)}<p>以上情况属实。</p>{_end(pen, letter)}</div>'  # fmt: skip


def _reply(pen: Pen, case: Case, letter: Letter) -> str:
    named = _named(letter, case)
    head = f'<p class=c style="font:700 18pt/1.5 {SONG};margin-bottom:6mm">关于{escape(named)}<br>申报先进级智能工厂有关事项的批复</p>'  # fmt: skip
    return f"{_red(pen.rng, letter.issuer)}{head}<p class=f>{escape(named)}：</p><p>你单位请示收悉。同意推荐{pen.critical(named, 'name')}申报山东省先进级智能工厂，请按属地要求报送材料。</p><p>特此批复。</p>{_end(pen, letter)}"  # fmt: skip


def parent_letter(case: Case, rng: random.Random) -> Paper:
    pen = Pen(case, rng, "parent_letter")
    letter = case.letter
    assert letter is not None
    ways: list[Callable[[Pen, Case, Letter], str]] = [_file, _file, _plain, _table, _memo, _head, _minutes, _kai, _boxed]  # fmt: skip
    if letter.by == "parent":
        ways.append(_reply)
    if letter.by == "government":
        ways = [_file, _plain, _table]
    html = doc(rng, rng.choice(ways)(pen, case, letter), house="state", size=rng.choice([14, 15, 16]), margin="27mm 25mm", skin="black")  # fmt: skip
    return Paper("parent_letter", "推荐函", html, pen.marks, ("推荐函.pdf", "上级公司推荐函.pdf", "集团推荐函.pdf", "推荐意见.pdf"), wants_native=False, photo=True)  # fmt: skip
