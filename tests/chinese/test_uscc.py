import pytest
from hypothesis import given
from hypothesis import strategies as st

from docproc.chinese.uscc import (
    ALPHABET,
    LOOKALIKES,
    check,
    check_character,
    codes_in,
    division,
    is_valid,
    normal_form,
    organisation_check,
    repairs,
)

_DIGITS = "0123456789"


def code(digits: str, organisation: str) -> str:
    body = "91" + digits + organisation + str(organisation_check(organisation))
    return body + check_character(body)


codes = st.builds(
    code,
    st.text(_DIGITS, min_size=6, max_size=6),
    st.text(ALPHABET, min_size=8, max_size=8),
)


def test_published_codes_keep_both_checks() -> None:
    for published in ("914403001922038216", "91110108551385082Q", "91320100748204660Q"):
        assert is_valid(published)
        assert check(published).organisation_ok


@given(codes, st.integers(0, 17), st.sampled_from(ALPHABET))
def test_one_wrong_character_breaks_the_code(good: str, place: int, letter: str) -> None:
    spoiled = good[:place] + letter + good[place + 1 :]
    assert is_valid(spoiled) == (spoiled == good)


@given(codes, st.data())
def test_a_misread_look_alike_is_among_the_repairs(good: str, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, 17))
    wrong = [c for c in LOOKALIKES.get(good[place], "") if good[place] in LOOKALIKES.get(c, "")]
    if not wrong:
        return
    read = good[:place] + data.draw(st.sampled_from(wrong)) + good[place + 1 :]
    if any(c not in ALPHABET for c in read) or is_valid(read):
        return
    assert good in repairs(read, places=1)


def test_a_valid_code_needs_no_repair() -> None:
    assert repairs("914403001922038216") == ()


def test_letters_outside_the_alphabet_are_named_or_forced() -> None:
    assert normal_form("9 1 4 4-O3OO I92ZO382l6") == "914403001922038216"
    assert check("91440300V922038216").bad == (8,)
    assert check("91440300V922038216").expected is None


def test_other_lengths_fail_and_have_no_repair() -> None:
    assert not check("192203821").length_ok
    assert repairs("192203821") == ()


def test_a_code_is_found_in_prose_with_spaces_and_full_width() -> None:
    assert [c for c, _, _ in codes_in("代码：９１44 0300 1922 0382 16，电话")] == [
        "914403001922038216"
    ]
    assert codes_in("报告编号2026031112114013160DDF") == ()


def test_an_accent_on_a_letter_is_grain_of_the_paper() -> None:
    assert normal_form("91370881MABW3YÁU4Q") == "91370881MABW3YAU4Q"
    assert [c for c, *_ in codes_in("代码91371622MAL7BXTÄ8A。")] == ["91371622MAL7BXTA8A"]


def test_the_division_is_digits_three_to_eight() -> None:
    assert division("914403001922038216") == "440300"


@pytest.mark.parametrize(
    ("body", "letter"), [("19220382", "1"), ("55138508", "2"), ("M000100Y", "4")]
)
def test_the_organisation_code_has_its_own_check(body: str, letter: str) -> None:
    assert organisation_check(body) == letter


@pytest.mark.parametrize("code", ["91370481MAFFEHPXXU", "91370404MAARXEJK2A", "12370000495570303U"])
def test_new_codes_hold_few_figures(code: str) -> None:
    assert [c for c, _, _ in codes_in(f"统一社会信用代码：{code}")] == [code]


@pytest.mark.parametrize("text", ["ABCDEFGHJKLMNPQRTU", "CMMMAAABCD20265518", "E71ABCDEFGH658XYZA"])
def test_serial_numbers_in_letters_are_no_codes(text: str) -> None:
    assert not codes_in(text)


def test_a_j_that_ends_a_code_is_read_as_a_bracket() -> None:
    assert normal_form("91371427748186570」") == "91371427748186570J"
    assert normal_form("「91370502703737803L」") == "91370502703737803L"


@pytest.mark.parametrize(
    "typed", ["91371002ma7lf153xl", "9137 1002 ma7l f153 xl", "9l371002ma7lf153xl"]
)
def test_a_small_l_among_small_letters_is_the_letter_where_the_code_then_holds(typed: str) -> None:
    assert normal_form(typed) == "91371002MA7LF153XL"
    assert is_valid(normal_form(typed))


@pytest.mark.parametrize("read", ["913789l2MA9AUPJ4P6", "9137l255MAUYEYlR8H", "9137317lM437lFL9Tl"])
def test_no_choice_of_letters_makes_a_misread_code_hold(read: str) -> None:
    assert normal_form(read) == read.replace("l", "1")
    assert not is_valid(normal_form(read))
