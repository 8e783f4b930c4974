"""What the words on a seal mean."""

from __future__ import annotations

import pytest

from docproc.marks.wording import (
    balanced,
    clean,
    kind_of,
    known_purpose,
    looks_like_a_name,
    says_a_stamp,
    split_purpose,
)
from docproc.page import SealKind


@pytest.mark.parametrize(
    ("read", "text"),
    [
        ("·海岳(济南)机械有限公司。", "海岳（济南）机械有限公司"),
        ("3701海岳机械有限公司37", "海岳机械有限公司"),
        ("天衡会计师事务所（特殊普通合伙", "天衡会计师事务所（特殊普通合伙）"),
        ("天衡会计师事务所普通合伙）", "天衡会计师事务所（普通合伙）"),
        ("□岳机械有限公司", "□岳机械有限公司"),
    ],
)
def test_a_reading_is_cleaned(read: str, text: str) -> None:
    assert clean(read) == text


@pytest.mark.parametrize(
    ("rim", "name", "purpose"),
    [
        ("海岳机械有限公司财务专用章", "海岳机械有限公司", "财务专用章"),
        ("海岳机械有限公司合同专用章", "海岳机械有限公司", "合同专用章"),
        ("海岳财务有限公司", "海岳财务有限公司", None),
    ],
)
def test_a_purpose_is_cut_off_the_rim(rim: str, name: str, purpose: str | None) -> None:
    assert split_purpose(rim) == (name, purpose)


@pytest.mark.parametrize(
    ("bottom", "kind"),
    [
        (None, SealKind.OFFICIAL),
        ("财务专用章", SealKind.FINANCE),
        ("合同专用章", SealKind.CONTRACT),
        ("发票专用章", SealKind.INVOICE),
        ("投标专用章", SealKind.OTHER),
        ("业务专用章", SealKind.OTHER),
        ("网络安全备案", SealKind.OFFICIAL),
    ],
)
def test_the_straight_line_decides_the_kind(bottom: str | None, kind: SealKind) -> None:
    assert kind_of("海岳机械有限公司", bottom) is kind


def test_nothing_read_is_an_unknown_kind() -> None:
    assert kind_of(None, None) is SealKind.UNKNOWN


def test_accountants_are_not_a_finance_seal() -> None:
    assert kind_of("天衡会计师事务所（普通合伙）", None) is SealKind.OFFICIAL


def test_a_slightly_misread_straight_line_is_known() -> None:
    assert known_purpose("财务专用爱") == "财务专用章"
    assert known_purpose("网络安全备案") == "网络安全备案"


def test_names_end_as_bodies_do() -> None:
    assert looks_like_a_name("天衡会计师事务所（特殊普通合伙）")
    assert looks_like_a_name("海岳市公安局")
    assert not looks_like_a_name("海岳机械有限")
    assert not looks_like_a_name("机械有限公司")
    assert not looks_like_a_name("有限公司")
    assert not looks_like_a_name("（集团）有限公司")


def test_brackets_open_before_they_close() -> None:
    assert balanced("海岳（济南）机械")
    assert not balanced("海岳）济南（机械")


def test_words_of_a_stamp_are_told_from_those_of_a_form() -> None:
    assert says_a_stamp("复印件与原件核对无误")
    assert says_a_stamp("仅供申报使用")
    assert not says_a_stamp("身份证复印件粘贴处")
    assert not says_a_stamp("仅供参考")
