"""The notice as typed, checked, frozen data (ground: every stage may read it)."""

from docproc.notice.folder import NoticeFolder, notice_ids
from docproc.notice.load import Notice, load_notice
from docproc.notice.problems import Problem
from docproc.notice.rules import RuleSpec

__all__ = ["Notice", "NoticeFolder", "Problem", "RuleSpec", "load_notice", "notice_ids"]
