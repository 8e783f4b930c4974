"""What is told of a scenario: the system and its module, the trouble, the deed, the gain, the firm's own project."""

from __future__ import annotations

import random
from dataclasses import dataclass

from testsetkit.case import Case, Claim


@dataclass
class Topic:
    system: str
    module: str
    trouble: str
    deed: str
    gain: str
    project: str


_TOPICS = {
    1: "三维布局软件|方案比选模块|新车间图纸靠二维拼接，管线打架到现场才发现|厂房、设备、管线统一建模并在图上走通物流|现场返工次数|新厂区三维协同出图",
    2: "车间5G专网|边缘采集网关|老设备没有通讯口，车间断网掉线频繁|机台加装采集模块并铺设光纤环网和边缘机房|设备联网率|全厂设备上网工程",
    3: "三维可视化平台|产线映射引擎|管理人员不到现场就看不到真实状态|把主线设备的位置、节拍和报警同步到三维模型|异常定位时间|三维看厂项目",
    4: "CAD与PDM系统|参数化零件库|图纸版本多，同一零件反复画|建立模块化零件库并由规则自动生成图纸|设计周期|图纸标准化行动",
    5: "CAE仿真软件|性能计算模板|样机要做四五轮才能定型|用仿真模板先算强度和温升再做样件|试制轮次|少做样机专项",
    6: "CAPP系统|工艺路线编辑器|工艺卡靠手工抄写，新人看不懂|工艺路线、工时和作业指导书在线编制并下发工位|工艺编制时间|无纸化工艺卡",
    7: "产线仿真软件|节拍分析模块|瓶颈工位堆料，后道等活|按真实节拍仿真并调整工位与人员配置|线平衡损失|瓶颈工位攻关",
    8: "ERP与APS系统|主计划模块|销售一改单，计划员重排半天|订单、产能、物料三方约束下滚动测算主计划|计划调整耗时|订单交期攻坚",
    9: "APS系统|工序级排程引擎|班长凭经验排活，换型多、等待多|按交期、模具和技能约束自动排到工序与机台|换型时间|排活不求人项目",
    10: "MES系统|报工与看板模块|客户问进度要打电话问车间|工位扫码报工，工单状态随时可查|进度查询耗时|扫码报工项目",
    11: "MES系统|异常调度模块|缺料、停机时临时开会协调|异常自动上报并由规则重派工单和人员|停线时间|快速响应中心",
    12: "WMS系统|库位与批次模块|找货靠老库管，账物对不上|货位编码、扫码出入库并由堆垛机自动存取|找货时间|立体库改造",
    13: "AGV调度系统|线边叫料模块|叉车来回跑，线边不是缺料就是堆料|工位按消耗叫料，AGV按路线补送|线边库存|AGV替叉车项目",
    14: "工业机器人单元|远程操作台|高温粉尘岗位招不到人|机器人替代人工上下料，人员在隔离间操作|涉险岗位人数|换人减人工程",
    15: "双重预防平台|视频识别与联锁模块|隐患靠人巡，整改没有回音|风险点视频识别、气体报警与停机联锁统一到一张图|隐患整改时间|安全一张图",
    16: "EMS能源系统|分项计量与分析模块|月底抄表才知道超了多少电|水电气汽分表到机台，峰谷用电自动提醒|单位产品能耗|电表到机台项目",
    17: "碳管理软件|核算与报告模块|碳数据散在几个部门，算一次要一个月|从原料到出厂归集排放因子并自动出核算表|核算工时|产品碳账本",
    18: "环保在线系统|排口监测模块|治污设施开没开靠人看|废气废水排口与治污设施用电一起监测并预警|超标预警响应时间|排口看得见项目",
    19: "供应协同平台|外协派单模块|外协件进度靠微信催|图纸、订单、质检结果与外协厂在线共享|外协延误次数|外协上云项目",
    20: "快换工装与程序库|换型向导|换一次品种停机小半天|夹具快换、程序随工单自动调用|换产停机时间|一键换型改造",
    21: "工艺参数模型|寻优与推送模块|参数靠老师傅调，批次之间差别大|采集温度压力等参数，由模型推荐设定值并下发|废品损失|老师傅经验入库",
    22: "DCS系统|多变量控制器|回路之间互相干扰，操作工频繁手动|投用多变量预测控制并卡边操作|关键参数波动|稳定装置专项",
    23: "协作机器人|工位联动程序|装配劳动强度大，拧紧不一致|机器人拿取和拧紧，工人负责对位和确认|单件工时|人机搭班工位",
    24: "机器视觉系统|缺陷识别算法|人工目检易疲劳，漏检被客户投诉|产线上拍照识别外观与尺寸，不合格自动剔除|漏检率|机器眼替人眼",
    25: "一物一码平台|批次关联模块|出了投诉查不到哪一炉哪一班|原料批次、设备、人员和检验结果随码关联|查因时间|一码查到底",
    26: "QMS系统|SPC分析模块|质量数据记在本子上，月底才汇总|检验数据自动判异并关联到工序原因|不良品率|质量数据上墙",
    27: "SCADA系统|状态采集与大屏模块|设备坏了才知道，停机原因说不清|运行、待机、故障状态秒级采集并统计利用率|非计划停机时间|设备上屏项目",
    28: "设备健康分析软件|振动特征模型|轴承突然抱死，一停就是两天|对振动和电流做特征识别并提前给出检修建议|突发停机次数|听诊器项目",
    29: "EAM系统|点检与备件模块|点检表补签，备件等采购|手机点检、到期保养派单、备件低储提醒|维修等待时间|掌上点检",
    30: "BI数据平台|经营指标模块|报表靠人凑，开会时数据已过时|销售、成本、库存、回款自动汇总并做趋势推演|报表准备时间|经营驾驶舱",
    31: "精益管理系统|改善提案模块|改善活动一阵风，成果留不下|班组绩效、提案、现场问题全部线上闭环|改善闭环周期|班组积分制",
    32: "产品配置器|选配与拆单模块|客户要得杂，技术部天天改图|客户选配后自动生成清单、图号和工单|定制交付周期|选配下单项目",
    33: "CRM系统|客户画像模块|业务员凭关系跑市场，投入产出不清|按区域、行业和复购数据锁定重点客户|获客成本|客户分层行动",
    34: "设备云平台|远程诊断模块|设备卖到外地，坏一次跑一趟|给出厂产品装联网模块，在线看状态并远程处理|上门服务次数|售后不出门项目",
    35: "数据服务平台|使用分析模块|产品卖出去就没有下文|根据使用数据提供节能和保养建议等收费服务|服务收入占比|数据变现试点",
    36: "客户服务系统|工单与回访模块|客户报修没人跟，常被投诉|根据使用时间和历史投诉提前回访并派单|客户投诉次数|主动敲门服务",
    37: "SRM系统|准入与评价模块|供应商好坏凭印象|准入、交付、质量、价格数据在线打分分级|来料不良率|供方打分项目",
    38: "SRM与ERP系统|采购协同模块|采购与生产两张皮，急采多|按生产需求自动生成采购计划并与供方确认交期|库存资金占用|采购跟着计划走",
    39: "供应链分析平台|断供预警模块|关键料断供才临时找替代|跟踪关键物料交期和行情，出现风险自动给出替代方案|缺料次数|保供预案项目",
    40: "TMS系统|装载与路径模块|发货靠电话找车，空驶多|自动拼载和选路线，在途位置随时可看|运输费用|发运排程项目",
}  # fmt: skip
_RISING = {"设备联网率", "服务收入占比"}
_OTHER = Topic("自建业务系统", "流程模块", "业务靠纸单流转，效率低", "把表单和流程搬到线上办理", "办理时间", "业务线上化项目")  # fmt: skip


def topic(claim: Claim) -> Topic:
    return Topic(*_TOPICS[claim.number].split("|")) if claim.number else _OTHER


def trouble(rng: random.Random, claim: Claim) -> str:
    said = topic(claim).trouble
    return rng.choice([f"{said}。", f"以前{said}。", f"实施前，{said}，管理成本较高。", f"长期以来，{said}。"])  # fmt: skip


_DESK = {1, 4, 5, 6, 7, 8, 17, 19, *range(30, 41)}
"""Scenarios of offices: no line, no sensor."""
_CAMERA, _TANK = {15, 24}, {14, 16, 18, 21, 22}


def _reach(rng: random.Random, claim: Claim) -> str:
    """How far it goes."""
    if claim.number in _DESK or not claim.number:
        return rng.choice([f"{rng.randrange(3, 12)}个部门", f"{rng.randrange(20, 180)}个账号", f"{rng.randrange(4, 30)}项业务"])  # fmt: skip
    return rng.choice([f"{rng.randrange(2, 12)}条产线", f"{rng.randrange(12, 160)}台设备", f"{rng.randrange(2, 6)}个车间", f"{rng.randrange(8, 60)}个工位"])  # fmt: skip


def _kit(rng: random.Random, claim: Claim) -> str:
    """What was bought for it."""
    if claim.number in _DESK or not claim.number:
        return rng.choice(["两台服务器和办公终端", "云主机与移动终端", "图形工作站和数据库服务器"])
    if claim.number in _CAMERA:
        return rng.choice(["工业相机和工控机", "高清摄像头与边缘计算盒"])
    if claim.number in _TANK:
        return rng.choice(["智能仪表与变送器", "在线监测仪和采集终端", "控制柜和执行机构"])
    return rng.choice(["工业网关", "扫码枪与平板", "传感器与采集终端", "RFID读写器和看板"])


def deed(rng: random.Random, claim: Claim, case: Case) -> str:
    t = topic(claim)
    start = rng.choice([2024, 2025]) if case.young else rng.randrange(2021, 2025)
    return rng.choice(
        [
            f"公司投入{rng.randrange(30, 480)}万元上线{t.system}，{t.deed}，覆盖{_reach(rng, claim)}。",
            f"依托{t.system}的{t.module}，{t.deed}，已在{case.firm.product}生产中全面使用。",
            f"{start}年起，由生产、设备、信息三个部门配合，{t.deed}。",
            f"{t.deed}，数据统一存放在{t.system}，车间与科室看到的是同一套数。",
            f"针对{case.firm.product}多品种生产的特点，{t.deed}。",
            f"与实施商一道梳理流程，启用{t.module}，{t.deed}，目前运行{rng.choice(['稳定', '正常', '良好'])}。",
            f"{t.deed}；{t.system}已接入{_reach(rng, claim)}，新员工培训半天即可上手。",
            f"先试点后推广，{t.deed}，累计配置{_kit(rng, claim)}等软硬件。",
        ]
    )


def means(rng: random.Random, claim: Claim) -> str:
    t = topic(claim)
    other = rng.choice([x for x in ("ERP", "MES", "数据中台", "PLM", "OA") if x not in t.system])
    return rng.choice(
        [
            f"主要采用{t.system}，核心为{t.module}，与{other}通过接口交换数据。",
            f"硬件方面配置{_kit(rng, claim)}，软件方面部署{t.system}。",
            f"数据每{rng.choice(['小时', '分钟', '5分钟', '班'])}更新一次，由{t.module}计算后推送到岗位。",
            f"{t.module}采用B/S架构，手机端和电脑端同步，权限按岗位划分。",
            f"以{_kit(rng, claim)}为基础，{t.system}与{other}共用一套编码。",
        ]
    )


def gain(rng: random.Random, claim: Claim) -> str:
    thing = topic(claim).gain
    if thing in _RISING:
        low = rng.randrange(20, 48)
        return f"{thing}由{low}%提高到{low + rng.randrange(12, 45)}%。"
    return rng.choice(
        [
            f"{thing}下降{rng.randrange(8, 46)}%。",
            f"{thing}减少{rng.randrange(10, 52)}%左右，一年可节省{rng.randrange(8, 160)}万元。",
            f"{thing}比改造前降低{rng.uniform(7, 40):.1f}%。",
            f"经测算，{thing}平均降低{rng.randrange(9, 38)}%，职工反映良好。",
            f"投用一年来，{thing}下降了{rng.randrange(10, 40)}%，达到预期目标。",
            f"{thing}由改造前的100%（基准）降为{rng.randrange(55, 92)}%。",
        ]
    )


def whole(rng: random.Random, claim: Claim, case: Case) -> str:
    """Trouble, deed, means and gain in one paragraph."""
    parts = [deed(rng, claim, case), gain(rng, claim)]
    if rng.random() < 0.6:
        parts.insert(0, trouble(rng, claim))
    if rng.random() < 0.5:
        parts.insert(-1, means(rng, claim))
    return "".join(parts)
