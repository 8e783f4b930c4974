"""The commitment, as a paper or as a part of the book, and the statement on accidents."""

from __future__ import annotations

import random
from collections.abc import Callable
from html import escape

from testsetkit import marks
from testsetkit.case import Case
from testsetkit.families.laizhou import statements
from testsetkit.families.laizhou.style import DIGITS, SONG, gap, page
from testsetkit.pen import LEVELS, Pen
from testsetkit.press import Paper

_TITLES = ("真实性承诺书", "申报材料真实性承诺书", "承 诺 书", "企业承诺书", "诚信承诺书", "申报承诺书", "材料真实性承诺", "申报单位承诺书")  # fmt: skip
_OPENINGS = (
    "我单位申报{l}智能工厂，现郑重承诺如下：", "本单位自愿申报2026年度{l}智能工厂，就申报材料承诺如下：", "根据智能工厂申报工作要求，本公司承诺：",
    "为确保申报工作客观公正，我公司就申报{l}智能工厂作出如下承诺：",
)  # fmt: skip
_TRUE = (
    "所填报的信息及提交的全部材料真实、准确、完整，无弄虚作假；",
    "申报书和附件所列内容均属实，复印件与原件一致；",
    "对所报材料的真实性、合法性、完整性负责；",
)
_MORE = (
    "严格遵守国家法律法规和申报工作纪律；", "材料不含国家秘密，未侵犯他人知识产权和商业秘密；", "配合主管部门开展现场核查、数据抽查和后续跟踪；",
    "如有不实，愿意承担由此产生的一切责任和后果；", "同意将申报信息用于评审及经验宣传；", "获得认定后按要求持续改进并报送运行情况。",
)  # fmt: skip


def promise(pen: Pen, case: Case, *, section: bool) -> str:
    """The text and, below it, seal, signature and date in one of the ways."""
    rng = pen.rng
    name = case.commitment_name or case.firm.name
    items = [rng.choice(_TRUE), *rng.sample(_MORE, rng.choice([2, 3, 4]))]
    for said in (
        statements.accident(rng, case) if case.accident_in == "commitment" else "",
        statements.credit(rng, case) if case.discredit_in == "commitment" else "",
    ):
        if said:
            items.insert(rng.randrange(1, len(items) + 1), said)
    how = rng.choice(["n", "c", "none", "k"])
    lead = {"n": "{n}.", "c": "{c}、", "none": "", "k": "（{n}）"}[how]
    numerals = "一二三四五六七八九十"
    body = "".join(f"<p>{lead.format(n=n, c=numerals[n - 1])}{escape(x)}</p>" for n, x in enumerate(items, 1))  # fmt: skip
    to = (
        ""
        if section
        else f"<p class=flat>{rng.choice(['山东省工业和信息化厅：', '省工业和信息化厅：', ''])}</p>"
    )
    opening = rng.choice(_OPENINGS).format(l=LEVELS[case.book_level])
    if not section:
        whom = pen.critical(name, "name")
        word = next(w for w in ("我单位", "本单位", "本公司", "我公司") if w in opening)
        if rng.random() < 0.3:
            opening = (
                f"{rng.choice(['承诺单位：', '申报单位：', '企业名称：'])}{whom}</p><p>{opening}"
            )
        else:
            opening = opening.replace(
                word, rng.choice([f"{word}（{whom}）", f"{whom}（以下简称“{word}”）"]), 1
            )
    close = rng.choice(["<p>特此承诺。</p>", "<p>以上承诺，敬请监督。</p>", ""])
    return f"{to}<p>{opening}</p>{body}{close}{_slots(pen, case, name)}"


def _sign(pen: Pen, case: Case, *, bare: bool = False) -> str:
    rng = pen.rng
    if case.signed:
        hand = rng.choice([None, *marks.HANDS])
        inner = pen.written(case.firm.person, height_mm=rng.choice([9, 10, 12]), hand=hand)
        inner = f"<span class=u>{inner}</span>" if rng.random() < 0.4 else inner
    else:
        inner = '<span style="display:inline-block;width:36mm">&nbsp;</span>' if bare else gap(rng.choice([30, 38]))  # fmt: skip
    return pen.slot("signature", inner, filled=case.signed, of=pen.kind)


def _date(pen: Pen, case: Case) -> str:
    rng = pen.rng
    if not case.dated:
        shown = rng.choice(["　　　　年　　月　　日", "2026年　　月　　日", "　　年　月　日"])
        return pen.slot("date", shown, filled=False, of=pen.kind)
    y, m, d = case.commitment_day
    how = rng.random()
    hand = rng.choice(DIGITS)
    if how < 0.4:
        case.dated_by_hand = True
        bits = [pen.written(str(x), height_mm=rng.choice([5, 6]), hand=hand) for x in (y, m, d)]
        shown = f"{bits[0]}年{bits[1]}月{bits[2]}日"
    elif how < 0.55:
        case.dated_by_hand = True
        shown = pen.written(rng.choice([f"{y}.{m}.{d}", f"{y}年{m}月{d}日"]), height_mm=7, hand=hand)  # fmt: skip
    else:
        shown = pen.form(case.commitment_day, "cn", "cn0", "words", "dot", "space", "dash")
        # A marked date inside a slot: the slot lies over it.
        shown = pen.critical(shown, "date", f"{y:04d}-{m:02d}-{d:02d}")
    return pen.slot("date", shown, filled=True, of=pen.kind)


def _seal_place(pen: Pen, case: Case, name: str, label: str, left: int) -> str:
    over = pen.seal(name, role="commitment", style=f"left:{left}mm;top:-{pen.rng.randrange(12, 17)}mm", size=pen.rng.choice([38, 40, 42]))  # fmt: skip
    shown = escape(name) if pen.rng.random() < 0.7 else '<span style="display:inline-block;min-width:44mm">&nbsp;</span>'  # fmt: skip
    return f'<span class=at>{pen.slot("seal", f"{label}{shown}", filled=True, of=pen.kind)}{over}</span>'  # fmt: skip


def _who(pen: Pen, case: Case) -> str:
    """The label of the signature; it names no representative where the book asks for none."""
    pool = [
        "法定代表人（签字）",
        "法定代表人（签名）",
        "法定代表人签字",
        "法人代表（签字）",
        "企业法定代表人（签字）",
        "法定代表人或授权人（签字）",
    ]
    if case.branch:
        pool = ["负责人（签字）", "单位负责人（签字）"]
    if "legal_representative" in case.blank | case.unlabelled and pen.kind == "application_book":
        pool = ["承诺人（签字）", "负责人（签字）"]
    return pen.rng.choice(pool)


def _slots(pen: Pen, case: Case, name: str) -> str:
    ways: tuple[Callable[[Pen, Case, str], str], ...] = (
        _lines, _lines, _right, _sign_first, _date_first, _grid, _two_sides, _behind, _last_line, _stacked,
    )  # fmt: skip
    return (
        f'<div class=keep style="padding-bottom:12mm">{pen.rng.choice(ways)(pen, case, name)}</div>'
    )


_UNIT = (
    "承诺单位（盖章）：",
    "申报单位（公章）：",
    "单位（盖章）：",
    "企业名称（盖章）：",
    "承诺单位（公章）：",
)
_DAY = ("日期：", "承诺日期：", "时间：", "签署日期：", "日　　期：")


def _lines(pen: Pen, case: Case, name: str) -> str:
    rng = pen.rng
    left = rng.choice([6, 40, 58])
    parts = [
        _seal_place(pen, case, name, rng.choice(_UNIT), rng.randrange(30, 50)),
        f"{_who(pen, case)}：{_sign(pen, case)}", f"{rng.choice(_DAY)}{_date(pen, case)}",
    ]  # fmt: skip
    return "".join(
        f'<p class=flat style="margin:{rng.randrange(9, 13)}mm 0 0 {left}mm">{x}</p>' for x in parts
    )


def _right(pen: Pen, case: Case, name: str) -> str:
    """At the right, the date without a label."""
    place = _seal_place(pen, case, name, "", 10)
    return f'<p class=r style="margin-top:14mm">{place}</p><p class=r style="margin-top:9mm">{_who(pen, case)}：{_sign(pen, case)}</p><p class=r style="margin-top:6mm">{_date(pen, case)}</p>'


def _sign_first(pen: Pen, case: Case, name: str) -> str:
    rng = pen.rng
    left = rng.choice([10, 50])
    return f'<p class=flat style="margin:10mm 0 0 {left}mm">{_who(pen, case)}：{_sign(pen, case)}</p><p class=flat style="margin:12mm 0 0 {left}mm">{_seal_place(pen, case, name, rng.choice(_UNIT), 36)}</p><p class=flat style="margin:8mm 0 0 {left}mm">{_date(pen, case)}</p>'


def _date_first(pen: Pen, case: Case, name: str) -> str:
    rng = pen.rng
    return f'<p class=flat style="margin-top:8mm">{rng.choice(_DAY)}{_date(pen, case)}</p><p class=flat style="margin-top:9mm">{_who(pen, case)}：{_sign(pen, case)}</p><p class=flat style="margin-top:14mm">{_seal_place(pen, case, name, rng.choice(_UNIT), 40)}</p>'


def _grid(pen: Pen, case: Case, name: str) -> str:
    """A table with three rows."""
    rng = pen.rng
    rows = [
        (rng.choice(["承诺单位<br>（盖章）", "单位公章"]), _seal_place(pen, case, name, "", 30)),
        (_who(pen, case), _sign(pen, case, bare=True)), (rng.choice(["日期", "签署日期", "承诺日期"]), _date(pen, case)),
    ]  # fmt: skip
    heights = ("30mm", "17mm", "12mm")
    cells = "".join(f'<tr><th style="width:30%;height:{h}">{k}</th><td>{v}</td></tr>' for (k, v), h in zip(rows, heights, strict=True))  # fmt: skip
    return f'<table style="margin-top:8mm">{cells}</table>'


def _two_sides(pen: Pen, case: Case, name: str) -> str:
    """Signature at the left, seal at the right, the date below."""
    rng = pen.rng
    left = f"{_who(pen, case)}：<br><br>{_sign(pen, case, bare=True)}"
    right = f"{rng.choice(['单位公章：', '申报单位（公章）：'])}<br><br>{_seal_place(pen, case, name, '', 14)}"
    return f'<table class=plain style="margin-top:10mm;font-size:inherit"><tr><td style="width:42%;vertical-align:top">{left}</td><td style="vertical-align:top;padding-bottom:14mm">{right}</td></tr></table><p class=r>{_date(pen, case)}</p>'


def _behind(pen: Pen, case: Case, name: str) -> str:
    """The words 签字 and 盖章 stand behind their places."""
    rng = pen.rng
    who = pen.rng.choice(["法定代表人", "企业负责人"]) if not case.branch and not ("legal_representative" in case.blank | case.unlabelled and pen.kind == "application_book") else "负责人"  # fmt: skip
    return f'<p class=flat style="margin:12mm 0 0 20mm">{_seal_place(pen, case, name, "", 20)}（盖章）</p><p class=flat style="margin:19mm 0 0 20mm">{who}：{_sign(pen, case)}（签字）</p><p class=flat style="margin:8mm 0 0 {rng.choice([20, 60])}mm">{_date(pen, case)}</p>'


def _last_line(pen: Pen, case: Case, name: str) -> str:
    """All in two close lines."""
    return f'<p class=flat style="margin-top:12mm">{_seal_place(pen, case, name, pen.rng.choice(_UNIT), 34)}</p><p class=flat style="margin-top:20mm">{_who(pen, case)}：{_sign(pen, case)}　　{_date(pen, case)}</p>'


def _stacked(pen: Pen, case: Case, name: str) -> str:
    """Labels above their places."""
    rng = pen.rng
    return f'<p class=flat style="margin-top:8mm">{_who(pen, case)}</p><p class=flat style="margin:3mm 0 0 12mm">{_sign(pen, case, bare=True)}</p><p class=flat style="margin-top:6mm">{rng.choice(["单位名称（公章）", "承诺单位（盖章）"])}</p><p class=flat style="margin:6mm 0 0 12mm">{_seal_place(pen, case, name, "", 12)}</p><p class=flat style="margin-top:10mm">{rng.choice(["承诺日期", "日期"])}</p><p class=flat style="margin-left:12mm">{_date(pen, case)}</p>'


def commitment(case: Case, rng: random.Random) -> Paper:
    pen = Pen(case, rng, "commitment")
    note = rng.choice(["", "", "<p class=flat>附件3</p>", "<p class=flat>附：</p>"])
    html = page(rng, f"{note}<h1>{rng.choice(_TITLES)}</h1>", promise(pen, case, section=False), size=rng.choice([12, 13, 14]))  # fmt: skip
    names = ("承诺书.pdf", "真实性承诺书.pdf", "2.承诺书（签字盖章）.pdf", "企业承诺书扫描件.pdf")
    return Paper("commitment", "承诺书", html, pen.marks, names, wants_native=False, photo=True)


def no_accident(case: Case, rng: random.Random) -> Paper:
    """The statement on accidents (and the black list) as a paper of its own."""
    pen = Pen(case, rng, "no_accident_statement")
    title = rng.choice(["近三年安全环保质量情况说明", "无事故声明", "关于近三年未发生事故的声明", "情 况 说 明", "安全、环保、质量情况自查说明"])  # fmt: skip
    if case.accident != "ok" or case.incident:
        title = rng.choice(["近三年安全环保质量情况说明", "情 况 说 明"])
    if case.accident_in != "paper":
        title = rng.choice(["情 况 说 明", "企业有关情况说明"])
    said = [statements.accident(rng, case) if case.accident_in == "paper" else "", statements.credit(rng, case) if case.discredit_in == "paper" else ""]  # fmt: skip
    over = pen.seal(case.firm.name, role="noacc", style="right:6mm;top:-14mm")
    day = (2026, 4, rng.randrange(1, 16))
    who = f"{pen.critical(case.firm.name, 'name')}（统一社会信用代码：{pen.critical(case.firm.uscc, 'code')}）"
    start = rng.choice([f"{who}，现就有关情况说明如下：", f"申报单位：{who}。经自查："])
    close = f'<p>特此{rng.choice(["说明", "声明"])}。</p><div class=r style="margin-top:18mm;position:relative">{escape(case.firm.name)}{over}<br>{pen.day(day, "cn", "cn0", "words")}</div>'
    html = page(rng, f"<h1>{title}</h1><p>{start}</p>", statements.paragraphs(said), close, size=14, face=rng.choice([SONG, None]))  # fmt: skip
    names = ("无事故声明.pdf", "近三年安全环保质量情况说明.pdf", "情况说明.pdf")
    return Paper("no_accident_statement", "无事故声明", html, pen.marks, names, wants_native=False, photo=True)  # fmt: skip
