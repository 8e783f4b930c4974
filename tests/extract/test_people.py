"""Names of people, and words of business that begin with the characters of family names."""

from __future__ import annotations

import pytest

from docproc.chinese.surnames import is_business_word, is_surnamed
from docproc.extract.fields.values import read
from docproc.rules.subject import CONFIDENT


@pytest.mark.parametrize(
    "word",
    [
        "安全生产", "安全管理", "安全环保", "万华化学", "鲁南制药", "金石能源", "江海项目", "项目",
        "安全科", "石化厂", "安全生产部部长", "安全总监", "东方电气",
    ],
)  # fmt: skip
def test_a_word_of_business_is_nobodys_name(word: str) -> None:
    assert read("person", word) is None or not is_surnamed(word)
    reading = read("person", word)
    assert reading is None or reading.fit <= 0.6


@pytest.mark.parametrize(
    "name",
    ["欧阳修远", "夏侯明月", "应勇", "项军", "王建设", "张文化", "简宁", "安平", "司马文"],
)
def test_names_are_read_for_certain(name: str) -> None:
    reading = read("person", name)
    assert reading is not None
    assert (reading.value, reading.fit) == (name, 1.0)
    assert is_surnamed(name)


@pytest.mark.parametrize("name", ["张王丽华", "张李明月", "江海阳光", "于项目"])
def test_what_may_be_a_name_or_a_word_is_read_less_surely(name: str) -> None:
    reading = read("person", name)
    assert reading is not None
    assert reading.value == name
    assert 0.8 < reading.fit < CONFIDENT


def test_a_name_that_is_a_word_too_is_no_word_of_business() -> None:
    assert not is_business_word("欧阳建设")
    assert is_business_word("江海建设")
    assert read("person", "欧阳建设") is not None


def test_a_post_behind_a_name_is_cut_off() -> None:
    reading = read("person", "安平生产部部长")
    assert reading is not None
    assert reading.value == "安平"
