"""Groups of words in the labels of `fields.yaml`: {unit} stands for each word of the group in turn.

What comes in: the file's data as it was read. What goes out: the same with the words put into
the labels and forms of facts and the labels of papers. What has another form than it should is
left as it stands, to be told of in its own place.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import product
from typing import Any


def with_word_groups(raw: Any) -> Any:
    """The data with every {group} replaced; the data itself where it has no groups to put in."""
    if not isinstance(raw, dict) or not _are_groups(words := raw.get("words")):
        return raw
    put_in = {}
    for part, with_words in (("facts", _fact_with), ("papers", _paper_with)):
        if isinstance(held := raw.get(part), dict):
            put_in[part] = {key: with_words(words or {}, one) for key, one in held.items()}
    return raw | put_in


def _paper_with(words: dict[str, list[object]], paper: object) -> object:
    """One paper with the words of the groups put into its labels."""
    labels = paper.get("labels") if isinstance(paper, dict) else None
    if not isinstance(paper, dict) or not isinstance(labels, dict):
        return paper
    return paper | {
        "labels": {
            key: list(_expand(texts, words)) if _are_texts(texts) else texts
            for key, texts in labels.items()
        }
    }


def _are_texts(texts: object) -> bool:
    return isinstance(texts, list) and all(isinstance(text, str) for text in texts)


def _are_groups(words: object) -> bool:
    """Whether `words:` are groups of texts, as they should be."""
    return words is None or (
        isinstance(words, dict) and all(isinstance(group, list) for group in words.values())
    )


def _fact_with(words: dict[str, list[object]], fact: object) -> object:
    """One fact with the words of the groups put into its labels and forms."""
    if not isinstance(fact, dict):
        return fact
    held = dict(fact)
    for part in ("labels", "second", "weak", "forms"):
        texts = held.get(part)
        if isinstance(texts, list) and _are_texts(texts):
            if part == "forms":
                held[part] = [_any_of(text, words) for text in texts]
            else:
                held[part] = list(_expand(texts, words))
    return held


def _any_of(form: str, words: dict[str, list[object]]) -> str:
    """A form with each {group} made into a choice of its words, longest first."""
    for name, group in words.items():
        choice = "|".join(re.escape(w) for w in sorted(map(str, group), key=len, reverse=True))
        form = form.replace("{" + name + "}", f"(?:{choice})")
    return form


def _expand(labels: Iterable[str], words: dict[str, list[object]]) -> Iterable[str]:
    for label in labels:
        groups = [name for name in sorted(words) if "{" + name + "}" in label]
        for chosen in product(*(words[name] for name in groups)):
            text = label
            for name, word in zip(groups, chosen, strict=True):
                text = text.replace("{" + name + "}", str(word))
            yield text
