"""Covers of the book, its date and its end."""

from __future__ import annotations

from html import escape

from testsetkit.case import Case, City
from testsetkit.families.qingzhou.style import MONO, SANS, Look, gap, spaced, ticked
from testsetkit.pen import LEVELS, Pen, iso

_TITLES = (
    "山东省{v}智能工厂申报书", "2026年度{v}智能工厂<br>申报书", "{v}智能工厂<br>申 报 材 料", "智能工厂梯度培育申报书<br>（{v}）",
    "{v}智能工厂建设方案与申报书", "山东省智能工厂申报表（{v}）", "{v}智能工厂申请表",
)  # fmt: skip
_BARE = ("智能工厂申报书", "山东省智能工厂梯度培育<br>申 报 表", "2026年智能工厂申报书")


def stamp(pen: Pen, case: Case, style: str) -> str:
    kind = case.book_seal or "official"
    return pen.seal(
        case.seal_name or case.firm.name, kind="official" if kind == "other" else kind, role="cover",
        style=style, size=pen.rng.choice([38, 40, 42]),
    )  # fmt: skip


def day(pen: Pen, case: Case) -> str:
    """The book's date in its slot."""
    when = case.book_day
    if when is None:
        return pen.slot("date", gap(), filled=False)
    shown = pen.form(when, "cn", "cn0", "space", "dot", "words", "dash", "slash")
    last = 28 if when[1] == 2 else 30 if when[1] in (4, 6, 9, 11) else 31
    if when[1] <= 12 and when[2] <= last:
        case.filled_by_family.setdefault(
            "signed_on", {"value": iso(when), "printed": shown, "accept": []}
        )
    return pen.slot("date", f"<span>{shown}</span>", filled=True)


def cover(pen: Pen, case: Case, city: City, at: Look, *, seal: bool, deck: bool = False) -> str:
    """The cover in one of six designs; `deck`: on a lying page."""
    rng = pen.rng
    level = LEVELS[case.book_level]
    apart = rng.random() < 0.3
    title = rng.choice(_BARE if apart else _TITLES).format(v=level)
    here = stamp(pen, case, f"left:{rng.randrange(38, 54)}mm;top:-8mm") if seal else ""
    name = pen.book("enterprise_name")
    slot = pen.slot(
        "seal", f'<span style="display:inline-block;min-width:58mm">{name}</span>', filled=seal
    )
    unit = rng.choice(
        [
            "申报单位（盖章）",
            "申报企业（公章）",
            "申报主体（加盖公章）",
            "企业名称（盖章）",
            "填报单位（章）",
        ]
    )
    rows = [(unit, f'<span class="at">{slot}{here}</span>')]
    if apart:
        options = ["基础级", "先进级", "卓越级", "领航级"]
        said = ticked(rng, options, level, tail=False) if rng.random() < 0.7 else level
        rows.insert(
            0, (rng.choice(["申报级别", "申报层级", "申报类型", "培育层级"]), said)
        )  # where no seal lies over it
    if rng.random() < 0.6 and not {"factory_name"} & (case.blank | case.unlabelled):
        rows.append((rng.choice(["工厂名称", "申报工厂", "项目名称"]), escape(case.firm.factory)))
    if rng.random() < 0.2:
        rows.append((rng.choice(["所属地市", "所在市", "推荐地市"]), city.name))
    else:
        rows.append(
            (rng.choice(["推荐单位", "归口管理部门", "推荐部门"]), f"{city.name}工业和信息化局")
        )
    rows.append(
        (rng.choice(["申报日期", "填报日期", "编制日期", "提交日期", "日　　期"]), day(pen, case))
    )
    design = (
        rng.choice([_deck, _strip])
        if deck
        else rng.choice([_sheet, _export, _magazine, _lines, _deck, _frame])
    )
    return design(pen, case, at, title, rows)


Rows = list[tuple[str, str]]


def _sheet(pen: Pen, case: Case, at: Look, title: str, rows: Rows) -> str:
    """A spreadsheet's first sheet."""
    body = "".join(
        f'<tr><td style="width:32%;height:13mm;background:{at.pale};text-align:center">{k}</td><td>{v}</td></tr>'
        for k, v in rows
    )
    return f'<div style="padding-top:30mm"><table class="xl" style="font-size:13pt"><tr><td colspan=2 style="text-align:center;height:46mm;font:700 25pt/1.5 {SANS}">{title}</td></tr>{body}</table></div>'


def _export(pen: Pen, case: Case, at: Look, title: str, rows: Rows) -> str:
    """A platform's export: number and bars at the corner."""
    rng = pen.rng
    bars = "".join(
        f'<span style="display:inline-block;width:{rng.choice([0.3, 0.5, 0.8])}mm;height:9mm;background:#000;margin-right:{rng.choice([0.3, 0.6])}mm"></span>'
        for _ in range(42)
    )
    number = f"ZNGC2026{rng.randrange(100000, 999999)}"
    body = "".join(
        f'<tr><td style="width:34%;color:#666;text-align:right">{k}：</td><td>{v}</td></tr>'
        for k, v in rows
    )
    return f'<div style="text-align:right"><div style="line-height:1">{bars}</div><div style="font:9pt/1.4 {MONO}">受理编号 {number}</div></div><h1 style="font-size:26pt;margin-top:42mm;margin-bottom:50mm">{title}</h1><table class="bare" style="font-size:13.5pt;line-height:2.4">{body}</table>'


def _magazine(pen: Pen, case: Case, at: Look, title: str, rows: Rows) -> str:
    """A brochure's cover with a band of colour."""
    body = "".join(
        f'<div style="margin:5mm 0"><div class="cap">{k}</div><div style="font-size:15pt">{v}</div></div>'
        for k, v in rows
    )
    return f'<div style="background:{at.main};color:#fff;padding:24mm 12mm 18mm"><div style="font:9pt/1.5 {SANS};letter-spacing:1mm">SMART FACTORY 2026</div><div style="font:700 28pt/1.5 {SANS}">{title}</div></div><div style="padding:14mm 12mm">{body}</div>'


def _lines(pen: Pen, case: Case, at: Look, title: str, rows: Rows) -> str:
    wide = pen.rng.random() < 0.5
    body = "".join(
        f'<p class="flat" style="font-size:15pt;margin:6mm 0 0 14mm">{spaced(k) if wide else k}：<span class="u">{v}</span></p>'
        for k, v in rows
    )
    return f'<div style="padding-top:38mm"><h1 style="font-size:30pt;margin-bottom:60mm">{title}</h1>{body}</div>'


def _deck(pen: Pen, case: Case, at: Look, title: str, rows: Rows) -> str:
    """A lying title slide."""
    body = "".join(
        f'<div style="margin:4.5mm 0;font-size:13pt"><span style="color:{at.main};display:inline-block;min-width:48mm">{k}</span>　{v}</div>'
        for k, v in rows
    )
    return f'<div class="wide"><div style="border-left:5mm solid {at.main};padding:14mm 0 10mm 10mm"><div style="font:700 32pt/1.4 {SANS}">{title}</div></div><div style="padding:6mm 0 0 15mm">{body}</div></div>'


def _strip(pen: Pen, case: Case, at: Look, title: str, rows: Rows) -> str:
    """A lying cover: colour at the left, answers at the right over their captions."""
    body = "".join(
        f'<div style="margin:4mm 0"><div style="font-size:14pt">{v}</div><div class="cap">{k}</div></div>'
        for k, v in rows
    )
    return f'<div class="wide" style="display:flex;gap:10mm;height:165mm"><div style="width:105mm;background:{at.main};color:#fff;padding:30mm 8mm 0;box-sizing:border-box;font:700 25pt/1.5 {SANS}">{title}</div><div style="flex:1;padding-top:24mm">{body}</div></div>'


def _frame(pen: Pen, case: Case, at: Look, title: str, rows: Rows) -> str:
    body = "".join(
        f'<tr><td style="width:36%;border:0;text-align:justify">{k}</td><td style="border:0;border-bottom:.3mm solid #222">{v}</td></tr>'
        for k, v in rows
    )
    return f'<div style="border:.8mm double {at.main};height:235mm;padding:0 10mm;box-sizing:border-box"><h1 style="font-size:27pt;padding-top:45mm;margin-bottom:45mm">{title}</h1><table style="font-size:14pt;line-height:2.1">{body}</table></div>'


def end(pen: Pen, case: Case, *, seal: bool) -> str:
    """The block of signature at the book's end."""
    rng = pen.rng
    kind = rng.choice(["lines", "table", "right"])
    spot = {
        "right": f"right:{rng.randrange(0, 10)}mm",
        "table": f"left:{rng.randrange(2, 14)}mm",
    }.get(kind, f"left:{rng.randrange(28, 50)}mm")
    here = stamp(pen, case, f"{spot};top:-14mm") if seal else ""
    name = escape(case.firm.name) if rng.random() < 0.65 else ""
    inner = f'<span style="display:inline-block;min-width:52mm;min-height:6mm">{name}</span>'
    unit = rng.choice(["申报单位（盖章）", "企业公章", "单位盖章"])
    if kind == "table":
        slot = pen.slot("seal", inner, filled=seal)
        return f'<table class="keep" style="margin-top:16mm"><tr><th style="width:26%;height:38mm">{unit}</th><td><span class="at">{slot}{here}</span></td><th style="width:12%">日期</th><td style="width:28%">{day(pen, case)}</td></tr></table>'
    slot = pen.slot("seal", f"{unit}：{inner}", filled=seal)
    side = "padding-left:48mm" if kind == "right" else "padding-left:4mm"
    return f'<div class="keep" style="padding-top:20mm;padding-bottom:24mm;{side}"><p class=flat><span class="at">{slot}{here}</span></p><p class=flat style="margin-top:6mm">{day(pen, case)}</p></div>'
