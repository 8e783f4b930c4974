"""Commitments, statements, letters and official documents, each in several wordings."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from drawn import line, lines, page, prose, seal, table

from docproc.evidence import Box
from docproc.extract.model import Paper, State
from docproc.extract.papers.letters import enterprise_count
from docproc.extract.wording.sentences import sentences_of
from docproc.page import Line

Values = Callable[..., dict[str, object]]
Read = Callable[..., Paper]


def close(*texts: str, top: float = 0.6) -> list:
    return [line(t, 0.55, top + 0.03 * i) for i, t in enumerate(texts)]


def test_a_commitment_signed_below_with_labels(values: Values) -> None:
    sheet = page(
        line("真实性承诺书", 0.4, 0.1),
        prose(
            "本单位自愿申报2026年先进级智能工厂，现郑重承诺：\n1.申报材料真实、准确、完整；\n特此承诺。",
            0.15,
        ),
        lines("承诺单位（盖章）：甲木铜业有限公司\n法定代表人（签字）：\n日期：2026年4月9日", 0.5),
    )
    assert values("commitment", sheet) == {
        "enterprise_name": "甲木铜业有限公司",
        "signed_on": "2026-04-09",
    }


def test_a_commitment_whose_signer_stands_in_its_first_sentence(values: Values) -> None:
    sheet = page(
        line("承 诺 函", 0.42, 0.1),
        prose(
            "本公司甲木铜业有限公司（统一社会信用代码：91350100M000100Y43）郑重承诺：所报材料真实有效。",
            0.15,
        ),
        close("二〇二六年四月九日"),
    )
    assert values("commitment", sheet) == {
        "enterprise_name": "甲木铜业有限公司",
        "uscc": "91350100M000100Y43",
        "signed_on": "2026-04-09",
    }


def test_a_commitment_with_name_and_date_alone_at_its_end(values: Values) -> None:
    sheet = page(
        line("保密及真实性承诺", 0.4, 0.1),
        prose(
            "甲木铜业有限公司（以下简称“我公司”）就申报事宜承诺如下：材料不涉密。特此承诺。", 0.15
        ),
        close("甲木铜业有限公司（公章）", "2026.4.9"),
    )
    assert values("commitment", sheet) == {
        "enterprise_name": "甲木铜业有限公司",
        "signed_on": "2026-04-09",
    }


def test_an_empty_date_of_a_commitment_is_blank(values: Values) -> None:
    sheet = page(lines("承诺书\n承诺企业（公章）：甲木铜业有限公司\n签署日期：    年   月   日"))
    assert values("commitment", sheet) == {
        "enterprise_name": "甲木铜业有限公司",
        "signed_on": "<blank>",
    }


@pytest.mark.parametrize(
    "text",
    [
        "我公司（甲木铜业有限公司，统一社会信用代码91350100M000100Y43）郑重声明：近三年内无较大以上（含较大）安全事故。",
        "甲木铜业有限公司（统一社会信用代码：91350100M000100Y43）近三年未发生较大及以上生产安全事故，特此声明。",
        "兹证明甲木铜业有限公司（信用代码91350100M000100Y43）自2023年以来未发生一般及以上事故。",
    ],
)
def test_statements_name_their_enterprise(values: Values, text: str) -> None:
    sheet = page(line("无事故声明", 0.4, 0.1), prose(text, 0.15), close("2026年3月20日"))
    found = values("no_accident_statement", sheet)
    assert found["enterprise_name"] == "甲木铜业有限公司"
    assert found["uscc"] == "91350100M000100Y43"
    assert found["signed_on"] == "2026-03-20"


@pytest.mark.parametrize(
    "text",
    [
        "根据通知要求，我公司所属子公司甲木铜业有限公司（统一社会信用代码：91350100M000100Y43）拟申报2026年先进级智能工厂。经审核，同意推荐申报。",
        "兹推荐我集团下属控股子公司甲木铜业有限公司申报2026年山东省先进级智能工厂，特此推荐。",
        "甲木铜业有限公司系我公司权属企业，符合先进级智能工厂申报条件，现推荐其申报。",
    ],
)
def test_a_parents_letter_says_who_recommends_whom(values: Values, text: str) -> None:
    sheet = page(
        line("乙火控股集团有限公司文件", 0.3, 0.08),
        line("乙火函〔2026〕7号", 0.4, 0.12),
        line("关于推荐2026年先进级智能工厂的函", 0.28, 0.16),
        line("山东省工业和信息化厅：", 0.12, 0.2),
        prose(text, 0.24),
        close("乙火控股集团有限公司", "2026年4月10日"),
        line("（联系人：李四  联系电话：13900000000）", 0.16, 0.72),
    )
    found = values("parent_letter", sheet)
    assert found["issuer"] == "乙火控股集团有限公司"
    assert found["enterprise_name"] == "甲木铜业有限公司"
    assert found["level_applied"] == "advanced"
    assert found["signed_on"] == "2026-04-10"


def test_a_parents_letter_in_the_form_of_a_table_is_dated_in_its_opinion(values: Values) -> None:
    form = table(
        [
            ["被推荐企业", "甲木铜业有限公司"],
            ["推荐单位", "乙火控股集团有限公司"],
            ["推荐意见", "兹推荐甲木铜业有限公司参加申报。（单位公章）二〇二六年三月十五日"],
        ],
        top=0.4,
    )
    closing = form.cells[-1].box
    assert closing
    drawn = [
        line("（单位公章）", 0.55, closing.top + 0.003),
        line("二〇二六年三月十五日", 0.55, closing.top + 0.016),
    ]
    assert values("parent_letter", page(drawn, tables=[form]))["signed_on"] == "2026-03-15"


def test_what_was_examined_is_told_in_the_opinion_and_signs_nothing(values: Values) -> None:
    said = "甲木铜业有限公司系我公司所属企业。\n经审核，该企业符合申报条件，同意推荐其申报。"
    form = table(
        [
            ["推荐单位", "乙火控股集团有限公司"],
            ["推荐意见", f"{said}\n乙火控股集团有限公司\n2026年3月20日"],
        ],
        top=0.4,
    )
    closing = form.cells[-1].box
    assert closing
    top = closing.top
    drawn = [
        line("乙火控股集团有限公司", 0.55, top + 0.003),
        line("2026年3月20日", 0.6, top + 0.016),
    ]
    sheet = page(drawn, tables=[form], seals=[seal("乙火控股集团有限公司", 0.65, top + 0.02)])
    assert values("parent_letter", sheet)["signed_on"] == "2026-03-20"
    of_another = [
        *form.cells[:-2],
        replace(form.cells[-2], text="主管部门审核意见"),
        form.cells[-1],
    ]
    sheet = replace(sheet, tables=(replace(form, cells=tuple(of_another)),))
    assert "signed_on" not in values("parent_letter", sheet)


def test_a_letter_of_the_applicant_itself_keeps_both_names(values: Values) -> None:
    sheet = page(
        line("推荐函", 0.45, 0.1),
        prose("兹推荐我公司下属企业甲木铜业有限公司申报先进级智能工厂。", 0.15),
        close("甲木铜业有限公司", "2026年4月10日"),
    )
    found = values("parent_letter", sheet)
    assert found["issuer"] == found["enterprise_name"] == "甲木铜业有限公司"


def recommendation(text: str) -> object:
    return page(
        line("德州市工业和信息化局文件", 0.25, 0.08),
        line("德工信字〔2026〕12号", 0.38, 0.13),
        line("关于推荐2026年先进级智能工厂的报告", 0.25, 0.18),
        line("山东省工业和信息化厅：", 0.12, 0.22),
        prose(text, 0.26),
        close("德州市工业和信息化局", "2026年4月20日"),
    )


def test_a_citys_letter_has_issuer_number_date_and_count(values: Values) -> None:
    sheet = recommendation("经审核，现推荐甲木铜业有限公司等8家企业申报2026年先进级智能工厂。")
    assert values("city_recommendation", sheet) == {
        "issuer": "德州市工业和信息化局",
        "document_number": "德工信字〔2026〕12号",
        "signed_on": "2026-04-20",
        "enterprise_count": 8,
    }


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("我市共推荐8家企业申报先进级智能工厂（名单见附件）。", 8),
        ("经专家评审，择优推荐十二户企业申报。", 12),
        ("现将甲木铜业有限公司等3家单位推荐上报，其中央企1家。", 3),
        ("推荐申报先进级智能工厂企业共计21家，按优先顺序排列。", 21),
        ("我市累计培育省级智能工厂35家，本次推荐6家企业申报先进级智能工厂。", 6),
        ("经初审，确定11个项目申报先进级智能工厂，其中离散型7个。", 11),
        ("报送先进级智能工厂申报材料，共有两家企业。", 2),
    ],
)
def test_the_count_of_enterprises_in_any_wording(text: str, count: int) -> None:
    fact = enterprise_count(sentences_of([recommendation(text)]))
    assert (fact.state, fact.value) == (State.READ, count)


@pytest.mark.parametrize(
    "text",
    ["现将有关材料随文报上，请审核。", "我市已建成基础级智能工厂120家，带动5000家企业改造。"],
)
def test_other_numbers_are_no_count(text: str) -> None:
    assert enterprise_count(sentences_of([recommendation(text)])).state is State.ABSENT


def test_a_letter_without_number_or_date_lacks_them(read: Read) -> None:
    sheet = page(
        line("关于报送先进级智能工厂推荐名单的函", 0.25, 0.1),
        prose("现报送2家企业名单。", 0.15),
        line("德州市工业和信息化局", 0.55, 0.5),
    )
    facts = read("city_recommendation", sheet).facts
    assert facts["document_number"].state is State.ABSENT
    assert facts["signed_on"].state is State.ABSENT


@pytest.mark.parametrize(
    ("title", "number"),
    [
        (["德州市支持智能制造高质量发展的若干政策"], "德政办发〔2025〕3号"),
        (
            ["关于印发《德州市智能工厂梯度培育", "行动方案（2025—2027年）》的通知"],
            "德政字〔2025〕14号",
        ),
        (["德州市人民政府关于加快智能制造发展的实施意见"], "德政发〔2024〕5号"),
    ],
)
def test_a_policy_has_title_issuer_and_number(
    values: Values, title: list[str], number: str
) -> None:
    drawn = [line("德州市人民政府文件", 0.3, 0.08), line(number, 0.4, 0.13)]
    drawn += [line(t, 0.25, 0.2 + 0.03 * i) for i, t in enumerate(title)]
    body = prose(
        "各县（市、区）人民政府：\n为深入推进智能制造，制定如下政策，请认真落实各项政策。", 0.3
    )
    assert values("policy_document", page(drawn, body)) == {
        "title": "".join(title),
        "issuer": "德州市人民政府",
        "document_number": number,
    }


def test_the_number_of_a_long_line_is_as_sure_as_its_own_characters() -> None:
    text = "按照通知要求，我局组织企业申报并进行了初审，现推荐14家企业申报先进级智能工厂。"
    fact = enterprise_count(sentences_of([page(line(text, 0.1, 0.1, sure=0.5))]))
    assert fact.value == 14
    assert fact.confidence > 0.9


@pytest.mark.parametrize(
    "body",
    [
        "甲木铜业有限公司系乙水集团有限公司在鲁子企业，由我公司管理，推荐申报先进级智能工厂。",
        "甲木铜业有限公司是我区重点企业，经审核符合申报条件，同意推荐。",
        "兹有我公司下属企业甲木铜业有限公司，主要从事铜材生产，特推荐该公司申报先进级智能工厂。",
        "我集团所属全资企业甲木铜业有限公司拟申报山东省先进级智能工厂，现予以推荐。",
    ],
)
def test_a_parents_letter_is_for_the_company_it_speaks_of(values: Values, body: str) -> None:
    sheet = page(
        line("推荐意见", 0.42, 0.1), line("山东省工业和信息化厅：", 0.12, 0.15),
        prose(body, 0.2), close("乙水集团有限公司", "2026年4月10日"),
    )  # fmt: skip
    found = values("parent_letter", sheet)
    assert found["enterprise_name"] == "甲木铜业有限公司"
    assert found["issuer"] == "乙水集团有限公司"
    assert found["signed_on"] == "2026-04-10"


def test_whom_a_letter_is_addressed_to_did_not_write_it(values: Values) -> None:
    sheet = page(
        line("关于甲木铜业有限公司申报先进级智能工厂请示的批复", 0.2, 0.1),
        line("甲木铜业有限公司：", 0.12, 0.15),
        prose("你公司来文收悉。经研究，同意申报2026年先进级智能工厂。此复。", 0.2),
        close("乙水集团有限公司", "2026年4月8日"),
    )
    assert values("parent_letter", sheet)["issuer"] == "乙水集团有限公司"


def test_a_letter_without_a_date_is_signed_by_the_name_at_its_end(values: Values) -> None:
    sheet = page(
        line("推荐书", 0.42, 0.1),
        prose("我集团全资子公司甲木铜业有限公司拟申报先进级智能工厂，现予推荐。", 0.2),
        line("乙水集团有限公司", 0.6, 0.6),
    )
    found = values("parent_letter", sheet)
    assert (found["issuer"], found.get("signed_on")) == ("乙水集团有限公司", None)


def test_the_rim_of_a_seal_beside_a_date_is_no_label(values: Values) -> None:
    rim = replace(line("乙水集", 0.5, 0.63), ink="red")
    sheet = page(
        line("推荐函", 0.42, 0.1), prose("推荐甲木铜业有限公司申报。", 0.2),
        line("推荐单位：乙水集团有限公司", 0.5, 0.6), rim, line("2026.04.11", 0.8, 0.63),
    )  # fmt: skip
    found = values("parent_letter", sheet)
    assert (found["issuer"], found["signed_on"]) == ("乙水集团有限公司", "2026-04-11")


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("经审核，我市推荐企业8户，其中“专精特新”企业5户。", 8),
        ("现推荐申报单位共计十二家，名单附后。", 12),
        ("推荐项目6个，材料随文报送。", 6),
        ("我市共有31家企业提出申报，经审核，27家符合条件。", 27),
        ("今年共组织38家企业申报，择优推荐27家，较去年增加5家。", 27),
        ("按照要求，我局共推荐27家企业（先进级12家、基础级15家）。", 12),
        ("全市22家企业报名，其中先进级16家，基础级6家。最终确定推荐先进级企业9家。", 9),
        ("我市27家符合条件，其中先进级12家，基础级15家。", 12),
        ("拟推荐甲木公司等12家企业申报先进级智能工厂，乙水公司等15家企业申报基础级智能工厂。", 12),
    ],
)
def test_a_count_may_stand_behind_what_it_counts(text: str, count: int) -> None:
    assert enterprise_count(sentences_of([page(prose(text, 0.2))])).value == count


@pytest.mark.parametrize(
    ("first", "second", "whole"),
    [
        ("企业（盖章）：嶷晟（烟台）新材料集团", "有限公司", "嶷晟（烟台）新材料集团有限公司"),
        ("承诺人（单位公章）：甲乙特钢有限公司", "济南分公司", "甲乙特钢有限公司济南分公司"),
    ],
)
def test_a_name_in_two_lines_is_read_whole(
    values: Values, first: str, second: str, whole: str
) -> None:
    promise = page(
        lines("真实性承诺书\n我单位自愿申报，并郑重承诺如下：\n特此承诺。"),
        line(first, 0.4, 0.5),
        line(second, 0.4, 0.53),
        line("2026年4月6日", 0.4, 0.58),
    )
    assert values("commitment", promise)["enterprise_name"] == whole


@pytest.mark.parametrize(
    ("closing", "state", "value"),
    [
        ("2026年4月17", State.READ, "2026-04-17"),
        ("2026年H月15日", State.UNREADABLE, None),
        ("2026年 月 日", State.ABSENT, None),
    ],
)
def test_a_closing_date_of_which_a_sign_was_lost(
    read: Read, closing: str, state: State, value: str | None
) -> None:
    sheet = page(
        lines(
            "关于推荐申报2026年度先进级智能工厂的请示\n省工业和信息化厅：\n"
            f"共有6家企业符合条件，现予推荐。\n甲木市工业和信息化局\n{closing}"
        )
    )
    fact = read("city_recommendation", sheet).facts["signed_on"]
    assert (fact.state, fact.value) == (state, value)


def test_a_seals_letters_above_the_signer_are_no_part_of_whom_a_letter_is_for(
    values: Values,
) -> None:
    drawn = (
        ("关于推荐山东甲木泵业科技有限公司", 0.213, 0.173, 0.753, 0.213),
        ("申报先进级智能工厂的函", 0.298, 0.211, 0.67, 0.247),
        ("山东甲木泵业科技有限公司是一家制造企业，在高压柱塞泵领域", 0.141, 0.294, 0.87, 0.334),
        ("实力较强，申报材料属实，同意推荐其申报先进级智能工厂。", 0.089, 0.359, 0.727, 0.399),
        ("业科技", 0.728, 0.439, 0.837, 0.478),
        ("山东甲木泵业科技有限公司", 0.541, 0.483, 0.868, 0.519),
        ("2026年03月22日", 0.664, 0.515, 0.87, 0.547),
    )
    sheet = page([Line(text, Box(*box), 0.95) for text, *box in drawn])
    assert values("parent_letter", sheet)["enterprise_name"] == "山东甲木泵业科技有限公司"


def test_a_year_in_a_bracket_is_no_date_that_was_misread(read: Read) -> None:
    sheet = page(lines("申报书\n营业收入（万元，\n2025年度）\n申报单位：甲木铜业有限公司"))
    assert read("application_book", sheet).facts["signed_on"].state is State.ABSENT


def test_the_column_of_a_row_without_rules_does_not_break_its_paragraph() -> None:
    sheet = page(
        line("近三年我公司没有发生过较大以上（含较大）的安全、环保、质量", 0.36, 0.5),
        line("4", 0.12, 0.51), line("经营情况", 0.17, 0.51), line("事故。", 0.36, 0.52),
        line("按照有关要求部署防火墙。", 0.36, 0.56),
    )  # fmt: skip
    told = [s.text for s in sentences_of([sheet])]
    assert "近三年我公司没有发生过较大以上（含较大）的安全、环保、质量事故。" in told


def test_whoever_signs_a_letter_is_not_whom_it_is_for(read: Read) -> None:
    sheet = page(
        line("甲土集團有限公司", 0.3, 0.1), line("关于推荐申报先进级智能工厂的函", 0.25, 0.2),
        line("经研究，现推荐我集团所属子公司甲木铜业有限公司申报2026年先进级智能工厂。", 0.1, 0.3, sure=0.5),
        line("甲土集团有限公司", 0.6, 0.45), line("年　月　日", 0.65, 0.5),
    )  # fmt: skip
    assert read("parent_letter", sheet).facts["enterprise_name"].value == "甲木铜业有限公司"


def test_a_date_read_in_pieces_under_a_seal_is_one(read: Read) -> None:
    sheet = page(
        line("关于推荐申报先进级智能工厂的函", 0.25, 0.1), line("经研究，推荐企业1家。", 0.1, 0.2),
        line("滨州市工业和信息化局", 0.6, 0.4),
        line("二〇", 0.6, 0.45), line("二六年四月十六", 0.64, 0.45, sure=0.5), line("日", 0.78, 0.45),
    )  # fmt: skip
    fact = read("city_recommendation", sheet).facts["signed_on"]
    assert (fact.value, fact.confidence < 0.9) == ("2026-04-16", True)


def test_the_recommended_enterprise_of_a_form_does_not_issue_it(read: Read) -> None:
    form = table(
        [
            ["被推荐企业", "广饶甲木制药科技有限公司"],
            ["报送单位", "山东省工业和信息化厅"],
            ["推荐单位意见", "同意推荐其申报智能工厂。中国机械工业集团有限公司"],
        ],
        top=0.14,
    )
    drawn = [line("智能工厂申报推荐表", 0.35, 0.1)]
    drawn += [line(c.text, c.box.left, c.box.top) for c in form.cells[:5] if c.box]
    drawn += [
        line("同意推荐其申报智能工厂。", 0.55, 0.205),
        line("中国机械工业集团有限公司", 0.55, 0.215),
    ]
    facts = read("parent_letter", page(drawn, tables=[form])).facts
    assert facts["issuer"].value != "广饶甲木制药科技有限公司"
    assert facts["enterprise_name"].value == "广饶甲木制药科技有限公司"


def test_letters_of_a_seal_over_the_closing_name_leave_the_seal_open(read: Read) -> None:
    closing = [line("山东甲木集团有限公司", 0.56, 0.51), line("2026年4月19日", 0.64, 0.55)]
    body = prose("我公司所属子公司泰安乙石机械有限公司拟申报先进级智能工厂，现予推荐。", 0.3)
    trace = line("集团", 0.7, 0.465)
    head = line("集团", 0.2, 0.1)

    def seals(*more: object) -> list[State]:
        paper = read("parent_letter", page(body, closing, *more))
        return [s.state for s in paper.slots if s.kind == "seal"]

    assert seals(trace) == [State.UNREADABLE]
    assert seals(head) == seals() == []


def test_who_signs_behind_a_label_is_not_whom_the_letter_is_for(values: Values) -> None:
    """The applicant is told by a short name alone."""
    sheet = page(
        line("推荐意见", 0.42, 0.1), prose("甲木铜业为我公司全资子公司，同意推荐其申报。", 0.2),
        line("推荐单位（盖章）：山东乙水集团有限公司", 0.4, 0.6), line("日期：2026年4月2日", 0.4, 0.63),
    )  # fmt: skip
    found = values("parent_letter", sheet)
    assert found["issuer"] == "山东乙水集团有限公司"
    assert found.get("enterprise_name") != "山东乙水集团有限公司"


def test_the_level_that_is_applied_for_and_not_that_once_given(values: Values) -> None:
    text = "该公司2025年获评基础级智能工厂，现推荐其申报2026年先进级智能工厂。"
    sheet = page(line("推荐函", 0.42, 0.1), prose("乙水集团权属企业甲木铜业有限公司。" + text, 0.2))
    assert values("parent_letter", sheet)["level_applied"] == "advanced"


def test_a_letter_that_lists_several_tells_the_others_too(read: Read) -> None:
    text = "推荐下列所属子公司申报先进级智能工厂：\n1.泰安汶水泵业有限公司\n2.泰安松石机械有限公司"
    sheet = page(line("推荐函", 0.42, 0.1), prose(text, 0.2))
    fact = read("parent_letter", sheet).facts["enterprise_name"]
    assert {fact.value, *(o.value for o in fact.others)} == {
        "泰安汶水泵业有限公司",
        "泰安松石机械有限公司",
    }


@pytest.mark.parametrize(
    "text",
    [
        "兹推荐我集团所属子公司泰安汶水泵业有限公司、泰安松石机械有限公司和和顺机床有限公司申报先进级。",
        "现推荐泰安汶水泵业有限公司（控股）、泰安松石机械有限公司（全资）以及和顺机床有限公司申报。",
    ],
)
def test_a_sentence_that_names_several_tells_each(read: Read, text: str) -> None:
    sheet = page(line("推荐函", 0.42, 0.1), prose(text, 0.2))
    fact = read("parent_letter", sheet).facts["enterprise_name"]
    assert {fact.value, *(o.value for o in fact.others)} == {
        "泰安汶水泵业有限公司",
        "泰安松石机械有限公司",
        "和顺机床有限公司",
    }


@pytest.mark.parametrize(
    "body",
    [
        "我公司作为甲木铜业有限公司的省级母公司，同意其申报2026年先进级智能工厂。",
        "我集团是甲木铜业有限公司的控股股东，同意其申报。",
        "推荐单位：乙水集团有限公司\n推荐企业：甲木铜业有限公司",
        "推荐企业：甲木铜业有限公司\n同意推荐。",
        "被推荐企业为甲木铜业有限公司，系我公司三级子公司。",
        "申报单位：甲木铜业有限公司为我公司控股子公司，同意推荐。",
        "推荐企业：乙水集团有限公司\n现推荐甲木铜业有限公司申报先进级智能工厂。",
        "申报企业是甲木铜业有限公司，其母公司为乙水集团有限公司。",
    ],
)
def test_whom_a_letter_names_as_its_child_or_recommends_is_whom_it_is_for(
    values: Values, body: str
) -> None:
    sheet = page(
        line("推荐函", 0.42, 0.1), prose(body, 0.18), close("乙水集团有限公司", "2026年4月8日")
    )
    found = values("parent_letter", sheet)
    assert found["enterprise_name"] == "甲木铜业有限公司"
    assert found["issuer"] == "乙水集团有限公司"


@pytest.mark.parametrize("of", ["股东会决议", "股东大会", "股东代表意见"])
def test_a_meeting_of_owners_is_no_owner(values: Values, of: str) -> None:
    body = f"根据丙火铜业有限公司{of}，我集团推荐甲木铜业有限公司申报2026年先进级智能工厂。"
    sheet = page(
        line("推荐函", 0.42, 0.1), prose(body, 0.18), close("乙水集团有限公司", "2026年4月8日")
    )
    assert values("parent_letter", sheet)["enterprise_name"] == "甲木铜业有限公司"


def test_who_signs_is_hardly_whom_a_letter_is_for(read: Read) -> None:
    def told(body: str) -> float:
        sheet = page(
            line("推荐函", 0.42, 0.1), prose(body, 0.18), close("乙水集团有限公司", "2026年4月8日")
        )
        return read("parent_letter", sheet).facts["enterprise_name"].confidence

    assert told("甲木铜业为我公司全资子公司，同意推荐其申报。") < 0.7
    assert told("乙水集团有限公司自愿申报先进级智能工厂。") > 0.9


def test_a_citys_opinion_that_names_each_enterprise_and_signs_behind_a_label(
    values: Values,
) -> None:
    names = "甲木铜业有限公司、乙石机械有限公司、丙土集团有限公司"
    sheet = page(
        line("推荐意见", 0.4, 0.1), prose(f"经审核，同意推荐{names}3户企业。", 0.15),
        line("推荐单位（盖章）：济南市工业和信息化局", 0.4, 0.4), line("2026年4月20日", 0.6, 0.44),
    )  # fmt: skip
    found = values("city_recommendation", sheet)
    assert found["issuer"] == "济南市工业和信息化局"
    assert found["enterprise_count"] == 3


def test_the_enterprise_that_a_city_recommends_did_not_write_its_letter(values: Values) -> None:
    sheet = page(line("推荐意见", 0.4, 0.1), line("推荐企业：甲木铜业有限公司", 0.12, 0.2))
    assert "issuer" not in values("city_recommendation", sheet)


def test_a_letter_for_an_institute_of_the_group(read: Read) -> None:
    sheet = page(
        line("推荐函", 0.35, 0.12),
        *prose("我院所属山东航天电子技术研究所拟申报先进级智能工厂，同意推荐。", top=0.22),
        line("中国航天科技集团有限公司第五研究院", 0.5, 0.4),
        line("2026年4月10日", 0.6, 0.43),
    )
    facts = read("parent_letter", sheet).facts
    assert facts["enterprise_name"].value == "山东航天电子技术研究所"


def test_a_reply_to_the_applicant_itself_recommends_whom_it_addresses(values: Values) -> None:
    sheet = page(
        line("关于同意推荐申报智能工厂的批复", 0.3, 0.1),
        line("甲木铜业有限公司：", 0.12, 0.15),
        prose("你公司关于申报智能工厂的请示收悉。经研究，同意推荐你公司申报。", 0.18),
        close("甲木集团有限公司", "2026年4月26日"),
    )
    told = values("parent_letter", sheet)
    assert (told["issuer"], told["enterprise_name"]) == ("甲木集团有限公司", "甲木铜业有限公司")
