"""What an enterprise says of accidents, credit, secure technology and people."""

from __future__ import annotations

import random

from testsetkit.case import Case

_OK = [
    "近三年，本单位未发生较大（含）以上安全、环保、质量等事故。",
    "2023年以来，公司没有发生较大及以上的安全生产事故、突发环境事件和产品质量事故。",
    "企业近三年安全生产、环境保护、产品质量状况良好，无较大及以上事故。",
    "近三年内未出现过较大及较大以上级别的安全、环保、质量事故。",
    "自2023年1月1日至今，我公司在安全、环保和质量方面均未发生较大以上（含较大）事故。",
]
_OLD = [
    "近三年来，公司没有发生过重大及以上安全、环保、质量事故。",
    "企业近三年无重大、特别重大安全环保质量事故。",
    "2023年以来，本单位未发生重特大安全生产、环境污染和质量事故。",
]
_CREDIT = [
    "公司信用状况良好，未被列入严重失信主体名单。",
    "截至填报之日，本单位没有被列入严重失信主体名单。",
    "经在“信用中国”网站自查，企业未被列入严重失信主体名单。",
    "本企业不属于严重失信主体，未进入严重失信主体名单。",
]
_INCIDENT = {
    "serious": (
        "2024年5月16日，公司铸造工段发生较大生产安全事故，造成3人死亡，现已结案。",
        "2025年2月23日，厂区发生一起较大生产安全事故，3人死亡，事故调查报告已公布并完成整改。",
    ),
    "vague": (
        "公司前些年发生过一起生产安全事故，已吸取教训。",
        "期间曾发生生产安全事故一起，相关责任人已处理。",
    ),
    "minor": (
        "2024年9月，检修中发生一般生产安全事故一起，1人轻伤，已妥善处置。",
        "2025年4月8日，包装工段发生一起一般生产安全事故，1人手部轻伤。",
    ),
}
_TECHNOLOGY = (
    "工厂所用关键技术装备、工业软件、工业操作系统及系统解决方案均为正规渠道采购，安全可控，国产化率{n}%。",
    "关键技术装备、工业软件、工业操作系统和系统解决方案安全可控，核心部件国产占比达{n}%，有备用供应渠道。",
    "公司建立了装备与软件台账，所用关键装备、工业软件、工业操作系统、解决方案安全可控，其中自主品牌占{n}%。",
)
_NETWORK = (
    "企业制定了网络安全与数据安全管理办法，生产网与办公网隔离，关键数据异地备份，网络安全和数据安全风险可控。",
    "公司设有专职网络管理员，边界部署防火墙和日志审计，定期做漏洞扫描与备份演练，网络与数据安全风险可控。",
    "按照工控网络防护要求完成分区分域，数据按级别授权访问，近年来网络安全、数据安全未出问题，风险可控。",
)
_ORGANISATION = (
    "公司设立智能工厂建设工作专班，总经理任组长，分管副总任副组长，统一负责规划、建设和运营。",
    "成立智能制造推进委员会及办公室，建立例会、考核和预算制度，形成智能工厂统筹规划、建设和运营的组织机制。",
    "企业把智能工厂列为一把手工程，明确由数字化部牵头，各车间设推进员，统筹智能工厂的规划、实施与运维。",
)
_PEOPLE = (
    "拥有智能制造专业人才{k}人，包括自动化工程师、软件工程师和数据分析人员，其中中高级职称{m}人。",
    "企业组建了{k}人的智能制造专业人才队伍，与高校合作培养，近两年引进硕士{m}人。",
    "现有从事智能制造的专业技术人才{k}名，每年外派学习{m}批次。",
)


def accident(rng: random.Random, case: Case) -> str:
    said = rng.choice(_INCIDENT[case.incident]) if case.incident else ""
    if case.accident == "absent":
        return said
    other = rng.choice(_OK if case.accident == "ok" else _OLD)
    if said and rng.random() < 0.3:
        return other + said
    return said + other


def credit(rng: random.Random, case: Case) -> str:
    return rng.choice(_CREDIT) if case.discredit in ("statement", "both") else ""


def secure(rng: random.Random, case: Case) -> list[str]:
    made = []
    if "technology" in case.secure:
        made.append(rng.choice(_TECHNOLOGY).format(n=rng.randrange(71, 99)))
    if "network" in case.secure:
        made.append(rng.choice(_NETWORK))
    return made


def people(rng: random.Random, case: Case) -> list[str]:
    made = []
    if "organisation" in case.people:
        made.append(rng.choice(_ORGANISATION))
    if "people" in case.people:
        made.append(rng.choice(_PEOPLE).format(k=rng.randrange(9, 88), m=rng.randrange(2, 10)))
    return made
