"""Finds the district of a grant, a decision or a meeting: the one that it names, or that of its place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from gazette.records.districts import District, whole_area_of
from gazette.slugs import slug

NOWHERE = ("online", "virtual")  # where a meeting has no place
_BETWEEN = re.compile(r"\s*[,;/&]\s*|\s+and\s+")  # "Dacorum, Hertsmere and East Herts"
_COMMAS = re.compile(r"\s*[,;]\s*")  # "Brighton and Hove" is one name


@dataclass(frozen=True)
class KnownDistrict:
    """A district, and whether a document names it. Otherwise it is worked out from the place."""

    district: District
    is_stated: bool


class DistrictNames:
    """The names of the register of places."""

    def __init__(self, rows: Mapping[str, District]) -> None:
        self.rows = tuple(row for row in rows.values() if row.stands_for != "not known")
        self._not_known = {
            slug(name) for row in rows.values() if row.stands_for == "not known" for name in row.every_place
        }
        self.whole_area = whole_area_of(self.rows)
        self._districts = {slug(name): row for row in self.rows for name in row.names}
        self._places = {slug(name): row for row in self.rows for name in row.every_place} | self._districts

    @property
    def every_name(self) -> list[str]:
        return [name for row in self.rows for name in row.every_name]

    def named(self, written: str) -> District | None:
        """The district that a field names by its name or another spelling."""
        return self._districts.get(slug(written))

    def known(self, written: str | None, place: str | None) -> KnownDistrict | None:
        """The district that a document names, or else that of its place; None where nothing says."""
        if stated := self.named(written) if written else None:
            return KnownDistrict(stated, is_stated=True)
        worked_out = self.of_place(place) if place else None
        return KnownDistrict(worked_out, is_stated=False) if worked_out else None

    def of_place(self, place: str) -> District | None:
        """The district of a place; the whole area where it names several. A place that is not listed has none."""
        rows = self.rows_of(place)
        return self.whole_area if len(rows) > 1 else next(iter(rows), None)

    def rows_of(self, place: str) -> tuple[District, ...]:
        """Each row that a place names, once."""
        return tuple({row.district: row for row in self._rows_in(place)}.values())

    def is_known(self, place: str) -> bool:
        """Whether the register has a place, or the place is nowhere, as that of a meeting online."""
        parts = _BETWEEN.split(place)
        is_answered = slug(place) in self._not_known or any(slug(part) in NOWHERE for part in parts)
        return is_answered or self.of_place(place) is not None

    def parts_of(self, place: str) -> list[str]:
        """The whole place, then its parts from the last, which is mostly the town."""
        return [place, *reversed(_BETWEEN.split(place))]

    def _rows_in(self, place: str) -> Iterator[District]:
        """The rows that the parts of a place name: "Village Hall, Marsh" has two parts, and one that is listed."""
        if whole := self._places.get(slug(place)):
            yield whole
            return
        for part in _COMMAS.split(place):
            row = self._places.get(slug(part))
            yield from (row,) if row else self._named_by(_BETWEEN.split(part))

    def _named_by(self, parts: Iterable[str]) -> Iterator[District]:
        yield from (row for part in parts if (row := self._places.get(slug(part))))
