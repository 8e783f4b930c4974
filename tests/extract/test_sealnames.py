"""Seals are settled by the names in the papers, and never talked into another's."""

from __future__ import annotations

from collections import Counter

import pytest

from docproc.extract.sealnames import nearest_name

KNOWN = Counter(
    {"鲁北青禾（济南）变压器有限公司": 9, "滨州市行政审批服务局": 2, "山东允衡会计师事务所": 4}
)


@pytest.mark.parametrize(
    ("seal", "name"),
    [
        ("鲁北青禾济南变压器有限公司", "鲁北青禾（济南）变压器有限公司"),
        ("鲁北制禾（济南）变压器有限公司", "鲁北青禾（济南）变压器有限公司"),
        ("□北青禾（济南）变压器有限公司", "鲁北青禾（济南）变压器有限公司"),
        ("山东允衡会计事务所", "山东允衡会计师事务所"),
        ("鲁北青禾（济南）变压器有限责任公司", None),
        ("鲁北青禾（济南）变压器股份有限公司", None),
        ("山东联科橡胶股份有限公司", None),
        ("计师事务", None),
    ],
)
def test_the_nearest_name_of_the_papers(seal: str, name: str | None) -> None:
    found = nearest_name(seal, KNOWN)
    assert (found[0] if found else None) == name


def test_between_two_names_nobody_decides() -> None:
    twins = Counter({"鲁北青禾铜业有限公司": 3, "鲁北青木铜业有限公司": 3})
    assert nearest_name("鲁北青水铜业有限公司", twins) is None


def test_a_rare_misreading_of_the_common_name_is_no_rival() -> None:
    known = Counter({"鲁北青禾铜业有限公司": 20, "鲁北青和铜业有限公司": 1})
    assert nearest_name("鲁北青木铜业有限公司", known) == ("鲁北青禾铜业有限公司", 1.0)
