"""Characters that look alike, and names that differ by no more than that.

What comes in: two names as read from paper. What goes out: how alike they are,
and whether one may be a misreading of the other. The table of look-alikes lies
beside this module as `lookalikes.txt`. It refuses to decide whether two names
are the same body: 有限公司 and 有限责任公司 are as different here as any two words.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import cache
from importlib import resources

LOOKALIKE_COST = 0.25
"""What taking a character for its look-alike costs, where another mistake costs 1."""

UNREAD = "□"
"""Stands for a character that is there and could not be read; it looks like any other."""

_BRACKETS = str.maketrans({"(": "（", ")": "）", "[": "（", "]": "）", "【": "（", "】": "）",
                           "〔": "（", "〕": "）", "{": "（", "}": "）"})  # fmt: skip


def normal_name(text: str) -> str:
    """The form in which names are compared: NFKC, no white space, brackets as （）, and without the
    former name that may stand behind one.

    >>> normal_name(" 山东ＡＢ (济南) 有限公司（原济南甲乙厂）")
    '山东AB（济南）有限公司'
    """
    shown = "".join(unicodedata.normalize("NFKC", text).split()).translate(_BRACKETS)
    return _FORMER.sub("", shown)


_FORMER = re.compile(
    r"（(?:原名?|曾用名|更名前|前身)[:为是]?[^（）]{3,40}(?:（[^（）]*）[^（）]*)?）$"
)


@cache
def lookalikes() -> dict[str, frozenset[str]]:
    """For each character of the table those that it is taken for, both ways."""
    found: dict[str, set[str]] = {}
    table = resources.files("docproc.chinese").joinpath("lookalikes.txt").read_text("utf-8")
    for row in table.splitlines():
        if not row or row.startswith("#"):
            continue
        first, others = row.split(" ", 1)
        for other in others:
            found.setdefault(first, set()).add(other)
            found.setdefault(other, set()).add(first)
    return {character: frozenset(others) for character, others in found.items()}


def look_alike(first: str, second: str) -> bool:
    """Whether two single characters are the same or are taken for one another.

    An unread one (`UNREAD`) may be any.

    >>> look_alike("未", "末"), look_alike("未", "来")
    (True, False)
    """
    if first == second or UNREAD in (first, second):
        return True
    return second in lookalikes().get(first, frozenset())


def similar(first: str, second: str) -> float:
    """How alike two names are, 0..1; 1 for the same name in normal form.

    One minus the cost of turning one into the other over the longer length; a
    look-alike costs `LOOKALIKE_COST`, any other change, gap or addition 1.
    """
    a, b = normal_name(first), normal_name(second)
    longer = max(len(a), len(b))
    return 1.0 - _distance(a, b) / longer if longer else 1.0


def could_be_misread(first: str, second: str) -> bool:
    """Whether the names are the same up to look-alikes, width, brackets and spaces.

    Same names could be misread too (true). At most a third of the characters
    may differ, for short words whose characters all differ are other words;
    a bracket lost or gained does not count.

    >>> could_be_misread("济南泰安电气(集团)有限公司", "济南秦安电气（集团）有限公司")
    True
    >>> could_be_misread("山东甲乙有限公司", "山东甲乙有限责任公司")
    False
    """
    a, b = (normal_name(n).replace("（", "").replace("）", "") for n in (first, second))
    if len(a) != len(b):
        return False
    differing = [(x, y) for x, y in zip(a, b, strict=True) if x != y]
    return 3 * len(differing) <= len(a) and all(look_alike(x, y) for x, y in differing)


def differ_by_a_slip(first: str, second: str) -> bool:
    """Whether two longer names differ in one character put for another (纺织, 方织), or in a
    sign that was read before one of them.

    On a copy a reader's slip and a typist's look the same, and no table holds every
    pair of characters that a bad copy makes alike; whose it is, a person sees at once.
    """
    a, b = sorted((normal_name(first), normal_name(second)), key=len)
    if len(a) < SLIP_FROM:
        return False
    if len(b) == len(a) + 1:
        return b[1:] == a and b[0].isascii()  # a speck or a hole before the name read as 1
    if len(a) != len(b):
        return False
    return sum(x != y for x, y in zip(a, b, strict=True)) == 1


def lacks_one(first: str, second: str, least: int | None = None) -> bool:
    """Whether one longer name, of `least` characters, is the other without one of its inner
    characters (滨州, 州), but for look-alikes."""
    short, long = sorted((normal_name(first), normal_name(second)), key=len)
    if len(long) != len(short) + 1 or len(long) < (least or LOST_FROM):
        return False
    rests = (long[:i] + long[i + 1 :] for i in range(1, len(long) - 1))
    return any(rest == short or could_be_misread(rest, short) for rest in rests)


LOST_FROM = 12
"""Characters of a name from which one that is lacking was more likely lost than never there."""
OUTVOTED_BY = 2
"""So many papers that spell a name alike outvote one picture that differs by a slip."""
SLIP_FROM = 8
"""Characters of a name from which one that differs is more likely a slip than another name."""


def match_name(text: str, names: Iterable[str]) -> tuple[str | None, float]:
    """The one of `names` that a reading most likely stands for, and how alike they are.

    (None, 0.0) where there are no names. Of equals the first in sorted order.
    """
    best, score = None, 0.0
    for name in sorted(set(names)):
        alike = similar(text, name)
        if best is None or alike > score:
            best, score = name, alike
    return best, score


def _distance(a: str, b: str) -> float:
    """Least cost of turning `a` into `b`, character by character."""
    costs = [float(j) for j in range(len(b) + 1)]
    for i, x in enumerate(a, start=1):
        above, costs[0] = costs[0], float(i)
        for j, y in enumerate(b, start=1):
            swap = 0.0 if x == y else LOOKALIKE_COST if look_alike(x, y) else 1.0
            above, costs[j] = costs[j], min(above + swap, costs[j] + 1.0, costs[j - 1] + 1.0)
    return costs[-1]
