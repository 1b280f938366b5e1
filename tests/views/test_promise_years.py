"""The years in which promises are counted as made and as kept."""

from __future__ import annotations

import pytest

from gazette.library.promises import CitedPromise
from gazette.records import Decision, Report
from gazette.views.lists import promise_years
from tests.views.records import context_of, record


@pytest.mark.parametrize(
    ("when", "published", "year"),
    [
        ("2021/22", "2022-07", 2022),
        ("2021-09", "unknown", 2021),
        ("2021/22", "unknown", None),
        ("unknown", "2022", 2022),
    ],
)
def test_a_promise_was_made_in_the_year_of_its_paper_and_never_in_a_financial_year(when, published, year):
    paper = record(Report, "paper", date=when, published=published, promises=[{"id": "a", "text": "Dig."}])

    assert CitedPromise(paper, paper.promises[0]).year == year


@pytest.mark.parametrize(
    ("steps", "years"),
    [
        ([], [("2022", "1", ""), ("2023", "", "1")]),
        ([{"date": "2024-02-15", "state": "kept", "note": "Dug."}], [("2022", "1", ""), ("2024", "", "1")]),
    ],
)
def test_a_promise_was_kept_in_the_year_of_its_last_step_or_of_its_evidence(steps, years):
    dug = {"id": "a", "text": "Dig.", "state": "kept", "evidence": [{"record": "decision dug"}], "history": steps}
    paper = record(Report, "paper", date="2022-01-01", promises=[dug])

    table = promise_years.over_time(context_of(paper, record(Decision, "dug", decided="2023-05-01")))

    assert [column.title for column in table.columns] == ["Year", "Made", "Kept"]  # nothing became overdue
    assert [tuple(cell.text for cell in row.cells) for row in table.rows] == years
