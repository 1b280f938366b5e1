"""Sentences on when a consultation or a funding round is open, and on whom to ask how to respond."""

from __future__ import annotations

from datetime import date

from gazette.dates import KnownDate
from gazette.sentences.days import as_noun, from_to
from gazette.sentences.labelled_dates import labelled

ASK_US = "We have not published how. Please ask us"
ASK_THE_PUBLISHER = "No source says how. Please ask the publisher of this record"
OWN_WEBSITE = "The office’s own website"
DAY_NOT_KNOWN = "not known"
DAYS_NOT_KNOWN = "Days not known"
OPENING_NOT_KNOWN, CLOSING_NOT_KNOWN = "Opening date not known", "Closing date not known"  # in a row
CLOSED_ON_UNKNOWN_DAY = "Closed, date not known"
NAMES = {"coming": "Not open yet", "open": "Open", "closed": "Closed", "outcome published": "Outcome published"}


def opens_label(day: KnownDate, today: date) -> str:
    """Opens, Opened once the day is past, Opening where it may be past; what was expected or announced is called so."""
    return _label(day, today, "Opens", "Opened", "Opening")


def closes_label(day: KnownDate, today: date) -> str:
    return _label(day, today, "Closes", "Closed", "Closing")


def _label(day: KnownDate, today: date, ahead: str, past: str, noun: str) -> str:
    if day.anticipated or day.announced:
        return f"{noun} {'expected' if day.anticipated else 'announced'}"
    if day.is_past(today):
        return past
    return ahead if day.first and day.first >= today else noun


def opens_fact(day: KnownDate, today: date) -> tuple[str, str | KnownDate]:
    """On the page: Opens, 28 September 2018; Opening, not known, if that is what was written."""
    return _fact(opens_label(day, today), day)


def closes_fact(day: KnownDate, today: date) -> tuple[str, str | KnownDate]:
    return _fact(closes_label(day, today), day)


def _fact(label: str, day: KnownDate) -> tuple[str, str | KnownDate]:
    return label, DAY_NOT_KNOWN if day.says_nothing and day.written else day


def opens(day: KnownDate, today: date) -> str:
    """Opens 28 September 2018, Opened 28 September 2018; "" where nothing is known of the day."""
    return _line(opens_label(day, today), day)


def closes(day: KnownDate, today: date) -> str:
    return _line(closes_label(day, today), day)


def _line(label: str, day: KnownDate) -> str:
    """Opens 28 September 2018; Closes at 5pm on 28 June 2024."""
    if day.says_nothing:
        return ""
    has_clock = day.precision == "minute" and not (day.anticipated or day.announced)
    return f"{label} at {day}" if has_clock else labelled(label, day)


def span(opens_on: KnownDate, closes_on: KnownDate) -> str:
    """28 September 2018 to 9 November 2018; from or until a day where the other is not known."""
    return from_to(opens_on, closes_on) or DAYS_NOT_KNOWN


def state_name(state: str, opens_next: KnownDate) -> str:
    """Open; Closed until 7 November 2018, between two windows. `opens_next` is when the next window opens."""
    return f"Closed until {as_noun(opens_next)}" if state == "between" else NAMES[state]


def outcome_date_label(day: KnownDate | None, *, is_compiled: bool) -> str:
    if not is_compiled:
        return "Outcome published"
    return "Outcome announced" if day and day.announced else "Date of the outcome"
