"""What the enterprise declares: accidents, credit, security, organisation, maturity, ownership."""

from __future__ import annotations

import random

from testsetkit.case import Case

_OK = (
    "近三年，企业经营和财务状况良好，未发生较大（含）以上安全、环保、质量等事故。",
    "2023年以来，我公司未发生较大及以上安全生产事故、环境污染事故和质量事故。",
    "经自查，本单位近三年没有发生过较大（含较大）以上安全、环境、质量事故。",
    "申报之日前三年内，公司无较大以上（含较大）安全、环保、质量事故记录。",
    "近三年内，企业在安全生产、环境保护和产品质量方面均未出现较大及以上等级的事故。",
    "2023年1月至今，公司安全、环保、质量管理体系运行平稳，没有较大（含）以上事故发生。",
)
_OLD = (
    "近三年，企业未发生重大安全、环保、质量事故。",
    "近三年我公司未发生重大、特大安全生产事故和环境污染、质量事故。",
    "2023年以来，本单位无重特大安全、环保、质量事故。",
    "三年来没有发生过重大以上安全、环境和质量责任事故。",
)
_INCIDENT = {
    "serious": (
        "2024年8月17日，公司原料车间发生一起较大生产安全事故，现已按要求完成整改。",
        "需说明的是：2024年5月22日我公司发生1起较大安全事故，事故调查已结案，责任已追究。",
        "2025年3月9日，厂区发生较大火灾事故，事故等级由市应急管理部门认定为较大，整改工作已验收。",
    ),
    "vague": (
        "前几年装配车间曾发生过一次安全事故，公司已举一反三开展整改。",
        "公司曾发生设备安全事故，事后完善了安全操作规程。",
        "此前厂内出现过一起生产安全事故，现场已整改完毕。",
    ),
    "minor": (
        "2024年6月11日公司发生一起一般事故（机械伤害，1人轻伤），等级为一般，已完成整改。",
        "2023年11月2日，仓储区发生一起叉车擦碰事故，经认定为一般事故，未造成人员死亡。",
    ),
}
_CREDIT = (
    "截至申报日，公司未被列入严重失信主体名单。",
    "企业信用记录良好，没有被列入严重失信主体名单。",
    "经在信用中国网站查询，本单位未列入严重失信主体名单。",
    "我单位及法人均未被列入严重违法失信主体名单，不属于严重失信主体。",
    "企业依法纳税、诚信经营，不在严重失信主体名单之内。",
)
_TECHNOLOGY = (
    "工厂使用的关键技术装备、工业软件、工业操作系统和系统解决方案均安全可控，主要供应商具备持续服务能力。",
    "关键装备以自主和国产品牌为主，工业软件均为正版授权，工业操作系统和系统解决方案来源清晰、安全可控。",
    "公司对关键技术装备、工业软件、操作系统及整体解决方案逐项开展安全评估，结论为安全可控。",
    "项目所用数控系统、控制器、工业软件、操作系统与解决方案均签订了保密与服务协议，做到安全可控、可替代。",
)
_NETWORK = (
    "生产网与办公网之间设置工业防火墙，重要数据分级加密、异地备份，网络安全和数据安全风险可控。",
    "公司制定了网络安全与数据安全管理办法，每年组织应急演练，网络和数据安全风险总体可控。",
    "部署了日志审计、主机加固和入侵检测，数据按等级授权使用，网络安全、数据安全风险可控。",
    "工控网络实行分区分域防护，对核心数据落实备份和访问控制，未发生网络与数据安全事件。",
)
_ORGANISATION = (
    "公司成立了由总经理任组长的智能工厂建设领导小组，统筹规划、建设和运营，下设办公室负责日常推进。",
    "企业建立“领导小组—推进办—车间专班”三级组织机制，把智能工厂的规划、建设和运营纳入年度考核。",
    "智能制造推进办公室归口管理智能工厂的规划、建设与运营，每月召开一次调度会，形成闭环机制。",
    "董事会设数字化转型委员会，负责智能工厂统筹规划、投资决策和运营评价，制度文件齐全。",
)
_PEOPLE = (
    "现有智能制造专业人才{n}人，其中高级工程师{m}人，覆盖自动化、信息、工艺等专业。",
    "通过校企合作和内部培训，建成一支{n}人的智能制造人才队伍，高级职称{m}人。",
    "公司拥有智能制造专业技术人员{n}名，取得工业互联网、智能制造工程师证书的{m}名。",
    "从事信息化、自动化、数据分析的专职人才共{n}名，{m}人曾主持过大型系统上线。",
)


def accident(rng: random.Random, case: Case) -> str:
    """The statement on accidents, and an accident that is told; empty where nothing is said."""
    told = rng.choice(_INCIDENT[case.incident]) if case.incident else ""
    if case.accident == "absent":
        return told
    pool = _OLD if case.accident == "old" else _OK
    if case.incident:
        pool = (_OK[1], _OK[2])
        told = told + rng.choice(["除上述情况外，", "上述事项不影响以下结论："])
    return told + rng.choice(pool)


def credit(rng: random.Random, case: Case) -> str:
    return rng.choice(_CREDIT) if case.discredit in ("statement", "both") else ""


def technology(rng: random.Random, case: Case) -> str:
    return rng.choice(_TECHNOLOGY) if "technology" in case.secure else ""


def network(rng: random.Random, case: Case) -> str:
    return rng.choice(_NETWORK) if "network" in case.secure else ""


def organisation(rng: random.Random, case: Case) -> str:
    return rng.choice(_ORGANISATION) if "organisation" in case.people else ""


def people(rng: random.Random, case: Case) -> str:
    if "people" not in case.people:
        return ""
    n = rng.randrange(18, 90)
    return rng.choice(_PEOPLE).format(n=n, m=rng.randrange(4, n // 3 + 4))


_LEVEL = {
    1: ("一级（规划级）", "1级", "一级", "规划级"), 2: ("二级（规范级）", "2级", "二级", "规范级"),
    3: ("三级（集成级）", "3级", "三级", "集成级"), 4: ("四级（优化级）", "4级", "四级"),
}  # fmt: skip


def level(rng: random.Random, n: int, *, bare: bool = False) -> str:
    """A maturity level in words; `bare`: only forms with a number."""
    return rng.choice(_LEVEL[n][:3] if bare else _LEVEL[n])


def maturity(rng: random.Random, case: Case) -> str:
    """The book's sentence on maturity; empty where it says nothing."""
    m = case.maturity
    if m.book_level is None:
        return ""
    said = level(rng, m.book_level)
    if m.form == "certificate":
        return rng.choice(
            [
                f"公司已通过智能制造能力成熟度认证，等级为{said}。",
                f"企业取得智能制造能力成熟度{said}证书。",
            ]
        )
    if m.form == "offplatform":
        return rng.choice(
            [
                f"企业开展了智能制造能力成熟度自评估，结果为{said}。",
                f"经对标GB/T 39116自行评估，智能制造能力成熟度为{said}。",
            ]
        )
    return rng.choice([
        f"公司在智能制造评估评价公共服务平台山东省分平台完成自评估，智能制造能力成熟度达到{said}。",
        f"已在省分平台（智能制造评估评价公共服务平台）开展智能制造能力成熟度自评估，结果为{said}。",
        f"智能制造能力成熟度自评估等级：{said}（智能制造评估评价公共服务平台山东省分平台）。",
    ])  # fmt: skip


def branch(rng: random.Random, case: Case) -> str:
    f = case.firm
    if case.branch == "claimed":
        return rng.choice([
            f"本单位为{f.branch_of}的分支机构，因行业特殊情况，总部统一法人、各地设分公司，特以分公司名义申报。",
            f"我公司系{f.branch_of}分公司，所处行业有特殊情况，由法人授权分支机构申报。",
        ])  # fmt: skip
    if case.branch == "excepted":
        return rng.choice([
            f"本单位为{f.branch_of}的分支机构，属行业特殊情况，持有独立的统一社会信用代码。",
            f"{f.branch_of}按行业管理惯例在当地设立分公司，经法人授权由本分公司申报。",
        ])  # fmt: skip
    return f"本单位为{f.branch_of}在当地设立的分公司。" if case.branch else ""


def small(rng: random.Random) -> str:
    """The sentence by which the book says that the enterprise is below the threshold."""
    return rng.choice(
        [
            "目前企业尚未纳入规上统计，属规模以下（规下）工业企业。",
            "公司现为规下工业企业，正积极推进升规纳统。",
            "截至2025年底，我公司属于规模以下工业企业。",
        ]
    )


def blocks(rng: random.Random, case: Case) -> list[tuple[str, list[str]]]:
    """The book's declarations by subject: title, sentences."""
    own = case.accident_in == "book" or (
        case.accident_in == "commitment" and case.commitment is None
    )
    credit_own = case.discredit_in == "book"
    return [
        (
            rng.choice(["安全环保质量情况", "近三年安全、环保、质量情况", "合规经营情况"]),
            [accident(rng, case) if own else ""],
        ),
        (
            rng.choice(["信用情况", "企业诚信情况", "社会信用情况"]),
            [credit(rng, case) if credit_own else ""],
        ),
        (
            rng.choice(
                ["安全可控情况", "关键技术装备与网络安全", "安全可控与信息安全"]
                if len(case.secure) > 1
                else ["安全可控情况"]
                if "technology" in case.secure
                else ["数据与网络情况", "信息化运行情况"]
            ),
            [technology(rng, case), network(rng, case)],
        ),
        (
            rng.choice(
                ["组织机制与人才", "组织保障和人才队伍", "组织机构与专业人才"]
                if len(case.people) > 1
                else ["保障情况", "保障措施"]
            ),
            [organisation(rng, case), people(rng, case)],
        ),
    ]
