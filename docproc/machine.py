"""What two machines must share for their readings of a page to be the same.

What comes in: nothing. What goes out: names with versions: this program's own
source, the libraries that open, draw and read pages, and the programs they call.
A run on several machines compares them before the first page.
"""

from __future__ import annotations

import hashlib
import platform
import shutil
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from docproc.notice.folder import schemas_dir

ROOT = Path(__file__).resolve().parent
LIBRARIES = (
    "lxml", "numpy", "onnxruntime", "opencv-python-headless", "openvino", "pi-heif", "pikepdf",
    "pillow",
    "pypdfium2", "python-calamine", "python-docx", "rapidocr",
)  # fmt: skip


def traits() -> dict[str, str | None]:
    """Versions by name, None for what is not installed."""
    from docproc.text.engines import probe

    told: dict[str, str | None] = {name: _version(name) for name in LIBRARIES}
    told |= probe()
    told["docproc"] = f"{version('docproc')} {_hash_of(ROOT)}"
    told["通知数据"] = _hash_of(schemas_dir())
    told["processor"] = platform.machine()
    told["LibreOffice"] = "有" if shutil.which("soffice") else None
    return told


def _version(package: str) -> str | None:
    try:
        return version(package)
    except PackageNotFoundError:
        return None


def _hash_of(root: Path) -> str:
    """A short hash of a folder's files: two checkouts of one version may differ."""
    total = hashlib.sha256()
    for file in sorted(p for p in root.rglob("*") if p.is_file()):
        inside = file.relative_to(root)
        if not {"__pycache__", "_schemas"} & set(inside.parts):
            total.update(inside.as_posix().encode() + b"\0" + file.read_bytes())
    return total.hexdigest()[:8]
