"""What enterprises write in sentences. No sentence says anything that a check asks for."""

from __future__ import annotations

import random

from testsetkit.families.tianbao.own import OWN, PLAIN

_LEAD = (
    "公司主营{product}，产品销往国内多个省份，部分出口。",
    "公司位于{county}，以{product}为主导产品，多年专注这一行当。",
    "{product}是公司的看家产品，客户以行业内整机厂和经销商为主。",
    "公司现有{product}生产线若干条，厂区布局紧凑，水电气配套齐全。",
    "近几年，公司把技术改造的钱主要花在{product}产线上，老设备已基本换完。",
)
_WHOLE = (
    "智能工厂项目自立项以来，按照“总体设计、分步实施、见效再投”的思路推进，先打通数据，再优化业务。",
    "车间层通过工业以太网把设备、仪表和工位终端接入采集平台，采集频率按工艺要求分档设置。",
    "制造执行系统与企业资源计划系统之间建立了双向接口，订单、物料、报工数据每五分钟同步一次。",
    "项目一期已全部投用，二期正在调试，三期已完成方案评审。",
    "各条产线旁设置电子看板，班组长当班即可看到计划、实绩和异常。",
    "原来靠纸质单据流转的环节，现在扫码完成，单据流转时间由半天缩短到几分钟。",
    "公司把主数据清理作为第一步，统一了物料编码、设备编码和工艺路线版本，历史数据补录两万余条。",
    "系统上线初期两套流程并行三个月，待差错率稳定在千分之二以内才停用纸质台账。",
    "集控中心每天早会通报前一日的开机率、合格率和单耗，问题逐条销项。",
    "数据接口统一由中间平台管理，避免系统之间点对点连接越来越多。",
    "老旧设备加装传感器和网关后同样纳入采集范围，全厂数控设备联网比例明显提高。",
    "项目实施中走过弯路：最初一次上线模块过多，一线操作跟不上，后来改为按车间逐个推开。",
    "历史图纸和工艺文件全部扫描建档，按零件号检索，调阅不再跑资料室。",
)
_GAIN = (
    "与改造前相比，生产效率提高{a}%，运营成本降低{b}%。",
    "产品不良品率下降{b}%，订单交付周期缩短{a}%。",
    "单位产值综合能耗下降{b}%，人均产值提高{a}%。",
    "库存周转天数由{c}天降到{d}天，资金占用明显减少。",
    "设备综合效率由{e}%提高到{f}%，非计划停机次数减少{a}%。",
    "产品研制周期缩短{a}%，一次交验合格率提高到{g}%。",
)
_PLAN = (
    "下一步，公司将继续完善数据平台，把采集范围扩大到辅助工段。",
    "计划再投入一定资金，对三车间的老产线实施改造。",
    "拟引入工业大模型在工艺知识问答方面开展试用，成熟后推广。",
    "将总结本厂做法，形成可复制的模板，向上下游企业开放参观交流。",
    "把已经见效的做法推广到新建的二厂区，统一接口和编码。",
)
_BEFORE = (
    "改造前靠人工记录，数据滞后一天以上，问题发现晚。",
    "以往信息散落在各部门表格里，口径不一，核对费时。",
    "过去主要凭经验，班次之间差异大，新员工上手慢。",
    "原有方式环节多、等待长，差错难以查清原因。",
)
_EFFECT = (
    "实施后相关业务效率提高{a}%，差错率下降{b}%。",
    "作业时间缩短{a}%，每年节约费用约{c}万元。",
    "异常响应时间由{c}分钟缩短到{d}分钟。",
    "人工录入基本取消，每班节省{d}个工时。",
    "同类问题重复发生次数下降{a}%。",
)
_SYSTEM = (
    "制造执行系统MES", "企业资源计划ERP", "仓库管理系统WMS", "产品数据管理PDM", "数据采集平台SCADA", "质量管理系统QMS",
    "能源管理系统EMS", "设备管理系统EAM", "高级计划系统APS", "客户关系管理CRM", "分布式控制系统DCS", "数据中台",
)  # fmt: skip


def _numbers(rng: random.Random) -> dict[str, object]:
    return {
        "a": rng.randrange(11, 39), "b": rng.randrange(6, 24), "c": rng.randrange(31, 88), "d": rng.randrange(3, 19),
        "e": rng.randrange(55, 66), "f": rng.randrange(74, 89), "g": f"99.{rng.randrange(1, 9)}",
    }  # fmt: skip


def profile(rng: random.Random, product: str, county: str) -> list[str]:
    return [s.format(product=product, county=county) for s in rng.sample(_LEAD, 3)]


def whole(rng: random.Random, count: int) -> list[str]:
    """Paragraphs on the works as a whole."""
    pool = rng.sample(_WHOLE, len(_WHOLE))
    return ["".join(pool[(3 * k + n) % len(pool)] for n in range(3)) for k in range(count)]


def gains(rng: random.Random, count: int) -> list[str]:
    return [s.format(**_numbers(rng)) for s in rng.sample(_GAIN, count)]


def plans(rng: random.Random, count: int = 3) -> list[str]:
    return rng.sample(_PLAN, count)


def what(rng: random.Random, number: int | None, count: int = 1) -> str:
    """What is done in the scenario, and so many sentences that fit any."""
    plain = "".join(rng.sample(PLAIN, count))
    return OWN.get(number or 0, "按实际业务需要自行开发功能模块，覆盖主要使用部门。") + plain


def before(rng: random.Random) -> str:
    return rng.choice(_BEFORE)


def effect(rng: random.Random, count: int = 1) -> str:
    return "".join(s.format(**_numbers(rng)) for s in rng.sample(_EFFECT, count))


def systems(rng: random.Random, count: int = 2) -> str:
    return "、".join(rng.sample(_SYSTEM, count))
