"""Days from decision to publication: two independent days are counted, uncertain days have bounds."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from gazette.records import Decision
from gazette.records.registers import Organisation
from gazette.views.kinds import publication_delay
from gazette.views.lists import record_lists
from gazette.views.site.datasets import datasets
from tests.views.records import compiled_office, context_of, record


def decision(decided: str, published: str, **more: object) -> Decision:
    return record(Decision, f"{decided} to {published}", decided=decided, published=published, **more)


def decisions_of(year: int, *delays: int) -> list[Decision]:
    """Decisions of the days of a January, each published after a number of days."""
    days = [(date(year, 1, number), delay) for number, delay in enumerate(delays, 1)]
    return [decision(day.isoformat(), (day + timedelta(days=delay)).isoformat()) for day, delay in days]


@pytest.mark.parametrize(
    ("decided", "published", "words"),
    [
        ("2024-02-01", "2024-02-21", "Published 20 days after the decision"),
        ("2024-02-01 17:00", "2024-02-02", "Published 1 day after the decision"),
        ("2024-02-01", "2024-02-01", "Published on the day of the decision"),
        ("2024-01-31", "2024-02", "Published 1 to 29 days after the decision"),
        ("2024-02", "2024-02", "Published within 28 days"),
        ("2024-01", "unknown", ""),
        ("by 2024-01-10", "2024-02-01", ""),
        ("unknown", "2024-02-01", ""),
        ("announced 2024-02-01", "2024-02-01", ""),
        ("2024-02-01", "announced 2024-02-01", ""),
        ("expected 2024-02-01", "2024-02-03", ""),
        ("2024-02-01", "expected 2024-02-03", ""),
        ("2024-02-03", "2024-02-01", ""),  # sources that contradict each other
    ],
)
def test_the_days_are_given_as_exactly_as_two_independent_dates_allow(decided, published, words):
    notice = decision(decided, published)

    assert publication_delay.words(context_of(notice), notice) == words


def test_a_median_needs_ten_cases_and_says_how_many_it_has():
    delays = range(1, 11)

    (nine,) = publication_delay.sections(context_of(*decisions_of(2024, *delays[:9])))
    (ten,) = publication_delay.sections(context_of(*decisions_of(2024, *delays), decision("2024-02", "unknown")))

    assert nine.paragraphs == ("9 of 9 decisions give both days, too few for a median.",)
    assert (nine.tables, nine.chart) == ((), None)
    assert ten.paragraphs == ("The median is 5.5 days. 10 of 11 decisions give both days.",)
    assert [cell.text for cell in ten.tables[0].rows[0].cells] == ["2024", "11", "10", "5.5 days", "10 days"]


def test_a_year_with_few_cases_has_no_median_of_its_own():
    decisions = [*decisions_of(2024, *([2] * 10)), *decisions_of(2023, *([4] * 10)), *decisions_of(2022, 900)]

    (section,) = publication_delay.sections(context_of(*decisions))

    rows = [[cell.text for cell in row.cells] for row in section.chart.table.rows]
    assert rows[2] == ["2022", "1", "1", "", "900 days"]
    assert [(bars.label.text, bars.bars[0].words) for bars in section.chart.groups] == [
        ("2024", "2 days"),
        ("2023", "4 days"),
    ]
    assert section.tables == ()


def test_a_notice_of_the_same_day_is_counted_with_no_days():
    assert publication_delay.exact_days(decisions_of(2024, 0, 1)) == [0, 1]


def test_what_is_withheld_is_not_counted():
    withheld = decision("2024-01-01", "2024-01-03", status="withheld")

    (section,) = publication_delay.sections(context_of(withheld, decision("2024-01-01", "2024-01-11")))

    words = "1 of 1 decision gives both days, too few for a median. Not counted: 1 withheld or removed."
    assert section.paragraphs == (words,)
    assert publication_delay.sections(context_of(withheld)) == ()


def test_nothing_is_measured_where_no_delay_is_known():
    assert publication_delay.sections(context_of(decision("2024-02", "2024-03"))) == ()


def test_a_compiled_record_measures_no_delay_anywhere():
    notices = decisions_of(2024, *range(1, 12))
    context = context_of(compiled_office(), *notices)

    assert publication_delay.sections(context) == ()
    assert publication_delay.words(context, notices[0]) == ""
    columns = [column.name for data in datasets(context) for column in data.columns]
    assert [name for name in columns if name.startswith("published_after")] == []


def test_years_come_newest_first_and_a_decision_without_a_date_has_no_page_of_its_year():
    decisions = [*decisions_of(2023, *range(9)), decision("unknown", "unknown"), *decisions_of(2024, 2)]
    (section,) = publication_delay.sections(context_of(*decisions))

    (table,) = section.tables
    assert [(row.cells[0].text, row.cells[0].address) for row in table.rows] == [
        ("2024", "decisions/2024/"),
        ("2023", "decisions/2023/"),
        ("Year not certain", None),
        ("All years", None),
    ]
    assert [column.title for column in table.columns if not column.is_number] == ["Year"]


@pytest.mark.parametrize(
    ("decided_by", "is_measured"),
    [
        (["High Court"], False),
        (["The court"], False),
        (["Commissioner for Exampleshire"], True),
        (["The Commissioner", "High Court"], True),
        (["The Commissioner"], True),
    ],
)
def test_the_order_of_a_court_is_not_counted_as_a_decision_of_the_office(decided_by, is_measured):
    court = Organisation.model_validate({"key": "court", "name": "High Court", "also": ["The court"]})
    office = Organisation.model_validate({"key": "office", "name": "Commissioner for Exampleshire"})
    notice = decision("2024-02-01", "2024-02-21", decided_by=decided_by)
    context = context_of(notice, organisations={"court": court, "office": office})

    assert bool(publication_delay.words(context, notice)) is is_measured
    assert bool(publication_delay.sections(context)) is is_measured
    words = record_lists.record_list(context, Decision, [notice]).head.answer
    assert words.startswith("1 decision in 2024. It was made by the ") is not is_measured
