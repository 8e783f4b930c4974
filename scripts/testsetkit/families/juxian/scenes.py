"""The described scenarios under headings and in sentences."""

from __future__ import annotations

from collections.abc import Callable

from testsetkit.case import Case
from testsetkit.families.juxian import tales
from testsetkit.families.juxian.look import number
from testsetkit.pen import Pen, in_words
from testsetkit.telling import by_link, name

Layout = Callable[[Pen, Case], str]
WORKSHOPS = (
    "原料车间",
    "一车间",
    "二车间",
    "成型工段",
    "包装车间",
    "仓库与物流",
    "动力站房",
    "检验中心",
)


def _p(text: str) -> str:
    return f"<p>{text}</p>"


def ladder(pen: Pen, case: Case) -> str:
    """Headings of an unusual numbering, links above names."""
    rng = pen.rng
    top, low = rng.choice([
        ("{g}、{x}", "{g2}{n}. {y}"), ("第{w}类　{x}环节", "{k}-{n}　{y}"), ("{B}、{x}", "其{w}　{y}"),
        ("{r} {x}", "（{n}）{y}"), ("（{w}）{x}环节", "{r} {y}"), ("{x}环节（之{w}）", "{k}.{n} {y}"),
        ("■ {x}", "□ {y}"), ("☆ {x}方面", "（{w}）{y}"),
    ])  # fmt: skip
    out = ""
    for k, (link, claims) in enumerate(by_link(case), 1):
        out += f"<h2>{number(top.replace('{x}', link), k)}</h2>"
        for n, c in enumerate(claims, 1):
            form = low.replace("{k}", str(k)).replace("{g2}", number("{g}", k))
            lead, tail = form.split("{y}")
            out += f"<h3>{number(lead, n)}{name(pen, c)}{tail}</h3>"
            out += _p(tales.whole(rng, c, case))
    return out


def runin(pen: Pen, case: Case) -> str:
    """Names begin their paragraphs, bold or quoted, below a link's heading."""
    rng, out = pen.rng, ""
    lead, end = rng.choice(
        [("★", "："), ("", "。"), ("▲", "——"), ("【", "】"), ("●", "："), ("－ ", "。")]
    )
    for n, (link, claims) in enumerate(by_link(case), 1):
        front = rng.choice(["", f"{in_words(n)}、"])
        out += f"<h2>{front}{link}{rng.choice(['', '环节', '这一块'])}</h2>"
        for c in claims:
            out += f"<p><b>{lead}{name(pen, c)}{end}</b>{tales.whole(rng, c, case)}</p>"
    return out


def workshops(pen: Pen, case: Case) -> str:
    """Told workshop by workshop; each scenario names its link in brackets or behind a dash."""
    rng, out = pen.rng, ""
    link_form = rng.choice(["（属{}环节）", "——{}环节", "　[{}]", "（{}）"])
    rest, n = list(case.claims), 0
    shops = rng.sample(WORKSHOPS, len(WORKSHOPS))
    while rest:
        shop = shops[n] if n < len(shops) else f"其他工段（{n - len(shops) + 1}）"
        take = rng.choice([1, 2, 3])
        held, rest = rest[:take], rest[take:]
        n += 1
        out += f"<h2>{rng.choice(['', f'{n}．', f'{in_words(n)}、'])}{shop}</h2>"
        for c in held:
            out += f"<h3>场景：{name(pen, c)}{link_form.format(c.link)}</h3>"
            out += _p(tales.whole(rng, c, case))
    return out


def problems(pen: Pen, case: Case) -> str:
    """Each heading is a problem; the scenario that solved it and its link stand below."""
    rng, out = pen.rng, ""
    lead = rng.choice(["问题{w}：", "难点{n}　", "第{w}个难题：", "（{n}）老问题："])
    told = rng.choice([
        "解决办法：建设“{x}”场景（{l}环节）。", "对应场景　{x}　　所属环节　{l}",
        "在{l}环节建成场景——{x}。", "用什么场景解决：{x}（环节：{l}）。",
    ])  # fmt: skip
    for n, c in enumerate(case.claims, 1):
        before, after = told.replace("{l}", c.link or "").split("{x}")
        out += f"<div class=keep><h3>{number(lead, n)}{tales.topic(c).trouble}</h3>"
        out += f"<p class=f><b>{before}{name(pen, c)}{after}</b></p></div>"
        out += _p(tales.deed(rng, c, case) + tales.how(rng, c) + tales.gain(rng, c))
    return out


def behind(pen: Pen, case: Case) -> str:
    """The name stands at the end of its paragraph, below a heading of its link."""
    rng, out = pen.rng, ""
    told = rng.choice([
        "以上做法对应“{}”场景。", "（场景名称：{}）", "——这就是我们的{}场景。", "此项归入场景《{}》。",
    ])  # fmt: skip
    for n, (link, claims) in enumerate(by_link(case), 1):
        out += f"<h2>（{in_words(n)}）{link}环节的做法</h2>"
        for k, c in enumerate(claims, 1):
            left, right = told.split("{}")
            out += f"<p>{k}. {tales.whole(rng, c, case)}<b>{left}{name(pen, c)}{right}</b></p>"
    return out


def asked(pen: Pen, case: Case) -> str:
    """Questions and answers; the link in the question, the name in the answer."""
    rng, out = pen.rng, ""
    q, a = rng.choice([("问：", "答："), ("提问{n}　", "回答{n}　"), ("Q{n}：", "A{n}：")])
    for n, c in enumerate(case.claims, 1):
        ask = rng.choice([
            f"{c.link}环节里，{tales.topic(c).trouble}，怎么解决的？",
            f"针对“{tales.topic(c).trouble}”，{c.link}环节建了哪个场景？",
        ])  # fmt: skip
        out += (
            f"<p class=f style='margin-top:2mm;break-after:avoid'><b>{q.format(n=n)}{ask}</b></p>"
        )
        tell = rng.choice(["我们建了“{}”场景。", "建设的场景是{}。", "靠的是“{}”这个场景。"])
        left, right = tell.split("{}")
        text = f"{tales.deed(rng, c, case)}{tales.gain(rng, c)}"
        out += f"<p class=f>{a.format(n=n)}{left}{name(pen, c)}{right}{text}</p>"
    return out


def speech(pen: Pen, case: Case) -> str:
    """A report's running text: 第一件, 第二件 in one paragraph a link."""
    rng, out = pen.rng, ""
    left, right = rng.choice([("“", "”"), ("「", "」"), ("『", "』"), ("〈", "〉")])
    step = rng.choice(["第{w}件是{x}。", "{w}是建成{x}场景，", "第{w}，做好{x}：", "其{w}为{x}，"])
    for link, claims in by_link(case):
        count = in_words(len(claims))
        text = f"<b>{link}环节</b>，我们建了{count}个场景。"
        for n, c in enumerate(claims, 1):
            before, after = number(step.replace("{x}", "\x00"), n).split("\x00")
            text += f"{before}{left}{name(pen, c)}{right}{after}"
            text += tales.deed(rng, c, case) + tales.gain(rng, c)
        out += _p(text)
    return out


def coded(pen: Pen, case: Case) -> str:
    """A code that holds the link, then the name; figures as a list."""
    rng, out = pen.rng, ""
    form = rng.choice(["{l}-{z}", "[{l}／{z}]", "{l}·第{n}项", "CJ{z}（{l}）"])
    heads = rng.choice(
        [("起因", "做法", "结果"), ("为什么做", "做了什么", "做得怎样"), ("背景", "内容", "成效")]
    )
    for n, c in enumerate(case.claims, 1):
        out += f"<h3>{number(form.replace('{l}', c.link or ''), n)}　{name(pen, c)}</h3>"
        for head, text in zip(heads, tales.parts(rng, c, case), strict=True):
            out += f"<p class=f style='padding-left:6mm'>· {head}：{text}</p>"
    return out


def projects(pen: Pen, case: Case) -> str:
    """The enterprise's own project is the heading; scenario and link stand on a line below."""
    rng, out = pen.rng, ""
    line = rng.choice([
        "对应典型场景：{x}　　对应环节：{l}", "环节：{l}；场景：{x}", "（{l}环节 · {x}）",
        "所属环节 {l} / 场景名称 {x}",
    ])  # fmt: skip
    for n, c in enumerate(case.claims, 1):
        means = tales.topic(c).means
        before, after = line.replace("{l}", c.link or "").split("{x}")
        own = rng.choice([f"上马{means}项目", f"{means}改造工程", f"添置{means}"])
        out += f"<div class=keep><h3>项目{in_words(n)}　{own}</h3>"
        out += f"<p class=f>{before}{name(pen, c)}{after}</p></div>"
        out += _p(tales.whole(rng, c, case))
    return out


def calendar(pen: Pen, case: Case) -> str:
    """Months at the left of names, links behind."""
    rng, out = pen.rng, ""
    years = [2025] if case.young else [2023, 2024, 2025]
    for c in case.claims:
        when = f"{rng.choice(years)}年{rng.randrange(1, 13)}月"
        out += f"<h3>{when}建成｜{name(pen, c)}｜{c.link}环节</h3>{_p(tales.whole(rng, c, case))}"
    return out


def examples(pen: Pen, case: Case) -> str:
    """Counted examples; no links told."""
    case.headed = False
    rng, out = pen.rng, ""
    lead = rng.choice(["第{w}例　", "实例{n}：", "场景{w}、", "{r} ", "No.{n}　", "做法之{w}："])
    for n, c in enumerate(case.claims, 1):
        out += f"<h3>{number(lead, n)}{name(pen, c)}</h3>{_p(tales.whole(rng, c, case))}"
    return out


HEADED: tuple[Layout, ...] = (
    ladder, ladder, runin, workshops, problems, behind, asked, speech, coded, projects, calendar,
    examples,
)  # fmt: skip
