"""What an enterprise says of itself: accidents, credit, secure technology, people."""

from __future__ import annotations

import random
from html import escape

from testsetkit.case import Case

_ACCIDENT_OK = (
    "近三年（2023年至2025年）我公司没有发生较大及以上等级的安全生产事故、环境污染事故和质量事故。",
    "公司近三年内未发生较大（含）以上安全、环保、质量等方面的事故。",
    "2023年1月1日至今，本单位无较大以上（含较大）安全事故、环保事件及产品质量事故。",
    "近三年，企业在安全、环保、质量方面均未出现过较大及较大以上事故。",
    "经自查，我单位近三年来从未发生过任何安全、环保、质量事故。",
)  # fmt: skip
_ACCIDENT_OLD = (
    "近三年我公司未发生重大及以上安全、环保、质量事故。", "近三年企业无重大、特大安全生产事故和重大环境污染、质量事件。",
    "公司近三年没有发生过重大（含）以上安全、环保和质量事故。",
)  # fmt: skip
_CREDIT = (
    "公司未被列入严重失信主体名单。", "截至申报之日，本企业不在严重失信主体名单之内。", "经“信用中国”网站查询，我单位没有被纳入严重失信主体名单的情形。",
)  # fmt: skip
_INCIDENT = {
    "serious": (
        "2024年8月17日，公司二车间发生一起较大生产安全事故，造成3人死亡，事故已结案，整改通过验收。",
        "2023年11月5日我公司厂区发生较大安全事故（直接经济损失1260万元），现已全部整改到位。",
    ),
    "vague": (
        "前几年公司曾经出过一次生产安全事故，已吸取教训并完成整改。",
        "公司此前发生过一起安全事故，有关情况已向主管部门报告。",
    ),
    "minor": (
        "2024年5月，公司发生一起一般事故，1名员工手部受伤，已按规定处理完毕。",
        "2025年3月12日包装工段发生一起一般生产安全事故（轻伤1人），已妥善处置。",
    ),
}
_TECHNOLOGY = (
    "工厂所用关键技术装备、工业软件、工业操作系统和系统解决方案来源可靠、安全可控，核心系统国产化率达到{n}%。",
    "在装备和软件选型上坚持自主可控：关键装备以国内品牌为主，工业软件和操作系统均有正版授权，解决方案由国内供应商提供，整体安全可控。",
    "关键工序装备、控制系统、MES等工业软件、工业操作系统以及整体解决方案，经评估均处于安全可控状态。",
)  # fmt: skip
_NETWORK = (
    "公司建立了网络安全和数据安全管理制度，办公网与生产网隔离，重要数据每日备份，网络和数据安全风险可控。",
    "已部署工业防火墙、日志审计和主机加固，落实网络安全责任制；数据分级分类管理，近三年没有发生网络安全和数据泄露事件，风险总体可控。",
    "网络安全与数据安全方面，成立专门小组，定期开展漏洞扫描和应急演练，风险处于可控范围。",
)  # fmt: skip
_ORGANISATION = (
    "公司设立智能工厂建设推进办公室，由总经理挂帅，统筹规划、建设和后期运营，各部门分工明确。",
    "成立以董事长为组长的数字化转型领导小组，下设规划组、实施组、运维组，负责智能工厂的统一规划、建设与运营。",
    "组织保障：公司专门组建智能制造部，统一牵头工厂的规划设计、项目实施和日常运行，实行周例会制度。",
)  # fmt: skip
_PEOPLE = (
    "现有自动化、信息化专业技术人才{k}名，其中高级工程师{m}名，每年组织智能制造专题培训不少于{m}次。",
    "人才队伍：拥有智能制造方面专业人员{k}人，与两所高校共建实习基地，持续引进数据分析人才。",
    "公司培养了一支{k}人的智能制造专业人才队伍，涵盖工艺、设备、软件和数据分析等岗位。",
)  # fmt: skip


def accident(rng: random.Random, case: Case) -> str:
    """The statement on accidents and what is told of one (plain text, '' for nothing)."""
    said = rng.choice(_INCIDENT[case.incident]) if case.incident else ""
    if case.accident == "absent":
        return said
    pool = _ACCIDENT_OK[:4] if case.incident else _ACCIDENT_OK
    return said + rng.choice(pool if case.accident == "ok" else _ACCIDENT_OLD)


def credit(rng: random.Random, case: Case) -> str:
    """The statement on the black list, or ''."""
    return rng.choice(_CREDIT) if case.discredit in ("statement", "both") else ""


def secure(rng: random.Random, case: Case) -> list[str]:
    made = []
    if "technology" in case.secure:
        made.append(rng.choice(_TECHNOLOGY).format(n=rng.randrange(72, 98)))
    if "network" in case.secure:
        made.append(rng.choice(_NETWORK))
    return made


def people(rng: random.Random, case: Case) -> list[str]:
    made = []
    if "organisation" in case.people:
        made.append(rng.choice(_ORGANISATION))
    if "people" in case.people:
        made.append(rng.choice(_PEOPLE).format(k=rng.randrange(14, 88), m=rng.randrange(3, 9)))
    return made


def paragraphs(sentences: list[str]) -> str:
    return "".join(f"<p>{escape(s)}</p>" for s in sentences if s)
