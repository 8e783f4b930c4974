"""Chapters that an office expects in a report and that describe no scenario."""

from __future__ import annotations

import random
from html import escape

from testsetkit.case import Case
from testsetkit.families.yishan.craft import KAI, Look, grid, para, paras
from testsetkit.pen import LEVELS, in_words

Chapter = tuple[str, str]
"""A heading and its text (HTML)."""


def history(case: Case, rng: random.Random) -> Chapter:
    f = case.firm
    year = f.founded[0]
    texts = [
        f"{escape(f.name)}坐落于{escape(f.city)}，以{escape(f.product)}为主业。{year}年建厂之初，只有一排平房和几台旧设备，全厂职工同甘共苦，闯过了资金关、市场关。",
        rng.choice(["建厂以来，公司始终把产品质量看作命根子，靠一个一个订单积累口碑，逐步发展成为本地同行业的排头兵。", "一路走来，公司换过三次厂房、更新过四代产品，唯一没有变的是“实在做人、精心做事”的厂训。"]),
        rng.choice(["进入新阶段以后，公司把数字化、网络化改造列为头等大事，连年投入，老厂焕发新颜。", "近年来，面对成本上升、竞争加剧的局面，公司下决心走技术改造之路。"]),
    ]  # fmt: skip
    if not case.young and rng.random() < 0.5:
        rows = [[f"{year}年", "公司设立，第一条生产线投产"], [f"{year + (2018 - year) // 2}年", "扩建二期厂房"], ["2019年", "启用信息化管理系统"], ["2022年", "启动全厂技术改造"]]  # fmt: skip
        texts.append("")
        return rng.choice(["企业沿革", "发展历程", "厂史简述"]), paras(texts[:-1]) + grid(
            ["时间", "大事"], rows, widths=(22, 78)
        )
    return rng.choice(["企业概况", "公司简介", "基本概况", "单位简介"]), paras(texts)


def honours(case: Case, rng: random.Random) -> Chapter:
    pool = ["市级文明单位", "全市工业经济先进单位", "山东省守合同重质量企业", "市级企业技术中心", "全市职工技能竞赛优秀组织奖", "县级纳税先进企业", "市级绿色工厂", "省级专精特新中小企业", "先进基层党组织"]  # fmt: skip
    picked = rng.sample(pool, rng.randrange(4, 7))
    if rng.random() < 0.5:
        rows = [
            [str(n), p, rng.choice(["2021年", "2022年", "2023年", "2024年"])]
            for n, p in enumerate(picked, 1)
        ]
        body = grid(["序号", "荣誉名称", "获得时间"], rows, widths=(12, 62, 26))
    else:
        body = para(f"几年来，公司先后荣获{'、'.join(picked)}等称号。")
    return rng.choice(["所获荣誉", "荣誉及资质", "历年奖励"]), body


def market(case: Case, rng: random.Random) -> Chapter:
    f = case.firm
    areas = rng.sample(["华东", "华北", "东北", "西南", "华南", "西北"], 3)
    body = para(f"{escape(f.product)}市场竞争激烈，全国生产厂家二百余家，公司产品主要销往{'、'.join(areas)}等地，并有少量出口。") + para(
        rng.choice(["据行业资料分析，未来三年需求年均增长约百分之六，高端品种仍有缺口。", "从用户反映看，交货快、质量稳是客户选择我公司的主要理由。", "受上游原料价格影响，行业利润整体下滑，迫使企业向管理要效益。"])
    )  # fmt: skip
    return rng.choice(["市场情况", "行业与市场分析", "产品销售与市场前景"]), body


def products(case: Case, rng: random.Random) -> Chapter:
    f = case.firm
    rows = [[f"{escape(f.product)}{s}型", f"{rng.randrange(8, 60)}%", rng.choice(["批量生产", "定型", "小批试制"])] for s in rng.sample(["A", "B", "H", "K", "经济", "重载", "标准"], 3)]  # fmt: skip
    return rng.choice(["产品系列", "主导产品介绍", "产品构成"]), grid(
        ["产品", "占销量比重", "状态"], rows
    )


def plans(case: Case, rng: random.Random) -> Chapter:
    lines = rng.sample(
        ["2026年三季度完成二期厂房土建", "2026年底前淘汰落后机床二十台", "2027年把现有经验推广到分厂", "争取三年内人均产值翻一番", "适时申报更高级别的荣誉称号", "逐步完善数据标准，打通剩余的数据孤岛"], 4
    )  # fmt: skip
    body = paras(
        [
            f"{n}.{t}。" if n < 4 else f"{n}.{t}。以上打算将视资金情况安排。"
            for n, t in enumerate(lines, 1)
        ]
    )
    return rng.choice(["下步打算", "今后工作设想", "下一步工作计划", "未来规划"]), body


def budget(case: Case, rng: random.Random) -> Chapter:
    parts = rng.sample(["装备购置", "软件购置", "网络布线", "土建配套", "咨询服务", "其他费用"], 5)
    shares = [rng.randrange(5, 30) for _ in parts]
    rows = [[str(n), p, f"{s * 100 / sum(shares):.1f}", rng.choice(["自筹", "自筹", "银行贷款"])] for n, (p, s) in enumerate(zip(parts, shares, strict=True), 1)]  # fmt: skip
    return rng.choice(["资金来源与使用", "经费安排", "投资构成"]), grid(
        ["序号", "科目", "占比（%）", "来源"], rows
    )


def policy(case: Case, rng: random.Random) -> Chapter:
    lines = ["《智能工厂梯度培育管理办法》（工信部联通装〔2025〕262号）", "山东省工业和信息化厅关于组织开展2026年基础级、先进级智能工厂申报工作的通知", "《智能制造典型场景参考指引（2025版）》"]  # fmt: skip
    return rng.choice(["编制依据", "申报依据", "政策依据"]), paras(
        [f"（{n}）{t}；" for n, t in enumerate(lines, 1)]
    )


def benefits(case: Case, rng: random.Random) -> Chapter:
    n = rng.randrange
    body = para(f"通过建设，全厂生产效率提高{n(12, 38)}%，产品不良率降低{n(10, 45)}%，单位能耗下降{n(5, 18)}%，运营费用减少{n(6, 20)}%，取得了实实在在的效果。")  # fmt: skip
    if rng.random() < 0.6:
        names = rng.sample(
            ["生产效率", "产品合格率", "能源利用率", "库存周转率", "交货及时率", "劳动生产率"], 4
        )
        rows = [[x, f"{a}%", f"{a + n(4, 9)}%"] for x in names for a in [n(70, 90)]]
        body += grid(["指标", "建设前", "建设后"], rows, widths=(40, 30, 30))
    return rng.choice(["综合成效", "经济效益和社会效益", "效益分析", "取得的成果"]), body


def thanks(case: Case, rng: random.Random) -> Chapter:
    pool = ["领导重视是前提。凡是主要负责同志亲自过问的项目，进度就快、效果就好。", "业务主导是根本。信息化不是信息科一家的事，必须让用的人来提要求。", "数据准确是基础。台账不实，系统再好也是空转。", "量力而行是原则。不贪大求洋，先易后难，小步快走。", "持之以恒是关键。系统上线只是开头，真正见效在日后点滴改进。"]  # fmt: skip
    lines = [f"{in_words(n)}是{t}" for n, t in enumerate(rng.sample(pool, 3), 1)]
    return rng.choice(["几点体会", "体会与建议", "经验启示"]), paras(lines)


def process(case: Case, rng: random.Random) -> Chapter:
    steps = rng.sample(
        [
            "原料检验",
            "备料",
            "粗加工",
            "精加工",
            "热处理",
            "表面处理",
            "装配",
            "试验",
            "包装",
            "入库",
        ],
        6,
    )
    chain = " → ".join(steps)
    return rng.choice(["生产工艺流程", "主要工序", "工艺概述"]), para(
        f"主要工艺路线为：{chain}。各工序设专职检验员，实行自检、互检、专检。"
    )


def party(case: Case, rng: random.Random) -> Chapter:
    return rng.choice(["党建引领", "党建工作情况", "企业文化"]), para(
        rng.choice(["公司党支部把攻关课题写进党员责任区，设立党员示范岗六个，开展“我为生产献一策”活动，收集金点子百余条。", "公司坚持以党建促发展，车间设党员先锋机台，工会年年办技术比武，形成了比学赶超的氛围。"])
    )  # fmt: skip


def equipment(case: Case, rng: random.Random) -> Chapter:
    names = rng.sample(
        [
            "数控加工中心",
            "激光切割机",
            "立体仓库",
            "自动包装线",
            "三坐标测量机",
            "机器人单元",
            "空压机组",
            "真空炉",
            "注塑机",
            "检测线",
        ],
        6,
    )
    rows = [[str(n), x, f"YS-{rng.randrange(100, 999)}", f"{rng.randrange(1, 24)}", rng.choice(["台", "套", "条"]), rng.choice(["在用", "在用", "备用"]), rng.choice(["2019", "2021", "2023", "2024"]), rng.choice(["已联网", "已联网", "待联网"])] for n, x in enumerate(names, 1)]  # fmt: skip
    head = ["序号", "名称", "型号", "数量", "单位", "状态", "购置年份", "联网情况"]
    return rng.choice(["主要设备一览", "关键装备清单", "主要生产设备情况"]), grid(
        head, rows, size=9
    )


_ALL = (
    history,
    honours,
    market,
    products,
    plans,
    budget,
    policy,
    benefits,
    thanks,
    process,
    party,
    equipment,
)


def some(case: Case, rng: random.Random, count: int) -> list[Chapter]:
    """Distracting chapters, none that a young firm or a missing passage would belie."""
    barred = {history, honours, equipment} if case.young else set()
    if len(case.people) < 2:
        barred |= {thanks, party}
    pool = [make for make in _ALL if make not in barred]
    return [make(case, rng) for make in rng.sample(pool, min(count, len(pool)))]


def request(case: Case, rng: random.Random) -> str:
    """The first sentences of an old-fashioned report."""
    word = LEVELS[case.book_level]
    return rng.choice(
        [
            f"根据省、市有关通知精神，我公司认真对照条件，组织有关科室整理材料，现申请{word}智能工厂，情况报告如下。",
            f"按照文件要求，我公司对照{word}智能工厂的条件逐项进行了检查，现将建设和自评情况汇报如下，请予审查。",
            f"自接到申报通知以来，公司办公会专题研究，决定申报{word}智能工厂。现将有关情况报告如下：",
        ]
    )


def filler(case: Case, rng: random.Random, face: Look) -> str:
    """A page that bears no fact at all, alone on its sheet."""
    made = [market, products, budget, process, benefits][: rng.choice([3, 4])]
    inner = ""
    for make in made:
        head, body = make(case, rng)
        inner += f'<h3 style="font-family:{KAI}">{head}</h3>{body}'
    return f'<div style="break-before:page;break-after:page">{inner}</div>'
