import pytest
from hypothesis import given
from hypothesis import strategies as st

from docproc.chinese.amounts import amount_of, amounts_in, unit_of


@pytest.mark.parametrize(
    ("printed", "value"),
    [
        ("149776", 149776.0),
        ("12,345.60万元", 12345.6),
        ("53，005万元", 53005.0),
        ("2.5亿元", 25000.0),
        ("1,186,851,300.00元", 118685.13),
        ("880千元", 88.0),
        ("人民币叁仟万元整", 3000.0),
        ("人民币壹亿贰仟万元整", 12000.0),
        ("约3.2亿", 32000.0),
        ("9亿8000万元", 98000.0),
        ("1亿零500万元", 10500.0),
        ("98 000万元", 98000.0),
        ("98\u2009000", 98000.0),
        ("12 345 678.90元", 1234.57),
        ("￥980,000,000.00", 98000.0),
        ("164.210.42.", 164210.42),  # commas that lost their tails, and a speck
    ],
)
def test_amounts_become_ten_thousand_yuan(printed: str, value: float) -> None:
    found = amount_of(printed)
    assert found is not None
    assert found.value == pytest.approx(value, abs=0.005)


@pytest.mark.parametrize(
    ("printed", "values"),
    [
        ("120 130 140", [120, 130, 140]),  # a column's figures
        ("2023 980万元", [2023, 980]),
        ("3亿元 500万元", [30000, 500]),
        ("12亿、8000万元", [120000, 8000]),
        ("1,234 567万元", [1234, 567]),
    ],
)
def test_two_figures_side_by_side_are_not_made_one(printed: str, values: list[float]) -> None:
    assert [a.value for a in amounts_in(printed)] == values


def test_the_label_gives_the_unit_and_the_number_beats_it() -> None:
    assert unit_of("营业收入（万元）") == "万元"
    assert unit_of("金额单位：人民币元") == "元"
    assert unit_of("营业收入") is None
    bare, own = amount_of("1,000,000", unit="元"), amount_of("100万元", unit="元")
    assert bare is not None and own is not None
    assert (bare.value, own.value) == (100.0, 100.0)


@pytest.mark.parametrize(
    ("label", "unit"),
    [
        ("营业收入（2025年，元）", "元"),
        ("营业收入(2025年度, 单位：万元)", "万元"),
        ("总投资（亿元，含设备）", "亿元"),
        ("营业收入（2025年，含子公司）", None),
    ],
)
def test_a_bracket_may_hold_more_than_the_unit(label: str, unit: str | None) -> None:
    assert unit_of(label) == unit


def test_shares_and_foreign_money_are_no_amounts() -> None:
    assert amounts_in("增长12.5%") == ()
    assert amounts_in("1000万美元") == ()


@given(st.floats(0.01, 10**7).map(lambda x: round(x, 2)))
def test_thousand_separators_change_nothing(value: float) -> None:
    with_commas, without = amount_of(f"{value:,.2f}万元"), amount_of(f"{value:.2f}万元")
    assert with_commas is not None and without is not None
    assert with_commas.value == without.value == value


@pytest.mark.parametrize(
    ("printed", "value"), [("25.531.91", 25531.91), ("1,234.5", 1234.5), ("12.531", 12.531)]
)
def test_a_comma_that_lost_its_tail_still_parts_thousands(printed: str, value: float) -> None:
    found = amount_of(printed)
    assert found is not None
    assert found.value == value
