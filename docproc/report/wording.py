"""The words of letters and lists: sentences of the notice's `letters/` filled in.

What comes in: `letter.yaml` of a notice (and a city's own file on top of it).
What goes out: `Wording`, whose methods return finished Chinese sentences.
Refuses, in this one place, to let a finding that no one has confirmed be called
missing, and any word that accuses.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Literal

from jinja2 import StrictUndefined, Template, TemplateError
from jinja2.sandbox import ImmutableSandboxedEnvironment
from pydantic import BaseModel, ConfigDict, ValidationError

from docproc.errors import NoticeError
from docproc.notice.folder import NoticeFolder, read_yaml
from docproc.report.outfiles import plain
from docproc.report.places import places, searched_words, unread_words
from docproc.report.view import Finding, Section, Standing
from docproc.rules.model import Item, Status

_ENVIRONMENT = ImmutableSandboxedEnvironment(undefined=StrictUndefined, autoescape=False)
Pair = tuple[str, str]


@lru_cache(maxsize=256)
def _compiled(sentence: str) -> Template:
    return _ENVIRONMENT.from_string(sentence)


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Headings(_Frozen):
    """The headings over the three parts of an enterprise's findings."""

    must: str
    should: str
    look: str


class DeficiencyWords(_Frozen):
    """The sentences of 补正告知单."""

    title: tuple[str, ...]
    opening: tuple[str, ...]
    headings: Headings
    city_heading: str
    notes: Mapping[Literal["must", "should", "look"], str] = {}
    complete_heading: str
    closing: tuple[str, ...]
    contact: str
    attachment: str
    handled: str


class CompleteWords(_Frozen):
    """The sentences of 材料齐全."""

    title: tuple[str, ...]
    opening: tuple[str, ...]
    closing: tuple[str, ...]
    contact: str
    handled: str


class FindingWords(_Frozen):
    """How one finding is told."""

    fail: str
    review: str
    asking: tuple[str, ...]
    looking: tuple[str, ...]
    changed: Mapping[str, str]
    trail: str
    items_shown: int
    more: str


class LetterWords(_Frozen):
    """`letter.yaml` as it stands."""

    addressee: str
    signer: str
    date: str
    deficiency: DeficiencyWords
    complete: CompleteWords
    finding: FindingWords
    clauses: Mapping[str, str]
    clause: str
    softened: tuple[Pair, ...]
    never: tuple[Pair, ...]
    topics: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Wording:
    """The words for one city."""

    words: LetterWords

    def fill(self, sentence: str, **blanks: object) -> str:
        """One sentence with its blanks filled; raises `NoticeError` for an unknown blank."""
        try:
            lines = _compiled(sentence).render(**blanks).splitlines()
        except TemplateError as error:
            raise NoticeError(f"letter.yaml 中的句子有误：{error}。句子：{sentence}") from error
        return "".join(line.strip() for line in lines)

    def topic(self, finding: Finding) -> str:
        """What the finding is about: the rule's title, or without its verdict
        where nobody has decided yet."""
        if finding.standing is Standing.FAIL:
            return finding.check.title
        return self.words.topics.get(finding.check.code) or self.soft(finding.check.title)

    def said(self, finding: Finding, text: str) -> str:
        """What was found, in words that fit how sure it is; no full stop at the end."""
        held = plain(text).strip().rstrip("。；;")
        for hard, mild in self.words.never:
            held = held.replace(hard, mild)
        return held if finding.standing is Standing.FAIL else self.soft(held)

    def soft(self, text: str) -> str:
        """Text that calls nothing missing."""
        for hard, mild in self.words.softened:
            text = text.replace(hard, mild)
        return text

    def clause(self, clause: str) -> str:
        """What a clause is called in a letter; empty where nothing is cited."""
        if clause in self.words.clauses:
            return self.words.clauses[clause]
        return self.fill(self.words.clause, clause=clause)

    def told(self, finding: Finding, shown: int) -> tuple[str, tuple[str, ...]]:
        """What was found: a sentence, and the single things that it does not say itself.

        A message that only strings its items together gives way to the items.
        """
        lead = self.said(finding, finding.check.message)
        raw = [plain(i.message).strip().rstrip("。；;") for i in finding.items]
        said = [self._item(finding, item) for item in finding.items]
        whole = plain(finding.check.message)
        if len(set(said)) > 1 and raw[0] and whole.startswith(raw[0]):
            lead, rest = "", tuple(dict.fromkeys(t for t in said if t))
        else:
            rest = tuple(
                dict.fromkeys(t for t, r in zip(said, raw, strict=True) if t and r not in whole)
            )
        if len(rest) > shown:
            rest = (*rest[:shown], self.fill(self.words.finding.more, count=len(rest)))
        return lead, rest

    def _item(self, finding: Finding, item: Item) -> str:
        text = self.said(finding, item.message)
        if finding.standing is Standing.FAIL and item.status is Status.REVIEW:
            asks = not text or any(word in text for word in self.words.finding.looking)
            return self.soft(text) if asks else f"{self.soft(text)}（{self._look}）"
        return text

    @property
    def _look(self) -> str:
        return self.words.deficiency.headings.look

    def sentence(self, finding: Finding) -> str:
        """A finding as the letter tells it, with number, places and clause."""
        words = self.words.finding
        failed = finding.standing is Standing.FAIL
        message, items = self.told(finding, words.items_shown)
        if len(items) == 1:
            message = f"{message}：{items[0]}" if message else items[0]
        elif items:
            listed = "；".join(
                f"（{n}）{text}" if n <= words.items_shown else text
                for n, text in enumerate(items, start=1)
            )
            lead = message or (self.topic(finding) if failed else "")
            message = f"{lead}：{listed}" if lead else listed
        body = self.fill(
            words.fail if failed else words.review,
            topic=self.topic(finding),
            message=message or self.topic(finding),
            asks=any(word in message for word in words.asking),
            remedy=self._asked(self.said(finding, finding.check.remedy)),
        )
        trail = self.fill(
            words.trail,
            number=finding.number,
            places="、".join(self._unsaid(finding, message)),
            clause=self.clause(finding.check.clause),
        )
        return f"{words.changed.get(finding.check.change or '', '')}{body}{trail}"

    def _unsaid(self, finding: Finding, message: str) -> tuple[str, ...]:
        """The places that the message does not name itself."""
        held = tuple(plain(p) for p in places(finding, limit=4))
        return tuple(p for p in held if p.rsplit("/", 1)[-1] not in message)

    def _asked(self, remedy: str) -> str:
        """The remedy as a request."""
        if not remedy or remedy.startswith(self.words.finding.asking):
            return remedy
        return f"{self.words.finding.asking[0]}{remedy}"

    def heading(self, part: Section) -> str:
        """The heading over one part of an enterprise's findings."""
        headings = self.words.deficiency.headings
        return {
            Section.MUST: headings.must,
            Section.SHOULD: headings.should,
            Section.LOOK: headings.look,
        }[part]

    def state(self, finding: Finding) -> str:
        """现状 of a list: what was found, one thing a line, and where it was looked for."""
        lead, items = self.told(finding, 10_000)
        lines = [lead, *(f"{n}. {text}" for n, text in enumerate(items, start=1))]
        return "\n".join(line for line in lines if line)

    def where(self, finding: Finding) -> str:
        """位置 of a list: pages where it stands, else those that were searched."""
        lines = list(places(finding, limit=12))
        if not lines and (searched := searched_words(finding)):
            lines.append("已查：" + "、".join(searched))
        if unread := unread_words(finding):
            lines.append("未能辨认：" + "、".join(unread))
        return plain("\n".join(lines))


def load_wording(folder: NoticeFolder, city_code: str | None = None) -> Wording:
    """The words for a city: its own file where there is one, on top of the common one."""
    path = folder.file("letters/letter.yaml")
    if path is None:
        raise NoticeError(f"通知 {folder.id} 没有 letters/letter.yaml，写不了告知单")
    content = read_yaml(path) or {}
    own = folder.file(f"letters/{city_code}.yaml") if city_code else None
    if own is not None:
        content = _merged(content, read_yaml(own) or {})
    try:
        return Wording(LetterWords.model_validate(content))
    except ValidationError as error:
        fault = error.errors()[0]
        place = ".".join(str(part) for part in fault["loc"])
        raise NoticeError(f"{(own or path).name} 的 {place} 有误：{fault['msg']}") from error


def _merged(common: Any, own: Any) -> Any:
    """Maps merged key by key; anything else is replaced."""
    if isinstance(common, dict) and isinstance(own, dict):
        return {
            k: _merged(common.get(k), own[k]) if k in own else common[k]
            for k in (*common, *(k for k in own if k not in common))
        }
    return own
