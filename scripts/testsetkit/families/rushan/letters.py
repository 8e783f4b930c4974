"""The parent's letter in seven forms."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass
from html import escape

from testsetkit.case import Case, Letter
from testsetkit.families.rushan.style import HEI, SONG, page, paragraphs
from testsetkit.pen import Pen
from testsetkit.press import Paper

_RED = "#c7161d"


@dataclass
class Parts:
    """What a letter says, ready to be placed."""

    letter: Letter
    issuer: str
    named: str
    marked: str
    to: str
    body: list[str]
    sign: str
    number: str


def letter(case: Case, rng: random.Random) -> Paper:
    """The letter as the case has it."""
    pen = Pen(case, rng, "parent_letter")
    assert case.letter is not None
    made = _parts(pen, case, case.letter)
    looks: list[Callable[[Parts, random.Random], str]] = [_red, _red, _head, _plain, _opinion, _reply, _memo]  # fmt: skip
    html = page(
        rng, rng.choice(looks)(made, rng), size=rng.choice([14, 15, 16]), margin="28mm 26mm"
    )
    names = (
        "推荐函.pdf",
        "集团推荐函.pdf",
        "上级单位推荐意见.pdf",
        "母公司推荐函（红头）.pdf",
        "关于推荐申报的函.pdf",
    )
    return Paper("parent_letter", "推荐函", html, pen.marks, names, wants_native=False, photo=True)


def _parts(pen: Pen, case: Case, letter: Letter) -> Parts:
    rng, f = pen.rng, case.firm
    named = letter.named or f.name
    marked = pen.critical(named, "name")
    code = f"（统一社会信用代码：{pen.critical(f.uscc, 'code')}）" if rng.random() < 0.5 and not letter.named else ""  # fmt: skip
    relation = {
        "parent": rng.choice(["系我公司所属企业", "为我集团控股子公司", "是我集团所属制造企业", "系我公司下属子公司"]), "self": "从事相关产品制造多年", "government": "系我辖区内重点工业企业",
        "association": "系本会会员单位", "other": "与我公司保持良好的业务往来",
    }[letter.by]  # fmt: skip
    goal = rng.choice(
        ["2026年山东省先进级智能工厂", "2026年度先进级智能工厂", "山东省2026年先进级智能工厂"]
    )
    body = [
        f"<p>{marked}{code}{relation}，主要从事{f.product}的研发与制造，近年来智能化建设成效明显。</p>",
        f"<p>{rng.choice(['经审核，该企业符合申报条件，申报材料真实完整，我单位同意推荐其申报', '经研究，现推荐其申报', '鉴于该企业具备较好的建设基础，特推荐其申报'])}{goal}，{rng.choice(['请予支持', '请贵厅审核', '恳请予以支持'])}。</p>",
    ]
    stamp = pen.seal(letter.issuer, role="letter", style="right:4mm;top:-14mm", size=rng.choice([40, 42, 44])) if letter.sealed else ""  # fmt: skip
    seal = pen.slot("seal", escape(letter.issuer), filled=letter.sealed)
    when = pen.day(letter.day, "cn", "cn0", "words") if letter.dated else "　　　　　"
    date = pen.slot("date", when, filled=letter.dated)
    sign = f'<div style="text-align:right;position:relative;margin:18mm 6mm 0 0"><p class=r>{seal}</p>{stamp}<p class=r>{date}</p></div>'
    to = rng.choice(["山东省工业和信息化厅：", f"{f.city}工业和信息化局：", "省工业和信息化厅："])
    number = f"{letter.issuer[:2]}{rng.choice(['函', '字', '科函', '办函'])}〔2026〕{rng.randrange(2, 120)}号"
    return Parts(letter, letter.issuer, named, marked, to, body, sign, number)


def _title(p: Parts, rng: random.Random) -> str:
    return rng.choice([f"关于推荐{escape(p.named)}<br>申报先进级智能工厂的函", "推　荐　函", "关于推荐所属企业申报<br>先进级智能工厂的函" if p.letter.by == "parent" else "推荐函", f"关于同意推荐{escape(p.named)}申报2026年先进级智能工厂的意见"])  # fmt: skip


def _end(rng: random.Random) -> str:
    return rng.choice(["<p>特此函告。</p>", "<p>此函。</p>", "<p>特此推荐。</p>", ""])


def _red(p: Parts, rng: random.Random) -> str:
    size = 32 if len(p.issuer) < 12 else 25 if len(p.issuer) < 18 else 20
    tail = rng.choice(["", "文件"]) if len(p.issuer) < 14 else ""
    return f'<p class=c style="color:{_RED};font:700 {size}pt {SONG}">{escape(p.issuer)}{tail}</p><p class=c style="border-bottom:.8mm solid {_RED};padding:8mm 0 2mm">{p.number}</p><h1>{_title(p, rng)}</h1><p class=flat>{p.to}</p>{"".join(p.body)}{_end(rng)}{p.sign}'


def _head(p: Parts, rng: random.Random) -> str:
    """Letterhead with a double line, the number at the right."""
    return f'<p class=c style="color:{_RED};font:700 22pt {HEI};border-bottom:1mm double {_RED}">{escape(p.issuer)}</p><p class=r style="font-size:12pt">{p.number}</p><h1>{_title(p, rng)}</h1><p class=flat>{p.to}</p>{"".join(p.body)}{_end(rng)}{p.sign}'


def _plain(p: Parts, rng: random.Random) -> str:
    return f"<h1>{_title(p, rng)}</h1><p class=flat>{p.to}</p>{''.join(p.body)}{_end(rng)}{p.sign}"


def _opinion(p: Parts, rng: random.Random) -> str:
    """A form with an opinion."""
    rows = f'<tr><th style="width:24%">推荐单位</th><td>{escape(p.issuer)}</td></tr><tr><th>申报企业</th><td>{escape(p.named)}</td></tr><tr><th>申报事项</th><td>2026年先进级智能工厂</td></tr><tr><th>推荐意见</th><td style="padding:6mm 4mm">{"".join(p.body)}{p.sign}</td></tr>'
    return f'<h1>申报先进级智能工厂推荐意见表</h1><table style="font-size:13pt">{rows}</table>'


def _reply(p: Parts, rng: random.Random) -> str:
    """A reply to the request, with a copy line."""
    if p.letter.by != "parent" or p.letter.named:
        return _plain(p, rng)
    opening = f"<p>《关于申请出具推荐函的请示》收悉。经研究，现将有关意见函复并抄报{p.to.rstrip('：')}：</p>"
    return f'<p class=c style="color:{_RED};font:700 22pt {SONG};border-bottom:.8mm solid {_RED}">{escape(p.issuer)}</p><p class=r style="font-size:12pt">{p.number}</p><h1>关于推荐申报先进级智能工厂的复函</h1><p class=flat>{escape(p.named)}：</p>{opening}{"".join(p.body)}{p.sign}'


def _memo(p: Parts, rng: random.Random) -> str:
    """The letter with a contact and attachments below."""
    more = rng.choice(["<p>附件：企业申报材料一套</p>", f"<p>（联系人：{rng.choice('王周宋')}主任，电话：0531-{rng.randrange(82000000, 88999999)}）</p>"])  # fmt: skip
    return f"<p class=flat>{p.number}</p><h1>{_title(p, rng)}</h1><p class=flat>{p.to}</p>{''.join(p.body)}{paragraphs([rng.choice(['请审示。', '特此推荐，望予支持。'])])}{more}{p.sign}"
