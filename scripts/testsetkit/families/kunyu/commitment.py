"""The commitment as a paper or as the book's last section; statements on accidents and credit."""

from __future__ import annotations

import random
from html import escape

from testsetkit.case import Case
from testsetkit.families.kunyu import words
from testsetkit.families.kunyu.house import HEI, KAI, SONG, Desk, gap, page, paper
from testsetkit.press import Paper


def of_accidents(desk: Desk) -> str:
    """What is said of accidents (HTML); empty where nothing is."""
    case, rng = desk.case, desk.rng
    said = words.accident(rng, case.accident)
    out = desk.pin(said) if said else ""
    if case.incident == "serious":
        day = desk.pen.day((2024, rng.randrange(3, 11), rng.randrange(2, 28)), "cn")
        out += f"{day}，公司生产车间发生一起较大生产安全事故，造成3人死亡，现已按要求完成整改。"
    elif case.incident == "vague":
        out += desk.pin("公司曾发生过一起安全事故，有关问题已整改。")
    elif case.incident == "minor":
        day = desk.pen.day((2024, rng.randrange(3, 11), rng.randrange(2, 28)), "cn")
        out += f"{day}，公司发生一起一般生产安全事故，1人轻伤，已按规定处置完毕。"
    return out


def _points(desk: Desk) -> list[str]:
    """What is promised."""
    case, rng = desk.case, desk.rng
    made = [
        rng.choice(["所提交的申报材料真实、准确、完整，无虚假记载。", "申报书及附件内容真实有效，不存在弄虚作假情形。", "对所报资料的真实性、合法性负责。"]),
        rng.choice(["积极配合主管部门组织的评审和现场核查。", "自觉接受有关部门监督检查。"]),
    ]  # fmt: skip
    if case.accident_in == "commitment":
        told = of_accidents(desk)
        if told:
            made.insert(1, told)
    if case.discredit_in == "commitment" and case.discredit in ("statement", "both"):
        made.insert(rng.choice([1, len(made)]), desk.pin(words.credit(rng)))
    made.append(
        rng.choice(
            ["如有不实，愿承担由此产生的一切责任。", "如违背上述内容，自愿承担相应法律责任。"]
        )
    )
    return made


def _signature(desk: Desk) -> str:
    case = desk.case
    inner = desk.hand(case.firm.person, 10) if case.signed else gap(36)
    return desk.pen.slot("signature", inner, filled=case.signed, of="commitment")


def _date(desk: Desk) -> str:
    case, rng = desk.case, desk.rng
    if not case.dated:
        inner = '<span style="display:inline-block;min-width:48mm">　　　　年　　月　　日</span>'
    elif rng.random() < 0.3:
        case.dated_by_hand = True
        y, m, d = case.commitment_day
        inner = desk.hand(f"{y}年{m}月{d}日", 7)
    else:
        case.dated_by_hand = False
        inner = desk.pen.day(case.commitment_day, "cn", "cn0", "space", "words", "dot")
    return desk.pen.slot("date", inner, filled=case.dated, of="commitment")


def _sealed(desk: Desk, name: str) -> str:
    shown = desk.pen.critical(name, "name")
    seal = desk.pen.seal(name, role="commitment", style="left:12mm;top:-17mm")
    return f'<span style="position:relative">{shown}{seal}</span>'


def _foot(desk: Desk, name: str) -> str:
    """Where it is signed, dated and sealed."""
    rng = desk.rng
    who = rng.choice(["法定代表人（签字）", "法定代表人签名", "法定代表人或授权代表（签字）"])
    if desk.case.blank & {"legal_representative"} or not desk.pen.has("legal_representative"):
        who = "单位负责人（签字）"
    unit = rng.choice(["承诺单位（盖章）", "承诺企业（公章）", "申报单位（盖章）"])
    when = rng.choice(["日期", "签署日期", "承诺日期"])
    if rng.random() < 0.35:
        return (
            f'<table class="keep"><tr><td class="c" style="width:32%">{unit}</td><td style="height:44mm;padding-left:10mm">{_sealed(desk, name)}</td></tr>'
            f'<tr><td class="c">{who}</td><td style="height:16mm">{_signature(desk)}</td></tr><tr><td class="c">{when}</td><td style="height:14mm">{_date(desk)}</td></tr></table>'
        )
    lines = [
        f"<div style='margin-top:20mm'>{unit}：{_sealed(desk, name)}</div>",
        f"<div style='margin-top:9mm'>{who}：{_signature(desk)}</div>",
        f"<div style='margin-top:9mm'>{when}：{_date(desk)}</div>",
    ]
    if rng.random() < 0.4:
        lines = [lines[0], lines[2], lines[1]]
    if rng.random() < 0.3:
        lines = [lines[1], lines[0], lines[2]] if "签字" in who else lines
    left = rng.choice(["20mm", "45mm", "55mm"])
    return (
        f'<div class="keep" style="padding-left:{left};padding-bottom:14mm">{"".join(lines)}</div>'
    )


def _text(desk: Desk, name: str) -> str:
    """Opening and points, in one of three ways."""
    rng = desk.rng
    points = _points(desk)
    opening = rng.choice(
        ["本单位郑重承诺如下：", "我公司就申报智能工厂事宜作出如下承诺：", "现就有关事项承诺："]
    )
    how = rng.choice(["numbers", "brackets", "run", "table"])
    if how == "run":
        return f"<p>{opening}{''.join(points)}</p>"
    if how == "table":
        cells = "".join(
            f'<tr><td class="c" style="width:12%">{n}</td><td>{t}</td></tr>'
            for n, t in enumerate(points, 1)
        )
        return f"<p>{opening}</p><table>{cells}</table>"
    mark = "{n}．" if how == "numbers" else "（{n}）"
    return f"<p>{opening}</p>" + "".join(
        f"<p>{mark.format(n=n)}{t}</p>" for n, t in enumerate(points, 1)
    )


_TITLES = ("承诺书", "企业承诺书", "申报材料真实性承诺书", "真实性承诺", "诚信申报承诺书")


def section(desk: Desk) -> str:
    """The commitment inside the book."""
    title = desk.rng.choice(_TITLES)
    return f'<h2 class="c" style="font-size:18pt">{title}</h2>{_text(desk, desk.firm.name)}{_foot(desk, desk.firm.name)}'


def commitment(case: Case, rng: random.Random) -> Paper:
    """The commitment as a paper of its own."""
    desk = Desk(case, rng, "commitment")
    name = case.commitment_name or case.firm.name
    title = rng.choice(_TITLES)
    to = rng.choice(["山东省工业和信息化厅：", f"{case.city}工业和信息化局：", ""])
    start = f'<p style="text-indent:0">{to}</p>' if to else ""
    top = ""
    if rng.random() < 0.35:
        top = f'<div style="border-bottom:.8mm solid {desk.colour};color:{desk.colour};font-size:13pt;font-weight:bold;padding-bottom:2mm;margin-bottom:8mm">{escape(name)}</div>'
    elif rng.random() < 0.3:
        top = '<div style="margin-bottom:6mm">附件</div>'
    body = f'{top}<h1 class="c" style="font-size:22pt;margin:8mm 0 9mm">{title}</h1><div style="font-size:13.5pt;line-height:1.9">{start}{_text(desk, name)}{_foot(desk, name)}</div>'
    html = page(body, face=rng.choice([SONG, HEI, KAI]), margin="28mm 26mm 24mm")
    return paper(desk.pen, title, html, (title, "承诺书", "企业承诺书扫描件"), photo=True)


def wants_statement(case: Case) -> bool:
    """Whether a paper of its own tells of accidents or credit."""
    accident = case.accident_in == "paper" and (case.accident != "absent" or bool(case.incident))
    credit = case.discredit_in == "paper" and case.discredit in ("statement", "both")
    return accident or credit


def statement(case: Case, rng: random.Random) -> Paper:
    """The paper on accidents, credit, or both."""
    desk = Desk(case, rng, "no_accident_statement")
    parts = []
    if case.accident_in == "paper" or case.accident != "absent":
        told = (
            of_accidents(desk)
            if case.accident_in == "paper"
            else desk.pin(words.accident(rng, case.accident))
        )
        parts += [told] if told else []
    if case.discredit_in == "paper" and case.discredit in ("statement", "both"):
        parts.append(desk.pin(words.credit(rng)))
    safe = case.accident != "absent" or (case.accident_in == "paper" and case.incident)
    title = (
        rng.choice(["安全、环保、质量情况说明", "无较大及以上事故的说明", "安全环保质量情况声明", "关于近三年安全生产等情况的说明"])
        if safe
        else "信用情况说明"
    )  # fmt: skip
    if case.accident != "ok" or case.incident:
        title = "安全、环保、质量情况说明" if safe else title
    day = desk.pen.day(case.book_day or case.commitment_day, "cn", "space", "words")
    if not (2026, 3, 4) <= (case.book_day or (0, 0, 0)) <= (2026, 4, 30):
        day = desk.pen.day((2026, 4, 8), "cn", "space", "words")
    seal = desk.pen.seal(case.firm.name, style="right:5mm;top:-16mm")
    name = desk.pen.critical(case.firm.name, "name")
    body = f'<h1 class="c" style="font-size:21pt;margin:12mm 0 10mm">{title}</h1><div style="font-size:13.5pt;line-height:1.9">{"".join(f"<p>{t}</p>" for t in parts)}<p>特此说明。</p><div class="r" style="margin-top:26mm;padding-bottom:16mm"><span style="position:relative">{name}{seal}</span>　　<br>{day}　　</div></div>'
    html = page(body, face=rng.choice([SONG, KAI]), margin="28mm 26mm 24mm")
    return paper(desk.pen, title, html, (title, "情况说明", "安全环保质量说明"), photo=True)
