"""Passages: what sentences say, deny, or only seem to say."""

from __future__ import annotations

from dataclasses import replace

import pytest
from drawn import document, line, lines, page, prose, table

from docproc.evidence import Box
from docproc.extract.papers.attachments import attachments_of
from docproc.extract.papers.passages import passages_of
from docproc.extract.wording.sentences import sentences_of
from docproc.notice.fields import ExtractSpec
from docproc.page import Line

BOOK = "application_book"


def said(spec: ExtractSpec, text: str, paper: str = "application_book") -> dict[str, str]:
    """Passages of running text: key → value."""
    found = passages_of(sentences_of([page(prose(text))]), spec.passages, paper)
    return {p.key: p.value for p in found}


@pytest.mark.parametrize(
    "text",
    [
        "公司近三年未发生较大（含）以上安全、环保、质量等事故。",
        "近三年内无较大以上（含较大）安全、环保、质量事故，特此说明。",
        "2023年以来未发生任何一般及以上安全生产事故。",
        "三年来，公司从未发生过较大及以上级别的安全事故、环境污染事故和产品质量事故。",
        "近三年没有发生安全、环保、质量事故。",
        "近三年末发生较太及以上安全生产事故。",
        "近三年未发生较大和较大以上的安全、环境事件。",
    ],
)
def test_a_denial_that_reaches_down_to_the_grade_asked(spec: ExtractSpec, text: str) -> None:
    assert said(spec, text) == {"no_accident": "adequate"}


@pytest.mark.parametrize(
    "text",
    [
        "近三年未发生重特大安全生产、环境污染及产品质量事故。",
        "近三年无重大安全、环保、质量事故。",
        "公司近三年未发生重大（含）以上安全生产事故。",
        "最近三年没有发生特别重大事故。",
    ],
)
def test_a_denial_of_graver_accidents_only_is_narrow(spec: ExtractSpec, text: str) -> None:
    assert said(spec, text) == {"no_accident": "narrow"}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2024年6月12日，公司发生一起较大生产安全事故，造成3人死亡，已完成整改。", "graded"),
        ("2023年8月厂区发生较大火灾事故，造成直接经济损失1200万元。", "graded"),
        ("公司曾发生一起机械伤害事故，造成人员受伤。", "ungraded"),
        ("2024年8月发生一起机械伤害一般事故，造成1人轻伤，已按规定上报并完成整改。", "minor"),
    ],
)
def test_accidents_that_happened(spec: ExtractSpec, text: str, value: str) -> None:
    assert said(spec, text) == {"accident": value}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("近三年无网络安全事件，数据安全风险总体可控。", None),
        ("近三年未发生信息安全和数据泄露事件。", None),
        ("近三年未发生较大及以上安全、环保、质量和网络安全事故。", "adequate"),
        ("近三年未发生重大网络安全事故和生产安全事故。", "narrow"),
    ],
)
def test_incidents_of_networks_are_no_accidents(
    spec: ExtractSpec, text: str, value: str | None
) -> None:
    assert said(spec, text).get("no_accident") == value


@pytest.mark.parametrize(
    "text",
    [
        "系统对风险自动预警，可防止较大事故发生，事故率下降60%。",
        "建立事故应急预案，每年开展两次演练，一旦发生事故可立即联动处置。",
        "通过视频识别减少违章，杜绝事故隐患的产生，提升本质安全水平。",
    ],
)
def test_talk_of_preventing_accidents_tells_of_none(spec: ExtractSpec, text: str) -> None:
    assert "accident" not in said(spec, text)


@pytest.mark.parametrize(
    "text",
    [
        "公司未被列入严重失信主体名单。",
        "经查询“信用中国”网站，我单位没有被列入严重失信主体名单，无不良记录。",
        "企业信用良好，未列入严重违法失信企业名单。",
        "本公司不存在严重失信行为，依法诚信经营。",
        "公司末被列入严重失信主体名单，经营正常。",
    ],
)
def test_not_being_listed_as_dishonest(spec: ExtractSpec, text: str) -> None:
    assert said(spec, text) == {"no_dishonesty": "yes"}


def test_being_listed_and_having_no_penalty_are_other_things(spec: ExtractSpec) -> None:
    assert said(spec, "该单位已被列入严重失信主体名单，列入日期2024年。") == {}
    assert said(spec, "近三年公司无行政处罚记录，纳税信用等级为A级。") == {}


def test_secure_technology_names_its_items(spec: ExtractSpec) -> None:
    text = "工厂使用的关键技术装备、工业软件、工业操作系统及系统解决方案均自主安全可控，不存在断供风险。"
    assert said(spec, text) == {"secure_technology": "equipment+software+system+solution"}


def test_data_security_in_other_words(spec: ExtractSpec) -> None:
    text = "公司制定了信息安全管理制度，部署工业防火墙，核心系统完成等级保护二级备案，数据定期异地备份。"
    assert said(spec, text) == {"data_security": "yes"}


def test_an_organisation_for_the_network_is_none_for_the_factory(spec: ExtractSpec) -> None:
    network = "设立网络安全领导小组，统筹信息化项目的网络安全工作，每年开展两次渗透测试和应急演练。"
    assert "organisation" not in said(spec, network)
    factory = "公司成立由总经理任组长的智能制造领导小组，统筹智能工厂的规划、建设和运营。"
    assert said(spec, factory) == {"organisation": "yes"}


def test_people_for_smart_manufacturing(spec: ExtractSpec) -> None:
    text = "公司现有智能制造专业技术人员46人，其中高级工程师8人，与高校联合培养复合型人才。"
    assert said(spec, text) == {"talent": "yes"}


def test_headings_and_contents_say_nothing(spec: ExtractSpec) -> None:
    sheet = page(
        lines(
            "七、组织机制与智能制造人才队伍建设情况\n八、网络安全与数据安全管理制度……12\n附件7：近三年无较大及以上事故声明"
        )
    )
    assert passages_of(sentences_of([sheet]), spec.passages, "application_book") == ()


def test_below_scale_is_taken_literally(spec: ExtractSpec) -> None:
    assert said(spec, "我公司目前为规模以下工业企业，计划明年升规。") == {"below_scale": "yes"}
    assert said(spec, "公司目前为规模以下（规下）工业企业。") == {"below_scale": "yes"}
    assert said(spec, "是否规模以上企业填报为是，营业收入符合要求。") == {}
    assert said(spec, "带动上下游规模以下企业12家实施数字化改造，形成示范。") == {}


def test_a_branch_that_claims_its_industrys_exception(spec: ExtractSpec) -> None:
    text = "因石油石化行业特殊情况，以法人分支机构申报，已取得统一社会信用代码。"
    assert said(spec, text) == {"special_industry": "yes"}


@pytest.mark.parametrize(
    "text",
    [
        "公司曾用名：丁山铜材有限公司，于2024年办理变更。",
        "2024年5月，企业名称由丁山铜材有限公司变更为甲木铜业有限公司。",
        "甲木铜业有限公司（原丁山铜材有限公司）成立于2009年。",
    ],
)
def test_a_change_of_name_gives_the_other_name(spec: ExtractSpec, text: str) -> None:
    assert said(spec, text) == {"former_name": "丁山铜材有限公司"}


def test_the_books_own_result_of_the_self_assessment(spec: ExtractSpec) -> None:
    text = "公司已完成智能制造能力成熟度自评估，总体达到二级（规范级）。"
    assert said(spec, text) == {"self_assessment": "yes"}
    assert said(spec, "下一步公司力争智能制造能力成熟度达到三级水平。") == {}


def test_a_sentence_goes_on_over_lines_and_pages(spec: ExtractSpec) -> None:
    first = page(
        prose("公司生产经营正常，近三年来未发生过较大（含）以上安全、环保、质"),
        line("- 7 -", 0.48, 0.95),
    )
    second = page(line("量等事故，诚信经营。", 0.12, 0.1), number=2)
    found = passages_of(sentences_of([first, second]), spec.passages, "application_book")
    assert [(p.key, p.value) for p in found] == [("no_accident", "adequate")]
    assert sorted({e.page for e in found[0].evidence}) == [1, 2]


def test_columns_of_a_table_are_not_read_across(spec: ExtractSpec) -> None:
    form = table([["公司未被列入", "备注"], ["严重失信主体名单", "无"]])
    found = passages_of(sentences_of([page(tables=[form])]), spec.passages, "application_book")
    assert found == ()


def listed(
    spec: ExtractSpec, *pages: object
) -> list[tuple[str, tuple[str, ...], tuple[int, ...]]] | None:
    found = attachments_of(document("application_book", *pages), spec.passages.attachments)
    return None if found is None else [(x.name, x.types, x.years) for x in found]


def test_a_numbered_list_of_attachments(spec: ExtractSpec) -> None:
    sheet = page(
        lines(
            """
十、附件清单
1.营业执照复印件
2.2023—2025年度审计报告
3.智能制造能力成熟度自评估报告
4.真实性承诺书
5.专利清单
申报单位意见：
以上填报内容属实。
"""
        )
    )
    assert listed(spec, sheet) == [
        ("营业执照复印件", ("business_licence",), ()),
        ("2023—2025年度审计报告", ("financial_report",), (2023, 2024, 2025)),
        ("智能制造能力成熟度自评估报告", ("maturity_report",), ()),
        ("真实性承诺书", ("commitment",), ()),
        ("专利清单", (), ()),
    ]


def test_a_list_under_a_roman_numeral_and_a_result_page_of_the_self_assessment(
    spec: ExtractSpec,
) -> None:
    sheet = page(lines("XII.附件目录\n附件1：自评估结果页\n附件2：节能审查意见"))
    assert listed(spec, sheet) == [
        ("自评估结果页", ("maturity_report",), ()),
        ("节能审查意见", (), ()),
    ]


def test_entries_called_attachment_over_a_page_break(spec: ExtractSpec) -> None:
    first = page(
        lines("10 附件目录\n附件1：2024年度财务报表\n附件2：信用中国查询报告"),
        line("第8页共9页", 0.4, 0.95),
    )
    second = page(lines("附件3：近三年审计报告\n附件4：省级公司推荐函"), number=2)
    assert listed(spec, first, second) == [
        ("2024年度财务报表", ("financial_report",), (2024,)),
        ("信用中国查询报告", ("credit_report",), ()),
        ("近三年审计报告", ("financial_report",), (2023, 2024, 2025)),
        ("省级公司推荐函", ("parent_letter",), ()),
    ]


def test_a_list_of_attachments_drawn_as_a_table(spec: ExtractSpec) -> None:
    form = table(
        [
            ["序号", "附件名称", "页数"],
            ["1", "无事故声明", "1"],
            ["2", "两化融合成熟度评估报告", "9"],
        ]
    )
    assert listed(spec, page(line("附件材料清单", 0.4, 0.05), tables=[form])) == [
        ("无事故声明", ("no_accident_statement",), ()),
        ("两化融合成熟度评估报告", (), ()),
    ]


def test_contents_and_running_text_are_no_list(spec: ExtractSpec) -> None:
    contents = page(lines("目录\n九、经营情况……8\n十、附件清单……9\n1.营业执照……9"))
    text = page(prose("具体内容见附件：营业执照和审计报告。"), number=2)
    assert listed(spec, contents, text) is None


@pytest.mark.parametrize(
    ("question", "answer", "found"),
    [
        (
            "近三年是否发生较大（含）以上安全、环保、质量事故",
            "□是 ☑否",
            {"no_accident": "adequate"},
        ),
        ("近三年是否发生较大（含）以上安全、环保、质量事故", "☑是 □否", {"accident": "ungraded"}),
        ("近三年是否发生较大（含）以上安全、环保、质量事故", "□是 □否", {}),
        ("是否被列入严重失信主体名单", "否", {"no_dishonesty": "yes"}),
        ("是否被列入严重失信主体名单", "是", {}),
        ("关键装备、工业软件是否安全可控", "否☑ 是□", {}),
    ],
)
def test_questions_answered_by_a_tick(
    spec: ExtractSpec, question: str, answer: str, found: dict[str, str]
) -> None:
    form = page(tables=[table([[question, answer]])])
    told = passages_of(sentences_of([form]), spec.passages, "application_book")
    assert {p.key: p.value for p in told} == found


def test_only_the_words_that_decide_need_to_be_read_surely(spec: ExtractSpec) -> None:
    text = "经自查和有关部门核实，公司近三年未发生较大（含）以上安全、环保、质量等事故。"
    form = page([line(text, 0.1, 0.1, sure=0.4)])
    told = passages_of(sentences_of([form]), spec.passages, "application_book")
    assert [(p.key, p.confidence > 0.7) for p in told] == [("no_accident", True)]


def test_another_reading_of_the_deciding_words_leaves_doubt(spec: ExtractSpec) -> None:
    from dataclasses import replace

    sure = line("公司近三年未发生较大（含）以上安全、环保、质量等事故。", 0.1, 0.1)
    other = replace(sure, alternatives=("公司近三年未发生重大（含）以上安全、环保、质量等事故。",))
    by = [
        passages_of(sentences_of([page([x])]), spec.passages, "application_book")[0].confidence
        for x in (sure, other)
    ]
    assert by[1] < 0.85 < by[0]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("前几年公司曾经出过一次生产安全事故，已吸取教训并完成整改。", ["accident"]),
        ("近三年公司从未出过一次安全事故。", ["no_accident"]),
    ],
)
def test_an_accident_told_without_grade_or_date(
    spec: ExtractSpec, text: str, told: list[str]
) -> None:
    found = passages_of(sentences_of([page(prose(text))]), spec.passages, "no_accident_statement")
    assert [p.key for p in found if "accident" in p.key] == told


def surely(spec: ExtractSpec, text: str) -> dict[str, bool]:
    """Passages of lines of text: key → whether it is more than a suspicion."""
    found = passages_of(sentences_of([page(lines(text))]), spec.passages, "application_book")
    return {p.key: p.confidence > 0.45 for p in found}


@pytest.mark.parametrize(
    "text",
    [
        "公司对信息安全风险逐项建立台账，每月自查，至今没有发生信息泄露。",
        "数据安全由专人负责，权限按岗位授予，重要数据异地容灾。",
        "工业信息安全方面，每半年做一次漏洞排查，补丁及时更新。",
    ],
)
def test_care_for_data_is_told_by_what_is_done_for_it(spec: ExtractSpec, text: str) -> None:
    assert surely(spec, text) == {"data_security": True}


@pytest.mark.parametrize(
    "text",
    [
        "智能工厂的事由数智化委员会统一谋划，董事长任主任，下面各部门分头落实。",
        "设立智造办公室承担智能制造的规划、建设，每周开一次例会。",
        "数字化转型部统管工厂规划与运营，总经理挂帅。",
    ],
)
def test_a_body_that_plans_and_runs_the_factory(spec: ExtractSpec, text: str) -> None:
    assert surely(spec, text) == {"organisation": True}


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("对数据出境和网络攻击两类情形，公司另有安排，此处从略。", "data_security"),
        ("数字化工作机制比较顺畅，车间和机关配合默契，效率较高。", "organisation"),
        ("所选设备、软件大多为国产，其余为合资品牌，供货稳定。", "secure_technology"),
        ("与院校办的订单班面向工业互联网方向，毕业生陆续到岗。", "talent"),
    ],
)
def test_a_subject_in_unknown_words_is_only_a_suspicion(
    spec: ExtractSpec, text: str, key: str
) -> None:
    assert surely(spec, text) == {key: False}


def test_a_heading_over_unknown_words_is_a_suspicion(spec: ExtractSpec) -> None:
    text = "六、网络安全与数据安全\n（一）有关要求已经写进各岗位的职责，逐级压实。"
    assert surely(spec, text) == {"data_security": False}


def test_a_heading_is_none_for_what_its_sentences_leave_out(spec: ExtractSpec) -> None:
    text = "六、关键装备软件与网络数据安全\n（一）关键技术装备、工业软件和操作系统均安全可控，来源清楚。"
    assert surely(spec, text) == {"secure_technology": True}


@pytest.mark.parametrize(
    "text",
    [
        "公司尚未建立网络安全管理制度，数据安全也缺乏防护手段。",
        "关键装备、工业软件尚未安全可控，仍依赖国外供应商。",
        "部署安全生产管控平台，对车间安全风险实时监测。",
        "公司缺少既懂工艺又懂信息化的复合型人才。",
    ],
)
def test_what_is_denied_or_another_subject_is_no_suspicion(spec: ExtractSpec, text: str) -> None:
    assert surely(spec, text) == {}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("公司以前发生过安全事故，此后加大了投入。", ["accident"]),
        ("早年厂里遭遇过一次环境污染事故，教训深刻。", ["accident"]),
        ("公司从未发生过安全事故。", ["no_accident"]),
        ("凡发生过安全事故的班组不得参加评优。", []),
        ("近三年是否发生过安全事故，请如实填写。", []),
    ],
)
def test_what_once_was_is_told_without_harm_or_date(
    spec: ExtractSpec, text: str, told: list[str]
) -> None:
    found = passages_of(sentences_of([page(prose(text))]), spec.passages, "application_book")
    assert [p.key for p in found if "accident" in p.key] == told


def test_an_accident_is_as_sure_as_the_words_that_tell_it(spec: ExtractSpec) -> None:
    """A dim end of the line, in words that decide nothing, casts no doubt on it."""
    text = "公司曾于2025年6月9日发生一起较大环境污染事故，直接经济损失约"
    rest = "1680万元，已完成治理并通过了主管部门组织的验收，有关责任人员已经处理完毕。"
    rows = [line(text, 0.16, 0.1, 0.99), line(rest, 0.12, 0.127, 0.6)]
    sentences = sentences_of([page(rows)])
    assert len(sentences) == 1
    found = passages_of(sentences, spec.passages, "application_book")
    told = next(p for p in found if p.key == "accident")
    assert (told.value, told.confidence >= 0.9) == ("graded", True)


def test_lines_of_a_tilted_page_that_lap_over_one_another_are_one_sentence() -> None:
    rows = [
        Line(
            "核心装备、工业软件、操作系统和整体解决方案做到了", Box(0.17, 0.116, 0.928, 0.15), 0.97
        ),
        Line("安全可控。", Box(0.129, 0.136, 0.228, 0.16), 1.0),
    ]
    (sentence,) = sentences_of([page(rows)])
    assert sentence.text.endswith("做到了安全可控。")


def test_a_branch_whose_trade_is_special(spec: ExtractSpec) -> None:
    text = "本单位系甲木食品有限责任公司的分支机构，因所在行业情况特殊，由分支机构申报。"
    assert "special_industry" in said(spec, text)


def test_a_list_of_attachments_under_a_word_that_says_so(spec: ExtractSpec) -> None:
    sheet = page(lines("附：证明材料目录\n1、营业执照\n2、2023年度审计报告"))
    book = document("application_book", sheet)
    found = attachments_of(book, spec.passages.attachments)
    assert found is not None and [e.name for e in found] == ["营业执照", "2023年度审计报告"]


def test_what_a_statement_is_called_denies_no_accident_by_itself(spec: ExtractSpec) -> None:
    sheet = page(lines("近三年无事故证明\n兹声明：公司近三年无重大安全、环境污染和质量事故。"))
    told = passages_of(sentences_of([sheet]), spec.passages, "no_accident_statement")
    assert [p.value for p in told if p.key == "no_accident"] == ["narrow"]
    alone = passages_of(
        sentences_of([page(lines("近三年无事故证明"))]), spec.passages, "no_accident_statement"
    )
    assert [(p.value, p.confidence) for p in alone if p.key == "no_accident"] == [("adequate", 0.5)]


def test_the_last_sign_of_a_sentence_under_its_indent_ends_it(spec: ExtractSpec) -> None:
    """故。 stands left of where the paragraph begins, and the next one begins as it did."""
    first = "企业最近三个年度内无较大（含较大）以上安全、环境、质量责任事"
    rows = page(
        Line(first, Box(0.217, 0.262, 0.835, 0.292), 0.99),
        Line("故。", Box(0.171, 0.283, 0.211, 0.306), 0.99),
        Line("以上情况属实。", Box(0.212, 0.311, 0.351, 0.335), 0.99),
    )
    told = {s.text for s in sentences_of([rows])}
    assert first + "故。" in told


def test_whoever_did_not_put_it_on_the_list(spec: ExtractSpec) -> None:
    text = "企业诚信守法经营，未被有关部门列入严重失信主体名单（黑名单）。"
    assert said(spec, text) == {"no_dishonesty": "yes"}


@pytest.mark.parametrize(
    "text",
    [
        "公司未被行政处罚，2023年被列入严重失信主体名单，已申请移出。",
        "公司从未被通报批评，但因合同纠纷被列入失信黑名单。",
        "公司建立供应商黑名单制度，没有黑名单供应商参与供货。",
    ],
)
def test_whoever_is_on_a_list_does_not_deny_it(spec: ExtractSpec, text: str) -> None:
    assert "no_dishonesty" not in said(spec, text)


def test_a_sentence_over_two_rows_of_an_unruled_table_is_one(spec: ExtractSpec) -> None:
    """The row under it has no number: it is the second line of the same answers."""
    rows = [
        ["4", "网络和数据", "重要数据每天备份，网络安全风险可控。"],
        ["5", "安全生产、环保和", "2025年5月23日，公司二车间检修时发生一起较大生产"],
        ["", "质量", "安全事故，造成3人死亡，已完成整改。"],
        ["6", "信用情况", "没有被列入严重失信主体名单。"],
    ]
    drawn = replace(table(rows), origin="aligned")
    found = passages_of(sentences_of([page(tables=[drawn])]), spec.passages, "application_book")
    assert {p.key: p.value for p in found}["accident"] == "graded"
    ruled = sentences_of([page(tables=[table(rows)])])
    assert "质量" in [s.text for s in ruled]


def test_one_word_answers_for_one_thing_asked_only(spec: ExtractSpec) -> None:
    """规划 of the network is neither what a group does nor what for."""
    other = "项目组以万兆环网为载体，把车间、库房和办公楼的网络重新规划，新增边缘节点。"
    assert "organisation" not in said(spec, other)
    own = "规划由智能工厂建设领导小组统筹，办公室设在信息中心。"
    assert said(spec, own)["organisation"] == "yes"


def test_a_covers_slots_speak_of_no_organisation(spec: ExtractSpec) -> None:
    """A slot's answer over the next slot's label is no sentence."""
    cover = [
        line("智能工厂名称：", 0.17, 0.59),
        line("高压柱塞泵数字化智能工厂", 0.48, 0.59),
        line("主管部门：", 0.17, 0.63),
        line("威海市工业和信息化局", 0.5, 0.63),
    ]
    found = passages_of(sentences_of([page(cover)]), spec.passages, "application_book")
    assert "organisation" not in {p.key for p in found}


@pytest.mark.parametrize(
    "text",
    [
        "（请说明关键技术装备、工业软件、操作系统等安全可控情况，以及网络安全和数据安全风险可控情况）",
        "请简要描述推进智能工厂建设的组织机构和人才队伍情况，包括领导小组、专业技术人员等。",
        "根据通知要求，申报企业近三年未发生较大（含）以上安全、环保、质量等事故。",
        "按照申报条件，关键技术装备、工业软件应安全可控，网络安全和数据安全应风险可控。",
        "企业应建立规划、建设和运营智能工厂的组织机构，明确智能制造部职责。",
    ],
)
def test_what_a_form_or_the_notice_asks_is_no_answer(spec: ExtractSpec, text: str) -> None:
    assert not said(spec, text)


def test_a_team_with_its_degrees_is_the_people(spec: ExtractSpec) -> None:
    text = "公司组建42人的数字化团队，其中硕士以上9人，每年组织MES、数据分析培训12场。"
    assert "talent" in said(spec, text)


@pytest.mark.parametrize(
    "text",
    [
        "目前部分核心设备依赖进口，尚未实现自主可控。",
        "下一步，将推进工业软件国产化替代，逐步实现安全可控。",
        "要求：未被列入严重失信主体名单。",
        "申报条件：近三年未发生较大（含）以上安全、环保、质量等事故。",
        "公司通过数据管理能力成熟度（DCMM）三级认证。",
    ],
)
def test_what_is_denied_put_off_or_asked_for_is_not_said(spec: ExtractSpec, text: str) -> None:
    found = passages_of(sentences_of([page(prose(text))]), spec.passages, "application_book")
    assert not [p for p in found if p.confidence >= 0.5]


def test_a_remark_on_what_happened_is_no_instruction(spec: ExtractSpec) -> None:
    text = "需要说明的是：2024年7月10日，公司压铸工段发生爆燃，经认定为较大生产安全事故。"
    assert said(spec, text) == {"accident": "graded"}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("公司曾于2024年发生氨泄漏，造成3人死亡。", "ungraded"),
        ("2024年公司发生火灾，烧毁仓库一座，直接经济损失1300万元。", "ungraded"),
        ("2024年公司被应急管理局认定为较大生产安全责任事故单位。", "graded"),
        ("2024年7月19日公司原料仓库发生火灾，经调查认定为较大事故。", "graded"),
    ],
)
def test_an_accident_in_other_words(spec: ExtractSpec, text: str, value: str) -> None:
    assert said(spec, text) == {"accident": value}


def test_the_neighbours_fire_is_theirs(spec: ExtractSpec) -> None:
    assert not said(spec, "2024年11月3日，园区邻近企业发生较大火灾事故，公司及时支援。")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("三年来无安全责任死亡事故，无重大环境污染事件。", "narrow"),
        ("近三年未发生重大（含）以上安全事故，亦未发生较大事故。", "adequate"),
    ],
)
def test_the_widest_of_several_denials_counts(spec: ExtractSpec, text: str, value: str) -> None:
    assert said(spec, text)["no_accident"] == value


def test_an_accident_of_a_machine_is_another(spec: ExtractSpec) -> None:
    assert "no_accident" not in said(spec, "本系统上线后未发生设备事故。")


@pytest.mark.parametrize(
    "text",
    [
        "本单位声明：所填报内容及所附材料均真实有效，如有不实，愿承担一切责任。",
        "本人作为法定代表人，保证所提交材料真实、合法、有效。",
        "我公司保证申报材料真实可靠。",
        "申报单位承诺以上填报内容真实无误。",
    ],
)
def test_a_commitment_under_any_heading(spec: ExtractSpec, text: str) -> None:
    assert "commitment_section" in said(spec, text)


def test_a_promise_of_true_goods_is_none(spec: ExtractSpec) -> None:
    assert "commitment_section" not in said(spec, "我公司保证产品材料真实可靠，质保三年。")


@pytest.mark.parametrize(
    "text",
    [
        "公司目前为规模以下企业。",
        "我公司属规模以下工业企业，计划明年升规。",
        "公司尚未纳入规上统计，系规下工业企业。",
        "我公司为山东某某集团的全资子公司，目前为规模以下工业企业。",
        "本企业尚未升规。",
        "企业规模：规下企业。",
        "属规下（规模以下）工业企业",
        "截至申报之日，我公司仍属规下企业，正在培育入规。",
        "公司不属于规模以上工业企业。",
        "公司2025年营业收入1800万元，为规模以下企业。",
        "我厂非规上企业。",
        "公司由于搬迁，2025年退出统计，现为规模以下工业企业。",
        "公司2022年为规上企业，现为规下企业。",
    ],
)
def test_below_scale_in_other_words(spec: ExtractSpec, text: str) -> None:
    assert said(spec, text)["below_scale"] == "yes"


@pytest.mark.parametrize(
    "text",
    [
        "企业不属于规模以下，营业收入9000万元，一切正常。",
        "公司2019年为规模以下，2021年升规入统，运行良好。",
        "企业规模：规模以上☑ 规模以下（规下）□",
        "主要竞争对手属于规模以下，规模远小于本公司。",
        "是否为规模以下企业：否。",
        "我公司并非规模以下企业。",
        "公司不为规模以下工业企业。",
        "子公司青岛某某科技有限公司目前为规模以下企业。",
        "本公司不属于规模以下工业企业。",
        "公司不是规下企业。",
        "是否规下企业 □是 ☑否",
        "公司不属规下企业，正常纳统。",
        "下属子公司均为规模以下企业。",
        "成立之初为规模以下企业，2018年升规纳统。",
        "2016年以前公司为规模以下工业企业，2019年纳入规上统计。",
        "本公司已由规模以下企业成长为规上企业。",
        "2021年为规下，现为规上。",
        "我公司2022年属规下企业，目前已成为规模以上工业企业。",
        "2020年之规模为规下，如今为规上企业。",
        "公司从规下企业发展为行业龙头。",
        "填报说明：规模以下企业不得申报。",
        "规下企业不在申报范围内。",
        "规模以下工业企业不得申报本项目。",
        "公司是否未纳入规上：否。",
        "公司绝非规模以下企业。",
        "公司不再是规模以下企业。",
        "公司不存在未纳入规上的情形。",
        "公司主要面向规模以下工业企业提供产品。",
        "企业规模：规模以上工业企业（非规下企业）",
    ],
)
def test_below_scale_in_a_denial_the_past_or_of_others_says_nothing(
    spec: ExtractSpec, text: str
) -> None:
    assert "below_scale" not in said(spec, text)


@pytest.mark.parametrize(
    "text",
    [
        "公司成立了智能工厂建设小组，由总经理牵头，负责统筹规划、建设和运营。",
        "企业组建了数字化转型推进专班，董事长任组长，统筹工厂规划、建设、运营工作。",
    ],
)
def test_a_body_for_the_factory_by_any_name_is_its_organisation(
    spec: ExtractSpec, text: str
) -> None:
    assert "organisation" in said(spec, text)
    (found,) = [p for p in passages_of(sentences_of([page(prose(text))]), spec.passages, BOOK)
                if p.key == "organisation"]  # fmt: skip
    assert found.confidence >= 0.8


@pytest.mark.parametrize(
    "text",
    [
        "公司拟成立智能工厂建设小组，由总经理牵头，负责统筹规划、建设和运营。",
        "公司成立了网络安全小组，由信息科牵头，负责数据安全的统筹建设。",
    ],
)
def test_a_body_that_is_planned_or_for_another_matter_is_none(spec: ExtractSpec, text: str) -> None:
    assert "organisation" not in said(spec, text)


def test_a_register_tells_the_name_before_its_change(spec: ExtractSpec) -> None:
    rows = [
        ["变更事项", "变更前内容", "变更后内容"],
        ["名称", "甲木配件有限公司", "甲木动力有限公司"],
    ]
    notice = page(line("准予变更登记通知书", 0.3, 0.05), tables=[table(rows)])
    found = passages_of(sentences_of([notice]), spec.passages, "other")
    assert ("former_name", "甲木配件有限公司") in [(p.key, p.value) for p in found]


@pytest.mark.parametrize(
    "rows",
    [
        [
            ["变更事项", "变更前内容", "变更后内容"],
            ["投资人", "乙石集团有限公司", "丙火控股有限公司"],
        ],
        [["变更前", "变更后"], ["李四", "丙火控股有限公司"]],
    ],
)
def test_an_investor_that_changed_is_no_former_name(
    spec: ExtractSpec, rows: list[list[str]]
) -> None:
    notice = page(line("准予变更登记通知书", 0.3, 0.05), tables=[table(rows)])
    found = passages_of(sentences_of([notice]), spec.passages, "other")
    assert "former_name" not in {p.key for p in found}


def test_a_change_of_names_tells_the_former_under_its_own_head(spec: ExtractSpec) -> None:
    rows = [["变更前名称", "变更后名称"], ["甲木配件有限公司", "甲木动力有限公司"]]
    notice = page(line("准予变更登记通知书", 0.3, 0.05), tables=[table(rows)])
    found = passages_of(sentences_of([notice]), spec.passages, "other")
    assert ("former_name", "甲木配件有限公司") in [(p.key, p.value) for p in found]
