"""Phrase knowledge on spaCy: which known phrases does a text hold?

What comes in: labels with their phrases. What goes out: a function that counts
the different phrases of each label in a text. spaCy's blank Chinese pipeline
splits into characters and needs no model; it is loaded when first used.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from typing import Any


@lru_cache(maxsize=1)
def _pipeline() -> Any:
    import spacy

    return spacy.blank("zh")


@lru_cache(maxsize=1 << 14)
def folded(text: str) -> str:
    """NFKC, no white space, lower case: the form in which phrases are compared."""
    return "".join(unicodedata.normalize("NFKC", text).split()).lower()


def phrase_counter(
    phrases: Mapping[str, Sequence[str]],
) -> Callable[[str], dict[str, int]]:
    """A function from text to {label: number of different phrases seen}."""
    from spacy.matcher import PhraseMatcher

    nlp = _pipeline()
    matcher = PhraseMatcher(nlp.vocab)
    for label in sorted(phrases):
        matcher.add(label, [nlp.make_doc(folded(p)) for p in phrases[label]])

    def count(text: str) -> dict[str, int]:
        doc = nlp.make_doc(folded(text))
        seen: dict[str, set[str]] = {}
        for key, start, end in matcher(doc):
            seen.setdefault(nlp.vocab.strings[key], set()).add(doc[start:end].text)
        return {label: len(found) for label, found in sorted(seen.items())}

    return count
