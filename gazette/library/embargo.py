"""What is public at a minute, for a whole document and for each part with a day of its own: it is decided here."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from gazette.dates import KnownDate
from gazette.frontmatter.source import Place
from gazette.london import has_come, instant
from gazette.records import Record

ALWAYS = datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True)
class DatedPart:
    """A part of a record with a day of its own: a row, a result, a response."""

    record: Record
    name: str  # "the result", "the award rf-012"
    own: KnownDate  # its own date, which has to be a day unless it is past
    at: Place = ()  # of that date
    parts: tuple[Place, ...] = ()  # the fields that it is made of
    line: int | None = None  # of a row of a spreadsheet
    others: tuple[KnownDate, ...] = ()  # the days of what it depends on, such as its decision
    has_text: bool = False  # whether the text below the fields is part of it
    files: tuple[str, ...] = ()  # attachments of the record that are part of it
    noun: tuple[str, ...] = ()  # of one of many rows and of several: ("grant", "grants")
    for_readers: str = ""  # what a reader calls it, where its name has an id
    is_of_an_act: bool = False  # of an award, say, rather than a publication: "after" a past day, it has passed


def release_of(piece: Record | DatedPart) -> KnownDate:
    """The date from which it is public: for a part the latest of its own, its record's and what it depends on."""
    if isinstance(piece, Record):
        return piece.published
    return max((piece.record.published, piece.own, *piece.others), key=public_from)


def is_public(piece: Record | DatedPart, now: datetime) -> bool:
    return has_come(public_from(release_of(piece)), now)


def public_from(known: KnownDate) -> datetime:
    """The moment from which that is public which has this date: its minute, or the beginning of its day.

    A date that is not a single day has passed when it is over; "after" a day has no end, and counts from the next day.
    What has no date is public.
    """
    if not known.is_known:
        return ALWAYS
    moment = known.instant()
    if moment is not None:
        return moment.astimezone(UTC)
    begins = known.last + timedelta(days=1) if known.last else known.first
    return instant(begins).astimezone(UTC) if begins else ALWAYS


def is_vague(known: KnownDate) -> bool:
    """Whether it is not a single day, so that nobody can say from when something is public."""
    return known.is_known and known.day is None


def moments_after(pieces: Iterable[Record | DatedPart], now: datetime) -> Iterator[datetime]:
    """The moments to come at which something becomes public."""
    for piece in pieces:
        moment = public_from(release_of(piece))
        if not has_come(moment, now):
            yield moment


@dataclass(frozen=True)
class Held:
    """What is not public at a minute, for the checks and the terminal. The library that views see has nothing held."""

    records: tuple[Record, ...] = ()
    pieces: tuple[DatedPart, ...] = ()
    files: Mapping[str, Record | DatedPart] = field(default_factory=dict)  # attachments, with what they belong to
    stages: Mapping[str, frozenset[str]] = field(default_factory=dict)  # see `explains`

    def covers(self, path: str, place: Place) -> bool:
        """Whether a field of a document is not public, or is in a group that is not."""
        return any(
            piece.record.path == path and any(place[: len(part)] == part for part in piece.parts)
            for piece in self.pieces
        )

    def has_row(self, path: str, line: int) -> bool:
        return any(piece.record.path == path and piece.line == line for piece in self.pieces)

    def has_text(self, path: str) -> bool:
        return any(piece.record.path == path and piece.has_text for piece in self.pieces)

    def explains(self, record: Record, fingerprint: str) -> bool:
        """Whether a record was published without a part that has become public on its own day since."""
        return fingerprint in self.stages.get(record.identity, ())
