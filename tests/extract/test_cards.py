"""Cards beside forms, boxes that touch, labels in pieces, sentences in slots: pages by agencies."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from drawn import line, lines, page, prose, seal, table

from docproc.evidence import Box
from docproc.extract.fields.candidate import Candidate
from docproc.extract.fields.cells.denied import within_cells
from docproc.extract.fields.cells.form import slots_of_tables
from docproc.extract.fields.labels import LabelHit, lexicon_for
from docproc.extract.fields.values import read as read_value
from docproc.extract.model import Paper, State
from docproc.extract.papers.attachments import attachments_of
from docproc.notice.fields import ExtractSpec
from docproc.page import Line, Page

Values = Callable[..., dict[str, object]]
Read = Callable[..., Paper]


def test_a_card_beside_a_form_is_answered_from_below(values: Values) -> None:
    """The form's rows lie in the card's rows, and its headings right of the card's."""
    form = table(
        [
            ["企业名称", "甲木铜业有限公司"],
            ["企业住所地", "山东省滨州市一路1号"],
            ["员工规模", "2095人"],
        ],
        top=0.17,
    )
    left, drawn = 0.42, []
    for label, answer, top in (
        ("企业名称", "甲木铜业有限公司", 0.175),
        ("企业住所地", "山东省滨州市一路1号", 0.205),
        ("员工规模", "2095人", 0.235),
    ):
        drawn += [line(label, left, top), line(answer, left + 0.2, top)]
    tilted = replace(form, box=Box(0.4, 0.165, 0.95, 0.26))
    card = [
        line("联系人信息", 0.12, 0.14),
        line("联络人", 0.12, 0.174), line("韩一", 0.12, 0.195),
        line("联系电话", 0.12, 0.218), line("13812345678", 0.12, 0.236),
        line("联系邮箱", 0.12, 0.255), line("a1@sina.com", 0.12, 0.273),
        line("企业基本情况", 0.45, 0.14),
    ]  # fmt: skip
    told = values("application_book", page(drawn, card, tables=[tilted]))
    assert told["contact_name"] == "韩一"
    assert (told["contact_phone"], told["contact_email"]) == ("13812345678", "a1@sina.com")


def test_a_code_in_boxes_over_two_rows_is_one_code_where_its_check_character_holds(
    values: Values,
) -> None:
    """Boxes that touch are read some together: 371427, MA, WL5H54."""
    pieces = [("9", 0.16), ("1", 0.18), ("371427", 0.20), ("MA", 0.275)]
    more = [("1", 0.16), ("4", 0.18), ("WL5H54", 0.20)]
    rows = [
        line("企业信用代码", 0.02, 0.232),
        *(line(text, left, 0.232) for text, left in pieces),
        *(line(text, left, 0.252) for text, left in more),
    ]
    assert values("application_book", page(rows))["uscc"] == "91371427MA14WL5H54"
    wrong = [x if x.text != "WL5H54" else line("WL5H55", 0.20, 0.252) for x in rows]
    assert values("application_book", page(wrong)).get("uscc") != "91371427MA14WL5H55"


@pytest.mark.parametrize(("answer", "told"), [("黎欣涵", "黎欣涵"), ("签字", None)])
def test_a_name_right_behind_its_label_is_told_by_its_family_name(
    values: Values, answer: str, told: str | None
) -> None:
    rows = [line("营业执照", 0.4, 0.1), line(f"法定代表人{answer}", 0.1, 0.2)]
    assert values("business_licence", page(rows)).get("legal_representative") == told


def test_what_bears_no_family_name_is_no_sure_name(read: Read) -> None:
    sure, unsure = (
        read("application_book", page(lines(f"联系人：{name}"))).facts["contact_name"]
        for name in ("赵国立", "详细信")
    )
    assert sure.confidence >= 0.9 > unsure.confidence


def test_a_slot_ends_where_the_sentence_answers_another_label(values: Values) -> None:
    told = values(
        "application_book",
        page(
            lines(
                """
工商注册地址：山东省威海市东风路28号，所属行业为通用设备制造业
企业性质：省属国有企业下属子公司，所属集团（没有的填无）为某某能源集团有限公司。
"""
            )
        ),
    )
    assert told["registered_address"] == "山东省威海市东风路28号"
    assert told["parent_company"] == "某某能源集团有限公司"


def test_a_heading_before_running_text_is_no_blank_slot(values: Values) -> None:
    """Nor is the list before it an answer: its rows end above the heading."""
    bought = table(
        [["1", "输送线", "12"], ["2", "空压机", "仓库"], ["3", "折弯机", "车间"]], top=0.1
    )
    boxed = replace(bought, box=Box(0.1, 0.1, 0.9, 0.19))
    rows = [line("12", 0.7, 0.105), line("仓库", 0.7, 0.135), line("车间", 0.7, 0.165)]
    drawn = [
        *rows,
        line("主要产品及工艺流程", 0.4, 0.195),
        *prose("原材料进厂后先检验，合格的入库，由仓库按领料单发到车间，之后装配。", 0.22),
    ]
    assert "main_business" not in values("application_book", page(drawn, tables=[boxed]))


def test_the_label_whose_rest_stands_below_its_answer_is_whole(values: Values) -> None:
    """统一社会信用9137… over 代码: the reader went on over the wall of a narrow label column."""
    text = "统一社会信用91370502703737803L"
    chars = tuple(0.12 + 0.02 * min(n, 6) + 0.011 * max(n - 6, 0) for n in range(len(text)))
    chars = (*chars[:6], *(0.254 + 0.011 * n for n in range(len(text) - 6)))
    parted = Line(text, Box(0.119, 0.553, 0.448, 0.584), 0.99, chars=chars)
    rows = [
        *(
            line(answer, 0.254, 0.2 + 0.03 * n)
            for n, answer in enumerate(("一路1号", "2315", "是"))
        ),
        parted,
        line("代码", 0.15, 0.571),
    ]
    assert values("application_book", page(rows))["uscc"] == "91370502703737803L"


def test_a_date_under_another_dates_label_closes_no_book(values: Values) -> None:
    card = [
        line("设立日期", 0.14, 0.3), line("2016.11.23", 0.14, 0.32),
        line("法定代表人", 0.40, 0.3), line("冯七", 0.40, 0.32),
        line("所有制性质", 0.66, 0.3), line("民营企业", 0.66, 0.32),
    ]  # fmt: skip
    told = values("application_book", page(card))
    assert told["established_on"] == "2016-11-23"
    assert "signed_on" not in told


PROMISED = """
承诺书
本公司郑重承诺如下：材料真实。
承诺单位（公章）：甲木铜业有限公司
承诺日期：2026年03月04日
"""


@pytest.mark.parametrize(
    ("closing", "told"),
    [("2026年2月30日", "2026-02-30"), ("2026年月20日", "<unreadable>"), ("", "2026-03-04")],
)
def test_the_day_of_the_promise_is_the_books_only_where_the_book_has_none(
    values: Values, closing: str, told: str
) -> None:
    own = page(lines(f"智能工厂自评报告\n甲木铜业有限公司\n{closing}"))
    found = values("application_book", own, page(lines(PROMISED), number=2))
    assert found["signed_on"] == told


def test_an_address_of_mail_that_is_cut_off_is_not_trusted(read: Read) -> None:
    whole, cut = (
        read("application_book", page(lines(f"电子邮箱：{mail}"))).facts["contact_email"]
        for mail in ("mjk9883@sina.com", "mjk9883@sina.co")
    )
    assert whole.confidence >= 0.9 > cut.confidence


def test_an_answer_that_says_what_it_answers_makes_a_weak_label_sure(read: Read) -> None:
    fact = read("application_book", page(lines("企业规模：规下企业"))).facts["above_scale"]
    assert (fact.value, fact.confidence >= 0.9) == ("no", True)


def test_a_list_of_attachments_needs_no_numbers(spec: ExtractSpec, read: Read) -> None:
    book = read(
        "application_book",
        page(
            lines(
                """
第八部分相关附件ATTACHMENTS
信用状况声明
2024年度审计报告
推荐函
"""
            )
        ),
    ).document
    listed = attachments_of(book, spec.passages.attachments)
    assert [one.name for one in listed or ()] == ["信用状况声明", "2024年度审计报告", "推荐函"]


def test_the_level_that_a_score_stands_for_is_read(read: Read) -> None:
    own = page(lines("智能制造能力成熟度内部自评报告\n经汇总，总得分2.02分，相当于2级水平。"))
    assert read("maturity_report", own).facts["maturity_level"].value == 2


@pytest.mark.parametrize(
    ("said", "count"),
    [
        ("查询对象“甲木铜业有限公司”没有查到严重失信主体名单信息", 0),
        ("列入严重失信主体名单1条：列入事由 未履行义务；列入日期2025-09-12", 1),
        ("很抱歉，没有找到您搜索的严重失信主体名单数据", 0),
        ("·行政处罚信息：1条\n·严重失信主体名单信息:无记录\n·经营异常名录信息：0条", 0),
        ("• 严重失信主体名单信息：1条", 1),
        ("▍严重失信主体名单信息\n未查询到该类信息。\n▍守信信息\n未查询到该类信息。", 0),
        ("- 列入严重失信主体名单信息\n- 暂无数据", 0),
        ("·严重失信主体名单\n·未查询到相关记录\n·行政处罚信息\n·2条", 0),
    ],
)
def test_a_search_says_in_a_sentence_what_it_found(read: Read, said: str, count: int) -> None:
    fact = read("credit_report", page(lines(f"信用中国\n{said}\n行政处罚\n无"))).facts[
        "serious_count"
    ]
    assert (fact.state, fact.value) == (State.READ, count)


def test_an_office_is_nobodys_parent(values: Values) -> None:
    told = values("application_book", page(lines("主管部门：日照市工业和信息化局")))
    assert "parent_company" not in told
    told = values("application_book", page(lines("上级单位：山东省国有资产监督管理委员会")))
    assert told["parent_company"] == "山东省国有资产监督管理委员会"


@pytest.mark.parametrize(
    "label", ["上级单位", "主管部门", "主管单位", "上级主管部门", "母公司名称"]
)
@pytest.mark.parametrize(
    "office",
    [
        "潍坊市工业和信息化局",
        "潍坊工信局",
        "工业和信息化局",
        "高新区经济发展局",
        "市发展和改革委员会",
    ],
)
def test_an_office_is_nobodys_parent_under_any_label(
    values: Values, label: str, office: str
) -> None:
    form = table(
        [["申报单位", "甲木铜业有限公司"], ["注册地址", "德州市德城区东风路9号"], [label, office]]
    )
    assert "parent_company" not in values("application_book", page(tables=[form]))
    said = lines(f"企业名称：甲木铜业有限公司\n{label}：{office}")
    assert "parent_company" not in values("application_book", page(said))


@pytest.mark.parametrize(
    "owner",
    [
        "中国冶金地质总局", "济南市人民政府国有资产监督管理委员会", "济南市国资委", "胜利石油管理局",
        "山东发展投资控股集团有限公司",
    ],
)  # fmt: skip
def test_what_owns_enterprises_is_a_parent_though_its_name_is_like_an_offices(
    values: Values, owner: str
) -> None:
    said = lines(f"企业名称：甲木铜业有限公司\n上级单位：{owner}")
    assert values("application_book", page(said))["parent_company"] == owner


def test_labels_are_known_through_what_readers_make_of_their_print(values: Values) -> None:
    rows = [
        line("(20) E-mai1:zra9938@126.com", 0.13, 0.86),
        line("所属集[团]", 0.13, 0.3), line("某某建材集团有限公司", 0.39, 0.3),
    ]  # fmt: skip
    told = values("application_book", page(rows))
    assert told["contact_email"] == "zra9938@126.com"
    assert told["parent_company"] == "某某建材集团有限公司"


def test_what_an_enterprise_makes_is_told_in_a_sentence(values: Values) -> None:
    said = prose("公司主营高压柱塞泵的研发、生产和销售，现有职工1745人。主营业务收入稳定增长。")
    assert values("application_book", page(said))["main_business"] == "高压柱塞泵的研发、生产和销售"


def test_a_level_over_its_caption_is_told_as_a_figure_is(values: Values) -> None:
    """2.37 over 综合得分 is no numbered label."""
    rows = [
        line("智能制造能力成熟度自评估报告", 0.3, 0.15),
        Line("2.37", Box(0.21, 0.210, 0.31, 0.246), 0.99), line("综合得分", 0.22, 0.247),
        Line("2级", Box(0.603, 0.210, 0.678, 0.244), 0.99), line("成熟度等级", 0.594, 0.245),
    ]  # fmt: skip
    told = values("maturity_report", page(rows))
    assert (told["maturity_level"], told["maturity_score"]) == (2, 2.37)


def test_figures_of_several_years_are_not_run_together(read: Read) -> None:
    rows = [
        line("营业收入（万元）", 0.12, 0.3), line("114477.21", 0.4, 0.3),
        line("126327.08", 0.6, 0.3),
    ]  # fmt: skip
    fact = read("application_book", page(rows)).facts["revenue"]
    assert fact.confidence < 0.85  # the first of them, and a person looks


def test_a_level_is_the_one_that_is_ticked(values: Values) -> None:
    form = table([["成熟度自评估等级", "（）一级（）二级(√) 三级（）四级()五级"]])
    assert values("application_book", page(tables=[form]))["maturity_level"] == 3
    none = table([["成熟度自评估等级", "（）一级（）二级（）三级"]])
    assert values("application_book", page(tables=[none]))["maturity_level"] == "<blank>"


def test_a_certificate_tells_which_level_is_met_and_whose_it_is(values: Values) -> None:
    said = page(
        lines(
            """
智能制造能力成熟度认证证书
兹证明：德州甲木五金有限公司
统一社会信用代码：91370911MA94A8CH9Y
符合GB/T39116-2020《智能制造能力成熟度模型》2级要求，特发此证。
"""
        )
    )
    told = values("maturity_certificate", said)
    assert told["maturity_level"] == 2
    assert told["enterprise_name"] == "德州甲木五金有限公司"


def test_a_parents_form_is_dated_where_it_is_sealed(values: Values) -> None:
    form = table(
        [
            ["推荐单位", "甲木集团有限公司"],
            ["推荐单位意见", "同意推荐。甲木集团有限公司二〇二六年三月十七日"],
        ]
    )
    rows = [line("同意推荐。", 0.5, 0.155), line("甲木集团有限公司", 0.58, 0.17),
            line("二〇二六年三月十七日", 0.6, 0.19)]  # fmt: skip
    boxed = replace(form, box=Box(0.1, 0.1, 0.9, 0.22), cells=tuple(
        replace(c, box=Box(0.5, 0.15, 0.9, 0.22)) if "同意" in c.text else c for c in form.cells
    ))  # fmt: skip
    sealed = page(rows, tables=[boxed], seals=[seal("甲木集团有限公司", 0.7, 0.17)])
    assert values("parent_letter", sealed)["signed_on"] == "2026-03-17"
    assert "signed_on" not in values("parent_letter", page(rows, tables=[boxed]))


def test_the_code_of_a_licence_is_asked_for_in_many_words(values: Values) -> None:
    told = values("application_book", page(lines("营业执照统一代码：91370283MADRU07W5F")))
    assert told["uscc"] == "91370283MADRU07W5F"


def test_a_column_of_labels_with_their_answers_right_behind_is_read(values: Values) -> None:
    rows = lines(
        """
企业名称甲木制药有限公司
企业性质省属国有企业下属子公司
上级公司名称某某能源集团有限公司
注册地址 Registered Address 山东省威海市环翠区齐鲁
大道1115号经济开发区内
所处行业 C27医药制造业
员工总数（人）2582
企业法定代表人朱兰
"""
    )
    told = values("application_book", page(rows))
    assert told["enterprise_name"] == "甲木制药有限公司"
    assert told["enterprise_type"] == "省属国有企业下属子公司"
    assert told["parent_company"] == "某某能源集团有限公司"
    assert told["registered_address"] == "山东省威海市环翠区齐鲁大道1115号经济开发区内"
    assert (told["employees"], told["legal_representative"]) == (2582, "朱兰")
    # One such line by itself may be a sentence.
    assert "employees" not in values("application_book", page(lines("员工总数（人）2582")))


def test_the_label_of_a_seal_that_reaches_over_its_answer_keeps_it(values: Values) -> None:
    """On a tilted cover the name began left of where its label's box ended."""
    cover = [
        line("2026年智能工厂申报书", 0.35, 0.28),
        Line("申报单位（公章)：", Box(0.233, 0.536, 0.445, 0.559), 0.99),
        Line("威海甲木特钢有限公司", Box(0.427, 0.536, 0.669, 0.560), 0.99),
        Line("工厂名称：", Box(0.309, 0.567, 0.419, 0.592), 0.99),
        Line("威海甲木智能工厂", Box(0.435, 0.568, 0.623, 0.592), 0.99),
    ]
    told = values("application_book", page(cover))
    assert told["enterprise_name"] == "威海甲木特钢有限公司"
    assert told["factory_name"] == "威海甲木智能工厂"


def test_four_characters_without_a_double_family_name_are_no_sure_name(read: Read) -> None:
    sure, unsure = (
        read("application_book", page(lines(f"联系人：{name}"))).facts["contact_name"]
        for name in ("欧阳明远", "在册职丁")
    )
    assert sure.confidence >= 0.9 > unsure.confidence


def test_the_level_is_asked_for_though_the_labels_last_sign_is_lost(values: Values) -> None:
    form = table([["本次申报级", "□基础级 ☑先进级 □卓越级"]])
    assert values("application_book", page(tables=[form]))["level_applied"] == "advanced"


def test_an_answer_may_begin_the_page_after_its_labels(values: Values) -> None:
    foot = page(line("建设总投资（万元）", 0.42, 0.88), line("- 3 -", 0.48, 0.95))
    head = page(line("24,866.00", 0.46, 0.10), line("股东及出资情况", 0.2, 0.16), number=2)
    assert values("application_book", foot, head)["total_investment"] == 24866
    other = page(line("公司成立于2003年", 0.12, 0.10), number=2)
    assert values("application_book", foot, other)["total_investment"] == "<blank>"


def test_a_list_of_attachments_goes_on_over_a_page(spec: ExtractSpec, read: Read) -> None:
    """Between its entries stand a folio with a point and a running head."""
    first = page(*lines("第九部分 附件\n附件1 承诺书\n附件2 营业执照"), line("4.", 0.49, 0.95))
    rest = page(
        line("甲木铜业有限公司", 0.1, 0.08), line("附件3 节能审查批复", 0.1, 0.105), number=2
    )
    book = read("application_book", first, rest).document
    listed = attachments_of(book, spec.passages.attachments)
    assert [one.name for one in listed or ()] == ["承诺书", "营业执照", "节能审查批复"]


def test_the_promise_under_a_title_with_its_english_is_a_commitment(read: Read) -> None:
    book = page(
        lines(
            """
七  承诺书COMMITMENT
我单位在组织申报智能工厂过程中，严格遵守有关规定，并承诺：
保证本次填报的全部内容和所附证明材料均真实有效。
法定代表人（签名）：冯七远
2026年3月11日
"""
        )
    )
    paper = read("application_book", book)
    kinds = {slot.kind for slot in paper.slots if slot.document_type == "commitment"}
    assert {"signature", "date"} <= kinds


def test_answers_under_their_labels_end_at_the_next_slot_and_with_the_form(values: Values) -> None:
    rows = [
        ("申报单位全称:", 0.13), ("甲木玻璃有限公司", 0.15),
        ("注册登记地址:", 0.18), ("山东省济南市槐荫区永安路2948号", 0.20),
        ("单位法定代表人：卢静", 0.23),
        ("经济性质：", 0.26), ("民营企业", 0.28),
        ("母公司名称:", 0.31), ("/", 0.33),
        ("成熟度自评估等级:", 0.36), ("□一级 √二级 □三级", 0.38),
    ]  # fmt: skip
    form = replace(table([["…"], ["…"]], top=0.12), box=Box(0.1, 0.12, 0.9, 0.405))
    drawn = [line(text, 0.135, top) for text, top in rows]
    drawn += [line("联系人职务：信息部经理", 0.511, 0.222), *prose("公司产品销往全国。", 0.42)]
    told = values("application_book", page(drawn, tables=[form]))
    assert told["registered_address"] == "山东省济南市槐荫区永安路2948号"
    assert told["parent_company"] == "<blank>"
    assert told["maturity_level"] == 2


@pytest.mark.parametrize("kind", ["phrase", "organisation", "address", "person"])
def test_an_address_of_mail_is_no_word(kind: str) -> None:
    assert read_value(kind, "qsaaca9527@163.com") is None
    assert read_value(kind, "电子邮箱：qsaaca9527@163.com") is None
    assert read_value(kind, "13805310001 qsaaca9527@163") is None


@pytest.mark.parametrize(
    ("kind", "said", "told"),
    [
        ("person", "郑九 13805310001 zj@163.com", "郑九"),
        ("person", "郑九/信息部部长/13805310001/zj@163.com", "郑九"),
        ("person", "zj@163.com 郑九", "郑九"),
        (
            "address",
            "山东省德州市德城区东风路9号（邮箱：zj@163.com）",
            "山东省德州市德城区东风路9号",
        ),
        ("address", "山东省德州市德城区东风路9号 E-mail:zj@163.com", "山东省德州市德城区东风路9号"),
        ("organisation", "甲木铜业有限公司，zj@163.com", "甲木铜业有限公司"),
        ("phrase", "轴承、法兰（电子信箱zj@163.com）", "轴承、法兰"),
    ],
)
def test_words_beside_an_address_of_mail_are_read_without_it(
    kind: str, said: str, told: str
) -> None:
    reading = read_value(kind, said)
    assert reading is not None
    assert reading.value == told


def test_a_cell_for_the_contact_holds_name_number_and_mail(values: Values) -> None:
    form = table([
        ["申报单位", ("甲木铜业有限公司", 3)],
        ["法定代表人", "冯七远", "联系人", "郑九 13805310001 zj@163.com"],
        ["注册地址", ("德州市德城区东风路9号（邮箱zj@163.com）", 3)],
    ])  # fmt: skip
    told = values("application_book", page(tables=[form]))
    assert told["contact_name"] == "郑九"
    assert told["registered_address"] == "德州市德城区东风路9号"


def test_a_citys_letter_in_a_form_is_dated_under_its_name(read: Read) -> None:
    form = table([["推荐单位", "滨州市工业和信息化局"],
                  ["推荐意见", "拟推荐五家企业。滨州市工业和信息化局二〇二六年四月二十六日"]], top=0.2)  # fmt: skip
    boxed = replace(
        form,
        cells=tuple(
            replace(
                c,
                box=Box(
                    0.3 if c.column else 0.1,
                    0.2 + 0.1 * c.row,
                    0.9 if c.column else 0.3,
                    0.3 + 0.2 * c.row,
                ),
            )
            for c in form.cells
        ),
        box=Box(0.1, 0.2, 0.9, 0.5),
    )
    drawn = [
        line("智能工厂推荐意见", 0.35, 0.12), line("推荐单位", 0.12, 0.22),
        line("滨州市工业和信息化局", 0.32, 0.22), line("推荐意见", 0.12, 0.35),
        line("拟推荐五家企业。", 0.32, 0.32), line("滨州市工业和信息化局", 0.6, 0.42),
        line("二〇二六年四月二十六日", 0.58, 0.45),
    ]  # fmt: skip
    sealed = seal("滨州市工业和信息化局", 0.62, 0.43)
    letter = read("city_recommendation", page(drawn, tables=[boxed], seals=[sealed]))
    assert letter.facts["signed_on"].value == "2026-04-26"


def test_what_stands_below_a_list_in_its_table_is_no_paper(spec: ExtractSpec, read: Read) -> None:
    form = table(
        [["序号", "材料名称", "形式"], ["1", "审计报告", "复印件"], [("企业意见", 2), "同意申报。"]]
    )
    book = read("application_book", page(lines("附件清单"), tables=[form])).document
    listed = attachments_of(book, spec.passages.attachments)
    assert [one.name for one in listed or ()] == ["审计报告"]


def test_a_books_list_may_be_called_the_annexes_part_of_the_contents(
    spec: ExtractSpec, read: Read
) -> None:
    said = "申报材料目录（附件部分）\n1、2024年度审计报告\n2、网络安全等级保护备案证明"
    book = read("application_book", page(lines(said))).document
    listed = attachments_of(book, spec.passages.attachments)
    assert [one.name for one in listed or ()] == ["2024年度审计报告", "网络安全等级保护备案证明"]
    whole = read("application_book", page(lines(said.replace("（附件部分）", "")))).document
    assert attachments_of(whole, spec.passages.attachments) is None


def test_the_total_of_a_folio_and_the_type_of_a_company_belong_to_neither(
    spec: ExtractSpec, read: Read
) -> None:
    said = page(*lines("附件清单\n1、审计报告\n2、节能审查批复"), line("/10", 0.52, 0.95))
    book = read("application_book", said).document
    listed = attachments_of(book, spec.passages.attachments)
    assert [one.name for one in listed or ()] == ["审计报告", "节能审查批复"]
    name = read_value("organisation", "甲木（泰安）五金有限公司其他有限责任公司")
    assert name is not None and name.value == "甲木（泰安）五金有限公司"


@pytest.mark.parametrize(
    "said",
    ["泰安松石机械有限公司 91370902MA3Q7T10X5", "泰安松石机械有限公司（91370902MA3Q7T10X5）"],
)
def test_whose_entries_a_result_shows_without_a_label(read: Read, said: str) -> None:
    sheet = page(lines(f"信用中国\n首页>信用服务>严重失信主体名单查询\n{said}\n未查到相关记录"))
    facts = read("credit_report", sheet).facts
    assert facts["enterprise_name"].value == "泰安松石机械有限公司"
    assert facts["uscc"].value == "91370902MA3Q7T10X5"


def test_a_name_and_a_code_in_a_sentence_are_not_whose_result_it_is(read: Read) -> None:
    said = "本页由山东信用服务有限公司91370902MA3Q7T10X5提供"
    facts = read("credit_report", page(lines(f"信用中国\n{said}"))).facts
    assert facts["enterprise_name"].value is None


def test_a_table_of_attachments_goes_on_over_the_page(spec: ExtractSpec, read: Read) -> None:
    head = ["序号", "附件名称", "格式"]
    rows = [["1", "等级保护备案证明", "PDF"], ["2", "营业执照", "JPG"]]
    more = [["3", "2024年度审计报告", "PDF"], ["4", "信用报告", "JPG"]]
    first = page(lines("八、附件清单"), tables=[table([head, *rows])])
    for second in ([head, *more], more):
        behind = page(lines("第2页"), tables=[table(second)], number=2)
        listed = attachments_of(read("application_book", first, behind).document,
                                spec.passages.attachments)  # fmt: skip
        assert [one.name for one in listed or ()] == [row[1] for row in (*rows, *more)]


def test_entries_whose_number_touches_what_follows(spec: ExtractSpec, read: Read) -> None:
    said = "附件\n附件1 承诺书\n附件22023-2024年审计报告\n附件32025年财务报表\n附件4DCMM证书\n附件5节能审查批复"
    listed = attachments_of(read("application_book", page(lines(said))).document,
                            spec.passages.attachments)  # fmt: skip
    assert [one.name for one in listed or ()] == [
        "承诺书", "2023-2024年审计报告", "2025年财务报表", "DCMM证书", "节能审查批复",
    ]  # fmt: skip


@pytest.mark.parametrize("pitch", [0.05, 0.06, 0.08])
@pytest.mark.parametrize("under", [0.02, 0.025, 0.03])
def test_cards_close_under_one_another_answer_their_own_labels(
    values: Values, pitch: float, under: float
) -> None:
    """The figure of a card stands right over the next card's label, at the same left edge."""
    cards = [
        [("企业名称", "甲木铜业有限公司"), ("企业类型", "民营企业"), ("法定代表人", "王建国")],
        [("成立日期", "2008-06-18"), ("联系人", "李明"), ("员工人数", "386")],
        [("注册地址", "山东省济南市一路8号"), ("2025年营业收入（万元）", "28650.5"), ("所属行业", "通用设备制造业")],
    ]  # fmt: skip
    drawn = [
        line(text, 0.1 + 0.28 * column, 0.12 + row * pitch + lower)
        for row, held in enumerate(cards)
        for column, (label, answer) in enumerate(held)
        for text, lower in ((label, 0.0), (answer, under))
    ]
    found = values("application_book", page(drawn))
    assert found["established_on"] == "2008-06-18"
    assert found["employees"] == 386
    assert found["registered_address"] == "山东省济南市一路8号"


@pytest.mark.parametrize("mark", ["-", "•", "√"])
def test_a_list_with_bullets_tells_of_each_for_itself(read: Read, mark: str) -> None:
    rows = ["严重失信主体名单", "行政处罚 2条", "经营异常 1条"]
    told = read("credit_report", page(lines("\n".join(f"{mark} {row}" for row in rows))))
    assert told.facts["serious_count"].value != 2


def cells_of_two_lines(rows: list[tuple[str, str]]) -> Page:
    """A table whose cells hold what the texts part by a line's end, one under the other."""
    drawn = table(rows)
    shown = [
        line(text, c.box.left + 0.01, c.box.top + 0.001 + 0.014 * n)
        for c in drawn.cells
        if c.box
        for n, text in enumerate(c.text.split("\n"))
    ]
    cells = tuple(replace(c, text=c.text.replace("\n", "")) for c in drawn.cells)
    return page(shown, tables=[replace(drawn, cells=cells)])


def in_cells(sheet: Page, spec: ExtractSpec) -> dict[str, set[str]]:
    """What the cells of a page's tables answer, by key."""
    told: dict[str, set[str]] = {}
    for one in slots_of_tables(sheet, lexicon_for(spec.fields, "application_book"), 0):
        told.setdefault(one.key, set()).add(one.raw)
    return told


def test_cells_that_hold_labels_over_answers_answer_none_beside_them(spec: ExtractSpec) -> None:
    """产线条数 over 11 is nobody's label, and no answer to 拟申报的智能工厂 over its own."""
    rows = [
        ("申报企业名称（全称）\n甲木铜业有限公司", "是否上市及股票代码\n新三板挂牌"),
        ("拟申报的智能工厂\n铜箔智能工厂", "产线条数\n11"),
        ("统一社会信用代码\n91370100MA3C00001W", "法定代表人\n高子秀"),
        ("行业（代码及名称）\n纺织业", "占地面积（亩）\n447"),
    ]
    told = in_cells(cells_of_two_lines(rows), spec)
    assert told["factory_name"] == {"铜箔智能工厂"}
    assert told["industry"] == {"纺织业"}
    assert told["enterprise_name"] == {"甲木铜业有限公司"}


def test_hints_under_labels_are_no_answers_of_theirs(spec: ExtractSpec) -> None:
    rows = [
        ("注册地址\n与营业执照一致", "济南市历城区西环路6号"),
        ("所属集团\n无则划斜线", "乙石集团有限公司"),
        ("联系人\n非法定代表人", "高子秀"),
        ("从业人数\n年末数", "386"),
    ]
    told = in_cells(cells_of_two_lines(rows), spec)
    assert told["registered_address"] == {"济南市历城区西环路6号"}
    assert told["contact_name"] == {"高子秀"}


@pytest.mark.parametrize("place", ["beside", "below", "cell_below"])
def test_an_answer_over_two_cells_is_none(place: str) -> None:
    drawn = table([("拟申报的智能工厂", "产线条数"), ("铜箔智能工厂", "11")])
    sheet = page(tables=[drawn])
    hit = LabelHit("factory_name", "拟申报的智能工厂")
    both = tuple(sheet.evidence(c, c.text) for c in drawn.cells[2:])
    one = Candidate("factory_name", hit, "铜箔智能工厂11", place, both)
    whole = replace(one, raw="铜箔智能工厂", evidence=both[:1])
    assert list(within_cells([one, whole], sheet)) == [whole]
