"""The commitment to truth, as a paper or as the book's last part; and the statement on accidents."""

from __future__ import annotations

from html import escape

from testsetkit.case import Case
from testsetkit.families.gaomi import stated
from testsetkit.families.gaomi.look import by_hand, gap, page, paragraphs
from testsetkit.pen import LEVELS, Pen, in_words
from testsetkit.press import Paper

_OPEN = (
    "我单位申报2026年山东省{level}智能工厂，现承诺如下：", "本公司就申报{level}智能工厂所提交的材料，郑重承诺：", "根据通知要求，我公司申报{level}智能工厂，并作如下承诺：", "为申报{level}智能工厂，本单位承诺：",
)  # fmt: skip
_TRUE = (
    "所提供的申报书及附件材料真实、准确、完整，无弄虚作假；",
    "申报材料内容全部真实有效，如有虚假，愿承担一切法律责任；",
    "我单位对所报材料的真实性、完整性负责，提供的复印件与原件一致；",
    "填报的数据和提交的证明材料真实可靠，没有隐瞒和编造；",
)
_MORE = (
    "申报内容不涉及国家秘密和商业秘密；", "所涉及的知识产权归属清楚，没有争议；", "积极配合主管部门开展现场核查和宣传推广；", "如被认定，将按要求做好后续建设和数据填报；", "如违反承诺，自愿取消申报资格；", "同一内容没有重复申报其他同类专项；",
)  # fmt: skip


def promise(pen: Pen, case: Case, *, section: bool) -> str:
    """The text with its places for seal, signature and date."""
    rng = pen.rng
    name = case.firm.name if section else case.commitment_name or case.firm.name
    items = [rng.choice(_TRUE), *rng.sample(_MORE, rng.choice([2, 3, 4]))]
    if case.accident_in == "commitment":
        items.append(stated.accident(rng, case))
    if case.discredit_in == "commitment":
        items.append(stated.credit(rng, case))
    items = [x for x in items if x]
    form = rng.choice(["{n}.", "{n}、", "（{c}）", "{c}、", ""])
    body = paragraphs([form.format(n=n, c=in_words(n)) + x for n, x in enumerate(items, 1)])
    told = escape(name) if section and not case.lost_page else pen.critical(name, "name")
    opening = rng.choice(_OPEN).format(level=LEVELS[case.book_level])
    if rng.random() < 0.5:
        lead = f"<p>{told}{rng.choice(['：', '承诺：'])}</p><p>{opening}</p>"
    else:
        lead = f"<p>{told}（以下简称“我单位”）声明：{opening}</p>"
    to = (
        ""
        if section or rng.random() < 0.4
        else f"<p class=f>{rng.choice(['山东省工业和信息化厅：', f'{case.firm.city}工业和信息化局：', '致：省工业和信息化厅'])}</p>"
    )
    return f"{to}{lead}{body}{rng.choice(['<p>特此承诺。</p>', '<p>以上承诺，请予监督。</p>', ''])}{_places(pen, case, name)}"


def _date(pen: Pen, case: Case) -> str:
    """The date: typed, by hand into printed words, or wholly by hand; or its empty place."""
    rng = pen.rng
    if not case.dated:
        return rng.choice(
            [
                "　　　　年　　月　　日",
                "2026年　　月　　日",
                f"{gap(12)}年{gap(9)}月{gap(9)}日",
                gap(36),
            ]
        )
    y, m, d = case.commitment_day
    if rng.random() < 0.3:
        return pen.day(case.commitment_day, "cn", "cn0", "words", "space", "dot")
    case.dated_by_hand = True
    high = rng.choice([5, 5.5, 6.5])
    way = rng.randrange(4)
    if way == 0:
        return by_hand(pen, f"{y}.{m}.{d}", high)
    if way == 1:
        return (
            f"2026年{by_hand(pen, str(m), high)}月{by_hand(pen, str(d), high)}日"
            if y == 2026
            else f"{by_hand(pen, str(y), high)}年{by_hand(pen, str(m), high)}月{by_hand(pen, str(d), high)}日"
        )
    if way == 2:
        return by_hand(pen, f"{y}年{m}月{d}日", high + 1)
    return f"{by_hand(pen, str(y), high)} 年 {by_hand(pen, str(m), high)} 月 {by_hand(pen, str(d), high)} 日"


def _places(pen: Pen, case: Case, name: str) -> str:
    """Where it is sealed, signed and dated, in one of nine ways."""
    rng = pen.rng
    of = pen.kind
    hand = by_hand(pen, case.firm.person, rng.choice([9, 10, 11, 12])) if case.signed else ""
    stamp = pen.seal(
        name,
        role="commitment",
        style=f"left:{rng.randrange(24, 44)}mm;top:-14mm",
        size=rng.choice([38, 40, 42]),
    )
    day, shown = _date(pen, case), escape(name)
    who = rng.choice(
        [
            "法定代表人（签字）",
            "法定代表人签字",
            "法人代表（签字）",
            "法定代表人（签名）",
            "法定代表人或授权人（签字）",
            "负责人（签字）",
        ]
    )
    unit = rng.choice(
        [
            "承诺单位（盖章）",
            "单位（盖章）",
            "申报单位（公章）",
            "企业名称（盖章）",
            "单位名称（公章）",
        ]
    )

    def signature(empty: str) -> str:
        return pen.slot("signature", hand or empty, filled=case.signed, of=of)

    def dated(before: str = "") -> str:
        return before + pen.slot("date", day, filled=case.dated, of=of)

    def sealed(before: str) -> str:
        return f'<span class="at">{pen.slot("seal", f"{before}{shown}", filled=True, of=of)}{stamp}</span>'

    way = rng.randrange(9)
    if way == 0:  # lines, any order
        lines = [
            sealed(f"{unit}："),
            f"{who}：{signature(gap(36))}",
            dated(rng.choice(["日期：", "承诺日期：", "签订日期："])),
        ]
        if rng.random() < 0.3:
            lines[0], lines[1] = lines[1], lines[0]
        inner = "".join(
            f'<p class=f style="margin-top:{rng.randrange(8, 13)}mm">{x}</p>' for x in lines
        )
        return f'<div class="keep" style="padding:6mm 0 16mm {rng.choice([5, 40, 62])}mm">{inner}</div>'
    if way == 1:  # a table, a row each
        rows = [(unit, sealed("")), (who, signature("&nbsp;" * 30)), ("日期", dated())]
        cells = "".join(
            f'<tr><th style="width:36%;height:15mm">{a}</th><td>{b}</td></tr>' for a, b in rows
        )
        return f'<table class="keep" style="margin-top:16mm;margin-bottom:14mm">{cells}</table>'
    if way == 2:  # two cells side by side
        left = f'<td style="width:52%;height:38mm;vertical-align:top">{unit}：<br><br>{sealed("")}</td>'
        right = f'<td style="vertical-align:top">{who}：<br><br>{signature("&nbsp;" * 24)}<br><br>{dated()}</td>'
        return f'<table class="keep" style="margin-top:16mm;margin-bottom:12mm"><tr>{left}{right}</tr></table>'
    if way == 3:  # the name alone with the seal over it, the date below, at the right
        return f'<div class="keep" style="padding:8mm 26mm 16mm 0"><p class=f>{who}：{signature(gap(36))}</p><div class=r style="margin-top:14mm">{sealed("")}<br><div style="margin-top:3mm">{dated()}</div></div></div>'
    if way == 4:  # caption below the line
        line = f'<span style="display:inline-block;min-width:52mm;text-align:center;border-bottom:.3mm solid #222">{signature("&nbsp;" * 24)}</span>'
        return f'<div class="keep" style="padding:10mm 0 16mm 50mm"><div style="display:inline-block;text-align:center">{line}<br><span style="font-size:10pt">（{who.replace("（签字）", "").replace("（签名）", "").replace("签字", "")}签字）</span></div><p class=f style="margin-top:12mm">{sealed("")}</p><p class=f style="margin-top:4mm">{dated()}</p></div>'
    if way == 5:  # signature and date in one line
        return f'<div class="keep" style="padding:8mm 0 18mm 0"><p class=f>{sealed(f"{unit}：")}</p><p class=f style="margin-top:14mm">{who}：{signature(gap(34))}　　{dated()}</p></div>'
    if way == 6:  # the date first
        return f'<div class="keep" style="padding:8mm 0 16mm 30mm"><p class=f>{dated("承诺日期：")}</p><p class=f style="margin-top:10mm">{who}：{signature(gap(40))}</p><p class=f style="margin-top:12mm">{sealed(f"{unit}：")}</p></div>'
    if way == 7:  # 承诺人 lines, right aligned
        return f'<div class="keep r" style="padding:10mm 20mm 16mm 0"><div>{sealed("承诺人：")}</div><div style="margin-top:11mm">{who}：{signature(gap(36))}</div><div style="margin-top:7mm">{dated()}</div></div>'
    return f'<div class="keep" style="padding:8mm 0 16mm 0"><table class=b><tr><td style="width:56%">{sealed(f"{unit}：<br>")}</td><td>{who}：<br>{signature(gap(34))}</td></tr><tr><td></td><td style="padding-top:7mm">{dated("日期：")}</td></tr></table></div>'


def commitment(case: Case, pen: Pen) -> Paper:
    """The commitment as a paper of its own."""
    rng = pen.rng
    title = rng.choice(
        [
            "承 诺 书",
            "承诺书",
            "真实性承诺书",
            "申报材料真实性承诺书",
            "企业承诺书",
            "关于申报材料真实性的承诺",
            "诚信承诺书",
            "申报单位承诺书",
        ]
    )
    top = f"<p class=f>{rng.choice(['附件2', '附件：', '附3'])}</p>" if rng.random() < 0.2 else ""
    html = page(
        rng,
        top,
        f"<h1>{title}</h1>",
        promise(pen, case, section=False),
        size=rng.choice([12, 14, 15, 16]),
    )
    return Paper(
        "commitment",
        "承诺书",
        html,
        pen.marks,
        ("承诺书.pdf", "真实性承诺.pdf", "承诺书签字盖章.pdf", "02承诺书.pdf"),
        wants_native=False,
        photo=True,
    )


def statement(case: Case, pen: Pen) -> Paper:
    """The statement on accidents and credit as a paper of its own."""
    rng, f = pen.rng, case.firm
    both = case.discredit_in == "paper" and case.discredit in ("statement", "both")
    titles = ["情况说明", "有关情况的说明", "声　明"]
    if case.accident_in == "paper":
        titles += (
            ["近三年安全环保质量及信用情况说明"]
            if both
            else ["关于安全环保质量情况的说明", "近三年安全环保质量情况声明"]
        )
    title = rng.choice(titles)
    said = [
        stated.accident(rng, case) if case.accident_in == "paper" else "",
        stated.credit(rng, case) if case.discredit_in == "paper" else "",
    ]
    stamp = pen.seal(
        f.name, role="noacc", style="right:6mm;top:-13mm", size=rng.choice([38, 40, 42])
    )
    day = (2026, rng.choice([3, 4]), rng.randrange(8, 17))
    to = rng.choice(
        ["山东省工业和信息化厅：", "各级工信主管部门：", f"{f.city}工业和信息化局：", ""]
    )
    code = f"（统一社会信用代码：{pen.critical(f.uscc, 'code')}）" if rng.random() < 0.6 else ""
    html = page(rng, f"<h1>{title}</h1><p class=f>{to}</p><p>{pen.critical(f.name, 'name')}{code}现就有关情况说明如下。</p>", paragraphs(said),
                f'<p>{rng.choice(["特此说明。", "以上情况属实。", "特此声明。"])}</p><div class=r style="margin-top:18mm;position:relative">{escape(f.name)}{stamp}<br>{pen.day(day, "cn", "cn0", "words")}</div>', size=rng.choice([14, 15, 16]))  # fmt: skip
    return Paper(
        "no_accident_statement",
        title.replace("　", ""),
        html,
        pen.marks,
        ("情况说明.pdf", "无事故声明.pdf", "安全环保质量说明.pdf"),
        wants_native=False,
        photo=True,
    )
