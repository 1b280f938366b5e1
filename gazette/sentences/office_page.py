"""Sentences on the office: its holders and how its decisions are numbered."""

from __future__ import annotations

from datetime import date

from gazette.dates import KnownDate
from gazette.sentences.days import as_noun


def acting(role: str) -> str:
    return f"{role} (acting)"


def name(name: str, short: str | None) -> str:
    return f"{name} ({short})" if short else name


CONTACT_AS_FOUND = "Address, telephone and website are as the sources give them. They may have changed since."
OWN_RECORD = "published by the office itself"


def closed_label(closed: KnownDate, today: date) -> str:
    return "Will close" if closed.is_future(today) else "Closed"


def numbering(
    name: str | None,
    shape: str,
    since: KnownDate | None,
    until: KnownDate | None,
    *,
    is_running: bool,
    by_publisher: bool,
) -> str:
    """A series of references: its form, when it was used, whether it has gaps, and that the publisher gave it."""
    first = f", from {as_noun(since)}" if since and not since.says_nothing else ""
    last = f", until {as_noun(until)}" if until and not until.says_nothing else ""
    running = ", numbered without a gap" if is_running else ""
    source = "; the publisher of this record gave these numbers, not the office" if by_publisher else ""
    return f"{f'{name}: ' if name else ''}{shape}{first}{last}{running}{source}"
