"""Rules for every page of the site."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

import pytest

from gazette.views.context import Context
from gazette.views.shapes.pages import ListPage, RecordPage
from gazette.views.shapes.parts import Table
from gazette.views.site.site import Site
from tests.kinds import is_of_an_added_kind
from tests.views.records import compiled_office
from tests.views.sample import changed, published_on, sample

# A sum, a number or days; a year and the number of an objective (1.2) are names.
FIGURE = re.compile(
    r"((just )?(about|around|over|under|at least|up to) )?£[0-9,.]+|(?!(19|20)[0-9]{2}$)[0-9,]+|[0-9.]+ days?"
    r"|[0-9]{3,}[.][0-9]{2}"
)
QUOTED = ("What it says",)  # a source's own words, even where they are figures
NO_FIGURE = {
    "",
    "not known",
    "not published",
    "amount not published",
    "not exact",
    "withheld",
    "exact amount not published",
    "–",
}


@pytest.fixture(scope="module")
def context() -> Context:
    return sample()


def tables(view: object) -> Iterator[Table]:
    """Every table of a page: its own, those of its sections, and those below its charts."""
    sections = [*getattr(view, "sections", ()), *getattr(view, "stated", ())]
    for part in (view, *sections):
        yield from getattr(part, "tables", ())
        chart = getattr(part, "chart", None)
        yield from (table for table in (getattr(part, "table", None), chart and chart.table) if table)


def test_a_column_of_figures_is_a_column_of_numbers_and_no_other_is(context):
    wrong = []
    for page in Site(context).pages():
        for table in tables(page.view):
            for index, column in enumerate(table.columns[1:], start=1):
                cells = {row.cells[index].text for row in table.rows} - NO_FIGURE
                figures = [text for text in cells if not (column.is_number and text.isdigit())]
                is_number = bool(cells) and all(FIGURE.fullmatch(text) for text in figures)
                if cells and is_number != column.is_number and column.title not in QUOTED:
                    wrong.append((page.address, table.caption, column.title, column.is_number, cells))

    assert wrong == []


def test_every_dataset_has_its_title_and_no_column_twice(context):
    datasets = Site(context).datasets

    assert {data.name: data.title for data in datasets if not is_of_an_added_kind(data.name)} == {
        "decisions": "Decisions",
        "panel-reports": "Reports",
        "funds": "Funds",
        "academy": "Citizens' Academy",
        "consultations": "Consultations",
        "meetings": "Meetings",
        "plan": "Police and crime plan",
        "topics": "Topics",
        "registers": "Registers",
        "registers/gifts-and-hospitality": "Gifts and hospitality",
        "rounds": "Funding rounds",
        "awards": "Grants and contracts",
        "amounts": "Amounts in decisions",
        "promises": "Promises",
        "scrutiny": "Panel recommendations",
        "passages": "Passages on topics",
        "facts": "Figures and rules stated in papers",
        "changes": "Changes",
        "recipients": "Recipients",
        "duties": "Legal duties",
        "legal-deadlines": "Legal deadlines",
        "organisations": "Organisations",
        "legislation": "Legislation",
        "office-names": "Names of the office",
        "office-holders": "Office-holders",
        "series": "How decisions are numbered",
        "missing-numbers": "Numbers missing from this record",
        "files": "Attached files",
    }
    for data in datasets:
        names = [column.name for column in data.columns]
        assert len(set(names)) == len(names), data.name


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({}, "Imaginary office: Police and Crime Commissioner for Exampleshire, Promises, 15 June 2024."),
        (
            {"record": "compiled", "publisher": compiled_office().publisher, "day": None},
            "Unofficial record: Exampleshire Library, Promises, edition of 10 June 2024.",
        ),
    ],
)
def test_a_list_is_cited_with_the_day_of_the_build_or_of_the_edition(context, fields, words) -> None:
    shown = published_on(changed(context, "office/office", **fields), date(2024, 6, 10))
    [view] = [page.view for page in Site(shown).pages() if page.address == "promises/"]

    assert isinstance(view, ListPage)
    assert view.cite == f"{words} https://record.example.org/promises/"


def test_a_page_to_which_the_build_adds_is_cited_as_it_was_on_the_day_of_the_build(context) -> None:
    cited = {page.address: page.view.cite for page in Site(context).pages() if isinstance(page.view, RecordPage)}

    assert "Grants and contracts: the data, 15 June 2024." in cited["data/awards/"]
    assert all("15 June 2024." in cited[address] for address in ("data/", "feeds/", "glossary/"))
