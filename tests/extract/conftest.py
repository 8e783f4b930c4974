from __future__ import annotations

from collections.abc import Callable

import pytest
from drawn import document

from docproc.extract.model import Paper, State
from docproc.extract.paper import facts_of
from docproc.notice.fields import ExtractSpec, load_extract_spec
from docproc.notice.folder import NoticeFolder
from docproc.notice.scenarios import ScenarioGuide, load
from docproc.page import Page

Values = Callable[..., dict[str, object]]


@pytest.fixture(scope="session")
def spec() -> ExtractSpec:
    return load_extract_spec(NoticeFolder.find("shandong-2026"))


@pytest.fixture(scope="session")
def read(spec: ExtractSpec) -> Callable[..., Paper]:
    """The paper made of drawn pages: read("commitment", page, …)."""

    def reader(kind: str, *pages: Page) -> Paper:
        return facts_of(document(kind, *pages), spec)

    return reader


@pytest.fixture(scope="session")
def values(read: Callable[..., Paper]) -> Values:
    """Facts by key: the value where read, else `<state>`; absent ones are left out."""

    def reader(kind: str, *pages: Page) -> dict[str, object]:
        facts = read(kind, *pages).facts
        return {
            key: fact.value if fact.state is State.READ else f"<{fact.state.value}>"
            for key, fact in facts.items()
            if fact.state is not State.ABSENT
        }

    return reader


@pytest.fixture(scope="session")
def guide() -> ScenarioGuide:
    found = load(NoticeFolder.find("shandong-2026"))
    assert found is not None
    return found
