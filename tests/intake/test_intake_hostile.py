"""Arbitrary bytes and names: intake always answers."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docproc.intake.budget import Budget
from docproc.intake.model import FileStatus, Intake
from docproc.intake.naming import Names
from docproc.intake.sniff import sniff
from docproc.intake.unpack import unpack
from docproc.notice.divisions import Divisions
from docproc.options import Limits

HEADS = [
    b"",
    b"%PDF-",
    b"PK\x03\x04",
    b"PK\x05\x06",
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
    b"BM",
    b"II*\0",
]


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("hostile")


@given(head=st.sampled_from(HEADS), rest=st.binary(max_size=700))
def test_any_bytes_are_something(place: Path, head: bytes, rest: bytes) -> None:
    file = place / "file"
    file.write_bytes(head + rest)
    assert sniff(file, "a.pdf").status in FileStatus


@given(flips=st.dictionaries(st.integers(0, 10**6), st.integers(0, 255), min_size=1, max_size=12))
def test_a_zip_with_any_bytes_changed_is_opened_or_told(
    place: Path, zipped: Callable[..., bytes], flips: dict[int, int]
) -> None:
    content = bytearray(zipped({"申报书.pdf": b"%PDF-" * 40, "b/c.jpg": b"\xff\xd8\xff" * 9}))
    for at, value in flips.items():
        content[at % len(content)] = value
    (place / "a.zip").write_bytes(content)
    opened = unpack(place / "a.zip", "zip", into=place / "out", budget=Budget(Limits()))
    assert opened.members == () or opened.status is FileStatus.OK
    for member in opened.members:
        assert member.local is None or member.local.parent == place / "out"


@given(name=st.text(max_size=30))
def test_any_name_has_or_has_no_city(divisions: Divisions, name: str) -> None:
    names = Names(divisions)
    city = names.city(name)
    assert city is None or not names.county_city(name)


@given(address=st.text(alphabet="山东省济南青岛市中区县路(自由贸易试验区)片北京1", max_size=20))
def test_any_address_lies_somewhere_or_nowhere(divisions: Divisions, address: str) -> None:
    place = divisions.locate(address)
    assert (place.certainty > 0) == (place.province is not None)


def test_a_member_below_hundreds_of_folders_is_unsafe(
    received: Callable[..., Intake], zipped: Callable[..., bytes]
) -> None:
    (source,) = received({"a.zip": zipped({"a/" * 2000 + "b.pdf": b"x"})}).sources
    assert (source.status, source.reason) == (FileStatus.UNSAFE, "folders:64")


def test_the_head_of_a_zip_alone_is_a_damaged_archive(received: Callable[..., Intake]) -> None:
    intake = received({"a.zip": b"PK\x03\x04" + b"\0" * 400})
    assert [(s.path, s.status) for s in intake.sources] == [("a.zip", FileStatus.DAMAGED)]
