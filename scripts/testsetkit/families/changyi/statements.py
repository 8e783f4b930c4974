"""What an enterprise says of itself: accidents, credit, secure technology, people."""

from __future__ import annotations

import random

from testsetkit.case import Case
from testsetkit.families.changyi.facts import ticked
from testsetkit.statements import Wordings

_OK = (
    "我公司近三年来没有出过较大及以上的安全事故、环保事故和质量事故。", "经县应急、生态环境、市场监管等部门了解，企业近三年未发生较大（含）以上安全、环保、质量等事故。",
    "2023年以来，公司无较大及较大以上安全生产事故，无较大及以上环境污染事件，无较大及以上质量事故。", "近三年（2023—2025年）未发生较大以上（含较大）安全、环保、质量事故，特此说明。",
    "安全方面：近三年无较大及以上事故；环保方面：近三年无较大及以上事故；质量方面：近三年无较大及以上事故。", "近3年，本企业在安全生产、环境保护、产品质量上都没有发生过较大（含较大）以上的事故。",
)  # fmt: skip
_OLD = (
    "近三年我厂无重大安全、环保、质量事故。", "公司近三年未出现重大（含）以上安全生产、环境污染和产品质量事故。", "2023年至今，企业没有发生重特大安全、环保及质量事故。",
)  # fmt: skip
_CREDIT = (
    "公司没有被列入严重失信主体名单。", "本单位未纳入严重失信主体名单，信用状况良好。", "登录“信用中国”查询，我公司未被列入严重失信主体名单。", "不属于严重失信主体，没有列入严重失信主体名单的记录。",
    "截止填表日，企业未被列入严重失信主体名单。",
)  # fmt: skip
_INCIDENT = {
    "serious": ("2024年9月6日，公司锻造车间发生较大生产安全事故1起，死亡3人，已由市政府结案，企业完成整改。", "2025年2月21日厂区内发生一起较大安全事故，造成4人死亡，现事故处理完毕。"),
    "vague": ("早些时候公司发生过一起安全生产事故，事后进行了整改。", "几年前厂内出过一次安全事故，已处理。"),
    "minor": ("2024年10月9日，装卸时发生一般事故1起，1人轻伤，按规定上报处理。", "2025年5月，仓库发生一起一般安全生产事故，一名员工脚部受伤，已治愈返岗。"),
}  # fmt: skip
_SAID = Wordings(
    fine=_OK,
    old=_OLD,
    unlisted=_CREDIT,
    incidents=_INCIDENT,
    technology=(
        "工厂用的关键技术装备、工业软件、工业操作系统和系统解决方案都是正规渠道采购，安全可控，国产设备占{n}%。", "关键装备、工业软件、操作系统及整体解决方案均能自主可控，供应商在国内，有合同和授权，不存在“卡脖子”问题，安全可控。",
        "关于安全可控：主要技术装备{n}%为国产，MES、ERP等工业软件已取得授权，工控操作系统和解决方案由省内厂家提供服务，做到安全可控。",
    ),
    network=(
        "网络安全和数据安全有专人管，装了防火墙和杀毒软件，数据每晚备份，网络和数据安全风险可控。", "企业制订了《网络安全管理办法》《数据安全管理办法》，生产网与办公网分开，没有发生过网络、数据安全事件，风险可控。",
        "在网络与数据安全上，定期查漏洞、改口令、做备份，委托第三方每年检查一次，网络安全和数据安全风险总体可控。",
    ),
    organisation=(
        "公司成立了智能工厂建设领导小组，总经理任组长，办公室设在信息科，统一负责规划、建设和运营，每月开一次调度会。", "为抓好这项工作，专门成立数字化办公室，从规划、招标、建设到日后运营都由其牵头，形成了统筹推进的机制。",
        "组织机构：设智能工厂项目部（规划组、建设组、运营组），由分管副总统一指挥，建立例会和考核制度。",
    ),
    staff=(
        "有智能制造方面专业技术人才{k}名，其中中级以上职称{m}名，每年外出培训{m}批次。", "人才方面，培养引进自动化、软件、数据等智能制造专业人才{k}人，与职业学院签了合作协议。", "目前智能制造专业人员{k}人，基本满足工厂建设和运行需要，另聘请高校专家{m}位。",
    ),
    share=(70, 97),
    counts={"k": (9, 66), "m": (2, 9)},
)  # fmt: skip


def accident(rng: random.Random, case: Case, *, ticks: bool = True) -> str:
    """The statement on accidents and what is told of one; empty for nothing."""
    said = rng.choice(_INCIDENT[case.incident]) if case.incident else ""
    if case.accident == "absent":
        return said
    if case.accident == "ok" and not case.incident and ticks and rng.random() < 0.18:
        asked = "近三年是否发生较大（含）以上安全、环保、质量等事故："
        return asked + ticked(rng, ("是", "否"), "否", sep="　")
    return said + rng.choice(_OK if case.accident == "ok" else _OLD)


def credit(rng: random.Random, case: Case, *, ticks: bool = True) -> str:
    """The statement on the black list, or nothing."""
    if case.discredit not in ("statement", "both"):
        return ""
    if ticks and rng.random() < 0.15:
        return "是否被列入严重失信主体名单：" + ticked(rng, ("是", "否"), "否", sep="　")
    return rng.choice(_CREDIT)


def secure(rng: random.Random, case: Case) -> list[str]:
    made = _SAID.secure(rng, case)
    return made[::-1] if rng.random() < 0.3 else made


def people(rng: random.Random, case: Case) -> list[str]:
    made = _SAID.people(rng, case)
    return made[::-1] if rng.random() < 0.3 else made
