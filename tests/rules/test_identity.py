"""Whether two names that were read are of one body."""

from __future__ import annotations

import pytest

from docproc.extract.model import Fact, State
from docproc.rules.identity import Same, compare_names

NAME = "甲木铜业有限公司"


def named(text: str) -> Fact:
    return Fact(State.READ, text, text, 0.95)


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        (NAME, NAME, Same.SAME),
        (NAME, f"{NAME}（盖章）", Same.SAME),
        (f"{NAME}（盖章）", f"{NAME}（2024年卓越级）", Same.SAME),
        (f"{NAME}（水泵智能工厂）", f"{NAME}（2024年卓越级）", Same.DOUBTFUL),
        (NAME, "丙水铜业有限公司", Same.OTHER),
    ],
)
def test_two_names(first: str, second: str, same: Same) -> None:
    assert compare_names(named(first), named(second)) is same
    assert compare_names(named(second), named(first)) is same
