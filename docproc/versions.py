"""Which code an answer came from: the version of a stage is the hash of its source.

What comes in: names of modules and packages of docproc. What goes out: a short
hash that changes with any of their files, so that nobody has to raise a number
by hand when a stage is changed, and nothing stored outlives the code it came from.
"""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parent
GROUND = ("chinese", "notice", "codec.py", "errors.py", "evidence.py", "page.py")
"""What every stage after reading stands on."""


@cache
def code_version(*parts: str) -> str:
    """Hash of the files of these packages and modules, paths relative to docproc's own.

    Raises `FileNotFoundError` for a part that is not there.
    """
    total = hashlib.sha256()
    for part in sorted(parts):
        place = ROOT / part
        files = sorted(p for p in place.rglob("*") if p.is_file()) if place.is_dir() else [place]
        for file in files:
            if "__pycache__" not in file.parts:
                total.update(f"{file.relative_to(ROOT).as_posix()}\0".encode())
                total.update(hashlib.sha256(file.read_bytes()).digest())
    return total.hexdigest()[:16]
