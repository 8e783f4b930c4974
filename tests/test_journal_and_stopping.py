"""The log says what became of each file; a stopped run says what is kept; changes are noticed."""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path

import pytest

from docproc.cli.stopping import Progress
from docproc.errors import EngineError, OutputError, PageError, explained
from docproc.gathering import Desk, note_files, open_files, whole_files
from docproc.intake import receive
from docproc.journal import Journal, where_it_arose
from docproc.notice import load_notice
from docproc.options import Limits, Options, ReadingOptions
from docproc.page import PageSource
from docproc.reading import start
from docproc.text.engines.guarded import Guarded
from docproc.work.pool import Pool
from docproc.work.store import Store

SCAN = Path(__file__).parent.parent / "samples/inbox/威海市/02 威海砺蓬轴承有限公司/scan0002.jpg"


def gathered(
    folder: Path, out: Path, *, meanwhile: object = None, log: Path | None = None
) -> tuple[object, ...]:
    """Read `folder` without judging it; `meanwhile` is called between intake and reading."""
    options = Options(reading=ReadingOptions(engine="replay:none"), limits=Limits(page_seconds=30))
    with (
        Store(out) as store,
        store.scratch() as scratch,
        Pool(1, start, (options.reading, options.limits)) as pool,
    ):
        taken = receive(
            folder,
            work_dir=scratch,
            divisions=load_notice("shandong-2026").divisions,
            limits=Limits(),
        )
        if callable(meanwhile):
            meanwhile()
        desk = Desk(pool, store, options)
        shelf = open_files(taken, desk)
        pages = {path: own for path, (_, own) in whole_files(shelf, desk).items()}
        if log is not None:
            with Journal(log) as journal:
                every = [page for own in pages.values() for page in own]
                note_files(shelf.received, every, journal.note)
        return shelf.from_cache, shelf.errors, pages


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "收件"
    place.mkdir()
    (place / "a.txt").write_text("第一份材料的正文。", encoding="utf-8")
    (place / "b.pdf").write_bytes(b"%PDF-1.7\n")
    return place


def test_the_log_has_a_line_for_each_file_and_none_of_its_words(
    folder: Path, tmp_path: Path
) -> None:
    gathered(folder, tmp_path / "out", log=tmp_path / "log.jsonl")
    told = [
        json.loads(row) for row in (tmp_path / "log.jsonl").read_text(encoding="utf-8").splitlines()
    ]
    assert [(t["event"], t["path"], t["status"]) for t in told] == [
        ("file", "a.txt", "ok"),
        ("file", "b.pdf", "damaged"),
    ]
    assert "正文" not in (tmp_path / "log.jsonl").read_text(encoding="utf-8")


def test_an_unchanged_file_is_not_read_again(folder: Path, tmp_path: Path) -> None:
    assert gathered(folder, tmp_path / "out")[0] == 0
    assert gathered(folder, tmp_path / "out")[0] == 1


def test_a_file_overwritten_during_the_run_is_lost_and_never_stored(
    folder: Path, tmp_path: Path
) -> None:
    original = (folder / "a.txt").read_bytes()
    times = (folder / "a.txt").stat()

    def overwrite() -> None:
        (folder / "a.txt").write_text("另一份材料，比第一份长。", encoding="utf-8")

    _, errors, pages = gathered(folder, tmp_path / "out", meanwhile=overwrite)
    assert errors == []
    assert [p.source for p in pages["a.txt"]] == [PageSource.FAILED]
    (folder / "a.txt").write_bytes(original)
    os.utime(folder / "a.txt", ns=(times.st_atime_ns, times.st_mtime_ns))
    cached, _, pages = gathered(folder, tmp_path / "out")
    assert (cached, pages["a.txt"][0].text) == (0, "第一份材料的正文。")


def test_what_a_killed_run_left_in_the_work_area_is_removed(tmp_path: Path) -> None:
    left = tmp_path / ".docproc" / "work" / "0" / "1.pdf"
    left.parent.mkdir(parents=True)
    left.write_bytes(b"x")
    with Store(tmp_path) as store:
        with store.scratch() as scratch:
            assert list(scratch.iterdir()) == []
        assert not scratch.exists()


def test_an_engine_that_breaks_on_a_page_costs_that_page() -> None:
    class Broken:
        name, version = "broken", "1"

        def detect(self, pixels: object) -> list[object]:
            raise EngineError("没有内存")

    with pytest.raises(PageError) as raised:
        Guarded(Broken()).detect(None)  # type: ignore[arg-type]
    assert raised.value.reason == "crash"


def test_an_engine_that_cannot_start_ends_the_run_with_its_sentence(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    shutil.copy(SCAN, tmp_path / "in" / "a.jpg")
    with pytest.raises(EngineError, match="无法读取识别记录"):
        gathered(tmp_path / "in", tmp_path / "out")


def test_of_an_exception_the_log_keeps_the_place_and_not_the_words() -> None:
    trace = 'Traceback (most recent call last):\n  File "/x/y.py", line 7, in read\n    f(a)\nValueError: 张三'
    assert where_it_arose(trace) == "ValueError y.py:7 read"


def test_a_log_that_cannot_be_written_is_said_in_chinese(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match=r"写不了日志文件 .*这是一个文件夹"):
        Journal(tmp_path)


def test_a_full_disk_has_a_sentence() -> None:
    assert explained(OSError(28, "No space left on device")) == "磁盘空间不足，请清理后重新运行"


def test_a_stopped_run_says_what_is_kept() -> None:
    progress = Progress()
    watch = progress.watched_by(None)
    assert progress.said() == "已中断：尚未开始识别。再次运行同一命令，会从中断处继续。"
    watch("打开文件", 2, 9)
    assert "已打开 2/9 个文件，都已保存" in progress.said()
    watch("识别", 3, 40)
    watch("证据图片", 1, 2)
    assert "已识别 3/40 页，都已保存" in progress.said()
