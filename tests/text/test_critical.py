from collections.abc import Sequence
from dataclasses import replace

from docproc.chinese import uscc
from docproc.text.agree import line_confidence, merged
from docproc.text.critical import reconciled, twice_read, with_code_repair
from docproc.text.engines.model import Reading
from docproc.text.lines import Span, span_of

from .drawing import quad, reading


def _code() -> str:
    """A code that keeps both checks, with a 1 in it."""
    organisation = "12345678"
    body = "91370100" + organisation + str(uscc.organisation_check(organisation))
    return body + uscc.check_character(body)


def _span(text: str, sure: float = 0.999) -> Span:
    return span_of(quad(10, 10, 90, 15), reading(text, sure))


def _nearly(span: Span, place: int, runner_up: str, sure: float, chance: float) -> Span:
    runners: list[tuple[tuple[str, float], ...]] = [()] * len(span.text)
    runners[place] = ((runner_up, chance),)
    confidences = [*span.confidences]
    confidences[place] = sure
    return replace(span, runners_up=tuple(runners), confidences=tuple(confidences))


def test_two_readings_that_agree_leave_one_text_and_the_better_confidence() -> None:
    out = reconciled(_span("2026年4月28日", 0.9), reading("2026年4月28日", 0.99))
    assert out.text == "2026年4月28日"
    assert out.alternatives == ()
    assert min(out.confidences) == 0.99


def test_a_disagreement_is_kept_and_makes_unsure() -> None:
    out = reconciled(_span("2026年4月28日", 0.99), reading("2026年4月23日", 0.9))
    assert out.text == "2026年4月28日"
    assert out.alternatives == ("2026年4月23日",)
    assert line_confidence(out.confidences) < 0.9


def test_forms_of_the_same_character_are_no_disagreement() -> None:
    assert reconciled(_span("甲（集团）有限公司"), reading("甲(集团)有限公司")).alternatives == ()


def test_a_code_weakly_read_is_set_right_where_one_code_alone_holds() -> None:
    good = _code()
    bad = good[:8] + "7" + good[9:]
    out = with_code_repair(_nearly(_span("代码" + bad), 10, "1", 0.55, 0.4))
    assert out.text == "代码" + good
    assert out.alternatives == ("代码" + bad,)


def test_a_wrong_code_read_surely_stays_as_it_is_printed() -> None:
    good = _code()
    bad = good[:8] + "7" + good[9:]
    out = with_code_repair(_nearly(_span("代码" + bad), 10, "1", 0.99, 0.008))
    assert out.text == "代码" + bad
    assert out.alternatives == ("代码" + good,)


def test_a_wrong_code_without_near_readings_gets_no_alternative() -> None:
    bad = _code()[:8] + "7" + _code()[9:]
    assert with_code_repair(_span(bad)).alternatives == ()


def test_a_code_that_holds_is_left_alone() -> None:
    out = with_code_repair(_nearly(_span(_code()), 8, "7", 0.6, 0.3))
    assert out.text == _code()
    assert out.alternatives == ()


def test_only_critical_and_doubtful_lines_are_read_again() -> None:
    asked: list[str] = []

    def again(spans: Sequence[Span]) -> list[list[Reading]]:
        asked.extend(s.text for s in spans)
        return [[] for _ in spans]

    spans = [
        _span("本公司自愿申报", 0.8),
        _span("甲乙有限公司", 0.8),
        _span("丙丁有限公司"),
        _span(_code(), 0.9),
        _span("2026年4月28日", 0.8),
        _span("1,234.56", 0.8),
    ]
    assert [s.text for s in twice_read(spans, again)] == [s.text for s in spans]
    assert asked == ["甲乙有限公司", _code(), "2026年4月28日", "1,234.56"]


def test_a_code_surely_read_is_read_again_only_where_its_check_characters_do_not_hold() -> None:
    asked: list[str] = []

    def again(spans: Sequence[Span]) -> list[list[Reading]]:
        asked.extend(s.text for s in spans)
        return [[] for _ in spans]

    wrong = _code()[:-1] + ("0" if _code()[-1] != "0" else "1")
    twice_read([_span(_code()), _span(wrong)], again)
    assert asked == [wrong]


def test_merging_takes_the_surer_character_of_each_place() -> None:
    first = Reading("申报贫品", 0.8, (0.99, 0.99, 0.5, 0.9), (0.1, 0.3, 0.6, 0.9))
    second = Reading("申极食品", 0.8, (0.99, 0.4, 0.95, 0.9), (0.1, 0.3, 0.6, 0.9))
    assert merged(first, second).text == "申报食品"


def test_an_empty_reading_never_wins() -> None:
    assert merged(reading("甲"), Reading("", 0.0), lean=1.0).text == "甲"
    assert merged(Reading("", 0.0), reading("甲")).text == "甲"
