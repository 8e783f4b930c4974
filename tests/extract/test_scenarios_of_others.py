"""What stands among a book's scenarios, told as they are, and is none of the applicant's own."""

from __future__ import annotations

import pytest
from drawn import document, page, prose, table
from scenariobooks import TOLD

from docproc.extract.scenarios import scenarios_of
from docproc.notice.scenarios import ScenarioGuide

OWN = ["在线智能检测", "质量精准追溯"]
KNOWN = [*OWN, "设备维修维护", "生产计划优化"]


def claimed(guide: ScenarioGuide, *rows: str) -> list[str]:
    drawn = page(prose("\n".join(["三、场景建设情况", *rows])))
    return [s.claimed for s in scenarios_of(document("application_book", drawn), guide)]


@pytest.mark.parametrize(
    "lead",
    [
        "公司为客户建设了",
        "公司先后为30余家下游企业实施了",
        "为某汽车零部件企业打造了",
        "公司为潍坊甲木股份有限公司部署了",
        "公司帮助行业用户建成了",
        "公司已向12家同行推广了",
    ],
)
def test_what_was_built_for_others_is_no_own_scenario(guide: ScenarioGuide, lead: str) -> None:
    own = [f"公司建成了{name}场景，{TOLD}" for name in OWN]
    assert claimed(guide, *own, f"{lead}仓储智能管理场景，{TOLD}") == OWN


@pytest.mark.parametrize(
    "lead",
    [
        "为满足客户需求，公司建成了",
        "根据用户订单变化快的特点，公司建设了",
        "由某某科技有限公司为我公司建设了",
        "为提升企业仓储水平，建成了",
        "针对客户订单多的问题，公司打造了",
        "为此公司建设了",
        "公司面向未来工厂建成了",
    ],
)
def test_whom_a_scenario_serves_does_not_make_it_theirs(guide: ScenarioGuide, lead: str) -> None:
    own = [f"公司建成了{name}场景，{TOLD}" for name in OWN]
    assert claimed(guide, *own, f"{lead}仓储智能管理场景，{TOLD}") == [*OWN, "仓储智能管理"]


@pytest.mark.parametrize(
    ("head", "told"),
    [
        ("车间智能排产解决方案", "面向离散制造行业用户销售的排产软件，按工序自动排产。"),
        ("能源智能管控", "公司为客户实施能源管理系统，接入仪表和空压机数据。"),
        ("能源智能管控系统", "累计销售200余套，覆盖钢铁和化工。"),
        ("仓储智能管理软件", "产品应用于50余家客户，支持多仓协同。"),
        ("仓储智能管理", "该系统已服务于轮胎、铸造等行业用户，支持多仓协同。"),
    ],
)
@pytest.mark.parametrize("form", ["（{}）{}\n{}", "（{}）{}。{}", "{}. {}\n{}"])
def test_goods_and_works_for_customers_are_no_scenarios(
    guide: ScenarioGuide, form: str, head: str, told: str
) -> None:
    rows = [form.format(n, name, f"公司{TOLD}") for n, name in enumerate(OWN, 1)]
    assert claimed(guide, *rows, form.format(3, head, told + TOLD)) == OWN


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("客户主动服务", "公司为客户提供远程诊断服务，"),
        ("产品精准营销", "针对客户分散的问题，公司建设CRM系统，为客户经理提供画像，"),
        ("仓储智能管理", "公司先在自有仓库应用WMS系统，再为客户实施同类系统，"),
        ("仓储智能管理", "针对客户交期紧的问题，公司建设WMS系统，"),
    ],
)
def test_own_scenarios_that_speak_of_customers_count(
    guide: ScenarioGuide, name: str, told: str
) -> None:
    rows = [f"（{n}）{own}\n{TOLD}" for n, own in enumerate(OWN, 1)]
    assert claimed(guide, *rows, f"（3）{name}\n{told}{TOLD}") == [*OWN, name]


@pytest.mark.parametrize("chapter", ["四、对外赋能情况", "四、客户案例", "四、主要产品及解决方案"])
def test_a_chapter_on_works_for_others_holds_no_scenarios(
    guide: ScenarioGuide, chapter: str
) -> None:
    rows = [f"（{n}）{name}\n{TOLD}" for n, name in enumerate(OWN, 1)]
    others = [f"（1）车间智能排产\n{TOLD}", f"（2）能源智能管控\n{TOLD}"]
    assert claimed(guide, *rows, chapter, *others) == OWN
    behind = ["五、其他场景", f"（1）车间智能排产\n{TOLD}"]
    assert claimed(guide, *rows, chapter, *others[1:], *behind) == [*OWN, "车间智能排产"]


def test_a_count_for_customers_tells_none(guide: ScenarioGuide) -> None:
    said = "：一是在线智能检测。" + TOLD + "二是车间智能排产。" + TOLD
    assert claimed(guide, "公司为轮胎行业用户打造了以下场景" + said) == []
    assert claimed(guide, "公司打造了以下场景" + said) == ["在线智能检测", "车间智能排产"]


FORMS = [
    "{name}。{told}",
    "在{name}方面，{told}",
    "{name}：{told}",
    "（{n}）{name}：{told}",
    "（{n}）{name}\n{told}",
    "{name}\n{told}",
    "{k}是{name}，{told}",
    "{name}场景：{told}",
    "公司建成了{name}场景，{told}",
    "在生产作业环节，打造了{name}场景。{told}",
    "围绕“{name}”场景，{told}",
]
AFFAIRS = [
    ("党建引领发展", "公司党委发挥战斗堡垒作用，建立党员先锋岗23个，依托智慧党建平台开展主题活动40余次。"),
    ("人才队伍培养", "公司与三所高校共建实训基地，累计培训职工1200人次，引进硕士以上人才36人，梯队稳定。"),
    ("安全生产管理", "公司建立健全全员安全生产责任制，每月开展隐患排查，连续8年未发生较大及以上生产安全事故。"),
    ("节能减排行动", "公司积极履行社会责任，获评国家级绿色工厂、省级节水标杆企业，单位产值能耗下降12.5%。"),
    ("工业旅游参观", "建设参观通道和企业展厅，年接待游客3万人次，被评为省级工业旅游示范点，知名度提升20%。"),
    ("员工食堂改善", "改善就餐环境，丰富菜品供应，职工满意度达到96%，切实增强了职工的获得感、幸福感。"),
]  # fmt: skip


def among(form: str, name: str, told: str) -> list[str]:
    names = [*KNOWN[:3], name, *KNOWN[3:]]
    said = [told if one == name else TOLD for one in names]
    return [
        form.format(n=n, k="一二三四五"[n - 1], name=one, told=text)
        for n, (one, text) in enumerate(zip(names, said, strict=True), 1)
    ]


@pytest.mark.parametrize(("name", "told"), AFFAIRS)
@pytest.mark.parametrize("form", FORMS)
def test_affairs_of_the_firm_told_as_scenarios_are_told_are_none(
    guide: ScenarioGuide, form: str, name: str, told: str
) -> None:
    assert claimed(guide, *among(form, name, told)) == KNOWN


@pytest.mark.parametrize("form", FORMS)
def test_an_own_name_for_something_done_with_machines_and_data_is_one(
    guide: ScenarioGuide, form: str
) -> None:
    name, told = (
        "焊缝巡查管家",
        "布置12套视觉工位，采用深度学习算法识别漏焊，误检率低于0.5%，每班减少质检9人。",
    )
    assert claimed(guide, *among(form, name, told)) == [*KNOWN[:3], name, *KNOWN[3:]]


def test_what_a_book_counts_as_a_scenario_is_its_claim(guide: ScenarioGuide) -> None:
    name, told = AFFAIRS[-1]
    rows = among("场景{n}：{name}\n{told}", name, told)
    assert claimed(guide, *rows) == [*KNOWN[:3], name, *KNOWN[3:]]


@pytest.mark.parametrize(
    "told",
    [
        "建设状态：在建。计划投资300万元，采购软件和硬件设备，覆盖4个车间的12条产线。",
        "该场景正处于方案论证阶段，拟采购APS系统，覆盖4个车间的12条产线，提高效率。",
        "该项目于2026年3月启动，预计2027年6月投用，届时排产时间可缩短80%以上，减少差错。",
        "因资金原因该场景暂缓建设，目前仍由调度员安排4个车间的12条产线，每天排产一次。",
        "本企业为流程型生产，不适用该场景，相关工序由调度员安排，每天在系统中登记一次。",
        "我公司全资子公司甲木科技已建成该场景，排产时间由4小时缩短至20分钟，准时交付率97%。",
        "国内标杆企业已实现自动排产，与其相比差距较大，将学习借鉴其做法，提高排产的自动化水平。",
    ],
)
@pytest.mark.parametrize("form", ["（{}）{}\n{}", "（{}）{}。{}"])
def test_what_does_not_work_yet_or_works_elsewhere_is_none(
    guide: ScenarioGuide, form: str, told: str
) -> None:
    rows = [form.format(n, name, f"公司{TOLD}") for n, name in enumerate(OWN, 1)]
    assert claimed(guide, *rows, form.format(3, "车间智能排产", told)) == OWN


@pytest.mark.parametrize(
    "told",
    [
        "该场景一期已于2024年建成投用，二期处于建设阶段，覆盖4个车间的12条产线，排产系统自动运行。",
        "同行企业普遍采用人工排产。我公司部署APS系统，覆盖4个车间的12条产线，排产自动完成。",
    ],
)
def test_what_works_in_part_or_is_compared_counts(guide: ScenarioGuide, told: str) -> None:
    rows = [f"（{n}）{name}\n{TOLD}" for n, name in enumerate(OWN, 1)]
    assert claimed(guide, *rows, f"（3）车间智能排产\n{told}") == [*OWN, "车间智能排产"]


@pytest.mark.parametrize("chapter", ["四、荣誉", "四、知识产权", "四、人才培训", "四、存在的差距", "四、国内外对标分析",
                                     "四、2027年工作安排"])  # fmt: skip
def test_other_chapters_hold_no_scenarios(guide: ScenarioGuide, chapter: str) -> None:
    rows = [f"（{n}）{name}\n{TOLD}" for n, name in enumerate(OWN, 1)]
    assert claimed(guide, *rows, chapter, f"（1）车间智能排产\n{TOLD}") == OWN


@pytest.mark.parametrize("remark", ["（在建）", "（拟建）", "【建设中】"])
@pytest.mark.parametrize("form", ["（{n}）{name}\n{told}", "{n}.{name}\n{told}", "{name}：{told}"])
def test_a_remark_on_a_name_puts_it_off(guide: ScenarioGuide, form: str, remark: str) -> None:
    names = [*OWN, "设备维修维护" + remark, "生产计划优化"]
    rows = [form.format(n=n, name=name, told=TOLD) for n, name in enumerate(names, 1)]
    assert claimed(guide, *rows) == [*OWN, "生产计划优化"]


@pytest.mark.parametrize(
    ("head", "answers", "counted"),
    [
        ("是否建成", ("是", "否"), OWN[:1]),
        ("是否建成", ("是", "不具备条件"), OWN[:1]),
        ("是否建成", ("无人值守系统已投用", "不锈钢车间已建成"), OWN),
        ("计划投用时间", ("2027年6月", "2027年9月"), []),
        ("服务客户", ("甲公司", "乙公司"), []),
        ("供应商", ("甲公司", "乙公司"), OWN),
    ],
)
def test_a_column_of_a_table_tells_whether_and_for_whom(
    guide: ScenarioGuide, head: str, answers: tuple[str, str], counted: list[str]
) -> None:
    rows = [[name, TOLD, said] for name, said in zip(OWN, answers, strict=True)]
    book = document(
        "application_book", page(tables=[table([["场景名称", "建设内容", head], *rows])])
    )
    assert [s.claimed for s in scenarios_of(book, guide)] == counted


@pytest.mark.parametrize(
    "form",
    ["场景{n}（{name}）\n{told}", "Scene {n}：{name}\n{told}", "{n}. {name}建设情况\n{told}",
     "公司围绕{name}开展工作，{told}"],
)  # fmt: skip
def test_further_ways_to_name_a_scenario(guide: ScenarioGuide, form: str) -> None:
    rows = [form.format(n=n, name=name, told=TOLD) for n, name in enumerate(KNOWN, 1)]
    assert claimed(guide, *rows) == KNOWN


@pytest.mark.parametrize(
    "said",
    [
        "面向集团内各工厂部署了统一仓储平台，覆盖5个车间。",
        "本系统服务于企业生产，覆盖5个车间，效率提升20%。",
        "公司产品年销售5000台，原有仓储靠人工；公司建设WMS系统，效率提升20%。",
        "公司产品对外供应30多家主机厂，建设WMS系统后差错率下降20%。",
        "浪潮集团为甲木铜业公司实施WMS系统项目，效率提升20%。",
        "原仓储处于信息化建设初期，效率低；公司建设WMS系统，效率提升20%。",
        "仓库处于厂区建设中心位置，公司建设WMS系统，效率提升20%。",
    ],
)
def test_the_firms_own_works_stay_whoever_is_named_beside_them(
    guide: ScenarioGuide, said: str
) -> None:
    rows = ("1. 在线智能检测", TOLD, "2. 仓储智能管理", said + TOLD, "3. 质量精准追溯", TOLD)
    assert claimed(guide, *rows) == ["在线智能检测", "仓储智能管理", "质量精准追溯"]
