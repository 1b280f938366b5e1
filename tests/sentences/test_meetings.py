"""Sentences on meetings: facts in, words out."""

from __future__ import annotations

import pytest

from gazette.dates import known_date
from gazette.sentences import meetings


@pytest.mark.parametrize(
    ("starts", "ends", "words"),
    [
        ("14:00", "16:30", "2pm to 4:30pm"),
        ("14:00", None, "2pm"),
        (None, "16:30", ""),
        (None, None, ""),
    ],
)
def test_a_time_is_given_where_a_meeting_begins(starts, ends, words):
    assert meetings.time(starts, ends) == words


@pytest.mark.parametrize(
    ("state", "written", "words"),
    [
        ("held", "held", "Held"),
        ("scheduled", None, "Scheduled"),
        ("scheduled", "scheduled", "Scheduled"),
        ("cancelled", "cancelled", "Cancelled"),
        ("not confirmed", None, "Not confirmed as held"),
        ("not confirmed", "not confirmed", "Not confirmed as held"),
        ("not confirmed", "scheduled", "Scheduled, not confirmed as held"),
        ("not confirmed", "moved", "Moved, not confirmed as held"),
        ("postponed", "postponed", "Postponed"),
    ],
)
def test_a_meeting_says_whether_it_was_held(state, written, words):
    assert meetings.state_name(state, written) == words


@pytest.mark.parametrize(
    ("is_open", "ground", "words"),
    [
        (None, "paragraph 1", "Held in private: paragraph 1"),
        (False, "paragraph 1", "Held in private: paragraph 1"),
        (False, None, "Held in private"),
        (True, None, "Held in public"),
        (True, "paragraph 1", "Held partly in private: paragraph 1"),
        (None, None, ""),
    ],
)
def test_an_item_says_if_and_why_it_was_private(is_open, ground, words):
    assert meetings.public_for_item(is_open, ground) == words


@pytest.mark.parametrize(
    ("written", "open_parts", "closed_parts", "words"),
    [
        (True, [], [], "Yes"),
        (False, [], [], "No"),
        (None, [], [], ""),
        (True, ["Part I"], ["Part II"], "Yes, except Part II"),
        (None, ["Part I"], ["Part II", "Part III"], "Part I, not Part II and Part III"),
        (None, ["Part I"], [], "Part I"),
        (None, [], ["Part II"], "Not Part II"),
    ],
)
def test_a_meeting_says_which_parts_were_open_to_the_public(written, open_parts, closed_parts, words):
    assert meetings.open_to_the_public(written, open_parts, closed_parts) == words


@pytest.mark.parametrize(
    ("is_open", "ground", "text", "times", "notes"),
    [
        (True, None, None, "2pm to 3pm", ("Open to the public, 2pm to 3pm.",)),
        (False, "paragraph 3", "It was resolved.", "", ("Private: paragraph 3.", "It was resolved.")),
        (False, None, None, "", ("Private.",)),
        (None, "paragraph 3", None, "", ("Private: paragraph 3.",)),
        (True, "paragraph 3", None, "", ("Open to the public.", "paragraph 3.")),
        (None, None, None, "2pm", ("2pm.",)),
        (None, None, None, "", ()),
    ],
)
def test_a_part_says_no_more_of_the_public_than_is_known(is_open, ground, text, times, notes):
    assert meetings.part_notes(is_open, ground, text, times) == notes


@pytest.mark.parametrize(
    ("who", "organisation", "note", "words"),
    [
        ("Chief Executive", None, None, "Chief Executive"),
        ("Councillor A Example", "Sampleton Borough Council", None, "Councillor A Example (Sampleton Borough Council)"),
        ("Councillor A Example", None, "until item 4", "Councillor A Example, until item 4"),
        ("none", None, None, "None"),
    ],
)
def test_an_attendee_in_words(who, organisation, note, words):
    assert meetings.attendee(who, organisation, note) == words


def test_what_was_declared_may_be_nothing():
    assert meetings.declaration("none") == "None declared"
    assert meetings.declaration("A shareholder.") == "A shareholder."


@pytest.mark.parametrize(
    ("text", "was", "now", "words"),
    [
        ("A name was added", None, None, "A name was added."),
        (None, "nine", "ten", "“nine” now reads “ten”."),
        ("The number was wrong.", "nine", "ten", "The number was wrong. “nine” now reads “ten”."),
        (None, "nine", None, "“nine” was removed."),
        (None, None, "ten", "Now reads “ten”."),
    ],
)
def test_a_correction_of_minutes(text, was, now, words):
    assert meetings.correction(text, was, now) == words


JUNE, MARCH = known_date("2024-06-06"), known_date("2024-03-21")


@pytest.mark.parametrize(
    ("approved", "published", "corrections", "words"),
    [
        (JUNE, MARCH, 1, "Approved on 6 June 2024, with 1 correction"),
        (JUNE, None, 0, "Approved on 6 June 2024"),
        (None, MARCH, 0, "Published on 21 March 2024"),
        (known_date("unknown"), None, 0, "Read the minutes"),
    ],
)
def test_the_link_to_the_minutes_says_what_became_of_them(approved, published, corrections, words):
    assert meetings.minutes_link(approved, published, corrections) == words


def test_a_private_part_gives_its_hours_before_the_law():
    notes = meetings.part_notes(False, "Schedule 12A, paragraph 1", None, "3pm to 4pm")
    assert notes == ("Private, 3pm to 4pm: Schedule 12A, paragraph 1.",)


def test_a_count_says_how_many_are_to_come():
    assert [meetings.number_to_come(number) for number in (0, 1, 4)] == [
        (0, "are to come"),
        (1, "is to come"),
        (4, "are to come"),
    ]


def test_a_meeting_that_approved_minutes_is_named_by_its_day_or_its_title():
    assert meetings.at_the_meeting("Panel", known_date("2024-06-06")) == "At the meeting of 6 June 2024"
    assert meetings.at_the_meeting("Panel", known_date("unknown")) == "At: Panel"


def test_a_meeting_that_was_moved_or_postponed_says_from_which_day():
    assert meetings.moved(known_date("2026-12-03")) == "Moved from 3 December 2026"
    assert meetings.postponed(known_date("2026-12-03")) == "Postponed from 3 December 2026; no new date known"
    assert meetings.postponed(known_date("unknown")) == meetings.postponed(None) == "Postponed; no new date known"


def test_the_agenda_of_a_part_is_headed_by_its_name():
    assert (meetings.agenda_heading("Part II"), meetings.agenda_heading("")) == ("Agenda: Part II", "Agenda and papers")
    assert meetings.item("4a") == "Item 4a"
    assert meetings.action("2024/07") == "Action 2024/07"


def test_the_lead_of_a_meeting_says_who_met_when():
    assert meetings.lead("The panel", known_date("2024-03-07")) == "The panel, 7 March 2024."
    assert meetings.lead("The panel", known_date("unknown")) == "The panel."


@pytest.mark.parametrize(
    ("kind", "words"), [("panel", "Panel"), ("holding to account", "Holding to account"), ("other", "")]
)
def test_the_kind_of_a_meeting_is_named_where_it_says_something(kind, words):
    assert meetings.kind(kind) == words


def test_a_row_says_until_when_questions_are_taken():
    assert meetings.questions_until(known_date("2024-06-17 12:00")) == "Send questions by midday on 17 June 2024"


def test_a_link_to_a_meeting_is_its_day_or_its_title():
    days = (known_date("2024-06-17"), known_date("unknown"))

    assert [meetings.day_or_title(day, "Panel") for day in days] == ["17 June 2024", "Panel"]


@pytest.mark.parametrize(("number", "words"), [(1, "is not confirmed as held"), (11, "are not confirmed as held")])
def test_an_own_list_says_how_many_are_not_confirmed(number, words):
    assert meetings.number_not_confirmed(number) == (number, words)


def test_a_list_counts_what_was_cancelled_and_what_was_put_off():
    assert [meetings.number_cancelled(number) for number in (1, 2)] == [(1, "was cancelled"), (2, "were cancelled")]
