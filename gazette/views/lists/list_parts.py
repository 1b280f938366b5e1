"""Cuts a long list into pages of at most 200 rows, so that each keeps its address while the list grows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Generic, TypeVar

from gazette.library.award_index import ROWS_ON_A_PAGE
from gazette.records import Record
from gazette.sentences import lists as sentences
from gazette.sentences.days import others_of
from gazette.views.context import PLANNED
from gazette.views.shapes.labels import year_slug
from gazette.views.shapes.parts import Group, Link

R = TypeVar("R")
MOST_TOGETHER = 60  # records on the page of the whole list; of a longer one it has the newest year


@dataclass(frozen=True)
class CutList(Generic[R]):
    """The first page of a list, and what is on its further pages by their number."""

    first: Sequence[R]
    further: Mapping[int, Sequence[R]]


def cut(records: Sequence[R], *, by_title: bool = False) -> CutList[R]:
    """A list by title goes on from page to page. Of one by date the oldest records are part 1, which stays as it is."""
    if by_title:
        chunks = _chunks(records)
        return CutList(chunks[0] if chunks else (), dict(enumerate(chunks[1:], 2)))
    chunks = [chunk[::-1] for chunk in _chunks(records[::-1])]
    return CutList(chunks[-1] if chunks else (), dict(enumerate(chunks[:-1], 1)))


def _chunks(records: Sequence[R]) -> list[Sequence[R]]:
    return [records[start : start + ROWS_ON_A_PAGE] for start in range(0, len(records), ROWS_ON_A_PAGE)]


def part_address(address: str, number: int) -> str:
    return f"{address}part-{number}/"


def part_links(address: str, parts: CutList[R], current: int = 0) -> tuple[Link, ...]:
    """Links to the pages of a list that is cut; none where it is on one page."""
    if not parts.further:
        return ()
    first = Link(sentences.first_part(by_date=1 in parts.further), address, is_current=not current)
    links = (
        Link(sentences.part(number, len(records)), part_address(address, number), is_current=number == current)
        for number, records in sorted(parts.further.items(), reverse=1 in parts.further)
    )
    return (first, *links)


def group_address(kind: type[Record], heading: str) -> str:
    """The page of a year, or of records without a certain year."""
    return f"{kind.folder}/{year_slug(heading)}/"


def has_page(heading: str, records: Sequence[Record]) -> bool:
    """Whether a group has a page of its own: each year, and any other group that is too long for the whole list."""
    return heading.isdigit() or len(records) > MOST_TOGETHER


def addresses(kind: type[Record], records: Sequence[Record], years: Mapping[str, Sequence[Record]]) -> Iterator[str]:
    """The address of every page of the list of a kind, in their order."""
    yield f"{kind.folder}/"
    if not years:
        further = cut(records, by_title=kind.is_listed_by_title).further
        yield from (part_address(f"{kind.folder}/", number) for number in further)
    for heading, of_group in years.items():
        if has_page(heading, of_group):
            address = group_address(kind, heading)
            yield address
            yield from (part_address(address, number) for number in cut(of_group).further)


def without_rows_of(first: Iterable[Group], groups: Iterable[Group]) -> Iterator[Group]:
    """The groups without the rows that are in the first, and without those in which none is left."""
    shown = {row.address for group in first for row in group.rows}
    for group in groups:
        rows = tuple(row for row in group.rows if row.address not in shown)
        heading = group.heading if len(rows) == len(group.rows) else others_of(group.heading)
        if rows or group.link:
            yield replace(group, heading=heading, rows=rows)


def planned_records(heading: str, years: Mapping[str, Sequence[Record]]) -> list[Record]:
    """What is planned for a year, which is not among the records of the year."""
    return [record for record in years.get(PLANNED, ()) if str(record.listed_date.date.year) == heading]
