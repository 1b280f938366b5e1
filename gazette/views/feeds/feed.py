"""A feed: who publishes it, what it is about, and its entries, newest change first."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

MOST_ENTRIES = 50


@dataclass(frozen=True)
class Publisher:
    """Who publishes the website: the office or, in a compiled record, somebody else."""

    base_url: str
    """Scheme and host, "https://www.example.org"; a closing slash does no harm."""
    name: str


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
    published: datetime | None
    """When the office published it; None unless the day is known."""
    updated: datetime
    """When this site first published it or its latest change. Never before `published`. Both have a time zone."""
    categories: tuple[str, ...] = ()
    change: str | None = None
    """The public notes of the latest day on which it changed, plain text."""
    changed: str = ""
    """The date of that change in a sentence: "on 3 May 2024"; "" where it is not known."""
    author: str | None = None
    language: str | None = None
    """Of the document, where it is not that of the feed."""

    def __post_init__(self) -> None:
        moments = [self.published or self.updated, self.updated]
        if any(moment.utcoffset() is None for moment in moments):
            raise ValueError(f"{self.identity} has a date without a time zone.")
        # As instants, because clock times of the same zone compare wrongly in the hour that autumn repeats.
        if self.updated.timestamp() < moments[0].timestamp():
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
    updated: datetime
    """That of the newest entry; in an empty feed the day on which the record was first published."""
    language: str = "en-GB"

    def __post_init__(self) -> None:
        if len(self.entries) > MOST_ENTRIES:
            raise ValueError(f"{self.address} has {len(self.entries)} entries; {MOST_ENTRIES} is the most.")
