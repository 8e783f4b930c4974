"""Where a notice's data lies, and how one notice extends another.

What comes in: a notice's id. What goes out: paths of its YAML files. A notice
whose `notice.yaml` says `extends: shandong-2026` takes every file that it does
not hold itself from there, file by file. Nothing is parsed here but that line.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from docproc.errors import NoticeError
from docproc.notice.problems import FaultyNoticeError, Problem

_PACKAGED = Path(__file__).resolve().parent.parent / "_schemas"
_CHECKOUT = Path(__file__).resolve().parent.parent.parent / "schemas"


def schemas_dir() -> Path:
    """The folder of all notices: inside the wheel, else the checkout's."""
    return _PACKAGED if _PACKAGED.is_dir() else _CHECKOUT


def notice_ids() -> tuple[str, ...]:
    """The ids of the notices that are installed, sorted."""
    return tuple(sorted(p.parent.name for p in schemas_dir().glob("*/notice.yaml")))


LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""Safe either way; the one written in C reads a notice in a tenth of the time."""


def read_yaml(path: Path) -> Any:
    """The content of a YAML file; raises `NoticeError` naming file and line."""
    try:
        return yaml.load(path.read_text(encoding="utf-8"), LOADER)
    except OSError as error:
        raise NoticeError(f"读不到通知数据文件 {path.name}：{error.strerror}") from error
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 1 if mark else 1
        what = "不是有效的 YAML，请检查缩进（用空格不用 Tab）、冒号后的空格和引号"
        raise FaultyNoticeError([Problem(_shown(path), line, what)]) from error
    except UnicodeDecodeError as error:
        what = "不是 UTF-8 编码的文本，请另存为 UTF-8"
        raise FaultyNoticeError([Problem(_shown(path), 1, what)]) from error
    except ValueError as error:  # a date that looks like one and is none
        what = f"有不存在的日期或写错的数字（{error}），请改正"
        raise FaultyNoticeError([Problem(_shown(path), 1, what)]) from error


def text_of(path: Path) -> str:
    """The notice's own words; raises `NoticeError` where they are not in UTF-8."""
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        what = "不是 UTF-8 编码的文本，请另存为 UTF-8"
        raise FaultyNoticeError([Problem(_shown(path), 1, what)]) from error


def _shown(path: Path) -> str:
    """`rules/city.yaml`: a file as people call it."""
    return f"{path.parent.name}/{path.name}"


@dataclass(frozen=True, slots=True)
class NoticeFolder:
    """A notice's folder, followed by those it extends (`chain`, own first)."""

    id: str
    chain: tuple[Path, ...]

    @staticmethod
    def find(notice_id: str) -> NoticeFolder:
        """The folder of a notice; raises `NoticeError` for an unknown id."""
        chain: list[Path] = []
        wanted: str | None = notice_id
        while wanted:
            folder = schemas_dir() / wanted
            if not (folder / "notice.yaml").is_file() or folder in chain:
                known = "、".join(notice_ids()) or "无"
                raise NoticeError(f"没有名为 {wanted} 的通知。已安装的通知：{known}")
            chain.append(folder)
            wanted = (read_yaml(folder / "notice.yaml") or {}).get("extends")
        return NoticeFolder(notice_id, tuple(chain))

    def file(self, name: str) -> Path | None:
        """One file, from the first folder of the chain that has it."""
        return next((f / name for f in self.chain if (f / name).is_file()), None)

    def files(self, folder: str, pattern: str = "*.yaml") -> tuple[Path, ...]:
        """All files of a subfolder, by name; the notice's own replace inherited ones."""
        found: dict[str, Path] = {}
        for base in reversed(self.chain):
            found.update((p.name, p) for p in sorted((base / folder).glob(pattern)))
        return tuple(found[name] for name in sorted(found))
