"""Designs of the scenario chapter: headings and running text."""

from __future__ import annotations

from collections.abc import Callable
from html import escape

from testsetkit.case import Case, Claim
from testsetkit.families.laizhou.style import RINGED
from testsetkit.families.laizhou.words import Teller
from testsetkit.pen import Pen, in_words


def name(pen: Pen, claim: Claim) -> str:
    """The name of a described scenario, marked."""
    return pen.mark(escape(claim.claimed), what="scenario", text=claim.claimed)


def groups(case: Case, guide: bool) -> list[tuple[str, list[Claim]]]:
    """Claims under their links, in the book's order."""
    made: list[tuple[str, list[Claim]]] = []
    for claim in case.claims:
        link = (claim.guide_link if guide else None) or claim.link or ""
        if not made or made[-1][0] != link:
            made.append((link, []))
        made[-1][1].append(claim)
    return made


def link_of(claim: Claim, guide: bool) -> str:
    return (claim.guide_link if guide else None) or claim.link or ""


TRIADS = (
    ("建设背景", "建设内容", "建设成效"), ("现状问题", "实施路径", "应用效果"), ("业务痛点", "解决方案", "实施成效"), ("需求分析", "主要做法", "取得成效"),
    ("存在问题", "主要措施", "改善情况"), ("场景描述", "技术路线", "效益"), ("原有状况", "改造内容", "改造后效果"),
)  # fmt: skip


def by_link(pen: Pen, case: Case) -> str:
    rng, tell, out, count = pen.rng, Teller(pen.rng, case), [], 0
    form = rng.choice(
        ["（{c}）{l}", "（{c}）{l}环节", "（{c}）{l}方面", "{n}.{l}环节场景", "（{c}）围绕{l}环节"]
    )
    mark = rng.choice(["{k}.", "{k}．", "（{k}）", "{k}、", "{k}）", "{t}. "])
    labelled = rng.choice([None, None, rng.choice(TRIADS)])
    for n, (link, claims) in enumerate(groups(case, rng.random() < 0.35), 1):
        out.append(f"<h3>{form.format(c=in_words(n), n=n, l=link)}</h3>")
        for k, claim in enumerate(claims, 1):
            count += 1
            out.append(f"<h4>{mark.format(k=k, t=count)}{name(pen, claim)}</h4>")
            if labelled:
                out += [f"<p>{a}：{b}</p>" for a, b in zip(labelled, (tell.why(claim), tell.how(claim), tell.gain(claim)), strict=True)]  # fmt: skip
            else:
                out.append(f"<p>{tell.why(claim)}{tell.how(claim)}</p><p>{tell.gain(claim)}</p>")
    return "".join(out)


def lines_of_three(pen: Pen, case: Case) -> str:
    """场景N：环节—场景—实例."""
    rng, tell, out = pen.rng, Teller(pen.rng, case), []
    dash = rng.choice(["—", "——", "－", "-", "→", "/"])
    word = rng.choice(["场景", "场景", "典型场景", "应用场景"])
    three = rng.random() < 0.6
    labels = rng.choice(TRIADS)
    guide = rng.random() < 0.3
    for n, claim in enumerate(case.claims, 1):
        tail = f"{dash}{case.firm.product}{tell.system(claim).split('与')[0]}应用" if three else ""
        out.append(f"<h3>{word}{n}：{link_of(claim, guide)}{dash}{name(pen, claim)}{tail}</h3>")
        for a, b in zip(labels, (tell.why(claim), tell.how(claim), tell.gain(claim)), strict=True):
            out.append(f"<p><b>{a}：</b>{b}</p>")
    return "".join(out)


def decimals(pen: Pen, case: Case) -> str:
    rng, tell, out = pen.rng, Teller(pen.rng, case), []
    first = rng.choice([3, 4])
    deep = rng.random() < 0.5
    labels = rng.choice(TRIADS)
    for n, (link, claims) in enumerate(groups(case, rng.random() < 0.4), 1):
        out.append(f"<h3>{first}.{n}　{link}{rng.choice(['', '环节'])}</h3>")
        for k, claim in enumerate(claims, 1):
            out.append(f"<h4>{first}.{n}.{k}　{name(pen, claim)}</h4>")
            told = (tell.why(claim), tell.how(claim, 2), tell.gain(claim))
            for j, (a, b) in enumerate(zip(labels, told, strict=True), 1):
                lead = f"{first}.{n}.{k}.{j} {a}" if deep else f"【{a}】"
                out.append(f"<p class=flat>{lead}</p><p>{b}</p>" if deep else f"<p class=flat>{lead}{b}</p>")  # fmt: skip
    return "".join(out)


def quoted(pen: Pen, case: Case) -> str:
    """Names in quotation marks inside sentences, under headings of links."""
    rng, tell, out = pen.rng, Teller(pen.rng, case), []
    left, right = rng.choice([("“", "”"), ("“", "”"), ("「", "」"), ("《", "》"), ("【", "】")])
    starts = ("在{}场景建设中，", "一是打造{}场景。", "公司建成了{}场景。", "围绕{}场景，", "针对{}场景，企业做了以下工作：", "建设{}场景。")  # fmt: skip
    for n, (link, claims) in enumerate(groups(case, False), 1):
        out.append(f"<h3>（{in_words(n)}）{link}环节</h3>")
        for i, claim in enumerate(claims):
            pool = [s for s in starts if not s.startswith("一是")] if i or len(claims) < 2 else list(starts)  # fmt: skip
            lead = rng.choice(pool).format(f"{left}{name(pen, claim)}{right}")
            out.append(f"<p class=keep>{lead}{tell.all(claim)}</p>")
    return "".join(out)


def bare_names(pen: Pen, case: Case) -> str:
    """Counted headings without any link."""
    rng, tell, out = pen.rng, Teller(pen.rng, case), []
    form = rng.choice(
        ["场景{c}　", "场景{c}：", "（{c}）", "{r} ", "典型场景{n}：", "案例{n}　", "{n}. "]
    )
    for n, claim in enumerate(case.claims, 1):
        lead = form.format(c=in_words(n), n=n, r=RINGED[(n - 1) % 20])
        out.append(f"<h3>{lead}{name(pen, claim)}</h3><p>{tell.why(claim)}{tell.how(claim)}</p><p>{tell.gain(claim)}</p>")  # fmt: skip
    return "".join(out)


def in_brackets(pen: Pen, case: Case) -> str:
    """The link in brackets before or behind the name."""
    rng, tell, out = pen.rng, Teller(pen.rng, case), []
    front = rng.random() < 0.5
    pair = rng.choice([("【", "】"), ("（", "）"), ("[", "]")])
    for n, claim in enumerate(case.claims, 1):
        link = f"{pair[0]}{claim.link}{pair[1]}"
        said = f"{link}{name(pen, claim)}" if front else f"{name(pen, claim)}{link}"
        out.append(f"<h3>{n}{rng.choice(['．', '、', '.'])}{said}</h3>")
        out += [f"<p>（{i}）{x}</p>" for i, x in enumerate((tell.why(claim), tell.how(claim), tell.gain(claim)), 1)]  # fmt: skip
    return "".join(out)


def run_in(pen: Pen, case: Case) -> str:
    """A bold name opens the paragraph, under a heading of its link."""
    rng, tell, out = pen.rng, Teller(pen.rng, case), []
    stop = rng.choice(["。", "：", "。", "——"])
    count = 0
    marks = rng.choice(["ring", "num", "none", "dot"])
    for n, (link, claims) in enumerate(groups(case, rng.random() < 0.3), 1):
        out.append(f"<h3>{n}. {link}</h3>")
        for claim in claims:
            count += 1
            lead = {"ring": RINGED[(count - 1) % 20], "num": f"{count}.", "none": "", "dot": "● "}[
                marks
            ]
            out.append(f"<p class=keep>{lead}<b>{name(pen, claim)}{stop}</b>{tell.all(claim)}</p>")
    return "".join(out)


def asked(pen: Pen, case: Case) -> str:
    """Fixed questions answered for every scenario."""
    rng, tell, out = pen.rng, Teller(pen.rng, case), []
    q = rng.choice([("为什么建", "建了什么", "效果怎么样"), ("解决什么问题？", "怎么解决的？", "带来什么变化？"), ("问：建设前的主要困难", "问：采取的做法", "问：成效如何")])  # fmt: skip
    lab = rng.choice([("场景名称", "所属环节"), ("典型场景", "对应环节"), ("场景", "环节")])
    for n, claim in enumerate(case.claims, 1):
        out.append(f"<p class=flat style='margin-top:3mm'><b>{n}．{lab[0]}：{name(pen, claim)}　　{lab[1]}：{claim.link}</b></p>")  # fmt: skip
        out += [f"<p class=flat>{a}{'：' if not a.endswith('？') else ''}{b}</p>" for a, b in zip(q, (tell.why(claim), tell.how(claim), tell.gain(claim)), strict=True)]  # fmt: skip
    return "".join(out)


def records(pen: Pen, case: Case) -> str:
    """Labelled lines for each scenario, as a template asks."""
    rng, tell, out = pen.rng, Teller(pen.rng, case), []
    lab = rng.choice([("场景名称", "所属环节", "实施时间", "场景描述", "实施成效"), ("应用场景名称", "对应环节", "投用时间", "建设情况", "应用成效"), ("典型场景名称", "所处环节", "上线时间", "场景简介", "主要指标变化")])  # fmt: skip
    order = rng.random() < 0.5
    for n, claim in enumerate(case.claims, 1):
        a = f"<p class=flat>{lab[0]}：{name(pen, claim)}</p>"
        b = f"<p class=flat>{lab[1]}：{claim.link}</p>"
        out.append(f"<h4>（{in_words(n)}）</h4>" if order else f"<p class=flat style='margin-top:4mm'>——————{n}——————</p>")  # fmt: skip
        out.append(a + b if rng.random() < 0.8 else b + a)
        out.append(
            f"<p class=flat>{lab[2]}：{rng.randrange(max(2020, min(case.firm.founded[0] + 1, 2025)), 2026)}年{rng.randrange(1, 13)}月</p><p class=flat>{lab[3]}：{tell.why(claim)}{tell.how(claim)}</p><p class=flat>{lab[4]}：{tell.gain(claim)}</p>"
        )
    return "".join(out)


def by_workshop(pen: Pen, case: Case) -> str:
    """Along the flow of the works, no links; names as bold lines."""
    rng, tell, out = pen.rng, Teller(pen.rng, case), []
    places = rng.sample(
        ["原料与备料", "主生产车间", "装配与包装", "成品仓储区", "公辅区域", "办公楼"], 4
    )
    size = -(-len(case.claims) // 4)
    for n, at in enumerate(range(0, len(case.claims), size)):
        out.append(f"<h3>{rng.choice(['（{}）', '（{}）'])}".format(in_words(n + 1)) + f"{places[n]}</h3>")  # fmt: skip
        for claim in case.claims[at : at + size]:
            out.append(f"<p class=flat><b>★ {name(pen, claim)}</b></p><p>{tell.all(claim)}</p>")
    return "".join(out)


def joined(pen: Pen, case: Case) -> str:
    """Link and name joined in one heading, bulleted text below."""
    rng, tell, out = pen.rng, Teller(pen.rng, case), []
    form = rng.choice(["{n}. {l}：{s}", "（{c}）{l}——{s}", "{l}·{s}", "场景{n} {s}（所属环节：{l}）", "{n}）{l}环节“{s}”场景"])  # fmt: skip
    dot = rng.choice(["●", "◆", "—", "➢", "■"])
    for n, claim in enumerate(case.claims, 1):
        out.append(f"<h3>{form.format(n=n, c=in_words(n), l=claim.link, s=name(pen, claim))}</h3>")
        out.append(f"<p>{tell.why(claim)}</p>")
        out += [f"<p class=flat>　{dot} {x}</p>" for x in tell.points(claim, rng.choice([2, 3]))]
        out.append(f"<p>{tell.gain(claim)}</p>")
    return "".join(out)


TEXTS: tuple[tuple[Callable[[Pen, Case], str], bool], ...] = (
    (by_link, True), (by_link, True), (lines_of_three, True), (decimals, True), (quoted, True), (bare_names, False),
    (in_brackets, True), (run_in, True), (asked, True), (records, True), (by_workshop, False), (joined, True),
)  # fmt: skip
