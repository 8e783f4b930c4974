"""What was understood once comes from the store; what changed is understood again, alone."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from docproc import understanding
from docproc.documents.model import Bundle
from docproc.extract.model import CampaignFacts
from docproc.gathering import Desk, Shelf, open_files
from docproc.intake import receive
from docproc.notice import load_notice
from docproc.options import Limits, Options, ReadingOptions
from docproc.reading import start
from docproc.rules.run import judge
from docproc.understanding import understand
from docproc.work.pool import Pool
from docproc.work.store import Store

NAME = "山东甲乙轴承有限公司"
COMMITMENT = f"""申报材料真实性承诺书
{NAME}郑重承诺：本单位提交的先进级智能工厂申报材料真实、准确、完整，如有虚假，愿承担一切责任。
法定代表人（签字）：张三
承诺单位：{NAME}
日期：2026年4月8日
"""
Run = Callable[[], tuple[CampaignFacts, Bundle, Shelf, list[str]]]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "收件" / "济南市"
    (place / f"01 {NAME}").mkdir(parents=True)
    (place / f"01 {NAME}" / "承诺书.txt").write_text(COMMITMENT, encoding="utf-8")
    (place / "说明.txt").write_text("随信寄上材料一套，请查收。", encoding="utf-8")
    return tmp_path / "收件"


@pytest.fixture
def run(folder: Path, tmp_path: Path) -> Run:
    def once() -> tuple[CampaignFacts, Bundle, Shelf, list[str]]:
        options = Options(reading=ReadingOptions(engine="replay:none"))
        notice = load_notice("shandong-2026")
        asked: list[str] = []
        with (
            Store(tmp_path / "out") as store,
            store.scratch() as scratch,
            Pool(1, start, (options.reading, options.limits)) as pool,
        ):
            desk = Desk(pool, store, options, lambda stage, done, total: asked.append(stage))
            intake = receive(folder, work_dir=scratch, divisions=notice.divisions, limits=Limits())
            shelf = open_files(intake, desk)
            facts, inbox = understand(intake, shelf, desk, notice)
        return facts, inbox, shelf, sorted(set(asked))

    return once


def forget(tmp_path: Path, stage: str) -> None:
    # A connection keeps its lock until it is closed, or the collector finds it.
    path = tmp_path / "out" / ".docproc" / "store.sqlite"
    with closing(sqlite3.connect(path)) as database, database:
        database.execute("DELETE FROM results WHERE stage = ?", (stage,))


def test_a_second_run_asks_no_worker_and_needs_no_page(run: Run, tmp_path: Path) -> None:
    facts, inbox, shelf, asked = run()
    assert asked == ["分析", "归类", "打开文件", "识别"]
    forget(tmp_path, "page")
    again, inbox_again, shelf_again, asked = run()
    assert asked == []
    assert (again, inbox_again) == (facts, inbox)
    assert (shelf.from_cache, shelf_again.from_cache) == (0, 2)


def test_facts_are_stated_again_without_sorting_or_reading_anew(run: Run, tmp_path: Path) -> None:
    facts, *_ = run()
    forget(tmp_path, "extract")
    again, _, _, asked = run()
    assert asked == ["分析"]
    assert again == facts


def test_only_the_unit_that_changed_is_understood_again(run: Run, folder: Path) -> None:
    run()
    (folder / "济南市" / "说明.txt").write_text("随信寄上材料两套，请查收。", encoding="utf-8")
    facts, _, shelf, _ = run()
    assert shelf.read_now == 1
    assert facts.cities[0].dossiers[0].fields["enterprise_name"].state == "absent"
    assert [p.facts["enterprise_name"].value for p in facts.cities[0].dossiers[0].papers] == [NAME]


def test_a_change_of_the_rules_changes_nothing_that_was_understood(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    run()
    monkeypatch.setattr("docproc.notice.load.Notice.sha256", "another", raising=False)
    assert run()[3] == []


def test_the_code_of_a_stage_is_part_of_what_its_answers_are_known_by(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    run()
    real = understanding.code_version
    monkeypatch.setattr(
        understanding,
        "code_version",
        lambda *parts: "another" if "extract" in parts else real(*parts),
    )
    assert run()[3] == ["分析"]


def test_a_dossier_on_which_the_tool_breaks_is_for_a_person_and_is_tried_again(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(understanding, "state_in_worker", understanding.sort_in_worker)
    facts, inbox, shelf, _ = run()
    dossier = facts.cities[0].dossiers[0]
    assert (dossier.id, "extract") in [(e.path, e.stage) for e in shelf.errors]
    checks = judge(facts, load_notice("shandong-2026"), inbox=inbox, errors=shelf.errors)
    assert {c.status for c in checks.dossiers[dossier.id]} <= {"review", "na"}
    monkeypatch.undo()
    assert run()[2].errors == []
