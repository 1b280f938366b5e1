"""Lists of records: their order, their years, and that whatever is in one can be reached from its page."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from gazette.frontmatter.sentences import validated
from gazette.library.read import read_library
from gazette.records import Decision
from gazette.records.base import Placed
from gazette.views.context import Context
from gazette.views.lists import record_lists

SAMPLE = Path(__file__).parents[1] / "sample" / "content"


def decision(name: str, decided: str) -> Decision:
    fields = {"title": name, "reference": "none", "decision": "A.", "decided_by": ["The Commissioner"]}
    record = validated(Decision, {**fields, "decided": decided, "published": "unknown"}, {})
    assert isinstance(record, Decision)
    return record.placed(Placed(f"decisions/{name}.md"))  # type: ignore[return-value]


def test_what_has_no_year_is_on_the_first_page_of_a_long_list() -> None:
    context = Context(read_library(SAMPLE), date(2024, 6, 15), "https://record.example.org")
    dated = [decision(f"d{number}", f"20{20 + number // 40}-03") for number in range(70)]

    page = record_lists.record_list(context, Decision, [*dated, decision("undated", "unknown")])

    assert [(group.heading, len(group.rows)) for group in page.groups] == [("2021", 30), ("Year not known", 1)]
