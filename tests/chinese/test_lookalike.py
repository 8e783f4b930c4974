"""Names that a reader may have taken for one another."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docproc.chinese.lookalike import (
    could_be_misread,
    look_alike,
    lookalikes,
    match_name,
    normal_name,
    similar,
)

names = st.text(alphabet="山东济南泰秦有限公司（）(一末未", max_size=14)


def test_normal_form_has_full_width_brackets_half_width_letters_and_no_spaces() -> None:
    assert normal_name("甲 乙（Ａ）[1]　有限公司") == "甲乙（A）（1）有限公司"


def test_look_alikes_hold_both_ways() -> None:
    table = lookalikes()
    assert all(a in table[b] for a, others in table.items() for b in others)


@pytest.mark.parametrize("pair", ["未末", "己已", "土士", "泰秦", "冶治", "端瑞", "0O", "莱菜"])
def test_known_pairs_look_alike(pair: str) -> None:
    assert look_alike(pair[0], pair[1])


@pytest.mark.parametrize("pair", ["山东", "金银", "南北", "38", "甲乙"])
def test_different_characters_do_not_look_alike(pair: str) -> None:
    assert not look_alike(pair[0], pair[1])


def test_a_misread_character_is_a_possible_misreading() -> None:
    assert could_be_misread("临沂瑞丰冶金有限公司", "临沂端丰治金有限公司")


def test_brackets_and_width_do_not_make_another_name() -> None:
    assert could_be_misread("海岳（济南）机械有限公司", "海岳(济南)机械有限公司")
    assert could_be_misread("海岳（济南）机械有限公司", "海岳济南机械有限公司")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("海岳机械有限公司", "海岳机械有限责任公司"),
        ("海岳机械有限公司", "海岭机械股份公司"),
        ("海岳第一机械厂", "海岳第二机械厂"),
        ("未土", "末士"),
    ],
)
def test_another_word_is_not_a_misreading(first: str, second: str) -> None:
    assert not could_be_misread(first, second)


def test_a_look_alike_costs_less_than_another_character() -> None:
    assert similar("泰安钢铁", "秦安钢铁") == pytest.approx(1 - 0.25 / 4)
    assert similar("泰安钢铁", "西安钢铁") == pytest.approx(1 - 1 / 4)


def test_the_best_name_is_found() -> None:
    known = ["海岳机械有限公司", "海岳电气有限公司"]
    assert match_name("海岳机器有限公司", known) == ("海岳机械有限公司", pytest.approx(1 - 1 / 8))
    assert match_name("海岳", []) == (None, 0.0)


@given(names, names)
def test_similarity_is_symmetric_and_between_nought_and_one(a: str, b: str) -> None:
    assert 0.0 <= similar(a, b) <= 1.0
    assert similar(a, b) == pytest.approx(similar(b, a))


@given(names)
def test_a_name_is_like_itself(a: str) -> None:
    assert similar(a, a) == 1.0
    assert could_be_misread(a, a)
