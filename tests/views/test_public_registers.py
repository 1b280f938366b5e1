"""The page of a public register, the pages of its years, its feed and its data."""

from __future__ import annotations

import csv
import io
from datetime import date

import pytest

from gazette.exports.tables import csv_of
from gazette.library.public_registers import read_entries
from gazette.records import PublicRegister
from gazette.records.change import Change
from gazette.records.placed import Placed
from gazette.views.context import Context
from gazette.views.kinds import public_registers
from gazette.views.kinds.register_tables import MOST_ROWS
from gazette.views.lists import change_feeds
from gazette.views.shapes.parts import Section, Value
from gazette.views.site import register_data
from gazette.views.site.frame import frame
from tests.views.sample import changed, published_on, sample, with_records

IDENTITY = "registers/gifts-and-hospitality"


@pytest.fixture(scope="module")
def context() -> Context:
    return sample()


@pytest.fixture(scope="module")
def register(context: Context) -> PublicRegister:
    register = context.library.by_name["register"]["gifts-and-hospitality"]
    assert isinstance(register, PublicRegister)
    return register


def section(sections: tuple[Section, ...], anchor: str) -> Section:
    return next(section for section in sections if section.anchor == anchor)


def long_register(years: int, rows_of_year: int) -> PublicRegister:
    rows = "".join(f"L {year}-{n},{year}-01-02\n" for year in range(2000, 2000 + years) for n in range(rows_of_year))
    register = PublicRegister.model_validate({"title": "Loans", "date_column": "Lent", "id_column": "No"})
    register = register.placed(Placed(path="registers/tables/loans.md", shown="loans.md"))
    return read_entries(register, f"No,Lent\n{rows}".encode())[0]


def test_the_page_has_the_period_the_nil_returns_and_the_total(context: Context, register: PublicRegister) -> None:
    page = public_registers.page(context, register)

    assert [(fact.label, fact.values[0].text) for fact in page.head.facts] == [("Period", "January to September 2023")]
    assert page.head.answer == (
        "3 entries. Value: £1,030.50 for 1 of them. Not counted: 1 not exact and 1 not known. "
        "There was nothing to enter for July to September 2023."
    )
    nil_returns = section(page.sections, "page-nil-returns")
    assert [(fact.label, fact.values) for fact in nil_returns.facts] == [
        ("July to September 2023", (Value("Nothing was offered.", note="Published 3 October 2023"),))
    ]


def test_a_cell_is_shown_in_words_and_links_to_what_it_names(context: Context, register: PublicRegister) -> None:
    (table,) = section(public_registers.page(context, register).sections, "page-entries").tables
    first, second, third = ([cell.text for cell in row.cells] for row in table.rows)

    assert second == ["G 1", "14 December 2022", "Marsh Dairy", "£1,030.50", "Yes", "PCC-2024-001", "Answer", "2"]
    assert [cell.unseen for row in table.rows for cell in row.cells if cell.text == "Answer"] == ["(G 1)"]
    assert first[2:5] == ["withheld", "about £20", "No"]
    assert third[1:4] == ["not known", '=HYPERLINK("https://example.org")', "not known"]
    addresses = [cell.address for row in table.rows for cell in row.cells if cell.address]
    assert addresses[:2] == ["decisions/PCC-2024-001/", "https://example.org/answers/1"]
    assert addresses[2].startswith("panel-reports/2024-03-07-update/#p2-1")
    assert [row.anchor for row in table.rows] == ["row-g-2", "row-g-1", "row-g-3"]


def test_a_column_shows_only_its_declared_meaning(context: Context, register: PublicRegister) -> None:
    meanings = section(public_registers.page(context, register).sections, "page-columns")

    assert [(fact.label, fact.values[0].text) for fact in meanings.facts] == [("Value", "What the giver said it cost.")]


def test_a_column_without_a_cell_is_not_shown_and_nothing_is_said_of_it(context: Context) -> None:
    columns = [{"name": "No"}, {"name": "To", "help": "Who has it."}, {"name": "Worth", "help": "In 2018."}]
    register = PublicRegister.model_validate({"title": "Loans", "id_column": "No", "columns": columns})
    register = register.placed(Placed(path="registers/tables/loans.md", shown="loans.md"))
    full, gap = (read_entries(register, f"No,To,Worth\nL 1,the choir,\n{row}".encode())[0] for row in ("", ",A,"))

    entries, meanings = public_registers.page(context, full).sections
    assert [column.title for column in entries.tables[0].columns] == ["No", "To"]
    assert entries.tables[0].note == ""
    assert [fact.label for fact in meanings.facts] == ["To"]
    (table,) = section(public_registers.page(context, gap).sections, "page-entries").tables
    assert table.note == "Where nothing is shown, nothing was entered."
    assert [row.anchor for row in table.rows] == ["row-l-1", ""]


def test_of_many_columns_what_few_rows_fill_is_below_the_longest_text(context: Context) -> None:
    register = PublicRegister.model_validate({"title": "Gifts", "id_column": "No"})
    register = register.placed(Placed(path="registers/tables/gifts.md", shown="gifts.md"))
    rows = "\n".join(
        (
            "No,To,By,What,Value,Kept,Given to",
            "1,Deputy,Shop,A hamper of cheese,1,yes,The food bank",
            "2,Deputy,Inn,Tea,1,no,",
        )
    )
    page = public_registers.page(context, read_entries(register, rows.encode())[0])
    (table,) = section(page.sections, "page-entries").tables

    assert [column.title for column in table.columns] == ["No", "To", "By", "What", "Value", "Kept"]
    assert [row.cells[3] for row in table.rows] == [
        Value("A hamper of cheese", note="Given to: The food bank"),
        Value("Tea"),
    ]
    assert [column.is_code for column in table.columns] == [True, *[False] * 5]


def test_the_name_of_what_a_row_is_about_comes_before_its_number(context: Context) -> None:
    register = PublicRegister.model_validate({"title": "Contracts", "id_column": "No"})
    register = register.placed(Placed(path="registers/tables/contracts.md", shown="contracts.md"))
    named, repeated = (
        read_entries(register, f"No,For,Ends\nC-1,Audit,2024\nC-2,{name},2025".encode())[0]
        for name in ("Vans", "Audit")
    )

    for entries, titles in ((named, ["For", "No", "Ends"]), (repeated, ["No", "For", "Ends"])):
        (table,) = section(public_registers.page(context, entries).sections, "page-entries").tables
        assert [column.title for column in table.columns] == titles


def test_each_year_has_a_page_whatever_the_number_of_rows(context: Context, register: PublicRegister) -> None:
    own = public_registers.page(context, register)
    pages = {page.head.address: page for page in public_registers.year_pages(context, register, own)}

    assert list(pages) == [f"{register.address}2023/", f"{register.address}2022/"]
    (table,) = section(pages[f"{register.address}2022/"].sections, "page-entries").tables
    assert [row.anchor for row in table.rows] == ["row-g-1"]


def test_the_page_of_a_long_register_has_the_rows_of_its_newest_year(context: Context) -> None:
    loans = long_register(3, 100)
    page = public_registers.page(with_records(context, [*context.library.records, loans]), loans)
    rows = section(page.sections, "page-entries")

    assert len(rows.tables[0].rows) == 100
    assert rows.paragraphs == (
        "Entries for 2002. All 300 entries are on the pages for each year and in the downloads.",
    )
    assert [link.text for link in section(page.sections, "page-years").bullets] == [
        "2002 (100)",
        "2001 (100)",
        "2000 (100)",
    ]


def test_an_entry_of_no_certain_year_is_on_the_page_of_the_register_and_on_no_page_of_a_year(context: Context) -> None:
    register = PublicRegister.model_validate({"title": "Loans", "date_column": "Lent", "id_column": "No"})
    register = register.placed(Placed(path="registers/tables/loans.md", shown="loans.md"))
    rows = "".join(f"L {n},2019-01-02\n" for n in range(201))
    register = read_entries(register, f"No,Lent\nA,before 2018\nB,2017/18\n{rows}".encode())[0]

    view = public_registers.page(context, register)
    entries = section(view.sections, "page-entries")
    assert register.years == (2019,)
    assert len(entries.tables[0].rows) == 203
    assert entries.paragraphs == (
        "Entries for 2019 and entries whose year is not certain. All 203 entries are in the downloads.",
    )


def test_a_table_has_an_end_and_says_so(context: Context) -> None:
    loans = long_register(1, MOST_ROWS + 1)
    (table,) = section(public_registers.page(context, loans).sections, "page-entries").tables

    assert len(table.rows) == MOST_ROWS
    assert table.note.startswith("The first 1,000 of 1,001 entries.")


def test_a_register_of_nil_returns_alone_has_no_table_and_no_data_of_its_own(
    context: Context, register: PublicRegister
) -> None:
    empty = register.model_copy(update={"columns": ()}).with_entries((), ())
    page = public_registers.page(context, empty)

    assert [section.anchor for section in page.sections] == ["page-nil-returns"]
    assert [link.address for link in page.data] == ["data/registers.csv", "data/registers.json"]
    assert public_registers.row(context, empty).details == (
        "January to September 2023",
        "nothing to enter for July to September 2023",
    )
    assert list(register_data.datasets(with_records(context, [empty]))) == []


def test_the_data_has_dates_with_their_bounds_figures_and_how_exact_they_are(context: Context) -> None:
    (dataset,) = register_data.datasets(context)
    rows = list(csv.DictReader(io.StringIO(csv_of(dataset.columns, dataset.rows).decode())))
    by_id = {row["reference"]: row for row in rows}

    assert dataset.name == IDENTITY
    assert [by_id["G 2"][name] for name in ("date_offered", "date_offered_from", "date_offered_to")] == [
        "2023-03", "2023-03-01", "2023-03-31",
    ]  # fmt: skip
    assert (by_id["G 2"]["value"], by_id["G 2"]["value_is"]) == ("20", "about")
    assert (by_id["G 3"]["value"], by_id["G 3"]["value_is"]) == ("", "unknown")
    assert by_id["G 2"]["offered_by"] == "withheld"
    assert by_id["G 3"]["offered_by"] == '\'=HYPERLINK("https://example.org")'
    assert by_id["G 1"]["page_address"] == "registers/gifts-and-hospitality/2022/#row-g-1"
    meanings = {column.name: column.description for column in dataset.columns}
    assert meanings["value"] == "What the giver said it cost. Pounds sterling."


def test_its_feed_has_its_publication_and_each_note_of_a_change(context: Context) -> None:
    notes = (
        Change.model_validate({"date": "2024-06-05", "kind": "update", "note": "Added a gift of May 2024."}),
        Change.model_validate({"date": "2024-06-07", "kind": "minor", "note": "A comma."}),
    )
    earlier = published_on(context, date(2024, 6, 1))
    feed, _ = change_feeds.feeds_of_registers(changed(earlier, IDENTITY, changes=notes))

    assert feed.address == f"feeds/{IDENTITY}"
    assert [entry.title for entry in feed.entries] == ["Update: Gifts and hospitality", "Added: Gifts and hospitality"]
    assert "Added a gift of May 2024." in feed.entries[0].html
    assert feed.entries[1].updated.date() == date(2024, 6, 1)


def test_the_footer_leads_to_the_registers_where_there_are_any(context: Context) -> None:
    others = [record for record in context.library.records if not isinstance(record, PublicRegister)]

    def addresses(of: Context) -> list[str]:
        return [link.address for group in frame(of, ()).footer for link in group.links]

    assert "registers/" in addresses(context)
    assert "registers/" not in addresses(with_records(context, others))


def test_the_page_counts_what_became_of_the_entries_and_has_their_dates_where_no_period_is_named(
    context: Context,
) -> None:
    columns = [{"name": "No"}, {"name": "Asked", "type": "date"}, {"name": "Answer"}]
    fields = {"title": "Requests", "columns": columns, "date_column": "Asked", "outcome_column": "Answer"}
    register = PublicRegister.model_validate(fields).placed(Placed(path="registers/tables/foi.md", shown="foi.md"))
    rows = "No,Asked,Answer\n1,2024-01-02,Refused\n2,2024-02-02,Granted\n3,2024-03-02,Refused\n4,2024-03-03,unknown\n"
    read, _ = read_entries(register, rows.encode())

    outcomes = "2 refused, 1 granted and 1 not known"
    answer = f"4 entries, from 2 January 2024 to 3 March 2024: {outcomes}"
    assert public_registers.page(context, read).head.answer == f"{answer}."
    assert public_registers.row(context, read).details == (answer,)
    of_period = read.model_copy(update={"period": "January to June 2024"})
    assert public_registers.page(context, of_period).head.answer == f"4 entries: {outcomes}."


def test_first_days_of_what_may_lie_ahead_are_no_span_of_entries(context: Context) -> None:
    columns = [
        {"name": "No"},
        {"name": "What"},
        {"name": "Value", "type": "amount"},
        {"name": "Starts", "type": "date"},
    ]
    fields = {"title": "Contracts", "columns": columns, "date_column": "Starts", "rows_ahead": "yes"}
    register = PublicRegister.model_validate(fields).placed(Placed(path="registers/tables/c.md", shown="c.md"))
    read, _ = read_entries(register, b"No,What,Value,Starts\n1,Audit,,2021-07\n2,A laboratory,over 250000,2024-05-01\n")
    undated, _ = read_entries(register, b"No,What,Value,Starts\n1,Audit,,unknown\n")
    page = public_registers.page(context, read)

    latest = "The latest is “A laboratory” (started on 1 May 2024, value over £250,000)."
    assert page.head.answer == f"2 entries. {latest}"
    assert public_registers.page(context, undated).head.answer == "1 entry."
    assert section(page.sections, "page-years").heading == "By year of start"
