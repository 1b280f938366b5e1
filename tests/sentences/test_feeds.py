import pytest

from gazette.dates import UNKNOWN, known_date
from gazette.sentences import feeds

DAY, YEAR = known_date("2022-05-10"), known_date("2023")


@pytest.mark.parametrize(
    ("sentence", "facts", "words"),
    [
        (feeds.everything_title, ("The office",), "The office: everything"),
        (feeds.about_list, ("Decisions",), "Decisions: what was added and what changed."),
        (feeds.about_fund, ("Road Fund",), "Rounds of the fund: Road Fund. Also the decisions that name the fund."),
        (feeds.about_topic, ("Rural crime",), "What is published or changed on Rural crime."),
        (
            feeds.promised,
            ("Commissioner", "Annual report", DAY, YEAR),
            "Promised by the Commissioner. Stated in Annual report, 10 May 2022. Due in 2023.",
        ),
        (
            feeds.promised,
            (None, "Annual report", DAY, UNKNOWN),
            "Stated in Annual report, 10 May 2022.",
        ),
        (
            feeds.became_overdue,
            ("Commissioner", YEAR),
            "Promised by the Commissioner. Due in 2023. By that day nothing had been published that shows it was done.",
        ),
        (feeds.recommended, ("Panel", "July meeting"), "Recommended by the Panel: July meeting."),
        (feeds.known_as, (DAY,), " (10 May 2022)"),
        (feeds.known_as, (known_date("2022-05-10 17:00"),), " (5pm on 10 May 2022)"),
        (feeds.known_as, (YEAR,), " (2023)"),
        (feeds.known_as, (UNKNOWN,), ""),
        (feeds.more_of, (1200,), "1,200 more on the page"),
        (feeds.more_of, (None,), "More on the page"),
        (feeds.changed, ("on 3 May 2024",), "Changed on 3 May 2024"),
        (feeds.changed, ("",), "Changed"),
        (feeds.all_notes, (["The sum was wrong"],), "The sum was wrong"),
        (feeds.all_notes, (["The sum was wrong", "It was paid."],), "The sum was wrong. It was paid."),
        (feeds.all_notes, ([],), ""),
        (feeds.entry_title, ((), "Rural watch"), "Rural watch"),
        (feeds.entry_title, (("Withdrawn",), "Rural watch"), "Withdrawn: Rural watch"),
        (feeds.entry_title, (("Superseded", "Illustrative"), "Rural watch"), "Superseded, illustrative: Rural watch"),
        (feeds.entry_summary, ((), "No money.", "A year of watch."), "A year of watch."),
        (
            feeds.entry_summary,
            (("Withdrawn",), "No money", "A year of watch."),
            "Withdrawn. No money. A year of watch.",
        ),
        (feeds.entry_summary, (("Quashed on 3 May 2099",), None, "A year."), "Quashed on 3 May 2099. A year."),
        (
            feeds.promised,
            ("Commissioner", "the plan", UNKNOWN, YEAR),
            "Promised by the Commissioner. Stated in the plan. Due in 2023.",
        ),
    ],
)
def test_facts_become_a_sentence(sentence, facts, words):
    assert sentence(*facts) == words
