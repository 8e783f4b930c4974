"""Covers: of a platform's print-out and of bound books."""

from __future__ import annotations

from testsetkit.case import Case
from testsetkit.families.laoshan.sheet import Look, bars, code
from testsetkit.families.laoshan.words import Words
from testsetkit.pen import LEVELS, Pen, iso


def signed_on(pen: Pen, *forms: str) -> str:
    """The book's date; an impossible one is no field."""
    case = pen.case
    assert case is not None
    if not case.book_day:
        return ""
    _, m, d = case.book_day
    if m > 12 or d > (30 if m in (4, 6, 9, 11) else 28 if m == 2 else 31):
        return pen.day(case.book_day, *forms)
    return pen.book("signed_on", shown=pen.form(case.book_day, *forms), value=iso(case.book_day))


def stamp(pen: Pen, left: float, top: float) -> str:
    """The applicant's seal as the case has it, laid from its place."""
    case = pen.case
    assert case is not None
    if case.book_seal is None:
        return ""
    kind = case.book_seal if case.book_seal in ("finance", "contract", "invoice") else "official"
    name = case.seal_name if case.book_seal == "other" else case.firm.name
    size = pen.rng.uniform(38, 43)
    return pen.seal(name, kind=kind, size=size, style=f"left:{left}mm;top:{top}mm;")


def _lines(pen: Pen, words: Words, of: Look, frame: str = "rule") -> str:
    """The cover's lines: who, which factory, whose region, when; the seal over the first."""
    case, rng = words.book, pen.rng
    rows = [(rng.choice(["申报单位（盖章）", "申报单位（公章）", "申报单位", "申报企业（盖章）", "企业名称（盖章）"]), pen.book("enterprise_name"))]  # fmt: skip
    if words.there("factory_name") and rng.random() < 0.6 and "factory_name" not in case.blank:
        rows.append(
            (rng.choice(["工厂名称", "智能工厂名称", "申报工厂"]), pen.book("factory_name"))
        )
    if rng.random() < 0.5:
        rows.append(
            (rng.choice(["推荐单位", "推荐部门", "初审单位"]), f"{case.city}工业和信息化局")
        )
    if rng.random() < 0.4:
        rows.append(("所在地区", f"{case.city}{case.firm.county}"))
    if case.book_day:
        rows.append((rng.choice(["申报日期", "填报日期", "申报时间", "编制日期", "日期"]), signed_on(pen, "cn", "cn", "dash", "dot", "words", "space")))  # fmt: skip
    seal = stamp(pen, rng.uniform(62, 84), rng.uniform(-15, -8))
    made = ""
    for label, value in rows:
        if frame == "grid":
            made += (
                f'<tr><td class="k" style="width:36%;height:12mm">{label}</td><td>{value}</td></tr>'
            )
        elif frame == "rule":
            made += f'<tr><td style="border:0;width:38%;text-align:right;height:12mm">{label}：</td><td style="border:0;border-bottom:.3mm solid #222;text-align:center">{value}</td></tr>'
        else:
            made += f'<tr><td style="border:0;width:38%;text-align:justify;height:11mm">{label}：</td><td style="border:0">{value}</td></tr>'
    return f'<div style="position:relative;width:138mm;margin:0 auto;font-size:14pt"><table>{made}</table>{seal}</div>'


def _title(pen: Pen, case: Case) -> str:
    level = LEVELS[case.book_level]
    return pen.rng.choice([f"{level}智能工厂申报书", f"山东省{level}智能工厂申报书", f"2026年度山东省{level}智能工厂申报书", f"{level}智能工厂项目申报书"])  # fmt: skip


def _number(pen: Pen) -> str:
    rng = pen.rng
    return rng.choice(["SDZNGC", "XJJ2026", "ZHGX-2026-", "2026ZNGC"]) + "".join(rng.choice("0123456789") for _ in range(rng.choice([6, 8])))  # fmt: skip


def platform(pen: Pen, words: Words, of: Look, number: str) -> str:
    """A print-out's cover: number and code at the corner, a title, gridded lines."""
    rng = pen.rng
    picture = f'<img src="{code(rng)}" style="width:22mm">' if rng.random() < 0.6 else f'<img src="{bars(rng)}" style="width:46mm;height:9mm">'  # fmt: skip
    state = rng.choice(["状态：已提交", "状态：市级待审", "状态：已上报", ""])
    printed = rng.choice(
        ["在线打印版", "系统导出件", "（本申报书由系统自动生成，手工涂改无效）", ""]
    )
    return f"""<div style="display:flex;justify-content:space-between;font-size:10pt"><div>申报编号：{number}<br>{state}</div><div>{picture}</div></div>
<div style="text-align:center;margin:34mm 0 46mm"><div style="font-size:25pt;font-family:{of.head};font-weight:700;color:{of.ink}">{_title(pen, words.book)}</div><div style="margin-top:5mm;font-size:11pt">{printed}</div></div>
{_lines(pen, words, of, rng.choice(["grid", "rule", "grid"]))}"""


def ticked(pen: Pen, words: Words, of: Look, number: str) -> str:
    """The title leaves the level to ticks."""
    level = words.level(ticked=True)
    return f"""<p class="n" style="text-align:right;font-size:10.5pt">编号：{number}</p><div style="text-align:center;margin:28mm 0 8mm;font-size:27pt;font-family:{of.head};font-weight:700">{pen.rng.choice(["山东省智能工厂申报书", "智能工厂梯度培育申报书", "2026年智能工厂申报书"])}</div>
<p class="n" style="text-align:center;font-size:14pt;margin-bottom:52mm">申报等级：{level}</p>{_lines(pen, words, of, "rule")}"""


def bound(pen: Pen, words: Words, of: Look, number: str) -> str:
    """A bound book of an institute: rules above and below, edition and volume."""
    rng = pen.rng
    who = rng.choice(["编制单位：山东齐造工程设计研究院", "技术支持：海右智造系统集成事业部", "咨询单位：齐鲁工业互联网咨询中心", ""])  # fmt: skip
    edition = rng.choice(
        [
            "版本：V1.0",
            "版次：A版 / 第1次发布",
            "文件编号：ZN-2026-SB-01　版本：1.0",
            "密级：内部公开",
        ]
    )
    return f"""<div style="border-top:1.2mm solid {of.ink};padding-top:2mm;display:flex;justify-content:space-between;font-size:10pt"><span>{edition}</span><span>正本</span></div>
<div style="text-align:center;margin:40mm 0 14mm;font-size:18pt">{pen.book("enterprise_name")}</div>
<div style="text-align:center;font-size:28pt;font-family:{of.head};font-weight:700;color:{of.ink};margin-bottom:48mm">{_title(pen, words.book)}</div>
{_lines(pen, words, of, "plain")}<div style="margin-top:16mm;border-bottom:1.2mm solid {of.ink};text-align:center;font-size:10.5pt;padding-bottom:2mm">{who}</div>"""


def banded(pen: Pen, words: Words, of: Look, number: str) -> str:
    """A coloured band with the title."""
    ink = of.ink if of.ink != "#000" else "#24476b"
    return f"""<div style="height:30mm"></div><div style="background:{ink};color:#fff;padding:14mm 8mm"><div style="font-size:26pt;font-family:{of.head};font-weight:700">{_title(pen, words.book)}</div><div style="font-size:11pt;margin-top:3mm">（2026年度）</div></div>
<div style="height:62mm"></div>{_lines(pen, words, of, pen.rng.choice(["plain", "rule"]))}"""


def boxed(pen: Pen, words: Words, of: Look, number: str) -> str:
    """All in a double frame."""
    return f"""<div style="border:1mm double {of.ink};height:238mm;padding:6mm"><p class="n" style="font-size:10pt">受理编号：{pen.rng.choice(["　　　　　　　　", number])}</p>
<div style="text-align:center;margin:32mm 0 60mm;font-size:26pt;font-family:{of.head};font-weight:700;line-height:1.6">{_title(pen, words.book).replace("智能工厂", "<br>智能工厂", 1)}</div>{_lines(pen, words, of, "rule")}</div>"""


def classic(pen: Pen, words: Words, of: Look, number: str) -> str:
    """Annex mark, spaced title, lines."""
    return f"""<p class="n" style="font-family:{of.head};font-size:14pt">{pen.rng.choice(["附件", "附件1", "申报材料之一", "上册"])}</p><div style="text-align:center;margin:36mm 0 66mm;font-size:28pt;font-family:{of.head};font-weight:700;letter-spacing:2mm">{_title(pen, words.book)}</div>{_lines(pen, words, of, pen.rng.choice(["rule", "plain"]))}<p class="n" style="text-align:center;margin-top:22mm;font-size:13pt">山东省工业和信息化厅制</p>"""


def register(pen: Pen, words: Words, of: Look, number: str) -> str:
    """A report's title page: a title block, then a table of document control."""
    return f"""<div style="margin-top:18mm;font-size:13pt;color:#555">{pen.rng.choice(["智能制造 · 申报材料", "SMART FACTORY APPLICATION", "智能工厂建设申报文件"])}</div><div style="font-size:30pt;font-family:{of.head};font-weight:700;color:{of.ink};border-bottom:.8mm solid {of.ink};padding-bottom:4mm;margin-bottom:56mm">{_title(pen, words.book)}</div>{_lines(pen, words, of, "grid")}<p class="n" style="margin-top:20mm;font-size:10pt;text-align:center">文件编号 {number}</p>"""


COVERS = (bound, banded, boxed, classic, register, ticked)


def cover(pen: Pen, words: Words, of: Look, *, machine: bool) -> tuple[str, str]:
    """The cover and the number that the platform gave."""
    number = _number(pen)
    design = pen.rng.choice([platform, platform, ticked]) if machine else pen.rng.choice(COVERS)
    return design(pen, words, of, number), number
