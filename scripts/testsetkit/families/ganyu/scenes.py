"""Designs of the described scenarios."""

from __future__ import annotations

from collections.abc import Callable

from testsetkit.case import Case, Claim
from testsetkit.families.ganyu import tales
from testsetkit.families.ganyu.look import Counter, grid, sides
from testsetkit.pen import Pen, in_words
from testsetkit.telling import by_link, name

Layout = Callable[[Pen, Case, Counter], str]
LINKS = ("工厂建设", "研发设计", "生产作业", "生产管理", "运营管理")
_ENGLISH = {"工厂建设": "Factory Construction", "研发设计": "R&D and Design", "生产作业": "Production Operation", "生产管理": "Production Management", "运营管理": "Operation Management"}  # fmt: skip


def _parts(pen: Pen, case: Case, c: Claim) -> tuple[str, str, str]:
    rng = pen.rng
    return tales.build(rng, c, case), tales.way(rng, c), tales.effect(rng, c)


def applied(pen: Pen, case: Case, count: Counter) -> str:
    """应用场景X with a table of contents, way and effect."""
    rng, out = pen.rng, ""
    lead = rng.choice(["应用场景{w}　", "应用场景{n}：", "应用场景{n}　"])
    rows = rng.choice([("建设内容", "技术路径", "应用成效"), ("建设内容", "实施路径", "成效")])
    for n, c in enumerate(case.claims, 1):
        told = [("所属环节", c.link or ""), *zip(rows, _parts(pen, case, c), strict=True)]
        out += f"<div class=keep><h2>{lead.format(n=n, w=in_words(n))}{name(pen, c)}</h2>{sides(told, '18%')}</div>"
    return out


def matrix(pen: Pen, case: Case, count: Counter) -> str:
    """Link and scenario in a lying table, links merged."""
    out = ""
    for link, claims in by_link(case):
        for n, c in enumerate(claims):
            build, _, effect = _parts(pen, case, c)
            first = f"<td class=g rowspan={len(claims)}>{link}</td>" if n == 0 else ""
            out += f"<tr>{first}<td>{name(pen, c)}</td><td>{tales.topic(c)[1]}</td><td>{build}</td><td>{effect}</td></tr>"
    heads = "".join(f"<th style='width:{w}%'>{h}</th>" for h, w in (("环节", 10), ("场景", 18), ("支撑系统", 16), ("实施内容", 34), ("成效", 22)))  # fmt: skip
    return f"{count.caption('智能制造场景建设矩阵')}<table><tr>{heads}</tr>{out}</table>"


def ticks(pen: Pen, case: Case, count: Counter) -> str:
    """Scenarios down, links across, ticked where they belong."""
    mark = pen.rng.choice(["√", "●", "✓"])
    rows = []
    for n, c in enumerate(case.claims, 1):
        build, _, effect = _parts(pen, case, c)
        cells = [f'<span style="display:block;text-align:center">{mark}</span>' if c.link == x else "" for x in LINKS]  # fmt: skip
        rows.append((str(n), name(pen, c), *cells, f"{build}{effect}"))
    heads = ("序号", "场景名称", *LINKS, "建设情况及成效")
    return count.caption("场景与环节对应矩阵") + grid(heads, rows)


def transposed(pen: Pen, case: Case, count: Counter) -> str:
    """Each scenario as a band: labels above, values below, text across."""
    out = ""
    for n, c in enumerate(case.claims, 1):
        build, way, effect = _parts(pen, case, c)
        top = "".join(f"<th>{x}</th>" for x in ("编号", "所在环节", "场景名称", "主要系统"))
        low = (
            f"<td>{n:02d}</td><td>{c.link}</td><td>{name(pen, c)}</td><td>{tales.topic(c)[1]}</td>"
        )
        out += f"<table class=keep><tr>{top}</tr><tr>{low}</tr><tr><td colspan=4>{build}{way}{effect}</td></tr></table>"
    return out


def slides(pen: Pen, case: Case, count: Counter) -> str:
    """A lying page a link with a bar and a block a scenario."""
    out = ""
    for k, (link, claims) in enumerate(by_link(case)):
        blocks = ""
        for c in claims:
            build, _, effect = _parts(pen, case, c)
            blocks += f"<div class=card><b>{name(pen, c)}</b><p class=f>{build}</p><p class=f>▶ {effect}</p></div>"
        out += f'<div class="{"new" if k else ""}"><div class=bar>{link}环节</div>{blocks}</div>'
    return out


def narrative(pen: Pen, case: Case, count: Counter) -> str:
    """Prose under links; the names stand quoted where each paragraph begins."""
    rng, out = pen.rng, ""
    quote = rng.choice([("“", "”"), ("「", "」"), ("【", "】")])
    lead = rng.choice(["建成{}场景。", "在{}场景中，企业重点解决现场痛点。", "实施{}。", "打造{}典型场景。"])  # fmt: skip
    for link, claims in by_link(case):
        out += count.clause(f"{link}环节")
        for c in claims:
            said = lead.format(f"{quote[0]}{name(pen, c)}{quote[1]}")
            out += f"<p><b>{said}</b>{tales.before(rng, c)}{''.join(_parts(pen, case, c))}</p>"
    return out


def manual(pen: Pen, case: Case, count: Counter) -> str:
    """A manual's clauses three deep with items a) b) c)."""
    out = ""
    for link, claims in by_link(case):
        out += count.clause(link)
        for k, c in enumerate(claims, 1):
            items = "".join(f"<p class=f style='padding-left:8mm'>{x}) {t}</p>" for x, t in zip("abc", _parts(pen, case, c), strict=True))  # fmt: skip
            out += f"<h3>{count.chapter}.{count.clauses}.{k}　{name(pen, c)}</h3>{items}"
    return out


def tables(pen: Pen, case: Case, count: Counter) -> str:
    """A numbered table a link, with the quarters of begin and end."""
    rng, out = pen.rng, ""
    for link, claims in by_link(case):
        rows = []
        for n, c in enumerate(claims, 1):
            begin = (rng.choice([2022, 2023]), rng.randrange(1, 5))
            end = (rng.choice([2024, 2025]), rng.randrange(1, 5))
            build, _, effect = _parts(pen, case, c)
            rows.append((str(n), name(pen, c), f"{begin[0]}Q{begin[1]}", f"{end[0]}Q{end[1]}", build + effect))  # fmt: skip
        out += count.caption(f"{link}环节场景建设情况") + grid(
            ("序号", "场景名称", "启动", "投用", "建设情况"), rows
        )
    return out


def bilingual(pen: Pen, case: Case, count: Counter) -> str:
    """Heads in two languages, the link below the name."""
    out = ""
    for n, c in enumerate(case.claims, 1):
        link = c.link or ""
        out += f"<h2>场景 Scenario {n:02d}　{name(pen, c)}</h2><p class=f style='color:#555'>环节 Link：{link}（{_ENGLISH[link]}）</p>"
        out += "".join(f"<p>{x}</p>" for x in _parts(pen, case, c))
    return out


def solved(pen: Pen, case: Case, count: Counter) -> str:
    """Link and name in one heading; problem, solution, effect."""
    rng, out = pen.rng, ""
    dash = rng.choice(["·", "｜", " — ", "："])
    words = rng.choice([("存在问题", "解决方案", "实施成效"), ("痛点", "做法", "效果")])
    for n, c in enumerate(case.claims, 1):
        build, way, effect = _parts(pen, case, c)
        told = zip(words, (tales.before(rng, c), build + way, effect), strict=True)
        inner = "".join(f"<p class=f>● <b>{k}：</b>{t}</p>" for k, t in told)
        out += f"<h3>{n}. {c.link}{dash}{name(pen, c)}</h3>{inner}"
    return out


def plain(pen: Pen, case: Case, count: Counter) -> str:
    """Counted names, no links."""
    case.headed = False
    rng, out = pen.rng, ""
    lead = rng.choice(["（{w}）", "场景{w}：", "{n}. "])
    for n, c in enumerate(case.claims, 1):
        text = "".join(_parts(pen, case, c))
        out += f"<h3>{lead.format(n=n, w=in_words(n))}{name(pen, c)}</h3><p>{text}</p>"
    return out


def files(pen: Pen, case: Case, count: Counter) -> str:
    """A file a scenario, two columns of labels, the link in brackets behind the name."""
    out = ""
    for n, c in enumerate(case.claims, 1):
        build, way, effect = _parts(pen, case, c)
        out += f'<table class=keep><tr><th style="width:16%">场景编号</th><td style="width:20%">CJ-{n:02d}</td><th style="width:16%">场景名称</th><td>{name(pen, c)}（{c.link}）</td></tr><tr><th>建设思路</th><td colspan=3>{way}</td></tr><tr><th>主要内容</th><td colspan=3>{build}</td></tr><tr><th>量化成效</th><td colspan=3>{effect}</td></tr></table>'
    return out


LAYOUTS: tuple[Layout, ...] = (applied, applied, transposed, narrative, manual, tables, bilingual, solved, plain, files)  # fmt: skip
LYING: tuple[Layout, ...] = (matrix, ticks)


def overview(pen: Pen, case: Case, count: Counter) -> str:
    """How many scenarios each link has: describes none."""
    rows = [(link, str(len(claims))) for link, claims in by_link(case)]
    return count.caption("场景数量统计表") + grid(("环节", "场景数"), [*rows, ("合计", str(len(case.claims)))])  # fmt: skip
