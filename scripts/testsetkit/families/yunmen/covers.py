"""Covers of the book in five designs, and a closing page; where the book's seal and date stand."""

from __future__ import annotations

from html import escape

from testsetkit.case import Case, City
from testsetkit.families.yunmen.look import BIAO, HEI, KAI, WEI, line
from testsetkit.families.yunmen.words import COVER_BODY, COVER_DAY, COVER_FACTORY, COVER_NAME
from testsetkit.pen import LEVELS, Pen, in_words


def level_words(case: Case) -> str:
    return f"{LEVELS[case.book_level]}智能工厂"


def stamp(pen: Pen, case: Case, style: str, role: str = "cover") -> str:
    """The book's seal as the case has it; nothing where it has none."""
    if case.book_seal is None:
        return ""
    name = case.seal_name if case.book_seal == "other" else case.firm.name
    kind = "official" if case.book_seal == "other" else case.book_seal
    return pen.seal(name, kind=kind, role=role, style=style, size=pen.rng.choice([38, 40, 42]))


def dated(pen: Pen, case: Case) -> str:
    """The book's date; an impossible one is printed as it is."""
    if case.book_day is None:
        return pen.slot("date", "　　　年　　月　　日", filled=False)
    shown = pen.form(case.book_day, "cn", "cn", "words", "space", "dot") if case.book_day[1] <= 12 else pen.form(case.book_day, "cn", "space", "dot")  # fmt: skip
    if "signed_on" not in case.filled_by_family:
        y, m, d = case.book_day
        case.filled_by_family["signed_on"] = {
            "value": f"{y}-{m:02d}-{d:02d}",
            "printed": shown,
            "accept": [],
        }
    return pen.slot("date", shown, filled=True)


def _title(pen: Pen, case: Case) -> list[str]:
    level = level_words(case)
    return pen.rng.choice([
        [f"{level}申报书"], ["山东省智能工厂梯度培育", f"{level}申报书"], ["2026年度", f"{level}项目", "申　报　书"], ["智能工厂申报书", f"（{LEVELS[case.book_level]}）"],
        [f"{level}", "申报材料"], ["2026年智能工厂申报书", f"申报级别：{LEVELS[case.book_level]}"],
    ])  # fmt: skip


def cover(pen: Pen, case: Case, city: City, *, seal: bool) -> str:
    """The first page."""
    rng = pen.rng
    name = pen.book("enterprise_name", shown=case.firm.name, value=case.firm.name)
    lines = [(rng.choice(COVER_NAME), f"{name}{stamp(pen, case, f'left:{rng.randrange(2, 26)}mm;top:-15mm') if seal else ''}", True)]  # fmt: skip
    if "factory_name" not in case.blank and pen.has("factory_name") and rng.random() < 0.7:
        lines.insert(
            rng.choice([0, 1]), (rng.choice(COVER_FACTORY), pen.book("factory_name"), False)
        )
    if rng.random() < 0.6:
        lines.append((rng.choice(COVER_BODY), f"{city.name}工业和信息化局", False))
    lines.append((rng.choice(COVER_DAY), dated(pen, case), False))
    return rng.choice((_plain, _framed, _table, _left, _band))(pen, _title(pen, case), lines)


def _ruled(lines: list[tuple[str, str, bool]], *, wide: int = 98, size: int = 14) -> str:
    broad = max(len(a) for a, _, _ in lines)
    out = ""
    for said, inner, sealed in lines:
        body = f"<span class=rel>{inner}</span>" if sealed else inner
        out += f"<tr><td style='border:0;width:{broad * 1.12:.1f}em;text-align-last:justify;height:13mm;vertical-align:bottom'>{said}</td><td style='border:0;width:1em;vertical-align:bottom'>：</td><td style='border:0;vertical-align:bottom'>{line(body, wide)}</td></tr>"
    return f"<table style='width:auto;margin:0 auto;font:{size}pt {KAI}'>{out}</table>"


def _plain(pen: Pen, title: list[str], lines: list[tuple[str, str, bool]]) -> str:
    head = "".join(
        f"<div style='font:700 {26 if n else 28}pt/1.7 {BIAO};text-align:center'>{t}</div>"
        for n, t in enumerate(title)
    )
    return f"<div style='height:38mm'></div>{head}<div style='height:58mm'></div>{_ruled(lines, wide=88)}"


def _framed(pen: Pen, title: list[str], lines: list[tuple[str, str, bool]]) -> str:
    head = "".join(
        f"<div style='font:700 24pt/1.9 {HEI};text-align:center'>{t}</div>" for t in title
    )
    mark = f"<p class=n>{pen.rng.choice(['申报编号：', '受理编号：', '附件', '密级：公开'])}</p>"
    return f"<div style='border:1mm double #000;min-height:225mm;padding:5mm 4mm;box-sizing:border-box'>{mark}<div style='height:24mm'></div>{head}<div style='height:46mm'></div>{_ruled(lines, wide=70, size=13)}</div>"


def _table(pen: Pen, title: list[str], lines: list[tuple[str, str, bool]]) -> str:
    head = "".join(
        f"<div style='font:700 27pt/1.6 {WEI};text-align:center;letter-spacing:1mm'>{t}</div>"
        for t in title
    )
    body = "".join(
        f"<tr><td class=k style='width:34%;height:15mm'>{a}</td><td>{f'<span class=rel>{b}</span>' if s else b}</td></tr>"
        for a, b, s in lines
    )
    return f"<div style='height:40mm'></div>{head}<div style='height:50mm'></div><table style='font-size:13pt'>{body}</table>"


def _left(pen: Pen, title: list[str], lines: list[tuple[str, str, bool]]) -> str:
    head = "".join(
        f"<div style='font:{700 if n else 400} 30pt/1.5 {HEI}'>{t}</div>"
        for n, t in enumerate(title)
    )
    body = "".join(
        f"<p class=n style='font:15pt/2.4 {KAI}'>{a}：{f'<span class=rel>{b}</span>' if s else b}</p>"
        for a, b, s in lines
    )
    return f"<div style='height:55mm'></div>{head}<div style='border-top:1.2mm solid #17406d;width:70mm;margin:6mm 0 62mm'></div>{body}"


def _band(pen: Pen, title: list[str], lines: list[tuple[str, str, bool]]) -> str:
    head = "".join(f"<div>{t}</div>" for t in title)
    body = "".join(
        f"<p class=c style='font:14pt/2.5 {KAI}'>{a}：{f'<span class=rel>{b}</span>' if s else b}</p>"
        for a, b, s in lines
    )
    return f"<div style='height:45mm'></div><div style='background:#1d4f86;color:#fff;padding:9mm 4mm;text-align:center;font:700 25pt/1.6 {HEI}'>{head}</div><div style='height:70mm'></div>{body}"


def end(pen: Pen, case: Case) -> str:
    """A closing table of opinions: the firm's own box with its seal, the bureau's empty."""
    rng = pen.rng
    own = rng.choice(["申报单位意见", "企业意见", "单位自评意见"])
    mark = stamp(pen, case, "right:-4mm;top:-20mm", "end")
    day = dated(pen, case)
    said = rng.choice(["同意申报，所报材料属实。", "本单位同意申报。", "情况属实，同意上报。"])
    body = f"<p>{said}</p><div style='height:26mm'></div><div style='text-align:right;padding-right:12mm;line-height:2.2'><span class=rel>（盖章）{mark}</span><br>{day}</div>"
    other = "<div style='height:44mm'></div><div style='text-align:right;padding-right:12mm;line-height:2.2'>（盖章）<br>　　年　　月　　日</div>"
    return f"<table class=whole style='margin-top:6mm'><tr><td class=k style='width:24mm'>{own}</td><td>{body}</td></tr><tr><td class=k>{rng.choice(['县（市、区）主管部门意见', '市级主管部门意见', '推荐部门意见'])}</td><td>{other}</td></tr></table>"


def contents(pen: Pen, titles: list[str]) -> str:
    """A list of chapters without page numbers, or with dots and numbers."""
    rows = "".join(
        f"<p class=n style='line-height:2.1'>{in_words(n)}、{escape(t)}</p>"
        for n, t in enumerate(titles, 1)
    )
    return f"<div class=new><div class=t>{pen.rng.choice(['目　录', '材料目录', '目  次'])}</div>{rows}</div>"
