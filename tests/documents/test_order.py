"""Files are read in the order a person would lay them out."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docproc.documents import reading_order
from docproc.documents.order import next_sheet


def test_numbers_in_names_count_as_numbers() -> None:
    assert reading_order(["附件10.pdf", "附件2.pdf", "附件1.pdf"]) == [
        "附件1.pdf",
        "附件2.pdf",
        "附件10.pdf",
    ]


def test_a_series_follows_its_serial_number_not_its_dates() -> None:
    names = ["扫描_0417_001.pdf", "扫描_0401_003.pdf", "扫描_0409_002.pdf"]
    assert reading_order(names) == ["扫描_0417_001.pdf", "扫描_0409_002.pdf", "扫描_0401_003.pdf"]


def test_a_folder_stays_together() -> None:
    assert reading_order(["b/1.pdf", "a/2.pdf", "a/1.pdf"]) == ["a/1.pdf", "a/2.pdf", "b/1.pdf"]


def test_a_bare_name_comes_before_its_second_sheet() -> None:
    assert reading_order(["厂房(2).jpg", "厂房(10).jpg", "厂房.jpg"]) == [
        "厂房.jpg",
        "厂房(2).jpg",
        "厂房(10).jpg",
    ]


@pytest.mark.parametrize(
    ("path", "other", "follows"),
    [
        ("2025年财务报表.jpg", "2025年财务报表(2).jpg", True),
        ("a/利润表（2）.png", "a/利润表（3）.png", True),
        ("自评报告第1页.jpg", "自评报告第2页.jpg", True),
        ("2024年审计报告-1.jpg", "2024年审计报告-2.jpg", True),
        ("附件-1.jpg", "附件-2.jpg", False),
        ("扫描0010-1.jpg", "扫描0010-2.jpg", True),
        ("IMG_20260411_1.jpg", "IMG_20260412_2.jpg", False),
        ("利润表.jpg", "利润表(3).jpg", False),
        ("扫描件.jpg", "扫描件(2).jpg", False),
        ("IMG(1).jpg", "IMG(2).jpg", False),
        ("a/利润表.jpg", "b/利润表(2).jpg", False),
    ],
)
def test_pictures_named_for_one_paper_are_its_sheets(path: str, other: str, follows: bool) -> None:
    assert next_sheet(path, other) is follows


@given(st.lists(st.text("ab12/_", min_size=1, max_size=8), max_size=12))
def test_every_path_comes_out_once_whatever_the_order_in(paths: list[str]) -> None:
    ordered = reading_order(paths)
    assert sorted(ordered) == sorted(set(paths))
    assert ordered == reading_order(reversed(paths))
