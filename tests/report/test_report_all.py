from __future__ import annotations

import shutil
import subprocess
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import openpyxl
import pytest
from campaign import NASTY, campaign, checks, page_picture
from rich.console import Console

from docproc.errors import UsageError
from docproc.notice.load import load_notice
from docproc.report import (
    load_report,
    summary_table,
    undecided,
    write_all,
    write_cities,
    write_forms,
)
from docproc.report.compare import compare
from docproc.report.crops import EvidencePictures
from docproc.report.model import Report
from docproc.report.outfiles import plain
from docproc.rules.model import Check, Decision, Status
from docproc.rules.words import NOT_RUN

NOTICE = load_notice("shandong-2026")


def tree(folder: Path) -> dict[str, bytes]:
    return {
        p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()
    }


def everything(out: Path, report: Report | None = None) -> dict[str, bytes]:
    report = report or campaign()
    write_all(report, out, notice=NOTICE, pictures=EvidencePictures(page_picture, report))
    return tree(out)


def test_the_output_directory_holds_what_the_contract_promises(tmp_path: Path) -> None:
    assert sorted(everything(tmp_path)) == sorted([
        "report.json", "report.html", "汇总.xlsx",
        "济南市/材料缺项清单.xlsx", "济南市/补正告知单.docx",
        "泰安市/材料齐全.docx",
        "未识别地市/材料缺项清单.xlsx", "未识别地市/补正告知单.docx",
    ])  # fmt: skip
    assert load_report(tmp_path / "report.json") == campaign()


def test_the_same_report_gives_the_same_files_twice(tmp_path: Path) -> None:
    assert everything(tmp_path / "a") == everything(tmp_path / "b")


def test_written_names_every_file(tmp_path: Path) -> None:
    written = write_all(campaign(), tmp_path, notice=NOTICE)
    assert {p.relative_to(tmp_path).as_posix() for p in written.paths} == set(tree(tmp_path))


def test_two_cities_of_one_name_do_not_overwrite_each_other(tmp_path: Path) -> None:
    report = campaign()
    twin = replace(report.cities[1], code=None, dossiers=(), checks=checks("FCBO"))
    held = everything(tmp_path, replace(report, cities=(*report.cities, twin)))
    assert "泰安市/材料齐全.docx" in held and "泰安市（2）/材料齐全.docx" in held


def test_a_run_of_a_few_rules_calls_nothing_complete_and_writes_no_letter(tmp_path: Path) -> None:
    def few(held: tuple[Check, ...]) -> tuple[Check, ...]:
        return tuple(
            c if c.code == "A01" else replace(c, status=Status.NA, message=NOT_RUN) for c in held
        )

    report = campaign()
    held = everything(
        tmp_path,
        replace(
            report,
            cities=tuple(replace(c, checks=few(c.checks)) for c in report.cities),
            dossiers=tuple(replace(d, checks=few(d.checks)) for d in report.dossiers),
        ),
    )
    assert not [n for n in held if n.endswith(("材料齐全.docx", "补正告知单.docx"))]


def test_a_hostile_city_stays_inside_the_output_directory(tmp_path: Path) -> None:
    report = campaign()
    hostile = replace(report.cities[1], name="../../外面")
    everything(tmp_path / "out", replace(report, cities=(hostile,)))
    assert [p.name for p in tmp_path.iterdir()] == ["out"]


def test_a_city_that_became_complete_loses_its_old_list(tmp_path: Path) -> None:
    everything(tmp_path)
    report = campaign()
    clean = tuple(
        replace(d, checks=checks("FA")) if d.id in report.cities[0].dossiers else d
        for d in report.dossiers
    )
    city = replace(report.cities[0], checks=checks("FCBO"))
    now = replace(report, cities=(city, *report.cities[1:]), dossiers=clean)
    held = everything(tmp_path, now)
    assert [n for n in held if n.startswith("济南市/")] == ["济南市/材料齐全.docx"]


def test_letters_can_be_written_again_from_the_stored_report(tmp_path: Path) -> None:
    first = everything(tmp_path / "a")
    again = tmp_path / "b"
    report = load_report(tmp_path / "a" / "report.json")
    write_cities(report, again, notice=NOTICE, pictures=EvidencePictures(page_picture, report))
    assert tree(again) == {k: v for k, v in first.items() if "/" in k}


def test_an_unknown_kind_of_letters_or_form_is_a_wrong_call(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="all 或 required"):
        write_cities(campaign(), tmp_path, notice=NOTICE, letters="some")
    with pytest.raises(UsageError, match="没有名为 pdf 的格式"):
        write_forms(campaign(), tmp_path, ["csv", "pdf"])
    assert tree(tmp_path) == {}


def test_further_forms_are_written_beside_the_report(tmp_path: Path) -> None:
    write_forms(campaign(), tmp_path, ["csv", "junit", "sarif"])
    assert sorted(tree(tmp_path)) == ["findings.csv", "junit.xml", "report.sarif"]


def test_the_table_for_the_terminal_adds_up() -> None:
    console = Console(width=100, record=True, file=open("/dev/null", "w"))  # noqa: SIM115, PTH123
    console.print(summary_table(campaign()))
    text = console.export_text()
    rows = [line.split() for line in text.splitlines() if line.strip()]
    assert ["济南市/", "5", "1", "8", "3", "5", "1"] in rows
    assert ["合计", "7", "2", "8", "4", "6", "2"] in rows


def libreoffice(target: Path, *files: Path) -> None:
    program = shutil.which("soffice")
    if program is None:
        pytest.skip("LibreOffice is not installed")
    subprocess.run(
        [program, f"-env:UserInstallation=file://{target}/profile", "--headless",
         "--convert-to", "pdf", "--outdir", str(target), *map(str, files)],
        check=True, capture_output=True, timeout=180,
    )  # fmt: skip


def pdf_text(path: Path) -> str:
    import pypdfium2

    document = pypdfium2.PdfDocument(path)
    text = "".join(page.get_textpage().get_text_bounded() for page in document)
    return "".join(text.split())


@pytest.mark.libreoffice
def test_libreoffice_opens_every_office_file_and_shows_what_is_in_it(tmp_path: Path) -> None:
    everything(tmp_path / "out")
    files = sorted([*tmp_path.rglob("*.xlsx"), *tmp_path.rglob("*.docx")])
    for number, file in enumerate(files):
        shutil.copy(file, tmp_path / f"{number}{file.suffix}")
    libreoffice(tmp_path, *(tmp_path / f"{n}{f.suffix}" for n, f in enumerate(files)))
    texts = {
        f"{f.parent.name}/{f.stem}": pdf_text(tmp_path / f"{n}.pdf") for n, f in enumerate(files)
    }
    letter = texts["济南市/补正告知单"]
    assert "申报材料补正的告知单济南市工业和信息化局：你局报送的" in letter
    assert (
        "章丘鑫岳锻铸有限公司（91370181706254318G）（一）必须补正1.申报书有3项必填内容为空"
        in letter
    )
    assert "—2—" in letter
    listed = texts["济南市/材料缺项清单"]
    assert "请补交由法定代表人签字" in listed and "第1页共" in listed
    assert "泰山智造电缆有限公司" in texts["泰安市/材料齐全"]
    assert "请重新扫描（内部使用，不发各市）" in texts["out/汇总"]
    assert "Err:" not in "".join(texts.values())
    assert "".join(plain(NASTY).split())[:20] in texts["out/汇总"]


@pytest.fixture
def browser():
    playwright = pytest.importorskip("playwright.sync_api")
    program = shutil.which("chromium") or shutil.which("chromium-browser")
    if program is None:
        pytest.skip("Chromium is not installed")
    with playwright.sync_playwright() as runner:
        opened = runner.chromium.launch(executable_path=program, args=["--no-sandbox"])
        yield opened
        opened.close()


@pytest.mark.chromium
@pytest.mark.parametrize("width", [1366, 390])
def test_chromium_opens_the_page_searches_and_filters_it(
    tmp_path: Path, browser, width: int
) -> None:
    everything(tmp_path)
    page = browser.new_page(viewport={"width": width, "height": 900})
    trouble: list[str] = []
    page.on("console", lambda m: trouble.append(m.text) if m.type == "error" else None)
    page.on("pageerror", lambda e: trouble.append(str(e)))
    page.on(
        "request", lambda r: None if r.url.startswith(("file:", "data:")) else trouble.append(r.url)
    )
    page.on("dialog", lambda d: trouble.append(f"dialog {d.message}"))
    page.goto((tmp_path / "report.html").as_uri())
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    shown = page.locator(".finding:visible")
    assert shown.count() == 20
    page.select_option("#by-part", "必须补正")
    assert shown.count() == 8
    page.fill("#q", "联系电话")
    assert shown.count() == 1
    assert "02-01" in (shown.first.text_content() or "")
    page.fill("#q", "没有这样的内容")
    assert page.locator("#none").is_visible()
    page.click("#clear")
    assert page.locator("#shown").text_content() == "共 20 项"
    first = page.locator(".finding img").first
    first.scroll_into_view_if_needed()
    assert first.evaluate("i => i.decode().then(() => i.naturalWidth)") > 100
    assert trouble == []


def with_decision(report: Report, decision: Decision) -> Report:
    of_two = report.dossiers[1]
    told = tuple(replace(c, decision=decision) if c.code == "A02" else c for c in of_two.checks)
    dossiers = (report.dossiers[0], replace(of_two, checks=told), *report.dossiers[2:])
    return replace(report, dossiers=dossiers)


def decision_rows(workbook: Path) -> list[tuple[object, ...]]:
    sheet = openpyxl.load_workbook(workbook)["人工核定"]
    return [row for row in sheet.iter_rows(min_row=2, values_only=True) if row[0]]


def test_what_somebody_typed_into_the_decisions_is_not_lost(tmp_path: Path) -> None:
    everything(tmp_path)
    workbook = tmp_path / "汇总.xlsx"
    given = decision_rows(workbook)
    book = openpyxl.load_workbook(workbook)
    sheet = book["人工核定"]
    day = datetime(2026, 5, 6)
    for column, value in enumerate(("济南市", "B03", "豁免", "已说明", "王", day), start=1):
        sheet.cell(2, column).value = value
    sheet.cell(3, 1).value = "泰安市"  # half a row
    for column in range(2, 8):
        sheet.cell(3, column).value = None
    book.save(workbook)
    first = everything(tmp_path)
    assert decision_rows(workbook)[:2] == [
        ("济南市", "B03", "豁免", "已说明", "王", day, None),
        ("泰安市", None, None, None, None, None, None),
    ]
    assert decision_rows(workbook)[2:] == given
    assert undecided(campaign(), tmp_path) == 2
    assert everything(tmp_path) == first


def test_the_decisions_of_a_report_stand_in_its_workbook(tmp_path: Path) -> None:
    before = len(decision_rows(everything(tmp_path) and tmp_path / "汇总.xlsx"))
    report = with_decision(campaign(), Decision("waived", "另有说明", "李", "2026-05-07"))
    everything(tmp_path, report)
    rows = decision_rows(tmp_path / "汇总.xlsx")
    mine = [r for r in rows if r[1] == "A02"]
    day = datetime(2026, 5, 7)
    assert mine == [(report.dossiers[1].id, "A02", "豁免", "另有说明", "李", day, None)]
    assert len(rows) == before + 1
    assert undecided(report, tmp_path) == 0


def test_a_broken_earlier_workbook_is_simply_replaced(tmp_path: Path) -> None:
    (tmp_path / "汇总.xlsx").write_bytes(b"no workbook")
    everything(tmp_path)
    assert undecided(campaign(), tmp_path) == 0


def test_a_first_round_is_kept_when_the_second_is_written_over_it(tmp_path: Path) -> None:
    first = everything(tmp_path)["report.json"]
    second = compare(campaign(), load_report(tmp_path))
    assert everything(tmp_path, second)["report.previous.json"] == first
    again = everything(tmp_path, second)
    assert again["report.previous.json"] == first
    assert again["report.json"] != first


def test_the_same_round_again_keeps_no_earlier_report(tmp_path: Path) -> None:
    everything(tmp_path)
    assert "report.previous.json" not in everything(tmp_path)
