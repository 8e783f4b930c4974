"""Where sections of a book end that hold no scenarios, and what stands behind them."""

from __future__ import annotations

from dataclasses import replace

import pytest
from drawn import line
from scenariobooks import DETECT, PLAN, STORE, book, found

from docproc.documents.model import Document
from docproc.extract.scenarios import told_in
from docproc.notice.scenarios import ScenarioGuide

OWN = "1、车间智能排产\nTOLD\n2、在线智能检测\nTOLD"
PLANS = "六、下一步计划\n公司将持续推进智能工厂建设，到2028年建成行业领先的智能工厂。"


@pytest.mark.parametrize(
    "title",
    [
        "附件1 智能制造场景说明",
        "附件1\n智能制造场景说明",
        "附表：场景描述",
        "智能制造典型场景",
        "鲁北甲乙轴承有限公司典型场景建设情况",
    ],
)
@pytest.mark.parametrize("plans", [PLANS, PLANS.replace("六、", "（四）")])
def test_a_title_behind_a_chapter_of_plans_ends_it(
    title: str, plans: str, guide: ScenarioGuide
) -> None:
    told = told_in(book(f"{plans}\n{title}\n{OWN}"), guide)
    assert [(s.claimed, s.number) for s in told.described] == [PLAN, DETECT]
    assert told.named == 2


@pytest.mark.parametrize(
    "title",
    [
        "碳资产管理场景",  # one that is planned, and no title of what follows
        "附件2 拟建场景清单",
        "附件：下一步建设规划",
        "公司将继续打造典型场景",
        "打造一批可复制的工作，按照要求推进\n典型场景建设",  # the end of a wrapped sentence
    ],
)
def test_a_line_within_a_chapter_of_plans_does_not_end_it(title: str, guide: ScenarioGuide) -> None:
    assert found(book(f"{PLANS}\n{title}\n{OWN}"), guide) == []


def test_a_book_that_names_its_scenarios_under_plans_alone_is_asked_about(
    guide: ScenarioGuide,
) -> None:
    """Where the chapter of plans ends may have been missed: it names two, and describes none."""
    told = told_in(book(f"{PLANS}\n{OWN}"), guide)
    assert (told.described, told.named) == ((), 2)


BUILT = "三、智能制造场景\n" + OWN


@pytest.mark.parametrize(
    "chapter",
    [
        "五、未来三年目标\n1、产品虚拟验证：建设虚拟仿真平台，缩短研发周期。TOLD",
        "五、存在的问题及改进方向\n（一）先进过程控制\n目前仅在一条产线试用。TOLD",
        "四、主要软硬件清单\n1.能源智能管控系统\n2022年投用，采集点位580个。TOLD",
        "二、智能工厂基础条件\n（一）数字基础设施\n公司建有两座机房。TOLD\n（二）设备联网\nTOLD",
        "五、下步考虑\n（一）先进过程控制应用不足\nTOLD\n（二）在线智能检测推广\nTOLD",
    ],
)
def test_a_chapter_of_targets_faults_or_lists_holds_no_scenarios(
    chapter: str, guide: ScenarioGuide
) -> None:
    told = (chapter, BUILT) if chapter.startswith("二") else (BUILT, chapter)
    assert found(book("\n".join(told)), guide) == [PLAN, DETECT]


def test_a_problem_told_within_a_description_leaves_the_next_scenario(guide: ScenarioGuide) -> None:
    parts = "1）存在的问题\n以往靠人工。\n2）主要做法\nTOLD"
    told = f"三、智能制造场景\n1、车间智能排产\n{parts}\n2、在线智能检测\n{parts}"
    assert found(book(told), guide) == [PLAN, DETECT]


def test_a_chapter_aside_that_says_scenarios_holds_them(guide: ScenarioGuide) -> None:
    told = BUILT.replace("智能制造场景", "基础条件与智能制造场景")
    assert found(book(told), guide) == [PLAN, DETECT]


@pytest.mark.parametrize(
    "title",
    [
        "建设情况及存在的问题",
        "主要做法与存在问题",
        "建设内容及存在问题",
        "智能工厂建设与基础条件",
        "智能化应用及存在问题",
        "智能制造场景实施路径",
    ],
)
def test_a_chapter_that_tells_what_was_built_and_what_is_aside(
    title: str, guide: ScenarioGuide
) -> None:
    told = f"三、{title}\n（一）车间智能排产\nTOLD\n（二）在线智能检测\nTOLD"
    assert found(book(told), guide) == [PLAN, DETECT]


def test_scenarios_numbered_otherwise_behind_a_chapter_aside(guide: ScenarioGuide) -> None:
    told = "二、智能工厂基础条件\n（一）数字基础设施\nTOLD\n3 智能制造场景\n"
    own = "3.1 车间智能排产\nTOLD\n3.2 在线智能检测\nTOLD"
    assert found(book(told + own), guide) == [PLAN, DETECT]


def test_names_in_quotation_marks_elsewhere_replace_no_headed_scenarios(
    guide: ScenarioGuide,
) -> None:
    quoted = "“工艺数字化设计”“制造工程优化”“生产计划优化”".replace("”“", "”要求企业建立平台。“")
    told = f"{BUILT}\n四、政策理解\n{quoted}要求企业建立平台，覆盖全部产线，提升效率。"
    assert found(book(told), guide) == [PLAN, DETECT]


@pytest.mark.parametrize("title", ["主要建设内容", "典型场景建设"])
def test_chapters_that_count_as_the_scenarios_under_one_of_them_are_none(
    title: str, guide: ScenarioGuide
) -> None:
    """01 to 04 stand under 2, and behind them counts 3: where one of the chapters tells what the
    firm did, it is still a chapter."""
    names = [PLAN, DETECT, STORE, ("能源智能管控", 16)]
    own = "\n".join(f"0{n} {name}\nTOLD" for n, (name, _) in enumerate(names, 1))
    behind = "3 建设成效\n全员劳动生产率提高。\n4 人才情况\n8人。\n5 安全可控情况\nTOLD"
    assert found(book(f"1 企业概况\n始建于1998年。\n2 {title}\n{own}\n{behind}"), guide) == names


@pytest.mark.parametrize(
    "folio", ["第4页/共7页", "第4页", "4/7", "Page 4 of 7", "- 4/7 -", "4", "- 4 -"]
)
def test_a_pages_number_parts_no_name_from_its_text(folio: str, guide: ScenarioGuide) -> None:
    rows = "三、智能制造场景\n★在线智能检测\nTOLD\n★车间智能排产\nTOLD\n★仓储智能管理"
    first, second = book(rows, "TOLD").pages
    lines = (*first.page.lines, line(folio, 0.45, 0.94))
    broken = replace(first, page=replace(first.page, lines=lines))
    told = found(Document("application_book", (broken, second), 0.99), guide)
    assert told == [DETECT, PLAN, STORE]
