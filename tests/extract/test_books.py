"""Application books: the 21 fields from tables, from lines, and from odd layouts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from drawn import ink, line, lines, page, prose, table

from docproc.evidence import Box
from docproc.extract.fields.values import read
from docproc.extract.model import Paper, State
from docproc.page import InkMap, Line, PageSource

Values = Callable[..., dict[str, object]]
Read = Callable[..., Paper]


def code(digits: str = "371600", organisation: str = "MA3C5H7K") -> str:
    from docproc.chinese.uscc import check_character, organisation_check

    body = "91" + digits + organisation + str(organisation_check(organisation))
    return body + check_character(body)


def test_a_table_of_label_and_value_pairs(values: Values) -> None:
    form = table(
        [
            ["单位名称", "丁山（滨州）纸业有限公司", "统一社会信用代码", code()],
            ["法人代表", "欧阳明远", "联 系 人", "李 四"],
            ["联系电话", "0543-8123456", "E-mail", "li_si@example.com"],
            ["注册地址", ("山东省滨州市滨城区黄河五路5号", 3)],
            ["国民经济行业", "C22 造纸和纸制品业", "所有制性质", "国有控股"],
            ["控股股东", "丁山控股集团有限公司", "从业人员（人）", "1,020"],
            ["主营产品", ("文化用纸、生活用纸", 3)],
            ["成立日期", "2009.4.8", "上年度营业收入（万元）", "56,789.01"],
            ["工厂名称", "丁山文化纸智能工厂", "总投资额（亿元）", "2.5"],
            ["建设地点", ("山东省滨州市滨城区渤海七路77号", 3)],
            ["成熟度等级", "规范级", "评估时间", "2025/9/1"],
            ["申报等级", "□基础级 ☑先进级", "填报日期", "2026年4月1日"],
        ]
    )
    assert values("application_book", page(tables=[form])) == {
        "enterprise_name": "丁山（滨州）纸业有限公司",
        "uscc": code(),
        "legal_representative": "欧阳明远",
        "contact_name": "李四",
        "contact_phone": "0543-8123456",
        "contact_email": "li_si@example.com",
        "registered_address": "山东省滨州市滨城区黄河五路5号",
        "industry": "C22造纸和纸制品业",
        "enterprise_type": "国有控股",
        "parent_company": "丁山控股集团有限公司",
        "employees": 1020,
        "main_business": "文化用纸、生活用纸",
        "established_on": "2009-04-08",
        "revenue": 56789.01,
        "factory_name": "丁山文化纸智能工厂",
        "total_investment": 25000,
        "factory_address": "山东省滨州市滨城区渤海七路77号",
        "maturity_level": 2,
        "maturity_date": "2025-09-01",
        "level_applied": "advanced",
        "signed_on": "2026-04-01",
    }


def test_lines_with_colons_several_pairs_a_row_and_wrapped_values(values: Values) -> None:
    drawn = lines(
        f"""
1. 企业名称：庚土精密机械股份有限公司
2. 信用代码：{code()}
3. 法定代表人：赵一  成立时间：二〇一一年五月六日
4. 联系人：钱二  联系方式：13900001111  邮箱：qe@example.cn
5. 员工总数：320人  主营业务收入（2025年）：1.2亿元
6. 智能工厂名称：庚土齿轮数字化车间  项目总投资：3,200万元
7. 主要产品：齿轮
"""
    )
    wrapped = [
        line(
            "8. 注册地：山东省德州市德城区经济技术开发区崇德大道以东晶华大道以南的产业园", 0.12, 0.4
        ),
        line("三号楼", 0.12, 0.43),
        line("三、场景建设情况", 0.12, 0.46),
    ]
    assert values("application_book", page(drawn, wrapped)) == {
        "enterprise_name": "庚土精密机械股份有限公司",
        "uscc": code(),
        "legal_representative": "赵一",
        "established_on": "2011-05-06",
        "contact_name": "钱二",
        "contact_phone": "13900001111",
        "contact_email": "qe@example.cn",
        "employees": 320,
        "revenue": 12000,
        "factory_name": "庚土齿轮数字化车间",
        "total_investment": 3200,
        "main_business": "齿轮",
        "registered_address": "山东省德州市德城区经济技术开发区崇德大道以东晶华大道以南的产业园三号楼",
    }


def test_label_and_value_are_separate_readings_of_one_row(values: Values) -> None:
    drawn = [
        line("先进级智能工厂申报书", 0.35, 0.2),
        line("申报单位（盖章）：", 0.15, 0.4),
        line("壬水新材料有限公司", 0.45, 0.401),
        line("智能工厂名称：", 0.15, 0.45),
        line("壬水高性能膜材料生产基地一期智能", 0.45, 0.438),
        line("工厂", 0.45, 0.459),
        line("申报日期：", 0.15, 0.5),
        line("2026年4月", 0.45, 0.5),
    ]
    assert values("application_book", page(drawn)) == {
        "enterprise_name": "壬水新材料有限公司",
        "factory_name": "壬水高性能膜材料生产基地一期智能工厂",
        "signed_on": "2026-04",
        "level_applied": "advanced",
    }


def test_labels_in_two_lines_answer_to_the_value_of_their_row(values: Values) -> None:
    drawn = [
        line("统一社会信用", 0.12, 0.100),
        line("代码", 0.16, 0.121),
        line(code(), 0.3, 0.110),
        line("法定代表人", 0.12, 0.150),
        line("孙三", 0.3, 0.150),
        line("上级集团（控", 0.12, 0.182),
        line("股股东）", 0.13, 0.203),
        line("癸水投资控股", 0.3, 0.182),
        line("集团有限公司", 0.3, 0.203),
        line("员工人数", 0.12, 0.235),
        line("88", 0.3, 0.235),
    ]
    assert values("application_book", page(drawn)) == {
        "uscc": code(),
        "legal_representative": "孙三",
        "parent_company": "癸水投资控股集团有限公司",
        "employees": 88,
    }


def test_years_side_by_side_give_the_year_that_is_asked(values: Values) -> None:
    by_header = table(
        [
            ["指标", "2023年", "2024年", "2025年"],
            ["营业收入（万元）", "100", "200", "300"],
            ["利润总额（万元）", "1", "2", "3"],
        ]
    )
    in_row = table(
        [
            [("近三年营业收入（万元）", 1, 2), "2023年", "2024年", "2025年"],
            [None, "100", "200", "300"],
        ]
    )
    for form in (by_header, in_row):
        assert values("application_book", page(tables=[form])) == {"revenue": 300}


def test_numbers_of_people_under_years_are_no_years(values: Values) -> None:
    form = table(
        [
            ["指标", "单位", "2023年", "2024年", "2025年"],
            ["营业收入", "万元", "69491.35", "76936.85", "82727.80"],
            ["从业人数", "人", "2001", "2010", "2015"],
        ]
    )
    told = values("application_book", page(tables=[form]))
    assert (told["employees"], told["revenue"]) == (2015, 82727.8)


def test_the_unit_of_a_tables_caption_counts(values: Values) -> None:
    form = table([["项目", "2024年度", "2025年度"], ["营业收入", "9,000,000", "12,500,000"]])
    caption = line("单位：元", 0.8, 0.075)
    assert values("application_book", page(caption, tables=[form])) == {"revenue": 1250}


def test_a_slot_for_one_year_only_is_no_answer_for_another(values: Values) -> None:
    form = table([["2023年营业收入（万元）", "100", "2024年营业收入（万元）", "200"]])
    assert values("application_book", page(tables=[form])) == {}


def test_groups_of_labels_tell_whose_telephone_it_is(values: Values) -> None:
    form = table(
        [
            [("法定代表人", 1, 2), "姓名", "周四"],
            [None, "手机", "13800000001"],
            [("联系人", 1, 3), "姓名", "吴五"],
            [None, "手机", "13800000002"],
            [None, "邮箱", "w5@example.com"],
            [("推荐单位", 1, 2), "联系人", "郑六"],
            [None, "电话", "0543-3100000"],
        ]
    )
    found = values("application_book", page(tables=[form]))
    assert found == {
        "legal_representative": "周四",
        "contact_name": "吴五",
        "contact_phone": "13800000002",
        "contact_email": "w5@example.com",
    }


def test_answers_stand_below_their_labels_where_a_row_holds_labels_only(values: Values) -> None:
    form = table(
        [
            ["企业名称", "法定代表人", "联系人", "联系电话"],
            ["甲木铜业有限公司", "冯七", "陈八", "13700002222"],
        ]
    )
    assert values("application_book", page(tables=[form])) == {
        "enterprise_name": "甲木铜业有限公司",
        "legal_representative": "冯七",
        "contact_name": "陈八",
        "contact_phone": "13700002222",
    }


def test_blank_absent_and_unreadable_are_told_apart(read: Read) -> None:
    form = table(
        [
            ["企业名称", "甲木铜业有限公司", "联系人", ""],
            ["联系电话", "", "注册地址", "____________"],
            ["电子邮箱", "/", "上级集团", "无"],
            ["工厂名称", "（盖章）", "营业收入（万元）", "万元"],
        ],
        ink={"1,1": 0.09},
    )
    facts = read("application_book", page(tables=[form])).facts
    assert {k: f.state for k, f in facts.items() if f.state is not State.ABSENT} == {
        "enterprise_name": State.READ,
        "contact_name": State.BLANK,
        "contact_phone": State.UNREADABLE,
        "registered_address": State.BLANK,
        "contact_email": State.BLANK,
        "parent_company": State.BLANK,
        "factory_name": State.BLANK,
        "revenue": State.BLANK,
    }
    assert facts["contact_name"].confidence >= 0.9
    assert facts["industry"].state is State.ABSENT


@pytest.mark.parametrize(
    ("drawn_ink", "state"),
    [(ink(), State.BLANK), (ink(Box(0.36, 0.1, 0.5, 0.12)), State.UNREADABLE)],
)
def test_ink_beside_a_label_decides_where_no_text_was_read(
    read: Read, drawn_ink: InkMap, state: State
) -> None:
    fact = read("application_book", page(line("法定代表人：", 0.2, 0.1), ink=drawn_ink)).facts[
        "legal_representative"
    ]
    assert fact.state is state


def test_a_blank_is_unsure_where_the_ink_is_unknown(read: Read) -> None:
    fact = read("application_book", page(line("法定代表人：", 0.2, 0.1))).facts[
        "legal_representative"
    ]
    assert fact.state is State.BLANK
    assert fact.confidence < 0.9


def test_a_neighbours_answer_is_never_taken_for_a_blank_one(values: Values) -> None:
    drawn = [
        line("联系人：", 0.12, 0.1), line("联系电话：", 0.5, 0.1), line("13700002222", 0.63, 0.1),
        line("电子邮箱：", 0.12, 0.13), line("传真：", 0.5, 0.13), line("0543-8000000", 0.6, 0.13),
        line("注册地址：", 0.12, 0.16),
        line("一、企业简介", 0.12, 0.19),
    ]  # fmt: skip
    assert values("application_book", page(drawn, ink=ink())) == {
        "contact_name": "<blank>",
        "contact_phone": "13700002222",
        "contact_email": "<blank>",
        "registered_address": "<blank>",
    }


def test_other_peoples_names_and_banks_are_not_the_applicants(values: Values) -> None:
    form = table(
        [
            ["开户行", "某某银行滨州分行", "推荐单位", "滨州市工业和信息化局"],
            ["系统解决方案供应商", "丙火软件有限公司", "技术负责人", "王九"],
            ["项目名称", "注塑智能工厂", "建设起止时间", "2021年1月—2024年12月"],
        ]
    )
    assert values("application_book", page(tables=[form])) == {"factory_name": "注塑智能工厂"}


def test_misread_labels_are_still_labels(values: Values) -> None:
    form = table(
        [["企业各称", "甲木铜业有限公司"], ["统一社会倍用代码", code()], ["法定代衰人", "冯七"]]
    )
    assert values("application_book", page(tables=[form])) == {
        "enterprise_name": "甲木铜业有限公司",
        "uscc": code(),
        "legal_representative": "冯七",
    }


def test_the_cell_outranks_a_mention_elsewhere_and_agreement_raises_confidence(read: Read) -> None:
    cover = page(lines("申报单位：甲木铜业有限公司"))
    form = page(tables=[table([["企业名称", "甲木铜业有限公司"]], sure=0.9)], number=2)
    fact = read("application_book", cover, form).facts["enterprise_name"]
    assert fact.value == "甲木铜业有限公司"
    assert fact.confidence > 0.97
    assert [o.value for o in fact.others] == ["甲木铜业有限公司"]


@pytest.mark.parametrize(
    ("read_as", "code"),
    [
        ("1891350100M000100Y43", "91350100M000100Y43"),
        ("91350100M000100Y433", "91350100M000100Y433"),
        ("1891350100M000100Y44", "1891350100M000100Y44"),
    ],
)
def test_the_hint_before_a_code_is_no_part_of_it(values: Values, read_as: str, code: str) -> None:
    form = table([["统一社会信用代码", read_as]])
    assert values("application_book", page(tables=[form]))["uscc"] == code


def test_a_wrong_code_stays_as_it_was_read_and_names_what_it_may_have_been(read: Read) -> None:
    right = code(organisation="MA3B5H7K")
    wrong = right.replace("B", "8", 1)
    form = page(tables=[table([["信用代码", wrong]], sure=0.9)])
    fact = read("application_book", form).facts["uscc"]
    assert fact.value == wrong
    assert fact.alternatives == (right,)


def test_a_wrong_code_that_was_read_surely_was_written_so(read: Read) -> None:
    wrong = code(organisation="MA3B5H7K").replace("B", "8", 1)
    fact = read("application_book", page(tables=[table([["信用代码", wrong]], sure=0.99)])).facts[
        "uscc"
    ]
    assert (fact.value, fact.alternatives) == (wrong, ())
    assert fact.confidence >= 0.9


def test_a_paper_without_layout_is_read_by_its_cells(values: Values) -> None:
    from docproc.page import Cell, Line, Table

    texts = [["企业名称：", "甲木铜业有限公司"], ["申报日期：", "年 月 日"]]
    cells = tuple(
        Cell(r, c, t, None, 1.0, where=f"表1 第{r + 1}行")
        for r, row in enumerate(texts)
        for c, t in enumerate(row)
    )
    drawn = [Line(c.text, None, 1.0, where=c.where) for c in cells]
    drawn.append(Line("法定代表人：冯七", None, 1.0))
    sheet = page(drawn, tables=[Table(2, 2, cells, None, "word", "表1")], source=PageSource.NATIVE)
    assert values("application_book", sheet) == {
        "enterprise_name": "甲木铜业有限公司",
        "signed_on": "<blank>",
        "legal_representative": "冯七",
    }


def test_whether_above_scale_is_asked_in_many_ways(values: Values) -> None:
    for label, answer, said in (
        ("是否规上工业企业", "是", "yes"),
        ("是否规模以上企业", "否", "no"),
        ("是否为规模以上工业企业", "☑是 □否", "yes"),
        ("是否纳入规上统计", "是□ 否☑", "no"),
    ):
        form = table([[label, answer]])
        assert values("application_book", page(tables=[form])) == {"above_scale": said}


def test_a_form_with_numbered_rows_is_no_list(values: Values) -> None:
    form = table(
        [
            ["序号", "项目", "内容"],
            ["1", "企业名称", "甲木铜业有限公司"],
            ["2", "法定代表人", "冯七"],
            ["3", "企\n业\n性\n质", "民营"],
        ]
    )
    assert values("application_book", page(tables=[form])) == {
        "enterprise_name": "甲木铜业有限公司",
        "legal_representative": "冯七",
        "enterprise_type": "民营",
    }


def test_a_list_of_machines_asks_for_nothing(values: Values) -> None:
    form = table(
        [["序号", "工厂名称", "联系人"], ["1", "一号工厂", "张三"], ["2", "二号工厂", "李四"]]
    )
    assert values("application_book", page(tables=[form])) == {}


def test_another_word_in_typed_text_is_no_misread_label(values: Values) -> None:
    """作业人数 in a list of devices, and the staff told in a sentence; on a scan it may be 从业人数."""
    form = table([["设备名称", "作业人数"], ["立体仓库", "22人"]])
    told = prose("公司成立以来发展良好，现有员工2874人。", 0.6)
    native = page(told, tables=[form], source=PageSource.NATIVE)
    typed = replace(
        native,
        lines=tuple(replace(x, confidence=1.0) for x in native.lines),
        tables=tuple(
            replace(t, cells=tuple(replace(c, confidence=1.0) for c in t.cells))
            for t in native.tables
        ),
    )
    assert values("application_book", typed)["employees"] == 2874


@pytest.mark.parametrize("closing", [True, False])
def test_the_day_of_a_promise_in_cells_is_not_the_books(values: Values, closing: bool) -> None:
    cover = page(
        line("山东省智能工厂申报表", 0.2, 0.2),
        line("申报单位（盖章）：甲木特钢股份有限公司", 0.18, 0.48),
        line("日期：二〇二六年五月八日", 0.18, 0.63, 0.9),
    )
    signed = table(
        [
            ["单位（盖章）", "甲木特钢股份有限公司"],
            ["法定代表人或其授权人（签字）", "黄宇超"],
            ["签署日期", "2026.3.5"],
        ],
        top=0.44,
    )
    promise = prose("甲木特钢股份有限公司郑重承诺：填报的数据均真实有效。", 0.12)
    drawn = [
        line(c.text, c.box.left + 0.005, c.box.top + 0.005)
        for c in signed.cells
        if c.box and c.text
    ]
    last = [line("申报单位（盖章）", 0.15, 0.72), line("日期", 0.6, 0.72)]
    last.append(line("2026.05.08", 0.68, 0.72))
    pledged = page(
        line("十、申报单位承诺", 0.12, 0.08), promise, drawn, last if closing else [],
        number=2, tables=[signed],
    )  # fmt: skip
    assert values("application_book", cover, pledged)["signed_on"] == "2026-05-08"


@pytest.mark.parametrize(
    "said",
    [
        "按国民经济行业分类属于C35专用设备制造业",
        "国民经济行业类别为C35专用设备制造业",
        "所属国民经济行业为C35专用设备制造业",
        "行业分类归为C35专用设备制造业",
    ],
)
def test_an_industry_told_in_a_sentence(values: Values, said: str) -> None:
    text = (
        f"甲木机械有限公司成立于2003年6月25日，公司法定代表人为尹永胜，{said}，企业性质为民营企业。"
    )
    assert values("application_book", page(prose(text)))["industry"] == "C35专用设备制造业"


def test_the_head_at_the_side_of_labels_is_not_blank(values: Values) -> None:
    """联系人 stands upright left of 填报人 and its answer."""
    form = table(
        [
            ["申报联系人", "填报人", "熊华远", "联系电话", "0543-6173334"],
            ["规上企业", "是", "", "", ""],
        ]
    )
    drawn = [line(c.text, c.box.left + 0.005, c.box.top + 0.005) for c in form.cells if c.box]
    assert values("application_book", page(drawn, tables=[form]))["contact_name"] == "熊华远"


@pytest.mark.parametrize(
    ("kind", "said", "told"),
    [
        ("title", "I青岛甲木智能工厂", "青岛甲木智能工厂"),  # the rule of its cell
        ("title", "I期智能化改造工厂", "I期智能化改造工厂"),
        ("phrase", "纺织业（C17）.", "纺织业（C17）"),  # a speck
        ("phrase", "C14·食品制造业", "C14食品制造业"),
        ("text", "食品包装机械的研发、生产和销售.", "食品包装机械的研发、生产和销售"),
        ("text", "产品符合GB 4943.", "产品符合GB4943."),
    ],
)
def test_specks_and_rules_are_no_part_of_a_value(kind: str, said: str, told: str) -> None:
    value = read(kind, said)
    assert value is not None
    assert value.value == told


def test_a_sliver_that_a_slanted_rule_cut_off_is_no_blank_answer(values: Values) -> None:
    """The label spans three rows of the grid, its answer the lower two."""
    whole = table(
        [
            ["总投资", "6,407.20", ("联系人", 1, 3), ""],
            ["", "", None, ("郝平丽", 1, 2)],
            ["期限", "3年", None, None],
            ["邮箱", "a@b.cn", "职务", "经理"],
        ]
    )
    assert values("application_book", page(tables=[whole]))["contact_name"] == "郝平丽"
    empty = replace(
        whole, cells=tuple(replace(c, text="") if c.text == "郝平丽" else c for c in whole.cells)
    )
    assert values("application_book", page(tables=[empty]))["contact_name"] == "<blank>"


@pytest.mark.parametrize(
    "said",
    [
        "所属行业中为数不多的国家级单项冠军",
        "是所在行业中属于规模最大的企业之一",
        "所在行业为充分竞争行业",
        "国民经济行业分类中的龙头",
    ],
)
def test_what_is_said_of_an_industry_is_no_industry(values: Values, said: str) -> None:
    told = values(
        "application_book",
        page(prose(f"甲木机械有限公司成立于2003年6月25日，公司{said}，效益良好。")),
    )
    assert "industry" not in told


def test_labels_in_cells_beside_other_labels_are_blank(values: Values) -> None:
    form = table([["联系人：", "联系电话：0531-82345678"], ["法定代表人：", "邮箱：a@b.cn"]])
    drawn = [line(c.text, c.box.left + 0.005, c.box.top + 0.005) for c in form.cells if c.box]
    told = values("application_book", page(drawn, tables=[form]))
    assert (told["contact_name"], told["legal_representative"]) == ("<blank>", "<blank>")


def test_a_figure_read_in_the_midst_of_its_labels_unit(values: Values) -> None:
    text = "累计总投资（万52,138.00"
    chars = tuple(0.6 + 0.017 * n for n in range(len(text)))
    amid = Line(text, Box(0.6, 0.3, 0.81, 0.32), 0.96, chars)
    told = values("application_book", page(amid, line("元）：", 0.66, 0.318)))
    assert told["total_investment"] == 52138


def test_the_level_in_brackets_under_the_english_of_a_title(values: Values) -> None:
    cover = page(
        line("智能工厂建设情况", 0.3, 0.2), line("申报书", 0.4, 0.25),
        line("Application for Smart Factory, Shandong Province", 0.2, 0.3),
        line("(先进级智能工厂)", 0.35, 0.35, sure=0.5),
    )  # fmt: skip
    assert values("application_book", cover)["level_applied"] == "advanced"


@pytest.mark.parametrize(
    "level", ["（先进级）", "——先进级——", "先进级", "【先进级】", "(申报先进级)"]
)
@pytest.mark.parametrize("place", [0.1, 0.31])
def test_the_level_alone_in_a_line_of_a_cover(values: Values, level: str, place: float) -> None:
    title = [line("山东省智能工厂", 0.3, 0.2), line("申报书", 0.4, 0.25)]
    who = line("申报单位：青岛甲木机械有限公司", 0.2, 0.5)
    assert (
        values("application_book", page(*title, line(level, 0.4, place), who))["level_applied"]
        == "advanced"
    )
    bare = page(line(level, 0.4, 0.1), line("申报书", 0.4, 0.25), who)
    assert "申报" in level or values("application_book", bare)["level_applied"] == "advanced"


def test_levels_to_choose_from_on_a_cover_are_none_of_its_title(values: Values) -> None:
    cover = page(
        line("智能工厂申报书", 0.3, 0.2), line("基础级", 0.3, 0.3), line("先进级", 0.5, 0.3),
    )  # fmt: skip
    assert values("application_book", cover).get("level_applied") is None


def test_a_title_set_upright_beside_other_lines(values: Values) -> None:
    signs = [line(s, 0.12, 0.15 + 0.022 * n) for n, s in enumerate("山东省先进级智能工厂申报书")]
    other = [line("2026年", 0.3, 0.31), line("填报单位：青岛甲木机械有限公司", 0.3, 0.38)]
    both = sorted([*signs, *other], key=lambda x: x.box.top if x.box else 0)
    assert values("application_book", page(*both))["level_applied"] == "advanced"


def test_the_level_in_brackets_under_a_title_and_in_an_upright_one(values: Values) -> None:
    cover = page(
        line("数字化车间/智能工厂申报书", 0.25, 0.2), line("（先进级智能工厂）", 0.3, 0.25)
    )
    assert values("application_book", cover)["level_applied"] == "advanced"
    upright = [Line(sign, None, 1.0) for sign in "先进级智能工厂"]
    upright += [Line("（2026年）", None, 1.0), Line("申报书", None, 1.0)]
    found = values("application_book", replace(page(upright), source=PageSource.NATIVE))
    assert found["level_applied"] == "advanced"


@pytest.mark.parametrize(
    "rows",
    [
        "前期认定\n基础级", "2025年已获评等级\n（基础级）", "培育目标\n卓越级", "下一步目标  卓越级",
        "当前等级\n基础级\n申报等级\n先进", "□\n基础级", "□  基础级\n☑  先进", "× 基础级", "附件1\n基础级",
    ],
)  # fmt: skip
def test_a_level_on_a_cover_that_is_not_its_titles(values: Values, rows: str) -> None:
    cover = page(lines("山东省智能工厂申报书\n申报单位：丁山纸业有限公司\n" + rows + "\n2026年4月"))
    assert values("application_book", cover).get("level_applied") not in ("basic", "excellent")
