"""Pictures of single pages that lie in one folder are sheets of one stack."""

from __future__ import annotations

from dataclasses import replace

import pytest
from papers import PAPERS
from written import page

from docproc.documents import classify
from docproc.documents.stacks import bindings_of
from docproc.notice.documents import PaperKinds
from docproc.page import Page, PageSource


def _sheet(name: str, *rows: str, printed: str | None = None) -> Page:
    return page(*rows, file=f"烟台市/甲/{name}", printed=printed)


@pytest.mark.parametrize(
    "names",
    [
        ("001.jpg", "002.jpg", "003.jpg"), ("IMG_20260411_1.jpg", "IMG_20260412_7.jpg"),
        ("扫描0001.pdf", "扫描0002.pdf"), ("微信图片_1.png", "微信图片_2.png"), ("第1页.jpg", "第2页.jpg"),
    ],
)  # fmt: skip
def test_names_that_count_bind_and_say_nothing(names: tuple[str, ...]) -> None:
    assert len(set(bindings_of([_sheet(name) for name in names]))) == 1


@pytest.mark.parametrize(
    "names",
    [("营业执照1.jpg", "营业执照2.jpg"), ("附件1.jpg", "附件2.jpg"), ("a1.jpg", "b2.jpg"), ("甲.jpg", "乙.jpg")],
)  # fmt: skip
def test_names_of_papers_bind_nothing(names: tuple[str, ...]) -> None:
    assert len(set(bindings_of([_sheet(name) for name in names]))) == len(names)


def test_files_of_several_pages_other_folders_and_native_pages_are_no_sheets() -> None:
    several = [_sheet("001.pdf"), replace(_sheet("001.pdf"), number=2), _sheet("002.pdf")]
    assert bindings_of(several) == tuple(p.file for p in several)
    apart = [_sheet("001.jpg"), replace(_sheet("002.jpg"), file="烟台市/乙/002.jpg")]
    assert len(set(bindings_of(apart))) == 2
    native = [replace(_sheet(f"00{n}.pdf"), source=PageSource.NATIVE) for n in (1, 2)]
    assert len(set(bindings_of(native))) == 2


def _book() -> list[Page]:
    head = "2026年先进级智能工厂申报书"
    body = "公司建设了能源管理平台，覆盖全部车间计量点，应用数据采集与分析技术。"
    rows = [
        [
            head,
            "山东省智能工厂申报书",
            "申报单位（盖章）：烟台甲乙机械有限公司",
            "申报日期：2026年4月16日",
        ],
        [head, "一、申报主体和智能工厂基本信息", "企业名称：烟台甲乙机械有限公司", body],
        [head, "二、场景建设情况", "（一）生产作业环节", "1.在线智能检测", body],
        [head, "实施成效：交付准时率达到98.2%。", body],
    ]
    total = len(rows)
    return [
        _sheet(f"00{n}.jpg", *own, printed=f"第{n}页 共{total}页") for n, own in enumerate(rows, 1)
    ]


def test_a_book_sent_as_pictures_of_its_pages_is_one_paper(kinds: PaperKinds) -> None:
    (document,) = classify(_book(), kinds)
    assert document.type == "application_book"
    assert [p.printed for p in document.pages] == [1, 2, 3, 4]


def test_other_papers_in_the_same_stack_are_papers_of_their_own(kinds: PaperKinds) -> None:
    licence = _sheet("005.jpg", *PAPERS["business_licence"][0])
    found = classify([*_book(), licence], kinds)
    assert [d.type for d in found] == ["application_book", "business_licence"]
