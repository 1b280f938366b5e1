"""Sentences on every page: that the office will close or is closed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from gazette.dates import KnownDate
from gazette.sentences.days import as_noun, in_sentence, without_expected

KEPT = "These pages stay as they are."
PASSED = {
    "This office will close": "will pass",
    "This office is expected to close": "are to pass",
    "This office was expected to close": "were to pass",
    "This office closes": "pass",
    "This office is closed": "passed",
}


def name_at(names: Sequence[tuple[str, KnownDate | None]]) -> str:
    """The name of the office: one, or several where it changed and the day is not known: A (from 10 May 2021: B)."""
    (first, _), *later = names
    return first + "".join(f" ({_from(since)}{name})" for name, since in later if name != first)


def _from(since: KnownDate | None) -> str:
    return "later " if since is None or since.says_nothing else f"from {as_noun(since)}: "


def closing_title(closed: KnownDate, today: date) -> str:
    if closed.is_future(today):
        return "This office will close"
    if closed.anticipated:
        return "This office was expected to close"
    return "This office is closed" if closed.has_come(today) else "This office closes"


def closing(closed: KnownDate, today: date) -> str:
    """The sentence up to the name of the successor, which may be a link: This office closed on 7 May 2024. ..."""
    return f"{closes(closed, today)}. Its functions {PASSED[_title_in_full(closed, today)]} to"


def closes(closed: KnownDate, today: date) -> str:
    """This office will close on 7 May 2028, without a full stop."""
    title = _title_in_full(closed, today)
    if closed.says_nothing:
        return title
    return f"{title.replace('is closed', 'closed')} {in_sentence(without_expected(closed))}"


def _title_in_full(closed: KnownDate, today: date) -> str:
    is_expected = closed.anticipated and closed.is_future(today)
    return "This office is expected to close" if is_expected else closing_title(closed, today)


def closing_and_successor(closed: KnownDate, today: date, successor: str) -> str:
    return f"{closing(closed, today)} {successor}."


def last_entry(closed: KnownDate, today: date, successor: str) -> str:
    """The last entry of every feed of a closed office."""
    return f"{closing_and_successor(closed, today, successor)} {KEPT}"
