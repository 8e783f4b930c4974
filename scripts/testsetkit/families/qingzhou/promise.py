"""The commitment, as a paper or a section of the book, and the statement on accidents."""

from __future__ import annotations

import random
from dataclasses import dataclass
from html import escape

from testsetkit.case import Case
from testsetkit.families.qingzhou import texts
from testsetkit.families.qingzhou.style import SANS, gap, look, sheet
from testsetkit.pen import LEVELS, Pen, in_words
from testsetkit.press import Paper

_OPENINGS = (
    "本企业申报2026年度{v}智能工厂，现就有关事项承诺如下：", "就{v}智能工厂申报，我单位在此声明并保证：", "为做好{v}智能工厂申报，本公司自愿作出如下承诺：",
)  # fmt: skip
_ITEMS = (
    "填报的数据和文字、上传的图片和证明文件均真实有效，复印件与原件一致。", "申报的智能工厂系本单位自主投资建设并实际使用，不存在一厂多报。",
    "申报内容不含涉密信息，涉及商业秘密的已作处理，同意用于评审。", "积极配合各级主管部门开展现场核查、跟踪监测和经验推广。",
    "如有隐瞒或者虚构，愿意取消申报资格，三年内不再申报，并承担由此产生的一切责任。", "申报期间名称、地址、控制关系等发生变化的，及时书面报告。",
)  # fmt: skip


@dataclass
class Slots:
    """The three slots, filled or not, and the words that ask for them."""

    sign_label: str
    sign: str
    unit_label: str
    unit: str
    date_label: str
    date: str


def _slots(pen: Pen, case: Case, name: str) -> Slots:
    rng = pen.rng
    sign = (
        pen.written(case.firm.person, height_mm=rng.choice([8, 9, 11]))
        if case.signed
        else gap(rng.choice([28, 36]))
    )
    if case.signed and rng.random() < 0.4:
        sign = f'<span style="border-bottom:.3mm solid #333;padding:0 5mm">{sign}</span>'
    y, m, d = case.commitment_day
    if not case.dated:
        shown = rng.choice(["　　　　年　　　月　　　日", "2026年　　月　　日", gap(32)])
    elif rng.random() < 0.6:
        case.dated_by_hand = True
        high = rng.choice([5, 6])
        if rng.random() < 0.6:
            a, b, c = (pen.written(str(x), height_mm=high) for x in (y, m, d))
            shown = f"{a}年{b}月{c}日"
        else:
            shown = pen.written(rng.choice([f"{y}.{m}.{d}", f"{y}年{m}月{d}日"]), height_mm=high)
    else:
        shown = pen.day(case.commitment_day, "cn", "cn0", "words", "dot", "space", "dash", "slash")
    person = "负责人" if case.firm.branch_of else "法定代表人"
    return Slots(
        rng.choice([f"{person}（签字）", f"{person}签名", f"{person}（签章）", f"{person}或其授权人（签字）", "承诺人（签字）"]),
        pen.slot("signature", sign, filled=case.signed, of=pen.kind),
        rng.choice(["承诺单位（公章）", "单位（盖章）", "申报单位盖章", "企业名称（加盖公章）"]),
        pen.slot("seal", escape(name), filled=True, of=pen.kind),
        rng.choice(["日期", "签署日期", "承诺时间", "日　期"]),
        pen.slot("date", shown, filled=case.dated, of=pen.kind),
    )  # fmt: skip


def _plain(label: str) -> str:
    return label.replace("（", "").replace("）", "")


def _stamp(pen: Pen, name: str, style: str) -> str:
    return pen.seal(name, role="commitment", style=style, size=pen.rng.choice([38, 40, 42]))


def closing(pen: Pen, case: Case, name: str) -> str:
    """Signature, seal and date in one of eleven arrangements."""
    rng = pen.rng
    s = _slots(pen, case, name)
    kind = rng.choice(
        [
            "right",
            "left",
            "table",
            "across",
            "below",
            "bare",
            "two",
            "dated_first",
            "form",
            "rule",
            "inline",
        ]
    )
    at_end = kind in (
        "right",
        "bare",
        "two",
        "below",
    )  # what lies beyond the text's edge is not printed
    spot = (
        f"right:{rng.randrange(0, 12)}mm"
        if at_end
        else f"left:{rng.randrange(0, 10) if kind == 'across' else rng.randrange(18, 40)}mm"
    )
    over = _stamp(pen, name, f"{spot};top:-14mm")
    unit = f'<span class="at">{s.unit}{over}</span>'
    if kind in ("right", "left"):
        pad = "62mm" if kind == "right" else "4mm"
        lines = [
            f"{s.unit_label}：{unit}",
            f"{s.sign_label}：{s.sign}",
            f"{s.date_label}：{s.date}",
        ]
        if rng.random() < 0.4:
            lines[0], lines[1] = lines[1], lines[0]
        return (
            f'<div class="keep" style="padding:8mm 0 20mm {pad}">'
            + "".join(f'<p class=flat style="margin-top:9mm">{x}</p>' for x in lines)
            + "</div>"
        )
    if kind == "table":
        rows = ((s.unit_label, unit, 34), (s.sign_label, s.sign, 18), (s.date_label, s.date, 12))
        return (
            '<table class="keep" style="margin-top:8mm">'
            + "".join(
                f'<tr><th style="width:32%;height:{h}mm">{a}</th><td>{b}</td></tr>'
                for a, b, h in rows
            )
            + "</table>"
        )
    if kind == "across":
        head = "".join(f"<th>{x}</th>" for x in (s.sign_label, s.unit_label, s.date_label))
        return f'<table class="keep" style="margin-top:8mm;table-layout:fixed"><tr>{head}</tr><tr><td style="height:42mm;text-align:center">{s.sign}</td><td style="text-align:center">{unit}</td><td style="text-align:center">{s.date}</td></tr></table>'
    if kind == "below":
        cells = ((s.sign, s.sign_label), (unit, s.unit_label), (s.date, s.date_label))
        return (
            '<div class="keep" style="display:flex;gap:6mm;margin-top:16mm;padding-bottom:18mm;align-items:flex-end">'
            + "".join(
                f'<div style="flex:1;text-align:center"><div style="border-bottom:.3mm solid #333;padding-bottom:1mm">{a}</div><div class="cap">{b}</div></div>'
                for a, b in cells
            )
            + "</div>"
        )
    if kind == "bare":
        return f'<div class="keep" style="padding:14mm 8mm 20mm 0;text-align:right"><p class="r"><span class="at">{s.unit}{over}</span></p><p class="r" style="margin-top:6mm">{s.sign_label}：{s.sign}</p><p class="r" style="margin-top:6mm">{s.date}</p></div>'
    if kind == "two":
        return f'<div class="keep" style="display:flex;justify-content:space-between;margin-top:16mm;padding-bottom:22mm"><div>{s.sign_label}：<br><br>{s.sign}</div><div>{s.unit_label}：<br><br>{unit}<br><br>{s.date}</div></div>'
    if kind == "dated_first":
        return f'<div class="keep" style="padding:8mm 0 22mm 20mm"><p class=flat>{s.date_label}：{s.date}</p><p class=flat style="margin-top:10mm">{s.sign_label}：{s.sign}</p><p class=flat style="margin-top:12mm">{s.unit_label}：{unit}</p></div>'
    if kind == "form":
        return f'<table class="keep bare" style="margin-top:12mm"><tr><td style="width:30%;text-align:right">{s.unit_label}：</td><td style="height:30mm">{unit}</td></tr><tr><td style="text-align:right">{s.sign_label}：</td><td style="height:16mm">{s.sign}</td></tr><tr><td style="text-align:right">{s.date_label}：</td><td>{s.date}</td></tr></table>'
    if kind == "rule":
        return f'<div class="keep" style="border-top:.5mm solid #333;margin-top:8mm;padding:6mm 0 24mm"><p class=flat>签章栏</p><p class=flat style="margin-top:8mm">{unit}　（{_plain(s.unit_label)}）</p><p class=flat style="margin-top:12mm">{s.sign}　（{_plain(s.sign_label)}）　　{s.date}　（{s.date_label}）</p></div>'
    return f'<div class="keep" style="padding:10mm 0 22mm"><p class=flat style="line-height:3">{s.sign_label}：{s.sign}　　{s.date_label}：{s.date}</p><p class=flat style="margin-top:8mm">{s.unit_label}：{unit}</p></div>'


def promise(pen: Pen, case: Case, *, section: bool) -> str:
    """The text with its slots."""
    rng = pen.rng
    name = case.commitment_name or case.firm.name
    items = [_ITEMS[0], *rng.sample(_ITEMS[1:], rng.choice([2, 3, 4]))]
    items += [texts.accident(rng, case)] if case.accident_in == "commitment" else []
    items += [texts.credit(rng, case)] if case.discredit_in == "commitment" else []
    items = [x for x in items if x]
    form = rng.choice(["{n}.{x}", "（{c}）{x}", "{c}、{x}", "{x}", "☑ {x}", "第{c}条　{x}"])
    body = "".join(
        f"<p>{form.format(n=n, c=in_words(n), x=escape(x))}</p>" for n, x in enumerate(items, 1)
    )
    if rng.random() < 0.15:
        body = (
            "<table>"
            + "".join(
                f'<tr><td class=c style="width:9%">{n}</td><td>{escape(x)}</td></tr>'
                for n, x in enumerate(items, 1)
            )
            + "</table>"
        )
    opening = rng.choice(_OPENINGS).format(v=LEVELS[case.book_level])
    who = escape(name) if section else pen.critical(name, "name")
    kind = rng.choice(["name", "sentence", "to", "last"])
    top = {
        "name": f"<p class=flat>{who}：</p><p>{opening}</p>", "sentence": f"<p>{who}郑重承诺：{opening}</p>",
        "to": f"<p class=flat>山东省工业和信息化厅：</p><p>{who}{rng.choice(['作为申报单位', '（申报主体）'])}，{opening}</p>", "last": f"<p>{opening}</p>",
    }[kind]  # fmt: skip
    tail = f"<p>{rng.choice(['以上承诺，如有违反，愿承担全部责任。', '特此承诺。', '承诺人已完整阅读并理解上述内容。'])}</p>"
    if kind == "last":
        tail = f"<p>上述内容由{who}承诺，长期有效。</p>"
    return f"{top}{body}{tail}{closing(pen, case, name)}"


def commitment(case: Case, rng: random.Random) -> Paper:
    pen = Pen(case, rng, "commitment")
    at = look(rng, size=rng.choice([12, 13, 14]))
    title = rng.choice(
        [
            "承诺书",
            "申报承诺书",
            "申报单位承诺函",
            "真实性承诺书",
            "企业诚信申报承诺书",
            "材料真实性承诺",
        ]
    )
    head = rng.choice([
        f"<h1>{title}</h1>", f'<div class="bar" style="text-align:center">{title}</div>', f'<p class="flat s">附件{rng.randrange(2, 9)}</p><h1>{title}</h1>',
        f'<div style="display:flex;justify-content:space-between;font:8.5pt/1.5 {SANS};color:#777"><div>申报平台统一模板</div><div>模板编号：CN-{rng.randrange(10, 99)}</div></div><h1>{title}</h1>',
    ])  # fmt: skip
    html = sheet(
        rng,
        at,
        head,
        promise(pen, case, section=False),
        margin="26mm 24mm",
        numbers=rng.choice([None, None, "plain"]),
    )
    files = ("承诺书.pdf", "申报承诺书（已签章）.pdf", "02承诺书.pdf", "承诺函扫描件.pdf")
    return Paper("commitment", "承诺书", html, pen.marks, files, wants_native=False, photo=True)


def no_accident(case: Case, rng: random.Random) -> Paper:
    """The statement on accidents (and on credit) as a paper of its own."""
    pen = Pen(case, rng, "no_accident_statement")
    at = look(rng, size=rng.choice([12, 14]))
    title = rng.choice(
        [
            "关于安全、环保、质量事故情况的说明",
            "无事故声明",
            "近三年安全环保质量情况声明",
            "无较大事故情况说明" if case.accident == "ok" else "近三年有关情况说明",
        ]
    )
    said = [
        texts.accident(rng, case),
        texts.credit(rng, case) if case.discredit_in == "paper" else "",
    ]
    over = pen.seal(case.firm.name, role="noacc", style="right:4mm;top:-13mm", size=40)
    who = f"{pen.critical(case.firm.name, 'name')}（统一社会信用代码：{pen.critical(case.firm.uscc, 'code')}）"
    table = rng.random() < 0.25
    when = (2026, 4, rng.randrange(1, 15))
    if table:
        rows = "".join(
            f"<tr><th style='width:22%'>{a}</th><td>{b}</td></tr>"
            for a, b in (
                ("单位名称", who),
                ("声明内容", "".join(f"<p>{escape(x)}</p>" for x in said if x)),
            )
        )
        main = f"<table>{rows}</table>"
    else:
        main = f"<p>{who}现将有关情况说明如下：</p>{texts.paragraphs(said)}"
    sign = f'<div class="r" style="margin-top:18mm;position:relative;padding-right:6mm">{escape(case.firm.name)}{over}<br>{pen.day(when, "cn", "cn0", "words")}</div>'
    html = sheet(
        rng,
        at,
        f"<h1>{title}</h1>{main}<p>{rng.choice(['特此说明。', '情况属实，特此声明。'])}</p>{sign}",
        margin="28mm 25mm",
    )
    files = ("无事故声明.pdf", "安全环保质量说明.pdf", "07情况说明.pdf")
    return Paper(
        "no_accident_statement",
        "无事故声明",
        html,
        pen.marks,
        files,
        wants_native=False,
        photo=True,
    )
