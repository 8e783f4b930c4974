"""What is told of scenarios: a topic for each of the forty, sentences as clerks write them."""

from __future__ import annotations

import random

from testsetkit.case import Case, Claim

TOPICS: dict[int, tuple[str, str, str]] = {
    n: (a, b, c)
    for n, (a, b, c) in enumerate(
        [
            tuple(x.split("/"))
            for x in """厂房布局和管线/三维设计软件/施工返工次数|机房、网络和服务器/光纤环网与边缘机房/网络故障时长|产线模型和实时数据/三维可视化平台/异常发现时间|图纸和零件库/三维CAD与PLM/设计周期
样机试验/有限元仿真软件/样机试制次数|工艺卡和工时定额/CAPP系统/工艺编制时间|加工路线和夹具/工艺仿真软件/试切废品数|订单和产能/APS高级计划模块/计划兑现率
机台和工单/自动派工程序/排产用时|在制品和报工/扫码报工终端/进度查询时间|插单和急单/调度看板/插单响应时间|库位和批次/WMS与立体货架/盘点用时
线边物料/AGV小车和配送单/缺料停线次数|高温、喷涂等岗位/机械手与防爆设备/高危岗位人数|安全阀、可燃气体和视频/安全信息平台/隐患整改时间|水电气表计/能源管理系统/单位产品电耗
碳排放因子和台账/碳管理软件/核算用时|废气、废水排口/在线监测仪表/超标次数|外协厂和图纸流转/供应商门户/外协周期|模具和程序/快换夹具与程序库/换型时间
温度、压力等参数/参数优化模型/一次合格率|回路和阀门/DCS与先控软件/参数波动幅度|工人与机器人/协作机器人/单班用工|尺寸和外观/工业相机/漏检率
批次和二维码/追溯系统/追溯用时|检验记录/SPC软件/客户投诉率|机床和泵阀/数采网关/设备利用率|振动和温度/诊断模型/非计划停机时间
备件和工单/设备管理系统/平均修复时间|经营数据/BI驾驶舱/报表时间|班组和现场改善/精益看板/人均产值|客户选配/选配软件/定制交货期
客户和渠道/CRM系统/订单转化率|用户现场的设备/物联网模块/上门次数|耗材和租赁/服务平台/服务收入|客户报修/呼叫中心与小程序/回访满意度
供应商档案/SRM系统/来料合格率|请购和采购价/采购协同平台/采购周期|关键物料来源/风险预警模块/断供次数|运输车辆/运输管理系统/在途时间""".replace(
                "\n", "|"
            ).split("|")
        ],
        1,
    )
}
_PLAIN = ("有关台账和单据", "管理软件", "办理时间")
_WHY = (
    "以前{a}全靠人工记，班组长拿本子一天跑好几趟，数据常常对不上。", "改造前{a}没有联网，出了问题要到月底才知道。", "{a}多而散，原来用Excel管，几个部门口径不一样。",
    "客户来审厂时多次提出{a}管得粗，公司下决心改。", "受人手限制，{a}一直是短板，{c}不理想。", "新厂区投产以后，{a}比过去多了一倍，老办法顶不住了。",
    "主要问题：一是{a}更新慢；二是责任不清；三是{c}没有数据支撑。", "针对{a}不透明、{c}不理想的情况，{y}年列入技改计划。", "随着品种增多，{a}变动频繁，靠电话和纸单协调，扯皮的事不少。",
    "老职工退休后，{a}没有人说得清，经验留不下来。", "按照集中采购和精细管理的要求，{a}需要一本账管到底。", "过去每年因{a}问题损失约{n}万元，{c}在同行中偏后。", "现状：{a}由两个部门分管，信息不共享。",
    "需求来自一线：操作工反映{a}查起来太慢，影响{c}。",
)  # fmt: skip
_HOW = (
    "公司投入{n}万元，上了{b}，与ERP打通，工人刷卡就能操作。", "由设备科牵头、软件公司配合，装了{b}，先在一车间试，后推开。", "通过{b}把{a}都接进来，每{k}秒采一次，超限自动报警。",
    "{b}上线后，{a}由系统统一派发，电子看板上随时能看到。", "购置{b}一套，另配平板{k}台，{a}录一次各部门都能用。", "参照同行做法，利用{b}建了规则{n}条，由系统给出建议，人来确认。",
    "做法：①梳理{a}；②配置{b}；③培训{n}名操作工；④按月考核。", "依托省里的工业互联网平台，租用{b}，{a}上云。", "{y}年完成{b}招标和安装，{k}个月调试后转入正常使用，{a}每班自动汇总。",
    "第一步把{a}编码入库，第二步由{b}与现场仪表、扫码枪相连，第三步按角色开放查询。", "选用国内厂家的{b}，根据本厂情况改了{n}处，{a}从源头采集，不再重复录入。",
    "{b}部署在厂内服务器上，{a}变化时手机会收到提醒，由值班长处置后销号。", "聘请高校老师帮助建模，用{b}分析{a}的历史数据，找出影响{c}的{k}个因素。",
)  # fmt: skip
_GAIN = (
    "现在{c}比改造前改善了{p}%。", "使用一年，{c}改善明显，节约用工{k}人。", "据财务测算年增效{n}万元左右，{c}也达到了同行较好水平。", "{c}由过去的行业平均水平提高{p}%，客户比较满意。",
    "目前运行平稳，{c}每月通报，职工也愿意用。", "效果：{c}改善{p}%，差错减少{k}成。", "{c}一项，改前改后相差{p}个百分点。", "经过{k}个月运行，达到了预期目标，{c}稳定。", "市里组织观摩{k}次，{c}得到肯定。",
    "投资不到两年收回，{c}改善{p}%以上，人员由{k}人减为1人。", "{c}实现按天统计，管理人员少开了不少会。",
)  # fmt: skip
SHOPS = (
    "一车间",
    "二车间",
    "机加工车间",
    "装配车间",
    "包装工段",
    "成品库",
    "总装线",
    "新厂区",
    "公用工程站",
)
TOOLS = ("平台", "系统", "项目", "工程", "应用", "改造")


def year(rng: random.Random, case: Case) -> int:
    """A year in which something was built: not before the enterprise itself."""
    return rng.randrange(max(2019, min(case.firm.founded[0] + 1, 2025)), 2026)


def parts(rng: random.Random, claim: Claim, case: Case) -> tuple[str, str, str]:
    """Why, how and with what gain."""
    a, b, c = TOPICS.get(claim.number or 0, _PLAIN)

    def said(pool: tuple[str, ...]) -> str:
        return rng.choice(pool).format(
            a=a, b=b, c=c, n=rng.randrange(12, 260), k=rng.randrange(2, 9), p=rng.randrange(8, 48), y=year(rng, case)
        )  # fmt: skip

    return said(_WHY), said(_HOW), said(_GAIN)


def tool(claim: Claim) -> str:
    """The software that the scenario runs on."""
    return TOPICS.get(claim.number or 0, _PLAIN)[1]


def measure(claim: Claim) -> str:
    return TOPICS.get(claim.number or 0, _PLAIN)[2]


def own_title(rng: random.Random, case: Case, claim: Claim) -> str:
    """What the enterprise itself calls the thing: no name of the guide."""
    shop = rng.choice(SHOPS)
    return rng.choice(
        [
            f"{shop}{tool(claim)}{rng.choice(TOOLS)}",
            f"基于{tool(claim)}的{shop}改造",
            f"{case.firm.brand}{tool(claim)}建设",
        ]
    )
