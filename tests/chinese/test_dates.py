import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docproc.chinese.dates import BROKEN, date_of, dates_in, is_possible

_D = "〇一二三四五六七八九"


def chinese(n: int) -> str:
    return (
        _D[n] if n < 10 else ("" if n < 20 else _D[n // 10]) + "十" + (_D[n % 10] if n % 10 else "")
    )


@given(st.dates(datetime.date(1950, 1, 1), datetime.date(2049, 12, 31)))
def test_every_way_to_print_a_day_gives_the_same_value(day: datetime.date) -> None:
    y, m, d = day.year, day.month, day.day
    year = "".join(_D[int(c)] for c in str(y))
    for printed in (
        f"{y}年{m}月{d}日",
        f"{y}年{m:02d}月{d:02d}日",
        f"{y} 年 {m} 月 {d} 日",
        f"{y}.{m}.{d}",
        f"{y}-{m:02d}-{d:02d}",
        f"{y}/{m}/{d}",
        f"{year}年{chinese(m)}月{chinese(d)}日",
    ):
        found = dates_in(printed)
        assert [(f.value, f.possible) for f in found] == [(day.isoformat(), True)], printed


@given(st.text(max_size=60))
def test_no_text_breaks_the_reader_and_places_lie_inside(text: str) -> None:
    for found in dates_in(text):
        assert 0 <= found.start < found.end


def test_a_month_without_a_day_keeps_its_precision() -> None:
    assert date_of("二O二六年三月") is not None
    assert [d.value for d in dates_in("二O二六年三月　2026年04月")] == ["2026-03", "2026-04"]


@pytest.mark.parametrize("printed", ["2026年2月30日", "2025-02-29", "2026.13.1", "2026年4月31日"])
def test_a_day_no_calendar_holds_is_found_and_marked(printed: str) -> None:
    assert [d.possible for d in dates_in(printed)] == [False]


@pytest.mark.parametrize(
    "text", ["GB/T 39116-2020", "ZP372024011040885", "2026年度", "1.2026.15", "年 月 日"]
)
def test_numbers_that_are_no_dates_are_left_alone(text: str) -> None:
    assert dates_in(text) == ()


def test_several_dates_come_in_order_with_their_places() -> None:
    text = "有效期自2024年1月14日至2027年1月13日"
    found = dates_in(text)
    assert [text[d.start : d.end] for d in found] == ["2024年1月14日", "2027年1月13日"]


def test_a_misread_last_character_still_closes_a_date() -> None:
    assert [d.value for d in dates_in("2026年3月3目")] == ["2026-03-03"]


def test_leap_years_are_known() -> None:
    assert is_possible(2024, 2, 29)
    assert not is_possible(2025, 2, 29)


def test_a_time_right_behind_a_date_is_no_part_of_it() -> None:
    assert [d.value for d in dates_in("自诊断时间：2026/2/615:19:11")] == ["2026-02-06"]
    assert [d.value for d in dates_in("2026-02-1115:19")] == ["2026-02-11"]


@pytest.mark.parametrize("printed", ["2026年3月.6日", "2026年·3月6日", "2026年3月6口"])
def test_specks_between_figures_and_words_are_no_part_of_a_date(printed: str) -> None:
    assert [d.value for d in dates_in(printed)] == ["2026-03-06"]


def test_a_dot_read_as_a_colon_still_parts_a_date() -> None:
    assert [d.value for d in dates_in("2004.10:16")] == ["2004-10-16"]


@pytest.mark.parametrize(
    ("printed", "values"),
    [
        ("成立日期 2001年3月1", ["2001-03"]),
        ("2026年4月17", ["2026-04-17"]),
        ("2026年3月17做", ["2026-03-17"]),
        ("2026年3月17起", ["2026-03"]),
        ("2026年3月17吨", ["2026-03"]),
        ("2025.6：3条产线投产", ["2025-06"]),
        ("2024年6月3口径说明", ["2024-06"]),
    ],
)
def test_figures_behind_a_month_are_its_day_only_where_nothing_else_goes_on(
    printed: str, values: list[str]
) -> None:
    assert [d.value for d in dates_in(printed)] == values


@pytest.mark.parametrize(
    ("said", "broken"),
    [
        ("2026年H月15日", True), ("3026年4月12日", True), ("202年3月10昔", True),
        ("二0二六年四月六日", False), ("二〇三六年四月L日", True),
        ("年月日", False), ("2026年月日", False), ("____年__月__日", False), ("20XX年X月X日", False),
    ],
)  # fmt: skip
def test_a_misread_date_is_there_and_an_empty_frame_is_not(said: str, broken: bool) -> None:
    assert bool(BROKEN.fullmatch(said)) is broken


def test_a_stroke_before_a_date_alone_is_none_of_its_figures() -> None:
    assert [d.value for d in dates_in("三2026年4月16日")] == ["2026-04-16"]
    assert not dates_in("共三2026年4月16日")
