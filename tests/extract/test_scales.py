"""Levels that a paper explains and levels that it states."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from drawn import line, page, prose, table

from docproc.extract.model import Paper, State

Values = Callable[..., dict[str, object]]
Read = Callable[..., Paper]

STANDARD = [
    ["等级", "名称", "评分区间"],
    ["一级", "规划级", "0.8≤S<1.8"],
    ["二级", "规范级", "1.8≤S<2.8"],
    ["三级", "集成级", "2.8≤S<3.8"],
]


@pytest.mark.parametrize("paper", ["maturity_report", "maturity_certificate"])
def test_the_standards_scale_states_no_level(values: Values, paper: str) -> None:
    assert "maturity_level" not in values(paper, page(tables=[table(STANDARD)]))


def test_a_scale_whose_rules_were_not_seen_states_no_level(values: Values) -> None:
    rows = [line(x, 0.2, 0.2 + 0.03 * n) for n, x in enumerate(["等级", "一级", "二级", "三级"])]
    assert values("maturity_report", page(rows)).get("maturity_level") in (None, "<blank>")


def test_a_level_for_each_domain_is_none_of_the_whole(values: Values) -> None:
    domains = table([["能力域", "等级"], ["设计", "三级"], ["生产", "二级"], ["物流", "一级"]])
    assert "maturity_level" not in values("maturity_report", page(tables=[domains]))


def test_the_level_stated_beside_a_scale_is_read(values: Values) -> None:
    stated = table([["自评估等级", "二级"]])
    scale = table(STANDARD, top=0.3)
    assert values("maturity_report", page(tables=[stated, scale]))["maturity_level"] == 2


def test_a_score_before_the_level_is_no_division_into_levels(values: Values) -> None:
    said = page(
        prose("经系统测算，贵单位智能制造能力成熟度总得分为2.31分，对应的成熟度等级为2级。")
    )
    assert values("maturity_report", said)["maturity_level"] == 2


def test_a_score_in_another_band_leaves_the_level_in_doubt(read: Read) -> None:
    def level(score: str) -> float:
        form = table([["自评估等级", "二级"], ["综合得分", score]])
        fact = read("maturity_report", page(tables=[form])).facts["maturity_level"]
        assert (fact.state, fact.value) == (State.READ, 2)
        return fact.confidence

    assert level("2.31") >= 0.97
    assert level("3.31") <= 0.8


@pytest.mark.parametrize("band", ["4.8≤S≤5", "4.8<s≤5.0", "4.8三S<5"])
def test_the_last_row_of_a_scale_on_a_new_page_states_no_level(values: Values, band: str) -> None:
    row = [line(x, 0.1 + 0.2 * n, 0.07) for n, x in enumerate(["五级", "引领级", band])]
    later = page(row, prose("建议进一步提升数据采集覆盖率。", 0.15))
    assert "maturity_level" not in values("maturity_report", page(prose("评估报告", 0.1)), later)
    told = page(line("评估等级", 0.1, 0.07), line("五级", 0.3, 0.07), line("4.9", 0.5, 0.07))
    assert values("maturity_report", told)["maturity_level"] == 5
