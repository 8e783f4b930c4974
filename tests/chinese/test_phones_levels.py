import pytest

from docproc.chinese.levels import band_of, factory_level_of, maturity_level_of, maturity_levels_in
from docproc.chinese.phones import email_with_lost_at, emails_in, is_phone, phones_in
from docproc.chinese.text import folded, plain, says_nothing, without_fillers


@pytest.mark.parametrize(
    "text",
    ["2级", "二级", "规范级", "Level 2", "LEVEL2（规范级）", "L2", "Ⅱ级", "二级（规范级）", "2"],
)
def test_all_names_of_the_second_level_are_one(text: str) -> None:
    assert maturity_level_of(text) == 2


def test_other_scales_are_not_maturity() -> None:
    assert maturity_level_of("网络安全等级保护二级保护") is None
    assert maturity_level_of("2.57") is None
    assert maturity_level_of("一级或二级") is None


def test_places_of_levels_are_told() -> None:
    assert [level for level, _, _ in maturity_levels_in("由二级提升至三级")] == [2, 3]


@pytest.mark.parametrize(
    ("score", "level"), [(0.5, 0), (0.8, 1), (1.79, 1), (1.8, 2), (3.8, 4), (5.0, 5)]
)
def test_bands_of_scores_follow_the_standard(score: float, level: int) -> None:
    assert band_of(score) == level


def test_scores_outside_the_scale_have_no_band() -> None:
    assert band_of(25.7) is None


def test_levels_of_a_factory() -> None:
    assert factory_level_of("先 进级智能工厂申报书") == "advanced"
    assert factory_level_of("基础级、先进级智能工厂") is None


def test_telephones_keep_their_form() -> None:
    assert phones_in("0543－8123456，139 0000 1111") == ("0543-8123456", "13900001111")
    assert is_phone("0543-8123456/13900001111")
    assert not is_phone("注册资本3000万元")


def test_addresses_are_found_with_stray_spaces() -> None:
    assert emails_in("邮箱: ab_c@ example .com") == ("ab_c@example.com",)
    assert emails_in("E-mail:cn.li@163:com") == ("cn.li@163.com",)
    assert emails_in("áb1@qq.com") == ("ab1@qq.com",)


def test_a_lost_at_is_found_before_domains_that_everybody_knows() -> None:
    assert email_with_lost_at("exb8410126.com") == "exb841@126.com"
    assert email_with_lost_at("www.163.com") is None
    assert email_with_lost_at("ab@126.com") is None
    assert email_with_lost_at("zhao0example.com") is None
    assert email_with_lost_at("www.auto163.com") is None
    assert email_with_lost_at("xiaoqq.com") is None
    assert email_with_lost_at("fze8442osina.com") == "fze8442@sina.com"


@pytest.mark.parametrize(
    "text", ["", "  ", "____", "/", "——", "无", "（无）", "暂无。", "N/A", "…………"]
)
def test_what_marks_a_slot_as_empty(text: str) -> None:
    assert says_nothing(text)


@pytest.mark.parametrize("text", ["无锡路5号", "0", "张三", "-5"])
def test_what_says_something(text: str) -> None:
    assert not says_nothing(text)


def test_plain_form_has_no_space_and_full_width_brackets() -> None:
    assert plain(" Ａ (b)\n（c） ") == "A（b）（c）"
    assert folded(" Ａ  (b)") == "A (b)"
    assert without_fillers("__张三__") == "张三"
