"""Days from decision to publication: certain days are counted, uncertain days have bounds, nothing is guessed."""

from __future__ import annotations

import pytest

from gazette.records import Decision
from gazette.views.kinds import publication_delay
from tests.views.records import context_of, record


def decision(decided: str, published: str, **more: str) -> Decision:
    return record(Decision, f"{decided} to {published}", decided=decided, published=published, **more)


@pytest.mark.parametrize(
    ("decided", "published", "words"),
    [
        ("2024-02-01", "2024-02-21", "20 days"),
        ("2024-02-01 17:00", "2024-02-02", "1 day"),
        ("2024-02-01", "2024-02-01", "the same day"),
        ("2024-01-31", "2024-02", "between 1 and 29 days"),
        ("2024-01", "2024-02", "between 1 and 59 days"),
        ("2024-01", "unknown", ""),
        ("by 2024-01-10", "2024-02-01", ""),
        ("unknown", "2024-02-01", ""),
    ],
)
def test_the_days_are_given_as_exactly_as_they_are_known(decided, published, words):
    assert publication_delay.words(decision(decided, published)) == words


def test_a_year_shows_its_median_and_how_many_it_is_from():
    decisions = [decision("2024-01-01", day) for day in ("2024-01-03", "2024-01-05", "2024-01-31", "2024-02")]

    section = publication_delay.section(decisions)

    assert [cell.text for cell in section.tables[0].rows[0].cells] == ["2024", "4", "3", "4 days", "30 days"]
    assert section.paragraphs == ("The median is 4 days. Both days are known of 3 of 4 decisions.",)


def test_a_notice_of_the_same_day_is_counted_with_no_days():
    assert publication_delay.exact_days(
        [decision("2024-01-01", "2024-01-01"), decision("2024-01-01", "2024-01-02")]
    ) == [
        0,
        1,
    ]


def test_the_chart_compares_the_years_that_have_a_median():
    section = publication_delay.section([decision("2023-01-01", "2023-01-05"), decision("2024-01-01", "2024-01-03")])

    assert [(bars.label, bars.bars[0].words) for bars in section.chart.groups] == [
        ("2024", "2 days"),
        ("2023", "4 days"),
    ]
    assert section.tables == ()


def test_what_is_withheld_is_not_counted():
    withheld = decision("2024-01-01", "2024-01-03", status="withheld")

    (section,) = publication_delay.sections(context_of(withheld, decision("2024-01-01", "2024-01-11")))

    assert [cell.text for cell in section.tables[0].rows[0].cells] == ["2024", "1", "1", "10 days", "10 days"]
    assert publication_delay.sections(context_of(withheld)) == ()


def test_years_come_newest_first_and_a_decision_without_a_date_has_no_page_of_its_year():
    dates = [("2023-01-01", "2023-01-05"), ("unknown", "unknown"), ("2024-01-01", "2024-01-03")]
    section = publication_delay.section([decision(decided, published) for decided, published in dates])

    rows = section.chart.table.rows
    assert [(row.cells[0].text, row.cells[0].address) for row in rows] == [
        ("2024", "decisions/2024/"),
        ("2023", "decisions/2023/"),
        ("Year not known", None),
        ("All years", None),
    ]
    assert [column.title for column in section.chart.table.columns if not column.is_number] == ["Year"]
