"""What an enterprise states of itself: accidents, credit, secure technology, organisation and people."""

from __future__ import annotations

import random

from testsetkit.case import Case
from testsetkit.families.rushan.style import tick
from testsetkit.statements import Wordings

_ACCIDENT_OK = (
    "2023年以来，公司未发生较大及以上安全、环保、质量等事故。", "近三年内，本公司在安全生产、环境保护、产品质量方面均无较大（含）以上事故。", "最近三个年度（2023、2024、2025年），企业未发生过较大以上（含较大）的安全、环保、质量事故。",
    "我公司近三年安全、环保、质量形势平稳，没有出现较大及以上级别的事故。", "经安全环保部和质量部核查，2023年1月至申报日，我单位从未发生较大及以上安全事故、环保事故或质量事故。",
)  # fmt: skip
_ACCIDENT_NONE = ("近三年来，公司安全、环保、质量事故均为零，未发生任何事故。",)
_SAID = Wordings(
    fine=(*_ACCIDENT_OK, *_ACCIDENT_NONE),
    old=("近三年，公司未发生重大安全、环保、质量事故。", "2023年以来，本企业无重大及特大安全生产、环境污染和产品质量事故。", "我公司近三年未发生过重大（含）以上的安全、环保、质量等事故。"),
    unlisted=("公司未被列入严重失信主体名单。", "经查询“信用中国”网站，本单位不在严重失信主体名单中。", "截至目前，企业未列入严重失信主体名单，信用状况良好。", "我公司及法定代表人没有被列入严重失信主体名单的情形。"),
    incidents={
        "serious": ("2024年6月21日，公司热处理工段发生较大生产安全事故，造成3人死亡，事故调查已结束，责任人员已处理，整改验收合格。", "2023年9月14日，厂区发生一起较大安全事故，直接经济损失1180万元，目前整改已全部完成。"),
        "vague": ("公司以前曾发生过一起安全事故，事后开展了全面整改。", "此前公司出现过生产安全事故一起，已按要求处置完毕。"),
        "minor": ("2025年4月9日，公司装配工段发生一起一般生产安全事故（轻伤1人），已妥善处理。", "2024年7月，仓库发生一起一般事故，1名员工脚部受伤，已治愈返岗。"),
    },
    technology=(
        "工厂使用的关键技术装备、工业软件、工业操作系统和系统解决方案均安全可控，关键装备国产化率{n}%，工业软件全部为正版授权。",
        "关键技术装备、工业软件、工业操作系统、系统解决方案安全可控：主要装备来自国内龙头企业，核心软件具有自主知识产权或长期授权，备件与源代码托管有保障。",
        "经自查，公司所用的关键装备、工业软件、操作系统及整体解决方案来源清晰、自主可控，不存在被断供停服的隐患。",
    ),
    network=(
        "公司落实网络安全和数据安全责任制，工控网与办公网分区隔离，重要数据异地备份，网络安全和数据安全风险可控。",
        "网络与数据安全方面，部署了工业防火墙、堡垒机和态势感知系统，数据分类分级管理，年度演练两次，风险总体可控。",
        "公司建立网络安全应急预案和数据安全管理办法，定期开展漏洞扫描与渗透测试，近三年未发生网络入侵和数据泄露，网络安全、数据安全风险可控。",
    ),
    organisation=(
        "公司成立由总经理任组长的智能制造推进领导小组，下设推进办公室，统筹智能工厂的规划、建设和运营，建立月度调度机制。",
        "在组织机制上，设立数字化转型委员会和智能制造部，统一负责智能工厂规划、建设与运营，各事业部设专职联络岗。",
        "公司将智能工厂列为一把手工程，组建规划、建设、运营三个工作组，明确职责分工、预算和考核办法，形成统筹推进的组织机制。",
    ),
    staff=(
        "公司拥有智能制造专业人才{k}人，其中自动化{m}人、软件与数据{m}人，每年组织智能制造培训不少于{s}期。",
        "人才方面，现有智能制造相关专业技术人员{k}名，与高校联合培养工程硕士{s}名，形成了一支结构合理的智能制造人才队伍。",
        "现有从事自动化、信息化和数据分析的智能制造人才{k}人，其中高级职称{s}人，持证工业机器人运维人员{m}人。",
    ),
    share=(71, 98),
    counts={"k": (22, 130), "m": (6, 20), "s": (3, 9)},
    fine_after=_ACCIDENT_OK,
)  # fmt: skip
accident = _SAID.accident
credit = _SAID.credit
secure = _SAID.secure
people = _SAID.people


def ticked(rng: random.Random, case: Case) -> str:
    """Accidents and credit as questions with ticks, where nothing happened; '' where that cannot be."""
    if case.incident or case.accident == "absent" or case.accident_in != "book":
        return ""
    grade = "较大及以上" if case.accident == "ok" else "重大及以上"
    rows = f'<tr><td>近三年是否发生{grade}安全、环保、质量等事故</td><td style="width:26%">{tick(rng, ["是", "否"], "否")}</td></tr>'
    if credit(rng, case) and case.discredit_in == "book":
        rows += (
            f"<tr><td>是否被列入严重失信主体名单</td><td>{tick(rng, ['是', '否'], '否')}</td></tr>"
        )
    return f"<table>{rows}</table>"
