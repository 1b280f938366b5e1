import pytest

from gazette.dates import known_date
from gazette.sentences import deadlines

ON_A_DAY, EXPECTED = known_date("2018-07-31"), known_date("anticipated 2018-07-31")


@pytest.mark.parametrize(
    ("sentence", "facts", "words"),
    [
        (deadlines.number_of_deadlines, (0, 0), "No deadlines to come, 0 in the last 90 days"),
        (deadlines.number_of_deadlines, (1, 2), "1 deadline to come, 2 in the last 90 days"),
        (deadlines.number_of_deadlines, (2, 1), "2 deadlines to come, 1 in the last 90 days"),
        (deadlines.rounds_of, ("Road Fund",), "When rounds of the fund open and close: Road Fund."),
        (deadlines.event_title, ("Closes for bids", "Road Fund", ON_A_DAY), "Closes for bids: Road Fund"),
        (deadlines.event_title, ("Closes for bids", "Road Fund", EXPECTED), "Closes for bids (expected): Road Fund"),
        (deadlines.calendar_of_rounds, ("Other spending",), "Rounds of the fund: Other spending"),
        (
            deadlines.event_title,
            ("Closes for bids", "Road Fund", EXPECTED, ("Superseded", "Made up")),
            "Closes for bids (expected, superseded, made up): Road Fund",
        ),
        (
            deadlines.event_title,
            ("Closes for bids", "Road Fund", ON_A_DAY, ("Closed",)),
            "Closes for bids (closed): Road Fund",
        ),
        (deadlines.event_title, ("Promise expected", "Dig a moat", EXPECTED), "Promise expected: Dig a moat"),
        (deadlines.event_date, ("Closes for bids", ON_A_DAY), "Closes for bids: 31 July 2018."),
        (deadlines.event_date, ("Promise expected", EXPECTED), "Promise expected: 31 July 2018."),
    ],
)
def test_facts_become_a_sentence(sentence, facts, words):
    assert sentence(*facts) == words
