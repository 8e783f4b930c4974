"""Facts said in running text: 本公司某某有限公司郑重承诺…, 总体达到二级.

What comes in: a paper's sentences and the patterns of its document type. What
goes out: candidates. A sentence that lists several levels (the standard's own
bands) states none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from docproc.chinese.levels import maturity_levels_in
from docproc.chinese.names import is_part_of_company, names_in
from docproc.chinese.surnames import is_surnamed
from docproc.chinese.text import plain
from docproc.extract.fields.candidate import Candidate
from docproc.extract.fields.labels import LabelHit
from docproc.extract.fields.led import OF_ANY_BODY, PERSONS, Led, is_persons_of_another, led_by
from docproc.extract.fields.owners import (
    DETAILS,
    IDENTITY,
    Body,
    body_told,
    held_bodies,
    lead_of,
    of_another_person,
    of_owner,
)
from docproc.extract.fields.reached import of_own_scheme, reached
from docproc.extract.fields.yearly import figure_of
from docproc.extract.wording.commitments import BOOK
from docproc.extract.wording.sentences import Sentence
from docproc.notice.fields import FieldsSpec, ProseSpec, Whose

_BANDS = re.compile(
    r"[<≤＜]S|S[<≤＜]|等级划分|级及以上|级以上|不低于|申报条件|级(?:水平)?的(?:企业|单位|组织|工厂)[应须需可]|(?<![得总评])分为[一二三四五1-5]"
)
_OFFICES = re.compile(r"(?:局|厅|委员会|人民政府|协会|事务所(?:有限公司)?|（(?:特殊)?普通合伙）)$")


_LAST_YEAR = re.compile(
    r"(?<![较比])(?:上年|去年|上一年|曾于)[^,，。;；]{0,12}$|应(?:具备|达到|为)$"
)
_NAMED_YEAR = re.compile(r"(20\d\d)年[^,，。;；]{0,12}$")
NO_YEAR = 9999
"""Stands for the year of what is told without one: today's."""
EARLIER = 0.7
"""What is left of the trust in what a sentence tells of an earlier year, or of a body that may
be another."""
OWN = IDENTITY | DETAILS | {"total_investment", "maturity_level", "maturity_date"}
"""Facts that other bodies have too, of which a book speaks."""
_OF_A_PART = OWN - {"maturity_level", "maturity_date"}
"""Those that a part of the applicant has too; 由国家平台|评定为三级 is no platform's."""


def _year(before: str) -> int:
    """The year that stands right before what is told, `NO_YEAR` for none."""
    named = _NAMED_YEAR.search(before)
    return int(named[1]) if named else NO_YEAR


def slots_of_prose(
    sentences: Sequence[Sentence], spec: FieldsSpec, paper: str, *, of_group: bool = False
) -> Iterator[Candidate]:
    """Every fact of the paper's type that its running text states; of a sentence the first that
    tells of the applicant, else one that may. `of_group`: the applicant is a group itself."""
    whose = spec.whose.model_copy(update={"unclear": ()}) if of_group else spec.whose
    owned = spec.papers[paper].facts if paper in spec.papers else ()
    above = _said_before(sentences)
    for said in spec.prose:
        if paper not in said.papers or said.key not in owned:
            continue
        told = [(s, m) for s in sentences for m in said.regex.finditer(_spoken(s, said, whose))]
        since = spec.facts[said.key].since if said.key in spec.facts else None
        years = [_year(m.string[: m.start("value")]) for _, m in told]
        latest = max([*years, since or 0])
        for n, sentence in enumerate(sentences):
            found = [
                c
                for match in said.regex.finditer(_spoken(sentence, said, whose))
                if (c := _candidate(sentence, match, said, spec, whose, paper, latest, above[n]))
            ]
            if found:
                yield max(found, key=lambda c: c.label.score)


_COMMAS = "，,；;、（( "


def _said_before(sentences: Sequence[Sentence]) -> list[str]:
    """For each sentence what stands before it in its paragraph up to the last full stop."""
    out: list[str] = []
    for n, sentence in enumerate(sentences):
        last = sentences[n - 1] if n else None
        goes_on = last is not None and last.paragraph == sentence.paragraph
        joined = goes_on and last is not None and last.text.endswith(("；", ";"))
        out.append(out[-1] + last.text if joined and last is not None else "")
    return out


def _spoken(sentence: Sentence, said: ProseSpec, whose: Whose) -> str:
    """A sentence without clauses on levels that are not the applicant's today, where a level is
    asked."""
    if said.key != "maturity_level":
        return sentence.text
    return of_own_scheme(reached(sentence.text), whose.schemes)


def _candidate(
    sentence: Sentence,
    match: re.Match[str],
    said: ProseSpec,
    spec: FieldsSpec,
    whose: Whose,
    paper: str,
    latest: int,
    above: str,
) -> Candidate | None:
    """What one place in running text states, None where it is another's or no such fact; `above`
    is what the sentence goes on with behind a semicolon."""
    fact = spec.facts.get(said.key)
    text, before = match.string, match.string[: match.start("value")]
    if before.endswith("是") and match["value"].startswith("否"):
        return None  # 是否 asks
    lead = text[: match.start()]
    trust = said.trust * share_of_applicant(said.key, lead, whose, paper, said.not_behind)
    value = match["value"]
    start = match.start("value") + max(sentence.text.find(match.group()) - match.start(), 0)
    end = start + len(value)
    if fact and fact.year and said.yearly:
        yearly = figure_of(text[: match.start()], value, fact.year)
        if yearly is None:
            return None
        start, end = start + yearly.start, start + yearly.end
        value, trust = yearly.figure, trust * yearly.trust
    elif _LAST_YEAR.search(before) or _year(before) < latest:
        trust *= EARLIER
    told = _value(fact.kind if fact else "text", value, text)
    if said.key in PERSONS and told and _ASKS_MORE.search(told):
        return None  # 联系人|电子邮箱 is a label
    if said.key in PERSONS and told and before.endswith("人") and not is_surnamed(told):
        return None  # 联系人|制度
    names = told is not None and paper == BOOK and said.key == "enterprise_name"
    if names and _names_a_held_body(text, max(text.find(told or "", match.start()), 0), whose):
        return None
    if not told or not trust or of_owner(said.key, before):
        return None
    slot = before.endswith((":", "：")) or not re.search("[，,。]", text)
    if said.key in PERSONS and not lead and slot and not re.search("[为是]", before):
        return None  # a slot that begins a line: whose it is the rows before it tell
    if said.key in PERSONS and is_persons_of_another(f"{above}{lead}", whose):
        return None
    if said.key in OF_ANY_BODY and led_by(f"{above}{lead.rstrip(_COMMAS)}，") is not Led.BY_OWN:
        return None
    hit = LabelHit(said.key, "", trust)
    return Candidate(
        said.key, hit, told, "prose", sentence.places(start, end), sentence.sure(start, end),
        False, None, sentence.order,
    )  # fmt: skip


_ASKS_MORE = re.compile(r"邮箱|邮件|电话|手机|传真|职务|部门|地址|方式|信息|签字|签名")


def _names_a_held_body(text: str, at: int, whose: Whose) -> bool:
    """Whether a name follows a word for another company, or took its end along: 全资子公司|甲木铸造
    有限公司, 下属|企业甲木铸造有限公司."""
    return any(
        text.startswith(word, begin)
        for word in held_bodies(whose)
        for begin in range(max(at - len(word) - 1, 0), at)
        if begin + len(word) >= at - (text[at - 1] in "“（(:")
    )


def share_of_applicant(
    key: str, before: str, whose: Whose, paper: str, not_behind: Sequence[str] = ()
) -> float:
    """How far what stands behind a text is the applicant's: 0 where it is another's."""
    lead = lead_of(before)
    if any(word in lead for word in not_behind):
        return 0.0
    if paper != BOOK or key not in OWN:
        return 1.0
    if any(word in lead for word in (*whose.others, *whose.schemes)):
        return 0.0
    if key in _OF_A_PART and lead.endswith(whose.parts):
        return EARLIER if key == "total_investment" else 0.0  # 车间|现有员工, MES系统|总投资
    if key in DETAILS and of_another_person(before):
        return 0.0 if of_another_person(lead) else EARLIER
    body = body_told(before, whose, key)
    if re.search(rf"(?:{'|'.join(whose.unclear)})(?:20\d\d年度?)?$", lead) and whose.unclear:
        body = Body.UNCLEAR  # 集团2025年|营业收入
    return {Body.OWN: 1.0, Body.UNCLEAR: EARLIER, Body.OTHER: 0.0}[body]


def _value(kind: str, value: str, sentence: str) -> str | None:
    if kind == "organisation":
        found = [n for n in names_in(value) if not _OFFICES.search(n.name)]
        if found and is_part_of_company(value):
            return plain(value)[found[0].start :]
        return found[-1].name if found else None
    if kind == "maturity_level":
        several = {level for level, _, _ in maturity_levels_in(sentence)}
        if len(several) > 1 or _BANDS.search(sentence):
            return None
        return value if re.search(r"级|level", value, re.IGNORECASE) else None
    return value
