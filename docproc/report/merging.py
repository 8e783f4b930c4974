"""Sentences that say the same of several things become one sentence.

What comes in: finished sentences, without their full stops. What goes out: fewer
sentences with the same content. Refuses to merge where more than one place
differs: who has what would no longer be told.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

_TOKEN = re.compile(r"“[^“”]*”|《[^《》]*》|（[^（）]*）|\d+(?:\.\d+)?|[^“《（\d]+|.", re.DOTALL)
_LISTED = re.compile(r"“.*”|《.*》", re.DOTALL)
_PLACE = re.compile(r"（[^（）]*(?:第\d|[A-Za-z]\.|\.[a-z]{3,4})[^（）]*）")
_MOST = 12
"""So many things in one sentence; a longer list is easier to read line by line."""
_ASKS = ("请", "建议")


def merged(texts: Sequence[str]) -> tuple[str, ...]:
    """Texts that differ in one name, number or place only, told together; order kept.

    >>> merged(["“电话”未填写。请补填", "“地址”未填写。请补填"])
    ('“电话”、“地址”未填写。请补填',)
    """
    groups: list[tuple[list[str], int | None, list[str]]] = []
    for text in dict.fromkeys(texts):
        tokens = _TOKEN.findall(text)
        for at, (base, place, values) in enumerate(groups):
            spot = _difference(base, tokens)
            if spot is not None and place in (None, spot) and len(values) < _MOST:
                groups[at] = (base, spot, [*values, tokens[spot]])
                break
        else:
            groups.append((tokens, None, [""]))
    return tuple(_joined(*group) for group in groups)


def _difference(base: Sequence[str], other: Sequence[str]) -> int | None:
    """The one token in which two texts differ, where it is one that can be listed."""
    if len(base) != len(other):
        return None
    spots = [n for n, (a, b) in enumerate(zip(base, other, strict=True)) if a != b]
    if len(spots) != 1:
        return None
    spot = spots[0]
    pair = (base[spot], other[spot])
    if any(token[0].isdigit() for token in pair):
        return spot if all(map(str.isdigit, pair)) and _counted(base, spot) else None
    return spot if any(all(k.fullmatch(t) for t in pair) for k in (_LISTED, _PLACE)) else None


def _counted(tokens: Sequence[str], spot: int) -> bool:
    """Whether a number names something (a year, a row, a page) and is no amount."""
    before, after = "".join(tokens[:spot]), "".join(tokens[spot + 1 :])
    return before.endswith("第") or after.startswith("年")


def _joined(tokens: Sequence[str], spot: int | None, values: Sequence[str]) -> str:
    if spot is None:
        return "".join(tokens)
    listed = [tokens[spot], *values[1:]]
    if listed[0].startswith("（"):
        held = f"（{'；'.join(v[1:-1] for v in listed)}）"
    else:
        held = "、".join(listed)
    return "".join((*tokens[:spot], held, *tokens[spot + 1 :]))


def hoisted(texts: Sequence[str]) -> tuple[tuple[str, ...], str]:
    """The texts without the request with which all of them end, and that request.

    >>> hoisted(["甲未填。请补填", "乙有误。请补填"])
    (('甲未填', '乙有误'), '请补填')
    """
    if len(texts) < 2:
        return tuple(texts), ""
    for joint in ("。", "，"):
        parts = [text.rpartition(joint) for text in texts]
        asked = parts[0][2]
        if asked.startswith(_ASKS) and all(p[0] and p[2] == asked for p in parts):
            return tuple(p[0] for p in parts), asked
    return tuple(texts), ""
