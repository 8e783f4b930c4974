"""The store of what was read: by content, safe, for one run at a time."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import textwrap
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docproc.errors import OutputError
from docproc.evidence import Box
from docproc.options import ReadingOptions
from docproc.page import Line, Page, PageSource
from docproc.work.store import Key, Store, options_hash

KEY = Key("ab" * 32, 1, "text", "3", "0f")
PAGE = Page("甲/a.pdf", 1, PageSource.OCR, lines=(Line("申报书", Box(0.1, 0.2, 0.3, 0.4), 0.98),))


def test_a_result_comes_back_as_it_was(tmp_path: Path) -> None:
    with Store(tmp_path) as store:
        store.put(KEY, PAGE)
    with Store(tmp_path) as store:
        assert store.get(KEY, Page) == PAGE


@pytest.mark.parametrize(
    "other",
    [
        KEY._replace(sha256="cd" * 32),
        KEY._replace(page=2),
        KEY._replace(stage="marks"),
        KEY._replace(version="4"),
        KEY._replace(options="1f"),
    ],
)
def test_every_part_of_the_key_counts(tmp_path: Path, other: Key) -> None:
    with Store(tmp_path) as store:
        store.put(KEY, PAGE)
        assert store.get(other, Page) is None


def test_hits_and_misses_are_counted(tmp_path: Path) -> None:
    with Store(tmp_path) as store:
        store.put_many({KEY: PAGE, KEY._replace(page=2): PAGE})
        found = store.get_many([KEY, KEY._replace(page=2), KEY._replace(page=3)], Page)
        assert (list(found), store.hits, store.misses) == ([KEY, KEY._replace(page=2)], 2, 1)


def test_a_later_result_replaces_the_earlier_one(tmp_path: Path) -> None:
    with Store(tmp_path) as store:
        store.put(KEY, [1])
        store.put(KEY, [2])
        assert store.get(KEY, list) == [2]


def test_a_result_that_no_longer_fits_is_none(tmp_path: Path) -> None:
    with Store(tmp_path) as store:
        store.put(KEY, {"old": "form"})
        assert store.get(KEY, Page) is None


def test_a_second_run_on_the_same_directory_is_refused(tmp_path: Path) -> None:
    with Store(tmp_path), pytest.raises(OutputError, match="另一个 docproc 正在使用输出目录"):
        Store(tmp_path)


def test_the_directory_is_free_after_a_run(tmp_path: Path) -> None:
    Store(tmp_path).close()
    Store(tmp_path).close()


def run_until_told(tmp_path: Path, then: str) -> subprocess.Popen[bytes]:
    """A process that stores one result, says so, and goes on with `then`."""
    script = f"""
        import time
        from pathlib import Path
        from docproc.work.store import Key, Store
        store = Store(Path({str(tmp_path)!r}))
        store.put(Key{tuple(KEY)!r}, [1])
        print("stored", flush=True)
        {then}
    """
    process = subprocess.Popen(
        [sys.executable, "-c", textwrap.dedent(script)],
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).resolve().parents[2])},
    )
    assert process.stdout is not None
    assert process.stdout.readline() == b"stored\n"
    return process


def test_another_process_is_refused_while_the_first_runs(tmp_path: Path) -> None:
    process = run_until_told(tmp_path, "time.sleep(60)")
    try:
        with pytest.raises(OutputError, match="另一个"):
            Store(tmp_path)
    finally:
        process.kill()
        process.communicate()


def test_what_was_stored_survives_a_kill(tmp_path: Path) -> None:
    process = run_until_told(tmp_path, "store.put(Key('x', 1, 's', 'v', 'o'), [2]); time.sleep(60)")
    process.send_signal(signal.SIGKILL)
    process.communicate()
    with Store(tmp_path) as store:
        assert store.get(KEY, list) == [1]


@pytest.mark.parametrize(
    "content", [b"this is no database" * 100, b"SQLite format 3\0" + b"\1" * 5000]
)
def test_a_damaged_store_is_started_anew(tmp_path: Path, content: bytes) -> None:
    (tmp_path / ".docproc").mkdir()
    (tmp_path / ".docproc" / "store.sqlite").write_bytes(content)
    with Store(tmp_path) as store:
        assert store.get(KEY, list) is None
        store.put(KEY, [1])
        assert store.get(KEY, list) == [1]


def test_a_directory_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(OutputError, match="无法写入输出目录"):
        Store(tmp_path / "file")


def test_other_options_have_another_hash() -> None:
    assert options_hash(ReadingOptions()) == options_hash(ReadingOptions())
    assert options_hash(ReadingOptions()) != options_hash(ReadingOptions(engine="tesseract"))


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with Store(tmp_path_factory.mktemp("store")) as opened:
        yield opened


@given(text=st.text(max_size=40), confidence=st.floats(0, 1))
def test_any_text_comes_back(store: Store, text: str, confidence: float) -> None:
    store.put(KEY, Line(text, None, confidence))
    assert store.get(KEY, Line) == Line(text, None, confidence)
