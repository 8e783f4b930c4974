"""Scenarios told otherwise: slides, records without links, drawings; summaries and plans beside them."""

from __future__ import annotations

from testsetkit.case import Case
from testsetkit.families.laoshan import scenes
from testsetkit.families.laoshan.lore import prose, told
from testsetkit.families.laoshan.scenes import RING, Design, by_link, name
from testsetkit.families.laoshan.sheet import Look, figure, grid, heading, paragraphs
from testsetkit.guide import GUIDE
from testsetkit.pen import Pen, in_words


def slides(pen: Pen, of: Look, chapter: int, case: Case) -> str:
    """Lying pages: title bar, three columns, figures below."""
    ink = of.ink if of.ink != "#000" else "#1f4e79"
    made, n = "", 0
    for link, here in by_link(case.claims):
        for c in here:
            n += 1
            t = told(c)
            columns = "".join(
                f'<div style="flex:1;border-top:1mm solid {ink};padding:3mm"><div style="font-family:{of.head};color:{ink}">{a}</div><div>{b}</div></div>'
                for a, b in (("问题与需求", t.before), ("实施方案", f"{t.done}（{t.system}）"), ("实施效果", t.result))
            )  # fmt: skip
            made += f'<div class="wide new" style="font-size:14pt"><div style="display:flex;justify-content:space-between;align-items:center;background:{ink};color:#fff;padding:3mm 5mm"><span style="font-size:20pt;font-family:{of.head}">{name(pen, c)}</span><span style="font-size:13pt">{link}</span></div><div style="display:flex;gap:5mm;margin:12mm 0">{columns}</div><table style="width:70%;margin:0 auto;font-size:13pt"><tr><th>指标</th><th>建设前</th><th>建设后</th></tr><tr><td class="c">{t.figure}</td><td class="c">{t.old}</td><td class="c">{t.new}</td></tr></table></div>'
    return made


def unlinked(pen: Pen, of: Look, chapter: int, case: Case) -> str:
    """Numbered names in bold and paragraphs; no link is named."""
    case.headed = False
    rng = pen.rng
    sign = rng.choice(["典型场景{}：", "{}. ", "（{}）", "场景{}："])
    words = rng.random() < 0.4
    made = ""
    for n, c in enumerate(case.claims, 1):
        made += f"<h3>{sign.format(in_words(n) if words and sign != '{}. ' else n)}{name(pen, c)}</h3>{paragraphs(*prose(rng, c))}"
    return made


def register(pen: Pen, of: Look, chapter: int, case: Case) -> str:
    """A platform's list: one row a scenario, link as a column."""
    rng = pen.rng
    head = rng.choice([("序号", "环节", "场景名称", "场景描述", "状态"), ("序号", "场景名称", "所属环节", "建设情况描述", "进度"), ("No.", "所属环节", "场景", "实施内容与效果", "完成状态")])  # fmt: skip
    at = 1 if "环节" in head[1] else 2
    rows = []
    for n, c in enumerate(case.claims, 1):
        t = told(c)
        row = [f"{n}", name(pen, c), f"{t.before}；{t.done}。{t.figure}由{t.old}到{t.new}。", rng.choice(["已建成", "已建成", "已投用"])]  # fmt: skip
        row.insert(at, c.link or "运营管理")
        rows.append(row)
    widths = ("8%", "14%", "23%", "42%", "13%") if at == 1 else ("8%", "23%", "14%", "42%", "13%")
    return grid(of, chapter, "智能场景建设情况", head, rows, widths)


def drawn(pen: Pen, of: Look, chapter: int, case: Case) -> str:
    """Ringed names, a paragraph, a figure with its caption that repeats the name."""
    made, n = "", 0
    for k, (link, here) in enumerate(by_link(case.claims), 1):
        made += heading(of, 2, (chapter, k), f"{link}环节")
        for c in here:
            n += 1
            said = prose(pen.rng, c)
            made += f'<p class="n" style="font-family:{of.head};break-after:avoid"><b>{RING[n - 1]} {name(pen, c)}</b></p>{paragraphs("".join(said))}'
            if n % 2:
                made += figure(of, pen.rng, chapter, f"{c.claimed}业务流程", ("数据采集", *told(c).system.split("、")[:2], "闭环处置"))  # fmt: skip
    return made


def joined(pen: Pen, of: Look, chapter: int, case: Case) -> str:
    """`link—name` as headings, figures in one line."""
    rng = pen.rng
    dash = rng.choice(["—", "——", " - ", "｜", " / "])
    made = ""
    for n, c in enumerate(case.claims, 1):
        t = told(c)
        made += f"<h3>{n}. {c.link}{dash}{name(pen, c)}</h3>{paragraphs(*prose(rng, c)[:2])}"
        made += f'<p class="n">指标变化：{t.figure}　{t.old} → {t.new}</p>'
    return made


def nested(pen: Pen, of: Look, chapter: int, case: Case) -> str:
    """One long table: a band a link, then name at the side and points at the right."""
    made = ""
    for link, here in by_link(case.claims):
        made += f'<tr><th colspan="2">{link}</th></tr>'
        for c in here:
            t = told(c)
            made += f'<tr><td class="k" style="width:24%">{name(pen, c)}</td><td>1）存在问题：{t.before}；<br>2）采取措施：{t.done}；<br>3）系统装备：{t.system}；<br>4）改善效果：{t.figure}由{t.old}到{t.new}。</td></tr>'
    return f"<table>{made}</table>"


DESIGNS: tuple[Design, ...] = (
    scenes.decimals, scenes.sheets, scenes.matrix, scenes.running, scenes.before_after, scenes.cards, scenes.bracketed, scenes.leads, scenes.tables,
    slides, unlinked, drawn, joined, nested,
)  # fmt: skip
OF_PLATFORM: tuple[Design, ...] = (
    scenes.platform_rows, scenes.platform_rows, register, register, scenes.sheets, nested, unlinked, scenes.leads,
)  # fmt: skip


def overview(pen: Pen, of: Look, chapter: int, case: Case) -> str:
    """A list of names before the descriptions: a summary that describes none."""
    rows = [(f"{n}", here_link, "、".join(c.claimed for c in here)) for n, (here_link, here) in enumerate(by_link(case.claims), 1)]  # fmt: skip
    return f"<p>工厂已建场景汇总如下，各场景的具体情况在后文分述。</p>{grid(of, chapter, '已建场景一览', ('序号', '环节', '场景'), rows, ('10%', '22%', '68%'))}"


def planned(pen: Pen, of: Look, chapter: int, case: Case) -> str:
    """What will be built: no described scenario."""
    rng = pen.rng
    have = {c.number for c in case.claims}
    free = rng.sample([s.name for s in GUIDE if s.number not in have], rng.choice([1, 2, 2, 3]))
    if rng.random() < 0.5:
        rows = [(f"{n}", f"拟建：{x}", f"{rng.choice(['2026年四季度', '2027年上半年', '2027年'])}启动，尚未实施") for n, x in enumerate(free, 1)]  # fmt: skip
        return grid(of, chapter, "后续拟建场景计划（未建成）", ("序号", "拟建场景", "计划安排"), rows, ("10%", "46%", "44%"))  # fmt: skip
    return f"<p>{rng.choice(['下一步', '后续', '“十五五”期间，', '未来两年，'])}计划新建{'、'.join(free)}等场景，目前尚未实施，不计入本次申报的已建场景。</p>"
