"""Letters of parents: red-headed, plain, a form with an opinion, a notice to the bureau."""

from __future__ import annotations

import random
from collections.abc import Callable
from html import escape

from testsetkit.case import Case, Letter
from testsetkit.families.tianbao.look import HEI, KAI, SONG, cell, page, row, table
from testsetkit.pen import LEVELS, Pen
from testsetkit.press import Paper


def _number(pen: Pen, letter: Letter) -> str:
    short = letter.issuer.removeprefix("中国").removeprefix("山东")[:2]
    return f"{short}{pen.rng.choice(['函', '规函', '发', '企管函'])}〔{letter.day[0]}〕{pen.rng.randrange(3, 96)}号"


def _says(pen: Pen, case: Case, letter: Letter) -> str:
    rng = pen.rng
    named = pen.critical(letter.named or case.firm.name, "name")
    level = LEVELS[case.book_level]
    tie = {
        "parent": rng.choice(["我公司所属", "我集团所属企业", "我公司下属子公司"]),
        "self": "",
        "government": "我局管辖的",
        "association": "会员单位",
        "other": rng.choice(["本行业企业", "我公司合作单位"]),
    }[letter.by]
    return rng.choice(
        [
            f"根据《关于组织开展2026年基础级、先进级智能工厂申报工作的通知》要求，经研究，同意推荐{tie}{named}申报2026年{level}智能工厂。请予支持为盼。",
            f"按照省工业和信息化厅通知精神，{tie}{named}符合申报条件，材料经审核真实完整，现推荐其申报{level}智能工厂。",
            f"兹推荐{tie}{named}参加2026年度{level}智能工厂申报，请贵厅审核。",
        ]
    )


def _close(pen: Pen, letter: Letter) -> str:
    """Who issues it, when, and the seal below both."""
    day = pen.day(letter.day, "cn", "words", "cn0") if letter.dated else ""
    ink = pen.seal(letter.issuer, size=42, style="left:16mm;top:25mm") if letter.sealed else ""
    return f'<div style="position:relative;margin:16mm 0 0 60mm;text-align:center;line-height:1.9;height:72mm;white-space:nowrap">{pen.critical(letter.issuer, "name")}<br>{day}{ink}</div>'


def _red(pen: Pen, case: Case, letter: Letter) -> str:
    tail = pen.rng.choice(["", "文件"])
    wide = len(letter.issuer) + len(tail)
    size = min(30, 440 / wide)
    return page(
        "26mm 26mm",
        f'<div style="text-align:center;color:#d2001c;font:bold {size:.0f}pt {SONG};white-space:nowrap">{escape(letter.issuer)}{tail}</div><div style="text-align:center;margin-top:10mm">{_number(pen, letter)}</div><div style="border-top:.8mm solid #d2001c;margin:3mm 0 12mm"></div><div style="text-align:center;font:bold 18pt {SONG};margin-bottom:8mm">{pen.rng.choice(["关于推荐申报智能工厂的函", "关于同意申报2026年智能工厂的推荐意见", "推荐函"])}</div><p class=n>山东省工业和信息化厅：</p><p>{_says(pen, case, letter)}</p><p>特此函告。</p>{_close(pen, letter)}',
        size=15,
    )


def _plain(pen: Pen, case: Case, letter: Letter) -> str:
    face = pen.rng.choice([SONG, KAI, HEI])
    return page(
        "30mm 28mm",
        f'<div style="text-align:center;font:bold 24pt {face};letter-spacing:4mm;margin:6mm 0 14mm">推荐函</div><p class=n>{pen.rng.choice(["山东省工业和信息化厅", "省工业和信息化厅"])}：</p><p>{_says(pen, case, letter)}</p><p>此致</p><p class=n>敬礼！</p>{_close(pen, letter)}',
        face=face,
        size=14,
    )


def _form(pen: Pen, case: Case, letter: Letter) -> str:
    """A form with the parent's opinion."""
    day = pen.day(letter.day, "cn", "space") if letter.dated else ""
    ink = pen.seal(letter.issuer, size=42, style="right:10mm;bottom:8mm") if letter.sealed else ""
    issuer = pen.critical(letter.issuer, "name")
    rows = [
        row(cell("推荐单位"), cell(issuer)),
        row(cell("被推荐企业"), cell(pen.critical(letter.named or case.firm.name, "name"))),
        row(cell("申报类别"), cell(f"{LEVELS[case.book_level]}智能工厂")),
        row(
            cell("推荐意见"),
            cell(
                f'<div style="position:relative;height:105mm"><p>{_says(pen, case, letter)}</p><div style="position:absolute;right:58mm;bottom:24mm;text-align:right">{day}</div>{ink}</div>'
            ),
        ),
    ]
    return page(
        "28mm 24mm",
        f'<div style="text-align:center;font:bold 20pt {HEI};margin-bottom:8mm">{pen.rng.choice(["上级公司推荐意见表", "集团公司推荐意见", "推荐意见表"])}</div>{table(rows, [24, 76])}',
        size=13,
    )


def _notice(pen: Pen, case: Case, letter: Letter) -> str:
    """A letterhead with a thin line and the number at the right."""
    return page(
        "24mm 28mm",
        f'<div style="font:bold 19pt {KAI};color:#b00020;white-space:nowrap">{escape(letter.issuer)}</div><div style="border-top:.3mm solid #b00020;border-bottom:.9mm solid #b00020;height:1mm;margin:2mm 0 6mm"></div><div style="text-align:right">{_number(pen, letter)}</div><div style="text-align:center;font:bold 17pt {HEI};margin:10mm 0">关于报送智能工厂申报推荐意见的复函</div><p class=n>{escape(case.city)}工业和信息化局并转山东省工业和信息化厅：</p><p>{_says(pen, case, letter)}</p><p>专此函复。</p>{_close(pen, letter)}',
        size=14,
    )


_DESIGNS: list[Callable[[Pen, Case, Letter], str]] = [_red, _plain, _form, _notice]


def letter(case: Case, rng: random.Random) -> Paper:
    """The parent's letter."""
    assert case.letter is not None
    pen = Pen(case, rng, "parent_letter")
    label = rng.choice(["推荐函", "上级单位推荐函", "集团推荐函"])
    html = rng.choice(_DESIGNS)(pen, case, case.letter)
    return Paper("parent_letter", label, html, pen.marks, (f"{label}.pdf", "母公司推荐函.pdf", "推荐意见.pdf"), photo=True)  # fmt: skip
