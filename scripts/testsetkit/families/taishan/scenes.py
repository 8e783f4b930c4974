"""How a book describes its scenarios: eight designs."""

from __future__ import annotations

import random
from collections.abc import Callable
from html import escape
from itertools import groupby

from testsetkit.case import Case, Claim
from testsetkit.families.taishan.look import Look, listing, table, td
from testsetkit.families.taishan.words import GAINS, ORDINALS, PAINS, WAYS, story
from testsetkit.pen import Pen

Design = Callable[[Pen, Case, Look], str]
_COUNTED = f"{ORDINALS}六七八九十".strip()


def scenes(pen: Pen, case: Case, look: Look) -> str:
    """The scenarios in a design by chance; says in `case.headed` whether links are told."""
    design = pen.rng.choice(DESIGNS)
    case.headed = design not in (_bare, _certain_names)
    return design(pen, case, look)


def overview(case: Case, rng: random.Random) -> str:
    """The chapter's first words, sometimes with a list that describes nothing."""
    links = list(dict.fromkeys(c.link for c in case.claims))
    said = f"<p>围绕{'、'.join(str(x) for x in links)}等方面，工厂已落地一批智能制造场景，具体如下。</p>"
    if rng.random() < 0.25:
        rows = [[str(n), str(c.link), escape(c.claimed)] for n, c in enumerate(case.claims, 1)]
        said += "<p class=n style=text-align:center>表 场景建设汇总</p>" + listing(
            ["编号", "环节", "场景"], rows
        )
    return said


def _name(pen: Pen, claim: Claim, *, before: str = "", after: str = "") -> str:
    return before + pen.mark(escape(claim.claimed), what="scenario", text=claim.claimed) + after


def _groups(case: Case) -> list[tuple[str, list[Claim]]]:
    return [(str(k), list(v)) for k, v in groupby(case.claims, key=lambda c: c.link)]


def _link(pen: Pen, link: str) -> str:
    return pen.mark(link, what="told")


def _instance(case: Case, rng: random.Random) -> str:
    of = rng.choice(["总装线", "一车间", "成品库", "检验中心", "机加工段", "三号线"])
    return f"{case.firm.product}{of}{rng.choice(['改造实践', '应用', '数字化提升', '试点'])}"


def _three(case: Case, rng: random.Random) -> tuple[str, str, str]:
    return (
        story(case, rng, PAINS),
        story(case, rng, WAYS, rng.choice([2, 3])),
        story(case, rng, GAINS, rng.choice([1, 2])),
    )


def _headings(pen: Pen, case: Case, look: Look) -> str:
    """（一）link, then 场景N name."""
    rng, out, n = pen.rng, "", 0
    sign = rng.choice(["场景{}：", "{}.", "典型场景{} ", "（{}）"])
    for k, (link, group) in enumerate(_groups(case), 1):
        tail = rng.choice(["环节", "", "类场景"])
        out += f"<h2>（{_COUNTED[k - 1]}）{_link(pen, link)}{tail}</h2>"
        for claim in group:
            n += 1
            out += f"<h3>{_name(pen, claim, before=sign.format(n))}</h3>"
            out += "".join(f"<p>{x}</p>" for x in _three(case, rng))
    return out


def _lines(pen: Pen, case: Case, look: Look) -> str:
    """link—scenario—instance as a heading."""
    rng, out = pen.rng, ""
    dash = rng.choice(["—", "——", "-", " / ", "→"])
    for n, claim in enumerate(case.claims, 1):
        line = f"{_link(pen, str(claim.link))}{dash}{_name(pen, claim)}{dash}{escape(_instance(case, rng))}"
        pain, way, gain = _three(case, rng)
        out += f"<h3>{n}、{line}</h3><p>（1）问题：{pain}</p><p>（2）做法：{way}</p><p>（3）效果：{gain}</p>"
    return out


def _one_table(pen: Pen, case: Case, look: Look) -> str:
    """One table; the link's cell spans its scenarios or is repeated."""
    rng = pen.rng
    spans = rng.random() < 0.5
    heads = rng.choice([["序号", "环节", "场景名称", "建设内容", "应用成效"], ["序号", "所属环节", "智能场景", "解决方案", "效益"]])  # fmt: skip
    rows, n = [[td(h, label=True) for h in heads]], 0
    for link, group in _groups(case):
        for k, claim in enumerate(group):
            n += 1
            row = [td(str(n)), td(_name(pen, claim)), td(story(case, rng, WAYS)), td(story(case, rng, GAINS))]  # fmt: skip
            if not spans:
                row.insert(1, td(_link(pen, link)))
            elif k == 0:
                row.insert(1, td(_link(pen, link), down=len(group)))
            rows.append(row)
    return table(rows, kind=rng.choice(["", "open"]))


def _cards(pen: Pen, case: Case, look: Look) -> str:
    """A small form for each scenario."""
    rng, out = pen.rng, ""
    name, where = rng.choice(
        [("场景名称", "所属环节"), ("场景", "环节"), ("申报场景名称", "对应环节")]
    )
    for n, claim in enumerate(case.claims, 1):
        pain, way, gain = _three(case, rng)
        rows = [
            [td(f"{where}", label=True, style="width:20%"), td(_link(pen, str(claim.link))), td("序号", label=True), td(f"{n}/{len(case.claims)}")],
            [td(name, label=True), td(_name(pen, claim), across=3)],
            [td("实例", label=True), td(_instance(case, rng), across=3)],
            [td("建设前", label=True), td(pain, across=3)],
            [td("建设内容", label=True), td(way, across=3)],
            [td("建设后", label=True), td(gain, across=3)],
        ]  # fmt: skip
        out += f"<div class=keep>{table(rows, style='margin-bottom:5mm')}</div>"
    return out


def _sentences(pen: Pen, case: Case, look: Look) -> str:
    """Running text by links, the names in quotation marks."""
    rng, out = pen.rng, ""
    left, right = rng.choice([("“", "”"), ("「", "」"), ("【", "】")])
    for link, group in _groups(case):
        out += f"<h2>{_link(pen, link)}</h2>"
        for claim in group:
            said = _name(pen, claim, before=left, after=right)
            begin = rng.choice(["建设{}场景。", "企业落地{}场景：", "针对痛点，实施{}。"]).format(
                said
            )
            out += f"<p>{begin}{' '.join(_three(case, rng))}</p>"
    return out


def _decimal(pen: Pen, case: Case, look: Look) -> str:
    """2.1 link, 2.1.1 name."""
    rng, out = pen.rng, ""
    chapter = rng.choice([2, 3])
    for k, (link, group) in enumerate(_groups(case), 1):
        out += f"<h2>{chapter}.{k} {_link(pen, link)}{rng.choice(['', '环节'])}</h2>"
        for j, claim in enumerate(group, 1):
            pain, way, gain = _three(case, rng)
            out += f"<h3>{_name(pen, claim, before=f'{chapter}.{k}.{j} ')}</h3><p>{pain}{way}</p><p>{gain}</p>"
    return out


def _bare(pen: Pen, case: Case, look: Look) -> str:
    """Numbered scenarios without links."""
    out = ""
    sign = pen.rng.choice(["场景{}　", "{}）", "No.{} "])
    for n, claim in enumerate(case.claims, 1):
        out += f"<h3>{_name(pen, claim, before=sign.format(n))}</h3>"
        out += f"<p>{'</p><p>'.join(_three(case, pen.rng))}</p>"
    return out


def _certain_names(pen: Pen, case: Case, look: Look) -> str:
    """A label and the name on a line, without links."""
    label = pen.rng.choice(["场景名称：", "▶ 场景名称　", "场景名称（{}）："])
    out = ""
    for n, claim in enumerate(case.claims, 1):
        pain, way, gain = _three(case, pen.rng)
        out += f"<p class=n><b>{_name(pen, claim, before=label.format(n))}</b></p><p>现状：{pain}</p><p>方案：{way}</p><p>成效：{gain}</p>"
    return out


def _tables_by_link(pen: Pen, case: Case, look: Look) -> str:
    """A table for each link, its caption naming it."""
    rng, out = pen.rng, ""
    for k, (link, group) in enumerate(_groups(case), 1):
        out += f"<p class=n style=text-align:center>表3-{k} {_link(pen, link)}环节场景</p>"
        rows = [
            [str(n), _name(pen, c), story(case, rng, PAINS), story(case, rng, WAYS)]
            for n, c in enumerate(group, 1)
        ]
        out += listing(["序号", "场景", "改造前", "改造后"], rows)
    return out


DESIGNS: tuple[Design, ...] = (
    _headings, _headings, _lines, _lines, _one_table, _cards, _sentences, _decimal, _bare, _certain_names, _tables_by_link,
)  # fmt: skip
