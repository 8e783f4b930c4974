"""What is told of a scenario, in the voice of the house that writes."""

from __future__ import annotations

import random

from testsetkit.case import Case, Claim

_TOPICS = {
    1: "厂区改扩建图纸版本多|厂房三维布局和产线仿真|布局方案经仿真比选后定稿|返工变更次数", 2: "车间网络分散、数据出不来|工业环网、边缘网关和机房|设备、系统统一接入|网络中断时长", 3: "管理人员看不到现场全貌|三维可视化底座|产线状态同步映射到三维模型|异常定位时间",
    4: "图纸靠二维绘制、复用率低|三维设计平台和零件库|产品设计在线协同|设计周期", 5: "验证依赖实物样件|多物理场仿真软件|样件试制前先做虚拟试验|试制费用", 6: "工艺文件手工编写|结构化工艺平台|工艺文件自动生成并下发工位|工艺准备时间", 7: "产线瓶颈说不清|产线建模和节拍仿真|工时和布局得到优化|瓶颈工序负荷",
    8: "主计划和能力脱节|主计划与产能测算模型|月、周计划滚动生成|计划变更次数", 9: "排产依赖调度员经验|高级排程引擎|工序级任务自动排到机台|排产用时", 10: "订单做到哪一步要逐个问|工序报工终端|订单进度实时查询|进度查询用时", 11: "插单引起连锁混乱|调度指挥台|异常触发重新派工|异常响应时间", 12: "账物不符|立体库和WMS|出入库自动记账|盘点差异", 13: "配送不及时造成等料|AGV与叫料系统|物料按节拍送达工位|等料时间",
    14: "高危岗位人员多|隔离操作间和机械臂|投料、出料无人化|危险岗位人数", 15: "隐患排查靠纸质表|双重预防平台|风险分级和隐患闭环在线管理|隐患整改用时", 16: "能耗分摊不清|能源计量网络和管理平台|水电气汽分级计量与平衡|单位产品能耗", 17: "产品碳足迹无数据|碳数据管理平台|原料、生产、运输各段核算|核算工时", 18: "排放超标滞后发现|在线监测与治理联动装置|排口数据联动治理设施|超标次数", 19: "外协进度反馈慢|外协协同门户|图纸、订单、质检结果在线交换|外协延期次数",
    20: "品种切换耗时|快换工装和配方下发|换产参数自动切换|换产时间", 21: "工艺参数靠师傅记|工艺数据模型|按来料波动推荐参数|参数偏差", 22: "手动调节波动大|DCS与先进控制回路|关键回路自动控制|参数标准偏差", 23: "重体力岗位招工难|协作机器人工位|人机分工完成装配搬运|单班用工", 24: "人工目检易疲劳|视觉检测站|缺陷自动识别并剔除|漏检率", 25: "质量问题追不到批|一物一码追溯系统|从原料批到客户全程可查|追溯用时", 26: "质量数据零散|SPC分析平台|波动自动报警、原因分类改进|不良率", 27: "设备状态靠巡检抄表|设备采集与监控平台|运行参数和停机原因实时可见|非计划停机", 28: "关键设备突发停机|振动与温度在线诊断|故障提前预警并给出部位|突发故障", 29: "维修记录散落|设备维保系统|点检、保养、备件按计划执行|维修等待时间",
    30: "经营数据滞后|经营驾驶舱|产供销存数据按日汇总分析|报表用时", 31: "现场改善停留在口号|精益数字看板|安灯、改善、班组指标在线运行|改善周期", 32: "非标订单设计慢|选配与拆单平台|客户需求直接转成生产任务|定制交期", 33: "客户需求摸不准|客户画像和商机系统|按区域和产品精准推广|获客成本", 34: "售出产品故障响应慢|远程监测平台|产品运行数据远程诊断|现场服务次数", 35: "售后只收维修费|产品数据服务|向客户提供运行优化报告|客户停机时间", 36: "投诉处理靠电话|客服工单平台|到期主动提醒和回访|响应时间", 37: "供应商评价凭印象|供应商管理平台|准入、评价、退出在线运行|来料不合格率", 38: "采购与计划脱节|采购协同平台|采购计划按需求自动生成|库存资金占用", 39: "断料风险发现晚|供应风险预警模型|在途、库存、产能联合预警|缺料次数", 40: "发运路线凭经验|运输管理系统|配载和路线统一优化|吨公里运费",
}  # fmt: skip
TEAMS = ("制造部", "质管部", "动力车间", "信息化办公室", "仓储物流部", "技术中心", "采购部", "营销公司")  # fmt: skip


def topic(claim: Claim) -> list[str]:
    if claim.number:
        return _TOPICS[claim.number].split("|")
    return ["事务处理靠人工登记", "办公终端和通用软件", "日常事务在线登记处理", "登记用时"]


def trouble(rng: random.Random, claim: Claim, house: str) -> str:
    said = topic(claim)[0]
    if house == "town":
        return rng.choice([f"以前{said}。", f"原来{said},耽误事。", f"过去{said}；"])
    return rng.choice([f"建设前{said}，制约效率提升。", f"针对{said}的问题立项改造。", f"业务现状：{said}。", f"{said}，亟待改进。"])  # fmt: skip


def deed(rng: random.Random, claim: Claim, case: Case, house: str) -> str:
    _, means, done, _ = topic(claim)
    p, n = case.firm.product, rng.randrange(2, 9)
    ways = {
        "word": [f"本项目采用{means}，主要完成以下工作：①现状调研与数据梳理；②{means}安装调试；③与现有系统对接{n}个接口，最终实现{done}。", f"技术路线为“采集—建模—应用”，以{means}为核心，实现{done}。", f"通过{means}实施，{done}，已稳定运行{n + 3}个月。"],
        "state": [f"坚持统筹规划、分步实施，建成{means}，实现{done}，相关制度同步修订。", f"按照公司数字化转型部署，投用{means}，{done}，覆盖{n}个生产单元。", f"依托{means}，健全业务流程，做到{done}。"],
        "portal": [f"已部署{means}。{done}。接入设备{n * 7}台（套）。", f"应用{means}，{done}，状态：运行中。"],
        "plant": [f"在{p}生产装置上应用{means}，{done}，偏差按程序处理。", f"经验证（IQ/OQ）后投用{means}，{done}；点位数{n * 40}个。", f"{means}与DCS、LIMS连接，{done}。"],
        "deck": [f"以{means}贯通业务流与数据流，{done}。", f"{means}上线，{done}，{n}类数据一屏统览。"],
        "town": [f"买了{means},现在{done}。", f"上了{means}，{done}，共{n}处。", f"用{means}。{done}。"],
    }  # fmt: skip
    return rng.choice(ways[house])


def more(rng: random.Random, claim: Claim, house: str) -> str:
    if house == "town":
        return rng.choice(["", "", "工人都会用。"])
    team = rng.choice(TEAMS)
    return rng.choice([f"该应用由{team}归口管理，运行日志留存完整。", f"{team}牵头推广，已覆盖{rng.randrange(2, 9)}个班组。", "系统数据每班自动汇总，异常事项逐级推送。", "", f"后台累计记录{rng.randrange(2, 90)}万条。"])  # fmt: skip


def gain(rng: random.Random, claim: Claim, house: str) -> str:
    what, n = topic(claim)[3], rng.randrange(8, 46)
    if house == "town":
        return rng.choice([f"{what}少了{n}%。", f"{what}降{n}%左右。", f"{what}比以前降低{n}%"])
    return rng.choice([f"{what}下降{n}%。", f"{what}较建设前降低{rng.uniform(7, 42):.1f}%。", f"{what}由基准值100降至{100 - n}。", f"实施后{what}减少{n}%，年节约费用{rng.randrange(8, 160)}万元。"])  # fmt: skip


def figures(rng: random.Random, claim: Claim) -> tuple[str, str, str]:
    """What is counted, before and after."""
    n = rng.randrange(8, 46)
    return f"{topic(claim)[3]}（以建设前为100）", "100", str(100 - n)


def instance(rng: random.Random, claim: Claim, case: Case) -> str:
    """The enterprise's own name of what it did; no scenario's."""
    means = topic(claim)[1].split("和")[0].split("、")[0]
    return rng.choice([f"{case.firm.brand}{means}建设", f"{rng.choice(['一分厂', '二分厂', '前处理', '包装', '总装', '动力'])}{means}项目", f"{rng.choice(TEAMS)}牵头的{means}工程", f"{means}（{rng.randrange(1, 4)}期）"])  # fmt: skip
