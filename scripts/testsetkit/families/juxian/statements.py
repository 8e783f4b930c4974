"""What an enterprise says of accidents, credit, secure technology, organisation and people."""

from __future__ import annotations

import random

from testsetkit.case import Case

_OK = (
    "近三年我单位没有发生过较大及以上的安全、环保、质量事故。",
    "2023年以来（近三年），本公司未发生较大（含）以上安全生产事故、环境污染事故和产品质量事故。",
    "我公司近三年内安全、环保、质量方面均未出现较大（含较大）以上等级的事故。",
    "查阅台账，近三年厂内未发生较大以上（含较大）安全、环保、质量等事故。",
    "安全、环保、质量三个方面，企业近三年均无较大及以上事故。",
)
_OLD = (
    "近三年我单位没有发生重大及以上安全、环保、质量事故。",
    "近三年来本公司无重大、特大安全环保质量事故。",
    "企业近三年未发生过重大（含）以上安全、环保和质量事故。",
)
_CREDIT = (
    "我单位没有被列入严重失信主体名单。",
    "本公司未列入严重失信主体名单，银行、税务信用良好。",
    "经在网上查询，企业不在严重失信主体名单之内。",
    "企业及负责人讲信用、守合同，未被列入严重失信主体名单。",
)
_INCIDENT = {
    "serious": (
        "2024年5月23日，公司成型工段发生一起较大生产安全事故，死亡3人，已按调查报告整改。",
        "2025年4月11日，我厂发生较大安全生产事故1起，造成3人死亡，责任人已处理。",
    ),
    "vague": (
        "企业以前出过一起安全生产事故，已经整改完毕。",
        "我厂曾经发生过安全事故一起，教训已在全厂通报。",
    ),
    "minor": (
        "2024年8月，包装工段发生一般生产安全事故1起，1人手部受轻伤，已治愈返岗。",
        "2025年2月9日，仓库装卸中发生一起一般事故，轻伤1人，已上报处理。",
    ),
}
_TECHNOLOGY = (
    "厂里用的关键技术装备、工业软件、工业操作系统和系统解决方案都从正规渠道采购，"
    "有授权、有售后，安全可控，国产的占{n}%。",
    "关键装备和工业软件、操作系统、解决方案的来源、授权逐项登记，国产化率{n}%，"
    "不受单一供货商制约，做到安全可控。",
    "选用设备、软件、系统方案时把安全可控放在第一位，主要技术装备{n}%为国产，核心数据自己掌握。",
)
_NETWORK = (
    "办公电脑与生产控制网分开，装了防火墙，数据每天备份，专人管账号，网络安全和数据安全风险可控。",
    "制订了网络安全、数据安全管理办法，每半年查一次漏洞、演练一次，至今没有泄密和中毒，风险可控。",
    "网络安全有防火墙、杀毒和值班，数据安全有备份、权限和审批，两方面风险都在可控范围内。",
)
_ORGANISATION = (
    "厂里成立了智能工厂建设小组，总经理任组长，生产、设备、财务、信息各科参加，"
    "统一规划、建设和运营，每月开一次调度会。",
    "智能工厂的统筹规划、建设、运营由专门的推进机构负责，设专职办公室，责任到科室。",
    "建立了一把手负责的智能工厂统筹推进机制：规划由领导小组定，建设由项目组干，运营由各车间管。",
)
_PEOPLE = (
    "培养和引进智能制造专业人才{k}名，其中会编程的{m}名，其余为设备、仪表、工艺方面的骨干。",
    "现有一批智能制造专业人员，共{k}人，{m}人有高级工或工程师以上资格。",
    "企业有智能制造人才队伍{k}人，每年外出培训{m}次以上，与职业院校联合带徒弟。",
)


def accident(rng: random.Random, case: Case) -> str:
    said = rng.choice(_INCIDENT[case.incident]) if case.incident else ""
    if case.accident == "absent":
        return said
    return said + rng.choice(_OK if case.accident == "ok" else _OLD)


def credit(rng: random.Random, case: Case) -> str:
    return rng.choice(_CREDIT) if case.discredit in ("statement", "both") else ""


def secure(rng: random.Random, case: Case) -> list[str]:
    made = []
    if "technology" in case.secure:
        made.append(rng.choice(_TECHNOLOGY).format(n=rng.randrange(70, 98)))
    if "network" in case.secure:
        made.append(rng.choice(_NETWORK))
    return made


def people(rng: random.Random, case: Case) -> list[str]:
    made = []
    if "organisation" in case.people:
        made.append(rng.choice(_ORGANISATION))
    if "people" in case.people:
        made.append(rng.choice(_PEOPLE).format(k=rng.randrange(11, 70), m=rng.randrange(3, 9)))
    return made


def law(rng: random.Random, case: Case, where: str) -> list[str]:
    """Statements on accidents and credit that belong to `where`: book, commitment, paper."""
    told = [
        accident(rng, case) if case.accident_in == where else "",
        credit(rng, case) if case.discredit_in == where else "",
    ]
    return [x for x in told if x]
