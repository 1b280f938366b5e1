"""The rows of a public register are read as its columns declare, and no published row vanishes without a word."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from gazette.cache import Cache
from gazette.dates import known_date
from gazette.library.public_registers import read_entries
from gazette.library.publications import keep
from gazette.library.read import read_library
from gazette.money import money
from gazette.problems import ProblemsFound
from gazette.records import PublicRegister
from gazette.records.public_register import CellValue, Figure, NotGiven
from tests.build.building import SAMPLE, copy_of, edit
from tests.repository import commit, repository

ROWS = "registers/tables/gifts-and-hospitality.csv"
REGISTER = "registers/tables/gifts-and-hospitality.md"
READ = Cache(None)


def read(rows: str | bytes, **fields: object) -> PublicRegister:
    register = PublicRegister.model_validate({"title": "Loans", **fields})
    data = rows if isinstance(rows, bytes) else rows.encode()
    entries, problems = read_entries(register, data)
    assert problems == []
    return entries


def cell(written: str, column_type: str) -> CellValue:
    quoted = written.replace('"', '""')
    register = read(f'A,B\n"{quoted}",x\n', columns=[{"name": "A", "type": column_type}, "B"])
    return register.entries[0].cells[0]


@pytest.mark.parametrize(
    ("column_type", "written", "value"),
    [
        ("text", " Marsh \n Dairy ", "Marsh Dairy"),
        ("text", "", None),
        ("text", "Withheld", NotGiven.WITHHELD),
        ("date", "2018-03", known_date("2018-03")),
        ("date", "05/03/2018", known_date("2018-03-05")),
        ("date", "Not known", NotGiven.UNKNOWN),
        ("amount", "£4,100.00", money("4100.00")),
        ("amount", "£ 20", money("20")),
        ("amount", "about 20", money("about 20")),
        ("amount", "withheld", NotGiven.WITHHELD),
        ("number", "1,204.5", Figure(Decimal("1204.5"), "1,204.5")),
        ("number", "-3", Figure(Decimal(-3), "-3")),
        ("yes-no", "Yes", True),
        ("yes-no", "no", False),
        ("link", "https://example.org/a", "https://example.org/a"),
        ("reference", "PCC-2024-001", "PCC-2024-001"),
    ],
)
def test_a_cell_is_read_as_its_column_declares(column_type: str, written: str, value: CellValue) -> None:
    assert cell(written, column_type) == value


@pytest.mark.parametrize("written", ["-20.50", "−20.50", "£-20.50", "-£20.50", "(20.50)", "(£20.50)"])
def test_an_amount_may_be_below_zero(written: str) -> None:
    assert str(cell(written, "amount")) == "−£20.50"


def test_without_a_declaration_every_column_of_the_spreadsheet_is_text() -> None:
    register = read("Date,What\n2018-03-05,A tent\n")

    assert [(column.name, column.type) for column in register.read_columns] == [("Date", "text"), ("What", "text")]
    assert register.entries[0].cells == ("2018-03-05", "A tent")


def test_the_columns_of_dates_and_totals_need_no_type() -> None:
    register = read("Lent,Worth\n2018-03,20\n", date_column="lent", total_column="Worth")

    assert [column.type for column in register.read_columns] == ["date", "amount"]


def test_headings_are_compared_without_capitals_and_signs() -> None:
    register = read("date_lent,What\n2018-03,A tent\n", date_column="Date lent")

    assert register.date_of(register.entries[0]) == known_date("2018-03")


def test_what_excel_adds_is_no_mistake() -> None:
    register = read("\ufeffWhat,To,,\r\nA tent,The choir,,\r\n,,,\r\n".encode())

    assert [entry.cells for entry in register.entries] == [("A tent", "The choir")]


def test_the_newest_row_comes_first_and_one_without_a_date_last() -> None:
    register = read("Lent,What\nunknown,a\n2018-03,b\n2019,c\n2018-03,d\n", date_column="Lent")

    assert [entry.cells[1] for entry in register.by_date] == ["c", "b", "d", "a"]
    assert register.years == (2019, 2018)
    assert {year: len(entries) for year, entries in register.by_year.items()} == {2019: 1, 2018: 2, None: 1}


def test_without_dates_the_rows_stay_in_the_order_of_the_spreadsheet() -> None:
    register = read("What\nb\na\n")

    assert [entry.cells[0] for entry in register.by_date] == ["b", "a"]
    assert register.years == ()


def test_the_address_of_a_row_is_made_from_its_id_and_its_year_and_never_from_its_number() -> None:
    with_ids = read("No,Lent\nL 7,2018-03\nL 8,unknown\n", id_column="No", date_column="Lent")
    without = read("Lent\n2018-03\n", date_column="Lent")

    assert [with_ids.entry_address(entry).partition("registers/")[2] for entry in with_ids.entries] == [
        "/2018/#row-l-7",
        "/#row-l-8",
    ]
    assert without.entry_address(without.entries[0]).endswith("/2018/")


def test_a_register_names_the_decisions_in_its_cells() -> None:
    library = read_library(SAMPLE, READ)
    (decision,) = [record for record in library.decisions if record.name == "PCC-2024-001"]

    sources = {(relation.source.identity, relation.how) for relation in library.relations_to[decision.identity]}

    assert ("registers/gifts-and-hospitality", "rows") in sources


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """The imaginary office in a repository, published on 1 June 2024."""
    content = copy_of(SAMPLE, tmp_path / "office" / "content")
    repository(content.parent)
    library = read_library(content, READ)
    keep(content, library.publications, library.records, date(2024, 6, 1))
    commit(content.parent)
    return content


def mistakes_in(content: Path) -> list[str]:
    try:
        read_library(content, READ)
    except ProblemsFound as error:
        return [str(problem).partition("content/")[2] for problem in error.problems]
    return []


def test_a_spreadsheet_that_is_gone_is_told_with_its_rows(content: Path) -> None:
    (content / ROWS).unlink()

    (mistake,) = mistakes_in(content)

    assert "and there is no note of the change. Rows that are gone: G 1, G 2 and G 3. Add under changes:" in mistake


def test_a_published_row_does_not_vanish_without_a_note_and_the_message_names_it(content: Path) -> None:
    edit(content / ROWS, "G 2,2023-03,withheld,about 20,no,,,\n", "")

    (mistake,) = mistakes_in(content)

    assert "and there is no note of the change. Rows that are gone: G 2. Add under changes:" in mistake


def test_a_new_row_needs_a_note_too_and_then_passes(content: Path) -> None:
    edit(content / ROWS, "G 2,2023-03", "G 4,2024-05,Marsh Dairy,5,no,,,\nG 2,2023-03")

    (mistake,) = mistakes_in(content)
    assert "add under changes:" in mistake

    note = "changes:\n  - date: 2024-06-03\n    kind: update\n    note: Added a gift of May 2024.\n"
    edit(content / REGISTER, "period:", f"{note}period:")
    assert mistakes_in(content) == []
