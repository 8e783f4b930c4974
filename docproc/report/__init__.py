"""Tell people: a report written in every form that somebody needs.

What comes in: a `Report` and the notice. What goes out: files under the output
directory (see `write_all`), and a table for the end of a run. Every file is
written from the report alone, so that it can be written again from the stored
`report.json`. The writers and their libraries are loaded when first used.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from docproc.errors import UsageError
from docproc.report.model import Report

if TYPE_CHECKING:
    from rich.table import Table

    from docproc.notice.load import Notice
    from docproc.report.crops import Pictures
    from docproc.report.ledger import Ingredients, Ledger
    from docproc.report.registers import Memberships
    from docproc.report.view import Overview

REPORT_FILE, PAGE_FILE, WORKBOOK_FILE = "report.json", "report.html", "汇总.xlsx"
LIST_FILE, LETTER_FILE, COMPLETE_FILE = "材料缺项清单.xlsx", "补正告知单.docx", "材料齐全.docx"
PREVIOUS_FILE = "report.previous.json"
"""The first round's report, where the second round is written over it."""
PAGES_FOLDER = "report"


@dataclass(frozen=True, slots=True)
class Written:
    """The files that were written, in the order in which they were."""

    paths: tuple[Path, ...]


def write_all(
    report: Report,
    out: Path,
    *,
    notice: Notice,
    pictures: Pictures | None = None,
    letters: str = "all",
    memberships: Memberships | None = None,
    ledger: Path | None = None,
) -> Written:
    """Everything that the contract promises under `out`.

    What a person typed into 人工核定 of an earlier 汇总.xlsx stands in the new one,
    and a first round's report that a second round replaces is kept beside it.

    `letters` is `all` or `required`. `memberships` tells who stands in which
    register (`docproc.report.registers.memberships`); without it that is not known.
    `ledger`: the file below `out` that remembers what each output was made from, so
    that none is made again to come out the same; without it all are. Raises
    `OutputError` where a file cannot be written and `NoticeError` where the notice's
    letters are faulty; each file is there whole or as it was before.
    """
    from docproc.report import crops, matrix, webpage
    from docproc.report.desk_sheets import typed_decisions
    from docproc.report.jsonfile import keep_previous, report_bytes
    from docproc.report.ledger import Ingredients, ledger_of
    from docproc.report.outfiles import write_whole
    from docproc.report.view import overview
    from docproc.report.wording import load_wording

    _see_letters(letters)
    shown = pictures or crops.NoPictures()
    view = overview(report)
    wording = load_wording(notice.folder, outward=False)
    listed = memberships or {}
    means = matrix.Means(wording, notice.scenarios, notice.titles, listed)
    made_from = Ingredients(view, notice.sha256, shown)

    def workbook() -> bytes:
        # Read before it is replaced: what a person typed is not ours to lose. A file
        # that nobody has touched since holds the rows that would be written again.
        return matrix.campaign_workbook(view, means, typed_decisions(out / WORKBOOK_FILE))

    paths = []
    first_round = keep_previous(report, out / REPORT_FILE)
    if first_round is not None:
        paths.append(write_whole(out / PREVIOUS_FILE, first_round, out))
    paths.append(write_whole(out / REPORT_FILE, report_bytes(report), out))
    with ledger_of(out, ledger) as kept:
        paths += _write_cities(view, kept, made_from, notice, shown, letters)
        of = partial(made_from.whole, "workbook", listed)
        stamp = matrix.run_stamp(report)
        paths.append(kept.write(out / WORKBOOK_FILE, of, workbook, stamp))
        stamp = webpage.run_stamp(report)
        for page in webpage.pages(view, wording, notice.scenarios, shown):
            of = partial(made_from.page, page.city, page.name)
            paths.append(kept.write(out / page.name, of, page.build, stamp))
    return Written(tuple(paths))


def write_cities(
    report: Report,
    out: Path,
    *,
    notice: Notice,
    pictures: Pictures | None = None,
    letters: str = "all",
    ledger: Path | None = None,
) -> Written:
    """Each city's list and letter alone (what `docproc letters` writes again)."""
    from docproc.report import crops
    from docproc.report.ledger import Ingredients, ledger_of
    from docproc.report.view import overview

    _see_letters(letters)
    shown, view = pictures or crops.NoPictures(), overview(report)
    made_from = Ingredients(view, notice.sha256, shown)
    with ledger_of(out, ledger) as kept:
        return Written(tuple(_write_cities(view, kept, made_from, notice, shown, letters)))


def _see_letters(letters: str) -> None:
    if letters not in ("all", "required"):
        raise UsageError(f"letters 只能是 all 或 required，不能是 {letters}")


def _write_cities(
    view: Overview,
    kept: Ledger,
    made_from: Ingredients,
    notice: Notice,
    pictures: Pictures,
    letters: str,
) -> list[Path]:
    from docproc.report.deficiency import deficiency_list
    from docproc.report.letter import complete_letter, deficiency_letter
    from docproc.report.outfiles import discard
    from docproc.report.wording import has_own_words, load_wording

    requirements = {r.code: f"“{r.quote}”" if r.quote else r.passes for r in notice.rules}
    paths: list[Path] = []
    common = load_wording(notice.folder)
    for city, name in zip(view.cities, city_folders(c.name for c in view.cities), strict=True):
        folder, of = kept.out / name, partial(made_from.city, city)
        own = has_own_words(notice.folder, city.entry.code)
        wording = load_wording(notice.folder, city.entry.code) if own else common
        if city.partial:
            discard(folder / LETTER_FILE, folder / COMPLETE_FILE)
        if city.partial and city.complete:
            discard(folder / LIST_FILE)
            continue
        if city.complete:
            done = partial(complete_letter, city, wording)
            paths.append(kept.write(folder / COMPLETE_FILE, partial(of, "complete"), done))
            discard(folder / LIST_FILE, folder / LETTER_FILE)
            continue
        listed = partial(deficiency_list, city, wording, requirements, pictures)
        paths.append(kept.write(folder / LIST_FILE, partial(of, "list"), listed))
        if city.partial:
            continue
        letter = partial(deficiency_letter, city, wording, letters)
        paths.append(kept.write(folder / LETTER_FILE, partial(of, "letter", letters), letter))
        discard(folder / COMPLETE_FILE)
    return paths


def write_forms(report: Report, out: Path, forms: Iterable[str]) -> Written:
    """Further forms for programs: `csv`, `junit`, `sarif`; raises `UsageError` for others."""
    from docproc.report.formats import FORMATS
    from docproc.report.outfiles import write_whole

    wanted = list(dict.fromkeys(forms))
    unknown = [form for form in wanted if form not in FORMATS]
    if unknown:
        raise UsageError(f"没有名为 {unknown[0]} 的格式，可用：{'、'.join(FORMATS)}")
    return Written(
        tuple(write_whole(out / FORMATS[f][0], FORMATS[f][1](report), out) for f in wanted)
    )


def city_folders(names: Iterable[str]) -> list[str]:
    """The folder of each city under the output directory, told apart and harmless."""
    from docproc.report.formats import FORMATS
    from docproc.report.outfiles import distinct_names

    own = (REPORT_FILE, PREVIOUS_FILE, PAGE_FILE, WORKBOOK_FILE, PAGES_FOLDER)
    return distinct_names(names, (*own, *(name for name, _ in FORMATS.values())))


def undecided(report: Report, out: Path) -> int:
    """How many decisions stand typed in the workbook under `out` that the report does not hold."""
    from docproc.report.desk_sheets import typed_decisions
    from docproc.report.view import INBOX

    held = {(INBOX, c.code) for c in report.inbox.checks if c.decision}
    held |= {(city.name, c.code) for city in report.cities for c in city.checks if c.decision}
    held |= {(d.id, c.code) for d in report.dossiers for c in d.checks if c.decision}
    typed = typed_decisions(out / WORKBOOK_FILE)
    return sum((str(row[0]).strip(), str(row[1]).strip().upper()) not in held for row in typed)


def load_report(path: Path) -> Report:
    """The report in a `report.json`, or in a folder of results that holds one.

    Raises `UsageError` where there is none.
    """
    from docproc.report.jsonfile import load_report as load

    return load(path / REPORT_FILE if path.is_dir() else path)


def summary_table(report: Report) -> Table:
    """What a run found, city by city, for the terminal."""
    from docproc.report.terminal import summary_table as table

    return table(report)


__all__ = [
    "COMPLETE_FILE",
    "LETTER_FILE",
    "LIST_FILE",
    "PAGE_FILE",
    "REPORT_FILE",
    "WORKBOOK_FILE",
    "Report",
    "Written",
    "city_folders",
    "load_report",
    "summary_table",
    "undecided",
    "write_all",
    "write_cities",
    "write_forms",
]
