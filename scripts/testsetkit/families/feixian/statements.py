"""What an enterprise says of accidents, credit, secure technology, people."""

from __future__ import annotations

import random

from testsetkit.case import Case

_OK = ("近三年，公司未发生较大及以上安全、环保、质量等事故。", "企业近三年未发生过较大（含）以上的安全、环保、质量事故。", "三年来（2023—2025年），本单位未发生较大及以上安全事故、环境污染事故和质量事故。", "截至申报之日，近三年内无较大及以上安全、环保、质量事故。", "我单位近三年没有发生较大（含）以上安全、环保、质量等事故，生产运行平稳。")  # fmt: skip
_OLD = (
    "近三年未发生重大及以上安全、环保、质量事故。",
    "三年来本单位没有发生重大安全、环保、质量事故和特别重大事故。",
    "企业近三年内无重大（含）以上安全、环保、质量事故。",
)
_CREDIT = ("公司未被列入严重失信主体名单。", "本单位信用状况良好，未列入严重失信主体名单。", "经在“信用中国”查询，企业没有被列入严重失信主体名单。", "我单位不存在被列入严重失信主体名单的情形。")  # fmt: skip
_INCIDENT = {
    "serious": ("2025年5月27日，原料罐区发生较大生产安全事故，造成3人死亡，事后整改经验收合格。", "2025年9月12日，公司发生一起较大安全事故，3人死亡、1人重伤，整改已完成。"),
    "vague": ("公司过去曾发生过一起安全事故，已按要求整改。", "早些时候车间出过安全生产事故，事后补齐了制度。"),
    "minor": ("2025年4月8日，包装工段发生一般生产安全事故1起，1人手指轻伤，已处理结束。", "2025年8月，装卸作业发生一般事故一起，1人轻伤，已整改。"),
}  # fmt: skip
_TECHNOLOGY = ("工厂使用的关键技术装备、工业软件、工业操作系统和系统解决方案安全可控，国产化率约{n}%。", "经核查，关键技术装备、工业软件、工业操作系统、系统解决方案均安全可控（国产占{n}%）。", "公司在用关键技术装备、工业软件、操作系统及解决方案来源可靠、安全可控，国产比例达{n}%。")  # fmt: skip
_NETWORK = ("网络安全和数据安全风险可控，办公网与生产网分区隔离，备份策略有效。", "企业落实网络与数据安全责任，边界防护、备份恢复措施到位，网络安全和数据安全风险可控。", "网络安全、数据安全风险可控，近三年无网络攻击和数据泄露事件。")  # fmt: skip
_ORGANISATION = ("公司成立智能工厂领导小组，统筹规划、建设和运营，办公室设在{d}。", "企业建立了由主要负责人牵头的智能工厂统筹规划、建设和运营组织机制，{d}为牵头部门。", "设立智能工厂推进办公室（挂靠{d}），负责规划、建设、运营的统筹协调。")  # fmt: skip
_PEOPLE = (
    "拥有智能制造专业人才{k}名，其中高级职称{m}名。",
    "现有一支{k}人的智能制造专业人才队伍。",
    "目前智能制造专业人才共{k}人，骨干{m}人参加过系统培训。",
)
OFFICES = ("企业管理部", "信息化中心", "技术质量部", "生产技术处", "设备动力部")


def accident(rng: random.Random, case: Case) -> str:
    said = rng.choice(_INCIDENT[case.incident]) if case.incident else ""
    if case.accident == "absent":
        return said
    return said + rng.choice(_OLD if case.accident != "ok" else _OK)


def credit(rng: random.Random, case: Case) -> str:
    return rng.choice(_CREDIT) if case.discredit in ("statement", "both") else ""


def secure(rng: random.Random, case: Case) -> list[str]:
    made = []
    if "technology" in case.secure:
        made.append(rng.choice(_TECHNOLOGY).format(n=rng.randrange(66, 99)))
    if "network" in case.secure:
        made.append(rng.choice(_NETWORK))
    return made


def people(rng: random.Random, case: Case) -> list[str]:
    made = []
    if "organisation" in case.people:
        made.append(rng.choice(_ORGANISATION).format(d=rng.choice(OFFICES)))
    if "people" in case.people:
        made.append(rng.choice(_PEOPLE).format(k=rng.randrange(8, 80), m=rng.randrange(2, 8)))
    return made
