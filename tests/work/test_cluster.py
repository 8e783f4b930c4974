"""The cluster keeps the pool's promises, and survives machines that vanish."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Iterator
from pathlib import Path

import misbehaving
import psutil
import pytest
from machines import Office, office

from docproc.errors import EngineError, UsageError
from docproc.options import Limits
from docproc.work import calls, carrier, cluster
from docproc.work.cluster import Cluster
from docproc.work.machines import Machine, choose
from docproc.work.tasks import Attempt, Outcome, Task

SMALL = Limits(page_seconds=30.0, worker_bytes=400 << 20)

pytestmark = [pytest.mark.xdist_group("cluster")]


@pytest.fixture(scope="module")
def two(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    with office(tmp_path_factory.mktemp("office"), 2) as made:
        yield made


def outcomes(address: str, *hows: str) -> dict[str, Outcome[str, str]]:
    tasks = (Task(how, how, seconds=1.0 if "hang" in how else None) for how in hows)
    with Cluster(address, limits=SMALL) as machines:
        return {o.key: o for o in machines.run(misbehaving.misbehave, tasks)}


def test_results_come_with_their_keys_and_in_order_where_asked(two: Office) -> None:
    tasks = [Task(("a.pdf", n), n) for n in range(30)]
    with Cluster(two.address) as machines:
        found = list(machines.run(misbehaving.double, tasks, ordered=True))
    assert [(o.key, o.result) for o in found] == [(("a.pdf", n), 2 * n) for n in range(30)]


def test_what_misbehaves_fails_alone_and_the_machine_lives_on(two: Office) -> None:
    found = outcomes(two.address, "before", "hang in C", "abort", "grow", "page", "raise", "after")
    told = {k: (o.failure.reason if o.failure else None, o.attempts) for k, o in found.items()}
    assert told == {
        "before": (None, 1),
        "hang in C": ("timeout", 2),
        "abort": ("crash", 2),
        "grow": ("memory", 2),
        "page": ("corrupt", 1),
        "raise": ("error", 1),
        "after": (None, 1),
    }
    assert [w.poll() for w in two.workers] == [None, None]


def test_files_travel_once_to_a_machine_and_keep_their_suffix(two: Office, tmp_path: Path) -> None:
    files = []
    for number in range(4):
        file = tmp_path / f"{number}.CSV"
        file.write_text(f"第{number}份" * (calls.PIECE // 8), encoding="utf-8")
        files.append(file)
    tasks = [Task((f.name, n), f) for f in files for n in range(5)]
    with Cluster(two.address) as machines:
        found = {o.key: o.result for o in machines.run(misbehaving.content, tasks)}
        sent = machines.bytes_sent
    assert {key: result[0] for key, result in found.items() if result} == {
        (f.name, n): f.read_text(encoding="utf-8") for f in files for n in range(5)
    }
    assert {Path(result[1]).suffix for result in found.values() if result} == {".csv"}
    assert len({result[2] for result in found.values() if result}) == 2
    size = files[0].stat().st_size
    assert 4 * size <= sent <= 5 * size  # at the end one file may be shared


def test_a_file_that_a_machine_let_go_is_sent_again(two: Office, tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("正文", encoding="utf-8")
    with Cluster(two.address) as machines:
        ((first),) = machines.run(misbehaving.content, [Task(0, file)])
        machines._client.run(_forget)
        ((second),) = machines.run(misbehaving.content, [Task(0, file)])
    assert first.result is not None
    assert second.result is not None
    assert (first.result[0], second.result[0]) == ("正文", "正文")


def _forget() -> None:
    from docproc.work import carrier

    for run in carrier._runs.values():
        run.files.clear()


def test_the_longest_unused_files_go_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(carrier, "KEPT_BYTES", 10)
    monkeypatch.setattr(carrier, "_folder", lambda: tmp_path)
    setup = calls.pickle.dumps(carrier.Setup("run", None, (), Limits()))
    tokens = [calls.Token(str(n), ".txt") for n in range(3)]
    carrier.keep_piece(setup, tokens[0], "0", b"1234", True)
    run = carrier._runs["run"]
    with carrier._holding(run, tokens[:1]) as missing:
        assert missing == ()
        carrier.keep_piece(setup, tokens[1], "0", b"12", False)
        carrier.keep_piece(setup, tokens[1], "0", b"34", True)
        carrier.keep_piece(setup, tokens[2], "0", b"1234", True)
        assert list(run.files) == [tokens[0], tokens[2]]  # one in use stays, and the newest
    assert sorted(p.name for p in tmp_path.iterdir()) == ["0.txt", "2.txt"]
    carrier.leave("run")


def test_a_file_that_is_gone_costs_its_own_task(two: Office, tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("正文", encoding="utf-8")

    def tasks() -> Iterator[Task[int, object]]:
        yield Task(0, file)

    with Cluster(two.address) as machines:
        machines._packer.pack(misbehaving.content, file)
        call = machines._packer.pack(misbehaving.content, file)
        machines._packer.pack = lambda *_: (file.unlink(missing_ok=True), call)[1]  # type: ignore[method-assign]
        (found,) = machines.run(misbehaving.content, tasks())  # type: ignore[arg-type]
    assert found.failure is not None
    assert found.failure.message == "文件在读取前被移走"


def test_temporary_files_lie_in_the_folder_of_the_run(two: Office) -> None:
    with Cluster(two.address) as machines:
        (found,) = machines.run(misbehaving.tempdir, [Task(0, None)])
        assert found.result is not None
        assert found.result.startswith(str(two.place))
        assert Path(found.result).is_dir()
    assert not Path(found.result).exists()


def test_leaving_ends_the_processes_on_all_machines(two: Office) -> None:
    with Cluster(two.address, misbehaving.start_engine, ("x",)) as machines:
        found = [o.result for o in machines.run(misbehaving.engines, [Task(0, None)])]
    assert found[0] is not None
    assert found[0][:2] == (["x"], "1")
    with contextlib.suppress(psutil.NoSuchProcess):
        psutil.Process(found[0][2]).wait(5)


def test_an_engine_that_cannot_start_is_told_with_its_machine(two: Office) -> None:
    with (
        Cluster(two.address, misbehaving.refuse_to_start) as machines,
        pytest.raises(EngineError, match=r"没有识别模型（tcp://"),
    ):
        list(machines.run(misbehaving.double, [Task(0, 0)]))


def test_a_machine_with_other_versions_is_refused(two: Office) -> None:
    def traits() -> dict[str, str | None]:
        return {"docproc": str(os.getpid())}

    with (
        Cluster(two.address, traits=traits) as machines,
        pytest.raises(UsageError, match=rf"不一致，结果会不同：docproc {os.getpid()}／\d+"),
    ):
        list(machines.run(misbehaving.double, [Task(0, 0)]))


@pytest.mark.parametrize("address", ["tcp://127.0.0.1:9", "nonsense://x"])
def test_a_scheduler_that_is_not_there_is_a_sentence(
    address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cluster, "CONNECT_SECONDS", 0.5)
    with pytest.raises(UsageError, match="连不上调度器"):
        Cluster(address)


def test_a_missing_package_is_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(UsageError, match=r"pip install 'docproc\[cluster\]'"):
        Cluster("tcp://127.0.0.1:9")


class TestMachinesThatComeAndGo:
    def test_none_for_long_ends_the_run_with_what_to_do(self, tmp_path: Path) -> None:
        with (
            office(tmp_path, 0) as empty,
            Cluster(empty.address, patience=0.0) as machines,
            pytest.raises(EngineError, match="dask worker --no-nanny"),
        ):
            list(machines.run(misbehaving.double, [Task(0, 0)]))

    def test_one_that_is_killed_costs_no_page(self, tmp_path: Path) -> None:
        with office(tmp_path, 2) as made, Cluster(made.address) as machines:
            tasks = [Task(n, (str(tmp_path / "killed"), n)) for n in range(6)]
            found = {o.key: o for o in machines.run(misbehaving.kill_the_machine_once, tasks)}
            assert {o.result for o in found.values()} == {"done"}
            assert sorted(w.poll() is None for w in made.workers) == [False, True]

    def test_under_a_nanny_it_is_told_how_to_start_it(self, tmp_path: Path) -> None:
        with office(tmp_path, 0) as made, Cluster(made.address) as machines:
            made.hire("--nanny")
            with pytest.raises(UsageError, match="dask worker --no-nanny"):
                list(machines.run(misbehaving.double, [Task(0, 0)]))


class TestWhichTaskGoesWhere:
    A, B, C = (calls.Token(name, "") for name in "abc")

    def chosen(self, machine: Machine, other: Machine, *needs: calls.Token) -> int | None:
        waiting = [Attempt(Task(n, token), 1, n) for n, token in enumerate(needs)]
        found = choose(machine, [machine, other], waiting, lambda a: frozenset({a.task.argument}))
        return None if found is None else found.place

    def test_a_page_of_a_file_that_the_machine_has_comes_first(self) -> None:
        machine, other = Machine("1", 1, held={self.B}), Machine("2", 1)
        assert self.chosen(machine, other, self.A, self.B) == 1

    def test_then_a_file_that_no_other_has(self) -> None:
        machine, other = Machine("1", 1), Machine("2", 1, held={self.A}, coming={self.B})
        assert self.chosen(machine, other, self.A, self.B, self.C) == 2

    def test_it_waits_for_a_file_that_is_coming(self) -> None:
        machine, other = Machine("1", 2, coming={self.A}), Machine("2", 1)
        assert self.chosen(machine, other, self.A, self.A) is None

    def test_it_helps_with_another_machines_file_only_where_much_is_left(self) -> None:
        machine, other = Machine("1", 1), Machine("2", 2, held={self.A})
        assert self.chosen(machine, other, self.A, self.A) is None
        assert self.chosen(machine, other, self.A, self.A, self.A) == 2
