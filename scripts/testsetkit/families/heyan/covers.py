"""The book's first page and its last: five covers, and the block where the enterprise signs."""

from __future__ import annotations

import random
from html import escape

from testsetkit.case import Case, City
from testsetkit.families.heyan import forms
from testsetkit.families.heyan.look import FACES, blank_line, lined, spaced
from testsetkit.pen import LEVELS, Pen, iso


def _title(rng: random.Random, case: Case) -> tuple[str, str]:
    level = LEVELS[case.book_level]
    return rng.choice(
        [
            (f"2026年度山东省{level}智能工厂", "申报书"),
            (f"山东省{level}智能工厂", "申请书"),
            (f"{level}智能工厂建设项目", "申报材料"),
            (f"智能工厂梯度培育行动（{level}）", "申报书"),
        ]
    )


def _unit(rng: random.Random) -> str:
    return rng.choice(
        [
            "申报单位（公章）",
            "申报单位（加盖公章）",
            "申报企业（盖章）",
            "申 报 单 位（盖章）",
            "填报单位（盖章）",
        ]
    )


def _sealed(pen: Pen, case: Case, name: str, *, seal: bool, style: str) -> str:
    """The name over which the seal goes, with the slot marked."""
    slot = pen.slot("seal", name, filled=seal)
    return f"<span class=rel>{slot}{_seal(pen, case, style) if seal else ''}</span>"


def _seal(pen: Pen, case: Case, style: str) -> str:
    kind = "official" if case.book_seal in ("other", None) else case.book_seal
    return pen.seal(
        case.seal_name or case.firm.name,
        kind=kind,
        role="cover",
        style=style,
        size=pen.rng.choice([39, 40, 42, 45]),
    )


def _may(case: Case, key: str) -> bool:
    return key not in case.blank | case.unlabelled


def _lines(pen: Pen, case: Case, city: City, seal: bool) -> list[tuple[str, str]]:
    """What covers ask: label and value, without layout."""
    rng = pen.rng
    made = [
        (
            _unit(rng),
            _sealed(
                pen,
                case,
                lined(pen.book("enterprise_name"), 70),
                seal=seal,
                style=f"left:{rng.randrange(20, 55)}mm;top:-{rng.randrange(11, 18)}mm",
            ),
        )
    ]
    if _may(case, "factory_name") and rng.random() < 0.6:
        made.append(
            (rng.choice(["工厂名称", "智能工厂名称"]), lined(escape(case.firm.factory), 70))
        )
    if _may(case, "contact_name") and _may(case, "contact_phone") and rng.random() < 0.35:
        made.append((rng.choice(["联 系 人", "联系人"]), lined(pen.book("contact_name"), 70)))
        made.append(("联系电话", lined(forms.phone(pen, case), 70)))
    made.append(
        (
            rng.choice(["推荐单位", "市级主管部门", "组织推荐单位"]),
            lined(f"{city.name}工业和信息化局", 70),
        )
    )
    made.append(
        (
            rng.choice(["填报日期", "申报日期", "申报时间", "填 报 日 期"]),
            lined(_day(pen, case), 70),
        )
    )
    return made


def _blanks(pen: Pen, case: Case, city: City, seal: bool) -> str:
    """Letter-spaced title, underlined blanks, a number at the top."""
    rng = pen.rng
    first, second = _title(rng, case)
    number = (
        f'<p class=e style="font-size:10.5pt">编号：{blank_line(32)}</p>'
        if rng.random() < 0.6
        else '<p class=n style="font-size:14pt">附件</p>'
    )
    rows = "".join(
        f'<p class=n style="margin:6mm 0 0 6mm;font-size:15pt">{k}：{v}</p>'
        for k, v in _lines(pen, case, city, seal)
    )
    return f'{number}<div style="margin-top:38mm"><p class=m style="font:700 26pt/1.6 {FACES["serif"]}">{first}</p><p class=m style="font:700 38pt/2 {FACES["serif"]}">{spaced(second)}</p></div><div style="margin-top:38mm">{rows}</div>'


def _band(pen: Pen, case: Case, city: City, seal: bool) -> str:
    """A consultant's cover: a coloured band, an English line, small print."""
    rng = pen.rng
    first, second = _title(rng, case)
    tone = rng.choice(["#163f6b", "#6b1a1f", "#1d5a46"])
    rows = "".join(
        f'<tr><td style="width:42mm;padding:3.5mm 0;color:#555">{k}</td><td>{v}</td></tr>'
        for k, v in _lines(pen, case, city, seal)
    )
    return (f'<div style="background:{tone};color:#fff;padding:16mm 10mm;margin-top:30mm"><p class=n style="font:700 25pt/1.5 {FACES["wei"]}">{first}</p><p class=n style="font:700 30pt/1.5 {FACES["wei"]}">{second}</p>'
            f'<p class=n style="font:10pt/2 {FACES["sans"]}">SMART FACTORY CULTIVATION · APPLICATION DOSSIER 2026</p></div><table style="margin:36mm 0 0 6mm;font-size:13.5pt;border-collapse:collapse">{rows}</table><p class=n style="margin-top:18mm;font-size:9pt;color:#777">内部资料　请勿外传</p>')  # fmt: skip


def _issued(pen: Pen, case: Case, city: City, seal: bool) -> str:
    """A form that a bureau issued: its printer's line and month stand at the foot."""
    rng = pen.rng
    first, second = _title(rng, case)
    rows = "".join(
        f'<tr><td style="width:50mm;text-align:justify;text-align-last:justify;padding:3mm 2mm">{k}</td><td>：{v}</td></tr>'
        for k, v in _lines(pen, case, city, seal)
    )
    foot = (
        f'<p class=m style="margin-top:34mm;font:700 15pt/1.6 {FACES["kai"]}">山东省工业和信息化厅　制</p>'
        + (
            f'<p class=m style="font:14pt/1.6 {FACES["kai"]}">二〇二六年三月</p>'
            if rng.random() < 0.6
            else ""
        )
    )
    return f'<div style="margin-top:34mm"><h1 style="font-size:24pt">{first}</h1><h1 style="font-size:34pt">{spaced(second, "&emsp;")}</h1></div><table style="margin:30mm auto 0;font-size:14.5pt">{rows}</table>{foot}'


def _grid_cover(pen: Pen, case: Case, city: City, seal: bool) -> str:
    rng = pen.rng
    first, second = _title(rng, case)
    rows = "".join(
        f'<tr><td class=k style="width:36%;height:14mm">{k}</td><td>{v}</td></tr>'
        for k, v in _lines(pen, case, city, seal)
    )
    return f'<p class=m style="margin-top:40mm;font:700 22pt/1.8 {FACES["zheng"]}">{first}<br>{spaced(second, " ")}</p><table class=f style="margin-top:52mm;font-size:13pt">{rows}</table>'


def _checked(pen: Pen, case: Case, city: City, seal: bool) -> str:
    """One form for all levels: the level is ticked."""
    rng = pen.rng
    tick, empty = rng.choice([("☑", "□"), ("■", "□"), ("√", "□")])
    boxes = "　".join(
        f"{tick if key == case.book_level else empty}{word}" for key, word in LEVELS.items()
    )
    rows = "".join(
        f'<p class=n style="margin:7mm 0 0 4mm;font-size:14pt">{k}：{v}</p>'
        for k, v in _lines(pen, case, city, seal)
    )
    return f'<div style="margin-top:42mm"><h1 style="font-size:28pt">智能工厂申报书</h1><p class=m style="font-size:12pt">（2026年度）</p></div><p class=n style="margin:30mm 0 0 4mm;font-size:14pt">申报等级：{boxes}</p>{rows}'


def _day(pen: Pen, case: Case) -> str:
    day = case.book_day
    if day is None:
        return pen.slot("date", "　　年　月　日", filled=False)
    shown = pen.form(day, "cn", "cn0", "dot", "dot1", "dash", "words", "slash", "space")
    if day[1] <= 12 and day[2] <= (28 if day[1] == 2 else 30 if day[1] in (4, 6, 9, 11) else 31):
        case.filled_by_family.setdefault(
            "signed_on", {"value": iso(day), "printed": shown, "accept": []}
        )
    return pen.slot("date", shown, filled=True)


def end(pen: Pen, case: Case) -> str:
    rng = pen.rng
    seal = case.book_seal is not None
    name = lined(escape(case.firm.name), 60) if rng.random() < 0.7 else blank_line(60)
    place = _sealed(
        pen,
        case,
        f"{_unit(rng)}：{name}",
        seal=seal,
        style=f"left:{rng.randrange(34, 60)}mm;top:-14mm",
    )
    if rng.random() < 0.35:
        return f'<table class="f one" style="margin-top:8mm"><tr><td class=k style="width:18%">申报单位<br>意　　见</td><td style="height:46mm;vertical-align:bottom"><p class=n>本单位同意申报，所填内容属实。</p><div style="padding:16mm 0 8mm 28mm">{place}<br>{_day(pen, case)}</div></td></tr></table>'
    return f'<div class=one style="padding:20mm 0 24mm 40mm"><p class=n>{place}</p><p class=n style="padding:5mm 0 0 30mm">{_day(pen, case)}</p></div>'


def cover(pen: Pen, case: Case, city: City, *, seal: bool) -> str:
    """One of five covers, with the applicant's seal or without."""
    return pen.rng.choice([_blanks, _band, _issued, _grid_cover, _checked])(pen, case, city, seal)
