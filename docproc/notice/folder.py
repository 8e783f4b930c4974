"""Where a notice's data lies, and how one notice extends another.

What comes in: a notice's id. What goes out: paths of its YAML files. A notice
whose `notice.yaml` says `extends: shandong-2026` takes every file that it does
not hold itself from there, file by file. Nothing is parsed here but that line.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from docproc.errors import NoticeError
from docproc.notice.problems import FaultyNoticeError, Problem
from docproc.notice.yamls import parse, shown

_PACKAGED = Path(__file__).resolve().parent.parent / "_schemas"
_CHECKOUT = Path(__file__).resolve().parent.parent.parent / "schemas"


def schemas_dir() -> Path:
    """The folder of all notices: inside the wheel, else the checkout's."""
    return _PACKAGED if _PACKAGED.is_dir() else _CHECKOUT


def notice_ids() -> tuple[str, ...]:
    """The ids of the notices that are installed, sorted; those without a head, too."""
    return tuple(sorted({p.parent.name for p in schemas_dir().glob("*/*.yaml")}))


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
                raise _not_there(wanted, chain)
            chain.append(folder)
            wanted = _extended(folder / "notice.yaml")
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


def _extended(path: Path) -> str | None:
    """What `extends:` names; a value that is no name is left to whoever checks the head."""
    content, _ = parse(path)
    named = content.get("extends") if isinstance(content, dict) else None
    return named if isinstance(named, str) else None


def _not_there(wanted: str, chain: list[Path]) -> NoticeError:
    """Why a notice cannot be found, where it was asked for."""
    folder = schemas_dir() / wanted
    known = "、".join(notice_ids()) or "无"
    said = f"没有名为 {wanted} 的通知。已安装的通知：{known}"
    if folder in chain:
        said = f"extends 绕回了 {wanted}：通知不能沿用自己，请改写或删去 extends"
    elif folder.is_dir() and wanted:
        said = f"通知 {wanted} 的文件夹里没有 notice.yaml，请补上。已安装的通知：{known}"
    if not chain and folder.is_dir() and wanted:
        return FaultyNoticeError([Problem(f"{wanted}/notice.yaml", 1, said)])
    if not chain:
        return NoticeError(said)
    file = chain[-1] / "notice.yaml"
    node = parse(file)[1]
    pairs = node.value if node is not None else ()
    line = next((k.start_mark.line + 1 for k, _ in pairs if k.value == "extends"), 1)
    return FaultyNoticeError([Problem(shown(file), line, said)])
