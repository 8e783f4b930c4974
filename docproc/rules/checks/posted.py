"""posted: did the papers come in time, by the receiving log?"""

from __future__ import annotations

from datetime import date

from docproc.extract.model import Receipt
from docproc.rules.model import Status
from docproc.rules.outcome import Finding, Options, Outcome, not_applicable
from docproc.rules.subject import Subject, place

_VALUES = frozenset({"received", "posted", "latest", "place"})
REASONS = {"late_post": _VALUES, "late_hand": _VALUES, "no_post_date": _VALUES, "no_date": _VALUES}


class PostedOptions(Options):
    """`latest`: the last day, included. `about`: words in the log's remark that tell
    which rows concern these papers; of the others those that name something else
    (`not_about`) are left aside. `apart`: these papers have a day of their own, so
    where a row says that it brought them a row that does not say so did not."""

    latest: date
    about: tuple[str, ...] = ()
    not_about: tuple[str, ...] = ()
    apart: bool = False


_NO_ROWS = "收件登记中没有本市的相关记录。"


def not_for(_: PostedOptions) -> tuple[str, ...]:
    """When this kind answers that the rule does not apply."""
    return (_NO_ROWS,)


def check(subject: Subject, spec: PostedOptions) -> Outcome:
    """An item for each of the city's parcels that came late, or cannot be told."""
    rows = _about(spec, receipts_of(subject))
    if not rows:
        return not_applicable(_NO_ROWS)
    findings = [f for r in rows if (f := _judge(spec, r))]
    return Outcome(tuple(findings), tuple(r.evidence for r in rows))


def receipts_of(subject: Subject) -> list[Receipt]:
    """The log's rows of the subject's city."""
    if subject.city is None:
        return []
    code, name = subject.city.papers_of.code, subject.city.papers_of.name
    divisions = subject.notice.divisions
    found = []
    for receipt in subject.campaign.receipts or ():
        mention = divisions.city_in_text(receipt.city) if receipt.city else None
        same = mention.city.code == code if mention else receipt.city == name
        if same:
            found.append(receipt)
    return found


def _about(spec: PostedOptions, rows: list[Receipt]) -> list[Receipt]:
    """The rows that speak of these papers, and those that do not say that they brought others:
    a remark may name them in any words (申报材料, 推荐文件)."""
    spoken = [r for r in rows if any(w in (r.note or "") for w in spec.about)]
    if spec.apart and spoken:
        return spoken
    return [r for r in rows if r in spoken or not any(w in (r.note or "") for w in spec.not_about)]


def _judge(spec: PostedOptions, receipt: Receipt) -> Finding | None:
    last = spec.latest.isoformat()
    received, posted = receipt.received_on, receipt.posted_on
    values = {"received": received or "未登记", "posted": posted or "未登记", "latest": last,
              "place": place([receipt.evidence])}  # fmt: skip
    item = f"{received or posted or '未登记日期'}收件"
    if posted:
        if posted <= last:
            return None
        return Finding(item, Status.FAIL, "late_post", values, (receipt.evidence,))
    if not received:
        return Finding(item, Status.REVIEW, "no_date", values, (receipt.evidence,))
    if received <= last:
        return None
    if receipt.by_hand:
        return Finding(item, Status.FAIL, "late_hand", values, (receipt.evidence,))
    return Finding(item, Status.REVIEW, "no_post_date", values, (receipt.evidence,))
