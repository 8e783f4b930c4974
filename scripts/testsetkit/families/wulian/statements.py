"""What an enterprise says of accidents, credit, secure technology, people."""

from __future__ import annotations

import random

from testsetkit.case import Case

_OK = (
    "近三年未发生较大及以上安全、环保、质量等事故。", "我公司2023—2025年未发生较大（含）以上安全、环保、质量等事故。", "企业近三年安全生产、环境保护、产品质量均未出现较大及以上事故。",
    "近三年来，公司无较大及以上生产安全事故、突发环境事件和质量事故。", "2023年以来，本单位没有发生过较大及以上级别的安全、环保和质量事故。", "经查阅安全、环保、质量台账，近三年未发生较大及以上事故。",
)  # fmt: skip
_OLD = (
    "近三年未发生重大安全、环保、质量事故。", "我公司近三年无重大及以上安全、环境、质量事故。", "近三年内企业没有发生特别重大、重大安全环保质量事故。",
)  # fmt: skip
_CREDIT = (
    "未被列入严重失信主体名单。", "公司信用状况良好，未列入严重失信主体名单。", "截至目前，本单位没有被列入严重失信主体名单。", "经“信用中国”查询，企业未被列入严重失信主体名单。", "企业无严重失信行为，不在严重失信主体名单之内。",
)  # fmt: skip
_INCIDENT = {
    "serious": ("2025年5月23日，公司原料车间发生较大生产安全事故，造成3人死亡、1人重伤，已按事故调查报告落实整改。", "2025年9月11日，企业发生一起较大安全事故，致3人死亡，现已恢复生产。"),
    "vague": ("以往曾发生过一起安全生产事故，已按要求完成整改。", "公司曾出现安全事故，事后修订了操作规程。"),
    "minor": ("2025年8月14日，包装工段发生一般生产安全事故1起，1人手部轻伤，已结案。", "2025年4月，仓库发生一般事故一起，1人轻伤，未造成其他损失。"),
}  # fmt: skip
_TECHNOLOGY = (
    "工厂所用关键技术装备、工业软件、工业操作系统及系统解决方案安全可控，国产化率达到{n}%。", "关键技术装备、工业软件、工业操作系统、系统解决方案均从合格供方名录中选用，供货渠道稳定、安全可控，国产品牌占{n}%。",
    "在装备和软件方面，主要生产装备、DCS及MES等工业软件、工业操作系统、系统解决方案自主可控、来源可靠，国产占比{n}%。",
)  # fmt: skip
_NETWORK = (
    "公司设有网络安全管理岗，生产网与办公网之间部署防火墙，数据每日备份，网络安全和数据安全风险可控。", "已制定网络安全管理制度和数据安全分级制度，工控主机安装白名单软件，网络与数据安全风险可控。",
    "网络安全、数据安全纳入公司内控体系，账号分级授权、操作留痕，定期演练，风险总体可控。",
)  # fmt: skip
_ORGANISATION = (
    "公司成立由总经理任组长的智能工厂建设领导小组，办公室设在{d}，统筹规划、建设和运营。", "企业建立了智能工厂统筹规划、建设、运营的组织机制，{d}牵头，各车间设兼职推进员。", "设立智能制造推进办公室（挂靠{d}），负责智能工厂的统筹规划、项目建设与日常运营，按季度考核。",
)  # fmt: skip
_PEOPLE = (
    "公司现有智能制造专业人才{k}名，包括自动化、信息化和工艺人员。", "拥有智能制造相关专业技术人才{k}人，其中中级及以上职称{m}人。", "培养了一支{k}人的智能制造人才队伍，近两年组织相关培训{m}期。",
)  # fmt: skip
OFFICES = ("质量管理部", "设备部", "信息中心", "生产技术部", "企业管理部", "总经理办公室")


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
        made.append(rng.choice(_TECHNOLOGY).format(n=rng.randrange(71, 99)))
    if "network" in case.secure:
        made.append(rng.choice(_NETWORK))
    return made


def people(rng: random.Random, case: Case) -> list[str]:
    made = []
    if "organisation" in case.people:
        made.append(rng.choice(_ORGANISATION).format(d=rng.choice(OFFICES)))
    if "people" in case.people:
        made.append(rng.choice(_PEOPLE).format(k=rng.randrange(9, 76), m=rng.randrange(3, 9)))
    return made
