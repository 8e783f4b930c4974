"""The book's cover in nine looks, with level, seal and date."""

from __future__ import annotations

from collections.abc import Callable
from html import escape

from testsetkit.case import Case, City
from testsetkit.families.rushan.style import HEI, INKS, KAI, SONG, gap, spread, tick
from testsetkit.pen import LEVELS, Pen, iso

TITLES = (
    "{level}智能工厂申报书", "山东省{level}智能工厂<br>申　报　书", "2026年度{level}智能工厂<br>申报书", "智能工厂梯度培育<br>{level}智能工厂申报书", "智能工厂（{level}）申报书",
    "2026年山东省{level}智能工厂申报材料", "{level}智能工厂建设方案及申报书", "{level}智能工厂<br>申请报告书",
)  # fmt: skip
BARE = (
    "智能工厂申报书",
    "山东省智能工厂梯度培育<br>申　报　书",
    "智能工厂梯度培育申报书（2026年）",
)


def date(pen: Pen, case: Case) -> str:
    """The book's date in its slot; kept for the truth where it is a real day."""
    day = case.book_day
    if day is None:
        return pen.slot("date", gap(), filled=False)
    shown = pen.form(day, "cn", "cn", "space", "words", "dot", "cn0", "dash")
    real = 1 <= day[1] <= 12 and day[2] <= (28 if day[1] == 2 else 30 if day[1] in (4, 6, 9, 11) else 31)  # fmt: skip
    if real:
        case.filled_by_family.setdefault("signed_on", {"value": iso(day), "printed": shown, "accept": []})  # fmt: skip
    return pen.slot("date", shown, filled=True)


def stamp(pen: Pen, case: Case, style: str) -> str:
    """The book's seal, of whatever kind the case has."""
    kind = case.book_seal or "official"
    return pen.seal(case.seal_name or case.firm.name, kind="official" if kind == "other" else kind, role="cover", style=style, size=pen.rng.choice([38, 40, 42, 44]))  # fmt: skip


def sealed(pen: Pen, inner: str, mark: str, *, there: bool) -> str:
    return f"<span class=at>{pen.slot('seal', inner, filled=there)}{mark}</span>"


def rows(pen: Pen, case: Case, city: City, *, seal: bool, bare: bool) -> list[tuple[str, str]]:
    """The cover's lines: labels and answers."""
    rng, level = pen.rng, LEVELS[case.book_level]
    mark = stamp(pen, case, f"left:{rng.randrange(16, 36)}mm;top:-15mm") if seal else ""
    unit = rng.choice(
        [
            "申报单位（盖章）",
            "申报企业（公章）",
            "企业名称（盖章）",
            "申报单位（加盖公章）",
            "申报主体（盖章）",
        ]
    )
    made = [(unit, sealed(pen, f'<span style="display:inline-block;min-width:60mm">{pen.book("enterprise_name")}</span>', mark, there=seal))]  # fmt: skip
    if bare:
        said = rng.choice([tick(rng, ["基础级", "先进级", "卓越级", "领航级"], level), level, f"{level}智能工厂"])  # fmt: skip
        made.append((rng.choice(["申报级别", "申报类别", "申报等级", "智能工厂级别"]), said))
    if rng.random() < 0.6 and "factory_name" not in case.blank | case.unlabelled:
        made.insert(rng.choice([0, 1]), (rng.choice(["工厂名称", "智能工厂名称", "申报工厂"]), escape(case.firm.factory)))  # fmt: skip
    bureau = rng.choice([f"{city.name}工业和信息化局", city.name])
    made.append((rng.choice(["推荐单位", "推荐部门", "主管部门", "所属地市"]), bureau))
    made.append(
        (rng.choice(["申报日期", "填报日期", "填报时间", "日期", "编制日期"]), date(pen, case))
    )
    if rng.random() < 0.1:
        made.insert(0, made.pop())
    return made


def _colons(pen: Pen, title: str, lines: list[tuple[str, str]]) -> str:
    top = pen.rng.randrange(30, 60)
    body = "".join(f'<p class=flat style="font-size:15pt;margin:7mm 0 0 8mm">{spread(k)}：{v}</p>' for k, v in lines)  # fmt: skip
    return f'<div style="padding-top:{top}mm"><h1 style="font-size:28pt;margin-bottom:55mm">{title}</h1>{body}</div>'


def _ruled(pen: Pen, title: str, lines: list[tuple[str, str]]) -> str:
    body = "".join(
        f'<tr><td style="border:0;width:44mm;text-align:justify;white-space:nowrap">{k}</td><td style="border:0;border-bottom:.3mm solid #111;text-align:center">{v}</td></tr><tr><td colspan=2 style="border:0;height:3mm"></td></tr>'
        for k, v in lines
    )
    return f'<div style="padding-top:34mm"><h1 style="font-size:30pt;font-family:{SONG};margin-bottom:48mm">{title}</h1><table class=open style="font-size:15pt;width:88%;margin:0 auto">{body}</table></div>'


def _grid(pen: Pen, title: str, lines: list[tuple[str, str]]) -> str:
    body = "".join(f'<tr><th style="width:34%;height:13mm">{k}</th><td>{v}</td></tr>' for k, v in lines)  # fmt: skip
    return f'<div style="padding-top:30mm"><h1 style="font-size:27pt;margin-bottom:38mm">{title}</h1><table style="font-size:13pt;width:90%;margin:0 auto">{body}</table></div>'


def _annex(pen: Pen, title: str, lines: list[tuple[str, str]]) -> str:
    number = pen.rng.choice(["附件2", "附件1-1", "编号：　　　　　　", "附件：申报书模板"])
    body = "".join(f'<p class=flat style="font:15pt {KAI};margin:6mm 0 0 10mm">{k}：<span class=u>{v}</span></p>' for k, v in lines)  # fmt: skip
    return f'<p class=flat style="font:14pt {HEI}">{number}</p><div style="padding-top:38mm"><h1 style="font-size:30pt;letter-spacing:2mm;margin-bottom:60mm">{title}</h1>{body}<p class=c style="margin-top:26mm;font-size:14pt">山东省工业和信息化厅　制</p></div>'


def _bar(pen: Pen, title: str, lines: list[tuple[str, str]]) -> str:
    ink = pen.rng.choice(INKS)
    body = "".join(f'<p class=flat style="font:13pt {HEI};margin:5mm 0 0 0"><span style="color:{ink}">{k}</span>　{v}</p>' for k, v in lines)  # fmt: skip
    return f'<div style="border-left:5mm solid {ink};padding:44mm 0 34mm 14mm"><h1 style="text-align:left;color:{ink};font-size:29pt;margin-bottom:60mm">{title}</h1>{body}</div>'


def _frame(pen: Pen, title: str, lines: list[tuple[str, str]]) -> str:
    body = "".join(f'<p class=c style="font-size:14pt;margin:6mm 0">{k}：{v}</p>' for k, v in lines)
    return f'<div style="border:1mm double #222;padding:40mm 6mm 34mm"><h1 style="font-size:27pt;margin-bottom:48mm">{title}</h1>{body}</div>'


def _low(pen: Pen, title: str, lines: list[tuple[str, str]]) -> str:
    """The enterprise's own cover: small line on top, all the rest at the foot."""
    top = pen.rng.choice(
        ["智能制造 · 数字转型 · 绿色发展", "打造智能工厂　引领高质量发展", "SMART FACTORY 2026"]
    )
    body = "".join(f'<tr><td style="border:0;text-align:right;width:40%">{k}：</td><td style="border:0">{v}</td></tr>' for k, v in lines)  # fmt: skip
    return f'<p class=c style="border-bottom:.6mm solid #1f4e79;color:#1f4e79">{top}</p><div style="padding-top:52mm"><h1 style="font-size:31pt;color:#1f4e79">{title}</h1></div><table class=open style="margin-top:76mm;font-size:14pt">{body}</table>'


def _middle(pen: Pen, title: str, lines: list[tuple[str, str]]) -> str:
    """Answers below their labels, in the middle."""
    body = "".join(f'<p class=c style="font-size:11pt;color:#444;margin-top:6mm">{k}</p><p class=c style="font-size:15pt">{v}</p>' for k, v in lines)  # fmt: skip
    return f'<div style="padding-top:40mm"><h1 style="font-size:28pt;margin-bottom:36mm">{title}</h1>{body}</div>'


def _boxes(pen: Pen, title: str, lines: list[tuple[str, str]]) -> str:
    """Two boxes: the title, then the lines, numbered as a form."""
    body = "".join(f'<p class=flat style="font-size:13.5pt;margin:5mm 0">{n}. {k}：{v}</p>' for n, (k, v) in enumerate(lines, 1))  # fmt: skip
    return f'<div style="border:.5mm solid #222;padding:26mm 4mm;margin-top:16mm"><h1 style="font-size:28pt">{title}</h1></div><div style="border:.5mm solid #222;border-top:0;padding:12mm 8mm 26mm">{body}</div>'


LOOKS: tuple[Callable[[Pen, str, list[tuple[str, str]]], str], ...] = (_colons, _colons, _ruled, _grid, _annex, _bar, _frame, _low, _middle, _boxes)  # fmt: skip


def cover(pen: Pen, case: Case, city: City, *, seal: bool, bare: bool) -> str:
    """The cover. `bare`: the title does not say the level, a line does."""
    rng = pen.rng
    title = rng.choice(BARE if bare else TITLES).format(level=LEVELS[case.book_level])
    return rng.choice(LOOKS)(pen, title, rows(pen, case, city, seal=seal, bare=bare))


def end_block(pen: Pen, case: Case, *, seal: bool) -> str:
    """Seal and date at the book's end."""
    rng = pen.rng
    mark = stamp(pen, case, f"left:{rng.randrange(6, 22)}mm;top:-14mm") if seal else ""
    unit = rng.choice(["申报单位（盖章）：", "申报单位公章：", "单位（盖章）："])
    place = sealed(pen, f'<span style="display:inline-block;min-width:52mm">{escape(case.firm.name)}</span>', mark, there=seal)  # fmt: skip
    return f'<div class="keep flat" style="padding:18mm 0 20mm 40mm"><p>{unit}{place}</p><p style="margin-top:6mm">{rng.choice(["日期：", "", "　　　　"])}{date(pen, case)}</p></div>'
