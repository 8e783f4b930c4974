"""What an enterprise says of accidents, credit, technology, networks, organisation and people."""

from __future__ import annotations

import random

from testsetkit.case import Case

_OK = (
    "近三年公司未发生较大（含）以上安全、环保、质量等事故。", "2023年以来，公司没有发生过较大及以上的安全生产事故、环境污染事故和产品质量事故。",
    "本企业近三年未发生较大以上（含较大）安全、环保、质量事故，安全生产形势平稳。", "近三年（2023—2025年）内无较大及以上安全、环保、质量等事故。",
    "经企业自查，近三年内安全、环保、质量方面均未发生较大及以上事故。",
)  # fmt: skip
_OLD = (
    "近三年公司未发生重大安全、环保、质量事故。", "2023年以来没有发生重特大安全事故、环境污染事故和质量事故。", "近三年无重大及以上安全、环保、质量事故记录。",
)  # fmt: skip
_CREDIT = (
    "公司未被列入严重失信主体名单。", "截至申报之日，企业没有被列入严重失信主体名单。", "经在“信用中国”查询，本企业未列入严重失信主体名单。",
    "企业信用状况良好，未被纳入严重失信主体名单。",
)  # fmt: skip
_INCIDENT = {
    "serious": ("2024年9月3日，公司喷涂车间发生较大火灾事故，造成4人死亡，有关责任人已被追究责任。", "2025年5月21日，公司发生一起较大生产安全事故，3人死亡，事故调查报告已批复。"),
    "vague": ("公司前几年出过一次安全事故，事后已整改并通过复查。", "生产过程中曾发生一起安全事故，已妥善处理。"),
    "minor": ("2024年8月，仓库发生一般事故一起，1名员工手部轻伤，已痊愈返岗。", "2025年3月12日发生一般生产安全事故一起，1人轻伤，已按规定上报并整改。"),
}  # fmt: skip
_TECHNOLOGY = (
    "智能工厂所用关键技术装备、工业软件、工业操作系统和系统解决方案均签有正版授权和服务合同，安全可控，国产品牌占{n}%。",
    "公司选用的关键技术装备、工业软件、工业操作系统、系统解决方案经供方评审和技术论证，不受制于人，做到了安全可控，国产化率达到{n}%。",
    "关键技术装备以国产为主（占比{n}%），工业软件、工业操作系统及系统解决方案均由国内厂商提供源头支持，总体安全可控。",
)  # fmt: skip
_NETWORK = (
    "公司制定网络安全和数据安全管理办法，生产网与办公网用防火墙隔离，每季度做一次漏洞检查，网络安全和数据安全风险可控。",
    "网络安全、数据安全由信息部专人负责，重要数据每日异地备份，定期演练，风险总体可控，未出现泄露或勒索事件。",
    "按照网络安全和数据安全有关规定，落实分区、授权、审计、备份四项措施，相关风险处于可控状态。",
)  # fmt: skip
_ORGANISATION = (
    "公司成立由总经理任组长的智能工厂建设工作专班，统一负责智能工厂的规划、建设和运营，每月调度一次。",
    "建立“一把手牵头、信息部统筹、车间落实”的智能工厂组织机制，规划、建设、运营各有责任部门和考核办法。",
    "企业设立智能制造推进委员会，下设规划组、建设组、运营组，形成了智能工厂统筹规划、建设、运营的组织机制。",
)  # fmt: skip
_PEOPLE = (
    "公司拥有智能制造专业人才{k}名，涉及自动化、软件、工业工程等专业，其中高级工程师{m}名。", "现有智能制造专业人才{k}人，与两所院校联合培养，近两年新引进{m}人。",
    "通过外引内培，形成了{k}人的智能制造专业人才队伍，其中{m}人取得相关职业资格。",
)  # fmt: skip


def accident(rng: random.Random, case: Case) -> str:
    told = rng.choice(_INCIDENT[case.incident]) if case.incident else ""
    if case.accident == "absent":
        return told
    return told + rng.choice(_OK if case.accident == "ok" else _OLD)


def credit(rng: random.Random, case: Case) -> str:
    return rng.choice(_CREDIT) if case.discredit in ("statement", "both") else ""


def technology(rng: random.Random, case: Case) -> list[str]:
    made = []
    if "technology" in case.secure:
        made.append(rng.choice(_TECHNOLOGY).format(n=rng.randrange(71, 97)))
    if "network" in case.secure:
        made.append(rng.choice(_NETWORK))
    return made


def people(rng: random.Random, case: Case) -> list[str]:
    made = []
    if "organisation" in case.people:
        made.append(rng.choice(_ORGANISATION))
    if "people" in case.people:
        made.append(rng.choice(_PEOPLE).format(k=rng.randrange(11, 80), m=rng.randrange(3, 11)))
    return made
