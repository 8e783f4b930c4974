"""Covers and the block at the end: titles, levels, lines, slot of the seal, date."""

from __future__ import annotations

import random
from html import escape

from testsetkit.case import Case, City
from testsetkit.families.laizhou.style import HEI, KAI, gap, spread
from testsetkit.pen import LEVELS, Pen, iso

TITLES = (
    "山东省{l}智能工厂<br>申 报 书", "{l}智能工厂申报书", "2026年度{l}智能工厂<br>申请书", "{l}智能工厂建设申报材料", "智能工厂梯度培育申报书<br>（{l}）",
    "山东省智能工厂梯度培育<br>{l}申报书", "关于申报{l}智能工厂的<br>申请报告", "{l}智能工厂申报表", "山东省2026年{l}智能工厂申报材料",
)  # fmt: skip
BARE = (
    "智能工厂梯度培育<br>申 报 书",
    "山东省智能工厂申报书",
    "智能工厂申报材料",
    "2026年山东省智能工厂梯度培育申请书",
)
ORDER = ("基础级", "先进级", "卓越级", "领航级")


def real(case: Case) -> bool:
    """Whether the book's day is one of the calendar."""
    day = case.book_day
    if day is None:
        return False
    most = 28 if day[1] == 2 else 30 if day[1] in (4, 6, 9, 11) else 31
    return day[1] <= 12 and day[2] <= most


def day(pen: Pen, case: Case) -> str:
    if case.book_day is None:
        return pen.slot("date", gap(), filled=False)
    shown = pen.form(case.book_day, "cn", "cn", "cn0", "space", "dot", "words", "dash", "slash")
    if real(case):
        case.filled_by_family.setdefault("signed_on", {"value": iso(case.book_day), "printed": shown, "accept": []})  # fmt: skip
    return pen.slot("date", shown, filled=True)


def stamp(pen: Pen, case: Case, style: str) -> str:
    kind = case.book_seal or "official"
    return pen.seal(case.seal_name or case.firm.name, kind="official" if kind == "other" else kind, role="cover", style=style, size=pen.rng.choice([38, 40, 42]))  # fmt: skip


def sealed_name(pen: Pen, case: Case, *, seal: bool, least: int = 60) -> str:
    """The applicant's name with the seal over it, in its slot."""
    inner = f'<span style="display:inline-block;min-width:{least}mm">{pen.book("enterprise_name")}</span>'
    over = stamp(pen, case, f"left:{pen.rng.randrange(12, 36)}mm;top:-{pen.rng.randrange(13, 18)}mm") if seal else ""  # fmt: skip
    return f"<span class=at>{pen.slot('seal', inner, filled=seal)}{over}</span>"


def _level_line(rng: random.Random, level: str) -> tuple[str, str]:
    yes, no = rng.choice([("☑", "☐"), ("√", "□"), ("■", "□")])
    ticks = "　".join(f"{yes if x == level else no}{x}" for x in ORDER)
    return rng.choice(["申报级别", "申报等级", "申报类型", "申报类别"]), rng.choice([ticks, level, f"{level}智能工厂", ticks])  # fmt: skip


def cover(pen: Pen, case: Case, city: City, *, seal: bool) -> str:
    rng, level = pen.rng, LEVELS[case.book_level]
    apart = rng.random() < 0.3
    title = rng.choice(BARE if apart else TITLES).format(l=level)
    name = sealed_name(pen, case, seal=seal)
    unit = rng.choice(["申报单位（盖章）", "申报单位（公章）", "申报企业（盖章）", "申请单位（盖章）", "申报单位（加盖公章）", "企业名称（盖章）"])  # fmt: skip
    rows = [(unit, name)]
    if apart:
        rows.insert(rng.choice([0, 1]), _level_line(rng, level))
    design = rng.choice(
        [_colons, _colons, _lined, _boxed, _framed, _ribbon, *([] if apart else [_middle])]
    )
    named = pen.has("factory_name") and "factory_name" not in case.blank and design is not _middle
    if named and rng.random() < 0.55:
        rows.insert(rng.choice([0, 1]), (rng.choice(["工厂名称", "智能工厂名称", "申报工厂名称"]), pen.book("factory_name")))  # fmt: skip
    if rng.random() < 0.7:
        rows.append((rng.choice(["推荐单位", "所属地区", "推荐部门", "主管部门", "所在市"]), rng.choice([city.name, f"{city.name}工业和信息化局"])))  # fmt: skip
    rows.append((rng.choice(["申报日期", "填报日期", "申报时间", "填报时间", "编制日期", "日期"]), day(pen, case)))  # fmt: skip
    return f"<div class=cover>{design(rng, title, rows)}</div>"


def _note(rng: random.Random) -> str:
    return rng.choice(["", "", "", "<p class=flat>附件2</p>", "<p class=r>编号：________</p>", "<p class=flat>受理编号：</p>"])  # fmt: skip


def _colons(rng: random.Random, title: str, rows: list[tuple[str, str]]) -> str:
    wide = rng.random() < 0.4
    lines = "".join(f'<p class=flat style="font-size:{15 if len(k) < 9 else 14}pt;margin:8mm 0 0 {8}mm">{spread(k) if wide else k}：{v}</p>' for k, v in rows)  # fmt: skip
    return f'{_note(rng)}<h1 style="font-size:{rng.choice([26, 28, 30])}pt;margin:{rng.randrange(35, 60)}mm 0 {rng.randrange(50, 75)}mm">{title}</h1>{lines}'


def _lined(rng: random.Random, title: str, rows: list[tuple[str, str]]) -> str:
    cells = "".join(f'<tr><td style="border:0;width:36%;font-size:14pt;padding-top:7mm" class=r>{k}：</td><td style="border:0;border-bottom:.3mm solid #222;font-size:14pt;padding-top:7mm">{v}</td></tr>' for k, v in rows)  # fmt: skip
    return f'{_note(rng)}<h1 style="font:700 28pt/1.5 {rng.choice([HEI, KAI])};margin:45mm 0 60mm">{title}</h1><table style="width:92%;margin:0 auto">{cells}</table>'


def _boxed(rng: random.Random, title: str, rows: list[tuple[str, str]]) -> str:
    cells = "".join(f'<tr><th style="width:34%;font-size:13pt;padding:4mm 2mm">{k}</th><td style="font-size:13pt;padding:4mm 2mm">{v}</td></tr>' for k, v in rows)  # fmt: skip
    return f'<h1 style="font-size:27pt;margin:38mm 0 55mm">{title}</h1><table>{cells}</table>'


def _framed(rng: random.Random, title: str, rows: list[tuple[str, str]]) -> str:
    lines = "".join(f'<p class=flat style="font-size:14pt;margin-top:8mm">{k}：{v}</p>' for k, v in rows)  # fmt: skip
    return f'<div style="border:.8mm double #333;height:215mm;padding:10mm 8mm;box-sizing:border-box"><h1 style="font-size:26pt;margin:32mm 0 52mm">{title}</h1>{lines}</div>'


def _ribbon(rng: random.Random, title: str, rows: list[tuple[str, str]]) -> str:
    tint = rng.choice(["#1f4e79", "#8c1c13", "#2f5d50"])
    lines = "".join(f'<p class=flat style="font-size:14pt;margin:9mm 0 0 4mm">{k}：{v}</p>' for k, v in rows)  # fmt: skip
    return f'<div style="height:20mm"></div><div style="background:{tint};color:#fff;padding:9mm 4mm"><h1 style="color:#fff;margin:0;font-size:26pt">{title}</h1></div><div style="height:70mm"></div>{lines}'


def _middle(rng: random.Random, title: str, rows: list[tuple[str, str]]) -> str:
    """Name and date in the middle without labels."""
    name = next(v for k, v in rows if "章" in k)
    return f'<h1 style="font-size:28pt;margin:55mm 0 105mm">{title}</h1><p class=c style="font-size:17pt">{name}</p><p class=c style="font-size:15pt;margin-top:8mm">{rows[-1][1]}</p>'


def end(pen: Pen, case: Case, *, seal: bool) -> str:
    """The block of signature at the book's end."""
    rng = pen.rng
    unit = rng.choice(
        ["申报单位（盖章）：", "申报单位（公章）：", "申报企业盖章：", "单位（公章）："]
    )
    over = stamp(pen, case, f"left:{rng.randrange(28, 46)}mm;top:-14mm") if seal else ""
    shown = escape(case.firm.name) if rng.random() < 0.6 else ""
    slot = pen.slot("seal", f'{unit}<span style="display:inline-block;min-width:46mm">{shown}</span>', filled=seal)  # fmt: skip
    left = rng.choice([40, 46, 52])
    return f'<div class=keep style="padding:20mm 0 24mm {left}mm"><p class=flat><span class=at>{slot}{over}</span></p><p class=flat style="margin-top:6mm">{day(pen, case)}</p></div>'
