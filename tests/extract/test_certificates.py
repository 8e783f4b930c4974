"""Licences, maturity papers, financial and credit reports, each in several layouts."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from drawn import line, lines, page, prose, table

from docproc.evidence import Box
from docproc.extract.model import Paper, State
from docproc.page import Cell, Table

Values = Callable[..., dict[str, object]]
Read = Callable[..., Paper]
CODE = "91350100M000100Y43"
NAME = "甲木铜业有限公司"


def test_a_licence_across_the_page_with_its_code_under_the_label(values: Values) -> None:
    sheet = page(
        line("统一社会信用代码", 0.1, 0.16), line(CODE, 0.1, 0.185),
        line("扫描二维码登录", 0.78, 0.15), line("“国家企业信用信", 0.78, 0.17),
        line("营业执照", 0.42, 0.23), line("（副本）1-1", 0.44, 0.28),
        line("名    称", 0.1, 0.35), line(NAME, 0.22, 0.35),
        line("注册资本", 0.55, 0.35), line("人民币叁仟万元整", 0.66, 0.35),
        line("类    型", 0.1, 0.39), line("有限责任公司(自然人投资或控股)", 0.22, 0.39),
        line("成立日期", 0.55, 0.39), line("2009年04月08日", 0.66, 0.39),
        line("法定代表人", 0.1, 0.43), line("冯七", 0.22, 0.43),
        line("住    所", 0.55, 0.43), line("山东省德州市德城区", 0.66, 0.425),
        line("东风路9号", 0.66, 0.446),
        line("登记机关", 0.7, 0.8), line("2022年04月24日", 0.7, 0.84),
    )  # fmt: skip
    found = values("business_licence", sheet)
    assert found == {
        "enterprise_name": NAME,
        "uscc": CODE,
        "enterprise_type": "有限责任公司（自然人投资或控股）",
        "established_on": "2009-04-08",
        "legal_representative": "冯七",
        "registered_address": "山东省德州市德城区东风路9号",
        "principal_only": "no",
    }


def test_a_licence_in_one_column_with_a_term(values: Values) -> None:
    sheet = page(
        lines(
            f"""
营业执照
统一社会信用代码：{CODE}
名称  {NAME}
类型  股份有限公司(上市)
住所  山东省德州市德城区东风路9号
法定代表人  冯七
成立日期  2009年04月08日
营业期限  2009年04月08日至2039年04月07日
经营范围  铜材加工
"""
        )
    )
    found = values("business_licence", sheet)
    assert found["enterprise_name"] == NAME
    assert found["uscc"] == CODE
    assert found["valid_until"] == "2039-04-07"
    assert found["established_on"] == "2009-04-08"
    assert found["main_business"] == "铜材加工"


def test_a_branchs_licence_names_a_principal(values: Values) -> None:
    sheet = page(
        lines(
            f"""
统一社会信用代码  {CODE}
名称  丙火石化股份有限公司德州分公司
类型  股份有限公司分公司
负责人  冯七
营业场所  山东省德州市德城区东风路9号
"""
        )
    )
    found = values("business_licence", sheet)
    assert found["principal_only"] == "yes"
    assert found["legal_representative"] == "冯七"
    assert found["registered_address"] == "山东省德州市德城区东风路9号"


def test_the_qr_code_of_a_licence_vouches_for_its_code(read: Read) -> None:
    sheet = page(
        line("营业执照", 0.4, 0.2), codes=(f"http://www.gsxt.gov.cn/index?uniscid={CODE}&x=1",)
    )
    fact = read("business_licence", sheet).facts["uscc"]
    assert (fact.value, fact.confidence > 0.9) == (CODE, True)


@pytest.mark.parametrize(
    "said", ["成熟度等级 | 二级（规范级）", "自评估结果 | Level 2", "对应等级 | 规范级"]
)
def test_a_maturity_report_as_a_table(values: Values, said: str) -> None:
    label, level = said.split(" | ")
    form = table(
        [
            ["企业名称", NAME, "统一社会信用代码", CODE],
            ["评估完成时间", "2025-09-01", "报告编号", "ZP372025090112345"],
            ["综合得分", "2.15", label, level],
        ]
    )
    heading = line("智能制造评估评价公共服务平台山东省分平台", 0.2, 0.05)
    assert values("maturity_report", page(heading, tables=[form])) == {
        "enterprise_name": NAME,
        "uscc": CODE,
        "maturity_date": "2025-09-01",
        "maturity_score": 2.15,
        "maturity_level": 2,
        "platform": "yes",
    }


def test_a_maturity_report_in_prose_ignores_the_standards_bands(values: Values) -> None:
    cover = page(
        line("自评估报告", 0.4, 0.2),
        lines(f"企业名称：{NAME}\n信用代码：{CODE}\n评估日期：2025年9月1日", 0.4),
    )
    conclusion = page(
        prose(
            "综合得分2.15分，成熟度等级：二级。\n等级划分：0.8≤S<1.8为一级（规划级），1.8≤S<2.8为二级（规范级），"
            "2.8≤S<3.8为三级（集成级）。"
        ),
        number=2,
    )
    found = values("maturity_report", cover, conclusion)
    assert (found["maturity_level"], found["maturity_score"]) == (2, 2.15)
    assert found["maturity_date"] == "2025-09-01"
    assert "platform" not in found


@pytest.mark.parametrize(
    "body",
    [
        "经评估，上述组织的智能制造能力符合GB/T39116-2020《智能制造能力成熟度模型》要求，成熟度等级为：\n三级（集成级）",
        "兹证明上述企业智能制造能力成熟度达到三级，特发此证。",
        "评定等级：三级",
    ],
)
def test_a_certificate_names_its_holder_alone(values: Values, body: str) -> None:
    sheet = page(
        line("智能制造能力成熟度等级证书", 0.3, 0.1),
        line("证书编号：CMMM-2025-0001", 0.35, 0.14),
        line(NAME, 0.38, 0.2),
        line(f"统一社会信用代码：{CODE}", 0.32, 0.24),
        prose(body, 0.3),
        lines("发证日期：2025年1月14日\n有效期至：2028年1月13日", 0.6),
        line("戊土检测认证有限公司", 0.6, 0.75),
    )
    assert values("maturity_certificate", sheet) == {
        "enterprise_name": NAME,
        "uscc": CODE,
        "maturity_level": 3,
        "maturity_date": "2025-01-14",
        "valid_until": "2028-01-13",
    }


def test_an_audit_report_names_the_audited_not_the_auditor(values: Values) -> None:
    cover = page(
        line("审计报告", 0.42, 0.2), line("己土审字〔2025〕第88号", 0.38, 0.25), line(NAME, 0.38, 0.35),
        line("2024年度", 0.44, 0.4), line("德州己土会计师事务所有限公司", 0.33, 0.6),
    )  # fmt: skip
    opinion = page(
        line(f"{NAME}全体股东：", 0.12, 0.1),
        prose(
            f"我们审计了{NAME}（以下简称贵公司）财务报表，包括2024年12月31日的资产负债表，2024年度的利润表。",
            0.14,
        ),
        line("2025年4月13日", 0.6, 0.6),
        number=2,
    )
    assert values("financial_report", cover, opinion) == {
        "enterprise_name": NAME,
        "year": 2024,
        "audited": "yes",
    }


@pytest.mark.parametrize(
    "title",
    [
        f"关于{NAME}\n2025年度财务报表的\n审计报告",
        f"关于{NAME}2025年度财务报表的审计报告",
        f"关于{NAME}二〇二五年度财务报表的审计报告",
        f"致：{NAME}\n2025年度\n审计报告",
        f"{NAME}二〇二五年度审计报告",
        f"{NAME}全体股东：\n我们审计了2025年度财务报表。",
    ],
)
def test_an_audit_report_names_the_audited_in_its_title(values: Values, title: str) -> None:
    sheet = page(lines(f"山东己土会计师事务所（普通合伙）\n{title}"))
    found = values("financial_report", sheet)
    assert (found["enterprise_name"], found["year"]) == (NAME, 2025)


@pytest.mark.parametrize("named", ["映了贵公司", "映了丙水铜业有限公司"])
def test_the_rest_of_a_sentence_is_no_title_of_an_audit_report(values: Values, named: str) -> None:
    opinion = "审计报告\n我们认为，后附的财务报表在所有重大方面公允反\n"
    said = f"{named}2025年12月31日的财务状况以及2025年度的经营成果。"
    assert "enterprise_name" not in values("financial_report", page(lines(opinion + said)))


@pytest.mark.parametrize(
    "said",
    [
        f"后附的{NAME}财务报表",
        f"{NAME}2025年12月31日的财务状况",
        f"{NAME}2025年度的经营成果和现金流量",
        "乙水铜材有限公司（子公司）全体股东",
        "乙水铜材有限公司2025年注销",
        "乙水铜材有限公司财务报表由管理层编制",
    ],
)
def test_a_line_of_a_sentence_names_no_audited_body(values: Values, said: str) -> None:
    assert "enterprise_name" not in values("financial_report", page(lines(f"审计报告\n{said}")))


@pytest.mark.parametrize("name", ["甲木集团财务有限公司", "致远甲木机械有限公司"])
def test_what_a_title_adds_may_be_part_of_a_name(values: Values, name: str) -> None:
    for said in (name, f"{name}2025年度审计报告", f"关于{name}财务报表的审计报告"):
        assert values("financial_report", page(lines(said)))["enterprise_name"] == name


def test_statements_without_audit(values: Values) -> None:
    sheet = page(
        line("资产负债表", 0.4, 0.1),
        lines(f"编制单位：{NAME}        2025年12月31日        单位：元", 0.14),
    )
    found = values("financial_report", sheet)
    assert found == {"enterprise_name": NAME, "year": 2025, "audited": "no"}


def test_one_report_over_three_years_names_them_all(read: Read) -> None:
    sheet = page(
        line("审计报告", 0.42, 0.2), line("2023—2025年度", 0.42, 0.25), line(NAME, 0.38, 0.3),
        line("中国注册会计师：张三", 0.5, 0.6),
    )  # fmt: skip
    fact = read("financial_report", sheet).facts["year"]
    assert sorted([fact.value, *(o.value for o in fact.others)]) == [2023, 2024, 2025]


def credit(*body: str, count: str | None = None) -> object:
    drawn = lines(f"机构名称：{NAME}\n统一社会信用代码：{CODE}\n报告生成日期：2026年03月10日", 0.1)
    if count is not None:
        drawn += [
            line("行政管理", 0.1, 0.3),
            line("严重失信", 0.3, 0.3),
            line("经营异常", 0.5, 0.3),
        ]
        drawn += [line("29", 0.12, 0.33), line(count, 0.33, 0.33), line("0", 0.53, 0.33)]
    drawn += [line("二、行政管理信息", 0.1, 0.4), line("行政处罚2条", 0.1, 0.43)]
    drawn += [line("四、严重失信主体名单信息", 0.1, 0.5)]
    drawn += [line(t, 0.1, 0.53 + 0.03 * i) for i, t in enumerate(body)]
    drawn += [line("五、经营（活动）异常名录（状态）信息", 0.1, 0.8), line("暂无", 0.1, 0.83)]
    return page(drawn)


@pytest.mark.parametrize("nothing", ["0条", "暂无", "查询期内无相关信息", "无", "未查询到相关记录"])
def test_a_credit_report_without_entries(values: Values, nothing: str) -> None:
    assert values("credit_report", credit(nothing, count="0")) == {
        "enterprise_name": NAME,
        "uscc": CODE,
        "issued_on": "2026-03-10",
        "serious_count": 0,
    }


@pytest.mark.parametrize(
    ("said", "count"),
    [
        ("严重失信主体信息  0条", 0),
        ("严重失信主体信息：2条", 2),
        ("严重失信行为记录  无", 0),
        ("是否列入严重失信主体名单：否", 0),
        ("是否列入严重失信主体名单：是", 1),
        ("严重失信主体名单：0", 0),
    ],
)
def test_a_row_on_serious_entries_answers_though_penalties_follow(
    read: Read, said: str, count: int
) -> None:
    sheet = page(lines(f"企业信用报告\n主体名称：{NAME}\n{said}\n行政处罚信息  1条"))
    fact = read("credit_report", sheet).facts["serious_count"]
    assert (fact.value, fact.confidence > 0.9) == (count, True)


@pytest.mark.parametrize("other", ["行政处罚信息  1条", "行政处罚信息1条", "行政许可信息：3条"])
def test_a_row_that_was_not_answered_takes_no_count_of_the_next(read: Read, other: str) -> None:
    sheet = page(lines(f"企业信用报告\n主体名称：{NAME}\n严重失信主体信息\n{other}"))
    assert read("credit_report", sheet).facts["serious_count"].state is State.UNREADABLE


def test_a_credit_report_with_an_entry(values: Values) -> None:
    sheet = credit(
        "名单名称",
        "严重违法失信名单",
        "列入日期",
        "2024-11-08",
        "列入事由",
        "提交虚假材料",
        count="1",
    )
    assert values("credit_report", sheet)["serious_count"] == 1


def test_a_summary_and_a_section_that_disagree_leave_it_unsure(read: Read) -> None:
    fact = read("credit_report", credit("暂无", count="2")).facts["serious_count"]
    assert fact.confidence < 0.9


def test_a_section_that_was_not_read_is_unreadable(read: Read) -> None:
    fact = read("credit_report", credit()).facts["serious_count"]
    assert fact.state is State.UNREADABLE


@pytest.mark.parametrize("said", ["二级（规范级）", "规范级", "成熟度等级：二级", "（二级）"])
def test_a_level_that_stands_alone_on_a_certificate(values: Values, said: str) -> None:
    sheet = page(
        line("智能制造能力成熟度等级证书", 0.25, 0.1), line("兹证明", 0.45, 0.2),
        line(NAME, 0.35, 0.25), line("经评估，符合《智能制造能力成熟度模型》", 0.2, 0.3),
        line(said, 0.4, 0.36), line("有效期至：2027年9月9日", 0.2, 0.42),
    )  # fmt: skip
    found = values("maturity_certificate", sheet)
    assert (found["maturity_level"], found["valid_until"]) == (2, "2027-09-09")


def test_a_border_with_a_fold_across_it_is_no_table(values: Values) -> None:
    said = [
        line("智能制造能力成熟度", 0.25, 0.1), line("评估认证证书", 0.35, 0.15),
        line(NAME, 0.35, 0.25), line("经评估，符合《智能制造能力成熟度模型》", 0.2, 0.3),
        line("规范级（二级）", 0.4, 0.36), line("有效期至：2027年9月9日", 0.2, 0.42),
    ]  # fmt: skip
    halves = [said[:3], said[3:]]
    boxes = [Box(0.07, 0.05, 0.93, 0.29), Box(0.07, 0.29, 0.93, 0.6)]
    cells = tuple(
        Cell(row, 0, "".join(x.text for x in half), box, 0.95)
        for row, (half, box) in enumerate(zip(halves, boxes, strict=True))
    )
    border = Table(2, 1, cells, Box(0.07, 0.05, 0.93, 0.6))
    found = values("maturity_certificate", page(said, tables=[border]))
    assert (found["maturity_level"], found["valid_until"]) == (2, "2027-09-09")


def test_the_statement_of_december_is_the_years(read: Read) -> None:
    december = page(
        line("资产负债表", 0.4, 0.1), line(f"编制单位：{NAME}", 0.1, 0.15),
        line("2025年12月", 0.5, 0.15), line("货币资金", 0.1, 0.25),
    )  # fmt: skip
    assert read("financial_report", december).facts["year"].value == 2025
    june = page(line("利润表", 0.4, 0.1), line("2026年6月", 0.5, 0.15))
    assert read("financial_report", june).facts["year"].state is State.ABSENT


def test_a_label_printed_so_far_apart_that_its_halves_were_read_apart(values: Values) -> None:
    sheet = page(
        line("营业执照", 0.4, 0.1), line("名", 0.12, 0.2), line(f"称：{NAME}", 0.2, 0.2),
        line("住", 0.12, 0.24), line("所 山东省德州市德城区东风路9号", 0.2, 0.24),
        line("法定代表人 冯七", 0.12, 0.28),
    )  # fmt: skip
    found = values("business_licence", sheet)
    assert found["enterprise_name"] == NAME
    assert found["registered_address"] == "山东省德州市德城区东风路9号"


def test_a_certificate_made_out_to_a_part_of_a_company(values: Values) -> None:
    rows = [
        line("智能制造能力成熟度评估证书", 0.3, 0.15),
        line("甲木铜业有限公司总装车间", 0.1, 0.36),
        line("北京某某认证有限公司", 0.7, 0.67),
    ]
    assert (
        values("maturity_certificate", page(rows))["enterprise_name"] == "甲木铜业有限公司总装车间"
    )


def test_whoever_issues_a_certificate_is_not_its_holder(values: Values) -> None:
    rows = [line("智能制造能力成熟度评估证书", 0.3, 0.15), line("北京某某认证有限公司", 0.7, 0.67)]
    assert "enterprise_name" not in values("maturity_certificate", page(rows))


@pytest.mark.parametrize(
    ("answer", "count"), [("未查到", 0), ("0", 0), ("—", 0), ("否", 0), ("1项", 1), ("是", 1)]
)
def test_a_list_of_results_answers_in_the_row(read: Read, answer: str, count: int) -> None:
    sheet = page(
        lines(
            f"公共信用报告\n核查事项                结果\n行政处罚信息              3\n"
            f"严重失信主体名单信息          {answer}\n经营异常名录信息            未查到"
        )
    )
    fact = read("credit_report", sheet).facts["serious_count"]
    assert (fact.value, fact.confidence >= 0.9) == (count, True)


def test_a_summary_whose_row_says_nothing_leaves_it_to_the_section(read: Read) -> None:
    sheet = page(
        lines(
            "信用信息概要\n严重失信主体名单\n经营异常名录        0\n"
            "四、严重失信主体名单信息\n未查询到相关记录\n五、经营异常名录信息\n未查询到相关记录"
        )
    )
    assert read("credit_report", sheet).facts["serious_count"].value == 0


@pytest.mark.parametrize(
    ("said", "count"),
    [("查询期内，该企业未被列入严重违法失信名单。", 0), ("该企业被列入严重违法失信名单。", None)],
)
def test_a_report_in_a_sentence(read: Read, said: str, count: int | None) -> None:
    sheet = page(lines(f"信用情况说明\n企业名称：{NAME}\n{said}"))
    assert read("credit_report", sheet).facts["serious_count"].value == count


def test_a_holders_name_right_behind_its_label(values: Values) -> None:
    sheet = page(
        line("智能制造能力成熟度评估证书", 0.3, 0.1),
        line("证书编号CMMM24202557193", 0.3, 0.15),
        line("单位名称烟台甲木食品有限公司", 0.3, 0.2, 1.0),
        line("评估等级3级", 0.3, 0.25),
        line("中智评（山东认证服务有限公司", 0.6, 0.6, 0.77),
    )
    assert values("maturity_certificate", sheet)["enterprise_name"] == "烟台甲木食品有限公司"


def test_a_report_in_prose_names_its_subject_first(values: Values) -> None:
    sheet = page(
        line("智能制造能力成熟度自评估结果报告", 0.3, 0.1),
        line(f"{NAME}依据GB/T 39116-2020在本平台开展自评估，综合评估等级达到二级。", 0.12, 0.2),
        tables=[table([["等级", "名称", "得分区间"], ["一级", "规划级", "0.8≤S＜1.8"]], top=0.4)],
    )
    assert values("maturity_report", sheet)["enterprise_name"] == NAME


@pytest.mark.parametrize(
    "said",
    [
        "该企业因未履行法定义务被列入严重失信主体名单。",
        "至今未移出严重失信主体名单。",
        "不存在经营异常且严重失信主体名单信息1条。",
    ],
)
def test_a_sentence_with_a_denial_of_something_else_is_no_clean_record(
    read: Read, said: str
) -> None:
    sheet = page(lines(f"信用情况说明\n企业名称：{NAME}\n{said}"))
    fact = read("credit_report", sheet).facts["serious_count"]
    assert fact.value != 0


@pytest.mark.parametrize(
    "against",
    ["该企业2024年因虚假申报列入失信名单。", "该企业失信信息尚未移出。", "失信信息计3条。"],
)
def test_what_speaks_against_a_sentence_leaves_it_open(read: Read, against: str) -> None:
    said = f"信用情况说明\n企业名称：{NAME}\n该企业未被列入严重失信主体名单。\n{against}"
    assert read("credit_report", page(lines(said))).facts["serious_count"].value != 0


def test_an_article_that_is_cited_does_not_speak_against_a_sentence(read: Read) -> None:
    said = (
        f"信用情况说明\n企业名称：{NAME}\n"
        "依照失信名单管理办法第5条查询。\n该企业未被列入严重失信主体名单。"
    )
    assert read("credit_report", page(lines(said))).facts["serious_count"].value == 0


def test_what_a_section_explains_counts_nothing(read: Read) -> None:
    told = "五、严重失信主体名单信息\n查询期内无相关记录\n说明：以上信息每3个月更新一次，共6项内容"
    assert read("credit_report", page(lines(told))).facts["serious_count"].value == 0


def test_two_bare_answers_in_a_row_that_differ_are_not_read(read: Read) -> None:
    told = "公共信用报告\n核查事项        上年    本年\n严重失信主体名单信息    -    2\n经营异常名录信息    -    -"
    assert read("credit_report", page(lines(told))).facts["serious_count"].state is not State.READ


@pytest.mark.parametrize("holder", [NAME, f"{NAME}第一工厂"])
def test_a_certificate_names_its_holder_in_a_sentence_and_its_issuer_at_the_end(
    values: Values, holder: str
) -> None:
    sheet = page(
        line("智能制造能力成熟度等级证书", 0.3, 0.2),
        line(f"兹证明{holder}经评估，符合GB/T39116-2020", 0.2, 0.35),
        line("《智能制造能力成熟度模型》的要求，达到二级（规范级）。", 0.15, 0.4),
        line("颁证日期：2025年3月20日", 0.15, 0.5),
        line("有效期至：2028年3月19日", 0.15, 0.55),
        line("山东甲乙标准技术服务有限公司", 0.55, 0.75),
    )
    assert values("maturity_certificate", sheet)["enterprise_name"] == holder


def test_a_certificates_issuer_alone_is_not_its_holder(values: Values) -> None:
    sheet = page(
        line("智能制造能力成熟度等级证书", 0.3, 0.2),
        line("有效期至：2028年3月19日", 0.15, 0.55),
        line("山东甲乙创新服务有限公司", 0.55, 0.75),
    )
    assert "enterprise_name" not in values("maturity_certificate", sheet)


def test_a_label_in_halves_with_its_value_apart(values: Values) -> None:
    sheet = page(
        line("营业执照", 0.4, 0.1), line("名", 0.12, 0.2), line("称", 0.17, 0.2),
        line(NAME, 0.25, 0.2), line("法定代表人 冯七", 0.12, 0.28),
    )  # fmt: skip
    assert values("business_licence", sheet)["enterprise_name"] == NAME


def test_a_certificate_without_a_day_of_issue_is_dated_by_its_validity(values: Values) -> None:
    sheet = page(
        line("智能制造能力成熟度等级证书", 0.25, 0.1), line(NAME, 0.35, 0.25),
        line("二级", 0.4, 0.36), line("有效期：2024年11月8日至2027年11月7日", 0.2, 0.42),
    )  # fmt: skip
    told = values("maturity_certificate", sheet)
    assert (told["maturity_date"], told["valid_until"]) == ("2024-11-08", "2027-11-07")


def test_an_article_of_a_law_counts_no_entries(values: Values) -> None:
    sheet = credit(
        "列入日期",
        "2025-09-12",
        "认定依据",
        "《失信联合惩戒对象名单管理暂行办法》第五条",
        count="1",
    )
    assert values("credit_report", sheet)["serious_count"] == 1


def test_a_row_whose_title_wraps_answers_in_its_cell(values: Values) -> None:
    form = table([["行政处罚", "无"], ["严重失信\n主体名单", "截至报告生成时，无相关信息"]])
    assert values("credit_report", page(tables=[form]))["serious_count"] == 0


def test_a_heading_with_another_word_in_brackets(values: Values) -> None:
    sheet = page(
        line("企业信用信息公示报告", 0.3, 0.1),
        line("列入严重违法失信名单（黑名单）信息", 0.1, 0.3), line("暂无记录", 0.1, 0.34),
    )  # fmt: skip
    assert values("credit_report", sheet)["serious_count"] == 0


def test_sections_counted_with_figures_are_sections_too(read: Read) -> None:
    sheet = page(
        lines(
            "企业信用查询结果\n2. 行政许可信息\n11条\n3. 行政处罚信息\n1条 决定书文号：环罚字〔2024〕77号\n"
            "4. 严重失信主体名单信息\n0条\n5. 经营异常名录信息\n2条"
        )
    )
    fact = read("credit_report", sheet).facts["serious_count"]
    assert (fact.value, fact.confidence >= 0.9) == (0, True)


def test_a_labels_english_is_no_part_of_a_name(values: Values) -> None:
    sheet = page(lines(f"证书\n获证组织：Organization{NAME}\n成熟度等级：二级"))
    assert values("maturity_certificate", sheet)["enterprise_name"] == NAME


@pytest.mark.parametrize(
    "label",
    ["受评企业名称", "自评估单位名称", "评估对象名称", "评估企业", "参评组织", "自诊断主体"],
)
def test_whom_a_report_is_on_is_asked_in_many_ways(values: Values, label: str) -> None:
    sheet = page(lines(f"智能制造能力成熟度自评估报告\n{label}：{NAME}\n成熟度等级：三级"))
    assert values("maturity_report", sheet)["enterprise_name"] == NAME


@pytest.mark.parametrize("label", ["评估单位", "评估单位名称", "评估机构", "诊断机构", "评估方"])
def test_who_assesses_is_not_whom_a_report_is_on(values: Values, label: str) -> None:
    sheet = page(lines(f"智能制造能力成熟度评估报告\n{label}：{NAME}\n成熟度等级：三级"))
    for kind in ("maturity_report", "maturity_certificate"):
        assert "enterprise_name" not in values(kind, sheet)


@pytest.mark.parametrize(
    "said", ["授予：", "授予", "兹证明：", "受审核方：", "获证方名称：", "受评估组织：", "持证人："]
)
def test_a_certificate_is_given_to_its_holder_in_many_words(values: Values, said: str) -> None:
    sheet = page(lines(f"智能制造能力成熟度等级证书\n{said}{NAME}\n成熟度等级：三级"))
    assert values("maturity_certificate", sheet)["enterprise_name"] == NAME


def test_the_day_of_the_diagnosis_and_not_that_on_which_the_report_was_made(
    values: Values,
) -> None:
    made = "报告生成时间：2026-03-20"
    both = page(lines(f"智能制造能力成熟度自诊断报告\n诊断完成时间：2026-03-15\n{made}"))
    alone = page(lines(f"智能制造能力成熟度自诊断报告\n{made}"))
    assert values("maturity_report", both)["maturity_date"] == "2026-03-15"
    assert values("maturity_report", alone)["maturity_date"] == "2026-03-20"


@pytest.mark.parametrize("label", ["最终等级", "推荐等级"])
def test_the_level_that_a_report_ends_with(read: Read, label: str) -> None:
    sheet = page(lines(f"智能制造能力成熟度评估报告\n{label}：三级"))
    fact = read("maturity_report", sheet).facts["maturity_level"]
    assert (fact.value, fact.confidence > 0.9) == (3, True)


@pytest.mark.parametrize(
    "said",
    [
        "智能制造能力成熟度自评估报告\n泰安松石机械有限公司\n经评估，成熟度水平为二级，得分为2.15分。",
        "自评估结果\n综合得分 2.15\n达到等级 2级",
        "智能制造能力成熟度自评估报告\n综合得分2.15分，设备得分：1.20。",
    ],
)
def test_a_score_in_other_words(values: Values, said: str) -> None:
    assert values("maturity_report", page(lines(said)))["maturity_score"] == 2.15


def test_a_level_that_is_not_reached_is_none(values: Values) -> None:
    said = "智能制造能力成熟度自评估报告\n企业名称：{}\n等级：未达到二级，综合得分1.65"
    told = values("maturity_report", page(lines(said.format(NAME))))
    assert (told.get("maturity_level") == 2, told["maturity_score"]) == (False, 1.65)


@pytest.mark.parametrize("answer", ["0条", "未查询到"])
@pytest.mark.parametrize("title", ["严重失信主体（黑名单）", "严重失信主体名单"])
def test_an_aside_in_a_lists_name_changes_nothing(values: Values, title: str, answer: str) -> None:
    rows = [["行政许可", "9条"], ["行政处罚", "1条"], [title, answer], ["守信激励", "2条"]]
    told = values("credit_report", page(line("企业信用报告", 0.4, 0.05), tables=[table(rows)]))
    assert told["serious_count"] == 0


def test_a_spread_label_that_was_read_on_into_its_answer(values: Values) -> None:
    sheet = page(
        line("营业执照", 0.42, 0.2),
        line("名", 0.25, 0.3), line("称枣庄奕沭车轮制造有", 0.32, 0.3),
        line("注册资本人民币10000万元", 0.6, 0.3),
        line("限公司", 0.338, 0.324),
        line("法定代表人唐浩广", 0.25, 0.36),
        line("住", 0.25, 0.4), line("所山东省枣庄市市中区", 0.32, 0.4),
        line("滨河大街7号7号楼", 0.338, 0.424),
    )  # fmt: skip
    told = values("business_licence", sheet)
    assert told["enterprise_name"] == "枣庄奕沭车轮制造有限公司"
    assert told["registered_address"] == "山东省枣庄市市中区滨河大街7号7号楼"


def test_a_label_right_behind_the_answer_of_an_unknown_one(values: Values) -> None:
    shown = page(
        line("山东峻木车轮集团有限公司", 0.1, 0.18),
        line("评估状态:已完成完成时间:2026年02月06日", 0.1, 0.22),
        line("2级", 0.1, 0.26),
    )
    assert values("maturity_report", shown)["maturity_date"] == "2026-02-06"


def test_an_answer_that_names_a_level_is_no_label(values: Values) -> None:
    shown = page(
        line("智能制造能力成熟度符合性证书", 0.3, 0.13),
        line("获证单位", 0.14, 0.24), line("甲木仪表有限公司", 0.3, 0.24),
        line("评估结论", 0.14, 0.42), line("智能制造能力成熟度集成级（三级）", 0.3, 0.42),
    )  # fmt: skip
    assert values("maturity_certificate", shown)["maturity_level"] == 3


@pytest.mark.parametrize(
    ("mark", "after"), [("表3 ", "表4 经营异常名录信息"), ("4 ", "5 经营异常名录")]
)
@pytest.mark.parametrize(
    ("said", "count"),
    [
        ("无相关记录", 0),
        ("名单名称 重大税收违法失信主体\n列入日期 2025-09-17\n列入部门 某市税务局", 1),
    ],
)
def test_sections_of_a_credit_report_whose_numbers_have_no_mark(
    read: Read, mark: str, after: str, said: str, count: int
) -> None:
    text = f"市场主体信用报告\n主体名称：甲木仪表有限公司\n{mark}严重失信主体名单信息\n{said}\n{after}\n无相关记录"
    fact = read("credit_report", page(lines(text))).facts["serious_count"]
    assert fact.value == count


def test_a_page_of_results_is_of_the_name_over_its_code(values: Values) -> None:
    text = "信用中国\n甲木仪表有限公司\n统一社会信用代码：91350100M000100Y43\n严重失信主体名单（0）"
    assert values("credit_report", page(lines(text)))["enterprise_name"] == "甲木仪表有限公司"


@pytest.mark.parametrize("over", ["股东信息", "上级单位", "关联企业"])
def test_the_code_of_another_body_makes_its_name_no_subject(read: Read, over: str) -> None:
    text = f"信用中国\n{over}\n甲木仪表有限公司\n统一社会信用代码：91350100M000100Y43\n严重失信主体名单（0）"
    fact = read("credit_report", page(lines(text))).facts["enterprise_name"]
    assert fact.state is not State.READ


def test_the_next_section_answers_nothing_where_its_number_stands_apart(read: Read) -> None:
    drawn = lines("1 主体信息\n甲木铜业有限公司\n3 严重失信主体名单信息", 0.1)
    drawn += [line("4", 0.1, 0.25), line("守信激励信息", 0.13, 0.25)]
    drawn += [line("查询期内无相关记录。", 0.1, 0.28)]
    assert read("credit_report", page(drawn)).facts["serious_count"].state is State.UNREADABLE


def test_the_number_of_the_next_section_is_no_count(read: Callable[..., Paper]) -> None:
    drawn = lines("1 主体信息\n甲木铜业有限公司\n3 严重失信主体名单信息\n查询期内无相关记录。")
    drawn += [line("4", 0.1, 0.25), line("守信激励信息", 0.13, 0.25)]
    assert read("credit_report", page(drawn)).facts["serious_count"].value == 0


def test_a_level_that_a_certificate_tells_by_its_standard(values: Values) -> None:
    rows = [
        line("智能制造能力成熟度证书", 0.34, 0.14),
        line("兹证明甲木铜业有限公司的智能制造能力经评估，达到", 0.13, 0.23),
        line("GB/T 39116—2020规定的2级。", 0.13, 0.26),
    ]
    assert values("maturity_certificate", page(rows))["maturity_level"] == 2


@pytest.mark.parametrize("by", ["按照", "依据", "根据", "参照", "经"])
def test_whom_a_certificate_was_assessed_by_a_standard(values: Values, by: str) -> None:
    told = values("maturity_certificate", page(
        line("智能制造能力成熟度证书", 0.3, 0.1),
        line(f"兹证明山东甲木制药有限公司{by}GB/T 39116—2020《智能制造能力成熟度模型》", 0.1, 0.2),
        line("评估，达到2级（规范级）。", 0.1, 0.23), line("发证日期：2025.06.18", 0.1, 0.3),
    ))  # fmt: skip
    assert (told["enterprise_name"], told["maturity_level"]) == ("山东甲木制药有限公司", 2)


@pytest.mark.parametrize(
    "heads",
    [
        ("资产负债表及利润表（{}年度）",),
        ("{} 年 度", "（一）资产负债表（{}年12月31日，元）"),
    ],
)
def test_a_volume_whose_statements_are_headed_by_a_year_each(
    read: Read, heads: tuple[str, ...]
) -> None:
    pages = [
        page(
            lines("\n".join([*(head.format(year) for head in heads), "货币资金  1,204.00"])),
            number=n,
        )
        for n, year in enumerate((2023, 2024, 2025), 1)
    ]
    fact = read("financial_report", *pages).facts["year"]
    assert {fact.value, *(other.value for other in fact.others)} == {2023, 2024, 2025}


def test_statements_of_one_year_with_those_of_the_year_before_beside_them(read: Read) -> None:
    text = "资产负债表\n2025年12月31日\n项目  2025年12月31日  2024年12月31日\n货币资金  1,204.00  998.00"
    fact = read("financial_report", page(lines(text))).facts["year"]
    assert fact.value == 2025 and not fact.others


def test_a_black_list_is_the_list_of_serious_entries(read: Read) -> None:
    rows = [["信息类别", "情况"], ["红名单（守信激励）", "纳税信用A级"]]
    rows += [["黑名单（严重失信主体名单）", "未列入，0条"], ["重点关注名单", "无"]]
    head = line("法人公共信用信息查询报告", 0.3, 0.05)
    fact = read("credit_report", page(head, tables=[table(rows)])).facts["serious_count"]
    assert (fact.state, fact.value) == (State.READ, 0)
