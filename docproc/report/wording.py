"""The words of letters and lists: sentences of the notice's `letters/` filled in.

What comes in: `letter.yaml` of a notice (and a city's own file on top of it).
What goes out: `Wording`, whose methods return finished Chinese sentences.
Refuses, in this one place, to let a finding that no one has confirmed be called
missing, and any word that accuses.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from jinja2 import StrictUndefined, Template, TemplateError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from docproc.errors import NoticeError
from docproc.notice.folder import NoticeFolder
from docproc.notice.letters import LetterWords, load_letter_words
from docproc.report.follow import Waiting, waiting
from docproc.report.merging import hoisted, merged
from docproc.report.outfiles import plain
from docproc.report.places import places, readable, searched_words, unread_words
from docproc.report.view import Finding, Section, Standing
from docproc.rules.model import Item, Status

_ENVIRONMENT = ImmutableSandboxedEnvironment(undefined=StrictUndefined, autoescape=False)


@lru_cache(maxsize=256)
def _compiled(sentence: str) -> Template:
    return _ENVIRONMENT.from_string(sentence)


@dataclass(frozen=True, slots=True)
class Wording:
    """The words for one city; `outward` False: for the office's own eyes."""

    words: LetterWords
    outward: bool = True

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
        held = readable(plain(text)).strip()
        pairs = self.words.never
        if self.outward:
            held = _without(held, finding.own)
            pairs = (*pairs, *self.words.outward)
        for hard, mild in pairs:
            held = held.replace(hard, mild)
        held = held.rstrip("。；;")
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

    def told(self, finding: Finding) -> tuple[str, tuple[str, ...]]:
        """What was found: a sentence, and the single things that it does not say itself.

        A message that only strings its items together gives way to the items;
        items that say the same of several things are one.
        """
        ruling = finding.check.decision
        if ruling is not None and finding.check.status in (Status.PASS, Status.NA):
            return self.said(finding, ruling.reason), ()  # a person's finding, not the machine's
        lead = self.said(finding, finding.check.message)
        raw = [plain(i.message).strip().rstrip("。；;") for i in finding.items]
        said = [self._item(finding, item) for item in finding.items]
        whole = plain(finding.check.message)
        if len(set(said)) > 1 and raw[0] and whole.startswith(raw[0]):
            lead, rest = "", merged([t for t in said if t])
        else:
            rest = merged([t for t, r in zip(said, raw, strict=True) if t and r not in whole])
        if not lead and len(rest) == 1:
            return rest[0], ()
        return lead, rest

    def remedy(self, finding: Finding) -> str:
        """What to do, in the words for this reader; no full stop at the end."""
        own = self.words.remedies.get(finding.check.code) if self.outward else None
        return self.said(finding, own or finding.check.remedy)

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
        message, items = self.told(finding)
        if items:
            lead = message or (self.topic(finding) if failed else "")
            message = f"{lead}：{self._listed(items)}" if lead else self._listed(items)
        body = self.fill(
            words.fail if failed else words.review,
            topic=self.topic(finding),
            message=message or self.topic(finding),
            asks=any(word in message for word in words.asking),
            remedy=self._asked(self.remedy(finding)),
        )
        trail = self.fill(
            words.trail,
            number=finding.number,
            places="、".join(self._unsaid(finding, message)),
            clause=self.clause(finding.check.clause),
        )
        return f"{words.change(finding.check.change)}{body}{trail}"

    def _listed(self, items: tuple[str, ...]) -> str:
        """The single things in one sentence, what all of them ask for said once."""
        words = self.words.finding
        heads, asked = hoisted(items)
        if len(heads) == 1:
            return heads[0]
        shown = [f"（{n}）{text}" for n, text in enumerate(heads[: words.items_shown], start=1)]
        if len(heads) > words.items_shown:
            shown.append(self.fill(words.more, count=len(heads)))
        return "；".join(shown) + (f"。{asked}" if asked else "")

    def waiting(self, findings: Iterable[Finding]) -> Waiting:
        """Which of one holder's findings wait for others of them."""
        return waiting(tuple(findings), self.words.follows)

    def waits(self, after: tuple[Finding, ...]) -> str:
        """What is said, in a list, of a finding that waits for these."""
        return self.fill(self.words.finding.waits, **_after(after))

    def follow(self, findings: tuple[Finding, ...], after: tuple[Finding, ...]) -> str:
        """One sentence of a letter for all findings that wait for the same others."""
        known = self.words.topics
        held = (known.get(f.check.code) or self.topic(f) for f in findings)
        topics = tuple(dict.fromkeys(held))
        numbers = number_ranges([f.number for f in findings])
        blanks = {"topics": topics, "numbers": numbers, **_after(after)}
        return self.fill(self.words.finding.follow, **blanks)

    def _unsaid(self, finding: Finding, message: str) -> tuple[str, ...]:
        """The places that the message does not name itself."""
        hidden = finding.own if self.outward else ()
        held = tuple(plain(p) for p in places(finding, limit=4, hidden=hidden))
        bare = {p: _NAME.sub("", _SIDE.sub("", p)) for p in held}
        # A message about a file as a whole names it in quotation marks.
        return tuple(
            p
            for p, b in bare.items()
            if b not in message and f"“{_PAGE.sub('', b)}”" not in message
        )

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
        lead, items = self.told(finding)
        heads, asked = hoisted(items)
        lines = [lead, *(f"{n}. {text}" for n, text in enumerate(heads, start=1)), asked]
        return "\n".join(line for line in lines if line)

    def where(self, finding: Finding) -> str:
        """位置 of a list: pages where it stands, else those that were searched."""
        lines = list(places(finding, limit=12, hidden=finding.own if self.outward else ()))
        if not lines and (searched := searched_words(finding)):
            lines.append("已查：" + "、".join(searched))
        if unread := unread_words(finding):
            lines.append("未能辨认：" + "、".join(unread))
        return plain("\n".join(lines))


_NAME = re.compile(r"^.*(?:/|内的)")
_PAGE = re.compile(r" 第1页$")
_SIDE = re.compile(r"[左右]半页$")


def _without(text: str, own: Iterable[str]) -> str:
    """The text without brackets that point to a paper of the office's own."""
    for path in own:
        name = re.escape(path.rsplit("/", 1)[-1])
        text = re.sub(f"（[^（）]*{name}[^（）]*）", "", text)
    return text


def _after(after: tuple[Finding, ...]) -> dict[str, object]:
    return {
        "after": number_ranges([f.number for f in after]),
        "demanded": all(f.standing is Standing.FAIL for f in after),
    }


def number_ranges(numbers: Iterable[str]) -> str:
    """Numbers of findings, with neighbours drawn together.

    >>> number_ranges(["03-04", "03-05", "03-06", "03-09"])
    '03-04至03-06、03-09'
    """
    runs: list[list[str]] = []
    for number in numbers:
        head, _, count = number.rpartition("-")
        if runs and runs[-1][-1] == f"{head}-{int(count) - 1:02d}":
            runs[-1].append(number)
        else:
            runs.append([number])
    words = (run if len(run) < 3 else [f"{run[0]}至{run[-1]}"] for run in runs)
    return "、".join(word for run in words for word in run)


def has_own_words(folder: NoticeFolder, city_code: str | None) -> bool:
    """Whether a city has a file of its own."""
    return bool(city_code) and folder.file(f"letters/{city_code}.yaml") is not None


def load_wording(
    folder: NoticeFolder, city_code: str | None = None, *, outward: bool = True
) -> Wording:
    """The words for a city: its own file where there is one, on top of the common one.

    `outward` False: for lists that stay in the office, which may name its own papers.
    """
    return Wording(load_letter_words(folder, city_code), outward)
