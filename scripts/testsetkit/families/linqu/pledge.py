"""The commitment, as a paper or the book's part, and papers on accidents and credit."""

from __future__ import annotations

import random
from html import escape

from testsetkit import marks
from testsetkit.case import Case
from testsetkit.families.linqu import statements
from testsetkit.families.linqu.facts import county, parted
from testsetkit.families.linqu.look import (
    HEI,
    SONG,
    Style,
    doc,
    dots,
    grid,
    sides,
    style,
    table,
    td,
    th,
    title,
    tr,
)
from testsetkit.pen import LEVELS, Pen, in_words
from testsetkit.press import Paper

_TRUE = (
    "申报书及所附材料真实、准确、完整，如有虚假，愿承担由此产生的一切后果", "所报材料、数据均来自企业真实生产经营活动，复印件与原件一致", "本次申报提供的全部资料真实有效，无弄虚作假",
    "对申报材料的真实性、完整性负责，线上填报与纸质材料内容相同",
)  # fmt: skip
_MORE = (
    "申报材料不含涉密信息，同意主管部门用于宣传推广", "积极配合现场核查，如实介绍情况、提供资料", "不以虚报、重复申报等方式骗取认定", "认定后持续改进，按时报送有关数据",
    "自觉接受主管部门和社会监督，违反承诺的接受撤销认定等处理", "材料不存在知识产权纠纷",
)  # fmt: skip


def _date(pen: Pen, case: Case) -> str:
    rng, day = pen.rng, case.commitment_day
    if not case.dated:
        return rng.choice(["　　　　年　　月　　日", "2026年　　月　　日", dots(36)])
    if rng.random() < 0.5:
        return pen.day(day, "cn", "cn0", "words", "dot", "space", "dash")
    case.dated_by_hand = True
    clear = [h for h in marks.HANDS if h.name.startswith(("long-cang", "liu-jian"))]
    hand = rng.choice([None, *clear])
    y, m, d = (pen.written(str(x), height_mm=5.5, hand=hand) for x in day)
    return f"{y}年{m}月{d}日"


def _signing(pen: Pen, case: Case, name: str) -> str:
    """The three slots in one of seven ways."""
    rng = pen.rng
    way = rng.choice(["right", "left", "table", "form", "pairs", "below", "line"])
    hand = rng.choice([None, *marks.HANDS])
    sign = pen.written(case.firm.person, height_mm=rng.choice([9, 10, 12]), hand=hand) if case.signed else (dots(30) if way != "form" else "　　　　　　　　")  # fmt: skip
    head = "单位负责人" if case.branch else "法定代表人"
    who = rng.choice([f"{head}（签字）", f"{head}签名", f"{head}（手写签名）", f"{head}（签章）" if case.signed else f"{head}（签字）"])  # fmt: skip
    unit = rng.choice(
        ["申报单位（盖章）", "承诺单位（公章）", "承诺企业（盖章）", "企业名称（盖章）"]
    )
    over = pen.seal(name, role="commitment", style=rng.choice(["left:12mm;top:-16mm", "left:28mm;top:-14mm"]), size=rng.choice([39, 41, 42]))  # fmt: skip
    shown = parted(case.firm) if name == case.firm.name and rng.random() < 0.15 else escape(name)
    shown = f'<span style="display:inline-block;text-align:left">{shown}</span>'
    signature = pen.slot("signature", sign, filled=case.signed, of=pen.kind)
    seal = f"<span class=at>{pen.slot('seal', shown, filled=True, of=pen.kind)}{over}</span>"
    day = pen.slot("date", _date(pen, case), filled=case.dated, of=pen.kind)
    if way in ("table", "form"):
        rows = [(unit, seal), (who, signature), (rng.choice(["日期", "签署日期", "承诺日期"]), day)]
        if way == "form":
            cells = "".join(td(f"{k}：<br><br>{v}<br><br>", style="vertical-align:top;padding:3mm") for k, v in rows)  # fmt: skip
            return f'<div class=keep style="padding:10mm 0 16mm">{table([tr(cells)], (46, 32, 22), "font-size:11pt")}</div>'
        body = [tr(th(k, style="padding:7mm 2mm"), td(v, style="padding:7mm 3mm")) for k, v in rows]
        return f'<div class=keep style="padding:8mm 0 16mm">{table(body, (32, 68), "font-size:12pt")}</div>'
    a, b, c = f"{unit}：{seal}", f"{who}：{signature}", rng.choice([day, f"日期：{day}", f"签署时间：{day}"])  # fmt: skip
    if way == "pairs":
        return f'<div class=keep style="padding:20mm 0 20mm"><table class=nb style="border:0"><tr><td style="border:0">{a}</td></tr><tr><td style="border:0;padding-top:14mm">{b}　　　　{c}</td></tr></table></div>'
    if way == "below":
        under = f'<p class=f style="font-size:.85em">（{who}）</p>'
        return f'<div class=keep style="padding:8mm 0 20mm 60mm"><p class=f style="margin-top:6mm">{signature}</p>{under}<p class=f style="margin-top:14mm">{seal}</p><p class=f style="font-size:.85em;margin-top:1mm">（{unit}）</p><p class=f style="margin-top:8mm">{c}</p></div>'
    if way == "line":
        return f'<div class=keep style="padding:20mm 0 20mm"><p class=f>{b}</p><p class=f style="margin-top:16mm">{a}</p><p class=f style="margin-top:8mm;text-align:right;padding-right:10mm">{c}</p></div>'
    inset = "0" if way == "left" else "56mm"
    order = rng.choice([(a, b, c), (b, a, c)])
    inner = "".join(f'<p class=f style="margin-top:11mm;text-align:left">{x}</p>' for x in order)
    return f'<div class=keep style="padding:8mm 0 20mm {inset}">{inner}</div>'


def promise(pen: Pen, case: Case, st: Style, *, section: bool) -> str:
    rng = pen.rng
    name = case.commitment_name or case.firm.name
    told = escape(name) if section else pen.critical(name, "name")
    level = LEVELS[case.book_level]
    items = [rng.choice(_TRUE), *rng.sample(_MORE, rng.choice([1, 2, 3, 4]))]
    if case.accident_in == "commitment":
        items.insert(rng.choice([0, 1]), statements.accident(rng, case).rstrip("。"))
    if case.discredit_in == "commitment":
        items.append(statements.credit(rng, case).rstrip("。"))
    items = [x for x in items if x]
    lead = rng.choice([
        f"{told}现申报2026年{level}智能工厂，谨向主管部门承诺：", f"我单位（{told}）就申报{level}智能工厂有关事项承诺如下：", f"{told}在申报{level}智能工厂过程中，严格遵守有关规定，并承诺：",
        f"为维护申报工作的严肃性，{told}就申报{level}智能工厂作如下承诺：",
    ])  # fmt: skip
    form = rng.choice(["{n}、{x}；", "（{w}）{x}。", "{w}、{x}。", "{n}. {x}。", "——{x}；", ""])
    if form:
        lines = [form.format(n=n, w=in_words(n), x=x) for n, x in enumerate(items, 1)]
        lines[-1] = lines[-1].rstrip("；。") + "。"
        body = "".join(f"<p>{x}</p>" for x in lines)
    else:
        body = f"<p>{'。'.join(items)}。</p>"
    close = rng.choice(
        [
            "<p>特此承诺！</p>",
            "<p>特此承诺。</p>",
            "<p>以上承诺，如有违反，愿承担法律责任。</p>",
            "",
        ]
    )
    return f"<p>{lead}</p>{body}{close}{_signing(pen, case, name)}"


def commitment(case: Case, rng: random.Random) -> Paper:
    pen = Pen(case, rng, "commitment")
    st = style(rng, rng.choice(["bureau", "assistant", "listed"]), rng.choice([12.5, 13.5, 14.5]))
    head = title(rng.choice(["承 诺 书", "承诺书", "申报单位承诺书", "真实性承诺函", "智能工厂申报承诺书", "企业承诺书"]), rng.choice([19, 21, 23]), st.heads)  # fmt: skip
    to = rng.choice(
        [
            "",
            "",
            "<p class=f>省工业和信息化厅：</p>",
            f"<p class=f>{case.firm.city}工业和信息化局：</p>",
        ]
    )
    html = doc(rng, head, to, promise(pen, case, st, section=False), st=st)
    names = ("承诺书.pdf", "真实性承诺书.pdf", "02承诺书.pdf", "申报承诺书（签字盖章）.pdf")
    return Paper("commitment", "承诺书", html, pen.marks, names, wants_native=False, photo=True)


# ---- papers on accidents and credit
def no_accident(case: Case, rng: random.Random) -> Paper:
    """The enterprise's own statement, or an office's where all is well."""
    pen = Pen(case, rng, "no_accident_statement")
    clean = case.accident == "ok" and not case.incident
    if clean and rng.random() < 0.45:
        made, label = rng.choice([_certified, _tabled])(pen, case), "无事故证明"
    else:
        made, label = _own(pen, case, clean), "安全环保质量情况声明" if clean else "有关情况说明"
    html = doc(rng, made, st=style(rng, "bureau", rng.choice([12.5, 13.5, 14])))
    return Paper("no_accident_statement", label, html, pen.marks, (f"{label}.pdf", "安全环保质量说明.pdf", f"08{label}.pdf"), wants_native=False, photo=True)  # fmt: skip


def _foot(pen: Pen, who: str) -> str:
    over = pen.seal(who, role="noacc", style=pen.rng.choice(["right:4mm;top:-16mm", "right:16mm;top:-14mm"]), size=41)  # fmt: skip
    day = pen.day((2026, 4, pen.rng.randrange(1, 15)), "cn", "words", "dot", "cn0")
    return f'<div class=keep style="text-align:right;position:relative;margin:20mm 6mm 16mm 0">{escape(who)}{over}<br>{day}</div>'


def _own(pen: Pen, case: Case, clean: bool) -> str:
    rng, f = pen.rng, case.firm
    said = [statements.accident(rng, case)]
    if case.discredit_in == "paper":
        said.append(statements.credit(rng, case))
    head = rng.choice(["关于近三年安全、环保、质量情况的声明", "无事故声明", "声　明"]) if clean else rng.choice(["情况说明", "关于有关情况的说明"])  # fmt: skip
    name, code = pen.critical(f.name, "name"), pen.critical(f.uscc, "code")
    lead = rng.choice([f"{name}（统一社会信用代码：{code}）声明如下：", f"{name}，统一社会信用代码{code}，现将有关情况说明如下："])  # fmt: skip
    body = "".join(f"<p>{x}</p>" for x in said if x)
    return f"{title(head, 19)}<p>{lead}</p>{body}<p>以上情况属实。</p>{_foot(pen, f.name)}"


def _certified(pen: Pen, case: Case) -> str:
    """A bureau certifies."""
    rng, f = pen.rng, case.firm
    office = f"{county(case)}{rng.choice(['应急管理局', '工业和信息化局'])}"
    clean = case.discredit in ("statement", "both") and case.discredit_in == "paper"
    credit = "未被列入严重失信主体名单。" if clean else ""
    text = f"<p>兹证明{pen.critical(f.name, 'name')}（统一社会信用代码：{pen.critical(f.uscc, 'code')}）在我辖区内从事生产经营，近三年未发生较大（含）以上安全、环保、质量等事故。{credit}</p><p>本证明仅供该企业申报智能工厂使用。</p>"
    return f'<p class=c style="font:700 23pt {SONG};margin:6mm 0 12mm;letter-spacing:8mm">证明</p>{text}{_foot(pen, office)}'


def _tabled(pen: Pen, case: Case) -> str:
    """An office's form with an opinion for each kind of accident."""
    f = case.firm
    office = f"{county(case)}安全生产委员会办公室"
    top = sides([("企业名称", pen.critical(f.name, "name")), ("统一社会信用代码", pen.critical(f.uscc, "code"))], 28)  # fmt: skip
    rows = [(x, "近三年未发生较大（含）以上事故") for x in ("安全生产", "生态环境", "产品质量")]
    more = ""
    if case.discredit_in == "paper" and case.discredit in ("statement", "both"):
        more = "<p>该企业未被列入严重失信主体名单。</p>"
    return f'<p class=c style="font:700 18pt/1.5 {HEI};margin-bottom:6mm">企业近三年安全、环保、质量<br>事故情况核查表</p>{top}{grid(("核查事项", "核查结果"), rows, (30, 70))}{more}{_foot(pen, office)}'
