"""What the recogniser alone puts into a line is taken out of it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from docproc.text.tidy import tidied

from .drawing import reading


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("传真：_0556-7080549", "传真：0556-7080549"),
        ("山东甲乙有限公司_", "山东甲乙有限公司"),
        ("温度23°℃±2℃", "温度23℃±2℃"),
        ("甲（(集团）有限公司", "甲（集团）有限公司"),
        ("鲁工信〔2026]17号", "鲁工信〔2026〕17号"),
        ("合计378,759.791.11元", "合计378,759,791.11元"),
        ("1.234,567,89", "1,234,567.89"),
        ("153;632,040.35", "153,632,040.35"),
        ("鲁工信[2026]第3号", "鲁工信〔2026〕第3号"),
    ],
)
def test_slips_that_print_cannot_hold_are_set_right(said: str, meant: str) -> None:
    given = replace(reading(said), runners_up=((),) * len(said))
    out = tidied(given)
    assert out.text == meant
    assert len(out.char_confidences) == len(out.char_positions) == len(out.runners_up) == len(meant)


@pytest.mark.parametrize(
    "text",
    [
        "zhineng_office@example.com.cn",
        "https://a.example.cn/col_1/_x.html",
        "申报单位：____（盖章）",
        "图[2]、文献[2019]所述",
        "（（一）见上）",
        "二〇二六年",
        "1.234.567.89",
        "12,345.67",
        "3,141",
        "——以上",
    ],
)
def test_what_could_stand_on_paper_stays(text: str) -> None:
    assert tidied(reading(text)).text == text


def test_of_two_forms_of_one_sign_the_surer_stays() -> None:
    said = replace(reading("甲，,乙"), char_confidences=(0.99, 0.4, 0.9, 0.99))
    assert tidied(said).text == "甲,乙"
