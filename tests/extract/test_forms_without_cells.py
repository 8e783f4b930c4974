"""Forms without cells: captions under answers, answers pushed into the next row, questions."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from drawn import line, lines, page

Values = Callable[..., dict[str, object]]
BOOK = "application_book"
SLOTS = (
    ("甲木铜业有限公司", "（企业全称）", "enterprise_name"),
    ("王建国", "（法定代表人姓名）", "legal_representative"),
    ("1997.09.18", "（成立日期）", None),
    ("金属制品业", "（所属行业）", "industry"),
)


def test_a_caption_in_brackets_is_answered_by_the_line_over_it(values: Values) -> None:
    drawn = []
    for n, (answer, caption, _) in enumerate(SLOTS):
        left, top = 0.15 + 0.4 * (n % 2), 0.2 + 0.08 * (n // 2)
        drawn += [line(answer, left, top), line(caption, left + 0.02, top + 0.025)]
    told = values(BOOK, page(drawn))
    assert told["established_on"] == "1997-09-18"
    assert {k: told[k] for _, _, k in SLOTS if k} == {k: a for a, _, k in SLOTS if k}


def test_numbers_in_brackets_open_no_captions(values: Values) -> None:
    asked = "（1）企业全称（盖章）\n甲木铜业有限公司\n（2）企业法人（姓名）\n王建国\n"
    asked += "（3）成立日期（年月日）\n2005/12/23"
    told = values(
        BOOK,
        page(lines(asked + "\n（4）所属行业（大类）\n纺织业\n（5）企业类型（性质）\n民营企业")),
    )
    assert (told["enterprise_name"], told["legal_representative"]) == ("甲木铜业有限公司", "王建国")
    assert (told["established_on"], told["industry"]) == ("2005-12-23", "纺织业")


def test_one_bracket_under_a_line_is_a_hint(values: Values) -> None:
    told = values(BOOK, page(line("山东省智能工厂", 0.3, 0.2), line("（企业全称）", 0.32, 0.225)))
    assert "enterprise_name" not in told


@pytest.mark.parametrize(
    ("pushed", "revenue"), [("175,647.27", 175647.27), ("本表一式三份", "<blank>")]
)
def test_an_answer_pushed_into_the_next_row_is_the_last_labels(
    values: Values, pushed: str, revenue: float | str
) -> None:
    drawn = [
        line("企业名称甲木铜业有限公司", 0.1, 0.12),
        line("法定代表人王建国", 0.1, 0.15), line("成立日期2004/12/15", 0.5, 0.15),
        line("所属行业造纸和纸制品业", 0.1, 0.18), line("2025年营业收入（万元）", 0.5, 0.18),
        line(pushed, 0.1, 0.205),
        line("职工人数1900人", 0.1, 0.235),
        line("注册地址山东省威海市文登区一路1号", 0.1, 0.265),
    ]  # fmt: skip
    told = values(BOOK, page(drawn))
    assert told.get("revenue") == revenue
    if pushed != "本表一式三份":  # what may belong to either is told with doubt
        assert told["industry"] == "造纸和纸制品业"


@pytest.mark.parametrize("mark", ["答：", "答:", "A：", "→", "—>"])
def test_what_leads_an_answer_in_is_none_of_it(values: Values, mark: str) -> None:
    asked = f"1、企业名称\n{mark}甲木铜业有限公司\n2、法定代表人\n{mark}王建国\n3、企业类型\n{mark}民营企业"
    told = values(BOOK, page(lines(asked)))
    assert (told["enterprise_name"], told["legal_representative"]) == ("甲木铜业有限公司", "王建国")
    assert told["enterprise_type"] == "民营企业"


def test_a_semicolon_that_parts_slots_is_no_colon(values: Values) -> None:
    told = values(
        BOOK,
        page(
            lines("企业性质：省属国有企业下属子公司；上级单位：甲木集团有限公司；职工人数：300人")
        ),
    )
    assert told["enterprise_type"] == "省属国有企业下属子公司"
    assert told["parent_company"] == "甲木集团有限公司"


@pytest.mark.parametrize(
    "title", ["先进级智能工厂建设情况报告", "2026年度先进级智能工厂建设与自评报告"]
)
def test_a_cover_titled_as_a_report_tells_the_level(values: Values, title: str) -> None:
    assert values(BOOK, page(line(title, 0.3, 0.2)))["level_applied"] == "advanced"
    later = page(line("目录", 0.4, 0.1)), page(line(title, 0.3, 0.2), number=2)
    assert "level_applied" not in values(BOOK, *later)
