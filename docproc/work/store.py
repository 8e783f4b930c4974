"""What was read before: results by content, in one SQLite file.

What comes in: results of page tasks with the key of what went into them. What
goes out: the same results, on a later run. Kept as JSON through `codec`, never
pickled. The file is also the lock on the output directory: one run at a time
has it. A damaged store is started anew: it is only a memory of work done.
"""

from __future__ import annotations

import hashlib
import shutil
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import NamedTuple, Self, TypeVar

from docproc.codec import from_json, to_json
from docproc.errors import OutputError, explained

T = TypeVar("T")

FOLDER = ".docproc"
FILE = "store.sqlite"
SCRATCH = "work"
"""Below FOLDER: what a run needs only while it runs (unpacked archives)."""
LAYOUT = 1
_TABLE = """
CREATE TABLE IF NOT EXISTS results (
    sha256 TEXT NOT NULL, page INTEGER NOT NULL, stage TEXT NOT NULL,
    version TEXT NOT NULL, options TEXT NOT NULL, body BLOB NOT NULL,
    PRIMARY KEY (sha256, page, stage, version, options)
) WITHOUT ROWID
"""
_WHERE = "sha256 = ? AND page = ? AND stage = ? AND version = ? AND options = ?"


class Key(NamedTuple):
    """All that a result depends on.

    `sha256` is the file's, `page` a received page from 1 (0: the file as a
    whole), `version` the stage's own, `options` an `options_hash`.
    """

    sha256: str
    page: int
    stage: str
    version: str
    options: str


def options_hash(options: object) -> str:
    """A short hash of options as they are written in JSON: equal options, equal hash."""
    return hashlib.sha256(to_json(options)).hexdigest()[:16]


class Store:
    """The results of earlier runs; `hits` and `misses` count what `get` answered.

    Opens `out/.docproc/store.sqlite`, and raises `OutputError` where the output
    directory cannot be written or another run has it. Every `put` is one
    transaction: after a kill the store holds what was put before.
    """

    def __init__(self, out: Path) -> None:
        self.path = out / FOLDER / FILE
        self.hits = 0
        self.misses = 0
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            self._database = _opened(self.path)
        except sqlite3.Error as error:
            raise _explained(error, out) from error
        except OSError as error:
            raise OutputError(
                f"无法写入输出目录 {out}：{explained(error)}（可用 --out 换一个目录）"
            ) from error

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Give the output directory free for another run."""
        self._database.close()

    @contextmanager
    def scratch(self) -> Iterator[Path]:
        """An empty folder beside the store, removed afterwards.

        What a run that was killed left there is removed first: the lock on the
        store says that nobody else is using it.
        """
        folder = self.path.parent / SCRATCH
        try:
            shutil.rmtree(folder, ignore_errors=True)
            folder.mkdir(exist_ok=True)
        except OSError as error:
            raise OutputError(f"无法写入工作目录 {folder}：{explained(error)}") from error
        try:
            yield folder
        finally:
            shutil.rmtree(folder, ignore_errors=True)

    def get(self, key: Key, kind: type[T]) -> T | None:
        """The stored result, None where there is none or it no longer fits `kind`."""
        try:
            row = self._database.execute(f"SELECT body FROM results WHERE {_WHERE}", key).fetchone()
            found = None if row is None else from_json(row[0], kind)
        except (ValueError, sqlite3.DatabaseError):
            found = None
        if found is None:
            self.misses += 1
        else:
            self.hits += 1
        return found

    def has(self, key: Key) -> bool:
        """Whether a result is stored, without reading it and without counting it."""
        try:
            found = self._database.execute(f"SELECT 1 FROM results WHERE {_WHERE}", key).fetchone()
        except sqlite3.DatabaseError:
            return False
        return found is not None

    def get_many(self, keys: Iterable[Key], kind: type[T]) -> dict[Key, T]:
        """The stored results among `keys`."""
        found = ((key, self.get(key, kind)) for key in keys)
        return {key: value for key, value in found if value is not None}

    def put(self, key: Key, result: object) -> None:
        """Store one result."""
        self.put_many({key: result})

    def put_many(self, results: Mapping[Key, object]) -> None:
        """Store several results in one transaction: all of them or none."""
        rows = [(*key, to_json(result)) for key, result in results.items()]
        try:
            with self._database:
                self._database.executemany(
                    "INSERT OR REPLACE INTO results VALUES (?, ?, ?, ?, ?, ?)", rows
                )
        except sqlite3.Error as error:
            raise _explained(error, self.path.parent.parent) from error


def _opened(path: Path) -> sqlite3.Connection:
    """The database at `path`, ours alone; a damaged one is replaced by an empty one."""
    try:
        return _connected(path)
    except sqlite3.DatabaseError as error:
        if not error.sqlite_errorname.startswith(("SQLITE_NOTADB", "SQLITE_CORRUPT")):
            raise
    for suffix in ("", "-wal", "-shm", "-journal"):
        path.with_name(path.name + suffix).unlink(missing_ok=True)
    return _connected(path)


def _connected(path: Path) -> sqlite3.Connection:
    """Connect and take the lock, which the system frees when the process ends.

    Exclusive locking comes before WAL: then SQLite needs no shared memory,
    which network shares do not give.
    """
    database = sqlite3.connect(path, timeout=0.2)
    try:
        database.execute("PRAGMA locking_mode = EXCLUSIVE")
        database.execute("PRAGMA journal_mode = WAL")
        database.execute("PRAGMA synchronous = NORMAL")
        (layout,) = database.execute("PRAGMA user_version").fetchone()
        with database:
            database.execute("BEGIN EXCLUSIVE")
            if layout != LAYOUT:
                database.execute("DROP TABLE IF EXISTS results")
            database.execute(_TABLE)
            database.execute(f"PRAGMA user_version = {LAYOUT}")
    except BaseException:
        database.close()
        raise
    return database


def _explained(error: sqlite3.Error, out: Path) -> OutputError:
    name = getattr(error, "sqlite_errorname", "") or ""
    if name.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
        return OutputError(
            f"另一个 docproc 正在使用输出目录 {out}。请等它结束，或用 --out 换一个目录"
        )
    if name.startswith("SQLITE_FULL"):
        return OutputError(f"磁盘空间不足，无法写入输出目录 {out}。请清理后重新运行")
    return OutputError(f"无法写入输出目录 {out}（{error}）。请检查权限，或用 --out 换一个目录")
