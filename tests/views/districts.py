"""Districts with grants and meetings, and the pages that list them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from gazette.dates import known_date
from gazette.records.districts import District
from gazette.records.fund import Award
from gazette.views.context import Context
from gazette.views.lists import district_pages, near_you
from gazette.views.shapes.pages import ListPage
from gazette.views.shapes.parts import Section
from tests.views.funds import award_with, context_of, sample

DISTRICTS = (
    District(district="Sampleton", places=("Little Sample",)),
    District(district="Marsh"),
    District(district="Fen"),
    District(district="Whole county", stands_for="whole area", places=("Countywide",)),
)
AWARDS = (
    award_with(1, "10", place="Marsh", awarded=known_date("2021")),
    award_with(2, "20", district="Marsh", awarded=known_date("2023-05")),
    award_with(3, "unknown", place="Mill, Marsh", awarded=known_date("2022")),
    award_with(4, "1000", place="Marsh", what="contract"),
    award_with(5, "7", place="Countywide"),
    award_with(6, "5", place="Sampleton and Marsh"),
    award_with(7, "3", place="Elsewhere"),
)


def near(*rows: Award, districts: tuple[District, ...] = DISTRICTS) -> Context:
    """The sample with these awards alone, and with districts."""
    context = context_of(*rows, organisations=tuple(sample().organisations.values()))
    library = replace(context.library, districts={row.district: row for row in districts})
    return replace(context, library=library)


def pages_of(context: Context) -> Mapping[str, ListPage]:
    return {page.head.address: page for page in (near_you.index(context), *district_pages.pages(context))}


def sections_of(page: ListPage) -> Mapping[str, Section]:
    return {section.heading: section for section in page.sections}


def cells(section: Section, column: str) -> list[str]:
    number = [column.title for column in section.tables[0].columns].index(column)
    return [row.cells[number].text for row in section.tables[0].rows]
