"""Whether the applicant is a subsidiary of a central or provincial state-owned group.

What comes in: what the papers say of owner, type and name, and the notice's list
of groups. What goes out: subsidiary, not one, or unknown, with the reason. A
name alone proves nothing (中国 and 山东 in a name do not make a state-owned
enterprise): it only leaves the question to a person.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from docproc.chinese.lookalike import could_be_misread, normal_name
from docproc.evidence import Evidence
from docproc.extract.model import Fact, State
from docproc.notice.lists import Owner, Owners
from docproc.rules.subject import Subject, read

STATE_OWNED = "国有"
"""State-owned, by whom is not said: where the owner cannot be read it may be anybody."""


class Owned(StrEnum):
    """What the papers say about the owner."""

    SUBSIDIARY = "subsidiary"
    NOT = "not"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Ownership:
    """The answer; `group` names the owner, or what the name resembles."""

    state: Owned
    group: str = ""
    evidence: tuple[Evidence, ...] = ()
    disputed: bool = False
    """The papers say it in one place, and the contrary in another."""
    untold: bool = False
    """State-owned, as `group` words it; the papers do not say by whom."""


def ownership(subject: Subject) -> Ownership:
    """Who owns the applicant, by declaration first and by its name last."""
    assert subject.dossier is not None
    owners = subject.notice.owners
    name = str(subject.identity.name.value) if subject.identity.name else ""
    parent = subject.dossier.fields.get("parent_company", Fact())
    kind = _declared_type(subject)
    if any(normal_name(g.name) == name for g in owners.groups):
        return Ownership(Owned.NOT, name)
    stated = _by_parent(owners, parent, kind) if read(parent) else _by_type(owners, parent, kind)
    contrary = _told_elsewhere(owners, parent, name)
    if contrary is not None and (stated is None or stated.state is Owned.NOT):
        return contrary
    if stated is not None:
        return stated
    like = resembles(owners, name)
    if like is not None:
        evidence = subject.identity.name.evidence if subject.identity.name else ()
        return Ownership(Owned.UNKNOWN, like.name, evidence)
    told = read(kind)
    nobody = parent.state in (State.ABSENT, State.BLANK)
    if told is not None and nobody and _says(owners.state_capital_words, normal_name(told)):
        return Ownership(Owned.UNKNOWN, told, kind.evidence, untold=True)
    if parent.state is State.UNREADABLE and (told is None or STATE_OWNED in told):
        return Ownership(Owned.UNKNOWN, "", parent.evidence)
    return Ownership(Owned.NOT)


def _declared_type(subject: Subject) -> Fact:
    """The type of enterprise that the book declares.

    A licence gives the legal form (有限责任公司（自然人投资或控股）), which is kept
    by subsidiaries of subsidiaries too: only where it says state-owned it counts.
    """
    book = [f for _, f in subject.facts(("application_book",), "enterprise_type") if read(f)]
    if book:
        return max(book, key=lambda f: f.confidence)
    licence = [f for _, f in subject.facts(("business_licence",), "enterprise_type") if read(f)]
    words = subject.notice.owners.state_owned_words
    return next((f for f in licence if _says(words, str(f.value))), Fact())


def group_of(owners: Owners, text: str) -> Owner | None:
    """The listed group that a text names in full."""
    name = normal_name(text)
    for group in owners.groups:
        full = normal_name(group.name)
        if full in name or could_be_misread(full, name):
            return group
    return None


def resembles(owners: Owners, name: str) -> Owner | None:
    """The group whose alias begins a name (after its region), the longest alias first.

    >>> resembles(Owners(), "某某有限公司") is None
    True
    """
    heads = {name}
    for region in owners.region_words:
        if name.startswith(region):
            heads.add(name[len(region) :].removeprefix("省").removeprefix("市"))
    hits = [
        (len(alias), group)
        for group in owners.groups
        for alias in group.aliases
        if any(h.startswith(alias) for h in heads)
    ]
    return max(hits, key=lambda hit: hit[0])[1] if hits else None


def is_government(owners: Owners, name: str) -> bool:
    """Whether a name is that of a government body or an association."""
    bare = re.sub(r"（[^）]*）$", "", normal_name(name))
    return bare.endswith((*owners.government_suffixes, *owners.association_suffixes))


def _by_parent(owners: Owners, parent: Fact, kind: Fact) -> Ownership | None:
    text = normal_name(str(parent.value))
    group = group_of(owners, text)
    if group is not None:
        return Ownership(Owned.SUBSIDIARY, group.name, parent.evidence)
    if any(word in text for word in owners.government_owner_words):
        return Ownership(Owned.NOT, text, parent.evidence)
    if _says(owners.state_owned_words, text) or _says(owners.state_owned_words, read(kind) or ""):
        return Ownership(Owned.SUBSIDIARY, text, (*parent.evidence, *kind.evidence))
    like = resembles(owners, text)
    if like is not None:
        return Ownership(Owned.UNKNOWN, like.name, parent.evidence)
    return Ownership(Owned.NOT, text, parent.evidence)


def _told_elsewhere(owners: Owners, parent: Fact, own: str) -> Ownership | None:
    """A listed group, that the book names as the owner elsewhere than in its slot (上级集团：无):
    which of them is right a person must see."""
    for other in parent.others:
        told = normal_name(read(other) or "")
        group = group_of(owners, told) or resembles(owners, told)
        if group is not None and told != own:
            places = (*other.evidence, *parent.evidence)
            return Ownership(Owned.UNKNOWN, group.name, places, disputed=True)
    return None


def _by_type(owners: Owners, parent: Fact, kind: Fact) -> Ownership | None:
    text = normal_name(read(kind) or "")
    if _says(owners.private_words, text):
        return Ownership(Owned.NOT, text, kind.evidence)
    if _says(owners.state_owned_words, text):
        return Ownership(Owned.SUBSIDIARY, text, kind.evidence)
    return None


def _says(words: tuple[str, ...], text: str) -> bool:
    """Whether a text says one of the words of the enterprise, not that it is none (非中央企业、
    省属企业子公司; 非自然人投资) or whom it supplies (央企供应商)."""
    for clause in _CLAUSE.split(text):
        for word in words:
            at = clause.find(word)
            denied = at < 0 or _DENIES.search(clause[:at])
            if not (denied or _OTHERS_OF.match(clause[at + len(word) :])):
                return True
    return False


_CLAUSE = re.compile(r"[，,；;。（）()]")
_DENIES = re.compile(r"非|不属|不是|不为|无")
_OTHERS_OF = re.compile(r"(?:的|及其)?(?:供应|配套|客户|合作|服务商)")
