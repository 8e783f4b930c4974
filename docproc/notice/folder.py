"""Where a notice's data lies, and how one notice extends another.

What comes in: a notice's id, or the folder of one that is not installed. What goes
out: paths of its YAML files. A notice whose `notice.yaml` says `extends: shandong-2026`
takes every file that it does not hold itself from there, file by file: from the folder
beside its own, else from the installed one. Nothing is parsed here but that line.
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
    def find(named: str) -> NoticeFolder:
        """The folder of a notice, by its id or by its path; raises `NoticeError` for neither."""
        if not named.strip():
            raise NoticeError(f"没有写是哪个通知。已安装的通知：{'、'.join(notice_ids()) or '无'}")
        is_path = named.startswith(".") or Path(named).name != named
        own = Path(named).resolve() if is_path else _installed(named)
        if not _is_notice(own) and Path(named).is_dir():
            own = Path(named).resolve()
        chain: list[Path] = []
        folder: Path | None = own
        while folder is not None:
            if not _is_notice(folder) or folder in chain:
                raise _not_there(folder, chain)
            chain.append(folder)
            folder = _extended(folder)
        return NoticeFolder(own.name, tuple(chain))

    @property
    def named(self) -> str:
        """What finds this notice again, from any working folder."""
        return self.id if self.chain[0] == _installed(self.id) else str(self.chain[0])

    def file(self, name: str) -> Path | None:
        """One file, from the first folder of the chain that has it."""
        return next((f / name for f in self.chain if (f / name).is_file()), None)

    def files(self, folder: str, pattern: str = "*.yaml") -> tuple[Path, ...]:
        """All files of a subfolder, by name; the notice's own replace inherited ones."""
        found: dict[str, Path] = {}
        for base in reversed(self.chain):
            found.update((p.name, p) for p in sorted((base / folder).glob(pattern)))
        return tuple(found[name] for name in sorted(found))


def _installed(notice_id: str) -> Path:
    return schemas_dir() / notice_id


def _is_notice(folder: Path) -> bool:
    return (folder / "notice.yaml").is_file()


def _extended(folder: Path) -> Path | None:
    """What `extends:` names; a value that is no name is left to whoever checks the head."""
    content, _ = parse(folder / "notice.yaml")
    named = content.get("extends") if isinstance(content, dict) else None
    if not isinstance(named, str) or not named:
        return None
    beside = folder.parent / named
    return beside if _is_notice(beside) else _installed(named)


def _not_there(folder: Path, chain: list[Path]) -> NoticeError:
    """Why a notice cannot be found, where it was asked for."""
    wanted, known = folder.name, "、".join(notice_ids()) or "无"
    elsewhere = f"自己写的通知请写它的文件夹，如 ./{wanted}"
    if chain:
        elsewhere = "沿用的通知也可以放在本通知的文件夹旁边"
    said = f"没有名为 {wanted} 的通知。已安装的通知：{known}。{elsewhere}"
    if folder in chain:
        said = f"extends 绕回了 {wanted}：通知不能沿用自己，请改写或删去 extends"
    elif folder.is_dir():
        said = f"通知 {wanted} 的文件夹里没有 notice.yaml，请补上。已安装的通知：{known}"
    if not chain and folder.is_dir():
        return FaultyNoticeError([Problem(f"{wanted}/notice.yaml", 1, said)])
    if not chain:
        return NoticeError(said)
    file = chain[-1] / "notice.yaml"
    node = parse(file)[1]
    pairs = node.value if node is not None else ()
    line = next((k.start_mark.line + 1 for k, _ in pairs if k.value == "extends"), 1)
    return FaultyNoticeError([Problem(shown(file), line, said)])
