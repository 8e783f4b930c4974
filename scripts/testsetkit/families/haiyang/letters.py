"""What the parent writes: five forms of its letter."""

from __future__ import annotations

import random
from html import escape

from testsetkit.case import Case, Letter
from testsetkit.families.haiyang.paper import HEI, KAI, SONG, doc, grid, title
from testsetkit.pen import Pen
from testsetkit.press import Paper

_RELATION = {
    "parent": "是我集团下属控股企业|为我集团所属子公司|系本公司控股的二级单位",
    "self": "多年来专注主业",
    "government": "是我辖区骨干企业|为本地重点工业企业",
    "association": "是本协会会员企业",
    "other": "与我公司长期合作",
}
_AIM = (
    "经研究，推荐其申报2026年山东省先进级智能工厂。",
    "该企业具备申报条件，我单位同意推荐其申报2026年度先进级智能工厂，请予支持。",
    "现推荐该企业参加2026年先进级智能工厂申报。",
)


def _short(name: str) -> str:
    return name.replace("（", "").replace("）", "")[2:4]


def _end(pen: Pen, letter: Letter) -> str:
    rng = pen.rng
    spot = rng.choice(["right:6mm;top:-16mm", "right:20mm;top:-14mm", "right:0;top:-18mm"])
    over = pen.seal(letter.issuer, role="letter", style=spot, size=42) if letter.sealed else ""
    slot = pen.slot("seal", escape(letter.issuer), filled=letter.sealed)
    day = pen.day(letter.day, "cn", "words", "cn0", "space") if letter.dated else "　　　　　"
    when = pen.slot("date", day, filled=letter.dated)
    return (
        '<div class=keep style="text-align:right;position:relative;margin:22mm'
        f' 8mm 18mm 0">{slot}{over}<br>{when}</div>'
    )


def _text(pen: Pen, case: Case, letter: Letter) -> str:
    rng = pen.rng
    named = pen.critical(letter.named or case.firm.name, "name")
    how = rng.choice(_RELATION[letter.by].split("|"))
    also = rng.choice(["", "近年来，该企业持续推进数字化改造，成效明显。", "企业经营状况良好。"])
    return f"<p>{named}{how}。{also}{rng.choice(_AIM)}</p>"


def _red(pen: Pen, case: Case, letter: Letter) -> str:
    """A red-headed document with its number."""
    rng = pen.rng
    size = 27 if len(letter.issuer) < 13 else 20
    red = rng.choice(["#d0121b", "#c00000"])
    number = (
        f"{_short(letter.issuer)}{rng.choice(['函', '发', '规划'])}〔2026〕{rng.randrange(3, 86)}号"
    )
    head = title(escape(letter.issuer) + rng.choice(["", "文件"]), size, SONG, f"color:{red}")
    line = f'<p class=c style="border-bottom:.9mm solid {red};padding-bottom:2mm">{number}</p>'
    named = escape(letter.named or case.firm.name)
    what = title(f"关于推荐{named}<br>申报先进级智能工厂的函", 18, HEI, "margin:7mm 0 5mm")
    return (
        f"{head}{line}{what}<p class=f>山东省工业和信息化厅："
        f"</p>{_text(pen, case, letter)}<p>特此致函。</p>{_end(pen, letter)}"
    )


def _plain(pen: Pen, case: Case, letter: Letter) -> str:
    """A plain letter."""
    head = title(pen.rng.choice(["推 荐 函", "推荐信", "推荐意见"]), 21, SONG, "margin:8mm 0")
    to = pen.rng.choice(["山东省工业和信息化厅：", f"{case.firm.city}工业和信息化局："])
    return f"{head}<p class=f>{to}</p>{_text(pen, case, letter)}{_end(pen, letter)}"


def _letterhead(pen: Pen, case: Case, letter: Letter) -> str:
    """On the house's paper, with a line of address at its foot."""
    bar = (
        '<div style="border-bottom:.4mm solid #345;font:700'
        f' 14pt {HEI};color:#345">{escape(letter.issuer)}</div>'
    )
    head = title(
        "关于推荐所属企业申报智能工厂的函" if letter.by == "parent" else "推荐函",
        18,
        HEI,
        "margin:9mm 0 6mm",
    )
    return (
        f"{bar}{head}<p class=f>省工业和信息化厅："
        f"</p>{_text(pen, case, letter)}<p>此函。</p>{_end(pen, letter)}"
    )


def _form(pen: Pen, case: Case, letter: Letter) -> str:
    """A form whose last cell is the opinion."""
    rng = pen.rng
    named = pen.critical(letter.named or case.firm.name, "name")
    how = rng.choice(_RELATION[letter.by].split("|"))
    opinion = (
        f'<div style="min-height:78mm"><p>该企业{how}'
        f"，{rng.choice(_AIM)}</p>{_end(pen, letter)}</div>"
    )
    rows = [("被推荐企业", named), ("申报级别", "先进级智能工厂"), ("推荐单位意见", opinion)]
    return title("智能工厂申报推荐表", 19, HEI, "margin-bottom:6mm") + grid(
        (), rows, "full", [24, 76]
    )


def _listed(pen: Pen, case: Case, letter: Letter) -> str:
    """A letter whose enterprise stands in a small table."""
    rng = pen.rng
    named = pen.critical(letter.named or case.firm.name, "name")
    how = rng.choice(_RELATION[letter.by].split("|"))
    table = grid(
        ("序号", "企业名称", "申报级别"),
        [("1", named, "先进级")],
        rng.choice(["full", "three"]),
        [14, 60, 26],
    )
    head = title("推荐函", 21, KAI, "margin:8mm 0")
    return (
        f"{head}<p class=f>山东省工业和信息化厅：</p><p>下列企业{how}"
        f"，{rng.choice(_AIM)}</p>{table}{_end(pen, letter)}"
    )


def parent_letter(case: Case, rng: random.Random) -> Paper:
    """The letter in one of its forms."""
    pen = Pen(case, rng, "parent_letter")
    letter = case.letter
    assert letter is not None
    inner = rng.choice([_red, _red, _plain, _letterhead, _form, _listed])(pen, case, letter)
    html = doc(rng, inner, size=rng.choice([13.5, 14.5, 15.5]), margin="27mm 26mm")
    names = ("推荐函.pdf", "集团推荐函.pdf", "上级公司推荐函.pdf", "推荐意见.pdf")
    return Paper("parent_letter", "推荐函", html, pen.marks, names, wants_native=False, photo=True)
