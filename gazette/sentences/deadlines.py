"""Sentences of the page of deadlines and the calendars."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from gazette.dates import KnownDate, say_time
from gazette.plurals import counted, listed, uncapitalised
from gazette.sentences.days import in_sentence, without_expected
from gazette.sentences.labelled_dates import label_and_words

NOTHING_DUE = "No deadline ahead is listed here."
NO_DATES_FOUND = "No upcoming meetings, funding rounds or consultations were found."
PAST_DATES = {  # in a compiled record with no date ahead, the lists that have past ones
    "meetings": "Dates of past meetings",
    "funds": "Dates of past funding rounds",
    "consultations": "Dates of past consultations",
}
ASK_THE_OFFICE = "Ask the office what is open."
_ADDED = "This adds every date with an exact day, past ones too, as it is now. To get later changes, "
BELOW_ADDRESS = f"{_ADDED}subscribe in your calendar to the address above."
CALENDARS = f"{_ADDED}copy the address of the link and subscribe to it in your calendar."
ADD_THESE = "Add to my calendar"
OVERDUE, JUST_PASSED = "Overdue", "Passed in the last 90 days"
OVERDUE_OR_EXPECTED = "Overdue or past the expected date"
OTHER_CALENDARS = "Other calendars"
REVIEW = "Review date"
LEGAL_DEADLINE = "Legal deadline"
DECISION_PLANNED = "Decision planned"
REVIEW_OF_WITHHELD = "Review of what is withheld"
IN_SENTENCE = {  # what happens on a day, after a colon
    "Bids open": "bids for {} open",
    "Bids close": "bids for {} close",
    "Consultation opens": "the consultation {} opens",
    "Consultation closes": "the consultation {} closes",
    "Decision on bids expected": "the decision on bids is expected for {}",
    "Meeting": "the meeting {}",
    "Must be published": "{} must be published",
    "Promise due": "the promise {} is due",
    "Promise expected": "the promise {} is expected to be kept",
    "Questions close": "questions for {} close",
    DECISION_PLANNED: "the decision {} is planned",
    LEGAL_DEADLINE: "the legal deadline to {}",
    REVIEW: "the review of {}",
    REVIEW_OF_WITHHELD: "the review of what is withheld in {}",
}
PAST = {
    "Bids open": "Bids opened",
    "Bids close": "Bids closed",
    "Consultation opens": "Consultation opened",
    "Consultation closes": "Consultation closed",
    "Questions close": "Questions closed",
}
ALL_DEADLINES = "What is due, and when."
ALL_MEETINGS = "Meetings and their dates."
ONE_DATE = "One date."


def none_ahead(own_words: str, *, is_compiled: bool, says_whom_to_ask: bool) -> str:
    """That nothing is open or due, which only the office itself can know; a closed office cannot be asked."""
    if not is_compiled:
        return own_words
    return f"{NO_DATES_FOUND} {ASK_THE_OFFICE}" if says_whom_to_ask else NO_DATES_FOUND


def answer(to_come: int, passed: int, first: KnownDate | None = None, events: Sequence[str] = ()) -> str:
    """12 dates are ahead. The next is on Friday 28 June 2024: bids for “Road fund” close at 5pm. Or how many passed.

    `first` is the first date that is known to the day, and `events` what happens then.
    """
    if not to_come:
        return f"{counted(passed, 'date')} passed in the last 90 days." if passed else ""
    ahead = f"{counted(to_come, 'date')} {_is(to_come)} ahead"
    if first is None:
        return f"{ahead}."
    when = f"{in_sentence(without_expected(first))}: {'; '.join(events)}"
    return f"{ahead}. {'It is' if to_come == 1 else 'The next is'} {when}."


def number_overdue(promises: int, steps: int, publications: int, expected: int = 0) -> str:
    """4 promises and 1 legal duty are overdue, and 2 promises are past their expected date. Of an own record only."""
    numbers = ((promises, ("promise",)), (steps, ("legal step",)), (publications, ("legal duty", "legal duties")))
    late = [counted(number, *nouns) for number, nouns in numbers if number]
    their = "its" if expected == 1 else "their"
    clauses = (
        f"{listed(late)} {_is(promises + steps + publications)} overdue" if late else "",
        f"{counted(expected, 'promise')} {_is(expected)} past {their} expected date" if expected else "",
    )
    words = ", and ".join(filter(None, clauses))
    return f"{words}." if words else ""


def _is(number: int) -> str:
    return "is" if number == 1 else "are"


def rounds_of(fund: str) -> str:
    """What the calendar of a fund holds."""
    return f"When rounds of the fund open and close: {fund}."


def calendar_of_rounds(fund: str) -> str:
    """The link to the calendar of a fund."""
    return f"Rounds of the fund: {fund}"


def event_title(what: str, title: str, when: KnownDate, words: Iterable[str] = ()) -> str:
    """Bids close (expected, superseded): Road Safety Fund. `words` are the states of its record."""
    beside = asides(what, when, words)
    return f"{what} ({beside}): {title}" if beside else f"{what}: {title}"


def on_the_day(what: str, title: str, when: KnownDate, words: Iterable[str] = ()) -> str:
    """The same in a sentence that has named the day: bids for “Road Fund” close at 5pm (expected, superseded)."""
    quoted = uncapitalised(title) if what == LEGAL_DEADLINE else f"“{title}”"
    at = f" at {say_time(when.clock)}" if when.clock else ""
    event, beside = f"{IN_SENTENCE[what].format(quoted)}{at}", asides(what, when, words)
    return f"{event} ({beside})" if beside else event


def asides(what: str, when: KnownDate, words: Iterable[str] = ()) -> str:
    """What must be known of an event beside its name: expected, superseded."""
    expected = ("expected",) if when.anticipated and not what.endswith("expected") else ()
    return ", ".join((*expected, *(uncapitalised(word) for word in words)))


def row_words(what: str, when: KnownDate, today: date) -> tuple[str, str]:
    """What happens and when, in the past tense once the day is past: Bids closed, 31 July 2018."""
    happened = what if not when.is_past(today) or when.anticipated else PAST.get(what, what)
    return label_and_words(happened, when)


def event_date(what: str, when: KnownDate) -> str:
    """Bids close: 31 July 2018; Promise expected: 1 December 2016."""
    label, words = label_and_words(what, when)
    return f"{label}: {words}."
