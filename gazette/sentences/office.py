"""Sentences on every page: that the office will close or is closed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from gazette.dates import KnownDate
from gazette.plurals import capitalised
from gazette.sentences.days import as_noun, in_sentence, without_expected

IS_CLOSED, KEPT = "This office is closed", "These pages stay as they are."
# What happens to the office, and then to its functions.
PASSED = {
    "will close": "will pass",
    "is expected to close": "are to pass",
    "was expected to close": "were to pass",
    "closes": "pass",
    "closed": "passed",
}


def name_at(names: Sequence[tuple[str, KnownDate | None]]) -> str:
    """The name of the office: one, or several where it changed and the day is not known: A (from 10 May 2021: B)."""
    (first, _), *later = names
    return first + "".join(f" ({_from(since)}{name})" for name, since in later if name != first)


def _from(since: KnownDate | None) -> str:
    return "later " if since is None or since.says_nothing else f"from {as_noun(since)}: "


def closing_label(closed: KnownDate, today: date) -> str:
    """Before the day on the page of the office: Will close; Expected to close; Closed."""
    return capitalised(_happens(closed, today).removeprefix("is "))


def closing(closed: KnownDate, today: date) -> str:
    """The sentence up to the name of the successor, which may be a link: This office closed on 7 May 2024. ..."""
    return f"{closes(closed, today)}. Its functions {PASSED[_happens(closed, today)]} to"


def closes(closed: KnownDate, today: date) -> str:
    """This office will close on 7 May 2028, without a full stop."""
    if closed.says_nothing:
        return IS_CLOSED
    return f"This office {_happens(closed, today)} {in_sentence(without_expected(closed))}"


def _happens(closed: KnownDate, today: date) -> str:
    """Closed is only what has certainly come: not a month that goes on, and not what was only expected."""
    if closed.is_future(today):
        return "is expected to close" if closed.anticipated else "will close"
    if closed.anticipated:
        return "was expected to close"
    return "closed" if closed.has_come(today) else "closes"


def closing_and_successor(closed: KnownDate, today: date, successor: str) -> str:
    return f"{closing(closed, today)} {successor}."


def last_entry(closed: KnownDate, today: date, successor: str) -> str:
    """The last entry of every feed of a closed office."""
    return f"{closing_and_successor(closed, today, successor)} {KEPT}"
