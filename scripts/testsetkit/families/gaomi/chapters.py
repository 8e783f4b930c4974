"""Chapters of a book that describe no scenario."""

from __future__ import annotations

import random

from testsetkit.case import Case
from testsetkit.families.gaomi import stated
from testsetkit.families.gaomi.look import paragraphs, table
from testsetkit.guide import GUIDE

Chapter = tuple[str, str]


def introduction(rng: random.Random, case: Case) -> str:
    f = case.firm
    lines = [
        f"公司专业从事{f.product}等产品的生产，产品主要销往华东、华北和东南亚市场。", f"厂区占地{rng.randrange(50, 380)}亩，建筑面积{rng.randrange(2, 19)}万平方米，建有{rng.randrange(2, 8)}条生产线。",
        f"近三年生产经营情况良好，资产负债率在{rng.randrange(32, 60)}%左右，现金流稳定。", f"企业和产品在行业内具有较强的竞争力，{f.product}产销量位居省内前列。", f"公司先后与{rng.randrange(3, 9)}所院校开展合作，承担过市级以上科技项目{rng.randrange(2, 9)}项。",
        "产品通过多家主机厂和大型用户的供方审核，客户关系稳定。", "公司实行总经理负责制，下设生产、技术、品质、销售、采购、财务等部门。",
    ]  # fmt: skip
    return paragraphs(rng.sample(lines, rng.choice([2, 3, 4])))


def history(rng: random.Random, case: Case) -> Chapter:
    start = max(case.firm.founded[0] + 1, 2018)
    steps = [
        f"{start}年，开始对主要设备进行联网改造", f"{min(start + 2, 2025)}年，新厂房投入使用，生产能力提高约{rng.randrange(20, 70)}%", f"{min(start + 4, 2025)}年，主要业务系统全部上线", "2025年，对已建系统进行整合，停用了一批不再使用的软件",
    ]  # fmt: skip
    form = rng.choice(["{}。", "◇ {}；", "{}，这是一个重要节点。"])
    return rng.choice(["企业发展历程", "发展沿革", "建设历程"]), paragraphs(
        [form.format(x) for x in steps]
    )


def honours(rng: random.Random, case: Case) -> Chapter:
    names = [
        "山东省专精特新中小企业",
        "高新技术企业",
        "市级企业技术中心",
        "山东省制造业单项冠军培育企业",
        "守合同重信用企业",
        "纳税信用A级企业",
        "市长质量奖提名奖",
        "省级工程实验室",
    ]
    made = [
        (
            str(n),
            x,
            f"{rng.randrange(2021 if case.firm.founded[0] < 2020 else 2025, 2026)}年",
            rng.choice(["省级", "市级", "市级"]),
        )
        for n, x in enumerate(rng.sample(names, rng.choice([3, 4, 5])), 1)
    ]
    if rng.random() < 0.5:
        return rng.choice(["获得荣誉", "企业荣誉情况"]), paragraphs(
            [f"{y}获“{x}”。" for _, x, y, _ in made]
        )
    return rng.choice(["主要荣誉资质", "获奖情况"]), table(
        made, head=("序号", "荣誉名称", "获得时间", "级别"), widths=("12%", "", "20%", "15%")
    )


def equipment(rng: random.Random, count: int) -> str:
    names = [
        "数控车床",
        "立式加工中心",
        "注塑机",
        "空压机",
        "码垛机器人",
        "检重秤",
        "贴标机",
        "激光切割机",
        "桥式起重机",
        "三坐标测量仪",
        "喷码机",
        "打包机",
        "高速混合机",
        "工业相机",
        "交换机",
        "服务器",
        "电子汽车衡",
    ]
    rows = [
        (
            str(n),
            rng.choice(names),
            f"{rng.choice('CDHJKLXY')}{rng.choice('ABKMQ')}{rng.randrange(10, 9900)}",
            str(rng.randrange(1, 30)),
            rng.choice(["在用", "在用", "备用"]),
        )
        for n in range(1, count + 1)
    ]
    return table(
        rows,
        head=rng.choice(
            [
                ("序号", "设备名称", "型号规格", "数量", "状态"),
                ("序号", "装备名称", "规格型号", "台（套）", "备注"),
            ]
        ),
        widths=("10%", "", "24%", "12%", "14%"),
    )


def software(rng: random.Random, case: Case) -> Chapter:
    pool = [
        ("ERP", "订单、采购、财务"),
        ("MES", "生产现场"),
        ("PLM", "图纸和物料清单"),
        ("WMS", "仓库"),
        ("SCADA", "设备数据"),
        ("OA", "审批"),
        ("CRM", "客户"),
        ("LIMS", "化验室"),
        ("EMS", "水电气"),
    ]
    rows = [
        (
            str(n),
            a,
            b,
            rng.choice(["V2.1", "V5.0", "2023版", "V11", "定制"]),
            rng.choice(["外购", "外购", "自研", "合作开发"]),
        )
        for n, (a, b) in enumerate(rng.sample(pool, rng.choice([4, 5, 6, 7])), 1)
    ]
    return rng.choice(["主要软件清单", "软件系统情况", "在用信息系统"]), table(
        rows, head=("序号", "软件", "用途", "版本", "来源")
    )


def patents(rng: random.Random, case: Case) -> Chapter:
    f = case.firm
    parts = ["上料装置", "夹紧机构", "检测工装", "除尘机构", "输送装置", "冷却装置", "定位机构"]
    year = max(f.founded[0] + 1, 2020)
    rows = [
        (
            str(n),
            f"一种{f.product}{x}",
            rng.choice(["实用新型", "实用新型", "发明专利"]),
            f"ZL{rng.randrange(min(year, 2024), 2025)}2{rng.randrange(1000000, 9999999)}.{rng.randrange(0, 9)}",
        )
        for n, x in enumerate(rng.sample(parts, rng.choice([3, 4, 5])), 1)
    ]
    return rng.choice(["知识产权情况", "主要专利", "专利清单"]), table(
        rows, head=("序号", "专利名称", "类型", "专利号"), widths=("10%", "", "18%", "32%")
    )


def standards(rng: random.Random, case: Case) -> Chapter:
    lines = [
        "GB/T 23331 能源管理体系 要求及使用指南",
        "GB/T 24001 环境管理体系 要求及使用指南",
        "GB/T 45001 职业健康安全管理体系",
        f"Q/{rng.randrange(3701, 3717)}{case.firm.brand[0]}001 {case.firm.product}企业标准",
        "行业通用产品技术条件",
    ]
    return rng.choice(["执行标准情况", "标准化工作"]), "<p>主要执行以下标准：</p>" + paragraphs(
        [f"{n}.{x}" for n, x in enumerate(rng.sample(lines, 3), 1)]
    )


def investment(rng: random.Random, case: Case) -> Chapter:
    cut = sorted(rng.sample(range(12, 88), 3))
    shares = [cut[0], cut[1] - cut[0], cut[2] - cut[1], 100 - cut[2]]
    rows = [
        (x, f"{s}%", rng.choice(["自筹", "自筹及贷款", "自筹"]))
        for x, s in zip(("设备购置", "软件购置", "土建及安装", "服务及其他"), shares, strict=True)
    ]
    return rng.choice(["投资构成", "资金来源与投资构成", "投入情况"]), table(
        rows, head=("项目", "占总投资比例", "资金来源")
    )


def benefits(rng: random.Random, case: Case) -> Chapter:
    names = [
        "人均产值提高",
        "不良率下降",
        "交付周期缩短",
        "单位产品能耗下降",
        "库存周转加快",
        "设备综合效率提高",
        "运营成本降低",
    ]
    picked = rng.sample(names, 4)
    if rng.random() < 0.5:
        return rng.choice(["经济效益和社会效益", "总体成效", "建设成效"]), paragraphs(
            [f"{x}{rng.randrange(8, 45)}%。" for x in picked]
            + ["同时带动了上下游中小企业改造，得到用户认可。"]
        )
    rows = [(x, f"{rng.randrange(8, 45)}%") for x in picked]
    return rng.choice(["实施效果", "综合效益"]), table(rows, head=("指标", "改善幅度"))


def risks(rng: random.Random, case: Case) -> Chapter:
    lines = [
        "原材料价格波动较大，给成本控制带来压力。",
        "部分老旧设备改造难度大，需要分批更换。",
        "项目投入较大，短期内折旧费用增加。",
        "订单季节性强，淡季设备利用率不高。",
        "新产品市场开拓需要时间。",
    ]
    return rng.choice(["存在的困难和问题", "风险与不足", "存在问题"]), paragraphs(
        [f"{n}.{x}" for n, x in enumerate(rng.sample(lines, 3), 1)]
    )


def plans(rng: random.Random, case: Case) -> Chapter:
    f = case.firm
    lines = [
        f"继续做好{f.product}主业，扩大国内外市场。",
        "2026年下半年对老车间屋面和配电进行改造。",
        f"计划2027年新上{f.product}生产线一条，目前正在办理手续。",
        "及时总结经验，积极配合主管部门组织的现场交流。",
    ]
    held = {c.number for c in case.claims}
    if rng.random() < 0.2:
        free = [s.name for s in GUIDE if s.number not in held]
        lines.append(f"“{rng.choice(free)}”尚未建设，计划2027年启动前期论证。")
    if case.book_level == "advanced" and rng.random() < 0.4:
        lines.append("争取经过三到五年的努力，达到卓越级智能工厂的条件。")
    return rng.choice(["下一步工作打算", "今后计划", "下步打算", "未来规划"]), paragraphs(lines)


def secure(rng: random.Random, case: Case) -> Chapter:
    made = stated.secure(rng, case)
    title = {
        2: ("安全可控情况", "装备软件及网络数据安全", "关键技术装备及信息安全情况"),
        1: ("有关情况说明", "装备与系统情况", "其他需要说明的情况"),
    }.get(len(made), ("其他情况",))
    return rng.choice(title), paragraphs(made or [rng.choice(stated.PLAIN)])


def people(rng: random.Random, case: Case) -> Chapter:
    made = stated.people(rng, case)
    both = len(made) == 2
    return rng.choice(
        ["组织保障和人才队伍", "组织机制与人才", "组织机构及人员"]
        if both
        else ["保障措施", "工作保障"]
    ), paragraphs(made or [rng.choice(stated.PLAIN)])


def lawful(rng: random.Random, case: Case) -> Chapter:
    """Statements on branch, accidents and credit that stand in the book."""
    said = [stated.branch(rng, case), rng.choice(stated.PLAIN)]
    said.append(stated.accident(rng, case) if case.accident_in == "book" else "")
    said.append(stated.credit(rng, case) if case.discredit_in == "book" else "")
    said = [x for x in said if x]
    inner = (
        paragraphs([f"{n}.{x}" for n, x in enumerate(said, 1)])
        if rng.random() < 0.35
        else paragraphs(said)
    )
    return rng.choice(["合法合规经营情况", "守法经营情况", "企业经营及信用情况", "其他说明"]), inner


IDLE = (history, honours, software, patents, standards, investment, risks)
