"""A division's name vouches for its own reading, unless the code beside it is another's."""

from __future__ import annotations

import pytest

from docproc.chinese.industries import division_in


@pytest.mark.parametrize(
    ("text", "division"),
    [
        ("C34 通用设备制造业", ("34", "通用设备制造业")),
        ("仪器仪表制造业（C40）", ("40", "仪器仪表制造业")),
        ("金属制品业", ("33", "金属制品业")),
        ("制造业—化学原料和化学制品制造业（2662）", ("26", "化学原料和化学制品制造业")),
        ("C35 通用设备制造业", None),
        ("通用没备制造业", None),
        ("机器人", None),
    ],
)
def test_divisions(text: str, division: tuple[str, str] | None) -> None:
    assert division_in(text) == division
