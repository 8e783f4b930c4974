"""Typed data to JSON and back, for the store and for reports.

msgspec does the work: it encodes frozen dataclasses as they stand and checks
types when it reads them back, so nothing that is stored is a pickle.
"""

from __future__ import annotations

from typing import Any, TypeVar

import msgspec

T = TypeVar("T")

Stored = msgspec.Raw
"""A value left as the JSON that it was written in; `bytes()` of it gives that."""


def to_json(value: Any) -> bytes:
    """Encode dataclasses, enums, tuples and mappings as compact JSON."""
    return msgspec.json.encode(value)


def from_json(raw: bytes | str, kind: type[T]) -> T:
    """Decode JSON written by `to_json`; raises `ValueError` where it does not fit."""
    try:
        return msgspec.json.decode(raw, type=kind)
    except msgspec.DecodeError as error:
        raise ValueError(str(error)) from error
