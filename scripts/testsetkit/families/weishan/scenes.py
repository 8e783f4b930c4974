"""Links and scenarios as books describe them."""

from __future__ import annotations

import random
from collections.abc import Iterator
from html import escape

from testsetkit.case import Case, Claim
from testsetkit.families.weishan import words
from testsetkit.families.weishan.look import rows
from testsetkit.pen import Pen, in_words


def described(pen: Pen, case: Case) -> str:
    """All scenarios of the book; sets whether they stand under their links."""
    rng = pen.rng
    case.headed = True
    if not case.claims:
        return ""
    how = rng.choice([_decimal, _bracketed, _boxed, _boxed, _sentence, _register, _unheaded])
    before = ""
    if how not in (_register, _unheaded) and rng.random() < 0.4:
        before = _overview(case)
    return _lead(rng, case) + before + how(pen, case)


def _lead(rng: random.Random, case: Case) -> str:
    said = rng.choice([
        "工厂对照《智能制造典型场景参考指引（2025版）》，结合行业特点和自身需求开展场景建设，具体情况如下。",
        "围绕主要业务环节，坚持问题导向、场景牵引，分步推进智能化场景建设，目前已建成并投入使用的场景分述如下：",
        "",
    ])  # fmt: skip
    return f"<p>{escape(said)}</p>" if said else ""


def _overview(case: Case) -> str:
    """A summary table in front: names that are no description."""
    cells = [(str(n), escape(c.link or ""), escape(c.claimed)) for n, c in enumerate(case.claims, 1)]  # fmt: skip
    table = rows(cells, head=("序号", "环节", "场景名称"), css="small")
    return f'<div class="keep"><p class="c hei">场景建设情况一览表</p>{table}</div>'


def _groups(rng: random.Random, case: Case) -> Iterator[tuple[str, list[Claim]]]:
    """Claims under the notice's five links, or under the guide's eight where all have one."""
    fine = all(c.guide_link for c in case.claims) and rng.random() < 0.4
    last, held = "", list[Claim]()
    for claim in case.claims:
        link = (claim.guide_link if fine else claim.link) or ""
        if link != last and held:
            yield last, held
            held = []
        last = link
        held.append(claim)
    if held:
        yield last, held


def _name(pen: Pen, claim: Claim) -> str:
    return pen.mark(escape(claim.claimed), what="scenario", text=claim.claimed)


def _text(rng: random.Random, claim: Claim) -> str:
    """Two or three long paragraphs, with or without small heads."""
    pain, systems, done, effect = (escape(t) for t in words.scene(rng, claim))
    joint = escape(words.joint(rng))
    how = rng.randrange(4)
    if how == 0:
        return f"<p>{pain}。为此，公司应用{systems}等技术手段，{done}。{joint}。</p><p>通过该场景的建设，{effect}，取得了较好的经济效益。</p>"
    if how == 1:
        a, b, c = rng.choice([("建设背景", "实施内容", "实施效果"), ("痛点问题", "解决方案", "应用成效"), ("现状与需求", "主要做法", "取得效果")])  # fmt: skip
        return f"<p><b>{a}：</b>{pain}。</p><p><b>{b}：</b>{done}；主要软硬件包括{systems}等。{joint}。</p><p><b>{c}：</b>{effect}。</p>"
    if how == 2:
        return f"<p>（1）主要软硬件：{systems}。</p><p>（2）主要内容：{done}。{joint}。</p><p>（3）成效：{effect}。</p>"
    return f"<p>公司投用{systems}，{done}。{joint}。实施以来，{effect}。{pain}，这一状况已得到根本改变。</p>"


def _decimal(pen: Pen, case: Case) -> str:
    """3.1 link, 3.1.1 scenario."""
    made = ""
    chapter = pen.rng.choice(["3", "2", "4"])
    for n, (link, claims) in enumerate(_groups(pen.rng, case), 1):
        made += f"<h3>{chapter}.{n} {link}{pen.rng.choice(['', '环节'])}</h3>"
        for k, c in enumerate(claims, 1):
            made += f"<h4>{chapter}.{n}.{k} {_name(pen, c)}</h4>{_text(pen.rng, c)}"
    return made


def _bracketed(pen: Pen, case: Case) -> str:
    """（一）link, 1. scenario — the usual Word numbering."""
    made, tail = "", pen.rng.choice(["环节", "", "方面"])
    word, through, at = pen.rng.choice(["", "场景", "场景"]), pen.rng.random() < 0.4, 0
    for n, (link, claims) in enumerate(_groups(pen.rng, case), 1):
        made += f"<h3>（{in_words(n)}）{link}{tail}</h3>"
        for k, c in enumerate(claims, 1):
            at += 1
            number = at if through else k
            lead = f"{word}{in_words(number)}：" if word else f"{number}."
            made += f"<h4>{lead}{_name(pen, c)}</h4>{_text(pen.rng, c)}"
    return made


def _boxed(pen: Pen, case: Case) -> str:
    """A form a scenario, as the bureaus' templates have it."""
    rng, made = pen.rng, ""
    labels = rng.choice([
        ("场景名称", "所属环节", "应用的装备、软件", "场景描述", "实施成效"), ("典型场景", "对应环节", "关键装备与系统", "建设内容", "应用效果"), ("智能场景", "环节", "软硬件配置", "场景建设情况", "取得成效"),
    ])  # fmt: skip
    numbered, heads = rng.random() < 0.5, rng.random() < 0.5
    for n, c in enumerate(case.claims, 1):
        _, systems, done, effect = (escape(t) for t in words.scene(rng, c))
        pain = escape(rng.choice(words.PAINS))
        cell = f"<p>{pain}。</p><p>{done}。{escape(words.joint(rng))}。</p>"
        top = f'<p class="n hei">场景{n}</p>' if numbered else ""
        name = _name(pen, c)
        first = f'<tr><td class=l style="width:17%">{labels[0]}</td><td>{name}</td><td class=l style="width:15%">{labels[1]}</td><td style="width:18%">{c.link}</td></tr>'
        if heads:
            first = f'<tr><td class=l style="width:17%">{labels[1]}</td><td colspan=3>{c.link}</td></tr><tr><td class=l>{labels[0]}</td><td colspan=3>{name}</td></tr>'
        made += f'<div class="keep">{top}<table>{first}<tr><td class=l>{labels[2]}</td><td colspan=3>{systems}</td></tr><tr><td class=l>{labels[3]}</td><td colspan=3>{cell}</td></tr><tr><td class=l>{labels[4]}</td><td colspan=3>{effect}</td></tr></table></div>'
    return made


def _sentence(pen: Pen, case: Case) -> str:
    """A heading that names link and scenario together."""
    rng, made = pen.rng, ""
    style = rng.choice(["{link}——{name}", "【{link}】{name}", "{name}（{link}环节）"])
    for n, c in enumerate(case.claims, 1):
        title = style.format(link=c.link, name=_name(pen, c))
        made += f"<h4>（{in_words(n)}）{title}</h4>{_text(rng, c)}"
    return made


def _register(pen: Pen, case: Case) -> str:
    """One long table; the link's cell spans its scenarios."""
    rng, made, at = pen.rng, "", 0
    for link, claims in _groups(rng, case):
        for k, c in enumerate(claims):
            at += 1
            _, systems, done, effect = (escape(t) for t in words.scene(rng, c))
            left = f'<td class=l rowspan={len(claims)} style="width:10%">{link}</td>' if k == 0 else ""  # fmt: skip
            made += f'<tr><td class=l style="width:7%">{at}</td>{left}<td class=l style="width:17%">{_name(pen, c)}</td><td>{done}。主要应用{systems}。</td><td style="width:24%">{effect}</td></tr>'
    a, b = rng.choice(
        [("建设内容", "建设成效"), ("场景描述", "实施效果"), ("主要做法", "量化指标")]
    )
    return f'<style>.free tr{{break-inside:auto}}</style><table class="small free"><thead><tr><th>序号</th><th>环节</th><th>场景名称</th><th>{a}</th><th>{b}</th></tr></thead>{made}</table>'


def _unheaded(pen: Pen, case: Case) -> str:
    """Scenarios one after the other, their links not told."""
    case.headed = False
    word = pen.rng.choice(["场景{0}：", "{1}、", "（{0}）", "{1}."])
    return "".join(
        f"<h4>{word.format(in_words(n), n)}{_name(pen, c)}</h4>{_text(pen.rng, c)}"
        for n, c in enumerate(case.claims, 1)
    )
