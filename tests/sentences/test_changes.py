from datetime import date
from typing import get_args

import pytest

from gazette.dates import known_date
from gazette.library.publications import Missing
from gazette.sentences import changes

MONDAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("sentence", "facts", "words"),
    [
        (changes.number_added_and_changed, ({},), "no changes were made"),
        (changes.number_added_and_changed, ({"update": 1},), "1 update was made"),
        (
            changes.number_added_and_changed,
            ({"minor": 1, "correction": 1},),
            "2 changes were made: 1 correction and 1 minor change",
        ),
        (changes.number_added_and_changed, ({"added": 1},), "1 record was added"),
        (
            changes.number_of_news,
            ({"added": 2, "update": 2, "minor": 2},),
            "2 records were added and 4 changes were made",
        ),
        (
            changes.number_added_and_changed,
            ({"added": 2, "minor": 2},),
            "2 records were added and 2 minor changes were made",
        ),
        (changes.corrected, ({"correction": 5, "removal": 1},), "Corrections and removals"),
        (changes.dated, (known_date("2026-11-26"),), "note dated 26 November 2026"),
        (changes.week, (MONDAY,), "The week of 23 to 29 November 2026"),
        (changes.week, (date(2024, 4, 29),), "The week of 29 April to 5 May 2024"),
        (changes.week, (date(2024, 12, 30),), "The week of 30 December 2024 to 5 January 2025"),
        (changes.news_of_week, (MONDAY,), "New and changed in the week of 23 to 29 November 2026"),
        (changes.earlier_week, (MONDAY,), "Earlier: the week of 23 to 29 November 2026"),
        (changes.later_week, (MONDAY,), "Later: the week of 23 to 29 November 2026"),
        (changes.earlier_week, (None,), ""),
        (changes.later_week, (None,), ""),
        (changes.weeks_of, ("2024",), "Weeks of 2024"),
        (changes.more_news, ({"correction": 7},), "7 more corrections"),
        (changes.more_news, ({"removal": 1},), "1 more removal"),
        (changes.more_news, ({"correction": 7, "removal": 1},), "8 more corrections and removals"),
        (changes.more_news, ({"added": 1, "update": 8},), "9 more additions and updates"),
        (changes.minor_changes, (12,), "12 minor changes"),
        (
            changes.in_seven_days,
            (MONDAY, "1 record was added"),
            "In the seven days to 23 November 2026, 1 record was added.",
        ),
        (changes.changed_paragraphs, ((),), ""),
        (changes.state_of_promise, ("Lit crossings.",), "the state of the promise “Lit crossings”"),
        (changes.results_of, ("Second round",), "the results of the round “Second round”"),
        (changes.added, (("the result",),), "Added: the result."),
        (changes.added, (("the minutes", "2 entries"),), "Added: the minutes and 2 entries."),
        (changes.changed_paragraphs, (("2.7",),), "Paragraphs: 2.7"),
        (changes.changed_paragraphs, (("2.7", "2.8"),), "Paragraphs: 2.7, 2.8"),
        (changes.what_changed, ("The plan",), "What changed: The plan"),
    ],
)
def test_facts_become_a_sentence(sentence, facts, words):
    assert sentence(*facts) == words


@pytest.mark.parametrize(
    ("numbers", "words"),
    [
        ({}, "Nothing has been corrected since."),
        ({"correction": 1}, "There has been 1 correction since."),
        ({"correction": 12, "removal": 2}, "There have been 12 corrections and 2 removals since."),
        (
            {"added": 3, "correction": 5, "update": 1},
            "There have been 3 new records, 5 corrections and 1 update since.",
        ),
    ],
)
def test_the_record_as_a_whole_has_a_first_day_and_corrections(numbers, words):
    assert changes.since_publication(MONDAY, numbers) == f"This record was first published on 23 November 2026. {words}"


@pytest.mark.parametrize(
    ("facts", "words"),
    [
        (("Decision", "", known_date("2024-06-04"), "Bells"), "Decision of 4 June 2024"),
        (("Decision", "published", known_date("2024-06-04"), "Bells"), "Decision, published 4 June 2024"),
        (("Decision", "", known_date("2024-06"), "Bells"), "Decision, June 2024"),
        (("Meeting", "", known_date("2024-06-04 14:00"), "Bells"), "Meeting, 2pm on 4 June 2024"),
        (("Meeting", "", known_date("2024-06-04"), "Panel, 4 June 2024"), "Meeting"),
        (("Topic", "", known_date("unknown"), "Bells"), "Topic"),
    ],
)
def test_an_addition_says_what_it_is_and_its_date_once(facts, words):
    assert changes.added_record(*facts) == words


def test_an_added_consultation_has_its_first_day_where_that_is_known():
    july, unknown = known_date("2024-07-01"), known_date("unknown")

    assert changes.added_record("Consultation", "", july, "Bells", opens=july) == "Consultation from 1 July 2024"
    words = changes.added_record("Consultation", "closing date", july, "Bells", opens=unknown)
    assert words == "Consultation, closing date 1 July 2024"


def test_every_reason_why_nothing_is_compared_has_its_own_sentence():
    assert set(changes.WHY_NOT_COMPARED) == set(get_args(Missing))
    assert len(set(changes.WHY_NOT_COMPARED.values())) == 6


@pytest.mark.parametrize(
    ("reason", "sentence"),
    [
        ("personal data", "Reason: personal data. Earlier versions are not shown."),
        ("", "Earlier versions are not shown."),
    ],
)
def test_a_removal_says_why_and_no_more(reason: str, sentence: str) -> None:
    assert changes.after_removal(reason) == sentence


@pytest.mark.parametrize(
    ("day", "reason", "sentence"),
    [
        ("2018-05-03", "personal data", "It was removed on 3 May 2018 (personal data)."),
        ("2018-05", "", "It was removed in May 2018."),
        ("unknown", "court order", "It was removed (court order)."),
        ("unknown", "", ""),
    ],
)
def test_a_removed_document_says_when_and_why(day: str, reason: str, sentence: str) -> None:
    assert changes.removed_on(known_date(day), reason) == sentence


@pytest.mark.parametrize(
    ("times", "facts", "sentence"),
    [
        (1, {}, "The text changed once, on 13 June 2024."),
        (2, {}, "The text changed twice, last on 13 June 2024."),
        (12, {}, "The text changed 12 times, last on 13 June 2024."),
        (1, {"is_lost": True}, "The text changed once, on 13 June 2024. The full earlier text was not kept."),
        (1, {"is_cut": True}, "The text changed once since words were removed from it, on 13 June 2024."),
        (0, {"is_cut": True}, "Words were removed on 13 June 2024."),
    ],
)
def test_versions_are_counted_as_changes_of_the_text(times: int, facts: dict, sentence: str) -> None:
    assert changes.text_changed(times, date(2024, 6, 13), **facts) == sentence


def test_notes_without_a_new_text_have_a_heading() -> None:
    assert (changes.note_added(1), changes.note_added(2)) == ("Note added", "Notes added")


def test_a_record_younger_than_seven_days_has_no_seven_days_of_news():
    assert changes.seven_days(MONDAY, is_young=False) == "Added or updated in the seven days to 23 November 2026"
    assert changes.seven_days(MONDAY, is_young=True) == "Added or updated"


def test_the_list_of_corrections_says_how_many_were_made_before_publication():
    assert changes.corrections_before(19, 4) == "4 of the 19 were made before publication here."
    assert changes.corrections_before(3, 0) == ""


def test_the_latest_corrections_are_of_named_pages_or_what_was_corrected_on_the_first():
    latest = "The latest corrections are of 23 November 2026, to"
    assert changes.latest_correction(MONDAY, ["Roads", "Tax"], "It said £1.") == f"{latest} “Roads” and “Tax”."
    sorts = [(("decision", "decisions"), 2), (("fund", "funds"), 1)]  # of three
    many = changes.latest_correction(MONDAY, ["Roads", "Tax", "Bells"], "It said £1.", sorts, 1)
    assert many == f"{latest} 3 pages: 2 decisions and 1 fund. 1 of the notes names an amount."
