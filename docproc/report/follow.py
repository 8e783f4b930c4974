"""Questions that answer themselves once another finding is settled.

What comes in: the findings of one holder, and the notice's table of which rule
asks after the same thing as which other. What goes out: per finding, the
findings that it waits for. Nothing is dropped: a finding that waits keeps its
number and is told in one line with the others. What is demanded never waits.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from docproc.report.view import Finding, Section
from docproc.rules.model import Item

Follows = Mapping[str, Mapping[str, str]]
"""Code → code of the finding that settles it → the word that both must hold;
an empty word: the same items."""
Waiting = Mapping[str, tuple[Finding, ...]]
"""Number of a finding → the findings that it waits for, in their order."""


def waiting(findings: Sequence[Finding], follows: Follows) -> Waiting:
    """What each of one holder's findings waits for; only those that do are in it."""
    told = [f for f in findings if f.section is not Section.RESCAN]
    by_code = {f.check.code: f for f in told}
    direct = {
        f.check.code: held
        for f in told
        if f.section is Section.LOOK and f.check.decision is None
        if (held := _carriers(f, by_code) or _settled_by(f, by_code, follows))
    }
    found: dict[str, tuple[Finding, ...]] = {}
    for finding in told:
        roots = _roots(finding.check.code, direct, ())
        if roots and finding.check.code not in roots:
            found[finding.number] = tuple(f for f in told if f.check.code in roots)
    return found


def _carriers(finding: Finding, by_code: Mapping[str, Finding]) -> tuple[str, ...]:
    """The rules that this check could not do without: then its items are their codes."""
    codes = tuple(dict.fromkeys(i.item for i in finding.check.items))
    return codes if all(code in by_code for code in codes) else ()


def _settled_by(
    finding: Finding, by_code: Mapping[str, Finding], follows: Follows
) -> tuple[str, ...]:
    """The findings that ask for everything that this one asks after."""
    left = list(finding.check.items)
    used: list[str] = []
    for code, word in follows.get(finding.check.code, {}).items():
        other = by_code.get(code)
        if other is None:
            continue
        same = [i for i in left if _same(i, other, word)]
        if same:
            used.append(code)
            left = [i for i in left if i not in same]
    return tuple(used) if used and not left else ()


def _same(item: Item, other: Finding, word: str) -> bool:
    if not word:
        return any(item.item == theirs.item for theirs in other.check.items)
    said = [other.check.message, *(t for i in other.check.items for t in (i.item, i.message))]
    return (word in item.item or word in item.message) and any(word in text for text in said)


def _roots(
    code: str, direct: Mapping[str, tuple[str, ...]], way: tuple[str, ...]
) -> tuple[str, ...]:
    """The findings at the end of the chain; a chain that bites its tail ends nowhere."""
    if code in way:
        return ()
    if code not in direct:
        return (code,) if way else ()
    held = [root for c in direct[code] for root in _roots(c, direct, (*way, code))]
    return tuple(dict.fromkeys(held))
