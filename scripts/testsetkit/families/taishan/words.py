"""What books say in running text: passages of fact, and talk that states none."""

from __future__ import annotations

import random
from html import escape

from testsetkit.case import Case
from testsetkit.pen import Pen

LEVEL_NAMES = {1: "规划级", 2: "规范级", 3: "集成级", 4: "优化级", 5: "引领级"}
ORDINALS = " 一二三四五"


def told(pen: Pen, sentence: str) -> str:
    """A sentence of fact, marked so that its page is not one that may be lost."""
    return f"<p>{pen.mark(sentence, what='told')}</p>"


def level(rng: random.Random, number: int) -> str:
    name = LEVEL_NAMES[number]
    return rng.choice([f"{ORDINALS[number]}级", f"{number}级", f"{ORDINALS[number]}级（{name}）", f"{number}级-{name}"])  # fmt: skip


def accident(case: Case, rng: random.Random) -> str:
    """The statement on accidents; empty where there is none."""
    if case.accident == "absent":
        return ""
    if case.accident == "old":
        return rng.choice(
            [
                "2023年以来，本单位未发生重大及以上安全生产、环境污染和产品质量事故。",
                "近三年企业无重特大安全事故、无重大环境污染事件、无重大质量事故。",
            ]
        )
    return rng.choice(
        [
            "2023年以来，本单位未发生较大及以上级别的安全、环保、质量等事故。",
            "近三年内，企业没有发生过较大（含）以上安全生产、生态环境、产品质量事故。",
            "2023年1月至今，公司安全、环保、质量形势平稳，较大以上事故为零，即未发生较大（含）以上安全、环保、质量等事故。",
        ]
    )


def incident(case: Case, rng: random.Random) -> str:
    """An accident that happened; empty where none is told."""
    if case.incident == "serious":
        return rng.choice(
            [
                "2024年9月16日，公司二号车间发生一起较大生产安全事故，事故调查已结案，整改措施全部落实。",
                "需要说明的是，2024年6月3日厂区原料库发生较大安全事故（火灾），已按应急管理部门要求完成整改。",
            ]
        )
    if case.incident == "vague":
        return rng.choice(
            [
                "前期，厂区曾发生过一起安全事故，公司已吸取教训并完成整改。",
                "公司此前发生过机械伤害事故，相关责任人已处理，隐患已闭环。",
            ]
        )
    if case.incident == "minor":
        return rng.choice(
            [
                "2024年5月22日发生一起一般事故（叉车剐蹭，1人轻微伤），已完成整改。",
                "2025年3月8日，包装工段发生一般生产安全事故一起，员工手部轻伤，现已整改到位。",
            ]
        )
    return ""


def credit(case: Case, rng: random.Random) -> str:
    """The statement on the list of seriously discredited subjects."""
    if case.discredit not in ("statement", "both"):
        return ""
    return rng.choice(
        [
            "经自查，本单位未被列入严重失信主体名单。",
            "截至申报之日，企业不在严重失信主体名单之列，未被列入严重失信主体名单。",
            "企业依法诚信经营，近三年未被纳入严重失信主体名单。",
        ]
    )


def secure(case: Case, rng: random.Random) -> list[str]:
    """What the book says of technology and networks."""
    made = []
    if "technology" in case.secure:
        made.append(
            rng.choice(
                [
                    "工厂所用关键技术装备、工业软件、工业操作系统以及系统解决方案均来源清楚、安全可控。",
                    "在选型上优先采用成熟产品，核心装备、工业软件、操作系统和整体解决方案做到了安全可控。",
                    "关键装备与工业软件安全可控：主机设备、控制系统及MES等软件不存在断供风险，系统解决方案由境内单位提供。",
                ]
            )
        )
    if "network" in case.secure:
        made.append(
            rng.choice(
                [
                    "生产网与办公网分区隔离，部署防火墙和日志审计，网络安全与数据安全风险可控。",
                    "公司制定了网络安全管理办法和数据分级目录，定期开展演练，网络安全、数据安全风险均处于可控状态。",
                    "网络和数据安全方面，重要数据每日备份、权限最小化，近三年无网络安全事件，风险可控。",
                ]
            )
        )
    return made


def people(case: Case, rng: random.Random) -> list[str]:
    """What the book says of organisation and people."""
    made = []
    if "organisation" in case.people:
        made.append(
            rng.choice(
                [
                    "公司成立了由总经理任组长的智能工厂建设领导小组，下设推进办公室，统筹规划、建设和运营，建立月度例会机制。",
                    "组织机制上，设立智能制造部，归口负责智能工厂的统筹规划、项目建设与日常运营，制度文件已发布执行。",
                ]
            )
        )
    if "people" in case.people:
        made.append(
            rng.choice(
                [
                    f"现有智能制造专业人才{rng.randrange(12, 90)}人，涵盖自动化、信息化、数据分析等方向。",
                    f"人才队伍：智能制造专职技术人员{rng.randrange(12, 60)}名，其中高级职称{rng.randrange(3, 11)}名，每年组织专业培训。",
                ]
            )
        )
    return made


def maturity(case: Case, rng: random.Random) -> str:
    """What the book says of its own maturity; empty where it says nothing."""
    m = case.maturity
    if m.book_level is None:
        return ""
    said = level(rng, m.book_level)
    score = f"，综合得分{m.score}" if m.book_level == m.level and m.form in ("report", "page") and rng.random() < 0.4 else ""  # fmt: skip
    if m.form == "certificate":
        return f"公司已通过智能制造能力成熟度标准符合性评估，等级为{said}。"
    return f"公司已开展智能制造能力成熟度自评估，结果为{said}{score}。"


def branch(case: Case, rng: random.Random) -> str:
    """What a branch says of itself."""
    if not case.branch:
        return ""
    head = escape(case.firm.branch_of)
    if case.branch == "plain":
        return f"本单位系{head}设立的分支机构，独立核算。"
    if case.branch == "claimed":
        return f"本单位系{head}的分支机构，因所在行业情况特殊，由分支机构申报，并持有统一社会信用代码。"
    return f"本单位为{head}的分支机构，所属行业为{case.firm.industry}，按通知要求可由分支机构申报。"


def introduction(case: Case, rng: random.Random) -> list[str]:
    f = case.firm
    return rng.sample(
        [
            f"企业长期深耕{f.product}领域，产品销往国内二十余个省份，形成了稳定的客户群。",
            f"主导产品{f.product}在细分市场口碑良好，订单交付及时率逐年提高。",
            "公司坚持以客户为中心，持续改进管理，先后完成两轮产线更新。",
            "近年来企业围绕提质、降本、增效，分阶段推进车间改造，逐步打通设计、计划、制造与服务。",
            "厂区布局紧凑，物流路线短，公用工程配套齐全。",
        ],
        3,
    )


PAINS = (
    "过去依靠人工记录，数据滞后半天以上，问题发现不及时。", "原有方式靠老师傅经验，波动大，班组之间差异明显。",
    "部门间用表格传递信息，口径不一，往往要反复核对。", "订单多品种小批量，频繁切换，等待时间长。",
)  # fmt: skip
WAYS = (
    "改造后，{p}产线的采集点由原来的几十个增至{n}个，数据每{s}秒上传一次，现场看板同步显示。",
    "系统以工单为主线，把人员、物料、参数串起来，超出限值时自动提醒班长处理。",
    "通过接口与上游系统相连，减少重复录入，{p}的关键参数可逐件查询。", "算法模型由技术部与供应商共同训练，每季度校准一次。",
    "现场配置工位终端{n}台，操作人员扫码即可领取任务和作业指导书。",
)  # fmt: skip
GAINS = (
    "实施后，相关工时下降约{n}%，一次合格率提高{s}个百分点。", "异常响应时间由{n}分钟缩短到{s}分钟。",
    "年节约费用约{n}万元，班组反映良好。", "人均产出提高{n}%，在制品明显减少。",
)  # fmt: skip


def story(case: Case, rng: random.Random, bank: tuple[str, ...], count: int = 1) -> str:
    """Sentences of a bank about the product of the case."""
    picked = rng.sample(bank, count)
    return "".join(
        x.format(p=case.firm.product, n=rng.randrange(12, 60), s=rng.randrange(2, 9))
        for x in picked
    )


EFFECTS = ("人均产值", "产品合格率", "订单交付周期", "单位产品能耗", "设备综合效率", "库存周转天数")
GEAR = (
    "数控加工中心", "立体库堆垛机", "视觉检测台", "六轴机械手", "激光打标机", "输送线体", "智能电表", "AGV小车", "恒温烘干炉",
    "制造执行系统", "企业资源计划系统", "数据采集网关", "仓库管理系统", "能源采集终端", "条码打印机", "伺服压装机",
)  # fmt: skip


def effects(rng: random.Random) -> list[list[str]]:
    rows = []
    for name in rng.sample(EFFECTS, 4):
        before, gain = rng.randrange(40, 90), rng.randrange(5, 30)
        rows.append([name, str(before), str(round(before * (1 + gain / 100))), f"{gain}%"])
    return rows


def gear(rng: random.Random, count: int) -> list[list[str]]:
    return [
        [str(n), rng.choice(GEAR), f"{rng.choice('ABCDHKTX')}{rng.randrange(100, 9900)}", str(rng.randrange(1, 30)), rng.choice(["2021", "2022", "2023", "2024"])]
        for n in range(1, count + 1)
    ]  # fmt: skip
