import pytest

from gazette.dates import known_date
from gazette.sentences import deadlines

ON_A_DAY, EXPECTED = known_date("2018-07-31"), known_date("anticipated 2018-07-31")


@pytest.mark.parametrize(
    ("sentence", "facts", "words"),
    [
        (deadlines.rounds_of, ("Road Fund",), "When rounds of the Road Fund open and close."),
        (deadlines.event_title, ("Closes for bids", "Road Fund", ON_A_DAY), "Closes for bids: Road Fund"),
        (deadlines.event_title, ("Closes for bids", "Road Fund", EXPECTED), "Closes for bids (expected): Road Fund"),
        (deadlines.event_title, ("Promise expected", "Dig a moat", EXPECTED), "Promise expected: Dig a moat"),
        (deadlines.event_date, ("Closes for bids", ON_A_DAY), "Closes for bids: 31 July 2018."),
        (deadlines.event_date, ("Promise expected", EXPECTED), "Promise expected: 31 July 2018."),
    ],
)
def test_facts_become_a_sentence(sentence, facts, words):
    assert sentence(*facts) == words


@pytest.mark.parametrize(
    ("to_come", "passed", "own", "compiled"),
    [
        (0, 0, "No deadlines to come, 0 in the last 90 days", "Dates found: none to come, none in the last 90 days"),
        (1, 2, "1 deadline to come, 2 in the last 90 days", "Dates found: 1 to come, 2 in the last 90 days"),
        (2, 1, "2 deadlines to come, 1 in the last 90 days", "Dates found: 2 to come, 1 in the last 90 days"),
    ],
)
def test_a_compiled_record_counts_the_dates_that_were_found(to_come, passed, own, compiled):
    words = [deadlines.number_of_deadlines(to_come, passed, is_compiled=whose) for whose in (False, True)]

    assert words == [own, compiled]


@pytest.mark.parametrize(
    ("is_compiled", "is_closed", "words"),
    [
        (False, False, "Nothing is open for bids or views, and no meeting is due."),
        (False, True, "Nothing is open for bids or views, and no meeting is due."),
        (True, False, "No dates ahead were found. Ask the office what is open."),
        (True, True, "No dates ahead were found."),
    ],
)
def test_only_the_office_itself_can_say_that_nothing_is_open(is_compiled, is_closed, words):
    assert deadlines.none_ahead(deadlines.NOTHING_OPEN, is_compiled=is_compiled, is_closed=is_closed) == words
