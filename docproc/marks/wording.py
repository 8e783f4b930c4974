"""What the words read on a seal mean, and what they must look like.

What comes in: text as an engine read it off a seal. What goes out: the text in
normal form, the kind of seal it makes, and how much it looks like the name of a
body. The words themselves lie beside this module in `words.yaml`. It refuses to
complete a name: only brackets are closed.
"""

from __future__ import annotations

import re
from functools import cache
from importlib import resources
from typing import Any

import yaml

from docproc.chinese.lookalike import match_name, normal_name
from docproc.page import SealKind

_FOREIGN = re.compile(r"[^\u4e00-\u9fff\u3400-\u4dbfA-Za-z0-9（）□]")
_FORM = re.compile(r"(?:有限责任公司|股份有限公司|有限公司|分公司|公司)$")
_ENDS = re.compile(r"^[^\u4e00-\u9fffA-Za-z（□]+|[^\u4e00-\u9fffA-Za-z）□]+$")


@cache
def words() -> dict[str, Any]:
    """The lists of `words.yaml`."""
    text = resources.files("docproc.marks").joinpath("words.yaml").read_text("utf-8")
    loaded: dict[str, Any] = yaml.safe_load(text)
    return loaded


def clean(text: str) -> str:
    """A reading without marks, stray digits at its ends and half brackets.

    >>> clean("·海岳(济南）机械有限公司1。")
    '海岳（济南）机械有限公司'
    """
    kept = _FOREIGN.sub("", normal_name(text))
    kept = _ENDS.sub("", kept)
    if kept.count("（") == 1 and kept.count("）") == 0:
        kept = _closed(kept)
    elif kept.count("）") == 1 and kept.count("（") == 0:
        kept = _opened(kept)
    return kept


def _closed(text: str) -> str:
    """Add the lost closing bracket where it is clear: after a known word, else at the end."""
    rest = text[text.index("（") + 1 :]
    if any(rest == word for word in words()["brackets"]):
        return text + "）"
    return text[:-1] if text.endswith("（") else text


def _opened(text: str) -> str:
    """Add the lost opening bracket before a known word, else take the other away."""
    before = text[: text.index("）")]
    for word in words()["brackets"]:
        if before.endswith(word) and len(before) > len(word):
            at = len(before) - len(word)
            return text[:at] + "（" + text[at:]
    return text[1:] if text.startswith("）") else text


def balanced(text: str) -> bool:
    """Whether brackets open and close in turn."""
    depth = 0
    for character in text:
        depth += {"（": 1, "）": -1}.get(character, 0)
        if depth not in (0, 1):
            return False
    return depth == 0


def looks_like_a_name(text: str) -> bool:
    """Whether the text ends as names of bodies do and is long enough to be one."""
    bare = re.sub(r"（[^（）]*）$", "", text)
    if len(_FORM.sub("", re.sub(r"（[^（）]*）", "", bare))) < 3 and _FORM.search(bare):
        return False  # 机械有限公司 is the end of a name, and so is （集团）有限公司
    return len(bare) >= 4 and any(bare.endswith(end) for end in words()["endings"])


def a_stroke_apart(text: str) -> bool:
    """Whether a name has a character, before its trade and form, that one stroke makes another."""
    return any(c in group for c in text[: max(len(text) - 4, 4)] for group in words()["strokes"])


def split_purpose(text: str) -> tuple[str, str | None]:
    """Cut a purpose off the end of a rim's text: (name, purpose or None).

    >>> split_purpose("海岳机械有限公司财务专用章")
    ('海岳机械有限公司', '财务专用章')
    """
    for tail in words()["straight"]:
        if not text.endswith(tail):
            continue
        for end in sorted(words()["endings"], key=len, reverse=True):
            at = text.rfind(end, 2, len(text) - len(tail))
            if at >= 0 and len(text) - at - len(end) <= 8 and text[at + len(end) :]:
                return text[: at + len(end)], text[at + len(end) :]
    return text, None


def says_a_stamp(text: str) -> bool:
    """Whether words in a frame are such as only a stamp says (与原件一致, 仅供…使用)."""
    return any(all(part in text for part in parts) for parts in words()["stamps"])


def known_purpose(text: str) -> str:
    """A straight line as read, or the usual one of which it is a slight misreading."""
    usual, alike = match_name(text, words()["usual"])
    near = usual is not None and abs(len(usual) - len(text)) <= 1
    return usual if usual is not None and near and alike >= 0.7 else text


def names_a_purpose(text: str) -> bool:
    """Whether a straight line says that the seal is for one use only (合同专用章)."""
    return any(
        word in text
        for kind, found in words()["purposes"].items()
        if kind not in ("official", "other")
        for word in found
    )


def kind_of(text: str | None, bottom: str | None, *, worded: bool = False) -> SealKind:
    """The kind of a round or oval seal by what was read on it.

    `worded` tells that words stand under the star, read or not: what they say
    decides, so a seal whose words could not be read is of no known kind.
    """
    for kind, found in words()["purposes"].items():
        if bottom and any(word in bottom for word in found):
            return SealKind(kind)
    if text is None or worded or (bottom and any(c in bottom for c in words()["pieces"])):
        return SealKind.UNKNOWN
    return SealKind.OFFICIAL
