"""The application book: cover, form, chapters, scenarios, end."""

from __future__ import annotations

import random
from html import escape as esc

from testsetkit.case import Case, City
from testsetkit.families.mengshan import forms, pledge, scenes, words
from testsetkit.families.mengshan.look import (
    HEI,
    KAI,
    MICRO,
    MING,
    NUMBERS,
    SONG,
    Heads,
    gap,
    grid,
    paras,
    seal_here,
    sheet,
    table,
)
from testsetkit.pen import LEVELS, Pen, in_words, iso
from testsetkit.press import Paper


def book(case: Case, city: City, rng: random.Random, listed: list[str]) -> Paper:
    pen = Pen(case, rng, "application_book")
    heads = Heads(rng)
    level_at = rng.choice(["title", "title", "title", "cover", "form", "sentence"])
    seal_at = rng.choice(["cover", "cover", "end", "end"])
    cover = _cover(pen, case, city, level_at, seal=seal_at == "cover")
    parts = [cover]
    if rng.random() < 0.3:
        parts.append(f'<div class="new"></div>{_notes(rng)}')
    chapters = _chapters(pen, case, heads, level_at, listed)
    if rng.random() < 0.35:
        parts.append(f'<div class="new"></div>{_contents(rng, heads.titles)}')
    parts.append('<div class="new"></div>' + chapters)
    parts.append(_end(pen, case, city, seal=seal_at == "end"))
    numbers = rng.choice(NUMBERS) if case.lost_page or rng.random() < 0.7 else ""
    html = sheet(
        rng,
        "".join(parts),
        font=rng.choice([SONG, SONG, SONG, KAI, MING, HEI, MICRO]),
        size=rng.choice([11, 12, 12, 13, 14]),
        lead=rng.choice([1.45, 1.6, 1.8]),
        margin=rng.choice(["25mm 24mm 22mm 26mm", "28mm 26mm 25mm 28mm", "20mm 18mm 20mm 18mm"]),
        numbers=numbers,
        at=rng.choice(["bottom-center", "bottom-center", "bottom-right"]),
        head=rng.choice(["", "", "", "智能工厂申报材料", "申报材料"]),
        first=rng.random() < 0.2,
    )
    names = ("申报书.pdf", "智能工厂申报书.pdf", "申报材料.pdf", "申报表.pdf", "申报书（定稿）.pdf", "智能工厂申报材料最终版.pdf")  # fmt: skip
    return Paper("application_book", "申报书", html, pen.marks, names, False if case.book_seal else None)  # fmt: skip


# ---- cover
def _day(pen: Pen, case: Case, *forms_: str) -> str:
    if case.book_day is None:
        return "　　年　　月　　日"
    shown = pen.form(case.book_day, *forms_)
    y, m, d = case.book_day
    last = 30 if m in (4, 6, 9, 11) else 28 if m == 2 else 31
    if m > 12 or d > last:
        return pen.critical(shown, "date", iso((y, m, d)))
    return pen.book("signed_on", shown=shown, value=iso(case.book_day))


def _seal(pen: Pen, case: Case, style: str) -> str:
    kind = case.book_seal
    if kind is None:
        return ""
    if kind == "other":
        return seal_here(pen, case.seal_name, size=41, style=style)
    return seal_here(pen, case.firm.name, size=41, kind=kind, style=style)


def _cover(pen: Pen, case: Case, city: City, level_at: str, *, seal: bool) -> str:
    rng = pen.rng
    word = LEVELS[case.book_level]
    if level_at == "title":
        shown = pen.book("level_applied", shown=word, value=case.book_level)
        title = rng.choice(["2026年{}智能工厂<br>申 报 书", "{}智能工厂申报书", "{}智能工厂申报材料", "智能工厂申请书<br>（{}）", "山东省{}智能工厂申报表", "申报{}智能工厂材料"]).format(shown)  # fmt: skip
    else:
        title = rng.choice(
            [
                "智能工厂申报书",
                "2026年智能工厂申报材料",
                "智 能 工 厂<br>申 报 表",
                "智能工厂申请书",
            ]
        )
    below = ""
    if level_at == "cover":
        marked = {k: (pen.book("level_applied", shown=n, value=k) if k == case.book_level else n) for k, n in LEVELS.items()}  # fmt: skip
        below = rng.choice([
            "申报级别：" + "　".join(f"{'☑' if k == case.book_level else '□'}{n}" for k, n in marked.items()),
            "申报级别：" + "  ".join(f"{n}（{'√' if k == case.book_level else '　'}）" for k, n in marked.items()),
            f"申报类别：{marked[case.book_level]}智能工厂",
        ])  # fmt: skip
    style = rng.choice([f"font-family:{HEI};font-size:30pt", f"font-family:{SONG};font-weight:bold;font-size:28pt", f"font-family:{KAI};font-weight:bold;font-size:34pt", "font-size:26pt"])  # fmt: skip
    head = f'<p class="c" style="{style};line-height:1.5">{title}</p>' + (f'<p class="c" style="font-size:13pt;margin-top:6mm">{below}</p>' if below else "")  # fmt: skip
    who = rng.choice(["申报单位", "申报企业", "企业名称", "单位名称", "填报单位"])
    name = pen.book("enterprise_name")
    pairs = [(who + rng.choice(["", "", "（盖章）", "（公章）"]), name)]
    if "factory_name" not in case.blank | case.unlabelled and rng.random() < 0.45:
        pairs.append((rng.choice(["工厂名称", "智能工厂名称", "申报工厂"]), pen.book("factory_name")))  # fmt: skip
    if rng.random() < 0.3:
        pairs.append((rng.choice(["推荐单位", "主管部门"]), f"{city.name}工业和信息化局"))
    dated = rng.choice(["申报日期", "填报日期", "填报时间", "日期", ""])
    day = _day(pen, case, "cn", "cn", "dot", "words", "dash1", "space")
    stamp = _seal(pen, case, rng.choice(["left:-46mm;top:-18mm", "left:-30mm;top:-24mm", "left:-20mm;top:-20mm"])) if seal else ""  # fmt: skip
    design = rng.randrange(5)
    corner = f'<p class="n">{rng.choice(["附件1", "附件", "编号：", "材料一"])}</p>' if rng.random() < 0.3 else '<p class="n">&nbsp;</p>'  # fmt: skip
    if design == 0:  # ruled lines in the middle
        lines = "".join(f'<p class="n" style="line-height:2.6">{a}：{gap(88, b)}{stamp if n == 0 else ""}</p>' for n, (a, b) in enumerate(pairs))  # fmt: skip
        return f'{corner}<div style="padding-top:32mm">{head}</div><div style="margin:45mm 0 0 8mm;font-size:14pt">{lines}<p class="n" style="line-height:2.6">{dated or "日期"}：{gap(88, day)}</p></div>'
    if design == 1:  # a table
        rows = [*pairs, (dated or "日　期", day)]
        cells = [[f'@style="text-align:center"@{a}', b + (stamp if n == 0 else "")] for n, (a, b) in enumerate(rows)]  # fmt: skip
        return f'{corner}<div style="padding-top:36mm">{head}</div>{table(cells, widths=("34%", ""), style="width:90%;margin:48mm auto 0;font-size:14pt;line-height:2")}'
    if design == 2:  # an enterprise's own: its name at the head, date at the foot
        more = "".join(f'<p class="c" style="font-size:14pt">{a}：{b}</p>' for a, b in pairs[1:])
        return f'<div style="padding-top:22mm"><p class="c" style="font-size:19pt">{name}</p></div><div style="padding-top:30mm">{head}</div><div style="padding-top:26mm">{more}</div><div style="padding-top:42mm"><p class="c" style="font-size:15pt">{esc(case.firm.name)}{stamp}</p><p class="c" style="font-size:15pt">{day}</p></div>'
    if design == 3:  # spaces, left
        lines = "".join(f'<p class="n" style="white-space:pre-wrap">　　{a}：{b}{stamp if n == 0 else ""}</p>' for n, (a, b) in enumerate(pairs))  # fmt: skip
        return f'{corner}<div style="padding-top:40mm">{head}</div><div style="margin-top:56mm;font-size:15pt;line-height:2.2">{lines}<p class="n" style="white-space:pre-wrap">　　{dated + "：" if dated else ""}{day}</p></div>'
    lines = "".join(f'<p class="c">{a}：{b}{stamp if n == 0 else ""}</p>' for n, (a, b) in enumerate(pairs))  # fmt: skip
    return f'{corner}<div style="padding-top:26mm">{head}</div><div style="margin-top:86mm;font-size:15pt;line-height:2">{lines}<p class="c">{day}</p></div>'


def _notes(rng: random.Random) -> str:
    items = ["申报书由企业填写，内容要真实、准确。", "表格不够可以加页，用A4纸双面打印，左侧装订。", "金额单位为万元，保留两位小数。", "没有的项目填“无”。", "封面须加盖单位公章。"]  # fmt: skip
    picked = rng.sample(items, 4)
    return f'<p class="c" style="font-size:17pt;font-family:{HEI};margin:6mm 0">{rng.choice(["填 写 说 明", "填表须知"])}</p>' + "".join(f"<p>{n}、{t}</p>" for n, t in enumerate(picked, 1))  # fmt: skip


def _contents(rng: random.Random, titles: list[str]) -> str:
    page, out = 1, []
    for t in titles:
        dots = "." * max(8, 64 - 2 * len(t))
        out.append(f'<p class="n" style="white-space:nowrap;overflow:hidden">{t}{dots}{page}</p>')
        page += rng.choice([1, 1, 2, 3])
    return f'<p class="c" style="font-size:17pt;font-family:{HEI}">目　　录</p>{"".join(out)}'


# ---- chapters
def _chapters(pen: Pen, case: Case, heads: Heads, level_at: str, listed: list[str]) -> str:
    rng = pen.rng
    parts: list[str] = []
    first = heads.h1(
        rng.choice(["企业及工厂基本情况", "基本信息", "基本情况表", "申报单位基本情况"])
    )
    lead = ""
    if level_at == "sentence":
        word = pen.book("level_applied", shown=LEVELS[case.book_level], value=case.book_level)
        lead = f"<p>{rng.choice([f'我公司拟申报2026年{word}智能工厂，有关情况如下。', f'本次申报的级别为{word}智能工厂。'])}</p>"
    parts.append(first + lead + forms.form(pen, case, level_at == "form") + forms.note(rng))
    later: list[str] = []
    order = ["company", "conditions", "factory", "scenes"]
    if rng.random() < 0.4:
        order = rng.choice([["company", "factory", "scenes", "conditions"], ["conditions", "company", "factory", "scenes"], ["factory", "scenes", "company", "conditions"]])  # fmt: skip
    for what in order:
        if what == "company":
            later.append(heads.h1(rng.choice(["企业简介", "企业概况", "公司介绍"])) + paras(words.introduction(rng, case)) + _years(rng, case))  # fmt: skip
        elif what == "conditions":
            told = _conditions(pen, case)
            if told:
                later.append(heads.h1(rng.choice(["申报条件符合情况", "基本条件", "符合申报条件的说明", "其他需要说明的情况"])) + _said(rng, heads, told))  # fmt: skip
        elif what == "factory":
            later.append(heads.h1(rng.choice(["智能工厂建设情况", "工厂总体情况", "智能工厂概况"])) + paras(words.factory(rng, case)) + (_systems(rng) if rng.random() < 0.4 else ""))  # fmt: skip
        else:
            title = rng.choice(
                ["场景建设情况", "智能制造典型场景", "主要场景及成效", "智能场景建设内容"]
            )
            later.append(heads.h1(title, new=rng.random() < 0.3) + _table_before(rng, case) + scenes.scenes(pen, case, heads))  # fmt: skip
    topics = list(words.FILLER)
    rng.shuffle(topics)
    chosen = topics if case.lost_page else topics[: rng.choice([1, 2, 3])]
    for n, (title, texts) in enumerate(chosen):
        body = paras(rng.sample(texts, len(texts)))
        later.append(heads.h1(title, new=case.lost_page and n == 0) + body)
        if case.lost_page and n in (1, 3):
            later.append(_equipment(rng, 30))
    if not case.lost_page and rng.random() < 0.4:
        later.append(heads.h1("主要设备清单") + _equipment(rng, rng.randrange(8, 26)))
    if case.commitment == "section":
        new = rng.random() < 0.6 or case.lost_page
        later.append(heads.h1(rng.choice(["承诺书", "企业承诺", "真实性承诺"]), new=new) + f'<div class="keep">{pledge.promise(pen, case, section=True)}</div>')  # fmt: skip
    if listed:
        later.append(heads.h1(rng.choice(["附件清单", "附件目录", "所附证明材料", "附件材料"])) + _list(rng, listed))  # fmt: skip
    return "".join(parts + later)


def _years(rng: random.Random, case: Case) -> str:
    """Figures of several years, now and then."""
    if rng.random() < 0.6 or "revenue" in case.blank or set(case.years) != {2023, 2024, 2025}:
        return ""
    from testsetkit.families.mengshan.finance import figures

    f = {y: figures(case, y) for y in (2023, 2024, 2025)}
    rows = [["指标（万元）", "2023年", "2024年", "2025年"]]
    for label, key in (("营业收入", "revenue"), ("利润总额", "profit"), ("资产总额", "assets")):
        rows.append([label, *[f'@style="text-align:right"@{f[y][key]:.2f}' for y in f]])
    return table(rows, cls=grid(rng), size=11, head=True)


def _conditions(pen: Pen, case: Case) -> list[tuple[str, str]]:
    """Statements of the book: short name and text."""
    rng = pen.rng
    made: list[tuple[str, str]] = []
    calm = words.accident(rng, case) if case.accident_in == "book" else ""
    event = words.incident(rng, case)
    both = "。".join(x for x in (calm, event) if x)
    if both:
        made.append((rng.choice(["安全环保质量情况", "安全生产、环保和质量", "经营情况"]), both))
    credit = words.credit(rng, case) if case.discredit_in == "book" else ""
    if credit:
        made.append((rng.choice(["信用情况", "企业信用"]), credit))
    if "technology" in case.secure:
        made.append((rng.choice(["技术装备和软件", "装备、软件情况"]), words.technology(rng)))
    if "network" in case.secure:
        made.append((rng.choice(["网络与数据", "网络和数据情况"]), words.network(rng)))
    if "organisation" in case.people:
        made.append((rng.choice(["组织保障", "推进机制"]), words.organisation(rng)))
    if "people" in case.people:
        made.append((rng.choice(["专业力量", "人员情况"]), words.people(rng)))
    m = case.maturity
    if m.book_level:
        word = rng.choice([f"{in_words(m.book_level)}级", f"{m.book_level}级"])
        where = "“智能制造评估评价公共服务平台山东省分平台”"
        said = {
            "certificate": f"通过智能制造能力成熟度评估认证，等级为{word}",
            "offplatform": f"对照智能制造能力成熟度标准进行了自评，达到{word}",
        }.get(m.form, rng.choice([f"已在{where}完成自评估，成熟度等级为{word}", f"在{where}完成智能制造能力成熟度自评估，结果为{word}"]))  # fmt: skip
        made.append((rng.choice(["成熟度情况", "智能制造能力成熟度"]), said))
    rng.shuffle(made)
    if case.branch:
        head = case.firm.branch_of
        said = {
            "excepted": f"本单位是{head}的分公司，属于{'石油石化' if case.firm.industry_code == 'C25' else '有色金属'}行业，按规定以分支机构申报，有独立的统一社会信用代码",
            "claimed": f"本单位是{head}的分公司，因石油石化行业特殊情况，以分支机构名义申报",
            "plain": f"本单位是{head}的分公司，实行独立核算",
        }[case.branch]  # fmt: skip
        made.insert(0, ("申报主体", said))
    return made


def _said(rng: random.Random, heads: Heads, told: list[tuple[str, str]]) -> str:
    way = rng.randrange(5)
    if way == 0:
        return "".join(f"{heads.h2(a)}<p>{b}。</p>" for a, b in told)
    if way == 1:
        rows = [["序号", "条件", "企业情况"]] + [[f'@style="text-align:center"@{n}', a, f"{b}。"] for n, (a, b) in enumerate(told, 1)]  # fmt: skip
        return table(rows, cls=grid(rng), widths=("9%", "23%", "68%"), size=11, head=True)
    if way == 2:
        return "".join(f"<p>{n}. {b}。</p>" for n, (_a, b) in enumerate(told, 1))
    if way == 3:
        return "".join(f"<p><b>{a}：</b>{b}。</p>" for a, b in told)
    return "".join(f"<p>{b}。</p>" for _a, b in told)


def _systems(rng: random.Random) -> str:
    rows = [["序号", "系统名称", "上线时间"]]
    for n, s in enumerate(rng.sample(words.SYSTEMS, rng.randrange(4, 8)), 1):
        rows.append([str(n), s, f"{rng.randrange(2020, 2026)}年"])
    return table(rows, cls=grid(rng), size=11, head=True, widths=("12%", "58%", "30%"))


def _table_before(rng: random.Random, case: Case) -> str:
    """A sentence before the scenarios; no scenario is named."""
    count = len({c.claimed for c in case.claims})
    return rng.choice(["", "", f"<p>公司共建设{count}个场景，具体如下。</p>", "<p>对照《智能制造典型场景参考指引（2025版）》，各场景建设情况如下：</p>"])  # fmt: skip


def _equipment(rng: random.Random, count: int) -> str:
    rows = [["序号", "设备名称", "型号", "数量", "安装位置"]]
    for n in range(1, count + 1):
        rows.append([str(n), rng.choice(words.MACHINES), f"{rng.choice('ABCHKXZ')}{rng.choice('CKLMT')}-{rng.randrange(100, 9000)}", str(rng.randrange(1, 24)), rng.choice(["一车间", "二车间", "三车间", "仓库", "动力站"])])  # fmt: skip
    return f'<div class="long">{table(rows, cls=grid(rng), size=10.5, head=True)}</div>'


def _list(rng: random.Random, listed: list[str]) -> str:
    way = rng.randrange(3)
    if way == 0:
        return "".join(f'<p class="n">附件{n}：{x}</p>' for n, x in enumerate(listed, 1))
    if way == 1:
        return table([["序号", "材料名称", "备注"], *[[str(n), x, rng.choice(["复印件", "", "原件"])] for n, x in enumerate(listed, 1)]], head=True, widths=("14%", "62%", "24%"))  # fmt: skip
    return "".join(f"<p>{n}. {x}{'；' if n < len(listed) else '。'}</p>" for n, x in enumerate(listed, 1))  # fmt: skip


def _end(pen: Pen, case: Case, city: City, *, seal: bool) -> str:
    rng = pen.rng
    if not seal:
        return "" if rng.random() < 0.7 else '<p class="c" style="margin-top:8mm">（完）</p>'
    stamp = _seal(pen, case, rng.choice(["left:-45mm;top:-20mm", "left:-52mm;top:-14mm"]))
    name, day = pen.book("enterprise_name"), _day(pen, case, "cn", "words", "dot", "space")
    way = rng.randrange(3)
    if way == 0:
        return f'<div class="keep" style="margin-top:22mm"><p class="r">{name}{stamp}</p><p class="r">{day}</p></div>'
    if way == 1:
        return f'<div class="keep" style="margin-top:18mm;line-height:2.2"><p class="n">申报单位（盖章）：{name}{stamp}</p><p class="n">日期：{day}</p></div>'
    rows = [["申报<br>单位<br>意见", f"@style='height:58mm;vertical-align:bottom'@<p>以上材料真实，同意申报。</p><p class='r' style='margin-top:20mm'>{name}（公章）{stamp}</p><p class='r'>{day}</p>"]]  # fmt: skip
    return f'<div class="keep" style="margin-top:8mm">{table(rows, widths=("14%", "86%"))}</div>'
