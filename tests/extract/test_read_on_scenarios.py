"""Scenarios: names and texts read on, tables without rules, cards on slides."""

from __future__ import annotations

from dataclasses import replace

import pytest
from drawn import Values, document, line, page, prose, table, unruled_row
from scenariobooks import TOLD

from docproc.evidence import Box
from docproc.extract.papers.passages import passages_of
from docproc.extract.scenarios import scenarios_of
from docproc.extract.wording.columns import in_reading_order
from docproc.extract.wording.sentences import sentences_of
from docproc.notice.fields import ExtractSpec
from docproc.notice.scenarios import ScenarioGuide
from docproc.page import Line, Page, PageSource


def book(*rows: str) -> Page:
    return page(prose("\n".join(["三、场景建设情况", *rows])))


def claimed(guide: ScenarioGuide, *pages: Page) -> list[str]:
    return [s.claimed for s in scenarios_of(document("application_book", *pages), guide)]


def test_text_that_begins_right_behind_a_name(guide: ScenarioGuide) -> None:
    """Nothing parts 产品精准营销 from CRM…; the others of its numbering end in a full stop."""
    rows = [
        f"1、车间智能排产建设前靠人工排计划。{TOLD}",
        f"2、产品精准营销CRM汇总客户、询价、成交数据，按区域和品类预测需求，定向推送。{TOLD}",
        f"3、能源智能管控建设前抄表靠人。{TOLD}",
    ]
    assert claimed(guide, book(*rows)) == ["车间智能排产", "产品精准营销", "能源智能管控"]


def test_a_sentence_about_a_scenario_does_not_name_it(guide: ScenarioGuide) -> None:
    rows = [
        f"1、车间智能排产建设前靠人工排计划。{TOLD}",
        f"2、在线智能检测覆盖率达到百分之九十以上，较上年提高，漏检逐年下降，客户投诉减少。{TOLD}",
        f"3、能源智能管控建设前抄表靠人。{TOLD}",
    ]
    assert claimed(guide, book(*rows)) == ["车间智能排产", "能源智能管控"]


def test_what_a_scenario_gained_in_a_chapter_of_gains_is_no_scenario(guide: ScenarioGuide) -> None:
    rows = [
        f"1、车间智能排产建设前靠人工排计划。{TOLD}",
        f"2、产品精准营销CRM汇总客户、询价、成交数据，按区域和品类预测需求，定向推送。{TOLD}",
        f"3、能源智能管控建设前抄表靠人。{TOLD}",
        "四、实施成效",
        "1、设备运行监控使非计划停机时间由每月十二小时降至四小时，年节约维修费用五十万元。",
        "2、仓储智能管理让库存周转由四十五天缩短到二十八天，减少资金占用三百万元，差错减半。",
    ]
    assert claimed(guide, book(*rows)) == ["车间智能排产", "产品精准营销", "能源智能管控"]


def test_a_name_of_another_year_among_bare_names_over_the_same_words(guide: ScenarioGuide) -> None:
    """痛点： stands behind a bullet, which is read as one sign or another."""
    names = [
        "人机协同作业",
        "质量精准溯源",
        "设备维修维护",
        "仓储智能管理",
        "能源智能管控",
        "员工考勤管理",
    ]
    rows = [r for n in names for r in (n, f"●痛点：原来靠人工抄表。{TOLD}", f"• 方案：{TOLD}")]
    assert claimed(guide, book(*rows, "四、保障措施", "公司设有专人。")) == names


def test_points_of_another_chapter_over_the_same_word_are_none(guide: ScenarioGuide) -> None:
    """One name that nobody knows may stand behind the known ones, several are something else."""
    names = ["车间智能排产", "在线智能检测", "能源智能管控", "设备运行监控"]
    rows = [r for n in [*names, "员工考勤管理"] for r in (n, f"做法：{TOLD}")]
    assert claimed(guide, book(*rows)) == [*names, "员工考勤管理"]
    more = [r for n in ("组织领导有力", "人员培训到位") for r in (n, f"做法：{TOLD}")]
    assert claimed(guide, book(*rows[:-2], *more)) == names


def test_a_short_description_in_short_sentences(guide: ScenarioGuide) -> None:
    told = ["碳排放数据靠年底估算。建立碳排放台账系统，按能源品种自动核", "算，产品碳足迹可查询。",
            "碳核算时间缩短49%。"]  # fmt: skip
    rows = [r for n, name in enumerate(["能源智能管控", "碳资产全生命周期管理"], 1)
            for r in (f"4.{n} {name}", *told)]  # fmt: skip
    assert claimed(guide, book(*rows)) == ["能源智能管控", "碳资产全生命周期管理"]


HEADS, LEFTS = ["序号", "场景名称", "建设前", "建设后"], [0.14, 0.23, 0.42, 0.68]


def heads(top: float) -> list[Line]:
    return [line(h, x, top) for h, x in zip(HEADS, LEFTS, strict=True)]


def test_rows_whose_number_and_name_were_read_as_one(guide: ScenarioGuide) -> None:
    drawn = [*heads(0.2), *unruled_row(1, "柔性产线快速换产", 0.26, fused=True),
             *unruled_row(2, "在线智能检测", 0.34, fused=True)]  # fmt: skip
    assert claimed(guide, page(drawn)) == ["柔性产线快速换产", "在线智能检测"]


def test_a_name_read_on_into_the_next_column(guide: ScenarioGuide) -> None:
    """The gap between them is told by the characters' places; the name is not sure."""
    told = "设备故障诊断与预测突发停机多"
    starts = (*(0.2 + 0.017 * k for k in range(9)), *(0.37 + 0.017 * k for k in range(5)))
    fused = Line(told, Box(0.2, 0.34, 0.455, 0.358), 0.99, starts)
    drawn = [*heads(0.2), *unruled_row(1, "人机协同作业", 0.26), line("2", 0.16, 0.34), fused,
             line("部署系统，设备数据自动采", 0.56, 0.325), line("集，非计划停机减少41%。", 0.56, 0.344)]  # fmt: skip
    found = scenarios_of(document("application_book", page(drawn)), guide)
    assert [s.claimed for s in found] == ["人机协同作业", "设备故障诊断与预测"]
    assert found[1].confidence <= 0.8 < found[0].confidence


def test_several_tables_on_a_page_and_one_over_its_end(guide: ScenarioGuide) -> None:
    """Each stands under the heading of its link; the last one has only its heads on the page,
    and the sheet's back is blank."""
    first = [line("（一）研发设计", 0.19, 0.1), *heads(0.13), *unruled_row(1, "工艺数字化设计", 0.19),
             line("（二）生产作业环节", 0.19, 0.25), *heads(0.28), *unruled_row(1, "在线智能检测", 0.34, fused=True),
             line("（四）运营管理环节", 0.19, 0.82), *heads(0.85), line("- 5 -", 0.47, 0.95)]  # fmt: skip
    back = replace(page(number=2), source=PageSource.BLANK)
    last = [*unruled_row(1, "智能经营决策", 0.12), *unruled_row(2, "规模化定制", 0.2, fused=True),
            line("六、存在的困难和不足", 0.34, 0.26), prose(TOLD, 0.3)]  # fmt: skip
    flat = [x for d in last for x in ([d] if isinstance(d, Line) else d)]
    found = claimed(guide, page(first), back, page(flat, number=3))
    assert found == ["工艺数字化设计", "在线智能检测", "智能经营决策", "规模化定制"]


def test_a_table_without_rules_over_three_pages(guide: ScenarioGuide) -> None:
    first = [*heads(0.78), *unruled_row(1, "人机协同作业", 0.84)]
    second = [*unruled_row(2, "在线智能检测", 0.12), *unruled_row(3, "设备运行监控", 0.2)]
    last = unruled_row(4, "能源智能管控", 0.12)
    found = claimed(guide, page(first), page(second, number=2), page(last, number=3))
    assert found == ["人机协同作业", "在线智能检测", "设备运行监控", "能源智能管控"]


def test_a_running_head_over_a_table_that_goes_on(guide: ScenarioGuide) -> None:
    first = [*heads(0.78), *unruled_row(1, "人机协同作业", 0.84)]
    head = line("山东甲木铜业有限公司先进级智能工厂建设情况申报书", 0.25, 0.07)
    second = [head, *unruled_row(2, "在线智能检测", 0.13), *unruled_row(3, "设备运行监控", 0.21)]
    found = claimed(guide, page(first), page(second, number=2))
    assert found == ["人机协同作业", "在线智能检测", "设备运行监控"]


def test_a_row_whose_number_was_not_read(guide: ScenarioGuide) -> None:
    names = ["车间智能排产", "在线智能检测", "设备运行监控", "能源智能管控"]
    rows = [unruled_row(n, name, 0.18 + 0.08 * n) for n, name in enumerate(names, 1)]
    rows[1] = rows[1][1:]
    assert claimed(guide, page([*heads(0.2), *(x for r in rows for x in r)])) == names


def test_a_row_read_on_over_two_columns_ends_no_table(guide: ScenarioGuide) -> None:
    fused = Line("2设备运行监控靠人工记录，数", Box(0.15, 0.34, 0.5, 0.358), 0.99)
    told = [line("部署系统，设备数据自动采", 0.56, 0.325), line("集，实时预警。", 0.56, 0.345)]
    drawn = [
        *heads(0.2),
        *unruled_row(1, "车间智能排产", 0.26),
        fused,
        *told,
        *unruled_row(3, "能源智能管控", 0.42),
    ]
    found = scenarios_of(document("application_book", page(drawn)), guide)
    assert [s.claimed for s in found] == ["车间智能排产", "设备运行监控", "能源智能管控"]
    assert found[1].confidence <= 0.8


def test_a_chapter_under_a_table_without_rules_ends_it(guide: ScenarioGuide) -> None:
    names = [
        f"{n}.{name}" for n, name in enumerate(["智能排产", "智能检测", "能源管控", "仓储管理"], 1)
    ]
    rows = [unruled_row(n, name, 0.14 + 0.08 * n)[1:] for n, name in enumerate(names, 1)]
    drawn = [*heads(0.16), *(x for r in rows for x in r), line("五、实施成效", 0.2, 0.5)]
    assert len(claimed(guide, page(drawn))) == 4


def test_names_that_count_in_a_table_head_no_section(guide: ScenarioGuide) -> None:
    counted = ["一、智能排产", "二、智能检测", "三、能源管控"]
    rows = [unruled_row(n, name, 0.18 + 0.08 * n) for n, name in enumerate(counted, 1)]
    end = [line("四、保障措施", 0.2, 0.52), prose(TOLD, 0.55)]
    drawn = [*heads(0.2), *(x for r in rows for x in r), end[0], *end[1]]
    assert len(claimed(guide, page(drawn))) == 3


def test_what_follows_on_the_next_page_is_no_table_unless_it_names(guide: ScenarioGuide) -> None:
    first = [*heads(0.78), *unruled_row(1, "人机协同作业", 0.84)]
    after = [*unruled_row(1, "公司获奖情况", 0.12), *unruled_row(2, "公司专利情况", 0.2)]
    assert claimed(guide, page(first), page(after, number=2)) == ["人机协同作业"]


def test_cards_side_by_side_on_a_tilted_slide() -> None:
    left = [line("车间智能排产", 0.08, 0.16), line("为主要区域配置自动识别和立体库", 0.08, 0.19),
            line("差错率下降14%。", 0.08, 0.22)]  # fmt: skip
    right = [line("物料精准配送", 0.52, 0.18), line("打通订单、物料、现场三方数据，", 0.52, 0.21),
             line("系统按约束自动生成方案。", 0.52, 0.24)]  # fmt: skip
    drawn = [x for pair in zip(left, right, strict=True) for x in pair]
    slide = replace(page(drawn), size_mm=(297.0, 210.0))
    assert list(in_reading_order(slide)) == [*left, *right]


def test_a_name_in_two_lines_beside_its_label(guide: ScenarioGuide) -> None:
    """The label stands between them, and the link in a column beyond stands in its row."""
    card = [line("场景名称", 0.12, 0.112), line("设备故障诊断与预测性维", 0.29, 0.102),
            line("护", 0.29, 0.122), line("所属环节", 0.54, 0.11), line("生产作业", 0.67, 0.11)]  # fmt: skip
    told = prose(TOLD, 0.16)
    found = scenarios_of(document("application_book", page(card, told)), guide)
    assert [(s.claimed, s.number) for s in found] == [("设备故障诊断与预测性维护", 28)]


def test_a_name_of_nobodys_knowing_heads_a_card_among_cards(guide: ScenarioGuide) -> None:
    def card(name: str, left: float, top: float) -> list[Line]:
        told = ["在关键工位加装传感器和视觉相机，数据实时", "上传并与标准值比对，异常自动报警。"]
        return [
            line(name, left, top),
            *(line(t, left, top + 0.03 + 0.027 * n) for n, t in enumerate(told)),
        ]

    names = ["车间智能排产", "在线智能检测", "能源智能管控", "设备运行监控", "员工考勤与薪酬管理"]
    rows = [card(n, 0.08 + 0.44 * (k % 2), 0.15 + 0.15 * (k // 2)) for k, n in enumerate(names)]
    drawn = [x for r in rows for x in r]
    assert set(claimed(guide, page(drawn))) == set(names)
    # The first card of its column, like one of the guide's, beside one of them.
    known = ["在线智能化检测", "物料精准配送", "车间智能排产", "能源智能管控", "设备运行监控"]
    first = [card(n, 0.08 + 0.44 * (k % 2), 0.15 + 0.15 * (k // 2)) for k, n in enumerate(known)]
    assert set(claimed(guide, page([x for r in first for x in r]))) == set(known)
    alone = [x for n, r in enumerate(rows) if n % 2 == 0 for x in r]  # one column is a book's text
    assert names[-1] not in claimed(guide, page(alone))


def test_two_columns_under_headings_that_end_in_scene_are_no_table() -> None:
    left = [line("在线智能检测场景", 0.08, 0.16), line("为主要区域配置自动识别和立体库，", 0.08, 0.19),
            line("差错率下降14%。", 0.08, 0.22)]  # fmt: skip
    right = [line("设备运行监控场景", 0.52, 0.16), line("打通订单、物料、现场三方数据，", 0.52, 0.19),
             line("系统按约束自动生成方案。", 0.52, 0.22)]  # fmt: skip
    drawn = [x for pair in zip(left, right, strict=True) for x in pair]
    slide = replace(page(drawn), size_mm=(297.0, 210.0))
    assert list(in_reading_order(slide)) == [*left, *right]


def test_names_of_ones_own_among_names_glued_to_their_text(guide: ScenarioGuide) -> None:
    rows = [f"1、车间智能排产：{TOLD}", f"2、铜箔表面缺陷视觉判级：{TOLD}",
            f"3、产品精准营销CRM汇总客户、询价、成交数据，定向推送。{TOLD}", f"4、阴极铜板智能剥片：{TOLD}",
            f"5、能源智能管控：{TOLD}"]  # fmt: skip
    found = claimed(guide, book(*rows))
    assert found == [
        "车间智能排产",
        "铜箔表面缺陷视觉判级",
        "产品精准营销",
        "阴极铜板智能剥片",
        "能源智能管控",
    ]


def test_a_slide_among_slides_that_tells_in_words_alone(guide: ScenarioGuide) -> None:
    def slide(number: int, name: str, *told: str) -> Page:
        rows = [line(t, 0.1, 0.3 + 0.05 * n) for n, t in enumerate(told)]
        return replace(page(line(name, 0.1, 0.1), rows, number=number), size_mm=(297.0, 210.0))

    names = ["车间智能排产", "在线智能检测", "能源智能管控"]
    told = [slide(n, name, "原来靠人工，数据滞后，差错多。", "部署系统，数据自动采集。")
            for n, name in enumerate(names, 1)]  # fmt: skip
    last = slide(4, "柔性产线快速换产", "换型调机时间长", "程序与工装随工单自动调用")
    assert claimed(guide, *told, last) == [*names, "柔性产线快速换产"]
    assert "柔性产线快速换产" not in claimed(guide, *told[:2], last)


def test_a_heading_says_nothing_with_the_sentence_under_it(spec: ExtractSpec) -> None:
    """信息安全 stands in the heading, 可控 in a sentence on machines."""
    drawn = [line("四、自主可控与信息安全", 0.12, 0.82),
             Line("工厂所用关键技术装备、工业软件、工业操作系统和系统解决方案来源可靠、安全", Box(0.16, 0.85, 0.87, 0.87), 1.0),
             line("可控，核心系统国产化率达到86%。", 0.12, 0.875)]  # fmt: skip
    found = passages_of(sentences_of([page(drawn)]), spec.passages, "application_book")
    assert "secure_technology" in {p.key for p in found}
    assert not [p for p in found if p.key == "data_security" and p.confidence >= 0.8]


def test_a_point_with_a_hanging_indent_goes_on(spec: ExtractSpec) -> None:
    drawn = [
        line("1、近三年公司未发生较大及以上", 0.12, 0.3),
        line("安全、环境污染、质量事故；", 0.15, 0.328),
    ]
    found = passages_of(sentences_of([page(drawn)]), spec.passages, "no_accident_statement")
    assert [p.value for p in found if p.key == "no_accident"] == ["adequate"]


@pytest.mark.parametrize(
    "told",
    [
        "该场景正在建设，计划2026年底完成三维设计平台部署，预计设计周期缩短40%。",
        "公司将建设三维CAD平台与PDM，实现参数化设计，预计研制周期缩短至11个月。",
    ],
)
def test_a_scenario_being_built_among_built_ones_is_none(guide: ScenarioGuide, told: str) -> None:
    rows = [
        "1.车间智能排产",
        TOLD,
        "2.在线智能检测",
        TOLD,
        "3.产品数字化设计",
        told,
        "4.能源智能管控",
        TOLD,
    ]
    assert "产品数字化设计" not in claimed(guide, book(*rows))


def test_what_is_headed_scene_one_is_a_scenario_before_all_known_ones(guide: ScenarioGuide) -> None:
    names = ["智慧食堂管理", "车间智能排产", "在线智能检测"]
    rows = [r for n, name in enumerate(names, 1) for r in (f"场景{n}：{name}", TOLD)]
    text = page(prose("\n".join(["第三章 建设成果", *rows])))
    assert claimed(guide, text) == names


PLANNED = [["序号", "场景名称", "计划建设内容", "计划完成时间"], ["1", "车间智能排产", TOLD, "2027年6月"],
           ["2", "在线智能检测", TOLD, "2027年12月"]]  # fmt: skip


BY_STATE = [["序号", "场景名称", "建设内容", "建设状态"], ["1", "车间智能排产", TOLD, "已建成"],
            ["2", "在线智能检测", TOLD, "在建"], ["3", "能源智能管控", TOLD, "已投用"]]  # fmt: skip


@pytest.mark.parametrize(
    ("rows", "names"), [(PLANNED, []), (BY_STATE, ["车间智能排产", "能源智能管控"])]
)
def test_rows_of_plans_are_no_scenarios(
    guide: ScenarioGuide, rows: list[list[str]], names: list[str]
) -> None:
    head = line("三、智能场景建设情况", 0.15, 0.05)
    assert claimed(guide, page(head, tables=[table(rows, 0.1)])) == names


def test_a_table_across_a_slide_is_read_by_its_rows() -> None:
    rows = [("场景名称", "主要做法"), ("车间智能排产", "部署APS系统，按订单和产能自动排产"),
            ("在线智能检测", "部署视觉检测设备，自动判定缺陷"),
            ("在线检测数据采集与质量追溯分析", "部署MES，实现全过程质量追溯")]  # fmt: skip
    drawn = [line(t, x, 0.2 + 0.04 * n) for n, r in enumerate(rows)
             for t, x in zip(r, (0.1, 0.45), strict=True)]  # fmt: skip
    slide = replace(page(drawn), size_mm=(297.0, 210.0))
    assert list(in_reading_order(slide)) == drawn


def test_names_under_a_link_count_on_though_none_is_parted_there(guide: ScenarioGuide) -> None:
    rows = ["（一）生产作业环节", f"1、先进过程控制建设前手动操作波动大。{TOLD}",
            "（二）运营管理", f"1、规模化定制建设前客户要求多，非标图纸反复确认。{TOLD}",
            f"2、供应商数字化管理建设前供应商资料纸质存放，评价凭印象。{TOLD}"]  # fmt: skip
    assert claimed(guide, book(*rows)) == ["先进过程控制", "规模化定制", "供应商数字化管理"]


def test_labels_and_answers_in_the_middle_of_rows_without_rules(values: Values) -> None:
    """Figures stand over labels here too; the column begins with a label."""
    rows = [
        [("企业全称", 0.3), ("社会信用代码", 0.7)],
        [("山东甲木铜业股份有限公司", 0.3), ("91370502703737803L", 0.7)],
        [("企业注册地址", 0.5)], [("山东省东营市东营区庐山路1201号", 0.5)],
        [("自动化设备数量（台/套）", 0.3), ("邮政编码", 0.7)], [("643", 0.3), ("271009", 0.7)],
        [("从业人员期末人数（人）", 0.3), ("主营业务收入（2025年）", 0.7)],
        [("2991", 0.3), ("4.48亿元", 0.7)], [("智能工厂名称", 0.5)], [("甲木阴极铜智能工厂", 0.5)],
        [("联系人", 0.3), ("联系人邮箱", 0.7)], [("徐林远", 0.3), ("jw@163.com", 0.7)],
    ]  # fmt: skip
    drawn = []
    for n, cells in enumerate(rows):
        for text, middle in cells:
            half = 0.5 * sum(0.02 if ord(c) > 0x2E7F else 0.011 for c in text)
            box = Box(middle - half, 0.13 + 0.026 * n, middle + half, 0.148 + 0.026 * n)
            drawn.append(Line(text, box, 0.99))
    told = values("application_book", page(drawn))
    assert (told["employees"], told["revenue"]) == (2991, 44800)
    assert told["factory_name"] == "甲木阴极铜智能工厂"
    assert told["registered_address"] == "山东省东营市东营区庐山路1201号"
    assert (told["contact_name"], told["contact_email"]) == ("徐林远", "jw@163.com")


def test_a_row_of_a_summary_is_not_described_by_the_next(guide: ScenarioGuide) -> None:
    """Rows of link and names: what follows 产品数字化设计 are three names more."""
    listed = [("1", "工厂建设", "数字孪生工厂构建"), ("2", "研发设计", "产品数字化设计"),
              ("3", "生产作业", "工艺动态优化、先进过程控制、设备维修维护")]  # fmt: skip
    drawn = [
        line(text, left, 0.13 + 0.027 * n)
        for n, cells in enumerate(listed)
        for text, left in zip(cells, (0.13, 0.21, 0.37), strict=True)
    ]
    told = [
        line("5.1 工厂建设环节", 0.12, 0.3),
        line("（1）产品数字化设计", 0.12, 0.33),
        *prose(TOLD, 0.36),
    ]
    assert claimed(guide, page(drawn, told)) == ["产品数字化设计"]


def test_two_rings_are_the_ring_of_a_number_above_ten(guide: ScenarioGuide) -> None:
    rows = [r for ring, name in (("⑩", "能源智能管控"), ("⑩①", "污染在线管控"), ("①②", "数智精益管理"))
            for r in (f"{ring}{name}", f"存在问题：库位不清，找料费时。{TOLD}")]  # fmt: skip
    assert claimed(guide, book(*rows)) == ["能源智能管控", "污染在线管控", "数智精益管理"]


def test_a_kind_of_company_is_no_name_of_one(values: Values) -> None:
    """On a tilted licence 类型's answer stands in the row of 名称."""
    drawn = [line("营业执照", 0.4, 0.1), line("名称", 0.17, 0.31), line("有限责任公司", 0.34, 0.316),
             line("甲木（东营）铜业有限公司", 0.34, 0.29), line("类型", 0.17, 0.335)]  # fmt: skip
    told = values("business_licence", page(drawn))
    assert told["enterprise_name"] == "甲木（东营）铜业有限公司"


def test_a_chapter_that_counts_anew_holds_no_scenario(guide: ScenarioGuide) -> None:
    """1 推广价值 is no candidate itself; 3 总体架构 behind it is not the tenth scenario."""
    rows = [r for n, name in enumerate(["在线智能检测", "车间智能排产", "能源智能管控"], 1)
            for r in (f"{n} {name}" if n < 3 else name, TOLD)]  # fmt: skip
    after = ["1 推广价值", TOLD, "2 建设思路", TOLD, "3 总体架构", TOLD]
    assert claimed(guide, book(*rows, "5 建设路径", *after)) == [
        "在线智能检测",
        "车间智能排产",
        "能源智能管控",
    ]


def test_a_suffix_that_begins_within_a_name(guide: ScenarioGuide) -> None:
    """数字基础设施建设场景 is 数字基础设施建设 with 场景, no 数字基础设施 with 建设场景."""
    rows = [
        f"{n}、{name}场景：{TOLD}"
        for n, name in enumerate(["数字基础设施建设", "产品数字化设计"], 1)
    ]
    assert claimed(guide, book(*rows)) == ["数字基础设施建设", "产品数字化设计"]


def test_one_row_tables_under_the_same_heads_are_told_once(guide: ScenarioGuide) -> None:
    """Two tables of one row each look like heads of cards; text stands under the first."""
    heads_ = ["序号", "场景名称", "建设前", "建设后"]
    first = table([heads_, ["1", "产品数字化设计", "改型重复画图。", TOLD]], 0.2)
    second = table([heads_, ["1", "数智精益管理", "浪费看不见。", TOLD]], 0.7)
    text = [
        line(c.text[:8], c.box.left, c.box.top) for t in (first, second) for c in t.cells if c.box
    ]
    under = prose(f"（二）生产作业环节\n{TOLD}", 0.3)
    assert claimed(guide, page(text, under, tables=[first, second])) == [
        "产品数字化设计",
        "数智精益管理",
    ]


def test_the_next_columns_head_is_no_card(guide: ScenarioGuide) -> None:
    """场景 | 环节 heads a summary; 对应典型场景 | name are cards."""
    summary = table([["序号", "场景", "环节"], ["1", "先进过程控制", "生产作业"]], 0.1)
    cards = [
        table([["对应典型场景", name], ["建设情况", TOLD], ["实施成效", TOLD]], 0.3 + 0.2 * n)
        for n, name in enumerate(["先进过程控制", "人机协同作业"])
    ]
    text = [
        line(c.text[:8], c.box.left, c.box.top) for t in (summary, *cards) for c in t.cells if c.box
    ]
    found = claimed(guide, page(text, tables=[summary, *cards]))
    assert found == ["先进过程控制", "人机协同作业"]
