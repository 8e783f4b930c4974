"""What is told of a scenario: the trouble before, what was done, with what, and what came of it."""

from __future__ import annotations

import random
from typing import NamedTuple

from testsetkit.case import Case, Claim

_TEXT = """
1:新线布置全靠图纸和经验，设备进场后常常返工|厂区三维模型和布置软件|先在电脑里摆好设备、管线和通道再施工|返工费用|基建办
2:车间信号差，各系统的服务器零散|光纤环网、无线基站和机房|把网络、服务器和网关统一翻新|断网次数|信息组
3:现场情况只能到车间里看|三维画面和实时数据接口|让画面里的设备跟着真机一起动|到场巡查次数|信息组
4:图纸版本多，改型时容易拿错|三维设计软件和图文档库|图纸、物料清单在线审签并统一归档|改型用时|技术科
5:新品要反复打样，费料费时|仿真计算软件|先算强度、温度和流动再做样品|打样次数|技术科
6:工艺卡手写，换人就走样|工艺编制软件和典型工艺库|调用模板生成工艺卡并下发到机台终端|编卡时间|工艺科
7:工位忙闲不均，产线常有堵点|节拍分析软件|测算工时后重新分配工位和人手|等待工时|工艺科
8:旺季接单多，排不过来只能靠加班|产销计划软件|按订单、库存和产能滚动算出月、周计划|计划变更次数|生产科
9:班长用白板派活，急单一来全打乱|工序排产软件|按交期、模具和人员算出每台机的先后次序|换单等待|生产科
10:客户催货时要打电话到各班问|扫码枪、电子看板|每道工序完工即扫码，电脑和手机都能查|查单时间|生产科
11:设备坏了或缺料时临时调人调机，全凭喊|异常呼叫按钮和派工软件|异常上报后自动给出换机、换单办法|停等时间|调度室
12:库房账物不符，找料要翻半天|立体货架、货位码和库房软件|入库、出库、盘点全部扫码|盘点差错|仓储科
13:送料工凭单子跑，线边时多时少|无人小车和叫料终端|机台缺料前自动叫料，小车按路线送到|线边积压|物流班
14:投料、搬运等岗位温度高、粉尘大|机械手和远程控制台|由机器进到危险区，人在操作室看屏幕|涉险岗位人数|安环科
15:安全隐患靠人巡，记录在本子上|气体探头、摄像识别和安全管理软件|报警、处置、销号在一个平台里完成|隐患整改时间|安环科
16:水电气只有总表，浪费在哪说不清|分级计量表和能源看板|逐台机、逐班组统计用能并提醒错峰|单位产品电耗|动力科
17:客户要碳数据时手工翻账本|碳核算软件|按产品归集用料、用能和运输的排放|核算用时|安环科
18:排口数据靠人工取样，超标发现得晚|在线监测仪和预警软件|接近限值时自动提醒并联动加药、风机|超标预警次数|安环科
19:外协厂进度不透明，图纸靠传真|外协协作平台|图纸、订单、进度、质检单网上共享|外协误期|供应科
20:换一个规格要停线大半天|快换模具和程序调用软件|扫产品码后自动调程序、换夹具|换型时间|一车间
21:配方和温度靠老师傅调，批次间有差别|工艺参数采集和寻优模型|按原料检验值自动推荐参数|优等品波动|工艺科
22:温度、压力来回波动，操作工忙着手调|多变量控制软件|由模型提前算出阀位并平稳调整|参数波动幅度|仪表班
23:重活、细活由人单独干，累且慢|协作机械臂和安全光栅|人装夹、机器拧紧，两者配合|单件用时|二车间
24:外观缺陷靠眼看，夜班漏检多|工业相机和识别算法|产品过相机即判定，不合格的自动剔除|漏检率|质检科
25:客户投诉后查不清是哪批料|一物一码和批次数据库|原料、班组、机台、检验结果串在一个码上|查找时间|质检科
26:检验记录一摞摞，没人分析|检验数据平台和统计图表|自动画控制图，找出主要原因并跟踪改进|不良率|质检科
27:机器停没停、为什么停，月底才统计|数采盒子和状态大屏|开机、停机、报警实时上屏|停机时间|设备科
28:关键机组说坏就坏，备件来不及|振动温度传感器和判断模型|提前给出征兆和可能的部位|突发停机|设备科
29:保养靠记性，维修记录残缺|设备台账软件和手机点检|点检、报修、领备件全在手机上办|维修等待|设备科
30:老总要数据时各科室连夜做表|经营数据看板|产销存、成本、回款自动汇总并给出提醒|做表时间|财务科
31:班组浪费多，改善没有抓手|现场改善系统和电子班组墙|提案、评比、兑现都在系统里|人均浪费工时|企管科
32:客户要的花色规格多，小单接不了|选配软件|客户在网上选配，自动拆成物料和工序|定制交期|销售科
33:跑市场靠人情，客户喜好说不清|客户档案和销售分析软件|按区域、品类分析需求后再投放|获客费用|销售科
34:产品卖出去后状态不明，坏了才派人|联网模块和服务平台|在厂里就能看参数、查原因、改设置|上门次数|售后科
35:卖完货就没下文，用户数据闲着|用户数据分析平台|给用户出用量、节能和保养建议|用户停用时间|售后科
36:客户有问题要打好几个电话|客服工单系统|按购买记录主动回访、到期提醒|答复时间|售后科
37:供货商好坏凭印象|供货商网上门户|准入、报价、到货、评分全程留痕|来料不良|供应科
38:采购员凭经验下单，料多料少都有|采购计划软件|按生产需求和安全库存算出采购量和时点|库存资金|供应科
39:主料断供、涨价时措手不及|行情和供应预警平台|盯住库存、行情、到货，异常时启用备选|缺料停工|供应科
40:发货装车靠人排，空驶多|运输调度软件和车载定位|按路线、吨位自动配车并全程跟踪|吨公里运费|物流科
"""


class Topic(NamedTuple):
    """`trouble` before, `means` used, `deed` done, `gain` measured, `who` looked after it."""

    trouble: str
    means: str
    deed: str
    gain: str
    who: str


_TOPICS = {
    int(line.split(":", 1)[0]): Topic(*line.split(":", 1)[1].split("|"))
    for line in _TEXT.strip().splitlines()
}
_OTHER = Topic("手续多、跑腿多", "自建信息系统", "把日常事项搬到线上办理", "办理时间", "办公室")


def topic(claim: Claim) -> Topic:
    return _TOPICS[claim.number] if claim.number else _OTHER


def trouble(rng: random.Random, claim: Claim) -> str:
    said = topic(claim).trouble
    return rng.choice([
        f"过去{said}。", f"改造以前，{said}。", f"{said}，职工和客户都有意见。",
        f"原来的状况是：{said}。", f"{said}，这是多年的老毛病。",
    ])  # fmt: skip


def deed(rng: random.Random, claim: Claim, case: Case) -> str:
    t = topic(claim)
    thing = case.firm.product
    return rng.choice([
        f"投入{rng.randrange(9, 130)}万元上了{t.means}，{t.deed}。",
        f"由{t.who}牵头，用{t.means}{t.deed}，目前{thing}生产线已全部用上。",
        f"结合{thing}的特点选用{t.means}；{t.deed}，共涉及{rng.randrange(3, 60)}个点位。",
        f"{t.means}装好以后，{t.deed}，各班都按新办法执行。",
        f"请厂家和本厂人员一起装了{t.means}，{t.deed}。",
    ])  # fmt: skip


def how(rng: random.Random, claim: Claim) -> str:
    t = topic(claim)
    return rng.choice([
        f"先在一个班试了{rng.randrange(2, 7)}周，改了{rng.randrange(3, 20)}处，再全厂推开。",
        f"数据每{rng.choice(['5秒', '10秒', '1分钟', '15分钟'])}存一次，{t.who}每天查看。",
        f"制订了操作规程，培训{rng.randrange(12, 130)}人次，由{t.who}按月考核。",
        f"与厂里现有软件对接了{rng.randrange(2, 9)}个接口，不再重复录入。",
        "设备和软件均由国内厂家提供，坏了当天能到人。",
    ])  # fmt: skip


def gain(rng: random.Random, claim: Claim) -> str:
    t = topic(claim)
    return rng.choice([
        f"{t.gain}降了{rng.randrange(9, 48)}%。",
        f"用了一年，{t.gain}比原来少{rng.randrange(11, 52)}%，省下约{rng.randrange(9, 140)}万元。",
        f"按2025年数据算，{t.gain}下降{rng.uniform(7, 39):.1f}%。",
        f"{t.gain}减少了{rng.choice(['一成多', '近两成', '两成以上', '三成左右', '四成'])}。",
    ])  # fmt: skip


def short(rng: random.Random, claim: Claim) -> str:
    """Deed and gain in one breath."""
    t = topic(claim)
    return f"{t.deed}，{t.gain}降低{rng.randrange(8, 46)}%。"


def whole(rng: random.Random, claim: Claim, case: Case) -> str:
    """A paragraph of two to four sentences."""
    parts = [trouble(rng, claim), deed(rng, claim, case), how(rng, claim), gain(rng, claim)]
    drop = rng.choice([None, 0, 2])
    return "".join(p for n, p in enumerate(parts) if n != drop)


def parts(rng: random.Random, claim: Claim, case: Case) -> tuple[str, str, str]:
    """Trouble, deed (with how), gain."""
    done = deed(rng, claim, case) + (how(rng, claim) if rng.random() < 0.6 else "")
    return trouble(rng, claim), done, gain(rng, claim)
