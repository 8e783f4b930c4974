"""The pool over functions that hang, crash, grow and raise."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
import textwrap
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import misbehaving
import psutil
import pytest

from docproc.errors import EngineError
from docproc.options import Limits
from docproc.work import pool as pool_module
from docproc.work import process as process_module
from docproc.work.pool import HELD_PER_WORKER, Outcome, Pool, Task
from docproc.work.process import Worker
from docproc.work.tasks import Attempt

SMALL = Limits(page_seconds=30.0, worker_bytes=400 << 20)


@pytest.fixture(scope="module")
def pool() -> Iterator[Pool]:
    with Pool(2, limits=SMALL, longest_answer=1 << 20) as made:
        yield made


def outcomes(pool: Pool, *hows: str) -> dict[str, Outcome[str, str]]:
    tasks = (Task(how, how, seconds=1.0 if "hang" in how else None) for how in hows)
    run = pool.run(misbehaving.misbehave, tasks)
    return {outcome.key: outcome for outcome in run}


def test_results_come_with_their_keys(pool: Pool) -> None:
    tasks = [Task(("a.pdf", n), n) for n in range(20)]
    found = {o.key: o.result for o in pool.run(misbehaving.double, tasks)}
    assert found == {("a.pdf", n): 2 * n for n in range(20)}


def test_ordered_results_keep_the_order_of_the_tasks(pool: Pool) -> None:
    tasks = [Task(n, 0.2 if n == 0 else 0.0) for n in range(8)]
    seen: list[int] = []
    run = pool.run(misbehaving.sleep, tasks, ordered=True, progress=lambda o: seen.append(o.key))
    assert [o.key for o in run] == list(range(8))
    assert sorted(seen) == list(range(8))
    assert seen != list(range(8))


@pytest.mark.parametrize(
    ("how", "reason", "attempts"),
    [
        ("hang", "timeout", 2),
        ("hang in C", "timeout", 2),
        ("abort", "crash", 2),
        ("grow", "memory", 2),
        ("no memory", "memory", 2),
        ("much", "memory", 2),
        ("page", "corrupt", 1),
        ("raise", "error", 1),
        ("exit", "error", 1),
    ],
)
def test_a_task_that_misbehaves_fails_alone(
    pool: Pool, how: str, reason: str, attempts: int
) -> None:
    found = outcomes(pool, "before", how, "after", "later")
    failed = found.pop(how)
    assert failed.failure is not None
    assert (failed.failure.reason, failed.attempts, failed.result) == (reason, attempts, None)
    assert {key: o.result for key, o in found.items()} == {
        "before": "before",
        "after": "after",
        "later": "later",
    }


def test_messages_are_for_staff(pool: Pool) -> None:
    found = outcomes(pool, "abort", "page", "much")
    assert {key: o.failure.message for key, o in found.items() if o.failure} == {
        "abort": "处理进程崩溃（信号 SIGABRT）",
        "page": "第3页损坏",
        "much": "结果过大：3 MB，上限 1 MB",
    }


def test_an_unexpected_exception_comes_with_its_traceback(pool: Pool) -> None:
    failure = outcomes(pool, "raise")["raise"].failure
    assert failure is not None
    assert "misbehaving.py" in failure.message
    assert failure.message.endswith("ValueError: unexpected\n")


def test_a_worker_killed_in_the_middle_of_its_answer_holds_nobody_up(pool: Pool) -> None:
    tasks = [Task(n, n) for n in range(3)]
    found = [o.failure.reason for o in pool.run(misbehaving.answer_that_kills, tasks) if o.failure]
    assert found == ["crash"] * 3


def test_an_answer_that_cannot_be_sent_is_an_error(pool: Pool) -> None:
    (found,) = pool.run(misbehaving.answer_that_cannot_be_sent, [Task(0, 0)])
    assert found.failure is not None
    assert found.failure.reason == "error"


def test_an_argument_that_cannot_be_sent_is_an_error(pool: Pool) -> None:
    (found,) = pool.run(misbehaving.double, [Task(0, lambda: None)])  # type: ignore[arg-type]
    assert found.failure is not None
    assert found.failure.reason == "error"


def test_what_fails_once_is_tried_again(pool: Pool, tmp_path: Path) -> None:
    marker = str(tmp_path / "tried")
    (found,) = pool.run(misbehaving.fail_the_first_time, [Task(0, marker)])
    assert (found.result, found.failure, found.attempts) == ("second", None, 2)


def test_a_task_may_have_a_deadline_of_its_own(pool: Pool) -> None:
    tasks = [Task("long", 1.3, seconds=10.0), Task("short", 1.0, seconds=0.3)]
    found = {
        o.key: o.failure.reason if o.failure else None for o in pool.run(misbehaving.sleep, tasks)
    }
    assert found == {"long": None, "short": "timeout"}


class TestPastTheDeadline:
    """A worker with a limit of 10 s that began at 100 and has had 5 s of the processor before."""

    def worker(self, monkeypatch: pytest.MonkeyPatch, *used: float) -> Worker:
        told = list(used)
        monkeypatch.setattr(Worker, "processor_seconds", lambda _: 5.0 + told.pop(0))
        made = Worker(None, None, 0.0)  # type: ignore[arg-type]
        monkeypatch.setattr(process_module.time, "monotonic", lambda: 100.0)
        made.begin(Attempt(Task(0, 0), 1, 0), 10.0)
        return made

    def at(self, monkeypatch: pytest.MonkeyPatch, now: float) -> None:
        monkeypatch.setattr(process_module.time, "monotonic", lambda: now)

    def test_who_had_half_its_limit_of_the_processor_is_late(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        worker = self.worker(monkeypatch, 0.0, 5.0)
        self.at(monkeypatch, 110.1)
        assert not worker.starved()

    def test_who_had_little_and_goes_on_is_given_time(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        worker = self.worker(monkeypatch, 0.0, 2.0, 2.1)
        self.at(monkeypatch, 110.1)
        assert worker.starved()
        assert worker.deadline == pytest.approx(111.1)
        self.at(monkeypatch, 111.2)
        assert worker.starved()

    def test_who_stands_still_is_late(self, monkeypatch: pytest.MonkeyPatch) -> None:
        worker = self.worker(monkeypatch, 0.0, 2.0, 2.0)
        self.at(monkeypatch, 110.1)
        assert worker.starved()
        self.at(monkeypatch, 111.2)
        assert not worker.starved()

    def test_nobody_is_given_more_than_four_times_its_limit(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        worker = self.worker(monkeypatch, 0.0, 4.0)
        self.at(monkeypatch, 140.1)
        assert not worker.starved()


def test_no_tasks_start_no_worker() -> None:
    with Pool(2) as fresh:
        assert list(fresh.run(misbehaving.double, [])) == []
        assert fresh.started == 0


def test_no_more_workers_than_tasks_are_started() -> None:
    with Pool(4) as fresh:
        list(fresh.run(misbehaving.double, [Task(0, 1)]))
        assert fresh.started == 1


def test_tasks_are_taken_only_as_workers_come_free(pool: Pool) -> None:
    taken = []

    def endless() -> Iterator[Task[int, int]]:
        for number in range(10**9):
            taken.append(number)
            yield Task(number, number)

    run = pool.run(misbehaving.double, endless())
    for _ in range(10):
        next(run)
    run.close()
    assert len(taken) < 20


def test_the_engine_is_started_once_a_worker_with_one_thread() -> None:
    with Pool(1, misbehaving.start_engine, ("rapidocr",)) as fresh:
        tasks = [Task(n, None) for n in range(3)]
        found = {
            (tuple(o.result[0]), *o.result[1:])
            for o in fresh.run(misbehaving.engines, tasks)
            if o.result
        }
        assert len(found) == 1
        ((names, threads, pid),) = found
        assert (names, threads) == (("rapidocr",), "1")
        assert pid != os.getpid()


def test_the_parents_environment_is_left_alone() -> None:
    before = dict(os.environ)
    with Pool(1) as fresh:
        list(fresh.run(misbehaving.double, [Task(0, 0)]))
    assert dict(os.environ) == before


def test_workers_are_replaced_after_so_many_pages() -> None:
    with Pool(1, limits=Limits(pages_per_worker=2)) as fresh:
        tasks = [Task(n, None) for n in range(5)]
        pids = [o.result[2] for o in fresh.run(misbehaving.engines, tasks) if o.result]
    assert [pids.count(pid) for pid in dict.fromkeys(pids)] == [2, 2, 1]


def test_a_worker_that_keeps_much_memory_is_replaced(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pool_module, "RECYCLE_AFTER", 2)
    tasks = [Task(n, megabytes) for n, megabytes in enumerate((1, 280, 1, 1))]
    with Pool(1, limits=SMALL) as fresh:
        pids = [o.result for o in fresh.run(misbehaving.keep, tasks, ordered=True)]
    assert pids[0] == pids[1] != pids[2] == pids[3]


def test_no_more_is_taken_while_much_is_held_back_for_its_order() -> None:
    taken = []

    def endless() -> Iterator[Task[int, float]]:
        for number in range(10**9):
            taken.append(number)
            yield Task(number, 0.5 if number == 0 else 0.0)

    with Pool(2) as fresh:
        run = fresh.run(misbehaving.sleep, endless(), ordered=True)
        assert next(run).key == 0
        run.close()
    assert len(taken) <= 2 * (HELD_PER_WORKER + 1)


@pytest.mark.parametrize(
    ("initialiser", "message"),
    [
        (misbehaving.refuse_to_start, "没有识别模型"),
        (misbehaving.fail_to_start, "识别引擎无法启动：'model'"),
        (misbehaving.die_while_starting, "处理进程崩溃（退出码 7）"),
        (misbehaving.hang_while_starting, "连续 3 次无法启动（超过时限 0.5 秒）"),
    ],
)
def test_an_engine_that_cannot_start_is_told(initialiser: Callable[[], None], message: str) -> None:
    with (
        Pool(1, initialiser, start_seconds=0.5 if "时限" in message else 60.0) as fresh,
        pytest.raises(EngineError, match=message),
    ):
        list(fresh.run(misbehaving.double, [Task(0, 0)]))


def test_programs_that_a_lost_worker_started_end_with_it(tmp_path: Path) -> None:
    marker = tmp_path / "pid"
    with Pool(1, limits=SMALL) as fresh:
        list(fresh.run(misbehaving.start_program_and_hang, [Task(0, str(marker), seconds=1.5)]))
    with contextlib.suppress(psutil.NoSuchProcess):
        psutil.Process(int(marker.read_text())).wait(10)  # raises where it lives on


def test_leaving_early_ends_the_workers(pool: Pool) -> None:
    with Pool(2) as fresh:
        run = fresh.run(misbehaving.engines, (Task(n, None) for n in range(100)))
        first = next(run)
        assert first.result is not None
        run.close()
    assert not psutil.pid_exists(first.result[2])


def test_control_c_ends_the_run_and_its_workers(tmp_path: Path) -> None:
    script = tmp_path / "run.py"
    script.write_text(
        textwrap.dedent(
            f"""
            import sys
            sys.path.insert(0, {str(Path(misbehaving.__file__).parent)!r})
            import misbehaving
            from docproc.work.pool import Pool, Task

            if __name__ == "__main__":
                with Pool(2) as pool:
                    for o in pool.run(
                        misbehaving.misbehave,
                        [Task(h, h) for h in ("a", "b", "hang in C", "hang in C")],
                    ):
                        print(o.key, flush=True)
            """
        )
    )
    root = str(Path(__file__).resolve().parents[2])
    process = subprocess.Popen(
        [sys.executable, str(script)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": root},
        start_new_session=True,
        # Whatever runs in the background of a shell is born deaf to Ctrl-C.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )
    assert process.stdout is not None
    assert {process.stdout.readline().strip() for _ in range(2)} == {b"a", b"b"}
    workers = psutil.Process(process.pid).children(recursive=True)
    process.send_signal(signal.SIGINT)
    _, said = process.communicate(timeout=20.0)
    assert b"KeyboardInterrupt" in said
    psutil.wait_procs(workers, timeout=10.0)
    assert not [w for w in workers if w.is_running() and w.status() != "zombie"]


def orphaned(tmp_path: Path, *, how: str, seconds: float) -> list[psutil.Process]:
    """The worker and its program, once the worker hangs and its parent has been killed."""
    told, script = tmp_path / "told", tmp_path / "run.py"
    script.write_text(
        textwrap.dedent(
            f"""
            import sys
            sys.path.insert(0, {str(Path(misbehaving.__file__).parent)!r})
            import misbehaving
            from docproc.work import worker
            from docproc.work.pool import Pool, Task

            worker.GRACE_SECONDS = 0.0
            if __name__ == "__main__":
                with Pool(1) as pool:
                    task = Task(0, ({str(told)!r}, {how!r}), seconds={seconds})
                    list(pool.run(misbehaving.tell_and_hang, [task]))
            """
        )
    )
    root = str(Path(__file__).resolve().parents[2])
    environment = {**os.environ, "PYTHONPATH": root}
    with subprocess.Popen([sys.executable, str(script)], env=environment) as parent:
        while not told.exists() or not told.read_text():
            assert parent.poll() is None
            time.sleep(0.05)
        left = [psutil.Process(int(number)) for number in told.read_text().split()]
        parent.kill()
    return left


def test_a_worker_whose_parent_was_killed_ends_with_its_programs(tmp_path: Path) -> None:
    left = orphaned(tmp_path, how="hang", seconds=600.0)
    assert psutil.wait_procs(left, timeout=10)[1] == []


def test_so_does_one_that_hangs_in_c_once_its_time_is_over(tmp_path: Path) -> None:
    worker, program = orphaned(tmp_path, how="hang in C", seconds=2.0)
    worker.wait(15)  # raises where it lives on
    program.kill()
