"""mentioned: does a paper tell of something that must not have happened?"""

from __future__ import annotations

from docproc.notice.names import PassageName
from docproc.rules.model import Status
from docproc.rules.outcome import Finding, Options, Outcome
from docproc.rules.subject import Subject, place

REASONS = {
    "told": frozenset({"text", "place"}),
    "vague": frozenset({"text", "place"}),
}
BELIEVED = 0.8


class MentionedOptions(Options):
    """Passages of this key: with a value in `fails` told in full, in `review` vaguely."""

    passage: PassageName
    fails: tuple[str, ...]
    review: tuple[str, ...] = ()


def check(subject: Subject, spec: MentionedOptions) -> Outcome:
    """An item for each such passage; no passage is a pass."""
    findings = []
    for passage in subject.passages(spec.passage):
        told = passage.value in spec.fails
        if not told and passage.value not in spec.review:
            continue
        text = passage.evidence[0].text if passage.evidence else ""
        values = {"text": text, "place": place(passage.evidence)}
        sure = told and passage.confidence >= BELIEVED
        findings.append(
            Finding(
                place(passage.evidence) or spec.passage,
                Status.FAIL if sure else Status.REVIEW,
                "told" if sure else "vague",
                values,
                passage.evidence,
            )
        )
    return Outcome(tuple(findings))
