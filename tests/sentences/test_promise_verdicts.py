"""The outcome of a promise: facts in, sentence out, in both voices."""

from __future__ import annotations

import pytest

from gazette.dates import known_date
from gazette.sentences import promise_verdicts
from gazette.sentences.promise_verdicts import verdict

NOTHING = "We have published nothing that shows it was done."
NO_STEP = "We have published nothing about progress yet."
NONE_FOUND = "No step was found in the papers collected here."
NONE = "No evidence was found in the papers collected here, last searched in November 2026."


@pytest.mark.parametrize(
    ("state", "due", "changed", "own", "compiled"),
    [
        ("kept", "unknown", "unknown", "It was kept.", "A document shows that it was done."),
        ("kept", "2017", "2017-03", "It was kept in March 2017.", "A document shows that it was done in March 2017."),
        (
            "partly kept", "2017", "2017-03-02",
            "It was partly kept on 2 March 2017.", "A document shows that part of it was done on 2 March 2017.",
        ),
        ("in progress", "unknown", "unknown", "A step was reported.", "A step was reported."),
        ("in progress", "2019", "2017-03", "A step was reported in March 2017.", "A step was reported in March 2017."),
        ("date ahead", "2024-06-30", "unknown",
         f"It is due on Sunday 30 June 2024. {NO_STEP}", f"It is due on Sunday 30 June 2024. {NONE_FOUND}"),
        ("date ahead", "by 2024-06", "unknown",
         f"It is due by June 2024. {NO_STEP}", f"It is due by June 2024. {NONE_FOUND}"),
        ("date ahead", "expected 2024-07-01", "unknown",
         f"It is expected on Monday 1 July 2024. {NO_STEP}", f"It is expected on Monday 1 July 2024. {NONE_FOUND}"),
        ("date passed", "2017-03-31", "unknown",
         f"It was due on 31 March 2017. {NOTHING}", f"It was due on 31 March 2017. {NONE}"),
        ("expected date passed", "expected by 2016-11", "unknown",
         f"It was expected by November 2016. {NOTHING}", f"It was expected by November 2016. {NONE}"),
        ("changed", "unknown", "2017", "It was changed in 2017.", "It was reported as changed in 2017."),
        ("dropped", "unknown", "unknown", "It was dropped.", "It was reported as dropped."),
        ("broken", "unknown", "unknown", "It was not kept.", "It was reported as not done."),
        ("broken", "unknown", "2017-05-01",
         "It was not kept, as was said on 1 May 2017.", "It was reported on 1 May 2017 that it was not done."),
        ("no date", "unknown", "unknown", f"No date was given. {NOTHING}", f"No date was given. {NONE}"),
    ],
)  # fmt: skip
def test_the_verdict_of_a_promise_in_every_state(state, due, changed, own, compiled):
    days = (known_date(due), known_date(changed), known_date("2026-11"))

    assert verdict(state, *days, is_compiled=False) == own
    assert verdict(state, *days, is_compiled=True) == compiled


def test_what_is_ahead_and_has_a_note_is_not_said_to_have_no_step():
    days = (known_date("2024-06"), known_date("unknown"), None)

    assert verdict("date ahead", *days, is_compiled=False, is_shown=True) == "It is due in June 2024."


@pytest.mark.parametrize(
    ("due", "done", "words"),
    [
        ("2023", "2024-04", "It was kept in April 2024, after it was due in 2023."),
        ("expected 2023-06", "2024", "It was kept in 2024, after it was expected in June 2023."),
        ("2024", "2024-04", "It was kept in April 2024."),  # may have been in time
        ("2023", "by 2024-04", "It was kept by April 2024."),
    ],
)
def test_what_was_certainly_kept_after_its_date_says_so(due, done, words):
    assert verdict("kept", known_date(due), known_date(done), None, is_compiled=False) == words


def test_a_record_that_does_not_say_until_when_was_searched_names_no_day():
    words = verdict("date passed", known_date("2017"), known_date("unknown"), None, is_compiled=True)

    assert words == "It was due in 2017. No evidence was found in the papers collected here."


def test_an_overdue_promise_names_the_day_of_its_latest_step():
    days = (known_date("2023-12"), known_date("unknown"), None)
    step = known_date("2024-04-02")

    assert verdict("date passed", *days, is_compiled=False, step=step) == (
        "It was due in December 2023 and is overdue: we have published nothing that shows it was done. "
        "A step was reported on 2 April 2024."
    )
    assert verdict("in progress", *days, is_compiled=False, step=step) == "A step was reported."
    words = "It was due in 2023 and is overdue. A step was reported on 2 April 2024."
    assert promise_verdicts.with_note(words, "The Commissioner wrote.", "date passed") == (
        "It was due in 2023 and is overdue. A step was reported on 2 April 2024: the Commissioner wrote."
    )


@pytest.mark.parametrize(
    ("note", "state", "words"),
    [
        ("The hours changed.", "kept", "It was kept in May: the hours changed."),
        ("Names were on 61 noticeboards.", "kept", "It was kept in May. Names were on 61 noticeboards."),
        ("", "kept", "It was kept in May."),
        ("The hours changed.", "date passed", "It was kept in May. The hours changed."),
    ],
)
def test_what_shows_the_outcome_goes_on_in_its_sentence(note, state, words):
    assert promise_verdicts.with_note("It was kept in May.", note, state) == words
