"""What an office had for a time: its names, styles, office-holders and addresses, each with dates."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import combinations
from typing import TypeVar

from gazette.dates import UNKNOWN, KnownDate
from gazette.frontmatter.models import Date, Fields, Many, Text, YesNo, field
from gazette.records.groups import Citation


class Tenure(Fields):
    """A name, an address or an office held, with its dates. Old records keep the old value."""

    since: Date | None = field(
        None, help="The first day: for a holder the day the term began, not the election.", example="2021-05-10"
    )
    until: Date | None = field(None, help="The last day, not the first day of what came next.")

    def held_on(self, day: date) -> bool:
        begun = not (self.since and self.since.is_future(day))
        return begun and not (self.until and self.until.is_past(day))

    def may_be_held_at(self, known: KnownDate) -> bool:
        """Whether a day that the date can mean is a day on which it was held."""
        begins_later = self.since and self.since.first and known.last and self.since.first > known.last
        ended_before = self.until and self.until.last and known.first and self.until.last < known.first
        return not (begins_later or ended_before)


T = TypeVar("T", bound=Tenure)


def held_at(tenures: Sequence[T], known: KnownDate) -> tuple[T, ...]:
    """Those that only one person holds at a time and that may be held at a date, the earliest first.

    In a gap between two of them both may be meant; before the first and after the last, that one.

        A  |---2012---2016---|       |---2018------>  B

    At a date of 2014 it was A. At one of 2017 it may have been either, so both are given, and at one of "2016", which
    may be before A ended or after, A alone. At one of 2010 the answer is A, and at one of 2030 it is B.
    """
    earliest_first = _in_order(tenures)
    possible = [tenure for tenure in earliest_first if tenure.may_be_held_at(known)] or _beside(earliest_first, known)
    pairs = list(combinations(possible, 2))
    ruled_out = [earlier for earlier, later in pairs if _excludes_earlier(later, earlier, known)]
    ruled_out += [later for earlier, later in pairs if _excludes_later(earlier, later, known)]
    return tuple(tenure for tenure in possible if not any(tenure is other for other in ruled_out))


def is_order_known(tenures: Sequence[Tenure]) -> bool:
    """Whether their dates say which came first of any two, so that the others follow in the order of their rows."""
    pairs = list(combinations(tenures, 2))
    return not pairs or any(_is_earlier(*pair) or _is_earlier(*pair[::-1]) for pair in pairs)


def _in_order(tenures: Sequence[T]) -> list[T]:
    """The earliest first: as typed, or the other way round if the newest is typed first; by their dates if mixed."""
    pairs = list(combinations(tenures, 2))
    if not any(_is_earlier(later, earlier) for earlier, later in pairs):
        return list(tenures)
    if not any(_is_earlier(earlier, later) for earlier, later in pairs):
        return list(tenures)[::-1]
    return sorted(tenures, key=_order)


def _is_earlier(tenure: Tenure, other: Tenure) -> bool:
    """Whether one came before another by their dates; the first needs no beginning, and the last has no end."""
    since, until = tenure.since or UNKNOWN, tenure.until or UNKNOWN
    if (tenure.since is None and other.since) or (other.until is None and tenure.until):
        return True
    later = [day for day in (other.since, other.until) if day]
    return any(until.is_certainly_before(day) for day in later) or since.is_certainly_before(other.since or UNKNOWN)


def _order(tenure: Tenure) -> tuple[tuple[date, date], date]:
    """By its beginning, then by its end."""
    begins = tenure.since.order if tenure.since else UNKNOWN.order
    return begins, (tenure.until.last if tenure.until else None) or date.max


def _beside(in_order: Sequence[T], known: KnownDate) -> list[T]:
    """The last one that had ended by a date, and the first one that began after it."""
    begun = [tenure for tenure in in_order if _order(tenure)[0] <= known.order]
    later = [tenure for tenure in in_order if _order(tenure)[0] > known.order]
    return [*begun[-1:], *later[:1]]


def _excludes_earlier(later: Tenure, tenure: Tenure, known: KnownDate) -> bool:
    """Whether a later one had certainly begun, so the one before it was over; on a day of handing over both were."""
    return _has_certainly_begun(later, known) and not _is_certainly_held(tenure, known)


def _excludes_later(earlier: Tenure, tenure: Tenure, known: KnownDate) -> bool:
    """Whether an earlier one was certainly still held, so that the one after it had not begun."""
    return _is_certainly_held(earlier, known) and not _has_certainly_begun(tenure, known)


def _has_certainly_begun(tenure: Tenure, known: KnownDate) -> bool:
    begins = tenure.since.last if tenure.since else None
    return bool(begins and known.first and begins <= known.first)


def _is_certainly_held(tenure: Tenure, known: KnownDate) -> bool:
    """Whether its dates say so; where no end is stated, it may have ended."""
    ends = tenure.until.first if tenure.until else None
    has_begun = tenure.since is None or _has_certainly_begun(tenure, known)
    return bool(has_begun and ends and known.last and ends >= known.last)


class OfficeName(Tenure):
    """A legal name of the office."""

    name: Text = field(help="The legal name of the office.", example="Police and Crime Commissioner for Exampleshire")
    short: Text | None = field(None, help="The short name.", example="the Commissioner")


class OfficeStyle(Tenure):
    """A name that the office chose for itself, beside its legal name."""

    style: Text = field(help="The name that the office used for itself.", example="Safer Exampleshire")
    note: Text | None = field(None, help="A note for readers, such as where it was used.")


class Holder(Tenure):
    """A person's time in an office: a row for each, so that two terms with a gap are two rows."""

    name: Text = field(help="The office-holder's name.")
    role: Text = field(
        help="The office held, by its legal name, the same in each row.", example="Police and Crime Commissioner"
    )
    style: Text | None = field(
        None, help="The title that the holder used, if it was another.", example="Commissioner for a Safer Exampleshire"
    )
    acting: YesNo | None = field(None, help="Whether the holder is filling in: acting, interim or temporary.")
    elected: Date | None = field(None, help="The day of the election.", example="2016-05-05")
    appointed: Date | None = field(None, help="The day of the appointment, if there was no election.")
    ended: Text | None = field(None, help="Why it ended, if a source says so.", example="Did not stand again.")
    note: Text | None = field(None, help="A note for readers.")
    sources: Many[Citation] = field([], help="Where this comes from.")


class Address(Tenure):
    """A postal address of the office."""

    address: Text = field(help="The postal address, with commas between its lines.")
