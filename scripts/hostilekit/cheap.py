# ruff: noqa: E501 - a table of bytes reads better in long rows
"""A recording for the `replay` engine that answers every picture alike: no OCR where it is not the point."""

from __future__ import annotations

import json
from pathlib import Path


def recording(path: Path) -> str:
    """Write it and return the engine's name: three lines on every page, all read the same."""
    quads = [
        [[90.0, y], [700.0, y], [700.0, y + 40], [90.0, y + 40]] for y in (120.0, 240.0, 360.0)
    ]
    reading = {"text": "替身引擎读出的一行字", "confidence": 0.97}
    seen = [
        {"thumbnail": "", "quads": quads},
        {"thumbnail": "", "reading": reading},
        {"thumbnail": "", "turned": 0.01},
    ]
    path.write_text(json.dumps(seen), encoding="utf-8")
    return f"replay:{path}"
