"""Chapters that describe no scenario: history, honours, equipment, benefits, plans, conditions."""

from __future__ import annotations

import base64
import io
import random
from html import escape

from PIL import Image, ImageDraw, ImageFont

from testsetkit.case import Case
from testsetkit.families.changyi import statements, tales
from testsetkit.families.changyi.look import grid, paragraphs
from testsetkit.guide import GUIDE
from testsetkit.pen import Pen

_FONT = "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc"
_MACHINES = ("卧式加工中心", "数控车床", "摇臂钻床", "机械手", "码垛机器人", "注塑机", "立式包装机", "空压机", "叉车", "喷码机", "行车", "烘干机", "PLC柜", "交换机", "扫码枪", "打印机", "电子秤", "循环水泵", "变压器", "冷却塔")  # fmt: skip


def introduction(rng: random.Random, case: Case) -> str:
    f = case.firm
    lines = [
        f"企业主要生产{f.product}，产品销往省内外，客户反映较好。", f"拥有有效专利{rng.randrange(6, 70)}件，其中发明{rng.randrange(1, 6)}件，先后获得守合同重信用企业、职工之家等称号。",
        f"厂区占地{rng.randrange(40, 300)}亩，建筑面积{rng.randrange(1, 9)}.{rng.randrange(1, 9)}万平方米，分东西两区。", "公司前身为镇办小厂，二〇〇〇年前后改制，经过二十多年发展，成为当地骨干企业。",
        "近年来市场竞争激烈，公司坚持向管理要效益，经营和财务状况良好。", f"{f.name}地处工业园区，交通便利，自{f.founded[0]}年成立以来稳步发展。", "企业通过了质量、环境等体系认证，有自己的检测室。",
    ]  # fmt: skip
    if case.young or not case.ownership_told or case.change_notice:
        lines = [x for x in lines if "前身" not in x]
    if case.firm.parent and case.ownership_told and rng.random() < 0.6:
        lines.insert(
            0, f"公司为{case.firm.parent}下属子公司，集团负责战略和投资，公司独立核算、自主经营。"
        )
        return paragraphs([lines[0], *rng.sample(lines[1:], 2)])
    return paragraphs(rng.sample(lines, rng.choice([2, 3])))


def branch(case: Case) -> str:
    if case.branch == "claimed":
        return "<p>说明：本单位是总公司在当地设立的分支机构，不具备法人资格，但所处行业情况特殊（装置和核算均在分支机构），按照通知关于行业特殊情况允许法人的分支机构申报的规定进行申报。</p>"
    if case.branch == "excepted":
        return "<p>说明：本单位为总公司分支机构，有统一社会信用代码，独立纳税。</p>"
    return ""


def history(rng: random.Random, case: Case) -> str:
    """Years of software: looks like scenarios, describes none."""
    rows = [
        (
            f"{y}年",
            rng.choice(
                [
                    "上线财务软件",
                    "更换服务器",
                    "车间铺设网线",
                    "购置扫码设备",
                    "开通邮箱和网站",
                    "引进ERP第一期",
                    "更新数控机床8台",
                ]
            ),
        )
        for y in range(max(2016, case.firm.founded[0]), 2024)
    ]
    return grid(("年度", "信息化工作"), rows)


def honours(rng: random.Random, case: Case) -> str:
    pool = [
        "市级企业技术中心",
        "县长质量奖提名奖",
        "AAA级信用企业",
        "省级专精特新中小企业",
        "市级工业设计中心",
        "安全生产标准化三级企业",
        "劳动关系和谐企业",
        "纳税先进单位",
    ]
    rows = [
        (str(n), x, f"20{rng.randrange(17, 25)}年") for n, x in enumerate(rng.sample(pool, 5), 1)
    ]
    return grid(("序号", "荣誉（资质）名称", "获得时间"), rows)


def equipment(rng: random.Random, count: int) -> str:
    rows = [
        (
            str(n),
            rng.choice(_MACHINES),
            f"{rng.choice('CXTVZ')}{rng.choice('KLH')}{rng.randrange(10, 990)}",
            str(rng.randrange(1, 30)),
            f"{rng.uniform(0.8, 260):.1f}",
            rng.choice(["国产", "国产", "台湾", "德国"]),
        )
        for n in range(1, count + 1)
    ]
    return grid(("序号", "设备名称", "型号规格", "台（套）", "原值（万元）", "产地"), rows)


def benefits(rng: random.Random, case: Case) -> str:
    names = rng.sample(
        [
            "劳动生产率（万元/人）",
            "不良品率（%）",
            "单位产值能耗",
            "交货周期（天）",
            "设备利用率（%）",
            "库存周转（次）",
            "管理费用率（%）",
        ],
        5,
    )
    rows = []
    for x in names:
        a = rng.uniform(4, 80)
        rows.append(
            (
                x,
                f"{a:.1f}",
                f"{a * rng.uniform(0.6, 1.4):.1f}",
                rng.choice(["改善", "提高", "下降", "持平略好"]),
            )
        )
    return paragraphs(["工厂改造后，主要指标变化见下表（企业自测）。"]) + grid(
        ("指标", "改造前", "改造后", "说明"), rows
    )


def screenshot(rng: random.Random) -> str:
    """A table pasted as a picture of the screen, grey and a little too small."""
    width, height, line = 900, 300, 50
    canvas = Image.new("RGB", (width, height), (250, 251, 252))
    draw = ImageDraw.Draw(canvas)
    font = ImageFont.truetype(_FONT, 24, index=2)
    heads = ("工单号", "产品型号", "计划数", "完成数", "状态")
    draw.rectangle((0, 0, width, line), fill=(70, 110, 160))
    for k, x in enumerate(heads):
        draw.text((20 + k * 175, 10), x, font=font, fill="white")
    for n in range(1, 6):
        cells = (
            f"WO25{rng.randrange(1000, 9999)}",
            f"{rng.choice('ABXK')}-{rng.randrange(10, 99)}",
            str(rng.randrange(50, 900)),
            str(rng.randrange(20, 900)),
            rng.choice(["进行中", "已完成", "待料"]),
        )
        for k, x in enumerate(cells):
            draw.text((20 + k * 175, n * line + 10), x, font=font, fill=(40, 40, 50))
        draw.line((0, n * line, width, n * line), fill=(190, 200, 210))
    held = io.BytesIO()
    canvas.save(held, "JPEG", quality=55)
    data = base64.b64encode(held.getvalue()).decode()
    return f'<p class=c><img src="data:image/jpeg;base64,{data}" style="width:{rng.choice([90, 120, 140])}mm;border:.3mm solid #888"></p><p class=c style="font-size:9.5pt">（系统界面截图）</p>'


def plans(rng: random.Random, case: Case) -> str:
    """What is to come; at times scenarios by name that nobody built yet."""
    have = {c.number for c in case.claims}
    free = [s.name for s in GUIDE if s.number not in have]
    lines = [
        "继续扩大设备联网数量，把老设备逐步改造。",
        f"计划2027年新上{case.firm.product}生产线一条。",
        "加强数据治理，减少重复录入。",
    ]
    if rng.random() < 0.5 and len(free) > 2:
        lines.append(f"目前尚未建设、下一步准备考虑的方向有{'、'.join(rng.sample(free, 2))}等。")
    if case.book_level == "advanced" and rng.random() < 0.4:
        lines.append("条件成熟后再向卓越级智能工厂努力。")
    rng.shuffle(lines)
    if rng.random() < 0.25 and len(free) > 3:
        rows = [(x, f"202{rng.choice([7, 8])}年") for x in rng.sample(free, 3)]
        table = grid(("拟建设场景（尚未实施）", "计划完成时间"), rows, "width:80%;margin:2mm auto")
        return paragraphs(lines) + table
    return paragraphs(lines)


def maturity(pen: Pen, case: Case) -> str:
    """What the book says of the assessment."""
    m, rng = case.maturity, pen.rng
    if m.book_level is None:
        return ""
    numeral = " 一二三四五"[m.book_level]
    word = rng.choice(
        [
            f"{numeral}级",
            f"{m.book_level}级",
            f"{'　规划规范集成优化引领'[m.book_level * 2 - 1 : m.book_level * 2 + 1]}级（{numeral}级）"
            if m.book_level > 1
            else "一级",
        ]
    )
    shown = pen.mark(
        word, what="critical", key="maturity_level", sort="text", text=word, value=str(m.book_level)
    )
    way = {
        "certificate": ("企业已通过智能制造能力成熟度评估认证，等级为{}。", "取得智能制造能力成熟度证书，级别：{}。"),
        "book": ("按照智能制造能力成熟度标准自评，自评等级{}。",), "offplatform": ("公司组织了智能制造能力成熟度自评估，结果为{}。",),
    }.get(m.form, ("已在智能制造评估评价公共服务平台完成成熟度自评估，等级为{}。", "智能制造能力成熟度自评估（平台填报）：{}。", "成熟度自评估结果：{}。"))  # fmt: skip
    return f"<p>{rng.choice(way).format(shown)}</p>"


def overview(rng: random.Random, case: Case) -> str:
    """A list that only names what is told elsewhere: no description."""
    said = rng.choice(["场景建设一览表", "智能场景汇总", "场景目录"])
    if case.headed and rng.random() < 0.25:
        links = list(dict.fromkeys(c.link or "" for c in case.claims))
        counts = [(x, f"{sum(c.link == x for c in case.claims)}个") for x in links]
        return "<p class=c>场景数量统计</p>" + grid(
            ("环节", "数量"), counts, "width:60%;margin:0 auto"
        )
    rows = [(str(n), c.link or "", escape(c.claimed)) for n, c in enumerate(case.claims, 1)]
    if not case.headed:
        return f"<p class=c>{said}</p>" + grid(
            ("序号", "场景名称"), [(r[0], r[2]) for r in rows], "width:70%;margin:0 auto"
        )
    return f"<p class=c>{said}</p>" + grid(("序号", "环节", "场景名称"), rows)


def compliance(rng: random.Random, case: Case) -> str:
    """Statements that stand in the book, in text or as a list of conditions."""
    said = [
        x
        for x in (
            statements.accident(rng, case) if case.accident_in == "book" else "",
            statements.credit(rng, case) if case.discredit_in == "book" else "",
        )
        if x
    ]
    filler = rng.choice(
        [
            "企业遵纪守法，按时纳税。",
            "公司合法经营，环保手续齐全。",
            "企业重视信用建设，按合同办事。",
        ]
    )
    if rng.random() < 0.25:
        rows = [(str(n), x) for n, x in enumerate([filler, *said], 1)]
        return grid(("序号", "情况"), rows)
    return paragraphs([filler, *said] if rng.random() < 0.7 else [filler + "".join(said)])


def spending(rng: random.Random, case: Case) -> str:
    rows = [
        (
            tales.TOPICS[n][1],
            f"{rng.uniform(12, 460):.1f}",
            rng.choice(["自有资金", "银行贷款", "融资租赁"]),
        )
        for n in rng.sample(range(1, 41), 5)
    ]
    return grid(("软件（装备）", "金额（万元）", "资金来源"), rows)
