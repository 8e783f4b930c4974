"""What is told of a scenario, in the voice of the house that writes."""

from __future__ import annotations

import random

from testsetkit.case import Case, Claim

_TOPICS = {
    1: "车间布局与物流动线|三维建模软件|图纸返改次数|二维图纸难以看出管线冲突", 2: "车间网络与机房|工业以太网和边缘服务器|数据掉线率|设备接口不一、采集困难", 3: "产线的虚拟映射|三维可视化平台|异常定位时间|现场状态不直观",
    4: "产品结构与图纸数据|三维CAD和PDM|设计周期|图纸版本混乱", 5: "样品性能的仿真计算|有限元分析软件|试样次数|试样周期长、费用高", 6: "工艺卡片和路线|CAPP系统|编制工时|工艺文件靠手工编写",
    7: "工位与节拍的改善|产线平衡软件|工序等待|瓶颈工序长期存在", 8: "主生产计划的编制|ERP与APS|计划变更次数|计划靠经验编排", 9: "工序任务的编排|高级排程软件|换产等待|插单多、排产慢",
    10: "工单的流转状态|MES与扫码枪|查单时间|生产进度靠电话询问", 11: "缺料停机等异常的响应|MES调度功能|停线时长|异常处置慢", 12: "原辅料与成品库存|WMS与立体库|盘点差错|找料慢、先进先出难落实",
    13: "车间物料的拉动补给|AGV与电子标签|线边积压|送料不及时", 14: "高温、有毒岗位的操作|机器人与远程控制柜|现场作业人数|危险岗位用人多", 15: "重大危险源与作业票证|双重预防信息系统|隐患整改天数|巡检靠纸质记录",
    16: "水电气汽的计量|能源计量系统|单位产品综合能耗|用能情况说不清", 17: "排放核算与产品碳足迹|碳管理软件|核算人时|碳数据分散", 18: "废水废气的监测|环保在线设备|超标报警次数|排放口人工取样",
    19: "外协厂的订单与图纸|协作平台|外协逾期率|外协进度不透明", 20: "模具与程序的更换|快换装置和配方库|换型用时|换型时间长", 21: "温度压力等参数的整定|工艺分析软件|批间差异|参数靠老师傅掌握",
    22: "反应与干燥过程的控制|DCS与先控软件|关键参数波动|手动调节频繁", 23: "装配与包装岗位|协作机械臂|单件用工|重复劳动强度大", 24: "外观与尺寸的检验|机器视觉设备|漏检率|人工目检易疲劳",
    25: "批号与检验记录|一物一码系统|追查用时|批记录查找困难", 26: "检验数据的统计|QMS与SPC软件|不合格品率|数据多、分析少", 27: "主要设备的运行数据|SCADA系统|停机时间|设备状态不掌握",
    28: "轴承温度与振动信号|状态监测系统|突发故障次数|事后维修多", 29: "点检、保养与备件|EAM系统|报修等待|保养计划落实不到位", 30: "经营与产销数据|BI报表平台|报表编制时间|数据口径不一",
    31: "班组现场改善|电子看板|改善提案周期|改善成果难以固化", 32: "客户个性订单|选配系统|定制交期|定制订单靠人工拆分", 33: "客户与市场信息|CRM系统|线索流失率|客户资料分散",
    34: "出厂产品的联网|物联网平台|上门服务次数|故障要到现场才知道", 35: "产品使用数据|数据服务平台|客户停用时间|使用数据没有利用", 36: "客户诉求的受理|客服系统|响应时长|投诉处理慢",
    37: "供方准入与评价|SRM系统|来料不合格|供方资料纸质保存", 38: "采购需求与订单|采购协同平台|库存占用|采购与生产脱节", 39: "关键物料的断供|供应链看板|缺料次数|供应风险发现晚",
    40: "发货线路与车辆|TMS系统|运输成本|车辆装载率低",
}  # fmt: skip
DEPARTMENTS = ("质量部", "生产部", "设备部", "物控部", "信息部", "技术部", "安环部")


def topic(claim: Claim) -> list[str]:
    if claim.number:
        return _TOPICS[claim.number].split("|")
    return ["日常事务办理", "信息化软件", "办理用时", "纸质流转慢"]


def build(rng: random.Random, claim: Claim, case: Case, house: str = "plain") -> str:
    what, system = topic(claim)[:2]
    product = case.firm.product
    n = rng.randrange(2, 9)
    ways = {
        "control": [f"按《{what}管理规程》要求，配置{system}，电子记录具备权限分级和审计追踪，经安装、运行确认后投入使用。", f"由{rng.choice(DEPARTMENTS)}负责，{system}完成验证并批准放行，相关记录保存至有效期后一年。", f"{system}已纳入计算机化系统清单，变更执行变更控制程序，数据每日备份。"],
        "group": [f"公司坚持问题导向，统筹推进{what}，投用{system}，基层单位全面应用，形成闭环管理。", f"围绕提质增效，{system}在{n}个生产单元推广，实现{what}一网统管。", f"将{what}列入年度重点任务，{system}按期上线，责任到岗到人。"],
        "paper": [f"针对{what}，构建以{system}为核心的采集—分析—反馈回路，采样周期为{rng.choice([1, 5, 10, 30])}s，样本量超过{rng.randrange(2, 60)}万条。", f"本案例采用{system}对{what}建模，经{n}轮迭代后投入运行，结果可复现。", f"在{product}生产条件下，{system}与既有系统经OPC UA互联，{what}由离散记录转为连续数据。"],
        "wps": [f"上线{system}，{what}全程线上化，数据自动生成。", f"引入{system}，覆盖{n}条产线，{what}一目了然。"],
        "plain": [f"公司购置{system}，用于{what}，目前在{n}个班组使用。", f"针对{product}生产特点，上线{system}，{what}由系统自动记录，不再手工登记。", f"通过{system}，把{what}管起来，车间、仓库和办公室都能查询。", f"于前期建成{system}并投入运行，实现{what}的信息化管理，接入点位{rng.randrange(12, 260)}个。"],
    }  # fmt: skip
    return rng.choice(ways[house])


def trouble(rng: random.Random, claim: Claim) -> str:
    said = topic(claim)[3]
    return rng.choice([f"原来{said}，影响生产。", f"{said}，客户和车间均有反映。", f"建设前主要问题是{said}。", f"过去{said}，管理成本较高。"])  # fmt: skip


def way(rng: random.Random, claim: Claim) -> str:
    system = topic(claim)[1]
    return rng.choice([f"主要设备和软件：{system}；由厂内人员与供应商共同实施。", f"数据由{system}采集后进入车间服务器，再推送至相关岗位。", f"{system}与ERP对接，统一物料编码。", f"先在一个班组试用，稳定后全厂推广，{system}由{rng.choice(DEPARTMENTS)}日常维护。"])  # fmt: skip


def effect(rng: random.Random, claim: Claim) -> str:
    thing = topic(claim)[2]
    return rng.choice([f"{thing}下降{rng.randrange(9, 48)}%。", f"{thing}比以前减少约{rng.randrange(10, 50)}%。", f"应用后{thing}降低{rng.uniform(6, 39):.1f}%，年节省费用{rng.randrange(8, 130)}万元。", f"使用以来，{thing}明显改善，降幅{rng.randrange(11, 44)}%。"])  # fmt: skip


def figures(rng: random.Random, claim: Claim) -> tuple[str, str, str]:
    """What is counted, before and after."""
    before = rng.randrange(30, 140)
    after = int(before * rng.uniform(0.52, 0.88))
    return f"{topic(claim)[2]}（指数）", str(before), str(after)
