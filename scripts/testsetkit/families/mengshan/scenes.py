"""Described scenarios, in many designs."""

from __future__ import annotations

import random
from collections.abc import Callable
from html import escape as esc

from testsetkit.case import Case, Claim
from testsetkit.families.mengshan.look import HEI, KAI, RINGS, Heads, table
from testsetkit.families.mengshan.words import SYSTEMS, story
from testsetkit.pen import Pen, in_words

LINKS = ("工厂建设", "研发设计", "生产作业", "生产管理", "运营管理")


def name(pen: Pen, claim: Claim) -> str:
    return pen.mark(esc(claim.claimed), what="scenario", text=claim.claimed)


def by_link(case: Case) -> list[tuple[str, list[Claim]]]:
    held: dict[str, list[Claim]] = {}
    for c in case.claims:
        held.setdefault(c.link or "运营管理", []).append(c)
    return list(held.items())


def scenes(pen: Pen, case: Case, heads: Heads) -> str:
    """The chapter's body; sets whether scenarios stand under links."""
    design: Callable[[Pen, Case, Heads], str] = pen.rng.choice([
        _bold, _bold, _headings, _headings, _big_table, _big_table, _form_each, _form_each, _lines, _lines, _questions, _questions,
        _running, _by_tables, _flat_headings, _cards,
    ])  # fmt: skip
    case.headed = design not in (_flat_headings, _running)
    return design(pen, case, heads)


def _link(rng: random.Random, link: str) -> str:
    return rng.choice([f"{link}环节", f"{link}环节", link])


def _text(rng: random.Random, claim: Claim) -> str:
    a, b, c = story(rng, claim)
    return rng.choice([
        f"{a}。现在{b}，{c}。", f"建设前{a}。为此公司{b}。实施以后，{c}。", f"针对{a}的情况，公司{b}，{c}。", f"{b}，改变了过去{a.removeprefix('以前').removeprefix('原来')}的局面，{c}。",
    ])  # fmt: skip


def _system(rng: random.Random) -> str:
    return "、".join(rng.sample(SYSTEMS, rng.choice([1, 2])))


def _bold(pen: Pen, case: Case, heads: Heads) -> str:
    """A bold lead, then prose."""
    rng = pen.rng
    lead = rng.choice(["n. {}。", "（n）{}：", "n、{}　", "{}。", "场景n：{}。", "n) {}——"])
    out, n, straight = [], 0, rng.random() < 0.6
    for link, claims in by_link(case):
        out.append(heads.h2(_link(rng, link)))
        n = n if straight else 0
        for c in claims:
            n += 1
            out.append(f"<p><b>{lead.replace('n', str(n)).format(name(pen, c))}</b>{_text(rng, c)}</p>")  # fmt: skip
    return "".join(out)


def _headings(pen: Pen, case: Case, heads: Heads) -> str:
    """Numbered headings, two or three paragraphs under each."""
    rng = pen.rng
    kind, out, total = rng.choice(["1.", "（1）", "①", "{l}.{n}", "场景"]), [], 0
    for at, (link, claims) in enumerate(by_link(case), 1):
        out.append(heads.h2(_link(rng, link)))
        for n, c in enumerate(claims, 1):
            total += 1
            head = {"1.": f"{n}. ", "（1）": f"（{n}）", "①": RINGS[n - 1], "{l}.{n}": f"{at}.{n} ", "场景": f"场景{in_words(total)}："}[kind]  # fmt: skip
            a, b, r = story(rng, c)
            out.append(f'<p class="n" style="font-family:{HEI};text-indent:{rng.choice([0, 2])}em;page-break-after:avoid">{head}{name(pen, c)}</p><p>{a}。</p><p>{b}。应用系统：{_system(rng)}。</p><p>{r}。</p>')  # fmt: skip
    return "".join(out)


def _big_table(pen: Pen, case: Case, heads: Heads) -> str:
    """One table over the pages, links merged at the side."""
    rng = pen.rng
    top = rng.choice([["序号", "环节", "场景名称", "建设内容及成效"], ["序号", "所属环节", "智能制造场景", "主要做法"], ["环节", "序号", "场景", "场景描述"]])  # fmt: skip
    rows, n, long = [top], 0, rng.random() < 0.6
    for link, claims in by_link(case):
        for k, c in enumerate(claims):
            n += 1
            text = _text(rng, c) + (f"涉及系统：{_system(rng)}。" + "系统投用后，车间、仓库、质检、财务使用同一套数据，每天班前会按系统数据布置工作，遇到异常在群里通知，处理结果当天录入。" if long else "")  # fmt: skip
            side = f'@rowspan={len(claims)} style="text-align:center"@{link}' if k == 0 else None
            number = f'@style="text-align:center"@{n}'
            cells = [number, side] if top[0] == "序号" else [side, number]
            rows.append([*[x for x in cells if x], name(pen, c), text])
    widths = ("8%", "13%", "20%", "59%") if top[0] == "序号" else ("13%", "8%", "20%", "59%")
    return f'<div class="long">{table(rows, widths=widths, size=rng.choice([10, 10.5, 11]), head=True)}</div>'


def _form_each(pen: Pen, case: Case, heads: Heads) -> str:
    """A form for each scenario."""
    rng = pen.rng
    labels = rng.choice([("场景名称", "所属环节", "建设前情况", "主要做法", "成效"), ("智能场景名称", "对应环节", "存在问题", "解决方案", "实施效果"), ("场景", "环节", "现状", "内容", "效果")])  # fmt: skip
    pair, out = rng.random() < 0.5, []
    for n, c in enumerate(case.claims, 1):
        a, b, r = story(rng, c)
        link = c.link or "运营管理"
        rows = (
            [[labels[0], name(pen, c), labels[1], link]] if pair else [[labels[0], f"@colspan=3@{name(pen, c)}"], [labels[1], f"@colspan=3@{link}"]]
        )  # fmt: skip
        rows += [[labels[2], f"@colspan=3@{a}。"], [labels[3], f"@colspan=3@{b}。主要系统：{_system(rng)}。"], [labels[4], f"@colspan=3@{r}。"]]  # fmt: skip
        over = rng.choice(["", f'<p class="n">表{n}</p>'])
        out.append(f'<div class="keep">{over}{table(rows, widths=("18%", "40%", "16%", "26%"), size=10.5, style="margin-bottom:5mm")}</div>')  # fmt: skip
    return "".join(out)


def _lines(pen: Pen, case: Case, heads: Heads) -> str:
    """环节/场景/实例 in lines."""
    rng = pen.rng
    one = rng.choice(["环节：{l}　场景：{s}　实例：{i}", "【{l}】{s}（实例：{i}）", "{l}—{s}—{i}", "{l}环节 / {s} / {i}"])  # fmt: skip
    split, out = rng.random() < 0.35, []
    for n, c in enumerate(case.claims, 1):
        link = c.link or "运营管理"
        made = (
            f"{case.firm.product}{rng.choice(['车间应用', '生产线项目', '数字化应用', '建设实践'])}"
        )
        text = _text(rng, c)
        if split:
            out.append(f'<p class="n">{n}. 环节：{link}</p><p class="n">　 场景：{name(pen, c)}</p><p class="n">　 实例：{made}</p><p>{text}</p>')  # fmt: skip
        else:
            line = one.format(l=link, s="\x00", i=made).replace("\x00", name(pen, c))
            out.append(f'<p class="n" style="font-weight:bold">{n}、{line}</p><p>{text}</p>')
    return "".join(out)


def _questions(pen: Pen, case: Case, heads: Heads) -> str:
    """现状—做法—成效, point by point."""
    rng = pen.rng
    a1, b1, c1 = rng.choice([("现状", "做法", "成效"), ("原来怎么干", "现在怎么干", "效果怎么样"), ("痛点", "措施", "效果"), ("存在问题", "建设内容", "取得成效")])  # fmt: skip
    mark = rng.choice(["【{}】", "{}：", "◆{}：", "▪ {}："])
    out, n = [], 0
    for link, claims in by_link(case):
        out.append(heads.h2(_link(rng, link)))
        for c in claims:
            n += 1
            a, b, r = story(rng, c)
            out.append(f'<p class="n" style="font-family:{KAI};font-weight:bold;page-break-after:avoid">场景{n}　{name(pen, c)}</p>')  # fmt: skip
            out += [f'<p class="n" style="text-indent:1em">{mark.format(x)}{y}。</p>' for x, y in ((a1, a), (b1, b), (c1, r))]  # fmt: skip
    return "".join(out)


def _running(pen: Pen, case: Case, heads: Heads) -> str:
    """One paragraph a scenario, its name at the sentence's head, no links told."""
    rng = pen.rng
    ways = ("在“{}”场景方面，", "{}场景：", "围绕{}场景，")
    way = rng.choice(ways)
    firsts = ("一是", "二是", "三是", "四是", "五是", "六是", "七是", "八是", "九是", "十是", "十一是", "十二是", "十三是", "十四是", "十五是", "十六是")  # fmt: skip
    lead = rng.random() < 0.4
    out = []
    for n, c in enumerate(case.claims):
        out.append(f"<p>{firsts[n] if lead and n < 16 else f'{n + 1}、'}{way.format(name(pen, c))}{_text(rng, c)}</p>")  # fmt: skip
    return "".join(out)


def _by_tables(pen: Pen, case: Case, heads: Heads) -> str:
    """A table a link."""
    rng = pen.rng
    out = []
    for link, claims in by_link(case):
        out.append(heads.h2(_link(rng, link)))
        rows = [["序号", "场景名称", "建设前", "建设后"]]
        for n, c in enumerate(claims, 1):
            a, b, r = story(rng, c)
            rows.append([f'@style="text-align:center"@{n}', name(pen, c), f"{a}。", f"{b}，{r}。"])
        out.append(table(rows, cls=rng.choice(["g", "t", "h"]), widths=("8%", "22%", "28%", "42%"), size=10.5, head=True, style="margin-bottom:3mm"))  # fmt: skip
    return "".join(out)


def _flat_headings(pen: Pen, case: Case, heads: Heads) -> str:
    """Numbered scenarios without links."""
    rng = pen.rng
    out = []
    for c in case.claims:
        out.append(heads.h2(name(pen, c) + rng.choice(["", "", "场景"])))
        a, b, r = story(rng, c)
        out.append(f"<p>{a}。{b}。</p><p>{r}。</p>")
    return "".join(out)


def _cards(pen: Pen, case: Case, heads: Heads) -> str:
    """Link and scenario in one heading, then small points."""
    rng = pen.rng
    out = []
    for n, c in enumerate(case.claims, 1):
        a, b, r = story(rng, c)
        top = f"场景{n}：{name(pen, c)}（{c.link or '运营管理'}环节）"
        out.append(f'<div style="border:.25mm solid #555;padding:1.5mm 3mm;margin-bottom:3mm" class="keep"><p class="n" style="font-family:{HEI}">{top}</p><p class="n">（1）背景：{a}。</p><p class="n">（2）内容：{b}。</p><p class="n">（3）效益：{r}。</p></div>')  # fmt: skip
    return "".join(out)
