"""Labels that ask for several facts at once: 联系人及职务, 联系人（姓名、手机）.

What comes in: the known labels and the words of one, with what stands in its brackets. What
goes out: the facts that its parts ask for together. A part that is no label, or of another
person, asks for nothing.
"""

from __future__ import annotations

import re

from docproc.extract.fields.knownlabels import (
    SECOND,
    WEAK,
    KnownLabels,
    Meanings,
    bare_label,
    formed,
)

_PART = re.compile(r"[㐀-鿿𠀀-𲎯]{1,8}|[Ee]-?mail")
_BARELY_JOINED = re.compile(r"([㐀-鿿]{2,}(?:名称|姓名))(地址|所在地|地点|联系电话|电话|手机)")
"""Two slots of one label whose mark was lost at the end of its line: 智能工厂名称、| 地址."""
_JOINED = re.compile(r"[/／、+＋&]|及其?|和|与|或")


def of_parts(known: KnownLabels, core: str) -> Meanings:
    """What a label asks for that joins several: 联系人及职务, 法定代表人/负责人, E-mail/邮箱."""
    parts = [bare_label(p) for p in _JOINED.split(core)]
    if len(parts) == 1 and (bare := _BARELY_JOINED.fullmatch(core)):
        parts = [bare[1], bare[2]]
    if len(parts) < 2 or len(parts[0]) < 2 or not all(map(_PART.fullmatch, parts[1:])):
        return ()
    if any(_holds_more(known, part) for part in parts[1:]):
        return ()
    first = known.words.get(parts[0]) or formed(known, parts[0])
    if not first or any(score <= WEAK for _, score in first):
        return ()
    owner = parts[0].removesuffix("名称")
    more = [h for p in parts[1:] for h in known.words.get(p, ()) if h[0] and h[1] > WEAK]
    if owner != parts[0]:  # 工厂名称及所在地: the place is the factory's
        theirs = [known.words.get(owner + p) or formed(known, owner + p) for p in parts[1:]]
        more += [h for hits in theirs for h in hits if h[0] and h[1] > WEAK]
    if _SOMEBODY.search(parts[0].removesuffix("姓名")) and not any(
        k == "contact_name" for k, _ in first
    ):
        more = [h for h in more if h[0] not in _TOLD_WITH["contact_name"]]
    joint = {k: min(s, 0.97) for k, s in (*more, *first) if k is not None}
    return tuple(joint.items()) or first


_TOLD_WITH = {
    "enterprise_name": frozenset({"uscc"}),
    "contact_name": frozenset({"contact_phone", "contact_email"}),
    "contact_phone": frozenset({"contact_email"}),
    "enterprise_type": frozenset({"parent_company"}),
}
"""What a label may ask for in brackets beside its own fact: values that nothing else looks like,
of the same body. A legal representative's telephone number is not the contact's."""
_SOMEBODY = re.compile(r"(?:负责人|代表人?|领导|董事长|经理|厂长|主任|总监|主管|法人)$")
"""Who is not the contact, and whose telephone number is not either: 法定代表人及联系电话."""
_ASKED_IN = re.compile(r"[/／、+＋&，,；;]|及其?|和|与|或|(?=必须|务必|保持|确保|应|须|需)")


def of_asides(known: KnownLabels, hits: Meanings, asides: str) -> Meanings:
    """What a label asks for in brackets too: 联系人（姓名、手机）, 企业名称（统一社会信用代码）."""
    own = {k: score for k, score in hits if k}
    with_it = frozenset[str]().union(*(_TOLD_WITH.get(k, ()) for k in own)) - own.keys()
    if not with_it:
        return ()
    parts = [bare_label(part) for part in _ASKED_IN.split(asides)]
    asked = {k for part in parts for k, s in known.words.get(part, ()) if k and s > WEAK}
    return tuple((k, min(SECOND, *own.values())) for k in sorted(with_it & asked))


def borne_out(known: KnownLabels, hits: Meanings, core: str, asides: str) -> Meanings:
    """The hits, surer where the label's bracket says the same in better words, or goes on with it:
    营业执照号（统一社会信用代码）, 行业（代码及名称）."""
    aside = bare_label(asides)
    said = dict(known.words.get(aside) or known.words.get(core + aside) or ())
    return tuple((k, max(s, said.get(k, s)) if s == WEAK else s) for k, s in hits)


def _holds_more(known: KnownLabels, part: str) -> bool:
    """Whether a part of a label is a known one with more behind it, an answer: 电话孙波宇."""
    if part in known.words or formed(known, part):
        return False
    return any(part[:end] in known.words for end in range(2, len(part)))
