"""The commitment with eleven ways to sign, and the statement on accidents."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass
from html import escape

from testsetkit import marks
from testsetkit.answers import home
from testsetkit.case import Case
from testsetkit.families.feixian import statements
from testsetkit.families.feixian.facts import serial
from testsetkit.families.feixian.look import HEI, KAI, MING, SONG, Frame, doc, title_of
from testsetkit.families.junan.look import blank
from testsetkit.markup import sides
from testsetkit.pen import LEVELS, Pen, in_words
from testsetkit.press import Paper

_TRUE = (
    "提交的全部申报材料真实、准确、完整、有效",
    "对申报书内容和所附材料的真实性负责",
    "申报材料无虚假记载和重大遗漏",
    "所填数据与实际相符，所附证明材料真实有效",
)
_MORE = ("积极配合现场评估和后续宣传总结", "若有弄虚作假行为，承担由此产生的一切后果", "遵守法律法规和申报管理规定", "申报材料不含国家秘密，无知识产权纠纷", "持续做好智能工厂的建设和运营", "接受主管部门监督检查")  # fmt: skip


def _date(pen: Pen, case: Case) -> str:
    rng, day = pen.rng, case.commitment_day
    if not case.dated:
        return rng.choice(
            ["　　　年　　月　　日", "2026年　　月　　日", blank(28), "　　年　月　日"]
        )
    if rng.random() < 0.5:
        return pen.day(day, "cn", "cn0", "words", "dot", "space", "dash", "slash", "dot1")
    case.dated_by_hand = True
    clear = [h for h in marks.HANDS if h.name.startswith(("long-cang", "liu-jian"))]
    hand = rng.choice([None, *clear])
    if rng.random() < 0.3:
        return pen.written(rng.choice([f"{day[0]}.{day[1]}.{day[2]}", f"{day[0]}-{day[1]}-{day[2]}"]), height_mm=7)  # fmt: skip
    y, m, d = (pen.written(str(x), height_mm=5.5, hand=hand) for x in day)
    return f"{y} 年 {m} 月 {d} 日"


@dataclass
class Places:
    """What is signed: labels and the slots that they ask for."""

    who: str
    sign: str
    unit: str
    seal: str
    when: str
    day: str

    @property
    def pairs(self) -> tuple[tuple[str, str], ...]:
        return (self.unit, self.seal), (self.who, self.sign), (self.when, self.day)

    @property
    def lines(self) -> tuple[str, ...]:
        return tuple(f"{k}{'：' if k else ''}{v}" for k, v in self.pairs)


def _right(rng: random.Random, p: Places) -> str:
    held = list(p.lines)
    if rng.random() < 0.4:
        held[0], held[1] = held[1], held[0]
    inner = "".join(f'<p class=f style="margin-top:9mm;text-align:left">{x}</p>' for x in held)
    return f'<div class=keep style="padding:9mm 0 20mm {rng.choice([40, 55])}mm">{inner}</div>'


def _left(rng: random.Random, p: Places) -> str:
    inner = "".join(f'<p class=f style="margin-top:10mm;text-align:left">{x}</p>' for x in p.lines)
    return f'<div class=keep style="padding:10mm 0 20mm">{inner}</div>'


def _date_first(rng: random.Random, p: Places) -> str:
    unit, who, when = p.lines
    inner = "".join(f'<p class=f style="margin-top:9mm;text-align:left">{x}</p>' for x in (when, who, unit))  # fmt: skip
    return f'<div class=keep style="padding:6mm 0 26mm 40mm">{inner}</div>'


def _rows(rng: random.Random, p: Places) -> str:
    inner = "".join(f'<tr><td style="width:32%;padding:7mm 3mm;border:.25mm solid #222">{k}</td><td style="padding:7mm 3mm;border:.25mm solid #222">{v}</td></tr>' for k, v in p.pairs)  # fmt: skip
    return f'<table class=keep style="margin:12mm 0 16mm;font-size:12pt">{inner}</table>'


def _columns(rng: random.Random, p: Places) -> str:
    """Three columns under heads; a date by hand is made smaller, so that it stays in its cell."""
    edge = "border:.25mm solid #222;overflow-wrap:anywhere"
    heads = "".join(f'<th style="{edge};width:{w}%">{k}</th>' for (k, _), w in zip(p.pairs, (41, 26, 33), strict=True))  # fmt: skip
    row = f'<td style="{edge};padding:13mm 2mm">{p.seal}</td><td style="{edge};text-align:center">{p.sign}</td><td style="{edge};text-align:center"><div style="zoom:.8">{p.day}</div></td>'  # fmt: skip
    return f'<table class=keep style="margin:12mm 0 16mm;font-size:11pt;table-layout:fixed"><tr>{heads}</tr><tr>{row}</tr></table>'  # fmt: skip


def _beside(rng: random.Random, p: Places) -> str:
    unit, who, when = p.lines
    return f'<div class=keep style="padding:18mm 0 20mm;display:flex;justify-content:space-between;gap:4mm"><div>{who}<br><br>{when}</div><div style="max-width:90mm">{unit}</div></div>'  # fmt: skip


def _centre(rng: random.Random, p: Places) -> str:
    return '<div class=keep style="padding:14mm 0 22mm;text-align:center">' + "".join(f'<div style="margin-top:9mm">{x}</div>' for x in p.lines) + "</div>"  # fmt: skip


def _strip(rng: random.Random, p: Places) -> str:
    """The seal's line above, name and date in one line."""
    unit, who, when = p.lines
    return f'<div class=keep style="padding:14mm 0 22mm"><p class=f style="text-align:left">{unit}</p><div style="margin-top:12mm;display:flex;justify-content:space-between;font-size:.95em"><span>{who}</span><span>{when}</span></div></div>'  # fmt: skip


def _boxes(rng: random.Random, p: Places) -> str:
    """Two boxes: the legal representative's and the enterprise's with the date."""
    unit, who, when = p.lines
    box = "flex:1;border:.3mm solid #444;padding:6mm 4mm 24mm"
    return f'<div class=keep style="display:flex;gap:4mm;margin:12mm 0"><div style="{box}">{who}</div><div style="{box}"><div style="margin-top:12mm">{unit}</div><div style="margin-top:8mm">{when}</div></div></div>'  # fmt: skip


def _captions(rng: random.Random, p: Places) -> str:
    """What belongs there stands small below each line."""
    inner = "".join(f'<div style="margin-top:8mm"><div>{v}</div><div style="font-size:.75em;border-top:.2mm solid #333;display:inline-block;min-width:60mm">{k}</div></div>' for k, v in p.pairs)  # fmt: skip
    return f'<div class=keep style="padding:12mm 0 22mm 40mm">{inner}</div>'


def _tail(rng: random.Random, p: Places) -> str:
    """公文: the name alone at the right, the date below, the signature before them."""
    return f'<div class=keep style="padding:10mm 4mm 24mm 0"><p class=f style="text-align:left">{p.who}：{p.sign}</p><p class=r style="margin-top:14mm">{p.seal}</p><p class=r>{p.day}</p></div>'  # fmt: skip


_WAYS: tuple[Callable[[random.Random, Places], str], ...] = (_right, _right, _left, _date_first, _rows, _columns, _beside, _centre, _strip, _boxes, _captions, _tail)  # fmt: skip


def _signed(pen: Pen, case: Case, name: str) -> str:
    rng = pen.rng
    hand = rng.choice([None, *marks.HANDS])
    ink = pen.written(case.firm.person, height_mm=rng.choice([8, 10, 11]), hand=hand) if case.signed else blank(rng.choice([26, 34]))  # fmt: skip
    boss = "负责人" if case.branch and rng.random() < 0.5 else "法定代表人"
    way = rng.choice(_WAYS)
    over = pen.seal(name, role="commitment", style=rng.choice(["left:24mm;top:-15mm", "left:36mm;top:-16mm", "left:14mm;top:-14mm"]), size=rng.choice([38, 40, 42]))  # fmt: skip
    slot = pen.slot("seal", escape(name), filled=True, of=pen.kind)
    held = Places(
        who=rng.choice(
            [
                f"{boss}（签字）",
                f"{boss}签字",
                f"{boss}签名",
                f"{boss}（签章）",
                f"{boss}（亲笔签名）",
            ]
        ),
        sign=pen.slot("signature", ink, filled=case.signed, of=pen.kind),
        unit=rng.choice(
            ["承诺单位（盖章）", "申报单位（公章）", "单位（盖章）", "承诺企业（公章）"]
        ),
        seal=f'<span class="at">{slot}{over}</span>',
        when=rng.choice(["日期", "承诺日期", "签署时间", "签订日期"]),
        day=pen.slot("date", _date(pen, case), filled=case.dated, of=pen.kind),
    )
    return way(rng, held)


def promise(pen: Pen, case: Case, *, section: bool) -> str:
    rng, f = pen.rng, case.firm
    name, level = case.commitment_name or f.name, LEVELS[case.book_level]
    told = escape(name) if section else pen.critical(name, "name")
    items = [rng.choice(_TRUE), *rng.sample(_MORE, rng.choice([1, 2, 3]))]
    if case.accident_in == "commitment":
        items.insert(rng.randrange(1, len(items) + 1), statements.accident(rng, case).rstrip("。"))
    if case.discredit_in == "commitment":
        items.append(statements.credit(rng, case).rstrip("。"))
    items = [x for x in items if x]
    opening = rng.choice([f"{told}申报{level}智能工厂，现承诺：", f"根据申报通知要求，{told}就申报{level}智能工厂事宜承诺如下：", f"我单位{told}自愿参加{level}智能工厂申报。我单位承诺：", f"{told}作为申报主体，对申报{level}智能工厂作出如下承诺。"])  # fmt: skip
    form = rng.choice(
        ["{w}、{x}。", "{n}．{x}；", "（{n}）{x}。", "{n}){x}。", "■ {x}；", "{w}是{x}；", ""]
    )
    body = "".join(f"<p>{form.format(n=n, w=in_words(n), x=x)}</p>" for n, x in enumerate(items, 1)) if form else f"<p>{'；'.join(items)}。</p>"  # fmt: skip
    close = rng.choice(
        ["特此承诺。", "如违反上述承诺，愿承担相应责任。", "承诺人已知悉上述内容。", ""]
    )
    return f"<p>{opening}</p>{body}{f'<p>{close}</p>' if close else ''}{_signed(pen, case, name)}"


def commitment(case: Case, rng: random.Random) -> Paper:
    pen = Pen(case, rng, "commitment")
    title = rng.choice(
        [
            "承诺书",
            "申报承诺书",
            "真实性承诺书",
            "企业申报承诺书",
            "承　诺　书",
            "信用承诺书",
            "申报材料真实性承诺函",
        ]
    )
    to = rng.choice(
        ["", "", "<p class=f>省工业和信息化厅：</p>", f"<p class=f>{case.city}工业和信息化局：</p>"]
    )
    head, inner = title_of(title, rng.choice([20, 22]), rng.choice([SONG, HEI])), f"{to}{promise(pen, case, section=False)}"  # fmt: skip
    way = rng.choice(["plain", "plain", "plain", "number", "frame", "annex", "letterhead"])
    if way == "number":
        head = f'<p class=r style="font:9pt {HEI}">编号：{serial(rng)}</p>{head}'
    elif way == "frame":
        inner = f'<div style="border:.4mm solid #333;padding:6mm 7mm">{inner}</div>'
    elif way == "annex":
        head = f"<p class=f>{rng.choice(['附件1', '附：', '附件二'])}</p>{head}"
    elif way == "letterhead":
        head = f'<p class=c style="font:700 17pt/1.6 {SONG};color:#b8181e;border-bottom:.7mm solid #b8181e">{escape(case.commitment_name or case.firm.name)}</p>{head}'  # fmt: skip
    html = doc(rng, head, inner, size=rng.choice([13, 14, 15]), skin="black", face=rng.choice([SONG, KAI, MING, ""]), frame=Frame(numbers=rng.random() < 0.2))  # fmt: skip
    names = ("承诺书.pdf", "申报承诺书.pdf", "02承诺书.pdf", "真实性承诺书.pdf", "承诺书扫描件.pdf")
    return Paper("commitment", "承诺书", html, pen.marks, names, wants_native=False, photo=True)


def no_accident(case: Case, rng: random.Random) -> Paper:
    """The statement as a paper of its own, or an office's proof where all is well."""
    pen = Pen(case, rng, "no_accident_statement")
    clean = case.accident == "ok" and not case.incident
    if clean and rng.random() < 0.35:
        html, title = _proof(pen, case), "无事故证明"
    else:
        html, title = _own(pen, case, clean=clean), "无事故说明" if clean else "情况说明"
    return Paper("no_accident_statement", title, html, pen.marks, (f"{title}.pdf", "情况说明.pdf", "安全环保质量说明.pdf"), wants_native=False, photo=True)  # fmt: skip


def _own(pen: Pen, case: Case, *, clean: bool) -> str:
    rng, f = pen.rng, case.firm
    said = [statements.accident(rng, case), statements.credit(rng, case) if case.discredit_in == "paper" else ""]  # fmt: skip
    title = (
        rng.choice(["近三年无较大及以上事故的说明", "安全、环保、质量情况说明", "企业情况说明"])
        if clean
        else "情况说明"
    )
    over = pen.seal(f.name, role="noacc", style="right:6mm;top:-15mm")
    day = pen.day((2026, 4, rng.randrange(1, 15)), "cn", "dot", "words", "cn0")
    name, code = pen.critical(f.name, "name"), pen.critical(f.uscc, "code")
    end = f'<div class=keep style="text-align:right;position:relative;margin:18mm 4mm 18mm 0">{escape(f.name)}{over}<br>{day}</div>'  # fmt: skip
    body = "".join(f"<p>{x}</p>" for x in said if x)
    if rng.random() < 0.3:
        return doc(rng, title_of(title), sides([("单位", name), ("统一社会信用代码", code), ("说明事项", body or "&nbsp;"), ("盖章", end)], "24%"), size=13, skin="black")  # fmt: skip
    return doc(rng, title_of(title), f"<p>我单位（{name}，统一社会信用代码{code}）就有关情况说明如下：</p>{body}<p>特此说明。</p>{end}", size=14, skin="black")  # fmt: skip


def _proof(pen: Pen, case: Case) -> str:
    """A county's office proves it."""
    rng, f = pen.rng, case.firm
    place = home(case) + (f.county if home(case) == f.city else "")
    office = f"{place}{rng.choice(['应急管理局', '工业和信息化局', '市场监督管理局'])}"
    over = pen.seal(office, role="noacc", style="right:6mm;top:-16mm", size=41)
    day = pen.day((2026, 4, rng.randrange(1, 15)), "cn", "words")
    extra = "该企业未被列入严重失信主体名单。" if case.discredit_in == "paper" and case.discredit in ("statement", "both") else ""  # fmt: skip
    return doc(rng, title_of("证　明", 24), f'<p>兹证明辖区企业{pen.critical(f.name, "name")}（统一社会信用代码{pen.critical(f.uscc, "code")}）近三年未发生较大及以上安全、环保、质量等事故。{extra}</p><p>特此证明。</p><div class=keep style="text-align:right;position:relative;margin-top:22mm">{office}{over}<br>{day}</div>', size=15)  # fmt: skip
