import pytest
from hypothesis import given
from hypothesis import strategies as st

from docproc.chinese.numerals import digits_of, number_of, numeral

_D, _U = "零一二三四五六七八九", ["", "十", "百", "千"]
_FORMAL = str.maketrans("零一二三四五六七八九十百千", "零壹贰叁肆伍陆柒捌玖拾佰仟")


def spell(n: int) -> str:
    """Chinese spelling of 1..9999, written independently of the code under test."""
    text, pending = "", False
    for place in (3, 2, 1, 0):
        digit = n // 10**place % 10
        if digit:
            text += ("零" if pending and text else "") + _D[digit] + _U[place]
            pending = False
        else:
            pending = True
    return text


@given(st.integers(1, 9999))
def test_a_spelled_number_reads_back_plain_and_formal(n: int) -> None:
    assert number_of(spell(n)) == n
    assert number_of(spell(n).translate(_FORMAL)) == n


@given(st.integers(1, 9999), st.integers(1, 9999))
def test_ten_thousands_multiply_what_stands_before_them(high: int, low: int) -> None:
    assert number_of(f"{spell(high)}万{spell(low)}") == high * 10_000 + low


def test_short_forms_are_read() -> None:
    assert number_of("十二") == 12
    assert number_of("两") == 2
    assert number_of("廿五") == 25
    assert number_of("3万") == 30_000
    assert number_of("1,200") == 1200
    assert number_of("二〇二六") == 2026


def test_what_is_no_number_is_refused() -> None:
    assert number_of("") is None
    assert number_of("二三百") is None
    assert number_of("第三") is None
    assert number_of("十百") is None


def test_digits_take_letter_o_and_circle_for_zero() -> None:
    assert digits_of("二O二六") == "2026"
    assert digits_of("二○二六") == "2026"
    assert digits_of("二十六") is None


@pytest.mark.parametrize(
    ("number", "words"),
    [(1, "一"), (10, "十"), (11, "十一"), (20, "二十"), (101, "一百零一"), (110, "一百一十"),
     (999, "九百九十九"), (1000, "一千"), (1003, "一千零三"), (1010, "一千零一十"), (12000, "一万二千"),
     (100_001, "十万零一")],
)  # fmt: skip
def test_headings_are_counted_in_chinese(number: int, words: str) -> None:
    assert numeral(number) == words


@given(st.integers(1, 99_999_999))
def test_what_is_spelled_is_read_again(number: int) -> None:
    assert number_of(numeral(number)) == number
