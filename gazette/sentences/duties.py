"""Sentences on duties to publish: why a duty is overdue, not known to be met, or does not apply."""

from __future__ import annotations

from datetime import date

from gazette.dates import KnownDate, say_day

NOT_LAW = "The text of this duty was not found. It stands here so that it can be looked up, not as law."
LAW_NOT_FOUND = "The text of the law was not found, so nothing is said of whether it is met."
NOTHING_SHOWS = "Nothing in this record shows it. It may be published elsewhere."
DAY_NOT_KNOWN = "The day of what shows it is not known."
CADENCE_NOT_VERIFIED = "How often it is due was not verified, and what shows it is older than the time said."


def title(number: str, duty: str) -> str:
    return f"{number}: {duty}"


def description(legal_reference: str, cadence: str) -> str:
    return f"{legal_reference}. How often: {cadence}."


def overdue(due: date) -> str:
    return f"It was due again by {say_day(due)}, and nothing in this record shows it."


def not_yet(applies_from: KnownDate) -> str:
    return f"Not yet: it applies from {applies_from}."


def no_longer(applies_until: KnownDate) -> str:
    return f"It applied until {applies_until}."


def shown_by(number: int, most: int) -> str:
    """The heading above the records that show a duty, of which at most `most` are listed."""
    listed = f", the latest {most} listed" if number > most else ""
    return f"Shown by ({number}{listed})"


def cited_title(number: str, duty: str) -> str:
    return f"duty {number}: {duty}"
