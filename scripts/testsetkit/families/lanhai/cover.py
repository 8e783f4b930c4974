"""A book's cover and its last page: titles, level, applicant, seal and day."""

from __future__ import annotations

from html import escape

from testsetkit.case import Case, City
from testsetkit.families.lanhai.style import gap
from testsetkit.pen import Pen, iso

_TITLES = (
    "山东省{level}智能工厂<br>申 报 书", "2026年{level}智能工厂申报书", "{level}智能工厂申报材料", "智能工厂梯度培育<br>（{level}）申报书",
    "山东省智能工厂（{level}）<br>申 请 报 告", "{level}智能工厂建设情况申报书", "山东省{level}智能工厂项目申报表",
)  # fmt: skip
_BARE_TITLES = ("山东省智能工厂申报书", "智能工厂梯度培育申报书", "2026年度智能工厂<br>申 报 书")


def cover(pen: Pen, case: Case, city: City, level: str, *, seal: bool) -> str:
    rng = pen.rng
    apart = rng.random() < 0.25
    title = rng.choice(_BARE_TITLES if apart else _TITLES).format(level=level)
    seal_here = _seal(pen, case, "left:52mm;top:-15mm") if seal else ""
    name = pen.book("enterprise_name")
    day = _day(pen, case)
    heading = f'<h1 style="font-size:{rng.choice([26, 28, 32])}pt;margin-bottom:{rng.randrange(40, 70)}mm">{title}</h1>'
    above = f'<div style="padding-top:{rng.randrange(25, 55)}mm">{heading}'
    if not apart and rng.random() < 0.15:  # a name and a date in the middle, no labels
        slot = pen.slot(
            "seal", f'<span style="display:inline-block;min-width:56mm">{name}</span>', filled=seal
        )
        return f'{above}<p class=c style="font-size:18pt"><span class="at">{slot}{seal_here}</span></p><p class=c style="font-size:15pt;margin-top:6mm">{day}</p></div>'
    behind = rng.random() < 0.2
    slot = pen.slot(
        "seal",
        f'<span style="display:inline-block;min-width:56mm" class="u">{name}</span>',
        filled=seal,
    )
    unit = rng.choice(
        ["申报单位", "申报企业", "企业名称"]
        if behind
        else ["申报单位（盖章）", "申报单位（公章）", "申报企业（盖章）", "企业名称（盖章）"]
    )
    rows = [(unit, f'<span class="at">{slot}{seal_here}</span>{"（盖章）" if behind else ""}')]
    if apart:
        tick = " ".join(
            f"{'☑' if x == level else '☐'}{x}" for x in ("基础级", "先进级", "卓越级", "领航级")
        )
        rows.append(
            (
                rng.choice(["申报级别", "申报等级", "申报类别"]),
                rng.choice(
                    [
                        tick,
                        f'<span class="u">{level}</span>',
                        f'<span class="u">{level}智能工厂</span>',
                    ]
                ),
            )
        )
    if rng.random() < 0.6 and not ({"factory_name"} & (case.blank | case.unlabelled)):
        rows.append(
            (
                rng.choice(["工厂名称", "智能工厂名称"]),
                f'<span class="u">{escape(case.firm.factory)}</span>',
            )
        )
    rows.append(
        (
            rng.choice(["推荐单位", "所在地市", "推荐部门", "推荐单位（盖章）"]),
            f'<span class="u">{city.name}{"工业和信息化局" if rng.random() < 0.7 else ""}</span>',
        )
    )
    rows.append((rng.choice(["申报日期", "填报日期", "填表时间", "日期"]), day))
    if rng.random() < 0.3:
        cells = "".join(
            f'<tr><td style="width:34%;text-align:center">{k}</td><td>{v}</td></tr>'
            for k, v in rows
        )
        lines = f'<table style="width:84%;margin:0 auto;font-size:14pt">{cells}</table>'
    else:
        spaced = rng.random() < 0.25
        lines = "".join(
            f'<p class="flat" style="font-size:15pt;margin:7mm 0 0 12mm">{_wide(k) if spaced else k}：{v}</p>'
            for k, v in rows
        )
    return f"{above}{lines}</div>"


def _wide(label: str) -> str:
    """A label of four characters with spaces in it, as typists line them up."""
    return "　".join(label) if len(label) == 4 else label


def _seal(pen: Pen, case: Case, style: str) -> str:
    kind = case.book_seal or "official"
    name = case.seal_name or case.firm.name
    return pen.seal(
        name,
        kind="official" if kind == "other" else kind,
        role="cover",
        style=style,
        size=pen.rng.choice([38, 40, 42, 44]),
    )


def _day(pen: Pen, case: Case) -> str:
    day = case.book_day
    if day is None:
        return pen.slot("date", gap(), filled=False)
    shown = pen.form(day, "cn", "cn0", "space", "dot", "words", "dash")
    real = day[1] <= 12 and day[2] <= (28 if day[1] == 2 else 30 if day[1] in (4, 6, 9, 11) else 31)
    if real:
        case.filled_by_family.setdefault(
            "signed_on", {"value": iso(day), "printed": shown, "accept": []}
        )
    return pen.slot("date", f'<span class="u">{shown}</span>', filled=True)


def end(pen: Pen, case: Case, *, seal: bool) -> str:
    """The block of signature at the end."""
    rng = pen.rng
    unit = rng.choice(["申报单位（盖章）：", "申报单位（公章）：", "企业盖章："])
    stamp = _seal(pen, case, f"left:{rng.randrange(30, 50)}mm;top:-14mm") if seal else ""
    name = escape(case.firm.name) if rng.random() < 0.6 else ""
    slot = pen.slot(
        "seal",
        f'{unit}<span style="display:inline-block;min-width:50mm">{name}</span>',
        filled=seal,
    )
    return f'<div class="keep" style="padding:18mm 0 22mm 50mm"><p class=flat><span class="at">{slot}{stamp}</span></p><p class=flat style="margin-top:5mm">{_day(pen, case)}</p></div>'
