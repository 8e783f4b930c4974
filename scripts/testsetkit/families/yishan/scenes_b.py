"""Descriptions of scenarios as tables, cards, questionnaires and pages with pictures."""

from __future__ import annotations

import random
from html import escape

from testsetkit.case import Case
from testsetkit.families.yishan.craft import HEI, Look, grid, ordinal, para, paras, pick_way
from testsetkit.families.yishan.craft import box as ticked_box
from testsetkit.families.yishan.scenes_a import TEXTS, Describe, link_head, name
from testsetkit.families.yishan.tales import Tale, by_link, settle, shuffled, tales
from testsetkit.pen import Pen, in_words

LINKS = ("工厂建设", "研发设计", "生产作业", "生产管理", "运营管理")


def register(pen: Pen, case: Case, told: list[Tale], rng: random.Random, face: Look) -> str:
    """One row a scenario, six to eight columns, on lying pages."""
    groups = by_link(told)
    settle(case, groups)
    head = rng.choice(
        [("序号", "环节", "场景名称", "解决的问题", "主要做法", "系统装备", "应用成效", "投用时间"), ("编号", "所属环节", "建设场景", "建设前状况", "建设内容", "实施部门", "建设后效果"), ("序号", "环节", "名称", "内容及措施", "支撑系统", "成效")]
    )  # fmt: skip
    rows, n = [], 0
    for link, here in groups:
        for t in here:
            n += 1
            full = {8: [t.pain, t.deed(), t.system, t.gain(), t.since], 7: [t.pain, t.deed(), t.owner, t.gain()], 6: [f"{t.pain}，{t.deed()}", t.system, t.gain()]}[len(head)]  # fmt: skip
            rows.append([str(n), escape(link), name(pen, t), *full])
    widths = {
        8: (5, 8, 11, 18, 26, 9, 15, 8),
        7: (5, 9, 13, 20, 28, 9, 16),
        6: (6, 10, 15, 39, 11, 19),
    }[len(head)]
    lead = rng.choice(
        [
            "具体情况见下页表格。",
            "现列表说明如下（见下页）。",
            "各场景的内容与效果，按环节填列于下表。",
        ]
    )
    return f'{para(lead)}<div class="wide">{grid(head, rows, widths=widths, size=9)}</div>'


def pages(pen: Pen, case: Case, told: list[Tale], rng: random.Random, face: Look) -> str:
    """A page a scenario, with room for a photograph and its caption."""
    groups = by_link(told)
    settle(case, groups)
    first = rng.random() < 0.5
    made, n = "", 0
    for link, here in groups:
        for t in here:
            n += 1
            caption = rng.choice(
                [f"图{n}　{t.place}现场", f"图 {n} {t.system}运行画面", f"照片{n}：{t.place}一角"]
            )
            shade = rng.choice(["#e6e6e6", "#dfe6ee", "#ece6da"])
            picture = f'<div style="height:70mm;width:120mm;margin:5mm auto 1mm;border:.3mm solid #777;background:linear-gradient(160deg,{shade},#fff 40%,{shade})"></div><div class="c" style="font-size:9.5pt">{caption}</div>'
            head = f'<div style="font-family:{face.head};font-size:15pt;color:{face.ink}">{n}　{name(pen, t)}</div><div style="color:#555">所属环节：{escape(link)}　　责任部门：{t.owner}</div>'
            texts = (
                [t.prose()]
                if rng.random() < 0.6
                else [f"{t.pain}。", f"{t.deed()}。", f"{t.gain()}。"]
            )
            parts = [picture, paras(texts)] if first else [paras(texts), picture]
            made += f'<div class="whole" style="{"break-before:page" if n > 1 else ""}">{head}{"".join(parts)}</div>'
    return made


def triads(pen: Pen, case: Case, told: list[Tale], rng: random.Random, face: Look) -> str:
    """Trouble, remedy, result: three rows under the name."""
    groups = by_link(told)
    settle(case, groups)
    words = rng.choice([("痛点", "方案", "成效"), ("问题", "对策", "结果"), ("堵点难点", "解决方案", "实施成效"), ("之前", "怎么做", "现在")])  # fmt: skip
    made = ""
    for n, (link, here) in enumerate(groups, 1):
        made += link_head(link, n, "bracket", rng.choice(["", "环节", "类"]))
        for t in here:
            lines = "".join(f'<tr><td class="c" style="width:22%">{w}</td><td>{x}。</td></tr>' for w, x in zip(words, (t.pain, t.deed(), t.gain()), strict=True))  # fmt: skip
            made += f'<table class="whole" style="font-size:10.5pt;margin-bottom:3mm"><tr><th colspan="2" style="text-align:left;font-family:{face.head};background:#eee">{name(pen, t)}</th></tr>{lines}</table>'
    return made


def side_links(pen: Pen, case: Case, told: list[Tale], rng: random.Random, face: Look) -> str:
    """One long table: the link upright at the side of all its scenarios."""
    groups = by_link(told)
    settle(case, groups)
    rows = ""
    for link, here in groups:
        for k, t in enumerate(here):
            side = f'<td rowspan="{len(here)}" style="width:8mm;text-align:center;line-height:1.25;background:#f4f4f4">{"<br>".join(escape(link))}</td>'
            text = rng.choice([t.prose(), f"{t.pain}。{t.deed()}。{t.gain()}。"])
            rows += f'<tr>{side if k == 0 else ""}<td style="width:25%;text-align:center;font-family:{HEI}">{name(pen, t)}</td><td>{text}</td></tr>'
    head = rng.choice([("环节", "场景名称", "建设及应用情况"), ("", "场景", "情况说明")])
    cells = "".join(f"<th>{h}</th>" for h in head)
    return f'<table style="font-size:10pt"><thead><tr>{cells}</tr></thead>{rows}</table>'


def cards(pen: Pen, case: Case, told: list[Tale], rng: random.Random, face: Look) -> str:
    """Cards with a dark band and a small tag for the link."""
    groups = by_link(told)
    settle(case, groups)
    dark = rng.choice(["#7a1414", "#123a66", "#333", "#22543d"])
    made = ""
    for link, here in groups:
        for t in here:
            gains = "".join(f'<div style="border-left:.8mm solid {dark};padding-left:1.5mm;margin:1mm 0;font-size:9pt">{g}</div>' for g in t.gains)  # fmt: skip
            made += f'<div class="whole" style="border:.3mm solid {dark};margin:3mm 0"><div style="background:{dark};color:#fff;padding:1mm 2mm;font-family:{HEI}">{name(pen, t)}<span style="float:right;font-size:9pt">{escape(link)}</span></div><div style="display:flex;padding:1.5mm 2mm;font-size:10pt"><div style="flex:2">{t.pain}。{t.deed()}。</div><div style="flex:1;margin-left:3mm">{gains}</div></div></div>'
    return made


def questionnaire(pen: Pen, case: Case, told: list[Tale], rng: random.Random, face: Look) -> str:
    """A form a scenario; its link is ticked among the five."""
    groups = by_link(told)
    settle(case, groups)
    way = pick_way(rng)
    labels = rng.choice(
        [
            ("场景名称", "所属环节", "实施前情况", "主要工作", "效果"),
            ("名　称", "环　节", "背　景", "内　容", "成　果"),
        ]
    )
    made, n = "", 0
    for link, here in groups:
        for t in here:
            n += 1
            ticks = "　".join(f"{ticked_box(o == link, rng, way)}{o}" for o in LINKS)
            cells = (
                name(pen, t),
                ticks,
                f"{t.pain}。",
                f"{t.deed()}。（{t.system}，{t.since}投用）",
                f"{t.gain()}。",
            )
            lines = "".join(f'<tr><td class="c" style="width:20%">{a}</td><td>{b}</td></tr>' for a, b in zip(labels, cells, strict=True))  # fmt: skip
            made += f'<div class="whole"><div style="margin-top:3mm">场景登记表（{n}）</div><table style="font-size:10pt">{lines}</table></div>'
    return made


def ledger(pen: Pen, case: Case, told: list[Tale], rng: random.Random, face: Look) -> str:
    """A line of record before each text: name, link, time, cost."""
    groups = by_link(told)
    settle(case, groups)
    gap = rng.choice(["　　", "；", " | "])
    made, n = "", 0
    for link, here in groups:
        for t in here:
            n += 1
            parts = [
                f"场景名称：{name(pen, t)}",
                f"所属环节：{escape(link)}",
                f"建成时间：{t.since}",
                f"投入：{t.cost}万元",
            ]
            made += f'<div style="margin-top:4mm;border-top:.25mm solid #000;border-bottom:.25mm solid #000;padding:.8mm 0;font-size:10.5pt">{gap.join(parts[: rng.choice([2, 3, 4])])}</div>{para(t.prose())}'
    return made


def two_columns(pen: Pen, case: Case, told: list[Tale], rng: random.Random, face: Look) -> str:
    """Before and after side by side, a small heading above; no links told."""
    case.headed = False
    mixed = shuffled(case, told, rng)
    words = rng.choice([("改造前", "改造后"), ("过　去", "现　在"), ("原方式", "新方式")])
    made = ""
    for n, t in enumerate(mixed, 1):
        head = f"<div style='font-family:{face.head};margin-top:3mm'>{ordinal('comma', n)}{name(pen, t)}</div>"
        table = f'<table style="font-size:10pt;table-layout:fixed"><tr><th>{words[0]}</th><th>{words[1]}</th></tr><tr><td>{t.pain}。</td><td>{t.deed()}。{t.gain()}。</td></tr></table>'
        made += f'<div class="whole">{head}{table}</div>'
    return made


def table_a_link(pen: Pen, case: Case, told: list[Tale], rng: random.Random, face: Look) -> str:
    """A table for each link, its name above as the table's title."""
    groups = by_link(told, guide=rng.random() < 0.4)
    settle(case, groups)
    made = ""
    for n, (link, here) in enumerate(groups, 1):
        rows = [[in_words(k), name(pen, t), t.prose(), t.owner] for k, t in enumerate(here, 1)]
        made += f"<h4 class='c' style='margin:4mm 0 1mm'>表{n}　{escape(link)}{rng.choice(['环节', ''])}场景建设情况</h4>"
        made += grid(
            ["序号", "场景", "建设情况", "责任部门"], rows, widths=(8, 20, 58, 14), size=10
        )
    return made


BOXES: tuple[Describe, ...] = (register, pages, triads, side_links, cards, questionnaire, ledger, two_columns, table_a_link)  # fmt: skip
DESIGNS: tuple[Describe, ...] = (*TEXTS, *BOXES)


def describe(pen: Pen, case: Case, rng: random.Random, face: Look) -> str:
    """All scenarios of the case in one of the designs; sets `case.headed`."""
    case.headed = True
    design = rng.choice(DESIGNS)
    return design(pen, case, tales(case, rng), rng, face)


# ---- what names scenarios and describes none
def overview(case: Case, rng: random.Random, face: Look) -> str:
    """A list, a table of own marks or a drawing that goes before the descriptions."""
    way = rng.choice(["list", "sentence", "marks", "radar", *(["counts"] if case.headed else [])])
    names = [c.claimed for c in case.claims]
    if way == "sentence":
        return para(
            f"目前已建成{'、'.join(escape(n) for n in names)}等{len(names)}个场景，分述如下。"
        )
    if way == "list":
        head = ["序号", "场景", "环节", "进展"] if case.headed else ["序号", "场景", "进展"]
        links = [[c.link or ""] if case.headed else [] for c in case.claims]
        rows = [[str(n), escape(x), *links[n - 1], "已建成"] for n, x in enumerate(names, 1)]
        return para("建设场景一览见下表：") + grid(head, rows)
    told = [x for x in LINKS if any(c.link == x for c in case.claims)]
    if way == "counts":
        rows = [[x, str(sum(c.link == x for c in case.claims))] for x in told]
        return para("各环节场景数量统计如下：") + grid(["环节", "数量（个）"], rows)
    if way == "marks":
        rows = [
            [x, "20", f"{rng.uniform(13, 19.5):.1f}", rng.choice(["较好", "好", "尚可"])]
            for x in told
        ]
        return para("公司对照要素条件逐项打分，结果如下：") + grid(
            ["环节", "满分", "自评分", "评价"], rows
        )
    return _radar(told, rng)


def _radar(links: list[str], rng: random.Random) -> str:
    """Bars that an office calls a radar."""
    bars = "".join(
        f'<div style="display:flex;align-items:center;margin:1mm 0"><span style="width:26mm">{x}</span><span style="height:4mm;width:{rng.randrange(40, 90)}mm;background:#8aa"></span></div>'
        for x in links
    )
    return f'<div style="border:.2mm solid #888;padding:3mm;margin:3mm 0;font-size:10pt">{bars}<div class="c">各环节建设水平示意图</div></div>'
