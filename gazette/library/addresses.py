"""The addresses of records and lists, and those that two of them share."""

from __future__ import annotations

from collections.abc import Iterator

from gazette.library.library import Library
from gazette.problems import Problem
from gazette.records import LISTED_KINDS, Decision, Page, Record


def repeated_addresses(library: Library) -> Iterator[Problem]:
    """Two pages must not have the same address. Capitals do not count, because some servers ignore them."""
    first: dict[str, Record | str] = {address: f"the list at /{address}" for address in list_addresses(library)}
    for record, address in record_addresses(library):
        other = first.setdefault(address.lower(), record)
        if other is record or (
            isinstance(other, str) and isinstance(record, Page) and record.name not in NO_INTRODUCTION
        ):
            continue
        if isinstance(other, Decision) and isinstance(record, Decision) and record.is_named_by_reference:
            continue  # reported as a repeated reference
        owner = other if isinstance(other, str) else other.path
        yield record.problem(f"Its address /{address} is also that of {owner}.", "Rename one of the two files.")


def repeated_identities(library: Library) -> Iterator[Problem]:
    """Feeds and calendars always identify a record by its id, so two records must not share it."""
    by_name = {record.identity: record for record in library.documents if not record.id}
    for record in library.documents:
        other = by_name.setdefault(record.identity, record)
        if record.id and other is not record:
            yield record.problem(
                f"The id {record.id} is that of {other.path}.",
                "Write the name under which this file was first published, or remove the line.",
                at=("id",),
            )


def record_addresses(library: Library) -> Iterator[tuple[Record, str]]:
    """Every document with its address, and every other page of a document: a round, a chapter, a year."""
    for record in library.documents:
        yield record, record.address
    for record in library.records:
        for address in record.part_addresses():
            yield record, address


def list_addresses(library: Library) -> Iterator[str]:
    """The addresses of pages without a document: lists, years, feeds, glossary."""
    for folder in (*LIST_TITLES, *OTHER_BUILT_FOLDERS):
        yield f"{folder}/"
    names = library.district_names
    districts = {row.address for row in (*names.rows, names.whole_area)}
    yield from ("near-you/", *districts) if library.districts else (PLACES,)
    for record in library.records:
        if record.has_year_pages and (year := record.listed_year).isdecimal():
            yield f"{record.folder}/{year}/"


# Every list by its folder on the site, with its title: of the kinds, then those the build makes from all records.
LIST_TITLES = {kind.folder: kind.list_title for kind in LISTED_KINDS} | {
    "promises": "Promises",
    "scrutiny": "Panel scrutiny",
    "briefing": "Briefing for panels",
    "changes": "Changes",
    "recipients": "Recipients",
    "duties": "Legal duties",
    "deadlines": "Deadlines",
    "organisations": "Organisations",
    "legislation": "Legislation",
}
PLACES = "awards/places/"  # the grants by place, in an office without a register of places
NO_INTRODUCTION = ("awards", "data", "near-you")  # built pages that no standing page of the same name introduces
OTHER_BUILT_FOLDERS = (
    "feeds", "awards", "glossary", "files", "assets", "data", "calendars", "search",
)  # fmt: skip
