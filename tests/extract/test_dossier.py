"""The fields of a dossier from its papers, in the contract's order of sources."""

from __future__ import annotations

from drawn import document, dossier, line, lines, page, table

from docproc.extract.dossier import FIELDS, dossier_facts
from docproc.extract.model import DossierFacts, Scenario, ScenariosTold, State
from docproc.notice.fields import ExtractSpec

NAME, CODE = "甲木铜业有限公司", "91350100M000100Y43"


def facts(spec: ExtractSpec, *documents: object) -> DossierFacts:
    return dossier_facts(dossier(*documents), spec, scenarios=lambda book: ScenariosTold())


def book(*rows: list[str]) -> object:
    return document("application_book", page(tables=[table(list(rows))]))


def licence(name: str = NAME) -> object:
    return document(
        "business_licence",
        page(
            lines(f"名称  {name}\n法定代表人  冯七\n住所  山东省德州市德城区东风路9号"),
            file="b.pdf",
        ),
    )


def scenario(name: str, number: int) -> Scenario:
    return Scenario(name, number, name, None, None, "exact", 1.0, ())


def test_there_are_always_the_contracts_keys(spec: ExtractSpec) -> None:
    found = facts(spec)
    assert tuple(found.fields) == FIELDS
    assert len(FIELDS) == 21
    assert {f.state for f in found.fields.values()} == {State.ABSENT}
    assert found.attachments is None


def test_the_licence_answers_where_the_book_has_no_word(spec: ExtractSpec) -> None:
    found = facts(spec, licence(), book(["企业名称", NAME], ["注册地址", "山东省德州市陵城区"]))
    assert found.fields["registered_address"].value == "山东省德州市陵城区"
    assert found.fields["legal_representative"].value == "冯七"


def test_maturity_comes_from_the_report_before_the_book(spec: ExtractSpec) -> None:
    report = document(
        "maturity_report",
        page(lines(f"企业名称：{NAME}\n成熟度等级：二级\n评估日期：2025年9月1日"), file="c.pdf"),
    )
    found = facts(spec, book(["成熟度等级", "三级", "评估时间", "2025年1月1日"]), report)
    assert (found.fields["maturity_level"].value, found.fields["maturity_date"].value) == (
        2,
        "2025-09-01",
    )


def test_the_books_date_is_nobody_elses(spec: ExtractSpec) -> None:
    promise = document("commitment", page(lines("承诺书\n日期：2026年4月9日"), file="d.pdf"))
    assert facts(spec, book(["企业名称", NAME]), promise).fields["signed_on"].state is State.ABSENT


def test_papers_that_agree_raise_confidence_and_misread_ones_lower_it(spec: ExtractSpec) -> None:
    alone = facts(spec, book(["企业名称", NAME])).fields["enterprise_name"]
    agreed = facts(spec, book(["企业名称", NAME]), licence()).fields["enterprise_name"]
    doubtful = facts(spec, book(["企业名称", NAME]), licence("甲本铜业有限公司")).fields[
        "enterprise_name"
    ]
    assert doubtful.confidence < 0.9 < alone.confidence <= agreed.confidence
    assert doubtful.value == NAME
    assert "甲本铜业有限公司" in doubtful.alternatives


def test_another_name_altogether_casts_no_doubt_on_the_reading(spec: ExtractSpec) -> None:
    other = facts(spec, book(["企业名称", NAME]), licence("丁山铜材股份有限公司")).fields[
        "enterprise_name"
    ]
    assert other.confidence >= 0.9


def test_passages_of_all_papers_are_gathered(spec: ExtractSpec) -> None:
    statement = document(
        "no_accident_statement",
        page(line("我公司近三年未发生较大及以上安全事故。", 0.12, 0.2), file="e.pdf"),
    )
    found = facts(spec, book(["企业名称", NAME]), statement)
    assert [(p.key, p.document_type) for p in found.passages] == [
        ("no_accident", "no_accident_statement")
    ]


def test_the_books_word_on_a_report_that_does_not_answer_is_not_confident(
    spec: ExtractSpec,
) -> None:
    silent = document("maturity_report", page(lines(f"企业名称：{NAME}\n自评估报告"), file="c.pdf"))
    row = ["成熟度等级", "三级"]
    alone = facts(spec, book(row)).fields["maturity_level"]
    beside = facts(spec, book(row), silent).fields["maturity_level"]
    assert (alone.value, beside.value) == (3, 3)
    assert alone.confidence > 0.9
    assert beside.confidence <= 0.85


def paper(kind: str, name: str, *, sure: float = 0.99) -> object:
    rows = [line("企业名称：" + name, 0.12, 0.2, sure)]
    return document(kind, page(rows, file=kind + ".pdf"))


def test_a_name_that_stands_alone_with_a_slip_is_spelt_as_the_others_spell_it(
    spec: ExtractSpec,
) -> None:
    """A reader that hardly knows 淯 is sure of 清."""
    odd, name = "山东清木纺织科技有限公司", "山东淯木纺织科技有限公司"
    others = [paper("commitment", name), paper("maturity_report", name)]
    fact = facts(spec, paper("application_book", odd), *others).fields["enterprise_name"]
    assert (fact.value, fact.alternatives) == (name, (odd,))
    assert fact.confidence < 0.9
    assert fact.evidence[0].file == "application_book.pdf"
    alone = facts(spec, paper("application_book", odd), others[0]).fields["enterprise_name"]
    assert alone.value == odd  # one against one: nobody knows who slipped


def test_a_name_that_was_typed_is_outvoted_by_nobody(spec: ExtractSpec) -> None:
    odd, name = "山东清木纺织科技有限公司", "山东淯木纺织科技有限公司"
    typed = paper("application_book", odd, sure=1.0)
    others = [paper("commitment", name), paper("maturity_report", name)]
    fact = facts(spec, typed, *others).fields["enterprise_name"]
    assert fact.value == odd


def test_a_slip_on_two_pages_is_outvoted_by_twice_as_many_and_by_none_that_was_typed(
    spec: ExtractSpec,
) -> None:
    odd, name = "山东清木纺织科技有限公司", "山东淯木纺织科技有限公司"
    four = [
        paper(kind, name)
        for kind in ("commitment", "maturity_report", "credit_report", "no_accident_statement")
    ]
    book_, licence = paper("application_book", odd), paper("business_licence", odd)
    said = facts(spec, book_, licence, *four).fields["enterprise_name"]
    assert (said.value, said.confidence < 0.9) == (name, True)
    fewer = facts(spec, book_, licence, *four[:3]).fields["enterprise_name"]
    assert (fewer.value, fewer.confidence < 0.9) == (odd, True)  # in doubt, be it told twice
    typed = paper("business_licence", odd, sure=1.0)
    assert facts(spec, book_, typed, *four).fields["enterprise_name"].value == odd


def test_a_name_that_lost_a_character_is_in_doubt(spec: ExtractSpec) -> None:
    short, name = "鲁东翮韬（枣庄）电子分有限公司", "鲁东翮韬（枣庄）电子股份有限公司"
    fact = facts(spec, paper("application_book", short), paper("commitment", name))
    assert fact.fields["enterprise_name"].confidence < 0.9


def test_another_book_leaves_a_doubt_and_adds_no_scenario(spec: ExtractSpec) -> None:
    one, two = scenario("在线智能检测", 24), scenario("车间智能排产", 9)
    told = iter([ScenariosTold((one,), 3), ScenariosTold((one, two), 2)])
    books = (book(["企业名称", NAME]), book(["企业名称", NAME]))
    found = dossier_facts(dossier(*books), spec, scenarios=lambda book: next(told))
    assert (found.scenarios, found.named) == ((one,), 3)
