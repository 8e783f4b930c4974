"""Covers of the book, the date and the seal on them, and the block at its end."""

from __future__ import annotations

from collections.abc import Callable
from html import escape

from testsetkit.case import Case, City
from testsetkit.families.changyi.facts import ticked
from testsetkit.families.changyi.look import HEI, KAI, gap, spaced
from testsetkit.pen import LEVELS, Pen, in_words, iso

_TITLES = (
    "山东省{level}智能工厂<br>申报书", "{level}智能工厂申报书", "2026年度{level}智能工厂<br>申 报 材 料", "山东省智能工厂梯度培育<br>{level}智能工厂申报书", "{level}智能工厂<br>（2026年）申请书",
    "数字化车间/智能工厂申报书<br>（{level}智能工厂）", "企业申报{level}智能工厂材料汇编",
)  # fmt: skip
_BARE = ("山东省智能工厂申报书", "智能工厂申报书", "2026年山东省智能工厂梯度培育<br>申报书")
_UNITS = (
    "申报单位（盖章）",
    "企业名称（公章）",
    "单位名称（盖章）",
    "申报企业（加盖公章）",
    "填报单位（章）",
)
_WHEN = ("申报日期", "填报日期", "填表日期", "日　　期", "申报时间", "编制日期")
Lines = list[tuple[str, str]]


def real(day: tuple[int, int, int]) -> bool:
    limits = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
    return 1 <= day[1] <= 12 and day[2] <= limits[day[1] - 1]


def date(pen: Pen, case: Case, *, month_only: bool = False) -> str:
    """The book's date in its slot; `month_only`: the day stands at the book's end."""
    day = case.book_day
    if day is None:
        return pen.slot("date", gap(), filled=False)
    shown = pen.form(day, "cn", "cn", "cn0", "space", "dot", "words", "dash", "slash")
    accept: list[str] = []
    if month_only:
        year = "".join("〇一二三四五六七八九"[int(x)] for x in str(day[0]))
        shown = pen.rng.choice([f"{year}年{in_words(day[1])}月", f"{day[0]}年{day[1]}月"])
        return f'<span class="u">{shown}</span>'
    if real(day):
        accept = [f"{day[0]}-{day[1]:02d}"]
        case.filled_by_family.setdefault(
            "signed_on", {"value": iso(day), "printed": shown, "accept": accept}
        )
    return pen.slot("date", f'<span class="u">{shown}</span>', filled=True)


def stamp(pen: Pen, case: Case, style: str) -> str:
    """The book's seal."""
    kind = case.book_seal or "official"
    name = case.seal_name or case.firm.name
    return pen.seal(
        name,
        kind="official" if kind == "other" else kind,
        role="cover",
        style=style,
        size=pen.rng.choice([38, 40, 42, 44]),
    )


def sealed_name(pen: Pen, case: Case, *, seal: bool, style: str) -> str:
    name = pen.book("enterprise_name")
    over = stamp(pen, case, style) if seal else ""
    slot = pen.slot(
        "seal", f'<span style="display:inline-block;min-width:58mm">{name}</span>', filled=seal
    )
    return f'<span class="at">{slot}{over}</span>'


def _rows(pen: Pen, case: Case, city: City, day: str, *, seal: bool, apart: bool) -> Lines:
    """The cover's lines: unit, at times factory, level, recommending bureau; the date."""
    rng = pen.rng
    style = rng.choice(
        ["left:20mm;top:-14mm", "left:42mm;top:-18mm", "left:0;top:-16mm", "left:52mm;top:-12mm"]
    )
    lines: Lines = [(rng.choice(_UNITS), sealed_name(pen, case, seal=seal, style=style))]
    if rng.random() < 0.5 and not {"factory_name"} & (case.blank | case.unlabelled):
        lines.append(
            (rng.choice(["工厂名称", "智能工厂名称", "项目名称"]), escape(case.firm.factory))
        )
    if apart:
        level = LEVELS[case.book_level]
        options = ("基础级", "先进级", "卓越级", "领航级")
        lines.append(
            (
                rng.choice(["申报级别", "申报类别", "申报等级", "拟申报层级"]),
                rng.choice([ticked(rng, options, level, sep=" "), level, f"{level}智能工厂"]),
            )
        )
    if rng.random() < 0.7:
        lines.append(
            (
                rng.choice(["推荐单位", "所在市", "组织推荐单位", "主管部门"]),
                rng.choice([f"{city.name}工业和信息化局", city.name]),
            )
        )
    lines.append((rng.choice(_WHEN), day))
    if rng.random() < 0.2:
        lines = [lines[-1], *lines[:-1]]
    return lines


def _wrap(title: str, inner: str, top: int, size: int) -> str:
    return f'<div style="padding-top:{top}mm"><h1 style="font-size:{size}pt;margin-bottom:{max(12, 70 - top // 2)}mm">{title}</h1>{inner}</div>'


def lined(title: str, rows: Lines) -> str:
    return _wrap(
        title,
        "".join(
            f'<p class=flat style="font-size:15pt;margin:7mm 0 0 14mm">{k}：<span class="u">{v}</span></p>'
            for k, v in rows
        ),
        42,
        28,
    )


def tabled(title: str, rows: Lines) -> str:
    cells = "".join(
        f'<tr><td style="width:34%;text-align:center">{k}</td><td style="padding:3.5mm">{v}</td></tr>'
        for k, v in rows
    )
    return _wrap(
        title, f'<table style="width:86%;margin:0 auto;font-size:14pt">{cells}</table>', 38, 26
    )


def centred(title: str, rows: Lines) -> str:
    return _wrap(
        title,
        "".join(f'<p class=c style="font-size:15pt;margin-top:8mm">{k}：{v}</p>' for k, v in rows),
        55,
        30,
    )


def aligned(title: str, rows: Lines) -> str:
    cells = "".join(
        f'<tr><td style="border:0;width:42%;text-align:right;padding:4mm 2mm">{k}：</td><td style="border:0;border-bottom:.3mm solid #333;padding:4mm 2mm">{v}</td></tr>'
        for k, v in rows
    )
    return _wrap(title, f'<table style="width:92%;font-size:15pt">{cells}</table>', 45, 28)


def framed(title: str, rows: Lines) -> str:
    inner = "".join(
        f'<p class=flat style="font-size:14pt;margin:6mm 0 0 10mm">{k}　{v}</p>' for k, v in rows
    )
    return f'<div style="border:1.6mm double #333;height:225mm;padding:6mm"><h1 style="font:700 28pt/1.5 {KAI};margin:30mm 0 60mm">{title}</h1>{inner}</div>'


def old_form(title: str, rows: Lines) -> str:
    """Like the forms of an earlier programme: a number at the corner, a ministry's foot."""
    inner = "".join(
        f'<p class=flat style="font-size:14pt;margin:6mm 0 0 18mm">{spaced_label(k)}：{v}</p>'
        for k, v in rows
    )
    foot = '<p class=c style="margin-top:24mm;font-size:14pt">（本页为封面，装订时放在最前）</p>'
    return f"<p class=flat>编号：＿＿＿＿＿＿　　　　　　　　　　　　　密级：公开</p>{_wrap(title, inner + foot, 28, 26)}"


def spaced_label(label: str) -> str:
    return "　".join(label) if len(label) == 4 and "　" not in label else label


def beside(title: str, rows: Lines) -> str:
    """The title at the left upright, the lines at the right."""
    plain = title.replace("<br>", "").replace(" ", "")
    upright = "<br>".join(plain)
    inner = "".join(
        f'<p class=flat style="margin:9mm 0 0 0;font-size:13pt">{k}：<br>{v}</p>' for k, v in rows
    )
    size = 24 if len(plain) < 14 else 17
    return f'<div style="display:flex;padding-top:14mm"><div style="width:28mm;border-right:1mm solid #444;font:700 {size}pt/1.35 {HEI};text-align:center">{upright}</div><div style="padding:30mm 0 0 14mm">{inner}</div></div>'


def low(title: str, rows: Lines) -> str:
    """The title high, the lines at the foot, small."""
    inner = "".join(
        f'<p class=flat style="font-size:12pt;margin:3mm 0 0 60mm">{k}：{v}</p>' for k, v in rows
    )
    return f'<h1 style="font-size:32pt;margin:16mm 0 120mm">{title}</h1>{inner}'


COVERS: tuple[Callable[[str, Lines], str], ...] = (
    lined,
    tabled,
    centred,
    aligned,
    framed,
    old_form,
    beside,
    low,
)


def bare(pen: Pen, case: Case, title: str, day: str, *, seal: bool) -> str:
    """Only title, name and date, no labels."""
    name = sealed_name(pen, case, seal=seal, style="left:14mm;top:-14mm")
    return _wrap(
        title,
        f'<p class=c style="font-size:17pt;margin-top:50mm">{name}</p><p class=c style="font-size:15pt;margin-top:8mm">{day}</p>',
        50,
        28,
    )


def cover(pen: Pen, case: Case, city: City, *, seal: bool, month_only: bool) -> str:
    rng, level = pen.rng, LEVELS[case.book_level]
    apart = rng.random() < 0.3
    title = rng.choice(_BARE if apart else _TITLES).format(level=level)
    day = date(pen, case, month_only=month_only)
    if not apart and rng.random() < 0.12:
        return bare(pen, case, title, day, seal=seal)
    rows = _rows(pen, case, city, day, seal=seal, apart=apart)
    return rng.choice(COVERS)(title, rows)


def end(pen: Pen, case: Case, *, seal: bool) -> str:
    """The block at the end of the book (or of its form)."""
    rng = pen.rng
    unit = rng.choice(["申报单位（盖章）：", "企业（公章）：", "单位盖章：", ""])
    over = stamp(pen, case, f"left:{rng.randrange(16, 46)}mm;top:-15mm") if seal else ""
    slot = pen.slot(
        "seal",
        f'{unit}<span style="display:inline-block;min-width:50mm">{escape(case.firm.name)}</span>',
        filled=seal,
    )
    side = rng.choice(
        ["padding:18mm 0 20mm 50mm", "padding:16mm 0 20mm 6mm", "padding:20mm 0 20mm 70mm"]
    )
    return f'<div class="keep" style="{side}"><p class=flat><span class="at">{slot}{over}</span></p><p class=flat style="margin-top:5mm">{date(pen, case)}</p></div>'


def title_of(pen: Pen, text: str) -> str:
    return spaced(pen.rng, text)
