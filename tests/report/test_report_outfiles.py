from __future__ import annotations

import io
import time
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docproc.errors import OutputError
from docproc.report import city_folders
from docproc.report.outfiles import distinct_names, plain, safe_name, steady_zip, write_whole


@given(st.text(max_size=200))
def test_any_name_becomes_one_harmless_path_component(name: str) -> None:
    safe = safe_name(name)
    assert safe and Path(safe).name == safe
    assert safe not in (".", "..")
    assert not set(safe) & set('<>:"/\\|?*\n\t\0')
    assert len(safe.encode()) <= 123


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("济南市", "济南市"),
        ("../../etc/passwd", "_.._etc_passwd"),
        ("..", "未命名"),
        ("", "未命名"),
        ("///", "未命名"),
        ("CON", "_CON"),
        ("nul.txt", "_nul.txt"),
        ("甲\u202e市\x07", "甲市"),
        ("市 . ", "市"),
    ],
)
def test_names_that_would_escape_are_tamed(name: str, safe: str) -> None:
    assert safe_name(name) == safe


@given(st.lists(st.sampled_from(["甲市", "A", "a", "..", "", "甲/市", "甲:市"]), max_size=8))
def test_no_two_names_share_a_folder(names: list[str]) -> None:
    folders = distinct_names(names)
    assert len({f.casefold() for f in folders}) == len(names)


def test_a_city_cannot_take_the_name_of_a_report() -> None:
    assert city_folders(["report.json", "汇总.xlsx", "济南市", "济南市"]) == [
        "report.json（2）", "汇总.xlsx（2）", "济南市", "济南市（2）",
    ]  # fmt: skip


def test_rare_han_stay_and_control_characters_go() -> None:
    assert plain("𬭎\U0002ebf0\x00\x1b龘\ue000\ufffe") == "𬭎\U0002ebf0龘\ue000"


def test_a_file_is_replaced_and_nothing_is_left_behind(tmp_path: Path) -> None:
    path = tmp_path / "甲" / "a.txt"
    write_whole(path, b"1", tmp_path)
    write_whole(path, b"2", tmp_path)
    assert path.read_bytes() == b"2"
    assert [p.name for p in path.parent.iterdir()] == ["a.txt"]


def test_a_failed_write_leaves_the_earlier_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.txt"
    write_whole(path, b"old", tmp_path)

    def full(self: Path, content: bytes) -> int:
        with self.open("wb") as file:
            file.write(content[:1])
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(OutputError, match="写不了"):
        write_whole(path, b"new", tmp_path)
    assert path.read_bytes() == b"old"
    assert [p.name for p in tmp_path.iterdir()] == ["a.txt"]


def test_a_link_out_of_the_output_directory_is_not_followed(tmp_path: Path) -> None:
    out, elsewhere = tmp_path / "out", tmp_path / "elsewhere"
    out.mkdir()
    elsewhere.mkdir()
    (out / "济南市").symlink_to(elsewhere, target_is_directory=True)
    with pytest.raises(OutputError, match="输出目录之外"):
        write_whole(out / "济南市" / "a.txt", b"1", out)
    assert list(elsewhere.iterdir()) == []


def zipped(day: tuple[int, int, int, int, int, int]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as held:
        core = f"<m>{day[0]}-01-01T00:00:00Z</m>"
        held.writestr(zipfile.ZipInfo("docProps/core.xml", day), core)
        held.writestr(zipfile.ZipInfo("a.jpeg", day), b"\xff" * 10)
    return out.getvalue()


def test_an_office_file_does_not_tell_the_time() -> None:
    steady = steady_zip(zipped((2026, 5, 1, 1, 1, 2)))
    assert steady == steady_zip(zipped((2027, 6, 2, 3, 4, 6)))
    assert time.gmtime().tm_year != 1980
    with zipfile.ZipFile(io.BytesIO(steady)) as held:
        assert held.read("docProps/core.xml") == b"<m>1980-01-01T00:00:00Z</m>"
