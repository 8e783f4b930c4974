"""A notice that is sound from end to end, or none at all.

What comes in: a notice's id or folder. What goes out: the notice, or `FaultyNoticeError` with
every fault of all its files, the same that `rules check` tells. Whoever shows,
tests or uses a notice takes it from here, so that a faulty one never half-loads.
"""

from __future__ import annotations

from functools import lru_cache

from docproc.notice.folder import NoticeFolder
from docproc.notice.load import Notice, digest, load_notice
from docproc.notice.problems import FaultyNoticeError, Problem
from docproc.rules.lint import check_notice


def sound_notice(named: str) -> Notice:
    """The notice of this id or folder; raises `NoticeError` for an unknown or a faulty one."""
    folder = NoticeFolder.find(named)
    problems = _problems(named, digest(folder))
    if problems:
        raise FaultyNoticeError(problems)
    return load_notice(named)


@lru_cache(maxsize=8)
def _problems(named: str, sha256: str) -> tuple[Problem, ...]:
    """Faults of data with this digest: whoever asks again need not wait again."""
    return tuple(check_notice(named))
