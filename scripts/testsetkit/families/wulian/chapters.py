"""Chapters and leaves of the book that describe no scenario."""

from __future__ import annotations

import random
from collections.abc import Callable
from html import escape

from testsetkit.answers import gone
from testsetkit.case import Case
from testsetkit.families.wulian import statements
from testsetkit.families.wulian.facts import staff
from testsetkit.families.wulian.look import Counter, grid
from testsetkit.guide import BY_NUMBER
from testsetkit.markup import text
from testsetkit.pen import Pen
from testsetkit.signing import real

Chapter = tuple[str, Callable[[Counter], str]]


def passage(pen: Pen, lines: list[str]) -> str:
    """Statements as marked paragraphs: a page with one of them is never taken out."""
    return "".join(f"<p>{pen.mark(x, what='passage', text='')}</p>" for x in lines if x)


def fixed(inner: str) -> Callable[[Counter], str]:
    return lambda count: inner


def conditions(pen: Pen, case: Case) -> list[Chapter]:
    """Organisation, security, law and maturity: apart, joined, ticked off or in a table."""
    rng = pen.rng
    idle = rng.choice(["<p>按计划推进中。</p>", "<p>相关工作正常开展。</p>"])
    people = passage(pen, statements.people(rng, case)) or idle
    secure = passage(pen, statements.secure(rng, case)) or idle
    law = [
        statements.accident(rng, case) if case.accident_in == "book" else "",
        statements.credit(rng, case) if case.discredit_in == "book" else "",
    ]
    branch = {"claimed": "本单位系分支机构，不具有法人资格，鉴于所在行业有特殊情况，按照通知中允许分支机构申报的规定提出申报。", "excepted": "本单位系分支机构，具有统一社会信用代码，由总公司授权申报。"}.get(case.branch, "")  # fmt: skip
    clean = f"{passage(pen, [branch])}<p>{rng.choice(['企业依法经营，按时纳税。', '公司生产经营正常，财务状况良好。', '公司遵守国家法律法规。'])}</p>{passage(pen, law)}"
    made: list[tuple[str, str]] = [
        (rng.choice(["组织机制与人才", "组织保障", "机构与人员", "组织领导及人才队伍"]), people),
        (
            rng.choice(["关键技术与数据安全", "安全可控情况", "装备软件与网络安全", "安全保障"]),
            secure,
        ),
        (rng.choice(["合规情况", "守法经营情况", "安全环保质量及信用", "企业经营合规性"]), clean),
    ]
    level = _maturity(pen, case)
    if level:
        made.append((rng.choice(["成熟度评估情况", "自评估情况", "智能制造能力成熟度"]), level))
    rng.shuffle(made)
    style = rng.choice(["apart", "joined", "joined", "table", "flat"])
    if style == "apart":
        return [(t, fixed(x)) for t, x in made]
    title = rng.choice(["基本条件", "申报条件符合情况", "基本条件说明", "其他需要说明的情况"])
    if style == "joined":
        return [(title, lambda count: "".join(count.clause(t) + x for t, x in made))]
    if style == "flat":
        return [(title, fixed("".join(x for _, x in made)))]
    rows = [(str(n), t, f"<div class=f>{x}</div>") for n, (t, x) in enumerate(made, 1)]
    return [(title, fixed(grid(("序号", "申报条件", "企业情况"), rows, "", (8, 24, 68))))]


def _maturity(pen: Pen, case: Case) -> str:
    m, rng = case.maturity, pen.rng
    if m.book_level is None:
        return ""
    word = rng.choice([f"{' 一二三四五'[m.book_level]}级", f"{m.book_level}级"])
    shown = pen.mark(word, what="critical", key="maturity_level", sort="text", text=word, value=str(m.book_level))  # fmt: skip
    if m.form == "certificate":
        said = rng.choice([f"公司已取得智能制造能力成熟度{shown}证书。", f"经第三方评估，智能制造能力成熟度为{shown}。"])  # fmt: skip
    elif m.form in ("book", "offplatform"):
        said = f"企业依据GB/T 39116—2020进行自评估，成熟度等级为{shown}。"
    else:
        said = rng.choice([f"企业已在智能制造评估评价公共服务平台完成自评估，等级为{shown}。", f"智能制造能力成熟度自评估达到{shown}，详见自评估报告。"])  # fmt: skip
    return f"<p>{said}</p>"


_MACHINES = ("反应釜", "板框压滤机", "离心机", "喷雾干燥塔", "灌装线", "装箱机", "码垛机器人", "冻干机", "湿法制粒机", "数控车床", "磨床", "折弯机", "注塑机", "空压机", "冷冻机组", "叉车", "金属检测机", "贴标机", "纯化水机组", "高速混合机", "液压机", "行车")  # fmt: skip


def machines(rng: random.Random, count: int) -> str:
    rows = [(str(n), rng.choice(_MACHINES), f"{rng.choice('BCDHKMSX')}{rng.choice('AGLPZ')}{rng.randrange(10, 980)}", str(rng.randrange(1, 14)), rng.choice(["国产", "国产", "国产", "进口"]), rng.choice(["在用", "在用", "备用"])) for n in range(1, count + 1)]  # fmt: skip
    return grid(("序号", "设备名称", "型号", "数量（台）", "产地", "状态"), rows)


def others(pen: Pen, case: Case, house: str) -> list[Chapter]:
    """History, honours, benefits, plans, equipment, problems; some left out."""
    rng, f = pen.rng, case.firm

    def gains(count: Counter) -> str:
        items = [("人均产值（万元/人）", rng.uniform(50, 130), rng.randrange(10, 36)), ("产品不良率（%）", rng.uniform(1.2, 4), -rng.randrange(12, 40)), ("单位产值能耗（吨标煤/万元）", rng.uniform(0.1, 0.6), -rng.randrange(5, 22)), ("订单准时交付率（%）", rng.uniform(80, 88), rng.randrange(5, 12))]  # fmt: skip
        rows = [(k, f"{a:.2f}", f"{a * (1 + up / 100):.2f}") for k, a, up in rng.sample(items, 3)]
        return count.caption("建设成效对比") + grid(("指标", "建设前", "建设后"), rows)

    def words(count: Counter) -> str:
        return text(["经济效益方面，生产效率和产品合格率稳步提高，运营成本下降。", f"社会效益方面，为同行业{f.product}生产企业提供了可借鉴的做法，带动上下游配套企业共同提升。"])  # fmt: skip

    def course(count: Counter) -> str:
        return text(["公司自成立以来，始终专注主业，逐步由单机自动化走向系统联通。", f"公司产品{f.product}质量稳定，客户遍及省内外，与多家重点客户建立长期合作关系。"])  # fmt: skip

    def honours(count: Counter) -> str:
        rows = rng.sample([("市级企业技术中心", "市工业和信息化局"), ("质量管理体系认证", "认证机构"), ("守合同重信用企业", "市场监管部门"), ("劳动关系和谐企业", "人社部门"), ("高新技术企业", "科技部门")], 3)  # fmt: skip
        return grid(("序号", "荣誉资质", "授予单位"), [(str(n), *r) for n, r in enumerate(rows, 1)])

    def later(count: Counter) -> str:
        lines = rng.sample(["下一步，公司将持续开展设备更新，提高数据利用水平。", "计划三年内建设新厂区二期，配套自动化仓库。", "加强与高校院所合作，培养复合型人才。", "配合主管部门做好现场评估和经验推广。"], 2)  # fmt: skip
        if rng.random() < 0.25:
            here = {c.number for c in case.claims}
            free = [s.name for n, s in BY_NUMBER.items() if n not in here]
            lines.append(f"目前尚未建设“{rng.choice(free)}”，拟列入2027年计划，待论证后实施。")
        return text(lines)

    def gaps(count: Counter) -> str:
        return text(["一是部分老旧设备接口不开放，改造费用较高；", "二是既懂工艺又懂信息技术的人员不足；", "三是系统之间数据标准尚需统一。"])  # fmt: skip

    def spent(count: Counter) -> str:
        parts = [rng.randrange(40, 60), rng.randrange(15, 25), rng.randrange(5, 12)]
        names = ("设备购置", "软件购置与开发", "网络改造", "其他")
        return grid(("投入类别", "占比"), [(k, f"{p}%") for k, p in zip(names, [*parts, 100 - sum(parts)], strict=True)])  # fmt: skip

    pool: list[Chapter] = [
        (rng.choice(["建设成效", "实施成效", "效益分析"]), rng.choice([gains, words])),
        (rng.choice(["下一步工作计划", "后续计划", "下一步打算"]), later),
        (rng.choice(["荣誉资质", "企业荣誉"]), honours),
        (rng.choice(["存在的问题", "困难与不足"]), gaps),
        (
            rng.choice(["主要设备", "主要生产设备清单"]),
            lambda _: machines(rng, rng.randrange(6, 16)),
        ),
    ]
    if not gone(case, "total_investment"):
        pool.append((rng.choice(["投入构成", "资金使用情况"]), spent))
    if not case.young:
        pool.append((rng.choice(["企业简介", "发展历程", "企业概况补充"]), course))
    return rng.sample(pool, rng.choice([1, 2, 2, 3, len(pool)]))


def again(pen: Pen, case: Case) -> str:
    """Facts of the form repeated in prose, as far as the form tells them."""
    f, rng = case.firm, pen.rng
    lines = [rng.choice([f"{escape(f.name)}主要生产{f.product}。", f"公司专业从事{f.product}的生产。"])]  # fmt: skip
    if not gone(case, "established_on") and rng.random() < 0.6:
        lines.append(f"企业于{f.founded[0]}年成立，经过多年发展，已具备一定规模。")
    if not gone(case, "factory_name") and rng.random() < 0.5:
        lines.append(f"此次申报的“{escape(f.factory)}”是公司主要生产基地。")
    if f.parent and case.ownership_told and not gone(case, "parent_company") and rng.random() < 0.7:
        lines.append(f"公司为{escape(f.parent)}所属企业。")
    lines.append(rng.choice(["企业产品质量稳定，具有较强市场竞争力。", "近三年公司经营和财务状况良好。"]))  # fmt: skip
    return f"<p>{''.join(lines)}</p>"


def front(pen: Pen, case: Case, house: str) -> str:
    """Leaves behind the cover: revisions, notes on filling in, an abstract."""
    rng = pen.rng
    if house == "control":
        who = staff(case)
        rows = [["A/0", "首次编制", who[0]], ["A/1", rng.choice(["补充数据", "按评审意见修改"]), who[1]]]  # fmt: skip
        heads = ["版本", "修订内容", "修订人"]
        if case.book_day and real(case.book_day) and rng.random() < 0.5:
            heads.append("修订月份")
            rows = [[*r, f"{case.book_day[0]}年{case.book_day[1]}月"] for r in rows]
        rows += [[""] * len(heads)] * rng.choice([0, 2, 4])
        boxes = grid((), [("编制", who[0], "审核", who[1], "批准", who[2])])
        return f"<div class=new></div><p class=cap>文件修订记录</p>{grid(heads, rows)}{boxes if rng.random() < 0.6 else ''}"
    if house == "paper":
        return f"<div class=new></div><p class=cap>摘　要</p><p>本报告以{case.firm.product}生产为对象，梳理工厂建设的背景、方法与结果，数据来自企业生产系统和现场调研。</p><p class=f><b>关键词：</b>智能工厂；{case.firm.product}；数据</p>"
    notes = rng.sample(["申报书由企业据实填写，一式一份。", "所填数据无特殊说明的，均为2025年底数据。", "没有的内容填“无”。", "文字使用仿宋小四号，A4纸双面打印。", "涉及国家秘密的内容不得填写。"], 3)  # fmt: skip
    return f"<div class=new></div><p class=cap>{rng.choice(['填报说明', '填写说明', '填 表 须 知'])}</p>" + text(f"{n}．{x}" for n, x in enumerate(notes, 1))  # fmt: skip


def references(rng: random.Random) -> str:
    held = ["GB/T 39116—2020 智能制造能力成熟度模型[S]", "GB/T 39117—2020 智能制造能力成熟度评估方法[S]", "企业生产管理系统运行数据（内部资料）", "现场调研记录（内部资料）", "周济. 智能制造[J]. 中国机械工程, 2015", "车间设备台账（内部资料）"]  # fmt: skip
    return "".join(f"<p class=f>[{n}] {x}</p>" for n, x in enumerate(rng.sample(held, 6), 1))


def attached(pen: Pen, listed: list[str]) -> Chapter:
    """The book's own list of attachments."""
    rng = pen.rng
    form = rng.choice(["{n}．{x}", "附件{n}：{x}", "（{n}）{x}", "附件{n} {x}"])
    lines = "".join(f"<p class=f>{pen.mark(form.format(n=n, x=escape(x)), what='passage', text='')}</p>" for n, x in enumerate(listed, 1))  # fmt: skip
    return rng.choice(["附件清单", "附件", "证明材料目录"]), fixed(lines)
