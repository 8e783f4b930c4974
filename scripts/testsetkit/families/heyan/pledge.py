"""The commitment, as a paper or as a section of the book; statements on accidents by the enterprise or by bureaus."""

from __future__ import annotations

import random
from html import escape

from testsetkit.case import Case, Day
from testsetkit.families.heyan import passages
from testsetkit.families.heyan.look import FACES, blank_line, hand, sheet, spaced
from testsetkit.pen import LEVELS, Pen
from testsetkit.press import Paper

_TRUE = (
    "本次报送的全部材料真实、合法、有效，复印件与原件内容一致，数据有据可查。",
    "我单位对申报书及附件的真实性、准确性、完整性负全部责任。",
)
_MORE = (
    "所报内容不含国家秘密、商业秘密，可用于评审和公开宣传。", "申报项目产权清晰，无知识产权纠纷。", "同意主管部门通过公开渠道查询我单位信用信息。",
    "如获认定，按要求报送运行数据，主动开展经验交流。", "若有失实、伪造情况，自愿接受取消资格、追回奖补资金等处理。",
)  # fmt: skip
_LEADS = (
    "本单位就申报2026年山东省先进级智能工厂作如下承诺：",
    "现申报先进级智能工厂，并对以下事项作出承诺：",
    "根据智能工厂申报工作要求，本单位自愿承诺：",
)


def _lead(rng: random.Random, case: Case) -> str:
    return rng.choice(_LEADS).replace("先进级", LEVELS[case.book_level])


def pledge_text(pen: Pen, case: Case, *, section: bool) -> str:
    rng = pen.rng
    name = case.commitment_name or case.firm.name
    items = [rng.choice(_TRUE), *rng.sample(_MORE, rng.choice([2, 3]))]
    if case.accident_in == "commitment":
        items.append(passages.accident(rng, case))
    if case.discredit_in == "commitment":
        items.append(passages.honest(rng, case))
    items = [x for x in items if x]
    mark = rng.choice(["（{}）", "{}、", "{}．", "{}. "])
    words = "一二三四五六七八"
    body = "".join(
        f"<p>{mark.format(words[n] if mark in ('（{}）', '{}、') else n + 1)}{pen.mark(escape(x), what='passage', text=x)}</p>"
        for n, x in enumerate(items)
    )
    who = escape(name) if section else pen.critical(name, "name")
    if rng.random() < 0.4:
        opening = f"<p>{who}（以下简称“我单位”）{_lead(rng, case).replace('本单位', '')}</p>"
    else:
        to = (
            ""
            if section
            else f"<p class=n>{rng.choice(['山东省工业和信息化厅：', f'{case.firm.city}工业和信息化局：'])}</p>"
        )
        opening = f"{to}<p>{_lead(rng, case)}</p>"
    slots = _slots(pen, case, name, section=section)
    layout = rng.choice([_stacked, _row, _boxed])
    return layout(rng, opening + body, slots)


def _slots(pen: Pen, case: Case, name: str, *, section: bool) -> dict[str, str]:
    """The three slots: seal, signature, date; with labels."""
    rng = pen.rng
    face = hand(rng)
    sign = (
        pen.written(case.firm.person, height_mm=rng.choice([9, 11, 13]), hand=face)
        if case.signed
        else blank_line(rng.choice([28, 36]))
    )
    day = case.commitment_day
    if not case.dated:
        shown = rng.choice(["年　　月　　日", "　　　　年　　　月　　　日", "2026年　　月　　日"])
    elif rng.random() < 0.6:
        case.dated_by_hand = True
        y, m, d = (pen.written(str(x), height_mm=8, hand=face) for x in day)
        shown = rng.choice(
            [
                f"{y}年{m}月{d}日",
                f"2026年{m}月{d}日" if day[0] == 2026 else f"{y}年{m}月{d}日",
                pen.written(".".join(map(str, day)), height_mm=8, hand=face),
            ]
        )
    else:
        shown = pen.day(day, "cn", "cn0", "dot", "words", "dash")
    stamp = _stamp(pen, case, section=section)
    unit = rng.choice(["承诺单位（盖章）", "申报单位（公章）", "单位（盖章）", "承诺企业（公章）"])
    who = rng.choice(
        [
            "法定代表人（签字）",
            "法定代表人（签名）",
            "法人代表签字",
            "法定代表人或委托代理人（签字）",
        ]
    )
    return {
        "seal": f'<span class=rel>{pen.slot("seal", f"{unit}：{escape(name)}", filled=bool(stamp), of="commitment")}{stamp}</span>',
        "signature": f'{who}：{pen.slot("signature", sign, filled=case.signed, of="commitment")}',
        "date": f'{rng.choice(["日　　期：", "签署日期：", "", "日期："])}{pen.slot("date", shown, filled=case.dated, of="commitment")}',
    }  # fmt: skip


def _stamp(pen: Pen, case: Case, *, section: bool) -> str:
    """The enterprise's seal, whatever name was typed; a section of the book is sealed as the book is."""
    rng = pen.rng
    style, size = f"left:{rng.randrange(22, 48)}mm;top:-14mm", rng.choice([38, 40, 42])
    if not section:
        return pen.seal(case.firm.name, role="commitment", style=style, size=size)
    if case.book_seal is None:
        return ""
    kind = "official" if case.book_seal == "other" else case.book_seal
    name = case.seal_name or case.firm.name
    return pen.seal(name, kind=kind, role="commitment", style=style, size=size)


def _stacked(rng: random.Random, text: str, slots: dict[str, str]) -> str:
    order = rng.choice([("seal", "signature", "date"), ("signature", "seal", "date")])
    pad = rng.choice([8, 40, 66])
    return (
        f'{text}<div class=one style="padding:14mm 0 20mm {pad}mm">'
        + "".join(f'<p class=n style="margin-top:9mm">{slots[k]}</p>' for k in order)
        + "</div>"
    )


def _row(rng: random.Random, text: str, slots: dict[str, str]) -> str:
    """Signature and date on one line, the unit above."""
    return f'{text}<div class=one style="padding:18mm 0 22mm 0"><p class=n>{slots["seal"]}</p><p class=n style="margin-top:16mm">{slots["signature"]}　　　{slots["date"]}</p></div>'


def _boxed(rng: random.Random, text: str, slots: dict[str, str]) -> str:
    """A form with a vertical title; the slots at the foot of its one cell."""
    foot = "".join(
        f'<p class=n style="margin:7mm 0 0 44mm">{slots[k]}</p>'
        for k in ("signature", "seal", "date")
    )
    return f'<table class="f one"><tr><td class="k v" style="width:10mm">承<br><br>诺<br><br>内<br><br>容</td><td style="padding:5mm">{text}<div style="padding:8mm 0 16mm">{foot}</div></td></tr></table>'


def commitment(case: Case, rng: random.Random) -> Paper:
    pen = Pen(case, rng, "commitment")
    title = rng.choice(
        [spaced("承诺书"), "真实性承诺书", "申报单位诚信承诺书", "材料真实性承诺函", "承诺函"]
    )
    html = sheet(
        rng,
        f"<h1>{title}</h1>",
        pledge_text(pen, case, section=False),
        size=rng.choice([12, 14, 15]),
        running=rng.choice(["", "", "附件2"]),
    )
    return Paper(
        "commitment",
        "真实性承诺书",
        html,
        pen.marks,
        ("承诺书（已签）.pdf", "附件-真实性承诺.pdf", "承诺函.pdf", "二、承诺书.pdf"),
        wants_native=False,
        photo=True,
    )


def no_accident(case: Case, rng: random.Random) -> list[Paper]:
    """The enterprise's own statement, or proofs by three bureaus, or one form with three stamps."""
    own = (
        case.discredit_in == "paper"
        or case.incident
        or case.accident == "absent"
        or rng.random() < 0.4
    )
    day = (2026, rng.choice([3, 4]), rng.randrange(4, 20))
    if own:
        return [_own(case, rng, day)]
    return (
        [_joint(case, rng, day)]
        if rng.random() < 0.45
        else [_proof(case, rng, day, k) for k in range(3)]
    )


def _own(case: Case, rng: random.Random, day: Day) -> Paper:
    pen = Pen(case, rng, "no_accident_statement")
    f = case.firm
    said = [
        passages.accident(rng, case),
        passages.honest(rng, case) if case.discredit_in == "paper" else "",
    ]
    told = case.accident != "absent" or bool(case.incident)
    title = (
        "信用情况声明"
        if not told
        else rng.choice(
            [
                "近三年安全、环保、质量情况说明",
                "安全环保质量无事故声明" if not case.incident else "安全环保质量情况声明",
                spaced("声明"),
                "关于安全环保质量情况的承诺说明",
            ]
        )
    )
    stamp = pen.seal(f.name, role="noacc", style="right:6mm;top:-13mm")
    html = sheet(rng, f"<h1>{title}</h1><p class=n>山东省工业和信息化厅：</p><p>我公司{pen.critical(f.name, 'name')}，统一社会信用代码{pen.critical(f.uscc, 'code')}，现将有关情况说明如下：</p>", *[passages.marked(pen, x) for x in said],
                 f'<p>以上情况属实。</p><div class=e style="margin-top:22mm;position:relative">{escape(f.name)}{stamp}<br>{pen.day(day, "cn", "cn0", "dot")}</div>', size=rng.choice([12, 14, 15]))  # fmt: skip
    if not told:
        return Paper(
            "other",
            "信用情况声明",
            html,
            pen.marks,
            ("信用声明.pdf", "声明.pdf"),
            wants_native=False,
            photo=True,
        )
    return Paper(
        "no_accident_statement",
        "无事故情况说明",
        html,
        pen.marks,
        ("无事故声明（盖章）.pdf", "安环质量说明.pdf", "情况说明2026.pdf"),
        wants_native=False,
        photo=True,
    )


def _bureaus(case: Case) -> tuple[tuple[str, str], ...]:
    f = case.firm
    county = f.county
    grade = "较大及以上" if case.accident == "ok" else "重大及以上"
    return (
        (f"{f.city}{county}应急管理局", f"在我局监管范围内，该企业2023年1月1日至今未发生{grade}生产安全事故"), (f"{f.city}生态环境局{county}分局", f"该单位近三年来在我辖区内未发生{grade}环境污染事故"),
        (f"{f.city}{county}市场监督管理局", f"近三年该企业未发生{grade}产品质量事故"),
    )  # fmt: skip


def _proof(case: Case, rng: random.Random, day: Day, which: int) -> Paper:
    pen = Pen(case, rng, "no_accident_statement")
    bureau, said = _bureaus(case)[which]
    f = case.firm
    stamp = pen.seal(bureau, role="noacc", style="right:4mm;top:-12mm", size=42)
    sentence = f"{said}，特此证明。"
    html = sheet(rng, f'<h1>{rng.choice([spaced("证明"), "证　明　函", "守法情况证明"])}</h1><p>兹有{pen.critical(f.name, "name")}（统一社会信用代码：{pen.critical(f.uscc, "code")}）。经核查，{pen.mark(escape(sentence), what="passage", text=sentence)}</p><p>本证明仅用于该企业申报智能工厂。</p>'
                 f'<div class=e style="margin-top:26mm;position:relative">{bureau}{stamp}<br>{pen.day(day, "cn", "cn", "words")}</div>', size=15, margin="34mm 28mm")  # fmt: skip
    short = ("应急", "环保", "市监")[which]
    return Paper(
        "no_accident_statement",
        f"{short}部门证明",
        html,
        pen.marks,
        (f"{short}局证明.pdf", f"无事故证明-{short}.pdf"),
        wants_native=False,
        photo=True,
    )


def _joint(case: Case, rng: random.Random, day: Day) -> Paper:
    """One form, a row with an opinion and a stamp for each bureau."""
    pen = Pen(case, rng, "no_accident_statement")
    f = case.firm
    rows = ""
    for bureau, said in _bureaus(case):
        stamp = pen.seal(bureau, role="noacc", style="left:24mm;top:-9mm", size=36)
        sentence = f"{said}。"
        rows += f'<tr><td class=k style="width:20%">{bureau.replace(f.city, "").replace(f.county, "") or bureau}<br>意见</td><td style="height:44mm"><p>{pen.mark(escape(sentence), what="passage", text=sentence)}</p><div style="margin:12mm 0 8mm 52mm"><span class=rel>（盖章）{stamp}</span><br>{pen.day(day, "cn", "cn0")}</div></td></tr>'
    html = sheet(
        rng,
        f'<h1 style="font-family:{FACES["serif"]}">企业近三年无事故证明</h1><table class=f><tr><td class=k>企业名称</td><td>{pen.critical(f.name, "name")}</td></tr><tr><td class=k>统一社会信用代码</td><td>{pen.critical(f.uscc, "code")}</td></tr>{rows}</table>',
        size=12,
    )
    return Paper(
        "no_accident_statement",
        "无事故联合证明",
        html,
        pen.marks,
        ("无事故证明（三部门盖章）.pdf", "联合证明.pdf"),
        wants_native=False,
        photo=True,
    )
