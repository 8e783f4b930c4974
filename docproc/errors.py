"""The errors that docproc raises, and what each means for the caller.

DocprocError                    every error that is ours to explain
├── UsageError                  the call is wrong: exit status 2, nothing written
│   ├── FolderError             no such folder or file, or it cannot be read
│   ├── OutputError             the output directory cannot be written, or is in use
│   └── NoticeError             unknown notice, or its data is faulty
├── EngineError                 an OCR engine cannot start or broke down
└── PageError                   one page cannot be read; becomes a finding

A message says in Chinese what happened, where, and what to do: staff read it.
Bad input inside the folder never raises out of a run; it becomes a finding.
"""

from __future__ import annotations

import errno


class DocprocError(Exception):
    """An error with a sentence for the person at the keyboard."""


class UsageError(DocprocError):
    """The call cannot be carried out as it stands (exit status 2)."""


class FolderError(UsageError):
    """The folder to be checked is missing or unreadable."""


class OutputError(UsageError):
    """The output directory cannot be written, or another run is using it."""


class NoticeError(UsageError):
    """The notice is unknown, or its data does not hold together."""


class EngineError(DocprocError):
    """An OCR engine is not installed, cannot start, or broke down."""


class PageError(DocprocError):
    """One page cannot be rendered or read; `reason` is a short code.

    Reasons: `corrupt`, `too_large`, `render`, `timeout`, `crash`, `memory`,
    `fragments`. The page gets source `failed` and the run goes on.
    """

    REASONS = ("corrupt", "too_large", "render", "timeout", "crash", "memory", "fragments")

    def __init__(self, reason: str, message: str) -> None:
        super().__init__(message)
        self.reason = reason


_SAID = {
    errno.ENOSPC: "磁盘空间不足，请清理后重新运行",
    errno.EDQUOT: "磁盘配额已用完，请清理后重新运行",
    errno.EFBIG: "超过系统允许的文件大小，请换一个磁盘",
    errno.EACCES: "没有写入权限，请检查权限，或换一个文件夹",
    errno.EPERM: "没有写入权限，请检查权限，或换一个文件夹",
    errno.EROFS: "磁盘是只读的，请换一个文件夹",
    errno.ENOENT: "上级文件夹不存在或不能新建，请核对路径",
    errno.ENOTDIR: "路径中有一段是文件，请换一个文件夹",
    errno.EEXIST: "路径中有一段是文件，请换一个文件夹",
    errno.EISDIR: "这是一个文件夹，请换一个名称",
    errno.ENAMETOOLONG: "名称太长，请换一个文件夹",
    errno.EIO: "磁盘读写出错，请检查磁盘，或换一个文件夹",
    errno.ESTALE: "网络盘已断开，请重新连接后再运行",
}


def explained(error: OSError) -> str:
    """What an error of the system means and what to do, in Chinese."""
    return _SAID.get(error.errno or 0, f"{error.strerror or error}，请检查磁盘和权限")
