"""Scenarios told in twelve designs."""

from __future__ import annotations

from collections.abc import Callable
from html import escape
from itertools import groupby

from testsetkit.case import Claim
from testsetkit.families.kunyu import words
from testsetkit.families.kunyu.house import Desk, headed, rows
from testsetkit.pen import in_words

Told = Callable[[Desk, list[Claim], int], str]


def _name(desk: Desk, claim: Claim) -> str:
    return desk.pen.mark(escape(claim.claimed), what="scenario", text=claim.claimed)


def _link(claim: Claim) -> str:
    return claim.link or "运营管理"


def _story(desk: Desk, claim: Claim) -> tuple[str, str, str]:
    return words.story(desk.rng, _link(claim), desk.firm.product)


def _by_link(claims: list[Claim]) -> list[tuple[str, list[Claim]]]:
    return [(k, list(g)) for k, g in groupby(claims, key=_link)]


def decimals(desk: Desk, claims: list[Claim], chapter: int) -> str:
    """3.2 link, 3.2.1 scenario, paragraphs."""
    tail = desk.rng.choice(["", "环节", "环节建设情况"])
    out = []
    for n, (link, of) in enumerate(_by_link(claims), 1):
        out.append(f"<h3>{chapter}.{n} {link}{tail}</h3>")
        for k, claim in enumerate(of, 1):
            why, how, what = _story(desk, claim)
            out.append(
                f"<h4>{chapter}.{n}.{k} {_name(desk, claim)}</h4><p>{why}{how}</p><p>{what}</p>"
            )
    return "".join(out)


def bracketed(desk: Desk, claims: list[Claim], chapter: int) -> str:
    """（一）link, 1. scenario, （1）（2）（3）points."""
    heads = desk.rng.choice(
        [
            ("建设背景", "实施方案", "应用效果"),
            ("解决的问题", "主要做法", "取得成效"),
            ("需求分析", "技术路径", "量化指标"),
        ]
    )
    out = []
    for n, (link, of) in enumerate(_by_link(claims), 1):
        out.append(f"<h3>（{in_words(n)}）{link}</h3>")
        for k, claim in enumerate(of, 1):
            out.append(f"<h4 style='margin-left:2em'>{k}．{_name(desk, claim)}</h4>")
            out += [
                f"<p>（{i}）{h}：{t}</p>"
                for i, (h, t) in enumerate(zip(heads, _story(desk, claim), strict=True), 1)
            ]
    return "".join(out)


def matrix(desk: Desk, claims: list[Claim], chapter: int) -> str:
    """One long table; the link is a merged cell at the left."""
    heads = desk.rng.choice(
        [
            ("环节", "序号", "典型场景", "建设内容", "应用成效"),
            ("所属环节", "编号", "场景名称", "实施方案", "效果"),
            ("业务环节", "No.", "智能制造场景", "方案要点", "成效"),
        ]
    )
    upright = desk.rng.random() < 0.5
    made, count = "", 0
    for link, of in _by_link(claims):
        for k, claim in enumerate(of):
            count += 1
            why, how, what = _story(desk, claim)
            shown = "<br>".join(link) if upright else link
            first = f'<td class="c" rowspan="{len(of)}">{shown}</td>' if k == 0 else ""
            made += f'<tr>{first}<td class="c">{count}</td><td>{_name(desk, claim)}</td><td>{why}{how}</td><td>{what}</td></tr>'
    wide = (("9%" if upright else "14%"), "8%", "21%", "38%", "24%")
    cols = "".join(f'<col style="width:{w}">' for w in wide)
    top = "".join(f'<th style="background:{desk.colour};color:#fff">{h}</th>' for h in heads)
    return f'<table style="font-size:9.5pt"><colgroup>{cols}</colgroup><thead><tr>{top}</tr></thead><tbody>{made}</tbody></table>'


def slides(desk: Desk, claims: list[Claim], chapter: int) -> str:
    """A landscape page each, with panels."""
    heads = desk.rng.choice(
        [("背景", "方案", "效果"), ("痛点", "做法", "价值"), ("建设背景", "解决方案", "实施效果")]
    )
    lead = desk.rng.choice(["场景{n:02d}", "场景 {n}", "SCENE {n:02d}", "典型场景{n}"])
    out = []
    for n, claim in enumerate(claims, 1):
        panels = "".join(
            f'<td style="width:33%;vertical-align:top;border:.4mm solid {desk.colour};height:88mm;padding:4mm"><div style="font-weight:bold;color:{desk.colour};border-bottom:.4mm solid {desk.colour};margin-bottom:3mm;font-size:14pt">{h}</div>{t}</td>'
            for h, t in zip(heads, _story(desk, claim), strict=True)
        )
        out.append(
            f'<div class="wide"><div style="background:{desk.colour};color:#fff;padding:4mm 6mm;font-size:20pt;font-weight:bold">{lead.format(n=n)}　{_name(desk, claim)}</div>'
            f'<div style="margin:4mm 0;font-size:12pt">所属环节：{_link(claim)}</div><table style="font-size:12.5pt"><tr>{panels}</tr></table></div>'
        )
    return "".join(out)


def counted(desk: Desk, claims: list[Claim], chapter: int) -> str:
    """场景一：name（link）, paragraphs."""
    told = desk.rng.random() < 0.7
    desk.case.headed = told
    word = desk.rng.choice(["场景", "典型场景", "智能场景"])
    out = []
    for n, claim in enumerate(claims, 1):
        link = f"（{_link(claim)}环节）" if told else ""
        why, how, what = _story(desk, claim)
        out.append(
            f"<h3>{word}{in_words(n)}：{_name(desk, claim)}{link}</h3><p>{why}</p><p>{how}{what}</p>"
        )
    return "".join(out)


def prose(desk: Desk, claims: list[Claim], chapter: int) -> str:
    """A paragraph a scenario, the name in quotes."""
    left, right = desk.rng.choice([("「", "」"), ("“", "”"), ("【", "】")])
    out = []
    for link, of in _by_link(claims):
        out.append(f"<h3>{link}</h3>")
        for claim in of:
            why, how, what = _story(desk, claim)
            said = desk.rng.choice(
                [
                    "建成{x}场景。",
                    "围绕{x}场景开展建设。",
                    "重点打造了{x}场景。",
                    "实施了{x}这一典型场景。",
                ]
            ).format(x=f"{left}{_name(desk, claim)}{right}")
            out.append(f"<p>{why}为此，公司{said}{how}{what}</p>")
    return "".join(out)


def paired(desk: Desk, claims: list[Claim], chapter: int) -> str:
    """Two-level names: the scenario and its instance, in a box each."""
    a, b = desk.rng.choice(
        [("典型场景", "场景实例"), ("对应典型场景", "企业实例名称"), ("典型场景名称", "实例")]
    )
    out = []
    for n, claim in enumerate(claims, 1):
        why, how, what = _story(desk, claim)
        out.append(
            '<div class="keep">'
            + rows(
                [
                    [
                        f"{n}",
                        a,
                        _name(desk, claim),
                        b,
                        words.instance(desk.rng, desk.firm.product),
                    ],
                ],
                widths=("6%", "16%", "30%", "16%", "32%"),
                style="margin:0;background:#f3f5f8",
            )
            + rows(
                [
                    ["所属环节", _link(claim)],
                    ["建设情况", f"{why}{how}"],
                    ["实施成效", what],
                ],
                widths=("22%", "78%"),
            )
            + "</div>"
        )
    return "".join(out)


def cards(desk: Desk, claims: list[Claim], chapter: int) -> str:
    """Appendix cards, a form each."""
    title = desk.rng.choice(["智能制造场景卡片", "典型场景登记卡", "场景建设情况表"])
    ask = desk.rng.choice(
        [("场景名称", "所属环节"), ("典型场景名称", "应用环节"), ("场景（规范名称）", "业务环节")]
    )
    out = []
    for n, claim in enumerate(claims, 1):
        why, how, what = _story(desk, claim)
        out.append(
            f'<div class="keep" style="margin-bottom:5mm"><div style="font-weight:bold;margin-bottom:1mm">附卡{n}　{title}</div>'
            f"<table><tr><td style='width:22%;background:#eee'>{ask[0]}</td><td style='width:33%'>{_name(desk, claim)}</td><td style='width:17%;background:#eee'>{ask[1]}</td><td>{_link(claim)}</td></tr>"
            f"<tr><td style='background:#eee'>现状与需求<br><span class='small'>（100字以内）</span></td><td colspan='3'>{why}</td></tr>"
            f"<tr><td style='background:#eee'>实施内容<br><span class='small'>（含软硬件）</span></td><td colspan='3'>{how}</td></tr>"
            f"<tr><td style='background:#eee'>成效</td><td colspan='3'>{what}</td></tr></table></div>"
        )
    return "".join(out)


def by_link(desk: Desk, claims: list[Claim], chapter: int) -> str:
    """A table under the head of each link."""
    heads = desk.rng.choice(
        [
            ("场景", "现状", "做法", "成效"),
            ("典型场景", "需求", "方案", "效果"),
            ("场景名称", "问题", "措施", "结果"),
        ]
    )
    out = []
    for n, (link, of) in enumerate(_by_link(claims), 1):
        out.append(f"<h3>表{chapter}-{n}　{link}环节</h3>")
        cells = [[_name(desk, c), *_story(desk, c)] for c in of]
        out.append(headed(heads, cells, widths=("22%", "22%", "34%", "22%")))
    return "".join(out)


def plain(desk: Desk, claims: list[Claim], chapter: int) -> str:
    """Numbered heads, no links."""
    desk.case.headed = False
    out = []
    for n, claim in enumerate(claims, 1):
        why, how, what = _story(desk, claim)
        out.append(f"<h3>{n}. {_name(desk, claim)}</h3><p>{why}{how}</p><p>{what}</p>")
    return "".join(out)


def board(desk: Desk, claims: list[Claim], chapter: int) -> str:
    """A landscape page for each link, its scenarios as cards two in a row."""
    out = []
    for link, of in _by_link(claims):
        made = ""
        for at in range(0, len(of), 2):
            cells = ""
            for claim in of[at : at + 2]:
                _why, how, what = _story(desk, claim)
                cells += f'<td style="width:50%;vertical-align:top;border:0;border-left:2mm solid {desk.colour};background:#f4f6f9;padding:3mm 4mm"><div style="font-size:13pt;font-weight:bold;color:{desk.colour}">{_name(desk, claim)}</div><div>{how}</div><div>▶ {what}</div></td>'
            made += f"<tr>{cells}</tr>"
        out.append(
            f'<div class="wide"><div style="font-size:18pt;font-weight:bold;border-bottom:.8mm solid {desk.colour};margin-bottom:4mm">{link}</div><table style="border-collapse:separate;border-spacing:3mm">{made}</table></div>'
        )
    return "".join(out)


def listed(desk: Desk, claims: list[Claim], chapter: int) -> str:
    """Lines link—scenario as heads, and what was done below."""
    dash = desk.rng.choice(["——", " / ", " — ", "｜", " > "])
    out = []
    for n, claim in enumerate(claims, 1):
        why, how, what = _story(desk, claim)
        out.append(
            f'<div class="keep"><div style="font-weight:bold;border-left:1.5mm solid {desk.colour};padding-left:2mm;margin:3mm 0 1mm">（{n}）{_link(claim)}{dash}{_name(desk, claim)}</div><p>{why}</p><p>{how}</p><p>{what}</p></div>'
        )
    return "".join(out)


DESIGNS: tuple[Told, ...] = (
    decimals, bracketed, matrix, slides, counted, prose, paired, cards, by_link, plain, board, listed,
)  # fmt: skip
