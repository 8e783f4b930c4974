"""Chapters of the book beside form and scenarios: conditions, and all that describes no scenario."""

from __future__ import annotations

import random
from html import escape

from testsetkit.answers import gone
from testsetkit.case import Case
from testsetkit.families.linqu import statements, tales
from testsetkit.families.linqu.facts import GROWTH
from testsetkit.families.linqu.look import Style, grid, paragraphs, sides, table, td, th, tr
from testsetkit.families.linqu.scenes_text import by_link
from testsetkit.guide import GUIDE
from testsetkit.pen import Pen, in_words

Chapter = tuple[str, str]
"""Title and content."""


def passage(pen: Pen, lines: list[str], form: str = "<p>{}</p>") -> str:
    """Statements as marked paragraphs: a page with one of them is never taken out."""
    return "".join(form.format(pen.mark(x, what="passage", text="")) for x in lines if x)


def _maturity(pen: Pen, case: Case) -> str:
    m, rng = case.maturity, pen.rng
    if m.book_level is None:
        return ""
    word = rng.choice([f"{' 一二三四五'[m.book_level]}级", f"{m.book_level}级"])
    shown = pen.mark(word, what="critical", key="maturity_level", sort="text", text=word, value=str(m.book_level))  # fmt: skip
    if m.form == "certificate":
        said = rng.choice(
            ["企业已通过智能制造能力成熟度认证，取得{}证书。", "公司取得智能制造能力成熟度{}证书。"]
        )
    elif m.form in ("book", "offplatform"):
        said = rng.choice(
            [
                "企业对照标准开展自评估，智能制造能力成熟度为{}。",
                "对照GB/T 39116自评，成熟度等级为{}。",
            ]
        )
    else:
        said = rng.choice(["已在智能制造评估评价公共服务平台山东省分平台完成自评估，结果为{}。", "智能制造能力成熟度自评估达到{}。", "平台自评估得出的成熟度等级为{}。"])  # fmt: skip
    return f"<p>{said.format(shown)}</p>"


def conditions(pen: Pen, case: Case, st: Style) -> list[Chapter]:
    """What the notice asks of all applicants: chapters, one chapter with points, or a table."""
    rng = pen.rng
    branch = {
        "claimed": "我单位是总公司的分支机构，不具备独立法人资格，因本行业有特殊情况，按通知中特殊行业允许法人分支机构申报的规定参加申报。",
        "excepted": "我单位是总公司依法设立的分支机构，有统一社会信用代码，所属行业为通知列明的特殊行业。",
    }.get(case.branch, "")  # fmt: skip
    law = [
        branch,
        statements.accident(rng, case) if case.accident_in == "book" else "",
        statements.credit(rng, case) if case.discredit_in == "book" else "",
    ]
    empty = "<p>相关工作正常开展。</p>"
    made = [
        (rng.choice(["组织与队伍", "推进机制", "组织保障情况"]), passage(pen, statements.people(rng, case)) or empty),
        (rng.choice(["装备软件与信息系统情况", "技术与系统保障", "软硬件自主情况"]), passage(pen, statements.technology(rng, case)) or empty),
        (rng.choice(["依法经营情况", "规范经营", "企业守法情况"]), f"<p>{rng.choice(['公司证照齐全，照章经营。', '企业合法经营，制度健全。'])}</p>{passage(pen, law)}"),
    ]  # fmt: skip
    level = _maturity(pen, case)
    if level:
        made.append((rng.choice(["智能制造成熟度", "成熟度自评情况", "能力成熟度等级"]), level))
    rng.shuffle(made)
    way = rng.choice(["apart", "points", "table", "numbered"])
    if way == "apart":
        return made
    head = rng.choice(["申报条件符合情况", "基本条件说明", "对照申报条件自查情况"])
    if way == "points":
        return [(head, "".join(f"<h3>（{in_words(n)}）{t}</h3>{x}" for n, (t, x) in enumerate(made, 1)))]  # fmt: skip
    if way == "table":
        rows = [(str(n), t, x) for n, (t, x) in enumerate(made, 1)]
        return [(head, grid(("序号", "条件", "企业情况说明（可另附页）"), rows, (8, 20, 72)))]
    return [(head, "".join(f"<p><b>{n}. {t}</b></p>{x}" for n, (t, x) in enumerate(made, 1)))]


# ---- chapters that describe no scenario
def history(pen: Pen, case: Case, st: Style) -> Chapter:
    """Milestones; the year of foundation only where the book tells the day."""
    rng, f = pen.rng, case.firm
    start = f.founded[0]
    steps = [(start, "公司注册成立")] if not gone(case, "established_on") else []
    first = max(start + 1, 2008)
    told = ["取得第一批客户订单，建成一期厂房", "完成生产线首次技术改造", "通过质量管理体系认证", "二期厂房投入使用", "上线第一套信息系统", "与高校共建研发平台"]  # fmt: skip
    if not case.young:
        years = sorted(rng.sample(range(first, 2026), min(4, 2026 - first)))
        steps += list(zip(years, rng.sample(told, len(years)), strict=True))
    else:
        steps.append((2025, "主要产线投产"))
    if rng.random() < 0.5:
        body = grid(("年份", "大事记"), [(f"{y}年", s) for y, s in steps], (18, 82))
    else:
        body = "".join(f"<p class=f>{y}年　{s}；</p>" for y, s in steps)
    return rng.choice(["企业发展历程", "公司大事记", "发展沿革"]), body


def honours(pen: Pen, case: Case, st: Style) -> Chapter:
    rng = pen.rng
    pool = ["高新技术企业", "省级企业技术中心", "市长质量奖提名奖", "AAA级标准化良好行为企业", "守合同重信用企业", "科技型中小企业", "市级绿色工厂", "省级数字化车间", "山东制造网络名品"]  # fmt: skip
    rows = [(str(n), x, f"{rng.randrange(2024 if case.young else 2019, 2026)}年") for n, x in enumerate(rng.sample(pool, 5), 1)]  # fmt: skip
    body = grid(("序号", "荣誉（资质）名称", "获得时间"), rows, (12, 60, 28)) if rng.random() < 0.6 else paragraphs([f"公司先后获得{'、'.join(x for _, x, _ in rows)}等荣誉。"])  # fmt: skip
    return rng.choice(["企业荣誉", "主要资质荣誉", "获奖情况"]), body


def later(pen: Pen, case: Case, st: Style) -> Chapter:
    """What is still to be built: at times scenarios by name, none of them described before."""
    rng = pen.rng
    have = {c.number for c in case.claims}
    free = [s for s in GUIDE if s.number not in have]
    lines = ["下一步将扩大数据应用面，把成熟做法推广到其余车间。", "计划用两年时间更新一批老旧设备，补齐检测手段短板。", "积极与上下游企业共享经验，接待同行观摩。"]  # fmt: skip
    body = paragraphs(rng.sample(lines, 2))
    if free and rng.random() < 0.6:
        names = [s.name for s in rng.sample(free, min(3, len(free)))]
        if rng.random() < 0.5:
            body += f"<p>以下场景目前尚未建设，拟于2027年启动：{'、'.join(names)}。</p>"
        else:
            rows = [(x, f"{rng.choice([2027, 2028])}年", "未启动") for x in names]
            body += f"<p class=cap>拟建场景计划（未建设）</p>{grid(('拟建场景', '计划启动', '目前状态'), rows, (50, 25, 25))}"
    return rng.choice(["下一步打算", "今后工作计划", "未来建设规划"]), body


_MACHINES = ("卧式加工中心", "数控车床", "焊接机器人", "桁架机械手", "激光切割机", "折弯机", "注塑机", "空压机", "冷却塔", "三坐标", "硬度计", "光谱仪", "行车", "叉车", "烘干线", "抛丸机", "清洗机", "打包机", "变压器", "除尘器", "贴标机", "检漏仪", "配料秤", "搅拌罐")  # fmt: skip


def machines(pen: Pen, count: int) -> str:
    rng = pen.rng
    rows = [
        (str(n), rng.choice(_MACHINES), f"{rng.choice('CDHJKLQTXYZ')}{rng.choice('ABCKM')}{rng.randrange(20, 9900)}", str(rng.randrange(1, 24)), rng.choice(["国产", "国产", "进口"]), rng.choice(["一车间", "二车间", "三车间", "检测室", "动力站"]), rng.choice(["是", "是", "否"]))
        for n in range(1, count + 1)
    ]  # fmt: skip
    return grid(("序号", "设备名称", "型号", "数量", "产地", "安装地点", "是否联网"), rows, (8, 23, 20, 9, 10, 16, 14))  # fmt: skip


def spending(pen: Pen, case: Case, st: Style) -> Chapter:
    """Shares of the investment; its sum only where the book tells it elsewhere."""
    rng = pen.rng
    a, b = rng.randrange(46, 66), rng.randrange(14, 24)
    shares = (("生产设备及自动化", a), ("工业软件", b), ("网络与机房", 100 - a - b - 6), ("培训与咨询", 6))  # fmt: skip
    return rng.choice(["投入构成", "资金使用情况", "投资明细"]), grid(("类别", "占总投入比例"), [(k, f"{v}%") for k, v in shares], (60, 40))  # fmt: skip


def platforms(pen: Pen, case: Case, st: Style) -> Chapter:
    """A vendor's list of the systems and who made them: no scenario."""
    rng = pen.rng
    names = list(dict.fromkeys(tales.topic(c).system for c in case.claims))
    makers = ["集成商自研", "外购", "联合开发"]
    rows = [(str(n), x, rng.choice(makers), f"V{rng.randrange(1, 9)}.{rng.randrange(10)}") for n, x in enumerate(names, 1)]  # fmt: skip
    return rng.choice(["信息系统清单", "系统总体架构及清单", "平台部署情况"]), grid(("序号", "系统（平台）", "来源", "版本"), rows, (10, 46, 24, 20))  # fmt: skip


def gains(pen: Pen, case: Case, st: Style) -> Chapter:
    rng = pen.rng
    pool = [("全员劳动生产率", "提高", 12, 40), ("产品研制周期", "缩短", 10, 35), ("不良品率", "降低", 12, 40), ("单位产值能耗", "降低", 6, 20), ("运营成本", "降低", 8, 22), ("设备综合效率", "提高", 6, 20)]  # fmt: skip
    rows = [(k, way, f"{rng.randrange(low, high)}%") for k, way, low, high in rng.sample(pool, 4)]
    if rng.random() < 0.5:
        body = grid(("指标", "变化方向", "幅度"), rows, (50, 25, 25))
    else:
        body = paragraphs(["与建设前相比，" + "，".join(f"{k}{w}{v}" for k, w, v in rows) + "。"])
    return rng.choice(["综合效益", "经济社会效益", "总体成效"]), body


def business(pen: Pen, case: Case, st: Style) -> Chapter:
    """Production over the years in shares of 2025, and a word on the market."""
    rng, f = pen.rng, case.firm
    years = [2024, 2025] if case.young else [2023, 2024, 2025]
    rows = [(f"{y}年", f"{GROWTH[y] * 100:.0f}%", rng.choice(["满产", "基本满产", "产销平衡"])) for y in years]  # fmt: skip
    body = paragraphs([f"公司产品以{f.product}为主，销往省内外多个地区，在细分领域有较好口碑。"])
    return rng.choice(["生产经营概述", "产品与市场", "近年来产销情况"]), body + grid(("年度", "产量（以2025年为100%）", "产销情况"), rows, (25, 45, 30))  # fmt: skip


def listing(pen: Pen, case: Case, st: Style) -> str:
    """Names and counts before they are described: describes none."""
    rng = pen.rng
    way = rng.choice(["count", "names", "table", "line"])
    held = by_link(case, st)
    if way == "count":
        return f"<p>共建设{len(case.claims)}个场景，其中{'、'.join(f'{link}{len(c)}个' for link, c in held)}。</p>"
    if way == "names":
        return f"<p>已建成场景一览：{'；'.join(escape(c.claimed) for c in case.claims)}。具体情况分述如下。</p>"  # fmt: skip
    if way == "line":
        return "".join(f"<p class=f>{link}：{'、'.join(escape(c.claimed) for c in claims)}</p>" for link, claims in held) + "<p>详细情况如下：</p>"  # fmt: skip
    rows = []
    for link, claims in held:
        for k, c in enumerate(claims):
            rows.append(tr(th(link, 1, len(claims)) if k == 0 else "", td(escape(c.claimed))))
    return f"<p class=cap>场景清单</p>{table([tr(th('环节'), th('场景名称')), *rows], (25, 75))}"


def opinions(pen: Pen) -> Chapter:
    """Places for those who will sign later: all of them empty."""
    rng = pen.rng
    low = rng.choice(
        [
            "（公章）　　　年　　月　　日",
            "经办人：　　　　　负责人：　　　　　（盖章）　　年　月　日",
            "签字：　　　　　　　　年　　月　　日",
        ]
    )
    offices = rng.sample(["乡镇（街道）初审意见", "县（市、区）工信局审核意见", "专家评审意见", "市级主管部门意见"], rng.choice([2, 3]))  # fmt: skip
    rows = [tr(th(x), td(f'<div style="height:{rng.randrange(22, 40)}mm"></div><p class=r>{low}</p>')) for x in offices]  # fmt: skip
    return rng.choice(["审核意见", "各级审核意见", "推荐审核意见栏"]), table(rows, (18, 82))


def attached(pen: Pen, listed: list[str]) -> Chapter:
    """The book's own list of what is attached."""
    rng = pen.rng
    form = rng.choice(["附件{n}：{x}", "{n}.{x}", "（{n}）{x}", "附{n}　{x}"])
    lines = [form.format(n=n, x=escape(x)) for n, x in enumerate(listed, 1)]
    if rng.random() < 0.3:
        marked = [pen.mark(escape(x), what="passage", text="") for x in listed]
        body = sides([(f"附件{n}", x) for n, x in enumerate(marked, 1)], 18)
    else:
        body = passage(pen, lines, "<p class=f>{}</p>")
    return rng.choice(["附件清单", "附件目录", "附件材料清单", "所附材料"]), body


def fillers(pen: Pen, case: Case, st: Style, house: str) -> list[Chapter]:
    """Some of the chapters that each house likes."""
    rng = pen.rng
    pool = {
        "assistant": (history, honours, gains, later, spending), "listed": (business, honours, history, gains, later),
        "vendor": (platforms, gains, later, spending, business), "bureau": (gains, later, honours),
    }[house]  # fmt: skip
    return [of(pen, case, st) for of in rng.sample(pool, rng.randrange(1, len(pool)))]


def front(rng: random.Random, house: str) -> str:
    """A page behind the cover: notes on filling in, versions, or terms."""
    if house == "vendor":
        rows = [("V0.9", "企业调研后形成初稿", "实施组"), ("V1.0", "客户确认稿", "项目经理")]
        return f"<p class=cap>修订记录</p>{grid(('版本', '说明', '责任人'), rows, (15, 60, 25))}"
    lines = ["一、请用A4纸双面打印，左侧装订。", "二、表内栏目不得空缺，没有的填“无”。", "三、数据除注明外以2025年12月31日为准。", "四、申报书内容较多时可另附页。", "五、字迹工整，涂改无效。"]  # fmt: skip
    return f'<p class=c style="font-size:16pt;font-weight:700">{rng.choice(["填 写 说 明", "填表须知", "填报说明"])}</p>{paragraphs(lines[: rng.choice([3, 4, 5])])}'
