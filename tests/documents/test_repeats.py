"""The same page twice is found; two pages of one form are not the same page."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from written import blank, page

from docproc.documents import page_fingerprint, repeated_pages
from docproc.documents.model import Bundle, Document, ReceivedFile, TypedPage
from docproc.evidence import Box
from docproc.intake.model import FileStatus, Kind, Source
from docproc.page import Line, Page, SealKind, SealMark

PROMISE = (
    "# 真实性承诺书",
    "我单位申报2026年先进级智能工厂，提交的材料真实、准确、完整，不涉及国家秘密，",
    "如有虚假，愿承担由此产生的一切责任。特此承诺。",
    "承诺单位（盖章）：鲁北甲乙轴承有限公司",
    "日期：2026年4月9日",
)


def opinion(year: int) -> tuple[str, ...]:
    return (
        "# 审计报告",
        f"我们审计了鲁北甲乙轴承有限公司财务报表，包括{year}年12月31日的资产负债表，",
        f"{year}年度的利润表、现金流量表、所有者权益变动表以及相关财务报表附注。",
        "我们认为，后附的财务报表在所有重大方面按照企业会计准则的规定编制。",
    )


def held(*pages: Page, digests: dict[str, str] | None = None) -> Bundle:
    typed = tuple(TypedPage(replace(p, number=n), "other", 0.9) for n, p in enumerate(pages, 1))
    if digests:
        typed = tuple(TypedPage(p, "other", 0.9) for p in pages)
    files = tuple(
        ReceivedFile(Source(path, digest, Kind.PDF, 1, Path(path), FileStatus.OK), FileStatus.OK, 1)
        for path, digest in (digests or {}).items()
    )
    return Bundle(files, typed)


def pairs(bundle: Bundle) -> list[tuple[int, int]]:
    return [(a.page.number, b.page.number) for a, b in repeated_pages(bundle)]


def test_a_page_that_lies_in_the_bundle_twice_is_found_once() -> None:
    other = page(*opinion(2024))
    assert pairs(held(page(*PROMISE), other, page(*PROMISE))) == [(1, 3)]


def test_a_second_scan_with_a_misread_character_is_the_same_page() -> None:
    misread = [text.replace("真实、准确", "真实、淮确") for text in PROMISE]
    assert pairs(held(page(*PROMISE), page(*misread))) == [(1, 2)]


def test_the_same_form_of_another_year_is_another_page() -> None:
    assert pairs(held(page(*opinion(2023)), page(*opinion(2024)))) == []


def test_the_same_form_of_another_firm_is_another_page() -> None:
    other = [text.replace("甲乙轴承", "丙丁化工") for text in PROMISE]
    assert pairs(held(page(*PROMISE), page(*other))) == []


def test_another_page_number_makes_no_other_page() -> None:
    first = page(*PROMISE, printed="- 3 -")
    assert pairs(held(first, page(*PROMISE, printed="- 9 -"))) == [(1, 2)]


def test_pages_with_hardly_any_text_are_not_compared() -> None:
    assert page_fingerprint(page("# 图3 自动化立体库")) is None
    assert pairs(held(page("# 图3 自动化立体库"), page("# 图3 自动化立体库"))) == []


def test_blank_pages_never_repeat() -> None:
    assert pairs(held(blank(1), blank(2))) == []


def test_a_file_received_twice_repeats_its_pages_whatever_is_on_them() -> None:
    first, second = page("# 图1", file="a.pdf"), page("# 图1", file="b.pdf")
    bundle = held(first, second, digests={"a.pdf": "0f", "b.pdf": "0f"})
    assert [(a.page.file, b.page.file) for a, b in repeated_pages(bundle)] == [("a.pdf", "b.pdf")]


def test_files_whose_bytes_could_not_be_had_are_not_equal() -> None:
    first, second = page("# 图1", file="a.pdf"), page("# 图1", file="b.pdf")
    assert repeated_pages(held(first, second, digests={"a.pdf": "", "b.pdf": ""})) == []


def balance(year: int) -> tuple[str, ...]:
    rows = [f"科目{n}　{n * 37 + 11},{n * 13 % 900 + 100}.{n % 90 + 10}" for n in range(40)]
    return ("# 资产负债表", f"{year}年12月31日", "编制单位：鲁北甲乙轴承有限公司", *rows)


def test_a_statement_of_another_year_is_no_repeat_even_with_the_same_figures() -> None:
    two_years = held(page(*balance(2023)), page(*balance(2024)))
    assert repeated_pages(two_years) == []
    twice = held(page(*balance(2023)), page(*balance(2023)))
    assert len(repeated_pages(twice)) == 1


def in_papers(*papers: list[Page]) -> Bundle:
    """Pages numbered through, and the papers that they are sorted into."""
    bundle = held(*(p for paper in papers for p in paper))
    rest = iter(bundle.pages)
    sorted_ = (
        Document("financial_report", tuple(next(rest) for _ in paper), 0.9) for paper in papers
    )
    return replace(bundle, documents=tuple(sorted_))


NOTES = (
    "# 财务报表附注",
    "财务报表以持续经营为编制基础，会计年度自公历1月1日起至12月31日止。",
    "收入在客户取得商品控制权时确认；固定资产按年限平均法计提折旧。",
)


def test_a_page_that_two_reports_have_in_common_repeats_nothing() -> None:
    reports = [[page(*opinion(y)), page(*balance(y)), page(*NOTES)] for y in (2023, 2024)]
    assert repeated_pages(in_papers(*reports)) == []


def test_a_report_that_is_there_twice_repeats_its_pages() -> None:
    report = [page(*opinion(2023)), page(*balance(2023)), page(*NOTES)]
    assert pairs(in_papers(report, report)) == [(1, 4), (2, 5), (3, 6)]


def test_a_page_twice_within_one_paper_repeats() -> None:
    report = [page(*opinion(2023)), page(*NOTES), page(*NOTES), page(*balance(2023))]
    assert pairs(in_papers(report)) == [(2, 3)]


def test_a_seals_lettering_read_on_one_copy_makes_no_other_page() -> None:
    first = page(*PROMISE)
    seal = SealMark(Box(0.5, 0.3, 0.75, 0.45), "round", "red", SealKind.UNKNOWN, None)
    letters = Line("福场监督信限公3346", Box(0.55, 0.35, 0.7, 0.38), 0.6)
    second = replace(first, lines=(*first.lines, letters), seals=(seal,))
    assert pairs(held(first, second)) == [(1, 2)]
    assert pairs(held(first, replace(second, seals=()))) == []


def test_a_year_far_off_is_a_figure_misread() -> None:
    other = tuple(text.replace("日期：2026年", "日期：2086年") for text in PROMISE)
    assert pairs(held(page(*PROMISE), page(*other))) == [(1, 2)]
    later = tuple(text.replace("日期：2026年", "日期：2025年") for text in PROMISE)
    assert pairs(held(page(*PROMISE), page(*later))) == []
