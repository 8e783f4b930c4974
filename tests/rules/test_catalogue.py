"""The rule catalogue in docs/ says what the data say."""

from __future__ import annotations

from pathlib import Path

from docproc.notice import load_notice
from docproc.options import DEFAULT_NOTICE
from docproc.rules.catalogue import catalogue

PAGE = Path(__file__).resolve().parents[2] / "docs" / "rules.md"


def test_the_page_is_up_to_date() -> None:
    told = "请运行 python scripts/make_rule_catalogue.py"
    assert PAGE.read_text(encoding="utf-8") == catalogue(load_notice(DEFAULT_NOTICE)), told


def test_the_page_names_every_rule_with_its_sentence() -> None:
    notice = load_notice(DEFAULT_NOTICE)
    page = catalogue(notice)
    for rule in notice.rules:
        assert f"### {rule.code} {rule.title}" in page
        assert rule.quote is None or f"> {rule.quote}（{rule.clause}）" in page
