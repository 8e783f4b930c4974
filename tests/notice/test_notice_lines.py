"""What is wrong in a notice's file is said with its line, before anything is judged."""

from __future__ import annotations

from pathlib import Path

import pytest

from docproc.notice.lines import read_lined
from docproc.notice.problems import FaultyNoticeError
from docproc.notice.yamls import text_of


def test_a_key_written_twice_is_said_with_the_line_of_the_second(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text(
        "rules:\n  - code: A20\n    with: {minimum: 8, minimum: 10}\n", encoding="utf-8"
    )
    with pytest.raises(FaultyNoticeError) as found:
        read_lined(path)
    (problem,) = found.value.problems
    assert (problem.line, "minimum”写了两遍" in problem.message) == (3, True)


def test_words_of_a_notice_in_another_encoding_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "notice.txt"
    path.write_bytes("关于组织开展申报工作的通知".encode("gbk"))
    with pytest.raises(FaultyNoticeError, match="UTF-8"):
        text_of(path)
