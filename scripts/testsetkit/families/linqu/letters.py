"""A parent's letter, and what others write in its place."""

from __future__ import annotations

import random
from html import escape

from testsetkit.case import Case, Letter
from testsetkit.families.linqu.look import HEI, KAI, SONG, doc, sides, style, title
from testsetkit.pen import Pen
from testsetkit.press import Paper

_RED = "#cf1a1f"
_RELATION = {
    "parent": ("是我集团所属子公司", "为集团公司控股企业", "系我公司下属企业"), "self": ("专注主业多年，基础扎实",), "government": ("是我区重点培育的工业企业",),
    "association": ("是本行业会员单位",), "other": ("与我公司有多年业务往来",),
}  # fmt: skip
_REQUEST = (
    "经我单位审核，该企业申报材料齐全、内容属实，同意推荐其申报2026年先进级智能工厂。", "其智能工厂建设成效明显，符合申报条件，特推荐申报山东省先进级智能工厂，请予支持。",
    "按照属地申报原则，由其向所在地工业和信息化部门申报先进级智能工厂，我单位同意并予以推荐。",
)  # fmt: skip


def _named(pen: Pen, case: Case, letter: Letter) -> str:
    return pen.critical(letter.named or case.firm.name, "name")


def _body(pen: Pen, case: Case, letter: Letter) -> str:
    rng = pen.rng
    return f"<p>{_named(pen, case, letter)}{rng.choice(_RELATION[letter.by])}。{rng.choice(_REQUEST)}</p>"  # fmt: skip


def _end(pen: Pen, letter: Letter) -> str:
    rng = pen.rng
    over = pen.seal(letter.issuer, role="letter", style=rng.choice(["right:2mm;top:-16mm", "right:20mm;top:-14mm"]), size=42) if letter.sealed else ""  # fmt: skip
    slot = pen.slot("seal", escape(letter.issuer), filled=letter.sealed)
    day = pen.day(letter.day, "cn", "words", "cn0", "dot") if letter.dated else "　　　　　　"
    place = rng.choice(["text-align:right;margin-right:8mm", "text-align:center;margin-left:66mm"])
    return f'<div class=keep style="position:relative;margin-top:20mm;margin-bottom:16mm;{place}">{slot}{over}<br>{pen.slot("date", day, filled=letter.dated)}</div>'


def _about(case: Case, letter: Letter) -> str:
    return escape(letter.named or case.firm.name)


def _red(pen: Pen, case: Case, letter: Letter) -> str:
    """A red head with a number, and a title about the firm."""
    rng = pen.rng
    number = f"{letter.issuer[2:4]}{rng.choice(['科信', '运营', '函', '规划'])}〔2026〕{rng.randrange(3, 80)}号"
    size = 25 if len(letter.issuer) < 13 else 19
    head = f'<p class=c style="font:700 {size}pt/1.6 {SONG};color:{_RED}">{escape(letter.issuer)}{rng.choice(["文件", ""])}</p><p class=c>{number}</p><div style="border-top:.9mm solid {_RED};margin-bottom:8mm"></div>'
    about = title(f"关于推荐{_about(case, letter)}<br>申报2026年先进级智能工厂的函", 17)
    return f"{head}{about}<p class=f>山东省工业和信息化厅：</p>{_body(pen, case, letter)}<p>此函。</p>{_end(pen, letter)}"


def _stationery(pen: Pen, case: Case, letter: Letter) -> str:
    """The firm's own paper with a bar at its head."""
    bar = f'<div style="border-bottom:.6mm solid #28527a;padding-bottom:2mm;color:#28527a;font:700 13pt {HEI}">■ {escape(letter.issuer)}<span style="float:right;font:9pt {HEI}">函件专用</span></div>'
    return f"{bar}{title(pen.rng.choice(['推荐函', '推 荐 函']), 20, KAI, '16mm 0 8mm')}<p class=f>{case.firm.city}工业和信息化局、省工业和信息化厅：</p>{_body(pen, case, letter)}{_end(pen, letter)}"


def _plain(pen: Pen, case: Case, letter: Letter) -> str:
    said = pen.rng.choice(["推荐信", "推荐意见", "推荐函"])
    return f"{title(said, 20)}<p class=f>省工业和信息化厅：</p>{_body(pen, case, letter)}<p>特此推荐。</p>{_end(pen, letter)}"


def _form(pen: Pen, case: Case, letter: Letter) -> str:
    """A form with the opinion in its last row."""
    opinion = f'<div style="min-height:64mm">{_body(pen, case, letter)}{_end(pen, letter)}</div>'
    rows = [("被推荐企业", _about(case, letter)), ("推荐类别", "先进级智能工厂"), ("推荐单位", escape(letter.issuer)), ("推荐意见", opinion)]  # fmt: skip
    return title("智能工厂推荐意见表", 18) + sides(rows, 20, "font-size:12pt")


def _listed(pen: Pen, case: Case, letter: Letter) -> str:
    """Reasons counted in points."""
    rng = pen.rng
    points = rng.sample(
        [
            "主业突出，管理规范。",
            "数字化基础较好，改造投入大。",
            "产品质量稳定，客户认可。",
            "团队稳定，执行力强。",
        ],
        3,
    )
    lines = "".join(f"<p>{n}. {x}</p>" for n, x in enumerate(points, 1))
    return f"{title('关于推荐申报先进级智能工厂的意见', 18)}<p class=f>山东省工业和信息化厅：</p>{_body(pen, case, letter)}<p>推荐理由如下：</p>{lines}<p>请予审定。</p>{_end(pen, letter)}"


def parent_letter(case: Case, rng: random.Random) -> Paper:
    pen = Pen(case, rng, "parent_letter")
    letter = case.letter
    assert letter is not None
    inner = rng.choice([_red, _red, _stationery, _plain, _form, _listed])(pen, case, letter)
    html = doc(rng, inner, st=style(rng, "bureau", rng.choice([12.5, 13.5, 14.5])), margin="26mm 25mm")  # fmt: skip
    names = ("推荐函.pdf", "集团推荐函.pdf", "省级公司推荐函.pdf", "04推荐函.pdf")
    return Paper("parent_letter", "推荐函", html, pen.marks, names, wants_native=False, photo=True)
