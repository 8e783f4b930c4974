"""same_as: does the paper (or the seal on it) name the applicant, and is it still valid?"""

from __future__ import annotations

import re
from datetime import date
from typing import Literal

from docproc.chinese.lookalike import (
    could_be_misread,
    differ_by_a_slip,
    lacks_one,
    normal_name,
    similar,
)
from docproc.chinese.names import is_company, is_organisation
from docproc.evidence import Box
from docproc.extract.model import Fact, Paper, Seal, State
from docproc.extract.seals.chances import strange_to
from docproc.extract.seals.names import BLEACHED
from docproc.notice.names import PaperName, PassageName, SealRole
from docproc.rules.identity import Same, compare_codes, compare_names, is_unit
from docproc.rules.model import Status
from docproc.rules.outcome import Finding, Options, Outcome
from docproc.rules.subject import SEEN_SEAL, Subject, evidence_of, place, read, sure

_VALUES = frozenset({"paper", "name", "other", "place"})
REASONS = {
    "other": _VALUES,
    "doubtful": _VALUES,
    "unit": _VALUES,
    "strange": _VALUES | {"seen"},
    "unreadable": frozenset({"paper", "name", "place"}),
    "no_picture": frozenset({"paper", "name", "place"}),
    "expired": frozenset({"paper", "name", "place", "until"}),
    "validity": frozenset({"paper", "name", "place"}),
}


class SameAsOptions(Options):
    """`by` fact: the name on papers of `types`; by seal: the applicant's seals there.

    `roles`: seals that the applicant must set. `valid_on`: the day on which a
    paper with an end of validity must still hold. `city_too`: the paper may lie
    among the city's. `renamed_by`: a passage that documents a change of name; the
    other name is then no other body's, and a person compares.
    """

    types: tuple[PaperName, ...]
    by: Literal["fact", "seal"] = "fact"
    roles: tuple[SealRole, ...] = ()
    valid_on: date | None = None
    city_too: bool = False
    renamed_by: PassageName | None = None


def check(subject: Subject, spec: SameAsOptions) -> Outcome:
    """An item for each paper or seal that names somebody else, or cannot be told."""
    mine = subject.identity.name
    papers = subject.own_papers(spec.types, city_too=spec.city_too)
    if mine is None:
        evidence = tuple(e for p in papers for e in evidence_of(p))
        values = {"paper": subject.title(spec.types[0]), "name": "", "place": place(evidence)}
        return Outcome((Finding("申报单位名称", Status.REVIEW, "unreadable", values, evidence),))
    if spec.by == "seal":
        return _by_seals(subject, spec, mine, papers)
    findings: list[Finding] = []
    for paper in papers:
        findings += _by_fact(subject, spec, mine, paper)
    return Outcome(tuple(findings), tuple(e for p in papers for e in evidence_of(p)))


def _by_fact(subject: Subject, spec: SameAsOptions, mine: Fact, paper: Paper) -> list[Finding]:
    fact = paper.facts.get("enterprise_name", Fact())
    evidence = fact.evidence or evidence_of(paper)
    values = {"paper": subject.title(paper.type), "name": str(mine.value), "other": "",
              "place": place(evidence)}  # fmt: skip
    findings: list[Finding] = []
    if fact.state is not State.READ:
        findings.append(Finding(values["paper"], Status.REVIEW, "unreadable", values, evidence))
    else:
        same = _weighed(subject, paper, compare_names(mine, fact))
        if same is Same.OTHER and subject.renamed(str(fact.value), spec.renamed_by):
            same = Same.DOUBTFUL
        if same is Same.OTHER and _is_own_factory(subject, fact):
            same = Same.UNIT
        if same is Same.OTHER:
            same = _among(mine, fact)
        values["other"] = str(fact.value)
        if same is not Same.SAME:
            status = Status.FAIL if same is Same.OTHER else Status.REVIEW
            findings.append(Finding(values["paper"], status, same.value, values, evidence))
    until = paper.facts.get("valid_until", Fact())
    ends = read(until)
    if spec.valid_on and until.state is State.UNREADABLE:  # there, under a seal or half read
        where = until.evidence or evidence
        named = {**values, "place": place(where)}
        findings.append(Finding("有效期", Status.REVIEW, "validity", named, where))
    if spec.valid_on and ends and ends < spec.valid_on.isoformat()[: len(ends)]:
        status = Status.FAIL if sure(until) else Status.REVIEW
        shown = {**values, "until": ends}
        findings.append(Finding("有效期", status, "expired", shown, until.evidence or evidence))
    return findings


def _is_own_factory(subject: Subject, fact: Fact) -> bool:
    """Whether a paper names the factory that the book applies for: a plant has no papers of its
    own, and no other enterprise bears its name."""
    assert subject.dossier is not None
    factory = normal_name(read(subject.dossier.fields.get(FACTORY)) or "")
    shown = normal_name(str(fact.value))
    return len(factory) >= CORE and could_be_misread(factory, shown)


def _among(mine: Fact, fact: Fact) -> Same:
    """How the applicant stands to the other names of a paper: one of those that the same
    sentence tells (推荐所属子公司甲、乙、丙申报), or only named elsewhere on it."""
    named = [o for o in fact.others if compare_names(mine, o) is Same.SAME]
    if not named:
        return Same.OTHER
    places = _places(fact)
    return Same.SAME if any(_places(o) == places for o in named) else Same.DOUBTFUL


def _places(fact: Fact) -> frozenset[tuple[str, int, Box | None]]:
    return frozenset((e.file, e.page, e.box) for e in fact.evidence)


def _weighed(subject: Subject, paper: Paper, same: Same) -> Same:
    """Another name with the applicant's own code is a doubt, not another enterprise."""
    code, mine = paper.facts.get("uscc"), subject.identity.code
    if same is not Same.OTHER or code is None or mine is None or code.state is not State.READ:
        return same
    return Same.DOUBTFUL if compare_codes(mine, code) is Same.SAME else same


def _by_seals(
    subject: Subject, spec: SameAsOptions, mine: Fact, papers: tuple[Paper, ...]
) -> Outcome:
    seals = [s for p in papers for s in p.seals if s.role in spec.roles]
    seals = [s for s in seals if s.mark.kind.value in ("official", "unknown")]
    answers = [(s, _seal_says(subject, spec, str(mine.value), s)) for s in seals]
    strange = {
        id(s): _strange(subject, spec, str(mine.value), s)
        for s, same in answers
        if same is Same.DOUBTFUL
    }
    if any(same is Same.SAME for _, same in answers):
        strange = {}  # beside the applicant's own a ring that was not read accuses nobody
    answers = [(s, Same.OTHER if strange.get(id(s)) else same) for s, same in answers]
    evidence = tuple(s.evidence for s in seals)
    if any(same is Same.SAME for _, same in answers):
        answers = _anothers_beside_own(answers, normal_name(str(mine.value)))
        if not answers:
            return Outcome(evidence=evidence)
    if not answers:  # a seal that cannot be told, or a file that shows none (see its carrier)
        place_of = tuple(e for p in papers for e in evidence_of(p))
        values = {"paper": subject.title(spec.types[0]), "name": str(mine.value),
                  "place": place(place_of)}  # fmt: skip
        shown = any(subject.shows_marks(p.document) for p in papers)
        reason = "unreadable" if shown else "no_picture"
        return Outcome((Finding("公章", Status.REVIEW, reason, values, place_of),))
    findings = []
    for seal, same in answers:
        known = _known_other(subject, str(mine.value), normal_name(seal.mark.text or ""))
        values = {
            "paper": subject.title(seal.document_type), "name": str(mine.value),
            "other": known or seal.mark.text or "", "place": place([seal.evidence]),
            "seen": "、".join(strange.get(id(seal), "")),
        }  # fmt: skip
        surely = len(answers) == len(seals) or known is not None or _is_anothers(seal)
        clear = same is Same.OTHER and (surely or values["seen"] != "")
        status = Status.FAIL if clear else Status.REVIEW
        reason = "unreadable" if seal.mark.text is None else same.value
        reason = "strange" if values["seen"] else reason
        findings.append(Finding("公章", status, reason, values, (seal.evidence,)))
    return Outcome(tuple(findings), evidence)


def _strange(subject: Subject, spec: SameAsOptions, name: str, seal: Seal) -> str:
    """The characters of a ring, not read as a whole, that show it to be another's; "" where the
    papers tell of a former name, or the page's edge cuts the ring."""
    assert subject.dossier is not None
    told = any(p.key == spec.renamed_by for p in subject.dossier.passages)
    doubted = subject.identity.name is None or not sure(subject.identity.name)
    if (
        told
        or doubted
        or seal.mark.partial
        or seal.mark.found < SEEN_SEAL
        or not is_organisation(name)
    ):
        return ""
    return strange_to(seal.mark.heard, name)


_Answer = tuple[Seal, Same]


def _anothers_beside_own(answers: list[_Answer], name: str) -> list[_Answer]:
    """Another body's seals (or what seem to be) where the applicant seals, though its own is
    on the paper too.

    On a cover that bears the applicant's own the other is somebody else's business (the
    recommending office's); a seal at 申报单位（盖章） inside is not made up for by one elsewhere.
    """
    cover = [(s, same) for s, same in answers if s.role == "cover"]
    inside = [(s, same) for s, same in answers if s.role != "cover"]
    kept = inside if any(same is Same.SAME for _, same in cover) else answers
    return [
        (s, same)
        for s, same in kept
        if same is Same.OTHER or (same is Same.DOUBTFUL and _seems_anothers(s, name))
    ]


SEEMS, UNLIKE = 0.5, 0.6
LOST, FOREIGN, CORE = 2, 0.4, 4
"""Characters of a company's name on a ring that may be lost, how little its own words then are
those of the applicant's, and how many they are at least (seen without colour, read with 0.02 and
0.05: 山东□澜五金, 青□澜皓机械; the place in common, 0.38: 泰安□岱制药 for 国机（泰安）车轮制造)."""
_FORM = re.compile(r"(?:[（(]集团[)）]|集团)?(?:股份)?(?:有限)?(?:责任)?公司$")
_BRACKETED = re.compile(r"[（(][^（()）]{2,4}[)）]")
_ONE_USE = "专用章"
"""Words under the star, read into the ring: 合同专用章有限公司 is nobody's name."""


def _seems_anothers(seal: Seal, name: str) -> bool:
    """Whether a ring gave a company's name that resembles the applicant's in little, if not
    surely: no applicant's own seal is misread so, and a person looks."""
    text = re.sub(r"公□$|□司$", "公司", normal_name(seal.mark.text or ""))
    text = re.sub(r"(?:有□|□限)公司$", "有限公司", text)  # of the form one sign says the other
    if _ONE_USE in text:
        return False
    if is_company(text) and "□" not in text and seal.mark.confidence >= SEEMS:
        return similar(name, text) < UNLIKE or _shares_no_word(name, text)
    lost, core = text.count("□"), _FORM.sub("", text)
    whole = is_company(text.replace("□", "")) and lost <= LOST and len(core) >= CORE
    return whole and _own_words(name, text)[2] < FOREIGN


def _own_words(name: str, text: str) -> tuple[str, str, float]:
    """The words that are two companies' own, and how alike these are: the place that both are of
    tells nothing, nor does their legal form."""
    own, core = _FORM.sub("", name), _FORM.sub("", text)
    for place_in_both in set(_BRACKETED.findall(own)) & set(_BRACKETED.findall(core)):
        own, core = own.replace(place_in_both, ""), core.replace(place_in_both, "")
    if own[:2] == core[:2]:
        own, core = own[2:], core[2:]
    return own, core, similar(own, core)


def _shares_no_word(name: str, text: str, *, elsewhere: bool = False) -> bool:
    """Whether a ring's company has nothing of the applicant's own words, of which there are too
    many to be all misread: 能源 for 颢珩特钢, on a grey copy with 0.71.

    With `elsewhere` they must also be fewer or more than those: many names are as long as one
    another, but rare characters are misread each in its place, 题新持纲 for 颢珩特钢.
    """
    own, core, alike = _own_words(name, text)
    if elsewhere and len(own) == len(core):
        return False
    return alike < FOREIGN and bool(core) and max(len(own), len(core)) >= CORE


def _is_anothers(seal: Seal) -> bool:
    """Whether a seal beside the applicant's own surely is another enterprise's: one whose whole
    name was read, and which resembles the applicant's in nothing (else it is no `Same.OTHER`)."""
    return seal.mark.confidence >= (WHOLE if is_company(seal.mark.text or "") else 0.9)


WHOLE = 0.8
"""A ring that gave a whole company's name with this is not the applicant's misread (seen: a
group's seal on its subsidiary's cover, read with 0.87)."""


def _two_of_a_ring(name: str, shown: str) -> bool:
    """Whether a ring differs from the applicant's in two signs at most, each in its place: 屿或在金
    for 屿彧五金. Another enterprise's name is seldom so near, and a person compares."""
    off = [n for n, (a, b) in enumerate(zip(name, shown, strict=False)) if a != b]
    placed = off[:2] == [0, 1]  # 济南 and 青岛 are two places
    return len(name) == len(shown) >= RING_FROM and len(off) <= 2 and not placed


RING_FROM = 10
"""Characters of a name on a ring from which few that differ, or one that is lacking, were more
likely misread: a rare one is lost in the papers' print too (山东鲲机械 for 山东嶷鲲机械)."""


def _shortened(name: str, shown: str) -> bool:
    """Whether a ring has a plant's name without some of its characters: 华电国际莱城发电厂 of
    华电国际电力股份有限公司莱城发电厂. A company's shorter name may be its parent's."""
    rest = iter(name)
    ends_alike = not name.endswith("公司") and name[-2:] == shown[-2:]
    return ends_alike and len(shown) >= CORE and all(c in rest for c in shown)


def _known_other(subject: Subject, name: str, shown: str) -> str | None:
    """The name of another body of the applicant's own papers (the parent's, say) that a ring is,
    but for a slip: 中国凯械工业集团 is 中国机械工业集团, whose letter lies beside."""
    assert subject.dossier is not None
    if not is_company(shown) or not _shares_no_word(name, shown):
        return None
    issuers = (f for p in subject.dossier.papers if (f := p.facts.get("issuer")) is not None)
    named = [f for f in (*issuers, subject.dossier.fields.get(PARENT)) if f is not None]
    others = [normal_name(str(f.value)) for f in named if f.state is State.READ]
    others += [
        normal_name(s.mark.text)
        for p in subject.dossier.papers
        for s in p.seals
        if s.mark.text and s.mark.confidence >= KNOWN and s.role not in OWN_ROLES
    ]
    alike = (o for o in others if could_be_misread(o, shown) or differ_by_a_slip(o, shown))
    return next(alike, None)


PARENT, FACTORY = "parent_company", "factory_name"
KNOWN = 0.9
"""A seal read with this says what it says (contract)."""
OWN_ROLES = ("cover", "applicant")
"""Where a seal is the applicant's, if it is the right one."""


def _seal_says(subject: Subject, spec: SameAsOptions, mine: str, seal: Seal) -> Same:
    """Seals are read off a ring: a slip of one character still is the same name,
    and only a clearly different name that was read well is another body's."""
    text = seal.mark.text
    if text is None or _ONE_USE in text:
        return Same.DOUBTFUL
    name, shown = normal_name(mine), normal_name(text)
    bare = shown.replace("（", "").replace("）", "")
    if could_be_misread(name, shown) or bare == name.replace("（", "").replace("）", ""):
        return Same.SAME
    if seal.mark.partial and len(shown) >= 4 and shown in name:
        return Same.SAME
    if is_unit(name, shown):
        return Same.UNIT
    if len(shown) >= 4 and shown in name and not name.startswith(shown):
        return Same.DOUBTFUL  # 汽车电子有限公司: the ring's first characters were not read
    if not is_organisation(name) and name[:CORE] == shown[:CORE]:
        return Same.DOUBTFUL  # 五金有限公朝原住会: the papers' name itself was not read to its end
    alike = similar(name, shown)
    if alike >= 0.9 and seal.mark.confidence < BLEACHED:
        return Same.SAME
    if _shortened(name, shown) or subject.renamed(shown, spec.renamed_by):
        return Same.DOUBTFUL
    slip = differ_by_a_slip(name, shown) or lacks_one(name, shown, RING_FROM)
    if slip or _two_of_a_ring(name, shown):
        return Same.DOUBTFUL  # 铭消 for 铭淯: a rare character is read as a common one, and surely
    if _known_other(subject, name, shown):
        return Same.OTHER
    unlike = alike < UNLIKE or (is_company(shown) and _shares_no_word(name, shown, elsewhere=True))
    if seal.mark.confidence >= 0.9 or (seal.mark.confidence >= 0.7 and unlike):
        return Same.OTHER
    return Same.DOUBTFUL
