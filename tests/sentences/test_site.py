from datetime import date

import pytest

from gazette.dates import known_date
from gazette.sentences import site


@pytest.mark.parametrize(
    ("sentence", "facts", "words"),
    [
        (
            site.about_dataset,
            ("Decisions",),
            "Decisions as data: its files, and what each column means.",
        ),
        (site.nothing_open, (60,), "Nothing listed here is open for bids or views, or due in the next 60 days."),
        (site.leads_on, ("Road Fund",), "The nearest page to this address is Road Fund."),
    ],
)
def test_facts_become_a_sentence(sentence, facts, words):
    assert sentence(*facts) == words


@pytest.mark.parametrize(
    ("is_compiled", "words"),
    [
        (False, "Nothing listed here is open for bids or views, or due in the next 60 days. "),
        (True, "No dates in the next 60 days were found. "),
    ],
)
def test_dates_later_than_these_days_are_not_denied(is_compiled, words):
    later = "Later and less exact dates are under Deadlines."
    assert site.nothing_soon(60, is_compiled=is_compiled) == f"{words}{later}"


@pytest.mark.parametrize(
    ("day", "words"),
    [
        ("2024-05-03", "This page was last reviewed on 3 May 2024."),
        ("2024-05", "This page was last reviewed in May 2024."),
        ("by 2024-05", "This page was last reviewed by May 2024."),
        ("announced 2024-05-03", "This page was last reviewed (announced 3 May 2024)."),
        ("3 May, year unknown", "This page was last reviewed on 3 May (year not known)."),
        ("expected 2024-07", "A review of this page was expected in July 2024."),
        ("expected 2027-07", "A review of this page is expected in July 2027."),
        ("unknown", ""),
    ],
)
def test_a_page_says_when_it_was_last_reviewed(day, words):
    assert site.page_reviewed(known_date(day), date(2026, 11, 26)) == words


@pytest.mark.parametrize(
    ("has_documents", "words"),
    [(True, "No document here has a known date that has passed."), (False, "There is nothing here yet.")],
)
def test_a_home_page_with_documents_never_says_that_there_are_none(has_documents, words):
    assert site.nothing_recent(has_documents=has_documents) == words
