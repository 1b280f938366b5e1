"""Sentences on promises: facts in, words out."""

from __future__ import annotations

import pytest

from gazette.dates import known_date
from gazette.sentences import promises

DAY = known_date("2022-06-30")


@pytest.mark.parametrize(
    ("day", "note", "words"),
    [
        ("2024-04", "The cameras began to work.", "April 2024: The cameras began to work."),
        ("by 2018", "The strategy for 2018 to 2021 is out.", "By 2018: The strategy for 2018 to 2021 is out."),
        ("2024-05", "The office looked in May 2024.", "The office looked in May 2024."),
        ("unknown", "It began.", "It began."),
    ],
)
def test_a_note_on_a_change_has_its_day_where_it_does_not_name_it(day, note, words):
    assert promises.dated_note(known_date(day), note) == words


def test_a_note_on_what_was_kept_late_says_so():
    late = "(due in 2023)"

    assert promises.dated_note(known_date("2024-04"), "It began.", late) == "April 2024 (due in 2023): It began."
    assert promises.dated_note(known_date("2024-04-02"), "A step.", before="last step, ") == (
        "Last step, 2 April 2024: A step."
    )


def test_before_its_paper_a_promise_names_who_made_it():
    assert promises.promised_in("Chief Constable") == "Promised by the Chief Constable in"
    assert promises.promised_in(None) == "Promised in"


@pytest.mark.parametrize(
    ("day", "words"),
    [
        ("2023", "Due in 2023"),
        ("by 2023-03", "Due by March 2023"),
        ("anticipated 2023-03", "Expected in March 2023"),
        ("anticipated by 2023-03", "Expected by March 2023"),
        ("unknown", ""),
    ],
)
def test_a_promise_says_when_it_is_due(day, words):
    assert promises.due(known_date(day)) == words


@pytest.mark.parametrize(
    ("day", "words"),
    [
        ("2023-03-01 14:00", ""),
        ("2023-03-01", ""),
        ("w/c 2023-03-06", "exact day not given"),
        ("mid-March 2023", "exact day not given"),
        ("2023-03", "exact day not given"),
        ("spring 2023", "exact day not given"),
        ("2023", "exact day not given"),
        ("2023/24", "exact day not given"),
        ("unknown", ""),
    ],
)
def test_a_date_says_how_exactly_it_is_known(day, words):
    assert promises.exactness(known_date(day).precision) == words


def test_each_sentence_is_as_expected():
    assert promises.description("Chief Constable", "A report", DAY) == (
        "Promised by the Chief Constable. Stated in A report, 30 June 2022."
    )
    assert promises.description(None, "A report", known_date("unknown")) == "Stated in A report."
    assert promises.by_state(72) == "72 promises by state"
    assert promises.source_and_day("A report", DAY) == "A report, 30 June 2022"
    assert promises.step("Kept", "It is dug.") == "Kept: It is dug."
    assert promises.first_stated_in("A report") == "Also stated in A report"
    assert promises.paragraph("2.1") == "Paragraph 2.1"
    assert promises.cited_title("Dig a moat") == "promise: Dig a moat"
