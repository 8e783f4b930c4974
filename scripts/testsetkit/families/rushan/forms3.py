"""Basic information without a grid: lines, cards, questions, sentences."""

from __future__ import annotations

from testsetkit.families.rushan.ask import Form, pairs
from testsetkit.families.rushan.forms1 import grouped
from testsetkit.families.rushan.style import INKS, TINTS, gap, spread
from testsetkit.families.rushan.words import ASKED, SENTENCES


def colons(form: Form) -> str:
    """A line each, numbered or with a sign."""
    rng = form.pen.rng
    mark = rng.choice(["", "", "{n}. ", "（{n}）", "◆ ", "➢ ", "{n}）"])
    colon = rng.choice(["：", "：", ": "])
    return "".join(f"<p class=flat>{mark.format(n=n)}{x.told()}{colon}{x.html}</p>" for n, x in enumerate(form.items(), 1))  # fmt: skip


def ruled(form: Form) -> str:
    """Answers on ruled lines, one or two a line."""
    out = ""
    for row in pairs(form.items()):
        parts = [
            f'<td style="border:0;width:{50 if len(row) == 2 else 100}%;padding:1.4mm 2mm 1.4mm 0" {"" if len(row) == 2 else "colspan=2"}>{spread(x.told())}：<span style="border-bottom:.3mm solid #222;padding:0 2mm">{x.html or gap(28)}</span></td>'
            for x in row
        ]
        out += f"<tr>{''.join(parts)}</tr>"
    return f'<table class=open style="font-size:11.5pt">{out}</table>'


def dotted(form: Form) -> str:
    """Label, dots, answer at the right end."""
    return "".join(
        f'<table class=open style="margin:0"><tr><td style="white-space:nowrap;width:1%">{x.told()}</td><td><div style="border-bottom:.4mm dotted #666;height:3mm;min-width:8mm"></div></td><td style="width:60%">{x.html}</td></tr></table>'
        for x in form.items()
    )


def cards(form: Form) -> str:
    """A card for each group, label and answer in two plain columns."""
    rng, out = form.pen.rng, ""
    ink, tint = rng.choice(INKS), rng.choice(TINTS)
    for group, items in grouped(form.items()):
        name = {"unit": "企业名片", "people": "联系窗口", "factory": "工厂名片"}[group]
        rows = "".join(f'<tr><td style="width:32%;color:{ink}">{x.told()}</td><td>{x.html}</td></tr>' for x in items)  # fmt: skip
        out += f'<div style="border:.4mm solid {ink};margin:3mm 0"><div style="background:{tint};padding:1.5mm 4mm;font-weight:700;color:{ink}">{name}</div><table class=open style="margin:1mm 2mm">{rows}</table></div>'
    return out


def captions(form: Form) -> str:
    """The answer on a line, what it is in small print below it."""
    out = ""
    for row in pairs(form.items("answer", extras=0.2)):
        out += "<tr>" + "".join(
            f'<td style="border:0;padding:2mm 3mm" {"colspan=2" if len(row) == 1 else "width=50%"}><div style="border-bottom:.3mm solid #222;text-align:center;min-height:6mm">{x.html or "&nbsp;"}</div><div class=s style="text-align:center">（{x.told().replace("（", "，").replace("）", "")}）</div></td>'
            for x in row
        ) + "</tr>"  # fmt: skip
    return f'<table class=open style="font-size:11.5pt">{out}</table>'


def questions(form: Form) -> str:
    """A questionnaire."""
    out = ""
    answer = form.pen.rng.choice(["答：", "填报：", "→ "])
    for n, x in enumerate(form.items("answer", extras=0), 1):
        out += f"<p class=flat>{n}．{ASKED[x.key]}</p><p class=flat style='padding-left:2em'>{answer}{x.html}</p>"
    return out


def brackets(form: Form) -> str:
    """Labels in heavy brackets, one a line or run together."""
    rng = form.pen.rng
    together = rng.random() < 0.4
    said = [f"【{x.told()}】{x.html}" for x in form.items()]
    if together:
        return f'<p class=flat style="line-height:1.9">{"　".join(said)}</p>'
    return "".join(f"<p class=flat>{x}</p>" for x in said)


def run_on(form: Form) -> str:
    """All labels and answers in one paragraph a group, apart by semicolons."""
    out = ""
    for group, items in grouped(form.items(extras=0.15)):
        name = {"unit": "申报单位", "people": "联系方式", "factory": "申报工厂"}[group]
        out += f"<p><b>{name}。</b>{'；'.join(f'{x.told()}：{x.html}' for x in items)}。</p>"
    return out


def sentences(form: Form) -> str:
    """Running text."""
    pen, case, rng = form.pen, form.case, form.pen.rng
    case.told_in_prose = True
    text = ""
    for key, said in SENTENCES.items():
        if key in form.keys and (key != "enterprise_type" or case.ownership_told):
            shown = pen.book(key)
            text += said.format(shown) if shown else ""
        if key == "enterprise_type" and "parent_company" in form.keys and case.firm.parent and case.ownership_told:  # fmt: skip
            text += f"，控股股东为{pen.book('parent_company')}"
        if key == "revenue" and key in form.keys and case.scale:
            no = {"yes": "属于规模以上工业企业", "no": "目前不是规模以上工业企业", "words": "目前属于规下工业企业"}  # fmt: skip
            text += f"，{no[case.scale]}"
    tail = rng.choice(["。", "。以上信息均已核对。"])
    return f"<p>{text.lstrip('，。')}{tail}</p>"


def part_sentence(form: Form) -> str:
    """A sentence that introduces the enterprise, then a table of the rest."""
    pen, case = form.pen, form.case
    keys = ("enterprise_name", "uscc", "established_on", "registered_address")
    told = [k for k in keys if k in form.keys and pen.has(k) and k not in case.blank]
    case.told_in_prose = True
    text = "".join(SENTENCES[k].format(pen.book(k)) for k in told)
    rest = Form(pen, case, tuple(k for k in form.keys if k not in told), form.level, form.maturity)
    rows = "".join(f'<tr><th style="width:32%">{x.told()}</th><td>{x.html}</td></tr>' for x in rest.items())  # fmt: skip
    return f"<p>{text}。其余信息见下表。</p><table>{rows}</table>"


def framed(form: Form) -> str:
    """One frame, two columns of label and answer without inner lines."""
    rng, out = form.pen.rng, ""
    for row in pairs(form.items("label")):
        out += "<tr>" + "".join(
            f'<td style="border:0;width:21%;text-align:right;color:#333">{x.told()}：</td><td style="border:0" {"colspan=3" if len(row) == 1 else ""}><b>{x.html}</b></td>'
            for x in row
        ) + "</tr>"  # fmt: skip
    return f'<div style="border:{rng.choice([".5mm solid #222", "1mm double #333"])};padding:2mm"><table class=open>{out}</table></div>'


def headed(form: Form) -> str:
    """Each label a small heading, its answer a paragraph below."""
    rng = form.pen.rng
    sign = rng.choice(["1.{n} ", "{n}. ", "■ "])
    return "".join(f'<p class=flat style="margin-top:1.5mm"><b>{sign.format(n=n)}{x.told()}</b></p><p>{x.html or "&nbsp;"}</p>' for n, x in enumerate(form.items(extras=0.15), 1))  # fmt: skip


def listed(form: Form) -> str:
    """Groups as paragraphs with run-in heads, items numbered in brackets below."""
    out = ""
    for k, (group, items) in enumerate(grouped(form.items()), 1):
        name = {"unit": "申报企业", "people": "申报联络", "factory": "申报工厂"}[group]
        out += f"<p class=flat><b>{k}．{name}</b></p>"
        out += "".join(f'<p class=flat style="padding-left:2em">（{n}）{x.told()}：{x.html}</p>' for n, x in enumerate(items, 1))  # fmt: skip
    return out
