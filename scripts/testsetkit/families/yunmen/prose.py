"""Passages of the book: ownership, results, security, people, maturity, lawfulness, plans, and a long inventory."""

from __future__ import annotations

import random

from testsetkit.case import Case
from testsetkit.families.yunmen.forms import quick
from testsetkit.families.yunmen.look import rows
from testsetkit.pen import Pen, day_forms

Part = tuple[str, str]
"""A title and its HTML."""


def about(pen: Pen, case: Case) -> str:
    """The enterprise in a few sentences, with what is told of branch and owners."""
    f, rng = case.firm, pen.rng
    out = f"<p>{rng.choice(['公司', '企业', '我公司'])}多年来专注于{f.product}领域，拥有{rng.randrange(8, 60)}项专利，产品销往全国{rng.randrange(12, 31)}个省份，在细分市场中具有较强竞争力。</p>"
    if case.branch:
        out += f"<p>本单位系{f.branch_of}依法设立的分支机构，不具有独立法人资格"
        out += {
            "plain": "。",
            "claimed": "，因行业管理的特殊情况由分支机构申报。",
            "excepted": f"，所在{f.industry}按行业惯例由生产单位单独核算，由分支机构申报。",
        }[case.branch] + "</p>"
    elif case.ownership_told and f.state_owned:
        out += f"<p>公司属{f.kind}，控股股东为{f.parent}。</p>"
    if case.change_notice and f.former_name:
        out += f"<p>公司原名为{f.former_name}，已依法办理名称变更登记。</p>"
    return out


def works(pen: Pen, case: Case) -> str:
    f, rng = case.firm, pen.rng
    return f"<p>工厂以{f.product}为主导产品，建有{rng.randrange(2, 7)}个车间、{rng.randrange(3, 18)}条自动化产线，设备联网率{rng.randrange(72, 97)}%，关键工序数控化率{rng.randrange(68, 95)}%。</p>"


def results(pen: Pen, case: Case) -> Part:
    rng = pen.rng
    title = rng.choice(["建设成效", "取得的成效", "实施效果与指标变化"])
    names = rng.sample(
        [
            "生产效率（件/人·日）",
            "产品不良率（%）",
            "单位产值能耗（吨标煤/万元）",
            "运营成本（元/件）",
            "设备综合效率（%）",
            "订单准时交付率（%）",
            "库存周转次数",
        ],
        5,
    )
    body = [
        [n, f"{(a := rng.uniform(3, 80)):.1f}", f"{a * rng.uniform(0.6, 1.4):.1f}"] for n in names
    ]
    return title, rows(
        rng.choice([("指标", "改造前", "改造后"), ("指标名称", "建设前", "建设后")]), body
    )


def secure(pen: Pen, case: Case) -> Part | None:
    """Passages on controllable technology and on networks and data, those that the case has."""
    rng, out = pen.rng, ""
    if "technology" in case.secure:
        out += "<p>" + rng.choice([
            "工厂选用的关键技术装备、工业软件、工业操作系统以及系统解决方案均经选型论证，来源清楚，安全可控。", "在用的核心装备、MES和ERP等工业软件、操作系统及整体解决方案做到安全可控，备品备件和技术服务有国内渠道保障。",
            "关键装备与工业软件的自主可控情况：主机、控制系统和工业软件以国产为主，工业操作系统、系统解决方案安全可控。",
        ]) + "</p>"  # fmt: skip
    if "network" in case.secure:
        out += "<p>" + rng.choice([
            "生产网与办公网隔离，部署工业防火墙、日志审计和异地备份，定期开展演练，网络安全和数据安全风险可控。", "公司制定网络安全与数据分类分级制度，配备专职人员，近三年无网络安全事件，数据安全风险总体可控。",
            "网络安全、数据安全实行负责人制度，重要数据加密存储、每日备份，相关风险可控。",
        ]) + "</p>"  # fmt: skip
    return (rng.choice(["安全可控情况", "安全保障", "自主可控与信息安全"]), out) if out else None


def people(pen: Pen, case: Case) -> Part | None:
    rng, out = pen.rng, ""
    if "organisation" in case.people:
        out += "<p>" + rng.choice([
            "公司成立以总经理为组长的智能工厂建设领导小组，下设推进办公室，统筹智能工厂的规划、建设和运营，每月召开例会。", "为统筹规划、建设和运营，公司设立智能制造推进部，明确各部门职责，形成了稳定的组织机制。",
            "公司已建立智能工厂统筹规划、建设、运营的组织机制，由分管副总牵头，信息、生产、设备等部门参加。",
        ]) + "</p>"  # fmt: skip
    if "people" in case.people:
        n = rng.randrange(12, 90)
        out += "<p>" + rng.choice([
            f"现有智能制造专业人才{n}人，其中高级工程师{rng.randrange(3, 11)}人，每年组织专题培训。", f"公司拥有一支{n}人的智能制造人才队伍，覆盖自动化、软件、数据分析等专业。",
            f"通过校企合作和内部培养，已有{n}名智能制造专业人才在岗。",
        ]) + "</p>"  # fmt: skip
    return (rng.choice(["保障措施", "组织与人才", "组织保障和人才队伍"]), out) if out else None


def level(pen: Pen, case: Case) -> Part | None:
    """What the book says of the maturity level; nothing where the case has it so."""
    m, rng = case.maturity, pen.rng
    if m.book_level is None:
        return None
    word = " 一二三四五"[m.book_level]
    said = rng.choice([f"{word}级", f"{m.book_level}级", f"{word}级"])
    title = rng.choice(["智能制造能力成熟度", "成熟度评估情况", "能力成熟度水平"])
    if rng.random() < 0.5:
        return (
            title,
            f"<p>公司已对照GB/T 39116—2020开展智能制造能力成熟度{'认证' if m.form == 'certificate' else '自评估'}，结果为{said}。</p>",
        )
    return title, quick(
        rng, [("依据标准", "GB/T 39116—2020、GB/T 39117—2020"), ("成熟度等级", said)]
    )


_CLEAN = (
    "近三年来，公司未发生较大及以上安全、环保、质量等事故。", "2023年以来，本单位没有发生较大（含）以上的安全生产事故、环境污染事故和质量事故。",
    "经自查，近三年未发生较大（含）以上安全、环保、质量等事故。",
)  # fmt: skip
_OLD = (
    "近三年公司未发生重大及以上安全、环保、质量事故。",
    "近三年内没有发生过重大、特大安全环保质量事故。",
)
_HAPPENED = {
    "serious": ("2024年8月17日，公司铸造车间发生一起较大生产安全事故，造成3人死亡，现已整改完毕。", "2025年5月6日，厂区发生较大火灾事故，直接经济损失1260万元，事故已由应急管理部门调查结案。"),
    "vague": ("前几年公司发生过一起安全事故，已按要求完成整改。", "公司曾发生过一次环保事故，已妥善处置。"),
    "minor": ("2024年3月12日，公司发生一起一般生产安全事故，1人轻伤，已整改到位。", "2025年1月20日，仓库发生一起一般事故，无人员重伤，已完成整改。"),
}  # fmt: skip
_CREDIT = (
    "公司未被列入严重失信主体名单。", "截至目前，本企业未列入严重失信主体名单，信用状况良好。", "本单位近三年诚信守法经营，没有被列入严重失信主体名单。",
)  # fmt: skip


def accidents(case: Case, rng: random.Random) -> str:
    """The statement on accidents as the case has it, maybe empty."""
    happened = rng.choice(_HAPPENED[case.incident]) if case.incident else ""
    return (
        happened + {"absent": "", "old": rng.choice(_OLD), "ok": rng.choice(_CLEAN)}[case.accident]
    )


def credit(rng: random.Random) -> str:
    return rng.choice(_CREDIT)


def lawful(pen: Pen, case: Case) -> Part:
    rng = pen.rng
    out = f"<p>公司近三年经营和财务状况良好，依法纳税，按时{rng.choice(['缴纳社会保险', '支付货款和工资'])}。</p>"
    if case.accident_in == "book" and (said := accidents(case, rng)):
        out += f"<p>{said}</p>"
    if case.discredit_in == "book" and case.discredit in ("statement", "both"):
        out += f"<p>{credit(rng)}</p>"
    return rng.choice(["依法合规经营情况", "经营状况与信用情况", "守法诚信情况"]), out


def future(pen: Pen, case: Case) -> Part:
    rng = pen.rng
    made = rng.sample(
        [
            "继续扩大数据采集范围，完善统一编码",
            "推动上下游企业共享质量数据",
            "在新厂区复制现有做法，总结形成可推广的经验",
            "培养复合型工程师，完善激励办法",
            "引入人工智能质检算法并开展试用",
        ],
        4,
    )
    return rng.choice(["下一步打算", "后续计划", "今后三年工作安排"]), "".join(
        f"<p>（{n}）{x}。</p>" for n, x in enumerate(made, 1)
    )


def inventory(pen: Pen, case: Case, count: int) -> Part:
    """Machines and programs; long where a page of the book shall be lost."""
    rng = pen.rng
    things = [
        "立式加工中心",
        "桁架机械手",
        "激光打标机",
        "AGV小车",
        "三坐标测量仪",
        "数据采集网关",
        "服务器",
        "清洗机",
        "装配工作台",
        "涂装机器人",
        "称重设备",
        "贴标机",
        "包装线",
        "交换机",
    ]
    body = [[str(n), rng.choice(things), f"{rng.choice('ABCDKLTX')}{rng.choice('CDMNP')}-{rng.randrange(100, 990)}", str(rng.randrange(1, 24)), rng.choice(["国产", "国产", "进口"])] for n in range(1, count + 1)]  # fmt: skip
    return rng.choice(["主要设备清单", "关键装备、软件一览表"]), rows(
        ("序号", "名称", "型号", "数量（台套）", "来源"), body
    )


def former_change(case: Case, rng: random.Random) -> str:
    """The day of a change of name, as a form of date."""
    return day_forms((2024, rng.randrange(2, 11), rng.randrange(3, 27)))["cn"]
