"""Chapters that describe no scenario: history, honours, equipment, software, benefits, plans and more."""

from __future__ import annotations

import random
from html import escape

from testsetkit.case import Case


def _p(*lines: str) -> str:
    return "".join(f"<p>{escape(x)}</p>" for x in lines)


def _grid(heads: tuple[str, ...], rows: list[list[str]], widths: tuple[str, ...] = ()) -> str:
    ws = widths or ("",) * len(heads)
    top = "".join(f'<th style="width:{w}">{h}</th>' if w else f"<th>{h}</th>" for h, w in zip(heads, ws, strict=True))  # fmt: skip
    body = "".join("<tr>" + "".join(f"<td>{escape(c)}</td>" for c in r) + "</tr>" for r in rows)
    return f"<table><thead><tr>{top}</tr></thead>{body}</table>"


def profile(rng: random.Random, case: Case) -> str:
    f = case.firm
    lines = [
        f"公司是一家以{f.product}为主业的制造企业，厂区占地{rng.randrange(50, 460)}亩，建有{rng.randrange(3, 9)}个生产车间，产品供应国内二十余个省市，并有部分出口。",
        f"公司拥有有效专利{rng.randrange(14, 180)}项，参与制修订标准{rng.randrange(1, 9)}项，设有市级以上研发平台{rng.randrange(1, 4)}个。",
        f"近年来公司持续投入技术改造，数控化率达到{rng.randrange(62, 95)}%，设备联网率{rng.randrange(70, 98)}%。",
        f"公司坚持以客户为中心，主要客户合作年限平均超过{rng.randrange(3, 9)}年，产品在细分市场占有率居前。",
        "近三年资产负债率逐年下降，经营性现金流保持为正，财务状况良好。",
    ]
    return _p("".join(rng.sample(lines[:4], rng.choice([2, 3]))), lines[4])


def factory(rng: random.Random, case: Case) -> str:
    f = case.firm
    return _p(
        f"智能工厂以{f.product}生产为对象，按照“总体规划、分步实施、效益优先”的思路推进，先后实施了基础网络改造、单机联网、系统集成三个阶段。",
        f"总体架构分为设备层、控制层、执行层和管理层，现有各类信息系统{rng.randrange(6, 17)}套，累计接入设备{rng.randrange(60, 900)}台，采集点位{rng.randrange(3, 40)}千余个。",
    )


def history(rng: random.Random, case: Case) -> str:
    start = case.firm.founded[0]
    years = sorted({start, *rng.sample(range(start, 2026), min(4, 2026 - start))})
    told = [
        "公司注册设立，开始筹建厂房。",
        "首条生产线建成投产。",
        "通过质量管理体系审核。",
        "实施老车间搬迁改造。",
        "完成ERP切换。",
        "新厂区一期投产。",
        "全面推进设备联网。",
    ]
    rows = [[f"{y}年", told[i] if i < 2 else rng.choice(told[2:])] for i, y in enumerate(years)]
    if rng.random() < 0.5:
        return _grid(("年份", "大事"), rows, ("20%", ""))
    return "".join(f"<p class=flat>{a}　{b}</p>" for a, b in rows)


def honours(rng: random.Random, case: Case) -> str:
    names = [
        "省级企业技术中心",
        "山东省专精特新中小企业",
        "国家高新技术企业",
        "市长质量奖提名奖",
        "山东省制造业单项冠军企业",
        "绿色工厂（市级）",
        "两化融合管理体系评定证书",
        "科技进步三等奖",
    ]
    picked = rng.sample(names, rng.choice([3, 4, 5]))
    rows = [
        [str(n), x, f"{rng.randrange(max(2019, min(2025, case.firm.founded[0])), 2026)}年"]
        for n, x in enumerate(picked, 1)
    ]
    if case.book_level == "advanced" and case.in_basic and case.in_register and rng.random() < 0.5:
        rows.append([str(len(rows) + 1), "市级基础级智能工厂", "2025年"])
    return _grid(
        ("序号", rng.choice(["荣誉名称", "资质或荣誉"]), "获得时间"), rows, ("12%", "", "22%")
    )


_MACHINES = (
    "立式加工中心",
    "数控车削单元",
    "六轴关节机器人",
    "桁架机械手",
    "伺服压力机",
    "码垛机",
    "激光切割机",
    "三坐标测量机",
    "自动涂装线",
    "空压站",
    "配电柜",
    "工业交换机",
    "机架服务器",
    "条码打印机",
    "手持终端",
    "防爆摄像机",
)


def equipment(rng: random.Random, count: int) -> str:
    rows = [
        [
            str(n),
            rng.choice(_MACHINES),
            f"{rng.choice('ABCHKLVX')}{rng.choice('GMTSZ')}{rng.randrange(100, 9900)}",
            f"{rng.randrange(1, 36)}",
            rng.choice(["国产", "国产", "进口"]),
            f"20{rng.randrange(18, 26)}.{rng.randrange(1, 13)}",
        ]
        for n in range(1, count + 1)
    ]
    return _grid(
        (
            "序号",
            rng.choice(["设备名称", "装备名称"]),
            rng.choice(["规格型号", "型号"]),
            "数量",
            "来源",
            "启用时间",
        ),
        rows,
    )


def software(rng: random.Random, case: Case) -> str:
    names = ["ERP", "MES", "PLM", "WMS", "QMS", "EAM", "SCADA", "OA", "CRM", "SRM", "APS", "BI"]
    rows = [
        [
            str(n),
            x,
            rng.choice(["自主开发", "用友", "金蝶", "鼎捷", "宝信", "浪潮", "黑湖"]),
            f"20{rng.randrange(16, 26)}年",
            rng.choice(["公司级", "车间级"]),
        ]
        for n, x in enumerate(rng.sample(names, rng.choice([6, 7, 8])), 1)
    ]
    return _grid(("序号", "系统", "供应商", "上线时间", "使用范围"), rows)


def standards(rng: random.Random, case: Case) -> str:
    rows = [
        [
            str(n),
            f"{rng.choice(['GB/T', 'JB/T', 'T/SDAS'])} {rng.randrange(1000, 49000)}-20{rng.randrange(17, 26)}",
            f"{case.firm.product}{rng.choice(['技术条件', '试验方法', '通用规范', '包装要求'])}",
            rng.choice(["参与", "主导", "参与"]),
        ]
        for n in range(1, rng.choice([3, 4, 5]))
    ]
    return _grid(("序号", "标准号", "标准名称", "参与方式"), rows)


def patents(rng: random.Random, case: Case) -> str:
    tails = ["上料装置", "检测工装", "夹紧机构", "温控方法", "输送机构", "定位夹具", "除尘装置"]
    rows = [
        [
            str(n),
            f"一种{case.firm.product}{x}",
            rng.choice(["实用新型", "发明"]),
            f"ZL20{rng.randrange(18, 25)}2{rng.randrange(1000000, 9999999)}.{rng.randrange(10)}",
        ]
        for n, x in enumerate(rng.sample(tails, rng.choice([3, 4, 5])), 1)
    ]
    return _grid(("序号", "专利名称", "类别", "专利号"), rows)


def budget(rng: random.Random, case: Case) -> str:
    """Spending in shares, so that no total is told twice."""
    shares = [rng.randrange(35, 50), rng.randrange(15, 25), rng.randrange(8, 14)]
    shares.append(100 - sum(shares))
    rows = [
        [str(n), x, f"{s}%"]
        for n, (x, s) in enumerate(
            zip(
                ("智能装备购置", "软件及开发服务", "网络与机房", "改造安装及其他"),
                shares,
                strict=True,
            ),
            1,
        )
    ]
    return _grid(("序号", "支出科目", "占比"), rows, ("14%", "", "24%"))


def benefits(rng: random.Random, case: Case) -> str:
    names = [
        "生产效率提升率",
        "产品研制周期缩短率",
        "不良品率降低",
        "单位产值能耗降低",
        "运营成本降低",
        "设备利用率提升",
        "库存周转加快",
        "人均产值提升",
        "订单准时交付率提升",
    ]
    rows = []
    for n, x in enumerate(rng.sample(names, rng.choice([5, 6, 7])), 1):
        rows.append(
            [
                str(n),
                x,
                f"{rng.uniform(6, 38):.1f}%",
                rng.choice(["按年度均值", "与2022年相比", "统计报表", "现场测算"]),
            ]
        )
    if rng.random() < 0.6:
        return _p("智能工厂建成后，主要指标改善情况见下表。") + _grid(
            ("序号", "指标", "改善幅度", "说明"), rows
        )
    return _p(
        "经统计，" + "，".join(f"{r[1]}{r[2]}" for r in rows) + "。",
        "通过项目实施，带动上下游配套企业同步改造，形成了可复制的做法。",
    )


def plans(rng: random.Random, case: Case) -> str:
    lines = [
        "2026年，扩大设备联网范围，完成剩余老旧设备的数据采集改造。", "2027年，建设集团级数据平台，统一编码和口径。", f"2028年，围绕{case.firm.product}开展人工智能应用试点。",
        "继续加大研发投入，深化产学研合作。", "总结经验，向本地同行业企业开放参观。",
    ]  # fmt: skip
    if case.book_level == "advanced" and rng.random() < 0.3:
        lines.append("对标先进同行，三年内力争达到卓越级智能工厂水平。")
    return _p(*rng.sample(lines, rng.choice([3, 4])))


def works(rng: random.Random, case: Case) -> str:
    """A line of time, without figures of scenarios."""
    steps = (
        "调研与总体设计",
        "网络及机房改造",
        "单机自动化改造",
        "系统选型和招标",
        "试运行与培训",
        "验收和持续改进",
    )
    kept = sorted(rng.sample(range(len(steps)), 5))
    rows = [[f"{y}年", steps[k]] for y, k in zip(range(2022, 2027), kept, strict=True)]
    return _grid(("时间", "工作内容"), rows, ("22%", ""))


def management(rng: random.Random, case: Case) -> str:
    return _p(rng.choice([
        "公司依法经营、按章纳税，各项许可证照齐全有效。", "公司建立了质量、环境和职业健康安全管理体系，并按期接受外部审核。",
        "公司严格执行国家产业政策，生产工艺和装备不属于限制类、淘汰类。",
    ]))  # fmt: skip


def overview(rng: random.Random, case: Case) -> str:
    """A list of names before they are told: no description."""
    rows = [[str(n), c.link or "", c.claimed] for n, c in enumerate(case.claims, 1)]
    title = rng.choice(["场景建设情况汇总表", "已建场景一览表", "本工厂智能制造场景清单"])
    if rng.random() < 0.3:
        return _p(
            f"目前工厂已建成{len({c.claimed for c in case.claims})}类场景，分别为："
            + "、".join(dict.fromkeys(c.claimed for c in case.claims))
            + "。具体如下："
        )
    return f"<p class=c><b>{title}</b></p>" + _grid(
        ("序号", "所属环节", "场景名称"), rows, ("12%", "26%", "")
    )


LONG = {
    "发展历程": history, "企业荣誉": honours, "主要信息系统": software, "参与标准情况": standards, "知识产权情况": patents,
    "投资构成": budget, "实施进度": works,
}  # fmt: skip
