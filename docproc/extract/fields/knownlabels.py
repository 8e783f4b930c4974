"""The labels that the notice lists for one document type, and how surely each means its fact.

What comes in: the notice's fields and a document type. What goes out: the words of its
labels and of labels of something else, and the forms of labels that nobody listed. It looks
words up as they are; what is printed round them, and misread ones, are other modules'.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from docproc.chinese.text import plain
from docproc.notice.fields import Affixes, FieldsSpec

WEAK = 0.75
"""Score of a label that means the fact only where nothing better does."""
SECOND = 0.92
"""Score of a label that means the fact, but less surely than another would (主营业务收入)."""
FORMED = 0.95
"""Score of a label that nobody listed and that has the form of such labels."""

_TAIL = re.compile(r"[:：;；*＊\s_.…。·、，,/／]+$")
_HEAD = re.compile(r"^[*＊\s_.…·、，,]+")

Meanings = tuple[tuple[str | None, float], ...]
"""What a label asks for: keys of facts (None: something else), each with its score."""


@dataclass(frozen=True, slots=True)
class KnownLabels:
    """The labels of one document type: `words`, the `longest` of them, words round them that add
    nothing (`affixes`), `forms` of labels with what they never mean (`barred`), and `others`,
    the bodies whose facts are not asked for."""

    words: Mapping[str, Meanings]
    longest: int
    affixes: Affixes
    forms: tuple[tuple[str | None, re.Pattern[str]], ...] = ()
    barred: frozenset[tuple[str, str]] = frozenset()
    others: tuple[str, ...] = ()


def known_labels(spec: FieldsSpec, paper: str) -> KnownLabels:
    """The labels that the notice lists for papers of one type."""
    words: dict[str, dict[str | None, float]] = {}

    def add(labels: Iterable[str], key: str | None, score: float) -> None:
        for label in labels:
            scores = words.setdefault(bare_label(label), {})
            scores[key] = max(score, scores.get(key, 0.0))

    about = spec.papers.get(paper)
    owned = set(about.facts) if about else set()
    add(spec.stop, None, 1.0)
    for key, fact in spec.facts.items():
        if key not in owned:
            add((*fact.labels, *fact.second), None, 0.9)
    for key in sorted(owned & set(spec.facts)):
        refused = set(about.without.get(key, ())) if about else set()
        add((x for x in spec.facts[key].labels if x not in refused), key, 1.0)
        add((x for x in spec.facts[key].second if x not in refused), key, SECOND)
        add((x for x in spec.facts[key].weak if x not in refused), key, WEAK)
        add(about.labels.get(key, ()) if about else (), key, 1.0)
    settled = {label: _settled(scores) for label, scores in sorted(words.items())}
    forms = tuple(
        (key if key in owned else None, re.compile(form))
        for key in sorted(spec.facts, key=lambda k: (k not in owned, k))
        for form in spec.facts[key].forms
    )
    barred = frozenset((k, x) for k, names in about.without.items() for x in names) if about else ()
    longest = max(map(len, settled), default=0)
    others = (*spec.whose.others, *spec.whose.schemes)
    others = tuple(sorted(others, key=lambda w: (-len(w), w)))
    return KnownLabels(settled, longest, spec.affixes, forms, frozenset(barred), others)


def _settled(scores: dict[str | None, float]) -> Meanings:
    """A fact's own label beats a stop label; a weak one gives way to a stop label."""
    strong = [(k, s) for k, s in scores.items() if k is not None and s > WEAK]
    if strong:
        return tuple(sorted(strong, key=lambda pair: str(pair[0])))
    if scores.get(None, 0.0) >= 1.0:
        return ((None, 1.0),)
    weak = [(k, s) for k, s in scores.items() if k is not None]
    return tuple(sorted(weak, key=lambda pair: str(pair[0]))) or ((None, 1.0),)


def bare_label(label: str) -> str:
    """A label in plain form, without the colon, the rule and the stars at its ends."""
    return _HEAD.sub("", _TAIL.sub("", plain(label)))


def formed(known: KnownLabels, core: str) -> Meanings:
    """What a label asks for by its form: 企业登记注册的地址, 职工规模. One that two facts'
    forms fit asks for both (成熟度等级及评估时间)."""
    if len(core) < 3 or ":" in core:  # a colon amid a text parts a label from its answer
        return ()
    found = [k for k, form in known.forms if form.fullmatch(core)]
    kept = [k for k in dict.fromkeys(found) if k is None or (k, core) not in known.barred]
    own = [k for k in kept if k is not None]
    return tuple((k, FORMED) for k in own) or tuple((k, 1.0) for k in kept)
