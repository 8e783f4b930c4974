"""Chapters and leaves of the book that describe no scenario."""

from __future__ import annotations

import random
from collections.abc import Callable
from html import escape

from testsetkit.answers import gone
from testsetkit.case import Case
from testsetkit.families.feixian import statements
from testsetkit.families.feixian.facts import staff
from testsetkit.families.feixian.look import HEI, Counter
from testsetkit.families.junan.chapters import passage
from testsetkit.families.junan.look import grid
from testsetkit.guide import BY_NUMBER
from testsetkit.markup import text
from testsetkit.pen import Pen

Chapter = tuple[str, Callable[[Counter], str]]


def fixed(inner: str) -> Callable[[Counter], str]:
    return lambda count: inner


def _law(pen: Pen, case: Case, form: str) -> str:
    rng = pen.rng
    branch = {"claimed": "本单位系分支机构，不具备独立法人资格，因行业特殊情况，按通知允许分支机构申报的规定提出申报。", "excepted": "本单位系分支机构，持有统一社会信用代码，申报事项已经总公司同意。"}.get(case.branch, "")  # fmt: skip
    said = [
        statements.accident(rng, case) if case.accident_in == "book" else "",
        statements.credit(rng, case) if case.discredit_in == "book" else "",
    ]
    plain = rng.choice(
        [
            "公司依法经营，财务状况良好。",
            "企业经营稳定，按时纳税。",
            "近年来企业经营和财务状况良好。",
        ]
    )
    return f"{passage(pen, [branch], form)}<p>{plain}</p>{passage(pen, said, form)}"


def conditions(pen: Pen, case: Case, house: str) -> list[Chapter]:
    """Organisation, security, law and maturity: apart, joined, flat, in a table, in boxes."""
    rng = pen.rng
    form = rng.choice(["<p>{}</p>", "<p>{}</p>", "<p class=f>▪ {}</p>", "<p class=f>{}</p>"])
    idle = rng.choice(
        ["<p>按公司既有规定执行。</p>", "<p>相关工作正常开展。</p>", "<p>见公司制度。</p>"]
    )
    made: list[tuple[str, str]] = [
        (rng.choice(["组织机制与人才", "组织保障", "机构与人员", "推进机制及队伍"]), passage(pen, statements.people(rng, case), form) or idle),
        (rng.choice(["安全可控", "装备软件与网络安全", "关键技术与数据安全", "安全可控水平"]), passage(pen, statements.secure(rng, case), form) or idle),
        (rng.choice(["合规经营", "经营与信用状况", "安全环保质量与信用", "守法情况"]), _law(pen, case, form)),
    ]  # fmt: skip
    level = _maturity(pen, case)
    if level:
        made.append((rng.choice(["成熟度自评估", "智能制造能力成熟度", "评估情况"]), level))
    rng.shuffle(made)
    style = rng.choice(["apart", "joined", "joined", "flat", "table", "sides", "boxes" if house in ("deck", "portal") else "joined"])  # fmt: skip
    if style == "apart":
        return [(t, fixed(x)) for t, x in made]
    title = rng.choice(
        ["申报条件符合情况", "符合基本条件情况", "基本条件说明", "条件自查", "有关事项说明"]
    )
    if style == "joined":
        return [(title, lambda count: "".join(count.clause(t) + x for t, x in made))]
    if style == "flat":
        return [(title, fixed("".join(x for _, x in made)))]
    if style == "boxes":
        return [(title, fixed("".join(f"<div class=box><p class=f><b>{t}</b></p><div class=f>{x}</div></div>" for t, x in made)))]  # fmt: skip
    if style == "sides":
        return [(title, fixed(grid((), [(t, f"<div class=f>{x}</div>") for t, x in made], "", (20, 80))))]  # fmt: skip
    rows = [(str(n), t, f"<div class=f>{x}</div>") for n, (t, x) in enumerate(made, 1)]
    return [(title, fixed(grid(("序号", "申报条件", rng.choice(["自查情况", "符合情况说明", "企业情况"])), rows, "", (8, 22, 70))))]  # fmt: skip


def _maturity(pen: Pen, case: Case) -> str:
    m, rng = case.maturity, pen.rng
    if m.book_level is None:
        return ""
    word = rng.choice(
        [f"{' 一二三四五'[m.book_level]}级", f"{m.book_level}级", f"{m.book_level} 级"]
    )
    shown = pen.mark(word, what="critical", key="maturity_level", sort="text", text=word, value=str(m.book_level))  # fmt: skip
    if m.form == "certificate":
        return f"<p>企业已取得智能制造能力成熟度{shown}证书。</p>"
    if m.form in ("book", "offplatform"):
        return f"<p>依据GB/T 39116—2020自行评估，智能制造能力成熟度等级{shown}。</p>"
    return f"<p>{rng.choice([f'已在智能制造评估评价公共服务平台完成自评估，等级为{shown}。', f'平台自评估结果：智能制造能力成熟度{shown}。'])}</p>"  # fmt: skip


_MACHINES = ("反应釜", "离心机", "双螺杆机", "配料系统", "灌装机", "贴标机", "织机", "整经机", "染色机", "数控车", "立式加工中心", "焊机", "折弯机", "空压机", "冷冻机组", "烘箱", "真空泵", "过滤机", "输送带", "金检机", "码垛机", "电子秤", "变频器柜", "叉车", "桥式起重机")  # fmt: skip


def machines(rng: random.Random, rows: int) -> str:
    made = [(str(n), rng.choice(_MACHINES), f"{rng.choice('ABDFHKNR')}{rng.choice('CFJLPS')}{rng.randrange(12, 990)}", rng.choice(["台", "台", "套"]), str(rng.randrange(1, 14)), rng.choice(["国产", "国产", "进口"])) for n in range(1, rows + 1)]  # fmt: skip
    return grid(("序号", "名称", "型号", "单位", "数量", "产地"), made)


def _later(pen: Pen, case: Case) -> str:
    rng = pen.rng
    said = rng.sample(
        [
            "推进老旧装备更新，扩大采集范围。",
            "深化系统集成，减少重复录入。",
            "总结经验，形成可复制的做法。",
            "争取成熟度再上一个台阶。",
        ],
        2,
    )
    if rng.random() < 0.35:
        here = {c.number for c in case.claims}
        two = rng.sample([s.name for n, s in BY_NUMBER.items() if n not in here], 2)
        said.append(rng.choice([f"{two[0]}、{two[1]}等尚未建设，列入2027年计划。", f"计划明年开展“{two[0]}”建设，目前未实施。"]))  # fmt: skip
    return text(said)


def _spans(rng: random.Random, house: str) -> str:
    """A plan in three steps, as boxes in a row or as a table."""
    steps = [("近期", "完善基础数据"), ("中期", "打通业务系统"), ("远期", "形成行业样板")]
    if house == "deck":
        return '<div style="display:flex;gap:3mm">' + "".join(f'<div class=box style="flex:1"><b>{a}</b><br>{b}</div>' for a, b in steps) + "</div>"  # fmt: skip
    return grid(("阶段", "目标"), steps, "", (22, 78))


def _gains(rng: random.Random, count: Counter) -> str:
    k = rng.uniform(0.85, 1.15)
    items = [("人均产值（万元）", 86.0, 1.2), ("一次合格率（%）", 93.0, 1.03), ("万元产值能耗（kgce）", 42.0, 0.86), ("平均交期（天）", 24.0, 0.79), ("库存周转（次/年）", 6.2, 1.25)]  # fmt: skip
    rows = [(a, f"{v * k:.1f}", f"{v * k * up:.1f}") for a, v, up in rng.sample(items, rng.choice([3, 4])) if not (a.startswith("一次") and v * k * up > 100)]  # fmt: skip
    return f"<div class=keep>{count.caption('建设成效对比')}{grid(('指标', '建设前', '建设后'), rows)}</div>"


def others(pen: Pen, case: Case, house: str) -> list[Chapter]:
    """History, honours, benefits, plans, equipment, systems, terms; some left out."""
    rng, f = pen.rng, case.firm

    def honours(count: Counter) -> str:
        held = rng.sample(["市级企业技术中心", "省级专精特新企业", "绿色工厂（市级）", "市长质量奖提名", "县级功勋企业", "“好品山东”入围品牌", "质量管理小组活动优秀企业"], 4)  # fmt: skip
        return "".join(f"<p class=f>{2021 + n if not case.young else '·'}{'年，' if not case.young else ' '}{x}</p>" for n, x in enumerate(held))  # fmt: skip

    def history(count: Counter) -> str:
        return text(
            [
                f"公司深耕{f.product}领域多年，经历了手工作坊、机械化和自动化几个阶段。",
                "在历次技术改造中，企业逐步形成了自己的生产组织方式。",
            ]
        )

    def systems(count: Counter) -> str:
        rows = [("ERP", "供产销一体", "在用"), ("MES", "车间执行", "在用"), ("OA", "日常办公", "在用"), ("LIMS" if house == "plant" else "PLM", "检验数据" if house == "plant" else "图档", "在用")]  # fmt: skip
        return grid(("系统", "用途", "状态"), rows, "", (22, 54, 24))

    pool: list[Chapter] = [
        (rng.choice(["建设成效", "综合成效", "预期与实际效益"]), lambda count: _gains(rng, count)),
        (
            rng.choice(["后续计划", "下一步工作（未建）", "后续实施计划"]),
            lambda _: _later(pen, case),
        ),
        (rng.choice(["荣誉资质", "获奖情况"]), honours),
        (rng.choice(["实施进度", "分步目标"]), lambda _: _spans(rng, house)),
        (rng.choice(["装备清单", "主要生产设备"]), lambda _: machines(rng, rng.randrange(6, 16))),
        (rng.choice(["信息系统清单", "软件情况", "在用系统"]), systems),
    ]
    if not gone(case, "total_investment"):
        a, b = rng.randrange(46, 63), rng.randrange(17, 26)
        pool.append((rng.choice(["资金来源及构成", "投资构成"]), fixed(grid(("类别", "占比"), [("装备", f"{a}%"), ("软件与网络", f"{b}%"), ("其他", f"{100 - a - b}%")]))))  # fmt: skip
    if not case.young:
        pool.append((rng.choice(["发展历程", "企业沿革", "公司简介"]), history))
    return rng.sample(pool, rng.choice([0, 1, 2, 3, 4, len(pool)]))


def again(pen: Pen, case: Case) -> str:
    """What the form tells, in a sentence more, as far as the form tells it."""
    f, rng = case.firm, pen.rng
    said = [f"{escape(f.name)}以{f.product}为主要产品。"]
    if not gone(case, "established_on") and rng.random() < 0.5:
        said.append(f"企业于{f.founded[0]}年设立。")
    said.append(
        rng.choice(["产品在行业内有较强竞争力。", "产品质量受到用户认可，具有较强市场竞争力。"])
    )
    return f"<p>{''.join(said)}</p>"


def front(pen: Pen, case: Case, house: str) -> str:
    """A leaf behind the cover: notes, a receipt, a sheet of changes, terms."""
    rng, who = pen.rng, staff(case, 4)
    if house == "portal":
        rows = [("1", "填报", who[0], "完成"), ("2", "内部复核", who[1], "通过"), ("3", "提交", who[2], "成功"), ("4", "打印", who[3], "")]  # fmt: skip
        return f"<div class=new></div><p class=cap>操作记录</p>{grid(('序号', '操作', '操作人', '结果'), rows)}"
    if house == "plant":
        rows = [("A/0", "首次编制", who[0], who[1]), ("A/1", "按平台要求调整格式", who[0], who[2])]
        return f'<div class=new></div><p class=cap>修订记录 Revision</p>{grid(("版次", "内容", "编制", "审核"), rows)}<p class=cap>缩略语</p>{grid(("缩写", "含义"), [("DCS", "集散控制系统"), ("LIMS", "实验室信息管理系统"), ("SOP", "标准操作规程")], "", (26, 74))}'  # fmt: skip
    if house == "deck":
        return f'<div class=new></div><div style="padding-top:46mm"><p class="c ink" style="font:700 24pt {HEI}">{rng.choice(["数据贯通　提质增效", "一张蓝图　分步落地", "看得见的智能工厂"])}</p><p class=c>{rng.choice(["本材料由企业与咨询团队共同整理", "申报汇报版"])}</p></div>'  # fmt: skip
    notes = rng.sample(["填写内容须真实、完整，无内容填“无”。", "指标口径为2025年度。", "表格不够可自行加行。", "打印后由单位盖章，一式一份。", "涉密内容不得填写。", "字体字号不作统一要求。"], 4)  # fmt: skip
    return f"<div class=new></div><p class=cap>{rng.choice(['填写要求', '编 制 说 明', '填报说明'])}</p>" + text(f"{n}、{x}" for n, x in enumerate(notes, 1))  # fmt: skip


def attached(pen: Pen, listed: list[str]) -> Chapter:
    """The book's own list of attachments."""
    rng = pen.rng
    form = rng.choice(["附件{n}：{x}", "{n}）{x}", "（{n}）{x}", "{n}．{x}"])
    rows = [pen.mark(form.format(n=n, x=escape(x)), what="passage", text="") for n, x in enumerate(listed, 1)]  # fmt: skip
    return rng.choice(["附件", "附件材料清单", "证明材料目录"]), fixed("".join(f"<p class=f>{x}</p>" for x in rows))  # fmt: skip
