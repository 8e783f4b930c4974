"""Chapters and leaves of the book that describe no scenario."""

from __future__ import annotations

import random
from collections.abc import Callable
from html import escape

from testsetkit.answers import gone
from testsetkit.case import Case
from testsetkit.families.junan import statements
from testsetkit.families.junan.facts import staff
from testsetkit.families.junan.look import Counter, grid
from testsetkit.guide import BY_NUMBER
from testsetkit.markup import text
from testsetkit.pen import Pen

Chapter = tuple[str, Callable[[Counter], str]]


def passage(pen: Pen, lines: list[str], form: str = "<p>{}</p>") -> str:
    """Statements as marked paragraphs: a page with one of them is never taken out."""
    return "".join(form.format(pen.mark(x, what="passage", text="")) for x in lines if x)


def fixed(inner: str) -> Callable[[Counter], str]:
    return lambda count: inner


def conditions(pen: Pen, case: Case, house: str) -> list[Chapter]:
    """Organisation, security, law and maturity: apart, joined, in a table, as bullets."""
    rng = pen.rng
    form = rng.choice(["<p>{}</p>", "<p>{}</p>", "<p class=f>● {}</p>"]) if house in ("assist", "agency") else "<p>{}</p>"  # fmt: skip
    idle = rng.choice(["<p>按公司制度执行。</p>", "<p>各项工作正常。</p>"])
    law = [
        statements.accident(rng, case) if case.accident_in == "book" else "",
        statements.credit(rng, case) if case.discredit_in == "book" else "",
    ]
    branch = {"claimed": "本单位为分支机构，不具有独立法人资格，因所在行业有特殊情况，依据通知关于分支机构申报的规定申报。", "excepted": "本单位为分支机构，有独立的统一社会信用代码，经总公司同意申报。"}.get(case.branch, "")  # fmt: skip
    clean = f"{passage(pen, [branch], form)}<p>{rng.choice(['企业守法经营，依法纳税。', '公司经营和财务状况良好。', '近年来企业经营稳定。'])}</p>{passage(pen, law, form)}"  # fmt: skip
    made: list[tuple[str, str]] = [
        (rng.choice(["组织机制和人才队伍", "组织与人才", "团队保障", "组织机构及人员"]), passage(pen, statements.people(rng, case), form) or idle),
        (rng.choice(["安全可控情况", "技术与网络安全", "装备、软件和数据安全", "信息安全保障"]), passage(pen, statements.secure(rng, case), form) or idle),
        (rng.choice(["守法经营情况", "合规与信用", "安全环保质量情况", "企业信誉"]), clean),
    ]  # fmt: skip
    level = _maturity(pen, case)
    if level:
        made.append((rng.choice(["自评估情况", "成熟度水平", "能力成熟度评估"]), level))
    rng.shuffle(made)
    style = rng.choice(["apart", "joined", "joined", "table", "flat", "sides"])
    if style == "apart":
        return [(t, fixed(x)) for t, x in made]
    title = rng.choice(["申报条件对照", "基本条件情况", "基本条件", "保障条件", "有关情况说明"])
    if style == "joined":
        return [(title, lambda count: "".join(count.clause(t) + x for t, x in made))]
    if style == "flat":
        return [(title, fixed("".join(x for _, x in made)))]
    if style == "sides":
        rows = [(t, f"<div class=f>{x}</div>") for t, x in made]
        return [(title, fixed(grid((), rows, "", (22, 78))))]
    four = [(str(n), t, f"<div class=f>{x}</div>", "") for n, (t, x) in enumerate(made, 1)]  # fmt: skip
    return [(title, fixed(grid(("序号", "条件", "具体情况", "备注"), four, "", (7, 20, 61, 12))))]


def _maturity(pen: Pen, case: Case) -> str:
    m, rng = case.maturity, pen.rng
    if m.book_level is None:
        return ""
    word = rng.choice(
        [f"{' 一二三四五'[m.book_level]}级", f"{m.book_level}级", f"{m.book_level} 级"]
    )
    shown = pen.mark(word, what="critical", key="maturity_level", sort="text", text=word, value=str(m.book_level))  # fmt: skip
    if m.form == "certificate":
        return f"<p>{rng.choice([f'公司取得智能制造能力成熟度{shown}证书。', f'企业智能制造能力成熟度认证等级为{shown}。'])}</p>"
    if m.form in ("book", "offplatform"):
        return f"<p>公司对照GB/T 39116—2020开展自评估，成熟度等级为{shown}。</p>"
    return f"<p>{rng.choice([f'公司在智能制造评估评价公共服务平台上完成自评估，结果为{shown}。', f'智能制造能力成熟度自评估等级：{shown}。'])}</p>"  # fmt: skip


_MACHINES = ("加工中心", "数控铣床", "激光切割机", "喷涂线", "热处理炉", "混料机", "挤出机", "压铸机", "冲床", "清洗机", "输送线", "桁架机械手", "空压机组", "行吊", "AGV小车", "包装机", "三坐标测量机", "烘干线", "磨粉机", "储罐", "变压器", "叉车")  # fmt: skip


def machines(rng: random.Random, count: int) -> str:
    rows = [(str(n), rng.choice(_MACHINES), f"{rng.choice('CGHLTXYZ')}{rng.choice('BDKMQ')}-{rng.randrange(20, 980)}", str(rng.randrange(1, 12)), rng.choice(["国产", "国产", "进口"]), rng.choice(["在用", "在用", "已联网"])) for n in range(1, count + 1)]  # fmt: skip
    return grid(("序号", "设备名称", "规格型号", "台数", "来源", "状态"), rows)


def others(pen: Pen, case: Case, house: str) -> list[Chapter]:
    """History, honours, benefits, plans, equipment, troubles; some left out."""
    rng, f = pen.rng, case.firm

    def gains(count: Counter) -> str:
        items = [("劳动生产率（万元/人）", 78.0, 1.18), ("不良品率（%）", 2.4, 0.72), ("单位产品能耗（千克标煤）", 31.0, 0.88), ("订单交付周期（天）", 26.0, 0.8)]  # fmt: skip
        k0 = rng.uniform(0.8, 1.2)
        rows = [(k, f"{a * k0:.1f}", f"{a * k0 * up:.1f}") for k, a, up in rng.sample(items, 3)]  # fmt: skip
        return f"<div class=keep>{count.caption('主要成效')}{grid(('指标', '实施前', '实施后'), rows)}</div>"

    def history(count: Counter) -> str:
        return text(["公司从小作坊起步，几代人坚持做实业，产品一步步打开市场。", f"目前{f.product}销往全国各地，老客户占多数，口碑较好。"])  # fmt: skip

    def honours(count: Counter) -> str:
        held = rng.sample(["市级“一企一技术”研发中心", "守合同重信用企业", "县级纳税先进企业", "质量管理体系认证企业", "山东省瞪羚企业", "安全生产标准化企业", "绿色工厂（市级）"], 4)  # fmt: skip
        return "".join(f"<p class=f>{'★' if house == 'agency' else '·'} {x}</p>" for x in held)

    def later(count: Counter) -> str:
        lines = rng.sample(["继续更新老旧设备，扩大联网范围。", "培养年轻技术骨干，送出去学习。", "把现有系统用好用实，减少手工报表。", "争取三年内达到更高成熟度等级。"], 2)  # fmt: skip
        if rng.random() < 0.35:
            here = {c.number for c in case.claims}
            free = [s.name for n, s in BY_NUMBER.items() if n not in here]
            two = rng.sample(free, 2)
            lines.append(rng.choice([f"“{two[0]}”“{two[1]}”尚未开始建设，计划2027年启动。", f"目前还没有做{two[0]}，准备明年立项。"]))  # fmt: skip
        return text(lines)

    def troubles(count: Counter) -> str:
        return text(["一是资金压力较大，改造只能分步进行；", "二是懂信息化的人才难招；", "三是部分老设备没有通信接口。"])  # fmt: skip

    def spent(count: Counter) -> str:
        a, b = rng.randrange(45, 62), rng.randrange(18, 27)
        held = grid(("用途", "比例"), [("智能设备", f"{a}%"), ("软件系统", f"{b}%"), ("网络及其他", f"{100 - a - b}%")])  # fmt: skip
        return f"<div class=keep>{held}</div>"

    pool: list[Chapter] = [
        (rng.choice(["建设成效", "取得的效益", "综合效益"]), gains),
        (rng.choice(["下一步打算", "今后计划（尚未建设）", "未来规划"]), later),
        (rng.choice(["企业荣誉", "所获荣誉"]), honours),
        (rng.choice(["存在困难", "困难和问题"]), troubles),
        (rng.choice(["主要设备", "设备一览"]), lambda _: machines(rng, rng.randrange(6, 15))),
    ]
    if not gone(case, "total_investment"):
        pool.append((rng.choice(["资金构成", "投入结构"]), spent))
    if not case.young:
        pool.append((rng.choice(["企业发展历程", "企业历史", "公司介绍"]), history))
    return rng.sample(pool, rng.choice([0, 1, 2, 3, len(pool)]))


def again(pen: Pen, case: Case) -> str:
    """Facts of the form repeated in prose, as far as the form tells them."""
    f, rng = case.firm, pen.rng
    lines = [f"{escape(f.name)}主要产品是{f.product}。"]
    if not gone(case, "established_on") and rng.random() < 0.5:
        lines.append(f"公司{f.founded[0]}年成立。")
    if f.parent and case.ownership_told and not gone(case, "parent_company") and rng.random() < 0.6:
        lines.append(f"公司隶属于{escape(f.parent)}。")
    lines.append(rng.choice(["产品质量稳定，市场反映良好。", "公司经营状况良好，产品有较强市场竞争力。"]))  # fmt: skip
    return f"<p>{''.join(lines)}</p>"


def front(pen: Pen, case: Case, house: str) -> str:
    """A leaf behind the cover: notes, a flow's log, a motto, terms."""
    rng = pen.rng
    if house == "system":
        who = staff(case, 4)
        rows = [("1", "提交", who[0], ""), ("2", "部门审核", who[1], "同意"), ("3", "分管领导审批", who[2], "同意"), ("4", "归档", who[3], "")]  # fmt: skip
        return f"<div class=new></div><p class=cap>流程流转记录</p>{grid(('步骤', '节点', '处理人', '意见'), rows)}"  # fmt: skip
    if house == "agency":
        return f'<div class=new></div><div style="padding-top:80mm;text-align:center"><p class="c ink" style="font-size:22pt">{rng.choice(["智造赋能　匠心致远", "以数为翼　向新而行", "一厂一策　智领未来"])}</p></div>'  # fmt: skip
    if house == "joint":
        return f"<div class=new></div><p class=cap>术语 Terms</p>{grid(('缩写', '含义'), [('ERP', '企业资源计划'), ('MES', '制造执行系统'), ('WMS', '仓储管理系统'), ('QMS', '质量管理系统')])}"  # fmt: skip
    notes = rng.sample(["本申报书由企业如实填写，不得空项漏项。", "数据以2025年12月31日为准。", "没有相关内容的填“无”。", "用A4纸打印，左侧装订。", "填报前请认真阅读申报通知。", "[ ]内为填写提示，填写后可不删除。"], 4)  # fmt: skip
    return f"<div class=new></div><p class=cap>{rng.choice(['填写说明', '填报须知', '填 表 说 明'])}</p>" + text(f"{n}. {x}" for n, x in enumerate(notes, 1))  # fmt: skip


def attached(pen: Pen, listed: list[str]) -> Chapter:
    """The book's own list of attachments."""
    rng = pen.rng
    form = rng.choice(["{n}、{x}", "附件{n}　{x}", "（{n}）{x}", "{n}. {x}（附后）"])
    lines = "".join(f"<p class=f>{pen.mark(form.format(n=n, x=escape(x)), what='passage', text='')}</p>" for n, x in enumerate(listed, 1))  # fmt: skip
    return rng.choice(["附件清单", "所附材料目录", "附件目录"]), fixed(lines)
