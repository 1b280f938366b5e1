"""The answer at the head of the list of a kind."""

from __future__ import annotations

import pytest

from gazette.records import Decision
from gazette.views.lists import record_lists
from tests.views.records import compiled_office, context_of, record


@pytest.mark.parametrize(
    ("dates", "words"),
    [
        (["2024-06-06", "2024-06-05"], "The latest is “0”, of 6 June 2024."),
        (["2024-06-06", "by 2024-08"], "The latest with a known date is “0”, of 6 June 2024."),
        (["2024-06-06", "by 2024-05"], "The latest is “0”, of 6 June 2024."),
        (["2024-06-06", "2024-06"], ""),
        (["announced 2024-06", "2024-05-31"], "The latest date is June 2024, when “0” was announced."),
        (["announced 2024-06-06", "2024-06-06"], ""),
        (["unknown"], ""),
    ],
)
def test_a_list_names_the_latest_only_where_no_other_of_a_certain_year_may_be_as_late(dates, words) -> None:
    several = [record(Decision, str(number), title=str(number), decided=date) for number, date in enumerate(dates)]

    head = record_lists.record_list(context_of(*several), Decision, several).head

    words = f"{words} Bells are bought." if words else ""  # its line
    assert (head.answer if head.details else "") == words
    assert f"{len(several)} decision" in (head.details or head.answer)


def test_the_heading_of_those_without_a_certain_year_is_explained_once() -> None:
    several = [
        record(Decision, name, title=name, decided=date) for name, date in (("a", "2024-06-06"), ("b", "unknown"))
    ]

    groups = record_lists.record_list(context_of(*several), Decision, several).groups

    assert [group.lead for group in groups] == ["", "The date is not known, or it may be in more than one year."]


def test_the_list_of_a_compiled_record_leads_with_how_many_there_are_and_not_with_the_latest() -> None:
    records = [record(Decision, "a", title="a", decided="2024-05"), record(Decision, "b", decided="2023")]

    compiled, own = (
        record_lists.record_list(context, Decision, records).head
        for context in (context_of(*records, compiled_office()), context_of(*records))
    )

    assert (compiled.answer, compiled.details) == ("2 decisions from 2023 to 2024.", "The list may not be complete.")
    assert own.answer == "The latest is “a”, of May 2024. Bells are bought."
