"""What the record has of each district: grants, contracts, decisions and meetings."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from gazette.grouping import grouped
from gazette.library.award_index import JoinedAward
from gazette.library.district_names import KnownDistrict
from gazette.library.library import Library
from gazette.records import Decision, Meeting
from gazette.records.districts import DISTRICT_NOT_KNOWN, District
from gazette.records.orders import newest_first
from gazette.sentences.near_you import title

R = TypeVar("R", Decision, Meeting)
NOT_KNOWN = District.model_construct(
    district=DISTRICT_NOT_KNOWN, also=(), places=(), buildings=(), stands_for="not known"
)


@dataclass(frozen=True)
class Nearby:
    """What is listed under a district, the newest first."""

    district: District
    grants: tuple[JoinedAward, ...] = ()
    contracts: tuple[JoinedAward, ...] = ()
    decisions: tuple[Decision, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    shared: tuple[JoinedAward, ...] = ()  # awards of several districts, whose place names this one

    @property
    def awards(self) -> tuple[JoinedAward, ...]:
        return (*self.grants, *self.contracts)

    @property
    def title(self) -> str:
        """Its name; of the whole area also that it holds what belongs to several districts."""
        return title(self.district.district, is_whole_area=self.district.is_whole_area)

    @property
    def is_district(self) -> bool:
        """Whether it is one of the districts, and neither the whole area nor what has no district."""
        return self.district.stands_for == "district"

    @property
    def has_feed(self) -> bool:
        """Whether readers can follow it: not what happens to have no district."""
        return self.district.stands_for != "not known"

    @property
    def number(self) -> int:
        return len(self.awards) + len(self.decisions) + len(self.meetings)


def district_of_award(library: Library, joined: JoinedAward) -> KnownDistrict | None:
    return library.district_names.known(joined.award.district, joined.award.place)


def district_of_record(library: Library, record: Decision | Meeting) -> KnownDistrict | None:
    place = record.place if isinstance(record, Meeting) else None
    return library.district_names.known(record.district, place)


def nearby_of(library: Library, grants: Iterable[JoinedAward], contracts: Iterable[JoinedAward]) -> tuple[Nearby, ...]:
    """Every district in the order of the register, the whole area, then grants and contracts of no known district.

    None in an office without a register of places.
    """
    if not library.districts:
        return ()
    names = library.district_names
    whole = names.whole_area
    districts = (*(row for row in names.rows if not row.is_whole_area), whole)
    of_grants, of_contracts = _awards(library, grants), _awards(library, contracts)
    of_decisions, of_meetings = _records(library, library.decisions), _records(library, library.meetings)
    shared = _shared(library, (*of_grants.get(whole.district, ()), *of_contracts.get(whole.district, ())))
    nearby = [
        Nearby(
            row,
            of_grants.get(row.district, ()),
            of_contracts.get(row.district, ()),
            of_decisions.get(row.district, ()),
            of_meetings.get(row.district, ()),
            shared.get(row.district, ()),
        )
        for row in districts
    ]
    rest = Nearby(NOT_KNOWN, of_grants.get("", ()), of_contracts.get("", ()))
    return (*nearby, rest) if rest.number else tuple(nearby)


def _awards(library: Library, awards: Iterable[JoinedAward]) -> Mapping[str, tuple[JoinedAward, ...]]:
    """The awards by the name of their district, "" where it is not known."""
    in_order = sorted(awards, key=lambda joined: joined.award.awarded.order, reverse=True)
    return grouped((_name(district_of_award(library, joined)), joined) for joined in in_order)


def _shared(library: Library, awards: Iterable[JoinedAward]) -> Mapping[str, tuple[JoinedAward, ...]]:
    """The awards of several districts by each district that their place names."""
    names = library.district_names
    return grouped(
        (row.district, joined)
        for joined in awards
        for row in (names.rows_of(joined.award.place) if joined.award.place else ())
        if not row.is_whole_area
    )


def _records(library: Library, records: Iterable[R]) -> Mapping[str, tuple[R, ...]]:
    return grouped((_name(district_of_record(library, record)), record) for record in newest_first(records))


def _name(known: KnownDistrict | None) -> str:
    return known.district.district if known else ""
