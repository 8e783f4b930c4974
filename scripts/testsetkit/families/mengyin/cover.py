"""A book's first page and the place where the enterprise signs at its end."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from html import escape

from testsetkit import answers, signing
from testsetkit.case import Case, City
from testsetkit.families.mengyin.look import gap, under
from testsetkit.pen import Pen

_TITLES = (
    "{l}智能工厂申报书", "山东省{l}智能工厂<br>申　报　书", "2026年度{l}智能工厂申报材料", "山东省智能工厂梯度培育<br>{l}智能工厂申报表", "{l}智能工厂<br>建设情况申报书", "2026年{l}智能工厂<br>申请书",
)  # fmt: skip
_BARE = ("智能工厂梯度培育申报书", "山东省智能工厂<br>申 报 书", "2026年智能工厂申报书")
_FORMS = ("cn", "cn", "cn0", "space", "dot", "dash", "words")


@dataclass
class Parts:
    """What a cover is put together from."""

    title: str
    unit: str
    name: str
    """The enterprise in its slot with the seal."""
    day: str
    rows: list[tuple[str, str]]
    """What else is told."""
    when: str


def level_in(pen: Pen, level: str) -> tuple[str, list[tuple[str, str]]]:
    """The title, and a line for the level where the title has none."""
    rng = pen.rng
    if rng.random() < 0.75:
        return rng.choice(_TITLES).format(l=level), []
    all_ = ("基础级", "先进级", "卓越级", "领航级")
    yes, no = rng.choice([("☑", "□"), ("√", "□"), ("■", "□")])
    ticked = "　".join(f"{yes if x == level else no}{x}" for x in all_)
    return rng.choice(_BARE), [(rng.choice(["申报级别", "申报等级", "申报类型"]), rng.choice([ticked, level, f"{level}智能工厂"]))]  # fmt: skip


def parts(pen: Pen, case: Case, city: City, level: str, *, seal: bool) -> Parts:
    rng = pen.rng
    title, rows = level_in(pen, level)
    stamp = signing.stamp(pen, case, f"left:{rng.randrange(28, 56)}mm;top:-15mm") if seal else ""
    name = pen.book("enterprise_name")
    inner = f'<span style="display:inline-block;min-width:58mm;text-indent:0">{name}</span>'
    held = f"<span class=at>{pen.slot('seal', inner, filled=seal)}{stamp}</span>"
    if rng.random() < 0.5 and not answers.gone(case, "factory_name"):
        rows.append((rng.choice(["工厂名称", "申报工厂", "智能工厂名称"]), escape(case.firm.factory)))  # fmt: skip
    if rng.random() < 0.7:
        rows.append((rng.choice(["推荐单位", "所属地市", "推荐部门（盖章）", "组织单位"]), rng.choice([city.name, f"{city.name}工业和信息化局", f"{city.name}{case.firm.county}工信局"])))  # fmt: skip
    if rng.random() < 0.15:
        rows.append(("版本", rng.choice(["终稿", "V3", "正本"])))
    unit = rng.choice(["申报单位（盖章）", "申报单位（公章）", "申报企业（盖章）", "填报单位（盖章）", "单位名称（加盖公章）"])  # fmt: skip
    day = signing.book_day(pen, case, left_open=(gap(36), "年　月　日"), forms=_FORMS)
    return Parts(title, unit, held, day, rows, rng.choice(["申报日期", "填报日期", "填报时间", "日期", "申报时间"]))  # fmt: skip


def _colons(p: Parts, drop: int) -> str:
    lines = "".join(f'<p class=f style="font-size:15pt;margin:7mm 0 0 14mm">{k}：{v}</p>' for k, v in [(p.unit, p.name), *p.rows, (p.when, p.day)])  # fmt: skip
    return f'<div style="padding-top:{drop}mm"><h1 style="font-size:28pt;margin-bottom:55mm">{p.title}</h1>{lines}</div>'


def _rules(p: Parts, drop: int) -> str:
    lines = "".join(f'<p class=f style="font-size:14pt;margin:8mm 0 0 10mm"><span style="display:inline-block;width:48mm">{k}</span>{under(v, 86)}</p>' for k, v in [*p.rows, (p.unit, p.name), (p.when, p.day)])  # fmt: skip
    return f'<div style="padding-top:{drop}mm"><h1 style="font-size:30pt;margin-bottom:48mm;letter-spacing:1mm">{p.title}</h1>{lines}</div>'


def _grid(p: Parts, drop: int) -> str:
    rows = "".join(f'<tr style="height:15mm"><th style="width:36%">{k}</th><td>{v}</td></tr>' for k, v in [(p.unit, p.name), *p.rows, (p.when, p.day)])  # fmt: skip
    return f'<div style="padding-top:{drop}mm"><p class=f>附件</p><h1 style="font-size:26pt;margin-bottom:45mm">{p.title}</h1><table style="width:88%;margin:0 auto;font-size:13pt">{rows}</table></div>'


def _middle(p: Parts, drop: int) -> str:
    """No label for the name: it stands in the middle, the date below."""
    more = "".join(f'<p class=c style="font-size:13pt">{k}：{v}</p>' for k, v in p.rows)
    return f'<div style="padding-top:{drop + 15}mm"><h1 style="font-size:30pt;margin-bottom:20mm">{p.title}</h1>{more}<p class=c style="font-size:17pt;margin-top:75mm">{p.name}</p><p class=c style="font-size:15pt;margin-top:8mm">{p.day}</p></div>'


def _frame(p: Parts, drop: int) -> str:
    lines = "".join(f'<p class=f style="font-size:14pt;margin:6mm 10mm">{k}：{v}</p>' for k, v in [(p.unit, p.name), *p.rows, (p.when, p.day)])  # fmt: skip
    return f'<div style="border:.8mm solid #222;padding:{drop}mm 6mm 26mm;height:190mm"><h1 style="font-size:27pt;margin-bottom:52mm">{p.title}</h1>{lines}</div>'


def _bar(p: Parts, drop: int) -> str:
    lines = "".join(f'<p class=f style="font-size:13pt;margin:5mm 0"><span style="color:#2b5d8c">{k}</span>　{v}</p>' for k, v in [*p.rows, (p.unit, p.name), (p.when, p.day)])  # fmt: skip
    return f'<div><div style="background:#2b5d8c;height:16mm"></div><h1 style="font-size:30pt;text-align:left;margin:{drop + 20}mm 0 70mm;color:#2b5d8c">{p.title}</h1>{lines}</div>'


def _below(p: Parts, drop: int) -> str:
    """Labels below what is filled in."""
    lines = "".join(f'<div style="margin:7mm auto 0;width:120mm;text-align:center;font-size:14pt">{v}<div style="border-top:.25mm solid #333;font-size:10pt;color:#444">{k}</div></div>' for k, v in [(p.unit, p.name), *p.rows, (p.when, p.day)])  # fmt: skip
    return f'<div style="padding-top:{drop}mm"><h1 style="font-size:28pt;margin-bottom:42mm">{p.title}</h1>{lines}</div>'


def _head(p: Parts, drop: int) -> str:
    """No page of its own: title, and a line of what is usual, above the first chapter."""
    rows = " ".join(f'<p class=f style="margin-top:2mm">{k}：{v}</p>' for k, v in [(p.unit, p.name), (p.when, p.day), *p.rows])  # fmt: skip
    return f'<h1>{p.title}</h1><div style="padding-bottom:14mm">{rows}</div>'


COVERS: tuple[Callable[[Parts, int], str], ...] = (_colons, _colons, _rules, _rules, _grid, _middle, _frame, _bar, _below, _head)  # fmt: skip


def cover(pen: Pen, case: Case, city: City, level: str, *, seal: bool) -> tuple[str, bool]:
    """The page; whether the book goes on below it."""
    of = pen.rng.choice(COVERS)
    drop = pen.rng.randrange(18, 48)
    return of(parts(pen, case, city, level, seal=seal), drop), of is _head


def end(pen: Pen, case: Case, *, seal: bool) -> str:
    """Where the enterprise signs at the end."""
    rng = pen.rng
    stamp = signing.stamp(pen, case, f"left:{rng.randrange(24, 48)}mm;top:-14mm") if seal else ""
    unit = rng.choice(["申报单位（盖章）：", "单位（公章）：", "企业盖章：", "申报单位："])
    name = escape(case.firm.name) if rng.random() < 0.7 else ""
    slot = pen.slot("seal", f'{unit}<span style="display:inline-block;min-width:46mm">{name}</span>', filled=seal)  # fmt: skip
    day = signing.book_day(pen, case, left_open=(gap(34),), forms=("cn", "cn0", "space"))
    people = rng.choice(["", "", f'<p class=f style="margin-top:4mm">填表：{rng.choice(["刁文静", "包玉洁"])}　　审核：{rng.choice(["石永强", "徐明亮"])}</p>'])  # fmt: skip
    return f'<div class=keep style="padding:16mm 0 20mm {rng.choice([8, 40, 60])}mm"><p class=f><span class=at>{slot}{stamp}</span></p><p class=f style="margin-top:6mm">{day}</p>{people}</div>'
