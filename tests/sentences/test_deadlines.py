from datetime import date

import pytest

from gazette.dates import known_date
from gazette.sentences import deadlines

AT_NOON = known_date("2018-07-31 12:00")
ON_A_DAY, EXPECTED = known_date("2018-07-31"), known_date("anticipated 2018-07-31")


@pytest.mark.parametrize(
    ("sentence", "facts", "words"),
    [
        (deadlines.answer, (3, 0), "3 dates are ahead."),
        (deadlines.answer, (1, 2), "1 date is ahead."),
        (deadlines.answer, (0, 1), "1 date passed in the last 90 days."),
        (deadlines.answer, (0, 0), ""),
        (deadlines.number_overdue, (4, 0, 1), "4 promises and 1 legal duty are overdue."),
        (deadlines.number_overdue, (0, 1, 0), "1 legal step is overdue."),
        (deadlines.number_overdue, (0, 0, 0, 2), "2 promises are past their expected date."),
        (
            deadlines.number_overdue,
            (4, 0, 1, 1),
            "4 promises and 1 legal duty are overdue, and 1 promise is past its expected date.",
        ),
        (deadlines.number_overdue, (0, 0, 0), ""),
        (deadlines.rounds_of, ("Road Fund",), "When rounds of the fund open and close: Road Fund."),
        (deadlines.event_title, ("Bids close", "Road Fund", ON_A_DAY), "Bids close: Road Fund"),
        (deadlines.event_title, ("Bids close", "Road Fund", EXPECTED), "Bids close (expected): Road Fund"),
        (deadlines.calendar_of_rounds, ("Other spending",), "Rounds of the fund: Other spending"),
        (
            deadlines.event_title,
            ("Bids close", "Road Fund", EXPECTED, ("Superseded", "Illustrative")),
            "Bids close (expected, superseded, illustrative): Road Fund",
        ),
        (
            deadlines.event_title,
            ("Bids close", "Road Fund", ON_A_DAY, ("Closed",)),
            "Bids close (closed): Road Fund",
        ),
        (
            deadlines.answer,
            (1, 0, ON_A_DAY, ["the meeting “Panel”"]),
            "1 date is ahead. It is on 31 July 2018: the meeting “Panel”.",
        ),
        (deadlines.on_the_day, ("Bids close", "Road Fund", ON_A_DAY), "bids for “Road Fund” close"),
        (deadlines.on_the_day, ("Questions close", "Panel", AT_NOON), "questions for “Panel” close at midday"),
        (
            deadlines.on_the_day,
            ("Decision planned", "A van", EXPECTED, ("Superseded",)),
            "the decision “A van” is planned (expected, superseded)",
        ),
        (
            deadlines.on_the_day,
            ("Legal deadline", "Issue a plan", ON_A_DAY),
            "the legal deadline to issue a plan",
        ),
        (deadlines.event_title, ("Promise expected", "Dig a moat", EXPECTED), "Promise expected: Dig a moat"),
        (deadlines.event_date, ("Bids close", ON_A_DAY), "Bids close: 31 July 2018."),
        (deadlines.event_date, ("Promise expected", EXPECTED), "Promise expected: 31 July 2018."),
    ],
)
def test_facts_become_a_sentence(sentence, facts, words):
    assert sentence(*facts) == words


@pytest.mark.parametrize(
    ("is_compiled", "says_whom_to_ask", "words"),
    [
        (False, False, "Nothing is open."),
        (False, True, "Nothing is open."),
        (
            True,
            True,
            "No upcoming meetings, funding rounds or consultations were found. Ask the office what is open.",
        ),
        (True, False, "No upcoming meetings, funding rounds or consultations were found."),
    ],
)
def test_only_the_office_itself_can_say_that_nothing_is_open(is_compiled, says_whom_to_ask, words):
    nothing = deadlines.none_ahead("Nothing is open.", is_compiled=is_compiled, says_whom_to_ask=says_whom_to_ask)

    assert nothing == words


@pytest.mark.parametrize(
    ("what", "when", "words"),
    [
        ("Bids close", "2024-06-14", ("Bids closed", "14 June 2024")),
        ("Bids close", "2024-06-15", ("Bids close", "15 June 2024")),
        ("Bids close", "expected 2024-01", ("Bids close", "expected January 2024")),
        ("Consultation opens", "2024-01", ("Consultation opened", "January 2024")),
        ("Decision on bids expected", "expected 2024-01", ("Decision on bids expected", "January 2024")),
        ("Promise due", "2024-01", ("Promise due", "January 2024")),
        ("Questions close", "2024-06-14", ("Questions closed", "14 June 2024")),
    ],
)
def test_what_is_past_is_in_the_past_tense(what, when, words):
    assert deadlines.row_words(what, known_date(when), date(2024, 6, 15)) == words
