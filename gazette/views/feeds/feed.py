"""A feed: who publishes it, what it is about, and its entries, newest change first."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from gazette.dates import LONDON

MOST_ENTRIES = 50
OLDEST = datetime(1970, 1, 1, tzinfo=LONDON)  # for what has no date: feeds and calendars must give one


@dataclass(frozen=True)
class Publisher:
    """The office, as named in its feeds."""

    base_url: str
    """Scheme and host, "https://www.example.org"; a closing slash does no harm."""
    office: str


@dataclass(frozen=True)
class FeedEntry:
    """A document in a feed."""

    identity: str
    """A tag URI (RFC 4151) made from the reference. Stays when title, address or date change."""
    title: str
    address: str
    """Absolute address of the page."""
    summary: str
    """Plain text, no markup."""
    html: str
    """The whole document, its links already absolute."""
    published: datetime
    updated: datetime
    """Never before `published`. Both are aware and in the time of the office."""
    categories: tuple[str, ...] = ()
    change: str | None = None
    """The public note of the latest change, plain text."""
    author: str | None = None

    def __post_init__(self) -> None:
        if self.published.utcoffset() is None or self.updated.utcoffset() is None:
            raise ValueError(f"{self.identity} has a date without a time zone.")
        # As instants, because clock times of the same zone compare wrongly in the hour that autumn repeats.
        if self.updated.timestamp() < self.published.timestamp():
            raise ValueError(f"{self.identity} was updated before it was published.")


@dataclass(frozen=True)
class Feed:
    """A feed, the same in RSS, Atom and JSON Feed."""

    identity: str
    """A tag URI, as lasting as those of the entries."""
    title: str
    description: str
    page: str
    """Absolute address of the page the feed belongs to."""
    address: str
    """Path within the site, without a suffix: "feeds/decisions"."""
    entries: tuple[FeedEntry, ...]
    """In the order readers see: the latest published or changed first."""
    copyright: str
    language: str = "en-GB"
    updated: datetime | None = None
    """That of the newest entry; None where the feed has no entries yet."""

    def __post_init__(self) -> None:
        if len(self.entries) > MOST_ENTRIES:
            raise ValueError(f"{self.address} has {len(self.entries)} entries; {MOST_ENTRIES} is the most.")
        if (self.updated is None) != (not self.entries):
            raise ValueError(f"{self.address} must say when it was updated if, and only if, it has entries.")
