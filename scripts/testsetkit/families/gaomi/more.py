"""More designs for scenarios: codes, tags, workshops, columns, steps, long and short paragraphs."""

from __future__ import annotations

from testsetkit.case import Case
from testsetkit.families.gaomi.scenes import RINGED, groups, link_heads, name
from testsetkit.families.gaomi.tale import Teller
from testsetkit.pen import Pen, in_words


def coded(pen: Pen, case: Case) -> str:
    """A code before the name, the link in brackets behind it."""
    rng, tell, out = pen.rng, Teller(pen.rng, case), []
    form = rng.choice(
        [
            "CJ{n:02d}　{x}（{l}）",
            "S{n}-{x}（{l}）",
            "【{n:02d}】{x}——{l}",
            "NO.{n} {x}（{l}环节）",
            "编号{n:03d} {x}（{l}）",
        ]
    )
    for n, claim in enumerate(case.claims, 1):
        s = tell.tell(claim, 2)
        out.append(
            f"<h3>{form.format(n=n, x=name(pen, claim), l=claim.link)}</h3><p>{s.why}</p><p>{s.body}</p><p>{s.gain}</p>"
        )
    return "".join(out)


def tagged(pen: Pen, case: Case) -> str:
    """One paragraph a scenario, the link in signs before its name."""
    rng, tell, out = pen.rng, Teller(pen.rng, case), []
    form = rng.choice(
        ["【{l}】<b>{x}</b>：", "（{l}）<b>{x}</b>。", "[{l}] {x}：", "{r}{l}·<b>{x}</b>："]
    )
    for n, claim in enumerate(case.claims):
        s = tell.tell(claim, 3)
        out.append(
            f'<p style="margin-top:1.5mm">{form.format(l=claim.link, x=name(pen, claim), r=RINGED[n])}{s.why}{s.body}{s.gain}</p>'
        )
    return "".join(out)


def by_shop(pen: Pen, case: Case) -> str:
    """Under workshops and departments; no links anywhere."""
    rng, tell, out = pen.rng, Teller(pen.rng, case), []
    case.headed = False
    shops = rng.sample(
        ["一车间", "二车间", "三车间", "包装车间", "总部机关", "厂区公用部分", "新建车间"], 4
    )
    size = -(-len(case.claims) // 4)
    left, right = rng.choice([("“", "”"), ("《", "》"), ("", ""), ("【", "】")])
    for k in range(0, len(case.claims), size):
        out.append(f"<h3>（{in_words(k // size + 1)}）{shops[k // size]}牵头实施的场景</h3>")
        for n, claim in enumerate(case.claims[k : k + size], 1):
            s = tell.tell(claim, 2)
            out.append(
                f"<h4>{n}.{left}{name(pen, claim)}{right}</h4><p>{s.why}{s.body}{s.gain}</p>"
            )
    return "".join(out)


def columns(pen: Pen, case: Case) -> str:
    """Tables in which every scenario is a column, two or three abreast."""
    rng, tell, out = pen.rng, Teller(pen.rng, case), []
    per = rng.choice([2, 3])
    heads = rng.choice(
        [
            ("场景名称", "所属环节", "做法", "效果", "投用时间"),
            ("场景", "环节", "主要内容", "成效", "建成时间"),
        ]
    )
    for at in range(0, len(case.claims), per):
        part = [(c, tell.tell(c, 0 if per == 3 else 1)) for c in case.claims[at : at + per]]
        rows = [
            "".join(f"<td class=c><b>{name(pen, c)}</b></td>" for c, _ in part), "".join(f"<td class=c>{c.link}</td>" for c, _ in part),
            "".join(f"<td>{s.why}{s.body}</td>" for _, s in part), "".join(f"<td>{s.gain}</td>" for _, s in part), "".join(f"<td class=c>{s.since}</td>" for _, s in part),
        ]  # fmt: skip
        cells = "".join(
            f'<tr><th style="width:{11 if per == 3 else 13}%">{h}</th>{r}</tr>'
            for h, r in zip(heads, rows, strict=True)
        )
        out.append(
            f'<table class="keep" style="table-layout:fixed;margin-bottom:4mm;font-size:10pt">{cells}</table>'
        )
    return "".join(out)


def steps(pen: Pen, case: Case) -> str:
    """A grid a scenario: its name in the head over all columns, below it numbered steps."""
    rng, tell, out = pen.rng, Teller(pen.rng, case), []
    form = rng.choice(
        ["场景{n}：{x}（所属环节：{l}）", "{n}. {x}　　所属环节：{l}", "{x}　环节：{l}"]
    )
    words = rng.choice(
        [("现状", "思路及做法", "运行情况", "成效"), ("起因", "经过", "现状", "结果")]
    )
    for n, claim in enumerate(case.claims, 1):
        s = tell.tell(claim, 1)
        texts = (s.why, s.how, "".join(s.more), s.gain)
        rows = "".join(
            f'<tr><td class=c style="width:7%">{k}</td><td class=c style="width:17%">{w}</td><td>{t}</td></tr>'
            for k, (w, t) in enumerate(zip(words, texts, strict=True), 1)
        )
        out.append(
            f'<table class="keep" style="margin-bottom:3mm"><tr><th colspan=3 style="text-align:left">{form.format(n=n, x=name(pen, claim), l=claim.link)}</th></tr>{rows}</table>'
        )
    return "".join(out)


def nested(pen: Pen, case: Case) -> str:
    """Headings of links, ringed names at the start of a line, the text indented below."""
    rng, tell, out = pen.rng, Teller(pen.rng, case), []
    heads, guide = link_heads(rng), rng.random() < 0.4
    under = rng.choice(
        [
            "text-decoration:underline",
            "font-weight:700",
            "font-style:normal;border-bottom:.2mm dashed #555",
        ]
    )
    for n, (link, claims) in enumerate(groups(case, guide), 1):
        total = f"（{len(claims)}个）" if rng.random() < 0.5 else ""
        out.append(f"<h3>{heads(n, link)}{total}</h3>")
        for k, claim in enumerate(claims):
            s = tell.tell(claim, 2)
            since = f"（{s.since}投用）" if rng.random() < 0.5 else ""
            out.append(
                f'<p class=f style="padding-left:1em">{RINGED[k]}<span style="{under}">{name(pen, claim)}</span>{since}</p><p class=f style="padding-left:2.4em">{s.why}{s.body}{s.gain}</p>'
            )
    return "".join(out)


MORE = (coded, tagged, by_shop, columns, steps, nested)
