"""The first page of the book, and the notes on filling it in."""

from __future__ import annotations

import random
from html import escape

from testsetkit.case import City
from testsetkit.families.tianbao.look import HEI, KAI, SONG, Writer, cell, row, spread, table
from testsetkit.pen import LEVELS, iso

Pairs = list[tuple[str, str]]


def title(w: Writer) -> str:
    """The title with the level that is applied for."""
    level = LEVELS[w.case.book_level]
    told = w.field("level_applied", shown=level, value=w.case.book_level)
    return w.pick(f"{told}智能工厂申报书", f"{told}智能工厂申报书", f"山东省{told}智能工厂申报书", f"{told}智能工厂项目申报书")  # fmt: skip


def signed_on(w: Writer) -> str:
    """The book's date."""
    day = w.case.book_day
    assert day is not None
    shown = w.pen.form(day, "cn", "cn", "cn0", "space", "words", "dot")
    return w.field("signed_on", shown=shown, value=iso(day))


def book_seal(w: Writer, style: str, size: float = 40) -> str:
    """The book's seal, if it has one."""
    case = w.case
    if case.book_seal is None:
        return ""
    if case.book_seal == "other":
        return w.pen.seal(case.seal_name, size=size, style=style)
    return w.pen.seal(case.firm.name, kind=case.book_seal, size=size, style=style)


def lines(w: Writer, city: City, *, seal_here: bool) -> Pairs:
    """What stands on the cover: label and answer."""
    applicant = w.pick("申报单位", "申报企业", "申报单位名称", "企业名称")
    applicant += w.pick("（盖章）", "（公章）", "（加盖公章）") if seal_here else ""
    told: Pairs = [(applicant, w.field("enterprise_name"))]
    if w.has("factory_name") and w.rng.random() < 0.35:
        told.append((w.pick("智能工厂名称", "工厂名称"), w.field("factory_name")))
    if w.has("contact_name", "contact_phone") and w.rng.random() < 0.25:
        told.append((w.pick("联系人", "项目联系人"), w.field("contact_name")))
        told.append((w.pick("联系电话", "联系方式"), w.field("contact_phone")))
    if w.rng.random() < 0.6:
        told.append((w.pick("推荐单位", "主管部门", "推荐部门"), f"{city.name}工业和信息化局"))
    told.append((w.pick("申报日期", "填报日期", "填表日期", "申报时间", "编制日期"), signed_on(w)))
    return told


def cover(w: Writer, city: City, *, seal_here: bool) -> str:
    """One of seven covers, with a break after it."""
    told = lines(w, city, seal_here=seal_here)
    head = title(w)
    seal = book_seal(w, "left:95mm;top:4mm", 41) if seal_here else ""
    place = f'<div style="position:relative;height:48mm">{seal}</div>'
    if seal_here:
        place = f'<div style="margin-top:2mm">{w.pen.slot("seal", f"""<div style="width:150mm;height:48mm;position:relative">{seal}</div>""", filled=w.case.book_seal is not None, of="application_book")}</div>'
    of = w.rng.choice([_classic, _tabled, _left, _banded, _letterhead, _framed, _coded])
    return f'<div style="break-after:page;text-indent:0">{of(w, head, told, place)}</div>'


def _under(label: str, answer: str, width: float = 46, line: str = "#000") -> str:
    """Label and answer on a ruled line: a table without borders, as typists make them."""
    return (
        f'<table style="margin:3.4mm 0"><tr><td style="border:none;padding:0;width:{width}mm;text-align:justify;text-align-last:justify;white-space:nowrap">{label}：</td>'
        f'<td style="border:none;border-bottom:.3mm solid {line};padding:0 0 0 3mm;height:8mm">{answer}</td></tr></table>'
    )


def _classic(w: Writer, head: str, told: Pairs, place: str) -> str:
    body = "".join(_under(a, b, w.rng.choice([44, 50])) for a, b in told)
    note = '<div style="text-align:left;font-size:12pt">附件1</div>' if w.rng.random() < 0.4 else ""
    return f'{note}<div style="font:bold 28pt {w.look.head};text-align:center;margin:42mm 0 40mm">{head}</div><div style="font-size:14pt;margin:0 6mm;line-height:1.5">{body}</div>{place}<div style="text-align:center;font-size:14pt">山东省工业和信息化厅&ensp;制</div>'


def _tabled(w: Writer, head: str, told: Pairs, place: str) -> str:
    rows = [
        row(cell(a, style="text-align:center"), cell(b, style="text-align:center")) for a, b in told
    ]
    return f'<div style="font:bold 27pt {HEI};text-align:center;margin:34mm 0 30mm">{head}</div><div style="font-size:13pt;margin:0 8mm">{table(rows, [34, 66])}</div>{place}'


def _left(w: Writer, head: str, told: Pairs, place: str) -> str:
    body = "".join(
        f'<div style="margin:3mm 0">{spread(a) if len(a) < 5 else a}：{b}</div>' for a, b in told
    )
    return f'<div style="height:38mm"></div><div style="font:bold 25pt {SONG};letter-spacing:1mm">{head}</div><div style="border-top:1mm solid #000;margin:6mm 0 26mm"></div><div style="font-size:14pt">{body}</div>{place}'


def _banded(w: Writer, head: str, told: Pairs, place: str) -> str:
    tone = w.pick("#1f3f77", "#7a1f1f", "#245b3a", "#333333")
    body = "".join(_under(a, b, 46, tone) for a, b in told)
    return f'<div style="background:{tone};color:#fff;text-align:center;padding:12mm 4mm;margin:26mm 0 30mm;font:bold 25pt {HEI}">{head}</div><div style="font-size:13.5pt;margin:0 4mm">{body}</div>{place}'


def _letterhead(w: Writer, head: str, told: Pairs, place: str) -> str:
    firm = w.case.firm
    body = "".join(f'<div style="text-align:center;margin:2.5mm 0">{a}：{b}</div>' for a, b in told)
    latin = w.pick("SMART FACTORY APPLICATION", "Application for Smart Factory", "SHANDONG · 2026")
    return f'<div style="display:flex;align-items:center;font:bold 13pt {HEI};color:#444"><div style="width:11mm;height:11mm;border:1.2mm solid #888;border-radius:50%;text-align:center;line-height:11mm;margin-right:4mm;font-size:10pt">{escape(firm.brand[:1])}</div>{escape(firm.brand)}</div><div style="font:bold 28pt {w.look.head};text-align:center;margin:46mm 0 4mm">{head}</div><div style="text-align:center;font-size:11pt;color:#666;letter-spacing:.6mm;margin-bottom:36mm">{latin}</div><div style="font-size:14pt">{body}</div>{place}'


def _framed(w: Writer, head: str, told: Pairs, place: str) -> str:
    body = "".join(f'<p class=n style="margin:3mm 0">{a}：{b}</p>' for a, b in told)
    return f'<div style="border:1mm double #000;padding:12mm 6mm 2mm;height:225mm;box-sizing:border-box"><div style="font:bold 24pt {KAI};text-align:center;margin:20mm 0 8mm">{head}</div><div style="text-align:center;font-size:15pt;margin-bottom:32mm">（2026年度）</div><div style="font-size:13.5pt">{body}</div>{place}</div>'


def _coded(w: Writer, head: str, told: Pairs, place: str) -> str:
    grid = row(
        cell(w.pick("受理编号", "申报编号"), style="font-size:10pt"),
        cell("", style="min-width:30mm"),
    )
    body = "".join(_under(a, b, 42) for a, b in told)
    return f'<div style="width:72mm;margin-left:auto">{table([grid], [36, 64])}</div><div style="text-align:center;font:bold 22pt {HEI};margin:34mm 0 5mm">2026年山东省智能工厂梯度培育</div><div style="text-align:center;font:bold 27pt {SONG};margin-bottom:36mm">{head}</div><div style="font-size:14pt;margin:0 8mm">{body}</div>{place}'


_NOTES = (
    "申报书由申报单位如实填写，纸质材料须与线上提交内容一致。",
    "填写内容应简明、准确，用数据说话，不得空泛。",
    "表格中没有的内容填“无”，栏目不够可自行加行。",
    "统一使用A4纸双面打印，按顺序装订成册，一式一份。",
    "所填金额除另有说明外，单位均为人民币万元，保留两位小数。",
    "申报书由所在市工业和信息化主管部门审核后报送。",
    "证明材料为复印件的，应当清晰可辨并加盖单位印章。",
    "工厂建设内容的描述应与现场实际相符，现场核查不符的取消资格。",
)


def notes(w: Writer) -> str:
    """Notes on filling in: a page of their own."""
    rng: random.Random = w.rng
    name = w.pick("填报说明", "填写说明", "填 报 说 明", "填表须知", "编写说明")
    mark = w.pick("{}．", "{}、", "（{}）", "{}. ")
    body = "".join(
        f'<p style="margin:3mm 0">{mark.format(n)}{t}</p>'
        for n, t in enumerate(rng.sample(_NOTES, rng.choice([4, 5, 6])), 1)
    )
    return f'<div style="break-after:page"><h1 style="text-align:center;margin:12mm 0 10mm">{name}</h1>{body}</div>'
