"""The sentence that answers first on the page of a meeting: facts in, words out, in both voices."""

from __future__ import annotations

import pytest

from gazette.dates import known_date
from gazette.sentences import meeting_answers
from gazette.sentences.meeting_answers import MeetingFacts

JULY, MARCH = known_date("2024-07-04"), known_date("2024-03-07")


@pytest.mark.parametrize(
    ("facts", "words"),
    [
        ({"day": JULY}, "To be held on Thursday 4 July 2024."),
        (
            {"day": JULY, "starts": "14:00", "place": "Town Hall", "public": True},
            "To be held at 2pm on Thursday 4 July 2024 at the Town Hall. Open to the public.",
        ),
        ({"day": JULY, "place": "Village Hall, Marsh."},
         "To be held on Thursday 4 July 2024 at the Village Hall, Marsh."),
        ({"day": JULY, "place": "Online, from Marsh"}, "To be held on Thursday 4 July 2024, Online, from Marsh."),
        (
            {"day": JULY, "starts": "14:00", "ends": "16:00", "public": False},
            "To be held from 2pm to 4pm on Thursday 4 July 2024. Not open to the public.",
        ),
        ({"day": known_date("2024-07-04 18:30")}, "To be held at 6:30pm on Thursday 4 July 2024."),
        ({"day": known_date("2024-07"), "starts": "14:00"}, "To be held in July 2024."),
        (
            {"state": "moved", "day": JULY, "moved_from": known_date("2024-06-11")},
            "Moved from 11 June 2024. To be held on Thursday 4 July 2024.",
        ),
        ({"state": "moved", "day": JULY, "moved_from": known_date("unknown")},
         "Moved. To be held on Thursday 4 July 2024."),
    ],
)  # fmt: skip
def test_a_meeting_to_come_has_its_weekday_and_place(facts, words):
    assert meeting_answers.answer(MeetingFacts(**{"state": "scheduled", **facts})) == words


@pytest.mark.parametrize(
    ("facts", "words"),
    [
        ({}, "This meeting was held. We have not published its outcome."),
        ({"is_compiled": True}, "This meeting was held. No source gives its outcome."),
        ({"has_account": True}, "This meeting was held."),
        ({"summary": "The panel met."}, "The panel met."),
        ({"summary": "The panel met.", "outcome": "It was noted."}, "The panel met. It was noted."),
        ({"summary": "The board met, and 70 people came.", "outcome": "70 people came."},
         "The board met, and 70 people came."),
        ({"summary": "The panel saw a cut.", "outcome": "The panel saw the cut in tax."},
         "The panel saw the cut in tax."),
        ({"summary": "The panel asked who supported the rise of the precept.",
          "outcome": "The panel supported the precept."},
         "The panel supported the precept."),
        ({"asked": 1}, "This meeting was held. Its recommendation has a reply."),
        ({"asked": 3}, "This meeting was held. All 3 of its recommendations have a reply."),
        ({"asked": 2}, "This meeting was held. Both of its recommendations have a reply."),
        ({"asked": 1, "unanswered": 1},
         "This meeting was held. We have not published a reply to its recommendation."),
        ({"asked": 2, "unanswered": 1},
         "This meeting was held. We have not published a reply to 1 of the 2 recommendations listed here."),
        ({"asked": 2, "unanswered": 2},
         "This meeting was held. We have not published a reply to either of its recommendations."),
        ({"asked": 3, "unanswered": 3},
         "This meeting was held. We have not published a reply to any of its 3 recommendations."),
        ({"asked": 3, "unanswered": 2, "is_compiled": True},
         "This meeting was held. No reply was found to 2 of the 3 recommendations listed here."),
    ],
)  # fmt: skip
def test_a_meeting_that_was_held_gives_its_outcome(facts, words):
    assert meeting_answers.answer(MeetingFacts(state="held", day=MARCH, **facts)) == words


@pytest.mark.parametrize(
    ("facts", "own", "compiled"),
    [
        ({"state": "cancelled", "day": MARCH}, "Cancelled. It was planned for Thursday 7 March 2024.", None),
        ({"state": "cancelled", "outcome": "It snowed."}, "Cancelled. It snowed.", None),
        (
            {"state": "postponed", "moved_from": JULY},
            "Postponed from 4 July 2024. We have not published a new date.",
            "Postponed from 4 July 2024. No source gives a new date.",
        ),
        (
            {"state": "postponed"},
            "Postponed. We have not published a new date.",
            "Postponed. No source gives a new date.",
        ),
        (
            {"state": "not confirmed", "day": MARCH},
            "We have not confirmed that this meeting took place on 7 March 2024.",
            "No source confirms that this meeting took place on 7 March 2024.",
        ),
        (
            {"state": "not confirmed", "written": "scheduled", "day": MARCH},
            "It was planned for 7 March 2024. We have not confirmed that it took place.",
            "It was planned for 7 March 2024. No source confirms that it took place.",
        ),
        (
            {"state": "not confirmed", "written": "moved", "day": MARCH, "moved_from": known_date("2024-03-01")},
            "It was moved from 1 March 2024 to 7 March 2024. We have not confirmed that it took place.",
            "It was moved from 1 March 2024 to 7 March 2024. No source confirms that it took place.",
        ),
        (
            {"state": "not confirmed"},
            "We have not published its date. We have not confirmed that it took place.",
            "No source gives its date. No source confirms that it took place.",
        ),
        (
            {"state": None, "day": known_date("2024-06")},
            "The only date given is June 2024. We have not published whether it has taken place.",
            "The only date given is June 2024. No source says whether it has taken place.",
        ),
        ({"state": None}, "We have not published when it is held.", "No source says when it is held."),
    ],
)
def test_what_is_not_known_is_never_held(facts, own, compiled):
    assert meeting_answers.answer(MeetingFacts(**facts)) == own
    assert meeting_answers.answer(MeetingFacts(**facts, is_compiled=True)) == (compiled or own)


def test_a_question_has_its_last_day_with_the_weekday():
    words = "Send us your question by midday on Thursday 27 June 2024."

    assert meeting_answers.ask_by(known_date("2024-06-27 12:00")) == words


@pytest.mark.parametrize(
    ("facts", "own", "compiled"),
    [
        (
            {"day": JULY, "starts": "14:00", "place": "Town Hall"},
            "The next is a meeting, at 2pm on Thursday 4 July 2024 at the Town Hall.",
            "The next one found is a meeting, at 2pm on Thursday 4 July 2024 at the Town Hall.",
        ),
        (
            {"day": known_date("2024-07"), "body": "Safety Panel"},
            "The next is a meeting of the Safety Panel, in July 2024.",
            "The next one found is a meeting of the Safety Panel, in July 2024.",
        ),
        (
            {"day": JULY, "kind": "public", "body": "Commissioner", "questions_by": known_date("2024-06-27 12:00")},
            "The next is a public meeting, on Thursday 4 July 2024. Send questions by midday on Thursday 27 June 2024.",
            "The next one found is a public meeting, on Thursday 4 July 2024. "
            "Send questions by midday on Thursday 27 June 2024.",
        ),
    ],
)
def test_the_list_names_the_next_meeting(facts, own, compiled):
    assert meeting_answers.next_meeting(MeetingFacts("scheduled", **facts)) == own
    assert meeting_answers.next_meeting(MeetingFacts("scheduled", **facts, is_compiled=True)) == compiled
