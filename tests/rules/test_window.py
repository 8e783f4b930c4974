"""Days of the sections inside a paper."""

from datetime import date

from docproc.documents.model import Document
from docproc.evidence import Evidence
from docproc.extract.model import Paper, Slot, State
from docproc.rules.checks.window import WindowOptions, _in_slots

SPEC = WindowOptions(
    types=("application_book", "commitment"),
    earliest=date(2026, 3, 3),
    latest=date(2026, 4, 30),
)


def book(text: str, state: State = State.READ, kind: str = "application_book") -> Paper:
    spot = Evidence("a.pdf", 12, None, None, None, text, 0.99)
    slot = Slot("date", "commitment", state, (spot,), "日期", 0.95)
    return Paper(Document(kind, (), 0.99), {}, (), (slot,))


def test_the_day_of_a_commitment_inside_the_book_is_judged() -> None:
    ((kind, fact),) = _in_slots(SPEC, book("日期：2026年5月12日"))
    assert (kind, fact.value, fact.confidence) == ("commitment", "2026-05-12", 0.95)


def test_a_slot_whose_day_was_not_read_says_nothing() -> None:
    assert not list(_in_slots(SPEC, book("日期：")))
    assert not list(_in_slots(SPEC, book("2026年5月12日", State.UNREADABLE)))


def test_a_day_in_its_slot_is_the_papers_own_where_nothing_else_told_it() -> None:
    ((kind, fact),) = _in_slots(SPEC, book("2026年5月12日", kind="commitment"))
    assert (kind, fact.value) == ("commitment", "2026-05-12")
