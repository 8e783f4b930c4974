from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from campaign import campaign, page_picture

from docproc.evidence import Box
from docproc.notice.load import Notice, load_notice
from docproc.report import ledger, write_all, write_cities
from docproc.report.crops import EvidencePictures, Pictures
from docproc.report.ledger import FILE, Ledger, Stamp, exchanged_text
from docproc.report.model import DossierEntry, Report
from docproc.report.outfiles import exchanged_zip, steady_zip

NOTICE = load_notice("shandong-2026")
LIST, LETTER = "济南市/材料缺项清单.xlsx", "济南市/补正告知单.docx"
WHOLE = {"汇总.xlsx", "report.html"}
JINAN = {LIST, LETTER}
EVERY = {
    *WHOLE, *JINAN, "泰安市/材料齐全.docx",
    "未识别地市/材料缺项清单.xlsx", "未识别地市/补正告知单.docx",
}  # fmt: skip


@pytest.fixture
def built(monkeypatch: pytest.MonkeyPatch) -> Iterator[set[str]]:
    """The paths of what was built, by the ledger's asking, since it was last cleared."""
    seen: set[str] = set()
    write = Ledger.write

    def watched(  # type: ignore[no-untyped-def]
        self: Ledger, path: Path, made_from, build, stamp: Stamp | None = None
    ) -> Path:
        def noted() -> bytes:
            seen.add(path.relative_to(self.out).as_posix())
            return build()  # type: ignore[no-any-return]

        return write(self, path, made_from, noted, stamp)

    monkeypatch.setattr(Ledger, "write", watched)
    yield seen


def run(
    out: Path,
    report: Report | None = None,
    *,
    notice: Notice = NOTICE,
    letters: str = "all",
    pictures: Pictures | None = None,
) -> dict[str, bytes]:
    """Everything written with a ledger; the outputs by path, report.json and ledger aside."""
    report = report or campaign()
    shown = pictures or EvidencePictures(page_picture, report)
    file = out / ".docproc" / FILE
    write_all(report, out, notice=notice, pictures=shown, letters=letters, ledger=file)
    return outputs(out)


def cold(out: Path, report: Report | None = None) -> dict[str, bytes]:
    """The same without a ledger, in a folder of its own."""
    report = report or campaign()
    write_all(report, out, notice=NOTICE, pictures=EvidencePictures(page_picture, report))
    return outputs(out)


def outputs(out: Path) -> dict[str, bytes]:
    files = (p for p in out.rglob("*") if p.is_file() and p.name not in (FILE, "report.json"))
    return {p.relative_to(out).as_posix(): p.read_bytes() for p in files}


def later(report: Report, began: str = "2026-07-01T16:45:00+08:00") -> Report:
    pages = replace(report.run.pages, from_cache=report.run.pages.total)
    return replace(
        report, run=replace(report.run, started_at=began, seconds=9.9, workers=7, pages=pages)
    )


def with_dossier(report: Report, number: int, changed: DossierEntry) -> Report:
    dossiers = list(report.dossiers)
    dossiers[number] = changed
    return replace(report, dossiers=tuple(dossiers))


def test_the_first_run_builds_everything(tmp_path: Path, built: set[str]) -> None:
    assert run(tmp_path / "warm") == cold(tmp_path / "cold")
    assert built == EVERY


def test_an_unchanged_report_builds_nothing_and_touches_no_file(
    tmp_path: Path, built: set[str]
) -> None:
    first = run(tmp_path)
    times = {p: (tmp_path / p).stat().st_mtime_ns for p in first}
    built.clear()
    assert run(tmp_path) == first
    assert built == set()
    assert {p: (tmp_path / p).stat().st_mtime_ns for p in first} == times


def test_a_later_run_only_renews_when_it_was_and_equals_a_cold_one(
    tmp_path: Path, built: set[str]
) -> None:
    before = run(tmp_path / "warm")
    built.clear()
    after = run(tmp_path / "warm", later(campaign()))
    assert built == set()
    assert after == cold(tmp_path / "cold", later(campaign()))
    assert {name for name in after if after[name] != before[name]} == WHOLE
    assert "2026-07-01 16:45" in after["report.html"].decode()


def test_a_change_in_one_city_leaves_the_other_cities_files(
    tmp_path: Path, built: set[str]
) -> None:
    run(tmp_path / "warm")
    report = campaign()
    first = report.dossiers[0]
    changed = with_dossier(report, 0, replace(first, enterprise="济南另名机床有限公司"))
    built.clear()
    assert first.id in report.cities[0].dossiers
    after = run(tmp_path / "warm", changed)
    assert built == WHOLE | JINAN
    assert after == cold(tmp_path / "cold", changed)


@pytest.mark.parametrize("name", sorted(EVERY))
@pytest.mark.parametrize("harm", ["edited", "cut off", "deleted"])
def test_a_file_that_is_not_as_it_was_written_is_written_again(
    name: str, harm: str, tmp_path: Path, built: set[str]
) -> None:
    first = run(tmp_path)
    built.clear()
    place = tmp_path / name
    if harm == "deleted":
        place.unlink()
    else:
        place.write_bytes(first[name] + b" " if harm == "edited" else first[name][:-9])
    after = run(tmp_path)
    aside = {f for f in after if "打不开的旧文件" in f}
    assert {f: content for f, content in after.items() if f not in aside} == first
    assert built == {name}


@pytest.mark.parametrize("content", [b"", b"{", b'{"report.html": 3}', b"\xff\0"])
def test_a_damaged_ledger_costs_time_only(content: bytes, tmp_path: Path, built: set[str]) -> None:
    first = run(tmp_path)
    (tmp_path / ".docproc" / FILE).write_bytes(content)
    built.clear()
    assert run(tmp_path) == first
    assert built == EVERY


def test_another_program_or_notice_builds_everything(
    tmp_path: Path, built: set[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    run(tmp_path)
    built.clear()
    run(tmp_path, notice=replace(NOTICE, sha256="0" * 64))
    assert built == EVERY
    built.clear()
    monkeypatch.setattr(ledger, "code_version", lambda *parts: "another")
    run(tmp_path, notice=replace(NOTICE, sha256="0" * 64))
    assert built == EVERY
    built.clear()
    monkeypatch.setattr(ledger, "_tools", lambda: ("openpyxl 99",))
    run(tmp_path, notice=replace(NOTICE, sha256="0" * 64))
    assert built == EVERY


def test_letters_with_required_findings_only_are_other_letters(
    tmp_path: Path, built: set[str]
) -> None:
    run(tmp_path)
    built.clear()
    run(tmp_path, letters="required")
    assert built == {LETTER, "未识别地市/补正告知单.docx"}


def test_a_picture_that_is_another_one_or_gone_is_shown_so(tmp_path: Path, built: set[str]) -> None:
    report = campaign()
    run(tmp_path)
    built.clear()

    def none(file: str, page: int, part: int | None, rotation: int, box: Box) -> None:
        return None

    run(tmp_path, pictures=EvidencePictures(none, report))
    assert {LIST, "report.html"} <= built


def test_an_origin_stands_for_a_picture_without_drawing_it(tmp_path: Path, built: set[str]) -> None:
    report = campaign()
    drawn: list[str] = []

    def picture(file: str, page: int, part: int | None, rotation: int, box: Box) -> bytes | None:
        drawn.append(file)
        return page_picture(file, page, part, rotation, box)

    def named(file: str, page: int, part: int | None, rotation: int, box: Box) -> str:
        return f"{file} {page} {box}"

    run(tmp_path, pictures=EvidencePictures(picture, report, named))
    assert drawn
    drawn.clear()
    built.clear()
    run(tmp_path, pictures=EvidencePictures(picture, report, named))
    assert (drawn, built) == ([], set())


def test_a_damaged_workbook_stops_no_run(tmp_path: Path) -> None:
    place = tmp_path / "汇总.xlsx"
    for number in range(40):
        first = run(tmp_path)
        whole = first[place.name]
        at = len(whole) * number // 40
        place.write_bytes(whole[:at] + b"\xff" * 8 + whole[at + 8 :])
    assert place.name in run(tmp_path)


def test_a_workbook_that_cannot_be_opened_is_kept_beside_the_new_one(tmp_path: Path) -> None:
    run(tmp_path)
    place = tmp_path / "汇总.xlsx"
    damaged = place.read_bytes()[:2000]
    place.write_bytes(damaged)
    run(tmp_path)
    assert (tmp_path / "汇总（打不开的旧文件）.xlsx").read_bytes() == damaged
    assert openpyxl.load_workbook(place).sheetnames


def test_decisions_typed_into_the_workbook_outlive_warm_runs(
    tmp_path: Path, built: set[str]
) -> None:
    run(tmp_path)
    place = tmp_path / "汇总.xlsx"
    book = openpyxl.load_workbook(place)
    row = ("济南市/01", "A05", "通过", "原件已核", "王某", date(2026, 7, 1), None)
    for column, value in enumerate(row, start=1):
        book["人工核定"].cell(2, column, value)
    book.save(place)
    built.clear()
    kept = run(tmp_path)
    assert built == {"汇总.xlsx"}
    built.clear()
    # Nobody has touched it since: its rows are those that would be written again.
    assert run(tmp_path) == kept
    assert built == set()
    (tmp_path / ".docproc" / FILE).unlink()
    assert run(tmp_path) == kept
    sheet = openpyxl.load_workbook(place)["人工核定"]
    assert [c.value for c in sheet[2]][:5] == list(row[:5])


def test_rows_of_adopted_decisions_are_the_same_when_written_again(tmp_path: Path) -> None:
    assert any(c.decision for d in campaign().dossiers for c in d.checks)
    first = cold(tmp_path)
    assert cold(tmp_path) == first


def test_a_city_that_became_complete_loses_its_list_and_one_that_was_gets_it_again(
    tmp_path: Path,
) -> None:
    run(tmp_path)
    report = campaign()
    whole = replace(report, cities=(replace(report.cities[0], dossiers=(), checks=()),))
    done = run(tmp_path, replace(whole, dossiers=()))
    assert not {LIST, LETTER} & set(done) and "济南市/材料齐全.docx" in done
    again = run(tmp_path)
    assert {LIST, LETTER} <= set(again) and "济南市/材料齐全.docx" not in again


def test_letters_alone_keep_what_the_ledger_knows_of_the_rest(
    tmp_path: Path, built: set[str]
) -> None:
    run(tmp_path)
    report = campaign()
    shown = EvidencePictures(page_picture, report)
    built.clear()
    write_cities(
        report, tmp_path, notice=NOTICE, pictures=shown, ledger=tmp_path / ".docproc" / FILE
    )
    run(tmp_path)
    assert built == set()


def test_a_run_that_broke_off_keeps_what_it_had_written(
    tmp_path: Path, built: set[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as broken:
        broken.setattr("docproc.report.matrix.campaign_workbook", lambda *a: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            run(tmp_path)
    built.clear()
    run(tmp_path)
    assert built == {"汇总.xlsx"}


def test_a_name_that_is_no_text_has_a_fingerprint_too(tmp_path: Path, built: set[str]) -> None:
    report = campaign()
    odd = with_dossier(report, 0, replace(report.dossiers[0], enterprise="甲\udcff公司"))
    first = run(tmp_path, odd)
    built.clear()
    assert run(tmp_path, odd) == first
    assert built == set()


def test_words_are_exchanged_only_where_they_stand_once() -> None:
    assert exchanged_text("于甲日".encode(), "甲", "乙") == "于乙日".encode()
    assert exchanged_text("甲甲".encode(), "甲", "乙") is None
    assert exchanged_text(b"", "甲", "乙") is None


def test_an_office_file_with_words_exchanged_is_the_file_made_with_them() -> None:
    def file(*words: str) -> bytes:
        book = openpyxl.Workbook()
        for row, word in enumerate(words, start=1):
            book.worksheets[0].cell(row, 1, word)
        from io import BytesIO

        out = BytesIO()
        book.save(out)
        return steady_zip(out.getvalue())

    assert exchanged_zip(file("于甲日", "丙"), "甲日", "乙日") == file("于乙日", "丙")
    assert exchanged_zip(file("于甲日", "又甲日"), "甲日", "乙日") is None
    assert exchanged_zip(file("丙"), "甲日", "乙日") is None
    assert exchanged_zip(file("于甲日"), "甲日", "<乙>") is None


def test_what_one_letter_breaks_on_keeps_no_other_file_from_being_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = cold(tmp_path / "whole")
    broken = next(name for name in whole if name.endswith("补正告知单.docx"))
    real = Ledger._written

    def breaks(self: Ledger, path: Path, *given: object) -> Path:
        if path.as_posix().endswith(broken):
            raise IndexError("string index out of range")
        return real(self, path, *given)  # type: ignore[arg-type]

    monkeypatch.setattr(Ledger, "_written", breaks)
    with pytest.raises(IndexError) as told:
        run(tmp_path / "some")
    assert "补正告知单.docx 未能生成" in told.value.__notes__[0]
    assert outputs(tmp_path / "some").keys() == whole.keys() - {broken}
