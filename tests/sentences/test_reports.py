"""Sentences on reports: facts in, words out."""

from __future__ import annotations

import pytest

from gazette.dates import known_date
from gazette.sentences import reports


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [("2016-04", "2017-03", "April 2016 to March 2017"), ("2016-04", None, "from April 2016"),
     (None, "2017", "until 2017"), ("2024-01", "2024-01", "January 2024"),
     ("2016/17", "2018-03", "from the financial year 2016 to 2017 until March 2018"), ("unknown", None, ""),
     (None, None, "")],
)  # fmt: skip
def test_a_period_has_the_days_that_there_are(first, last, words):
    days = [known_date(day) if day else None for day in (first, last)]

    assert reports.period(*days) == words


@pytest.mark.parametrize(("number", "words"), [("3.1", "3.1 Note the report"), (None, "Note the report")])
def test_a_recommendation_has_the_number_it_was_printed_with(number, words):
    assert reports.recommendation(number, "Note the report") == words


@pytest.mark.parametrize(("body", "words"), [("the panel", "To the panel"), (None, "")])
def test_a_recommendation_says_to_whom(body, words):
    assert reports.addressed_to(body) == words


def test_an_appendix_has_its_letter():
    assert reports.appendix("A", "Figures") == "Appendix A: Figures"


@pytest.mark.parametrize(
    ("is_compiled", "words"),
    [
        (False, "We do not know the date of this set of figures."),
        (True, "No source gives the date of this set of figures."),
    ],
)
def test_a_report_without_a_date_says_so(is_compiled, words):
    assert reports.undated("statistics", is_compiled=is_compiled) == words


@pytest.mark.parametrize(
    ("purpose", "words"), [("update", "made in this report"), ("precept", "made in this report on the precept")]
)
def test_a_report_counts_the_promises_made_in_it(purpose, words):
    assert reports.made_here(purpose) == words


@pytest.mark.parametrize(
    ("outcome", "words"),
    [("The panel noted it.", "The panel noted it."), ("Noted.", ""), ("Not known", ""), (None, "")],
)
def test_only_an_outcome_in_a_sentence_is_part_of_the_answer(outcome, words):
    assert reports.outcome_sentence(outcome) == words


def test_a_compiled_list_leads_to_the_reports_that_are_retold():
    assert reports.retold_here(5, 5) == "Retold here paragraph by paragraph:"
    assert reports.retold_here(12, 5) == "The newest 5 of 12 that are retold here paragraph by paragraph:"
