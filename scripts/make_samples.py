#!/usr/bin/env python3
"""Make samples/inbox: two cities, five small dossiers of invented enterprises.

Papers are printed by Chromium (through playwright) and then truly spoiled:
skewed, lit unevenly, grained, photographed, turned, made 1-bit, saved as JPEG.
What must be found stands in samples/expected.yaml, written by the same script.

    python scripts/make_samples.py            needs Chromium and the CJK fonts of
                                              fonts-noto-cjk and fonts-arphic-ukai
"""

from __future__ import annotations

import shutil
import sys
import tempfile
import zipfile
from collections.abc import Callable
from pathlib import Path

import numpy as np
import openpyxl
import yaml
from playwright.sync_api import sync_playwright

sys.path.insert(0, str(Path(__file__).resolve().parent))
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from samplekit import papers, scanner
from samplekit.firms import BEARING, CHEMICAL, FOOD, PUMP, TEXTILE, code
from samplekit.marks import seal
from samplekit.office import basic_sheet, book_in_word, summary_sheet
from samplekit.papers import STATEMENTS, Firm

SAMPLES = Path(__file__).resolve().parent.parent / "samples"
DPI = 150
Print = Callable[[str], bytes]


def main() -> None:
    inbox = SAMPLES / "inbox"
    shutil.rmtree(inbox, ignore_errors=True)
    rng = np.random.default_rng(20260416)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox", "--disable-gpu"]
        )
        tab = browser.new_page()

        def printed(html: str) -> bytes:
            tab.set_content(html)
            return tab.pdf(prefer_css_page_size=True, print_background=True)

        weihai(inbox / "威海市", printed, rng)
        weifang(inbox / "潍坊市工信局", printed, rng)
        browser.close()
    inbox_papers(inbox)
    (SAMPLES / "expected.yaml").write_text(
        "# 每份样例必须查出什么：fail 列出判为不符的规则，review 列出应请人看的规则\n"
        + yaml.safe_dump(EXPECTED, allow_unicode=True, sort_keys=False),
        encoding="utf-8",
    )


def scan(
    printed: Print, html: str, rng: np.random.Generator, mode: str = "colour"
) -> list[scanner.Picture]:
    """Pages of a paper, printed and scanned."""
    return [scanner.scanned(p, rng, mode=mode) for p in scanner.pages_of(printed(html), DPI)]


def own_seal(firm: Firm, **how: str) -> str:
    return seal(firm.name, **how)


def weihai(city: Path, printed: Print, rng: np.random.Generator) -> None:
    """A city whose own papers are in order; one complete dossier, one with gaps."""
    first = city / "01 威海澜砚泵业有限公司"
    first.mkdir(parents=True)
    stamp = own_seal(PUMP)
    book = papers.book(PUMP, cover_seal=stamp, last_seal=stamp, statements=STATEMENTS)
    scanner.pdf_of(scan(printed, book, rng), first / "申报书.pdf", dpi=DPI)
    scanner.pdf_of(
        scan(printed, papers.commitment(PUMP, stamp=stamp), rng), first / "承诺书.pdf", dpi=DPI
    )
    turned = [np.rot90(p).copy() for p in scan(printed, papers.licence(PUMP), rng)]
    scanner.pdf_of(turned, first / "营业执照.pdf", dpi=DPI)
    (first / "自评估报告.pdf").write_bytes(printed(papers.self_assessment(PUMP)))
    audits = [
        p
        for year in (2023, 2024, 2025)
        for p in scan(printed, papers.audit(PUMP, year), rng, "grey")
    ]
    scanner.pdf_of(audits, first / "审计报告.pdf", dpi=DPI)

    second = city / "02 威海砺蓬轴承有限公司"
    second.mkdir()
    stamp = own_seal(BEARING)
    book = papers.book(
        BEARING,
        cover_seal=stamp,
        last_seal=stamp,
        statements=STATEMENTS,
        blank=("联系人手机", "2025年主营业务收入（万元）"),
    )
    (second / "scan0001.pdf").write_bytes(printed(book))
    page = scan(printed, papers.commitment(BEARING, signed=False, stamp=stamp), rng)[0]
    (second / "scan0002.jpg").write_bytes(scanner.jpeg(scanner.photographed(page, rng)))
    (second / "scan0003.jpg").write_bytes(
        scanner.jpeg(scan(printed, papers.self_assessment(BEARING, level="三级"), rng)[0])
    )
    audits = [
        p
        for year in (2023, 2024, 2025)
        for p in scan(printed, papers.audit(BEARING, year), rng, "bilevel")
    ]
    scanner.tiff_of(audits, second / "scan0004.tif", dpi=DPI)

    letter = papers.city_letter(
        "威海市",
        2,
        "威工信发〔2026〕18号",
        stamp=seal("威海市工业和信息化局", style="left:auto;right:-4mm"),
    )
    scanner.pdf_of(scan(printed, letter, rng), city / "推荐报告.pdf", dpi=DPI)
    (city / "支持政策.pdf").write_bytes(printed(papers.policy("威海市")))
    summary_sheet(city / "附件5 推荐汇总表.xlsx", "威海市", (PUMP, BEARING))
    basic_sheet(city / "附件4 基础级名单.xlsx", "威海市", (PUMP, BEARING))


def weifang(city: Path, printed: Print, rng: np.random.Generator) -> None:
    """A city with gaps of its own; a bundle, a dossier with an archive, office files."""
    city.mkdir(parents=True)
    stamp = seal(FOOD.name, bottom="合同专用章")
    book = papers.book(FOOD, cover_seal=stamp, statements=STATEMENTS)
    pages = scan(printed, book, rng)
    white = np.full_like(pages[0], 250)
    for html in (
        papers.commitment(FOOD, stamp=own_seal(FOOD)),
        papers.licence(FOOD),
        papers.self_assessment(FOOD),
        papers.audit(FOOD, 2024),
        papers.audit(FOOD, 2025),
    ):
        pages += scan(printed, html, rng)
        if html.count("承诺"):
            pages.append(scanner.scanned(white, rng))
    scanner.pdf_of(pages, city / "01 潍坊穗筠食品机械有限公司.pdf", dpi=DPI)

    second = city / "02 潍坊珂沅化工有限公司"
    second.mkdir()
    stamp = own_seal(CHEMICAL)
    book = papers.book(CHEMICAL, cover_seal=stamp, last_seal=stamp, statements=STATEMENTS)
    scanner.pdf_of(scan(printed, book, rng, "grey"), second / "1.pdf", dpi=DPI)
    with tempfile.TemporaryDirectory() as place:
        inner = Path(place)
        licence = scan(printed, papers.licence(CHEMICAL, name="潍坊珂沅化工有限责任公司"), rng)[0]
        (inner / "执照.jpg").write_bytes(scanner.jpeg(scanner.photographed(licence, rng)))
        scanner.pdf_of(
            scan(printed, papers.commitment(CHEMICAL, stamp=stamp), rng),
            inner / "承诺.pdf",
            dpi=DPI,
        )
        (inner / "评估.pdf").write_bytes(printed(papers.self_assessment(CHEMICAL)))
        for year in (2023, 2024, 2025):
            (inner / f"审计{year}.pdf").write_bytes(printed(papers.audit(CHEMICAL, year)))
        with zipfile.ZipFile(second / "附件.zip", "w", zipfile.ZIP_DEFLATED) as archive:
            for file in sorted(inner.iterdir()):
                archive.writestr(
                    zipfile.ZipInfo(file.name, (2026, 4, 10, 9, 0, 0)), file.read_bytes()
                )

    third = city / "03 潍坊棠屿纺织科技有限公司"
    third.mkdir()
    book_in_word(third / "申报书.docx", TEXTILE, "2026年5月6日")
    stamp = own_seal(TEXTILE)
    pages = scan(printed, papers.commitment(TEXTILE, stamp=stamp), rng)
    (third / "承诺书.jpg").write_bytes(scanner.jpeg(pages[0]))
    upside = [np.rot90(p, 2).copy() for p in scan(printed, papers.licence(TEXTILE), rng)]
    scanner.pdf_of(upside, third / "营业执照.pdf", dpi=DPI)
    report = papers.self_assessment(TEXTILE, level="一级", score="1.42")
    scanner.pdf_of(scan(printed, report, rng), third / "评估报告.pdf", dpi=DPI)
    (third / "审计报告.pdf").write_bytes(
        b"%PDF-1.7\n" + bytes(rng.integers(0, 255, 900, dtype=np.uint8))
    )

    letter = papers.city_letter(
        "潍坊市",
        4,
        "潍工信字〔2026〕31号",
        stamp=seal("潍坊市工业和信息化局", style="left:auto;right:-4mm"),
    )
    scanner.pdf_of(scan(printed, letter, rng), city / "推荐函件.pdf", dpi=DPI)
    summary_sheet(city / "汇总表.xlsx", "潍坊市", (FOOD, CHEMICAL, TEXTILE))


def inbox_papers(inbox: Path) -> None:
    """The receiving log and one register."""
    log = openpyxl.Workbook()
    log.active.append(["市", "收到日期", "寄出日期", "寄件单号", "备注"])
    log.active.append(["威海市", "2026-04-22", "2026-04-20", "EX20260420001", ""])
    log.active.append(["潍坊市", "2026-05-06", "2026-05-04", "EX20260504007", ""])
    log.save(inbox / "收件登记.xlsx")
    register = openpyxl.Workbook()
    register.active.append(["序号", "企业名称", "统一社会信用代码", "市"])
    register.active.append([1, "威海沐辰船舶配套有限公司", code("371000", "MA7MCC15"), "威海市"])
    (inbox / "名录").mkdir()
    register.save(inbox / "名录" / "2024卓越级.xlsx")


EXPECTED = {
    "dossiers": {
        "威海市/01 威海澜砚泵业有限公司": {"fail": [], "review": []},
        # without its revenue nobody can tell whether it is above scale (A11);
        # 三级 and a score of 2.31 contradict each other (A18)
        "威海市/02 威海砺蓬轴承有限公司": {
            "fail": ["A02", "A06", "A07"], "review": ["A11", "A18"],
        },
        # no annex 4 was sent and no register: A31 cannot be decided
        "潍坊市工信局/01 潍坊穗筠食品机械有限公司.pdf": {
            "fail": ["A03", "A12", "A20", "A21"], "review": ["A31"],
        },
        "潍坊市工信局/02 潍坊珂沅化工有限公司": {"fail": ["A24", "A28"], "review": ["A31"]},
        # a Word file shows no seal (A03, A04); the audit reports cannot be opened (A12)
        "潍坊市工信局/03 潍坊棠屿纺织科技有限公司": {
            "fail": ["F01", "A08", "A18", "A33"], "review": ["A03", "A04", "A12", "A31"],
        },
    },
    "cities": {
        "威海市": {"fail": ["C14"], "review": []},
        "潍坊市": {"fail": ["C08", "C10", "C11", "B01", "B07"], "review": []},
    },
}  # fmt: skip


if __name__ == "__main__":
    main()
