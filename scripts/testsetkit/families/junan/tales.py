"""What is told of a scenario, in the voice of the house that writes."""

from __future__ import annotations

import random

from testsetkit.case import Case, Claim

_TOPICS = {
    1: "新车间方案反复修改|三维厂区模型和仿真软件|车间方案先在电脑里走一遍|方案修改次数", 2: "车间没有网、设备不通|车间环网、无线AP和网关|厂区网络和数据底座|设备掉线时长", 3: "现场情况只能到车间去看|三维看板系统|产线画面和实际同步显示|异常发现时间",
    4: "图纸存在个人电脑里|三维设计软件和图档库|产品图纸统一管理|设计出图天数", 5: "样机做一台试一台|仿真分析软件|样机先算后做|样机试制次数", 6: "工艺卡用表格编|工艺编制软件|工艺卡在线编制和下发|工艺编制时间", 7: "工位忙闲不均|节拍分析工具|工位重新平衡|工序等待时间",
    8: "计划靠老员工排|计划模块|月计划和周计划自动生成|计划调整次数", 9: "机台排单靠口头|排程软件|机台任务自动派发|换单等待时间", 10: "客户问进度要打电话|扫码报工终端|工单走到哪一道随时能查|查询耗时", 11: "缺料停机没人知道|安灯系统|异常一键呼叫并限时响应|停线分钟数", 12: "仓库找货靠记性|仓库系统和货位码|入库、出库、盘点扫码完成|盘点差异率",
    13: "线边料堆得多|电子要料单和配送小车|按单配送到工位|线边库存", 14: "高温岗位靠人干|机械手和远程控制箱|危险岗位由机器代替|危险岗位人数", 15: "巡检本子查不到|安全风险管控系统|隐患上报和整改在线闭环|整改用时", 16: "电费水费月底才知道|智能电表和能源平台|分车间、分设备统计能耗|单位能耗", 17: "碳排数据没人算|碳核算工具|原料到产品的排放逐项登记|核算用时", 18: "排口靠人工取样|在线监测仪表|排放数据实时上传和预警|超标报警次数", 19: "外协单位进度不清|外协协同平台|外协订单在线交接|外协逾期次数",
    20: "换一次型要半天|快换夹具和参数库|换型参数一键调用|换型时间", 21: "温度压力靠手感|参数分析软件|参数根据结果自动推荐|参数波动幅度", 22: "操作工盯着仪表调|控制系统和先控模块|关键回路自动投用|手动操作次数", 23: "搬运装配太累|协作机器人|人和机器人分工作业|单班用工", 24: "肉眼检验容易漏|工业相机和检测软件|外观尺寸自动判定|漏检率", 25: "出了问题查不到批次|二维码和追溯系统|原料、工序、成品一码关联|追查时间", 26: "检验记录成堆没人看|质量统计软件|不良原因自动归类|不良率", 27: "设备停了才知道|数据采集盒和设备看板|开机、停机、报警实时显示|停机时长", 28: "设备突然坏|振动温度传感器|劣化趋势提前预警|突发故障次数", 29: "保养计划常漏|设备管理系统|点检保养到期自动提醒|维修等待时间",
    30: "老板要数得等财务|经营看板|销售、生产、库存数据每天自动汇总|报表编制时间", 31: "改善提案没有下文|精益管理看板|改善事项线上跟踪|改善周期", 32: "特殊订单容易做错|选配下单系统|客户自己选配、自动拆单|定制交期", 33: "客户资料在业务员手里|客户管理系统|客户画像和需求分析|线索丢失率", 34: "客户报修要派人去看|远程监测终端|远程查看产品运行状态|上门次数", 35: "产品卖出去就没联系|数据服务平台|给客户提供使用分析报告|客户停机时间", 36: "投诉回复慢|客服工单系统|到期主动回访客户|响应时间", 37: "供应商资料不全|供应商管理模块|准入、考核、淘汰在线管理|来料不良率", 38: "采购凭经验下单|采购协同系统|采购计划与库存联动|库存占用", 39: "关键料断供才着急|供应预警看板|在途和库存自动预警|缺料次数", 40: "车辆空驶多|运输调度系统|发货线路统一调度|运输费用",
}  # fmt: skip
DEPARTMENTS = ("生产部", "技术科", "设备科", "仓储部", "品管部", "信息中心", "安环办", "供应科")


def topic(claim: Claim) -> list[str]:
    if claim.number:
        return _TOPICS[claim.number].split("|")
    return ["日常办理靠纸面", "办公软件和终端", "日常事务在线办理", "办理用时"]


def trouble(rng: random.Random, claim: Claim) -> str:
    said = topic(claim)[0]
    return rng.choice([f"以前{said}。", f"改造前，{said}，影响效率。", f"针对“{said}”的问题，公司下决心改造。", f"痛点：{said}。", f"{said}，这是车间反映最多的问题。"])  # fmt: skip


def deed(rng: random.Random, claim: Claim, case: Case, house: str) -> str:
    _, means, done, _ = topic(claim)
    product, n = case.firm.product, rng.randrange(2, 8)
    ways = {
        "assist": [f"通过部署{means}，打通数据采集、分析与反馈链路，实现{done}。", f"以{means}为抓手，构建“采集—分析—决策—执行”闭环，{done}。", f"基于{means}，对{product}生产关键环节进行数字化重构，做到{done}。"],
        "system": [f"{means}已上线，接口{n}个，{done}。", f"投用{means}，单据由系统自动生成，{done}；日均记录{rng.randrange(60, 900)}条。", f"{means}与ERP、OA打通，{done}。"],
        "home": [f"我们上了{means}，现在{done}，工人也愿意用。", f"前几年花钱上了{means}，{done}，省了不少事。", f"{means}装在{n}个车间里，{done}。"],
        "agency": [f"引入{means}，{done}，让每一道工序都有数据说话。", f"{means}全面应用，{done}，{product}制造更高效。"],
        "county": [f"企业投入使用{means}，实现{done}，覆盖{n}条生产线。", f"已建成{means}，{done}，运行正常。", f"按照建设方案购置{means}，{done}，由{rng.choice(DEPARTMENTS)}管理。"],
        "joint": [f"引进{means}，与总部系统统一标准，{done}。", f"按照集团技术规范实施{means}，{done}，中外方工程师共同验收。"],
    }  # fmt: skip
    return rng.choice(ways[house])


def more(rng: random.Random, claim: Claim) -> str:
    means = topic(claim)[1]
    return rng.choice([f"系统由{rng.choice(DEPARTMENTS)}负责维护，操作人员已完成培训。", f"{means}由供应商安装调试，厂里派{rng.randrange(1, 5)}人参与。", "运行数据按班次形成报表，班组长每天查看。", f"目前使用人数{rng.randrange(8, 120)}人，运行平稳。", ""])  # fmt: skip


def gain(rng: random.Random, claim: Claim) -> str:
    what = topic(claim)[3]
    return rng.choice([f"{what}降低{rng.randrange(8, 46)}%。", f"{what}比改造前下降{rng.uniform(7, 42):.1f}%。", f"实施后{what}减少约{rng.randrange(10, 45)}%，每年节约{rng.randrange(6, 120)}万元。", f"效果：{what}下降{rng.randrange(9, 48)}%左右。"])  # fmt: skip


def figures(rng: random.Random, claim: Claim) -> tuple[str, str, str]:
    """What is counted, before and after."""
    before = rng.randrange(40, 160)
    return f"{topic(claim)[3]}（指数）", str(before), str(int(before * rng.uniform(0.5, 0.9)))


def instance(rng: random.Random, claim: Claim, case: Case) -> str:
    """The enterprise's own name of what it did; no scenario's."""
    means = topic(claim)[1].split("和")[0].split("、")[0]
    return rng.choice([f"{case.firm.brand}{means}项目", f"{rng.choice(['一号', '二号', '东', '西', '总装', '老'])}车间{means}应用", f"{means}上线工程", f"{rng.choice(DEPARTMENTS)}{means}应用实例"])  # fmt: skip
