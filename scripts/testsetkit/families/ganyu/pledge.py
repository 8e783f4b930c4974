"""The commitment, and the statement on accidents: the enterprise's or an office's reply."""

from __future__ import annotations

import random
from html import escape

from testsetkit import marks
from testsetkit.answers import home
from testsetkit.case import Case
from testsetkit.families.ganyu import statements
from testsetkit.families.ganyu.look import SONG, doc, sides
from testsetkit.markup import blank
from testsetkit.pen import LEVELS, Pen, in_words
from testsetkit.press import Paper

_TRUE = (
    "所提交的申报材料真实、准确、完整，电子材料与纸质材料一致", "申报材料中的数据、案例、证明文件均真实有效，不存在虚假记载", "对申报材料的真实性、合法性承担全部责任",
)  # fmt: skip
_MORE = (
    "申报内容不涉及国家秘密，不侵犯他人知识产权", "配合主管部门开展现场评估、宣传总结和经验推广", "如违反上述承诺，自愿接受取消资格等处理，并承担相应责任", "获认定后持续推进工厂建设，按要求报送进展",
)  # fmt: skip


def _date(pen: Pen, case: Case) -> str:
    rng, day = pen.rng, case.commitment_day
    if not case.dated:
        return rng.choice(["　　　年　　月　　日", "2026年　　月　　日", blank(34)])
    if rng.random() < 0.55:
        return pen.day(day, "cn", "cn0", "words", "dot", "space")
    case.dated_by_hand = True
    clear = [h for h in marks.HANDS if h.name.startswith(("long-cang", "liu-jian"))]
    hand = rng.choice([None, *clear])
    y, m, d = (pen.written(str(x), height_mm=5.5, hand=hand) for x in day)
    return f"{y}年{m}月{d}日"


def _signed(pen: Pen, case: Case, name: str) -> str:
    """The slots in one of five ways."""
    rng = pen.rng
    hand = rng.choice([None, *marks.HANDS])
    sign = pen.written(case.firm.person, height_mm=rng.choice([9, 11]), hand=hand) if case.signed else blank()  # fmt: skip
    who = rng.choice(["法定代表人（签字）", "法定代表人签字", "承诺人（法定代表人签名）", "法定代表人（签名）"])  # fmt: skip
    unit = rng.choice(["承诺单位（盖章）", "申报单位（公章）", "企业（盖章）", "单位名称（盖章）"])
    over = pen.seal(name, role="commitment", style=rng.choice(["left:34mm;top:-15mm", "left:46mm;top:-13mm"]), size=rng.choice([39, 41]))  # fmt: skip
    a = f"{who}：{pen.slot('signature', sign, filled=case.signed, of=pen.kind)}"
    slot = pen.slot("seal", f"{unit}：{escape(name)}", filled=True, of=pen.kind)
    b = f'<span class="at">{slot}{over}</span>'
    c = f"{rng.choice(['日期：', '签署日期：', ''])}{pen.slot('date', _date(pen, case), filled=case.dated, of=pen.kind)}"
    way = rng.choice(["right", "left", "table", "sign_first", "split"])
    if way == "table":
        inner = "".join(f'<tr><td style="padding:6mm 4mm;border:.25mm solid #333">{x}</td></tr>' for x in (b, a, c))  # fmt: skip
        return f'<table class=keep style="margin:14mm 0 16mm;font-size:12pt">{inner}</table>'
    if way == "split":
        return f'<div class=keep style="padding:18mm 0 22mm"><p class=f style="margin-bottom:16mm">{b}</p><p class=f>{a}　　　　{c}</p></div>'
    order = (a, b, c) if way == "sign_first" else (b, a, c)
    side = 0 if way == "left" else 58
    inner = "".join(f'<p class=f style="margin-top:10mm;text-align:left">{x}</p>' for x in order)
    return f'<div class=keep style="padding:8mm 0 20mm {side}mm">{inner}</div>'


def promise(pen: Pen, case: Case, *, section: bool) -> str:
    rng, f = pen.rng, case.firm
    name = case.commitment_name or f.name
    told = escape(name) if section else pen.critical(name, "name")
    level = LEVELS[case.book_level]
    items = [rng.choice(_TRUE), *rng.sample(_MORE, rng.choice([2, 3]))]
    if case.accident_in == "commitment":
        items.append(statements.accident(rng, case).rstrip("。"))
    if case.discredit_in == "commitment":
        items.append(statements.credit(rng, case).rstrip("。"))
    items = [x for x in items if x]
    personal = not section and rng.random() < 0.55
    if personal:
        who = pen.critical(f.person, "name")
        open_ = rng.choice([f"本人{who}，系{told}法定代表人，就本企业申报2026年{level}智能工厂事宜，代表企业郑重承诺：", f"作为{told}的法定代表人，本人（{who}）对企业申报{level}智能工厂一事承诺如下："])  # fmt: skip
        if case.branch:
            open_ = open_.replace("法定代表人", "负责人")
    else:
        open_ = rng.choice([f"{told}就申报2026年{level}智能工厂作出以下承诺：", f"{told}自愿申报{level}智能工厂，并郑重承诺："])  # fmt: skip
    form = rng.choice(["{n}．{x}。", "{w}是{x}；", "（{w}）{x}。", "{w}、{x}。", ""])
    if form and len(items) < 9:
        body = "".join(f"<p>{form.format(n=n, w=in_words(n), x=x)}</p>" for n, x in enumerate(items, 1))  # fmt: skip
    else:
        body = f"<p>{'。'.join(items)}。</p>"
    return f"<p>{open_}</p>{body}<p>{rng.choice(['特此承诺。', '以上承诺自签署之日起生效。'])}</p>{_signed(pen, case, name)}"


def commitment(case: Case, rng: random.Random) -> Paper:
    pen = Pen(case, rng, "commitment")
    title = rng.choice(["承诺书", "承诺函", "申报承诺书", "申报材料真实性承诺书", "致山东省工业和信息化厅的承诺书"])  # fmt: skip
    to = rng.choice(["", "<p class=f>山东省工业和信息化厅：</p>"]) if "致" not in title else ""
    head = f'<p class=c style="font-size:20pt;font-weight:700;margin:6mm 0 8mm">{title}</p>{to}'
    html = doc(rng, head, promise(pen, case, section=False), size=rng.choice([12.5, 13.5, 14.5]), skin="grid")  # fmt: skip
    names = ("承诺书.pdf", "法定代表人承诺书.pdf", "承诺函（签字盖章）.pdf", "2-承诺书.pdf")
    return Paper("commitment", "承诺书", html, pen.marks, names, wants_native=False, photo=True)


def no_accident(case: Case, rng: random.Random) -> Paper:
    """The statement as a paper of its own, or an office's reply where all is well."""
    pen = Pen(case, rng, "no_accident_statement")
    clean = case.accident == "ok" and not case.incident
    if clean and rng.random() < 0.45:
        html, title = _reply(pen, case), "近三年无事故情况的复函"
    else:
        html, title = _own(pen, case, clean), "近三年安全环保质量情况说明" if clean else "情况说明"
    return Paper("no_accident_statement", title, html, pen.marks, (f"{title}.pdf", "情况说明.pdf", "安全环保质量情况.pdf"), wants_native=False, photo=True)  # fmt: skip


def _own(pen: Pen, case: Case, clean: bool) -> str:
    rng, f = pen.rng, case.firm
    said = [statements.accident(rng, case), statements.credit(rng, case) if case.discredit_in == "paper" else ""]  # fmt: skip
    title = rng.choice(["安全、环保、质量情况说明", "近三年无事故声明"]) if clean else "情 况 说 明"
    over = pen.seal(f.name, role="noacc", style="right:8mm;top:-15mm")
    day = pen.day((2026, 4, rng.randrange(1, 15)), "cn", "dot", "words")
    head = sides([("企业名称", pen.critical(f.name, "name")), ("统一社会信用代码", pen.critical(f.uscc, "code"))]) if rng.random() < 0.4 else f"<p>{pen.critical(f.name, 'name')}就有关情况说明如下：</p>"  # fmt: skip
    return doc(rng, f'<p class=c style="font-size:19pt;font-weight:700;margin-bottom:8mm">{title}</p>', head, "".join(f"<p>{x}</p>" for x in said if x), f'<p>特此说明。</p><div style="text-align:right;position:relative;margin-top:18mm">{escape(f.name)}{over}<br>{day}</div>', size=13.5)  # fmt: skip


def _reply(pen: Pen, case: Case) -> str:
    """A county's office answers the enterprise's request."""
    rng, f = pen.rng, case.firm
    place = home(case) + (f.county if home(case) == f.city else "")
    office = rng.choice([f"{place}安全生产委员会办公室", f"{place}应急管理局"])
    over = pen.seal(office, role="noacc", style="right:6mm;top:-15mm", size=42)
    day = pen.day((2026, 4, rng.randrange(1, 15)), "cn", "words")
    extra = "经查询，该企业未被列入严重失信主体名单。" if case.discredit_in == "paper" and case.discredit in ("statement", "both") else ""  # fmt: skip
    text = f"<p>来函收悉。经我单位会同生态环境、市场监管部门核实，{pen.critical(f.name, 'name')}（统一社会信用代码：{pen.critical(f.uscc, 'code')}）近三年未发生较大及以上安全、环保、质量等事故。{extra}</p><p>特此函复。</p>"
    title = rng.choice(["关于企业近三年有无事故情况的复函", "关于核实安全环保质量事故情况的复函"])
    return doc(rng, f'<p class=c style="font:700 22pt {SONG};color:#c8141d;border-bottom:.8mm solid #c8141d;padding-bottom:3mm">{office}</p><p class=c style="font-size:18pt;font-weight:700;margin:8mm 0">{title}</p><p class=f>{escape(f.name)}：</p>{text}<div style="text-align:right;position:relative;margin-top:20mm">{office}{over}<br>{day}</div>', size=14)  # fmt: skip
