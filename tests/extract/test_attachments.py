"""The book's own list of attachments among other tables, and over several pages."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from drawn import line, lines, page, table

from docproc.extract.model import Paper
from docproc.extract.papers.attachments import attachments_of
from docproc.notice.fields import ExtractSpec
from docproc.page import Page

Read = Callable[..., Paper]
HEAD = ["序号", "材料名称", "备注"]
LISTED = [
    "承诺书",
    "营业执照",
    "2024年度审计报告",
    "公共信用报告",
    "节能审查批复",
    "等级保护备案证明",
]
MATERIALS = table([HEAD, ["1", "热轧钢板", "Q235"], ["2", "铝锭", "A00"]], top=0.6)


def names(spec: ExtractSpec, read: Read, *pages: Page) -> list[str] | None:
    listed = attachments_of(read("application_book", *pages).document, spec.passages.attachments)
    return [one.name for one in listed] if listed is not None else None


def rows(mark: str, first: int = 1, count: int = 2) -> list[list[str]]:
    counted = range(first, first + count)
    return [[mark.format(n), LISTED[n - 1], "复印件"] for n in counted]


def test_a_table_of_materials_behind_the_list_is_none(spec: ExtractSpec, read: Read) -> None:
    said = lines("附件清单\n附件1 承诺书\n附件2 营业执照")
    other = page(lines("主要原材料"), tables=[MATERIALS], number=2)
    assert names(spec, read, page(said, tables=[MATERIALS])) == LISTED[:2]
    assert names(spec, read, page(said), other) == LISTED[:2]
    drawn = page(lines("附件清单"), tables=[table([HEAD, *rows("{}")], top=0.15)])
    assert names(spec, read, drawn, other) == LISTED[:2]
    assert names(spec, read, other) is None


def test_a_table_of_papers_under_no_heading_is_a_list_still(spec: ExtractSpec, read: Read) -> None:
    assert names(spec, read, page(lines("甲"), tables=[table([HEAD, *rows("{}")])])) == LISTED[:2]


def test_the_lists_heading_may_end_the_page_before(spec: ExtractSpec, read: Read) -> None:
    first = page(line("附件清单", 0.4, 0.88), line("- 8 -", 0.48, 0.95))
    behind = page(lines("第9页", top=0.03), tables=[table([HEAD, *rows("{}")])], number=2)
    other = page(lines("主要原材料"), tables=[MATERIALS], number=3)
    assert names(spec, read, first, behind, other) == LISTED[:2]


@pytest.mark.parametrize("mark", ["{}", "{}.", "{}．", "{}、", "（{}）", "附件{}"])
@pytest.mark.parametrize("heads", [True, False])
def test_a_list_goes_on_to_a_third_page(
    spec: ExtractSpec, read: Read, mark: str, heads: bool
) -> None:
    first = page(lines("附件清单"), tables=[table([HEAD, *rows(mark)], top=0.15)])
    more = [*([HEAD] if heads else []), *rows(mark, 3)]
    second = page(lines("第2页", top=0.03), tables=[table(more)], number=2)
    third = page(lines("第3页", top=0.03), tables=[table(rows(mark, 5))], number=3)
    assert names(spec, read, first, second, third) == LISTED


def test_a_table_that_counts_otherwise_is_no_part_of_it(spec: ExtractSpec, read: Read) -> None:
    first = page(lines("附件清单"), tables=[table([HEAD, *rows("{}.")], top=0.15)])
    other = page(lines("第2页", top=0.03), tables=[table(rows("{}.", 5))], number=2)
    assert names(spec, read, first, other) == LISTED[:2]


def test_the_headings_english_stands_between_it_and_its_list(spec: ExtractSpec, read: Read) -> None:
    said = lines("证明材料清单\nATTACHMENTS\n附件1 承诺书\n附件2 营业执照")
    assert names(spec, read, page(said)) == LISTED[:2]


@pytest.mark.parametrize("notes", ["1.以上附件均加盖公章\n2.一式两份", "1.企业概况\n2.场景建设"])
def test_what_is_counted_anew_and_is_no_paper_belongs_to_no_list(
    spec: ExtractSpec, read: Read, notes: str
) -> None:
    told = f"八、附件清单\n1.承诺书\n2.营业执照\n{notes}"
    assert names(spec, read, page(lines(told))) == LISTED[:2]


def test_what_a_list_says_need_not_be_sent_is_not_demanded(spec: ExtractSpec, read: Read) -> None:
    told = "附件清单\n1.营业执照\n2.省级公司推荐函（如有）\n3.审计报告（不适用）\n4.无事故声明（原件）\n5.信用报告（无）"
    assert names(spec, read, page(lines(told))) == ["营业执照", "无事故声明（原件）"]
    told = "附件清单\n1.营业执照复印件（如有变更附变更证明）\n2.审计报告（如有，请提供）"
    assert names(spec, read, page(lines(told))) == ["营业执照复印件（如有变更附变更证明）"]
    owed = [
        "承诺书（如有虚假愿承担责任）", "信用报告（复印件，如需原件请联系）",
        "审计报告（近三年，如有合并报表以合并为准）", "能源报告（不涉及重点用能单位）",
    ]  # fmt: skip
    told = "附件清单\n" + "\n".join(f"{i}.{name}" for i, name in enumerate(owed, 1))
    assert names(spec, read, page(lines(f"{told}\n5.荣誉证书（国家级、省级，若有）"))) == [
        n.replace("，", ",") for n in owed
    ]
    answers = table(
        [
            ["序号", "材料名称", "有无", "份数", "页码", "备注"],
            ["1", "营业执照", "有", "1", "3", ""],
            ["2", "省级公司推荐函", "无", "", "", ""],
            ["3", "承诺书", "√", "1", "/", "无"],
            ["4", "成熟度认证证书", "", "0", "", ""],
            ["5", "审计报告", "", "3", "", "不涉及"],
            ["6", "自评估报告", "", "", "—", "/"],
        ],
        top=0.15,
    )
    drawn = page(lines("附件清单"), tables=[answers])
    assert names(spec, read, drawn) == ["营业执照", "承诺书", "自评估报告"]


def test_a_list_in_columns_without_rules(spec: ExtractSpec, read: Read) -> None:
    told = "附件清单\n序号    材料名称    份数    页码\n1    营业执照    1    3\n2    2024年审计报告    1    4-30\n3    自评估报告    1    31-40"
    assert names(spec, read, page(lines(told))) == ["营业执照", "2024年审计报告", "自评估报告"]


def test_a_list_may_begin_in_its_headings_line(spec: ExtractSpec, read: Read) -> None:
    told = "附件：1.营业执照\n2.2023-2025年审计报告\n3.自评估报告"
    assert names(spec, read, page(lines(told))) == ["营业执照", "2023-2025年审计报告", "自评估报告"]
    assert (
        names(spec, read, page(lines("附件：1.营业执照\n公司成立于2010年，注册资本一亿元。")))
        is None
    )


def test_a_list_that_is_counted_anew_is_another_one(spec: ExtractSpec, read: Read) -> None:
    own = page(lines("（七）所附证明材料\n1.营业执照\n2.自评估报告"))
    contents = page(
        line("本报告内容提要", 0.4, 0.05),
        lines("（一）企业基本情况表\n（二）引言\n（三）政策依据"),
        number=2,
    )
    assert names(spec, read, own, contents) == ["营业执照", "自评估报告"]


def test_a_head_over_several_rows_is_no_entry(spec: ExtractSpec, read: Read) -> None:
    drawn = table([HEAD, *rows("{}")], top=0.15)
    down = [replace(c, row=c.row + 1) if c.row else replace(c, row_span=2) for c in drawn.cells]
    tall = replace(drawn, rows=drawn.rows + 1, cells=tuple(down))
    assert names(spec, read, page(lines("附件清单"), tables=[tall])) == LISTED[:2]


def test_a_list_under_a_bullet_with_remarks_in_brackets(spec: ExtractSpec, read: Read) -> None:
    said = "■所附材料\n1、成熟度证书（见后）\n2、固定资产投资项目节能审查意见（见后）\n3、2025年财务报表（见后）"
    assert len(names(spec, read, page(lines(said))) or []) == 3
    signed = "附件清单\n1、营业执照\n2、审计报告\n3、推荐意见（盖章）"
    assert len(names(spec, read, page(lines(signed))) or []) == 2


def test_a_page_number_in_brackets_ends_no_list(spec: ExtractSpec, read: Read) -> None:
    first = page(lines("附件目录\n附件1：承诺书\n附件2：营业执照", 0.8), line("[3]", 0.5, 0.95))
    second = page(lines("附件3：节能审查意见\n附件4：公共信用报告", 0.08), number=2)
    assert names(spec, read, first, second) == [
        "承诺书",
        "营业执照",
        "节能审查意见",
        "公共信用报告",
    ]


def test_a_list_under_a_heading_that_counts_parts(spec: ExtractSpec, read: Read) -> None:
    shown = page(lines("Part 06附件清单\n附件1 承诺书\n附件2 营业执照", 0.3))
    assert names(spec, read, shown) == ["承诺书", "营业执照"]


@pytest.mark.parametrize("number", ["共6页 第5页", "第5页", "— 5 —", "5/6", "Page 5 of 6"])
def test_a_list_of_lines_goes_on_over_a_pages_number(
    spec: ExtractSpec, read: Read, number: str
) -> None:
    first = page(
        lines("七、附件\n附件1 承诺书\n附件2 营业执照", top=0.8), line(number, 0.78, 0.94), number=5
    )
    behind = page(lines("附件3 网络安全等级保护备案证明", top=0.09), number=6)
    assert names(spec, read, first, behind) == ["承诺书", "营业执照", "网络安全等级保护备案证明"]
